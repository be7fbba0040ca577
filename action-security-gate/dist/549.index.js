export const id = 549;
export const ids = [549];
export const modules = {

/***/ 93256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ renderFault)
/* harmony export */ });
/* harmony import */ var _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56548);
/* harmony import */ var _errors_refuse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11389);
/* harmony import */ var _annotation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1571);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40901);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13791);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61232);






/** Tells a fault: nothing could be decided, and this is why. */
function renderFault(error, { action }) {
    const fault = factsOf(error);
    const sentence = withHint(fault);
    const lines = fault.problems.map(problemLine);
    const one = fault.problems.length <= 1;
    return {
        summary: summaryOf(fault, action),
        annotations: (0,_annotation_js__WEBPACK_IMPORTED_MODULE_2__/* .withinCaps */ .p)(one && fault.problems[0]?.line === undefined
            ? [{ level: 'error', title: title(fault.code), message: sentence }]
            : fault.problems.map((problem) => annotationOf(problem, fault.code))),
        failure: one ? sentence : [`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(lines.length, 'problem')}:`, ...lines].join('\n'),
        stack: error instanceof Error ? stacks(error) : undefined,
    };
}
function factsOf(error) {
    if (error instanceof _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l) {
        const { code: errorCode, message, hint, problems } = error;
        return { code: errorCode, message, hint, problems };
    }
    if (isProblems(error)) {
        const [first] = error;
        const errorCode = first.line === undefined ? 'input-invalid' : 'file-invalid';
        return { code: errorCode, message: (0,_errors_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .problemText */ .f)(first), hint: first.hint, problems: error };
    }
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { code: 'internal', message, hint: REPORT_IT, problems: [] };
}
const REPORT_IT = 'This is a fault of run-delivery itself: please report it with this message, and with the log of a run that has debug logging enabled';
function isProblems(error) {
    return (Array.isArray(error) &&
        error.length > 0 &&
        error.every((one) => typeof one?.where === 'string' && typeof one?.message === 'string'));
}
function withHint({ message, hint, }) {
    const said = (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .inert */ .tJ)(message).trim();
    return hint === undefined ? said : `${said.replace(/[.?!]+$/, '')}. ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .inert */ .tJ)(hint).trim()}`;
}
function problemLine(problem) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .inertLine */ .Fq)(withHint({ message: (0,_errors_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .problemText */ .f)(problem), hint: problem.hint }));
}
const title = (errorCode) => `run-delivery: ${errorCode}`;
/** An input has no line; the annotation of a file's problem stands at its place and need not repeat it. */
function annotationOf({ where, line, column, message, hint }, errorCode) {
    const place = (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .inertLine */ .Fq)(where);
    // YAML in an input has lines too, and no file.
    if (line === undefined || !/[./\\]/.test(where)) {
        const sentence = withHint({
            message: `${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .inertLine */ .Fq)((0,_errors_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .problemText */ .f)({ where, line, column, message }))}`,
            hint,
        });
        return { level: 'error', title: title(errorCode), message: sentence };
    }
    return {
        level: 'error',
        title: `run-delivery: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(place, 200)}`,
        message: withHint({ message, hint }),
        ...{ file: where, line, column },
    };
}
const LISTED = 200;
function summaryOf({ code: errorCode, message, hint, problems }, action) {
    const listed = problems
        .slice(0, LISTED)
        .map((problem) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(withHint({ message: (0,_errors_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .problemText */ .f)(problem), hint: problem.hint })));
    const more = problems.length - listed.length;
    const many = problems.length > 1;
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(many
        ? `## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(action)} found ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(problems.length, 'problem')} and changed nothing`
        : `## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(action)} could not go on: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(message, 300)}`, many ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(more > 0 ? [...listed, `${more} more`] : listed) : '', !many && hint !== undefined ? `**What to do now:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(hint)}` : '', !many && message.length > 300 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .details */ .zH)('The whole message', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(message, 20_000)) : '', `Error code: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(errorCode)}`)}\n`;
}
/** The stack of an error and of everything that caused it. */
function stacks(error) {
    const lines = [];
    for (let one = error; one instanceof Error && lines.length < 10; one = one.cause) {
        lines.push(one.stack ?? String(one));
    }
    return lines.join('\ncaused by ');
}


/***/ }),

/***/ 33549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeFaultSarif: () => (/* binding */ writeFaultSarif)
/* harmony export */ });
/* harmony import */ var _domain_report_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93256);
/* harmony import */ var _domain_sarif_render_sarif_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18092);


/**
 * A SARIF file of a gate that could not go on: a later step that uploads it finds one, and code scanning closes no alert by it. undefined where it
 * cannot be written, which hides nothing of the fault.
 */
async function writeFaultSarif(error, { name, action }, job) {
    const { failure } = (0,_domain_report_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFault */ .L)(error, { action });
    const { text } = (0,_domain_sarif_render_sarif_js__WEBPACK_IMPORTED_MODULE_1__/* .renderSarif */ .W)([
        {
            tool: { name },
            category: `${name}/fault`,
            invocations: [{ successful: false, notes: [{ level: 'error', id: 'fault', text: failure }] }],
            findings: [],
        },
    ], { fallbackPath: 'README.md' });
    return job.writeReport('results.sarif', text).catch(() => undefined);
}


/***/ })

};
