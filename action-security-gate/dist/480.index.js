export const id = 480;
export const ids = [480];
export const modules = {

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

/***/ 93256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ renderFault)
/* harmony export */ });
/* harmony import */ var _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56548);
/* harmony import */ var _errors_refuse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11389);
/* harmony import */ var _annotation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1571);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40901);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13791);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61232);






/** Tells a fault: nothing could be decided, and this is why. */
function renderFault(error, { action }) {
    const fault = factsOf(error);
    const sentence = withHint(fault);
    const lines = fault.problems.map(problemLine);
    const one = fault.problems.length <= 1;
    return {
        summary: summaryOf(fault, action),
        annotations: (0,_annotation_js__WEBPACK_IMPORTED_MODULE_2__/* .withinCaps */ .p)(one && fault.problems[0]?.line === undefined
            ? [{ level: 'error', title: title(fault.code), message: sentence }]
            : fault.problems.map((problem) => annotationOf(problem, fault.code))),
        failure: one ? sentence : [`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(lines.length, 'problem')}:`, ...lines].join('\n'),
        stack: error instanceof Error ? stacks(error) : undefined,
    };
}
function factsOf(error) {
    if (error instanceof _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l) {
        const { code: errorCode, message, hint, problems } = error;
        return { code: errorCode, message, hint, problems };
    }
    if (isProblems(error)) {
        const [first] = error;
        const errorCode = first.line === undefined ? 'input-invalid' : 'file-invalid';
        return { code: errorCode, message: (0,_errors_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .problemText */ .f)(first), hint: first.hint, problems: error };
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
    const said = (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .inert */ .tJ)(message).trim();
    return hint === undefined ? said : `${said.replace(/[.?!]+$/, '')}. ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .inert */ .tJ)(hint).trim()}`;
}
function problemLine(problem) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .inertLine */ .Fq)(withHint({ message: (0,_errors_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .problemText */ .f)(problem), hint: problem.hint }));
}
const title = (errorCode) => `run-delivery: ${errorCode}`;
/** An input has no line; the annotation of a file's problem stands at its place and need not repeat it. */
function annotationOf({ where, line, column, message, hint }, errorCode) {
    const place = (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .inertLine */ .Fq)(where);
    // YAML in an input has lines too, and no file.
    if (line === undefined || !/[./\\]/.test(where)) {
        const sentence = withHint({
            message: `${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .inertLine */ .Fq)((0,_errors_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .problemText */ .f)({ where, line, column, message }))}`,
            hint,
        });
        return { level: 'error', title: title(errorCode), message: sentence };
    }
    return {
        level: 'error',
        title: `run-delivery: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(place, 200)}`,
        message: withHint({ message, hint }),
        ...{ file: where, line, column },
    };
}
const LISTED = 200;
function summaryOf({ code: errorCode, message, hint, problems }, action) {
    const listed = problems
        .slice(0, LISTED)
        .map((problem) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(withHint({ message: (0,_errors_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .problemText */ .f)(problem), hint: problem.hint })));
    const more = problems.length - listed.length;
    const many = problems.length > 1;
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(many
        ? `## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(action)} found ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(problems.length, 'problem')} and changed nothing`
        : `## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(action)} could not go on: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(message, 300)}`, many ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(more > 0 ? [...listed, `${more} more`] : listed) : '', !many && hint !== undefined ? `**What to do now:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(hint)}` : '', !many && message.length > 300 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .details */ .zH)('The whole message', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(message, 20_000)) : '', `Error code: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(errorCode)}`)}\n`;
}
/** The stack of an error and of everything that caused it. */
function stacks(error) {
    const lines = [];
    for (let one = error; one instanceof Error && lines.length < 10; one = one.cause) {
        lines.push(one.stack ?? String(one));
    }
    return lines.join('\ncaused by ');
}


/***/ }),

/***/ 40901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   n$: () => (/* binding */ utc),
/* harmony export */   wL: () => (/* binding */ timeSpan)
/* harmony export */ });
/* unused harmony exports percentText, signalText, sharesText */
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

/***/ 13791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export codeBlock */
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
    const lines = inert(value);
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

/***/ 69480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishFault: () => (/* binding */ publishFault)
/* harmony export */ });
/* harmony import */ var _domain_report_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93256);

/** Tells a job why nothing could be decided: its summary, its annotations, and the one output that later steps ask first. */
async function publishFault(error, { action, output: [name, value] }, { job, log }) {
    const { summary, annotations } = (0,_domain_report_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFault */ .L)(error, { action });
    job.setOutput(name, value);
    await job.writeSummary(summary);
    for (const annotation of annotations)
        job.annotate(annotation);
    if (error instanceof Error && error.stack !== undefined)
        log.debug(error.stack);
}


/***/ })

};
