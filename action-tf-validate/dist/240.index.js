export const id = 240;
export const ids = [240];
export const modules = {

/***/ 13240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGrammar: () => (/* binding */ openGrammar)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98995);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var web_tree_sitter__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40033);




/** A parser for HCL. The two binaries lie beside the bundle, and in their packages where nothing is bundled. */
async function openGrammar() {
    const [runtime, grammar] = await Promise.all([
        binary('web-tree-sitter/web-tree-sitter.wasm'),
        binary('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm'),
    ]);
    await web_tree_sitter__WEBPACK_IMPORTED_MODULE_3__/* .Parser */ .iX.init({ wasmBinary: runtime });
    const parser = new web_tree_sitter__WEBPACK_IMPORTED_MODULE_3__/* .Parser */ .iX();
    parser.setLanguage(await web_tree_sitter__WEBPACK_IMPORTED_MODULE_3__/* .Language */ .TM.load(grammar));
    return parser;
}
async function binary(specifier) {
    const bundled = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(import.meta.dirname, specifier.slice(specifier.lastIndexOf('/') + 1));
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(bundled);
    }
    catch {
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_module__WEBPACK_IMPORTED_MODULE_1__.createRequire)(import.meta.url).resolve(specifier));
    }
}


/***/ })

};
