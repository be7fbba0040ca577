export const id = 702;
export const ids = [702];
export const modules = {

/***/ 23358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OUTPUTS: () => (/* binding */ OUTPUTS),
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./build/shared/domain/report/advice.js + 1 modules
var report_advice = __webpack_require__(82743);
// EXTERNAL MODULE: ./build/shared/domain/report/annotation.js
var annotation = __webpack_require__(1571);
// EXTERNAL MODULE: ./build/shared/domain/report/headline.js
var headline = __webpack_require__(20302);
// EXTERNAL MODULE: ./build/shared/domain/report/json.js + 1 modules
var json = __webpack_require__(73242);
// EXTERNAL MODULE: ./build/shared/domain/report/outcome.js
var report_outcome = __webpack_require__(11796);
// EXTERNAL MODULE: ./build/shared/domain/report/plain.js
var plain = __webpack_require__(61232);
// EXTERNAL MODULE: ./build/shared/domain/report/console-links.js
var console_links = __webpack_require__(43141);
// EXTERNAL MODULE: ./build/shared/domain/report/markdown.js
var markdown = __webpack_require__(13791);
;// CONCATENATED MODULE: ./build/shared/domain/report/deletion-section.js

/** What became of failed revisions, where their deletion was asked for. */
function deletionSection(deletions, room) {
    if (deletions === undefined || deletions.length === 0)
        return '';
    return (0,markdown/* blocks */.Bv)('### Failed revisions', (0,markdown/* table */.tp)(['revision', 'what became of it'], deletions, ({ revision, deleted, reason = '' }) => [
        (0,markdown/* code */.aY)(revision, room.characters),
        deleted ? 'deleted; its logs stay' : `stays: ${(0,markdown/* text */.Qq)(reason, room.characters)}`,
    ], room.rows));
}

// EXTERNAL MODULE: ./build/shared/domain/report/figures.js
var figures = __webpack_require__(40901);
;// CONCATENATED MODULE: ./build/shared/domain/report/deployed-section.js



/** What was deployed, by whom and from where. */
function deployedSection(target, outcome, room) {
    const { run, startedAt, durationMs } = outcome;
    const facts = [
        ['service', `${(0,markdown/* code */.aY)(target.service)} in ${(0,markdown/* code */.aY)(target.region)}, project ${(0,markdown/* code */.aY)(target.project)}`],
        ['image', (0,markdown/* code */.aY)(target.image ?? '')],
        ['revision', (0,markdown/* code */.aY)(target.revision ?? '')],
        ['candidate URL', (0,markdown/* text */.Qq)(target.candidateUrl ?? '')],
        ['service URL', (0,markdown/* text */.Qq)(target.serviceUrl ?? '')],
        ['commit', commitLink(run)],
        ['by', (0,markdown/* text */.Qq)(run.actor)],
        ['run', /^https?:/.test(run.url) ? (0,markdown/* text */.Qq)(run.url) : ''],
        ['began', (0,markdown/* text */.Qq)((0,figures/* utc */.n$)(startedAt))],
        ['took', (0,figures/* timeSpan */.wL)(durationMs)],
    ];
    return (0,markdown/* blocks */.Bv)((0,markdown/* table */.tp)(['', ''], facts.filter(([, value]) => value !== ''), (fact) => fact), changesOf(target.changed, room));
}
/** The runs of a repository and its commits live under one address. */
function commitLink({ url, commit }) {
    if (commit === '')
        return '';
    const repository = /^(https?:\/\/.+)\/actions\/runs\//.exec(url)?.[1];
    const label = (0,markdown/* code */.aY)(commit.slice(0, 12));
    return repository === undefined ? label : (0,markdown/* link */.nf)(label, `${repository}/commit/${(0,console_links/* encode */.lF)(commit)}`);
}
function changesOf(changed, room) {
    if (changed.length === 0)
        return '';
    const lines = changed.slice(0, room.rows).map((line) => (0,markdown/* text */.Qq)(line, room.characters));
    const more = changed.length - lines.length;
    const items = (0,markdown/* list */.p_)(more > 0 ? [...lines, `${more} more`] : lines);
    return changed.length > 10
        ? (0,markdown/* details */.zH)(`What changed in the template (${changed.length})`, items)
        : (0,markdown/* blocks */.Bv)('What changed in the template:', items);
}

;// CONCATENATED MODULE: ./build/shared/domain/report/log-block.js



/** The newest log lines, folded under a title that is given their number. */
function logBlock(lines, { rows, characters }, title) {
    const shown = lines
        .slice(-rows)
        .map(({ timestamp, severity, text }) => (0,plain/* inert */.tJ)([(0,figures/* utc */.n$)(timestamp), severity.padEnd(8), (0,plain/* inertLine */.Fq)((0,plain/* shorten */.ml)(text, characters))].join('  ')).replaceAll('\n', ' '));
    return (0,markdown/* details */.zH)(title(shown.length), (0,markdown/* codeBlock */.DV)(shown.join('\n')));
}

;// CONCATENATED MODULE: ./build/shared/domain/report/evidence-section.js



/** What a failed revision left behind: what Cloud Run says of it, and its last words. */
function evidenceSection(evidence, room) {
    if (evidence === undefined)
        return '';
    const { revision, conditions, logLines, checks = [], problem } = evidence;
    return (0,markdown/* blocks */.Bv)(`### What ${(0,markdown/* text */.Qq)(revision)} left behind`, conditions.length === 0 ? '' : conditionTable(conditions, room), checks.length === 0 ? '' : checkTable(checks, room), logLines.length === 0
        ? 'It logged nothing that could be found.'
        : logBlock(logLines, room, (shown) => `Its last ${(0,figures/* counted */.hS)(shown, 'log line')}`), problem === undefined
        ? ''
        : (0,markdown/* list */.p_)([`Not all of it could be read (${problem.code}): ${(0,markdown/* text */.Qq)(problem.message)}`]));
}
function conditionTable(conditions, { rows, characters }) {
    return (0,markdown/* table */.tp)(['condition', 'state', 'message'], conditions, ({ type, state, message }) => [
        (0,markdown/* text */.Qq)(type, characters),
        state === 'failed' ? '**failed**' : (0,markdown/* text */.Qq)(state, characters),
        (0,markdown/* text */.Qq)(message, characters),
    ], rows);
}
/** Which of its answers were wrong; each is shown whole where the suite is told. */
function checkTable(checks, { rows, characters }) {
    return (0,markdown/* table */.tp)(['failed check', 'request', 'answer', 'request id'], checks, ({ name, request, status, requestId }) => [
        (0,markdown/* text */.Qq)(name, characters),
        (0,markdown/* code */.aY)(`${request.method} ${request.url}`, characters),
        status === undefined ? 'none' : String(status),
        (0,markdown/* code */.aY)(requestId, characters),
    ], rows);
}

// EXTERNAL MODULE: ./build/shared/domain/report/evidence-figures.js
var evidence_figures = __webpack_require__(82275);
// EXTERNAL MODULE: ./build/shared/domain/report/replay-text.js
var replay_text = __webpack_require__(21773);
// EXTERNAL MODULE: ./build/shared/domain/report/retold.js
var retold = __webpack_require__(32566);
;// CONCATENATED MODULE: ./build/shared/domain/report/replay-section.js





/** What was judged again, what a rollout would have done when, and which limits would have changed that. */
function replaySection({ replay, stages, revision }, room) {
    if (replay === undefined)
        return '';
    return (0,markdown/* blocks */.Bv)('### Replay', 'Nothing was changed: Cloud Run and the metrics were read, and no request was sent to the service.', factTable(replay, revision ?? ''), turnTable(replay, stages, room), 'Whether it answered its share of the requests is not asked, because the weights of that time are not known. Each look is at the time at which its numbers were final.', '#### Limits', 'What each limit by itself would have done at any look of the whole range, and the nearest value at which that turns. What one look would have let pass may fail at a later one, so it may lie further off than what is said of a single look below.', limitTable(replay.limits), (0,markdown/* list */.p_)(conclusions(replay).map((line) => (0,markdown/* text */.Qq)(line))));
}
function factTable(replay, revision) {
    const { asked, baseline, intervalMs, candidate, others, dispersion } = replay;
    const facts = [
        ['asked for', (0,replay_text/* rangeText */.lq)(asked)],
        ['the candidate answered', `${(0,replay_text/* rangeText */.lq)(replay)}, judged by intervals of ${(0,figures/* timeSpan */.wL)(intervalMs)}`],
        ['candidate', (0,markdown/* code */.aY)(revision)],
        [
            'baseline',
            baseline.length === 0 ? 'nobody else answered' : baseline.map((name) => (0,markdown/* code */.aY)(name)).join(', '),
        ],
        ['5xx of the candidate', (0,evidence_figures/* partText */.Rn)(candidate.errors, candidate.requests)],
        ['5xx of the baseline', others.requests === 0 ? '–' : (0,evidence_figures/* partText */.Rn)(others.errors, others.requests)],
        [
            '5xx varied before (phi)',
            dispersion < 1.05
                ? 'no more than by chance'
                : `${(0,evidence_figures/* countText */.lT)(Number(dispersion.toFixed(1)))} times as much as by chance`,
        ],
    ];
    return (0,markdown/* table */.tp)(['', ''], facts, (fact) => fact);
}
/** The reasons of a turn are written out by the tests of the look that it was. */
function turnTable({ turns }, [stage], room) {
    const from = Math.max(0, turns.length - room.rows);
    return (0,markdown/* blocks */.Bv)('What a rollout would have done:', from === 0 ? '' : `The first ${from} turns are in the report file only.`, (0,markdown/* table */.tp)(['time', 'after', 'it', 'because'], turns.slice(from), ({ atMs, afterMs, decision, reason }) => {
        const tests = stage?.looks.find((look) => look.atMs === atMs)?.verdict.tests ?? [];
        const [why = reason] = (0,retold/* retold */.X)([reason], tests);
        return [(0,figures/* utc */.n$)(atMs), (0,figures/* timeSpan */.wL)(afterMs), DECISIONS[decision], (0,markdown/* text */.Qq)(why, room.characters)];
    }));
}
const DECISIONS = {
    hold: 'would have waited',
    advance: 'would have advanced',
    'roll-back': 'would have rolled back',
    'shared-outage': 'would have given the traffic back',
};
function limitTable(limits) {
    return (0,markdown/* table */.tp)(['limit', 'in force', 'the candidate', 'turns at', 'the baseline in its place', 'turns at'], limits, (limit) => [
        limit.dryRun ? `${(0,markdown/* code */.aY)(limit.setting)} (dry run)` : (0,markdown/* code */.aY)(limit.setting),
        (0,replay_text/* limitText */.PW)(limit, limit.inForce),
        ...effectOf(limit, limit.candidate),
        ...(limit.baseline === undefined ? ['–', '–'] : effectOf(limit, limit.baseline)),
    ]);
}
function effectOf(limit, { fails, turnsAt }) {
    return [fails ? 'rolled back' : 'kept', turnsAt === undefined ? 'no value' : (0,replay_text/* limitText */.PW)(limit, turnsAt)];
}
/** What the table means for whoever is to choose the limits. */
function conclusions({ limits, end, sparedErrors, candidate }) {
    const failing = limits.filter(({ candidate, dryRun }) => candidate.fails && !dryRun);
    const names = failing.map(({ setting }) => setting).join(' and ');
    const ill = end === 'roll-back' || end === 'shared-outage';
    const changed = failing.length === 0
        ? [
            ill
                ? 'No limit alone took the traffic back: a metric of your own did.'
                : 'No limit alone would have taken the traffic back; the nearest that would is beside each.',
        ]
        : failing.length === 1
            ? [
                `Only ${names} would have taken the traffic back: the value beside it is the nearest that would not.`,
            ]
            : [
                `${names} would each have taken the traffic back: all of them would have to be looser to let it be.`,
            ];
    const spared = sparedErrors === undefined || candidate.errors === 0
        ? []
        : [
            `Of its ${(0,evidence_figures/* countText */.lT)(candidate.errors)} 5xx answers in the range, ${(0,evidence_figures/* countText */.lT)(sparedErrors)} came after the look that would have taken its traffic back.`,
        ];
    return [...spared, ...changed, ...(0,replay_text/* tooTight */.Zj)(limits)];
}

;// CONCATENATED MODULE: ./build/shared/domain/report/room.js
const ROOMS = [
    { rows: 500, characters: 2_000, targets: 200 },
    { rows: 100, characters: 500, targets: 200 },
    { rows: 30, characters: 200, targets: 100 },
    { rows: 10, characters: 100, targets: 50 },
    { rows: 3, characters: 50, targets: 20 },
];
// GitHub drops the summary of a step above 1 MiB; something else may write into the same one.
const LIMIT_BYTES = 900_000;
/** The fullest page that GitHub shows: what is longest gives way first, and each place says what it left out. */
function renderWithin(render, limitBytes = LIMIT_BYTES) {
    let page = '';
    for (const room of ROOMS) {
        page = render(room);
        if (new TextEncoder().encode(page).length <= limitBytes)
            return page;
    }
    return page;
}

// EXTERNAL MODULE: ./build/shared/domain/smoke/report.js
var smoke_report = __webpack_require__(75861);
;// CONCATENATED MODULE: ./build/shared/domain/report/exchange-block.js


/** What a failed check sent and what came back, as the two messages read on the wire. */
function exchangeBlock({ request, exchange }, { rows, characters }) {
    if (exchange === undefined)
        return '';
    const { headers, body, answer } = exchange;
    const line = (value) => (0,plain/* inertLine */.Fq)((0,plain/* shorten */.ml)(value, characters));
    const sent = Object.entries(headers).map(([name, value]) => line(`${name}: ${value}`));
    const parts = [
        [line(`${request.method} ${request.url}`), ...sent.slice(0, rows)].join('\n'),
        body === undefined || body === '' ? '' : (0,plain/* shorten */.ml)(body, characters),
        answer === undefined ? 'no answer' : `answered ${answer.status}`,
        answer === undefined ? '' : answer.body.trim() === '' ? 'no body' : (0,plain/* shorten */.ml)(answer.body, characters),
    ];
    return (0,markdown/* details */.zH)('Request and answer', (0,markdown/* codeBlock */.DV)(parts.filter((part) => part !== '').join('\n\n')));
}

// EXTERNAL MODULE: ./build/shared/domain/report/probe-proof.js
var probe_proof = __webpack_require__(9057);
// EXTERNAL MODULE: ./build/shared/domain/analysis/family.js
var family = __webpack_require__(59574);
// EXTERNAL MODULE: ./build/shared/domain/analysis/test-results.js + 1 modules
var test_results = __webpack_require__(85574);
// EXTERNAL MODULE: ./build/shared/domain/analysis/wording.js
var wording = __webpack_require__(39628);
// EXTERNAL MODULE: ./build/shared/domain/report/test-sentence.js
var test_sentence = __webpack_require__(31954);
;// CONCATENATED MODULE: ./build/shared/domain/report/test-table.js







/** Every test of one look, with what it makes of its numbers. */
function testTable(verdict, decidedBy) {
    if (verdict.tests.length === 0)
        return '';
    const named = (0,retold/* decisive */.l)(verdict);
    return (0,markdown/* blocks */.Bv)(plainTestTable(verdict.tests, (test) => says(test, named.includes(test), verdict.kind, decidedBy)), `Counted are all requests of the watched stages so far. Evidence grows only where the answer is yes. Were it no, a test would reach the evidence E with a chance of at most 1/E, however often it is looked at. ${(0,markdown/* text */.Qq)(`From ${family/* SUSPICION */.UD} on, a test that can fail the candidate holds it; all of these together fail a healthy one in at most 1 of 20 rollouts.`)}`);
}
/** Tests that stand for themselves. */
function plainTestTable(tests, meaning = (test) => says(test, true, undefined, 'probes')) {
    return (0,markdown/* table */.tp)(['test', 'asks', 'counted', 'evidence E', 'needed', (0,markdown/* text */.Qq)('p <= 1/E'), 'says'], tests, (test) => [
        test.dryRun ? `${(0,markdown/* code */.aY)((0,test_sentence/* testName */.UU)(test))} (dry run)` : (0,markdown/* code */.aY)((0,test_sentence/* testName */.UU)(test)),
        (0,markdown/* text */.Qq)((0,test_sentence/* questionOf */.YH)(test)),
        (0,markdown/* text */.Qq)((0,test_sentence/* countsSentence */.KS)(test)),
        (0,wording/* evidenceText */.rS)(test),
        (0,evidence_figures/* countText */.lT)(test.threshold),
        (0,wording/* boundText */.O6)(test),
        (0,markdown/* text */.Qq)(meaning(test)),
    ]);
}
function says(test, named, kind, decidedBy) {
    if (test.dryRun)
        return `watched only: ${strength(test)}`;
    if (test.side === 'pass') {
        const asked = test.name.startsWith('probe-') === (decidedBy === 'probes');
        return asked ? strength(test) : `${strength(test)}; not asked for, ${decidedBy} decide`;
    }
    if (!(0,test_results/* reaches */.O6)(test) || kind === undefined || kind === 'unhealthy') {
        return (0,test_results/* reaches */.O6)(test) && !named ? 'beyond its limit' : strength(test);
    }
    return kind === 'shared-outage'
        ? 'beyond its limit, as the baseline is'
        : 'enough, on too few failures to fail it';
}
function strength(test) {
    if (test.side === 'pass')
        return (0,test_results/* reaches */.O6)(test) ? 'proven' : 'not proven';
    if ((0,test_results/* reaches */.O6)(test))
        return test.dryRun ? 'would fail it' : 'fails it';
    return (0,test_results/* reaches */.O6)(test, family/* SUSPICION */.UD) ? 'suspicious' : 'nothing against it';
}

;// CONCATENATED MODULE: ./build/shared/domain/report/smoke-section.js









/** Every run of the smoke suite and every proof by probes; those that passed are folded, those that failed say why. */
function smokeSection(runs, room) {
    if (runs.length === 0)
        return '';
    return (0,markdown/* blocks */.Bv)('### Smoke suite', ...runs.flatMap((run) => [runSection(run, room), probesSection(run, room)]));
}
/** What own probes found, and what that proves: users' requests are not among them. */
function probesSection({ probes: proof }, room) {
    if (proof === undefined)
        return '';
    const { probes, failures, slow, sentence, tests } = proof;
    const found = `${(0,evidence_figures/* countText */.lT)(probes)} sent, ${(0,evidence_figures/* countText */.lT)(failures)} failed, ${(0,evidence_figures/* countText */.lT)(slow)} slow`;
    const what = `**Own probes on the candidate, before it has traffic: ${found}.**`;
    const why = sentence === '' ? '' : ` What a proof takes: ${(0,markdown/* text */.Qq)(sentence, room.characters)}.`;
    const tables = tests.length === 0 ? '' : plainTestTable(tests);
    return (0,markdown/* blocks */.Bv)(`${what}${why}`, (0,probe_proof/* isProven */.n)(proof) ? (0,markdown/* details */.zH)('The tests of the probes', tables) : tables);
}
function runSection({ when, percent, report, probes }, room) {
    const where = (0,plain/* shorten */.ml)(placeOf(when, percent, report?.target), room.characters);
    if (report === undefined && probes !== undefined)
        return '';
    if (report === undefined || (0,smoke_report/* isWithoutSuite */.TR)(report))
        return `${(0,markdown/* text */.Qq)(where)}: no suite was run, as asked.`;
    const failed = report.checks.filter(({ passed }) => !passed);
    const checks = (0,markdown/* table */.tp)(['check', 'request', 'result', 'status', 'time', 'attempts'], report.checks, (check) => checkRow(check, room), room.rows);
    const took = `in ${(0,figures/* timeSpan */.wL)(report.durationMs)}`;
    if ((0,smoke_report/* suitePassed */.VF)(report))
        return (0,markdown/* blocks */.Bv)((0,markdown/* details */.zH)(`${where}: ${(0,figures/* counted */.hS)(report.checks.length, 'check')} passed ${took}`, checks), leftOutLine(report, room));
    return (0,markdown/* blocks */.Bv)(`**${(0,markdown/* text */.Qq)(where)}: ${failed.length} of ${(0,figures/* counted */.hS)(report.checks.length, 'check')} failed ${took}**`, checks, ...failed.slice(0, room.rows).map((check) => failuresOf(check, room)), failed.length > room.rows
        ? `${failed.length - room.rows} more failed checks are in the report file.`
        : '', report.logNote === undefined ? '' : `${(0,markdown/* text */.Qq)(report.logNote, room.characters)}.`, leftOutLine(report, room));
}
function leftOutLine({ leftOut = [] }, { rows, characters }) {
    if (leftOut.length === 0)
        return '';
    const names = leftOut.slice(0, rows).map((name) => (0,markdown/* text */.Qq)(name, characters));
    const more = leftOut.length > rows ? [`${leftOut.length - rows} more`] : [];
    return `Left out, because they have none of the tags: ${[...names, ...more].join(', ')}.`;
}
function placeOf(when, percent, target) {
    switch (when) {
        case 'candidate':
            return 'On the candidate, before it has traffic';
        case 'service':
            return 'On the service';
        case 'verify':
            return target === undefined ? 'On what was to be verified' : `On ${target}`;
        case 'stage':
            return `On the candidate, under ${percent} % of the traffic`;
    }
}
function checkRow({ name, request, passed, status, durationMs, attempts }, room) {
    return [
        (0,markdown/* text */.Qq)(name, room.characters),
        (0,markdown/* code */.aY)(`${request.method} ${request.url}`, room.characters),
        passed ? 'passed' : '**failed**',
        status === undefined ? 'no answer' : String(status),
        (0,figures/* timeSpan */.wL)(durationMs),
        String(attempts),
    ];
}
function failuresOf(check, room) {
    const { name, failures, requestId, traceparent } = check;
    const id = requestId === '' ? '' : `, request id ${(0,markdown/* code */.aY)(requestId, room.characters)}`;
    const trace = traceparent === undefined ? '' : `, traceparent ${(0,markdown/* code */.aY)(traceparent, room.characters)}`;
    const shown = failures.slice(0, room.rows).map((failure) => failureLine(failure, room));
    const more = failures.length > room.rows ? [`${failures.length - room.rows} more`] : [];
    return (0,markdown/* blocks */.Bv)(`**${(0,markdown/* text */.Qq)(name, room.characters)}**${id}${trace}`, (0,markdown/* list */.p_)([...shown, ...more]), exchangeBlock(check, room), logOf(check, room));
}
function logOf({ logLines }, room) {
    if (logLines === undefined)
        return '';
    if (logLines.length === 0)
        return 'Cloud Logging has no line of this request yet.';
    return logBlock(logLines, room, (shown) => `${(0,figures/* counted */.hS)(shown, 'log line')} of this request`);
}
function failureLine({ subject, wanted, found, hint }, { characters }) {
    const line = `${(0,markdown/* text */.Qq)(subject, characters)}: expected ${(0,markdown/* code */.aY)(wanted, characters)}, found ${(0,markdown/* code */.aY)(found, characters)}`;
    return hint === undefined ? line : `${line}. ${(0,markdown/* text */.Qq)(hint, characters)}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/report/plot.js

/** More points than this cannot be told apart. */
const POINTS = 40;
/**
 * A plot over looks as GitHub draws it. Its lines cannot have gaps, so that only looks are drawn of which every line has a number: no data is
 * not zero. Empty where fewer than two are left.
 */
function plot(title, unit, range, all) {
    const lines = all.filter(({ values }) => values.some(isNumber));
    const count = Math.max(0, ...lines.map(({ values }) => values.length));
    const whole = Array.from({ length: count }, (_, index) => index).filter((index) => lines.every(({ values }) => isNumber(values[index])));
    const looks = thinned(whole);
    if (looks.length < 2)
        return '';
    const [from, to] = range;
    const drawn = (value = 0) => Number(Math.min(to, Math.max(from, value)).toFixed(2));
    return (0,markdown/* codeBlock */.DV)([
        '---',
        'config:',
        '  xyChart: {height: 260}',
        '  themeVariables:',
        `    xyChart: {plotColorPalette: "${lines.map(({ color }) => color).join(', ')}"}`,
        '---',
        'xychart-beta',
        `  title "${title}"`,
        `  x-axis "look" [${looks.map((index) => index + 1).join(', ')}]`,
        `  y-axis "${unit}" ${from} --> ${to}`,
        ...lines.map(({ values }) => `  line [${looks.map((index) => drawn(values[index])).join(', ')}]`),
    ].join('\n'), 'mermaid');
}
/** Evenly chosen, the first and the last one always among them. */
function thinned(looks) {
    if (looks.length <= POINTS)
        return looks;
    const step = (looks.length - 1) / (POINTS - 1);
    return Array.from({ length: POINTS }, (_, index) => looks[Math.round(index * step)]).filter(isNumber);
}
const isNumber = (value) => value !== undefined && Number.isFinite(value);

;// CONCATENATED MODULE: ./build/shared/domain/report/chart.js



/** Powers of ten beyond these say nothing more. */
const [LEAST, MOST] = [-3, 6];
const [RED, PALE_RED, BLUE, PALE_BLUE, GREY] = ['#cf222e', '#ffaba8', '#0969da', '#80ccff', '#8c959f'];
/** How the evidence of one stage went, and the error ratios that it came from; what its lines are is said beside it. */
function charts(looks) {
    return (0,markdown/* blocks */.Bv)(evidenceChart(looks), ratioChart(looks));
}
function evidenceChart(looks) {
    const against = looks.map((look) => look.against);
    const proof = looks.map((look) => look.proof);
    const lines = [
        { color: RED, values: against.map(power) },
        { color: PALE_RED, values: against.map(needed) },
        { color: BLUE, values: proof.map(power) },
        { color: PALE_BLUE, values: proof.map(needed) },
    ];
    const values = lines.flatMap((line) => line.values).filter((value) => value !== undefined);
    const drawn = plot('Evidence by look, in powers of ten', 'log10 E', [Math.floor(Math.min(0, ...values)), Math.ceil(Math.max(1, ...values))], lines);
    if (drawn === '')
        return '';
    return (0,markdown/* blocks */.Bv)(drawn, (0,markdown/* text */.Qq)([
        legend('Red: the strongest evidence against the candidate; pale red: what fails it', against.at(-1)),
        legend('Blue: the weakest proof that it is well; pale blue: what lets it go on', proof.at(-1)),
        `Cut off at ${LEAST} and ${MOST}.`,
    ]
        .filter((part) => part !== '')
        .join(' ')));
}
function ratioChart(looks) {
    const [candidate, baseline] = [
        looks.map((look) => percent(look.candidate)),
        looks.map((look) => percent(look.baseline)),
    ];
    const limit = looks.map((look) => (look.limit === undefined ? undefined : look.limit * 100));
    if (candidate.every((value) => value === undefined))
        return '';
    const seen = [...candidate, ...baseline].filter((value) => value !== undefined);
    const limits = limit.filter((value) => value !== undefined);
    const top = Math.min(100, Math.max(1, ...seen.map((value) => value * 1.1), ...limits.map((value) => value * 1.2)));
    const drawn = plot('5xx ratio by look, of all requests so far', '%', [0, Math.ceil(top)], [
        { color: RED, values: candidate },
        { color: BLUE, values: baseline },
        { color: GREY, values: limit },
    ]);
    if (drawn === '')
        return '';
    const last = looks.at(-1)?.limit;
    const said = [
        'Red: the candidate.',
        baseline.every((value) => value === undefined) ? '' : 'Blue: the baseline in the same intervals.',
        last === undefined ? '' : `Grey: the limit, ${(0,evidence_figures/* ratioText */.B9)(last)}.`,
    ];
    return (0,markdown/* blocks */.Bv)(drawn, (0,markdown/* text */.Qq)(said.filter((part) => part !== '').join(' ')));
}
/** Infinite evidence is drawn at the edge. */
function power(test) {
    return test === undefined ? undefined : Math.min(MOST, Math.max(LEAST, test.logE / Math.LN10));
}
const needed = (test) => test === undefined ? undefined : Math.min(MOST, Math.log10(test.threshold));
function legend(words, test) {
    return test === undefined
        ? ''
        : `${words} (${(0,evidence_figures/* countText */.lT)(test.threshold)}, drawn at ${Math.log10(test.threshold).toFixed(1)}).`;
}
function percent(part) {
    return part === undefined ? undefined : (part.failures / part.requests) * 100;
}

// EXTERNAL MODULE: ./build/shared/domain/report/expected-time.js
var expected_time = __webpack_require__(45930);
;// CONCATENATED MODULE: ./build/shared/domain/report/look-numbers.js
/** Of dry runs nothing is shown here: they decide nothing. */
function lookNumbers({ tests }, decidedBy = 'users') {
    const obeyed = tests.filter(({ dryRun, logE }) => !dryRun && !Number.isNaN(logE));
    const asked = ({ name }) => name.startsWith('probe-') === (decidedBy === 'probes');
    const errors = tests.find(({ name }) => name === 'errors')?.counts;
    const relative = tests.find(({ name }) => name === 'errors-relative')?.counts;
    const own = errors ?? relative;
    return {
        against: mostOf(obeyed.filter(({ side }) => side === 'fail')),
        proof: leastOf(obeyed.filter((test) => test.side === 'pass' && asked(test))),
        candidate: partOf(own?.failures, own?.requests),
        baseline: partOf(relative?.baselineFailures, relative?.baselineRequests),
        limit: Number.isFinite(errors?.limit) ? errors?.limit : undefined,
    };
}
/** Tests need different evidence, so that it is held against the need. */
const closeness = ({ logE, threshold }) => logE - Math.log(threshold);
function mostOf(tests) {
    return tests.reduce((most, test) => (most === undefined || closeness(test) > closeness(most) ? test : most), undefined);
}
function leastOf(tests) {
    return tests.reduce((least, test) => (least === undefined || closeness(test) < closeness(least) ? test : least), undefined);
}
function partOf(failures, requests) {
    if (failures === undefined || requests === undefined || !(requests > 0))
        return undefined;
    return Number.isFinite(failures / requests) ? { failures, requests } : undefined;
}

;// CONCATENATED MODULE: ./build/shared/domain/report/looks-section.js







/** Every look of one stage with the numbers that the plots are drawn from, and what the judge said of them. */
function looksSection({ percent, looks }, decidedBy, room) {
    if (looks.length === 0)
        return '';
    // The last looks decided; the first ones give way.
    const from = Math.max(0, looks.length - room.rows);
    return (0,markdown/* details */.zH)(`Every look of the judge at ${percent} % (${looks.length})`, (0,markdown/* blocks */.Bv)(from === 0 ? '' : `The first ${from} looks are in the report file only.`, (0,markdown/* table */.tp)([
        'look',
        'time',
        '5xx, candidate',
        '5xx, baseline',
        'strongest against it',
        'weakest proof',
        'verdict',
        'why',
    ], looks.slice(from), ({ atMs, verdict }, index) => [
        String(from + index + 1),
        (0,figures/* utc */.n$)(atMs),
        ...numbersOf(lookNumbers(verdict, decidedBy)),
        verdict.kind,
        (0,markdown/* text */.Qq)((0,retold/* retold */.X)(verdict.reasons, verdict.tests).join('; '), room.characters),
    ])));
}
function numbersOf({ candidate, baseline, against, proof }) {
    return [
        candidate === undefined ? '–' : (0,evidence_figures/* partText */.Rn)(candidate.failures, candidate.requests),
        baseline === undefined ? '–' : (0,evidence_figures/* partText */.Rn)(baseline.failures, baseline.requests),
        strengthOf(against),
        strengthOf(proof),
    ];
}
function strengthOf(test) {
    return test === undefined
        ? '–'
        : `${(0,test_sentence/* testName */.UU)(test)}: E ${(0,wording/* evidenceText */.rS)(test)} of ${(0,evidence_figures/* countText */.lT)(test.threshold)}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/report/stage-story.js







/** What decided a stage and why, in words; then what would have decided otherwise. */
function stageStory(stage, end, target, room) {
    const verdict = stage.looks.at(-1)?.verdict;
    if (verdict === undefined)
        return '';
    const decidedBy = target.trafficPlan?.decidedBy ?? 'users';
    const reasons = [...(0,retold/* retold */.X)(verdict.reasons, verdict.tests), ...closestDoubt(verdict, decidedBy)];
    const alternatives = (0,retold/* retold */.X)(verdict.alternatives, verdict.tests);
    const lines = (all) => (0,markdown/* list */.p_)([
        ...all.slice(0, room.rows).map((line) => (0,markdown/* text */.Qq)(line, room.characters)),
        ...(all.length > room.rows ? [`${all.length - room.rows} more are in the report file.`] : []),
    ]);
    return (0,markdown/* blocks */.Bv)(`**${(0,markdown/* text */.Qq)(titleOf(verdict, stage, end, decidedBy))}**`, reasons.length === 0 ? '' : lines(reasons), latencyText(verdict), metricTable(verdict, room), alternatives.length === 0 ? '' : (0,markdown/* blocks */.Bv)('What would have decided otherwise:', lines(alternatives)));
}
/** What the rollout cost its users: errors of the candidate as far as they are counted, and what the baseline would have made of the same requests. */
function costText({ stages, analysis }) {
    const counted = stages
        .flatMap(({ looks }) => looks)
        .map(({ verdict }) => lookNumbers(verdict))
        .findLast(({ candidate }) => candidate !== undefined);
    const { candidate, baseline } = counted ?? {};
    if (candidate === undefined)
        return '';
    const usual = baseline === undefined || baseline.requests < family/* LEAST_BASELINE */.YR
        ? ''
        : ` At the ratio of the baseline there would have been ${aboutText((candidate.requests * baseline.failures) / baseline.requests)}.`;
    const late = analysis === undefined || analysis.settleMs === 0
        ? ''
        : ` What was answered later than ${(0,figures/* timeSpan */.wL)(analysis.settleMs)} before the last look is not among them.`;
    return (`**Errors that the candidate served to users: ${(0,evidence_figures/* countText */.lT)(candidate.failures)}**, ` +
        `in ${(0,evidence_figures/* countText */.lT)(candidate.requests)} requests that were counted.${usual}${late}`);
}
function titleOf(verdict, { deadlineMs, startedMs, endedMs }, end, decidedBy) {
    switch (verdict.kind) {
        case 'healthy':
            if (end === 'ended')
                return 'The judge had nothing against it:';
            if (decidedBy === 'users') {
                return verdict.tests.some(({ side, dryRun }) => side === 'pass' && !dryRun)
                    ? 'It went on, because it was proven well:'
                    : 'It went on, because nothing that is obeyed spoke against it:';
            }
            return 'It went on after a bounded wait, proven by its probes and not suspected since:';
        case 'unhealthy':
            return 'The candidate is ill, and this decided it:';
        case 'shared-outage':
            return 'Both arms are ill, so the candidate is not blamed:';
        case 'inconclusive': {
            const late = startedMs !== undefined &&
                endedMs !== undefined &&
                deadlineMs > 0 &&
                endedMs - startedMs >= deadlineMs;
            const when = late
                ? ` by its deadline (${(0,figures/* timeSpan */.wL)(deadlineMs)}${extended(endedMs - startedMs, deadlineMs)})`
                : '';
            return `${end === 'went-on' ? 'It went on without a verdict' : 'There was no verdict'}${when}. What was missing:`;
        }
    }
}
function extended(watchedMs, deadlineMs) {
    return watchedMs >= 2 * deadlineMs ? `, extended to ${(0,figures/* timeSpan */.wL)(2 * deadlineMs)}` : '';
}
/** How far the strongest test was from holding a candidate that was let go on. */
function closestDoubt(verdict, decidedBy) {
    const { against } = lookNumbers(verdict, decidedBy);
    if (verdict.kind !== 'healthy' || against === undefined)
        return [];
    if (against.logE <= 0)
        return ['no test speaks against it'];
    return [
        `the strongest doubt, ${(0,test_sentence/* testName */.UU)(against)}, is no suspicion (from ${family/* SUSPICION */.UD} on): ${(0,test_sentence/* testSentence */.oT)(against)}`,
    ];
}
/** Metrics of the user's own, which have no evidence but their last value. */
function metricTable({ signals }, room) {
    const own = signals.filter(({ name, unit }) => unit === 'count' && name !== 'requests');
    if (own.length === 0)
        return '';
    return (0,markdown/* table */.tp)(['metric', 'last value', 'limit', 'says'], own, ({ name, value, limit, kind }) => [
        (0,markdown/* text */.Qq)(name, room.characters),
        value === undefined || !Number.isFinite(value) ? '–' : String(value),
        Number.isFinite(limit) ? String(limit) : '–',
        kind,
    ], room.rows);
}
/** `p95 of the candidate: between 800 and 1,600 ms (at 95 %), limit 2,000 ms.` */
function latencyText({ latency, signals, tests }) {
    if (latency === undefined)
        return '';
    const name = quantileText(latency);
    const limit = signals.find((signal) => signal.unit === 'ms' && signal.name === `${name} latency`)?.limit;
    const slow = tests.find((test) => test.name === 'latency' && test.side === 'fail');
    const held = limit === undefined || !Number.isFinite(limit) ? '' : `, limit ${(0,evidence_figures/* msText */.co)(limit)}`;
    return (0,markdown/* text */.Qq)(`${name} of the candidate: ${rangeText(latency)}${held}${slowText(slow)}.`);
}
function rangeText({ lowerMs, upperMs }) {
    if (lowerMs !== undefined && upperMs !== undefined)
        return `between ${(0,evidence_figures/* countText */.lT)(Math.round(lowerMs))} and ${(0,evidence_figures/* msText */.co)(upperMs)} at 95 %`;
    if (lowerMs !== undefined)
        return `at least ${(0,evidence_figures/* msText */.co)(lowerMs)} at 95 %`;
    return upperMs === undefined ? 'not bounded by so few answers' : `at most ${(0,evidence_figures/* msText */.co)(upperMs)} at 95 %`;
}
/** `p95`, `p99.9`. */
function quantileText({ quantile }) {
    return `p${Number((quantile * 100).toPrecision(6))}`;
}
function slowText(test) {
    const { failures, requests, limitMs } = test?.counts ?? {};
    return limitMs === undefined || !requests
        ? ''
        : `; slower than ${(0,evidence_figures/* msText */.co)(limitMs)} were ${(0,evidence_figures/* partText */.Rn)(failures, requests)}`;
}
function aboutText(errors) {
    return errors < 0.05
        ? 'none'
        : `about ${errors < 10 ? Number(errors.toFixed(1)) : (0,evidence_figures/* countText */.lT)(Math.round(errors))}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/report/stage-section.js








/** What each stage was, what decided it and why, and what the judge saw. */
function stageSection(target, room) {
    const { stages } = target;
    if (stages.length === 0)
        return '';
    const looked = stages
        .map((stage, index) => ({ stage, index }))
        .filter(({ stage }) => stage.looks.length > 0);
    // The last stages decided; the first ones give way.
    const told = looked.slice(-room.rows);
    const left = looked.length - told.length;
    return (0,markdown/* blocks */.Bv)('### Stages', (0,markdown/* table */.tp)([
        'stage',
        'traffic',
        'bake',
        'watched',
        'looks',
        'requests',
        '5xx ratio',
        'latency, at least',
        'verdict',
    ], stages, stageRow, room.rows), costText(target), left === 0 ? '' : `What decided the first ${left} stages is in the report file only.`, ...told.map(({ stage, index }) => toldStage(stage, index, target, room)));
}
/** The stages as they are planned, for a dry run. */
function plannedStages({ stages, analysis, trafficPlan }) {
    if (stages.length === 0)
        return '';
    const expected = (stage, index) => {
        if (stage.bakeMs === 0)
            return 'at once';
        const ms = trafficPlan?.stages[index]?.expectedMs ?? (analysis && (0,expected_time/* expectedMs */.T)(stage, analysis));
        return ms === undefined ? '–' : `about ${(0,figures/* timeSpan */.wL)(ms)}`;
    };
    return (0,markdown/* blocks */.Bv)('### Stages', (0,markdown/* table */.tp)(['stage', 'traffic', 'bake', 'deadline', 'expected'], stages, (stage, index) => [
        String(index + 1),
        `${stage.percent} %`,
        bakeText(stage),
        stage.bakeMs === 0 ? '–' : (0,figures/* timeSpan */.wL)(stage.deadlineMs),
        expected(stage, index),
    ]));
}
/** The tests of the stage at which the rollout ended stand open, those of earlier ones are folded. */
function toldStage(stage, index, target, room) {
    const next = target.stages.slice(index + 1).some(({ startedMs }) => startedMs !== undefined);
    const end = next || target.conclusion === 'promoted' ? 'went-on' : 'ended';
    const decidedBy = target.trafficPlan?.decidedBy ?? 'users';
    const verdict = stage.looks.at(-1)?.verdict;
    const tests = verdict === undefined ? '' : testTable(verdict, decidedBy);
    return (0,markdown/* blocks */.Bv)(`#### Stage ${index + 1}: ${stage.percent} %`, stageStory(stage, end, target, room), end === 'ended' || tests === '' ? tests : (0,markdown/* details */.zH)('The tests of the last look', tests), charts(stage.looks.map((look) => lookNumbers(look.verdict, decidedBy))), looksSection(stage, decidedBy, room));
}
function stageRow(stage, index) {
    const last = stage.looks.at(-1)?.verdict;
    return [
        String(index + 1),
        `${stage.percent} %`,
        bakeText(stage),
        watched(stage),
        String(stage.looks.length),
        (0,figures/* signalText */.UW)(signalOf(last, ({ name }) => name === 'requests')),
        withLimit(signalOf(last, ({ name }) => name === '5xx ratio')),
        withLimit(signalOf(last, ({ name, unit }) => unit === 'ms' && / latency$/.test(name))),
        last?.kind ?? (stage.startedMs === undefined ? 'not reached' : 'not watched'),
    ];
}
function signalOf(verdict, is) {
    return verdict?.signals.find(is);
}
const bakeText = ({ bakeMs }) => (bakeMs === 0 ? 'none' : (0,figures/* timeSpan */.wL)(bakeMs));
function watched({ startedMs, endedMs }) {
    return startedMs === undefined || endedMs === undefined ? '–' : (0,figures/* timeSpan */.wL)(endedMs - startedMs);
}
function withLimit(signal) {
    const value = (0,figures/* signalText */.UW)(signal);
    if (signal === undefined || value === '–')
        return value;
    const limit = (0,figures/* signalText */.UW)({ ...signal, value: signal.limit });
    return limit === '–' ? value : `${value} (limit ${limit})`;
}

// EXTERNAL MODULE: ./build/shared/domain/report/traffic-plan-text.js
var traffic_plan_text = __webpack_require__(74841);
;// CONCATENATED MODULE: ./build/shared/domain/report/traffic-section.js

/** Who served before, and who serves now. */
function trafficSection({ previousTraffic, trafficBefore, traffic, revision }) {
    const before = trafficBefore ?? previousTraffic;
    const names = [...new Set([...before, ...traffic].map((share) => share.revision))];
    if (names.length === 0)
        return '';
    const lost = before.some(({ latest }) => latest) && !traffic.some(({ latest }) => latest);
    return (0,markdown/* blocks */.Bv)('### Traffic', (0,markdown/* table */.tp)(['revision', 'before', 'now'], names, (name) => [
        name === revision ? `${(0,markdown/* code */.aY)(name)} (candidate)` : (0,markdown/* code */.aY)(name),
        shareOf(name, before),
        shareOf(name, traffic),
    ]), lost
        ? 'Before, the traffic followed LATEST. Now it names its revisions, because LATEST may be a failed candidate; the next promotion lets it follow LATEST again.'
        : '');
}
function shareOf(name, shares) {
    const own = shares.filter(({ revision }) => revision === name);
    if (own.length === 0)
        return '–';
    const percent = own.reduce((sum, share) => sum + share.percent, 0);
    return `${percent} %${own.some(({ latest }) => latest) ? ', follows LATEST' : ''}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/smoke/verification/conclude.js
/** Whether a deployment may go on: nothing failed, and something was asked. */
function isVerified(checks) {
    return checks.every(({ state }) => state !== 'failed') && checks.some(({ state }) => state === 'passed');
}
/** How the six ended, in one sentence. */
function verificationReason(checks) {
    const failed = checks.filter(({ state }) => state === 'failed');
    const passed = checks.filter(({ state }) => state === 'passed');
    const [first] = failed;
    if (first !== undefined) {
        const hint = first.hint === undefined ? '' : ` (${first.hint})`;
        return `${failed.length} of ${failed.length + passed.length} deployment checks failed; ${first.name}: ${first.seen}${hint}`;
    }
    if (passed.length === 0)
        return 'no deployment check could be asked';
    const without = checks.filter(({ state }) => state !== 'passed').map(({ name }) => name);
    const rest = without.length === 0 ? '' : `, without ${without.join(', ')}`;
    return `${passed.length} deployment ${passed.length === 1 ? 'check' : 'checks'} passed${rest}`;
}
/** One report of both: it passes only where both do. Without a suite it has no checks of one. */
function withVerification(suite, verified) {
    const { url, startedMs, endedMs, checks } = verified;
    const before = suite ?? { passed: true, checks: [], startedMs, target: url };
    return {
        ...before,
        passed: before.passed && isVerified(checks),
        durationMs: endedMs - before.startedMs,
        verification: checks,
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/report/verification-section.js



/** The six checks that need no suite, those that were left out too; what failed says what to do. */
function verificationSection(runs, room) {
    return (0,markdown/* blocks */.Bv)(...runs.flatMap(({ report }) => report?.verification === undefined
        ? []
        : [(0,markdown/* blocks */.Bv)('### Deployment checks', sectionOf(report.verification, report.target, room))]));
}
function sectionOf(checks, target, room) {
    const { characters } = room;
    const failed = checks.filter(({ state }) => state === 'failed');
    return (0,markdown/* blocks */.Bv)(isVerified(checks)
        ? `On ${(0,markdown/* text */.Qq)(target, characters)}: passed.`
        : `**On ${(0,markdown/* text */.Qq)(target, characters)}: ${failed.length === 0 ? 'nothing could be asked' : `${failed.length} failed`}.**`, (0,markdown/* table */.tp)(['check', 'asked', 'result', 'seen', 'time', 'request id'], checks, (check) => row(check, room)), (0,markdown/* list */.p_)(failed.map((check) => adviceLine(check, room))));
}
function row({ name, asked, state, seen, durationMs, requestId }, room) {
    const { characters } = room;
    return [
        name,
        (0,markdown/* code */.aY)(asked, characters),
        STATES[state],
        (0,markdown/* text */.Qq)(seen, characters),
        durationMs === undefined ? '' : (0,figures/* timeSpan */.wL)(durationMs),
        (0,markdown/* code */.aY)(requestId ?? '', characters),
    ];
}
const STATES = {
    passed: 'passed',
    failed: '**failed**',
    'left-out': 'left out',
    'not-asked': 'not asked',
};
function adviceLine({ name, hint, traceparent }, { characters }) {
    const trace = traceparent === undefined ? '' : `, traceparent ${(0,markdown/* code */.aY)(traceparent, characters)}`;
    return `**${name}**${trace}${hint === undefined ? '' : `: ${(0,markdown/* text */.Qq)(hint, characters)}`}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/report/summary.js
















/** The job summary: a report that a person who was not there can read, within what GitHub shows. */
function renderSummary(outcome) {
    return renderWithin((room) => page(outcome, room));
}
function page(outcome, room) {
    const { targets } = outcome;
    const shown = targets.slice(0, room.targets);
    const left = targets.length - shown.length;
    return `${(0,markdown/* blocks */.Bv)(...shown.map((target) => targetReport(target, outcome, room)), left === 0 ? '' : `${(0,figures/* counted */.hS)(left, 'more service')} in the report file.`)}\n`;
}
/** Whoever must act reads first what to do; whoever need not reads first what was done. */
function targetReport(target, outcome, room) {
    const advice = (0,markdown/* blocks */.Bv)('### What to do now', (0,report_advice/* adviceFor */.c)(target, outcome).map(adviceItem).join('\n'));
    const urgent = !outcome.dryRun && ((0,report_outcome/* isBadEnd */.n)(target.conclusion) || target.conclusion === 'held');
    return (0,markdown/* blocks */.Bv)(`## ${(0,markdown/* text */.Qq)((0,headline/* headline */.P)(target, outcome), room.characters)}`, urgent ? advice : '', deployedSection(target, outcome, room), replaySection(target, room), (0,traffic_plan_text/* trafficPlanSection */.cV)(target.trafficPlan, target.analysis, room), outcome.dryRun ? plannedStages(target) : stageSection(target, room), smokeSection(target.smoke, room), verificationSection(target.smoke, room), evidenceSection(target.evidence, room), deletionSection(target.deletions, room), warningSection(target.warnings, room), trafficSection(target), urgent ? '' : advice, restoreLine(target, outcome), eventSection(target, room), links(target, outcome));
}
/** A command is a block of its own, so that it can be copied. */
function adviceItem({ text: line, command, link: to }) {
    const sentence = to === undefined ? (0,markdown/* text */.Qq)(line) : `${(0,markdown/* text */.Qq)(line)} ${(0,markdown/* link */.nf)((0,markdown/* text */.Qq)(to.label), to.url)}`;
    return (0,markdown/* blocks */.Bv)(`- ${sentence}`, command === undefined ? '' : indented((0,markdown/* codeBlock */.DV)(command, 'sh')));
}
const indented = (block) => block.replace(/^/gm, '  ');
function warningSection(warnings, room) {
    if (warnings.length === 0)
        return '';
    const lines = warnings.slice(0, room.rows).map((line) => (0,markdown/* text */.Qq)(line, room.characters));
    const more = warnings.length - lines.length;
    return (0,markdown/* blocks */.Bv)('### Unusual, or left undone', (0,markdown/* list */.p_)(more > 0 ? [...lines, `${more} more`] : lines));
}
/** Where no step of the advice says it already. */
function restoreLine(target, outcome) {
    const { restoreCommand: command } = target;
    const said = (0,report_advice/* adviceFor */.c)(target, outcome).some((advice) => advice.command === command);
    if (command === undefined || said)
        return '';
    return (0,markdown/* details */.zH)('The line that restores the previous traffic by hand', (0,markdown/* codeBlock */.DV)(command, 'sh'));
}
function eventSection({ events }, room) {
    if (events.length === 0)
        return '';
    const from = Math.max(0, events.length - room.rows);
    return (0,markdown/* details */.zH)(`What happened, step by step (${events.length})`, (0,markdown/* blocks */.Bv)(from === 0 ? '' : `The first ${from} are in the report file only.`, (0,markdown/* table */.tp)(['time', 'what'], events.slice(from), (event) => [
        (0,figures/* utc */.n$)(event.atMs),
        (0,markdown/* text */.Qq)(event.text, room.characters),
    ])));
}
function links(target, { startedAt }) {
    const { revision, replay } = target;
    const since = replay === undefined ? startedAt : new Date(replay.startMs).toISOString();
    return [
        (0,markdown/* link */.nf)('Revisions in the console', (0,console_links/* revisionsUrl */.m$)(target)),
        ...(revision === undefined ? [] : [(0,markdown/* link */.nf)('Log of the revision', (0,console_links/* logsUrl */.HM)(target, revision, since))]),
    ].join(' · ');
}

;// CONCATENATED MODULE: ./build/action-deploy-canary/src/report.js








/** Every output of the action, and how it is read from a target; the paths of files are known to the caller alone. */
const OUTPUTS = {
    revision: (target) => target.revision ?? '',
    image: (target) => target.image ?? '',
    candidate_url: (target) => target.candidateUrl ?? '',
    service_url: (target) => target.serviceUrl ?? '',
    previous_traffic: (target) => sharesOutput(target.previousTraffic),
    traffic: (target) => sharesOutput(target.traffic),
    conclusion: (target) => target.conclusion,
    reason: (target) => line(target.reason),
    report: () => '',
    junit: () => '',
};
/** Makes an outcome what people and later steps read. */
function report(outcome) {
    const bad = outcome.targets.filter(({ conclusion }) => (0,report_outcome/* isBadEnd */.n)(conclusion));
    const told = bad.map((target) => line((0,headline/* headline */.P)(target, outcome)));
    return {
        outputs: outputsOf(outcome),
        summary: renderSummary(outcome),
        annotations: (0,annotation/* withinCaps */.p)(annotationsOf(outcome)),
        ...(told.length === 0 ? {} : { failure: told.join('; ') }),
    };
}
function outputsOf({ targets: [target] }) {
    const names = Object.keys(OUTPUTS);
    const entries = names.map((name) => [name, target === undefined ? '' : OUTPUTS[name](target)]);
    return Object.fromEntries(entries);
}
const sharesOutput = (shares) => JSON.stringify(shares.map(json.shareJson));
/** The conclusions first, then what failed, then what is unusual: the caps cut from the end. */
function annotationsOf(outcome) {
    const { targets } = outcome;
    return [
        ...targets.map((target) => conclusionOf(target, outcome)),
        ...targets.flatMap(failedChecks),
        ...targets.flatMap(({ warnings, service }) => warnings.map((warning) => ({
            level: 'warning',
            title: report_titleOf(service),
            message: line(warning),
        }))),
    ];
}
function conclusionOf(target, outcome) {
    const { service, conclusion } = target;
    return {
        level: (0,report_outcome/* isBadEnd */.n)(conclusion) ? 'error' : conclusion === 'held' ? 'warning' : 'notice',
        title: report_titleOf(service, outcome.dryRun ? 'dry run' : conclusion),
        message: conclusionText(target, outcome),
    };
}
function conclusionText(target, outcome) {
    const sentence = line((0,headline/* headline */.P)(target, outcome));
    const [first] = (0,report_outcome/* isBadEnd */.n)(target.conclusion) || target.conclusion === 'held' ? (0,report_advice/* adviceFor */.c)(target, outcome) : [];
    if (first === undefined)
        return sentence;
    return [`${sentence}.`, first.text, first.command && (0,plain/* inertLine */.Fq)(first.command), first.link?.url]
        .filter((part) => part !== undefined)
        .join('\n');
}
/** Of the last run: earlier ones passed, or the rollout would not have gone on. */
function failedChecks({ smoke, service }) {
    return (smoke.at(-1)?.report?.checks ?? [])
        .filter(({ passed }) => !passed)
        .map(({ name, failures }) => ({
        level: 'error',
        title: report_titleOf(service, 'smoke check failed'),
        message: line(`${name}: ${failures.map(smoke_report/* failureText */.kY).join('; ')}`),
    }));
}
const report_titleOf = (...words) => line(`run-delivery: ${words.join(' ')}`);
/** Annotations show about this much; the summary has all of it. */
const line = (value) => (0,plain/* shorten */.ml)((0,plain/* inertLine */.Fq)(value), 1_000);


/***/ }),

/***/ 27942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restore: () => (/* binding */ restore)
});

;// CONCATENATED MODULE: ./build/shared/domain/rollout/cut-off.js
/** The order that ends a rollout whose process was cut off. What was to be rolled back still is, for its own reason. */
function cutOff({ phase, reason }) {
    if (phase === 'rolling-back' && reason !== undefined)
        return { kind: 'given-up', reason };
    return { kind: 'cancelled', reason: 'the job was cancelled or cut off' };
}

// EXTERNAL MODULE: ./build/shared/domain/rollout/restore-command.js
var restore_command = __webpack_require__(89281);
// EXTERNAL MODULE: ./build/shared/engine/analysis/unasked.js
var unasked = __webpack_require__(86383);
// EXTERNAL MODULE: ./build/shared/engine/rollout/finish.js + 5 modules
var finish = __webpack_require__(82186);
// EXTERNAL MODULE: ./build/shared/engine/rollout/left-over.js
var left_over = __webpack_require__(91487);
// EXTERNAL MODULE: ./build/shared/engine/rollout/drive.js + 7 modules
var drive = __webpack_require__(62161);
// EXTERNAL MODULE: ./build/shared/engine/rollout/observe.js
var observe = __webpack_require__(46821);
;// CONCATENATED MODULE: ./build/shared/engine/rollout/resume.js


/** Goes on from a claim that an earlier process kept: how `post` finishes what `main` could not. */
async function resume(claim, stop, policy, driver) {
    return (0,drive/* drive */.r)({ claim, view: await (0,observe/* observe */.l)(driver), evidence: { stop } }, policy, driver);
}

// EXTERNAL MODULE: ./build/shared/engine/rollout/session.js + 9 modules
var rollout_session = __webpack_require__(24245);
// EXTERNAL MODULE: ./build/action-deploy-canary/src/run.js + 47 modules
var run = __webpack_require__(93138);
;// CONCATENATED MODULE: ./build/action-deploy-canary/src/restore.js








/**
 * The post step: finishes what `main` was cut off from, by the same reconciler. undefined where nothing is left to do,
 * which is so after every rollout that came to its conclusion.
 */
async function restore(inputs, context, ports) {
    const claim = (0,left_over/* leftOver */.WL)(ports.job);
    if (claim === undefined)
        return undefined;
    const startedMs = ports.clock.now();
    // Nothing is proven any more: what ends needs no file of the user's.
    const session = await (0,run.prepare)({ ...inputs, smoke: { kind: 'none' }, config: { ...inputs.config, required: false } }, { ...ports, customMetrics: unasked/* UNASKED */.q });
    session.narrator.say('The rollout was cut off: looking at what it left');
    session.narrator.recall(claim.record);
    const policy = (0,rollout_session/* policyOf */.U)(inputs.mode === 'deploy' ? 'proven' : 'promoted', session.options.settings, context);
    const { candidate, previous } = claim.record;
    const driven = await resume(claim, cutOff(claim.record), policy, session.driver).catch((error) => {
        ports.log.error(`The previous traffic may not be back; restore it by hand: ${(0,restore_command/* restoreCommand */.O)(session.driver.service, previous)}`);
        throw error;
    });
    const ended = {
        end: driven.end,
        view: driven.view,
        previous,
        changed: [],
        notes: [],
        candidate,
        stop: driven.evidence.stop?.kind,
        planned: claim.record.stages,
    };
    return (0,finish/* finish */.O)(ended, { action: 'action-deploy-canary', ...inputs, startedMs, context }, session);
}


/***/ }),

/***/ 93138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepare: () => (/* binding */ prepare),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
// EXTERNAL MODULE: ./build/shared/domain/errors/refuse.js
var errors_refuse = __webpack_require__(11389);
;// CONCATENATED MODULE: ./build/shared/domain/report/expected-traffic.js
/** What was expected of users' traffic, as the log and the report tell it. */
function expectedTraffic(plan) {
    if (plan === undefined)
        return undefined;
    const { ratePerMinute, decidedBy, expected, notes } = plan;
    return { ratePerMinute, decidedBy, stages: expected, notes };
}

// EXTERNAL MODULE: ./build/shared/domain/rollout/traffic.js
var traffic = __webpack_require__(73702);
// EXTERNAL MODULE: ./build/shared/domain/report/expected-time.js
var expected_time = __webpack_require__(45930);
// EXTERNAL MODULE: ./build/shared/domain/report/figures.js
var figures = __webpack_require__(40901);
// EXTERNAL MODULE: ./build/shared/domain/report/plain.js
var plain = __webpack_require__(61232);
// EXTERNAL MODULE: ./build/shared/domain/report/traffic-plan-text.js
var traffic_plan_text = __webpack_require__(74841);
;// CONCATENATED MODULE: ./build/shared/domain/report/plan-text.js





/** The plan as the log shows it before anything is changed. */
function renderPlan(plan) {
    const { service, region, project } = plan.service;
    return [
        `${service} in ${region}, project ${project}: ${INTENT[plan.kind]}`,
        ...nameLines(plan),
        ...servesLines(plan),
        ...section('Changes in the template:', plan.changed),
        ...(moves(plan) ? stageLines(plan.stages, plan.analysis, plan.trafficPlan) : []),
        ...section('Unusual about this service:', plan.notes),
        ...restoreLines(plan),
    ].join('\n');
}
const INTENT = {
    unchanged: 'nothing to do, what serves is what was asked for',
    first: 'first deployment',
    candidate: 'a new revision is created without traffic, proven, and given traffic by stages',
    existing: 'a revision that exists is proven and given traffic by stages',
    waiting: 'the rollout that waits goes on',
};
const moves = ({ kind }) => kind !== 'unchanged' && kind !== 'first';
function nameLines({ kind, names }) {
    if (names === undefined)
        return [];
    // An existing revision keeps its name; only its tag is new.
    if (kind === 'existing')
        return [`Tag: ${names.tag}`];
    return kind === 'first'
        ? [`Revision: ${names.revision}`]
        : [`Revision: ${names.revision}, tag ${names.tag}`];
}
/** Who decides, and what is expected of each stage. */
function stageLines(stages, analysis, trafficPlan) {
    const times = stages.map((stage, index) => trafficPlan?.stages[index]?.expectedMs ?? (0,expected_time/* expectedMs */.T)(stage, analysis));
    const total = times.reduce((sum, ms) => sum + ms, 0);
    const time = total === 0 ? 'without a bake' : `about ${(0,figures/* timeSpan */.wL)(total)} when all goes well`;
    return [
        ...trafficLines(trafficPlan, analysis),
        `Stages, ${trafficPlan?.stages.some(isUndecided) ? 'of which not all can be decided' : time}:`,
        ...stages.map((stage, index) => `  ${stageText(stage, analysis, times[index] ?? 0, trafficPlan?.stages[index])}`),
    ];
}
/** Known not to be enough, which is not the same as not known. */
function isUndecided({ requestsPerMinute, expectedMs }) {
    return requestsPerMinute !== undefined && expectedMs === undefined;
}
function trafficLines(plan, sampling) {
    if (plan === undefined)
        return [];
    return [(0,traffic_plan_text/* planSentence */.th)(plan, sampling), ...plan.notes.map((note) => `  - ${(0,plain/* inertLine */.Fq)(note)}`)];
}
function stageText(stage, analysis, ms, planned) {
    const share = `${String(stage.percent).padStart(3)} %`;
    if (stage.bakeMs === 0)
        return `${share}  at once`;
    const rate = planned?.requestsPerMinute;
    return (`${share}  ${planned !== undefined && isUndecided(planned) ? 'no verdict expected' : `about ${(0,figures/* timeSpan */.wL)(ms)}`}${rate === undefined ? '' : `, ${(0,traffic_plan_text/* rateText */.cf)(rate)} on the candidate`}: bake ${(0,figures/* timeSpan */.wL)(stage.bakeMs)}, ` +
        `numbers settle after ${(0,figures/* timeSpan */.wL)(analysis.settleMs)}, deadline ${(0,figures/* timeSpan */.wL)(stage.deadlineMs)}`);
}
function section(title, lines) {
    return lines.length === 0 ? [] : [title, ...lines.map((line) => `  - ${(0,plain/* inertLine */.Fq)(line)}`)];
}
function servesLines({ previous, serves = previous }) {
    const now = serves.length === 0 ? 'nothing' : (0,figures/* sharesText */.W5)(serves);
    return isMoved(previous, serves)
        ? [`Serves now: ${now}`, `Served before: ${(0,figures/* sharesText */.W5)(previous)}`]
        : [`Serves now: ${now}`];
}
const isMoved = (previous, serves) => !(0,traffic/* sameWeights */.ML)((0,traffic/* weightsOf */.Z$)(previous), (0,traffic/* weightsOf */.Z$)(serves));
function restoreLines({ previous, serves = previous, restoreCommand, kind }) {
    if (previous.length === 0 || kind === 'unchanged')
        return [];
    const what = isMoved(previous, serves) ? 'served before' : 'serves now';
    return [`Should everything else be down, this line restores what ${what}:`, `  ${restoreCommand}`];
}

// EXTERNAL MODULE: ./build/shared/domain/rollout/restore-command.js
var restore_command = __webpack_require__(89281);
// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
;// CONCATENATED MODULE: ./build/shared/domain/rollout/revision-readiness.js

/** Whether users can be sent to a revision, from its raw answer; undefined stands for one that does not exist. */
function revisionReadiness(revision) {
    if (revision === undefined)
        return { kind: 'missing' };
    const ready = (0,json/* arrayAt */.RD)(revision, 'conditions')
        .filter(json/* isObject */.Gv)
        .find((condition) => condition.type === 'Ready');
    if (ready?.state === 'CONDITION_SUCCEEDED')
        return { kind: 'ready' };
    return { kind: 'not-ready', message: (ready && (0,json/* stringAt */.bX)(ready, 'message')) ?? 'it has not become ready' };
}

// EXTERNAL MODULE: ./build/shared/domain/settings/settings.js
var settings_settings = __webpack_require__(49858);
// EXTERNAL MODULE: ./build/shared/engine/probe/probe-check.js
var probe_check = __webpack_require__(23677);
// EXTERNAL MODULE: ./build/shared/domain/analysis/window.js
var analysis_window = __webpack_require__(72962);
// EXTERNAL MODULE: ./build/shared/engine/analysis/paired-intervals.js + 1 modules
var paired_intervals = __webpack_require__(7437);
// EXTERNAL MODULE: ./build/shared/engine/analysis/source-trouble.js
var source_trouble = __webpack_require__(66927);
;// CONCATENATED MODULE: ./build/shared/engine/analysis/last-hour.js



/** Reads the last hour. A plan can do without it: silence and refusals are told, and fail nothing. */
async function readLastHour(on) {
    const { intervalMs, settleMs } = on.sampling;
    const endMs = Math.floor((on.clock.now() - settleMs) / intervalMs) * intervalMs;
    const startMs = endMs - analysis_window/* INTERVALS_BEFORE */.nB * intervalMs;
    try {
        const query = { service: on.service, revisions: 'all', startMs, endMs, intervalMs };
        const traffic = await on.metrics.traffic(query);
        const intervals = (0,paired_intervals/* summedIntervals */.uw)({ startMs, endMs }, traffic, intervalMs);
        return { kind: 'counted', intervals, startMs, endMs };
    }
    catch (error) {
        return { kind: 'unknown', why: (0,source_trouble/* troubleOf */.L)(error) };
    }
}

;// CONCATENATED MODULE: ./build/shared/engine/analysis/read-users.js



/** All that a plan of traffic is made from; undefined where no stage waits for anybody. */
async function readUsers(of, on) {
    const { analysis, stages } = of.settings;
    if (stages.every(({ bakeMs }) => bakeMs === 0))
        return undefined;
    return {
        target: of.service,
        analysis,
        given: stages !== settings_settings/* DEFAULT_SETTINGS */.a.stages,
        canProbe: (0,probe_check/* probeCheck */.R)(of.suite, analysis.probes) !== undefined,
        lately: analysis.users === 'none'
            ? { kind: 'unknown', why: 'analysis.users is none' }
            : await readLastHour({ ...on, service: of.service, sampling: analysis }),
    };
}

// EXTERNAL MODULE: ./build/shared/domain/analysis/evidence.js
var evidence = __webpack_require__(92927);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/replay-limits.js
/** A comparison that tolerates everything, a share that is always kept. */
const [ANY_ODDS, ANY_RATIO] = [1e9, 1];
const NO_QUANTILE = 0;
const ODDS = [1, 100];
/** The limits that a replay tries other values of, each by itself. */
function limitsOf(settings) {
    const { errors, clientErrors, latency } = settings;
    const others = {
        ...settings,
        errors: { ...errors, dryRun: true },
        clientErrors: { ...clientErrors, dryRun: true },
        latency: { ...latency, dryRun: true },
        metrics: [],
    };
    const obeyed = { dryRun: false };
    return [
        {
            ...{ setting: 'analysis.errors', unit: 'ratio', relative: false, dryRun: errors.dryRun },
            ...{ inForce: errors.ratio, bounds: [0.0001, 0.9999] },
            at: (ratio) => ({ ...others, errors: { ...obeyed, ratio, tolerance: ANY_ODDS } }),
        },
        {
            ...{ setting: 'analysis.errors.tolerance', unit: 'odds', relative: true, dryRun: errors.dryRun },
            ...{ inForce: errors.tolerance, bounds: ODDS },
            at: (tolerance) => ({ ...others, errors: { ...obeyed, ratio: ANY_RATIO, tolerance } }),
        },
        {
            ...{ setting: 'analysis.client_errors.tolerance', unit: 'odds', relative: true },
            ...{ dryRun: clientErrors.dryRun, inForce: clientErrors.tolerance, bounds: ODDS },
            at: (tolerance) => ({ ...others, clientErrors: { ...obeyed, tolerance } }),
        },
        {
            ...{ setting: 'analysis.latency', unit: 'ms', relative: false, dryRun: latency.dryRun },
            ...{ inForce: latency.limitMs, bounds: [1, Number.MAX_SAFE_INTEGER] },
            at: (limitMs) => ({ ...others, latency: { ...latency, ...obeyed, limitMs, tolerance: ANY_ODDS } }),
        },
        {
            ...{ setting: 'analysis.latency.tolerance', unit: 'odds', relative: true, dryRun: latency.dryRun },
            ...{ inForce: latency.tolerance, bounds: ODDS },
            at: (tolerance) => ({
                ...others,
                latency: { ...latency, ...obeyed, quantile: NO_QUANTILE, tolerance },
            }),
        },
    ];
}

// EXTERNAL MODULE: ./build/shared/domain/analysis/family.js
var family = __webpack_require__(59574);
// EXTERNAL MODULE: ./build/shared/domain/analysis/fault-findings.js
var fault_findings = __webpack_require__(81711);
// EXTERNAL MODULE: ./build/shared/domain/analysis/judge.js + 11 modules
var judge = __webpack_require__(92427);
// EXTERNAL MODULE: ./build/shared/domain/analysis/past.js
var analysis_past = __webpack_require__(45426);
// EXTERNAL MODULE: ./build/shared/domain/analysis/seen.js + 1 modules
var analysis_seen = __webpack_require__(23538);
// EXTERNAL MODULE: ./build/shared/domain/analysis/user-tests.js
var user_tests = __webpack_require__(99521);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/replay-walk.js






/** So small a weight that no share of the requests is too small for it: the real weights are not known any more. */
const NO_WEIGHT = 1e-12;
/** One look for each interval, at the time from which on its numbers are final, as a rollout would have looked. */
function walk(observation, settings, stage) {
    const looks = [];
    for (const look of looksAt(observation, settings, stage)) {
        looks.push(look);
        if (takesBack(look))
            break;
    }
    const last = looks.at(-1);
    const advanced = looks.some(({ decision }) => decision === 'advance');
    return {
        looks,
        turns: looks.filter(({ decision }, index) => decision !== looks[index - 1]?.decision),
        end: last !== undefined && takesBack(last) ? last.decision : advanced ? 'advance' : 'hold',
    };
}
/** Whether the tests of any look would have taken the candidate's traffic back: the judge's own rules, without what it explains. */
function isTakenBack({ intervals, ...rest }, settings, planned) {
    const [asked, weighed] = [withoutShare(settings), unweighed(intervals)];
    const stage = { index: 0, stages: [planned], ageMs: 0, decidedBy: 'users' };
    const threshold = (0,family/* failThreshold */.Ou)(asked, stage);
    const past = (0,analysis_past/* pastOf */.C)(rest.before, asked.latency.limitMs);
    // Most faults show in the end.
    return weighed.some((_, index) => {
        const upTo = { ...rest, intervals: weighed.slice(0, weighed.length - index) };
        const seen = (0,analysis_seen/* seenIn */.v)(upTo, past, asked, stage);
        const findings = (0,fault_findings/* faultFindings */.P)((0,user_tests/* userTests */.X)(seen, asked, threshold), planned.percent < 100);
        return findings.some(({ means }) => means === 'unhealthy' || means === 'shared-outage');
    });
}
function* looksAt({ intervals, custom, ...rest }, settings, stage) {
    const [asked, weighed] = [withoutShare(settings), unweighed(intervals)];
    const beganMs = intervals[0]?.startMs ?? 0;
    for (const [index, { endMs }] of weighed.entries()) {
        const seen = {
            ...rest,
            intervals: weighed.slice(0, index + 1),
            custom: custom.map((reading) => ({
                ...reading,
                points: reading.points.filter(({ atMs }) => atMs <= endMs),
            })),
        };
        const atMs = endMs + settings.settleMs;
        const ageMs = atMs - beganMs;
        const judged = (0,judge/* judge */.S)(seen, asked, { index: 0, stages: [stage], ageMs, decidedBy: 'users' });
        const verdict = { ...judged, tests: judged.tests.filter(({ name }) => name !== 'share') };
        yield { atMs, ageMs, decision: decisionOf(verdict, ageMs, stage), verdict };
    }
}
function withoutShare(settings) {
    return { ...settings, share: { dryRun: true } };
}
function unweighed(intervals) {
    return intervals.map((interval) => ({ ...interval, stage: 0, weight: NO_WEIGHT }));
}
function decisionOf({ kind }, ageMs, { bakeMs }) {
    if (kind === 'unhealthy')
        return 'roll-back';
    if (kind === 'shared-outage')
        return 'shared-outage';
    return kind === 'healthy' && ageMs >= bakeMs ? 'advance' : 'hold';
}
const takesBack = ({ decision }) => decision === 'roll-back' || decision === 'shared-outage';

;// CONCATENATED MODULE: ./build/shared/domain/analysis/replay-calibration.js



/** Nearer than this two ratios are the same to whoever writes them. */
const SAME = 1.005;
/**
 * Tries other values of each limit on the same past. Each stands by itself, so that what turns it turns the end of the
 * replay too: where none fails, any of them that is stricter; where one fails, that one; where several do, all of them together.
 */
function calibrate(observation, settings, stage) {
    const itself = baselineAlone(observation);
    return limitsOf(settings).map((limit) => {
        const { setting, unit, dryRun, inForce, relative } = limit;
        return {
            ...{ setting, unit, dryRun, inForce },
            candidate: effectOf(limit, observation, stage),
            ...(relative || itself === undefined ? {} : { baseline: effectOf(limit, itself, stage) }),
        };
    });
}
/** Nobody beside it: what it is held to is absolute. undefined where nobody served. */
function baselineAlone(observation) {
    const intervals = observation.intervals.map((interval) => ({
        ...interval,
        candidate: interval.baseline,
        baseline: NOBODY,
    }));
    return intervals.some(({ candidate }) => candidate.requests > 0)
        ? { ...observation, intervals, custom: [] }
        : undefined;
}
const NOBODY = { requests: 0, byClass: {}, latency: evidence/* NO_LATENCY */.z };
function effectOf(limit, observation, stage) {
    const failsAt = (value) => isTakenBack(observation, limit.at(value), stage);
    const fails = failsAt(limit.inForce);
    const differs = (value) => failsAt(value) !== fails;
    const turnsAt = limit.unit === 'ms'
        ? edgesFrom(observation, limit.inForce, fails).find(differs)
        : turnBetween(limit.inForce, limit.bounds[fails ? 1 : 0], differs);
    return { fails, ...(turnsAt === undefined ? {} : { turnsAt }) };
}
/**
 * By halving between what does not differ and what does: a stricter ratio never fails fewer. Rounded away from the value in force, so
 * that what is told differs for sure.
 */
function turnBetween(from, to, differs) {
    if (from === to || !differs(to))
        return undefined;
    let [same, other] = [from, to];
    while (Math.max(same / other, other / same) > SAME) {
        const middle = Math.sqrt(same * other);
        if (differs(middle))
            other = middle;
        else
            same = middle;
    }
    const step = 10 ** (Math.floor(Math.log10(other)) - 1);
    const rounded = to > from ? Math.ceil(other / step - 1e-9) : Math.floor(other / step + 1e-9);
    const [least, most] = [Math.min(from, to), Math.max(from, to)];
    return Math.min(most, Math.max(least, Number((rounded * step).toPrecision(3))));
}
/** Only at the edges of buckets do other answers count as slow: the nearest first. */
function edgesFrom({ intervals }, limitMs, up) {
    const edges = new Set();
    for (const { candidate } of intervals) {
        for (const { lowerMs, upperMs } of candidate.latency.buckets)
            edges.add(lowerMs).add(upperMs);
    }
    const there = [...edges].filter((ms) => ms >= 1 && Number.isFinite(ms) && (up ? ms > limitMs : ms < limitMs));
    return there.sort((a, b) => (up ? a - b : b - a)).map((ms) => (up ? Math.ceil(ms) : Math.floor(ms)));
}

// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var errors_problem = __webpack_require__(48338);
// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __webpack_require__(33941);
// EXTERNAL MODULE: ./build/shared/domain/text/moment.js
var moment = __webpack_require__(18125);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/replay-range.js



/** As long as Cloud Monitoring keeps what Cloud Run counts. */
const KEPT_MS = 42 * 24 * 3_600_000;
/** Each is looked at, and each look at all before it. */
const MOST_INTERVALS = 360;
/** The judge lets no stage go before. */
const LEAST_INTERVALS = 2;
/** The range that is judged again. Everything that is wrong with it is said at once. */
function replayRange(asked, nowMs, sampling) {
    const { intervalMs, settleMs } = sampling;
    const settledMs = nowMs - settleMs;
    const sinceMs = (0,moment/* momentMs */.T)(asked.since, nowMs);
    const wantedMs = asked.until === undefined ? settledMs : (0,moment/* momentMs */.T)(asked.until, nowMs);
    const problems = [...sinceProblems(sinceMs, nowMs), ...untilProblems(wantedMs, nowMs)];
    const untilMs = Math.min(wantedMs, settledMs);
    if (problems.length > 0)
        return (0,errors_problem/* err */._)(problems);
    if (sinceMs >= wantedMs) {
        const message = `Expected a time before until (${time(wantedMs)}), found ${time(sinceMs)}`;
        return (0,errors_problem/* err */._)([{ where: 'since', message }]);
    }
    const count = intervalsIn(sinceMs, untilMs, intervalMs);
    if (count < LEAST_INTERVALS)
        return (0,errors_problem/* err */._)([tooShort(sinceMs, untilMs, sampling)]);
    const together = Math.ceil(count / MOST_INTERVALS);
    const wideMs = together * intervalMs;
    return (0,errors_problem.ok)({
        startMs: Math.ceil(sinceMs / wideMs) * wideMs,
        endMs: Math.floor(untilMs / wideMs) * wideMs,
        intervalMs: wideMs,
        notes: [
            ...(wantedMs > settledMs
                ? [
                    `Numbers after ${time(settledMs)} may still change (analysis.settle is ${(0,duration/* formatDuration */.a)(settleMs)}), so the range ends there`,
                ]
                : []),
            ...(together > 1
                ? [
                    `The range is long: it is judged by intervals of ${(0,duration/* formatDuration */.a)(wideMs)}, where a rollout has ${(0,duration/* formatDuration */.a)(intervalMs)}`,
                ]
                : []),
        ],
    });
}
function sinceProblems(sinceMs, nowMs) {
    if (sinceMs >= nowMs)
        return [{ where: 'since', message: `Expected a time in the past, found ${time(sinceMs)}` }];
    return sinceMs >= nowMs - KEPT_MS
        ? []
        : [
            {
                where: 'since',
                message: `Expected a time of the last ${(0,duration/* formatDuration */.a)(KEPT_MS)}, which is as long as Cloud Monitoring keeps what it counts, found ${time(sinceMs)}`,
            },
        ];
}
function untilProblems(untilMs, nowMs) {
    return untilMs <= nowMs
        ? []
        : [{ where: 'until', message: `Expected a time that is not in the future, found ${time(untilMs)}` }];
}
function intervalsIn(sinceMs, untilMs, intervalMs) {
    return Math.floor(untilMs / intervalMs) - Math.ceil(sinceMs / intervalMs);
}
function tooShort(sinceMs, untilMs, { intervalMs, settleMs }) {
    return {
        where: 'since',
        message: `Expected a range of at least ${LEAST_INTERVALS} whole intervals of ${(0,duration/* formatDuration */.a)(intervalMs)} that are final, ` +
            `found ${(0,duration/* formatDuration */.a)(Math.max(0, Math.round(untilMs - sinceMs)))} until ${time(untilMs)} ` +
            `(numbers are final ${(0,duration/* formatDuration */.a)(settleMs)} after their interval: analysis.interval and analysis.settle)`,
    };
}
function time(ms) {
    const date = new Date(ms);
    return Number.isNaN(date.getTime())
        ? 'a time that no calendar has'
        : date.toISOString().replace('.000Z', 'Z');
}

;// CONCATENATED MODULE: ./build/shared/domain/report/replay-outcome.js
/** A walk through the past as it is told. */
function replayOutcome({ startMs, endMs, intervalMs, asked }, baseline, { looks, turns, end }, { intervals }, limits) {
    const decided = turns.find(({ decision }) => decision === end);
    const errors = looks.at(-1)?.verdict.tests.find(({ name }) => name === 'errors');
    return {
        asked: { startMs: asked.startMs, endMs: asked.endMs },
        ...{ startMs, endMs, intervalMs, baseline, end, limits },
        ...(end === 'hold' || decided === undefined ? {} : { decided: turnOf(decided) }),
        turns: turns.map(turnOf),
        ...(end === 'roll-back' || end === 'shared-outage'
            ? { sparedErrors: errorsSince(decided?.atMs, intervals) }
            : {}),
        candidate: countsOf(intervals.map(({ candidate }) => candidate)),
        others: countsOf(intervals.map((interval) => interval.baseline)),
        dispersion: errors?.counts.dispersion ?? 1,
    };
}
function errorsSince(atMs, intervals) {
    const later = intervals.filter(({ startMs }) => startMs >= (atMs ?? 0));
    return countsOf(later.map(({ candidate }) => candidate)).errors;
}
function turnOf({ atMs, ageMs, decision, verdict }) {
    return { atMs, afterMs: ageMs, decision, reason: verdict.reasons.join('; ') };
}
function countsOf(arms) {
    return {
        requests: arms.reduce((sum, { requests }) => sum + requests, 0),
        errors: arms.reduce((sum, { byClass }) => sum + (byClass['5xx'] ?? 0), 0),
    };
}

// EXTERNAL MODULE: ./build/shared/domain/report/replay-text.js
var replay_text = __webpack_require__(21773);
;// CONCATENATED MODULE: ./build/shared/domain/settings/choose-settings.js


/** The file's settings (absent: the defaults) with what the inputs say laid over them. Inputs win, and it is said that they did. */
function chooseSettings(file, inputs) {
    const base = file?.settings ?? settings_settings/* DEFAULT_SETTINGS */.a;
    const settings = {
        ...base,
        stages: inputs.stages ?? base.stages,
        onInconclusive: inputs.onInconclusive ?? base.onInconclusive,
    };
    const notes = [];
    if (file !== undefined && inputs.stages !== undefined && base.stages !== settings_settings/* DEFAULT_SETTINGS */.a.stages) {
        notes.push(`The input stages is used in place of the stages of ${file.path}`);
    }
    if (file !== undefined && settings.onInconclusive !== base.onInconclusive) {
        notes.push(`The input on_inconclusive (${settings.onInconclusive}) is used in place of that of ${file.path} (${base.onInconclusive})`);
    }
    const where = inputs.stages === undefined && file !== undefined ? file.path : 'stages';
    return { settings, notes, problems: earlyDeadlines(settings, where) };
}
/** Numbers decide once two intervals of a stage are final; a stage that ends before has no verdict, and would always be rolled back. */
function earlyDeadlines({ stages, analysis, onInconclusive }, where) {
    if (onInconclusive !== 'rollback')
        return [];
    // Intervals are counted from whole ones: the first may begin almost one interval after the stage did.
    const decidedMs = 3 * analysis.intervalMs + analysis.settleMs;
    return stages.flatMap(({ percent, bakeMs, deadlineMs }) => bakeMs === 0 || deadlineMs >= decidedMs
        ? []
        : [
            {
                where,
                message: `Expected a deadline of at least ${(0,duration/* formatDuration */.a)(decidedMs)} for the stage of ${percent} %, found ${(0,duration/* formatDuration */.a)(deadlineMs)}: ` +
                    `a stage needs two whole intervals of ${(0,duration/* formatDuration */.a)(analysis.intervalMs)}, which are final ${(0,duration/* formatDuration */.a)(analysis.settleMs)} after they ended (analysis.interval and analysis.settle)`,
            },
        ]);
}

;// CONCATENATED MODULE: ./build/shared/engine/files/read-document.js


/**
 * Reads and parses one of the user's files. A file that the user named must exist; one that is only looked for by
 * default may be absent, and gives undefined.
 */
async function readDocument(path, named, parse, files) {
    const text = await files.read(path);
    if (text === undefined) {
        if (!named)
            return undefined;
        throw new action_error/* ActionError */.l({
            code: 'file-not-found',
            message: `Expected the file ${path}, found none`,
            hint: 'Is the repository checked out before this step (actions/checkout)? Paths are relative to the workspace.',
        });
    }
    const parsed = parse(text, path);
    if (parsed.ok)
        return parsed.value;
    throw (0,errors_refuse/* refuse */.T)('file-invalid', parsed.error);
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/read-settings.js




/** rollout.yml with the inputs over it, checked as a whole. */
async function readSettings(inputs, on) {
    // The button reads no file, and half of what it would load is there to read files.
    const { parseSettings } = await __webpack_require__.e(/* import() */ 347).then(__webpack_require__.bind(__webpack_require__, 19347));
    const { path, required } = inputs.config;
    const settings = await readDocument(path, required, parseSettings, on.files);
    const chosen = chooseSettings(settings === undefined ? undefined : { settings, path }, inputs);
    if (chosen.problems.length > 0) {
        const fromFile = chosen.problems.every(({ where }) => where === path);
        throw (0,errors_refuse/* refuse */.T)(fromFile ? 'file-invalid' : 'input-invalid', chosen.problems);
    }
    for (const note of chosen.notes)
        on.log.info(note);
    return chosen.settings;
}
/** The checks that need no suite, as the text of an input wants them; undefined where it says nothing. */
async function readVerification(text, about) {
    if (text === undefined)
        return undefined;
    const { parseVerification } = await Promise.all(/* import() */[__webpack_require__.e(248), __webpack_require__.e(910)]).then(__webpack_require__.bind(__webpack_require__, 94910));
    const wish = parseVerification(text, about);
    if (wish.ok)
        return wish.value;
    throw refuse('input-invalid', wish.error);
}
/** The smoke suite with its values and secrets. That there is none has to be said: a missing file is never taken for it. */
async function readSuite(smoke, sources, 
/** How this action is told to do without. */
orSay = 'Or say smoke: none to deploy without proof.') {
    if (smoke.kind === 'none')
        return 'none';
    const { parseSuite } = await Promise.all(/* import() */[__webpack_require__.e(248), __webpack_require__.e(308)]).then(__webpack_require__.bind(__webpack_require__, 26308));
    const suite = await readDocument(smoke.path, false, parseSuite, sources.files);
    if (suite !== undefined) {
        const chosen = await choose(suite, smoke.tags ?? [], sources.log);
        return (await __webpack_require__.e(/* import() */ 953).then(__webpack_require__.bind(__webpack_require__, 85953))).openSuite(chosen, sources);
    }
    throw new action_error/* ActionError */.l({
        code: 'file-not-found',
        message: `Expected a smoke suite at ${smoke.path}, found no file`,
        hint: [
            'Check the repository out before this step, and write at least:',
            'checks:',
            '  - request: GET /health',
            '    expect: 200',
            orSay,
        ].join('\n'),
    });
}
/** Before any secret is read: a tag that no check has is refused without a request. */
async function choose(suite, tags, log) {
    if (tags.length === 0)
        return suite;
    const { selectChecks } = await __webpack_require__.e(/* import() */ 529).then(__webpack_require__.bind(__webpack_require__, 95529));
    const part = selectChecks(suite, tags);
    if (part.leftOut !== undefined && part.leftOut.length > 0)
        log.info(`Checks without the tags ${tags.join(', ')} are left out: ${part.leftOut.join(', ')}`);
    return part;
}

// EXTERNAL MODULE: ./build/shared/engine/analysis/observer.js + 2 modules
var observer = __webpack_require__(79052);
// EXTERNAL MODULE: ./build/shared/domain/report/evidence-figures.js
var evidence_figures = __webpack_require__(82275);
;// CONCATENATED MODULE: ./build/shared/engine/analysis/replay-arms.js



/** Who answered users then. A revision without requests has nothing that could be judged, deleted or not. */
async function replayArms({ revision, baselineRevision, range: asked }, on) {
    const { startMs, endMs, intervalMs } = asked;
    const traffic = await on.metrics.traffic({
        ...{ service: on.service, revisions: 'all', startMs, endMs, intervalMs },
    });
    const range = answeredIn(traffic, revision, asked);
    if (range === undefined)
        throw nothingCounted(revision, requestsIn(traffic, asked), asked, on.service);
    const counted = requestsIn(traffic, range);
    const others = [...counted.keys()].filter((name) => name !== revision);
    const arm = baselineRevision === undefined ? others : [baselineRevision];
    const all = arm.reduce((sum, name) => sum + (counted.get(name) ?? 0), 0);
    if (baselineRevision !== undefined && all === 0)
        throw nothingCounted(baselineRevision, counted, range, on.service);
    const own = counted.get(revision) ?? 0;
    return {
        range,
        baseline: arm.map((name) => ({
            revision: name,
            percent: Math.max(1, Math.round((100 * (counted.get(name) ?? 0)) / all)),
        })),
        percent: all === 0 ? 100 : Math.min(99, Math.max(1, Math.round((100 * own) / (own + all)))),
    };
}
function answeredIn(traffic, revision, range) {
    const own = traffic.find((one) => one.revision === revision)?.intervals ?? [];
    const answered = own.filter(({ requests }) => requests > 0);
    const [first, last] = [answered[0], answered.at(-1)];
    return first && last && { ...range, startMs: first.startMs, endMs: last.endMs };
}
/** Requests by revision, of those that had any. */
function requestsIn(traffic, range) {
    const sums = traffic.map(({ revision, intervals }) => [
        revision,
        intervals
            .filter(({ startMs, endMs }) => startMs >= range.startMs && endMs <= range.endMs)
            .reduce((sum, { requests }) => sum + requests, 0),
    ]);
    return new Map(sums.filter(([, requests]) => requests > 0));
}
function nothingCounted(name, counted, range, { project, region, service }) {
    const there = [...counted];
    const found = there.length === 0
        ? `none to any revision of ${service} in ${region} of ${project}`
        : `those of ${there.map(([other, requests]) => `${other} (${(0,evidence_figures/* countText */.lT)(requests)})`).join(', ')} alone`;
    return new action_error/* ActionError */.l({
        code: 'not-found',
        message: `Expected requests to ${name} in Cloud Monitoring from ${(0,replay_text/* rangeText */.lq)(range)}, found ${found}`,
        hint: there.length === 0
            ? 'Look whether service, region, project and range are meant so: Cloud Monitoring keeps the requests of six weeks.'
            : 'Name a revision that users were sent to in this range, or another range (since, until).',
    });
}

// EXTERNAL MODULE: ./build/shared/domain/rollout/service-view.js
var service_view = __webpack_require__(37324);
// EXTERNAL MODULE: ./build/shared/engine/rollout/observe.js
var observe = __webpack_require__(46821);
;// CONCATENATED MODULE: ./build/shared/engine/analysis/replay-place.js




/** Reads the service and the revision. Both may be gone: what was counted of them is still there. */
async function readPlace(revision, on) {
    const { service } = on.service;
    const [view, found] = await Promise.all([(0,observe/* observe */.l)(on), lookUp(revision, on)]);
    const gone = view === undefined
        ? [`The service ${service} does not exist any more: what was counted of it is judged all the same`]
        : found === undefined
            ? [`The revision ${revision} does not exist any more: what was counted of it is judged all the same`]
            : [];
    return {
        image: typeof found === 'object' ? imageOf(found) : undefined,
        serviceUrl: view?.uri,
        traffic: view === undefined ? [] : (0,service_view/* servingShares */.x1)(view),
        notes: [...gone, ...(typeof found === 'string' ? [found] : []), ...affinityNotes(view)],
    };
}
/** Only its image is told: who may not look it up can do without. */
async function lookUp(revision, on) {
    try {
        return await on.cloudRun.getRevision(on.service, revision);
    }
    catch (error) {
        return `The revision ${revision} could not be looked up: ${(0,source_trouble/* troubleOf */.L)(error)}`;
    }
}
function imageOf(revision) {
    const containers = (0,json/* arrayAt */.RD)(revision, 'containers').filter(json/* isObject */.Gv);
    const ingress = containers.find((container) => (0,json/* arrayAt */.RD)(container, 'ports').length > 0) ?? containers[0];
    return ingress && (0,json/* stringAt */.bX)(ingress, 'image');
}
function affinityNotes(view) {
    return (0,json/* objectAt */.lJ)(view?.raw ?? {}, 'template').sessionAffinity === true
        ? ["Session affinity is on: in a rollout own probes decide, and users' requests can only raise suspicion"]
        : [];
}

;// CONCATENATED MODULE: ./build/shared/engine/analysis/replay-record.js
/** The record that a rollout of that time would have had, as far as evidence is gathered by it. It is never written. */
function recordOfPast(revision, { baseline, range }, stage) {
    return {
        ...{ id: 'replay', seq: 1, run: '', commit: '', phase: 'baking', leaseMs: 0 },
        previous: baseline,
        candidate: { revision, tag: '' },
        ...{ stages: [stage], stage: 0, starts: [range.startMs] },
        expect: { generation: 0, templateRevision: '' },
    };
}

// EXTERNAL MODULE: ./build/shared/engine/analysis/unasked.js
var unasked = __webpack_require__(86383);
;// CONCATENATED MODULE: ./build/shared/engine/analysis/replay.js













/**
 * Judges two revisions over a past time as a rollout would have, and tries other limits on them. Reads and nothing else: it asks for no
 * permission to write, sends no request to the service and leaves no record, so that roles that may only read are enough.
 */
async function replay(wanted, context, on) {
    const startedMs = on.clock.now();
    const settings = await readSettings(wanted, on);
    const range = rangeOf(wanted, startedMs, settings);
    const { projectId: project, region, service } = wanted.target;
    const target = await again({ ...wanted, range, service: { project, region, service } }, settings, on);
    return {
        ...{ schemaVersion: 1, action: 'action-deploy-canary', mode: 'replay', dryRun: false },
        startedAt: new Date(startedMs).toISOString(),
        durationMs: on.clock.now() - startedMs,
        run: { url: context.url, commit: context.commit, actor: context.actor },
        targets: [target],
    };
}
async function again(asked, settings, on) {
    const { service, revision } = asked;
    const analysis = { ...settings.analysis, intervalMs: asked.range.intervalMs };
    const custom = (analysis.metrics.length > 0 ? on.customMetrics : unasked/* UNASKED */.q).open({
        project: service.project,
        prometheus: analysis.prometheus,
    });
    await on.log.group(`Log in as ${on.identity.description}`, () => on.identity.accessToken());
    const [place, arms] = await Promise.all([
        readPlace(revision, { ...on, service }),
        replayArms(asked, { ...on, service }),
    ]);
    const { range } = arms;
    const names = arms.baseline.map(({ revision: name }) => name);
    const beside = names.length === 0 ? 'with nobody beside it' : `beside ${names.join(', ')}`;
    on.log.info(`Replay of ${revision} ${beside}, ${(0,replay_text/* rangeText */.lq)(range)}`);
    const stage = stageOf(arms, settings);
    const observation = await (0,observer/* observer */.P)({ service, metrics: on.metrics, custom, settings: analysis })(recordOfPast(revision, arms, stage), range.endMs + analysis.settleMs);
    refuseTroubles(observation);
    const told = tell(observation, analysis, stage, { ...range, asked: asked.range }, names);
    const { looks, replay: replayed, reason } = told;
    on.log.info(`${revision} ${reason}`);
    return {
        ...service,
        ...{ conclusion: 'unchanged', reason, revision, image: place.image, serviceUrl: place.serviceUrl },
        warnings: [...range.notes, ...place.notes, ...aloneNotes(names), ...(0,replay_text/* tooTight */.Zj)(replayed.limits)],
        ...{ previousTraffic: place.traffic, traffic: place.traffic, changed: [], smoke: [], events: [] },
        stages: [{ ...stage, startedMs: range.startMs, endedMs: looks.at(-1)?.atMs ?? range.endMs, looks }],
        analysis: { intervalMs: range.intervalMs, settleMs: analysis.settleMs },
        replay: replayed,
    };
}
function rangeOf(wanted, nowMs, { analysis }) {
    const range = replayRange(wanted, nowMs, analysis);
    const unread = analysis.users === 'none'
        ? [
            {
                where: 'config',
                message: `Expected analysis.users: monitoring with mode: replay, found none in ${wanted.config.path}`,
                hint: 'A replay judges the requests of users; write a file of its own for it and name it with config',
            },
        ]
        : [];
    if (range.ok && unread.length === 0)
        return range.value;
    throw (0,errors_refuse/* refuse */.T)('input-invalid', [...unread, ...(range.ok ? [] : range.error)]);
}
/** One stage for the whole range, at the part of the requests that it had. A rollout would have gone on after the bake of its first one. */
function stageOf({ percent, range }, { stages, analysis }) {
    const deadlineMs = range.endMs - range.startMs + analysis.settleMs;
    const bakeMs = stages.find((stage) => stage.bakeMs > 0)?.bakeMs ?? range.intervalMs;
    return { percent, bakeMs: Math.min(bakeMs, deadlineMs), deadlineMs };
}
function tell(observation, settings, stage, range, baseline) {
    const walked = walk(observation, settings, stage);
    const limits = calibrate(observation, settings, stage);
    const told = replayOutcome(range, baseline, walked, observation, limits);
    const why = (told.decided ?? told.turns.at(-1))?.reason ?? 'nothing was counted';
    return { looks: walked.looks, replay: told, reason: (0,replay_text/* replayText */.zl)(told, stage.percent, why) };
}
/** In a rollout the next look asks again; here it is the only one. */
function refuseTroubles({ troubles }) {
    const [first] = troubles;
    if (first !== undefined)
        throw new action_error/* ActionError */.l({ code: 'unavailable', message: first });
}
const aloneNotes = (baseline) => baseline.length > 0
    ? []
    : ['Nobody else answered in this time: the candidate is held to the absolute limits alone'];

// EXTERNAL MODULE: ./build/shared/domain/template/containers.js
var template_containers = __webpack_require__(2914);
;// CONCATENATED MODULE: ./build/shared/engine/gate/ask-gate.js

/** About the image that will receive requests, whichever input brought it. `candidate` is its template, or the name of a revision. */
async function askGate(candidate, gate, { driver, ports }) {
    if (gate === undefined)
        return;
    const template = typeof candidate === 'string' ? await driver.cloudRun.getRevision(driver.service, candidate) : candidate;
    const { receives, beside } = (0,template_containers/* imagesIn */.o$)(template ?? {});
    for (const image of beside)
        ports.log.info(`The gate is not asked about ${image}, which runs beside it`);
    await gate(receives);
}

;// CONCATENATED MODULE: ./build/shared/engine/github/deployment-status.js
/** Announces a deployment. What GitHub answers never changes what happens to the service: failures are warnings. */
async function announce(environment, context, description, on) {
    const { github, log } = on;
    if (github === undefined || environment === undefined)
        return { conclude: async () => { } };
    const id = await quietly(log, async () => {
        const created = await github.createDeployment({ ref: context.commit, environment, description });
        const state = 'in_progress';
        await github.setDeploymentStatus({ deploymentId: created.id, state, description, logUrl: context.url });
        return created.id;
    });
    return {
        conclude: async (conclusion, text, url) => {
            if (id === undefined)
                return;
            const state = STATES[conclusion] ?? 'failure';
            await quietly(log, () => github.setDeploymentStatus({
                deploymentId: id,
                state,
                description: text.slice(0, 140),
                logUrl: context.url,
                environmentUrl: url,
            }));
        },
    };
}
const STATES = {
    promoted: 'success',
    unchanged: 'success',
    deployed: 'in_progress',
    held: 'in_progress',
};
async function quietly(log, work) {
    try {
        return await work();
    }
    catch (error) {
        log.warning(`The GitHub deployment status was not set: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/shared/domain/errors/assert-never.js
var assert_never = __webpack_require__(16952);
// EXTERNAL MODULE: ./build/shared/domain/rollout/record.js
var rollout_record = __webpack_require__(73194);
// EXTERNAL MODULE: ./build/shared/domain/rollout/standing.js
var standing = __webpack_require__(27851);
// EXTERNAL MODULE: ./build/shared/domain/rollout/traffic-of-record.js + 1 modules
var traffic_of_record = __webpack_require__(35674);
;// CONCATENATED MODULE: ./build/shared/domain/rollout/meet.js



/** Clocks of two runners may differ by this much before a lease counts as over. */
const CLOCK_SKEW_MS = 60_000;
/** Decides between waiting, refusing, taking over and cleaning up, from the record on the service. */
function meet(view, ownId, onBusy, nowMs) {
    const found = (0,rollout_record/* decodeRecord */.eT)(view.annotations[rollout_record/* RECORD_ANNOTATION */.Mr]);
    if (!found.ok)
        return { kind: 'void', reason: found.error };
    const record = found.value;
    if (record === undefined)
        return { kind: 'free' };
    const own = record.id === ownId;
    const meeting = meetSound(record, own, onBusy, nowMs);
    const difference = (0,standing/* differenceOf */.P)(record, { own }, view);
    if (difference === undefined)
        return meeting;
    // A job that is alive sees the difference itself, soon after it was made. Nobody else may act on such a record.
    const seenMs = Date.parse(view.updateTime) + NOTICE_MS;
    if (meeting.kind !== 'wait' || nowMs >= seenMs)
        return { kind: 'void', reason: difference, record };
    return { ...meeting, untilMs: Math.min(meeting.untilMs, Number.isNaN(seenMs) ? meeting.untilMs : seenMs) };
}
/** A job that lives looks at its service at least this often while it bakes. */
const NOTICE_MS = 2 * 60_000;
function meetSound(record, own, onBusy, nowMs) {
    if (own)
        return { kind: 'resume', record };
    if (record.phase === 'awaiting' && (0,traffic_of_record/* candidateShare */.xA)(record) === 0)
        return { kind: 'end', record, because: 'superseded' };
    if (nowMs >= record.leaseMs + CLOCK_SKEW_MS)
        return { kind: 'end', record, because: 'abandoned' };
    if (onBusy === 'supersede')
        return { kind: 'end', record, because: 'superseded' };
    // Nobody's lease ends by waiting for it where a person is waited for.
    if (onBusy === 'fail' || record.phase === 'awaiting')
        return { kind: 'busy', record };
    return { kind: 'wait', record, untilMs: record.leaseMs + CLOCK_SKEW_MS };
}

// EXTERNAL MODULE: ./build/shared/domain/rollout/service-write.js
var service_write = __webpack_require__(62170);
// EXTERNAL MODULE: ./build/shared/domain/rollout/history.js
var rollout_history = __webpack_require__(26827);
;// CONCATENATED MODULE: ./build/shared/domain/rollout/serving-template.js




/** The revision whose template a candidate starts from: the one that serves most; '' when nothing serves. */
function servingRevision(view) {
    const [first] = (0,service_view/* servingShares */.x1)(view).sort((a, b) => b.percent - a.percent);
    return first?.revision ?? '';
}
/** Whether `service.template` is that of the serving revision, so that the revision need not be read. */
function templateServes(view) {
    const serving = servingRevision(view);
    return serving !== '' && view.latestCreated === serving && view.latestReady === serving;
}
/**
 * The template that a revision was made from. A Revision holds the fields of its template beside those of its own life;
 * taking those away, rather than listing what to keep, lets fields through that are newer than this suite.
 */
function templateOfRevision(revision) {
    return Object.fromEntries(Object.entries(revision).filter(([key]) => !OF_ITS_OWN_LIFE.has(key)));
}
const OF_ITS_OWN_LIFE = new Set([
    'name',
    'uid',
    'generation',
    'createTime',
    'updateTime',
    'deleteTime',
    'expireTime',
    'launchStage',
    'service',
    'reconciling',
    'conditions',
    'observedGeneration',
    'logUri',
    'satisfiesPzs',
    'scalingStatus',
    'creator',
    'etag',
]);
/** A template without the name of its revision: what two templates are compared and named by. */
function anonymous(template) {
    const { revision: _, ...rest } = template;
    return rest;
}
/** Whether two templates would run the same thing: names and the label that changes with each commit are not part of it. */
function comparable(template) {
    const { labels, annotations, client: _c, clientVersion: _v, ...rest } = anonymous(template);
    const kept = Object.entries((0,json/* isObject */.Gv)(labels) ? labels : {}).filter(([key]) => key !== 'commit-sha');
    return {
        ...rest,
        ...(kept.length > 0 ? { labels: Object.fromEntries(kept) } : {}),
        ...((0,json/* isObject */.Gv)(annotations) && Object.keys(annotations).length > 0 ? { annotations } : {}),
    };
}
/**
 * The previous traffic of a new rollout. Where the last one ended without promotion and left its named revisions in
 * place, what it remembered of LATEST is remembered again, so that the next promotion gives it back.
 */
function previousTraffic(view) {
    const shares = (0,service_view/* servingShares */.x1)(view);
    const last = (0,rollout_history/* decodeHistory */.FU)(view.annotations[rollout_history/* HISTORY_ANNOTATION */.V4])[0];
    if (last === undefined || last.conclusion === 'promoted')
        return shares;
    if (!(0,traffic/* sameWeights */.ML)((0,traffic/* weightsOf */.Z$)(shares), (0,traffic/* weightsOf */.Z$)(last.previous)))
        return shares;
    return shares.map((share) => {
        const before = last.previous.find(({ revision }) => revision === share.revision);
        return before?.latest === true ? { ...share, latest: true } : share;
    });
}

;// CONCATENATED MODULE: ./build/shared/domain/rollout/open.js







/** How long a candidate may take to start and be proven before its rollout counts as abandoned. */
const CREATION_LEASE_MS = 40 * 60_000;
const RESTORE_LEASE_MS = (/* unused pure expression or super */ null && (30 * 60_000));
const planOf = ({ stages, decidedBy }) => decidedBy === 'probes' ? { stages, decidedBy } : { stages };
const creationMs = ({ probingMs = 0 }) => CREATION_LEASE_MS + probingMs;
/** A claim on a rollout that creates its candidate. */
function openCandidate(view, candidate, policy, nowMs) {
    const { names, template, fields } = candidate;
    const waits = policy.goal === 'proven';
    const record = firstRecord(view, names.id, policy, {
        phase: waits ? 'awaiting' : 'creating',
        previous: previousTraffic(view),
        candidate: { revision: names.revision, tag: names.tag },
        ...planOf(candidate),
        leaseMs: nowMs + (waits ? policy.awaitMs : creationMs(candidate)),
        templateRevision: names.revision,
    });
    return checked(view, record, { template: { ...template, revision: names.revision }, fields });
}
/** A claim on a rollout of a revision that exists already: it gets a tag and a record, and then goes the usual way. */
function openExisting(view, candidate, policy, nowMs) {
    const record = firstRecord(view, candidate.names.id, policy, {
        phase: 'creating',
        previous: previousTraffic(view),
        candidate: { revision: candidate.revision, tag: candidate.names.tag },
        ...planOf(candidate),
        leaseMs: nowMs + creationMs(candidate),
        templateRevision: (0,service_view/* newestTemplate */.fz)(view),
    });
    return checked(view, record, service_write/* NOTHING_NEW */.T);
}
/** A claim on a roll back that no rollout record stands for: its first write restores the traffic. */
function openRestore(view, restore, policy, nowMs) {
    const record = firstRecord(view, restore.id, policy, {
        phase: 'rolling-back',
        previous: restore.target,
        candidate: { revision: restore.from, tag: '' },
        stages: [],
        leaseMs: nowMs + RESTORE_LEASE_MS,
        templateRevision: newestTemplate(view),
    });
    const claim = checked(view, { ...record, reason: restore.reason }, NOTHING_NEW);
    if (!claim.ok || !restore.yields || claim.value.base === undefined)
        return claim;
    return ok({ ...claim.value, base: { ...claim.value.base, serving: servingShares(view) } });
}
/** A claim on a rollout that somebody else wrote. */
function takeOver(record) {
    return { record, acknowledged: record.seq, own: false };
}
function firstRecord(view, id, { owner }, rest) {
    const { templateRevision, ...fields } = rest;
    return {
        id,
        seq: 1,
        run: owner.run,
        commit: owner.commit,
        ...fields,
        stage: -1,
        starts: [],
        expect: { generation: view.generation + 1, templateRevision },
    };
}
function checked(view, record, opening) {
    const weights = (0,traffic/* weightsOf */.Z$)(record.previous);
    if ((0,rollout_record/* readShares */.xA)(record.previous) === undefined)
        return (0,errors_problem/* err */._)(`Expected previous traffic that sums to 100 %, found ${(0,traffic/* describeWeights */.Jq)(weights)}`);
    const text = (0,rollout_record/* encodeRecord */.Ym)((0,rollout_record/* atItsLargest */.YQ)(record));
    if (!text.ok)
        return (0,errors_problem/* err */._)(text.error);
    const base = {
        generation: view.generation,
        templateRevision: (0,service_view/* newestTemplate */.fz)(view),
        labels: (0,json/* objectAt */.lJ)(view.raw, 'labels'),
        scaling: (0,json/* objectAt */.lJ)(view.raw, 'scaling'),
    };
    return (0,errors_problem.ok)({ record, acknowledged: 0, own: true, opening, base });
}

// EXTERNAL MODULE: ./build/shared/engine/rollout/drive.js + 7 modules
var drive = __webpack_require__(62161);
// EXTERNAL MODULE: ./build/shared/engine/rollout/settle.js
var settle = __webpack_require__(89994);
;// CONCATENATED MODULE: ./build/shared/engine/rollout/clear-the-way.js






/** How often a job that waits for another's rollout looks whether it is over. */
const LOOK_MS = 10_000;
/**
 * Before a job may open a rollout: waits for, ends or refuses to touch whatever stands on the service already. A rollout
 * whose job died is rolled back here, by the same reconciler that its own job ran.
 */
async function clearTheWay(start, policy, driver) {
    const giveUpMs = driver.clock.now() + start.waitMs;
    const ended = [];
    let { view } = start;
    let rested = false;
    for (;;) {
        if (view === undefined)
            return { kind: 'gone', view, ended, voided: [] };
        const nowMs = driver.clock.now();
        const meeting = meet(view, start.ownId, start.onBusy, nowMs);
        const free = meeting.kind === 'free' || meeting.kind === 'void';
        if (free && view.reconciling && !rested) {
            // Somebody's write is under way: what serves now is not what they asked for, and no traffic to go back to.
            view = (await (0,settle/* settle */.G)(undefined, driver, driver.signal)).view;
            rested = true;
            continue;
        }
        switch (meeting.kind) {
            case 'free':
                return { kind: 'free', view, ended, voided: [] };
            case 'void':
                return { kind: 'free', view, record: meeting.record, ended, voided: [meeting.reason] };
            case 'resume':
            case 'busy':
                return { kind: meeting.kind, view, record: meeting.record, ended, voided: [] };
            case 'wait': {
                if (nowMs >= giveUpMs)
                    return { kind: 'busy', view, record: meeting.record, ended, voided: [] };
                await driver.clock.sleep(Math.min(LOOK_MS, meeting.untilMs - nowMs, giveUpMs - nowMs), driver.signal);
                view = await (0,observe/* observe */.l)(driver);
                break;
            }
            case 'end': {
                const driven = await end(meeting.record, meeting.because, view, policy, driver);
                ended.push(driven);
                view = driven.view;
                // An end that could not be written would be ordered again at once, and for ever.
                if (driven.end.conclusion === 'failed' || driven.end.warning !== undefined) {
                    return { kind: 'busy', view, record: meeting.record, ended, voided: [] };
                }
                break;
            }
            default:
                return (0,assert_never/* assertNever */.x)(meeting);
        }
    }
}
/** Rolls back a rollout that has no owner any more, or whose owner must yield. */
async function end(record, because, view, policy, driver) {
    const reason = because === 'abandoned'
        ? `its job (${record.run}) ended without finishing it`
        : `superseded by ${policy.owner.run}`;
    return (0,drive/* drive */.r)({ claim: takeOver(record), view, evidence: { stop: { kind: because, reason } } }, policy, driver);
}

// EXTERNAL MODULE: ./build/shared/engine/rollout/finish.js + 5 modules
var finish = __webpack_require__(82186);
;// CONCATENATED MODULE: ./build/shared/engine/rollout/first-deployment.js




const TRIES = 5;
/**
 * Deploys where nothing serves yet. Cloud Run gives a new service's first revision its traffic and there is nothing to
 * restore, so the candidate is proven in place: `promoted`, or `failed` with the service kept for a look at it.
 */
async function deployFirst(first, driver) {
    const operation = await write(first, driver);
    const settled = await (0,settle/* settle */.G)(operation?.name, driver, driver.signal);
    const { view } = settled;
    if (view === undefined)
        return { end: { conclusion: 'failed', reason: 'the service was deleted' }, view };
    if (view.templateRevision !== first.revision) {
        const reason = `${view.lastModifier || 'somebody else'} wrote the service meanwhile (revision ${view.latestCreated})`;
        return { end: { conclusion: 'conflict', reason }, view };
    }
    if (settled.outcome !== 'done' || !(0,service_view/* trafficShown */.f0)(view) || view.latestReady !== first.revision) {
        return {
            end: {
                conclusion: 'failed',
                reason: whyNotReady(settled.outcome, settled.message || view.ready.message),
            },
            view,
        };
    }
    const proof = await driver.prove(view);
    return { end: { conclusion: proof.passed ? 'promoted' : 'failed', reason: proof.reason }, view };
}
async function write({ body, revision, view }, driver) {
    let before = view;
    for (let tries = 1;; tries += 1) {
        try {
            return await send(before, body, driver);
        }
        catch (error) {
            if (!(error instanceof action_error/* ActionError */.l) || !MAY_HAVE_ARRIVED.has(error.code) || tries >= TRIES)
                throw error;
            const found = await (0,observe/* observe */.l)(driver);
            if (found?.templateRevision === revision)
                return undefined;
            if (found !== undefined && found.generation !== before?.generation) {
                throw new action_error/* ActionError */.l({
                    code: 'conflict',
                    message: `Expected a service that serves nothing yet, found that ${found.lastModifier || 'somebody else'} wrote it meanwhile`,
                    hint: 'Run the deployment again: it then starts from what is there.',
                    cause: error,
                });
            }
            before = found;
            await driver.clock.sleep(error.retryAfterMs ?? 500 * 2 ** (tries - 1), driver.signal);
        }
    }
}
async function send(before, body, { service, cloudRun }) {
    if (before === undefined)
        return cloudRun.createService(service, body);
    return cloudRun.updateService(service, { ...body, etag: before.etag }, { updateMask: Object.keys(body) });
}
const MAY_HAVE_ARRIVED = new Set([
    'already-exists',
    'conflict',
    'answer-lost',
    'unavailable',
    'timeout',
    'rate-limited',
    'internal',
]);
function whyNotReady(outcome, message) {
    if (outcome === 'cancelled')
        return 'the job was cancelled before the first revision was ready';
    if (outcome === 'expired')
        return 'the first revision did not become ready in time';
    return `the first revision did not become ready: ${message}`;
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/read-serving-template.js



/**
 * The template that users are served by; undefined where nothing serves. It is part of the service's own answer unless
 * the newest revision is not the one that serves: only then is the revision read.
 */
async function readServingTemplate(view, on) {
    const serving = view === undefined ? '' : servingRevision(view);
    if (view === undefined || serving === '')
        return undefined;
    if (templateServes(view))
        return (0,json/* objectAt */.lJ)(view.raw, 'template');
    const revision = await on.cloudRun.getRevision(on.service, serving);
    if (revision !== undefined)
        return templateOfRevision(revision);
    throw new action_error/* ActionError */.l({
        code: 'not-found',
        message: `Expected the revision ${serving}, which serves ${on.service.service}, found that it was deleted`,
        hint: 'Run the job again; if it stays so, send the traffic to a revision that exists.',
    });
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/rehearse.js

const NEEDED = ['run.services.get', 'run.services.update'];
/**
 * Asks Cloud Run whether it would accept the first write, and whether the job may make it, without making it. Throws
 * what the write would throw.
 */
async function rehearse(write, view, on) {
    const { service, cloudRun } = on;
    if (view === undefined) {
        await cloudRun.createService(service, write.body, { validateOnly: true });
        return;
    }
    const [held] = await Promise.all([
        cloudRun.testPermissions(service, NEEDED),
        cloudRun.updateService(service, write.body, { updateMask: write.updateMask, validateOnly: true }),
    ]);
    const missing = NEEDED.filter((permission) => !held.includes(permission));
    if (missing.length === 0)
        return;
    throw new action_error/* ActionError */.l({
        code: 'permission-denied',
        message: `Expected the permissions ${NEEDED.join(', ')} on ${service.service}, found that ${missing.join(', ')} is missing`,
        hint: 'Grant roles/run.developer on the service to the identity of the job.',
    });
}

// EXTERNAL MODULE: ./build/shared/engine/rollout/session.js + 9 modules
var rollout_session = __webpack_require__(24245);
// EXTERNAL MODULE: ./build/shared/domain/analysis/probing.js
var probing = __webpack_require__(71225);
// EXTERNAL MODULE: ./build/shared/domain/rollout/record-on.js
var record_on = __webpack_require__(61214);
// EXTERNAL MODULE: ./node_modules/@noble/hashes/sha2.js + 2 modules
var sha2 = __webpack_require__(65108);
// EXTERNAL MODULE: ./node_modules/@noble/hashes/utils.js
var utils = __webpack_require__(42565);
// EXTERNAL MODULE: ./build/shared/domain/json/canonical.js
var canonical = __webpack_require__(30086);
;// CONCATENATED MODULE: ./build/shared/domain/rollout/names.js




/** Cloud Run's limit for a tag and its service's name together. */
const TAG_AND_SERVICE = 46;
const TAG_MIN = 3;
const TAG_WISH = 10;
/**
 * Derives the names from what makes the rollout itself: run, attempt, commit and the template that it deploys. A fresh
 * tag cannot answer from an older revision, and a repeat after a lost answer is the same request.
 * Fails when the service's name leaves no room for a tag.
 */
function nameCandidate(service, origin, template) {
    const room = Math.min(TAG_WISH, TAG_AND_SERVICE - service.length);
    if (room < TAG_MIN) {
        return (0,errors_problem/* err */._)(`Expected a service name of at most ${TAG_AND_SERVICE - TAG_MIN} characters, so that a tag of ${TAG_MIN} fits beside it ` +
            `(Cloud Run allows ${TAG_AND_SERVICE} for both), found ${service.length}: "${service}"`);
    }
    const hash = base32((0,sha2/* sha256 */.sc)((0,utils/* utf8ToBytes */.AI)([origin.runId, origin.attempt, origin.commit, (0,canonical/* canonicalJson */.d)(template)].join('\n'))));
    return (0,errors_problem.ok)({
        id: hash.slice(0, 16),
        revision: `${service}-r${hash.slice(0, 10)}`,
        tag: `c${hash.slice(0, room - 1)}`,
    });
}
/** Whether a tag and its revision carry names that this file gave: used to report candidates that lost their record. */
function isCandidate(service, target) {
    const hash = target.revision.startsWith(`${service}-r`) ? target.revision.slice(service.length + 2) : '';
    return hash.length === 10 && target.tag?.startsWith('c') === true && hash.startsWith(target.tag.slice(1));
}
/** RFC 4648 base32 in lower case, without padding. */
function base32(bytes) {
    const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
    let bits = 0;
    let value = 0;
    let text = '';
    for (const byte of bytes) {
        value = (value << 8) | byte;
        bits += 8;
        while (bits >= 5) {
            text += alphabet[(value >>> (bits - 5)) & 31];
            bits -= 5;
        }
        value &= 0xff;
    }
    return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}

;// CONCATENATED MODULE: ./build/shared/domain/rollout/peculiarities.js






/** What is unusual about a service, said before anything changes: each of these surprises somebody during a rollout. */
function peculiarities(service, view, template) {
    const notes = [];
    // While a rollout is under way, weights, names and the newest revision are its own doing.
    const own = (0,record_on/* recordOn */.j)(view) !== undefined;
    const shares = own ? [] : previousTraffic(view);
    if (shares.length > 1) {
        notes.push(`The traffic is split by hand (${(0,traffic/* describeWeights */.Jq)((0,traffic/* weightsOf */.Z$)(shares))}): the stages are laid over this split, and a roll back restores it`);
    }
    if (shares.length > 0 && !shares.some(({ latest }) => latest === true)) {
        notes.push('The traffic is pinned to named revisions: deployments by other tools take no traffic until somebody sends it to LATEST');
    }
    const minimum = (0,json/* numberAt */.tk)((0,json/* objectAt */.lJ)(template, 'scaling'), 'minInstanceCount') ?? 0;
    if (minimum > 0)
        notes.push(`The candidate runs and bills ${minimum} minimum instances from the start, also without traffic`);
    if (view.raw.ingress !== undefined && view.raw.ingress !== 'INGRESS_TRAFFIC_ALL') {
        notes.push(`The ingress (${String(view.raw.ingress)}) hides the tag URL from this runner: give tag_url, a pattern behind your load balancer`);
    }
    const serving = servingRevision(view);
    if (!own && serving !== '' && view.latestCreated !== serving) {
        notes.push(`The newest revision (${view.latestCreated}) is not the one that serves (${serving}): the candidate starts from the one that serves`);
    }
    return [...notes, ...orphans(service, view)];
}
function orphans(service, view) {
    const known = (0,record_on/* recordOn */.j)(view)?.candidate.tag;
    const kept = new Set((0,rollout_history/* keptCandidates */.tl)(view.annotations[rollout_history/* HISTORY_ANNOTATION */.V4]).map(({ tag }) => tag));
    return view.traffic
        .filter((target) => target.tag !== known && isCandidate(service, target))
        .map(({ tag = '', revision }) => kept.has(tag)
        ? `${revision} keeps its tag ${tag} from an earlier rollout that ended without a verdict against it; the next promotion removes the tag`
        : `The tag ${tag} on ${revision} looks like a candidate whose record is gone; it is left alone (gcloud run services update-traffic ${service} --remove-tags=${tag})`);
}

// EXTERNAL MODULE: ./build/shared/domain/analysis/compared-with.js
var compared_with = __webpack_require__(44256);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/dispersion.js
var dispersion = __webpack_require__(78210);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/slow-answers.js
var slow_answers = __webpack_require__(97623);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/e-process.js
var e_process = __webpack_require__(22601);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/requests-needed.js
var requests_needed = __webpack_require__(48554);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/traffic-forecast.js



const MINUTE = 60_000;
/** Forecasts each stage from what users did lately. What one stage has proven, the next need not prove again. */
function forecastStages(stages, habits, decidedBy, settings) {
    let open = decidedBy === 'users' ? openProofs(habits, settings) : NOTHING;
    return stages.map((stage) => {
        const forecast = forecastStage(stage, habits.perInterval, open, settings);
        // A stage that advances has proven everything; one that does not is the last.
        if (stage.bakeMs > 0 && forecast.decides !== 'never')
            open = NOTHING;
        return forecast;
    });
}
const NOTHING = { errors: 0, latency: 0 };
function openProofs({ bursts }, { errors, latency }) {
    const needed = (limit, dispersion) => (0,requests_needed/* requestsNeeded */.K)(limit, family/* PASS_THRESHOLD */.Qf, (0,e_process/* noEvidence */.n2)(1), 1 / dispersion) ?? Number.POSITIVE_INFINITY;
    return {
        errors: errors.dryRun ? 0 : needed(errors.ratio, bursts.errors),
        latency: latency.dryRun ? 0 : needed(1 - latency.quantile, bursts.slow),
    };
}
function forecastStage({ percent, bakeMs, deadlineMs }, perInterval, open, { intervalMs, settleMs }) {
    const rate = (perInterval * percent) / 100;
    const intervals = Math.max(family/* LEAST_INTERVALS */.TA, intervalsFor(open.errors, rate), 
    // Latencies of the first interval do not count: instances start in it.
    open.latency > 0 ? 1 + intervalsFor(open.latency, rate) : 0);
    // Intervals are counted from whole ones: the first may begin almost one interval after the stage did.
    const expectedMs = bakeMs === 0 ? 0 : Math.max(bakeMs, (intervals + 1) * intervalMs + settleMs);
    const inTime = expectedMs <= deadlineMs || bakeMs === 0;
    return {
        percent,
        requestsPerMinute: (rate * MINUTE) / intervalMs,
        expectedMs: Number.isFinite(expectedMs) ? expectedMs : undefined,
        decides: inTime ? 'in-time' : expectedMs <= 2 * deadlineMs ? 'late' : 'never',
        needed: Math.max(open.errors, open.latency),
        atMost: (rate * 2 * deadlineMs) / intervalMs,
    };
}
const intervalsFor = (requests, rate) => requests === 0 ? 0 : Math.ceil(requests / rate);

// EXTERNAL MODULE: ./build/shared/domain/analysis/wording.js
var wording = __webpack_require__(39628);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/traffic-plan-notes.js




/** From here on bursts are worth a word. */
const BURSTY = 1.5;
/** From here on they are what decides when a rollout can end. */
const UNEVEN = 3;
/** Why shares say little here; `instead` are the stages that probes allow, where they may decide. */
function affinityNote(stages, instead, settings) {
    const why = 'Session affinity is on: users stay on their revision, so the split is not what the weights say';
    if (instead === undefined)
        return `${why}; the candidate is not held to its share`;
    const decide = `${why}. Own probes decide (about ${probingTime(settings)})${beyondProbes(settings)}`;
    const [step] = instead;
    if (instead.length > 1 || step === undefined)
        return `${decide}; the stages stay as they were planned`;
    const place = stages.length > 1 ? ` in place of ${stages.length} stages` : '';
    return `${decide}, then all traffic moves in one step${place}, which is watched by the absolute limits for at least ${timeText(step.bakeMs)}`;
}
/** That it is not known what users will send. */
function unknownNote(why, sampling) {
    return `The requests of ${(0,analysis_window/* latelyText */.xs)(sampling)} could not be read, so that nobody knows whether users' traffic can decide: ${why}`;
}
/** Why users cannot decide, and what that means; `none`: their requests are not counted at all. */
function probesNote(undecided, mayProbe, settings) {
    const why = undecided === 'none'
        ? "Users' requests are not counted (analysis.users: none)"
        : `Users' traffic cannot decide the stage of ${undecided.percent} %: ${tooFew(undecided, settings)}`;
    const metrics = settings.metrics.some(({ dryRun }) => !dryRun);
    if (!mayProbe) {
        const end = undecided === 'none' && metrics
            ? 'metrics of your own decide, inside their range in two intervals of each stage'
            : 'the rollout will end inconclusive';
        return `${why}, and ${noProbes(settings)}: ${end}`;
    }
    const meanwhile = undecided !== 'none'
        ? "in which users' requests can fail the candidate and need not prove it"
        : `in which ${metrics ? 'metrics of your own, and no requests of users,' : 'no requests of users'} can fail the candidate`;
    return `${why}. Own probes on the tag URL decide before the first stage (about ${probingTime(settings)})${beyondProbes(settings)}; each stage is then a bounded wait, ${meanwhile}`;
}
/** That not even all probes that may be sent are a proof. */
function beyondProbes(settings) {
    const needed = (0,probing/* probesNeeded */.Fr)(settings);
    return needed > probing/* MOST_PROBES */.CE
        ? `, and will neither prove nor fail a healthy candidate: ${Number.isFinite(needed) ? (0,wording/* grouped */.zD)(String(needed)) : 'more than any number of'} clean ones would be needed for these limits, and at most ${probing/* MOST_PROBES */.CE} are sent`
        : '';
}
/** That no limit is enforced. */
function unprovenNote({ errors, latency }) {
    return errors.dryRun && latency.dryRun
        ? [
            'Errors and latency are only watched (dry_run): nothing has to be proven, and a stage ends after its bake and two settled intervals',
        ]
        : [];
}
/** That the last hour was so uneven that every failure will count for a part of one, in both directions. */
function unevenNote({ errors, slow }, sampling) {
    const lately = (0,analysis_window/* latelyText */.xs)(sampling);
    return [...told('Failures', errors, lately), ...told('Slow answers', slow, lately)];
}
function told(what, dispersion, lately) {
    return dispersion > UNEVEN
        ? [
            `${what} of ${lately} came ${Number(dispersion.toPrecision(2))} times as unevenly as by chance, as after an outage: each answer counts for 1/${Number(dispersion.toPrecision(2))}, so that a proof takes that many times the requests, and a fault is found as much later`,
        ]
        : [];
}
/** That the first weight is not the usual one. */
function weightNote(usual, chosen) {
    const [was = 0, is = 0] = [usual[0]?.percent, chosen[0]?.percent];
    if (was === is)
        return [];
    const why = is > was
        ? ', which is too little of this traffic to decide in time'
        : ': so much traffic decides at that, and fewer users meet a fault';
    return [`The first stage is ${is} % in place of ${was} %${why}`];
}
/** A stage that decides later than its deadline. */
function tooLittleNote({ decides, percent, expectedMs = 0 }, stage) {
    return decides === 'late' && stage !== undefined
        ? [
            `The stage of ${percent} % needs about ${timeText(expectedMs)} to decide: its deadline of ${timeText(stage.deadlineMs)} is extended once, to twice that`,
        ]
        : [];
}
function noProbes({ probes }) {
    return probes.when === 'never'
        ? 'probes may not decide instead (analysis.probes: never)'
        : 'there is nothing to probe, as no smoke check only reads (name a path with analysis.probes.path)';
}
function tooFew({ needed, atMost, bursts }, sampling) {
    const why = bursts >= BURSTY ? `, because failures came in bursts over ${(0,analysis_window/* latelyText */.xs)(sampling)}` : '';
    return needed > atMost
        ? `${(0,wording/* counted */.hS)(needed, 'good answer')} of the candidate are needed${why}, and at most ${(0,wording/* counted */.hS)(Math.round(atMost), 'request')} will come to it before the deadline has passed twice`
        : 'its deadline is too short for intervals to settle';
}
const probingTime = (settings) => timeText((0,probing/* expectedProbingMs */.ad)(settings));
/** Seconds, or tenths of them where it is short. */
function timeText(ms) {
    return (0,duration/* formatDuration */.a)(ms < 10_000 ? Math.round(ms / 100) * 100 : Math.round(ms / 1_000) * 1_000);
}

;// CONCATENATED MODULE: ./build/shared/domain/analysis/traffic-plan.js




/** The weights among which the first one is chosen, each with the requests to the candidate that an interval must then have. */
const FIRST_WEIGHTS = [
    // 10 % of 300 requests a minute, at which simulated rollouts find a fault and promote the healthy: fewer of them at half as many.
    { percent: 5, least: 30 },
    { percent: 10, least: 0 },
    { percent: 25, least: 0 },
    { percent: 50, least: 0 },
];
const traffic_plan_MINUTE = 60_000;
/** Plans who decides a rollout, and at which weight it begins, from what users sent in the last hour. */
function planTraffic(facts, settings) {
    const { stages, sessionAffinity } = facts;
    const first = stages.find(({ bakeMs }) => bakeMs > 0);
    const mayProbe = facts.canProbe && settings.probes.when !== 'never';
    if (first === undefined)
        return planned(stages, 'users', [], facts, settings);
    if (sessionAffinity && mayProbe) {
        const chosen = facts.origin === 'recorded' ? stages : [{ ...first, percent: 100 }];
        return planned(chosen, 'probes', [affinityNote(stages, chosen, settings)], facts, settings);
    }
    const { chosen, decidedBy, notes } = traffic_plan_choose(first, mayProbe, facts, settings);
    const affinity = sessionAffinity ? [affinityNote(stages, undefined, settings)] : [];
    return planned(chosen, decidedBy, [...affinity, ...notes], facts, settings);
}
function traffic_plan_choose(first, mayProbe, facts, settings) {
    const { stages, origin, lately } = facts;
    const instead = mayProbe ? 'probes' : 'users';
    if (settings.users === 'none')
        return { chosen: stages, decidedBy: instead, notes: [probesNote('none', mayProbe, settings)] };
    if (lately.kind === 'unknown')
        return {
            chosen: stages,
            decidedBy: 'users',
            notes: [unknownNote(lately.why, settings), ...unprovenNote(settings)],
        };
    const habits = habitsOf(lately, facts.createdMs, settings);
    const chosen = origin !== 'usual' ? stages : withFirstWeight(stages, first, habits, settings);
    const forecasts = forecastStages(chosen, habits, 'users', settings);
    const undecided = forecasts.find(({ decides }) => decides === 'never');
    if (undecided !== undefined) {
        // A larger weight would prove nothing either, so it stays as small as it was.
        const bursts = Math.max(habits.bursts.errors, habits.bursts.slow);
        const notes = [
            probesNote({ ...undecided, bursts }, mayProbe, settings),
            ...unevenNote(habits.bursts, settings),
        ];
        return { chosen: stages, decidedBy: instead, notes };
    }
    const late = forecasts.flatMap((forecast, index) => tooLittleNote(forecast, chosen[index]));
    return {
        chosen,
        decidedBy: 'users',
        notes: [
            ...weightNote(stages, chosen),
            ...late,
            ...unevenNote(habits.bursts, settings),
            ...unprovenNote(settings),
        ],
    };
}
/** The stages from the smallest weight on that decides within its deadline, or else within twice of it; as they were where none does. */
function withFirstWeight(stages, first, habits, settings) {
    const options = FIRST_WEIGHTS.filter(({ percent, least }) => (habits.perInterval * percent) / 100 >= least).map(({ percent }) => [
        { ...first, percent },
        ...stages.filter((stage) => stage !== first && stage.percent > percent),
    ]);
    const forecasts = options.map((option) => forecastStages(option, habits, 'users', settings));
    const all = (...wanted) => options[forecasts.findIndex((each) => each.every(({ decides }) => wanted.includes(decides)))];
    return all('in-time') ?? all('in-time', 'late') ?? stages;
}
function planned(stages, decidedBy, notes, { lately, createdMs }, settings) {
    if (lately.kind === 'unknown') {
        const expected = stages.map(({ percent }) => ({
            ...{ percent, requestsPerMinute: undefined, expectedMs: undefined },
        }));
        return { stages, decidedBy, ratePerMinute: undefined, expected, notes };
    }
    const habits = habitsOf(lately, createdMs, settings);
    const expected = forecastStages(stages, habits, decidedBy, settings).map(({ percent, requestsPerMinute, expectedMs, decides }) => ({
        ...{ percent, requestsPerMinute, expectedMs: decides === 'never' ? undefined : expectedMs },
    }));
    const ratePerMinute = (habits.perInterval * traffic_plan_MINUTE) / settings.intervalMs;
    return { stages, decidedBy, ratePerMinute, expected, notes };
}
/** On average since there could be any requests. */
function habitsOf({ intervals, startMs, endMs }, createdMs, { intervalMs, latency }) {
    const sinceMs = Math.max(startMs, createdMs ?? startMs);
    const requests = intervals.reduce((sum, arm) => sum + arm.requests, 0);
    return {
        perInterval: requests / Math.max(1, (endMs - sinceMs) / intervalMs),
        bursts: {
            errors: (0,dispersion/* dispersion */.H)(intervals.map((arm) => ({ failures: arm.byClass['5xx'] ?? 0, requests: arm.requests }))),
            slow: (0,dispersion/* dispersion */.H)(intervals.map((arm) => (0,slow_answers/* surelyAbove */.Q$)(arm.latency, latency.limitMs))),
        },
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/rollout/plan-users.js




/** Who decides a rollout on this service, and what is expected of its users; undefined where no stage waits for anybody. */
function planUsers(users, view, plan) {
    if (users === undefined)
        return undefined;
    const { lately, given, canProbe, analysis, target } = users;
    const { stages, recorded = false, sessionAffinity } = plan;
    const created = Date.parse((0,json/* stringAt */.bX)(view.raw, 'createTime') ?? '');
    const traffic = planTraffic({
        ...{ lately, canProbe, sessionAffinity, stages },
        origin: recorded ? 'recorded' : given ? 'given' : 'usual',
        createdMs: Number.isNaN(created) ? undefined : created,
    }, analysis);
    const partial = (0,compared_with/* partialComparisons */.q)(analysis.metrics, previousTraffic(view), target);
    return { ...traffic, notes: [...traffic.notes, ...partial] };
}

;// CONCATENATED MODULE: ./build/shared/domain/rollout/record-in-force.js


/**
 * The rollout that stands on the service, where traffic and template are as its record says; labels and the like may
 * have changed beside it. A record that does not fit stands for nothing any more.
 */
function recordInForce(view) {
    const record = (0,record_on/* recordOn */.j)(view);
    if (record === undefined)
        return undefined;
    return (0,standing/* differenceOf */.P)(record, { own: true }, view) === undefined ? record : undefined;
}

// EXTERNAL MODULE: ./build/shared/domain/settings/stage-line.js
var stage_line = __webpack_require__(98204);
;// CONCATENATED MODULE: ./build/shared/domain/template/edit.js

/** An object with a key set, or taken away where the value is undefined. The order of the other keys stays. */
function withKey(object, key, value) {
    if (value !== undefined)
        return { ...object, [key]: value };
    return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
/** Sets a flag. proto3 JSON leaves false out, so that saying false where nothing stands is no change. */
function withFlag(object, key, value) {
    if (value === undefined || (value === false && object[key] === undefined))
        return object;
    return { ...object, [key]: value };
}
/** Equal as JSON, whatever the order of keys. */
const same = (a, b) => (0,canonical/* canonicalJson */.d)(a) === (0,canonical/* canonicalJson */.d)(b);

;// CONCATENATED MODULE: ./build/shared/domain/template/env.js


/**
 * A container with its environment changed. A plain value takes the place of a secret of the same name and the other way round; overwriting
 * plain values leaves secrets alone and the other way round.
 */
function changeEnv(container, plain, secrets) {
    const wanted = new Map();
    for (const [name, value] of plain?.values ?? [])
        wanted.set(name, { name, value });
    for (const [name, reference] of secrets?.env ?? []) {
        wanted.set(name, { name, valueSource: { secretKeyRef: secretKeyRef(reference) } });
    }
    const before = (0,json/* arrayAt */.RD)(container, 'env').filter(json/* isObject */.Gv);
    const kept = before.flatMap((variable) => {
        const name = (0,json/* stringAt */.bX)(variable, 'name') ?? '';
        const next = wanted.get(name);
        wanted.delete(name);
        if (next !== undefined)
            return [same(normal(variable), normal(next)) ? variable : next];
        const strategy = variable.valueSource === undefined ? plain?.strategy : secrets?.strategy;
        return strategy === 'overwrite' ? [] : [variable];
    });
    const env = [...kept, ...wanted.values()];
    return same(env, before) ? container : withKey(container, 'env', env.length > 0 ? env : undefined);
}
/** How Cloud Run names a secret: by its name alone within the project. */
function secretName({ project, secret }) {
    return project === undefined ? secret : `projects/${project}/secrets/${secret}`;
}
function secretKeyRef(reference) {
    return { secret: secretName(reference), version: reference.version };
}
/** The server leaves an empty value out. */
const normal = (variable) => variable.value === '' ? withKey(variable, 'value', undefined) : variable;

;// CONCATENATED MODULE: ./build/shared/domain/template/probes.js



const PROBES = ['startupProbe', 'livenessProbe', 'readinessProbe'];
const HANDLERS = ['httpGet', 'tcpSocket', 'grpc'];
/** A container with a probe replaced. One that means the same, written with or without its defaults, is left as it stands. */
function changeProbe(container, name, probe) {
    if (probe === undefined)
        return container;
    const before = container[name];
    const port = (0,template_containers/* portOf */.HM)(container);
    if ((0,json/* isObject */.Gv)(before) && same(complete(before, port), complete(probe, port)))
        return container;
    return withKey(container, name, probe);
}
/** Probes that asked the old port follow the container to its new one: Cloud Run wrote the old number into them by itself. */
function moveProbes(container, from, to) {
    const moved = PROBES.flatMap((name) => {
        const probe = container[name];
        return (0,json/* isObject */.Gv)(probe) ? [[name, movePorts(probe, from, to)]] : [];
    });
    return { ...container, ...Object.fromEntries(moved) };
}
function movePorts(probe, from, to) {
    const moved = HANDLERS.flatMap((handler) => {
        const action = (0,json/* objectAt */.lJ)(probe, handler);
        return (0,json/* numberAt */.tk)(action, 'port') === from ? [[handler, { ...action, port: to }]] : [];
    });
    return { ...probe, ...Object.fromEntries(moved) };
}
/** With the values that Cloud Run takes where a probe is silent. */
function complete(probe, port) {
    const times = { initialDelaySeconds: 0, timeoutSeconds: 1, periodSeconds: 10, failureThreshold: 3 };
    const actions = HANDLERS.flatMap((handler) => {
        const action = probe[handler];
        if (!(0,json/* isObject */.Gv)(action))
            return [];
        return [[handler, { port, ...(handler === 'httpGet' ? { path: '/' } : {}), ...action }]];
    });
    return { ...times, ...probe, ...Object.fromEntries(actions) };
}

// EXTERNAL MODULE: ./build/shared/domain/text/cpu.js
var cpu = __webpack_require__(50647);
// EXTERNAL MODULE: ./build/shared/domain/text/memory.js
var memory = __webpack_require__(79194);
;// CONCATENATED MODULE: ./build/shared/domain/template/resources.js




/**
 * A container with its CPU and memory changed. Resources that are written for the first time must say that the CPU idles between requests:
 * Cloud Run takes silence for the opposite, which bills more.
 */
function changeResources(container, changes) {
    const { cpuMilli, memoryBytes, cpuBoost, cpuThrottling } = changes;
    if ([cpuMilli, memoryBytes, cpuBoost, cpuThrottling].every((value) => value === undefined))
        return container;
    const before = container.resources;
    let resources = (0,json/* isObject */.Gv)(before) ? before : { cpuIdle: true };
    resources = withLimit(resources, 'cpu', cpuMilli, cpu/* parseCpu */.O, cpu/* formatCpu */.a);
    resources = withLimit(resources, 'memory', memoryBytes, memory/* parseMemory */.P, memory/* formatMemory */.z);
    resources = withFlag(withFlag(resources, 'startupCpuBoost', cpuBoost), 'cpuIdle', cpuThrottling);
    return { ...container, resources };
}
/** `1` and `1000m` are the same CPU: the serving text stays where its value is the wanted one. */
function withLimit(resources, name, wanted, parse, format) {
    if (wanted === undefined)
        return resources;
    const limits = (0,json/* objectAt */.lJ)(resources, 'limits');
    const found = parse((0,json/* stringAt */.bX)(limits, name) ?? '');
    if (found.ok && found.value === wanted)
        return resources;
    return withKey(resources, 'limits', { ...limits, [name]: format(wanted) });
}

;// CONCATENATED MODULE: ./build/shared/domain/template/change-container.js






/** Whether anything is asked for of the container that receives requests. */
function changesContainer(changes) {
    return OF_CONTAINER.some((key) => changes[key] !== undefined);
}
const OF_CONTAINER = [
    'image',
    'command',
    'args',
    'port',
    'envVars',
    'secrets',
    'cpuMilli',
    'memoryBytes',
    'cpuBoost',
    'cpuThrottling',
    'startupProbe',
    'livenessProbe',
];
/** The container that receives requests, with everything changed that is its own. */
function changeContainer(container, changes) {
    const { image, command, args, port } = changes;
    let next = {
        ...container,
        ...(image !== undefined && { image }),
    };
    if (command !== undefined)
        next = withKey(next, 'command', command.length > 0 ? command : undefined);
    if (args !== undefined)
        next = withKey(next, 'args', args.length > 0 ? args : undefined);
    if (port !== undefined)
        next = changePort(next, port);
    next = changeResources(changeEnv(next, changes.envVars, changes.secrets), changes);
    next = changeProbe(next, 'startupProbe', changes.startupProbe);
    return changeProbe(next, 'livenessProbe', changes.livenessProbe);
}
function changePort(container, port) {
    const [first] = (0,json/* arrayAt */.RD)(container, 'ports').filter(json/* isObject */.Gv);
    const before = (0,template_containers/* portOf */.HM)(container);
    if (first !== undefined && before === port)
        return container;
    return { ...moveProbes(container, before, port), ports: [{ ...first, containerPort: port }] };
}

;// CONCATENATED MODULE: ./build/shared/domain/template/differences.js


/** What differs between two messages, one line each, for people. Values of environment variables may be secret and are never shown. */
function differences(before, after) {
    return compareMaps(before, after, []);
}
/** By what the items of a list are known. */
const KEYS = {
    containers: 'name',
    volumes: 'name',
    env: 'name',
    volumeMounts: 'mountPath',
};
function compareMaps(before, after, path) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => compare(before[key], after[key], [...path, key]));
}
function compare(before, after, path) {
    if (same(before, after))
        return [];
    const key = KEYS[path.at(-1) ?? ''];
    if (key !== undefined)
        return compareItems(keyed(before, key), keyed(after, key), path);
    const lines = compareMaps((0,json/* isObject */.Gv)(before) ? before : {}, (0,json/* isObject */.Gv)(after) ? after : {}, path);
    if (lines.length > 0 && isMap(before) && isMap(after))
        return lines;
    return [`${path.join('.')}: ${show(before)} -> ${show(after)}`];
}
/** Whole items are not shown: they may hold an environment. */
function compareItems(before, after, path) {
    const isEnv = path.at(-1) === 'env';
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => {
        const [old, now] = [before[name], after[name]];
        if (same(old, now))
            return [];
        const place = name === '' ? path.slice(0, -1) : [...path, name];
        if ((0,json/* isObject */.Gv)(old) && (0,json/* isObject */.Gv)(now) && !isEnv)
            return compareMaps(old, now, place);
        const what = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
        return [`${(place.length === 0 ? path : place).join('.')} ${what}`];
    });
}
/** Items by their name. One without a name, as a single container mostly is, needs none. */
function keyed(list, key) {
    const items = Array.isArray(list) ? list.filter(json/* isObject */.Gv) : [];
    const nameless = items.findIndex((item) => !(0,json/* stringAt */.bX)(item, key));
    return Object.fromEntries(items.map((item, index) => [(0,json/* stringAt */.bX)(item, key) || (index === nameless ? '' : String(index + 1)), item]));
}
const isMap = (value) => value === undefined || (0,json/* isObject */.Gv)(value);
function show(value) {
    if (value === undefined)
        return 'none';
    return typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/shared/domain/template/labels.js


/** Labels that belong to the platform: it returns some of them, and refuses to be told any. */
const PLATFORM = /^([^/]*\.)?(run\.googleapis\.com|cloud\.googleapis\.com|serving\.knative\.dev|autoscaling\.knative\.dev)\//;
/** A service or a template with its labels changed: gcloud sets them on both, and the console and bills read either. */
function changeLabels(holder, { labels, defaultLabels }) {
    const before = Object.entries((0,json/* objectAt */.lJ)(holder, 'labels')).filter(([key]) => !PLATFORM.test(key));
    // Labels of a domain (`client.knative.dev/nonce`) come from tools, and are theirs to take away.
    const kept = labels?.strategy === 'overwrite' ? before.filter(([key]) => key.includes('/')) : before;
    const after = Object.fromEntries([...kept, ...(defaultLabels ?? []), ...(labels?.values ?? [])]);
    return withKey(holder, 'labels', Object.keys(after).length > 0 ? after : undefined);
}

;// CONCATENATED MODULE: ./build/shared/domain/template/network.js



/** A template with its way into a VPC changed. A connector and direct egress exclude each other: naming one takes the other away. */
function changeNetwork(template, change) {
    if (change === undefined)
        return (0,errors_problem.ok)(template);
    const { network, subnet, connector, egress } = change;
    let access = (0,json/* objectAt */.lJ)(template, 'vpcAccess');
    if (connector !== undefined) {
        access = { ...withKey(access, 'networkInterfaces', undefined), connector };
    }
    else if (network !== undefined || subnet !== undefined) {
        const [first, ...more] = (0,json/* arrayAt */.RD)(access, 'networkInterfaces').filter(json/* isObject */.Gv);
        const next = {
            ...first,
            ...(network !== undefined && { network }),
            ...(subnet !== undefined && { subnetwork: subnet }),
        };
        access = { ...withKey(access, 'connector', undefined), networkInterfaces: [next, ...more] };
    }
    if (egress !== undefined) {
        if (access.connector === undefined && access.networkInterfaces === undefined) {
            return (0,errors_problem/* err */._)({
                where: 'vpc_egress',
                message: 'Expected vpc_network, vpc_subnet or vpc_connector beside vpc_egress, found no way into a VPC',
            });
        }
        access = { ...access, egress };
    }
    return (0,errors_problem.ok)({ ...template, vpcAccess: access });
}

;// CONCATENATED MODULE: ./build/shared/domain/template/overlay.js



/** Fields of which a message may hold one at a time: setting one takes the others away. */
const ALTERNATIVES = [
    ['httpGet', 'tcpSocket', 'grpc'],
    ['connector', 'networkInterfaces'],
];
/**
 * A fragment laid over a template: maps are merged, lists replaced, null takes away. Containers are matched by name, one without a name is
 * the one that receives requests, and one with `image: null` goes. Volumes are matched by name and replaced whole.
 */
function overlay(template, fragment) {
    const { containers, volumes, ...rest } = fragment;
    let result = mergeMaps(template, rest);
    if (Array.isArray(containers)) {
        result = { ...result, containers: mergeContainers((0,template_containers/* containersOf */.Mz)(template), containers.filter(json/* isObject */.Gv)) };
    }
    else if (containers !== undefined)
        result = withKey(result, 'containers', undefined);
    if (Array.isArray(volumes)) {
        result = { ...result, volumes: mergeVolumes((0,json/* arrayAt */.RD)(template, 'volumes'), volumes.filter(json/* isObject */.Gv)) };
    }
    else if (volumes !== undefined)
        result = withKey(result, 'volumes', undefined);
    return result;
}
function mergeMaps(base, over) {
    const result = { ...base };
    for (const [key, value] of Object.entries(over)) {
        if (value === null || value === undefined) {
            delete result[key];
            continue;
        }
        for (const other of ALTERNATIVES.find((group) => group.includes(key)) ?? []) {
            if (other !== key)
                delete result[other];
        }
        const before = result[key];
        result[key] = (0,json/* isObject */.Gv)(value) ? mergeMaps((0,json/* isObject */.Gv)(before) ? before : {}, value) : value;
    }
    return result;
}
function mergeContainers(base, over) {
    const result = [...base];
    for (const container of over) {
        const name = (0,json/* stringAt */.bX)(container, 'name');
        const found = name === undefined ? (0,template_containers/* ingressIndex */.sh)(base) : base.findIndex((one) => (0,json/* stringAt */.bX)(one, 'name') === name);
        const index = found === -1 ? result.length : found;
        result[index] = container.image === null ? undefined : mergeMaps(result[index] ?? {}, container);
    }
    return result.filter((container) => container !== undefined);
}
function mergeVolumes(base, over) {
    const result = [...base];
    for (const volume of over) {
        const name = (0,json/* stringAt */.bX)(volume, 'name');
        const found = result.findIndex((one) => (0,json/* isObject */.Gv)(one) && (0,json/* stringAt */.bX)(one, 'name') === name);
        result[found === -1 ? result.length : found] = mergeMaps({}, volume);
    }
    return result.filter((volume) => (0,json/* isObject */.Gv)(volume) && Object.keys(volume).some((key) => key !== 'name'));
}

;// CONCATENATED MODULE: ./build/shared/domain/template/scaling.js


/** What Cloud Run takes for a revision's maximum where nothing is said. */
const DEFAULT_MAXIMUM = 100;
/** The scaling of a service: the level at which Google advises to set both bounds, as they then hold for all its revisions together. */
function scaleService(service, changes) {
    const { minInstances, maxInstances } = changes;
    const before = (0,json/* objectAt */.lJ)(service, 'scaling');
    if (minInstances === undefined && maxInstances === undefined)
        return before;
    const least = minInstances === 0 && before.minInstanceCount === undefined ? undefined : minInstances;
    return {
        ...before,
        ...(least !== undefined && { minInstanceCount: least }),
        ...(maxInstances !== undefined && { maxInstanceCount: maxInstances }),
    };
}
/**
 * The scaling of the candidate, made to fit that of its service. A minimum of its own would be started a second time, and billed even
 * without traffic; a maximum below the service's would keep the service from reaching it.
 */
function scaleRevision(template, changes) {
    let scaling = (0,json/* objectAt */.lJ)(template, 'scaling');
    const before = scaling;
    if (changes.minInstances !== undefined)
        scaling = withKey(scaling, 'minInstanceCount', undefined);
    const ceiling = (0,json/* numberAt */.tk)(scaling, 'maxInstanceCount') ?? DEFAULT_MAXIMUM;
    if ((changes.maxInstances ?? 0) > ceiling) {
        scaling = { ...scaling, maxInstanceCount: changes.maxInstances };
    }
    if (scaling === before)
        return template;
    return withKey(template, 'scaling', Object.keys(scaling).length > 0 ? scaling : undefined);
}

;// CONCATENATED MODULE: ./build/shared/domain/template/secret-files.js




/**
 * Secrets as files, as gcloud means `/dir/file=secret:version`: a volume for each directory, mounted there. Cloud Run puts one secret into a
 * volume, so that two secrets in one directory are refused.
 */
function changeSecretFiles(before, change) {
    const directories = Map.groupBy(change.files, ([path]) => path.slice(0, path.lastIndexOf('/')));
    const problems = [];
    let now = change.strategy === 'overwrite' ? withoutOthers(before, new Set(directories.keys())) : before;
    for (const [directory, files] of directories) {
        const next = mount(now, directory, new Map(files), change);
        if (next.ok)
            now = next.value;
        else
            problems.push(next.error);
    }
    return problems.length > 0 ? (0,errors_problem/* err */._)(problems) : (0,errors_problem.ok)(now);
}
function mount(now, directory, files, { strategy }) {
    const secrets = [...new Set([...files.values()].map(secretName))];
    const [secret = ''] = secrets;
    if (secrets.length > 1)
        return (0,errors_problem/* err */._)(oneSecret(directory, secrets));
    const mounted = now.mounts.find((one) => directoryOf(one) === directory);
    const volume = now.volumes.find(({ name }) => name === mounted?.name);
    const source = volume?.secret;
    if (mounted !== undefined && !(0,json/* isObject */.Gv)(source)) {
        return (0,errors_problem/* err */._)(`Expected ${directory} to be free or to hold a secret, found another volume mounted there`);
    }
    const old = (0,json/* isObject */.Gv)(source) ? source : {};
    const oldItems = (0,json/* arrayAt */.RD)(old, 'items').filter(json/* isObject */.Gv);
    const isSame = (0,json/* stringAt */.bX)(old, 'secret') === secret;
    const lost = oldItems.filter(({ path }) => !files.has(`${directory}/${String(path)}`));
    if (mounted !== undefined &&
        !isSame &&
        strategy === 'merge' &&
        (lost.length > 0 || oldItems.length === 0)) {
        return (0,errors_problem/* err */._)(oneSecret(directory, [(0,json/* stringAt */.bX)(old, 'secret') ?? '', secret]));
    }
    const kept = isSame && strategy === 'merge' ? lost : [];
    const items = [...kept, ...[...files].map(([path, reference]) => item(path, reference, oldItems))];
    const next = {
        ...(isSame ? old : withKey(old, 'items', undefined)),
        secret,
        items: inOrder(items, oldItems),
    };
    return (0,errors_problem.ok)(same(next, old) ? now : withVolume(now, directory, mounted, next));
}
function item(path, { version }, before) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    return { ...before.find((one) => one.path === file), path: file, version };
}
/** Files that were there keep their places, so that asking for the same again changes nothing. */
function inOrder(items, before) {
    const place = ({ path }) => {
        const index = before.findIndex((one) => one.path === path);
        return index === -1 ? before.length : index;
    };
    return items.toSorted((a, b) => place(a) - place(b));
}
/** A volume that others mount too is left to them. */
function withVolume(now, directory, mounted, secret) {
    const mounts = [...now.mounts, ...now.otherMounts];
    const own = mounted !== undefined && mounts.filter(({ name }) => name === mounted.name).length === 1;
    if (own) {
        const volumes = now.volumes.map((one) => (one.name === mounted.name ? { ...one, secret } : one));
        return { ...now, volumes };
    }
    const name = freeName(directory, now.volumes);
    const added = mounted === undefined ? [{ name, mountPath: directory }] : [];
    return {
        ...now,
        volumes: [...now.volumes, { name, secret }],
        mounts: [...now.mounts.map((one) => (one === mounted ? { ...one, name } : one)), ...added],
    };
}
/** Named after its directory: the same request must give the same template. */
function freeName(directory, volumes) {
    const words = directory.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    const base = `secret-${words.join('-')}`.slice(0, 58).replace(/-$/, '');
    const taken = volumes.map(({ name }) => name);
    for (let count = 1;; count++) {
        const name = count === 1 ? base : `${base}-${count}`;
        if (!taken.includes(name))
            return name;
    }
}
/** Unmounts every secret of the container that is not named, and drops the volumes that nobody mounts then. */
function withoutOthers(now, directories) {
    const isSecret = ({ name }) => now.volumes.some((one) => one.name === name && Object.keys((0,json/* objectAt */.lJ)(one, 'secret')).length > 0);
    const mounts = now.mounts.filter((one) => directories.has(directoryOf(one)) || !isSecret(one));
    const gone = now.mounts.filter((one) => !mounts.includes(one)).map(({ name }) => name);
    const used = [...mounts, ...now.otherMounts].map(({ name }) => name);
    const volumes = now.volumes.filter(({ name }) => !gone.includes(name) || used.includes(name));
    return { ...now, mounts, volumes };
}
const directoryOf = (mounted) => ((0,json/* stringAt */.bX)(mounted, 'mountPath') ?? '').replace(/\/+$/, '');
function oneSecret(directory, secrets) {
    return (`Expected one secret in the directory ${directory}, found ${secrets.join(' and ')}: ` +
        'Cloud Run mounts one secret at a path, so give each a directory of its own');
}

;// CONCATENATED MODULE: ./build/shared/domain/template/change-template.js












/**
 * The template of a candidate: that of the revision that serves, with the changes. Works on raw JSON, so that fields which are newer than
 * this suite survive.
 */
function changeTemplate(service, serving, changes) {
    const before = anonymous(serving);
    const base = overlay(before, changes.fragment ?? {});
    const contained = withContainer(base, changes);
    const networked = changeNetwork(contained.ok ? contained.value : base, changes.network);
    const problems = [...(contained.ok ? [] : contained.error), ...(networked.ok ? [] : [networked.error])];
    if (!networked.ok || problems.length > 0)
        return (0,errors_problem/* err */._)(problems);
    const template = changeLabels(scaleRevision(changeRevision(networked.value, changes), changes), changes);
    const wrong = (0,template_containers/* containerProblems */.Yx)(template);
    if (wrong.length > 0)
        return (0,errors_problem/* err */._)(wrong.map((message) => ({ where: 'template', message })));
    const fields = changeService(service, changes);
    const changed = [
        ...differences(comparable(before), comparable(template)),
        ...differences(comparable(picked(service, fields)), comparable(fields)).map((line) => `service ${line}`),
    ];
    return (0,errors_problem.ok)({ template, fields, changed });
}
/** The first template of a service that does not exist yet. */
function firstTemplate(changes) {
    const sidecars = (0,json/* arrayAt */.RD)(changes.fragment ?? {}, 'containers').filter(json/* isObject */.Gv);
    if (changes.image === undefined && !sidecars.some(({ image }) => typeof image === 'string')) {
        const message = 'Expected an image: the service does not exist yet, and there is no revision to take one from';
        return (0,errors_problem/* err */._)([{ where: 'image', message }]);
    }
    return changeTemplate({}, {}, changes);
}
function withContainer(template, changes) {
    if (!changesContainer(changes))
        return (0,errors_problem.ok)(template);
    const containers = (0,template_containers/* containersOf */.Mz)(template);
    const index = containers.length === 0 ? 0 : (0,template_containers/* ingressIndex */.sh)(containers);
    if (index === -1) {
        return (0,errors_problem/* err */._)((0,template_containers/* containerProblems */.Yx)(template).map((message) => ({ where: 'template', message })));
    }
    const container = changeContainer(containers[index] ?? {}, changes);
    const rest = containers.filter((_, other) => other !== index);
    const mounting = changeFiles(template, container, rest, changes);
    if (!mounting.ok)
        return mounting;
    const { volumes, mounts } = mounting.value;
    const next = setList(container, 'volumeMounts', mounts);
    return (0,errors_problem.ok)({
        ...setList(template, 'volumes', volumes),
        containers: containers.length === 0 ? [next] : containers.map((one, at) => (at === index ? next : one)),
    });
}
function changeFiles(template, container, others, { secrets }) {
    const before = {
        volumes: (0,json/* arrayAt */.RD)(template, 'volumes').filter(json/* isObject */.Gv),
        mounts: (0,json/* arrayAt */.RD)(container, 'volumeMounts').filter(json/* isObject */.Gv),
        otherMounts: others.flatMap((other) => (0,json/* arrayAt */.RD)(other, 'volumeMounts').filter(json/* isObject */.Gv)),
    };
    if (secrets === undefined)
        return (0,errors_problem.ok)(before);
    const after = changeSecretFiles(before, secrets);
    if (after.ok)
        return after;
    return (0,errors_problem/* err */._)(after.error.map((message) => ({ where: 'secrets', message })));
}
function setList(object, key, list) {
    if (same((0,json/* arrayAt */.RD)(object, key), list))
        return object;
    return withKey(object, key, list.length > 0 ? list : undefined);
}
function changeRevision(template, changes) {
    const { concurrency, timeoutSeconds, serviceAccount, executionEnvironment, sessionAffinity } = changes;
    const changed = {
        ...template,
        ...(concurrency !== undefined && { maxInstanceRequestConcurrency: concurrency }),
        ...(timeoutSeconds !== undefined && { timeout: `${timeoutSeconds}s` }),
        ...(serviceAccount !== undefined && { serviceAccount }),
        ...(executionEnvironment !== undefined && { executionEnvironment }),
    };
    return withFlag(changed, 'sessionAffinity', sessionAffinity);
}
/** A PATCH replaces a field of the service whole, so that only those are sent that differ. */
function changeService(service, changes) {
    const { ingress, description } = changes;
    const { labels } = changeLabels(service, changes);
    const wanted = {
        ...((changes.labels !== undefined || changes.defaultLabels !== undefined) && { labels: labels ?? {} }),
        ...(ingress !== undefined && { ingress }),
        ...(description !== undefined && { description }),
        scaling: scaleService(service, changes),
    };
    return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => {
        const before = (0,json/* isObject */.Gv)(value) ? (0,json/* objectAt */.lJ)(service, key) : service[key];
        return !same(before, value);
    }));
}
function picked(service, fields) {
    return Object.fromEntries(Object.keys(fields).map((key) => [key, service[key]]));
}

;// CONCATENATED MODULE: ./build/action-deploy-canary/src/plan.js











/** Plans a new candidate: from the template that serves, or from nothing. */
function planCandidate(wanted) {
    const { view, serving } = wanted;
    return view === undefined || serving === undefined
        ? planFirst(wanted)
        : planNext({ ...wanted, view, serving });
}
function planFirst(wanted) {
    const { view, changes } = wanted;
    const built = view === undefined ? firstTemplate(changes) : rebuilt(view, changes);
    if (!built.ok)
        return built;
    const names = plan_name(wanted, built.value.template);
    if (!names.ok)
        return names;
    const { template, fields, changed } = built.value;
    const found = view === undefined ? 'The service does not exist yet' : 'The service exists and nothing serves on it yet';
    return (0,errors_problem.ok)({
        kind: 'first',
        names: names.value,
        body: {
            ...fields,
            template: { ...template, revision: names.value.revision },
            traffic: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 }],
        },
        previous: [],
        changed,
        notes: [
            `${found}: Cloud Run gives its first revision all traffic at once, so there are no stages and there is nothing to roll back to`,
        ],
    });
}
/** A service whose first revision never became ready: its template is what there is to start from. */
function rebuilt(view, changes) {
    const template = view.raw.template;
    return changeTemplate(view.raw, typeof template === 'object' && template !== null ? template : {}, changes);
}
function planNext(wanted) {
    const { view, serving, changes, service } = wanted;
    const built = changeTemplate(view.raw, serving, changes);
    if (!built.ok)
        return built;
    const { template, fields, changed } = built.value;
    // What a rollout that stands here would restore, not the split that it has made.
    const previous = recordInForce(view)?.previous ?? previousTraffic(view);
    const notes = peculiarities(service, view, template);
    if (changed.length === 0) {
        return (0,errors_problem.ok)({ kind: 'unchanged', revision: servingRevision(view), previous, changed, notes });
    }
    const names = plan_name(wanted, template);
    if (!names.ok)
        return names;
    const affinity = template.sessionAffinity === true || serving.sessionAffinity === true;
    const traffic = trafficOf(wanted, view, affinity);
    return (0,errors_problem.ok)({ kind: 'candidate', names: names.value, template, fields, previous, changed, notes, traffic });
}
/** Plans to go on: with the rollout that waits on the service, or with a revision that is named. */
function planContinuation(wanted) {
    const { view, service, revision, stages, readiness } = wanted;
    if (view === undefined) {
        return refused('service', `Expected the service ${service} to exist, because mode is continue; it does not`);
    }
    const record = (0,record_on/* recordOn */.j)(view);
    const template = (view.raw.template ?? {});
    const affinity = template.sessionAffinity === true;
    const about = {
        previous: previousTraffic(view),
        changed: [],
        notes: peculiarities(service, view, template),
    };
    if (record?.phase === 'awaiting' && (revision === undefined || revision === record.candidate.revision)) {
        // What is unusual was said when it was planned; that the traffic is pinned by now is its own doing.
        const notes = otherStages(record.stages, stages);
        // Who decides was planned before the first stage, or is now.
        const traffic = record.stage < 0 ? trafficOf(wanted, view, affinity, record.stages) : undefined;
        return (0,errors_problem.ok)({
            kind: 'waiting',
            record,
            ...about,
            notes,
            previous: record.previous,
            serves: (0,service_view/* servingShares */.x1)(view),
            traffic,
        });
    }
    if (revision === undefined) {
        const there = record === undefined ? 'none waits' : `one is under way (${record.phase}, ${record.run})`;
        return refused('mode', `Expected a rollout that waits on ${service}, because mode is continue; ${there}`, 'Deploy a candidate first (mode: deploy), or name an existing revision with the input revision');
    }
    if (readiness.kind !== 'ready') {
        const found = readiness.kind === 'missing' ? 'there is none of that name' : `it is not: ${readiness.message}`;
        return refused('revision', `Expected ${revision} to be a ready revision of ${service}; ${found}`);
    }
    const names = plan_name(wanted, { revision });
    if (!names.ok)
        return names;
    const traffic = trafficOf(wanted, view, affinity);
    return (0,errors_problem.ok)({ kind: 'existing', names: names.value, revision, ...about, traffic });
}
function trafficOf({ users, stages }, view, sessionAffinity, recorded) {
    return planUsers(users, view, {
        stages: recorded ?? stages,
        recorded: recorded !== undefined,
        sessionAffinity,
    });
}
/** The stages that a plan will go through: those of a rollout that waits were fixed when it was planned. */
function stagesOf(plan, wanted) {
    return plan.kind === 'waiting' ? plan.record.stages : (plan.traffic?.stages ?? wanted);
}
/** What will receive requests: a template, or the name of a revision that exists. */
function candidateIn(plan) {
    if (plan.kind === 'candidate')
        return plan.template;
    if (plan.kind === 'first')
        return (0,json/* objectAt */.lJ)(plan.body, 'template');
    return plan.kind === 'waiting' ? plan.record.candidate.revision : plan.revision;
}
function otherStages(recorded, wanted) {
    const [now, here] = [(0,stage_line/* formatStages */.Ni)(recorded), (0,stage_line/* formatStages */.Ni)(wanted)];
    return now === here
        ? []
        : [
            `The rollout goes on with the stages that it was planned with (${now}), not with those of this step (${here})`,
        ];
}
function plan_name({ service, context }, template) {
    const names = nameCandidate(service, context, template);
    return names.ok ? names : (0,errors_problem/* err */._)([{ where: 'service', message: names.error }]);
}
function refused(where, message, hint) {
    const problem = { where, message, hint };
    return (0,errors_problem/* err */._)([problem]);
}

;// CONCATENATED MODULE: ./build/action-deploy-canary/src/claim.js







/** The claim with which a plan is carried out. */
function claimFor(plan, view, resumes, { stages, analysis }, policy, nowMs) {
    if (plan.kind === 'waiting')
        return takeOver(plan.record);
    const record = (0,record_on/* recordOn */.j)(view);
    // This run asked before and the record is there: it goes on from it as its owner.
    if (resumes && record !== undefined)
        return { ...takeOver(record), own: true };
    const planned = {
        stages: stagesOf(plan, stages),
        decidedBy: plan.traffic?.decidedBy,
        probingMs: (0,probing/* longestProbingMs */.Sl)(analysis),
    };
    switch (plan.kind) {
        case 'existing':
            return small(openExisting(view, { ...plan, ...planned }, policy, nowMs));
        case 'candidate':
            return small(openCandidate(view, { ...plan, ...planned }, policy, nowMs));
        default:
            return (0,assert_never/* assertNever */.x)(plan);
    }
}
/** The first write that a plan would make, for a dry run. */
function firstWrite(plan, view, settings, policy, nowMs) {
    if (plan.kind === 'first' || view === undefined) {
        const body = plan.kind === 'first' ? plan.body : {};
        return { body, updateMask: Object.keys(body) };
    }
    const claim = claimFor(plan, view, false, settings, policy, nowMs);
    return (0,service_write/* writeRecord */.rh)('open', claim.record, view, claim.opening);
}
function small(claim) {
    if (claim.ok)
        return claim.value;
    throw new action_error/* ActionError */.l({
        code: 'failed-precondition',
        message: claim.error,
        hint: 'Reduce the number of revisions that share the traffic, or the number of stages.',
    });
}

;// CONCATENATED MODULE: ./build/action-deploy-canary/src/run.js





















/** A plan is made anew when the service changed under it; more often than this is a quarrel. */
const PLANS = 5;
const UNCHANGED = 'the serving revision has this template and this image already';
/**
 * One deployment, from reading what serves to its conclusion. Nothing is written before the inputs, the files, the
 * image and the service have been read and found good.
 */
async function run(inputs, context, ports) {
    if (inputs.replay !== undefined)
        return replay({ ...inputs, ...inputs.replay }, context, ports);
    const startedMs = ports.clock.now();
    const session = await prepare(inputs, ports);
    await ports.log.group(`Log in as ${ports.identity.description}`, () => ports.identity.accessToken());
    const policy = (0,rollout_session/* policyOf */.U)(inputs.mode === 'deploy' ? 'proven' : 'promoted', session.options.settings, context);
    const { image } = inputs.changes;
    const [view, resolved, users] = await Promise.all([
        (0,observe/* observe */.l)(session.driver),
        image === undefined ? undefined : ports.images.resolveDigest(image),
        // A plan of traffic takes no time of its own, and a candidate that is to get none needs none.
        inputs.mode === 'deploy' ? undefined : readUsers(session.options, ports),
    ]);
    const { gate } = ports;
    const ended = await deploy(view, { inputs, gate, context, policy, session, image: resolved, users });
    return (0,finish/* finish */.O)({ image: resolved, ...ended }, { action: 'action-deploy-canary', ...inputs, startedMs, context }, session);
}
/** The user's files and the session: the same for `main` and for `post`. */
async function prepare(inputs, ports) {
    const [settings, suite] = await Promise.all([readSettings(inputs, ports), readSuite(inputs.smoke, ports)]);
    const { projectId, region, service } = inputs.target;
    return (0,rollout_session/* openSession */.f)({ ...inputs, service: { project: projectId, region, service }, settings, suite }, ports);
}
async function deploy(found, work) {
    const { inputs, policy, session } = work;
    const { log, clock } = session.ports;
    let view = found;
    for (let plans = 1; plans <= PLANS; plans += 1) {
        const plan = await makePlan(view, work);
        await log.group('Plan', async () => log.info(describe(plan, session)));
        if (plan.kind === 'unchanged')
            return about(plan, { conclusion: 'unchanged', reason: UNCHANGED }, view);
        await askGate(candidateIn(plan), work.gate, session);
        if (inputs.dryRun) {
            await rehearse(firstWrite(plan, view, session.options.settings, policy, clock.now()), view, session.driver);
            const end = {
                conclusion: 'unchanged',
                reason: 'dry run: Cloud Run accepts the plan, nothing was changed',
            };
            return {
                ...about(plan, end, view),
                planned: plan.kind === 'first' ? [] : stagesOf(plan, session.options.settings.stages),
            };
        }
        if (plan.kind === 'first' || view === undefined)
            return first(plan, view, work);
        const way = await clearTheWay({ view, ownId: ownId(plan), onBusy: inputs.onBusy, waitMs: inputs.busyTimeoutMs }, policy, session.driver);
        for (const reason of way.voided)
            session.narrator.say(`The record of an earlier rollout is void: ${reason}`);
        if (way.kind === 'busy')
            throw busy(way.record?.run ?? 'unknown', inputs);
        // A write that was under way has come to rest: the plan was made from what served before it.
        const same = way.view?.etag === view.etag && way.view.reconciling === view.reconciling;
        view = way.view;
        if (!same || view === undefined)
            continue;
        return carryOut(plan, view, way.kind === 'resume', work);
    }
    throw new action_error/* ActionError */.l({
        code: 'conflict',
        message: `Expected the service to stay as it is between reading and writing, found it changed ${PLANS} times`,
        hint: 'Let one workflow at a time write the service: give the deployments a concurrency group.',
    });
}
async function makePlan(view, work) {
    const { inputs, context, session, image, users } = work;
    const { driver, options } = session;
    const wanted = { service: driver.service.service, view, stages: options.settings.stages, context, users };
    const plan = inputs.mode === 'continue'
        ? planContinuation({
            ...wanted,
            revision: inputs.revision,
            readiness: await readiness(inputs, session),
        })
        : planCandidate({
            ...wanted,
            serving: await readServingTemplate(view, driver),
            changes: { ...inputs.changes, image },
        });
    if (plan.ok)
        return plan.value;
    throw (0,errors_refuse/* refuse */.T)('input-invalid', plan.error);
}
async function readiness({ revision }, { driver }) {
    if (revision === undefined)
        return { kind: 'missing' };
    return revisionReadiness(await driver.cloudRun.getRevision(driver.service, revision));
}
async function carryOut(plan, view, resumes, { inputs, context, policy, session }) {
    const { clock } = session.ports;
    const claim = claimFor(plan, view, resumes, session.options.settings, policy, clock.now());
    const { candidate, decidedBy = plan.traffic?.decidedBy ?? 'users' } = claim.record;
    const environment = inputs.deployment?.environment;
    const status = await announce(environment, context, `Rollout of ${candidate.revision}`, session.ports);
    const driven = await (0,drive/* drive */.r)({ claim, view }, { ...policy, decidedBy }, driverFor(policy, decidedBy, session));
    await status.conclude(driven.end.conclusion, driven.end.reason, driven.view?.uri);
    const stop = driven.evidence.stop?.kind;
    return { ...about(plan, driven.end, driven.view), candidate, stop, planned: claim.record.stages };
}
/** A candidate that is only deployed has no first stage that probes would have to come before. */
function driverFor({ goal }, decidedBy, session) {
    return goal === 'proven'
        ? session.driver
        : {
            ...session.driver,
            prove: (record, view) => session.proveBeforeUsers(record, view, decidedBy),
        };
}
async function first(plan, view, work) {
    const { inputs, context, session } = work;
    if (plan.kind !== 'first')
        throw (0,errors_refuse/* refuse */.T)('input-invalid', [{ where: 'service', message: 'The service was deleted' }]);
    const { revision } = plan.names;
    const environment = inputs.deployment?.environment;
    const status = await announce(environment, context, `First deployment, ${revision}`, session.ports);
    session.narrator.say(`Creating ${revision}, the first revision that serves`);
    const prove = (ready) => session.proveService(ready);
    const done = await deployFirst({ body: plan.body, revision, view }, { ...session.driver, prove });
    await status.conclude(done.end.conclusion, done.end.reason, done.view?.uri);
    return { ...about(plan, done.end, done.view), candidate: { revision, tag: '' } };
}
function about(plan, end, view) {
    const { previous, changed, notes } = plan;
    return { end, view, previous, changed, notes, trafficPlan: expectedTraffic(plan.traffic) };
}
function ownId(plan) {
    if (plan.kind === 'waiting')
        return plan.record.id;
    return 'names' in plan ? plan.names.id : undefined;
}
function describe(plan, { driver, options }) {
    const { service } = driver;
    return renderPlan({
        ...plan,
        ...options.settings,
        stages: stagesOf(plan, options.settings.stages),
        trafficPlan: expectedTraffic(plan.traffic),
        service,
        names: 'names' in plan ? plan.names : undefined,
        restoreCommand: (0,restore_command/* restoreCommand */.O)(service, plan.previous),
    });
}
function busy(run, { target, onBusy }) {
    return new action_error/* ActionError */.l({
        code: 'conflict',
        message: `Expected ${target.service} to be free, found a rollout of another run on it: ${run}`,
        hint: onBusy === 'supersede'
            ? 'Its traffic could not be restored: see its log, and restore by hand with the gcloud line of its summary.'
            : 'Wait for it, or end it: on_busy: supersede rolls it back and takes its place.',
    });
}


/***/ }),

/***/ 4832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ DEFAULT_ANALYSIS)
/* harmony export */ });
/** What a candidate is held to where nothing is said. */
const DEFAULT_ANALYSIS = {
    intervalMs: 60_000,
    settleMs: 180_000,
    users: 'monitoring',
    errors: { ratio: 0.05, tolerance: 1, dryRun: false },
    clientErrors: { tolerance: 1.5, dryRun: false },
    latency: { limitMs: 2_000, quantile: 0.95, tolerance: 1.5, dryRun: false },
    share: { dryRun: false },
    probes: { when: 'auto', perMinute: 120 },
    metrics: [],
};


/***/ }),

/***/ 31248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ armProblem)
/* harmony export */ });
/* harmony import */ var _sequential_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84172);

/** Sums of fractions differ from the whole by so little. */
const SLACK = 1e-6;
/** Why the counts of an arm cannot be true; undefined for those that can. */
function armProblem({ requests, byClass, latency }) {
    let answers = 0;
    for (const name in byClass) {
        const failures = byClass[name] ?? 0;
        const problem = (0,_sequential_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countsProblem */ ._)({ failures, requests });
        if (problem !== undefined)
            return `${problem} with ${name}`;
        answers += failures;
    }
    if (!(0,_sequential_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .isCount */ .m)(requests))
        return `${requests} requests`;
    if (answers > requests * (1 + SLACK))
        return `${answers} answers to ${requests} requests`;
    let placed = 0;
    for (const { lowerMs, upperMs, count } of latency.buckets) {
        if (!(0,_sequential_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .isCount */ .m)(count) || !(upperMs > lowerMs))
            return `${count} latencies from ${lowerMs} to ${upperMs} ms`;
        placed += count;
    }
    if (!(0,_sequential_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .isCount */ .m)(latency.count))
        return `${latency.count} latencies`;
    return placed > latency.count * (1 + SLACK)
        ? `${placed} latencies in the buckets of ${latency.count}`
        : undefined;
}


/***/ }),

/***/ 44256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ comparedWith),
/* harmony export */   q: () => (/* binding */ partialComparisons)
/* harmony export */ });
/* harmony import */ var _fill_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81208);

/**
 * Whose numbers a comparison is with. A query that can name all revisions of the baseline does; any other names the one that serves most, because
 * the numbers of several cannot be joined from outside of the query. undefined where there is nobody to compare with.
 */
function comparedWith(query, baseline, target) {
    const most = baseline.toSorted((a, b) => b.percent - a.percent).slice(0, 1);
    for (const arm of [baseline, most]) {
        const revisions = arm.map(({ revision }) => revision);
        const filled = (0,_fill_query_js__WEBPACK_IMPORTED_MODULE_0__/* .fillQuery */ .g)(query, { ...target, revisions });
        if (filled.ok)
            return { query: filled.value, revisions };
    }
    return undefined;
}
/** Which comparisons leave a part of the baseline out, and how they need not. */
function partialComparisons(metrics, baseline, target) {
    return metrics.flatMap(({ name, query, versusBaseline }) => {
        if (versusBaseline === undefined)
            return [];
        const others = comparedWith(query, baseline, target)?.revisions ?? [];
        return others.length === baseline.length
            ? []
            : [
                `${name} is compared with ${others.join(', ')} alone, which serves most: write =~"{{revision}}" in its query to compare it with all ${baseline.length} revisions that serve`,
            ];
    });
}


/***/ }),

/***/ 59574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ probesCount),
/* harmony export */   OW: () => (/* binding */ LEAST_FAILURES),
/* harmony export */   Ou: () => (/* binding */ failThreshold),
/* harmony export */   Qf: () => (/* binding */ PASS_THRESHOLD),
/* harmony export */   TA: () => (/* binding */ LEAST_INTERVALS),
/* harmony export */   UD: () => (/* binding */ SUSPICION),
/* harmony export */   YR: () => (/* binding */ LEAST_BASELINE)
/* harmony export */ });
/** In at most one of twenty rollouts a healthy candidate fails, all tests and all looks together. */
const FALSE_FAILURE = 0.05;
/** Every proof of health is wrong at most once in twenty; all of them are asked for, so that no share is due. */
const PASS_THRESHOLD = 20;
/** From here on a failure is likely enough not to go on, and not likely enough to fail. */
const SUSPICION = 3;
/** Fewer failures never fail a candidate, however unlikely they are. */
const LEAST_FAILURES = 3;
/** A baseline of fewer answers is none. */
const LEAST_BASELINE = 30;
/** A stage is not left before so many of its own intervals have settled. */
const LEAST_INTERVALS = 2;
/** Errors and latency, each absolutely and against the baseline, 4xx against the baseline, and share. */
const TESTS_OF_USERS = 6;
const TESTS_OF_PROBES = 1;
/** The evidence that fails a candidate: the more tests may fail it, the more each of them needs. Dry runs keep their part. */
function failThreshold(settings, stage) {
    const tests = TESTS_OF_USERS + (probesCount(settings, stage) ? TESTS_OF_PROBES : 0);
    return tests / FALSE_FAILURE;
}
/** Whether the plan has probes, which is known before any is sent. */
function probesCount({ probes }, { decidedBy }) {
    return probes.when !== 'never' && (probes.when === 'always' || decidedBy === 'probes');
}


/***/ }),

/***/ 81711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ faultFindings)
/* harmony export */ });
/* harmony import */ var _family_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59574);
/* harmony import */ var _test_results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85574);
/* harmony import */ var _test_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54656);



/** An absolute test and the comparison that tells an ill candidate from an ill service. */
const TWINS = { errors: 'errors-relative', latency: 'latency-relative' };
/**
 * What the tests that can fail a candidate mean. `besideBaseline` is false where the candidate has all the traffic: then there is nothing to
 * compare it with now, whatever there was in earlier stages.
 */
function faultFindings(tests, besideBaseline) {
    return tests
        .filter(({ side, dryRun }) => side === 'fail' && !dryRun)
        .flatMap((test) => {
        const twin = tests.find(({ name }) => name === TWINS[test.name]);
        const finding = faultOf(test, besideBaseline ? twin : undefined);
        return finding === undefined ? [] : [finding];
    });
}
function faultOf(test, twin) {
    if (!(0,_test_results_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)(test, _family_js__WEBPACK_IMPORTED_MODULE_2__/* .SUSPICION */ .UD))
        return undefined;
    if (!(0,_test_results_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)(test) || !hasFailures(test))
        return { means: 'suspect', text: `suspicious: ${(0,_test_text_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTest */ .Ww)(test)}` };
    if (twin === undefined || !hasBaseline(twin) || (0,_test_results_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)(twin, _family_js__WEBPACK_IMPORTED_MODULE_2__/* .SUSPICION */ .UD))
        return { means: 'unhealthy', text: (0,_test_text_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTest */ .Ww)(test) };
    return {
        means: 'shared-outage',
        text: `both arms are ill: ${(0,_test_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countsText */ .WN)(twin)}, beyond the limit (${(0,_test_text_js__WEBPACK_IMPORTED_MODULE_1__/* .needText */ .w6)(test)}) and no worse than the baseline (evidence below ${_family_js__WEBPACK_IMPORTED_MODULE_2__/* .SUSPICION */ .UD})`,
    };
}
/** Silence is no failure that could be counted. */
function hasFailures({ name, counts }) {
    return name === 'share' || (counts.failures ?? 0) >= _family_js__WEBPACK_IMPORTED_MODULE_2__/* .LEAST_FAILURES */ .OW;
}
const hasBaseline = ({ counts }) => (counts.baselineRequests ?? 0) >= _family_js__WEBPACK_IMPORTED_MODULE_2__/* .LEAST_BASELINE */ .YR;


/***/ }),

/***/ 81208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ fillQuery)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var problem = __webpack_require__(48338);
// EXTERNAL MODULE: ./build/shared/domain/text/nearest.js
var nearest = __webpack_require__(56231);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/promql-text.js
/** A value inside quotes of PromQL; undefined where the quotes know no escape for it. */
function quoteInPromql(value, quote) {
    if (quote === '`')
        return value.includes('`') ? undefined : value;
    return value
        .replaceAll('\\', '\\\\')
        .replaceAll(quote, `\\${quote}`)
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r');
}
/** A value inside a regular expression, standing for itself alone. */
function quotePattern(value) {
    return value.replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/shared/domain/analysis/split-promql.js
/** Tells the strings of a PromQL query from the rest, which is all that filling it in safely takes. */
function splitPromql(query) {
    const parts = [];
    let before = '';
    for (const [token, comment] of query.matchAll(TOKENS)) {
        const quote = QUOTES.find((one) => comment === undefined && token.startsWith(one));
        if (quote === undefined) {
            // A comment would hide the operator before a string on the next line.
            if (comment === undefined)
                before += token;
            parts.push({ kind: 'code', text: token });
            continue;
        }
        const closed = token.length > 1 && token.endsWith(quote);
        const text = token.slice(1, closed ? -1 : undefined);
        parts.push({
            ...{ kind: 'string', quote, text, end: closed ? quote : '' },
            isPattern: /[=!]~\s*$/.test(before),
        });
        before = '';
    }
    return parts;
}
const QUOTES = ['"', "'", '`'];
const TOKENS = /(#[^\n]*)|"(?:[^\\"]|\\[\s\S])*"?|'(?:[^\\']|\\[\s\S])*'?|`[^`]*`?|[^"'`#]+/g;

;// CONCATENATED MODULE: ./build/shared/domain/analysis/fill-query.js




/**
 * Puts values for {{revision}}, {{service}}, {{region}} and {{project}} into a PromQL query. They are allowed inside
 * quotes only, where they are escaped: no value can end its label or change the query. Gives every problem as a sentence.
 */
function fillQuery(query, target) {
    const problems = [];
    const parts = splitPromql(query).map((part) => {
        if (part.kind === 'code') {
            for (const [, name = ''] of part.text.matchAll(PLACEHOLDER))
                problems.push(outside(name));
            return part.text;
        }
        const fill = (_, name) => {
            const found = standIn(name, target, part.isPattern);
            if (!found.ok)
                problems.push(found.error);
            const value = found.ok ? quoteInPromql(found.value, part.quote) : '';
            if (value === undefined)
                problems.push(`{{${name}}} holds a backtick, which backticks cannot hold`);
            return value ?? '';
        };
        return `${part.quote}${part.text.replaceAll(PLACEHOLDER, fill)}${part.end}`;
    });
    return problems.length === 0 ? (0,problem.ok)(parts.join('')) : (0,problem/* err */._)(problems);
}
const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const NAMES = ['revision', 'service', 'region', 'project'];
function standIn(name, target, isPattern) {
    const known = NAMES.find((one) => one === name);
    if (known === undefined) {
        const list = NAMES.map((one) => `{{${one}}}`).join(', ');
        return (0,problem/* err */._)(`expected one of ${list}, found "{{${name}}}"${(0,nearest/* suggestion */.h)(name, NAMES)}`);
    }
    const values = known === 'revision' ? target.revisions : [target[known]];
    const [first] = values;
    if (first === undefined)
        return (0,problem/* err */._)(`there is no revision to put for {{${name}}}`);
    if (isPattern) {
        const patterns = values.map(quotePattern);
        return (0,problem.ok)(patterns.length === 1 ? patterns.join('') : `(?:${patterns.join('|')})`);
    }
    if (values.length === 1)
        return (0,problem.ok)(first);
    return (0,problem/* err */._)(`{{${name}}} stands for ${values.length} revisions (${values.join(', ')}), which needs a pattern: write =~"{{${name}}}"`);
}
function outside(name) {
    return `{{${name}}} must stand inside the quotes of a label's value: write "{{${name}}}"`;
}


/***/ }),

/***/ 92427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/shared/domain/analysis/family.js
var family = __webpack_require__(59574);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/e-process.js
var e_process = __webpack_require__(22601);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/log-mean.js
var log_mean = __webpack_require__(42056);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/ratio-test.js
var ratio_test = __webpack_require__(45094);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/relative-test.js
var relative_test = __webpack_require__(87305);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/other-counts.js





/** How many more failures of the candidate in the last interval would have been too many to go on; undefined where none would. */
function moreFailuresToHold(stream, logs, { ratio, tolerance }, toBeProven) {
    const last = stream.intervals.at(-1);
    if (last === undefined)
        return undefined;
    const { stage, candidate, baseline } = last;
    const exponent = 1 / stream.dispersion;
    const compared = (0,relative_test/* relativeLogs */.Y)({ candidate: { ...candidate, failures: 1 }, baseline: { ...baseline, failures: 0 } }, tolerance);
    // A failure adds to every start up to its own stage.
    const suspect = (sums, one) => {
        const starts = (0,e_process/* sinceEachStart */.ey)(sums);
        const all = starts.flat();
        const gains = starts.flatMap((_, start) => (start > stage ? e_process/* NOTHING */.K$ : one));
        return (more) => (0,log_mean/* meanReaches */.P)((0,e_process/* shifted */.wI)(all, gains, more * exponent), Math.log(family/* SUSPICION */.UD));
    };
    const tooMany = suspect(logs.above, inPlaceOfGood((0,ratio_test/* exceeds */.Or)(ratio)));
    const tooUnlike = suspect(logs.unlike, compared);
    const [proof, less] = [(0,e_process/* sumOfStages */.ci)(logs.below), inPlaceOfGood((0,ratio_test/* staysBelow */.cK)(ratio))];
    const unproven = (more) => toBeProven && !(0,log_mean/* meanReaches */.P)((0,e_process/* shifted */.wI)(proof, less, more * exponent), Math.log(family/* PASS_THRESHOLD */.Qf));
    const holds = (more) => unproven(more) || tooUnlike(more) || tooMany(more);
    return firstThat(Math.floor(candidate.requests - candidate.failures), holds);
}
/** What a failure changes where a good answer stood. */
function inPlaceOfGood(test) {
    return (0,ratio_test/* ratioLogs */.RR)(test, { failures: 1, requests: 0 });
}
/** The least of 1 to `most` for which it holds: by doubling, for it is small, and then by halving. */
function firstThat(most, holds) {
    let [none, all] = [0, Math.min(1, most)];
    while (all > none && !holds(all))
        [none, all] = [all, Math.min(2 * all, most)];
    if (all === none)
        return undefined;
    while (all - none > 1) {
        const middle = Math.floor((none + all) / 2);
        if (holds(middle))
            all = middle;
        else
            none = middle;
    }
    return all;
}

// EXTERNAL MODULE: ./build/shared/domain/analysis/latency-sum.js
var latency_sum = __webpack_require__(72096);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/quantile-interval.js
var quantile_interval = __webpack_require__(71143);
// EXTERNAL MODULE: ./build/shared/domain/analysis/stream.js
var stream = __webpack_require__(41194);
// EXTERNAL MODULE: ./build/shared/domain/analysis/test-results.js + 1 modules
var test_results = __webpack_require__(85574);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/other-latency.js






/** The least edge of a bucket above the limit that answers like these would not break with such evidence. */
function harmlessLatency({ intervals }, stages, latency, evidence, dispersion) {
    const test = (0,ratio_test/* exceeds */.Or)(1 - latency.quantile);
    return edgesAbove(intervals, latency.limitMs).find((limitMs) => {
        const { certain } = (0,stream/* latencyStreams */.O)(intervals, stages, limitMs, dispersion);
        return (0,e_process/* logRestartedEvidence */.Eh)((0,test_results/* ratioSums */.oz)(certain, test)) < Math.log(evidence);
    });
}
/** The least edge of a bucket that answers like these prove to be kept: the upper end of the interval that the same test gives. */
function provenLatency({ intervals }, { quantile }, evidence, dispersion) {
    const started = intervals.filter(({ first }) => !first).map(({ candidate }) => candidate.latency);
    return (0,quantile_interval/* quantileInterval */.v)((0,latency_sum/* sumLatency */.QM)(started), quantile, evidence, 1 / dispersion).upperMs;
}
function edgesAbove(intervals, limitMs) {
    const edges = new Set();
    for (const { candidate } of intervals) {
        for (const { lowerMs, upperMs } of candidate.latency.buckets)
            edges.add(lowerMs).add(upperMs);
    }
    return [...edges].filter((ms) => ms > limitMs && Number.isFinite(ms)).sort((a, b) => a - b);
}

;// CONCATENATED MODULE: ./build/shared/domain/analysis/other-limits.js



/** Beyond this two arms are not compared any more. */
const LARGEST_TOLERANCE = 1_000;
/** The least ratio, in steps of a thousandth, at which failures like these would stay below the evidence: more is allowed, so less is proven. */
function harmlessLimit(stream, from, evidence) {
    return (least(from, 1, (limit) => (0,e_process/* logRestartedEvidence */.Eh)((0,test_results/* ratioSums */.oz)(stream, (0,ratio_test/* exceeds */.Or)(limit))) < Math.log(evidence)) ??
        1);
}
/** The least ratio below which these requests prove the candidate to be. */
function provenLimit(stream, from, evidence) {
    return least(from, 1, (limit) => (0,e_process/* logEvidence */.y8)((0,test_results/* ratioSums */.oz)(stream, (0,ratio_test/* staysBelow */.cK)(limit))) >= Math.log(evidence));
}
/** The least odds ratio at which failures like these would stay below the evidence. */
function harmlessTolerance(stream, from, evidence) {
    return least(from, LARGEST_TOLERANCE, (tolerance) => (0,e_process/* logRestartedEvidence */.Eh)((0,test_results/* relativeSums */.zJ)(stream, tolerance)) < Math.log(evidence));
}
/** By halving, rounded up to what a person would write: what holds of a setting holds of every larger one. */
function least(from, to, holds) {
    if (!holds(to))
        return undefined;
    let [below, above] = [from, to];
    while (above / below > 1.001) {
        const middle = Math.sqrt(below * above);
        if (holds(middle))
            above = middle;
        else
            below = middle;
    }
    const step = 10 ** (Math.floor(Math.log10(above)) - 1);
    return Math.min(to, Number((Math.ceil(above / step - 1e-9) * step).toPrecision(2)));
}

// EXTERNAL MODULE: ./build/shared/domain/analysis/test-text.js
var test_text = __webpack_require__(54656);
// EXTERNAL MODULE: ./build/shared/domain/analysis/wording.js
var wording = __webpack_require__(39628);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/alternatives.js







/** What would have decided otherwise, a sentence each: how far off the verdict is, and which setting stands behind it. */
function alternativesOf(kind, tests, seen, logs, observation, settings, stage) {
    const watched = tests
        .filter((test) => test.dryRun && test.side === 'fail' && (0,test_results/* reaches */.O6)(test, family/* SUSPICION */.UD))
        .map((test) => `watched only (dry run), else it would ${(0,test_results/* reaches */.O6)(test) ? 'fail' : 'hold'}: ${(0,test_text/* describeTest */.Ww)(test)}`);
    const obeyed = tests.filter(({ dryRun }) => !dryRun);
    if (kind === 'healthy')
        return [...healthyBut(seen, logs, settings, stage), ...watched];
    const faults = obeyed.filter((test) => test.side === 'fail' && (0,test_results/* reaches */.O6)(test, kind === 'inconclusive' ? family/* SUSPICION */.UD : test.threshold));
    const proofs = kind === 'inconclusive' && stage.decidedBy === 'users'
        ? obeyed.filter((test) => test.side === 'pass' && !(0,test_results/* reaches */.O6)(test))
        : [];
    return [
        ...faults.flatMap((test) => milder(test, kind === 'inconclusive' ? family/* SUSPICION */.UD : test.threshold, seen, observation, settings, stage)),
        ...proofs.flatMap((test) => easier(test, seen, observation, settings)),
        ...watched,
    ];
}
function healthyBut({ errors }, logs, settings, { decidedBy }) {
    const more = settings.errors.dryRun
        ? undefined
        : moreFailuresToHold(errors, logs.errors, settings.errors, decidedBy === 'users');
    return more === undefined
        ? []
        : [`${(0,wording/* counted */.hS)(more, 'more 5xx answer')} of the candidate in the last interval would have held it`];
}
/** The setting at which a test would have let the candidate be. */
function milder(test, evidence, seen, observation, settings, { stages }) {
    const { name } = test;
    const would = `${name} would not have ${evidence === family/* SUSPICION */.UD ? 'raised suspicion' : 'failed'}`;
    switch (name) {
        case 'errors':
            return [
                `${would} with a limit of ${(0,wording/* percentText */.fL)(harmlessLimit(seen.errors, settings.errors.ratio, evidence))} (analysis.errors)`,
            ];
        case 'latency': {
            const limitMs = harmlessLatency(observation, stages, settings.latency, evidence, seen.slow.certain.dispersion);
            return limitMs === undefined
                ? []
                : [`${would} with a limit of ${Math.ceil(limitMs)} ms (analysis.latency)`];
        }
        case 'errors-relative':
        case 'client-errors-relative':
        case 'latency-relative': {
            const stream = {
                'errors-relative': seen.errors,
                'client-errors-relative': seen.clientErrors,
                'latency-relative': seen.slow.certain,
            }[name];
            const tolerance = harmlessTolerance(stream, test.counts.tolerance ?? 1, evidence);
            return tolerance === undefined
                ? []
                : [`${would} with a tolerance of ${tolerance} (the odds of ${test_text/* SUBJECT */.lt[name]} against the baseline's)`];
        }
        default:
            return [];
    }
}
/** The setting at which a proof would be complete. */
function easier({ name, threshold }, seen, observation, settings) {
    if (name === 'errors') {
        const limit = provenLimit(seen.errors, settings.errors.ratio, threshold);
        return limit === undefined
            ? []
            : [`errors would be proven with a limit of ${(0,wording/* percentText */.fL)(limit)} (analysis.errors)`];
    }
    const { dispersion } = seen.slow.possible;
    const limitMs = provenLatency(observation, settings.latency, threshold, dispersion);
    return limitMs === undefined
        ? []
        : [`latency would be proven with a limit of ${Math.ceil(limitMs)} ms (analysis.latency)`];
}

;// CONCATENATED MODULE: ./build/shared/domain/analysis/custom-findings.js

/** So many points in a row beyond its range fail a candidate: a metric of the user's own has no distribution to reckon with. */
const POINTS_TO_FAIL = 3;
/** What the metrics of the user's own mean. A value that is not there never counts as one that is good. */
function customFindings(metrics, readings) {
    return metrics
        .filter(({ dryRun }) => !dryRun)
        .map((metric) => findingOf(metric, readings.find(({ name }) => name === metric.name)));
}
/** Where neither users nor probes prove anything, these metrics do: each of them inside its range in the last intervals of the stage. */
function metricsAsProof(metrics, readings) {
    const unread = "users' requests are not read (analysis.users: none)";
    const obeyed = metrics.filter(({ dryRun }) => !dryRun);
    if (obeyed.length === 0)
        return {
            means: 'unproven',
            text: `${unread}, no probe may decide and no metric is obeyed: nothing can prove the candidate`,
        };
    const open = obeyed.filter((metric) => {
        const lately = readings.find(({ name }) => name === metric.name)?.points.slice(-family/* LEAST_INTERVALS */.TA) ?? [];
        return lately.length < family/* LEAST_INTERVALS */.TA || lately.some((point) => isInside(metric, point) !== true);
    });
    return open.length === 0
        ? { means: 'proven', text: `${unread}: the metrics of rollout.yml decide` }
        : {
            means: 'unproven',
            text: `${unread}: ${open.map(({ name }) => name).join(', ')} must be inside in the last ${family/* LEAST_INTERVALS */.TA} intervals of the stage`,
        };
}
/** Their last values beside their limits, for the tables. */
function customSignals(metrics, readings) {
    return metrics.map((metric) => {
        const reading = readings.find(({ name }) => name === metric.name);
        const last = reading?.points.at(-1);
        const { means } = findingOf(metric, reading);
        return {
            name: metric.name,
            value: known(last?.candidate),
            limit: limitOf(metric, last),
            unit: 'count',
            kind: means === 'proven'
                ? 'healthy'
                : means === 'unhealthy' && !metric.dryRun
                    ? 'unhealthy'
                    : 'inconclusive',
        };
    });
}
function findingOf(metric, reading) {
    if (reading === undefined)
        return { means: 'unproven', text: `${metric.name} was not read` };
    if (reading.trouble !== undefined)
        return { means: 'unproven', text: `${metric.name} could not be read: ${reading.trouble}` };
    const { points } = reading;
    const last = points.at(-1);
    if (last === undefined)
        return { means: 'unproven', text: `${metric.name} has no value yet` };
    const inside = isInside(metric, last);
    if (inside === undefined)
        return { means: 'unproven', text: `${metric.name} has no value in the last interval` };
    const what = `${metric.name} is ${last.candidate}, ${rangeText(metric, last)}`;
    if (inside)
        return { means: 'proven', text: what };
    const recent = points.slice(-POINTS_TO_FAIL);
    return recent.length === POINTS_TO_FAIL && recent.every((point) => isInside(metric, point) === false)
        ? { means: 'unhealthy', text: `${what}, in each of the last ${POINTS_TO_FAIL} intervals` }
        : { means: 'suspect', text: `${what}; ${POINTS_TO_FAIL} intervals in a row would fail it` };
}
/** One bound that is broken is enough to be outside; to be inside, every bound must be known to hold. */
function isInside({ min, max, versusBaseline }, point) {
    const value = known(point.candidate);
    if (value === undefined)
        return undefined;
    const baseline = known(point.baseline);
    const bounds = [
        min === undefined || value >= min,
        max === undefined || value <= max,
        versusBaseline === undefined || (baseline === undefined ? undefined : value <= versusBaseline * baseline),
    ];
    if (bounds.includes(false))
        return false;
    return bounds.includes(undefined) ? undefined : true;
}
function rangeText({ min, max, versusBaseline }, { baseline }) {
    const parts = [
        ...(min === undefined ? [] : [`at least ${min}`]),
        ...(max === undefined ? [] : [`at most ${max}`]),
        ...(versusBaseline === undefined
            ? []
            : [`at most ${versusBaseline} times the baseline's ${baseline ?? 'unknown value'}`]),
    ];
    return `${parts.join(' and ')} wanted`;
}
function limitOf({ min, max, versusBaseline }, last) {
    return max ?? min ?? (versusBaseline ?? Number.NaN) * (known(last?.baseline) ?? Number.NaN);
}
const known = (value) => value !== undefined && Number.isFinite(value) ? value : undefined;

// EXTERNAL MODULE: ./build/shared/domain/analysis/fault-findings.js
var fault_findings = __webpack_require__(81711);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/finding.js
/** Of the findings that say the same, the sentences. */
function textsOf(findings, ...meanings) {
    return meanings.flatMap((meaning) => findings.filter(({ means }) => means === meaning).map(({ text }) => text));
}

// EXTERNAL MODULE: ./build/shared/domain/analysis/arm-problem.js
var arm_problem = __webpack_require__(31248);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/counts.js
var counts = __webpack_require__(84172);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/observation-problem.js


/**
 * Why an observation cannot be true; undefined for one that can. Counts that do not fit are a fault of a source or of a clock, never evidence: left
 * out they would hide what they stand for.
 */
function observationProblem(observation, stage) {
    return (stageProblem(stage) ??
        intervalsProblem(observation.intervals, stage) ??
        futureProblem(observation.intervals, stage) ??
        probeProblem(observation));
}
function stageProblem({ index, stages, ageMs }) {
    if (stages[index] === undefined)
        return `stage ${index + 1} of ${stages.length} does not exist`;
    return ageMs >= 0 ? undefined : `the stage is ${ageMs} ms old: the clock was set back`;
}
function intervalsProblem(intervals, stage) {
    let before;
    for (const interval of intervals) {
        const problem = intervalProblem(interval, before, stage);
        if (problem !== undefined)
            return problem;
        before = interval;
    }
    return undefined;
}
function intervalProblem(interval, before, stage) {
    const { startMs, endMs } = interval;
    if (!(endMs > startMs))
        return `an interval goes from ${startMs} to ${endMs} ms`;
    if (before !== undefined && startMs < before.endMs)
        return `${span(interval)} comes after ${span(before)}: intervals are out of order or overlap`;
    if (!(interval.stage >= (before?.stage ?? 0) && interval.stage <= stage.index))
        return `${span(interval)} belongs to stage ${interval.stage + 1}, and the rollout is in stage ${stage.index + 1}`;
    if (!(interval.weight > 0 && interval.weight <= 1))
        return `${span(interval)} has a weight of ${interval.weight}`;
    const candidate = (0,arm_problem/* armProblem */.q)(interval.candidate);
    if (candidate !== undefined)
        return `${span(interval)}: the candidate has ${candidate}`;
    const baseline = (0,arm_problem/* armProblem */.q)(interval.baseline);
    return baseline === undefined ? undefined : `${span(interval)}: the baseline has ${baseline}`;
}
/** No clock is at hand: intervals that take longer than their stage is old are of the future, or of another clock. */
function futureProblem(intervals, { index, ageMs }) {
    const last = intervals.at(-1);
    const first = intervals.find((interval) => interval.stage === index);
    if (last === undefined || first === undefined || last.endMs - first.startMs <= ageMs)
        return undefined;
    return `${span(last)} is not over yet: the stage is only ${ageMs} ms old and its intervals span ${last.endMs - first.startMs} ms (do the clocks differ?)`;
}
function probeProblem({ probes }) {
    if (probes === undefined)
        return undefined;
    const failed = (0,counts/* countsProblem */._)({ failures: probes.failures, requests: probes.probes });
    const slow = (0,counts/* countsProblem */._)({ failures: probes.slow, requests: probes.probes });
    return after('failed probes', failed) ?? after('slow probes', slow);
}
const after = (what, problem) => problem === undefined ? undefined : `${what}: ${problem}`;
function span({ startMs, endMs }) {
    return `the interval from ${time(startMs)} to ${time(endMs)}`;
}
function time(ms) {
    const date = new Date(ms);
    return Number.isNaN(date.getTime()) ? `${ms} ms` : date.toISOString().slice(0, 19).replace('T', ' ');
}

// EXTERNAL MODULE: ./build/shared/domain/analysis/past.js
var analysis_past = __webpack_require__(45426);
// EXTERNAL MODULE: ./build/shared/domain/analysis/probe-tests.js
var probe_tests = __webpack_require__(92726);
// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __webpack_require__(33941);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/requests-needed.js
var requests_needed = __webpack_require__(48554);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/prospect.js

/** How far an open proof is from its end, should every further answer be good; `below` are its logs so far. */
function prospectOf(test, below, dispersion, intervals, { index }) {
    const { limit = 0 } = test.counts;
    const requests = (0,requests_needed/* requestsNeeded */.K)(limit, test.threshold, below, 1 / dispersion);
    const own = intervals.filter(({ stage }) => stage === index);
    const rate = own.reduce((sum, { candidate }) => sum + candidate.requests, 0) / own.length;
    const known = requests !== undefined && rate > 0;
    return { requests, intervals: known ? Math.ceil(requests / rate) : undefined };
}
/** Intervals of this stage that can still settle before its deadline has passed twice. */
function intervalsLeft({ intervalMs, settleMs }, { index, stages, ageMs }, settled) {
    const deadlineMs = stages[index]?.deadlineMs ?? 0;
    if (ageMs >= 2 * deadlineMs)
        return 0;
    return Math.max(0, Math.floor((2 * deadlineMs - settleMs) / intervalMs) - settled);
}

;// CONCATENATED MODULE: ./build/shared/domain/analysis/proof-findings.js







/** What must be known before a stage may be left: every proof, enough of its own intervals, and every source. */
function proofFindings(proofs, { intervals, troubles, custom }, settings, stage) {
    const settled = intervals.filter((interval) => interval.stage === stage.index).length;
    const fewer = settings.users === 'monitoring' && settled < family/* LEAST_INTERVALS */.TA;
    const unread = troubles.map((text) => ({ means: 'unproven', text }));
    // What nobody could read is not missing: neither intervals nor requests.
    if (unread.length > 0 && intervals.length === 0)
        return unread;
    return [
        ...unread,
        ...(fewer ? [tooEarly(settled)] : []),
        ...proofs.map((proof) => proof_findings_findingOf(proof, intervalsLeft(settings, stage, settled), settings)),
        ...byWhom(proofs, custom, settings, stage),
    ];
}
function proof_findings_findingOf({ test, prospect }, left, { intervalMs }) {
    if ((0,test_results/* reaches */.O6)(test))
        return { means: 'proven', text: (0,test_text/* describeTest */.Ww)(test) };
    const more = prospect === undefined ? '' : `, ${prospectText(prospect, test, left, intervalMs)}`;
    return { means: 'unproven', text: `${(0,test_text/* describeTest */.Ww)(test)}${more}` };
}
function prospectText({ requests, intervals }, test, left, intervalMs) {
    if (requests === undefined)
        return 'which no number of requests can bring';
    const needed = `${(0,wording/* counted */.hS)(requests, 'more request')} without ${test_text/* SUBJECT */.lt[test.name]} ${requests === 1 ? 'is' : 'are'} needed`;
    if (intervals === undefined)
        return `${needed}, and none have come in this stage`;
    const late = intervals > left && left > 0
        ? `, of which ${(0,duration/* formatDuration */.a)(left * intervalMs)} can settle before the deadline has passed twice`
        : '';
    return `${needed}, about ${(0,duration/* formatDuration */.a)(intervals * intervalMs)} at this rate${late}`;
}
function tooEarly(settled) {
    return {
        means: 'unproven',
        text: `${settled} of at least ${(0,wording/* counted */.hS)(family/* LEAST_INTERVALS */.TA, 'interval')} of this stage ${settled === 1 ? 'has' : 'have'} settled`,
    };
}
/** A stage that probes decide is a bounded wait, and is called one; one that nobody has to prove is called that. */
function byWhom(proofs, custom, { users, metrics }, { decidedBy }) {
    if (decidedBy === 'probes') {
        const since = users === 'none'
            ? "users' requests are not read (analysis.users: none)"
            : "users' requests raise no suspicion, and are too few or not parted well enough to prove more";
        return [{ means: 'proven', text: `own probes were the proof before the first stage; ${since}` }];
    }
    if (users === 'none')
        return [metricsAsProof(metrics, custom)];
    return proofs.length > 0
        ? []
        : [
            {
                means: 'proven',
                text: 'nothing had to be proven: the tests of errors and latency are only watched (dry run)',
            },
        ];
}

// EXTERNAL MODULE: ./build/shared/domain/analysis/seen.js + 1 modules
var analysis_seen = __webpack_require__(23538);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/signals.js




/** The numbers that tables show, each with what its tests make of it. */
function signalsOf(tests, latency, settings) {
    const requests = countOf(tests, 'errors', 'requests');
    const needed = (0,requests_needed/* requestsNeeded */.K)(settings.errors.ratio, family/* PASS_THRESHOLD */.Qf) ?? Number.POSITIVE_INFINITY;
    const kindOf = (...names) => signalKind(tests.filter(({ name }) => names.includes(name)));
    return [
        {
            name: 'requests',
            value: requests,
            limit: needed,
            unit: 'count',
            kind: requests >= needed ? 'healthy' : 'inconclusive',
        },
        {
            name: '5xx ratio',
            value: ratio(countOf(tests, 'errors', 'failures'), requests),
            limit: settings.errors.ratio,
            unit: 'ratio',
            kind: kindOf('errors', 'errors-relative'),
        },
        {
            name: quantileName(settings.latency.quantile),
            value: (0,latency_sum/* quantileBound */.a6)(latency, settings.latency.quantile),
            limit: settings.latency.limitMs,
            unit: 'ms',
            kind: kindOf('latency', 'latency-relative'),
        },
        {
            name: '4xx ratio',
            value: ratio(countOf(tests, 'client-errors-relative', 'failures'), requests),
            limit: clientErrorLimit(tests, settings),
            unit: 'ratio',
            kind: kindOf('client-errors-relative'),
        },
    ];
}
/** `p95 latency`, `p99.9 latency`. */
function quantileName(quantile) {
    return `p${Number((quantile * 100).toPrecision(6))} latency`;
}
function signalKind(tests) {
    const obeyed = tests.filter(({ dryRun }) => !dryRun);
    if (obeyed.some((test) => test.side === 'fail' && (0,test_results/* reaches */.O6)(test)))
        return 'unhealthy';
    const proofs = obeyed.filter(({ side }) => side === 'pass');
    const unsuspected = obeyed.length > 0 && obeyed.every((test) => (test.counts.requests ?? 0) > 0 && !(0,test_results/* reaches */.O6)(test, family/* SUSPICION */.UD));
    return (proofs.length > 0 ? proofs.every((test) => (0,test_results/* reaches */.O6)(test)) : unsuspected)
        ? 'healthy'
        : 'inconclusive';
}
/** What the baseline does, raised by what is tolerated. */
function clientErrorLimit(tests, { clientErrors }) {
    const baseline = ratio(countOf(tests, 'client-errors-relative', 'baselineFailures'), countOf(tests, 'client-errors-relative', 'baselineRequests'));
    if (baseline === undefined)
        return Number.NaN;
    return (clientErrors.tolerance * baseline) / (1 + (clientErrors.tolerance - 1) * baseline);
}
function countOf(tests, name, key) {
    return tests.find((test) => test.name === name)?.counts[key] ?? 0;
}
const ratio = (failures, requests) => requests === 0 ? undefined : failures / requests;

// EXTERNAL MODULE: ./build/shared/domain/analysis/user-logs.js
var user_logs = __webpack_require__(13421);
// EXTERNAL MODULE: ./build/shared/domain/analysis/user-tests.js
var user_tests = __webpack_require__(99521);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/verdict.js
/** Of a verdict that no sequential test had a part in. */
const UNTESTED = { tests: [], mayStillDecide: false, alternatives: [] };

;// CONCATENATED MODULE: ./build/shared/domain/analysis/judge.js


















/** Each side at 1 in 40, so that the interval as a whole is one at 95 %. */
const INTERVAL_THRESHOLD = 40;
/**
 * Says what the evidence so far means for the candidate. Pure and without memory: the same observation has the same verdict in
 * whichever job, so that one may go on where another ended. May be asked at any time and as often as wanted; that the bound on
 * false failures holds all the same is what the sequential tests are for.
 */
function judge(observation, settings, stage) {
    const past = (0,analysis_past/* pastOf */.C)(observation.before, settings.latency.limitMs);
    const problem = observationProblem(observation, stage) ?? past.problem;
    if (problem !== undefined)
        return unbelievable(problem);
    const seen = (0,analysis_seen/* seenIn */.v)(observation, past, settings, stage);
    const logs = (0,user_logs/* userLogs */.t)(seen, settings);
    const tests = testsOf(observation, seen, logs, settings, stage);
    const proofs = proofsOf(tests, seen, logs, observation, stage);
    const besideBaseline = (stage.stages[stage.index]?.percent ?? 100) < 100;
    const findings = [
        ...(0,fault_findings/* faultFindings */.P)(tests, besideBaseline),
        ...customFindings(settings.metrics, observation.custom),
        ...proofFindings(proofs, observation, settings, stage),
    ];
    const kind = verdictOf(findings);
    const latency = (0,latency_sum/* sumLatency */.QM)(observation.intervals.map(({ candidate }) => candidate.latency));
    return {
        kind,
        reasons: textsOf(findings, ...(REASONS[kind] ?? [])),
        signals: [...signalsOf(tests, latency, settings), ...customSignals(settings.metrics, observation.custom)],
        tests,
        mayStillDecide: kind === 'inconclusive' && mayStillDecide(findings, proofs, observation, settings, stage),
        alternatives: alternativesOf(kind, tests, seen, logs, observation, settings, stage),
        latency: (0,quantile_interval/* quantileInterval */.v)(latency, settings.latency.quantile, INTERVAL_THRESHOLD, 1 / seen.slow.possible.dispersion),
    };
}
function testsOf(observation, seen, logs, settings, stage) {
    const threshold = (0,family/* failThreshold */.Ou)(settings, stage);
    const { probes } = observation;
    return [
        ...(settings.users === 'none' ? [] : (0,user_tests/* userTests */.X)(seen, settings, threshold, logs)),
        ...(probes !== undefined && (0,family/* probesCount */.Dt)(settings, stage) ? (0,probe_tests/* probeTests */.m)(probes, settings, threshold) : []),
    ];
}
/** What must be proven, by whom the plan says. A new job knows the probes of an earlier one by the stage that they let it reach. */
function proofsOf(tests, { errors, slow }, logs, { intervals }, stage) {
    return tests.flatMap((test) => {
        const ofProbes = test.name === 'probe-errors' || test.name === 'probe-latency';
        if (test.side !== 'pass' || test.dryRun || ofProbes !== (stage.decidedBy === 'probes'))
            return [];
        if (ofProbes || (0,test_results/* reaches */.O6)(test))
            return [{ test }];
        const prospect = test.name === 'errors'
            ? prospectOf(test, logs.errors.below, errors.dispersion, intervals, stage)
            : prospectOf(test, logs.slow.below, slow.possible.dispersion, intervals, stage);
        return [{ test, prospect }];
    });
}
const REASONS = {
    unhealthy: ['unhealthy'],
    'shared-outage': ['shared-outage'],
    inconclusive: ['suspect', 'unproven'],
    healthy: ['proven'],
};
function verdictOf(findings) {
    const found = (...meanings) => findings.some(({ means }) => meanings.includes(means));
    if (found('unhealthy'))
        return 'unhealthy';
    if (found('shared-outage'))
        return 'shared-outage';
    return found('suspect', 'unproven') ? 'inconclusive' : 'healthy';
}
/** A suspicion may grow or fade with any interval; a proof must be within reach before the deadline has passed twice. */
function mayStillDecide(findings, proofs, { intervals }, settings, stage) {
    const settled = intervals.filter((interval) => interval.stage === stage.index).length;
    const left = intervalsLeft(settings, stage, settled);
    if (left === 0 || settled === 0 || findings.some(({ means }) => means === 'suspect'))
        return left > 0;
    return proofs.every(({ test, prospect }) => (0,test_results/* reaches */.O6)(test) || (prospect?.intervals ?? Infinity) <= left);
}
/** Numbers that cannot be true decide nothing, and hide nothing. */
function unbelievable(problem) {
    return {
        ...UNTESTED,
        kind: 'inconclusive',
        reasons: [`the counts cannot be true: ${problem}`],
        signals: [],
        mayStillDecide: true,
    };
}


/***/ }),

/***/ 15324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ watchedRows)
/* harmony export */ });
/** For each stage its place among those that are watched; undefined for one that is passed at once. */
function watchedRows(stages) {
    let row = 0;
    return stages.map(({ bakeMs }) => (bakeMs > 0 ? row++ : undefined));
}


/***/ }),

/***/ 72096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QM: () => (/* binding */ sumLatency),
/* harmony export */   a6: () => (/* binding */ quantileBound),
/* harmony export */   gm: () => (/* binding */ quantileBucket)
/* harmony export */ });
/** One distribution over many, by a walk along their ordered buckets; those of other edges stand side by side. */
function sumLatency(distributions) {
    const sums = [];
    let count = 0;
    for (const one of distributions) {
        count += one.count;
        let at = 0;
        for (const bucket of one.buckets) {
            let sum = sums[at];
            while (sum !== undefined && isBefore(sum, bucket))
                sum = sums[++at];
            if (sum?.lowerMs === bucket.lowerMs && sum.upperMs === bucket.upperMs)
                sum.count += bucket.count;
            else
                sums.splice(at, 0, { lowerMs: bucket.lowerMs, upperMs: bucket.upperMs, count: bucket.count });
            at += 1;
        }
    }
    return { count, buckets: sums };
}
const isBefore = (a, b) => a.lowerMs < b.lowerMs || (a.lowerMs === b.lowerMs && a.upperMs < b.upperMs);
/** The lower edge of the bucket that holds the quantile: what the latency surely reaches. */
function quantileBound(latency, quantile) {
    return quantileBucket(latency, quantile)?.lowerMs;
}
/** The bucket that holds the quantile; undefined without data. */
function quantileBucket({ count, buckets }, quantile) {
    if (count === 0)
        return undefined;
    let seen = 0;
    return buckets.find((bucket) => {
        seen += bucket.count;
        return seen >= quantile * count;
    });
}


/***/ }),

/***/ 45426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ pastOf)
/* harmony export */ });
/* harmony import */ var _arm_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31248);
/* harmony import */ var _latency_sum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72096);
/* harmony import */ var _sequential_dispersion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78210);
/* harmony import */ var _sequential_slow_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97623);




/** Of all answers. */
const USUAL = 0.95;
const KNOWN = new WeakMap();
/** Worked out once for one past, which no look at a rollout changes. */
function pastOf(before, limitMs) {
    const known = KNOWN.get(before);
    if (known?.limitMs === limitMs)
        return known;
    const varied = (name) => (0,_sequential_dispersion_js__WEBPACK_IMPORTED_MODULE_0__/* .dispersion */ .H)(before.map(({ requests, byClass }) => ({ failures: byClass[name] ?? 0, requests })));
    const past = {
        limitMs,
        problem: problemOf(before),
        errors: varied('5xx'),
        clientErrors: varied('4xx'),
        slow: (0,_sequential_dispersion_js__WEBPACK_IMPORTED_MODULE_0__/* .dispersion */ .H)(before.map(({ latency }) => (0,_sequential_slow_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .surelyAbove */ .Q$)(latency, limitMs))),
        usualMs: (0,_latency_sum_js__WEBPACK_IMPORTED_MODULE_2__/* .quantileBucket */ .gm)((0,_latency_sum_js__WEBPACK_IMPORTED_MODULE_2__/* .sumLatency */ .QM)(before.map(({ latency }) => latency)), USUAL)?.upperMs ?? 0,
    };
    KNOWN.set(before, past);
    return past;
}
function problemOf(before) {
    const index = before.findIndex((arm) => (0,_arm_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .armProblem */ .q)(arm) !== undefined);
    const wrong = before[index];
    return wrong && `interval ${index + 1} before the rollout: ${(0,_arm_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .armProblem */ .q)(wrong)}`;
}


/***/ }),

/***/ 92726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ judgeProbes),
/* harmony export */   m: () => (/* binding */ probeTests)
/* harmony export */ });
/* harmony import */ var _family_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59574);
/* harmony import */ var _sequential_e_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22601);
/* harmony import */ var _sequential_ratio_test_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45094);
/* harmony import */ var _test_results_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85574);
/* harmony import */ var _test_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54656);





/** Judges the probes by themselves: before the first stage there is nothing else. May be asked after each probe. */
function judgeProbes(probes, settings, threshold) {
    const tests = probeTests(probes, settings, threshold);
    const failed = tests.filter((test) => failsAsProbe(test));
    if (failed.length > 0)
        return { kind: 'failed', reasons: failed.map(_test_text_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTest */ .Ww), tests };
    const open = tests.filter((test) => isOpen(test));
    return open.length > 0
        ? { kind: 'undecided', reasons: open.map(_test_text_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTest */ .Ww), tests }
        : { kind: 'proven', reasons: tests.filter(({ side }) => side === 'pass').map(_test_text_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTest */ .Ww), tests };
}
/** A stream of its own: the action sends these requests, so they are independent, and no users' request is among them. */
function probeTests(probes, settings, threshold) {
    const { errors, latency } = settings;
    const tail = 1 - latency.quantile;
    const on = (name, side, limit, test, failures) => {
        const counts = { failures, requests: probes.probes };
        const logE = (0,_sequential_e_process_js__WEBPACK_IMPORTED_MODULE_0__/* .logEvidence */ .y8)((0,_sequential_e_process_js__WEBPACK_IMPORTED_MODULE_0__/* .addSamples */ .v4)((0,_sequential_e_process_js__WEBPACK_IMPORTED_MODULE_0__/* .noEvidence */ .n2)(1), [{ stage: 0, logs: (0,_sequential_ratio_test_js__WEBPACK_IMPORTED_MODULE_1__/* .ratioLogs */ .RR)(test, counts) }]));
        const held = name === 'probe-errors' ? { dryRun: errors.dryRun } : latency;
        const terms = { ...held, name, threshold: side === 'fail' ? threshold : _family_js__WEBPACK_IMPORTED_MODULE_4__/* .PASS_THRESHOLD */ .Qf };
        return (0,_test_results_js__WEBPACK_IMPORTED_MODULE_2__/* .result */ .Ke)(terms, side, logE, { ...counts, limit });
    };
    return [
        on('probe-errors', 'fail', errors.ratio, (0,_sequential_ratio_test_js__WEBPACK_IMPORTED_MODULE_1__/* .exceeds */ .Or)(errors.ratio), probes.failures),
        on('probe-errors', 'pass', errors.ratio, (0,_sequential_ratio_test_js__WEBPACK_IMPORTED_MODULE_1__/* .staysBelow */ .cK)(errors.ratio), probes.failures),
        on('probe-latency', 'pass', tail, (0,_sequential_ratio_test_js__WEBPACK_IMPORTED_MODULE_1__/* .staysBelow */ .cK)(tail), probes.slow),
    ];
}
function failsAsProbe(test) {
    const enough = (test.counts.failures ?? 0) >= _family_js__WEBPACK_IMPORTED_MODULE_4__/* .LEAST_FAILURES */ .OW;
    return test.side === 'fail' && !test.dryRun && enough && (0,_test_results_js__WEBPACK_IMPORTED_MODULE_2__/* .reaches */ .O6)(test);
}
const isOpen = (test) => test.side === 'pass' && !test.dryRun && !(0,_test_results_js__WEBPACK_IMPORTED_MODULE_2__/* .reaches */ .O6)(test);


/***/ }),

/***/ 71225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ MOST_PROBES),
/* harmony export */   Fr: () => (/* binding */ probesNeeded),
/* harmony export */   Sl: () => (/* binding */ longestProbingMs),
/* harmony export */   ad: () => (/* binding */ expectedProbingMs)
/* harmony export */ });
/* harmony import */ var _family_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59574);
/* harmony import */ var _sequential_requests_needed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48554);


/** No more probes than these: what they cannot prove is left to users' traffic or to a person. */
const MOST_PROBES = 400;
const MINUTE = 60_000;
/** For answers that come late, each of which delays the next probe. */
const LATE_MS = 10 * MINUTE;
/** Clean probes that prove a candidate; more than `MOST_PROBES` where no probing can. */
function probesNeeded({ errors, latency }) {
    const needed = (limit) => (0,_sequential_requests_needed_js__WEBPACK_IMPORTED_MODULE_0__/* .requestsNeeded */ .K)(limit, _family_js__WEBPACK_IMPORTED_MODULE_1__/* .PASS_THRESHOLD */ .Qf) ?? Number.POSITIVE_INFINITY;
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


/***/ }),

/***/ 23538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ seenIn)
});

// EXTERNAL MODULE: ./build/shared/domain/analysis/judged-stage.js
var judged_stage = __webpack_require__(15324);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/share-stream.js

/**
 * The requests of each watched stage, from the time on at which an answer that began in it should have ended: requests are counted when they
 * end, and a service that streams for minutes is silent for minutes at each new weight. How long answers take is known from before.
 */
function shareRows(intervals, stages, usualMs) {
    const rows = (0,judged_stage/* watchedRows */.s)(stages);
    const sums = [];
    let began;
    for (const interval of intervals) {
        if (began?.stage !== interval.stage)
            began = interval;
        const stage = rows[interval.stage];
        if (stage === undefined || interval.first || interval.startMs - began.startMs < usualMs)
            continue;
        let sum = sums.at(-1);
        if (sum?.stage !== stage || sum.weight !== interval.weight) {
            sum = { stage, weight: interval.weight, candidate: 0, baseline: 0 };
            sums.push(sum);
        }
        sum.candidate += interval.candidate.requests;
        sum.baseline += interval.baseline.requests;
    }
    return sums;
}

// EXTERNAL MODULE: ./build/shared/domain/analysis/stream.js
var stream = __webpack_require__(41194);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/seen.js


/** One reading of an observation that all tests share. */
function seenIn({ intervals }, past, { latency }, { stages }) {
    return {
        errors: (0,stream/* classStream */.p)(intervals, stages, '5xx', past.errors),
        clientErrors: (0,stream/* classStream */.p)(intervals, stages, '4xx', past.clientErrors),
        slow: (0,stream/* latencyStreams */.O)(intervals, stages, latency.limitMs, past.slow),
        share: shareRows(intervals, stages, past.usualMs),
    };
}


/***/ }),

/***/ 84172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ countsProblem),
/* harmony export */   m: () => (/* binding */ isCount)
/* harmony export */ });
/** What is wrong with a pair of counts; undefined for counts that can be. */
function countsProblem({ failures, requests }) {
    if (!isCount(requests))
        return `${requests} requests`;
    if (!isCount(failures))
        return `${failures} of ${requests} requests`;
    return failures > requests ? `${failures} of only ${requests} requests` : undefined;
}
/** Sums that sources interpolate may be fractions; nothing beyond what a number can count is a count. */
function isCount(value) {
    return value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}


/***/ }),

/***/ 78210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ dispersion)
/* harmony export */ });
/** Fewer intervals say nothing about how failures come. */
const LEAST_INTERVALS = 10;
/**
 * How many times more the failures of the past varied from one interval to the next than independent ones would (Pearson), at least 1:
 * bursts and retries count one fault many times. Taken from the time before the candidate had users, so that it cannot follow what is tested.
 */
function dispersion(past) {
    const intervals = past.filter(({ requests }) => requests > 0);
    const requests = intervals.reduce((sum, one) => sum + one.requests, 0);
    const ratio = intervals.reduce((sum, one) => sum + one.failures, 0) / requests;
    if (intervals.length < LEAST_INTERVALS || ratio === 0 || ratio === 1)
        return 1;
    const chiSquare = intervals.reduce((sum, one) => sum + (one.failures - one.requests * ratio) ** 2 / (one.requests * ratio * (1 - ratio)), 0);
    return Math.max(1, chiSquare / (intervals.length - 1));
}


/***/ }),

/***/ 71143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ quantileInterval)
/* harmony export */ });
/* harmony import */ var _log_mean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42056);
/* harmony import */ var _ratio_test_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45094);
/* harmony import */ var _slow_answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97623);



/**
 * The edges of buckets between which the quantile lies, each side at the confidence 1 - 1/threshold. The quantile is one point, so no
 * allowance is due for the many edges that are tried.
 */
function quantileInterval(latency, quantile, threshold, exponent = 1) {
    const edges = edgesOf(latency);
    const refutes = (test, failures) => (0,_log_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .meanReaches */ .P)((0,_ratio_test_js__WEBPACK_IMPORTED_MODULE_0__/* .ratioLogs */ .RR)(test, { failures: exponent * failures, requests: exponent * latency.count }), Math.log(threshold));
    const above = (0,_ratio_test_js__WEBPACK_IMPORTED_MODULE_0__/* .exceeds */ .Or)(1 - quantile);
    const below = (0,_ratio_test_js__WEBPACK_IMPORTED_MODULE_0__/* .staysBelow */ .cK)(1 - quantile);
    const atLeast = countWhile(edges, (ms) => refutes(above, (0,_slow_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .surelyAbove */ .Q$)(latency, ms).failures));
    const notBelow = countWhile(edges, (ms) => !refutes(below, (0,_slow_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .possiblyAbove */ .dt)(latency, ms).failures));
    return { quantile, lowerMs: edges[atLeast - 1], upperMs: edges[notBelow] };
}
function edgesOf({ buckets }) {
    const edges = new Set();
    for (const { lowerMs, upperMs } of buckets)
        edges.add(lowerMs).add(upperMs);
    return [...edges].filter((ms) => ms > 0 && Number.isFinite(ms)).sort((a, b) => a - b);
}
/** How many of the first values hold, by halving: what holds of an edge holds of every lower one. */
function countWhile(values, holds) {
    let [from, to] = [0, values.length];
    while (from < to) {
        const middle = Math.floor((from + to) / 2);
        if (holds(values[middle] ?? 0))
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}


/***/ }),

/***/ 48554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ requestsNeeded)
/* harmony export */ });
/* harmony import */ var _e_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22601);
/* harmony import */ var _log_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42056);
/* harmony import */ var _ratio_test_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45094);



/** More than this is never. */
const NEVER = 1e9;
/**
 * How many further requests, all of them good, prove that the failure ratio is below `limit`; 0 where it is proven, undefined where
 * none would do. `soFar` are the logs of `staysBelow(limit)`.
 */
function requestsNeeded(limit, threshold, soFar = (0,_e_process_js__WEBPACK_IMPORTED_MODULE_0__/* .noEvidence */ .n2)(1), exponent = 1) {
    const gains = (0,_ratio_test_js__WEBPACK_IMPORTED_MODULE_1__/* .staysBelow */ .cK)(limit).success.map((log) => exponent * log);
    const logs = (0,_e_process_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOfStages */ .ci)(soFar);
    const wanted = Math.log(threshold);
    if ((0,_log_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .meanReaches */ .P)(logs, wanted))
        return 0;
    // The largest term alone is between a part of the mean and the mean itself.
    const until = (log) => {
        let least = Number.POSITIVE_INFINITY;
        for (let point = 0; point < gains.length; point += 1) {
            const gain = gains[point] ?? 0;
            if (gain > 0)
                least = Math.min(least, Math.ceil(Math.max(0, log - (logs[point] ?? 0)) / gain));
        }
        return least;
    };
    let enough = until(wanted + Math.log(gains.length));
    if (!(enough <= NEVER))
        return undefined;
    let tooFew = until(wanted) - 1;
    while (enough - tooFew > 1) {
        const middle = Math.floor((enough + tooFew) / 2);
        if ((0,_log_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .meanReaches */ .P)((0,_e_process_js__WEBPACK_IMPORTED_MODULE_0__/* .shifted */ .wI)(logs, gains, middle), wanted))
            enough = middle;
        else
            tooFew = middle;
    }
    return enough;
}


/***/ }),

/***/ 97623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q$: () => (/* binding */ surelyAbove),
/* harmony export */   dS: () => (/* binding */ commonEdge),
/* harmony export */   dt: () => (/* binding */ possiblyAbove)
/* harmony export */ });
/** Answers that surely took at least `ms`, by their buckets: what a candidate may be blamed for. */
function surelyAbove({ count, buckets }, ms) {
    let failures = 0;
    for (const bucket of buckets)
        if (bucket.lowerMs >= ms)
            failures += bucket.count;
    return { failures, requests: count };
}
/** Answers that may have taken more than `ms`, those in no bucket among them: what a candidate must be cleared of. */
function possiblyAbove({ count, buckets }, ms) {
    let within = 0;
    for (const bucket of buckets)
        if (bucket.upperMs <= ms)
            within += bucket.count;
    return { failures: count - within, requests: count };
}
/**
 * The least time above which both arms count the same answers as slow: the upper edge of the bucket that holds the limit, where all agree on
 * it and no other bucket begins below it. Where they do not, the limit itself; the baseline then counts what is possible, so that the
 * candidate is not blamed for the buckets.
 */
function commonEdge(distributions, limitMs) {
    let edge;
    let next = Number.POSITIVE_INFINITY;
    for (const { buckets } of distributions) {
        for (const { lowerMs, upperMs } of buckets) {
            if (upperMs <= limitMs)
                continue;
            if (lowerMs >= limitMs) {
                if (lowerMs < next)
                    next = lowerMs;
                continue;
            }
            if (edge !== undefined && edge !== upperMs)
                return limitMs;
            edge = upperMs;
        }
    }
    return edge === undefined || next < edge ? limitMs : edge;
}


/***/ }),

/***/ 41194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ latencyStreams),
/* harmony export */   p: () => (/* binding */ classStream)
/* harmony export */ });
/* harmony import */ var _judged_stage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15324);
/* harmony import */ var _sequential_slow_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97623);


/** Answers of one class, `5xx` or `4xx`. */
function classStream(intervals, stages, name, dispersion) {
    const stream = emptyStream(stages, dispersion);
    for (const { stage, candidate, baseline } of intervals)
        add(stream, stage, countsOf(candidate, name), countsOf(baseline, name));
    return stream;
}
/** Slow answers in two readings: what is certain, for blame, and what is possible, for proof. Instances start in the first interval of a stage. */
function latencyStreams(intervals, stages, limitMs, dispersion) {
    const started = intervals.filter(({ first }) => !first);
    const edge = (0,_sequential_slow_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .commonEdge */ .dS)(bothArms(started), limitMs);
    const [certain, possible] = [emptyStream(stages, dispersion), emptyStream(stages, dispersion)];
    for (const { stage, candidate, baseline } of started) {
        add(certain, stage, (0,_sequential_slow_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .surelyAbove */ .Q$)(candidate.latency, limitMs), (0,_sequential_slow_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .possiblyAbove */ .dt)(baseline.latency, edge));
        const sum = possible.stages[certain.rows[stage] ?? -1];
        if (sum !== undefined)
            count(sum.candidate, (0,_sequential_slow_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .possiblyAbove */ .dt)(candidate.latency, limitMs));
    }
    return { certain, possible };
}
function emptyStream(planned, dispersion) {
    const rows = (0,_judged_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .watchedRows */ .s)(planned);
    const stages = rows.filter((row) => row !== undefined).map(() => ({ candidate: none(), baseline: none() }));
    return { stages, intervals: [], dispersion, rows };
}
const none = () => ({ failures: 0, requests: 0 });
function add({ rows, stages, intervals }, of, candidate, baseline) {
    const stage = rows[of] ?? -1;
    const sums = stages[stage];
    if (sums === undefined)
        return;
    intervals.push({ stage, candidate, baseline });
    count(sums.candidate, candidate);
    count(sums.baseline, baseline);
}
function count(sum, { failures, requests }) {
    sum.failures += failures;
    sum.requests += requests;
}
function countsOf({ requests, byClass }, name) {
    return { failures: (name === '5xx' ? byClass['5xx'] : byClass['4xx']) ?? 0, requests };
}
function bothArms(intervals) {
    const latencies = [];
    for (const { candidate, baseline } of intervals)
        latencies.push(candidate.latency, baseline.latency);
    return latencies;
}


/***/ }),

/***/ 13421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ userLogs)
/* harmony export */ });
/* harmony import */ var _sequential_ratio_test_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45094);
/* harmony import */ var _test_results_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85574);


/** One pass over what was seen. */
function userLogs({ errors, clientErrors, slow }, settings) {
    const tail = 1 - settings.latency.quantile;
    return {
        errors: {
            above: (0,_test_results_js__WEBPACK_IMPORTED_MODULE_1__/* .ratioSums */ .oz)(errors, (0,_sequential_ratio_test_js__WEBPACK_IMPORTED_MODULE_0__/* .exceeds */ .Or)(settings.errors.ratio)),
            below: (0,_test_results_js__WEBPACK_IMPORTED_MODULE_1__/* .ratioSums */ .oz)(errors, (0,_sequential_ratio_test_js__WEBPACK_IMPORTED_MODULE_0__/* .staysBelow */ .cK)(settings.errors.ratio)),
            unlike: (0,_test_results_js__WEBPACK_IMPORTED_MODULE_1__/* .relativeSums */ .zJ)(errors, settings.errors.tolerance),
        },
        clientErrors: { unlike: (0,_test_results_js__WEBPACK_IMPORTED_MODULE_1__/* .relativeSums */ .zJ)(clientErrors, settings.clientErrors.tolerance) },
        slow: {
            above: (0,_test_results_js__WEBPACK_IMPORTED_MODULE_1__/* .ratioSums */ .oz)(slow.certain, (0,_sequential_ratio_test_js__WEBPACK_IMPORTED_MODULE_0__/* .exceeds */ .Or)(tail)),
            below: (0,_test_results_js__WEBPACK_IMPORTED_MODULE_1__/* .ratioSums */ .oz)(slow.possible, (0,_sequential_ratio_test_js__WEBPACK_IMPORTED_MODULE_0__/* .staysBelow */ .cK)(tail)),
            unlike: (0,_test_results_js__WEBPACK_IMPORTED_MODULE_1__/* .relativeSums */ .zJ)(slow.certain, settings.latency.tolerance),
        },
    };
}


/***/ }),

/***/ 99521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ userTests)
/* harmony export */ });
/* harmony import */ var _family_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59574);
/* harmony import */ var _test_results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85574);
/* harmony import */ var _user_logs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13421);



/** Every test on users' requests, those of dry runs too. */
function userTests(seen, settings, threshold, logs = (0,_user_logs_js__WEBPACK_IMPORTED_MODULE_1__/* .userLogs */ .t)(seen, settings)) {
    const { errors, clientErrors, latency, share } = settings;
    const tail = 1 - latency.quantile;
    const fail = (name, held) => termsOf(name, held, threshold);
    const pass = (name, held) => termsOf(name, held, _family_js__WEBPACK_IMPORTED_MODULE_2__/* .PASS_THRESHOLD */ .Qf);
    return [
        (0,_test_results_js__WEBPACK_IMPORTED_MODULE_0__/* .breaksLimit */ .mo)(seen.errors, logs.errors.above, errors.ratio, fail('errors', errors)),
        (0,_test_results_js__WEBPACK_IMPORTED_MODULE_0__/* .worseThanBaseline */ .N5)(seen.errors, logs.errors.unlike, errors.tolerance, fail('errors-relative', errors)),
        (0,_test_results_js__WEBPACK_IMPORTED_MODULE_0__/* .worseThanBaseline */ .N5)(seen.clientErrors, logs.clientErrors.unlike, clientErrors.tolerance, fail('client-errors-relative', clientErrors)),
        (0,_test_results_js__WEBPACK_IMPORTED_MODULE_0__/* .breaksLimit */ .mo)(seen.slow.certain, logs.slow.above, tail, fail('latency', latency)),
        (0,_test_results_js__WEBPACK_IMPORTED_MODULE_0__/* .worseThanBaseline */ .N5)(seen.slow.certain, logs.slow.unlike, latency.tolerance, fail('latency-relative', latency)),
        (0,_test_results_js__WEBPACK_IMPORTED_MODULE_0__/* .missesShare */ .QL)(seen.share, seen.errors.stages.length, fail('share', share)),
        (0,_test_results_js__WEBPACK_IMPORTED_MODULE_0__/* .keepsLimit */ .Iv)(seen.errors, logs.errors.below, errors.ratio, pass('errors', errors)),
        (0,_test_results_js__WEBPACK_IMPORTED_MODULE_0__/* .keepsLimit */ .Iv)(seen.slow.possible, logs.slow.below, tail, pass('latency', latency)),
    ];
}
function termsOf(name, { dryRun, limitMs }, threshold) {
    return { name, threshold, dryRun, limitMs };
}


/***/ }),

/***/ 72962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QS: () => (/* binding */ settledWindow),
/* harmony export */   nB: () => (/* binding */ INTERVALS_BEFORE),
/* harmony export */   xs: () => (/* binding */ latelyText)
/* harmony export */ });
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33941);

/** So many intervals before now, or before a rollout, tell what its service is like. */
const INTERVALS_BEFORE = 60;
/** `the last hour`, or what so many intervals are where they are no minutes. */
function latelyText({ intervalMs }) {
    const ms = INTERVALS_BEFORE * intervalMs;
    return `the last ${ms === 3_600_000 ? 'hour' : (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(ms)}`;
}
/** The whole, settled intervals since a start, as [startMs, endMs); undefined while there is none. */
function settledWindow(sinceMs, nowMs, { intervalMs, settleMs }) {
    const startMs = Math.ceil(sinceMs / intervalMs) * intervalMs;
    const endMs = Math.floor((nowMs - settleMs) / intervalMs) * intervalMs;
    return endMs > startMs ? { startMs, endMs } : undefined;
}


/***/ }),

/***/ 30086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49360);

/** JSON with sorted keys and without undefined: equal values give equal text. */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value)) {
        const entries = Object.entries(value)
            .filter(([, item]) => item !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
            .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
        return `{${entries.join(',')}}`;
    }
    return JSON.stringify(value ?? null);
}


/***/ }),

/***/ 74111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditLines: () => (/* binding */ auditLines)
/* harmony export */ });
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73242);
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61232);
/* harmony import */ var _rollout_traffic_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73702);
/* harmony import */ var _ended_at_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64589);
/* harmony import */ var _fitted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39363);





const REASON = 2_000;
/** The audit lines of an outcome: none for what only looked. */
function auditLines(outcome) {
    return outcome.targets
        .filter((target) => touchedTraffic(target, outcome))
        .map((target) => ({
        place: { project: target.project, region: target.region, service: target.service },
        line: lineOf(target, outcome),
    }));
}
function lineOf(target, outcome) {
    const { action, mode, run } = outcome;
    const { project, region, service, revision, conclusion, reason, trafficBefore, previousTraffic } = target;
    const image = target.image ?? target.evidence?.image;
    return {
        ...{ actor: run.actor, action, mode, reason: (0,_fitted_js__WEBPACK_IMPORTED_MODULE_0__/* .fitted */ .$)((0,_report_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .inertLine */ .Fq)(reason), REASON) },
        ...{ project, region, service, revision, digest: digestIn(image) },
        from: (trafficBefore ?? previousTraffic).map(_report_json_js__WEBPACK_IMPORTED_MODULE_2__.shareJson),
        to: target.traffic.map(_report_json_js__WEBPACK_IMPORTED_MODULE_2__.shareJson),
        ...{ conclusion, run: run.url, commit: run.commit },
        at: (0,_ended_at_js__WEBPACK_IMPORTED_MODULE_3__/* .endedAt */ .u)(outcome),
    };
}
function touchedTraffic(target, { action, mode, dryRun }) {
    if (dryRun || target.replay !== undefined)
        return false;
    // Whoever presses the button tried, also where there was nothing to do.
    if (mode === 'rollback')
        return true;
    if (target.conclusion === 'deployed' || target.conclusion === 'unchanged')
        return false;
    if (target.conclusion !== 'failed' || action === 'action-deploy-canary')
        return true;
    // A verification that failed, and that kept what it found, was no attempt.
    const { stages, stop, trafficBefore = [], traffic } = target;
    return (stop !== undefined ||
        stages.some(({ startedMs }) => startedMs !== undefined) ||
        !(0,_rollout_traffic_js__WEBPACK_IMPORTED_MODULE_4__/* .sameWeights */ .ML)((0,_rollout_traffic_js__WEBPACK_IMPORTED_MODULE_4__/* .weightsOf */ .Z$)(trafficBefore), (0,_rollout_traffic_js__WEBPACK_IMPORTED_MODULE_4__/* .weightsOf */ .Z$)(traffic)));
}
const digestIn = (image) => /@(sha256:[0-9a-f]+)$/.exec(image ?? '')?.[1];


/***/ }),

/***/ 45930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ expectedMs)
/* harmony export */ });
/**
 * How long a healthy stage takes at most when enough users come: its bake, or longer until two whole intervals of it have settled, because
 * no candidate advances before. Intervals are counted from whole ones, so the first may begin almost one interval after the stage did.
 */
function expectedMs({ bakeMs }, { intervalMs, settleMs }) {
    return bakeMs === 0 ? 0 : Math.max(bakeMs, 3 * intervalMs + settleMs);
}


/***/ }),

/***/ 49128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  junitOf: () => (/* binding */ junitOf)
});

// EXTERNAL MODULE: ./build/shared/domain/text/expected.js
var expected = __webpack_require__(98589);
// EXTERNAL MODULE: ./build/shared/domain/smoke/report.js
var report = __webpack_require__(75861);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/junit.js


/** Characters that one text of a report may have. */
const LONGEST = 1_000;
/** The runs as JUnit XML, for test reporters: a test case for each check, one more for each request of setup, and one for each of the six that need no suite. Secrets were taken out when the reports were made. */
function renderJunit(suites) {
    const all = suites.map(({ report }) => report);
    const durationMs = suites.reduce((sum, { report }) => sum + report.durationMs, 0);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${attributes({ name: 'run-delivery smoke suite', ...counted(all, durationMs) })}>`,
        ...suites.map(testSuite),
        '</testsuites>',
        '',
    ].join('\n');
}
function testSuite({ name, report }) {
    const { setup = [], checks, verification = [], startedMs, durationMs } = report;
    const counts = counted([report], durationMs);
    const timestamp = new Date(startedMs).toISOString();
    return [
        `  <testsuite${attributes({ name, ...counts, timestamp })}>`,
        ...setup.map((one) => testCase(one, 'smoke.setup')),
        ...checks.map((one) => testCase(one, 'smoke')),
        ...verification.map(verifiedCase),
        '  </testsuite>',
    ].join('\n');
}
const requestsOf = ({ setup = [], checks }) => [...setup, ...checks];
function counted(reports, durationMs) {
    const all = reports.flatMap(requestsOf);
    const verified = reports.flatMap(({ verification = [] }) => verification);
    const bad = verified.filter(({ state }) => state === 'failed').length;
    return {
        tests: all.length + verified.length,
        failures: all.filter((one) => !one.passed && isSent(one)).length + bad,
        errors: all.filter((one) => !one.passed && !isSent(one)).length,
        ...(verified.length > 0 && { skipped: verified.filter((one) => !wasAsked(one)).length }),
        time: seconds(durationMs),
    };
}
const isSent = ({ failures }) => failures.every(({ kind }) => kind !== 'not-sent');
function testCase(check, classname) {
    const { name, passed, durationMs, failures } = check;
    const opening = `    <testcase${attributes({ name, classname, time: seconds(durationMs) })}>`;
    const outcome = passed ? [] : [badEnd(isSent(check) ? 'failure' : 'error', failures)];
    const out = [junit_element('system-out', story(check))];
    return [opening, ...outcome, ...out, '    </testcase>'].join('\n');
}
const wasAsked = ({ state }) => state === 'passed' || state === 'failed';
function verifiedCase(check) {
    const { name, state, asked, seen, hint = '', durationMs = 0, requestId = '', traceparent = '' } = check;
    const message = (0,expected/* shortened */.vI)(seen, LONGEST);
    const ids = [
        requestId === '' ? '' : `x-request-id: ${requestId}`,
        traceparent === '' ? '' : `traceparent: ${traceparent}`,
    ];
    const lines = [asked, seen, ...ids].filter((line) => line !== '').map((line) => (0,expected/* shortened */.vI)(line, LONGEST));
    const ends = {
        passed: [],
        failed: [`      <failure${attributes({ message, type: 'verification' })}>${escaped(hint)}</failure>`],
        'left-out': [`      <skipped${attributes({ message })}/>`],
        'not-asked': [`      <skipped${attributes({ message })}/>`],
    };
    return [
        `    <testcase${attributes({ name, classname: 'verification', time: seconds(durationMs) })}>`,
        ...ends[state],
        junit_element('system-out', lines.join('\n')),
        '    </testcase>',
    ].join('\n');
}
/** What could not be sent is an error, not skipped: reporters take skipped cases for good ones. */
function badEnd(name, failures) {
    const [first] = failures;
    const message = first === undefined ? 'failed' : (0,report/* failureText */.kY)(first);
    const lines = failures.flatMap((failure) => [
        (0,expected/* shortened */.vI)((0,report/* failureText */.kY)(failure), LONGEST),
        ...(failure.hint === undefined ? [] : [`  ${(0,expected/* shortened */.vI)(failure.hint, LONGEST)}`]),
    ]);
    const type = first?.kind ?? 'status';
    return `      <${name}${attributes({ message, type })}>${escaped(lines.join('\n'))}</${name}>`;
}
/** What was asked and answered, so that a reader finds both again. */
function story({ request, status, attempts, requestId, traceparent, measured, logLines = [], }) {
    const lines = [
        `${request.method} ${request.url}`,
        status === undefined ? 'no answer' : `answered ${status}`,
        attempts > 1 ? `${attempts} attempts` : '',
        measured ?? '',
        requestId === '' ? '' : `x-request-id: ${requestId}`,
        traceparent === undefined ? '' : `traceparent: ${traceparent}`,
        ...logLines.map(({ timestamp, severity, text }) => `${timestamp} ${severity} ${text}`),
    ];
    return lines
        .filter((line) => line !== '')
        .map((line) => (0,expected/* shortened */.vI)(line, LONGEST))
        .join('\n');
}
const junit_element = (name, text) => `      <${name}>${escaped(text)}</${name}>`;
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${inAttribute((0,expected/* shortened */.vI)(String(value), LONGEST))}"`)
        .join('');
}
/** A line break in an attribute would be read as a blank. */
const inAttribute = (text) => escaped(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
function escaped(text) {
    return allowed(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('\r', '&#13;');
}
/** XML 1.0 has no form at all for most control characters: they are shown as U+FFFD. */
function allowed(text) {
    return text
        .toWellFormed()
        .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}');
}
const seconds = (ms) => (Math.max(0, ms) / 1_000).toFixed(3);

;// CONCATENATED MODULE: ./build/shared/domain/report/junit-of.js

/** Every run of a suite as JUnit XML; undefined where none was run, so that a reporter never finds an empty file and calls it passed. */
function junitOf({ targets, url }) {
    const suites = [
        ...targets.flatMap(({ service, smoke }) => smoke.flatMap((run) => suiteOf(service, run))),
        ...(url === undefined ? [] : suiteOf('', url.smoke)),
    ];
    return suites.length === 0 ? undefined : renderJunit(suites);
}
function suiteOf(service, { when, percent, report }) {
    if (report === undefined)
        return [];
    const where = when === 'stage' ? `under ${percent} % of the traffic` : `on ${report.target}`;
    return [{ name: [service, where].filter((part) => part !== '').join(' '), report }];
}


/***/ }),

/***/ 74841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cV: () => (/* binding */ trafficPlanSection),
/* harmony export */   cf: () => (/* binding */ rateText),
/* harmony export */   th: () => (/* binding */ planSentence)
/* harmony export */ });
/* harmony import */ var _analysis_analysis_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4832);
/* harmony import */ var _analysis_window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72962);
/* harmony import */ var _evidence_figures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82275);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40901);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13791);





/** Who decides and on how much traffic, in one sentence. */
function planSentence({ ratePerMinute, decidedBy }, sampling) {
    const rate = ratePerMinute === undefined
        ? 'How many requests users send is not known'
        : `Users sent ${rateText(ratePerMinute)} over ${(0,_analysis_window_js__WEBPACK_IMPORTED_MODULE_1__/* .latelyText */ .xs)(sampling)}`;
    if (ratePerMinute === undefined && decidedBy === 'users')
        return rate;
    return decidedBy === 'users'
        ? `${rate}; their requests decide`
        : `${rate}; own probes decide before the first stage, and each stage is a bounded wait`;
}
/** What was expected of users' traffic before anything was changed. */
function trafficPlanSection(plan, sampling, room) {
    if (plan === undefined)
        return '';
    const { stages, notes } = plan;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)('### What was expected', `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(planSentence(plan, sampling ?? _analysis_analysis_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_ANALYSIS */ .r))}.`, stages.length === 0
        ? ''
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['stage', 'traffic', 'to the candidate', 'expected time'], stages, ({ percent, requestsPerMinute, expectedMs }, index) => [
            String(index + 1),
            `${percent} %`,
            requestsPerMinute === undefined ? 'not known' : rateText(requestsPerMinute),
            expectedMs === undefined
                ? 'cannot be told'
                : expectedMs === 0
                    ? 'at once'
                    : `about ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .timeSpan */ .wL)(expectedMs)}`,
        ], room.rows), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)([
        ...notes.slice(0, room.rows).map((note) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(note, room.characters)),
        ...(notes.length > room.rows ? [`${notes.length - room.rows} more`] : []),
    ]));
}
/** `about 300 requests a minute`; fewer than one a minute are told by the hour. */
function rateText(perMinute) {
    if (!Number.isFinite(perMinute))
        return 'not known';
    if (perMinute === 0)
        return 'no requests';
    if (perMinute < 1)
        return `about ${(0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .countText */ .lT)(Math.max(1, Math.round(perMinute * 60)))} requests an hour`;
    return `about ${(0,_evidence_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .countText */ .lT)(perMinute < 10 ? Number(perMinute.toFixed(1)) : Math.round(perMinute))} requests a minute`;
}


/***/ }),

/***/ 62421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   Ys: () => (/* binding */ EXTENSION),
/* harmony export */   oo: () => (/* binding */ undecided)
/* harmony export */ });
/* harmony import */ var _errors_assert_never_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16952);

/** The longest that a stage may last, in deadlines: what its lease has to cover. */
const EXTENSION = 2;
/**
 * A candidate advances on proof only: after its bake, with a healthy verdict; time alone never promotes it unless asked
 * to. A stage whose evidence is still growing at its deadline gets twice the time, once.
 */
function decide(verdict, stage, ageMs, onInconclusive) {
    const reason = verdict.reasons.join('; ');
    switch (verdict.kind) {
        case 'unhealthy':
            return { kind: 'roll-back', reason };
        case 'shared-outage':
            return { kind: 'roll-back', reason, keep: true };
        case 'healthy':
            return { kind: ageMs >= stage.bakeMs ? 'advance' : 'hold', reason };
        case 'inconclusive':
            return ageMs < lastDeadlineMs(verdict, stage)
                ? { kind: 'hold', reason }
                : undecided(onInconclusive, `no verdict before the deadline: ${reason}`);
        default:
            return (0,_errors_assert_never_js__WEBPACK_IMPORTED_MODULE_0__/* .assertNever */ .x)(verdict.kind);
    }
}
function lastDeadlineMs({ mayStillDecide }, { deadlineMs }) {
    return mayStillDecide ? EXTENSION * deadlineMs : deadlineMs;
}
/** What the owner wants where nothing was decided. */
function undecided(onInconclusive, reason) {
    if (onInconclusive === 'promote')
        return { kind: 'advance', reason };
    return onInconclusive === 'hold' ? { kind: 'stop', reason } : { kind: 'roll-back', reason, keep: true };
}


/***/ }),

/***/ 26827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ decodeHistory),
/* harmony export */   Pc: () => (/* binding */ addToHistory),
/* harmony export */   V4: () => (/* binding */ HISTORY_ANNOTATION),
/* harmony export */   tl: () => (/* binding */ keptCandidates)
/* harmony export */ });
/* harmony import */ var _json_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49360);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73194);


/** The annotation of the service that holds its last conclusions, newest first. */
const HISTORY_ANNOTATION = 'run-delivery/history';
const LINES = 10;
const LIMIT_BYTES = 8192;
const REASON_LENGTH = 200;
/** Reads the annotation; lines that cannot be read are left out, because history is never worth failing for. */
function decodeHistory(text) {
    if (!text)
        return [];
    try {
        const raw = JSON.parse(text);
        return Array.isArray(raw) ? raw.flatMap(readLine) : [];
    }
    catch {
        return [];
    }
}
/** The annotation's text with a line on top; the oldest lines go when there are more than ten or they grow too long. */
function addToHistory(text, line) {
    const lines = [
        { ...line, reason: shortened(line.reason) },
        ...decodeHistory(text).filter(({ id }) => id !== line.id),
    ];
    const kept = lines.slice(0, LINES);
    while (kept.length > 1 && new TextEncoder().encode(JSON.stringify(kept)).length > LIMIT_BYTES)
        kept.pop();
    return JSON.stringify(kept);
}
/** At a word, so that no number is cut into another one. */
function shortened(reason) {
    if (reason.length <= REASON_LENGTH)
        return reason;
    const cut = reason.slice(0, REASON_LENGTH - 1).toWellFormed();
    return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : cut.length)}…`;
}
/** Candidates of earlier rollouts that lost their traffic and kept their tag, newest first. */
function keptCandidates(text) {
    return decodeHistory(text).flatMap(({ revision, kept }) => kept === undefined ? [] : [{ revision, tag: kept }]);
}
function readLine(raw) {
    if (!(0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(raw))
        return [];
    const conclusion = CONCLUSIONS.find((known) => known === raw.conclusion);
    const id = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'id');
    if (!id || !conclusion)
        return [];
    return [
        {
            id,
            conclusion,
            revision: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'revision') ?? '',
            reason: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'reason') ?? '',
            at: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'at') ?? '',
            run: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'run') ?? '',
            commit: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'commit') ?? '',
            previous: (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .readShares */ .xA)(raw.previous) ?? [],
            ...((0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'kept') ? { kept: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'kept') } : {}),
        },
    ];
}
const CONCLUSIONS = [
    'promoted',
    'rolled-back',
    'deployed',
    'held',
    'unchanged',
    'superseded',
    'conflict',
    'failed',
];


/***/ }),

/***/ 61214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ recordOn)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73194);

/** The record that a service carries, fitting or not; undefined where there is none that can be read. */
function recordOn({ annotations }) {
    const found = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeRecord */ .eT)(annotations[_record_js__WEBPACK_IMPORTED_MODULE_0__/* .RECORD_ANNOTATION */ .Mr]);
    return found.ok ? found.value : undefined;
}


/***/ }),

/***/ 73194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ RECORD_ANNOTATION),
/* harmony export */   YQ: () => (/* binding */ atItsLargest),
/* harmony export */   Ym: () => (/* binding */ encodeRecord),
/* harmony export */   eT: () => (/* binding */ decodeRecord),
/* harmony export */   xA: () => (/* binding */ readShares)
/* harmony export */ });
/* unused harmony export RECORD_LIMIT_BYTES */
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48338);
/* harmony import */ var _json_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49360);


/** The annotation of the service, not of its template, that holds the record. */
const RECORD_ANNOTATION = 'run-delivery/rollout';
/** More than this is refused before anything is written. */
const RECORD_LIMIT_BYTES = 4096;
const REASON_LIMIT_BYTES = 300;
/** The annotation's text; times in it are milliseconds. */
function encodeRecord(record) {
    const text = JSON.stringify({
        v: 1,
        id: record.id,
        seq: record.seq,
        run: record.run,
        commit: record.commit,
        phase: record.phase,
        previous: record.previous,
        candidate: record.candidate,
        stages: record.stages.map((s) => [s.percent, s.bakeMs, s.deadlineMs]),
        stage: record.stage,
        starts: record.starts,
        ...(record.until === undefined || record.until.length === 0 ? {} : { until: record.until }),
        ...(record.decidedBy === undefined ? {} : { by: record.decidedBy }),
        lease: record.leaseMs,
        expect: record.expect,
        ...(record.reason === undefined ? {} : { reason: shorten(record.reason) }),
        ...(record.keep ? { keep: true } : {}),
    });
    const bytes = bytesOf(text);
    return bytes <= RECORD_LIMIT_BYTES
        ? (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__.ok)(text)
        : (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`The rollout record needs ${bytes} bytes and ${RECORD_LIMIT_BYTES} are allowed: the traffic is split among ` +
            `${record.previous.length} revisions in ${record.stages.length} stages`);
}
function shorten(reason) {
    if (reason.isWellFormed() && bytesOf(JSON.stringify(reason)) - 2 <= REASON_LIMIT_BYTES)
        return reason;
    let kept = '';
    let bytes = 0;
    for (const character of reason.toWellFormed()) {
        bytes += bytesOf(JSON.stringify(character)) - 2;
        if (bytes > REASON_LIMIT_BYTES)
            break;
        kept += character;
    }
    return kept;
}
function bytesOf(text) {
    return new TextEncoder().encode(text).length;
}
/** The record at its largest: what must fit before the first write, so that no later one, the roll back least of all, fails for its size. */
function atItsLargest(record) {
    return {
        ...record,
        seq: 99_999,
        phase: 'rolling-back',
        stage: record.stages.length,
        starts: record.stages.map(() => record.leaseMs),
        until: record.stages.map(() => record.leaseMs),
        keep: true,
        expect: { ...record.expect, generation: Number.MAX_SAFE_INTEGER },
        reason: 'x'.repeat(REASON_LIMIT_BYTES),
    };
}
/** Reads the annotation. undefined for absent; an error for a text that this version does not understand. */
function decodeRecord(text) {
    if (text === undefined || text === '')
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__.ok)(undefined);
    let raw;
    try {
        raw = JSON.parse(text);
    }
    catch {
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`Expected JSON in the annotation ${RECORD_ANNOTATION}, found: ${text.slice(0, 80)}`);
    }
    if (!(0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(raw))
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`Expected an object in the annotation ${RECORD_ANNOTATION}`);
    if (raw.v !== 1)
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`Expected version 1 of the rollout record, found ${JSON.stringify(raw.v)}`);
    const record = readRecord(raw);
    return record === undefined
        ? (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`The rollout record in the annotation ${RECORD_ANNOTATION} is incomplete`)
        : (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__.ok)(record);
}
function readRecord(raw) {
    const candidate = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(raw, 'candidate');
    const expect = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(raw, 'expect');
    const id = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(raw, 'id');
    const seq = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(raw, 'seq');
    const phase = PHASES.find((known) => known === raw.phase);
    const revision = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(candidate, 'revision');
    const stage = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(raw, 'stage');
    const lease = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(raw, 'lease');
    const generation = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(expect, 'generation');
    const previous = readShares(raw.previous);
    const stages = readStages(raw.stages);
    const starts = readNumbers(raw.starts);
    if (!id || seq === undefined || !phase || !revision || stage === undefined || lease === undefined)
        return undefined;
    if (generation === undefined || !previous || !stages || !starts)
        return undefined;
    if (!Number.isInteger(seq) || seq < 1 || !Number.isInteger(stage))
        return undefined;
    const first = phase === 'baking' || phase === 'promoting' ? 0 : -1;
    if (stage < first || stage >= stages.length || starts.length <= stage)
        return undefined;
    return {
        id,
        seq,
        run: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(raw, 'run') ?? '',
        commit: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(raw, 'commit') ?? '',
        phase,
        previous,
        candidate: { revision, tag: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(candidate, 'tag') ?? '' },
        stages,
        stage,
        starts,
        ...optional(raw),
        leaseMs: lease,
        expect: { generation, templateRevision: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(expect, 'templateRevision') ?? '' },
        reason: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(raw, 'reason'),
    };
}
function optional(raw) {
    const until = readNumbers(raw.until);
    return {
        ...(until === undefined ? {} : { until }),
        ...(raw.by === 'probes' ? { decidedBy: 'probes' } : {}),
        ...(raw.keep === true ? { keep: true } : {}),
    };
}
const PHASES = ['creating', 'baking', 'awaiting', 'promoting', 'rolling-back'];
/** Shares as JSON holds them; undefined when they are not whole percents that sum to 100. */
function readShares(value) {
    if (!Array.isArray(value))
        return undefined;
    const shares = [];
    for (const item of value) {
        if (!(0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(item))
            return undefined;
        const revision = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(item, 'revision');
        const percent = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(item, 'percent');
        if (!revision || percent === undefined || !Number.isInteger(percent) || percent < 1)
            return undefined;
        shares.push({ revision, percent, ...(item.latest === true ? { latest: true } : {}) });
    }
    return shares.reduce((sum, share) => sum + share.percent, 0) === 100 ? shares : undefined;
}
function readStages(value) {
    if (!Array.isArray(value))
        return undefined;
    const stages = [];
    for (const item of value) {
        const [percent, bakeMs, deadlineMs] = readNumbers(item) ?? [];
        if (percent === undefined || bakeMs === undefined || deadlineMs === undefined)
            return undefined;
        if (!Number.isInteger(percent) || percent < 1 || percent > 100)
            return undefined;
        stages.push({ percent, bakeMs, deadlineMs });
    }
    return stages;
}
function readNumbers(value) {
    if (!Array.isArray(value))
        return undefined;
    const items = value;
    const numbers = items.filter((item) => typeof item === 'number');
    return numbers.length === items.length ? numbers : undefined;
}


/***/ }),

/***/ 89281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ restoreCommand)
/* harmony export */ });
/* harmony import */ var _traffic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73702);

/** The gcloud line that restores a traffic table by hand, should everything else be down. */
function restoreCommand(service, shares) {
    // LATEST would be the candidate by then, so the revision that it stood for is named.
    const table = [...(0,_traffic_js__WEBPACK_IMPORTED_MODULE_0__/* .weightsOf */ .Z$)(shares)].map(([revision, percent]) => `${revision}=${percent}`);
    return [
        `gcloud run services update-traffic ${service.service}`,
        `--project=${service.project} --region=${service.region}`,
        `--to-revisions=${table.join(',')}`,
    ].join(' ');
}


/***/ }),

/***/ 37324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ak: () => (/* binding */ tagUrl),
/* harmony export */   f0: () => (/* binding */ trafficShown),
/* harmony export */   fk: () => (/* binding */ viewService),
/* harmony export */   fz: () => (/* binding */ newestTemplate),
/* harmony export */   x1: () => (/* binding */ servingShares)
/* harmony export */ });
/* unused harmony export shortName */
/* harmony import */ var _json_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49360);
/* harmony import */ var _traffic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73702);


/** Reads a raw Service of the Admin API v2. */
function viewService(raw) {
    const generation = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(raw, 'generation') ?? 0;
    const observed = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(raw, 'observedGeneration') ?? 0;
    const ready = readiness((0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(raw, 'terminalCondition'));
    return {
        raw,
        etag: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'etag') ?? '',
        generation,
        reconciling: raw.reconciling === true || (observed < generation && ready.state === 'pending'),
        ready,
        traffic: (0,_traffic_js__WEBPACK_IMPORTED_MODULE_1__/* .readTraffic */ .Eg)(raw, 'traffic'),
        statuses: (0,_traffic_js__WEBPACK_IMPORTED_MODULE_1__/* .readTraffic */ .Eg)(raw, 'trafficStatuses'),
        latestReady: shortName((0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'latestReadyRevision')),
        latestCreated: shortName((0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'latestCreatedRevision')),
        templateRevision: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)((0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(raw, 'template'), 'revision') ?? '',
        uri: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'uri') ?? '',
        annotations: Object.fromEntries(Object.entries((0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(raw, 'annotations')).flatMap(([key, value]) => typeof value === 'string' ? [[key, value]] : [])),
        lastModifier: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'lastModifier') ?? '',
        updateTime: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(raw, 'updateTime') ?? '',
    };
}
function readiness(condition) {
    const state = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(condition, 'state');
    return {
        state: state === 'CONDITION_SUCCEEDED' ? 'ready' : state === 'CONDITION_FAILED' ? 'failed' : 'pending',
        reason: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(condition, 'revisionReason') ?? (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(condition, 'reason') ?? '',
        message: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(condition, 'message') ?? '',
    };
}
/** The revision that the newest template makes, also where the server named it: what a foreign deployment changes. */
function newestTemplate({ templateRevision, latestCreated }) {
    return templateRevision || latestCreated;
}
/** `projects/p/locations/l/services/s/revisions/r` -> `r`. */
function shortName(fullName) {
    return fullName?.slice(fullName.lastIndexOf('/') + 1) ?? '';
}
/**
 * The weighted targets that serve, on named revisions: LATEST is resolved and remembered. Read from the statuses,
 * because a table that was asked for and refused serves nobody.
 */
function servingShares(view) {
    return view.statuses
        .filter((target) => target.percent > 0)
        .map((target) => target.revision === _traffic_js__WEBPACK_IMPORTED_MODULE_1__/* .LATEST */ .k0
        ? { revision: view.latestReady, percent: target.percent, latest: true }
        : { revision: target.revision, percent: target.percent });
}
/** URL of a tag, once it is served. */
function tagUrl(view, tag) {
    return view.statuses.find((target) => target.tag === tag)?.uri;
}
/** Whether the users' traffic is what was asked for last. LATEST counts as the revision that it stands for. */
function trafficShown(view) {
    return !view.reconciling && tableKey(view.traffic, view) === tableKey(view.statuses, view);
}
function tableKey(targets, view) {
    return targets
        .map((target) => {
        const revision = target.revision === _traffic_js__WEBPACK_IMPORTED_MODULE_1__/* .LATEST */ .k0 ? view.latestReady : target.revision;
        return `${revision} ${target.percent} ${target.tag ?? ''}`;
    })
        .sort()
        .join('\n');
}


/***/ }),

/***/ 62170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PF: () => (/* binding */ writeEnd),
/* harmony export */   T: () => (/* binding */ NOTHING_NEW),
/* harmony export */   eK: () => (/* binding */ purposeOf),
/* harmony export */   rh: () => (/* binding */ writeRecord)
/* harmony export */ });
/* unused harmony export writeUndone */
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26827);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73194);
/* harmony import */ var _traffic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73702);
/* harmony import */ var _traffic_of_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35674);




const NOTHING_NEW = { fields: {} };
/** The write that puts a record in force: its traffic, itself, and what the opening brings. */
function writeRecord(purpose, record, view, opening = NOTHING_NEW) {
    const annotations = ownAnnotations(view);
    const body = {
        ...opening.fields,
        ...(opening.template === undefined ? {} : { template: opening.template }),
        traffic: (0,_traffic_js__WEBPACK_IMPORTED_MODULE_0__/* .writeTraffic */ .lE)((0,_traffic_of_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trafficOfRecord */ .Mg)(record, view.traffic)),
        annotations: { ...annotations, [_record_js__WEBPACK_IMPORTED_MODULE_2__/* .RECORD_ANNOTATION */ .Mr]: textOf(record) },
        etag: view.etag,
    };
    return { purpose, body, updateMask: Object.keys(body).filter((key) => key !== 'etag'), record };
}
/** The last write: the record becomes a line of history, and its tag goes unless the candidate is kept; kept ones of earlier rollouts go with a promotion. */
function writeEnd(record, view, ending) {
    const { [_record_js__WEBPACK_IMPORTED_MODULE_2__/* .RECORD_ANNOTATION */ .Mr]: _, ...annotations } = ownAnnotations(view);
    const history = (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .addToHistory */ .Pc)(annotations[_history_js__WEBPACK_IMPORTED_MODULE_3__/* .HISTORY_ANNOTATION */ .V4], {
        id: record.id,
        conclusion: ending.conclusion,
        revision: record.candidate.revision,
        reason: ending.reason,
        at: new Date(ending.nowMs).toISOString().replace(/\.\d+Z$/, 'Z'),
        run: record.run,
        commit: record.commit,
        previous: record.previous,
        ...(ending.keep ? { kept: record.candidate.tag } : {}),
    });
    const traffic = (0,_traffic_of_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trafficOfEnd */ .eK)(ending.shares, tagsThatGo(record, view, ending), view.traffic, ending.latest);
    return {
        purpose: 'close',
        body: {
            traffic: (0,_traffic_js__WEBPACK_IMPORTED_MODULE_0__/* .writeTraffic */ .lE)(traffic),
            annotations: { ...annotations, [_history_js__WEBPACK_IMPORTED_MODULE_3__/* .HISTORY_ANNOTATION */ .V4]: history },
            etag: view.etag,
        },
        updateMask: ['traffic', 'annotations'],
        ending: { conclusion: ending.conclusion, reason: ending.reason },
    };
}
/** Asks for what is served, in place of a table that cannot be: the record of the attempt goes with it. */
function writeUndone(view) {
    const { [RECORD_ANNOTATION]: _, ...annotations } = ownAnnotations(view);
    return {
        purpose: 'close',
        body: { traffic: writeTraffic(view.statuses), annotations, etag: view.etag },
        updateMask: ['traffic', 'annotations'],
    };
}
function tagsThatGo({ candidate }, view, { conclusion, keep }) {
    if (keep)
        return new Set();
    const kept = conclusion === 'promoted' ? (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .keptCandidates */ .tl)(view.annotations[_history_js__WEBPACK_IMPORTED_MODULE_3__/* .HISTORY_ANNOTATION */ .V4]) : [];
    return new Set([candidate.tag, ...kept.map(({ tag }) => tag)]);
}
function textOf(record) {
    const text = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeRecord */ .Ym)(record);
    if (!text.ok)
        throw new Error(text.error);
    return text.value;
}
/** A PATCH replaces the whole map, and refuses the platform's own keys. */
function ownAnnotations(view) {
    return Object.fromEntries(Object.entries(view.annotations).filter(([key]) => !RESERVED.test(key)));
}
const RESERVED = /^(?:[^/]*\.)?(run\.googleapis\.com|cloud\.googleapis\.com|serving\.knative\.dev|autoscaling\.knative\.dev)\//;
/** The kind of write that left a record so: known again where the answer to it was lost. */
function purposeOf(record) {
    if (record.phase === 'rolling-back')
        return 'roll-back';
    if (record.phase === 'promoting')
        return 'promote';
    if (record.phase === 'awaiting' && record.stage >= 0)
        return 'await';
    return record.phase === 'baking' ? 'stage' : 'open';
}


/***/ }),

/***/ 27851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ differenceOf),
/* harmony export */   Y: () => (/* binding */ standingOf)
/* harmony export */ });
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26827);
/* harmony import */ var _record_on_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61214);
/* harmony import */ var _service_view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37324);
/* harmony import */ var _traffic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73702);
/* harmony import */ var _traffic_of_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35674);





/** Tells our own last write, applied or not, from what somebody else made of the service. */
function standingOf(claim, view) {
    const record = (0,_record_on_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOn */ .j)(view);
    if (record?.id !== claim.record.id) {
        const line = (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeHistory */ .FU)(view.annotations[_history_js__WEBPACK_IMPORTED_MODULE_1__/* .HISTORY_ANNOTATION */ .V4]).find(({ id }) => id === claim.record.id);
        if (line !== undefined)
            return { kind: 'ended', line };
        if (claim.acknowledged === 0 && claim.opening !== undefined)
            return unopened(claim, view, record);
        return foreign(view, record === undefined
            ? 'the rollout record is gone'
            : `another rollout (${record.run}) has taken the service`);
    }
    if (record.seq > claim.record.seq && record.phase === 'rolling-back') {
        return {
            ...foreign(view, 'another job takes this rollout back'),
            kind: 'ending',
            leaseMs: record.leaseMs,
        };
    }
    const raced = record.seq === claim.record.seq && record.run !== claim.record.run;
    if (record.seq > claim.record.seq || raced)
        return foreign(view, `another job (${record.run}) goes on with this rollout`);
    if (record.seq < claim.acknowledged) {
        return foreign(view, `the rollout record is an old one (${record.seq}, after ${claim.acknowledged} was written)`);
    }
    const difference = differenceOf(record, claim, view);
    return difference === undefined ? { kind: 'stands', record } : foreign(view, difference);
}
/** What on the service is not as the record says; undefined when all of it is. */
function differenceOf(record, claim, view) {
    const wanted = (0,_traffic_of_record_js__WEBPACK_IMPORTED_MODULE_2__/* .weightsOfRecord */ .EU)(record);
    const found = (0,_traffic_js__WEBPACK_IMPORTED_MODULE_3__/* .weightsOf */ .Z$)(view.traffic);
    if (!(0,_traffic_js__WEBPACK_IMPORTED_MODULE_3__/* .sameWeights */ .ML)(wanted, found)) {
        return `the traffic is ${(0,_traffic_js__WEBPACK_IMPORTED_MODULE_3__/* .describeWeights */ .Jq)(found)} where the record says ${(0,_traffic_js__WEBPACK_IMPORTED_MODULE_3__/* .describeWeights */ .Jq)(wanted)}`;
    }
    const newest = (0,_service_view_js__WEBPACK_IMPORTED_MODULE_4__/* .newestTemplate */ .fz)(view);
    if (newest !== record.expect.templateRevision) {
        return `the service has a new template (${newest || 'unnamed'})`;
    }
    // A record that waits for a person may see labels come and go.
    return claim.own || record.phase === 'awaiting' ? undefined : laterWrites(record, view);
}
/**
 * A record that an old plan revived (Terraform's, say) may fit the service in everything but its generation, which is at
 * least two writes on: the end of its rollout, and the revival. After a single write it is still the newest record, and
 * that write changed nothing that counts here.
 */
function laterWrites(record, { generation }) {
    const recorded = record.expect.generation;
    return generation === recorded || generation === recorded + 1
        ? undefined
        : `the service was written more than once since the record was (generation ${generation}, recorded ${recorded})`;
}
function unopened(claim, view, other) {
    const { base } = claim;
    if (base === undefined || view.generation === base.generation)
        return { kind: 'unopened' };
    if (other !== undefined && other.expect.generation > base.generation) {
        return foreign(view, `another rollout (${other.run}) began first`);
    }
    const served = (0,_traffic_js__WEBPACK_IMPORTED_MODULE_3__/* .weightsOf */ .Z$)(resolveLatest(view.traffic, view.latestReady));
    const planned = (0,_traffic_js__WEBPACK_IMPORTED_MODULE_3__/* .weightsOf */ .Z$)(claim.record.previous);
    // Who orders a roll back means whatever serves by then; a guard means the deployment that it judged.
    const wanted = claim.record.phase === 'rolling-back' ? base.serving && (0,_traffic_js__WEBPACK_IMPORTED_MODULE_3__/* .weightsOf */ .Z$)(base.serving) : planned;
    const same = (0,_service_view_js__WEBPACK_IMPORTED_MODULE_4__/* .newestTemplate */ .fz)(view) === base.templateRevision && (wanted === undefined || (0,_traffic_js__WEBPACK_IMPORTED_MODULE_3__/* .sameWeights */ .ML)(served, wanted));
    return same
        ? { kind: 'unopened' }
        : foreign(view, `its traffic or template was changed after it was read (traffic is now ${(0,_traffic_js__WEBPACK_IMPORTED_MODULE_3__/* .describeWeights */ .Jq)(served)})`);
}
function resolveLatest(targets, latestReady) {
    return targets.map((target) => target.revision === _traffic_js__WEBPACK_IMPORTED_MODULE_3__/* .LATEST */ .k0 ? { ...target, revision: latestReady } : target);
}
function foreign(view, what) {
    const who = view.lastModifier === '' ? 'somebody else' : view.lastModifier;
    const when = view.updateTime === '' ? '' : ` at ${view.updateTime}`;
    return { kind: 'foreign', reason: `${what}; last written by ${who}${when}` };
}


/***/ }),

/***/ 35674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xA: () => (/* binding */ candidateShare),
  eK: () => (/* binding */ trafficOfEnd),
  Mg: () => (/* binding */ trafficOfRecord),
  EU: () => (/* binding */ weightsOfRecord)
});

;// CONCATENATED MODULE: ./build/shared/domain/rollout/apportion.js
/**
 * Splits `total` whole percents in the proportions of `shares` by the largest remainder, ties to the earlier one, so
 * that the result always sums to `total` and a revision never gets more than one percent beside its exact share.
 */
function apportion(shares, total) {
    const sum = shares.reduce((all, share) => all + share.percent, 0);
    if (sum === 0)
        return [];
    const exact = shares.map((share) => share.percent * total);
    const floors = exact.map((value) => Math.floor(value / sum));
    let missing = total - floors.reduce((all, floor) => all + floor, 0);
    const byRemainder = exact
        .map((value, index) => ({ index, remainder: value % sum }))
        .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
    for (const { index } of byRemainder) {
        if (missing === 0)
            break;
        floors[index] = (floors[index] ?? 0) + 1;
        missing -= 1;
    }
    return shares.map((share, index) => ({ ...share, percent: floors[index] ?? 0 }));
}

// EXTERNAL MODULE: ./build/shared/domain/rollout/traffic.js
var traffic = __webpack_require__(73702);
;// CONCATENATED MODULE: ./build/shared/domain/rollout/traffic-of-record.js


/**
 * The table that a record stands for, given the table that is there: users' shares follow from the phase, tags of
 * others stay where they are (one on LATEST goes on following LATEST).
 */
function trafficOfRecord(record, present) {
    const { candidate } = record;
    const tags = present.filter((target) => target.tag !== undefined && target.tag !== candidate.tag);
    const ours = candidate.tag === '' ? [] : [{ revision: candidate.revision, tag: candidate.tag }];
    return layTags(userShares(record), [...tags, ...ours]);
}
/** What users must get while the record is in force. */
function weightsOfRecord(record) {
    return (0,traffic/* weightsOf */.Z$)(userShares(record));
}
/** Percent of the candidate that its phase allows. */
function candidateShare(record) {
    if (record.phase === 'promoting')
        return 100;
    if (record.phase === 'baking' || record.phase === 'awaiting')
        return record.stages[record.stage]?.percent ?? 0;
    return 0;
}
/** The table after the last write: without the tags that go, and with LATEST back where it may be. */
function trafficOfEnd(shares, gone, present, latest) {
    const tags = present.filter((target) => target.tag !== undefined && !gone.has(target.tag));
    const named = shares.map(({ revision, percent }) => ({ revision: latest ? traffic/* LATEST */.k0 : revision, percent }));
    return layTags(oneByRevision(named), tags);
}
function userShares(record) {
    const { previous, candidate } = record;
    const share = candidateShare(record);
    // A candidate that served before the rollout has its stage and not its old share beside it.
    const baseline = previous.filter(({ revision }) => revision !== candidate.revision);
    const others = apportion(share === 0 || baseline.length === 0 ? previous : baseline, 100 - share);
    return oneByRevision([...others, { revision: candidate.revision, percent: share }]);
}
function oneByRevision(table) {
    return [...(0,traffic/* weightsOf */.Z$)(table)].map(([revision, percent]) => ({ revision, percent }));
}
/** One target for a revision's share and its first tag, further tags beside it at no percent. */
function layTags(shares, tags) {
    const left = [...tags];
    const weighted = shares.map(({ revision, percent }) => {
        const index = left.findIndex((target) => target.revision === revision);
        const tag = index >= 0 ? left.splice(index, 1)[0]?.tag : undefined;
        return tag === undefined ? { revision, percent } : { revision, percent, tag };
    });
    return [...weighted, ...left.map(({ revision, tag }) => ({ revision, percent: 0, tag }))];
}


/***/ }),

/***/ 49858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DEFAULT_SETTINGS)
/* harmony export */ });
/* harmony import */ var _analysis_analysis_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4832);
/* harmony import */ var _rollout_stages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67336);


/** What holds where neither the file nor an input says anything. */
const DEFAULT_SETTINGS = {
    stages: _rollout_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_STAGES */ .my,
    onInconclusive: 'rollback',
    analysis: _analysis_analysis_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_ANALYSIS */ .r,
};


/***/ }),

/***/ 28427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namesOf),
/* harmony export */   m: () => (/* binding */ fillCheck)
/* harmony export */ });
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96205);

/** A check with its variables filled in, each escaped for its place, so that no value can change the request's form. */
function fillCheck(check, lookUp) {
    const missing = new Set();
    const fill = filler((name) => {
        const value = lookUp(name);
        if (value === undefined)
            missing.add(name);
        return value;
    });
    const request = fillRequest(check.request, fill);
    const filled = { ...check, request, expectation: fillExpectation(check.expectation, fill) };
    const failures = badHeaders(request);
    return { check: filled, missing: [...missing], failures };
}
/** The names that a check uses. */
function namesOf(check) {
    const names = new Set();
    fillCheck(check, (name) => {
        names.add(name);
        return '';
    });
    return [...names];
}
function filler(lookUp) {
    const text = (template, inPlace = (plain) => plain) => (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .fillText */ .BB)(template, (name) => inPlace(plainText(lookUp(name) ?? '')));
    const json = (value) => {
        if (typeof value === 'string') {
            const name = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .soleName */ .L4)(value);
            return name === undefined ? text(value) : (lookUp(name) ?? '');
        }
        if (typeof value !== 'object' || value === null)
            return value;
        if (Array.isArray(value))
            return value.map(json);
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, json(item ?? null)]));
    };
    return { text, json };
}
const plainText = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
function fillRequest(request, { text, json }) {
    const { path, headers, body } = request;
    return {
        ...request,
        path: text(path, (value) => encodeURIComponent(value.toWellFormed())),
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, text(value)])),
        ...(body !== undefined && { body: typeof body === 'string' ? text(body) : { json: json(body.json) } }),
    };
}
function fillExpectation(expectation, fill) {
    const { headers, json, text, revision } = expectation;
    return {
        ...expectation,
        headers: headers.map(({ name, rule }) => ({ name, rule: fillTextRule(rule, fill) })),
        json: json.map((rule) => fillJsonRule(rule, fill)),
        text: text.map((rule) => fillTextRule(rule, fill)),
        revision: revision && { ...revision, equals: fill.text(revision.equals) },
    };
}
function fillTextRule(rule, fill) {
    if (rule.operator === 'exists')
        return rule;
    return { ...rule, value: fill.text(rule.value, rule.operator === 'matches' ? literally : undefined) };
}
function fillJsonRule(rule, fill) {
    switch (rule.operator) {
        case 'matches':
            return { ...rule, value: fill.text(rule.value, literally) };
        case 'equals':
        case 'contains':
            return { ...rule, value: fill.json(rule.value) };
        case 'one_of':
            return { ...rule, value: rule.value.map((value) => fill.json(value)) };
        default:
            return rule;
    }
}
/** A value inside a regular expression matches itself. A hyphen has no escape of its own in every place. */
const literally = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('-', '\\x2d');
/** A line break in a header would begin another header. The value may be a secret: it is not repeated. */
function badHeaders({ headers }) {
    return Object.entries(headers)
        .filter(([, value]) => !/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
        .map(([name]) => ({
        kind: 'not-sent',
        subject: `request header ${name}`,
        wanted: 'text on one line',
        found: 'characters that no header can hold',
    }));
}


/***/ }),

/***/ 75861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TR: () => (/* binding */ isWithoutSuite),
/* harmony export */   VF: () => (/* binding */ suitePassed),
/* harmony export */   kY: () => (/* binding */ failureText)
/* harmony export */ });
/** Whether the suite itself passed, whatever became of the checks that need none. */
function suitePassed({ passed, setup = [], checks, verification }) {
    return verification === undefined ? passed : [...setup, ...checks].every((check) => check.passed);
}
/** A suite has a check at least. */
function isWithoutSuite({ checks, verification }) {
    return verification !== undefined && checks.length === 0;
}
/** The failure in one sentence, without its hint. */
function failureText({ subject, wanted, found }) {
    return `${subject}: expected ${wanted}, found ${found}`;
}


/***/ }),

/***/ 2914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ portOf),
/* harmony export */   Mz: () => (/* binding */ containersOf),
/* harmony export */   Yx: () => (/* binding */ containerProblems),
/* harmony export */   o$: () => (/* binding */ imagesIn),
/* harmony export */   sh: () => (/* binding */ ingressIndex)
/* harmony export */ });
/* harmony import */ var _json_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49360);

/** The containers of a template, in their order. */
function containersOf(template) {
    return (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(template, 'containers').filter(_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
}
/** Which container receives requests: the one with ports, else the only one; -1 when that cannot be told. */
function ingressIndex(containers) {
    const withPorts = containers.findIndex((container) => (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(container, 'ports').length > 0);
    return withPorts === -1 && containers.length === 1 ? 0 : withPorts;
}
/** The image that receives requests ('' where there is none), and those that run beside it. */
function imagesIn(template) {
    const containers = containersOf(template);
    const ingress = Math.max(ingressIndex(containers), 0);
    const images = containers.map((container) => (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(container, 'image') ?? '');
    return { receives: images[ingress] ?? '', beside: images.filter((_, index) => index !== ingress) };
}
/** The port that a container listens on: 8080 where the template names none. */
function portOf(container) {
    const [port] = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(container, 'ports').filter(_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
    return (port && (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(port, 'containerPort')) || 8080;
}
/** Everything about its containers for which Cloud Run would refuse a template, in sentences. */
function containerProblems(template) {
    const containers = containersOf(template);
    if (containers.length === 0)
        return ['Expected at least one container, found none'];
    const withoutImage = containers.flatMap((container, index) => (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(container, 'image') ? [] : [`Expected an image for ${nameOf(container, index)}, found none`]);
    const withPorts = containers.filter((container) => (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(container, 'ports').length > 0).length;
    if (containers.length < 2 || withPorts === 1)
        return withoutImage;
    const names = containers.map(nameOf).join(', ');
    return [
        ...withoutImage,
        `Expected one container with ports, the one that receives requests, found ${withPorts} among ${names}`,
    ];
}
function nameOf(container, index) {
    const name = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(container, 'name');
    return name ? `the container "${name}"` : `container ${index + 1}`;
}


/***/ }),

/***/ 79052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ observer)
});

// EXTERNAL MODULE: ./build/shared/domain/analysis/window.js
var analysis_window = __webpack_require__(72962);
// EXTERNAL MODULE: ./build/shared/domain/analysis/compared-with.js
var compared_with = __webpack_require__(44256);
// EXTERNAL MODULE: ./build/shared/domain/analysis/fill-query.js + 2 modules
var fill_query = __webpack_require__(81208);
// EXTERNAL MODULE: ./build/shared/engine/analysis/paired-intervals.js + 1 modules
var paired_intervals = __webpack_require__(7437);
;// CONCATENATED MODULE: ./build/shared/engine/analysis/custom-readings.js



/** The metrics of the user's own in the settled intervals of a stage, for both arms where they are compared. */
async function customReadings(window, arms, on) {
    return Promise.all(on.settings.metrics.map((metric) => readingOf(metric, window, arms, on)));
}
async function readingOf(metric, window, { candidate, baseline }, on) {
    const { name, versusBaseline } = metric;
    if (window === undefined)
        return { name, points: [] };
    const other = versusBaseline === undefined ? undefined : (0,compared_with/* comparedWith */.o)(metric.query, baseline, targetOf(on.service));
    const [ours, theirs] = await Promise.all([
        ask(metric, candidate, window, on),
        other === undefined ? { points: [] } : range(other.query, window, on),
    ]);
    if ('trouble' in ours)
        return { name, points: [], trouble: ours.trouble };
    if ('trouble' in theirs)
        return { name, points: [], trouble: `of the baseline, ${theirs.trouble}` };
    const points = (0,paired_intervals/* startsOf */.jb)(window, on.settings.intervalMs).map((startMs) => {
        const atMs = startMs + on.settings.intervalMs;
        const point = { atMs, candidate: valueAt(ours.points, atMs) };
        return versusBaseline === undefined ? point : { ...point, baseline: valueAt(theirs.points, atMs) };
    });
    return { name, points };
}
async function ask(metric, revision, window, on) {
    const filled = (0,fill_query/* fillQuery */.g)(metric.query, { revisions: [revision], ...targetOf(on.service) });
    return filled.ok ? range(filled.value, window, on) : { trouble: filled.error.join('; ') };
}
async function range(query, { startMs, endMs }, on) {
    const answer = await on.custom.range({ query, startMs, endMs, stepMs: on.settings.intervalMs });
    if (answer.kind === 'points')
        return { points: answer.points };
    return { trouble: answer.hint === undefined ? answer.message : `${answer.message} ${answer.hint}` };
}
const targetOf = ({ service, region, project }) => ({ service, region, project });
const valueAt = (points, atMs) => points.find((point) => point.atMs === atMs)?.value;

// EXTERNAL MODULE: ./build/shared/engine/analysis/source-trouble.js
var source_trouble = __webpack_require__(66927);
;// CONCATENATED MODULE: ./build/shared/engine/analysis/stage-windows.js

/**
 * When each stage that is watched was in force, as far as its numbers are final. The interval in which the weights change belongs to no
 * stage. What another job's clock recorded may lie in the future of this one: there is nothing to see then, and nothing is counted twice.
 */
function stageWindows(record, nowMs, sampling) {
    const windows = [];
    for (const [stage, { percent, bakeMs }] of record.stages.entries()) {
        const sinceMs = record.starts[stage];
        if (stage > record.stage || sinceMs === undefined || bakeMs === 0)
            continue;
        const beginMs = Math.max(sinceMs, windows.at(-1)?.endMs ?? sinceMs);
        // A stage that is over settles like any other, but nothing that came after it is its own.
        const lastMs = Math.min(nowMs, untilMs(record, stage) + sampling.settleMs);
        const window = (0,analysis_window/* settledWindow */.QS)(beginMs, lastMs, sampling);
        if (window !== undefined)
            windows.push({ stage, weight: percent / 100, ...window });
    }
    return windows;
}
function untilMs({ stage: current, until = [], starts }, stage) {
    return stage === current
        ? Number.POSITIVE_INFINITY
        : (until[stage] ?? starts[stage + 1] ?? Number.POSITIVE_INFINITY);
}

;// CONCATENATED MODULE: ./build/shared/engine/analysis/observer.js





/** Windows that lie further apart are asked for by themselves: a rollout may have waited for days in between. */
const WIDEST_GAP = 60;
/**
 * Reads all that the judge looks at. Everything comes from the sources and the record, so that any job sees what another saw. Kept
 * are only numbers that no longer change: those of before the rollout, and those of a look since which no interval has settled.
 */
function observer(on) {
    const before = new Map();
    let last;
    const readBefore = async (record) => {
        const known = before.get(record.id);
        if (known !== undefined)
            return known;
        const found = await intervalsBefore(record, on);
        before.set(record.id, found);
        return found;
    };
    return async (record, nowMs) => {
        const windows = stageWindows(record, nowMs, on.settings);
        const key = JSON.stringify([record.id, windows]);
        if (last?.key === key)
            return last.observation;
        const troubles = [];
        const counted = windows.length > 0 && on.settings.users === 'monitoring';
        const [intervals, past, custom] = await Promise.all([
            counted ? orTrouble(troubles, [], () => intervalsOf(windows, record, on)) : [],
            counted ? orTrouble(troubles, [], () => readBefore(record)) : [],
            readCustom(windows, record, on),
        ]);
        const unread = custom.some(({ trouble }) => trouble !== undefined);
        const observation = { intervals, before: past, custom, troubles: [...new Set(troubles)] };
        last = troubles.length > 0 || unread ? undefined : { key, observation };
        return observation;
    };
}
async function intervalsOf(windows, record, on) {
    const { revision } = record.candidate;
    const { intervalMs } = on.settings;
    const revisions = [revision, ...baselineOf(record).map((share) => share.revision)];
    const parts = await Promise.all(neighbours(windows, WIDEST_GAP * intervalMs).map(async (group) => {
        const traffic = await read(revisions, spanOf(group), on);
        return (0,paired_intervals/* pairedIntervals */.yF)(group, traffic, revision, intervalMs);
    }));
    return parts.flat();
}
async function intervalsBefore(record, on) {
    const { intervalMs } = on.settings;
    const endMs = Math.floor((record.starts[0] ?? 0) / intervalMs) * intervalMs;
    const window = { startMs: endMs - analysis_window/* INTERVALS_BEFORE */.nB * intervalMs, endMs };
    const revisions = baselineOf(record).map(({ revision }) => revision);
    if (revisions.length === 0)
        return [];
    return (0,paired_intervals/* summedIntervals */.uw)(window, await read(revisions, window, on), intervalMs);
}
async function readCustom(windows, record, on) {
    const arms = { candidate: record.candidate.revision, baseline: baselineOf(record) };
    const window = windows.find(({ stage }) => stage === record.stage);
    return customReadings(window, arms, on);
}
/** Whoever served before, but for the candidate itself, which may have had a share. */
function baselineOf({ previous, candidate }) {
    return previous.filter(({ revision }) => revision !== candidate.revision);
}
function read(revisions, { startMs, endMs }, { metrics, service, settings }) {
    return metrics.traffic({ service, revisions, startMs, endMs, intervalMs: settings.intervalMs });
}
function neighbours(windows, gapMs) {
    const groups = [];
    for (const window of windows) {
        const group = groups.at(-1);
        if (group !== undefined && window.startMs - (group.at(-1)?.endMs ?? 0) <= gapMs)
            group.push(window);
        else
            groups.push([window]);
    }
    return groups;
}
const spanOf = (group) => ({
    startMs: group[0]?.startMs ?? 0,
    endMs: group.at(-1)?.endMs ?? 0,
});
/** A source that is silent after its retries is told of, and is never a pass; a cancelled job and a fault of our own are thrown. */
async function orTrouble(troubles, otherwise, work) {
    try {
        return await work();
    }
    catch (error) {
        troubles.push(`Cloud Monitoring could not be read: ${(0,source_trouble/* troubleOf */.L)(error)}`);
        return otherwise;
    }
}


/***/ }),

/***/ 7437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yF: () => (/* binding */ pairedIntervals),
  jb: () => (/* binding */ startsOf),
  uw: () => (/* binding */ summedIntervals)
});

// EXTERNAL MODULE: ./build/shared/domain/analysis/latency-sum.js
var latency_sum = __webpack_require__(72096);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/arm-sum.js

/** Several revisions as one arm: the baseline is whatever serves beside the candidate. */
function sumArms(arms) {
    const byClass = {};
    for (const arm of arms) {
        for (const [name, count] of Object.entries(arm.byClass))
            byClass[name] = (byClass[name] ?? 0) + count;
    }
    return {
        requests: arms.reduce((sum, { requests }) => sum + requests, 0),
        byClass,
        latency: (0,latency_sum/* sumLatency */.QM)(arms.map(({ latency }) => latency)),
    };
}

;// CONCATENATED MODULE: ./build/shared/engine/analysis/paired-intervals.js

/**
 * Both arms in the same intervals: the candidate, and all other revisions together. What lies outside of the windows is left out, whatever the
 * source says of it.
 */
function pairedIntervals(windows, traffic, candidate, intervalMs) {
    const armsAt = byInterval(traffic, candidate, intervalMs);
    return windows.flatMap(({ stage, weight, startMs, endMs }) => startsOf({ startMs, endMs }, intervalMs).map((start) => ({
        startMs: start,
        endMs: start + intervalMs,
        stage,
        weight,
        first: start === startMs,
        ...armsAt(start),
    })));
}
/** All revisions as one arm, for each interval of a window. */
function summedIntervals(window, traffic, intervalMs) {
    const armsAt = byInterval(traffic, undefined, intervalMs);
    return startsOf(window, intervalMs).map((start) => armsAt(start).baseline);
}
/** The beginning of each interval. */
function startsOf({ startMs, endMs }, intervalMs) {
    const count = Math.max(0, Math.floor((endMs - startMs) / intervalMs));
    return Array.from({ length: count }, (_, index) => startMs + index * intervalMs);
}
function byInterval(traffic, candidate, intervalMs) {
    const points = traffic.flatMap(({ revision, intervals }) => intervals
        .filter(({ startMs, endMs }) => endMs - startMs === intervalMs)
        .map(({ startMs, endMs: _, ...counts }) => ({ startMs, counts, ours: revision === candidate })));
    const byStart = Map.groupBy(points, ({ startMs }) => startMs);
    return (startMs) => {
        const found = byStart.get(startMs) ?? [];
        const arm = (ours) => sumArms(found.filter((point) => point.ours === ours).map(({ counts }) => counts));
        return { candidate: arm(true), baseline: arm(false) };
    };
}


/***/ }),

/***/ 66927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ troubleOf)
/* harmony export */ });
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56548);

/** Why a source gave nothing, with what to do about it. A cancelled job and a fault of our own are no trouble of a source: they are thrown. */
function troubleOf(error) {
    if (!(error instanceof _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l) || error.code === 'cancelled')
        throw error;
    const { message, hint } = error;
    return hint === undefined ? message : `${message} (${hint.split('\n', 1)[0]})`;
}


/***/ }),

/***/ 86383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ UNASKED)
/* harmony export */ });
/** For those who judge nothing any more: a server that cannot be used must not keep traffic from being restored. */
const UNASKED = {
    open: () => ({ range: async () => ({ kind: 'points', points: [] }) }),
};


/***/ }),

/***/ 57950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tell: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56548);

/** Tells the log, Cloud Logging and people how it ended. Never throws: whatever fails here is a warning, and changes nothing. */
async function tell({ notices, audit }, { log, notifiers, auditLog }) {
    for (const { line } of audit)
        log.info(`Audit: ${JSON.stringify(line)}`);
    await Promise.all([
        ...audit.map((line) => quietly('The audit line was not written', log, async () => auditLog?.write(line))),
        ...notices.flatMap((notice) => notifiers
            .filter((notifier) => notifier.wants(notice))
            .map((notifier) => quietly('A notification failed', log, async () => {
            await notifier.send(notice);
            log.info(`Told ${notifier.name}: ${notice.conclusion}`);
        }))),
    ]);
}
async function quietly(what, log, work) {
    try {
        await work();
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const hint = error instanceof _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l && error.hint !== undefined ? `. ${error.hint}` : '';
        log.warning(`${what}: ${message}${hint}`);
    }
}


/***/ }),

/***/ 382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ countsText)
/* harmony export */ });
/** `72 probes, 0 failed, 0 slow`. */
function countsText({ probes, failures, slow }) {
    return `${probes} probes, ${failures} failed, ${slow} slow`;
}


/***/ }),

/***/ 23677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ probeCheck)
/* harmony export */ });
/* harmony import */ var _domain_smoke_fill_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28427);

const READS = ['GET', 'HEAD'];
const TIMEOUT_MS = 10_000;
/**
 * The one request that probes repeat, and what its answer must be: the path that was named, or the suite's first check that only reads and
 * needs no earlier answer. A check that writes is never repeated hundreds of times. undefined where there is nothing to ask.
 */
function probeCheck(suite, { path }) {
    if (path !== undefined)
        return checkOf(path);
    if (suite === 'none')
        return undefined;
    for (const check of suite.checks) {
        const filled = (0,_domain_smoke_fill_check_js__WEBPACK_IMPORTED_MODULE_0__/* .fillCheck */ .m)(check, (name) => suite.values[name]);
        const complete = filled.missing.length + filled.failures.length === 0;
        if (complete && READS.includes(check.request.method))
            return filled.check;
    }
    return undefined;
}
function checkOf(path) {
    return {
        name: `GET ${path}`,
        request: { method: 'GET', path, headers: {}, followRedirects: false },
        expectation: { status: [{ min: 200, max: 399 }], headers: [], json: [], text: [] },
        timeoutMs: TIMEOUT_MS,
        retries: { attempts: 1, backoffMs: 0 },
        captures: [],
        tags: [],
    };
}


/***/ }),

/***/ 62161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ drive)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
// EXTERNAL MODULE: ./build/shared/domain/errors/assert-never.js
var assert_never = __webpack_require__(16952);
;// CONCATENATED MODULE: ./build/shared/domain/rollout/attempt.js
/** Failures in a row after which a write is given up. Restoring is tried longest. */
const LIMITS = {
    open: 6,
    stage: 5,
    promote: 5,
    'roll-back': 12,
    await: 6,
    close: 6,
};
/** The write, a wait before it is tried again, or what is left when it cannot succeed. */
function attempt(purpose, build, evidence, nowMs, giveUp) {
    const trouble = evidence.trouble?.purpose === purpose ? evidence.trouble : undefined;
    if (trouble === undefined)
        return { do: 'write', write: build() };
    if (!worthRetrying(purpose, trouble.code) || trouble.count >= LIMITS[purpose])
        return giveUp(trouble);
    const dueMs = trouble.atMs + pauseMs(trouble);
    return nowMs >= dueMs
        ? { do: 'write', write: build() }
        : { do: 'observe', afterMs: dueMs - nowMs, why: `${purpose} failed: ${trouble.message}` };
}
/** Restoring is tried again also where the job was refused: a new token or a late grant may let it through. */
function worthRetrying(purpose, code) {
    return WORTH_RETRYING.has(code) || (purpose === 'roll-back' && REFUSED.has(code));
}
const REFUSED = new Set(['unauthenticated', 'permission-denied']);
const WORTH_RETRYING = new Set([
    'conflict',
    'rate-limited',
    'unavailable',
    'answer-lost',
    'timeout',
    'internal',
]);
/**
 * A conflict was answered by reading again, so it is tried at once; the rest doubles from half a second to 15. What the
 * server wishes is heard, as long as users are not kept from what served them.
 */
function pauseMs({ purpose, code, count, retryAfterMs }) {
    if (retryAfterMs !== undefined)
        return Math.min(retryAfterMs, purpose === 'roll-back' ? 15_000 : 120_000);
    if (code === 'conflict' || (code === 'answer-lost' && count === 1))
        return 0;
    return Math.min(500 * 2 ** (count - 1), 15_000);
}

// EXTERNAL MODULE: ./build/shared/domain/rollout/decision.js
var rollout_decision = __webpack_require__(62421);
// EXTERNAL MODULE: ./build/shared/domain/rollout/service-view.js
var service_view = __webpack_require__(37324);
// EXTERNAL MODULE: ./build/shared/domain/rollout/service-write.js
var service_write = __webpack_require__(62170);
// EXTERNAL MODULE: ./build/shared/domain/rollout/traffic-of-record.js + 1 modules
var traffic_of_record = __webpack_require__(35674);
;// CONCATENATED MODULE: ./build/shared/domain/rollout/situation.js



/** The write that moves the record on, under the etag just read. */
function put(purpose, now, record) {
    const { view } = now;
    const seq = now.record.seq + 1;
    const fresh = { ...record, seq, expect: { ...record.expect, generation: view.generation + 1 } };
    return attempt(purpose, () => (0,service_write/* writeRecord */.rh)(purpose, fresh, view, service_write/* NOTHING_NEW */.T), now.evidence, now.nowMs, ({ message, hint }) => purpose === 'roll-back'
        ? conclude({
            conclusion: 'failed',
            reason: `the previous traffic could not be restored: ${message}`,
            hint,
        })
        : stop('given-up', `${purpose} could not be written: ${message}`));
}
/** The stage that the record is in. */
function stageOf(record) {
    return record.stages[record.stage] ?? { percent: 100, bakeMs: 0, deadlineMs: 0 };
}
/** What a phase is about, for progress lines. */
function describePhase(record) {
    const share = (0,traffic_of_record/* candidateShare */.xA)(record);
    if (record.phase === 'rolling-back')
        return 'restoring the previous traffic';
    if (record.phase === 'promoting')
        return 'promotion to 100 %';
    return share === 0 ? 'creation of the candidate' : `${share} % on the candidate`;
}
/** Ends the loop. */
const conclude = (end) => ({ do: 'conclude', end });
/** Orders the end of a rollout from within. */
const stop = (kind, reason) => ({ do: 'stop', stop: { kind, reason } });

;// CONCATENATED MODULE: ./build/shared/domain/rollout/ending.js





const ROLL_BACK_LEASE_MS = 30 * 60_000;
/** The first write after a bad verdict. Where the candidate has no traffic there is nothing to take back. */
function rollBack(now, reason, keep = false) {
    const { record, nowMs } = now;
    if ((0,traffic_of_record/* candidateShare */.xA)(record) === 0)
        return ending_close(now, { ...restored(now, reason), ...(keep ? { keep } : {}) });
    return put('roll-back', now, {
        ...record,
        phase: 'rolling-back',
        leaseMs: nowMs + ROLL_BACK_LEASE_MS,
        reason,
        ...(keep ? { keep } : {}),
    });
}
/** Waits until the previous traffic is back, asks again where it was refused, and closes the record. */
function finishRollBack(now) {
    const { record, view, evidence } = now;
    const reason = record.reason ?? evidence.stop?.reason ?? '';
    if (view.reconciling && evidence.unsettled !== record.seq) {
        return { do: 'settle', seq: record.seq, why: describePhase(record) };
    }
    if ((0,service_view/* trafficShown */.f0)(view))
        return ending_close(now, restored(now, reason));
    return put('roll-back', now, record);
}
/** Ends a rollout that may not go on. A promotion that is already served to all is not taken back for a lost runner. */
function endFromOutside(now, order) {
    const { record, view } = now;
    const lostRunner = order.kind === 'cancelled' || order.kind === 'abandoned';
    const served = record.phase === 'promoting' && (0,service_view/* trafficShown */.f0)(view) && stageOf(record).bakeMs === 0;
    if (lostRunner && served)
        return closePromoted(now);
    return rollBack(now, order.reason);
}
/** Ends a promotion that all users see. LATEST comes back only where it means the candidate. */
function closePromoted(now) {
    const { record, view } = now;
    const { revision } = record.candidate;
    const followed = record.previous.some(({ latest }) => latest === true);
    const newest = view.latestReady === revision && view.latestCreated === revision;
    return ending_close(now, {
        conclusion: 'promoted',
        reason: followed && newest
            ? 'all traffic follows the latest revision again'
            : 'all traffic is on the candidate',
        nowMs: now.nowMs,
        shares: [{ revision, percent: 100 }],
        latest: followed && newest,
    });
}
function restored(now, reason) {
    const conclusion = now.evidence.stop === undefined ? 'rolled-back' : conclusionOf(now.evidence.stop);
    const { previous, keep } = now.record;
    return { conclusion, reason, nowMs: now.nowMs, shares: previous, latest: false, keep };
}
function ending_close(now, ending) {
    const { conclusion, reason } = ending;
    return attempt('close', () => (0,service_write/* writeEnd */.PF)(now.record, now.view, ending), now.evidence, now.nowMs, ({ message }) => conclude({ conclusion, reason, warning: `the rollout record could not be removed: ${message}` }));
}
/** What an order to stop makes of a rollout. */
function conclusionOf(order) {
    return order.kind === 'superseded' ? 'superseded' : 'rolled-back';
}

// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
;// CONCATENATED MODULE: ./build/shared/domain/rollout/rebase-opening.js


/** Maps that a PATCH replaces whole, and that others change meanwhile: a schedule sets a minimum of instances. */
const SHARED = ['labels', 'scaling'];
/** The opening on a service that was changed since it was planned: what is ours in such a map is made beside what is theirs. */
function rebaseOpening({ opening = service_write/* NOTHING_NEW */.T, base }, view) {
    if (base === undefined)
        return opening;
    const rebased = SHARED.filter((name) => opening.fields[name] !== undefined).map((name) => [name, rebasedMap((0,json/* objectAt */.lJ)(opening.fields, name), base[name], (0,json/* objectAt */.lJ)(view.raw, name))]);
    return { ...opening, fields: { ...opening.fields, ...Object.fromEntries(rebased) } };
}
function rebasedMap(wanted, before, theirs) {
    const kept = Object.entries(theirs).filter(([key]) => Object.hasOwn(wanted, key) || !Object.hasOwn(before, key));
    const ours = Object.entries(wanted).filter(([key, value]) => before[key] !== value);
    return Object.fromEntries([...kept, ...ours]);
}

// EXTERNAL MODULE: ./build/shared/domain/rollout/standing.js
var rollout_standing = __webpack_require__(27851);
;// CONCATENATED MODULE: ./build/shared/domain/rollout/reconcile.js










const LEASE_SLACK_MS = 10 * 60_000;
/** How often a job looks whether another has ended its rollout. */
const ENDING_MS = 1_000;
/**
 * The whole protocol of a rollout: from what is claimed, what the service shows, what was learnt and the time, the one
 * effect that is due. Pure; the deploy job, the post step, the guard, the button and the next run all call it in a loop.
 */
function next(claim, view, evidence, nowMs, policy) {
    if (view === undefined)
        return conclude({ conclusion: 'conflict', reason: 'the service was deleted' });
    const standing = (0,rollout_standing/* standingOf */.Y)(claim, view);
    switch (standing.kind) {
        case 'ending':
            // Its end is known when the other job is done. An order to stop waits for nobody.
            return evidence.stop === undefined && nowMs < standing.leaseMs
                ? { do: 'observe', afterMs: ENDING_MS, why: standing.reason }
                : conclude({ conclusion: 'conflict', reason: standing.reason });
        case 'foreign':
            return conclude({ conclusion: 'conflict', reason: standing.reason });
        case 'ended':
            return view.reconciling && evidence.unsettled !== 0
                ? { do: 'settle', seq: 0, why: 'the last write' }
                : conclude({ conclusion: standing.line.conclusion, reason: wholeReason(standing.line, evidence) });
        case 'unopened':
            return reconcile_open(claim, view, evidence, nowMs);
        case 'stands':
            return go({ record: standing.record, view, evidence, nowMs, policy, claim });
        default:
            return (0,assert_never/* assertNever */.x)(standing);
    }
}
/** The history shortens; who wrote the line itself still knows all of it. */
function wholeReason({ conclusion, reason }, { ending }) {
    return ending?.conclusion === conclusion ? ending.reason : reason;
}
function reconcile_open(claim, view, evidence, nowMs) {
    if (evidence.stop !== undefined && claim.record.phase !== 'rolling-back') {
        return conclude({
            conclusion: conclusionOf(evidence.stop),
            reason: `${evidence.stop.reason}; nothing was changed`,
        });
    }
    const { record } = claim;
    const fresh = { ...record, expect: { ...record.expect, generation: view.generation + 1 } };
    return attempt('open', () => (0,service_write/* writeRecord */.rh)('open', fresh, view, rebaseOpening(claim, view)), evidence, nowMs, ({ message, hint }) => conclude({ conclusion: 'failed', reason: `${message}; nothing was changed`, hint }));
}
function go(now) {
    const { record, evidence } = now;
    if (record.phase === 'rolling-back')
        return finishRollBack(now);
    if (evidence.stop !== undefined)
        return endFromOutside(now, evidence.stop);
    if (evidence.unsettled === record.seq)
        return stop('given-up', 'Cloud Run did not carry out the change in time');
    if (now.view.reconciling)
        return { do: 'settle', seq: record.seq, why: describePhase(record) };
    if (!(0,service_view/* trafficShown */.f0)(now.view))
        return stop('given-up', notShown(now));
    switch (record.phase) {
        case 'creating':
            return prove(now);
        case 'awaiting':
            return record.stage < 0 ? prove(now) : resumeOrHold(now);
        case 'baking':
        case 'promoting':
            return bake(now);
        default:
            return (0,assert_never/* assertNever */.x)(record.phase);
    }
}
function prove(now) {
    const { proof } = now.evidence;
    if (proof === undefined)
        return { do: 'prove', record: now.record };
    if (!proof.passed && proof.undecided)
        return unproven(now, proof.reason);
    if (!proof.passed)
        return rollBack(now, proof.reason);
    return now.policy.goal === 'proven'
        ? conclude({ conclusion: 'deployed', reason: proof.reason })
        : enterStage(now, 0);
}
/** Probes that neither prove nor fail: as after a stage without a verdict, but the candidate has no traffic yet. */
function unproven(now, reason) {
    const decision = (0,rollout_decision/* undecided */.oo)(now.policy.onInconclusive, reason);
    if (decision.kind === 'advance')
        return enterStage(now, 0);
    if (decision.kind === 'roll-back')
        return rollBack(now, reason, decision.keep);
    return now.record.phase === 'awaiting' ? conclude({ conclusion: 'held', reason }) : hold(now, reason);
}
function resumeOrHold(now) {
    if (!now.claim.own)
        return enterStage(now, now.record.stage);
    return conclude({ conclusion: 'held', reason: now.record.reason ?? 'no verdict before the deadline' });
}
function bake(now) {
    const { record, evidence, nowMs, policy } = now;
    const stage = stageOf(record);
    const startMs = record.starts[record.stage] ?? nowMs;
    if (stage.bakeMs === 0)
        return advance(now);
    const look = evidence.look?.stage === record.stage ? evidence.look : undefined;
    if (look === undefined)
        return { do: 'judge', record };
    const decision = (0,rollout_decision/* decide */.LD)(look.verdict, stage, look.atMs - startMs, policy.onInconclusive);
    switch (decision.kind) {
        case 'advance':
            return advance(now);
        case 'roll-back':
            return rollBack(now, decision.reason, decision.keep);
        case 'stop':
            return hold(now, decision.reason);
        case 'hold': {
            const { bakeMs, deadlineMs } = stage;
            const ends = [bakeMs, deadlineMs, rollout_decision/* EXTENSION */.Ys * deadlineMs].map((ms) => startMs + ms);
            const due = [look.atMs + policy.lookEveryMs, ...ends];
            const untilMs = Math.min(...due.filter((ms) => ms > look.atMs));
            return nowMs >= untilMs ? { do: 'judge', record } : { do: 'wait', untilMs, record };
        }
        default:
            return (0,assert_never/* assertNever */.x)(decision.kind);
    }
}
function advance(now) {
    return now.record.phase === 'promoting' ? closePromoted(now) : enterStage(now, now.record.stage + 1);
}
/** One write of traffic: also how a job takes over a rollout that waited. */
function enterStage(now, index) {
    const { record, nowMs, policy } = now;
    const stage = record.stages[index];
    if (stage === undefined)
        return stop('given-up', `the record has no stage ${index + 1}`);
    const purpose = stage.percent === 100 ? 'promote' : 'stage';
    return put(purpose, now, {
        ...record,
        phase: stage.percent === 100 ? 'promoting' : 'baking',
        stage: index,
        starts: [...record.starts.slice(0, index), nowMs],
        until: watchedUntil(now, index),
        leaseMs: nowMs + stage.deadlineMs * rollout_decision/* EXTENSION */.Ys + LEASE_SLACK_MS,
        run: policy.owner.run,
        commit: policy.owner.commit,
        reason: undefined,
        ...decider(now, index),
    });
}
/** A candidate that was deployed without traffic gets its plan when it is continued: before its first stage, and then no more. */
function decider({ record, policy }, index) {
    const { decidedBy = policy.decidedBy } = record;
    return index === 0 && decidedBy === 'probes' ? { decidedBy } : {};
}
/** A stage is watched up to the look that ended it: after that the smoke suite asks the candidate, and is no user. */
function watchedUntil({ record, evidence, nowMs }, index) {
    const until = (record.until ?? []).slice(0, Math.min(index, record.stage));
    if (index <= record.stage || record.stage < 0)
        return until;
    const look = evidence.look?.stage === record.stage ? evidence.look.atMs : nowMs;
    return [...until, look];
}
function hold(now, reason) {
    return put('await', now, {
        ...now.record,
        phase: 'awaiting',
        leaseMs: now.nowMs + now.policy.awaitMs,
        reason,
    });
}
function notShown({ view, record, evidence }) {
    const said = view.ready.state === 'failed' ? view.ready.message : evidence.trouble?.message;
    const what = (0,traffic_of_record/* candidateShare */.xA)(record) === 0 ? 'the candidate did not become ready' : 'the traffic was not applied';
    return said ? `${what}: ${said}` : what;
}

// EXTERNAL MODULE: ./build/shared/domain/rollout/record-on.js
var record_on = __webpack_require__(61214);
// EXTERNAL MODULE: ./build/shared/engine/rollout/observe.js
var observe = __webpack_require__(46821);
;// CONCATENATED MODULE: ./build/shared/engine/rollout/glance.js


/**
 * Reads the service again. What cannot be read is taken to be as it was: every write bears the etag of what was read,
 * so that a stale view can do no harm, and a roll back is not given up for a read.
 */
async function glance(known, driver) {
    try {
        const found = await (0,observe/* observe */.l)(driver);
        // One stray 404 does not end a rollout.
        return found ?? (known === undefined ? undefined : await (0,observe/* observe */.l)(driver));
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.l && error.code !== 'cancelled')
            return known;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/ignore-cancel.js

/** Work that a cancelled job breaks off gives undefined: what was ordered then is for the loop to see. */
async function ignoreCancel(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.l && error.code === 'cancelled')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/shared/engine/rollout/settle.js
var settle = __webpack_require__(89994);
;// CONCATENATED MODULE: ./build/shared/engine/rollout/drive.js










/** Carries a rollout from wherever it stands to its conclusion: a loop over the pure reconciler. */
async function drive(start, policy, driver) {
    let state = { claim: start.claim, view: start.view, evidence: start.evidence ?? {} };
    for (;;) {
        state = acknowledge(obeyCancel(state, driver.signal));
        const nowMs = driver.clock.now();
        const effect = next(state.claim, state.view, state.evidence, nowMs, policy);
        driver.tell({ kind: 'effect', effect, atMs: nowMs });
        if (effect.do === 'conclude')
            return { end: effect.end, claim: state.claim, view: state.view, evidence: state.evidence };
        state = await perform(effect, state, driver);
    }
}
async function perform(effect, state, driver) {
    const { evidence } = state;
    switch (effect.do) {
        case 'observe':
            await pause(effect.afterMs, evidence, driver);
            return { ...state, view: await glance(state.view, driver) };
        case 'write':
            return write(effect.write, state, driver);
        case 'settle':
            return settleWrite(effect.seq, state, driver);
        case 'prove':
            return withView(state, async (view) => ({
                ...state,
                evidence: {
                    ...evidence,
                    proof: await unlessCancelled(driver, () => driver.prove(effect.record, view)),
                },
            }));
        case 'judge':
            return withView(state, (view) => look(effect.record, view, state, driver));
        case 'wait':
            await pause(effect.untilMs - driver.clock.now(), evidence, driver);
            return driver.signal.aborted ? state : { ...state, view: await glance(state.view, driver) };
        case 'stop':
            return { ...state, evidence: { ...evidence, stop: effect.stop } };
        default:
            return (0,assert_never/* assertNever */.x)(effect);
    }
}
async function write(change, state, driver) {
    const claim = change.record === undefined ? state.claim : { ...state.claim, record: change.record };
    const before = change.ending === undefined ? state.evidence : { ...state.evidence, ending: change.ending };
    driver.keep(claim);
    let operation;
    try {
        operation = await driver.cloudRun.updateService(driver.service, change.body, {
            updateMask: change.updateMask,
        });
    }
    catch (error) {
        const evidence = withTrouble(before, change.purpose, error, driver);
        return { ...state, claim, evidence, view: await glance(state.view, driver) };
    }
    driver.tell({ kind: 'wrote', write: change, atMs: driver.clock.now() });
    const view = operation.service === undefined ? await (0,observe/* observe */.l)(driver) : (0,service_view/* viewService */.fk)(operation.service);
    return {
        ...state,
        claim,
        evidence: before,
        view,
        underway: { operation: operation.name, purpose: change.purpose },
    };
}
async function settleWrite(seq, state, driver) {
    const { underway, evidence, claim } = state;
    const settled = await (0,settle/* settle */.G)(underway?.operation, driver, cancelSignal(evidence, driver));
    const over = { ...state, claim, view: settled.view, underway: undefined };
    if (settled.outcome === 'cancelled')
        return { ...over, underway };
    const shown = settled.view === undefined || (0,service_view/* trafficShown */.f0)(settled.view);
    if (settled.outcome === 'done' && shown)
        return over;
    const expired = settled.outcome === 'expired';
    const failure = new action_error/* ActionError */.l({
        code: expired ? 'timeout' : GONE.test(settled.message) ? 'not-found' : 'internal',
        message: expired
            ? `Cloud Run did not carry out the change in ${Math.round(driver.settleMs / 1000)} s`
            : settled.message || settled.view?.ready.message || 'Cloud Run did not carry out the change',
    });
    const next = withTrouble(evidence, underway?.purpose ?? (0,service_write/* purposeOf */.eK)(claim.record), failure, driver);
    return { ...over, evidence: expired ? { ...next, unsettled: seq } : next };
}
/** Traffic to a revision that is gone is accepted, and fails late; asking again brings nothing. */
const GONE = /does not exist or is deleted/;
async function look(record, view, state, driver) {
    const atMs = driver.clock.now();
    const verdict = await unlessCancelled(driver, () => driver.judge.look(record, view, atMs));
    if (verdict === undefined)
        return state;
    driver.tell({ kind: 'verdict', stage: record.stage, verdict, atMs });
    return { ...state, evidence: { ...state.evidence, look: { stage: record.stage, atMs, verdict } } };
}
function withTrouble(evidence, purpose, error, driver) {
    if (!(error instanceof action_error/* ActionError */.l))
        throw error;
    const before = evidence.trouble?.purpose === purpose ? evidence.trouble.count : 0;
    const trouble = {
        purpose,
        count: before + 1,
        atMs: driver.clock.now(),
        code: error.code,
        message: error.message,
        hint: error.hint,
        retryAfterMs: error.retryAfterMs,
    };
    driver.tell({ kind: 'failed', trouble, atMs: trouble.atMs });
    return { ...evidence, trouble };
}
/**
 * A record that the service was seen to hold is known to be ours: an older one is then a revival. Once its traffic is
 * shown, what went wrong on the way to it no longer counts.
 */
function acknowledge(state) {
    const { claim, view, evidence } = state;
    if (view === undefined)
        return state;
    const record = (0,record_on/* recordOn */.j)(view);
    if (record?.id !== claim.record.id || record.seq !== claim.record.seq)
        return state;
    if (record.run !== claim.record.run)
        return state;
    const known = { ...claim, acknowledged: record.seq, own: claim.own || claim.acknowledged < record.seq };
    // The last write leaves no record by which it could be seen to have succeeded, so its failures are kept.
    const overcome = (0,service_view/* trafficShown */.f0)(view) && evidence.trouble?.purpose !== 'close';
    return { ...state, claim: known, evidence: overcome ? { ...evidence, trouble: undefined } : evidence };
}
function obeyCancel(state, signal) {
    if (!signal.aborted || state.evidence.stop !== undefined)
        return state;
    return {
        ...state,
        evidence: { ...state.evidence, stop: { kind: 'cancelled', reason: 'the job was cancelled' } },
    };
}
/** Once an end is ordered, the work of ending is not cut short by the same order. */
function cancelSignal(evidence, driver) {
    return evidence.stop === undefined ? driver.signal : undefined;
}
async function pause(ms, evidence, driver) {
    if (ms > 0)
        await ignoreCancel(() => driver.clock.sleep(ms, cancelSignal(evidence, driver)));
}
async function unlessCancelled(driver, work) {
    return driver.signal.aborted ? undefined : ignoreCancel(work);
}
async function withView(state, work) {
    return state.view === undefined ? state : work(state.view);
}


/***/ }),

/***/ 82186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ finish)
});

// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
// EXTERNAL MODULE: ./build/shared/domain/report/outcome.js
var outcome = __webpack_require__(11796);
;// CONCATENATED MODULE: ./build/shared/domain/report/with-checks.js
/** What a revision left behind beside its failed checks. What it logged may repeat what it was sent: secrets of the suites are hidden in it too. */
function withChecks(evidence, runs) {
    const reports = runs.flatMap(({ report }) => report ?? []);
    const hide = (text) => reports.reduce((shown, report) => report.hide?.(shown) ?? shown, text);
    const checks = reports
        .flatMap(({ setup = [], checks }) => [...setup, ...checks])
        .filter(({ passed }) => !passed);
    const { conditions, logLines, problem } = evidence;
    return {
        ...evidence,
        conditions: conditions.map((condition) => ({ ...condition, message: hide(condition.message) })),
        logLines: logLines.map((line) => ({ ...line, text: hide(line.text) })),
        ...(checks.length > 0 && { checks }),
        ...(problem && { problem: { ...problem, message: hide(problem.message) } }),
    };
}

// EXTERNAL MODULE: ./build/shared/domain/rollout/restore-command.js
var restore_command = __webpack_require__(89281);
// EXTERNAL MODULE: ./build/shared/domain/rollout/service-view.js
var service_view = __webpack_require__(37324);
// EXTERNAL MODULE: ./build/shared/domain/rollout/traffic.js
var traffic = __webpack_require__(73702);
// EXTERNAL MODULE: ./build/shared/domain/rollout/history.js
var rollout_history = __webpack_require__(26827);
// EXTERNAL MODULE: ./build/shared/domain/rollout/record-on.js
var record_on = __webpack_require__(61214);
;// CONCATENATED MODULE: ./build/shared/domain/rollout/plan-deletions.js




/** Revisions that were taken back for good. One that was promoted or restored since has been forgiven, and is no more of them. */
function planDeletions(view) {
    const lines = (0,rollout_history/* decodeHistory */.FU)(view.annotations[rollout_history/* HISTORY_ANNOTATION */.V4]);
    const names = new Set(lines.map(({ revision }) => revision).filter((name) => name !== ''));
    return [...names]
        .filter((name) => isFailed(lines.find((line) => concerns(line, name)), name))
        .map((revision) => ({ revision, stays: whyItStays(revision, view) }));
}
function concerns({ revision, previous }, name) {
    return revision === name || previous.some((share) => share.revision === name);
}
function isFailed(newest, name) {
    if (newest?.revision !== name || newest.kept !== undefined)
        return false;
    return newest.conclusion === 'rolled-back' || newest.conclusion === 'superseded';
}
function whyItStays(revision, view) {
    const { traffic, statuses, latestCreated, latestReady } = view;
    const serving = (0,service_view/* servingShares */.x1)(view).find((share) => share.revision === revision);
    if (serving !== undefined)
        return `it serves ${serving.percent} % of the traffic`;
    const targets = [...traffic, ...statuses].filter((target) => named(target.revision, view) === revision);
    const tag = targets.find((target) => target.tag !== undefined)?.tag;
    if (tag !== undefined)
        return `the tag ${tag} names it`;
    if (targets.length > 0)
        return 'the traffic table names it';
    if (revision === latestCreated || revision === latestReady)
        return 'it is the latest revision, which Cloud Run does not delete; it can go once there is a newer one';
    const record = (0,record_on/* recordOn */.j)(view);
    const needed = record === undefined ? [] : [record.candidate, ...record.previous];
    return needed.some((one) => one.revision === revision)
        ? `the rollout that stands on the service (${record?.run}) needs it`
        : undefined;
}
const named = (revision, { latestReady }) => revision === traffic/* LATEST */.k0 ? latestReady : revision;

// EXTERNAL MODULE: ./build/shared/engine/rollout/observe.js
var observe = __webpack_require__(46821);
;// CONCATENATED MODULE: ./build/shared/engine/rollout/delete-failed.js


/**
 * Deletes candidates that failed, this rollout's and those of earlier ones, and says of each that stays why. Cloud Run does not delete the latest
 * revision, so a failed one often goes at a later time. A deletion that does not succeed is a warning and changes no conclusion.
 */
async function deleteFailed(seen, on) {
    const planned = planDeletions(seen);
    if (planned.every(({ stays }) => stays !== undefined))
        return together(planned.map(kept));
    try {
        // Evidence was gathered in the meantime: somebody may have tagged a revision, or sent traffic to it.
        const now = await (0,observe/* observe */.l)(on);
        const parts = [];
        for (const one of now === undefined ? [] : planDeletions(now))
            parts.push(one.stays === undefined ? await tryDelete(one.revision, on) : kept(one));
        return together(parts);
    }
    catch (error) {
        return together(planned.map((one) => (one.stays === undefined ? failed(one.revision, error) : kept(one))));
    }
}
async function tryDelete(revision, { cloudRun, service }) {
    try {
        const found = await cloudRun.getRevision(service, revision);
        if (found === undefined)
            return { deletions: [], warnings: [] };
        await cloudRun.deleteRevision(service, revision);
        return { deletions: [{ revision, deleted: true }], warnings: [] };
    }
    catch (error) {
        return failed(revision, error);
    }
}
function kept({ revision, stays }) {
    return { deletions: [{ revision, deleted: false, reason: stays }], warnings: [] };
}
function failed(revision, error) {
    const reason = `it could not be deleted: ${error instanceof Error ? error.message : String(error)}`;
    return {
        deletions: [{ revision, deleted: false, reason }],
        warnings: [`the failed revision ${revision} stays: ${reason}`],
    };
}
function together(parts) {
    return {
        deletions: parts.flatMap(({ deletions }) => deletions),
        warnings: parts.flatMap(({ warnings }) => warnings),
    };
}

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
// EXTERNAL MODULE: ./build/shared/domain/template/containers.js
var template_containers = __webpack_require__(2914);
;// CONCATENATED MODULE: ./build/shared/engine/rollout/gather-evidence.js



const LINES = 20;
/** What a failed revision left behind. Gathered after the traffic is safe, and never a reason to fail. */
async function gatherEvidence(revision, sinceMs, on) {
    const [found, lines] = await Promise.allSettled([
        on.cloudRun.getRevision(on.service, revision),
        on.logs.lines({ service: on.service, revision, sinceMs, limit: LINES }),
    ]);
    const failure = found.status === 'rejected' ? found.reason : lines.status === 'rejected' ? lines.reason : undefined;
    const raw = found.status === 'fulfilled' ? found.value : undefined;
    return {
        revision,
        ...(raw === undefined ? {} : { image: readImage(raw) }),
        conditions: raw === undefined ? [] : readConditions(raw),
        logLines: lines.status === 'fulfilled' ? lines.value : [],
        ...(failure === undefined ? {} : { problem: describe(failure) }),
    };
}
function readConditions(revision) {
    return ((0,json/* arrayAt */.RD)(revision, 'conditions')
        .filter(json/* isObject */.Gv)
        // Of mere information: that a revision without traffic is retired is no fault of it.
        .filter(({ severity }) => severity !== 'INFO')
        .map((condition) => ({
        type: (0,json/* stringAt */.bX)(condition, 'type') ?? '',
        state: ((0,json/* stringAt */.bX)(condition, 'state') ?? '').replace(/^CONDITION_/, '').toLowerCase(),
        message: (0,json/* stringAt */.bX)(condition, 'message') ?? '',
    })));
}
function readImage(revision) {
    const containers = (0,template_containers/* containersOf */.Mz)(revision);
    return (0,json/* stringAt */.bX)(containers[(0,template_containers/* ingressIndex */.sh)(containers)] ?? {}, 'image');
}
function describe(failure) {
    if (failure instanceof action_error/* ActionError */.l)
        return { code: failure.code, message: failure.message };
    return { code: 'internal', message: failure instanceof Error ? failure.message : String(failure) };
}

// EXTERNAL MODULE: ./build/shared/engine/rollout/left-over.js
var left_over = __webpack_require__(91487);
;// CONCATENATED MODULE: ./build/shared/engine/rollout/read-check-logs.js

const MOST_CHECKS = 5;
const LINES_EACH = 10;
const LOOKS = 3;
const AGAIN_MS = 2_000;
const LOOK_MS = 8_000;
/** The clocks of the runner and of Google may differ by this much. */
const SKEW_MS = 60_000;
/**
 * Adds to the failed checks of the last run what the service logged of their requests, found by their traces. Read when the traffic is where it
 * should be, once for all checks; that it cannot be read is a note.
 */
async function readCheckLogs(runs, from) {
    const last = runs.findLastIndex(({ report }) => report?.passed === false);
    const report = runs[last]?.report;
    if (report === undefined)
        return runs;
    const traceIds = [...(report.setup ?? []), ...report.checks]
        .flatMap((check) => (check.passed ? [] : (traceOf(check) ?? [])))
        .slice(0, MOST_CHECKS);
    if (traceIds.length === 0)
        return runs;
    const read = await look(report, traceIds, from);
    return runs.map((run, index) => (index === last ? { ...run, report: read } : run));
}
async function look(report, traceIds, { service, logs, clock }) {
    const query = {
        ...{ service, traceIds, sinceMs: report.startedMs - SKEW_MS },
        ...{ limit: MOST_CHECKS * LINES_EACH, withinMs: LOOK_MS },
    };
    try {
        // An entry can be found some seconds after it was written.
        for (let looks = 1;; looks += 1) {
            const lines = await logs.lines(query);
            if (lines.length > 0)
                return withLines(report, traceIds, lines);
            if (looks >= LOOKS || !mayHaveLogged(report))
                break;
            await clock.sleep(AGAIN_MS);
        }
        return withLines(report, traceIds, []);
    }
    catch (error) {
        return { ...report, logNote: noteOf(error) };
    }
}
/** A request that Google's front end refused, and one that was never answered, reach no container that could log them. */
function mayHaveLogged({ setup = [], checks }) {
    return [...setup, ...checks].some(({ passed, status, failures }) => !passed && status !== undefined && failures.every(({ kind, hint }) => kind !== 'status' || !hint));
}
function withLines(report, traceIds, lines) {
    const { hide = (text) => text } = report;
    const add = (check) => {
        const traceId = traceOf(check);
        if (check.passed || traceId === undefined || !traceIds.includes(traceId))
            return check;
        const logLines = lines
            .filter((line) => line.traceId === traceId)
            .slice(-LINES_EACH)
            .map(({ timestamp, severity, text }) => ({ timestamp, severity, text: hide(text) }));
        return { ...check, logLines };
    };
    return {
        ...report,
        checks: report.checks.map(add),
        ...(report.setup !== undefined && { setup: report.setup.map(add) }),
    };
}
function traceOf({ traceparent = '' }) {
    return /^[0-9a-f]{2}-([0-9a-f]{32})-/.exec(traceparent)?.[1];
}
function noteOf(error) {
    const message = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
    const hint = error instanceof action_error/* ActionError */.l && error.hint !== undefined ? `. ${error.hint}` : '';
    return `What the service logged of the failed checks could not be read: ${message}${hint}`;
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/finish.js










/** What follows the conclusion: evidence of a failed revision, deletions that were asked for, and the outcome as data. */
async function finish(ended, about, session) {
    const { ports, driver, narrator } = session;
    const { end, view, candidate } = ended;
    // Anything else is for `post`, or for the next job, to try again.
    const recordLeft = end.warning !== undefined && end.conclusion !== 'promoted';
    if (end.conclusion !== 'failed' && !recordLeft)
        ports.job.saveState(left_over/* CONCLUDED_STATE */.yv, end.conclusion);
    const warnings = [...ended.notes, ...(end.warning === undefined ? [] : [end.warning])];
    const place = { ...driver, logs: ports.logs };
    const sinceMs = about.logSinceMs ?? about.startedMs;
    const failed = (0,outcome/* isBadEnd */.n)(end.conclusion) ? candidate?.revision : undefined;
    // All of it before anything is deleted.
    const [smoke, left] = await Promise.all([
        readCheckLogs(narrator.told().smoke, place),
        failed === undefined ? undefined : gatherEvidence(failed, sinceMs, place),
    ]);
    const { deletions, warnings: undone } = mayDelete(end, about) && view ? await deleteFailed(view, driver) : NOTHING_DELETED;
    for (const { revision, deleted, reason } of deletions)
        narrator.say(deleted ? `Deleted the failed revision ${revision}` : `Kept the failed revision ${revision}: ${reason}`);
    const { stages: reached, events } = narrator.told();
    const target = {
        ...driver.service,
        conclusion: end.conclusion,
        reason: end.reason,
        hint: end.hint,
        warnings: [...warnings, ...undone],
        revision: candidate?.revision,
        image: ended.image ?? imageOf(view),
        candidateUrl: liveUrl(ended, session),
        serviceUrl: view?.uri,
        previousTraffic: ended.previous,
        traffic: view === undefined ? [] : (0,service_view/* servingShares */.x1)(view),
        changed: ended.changed,
        stages: (ended.planned ?? []).map((stage, index) => reached.get(index) ?? { ...stage, looks: [] }),
        stop: ended.stop,
        analysis: session.options.settings.analysis,
        trafficPlan: ended.trafficPlan,
        smoke,
        events,
        evidence: left && withChecks(left, smoke),
        deletions: about.deleteFailedRevisions ? deletions : undefined,
        restoreCommand: isMissed(ended) ? (0,restore_command/* restoreCommand */.O)(driver.service, ended.previous) : undefined,
    };
    return {
        schemaVersion: 1,
        action: about.action,
        mode: about.mode,
        dryRun: about.dryRun,
        startedAt: new Date(about.startedMs).toISOString(),
        durationMs: ports.clock.now() - about.startedMs,
        run: { url: about.context.url, commit: about.context.commit, actor: about.context.actor },
        targets: [target],
    };
}
const NOTHING_DELETED = { deletions: [], warnings: [] };
/** Whether the previous traffic may be wanted back: where nothing was moved, it is what serves, ill or well. */
function isMissed({ end, previous, view }) {
    const stayed = end.conclusion === 'unchanged' || end.conclusion === 'failed';
    if (previous.length === 0 || !stayed || view === undefined)
        return previous.length > 0;
    return !(0,traffic/* sameWeights */.ML)((0,traffic/* weightsOf */.Z$)((0,service_view/* servingShares */.x1)(view)), (0,traffic/* weightsOf */.Z$)(previous));
}
/** Nothing where a rehearsal is to change nothing, or where it is not known who serves now. */
function mayDelete({ conclusion }, { deleteFailedRevisions, dryRun }) {
    return deleteFailedRevisions && !dryRun && conclusion !== 'failed' && conclusion !== 'conflict';
}
/** A pattern could be filled in for ever; the URL answers as long as the service has the tag. */
function liveUrl({ view, candidate }, session) {
    const tagged = view?.statuses.some(({ tag }) => tag !== undefined && tag === candidate?.tag);
    return tagged && view && candidate ? session.candidateUrl(view, candidate.tag) : undefined;
}
function imageOf(view) {
    const containers = (0,json/* arrayAt */.RD)((0,json/* objectAt */.lJ)(view?.raw ?? {}, 'template'), 'containers').filter(json/* isObject */.Gv);
    const ingress = containers.find((container) => (0,json/* arrayAt */.RD)(container, 'ports').length > 0) ?? containers[0];
    return ingress === undefined ? undefined : (0,json/* stringAt */.bX)(ingress, 'image');
}


/***/ }),

/***/ 46821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _domain_rollout_service_view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37324);

/** Reads the service as it stands; undefined when it does not exist. */
async function observe(on) {
    const raw = await on.cloudRun.getService(on.service);
    return raw === undefined ? undefined : (0,_domain_rollout_service_view_js__WEBPACK_IMPORTED_MODULE_0__/* .viewService */ .fk)(raw);
}


/***/ }),

/***/ 24245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openSession),
  U: () => (/* binding */ policyOf)
});

// EXTERNAL MODULE: ./build/shared/domain/rollout/service-view.js
var service_view = __webpack_require__(37324);
// EXTERNAL MODULE: ./build/shared/domain/rollout/service-write.js
var service_write = __webpack_require__(62170);
// EXTERNAL MODULE: ./build/shared/domain/rollout/traffic-of-record.js + 1 modules
var traffic_of_record = __webpack_require__(35674);
// EXTERNAL MODULE: ./build/shared/domain/text/audience.js
var text_audience = __webpack_require__(37731);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/audience.js

/** What a token is made out to: an input wins over the suite, and both over the URL of the service. */
function tokenAudience(given, suite, { url, serviceUrl }) {
    const chosen = given ?? (suite === 'none' ? undefined : suite.idTokenAudience);
    return chosen === undefined ? serviceUrl : (0,text_audience/* audienceAt */.k8)(chosen, url);
}

// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/door.js

/** What is known of the door behind a URL; undefined where it is not one of the service's own, as behind a load balancer. */
function doorOf(service, url) {
    const host = hostOf(url);
    const statuses = (0,json/* arrayAt */.RD)(service, 'trafficStatuses').filter(json/* isObject */.Gv);
    const own = [service.uri, ...(0,json/* arrayAt */.RD)(service, 'urls'), ...statuses.map(({ uri }) => uri)];
    if (host === undefined || !own.some((one) => hostOf(one) === host))
        return undefined;
    const ingress = INGRESS[(0,json/* stringAt */.bX)(service, 'ingress') ?? ''];
    return {
        ...(ingress !== undefined && { ingress }),
        ...(service.defaultUriDisabled === true && { urlOff: true }),
    };
}
const INGRESS = {
    INGRESS_TRAFFIC_INTERNAL_ONLY: 'internal',
    INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER: 'internal-and-cloud-load-balancing',
    INGRESS_TRAFFIC_NONE: 'none',
};
function hostOf(url) {
    return typeof url === 'string' && URL.canParse(url) ? new URL(url).host : undefined;
}

// EXTERNAL MODULE: ./build/shared/engine/analysis/observer.js + 2 modules
var observer = __webpack_require__(79052);
// EXTERNAL MODULE: ./build/shared/domain/analysis/judge.js + 11 modules
var judge = __webpack_require__(92427);
// EXTERNAL MODULE: ./build/shared/domain/rollout/decision.js
var decision = __webpack_require__(62421);
;// CONCATENATED MODULE: ./build/shared/engine/analysis/sequential-judge.js



/**
 * Judges a stage by sequential tests on what the sources show of both arms and, before it may go on, by the smoke suite under this load.
 * Everything is computed anew at each look, so that any job may go on where another ended.
 */
function sequentialJudge(on) {
    const proofs = new Map();
    return {
        async look(record, view, nowMs) {
            const probes = on.probes(record);
            const observation = { ...(await on.observe(record, nowMs)), ...(probes && { probes }) };
            const ageMs = nowMs - (record.starts[record.stage] ?? nowMs);
            const verdict = (0,judge/* judge */.S)(observation, forThis(view, on.settings), {
                index: record.stage,
                stages: record.stages,
                ageMs,
                decidedBy: record.decidedBy ?? 'users',
            });
            if (!advances(verdict, record, ageMs, on.onInconclusive))
                return verdict;
            // The suite's own requests count for the candidate too: it runs only once users' requests have spoken.
            const key = `${record.id} ${record.seq}`;
            const proof = proofs.get(key) ?? (await on.prove(record, view));
            proofs.set(key, proof);
            return proof.passed
                ? verdict
                : { ...verdict, kind: 'unhealthy', reasons: [proof.reason], mayStillDecide: false };
        },
    };
}
function advances(verdict, { stages, stage: index }, ageMs, onInconclusive) {
    const stage = stages[index];
    return stage !== undefined && (0,decision/* decide */.LD)(verdict, stage, ageMs, onInconclusive).kind === 'advance';
}
/** Users who stay on their revision part otherwise than the weights say: their shares are watched, and blame nobody. */
function forThis({ raw }, settings) {
    return (0,json/* objectAt */.lJ)(raw, 'template').sessionAffinity === true
        ? { ...settings, share: { dryRun: true } }
        : settings;
}

// EXTERNAL MODULE: ./build/shared/engine/analysis/unasked.js
var unasked = __webpack_require__(86383);
// EXTERNAL MODULE: ./build/shared/domain/smoke/report.js
var smoke_report = __webpack_require__(75861);
;// CONCATENATED MODULE: ./build/shared/engine/probe/caller-headers.js

/**
 * Cloud Run has a header of its own, which it checks and takes away, so that a check may send an Authorization of its own, and so
 * that a public service never sees a token. Identity-Aware Proxy reads Authorization. Without a token the service answers for itself whether it needs one.
 */
async function callerHeaders(audience, { identity, log }) {
    const header = (0,text_audience/* guardOf */.HY)(audience) === 'cloud-run' ? 'x-serverless-authorization' : 'authorization';
    try {
        const token = await identity.idToken(audience);
        return token === undefined
            ? { headers: {}, noToken: identity.noIdToken }
            : { headers: { [header]: `Bearer ${token}` } };
    }
    catch (error) {
        const noToken = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
        log.debug(`No ID token for ${audience}: ${noToken}`);
        const hint = error instanceof Error && 'hint' in error ? error.hint : undefined;
        return { headers: {}, noToken: typeof hint === 'string' ? `${noToken}. ${hint}` : noToken };
    }
}

;// CONCATENATED MODULE: ./build/shared/engine/probe/prove.js


/** A tag that was just made may not be known to every front end yet. */
const NEW_URL_MS = 30_000;
const AGAIN_MS = 1_000;
/** Runs the suite on a URL and says in a sentence how it went. `none` passes, and says that nothing was asked. */
async function prove(suite, target, ports) {
    if (suite === 'none')
        return { passed: true, reason: 'no smoke suite was run, as asked (smoke: none)' };
    if (target.url === undefined || target.url === '') {
        return {
            passed: false,
            reason: 'the candidate has no URL: its tag was removed, or the default URL of the service is off (then name one with tag_url)',
        };
    }
    const { clock } = ports;
    // Who restores at once proves nothing, and need not load what could.
    const { runSuite } = await Promise.all(/* import() */[__webpack_require__.e(992), __webpack_require__.e(132)]).then(__webpack_require__.bind(__webpack_require__, 29132));
    const caller = () => callerHeaders(target.audience, ports);
    const endMs = clock.now() + NEW_URL_MS;
    for (;;) {
        const report = await runSuite(suite, { baseUrl: target.url, caller, door: target.door }, ports);
        if (report.passed || !notServedYet(report) || clock.now() >= endMs)
            return { ...summarize(report), report };
        await clock.sleep(AGAIN_MS, ports.signal);
    }
}
function notServedYet(report) {
    const sent = [...(report.setup ?? []), ...report.checks].filter(({ requestId }) => requestId !== '');
    const failed = sent.filter(({ passed }) => !passed);
    return (failed.length > 0 &&
        failed.every(({ status, failures }) => status === 404 && failures.some(({ hint }) => hint?.includes('not served yet'))));
}
function summarize(report) {
    const total = report.checks.length;
    const failed = report.checks.filter(({ passed }) => !passed);
    const [first] = failed;
    if (first === undefined)
        return { passed: true, reason: `${total} smoke ${total === 1 ? 'check' : 'checks'} passed` };
    const [failure] = first.failures;
    const why = failure === undefined ? 'no answer' : (0,smoke_report/* failureText */.kY)(failure);
    const hint = failure?.hint === undefined ? '' : ` (${failure.hint})`;
    return {
        passed: false,
        reason: `${failed.length} of ${total} smoke checks failed; ${first.name}: ${why}${hint}`,
    };
}

// EXTERNAL MODULE: ./build/shared/engine/rollout/left-over.js
var left_over = __webpack_require__(91487);
// EXTERNAL MODULE: ./build/shared/domain/rollout/traffic.js
var rollout_traffic = __webpack_require__(73702);
// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __webpack_require__(33941);
;// CONCATENATED MODULE: ./build/shared/engine/rollout/narrator.js



/** A look that says what the last one said is told again after this. */
const SILENCE_MS = 30_000;
/** A narrator of one rollout. */
function createNarrator(clock, log) {
    const events = [];
    const smoke = [];
    const stages = new Map();
    let record;
    let lookToldMs = 0;
    let ends = 'the bake';
    function say(text, level = 'info') {
        events.push({ atMs: clock.now(), text });
        log[level](text);
    }
    function wrote(write, atMs) {
        endStage(atMs);
        if (write.record === undefined) {
            say('The rollout is closed: its record is history and its tag is gone');
            return;
        }
        record = write.record;
        const stage = record.stages[record.stage];
        if ((write.purpose === 'stage' || write.purpose === 'promote') && stage !== undefined) {
            stages.set(record.stage, { ...stage, startedMs: atMs, looks: [] });
        }
        say(describeWrite(write, record));
    }
    function endStage(atMs) {
        const current = record === undefined ? undefined : stages.get(record.stage);
        if (record === undefined || current === undefined || current.endedMs !== undefined)
            return;
        stages.set(record.stage, { ...current, endedMs: atMs });
    }
    function looked(index, verdict, atMs) {
        const stage = stages.get(index);
        if (stage === undefined)
            return;
        const before = stage.looks.at(-1)?.verdict;
        // Between two intervals there is nothing new to see.
        const again = before !== undefined && JSON.stringify(before) === JSON.stringify(verdict);
        if (!again)
            stages.set(index, { ...stage, looks: [...stage.looks, { atMs, verdict }] });
        const where = `${stage.percent} %, ${progress(stage, ends, atMs)}: ${verdict.kind}`;
        const text = [where, ...verdict.reasons].join('; ');
        const news = before?.kind !== verdict.kind;
        if (news)
            say(text);
        else if (before.reasons.join() !== verdict.reasons.join())
            log.info(text);
        else if (atMs - lookToldMs >= SILENCE_MS)
            log.info([where, ...verdict.reasons.slice(0, 1)].join('; '));
        else
            return;
        lookToldMs = atMs;
    }
    function tell(event) {
        if (event.kind === 'effect')
            log.debug(`next: ${describeEffect(event.effect)}`);
        else if (event.kind === 'wrote')
            wrote(event.write, event.atMs);
        else if (event.kind === 'verdict')
            looked(event.stage, event.verdict, event.atMs);
        else {
            const { purpose, code, message } = event.trouble;
            say(`${PURPOSES[purpose]} did not succeed (${code}): ${message}`, 'warning');
        }
    }
    return {
        tell,
        say,
        smoke: (run) => smoke.push(run),
        recall: (earlier, until = ends) => {
            record = earlier;
            ends = until;
            earlier.starts.forEach((startedMs, index) => {
                const stage = earlier.stages[index];
                if (stage !== undefined)
                    stages.set(index, { ...stage, startedMs, looks: [] });
            });
        },
        told: () => ({
            stages,
            smoke,
            events,
            record,
        }),
    };
}
const PURPOSES = {
    open: 'The first write',
    stage: 'The stage',
    promote: 'The promotion',
    'roll-back': 'The roll back',
    await: 'The hold',
    close: 'The closing of the record',
};
function describeWrite(write, record) {
    const traffic = (0,rollout_traffic/* describeWeights */.Jq)((0,traffic_of_record/* weightsOfRecord */.EU)(record));
    switch (write.purpose) {
        case 'open':
            return record.phase === 'rolling-back'
                ? `Restoring ${traffic}`
                : `Creating ${record.candidate.revision} without traffic, tag ${record.candidate.tag}`;
        case 'roll-back':
            return `Rolling back to ${traffic}: ${record.reason ?? ''}`;
        case 'await':
            return `Holding ${traffic} for a person: ${record.reason ?? ''}`;
        default: {
            const stage = record.stages[record.stage];
            const bake = stage !== undefined && stage.bakeMs > 0
                ? `, watching for at least ${(0,duration/* formatDuration */.a)(stage.bakeMs)}`
                : '';
            return `Stage ${record.stage + 1} of ${record.stages.length}: ${traffic}${bake}`;
        }
    }
}
function progress(stage, ends, atMs) {
    const elapsed = atMs - (stage.startedMs ?? atMs);
    const left = stage.bakeMs - elapsed;
    const deadline = stage.deadlineMs - elapsed;
    const rest = left > 0
        ? `${(0,duration/* formatDuration */.a)(seconds(left))} of ${ends} left`
        : `${(0,duration/* formatDuration */.a)(seconds(Math.max(deadline, 0)))} to the deadline`;
    return `${(0,duration/* formatDuration */.a)(seconds(elapsed))} elapsed, ${rest}`;
}
const seconds = (ms) => Math.round(ms / 1000) * 1000;
function describeEffect(effect) {
    switch (effect.do) {
        case 'write':
            return `write (${effect.write.purpose})`;
        case 'settle':
            return `wait for ${effect.why}`;
        case 'observe':
            return `read again in ${effect.afterMs} ms, because ${effect.why}`;
        case 'wait':
            return `wait until ${new Date(effect.untilMs).toISOString()}`;
        case 'stop':
            return `stop: ${effect.stop.reason}`;
        case 'conclude':
            return `${effect.end.conclusion}: ${effect.end.reason}`;
        default:
            return effect.do;
    }
}

// EXTERNAL MODULE: ./build/shared/domain/analysis/family.js
var family = __webpack_require__(59574);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/requests-needed.js
var requests_needed = __webpack_require__(48554);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/sequential/clean-run.js

/** "72 clean probes prove < 5 % at 95 %": what a plan that relies on probes promises, and why it takes so many. */
function cleanRunSentence(limit, threshold, noun = 'probes') {
    const needed = (0,requests_needed/* requestsNeeded */.K)(limit, threshold);
    const proof = `< ${percent(limit)} at ${percent(1 - 1 / threshold)}`;
    return needed === undefined
        ? `no number of clean ${noun} proves ${proof}`
        : `${needed} clean ${noun} prove ${proof}`;
}
const percent = (ratio) => `${Number((ratio * 100).toPrecision(4))} %`;

// EXTERNAL MODULE: ./build/shared/engine/probe/probe-check.js
var probe_check = __webpack_require__(23677);
// EXTERNAL MODULE: ./build/shared/domain/analysis/test-text.js
var test_text = __webpack_require__(54656);
// EXTERNAL MODULE: ./build/shared/domain/errors/assert-never.js
var assert_never = __webpack_require__(16952);
// EXTERNAL MODULE: ./build/shared/engine/probe/counts-text.js
var counts_text = __webpack_require__(382);
;// CONCATENATED MODULE: ./build/shared/engine/probe/prove-by-probes.js




/** Proves a candidate that has no users yet by probes of its own, and says in a sentence what they prove. */
async function proveByProbes(check, { url, audience, door }, terms, ports) {
    if (url === undefined || url === '')
        return { passed: false, reason: 'the candidate has no URL to probe', counts: NONE, tests: [] };
    const { perMinute } = terms.settings.probes;
    ports.log.info(`Probing ${check.request.method} ${check.request.path} ${perMinute} times a minute`);
    const { probeStream } = await Promise.all(/* import() */[__webpack_require__.e(992), __webpack_require__.e(893)]).then(__webpack_require__.bind(__webpack_require__, 22893));
    const stream = await probeStream(check, { baseUrl: url, caller: () => callerHeaders(audience, ports), door }, terms, ports);
    const { probes, failures, slow, verdict } = stream;
    return { ...conclusionOf(stream, terms), counts: { probes, failures, slow }, tests: verdict.tests };
}
const NONE = { probes: 0, failures: 0, slow: 0 };
function conclusionOf(stream, { settings }) {
    const { probes, failures, slow, verdict, firstFailure } = stream;
    const why = firstFailure === undefined ? '' : ` (the first: ${firstFailure})`;
    switch (verdict.kind) {
        case 'proven': {
            const found = failures + slow === 0 ? `${probes} clean probes` : (0,counts_text/* countsText */.W)(stream);
            return { passed: true, reason: `${found} prove ${proven(stream, settings)}${why}` };
        }
        case 'failed':
            return { passed: false, reason: `${(0,counts_text/* countsText */.W)(stream)}${why}: ${verdict.reasons.join('; ')}` };
        case 'undecided':
            return {
                passed: false,
                undecided: true,
                reason: `${(0,counts_text/* countsText */.W)(stream)}${why}, and they neither prove nor fail the candidate: ${verdict.reasons.join('; ')}`,
            };
        default:
            return (0,assert_never/* assertNever */.x)(verdict.kind);
    }
}
/** Nothing is claimed of a limit that is only watched. */
function proven({ verdict }, { errors }) {
    if (!errors.dryRun)
        return `< ${prove_by_probes_percent(errors.ratio)} errors at 95 %`;
    const obeyed = verdict.tests.filter(({ side, dryRun }) => side === 'pass' && !dryRun);
    return obeyed.length === 0
        ? 'nothing, as their tests are only watched'
        : obeyed.map(test_text/* describeTest */.Ww).join('; ');
}
const prove_by_probes_percent = (ratio) => `${Number((ratio * 100).toPrecision(4))} %`;

;// CONCATENATED MODULE: ./build/shared/engine/rollout/prove-without-users.js




/** Probes a candidate that has no users yet, where the plan says so; undefined where it does not. They end before the first stage begins. */
async function proveWithoutUsers({ target, stages, decidedBy }, options, narrator, ports) {
    const settings = options.settings.analysis;
    const before = { index: 0, stages, ageMs: 0, decidedBy };
    const check = (0,probe_check/* probeCheck */.R)(options.suite, settings.probes);
    if (check === undefined || !(0,family/* probesCount */.Dt)(settings, before))
        return undefined;
    const terms = { settings, threshold: (0,family/* failThreshold */.Ou)(settings, before) };
    const proof = await ports.log.group(`Probes on ${target.url ?? 'the candidate'}`, () => proveByProbes(check, target, terms, ports));
    narrator.smoke({
        when: 'candidate',
        percent: 0,
        probes: {
            ...proof.counts,
            sentence: cleanRunSentence(settings.errors.ratio, family/* PASS_THRESHOLD */.Qf),
            tests: proof.tests,
        },
    });
    narrator.say(`Probes: ${proof.reason}`);
    return proof;
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/session.js












/** Throws for sources that cannot be used, before anything is changed. */
function openSession(options, ports) {
    const { service, settings } = options;
    const { analysis } = settings;
    const custom = (analysis.metrics.length > 0 ? ports.customMetrics : unasked/* UNASKED */.q).open({
        project: service.project,
        prometheus: analysis.prometheus,
    });
    const probed = new Map();
    const narrator = createNarrator(ports.clock, ports.log);
    const candidateUrl = (view, tag) => options.tagUrl === undefined ? (0,service_view/* tagUrl */.ak)(view, tag) : options.tagUrl.replace('{tag}', tag);
    const proofTarget = (url, view) => ({
        url,
        audience: tokenAudience(options.idTokenAudience, options.suite, { url, serviceUrl: view.uri }),
        door: doorOf(view.raw, url),
    });
    const proveOn = async (when, percent, url, view) => {
        const proof = await ports.log.group(`Smoke suite on ${url ?? 'the candidate'}`, () => prove(options.suite, proofTarget(url, view), ports));
        narrator.smoke({ when, percent, report: proof.report });
        narrator.say(`Smoke suite: ${proof.reason}`);
        return proof;
    };
    const proveCandidate = (when) => (record, view) => proveOn(when, (0,traffic_of_record/* candidateShare */.xA)(record), candidateUrl(view, record.candidate.tag), view);
    const observe = (0,observer/* observer */.P)({ service, metrics: ports.metrics, custom, settings: analysis });
    const driver = {
        service,
        cloudRun: ports.cloudRun,
        clock: ports.clock,
        judge: sequentialJudge({
            observe,
            probes: ({ id }) => probed.get(id),
            prove: proveCandidate('stage'),
            settings: analysis,
            onInconclusive: settings.onInconclusive,
        }),
        prove: proveCandidate('candidate'),
        keep: (claim) => {
            const kept = claim.opening === undefined ? claim : { ...claim, opening: service_write/* NOTHING_NEW */.T };
            ports.job.saveState(left_over/* CLAIM_STATE */.$3, JSON.stringify(kept));
        },
        forget: () => ports.job.saveState(left_over/* CLAIM_STATE */.$3, ''),
        tell: narrator.tell,
        settleMs: options.readyTimeoutMs,
        signal: ports.signal,
    };
    return {
        ports,
        options,
        narrator,
        driver,
        observe,
        proveBeforeUsers: async (record, view, decidedBy) => {
            const proof = await driver.prove(record, view);
            const url = candidateUrl(view, record.candidate.tag);
            const target = proofTarget(url, view);
            const probing = { target, decidedBy, stages: record.stages };
            if (!proof.passed)
                return proof;
            const found = await proveWithoutUsers(probing, options, narrator, ports);
            if (found === undefined)
                return proof;
            probed.set(record.id, found.counts);
            return { ...found, reason: `${proof.reason}; ${found.reason}` };
        },
        proveService: (view) => proveOn('service', 100, view.uri, view),
        candidateUrl,
    };
}
/** How long a candidate that was deployed or held may wait for a person. */
const AWAIT_MS = 7 * 24 * 3_600_000;
/** The policy of a job: the same for `main` and for `post`. */
function policyOf(goal, settings, context) {
    return {
        goal,
        onInconclusive: settings.onInconclusive,
        // A quarter of an interval: a number is seen soon after it is final, and nobody is asked in vain too often.
        lookEveryMs: Math.min(Math.max(settings.analysis.intervalMs / 4, 250), 15_000),
        awaitMs: AWAIT_MS,
        owner: { run: context.url, commit: context.commit },
    };
}


/***/ }),

/***/ 89994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ settle)
/* harmony export */ });
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56548);
/* harmony import */ var _domain_rollout_service_view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37324);
/* harmony import */ var _observe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46821);



/** One long poll asks for this much; what is left of the time where that is less. */
const LONG_POLL_MS = 30_000;
/**
 * Waits until Cloud Run has carried out a write, well or not. Follows the operation where its name is known, and the
 * service itself where the answer that named it was lost.
 */
async function settle(operation, on, signal) {
    const endMs = on.clock.now() + on.settleMs;
    let known = operation;
    for (let pollMs = 20; on.clock.now() < endMs; pollMs = Math.min(pollMs * 2, 1000)) {
        if (signal?.aborted)
            return { outcome: 'cancelled', view: await (0,_observe_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .l)(on), message: '' };
        if (known !== undefined) {
            const answer = await follow(known, Math.min(LONG_POLL_MS, endMs - on.clock.now()), on.cloudRun);
            if (answer === undefined)
                known = undefined;
            else if (answer.done) {
                const view = answer.error === undefined && answer.service ? (0,_domain_rollout_service_view_js__WEBPACK_IMPORTED_MODULE_2__/* .viewService */ .fk)(answer.service) : await (0,_observe_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .l)(on);
                if (view?.reconciling !== true) {
                    return { outcome: answer.error ? 'failed' : 'done', view, message: answer.error?.message ?? '' };
                }
                known = undefined;
            }
        }
        else {
            const view = await (0,_observe_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .l)(on);
            if (view?.reconciling !== true)
                return { outcome: 'done', view, message: '' };
        }
        await sleep(pollMs, on.clock, signal);
    }
    return { outcome: 'expired', view: await (0,_observe_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .l)(on), message: '' };
}
async function follow(operation, timeoutMs, cloudRun) {
    try {
        return await cloudRun.waitOperation(operation, timeoutMs);
    }
    catch (error) {
        if (error instanceof _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l && LOOK_AT_THE_SERVICE.has(error.code))
            return undefined;
        throw error;
    }
}
/** What an operation cannot tell, the service can. */
const LOOK_AT_THE_SERVICE = new Set([
    'unavailable',
    'answer-lost',
    'timeout',
    'permission-denied',
    'rate-limited',
    'internal',
]);
async function sleep(ms, clock, signal) {
    try {
        await clock.sleep(ms, signal);
    }
    catch (error) {
        if (!(error instanceof _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l && error.code === 'cancelled'))
            throw error;
    }
}


/***/ })

};
