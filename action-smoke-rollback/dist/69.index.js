export const id = 69;
export const ids = [69];
export const modules = {

/***/ 22601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: () => (/* binding */ logRestartedEvidence),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   ci: () => (/* binding */ sumOfStages),
/* harmony export */   ey: () => (/* binding */ sinceEachStart),
/* harmony export */   n2: () => (/* binding */ noEvidence),
/* harmony export */   v4: () => (/* binding */ addSamples),
/* harmony export */   wI: () => (/* binding */ shifted),
/* harmony export */   y8: () => (/* binding */ logEvidence)
/* harmony export */ });
/* harmony import */ var _grid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95128);
/* harmony import */ var _log_mean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42056);


/** What no answer adds. */
const NOTHING = _grid_js__WEBPACK_IMPORTED_MODULE_0__/* .GRID */ .Z.map(() => 0);
/**
 * The logs after more samples. `exponent` (1 / dispersion) makes up for failures that come in bursts: a power of at most 1
 * keeps an e-process one.
 */
function addSamples(before, samples, exponent = 1) {
    const sums = [];
    for (const sum of before)
        sums.push(sum.slice());
    for (const { stage, logs } of samples) {
        const sum = sums[stage];
        if (sum === undefined)
            continue;
        for (let point = 0; point < sum.length; point += 1) {
            sum[point] = (sum[point] ?? 0) + exponent * (logs[point] ?? 0);
        }
    }
    return sums;
}
/** Logs after so many times the same more. */
function shifted(logs, by, times) {
    const moved = logs.slice();
    for (let point = 0; point < moved.length; point += 1)
        moved[point] = (moved[point] ?? 0) + times * (by[point] ?? 0);
    return moved;
}
/** No evidence yet, in any of so many stages. */
function noEvidence(stages) {
    return new Array(stages).fill(NOTHING);
}
/**
 * ln E of all stages together. Under the hypothesis E ever passes a threshold x with a probability of at most 1/x, however often and
 * however long it is looked at (Ville's inequality).
 */
function logEvidence(sums) {
    return (0,_log_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .logMean */ .u)(sumOfStages(sums));
}
/** The logs of all stages together, by point of the grid. */
function sumOfStages(sums) {
    const all = NOTHING.slice();
    for (const sum of sums) {
        for (let point = 0; point < all.length; point += 1)
            all[point] = (all[point] ?? 0) + (sum[point] ?? 0);
    }
    return all;
}
/**
 * The same, begun anew at each stage and averaged: a fault that starts under the load of a late stage is not outweighed by what was
 * good before it. Costs the logarithm of the number of stages, which is therefore fixed beforehand.
 */
function logRestartedEvidence(sums) {
    return sums.length === 0 ? 0 : (0,_log_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .logMean */ .u)(sinceEachStart(sums).map(_log_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .logMean */ .u));
}
/** The logs from each stage to the last one; those of a stage that is yet to come are zero. */
function sinceEachStart(sums) {
    const since = [];
    let next;
    for (let stage = sums.length - 1; stage >= 0; stage -= 1) {
        const own = sums[stage] ?? [];
        const all = [];
        for (let point = 0; point < own.length; point += 1)
            all.push((own[point] ?? 0) + (next?.[point] ?? 0));
        since.push(all);
        next = all;
    }
    return since.reverse();
}


/***/ }),

/***/ 95128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ GRID)
/* harmony export */ });
/**
 * The alternatives that a test is spread over, as multiples of the odds (or of the odds ratio) at its limit. A fault of any size
 * lies near one of them, and the price of not knowing which is at most ln 7.
 */
const GRID = [1.5, 2, 3, 5, 10, 25, 100];


/***/ }),

/***/ 42056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ meanReaches),
/* harmony export */   u: () => (/* binding */ logMean)
/* harmony export */ });
/** ln of the mean of e^x, without ever leaving the logarithms: the largest term is taken out first. */
function logMean(logs) {
    let [least, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const log of logs) {
        if (log > largest)
            largest = log;
        if (log < least)
            least = log;
    }
    // As of a stage that is yet to come.
    if (least === largest)
        return largest;
    let sum = 0;
    // What is smaller by more than a number can tell adds nothing.
    for (const log of logs)
        if (log > largest - 50)
            sum += Math.exp(log - largest);
    return largest + Math.log(sum / logs.length);
}
/** Whether that is at least `wanted`. It lies between the largest term alone and the largest for all, which mostly decides. */
function meanReaches(logs, wanted) {
    let largest = Number.NEGATIVE_INFINITY;
    for (const log of logs)
        if (log > largest)
            largest = log;
    if (largest < wanted)
        return false;
    return largest + Math.log(1 / logs.length) >= wanted || logMean(logs) >= wanted;
}


/***/ }),

/***/ 45094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ exceeds),
/* harmony export */   RR: () => (/* binding */ ratioLogs),
/* harmony export */   cK: () => (/* binding */ staysBelow)
/* harmony export */ });
/* harmony import */ var _grid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95128);

const INVERSE = _grid_js__WEBPACK_IMPORTED_MODULE_0__/* .GRID */ .Z.map((factor) => 1 / factor);
const [LOG_GRID, LOG_INVERSE] = [_grid_js__WEBPACK_IMPORTED_MODULE_0__/* .GRID */ .Z, INVERSE].map((factors) => factors.map(Math.log));
/** Refutes "the failure ratio is at most `limit`": its evidence grows with failures. */
function exceeds(limit) {
    return against(limit, _grid_js__WEBPACK_IMPORTED_MODULE_0__/* .GRID */ .Z, LOG_GRID);
}
/** Refutes "the failure ratio is at least `limit`": its evidence grows with good answers. */
function staysBelow(limit) {
    return against(limit, INVERSE, LOG_INVERSE);
}
/** What a sample adds to the logs of a test, by point of the grid. Order and grouping of requests do not matter. */
function ratioLogs({ failure, success }, { failures, requests }) {
    const good = requests - failures;
    const logs = [];
    for (let point = 0; point < failure.length; point += 1) {
        logs.push(failures * (failure[point] ?? 0) + good * (success[point] ?? 0));
    }
    return logs;
}
/** Where the odds of failure are `factor` times those at the limit, every answer costs the same and a failure gains the factor. */
function against(limit, factors, logs) {
    const [failure, success] = [[], []];
    for (let point = 0; point < factors.length; point += 1) {
        const good = -Math.log(1 + ((factors[point] ?? 1) - 1) * limit);
        success.push(good);
        failure.push((logs[point] ?? 0) + good);
    }
    return { failure, success };
}


/***/ }),

/***/ 87305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ relativeLogs)
/* harmony export */ });
/* harmony import */ var _e_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22601);
/* harmony import */ var _grid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95128);


const LOG_GRID = _grid_js__WEBPACK_IMPORTED_MODULE_1__/* .GRID */ .Z.map((factor) => Math.log(factor));
/**
 * What one interval adds to the logs of the test that refutes "the candidate's odds of failure are at most `tolerance` times the
 * baseline's". Given how many failures there were in all, only their split between the arms speaks, so weights may
 * change and outages of both arms may come and go.
 */
function relativeLogs({ candidate, baseline }, tolerance) {
    const failures = candidate.failures + baseline.failures;
    if (failures === 0)
        return _e_process_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$;
    const part = tolerance * (candidate.requests / (candidate.requests + baseline.requests));
    const rest = baseline.requests / (candidate.requests + baseline.requests);
    const logs = [];
    for (let point = 0; point < _grid_js__WEBPACK_IMPORTED_MODULE_1__/* .GRID */ .Z.length; point += 1) {
        const expected = ((_grid_js__WEBPACK_IMPORTED_MODULE_1__/* .GRID */ .Z[point] ?? 1) * part + rest) / (part + rest);
        logs.push(candidate.failures * (LOG_GRID[point] ?? 0) - failures * Math.log(expected));
    }
    return logs;
}


/***/ }),

/***/ 85574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mo: () => (/* binding */ breaksLimit),
  Iv: () => (/* binding */ keepsLimit),
  QL: () => (/* binding */ missesShare),
  oz: () => (/* binding */ ratioSums),
  O6: () => (/* binding */ reaches),
  zJ: () => (/* binding */ relativeSums),
  Ke: () => (/* binding */ result),
  N5: () => (/* binding */ worseThanBaseline)
});

// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/e-process.js
var e_process = __webpack_require__(22601);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/ratio-test.js
var ratio_test = __webpack_require__(45094);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/relative-test.js
var relative_test = __webpack_require__(87305);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/sequential/share-test.js

/** A candidate that gets at least this part of its weight is not missing. */
const LEAST_PART = 0.5;
/**
 * What a sample adds to the logs of the test that refutes "the candidate answers at least half of its share". One that hangs, crashes
 * or is not reached answers nothing while the baseline goes on: silence that other rules would call missing data.
 */
function shareLogs(candidateRequests, baselineRequests, weight) {
    return (0,ratio_test/* ratioLogs */.RR)((0,ratio_test/* staysBelow */.cK)(weight * LEAST_PART), {
        failures: candidateRequests,
        requests: candidateRequests + baselineRequests,
    });
}

;// CONCATENATED MODULE: ./build/shared/domain/analysis/test-results.js




/** Evidence that the candidate breaks an absolute limit; `above` are the logs of that test. */
function breaksLimit(stream, above, limit, terms) {
    return result(terms, 'fail', (0,e_process/* logRestartedEvidence */.Eh)(above), {
        ...totalOf(stream, 'candidate'),
        limit,
        dispersion: stream.dispersion,
    });
}
/** Evidence that the candidate keeps it. What was proven under less load still counts: the tests that fail watch what changes. */
function keepsLimit(stream, below, limit, terms) {
    return result(terms, 'pass', (0,e_process/* logEvidence */.y8)(below), {
        ...totalOf(stream, 'candidate'),
        limit,
        dispersion: stream.dispersion,
    });
}
/** Evidence that the candidate fails more often than the baseline does in the same intervals. */
function worseThanBaseline(stream, unlike, tolerance, terms) {
    const baseline = totalOf(stream, 'baseline');
    return result(terms, 'fail', (0,e_process/* logRestartedEvidence */.Eh)(unlike), {
        ...totalOf(stream, 'candidate'),
        baselineFailures: baseline.failures,
        baselineRequests: baseline.requests,
        tolerance,
        dispersion: stream.dispersion,
    });
}
/** Evidence that the candidate answers less than half of the requests that its weight should bring it. */
function missesShare(rows, stages, terms) {
    const samples = rows.map(({ stage, weight, candidate, baseline }) => ({
        stage,
        logs: shareLogs(candidate, baseline, weight),
    }));
    const sum = (of) => rows.reduce((all, row) => all + of(row), 0);
    return result(terms, 'fail', (0,e_process/* logRestartedEvidence */.Eh)((0,e_process/* addSamples */.v4)((0,e_process/* noEvidence */.n2)(stages), samples)), {
        requests: sum(({ candidate }) => candidate),
        baselineRequests: sum(({ baseline }) => baseline),
        expected: sum(({ weight, candidate, baseline }) => weight * (candidate + baseline)),
    });
}
/** The logs of an absolute test by stage; requests of a stage may be taken together. */
function ratioSums({ stages, dispersion }, test) {
    const samples = stages.map(({ candidate }, stage) => ({ stage, logs: (0,ratio_test/* ratioLogs */.RR)(test, candidate) }));
    return (0,e_process/* addSamples */.v4)((0,e_process/* noEvidence */.n2)(stages.length), samples, 1 / dispersion);
}
/** The logs of a comparison by stage; each interval speaks for itself. */
function relativeSums({ stages, intervals, dispersion }, tolerance) {
    const samples = [];
    for (const pair of intervals) {
        // An interval without failures says nothing.
        if (pair.candidate.failures + pair.baseline.failures === 0)
            continue;
        samples.push({ stage: pair.stage, logs: (0,relative_test/* relativeLogs */.Y)(pair, tolerance) });
    }
    return (0,e_process/* addSamples */.v4)((0,e_process/* noEvidence */.n2)(stages.length), samples, 1 / dispersion);
}
/** All that an arm answered. */
function totalOf({ stages }, arm) {
    let [failures, requests] = [0, 0];
    for (const stage of stages) {
        failures += stage[arm].failures;
        requests += stage[arm].requests;
    }
    return { failures, requests };
}
/** A result from the logarithm of its evidence. */
function result({ name, threshold, dryRun, limitMs }, side, logE, counts) {
    const [e, p] = [Math.exp(logE), Math.min(1, Math.exp(-logE))];
    const all = limitMs === undefined ? counts : { ...counts, limitMs };
    return { name, side, e, logE, threshold, p, dryRun, counts: all };
}
/** Whether the evidence reaches what is asked, its own threshold where nothing else is. */
function reaches({ logE, threshold }, evidence = threshold) {
    return logE >= Math.log(evidence);
}


/***/ }),

/***/ 54656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   Ww: () => (/* binding */ describeTest),
/* harmony export */   lt: () => (/* binding */ SUBJECT),
/* harmony export */   w6: () => (/* binding */ needText)
/* harmony export */ });
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39628);

/** One test as a sentence: what was counted, the evidence and what it needs. */
function describeTest(test) {
    return `${countsText(test)}: ${needText(test)}`;
}
/** `evidence 45 of 120 needed, p <= 0.023`. */
function needText(test) {
    const chance = test.side === 'pass' ? '' : (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .chanceText */ .y1)(test);
    return `evidence ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceText */ .rS)(test)} of ${test.threshold} needed${chance === '' ? '' : `, ${chance}`}`;
}
/** The numbers that a test was computed from. */
function countsText({ name, side, counts }) {
    const { failures = 0, requests = 0, baselineFailures = 0, baselineRequests = 0, limit = 0 } = counts;
    const what = `${SUBJECT[name]}${counts.limitMs === undefined ? '' : ` (above ${counts.limitMs} ms)`}`;
    switch (name) {
        case 'share':
            return `the candidate answered ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(requests)} of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(requests + baselineRequests)} requests where its weight stands for about ${Math.round(counts.expected ?? 0)}`;
        case 'errors-relative':
        case 'client-errors-relative':
        case 'latency-relative':
            return `${what} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .ratioText */ .B9)(failures, requests)} against ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .ratioText */ .B9)(baselineFailures, baselineRequests)} of the baseline`;
        default:
            return `${what} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .ratioText */ .B9)(failures, requests)}, ${side === 'pass' ? 'to be proven below' : 'limit'} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .percentText */ .fL)(limit)}`;
    }
}
/** What the failures of a test are. */
const SUBJECT = {
    errors: '5xx',
    'errors-relative': '5xx',
    'client-errors-relative': '4xx',
    latency: 'slow answers',
    'latency-relative': 'slow answers',
    share: 'answers',
    'probe-errors': 'failed probes',
    'probe-latency': 'slow probes',
};


/***/ }),

/***/ 39628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ ratioText),
/* harmony export */   O6: () => (/* binding */ boundText),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   lT: () => (/* binding */ countText),
/* harmony export */   rS: () => (/* binding */ evidenceText),
/* harmony export */   y1: () => (/* binding */ chanceText),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/** Evidence beyond this is enough for anything, and its digits say nothing more. */
const A_MILLION = 1e6;
/** `4.0 %` of .04; more digits where the ratio is small. */
function percentText(ratio) {
    const percent = ratio * 100;
    return `${percent >= 1 || percent === 0 ? percent.toFixed(1) : Number(percent.toPrecision(2))} %`;
}
/** `12 of 300 (4.0 %)`. */
function ratioText(failures, requests) {
    return requests === 0
        ? 'no answers'
        : `${countText(failures)} of ${countText(requests)} (${percentText(failures / requests)})`;
}
/** Whole where it is whole: sums of a source that interpolates are not. */
function countText(count) {
    return Number.isInteger(count) ? String(count) : count.toFixed(1);
}
/** `1,240`, `3.3`, `below 0.01`; never rounded up, so that what is short of its threshold looks so. */
function evidenceText({ logE }) {
    if (Number.isNaN(logE))
        return '–';
    if (logE >= Math.log(A_MILLION))
        return 'over a million';
    // What was reached to the last bit is not to look as if it were not.
    const e = Math.exp(logE) * (1 + 1e-12);
    if (e >= 10)
        return grouped(String(Math.floor(e)));
    if (e >= 1)
        return String(Math.floor(e * 10) / 10);
    return e >= 0.01 ? String(Math.floor(e * 100) / 100) : 'below 0.01';
}
/** `p <= 0.00081`, rounded up, so that it stays a bound; empty where the evidence bounds nothing. */
function chanceText({ p }) {
    return p < 1 ? `p <= ${boundText({ p })}` : '';
}
/** `0.00081`; no smaller than a millionth, which is a bound of all that is. */
function boundText({ p }) {
    if (!(p < 1))
        return '1';
    const least = Math.max(p, 1 / A_MILLION);
    const digits = Math.ceil(-Math.log10(least)) + 1;
    const up = Math.ceil(least * 10 ** digits - 1e-6) / 10 ** digits;
    return up.toFixed(digits).replace(/\.?0+$/, '');
}
/** `1,240` of `1240`. */
const grouped = (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
/** `1 interval`, `2 intervals`. */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;


/***/ }),

/***/ 16952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ assertNever)
/* harmony export */ });
/** Makes a switch over a union exhaustive at compile time. */
function assertNever(value) {
    throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 64589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ endedAt)
/* harmony export */ });
/** When it ended, RFC 3339; the start as it is told where that is no date. */
function endedAt({ startedAt, durationMs }) {
    const ended = new Date(Date.parse(startedAt) + durationMs);
    return Number.isNaN(ended.getTime()) ? startedAt : ended.toISOString();
}


/***/ }),

/***/ 39363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fitted)
/* harmony export */ });
/** A text in the escapes of a format, cut between characters before it is escaped, so that neither is ever broken. */
function fitted(text, limit, escaped = (character) => character) {
    const parts = [...text.toWellFormed()].map(escaped);
    if (parts.reduce((length, part) => length + part.length, 0) <= limit)
        return parts.join('');
    let kept = '';
    for (const part of parts) {
        if (kept.length + part.length > limit - 1)
            break;
        kept += part;
    }
    return `${kept}…`;
}


/***/ }),

/***/ 82743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ adviceFor)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/assert-never.js
var assert_never = __webpack_require__(16952);
// EXTERNAL MODULE: ./build/shared/domain/analysis/test-results.js + 1 modules
var test_results = __webpack_require__(85574);
// EXTERNAL MODULE: ./build/shared/domain/report/cause.js
var report_cause = __webpack_require__(8763);
// EXTERNAL MODULE: ./build/shared/domain/report/console-links.js
var console_links = __webpack_require__(43141);
;// CONCATENATED MODULE: ./build/shared/domain/report/bad-end-advice.js



/** What helps against the cause of a bad end. */
function badEndAdvice(target, outcome) {
    if (target.conclusion === 'conflict')
        return conflict(target);
    const cause = (0,report_cause/* causeOf */.r)(target);
    const log = (text, more) => logOf(target, outcome.startedAt, text, more);
    switch (cause.kind) {
        case 'not-restored':
            return notRestored(target);
        case 'stopped':
            return stopped(cause.by);
        case 'smoke-failed':
            return smokeFailed(cause, target);
        case 'probes-failed':
            return [
                {
                    text: 'Own probes did not prove the candidate, and no user was asked: see below how many failed or were slow, and what a proof takes.',
                },
                ...log('See what it logged meanwhile.'),
                {
                    text: 'Correct the revision, or what it is held to (analysis.errors, analysis.latency and analysis.probes in rollout.yml), and deploy again.',
                },
            ];
        case 'unhealthy':
            return unhealthy(cause, log);
        case 'shared-outage':
            return [
                {
                    text: 'The revisions that served before are ill too: look at what both call (database, API, network).',
                },
                ...log('See what the candidate logged.'),
                ...kept(target, 'when the service is well'),
            ];
        case 'inconclusive':
            return inconclusive(target, cause);
        case 'not-started':
            return notStarted(log);
        case 'other':
            return [
                ...(target.hint === undefined ? log('See what the revision logged.') : [{ text: target.hint }]),
                { text: 'Run the job again once the reason is gone.' },
            ];
    }
}
function logOf(target, since, text, more = []) {
    const revision = target.evidence?.revision ?? target.revision;
    if (revision === undefined)
        return [];
    return [{ text, link: { label: `log of ${revision}`, url: (0,console_links/* logsUrl */.HM)(target, revision, since, more) } }];
}
function notRestored(target) {
    return [
        {
            text: 'Restore the previous traffic by hand, now: users are not where they were.',
            command: target.restoreCommand,
        },
        {
            text: 'Then look whether it took effect.',
            link: { label: target.service, url: (0,console_links/* revisionsUrl */.m$)(target) },
        },
        {
            text: 'The record of the rollout stays on the service, and the next run of the job finishes the roll back.',
        },
    ];
}
function stopped(by) {
    switch (by) {
        case 'cancelled':
            return [{ text: 'The job was cancelled. Run it again to try the same commit.' }];
        case 'superseded':
            return [{ text: 'Nothing, if the newer rollout is the one that you want: look at its run.' }];
        case 'ordered':
            return [{ text: 'A person ordered this. Deploy again once the reason is gone.' }];
        case 'abandoned':
            return [
                {
                    text: 'The job that owned the rollout ended without finishing it. Look at its run, then deploy again.',
                },
            ];
    }
}
function smokeFailed({ run }, target) {
    const since = new Date(run.report?.startedMs ?? 0).toISOString();
    return [
        { text: 'See below what each failed check wanted and found.' },
        ...logOf(target, since, 'See what the revision logged meanwhile.'),
        { text: 'Correct the revision, or the check where it asks for the wrong thing, and deploy again.' },
    ];
}
function unhealthy({ stage }, log) {
    const verdict = stage.looks.at(-1)?.verdict;
    const ill = verdict?.signals.filter(({ kind }) => kind === 'unhealthy') ?? [];
    const failed = verdict?.tests.filter((test) => test.side === 'fail' && !test.dryRun && (0,test_results/* reaches */.O6)(test)) ?? [];
    const refuted = (...names) => failed.some(({ name }) => names.includes(name));
    const failing = refuted('errors', 'errors-relative') || ill.some(({ name }) => name === '5xx ratio');
    const refusing = refuted('client-errors-relative') || ill.some(({ name }) => name === '4xx ratio');
    const slow = refuted('latency', 'latency-relative') || ill.some(({ unit }) => unit === 'ms');
    const silent = refuted('share');
    return [
        ...(failing ? log('See the requests that it failed.', ['httpRequest.status>=500']) : []),
        ...(refusing
            ? log('See the requests that it refused.', ['httpRequest.status>=400', 'httpRequest.status<500'])
            : []),
        ...(slow ? log('See its slow requests.', ['httpRequest.latency>="1s"']) : []),
        ...(silent
            ? [
                {
                    text: 'It answers too few requests for its weight: it hangs, crashes or is not reached. A request is counted when it ends.',
                },
            ]
            : []),
        ...(failing || refusing || slow ? [] : log('See what it logged.')),
        {
            text: `It failed under ${stage.percent} % of the traffic and not before: think of load, connections, caches and data that the smoke suite does not touch.`,
        },
        {
            text: `Where the limit is wrong and not the revision, change ${settingsOf({ failing, refusing, slow, silent })} in rollout.yml; dry_run there lets a test be told and not obeyed.`,
        },
    ];
}
function settingsOf(found) {
    const names = [
        ...(found.failing ? ['analysis.errors'] : []),
        ...(found.refusing ? ['analysis.client_errors'] : []),
        ...(found.slow ? ['analysis.latency'] : []),
        ...(found.silent ? ['analysis.share'] : []),
    ];
    return names.length === 0 ? 'analysis' : names.join(' or ');
}
function inconclusive(target, { stage }) {
    const blind = stage.looks.at(-1)?.verdict.reasons.some((reason) => reason.includes('could not be read'));
    return [
        {
            text: blind
                ? 'The candidate was not proven ill; a source of evidence could not be read, which is never a pass. See below which and why, and put that right first.'
                : 'The candidate was not proven ill; there was too little to tell. See below what was missing and how long it would have taken. Give the stage more traffic or a longer deadline, or let probes decide alone (analysis.users: none in rollout.yml).',
        },
        ...kept(target, 'once it can be told'),
        { text: 'What happens without a verdict is the choice of on_inconclusive: rollback, hold or promote.' },
    ];
}
/** Nothing was found against the candidate itself, so that it can be taken up again as it is. */
function kept({ conclusion, revision }, when) {
    if (conclusion !== 'rolled-back' || revision === undefined)
        return [];
    return [
        {
            text: `Its traffic was given back and nothing was deleted: ${revision} keeps its tag. Go on with it ${when}, with a job that has mode: continue and revision: ${revision}.`,
        },
    ];
}
function notStarted(log) {
    return [
        { text: 'The container did not become ready. See below what Cloud Run and the container said.' },
        ...log('See the whole log of the revision.'),
        {
            text: 'The usual causes: it does not listen on 0.0.0.0 and the port in PORT, it crashes for want of a variable or secret, it needs more memory, or its startup probe gives it too little time.',
        },
    ];
}
function conflict(target) {
    return [
        {
            text: 'Nothing was written after the change was seen, so the traffic below is what the other writer left. Look whether it is what you want.',
            link: { label: target.service, url: (0,console_links/* revisionsUrl */.m$)(target) },
        },
        {
            text: `Find who wrote: the audit log names the caller of ReplaceService and UpdateService. Terraform must ignore changes of traffic, template and annotations of ${target.service}.`,
        },
        ...(target.restoreCommand === undefined || target.traffic.length === 0
            ? []
            : [{ text: 'This line brings back what served before the rollout.', command: target.restoreCommand }]),
        { text: 'Then run the job again; give deployments of one service one concurrency group.' },
    ];
}

// EXTERNAL MODULE: ./build/shared/domain/report/outcome.js
var outcome = __webpack_require__(11796);
// EXTERNAL MODULE: ./build/shared/domain/report/replay-text.js
var replay_text = __webpack_require__(21773);
;// CONCATENATED MODULE: ./build/shared/domain/report/advice.js





/** What to do now, most urgent first. */
function adviceFor(target, outcome) {
    if (outcome.dryRun)
        return [rehearsed(target)];
    if (target.replay !== undefined)
        return replayed(target.replay);
    switch (target.conclusion) {
        case 'promoted':
            return promoted(target);
        case 'deployed':
            return deployed(target);
        case 'held':
            return held(target, outcome);
        case 'unchanged':
            return [{ text: 'Nothing: what serves is what was asked for.' }];
        case 'rolled-back':
        case 'superseded':
        case 'conflict':
        case 'failed':
            return badEndAdvice(target, outcome);
        default:
            return (0,assert_never/* assertNever */.x)(target.conclusion);
    }
}
function replayed({ limits }) {
    const tight = (0,replay_text/* tooTight */.Zj)(limits).length > 0;
    return [
        {
            text: tight
                ? 'Loosen the limits that the baseline itself does not keep, in rollout.yml, and replay again before a rollout obeys them.'
                : 'Nothing, if that is what you want of a rollout. Else change the limits in rollout.yml, and replay again: the same past gives the same answer.',
        },
    ];
}
function rehearsed({ conclusion }) {
    return {
        text: (0,outcome/* isBadEnd */.n)(conclusion)
            ? 'Correct that, and run the dry run again.'
            : 'Run the job without dry_run to carry the plan out.',
    };
}
function promoted(target) {
    if (target.restoreCommand === undefined || target.previousTraffic.length === 0) {
        return [{ text: 'Nothing: all users are served by it.' }];
    }
    return [
        {
            text: 'Nothing: all users are served by it. Should a fault show later, this line brings back what served before.',
            command: target.restoreCommand,
        },
    ];
}
function deployed({ candidateUrl }) {
    const look = candidateUrl === undefined
        ? []
        : [{ text: 'Look at the candidate on its own URL.', link: { label: candidateUrl, url: candidateUrl } }];
    return [
        ...look,
        {
            text: 'Give it traffic with a job that has mode: continue. A candidate that nobody continues is taken away by the next rollout.',
        },
    ];
}
function held(target, outcome) {
    return [
        { text: 'Go on with a job that has mode: continue, which begins this stage again.' },
        {
            text: 'Or take the candidate back with this line; the next rollout then closes the record.',
            command: target.restoreCommand,
        },
        ...badEndAdvice(target, outcome),
        { text: 'See its numbers in the console.', link: { label: target.service, url: (0,console_links/* revisionsUrl */.m$)(target) } },
    ];
}


/***/ }),

/***/ 1571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ withinCaps)
/* harmony export */ });
const A_STEP = 10;
/** Keeps the first of each level; the last one that fits says how many were left out. */
function withinCaps(annotations, room = { error: A_STEP, warning: A_STEP, notice: A_STEP }) {
    return ['error', 'warning', 'notice'].flatMap((level) => {
        const all = annotations.filter((annotation) => annotation.level === level);
        if (all.length <= room[level])
            return all;
        const kept = all.slice(0, room[level] - 1);
        const left = all.length - kept.length;
        return [...kept, { level, title: 'run-delivery', message: `${left} more: see the job summary` }];
    });
}


/***/ }),

/***/ 8763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ lastStage),
/* harmony export */   r: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _rollout_traffic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73702);
/* harmony import */ var _probe_proof_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9057);


/** Found from what happened, not from the words of the reason, wherever that is possible. */
function causeOf(target) {
    if (isNotRestored(target))
        return { kind: 'not-restored' };
    const { stop } = target;
    if (stop !== undefined && stop !== 'given-up')
        return { kind: 'stopped', by: stop };
    const run = target.smoke.at(-1);
    if (run?.report?.passed === false)
        return { kind: 'smoke-failed', run };
    const stage = lastStage(target);
    if (stage === undefined && run?.probes !== undefined && !(0,_probe_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .isProven */ .n)(run.probes))
        return { kind: 'probes-failed' };
    const verdict = stage?.looks.at(-1)?.verdict;
    if (stage !== undefined &&
        verdict !== undefined &&
        verdict.kind !== 'healthy' &&
        explains(verdict, target)) {
        return { kind: verdict.kind, stage };
    }
    const unproven = stage === undefined && run === undefined;
    return { kind: unproven && (stop === 'given-up' || revisionFailed(target)) ? 'not-started' : 'other' };
}
/** The stage that was reached last. */
const lastStage = ({ stages }) => stages.filter(({ startedMs }) => startedMs !== undefined).at(-1);
/** Users are not where they were before, although they should be. */
function isNotRestored(target) {
    if (target.conclusion !== 'failed' || target.previousTraffic.length === 0)
        return false;
    if (target.traffic.length === 0)
        return lastStage(target) !== undefined;
    return !(0,_rollout_traffic_js__WEBPACK_IMPORTED_MODULE_1__/* .sameWeights */ .ML)((0,_rollout_traffic_js__WEBPACK_IMPORTED_MODULE_1__/* .weightsOf */ .Z$)(target.traffic), (0,_rollout_traffic_js__WEBPACK_IMPORTED_MODULE_1__/* .weightsOf */ .Z$)(target.previousTraffic));
}
/** A rollout may end for something else while its last verdict was not good; then the reason is not the verdict's. */
function explains({ reasons }, { reason, conclusion }) {
    // The record on the service keeps no more of a long reason.
    const start = reasons.join('; ').slice(0, 200);
    return conclusion === 'held' || (start !== '' && reason.includes(start));
}
function revisionFailed({ evidence }) {
    return evidence?.conditions.some(({ state }) => state === 'failed') ?? false;
}


/***/ }),

/***/ 43141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ logsUrl),
/* harmony export */   lF: () => (/* binding */ encode),
/* harmony export */   m$: () => (/* binding */ revisionsUrl)
/* harmony export */ });
const CONSOLE = 'https://console.cloud.google.com';
/** The revisions of a service in Google's console. */
function revisionsUrl({ project, region, service }) {
    const path = [region, service].map(encode).join('/');
    return `${CONSOLE}/run/detail/${path}/revisions?project=${encode(project)}`;
}
/** The log of one revision since a time, in the Logs Explorer; `more` narrows it. */
function logsUrl(place, revision, since, more = []) {
    const query = [
        'resource.type="cloud_run_revision"',
        `resource.labels.location=${JSON.stringify(place.region)}`,
        `resource.labels.service_name=${JSON.stringify(place.service)}`,
        `resource.labels.revision_name=${JSON.stringify(revision)}`,
        `timestamp>=${JSON.stringify(since)}`,
        ...more,
    ].join('\n');
    return `${CONSOLE}/logs/query;query=${encode(query)}?project=${encode(place.project)}`;
}
/** One part of an address: also what may stand in one but would end a Markdown link. */
function encode(value) {
    return encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 82275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ ratioText),
/* harmony export */   Rn: () => (/* binding */ partText),
/* harmony export */   co: () => (/* binding */ msText),
/* harmony export */   lT: () => (/* binding */ countText)
/* harmony export */ });
/* harmony import */ var _analysis_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39628);

/** `5,900`; one decimal where a source interpolates, a dash where there is no number. */
function countText(count) {
    if (count === undefined || !Number.isFinite(count))
        return '–';
    const [whole = '', rest] = (Number.isInteger(count) ? String(count) : count.toFixed(1)).split('.');
    return rest === undefined ? (0,_analysis_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(whole) : `${(0,_analysis_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(whole)}.${rest}`;
}
/** `4.5 %`, `5 %`, `0.051 %`: small ratios keep the digits that part them from nothing. */
function ratioText(ratio) {
    if (!Number.isFinite(ratio))
        return '–';
    const percent = ratio * 100;
    return `${Number(percent >= 1 ? percent.toFixed(1) : percent.toPrecision(2))} %`;
}
/** `14 of 310 (4.5 %)`; says where there is nothing to take a part of. */
function partText(failures = 0, requests = 0) {
    return requests === 0
        ? '0 of 0 (no answers yet)'
        : `${countText(failures)} of ${countText(requests)} (${ratioText(failures / requests)})`;
}
/** `1,600 ms`. */
const msText = (ms) => `${countText(Math.round(ms))} ms`;


/***/ }),

/***/ 40901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UW: () => (/* binding */ signalText),
/* harmony export */   W5: () => (/* binding */ sharesText),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   n$: () => (/* binding */ utc),
/* harmony export */   wL: () => (/* binding */ timeSpan)
/* harmony export */ });
/* unused harmony export percentText */
/** `31.2 %` of a ratio from 0 to 1. */
const percentText = (ratio) => `${(ratio * 100).toFixed(1)} %`;
/** The value of a signal in its unit; a dash where there was no data, which is not zero. */
function signalText(signal) {
    if (signal?.value === undefined || !Number.isFinite(signal.value))
        return '–';
    switch (signal.unit) {
        case 'ratio':
            return percentText(signal.value);
        case 'ms':
            return `${Math.round(signal.value)} ms`;
        default:
            return String(signal.value);
    }
}
/** `1m 12s`: what a person reads, not what a parser reads back. */
function timeSpan(ms) {
    if (ms < 1_000)
        return `${Math.max(0, Math.round(ms))} ms`;
    if (ms < 9_950)
        return `${Number((ms / 1_000).toFixed(1))}s`;
    const seconds = Math.round(ms / 1_000);
    const parts = [
        [Math.floor(seconds / 3_600), 'h'],
        [Math.floor(seconds / 60) % 60, 'm'],
        [seconds % 60, 's'],
    ];
    return parts
        .filter(([count]) => count > 0)
        .map(([count, unit]) => `${count}${unit}`)
        .join(' ');
}
/** `2026-11-21 10:22:22 UTC`; the text itself where it is no date. */
function utc(time) {
    const date = new Date(time);
    return Number.isNaN(date.getTime())
        ? String(time)
        : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
/** `shop-00001-abc 95 %, shop-00002-def 5 %`; says where the table named LATEST. */
function sharesText(shares) {
    return shares
        .map(({ revision, percent, latest }) => `${revision} ${percent} %${latest ? ' (LATEST)' : ''}`)
        .join(', ');
}
/** `1 check`, `2 checks`. */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;


/***/ }),

/***/ 20302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline)
/* harmony export */ });
/* harmony import */ var _analysis_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39628);
/* harmony import */ var _errors_assert_never_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16952);
/* harmony import */ var _cause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8763);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40901);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11796);
/* harmony import */ var _retold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32566);






/** The record of a rollout keeps at least so much of a reason. */
const SURELY_KEPT = 100;
/** One plain sentence: what happened, to what, and why. */
function headline(target, outcome) {
    const told = { ...target, reason: reasonOf(target) };
    if (target.replay !== undefined)
        return replayed(told);
    return outcome.dryRun ? rehearsed(told) : happened(told, outcome);
}
/** The numbers of a verdict stand here as they do below. */
function reasonOf(target) {
    const verdict = (0,_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .lastStage */ .T)(target)?.looks.at(-1)?.verdict;
    const reason = verdict === undefined ? target.reason : firstMissing(target.reason, verdict);
    return (0,_retold_js__WEBPACK_IMPORTED_MODULE_1__/* .retold */ .X)([reason], verdict?.tests ?? [])[0] ?? reason;
}
/** All that a verdict lacked would be a paragraph, and the record keeps no more than a part of it: the first is told, the rest stands below. */
function firstMissing(reason, { kind, reasons }) {
    const [first = '', ...more] = reasons;
    const at = reason.indexOf(first.slice(0, SURELY_KEPT));
    if (kind !== 'inconclusive' || more.length === 0 || at < 0)
        return reason;
    return `${reason.slice(0, at)}${first} (and ${(0,_analysis_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(more.length, 'more reason')})`;
}
function replayed({ service, region, revision, reason }) {
    return `Replay: ${revision} of ${service} in ${region} ${reason}`;
}
function rehearsed({ service, region, conclusion, reason }) {
    return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .isBadEnd */ .n)(conclusion)
        ? `Dry run for ${service} in ${region}, nothing was changed; the rollout would not succeed: ${reason}`
        : `Dry run for ${service} in ${region}, nothing was changed: ${reason}`;
}
function happened(target, about) {
    const { service, region, reason, conclusion } = target;
    const revision = target.revision ?? 'The candidate';
    switch (conclusion) {
        case 'promoted':
            return `${revision} serves all users of ${service} in ${region}, after ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .timeSpan */ .wL)(about.durationMs)}: ${reason}`;
        case 'rolled-back':
            return rolledBack(target, revision, about);
        case 'deployed':
            return `${revision} is created on ${service} in ${region} and has no traffic, as asked: ${reason}`;
        case 'held':
            return `${revision} is held at ${weight(target)} of ${service} in ${region} until a person decides: ${reason}`;
        case 'unchanged':
            return `${about.action === 'action-deploy-canary' ? 'Nothing was deployed to' : 'Nothing was changed on'} ${service} in ${region}: ${reason}`;
        case 'superseded':
            return `${revision} was taken back from ${service} in ${region} because a newer rollout takes its place: ${reason}`;
        case 'conflict':
            return `The rollout of ${service} in ${region} stopped, because somebody else changed the service: ${reason}`;
        case 'failed':
            return failed(target, revision, about);
        default:
            return (0,_errors_assert_never_js__WEBPACK_IMPORTED_MODULE_5__/* .assertNever */ .x)(conclusion);
    }
}
function rolledBack(target, revision, { action }) {
    const stage = (0,_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .lastStage */ .T)(target);
    if (stage === undefined) {
        const before = action === 'action-deploy-canary' ? ' before it had traffic' : '';
        return `${revision} was rolled back on ${target.service} in ${target.region}${before}: ${target.reason}`;
    }
    const { startedMs, endedMs } = stage;
    const after = startedMs === undefined || endedMs === undefined ? '' : ` after ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .timeSpan */ .wL)(endedMs - startedMs)}`;
    return `${revision} was rolled back${after} at ${stage.percent} % of ${target.service} in ${target.region}: ${target.reason}`;
}
function failed(target, revision, { action }) {
    const { service, region, reason, traffic } = target;
    if ((0,_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .r)(target).kind !== 'not-restored') {
        return action === 'action-deploy-canary'
            ? `${revision} could not be deployed to ${service} in ${region}: ${reason}`
            : `${target.revision ?? service} did not pass on ${service} in ${region}: ${reason}`;
    }
    const serves = traffic.length === 0 ? '' : `; now it is ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .sharesText */ .W5)(traffic)}`;
    return `The previous traffic of ${service} in ${region} could not be restored${serves}: ${reason}`;
}
function weight({ revision, traffic }) {
    const share = traffic.filter((one) => one.revision === revision).reduce((sum, one) => sum + one.percent, 0);
    return share === 0 ? '0 %' : `${share} %`;
}


/***/ }),

/***/ 73242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderJson: () => (/* binding */ renderJson),
  shareJson: () => (/* binding */ shareJson)
});

;// CONCATENATED MODULE: ./build/shared/domain/report/replay-json.js
/** A replay in the report file, its keys in a fixed order. */
function replayJson(replay) {
    const { asked, startMs, endMs, intervalMs, baseline, end, decided, dispersion, limits } = replay;
    return {
        asked: { startMs: asked.startMs, endMs: asked.endMs },
        ...{ startMs, endMs, intervalMs, baseline, end },
        decided: decided && turnJson(decided),
        turns: replay.turns.map(turnJson),
        candidate: countsJson(replay.candidate),
        others: countsJson(replay.others),
        sparedErrors: replay.sparedErrors,
        dispersion,
        limits: limits.map(({ setting, unit, dryRun, inForce, ...effects }) => ({
            ...{ setting, unit, dryRun, inForce },
            candidate: effectJson(effects.candidate),
            baseline: effects.baseline && effectJson(effects.baseline),
        })),
    };
}
const turnJson = ({ atMs, afterMs, decision, reason }) => ({
    ...{ atMs, afterMs, decision, reason },
});
const countsJson = ({ requests, errors }) => ({ requests, errors });
const effectJson = ({ fails, turnsAt }) => ({ fails, turnsAt });

;// CONCATENATED MODULE: ./build/shared/domain/report/json.js

/** The report file: `shared/schemas/rollout-report.v1.json` describes it. Keys stand in a fixed order, so that two reports can be compared. */
function renderJson(outcome) {
    const { schemaVersion, action, mode, dryRun, startedAt, durationMs, run, targets, url } = outcome;
    const report = {
        ...{ schemaVersion, action, mode, dryRun, startedAt, durationMs },
        run: { url: run.url, commit: run.commit, actor: run.actor },
        targets: targets.map(targetJson),
        url: url && { url: url.url, conclusion: url.conclusion, reason: url.reason, smoke: smokeJson(url.smoke) },
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}
function targetJson(target) {
    const { project, region, service, conclusion, reason, hint, stop, warnings, revision, image } = target;
    const { candidateUrl, serviceUrl, changed, events, evidence, deletions } = target;
    const { restoreCommand, analysis, trafficPlan } = target;
    return {
        ...{ project, region, service, conclusion, reason, hint, stop, warnings },
        ...{ revision, image, candidateUrl, serviceUrl },
        previousTraffic: target.previousTraffic.map(shareJson),
        trafficBefore: target.trafficBefore?.map(shareJson),
        traffic: target.traffic.map(shareJson),
        changed,
        analysis: analysis && { intervalMs: analysis.intervalMs, settleMs: analysis.settleMs },
        trafficPlan: trafficPlan && planJson(trafficPlan),
        replay: target.replay && replayJson(target.replay),
        stages: target.stages.map(stageJson),
        smoke: target.smoke.map(smokeJson),
        events: events.map(({ atMs, text }) => ({ atMs, text })),
        evidence: evidence && evidenceJson(evidence),
        deletions: deletions?.map(({ revision, deleted, reason }) => ({ revision, deleted, reason })),
        restoreCommand,
    };
}
/** One share of a traffic table, as in the outputs of the actions. */
function shareJson({ revision, percent, latest }) {
    return { revision, percent, latest };
}
/** null says that nobody knows. */
function planJson({ ratePerMinute, decidedBy, stages, notes }) {
    return {
        ratePerMinute: finite(ratePerMinute),
        decidedBy,
        stages: stages.map(({ percent, requestsPerMinute, expectedMs }) => ({
            percent,
            requestsPerMinute: finite(requestsPerMinute),
            expectedMs: finite(expectedMs),
        })),
        notes,
    };
}
function stageJson({ percent, bakeMs, deadlineMs, startedMs, endedMs, looks }) {
    return {
        ...{ percent, bakeMs, deadlineMs, startedMs, endedMs },
        looks: looks.map(({ atMs, verdict }) => ({ atMs, verdict: verdictJson(verdict) })),
    };
}
function verdictJson(verdict) {
    const { kind, reasons, signals, tests, mayStillDecide, alternatives, latency } = verdict;
    return {
        kind,
        reasons,
        signals: signals.map(signalJson),
        tests: tests.map(testJson),
        mayStillDecide,
        alternatives,
        latency: latency && { quantile: latency.quantile, lowerMs: latency.lowerMs, upperMs: latency.upperMs },
    };
}
/** null says that there was no number, which is not zero. */
function signalJson({ name, value, limit, unit, kind }) {
    return { name, value: finite(value), limit: finite(limit), unit, kind };
}
/** null says that the evidence is larger than any number; its logarithm is not. */
function testJson({ name, side, e, logE, threshold, p, dryRun, counts }) {
    return {
        ...{ name, side, e: finite(e), logE: finite(logE), threshold, p: finite(p), dryRun },
        counts: Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, finite(value)])),
    };
}
function smokeJson({ when, percent, report, probes }) {
    return { when, percent, report: report && reportJson(report), probes: probes && probesJson(probes) };
}
function probesJson({ probes, failures, slow, sentence, tests }) {
    return { probes, failures, slow, sentence, tests: tests.map(testJson) };
}
function reportJson({ passed, target, startedMs, durationMs, ...parts }) {
    const { setup, checks, cleanup, verification, leftOut, logNote } = parts;
    return {
        ...{ passed, target, startedMs, durationMs },
        setup: setup?.map(checkJson),
        checks: checks.map(checkJson),
        cleanup: cleanup?.map(checkJson),
        verification: verification?.map(verifiedJson),
        leftOut,
        logNote,
    };
}
function verifiedJson({ name, state, asked, seen, hint, ...more }) {
    const { durationMs, requestId, traceparent } = more;
    return { name, state, asked, seen, hint, durationMs, requestId, traceparent };
}
function checkJson(check) {
    const { name, request, passed, status, attempts, at, durationMs, failures } = check;
    const { measured, requestId, traceparent, logLines, exchange } = check;
    return {
        name,
        request: { method: request.method, url: request.url },
        ...{ passed, status, attempts, at, durationMs, measured, requestId, traceparent },
        failures: failures.map(({ kind, subject, wanted, found, hint }) => ({
            kind,
            subject,
            wanted,
            found,
            hint,
        })),
        exchange: exchange && exchangeJson(exchange),
        logLines: logLines?.map(({ timestamp, severity, text }) => ({ timestamp, severity, text })),
    };
}
function exchangeJson({ headers, body, answer }) {
    return { headers, body, answer: answer && { status: answer.status, body: answer.body } };
}
function evidenceJson({ revision, conditions, logLines, checks, problem }) {
    return {
        revision,
        conditions: conditions.map(({ type, state, message }) => ({ type, state, message })),
        logLines: logLines.map(({ timestamp, severity, text }) => ({ timestamp, severity, text })),
        checks: checks?.map(checkJson),
        problem: problem && { code: problem.code, message: problem.message },
    };
}
const finite = (value) => (Number.isFinite(value) ? (value ?? null) : null);


/***/ }),

/***/ 13791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61232);

/** Longest value of a server or a user that a line of a page holds. */
const LINE = 1_000;
/** Any text as one line of Markdown that looks as the text does. Links in it stay links. */
function text(value, limit = LINE) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLine */ .Fq)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(value, limit))
        .split(URLS)
        .map((part, index) => (index % 2 === 1 ? `<${part}>` : escaped((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .quiet */ .jQ)(part))))
        .join('')
        .replace(/^([#>+=~-])/, (mark) => `&#${mark.charCodeAt(0)};`)
        .replace(/^(\d+)([.)])/, (_, digits, mark) => `${digits}&#${mark.charCodeAt(0)};`);
}
/** Any text as one line of code; stands in tables too. */
function code(value, limit = LINE) {
    const line = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLine */ .Fq)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(value, limit));
    if (line === '')
        return '';
    if (line.includes('|'))
        return `<code>${escaped(line)}</code>`;
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = fence.length > 1 ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** Any text as a block that keeps its lines. */
function codeBlock(value, language = '') {
    const lines = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(value);
    const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1));
    return `${fence}${language}\n${lines}\n${fence}`;
}
/** A link where the address is one of the web, the label alone where it is not. */
function link(label, url) {
    return WEB_ADDRESS.test(url) ? `[${label}](<${url.replaceAll('|', '%7C')}>)` : label;
}
/** A table with a row for each item, of cells that are Markdown already; more than `limit` are counted, not shown. */
function table(head, items, row, limit = Number.POSITIVE_INFINITY) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const shown = items.slice(0, limit).map((item, index) => line(row(item, index)));
    const page = [line(head), line(head.map(() => '---')), ...shown].join('\n');
    return items.length > limit ? `${page}\n\n${items.length - limit} more rows are in the report file.` : page;
}
/** Items that are Markdown already. */
const list = (items) => items.map((item) => `- ${item}`).join('\n');
/** Folded away until somebody opens it; `title` is plain text. */
function details(title, content) {
    // A block of HTML: Markdown's own escapes would show in it.
    return `<details><summary>${entities((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .quiet */ .jQ)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLine */ .Fq)(title)))}</summary>\n\n${content}\n\n</details>`;
}
/** Blocks with a blank line between them; empty ones leave no trace. */
function blocks(...parts) {
    return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
const WEB_ADDRESS = /^https?:\/\/[!-;=?-~]+$/;
const URLS = /(https?:\/\/[^\s<>|`"'()]*[^\s<>|`"'().,;:!?])/;
function escaped(value) {
    return value
        .replace(/[\\`*_[\]~]/g, '\\$&')
        .replace(/[&<>|]/g, entities)
        .replaceAll('$', '<span>$</span>');
}
const entities = (value) => value.replace(/[&<>|]/g, (mark) => `&#${mark.charCodeAt(0)};`);
function longestRun(value) {
    return Math.max(0, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
}


/***/ }),

/***/ 11796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isBadEnd)
/* harmony export */ });
/** Conclusions that make the step fail. */
function isBadEnd(conclusion) {
    return (conclusion === 'rolled-back' ||
        conclusion === 'failed' ||
        conclusion === 'conflict' ||
        conclusion === 'superseded');
}


/***/ }),

/***/ 61232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ inertLine),
/* harmony export */   jQ: () => (/* binding */ quiet),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   sP: () => (/* binding */ BREAK),
/* harmony export */   tJ: () => (/* binding */ inert)
/* harmony export */ });
/** Takes no room, and parts what would otherwise be read as one. */
const BREAK = '\u200b';
/** Text of users and servers that a page, a log and a runner show and never obey: no control characters, no change of writing direction, no workflow command. */
function inert(value) {
    if (!SUSPECT.test(value))
        return value;
    return value
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(CONTROLS, '')
        .replace(/^([^\S\n]*):(?=:)/gm, `$1:${BREAK}`)
        .replace(/#(?=#\[)/g, `#${BREAK}`);
}
/** The same on one line. */
const inertLine = (value) => inert(value.replace(/\s+/g, ' ')).trim();
/** Calls nobody and refers to no issue; an address of mail stays as it is. */
function quiet(line) {
    if (!MARKS.test(line))
        return line;
    return line
        .replace(/(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}_])/gu, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/\bGH-(?=\d)/gi, (mark) => `${mark}${BREAK}`);
}
/** Cuts between characters, and says how much is missing. */
function shorten(value, limit) {
    if (value.length <= limit)
        return value;
    const characters = [...value];
    if (characters.length <= limit)
        return value;
    return `${characters.slice(0, limit).join('')}… (${characters.length - limit} characters more)`;
}
// Most texts hold nothing that any rule could change, and a report has many.
const SUSPECT = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]|::|##\[/;
const MARKS = /[@#]|GH-/i;
// ANSI sequences as a whole, then what is left of C0 and C1 but tab and line feed, and the marks that turn text around.
const CONTROLS = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
/\u001b\[[0-?]*[ -/]*[@-~]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;


/***/ }),

/***/ 9057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isProven)
/* harmony export */ });
/* harmony import */ var _analysis_test_results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85574);

/** Whether own probes proved the candidate: every proof that is obeyed is complete, and no test fails it. */
function isProven({ tests }) {
    const obeyed = tests.filter(({ dryRun }) => !dryRun);
    return tests.length > 0 && obeyed.every((test) => (0,_analysis_test_results_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)(test) === (test.side === 'pass'));
}


/***/ }),

/***/ 21773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ limitText),
/* harmony export */   Zj: () => (/* binding */ tooTight),
/* harmony export */   lq: () => (/* binding */ rangeText)
/* harmony export */ });
/* unused harmony export replayText */
/* harmony import */ var _evidence_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82275);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40901);


/** What would have become of the candidate; to be read after its name. `why` is that of the look that decided, or of the last one. */
function replayText({ end, decided, startMs, endMs }, percent, why) {
    const when = decided === undefined ? '' : ` after ${timeSpan(decided.afterMs)}`;
    const at = percent < 100 ? ` at about ${percent} % of the requests` : '';
    switch (end) {
        case 'roll-back':
            return `would have been rolled back${when}${at}: ${why}`;
        case 'shared-outage':
            return `would have lost its traffic${when}${at} without being blamed: ${why}`;
        case 'advance':
            return `would have advanced${when}${at}, and nothing would have taken its traffic back in ${timeSpan(endMs - startMs)}`;
        case 'hold':
            return `would have been held${at} for all of ${timeSpan(endMs - startMs)}, proven neither well nor ill: ${why}`;
    }
}
/** `2026-11-21 10:00:00 UTC to 2026-11-21 12:00:00 UTC`. */
function rangeText({ startMs, endMs }) {
    return `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)(startMs)} to ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)(endMs)}`;
}
/** `5 %`, `2,000 ms`, `1.5`. */
function limitText({ unit }, value) {
    switch (unit) {
        case 'ratio':
            return (0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .ratioText */ .B9)(value);
        case 'ms':
            return (0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .msText */ .co)(value);
        case 'odds':
            return String(value);
    }
}
/** A limit that its own service does not keep blames every candidate; whoever wants to enforce it should know. */
function tooTight(limits) {
    return limits.flatMap((limit) => {
        const { setting, baseline, inForce, dryRun } = limit;
        if (baseline?.fails !== true)
            return [];
        const from = baseline.turnsAt === undefined
            ? ''
            : `; from ${limitText(limit, baseline.turnsAt)} on it would not have`;
        const so = dryRun ? 'it is too tight to be obeyed' : 'it is too tight';
        return [
            `${setting}: ${limitText(limit, inForce)} would also have rolled back the baseline, so ${so}${from}`,
        ];
    });
}


/***/ }),

/***/ 32566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ retold),
/* harmony export */   l: () => (/* binding */ decisive)
/* harmony export */ });
/* harmony import */ var _analysis_test_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54656);
/* harmony import */ var _test_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31954);


/** Sentences of the judge with the numbers of their tests written out for a page; what no test says stays as it is. */
function retold(sentences, tests) {
    return sentences.map((sentence) => {
        const told = tests.filter((test) => sentence.includes((0,_analysis_test_text_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTest */ .Ww)(test)));
        return told.length === 0
            ? inParts(sentence, tests)
            : told.reduce((text, test) => text.replace((0,_analysis_test_text_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTest */ .Ww)(test), () => (0,_test_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .testSentence */ .oT)(test)), sentence);
    });
}
/** The tests that a verdict gives as its reasons. */
function decisive({ reasons, tests }) {
    return tests.filter((test) => reasons.some((reason) => reason.includes((0,_analysis_test_text_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTest */ .Ww)(test))));
}
/** Where a sentence weaves the counts of one test and the evidence of another together. */
function inParts(sentence, tests) {
    const counts = tests.find((test) => sentence.includes((0,_analysis_test_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countsText */ .WN)(test)));
    const need = tests.find((test) => sentence.includes((0,_analysis_test_text_js__WEBPACK_IMPORTED_MODULE_0__/* .needText */ .w6)(test)));
    const counted = counts === undefined ? sentence : sentence.replace((0,_analysis_test_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countsText */ .WN)(counts), () => (0,_test_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .countsSentence */ .KS)(counts));
    return need === undefined ? counted : counted.replace((0,_analysis_test_text_js__WEBPACK_IMPORTED_MODULE_0__/* .needText */ .w6)(need), () => (0,_test_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .strengthSentence */ .bb)(need));
}


/***/ }),

/***/ 31954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KS: () => (/* binding */ countsSentence),
/* harmony export */   UU: () => (/* binding */ testName),
/* harmony export */   YH: () => (/* binding */ questionOf),
/* harmony export */   bb: () => (/* binding */ strengthSentence),
/* harmony export */   oT: () => (/* binding */ testSentence)
/* harmony export */ });
/* harmony import */ var _analysis_test_results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85574);
/* harmony import */ var _analysis_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39628);
/* harmony import */ var _evidence_figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82275);



/** One test as a person tells it: what was counted, how strong that is, and what it takes. */
function testSentence(test) {
    return `${countsSentence(test)}: ${strengthSentence(test)}`;
}
/** `evidence 1,240, 120 needed, so p <= 0.00081`; a proof that is not there yet has no error to bound. */
function strengthSentence(test) {
    const chance = (0,_analysis_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .chanceText */ .y1)(test);
    const bound = chance === '' || (test.side === 'pass' && !(0,_analysis_test_results_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)(test)) ? '' : `, so ${chance}`;
    return `evidence ${(0,_analysis_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .evidenceText */ .rS)(test)}, ${(0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(test.threshold)} needed${bound}`;
}
/** What was counted, and what it is held to. */
function countsSentence(test) {
    const { name, side, counts } = test;
    const { failures, requests = 0, baselineFailures, baselineRequests = 0, limit = 0 } = counts;
    const proof = (0,_analysis_test_results_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)(test) ? 'proven below' : 'to be below';
    const bound = `${side === 'pass' ? proof : 'limit'} ${(0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .ratioText */ .B9)(limit)}`;
    switch (name) {
        case 'share':
            return `the candidate answered ${(0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(requests)} of ${(0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(requests + baselineRequests)} requests, by its weight about ${(0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(Math.round(counts.expected ?? 0))}`;
        case 'errors-relative':
        case 'client-errors-relative':
        case 'latency-relative':
            return `${subjectOf(test)} on the candidate ${(0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .partText */ .Rn)(failures, requests)}, baseline ${(0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .partText */ .Rn)(baselineFailures, baselineRequests)}`;
        case 'errors':
        case 'latency':
            return `${subjectOf(test)} on the candidate ${(0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .partText */ .Rn)(failures, requests)}, ${bound}`;
        case 'probe-errors':
        case 'probe-latency':
            return `${subjectOf(test)} ${(0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .partText */ .Rn)(failures, requests)}, ${bound}`;
    }
}
/** The question that enough evidence answers with yes. */
function questionOf({ name, side, counts }) {
    const { limit = 0, limitMs } = counts;
    const much = `${side === 'pass' ? 'fewer' : 'more'} than ${(0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .ratioText */ .B9)(limit)}`;
    const slow = limitMs === undefined ? 'slow' : `slower than ${(0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .msText */ .co)(limitMs)}`;
    switch (name) {
        case 'errors':
            return `${much} of its answers are 5xx?`;
        case 'errors-relative':
            return `5xx more often than the baseline in the same intervals${beyond(counts.tolerance)}?`;
        case 'client-errors-relative':
            return `4xx more often than the baseline in the same intervals${beyond(counts.tolerance)}?`;
        case 'latency':
            return `${much} of its answers are ${slow}?`;
        case 'latency-relative':
            return `${slow} more often than the baseline in the same intervals${beyond(counts.tolerance)}?`;
        case 'share':
            return 'less than half of the requests that its weight should bring?';
        case 'probe-errors':
            return `${much} of the probes fail?`;
        case 'probe-latency':
            return `${much} of the probes are ${slow}?`;
    }
}
/** `errors`, and which way it decides where there are two of the name. */
function testName({ name, side }) {
    return side === 'pass' ? `${name} (proof)` : name;
}
function subjectOf({ name, counts: { limitMs } }) {
    const slow = limitMs === undefined ? 'slow' : `slower than ${(0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .msText */ .co)(limitMs)}`;
    switch (name) {
        case 'errors':
        case 'errors-relative':
            return '5xx';
        case 'client-errors-relative':
            return '4xx';
        case 'latency':
        case 'latency-relative':
            return `answers ${slow}`;
        case 'probe-latency':
            return `probes ${slow}`;
        case 'probe-errors':
            return 'failed probes';
        case 'share':
            return 'answers';
    }
}
function beyond(tolerance = 1) {
    return tolerance === 1 ? '' : `, beyond ${tolerance} times its odds`;
}


/***/ }),

/***/ 73702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ readTraffic),
/* harmony export */   Jq: () => (/* binding */ describeWeights),
/* harmony export */   ML: () => (/* binding */ sameWeights),
/* harmony export */   Z$: () => (/* binding */ weightsOf),
/* harmony export */   k0: () => (/* binding */ LATEST),
/* harmony export */   lE: () => (/* binding */ writeTraffic)
/* harmony export */ });
/* harmony import */ var _json_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49360);

const LATEST = 'LATEST';
const TYPE_LATEST = 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST';
const TYPE_REVISION = 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION';
/** Reads `traffic` or `trafficStatuses` of a raw Service. */
function readTraffic(service, key) {
    return (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(service, key).filter(_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv).map(readTarget);
}
function readTarget(raw) {
    const revision = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'revision');
    const followsLatest = raw.type === TYPE_LATEST || raw.type === 1 || revision === undefined;
    return {
        revision: followsLatest ? LATEST : revision,
        percent: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(raw, 'percent') ?? 0,
        tag: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'tag') || undefined,
        uri: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'uri') || undefined,
    };
}
/** The wire form of a table. */
function writeTraffic(targets) {
    return targets.map((target) => ({
        ...(target.revision === LATEST
            ? { type: TYPE_LATEST }
            : { type: TYPE_REVISION, revision: target.revision }),
        ...(target.percent > 0 ? { percent: target.percent } : {}),
        ...(target.tag === undefined ? {} : { tag: target.tag }),
    }));
}
/** Percent by revision, without tags and zeros: what users feel of a table. LATEST stays itself. */
function weightsOf(targets) {
    const weights = new Map();
    for (const { revision, percent } of targets) {
        if (percent > 0)
            weights.set(revision, (weights.get(revision) ?? 0) + percent);
    }
    return weights;
}
/** Whether two tables send users to the same revisions in the same shares. */
function sameWeights(a, b) {
    return a.size === b.size && [...a].every(([revision, percent]) => b.get(revision) === percent);
}
/** `svc-00001-abc 95 %, svc-00002-def 5 %`, for people. */
function describeWeights(weights) {
    const parts = [...weights]
        .sort((a, b) => b[1] - a[1])
        .map(([revision, percent]) => `${revision} ${percent} %`);
    return parts.length === 0 ? 'nothing' : parts.join(', ');
}


/***/ })

};
