export const id = 308;
export const ids = [308];
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

/***/ 26308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseSuite: () => (/* binding */ parseSuite)
});

// EXTERNAL MODULE: ./build/shared/schemas/smoke.v1.json
var smoke_v1 = __webpack_require__(67994);
// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var problem = __webpack_require__(48338);
// EXTERNAL MODULE: ./build/shared/domain/text/audience.js
var audience = __webpack_require__(37731);
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
const HOW_TO_KNOW = '; give it under "variables" or "secrets", or capture it in a request before';
function unknown(name, known) {
    if (name.startsWith('env.'))
        return `Expected a variable that is listed in "env", found {{${name}}}; add ${name.slice(4)} to the list`;
    return `Expected a variable, a secret or a captured value that is known here, found {{${name}}}${(0,nearest/* suggestion */.h)(name, known) || HOW_TO_KNOW}`;
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
// EXTERNAL MODULE: ./build/shared/domain/smoke/parse-time.js
var parse_time = __webpack_require__(89892);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/defaults.js


/** The block `defaults` of a suite over the suite's own defaults. */
function parseDefaults(raw, note) {
    return {
        headers: (0,header_names/* lowerCaseNames */.s)(raw.headers),
        timeoutMs: (0,parse_time/* parseTime */.p)(raw.timeout, ['defaults', 'timeout'], note) ?? 10_000,
        attempts: raw.retries?.attempts,
        backoffMs: (0,parse_time/* parseTime */.p)(raw.retries?.backoff, ['defaults', 'retries', 'backoff'], note) ?? 500,
        followRedirects: raw.follow_redirects ?? false,
    };
}

// EXTERNAL MODULE: ./build/shared/domain/smoke/order.js
var order = __webpack_require__(23511);
// EXTERNAL MODULE: ./build/shared/domain/smoke/parse-captures.js
var parse_captures = __webpack_require__(77086);
// EXTERNAL MODULE: ./build/shared/domain/smoke/parse-expectation.js + 1 modules
var parse_expectation = __webpack_require__(37248);
// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var text_duration = __webpack_require__(33941);
// EXTERNAL MODULE: ./build/shared/domain/smoke/latency.js
var latency = __webpack_require__(60621);
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
    const durationMs = (0,parse_time/* parseTime */.p)(duration, [...path, 'duration'], note) ?? 1_000;
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

// EXTERNAL MODULE: ./build/shared/domain/text/expected.js
var expected = __webpack_require__(98589);
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
    const request = {
        method,
        path,
        headers: { 'content-type': contentType, ...headers },
        body,
        followRedirects,
    };
    if (typeof raw.body === 'string' && !mayBeBroken(raw))
        noteBrokenJson(request.headers, raw.body, at, note);
    return request;
}
/** Whoever expects to be refused may send what is wrong. */
function mayBeBroken({ expect }) {
    const status = (0,json/* isObject */.Gv)(expect) ? expect.status : expect;
    const statuses = Array.isArray(status) ? status : [status];
    return statuses.every((one) => /^[45]/.test(String(one)));
}
function noteBrokenJson(headers, body, at, note) {
    const type = headers['content-type'] ?? '';
    if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type))
        return;
    try {
        // Whatever a variable stands for, inside of quotes or not.
        JSON.parse(body.replaceAll('\\{{', '').replaceAll(/\{\{[^{}]*\}\}/g, '0'));
    }
    catch (error) {
        const reason = error instanceof Error ? error.message.replace(/ in JSON at.*$| \(line .*$/, '') : String(error);
        note([...at, 'body'], `Expected JSON, because content-type is ${type}, found ${(0,expected/* shown */.SP)(body)} (${reason}); write the body as a map, or expect a status like 400 where it shall be refused`);
    }
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
    const expectation = (0,parse_expectation/* parseExpectation */.W)(raw.expect ?? '2xx', [...at, 'expect'], note);
    if (request.method === 'HEAD' && expectation.json.length + expectation.text.length > 0) {
        note([...at, 'expect'], 'Expected nothing of the body, because the answer to HEAD has none, found "json" or "text"');
    }
    noteRepeated(raw, request.method, at, note);
    return {
        name: raw.name ?? `${request.method} ${request.path}`,
        request,
        expectation,
        timeoutMs: (0,parse_time/* parseTime */.p)(raw.timeout, [...at, 'timeout'], note) ?? defaults.timeoutMs,
        retries: {
            attempts: raw.retries?.attempts ?? defaults.attempts ?? (READS.includes(request.method) ? 3 : 1),
            backoffMs: (0,parse_time/* parseTime */.p)(raw.retries?.backoff, [...at, 'retries', 'backoff'], note) ?? defaults.backoffMs,
        },
        captures: (0,parse_captures/* parseCaptures */.r)(raw.capture, [...at, 'capture'], note),
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
// EXTERNAL MODULE: ./build/shared/domain/text/secret-reference.js
var secret_reference = __webpack_require__(8305);
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
        const parsed = (0,secret_reference/* parseSecretReference */.L)(source);
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
    const document = (0,parse_document/* parseDocument */.T)(text, file, smoke_v1);
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
    const timeoutMs = (0,parse_time/* parseTime */.p)(raw.timeout, ['timeout'], note);
    const names = [
        ...Object.keys(given.values),
        ...given.wanted.flatMap(({ kind, name }) => (kind === 'schema' ? [] : name)),
    ];
    const { id_token_audience: idTokenAudience } = raw;
    const fault = idTokenAudience === undefined ? undefined : (0,audience/* audienceFault */.X1)(idTokenAudience);
    if (fault !== undefined)
        note(['id_token_audience'], `${fault}, found ${JSON.stringify(idTokenAudience)}`);
    noteNames(raw, parts, names, note);
    noteCircle(parts.checks, note);
    if (problems.length > 0)
        return (0,problem/* err */._)((0,in_order/* inOrder */.a)(problems));
    const { parallel = 1 } = raw;
    return (0,problem.ok)({
        ...{ ...given, ...parts, secretForms: [], parallel, timeoutMs },
        ...(idTokenAudience !== undefined && { idTokenAudience }),
    });
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


/***/ })

};
