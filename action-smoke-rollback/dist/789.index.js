export const id = 789;
export const ids = [789];
export const modules = {

/***/ 67640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ CHECK_NAMES)
/* harmony export */ });
/** The six that are asked of a deployment without a suite, in the order in which they are told. */
const CHECK_NAMES = ['health', 'readiness', 'sample', 'metrics', 'logs', 'latency'];


/***/ }),

/***/ 7455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ inTurn)
/* harmony export */ });
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


/***/ }),

/***/ 62336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ measureCheck)
});

// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __webpack_require__(33941);
// EXTERNAL MODULE: ./build/shared/domain/smoke/latency.js
var latency = __webpack_require__(60621);
// EXTERNAL MODULE: ./build/shared/domain/smoke/report.js
var report = __webpack_require__(75861);
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


/***/ }),

/***/ 93282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ runCheck)
/* harmony export */ });
/* harmony import */ var _domain_smoke_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75861);
/* harmony import */ var _domain_text_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33941);
/* harmony import */ var _retry_backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68678);
/* harmony import */ var _attempt_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71992);




/** Longest pause between two attempts of a check. */
const CAP_MS = 30_000;
/** Tries a check until it passes, has no attempts left, or the suite has no time left. Any failure may pass: a cold start, a route that is not everywhere yet. */
async function runCheck(check, recipient, ports, endMs = Number.POSITIVE_INFINITY) {
    const { clock, log, random, signal } = ports;
    const { attempts, backoffMs: baseMs } = check.retries;
    for (let number = 1;; number++) {
        const timeoutMs = Math.min(check.timeoutMs, Math.max(1, endMs - clock.now()));
        const attempt = await (0,_attempt_check_js__WEBPACK_IMPORTED_MODULE_1__/* .attemptCheck */ .e)({ ...check, timeoutMs }, recipient, ports);
        const result = toResult(check, recipient, attempt, number);
        const impatient = (attempt.retryAfterMs ?? 0) > _retry_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_WISH_MS */ .kW;
        const ended = { result, captured: attempt.captured };
        if (result.passed || number >= attempts || impatient)
            return ended;
        const pauseMs = (0,_retry_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .backoffMs */ .jo)(number, { baseMs, capMs: CAP_MS }, random, attempt.retryAfterMs);
        if (clock.now() + pauseMs >= endMs)
            return ended;
        const reasons = result.failures.map(_domain_smoke_report_js__WEBPACK_IMPORTED_MODULE_2__/* .failureText */ .kY).join('; ');
        log.info(`${check.name}: attempt ${number} of ${attempts} failed, the next one follows in ${(0,_domain_text_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a)(pauseMs)}: ${reasons}`);
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


/***/ }),

/***/ 77789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askVerification: () => (/* binding */ askVerification)
});

// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
// EXTERNAL MODULE: ./build/shared/domain/rollout/service-view.js
var service_view = __webpack_require__(37324);
// EXTERNAL MODULE: ./build/shared/domain/rollout/serving-template.js
var serving_template = __webpack_require__(10798);
// EXTERNAL MODULE: ./build/shared/domain/smoke/verification/conclude.js
var conclude = __webpack_require__(52130);
// EXTERNAL MODULE: ./build/shared/domain/smoke/verification/wish.js
var verification_wish = __webpack_require__(67640);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/verification/plan-checks.js

/** The six in their order. */
function planChecks(wish, deployment) {
    return verification_wish/* CHECK_NAMES */.c.map((name) => PLANS[name](wish, deployment));
}
const PLANS = {
    health: ({ health }, { probes }) => probed('health', health, probes.health),
    readiness: ({ readiness }, { probes }) => probed('readiness', readiness, probes.readiness),
    sample: ({ sample }) => (sample === 'off' ? leftOut('sample') : sampled(sample)),
    metrics: ({ metrics }, { revisions }) => {
        if (metrics === 'off')
            return leftOut('metrics');
        if (metrics.kind === 'endpoint')
            return endpoint(metrics.path);
        return revisions.length === 0 ? withoutService('metrics') : { ...metrics, name: 'metrics' };
    },
    logs: ({ logs }, { revisions }) => {
        if (logs === 'off')
            return leftOut('logs');
        return revisions.length === 0 ? withoutService('logs') : { ...logs, kind: 'logs', name: 'logs' };
    },
    latency: ({ latency, sample }) => (latency === 'off' ? leftOut('latency') : measured(latency, sample)),
};
/** A sample of the text format of Prometheus, which OpenMetrics shares: a name, labels or none, and a number. */
const METRIC_LINE = '(^|\\n)[a-zA-Z_:][a-zA-Z0-9_:]*(\\{[^\\n]*\\})?[ \\t]+([+\\-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+\\-]?[0-9]+)?|NaN|[+\\-]?Inf)([ \\t\\r\\n]|$)';
function probed(name, wish, probe) {
    if (wish === 'off')
        return leftOut(name);
    const path = wish.path ?? probe;
    const hint = `No HTTP probe of the revision names a path, so / was asked; name yours: verification: {${name}: /health}`;
    return { ...requested(name, { ...wish, path }), ...(path === undefined && { hint }) };
}
function sampled(wish) {
    const hint = 'No path was named, so / was asked; name one: verification: {sample: /api/status}';
    return { ...requested('sample', wish), ...(wish.path === undefined && { hint }) };
}
function requested(name, { path, status }) {
    return { kind: 'request', name, check: getOf(name, path, status) };
}
function endpoint(path) {
    const { check, ...plain } = requested('metrics', { path });
    const text = [{ operator: 'matches', value: METRIC_LINE }];
    const body = {
        good: 'with metrics in the text format of Prometheus',
        bad: 'no metric in the text format of Prometheus',
    };
    const hint = 'Name the path of the endpoint, or write metrics: on to look at Cloud Monitoring';
    return { ...plain, check: { ...check, expectation: { ...check.expectation, text } }, body, hint };
}
const LATENCY_HINT = 'No path was named, so / was asked; name one: verification: {latency: {path: /api/status}}, or with sample for both';
function measured({ goal, path }, sample) {
    const like = sample === 'off' ? {} : sample;
    const check = getOf('latency', path ?? like.path, path === undefined ? like.status : undefined);
    return {
        kind: 'latency',
        name: 'latency',
        ...((path ?? like.path) === undefined && { hint: LATENCY_HINT }),
        check: { ...check, expectation: { ...check.expectation, latency: goal } },
    };
}
/**
 * A redirect to another host is never followed: it is where Identity-Aware Proxy sends whom it does not know, and the page that answers there says nothing
 * of the service. Where a status was named, the first answer is the one that is meant.
 */
function getOf(name, path = '/', status) {
    const followRedirects = status === undefined ? 'same-host' : false;
    return {
        name,
        request: { method: 'GET', path, headers: {}, followRedirects },
        expectation: { status: status ?? SUCCESS, headers: [], json: [], text: [] },
        timeoutMs: 10_000,
        retries: { attempts: 3, backoffMs: 500 },
        captures: [],
        tags: [],
    };
}
const SUCCESS = [{ min: 200, max: 299 }];
const leftOut = (name) => known(name, 'left-out', 'left out, as asked');
const withoutService = (name) => known(name, 'not-asked', 'not asked, no service');
function known(name, state, seen) {
    return { kind: 'known', name, result: { name, state, asked: '', seen } };
}

;// CONCATENATED MODULE: ./build/shared/domain/smoke/verification/probe-paths.js

/** The paths of the HTTP probes of the container that takes the requests, from a template or a raw revision. */
function probePaths(template) {
    const containers = (0,json/* arrayAt */.RD)(template, 'containers').filter(json/* isObject */.Gv);
    const ingress = containers.find((container) => (0,json/* arrayAt */.RD)(container, 'ports').length > 0) ?? containers[0];
    if (ingress === undefined)
        return {};
    const [live, start, ready] = ['livenessProbe', 'startupProbe', 'readinessProbe'].map((probe) => pathOf(probe, ingress));
    return { health: live ?? start ?? ready, readiness: ready ?? start ?? live };
}
/** A probe of a port of its own asks something that no request from outside reaches. */
function pathOf(probe, container) {
    const { httpGet } = (0,json/* objectAt */.lJ)(container, probe);
    if (!(0,json/* isObject */.Gv)(httpGet))
        return undefined;
    const [port] = (0,json/* arrayAt */.RD)(container, 'ports').filter(json/* isObject */.Gv);
    const serves = (port && (0,json/* numberAt */.tk)(port, 'containerPort')) ?? DEFAULT_PORT;
    const asks = (0,json/* numberAt */.tk)(httpGet, 'port');
    if (asks !== undefined && asks !== 0 && asks !== serves)
        return undefined;
    const path = (0,json/* stringAt */.bX)(httpGet, 'path') ?? '/';
    return path.startsWith('/') ? path : `/${path}`;
}
const DEFAULT_PORT = 8080;

// EXTERNAL MODULE: ./build/shared/engine/probe/caller-headers.js
var caller_headers = __webpack_require__(35928);
// EXTERNAL MODULE: ./build/shared/engine/probe/in-turn.js
var in_turn = __webpack_require__(7455);
// EXTERNAL MODULE: ./build/shared/domain/smoke/report.js
var report = __webpack_require__(75861);
// EXTERNAL MODULE: ./build/shared/engine/probe/measure-check.js + 1 modules
var measure_check = __webpack_require__(62336);
// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __webpack_require__(33941);
// EXTERNAL MODULE: ./build/shared/engine/probe/run-check.js
var run_check = __webpack_require__(93282);
;// CONCATENATED MODULE: ./build/shared/engine/probe/verification/ask-request.js



/** Sends the request of one check, again where it fails, and says what was answered. */
async function askRequest({ name, check, body, hint }, recipient, ports) {
    const { result } = await (0,run_check/* runCheck */.k)(check, recipient, ports);
    const { passed, status, durationMs, attempts, failures, requestId, traceparent } = result;
    const about = {
        name,
        asked: `${check.request.method} ${check.request.path}`,
        ...{ durationMs, requestId, traceparent },
    };
    const times = attempts > 1 ? `, at attempt ${attempts}` : '';
    if (passed) {
        const well = body === undefined ? '' : `, ${body.good}`;
        const seen = `${status} in ${(0,duration/* formatDuration */.a)(Math.round(durationMs))}${times}${well}`;
        return { ...about, state: 'passed', seen };
    }
    const faults = failures.map((failure) => failure.kind === 'text' && body !== undefined ? `${status}, but ${body.bad}` : (0,report/* failureText */.kY)(failure));
    const own = failures.find((failure) => failure.hint !== undefined)?.hint;
    return { ...about, state: 'failed', seen: `${[...new Set(faults)].join('; ')}${times}`, hint: own ?? hint };
}

;// CONCATENATED MODULE: ./build/shared/engine/probe/verification/ask-latency.js



/** One request that warms up and must be answered well, then as many as its quantiles need. */
async function askLatency({ check, hint }, recipient, ports) {
    const first = await askRequest({ kind: 'request', name: 'latency', check, hint }, recipient, ports);
    if (first.state !== 'passed')
        return first;
    const startedMs = ports.clock.now();
    const { failures, measured = '' } = await (0,measure_check/* measureCheck */.x)(check, recipient, ports, Number.POSITIVE_INFINITY);
    const about = { ...first, durationMs: ports.clock.now() - startedMs };
    if (failures.length === 0)
        return { ...about, seen: measured };
    const own = failures.find((failure) => failure.hint !== undefined)?.hint;
    return { ...about, state: 'failed', seen: failures.map(report/* failureText */.kY).join('; '), hint: own };
}

;// CONCATENATED MODULE: ./build/shared/domain/smoke/verification/judge-look.js

/** Whether requests of a revision are counted: any number shows that its metrics arrive. */
function judgeTraffic(traffic, revisions, lastMs) {
    const counts = traffic.filter(({ revision }) => revisions.includes(revision)).map(countOf);
    const shown = counts.filter(({ requests }) => requests > 0);
    const last = `in the last ${(0,duration/* formatDuration */.a)(lastMs)}`;
    if (shown.length === 0)
        return { shown: false, seen: `no request of ${revisions.join(' or ')} is counted ${last}` };
    const parts = shown.map(({ revision, requests }) => `${requests} of ${revision}`);
    return { shown: true, seen: `requests ${last}: ${parts.join(', ')}` };
}
function countOf({ revision, intervals }) {
    return { revision, requests: intervals.reduce((sum, { requests }) => sum + requests, 0) };
}
/**
 * Whether lines arrive: one of our own requests, found by its trace, or one that is newer than the first of them. Older lines prove nothing; those of
 * ours count whatever their time, because clocks differ.
 */
function judgeLines(lines, sinceMs, traces) {
    const own = lines.find(({ traceId }) => traceId !== undefined && traces.includes(traceId));
    const newer = lines.filter(({ timestamp }) => Date.parse(timestamp) >= sinceMs).length;
    if (own !== undefined)
        return { shown: true, seen: `the line of our own request is there, trace ${own.traceId}` };
    if (newer === 0)
        return { shown: false, seen: 'no line since the first request' };
    return { shown: true, seen: `${newer} ${newer === 1 ? 'line' : 'lines'} since the first request` };
}

;// CONCATENATED MODULE: ./build/shared/engine/probe/verification/look-at.js

/** So many intervals before now count as lately. */
const INTERVALS = 10;
const LINES = 50;
/** Clocks of Google and of the job may differ so much. */
const SKEW_MS = 60_000;
/** Cloud Monitoring's count of requests. That a number may still grow does not matter: any shows that the revision is there. */
function monitoringOf({ service, revisions }, { withinMs, intervalMs }, { metrics, clock }) {
    return {
        ...{ name: 'metrics', asked: 'Cloud Monitoring', withinMs },
        everyMs: Math.min(15_000, Math.max(250, intervalMs / 4)),
        look: async () => {
            const endMs = Math.floor(clock.now() / intervalMs) * intervalMs;
            const lastMs = INTERVALS * intervalMs;
            const query = { service, revisions, startMs: endMs - lastMs, endMs, intervalMs };
            return judgeTraffic(await metrics.traffic(query), revisions, lastMs);
        },
    };
}
/** Cloud Logging's lines since the first request, those of our own requests by their traces. */
function logsOf({ service, revisions }, { withinMs, sinceMs, traces }, { logs }) {
    return {
        ...{ name: 'logs', asked: 'Cloud Logging', withinMs, everyMs: 5_000 },
        look: async () => {
            const since = { service, sinceMs: sinceMs - SKEW_MS, limit: LINES };
            const found = await Promise.all(revisions.map((revision) => logs.lines({ ...since, revision })));
            return judgeLines(found.flat(), sinceMs, traces());
        },
    };
}

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
// EXTERNAL MODULE: ./build/shared/engine/retry/backoff.js
var backoff = __webpack_require__(68678);
;// CONCATENATED MODULE: ./build/shared/engine/probe/verification/wait-for.js



/** Looks at once, and again until it is shown or its time is over. Where another check has failed, nobody waits: users may be waiting for a roll back. */
async function waitFor(awaited, ports) {
    const { name, asked, withinMs } = awaited;
    const { clock, lost } = ports;
    const startedMs = clock.now();
    for (let looks = 1;; looks += 1) {
        const { shown, seen, hint, final } = await lookOnce(awaited);
        const tookMs = clock.now() - startedMs;
        const about = { name, asked, durationMs: tookMs };
        if (shown)
            return { ...about, state: 'passed', seen: looks === 1 ? seen : `${seen}, after ${span(tookMs)}` };
        if (final)
            return { ...about, state: 'failed', seen, hint };
        if (lost.aborted)
            return { ...about, state: 'not-asked', seen: `${seen}, and not waited for: ${lost.reason}` };
        const leftMs = startedMs + withinMs - clock.now();
        if (leftMs <= 0)
            return { ...about, state: 'failed', seen: `${seen}, for ${span(tookMs)}`, hint: hint ?? HINTS[name] };
        await pause(Math.min(leftMs, pauseMs(looks, awaited)), ports);
    }
}
/** A source that cannot be read is no pass. Where asking again may help, it is asked again. */
async function lookOnce({ asked, look }) {
    try {
        return await look();
    }
    catch (error) {
        if (!(error instanceof action_error/* ActionError */.l) || error.code === 'cancelled')
            throw error;
        const { message, hint } = error;
        const seen = `${asked} could not be read: ${message.replace(/\.$/, '')}`;
        return { shown: false, seen, hint, final: !(0,backoff/* isRetryable */.r3)(error, 'read') };
    }
}
/** From a second on, twice as long each time. */
const pauseMs = (looks, { everyMs }) => (0,backoff/* backoffMs */.jo)(looks, { baseMs: 1_000, capMs: everyMs }, () => 1);
async function pause(ms, { clock, signal, lost }) {
    const either = signal === undefined ? lost : AbortSignal.any([signal, lost]);
    try {
        await clock.sleep(ms, either);
    }
    catch (error) {
        if (signal?.aborted || !lost.aborted)
            throw error;
    }
}
const span = (ms) => (0,duration/* formatDuration */.a)(Math.max(1, Math.round(ms)));
const HINTS = {
    metrics: 'Cloud Monitoring shows a request up to 4 minutes after it; give it longer with metrics: {within: …}, or ask an endpoint: metrics: {path: /metrics}',
    logs: 'See whether an exclusion filter of the log bucket drops the lines of the service; give it longer with logs: {within: …}, or leave it out: logs: off',
};

;// CONCATENATED MODULE: ./build/shared/engine/probe/verification/verify-deployment.js






/** Asks the six: requests first, then, side by side, what takes time to show and what takes many requests. */
async function verifyDeployment(plan, deployed, ports) {
    const sinceMs = ports.clock.now();
    const recipient = {
        baseUrl: deployed.url.replace(/\/+$/, ''),
        door: deployed.door,
        ...(await (0,caller_headers/* callerHeaders */.C)(deployed.audience, ports)),
    };
    const lost = new AbortController();
    if (deployed.hurry !== undefined)
        lost.abort(deployed.hurry);
    const done = new Map();
    const ask = async (planned) => {
        const run = { deployed, recipient, sinceMs, done, lost: lost.signal };
        const result = await askOne(planned, run, ports).catch((error) => {
            lost.abort('another check ended in a fault');
            throw error;
        });
        done.set(planned, result);
        tell(result, ports);
        if (result.state === 'failed')
            lost.abort(`${result.name} failed`);
    };
    const isQuick = ({ kind }) => kind === 'known' || kind === 'request';
    for (const some of [plan.filter(isQuick), plan.filter((planned) => !isQuick(planned))])
        await (0,in_turn/* inTurn */.l)(some.map(() => []), some.length, async (index) => ask(some[index]));
    return plan.map((planned) => done.get(planned));
}
async function askOne(planned, run, ports) {
    const { deployed, recipient, sinceMs, done, lost } = run;
    const { whose = NOBODY, intervalMs } = deployed;
    const waiting = { ...ports, lost };
    switch (planned.kind) {
        case 'known':
            return planned.result;
        case 'request':
            return askRequest(planned, recipient, ports);
        case 'latency':
            return askLatency(planned, recipient, ports);
        case 'cloud-monitoring':
            return waitFor(monitoringOf(whose, { ...planned, intervalMs }, ports), waiting);
        case 'logs': {
            const traces = () => [...done.values()].flatMap(({ traceparent }) => traceparent?.split('-')[1] ?? []);
            return waitFor(logsOf(whose, { ...planned, sinceMs, traces }, ports), waiting);
        }
    }
}
const NOBODY = { service: { project: '', region: '', service: '' }, revisions: [] };
function tell({ name, state, asked, seen, hint, ...ids }, { log }) {
    const what = asked === '' ? name : `${name} (${asked})`;
    if (state !== 'failed') {
        log.info(`${state === 'passed' ? '✓' : '–'} ${what}: ${seen}`);
        return;
    }
    const { requestId, traceparent } = ids;
    log.error(`✗ ${what}: ${seen}`, requestId === undefined ? undefined : { requestId, traceparent });
    if (hint !== undefined)
        log.info(`  ${hint}`);
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/ask-verification.js







/** Asks the checks that need no suite, after the suite: both must pass. */
async function askVerification(wish, asked, suite, { ports, driver, options, narrator }) {
    const { url, audience, door } = asked;
    const startedMs = ports.clock.now();
    const revisions = whoAnswers(asked);
    const plan = planChecks(wish, { revisions, probes: await readProbes(wish, asked, driver) });
    const deployed = {
        ...{ url, audience, door, intervalMs: options.settings.analysis.intervalMs },
        whose: { service: driver.service, revisions },
        hurry: suite.passed ? undefined : 'the suite failed',
    };
    const found = await ports.log.group(`Deployment checks on ${url}`, () => verifyDeployment(plan, deployed, ports));
    const hide = suite.report?.hide ?? ((text) => text);
    const checks = found.map((check) => ({ ...check, seen: hide(check.seen) }));
    const report = (0,conclude/* withVerification */.uJ)(suite.report, { url, startedMs, endedMs: ports.clock.now(), checks });
    const reason = (0,conclude/* verificationReason */._p)(checks);
    narrator.say(`Deployment checks: ${reason}`);
    return { passed: report.passed, reason: `${suite.reason}; ${reason}`, report };
}
function whoAnswers({ candidate, view }) {
    if (candidate !== undefined)
        return [candidate.revision];
    return view === undefined ? [] : [...new Set((0,service_view/* servingShares */.x1)(view).map(({ revision }) => revision))];
}
/** Read only where a path is not named; the newest revision is what the service's own template describes. */
async function readProbes({ health, readiness }, { candidate, view }, { service, cloudRun }) {
    const open = [health, readiness].some((wish) => wish !== 'off' && wish.path === undefined);
    if (!open || view === undefined)
        return {};
    const revision = candidate?.revision ?? (0,serving_template/* servingRevision */.qJ)(view);
    if (revision === view.latestCreated)
        return probePaths((0,json/* objectAt */.lJ)(view.raw, 'template'));
    return probePaths((await cloudRun.getRevision(service, revision)) ?? {});
}


/***/ })

};
