export const id = 248;
export const ids = [248];
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

/***/ 77086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSource),
/* harmony export */   r: () => (/* binding */ parseCaptures)
/* harmony export */ });
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75025);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57589);


/** The captures of a check; text alone is a path in the JSON body. */
function parseCaptures(given = {}, at, note) {
    return Object.entries(given).flatMap(([name, value]) => {
        const path = [...at, name];
        const raw = typeof value === 'string' ? { json: value } : value;
        const source = parseSource(raw, path, typeof value === 'string' ? path : [...path, 'json'], note);
        return source === undefined ? [] : [{ ...source, name, secret: raw.secret ?? false }];
    });
}
/** Where in an answer a value stands. */
function parseSource({ json, header, matches }, path, jsonPath, note) {
    if (json !== undefined && header !== undefined)
        note([...path, 'header'], 'Expected one source, found "header" beside "json"', 'key');
    if (json === undefined && header === undefined && matches === undefined)
        note(path, 'Expected the key "json", "header" or "matches", found none of them');
    if (matches !== undefined)
        (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .EY)(matches, [...path, 'matches'], note);
    if (header !== undefined)
        return { matches, from: { kind: 'header', name: header.toLowerCase() } };
    if (json === undefined)
        return { matches, from: { kind: 'text' } };
    const steps = (0,_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJsonPath */ .Hf)(json);
    if (steps.ok)
        return { matches, from: { kind: 'json', path: steps.value } };
    note(jsonPath, steps.error);
    return undefined;
}


/***/ }),

/***/ 37248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ checkedStatuses),
  W: () => (/* binding */ parseExpectation)
});

// EXTERNAL MODULE: ./build/shared/domain/smoke/body-schema.js
var body_schema = __webpack_require__(90331);
// EXTERNAL MODULE: ./build/shared/domain/smoke/parse-captures.js
var parse_captures = __webpack_require__(77086);
// EXTERNAL MODULE: ./build/shared/schemas/smoke.v1.json
var smoke_v1 = __webpack_require__(67994);
// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
// EXTERNAL MODULE: ./build/shared/domain/yaml/check-schema.js + 10 modules
var check_schema = __webpack_require__(5886);
// EXTERNAL MODULE: ./build/shared/domain/smoke/json-path.js
var json_path = __webpack_require__(75025);
// EXTERNAL MODULE: ./build/shared/domain/smoke/pattern.js
var pattern = __webpack_require__(57589);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/parse-json-rules.js





const OPERATORS = Object.keys(smoke_v1.$defs.jsonOperators.properties);
const OPERATOR_SCHEMA = { $ref: '#/$defs/jsonOperators', $defs: smoke_v1.$defs };
/**
 * Flattens what is expected of a JSON body into rules with paths. The keys of a map are fields or paths; a map below them that holds the name of
 * an operator is a map of operators; everything else must be equal.
 */
function parseJsonRules(raw, path, note) {
    return (0,json/* isObject */.Gv)(raw) ? fields(raw, [], path, note) : [{ path: [], operator: 'equals', value: raw }];
}
function fields(raw, parent, path, note) {
    const rules = Object.entries(raw).flatMap(([key, value]) => {
        const steps = (0,json_path/* parseJsonPath */.Hf)(key);
        if (steps.ok)
            return valueRules(value ?? null, [...parent, ...steps.value], [...path, key], note);
        note([...path, key], steps.error, 'key');
        return [];
    });
    return Object.keys(raw).length === 0 ? [{ path: parent, operator: 'type', value: 'object' }] : rules;
}
function valueRules(value, steps, path, note) {
    if (!(0,json/* isObject */.Gv)(value))
        return [{ path: steps, operator: 'equals', value }];
    if (!Object.keys(value).some((key) => OPERATORS.includes(key)))
        return fields(value, steps, path, note);
    const violations = (0,check_schema/* checkSchema */._)(value, OPERATOR_SCHEMA);
    const hint = `; a field that is named like an operator is written as a path: ${(0,json_path/* formatJsonPath */.pB)(steps)}.type`;
    for (const { path: inner, message, part } of violations)
        note([...path, ...inner], `${message}${hint}`, part);
    if (typeof value.matches === 'string')
        (0,pattern/* parsePattern */.EY)(value.matches, [...path, 'matches'], note);
    return Object.entries(value).map(([operator, operand]) => ({ path: steps, operator, value: operand }));
}

// EXTERNAL MODULE: ./build/shared/domain/smoke/parse-latency.js
var parse_latency = __webpack_require__(55803);
// EXTERNAL MODULE: ./build/shared/domain/smoke/parse-time.js
var parse_time = __webpack_require__(89892);
// EXTERNAL MODULE: ./build/shared/domain/smoke/status.js
var smoke_status = __webpack_require__(13549);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/parse-expectation.js







/** An expectation without shorthands. An answer that is no success never passes unless its status is asked for. */
function parseExpectation(raw, path, note) {
    if (typeof raw !== 'object' || Array.isArray(raw)) {
        return { status: checkedStatuses(raw, path, note), headers: [], json: [], text: [] };
    }
    const { status = '2xx', headers = {}, json, text, max_latency, schema, revision, latency, tls, } = raw;
    return {
        status: checkedStatuses(status, [...path, 'status'], note),
        headers: Object.entries(headers).flatMap(([name, value]) => textRules(value, 'media-type', [...path, 'headers', name], note).map((rule) => ({
            name: name.toLowerCase(),
            rule,
        }))),
        json: json === undefined ? [] : parseJsonRules(json, [...path, 'json'], note),
        text: text === undefined ? [] : textRules(text, 'contains', [...path, 'text'], note),
        maxLatencyMs: (0,parse_time/* parseTime */.p)(max_latency, [...path, 'max_latency'], note),
        tls: tls && { minVersion: tls.min_version, daysLeft: tls.days_left },
        schema: schema === undefined ? undefined : (0,body_schema/* parseBodySchema */.xl)(schema, [...path, 'schema'], note),
        revision: revision === undefined ? undefined : parseRevision(revision, [...path, 'revision'], note),
        latency: latency === undefined ? undefined : (0,parse_latency/* parseLatency */.C)(latency, [...path, 'latency'], note),
    };
}
function parseRevision(raw, path, note) {
    const source = (0,parse_captures/* parseSource */.P)(raw, path, [...path, 'json'], note);
    return source === undefined ? undefined : { ...source, equals: raw.equals };
}
/** A range that falls would let nothing through. */
function checkedStatuses(raw, path, note) {
    const ranges = (0,smoke_status/* parseStatuses */.O7)(raw);
    for (const { min, max } of ranges) {
        if (min > max)
            note(path, `Expected a range that rises, found "${min}-${max}"`);
    }
    return ranges;
}
function textRules(raw, short, path, note) {
    if (typeof raw === 'string')
        return [{ operator: short, value: raw }];
    return Object.entries(raw).flatMap(([name, value]) => {
        if (typeof value === 'boolean')
            return [{ operator: 'exists', value }];
        const operator = name;
        if (operator === 'matches')
            (0,pattern/* parsePattern */.EY)(String(value), [...path, name], note);
        return [value].flat().map((text) => ({ operator, value: text }));
    });
}


/***/ }),

/***/ 55803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseLatency)
/* harmony export */ });
/* harmony import */ var _analysis_sequential_requests_needed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48554);
/* harmony import */ var _latency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60621);
/* harmony import */ var _parse_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89892);



/** Limits of quantiles over repeated requests; a proof that so few requests cannot bring is refused. */
function parseLatency(raw, path, note) {
    const { requests = 100, prove = false } = raw;
    const limits = _latency_js__WEBPACK_IMPORTED_MODULE_1__/* .QUANTILES */ .bD.flatMap((name) => {
        const limitMs = (0,_parse_time_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTime */ .p)(raw[name], [...path, name], note);
        return limitMs === undefined ? [] : [{ name, limitMs }];
    });
    if (_latency_js__WEBPACK_IMPORTED_MODULE_1__/* .QUANTILES */ .bD.every((name) => raw[name] === undefined))
        note(path, `Expected one of ${_latency_js__WEBPACK_IMPORTED_MODULE_1__/* .QUANTILES */ .bD.join(', ')}, found none of them`);
    for (const { name } of prove ? limits : []) {
        const needed = (0,_analysis_sequential_requests_needed_js__WEBPACK_IMPORTED_MODULE_0__/* .requestsNeeded */ .K)(1 - (0,_latency_js__WEBPACK_IMPORTED_MODULE_1__/* .quantileOf */ .Xf)(name), (0,_latency_js__WEBPACK_IMPORTED_MODULE_1__/* .confidenceOf */ .i2)(limits)) ?? Number.POSITIVE_INFINITY;
        if (requests < needed)
            note([...path, 'prove'], `Expected at least ${needed} requests to prove a limit of the ${name}, found ${requests}`, 'key');
    }
    return { limits, requests, prove };
}


/***/ }),

/***/ 89892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseTime)
/* harmony export */ });
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33941);

/** Times of a suite lie between a millisecond and ten minutes. */
function parseTime(value, path, note) {
    if (value === undefined)
        return undefined;
    const parsed = (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(String(value), { minMs: 1, maxMs: 600_000 });
    if (parsed.ok)
        return parsed.value;
    note(path, parsed.error);
    return undefined;
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

/***/ 67994:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/OWNER/run-delivery/v1/shared/schemas/smoke.v1.json","title":"a smoke suite","description":"A smoke suite of run-delivery: requests that a revision of a Cloud Run service must answer as expected. Checks run in the order of the file unless `parallel` is given. `{{name}}` in paths, headers, bodies and expectations stands for a variable.","type":"object","additionalProperties":false,"required":["checks"],"properties":{"$schema":{"type":"string","description":"Address of this schema, for editors."},"defaults":{"$ref":"#/$defs/defaults"},"variables":{"description":"Values for `{{name}}`.","type":"object","propertyNames":{"$ref":"#/$defs/variableName"},"additionalProperties":{"type":["string","number","boolean"]}},"env":{"description":"Environment variables that `{{env.NAME}}` may read. No others can be read.","type":"array","items":{"$ref":"#/$defs/variableName"}},"secrets":{"description":"Secrets for `{{name}}`: the name of an environment variable, or a secret of Secret Manager as projects/PROJECT/secrets/NAME[/versions/VERSION]. Never the value itself. They are masked before use and never reported.","type":"object","propertyNames":{"$ref":"#/$defs/variableName"},"additionalProperties":{"type":"string"}},"id_token_audience":{"description":"What the ID token of every request is made out to, where that is not the URL of the service: the OAuth client ID of Identity-Aware Proxy, https://HOST/* where that proxy has no OAuth client of your own ({host} is the host that is asked), or a custom audience of the service.","type":"string","minLength":1},"parallel":{"description":"How many checks may run at the same time, 1 when it is left out. A check that uses a captured value waits for the check that captures it.","type":"integer","minimum":1,"maximum":50},"timeout":{"$ref":"#/$defs/duration","description":"Time limit of the whole suite, retries included and cleanup aside; none when it is left out."},"setup":{"description":"Requests before the first check, one after the other. When one fails, no check is sent and the suite has failed.","type":"array","items":{"$ref":"#/$defs/step"}},"cleanup":{"description":"Requests after the last check, one after the other; also after a failure, and when the job is cancelled. A failure of theirs is a warning. One whose values were never captured is left out.","type":"array","items":{"$ref":"#/$defs/step"}},"checks":{"title":"a list of one check or more, each with a request and what to expect of its answer","description":"The checks, in the order in which they run. All of them run, also after one has failed.","type":"array","minItems":1,"items":{"$ref":"#/$defs/check"}}},"$defs":{"defaults":{"description":"What every check has that does not say otherwise.","type":"object","additionalProperties":false,"properties":{"headers":{"$ref":"#/$defs/requestHeaders"},"timeout":{"$ref":"#/$defs/duration"},"retries":{"$ref":"#/$defs/retries"},"follow_redirects":{"$ref":"#/$defs/followRedirects"}}},"check":{"description":"One request and what must hold of its answer.","type":"object","additionalProperties":false,"required":["expect"],"properties":{"name":{"description":"Name of the check in logs and reports; method and path when it is left out.","type":"string","minLength":1,"maxLength":100},"request":{"title":"a method and a path, like \\"GET /health\\"","description":"Method and path in one line. Instead of `method` and `path`.","type":"string","pattern":"^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) +/(\\\\{\\\\{[^{}#]*\\\\}\\\\}|[^\\\\s#])*$","examples":["GET /health","POST /api/projects"]},"method":{"description":"Method of the request; GET when it is left out.","enum":["GET","HEAD","POST","PUT","PATCH","DELETE","OPTIONS"]},"path":{"title":"a path that begins with \\"/\\", without blanks and \\"#\\"","description":"Path of the request, with its query.","type":"string","pattern":"^/(\\\\{\\\\{[^{}#]*\\\\}\\\\}|[^\\\\s#])*$"},"headers":{"$ref":"#/$defs/requestHeaders"},"body":{"title":"text, a map or a list","description":"Body of the request. A map or a list is sent as JSON, text as it is.","type":["string","object","array"]},"expect":{"$ref":"#/$defs/expect"},"capture":{"$ref":"#/$defs/captures"},"load":{"$ref":"#/$defs/load"},"websocket":{"description":"Whether the request asks for a WebSocket. The answer to a good handshake is 101; the connection is then closed.","type":"boolean"},"tags":{"description":"Names by which a part of the suite is run.","type":"array","items":{"title":"a tag of letters, digits, \\"_\\" and \\"-\\"","type":"string","pattern":"^[A-Za-z0-9_-]{1,50}$"}},"timeout":{"$ref":"#/$defs/duration"},"retries":{"$ref":"#/$defs/retries"},"follow_redirects":{"$ref":"#/$defs/followRedirects"}}},"step":{"description":"One request of setup or cleanup; a success (2xx) is expected where `expect` is left out.","type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/check/properties/name"},"request":{"$ref":"#/$defs/check/properties/request"},"method":{"$ref":"#/$defs/check/properties/method"},"path":{"$ref":"#/$defs/check/properties/path"},"headers":{"$ref":"#/$defs/requestHeaders"},"body":{"$ref":"#/$defs/check/properties/body"},"expect":{"$ref":"#/$defs/expect"},"capture":{"$ref":"#/$defs/captures"},"timeout":{"$ref":"#/$defs/duration"},"retries":{"$ref":"#/$defs/retries"},"follow_redirects":{"$ref":"#/$defs/followRedirects"}}},"variableName":{"title":"a name of letters, digits and \\"_\\", no digit first","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"captures":{"description":"Values of the answer that later requests use as `{{name}}`.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/variableName"},"additionalProperties":{"title":"a path in the JSON body, or a map with json, header or matches","anyOf":[{"type":"string","minLength":1},{"$ref":"#/$defs/capture"}]}},"capture":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"json":{"type":"string","minLength":1,"description":"A path in the JSON body."},"header":{"$ref":"#/$defs/headerName","description":"A header of the answer."},"matches":{"type":"string","minLength":1,"description":"A regular expression (JavaScript): its first group, or all that it matches where it has none. It reads the body unless `json` or `header` is given."},"secret":{"type":"boolean","description":"Whether the value is masked in the log and never reported, as a session token should be."}}},"requestHeaders":{"description":"Headers of the request.","type":"object","propertyNames":{"$ref":"#/$defs/headerName"},"additionalProperties":{"$ref":"#/$defs/headerValue"}},"headerName":{"title":"the name of a header, of letters, digits and hyphens","type":"string","pattern":"^[A-Za-z0-9!#$%&\'*+.^_`|~-]+$"},"headerValue":{"type":"string","pattern":"^[\\\\t\\\\x20-\\\\x7e\\\\x80-\\\\xff]*$"},"duration":{"title":"a duration like 500ms, 5s or 2m","description":"Time limit of one attempt, 10s when it is left out. A plain number counts seconds.","anyOf":[{"type":"number","exclusiveMinimum":0},{"type":"string","pattern":"^\\\\s*(\\\\d+(\\\\.\\\\d+)?\\\\s*(ms|s|m|h)\\\\s*)+$"}]},"retries":{"title":"a map with attempts or backoff, like { attempts: 3, backoff: 500ms }","description":"How often a check that fails is tried. Left out, requests that only read (GET, HEAD, OPTIONS) have 3 attempts and others 1.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"attempts":{"description":"Attempts in all, the first one included.","type":"integer","minimum":1,"maximum":20},"backoff":{"$ref":"#/$defs/duration","description":"Longest pause before the second attempt, 500ms when it is left out. It doubles with each attempt, up to 30s; the pause is drawn at random below it."}}},"followRedirects":{"title":"true, false, same-host, or how many from 1 to 20","description":"Whether redirects are followed: `true` (up to 5), how many at most, or `same-host` (up to 5, none to another host). The first one that is not followed is the answer that is checked; left out, none is.","anyOf":[{"type":"boolean"},{"const":"same-host"},{"type":"integer","minimum":1,"maximum":20}]},"expect":{"title":"a status like 200, 2xx or 200-299, a list of them, or a map of expectations","description":"What must hold of the answer. A status alone is short for `{status: ...}`.","anyOf":[{"$ref":"#/$defs/oneStatus"},{"$ref":"#/$defs/statusList"},{"$ref":"#/$defs/expectations"}]},"expectations":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"status":{"title":"a status like 200, 2xx or 200-299, or a list of them","description":"Status of the answer: a number, a range, or a list. 2xx when it is left out.","anyOf":[{"$ref":"#/$defs/oneStatus"},{"$ref":"#/$defs/statusList"}]},"headers":{"description":"Headers of the answer. Text must equal the value, or the part before its parameters (`application/json` accepts `application/json; charset=utf-8`).","type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/headerName"},"additionalProperties":{"title":"text or a map of operators","anyOf":[{"type":"string"},{"$ref":"#/$defs/headerOperators"}]}},"json":{"description":"The JSON body. A map is a subset: its keys are fields or paths (`data.items[0].id`, `$` for the whole body), its values what they must equal, or operators. A list must be equal."},"text":{"title":"text that the body contains, or a map of operators","description":"The body as text. Text alone is short for `{contains: ...}`.","anyOf":[{"type":"string","minLength":1},{"$ref":"#/$defs/textOperators"}]},"max_latency":{"$ref":"#/$defs/duration","description":"Longest time from the request to the end of its answer."},"schema":{"title":"a JSON Schema, or the path of a file that holds one","description":"A JSON Schema (draft 2020-12) that the JSON body must fit, or the path of a JSON or YAML file with one. References lead within it.","anyOf":[{"type":"string","minLength":1},{"type":"object","minProperties":1}]},"revision":{"description":"Proof that the expected revision answered: where the answer tells which one it is, and what it must tell. A commit may be abbreviated to 7 digits or more.","type":"object","additionalProperties":false,"required":["equals"],"properties":{"json":{"$ref":"#/$defs/capture/properties/json"},"header":{"$ref":"#/$defs/capture/properties/header"},"matches":{"$ref":"#/$defs/capture/properties/matches"},"equals":{"type":"string","minLength":1,"description":"What it must tell, such as `{{env.GITHUB_SHA}}`."}}},"latency":{"$ref":"#/$defs/latency"},"tls":{"description":"The TLS connection to the host that is asked. Redirects are not followed.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"min_version":{"enum":["1.2","1.3"],"description":"Oldest version of TLS."},"days_left":{"type":"integer","minimum":0,"maximum":3650,"description":"Days that the certificate must still be valid."}}}}},"latency":{"description":"Latency over repeated requests, one after the other, of a check that only reads. It fails when a quantile is over its limit at 95 % confidence, and ends as soon as all are decided.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"p50":{"$ref":"#/$defs/duration","description":"Limit of the median."},"p90":{"$ref":"#/$defs/duration","description":"Limit of the 90th percentile."},"p95":{"$ref":"#/$defs/duration","description":"Limit of the 95th percentile."},"p99":{"$ref":"#/$defs/duration","description":"Limit of the 99th percentile."},"requests":{"description":"Most requests, 100 when it is left out.","type":"integer","minimum":2,"maximum":2000},"prove":{"description":"Whether the check also fails when the requests do not prove that the limits hold.","type":"boolean"}}},"load":{"description":"A short load after the check has passed: requests at a steady rate, however long each takes, of a check that only reads.","type":"object","additionalProperties":false,"required":["rate","duration","thresholds"],"properties":{"rate":{"title":"a rate like 20/s or 90/m, up to 200/s","description":"Requests a second or a minute.","type":"string","pattern":"^[1-9][0-9]{0,3}/(s|m)$"},"duration":{"$ref":"#/$defs/duration","description":"How long, at most 2m."},"thresholds":{"description":"What must hold of all the answers together.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"p50":{"$ref":"#/$defs/threshold"},"p90":{"$ref":"#/$defs/threshold"},"p95":{"$ref":"#/$defs/threshold"},"p99":{"$ref":"#/$defs/threshold"},"failed":{"title":"a share like <0.1%","description":"Share of requests whose answer was not as expected, <1% when it is left out.","type":"string","pattern":"^<\\\\s*\\\\d+(\\\\.\\\\d+)?\\\\s*%$"}}}}},"threshold":{"title":"a limit like <500ms","description":"Quantile of the latency of all answers.","type":"string","pattern":"^<\\\\s*(\\\\d+(\\\\.\\\\d+)?\\\\s*(ms|s|m)\\\\s*)+$"},"oneStatus":{"title":"a status like 200, 2xx or 200-299","anyOf":[{"type":"integer","minimum":100,"maximum":599},{"type":"string","pattern":"^([1-5]xx|[1-5][0-9]{2}(\\\\s*-\\\\s*[1-5][0-9]{2})?)$"}]},"statusList":{"title":"a list of statuses","type":"array","minItems":1,"items":{"$ref":"#/$defs/oneStatus"}},"texts":{"title":"text or a list of texts","anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}]},"textOperators":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"equals":{"type":"string","description":"The whole body, outer blanks aside."},"contains":{"$ref":"#/$defs/texts","description":"All of these occur."},"not_contains":{"$ref":"#/$defs/texts","description":"None of these occurs."},"matches":{"type":"string","description":"A regular expression (JavaScript) that matches somewhere."}}},"headerOperators":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"exists":{"type":"boolean","description":"Whether the header is there at all."},"equals":{"type":"string","description":"The whole value."},"contains":{"$ref":"#/$defs/texts","description":"All of these occur."},"not_contains":{"$ref":"#/$defs/texts","description":"None of these occurs."},"matches":{"type":"string","description":"A regular expression (JavaScript) that matches somewhere."}}},"jsonOperators":{"title":"operators only; a field that is named like an operator is written as a path: parent.type","description":"What must hold of one value in a JSON body.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"equals":{"description":"This value, deeply."},"exists":{"type":"boolean","description":"Whether the path leads to a value (null is one)."},"matches":{"type":"string","description":"A regular expression (JavaScript) that matches somewhere in the text."},"contains":{"description":"A part of a text, or an item of a list."},"one_of":{"type":"array","minItems":1,"description":"One of these values."},"type":{"enum":["string","number","integer","boolean","object","array","null"],"description":"JSON type of the value."},"min":{"type":"number","description":"Least number."},"max":{"type":"number","description":"Largest number."}}}}}');

/***/ })

};
