export const id = 953;
export const ids = [953];
export const modules = {

/***/ 90331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d9: () => (/* binding */ schemaFaults),
/* harmony export */   xl: () => (/* binding */ parseBodySchema),
/* harmony export */   y0: () => (/* binding */ checkBodySchema)
/* harmony export */ });
/* harmony import */ var _json_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49360);
/* harmony import */ var _text_expected_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98589);
/* harmony import */ var _yaml_check_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5886);
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75025);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57589);





/** What a failure tells at most; a body of another form has hundreds. */
const MOST = 10;
const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
/** The schema of a body, as it stands in the suite or in a file of its own. */
function parseBodySchema(raw, path, note) {
    if (typeof raw === 'string')
        return { kind: 'file', path: raw };
    for (const fault of schemaFaults(raw))
        note([...path, ...fault.path], fault.message);
    return { kind: 'inline', schema: raw };
}
/** What would make a schema fail, or let everything pass, only when the answer is there. */
function schemaFaults(schema, path = []) {
    if (Array.isArray(schema))
        return schema.flatMap((item, index) => schemaFaults(item, [...path, index]));
    if (!(0,_json_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(schema))
        return [];
    return Object.entries(schema).flatMap(([key, value]) => {
        if (NAMED.includes(key) && (0,_json_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
            return Object.entries(value).flatMap(([name, item]) => schemaFaults(item, [...path, key, name]));
        const fault = keywordFault(key, value);
        if (fault !== undefined)
            return [{ path: [...path, key], message: fault }];
        return LITERAL.includes(key) ? [] : schemaFaults(value, [...path, key]);
    });
}
/** Keywords below which names are the user's, and those below which everything is. */
const NAMED = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];
const LITERAL = ['const', 'enum', 'default', 'examples', 'required'];
function keywordFault(key, value) {
    if (key === '$ref' && typeof value === 'string' && !value.startsWith('#'))
        return `Expected a reference within the schema (#/…), found ${(0,_text_expected_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(value)}`;
    if (key === 'type' && ![value].flat().every((type) => TYPES.includes(String(type))))
        return `Expected a JSON type (${TYPES.join(', ')}), found ${(0,_text_expected_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(String(value))}`;
    if (key !== 'pattern' || typeof value !== 'string')
        return undefined;
    try {
        (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .compile */ .wE)(value);
        return undefined;
    }
    catch {
        return `Expected a regular expression, found ${(0,_text_expected_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(value)}`;
    }
}
/** Everything in a body that its schema does not allow. */
function checkBodySchema(schema, body) {
    if (schema === undefined)
        return [];
    if (schema.kind === 'file') {
        const wanted = `the schema of ${schema.path}`;
        return [{ kind: 'json', subject: 'body', wanted, found: 'a suite that was run without being opened' }];
    }
    let json;
    try {
        json = JSON.parse(body);
    }
    catch {
        return [
            { kind: 'json', subject: 'body', wanted: 'JSON', found: (0,_text_expected_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(body.replaceAll(/\s+/g, ' '), 160) },
        ];
    }
    return violationsOf(json, schema.schema);
}
function violationsOf(json, schema) {
    try {
        const violations = (0,_yaml_check_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .checkSchema */ ._)(json, schema);
        const failures = violations.slice(0, MOST).map(({ path, message }) => {
            const [, wanted = message, found = 'something else'] = /^Expected (.*), found (.*)$/s.exec(message) ?? [];
            return {
                kind: 'json',
                subject: `json ${(0,_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .formatJsonPath */ .pB)(path.map(indexOrName))}`,
                wanted,
                found: found.replace(/; quotes make it text: .*$/s, ''),
            };
        });
        const more = violations.length - failures.length;
        const rest = `${more} more that it does not allow`;
        return more === 0
            ? failures
            : [...failures, { kind: 'json', subject: 'schema', wanted: 'nothing else', found: rest }];
    }
    catch (error) {
        const found = error instanceof Error ? error.message : String(error);
        return [{ kind: 'json', subject: 'schema', wanted: 'a JSON Schema that can be used', found }];
    }
}
/** The checker gives an index as text. */
const indexOrName = (step) => typeof step === 'string' && /^\d+$/.test(step) ? Number(step) : step;


/***/ }),

/***/ 75025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ parseJsonPath),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   pB: () => (/* binding */ formatJsonPath)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48338);
/* harmony import */ var _json_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49360);
/* harmony import */ var _text_expected_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98589);



const STEP = /(?:^|\.)([^.[\]"'\s][^.[\]]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\['([^']*)'\]/y;
/** `data.items[0].id`, `["a.b"].c`, or `$` for the whole body; a leading `$` or `$.` may be left out. */
function parseJsonPath(text) {
    const start = text === '$' || text.startsWith('$.') || text.startsWith('$[') ? 1 : 0;
    const input = start === 1 && text[1] === '.' ? text.slice(2) : text.slice(start);
    const steps = [];
    STEP.lastIndex = 0;
    while (STEP.lastIndex < input.length) {
        const match = STEP.exec(input);
        if (match === null)
            return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`Expected a path like data.items[0].id or ["a.b"].c, found ${(0,_text_expected_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(text)}`);
        const [, name, index, quoted, single] = match;
        steps.push(index === undefined ? (name ?? single ?? String(JSON.parse(quoted ?? '""'))) : Number(index));
    }
    return steps.length === 0 && start === 0 ? (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)('Expected a path, found empty text') : (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__.ok)(steps);
}
/** The path as the user would write it. */
function formatJsonPath(path) {
    const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : plainOrQuoted(step))).join('');
    return path.length === 0 ? '$' : text.replace(/^\./, '');
}
/** The value at a path; undefined where it leads to nothing. */
function valueAt(body, path) {
    let found = body;
    for (const step of path) {
        if (typeof step === 'number')
            found = Array.isArray(found) ? found[step] : undefined;
        else
            found = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(found) && Object.hasOwn(found, step) ? found[step] : undefined;
    }
    return found;
}
const plainOrQuoted = (name) => /^[^.[\]"'\s$][^.[\]]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;


/***/ }),

/***/ 85953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSuite: () => (/* binding */ openSuite)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/refuse.js
var refuse = __webpack_require__(11389);
// EXTERNAL MODULE: ./build/shared/domain/text/secret-forms.js
var secret_forms = __webpack_require__(80967);
// EXTERNAL MODULE: ./build/shared/domain/smoke/body-schema.js
var body_schema = __webpack_require__(90331);
// EXTERNAL MODULE: ./build/shared/domain/yaml/parse-document.js + 2 modules
var parse_document = __webpack_require__(54030);
;// CONCATENATED MODULE: ./build/shared/engine/probe/read-schemas.js


/** Reads the schemas that stand in files of their own, JSON or YAML. */
async function readSchemas({ wanted }, files) {
    const found = new Map();
    const problems = [];
    for (const one of wanted) {
        if (one.kind !== 'schema' || found.has(one.source))
            continue;
        const text = await files.read(one.source);
        if (text === undefined)
            problems.push(notThere(one));
        else
            problems.push(...keep(one.source, text, found));
    }
    return { found, problems };
}
/** The suite with its schemas in the place of their files. */
function withSchemas({ setup, checks, cleanup }, found) {
    const filled = (check) => {
        const { schema: wanted } = check.expectation;
        const schema = wanted?.kind === 'file' ? found.get(wanted.path) : undefined;
        if (schema === undefined)
            return check;
        return { ...check, expectation: { ...check.expectation, schema: { kind: 'inline', schema } } };
    };
    return { setup: setup.map(filled), checks: checks.map(filled), cleanup: cleanup.map(filled) };
}
function keep(path, text, found) {
    const parsed = (0,parse_document/* parseDocument */.T)(text, path, {
        title: 'a JSON Schema',
        type: 'object',
        minProperties: 1,
    });
    if (!parsed.ok)
        return parsed.error;
    const { value, problemAt } = parsed.value;
    found.set(path, value);
    return (0,body_schema/* schemaFaults */.d9)(value).map((fault) => problemAt(fault.path, fault.message));
}
function notThere({ source, place }) {
    const hint = 'Paths are relative to the workspace. Is the repository checked out before this step?';
    return { ...place, message: `Expected a JSON Schema at ${source}, found no file`, hint };
}

;// CONCATENATED MODULE: ./build/shared/engine/probe/open-suite.js



/** Reads what a suite wants of the environment, of Secret Manager and of files, before its first request. Everything that is missing is told at once. */
async function openSuite(suite, sources) {
    const schemas = await readSchemas(suite, sources.files);
    const problems = [...suite.wanted.flatMap((wanted) => missing(wanted, sources)), ...schemas.problems];
    if (problems.length > 0)
        throw (0,refuse/* refuse */.T)('file-invalid', problems);
    const values = { ...suite.values };
    const forms = [...suite.secretForms];
    for (const wanted of suite.wanted) {
        if (wanted.kind === 'schema')
            continue;
        const value = await read(wanted, sources);
        values[wanted.name] = value;
        if (wanted.kind === 'env')
            continue;
        const ofThis = (0,secret_forms/* secretForms */.e)(value);
        for (const form of ofThis)
            sources.log.mask(form);
        forms.push(...ofThis);
    }
    const parts = withSchemas(suite, schemas.found);
    return { ...suite, ...parts, values, secretForms: forms, wanted: [] };
}
async function read({ kind, source }, { env, secrets }) {
    if (kind !== 'secret')
        return env[source] ?? '';
    return (await secrets?.access(source))?.value ?? '';
}
/** An expression of a workflow that stands for nothing leaves an empty variable: that is no value either. */
function missing({ kind, source, place }, { env, secrets }) {
    if (kind === 'schema')
        return [];
    if (kind === 'secret') {
        if (secrets !== undefined)
            return [];
        const message = 'Expected a job that can ask Secret Manager, found one without an identity';
        return [
            { ...place, message, hint: 'Give workload_identity_provider, or pass the secret by the environment' },
        ];
    }
    const value = env[source];
    if (value !== undefined && value !== '')
        return [];
    const found = value === undefined ? 'none' : 'an empty one';
    const from = kind === 'env' ? `\${{ vars.${source} }}` : `\${{ secrets.${source} }}`;
    return [
        {
            ...place,
            message: `Expected the environment variable ${source} to have a value, found ${found}`,
            hint: `Give it to the step: env: { ${source}: "${from}" }`,
        },
    ];
}


/***/ })

};
