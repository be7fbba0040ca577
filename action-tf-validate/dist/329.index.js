export const id = 329;
export const ids = [329];
export const modules = {

/***/ 32641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ isWorse),
/* harmony export */   JJ: () => (/* binding */ worse),
/* harmony export */   Tm: () => (/* binding */ rank),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** From worst to least. `unknown` stands apart: a policy says what it counts as. */
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'];
/** The worse one; anything that is known beats `unknown`. */
function worse(one, other) {
    if (one === 'unknown')
        return other;
    if (other === 'unknown')
        return one;
    return rank(one) <= rank(other) ? one : other;
}
/** Whether `one` is worse than `other`; what is unknown is worse than nothing and nothing is worse than it. */
function isWorse(one, other) {
    return one !== other && other !== 'unknown' && one !== 'unknown' && rank(one) < rank(other);
}
/** 0 is the worst; `unknown` comes last. */
function rank(severity) {
    return severity === 'unknown' ? SEVERITIES.length : SEVERITIES.indexOf(severity);
}


/***/ }),

/***/ 13052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ distinct),
/* harmony export */   z: () => (/* binding */ byText)
/* harmony export */ });
/** Order by code units: the same on every machine, whatever its language. */
function byText(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
/** Each once, in that order. */
function distinct(texts) {
    return [...new Set(texts)].sort(byText);
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

/***/ 67403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./build/shared/domain/report/plain.js
var report_plain = __webpack_require__(61232);
// EXTERNAL MODULE: ./build/shared/domain/sarif/limits.js
var limits = __webpack_require__(60663);
;// CONCATENATED MODULE: ./build/shared/domain/sarif/fit-length.js

const TRIES = 6;
/** Renders with fewer results of the longest runs until the file is small enough; `counts` is how many each run may show. */
function fitLength(counts, render, maxLength = limits/* MAX_LENGTH */.E2) {
    let allowed = counts;
    let document = render(allowed);
    for (let attempt = 0; attempt < TRIES && document.text.length > maxLength; attempt += 1) {
        const total = allowed.reduce((sum, count) => sum + count, 0);
        const share = Math.min(0.9, (0.95 * maxLength) / document.text.length);
        allowed = levelled(allowed, Math.floor(total * share));
        document = render(allowed);
    }
    return document;
}
/** The counts with their sum at most `total`, by taking from the largest alone: a tool that found little is not silenced by one that found much. */
function levelled(counts, total) {
    const sorted = counts.toSorted((one, other) => one - other);
    let left = total;
    for (const [index, count] of sorted.entries()) {
        const each = Math.floor(left / (sorted.length - index));
        if (count > each)
            return counts.map((one) => Math.min(one, each));
        left -= count;
    }
    return counts;
}

;// CONCATENATED MODULE: ./build/shared/domain/sarif/plain-message.js

const LONGEST = 2_000;
/**
 * Text of a tool as code scanning shows it and never obeys it: no link (SARIF has `[text](address)` in plain messages too), no mention, no control character.
 * Never empty, which code scanning refuses.
 */
function sarifText(text, limit = LONGEST) {
    const safe = (0,report_plain/* quiet */.jQ)((0,report_plain/* inert */.tJ)(text)).replaceAll('](', `]${report_plain/* BREAK */.sP}(`).trim();
    return safe === '' ? '(no description)' : shortenTo(safe, limit);
}
/** Never longer than the limit, with what says that it was cut. */
function shortenTo(text, limit) {
    return text.length <= limit ? text : `${cut(text, limit - 1)}…`;
}
// A half of a character that takes two units is no text.
function cut(text, units) {
    return text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '');
}

// EXTERNAL MODULE: ./node_modules/@noble/hashes/sha2.js + 2 modules
var sha2 = __webpack_require__(65108);
// EXTERNAL MODULE: ./node_modules/@noble/hashes/utils.js
var utils = __webpack_require__(42565);
// EXTERNAL MODULE: ./build/shared/domain/text/repository-uri.js
var repository_uri = __webpack_require__(21506);
;// CONCATENATED MODULE: ./build/shared/domain/sarif/severity-score.js
// Code scanning reads a score back as a severity: over 9.0, from 7.0, from 4.0, from 0.1. CVSS begins its critical ones at 9.0.
const BANDS = {
    critical: { least: 9.1, most: 10, usual: 9.5 },
    high: { least: 7, most: 8.9, usual: 8 },
    medium: { least: 4, most: 6.9, usual: 5.5 },
    low: { least: 0.1, most: 3.9, usual: 2 },
};
/**
 * `security-severity` of a rule, so that code scanning shows the severity that the gate counts: the score where it tells the same, else the nearest one that does.
 * What is for information alone has none.
 */
function securitySeverity(counted, score) {
    if (counted === 'info')
        return undefined;
    const { least, most, usual } = BANDS[counted];
    const number = score === undefined || !Number.isFinite(score) ? usual : Math.min(most, Math.max(least, score));
    return number.toFixed(1);
}
const LEVELS = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
    info: 'note',
};

;// CONCATENATED MODULE: ./build/shared/domain/sarif/render-result.js





/** One alert. Its fingerprint is made of the finding's key, so it stays the same when a version is bumped or a line moves. */
function renderResult(finding, rule, fallbackPath) {
    const uri = finding.place === undefined ? undefined : (0,repository_uri/* repositoryUri */.L)(finding.place.path);
    return {
        ruleId: rule.id,
        ruleIndex: rule.index,
        level: LEVELS[finding.counted],
        message: { text: sarifText(messageOf(finding, uri === undefined)) },
        locations: [locationOf(finding, uri ?? (0,repository_uri/* repositoryUri */.L)(fallbackPath) ?? 'README.md', uri === undefined)],
        partialFingerprints: { primaryLocationLineHash: fingerprintOf(finding.key) },
        properties: propertiesOf(finding),
    };
}
/** In the form of those that code scanning's own uploader makes of source lines: a hash, and which one of its kind. */
function fingerprintOf(key) {
    return `${(0,utils/* bytesToHex */.My)((0,sha2/* sha256 */.sc)((0,utils/* utf8ToBytes */.AI)(key))).slice(0, 16)}:1`;
}
function messageOf(finding, elsewhere) {
    const { title, message, package: of, artifact, seenBy, commit, remedy } = finding;
    const fix = of?.fixedVersions.length ? `Fixed in ${of.fixedVersions.join(', ')}.` : (remedy ?? '');
    const others = [...new Set(seenBy.map(({ tool }) => tool))];
    return [
        title === '' || message.startsWith(title) ? message : `${title}${message === '' ? '' : `: ${message}`}`,
        of === undefined ? '' : `Package: ${of.name} ${of.version}`.trimEnd(),
        fix,
        artifact === undefined ? '' : imageOf(artifact),
        commit === undefined ? '' : `In commit ${commit}.`,
        others.length > 1 ? `Seen by ${others.join(', ')}.` : '',
        elsewhere ? 'It has no place in this repository: the file shown stands for it.' : '',
    ]
        .filter((line) => line !== '')
        .join('\n');
}
function imageOf({ image, digest, layer, path }) {
    const parts = [
        `Image: ${image}`,
        ...(digest === undefined || image.includes(digest) ? [] : [digest]),
        ...(layer === undefined ? [] : [`layer ${layer}`]),
        ...(path === undefined ? [] : [`at ${path}`]),
    ];
    return parts.join(', ');
}
function locationOf({ place }, uri, elsewhere) {
    const { startLine, endLine, startColumn, endColumn } = (elsewhere ? undefined : place) ?? {};
    const line = atLeast(1, startLine);
    const last = atLeast(line, endLine);
    const column = atLeast(1, startColumn);
    return {
        physicalLocation: {
            artifactLocation: { uri },
            region: {
                startLine: line,
                startColumn: column,
                endLine: last,
                endColumn: atLeast(last === line ? column : 1, endColumn),
            },
        },
    };
}
function atLeast(least, value) {
    return value === undefined || !Number.isSafeInteger(value) || value < least ? least : value;
}
function propertiesOf(finding) {
    const { key, kind, counted, package: of, artifact, commit, seenBy, aliases } = finding;
    // Nobody renders these: they are for programs that read the file.
    const plain = (value) => shortenTo(value.toWellFormed(), 500);
    return {
        key: plain(key),
        kind,
        severity: counted,
        seenBy: [...new Set(seenBy.map(({ tool }) => tool))],
        ...(aliases.length > 0 && { aliases: aliases.slice(0, 20).map(plain) }),
        ...(of !== undefined && { package: plain(of.purl ?? `${of.name} ${of.version}`) }),
        ...(artifact !== undefined && { image: plain(artifact.image) }),
        ...(artifact?.digest !== undefined && { digest: plain(artifact.digest) }),
        ...(artifact?.layer !== undefined && { layer: plain(artifact.layer) }),
        ...(commit !== undefined && { commit: plain(commit) }),
    };
}

// EXTERNAL MODULE: ./build/shared/domain/findings/severity.js
var severity = __webpack_require__(32641);
// EXTERNAL MODULE: ./build/shared/domain/findings/text-order.js
var text_order = __webpack_require__(13052);
// EXTERNAL MODULE: ./build/shared/domain/report/markdown.js
var markdown = __webpack_require__(13791);
;// CONCATENATED MODULE: ./build/shared/domain/sarif/rule-help.js



const LINES = 20;
const rule_help_LONGEST = 1_000;
/** What people read beside an alert: of the rule, so of no single package among those that it found. */
function renderHelp(group, { rationale, remedy, url }) {
    const [first] = group;
    const all = remedy === undefined ? group.map(remedyOf) : [remedy];
    const remedies = [...new Set(all.filter((one) => one !== ''))].sort(text_order/* byText */.z);
    const shown = remedies.slice(0, LINES);
    const more = remedies.length - shown.length;
    const aliases = first.aliases.length === 0 ? '' : `Also known as ${first.aliases.slice(0, LINES).join(', ')}.`;
    const plain = [rationale, ...shown, aliases].filter((line) => line !== '').join('\n');
    return {
        text: sarifText(plain, 5 * rule_help_LONGEST),
        markdown: (0,markdown/* blocks */.Bv)((0,markdown/* text */.Qq)(rationale || first.id, rule_help_LONGEST), shown.map((line) => `- ${(0,markdown/* text */.Qq)(line, rule_help_LONGEST)}`).join('\n'), more > 0 ? `and ${more} more` : '', (0,markdown/* text */.Qq)(aliases), url === undefined ? '' : (0,markdown/* link */.nf)((0,markdown/* text */.Qq)(first.id), url)),
    };
}
function remedyOf({ kind, remedy, package: of }) {
    // Its remedy is what is to be written at one place.
    if (kind === 'format')
        return 'Run fmt -recursive and commit what it writes.';
    if (of === undefined || of.fixedVersions.length === 0)
        return remedy ?? '';
    return `${of.name}: fixed in ${of.fixedVersions.join(', ')}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/sarif/rule-text.js
/** What is told of the rule of a finding. Without texts of rules, messages are about them, as those of advisories are. */
function ruleTextOf({ id, title, message, url }, rules) {
    const told = { title: title || id, url };
    if (rules === undefined)
        return { ...told, rationale: message || title };
    return rules.get(id) ?? { ...told, rationale: title };
}

;// CONCATENATED MODULE: ./build/shared/domain/sarif/render-rules.js







/** The rules of a run: one for each id and severity, as code scanning reads the severity from the rule and takes the last of a name. */
function renderRules(findings, texts) {
    const worst = new Map();
    for (const { id, counted } of findings) {
        const before = worst.get(id);
        if (before === undefined || (0,severity/* rank */.Tm)(counted) < (0,severity/* rank */.Tm)(before))
            worst.set(id, counted);
    }
    const groups = new Map();
    const used = new Set();
    const ofResults = findings.map((finding) => {
        const key = `${finding.counted} ${finding.id}`;
        let group = groups.get(key);
        if (group === undefined) {
            const id = unusedId(finding, worst.get(finding.id) === finding.counted, used);
            group = { rule: { id, index: groups.size }, of: [] };
            groups.set(key, group);
        }
        group.of.push(finding);
        return group.rule;
    });
    return { rules: [...groups.values()].map(({ rule, of }) => renderRule(of, rule.id, texts)), ofResults };
}
/** The id as the tool has it for the worst severity, so that alerts keep it; no two alike, also where they were shortened. */
function unusedId({ id, counted }, isWorst, used) {
    const plain = shortenTo((0,report_plain/* inertLine */.Fq)(id) || 'unnamed', limits/* NAME_LENGTH */.xt - 25);
    const named = isWorst ? plain : `${plain} (${counted})`;
    let unused = named;
    for (let copy = 2; used.has(unused); copy += 1)
        unused = `${named} #${copy}`;
    used.add(unused);
    return unused;
}
function renderRule(group, id, texts) {
    const [first] = group;
    const rule = ruleTextOf(first, texts);
    const kinds = texts === undefined ? OF_CODE : OF_CONFIGURATION;
    const scores = group.flatMap(({ score }) => score ?? []);
    const score = scores.length === 0 ? undefined : scores.reduce((one, other) => Math.max(one, other));
    return {
        id,
        name: id,
        shortDescription: { text: sarifText(rule.title, limits/* DESCRIPTION_LENGTH */.UM) },
        fullDescription: { text: sarifText(rule.rationale || first.id, limits/* DESCRIPTION_LENGTH */.UM) },
        help: renderHelp(group, rule),
        ...(rule.url !== undefined && WEB.test(rule.url) && { helpUri: rule.url }),
        defaultConfiguration: { level: LEVELS[first.counted] },
        properties: {
            ...severityOf(first, score, kinds),
            tags: tagsOf(group, kinds),
            precision: kinds.precision[first.kind],
        },
    };
}
const WEB = /^https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]+$/;
function severityOf({ kind, counted }, score, { notSecurity }) {
    const security = notSecurity.has(kind) ? undefined : securitySeverity(counted, score);
    if (security !== undefined)
        return { 'security-severity': security };
    const level = LEVELS[counted];
    return { 'problem.severity': level === 'note' ? 'recommendation' : level };
}
function tagsOf(group, { notSecurity }) {
    const [first] = group;
    const cwes = group
        .flatMap(({ cwes = [] }) => cwes)
        .flatMap((cwe) => /^CWE-(\d{1,6})$/i.exec(cwe)?.[1] ?? []);
    const tags = [
        ...(notSecurity.has(first.kind) ? [] : ['security']),
        first.kind,
        ...cwes.map((number) => `external/cwe/cwe-${number.padStart(3, '0')}`),
    ];
    return [...new Set(tags)].slice(0, limits/* SHOWN_TAGS */.SD);
}
const PRECISION = {
    vulnerability: 'very-high',
    license: 'high',
    misconfiguration: 'high',
    hygiene: 'very-high',
    policy: 'very-high',
    format: 'very-high',
    secret: 'high',
    code: 'medium',
};
const OF_CODE = { notSecurity: new Set(['license', 'format']), precision: PRECISION };
/** What a tool says of the code of a configuration, it has compiled; and it is a fault, which opens no door. */
const OF_CONFIGURATION = {
    notSecurity: new Set(['license', 'format', 'code']),
    precision: { ...PRECISION, code: 'very-high' },
};

;// CONCATENATED MODULE: ./build/shared/domain/sarif/render-run.js





/** One tool's run with its first `count` findings, and a sentence on the rest. */
function renderRun(toolRun, count, fallbackPath) {
    const { tool, category, findings } = toolRun;
    const shown = count < findings.length ? findings.slice(0, count) : findings;
    const { rules, ofResults } = renderRules(shown, toolRun.rules);
    const leftOut = leftOutSentence(tool.name, findings.length - shown.length, findings.length);
    const driver = {
        name: (0,report_plain/* shorten */.ml)((0,report_plain/* inertLine */.Fq)(tool.name), limits/* NAME_LENGTH */.xt),
        ...(tool.version !== undefined && tool.version !== '' && { version: (0,report_plain/* inertLine */.Fq)(tool.version) }),
        ...(tool.url !== undefined && { informationUri: tool.url }),
        rules,
    };
    return {
        run: {
            tool: { driver },
            automationDetails: { id: `${category}/` },
            invocations: invocationsOf(toolRun.invocations, leftOut),
            columnKind: 'utf16CodeUnits',
            results: shown.map((finding, index) => renderResult(finding, ofResults[index], fallbackPath)),
        },
        leftOut,
    };
}
function leftOutSentence(tool, left, all) {
    return left <= 0
        ? undefined
        : `${left} of the ${all} findings of ${(0,report_plain/* inertLine */.Fq)(tool)}, the least grave, are left out of the SARIF file, as code scanning takes no more; the report file has them`;
}
/** The standard asks for none, but a run without any says nothing of how it went. */
function invocationsOf(invocations, leftOut) {
    const told = invocations.map(({ successful, notes }) => ({
        executionSuccessful: successful,
        toolExecutionNotifications: notes.map(({ level, id, text }) => ({
            level,
            descriptor: { id },
            message: { text: sarifText(text) },
        })),
    }));
    if (leftOut === undefined)
        return told;
    const note = {
        level: 'warning',
        descriptor: { id: 'results-left-out' },
        message: { text: leftOut },
    };
    const [first = { executionSuccessful: true, toolExecutionNotifications: [] }, ...more] = told;
    return [{ ...first, toolExecutionNotifications: [...first.toolExecutionNotifications, note] }, ...more];
}

;// CONCATENATED MODULE: ./build/shared/domain/sarif/render-sarif.js




const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/**
 * A SARIF 2.1.0 file that code scanning takes the first time: one run for each tool, each limit kept, the worst findings kept where there are too
 * many, and what was left out said in the run itself.
 */
function renderSarif(toolRuns, options) {
    const { resultsPerRun = limits/* KEPT_RESULTS */.uU } = options;
    const shown = toolRuns.slice(0, limits/* MAX_RUNS */._k);
    const warnings = toolRuns
        .slice(limits/* MAX_RUNS */._k)
        .map(({ tool, findings }) => `The SARIF file has no run of ${(0,report_plain/* inertLine */.Fq)(tool.name)} (${findings.length} findings): code scanning takes ${limits/* MAX_RUNS */._k} runs a file`);
    const fitted = fitLength(shown.map(({ findings }) => Math.min(findings.length, resultsPerRun)), (counts) => rendered(shown, counts, options));
    return { ...fitted, warnings: [...warnings, ...fitted.warnings] };
}
function rendered(toolRuns, counts, { fallbackPath }) {
    const warnings = [];
    const runs = toolRuns.map((toolRun, index) => {
        const { run, leftOut } = renderRun(toolRun, counts[index] ?? 0, fallbackPath);
        if (leftOut !== undefined)
            warnings.push(leftOut);
        return run;
    });
    const log = { $schema: SCHEMA, version: '2.1.0', runs };
    return { log, text: `${JSON.stringify(log)}\n`, warnings };
}


/***/ }),

/***/ 21506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ repositoryUri)
/* harmony export */ });
/** A path of the checkout as a relative URI, percent-encoded; undefined where it lies outside or is none. */
function repositoryUri(path) {
    if (PLAIN.test(path))
        return path;
    const parts = [];
    const slashed = path.toWellFormed().replaceAll('\\', '/');
    if (/^(?:\/|[A-Za-z]:\/)/.test(slashed))
        return undefined;
    for (const part of slashed.split('/')) {
        if (part === '..' && parts.pop() === undefined)
            return undefined;
        if (part !== '' && part !== '.' && part !== '..')
            parts.push(part);
    }
    return parts.length === 0 ? undefined : parts.map(encodePart).join('/');
}
// Most paths by far, and a report has one for each finding.
const PLAIN = /^\w[\w-]*(?:[./][\w-]+)*$/;
/** What may stand in a segment of a path stays readable (RFC 3986, 3.3); a colon could be taken for the end of a scheme. */
function encodePart(part) {
    return encodeURIComponent(part).replace(/%(?:24|26|2B|2C|3B|3D|40)/g, decodeURIComponent);
}


/***/ })

};
