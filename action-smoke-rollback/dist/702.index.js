export const id = 702;
export const ids = [702];
export const modules = {

/***/ 9931:
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

// EXTERNAL MODULE: ./build/shared/domain/smoke/verification/conclude.js
var conclude = __webpack_require__(52130);
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
    return (0,markdown/* blocks */.Bv)((0,conclude/* isVerified */.p4)(checks)
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

;// CONCATENATED MODULE: ./build/shared/domain/report/url-summary.js





/** One plain sentence about a URL that was asked alone. */
function urlHeadline({ url, conclusion, reason }) {
    return `${url} ${conclusion === 'failed' ? 'did not pass' : 'passed'}: ${reason}`;
}
/** The job summary where no service is known: what was asked, and what it answered. */
function renderUrlSummary(asked, outcome) {
    const { run, startedAt, durationMs } = outcome;
    const facts = [
        ['URL', (0,markdown/* text */.Qq)(asked.url)],
        ['by', (0,markdown/* text */.Qq)(run.actor)],
        ['run', /^https?:/.test(run.url) ? (0,markdown/* text */.Qq)(run.url) : ''],
        ['began', (0,figures/* utc */.n$)(startedAt)],
        ['took', (0,figures/* timeSpan */.wL)(durationMs)],
    ].filter(([, value]) => value !== '');
    return renderWithin((room) => `${(0,markdown/* blocks */.Bv)(`## ${(0,markdown/* text */.Qq)(urlHeadline(asked), room.characters)}`, (0,markdown/* table */.tp)(['', ''], facts, (fact) => fact), smokeSection([asked.smoke], room), verificationSection([asked.smoke], room), asked.conclusion === 'failed'
        ? '**What to do now:** see above what each failed check wanted and found. Nothing was changed.'
        : '')}\n`);
}

;// CONCATENATED MODULE: ./build/action-smoke-rollback/src/report.js









/** Every output of the action, and how it is read from an outcome; the paths of files are known to the caller alone. */
const OUTPUTS = {
    conclusion: (outcome) => endOf(outcome).conclusion,
    reason: (outcome) => line(endOf(outcome).reason),
    passed: (outcome) => String(verified(outcome)?.report?.passed ?? ''),
    checks: (outcome) => {
        const { checks = [], verification = [] } = verified(outcome)?.report ?? {};
        return JSON.stringify([...checks.map(checkOutput), ...verification.map(verifiedOutput)]);
    },
    service_url: ({ targets: [target] }) => target?.serviceUrl ?? '',
    previous_traffic: ({ targets: [target] }) => sharesOutput(target?.previousTraffic),
    traffic: ({ targets: [target] }) => sharesOutput(target?.traffic),
    report: () => '',
    junit: () => '',
};
/** Makes an outcome what people and later steps read. */
function report(outcome) {
    const { url } = outcome;
    const names = Object.keys(OUTPUTS);
    const outputs = Object.fromEntries(names.map((name) => [name, OUTPUTS[name](outcome)]));
    return {
        outputs,
        summary: url === undefined ? renderSummary(outcome) : renderUrlSummary(url, outcome),
        annotations: (0,annotation/* withinCaps */.p)(annotationsOf(outcome)),
        failure: isFailure(outcome) ? sentenceOf(outcome) : undefined,
    };
}
/** Who pressed the button wanted the roll back: only one that did not come about is a failure. */
function isFailure(outcome) {
    const { conclusion } = endOf(outcome);
    return outcome.mode === 'rollback' && conclusion === 'rolled-back' ? false : (0,report_outcome/* isBadEnd */.n)(conclusion);
}
function endOf({ url, targets: [target] }) {
    return url ?? target ?? { conclusion: 'failed', reason: '' };
}
function sentenceOf(outcome) {
    const { url, targets } = outcome;
    return url === undefined
        ? targets.map((target) => line((0,headline/* headline */.P)(target, outcome))).join('; ')
        : line(urlHeadline(url));
}
/** The run that decided; a promotion through stages runs the suite again under load. */
function verified({ url, targets: [target] }) {
    return url?.smoke ?? target?.smoke.find(({ when }) => when === 'verify');
}
function checkOutput({ name, passed, status, attempts, durationMs }) {
    return { name, passed, status, attempts, durationMs: Math.round(durationMs) };
}
/** Which is neither passed nor failed was not asked. */
function verifiedOutput({ name, state, durationMs = 0 }) {
    const passed = state === 'passed' ? true : state === 'failed' ? false : null;
    return { name, kind: 'verification', passed, state, durationMs: Math.round(durationMs) };
}
const sharesOutput = (shares = []) => JSON.stringify(shares.map(json.shareJson));
/** The conclusion first, then what failed, then what is unusual: the caps cut from the end. */
function annotationsOf(outcome) {
    const { url, targets, dryRun } = outcome;
    const { conclusion } = endOf(outcome);
    const where = targets[0]?.service ?? url?.url ?? '';
    const level = isFailure(outcome) ? 'error' : conclusion === 'held' ? 'warning' : 'notice';
    return [
        { level, title: report_titleOf(where, dryRun ? 'dry run' : conclusion), message: messageOf(outcome) },
        ...(verified(outcome)?.report?.checks ?? [])
            .filter(({ passed }) => !passed)
            .map(({ name, failures }) => ({
            level: 'error',
            title: report_titleOf(where, 'smoke check failed'),
            message: line(`${name}: ${failures.map(smoke_report/* failureText */.kY).join('; ')}`),
        })),
        ...(verified(outcome)?.report?.verification ?? [])
            .filter(({ state }) => state === 'failed')
            .map(({ name, asked, seen, hint }) => ({
            level: 'error',
            title: report_titleOf(where, 'deployment check failed'),
            message: line(`${name} (${asked}): ${seen}${hint === undefined ? '' : `. ${hint}`}`),
        })),
        ...targets.flatMap(({ warnings }) => warnings.map((warning) => ({
            level: 'warning',
            title: report_titleOf(where),
            message: line(warning),
        }))),
    ];
}
function messageOf(outcome) {
    const sentence = sentenceOf(outcome);
    const [target] = outcome.targets;
    const [first] = target !== undefined && isFailure(outcome) ? (0,report_advice/* adviceFor */.c)(target, outcome) : [];
    if (first === undefined)
        return sentence;
    return [`${sentence}.`, first.text, first.command && (0,plain/* inertLine */.Fq)(first.command), first.link?.url]
        .filter((part) => part !== undefined)
        .join('\n');
}
const report_titleOf = (...words) => line(`run-delivery: ${words.join(' ')}`);
/** Annotations show about this much; the summary has all of it. */
const line = (value) => (0,plain/* shorten */.ml)((0,plain/* inertLine */.Fq)(value), 1_000);


/***/ }),

/***/ 96408:
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
// EXTERNAL MODULE: ./build/shared/engine/rollout/finish-verification.js + 8 modules
var finish_verification = __webpack_require__(26807);
// EXTERNAL MODULE: ./build/shared/engine/rollout/left-over.js
var left_over = __webpack_require__(91487);
// EXTERNAL MODULE: ./build/shared/engine/rollout/drive.js + 2 modules
var drive = __webpack_require__(57109);
// EXTERNAL MODULE: ./build/shared/engine/rollout/observe.js
var observe = __webpack_require__(46821);
;// CONCATENATED MODULE: ./build/shared/engine/rollout/resume.js


/** Goes on from a claim that an earlier process kept: how `post` finishes what `main` could not. */
async function resume(claim, stop, policy, driver) {
    return (0,drive/* drive */.r)({ claim, view: await (0,observe/* observe */.l)(driver), evidence: { stop } }, policy, driver);
}

// EXTERNAL MODULE: ./build/shared/engine/rollout/session.js + 9 modules
var rollout_session = __webpack_require__(76796);
// EXTERNAL MODULE: ./build/action-smoke-rollback/src/run.js + 38 modules
var run = __webpack_require__(72919);
;// CONCATENATED MODULE: ./build/action-smoke-rollback/src/restore.js







/**
 * The post step: finishes the roll back or the promotion that `main` was cut off from, by the same reconciler.
 * undefined where nothing is left to do, which is so after every one that came to its conclusion.
 */
async function restore(inputs, context, ports) {
    const claim = (0,left_over/* leftOver */.WL)(ports.job);
    if (claim === undefined)
        return undefined;
    const startedMs = ports.clock.now();
    // Nothing is proven any more: what ends needs no file of the user's.
    const session = await (0,run.prepare)({ ...inputs, mode: 'rollback' }, ports);
    const { driver, narrator, options } = session;
    narrator.say('The step was cut off: looking at what it left');
    narrator.recall(claim.record);
    const policy = (0,rollout_session/* policyOf */.U)('promoted', options.settings, context);
    const { candidate, previous } = claim.record;
    const driven = await resume(claim, cutOff(claim.record), policy, driver).catch((error) => {
        ports.log.error(`The previous traffic may not be back; restore it by hand: ${(0,restore_command/* restoreCommand */.O)(driver.service, previous)}`);
        throw error;
    });
    const ordered = driven.evidence.stop?.kind;
    const done = { end: driven.end, view: driven.view, previous, candidate, moved: true, stop: ordered };
    const { mode, deployment, deleteFailedRevisions } = inputs;
    return (0,finish_verification/* finishVerification */.p)(done, { mode, dryRun: false, environment: deployment?.environment, deleteFailedRevisions, context, startedMs }, session);
}


/***/ }),

/***/ 72919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepare: () => (/* binding */ prepare),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/shared/domain/analysis/analysis-settings.js
var analysis_settings = __webpack_require__(4832);
// EXTERNAL MODULE: ./build/shared/domain/analysis/judge.js + 21 modules
var judge = __webpack_require__(6541);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/judge-promoted.js


/** What a deployment is held to where no file says otherwise: 5xx below 10 %, and 99 of 100 answers within 2 s. */
const GUARD_ANALYSIS = {
    ...analysis_settings/* DEFAULT_ANALYSIS */.r,
    errors: { ratio: 0.1, tolerance: 1, dryRun: false },
    latency: { limitMs: 2_000, quantile: 0.99, tolerance: 1.5, dryRun: false },
};
/** Two times of one service differ by more than two revisions at one time do: "as ill as before" is told more widely. */
const NOT_CONCURRENT = 2;
/**
 * Judges a revision that has all the traffic. Nobody serves beside it, so that the absolute limits decide. Where they are broken, the hour
 * before it was promoted is asked too: a service that was as ill then is not healed by going back.
 */
function judgePromoted(observation, settings, { windowMs, ageMs }) {
    const held = { ...settings, share: { dryRun: true } };
    const verdict = (0,judge/* judge */.S)(observation, held, stageOf(100, windowMs, ageMs));
    const { before, intervals } = observation;
    if (verdict.kind !== 'unhealthy' || before.length === 0)
        return verdict;
    const besideBefore = intervals.map((interval, index) => ({
        ...interval,
        baseline: before[index % before.length] ?? interval.baseline,
    }));
    const compared = (0,judge/* judge */.S)({ ...observation, intervals: besideBefore }, lenient(held), stageOf(99, windowMs, ageMs));
    return compared.kind === 'shared-outage' ? compared : verdict;
}
/** Refusals and small differences of two times say nothing against a deployment. */
function lenient(settings) {
    const { errors, latency, clientErrors } = settings;
    return {
        ...settings,
        errors: { ...errors, tolerance: Math.max(errors.tolerance, NOT_CONCURRENT) },
        latency: { ...latency, tolerance: Math.max(latency.tolerance, NOT_CONCURRENT) },
        clientErrors: { ...clientErrors, dryRun: true },
    };
}
function stageOf(percent, windowMs, ageMs) {
    const stages = [{ percent, bakeMs: windowMs, deadlineMs: windowMs }];
    return { index: 0, stages, ageMs, decidedBy: 'users' };
}

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
// EXTERNAL MODULE: ./build/shared/domain/errors/refuse.js
var refuse = __webpack_require__(11389);
;// CONCATENATED MODULE: ./build/shared/domain/report/expected-traffic.js
/** What was expected of users' traffic, as the log and the report tell it. */
function expectedTraffic(plan) {
    if (plan === undefined)
        return undefined;
    const { ratePerMinute, decidedBy, expected, notes } = plan;
    return { ratePerMinute, decidedBy, stages: expected, notes };
}

// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var problem = __webpack_require__(48338);
// EXTERNAL MODULE: ./build/shared/domain/rollout/history.js
var rollout_history = __webpack_require__(26827);
;// CONCATENATED MODULE: ./build/shared/domain/rollout/known-bad.js

/**
 * The line of the history that took a revision back for good; undefined where it may serve. The newest line that names the revision decides:
 * one that was promoted or restored after it was taken back has been forgiven by whoever did that.
 */
function knownBad(revision, { annotations }) {
    const line = (0,rollout_history/* decodeHistory */.FU)(annotations[rollout_history/* HISTORY_ANNOTATION */.V4]).find((one) => one.revision === revision || one.previous.some((share) => share.revision === revision));
    return line?.revision === revision && line.conclusion === 'rolled-back' && line.kept === undefined
        ? line
        : undefined;
}
/** Promoted revisions that nobody has taken back since, newest first. */
function goodPromotions(view) {
    const promoted = (0,rollout_history/* decodeHistory */.FU)(view.annotations[rollout_history/* HISTORY_ANNOTATION */.V4]).filter(({ conclusion, revision }) => conclusion === 'promoted' && revision !== '');
    return [...new Set(promoted.map(({ revision }) => revision))].filter((revision) => knownBad(revision, view) === undefined);
}

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
        return (0,problem/* err */._)(`Expected a service name of at most ${TAG_AND_SERVICE - TAG_MIN} characters, so that a tag of ${TAG_MIN} fits beside it ` +
            `(Cloud Run allows ${TAG_AND_SERVICE} for both), found ${service.length}: "${service}"`);
    }
    const hash = base32((0,sha2/* sha256 */.sc)((0,utils/* utf8ToBytes */.AI)([origin.runId, origin.attempt, origin.commit, (0,canonical/* canonicalJson */.d)(template)].join('\n'))));
    return (0,problem.ok)({
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

// EXTERNAL MODULE: ./build/shared/domain/rollout/record-on.js
var record_on = __webpack_require__(61214);
// EXTERNAL MODULE: ./build/shared/domain/rollout/standing.js
var standing = __webpack_require__(27851);
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

// EXTERNAL MODULE: ./build/shared/domain/rollout/service-view.js
var service_view = __webpack_require__(37324);
// EXTERNAL MODULE: ./build/shared/domain/rollout/serving-template.js
var serving_template = __webpack_require__(10798);
// EXTERNAL MODULE: ./build/shared/domain/rollout/traffic.js
var traffic = __webpack_require__(73702);
;// CONCATENATED MODULE: ./build/shared/domain/rollout/plan-promotion.js








/** Plans the promotion of one revision on the service as it stands. `seen` is the service on which it was proven. */
function planPromotion(revision, view, seen, { service, context, force = true, }) {
    const before = (0,rollout_history/* decodeHistory */.FU)(seen.annotations[rollout_history/* HISTORY_ANNOTATION */.V4]).map(({ id }) => id);
    const [news] = (0,rollout_history/* decodeHistory */.FU)(view.annotations[rollout_history/* HISTORY_ANNOTATION */.V4]);
    if (news !== undefined &&
        !before.includes(news.id) &&
        news.revision === revision &&
        news.conclusion !== 'promoted') {
        return refused(`Expected ${revision} to stay a candidate while this job waited, found it ${news.conclusion} by ${news.run}: ${news.reason}`);
    }
    const bad = force ? undefined : knownBad(revision, view);
    if (bad !== undefined) {
        const message = `Expected ${revision} to be fit to serve, found that it was taken back at ${bad.at}: ${bad.reason}`;
        const hint = 'Promote another revision, or say force: true if it shall serve all the same';
        return (0,problem/* err */._)([{ where: 'revision', message, hint }]);
    }
    const previous = (0,serving_template/* previousTraffic */.B8)(view);
    if ((0,service_view/* trafficShown */.f0)(view) && (0,traffic/* sameWeights */.ML)((0,traffic/* weightsOf */.Z$)((0,service_view/* servingShares */.x1)(view)), new Map([[revision, 100]]))) {
        return (0,problem.ok)({ kind: 'unchanged', revision, previous });
    }
    const record = recordInForce(view);
    if (record?.phase === 'awaiting' && record.candidate.revision === revision) {
        return (0,problem.ok)({ kind: 'waiting', revision, record, previous: record.previous });
    }
    const names = nameCandidate(service, context, { promote: revision, generation: view.generation });
    return names.ok ? (0,problem.ok)({ kind: 'existing', revision, names: names.value, previous }) : refused(names.error);
}
const refused = (message) => (0,problem/* err */._)([{ where: 'on_success', message }]);

// EXTERNAL MODULE: ./build/shared/domain/settings/settings.js
var settings_settings = __webpack_require__(49858);
// EXTERNAL MODULE: ./build/shared/domain/smoke/audience.js
var smoke_audience = __webpack_require__(25793);
// EXTERNAL MODULE: ./build/shared/domain/smoke/door.js
var door = __webpack_require__(89799);
// EXTERNAL MODULE: ./build/shared/engine/probe/prove.js
var prove = __webpack_require__(16556);
;// CONCATENATED MODULE: ./build/shared/engine/rollout/ask-suite.js



const NO_SUITE = { passed: true, reason: 'no smoke suite was run, as asked (suite: none)' };
/** Asks at a URL what was wished for, where it is not part of a rollout: the suite, the checks that need none, or both. */
async function askDeployment(asked, session) {
    const { ports, options, narrator } = session;
    const { url, percent, view } = asked;
    const audience = (0,smoke_audience/* tokenAudience */.k)(options.idTokenAudience, options.suite, { url, serviceUrl: asked.audience });
    const at = { ...asked, audience, door: view && (0,door/* doorOf */.a)(view.raw, url) };
    const suite = options.suite === 'none'
        ? NO_SUITE
        : await ports.log.group(`Smoke suite on ${url}`, () => (0,prove/* prove */.z)(options.suite, at, ports));
    if (suite.report !== undefined)
        narrator.say(`Smoke suite: ${suite.reason}`);
    const proof = await checked(suite, at, session);
    if (proof.report !== undefined)
        narrator.smoke({ when: 'verify', percent, report: proof.report });
    return proof;
}
/** Whoever asks no such check loads none. */
async function checked(suite, at, session) {
    const { verification } = session.options;
    if (verification === undefined)
        return suite;
    const { askVerification } = await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(335), __webpack_require__.e(992), __webpack_require__.e(789)]).then(__webpack_require__.bind(__webpack_require__, 77789));
    return askVerification(verification, at, suite, session);
}
/** Verifies a URL that belongs to no service that is known: there is nothing to change, and nobody at Google to ask. */
async function verifyUrl(url, about, session) {
    const { dryRun, context, startedMs } = about;
    const { passed, reason } = await askDeployment({ url, audience: new URL(url).origin, percent: 100 }, session);
    const [smoke] = session.narrator.told().smoke;
    return {
        ...{ schemaVersion: 1, action: 'action-smoke-rollback', mode: 'verify', dryRun },
        startedAt: new Date(startedMs).toISOString(),
        durationMs: session.ports.clock.now() - startedMs,
        run: { url: context.url, commit: context.commit, actor: context.actor },
        targets: [],
        url: {
            url,
            conclusion: passed ? 'unchanged' : 'failed',
            reason,
            smoke: smoke ?? { when: 'verify', percent: 100 },
        },
    };
}

// EXTERNAL MODULE: ./build/shared/engine/rollout/finish-verification.js + 8 modules
var finish_verification = __webpack_require__(26807);
// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
// EXTERNAL MODULE: ./build/shared/domain/rollout/record.js
var rollout_record = __webpack_require__(73194);
// EXTERNAL MODULE: ./build/shared/domain/rollout/service-write.js
var service_write = __webpack_require__(62170);
;// CONCATENATED MODULE: ./build/shared/domain/rollout/open.js







/** How long a candidate may take to start and be proven before its rollout counts as abandoned. */
const CREATION_LEASE_MS = 40 * 60_000;
const RESTORE_LEASE_MS = 30 * 60_000;
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
    return open_checked(view, record, { template: { ...template, revision: names.revision }, fields });
}
/** A claim on a rollout of a revision that exists already: it gets a tag and a record, and then goes the usual way. */
function openExisting(view, candidate, policy, nowMs) {
    const record = firstRecord(view, candidate.names.id, policy, {
        phase: 'creating',
        previous: (0,serving_template/* previousTraffic */.B8)(view),
        candidate: { revision: candidate.revision, tag: candidate.names.tag },
        ...planOf(candidate),
        leaseMs: nowMs + creationMs(candidate),
        templateRevision: (0,service_view/* newestTemplate */.fz)(view),
    });
    return open_checked(view, record, service_write/* NOTHING_NEW */.T);
}
/** A claim on a roll back that no rollout record stands for: its first write restores the traffic. */
function openRestore(view, restore, policy, nowMs) {
    const record = firstRecord(view, restore.id, policy, {
        phase: 'rolling-back',
        previous: restore.target,
        candidate: { revision: restore.from, tag: '' },
        stages: [],
        leaseMs: nowMs + RESTORE_LEASE_MS,
        templateRevision: (0,service_view/* newestTemplate */.fz)(view),
    });
    const claim = open_checked(view, { ...record, reason: restore.reason }, service_write/* NOTHING_NEW */.T);
    if (!claim.ok || !restore.yields || claim.value.base === undefined)
        return claim;
    return (0,problem.ok)({ ...claim.value, base: { ...claim.value.base, serving: (0,service_view/* servingShares */.x1)(view) } });
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
function open_checked(view, record, opening) {
    const weights = (0,traffic/* weightsOf */.Z$)(record.previous);
    if ((0,rollout_record/* readShares */.xA)(record.previous) === undefined)
        return (0,problem/* err */._)(`Expected previous traffic that sums to 100 %, found ${(0,traffic/* describeWeights */.Jq)(weights)}`);
    const text = (0,rollout_record/* encodeRecord */.Ym)((0,rollout_record/* atItsLargest */.YQ)(record));
    if (!text.ok)
        return (0,problem/* err */._)(text.error);
    const base = {
        generation: view.generation,
        templateRevision: (0,service_view/* newestTemplate */.fz)(view),
        labels: (0,json/* objectAt */.lJ)(view.raw, 'labels'),
        scaling: (0,json/* objectAt */.lJ)(view.raw, 'scaling'),
    };
    return (0,problem.ok)({ record, acknowledged: 0, own: true, opening, base });
}

// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __webpack_require__(33941);
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

;// CONCATENATED MODULE: ./build/shared/domain/rollout/plan-guard.js







/** Decides from the service alone, so that a guard with nothing to do costs one read. */
function planGuard(view, windowMs, nowMs) {
    const found = (0,rollout_record/* decodeRecord */.eT)(view.annotations[rollout_record/* RECORD_ANNOTATION */.Mr]);
    if (!found.ok)
        return leave(`${found.error}; nothing was written`, undefined, 'conflict');
    return found.value === undefined
        ? lastPromotion(view, windowMs, nowMs)
        : standingRollout(found.value, view, nowMs);
}
/** Whoever is waited for, or alive, decides by themselves. */
function standingRollout(record, view, nowMs) {
    const { phase, run, leaseMs } = record;
    const { revision } = record.candidate;
    if (phase === 'awaiting')
        return leave(`the rollout of ${revision} waits for a person or another job (${run})`, revision);
    const leftMs = leaseMs + CLOCK_SKEW_MS - nowMs;
    if (leftMs > 0) {
        return leave(`the rollout of ${revision} is under way (${phase}, ${run}) and its lease has ${span(leftMs)} left: its own job watches it`, revision);
    }
    const difference = (0,standing/* differenceOf */.P)(record, { own: false }, view);
    return difference === undefined
        ? { kind: 'finish', record }
        : leave(`the job of the rollout of ${revision} (${run}) ended without finishing it, and somebody else changed the service since: ${difference}; nothing was written`, revision, 'conflict');
}
function lastPromotion(view, windowMs, nowMs) {
    const lines = (0,rollout_history/* decodeHistory */.FU)(view.annotations[rollout_history/* HISTORY_ANNOTATION */.V4]);
    const index = lines.findIndex(({ conclusion }) => conclusion === 'promoted');
    const deployment = lines[index];
    if (deployment === undefined)
        return leave('the history of the service has no promotion to guard');
    const { revision, at, previous } = deployment;
    const sinceMs = Date.parse(at);
    if (!(nowMs - sinceMs <= windowMs)) {
        const ago = Number.isNaN(sinceMs) ? `at "${at}"` : `${span(nowMs - sinceMs)} ago`;
        return leave(`${revision} was promoted ${ago}, longer than guard_window (${(0,duration/* formatDuration */.a)(windowMs)})`, revision);
    }
    const taken = lines
        .slice(0, index)
        .find((line) => line.revision === revision && TAKEN_BACK.has(line.conclusion));
    if (taken !== undefined)
        return leave(`${revision} was taken back already, at ${taken.at} (${taken.reason})`, revision);
    const untouched = whoServes(deployment, view);
    if (untouched !== undefined)
        return untouched;
    if (previous.length === 0)
        return leave(`nothing is known to have served before ${revision}: there is nothing to restore`, revision);
    return view.reconciling
        ? leave('a change of the service is under way; the next run of the guard sees what it made', revision)
        : { kind: 'judge', deployment, sinceMs };
}
const TAKEN_BACK = new Set(['rolled-back', 'superseded']);
/** A deployment that does not serve everybody any more was moved by somebody who is not to be undone. */
function whoServes({ revision, previous }, view) {
    const serving = (0,traffic/* weightsOf */.Z$)((0,service_view/* servingShares */.x1)(view));
    const found = (0,traffic/* describeWeights */.Jq)(serving);
    if ((0,traffic/* sameWeights */.ML)(serving, new Map([[revision, 100]])))
        return undefined;
    if ((0,traffic/* sameWeights */.ML)(serving, (0,traffic/* weightsOf */.Z$)(previous)))
        return leave(`what served before ${revision} was restored already: ${found}`, revision);
    if (!serving.has(revision))
        return leave(`${revision} has no traffic any more, ${found} serves`, revision);
    return leave(`somebody else changed the traffic after ${revision} was promoted: it is ${found} now; nothing was written`, revision, 'conflict');
}
function leave(reason, revision, conclusion = 'unchanged') {
    return { kind: 'leave', conclusion, reason, revision };
}
const span = (ms) => (0,duration/* formatDuration */.a)(Math.max(0, Math.round(ms / 1_000)) * 1_000);

// EXTERNAL MODULE: ./build/shared/domain/errors/assert-never.js
var assert_never = __webpack_require__(16952);
// EXTERNAL MODULE: ./build/shared/engine/rollout/drive.js + 2 modules
var drive = __webpack_require__(57109);
// EXTERNAL MODULE: ./build/shared/engine/rollout/observe.js
var observe = __webpack_require__(46821);
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

// EXTERNAL MODULE: ./build/shared/domain/rollout/reconcile.js + 4 modules
var reconcile = __webpack_require__(63084);
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

;// CONCATENATED MODULE: ./build/shared/engine/rollout/rehearse-next.js


/** Asks Cloud Run whether it would accept the write that is due on a claim, and changes nothing. */
async function rehearseNext(claim, view, evidence, policy, driver) {
    const effect = (0,reconcile/* next */.K)(claim, view, evidence, driver.clock.now(), policy);
    if (effect.do === 'conclude')
        return effect.end;
    if (effect.do !== 'write')
        return { conclusion: 'unchanged', reason: 'a change of the service is under way, which comes first' };
    await rehearse(effect.write, view, driver);
    return { conclusion: 'unchanged', reason: 'Cloud Run accepts the change; without dry_run it is made' };
}

;// CONCATENATED MODULE: ./build/shared/domain/rollout/plan-roll-back.js







/** Plans a roll back: of the rollout that stands, to a named revision, or to what the history holds. */
function planRollBack({ to, of, force = false }, view) {
    const forbidden = to === undefined || force ? undefined : refuseBad([to], view);
    if (forbidden !== undefined)
        return forbidden;
    const serving = (0,traffic/* weightsOf */.Z$)((0,service_view/* servingShares */.x1)(view));
    const record = recordInForce(view);
    if (of !== undefined && record?.candidate.revision !== of && !serving.has(of)) {
        return plan_roll_back_refused('revision', `Expected ${of} to have traffic that can be taken back, found that it has none`);
    }
    if (record !== undefined)
        return (0,problem.ok)({ kind: 'end', record, target: record.previous });
    return to === undefined ? toRecorded(of, force, view, serving) : toNamed(to, view, serving);
}
/** Whether more is to be done once the rollout that stood is ended. */
function goesOn({ to, of }, { candidate }) {
    return to !== undefined || (of !== undefined && of !== candidate.revision);
}
/** The revisions of a target that the service itself does not show to be ready. */
function unproven(target, view) {
    const known = new Set([...view.statuses.map(({ revision }) => revision), view.latestReady]);
    return target.map(({ revision }) => revision).filter((revision) => !known.has(revision));
}
function toNamed(to, view, serving) {
    const target = [{ revision: to, percent: 100 }];
    return (0,service_view/* trafficShown */.f0)(view) && (0,traffic/* sameWeights */.ML)(serving, (0,traffic/* weightsOf */.Z$)(target))
        ? (0,problem.ok)({ kind: 'unchanged', target, reason: `${to} serves all traffic already` })
        : (0,problem.ok)({ kind: 'restore', target, from: (0,serving_template/* servingRevision */.qJ)(view) });
}
/**
 * The newest line of the history decides. Where it tells of a roll back whose traffic serves, pressing the button twice
 * is pressing it once: to go further back than that takes a name.
 */
function toRecorded(of, force, view, serving) {
    const lines = (0,rollout_history/* decodeHistory */.FU)(view.annotations[rollout_history/* HISTORY_ANNOTATION */.V4]).filter(({ previous }) => previous.length > 0);
    const isPromotion = ({ conclusion, revision }) => conclusion === 'promoted' && serving.has(revision) && (of === undefined || revision === of);
    for (const line of lines) {
        const { previous, revision } = line;
        const restored = (0,traffic/* sameWeights */.ML)((0,traffic/* weightsOf */.Z$)(previous), serving);
        if (isPromotion(line) && !restored) {
            const names = previous.map((share) => share.revision);
            const forbidden = force ? undefined : refuseBad(names, view);
            return forbidden ?? (0,problem.ok)({ kind: 'restore', target: previous, from: revision, recorded: true });
        }
        if (line.conclusion !== 'promoted' && restored) {
            return (0,problem.ok)({
                kind: 'unchanged',
                target: previous,
                reason: alreadyRestored(line, lines.find(isPromotion)),
            });
        }
    }
    return plan_roll_back_refused('target', `Expected recorded previous traffic, found none: no rollout stands on the service, and its history has no promotion of what serves (${(0,traffic/* describeWeights */.Jq)(serving)})`, 'Name what shall serve: target: NAME (gcloud run revisions list shows them)');
}
function refuseBad(revisions, view) {
    for (const revision of revisions) {
        const line = knownBad(revision, view);
        if (line === undefined)
            continue;
        return plan_roll_back_refused('target', `Expected ${revision} to be fit to serve, found that it was taken back at ${line.at}: ${line.reason}`, 'Name another revision with target, or say force: true if it shall serve all the same');
    }
    return undefined;
}
function alreadyRestored(line, promotion) {
    const further = promotion === undefined
        ? ''
        : `; to go further back, name a revision (before ${promotion.revision} served ${(0,traffic/* describeWeights */.Jq)((0,traffic/* weightsOf */.Z$)(promotion.previous))})`;
    return `${(0,traffic/* describeWeights */.Jq)((0,traffic/* weightsOf */.Z$)(line.previous))} serves already, since ${line.revision} was taken back at ${line.at} (${line.reason})${further}`;
}
function plan_roll_back_refused(where, message, hint) {
    return (0,problem/* err */._)([{ where, message, hint }]);
}

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

;// CONCATENATED MODULE: ./build/shared/engine/rollout/restore-claim.js






/** The claim on a roll back that no rollout stands for; its target is known to be able to serve. */
async function restoreClaim({ target, from }, view, order, policy, driver) {
    if (!order.unread)
        await refuseUnready(unproven(target, view), order.readiness, driver);
    // Named after what it does, so that the same write asked again is known. No tag is made, so any service's name will do.
    const content = { from, generation: view.generation, target: target.map((share) => ({ ...share })) };
    const names = nameCandidate('restore', order.context, content);
    if (!names.ok)
        throw tooLarge(names.error);
    const { id } = names.value;
    const { reason, yields } = order;
    const claim = openRestore(view, { id, target, from, reason, yields }, policy, driver.clock.now());
    if (!claim.ok)
        throw tooLarge(claim.error);
    return claim.value;
}
/** Cloud Run takes a traffic table that it cannot serve, and says so only later. */
async function refuseUnready(revisions, known, { cloudRun, service }) {
    const found = await Promise.all(revisions.map(async (revision) => ({
        revision,
        readiness: known?.get(revision) ?? revisionReadiness(await cloudRun.getRevision(service, revision)),
    })));
    const problems = found.flatMap(({ revision, readiness }) => readiness.kind === 'ready'
        ? []
        : [
            {
                where: 'target',
                message: readiness.kind === 'missing'
                    ? `Expected ${revision} to take the traffic, found no revision of that name: it was deleted, or never was`
                    : `Expected ${revision} to take the traffic, found that it is not ready: ${readiness.message}`,
                hint: `Name a revision that is ready: gcloud run revisions list --service=${service.service} --region=${service.region} --project=${service.project}`,
            },
        ]);
    if (problems.length > 0)
        throw (0,refuse/* refuse */.T)('input-invalid', problems);
}
function tooLarge(message) {
    return new action_error/* ActionError */.l({
        code: 'failed-precondition',
        message,
        hint: 'Name one revision that gets all traffic, with the input target.',
    });
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/guard.js












/**
 * Takes back a young deployment that its numbers speak against, and finishes a rollout whose job died. It waits for nobody and ends
 * nobody's living rollout; with nothing to do it has read the service once.
 */
async function guard(view, order, policy, session) {
    refuseBlind(order, session);
    const plan = planGuard(view, order.windowMs, session.driver.clock.now());
    if (plan.kind === 'leave')
        return left(plan, view, session);
    const done = {
        ...(plan.kind === 'finish'
            ? await finishDead(plan, view, order, policy, session)
            : await judgeYoung(plan, view, order, policy, session)),
        before: (0,service_view/* servingShares */.x1)(view),
    };
    if (done.end.conclusion !== 'conflict' || done.view === undefined)
        return done;
    // Somebody was quicker: what they made of the service says whether anything is left to do. Nothing is written a second time.
    const again = planGuard(done.view, order.windowMs, session.driver.clock.now());
    const unknownYet = done.view.reconciling && (0,record_on/* recordOn */.j)(done.view) === undefined;
    return again.kind === 'leave' && !unknownYet ? left(again, done.view, session) : done;
}
/** Without numbers, or with a window that none of them fits in, a guard would be green for ever. */
function refuseBlind({ windowMs }, { options }) {
    const { users, intervalMs, settleMs } = options.settings.analysis;
    const leastMs = 2 * intervalMs + settleMs;
    const problems = [
        ...(users === 'none'
            ? [
                {
                    where: 'config',
                    message: 'Expected analysis.users: monitoring with mode: guard, found none',
                    hint: "A guard judges the requests of users; leave config out for its own limits, or name a file that reads users' requests",
                },
            ]
            : []),
        ...(windowMs < leastMs
            ? [
                {
                    where: 'guard_window',
                    message: `Expected at least ${(0,duration/* formatDuration */.a)(leastMs)}, found ${(0,duration/* formatDuration */.a)(windowMs)}: two intervals of ${(0,duration/* formatDuration */.a)(intervalMs)} and the ${(0,duration/* formatDuration */.a)(settleMs)} after which they are final`,
                },
            ]
            : []),
    ];
    if (problems.length > 0)
        throw (0,refuse/* refuse */.T)('input-invalid', problems);
}
function left({ conclusion, reason, revision }, view, { narrator }) {
    narrator.say(`Left alone: ${reason}`);
    const candidate = revision === undefined ? undefined : { revision, tag: '' };
    return { end: { conclusion, reason }, view, previous: (0,serving_template/* previousTraffic */.B8)(view), candidate, moved: false };
}
/** A promotion that users see already is let stand; everything else gives the traffic back. */
async function finishDead({ record }, view, { dryRun }, policy, { driver, narrator }) {
    const { candidate, previous, run, phase } = record;
    narrator.say(`The rollout of ${candidate.revision} (${phase}) was left by its job: ${run}`);
    narrator.recall(record);
    const about = { previous, candidate, planned: record.stages, stop: 'abandoned' };
    if (dryRun) {
        const stop = { kind: 'abandoned', reason: 'its job ended without finishing it' };
        const told = await rehearseNext(takeOver(record), view, { stop }, policy, driver);
        return { ...about, end: told, view, moved: false };
    }
    const driven = await end(record, 'abandoned', view, policy, driver);
    return { ...about, end: driven.end, view: driven.view, moved: true };
}
async function judgeYoung({ deployment, sinceMs }, view, { windowMs, context, dryRun }, policy, session) {
    const { driver, narrator } = session;
    const { previous, revision } = deployment;
    const nowMs = driver.clock.now();
    const ageMs = Math.max(0, nowMs - sinceMs);
    const record = recordOf(deployment, sinceMs, windowMs);
    narrator.recall(record, 'guard_window');
    const observation = await session.observe(record, nowMs);
    const verdict = judgePromoted(observation, session.options.settings.analysis, { windowMs, ageMs });
    narrator.tell({ kind: 'verdict', stage: 0, verdict, atMs: nowMs });
    const about = { view, previous, candidate: record.candidate, planned: record.stages, moved: false };
    const age = (0,duration/* formatDuration */.a)(Math.round(ageMs / 1_000) * 1_000);
    const since = `${revision}, promoted ${age} ago`;
    const [trouble] = observation.troubles;
    if (trouble !== undefined) {
        // Nothing was to be restored yet: what serves is what should.
        const end = { conclusion: 'failed', reason: `${since}, could not be judged: ${trouble}` };
        return { ...about, previous: (0,serving_template/* previousTraffic */.B8)(view), end };
    }
    if (verdict.kind !== 'unhealthy') {
        const told = `${since}, ${MEANING[verdict.kind]}: ${reasonsOf(verdict)}`;
        // Green, because there is nothing to do here, and still no good news.
        const notes = verdict.kind === 'shared-outage' ? [told] : [];
        return { ...about, notes, end: { conclusion: 'unchanged', reason: told } };
    }
    const reason = `guard, ${age} after its promotion: ${reasonsOf(verdict)}`;
    const claim = await restoreClaim({ target: previous, from: revision }, view, { reason, context, yields: true }, policy, driver);
    if (dryRun) {
        const told = await rehearseNext(claim, view, {}, policy, driver);
        return { ...about, end: { ...told, reason: `${reason}; ${told.reason}` } };
    }
    const driven = await (0,drive/* drive */.r)({ claim, view }, policy, driver);
    return { ...about, end: driven.end, view: driven.view, moved: true };
}
const MEANING = {
    healthy: 'keeps its limits',
    inconclusive: 'is not proven ill',
    'shared-outage': 'is as ill as what served in the hour before it, which a roll back would not heal',
};
const reasonsOf = ({ reasons }) => reasons.join('; ');
/** The deployment as one stage of all the traffic: evidence is gathered by it, and it is never written. */
function recordOf({ id, run, commit, revision, previous }, sinceMs, windowMs) {
    return {
        ...{ id, seq: 1, run, commit, phase: 'promoting', leaseMs: 0, previous },
        candidate: { revision, tag: '' },
        stages: [{ percent: 100, bakeMs: windowMs, deadlineMs: windowMs }],
        ...{ stage: 0, starts: [sinceMs] },
        expect: { generation: 0, templateRevision: '' },
    };
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/last-promoted.js






/**
 * The newest promotion of the history that is not known to be bad, that is still ready, and that is not what is to be left: the revision that
 * serves alone. One whose newer successor was taken back serves already, and stays.
 */
async function lastPromoted(view, { cloudRun, service }) {
    const serving = (0,traffic/* weightsOf */.Z$)((0,service_view/* servingShares */.x1)(view));
    const restored = isRestored(view);
    for (const revision of goodPromotions(view)) {
        const alone = (0,traffic/* sameWeights */.ML)(serving, new Map([[revision, 100]]));
        if (alone && !restored)
            continue;
        const shown = alone || unproven([{ revision, percent: 100 }], view).length === 0;
        if (shown || revisionReadiness(await cloudRun.getRevision(service, revision)).kind === 'ready')
            return revision;
    }
    throw (0,refuse/* refuse */.T)('input-invalid', [
        {
            where: 'target',
            message: `Expected a promotion in the history of ${service.service} to go back to, found none that is ready, not known to be bad, and not what serves`,
            hint: 'Name what shall serve: target: NAME (gcloud run revisions list shows them)',
        },
    ]);
}
function isRestored(view) {
    const plan = planRollBack({}, view);
    return plan.ok && plan.value.kind !== 'restore';
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/observe-existing.js


/** Reads a service that has to be there: who verifies, promotes or restores creates none. */
async function observeExisting(on) {
    const view = await (0,observe/* observe */.l)(on);
    if (view !== undefined)
        return view;
    const { service, region, project } = on.service;
    throw new action_error/* ActionError */.l({
        code: 'not-found',
        message: `Expected the service ${service} in ${region}, project ${project}, found none`,
        hint: 'Look whether service, region and project_id are what they should be: gcloud run services list shows all.',
    });
}

// EXTERNAL MODULE: ./build/shared/domain/rollout/stages.js
var rollout_stages = __webpack_require__(67336);
;// CONCATENATED MODULE: ./build/shared/engine/rollout/promote.js









/** A plan is made anew when the service changed under it; more often than this is a quarrel. */
const PLANS = 5;
/** Gives a revision all traffic: through the rollout that waits for it, through stages of its own, or at once. */
async function promote(proven, order, policy, driver) {
    const { revision, proof } = proven;
    const { service } = driver.service;
    let { view } = proven;
    for (let plans = 1; plans <= PLANS; plans += 1) {
        const planned = planPromotion(revision, view, proven.view, { service, ...order });
        if (!planned.ok)
            throw (0,refuse/* refuse */.T)('input-invalid', planned.error);
        const plan = planned.value;
        const about = { view, previous: plan.previous, candidate: { revision, tag: '' } };
        if (plan.kind === 'unchanged') {
            const serves = `${revision} serves all traffic already`;
            const reason = proof === undefined ? serves : `${proof.reason}; ${serves}`;
            return { ...about, end: { conclusion: 'unchanged', reason } };
        }
        if (order.dryRun) {
            const claim = claimFor(plan, view, order, policy, driver.clock.now());
            // What waits is proven before its next write, and nothing is known of that write before.
            const assumed = proof ?? { passed: true, reason: 'dry run' };
            return { ...about, end: await rehearseNext(claim, view, { proof: assumed }, policy, driver) };
        }
        const free = await wayFor(plan, view, order, policy, driver);
        const same = free.etag === view.etag;
        view = free;
        if (!same)
            continue;
        const claim = claimFor(plan, view, order, policy, driver.clock.now());
        // What was just proven is not asked a second time before its traffic.
        const again = proof === undefined ? driver : { ...driver, prove: async () => proof };
        const driven = await (0,drive/* drive */.r)({ claim, view, evidence: { proof } }, policy, again);
        const { candidate, stages } = claim.record;
        const stop = driven.evidence.stop?.kind;
        return { ...about, view: driven.view, end: driven.end, candidate, planned: stages, stop };
    }
    throw new action_error/* ActionError */.l({
        code: 'conflict',
        message: `Expected the service to stay as it is between reading and writing, found it changed ${PLANS} times`,
        hint: 'Let one workflow at a time write the service: give its jobs a concurrency group.',
    });
}
function claimFor(plan, view, { stages = [(0,rollout_stages/* stage */.dw)(100, 0)], decidedBy, probingMs }, policy, nowMs) {
    if (plan.kind === 'waiting')
        return takeOver(plan.record);
    const record = recordInForce(view);
    // This run asked before and the record is there: it goes on from it as its owner.
    if (record?.id === plan.names.id)
        return { ...takeOver(record), own: true };
    const claim = openExisting(view, { ...plan, stages, decidedBy, probingMs }, policy, nowMs);
    if (claim.ok)
        return claim.value;
    throw new action_error/* ActionError */.l({
        code: 'failed-precondition',
        message: claim.error,
        hint: 'Reduce the number of revisions that share the traffic.',
    });
}
async function wayFor(plan, view, { onBusy, busyTimeoutMs, say }, policy, driver) {
    const ownId = plan.kind === 'waiting' ? plan.record.id : plan.names.id;
    const way = await clearTheWay({ view, ownId, onBusy, waitMs: busyTimeoutMs }, policy, driver);
    for (const reason of way.voided)
        say(`The record of an earlier rollout is void: ${reason}`);
    if (way.kind !== 'busy' && way.view !== undefined)
        return way.view;
    const { service } = driver.service;
    throw new action_error/* ActionError */.l({
        code: way.kind === 'busy' ? 'conflict' : 'not-found',
        message: way.kind === 'busy'
            ? `Expected ${service} to be free, found a rollout of another run on it: ${way.record?.run}`
            : `Expected ${service} to exist still, found that it was deleted`,
        hint: way.kind === 'busy'
            ? 'Wait for it, or end it: on_busy: supersede rolls it back and takes its place.'
            : undefined,
    });
}

// EXTERNAL MODULE: ./build/shared/domain/analysis/probing.js
var probing = __webpack_require__(71225);
// EXTERNAL MODULE: ./build/shared/domain/analysis/compared-with.js
var compared_with = __webpack_require__(44256);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/dispersion.js
var dispersion = __webpack_require__(78210);
// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/slow-answers.js
var slow_answers = __webpack_require__(97623);
// EXTERNAL MODULE: ./build/shared/domain/analysis/family.js
var family = __webpack_require__(59574);
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

// EXTERNAL MODULE: ./build/shared/domain/analysis/window.js
var analysis_window = __webpack_require__(72962);
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
    const { chosen, decidedBy, notes } = choose(first, mayProbe, facts, settings);
    const affinity = sessionAffinity ? [affinityNote(stages, undefined, settings)] : [];
    return planned(chosen, decidedBy, [...affinity, ...notes], facts, settings);
}
function choose(first, mayProbe, facts, settings) {
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
    const partial = (0,compared_with/* partialComparisons */.q)(analysis.metrics, (0,serving_template/* previousTraffic */.B8)(view), target);
    return { ...traffic, notes: [...traffic.notes, ...partial] };
}

// EXTERNAL MODULE: ./build/shared/engine/probe/probe-check.js
var probe_check = __webpack_require__(23677);
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

;// CONCATENATED MODULE: ./build/shared/engine/rollout/promote-candidate.js






/** Promotes a revision that the rollout itself proves, at the tag that it has there. */
async function promoteCandidate(revision, view, order, policy, session) {
    const { driver, narrator, options } = session;
    const record = recordInForce(view);
    const waits = record?.phase === 'awaiting' && record.candidate.revision === revision ? record : undefined;
    const traffic = await planFor(waits, view, order.stages, session);
    // The stages of a rollout that waits were fixed when it was planned.
    const stages = waits?.stages ?? traffic?.stages ?? order.stages;
    await order.told(stages, traffic);
    const decidedBy = traffic?.decidedBy ?? 'users';
    const proving = {
        ...driver,
        prove: (now, seen) => session.proveBeforeUsers(now, seen, now.decidedBy ?? decidedBy),
    };
    const probingMs = (0,probing/* longestProbingMs */.Sl)(options.settings.analysis);
    const wanted = {
        ...order,
        stages: traffic?.stages ?? order.stages,
        decidedBy,
        probingMs,
        say: narrator.say,
    };
    const promoted = await promote({ revision, view }, wanted, { ...policy, decidedBy }, proving);
    return { ...promoted, traffic };
}
/** Who decides is planned before the first stage, and not a second time after it. */
async function planFor(waits, view, given, { options, ports }) {
    const stages = waits?.stages ?? given;
    if (stages === undefined || (waits !== undefined && waits.stage >= 0))
        return undefined;
    const settings = { ...options.settings, stages };
    const users = await readUsers({ ...options, settings }, ports);
    const sessionAffinity = (0,json/* objectAt */.lJ)(view.raw, 'template').sessionAffinity === true;
    return planUsers(users, view, { stages, recorded: waits !== undefined, sessionAffinity });
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/read-readiness.js

/** Whether a revision that is named can serve; undefined where none is. */
async function readReadiness(revision, on) {
    if (revision === undefined)
        return undefined;
    return revisionReadiness(await on.cloudRun.getRevision(on.service, revision));
}

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
    throw (0,refuse/* refuse */.T)('file-invalid', parsed.error);
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/read-settings.js




/** rollout.yml with the inputs over it, checked as a whole. */
async function readSettings(inputs, on) {
    // The button reads no file, and half of what it would load is there to read files.
    const { parseSettings } = await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(815), __webpack_require__.e(662)]).then(__webpack_require__.bind(__webpack_require__, 7662));
    const { path, required } = inputs.config;
    const settings = await readDocument(path, required, parseSettings, on.files);
    const chosen = chooseSettings(settings === undefined ? undefined : { settings, path }, inputs);
    if (chosen.problems.length > 0) {
        const fromFile = chosen.problems.every(({ where }) => where === path);
        throw (0,refuse/* refuse */.T)(fromFile ? 'file-invalid' : 'input-invalid', chosen.problems);
    }
    for (const note of chosen.notes)
        on.log.info(note);
    return chosen.settings;
}
/** The checks that need no suite, as the text of an input wants them; undefined where it says nothing. */
async function readVerification(text, about) {
    if (text === undefined)
        return undefined;
    const { parseVerification } = await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(815), __webpack_require__.e(335), __webpack_require__.e(543), __webpack_require__.e(947)]).then(__webpack_require__.bind(__webpack_require__, 37947));
    const wish = parseVerification(text, about);
    if (wish.ok)
        return wish.value;
    throw (0,refuse/* refuse */.T)('input-invalid', wish.error);
}
/** The smoke suite with its values and secrets. That there is none has to be said: a missing file is never taken for it. */
async function readSuite(smoke, sources, 
/** How this action is told to do without. */
orSay = 'Or say smoke: none to deploy without proof.') {
    if (smoke.kind === 'none')
        return 'none';
    const { parseSuite } = await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(815), __webpack_require__.e(335), __webpack_require__.e(543), __webpack_require__.e(698)]).then(__webpack_require__.bind(__webpack_require__, 10698));
    const suite = await readDocument(smoke.path, false, parseSuite, sources.files);
    if (suite !== undefined) {
        const chosen = await read_settings_choose(suite, smoke.tags ?? [], sources.log);
        return (await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(815), __webpack_require__.e(953)]).then(__webpack_require__.bind(__webpack_require__, 85953))).openSuite(chosen, sources);
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
async function read_settings_choose(suite, tags, log) {
    if (tags.length === 0)
        return suite;
    const { selectChecks } = await __webpack_require__.e(/* import() */ 529).then(__webpack_require__.bind(__webpack_require__, 95529));
    const part = selectChecks(suite, tags);
    if (part.leftOut !== undefined && part.leftOut.length > 0)
        log.info(`Checks without the tags ${tags.join(', ')} are left out: ${part.leftOut.join(', ')}`);
    return part;
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/order-end.js



/** Its own job writes once a stage; whoever loses more races than this against it has not lost them to it. */
const RACES = 5;
/**
 * Ends the rollout that stands by an order, which restores what served before it. Its own job may be alive and write at
 * the same moment: then the order is given again to the rollout as it stands by then.
 */
async function orderEnd(start, reason, policy, driver) {
    let { record, view } = start;
    for (let races = 1;; races += 1) {
        // Whoever gives the order has seen the service: labels that changed beside the record are no reason against it.
        const claim = { ...takeOver(record), own: true };
        const driven = await (0,drive/* drive */.r)({ claim, view, evidence: { stop: { kind: 'ordered', reason } } }, policy, driver);
        if (driven.end.conclusion !== 'conflict' || driven.view === undefined || races === RACES)
            return driven;
        const again = recordInForce(driven.view);
        if (again?.id !== record.id)
            return driven;
        record = again;
        view = driven.view;
    }
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/undo-restore.js



/**
 * Takes back a table that Cloud Run could not serve: it never moved a user, and would be in the way of the next try. Where that cannot be written
 * either, it is left to `post` and to the next job, which find the record of it.
 */
async function undoRestore(view, driver) {
    const { body, updateMask } = (0,service_write/* writeUndone */.vI)(view);
    try {
        const { name } = await driver.cloudRun.updateService(driver.service, body, { updateMask });
        await (0,settle/* settle */.G)(name, driver, undefined);
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.l)
            return;
        throw error;
    }
    driver.forget?.();
}

;// CONCATENATED MODULE: ./build/shared/engine/rollout/roll-back.js













/** Rollouts that begin or end at the same moment are met with a new plan; more of them than this is a quarrel. */
const roll_back_PLANS = 5;
/**
 * Restores what served before, or a revision that is named. The first write moves the traffic: nothing is waited for,
 * and another job's rollout that stands in the way is ended rather than waited for.
 */
async function rollBack(start, order, policy, driver) {
    let view = start;
    let done;
    let aim;
    for (let plans = 1; plans <= roll_back_PLANS; plans += 1) {
        const planned = planNow(order, aim, view);
        if (!planned.ok) {
            if (done !== undefined)
                return done;
            throw (0,refuse/* refuse */.T)('input-invalid', planned.error);
        }
        const plan = planned.value;
        if (plan.kind === 'unchanged') {
            order.told(plan, view);
            return done ?? { end: { conclusion: 'unchanged', reason: plan.reason }, view, target: plan.target };
        }
        const claim = plan.kind === 'end'
            ? { ...takeOver(plan.record), own: true }
            : await restoreClaim(plan, view, { ...order, unread: isUnread(plan, order) }, policy, driver);
        const from = claim.record.candidate.revision;
        order.told(plan, view);
        if (order.dryRun) {
            const stop = { kind: 'ordered', reason: order.reason };
            const evidence = plan.kind === 'end' ? { stop } : {};
            const end = wouldServe(plan, from, await rehearseNext(claim, view, evidence, policy, driver));
            return { end, view, target: plan.target, from };
        }
        const driven = plan.kind === 'end'
            ? await orderEnd({ record: plan.record, view }, order.reason, policy, driver)
            : await (0,drive/* drive */.r)({ claim, view }, policy, driver);
        done = { end: driven.end, view: driven.view, target: plan.target, from };
        if (plan.kind === 'restore' && driven.view !== undefined && done.end.conclusion === 'failed')
            await explain(plan, driven, order, driver);
        if (driven.view === undefined || !isDueAgain(plan, driven, order, aim))
            return done;
        if (plan.kind === 'restore')
            aim = plan;
        view = driven.view;
    }
    return done ?? fought();
}
/** The traffic of a rehearsal stays what it is, so only words can tell what was planned. */
function wouldServe({ target }, from, end) {
    if (end.conclusion !== 'unchanged')
        return end;
    const planned = `${(0,traffic/* describeWeights */.Jq)((0,traffic/* weightsOf */.Z$)(target))} would serve, and ${from} would be taken back`;
    return { ...end, reason: `${planned}; ${end.reason}` };
}
/** A rollout that began at the same moment is ended first; what was to be restored then stays what it was. */
function planNow(order, aim, view) {
    const planned = planRollBack(order, view);
    const isEnd = planned.ok && planned.value.kind === 'end';
    return aim === undefined || isEnd ? planned : (0,problem.ok)(aim);
}
/** Where Cloud Run could not serve a target that was not read before it was written, why is asked now, and the attempt is taken back. */
async function explain({ target }, { view }, order, driver) {
    if (view === undefined || (0,service_view/* trafficShown */.f0)(view))
        return;
    try {
        await refuseUnready(unproven(target, view), order.readiness, driver);
    }
    catch (error) {
        if (!(error instanceof action_error/* ActionError */.l))
            throw error;
        // Why it could not be known is less than what Cloud Run said.
        if (error.code !== 'input-invalid')
            return;
        await undoRestore(view, driver);
        throw (0,refuse/* refuse */.T)('input-invalid', error.problems.map((problem) => withUsers(problem, view)));
    }
}
/** Whoever pressed the button wants to know first where the users are now. */
function withUsers(problem, view) {
    const serving = (0,traffic/* describeWeights */.Jq)((0,traffic/* weightsOf */.Z$)((0,service_view/* servingShares */.x1)(view)));
    return { ...problem, message: `${problem.message}; users are where they were, ${serving}` };
}
/** A rehearsal has the time that a roll back has not, and Cloud Run accepts any name in one. */
function isUnread({ recorded = false }, { force, dryRun }) {
    return force === true || (recorded && !dryRun);
}
/** Whether the work is not yet what was ordered: more is wanted, or another job was quicker. */
function isDueAgain(plan, { end, claim, view }, order, aim) {
    if (plan.kind === 'end') {
        const ended = end.conclusion === 'rolled-back' && end.warning === undefined;
        const more = aim === undefined ? goesOn(order, plan.record) : !isServed(aim, view);
        return end.conclusion === 'promoted' || (ended && more);
    }
    const other = view === undefined ? undefined : recordInForce(view);
    return end.conclusion === 'conflict' && other !== undefined && other.id !== claim.record.id;
}
/** Another job may have restored the very same meanwhile. */
function isServed({ target }, view) {
    if (view === undefined || !(0,service_view/* trafficShown */.f0)(view))
        return false;
    return (0,traffic/* sameWeights */.ML)((0,traffic/* weightsOf */.Z$)((0,service_view/* servingShares */.x1)(view)), (0,traffic/* weightsOf */.Z$)(target));
}
function fought() {
    throw new action_error/* ActionError */.l({
        code: 'conflict',
        message: 'Other jobs wrote the service each time that its traffic was to be restored.',
    });
}

// EXTERNAL MODULE: ./build/shared/engine/rollout/session.js + 9 modules
var rollout_session = __webpack_require__(76796);
;// CONCATENATED MODULE: ./build/shared/engine/rollout/wait-for-turn.js



/** How often a job that waits for another's rollout looks whether it is over. */
const wait_for_turn_LOOK_MS = 10_000;
/**
 * Waits, as asked, until no live job owns a rollout on the service. Ends nothing: what stands then is for the caller.
 * A rollout that waits for a person or another job waits for this one too.
 */
async function waitForTurn(start, on) {
    const giveUpMs = on.clock.now() + start.waitMs;
    let view = start.view;
    while (view !== undefined) {
        const nowMs = on.clock.now();
        const meeting = meet(view, waitingId(view), start.onBusy, nowMs);
        if (meeting.kind === 'busy')
            return { view, busy: meeting.record };
        if (meeting.kind !== 'wait')
            return { view };
        if (nowMs >= giveUpMs)
            return { view, busy: meeting.record };
        await on.clock.sleep(Math.min(wait_for_turn_LOOK_MS, meeting.untilMs - nowMs, giveUpMs - nowMs), on.signal);
        view = await (0,observe/* observe */.l)(on);
    }
    return { view };
}
function waitingId(view) {
    const record = (0,record_on/* recordOn */.j)(view);
    return record?.phase === 'awaiting' ? record.id : undefined;
}

// EXTERNAL MODULE: ./build/shared/domain/text/nearest.js
var nearest = __webpack_require__(56231);
;// CONCATENATED MODULE: ./build/action-smoke-rollback/src/plan.js





/** The revision whose readiness has to be known. Who is forced takes the traffic ready or not. */
function revisionToRead({ mode, force, backTo, subject, }) {
    const named = mode === 'rollback' ? backTo : subject;
    return named.kind === 'revision' && !(mode === 'rollback' && force) ? named.revision : undefined;
}
/** Finds the URL of what is to be verified. Nothing is written for that: a revision without a tag is refused. */
function planVerification(wanted, view, 
/** Of the revision that is named. */
readiness) {
    const { service, onSuccess } = wanted;
    const subject = onSuccess === 'promote' ? candidateWhereNoneIsNamed(wanted.subject, view) : wanted.subject;
    switch (subject?.kind) {
        case undefined:
            return plan_refused('on_success', `Expected a candidate to promote, found neither tag nor revision, and no rollout that waits on ${service}`, 'Name it with tag or revision, or deploy it first: action-deploy-canary with mode: deploy');
        case 'url':
            return (0,problem.ok)({ url: subject.url, audience: view.uri, percent: 100 });
        case 'service':
            return onService(view);
        case 'tag':
            return onTag(subject.tag, wanted, view);
        case 'revision':
            return onRevision(subject.revision, wanted, view, readiness);
    }
}
/** The revision that `mode: promote` means. It needs no URL of its own: the rollout gives it a tag, and proves it there. */
function planCandidate({ subject, service, force }, view, 
/** Of the revision that is named. */
readiness) {
    const meant = candidateWhereNoneIsNamed(subject, view);
    switch (meant?.kind) {
        case 'tag': {
            const target = view.statuses.find(({ tag }) => tag === meant.tag);
            return target === undefined ? noTag(meant.tag, service, view) : (0,problem.ok)(named(target, view));
        }
        case 'revision':
            if (readiness?.kind === 'missing')
                return noRevision(meant.revision, service);
            return readiness?.kind === 'not-ready' && !force
                ? notReady(meant.revision, readiness.message)
                : (0,problem.ok)(meant.revision);
        default:
            return plan_refused('mode', `Expected a candidate to promote, found neither tag nor revision, and no rollout that waits on ${service}`, 'Name it with tag or revision, or deploy it first: action-deploy-canary with mode: deploy');
    }
}
/** The service's own URL answers for what serves: it proves nothing of a candidate that waits. */
function candidateWhereNoneIsNamed(subject, view) {
    if (subject.kind !== 'service')
        return subject;
    const record = recordInForce(view);
    return record?.phase === 'awaiting' ? { kind: 'tag', tag: record.candidate.tag } : undefined;
}
function onService(view) {
    if (view.uri === '') {
        return plan_refused('url', 'Expected a URL to verify, found that the default URL of the service is off', 'Write url: https://…');
    }
    const [only, another] = (0,service_view/* servingShares */.x1)(view);
    const candidate = only === undefined || another !== undefined ? undefined : { revision: only.revision, tag: '' };
    return (0,problem.ok)({ url: view.uri, audience: view.uri, candidate, percent: 100 });
}
function onTag(tag, wanted, view) {
    const target = view.statuses.find((one) => one.tag === tag);
    if (target === undefined)
        return noTag(tag, wanted.service, view);
    return atTag({ ...target, tag }, wanted, view);
}
function onRevision(revision, wanted, view, readiness) {
    const { service } = wanted;
    if (readiness?.kind === 'missing')
        return noRevision(revision, service);
    if (readiness?.kind === 'not-ready')
        return notReady(revision, readiness.message);
    const own = view.statuses.filter((target) => named(target, view) === revision);
    const tagged = own.find(({ tag }) => tag !== undefined);
    if (tagged?.tag !== undefined)
        return atTag({ ...tagged, tag: tagged.tag }, wanted, view);
    if (share(revision, view) === 100 && view.uri !== '')
        return onService(view);
    return plan_refused('revision', `Expected ${revision} to have a URL of its own, found that no tag names it`, [
        `Give it one: gcloud run services update-traffic ${service} --update-tags=NAME=${revision}`,
        'Or let action-deploy-canary take it on: mode: continue with this revision tags it, proves it and gives it traffic.',
    ].join('\n'));
}
function atTag(target, { tagUrl }, view) {
    const { tag } = target;
    const url = tagUrl === undefined ? target.uri : tagUrl.replace('{tag}', tag);
    if (url === undefined || url === '') {
        return plan_refused('tag_url', `Expected a URL of the tag ${tag}, found that the default URL of the service is off`, 'Name the way through your load balancer with tag_url: https://{tag}.canary.example.com');
    }
    const revision = named(target, view);
    return (0,problem.ok)({ url, audience: view.uri, candidate: { revision, tag }, percent: share(revision, view) });
}
const named = ({ revision }, view) => revision === traffic/* LATEST */.k0 ? view.latestReady : revision;
function share(revision, view) {
    return (0,service_view/* servingShares */.x1)(view)
        .filter((one) => one.revision === revision)
        .reduce((sum, { percent }) => sum + percent, 0);
}
function noTag(tag, service, view) {
    const tags = view.statuses.flatMap((one) => one.tag ?? []);
    const there = tags.length === 0 ? 'it has none' : `it has ${tags.join(', ')}`;
    return plan_refused('tag', `Expected a tag of ${service}, found "${tag}"; ${there}${(0,nearest/* suggestion */.h)(tag, tags)}`);
}
const noRevision = (revision, service) => plan_refused('revision', `Expected a revision of ${service}, found none of the name ${revision}`);
const notReady = (revision, message) => plan_refused('revision', `Expected ${revision} to be ready, found that it is not: ${message}`);
function plan_refused(where, message, hint) {
    return (0,problem/* err */._)([{ where, message, hint }]);
}

// EXTERNAL MODULE: ./build/shared/domain/report/figures.js
var figures = __webpack_require__(40901);
// EXTERNAL MODULE: ./build/shared/domain/report/plain.js
var plain = __webpack_require__(61232);
// EXTERNAL MODULE: ./build/shared/domain/report/expected-time.js
var expected_time = __webpack_require__(45930);
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
    return lines.length === 0 ? [] : [title, ...lines.map((line) => `  - ${inertLine(line)}`)];
}
function servesLines({ previous, serves = previous }) {
    const now = serves.length === 0 ? 'nothing' : sharesText(serves);
    return isMoved(previous, serves)
        ? [`Serves now: ${now}`, `Served before: ${sharesText(previous)}`]
        : [`Serves now: ${now}`];
}
const isMoved = (previous, serves) => !sameWeights(weightsOf(previous), weightsOf(serves));
function restoreLines({ previous, serves = previous, restoreCommand, kind }) {
    if (previous.length === 0 || kind === 'unchanged')
        return [];
    const what = isMoved(previous, serves) ? 'served before' : 'serves now';
    return [`Should everything else be down, this line restores what ${what}:`, `  ${restoreCommand}`];
}

// EXTERNAL MODULE: ./build/shared/domain/rollout/restore-command.js
var restore_command = __webpack_require__(89281);
// EXTERNAL MODULE: ./build/shared/domain/settings/stage-line.js
var stage_line = __webpack_require__(98204);
;// CONCATENATED MODULE: ./build/action-smoke-rollback/src/plan-text.js





/** A verification as the log shows it before anything is asked. */
function verificationText(place, plan, serves, { suite, verification, onSuccess, onFailure, }) {
    const revision = plan.candidate?.revision;
    const asked = revision === undefined ? plan.url : `${plan.url}, revision ${revision}, ${plan.percent} % of the traffic`;
    return [
        `${where(place)}: ${suite.kind === 'none' ? 'no suite is run, as asked' : `${suite.path} is run`}${verification === undefined ? '' : ', and the deployment checks are asked'}`,
        `Asked: ${asked}`,
        servesNow(serves),
        `If it passes: ${onSuccess === 'promote' ? `${revision ?? 'the candidate'} is promoted` : 'nothing is changed'}`,
        `If it fails: ${onFailure === 'rollback' ? 'what served before is restored' : 'nothing is changed'}`,
    ].join('\n');
}
/** A promotion as the log shows it before anything is changed. */
function promotionText(place, revision, serves, { suite }, by) {
    const way = by.stages === undefined ? 'at once' : (0,stage_line/* formatStages */.Ni)(by.stages);
    return [
        `${where(place)}: ${revision} is promoted, ${way}`,
        suite.kind === 'none'
            ? 'No suite is run before, as asked'
            : `${suite.path} is run before, at its own tag`,
        servesNow(serves),
        ...(by.stages === undefined ? [] : stageLines(by.stages, by.analysis, by.trafficPlan)),
    ].join('\n');
}
/** A roll back as the log shows it before anything is changed. */
function rollBackText(place, plan, serves, nowMs) {
    return [
        `${where(place)}: ${intent(plan, nowMs)}`,
        servesNow(serves),
        ...(plan.kind === 'unchanged'
            ? []
            : [
                `To be restored: ${(0,figures/* sharesText */.W5)(plan.target)}`,
                'Should everything else be down, this line restores it:',
                `  ${(0,restore_command/* restoreCommand */.O)(place, plan.target)}`,
            ]),
    ].join('\n');
}
/** Who rolls back, and why: kept in the history. */
function orderText(actor, reason) {
    const who = actor === '' ? 'ordered by hand' : `ordered by ${actor}`;
    return reason === undefined ? who : `${who}: ${reason}`;
}
function intent(plan, nowMs) {
    switch (plan.kind) {
        case 'unchanged':
            return `nothing to do, ${(0,plain/* inertLine */.Fq)(plan.reason)}`;
        case 'restore':
            return `${plan.from} is taken back`;
        case 'end': {
            const { candidate, phase, leaseMs, run } = plan.record;
            const lease = leaseMs > nowMs ? `its lease has ${(0,figures/* timeSpan */.wL)(leaseMs - nowMs)} left` : 'its lease is over';
            return `the rollout of ${candidate.revision} is ended (${phase}, ${lease}, ${run})`;
        }
    }
}
const where = ({ service, region, project }) => `${service} in ${region}, project ${project}`;
const servesNow = (serves) => `Serves now: ${serves.length === 0 ? 'nothing' : (0,figures/* sharesText */.W5)(serves)}`;

;// CONCATENATED MODULE: ./build/action-smoke-rollback/src/run.js






















/** What keeps a revision from its traffic although its suite passed: told with the suite, not in place of it. */
const IN_THE_WAY = new Set([
    'input-invalid',
    'conflict',
    'failed-precondition',
    'not-found',
]);
const HOW_TO_DO_WITHOUT = 'Or say suite: none, to promote without proof.';
/** One verification or one roll back, from reading what serves to its conclusion. */
async function run(inputs, context, ports) {
    const startedMs = ports.clock.now();
    const session = await prepare(inputs, ports);
    const { mode, dryRun, deployment, subject, target, deleteFailedRevisions } = inputs;
    if (target === undefined)
        return verifyUrl(subject.kind === 'url' ? subject.url : '', { dryRun, context, startedMs }, session);
    const policy = (0,rollout_session/* policyOf */.U)('promoted', session.options.settings, context);
    await ports.log.group(`Log in as ${ports.identity.description}`, () => ports.identity.accessToken());
    const [view, readiness] = await Promise.all([
        observeExisting(session.driver),
        // Beside the service, so that it takes no time of its own.
        readReadiness(revisionToRead(inputs), session.driver),
    ]);
    const work = { inputs, context, policy, session };
    const done = await DO[mode](view, readiness, work);
    return (0,finish_verification/* finishVerification */.p)(done, { mode, dryRun, environment: deployment?.environment, deleteFailedRevisions, context, startedMs }, session);
}
/** The user's files and the session. The button reads no file, so that none can keep it from being pressed. */
async function prepare(inputs, ports) {
    const { mode, suite, target, tagUrl, idTokenAudience, readyTimeoutMs } = inputs;
    const asks = mode === 'verify' || mode === 'promote';
    const wanted = mode === 'verify' ? inputs.verification : undefined;
    const verification = await readVerification(wanted, { service: target !== undefined });
    const [proof, settings] = await Promise.all([
        asks ? readSuite(suite, ports, HOW_TO_DO_WITHOUT) : 'none',
        settingsFor(inputs, ports),
    ]);
    const { projectId: project = '', region = '', service = '' } = target ?? {};
    return (0,rollout_session/* openSession */.f)({
        ...{ service: { project, region, service }, suite: proof, verification },
        ...{ settings, tagUrl, idTokenAudience, readyTimeoutMs },
    }, ports);
}
/** A guard has limits of its own, wider than those of a rollout, and takes those of a file only where one is named. */
async function settingsFor(inputs, ports) {
    const { mode, onSuccess, config, target, verification } = inputs;
    if (mode === 'guard' && !config.required)
        return { ...settings_settings/* DEFAULT_SETTINGS */.a, analysis: GUARD_ANALYSIS };
    // By which intervals Cloud Monitoring is asked stands there too.
    const counts = verification !== undefined && target !== undefined;
    const nothing = mode === 'rollback' || (mode === 'verify' && onSuccess === 'keep' && !counts);
    return nothing ? settings_settings/* DEFAULT_SETTINGS */.a : readSettings(inputs, ports);
}
const DO = {
    verify,
    promote: promoteNow,
    rollback: press,
    guard: (view, _, { inputs, context, policy, session }) => guard(view, { context, windowMs: inputs.guardWindowMs, dryRun: inputs.dryRun }, policy, session),
};
/** Restores at once: whoever presses the button does not wait for anybody's rollout. */
async function press(view, readiness, work) {
    const { inputs, context, session } = work;
    const { backTo, force } = inputs;
    const to = backTo.kind === 'revision'
        ? backTo.revision
        : backTo.kind === 'previous'
            ? undefined
            : await lastPromoted(view, session.driver);
    const reason = orderText(context.actor, inputs.reason);
    const known = to === undefined || readiness === undefined ? undefined : new Map([[to, readiness]]);
    const done = await takeBack(view, { to, force, readiness: known }, reason, work);
    return { ...done, stop: 'ordered' };
}
async function verify(view, readiness, work) {
    const { inputs, context, session } = work;
    const { driver, ports } = session;
    const { service } = driver.service;
    const asked = orRefuse(planVerification({ ...inputs, service }, view, readiness));
    const { candidate } = asked;
    if (inputs.onSuccess === 'promote' && candidate !== undefined) {
        orRefuse(planPromotion(candidate.revision, view, view, { service, context }));
    }
    const before = (0,service_view/* servingShares */.x1)(view);
    await ports.log.group('Plan', async () => ports.log.info(verificationText(driver.service, asked, before, inputs)));
    const proof = await askDeployment({ ...asked, view }, session);
    const about = { view, before, previous: (0,serving_template/* previousTraffic */.B8)(view), candidate, moved: false };
    if (!proof.passed) {
        const failed = { ...about, end: { conclusion: 'failed', reason: proof.reason } };
        return inputs.onFailure === 'keep' ? failed : takeBackFailed(failed, view, work);
    }
    if (inputs.onSuccess === 'keep' || candidate === undefined) {
        // Who serves already and passed is nobody's candidate.
        const shown = candidate?.tag === '' ? undefined : candidate;
        const reason = `${proof.reason} on ${asked.url}`;
        return { ...about, candidate: shown, end: { conclusion: 'unchanged', reason } };
    }
    // It has just passed its suite, whatever the history says of it.
    const order = { ...inputs, force: true, context, say: session.narrator.say };
    try {
        const promoted = await promote({ revision: candidate.revision, view, proof }, order, work.policy, driver);
        return { ...promoted, before, moved: promoted.end.conclusion !== 'unchanged' };
    }
    catch (error) {
        if (!(error instanceof action_error/* ActionError */.l) || !IN_THE_WAY.has(error.code))
            throw error;
        const { message, hint } = error;
        const reason = `${proof.reason}; it was not promoted: ${message}`;
        return { ...about, end: { conclusion: 'failed', reason, warning: hint } };
    }
}
/** Gives a candidate its traffic, proven by the rollout itself at the tag that it has there. */
async function promoteNow(view, readiness, work) {
    const { inputs, context, policy, session } = work;
    const { driver, options } = session;
    const { log } = session.ports;
    const { service } = driver.service;
    const revision = orRefuse(planCandidate({ ...inputs, service }, view, readiness));
    const before = (0,service_view/* servingShares */.x1)(view);
    const { analysis } = options.settings;
    const told = (stages, traffic) => log.group('Plan', async () => {
        const by = { stages, analysis, trafficPlan: expectedTraffic(traffic) };
        log.info(promotionText(driver.service, revision, before, inputs, by));
    });
    const order = { ...inputs, context, told };
    const { traffic, ...promoted } = await promoteCandidate(revision, view, order, policy, session);
    const moved = promoted.end.conclusion !== 'unchanged';
    return { ...promoted, before, moved, trafficPlan: expectedTraffic(traffic) };
}
/** After a suite that failed: nobody ordered this, so that another job's live rollout is respected. */
async function takeBackFailed(failed, view, work) {
    const { inputs, session } = work;
    const { reason } = failed.end;
    const alone = inputs.subject.kind === 'tag' || inputs.subject.kind === 'revision';
    const nothing = (why, hint) => ({
        ...failed,
        end: { conclusion: 'failed', reason: `${reason}; nothing was rolled back: ${why}`, warning: hint },
    });
    const wait = { view, onBusy: inputs.onBusy, waitMs: inputs.busyTimeoutMs };
    const turn = await waitForTurn(wait, session.driver);
    if (turn.view === undefined)
        return nothing('the service was deleted');
    if (turn.busy !== undefined)
        return nothing(`a rollout of another run owns the service: ${turn.busy.run}`);
    try {
        const of = alone ? failed.candidate?.revision : undefined;
        const done = await takeBack(turn.view, { of }, reason, work);
        return done.end.conclusion === 'unchanged' ? nothing(done.end.reason) : done;
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.l && error.code === 'input-invalid')
            return nothing(error.message, error.hint);
        throw error;
    }
}
async function takeBack(view, wish, reason, { inputs, context, policy, session }) {
    const { log, clock } = session.ports;
    const done = await rollBack(view, {
        ...{ ...wish, reason, context, dryRun: inputs.dryRun },
        told: (plan, now) => log.info(rollBackText(session.driver.service, plan, (0,service_view/* servingShares */.x1)(now), clock.now())),
    }, policy, session.driver);
    const { end, target, from } = done;
    const candidate = from === undefined ? undefined : { revision: from, tag: '' };
    return {
        end,
        view: done.view,
        previous: target,
        before: (0,service_view/* servingShares */.x1)(view),
        candidate,
        moved: from !== undefined,
    };
}
function orRefuse(planned) {
    if (planned.ok)
        return planned.value;
    throw (0,refuse/* refuse */.T)('input-invalid', planned.error);
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

/***/ 6541:
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
;// CONCATENATED MODULE: ./build/shared/domain/analysis/judged-stage.js
/** For each stage its place among those that are watched; undefined for one that is passed at once. */
function watchedRows(stages) {
    let row = 0;
    return stages.map(({ bakeMs }) => (bakeMs > 0 ? row++ : undefined));
}

// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/slow-answers.js
var slow_answers = __webpack_require__(97623);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/stream.js


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
    const edge = (0,slow_answers/* commonEdge */.dS)(bothArms(started), limitMs);
    const [certain, possible] = [emptyStream(stages, dispersion), emptyStream(stages, dispersion)];
    for (const { stage, candidate, baseline } of started) {
        add(certain, stage, (0,slow_answers/* surelyAbove */.Q$)(candidate.latency, limitMs), (0,slow_answers/* possiblyAbove */.dt)(baseline.latency, edge));
        const sum = possible.stages[certain.rows[stage] ?? -1];
        if (sum !== undefined)
            count(sum.candidate, (0,slow_answers/* possiblyAbove */.dt)(candidate.latency, limitMs));
    }
    return { certain, possible };
}
function emptyStream(planned, dispersion) {
    const rows = watchedRows(planned);
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

// EXTERNAL MODULE: ./build/shared/domain/analysis/test-results.js + 1 modules
var test_results = __webpack_require__(85574);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/other-latency.js






/** The least edge of a bucket above the limit that answers like these would not break with such evidence. */
function harmlessLatency({ intervals }, stages, latency, evidence, dispersion) {
    const test = (0,ratio_test/* exceeds */.Or)(1 - latency.quantile);
    return edgesAbove(intervals, latency.limitMs).find((limitMs) => {
        const { certain } = latencyStreams(intervals, stages, limitMs, dispersion);
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

;// CONCATENATED MODULE: ./build/shared/domain/analysis/fault-findings.js



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
    if (!(0,test_results/* reaches */.O6)(test, family/* SUSPICION */.UD))
        return undefined;
    if (!(0,test_results/* reaches */.O6)(test) || !hasFailures(test))
        return { means: 'suspect', text: `suspicious: ${(0,test_text/* describeTest */.Ww)(test)}` };
    if (twin === undefined || !hasBaseline(twin) || (0,test_results/* reaches */.O6)(twin, family/* SUSPICION */.UD))
        return { means: 'unhealthy', text: (0,test_text/* describeTest */.Ww)(test) };
    return {
        means: 'shared-outage',
        text: `both arms are ill: ${(0,test_text/* countsText */.WN)(twin)}, beyond the limit (${(0,test_text/* needText */.w6)(test)}) and no worse than the baseline (evidence below ${family/* SUSPICION */.UD})`,
    };
}
/** Silence is no failure that could be counted. */
function hasFailures({ name, counts }) {
    return name === 'share' || (counts.failures ?? 0) >= family/* LEAST_FAILURES */.OW;
}
const hasBaseline = ({ counts }) => (counts.baselineRequests ?? 0) >= family/* LEAST_BASELINE */.YR;

;// CONCATENATED MODULE: ./build/shared/domain/analysis/finding.js
/** Of the findings that say the same, the sentences. */
function textsOf(findings, ...meanings) {
    return meanings.flatMap((meaning) => findings.filter(({ means }) => means === meaning).map(({ text }) => text));
}

;// CONCATENATED MODULE: ./build/shared/domain/analysis/sequential/counts.js
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

;// CONCATENATED MODULE: ./build/shared/domain/analysis/arm-problem.js

/** Sums of fractions differ from the whole by so little. */
const SLACK = 1e-6;
/** Why the counts of an arm cannot be true; undefined for those that can. */
function armProblem({ requests, byClass, latency }) {
    let answers = 0;
    for (const name in byClass) {
        const failures = byClass[name] ?? 0;
        const problem = countsProblem({ failures, requests });
        if (problem !== undefined)
            return `${problem} with ${name}`;
        answers += failures;
    }
    if (!isCount(requests))
        return `${requests} requests`;
    if (answers > requests * (1 + SLACK))
        return `${answers} answers to ${requests} requests`;
    let placed = 0;
    for (const { lowerMs, upperMs, count } of latency.buckets) {
        if (!isCount(count) || !(upperMs > lowerMs))
            return `${count} latencies from ${lowerMs} to ${upperMs} ms`;
        placed += count;
    }
    if (!isCount(latency.count))
        return `${latency.count} latencies`;
    return placed > latency.count * (1 + SLACK)
        ? `${placed} latencies in the buckets of ${latency.count}`
        : undefined;
}

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
    const candidate = armProblem(interval.candidate);
    if (candidate !== undefined)
        return `${span(interval)}: the candidate has ${candidate}`;
    const baseline = armProblem(interval.baseline);
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
    const failed = countsProblem({ failures: probes.failures, requests: probes.probes });
    const slow = countsProblem({ failures: probes.slow, requests: probes.probes });
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

// EXTERNAL MODULE: ./build/shared/domain/analysis/sequential/dispersion.js
var dispersion = __webpack_require__(78210);
;// CONCATENATED MODULE: ./build/shared/domain/analysis/past.js




/** Of all answers. */
const USUAL = 0.95;
const KNOWN = new WeakMap();
/** Worked out once for one past, which no look at a rollout changes. */
function pastOf(before, limitMs) {
    const known = KNOWN.get(before);
    if (known?.limitMs === limitMs)
        return known;
    const varied = (name) => (0,dispersion/* dispersion */.H)(before.map(({ requests, byClass }) => ({ failures: byClass[name] ?? 0, requests })));
    const past = {
        limitMs,
        problem: problemOf(before),
        errors: varied('5xx'),
        clientErrors: varied('4xx'),
        slow: (0,dispersion/* dispersion */.H)(before.map(({ latency }) => (0,slow_answers/* surelyAbove */.Q$)(latency, limitMs))),
        usualMs: (0,latency_sum/* quantileBucket */.gm)((0,latency_sum/* sumLatency */.QM)(before.map(({ latency }) => latency)), USUAL)?.upperMs ?? 0,
    };
    KNOWN.set(before, past);
    return past;
}
function problemOf(before) {
    const index = before.findIndex((arm) => armProblem(arm) !== undefined);
    const wrong = before[index];
    return wrong && `interval ${index + 1} before the rollout: ${armProblem(wrong)}`;
}

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

;// CONCATENATED MODULE: ./build/shared/domain/analysis/share-stream.js

/**
 * The requests of each watched stage, from the time on at which an answer that began in it should have ended: requests are counted when they
 * end, and a service that streams for minutes is silent for minutes at each new weight. How long answers take is known from before.
 */
function shareRows(intervals, stages, usualMs) {
    const rows = watchedRows(stages);
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

;// CONCATENATED MODULE: ./build/shared/domain/analysis/seen.js


/** One reading of an observation that all tests share. */
function seenIn({ intervals }, past, { latency }, { stages }) {
    return {
        errors: classStream(intervals, stages, '5xx', past.errors),
        clientErrors: classStream(intervals, stages, '4xx', past.clientErrors),
        slow: latencyStreams(intervals, stages, latency.limitMs, past.slow),
        share: shareRows(intervals, stages, past.usualMs),
    };
}

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

;// CONCATENATED MODULE: ./build/shared/domain/analysis/user-logs.js


/** One pass over what was seen. */
function userLogs({ errors, clientErrors, slow }, settings) {
    const tail = 1 - settings.latency.quantile;
    return {
        errors: {
            above: (0,test_results/* ratioSums */.oz)(errors, (0,ratio_test/* exceeds */.Or)(settings.errors.ratio)),
            below: (0,test_results/* ratioSums */.oz)(errors, (0,ratio_test/* staysBelow */.cK)(settings.errors.ratio)),
            unlike: (0,test_results/* relativeSums */.zJ)(errors, settings.errors.tolerance),
        },
        clientErrors: { unlike: (0,test_results/* relativeSums */.zJ)(clientErrors, settings.clientErrors.tolerance) },
        slow: {
            above: (0,test_results/* ratioSums */.oz)(slow.certain, (0,ratio_test/* exceeds */.Or)(tail)),
            below: (0,test_results/* ratioSums */.oz)(slow.possible, (0,ratio_test/* staysBelow */.cK)(tail)),
            unlike: (0,test_results/* relativeSums */.zJ)(slow.certain, settings.latency.tolerance),
        },
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/analysis/user-tests.js



/** Every test on users' requests, those of dry runs too. */
function userTests(seen, settings, threshold, logs = userLogs(seen, settings)) {
    const { errors, clientErrors, latency, share } = settings;
    const tail = 1 - latency.quantile;
    const fail = (name, held) => termsOf(name, held, threshold);
    const pass = (name, held) => termsOf(name, held, family/* PASS_THRESHOLD */.Qf);
    return [
        (0,test_results/* breaksLimit */.mo)(seen.errors, logs.errors.above, errors.ratio, fail('errors', errors)),
        (0,test_results/* worseThanBaseline */.N5)(seen.errors, logs.errors.unlike, errors.tolerance, fail('errors-relative', errors)),
        (0,test_results/* worseThanBaseline */.N5)(seen.clientErrors, logs.clientErrors.unlike, clientErrors.tolerance, fail('client-errors-relative', clientErrors)),
        (0,test_results/* breaksLimit */.mo)(seen.slow.certain, logs.slow.above, tail, fail('latency', latency)),
        (0,test_results/* worseThanBaseline */.N5)(seen.slow.certain, logs.slow.unlike, latency.tolerance, fail('latency-relative', latency)),
        (0,test_results/* missesShare */.QL)(seen.share, seen.errors.stages.length, fail('share', share)),
        (0,test_results/* keepsLimit */.Iv)(seen.errors, logs.errors.below, errors.ratio, pass('errors', errors)),
        (0,test_results/* keepsLimit */.Iv)(seen.slow.possible, logs.slow.below, tail, pass('latency', latency)),
    ];
}
function termsOf(name, { dryRun, limitMs }, threshold) {
    return { name, threshold, dryRun, limitMs };
}

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
    const past = pastOf(observation.before, settings.latency.limitMs);
    const problem = observationProblem(observation, stage) ?? past.problem;
    if (problem !== undefined)
        return unbelievable(problem);
    const seen = seenIn(observation, past, settings, stage);
    const logs = userLogs(seen, settings);
    const tests = testsOf(observation, seen, logs, settings, stage);
    const proofs = proofsOf(tests, seen, logs, observation, stage);
    const besideBaseline = (stage.stages[stage.index]?.percent ?? 100) < 100;
    const findings = [
        ...faultFindings(tests, besideBaseline),
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
        ...(settings.users === 'none' ? [] : userTests(seen, settings, threshold, logs)),
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

/***/ 63084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ next)
});

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
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   vI: () => (/* binding */ writeUndone)
/* harmony export */ });
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
    const { [_record_js__WEBPACK_IMPORTED_MODULE_2__/* .RECORD_ANNOTATION */ .Mr]: _, ...annotations } = ownAnnotations(view);
    return {
        purpose: 'close',
        body: { traffic: (0,_traffic_js__WEBPACK_IMPORTED_MODULE_0__/* .writeTraffic */ .lE)(view.statuses), annotations, etag: view.etag },
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

/***/ 10798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ previousTraffic),
/* harmony export */   qJ: () => (/* binding */ servingRevision)
/* harmony export */ });
/* unused harmony exports templateServes, templateOfRevision, anonymous, comparable */
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26827);
/* harmony import */ var _service_view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37324);
/* harmony import */ var _traffic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73702);




/** The revision whose template a candidate starts from: the one that serves most; '' when nothing serves. */
function servingRevision(view) {
    const [first] = (0,_service_view_js__WEBPACK_IMPORTED_MODULE_0__/* .servingShares */ .x1)(view).sort((a, b) => b.percent - a.percent);
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
    const kept = Object.entries(isObject(labels) ? labels : {}).filter(([key]) => key !== 'commit-sha');
    return {
        ...rest,
        ...(kept.length > 0 ? { labels: Object.fromEntries(kept) } : {}),
        ...(isObject(annotations) && Object.keys(annotations).length > 0 ? { annotations } : {}),
    };
}
/**
 * The previous traffic of a new rollout. Where the last one ended without promotion and left its named revisions in
 * place, what it remembered of LATEST is remembered again, so that the next promotion gives it back.
 */
function previousTraffic(view) {
    const shares = (0,_service_view_js__WEBPACK_IMPORTED_MODULE_0__/* .servingShares */ .x1)(view);
    const last = (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeHistory */ .FU)(view.annotations[_history_js__WEBPACK_IMPORTED_MODULE_1__/* .HISTORY_ANNOTATION */ .V4])[0];
    if (last === undefined || last.conclusion === 'promoted')
        return shares;
    if (!(0,_traffic_js__WEBPACK_IMPORTED_MODULE_2__/* .sameWeights */ .ML)((0,_traffic_js__WEBPACK_IMPORTED_MODULE_2__/* .weightsOf */ .Z$)(shares), (0,_traffic_js__WEBPACK_IMPORTED_MODULE_2__/* .weightsOf */ .Z$)(last.previous)))
        return shares;
    return shares.map((share) => {
        const before = last.previous.find(({ revision }) => revision === share.revision);
        return before?.latest === true ? { ...share, latest: true } : share;
    });
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

/***/ 25793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ tokenAudience)
/* harmony export */ });
/* harmony import */ var _text_audience_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37731);

/** What a token is made out to: an input wins over the suite, and both over the URL of the service. */
function tokenAudience(given, suite, { url, serviceUrl }) {
    const chosen = given ?? (suite === 'none' ? undefined : suite.idTokenAudience);
    return chosen === undefined ? serviceUrl : (0,_text_audience_js__WEBPACK_IMPORTED_MODULE_0__/* .audienceAt */ .k8)(chosen, url);
}


/***/ }),

/***/ 89799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ doorOf)
/* harmony export */ });
/* harmony import */ var _json_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49360);

/** What is known of the door behind a URL; undefined where it is not one of the service's own, as behind a load balancer. */
function doorOf(service, url) {
    const host = hostOf(url);
    const statuses = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(service, 'trafficStatuses').filter(_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
    const own = [service.uri, ...(0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(service, 'urls'), ...statuses.map(({ uri }) => uri)];
    if (host === undefined || !own.some((one) => hostOf(one) === host))
        return undefined;
    const ingress = INGRESS[(0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(service, 'ingress') ?? ''];
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

/***/ 52130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _p: () => (/* binding */ verificationReason),
/* harmony export */   p4: () => (/* binding */ isVerified),
/* harmony export */   uJ: () => (/* binding */ withVerification)
/* harmony export */ });
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

/***/ 35928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ callerHeaders)
/* harmony export */ });
/* harmony import */ var _domain_text_audience_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37731);

/**
 * Cloud Run has a header of its own, which it checks and takes away, so that a check may send an Authorization of its own, and so
 * that a public service never sees a token. Identity-Aware Proxy reads Authorization. Without a token the service answers for itself whether it needs one.
 */
async function callerHeaders(audience, { identity, log }) {
    const header = (0,_domain_text_audience_js__WEBPACK_IMPORTED_MODULE_0__/* .guardOf */ .HY)(audience) === 'cloud-run' ? 'x-serverless-authorization' : 'authorization';
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

/***/ 16556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ prove)
/* harmony export */ });
/* harmony import */ var _domain_smoke_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75861);
/* harmony import */ var _caller_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35928);


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
    const { runSuite } = await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(335), __webpack_require__.e(992), __webpack_require__.e(136)]).then(__webpack_require__.bind(__webpack_require__, 33136));
    const caller = () => (0,_caller_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .callerHeaders */ .C)(target.audience, ports);
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
    const why = failure === undefined ? 'no answer' : (0,_domain_smoke_report_js__WEBPACK_IMPORTED_MODULE_1__/* .failureText */ .kY)(failure);
    const hint = failure?.hint === undefined ? '' : ` (${failure.hint})`;
    return {
        passed: false,
        reason: `${failed.length} of ${total} smoke checks failed; ${first.name}: ${why}${hint}`,
    };
}


/***/ }),

/***/ 57109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ drive)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
// EXTERNAL MODULE: ./build/shared/domain/errors/assert-never.js
var assert_never = __webpack_require__(16952);
// EXTERNAL MODULE: ./build/shared/domain/rollout/reconcile.js + 4 modules
var reconcile = __webpack_require__(63084);
// EXTERNAL MODULE: ./build/shared/domain/rollout/record-on.js
var record_on = __webpack_require__(61214);
// EXTERNAL MODULE: ./build/shared/domain/rollout/service-view.js
var service_view = __webpack_require__(37324);
// EXTERNAL MODULE: ./build/shared/domain/rollout/service-write.js
var service_write = __webpack_require__(62170);
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
        const effect = (0,reconcile/* next */.K)(state.claim, state.view, state.evidence, nowMs, policy);
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

/***/ 26807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ finishVerification)
});

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
;// CONCATENATED MODULE: ./build/shared/domain/template/containers.js

/** The containers of a template, in their order. */
function containersOf(template) {
    return (0,json/* arrayAt */.RD)(template, 'containers').filter(json/* isObject */.Gv);
}
/** Which container receives requests: the one with ports, else the only one; -1 when that cannot be told. */
function ingressIndex(containers) {
    const withPorts = containers.findIndex((container) => (0,json/* arrayAt */.RD)(container, 'ports').length > 0);
    return withPorts === -1 && containers.length === 1 ? 0 : withPorts;
}
/** The image that receives requests ('' where there is none), and those that run beside it. */
function imagesIn(template) {
    const containers = containersOf(template);
    const ingress = Math.max(ingressIndex(containers), 0);
    const images = containers.map((container) => stringAt(container, 'image') ?? '');
    return { receives: images[ingress] ?? '', beside: images.filter((_, index) => index !== ingress) };
}
/** The port that a container listens on: 8080 where the template names none. */
function portOf(container) {
    const [port] = arrayAt(container, 'ports').filter(isObject);
    return (port && numberAt(port, 'containerPort')) || 8080;
}
/** Everything about its containers for which Cloud Run would refuse a template, in sentences. */
function containerProblems(template) {
    const containers = containersOf(template);
    if (containers.length === 0)
        return ['Expected at least one container, found none'];
    const withoutImage = containers.flatMap((container, index) => stringAt(container, 'image') ? [] : [`Expected an image for ${nameOf(container, index)}, found none`]);
    const withPorts = containers.filter((container) => arrayAt(container, 'ports').length > 0).length;
    if (containers.length < 2 || withPorts === 1)
        return withoutImage;
    const names = containers.map(nameOf).join(', ');
    return [
        ...withoutImage,
        `Expected one container with ports, the one that receives requests, found ${withPorts} among ${names}`,
    ];
}
function nameOf(container, index) {
    const name = stringAt(container, 'name');
    return name ? `the container "${name}"` : `container ${index + 1}`;
}

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
    const containers = containersOf(revision);
    return (0,json/* stringAt */.bX)(containers[ingressIndex(containers)] ?? {}, 'image');
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

;// CONCATENATED MODULE: ./build/shared/engine/rollout/finish-verification.js


/** A revision that is taken back served for a while: its last words are older than this step. */
const LOG_MS = 15 * 60_000;
/** The outcome of a step that deploys nothing. GitHub is told last: it must not keep anybody from their traffic. */
async function finishVerification(done, about, session) {
    const { moved, before, notes = [], ...ended } = done;
    const { end, candidate, view } = ended;
    if (moved && !about.dryRun) {
        const status = await announce(about.environment, about.context, `Roll back or promotion, ${candidate?.revision}`, session.ports);
        await status.conclude(end.conclusion, end.reason, view?.uri);
    }
    const outcome = await finish({ ...ended, changed: [], notes }, {
        ...about,
        action: 'action-smoke-rollback',
        deleteFailedRevisions: about.deleteFailedRevisions && (moved || about.mode === 'rollback'),
        logSinceMs: about.startedMs - LOG_MS,
    }, session);
    // The newest template is not what was asked or restored, so its image says nothing here.
    return {
        ...outcome,
        targets: outcome.targets.map((target) => ({ ...target, image: undefined, trafficBefore: before })),
    };
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

/***/ 76796:
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
// EXTERNAL MODULE: ./build/shared/domain/smoke/audience.js
var audience = __webpack_require__(25793);
// EXTERNAL MODULE: ./build/shared/domain/smoke/door.js
var door = __webpack_require__(89799);
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

// EXTERNAL MODULE: ./build/shared/domain/analysis/judge.js + 21 modules
var judge = __webpack_require__(6541);
// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
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

;// CONCATENATED MODULE: ./build/shared/engine/analysis/unasked.js
/** For those who judge nothing any more: a server that cannot be used must not keep traffic from being restored. */
const UNASKED = {
    open: () => ({ range: async () => ({ kind: 'points', points: [] }) }),
};

// EXTERNAL MODULE: ./build/shared/engine/probe/prove.js
var prove = __webpack_require__(16556);
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
// EXTERNAL MODULE: ./build/shared/engine/probe/caller-headers.js
var caller_headers = __webpack_require__(35928);
// EXTERNAL MODULE: ./build/shared/engine/probe/counts-text.js
var counts_text = __webpack_require__(382);
;// CONCATENATED MODULE: ./build/shared/engine/probe/prove-by-probes.js




/** Proves a candidate that has no users yet by probes of its own, and says in a sentence what they prove. */
async function proveByProbes(check, { url, audience, door }, terms, ports) {
    if (url === undefined || url === '')
        return { passed: false, reason: 'the candidate has no URL to probe', counts: NONE, tests: [] };
    const { perMinute } = terms.settings.probes;
    ports.log.info(`Probing ${check.request.method} ${check.request.path} ${perMinute} times a minute`);
    const { probeStream } = await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(992), __webpack_require__.e(475)]).then(__webpack_require__.bind(__webpack_require__, 22893));
    const stream = await probeStream(check, { baseUrl: url, caller: () => (0,caller_headers/* callerHeaders */.C)(audience, ports), door }, terms, ports);
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
    const custom = (analysis.metrics.length > 0 ? ports.customMetrics : UNASKED).open({
        project: service.project,
        prometheus: analysis.prometheus,
    });
    const probed = new Map();
    const narrator = createNarrator(ports.clock, ports.log);
    const candidateUrl = (view, tag) => options.tagUrl === undefined ? (0,service_view/* tagUrl */.ak)(view, tag) : options.tagUrl.replace('{tag}', tag);
    const proofTarget = (url, view) => ({
        url,
        audience: (0,audience/* tokenAudience */.k)(options.idTokenAudience, options.suite, { url, serviceUrl: view.uri }),
        door: (0,door/* doorOf */.a)(view.raw, url),
    });
    const proveOn = async (when, percent, url, view) => {
        const proof = await ports.log.group(`Smoke suite on ${url ?? 'the candidate'}`, () => (0,prove/* prove */.z)(options.suite, proofTarget(url, view), ports));
        narrator.smoke({ when, percent, report: proof.report });
        narrator.say(`Smoke suite: ${proof.reason}`);
        return proof;
    };
    const proveCandidate = (when) => (record, view) => proveOn(when, (0,traffic_of_record/* candidateShare */.xA)(record), candidateUrl(view, record.candidate.tag), view);
    const observe = observer({ service, metrics: ports.metrics, custom, settings: analysis });
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
