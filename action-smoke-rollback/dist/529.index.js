export const id = 529;
export const ids = [529];
export const modules = {

/***/ 23511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ circleIn),
/* harmony export */   u: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* harmony import */ var _fill_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28427);

/** For each check the indexes of those whose captured values it uses: they come first. */
function sourcesOf(checks) {
    const capturedBy = new Map(checks.flatMap(({ captures }, index) => captures.map(({ name }) => [name, index])));
    return checks.map((check) => [...new Set((0,_fill_check_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .e)(check).flatMap((name) => capturedBy.get(name) ?? []))]);
}
/** The indexes of a circle, in which every check waits for the next one; undefined where there is none. */
function circleIn(sources) {
    const done = new Set();
    const visit = (index, trail) => {
        const start = trail.indexOf(index);
        if (start >= 0)
            return trail.slice(start);
        if (done.has(index))
            return undefined;
        for (const source of sources[index] ?? []) {
            const circle = visit(source, [...trail, index]);
            if (circle !== undefined)
                return circle;
        }
        done.add(index);
        return undefined;
    };
    for (const index of sources.keys()) {
        const circle = visit(index, []);
        if (circle !== undefined)
            return circle;
    }
    return undefined;
}


/***/ }),

/***/ 95529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   selectChecks: () => (/* binding */ selectChecks)
/* harmony export */ });
/* harmony import */ var _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56548);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56231);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23511);



/** The part of a suite that has one of the tags, with the checks whose values that part uses. Setup and cleanup stay. */
function selectChecks(suite, tags) {
    if (tags.length === 0)
        return suite;
    const known = [...new Set(suite.checks.flatMap((check) => check.tags))];
    const unknown = tags.filter((tag) => !known.includes(tag));
    if (unknown.length > 0)
        throw noSuchTags(unknown, known);
    const sources = (0,_order_js__WEBPACK_IMPORTED_MODULE_2__/* .sourcesOf */ .u)(suite.checks);
    const chosen = new Set();
    const choose = (index) => {
        if (chosen.has(index))
            return;
        chosen.add(index);
        for (const source of sources[index] ?? [])
            choose(source);
    };
    for (const [index, check] of suite.checks.entries())
        if (check.tags.some((tag) => tags.includes(tag)))
            choose(index);
    return {
        ...suite,
        checks: suite.checks.filter((_, index) => chosen.has(index)),
        leftOut: suite.checks.filter((_, index) => !chosen.has(index)).map(({ name }) => name),
    };
}
/** A misspelt tag would run nothing and pass. */
function noSuchTags(tags, known) {
    const guesses = tags.flatMap((tag) => (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(tag, known) ?? []);
    return new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
        code: 'input-invalid',
        message: `Expected tags of the suite (${known.length === 0 ? 'it has none' : known.join(', ')}), found ${tags.map((tag) => `"${tag}"`).join(', ')}`,
        hint: guesses.length === 0 ? undefined : `Did you mean ${guesses.map((guess) => `"${guess}"`).join(', ')}?`,
    });
}


/***/ })

};
