export const id = 613;
export const ids = [613];
export const modules = {

/***/ 31613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  probeStream: () => (/* binding */ probeStream)
});

// EXTERNAL MODULE: ./build/shared/domain/analysis/probe-tests.js
var probe_tests = __webpack_require__(92726);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/requests-needed.js
var requests_needed = __webpack_require__(48554);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/probing.js


/** No more probes than these: what they cannot prove is left to users' traffic or to a person. */
const MOST_PROBES = 400;
const MINUTE = 60_000;
/** For answers that come late, each of which delays the next probe. */
const LATE_MS = 10 * MINUTE;
/** Clean probes that prove a candidate; more than `MOST_PROBES` where no probing can. */
function probesNeeded({ errors, latency }) {
    const needed = (limit) => requestsNeeded(limit, PASS_THRESHOLD) ?? Number.POSITIVE_INFINITY;
    return Math.max(errors.dryRun ? 0 : needed(errors.ratio), latency.dryRun ? 0 : needed(1 - latency.quantile));
}
/** How long a healthy candidate is probed. */
function expectedProbingMs(settings) {
    return (Math.min(MOST_PROBES, probesNeeded(settings)) / settings.probes.perMinute) * MINUTE;
}
/** How long probing may take at most: the job that does it must be taken to be alive until then. */
function longestProbingMs({ probes }) {
    return (MOST_PROBES / probes.perMinute) * MINUTE + LATE_MS;
}

// EXTERNAL MODULE: ./build/shared/domain/smoke/report.js
var report = __webpack_require__(75861);
// EXTERNAL MODULE: ./build/shared/engine/probe/attempt-check.js + 8 modules
var attempt_check = __webpack_require__(71992);
// EXTERNAL MODULE: ./build/shared/engine/probe/counts-text.js
var counts_text = __webpack_require__(382);
;// CONCATENATED MODULE: ./build/shared/engine/probe/probe-stream.js





const SAY_EVERY_MS = 10_000;
const RENEW_MS = 5 * 60_000;
const probe_stream_MINUTE = 60_000;
/**
 * Asks a URL at a steady rate until the tests on its answers have decided or the bound is spent. One request at a time: one that answers late delays
 * the next, and is not made up for. None is repeated, because each is one sample.
 */
async function probeStream(check, target, terms, ports) {
    const { clock, signal } = ports;
    const baseUrl = target.baseUrl.replace(/\/+$/, '');
    const everyMs = probe_stream_MINUTE / terms.settings.probes.perMinute;
    const headers = renewed(target, ports);
    let stream = judged({ probes: 0, failures: 0, slow: 0 }, terms);
    let saidMs = clock.now();
    let dueMs = clock.now();
    while (stream.verdict.kind === 'undecided' && !isSpent(stream, terms)) {
        if (dueMs > clock.now())
            await clock.sleep(dueMs - clock.now(), signal);
        dueMs = Math.max(dueMs, clock.now()) + everyMs;
        stream = await probe(stream, check, { baseUrl, headers: await headers() }, terms, ports);
        if (clock.now() - saidMs < SAY_EVERY_MS)
            continue;
        saidMs = clock.now();
        ports.log.info(`${(0,counts_text/* countsText */.W)(stream)}; ${stream.verdict.reasons.join('; ')}`);
    }
    return stream;
}
async function probe(before, check, recipient, terms, ports) {
    const { status, failures, durationMs } = await (0,attempt_check/* attemptCheck */.e)(check, recipient, ports);
    const [failure] = failures;
    const late = status === undefined || durationMs > terms.settings.latency.limitMs;
    const counts = {
        probes: before.probes + 1,
        failures: before.failures + (failure === undefined ? 0 : 1),
        slow: before.slow + (late ? 1 : 0),
    };
    const firstFailure = before.firstFailure ?? (failure && (0,report/* failureText */.k)(failure));
    return { ...judged(counts, terms), ...(firstFailure !== undefined && { firstFailure }) };
}
function judged(counts, { settings, threshold }) {
    return { ...counts, verdict: (0,probe_tests/* judgeProbes */.$)(counts, settings, threshold) };
}
/** Slow probes only ever keep a proof from being complete: where all that are left could not bring it, they are not sent. */
function isSpent({ probes, slow }, { settings, threshold }) {
    if (probes >= MOST_PROBES)
        return true;
    const best = (0,probe_tests/* judgeProbes */.$)({ probes: MOST_PROBES, failures: 0, slow }, settings, threshold);
    return best.kind !== 'proven';
}
/** An ID token ends before a long stream does. */
function renewed(target, { clock }) {
    let current;
    return async () => {
        if (current === undefined || clock.now() - current.atMs >= RENEW_MS)
            current = { atMs: clock.now(), headers: (await target.headers?.()) ?? {} };
        return current.headers;
    };
}


/***/ })

};
