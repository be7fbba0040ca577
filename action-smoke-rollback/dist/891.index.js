export const id = 891;
export const ids = [891];
export const modules = {

/***/ 32564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ looksLikeToken)
/* harmony export */ });
/** How tokens begin that carry their maker's mark. */
const MARK = /^(gh[pousr]_|github_pat_|glpat|gl[sc]_|glsa_|xox[abeprs]|ya29|eyJ|hv[sbr]_|npm_|sk_|AKIA|AIza)/;
const MARKED_LENGTH = 20;
const LONGEST_WORD = 24;
/** Whether what should be a variable's name reads like a token: words of a name are short and hardly hold digits. */
function looksLikeToken(name) {
    return (MARK.test(name) && name.length >= MARKED_LENGTH) || name.split('_').some(isRandom);
}
function isRandom(word) {
    const digits = word.match(/\d/g)?.length ?? 0;
    return word.length > LONGEST_WORD || (word.length >= 12 && digits >= 2);
}


/***/ }),

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

/***/ 96319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ lowerCaseNames)
/* harmony export */ });
/** Header names compare without case, so they are kept in one. */
function lowerCaseNames(headers = {}) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}


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

/***/ 31891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseSuite: () => (/* binding */ parseSuite)
});

;// CONCATENATED MODULE: ./build/shared/schemas/smoke.v1.json
const smoke_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"a smoke suite","description":"A smoke suite of run-delivery: requests that a revision of a Cloud Run service must answer as expected. Checks run in the order of the file unless `parallel` is given. `{{name}}` in paths, headers, bodies and expectations stands for a variable.","type":"object","additionalProperties":false,"required":["checks"],"properties":{"$schema":{"type":"string","description":"Address of this schema, for editors."},"defaults":{"$ref":"#/$defs/defaults"},"variables":{"description":"Values for `{{name}}`.","type":"object","propertyNames":{"$ref":"#/$defs/variableName"},"additionalProperties":{"type":["string","number","boolean"]}},"env":{"description":"Environment variables that `{{env.NAME}}` may read. No others can be read.","type":"array","items":{"$ref":"#/$defs/variableName"}},"secrets":{"description":"Secrets for `{{name}}`: the name of an environment variable, or a secret of Secret Manager as projects/PROJECT/secrets/NAME[/versions/VERSION]. Never the value itself. They are masked before use and never reported.","type":"object","propertyNames":{"$ref":"#/$defs/variableName"},"additionalProperties":{"type":"string"}},"parallel":{"description":"How many checks may run at the same time, 1 when it is left out. A check that uses a captured value waits for the check that captures it.","type":"integer","minimum":1,"maximum":50},"timeout":{"$ref":"#/$defs/duration","description":"Time limit of the whole suite, retries included and cleanup aside; none when it is left out."},"setup":{"description":"Requests before the first check, one after the other. When one fails, no check is sent and the suite has failed.","type":"array","items":{"$ref":"#/$defs/step"}},"cleanup":{"description":"Requests after the last check, one after the other; also after a failure, and when the job is cancelled. A failure of theirs is a warning. One whose values were never captured is left out.","type":"array","items":{"$ref":"#/$defs/step"}},"checks":{"description":"The checks, in the order in which they run. All of them run, also after one has failed.","type":"array","minItems":1,"items":{"$ref":"#/$defs/check"}}},"$defs":{"defaults":{"description":"What every check has that does not say otherwise.","type":"object","additionalProperties":false,"properties":{"headers":{"$ref":"#/$defs/requestHeaders"},"timeout":{"$ref":"#/$defs/duration"},"retries":{"$ref":"#/$defs/retries"},"follow_redirects":{"$ref":"#/$defs/followRedirects"}}},"check":{"description":"One request and what must hold of its answer.","type":"object","additionalProperties":false,"required":["expect"],"properties":{"name":{"description":"Name of the check in logs and reports; method and path when it is left out.","type":"string","minLength":1,"maxLength":100},"request":{"title":"a method and a path, like \\"GET /health\\"","description":"Method and path in one line. Instead of `method` and `path`.","type":"string","pattern":"^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) +/(\\\\{\\\\{[^{}#]*\\\\}\\\\}|[^\\\\s#])*$","examples":["GET /health","POST /api/projects"]},"method":{"description":"Method of the request; GET when it is left out.","enum":["GET","HEAD","POST","PUT","PATCH","DELETE","OPTIONS"]},"path":{"title":"a path that begins with \\"/\\", without blanks and \\"#\\"","description":"Path of the request, with its query.","type":"string","pattern":"^/(\\\\{\\\\{[^{}#]*\\\\}\\\\}|[^\\\\s#])*$"},"headers":{"$ref":"#/$defs/requestHeaders"},"body":{"title":"text, a map or a list","description":"Body of the request. A map or a list is sent as JSON, text as it is.","type":["string","object","array"]},"expect":{"$ref":"#/$defs/expect"},"capture":{"$ref":"#/$defs/captures"},"load":{"$ref":"#/$defs/load"},"websocket":{"description":"Whether the request asks for a WebSocket. The answer to a good handshake is 101; the connection is then closed.","type":"boolean"},"tags":{"description":"Names by which a part of the suite is run.","type":"array","items":{"title":"a tag of letters, digits, \\"_\\" and \\"-\\"","type":"string","pattern":"^[A-Za-z0-9_-]{1,50}$"}},"timeout":{"$ref":"#/$defs/duration"},"retries":{"$ref":"#/$defs/retries"},"follow_redirects":{"$ref":"#/$defs/followRedirects"}}},"step":{"description":"One request of setup or cleanup; a success (2xx) is expected where `expect` is left out.","type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/check/properties/name"},"request":{"$ref":"#/$defs/check/properties/request"},"method":{"$ref":"#/$defs/check/properties/method"},"path":{"$ref":"#/$defs/check/properties/path"},"headers":{"$ref":"#/$defs/requestHeaders"},"body":{"$ref":"#/$defs/check/properties/body"},"expect":{"$ref":"#/$defs/expect"},"capture":{"$ref":"#/$defs/captures"},"timeout":{"$ref":"#/$defs/duration"},"retries":{"$ref":"#/$defs/retries"},"follow_redirects":{"$ref":"#/$defs/followRedirects"}}},"variableName":{"title":"a name of letters, digits and \\"_\\", no digit first","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"captures":{"description":"Values of the answer that later requests use as `{{name}}`.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/variableName"},"additionalProperties":{"title":"a path in the JSON body, or a map with json, header or matches","anyOf":[{"type":"string","minLength":1},{"$ref":"#/$defs/capture"}]}},"capture":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"json":{"type":"string","minLength":1,"description":"A path in the JSON body."},"header":{"$ref":"#/$defs/headerName","description":"A header of the answer."},"matches":{"type":"string","minLength":1,"description":"A regular expression (JavaScript): its first group, or all that it matches where it has none. It reads the body unless `json` or `header` is given."},"secret":{"type":"boolean","description":"Whether the value is masked in the log and never reported, as a session token should be."}}},"requestHeaders":{"description":"Headers of the request.","type":"object","propertyNames":{"$ref":"#/$defs/headerName"},"additionalProperties":{"$ref":"#/$defs/headerValue"}},"headerName":{"title":"the name of a header, of letters, digits and hyphens","type":"string","pattern":"^[A-Za-z0-9!#$%&\'*+.^_`|~-]+$"},"headerValue":{"type":"string","pattern":"^[\\\\t\\\\x20-\\\\x7e\\\\x80-\\\\xff]*$"},"duration":{"title":"a duration like 500ms, 5s or 2m","description":"Time limit of one attempt, 10s when it is left out. A plain number counts seconds.","anyOf":[{"type":"number","exclusiveMinimum":0},{"type":"string","pattern":"^\\\\s*(\\\\d+(\\\\.\\\\d+)?\\\\s*(ms|s|m|h)\\\\s*)+$"}]},"retries":{"description":"How often a check that fails is tried. Left out, requests that only read (GET, HEAD, OPTIONS) have 3 attempts and others 1.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"attempts":{"description":"Attempts in all, the first one included.","type":"integer","minimum":1,"maximum":20},"backoff":{"$ref":"#/$defs/duration","description":"Longest pause before the second attempt, 500ms when it is left out. It doubles with each attempt, up to 30s; the pause is drawn at random below it."}}},"followRedirects":{"title":"true, false, same-host, or how many from 1 to 20","description":"Whether redirects are followed: `true` (up to 5), how many at most, or `same-host` (up to 5, none to another host). The first one that is not followed is the answer that is checked; left out, none is.","anyOf":[{"type":"boolean"},{"const":"same-host"},{"type":"integer","minimum":1,"maximum":20}]},"expect":{"title":"a status like 200, 2xx or 200-299, a list of them, or a map of expectations","description":"What must hold of the answer. A status alone is short for `{status: ...}`.","anyOf":[{"$ref":"#/$defs/oneStatus"},{"$ref":"#/$defs/statusList"},{"$ref":"#/$defs/expectations"}]},"expectations":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"status":{"title":"a status like 200, 2xx or 200-299, or a list of them","description":"Status of the answer: a number, a range, or a list. 2xx when it is left out.","anyOf":[{"$ref":"#/$defs/oneStatus"},{"$ref":"#/$defs/statusList"}]},"headers":{"description":"Headers of the answer. Text must equal the value, or the part before its parameters (`application/json` accepts `application/json; charset=utf-8`).","type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/headerName"},"additionalProperties":{"title":"text or a map of operators","anyOf":[{"type":"string"},{"$ref":"#/$defs/headerOperators"}]}},"json":{"description":"The JSON body. A map is a subset: its keys are fields or paths (`data.items[0].id`, `$` for the whole body), its values what they must equal, or operators. A list must be equal."},"text":{"title":"text that the body contains, or a map of operators","description":"The body as text. Text alone is short for `{contains: ...}`.","anyOf":[{"type":"string","minLength":1},{"$ref":"#/$defs/textOperators"}]},"max_latency":{"$ref":"#/$defs/duration","description":"Longest time from the request to the end of its answer."},"schema":{"title":"a JSON Schema, or the path of a file that holds one","description":"A JSON Schema (draft 2020-12) that the JSON body must fit, or the path of a JSON or YAML file with one. References lead within it.","anyOf":[{"type":"string","minLength":1},{"type":"object","minProperties":1}]},"revision":{"description":"Proof that the expected revision answered: where the answer tells which one it is, and what it must tell. A commit may be abbreviated to 7 digits or more.","type":"object","additionalProperties":false,"required":["equals"],"properties":{"json":{"$ref":"#/$defs/capture/properties/json"},"header":{"$ref":"#/$defs/capture/properties/header"},"matches":{"$ref":"#/$defs/capture/properties/matches"},"equals":{"type":"string","minLength":1,"description":"What it must tell, such as `{{env.GITHUB_SHA}}`."}}},"latency":{"$ref":"#/$defs/latency"},"tls":{"description":"The TLS connection to the host that is asked. Redirects are not followed.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"min_version":{"enum":["1.2","1.3"],"description":"Oldest version of TLS."},"days_left":{"type":"integer","minimum":0,"maximum":3650,"description":"Days that the certificate must still be valid."}}}}},"latency":{"description":"Latency over repeated requests, one after the other, of a check that only reads. It fails when a quantile is over its limit at 95 % confidence, and ends as soon as all are decided.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"p50":{"$ref":"#/$defs/duration","description":"Limit of the median."},"p90":{"$ref":"#/$defs/duration","description":"Limit of the 90th percentile."},"p95":{"$ref":"#/$defs/duration","description":"Limit of the 95th percentile."},"p99":{"$ref":"#/$defs/duration","description":"Limit of the 99th percentile."},"requests":{"description":"Most requests, 100 when it is left out.","type":"integer","minimum":2,"maximum":2000},"prove":{"description":"Whether the check also fails when the requests do not prove that the limits hold.","type":"boolean"}}},"load":{"description":"A short load after the check has passed: requests at a steady rate, however long each takes, of a check that only reads.","type":"object","additionalProperties":false,"required":["rate","duration","thresholds"],"properties":{"rate":{"title":"a rate like 20/s or 90/m, up to 200/s","description":"Requests a second or a minute.","type":"string","pattern":"^[1-9][0-9]{0,3}/(s|m)$"},"duration":{"$ref":"#/$defs/duration","description":"How long, at most 2m."},"thresholds":{"description":"What must hold of all the answers together.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"p50":{"$ref":"#/$defs/threshold"},"p90":{"$ref":"#/$defs/threshold"},"p95":{"$ref":"#/$defs/threshold"},"p99":{"$ref":"#/$defs/threshold"},"failed":{"title":"a share like <0.1%","description":"Share of requests whose answer was not as expected, <1% when it is left out.","type":"string","pattern":"^<\\\\s*\\\\d+(\\\\.\\\\d+)?\\\\s*%$"}}}}},"threshold":{"title":"a limit like <500ms","description":"Quantile of the latency of all answers.","type":"string","pattern":"^<\\\\s*(\\\\d+(\\\\.\\\\d+)?\\\\s*(ms|s|m)\\\\s*)+$"},"oneStatus":{"title":"a status like 200, 2xx or 200-299","anyOf":[{"type":"integer","minimum":100,"maximum":599},{"type":"string","pattern":"^([1-5]xx|[1-5][0-9]{2}(\\\\s*-\\\\s*[1-5][0-9]{2})?)$"}]},"statusList":{"title":"a list of statuses","type":"array","minItems":1,"items":{"$ref":"#/$defs/oneStatus"}},"texts":{"title":"text or a list of texts","anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}]},"textOperators":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"equals":{"type":"string","description":"The whole body, outer blanks aside."},"contains":{"$ref":"#/$defs/texts","description":"All of these occur."},"not_contains":{"$ref":"#/$defs/texts","description":"None of these occurs."},"matches":{"type":"string","description":"A regular expression (JavaScript) that matches somewhere."}}},"headerOperators":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"exists":{"type":"boolean","description":"Whether the header is there at all."},"equals":{"type":"string","description":"The whole value."},"contains":{"$ref":"#/$defs/texts","description":"All of these occur."},"not_contains":{"$ref":"#/$defs/texts","description":"None of these occurs."},"matches":{"type":"string","description":"A regular expression (JavaScript) that matches somewhere."}}},"jsonOperators":{"title":"operators only; a field that is named like an operator is written as a path: parent.type","description":"What must hold of one value in a JSON body.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"equals":{"description":"This value, deeply."},"exists":{"type":"boolean","description":"Whether the path leads to a value (null is one)."},"matches":{"type":"string","description":"A regular expression (JavaScript) that matches somewhere in the text."},"contains":{"description":"A part of a text, or an item of a list."},"one_of":{"type":"array","minItems":1,"description":"One of these values."},"type":{"enum":["string","number","integer","boolean","object","array","null"],"description":"JSON type of the value."},"min":{"type":"number","description":"Least number."},"max":{"type":"number","description":"Largest number."}}}}}');
// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var problem = __webpack_require__(48338);
// EXTERNAL MODULE: ./build/shared/domain/yaml/in-order.js
var in_order = __webpack_require__(60523);
// EXTERNAL MODULE: ./build/shared/domain/yaml/parse-document.js + 2 modules
var parse_document = __webpack_require__(54030);
// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
// EXTERNAL MODULE: ./build/shared/domain/text/nearest.js
var nearest = __webpack_require__(56231);
// EXTERNAL MODULE: ./build/shared/domain/smoke/template.js
var template = __webpack_require__(96205);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/check-names.js



/** Notes every `{{name}}` of a part of the file that stands for nothing, each at its own line. */
function checkNames(raw, at, known, note) {
    for (const { path, text } of textsIn(raw, at)) {
        const { names, faults } = (0,template/* holesIn */.FX)(text);
        for (const fault of faults) {
            note(path, `Expected {{name}} or {{env.NAME}}, found ${JSON.stringify(fault)}; \\{{ stands for the braces themselves`);
        }
        for (const name of names)
            if (!known.includes(name))
                note(path, unknown(name, known));
    }
}
function unknown(name, known) {
    if (name.startsWith('env.'))
        return `Expected a variable that is listed in "env", found {{${name}}}; add ${name.slice(4)} to the list`;
    return `Expected a variable, a secret or a captured value that is known here, found {{${name}}}${(0,nearest/* suggestion */.h)(name, known)}`;
}
function textsIn(value, path) {
    if (typeof value === 'string')
        return [{ path, text: value }];
    if (Array.isArray(value))
        return value.flatMap((item, index) => textsIn(item, [...path, index]));
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    // A schema is taken as it stands: braces in its patterns are its own.
    const isSchema = (key) => key === 'schema' && path.at(-1) === 'expect';
    return Object.entries(value).flatMap(([key, item]) => (isSchema(key) ? [] : textsIn(item, [...path, key])));
}

// EXTERNAL MODULE: ./build/shared/domain/smoke/header-names.js
var header_names = __webpack_require__(96319);
// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var text_duration = __webpack_require__(33941);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/parse-time.js

/** Times of a suite lie between a millisecond and ten minutes. */
function parseTime(value, path, note) {
    if (value === undefined)
        return undefined;
    const parsed = (0,text_duration/* parseDuration */.E)(String(value), { minMs: 1, maxMs: 600_000 });
    if (parsed.ok)
        return parsed.value;
    note(path, parsed.error);
    return undefined;
}

;// CONCATENATED MODULE: ./build/shared/domain/smoke/defaults.js


/** The block `defaults` of a suite over the suite's own defaults. */
function parseDefaults(raw, note) {
    return {
        headers: (0,header_names/* lowerCaseNames */.s)(raw.headers),
        timeoutMs: parseTime(raw.timeout, ['defaults', 'timeout'], note) ?? 10_000,
        attempts: raw.retries?.attempts,
        backoffMs: parseTime(raw.retries?.backoff, ['defaults', 'retries', 'backoff'], note) ?? 500,
        followRedirects: raw.follow_redirects ?? false,
    };
}

// EXTERNAL MODULE: ./build/shared/domain/smoke/order.js
var order = __webpack_require__(23511);
// EXTERNAL MODULE: ./build/shared/domain/smoke/json-path.js
var json_path = __webpack_require__(75025);
// EXTERNAL MODULE: ./build/shared/domain/smoke/pattern.js
var pattern = __webpack_require__(57589);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/parse-captures.js


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
        (0,pattern/* parsePattern */.EY)(matches, [...path, 'matches'], note);
    if (header !== undefined)
        return { matches, from: { kind: 'header', name: header.toLowerCase() } };
    if (json === undefined)
        return { matches, from: { kind: 'text' } };
    const steps = (0,json_path/* parseJsonPath */.Hf)(json);
    if (steps.ok)
        return { matches, from: { kind: 'json', path: steps.value } };
    note(jsonPath, steps.error);
    return undefined;
}

// EXTERNAL MODULE: ./build/shared/domain/smoke/body-schema.js
var body_schema = __webpack_require__(90331);
// EXTERNAL MODULE: ./build/shared/domain/yaml/check-schema.js + 3 modules
var check_schema = __webpack_require__(90144);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/parse-json-rules.js





const OPERATORS = Object.keys(smoke_v1_namespaceObject.$defs.jsonOperators.properties);
const OPERATOR_SCHEMA = { $ref: '#/$defs/jsonOperators', $defs: smoke_v1_namespaceObject.$defs };
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

// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/requests-needed.js
var requests_needed = __webpack_require__(48554);
// EXTERNAL MODULE: ./build/shared/domain/smoke/latency.js
var latency = __webpack_require__(60621);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/parse-latency.js



/** Limits of quantiles over repeated requests; a proof that so few requests cannot bring is refused. */
function parseLatency(raw, path, note) {
    const { requests = 100, prove = false } = raw;
    const limits = latency/* QUANTILES */.bD.flatMap((name) => {
        const limitMs = parseTime(raw[name], [...path, name], note);
        return limitMs === undefined ? [] : [{ name, limitMs }];
    });
    if (latency/* QUANTILES */.bD.every((name) => raw[name] === undefined))
        note(path, `Expected one of ${latency/* QUANTILES */.bD.join(', ')}, found none of them`);
    for (const { name } of prove ? limits : []) {
        const needed = (0,requests_needed/* requestsNeeded */.K)(1 - (0,latency/* quantileOf */.Xf)(name), (0,latency/* confidenceOf */.i2)(limits)) ?? Number.POSITIVE_INFINITY;
        if (requests < needed)
            note([...path, 'prove'], `Expected at least ${needed} requests to prove a limit of the ${name}, found ${requests}`, 'key');
    }
    return { limits, requests, prove };
}

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
        maxLatencyMs: parseTime(max_latency, [...path, 'max_latency'], note),
        tls: tls && { minVersion: tls.min_version, daysLeft: tls.days_left },
        schema: schema === undefined ? undefined : (0,body_schema/* parseBodySchema */.xl)(schema, [...path, 'schema'], note),
        revision: revision === undefined ? undefined : parseRevision(revision, [...path, 'revision'], note),
        latency: latency === undefined ? undefined : parseLatency(latency, [...path, 'latency'], note),
    };
}
function parseRevision(raw, path, note) {
    const source = parseSource(raw, path, [...path, 'json'], note);
    return source === undefined ? undefined : { ...source, equals: raw.equals };
}
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

;// CONCATENATED MODULE: ./build/shared/domain/smoke/parse-load.js



const MOST_A_SECOND = 200;
const LONGEST_MS = 120_000;
const MAX_FAILED = 0.01;
/** A load that a smoke suite may put on a service: short, and at a bounded rate. */
function parseLoad({ rate, duration, thresholds }, path, note) {
    const [count = '', unit] = rate.split('/');
    const everyMs = (unit === 's' ? 1_000 : 60_000) / Number(count);
    if (everyMs < 1_000 / MOST_A_SECOND)
        note([...path, 'rate'], `Expected at most ${MOST_A_SECOND}/s, found "${rate}"`);
    const durationMs = parseTime(duration, [...path, 'duration'], note) ?? 1_000;
    if (durationMs > LONGEST_MS)
        note([...path, 'duration'], `Expected at most ${(0,text_duration/* formatDuration */.a)(LONGEST_MS)}, found "${duration}"`);
    const limits = latency/* QUANTILES */.bD.flatMap((name) => {
        const text = thresholds[name];
        if (text === undefined)
            return [];
        const limit = (0,text_duration/* parseDuration */.E)(text.slice(1), { minMs: 1 });
        if (limit.ok)
            return [{ name, limitMs: limit.value }];
        note([...path, 'thresholds', name], limit.error);
        return [];
    });
    const failed = thresholds.failed?.slice(1, -1);
    return {
        ...{ everyMs, limits },
        requests: Math.max(1, Math.round(durationMs / everyMs)),
        maxFailed: failed === undefined ? MAX_FAILED : Number(failed) / 100,
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/smoke/parse-request.js

/** The request of a check; a body that is no text is sent as JSON. */
function parseRequest(raw, defaults, at, note) {
    const { method, path } = requestLine(raw, at, note);
    const headers = { ...defaults.headers, ...(0,header_names/* lowerCaseNames */.s)(raw.headers) };
    const websocket = raw.websocket === true ? { websocket: true } : {};
    if (raw.websocket === true && method !== 'GET')
        note([...at, 'websocket'], `Expected GET to ask for a WebSocket, found ${method}`, 'key');
    const followRedirects = raw.follow_redirects ?? defaults.followRedirects;
    if (raw.body === undefined)
        return { method, path, headers, followRedirects, ...websocket };
    if (method === 'GET' || method === 'HEAD') {
        note([...at, 'body'], `Expected no body with ${method}, found one`, 'key');
    }
    const contentType = typeof raw.body === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
    const body = typeof raw.body === 'string' ? raw.body : { json: raw.body };
    return { method, path, headers: { 'content-type': contentType, ...headers }, body, followRedirects };
}
function requestLine(raw, at, note) {
    if (raw.request === undefined) {
        if (raw.path === undefined)
            note(at, 'Expected the key "request", or "path" with "method", found neither');
        return { method: raw.method ?? 'GET', path: raw.path ?? '/' };
    }
    for (const key of ['method', 'path']) {
        const message = `Expected "request" or else "method" and "path", found "${key}" beside "request"`;
        if (raw[key] !== undefined)
            note([...at, key], message, 'key');
    }
    const [method = ''] = raw.request.split(' ', 1);
    return { method, path: raw.request.slice(method.length).trimStart() };
}

;// CONCATENATED MODULE: ./build/shared/domain/smoke/parse-check.js





/** Requests that only read may be sent again without asking. */
const READS = ['GET', 'HEAD', 'OPTIONS'];
/** A check with its defaults and shorthands resolved; what does not fit together is noted. */
function parseCheck(raw, defaults, at, note) {
    const request = parseRequest(raw, defaults, at, note);
    const expectation = parseExpectation(raw.expect ?? '2xx', [...at, 'expect'], note);
    if (request.method === 'HEAD' && expectation.json.length + expectation.text.length > 0) {
        note([...at, 'expect'], 'Expected nothing of the body, because the answer to HEAD has none, found "json" or "text"');
    }
    noteRepeated(raw, request.method, at, note);
    return {
        name: raw.name ?? `${request.method} ${request.path}`,
        request,
        expectation,
        timeoutMs: parseTime(raw.timeout, [...at, 'timeout'], note) ?? defaults.timeoutMs,
        retries: {
            attempts: raw.retries?.attempts ?? defaults.attempts ?? (READS.includes(request.method) ? 3 : 1),
            backoffMs: parseTime(raw.retries?.backoff, [...at, 'retries', 'backoff'], note) ?? defaults.backoffMs,
        },
        captures: parseCaptures(raw.capture, [...at, 'capture'], note),
        load: raw.load === undefined ? undefined : parseLoad(raw.load, [...at, 'load'], note),
        tags: raw.tags ?? [],
    };
}
/** A request that writes is never sent a hundred times over. */
function noteRepeated({ load, expect }, method, at, note) {
    if (READS.includes(method))
        return;
    const message = `Expected a request that only reads (${READS.join(', ')}), because it is repeated, found ${method}`;
    const repeats = typeof expect === 'object' && 'latency' in expect;
    if (repeats)
        note([...at, 'expect', 'latency'], message, 'key');
    if (load !== undefined)
        note([...at, 'load'], message, 'key');
}

// EXTERNAL MODULE: ./build/shared/domain/settings/token-like.js
var token_like = __webpack_require__(32564);
;// CONCATENATED MODULE: ./build/shared/domain/text/secret-reference.js

const FULL = /^projects\/([^/]+)(?:\/locations\/([a-z0-9-]+))?\/secrets\/([^/:]+)(?:(?:\/versions\/|:)([^/:]+))?$/;
const SHORT = /^([^/:]+)(?:[/:]([^/:]+))?$/;
/**
 * `name`, `name/version`, `name:version` (as gcloud writes it), or a full resource name, global or regional. The text is not
 * repeated in the error: those who put a secret's value in place of its name should not read it in the log.
 */
function parseSecretReference(text) {
    const value = text.trim();
    const short = SHORT.exec(value);
    const [, project, location, secret = '', version = 'latest'] = short
        ? ['', undefined, undefined, ...short.slice(1)]
        : (FULL.exec(value) ?? []);
    if (!/^[A-Za-z0-9_-]{1,255}$/.test(secret)) {
        return (0,problem/* err */._)(`Expected the name of a secret, as NAME, NAME/VERSION or projects/PROJECT/secrets/NAME/versions/VERSION, found ${outline(value)}`);
    }
    if (!/^([1-9]\d*|[A-Za-z][A-Za-z0-9_-]{0,62})$/.test(version)) {
        return (0,problem/* err */._)(`Expected "latest", a version number or an alias for the secret "${secret}", found ${outline(version)}`);
    }
    return (0,problem.ok)({
        ...(project !== undefined && { project }),
        ...(location !== undefined && { location }),
        secret,
        version,
    });
}
/** The shortest form that means the same. */
function formatSecretReference({ project, location, secret, version }) {
    if (project === undefined)
        return `${secret}/${version}`;
    const place = location === undefined ? '' : `/locations/${location}`;
    return `projects/${project}${place}/secrets/${secret}/versions/${version}`;
}
function outline(text) {
    return text === '' ? 'nothing' : `${text.length} characters of another form`;
}

;// CONCATENATED MODULE: ./build/shared/domain/smoke/parse-values.js



/** The values that a suite has or wants before its first request. */
function parseValues({ value: raw, problemAt }, note) {
    const { variables = {}, env = [], secrets = {} } = raw;
    for (const [name, value] of Object.entries(variables)) {
        if (typeof value === 'string' && (0,template/* holesIn */.FX)(value).names.length > 0)
            note(['variables', name], 'Expected a plain value, found one that uses another variable');
    }
    const fromEnv = env.map((name, index) => {
        const place = placeOf(problemAt(['env', index], ''));
        return { kind: 'env', name: `env.${name}`, source: name, place };
    });
    const fromSecrets = Object.entries(secrets).map(([name, source]) => {
        const path = ['secrets', name];
        if (name in variables)
            note(path, `Expected a name of its own, found "${name}" in "variables" too`, 'key');
        const fault = secretFault(source);
        if (fault !== undefined)
            note(path, fault);
        const kind = source.startsWith('projects/') ? 'secret' : 'secret-env';
        return { kind, name, source, place: placeOf(problemAt(path, '')) };
    });
    return { values: variables, wanted: [...fromEnv, ...fromSecrets, ...schemaFiles(raw, problemAt)] };
}
function schemaFiles(raw, problemAt) {
    return ['setup', 'checks', 'cleanup'].flatMap((part) => (raw[part] ?? []).flatMap(({ expect }, index) => {
        const schema = isExpectations(expect) ? expect.schema : undefined;
        if (typeof schema !== 'string')
            return [];
        const place = placeOf(problemAt([part, index, 'expect', 'schema'], ''));
        return [{ kind: 'schema', name: schema, source: schema, place }];
    }));
}
const isExpectations = (expect) => typeof expect === 'object' && !Array.isArray(expect);
/** What stands here may be the secret itself, so no message repeats it. */
function secretFault(source) {
    if (source.startsWith('projects/')) {
        const parsed = parseSecretReference(source);
        return parsed.ok ? undefined : parsed.error;
    }
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(source) && !(0,token_like/* looksLikeToken */.N)(source))
        return undefined;
    return `Expected the name of an environment variable, or projects/PROJECT/secrets/NAME[/versions/VERSION], found ${source.length} characters of another form; the secret itself never stands in this file`;
}
function placeOf({ where, line, column }) {
    return { where, line, column };
}

;// CONCATENATED MODULE: ./build/shared/domain/smoke/parse-suite.js










/** Reads a smoke suite file. Every problem comes at once, each with its line. */
function parseSuite(text, file) {
    const document = (0,parse_document/* parseDocument */.T)(text, file, smoke_v1_namespaceObject);
    if (!document.ok)
        return document;
    const problems = [];
    const note = (path, message, part) => problems.push(document.value.problemAt(path, message, part));
    const raw = document.value.value;
    const given = parseValues(document.value, note);
    const defaults = parseDefaults(raw.defaults ?? {}, note);
    const parts = {
        setup: parseSteps('setup', raw.setup, defaults, note),
        checks: parseSteps('checks', raw.checks, defaults, note),
        cleanup: parseSteps('cleanup', raw.cleanup, defaults, note),
    };
    const timeoutMs = parseTime(raw.timeout, ['timeout'], note);
    const names = [
        ...Object.keys(given.values),
        ...given.wanted.flatMap(({ kind, name }) => (kind === 'schema' ? [] : name)),
    ];
    noteNames(raw, parts, names, note);
    noteCircle(parts.checks, note);
    if (problems.length > 0)
        return (0,problem/* err */._)((0,in_order/* inOrder */.a)(problems));
    return (0,problem.ok)({ ...given, ...parts, secretForms: [], parallel: raw.parallel ?? 1, timeoutMs });
}
function parseSteps(part, steps = [], defaults, note) {
    const names = new Map();
    return steps.map((raw, index) => {
        const path = [part, index];
        const before = raw.name === undefined ? undefined : names.get(raw.name);
        if (before !== undefined) {
            note([...path, 'name'], `Expected a name of its own, found "${raw.name}", which check ${before + 1} has`);
        }
        if (raw.name !== undefined)
            names.set(raw.name, before ?? index);
        return parseCheck(raw, defaults, path, note);
    });
}
/** Every name must be known where it is used, and mean one thing. */
function noteNames(raw, parts, given, note) {
    const known = [...given];
    const use = (part, index, names) => {
        const { request, path, headers, body, expect } = raw[part]?.[index] ?? {};
        for (const [key, value] of Object.entries({ request, path, headers, body, expect }))
            checkNames(value, [part, index, key], names, note);
    };
    const capture = (part, index) => {
        for (const { name } of parts[part][index]?.captures ?? []) {
            if (known.includes(name))
                note([part, index, 'capture', name], `Expected a name of its own, found "${name}" again`, 'key');
            known.push(name);
        }
    };
    for (const index of parts.setup.keys()) {
        use('setup', index, known);
        capture('setup', index);
    }
    for (const index of parts.checks.keys())
        capture('checks', index);
    for (const index of parts.checks.keys())
        use('checks', index, known);
    for (const index of parts.cleanup.keys()) {
        use('cleanup', index, known);
        capture('cleanup', index);
    }
    checkNames(raw.defaults?.headers, ['defaults', 'headers'], known, note);
}
function noteCircle(checks, note) {
    const circle = (0,order/* circleIn */.S)((0,order/* sourcesOf */.u)(checks));
    const [first] = circle ?? [];
    if (circle === undefined || first === undefined)
        return;
    const chain = [...circle, first].map((index) => `"${checks[index]?.name}"`).join(' waits for ');
    note(['checks', first], `Expected checks that can follow one another, found a circle: ${chain}`);
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
var validator = __webpack_require__(60207);
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

// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
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
    // The validator writes absolute references into the schema that it is given.
    const root = structuredClone(schema);
    const { errors } = new validator/* Validator */.D(root, '2020-12', false).validate(value);
    const violations = relevant(foldUnknownKeys(errors), schema).map((error) => {
        const path = segments(error.instanceLocation);
        const node = nodeAt(schema, error.keywordLocation);
        const isName = error.keyword === 'additionalProperties' || error.keywordLocation.includes('/propertyNames/');
        const found = isName ? path.at(-1) : atPointer(value, path);
        return { path, part: isName ? 'key' : 'value', message: explain(error, node, found) };
    });
    const seen = new Set();
    return violations.filter(({ path, message }) => {
        const id = JSON.stringify([path, message]);
        return !seen.has(id) && seen.add(id);
    });
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


/***/ }),

/***/ 60523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/** Problems of one file in the order of its lines. */
function inOrder(problems) {
    const before = (a = 0, b = 0) => a - b;
    return problems.toSorted((a, b) => before(a.line, b.line) || before(a.column, b.column));
}


/***/ }),

/***/ 54030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseDocument)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var problem = __webpack_require__(48338);
// EXTERNAL MODULE: ./build/shared/domain/yaml/check-schema.js + 3 modules
var check_schema = __webpack_require__(90144);
// EXTERNAL MODULE: ./build/shared/domain/yaml/in-order.js
var in_order = __webpack_require__(60523);
;// CONCATENATED MODULE: ./build/shared/domain/yaml/locate.js

/** Finds the places of a document's keys and values again. */
function locator(document, place) {
    return (path, part = 'value') => {
        let offset = offsetOf(document?.contents) ?? 0;
        let node = document?.contents;
        for (const [index, step] of path.entries()) {
            const container = (0,dist/* isAlias */.Vj)(node) && document !== undefined ? node.resolve(document) : node;
            const pair = (0,dist/* isMap */.jh)(container)
                ? container.items.find((item) => keyOf(item) === String(step))
                : undefined;
            const next = (0,dist/* isSeq */.oP)(container) ? container.items[Number(step)] : pair?.value;
            if (next === undefined && pair === undefined)
                break;
            const keyOnly = part === 'key' && index === path.length - 1;
            offset = (keyOnly ? offsetOf(pair?.key) : undefined) ?? offsetOf(next) ?? offsetOf(pair?.key) ?? offset;
            node = next;
        }
        return place(offset);
    };
}
/** An empty value has a range too, but of no width: its key is the better place. */
function offsetOf(node) {
    const range = node?.range;
    return range === null || range === undefined || range[0] === range[1] ? undefined : range[0];
}
const keyOf = (pair) => String((0,dist/* isScalar */.jn)(pair.key) ? pair.key.value : pair.key);

// EXTERNAL MODULE: ./build/shared/domain/text/expected.js
var expected = __webpack_require__(98589);
;// CONCATENATED MODULE: ./build/shared/domain/yaml/syntax-problems.js


/** What makes a text no single plain YAML document, whatever its schema may say. */
function syntaxProblems(text, documents, place) {
    const problems = documents.flatMap((document) => [
        ...[...document.errors, ...document.warnings].map((error) => ({
            ...place(error.pos[0]),
            message: wording(error, text),
        })),
        ...oddKeys(document, place),
        ...brokenAliases(document, place),
    ]);
    const second = documents[1];
    if (second === undefined)
        return problems;
    const message = `Expected one document in the file, found ${documents.length} (parted by "---")`;
    return [...problems, { ...place(second.range?.[0] ?? 0), message }];
}
function wording(error, text) {
    const [start, end] = error.pos;
    if (error.code === 'DUPLICATE_KEY') {
        const key = /^("[^"\n]*"|'[^'\n]*'|[^:\s,}]+)/.exec(text.slice(start))?.[0] ?? text.slice(start, end);
        return `Expected each key of a map once, found ${(0,expected/* shown */.SP)(key.replace(/^(["'])(.*)\1$/, '$2'))} again`;
    }
    if (error.code === 'TAB_AS_INDENT')
        return 'Expected blanks as indentation, found a tab';
    if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
        return 'Expected one "key: value" on the line, found a second one; put a value that contains ": " in quotes';
    }
    return `Expected valid YAML: ${error.message.replaceAll(/\s+/g, ' ')}`;
}
/** Keys that JSON has no form for. */
function oddKeys(document, place) {
    const problems = [];
    (0,dist/* visit */.YR)(document, {
        Pair(_, { key }) {
            const name = (0,dist/* isScalar */.jn)(key) ? key.value : undefined;
            const range = key?.range;
            if (name === undefined || !String(name).isWellFormed()) {
                problems.push({
                    ...place(range?.[0] ?? 0),
                    message: 'Expected text as the key, found something else',
                });
            }
        },
    });
    return problems;
}
/** Aliases without an anchor, and those that would grow into a flood. */
function brokenAliases(document, place) {
    try {
        document.toJS();
        return [];
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        let start = 0;
        (0,dist/* visit */.YR)(document, {
            Alias(_, alias) {
                if (alias.resolve(document) !== undefined)
                    return undefined;
                start = alias.range?.[0] ?? 0;
                return dist/* visit */.YR.BREAK;
            },
        });
        return [{ ...place(start), message: `Expected aliases that can be followed: ${message}` }];
    }
}

;// CONCATENATED MODULE: ./build/shared/domain/yaml/parse-document.js






/** Reads one YAML 1.2 document and checks it. An empty file is an empty map. Every problem comes at once, in the order of the lines. */
function parseDocument(text, file, schema) {
    const lineCounter = new dist/* LineCounter */.HN();
    const documents = (0,dist/* parseAllDocuments */.hR)(text, {
        lineCounter,
        prettyErrors: false,
        version: '1.2',
        logLevel: 'error',
    });
    const place = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const [document] = documents;
    if (document === undefined)
        lineCounter.addNewLine(0);
    const broken = syntaxProblems(text, [...documents], place).map((problem) => ({ where: file, ...problem }));
    if (broken.length > 0)
        return (0,problem/* err */._)((0,in_order/* inOrder */.a)(broken));
    const locate = locator(document, place);
    const problemAt = (path, message, part) => ({
        where: file,
        ...locate(path, part),
        message,
    });
    const value = document?.toJS() ?? {};
    const problems = (0,check_schema/* checkSchema */._)(value, schema).map(({ path, part, message }) => problemAt(path, message, part));
    return problems.length > 0 ? (0,problem/* err */._)((0,in_order/* inOrder */.a)(problems)) : (0,problem.ok)({ value: value, locate, problemAt });
}


/***/ })

};
