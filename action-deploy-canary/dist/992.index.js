export const id = 992;
export const ids = [992];
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

/***/ 15438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ exchangeOf),
/* harmony export */   o: () => (/* binding */ hideExchange)
/* harmony export */ });
/* harmony import */ var _text_expected_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98589);
/* harmony import */ var _private_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18631);


/** Characters of a body that are kept until its secrets are blotted out, and those that are shown of it. */
const KEPT = 16_384;
const SHOWN = 1_000;
/** The exchange as it went, its secrets apart from private headers still in it: `hideExchange` is to follow. */
function exchangeOf(request, answer) {
    const headers = Object.entries(request.headers ?? {}).map(([name, value]) => [
        name,
        (0,_private_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrivateHeader */ .P)(name) ? '***' : value,
    ]);
    return {
        headers: Object.fromEntries(headers),
        ...(request.body !== undefined && { body: (0,_text_expected_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(request.body, KEPT) }),
        ...(answer !== undefined && { answer: { status: answer.status, body: (0,_text_expected_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(answer.body, KEPT) } }),
    };
}
/** Hides first and cuts then: a cut in the middle of a secret would leave what no form of it matches. */
function hideExchange({ headers, body, answer }, hide) {
    const part = (text) => (0,_text_expected_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(hide(text), SHOWN);
    return {
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, part(value)])),
        ...(body !== undefined && { body: part(body) }),
        ...(answer !== undefined && { answer: { status: answer.status, body: part(answer.body) } }),
    };
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

/***/ 18631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ privateForms),
/* harmony export */   P: () => (/* binding */ isPrivateHeader)
/* harmony export */ });
/* harmony import */ var _text_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80967);

/** A shorter value, such as `test`, is too common a word to be blotted out wherever it stands. */
const TELLING = 8;
const NAMES = /auth|cookie|token|secret|passw|credential|session|signature|assertion|jwt|api-?key|-key$/;
/** Whether the value of a header says who somebody is: it is never shown, whether or not it was declared as a secret. */
const isPrivateHeader = (name) => NAMES.test(name.toLowerCase());
/** Every form of what private headers hold: a service that repeats its request must not make them public. */
function privateForms(headers) {
    const values = Object.entries(headers).flatMap(([name, value]) => isPrivateHeader(name) ? partsOf(name.toLowerCase(), value) : []);
    return [...new Set(values.filter((value) => value.length >= TELLING).flatMap(_text_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .secretForms */ .e))];
}
function partsOf(name, value) {
    if (name.includes('cookie')) {
        const crumbs = value.split(';').map((crumb) => crumb.slice(crumb.indexOf('=') + 1).trim());
        return [value, ...crumbs];
    }
    const [, scheme = '', credential = ''] = /^(\S+)\s+(\S.*)$/.exec(value.trim()) ?? [];
    if (credential === '')
        return [value];
    return [value, credential, ...(scheme.toLowerCase() === 'basic' ? namedIn(credential) : [])];
}
/** The password of basic authentication; it may be told without its user. */
function namedIn(credential) {
    try {
        const text = atob(credential);
        return [text, text.slice(text.indexOf(':') + 1)];
    }
    catch {
        return [];
    }
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

/***/ 71992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ attemptCheck)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
// EXTERNAL MODULE: ./build/shared/domain/text/expected.js
var expected = __webpack_require__(98589);
// EXTERNAL MODULE: ./build/shared/domain/smoke/json-path.js
var json_path = __webpack_require__(75025);
// EXTERNAL MODULE: ./build/shared/domain/smoke/pattern.js
var pattern = __webpack_require__(57589);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/capture-values.js




/** What later requests need of an answer. A value that is not there fails the check that should give it, not those that use it. */
function captureValues(captures, answer, match = pattern/* plainMatch */.KI) {
    const values = {};
    const failures = [];
    for (const capture of captures) {
        const { source, value } = readValue(capture, answer, match);
        if (value === undefined)
            failures.push(notThere(capture, source));
        else
            values[capture.name] = value;
    }
    return { values, failures };
}
/** What an answer holds in one place, and the part of it that is meant. */
function readValue({ from, matches }, answer, match = pattern/* plainMatch */.KI) {
    const source = read(from, answer);
    const value = source === undefined || source === null ? undefined : matched(matches, source, match);
    return { source, value };
}
/** Where that is, in words. */
function placeText({ from }) {
    if (from.kind === 'json')
        return `json ${(0,json_path/* formatJsonPath */.pB)(from.path)}`;
    return from.kind === 'header' ? `header ${from.name}` : 'body';
}
function read(from, { headers, body }) {
    switch (from.kind) {
        case 'header':
            return headers[from.name];
        case 'text':
            return body;
        case 'json':
            return (0,json_path/* valueAt */.fK)(parsed(body), from.path);
    }
}
/** A body that is no JSON holds nothing at any path. */
function parsed(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return null;
    }
}
function matched(matches, source, match) {
    if (matches === undefined)
        return source;
    const text = (0,json/* isObject */.Gv)(source) || Array.isArray(source) ? JSON.stringify(source) : String(source);
    const [whole, group = whole] = match(matches, text) ?? [];
    return group;
}
function notThere(capture, source) {
    const { name, from, matches, secret } = capture;
    const wanted = `a value for {{${name}}}${matches === undefined ? '' : ` that matches ${(0,expected/* shown */.SP)(matches)}`}`;
    const empty = source === undefined || source === null;
    const found = empty ? 'nothing there' : secret ? 'another text' : (0,expected/* shown */.SP)(String(source), 160);
    return { kind: from.kind, subject: `capture from ${placeText(capture)}`, wanted, found };
}

// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __webpack_require__(33941);
// EXTERNAL MODULE: ./build/shared/domain/smoke/body-schema.js
var body_schema = __webpack_require__(90331);
// EXTERNAL MODULE: ./build/shared/domain/json/canonical.js
var canonical = __webpack_require__(30086);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/check-json.js





/** Everything that the rules find wrong with a body; a body that is no JSON is one failure, not one for each rule. */
function checkJson(rules, body, match = pattern/* plainMatch */.KI) {
    if (rules.length === 0)
        return [];
    const parsed = parseJson(body);
    if (parsed === undefined) {
        return [
            { kind: 'json', subject: 'body', wanted: 'JSON', found: (0,expected/* shown */.SP)(body.replaceAll(/\s+/g, ' '), 160) },
        ];
    }
    return rules.flatMap((rule) => {
        const value = (0,json_path/* valueAt */.fK)(parsed.json, rule.path);
        if (holds(rule, value, match))
            return [];
        const subject = `json ${(0,json_path/* formatJsonPath */.pB)(rule.path)}`;
        return [
            {
                kind: 'json',
                subject,
                wanted: wanted(rule),
                found: value === undefined ? 'nothing there' : brief(value),
            },
        ];
    });
}
function parseJson(body) {
    try {
        return { json: JSON.parse(body) };
    }
    catch {
        return undefined;
    }
}
function holds(rule, value, match) {
    if (rule.operator === 'exists')
        return rule.value === (value !== undefined);
    if (value === undefined)
        return false;
    switch (rule.operator) {
        case 'equals':
            return isSame(value, rule.value);
        case 'one_of':
            return rule.value.some((one) => isSame(value, one));
        case 'contains':
            if (typeof value === 'string')
                return typeof rule.value === 'string' && value.includes(rule.value);
            return Array.isArray(value) && value.some((item) => includes(item, rule.value));
        case 'matches':
            return typeof value === 'string' && match(rule.value, value) !== undefined;
        case 'type':
            return rule.value === typeOf(value) || (rule.value === 'number' && typeOf(value) === 'integer');
        case 'min':
            return typeof value === 'number' && value >= rule.value;
        case 'max':
            return typeof value === 'number' && value <= rule.value;
    }
}
const isSame = (a, b) => (0,canonical/* canonicalJson */.d)(a) === (0,canonical/* canonicalJson */.d)(b);
/** A map in a list is found by a part of its fields. */
function includes(item, part) {
    if (!(0,json/* isObject */.Gv)(part))
        return isSame(item, part);
    return ((0,json/* isObject */.Gv)(item) &&
        Object.entries(part).every(([key, value]) => Object.hasOwn(item, key) && includes(item[key] ?? null, value ?? null)));
}
function typeOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'array';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'integer' : 'number';
    return typeof value;
}
function wanted(rule) {
    switch (rule.operator) {
        case 'equals':
            return brief(rule.value);
        case 'exists':
            return rule.value ? 'a value' : 'nothing';
        case 'one_of':
            return `one of ${brief(rule.value)}`;
        case 'contains':
            return `something with ${brief(rule.value)}`;
        case 'matches':
            return `text that matches ${(0,expected/* shown */.SP)(rule.value)}`;
        case 'type':
            return `the type ${rule.value}`;
        case 'min':
            return `at least ${rule.value}`;
        case 'max':
            return `at most ${rule.value}`;
    }
}
const brief = (value) => (0,expected/* shortened */.vI)(JSON.stringify(value), 120);

;// CONCATENATED MODULE: ./build/shared/domain/smoke/check-text.js


/** What a rule wanted of a text and what it found; undefined when it holds. A text that is not there satisfies `exists: false` and `not_contains` only. */
function brokenTextRule(rule, text, match = pattern/* plainMatch */.KI) {
    if (check_text_holds(rule, text, match))
        return undefined;
    return { wanted: check_text_wanted(rule), found: text === undefined ? 'nothing' : (0,expected/* shown */.SP)(text, 160) };
}
function check_text_holds(rule, text, match) {
    if (rule.operator === 'exists')
        return rule.value === (text !== undefined);
    if (text === undefined)
        return rule.operator === 'not_contains';
    switch (rule.operator) {
        case 'equals':
            return text === rule.value.trim();
        case 'media-type':
            return (text === rule.value ||
                (text.split(';')[0] ?? '').trim().toLowerCase() === rule.value.trim().toLowerCase());
        case 'contains':
            return text.includes(rule.value);
        case 'not_contains':
            return !text.includes(rule.value);
        case 'matches':
            return match(rule.value, text) !== undefined;
    }
}
function check_text_wanted(rule) {
    switch (rule.operator) {
        case 'exists':
            return rule.value ? 'a value' : 'nothing';
        case 'equals':
        case 'media-type':
            return (0,expected/* shown */.SP)(rule.value);
        case 'contains':
            return `text with ${(0,expected/* shown */.SP)(rule.value)}`;
        case 'not_contains':
            return `text without ${(0,expected/* shown */.SP)(rule.value)}`;
        case 'matches':
            return `text that matches ${(0,expected/* shown */.SP)(rule.value)}`;
    }
}

;// CONCATENATED MODULE: ./build/shared/domain/smoke/check-tls.js
const DAY_MS = 86_400_000;
/** What the connection owes, however good the answer is: a certificate that ends next week is the next outage. */
function checkTls(wanted, { tls }) {
    if (wanted === undefined)
        return [];
    if (tls === undefined)
        return [{ kind: 'no-answer', subject: 'tls', wanted: 'a TLS connection', found: 'plain HTTP' }];
    const failures = [];
    const { minVersion, daysLeft } = wanted;
    if (minVersion !== undefined && Number(tls.version) < Number(minVersion)) {
        const found = `TLS ${tls.version}`;
        failures.push({ kind: 'no-answer', subject: 'tls version', wanted: `TLS ${minVersion} or newer`, found });
    }
    const days = Math.floor(tls.validForMs / DAY_MS);
    if (daysLeft !== undefined && days < daysLeft) {
        const hint = 'A certificate that Google manages is renewed a month before it ends: see its status and its DNS records';
        failures.push({
            ...{ kind: 'no-answer', subject: 'tls certificate', wanted: `${daysLeft} days left` },
            ...{ found: `${days}`, hint },
        });
    }
    return failures;
}

// EXTERNAL MODULE: ./build/shared/domain/smoke/status.js
var smoke_status = __webpack_require__(13549);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/check-answer.js









/** Characters of a body that a failure repeats at most. */
const EXCERPT = 160;
/** Everything that does not hold of an answer, in the order in which a reader would look. */
function checkAnswer(expectation, answer, match = pattern/* plainMatch */.KI) {
    return [
        ...checkStatus(expectation, answer),
        ...checkHeaders(expectation, answer, match),
        ...checkJson(expectation.json, answer.body, match),
        ...(0,body_schema/* checkBodySchema */.y0)(expectation.schema, answer.body),
        ...checkBodyText(expectation, answer, match),
        ...checkRevision(expectation, answer, match),
        ...checkLatency(expectation, answer),
        ...checkTls(expectation.tls, answer),
    ];
}
function checkStatus({ status }, answer) {
    if ((0,smoke_status/* isWithin */.UO)(answer.status, status))
        return [];
    const body = answer.body.trim() === '' ? 'no body' : (0,expected/* shown */.SP)(plainText(answer.body), EXCERPT);
    return [
        {
            kind: 'status',
            subject: 'status',
            wanted: (0,smoke_status/* formatStatuses */.cr)(status),
            found: `${answer.status} with ${body}`,
        },
    ];
}
function checkHeaders({ headers }, answer, match) {
    return headers.flatMap(({ name, rule }) => {
        const broken = brokenTextRule(rule, answer.headers[name], match);
        return broken === undefined ? [] : [{ kind: 'header', subject: `header ${name}`, ...broken }];
    });
}
function checkBodyText({ text }, answer, match) {
    return text.flatMap((rule) => {
        const broken = brokenTextRule(rule, answer.body.trim(), match);
        return broken === undefined ? [] : [{ kind: 'text', subject: 'body', ...broken }];
    });
}
/** An answer that is right may still be that of another revision. */
function checkRevision({ revision }, answer, match) {
    if (revision === undefined)
        return [];
    const { value } = readValue(revision, answer, match);
    const found = value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);
    if (found !== undefined && isSameRevision(found.trim(), revision.equals.trim()))
        return [];
    return [
        {
            kind: revision.from.kind,
            subject: `revision in ${placeText(revision)}`,
            wanted: (0,expected/* shown */.SP)(revision.equals),
            found: found === undefined ? 'nothing there' : (0,expected/* shown */.SP)(found, EXCERPT),
            hint: 'Another revision answered than was to be proven, or the service tells its revision otherwise: look at the URL, and at caches and load balancers before it',
        },
    ];
}
/** A commit is often told in short. */
function isSameRevision(found, wanted) {
    return (found === wanted || (/^[0-9a-f]{7,40}$/.test(found) && wanted.length === 40 && wanted.startsWith(found)));
}
function checkLatency({ maxLatencyMs }, answer) {
    if (maxLatencyMs === undefined || answer.durationMs <= maxLatencyMs)
        return [];
    const found = (0,duration/* formatDuration */.a)(Math.round(answer.durationMs));
    return [{ kind: 'latency', subject: 'latency', wanted: `at most ${(0,duration/* formatDuration */.a)(maxLatencyMs)}`, found }];
}
/** An error page reads better without its mark-up. */
function plainText(body) {
    const isPage = /^\s*<(!doctype|html)/i.test(body);
    const text = isPage
        ? body.replaceAll(/<(style|script)\b.*?<\/\1>/gis, ' ').replaceAll(/<[^>]*>/g, ' ')
        : body;
    return text.replaceAll(/\s+/g, ' ').trim();
}

// EXTERNAL MODULE: ./build/shared/domain/smoke/exchange.js
var exchange = __webpack_require__(15438);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/explain-answer.js

/**
 * What to do about an answer that did not come from the service itself: Cloud Run's front end and Identity-Aware Proxy refuse requests before a
 * revision sees them, and their pages look like the service's own 401, 403 and 404. undefined for the service's own answers.
 */
function explainAnswer(answer, sent) {
    if (isIap(answer))
        return explainIap(answer, sent);
    switch (answer.status) {
        case 401:
        case 403:
            return isFrontEndPage(answer) ? explainRefusal(answer.status, sent) : undefined;
        case 404:
            return isFrontEndPage(answer) ? explainNotFound(sent) : undefined;
        case 429:
            return /^\s*(<[^>]*>\s*)*Rate exceeded\.?/i.test(answer.body)
                ? 'Cloud Run answered because no instance was free: raise the maximum of instances or the concurrency'
                : undefined;
        case 503:
        case 504:
            return /upstream (connect error|request timeout)|^\s*Service Unavailable\s*$/i.test(answer.body)
                ? 'Cloud Run answered in place of the container, which did not start, crashed or took too long: see the logs of the revision'
                : undefined;
        default:
            return undefined;
    }
}
/** An app may send its own users to Google's login too, with a callback of its own. */
function isIap({ status, headers, body }) {
    if (headers['x-goog-iap-generated-response'] === 'true')
        return true;
    if (status === 401)
        return /^Invalid IAP credentials/.test(body);
    const { location = '' } = headers;
    if (status < 300 || status >= 400 || !location.startsWith('https://accounts.google.com/'))
        return false;
    const callback = URL.canParse(location) ? new URL(location).searchParams.get('redirect_uri') : null;
    return callback === null || callback.startsWith('https://iap.googleapis.com/');
}
const IAP_ROLE = 'roles/iap.httpsResourceAccessor';
const IAP_AUDIENCE = 'the OAuth client ID of the proxy, or https://{host}/* where it has no OAuth client of your own';
function explainIap({ status, body }, { forIap, noToken }) {
    const who = 'Identity-Aware Proxy answered, not the service';
    if (forIap === true && status === 403)
        return `${who}: it knows the account, which may not pass; grant it ${IAP_ROLE} on what the proxy protects`;
    if (forIap === true) {
        const said = /^Invalid IAP credentials: .+/.exec(body)?.[0];
        const quoted = said === undefined ? '' : ` (${(0,expected/* shortened */.vI)(said, 300)})`;
        return `${who}: it did not accept the token${quoted}; id_token_audience must be ${IAP_AUDIENCE}`;
    }
    const why = noToken === undefined ? '' : `; no token for it was sent: ${noToken}`;
    return `${who}: set id_token_audience to ${IAP_AUDIENCE}, and grant ${IAP_ROLE} to the service account of the job${why}`;
}
/** Google's error pages. Neither `server: Google Frontend` nor "not found on this server" would tell: the service's own answers carry the one, Apache's pages the other. */
function isFrontEndPage({ headers, body }) {
    const challenged = /error="invalid_token".*could not be verified/.test(headers['www-authenticate'] ?? '');
    return (challenged ||
        /Your client does not have permission to (get|the requested) URL/.test(body) ||
        /<title>(Error 404 \(Not Found\)!!1|404 Page not found)<\/title>/.test(body));
}
const NO_TOKEN = 'direct Workload Identity Federation cannot mint one, so give a service_account that has roles/run.invoker';
function explainRefusal(status, { withToken, noToken = NO_TOKEN, forIap }) {
    if (!withToken)
        return `Cloud Run answered, not the service: the service is private and no ID token was sent; ${noToken}`;
    if (forIap === true)
        return 'Cloud Run answered, not the service: the token is for Identity-Aware Proxy, which is not in front of this URL; leave id_token_audience out, or ask a URL behind the proxy';
    return status === 401
        ? "Cloud Run answered, not the service: it did not accept the ID token; its audience must be the service's own URL, also for a tag URL, or a custom audience of the service"
        : 'Cloud Run answered, not the service: the ID token is good, but its identity may not call the service; grant it roles/run.invoker on the service';
}
function explainNotFound({ path, door }) {
    const who = "Google's front end answered, not the service";
    if (door?.urlOff === true)
        return `${who}: its default URL is off, and its tag URLs with it; ask through the load balancer, with url or tag_url`;
    if (door?.ingress !== undefined)
        return `${who}: its ingress is "${door.ingress}", which admits no request from the internet, or the tag is not served yet; ask through the load balancer with url or tag_url, run the job on a runner inside the VPC, or set ingress to "all"`;
    if (/^\/[^/?]*z(\?|$)/.test(path)) {
        return `${who}: it keeps some paths that end in "z" on run.app, ${path.split('?')[0]} among them; serve the check under another path, like /health`;
    }
    if (door !== undefined)
        return `${who}: nothing is behind this URL; the tag is not served yet, or tag or service are gone`;
    return (`${who}: its ingress does not admit requests from the internet, its default URL is off, ` +
        'or the tag is not served yet; ask through the load balancer, or set ingress to "all"');
}

// EXTERNAL MODULE: ./build/shared/domain/smoke/header-names.js
var header_names = __webpack_require__(96319);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/retry-after.js
/** The pause that an answer asks for (`Retry-After`, seconds or a date); undefined when it does not ask. */
function retryAfterMs({ headers }, now) {
    const text = headers['retry-after']?.trim() ?? '';
    if (/^\d+$/.test(text))
        return Number(text) * 1_000;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./build/shared/engine/probe/trace.js
/** New names: a UUID (version 4) and a sampled W3C trace context. */
function requestIds(random) {
    const hex = digits(random, 32);
    const variant = '89ab'[Math.floor(random() * 4)];
    const uuid = [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(13, 16)}`,
        `${variant}${hex.slice(17, 20)}`,
        hex.slice(20),
    ];
    return { requestId: uuid.join('-'), traceparent: `00-${nonZero(random, 32)}-${nonZero(random, 16)}-01` };
}
function digits(random, count) {
    return Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('');
}
/** Ids of zeros alone mean "no trace". */
function nonZero(random, count) {
    return digits(random, count).replace(/^0+$/, (zeros) => `${zeros.slice(1)}1`);
}

;// CONCATENATED MODULE: ./build/shared/engine/probe/attempt-check.js











/** Sends the request once. No answer is a failure of the check; only a cancelled job and a fault of the suite itself are thrown. */
async function attemptCheck(check, recipient, ports) {
    const { request, ...ids } = toRequest(check, recipient, ports);
    const at = ports.clock.now();
    try {
        const answer = await ports.http.send(request);
        ports.log.debug(`${request.method} ${request.url} ${answer.status}`, {
            ...ids,
            durationMs: answer.durationMs,
        });
        const broken = explained(checkAnswer(check.expectation, answer, ports.match), answer, request, recipient);
        const captured = broken.length === 0 ? captureValues(check.captures, answer, ports.match) : NOTHING;
        const { status, durationMs } = answer;
        const failures = [...broken, ...captured.failures];
        return {
            ...ids,
            ...{ status, durationMs, at },
            failures,
            ...(failures.length > 0 && { exchange: (0,exchange/* exchangeOf */.L)(request, answer) }),
            captured: captured.values,
            retryAfterMs: retryAfterMs(answer, ports.clock.now()),
        };
    }
    catch (error) {
        const failures = [noAnswer(error, check)];
        const durationMs = ports.clock.now() - at;
        return { ...ids, durationMs, failures, exchange: (0,exchange/* exchangeOf */.L)(request), at, captured: {} };
    }
}
const NOTHING = { values: {}, failures: [] };
function toRequest({ request, timeoutMs, expectation }, { baseUrl, headers }, { random, signal }) {
    const ids = requestIds(random);
    const all = {
        'x-request-id': ids.requestId,
        traceparent: ids.traceparent,
        ...beside((0,header_names/* lowerCaseNames */.s)(headers), request.headers),
        ...request.headers,
    };
    const { method, path, followRedirects, websocket } = request;
    const more = {
        ...(websocket === true && { upgrade: 'websocket' }),
        ...(expectation.tls !== undefined && { tellTls: true }),
    };
    const body = request.body === undefined || typeof request.body === 'string'
        ? request.body
        : JSON.stringify(request.body.json);
    return {
        request: {
            method,
            url: `${baseUrl}${path}`,
            headers: all,
            body,
            timeoutMs,
            followRedirects,
            ...more,
            signal,
        },
        requestId: all['x-request-id'],
        traceparent: all.traceparent,
    };
}
/** Identity-Aware Proxy reads both headers and leaves Authorization alone where its token stands in the other. */
function beside(ofCaller, ofCheck) {
    const { authorization, ...others } = ofCaller;
    return authorization === undefined || ofCheck.authorization === undefined
        ? ofCaller
        : { ...others, 'proxy-authorization': authorization };
}
/** Says beside the status that was not wanted who really answered. */
function explained(failures, answer, { url, headers = {} }, { headers: ofCaller, noToken, door }) {
    const names = Object.keys((0,header_names/* lowerCaseNames */.s)(ofCaller));
    const withToken = names.length > 0 || headers.authorization !== undefined;
    const forIap = names.includes('authorization');
    const { pathname, search } = new URL(url);
    const hint = explainAnswer(answer, { path: `${pathname}${search}`, withToken, forIap, noToken, door });
    return failures.map((failure) => failure.kind === 'status' && hint !== undefined ? { ...failure, hint } : failure);
}
function noAnswer(error, { timeoutMs }) {
    if (error instanceof pattern/* SlowPattern */.S3)
        return tooSlow(error);
    if (!(error instanceof action_error/* ActionError */.l))
        throw error;
    switch (error.code) {
        case 'timeout':
            return {
                kind: 'time-limit',
                subject: 'answer',
                wanted: `one within ${(0,duration/* formatDuration */.a)(timeoutMs)}`,
                found: 'none',
                hint: error.hint ??
                    'A revision that starts slowly needs a longer `timeout` on its first check, or a minimum of instances',
            };
        case 'unavailable':
            return {
                kind: 'no-answer',
                subject: 'answer',
                wanted: 'one',
                found: `none (${error.message.replace(/\.$/, '')})`,
                hint: error.hint,
            };
        default:
            throw error;
    }
}
function tooSlow({ source, limitMs }) {
    return {
        kind: 'time-limit',
        subject: 'regular expression',
        wanted: `an end of ${(0,expected/* shown */.SP)(source)} within ${(0,duration/* formatDuration */.a)(limitMs)}`,
        found: 'none',
        hint: 'It tries too many ways to match this answer: let no repetition hold another one, as (a+)+ does',
    };
}


/***/ })

};
