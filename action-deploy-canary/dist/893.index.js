export const id = 893;
export const ids = [893];
export const modules = {

/***/ 22893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probeStream: () => (/* binding */ probeStream)
/* harmony export */ });
/* harmony import */ var _domain_analysis_probe_tests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92726);
/* harmony import */ var _domain_analysis_probing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71225);
/* harmony import */ var _domain_smoke_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75861);
/* harmony import */ var _attempt_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71992);
/* harmony import */ var _counts_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(382);





const SAY_EVERY_MS = 10_000;
const RENEW_MS = 5 * 60_000;
const MINUTE = 60_000;
/**
 * Asks a URL at a steady rate until the tests on its answers have decided or the bound is spent. One request at a time: one that answers late delays
 * the next, and is not made up for. None is repeated, because each is one sample.
 */
async function probeStream(check, target, terms, ports) {
    const { clock, signal } = ports;
    const baseUrl = target.baseUrl.replace(/\/+$/, '');
    const everyMs = MINUTE / terms.settings.probes.perMinute;
    const caller = renewed(target, ports);
    let stream = judged({ probes: 0, failures: 0, slow: 0 }, terms);
    let saidMs = clock.now();
    let dueMs = clock.now();
    while (stream.verdict.kind === 'undecided' && !isSpent(stream, terms)) {
        if (dueMs > clock.now())
            await clock.sleep(dueMs - clock.now(), signal);
        dueMs = Math.max(dueMs, clock.now()) + everyMs;
        stream = await probe(stream, check, { baseUrl, door: target.door, ...(await caller()) }, terms, ports);
        if (clock.now() - saidMs < SAY_EVERY_MS)
            continue;
        saidMs = clock.now();
        ports.log.info(`${(0,_counts_text_js__WEBPACK_IMPORTED_MODULE_3__/* .countsText */ .W)(stream)}; ${stream.verdict.reasons.join('; ')}`);
    }
    return stream;
}
async function probe(before, check, recipient, terms, ports) {
    const { status, failures, durationMs } = await (0,_attempt_check_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptCheck */ .e)(check, recipient, ports);
    const [failure] = failures;
    const late = status === undefined || durationMs > terms.settings.latency.limitMs;
    const counts = {
        probes: before.probes + 1,
        failures: before.failures + (failure === undefined ? 0 : 1),
        slow: before.slow + (late ? 1 : 0),
    };
    const firstFailure = before.firstFailure ?? (failure && (0,_domain_smoke_report_js__WEBPACK_IMPORTED_MODULE_4__/* .failureText */ .kY)(failure));
    return { ...judged(counts, terms), ...(firstFailure !== undefined && { firstFailure }) };
}
function judged(counts, { settings, threshold }) {
    return { ...counts, verdict: (0,_domain_analysis_probe_tests_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeProbes */ .$)(counts, settings, threshold) };
}
/** Slow probes only ever keep a proof from being complete: where all that are left could not bring it, they are not sent. */
function isSpent({ probes, slow }, { settings, threshold }) {
    if (probes >= _domain_analysis_probing_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_PROBES */ .CE)
        return true;
    const best = (0,_domain_analysis_probe_tests_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeProbes */ .$)({ probes: _domain_analysis_probing_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_PROBES */ .CE, failures: 0, slow }, settings, threshold);
    return best.kind !== 'proven';
}
/** An ID token ends before a long stream does. */
function renewed(target, { clock }) {
    let current;
    return async () => {
        if (current === undefined || clock.now() - current.atMs >= RENEW_MS)
            current = { atMs: clock.now(), caller: (await target.caller?.()) ?? { headers: {} } };
        return current.caller;
    };
}


/***/ })

};
