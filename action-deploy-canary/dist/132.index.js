export const id = 132;
export const ids = [132,529];
export const modules = {

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

/***/ 95529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   selectChecks: () => (/* binding */ selectChecks)
/* harmony export */ });
/* harmony import */ var _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56548);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56231);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23511);



/** The part of a suite that has one of the tags, with the checks whose values that part uses. Setup and cleanup stay. */
function selectChecks(suite, tags) {
    if (tags.length === 0)
        return suite;
    const known = [...new Set(suite.checks.flatMap((check) => check.tags))];
    const unknown = tags.filter((tag) => !known.includes(tag));
    if (unknown.length > 0)
        throw noSuchTags(unknown, known);
    const sources = (0,_order_js__WEBPACK_IMPORTED_MODULE_2__/* .sourcesOf */ .u)(suite.checks);
    const chosen = new Set();
    const choose = (index) => {
        if (chosen.has(index))
            return;
        chosen.add(index);
        for (const source of sources[index] ?? [])
            choose(source);
    };
    for (const [index, check] of suite.checks.entries())
        if (check.tags.some((tag) => tags.includes(tag)))
            choose(index);
    return {
        ...suite,
        checks: suite.checks.filter((_, index) => chosen.has(index)),
        leftOut: suite.checks.filter((_, index) => !chosen.has(index)).map(({ name }) => name),
    };
}
/** A misspelt tag would run nothing and pass. */
function noSuchTags(tags, known) {
    const guesses = tags.flatMap((tag) => (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(tag, known) ?? []);
    return new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
        code: 'input-invalid',
        message: `Expected tags of the suite (${known.length === 0 ? 'it has none' : known.join(', ')}), found ${tags.map((tag) => `"${tag}"`).join(', ')}`,
        hint: guesses.length === 0 ? undefined : `Did you mean ${guesses.map((guess) => `"${guess}"`).join(', ')}?`,
    });
}


/***/ }),

/***/ 29132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSuite: () => (/* binding */ runSuite)
});

// EXTERNAL MODULE: ./build/shared/domain/smoke/exchange.js
var exchange = __webpack_require__(15438);
// EXTERNAL MODULE: ./build/shared/domain/smoke/private-headers.js
var private_headers = __webpack_require__(18631);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/hide-secrets.js


/** Less of a secret than this tells nothing. */
const SHORTEST = 4;
/** The result with every form of a secret blotted out, as the log's masks do for the log. */
function hideSecrets(result, forms) {
    const hide = secretHider(forms);
    return {
        ...result,
        name: hide(result.name),
        request: { method: result.request.method, url: hide(result.request.url) },
        ...(result.exchange && { exchange: (0,exchange/* hideExchange */.o)(result.exchange, hide) }),
        failures: result.failures.map(unquoted).map((failure) => ({
            ...failure,
            subject: hide(failure.subject),
            wanted: hide(failure.wanted),
            found: hide(failure.found),
            hint: failure.hint && hide(failure.hint),
        })),
    };
}
/** A cookie that was not as expected is private all the same. */
function unquoted(failure) {
    const { kind, subject, found } = failure;
    const isQuoted = kind === 'header' && found.startsWith('"') && (0,private_headers/* isPrivateHeader */.P)(subject.replace(/^header /, ''));
    return isQuoted ? { ...failure, found: 'another value' } : failure;
}
/** A function that blots them out of any text. Longest first, so that no form leaves the rest of another; what a failure quotes is escaped once more than the answer was. */
function secretHider(forms) {
    if (forms.length === 0)
        return (text) => text;
    const all = new Set(forms.flatMap(writtenAs).filter((form) => form.trim().length >= SHORTEST));
    for (const form of forms)
        if (form.trim() !== '')
            all.add(form);
    const longestFirst = [...all].sort((a, b) => b.length - a.length);
    return (text) => {
        const whole = longestFirst.reduce((hidden, form) => hidden.replaceAll(form, '***'), text);
        return withoutBeginning(whole, longestFirst);
    };
}
/** What pages, other languages' JSON and quotations make of a text. */
function writtenAs(form) {
    const quoted = JSON.stringify(form).slice(1, -1);
    const pages = MARKS.map((marks) => form.replace(marks, (mark) => ENTITIES[mark] ?? mark));
    return [
        ...[form, quoted, ...pages, ...pages.map((page) => page.replaceAll('&#39;', '&#x27;'))],
        quoted.replace(/[&<>]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`),
        quoted.replaceAll('/', '\\/'),
        form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
        ...[form, quoted, ...pages].map((text) => text.replaceAll(/\s+/g, ' ').trim()),
        form
            .replaceAll(/<[^>]*>/g, ' ')
            .replaceAll(/\s+/g, ' ')
            .trim(),
    ];
}
/** Those that a page must not hold, and those that some escape beside them. */
const MARKS = [/[&<]/g, /[&<>]/g, /[&<>"]/g, /[&<>"']/g];
const ENTITIES = {
    ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
    "'": '&#39;',
};
/**
 * A quotation that was shortened may end in the middle of a secret. What goes is the longest beginning of any form: the
 * beginning of one may be the end of a longer piece of another.
 */
function withoutBeginning(text, forms) {
    const end = /…"?$/.exec(text)?.[0];
    if (end === undefined)
        return text;
    const kept = text.slice(0, -end.length);
    const length = Math.max(...forms.map((form) => lengthOfBeginning(kept, form)));
    return length < SHORTEST ? text : `${kept.slice(0, -length)}***${end}`;
}
/** Of the longest beginning of the form with which the text ends. */
function lengthOfBeginning(text, form) {
    let length = Math.min(form.length - 1, text.length);
    while (length > 0 && !text.endsWith(form.slice(0, length)))
        length -= 1;
    return length;
}

// EXTERNAL MODULE: ./build/shared/domain/smoke/order.js
var order = __webpack_require__(23511);
// EXTERNAL MODULE: ./build/shared/domain/smoke/report.js
var report = __webpack_require__(75861);
// EXTERNAL MODULE: ./build/shared/domain/smoke/select-checks.js
var select_checks = __webpack_require__(95529);
// EXTERNAL MODULE: ./build/shared/domain/smoke/fill-check.js
var fill_check = __webpack_require__(28427);
// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __webpack_require__(33941);
// EXTERNAL MODULE: ./build/shared/domain/text/secret-forms.js
var secret_forms = __webpack_require__(80967);
// EXTERNAL MODULE: ./build/shared/domain/smoke/latency.js
var latency = __webpack_require__(60621);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/judge-load.js



/** Judges a load by its thresholds, over all of its answers. Without any failure no share is too much. */
function judgeLoad({ limits, maxFailed }, samples) {
    const sorted = samples.map(({ durationMs }) => durationMs).toSorted((a, b) => a - b);
    const at = (quantile) => sorted[Math.max(0, Math.ceil(quantile * sorted.length) - 1)] ?? 0;
    const bad = samples.filter(({ failure }) => failure !== undefined);
    const share = samples.length === 0 ? 0 : bad.length / samples.length;
    const slow = limits.flatMap(({ name, limitMs }) => {
        const ms = at((0,latency/* quantileOf */.Xf)(name));
        if (ms < limitMs)
            return [];
        return [
            {
                kind: 'latency',
                subject: `load ${name}`,
                wanted: `less than ${(0,duration/* formatDuration */.a)(limitMs)}`,
                found: time(ms),
            },
        ];
    });
    const [first] = bad;
    const tooMany = {
        kind: 'status',
        subject: 'load failed',
        wanted: `less than ${percent(maxFailed)}`,
        found: `${percent(share)} (${bad.length} of ${samples.length}${first?.failure === undefined ? '' : `, the first: ${(0,report/* failureText */.kY)(first.failure)}`})`,
    };
    const quantiles = latency/* QUANTILES */.bD.map((name) => `${name} ${time(at((0,latency/* quantileOf */.Xf)(name)))}`).join(', ');
    return {
        failures: bad.length > 0 && share >= maxFailed ? [tooMany, ...slow] : slow,
        measured: `${samples.length} requests: ${quantiles}, ${percent(share)} failed`,
    };
}
const time = (ms) => (Number.isFinite(ms) ? (0,duration/* formatDuration */.a)(Math.round(ms)) : 'no answer');
const percent = (ratio) => `${Number((ratio * 100).toPrecision(3))} %`;

// EXTERNAL MODULE: ./build/shared/engine/probe/attempt-check.js + 8 modules
var attempt_check = __webpack_require__(71992);
;// CONCATENATED MODULE: ./build/shared/engine/probe/measure-check.js




/** More at a time than this is a service that does not keep up: those beyond count as failed. */
const MOST_AT_A_TIME = 500;
/** Repeats a check that has passed, for what a single answer cannot show. */
async function measureCheck(check, recipient, ports, endMs) {
    const { latency } = check.expectation;
    const ask = () => sample(check, recipient, ports);
    const found = [];
    if (latency !== undefined)
        found.push(await measureLatency(latency, ask, ports, endMs));
    if (check.load !== undefined)
        found.push(await measureLoad(check.load, ask, ports, endMs));
    const sentences = found.flatMap(({ measured }) => measured ?? []);
    return {
        failures: found.flatMap(({ failures }) => failures),
        ...(sentences.length > 0 && { measured: sentences.join('; ') }),
    };
}
/** One request at a time, so that none waits behind another. An answer that is not as expected is a failure of its own. */
async function measureLatency(goal, ask, { clock }, endMs) {
    const samples = [];
    for (;;) {
        if (clock.now() >= endMs)
            return { failures: [outOfTime(samples.length, goal.requests)] };
        const { durationMs, failure } = await ask();
        if (failure !== undefined)
            return { failures: [{ ...failure, subject: `${failure.subject} (request ${samples.length + 2})` }] };
        samples.push(durationMs);
        const { decided, failures, measured } = (0,latency/* judgeLatency */.qV)(goal, samples);
        if (decided)
            return { failures, measured };
    }
}
/** Requests leave when they are due, whether or not earlier ones were answered: a service that gets slow is not spared. */
async function measureLoad(load, ask, { clock, signal }, endMs) {
    const startMs = clock.now();
    const sent = [];
    let underWay = 0;
    for (let number = 0; number < load.requests; number += 1) {
        const waitMs = startMs + number * load.everyMs - clock.now();
        if (waitMs > 0)
            await clock.sleep(waitMs, signal);
        if (clock.now() >= endMs)
            break;
        if (underWay >= MOST_AT_A_TIME) {
            sent.push(Promise.resolve(CROWDED));
            continue;
        }
        underWay += 1;
        const one = ask().finally(() => {
            underWay -= 1;
        });
        one.catch(() => { });
        sent.push(one);
    }
    const samples = await Promise.all(sent);
    const { failures, measured } = judgeLoad(load, samples);
    const late = samples.length < load.requests ? [outOfTime(samples.length, load.requests)] : [];
    const took = (0,duration/* formatDuration */.a)(Math.max(1, Math.round(clock.now() - startMs)));
    return { failures: [...failures, ...late], measured: `load of ${measured}, in ${took}` };
}
const CROWDED = {
    durationMs: Number.POSITIVE_INFINITY,
    failure: {
        kind: 'no-answer',
        subject: 'answer',
        wanted: 'one',
        found: `${MOST_AT_A_TIME} requests without one`,
    },
};
async function sample(check, recipient, ports) {
    const { status, durationMs, failures } = await (0,attempt_check/* attemptCheck */.e)(check, recipient, ports);
    return { durationMs: status === undefined ? Number.POSITIVE_INFINITY : durationMs, failure: failures[0] };
}
function outOfTime(done, of) {
    return {
        kind: 'time-limit',
        subject: 'suite',
        wanted: `time for ${of} requests`,
        found: `time for ${done}`,
        hint: 'Give the suite a longer `timeout`, or ask for fewer requests',
    };
}

// EXTERNAL MODULE: ./build/shared/engine/retry/backoff.js
var backoff = __webpack_require__(68678);
;// CONCATENATED MODULE: ./build/shared/engine/probe/run-check.js




/** Longest pause between two attempts of a check. */
const CAP_MS = 30_000;
/** Tries a check until it passes, has no attempts left, or the suite has no time left. Any failure may pass: a cold start, a route that is not everywhere yet. */
async function runCheck(check, recipient, ports, endMs = Number.POSITIVE_INFINITY) {
    const { clock, log, random, signal } = ports;
    const { attempts, backoffMs: baseMs } = check.retries;
    for (let number = 1;; number++) {
        const timeoutMs = Math.min(check.timeoutMs, Math.max(1, endMs - clock.now()));
        const attempt = await (0,attempt_check/* attemptCheck */.e)({ ...check, timeoutMs }, recipient, ports);
        const result = toResult(check, recipient, attempt, number);
        const impatient = (attempt.retryAfterMs ?? 0) > backoff/* LONGEST_WISH_MS */.kW;
        const ended = { result, captured: attempt.captured };
        if (result.passed || number >= attempts || impatient)
            return ended;
        const pauseMs = (0,backoff/* backoffMs */.jo)(number, { baseMs, capMs: CAP_MS }, random, attempt.retryAfterMs);
        if (clock.now() + pauseMs >= endMs)
            return ended;
        const reasons = result.failures.map(report/* failureText */.kY).join('; ');
        log.info(`${check.name}: attempt ${number} of ${attempts} failed, the next one follows in ${(0,duration/* formatDuration */.a)(pauseMs)}: ${reasons}`);
        await clock.sleep(pauseMs, signal);
    }
}
function toResult(check, { baseUrl }, attempt, attempts) {
    const { status, durationMs, failures, requestId, traceparent, at, exchange } = attempt;
    const request = { method: check.request.method, url: `${baseUrl}${check.request.path}` };
    const passed = failures.length === 0;
    return {
        name: check.name,
        request,
        ...{ passed, attempts, status, durationMs, failures, requestId, traceparent, at },
        ...(exchange && { exchange }),
    };
}

;// CONCATENATED MODULE: ./build/shared/engine/probe/suite-run.js








/** Sends one request of a suite, with what is known by then, and keeps what it captures. */
async function runStep(check, run, failureIs) {
    const filled = (0,fill_check/* fillCheck */.m)(check, (name) => run.values.get(name));
    const late = run.ports.clock.now() >= run.endMs ? [tooLate(run.suite)] : [];
    const unsent = [...filled.failures, ...filled.missing.map((name) => unresolved(name, run)), ...late];
    if (unsent.length > 0)
        return told(notSent(check, run, unsent), run, failureIs);
    keepSecret((0,private_headers/* privateForms */.L)(filled.check.request.headers), run);
    const { result, captured } = await runCheck(filled.check, run.recipient, run.ports, run.endMs);
    keep(check, captured, run);
    const whole = result.passed ? await measured(filled.check, result, run) : result;
    return told(hideSecrets(whole, run.secrets), run, failureIs);
}
async function measured(check, result, run) {
    if (check.expectation.latency === undefined && check.load === undefined)
        return result;
    const { failures, measured } = await measureCheck(check, run.recipient, run.ports, run.endMs);
    return { ...result, failures, measured, passed: failures.length === 0 };
}
/** A check whose request never left, and why. */
function notSent(check, { recipient, ports }, failures) {
    const { method, path } = check.request;
    return {
        name: check.name,
        request: { method, url: `${recipient.baseUrl}${path}` },
        ...{ passed: false, attempts: 0, durationMs: 0, failures, requestId: '', at: ports.clock.now() },
    };
}
/** Says which check should have given the value that is not there. */
function unresolved(name, { suite }) {
    const captures = (check) => check.captures.some((capture) => capture.name === name);
    const source = [...suite.setup, ...suite.checks].find(captures);
    const hint = source && `It is captured by "${source.name}", which has not passed`;
    return { kind: 'not-sent', subject: `variable {{${name}}}`, wanted: 'a value', found: 'none', hint };
}
function tooLate({ timeoutMs = 0 }) {
    const wanted = `an end within ${(0,duration/* formatDuration */.a)(timeoutMs)}`;
    const hint = 'Give the suite a longer `timeout`, or more checks at a time with `parallel`';
    return { kind: 'not-sent', subject: 'suite', wanted, found: 'no time left for this check', hint };
}
function keep({ captures }, captured, run) {
    for (const { name, secret } of captures) {
        const value = captured[name];
        if (value === undefined)
            continue;
        run.values.set(name, value);
        if (!secret)
            continue;
        keepSecret((0,secret_forms/* secretForms */.e)(typeof value === 'string' ? value : JSON.stringify(value)), run);
    }
}
/** From here on in no log and no report. */
function keepSecret(forms, { secrets, ports }) {
    const news = forms.filter((form) => !secrets.includes(form));
    for (const form of news)
        ports.log.mask(form);
    secrets.push(...news);
}
function told(result, { ports: { log } }, failureIs) {
    const times = result.attempts > 1 ? ` after ${result.attempts} attempts` : '';
    const took = (0,duration/* formatDuration */.a)(Math.round(result.durationMs));
    if (result.passed) {
        const more = result.measured === undefined ? '' : ` (${result.measured})`;
        log.info(`✓ ${result.name}: ${result.status} in ${took}${times}${more}`);
        return result;
    }
    const { requestId, traceparent } = result;
    const ids = requestId === '' ? undefined : { requestId, traceparent };
    log[failureIs](`✗ ${result.name}${times}: ${result.failures.map(report/* failureText */.kY).join('; ')}`, ids);
    for (const hint of new Set(result.failures.flatMap((failure) => failure.hint ?? [])))
        log.info(`  ${hint}`);
    return result;
}

;// CONCATENATED MODULE: ./build/shared/engine/probe/clean-up.js


/** Time for all of it; a cancelled job is killed soon. */
const TIME_MS = 60_000;
const CANCELLED_TIME_MS = 5_000;
/** Takes away what setup and checks made, without regard to how they ended. What was never made needs no request; what fails is a warning. */
async function cleanUp(run) {
    const { suite, ports } = run;
    const timeMs = ports.signal?.aborted ? CANCELLED_TIME_MS : TIME_MS;
    const last = {
        ...run,
        suite: { ...suite, timeoutMs: timeMs },
        ports: { ...ports, signal: undefined },
        endMs: ports.clock.now() + timeMs,
    };
    const results = [];
    for (const step of suite.cleanup) {
        const missing = (0,fill_check/* namesOf */.e)(step).filter((name) => !run.values.has(name));
        if (missing.length > 0) {
            ports.log.info(`Cleanup "${step.name}" has nothing to do: {{${missing.join('}}, {{')}}} was never captured`);
            continue;
        }
        try {
            results.push(await runStep(step, last, 'warning'));
        }
        catch (error) {
            ports.log.warning(`Cleanup "${step.name}" failed: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return results;
}

;// CONCATENATED MODULE: ./build/shared/engine/probe/in-turn.js
/**
 * Runs pieces of work, at most so many at the same time: each as soon as those that it waits for have ended, else in their order. A fault of one
 * waits for the others that run, so that nothing goes on behind the back of the caller.
 */
async function inTurn(waitsFor, parallel, run) {
    const results = new Map();
    const left = new Set(waitsFor.keys());
    const running = new Map();
    const start = (index) => {
        left.delete(index);
        running.set(index, run(index).then((result) => {
            results.set(index, result);
            return index;
        }));
    };
    try {
        while (results.size < waitsFor.length) {
            for (const index of left) {
                if (running.size >= parallel)
                    break;
                if (waitsFor[index]?.every((source) => results.has(source)))
                    start(index);
            }
            if (running.size === 0)
                throw new Error('Expected work that can begin, found a circle');
            running.delete(await Promise.race(running.values()));
        }
    }
    catch (error) {
        await Promise.allSettled(running.values());
        throw error;
    }
    return [...waitsFor.keys()].map((index) => results.get(index));
}

;// CONCATENATED MODULE: ./build/shared/engine/probe/run-suite.js








const NOBODY = { headers: {} };
/** Runs every check, also after one has failed: the report of a bad revision should be whole. What setup made is cleaned up in any case. */
async function runSuite(given, target, ports, { tags = [] } = {}) {
    const suite = (0,select_checks.selectChecks)(given, tags);
    const startedMs = ports.clock.now();
    const baseUrl = target.baseUrl.replace(/\/+$/, '');
    const run = {
        ...{ suite, ports },
        recipient: { baseUrl, door: target.door, ...((await target.caller?.()) ?? NOBODY) },
        endMs: startedMs + (suite.timeoutMs ?? Number.POSITIVE_INFINITY),
        values: new Map(Object.entries(suite.values)),
        secrets: [...suite.secretForms],
    };
    keepSecret((0,private_headers/* privateForms */.L)(run.recipient.headers), run);
    const { sent, cleanup } = await thenCleanUp(run);
    const all = [...sent.setup, ...sent.checks];
    return {
        passed: all.every(({ passed }) => passed),
        checks: sent.checks,
        ...(sent.setup.length > 0 && { setup: sent.setup }),
        ...(cleanup.length > 0 && { cleanup }),
        ...((suite.leftOut ?? []).length > 0 && { leftOut: suite.leftOut }),
        startedMs,
        durationMs: ports.clock.now() - startedMs,
        target: baseUrl,
        // Forms of secrets that were captured are known now too.
        ...(run.secrets.length > 0 && { hide: secretHider(run.secrets) }),
    };
}
async function thenCleanUp(run) {
    let sent;
    try {
        sent = await send(run);
    }
    catch (error) {
        await cleanUp(run);
        throw error;
    }
    return { sent, cleanup: await cleanUp(run) };
}
async function send(run) {
    const { suite } = run;
    const setup = [];
    for (const step of suite.setup) {
        const result = await runStep(step, run, 'error');
        setup.push(result);
        if (!result.passed)
            return { setup, checks: allNotSent(result, run) };
    }
    const checks = await inTurn((0,order/* sourcesOf */.u)(suite.checks), suite.parallel, async (index) => {
        const check = suite.checks[index];
        if (check === undefined)
            throw new Error(`Expected a check at ${index}, found none`);
        return runStep(check, run, 'error');
    });
    return { setup, checks };
}
function allNotSent(broken, run) {
    const [first] = broken.failures;
    const failure = {
        kind: 'not-sent',
        subject: 'setup',
        wanted: `"${broken.name}" to pass`,
        found: first === undefined ? 'a failure' : (0,report/* failureText */.kY)(first),
        hint: first?.hint,
    };
    run.ports.log.error(`No check was sent, because setup failed: ${broken.name}`);
    return run.suite.checks.map((check) => notSent(check, run, [failure]));
}


/***/ })

};
