export const id = 335;
export const ids = [335];
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
/* harmony import */ var _yaml_check_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90144);
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

/***/ 60621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xf: () => (/* binding */ quantileOf),
/* harmony export */   bD: () => (/* binding */ QUANTILES),
/* harmony export */   i2: () => (/* binding */ confidenceOf),
/* harmony export */   qV: () => (/* binding */ judgeLatency)
/* harmony export */ });
/* harmony import */ var _analysis_sequential_quantile_interval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71143);
/* harmony import */ var _analysis_sequential_requests_needed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48554);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33941);



/** Those that a suite may set limits to. */
const QUANTILES = ['p50', 'p90', 'p95', 'p99'];
/** `p95` as 0.95. */
const quantileOf = (name) => Number(name.slice(1)) / 100;
/** How much evidence it takes: an error of 5 % for all limits together. */
const confidenceOf = (limits) => 20 * Math.max(1, limits.length);
/**
 * Judges quantiles by their intervals, after any number of answers: a limit is broken where even the lower end lies above it, and holds where the
 * upper end does not. In between, a few answers say neither, and only who asked for a proof is told so. Infinity stands for no answer.
 */
function judgeLatency({ limits, requests, prove }, samples) {
    const distribution = distributionOf(samples);
    const threshold = confidenceOf(limits);
    const judged = limits.map((limit) => {
        const interval = (0,_analysis_sequential_quantile_interval_js__WEBPACK_IMPORTED_MODULE_0__/* .quantileInterval */ .v)(distribution, quantileOf(limit.name), threshold);
        const { lowerMs = 0, upperMs = Number.POSITIVE_INFINITY } = interval;
        return { limit, interval, broken: lowerMs > limit.limitMs, holds: upperMs <= limit.limitMs };
    });
    const spent = samples.length >= requests;
    const failing = judged.filter(({ broken, holds }) => broken || (prove && spent && !holds));
    return {
        decided: spent || judged.some(({ broken }) => broken) || judged.every(({ holds }) => holds),
        failures: failing.map(({ limit, interval, broken }) => ({
            kind: 'latency',
            subject: `latency ${limit.name}`,
            wanted: `at most ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(limit.limitMs)}`,
            found: `${range(interval)}, at 95 % by ${samples.length} requests`,
            ...(!broken && { hint: unproven(limit, threshold) }),
        })),
        measured: `${samples.length} requests, at 95 %: ${judged.map(({ limit, interval }) => `${limit.name} ${range(interval)}`).join(', ')}`,
    };
}
function distributionOf(samples) {
    const buckets = [...Map.groupBy(samples, (ms) => Math.max(1, Math.round(ms)))];
    return {
        count: samples.length,
        buckets: buckets.map(([ms, same]) => ({ lowerMs: ms, upperMs: ms, count: same.length })),
    };
}
function range({ lowerMs, upperMs }) {
    if (lowerMs === undefined && upperMs === undefined)
        return 'anywhere';
    if (upperMs === undefined)
        return `at least ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(lowerMs ?? 0)}`;
    if (lowerMs === undefined)
        return `at most ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(upperMs)}`;
    return `from ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(lowerMs)} to ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(upperMs)}`;
}
function unproven({ name }, threshold) {
    const needed = (0,_analysis_sequential_requests_needed_js__WEBPACK_IMPORTED_MODULE_1__/* .requestsNeeded */ .K)(1 - quantileOf(name), threshold);
    return `This does not prove the limit, as asked (prove: true): ${needed} answers within it in a row would, and more where some are slower`;
}


/***/ }),

/***/ 13549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O7: () => (/* binding */ parseStatuses),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   cr: () => (/* binding */ formatStatuses)
/* harmony export */ });
/** `200`, `"2xx"`, `"200-299"`, or a list of them, in the forms that the schema lets through. */
function parseStatuses(value) {
    return [value].flat().map((one) => parseStatus(String(one)));
}
/** The ranges in words, as short as the user wrote them. */
function formatStatuses(ranges) {
    return ranges.map(formatStatus).join(' or ');
}
const isWithin = (status, ranges) => ranges.some(({ min, max }) => status >= min && status <= max);
function parseStatus(text) {
    if (text.endsWith('xx'))
        return { min: Number(text[0]) * 100, max: Number(text[0]) * 100 + 99 };
    const [min, max = min] = text.split('-').map(Number);
    return { min: min ?? Number.NaN, max: max ?? Number.NaN };
}
function formatStatus({ min, max }) {
    if (min === max)
        return String(min);
    return min % 100 === 0 && max === min + 99 ? `${min / 100}xx` : `${min}-${max}`;
}


/***/ }),

/***/ 90144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ checkSchema)
});

// EXTERNAL MODULE: ./node_modules/@cfworker/json-schema/dist/esm/validator.js + 6 modules
var esm_validator = __webpack_require__(60207);
// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
;// CONCATENATED MODULE: ./build/shared/domain/yaml/choose-branch.js
/**
 * The errors of the alternative that was meant: of those whose type (or constant) fits, the one with the fewest errors. None when no alternative
 * fits, or when two fit equally well: then the alternatives themselves are the message.
 */
function choose(union, errors) {
    const branches = [...Map.groupBy(errors, (error) => branchOf(union, error)).values()];
    const fitting = branches.filter((branch) => !branch.some((error) => isMisfit(union, error)));
    const [best, second] = fitting.toSorted((a, b) => a.length - b.length);
    return best === undefined || best.length === second?.length ? [] : best;
}
function branchOf(union, error) {
    return error.keywordLocation.slice(union.keywordLocation.length + 1).split('/', 1)[0] ?? '';
}
const isMisfit = (union, error) => error.instanceLocation === union.instanceLocation && ['type', 'const', 'enum'].includes(error.keyword);

;// CONCATENATED MODULE: ./build/shared/domain/yaml/pointer.js
/** The steps of a JSON pointer in URI form, as the validator writes it. */
function segments(pointer) {
    const steps = pointer.split('/').slice(1);
    return steps.map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** The value that a path leads to. */
function atPointer(value, path) {
    let found = value;
    for (const step of path)
        found = found?.[step];
    return found;
}
/** The schema that holds the keyword at a location; references along the way and in its alternatives are followed. */
function nodeAt(root, keywordLocation) {
    let node = root;
    for (const step of segments(keywordLocation).slice(0, -1)) {
        node = step === '$ref' ? resolved(root, node) : node[step];
    }
    const { anyOf, oneOf, ...found } = resolved(root, node);
    const alternatives = (anyOf ?? oneOf)?.map((alternative) => resolved(root, alternative));
    return { ...found, ...(alternatives !== undefined && { anyOf: alternatives }) };
}
/** What a schema refers to, with its own title before the target's. */
function resolved(root, node) {
    if (node.$ref === undefined)
        return node;
    let target = root;
    for (const step of segments(node.$ref))
        target = target[step];
    return { ...resolved(root, target), ...(node.title !== undefined && { title: node.title }) };
}

// EXTERNAL MODULE: ./build/shared/domain/text/expected.js
var expected = __webpack_require__(98589);
// EXTERNAL MODULE: ./build/shared/domain/text/nearest.js
var nearest = __webpack_require__(56231);
;// CONCATENATED MODULE: ./build/shared/domain/yaml/wording.js



const TYPES = {
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map',
    null: 'nothing',
};
/** One sentence for one error: what was wanted and what was found. */
function explain(error, schema, found) {
    if (error.keyword === 'additionalProperties')
        return unknownKey(Object.keys(schema.properties ?? {}), String(found));
    if (error.keyword === 'required')
        return missingKeys(schema.required ?? [], found);
    return `Expected ${wanted(error, schema)}, found ${describe(found)}${quoteHint(error, schema, found)}`;
}
function wanted(error, schema) {
    const named = schema.title;
    if (typeof named === 'string')
        return named;
    switch (error.keyword) {
        case 'type':
        case 'anyOf':
        case 'oneOf':
            return describeSchema(schema);
        case 'enum':
            return `one of ${(schema.enum ?? []).map((value) => describe(value)).join(', ')}`;
        case 'const':
            return describe(schema.const);
        case 'minimum':
            return `a number of at least ${schema.minimum}`;
        case 'maximum':
            return `a number of at most ${schema.maximum}`;
        case 'exclusiveMinimum':
            return `a number above ${schema.exclusiveMinimum}`;
        case 'minLength':
            return schema.minLength === 1
                ? 'text that is not empty'
                : `text of at least ${schema.minLength} characters`;
        case 'maxLength':
            return `text of at most ${schema.maxLength} characters`;
        case 'minItems':
            return `a list of at least ${schema.minItems}`;
        case 'maxItems':
            return `a list of at most ${schema.maxItems}`;
        case 'minProperties':
            return `a map of at least ${schema.minProperties}`;
        case 'uniqueItems':
            return 'a list without repetitions';
        case 'pattern':
            return `text of the form ${schema.pattern}`;
        default:
            return `another value (${error.error.replace(/\.$/, '')})`;
    }
}
/** What a schema accepts, in a few words. */
function describeSchema(schema) {
    const named = schema.title;
    if (typeof named === 'string')
        return named;
    if (schema.anyOf !== undefined)
        return listed(schema.anyOf.map(describeSchema));
    if (schema.enum !== undefined)
        return listed(schema.enum.map((value) => describe(value)));
    if (schema.const !== undefined)
        return describe(schema.const);
    const types = schema.type === undefined ? [] : [schema.type].flat();
    return types.length === 0 ? 'another value' : listed(types.map((type) => TYPES[type] ?? type));
}
function unknownKey(known, key) {
    const guess = (0,nearest/* nearest */.p)(key, known);
    const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
    return `Expected ${known.length === 0 ? 'no key' : `${known.length === 1 ? 'only' : 'one of'} ${known.join(', ')}`}, found the unknown key ${(0,expected/* shown */.SP)(key)}${hint}`;
}
function missingKeys(required, found) {
    const keys = (0,json/* isObject */.Gv)(found) ? Object.keys(found) : [];
    const missing = required.filter((key) => !keys.includes(key));
    return `Expected the key ${missing.map((key) => `"${key}"`).join(' and ')}, found ${keys.length === 0 ? 'an empty map' : `only ${keys.join(', ')}`}`;
}
/** `1` where text is wanted is nearly always a missing pair of quotes. */
function quoteHint(error, schema, found) {
    const plain = typeof found === 'number' || typeof found === 'boolean';
    return error.keyword === 'type' && schema.type === 'string' && plain
        ? `; quotes make it text: "${found}"`
        : '';
}
function describe(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (typeof value === 'string')
        return value === '' ? 'empty text' : (0,expected/* shown */.SP)(value);
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
    if ((0,json/* isObject */.Gv)(value))
        return Object.keys(value).length === 0
            ? 'an empty map'
            : `a map with ${(0,expected/* shown */.SP)(Object.keys(value).join(', '))}`;
    return String(value);
}
function listed(words) {
    const distinct = [...new Set(words)];
    return distinct.length < 2
        ? (distinct[0] ?? '')
        : `${distinct.slice(0, -1).join(', ')} or ${distinct.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/yaml/check-schema.js





/** Keywords whose errors only say that an error follows. */
const WRAPPERS = new Set([
    '$ref',
    'allOf',
    'if',
    'then',
    'else',
    'properties',
    'patternProperties',
    'items',
    'prefixItems',
    'propertyNames',
    'dependentSchemas',
]);
/** Everything that is wrong with a value, worded for the one who wrote it. */
function checkSchema(value, given) {
    const schema = given;
    const { errors } = validatorOf(schema).validate(value);
    const violations = relevant(foldUnknownKeys(errors), schema).map((error) => {
        const path = segments(error.instanceLocation);
        const node = nodeAt(schema, error.keywordLocation);
        const isName = error.keyword === 'additionalProperties' || error.keywordLocation.includes('/propertyNames/');
        const found = isName ? path.at(-1) : atPointer(value, path);
        return {
            path,
            part: isName ? 'key' : 'value',
            message: `${explain(error, node, found)}${meaning(error, schema, found)}`,
        };
    });
    const seen = new Set();
    return violations.filter(({ path, message }) => {
        const id = JSON.stringify([path, message]);
        return !seen.has(id) && seen.add(id);
    });
}
/** What the one key that is missing would hold, where the schema has a name for it. */
function meaning({ keyword, keywordLocation }, schema, found) {
    if (keyword !== 'required')
        return '';
    const keys = (0,json/* isObject */.Gv)(found) ? Object.keys(found) : [];
    const { required = [], properties = {} } = nodeAt(schema, keywordLocation);
    const [key, ...more] = required.filter((name) => !keys.includes(name));
    if (key === undefined || more.length > 0 || properties[key] === undefined)
        return '';
    const property = `${keywordLocation.replace(/required$/, 'properties')}/${encodeURIComponent(key)}/title`;
    const { title } = nodeAt(schema, property);
    return typeof title === 'string' ? `; "${key}" is ${title}` : '';
}
const made = new WeakMap();
/** Made once for each schema: a suite checks some part of every check by the same one, and making it takes longer than to validate. */
function validatorOf(schema) {
    const before = made.get(schema);
    if (before !== undefined)
        return before;
    // It writes absolute references into the schema that it is given.
    const validator = new esm_validator/* Validator */.D(structuredClone(schema), '2020-12', false);
    made.set(schema, validator);
    return validator;
}
/** `additionalProperties: false` arrives as two errors, and only together do they say which key of which map is unknown. */
function foldUnknownKeys(errors) {
    return errors.flatMap((error, index) => {
        const next = errors[index + 1];
        if (error.keyword === 'additionalProperties') {
            return next?.keyword === 'false' ? [{ ...error, instanceLocation: next.instanceLocation }] : [];
        }
        return error.keyword === 'false' && errors[index - 1]?.keyword === 'additionalProperties' ? [] : [error];
    });
}
/** The errors worth telling: of alternatives, only those of the one that was meant. */
function relevant(errors, schema) {
    const told = [];
    for (let index = 0; index < errors.length;) {
        const error = errors[index++];
        if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
            if (!WRAPPERS.has(error.keyword))
                told.push(error);
            continue;
        }
        const start = index;
        while (errors[index]?.keywordLocation.startsWith(`${error.keywordLocation}/`))
            index++;
        const inside = errors.slice(start, index);
        const branch = speaksForItself(error, inside, schema) ? [] : choose(error, inside);
        told.push(...(branch.length > 0 ? relevant(branch, schema) : [error]));
    }
    return told;
}
/** Alternatives with a title of their own say better what a single value should be than the pattern of one of them. */
function speaksForItself(union, errors, schema) {
    const named = typeof nodeAt(schema, union.keywordLocation).title === 'string';
    return (named &&
        errors.every(({ instanceLocation, keyword }) => instanceLocation === union.instanceLocation && keyword !== 'required'));
}


/***/ })

};
