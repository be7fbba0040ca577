export const id = 965;
export const ids = [965];
export const modules = {

/***/ 59965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellFault: () => (/* binding */ tellFault)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
// EXTERNAL MODULE: ./build/shared/domain/errors/refuse.js
var refuse = __webpack_require__(11389);
// EXTERNAL MODULE: ./build/shared/domain/report/annotation.js
var annotation = __webpack_require__(1571);
// EXTERNAL MODULE: ./build/shared/domain/report/figures.js
var figures = __webpack_require__(40901);
// EXTERNAL MODULE: ./build/shared/domain/report/markdown.js
var markdown = __webpack_require__(13791);
// EXTERNAL MODULE: ./build/shared/domain/report/plain.js
var plain = __webpack_require__(61232);
;// CONCATENATED MODULE: ./build/shared/domain/report/fault.js






/** Tells a fault: nothing could be decided, and this is why. */
function renderFault(error, { action }) {
    const fault = factsOf(error);
    const sentence = withHint(fault);
    const lines = fault.problems.map(problemLine);
    const one = fault.problems.length <= 1;
    return {
        summary: summaryOf(fault, action),
        annotations: (0,annotation/* withinCaps */.p)(one && fault.problems[0]?.line === undefined
            ? [{ level: 'error', title: title(fault.code), message: sentence }]
            : fault.problems.map((problem) => annotationOf(problem, fault.code))),
        failure: one ? sentence : [`${(0,figures/* counted */.hS)(lines.length, 'problem')}:`, ...lines].join('\n'),
        stack: error instanceof Error ? stacks(error) : undefined,
    };
}
function factsOf(error) {
    if (error instanceof action_error/* ActionError */.l) {
        const { code: errorCode, message, hint, problems } = error;
        return { code: errorCode, message, hint, problems };
    }
    if (isProblems(error)) {
        const [first] = error;
        const errorCode = first.line === undefined ? 'input-invalid' : 'file-invalid';
        return { code: errorCode, message: (0,refuse/* problemText */.f)(first), hint: first.hint, problems: error };
    }
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { code: 'internal', message, hint: REPORT_IT, problems: [] };
}
const REPORT_IT = 'This is a fault of run-delivery itself: please report it with this message, and with the log of a run that has debug logging enabled';
function isProblems(error) {
    return (Array.isArray(error) &&
        error.length > 0 &&
        error.every((one) => typeof one?.where === 'string' && typeof one?.message === 'string'));
}
function withHint({ message, hint, }) {
    const said = (0,plain/* inert */.tJ)(message).trim();
    return hint === undefined ? said : `${said.replace(/[.?!]+$/, '')}. ${(0,plain/* inert */.tJ)(hint).trim()}`;
}
function problemLine(problem) {
    return (0,plain/* inertLine */.Fq)(withHint({ message: (0,refuse/* problemText */.f)(problem), hint: problem.hint }));
}
const title = (errorCode) => `run-delivery: ${errorCode}`;
/** An input has no line; the annotation of a file's problem stands at its place and need not repeat it. */
function annotationOf({ where, line, column, message, hint }, errorCode) {
    const place = (0,plain/* inertLine */.Fq)(where);
    // YAML in an input has lines too, and no file.
    if (line === undefined || !/[./\\]/.test(where)) {
        const sentence = withHint({
            message: `${(0,plain/* inertLine */.Fq)((0,refuse/* problemText */.f)({ where, line, column, message }))}`,
            hint,
        });
        return { level: 'error', title: title(errorCode), message: sentence };
    }
    return {
        level: 'error',
        title: `run-delivery: ${(0,plain/* shorten */.ml)(place, 200)}`,
        message: withHint({ message, hint }),
        ...{ file: where, line, column },
    };
}
const LISTED = 200;
function summaryOf({ code: errorCode, message, hint, problems }, action) {
    const listed = problems
        .slice(0, LISTED)
        .map((problem) => (0,markdown/* text */.Qq)(withHint({ message: (0,refuse/* problemText */.f)(problem), hint: problem.hint })));
    const more = problems.length - listed.length;
    const many = problems.length > 1;
    return `${(0,markdown/* blocks */.Bv)(many
        ? `## ${(0,markdown/* text */.Qq)(action)} found ${(0,figures/* counted */.hS)(problems.length, 'problem')} and changed nothing`
        : `## ${(0,markdown/* text */.Qq)(action)} could not go on: ${(0,markdown/* text */.Qq)(message, 300)}`, many ? (0,markdown/* list */.p_)(more > 0 ? [...listed, `${more} more`] : listed) : '', !many && hint !== undefined ? `**What to do now:** ${(0,markdown/* text */.Qq)(hint)}` : '', !many && message.length > 300 ? (0,markdown/* details */.zH)('The whole message', (0,markdown/* text */.Qq)(message, 20_000)) : '', `Error code: ${(0,markdown/* code */.aY)(errorCode)}`)}\n`;
}
/** The stack of an error and of everything that caused it. */
function stacks(error) {
    const lines = [];
    for (let one = error; one instanceof Error && lines.length < 10; one = one.cause) {
        lines.push(one.stack ?? String(one));
    }
    return lines.join('\ncaused by ');
}

;// CONCATENATED MODULE: ./build/shared/domain/report/fault-reason.js


const LONGEST = 1_000;
/** A fault in one line, for an output that otherwise says why a verdict is what it is. */
function faultReason(error, action) {
    const { failure } = renderFault(error, { action });
    return (0,plain/* shorten */.ml)((0,plain/* inertLine */.Fq)(failure.replace(/:\n/, ': ').replaceAll('\n', '; ')), LONGEST);
}

;// CONCATENATED MODULE: ./build/shared/engine/report/publish-fault.js

/** Tells a job why nothing could be decided: its summary, its annotations, and the one output that later steps ask first. */
async function publishFault(error, { action, output: [name, value] }, { job, log }) {
    const { summary, annotations } = renderFault(error, { action });
    job.setOutput(name, value);
    await job.writeSummary(summary);
    for (const annotation of annotations)
        job.annotate(annotation);
    if (error instanceof Error && error.stack !== undefined)
        log.debug(error.stack);
}

// EXTERNAL MODULE: ./build/shared/domain/sarif/render-sarif.js + 8 modules
var render_sarif = __webpack_require__(67403);
;// CONCATENATED MODULE: ./build/shared/engine/gate/write-fault.js


/**
 * A SARIF file of a run that could not go on: a later step that uploads it finds one, and code scanning closes no alert by it. undefined where it
 * cannot be written, which hides nothing of the fault.
 */
async function writeFaultSarif(error, { name, action }, job) {
    const { failure } = renderFault(error, { action });
    const { text } = (0,render_sarif/* renderSarif */.W)([
        {
            tool: { name },
            category: `${name}/fault`,
            invocations: [{ successful: false, notes: [{ level: 'error', id: 'fault', text: failure }] }],
            findings: [],
        },
    ], { fallbackPath: 'README.md' });
    return job.writeReport('results.sarif', text).catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/tell-fault.js



/** Tells a fault, or an input that is refused, where a verdict was to be told: it is inconclusive, with its reason, and code scanning hears of it too. */
async function tellFault(error, subject, { job, log }) {
    const { action } = subject;
    await publishFault(error, { action, output: ['verdict', 'inconclusive'] }, { job, log });
    job.setOutput('reason', faultReason(error, action));
    job.setOutput('sarif', (await writeFaultSarif(error, subject, job)) ?? '');
}


/***/ })

};
