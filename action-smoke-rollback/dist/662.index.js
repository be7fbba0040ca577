export const id = 662;
export const ids = [662];
export const modules = {

/***/ 7662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseSettings: () => (/* binding */ parseSettings)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var problem = __webpack_require__(48338);
;// CONCATENATED MODULE: ./build/shared/schemas/rollout.v1.json
const rollout_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/OWNER/run-delivery/v1/shared/schemas/rollout.v1.json","title":"the settings of a rollout","description":"How a candidate gets its traffic, and what it is held to on the way. Every key may be left out; the defaults are those of the descriptions.","type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string","description":"Address of this schema, for editors."},"stages":{"title":"stages, as a list or on one line like \\"5%/2m, 25%/5m, 100%\\"","description":"The stages in their order, with rising percents that end at 100. Default: 10%/2m, 25%/5m, 50%/5m, 100%.","anyOf":[{"type":"string","title":"one line like \\"5%/2m, 25%/5m/15m, 100%\\"","minLength":1},{"type":"array","title":"a list of stages","minItems":1,"items":{"$ref":"#/$defs/stage"}}]},"on_inconclusive":{"description":"What happens at a stage\'s deadline without a verdict. Default: rollback.","enum":["rollback","hold","promote"]},"analysis":{"title":"the settings of the analysis","description":"When numbers count, which evidence is asked for, and what the candidate is held to.","type":"object","additionalProperties":false,"properties":{"interval":{"$ref":"#/$defs/duration","description":"The length of one counted interval, at least 1s. Cloud Monitoring samples every 60 seconds. Default: 60s."},"settle":{"$ref":"#/$defs/duration","description":"How long after an interval its numbers may still change. Default: 180s."},"users":{"description":"Where the requests of users are counted: by Cloud Monitoring, or not at all (none), where probes or metrics shall judge alone. Default: monitoring.","enum":["monitoring","none"]},"errors":{"title":"a percent above 0 and below 100, like 5% (0 could never be proven), or a map with limit, tolerance and dry_run","description":"5xx answers: the largest share that the candidate may give, fractions allowed, and how it compares with the baseline. Default: 5%.","anyOf":[{"$ref":"#/$defs/share"},{"type":"object","additionalProperties":false,"properties":{"limit":{"$ref":"#/$defs/share","description":"The largest share of 5xx answers that the candidate may give, fractions allowed. Default: 5%."},"tolerance":{"$ref":"#/$defs/tolerance","description":"How many times the baseline\'s odds of a 5xx answer the candidate may have. Default: 1."},"dry_run":{"$ref":"#/$defs/dryRun"}}}]},"client_errors":{"title":"a map with tolerance and dry_run","description":"4xx answers, held against the baseline alone: a candidate that answers 401 to everyone is not healthy.","type":"object","additionalProperties":false,"properties":{"tolerance":{"$ref":"#/$defs/tolerance","description":"How many times the baseline\'s odds of a 4xx answer the candidate may have. Default: 1.5."},"dry_run":{"$ref":"#/$defs/dryRun"}}},"latency":{"title":"a duration with its unit, like 2s, or a map with limit, quantile, tolerance and dry_run","description":"The time in which nearly all answers must come, and how it compares with the baseline. Not beside p95. Default: 2s for 95 % of the answers.","anyOf":[{"$ref":"#/$defs/duration"},{"type":"object","additionalProperties":false,"properties":{"limit":{"$ref":"#/$defs/duration","description":"The longest time that the quantile of the answers may take. Default: 2s."},"quantile":{"title":"a quantile from 50 to 99.9 percent, like 95 (100 could never be proven)","description":"The percent of the answers that must keep the limit. Default: 95.","type":["number","string"],"pattern":"^\\\\s*\\\\d+(\\\\.\\\\d+)?\\\\s*%?\\\\s*$","minimum":50,"maximum":99.9},"tolerance":{"$ref":"#/$defs/tolerance","description":"How many times the baseline\'s odds of a slow answer the candidate may have. Default: 1.5."},"dry_run":{"$ref":"#/$defs/dryRun"}}}]},"p95":{"$ref":"#/$defs/duration","description":"Short for latency with the quantile 95: the longest time that 95 % of the candidate\'s answers may take. Not beside latency."},"share":{"title":"a map with dry_run","description":"Whether the candidate answers as large a share of the requests as its weight says: one that hangs answers none.","type":"object","additionalProperties":false,"properties":{"dry_run":{"$ref":"#/$defs/dryRun"}}},"probes":{"title":"auto, always, never, or a map with when, per_minute and path","description":"Requests of the action\'s own to the candidate\'s tag URL, before it has traffic. Default: auto, where users\' traffic cannot decide.","anyOf":[{"$ref":"#/$defs/when"},{"type":"object","additionalProperties":false,"properties":{"when":{"$ref":"#/$defs/when","description":"auto: where users\' traffic cannot decide in time. Default: auto."},"per_minute":{"title":"a whole number from 1 to 600","description":"How many probes are sent in a minute. Default: 120.","type":"integer","minimum":1,"maximum":600},"path":{"title":"a path that begins with one \\"/\\", without blanks and \\"#\\"","description":"What is asked for, with its query. By default what the smoke suite asks for.","type":"string","pattern":"^/(?![/\\\\\\\\])[^\\\\s#]*$"}}}]},"metrics":{"title":"a list of at most 20 metrics","description":"Numbers of your own, by queries in PromQL: one value an interval for the candidate, and one for the baseline where the query asks for it.","type":"array","maxItems":20,"items":{"$ref":"#/$defs/metric"}},"prometheus":{"title":"a map with url and token_env","description":"The Prometheus-compatible server that the metrics are asked of. Default: PromQL on Cloud Monitoring.","type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"title":"a URL","description":"Where the HTTP API begins, without /api/v1. https, or plain http on loopback.","type":"string"},"token_env":{"title":"the name of an environment variable","description":"The environment variable that holds the bearer token; never the token itself.","type":"string"}}}}}},"$defs":{"metric":{"title":"a metric","description":"At least one of min, max and versus_baseline must be said.","type":"object","additionalProperties":false,"required":["name","query"],"properties":{"name":{"title":"a plain name of at most 40 letters, digits, \\"-\\" and \\"_\\", a letter first","description":"What logs and reports call it. Each metric has a name of its own.","type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]{0,39}$"},"query":{"title":"a query in PromQL","description":"PromQL with one number as its answer. {{revision}}, {{service}}, {{region}} and {{project}} are filled in.","type":"string","pattern":"\\\\S"},"min":{"type":"number","description":"The smallest value that is healthy."},"max":{"type":"number","description":"The largest value that is healthy."},"versus_baseline":{"title":"a number of at least 1","description":"How many times the baseline\'s value the candidate\'s may be. The query must hold {{revision}}.","type":"number","minimum":1},"dry_run":{"$ref":"#/$defs/dryRun"}}},"tolerance":{"title":"a number from 1 to 100","type":"number","minimum":1,"maximum":100},"dryRun":{"title":"true or false","description":"Whether it is computed and reported, but never obeyed. Default: false.","type":"boolean"},"when":{"enum":["auto","always","never"]},"share":{"title":"a percent above 0 and below 100, like 5% (0 could never be proven)","type":["number","string"],"pattern":"^\\\\s*\\\\d+(\\\\.\\\\d+)?\\\\s*%?\\\\s*$","exclusiveMinimum":0,"exclusiveMaximum":100},"stage":{"title":"a stage","type":"object","additionalProperties":false,"required":["percent"],"properties":{"percent":{"$ref":"#/$defs/percent","description":"The candidate\'s share of the users\' traffic, in whole percents."},"bake":{"$ref":"#/$defs/duration","description":"The least time that the candidate is watched at this weight. Only the stage of 100 % may leave it out."},"deadline":{"$ref":"#/$defs/duration","description":"The time by which there must be a verdict. Default: ten minutes, or twice the bake where that is longer."}}},"percent":{"title":"a percent like 5 or 5%","type":["number","string"],"pattern":"^\\\\s*\\\\d+(\\\\.\\\\d+)?\\\\s*%?\\\\s*$"},"duration":{"title":"a duration with its unit, like 90s, 2m, 1h30m or 500ms","type":"string","pattern":"^\\\\s*(\\\\d+(\\\\.\\\\d+)?\\\\s*(d|h|ms|m|s)\\\\s*)+$"}}}');
// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
// EXTERNAL MODULE: ./build/shared/domain/yaml/check-schema.js + 3 modules
var check_schema = __webpack_require__(90144);
// EXTERNAL MODULE: ./build/shared/domain/yaml/parse-document.js + 2 modules
var parse_document = __webpack_require__(54030);
;// CONCATENATED MODULE: ./build/shared/domain/settings/open-file.js





/** Holds rollout.yml against its schema, and goes on with the rest, so that the finer checks need no second attempt. */
function openFile(text, path) {
    const parsed = (0,parse_document/* parseDocument */.T)(text, path, {});
    if (!parsed.ok)
        return parsed;
    const { value, problemAt } = parsed.value;
    const violations = (0,check_schema/* checkSchema */._)(value, rollout_v1_namespaceObject);
    return (0,problem.ok)({
        value: (without(value, violations.map((violation) => violation.path)) ?? {}),
        problemAt,
        problems: violations.map((violation) => problemAt(violation.path, explain(violation), violation.part)),
    });
}
/** The value with null in every place that was refused. */
function without(value, refused) {
    if (refused.length === 0)
        return value;
    if (refused.some((path) => path.length === 0))
        return null;
    const below = (key) => refused.filter(([first]) => String(first) === String(key)).map(([, ...rest]) => rest);
    if (Array.isArray(value))
        return value.map((item, index) => without(item, below(index)));
    if (!(0,json/* isObject */.Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, without(item ?? null, below(key))]));
}
function explain({ path, part, message }) {
    if (/found the unknown key "min(imum)?_?requests?"/.test(message))
        return NO_MINIMUM;
    // A URL with a password, or a token where its variable should be named.
    const secret = path[0] === 'analysis' && path[1] === 'prometheus' && part === 'value';
    return secret && !message.startsWith('Expected the key')
        ? message.replace(/, found .*$/s, ', found something else (not shown: it may be secret)')
        : message;
}
const NO_MINIMUM = 'Expected no minimum_requests, found one: the tests are sequential and need no least number of requests. Take the line out; nothing takes its place';

// EXTERNAL MODULE: ./build/shared/domain/analysis/analysis-settings.js
var analysis_settings = __webpack_require__(4832);
// EXTERNAL MODULE: ./build/shared/domain/analysis/fill-query.js + 2 modules
var fill_query = __webpack_require__(81208);
;// CONCATENATED MODULE: ./build/shared/domain/settings/read-query.js

/** A metric's query. One with a misspelt placeholder would ask for a series that is not there, and never get a verdict. */
function readQuery(text, compared, refuse) {
    const filled = (0,fill_query/* fillQuery */.g)(text, { revisions: ['r'], service: 's', region: 'l', project: 'p' });
    if (!filled.ok)
        for (const problem of new Set(filled.error))
            refuse(asSentence(problem));
    const rest = text.replaceAll(PLACEHOLDER, '');
    const half = /\{\{|\}\}/.exec(rest)?.[0];
    if (half !== undefined) {
        refuse(`Expected placeholders like {{revision}}, found "${half}" without its other half`);
    }
    else if (compared && !/\{\{\s*revision\s*\}\}/.test(text)) {
        refuse('Expected {{revision}} in a query that is compared with the baseline (versus_baseline), found none: the candidate and the baseline would give the same number');
    }
    return text.trim();
}
const PLACEHOLDER = /\{\{[^{}]*\}\}/g;
const asSentence = (problem) => problem.charAt(0).toUpperCase() + problem.slice(1);

;// CONCATENATED MODULE: ./build/shared/domain/settings/rollout-file.js
/** Whether the schema refused something in a map: what seems to be missing from it may be what was refused. */
function isPartial(entry) {
    return Object.values(entry).includes(null);
}

;// CONCATENATED MODULE: ./build/shared/domain/settings/read-metrics.js


/** What the reports call the tests that are always there. */
const OWN_TESTS = {
    errors: true,
    'errors-relative': true,
    'client-errors-relative': true,
    latency: true,
    'latency-relative': true,
    share: true,
    'probe-errors': true,
    'probe-latency': true,
};
/** The user's own metrics: each with a name of its own, and with something that it can fail. */
function readMetrics(metrics, at, reader) {
    const names = new Map(Object.keys(OWN_TESTS).map((name) => [name, 'a test of every rollout']));
    return (metrics ?? []).flatMap((entry, index) => {
        const name = entry?.name?.toLowerCase();
        const owner = name === undefined ? undefined : names.get(name);
        if (owner !== undefined) {
            reader.refuse([...at, index, 'name'], `Expected a name of its own, found "${entry?.name}", which is that of ${owner}`);
        }
        else if (name !== undefined)
            names.set(name, `metric ${index + 1}`);
        return entry ? readMetric(entry, [...at, index], reader) : [];
    });
}
function readMetric(entry, at, reader) {
    const min = reader.number(entry.min, [...at, 'min']);
    const max = reader.number(entry.max, [...at, 'max']);
    const versusBaseline = reader.number(entry.versus_baseline, [...at, 'versus_baseline']);
    if ([entry.min, entry.max, entry.versus_baseline].every((one) => one === undefined) && !isPartial(entry)) {
        reader.refuse(at, 'Expected at least one of min, max and versus_baseline, found none of them');
    }
    if (min !== undefined && max !== undefined && min > max) {
        reader.refuse([...at, 'min'], `Expected a min of at most the max (${max}), found ${min}`);
    }
    if (typeof entry.name !== 'string' || typeof entry.query !== 'string')
        return [];
    const query = readQuery(entry.query, entry.versus_baseline !== undefined, (message) => reader.refuse([...at, 'query'], message));
    return [
        {
            name: entry.name,
            query,
            ...(min !== undefined && { min }),
            ...(max !== undefined && { max }),
            ...(versusBaseline !== undefined && { versusBaseline }),
            dryRun: entry.dry_run ?? false,
        },
    ];
}

// EXTERNAL MODULE: ./build/shared/domain/text/base-url.js
var base_url = __webpack_require__(73040);
// EXTERNAL MODULE: ./build/shared/domain/settings/token-like.js
var token_like = __webpack_require__(32564);
;// CONCATENATED MODULE: ./build/shared/domain/settings/read-prometheus.js



/** Where the queries go. What may be a secret is refused without being shown: the log is no place for it. */
function readPrometheus(entry, at, reader) {
    const url = typeof entry?.url === 'string' ? reader.take(parseUrl(entry.url), [...at, 'url']) : undefined;
    const tokenEnv = typeof entry?.token_env === 'string'
        ? reader.take(parseTokenEnv(entry.token_env), [...at, 'token_env'])
        : undefined;
    return url === undefined ? undefined : { url, ...(tokenEnv !== undefined && { tokenEnv }) };
}
function parseUrl(text) {
    if (!/^https?:/i.test(text.trim()) || !URL.canParse(text.trim())) {
        return (0,problem/* err */._)('Expected an https URL like https://prometheus.example.com, found something else (not shown)');
    }
    const { protocol, hostname, search, hash } = new URL(text.trim());
    if (search !== '' || hash !== '') {
        return (0,problem/* err */._)('Expected a URL without a query and a fragment, found one with them (not shown)');
    }
    if (protocol === 'http:' && !isLoopback(hostname)) {
        return (0,problem/* err */._)(`Expected an https URL, because plain http is for loopback alone, found http to ${hostname}`);
    }
    return (0,base_url/* parseBaseUrl */.Q)(text);
}
const isLoopback = (hostname) => hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
function parseTokenEnv(text) {
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(text) && !(0,token_like/* looksLikeToken */.N)(text))
        return (0,problem.ok)(text);
    return (0,problem/* err */._)('Expected the name of the environment variable that holds the token, like PROMETHEUS_TOKEN, found something else (not shown: it may be the token itself)');
}

;// CONCATENATED MODULE: ./build/shared/domain/settings/read-analysis.js




const AT = ['analysis'];
/** What the file says of the analysis, over the defaults. */
function readAnalysis(entry, reader) {
    const before = reader.problems.length;
    const defaults = analysis_settings/* DEFAULT_ANALYSIS */.r;
    const prometheus = readPrometheus(entry.prometheus, [...AT, 'prometheus'], reader);
    const settings = {
        intervalMs: reader.duration(entry.interval, [...AT, 'interval'], 1_000) ?? defaults.intervalMs,
        settleMs: reader.duration(entry.settle, [...AT, 'settle']) ?? defaults.settleMs,
        users: entry.users ?? defaults.users,
        errors: readErrors(entry, reader),
        clientErrors: readTest(entry.client_errors, [...AT, 'client_errors'], defaults.clientErrors, reader),
        latency: readLatency(entry, reader),
        share: { dryRun: entry.share?.dry_run ?? defaults.share.dryRun },
        probes: readProbes(entry.probes, reader),
        metrics: readMetrics(entry.metrics, [...AT, 'metrics'], reader),
        ...(prometheus && { prometheus }),
    };
    if (!isPartial(entry) && reader.problems.length === before)
        refuseBlindness(settings, reader);
    return settings;
}
function readErrors({ errors }, reader) {
    const at = [...AT, 'errors'];
    const isMap = typeof errors === 'object';
    const ratio = reader.ratio(isMap ? errors?.limit : errors, isMap ? [...at, 'limit'] : at, 'a percent above 0 and below 100, like 5% (0 could never be proven)', (percent) => percent > 0 && percent < 100);
    const defaults = analysis_settings/* DEFAULT_ANALYSIS */.r.errors;
    return {
        ratio: ratio ?? defaults.ratio,
        ...readTest(isMap ? errors : undefined, at, defaults, reader),
    };
}
function readLatency({ latency, p95 }, reader) {
    const at = [...AT, 'latency'];
    if (p95 !== undefined && latency !== undefined) {
        const message = 'Expected p95 or else latency, found both; "p95: 2s" is short for "latency: { limit: 2s, quantile: 95 }"';
        reader.refuse([...AT, 'p95'], message, 'key');
    }
    const short = reader.duration(p95, [...AT, 'p95'], 1);
    const entry = typeof latency === 'string' ? { limit: latency } : (latency ?? {});
    const limitAt = typeof latency === 'string' ? at : [...at, 'limit'];
    const quantile = reader.ratio(entry.quantile, [...at, 'quantile'], 'a quantile from 50 to 99.9 percent, like 95 (100 could never be proven)', (percent) => percent >= 50 && percent <= 99.9);
    const defaults = analysis_settings/* DEFAULT_ANALYSIS */.r.latency;
    return {
        limitMs: reader.duration(entry.limit, limitAt, 1) ?? short ?? defaults.limitMs,
        quantile: quantile ?? defaults.quantile,
        ...readTest(entry, at, defaults, reader),
    };
}
function readTest(entry, at, defaults, reader) {
    return {
        tolerance: reader.number(entry?.tolerance, [...at, 'tolerance']) ?? defaults.tolerance,
        dryRun: entry?.dry_run ?? defaults.dryRun,
    };
}
function readProbes(probes, reader) {
    const entry = typeof probes === 'string' ? { when: probes } : (probes ?? {});
    const { when, perMinute } = analysis_settings/* DEFAULT_ANALYSIS */.r.probes;
    return {
        when: entry.when ?? when,
        perMinute: reader.number(entry.per_minute, [...AT, 'probes', 'per_minute']) ?? perMinute,
        ...(typeof entry.path === 'string' && { path: entry.path }),
    };
}
/** With no evidence that is obeyed, every stage would wait for its deadline in vain. */
function refuseBlindness({ users, probes, metrics }, reader) {
    if (users !== 'none' || probes.when !== 'never' || metrics.some(({ dryRun }) => !dryRun))
        return;
    reader.refuse([...AT, 'users'], 'Expected something that can judge the candidate, found "users: none" with "probes: never" and no metrics that are obeyed; leave one of the two out, or add a metric');
}

// EXTERNAL MODULE: ./build/shared/domain/rollout/stages.js
var rollout_stages = __webpack_require__(67336);
// EXTERNAL MODULE: ./build/shared/domain/text/percent.js
var text_percent = __webpack_require__(7636);
// EXTERNAL MODULE: ./build/shared/domain/settings/stage-line.js
var stage_line = __webpack_require__(98204);
;// CONCATENATED MODULE: ./build/shared/domain/settings/read-stages.js




/** The stages of the file, as a list or on one line. */
function readStages(stages, reader) {
    if (typeof stages === 'string')
        return reader.take((0,stage_line/* parseStageLine */.sH)(stages), ['stages']) ?? [];
    const read = stages.map((entry, index) => readStage(entry ?? {}, ['stages', index], reader));
    const whole = read.filter((one) => one !== undefined);
    if (whole.length < read.length)
        return whole;
    for (const { index, message } of (0,rollout_stages/* stageProblems */.N0)(whole))
        reader.refuse(['stages', index, 'percent'], message);
    return whole;
}
/** Undefined where anything of it is wrong: its neighbours cannot be compared with it. */
function readStage(entry, path, reader) {
    const before = reader.problems.length;
    const { percent: written } = entry;
    const percent = written === undefined || written === null
        ? undefined
        : reader.take((0,text_percent/* parsePercent */.l)(String(written)), [...path, 'percent']);
    const bakeMs = reader.duration(entry.bake, [...path, 'bake']);
    const deadlineMs = reader.duration(entry.deadline, [...path, 'deadline']);
    const missing = percent === undefined ? undefined : (0,stage_line/* bakeProblem */.fG)(percent, bakeMs);
    if (missing !== undefined && entry.bake === undefined && !isPartial(entry))
        reader.refuse(path, missing);
    if (percent === undefined || isPartial(entry) || reader.problems.length > before)
        return undefined;
    return (0,rollout_stages/* stage */.dw)(percent, bakeMs ?? 0, deadlineMs);
}

// EXTERNAL MODULE: ./build/shared/domain/settings/settings.js
var settings_settings = __webpack_require__(49858);
// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __webpack_require__(33941);
// EXTERNAL MODULE: ./build/shared/domain/text/expected.js
var expected = __webpack_require__(98589);
;// CONCATENATED MODULE: ./build/shared/domain/settings/settings-reader.js



/** Reads single values out of the file, and keeps what a schema cannot see. */
class SettingsReader {
    problems = [];
    #problemAt;
    constructor(problemAt) {
        this.#problemAt = problemAt;
    }
    duration(text, path, minMs = 0) {
        return typeof text === 'string' ? this.take((0,duration/* parseDuration */.E)(text, { minMs }), path) : undefined;
    }
    /** A percent as a ratio. */
    ratio(percent, path, wanted, fits) {
        if (percent === undefined || percent === null)
            return undefined;
        // Whoever writes 0.05 may mean 5 %, and would get a limit that nothing can prove.
        if (typeof percent === 'number' && percent > 0 && percent < 1) {
            const [asIs, asRatio] = [percent, Number((percent * 100).toPrecision(15))].map((one) => `"${one}%"`);
            this.refuse(path, `Expected a percent below 1 with its sign, ${asIs} or else ${asRatio}, found ${percent}`);
            return undefined;
        }
        const read = (0,text_percent/* parsePercent */.l)(String(percent), { fractions: true });
        // Dividing alone would make .9990000000000001 of 99.9.
        if (read.ok && fits(read.value))
            return Number((read.value / 100).toPrecision(15));
        this.refuse(path, `Expected ${wanted}, found ${typeof percent === 'number' ? percent : (0,expected/* shown */.SP)(percent)}`);
        return undefined;
    }
    /** YAML knows numbers that are none. */
    number(value, path) {
        if (value === undefined || value === null || Number.isFinite(value))
            return value ?? undefined;
        this.refuse(path, `Expected a number, found ${value}`);
        return undefined;
    }
    take(result, path) {
        if (result.ok)
            return result.value;
        this.refuse(path, result.error);
        return undefined;
    }
    refuse(path, message, part) {
        this.problems.push(this.#problemAt(path, message, part));
    }
}

;// CONCATENATED MODULE: ./build/shared/domain/settings/parse-settings.js






/** Reads rollout.yml. An empty file means the defaults; every problem of the file comes at once, with its line. */
function parseSettings(text, path) {
    const opened = openFile(text, path);
    if (!opened.ok)
        return opened;
    const { value, problemAt, problems } = opened.value;
    const reader = new SettingsReader(problemAt);
    const settings = {
        stages: value.stages ? readStages(value.stages, reader) : settings_settings/* DEFAULT_SETTINGS */.a.stages,
        onInconclusive: value.on_inconclusive ?? settings_settings/* DEFAULT_SETTINGS */.a.onInconclusive,
        analysis: value.analysis ? readAnalysis(value.analysis, reader) : settings_settings/* DEFAULT_SETTINGS */.a.analysis,
    };
    const all = [...problems, ...reader.problems];
    return all.length > 0 ? (0,problem/* err */._)(all.toSorted(byPlace)) : (0,problem.ok)(settings);
}
function byPlace(a, b) {
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}


/***/ }),

/***/ 32564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ looksLikeToken)
/* harmony export */ });
/** How tokens begin that carry their maker's mark. */
const MARK = /^(gh[pousr]_|github_pat_|glpat|gl[sc]_|glsa_|xox[abeprs]|ya29|eyJ|hv[sbr]_|npm_|sk_|AKIA|AIza)/;
const MARKED_LENGTH = 20;
const LONGEST_WORD = 24;
/** Whether what should be a variable's name reads like a token: words of a name are short and hardly hold digits. */
function looksLikeToken(name) {
    return (MARK.test(name) && name.length >= MARKED_LENGTH) || name.split('_').some(isRandom);
}
function isRandom(word) {
    const digits = word.match(/\d/g)?.length ?? 0;
    return word.length > LONGEST_WORD || (word.length >= 12 && digits >= 2);
}


/***/ }),

/***/ 90144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ checkSchema)
});

// EXTERNAL MODULE: ./node_modules/@cfworker/json-schema/dist/esm/validator.js + 6 modules
var esm_validator = __webpack_require__(60207);
// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
;// CONCATENATED MODULE: ./build/shared/domain/yaml/choose-branch.js
/**
 * The errors of the alternative that was meant: of those whose type (or constant) fits, the one with the fewest errors. None when no alternative
 * fits, or when two fit equally well: then the alternatives themselves are the message.
 */
function choose(union, errors) {
    const branches = [...Map.groupBy(errors, (error) => branchOf(union, error)).values()];
    const fitting = branches.filter((branch) => !branch.some((error) => isMisfit(union, error)));
    const [best, second] = fitting.toSorted((a, b) => a.length - b.length);
    return best === undefined || best.length === second?.length ? [] : best;
}
function branchOf(union, error) {
    return error.keywordLocation.slice(union.keywordLocation.length + 1).split('/', 1)[0] ?? '';
}
const isMisfit = (union, error) => error.instanceLocation === union.instanceLocation && ['type', 'const', 'enum'].includes(error.keyword);

;// CONCATENATED MODULE: ./build/shared/domain/yaml/pointer.js
/** The steps of a JSON pointer in URI form, as the validator writes it. */
function segments(pointer) {
    const steps = pointer.split('/').slice(1);
    return steps.map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** The value that a path leads to. */
function atPointer(value, path) {
    let found = value;
    for (const step of path)
        found = found?.[step];
    return found;
}
/** The schema that holds the keyword at a location; references along the way and in its alternatives are followed. */
function nodeAt(root, keywordLocation) {
    let node = root;
    for (const step of segments(keywordLocation).slice(0, -1)) {
        node = step === '$ref' ? resolved(root, node) : node[step];
    }
    const { anyOf, oneOf, ...found } = resolved(root, node);
    const alternatives = (anyOf ?? oneOf)?.map((alternative) => resolved(root, alternative));
    return { ...found, ...(alternatives !== undefined && { anyOf: alternatives }) };
}
/** What a schema refers to, with its own title before the target's. */
function resolved(root, node) {
    if (node.$ref === undefined)
        return node;
    let target = root;
    for (const step of segments(node.$ref))
        target = target[step];
    return { ...resolved(root, target), ...(node.title !== undefined && { title: node.title }) };
}

// EXTERNAL MODULE: ./build/shared/domain/text/expected.js
var expected = __webpack_require__(98589);
// EXTERNAL MODULE: ./build/shared/domain/text/nearest.js
var nearest = __webpack_require__(56231);
;// CONCATENATED MODULE: ./build/shared/domain/yaml/wording.js



const TYPES = {
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map',
    null: 'nothing',
};
/** One sentence for one error: what was wanted and what was found. */
function explain(error, schema, found) {
    if (error.keyword === 'additionalProperties')
        return unknownKey(Object.keys(schema.properties ?? {}), String(found));
    if (error.keyword === 'required')
        return missingKeys(schema.required ?? [], found);
    return `Expected ${wanted(error, schema)}, found ${describe(found)}${quoteHint(error, schema, found)}`;
}
function wanted(error, schema) {
    const named = schema.title;
    if (typeof named === 'string')
        return named;
    switch (error.keyword) {
        case 'type':
        case 'anyOf':
        case 'oneOf':
            return describeSchema(schema);
        case 'enum':
            return `one of ${(schema.enum ?? []).map((value) => describe(value)).join(', ')}`;
        case 'const':
            return describe(schema.const);
        case 'minimum':
            return `a number of at least ${schema.minimum}`;
        case 'maximum':
            return `a number of at most ${schema.maximum}`;
        case 'exclusiveMinimum':
            return `a number above ${schema.exclusiveMinimum}`;
        case 'minLength':
            return schema.minLength === 1
                ? 'text that is not empty'
                : `text of at least ${schema.minLength} characters`;
        case 'maxLength':
            return `text of at most ${schema.maxLength} characters`;
        case 'minItems':
            return `a list of at least ${schema.minItems}`;
        case 'maxItems':
            return `a list of at most ${schema.maxItems}`;
        case 'minProperties':
            return `a map of at least ${schema.minProperties}`;
        case 'uniqueItems':
            return 'a list without repetitions';
        case 'pattern':
            return `text of the form ${schema.pattern}`;
        default:
            return `another value (${error.error.replace(/\.$/, '')})`;
    }
}
/** What a schema accepts, in a few words. */
function describeSchema(schema) {
    const named = schema.title;
    if (typeof named === 'string')
        return named;
    if (schema.anyOf !== undefined)
        return listed(schema.anyOf.map(describeSchema));
    if (schema.enum !== undefined)
        return listed(schema.enum.map((value) => describe(value)));
    if (schema.const !== undefined)
        return describe(schema.const);
    const types = schema.type === undefined ? [] : [schema.type].flat();
    return types.length === 0 ? 'another value' : listed(types.map((type) => TYPES[type] ?? type));
}
function unknownKey(known, key) {
    const guess = (0,nearest/* nearest */.p)(key, known);
    const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
    return `Expected ${known.length === 0 ? 'no key' : `${known.length === 1 ? 'only' : 'one of'} ${known.join(', ')}`}, found the unknown key ${(0,expected/* shown */.SP)(key)}${hint}`;
}
function missingKeys(required, found) {
    const keys = (0,json/* isObject */.Gv)(found) ? Object.keys(found) : [];
    const missing = required.filter((key) => !keys.includes(key));
    return `Expected the key ${missing.map((key) => `"${key}"`).join(' and ')}, found ${keys.length === 0 ? 'an empty map' : `only ${keys.join(', ')}`}`;
}
/** `1` where text is wanted is nearly always a missing pair of quotes. */
function quoteHint(error, schema, found) {
    const plain = typeof found === 'number' || typeof found === 'boolean';
    return error.keyword === 'type' && schema.type === 'string' && plain
        ? `; quotes make it text: "${found}"`
        : '';
}
function describe(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (typeof value === 'string')
        return value === '' ? 'empty text' : (0,expected/* shown */.SP)(value);
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
    if ((0,json/* isObject */.Gv)(value))
        return Object.keys(value).length === 0
            ? 'an empty map'
            : `a map with ${(0,expected/* shown */.SP)(Object.keys(value).join(', '))}`;
    return String(value);
}
function listed(words) {
    const distinct = [...new Set(words)];
    return distinct.length < 2
        ? (distinct[0] ?? '')
        : `${distinct.slice(0, -1).join(', ')} or ${distinct.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/yaml/check-schema.js





/** Keywords whose errors only say that an error follows. */
const WRAPPERS = new Set([
    '$ref',
    'allOf',
    'if',
    'then',
    'else',
    'properties',
    'patternProperties',
    'items',
    'prefixItems',
    'propertyNames',
    'dependentSchemas',
]);
/** Everything that is wrong with a value, worded for the one who wrote it. */
function checkSchema(value, given) {
    const schema = given;
    const { errors } = validatorOf(schema).validate(value);
    const violations = relevant(foldUnknownKeys(errors), schema).map((error) => {
        const path = segments(error.instanceLocation);
        const node = nodeAt(schema, error.keywordLocation);
        const isName = error.keyword === 'additionalProperties' || error.keywordLocation.includes('/propertyNames/');
        const found = isName ? path.at(-1) : atPointer(value, path);
        return {
            path,
            part: isName ? 'key' : 'value',
            message: `${explain(error, node, found)}${meaning(error, schema, found)}`,
        };
    });
    const seen = new Set();
    return violations.filter(({ path, message }) => {
        const id = JSON.stringify([path, message]);
        return !seen.has(id) && seen.add(id);
    });
}
/** What the one key that is missing would hold, where the schema has a name for it. */
function meaning({ keyword, keywordLocation }, schema, found) {
    if (keyword !== 'required')
        return '';
    const keys = (0,json/* isObject */.Gv)(found) ? Object.keys(found) : [];
    const { required = [], properties = {} } = nodeAt(schema, keywordLocation);
    const [key, ...more] = required.filter((name) => !keys.includes(name));
    if (key === undefined || more.length > 0 || properties[key] === undefined)
        return '';
    const property = `${keywordLocation.replace(/required$/, 'properties')}/${encodeURIComponent(key)}/title`;
    const { title } = nodeAt(schema, property);
    return typeof title === 'string' ? `; "${key}" is ${title}` : '';
}
const made = new WeakMap();
/** Made once for each schema: a suite checks some part of every check by the same one, and making it takes longer than to validate. */
function validatorOf(schema) {
    const before = made.get(schema);
    if (before !== undefined)
        return before;
    // It writes absolute references into the schema that it is given.
    const validator = new esm_validator/* Validator */.D(structuredClone(schema), '2020-12', false);
    made.set(schema, validator);
    return validator;
}
/** `additionalProperties: false` arrives as two errors, and only together do they say which key of which map is unknown. */
function foldUnknownKeys(errors) {
    return errors.flatMap((error, index) => {
        const next = errors[index + 1];
        if (error.keyword === 'additionalProperties') {
            return next?.keyword === 'false' ? [{ ...error, instanceLocation: next.instanceLocation }] : [];
        }
        return error.keyword === 'false' && errors[index - 1]?.keyword === 'additionalProperties' ? [] : [error];
    });
}
/** The errors worth telling: of alternatives, only those of the one that was meant. */
function relevant(errors, schema) {
    const told = [];
    for (let index = 0; index < errors.length;) {
        const error = errors[index++];
        if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
            if (!WRAPPERS.has(error.keyword))
                told.push(error);
            continue;
        }
        const start = index;
        while (errors[index]?.keywordLocation.startsWith(`${error.keywordLocation}/`))
            index++;
        const inside = errors.slice(start, index);
        const branch = speaksForItself(error, inside, schema) ? [] : choose(error, inside);
        told.push(...(branch.length > 0 ? relevant(branch, schema) : [error]));
    }
    return told;
}
/** Alternatives with a title of their own say better what a single value should be than the pattern of one of them. */
function speaksForItself(union, errors, schema) {
    const named = typeof nodeAt(schema, union.keywordLocation).title === 'string';
    return (named &&
        errors.every(({ instanceLocation, keyword }) => instanceLocation === union.instanceLocation && keyword !== 'required'));
}


/***/ }),

/***/ 60523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/** Problems of one file in the order of its lines. */
function inOrder(problems) {
    const before = (a = 0, b = 0) => a - b;
    return problems.toSorted((a, b) => before(a.line, b.line) || before(a.column, b.column));
}


/***/ }),

/***/ 54030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseDocument)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var problem = __webpack_require__(48338);
// EXTERNAL MODULE: ./build/shared/domain/yaml/check-schema.js + 3 modules
var check_schema = __webpack_require__(90144);
// EXTERNAL MODULE: ./build/shared/domain/yaml/in-order.js
var in_order = __webpack_require__(60523);
;// CONCATENATED MODULE: ./build/shared/domain/yaml/locate.js

/** Finds the places of a document's keys and values again. */
function locator(document, place) {
    return (path, part = 'value') => {
        let offset = offsetOf(document?.contents) ?? 0;
        let node = document?.contents;
        for (const [index, step] of path.entries()) {
            const container = (0,dist/* isAlias */.Vj)(node) && document !== undefined ? node.resolve(document) : node;
            const pair = (0,dist/* isMap */.jh)(container)
                ? container.items.find((item) => keyOf(item) === String(step))
                : undefined;
            const next = (0,dist/* isSeq */.oP)(container) ? container.items[Number(step)] : pair?.value;
            if (next === undefined && pair === undefined)
                break;
            const keyOnly = part === 'key' && index === path.length - 1;
            offset = (keyOnly ? offsetOf(pair?.key) : undefined) ?? offsetOf(next) ?? offsetOf(pair?.key) ?? offset;
            node = next;
        }
        return place(offset);
    };
}
/** An empty value has a range too, but of no width: its key is the better place. */
function offsetOf(node) {
    const range = node?.range;
    return range === null || range === undefined || range[0] === range[1] ? undefined : range[0];
}
const keyOf = (pair) => String((0,dist/* isScalar */.jn)(pair.key) ? pair.key.value : pair.key);

// EXTERNAL MODULE: ./build/shared/domain/text/expected.js
var expected = __webpack_require__(98589);
;// CONCATENATED MODULE: ./build/shared/domain/yaml/syntax-problems.js


/** What makes a text no single plain YAML document, whatever its schema may say. */
function syntaxProblems(text, documents, place) {
    const problems = documents.flatMap((document) => [
        ...[...document.errors, ...document.warnings].map((error) => ({
            ...place(error.pos[0]),
            message: wording(error, text),
        })),
        ...oddKeys(document, place),
        ...brokenAliases(document, place),
    ]);
    const second = documents[1];
    if (second === undefined)
        return problems;
    const message = `Expected one document in the file, found ${documents.length} (parted by "---")`;
    return [...problems, { ...place(second.range?.[0] ?? 0), message }];
}
function wording(error, text) {
    const [start, end] = error.pos;
    if (error.code === 'DUPLICATE_KEY') {
        const key = /^("[^"\n]*"|'[^'\n]*'|[^:\s,}]+)/.exec(text.slice(start))?.[0] ?? text.slice(start, end);
        return `Expected each key of a map once, found ${(0,expected/* shown */.SP)(key.replace(/^(["'])(.*)\1$/, '$2'))} again`;
    }
    if (error.code === 'TAB_AS_INDENT')
        return 'Expected blanks as indentation, found a tab';
    if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
        return 'Expected one "key: value" on the line, found a second one; put a value that contains ": " in quotes';
    }
    return `Expected valid YAML: ${error.message.replaceAll(/\s+/g, ' ')}`;
}
/** Keys that JSON has no form for. */
function oddKeys(document, place) {
    const problems = [];
    (0,dist/* visit */.YR)(document, {
        Pair(_, { key }) {
            const name = (0,dist/* isScalar */.jn)(key) ? key.value : undefined;
            const range = key?.range;
            if (name === undefined || !String(name).isWellFormed()) {
                problems.push({
                    ...place(range?.[0] ?? 0),
                    message: 'Expected text as the key, found something else',
                });
            }
        },
    });
    return problems;
}
/** Aliases without an anchor, and those that would grow into a flood. */
function brokenAliases(document, place) {
    try {
        document.toJS();
        return [];
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        let start = 0;
        (0,dist/* visit */.YR)(document, {
            Alias(_, alias) {
                if (alias.resolve(document) !== undefined)
                    return undefined;
                start = alias.range?.[0] ?? 0;
                return dist/* visit */.YR.BREAK;
            },
        });
        return [{ ...place(start), message: `Expected aliases that can be followed: ${message}` }];
    }
}

;// CONCATENATED MODULE: ./build/shared/domain/yaml/parse-document.js






/** Reads one YAML 1.2 document and checks it. An empty file is an empty map. Every problem comes at once, in the order of the lines. */
function parseDocument(text, file, schema) {
    const lineCounter = new dist/* LineCounter */.HN();
    const documents = (0,dist/* parseAllDocuments */.hR)(text, {
        lineCounter,
        prettyErrors: false,
        version: '1.2',
        logLevel: 'error',
    });
    const place = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const [document] = documents;
    if (document === undefined)
        lineCounter.addNewLine(0);
    const broken = syntaxProblems(text, [...documents], place).map((problem) => ({ where: file, ...problem }));
    if (broken.length > 0)
        return (0,problem/* err */._)((0,in_order/* inOrder */.a)(broken));
    const locate = locator(document, place);
    const problemAt = (path, message, part) => ({
        where: file,
        ...locate(path, part),
        message,
    });
    const value = document?.toJS() ?? {};
    const problems = (0,check_schema/* checkSchema */._)(value, schema).map(({ path, part, message }) => problemAt(path, message, part));
    return problems.length > 0 ? (0,problem/* err */._)((0,in_order/* inOrder */.a)(problems)) : (0,problem.ok)({ value: value, locate, problemAt });
}


/***/ })

};
