export const id = 81;
export const ids = [81];
export const modules = {

/***/ 98965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseTrustedRoots: () => (/* binding */ parseTrustedRoots)
/* harmony export */ });
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19654);
/* harmony import */ var _domain_errors_refuse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11389);
/* harmony import */ var _domain_json_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49360);



/** Roots of trust from a file: one JSON document, or one a line as `gh attestation trusted-root` writes them. */
function parseTrustedRoots(text, path) {
    const whole = rootFrom(text);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const given = whole === undefined ? lines.map((line, index) => rootFrom(line) ?? index + 1) : [whole];
    const bad = given.filter((root) => typeof root === 'number');
    if (given.length === 0 || bad.length > 0)
        throw unreadable(path, bad[0]);
    return given.filter((root) => typeof root !== 'number');
}
function rootFrom(text) {
    try {
        const json = JSON.parse(text);
        if (!(0,_domain_json_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(json) || !String(json.mediaType).includes('dev.sigstore.trustedroot'))
            return undefined;
        const root = _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.TrustedRoot.fromJSON(json);
        return root.certificateAuthorities.length === 0 ? undefined : root;
    }
    catch {
        return undefined;
    }
}
function unreadable(path, line) {
    const message = 'Expected roots of trust of Sigstore with a certificate authority, found something else';
    const hint = 'Write the file with "gh attestation trusted-root", or take the trusted_root.json of your own Sigstore';
    return (0,_domain_errors_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)('file-invalid', [{ where: path, line, message, hint }]);
}


/***/ })

};
