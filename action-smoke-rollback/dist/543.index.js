export const id = 543;
export const ids = [543];
export const modules = {

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
// EXTERNAL MODULE: ./build/shared/domain/yaml/check-schema.js + 3 modules
var check_schema = __webpack_require__(90144);
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


/***/ }),

/***/ 67994:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/OWNER/run-delivery/v1/shared/schemas/smoke.v1.json","title":"a smoke suite","description":"A smoke suite of run-delivery: requests that a revision of a Cloud Run service must answer as expected. Checks run in the order of the file unless `parallel` is given. `{{name}}` in paths, headers, bodies and expectations stands for a variable.","type":"object","additionalProperties":false,"required":["checks"],"properties":{"$schema":{"type":"string","description":"Address of this schema, for editors."},"defaults":{"$ref":"#/$defs/defaults"},"variables":{"description":"Values for `{{name}}`.","type":"object","propertyNames":{"$ref":"#/$defs/variableName"},"additionalProperties":{"type":["string","number","boolean"]}},"env":{"description":"Environment variables that `{{env.NAME}}` may read. No others can be read.","type":"array","items":{"$ref":"#/$defs/variableName"}},"secrets":{"description":"Secrets for `{{name}}`: the name of an environment variable, or a secret of Secret Manager as projects/PROJECT/secrets/NAME[/versions/VERSION]. Never the value itself. They are masked before use and never reported.","type":"object","propertyNames":{"$ref":"#/$defs/variableName"},"additionalProperties":{"type":"string"}},"id_token_audience":{"description":"What the ID token of every request is made out to, where that is not the URL of the service: the OAuth client ID of Identity-Aware Proxy, https://HOST/* where that proxy has no OAuth client of your own ({host} is the host that is asked), or a custom audience of the service.","type":"string","minLength":1},"parallel":{"description":"How many checks may run at the same time, 1 when it is left out. A check that uses a captured value waits for the check that captures it.","type":"integer","minimum":1,"maximum":50},"timeout":{"$ref":"#/$defs/duration","description":"Time limit of the whole suite, retries included and cleanup aside; none when it is left out."},"setup":{"description":"Requests before the first check, one after the other. When one fails, no check is sent and the suite has failed.","type":"array","items":{"$ref":"#/$defs/step"}},"cleanup":{"description":"Requests after the last check, one after the other; also after a failure, and when the job is cancelled. A failure of theirs is a warning. One whose values were never captured is left out.","type":"array","items":{"$ref":"#/$defs/step"}},"checks":{"title":"a list of one check or more, each with a request and what to expect of its answer","description":"The checks, in the order in which they run. All of them run, also after one has failed.","type":"array","minItems":1,"items":{"$ref":"#/$defs/check"}}},"$defs":{"defaults":{"description":"What every check has that does not say otherwise.","type":"object","additionalProperties":false,"properties":{"headers":{"$ref":"#/$defs/requestHeaders"},"timeout":{"$ref":"#/$defs/duration"},"retries":{"$ref":"#/$defs/retries"},"follow_redirects":{"$ref":"#/$defs/followRedirects"}}},"check":{"description":"One request and what must hold of its answer.","type":"object","additionalProperties":false,"required":["expect"],"properties":{"name":{"description":"Name of the check in logs and reports; method and path when it is left out.","type":"string","minLength":1,"maxLength":100},"request":{"title":"a method and a path, like \\"GET /health\\"","description":"Method and path in one line. Instead of `method` and `path`.","type":"string","pattern":"^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) +/(\\\\{\\\\{[^{}#]*\\\\}\\\\}|[^\\\\s#])*$","examples":["GET /health","POST /api/projects"]},"method":{"description":"Method of the request; GET when it is left out.","enum":["GET","HEAD","POST","PUT","PATCH","DELETE","OPTIONS"]},"path":{"title":"a path that begins with \\"/\\", without blanks and \\"#\\"","description":"Path of the request, with its query.","type":"string","pattern":"^/(\\\\{\\\\{[^{}#]*\\\\}\\\\}|[^\\\\s#])*$"},"headers":{"$ref":"#/$defs/requestHeaders"},"body":{"title":"text, a map or a list","description":"Body of the request. A map or a list is sent as JSON, text as it is.","type":["string","object","array"]},"expect":{"$ref":"#/$defs/expect"},"capture":{"$ref":"#/$defs/captures"},"load":{"$ref":"#/$defs/load"},"websocket":{"description":"Whether the request asks for a WebSocket. The answer to a good handshake is 101; the connection is then closed.","type":"boolean"},"tags":{"description":"Names by which a part of the suite is run.","type":"array","items":{"title":"a tag of letters, digits, \\"_\\" and \\"-\\"","type":"string","pattern":"^[A-Za-z0-9_-]{1,50}$"}},"timeout":{"$ref":"#/$defs/duration"},"retries":{"$ref":"#/$defs/retries"},"follow_redirects":{"$ref":"#/$defs/followRedirects"}}},"step":{"description":"One request of setup or cleanup; a success (2xx) is expected where `expect` is left out.","type":"object","additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/check/properties/name"},"request":{"$ref":"#/$defs/check/properties/request"},"method":{"$ref":"#/$defs/check/properties/method"},"path":{"$ref":"#/$defs/check/properties/path"},"headers":{"$ref":"#/$defs/requestHeaders"},"body":{"$ref":"#/$defs/check/properties/body"},"expect":{"$ref":"#/$defs/expect"},"capture":{"$ref":"#/$defs/captures"},"timeout":{"$ref":"#/$defs/duration"},"retries":{"$ref":"#/$defs/retries"},"follow_redirects":{"$ref":"#/$defs/followRedirects"}}},"variableName":{"title":"a name of letters, digits and \\"_\\", no digit first","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"captures":{"description":"Values of the answer that later requests use as `{{name}}`.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/variableName"},"additionalProperties":{"title":"a path in the JSON body, or a map with json, header or matches","anyOf":[{"type":"string","minLength":1},{"$ref":"#/$defs/capture"}]}},"capture":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"json":{"type":"string","minLength":1,"description":"A path in the JSON body."},"header":{"$ref":"#/$defs/headerName","description":"A header of the answer."},"matches":{"type":"string","minLength":1,"description":"A regular expression (JavaScript): its first group, or all that it matches where it has none. It reads the body unless `json` or `header` is given."},"secret":{"type":"boolean","description":"Whether the value is masked in the log and never reported, as a session token should be."}}},"requestHeaders":{"description":"Headers of the request.","type":"object","propertyNames":{"$ref":"#/$defs/headerName"},"additionalProperties":{"$ref":"#/$defs/headerValue"}},"headerName":{"title":"the name of a header, of letters, digits and hyphens","type":"string","pattern":"^[A-Za-z0-9!#$%&\'*+.^_`|~-]+$"},"headerValue":{"type":"string","pattern":"^[\\\\t\\\\x20-\\\\x7e\\\\x80-\\\\xff]*$"},"duration":{"title":"a duration like 500ms, 5s or 2m","description":"Time limit of one attempt, 10s when it is left out. A plain number counts seconds.","anyOf":[{"type":"number","exclusiveMinimum":0},{"type":"string","pattern":"^\\\\s*(\\\\d+(\\\\.\\\\d+)?\\\\s*(ms|s|m|h)\\\\s*)+$"}]},"retries":{"title":"a map with attempts or backoff, like { attempts: 3, backoff: 500ms }","description":"How often a check that fails is tried. Left out, requests that only read (GET, HEAD, OPTIONS) have 3 attempts and others 1.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"attempts":{"description":"Attempts in all, the first one included.","type":"integer","minimum":1,"maximum":20},"backoff":{"$ref":"#/$defs/duration","description":"Longest pause before the second attempt, 500ms when it is left out. It doubles with each attempt, up to 30s; the pause is drawn at random below it."}}},"followRedirects":{"title":"true, false, same-host, or how many from 1 to 20","description":"Whether redirects are followed: `true` (up to 5), how many at most, or `same-host` (up to 5, none to another host). The first one that is not followed is the answer that is checked; left out, none is.","anyOf":[{"type":"boolean"},{"const":"same-host"},{"type":"integer","minimum":1,"maximum":20}]},"expect":{"title":"a status like 200, 2xx or 200-299, a list of them, or a map of expectations","description":"What must hold of the answer. A status alone is short for `{status: ...}`.","anyOf":[{"$ref":"#/$defs/oneStatus"},{"$ref":"#/$defs/statusList"},{"$ref":"#/$defs/expectations"}]},"expectations":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"status":{"title":"a status like 200, 2xx or 200-299, or a list of them","description":"Status of the answer: a number, a range, or a list. 2xx when it is left out.","anyOf":[{"$ref":"#/$defs/oneStatus"},{"$ref":"#/$defs/statusList"}]},"headers":{"description":"Headers of the answer. Text must equal the value, or the part before its parameters (`application/json` accepts `application/json; charset=utf-8`).","type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/headerName"},"additionalProperties":{"title":"text or a map of operators","anyOf":[{"type":"string"},{"$ref":"#/$defs/headerOperators"}]}},"json":{"description":"The JSON body. A map is a subset: its keys are fields or paths (`data.items[0].id`, `$` for the whole body), its values what they must equal, or operators. A list must be equal."},"text":{"title":"text that the body contains, or a map of operators","description":"The body as text. Text alone is short for `{contains: ...}`.","anyOf":[{"type":"string","minLength":1},{"$ref":"#/$defs/textOperators"}]},"max_latency":{"$ref":"#/$defs/duration","description":"Longest time from the request to the end of its answer."},"schema":{"title":"a JSON Schema, or the path of a file that holds one","description":"A JSON Schema (draft 2020-12) that the JSON body must fit, or the path of a JSON or YAML file with one. References lead within it.","anyOf":[{"type":"string","minLength":1},{"type":"object","minProperties":1}]},"revision":{"description":"Proof that the expected revision answered: where the answer tells which one it is, and what it must tell. A commit may be abbreviated to 7 digits or more.","type":"object","additionalProperties":false,"required":["equals"],"properties":{"json":{"$ref":"#/$defs/capture/properties/json"},"header":{"$ref":"#/$defs/capture/properties/header"},"matches":{"$ref":"#/$defs/capture/properties/matches"},"equals":{"type":"string","minLength":1,"description":"What it must tell, such as `{{env.GITHUB_SHA}}`."}}},"latency":{"$ref":"#/$defs/latency"},"tls":{"description":"The TLS connection to the host that is asked. Redirects are not followed.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"min_version":{"enum":["1.2","1.3"],"description":"Oldest version of TLS."},"days_left":{"type":"integer","minimum":0,"maximum":3650,"description":"Days that the certificate must still be valid."}}}}},"latency":{"description":"Latency over repeated requests, one after the other, of a check that only reads. It fails when a quantile is over its limit at 95 % confidence, and ends as soon as all are decided.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"p50":{"$ref":"#/$defs/duration","description":"Limit of the median."},"p90":{"$ref":"#/$defs/duration","description":"Limit of the 90th percentile."},"p95":{"$ref":"#/$defs/duration","description":"Limit of the 95th percentile."},"p99":{"$ref":"#/$defs/duration","description":"Limit of the 99th percentile."},"requests":{"description":"Most requests, 100 when it is left out.","type":"integer","minimum":2,"maximum":2000},"prove":{"description":"Whether the check also fails when the requests do not prove that the limits hold.","type":"boolean"}}},"load":{"description":"A short load after the check has passed: requests at a steady rate, however long each takes, of a check that only reads.","type":"object","additionalProperties":false,"required":["rate","duration","thresholds"],"properties":{"rate":{"title":"a rate like 20/s or 90/m, up to 200/s","description":"Requests a second or a minute.","type":"string","pattern":"^[1-9][0-9]{0,3}/(s|m)$"},"duration":{"$ref":"#/$defs/duration","description":"How long, at most 2m."},"thresholds":{"description":"What must hold of all the answers together.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"p50":{"$ref":"#/$defs/threshold"},"p90":{"$ref":"#/$defs/threshold"},"p95":{"$ref":"#/$defs/threshold"},"p99":{"$ref":"#/$defs/threshold"},"failed":{"title":"a share like <0.1%","description":"Share of requests whose answer was not as expected, <1% when it is left out.","type":"string","pattern":"^<\\\\s*\\\\d+(\\\\.\\\\d+)?\\\\s*%$"}}}}},"threshold":{"title":"a limit like <500ms","description":"Quantile of the latency of all answers.","type":"string","pattern":"^<\\\\s*(\\\\d+(\\\\.\\\\d+)?\\\\s*(ms|s|m)\\\\s*)+$"},"oneStatus":{"title":"a status like 200, 2xx or 200-299","anyOf":[{"type":"integer","minimum":100,"maximum":599},{"type":"string","pattern":"^([1-5]xx|[1-5][0-9]{2}(\\\\s*-\\\\s*[1-5][0-9]{2})?)$"}]},"statusList":{"title":"a list of statuses","type":"array","minItems":1,"items":{"$ref":"#/$defs/oneStatus"}},"texts":{"title":"text or a list of texts","anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}]},"textOperators":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"equals":{"type":"string","description":"The whole body, outer blanks aside."},"contains":{"$ref":"#/$defs/texts","description":"All of these occur."},"not_contains":{"$ref":"#/$defs/texts","description":"None of these occurs."},"matches":{"type":"string","description":"A regular expression (JavaScript) that matches somewhere."}}},"headerOperators":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"exists":{"type":"boolean","description":"Whether the header is there at all."},"equals":{"type":"string","description":"The whole value."},"contains":{"$ref":"#/$defs/texts","description":"All of these occur."},"not_contains":{"$ref":"#/$defs/texts","description":"None of these occurs."},"matches":{"type":"string","description":"A regular expression (JavaScript) that matches somewhere."}}},"jsonOperators":{"title":"operators only; a field that is named like an operator is written as a path: parent.type","description":"What must hold of one value in a JSON body.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"equals":{"description":"This value, deeply."},"exists":{"type":"boolean","description":"Whether the path leads to a value (null is one)."},"matches":{"type":"string","description":"A regular expression (JavaScript) that matches somewhere in the text."},"contains":{"description":"A part of a text, or an item of a list."},"one_of":{"type":"array","minItems":1,"description":"One of these values."},"type":{"enum":["string","number","integer","boolean","object","array","null"],"description":"JSON type of the value."},"min":{"type":"number","description":"Least number."},"max":{"type":"number","description":"Largest number."}}}}}');

/***/ })

};
