import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 85675:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http2");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 58152:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/win32");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 16460:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers/promises");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 48520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseInputs)
});

// UNUSED EXPORTS: INPUTS

// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var problem = __nccwpck_require__(48338);
// EXTERNAL MODULE: ./build/shared/domain/text/expected.js
var expected = __nccwpck_require__(98589);
;// CONCATENATED MODULE: ./build/shared/domain/text/boolean.js


/** YAML 1.2 core booleans, the ones that workflow authors know from @actions/core. */
function parseBoolean(text) {
    const value = text.trim();
    if (['true', 'True', 'TRUE'].includes(value))
        return (0,problem.ok)(true);
    if (['false', 'False', 'FALSE'].includes(value))
        return (0,problem.ok)(false);
    return (0,expected/* expected */.p6)('true or false', text);
}

;// CONCATENATED MODULE: ./build/shared/domain/inputs/input.js


/** An input that must be given. */
const required = (parse) => ({ parse, presence: 'required' });
/** An input that may be left out. */
const optional = (parse) => ({ parse, presence: 'optional' });
/** An input with a default, written as a user would write it. */
const withDefault = (parse, text) => ({
    parse,
    presence: 'default',
    default: text,
});
/** An optional input that the runner fills in where the user says nothing. */
const filledByRunner = (parse) => ({
    parse,
    presence: 'optional',
    filledByRunner: true,
});
/** One word of a closed list, whatever its case. */
function oneOf(...words) {
    return (text) => {
        const found = words.find((word) => word === text.trim().toLowerCase());
        return found === undefined ? (0,expected/* expected */.p6)(`one of ${words.join(', ')}`, text) : (0,problem.ok)(found);
    };
}
/** Text as it stands, without the blanks around it. */
const anyText = (text) => (0,problem.ok)(text.trim());

;// CONCATENATED MODULE: ./build/shared/domain/inputs/findings-inputs.js




/** By what findings are compared, and who is told of them: the same inputs in every action that has findings. */
const FINDINGS_INPUTS = {
    compare_with: optional(parseCommit),
    known_file: withDefault(oneOf('keep', 'prune', 'adopt'), 'keep'),
    mode: withDefault(oneOf('enforce', 'report'), 'enforce'),
    upload_sarif: withDefault(oneOf('auto', 'true', 'false'), 'auto'),
    comment: withDefault(oneOf('auto', 'true', 'false'), 'auto'),
    upload_artifact: withDefault(parseBoolean, 'true'),
    github_token: filledByRunner(anyText),
    log_format: withDefault(oneOf('text', 'json'), 'text'),
};
/** The inputs as they were read, under the names that the code has for them. */
function findingsWish(read) {
    return {
        compareWith: read.compare_with,
        knownFile: read.known_file,
        enforce: read.mode === 'enforce',
        uploadSarif: read.upload_sarif,
        comment: read.comment,
        uploadArtifact: read.upload_artifact,
        token: read.github_token,
        logFormat: read.log_format,
    };
}
/** A ref or a commit, as git takes it; never an option. */
function parseCommit(text) {
    const value = text.trim();
    return /^[\w./@^~{}+][\w./@^~{}+-]*$/.test(value) && !value.includes('..')
        ? (0,problem.ok)(value)
        : (0,expected/* expected */.p6)('base, or a branch, tag or commit', text);
}
/** The name of a gate is one of an artifact too: what actions/upload-artifact refuses is refused. */
function parseGateName(text) {
    const value = text.trim();
    return /["<>|*?:\\/\r\n]/.test(value)
        ? (0,expected/* expected */.p6)('a name without " : < > | * ? \\ / and line breaks', text)
        : (0,problem.ok)(value);
}

// EXTERNAL MODULE: ./build/shared/domain/text/nearest.js
var nearest = __nccwpck_require__(56231);
;// CONCATENATED MODULE: ./build/shared/domain/inputs/read-inputs.js


/**
 * Reads a table of inputs from the variables that the runner sets: INPUT_ and the name in upper case, blanks as underscores, hyphens kept.
 * A hyphen counts as an underscore, and an empty input as none.
 */
function readInputs(env, table, elsewhere = {}) {
    const given = givenInputs(env);
    const values = {};
    const problems = [];
    for (const [name, input] of Object.entries(table)) {
        const spellings = withoutDefault(given.get(name) ?? [], input);
        const [first, second] = spellings;
        if (first !== undefined && second !== undefined) {
            const names = spellings.map(({ spelling }) => spelling).join(' and as ');
            problems.push({ where: name, message: `Expected the input once, found it as ${names}` });
            continue;
        }
        const text = first?.text ?? input.default;
        if (text === undefined && input.presence === 'optional')
            continue;
        const parsed = input.parse(text ?? '', name);
        if (parsed.ok)
            values[name] = parsed.value;
        else if (typeof parsed.error === 'string')
            problems.push({ where: name, message: parsed.error });
        else
            problems.push(...parsed.error);
    }
    return {
        values: values,
        problems: [...problems, ...unknownInputs([...given.values()], Object.keys(table), elsewhere)],
    };
}
function givenInputs(env) {
    const given = Object.entries(env).flatMap(([variable, text = '']) => {
        if (!variable.startsWith('INPUT_') || text.trim() === '')
            return [];
        const spelling = variable.slice('INPUT_'.length).toLowerCase();
        return [{ spelling, name: spelling.replaceAll('-', '_'), text }];
    });
    return Map.groupBy(given, ({ name }) => name);
}
/** action.yml fills in the underscored name even where the user wrote the hyphenated one. */
function withoutDefault(given, input) {
    if (given.length < 2)
        return given;
    return given.filter(({ spelling, name, text }) => spelling !== name || !(input.filledByRunner === true || text.trim() === input.default));
}
function unknownInputs(given, known, elsewhere) {
    return given.flat().flatMap(({ spelling, name }) => {
        if (known.includes(name))
            return [];
        const instead = Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined;
        const guess = instead === undefined ? (0,nearest/* suggestion */.h)(name, known) : '';
        return [
            {
                where: spelling,
                message: `Expected an input of this action, found ${(0,expected/* shown */.SP)(spelling)}${guess}`,
                hint: instead ??
                    `Take it out of "with:"; a variable INPUT_${spelling.toUpperCase()} under "env:" counts as an input too`,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/inputs-elsewhere.js
/** Inputs of other scanners' actions that have another name or no meaning here, and what to write instead. */
const ELSEWHERE = {
    image_ref: 'Write it as image',
    scan_type: 'Leave it out: scanners, image and sbom say what is scanned',
    scan_ref: 'Write it as working_directory',
    severity: 'Write limits for each severity in .github/security-gate.yml: what is reported and what blocks are two things here',
    fail_on_severity: 'Write limits for each severity in .github/security-gate.yml',
    severity_cutoff: 'Write limits for each severity in .github/security-gate.yml',
    exit_code: 'Leave it out, or write mode: report, which never fails',
    ignore_unfixed: 'Write fixable_only in .github/security-gate.yml',
    trivyignores: 'Name the files under imports in .github/security-gate.yml',
    format: 'Leave it out: SARIF, JSON and the summary are always written',
    output: 'Leave it out: the outputs sarif and report hold the paths',
    scanners_to_run: 'Write it as scanners',
    version: 'Write tools: trivy=VERSION',
};

;// CONCATENATED MODULE: ./build/action-security-gate/src/inputs-report.js



/** By what is judged, and who is told. */
const REPORT_INPUTS = {
    policy: optional(anyText),
    ...FINDINGS_INPUTS,
    name: withDefault(parseGateName, 'security-gate'),
    cyclonedx: withDefault(parseBoolean, 'false'),
    attest: withDefault(parseBoolean, 'false'),
};

;// CONCATENATED MODULE: ./build/shared/domain/gate/scanner.js
const SCANNERS = [
    'trivy',
    'gitleaks',
    'npm-audit',
    'pip-audit',
    'bandit',
    'safety',
    'osv-scanner',
    'zizmor',
    'semgrep',
];

;// CONCATENATED MODULE: ./build/shared/domain/text/line-and-column.js
/** Where an offset lies, in words: 1-based, as editors count. */
function lineAndColumn(text, offset) {
    const before = text.slice(0, offset);
    return `line ${before.split('\n').length}, column ${offset - before.lastIndexOf('\n')}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/text/quoted.js
const ESCAPES = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
/**
 * Reads the quoted text that starts at `start`. Line breaks may stand inside. Within double quotes `\n`, `\r`, `\t`, `\"` and `\\`
 * are escapes and every other backslash stays (`C:\dir`, `\d+`); within single quotes everything stays as it is.
 * undefined when the closing quote is missing.
 */
function readQuoted(text, start) {
    const quote = text[start];
    let value = '';
    for (let index = start + 1; index < text.length; index++) {
        const char = text[index] ?? '';
        if (char === quote)
            return { value, end: index + 1 };
        const escaped = quote === '"' && char === '\\' ? ESCAPES[text[index + 1] ?? ''] : undefined;
        value += escaped ?? char;
        if (escaped !== undefined)
            index++;
    }
    return undefined;
}
/** A text in double quotes that `readQuoted` reads back unchanged. */
function quoted_quote(value) {
    const escaped = value.replace(/["\\\n\r\t]/g, (char) => {
        const name = Object.keys(ESCAPES).find((key) => ESCAPES[key] === char);
        return `\\${name}`;
    });
    return `"${escaped}"`;
}
/** Whether a quoted text starts here. */
const isQuote = (char) => char === '"' || char === "'";

;// CONCATENATED MODULE: ./build/shared/domain/text/list.js



/** Items parted by commas or line breaks. Quotes keep commas and blanks; empty items and lines that start with `#` are dropped. */
function parseList(text) {
    const input = text.replace(/\r\n?/g, '\n');
    const items = [];
    let at = 0;
    while (at < input.length) {
        at = skipBlanksAndComments(input, at);
        if (isQuote(input[at])) {
            const quoted = readQuoted(input, at);
            if (quoted === undefined)
                return (0,problem/* err */._)(`Expected a closing quote for the one at ${lineAndColumn(input, at)}, found the end`);
            const after = /^[^\S\n]*(,|\n|$)/.exec(input.slice(quoted.end));
            if (after === null) {
                return (0,problem/* err */._)(`Expected a comma or a line break after the quoted item, found more text at ${lineAndColumn(input, quoted.end)}`);
            }
            items.push(quoted.value);
            at = quoted.end + after[0].length;
        }
        else {
            const item = /^[^,\n]*/.exec(input.slice(at))?.[0] ?? '';
            if (item.trim() !== '')
                items.push(item.trim());
            at += item.length + 1;
        }
    }
    return (0,problem.ok)(items);
}
/** One item a line, quoted where `parseList` would read it otherwise. */
function formatList(items) {
    return items.map((item) => (/^[^\s,"'#]+( [^\s,"'#]+)*$/.test(item) ? item : quote(item))).join('\n');
}
/** To the start of the next item on this line or below; a comment can only start a line. */
function skipBlanksAndComments(text, start) {
    let at = start;
    for (;;) {
        at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
        const startsLine = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
        if (text[at] !== '#' || !startsLine)
            return at;
        const end = text.indexOf('\n', at);
        at = end === -1 ? text.length : end;
    }
}

;// CONCATENATED MODULE: ./build/shared/domain/inputs/tools-input.js




const ENTRY = /^([a-z-]+)\s*=\s*v?(\d+\.\d+\.\d+)(?:@sha256:([0-9a-f]{64}))?$/;
/** `trivy=0.74.0@sha256:…`, one a line or parted by commas, of the tools that an action downloads; all others are run as they are found. */
function parseTools(text, known) {
    const list = parseList(text);
    if (!list.ok)
        return list;
    const wishes = [];
    for (const item of list.value) {
        const [, tool = '', version = '', sha256] = ENTRY.exec(item) ?? [];
        const [first] = known;
        if (tool === '')
            return (0,expected/* expected */.p6)(`a tool with a version, like ${first}=1.2.3 or ${first}=1.2.3@sha256:…`, item);
        if (!known.includes(tool))
            return (0,problem/* err */._)(`Expected one of ${known.join(', ')}, found ${(0,expected/* shown */.SP)(tool)}${(0,nearest/* suggestion */.h)(tool, known)}; other tools are run as they are found on the PATH`);
        if (wishes.some((wish) => wish.tool === tool))
            return (0,problem/* err */._)(`Expected ${tool} once, found it twice`);
        wishes.push({ tool, version, sha256 });
    }
    return (0,problem.ok)(wishes);
}

// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __nccwpck_require__(33941);
// EXTERNAL MODULE: ./build/shared/domain/text/image-reference.js
var image_reference = __nccwpck_require__(35788);
;// CONCATENATED MODULE: ./build/shared/domain/text/inner-path.js


/** A path that stays below the workspace, with `/`; `.` is the workspace itself. */
function parseInnerPath(text) {
    const path = text.trim().replaceAll('\\', '/').replace(/\/+$/, '');
    const inside = !/^(\/|[A-Za-z]:)/.test(path) && !path.split('/').includes('..');
    return inside ? (0,problem.ok)(path.replace(/^(\.\/)+/, '') || '.') : (0,expected/* expected */.p6)('a path below the workspace', text);
}

;// CONCATENATED MODULE: ./build/shared/domain/text/words.js




/** A list of words of a closed list, each once, whatever its case. */
function wordsOf(...words) {
    return (text) => {
        const list = parseList(text);
        if (!list.ok)
            return list;
        const found = new Set();
        for (const item of list.value) {
            const word = words.find((one) => one === item.toLowerCase());
            if (word === undefined)
                return (0,problem/* err */._)(`Expected some of ${words.join(', ')}, found ${(0,expected/* shown */.SP)(item)}${(0,nearest/* suggestion */.h)(item, words)}`);
            found.add(word);
        }
        return found.size === 0 ? (0,problem/* err */._)(`Expected some of ${words.join(', ')}, found none`) : (0,problem.ok)([...found]);
    };
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/inputs-scan.js










/** What is scanned, and with what. */
const SCAN_INPUTS = {
    scanners: withDefault(parseScanners, 'auto'),
    working_directory: withDefault(parseInnerPath, '.'),
    image: optional(parseImage),
    dockerfile: optional(parseInnerPath),
    sbom: optional(parseInnerPath),
    trivy_scanners: withDefault(wordsOf('vuln', 'secret', 'misconfig', 'license'), 'vuln, secret, misconfig'),
    secrets_in: withDefault(parseSecretsIn, 'auto'),
    exclude: withDefault(parseList, ''),
    tools: withDefault((text) => parseTools(text, ['trivy', 'gitleaks', 'osv-scanner']), ''),
    scan_timeout: withDefault((text) => (0,duration/* parseDuration */.E)(text, { minMs: 1_000, maxMs: 3 * HOUR_MS }), '10m'),
    registry_username: optional(anyText),
    registry_password: optional(anyText),
};
function parseScanners(text) {
    return text.trim().toLowerCase() === 'auto' ? (0,problem.ok)('auto') : wordsOf(...SCANNERS)(text);
}
function parseImage(text) {
    const parsed = (0,image_reference/* parseImageReference */.o)(text);
    return parsed.ok ? (0,problem.ok)((0,image_reference/* formatImageReference */.m)(parsed.value)) : parsed;
}
function parseSecretsIn(text) {
    const value = text.trim();
    if (value === 'auto' || value === 'history' || value === 'files')
        return (0,problem.ok)({ kind: value });
    // A range is handed to git log: what looks like an option or holds a blank is none.
    const range = /^[\w./@^~{}:+-]+\.\.\.?[\w./@^~{}:+-]*$/;
    return range.test(value) && !value.startsWith('-')
        ? (0,problem.ok)({ kind: 'range', range: value })
        : (0,expected/* expected */.p6)('auto, history, files, or a range of commits like origin/main..HEAD', text);
}
const HOUR_MS = 3_600_000;

;// CONCATENATED MODULE: ./build/action-security-gate/src/inputs.js






/** Every input of the action, by its name. */
const INPUTS = { ...SCAN_INPUTS, ...REPORT_INPUTS };
/** Reads the inputs from the environment that the runner sets. Everything that is wrong is said at once. */
function parseInputs(env) {
    const { values, problems: found } = readInputs(env, INPUTS, ELSEWHERE);
    const broken = new Set(found.map(({ where }) => where));
    const problems = [...found, ...ruleProblems(values).filter(({ where }) => !broken.has(where))];
    if (problems.length > 0)
        return (0,problem/* err */._)(problems);
    // Without problems every input that is required or has a default was read.
    const read = values;
    return (0,problem.ok)({
        ...findingsWish(read),
        scanners: read.scanners,
        folder: read.working_directory,
        image: read.image,
        dockerfile: read.dockerfile,
        sbom: read.sbom,
        trivyScanners: read.trivy_scanners,
        secretsIn: read.secrets_in,
        exclude: read.exclude,
        tools: read.tools,
        scanTimeoutMs: read.scan_timeout,
        registry: registryOf(read),
        policy: { path: read.policy ?? '.github/security-gate.yml', required: read.policy !== undefined },
        name: read.name,
        cyclonedx: read.cyclonedx,
        attest: read.attest,
    });
}
/** Rules between inputs. */
function ruleProblems(read) {
    const { image, scanners, registry_username, registry_password, attest, cyclonedx, github_token } = read;
    const problems = [];
    const withoutTrivy = scanners !== undefined && scanners !== 'auto' && !scanners.includes('trivy');
    for (const where of ['image', 'sbom']) {
        if (read[where] !== undefined && withoutTrivy)
            problems.push({
                where,
                message: `Expected trivy among the scanners, which alone reads an ${where === 'sbom' ? 'SBOM' : where}; found ${scanners.join(', ')}`,
            });
    }
    if ((registry_username === undefined) !== (registry_password === undefined)) {
        const where = registry_username === undefined ? 'registry_username' : 'registry_password';
        problems.push({
            where,
            message: 'Expected a user and a password for the registry, found one of the two',
        });
    }
    if (registry_password !== undefined && image === undefined)
        problems.push({ where: 'image', message: 'Expected an image with a login for its registry, found none' });
    if (attest === true) {
        if (image === undefined)
            problems.push({
                where: 'image',
                message: 'Expected an image to attest, found none',
                hint: 'An attestation is bound to the digest of an image',
            });
        if (github_token === undefined)
            problems.push({
                where: 'github_token',
                message: 'Expected a token to store the attestation with, found none',
            });
    }
    if (cyclonedx === true && withoutTrivy)
        problems.push({
            where: 'cyclonedx',
            message: 'Expected trivy among the scanners, which makes the SBOM; found it missing',
        });
    return problems;
}
function registryOf({ registry_username, registry_password }) {
    return registry_username === undefined || registry_password === undefined
        ? undefined
        : { username: registry_username, password: registry_password };
}


/***/ }),

/***/ 18864:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_adapters_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(16890);
/* harmony import */ var _shared_adapters_attest_signer_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24188);
/* harmony import */ var _shared_adapters_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(74627);
/* harmony import */ var _shared_adapters_files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(56258);
/* harmony import */ var _shared_adapters_files_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3420);
/* harmony import */ var _shared_adapters_github_code_scanning_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(24498);
/* harmony import */ var _shared_adapters_github_comments_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(91051);
/* harmony import */ var _shared_adapters_github_job_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(15498);
/* harmony import */ var _shared_adapters_github_log_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(82263);
/* harmony import */ var _shared_adapters_github_toolkit_js__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(41567);
/* harmony import */ var _shared_adapters_http_download_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(576);
/* harmony import */ var _shared_adapters_http_http_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(47977);
/* harmony import */ var _shared_adapters_http_proxy_js__WEBPACK_IMPORTED_MODULE_23__ = __nccwpck_require__(35338);
/* harmony import */ var _shared_adapters_process_processes_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(47257);
/* harmony import */ var _shared_adapters_process_which_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(6594);
/* harmony import */ var _shared_adapters_random_js__WEBPACK_IMPORTED_MODULE_24__ = __nccwpck_require__(45302);
/* harmony import */ var _shared_adapters_tools_mirror_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(52242);
/* harmony import */ var _shared_adapters_tools_store_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(34381);
/* harmony import */ var _shared_domain_errors_refuse_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(11389);
/* harmony import */ var _shared_domain_inputs_run_context_js__WEBPACK_IMPORTED_MODULE_20__ = __nccwpck_require__(77260);
/* harmony import */ var _shared_domain_tools_clean_environment_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(52944);
/* harmony import */ var _shared_domain_tools_platform_js__WEBPACK_IMPORTED_MODULE_25__ = __nccwpck_require__(3842);
/* harmony import */ var _shared_engine_gate_find_tool_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(6136);
/* harmony import */ var _shared_engine_gate_tell_report_js__WEBPACK_IMPORTED_MODULE_22__ = __nccwpck_require__(96855);
/* harmony import */ var _shared_engine_github_read_event_js__WEBPACK_IMPORTED_MODULE_21__ = __nccwpck_require__(75760);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(48520);
/* harmony import */ var _services_js__WEBPACK_IMPORTED_MODULE_26__ = __nccwpck_require__(6609);



























const ACTION = 'action-security-gate';
/** Of the gate, as far as an input that was refused could not name it. */
const DEFAULT_NAME = 'security-gate';
/** A page of a hundred comments, each as long as GitHub lets them be, is larger than what other answers may be. */
const PAGE_BYTES = 32 * 1024 * 1024;
const { env } = process;
const toolkit = (0,_shared_adapters_github_toolkit_js__WEBPACK_IMPORTED_MODULE_19__/* .makeToolkit */ .D)();
const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_18__/* .parseInputs */ .T)(env);
const context = (0,_shared_domain_inputs_run_context_js__WEBPACK_IMPORTED_MODULE_20__/* .readRunContext */ .$)(env);
const log = (0,_shared_adapters_github_log_js__WEBPACK_IMPORTED_MODULE_8__/* .makeLog */ .Z)({
    ...{ env, clock: _shared_adapters_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m, toolkit, traceId: '' },
    format: inputs.ok && inputs.value.logFormat === 'json' ? 'json' : 'people',
});
const job = (0,_shared_adapters_github_job_js__WEBPACK_IMPORTED_MODULE_7__/* .makeJob */ .q)({ env, log, toolkit, action: ACTION });
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => cancelled.abort());
if (inputs.ok && inputs.value.registry !== undefined)
    log.mask(inputs.value.registry.password);
try {
    await step();
}
catch (error) {
    await endInFault(error);
}
async function step() {
    if (!inputs.ok)
        throw (0,_shared_domain_errors_refuse_js__WEBPACK_IMPORTED_MODULE_15__/* .refuse */ .T)('input-invalid', inputs.error);
    const wanted = inputs.value;
    const { run, publish, report, headlineOf } = await loadStory();
    const ports = makePorts(wanted);
    const event = await (0,_shared_engine_github_read_event_js__WEBPACK_IMPORTED_MODULE_21__/* .readEvent */ .j)(env, ports.files);
    const found = await run(wanted, event, ports);
    const outcome = await publish(found, { inputs: wanted, context, event }, { ...ports, ...makeListeners(wanted), job });
    const told = report(outcome);
    await (0,_shared_engine_gate_tell_report_js__WEBPACK_IMPORTED_MODULE_22__/* .tellReport */ .k)(told, headlineOf(outcome), { job, log });
    if (told.fails)
        await fail();
}
/** Not loaded at all for a bad input. */
async function loadStory() {
    const [run, publish, report] = await Promise.all([
        Promise.all(/* import() | story */[__nccwpck_require__.e(88), __nccwpck_require__.e(108), __nccwpck_require__.e(393), __nccwpck_require__.e(329), __nccwpck_require__.e(702)]).then(__nccwpck_require__.bind(__nccwpck_require__, 65623)),
        Promise.all(/* import() | story */[__nccwpck_require__.e(88), __nccwpck_require__.e(108), __nccwpck_require__.e(393), __nccwpck_require__.e(329), __nccwpck_require__.e(702)]).then(__nccwpck_require__.bind(__nccwpck_require__, 27605)),
        Promise.all(/* import() | story */[__nccwpck_require__.e(88), __nccwpck_require__.e(108), __nccwpck_require__.e(393), __nccwpck_require__.e(329), __nccwpck_require__.e(702)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78475)),
        toolkit.load(),
    ]);
    return { ...run, ...publish, ...report };
}
function makePorts(wanted) {
    if ((0,_shared_adapters_http_proxy_js__WEBPACK_IMPORTED_MODULE_23__/* .useProxies */ .U)(env) === 'unsupported') {
        log.warning('HTTPS_PROXY is set and this Node cannot use it by itself: set NODE_USE_ENV_PROXY: 1 in the environment of the job');
    }
    const childEnv = (0,_shared_domain_tools_clean_environment_js__WEBPACK_IMPORTED_MODULE_16__/* .cleanEnvironment */ .h)(env);
    const folders = (0,_shared_adapters_files_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(env);
    const machine = {
        ...{ log, folders, childEnv, clock: _shared_adapters_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m, random: _shared_adapters_random_js__WEBPACK_IMPORTED_MODULE_24__/* .systemRandom */ .v },
        processes: (0,_shared_adapters_process_processes_js__WEBPACK_IMPORTED_MODULE_11__/* .makeProcesses */ .i)(),
        signal: cancelled.signal,
    };
    const findTool = (0,_shared_engine_gate_find_tool_js__WEBPACK_IMPORTED_MODULE_17__/* .toolFinder */ .d)({
        wishes: new Map(wanted.tools.map(({ tool, version, sha256 }) => [tool, { version, sha256 }])),
        // Trivy reads the same lock files; where somebody installed it, it is asked too.
        onlyInstalled: new Set(wanted.scanners === 'auto' ? ['osv-scanner'] : []),
    }, {
        ...machine,
        env: childEnv,
        programs: (0,_shared_adapters_process_which_js__WEBPACK_IMPORTED_MODULE_12__/* .makePrograms */ .sq)(),
        store: (0,_shared_adapters_tools_store_js__WEBPACK_IMPORTED_MODULE_14__/* .makeToolStore */ .Q)(env),
        downloads: (0,_shared_adapters_http_download_js__WEBPACK_IMPORTED_MODULE_9__/* .makeDownloads */ .O)(),
        neutralFolder: env.RUNNER_TEMP || folders.workspace,
        platform: (0,_shared_domain_tools_platform_js__WEBPACK_IMPORTED_MODULE_25__/* .platformOf */ .t)(process.platform, process.arch),
        mirror: (0,_shared_adapters_tools_mirror_js__WEBPACK_IMPORTED_MODULE_13__/* .toolMirror */ .O)(env),
    });
    return { ...machine, findTool, files: (0,_shared_adapters_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFiles */ .y)(env), services: (0,_services_js__WEBPACK_IMPORTED_MODULE_26__/* .scanServices */ .s)(env) };
}
/** Who is told of the verdict, each loaded when something is sent. */
function makeListeners({ token, attest }) {
    const github = token === undefined ? undefined : { http: (0,_shared_adapters_http_http_js__WEBPACK_IMPORTED_MODULE_10__/* .makeHttp */ .f)({ maxBodyBytes: PAGE_BYTES }), env, token };
    return {
        random: _shared_adapters_random_js__WEBPACK_IMPORTED_MODULE_24__/* .systemRandom */ .v,
        codeScanning: github && (0,_shared_adapters_github_code_scanning_js__WEBPACK_IMPORTED_MODULE_5__/* .makeCodeScanning */ .P)(github),
        comments: github && (0,_shared_adapters_github_comments_js__WEBPACK_IMPORTED_MODULE_6__/* .makeComments */ .L)(github),
        artifacts: (0,_shared_adapters_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .makeArtifacts */ .Y)({ env }),
        signer: attest && token !== undefined ? (0,_shared_adapters_attest_signer_js__WEBPACK_IMPORTED_MODULE_1__/* .makeAttestationSigner */ .z)({ env, token }) : undefined,
    };
}
async function endInFault(error) {
    const [{ tellFault }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(108), __nccwpck_require__.e(329), __nccwpck_require__.e(965)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59965)),
        toolkit.load(),
    ]);
    const name = inputs.ok ? inputs.value.name : DEFAULT_NAME;
    await tellFault(error, { name, action: ACTION }, { job, log });
    await fail();
}
/** Not setFailed: it would add an error without a title to those that the report chose. */
async function fail() {
    const { ExitCode } = await toolkit.load();
    process.exitCode = ExitCode.Failure;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ scanServices)
/* harmony export */ });
/**
 * Where scanners ask in place of the public services: mirrors of a company, databases on the machine. The variables are those of the scanners
 * themselves, where they have one.
 */
function scanServices(env) {
    return {
        npm: env.GHA_ENDPOINT_OVERRIDE_npm || env.GHA_ENDPOINT_OVERRIDE_NPM || undefined,
        osv: env.GHA_ENDPOINT_OVERRIDE_osv || env.GHA_ENDPOINT_OVERRIDE_OSV || undefined,
        osvDatabases: env.OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY || undefined,
        safetyDatabase: env.SAFETY_DB_DIR || undefined,
        trivyDatabase: env.TRIVY_DB_REPOSITORY || undefined,
        trivyJavaDatabase: env.TRIVY_JAVA_DB_REPOSITORY || undefined,
    };
}


/***/ }),

/***/ 16890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ makeArtifacts)
/* harmony export */ });
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56548);

/** Artifacts by GitHub's own client, which brings 5 MB of storage client with it: it is loaded when something is uploaded. */
function makeArtifacts({ env }) {
    return {
        upload: async ({ name, folder, files }) => {
            if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL)
                throw offRunner(name);
            try {
                const { DefaultArtifactClient } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(555), __nccwpck_require__.e(659), __nccwpck_require__.e(815), __nccwpck_require__.e(252)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91252));
                const { id, size } = await new DefaultArtifactClient().uploadArtifact(name, [...files], folder);
                return { id: id ?? 0, bytes: size ?? 0 };
            }
            catch (error) {
                throw failure(error, name);
            }
        },
    };
}
function offRunner(name) {
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
        code: 'failed-precondition',
        message: `Could not upload artifact '${name}': this is no job of GitHub Actions, or its runner offers no artifacts`,
    });
}
function failure(error, name) {
    const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
    const wanted = `Could not upload artifact '${name}'`;
    if (/\(409\)|already exists/i.test(message)) {
        return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
            code: 'already-exists',
            message: `${wanted}: this run has one of that name`,
            hint: 'Each job of a run needs an artifact of another name',
            cause: error,
        });
    }
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
        code: kind === 'GHESNotSupportedError' || kind === 'UsageError' ? 'failed-precondition' : 'unavailable',
        message: `${wanted}: ${message}`,
        cause: error,
    });
}


/***/ }),

/***/ 24188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ makeAttestationSigner)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __nccwpck_require__(56548);
// EXTERNAL MODULE: ./build/shared/domain/gate/gate-statement.js
var gate_statement = __nccwpck_require__(36078);
;// CONCATENATED MODULE: ./build/shared/adapters/attest/permissions.js
/** The lines to add, whole: naming one permission takes all others away. */
function attestationPermissions(attestations) {
    const lines = ['contents: read', 'id-token: write', `attestations: ${attestations}`];
    return ['Add to the job:', '  permissions:', ...lines.map((line) => `    ${line}`)].join('\n');
}

;// CONCATENATED MODULE: ./build/shared/adapters/attest/signing-failure.js


/** Which step of signing failed, without what the services were sent. */
function signingFailure(error, secrets) {
    const text = withoutSecrets(reasonOf(error), secrets);
    const refused = /resource not accessible|HTTP 403|\b403\b|must have admin rights/i.test(text);
    const code = refused ? 'permission-denied' : 'unavailable';
    return new action_error/* ActionError */.l({
        code,
        message: `Could not sign the verdict: ${text}`,
        hint: refused
            ? attestationPermissions('write')
            : 'Signing asks Sigstore and GitHub; see https://www.githubstatus.com and https://status.sigstore.dev.',
    });
}
/** Of an error and its causes: the innermost says what happened, the outermost at which step. */
function reasonOf(error) {
    const messages = [];
    for (let at = error; at instanceof Error; at = at.cause)
        messages.push(at.message);
    const told = messages.filter((message, index) => message !== '' && messages.indexOf(message) === index);
    return told.join(': ').replaceAll(/\s+/g, ' ').slice(0, 500) || 'for an unknown reason';
}
function withoutSecrets(text, secrets) {
    const known = secrets.filter((secret) => secret !== '');
    const bare = known.reduce((left, secret) => left.replaceAll(secret, '***'), text);
    // An ID token that a service repeats in its refusal.
    return bare.replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***');
}

;// CONCATENATED MODULE: ./build/shared/adapters/attest/signer.js




/**
 * GitHub's own way to sign: a certificate for a minute's key from Sigstore (the public instance for public repositories, GitHub's for all others),
 * by the job's ID token. The library is loaded when something is signed.
 */
function makeAttestationSigner({ env, token }) {
    return {
        sign: async ({ image, ...rest }) => {
            if (!env.ACTIONS_ID_TOKEN_REQUEST_URL || !env.ACTIONS_ID_TOKEN_REQUEST_TOKEN)
                throw noIdToken();
            const { attest } = await Promise.all(/* import() | attest */[__nccwpck_require__.e(119), __nccwpck_require__.e(555), __nccwpck_require__.e(659), __nccwpck_require__.e(815), __nccwpck_require__.e(88), __nccwpck_require__.e(380)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49842));
            const [, algorithm = '', digest = ''] = /^(\w+):(\w+)$/.exec(image.digest) ?? [];
            try {
                const { attestationID } = await attest({
                    // Registries and kubernetes tools look images up by their name without tag and digest.
                    subjects: [{ name: nameOf(image.reference), digest: { [algorithm]: digest } }],
                    predicateType: gate_statement/* GATE_PREDICATE */.Y,
                    predicate: { image, ...rest },
                    token,
                });
                const server = env.GITHUB_SERVER_URL || 'https://github.com';
                return `${server}/${env.GITHUB_REPOSITORY}/attestations/${attestationID}`;
            }
            catch (error) {
                throw signingFailure(error, [token, env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '']);
            }
        },
    };
}
function nameOf(reference) {
    return reference.replace(/@sha256:[0-9a-f]{64}$/, '').replace(/:[\w.-]+$/, '');
}
function noIdToken() {
    return new action_error/* ActionError */.l({
        code: 'id-token-unavailable',
        message: 'Could not sign the verdict: expected an ID token of the job, found that it may not have one',
        hint: attestationPermissions('write'),
    });
}


/***/ }),

/***/ 74627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58500);
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(56548);


/** The machine's clock. */
const systemClock = {
    now: () => Date.now(),
    sleep: async (ms, signal) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal });
        }
        catch (error) {
            throw new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l({ code: 'cancelled', message: 'The wait was cancelled.', cause: error });
        }
    },
};


/***/ }),

/***/ 56258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ makeFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(56548);
/* harmony import */ var _sift_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(18631);




/**
 * Reads below the checked-out workspace; a path that the user wrote with `/` or `..` at its beginning is taken as it is. A link in the checkout that
 * leads out of it is nobody's wish: what is wrong in a file is told with its words, and a pull request may have made the link.
 */
function makeFiles(env) {
    const workspace = env.GITHUB_WORKSPACE || '.';
    return {
        read: async (path) => {
            if (isBelow(path) && (0,_sift_js__WEBPACK_IMPORTED_MODULE_3__/* .sift */ .p)(workspace, [path], workspace).outside.length > 0)
                throw leadsOut(path);
            try {
                return stripByteOrderMark(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path), 'utf8'));
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                throw unreadable(path, error);
            }
        },
    };
}
// Editors on Windows write the mark, and YAML and JSON parsers then refuse the first line.
function stripByteOrderMark(text) {
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
const isBelow = (path) => !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)[0] !== '..';
function leadsOut(path) {
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
        code: 'file-invalid',
        message: `Expected '${path}' to be a file of the checkout, found a link that leads out of it.`,
        hint: 'Commit the file itself in place of the link',
    });
}
function isMissing(error) {
    const code = error.code;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function unreadable(path, error) {
    const { code, message } = error;
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
        code: 'file-invalid',
        message: `Expected '${path}' to be a readable file, found ${code === 'EISDIR' ? 'a folder' : message}.`,
        cause: error,
    });
}


/***/ }),

/***/ 3420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(56548);
/* harmony import */ var _sift_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(18631);





const LEFT_OUT = new Set(['.git', 'node_modules']);
/** Folders of the runner: the workspace, its temporary folder and its tool cache. */
function makeFolders(env) {
    const temp = env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    const workspace = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(env.GITHUB_WORKSPACE || '.');
    return {
        workspace,
        list: async (folder) => {
            const found = [];
            await walk(folder, (path) => found.push((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/')));
            return found.sort();
        },
        read: async (path, most) => {
            try {
                if (most !== undefined)
                    refuseLarger(path, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size, most);
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                throw isTooLarge(error) ? tooLarge(path, 'more than memory holds', error) : error;
            }
        },
        sift: (folder, paths) => (0,_sift_js__WEBPACK_IMPORTED_MODULE_4__/* .sift */ .p)(folder, paths, isBelow(workspace, folder) ? workspace : folder),
        exists: async (path) => {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path);
                return true;
            }
            catch {
                return false;
            }
        },
        write: async (path, text) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text, 'utf8');
        },
        scratch: async (name) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(temp, { recursive: true });
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temp, `${name}-`));
        },
        cache: async (name) => {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.RUNNER_TOOL_CACHE || temp, 'run-delivery', name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
            return path;
        },
        join: node_path__WEBPACK_IMPORTED_MODULE_2__.join,
        remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true, maxRetries: 3 }),
    };
}
function isBelow(folder, path) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
    return !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(below) && below.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep)[0] !== '..';
}
async function walk(folder, found) {
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true })) {
        if (LEFT_OUT.has(entry.name))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name);
        if (entry.isDirectory())
            await walk(path, found);
        else if (entry.isFile())
            found(path);
    }
}
function refuseLarger(path, size, most) {
    if (size > most)
        throw tooLarge(path, `${size} bytes, which is more than ${most}`);
}
function isTooLarge(error) {
    const { code } = error;
    return code === 'ERR_FS_FILE_TOO_LARGE' || code === 'ERR_STRING_TOO_LONG';
}
function tooLarge(path, found, cause) {
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l({
        code: 'file-invalid',
        message: `Expected ${path} to be a text that can be read at once, found ${found}`,
        ...(cause !== undefined && { cause }),
    });
}
function isMissing(error) {
    const { code } = error;
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}


/***/ }),

/***/ 18631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ sift)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);


/**
 * A link in a pull request may lead anywhere: to the variables of this process, to the credentials that git keeps, to a device that never ends. What
 * is read of it would be told in a report.
 */
function sift(folder, paths, within) {
    const root = realOf(within);
    const known = new Map();
    const folderOf = (path) => {
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        const real = known.has(above) ? known.get(above) : realOf(above);
        known.set(above, real);
        return real;
    };
    const inside = [];
    const outside = [];
    for (const path of paths) {
        const at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path);
        const above = folderOf(at);
        const seen = above && look((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(above, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at), at)));
        if (root === undefined || !seen)
            continue;
        if (!isWithin(root, seen.real) || !(seen.stats.isFile() || seen.stats.isDirectory()))
            outside.push(path);
        else if (seen.stats.isFile())
            inside.push(path);
    }
    return { inside, outside };
}
function look(path) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        return stats.isSymbolicLink()
            ? { real: node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path), stats: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path) }
            : { real: path, stats };
    }
    catch {
        return undefined;
    }
}
/** git's own folder holds the token that the checkout was made with. */
function isWithin(root, path) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    const parts = below.toLowerCase().split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    return !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(below) && parts[0] !== '..' && !parts.includes('.git');
}
function realOf(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 64033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ asked)
/* harmony export */ });
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56548);

/** Does what is wanted of GitHub; a refusal tells it, and the permission that a job may lack. */
async function asked(wanted, permission, work) {
    try {
        return await work();
    }
    catch (error) {
        throw failure(error, wanted, permission);
    }
}
function failure(error, wanted, permission) {
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at instanceof _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l)
            return at;
    }
    const { status, response } = error;
    const text = error instanceof Error ? error.message : String(error);
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
        code: codeOf(status, text),
        message: `Could not ${wanted}: GitHub answered ${status ?? 'nothing'}: ${text}`,
        hint: hintOf(status, text, permission),
        status,
        retryAfterMs: waitOf(response?.headers),
    });
}
function codeOf(status, text) {
    // Too much in too short a time is a 403 too.
    if (status === 403 && /rate limit/i.test(text))
        return 'rate-limited';
    return CODES[status ?? 0] ?? (status !== undefined && status >= 500 ? 'unavailable' : 'internal');
}
const CODES = {
    401: 'unauthenticated',
    403: 'permission-denied',
    404: 'not-found',
    409: 'conflict',
    410: 'failed-precondition',
    413: 'failed-precondition',
    422: 'invalid-argument',
    429: 'rate-limited',
};
function hintOf(status, text, permission) {
    if (/(?:advanced security|code security|code scanning) (?:must be|is not) enabled/i.test(text)) {
        return 'Switch it on under Settings, Advanced Security; private repositories need a licence for it.';
    }
    // GitHub hides what a token may not see behind a 404.
    if ((status !== 403 && status !== 404) || codeOf(status, text) === 'rate-limited')
        return undefined;
    return ['Add to the job:', '  permissions:', '    contents: read', `    ${permission}`].join('\n');
}
function waitOf(headers) {
    const seconds = Number(headers?.['retry-after']);
    return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : undefined;
}


/***/ }),

/***/ 24498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ makeCodeScanning)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(38522);
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(56548);
/* harmony import */ var _domain_sarif_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(60663);
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(64033);
/* harmony import */ var _octokit_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(71782);






const PERMISSION = 'security-events: write';
const packed = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.gzip);
/** Code scanning by GitHub's own client. Files travel gzipped, in base64. */
function makeCodeScanning(options) {
    const { repository, load } = (0,_octokit_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryClient */ .c)(options);
    return {
        upload: async ({ sarif, commit, ref, startedAt }) => {
            const small = await packed(sarif);
            if (small.byteLength > _domain_sarif_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_GZIP_BYTES */ .uP)
                throw tooLarge(small.byteLength);
            const { data } = await (0,_asked_js__WEBPACK_IMPORTED_MODULE_3__/* .asked */ .N)(`upload findings of ${ref} to code scanning`, PERMISSION, async () => (await load()).codeScanning.uploadSarif({
                ...repository,
                commit_sha: commit,
                ref,
                sarif: small.toString('base64'),
                started_at: startedAt,
            }));
            if (typeof data.id === 'string' && data.id !== '')
                return { id: data.id };
            throw new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
                code: 'internal',
                message: `Could not upload findings of ${ref} to code scanning: GitHub's answer names no upload`,
            });
        },
        status: async (id) => {
            const { data } = await (0,_asked_js__WEBPACK_IMPORTED_MODULE_3__/* .asked */ .N)(`read what became of upload ${id}`, PERMISSION, async () => (await load()).codeScanning.getSarif({ ...repository, sarif_id: id }));
            return { state: stateOf(data.processing_status), errors: data.errors ?? [] };
        },
    };
}
function tooLarge(bytes) {
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
        code: 'failed-precondition',
        message: `Expected a SARIF file of at most ${_domain_sarif_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_GZIP_BYTES */ .uP / 1_000_000} MB after gzip, found ${(bytes / 1_000_000).toFixed(1)} MB`,
    });
}
/** What is not known yet may still become something. */
function stateOf(status) {
    return status === 'complete' || status === 'failed' ? status : 'pending';
}


/***/ }),

/***/ 91051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ makeComments)
/* harmony export */ });
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(64033);
/* harmony import */ var _octokit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(71782);


const PERMISSION = 'pull-requests: write';
const A_PAGE = 100;
const PAGES = 30;
/** Comments of pull requests by GitHub's own client. A page of them is larger than what `makeHttp` keeps of an answer by default. */
function makeComments(options) {
    const { repository, load } = (0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryClient */ .c)(options);
    return {
        find: async (pullRequest, marker) => {
            for (let page = 1; page <= PAGES; page += 1) {
                const { data } = await (0,_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .asked */ .N)(`read the comments of pull request ${pullRequest}`, PERMISSION, async () => (await load()).issues.listComments({
                    ...repository,
                    issue_number: pullRequest,
                    per_page: A_PAGE,
                    page,
                }));
                const own = data.find((comment) => comment.body?.startsWith(marker) && isTrusted(comment));
                if (own !== undefined)
                    return commentOf(own);
                if (data.length < A_PAGE)
                    return undefined;
            }
            return undefined;
        },
        create: async (pullRequest, body) => {
            const { data } = await (0,_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .asked */ .N)(`comment on pull request ${pullRequest}`, PERMISSION, async () => (await load()).issues.createComment({ ...repository, issue_number: pullRequest, body }));
            return commentOf(data);
        },
        update: async (id, body) => {
            const { data } = await (0,_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .asked */ .N)(`update comment ${id}`, PERMISSION, async () => (await load()).issues.updateComment({ ...repository, comment_id: id, body }));
            return commentOf(data);
        },
    };
}
/** A job's token writes as a bot, another token as somebody of the repository; anybody else could only want to be taken for us. */
function isTrusted({ user, author_association }) {
    return user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(author_association ?? '');
}
function commentOf(comment) {
    return { id: comment.id, body: comment.body ?? '', url: comment.html_url };
}


/***/ }),

/***/ 15498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ makeJob)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __nccwpck_require__(56548);
;// CONCATENATED MODULE: ./build/shared/adapters/github/summary.js
/** GitHub drops a step's whole summary above 1 MiB: what does not fit is cut at a line, and said. */
function fittingSummary(markdown, limit = LIMIT_BYTES) {
    if (Buffer.byteLength(markdown) <= limit)
        return markdown;
    const room = limit - Buffer.byteLength(CUT);
    const start = Buffer.from(markdown)
        .subarray(0, room)
        .toString('utf8')
        .replace(/\uFFFD+$/, '');
    return start.slice(0, start.lastIndexOf('\n') + 1) + CUT;
}
// A little less than the limit: earlier steps of the action may have written some lines.
const LIMIT_BYTES = 1_000_000;
const CUT = '\n> [!NOTE]\n> The summary was cut here: it is larger than GitHub shows. The report file holds everything.\n';

;// CONCATENATED MODULE: ./build/shared/adapters/github/job.js





/** The workflow job; off a runner, outputs go to the log and the summary nowhere. */
function makeJob({ env, log, toolkit, action }) {
    return {
        setOutput: (name, value) => {
            if (env.GITHUB_OUTPUT)
                toolkit.use((core) => core.setOutput(name, value));
            else
                log.info(`output ${name} = ${value}`);
        },
        saveState: (name, value) => {
            if (env.GITHUB_STATE)
                toolkit.use((core) => core.saveState(name, value));
        },
        readState: (name) => env[`STATE_${name}`] ?? '',
        annotate: (annotation) => {
            const { level, title, message } = annotation;
            if (env.GITHUB_ACTIONS !== 'true')
                log.info(`${level}: ${title}: ${message}`);
            else
                toolkit.use((core) => core[level](message, placed(annotation)));
        },
        writeSummary: async (markdown) => {
            if (!env.GITHUB_STEP_SUMMARY) {
                log.debug('No summary was written: GITHUB_STEP_SUMMARY is not set.');
                return;
            }
            const { summary } = await toolkit.load();
            await summary.addRaw(fittingSummary(markdown), true).write();
        },
        writeReport: async (relativePath, content) => {
            const path = reportPath((0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), action), relativePath);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.writeFile)(path, content, 'utf8');
            return path;
        },
    };
}
function placed({ title, file, line, column }) {
    return {
        title,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
        ...(column === undefined ? {} : { startColumn: column }),
    };
}
function reportPath(folder, relativePath) {
    const path = (0,external_node_path_.resolve)(folder, relativePath);
    const inside = (0,external_node_path_.relative)(folder, path);
    if (inside !== '' && !inside.startsWith('..') && !(0,external_node_path_.isAbsolute)(inside))
        return path;
    throw new action_error/* ActionError */.l({
        code: 'input-invalid',
        message: `Expected the report to stay below ${folder}, found '${relativePath}'.`,
    });
}


/***/ }),

/***/ 82263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ makeLog)
});

;// CONCATENATED MODULE: ./build/shared/adapters/github/log-format.js
function print(text) {
    return (voice) => voice.info(text);
}

;// CONCATENATED MODULE: ./build/shared/adapters/github/log-json.js

/** One JSON object a line, with the keys that Cloud Logging and most collectors know. */
function jsonFormat({ clock, traceId }) {
    const chapters = [];
    return {
        line: (severity, message, fields) => print(JSON.stringify({
            severity,
            time: new Date(clock.now()).toISOString(),
            trace: traceId,
            ...(chapters.length === 0 ? {} : { chapter: chapters.join(' > ') }),
            message,
            ...(Object.keys(fields).length === 0 ? {} : { fields }),
        })),
        open: (title) => {
            chapters.push(title);
            return undefined;
        },
        close: () => {
            chapters.pop();
            return undefined;
        },
    };
}

;// CONCATENATED MODULE: ./build/shared/adapters/github/harmless.js
/**
 * Text that a runner shows and never obeys. Log lines repeat what servers answer and users write, and a line that
 * begins with `::` or holds `##[` would otherwise be a command; the toolkit prints lines as they are.
 */
function harmless(text) {
    return text.replace(/^(\s*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '#\u200b#[');
}

;// CONCATENATED MODULE: ./build/shared/adapters/github/log-people.js


/**
 * Lines for people: chapters that fold, requests behind step debugging. Warnings are plain lines, because the runner
 * shows ten annotations a step and the report chooses them.
 */
function peopleFormat({ env }) {
    const onRunner = env.GITHUB_ACTIONS === 'true';
    let depth = 0;
    return {
        line: (severity, message, fields) => {
            const text = `${message}${describe(fields)}`;
            if (severity !== 'DEBUG')
                return print(harmless(`${PREFIX[severity]}${text}`));
            if (onRunner)
                return (voice) => voice.debug(text);
            return env.RUNNER_DEBUG === '1' ? print(harmless(`debug: ${text}`)) : undefined;
        },
        // The runner folds one level; a chapter inside a chapter is a heading.
        open: (title) => {
            depth += 1;
            return onRunner && depth === 1 ? (voice) => voice.startGroup(title) : print(harmless(title));
        },
        close: () => {
            depth -= 1;
            return onRunner && depth === 0 ? (voice) => voice.endGroup() : undefined;
        },
    };
}
const PREFIX = {
    INFO: '',
    WARNING: 'Warning: ',
    ERROR: 'Error: ',
};
function describe(fields) {
    return Object.entries(fields)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ` ${key}=${typeof value === 'string' && /[\s="]/.test(value) ? JSON.stringify(value) : value}`)
        .join('');
}

;// CONCATENATED MODULE: ./build/shared/adapters/github/mask.js
/** Hides values that were named as secrets. A runner masks by itself; a terminal and a test do not. */
function makeMask() {
    let secrets = [];
    return {
        add: (secret) => {
            if (secret === '' || secrets.includes(secret))
                return;
            // Longest first: a secret that holds another goes as a whole.
            secrets = [...secrets, secret].sort((a, b) => b.length - a.length);
        },
        hide: (text) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text),
    };
}

;// CONCATENATED MODULE: ./build/shared/adapters/github/log.js



/** The log of a step. Whatever was masked appears nowhere, on a runner or off it. */
function makeLog(options) {
    const format = options.format === 'json' ? jsonFormat(options) : peopleFormat(options);
    const secrets = makeMask();
    const put = (say) => {
        if (say !== undefined)
            options.toolkit.use(say);
    };
    const say = (severity) => (message, fields = {}) => put(format.line(severity, secrets.hide(message), hideIn(fields, secrets.hide)));
    return {
        debug: say('DEBUG'),
        info: say('INFO'),
        warning: say('WARNING'),
        error: say('ERROR'),
        group: async (title, work) => {
            put(format.open(secrets.hide(title)));
            try {
                return await work();
            }
            finally {
                put(format.close());
            }
        },
        mask: (secret) => {
            if (secret.trim() === '')
                return;
            secrets.add(secret);
            // Off a runner nobody obeys the command, and it would show what it hides.
            if (options.env.GITHUB_ACTIONS === 'true')
                put((voice) => voice.setSecret(secret));
        },
    };
}
function hideIn(fields, hide) {
    return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? hide(value) : value]));
}


/***/ }),

/***/ 71782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ repositoryClient)
});

;// CONCATENATED MODULE: ./build/shared/adapters/github/octokit-fetch.js
/** Lends octokit our one way to the network, with its proxy, time limit and log. */
function octokitFetch(http) {
    return async (url, { method = 'GET', headers, body, signal } = {}) => {
        const answer = await http.send({
            method,
            url,
            headers: Object.fromEntries(new Headers(headers)),
            body: body ?? undefined,
            timeoutMs: 30_000,
            ...(signal === undefined ? {} : { signal }),
        });
        return new Response(NO_BODY.has(answer.status) ? null : answer.body, {
            status: answer.status,
            headers: { ...answer.headers },
        });
    };
}
const NO_BODY = new Set([204, 205, 304]);

;// CONCATENATED MODULE: ./build/shared/adapters/github/octokit.js

function repositoryClient({ http, env, token }) {
    const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
    const load = async () => {
        const { getOctokitOptions, GitHub } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(555)]).then(__nccwpck_require__.bind(__nccwpck_require__, 85555));
        const client = new GitHub({
            ...getOctokitOptions(token),
            baseUrl: (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/$/, ''),
            request: { fetch: octokitFetch(http) },
        });
        return client.rest;
    };
    let loaded;
    return {
        repository: { owner, repo },
        load: () => {
            loaded ??= load();
            return loaded;
        },
    };
}


/***/ }),

/***/ 41567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ makeToolkit)
/* harmony export */ });
/** It brings an HTTP client of a megabyte, so main says when it is loaded: not before the first request has left. */
function makeToolkit() {
    const waiting = [];
    let loaded;
    let loading;
    const load = async () => {
        const core = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(659)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91659));
        for (const work of waiting)
            work(core);
        loaded = core;
        return core;
    };
    return {
        use: (work) => {
            if (loaded === undefined)
                waiting.push(work);
            else
                work(loaded);
        },
        load: () => {
            loading ??= load();
            return loading;
        },
    };
}


/***/ }),

/***/ 576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ makeDownloads)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51455);
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(56548);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(40020);
/* harmony import */ var _redirect_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(87028);





/** Downloads over Node's own fetch, so the proxy and the certificates are those of every other exchange. */
function makeDownloads() {
    return { save };
}
async function save(request) {
    const timeLimit = AbortSignal.timeout(request.timeoutMs);
    try {
        const response = await follow(request.url, AbortSignal.any([timeLimit, request.signal]));
        if (!response.ok || response.body === null)
            throw refusedAnswer(response, request.url);
        const announced = Number(response.headers.get('content-length') ?? 0);
        if (announced > request.maxBytes)
            throw tooLarge(request);
        return { path: request.path, sha256: await write(response.body, request) };
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(request.path, { force: true });
        throw failure(error, request, timeLimit);
    }
}
const MAX_REDIRECTS = 5;
async function follow(start, signal) {
    let url = allowed(start, start);
    for (let hops = 0;; hops += 1) {
        // Compressed in transit, the bytes would not be those that the digest is of.
        const headers = { accept: 'application/octet-stream', 'accept-encoding': 'identity' };
        const response = await fetch(url, { headers, redirect: 'manual', signal });
        const next = (0,_redirect_js__WEBPACK_IMPORTED_MODULE_4__/* .redirected */ .c)({ method: 'GET', url, timeoutMs: 0 }, response.status, response.headers.get('location'));
        if (next === undefined || hops === MAX_REDIRECTS)
            return response;
        await response.body?.cancel();
        url = allowed(next.url, start);
    }
}
/** https, or plain http that never leaves the machine. */
function allowed(url, start) {
    const isPlainLoopback = isLoopback(url) && isLoopback(start);
    if (URL.canParse(url) && (new URL(url).protocol === 'https:' || isPlainLoopback))
        return url;
    throw new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
        code: 'endpoint-refused',
        message: `Expected https for every step of the download of ${withoutQuery(start)}, found ${withoutQuery(url)}.`,
    });
}
function isLoopback(url) {
    return URL.canParse(url) && /^http:\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(originOf(url));
}
function originOf(url) {
    const { protocol, hostname } = new URL(url);
    return `${protocol}//${hostname}`;
}
async function write(body, request) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const file = await onDisk(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(request.path, 'wx'), request);
    try {
        let size = 0;
        for await (const chunk of body) {
            size += chunk.byteLength;
            if (size > request.maxBytes)
                throw tooLarge(request);
            hash.update(chunk);
            await onDisk(() => writeAll(file, chunk), request);
        }
    }
    finally {
        await file.close();
    }
    return hash.digest('hex');
}
async function writeAll(file, chunk) {
    for (let at = 0; at < chunk.byteLength;)
        at += (await file.write(chunk, at)).bytesWritten;
}
async function onDisk(work, { path }) {
    try {
        return await work();
    }
    catch (error) {
        const message = `The download could not be written to ${path}: ${error.message}`;
        throw new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({ code: 'failed-precondition', message, cause: error });
    }
}
function tooLarge({ url, maxBytes }) {
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
        code: 'failed-precondition',
        message: `Expected at most ${maxBytes} bytes from ${withoutQuery(url)}, found more: that is not the file.`,
    });
}
function refusedAnswer({ status, headers }, url) {
    const wait = Number(headers.get('retry-after') ?? 0) * 1000;
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
        code: status === 404 ? 'not-found' : status === 429 ? 'rate-limited' : 'unavailable',
        message: `Expected the file at ${withoutQuery(url)}, found an answer with status ${status}.`,
        hint: status === 403 || status === 407
            ? 'A proxy or a firewall may refuse it; a mirror can be set.'
            : undefined,
        status,
        ...(wait > 0 && { retryAfterMs: wait }),
    });
}
function failure(error, { url, timeoutMs, signal }, timeLimit) {
    if (error instanceof _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l)
        return error;
    const target = `GET ${withoutQuery(url)}`;
    if (signal.aborted)
        return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({ code: 'cancelled', message: `${target} was cancelled.`, cause: error });
    if (timeLimit.aborted) {
        const message = `The download by ${target} was not complete within ${timeoutMs} ms.`;
        return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({ code: 'timeout', message, cause: error });
    }
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .connectionFailure */ .D)(error, target);
}
// Where releases are kept, the query is a signature.
function withoutQuery(url) {
    return url.replace(/[?#].*$/s, '');
}


/***/ }),

/***/ 40020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ connectionFailure)
/* harmony export */ });
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56548);

/** Says why no answer came. `cause.code` keeps the socket's own code, by which a caller knows whether anything was sent. */
function connectionFailure(error, target) {
    const { cause } = error;
    if (cause === undefined || cause.code === 'ERR_INVALID_URL') {
        return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
            code: 'invalid-argument',
            message: `Could not build the request to ${target}: ${cause?.message ?? error.message}`,
            cause: error,
        });
    }
    const { text, hint } = explain(cause);
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({ code: 'unavailable', message: `No answer from ${target}: ${text}.`, hint, cause });
}
function explain({ name, code = '', message = 'unknown reason' }) {
    if (code === 'ECONNREFUSED')
        return { text: 'the connection was refused, nothing listens there' };
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
        return {
            text: `the host name could not be resolved (${code})`,
            hint: 'Check the host name. A self-hosted runner behind a proxy needs HTTPS_PROXY.',
        };
    }
    if (CLOSED.has(code))
        return { text: `the connection was closed before an answer came (${code})` };
    if (CONNECT_TIMEOUT.has(code)) {
        return {
            text: `the host did not accept a connection in time (${code})`,
            hint: 'Check firewalls. A self-hosted runner behind a proxy needs HTTPS_PROXY.',
        };
    }
    if (isTls(code)) {
        return {
            text: `the TLS certificate or handshake was refused (${code})`,
            hint: 'Behind a proxy that re-signs TLS, set NODE_EXTRA_CA_CERTS to its certificate.',
        };
    }
    if (code === 'UND_ERR_INVALID_ARG' && message.startsWith('Proxy-Authorization')) {
        return {
            text: 'behind HTTPS_PROXY, no redirect can be followed with Proxy-Authorization',
            hint: 'Follow no redirects, or let the check send no Authorization of its own: the token of Identity-Aware Proxy then stands there.',
        };
    }
    if (name === 'HTTPParserError')
        return { text: 'the answer is not HTTP' };
    return { text: code === '' ? message : `${message} (${code})` };
}
const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
const CONNECT_TIMEOUT = new Set(['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
function isTls(code) {
    return /^(EPROTO|CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code);
}


/***/ }),

/***/ 47977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ makeHttp)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __nccwpck_require__(56548);
;// CONCATENATED MODULE: ./build/shared/adapters/http/body.js
/** Reads at most `limit` bytes and drops the rest, so that no answer can fill the runner's memory. */
async function readBody(body, limit) {
    if (body === null)
        return '';
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        const kept = chunk.subarray(0, limit - size);
        chunks.push(kept);
        size += kept.byteLength;
        if (size >= limit)
            break;
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./build/shared/adapters/http/connect.js

/** What fetch cannot do: ask for a WebSocket, and tell of the TLS connection. */
function connect(request, signal, maxBodyBytes) {
    return new Promise((resolve, reject) => {
        // As fetch wraps them, so that one place explains both.
        const fail = (cause) => reject(new TypeError('request failed', { cause }));
        const key = process.getBuiltinModule('node:crypto').randomBytes(16).toString('base64');
        const sent = connect_open(request, signal, key);
        sent.on('error', fail);
        sent.on('upgrade', (response, socket) => {
            socket.destroy();
            if (isAccepted(response, key))
                resolve({ status: 101, headers: headersOf(response), body: '' });
            else
                fail(new Error('the handshake of the WebSocket was not that of this request'));
        });
        sent.on('response', (response) => {
            const tls = request.tellTls === true ? tlsOf(response.socket) : undefined;
            readBody(response, maxBodyBytes).then((body) => {
                const { statusCode: status = 0 } = response;
                resolve({ status, headers: headersOf(response), body, ...(tls !== undefined && { tls }) });
            }, fail);
        });
        sent.end(request.body);
    });
}
function connect_open({ method, url, headers, upgrade }, signal, key) {
    const { protocol } = new URL(url);
    // Few suites need them, and they take longer to load than a call on loopback takes.
    const { request } = process.getBuiltinModule(protocol === 'https:' ? 'node:https' : 'node:http');
    const handshake = {
        connection: 'Upgrade',
        upgrade,
        'sec-websocket-version': '13',
        'sec-websocket-key': key,
    };
    return request(url, { method, signal, headers: { ...headers, ...(upgrade !== undefined && handshake) } });
}
function isAccepted({ headers }, key) {
    const { hash } = process.getBuiltinModule('node:crypto');
    const accept = hash('sha1', `${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`, 'base64');
    return headers['sec-websocket-accept'] === accept && headers.upgrade?.toLowerCase() === 'websocket';
}
function tlsOf(socket) {
    if (!('getPeerCertificate' in socket))
        return undefined;
    const secure = socket;
    const validForMs = Date.parse(secure.getPeerCertificate().valid_to) - Date.now();
    return { version: (secure.getProtocol() ?? '').replace('TLSv', ''), validForMs };
}
function headersOf({ headers }) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
}

// EXTERNAL MODULE: ./build/shared/adapters/http/failure.js
var failure = __nccwpck_require__(40020);
// EXTERNAL MODULE: ./build/shared/adapters/http/redirect.js
var redirect = __nccwpck_require__(87028);
;// CONCATENATED MODULE: ./build/shared/adapters/http/http.js





/** Http over Node's own fetch. Every exchange has one time limit, redirects and body included. */
function makeHttp({ maxBodyBytes = 1024 * 1024 } = {}) {
    return { send: (request) => exchange(request, maxBodyBytes) };
}
async function exchange(request, maxBodyBytes) {
    const started = performance.now();
    const timeLimit = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal === undefined ? timeLimit : AbortSignal.any([timeLimit, request.signal]);
    try {
        if (request.upgrade !== undefined || request.tellTls === true || isMeantForHost(request)) {
            const answer = await connect(request, signal, maxBodyBytes);
            return { ...answer, durationMs: Math.round(performance.now() - started) };
        }
        const response = await follow(request, signal);
        return {
            status: response.status,
            headers: Object.fromEntries(response.headers),
            body: await readBody(response.body, maxBodyBytes),
            durationMs: Math.round(performance.now() - started),
        };
    }
    catch (error) {
        throw http_failure(error, request, timeLimit);
    }
}
/** Behind a proxy, fetch takes the header for the proxy's own and refuses it; Identity-Aware Proxy reads it at the end of the tunnel. */
function isMeantForHost({ headers, followRedirects = false }) {
    return headers?.['proxy-authorization'] !== undefined && followRedirects === false;
}
const MAX_REDIRECTS = 5;
async function follow(first, signal) {
    const { followRedirects = false } = first;
    const most = typeof followRedirects === 'number' ? followRedirects : followRedirects ? MAX_REDIRECTS : 0;
    let request = first;
    for (let hops = 0;; hops += 1) {
        const response = await fetch(request.url, {
            method: request.method,
            headers: { ...request.headers },
            body: request.body ?? null,
            redirect: 'manual',
            signal,
        });
        const next = hops < most ? (0,redirect/* redirected */.c)(request, response.status, response.headers.get('location')) : undefined;
        if (next !== undefined && followRedirects === 'same-host' && !sameHost(next, first))
            return response;
        if (next === undefined)
            return response;
        await response.body?.cancel();
        request = next;
    }
}
function sameHost(a, b) {
    return new URL(a.url).host === new URL(b.url).host;
}
function http_failure(error, request, timeLimit) {
    if (error instanceof action_error/* ActionError */.l)
        return error;
    const target = `${request.method} ${withoutQuery(request.url)}`;
    if (request.signal?.aborted === true) {
        return new action_error/* ActionError */.l({ code: 'cancelled', message: `${target} was cancelled.`, cause: error });
    }
    if (timeLimit.aborted) {
        const message = `No answer from ${target}: nothing complete came within ${request.timeoutMs} ms.`;
        return new action_error/* ActionError */.l({ code: 'timeout', message, cause: error });
    }
    return (0,failure/* connectionFailure */.D)(error, target);
}
// A query may carry a key of the user's; no message repeats it.
function withoutQuery(url) {
    return url.replace(/[?#].*$/s, '');
}


/***/ }),

/***/ 35338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ useProxies)
/* harmony export */ });
/**
 * Makes fetch use the proxy of a self-hosted runner. Node does it by itself only when NODE_USE_ENV_PROXY was set
 * before it started, which the runner does not do. Loopback is never proxied: emulators live there.
 * @returns 'direct' without a proxy, 'proxied', or 'unsupported' on a Node too old to be told at run time.
 */
function useProxies(env) {
    const https = env.HTTPS_PROXY || env.https_proxy;
    const http = env.HTTP_PROXY || env.http_proxy;
    if (!https && !http)
        return 'direct';
    if (env.NODE_USE_ENV_PROXY === '1')
        return 'proxied';
    // Few jobs have a proxy, and the module takes longer to load than a call on loopback takes.
    const nodeHttp = process.getBuiltinModule('node:http');
    if (typeof nodeHttp.setGlobalProxyFromEnv !== 'function')
        return 'unsupported';
    nodeHttp.setGlobalProxyFromEnv({
        ...(https ? { HTTPS_PROXY: https } : {}),
        ...(http ? { HTTP_PROXY: http } : {}),
        NO_PROXY: [env.NO_PROXY || env.no_proxy, '127.0.0.1', 'localhost', '::1'].filter(Boolean).join(','),
    });
    return 'proxied';
}


/***/ }),

/***/ 87028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ redirected)
/* harmony export */ });
/** The request that a redirect asks for; undefined when the answer is not one. Credentials stay with their origin. */
function redirected(request, status, location) {
    if (location === null || !REDIRECTS.has(status) || !URL.canParse(location, request.url))
        return undefined;
    const from = new URL(request.url);
    const to = new URL(location, from);
    if (to.protocol !== 'http:' && to.protocol !== 'https:')
        return undefined;
    const asGet = becomesGet(status, request.method);
    const { body, ...rest } = request;
    return {
        ...rest,
        ...(asGet || body === undefined ? {} : { body }),
        method: asGet ? 'GET' : request.method,
        url: to.href,
        headers: keptHeaders(request.headers ?? {}, from.origin === to.origin, asGet),
    };
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
function becomesGet(status, method) {
    if (method === 'GET' || method === 'HEAD')
        return false;
    return status === 303 || ((status === 301 || status === 302) && method === 'POST');
}
function keptHeaders(headers, sameOrigin, bodyDropped) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => {
        const lower = name.toLowerCase();
        if (!sameOrigin && CREDENTIALS.has(lower))
            return false;
        return !(bodyDropped && lower.startsWith('content-'));
    }));
}
const CREDENTIALS = new Set(['authorization', 'cookie', 'proxy-authorization', 'x-serverless-authorization']);


/***/ }),

/***/ 47257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ makeProcesses)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __nccwpck_require__(46193);
;// CONCATENATED MODULE: ./build/shared/adapters/process/output.js

/** Keeps the bytes up to the limit and tells whole lines as they come; a character may arrive in two pieces. */
function takeOutput(stream, maxBytes, tooLarge, told) {
    const chunks = [];
    let size = 0;
    const lines = makeLines(told);
    const closed = Promise.withResolvers();
    stream.on('data', (chunk) => {
        const kept = chunk.subarray(0, Math.max(0, maxBytes - size));
        size += chunk.length;
        if (kept.length > 0) {
            chunks.push(kept);
            lines.write(kept);
        }
        if (size > maxBytes)
            tooLarge();
    });
    // A pipe that breaks has said all that it will say.
    stream.on('error', () => { });
    stream.once('close', () => {
        lines.end();
        closed.resolve();
    });
    return {
        closed: closed.promise,
        text: () => Buffer.concat(chunks).toString('utf8'),
        cut: () => stream.destroy(),
    };
}
function makeLines(told) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let pending = '';
    const tell = (text) => {
        const lines = text.split('\n');
        // Only the newest piece is searched, so that a report of one line is not read again with every chunk.
        lines[0] = pending + lines[0];
        pending = lines.pop() ?? '';
        for (const line of lines)
            told(line.replace(/\r$/, ''));
    };
    return {
        write: (chunk) => tell(decoder.write(chunk)),
        end: () => {
            tell(decoder.end());
            if (pending !== '')
                told(pending);
        },
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(31421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: ./build/shared/adapters/process/group-members.js

/**
 * Whether a process group still runs, apart from members that have ended and wait to be reaped: in a container whose first process reaps nobody
 * they stay listed for ever, and signals still reach them. undefined where the system does not tell.
 */
function hasRunningMembers(group) {
    if (process.platform !== 'linux')
        return undefined;
    try {
        const stats = (0,external_node_fs_.readdirSync)('/proc')
            .filter((name) => /^\d+$/.test(name))
            .map(statOf);
        return stats.some((stat) => stat?.group === group && stat.state !== 'Z' && stat.state !== 'X');
    }
    catch {
        return undefined;
    }
}
/** Behind the name, which may hold anything, come state, parent and group. */
function statOf(pid) {
    try {
        const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        const [state = '', , group] = text.slice(text.lastIndexOf(')') + 2).split(' ');
        return { state, group: Number(group) };
    }
    catch {
        // It has ended since the folder was read.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/shared/adapters/process/tree.js



/** The process leads a group of its own (POSIX), or is the root of a tree that taskkill knows (Windows). */
function treeOf(child) {
    const { pid = 0 } = child;
    return process.platform === 'win32' ? windowsTree(child, pid) : group(pid);
}
/** Asks, waits, and ends what is still there. */
async function endTree(tree, graceMs) {
    if (!tree.isAlive())
        return;
    tree.ask();
    if (await isGoneWithin(tree, graceMs))
        return;
    tree.end();
    await isGoneWithin(tree, REAPED_MS);
}
/** What the system has not cleared away by then, no job waits for. */
const REAPED_MS = 1000;
const LOOK_MS = 20;
async function isGoneWithin(tree, ms) {
    const until = performance.now() + ms;
    while (tree.isAlive()) {
        if (performance.now() >= until)
            return false;
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    return true;
}
function group(pid) {
    const signal = (name) => {
        try {
            return process.kill(-pid, name);
        }
        catch {
            // ESRCH: all are gone. EPERM: macOS says so of a group that only holds zombies.
            return false;
        }
    };
    return {
        isAlive: () => signal(0) && (hasRunningMembers(pid) ?? true),
        ask: () => void signal('SIGTERM'),
        end: () => void signal('SIGKILL'),
        endNow: () => void signal('SIGKILL'),
    };
}
/** Windows can ask a console program nothing, and finds no descendants of a process that is gone. */
function windowsTree(child, pid) {
    const { nodeChildProcess } = child;
    const isAlive = () => nodeChildProcess.exitCode === null && nodeChildProcess.signalCode === null;
    const end = () => {
        if (isAlive())
            child.kill();
    };
    return {
        isAlive,
        ask: end,
        end,
        endNow: () => {
            if (isAlive())
                (0,external_node_child_process_.spawnSync)(taskkill(), ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
        },
    };
}
function taskkill() {
    return external_node_path_.win32.join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'taskkill.exe');
}

;// CONCATENATED MODULE: ./build/shared/adapters/process/attend.js



/** Until the program and all that it started are gone, and their output is read. */
async function attend(child, request, { graceMs, drainMs, guard }) {
    const { nodeChildProcess: process } = child;
    const tree = treeOf(child);
    let ending;
    const end = () => {
        ending ??= endTree(tree, graceMs);
        return ending;
    };
    let stopped;
    const unstoppable = Promise.withResolvers();
    const stop = (why) => {
        // What has ended by itself was not stopped, however long its output is still read.
        if (stopped !== undefined || hasExited(process))
            return;
        stopped = why;
        void end().then(unstoppable.resolve);
    };
    const tooLarge = () => stop('output-too-large');
    const { told } = request;
    const maxOutputBytes = Math.min(request.maxOutputBytes, external_node_buffer_.constants.MAX_STRING_LENGTH);
    const stdout = takeOutput(child.stdout, maxOutputBytes, tooLarge, (line) => told?.('stdout', line));
    const stderr = takeOutput(child.stderr, maxOutputBytes, tooLarge, (line) => told?.('stderr', line));
    const release = guard.watch(tree);
    const timer = setTimeout(() => stop('timed-out'), Math.min(request.timeoutMs, LONGEST_TIMER_MS));
    const cancel = () => stop('cancelled');
    request.signal.addEventListener('abort', cancel, { once: true });
    // It may have come while the program was looked up, and does not come twice.
    if (request.signal.aborted)
        cancel();
    try {
        await Promise.race([exitOf(process), unstoppable.promise]);
        clearTimeout(timer);
        const read = Promise.all([stdout.closed, stderr.closed]);
        if (!(await settlesWithin(read, drainMs))) {
            await end();
            // A process that left the group may still hold the pipe: nobody waits for it.
            if (!(await settlesWithin(read, LAST_WORDS_MS)))
                for (const stream of [stdout, stderr])
                    stream.cut();
        }
        await end();
    }
    finally {
        clearTimeout(timer);
        request.signal.removeEventListener('abort', cancel);
        release();
    }
    return { ...howItEnded(process, stopped), stdout: stdout.text(), stderr: stderr.text() };
}
const LAST_WORDS_MS = 200;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
function hasExited({ exitCode, signalCode }) {
    return exitCode !== null || signalCode !== null;
}
function exitOf(process) {
    return new Promise((resolve) => {
        if (hasExited(process))
            resolve();
        else
            process.once('exit', () => resolve());
    });
}
async function settlesWithin(work, ms) {
    const late = Promise.withResolvers();
    const timer = setTimeout(() => late.resolve(false), ms);
    const inTime = await Promise.race([work.then(() => true), late.promise]);
    clearTimeout(timer);
    return inTime;
}
function howItEnded({ exitCode, signalCode }, stopped) {
    if (stopped !== undefined)
        return { end: stopped };
    if (exitCode !== null)
        return { end: 'exited', exitCode };
    const memory = signalCode === 'SIGKILL' ? ', as the system does when memory is short' : '';
    return { end: 'killed', problem: `It was ended by ${signalCode}${memory}.` };
}

;// CONCATENATED MODULE: ./build/shared/adapters/process/exit-guard.js
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * A process group of its own does not hear the runner's SIGINT, and lives on when its parent dies. While trees are watched, an exit ends
 * them; so does a signal that nobody else handles. Who handles signals (an action does, to cancel) is left to do so.
 */
function makeExitGuard() {
    const watched = new Set();
    const endAll = () => {
        for (const tree of watched)
            tree.endNow();
    };
    const onSignal = (signal) => {
        if (process.listenerCount(signal) > 1)
            return;
        endAll();
        stopListening();
        process.kill(process.pid, signal);
    };
    const listen = () => {
        process.on('exit', endAll);
        for (const signal of SIGNALS)
            process.on(signal, onSignal);
    };
    const stopListening = () => {
        process.off('exit', endAll);
        for (const signal of SIGNALS)
            process.off(signal, onSignal);
    };
    return {
        watch: (tree) => {
            if (watched.size === 0)
                listen();
            watched.add(tree);
            return () => {
                if (watched.delete(tree) && watched.size === 0)
                    stopListening();
            };
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
;// CONCATENATED MODULE: ./build/shared/adapters/process/not-started.js

/** Why a file that is there did not start. The system says ENOENT of a missing folder and of a missing interpreter alike. */
async function notStarted(failure) {
    const { code = 'unknown', message, path, cwd } = failure;
    if (!(await isFolder(cwd)))
        return `${code}: the folder ${cwd}, in which ${path} was to start, does not exist.`;
    if (code === 'ENOENT')
        return `ENOENT: ${path} is there, but the interpreter that its first line names is not.`;
    return `${code}: ${path} could not be started: ${message ?? 'the system gave no reason'}`;
}
async function isFolder(path) {
    try {
        return (await (0,promises_.stat)(path)).isDirectory();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/shared/adapters/process/start-program.js
/** Starts a program with what it is given and nothing of ours. */
async function startProgram(path, { args, cwd, env }) {
    // Jobs that start no program do not load it.
    const { execa } = await __nccwpck_require__.e(/* import() */ 499).then(__nccwpck_require__.bind(__nccwpck_require__, 82499));
    const child = execa(path, args, {
        cwd,
        env,
        extendEnv: false,
        shell: false,
        stdin: 'ignore',
        stdout: 'pipe',
        stderr: 'pipe',
        encoding: 'buffer',
        buffer: false,
        reject: false,
        // A process group of its own on POSIX, taskkill /T on Windows.
        killDescendants: true,
        // Both are done here, for descendants that do not listen too.
        forceKillAfterDelay: false,
        cleanup: false,
    });
    // It is a promise of its end, which nobody is to wait for yet.
    return { child };
}

// EXTERNAL MODULE: ./build/shared/adapters/process/which.js
var which = __nccwpck_require__(6594);
;// CONCATENATED MODULE: ./build/shared/adapters/process/processes.js





/** Processes by execa: it starts npm.cmd on Windows without a shell that would read our arguments. */
function makeProcesses({ graceMs = 3000, drainMs = 1000 } = {}) {
    const guard = makeExitGuard();
    return { run: (request) => run(request, { graceMs, drainMs, guard }) };
}
async function run(request, limits) {
    const started = performance.now();
    const ended = (end) => ({
        ...end,
        durationMs: Math.round(performance.now() - started),
    });
    if (request.signal.aborted)
        return ended({ end: 'cancelled', stdout: '', stderr: '' });
    const program = await (0,which/* findProgram */.Kp)(request.file, request.env);
    if ('problem' in program) {
        return ended({ end: 'not-started', stdout: '', stderr: '', problem: program.problem });
    }
    return ended(await runFound(program.path, request, limits));
}
async function runFound(path, request, limits) {
    let child;
    try {
        ({ child } = await startProgram(path, request));
    }
    catch (error) {
        return { end: 'not-started', stdout: '', stderr: '', problem: error.message };
    }
    if (child.pid === undefined) {
        const { code, originalMessage: message } = await child;
        const problem = await notStarted({ code, message, path, cwd: request.cwd });
        return { end: 'not-started', stdout: '', stderr: '', problem };
    }
    return await attend(child, request, limits);
}


/***/ }),

/***/ 6594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   sq: () => (/* binding */ makePrograms)
/* harmony export */ });
/* unused harmony export candidates */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);


/** Programs on the PATH, as Processes starts them. */
function makePrograms() {
    return {
        which: async (name, env) => {
            const found = await findProgram(name, env);
            return 'path' in found ? found.path : undefined;
        },
    };
}
/** The file that a name or an absolute path stands for, or why there is none. */
async function findProgram(file, env) {
    const refused = [];
    for (const candidate of candidates(file, env, process.platform)) {
        const seen = await look(candidate);
        if (seen === 'program')
            return { path: candidate };
        if (seen === 'refused')
            refused.push(candidate);
    }
    if (refused.length > 0)
        return { problem: `EACCES: ${refused.join(', ')} is there, but may not be executed.` };
    const { isAbsolute } = pathOf(process.platform);
    return {
        problem: isAbsolute(file)
            ? `ENOENT: ${file} does not exist.`
            : `ENOENT: no program '${file}' is on the PATH (relative entries of the PATH are not searched).`,
    };
}
/**
 * Where the system would look, without the places that the checkout controls: Windows looks into the current folder first, and a relative entry
 * of the PATH is one. A repository that is scanned could bring its own `npm.cmd`.
 */
function candidates(file, env, platform) {
    const path = pathOf(platform);
    const extensions = platform === 'win32' ? windowsExtensions(file, env) : [''];
    if (path.isAbsolute(file))
        return extensions.map((extension) => file + extension);
    if (path.basename(file) !== file)
        return [];
    return (variable(env, 'PATH', platform) ?? '')
        .split(path.delimiter)
        .map((folder) => (platform === 'win32' ? folder.replace(/^"(.*)"$/, '$1') : folder))
        .filter((folder) => path.isAbsolute(folder))
        .flatMap((folder) => extensions.map((extension) => path.join(folder, file + extension)));
}
function pathOf(platform) {
    return platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_1__.win32 : node_path__WEBPACK_IMPORTED_MODULE_1__.posix;
}
/** What CreateProcess and cmd.exe can start; scripts of the Windows Script Host are no programs. */
const STARTABLE = ['.com', '.exe', '.bat', '.cmd'];
function windowsExtensions(file, env) {
    const named = (variable(env, 'PATHEXT', 'win32') || STARTABLE.join(';'))
        .toLowerCase()
        .split(';')
        .filter((extension) => STARTABLE.includes(extension));
    return STARTABLE.includes(node_path__WEBPACK_IMPORTED_MODULE_1__.win32.extname(file).toLowerCase()) ? [''] : named;
}
function variable(env, name, platform) {
    if (platform !== 'win32')
        return env[name];
    const key = Object.keys(env).find((each) => each.toUpperCase() === name);
    return key === undefined ? undefined : env[key];
}
async function look(path) {
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isFile())
            return 'nothing';
    }
    catch (error) {
        return error.code === 'EACCES' ? 'refused' : 'nothing';
    }
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return 'program';
    }
    catch {
        return 'refused';
    }
}


/***/ }),

/***/ 45302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ systemRandom)
/* harmony export */ });
/** Jitter needs no secrecy, so the engine's own generator serves. */
const systemRandom = () => Math.random();


/***/ }),

/***/ 52242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ toolMirror)
/* harmony export */ });
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56548);
/* harmony import */ var _domain_tools_mirror_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73310);


const NAME = 'GHA_ENDPOINT_OVERRIDE_toolreleases';
/** The mirror that the environment orders, as it orders the endpoints of Google's APIs. */
function toolMirror(env) {
    const value = (env[NAME] || env[NAME.toUpperCase()])?.trim();
    if (!value)
        return undefined;
    const mirror = (0,_domain_tools_mirror_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMirror */ .v)(value);
    if (mirror.ok)
        return mirror.value;
    throw new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
        code: 'endpoint-refused',
        message: `${NAME}: expected an https URL such as 'https://mirror.example.com/releases', or plain http on loopback, found ${mirror.error}.`,
        hint: 'The paths of the files are appended to it: <mirror>/aquasecurity/trivy/releases/download/v…',
    });
}


/***/ }),

/***/ 34381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ makeToolStore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __nccwpck_require__(56548);
;// CONCATENATED MODULE: ./build/shared/adapters/tools/entry.js



/** The one file that is wanted of an archive, written as it is read: once, whole, and no longer than a tool can be. */
class Entry {
    #to;
    #archive;
    #wanted;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #file;
    #size = 0;
    constructor(to, archive, wanted) {
        this.#to = to;
        this.#archive = archive;
        this.#wanted = wanted;
    }
    isNamed(path) {
        return path.replace(/^\.\//, '') === this.#wanted.executable;
    }
    start(isRegular) {
        if (!isRegular)
            throw this.#refused('is no regular file there');
        if (this.#file !== undefined)
            throw this.#refused('is there twice');
        this.#file = (0,external_node_fs_.openSync)(this.#to, 'wx');
    }
    take(chunk) {
        this.#size += chunk.byteLength;
        if (this.#size > this.#wanted.maxBytes)
            throw this.#refused(`is larger than ${this.#wanted.maxBytes} bytes`);
        this.#hash.update(chunk);
        for (let at = 0; at < chunk.byteLength;)
            at += (0,external_node_fs_.writeSync)(this.#file ?? -1, chunk, at);
    }
    /** @returns the SHA-256 of what was written */
    finish() {
        if (this.#file === undefined) {
            throw new action_error/* ActionError */.l({
                code: 'file-not-found',
                message: `Expected '${this.#wanted.executable}' in ${this.#archive}, found no file of that name.`,
            });
        }
        this.close();
        return this.#hash.digest('hex');
    }
    close() {
        if (this.#file !== undefined)
            (0,external_node_fs_.closeSync)(this.#file);
        this.#file = undefined;
    }
    #refused(why) {
        return new action_error/* ActionError */.l({
            code: 'file-invalid',
            message: `Expected '${this.#wanted.executable}' in ${this.#archive} to be one executable, but it ${why}.`,
        });
    }
}

;// CONCATENATED MODULE: ./build/shared/adapters/tools/read-tar.js

/** Reads a tar.gz from front to back. Its reader gives contents and writes nothing. */
async function readTar(archive, entry) {
    // Few jobs download a tool.
    const { Parser } = await __nccwpck_require__.e(/* import() */ 697).then(__nccwpck_require__.bind(__nccwpck_require__, 98697));
    const ended = Promise.withResolvers();
    const orAbort = (work) => {
        try {
            work();
        }
        catch (error) {
            parser.abort(error);
        }
    };
    const parser = new Parser({
        strict: true,
        onReadEntry: (read) => {
            if (!entry.isNamed(read.path))
                return read.resume();
            orAbort(() => entry.start(REGULAR.has(read.type)));
            read.on('data', (chunk) => orAbort(() => entry.take(chunk)));
        },
    });
    parser.on('end', ended.resolve);
    parser.on('error', ended.reject);
    const source = (0,external_node_fs_.createReadStream)(archive);
    source.on('error', ended.reject);
    source.on('data', (chunk) => {
        if (parser.write(chunk))
            return;
        source.pause();
        parser.once('drain', () => source.resume());
    });
    source.on('end', () => parser.end());
    await ended.promise.finally(() => source.destroy());
}
const REGULAR = new Set(['File', 'OldFile', 'ContiguousFile']);

;// CONCATENATED MODULE: ./build/shared/adapters/tools/read-zip.js
/** Finds the entry by the directory at the end of a zip. The package refuses names that lead out, and sizes that lie. */
async function readZip(archive, entry) {
    // Few jobs download a tool.
    const { openPromise } = await __nccwpck_require__.e(/* import() */ 663).then(__nccwpck_require__.t.bind(__nccwpck_require__, 20663, 19));
    const zip = await openPromise(archive, { lazyEntries: true, autoClose: false });
    try {
        for await (const found of zip.eachEntry()) {
            if (!entry.isNamed(found.fileName))
                continue;
            entry.start(isRegular(found.externalFileAttributes));
            for await (const chunk of await zip.openReadStreamPromise(found))
                entry.take(chunk);
        }
    }
    finally {
        zip.close();
    }
}
/** The upper half is the file's mode where a Unix made the archive, and zero elsewhere. */
function isRegular(externalFileAttributes) {
    const type = (externalFileAttributes >>> 16) & 0o170000;
    return type === 0 || type === 0o100000;
}

;// CONCATENATED MODULE: ./build/shared/adapters/tools/unpack.js





/**
 * Takes the executable out of an archive and nothing else: no path and no link of the archive is ever followed, because the file is written
 * to a place of ours.
 */
async function unpack(archive, to, wanted) {
    try {
        const sha256 = await written(archive, to, wanted);
        await (0,promises_.chmod)(to, 0o755);
        return { path: to, sha256 };
    }
    catch (error) {
        await (0,promises_.rm)(to, { force: true });
        throw error instanceof action_error/* ActionError */.l ? error : unreadable(archive.path, error);
    }
}
async function written(archive, to, wanted) {
    if (wanted.kind === 'none') {
        await (0,promises_.copyFile)(archive.path, to);
        return archive.sha256;
    }
    const entry = new Entry(to, archive.path, wanted);
    try {
        await (wanted.kind === 'zip' ? readZip : readTar)(archive.path, entry);
        return entry.finish();
    }
    finally {
        entry.close();
    }
}
function unreadable(archive, error) {
    return new action_error/* ActionError */.l({
        code: 'file-invalid',
        message: `The archive ${archive} could not be read: ${error.message}`,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/shared/adapters/tools/store.js







/** Files below RUNNER_TEMP, which the runner empties, and the runner's tool cache; without RUNNER_TOOL_CACHE nothing is kept. */
function makeToolStore(env) {
    const cache = env.RUNNER_TOOL_CACHE || undefined;
    let folder;
    const place = async (name) => {
        folder ??= (0,promises_.mkdtemp)((0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'tools-'));
        return (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(await folder, 'file-')), name);
    };
    return {
        sha256,
        place,
        remove: ({ path }) => (0,promises_.rm)(path, { force: true }),
        kept: async (key) => cache === undefined ? undefined : await copyForJob(pathIn(cache, key), await place(key.name)),
        keep: async (file, key) => {
            if (cache !== undefined)
                await publish(file, pathIn(cache, key));
        },
        forget: async (key) => {
            if (cache !== undefined)
                await (0,promises_.rm)(pathIn(cache, key), { force: true }).catch(() => { });
        },
        unpack: async (archive, wanted) => await unpack(archive, await place(wanted.executable), wanted),
    };
}
function pathIn(cache, { tool, version, arch, name }) {
    return (0,external_node_path_.join)(cache, tool, version, arch, name);
}
/** undefined without a file there, or with something else that has its name. */
async function copyForJob(from, to) {
    try {
        if (!(await (0,promises_.lstat)(from)).isFile())
            return undefined;
        await (0,promises_.copyFile)(from, to);
    }
    catch {
        return undefined;
    }
    return { path: to, sha256: await sha256(to) };
}
/** Whoever is first or second puts the same bytes there; on Windows a file that is being read cannot be replaced, and need not be. */
async function publish(file, to) {
    const folder = (0,external_node_path_.dirname)(to);
    let parts;
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        parts = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, '.part-'));
        const part = (0,external_node_path_.join)(parts, 'file');
        await (0,promises_.copyFile)(file.path, part);
        await (0,promises_.rename)(part, to);
        // By this file the runner's own tools know that a version is whole.
        await (0,promises_.writeFile)(`${folder}.complete`, '');
    }
    catch {
        // The job has its file; the next one downloads it again.
    }
    finally {
        if (parts !== undefined)
            await (0,promises_.rm)(parts, { recursive: true, force: true }).catch(() => { });
    }
}
async function sha256(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(path))
            hash.update(chunk);
    }
    catch (error) {
        const message = `${path} could not be read: ${error.message}`;
        throw new action_error/* ActionError */.l({ code: 'failed-precondition', message, cause: error });
    }
    return hash.digest('hex');
}


/***/ }),

/***/ 56548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ ActionError)
/* harmony export */ });
/** The one fault type of the suite: expected bad ends are outcomes and are never thrown. */
class ActionError extends Error {
    name = 'ActionError';
    code;
    hint;
    status;
    retryAfterMs;
    problems;
    constructor(details) {
        super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = details.code;
        this.hint = details.hint;
        this.status = details.status;
        this.retryAfterMs = details.retryAfterMs;
        this.problems = details.problems ?? [];
    }
}


/***/ }),

/***/ 48338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ err),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
/** The good half of a Result. */
const ok = (value) => ({ ok: true, value });
/** The bad half of a Result. */
const err = (error) => ({ ok: false, error });


/***/ }),

/***/ 11389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuse),
/* harmony export */   f: () => (/* binding */ problemText)
/* harmony export */ });
/* harmony import */ var _action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56548);

/** The fault for bad input or a bad file: all of its problems at once, before anything was changed. */
function refuse(code, problems) {
    const [first] = problems;
    const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
    return new _action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
        code,
        message: `${first === undefined ? 'The input cannot be used' : problemText(first)}${more}`,
        hint: first?.hint,
        problems,
    });
}
/** `.github/smoke.yml:4:7: Expected …`. */
function problemText({ where, line, column, message }) {
    const place = line === undefined ? where : column === undefined ? `${where}:${line}` : `${where}:${line}:${column}`;
    return `${place}: ${message}`;
}


/***/ }),

/***/ 36078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ GATE_PREDICATE),
/* harmony export */   f: () => (/* binding */ gateStatement)
/* harmony export */ });
/** Type of the attestation's predicate (in-toto.io/Statement/v1). A URI is a name here, not an address. */
const GATE_PREDICATE = 'https://run-delivery.dev/security-gate/v1';
/** Binds a judgement to the commit and the image that it is about. */
function gateStatement(judgement, { nowMs, ...bound }) {
    const { verdict, policyHash, scans, findings } = judgement;
    const counts = Map.groupBy(findings, ({ counted }) => counted);
    return {
        schemaVersion: 1,
        verdict,
        ...bound,
        policyHash,
        judgedAt: new Date(nowMs).toISOString(),
        scanners: scans.map(({ scanner, tool, target }) => ({
            name: scanner,
            version: tool?.version ?? '',
            target,
        })),
        counts: Object.fromEntries([...counts].map(([severity, of]) => [severity, of.length])),
    };
}


/***/ }),

/***/ 77260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readRunContext)
/* harmony export */ });
/** Off a runner the run is called `local`, so that names can be made there too. */
function readRunContext(env) {
    const runId = env.GITHUB_RUN_ID || 'local';
    const attempt = env.GITHUB_RUN_ATTEMPT || '1';
    const repository = env.GITHUB_REPOSITORY || 'local/local';
    const server = env.GITHUB_SERVER_URL || 'https://github.com';
    return {
        runId,
        attempt,
        job: env.GITHUB_JOB || undefined,
        commit: env.GITHUB_SHA || '',
        ref: env.GITHUB_REF || '',
        repository,
        actor: env.GITHUB_ACTOR || '',
        url: `${server}/${repository}/actions/runs/${runId}${attempt === '1' ? '' : `/attempts/${attempt}`}`,
    };
}


/***/ }),

/***/ 49360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   RD: () => (/* binding */ arrayAt),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/** Narrows to an object, so that raw answers can be read without casts. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object at a key, or an empty one: proto3 JSON leaves defaults out. */
function objectAt(value, key) {
    const found = value[key];
    return isObject(found) ? found : {};
}
/** The array at a key, or an empty one. */
function arrayAt(value, key) {
    const found = value[key];
    return Array.isArray(found) ? found : [];
}
/** The string at a key; numbers are given as text because int64 travels as either. */
function stringAt(value, key) {
    const found = value[key];
    return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : undefined;
}
/** The number at a key, also when it travels as a string (int64). */
function numberAt(value, key) {
    const found = value[key];
    const number = typeof found === 'string' && found !== '' ? Number(found) : found;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}


/***/ }),

/***/ 60663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ MAX_LENGTH),
/* harmony export */   SD: () => (/* binding */ SHOWN_TAGS),
/* harmony export */   UM: () => (/* binding */ DESCRIPTION_LENGTH),
/* harmony export */   _k: () => (/* binding */ MAX_RUNS),
/* harmony export */   uP: () => (/* binding */ MAX_GZIP_BYTES),
/* harmony export */   uU: () => (/* binding */ KEPT_RESULTS),
/* harmony export */   xt: () => (/* binding */ NAME_LENGTH)
/* harmony export */ });
// docs.github.com, "SARIF support for code scanning": beyond any of these the whole file is refused, or the rest of a list is not kept.
/** Runs of a file. */
const MAX_RUNS = 20;
/** Results of a run that are kept, of 25,000 that are taken. Which ones is left to nobody: we send the worst. */
const KEPT_RESULTS = 5_000;
/** Tags of a rule that are shown, of 20 that are taken. */
const SHOWN_TAGS = 10;
/** Characters of a rule's name. */
const NAME_LENGTH = 255;
/** Characters of a rule's descriptions. */
const DESCRIPTION_LENGTH = 1_024;
/** Bytes of the file after gzip. */
const MAX_GZIP_BYTES = 10_000_000;
/**
 * Characters of the file that are safely below it: keys and rules repeat, so gzip leaves a tenth of most files and a fourth of any that a scanner wrote.
 * Where it leaves more after all, whoever compresses says so and the file is made again with fewer results.
 */
const MAX_LENGTH = 38_000_000;


/***/ }),

/***/ 33941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48338);
/* harmony import */ var _expected_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(98589);


const UNITS = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1_000],
    ['ms', 1],
];
/** `90s`, `2m`, `1h30m`, `1.5h`, `500ms`, `1d`, or a plain number of seconds, as milliseconds. */
function parseDuration(text, bounds = {}) {
    const { minMs = 0, maxMs = Number.MAX_SAFE_INTEGER } = bounds;
    const ms = readDuration(text.trim().toLowerCase());
    if (ms === undefined)
        return (0,_expected_js__WEBPACK_IMPORTED_MODULE_0__/* .expected */ .p6)('a duration like 90s, 2m, 1h30m or 500ms', text);
    if (ms >= minMs && ms <= maxMs)
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_1__.ok)(ms);
    if (bounds.maxMs === undefined)
        return (0,_expected_js__WEBPACK_IMPORTED_MODULE_0__/* .expected */ .p6)(`a duration of at least ${formatDuration(minMs)}`, text);
    return (0,_expected_js__WEBPACK_IMPORTED_MODULE_0__/* .expected */ .p6)(`a duration from ${formatDuration(minMs)} to ${formatDuration(maxMs)}`, text);
}
/** The shortest text that `parseDuration` reads back as the same whole milliseconds. */
function formatDuration(ms) {
    let rest = ms;
    let text = '';
    for (const [unit, size] of UNITS) {
        const count = Math.floor(rest / size);
        rest -= count * size;
        if (count > 0)
            text += `${count}${unit}`;
    }
    return text === '' ? '0s' : text;
}
function readDuration(text) {
    if (/^\d+(\.\d+)?$/.test(text))
        return whole(Number(text) * 1_000);
    const parts = /^(\d+(\.\d+)?\s*(d|h|ms|m|s)\s*)+$/.test(text)
        ? text.matchAll(/(\d+(?:\.\d+)?)\s*(d|h|ms|m|s)/g)
        : [];
    let sum;
    let last = -1;
    for (const [, count, name] of parts) {
        const index = UNITS.findIndex(([unit]) => unit === name);
        if (index <= last)
            return undefined;
        last = index;
        sum = (sum ?? 0) + Number(count) * (UNITS[index]?.[1] ?? 0);
    }
    return sum === undefined ? undefined : whole(sum);
}
/** Milliseconds are whole; what floating point adds to `1.1s` is not the user's fault. */
function whole(ms) {
    const rounded = Math.round(ms);
    return Math.abs(ms - rounded) < 1e-6 && rounded <= Number.MAX_SAFE_INTEGER ? rounded : undefined;
}


/***/ }),

/***/ 98589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   p6: () => (/* binding */ expected),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48338);

/** The one sentence of every parser of a single value; the caller puts the input's name before it. */
function expected(wanted, text, more = '') {
    return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`Expected ${wanted}, found ${shown(text)}${more}`);
}
/** How a message shows a text: quoted and on one line, and never so long that it hides the rest. */
function shown(text, limit = 80) {
    if (text.trim() === '')
        return text === '' ? 'nothing' : 'only blanks';
    return JSON.stringify(shortened(text, limit));
}
/** A text cut to `limit` characters, with a mark where it goes on. */
function shortened(text, limit) {
    if (text.length <= limit)
        return text;
    const cut = text.slice(0, limit - 1);
    return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}


/***/ }),

/***/ 35788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ formatImageReference),
/* harmony export */   o: () => (/* binding */ parseImageReference)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48338);
/* harmony import */ var _expected_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(98589);


const WANTED = 'an image like europe-docker.pkg.dev/project/repository/name:tag';
/** An image reference in its parts, with Docker Hub's defaults made explicit. */
function parseImageReference(text) {
    const value = text.trim();
    if (/^[a-z]+:\/\//i.test(value))
        return (0,_expected_js__WEBPACK_IMPORTED_MODULE_0__/* .expected */ .p6)(`${WANTED}, without a scheme`, text);
    const [named = '', digest, ...more] = value.split('@');
    if (more.length > 0 || (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest))) {
        return (0,_expected_js__WEBPACK_IMPORTED_MODULE_0__/* .expected */ .p6)('a digest of sha256: and 64 hexadecimal digits after "@"', text);
    }
    const [, path = '', tag] = /^(.*?)(?::([^:/]*))?$/s.exec(named) ?? [];
    if (tag !== undefined && !/^\w[\w.-]{0,127}$/.test(tag)) {
        return (0,_expected_js__WEBPACK_IMPORTED_MODULE_0__/* .expected */ .p6)('a tag of up to 128 letters, digits, "_", "." and "-" after ":"', text);
    }
    const { registry, repository } = located(path);
    if (!/^[a-zA-Z0-9.-]+(:\d+)?$/.test(registry))
        return (0,_expected_js__WEBPACK_IMPORTED_MODULE_0__/* .expected */ .p6)(WANTED, text);
    if (repository !== repository.toLowerCase())
        return (0,_expected_js__WEBPACK_IMPORTED_MODULE_0__/* .expected */ .p6)('an image name in lower case', text);
    if (!/^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/.test(repository)) {
        return (0,_expected_js__WEBPACK_IMPORTED_MODULE_0__/* .expected */ .p6)(WANTED, text);
    }
    return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_1__.ok)({
        registry,
        repository,
        ...(tag !== undefined && { tag }),
        ...(digest !== undefined && { digest }),
    });
}
/** The reference as text; a tag stays beside a digest, for the reader. */
function formatImageReference({ registry, repository, tag, digest }) {
    return `${registry}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** The first part is a registry only if it looks like a host; Docker Hub serves the rest. */
function located(path) {
    const slash = path.indexOf('/');
    const first = path.slice(0, Math.max(slash, 0));
    if (/[.:]|^localhost$/.test(first))
        return { registry: first, repository: path.slice(slash + 1) };
    return { registry: 'docker.io', repository: slash === -1 ? `library/${path}` : path };
}


/***/ }),

/***/ 56231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21916);

/** The candidate that was most likely meant, or undefined when none is near enough to be a help. */
function nearest(word, candidates) {
    let best;
    for (const name of candidates) {
        const errors = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(plain(word), plain(name));
        if (errors <= (name.length < 4 ? 1 : Math.ceil(name.length * 0.4)) &&
            errors < (best?.errors ?? Number.POSITIVE_INFINITY)) {
            best = { name, errors };
        }
    }
    return best?.name;
}
/** `, did you mean "x"?` for the end of a message, or nothing. */
function suggestion(word, candidates) {
    const name = nearest(word, candidates);
    return name === undefined ? '' : `; did you mean "${name}"?`;
}
const plain = (word) => word.toLowerCase().replaceAll(/[-_.\s]/g, '');


/***/ }),

/***/ 52944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ cleanEnvironment)
/* harmony export */ });
/** What programs need to start, find their files, reach the network through a proxy and speak a language. */
const SHARED = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'TMP',
    'TEMP',
    'TMPDIR',
    'LANG',
    'LANGUAGE',
    'LC_ALL',
    'LC_CTYPE',
    'LC_MESSAGES',
    'TZ',
    'CI',
    'NO_COLOR',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'ALL_PROXY',
    'NO_PROXY',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'NODE_EXTRA_CA_CERTS',
    'REQUESTS_CA_BUNDLE',
    'CURL_CA_BUNDLE',
    'GIT_SSL_CAINFO',
    'XDG_CACHE_HOME',
    'XDG_CONFIG_HOME',
    'XDG_DATA_HOME',
    'XDG_RUNTIME_DIR',
    'RUNNER_TOOL_CACHE',
    'RUNNER_TEMP',
    // By this the runner finds processes that outlived their step, also where we were killed before we could end them.
    'RUNNER_TRACKING_ID',
    'PYENV_ROOT',
    'PYENV_VERSION',
    'VIRTUAL_ENV',
    'DOCKER_HOST',
    'DOCKER_CONFIG',
    'TRIVY_CACHE_DIR',
    'NPM_CONFIG_CACHE',
    'PIP_CACHE_DIR',
    'TFLINT_PLUGIN_DIR',
];
/** Without these Windows starts little. */
const WINDOWS = [
    'SYSTEMROOT',
    'SYSTEMDRIVE',
    'WINDIR',
    'COMSPEC',
    'PATHEXT',
    'OS',
    'USERPROFILE',
    'USERNAME',
    'USERDOMAIN',
    'HOMEDRIVE',
    'HOMEPATH',
    'APPDATA',
    'LOCALAPPDATA',
    'PROGRAMDATA',
    'ALLUSERSPROFILE',
    'PUBLIC',
    'PROGRAMFILES',
    'PROGRAMFILES(X86)',
    'PROGRAMW6432',
    'COMMONPROGRAMFILES',
    'COMMONPROGRAMFILES(X86)',
    'COMMONPROGRAMW6432',
    'NUMBER_OF_PROCESSORS',
    'PROCESSOR_ARCHITECTURE',
];
const ALLOWED = new Set([...SHARED, ...WINDOWS]);
/**
 * The variables that a tool may see. A list of what is allowed, because nobody can list all names that secrets have: tokens of the job and of
 * clouds are not on it, nor is anything that makes a program load code (NODE_OPTIONS, LD_PRELOAD, PYTHONPATH).
 */
function cleanEnvironment(env) {
    const clean = {};
    for (const [name, value] of Object.entries(env)) {
        if (value !== undefined && ALLOWED.has(name.toUpperCase()))
            clean[name] = value;
    }
    // cmd.exe, which starts npm.cmd, looks into the current folder first: that is the checkout, which may hold a node.exe of its own.
    if (Object.keys(clean).some((name) => name.toUpperCase() === 'SYSTEMROOT')) {
        clean.NoDefaultCurrentDirectoryInExePath = '1';
    }
    return clean;
}


/***/ }),

/***/ 73310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ mirrored),
/* harmony export */   v: () => (/* binding */ parseMirror)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48338);

/**
 * Where releases come from instead of github.com and releases.hashicorp.com: an origin, perhaps with a path, below which the paths are the same.
 * What it gives is held to the same digests, so a mirror need not be trusted. Plain http on loopback only.
 */
function parseMirror(value) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const isBare = url !== undefined && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
    if (!isBare)
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)('something else');
    const isLoopback = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback))
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`'${url.protocol}//${url.host}'`);
    return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__.ok)(url.href.replace(/\/+$/, ''));
}
/** The URL of a release, or that of its copy. */
function mirrored(url, mirror) {
    return mirror === undefined ? url : mirror + new URL(url).pathname;
}


/***/ }),

/***/ 3842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ platformOf)
/* harmony export */ });
/* unused harmony export PLATFORMS */
/** What releases are built for, in Node's words. */
const PLATFORMS = [
    'linux-x64',
    'linux-arm64',
    'darwin-x64',
    'darwin-arm64',
    'win32-x64',
    'win32-arm64',
];
/** undefined on a machine that no tool here is released for. */
function platformOf(os, arch) {
    return PLATFORMS.find((platform) => platform === `${os}-${arch}`);
}


/***/ }),

/***/ 6136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ toolFinder)
});

;// CONCATENATED MODULE: ./build/shared/domain/tools/install-hint.js
/** How a step installs what is never downloaded here, at a version that is known to work. */
const INSTALLED_BY = {
    npm: 'It comes with Node.js: use actions/setup-node in an earlier step.',
    'pip-audit': 'Install it in an earlier step: python -m pip install pip-audit==2.10.1',
    bandit: 'Install it in an earlier step: python -m pip install bandit==1.9.4',
    safety: 'Install it in an earlier step: python -m pip install safety==2.3.5',
    semgrep: 'Install it in an earlier step: python -m pip install semgrep==1.182.0',
    zizmor: 'Install it in an earlier step: python -m pip install zizmor==1.32.0',
    checkov: 'Install it in an earlier step: python -m pip install checkov==3.3.30',
};
/** One line for a tool that was not found. */
function installHint(tool) {
    return INSTALLED_BY[tool] ?? `Install ${tool} in an earlier step, so that it is on the PATH.`;
}

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __nccwpck_require__(56548);
;// CONCATENATED MODULE: ./build/shared/domain/tools/advisories.js
const ADVISORIES = [
    {
        tool: 'trivy',
        versions: ['0.69.4', '0.69.5', '0.69.6'],
        files: new Set([
            '822dd269ec10459572dfaaefe163dae693c344249a0161953f0d5cdd110bd2a0',
            'e64e152afe2c722d750f10259626f357cdea40420c5eedae37969fbf13abbecf',
            'ecce7ae5ffc9f57bb70efd3ea136a2923f701334a8cd47d4fbf01a97fd22859c',
            'd5edd791021b966fb6af0ace09319ace7b97d6642363ef27b3d5056ca654a94c',
            'f7084b0229dce605ccc5506b14acd4d954a496da4b6134a294844ca8d601970d',
            'bef7e2c5a92c4fa4af17791efc1e46311c0f304796f1172fce192f5efc40f5d7',
            '887e1f5b5b50162a60bd03b66269e0ae545d0aef0583c1c5b00972152ad7e073',
            'e6310d8a003d7ac101a6b1cd39ff6c6a88ee454b767c1bdce143e04bc1113243',
            '6328a34b26a63423b555a61f89a6a0525a534e9c88584c815d937910f1ddd538',
            '0880819ef821cff918960a39c1c1aada55a5593c61c608ea9215da858a86e349',
            '90d61cf37355b89fae9ff84867100e1721c1876007ef1771e465ce5a721141ad',
            '1dc871b02cd7a1fd80babb1b8762a2fd9cc2b735d4d3759d012626de3ccc7a5b',
            '0376b98064636c30f5fbe60fb3b1225516e23e88dd7e909937f81d9265292e7d',
        ]),
        name: 'CVE-2026-33634, GHSA-69fq-xp46-6x23',
        what: 'it was released by an attacker and steals the secrets of the job that runs it',
        url: 'https://github.com/advisories/GHSA-69fq-xp46-6x23',
    },
];
/** The advisory that speaks of this version or of this very file, under whatever name it is found. */
function advisoryOn(tool, { version, sha256 }) {
    return ADVISORIES.find((advisory) => (sha256 !== undefined && advisory.files.has(sha256)) ||
        (advisory.tool === tool && version !== undefined && advisory.versions.includes(version)));
}
/** Whether versions of this tool are known that must not run: one that does not say which it is cannot be cleared then. */
function hasAdvisories(tool) {
    return ADVISORIES.some((advisory) => advisory.tool === tool);
}

;// CONCATENATED MODULE: ./build/shared/domain/tools/refusal.js
/** Not to be run at all. */
function badRelease(tool, where, { name, what, url, versions }) {
    return {
        kind: 'refused-tool',
        message: `${where} is refused: ${what} (${name}).`,
        hint: `${tool} ${versions.join(', ')} must not run anywhere. Where it ran, replace every secret that job could read: ${url}`,
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/tools/releases/gitleaks.js
const GITLEAKS = {
    defaultVersion: '8.30.1',
    folder: 'https://github.com/gitleaks/gitleaks/releases/download/v{version}',
    files: {
        'linux-x64': 'gitleaks_{version}_linux_x64.tar.gz',
        'linux-arm64': 'gitleaks_{version}_linux_arm64.tar.gz',
        'darwin-x64': 'gitleaks_{version}_darwin_x64.tar.gz',
        'darwin-arm64': 'gitleaks_{version}_darwin_arm64.tar.gz',
        'win32-x64': 'gitleaks_{version}_windows_x64.zip',
        'win32-arm64': 'gitleaks_{version}_windows_arm64.zip',
    },
    versions: {
        '8.30.1': {
            'linux-x64': {
                archive: '551f6fc83ea457d62a0d98237cbad105af8d557003051f41f3e7ca7b3f2470eb',
                executable: '88f91962aa2f93ac6ab281d553b9e125f5197bbbce38f9f2437f7299c32e5509',
            },
            'linux-arm64': {
                archive: 'e4a487ee7ccd7d3a7f7ec08657610aa3606637dab924210b3aee62570fb4b080',
                executable: '00e91bbe655bd7c47753e8cfe61cb76ea1a5d7e7702fe161ee40102b46b3823b',
            },
            'darwin-x64': {
                archive: 'dfe101a4db2255fc85120ac7f3d25e4342c3c20cf749f2c20a18081af1952709',
                executable: 'cee01fea7173f1b779dff188e1c26ecbcb4027d394acc573b23aaf0be260e291',
            },
            'darwin-arm64': {
                archive: 'b40ab0ae55c505963e365f271a8d3846efbc170aa17f2607f13df610a9aeb6a5',
                executable: 'ba52fb1bfabbcde42f032afad3d6e0b19dff8ed105229a16e7caa338bbc0e84f',
            },
            'win32-x64': { archive: 'd29144deff3a68aa93ced33dddf84b7fdc26070add4aa0f4513094c8332afc4e' },
            'win32-arm64': { archive: 'b95f5e4f5c425cedca7ee203d9afd29597e692c4924a12ed42f970537c72cc0f' },
        },
    },
};

;// CONCATENATED MODULE: ./build/shared/domain/tools/releases/osv-scanner.js
/** Released as bare executables: the downloaded file is what runs. */
const OSV_SCANNER = {
    defaultVersion: '2.6.0',
    folder: 'https://github.com/google/osv-scanner/releases/download/v{version}',
    files: {
        'linux-x64': 'osv-scanner_linux_amd64',
        'linux-arm64': 'osv-scanner_linux_arm64',
        'darwin-x64': 'osv-scanner_darwin_amd64',
        'darwin-arm64': 'osv-scanner_darwin_arm64',
        'win32-x64': 'osv-scanner_windows_amd64.exe',
        'win32-arm64': 'osv-scanner_windows_arm64.exe',
    },
    versions: {
        '2.6.0': {
            'linux-x64': { archive: 'ca69b3d3cd08f889a49dc0a383122f71cc528b83803671df5fd874d97485b108' },
            'linux-arm64': { archive: '2c71403eb443d05891c4f268c3ad771cf4f16e5443463fd7851ef8f454d3c7e4' },
            'darwin-x64': { archive: '60c5296637e977b28eeda5c7f13573e447659a632922737f94d11fa7e30ad6ca' },
            'darwin-arm64': { archive: '98c460dcd37de25819babd757d04542045b6243113e209edcd4d89fedb0256b4' },
            'win32-x64': { archive: 'e0ed7644118b717b028c249ee9d3515024e55e8510747ca08906eb96765354d6' },
            'win32-arm64': { archive: 'ca1379da0e408279ef2c85cde0846a903495738a91c7b065a208048437c1686c' },
        },
    },
};

;// CONCATENATED MODULE: ./build/shared/domain/tools/releases/terraform-tools.js
const TERRAFORM = {
    defaultVersion: '1.16.2',
    folder: 'https://releases.hashicorp.com/terraform/{version}',
    files: {
        'linux-x64': 'terraform_{version}_linux_amd64.zip',
        'linux-arm64': 'terraform_{version}_linux_arm64.zip',
        'darwin-x64': 'terraform_{version}_darwin_amd64.zip',
        'darwin-arm64': 'terraform_{version}_darwin_arm64.zip',
        'win32-x64': 'terraform_{version}_windows_amd64.zip',
        'win32-arm64': 'terraform_{version}_windows_arm64.zip',
    },
    versions: {
        '1.16.2': {
            'linux-x64': { archive: '0d17011f0c4664539b164b044903d04e296c86c13cb9f28040076c65cfb3985a' },
            'linux-arm64': { archive: 'c040bd1e3122b4290f70f74288d8c5a54ddd4254a3e52a29e7cc666653f50a0a' },
            'darwin-x64': { archive: '275f50ed172af2f23e15a2ce7e3251aac8b17b768f2e62eceb81c353cd106abf' },
            'darwin-arm64': { archive: '7c0a0b31c8aa541351369bcf7b62a7289fbc21de7e577669aeba6d42f4e6cc41' },
            'win32-x64': { archive: '6ef140ce1d399dc43b8315194176ddc2dfb5c21d607968e82ef20a55cfff40d0' },
        },
        '1.15.6': {
            'linux-x64': { archive: 'a7150d3b0e1b5c466ad42e8c499954a3c54645f8b56b385fa025d34f7e88faa9' },
            'darwin-x64': { archive: 'ec7e3c2d314b5b0c975b6f7f8c6094d1806cb98f64f79e6f971cc87f786eb6e0' },
            'darwin-arm64': { archive: '8d4c6791a744332bc7ca3962c61ab2ed8e5d25a7299f176f5edffb9cb525e85f' },
        },
    },
};
const OPENTOFU = {
    defaultVersion: '1.12.6',
    folder: 'https://github.com/opentofu/opentofu/releases/download/v{version}',
    files: {
        'linux-x64': 'tofu_{version}_linux_amd64.zip',
        'linux-arm64': 'tofu_{version}_linux_arm64.zip',
        'darwin-x64': 'tofu_{version}_darwin_amd64.zip',
        'darwin-arm64': 'tofu_{version}_darwin_arm64.zip',
        'win32-x64': 'tofu_{version}_windows_amd64.zip',
    },
    versions: {
        '1.12.6': {
            'linux-x64': { archive: '5dc43da4f750f33873dc25e94587128709e819e544b7be9016b255316153c3a8' },
            'linux-arm64': { archive: 'e573979ba68a17fe7b881752051a694a7efcd970e39521f6a25775197861ed4d' },
            'darwin-x64': { archive: '166388e5feed47e107e11721b6366bf91d21e47eccbced75f3cbe0c7184ffd9b' },
            'darwin-arm64': { archive: 'e083ee43790ab9e19ad66d9933e24a7244a1412e1d5728f37999ae2163fdac95' },
            'win32-x64': { archive: '0d1421721cf9ec24b41b698a9620dda218d47fa7e76ac3dc15cdbc13bd79b0bb' },
        },
    },
};
const TFLINT = {
    defaultVersion: '0.64.0',
    folder: 'https://github.com/terraform-linters/tflint/releases/download/v{version}',
    files: {
        'linux-x64': 'tflint_linux_amd64.zip',
        'linux-arm64': 'tflint_linux_arm64.zip',
        'darwin-x64': 'tflint_darwin_amd64.zip',
        'darwin-arm64': 'tflint_darwin_arm64.zip',
        'win32-x64': 'tflint_windows_amd64.zip',
    },
    versions: {
        '0.64.0': {
            'linux-x64': { archive: 'cca9d13e2e1d7a2c627af60ff899a3c9b74212899416aeb96ec764d2ef954537' },
            'linux-arm64': { archive: '560da89aacf59389d4eb029730dd5b109b7288096c32f2726a0d9e783a5ea8eb' },
            'darwin-x64': { archive: '0f3a9fd17526014646a2dfc3f9122f7b4161abe3d6b0f0f03f9014483ddf4d19' },
            'darwin-arm64': { archive: '2496e9cb3d24992d553b45e7c87a0fdc9449ca975233876247a9bfeda857e6c0' },
            'win32-x64': { archive: 'fb42fb859d844b156a8ea9d3363078c4d8b85ca78782e60876b08c9b8e59f303' },
        },
    },
};

;// CONCATENATED MODULE: ./build/shared/domain/tools/releases/trivy.js
const TRIVY = {
    defaultVersion: '0.74.0',
    folder: 'https://github.com/aquasecurity/trivy/releases/download/v{version}',
    files: {
        'linux-x64': 'trivy_{version}_Linux-64bit.tar.gz',
        'linux-arm64': 'trivy_{version}_Linux-ARM64.tar.gz',
        'darwin-x64': 'trivy_{version}_macOS-64bit.tar.gz',
        'darwin-arm64': 'trivy_{version}_macOS-ARM64.tar.gz',
        'win32-x64': 'trivy_{version}_windows-64bit.zip',
    },
    versions: {
        '0.74.0': {
            'linux-x64': {
                archive: '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
                executable: 'd89bcc6510a267f11b773398cbf1be5520ce39f9e8b6633178c4487f05b7d791',
            },
            'linux-arm64': { archive: 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5' },
            'darwin-x64': { archive: '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485' },
            'darwin-arm64': { archive: '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11' },
            'win32-x64': {
                archive: '94c40e0696e4b907a74b7b2e1438d5d72ebaca83115817407f568a002d520842',
                executable: '4c532e1f28f53282dc364671e87381cd77760fa9cafab143f576449c2207cdd5',
            },
        },
        '0.73.0': {
            'linux-x64': { archive: '2edd39da482bb4e9831962487b68f68e3928ec3137794757f54d00383d79547b' },
            'linux-arm64': { archive: '13833d97e8a1a5367471c372a173180157f593bece570e20d5d925fef552f5dd' },
            'darwin-x64': { archive: 'd39d1374dd3e35d48621b82df9b6625fe69f9920cc67d2739ed81bb679f16f51' },
            'darwin-arm64': { archive: '80cc25faaf6378e37701202d0b4f9f43d9e413d198d594ba60fdf559fe44a683' },
            'win32-x64': { archive: 'd2d3ad5292aae470a03eb6506db86fce81b1894592b8451cadaf60eaa22f2025' },
        },
        '0.72.0': {
            'linux-x64': {
                archive: 'bbb64b9695866ce4a7a8f5c9592002c5961cab378577fa3f8a040df362b9b2ea',
                executable: '0e69edd134a3c338baa1a6806920773615d682b18cbc6a0cba2a3b658ef9b63e',
            },
            'linux-arm64': { archive: '2ca2c023109c2db6b2b77366b6717291452d4531167377d95c79547f0c8e3467' },
            'darwin-x64': { archive: 'ee5e60df8a98e5b89fd74a6d86f9e5c7e9a266a35002cb1e43291698b3bfee08' },
            'darwin-arm64': { archive: '88f208680dc05da2b459e19b4f5aa2b4dc7c2117892ba4aab2ae63baba330016' },
            'win32-x64': { archive: 'ed3cf122060f61818fe1f735fd97557954e16e10bc8b058af9852271cf2e91b3' },
        },
        '0.70.0': {
            'linux-x64': { archive: '8b4376d5d6befe5c24d503f10ff136d9e0c49f9127a4279fd110b727929a5aa9' },
            'linux-arm64': { archive: '2f6bb988b553a1bbac6bdd1ce890f5e412439564e17522b88a4541b4f364fc8d' },
            'darwin-x64': { archive: '52d531452b19e7593da29366007d02a810e1e0080d02f9cf6a1afb46c35aaa93' },
            'darwin-arm64': { archive: '68e543c51dcc96e1c344053a4fde9660cf602c25565d9f09dc17dd41e13b838a' },
            'win32-x64': { archive: 'eea5442eab86f9e26cd718d7618d43899e72a83767619e8bee47911bddbfb825' },
        },
    },
};

;// CONCATENATED MODULE: ./build/shared/domain/tools/releases/tables.js




/** By the name of the executable. What is not here is never downloaded. */
const RELEASES = new Map([
    ['trivy', TRIVY],
    ['gitleaks', GITLEAKS],
    ['osv-scanner', OSV_SCANNER],
    ['terraform', TERRAFORM],
    ['tofu', OPENTOFU],
    ['tflint', TFLINT],
]);

;// CONCATENATED MODULE: ./build/shared/domain/tools/choose.js




/** Which file is to be used, before anything is looked for: what cannot be verified is not chosen. */
function choose(tool, wish, platform) {
    const sha256 = wish.sha256?.trim().toLowerCase();
    if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256)) {
        return refused(`Expected the SHA-256 of ${tool} as 64 hexadecimal digits, found ${sha256.length} characters.`);
    }
    const table = RELEASES.get(tool);
    const wanted = wish.version.trim().replace(/^v(?=\d)/, '');
    if (wanted !== 'default' && !/^\d+\.\d+\.\d+([-+][0-9A-Za-z.-]+)?$/.test(wanted)) {
        return refused(`Expected 'default' or an exact version of ${tool}, found '${wanted}'.`, 'A name that can come to mean another file, such as latest, cannot be verified.');
    }
    const version = wanted === 'default' ? undefined : wanted;
    const advisory = advisoryOn(tool, { version, sha256 });
    if (advisory !== undefined)
        return badRelease(tool, `${tool} ${version ?? 'with this SHA-256'}`, advisory);
    const source = sourceOf(tool, table, version ?? table?.defaultVersion, sha256, platform);
    return source.kind === 'refused-tool' ? source : { kind: 'plan', tool, version, sha256, source };
}
function sourceOf(tool, table, version, sha256, platform) {
    if (table === undefined || version === undefined) {
        const message = `${tool} is not on the PATH, and it is never downloaded.`;
        return { kind: 'path-only', otherwise: { kind: 'not-installed', message, hint: installHint(tool) } };
    }
    const file = platform && table.files[platform]?.replaceAll('{version}', version);
    const known = platform && table.versions[version]?.[platform];
    if (file === undefined)
        return pathOnly(`${tool} is not released for this machine (${platform ?? 'unknown'}).`);
    if (known === undefined && sha256 === undefined)
        return pathOnly(...unknownDigest(tool, table, version, file));
    if (known !== undefined &&
        sha256 !== undefined &&
        sha256 !== known.archive &&
        sha256 !== known.executable) {
        // It may be the digest of a copy on the PATH that somebody built; only the release is out of the question.
        return pathOnly(`The SHA-256 given for ${tool} is ${sha256}, but the checksums file of its release says ${known.archive} of ${file}.`);
    }
    const digests = known ?? { archive: sha256 ?? '' };
    return { kind: 'release', release: releaseOf(tool, table, version, file, digests) };
}
function releaseOf(tool, table, version, file, digests) {
    const archive = file.endsWith('.zip') ? 'zip' : file.endsWith('.tar.gz') ? 'tar.gz' : 'none';
    const executable = /windows/i.test(file) ? `${tool}.exe` : tool;
    return {
        version,
        url: `${table.folder.replaceAll('{version}', version)}/${file}`,
        file,
        archive,
        executable,
        sha256: digests.archive,
        executableSha256: archive === 'none' ? digests.archive : digests.executable,
    };
}
function unknownDigest(tool, table, version, file) {
    return [
        `${tool} ${version} is not on the PATH, and this release of the action does not know the digest of ${file}.`,
        `Use a version that it knows (${Object.keys(table.versions).join(', ')}), or give the SHA-256 of that file from the release's checksums file.`,
    ];
}
function pathOnly(message, hint) {
    return { kind: 'path-only', otherwise: { kind: 'refused-tool', message, hint } };
}
function refused(message, hint) {
    return { kind: 'refused-tool', message, hint };
}

// EXTERNAL MODULE: ./build/shared/domain/tools/mirror.js
var tools_mirror = __nccwpck_require__(73310);
// EXTERNAL MODULE: ./build/shared/engine/retry/retry.js + 1 modules
var retry = __nccwpck_require__(37441);
;// CONCATENATED MODULE: ./build/shared/engine/tools/fetch-release.js


/** The release from the cache or the network. Each is verified anew, and nothing of it is opened before. */
async function fetchRelease(tool, release, parts) {
    const place = placeOf(tool, release, parts);
    const kept = await fromCache(tool, release, place, parts);
    if (kept !== undefined)
        return await unpacked(tool, release, kept, 'cache', parts);
    const file = await download(tool, release, parts);
    if (file.sha256 !== release.sha256) {
        await parts.store.remove(file);
        return wrongDigest(tool, (0,tools_mirror/* mirrored */.V)(release.url, parts.mirror), file.sha256, release.sha256);
    }
    await parts.store.keep(file, place);
    return await unpacked(tool, release, file, 'download', parts);
}
/** Archives have a place of their own: beside the executables that others keep under the tool's name, whose digests nobody knows. */
function placeOf(tool, { version, file }, { platform }) {
    const arch = platform?.split('-')[1] ?? '';
    return { tool: `${tool}-release`, version, arch, name: file };
}
/** A cache is restored from elsewhere, and other jobs write to it: what it holds is thrown away unless it is the release. */
async function fromCache(tool, { file, version, sha256 }, place, { store, log }) {
    const kept = await store.kept(place);
    if (kept === undefined || kept.sha256 === sha256)
        return kept;
    await store.forget(place);
    await store.remove(kept);
    log.warning(`The tool cache held another file in place of ${file} of ${tool} ${version}: its SHA-256 is ${kept.sha256}, expected ${sha256}. It was removed and is fetched anew; find out who wrote it.`);
    return undefined;
}
async function download(tool, { url, file, version }, parts) {
    const { clock, random, log, signal, mirror } = parts;
    const from = (0,tools_mirror/* mirrored */.V)(url, mirror);
    log.info(`${tool} ${version} is downloaded from ${from}`);
    return await (0,retry/* retry */.L)(async () => await parts.downloads.save({
        url: from,
        path: await parts.store.place(file),
        maxBytes: LARGEST_ARCHIVE,
        timeoutMs: DOWNLOAD_MS,
        signal,
    }), {
        ...{ clock, random, log, signal },
        what: `downloading ${file}`,
        policy: { attempts: 3, baseMs: 1000, capMs: 10_000, effect: 'read', longestWishMs: 30_000 },
    });
}
/** The largest of today's has 60 MB, and its executable 180. */
const LARGEST_ARCHIVE = 500_000_000;
const LARGEST_EXECUTABLE = 1_000_000_000;
const DOWNLOAD_MS = 300_000;
async function unpacked(tool, release, archive, source, { store, log }) {
    const { archive: kind, executable, version, executableSha256, file } = release;
    const program = await store.unpack(archive, { kind, executable, maxBytes: LARGEST_EXECUTABLE });
    await store.remove(archive);
    if (executableSha256 !== undefined && program.sha256 !== executableSha256) {
        await store.remove(program);
        return wrongDigest(tool, `${executable} in ${file}`, program.sha256, executableSha256);
    }
    log.info(`${tool} ${version} (${source}): the SHA-256 of ${file} is ${release.sha256}, as it must be`);
    return { kind: 'tool', path: program.path, version, sha256: release.sha256, source };
}
function wrongDigest(tool, what, found, expected) {
    return {
        kind: 'refused-tool',
        message: `${tool} is refused: expected the SHA-256 ${expected} of ${what}, found ${found}. The file was deleted.`,
        hint: 'The file is not the one that was released: a proxy or a mirror may have replaced it, or the release was changed. Do not run it.',
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/tools/on-path.js



/** What is known of a file before it is run: that it must not be, or which version it is. */
function beforeItRuns(tool, found) {
    const advisory = advisoryOn(tool, found);
    if (advisory !== undefined)
        return badRelease(tool, `${found.path} (sha256 ${found.sha256})`, advisory);
    for (const [version, platforms] of Object.entries(RELEASES.get(tool)?.versions ?? {})) {
        if (Object.keys(platforms).some((each) => executableDigest(tool, version, each) === found.sha256)) {
            return { kind: 'known', version };
        }
    }
    return { kind: 'unknown' };
}
/** Whether a copy on the PATH is used. One that cannot be is passed over where a release can be had in its place. */
function judgeOnPath(plan, platform, found) {
    const { tool } = plan;
    const { path, sha256, version } = found;
    const advisory = advisoryOn(tool, found);
    if (advisory !== undefined)
        return badRelease(tool, `${tool} ${version ?? ''} at ${path}`, advisory);
    if (plan.version !== undefined && version !== undefined && version !== plan.version) {
        return not(plan, `${path} is ${tool} ${version}, not ${plan.version}`);
    }
    if (plan.sha256 !== undefined && plan.sha256 !== sha256) {
        return not(plan, `${path} has the SHA-256 ${sha256}, not ${plan.sha256} as given`);
    }
    if (plan.sha256 === sha256)
        return { kind: 'take', version: version ?? plan.version ?? UNKNOWN, verified: true };
    if (version === undefined) {
        return plan.version !== undefined || hasAdvisories(tool)
            ? not(plan, `${path} does not say which version of ${tool} it is`)
            : { kind: 'take', version: UNKNOWN, verified: false };
    }
    const expected = platform && executableDigest(tool, version, platform);
    if (expected !== undefined && expected !== sha256) {
        return not(plan, `${path} says that it is ${tool} ${version} but is not the file of that release: its SHA-256 is ${sha256}, that of the release ${expected}`, true);
    }
    return { kind: 'take', version, verified: expected === sha256 };
}
const UNKNOWN = 'unknown';
function not({ tool, source }, why, suspicious = false) {
    if (source.kind === 'release')
        return { kind: 'pass-over', why, suspicious };
    const { kind, message } = source.otherwise;
    return {
        kind: 'refused-tool',
        message: kind === 'not-installed' ? `${why}.` : `${why}. ${message}`,
        hint: source.otherwise.hint ?? `Give the SHA-256 of the ${tool} that is to be used, or take it off the PATH.`,
    };
}
function executableDigest(tool, version, platform) {
    const table = RELEASES.get(tool);
    const digests = table?.versions[version]?.[platform];
    const isBare = !/\.(zip|tar\.gz)$/.test(table?.files[platform] ?? '.zip');
    return isBare ? digests?.archive : digests?.executable;
}

;// CONCATENATED MODULE: ./build/shared/engine/tools/look-on-path.js

/** The tool that the PATH has, if it may be used; undefined when there is none, or a release is to be fetched in its place. */
async function lookOnPath(plan, request, parts) {
    const { tool } = request;
    const path = await parts.programs.which(tool, parts.env);
    if (path === undefined)
        return undefined;
    const sha256 = await parts.store.sha256(path);
    const before = beforeItRuns(tool, { path, sha256 });
    if ('message' in before)
        return before;
    const version = before.kind === 'known' ? before.version : await ask(path, request, parts);
    const verdict = judgeOnPath(plan, parts.platform, { path, sha256, version });
    switch (verdict.kind) {
        case 'take':
            parts.log.debug(`${tool} ${verdict.version}: ${path}, sha256 ${sha256}`);
            return {
                kind: 'tool',
                path,
                version: verdict.version,
                ...(verdict.verified && { sha256 }),
                source: 'path',
            };
        case 'pass-over':
            parts.log[verdict.suspicious ? 'warning' : 'info'](`${tool} on the PATH is not used: ${verdict.why}.`);
            return undefined;
        default:
            return verdict;
    }
}
/** Some print their version on stderr, and some end with a code of their own after it. */
async function ask(path, { version }, parts) {
    const { end, stdout, stderr } = await parts.processes.run({
        file: path,
        args: version.args,
        cwd: parts.neutralFolder,
        env: parts.env,
        timeoutMs: ASKED_MS,
        maxOutputBytes: 64 * 1024,
        signal: parts.signal,
    });
    return end === 'exited' ? version.read(`${stdout}\n${stderr}`)?.replace(/^v(?=\d)/, '') : undefined;
}
/** Python tools load for seconds on a busy runner. */
const ASKED_MS = 30_000;

;// CONCATENATED MODULE: ./build/shared/engine/tools/locate.js




/** The tool to run: a good one on the PATH, else the chosen release from the cache, else from the network. What cannot be verified is no tool. */
async function locateTool(request, parts) {
    const { tool, wish } = request;
    const plan = choose(tool, wish, parts.platform);
    if (plan.kind !== 'plan')
        return plan;
    try {
        const found = await lookOnPath(plan, request, parts);
        if (found !== undefined)
            return found;
        if (plan.source.kind === 'path-only')
            return plan.source.otherwise;
        return await fetchRelease(tool, plan.source.release, parts);
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.l)
            return lost(tool, error);
        throw error;
    }
}
/** A tool that could not be fetched or unpacked is missing; the others still run. */
function lost(tool, { code, message, hint }) {
    if (code === 'cancelled')
        return { kind: 'cancelled', message, hint };
    if (code === 'timeout')
        return { kind: 'timed-out', message, hint };
    return {
        kind: code === 'file-invalid' || code === 'endpoint-refused' ? 'refused-tool' : 'not-installed',
        message: `${tool} cannot be used. ${message}`,
        hint: hint ?? `Put ${tool} on the PATH in an earlier step, or fill the tool cache of the runner.`,
    };
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/find-tool.js


/** Finds the executable of a scanner, or the gap that its absence is. */
function toolFinder({ wishes, onlyInstalled }, parts) {
    return async ({ name, executable, version }) => {
        if (onlyInstalled.has(name) && (await parts.programs.which(executable, parts.env)) === undefined) {
            const message = `${executable} is not on the PATH`;
            return { ok: false, gap: { kind: 'not-installed', message, hint: installHint(executable) } };
        }
        const wish = wishes.get(name) ?? { version: 'default' };
        const located = await locateTool({ tool: executable, wish, version }, parts);
        if (located.kind !== 'tool')
            return { ok: false, gap: located };
        const { path, version: found, sha256, source } = located;
        return { ok: true, file: path, tool: { version: found, sha256, source } };
    };
}


/***/ }),

/***/ 96855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ tellReport)
/* harmony export */ });
/** Gives a report to whoever reads the job: later steps, its summary, its annotations, and the log. */
async function tellReport(report, headline, { job, log }) {
    for (const [name, value] of Object.entries(report.outputs))
        job.setOutput(name, value);
    await job.writeSummary(report.summary);
    for (const annotation of report.annotations)
        job.annotate(annotation);
    log.info(headline);
}


/***/ }),

/***/ 75760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ readEvent)
});

// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __nccwpck_require__(49360);
;// CONCATENATED MODULE: ./build/shared/domain/inputs/github-event.js

/** Reads the payload at GITHUB_EVENT_PATH (docs.github.com, "Webhook events and payloads"). What is not there is left out. */
function readGitHubEvent(name, payload) {
    if (!(0,json/* isObject */.Gv)(payload))
        return { name };
    const before = (0,json/* stringAt */.bX)(payload, 'before');
    return {
        name,
        pullRequest: pullRequestOf(payload),
        before: before === undefined || /^0*$/.test(before) ? undefined : before,
    };
}
function pullRequestOf(payload) {
    const pull = (0,json/* objectAt */.lJ)(payload, 'pull_request');
    const number = (0,json/* numberAt */.tk)(pull, 'number');
    if (number === undefined)
        return undefined;
    const [head, base] = [(0,json/* objectAt */.lJ)(pull, 'head'), (0,json/* objectAt */.lJ)(pull, 'base')];
    const [from, into] = [head, base].map((branch) => (0,json/* stringAt */.bX)((0,json/* objectAt */.lJ)(branch, 'repo'), 'full_name'));
    return {
        number,
        baseSha: (0,json/* stringAt */.bX)(base, 'sha') ?? '',
        headSha: (0,json/* stringAt */.bX)(head, 'sha') ?? '',
        // A fork that was deleted has no repository any more.
        fromFork: from === undefined || from !== into,
    };
}

;// CONCATENATED MODULE: ./build/shared/engine/github/read-event.js

/** What set the workflow off, with the payload that the runner left in a file. */
async function readEvent(env, files) {
    const path = env.GITHUB_EVENT_PATH;
    const text = path ? await files.read(path) : undefined;
    const payload = text === undefined ? undefined : JSON.parse(text);
    return readGitHubEvent(env.GITHUB_EVENT_NAME ?? '', payload);
}


/***/ }),

/***/ 37441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ retry)
});

// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __nccwpck_require__(33941);
// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __nccwpck_require__(56548);
;// CONCATENATED MODULE: ./build/shared/engine/retry/backoff.js

/** Beyond this a server that asks for patience is treated as down: the job has a deadline of its own. */
const LONGEST_WISH_MS = 120_000;
/**
 * The pause after `failed` attempts: exponential with full jitter, so that many jobs that failed together do not come back together. A server that
 * names a time is asked again no earlier than that.
 */
function backoffMs(failed, { baseMs, capMs }, random, retryAfterMs = 0) {
    const jittered = Math.floor(random() * Math.min(capMs, baseMs * 2 ** Math.min(failed - 1, 30)));
    return retryAfterMs > 0 ? retryAfterMs + Math.min(jittered, baseMs) : jittered;
}
/** Whether another attempt can end otherwise and does no harm. A refusal (4xx) stays a refusal; 408 and 429 only ask for patience. */
function isRetryable(error, effect, longestWishMs = LONGEST_WISH_MS) {
    if (!(error instanceof action_error/* ActionError */.l) || (error.retryAfterMs ?? 0) > longestWishMs)
        return false;
    const { status, code } = error;
    if (status === 408 || status === 429 || code === 'rate-limited')
        return true;
    if (status !== undefined && status >= 400 && status < 500)
        return false;
    if (code === 'unavailable')
        return true;
    return (effect === 'read' &&
        (code === 'answer-lost' || code === 'timeout' || (code === 'internal' && (status ?? 0) >= 500)));
}

;// CONCATENATED MODULE: ./build/shared/engine/retry/retry.js


/** Tries an operation until it succeeds, fails for good, or has no attempts left; the last error is thrown as it came. */
async function retry(operation, { clock, random, policy, what, log, signal }) {
    for (let attempt = 1;; attempt++) {
        try {
            return await operation(attempt);
        }
        catch (error) {
            if (attempt >= policy.attempts || !isRetryable(error, policy.effect, policy.longestWishMs))
                throw error;
            const { message, retryAfterMs } = error;
            const pauseMs = backoffMs(attempt, policy, random, retryAfterMs);
            log?.debug(`${what}: attempt ${attempt} of ${policy.attempts} failed, the next one follows in ${(0,duration/* formatDuration */.a)(pauseMs)}: ${message}`);
            await clock.sleep(pauseMs, signal);
        }
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; (typeof current == 'object' || typeof current == 'function') && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(18864);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
