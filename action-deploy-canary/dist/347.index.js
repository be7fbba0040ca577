export const id = 347;
export const ids = [347];
export const modules = {

/***/ 19347:
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
// EXTERNAL MODULE: ./build/shared/domain/yaml/check-schema.js + 10 modules
var check_schema = __webpack_require__(5886);
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

// EXTERNAL MODULE: ./build/shared/domain/text/expected.js
var expected = __webpack_require__(98589);
;// CONCATENATED MODULE: ./build/shared/domain/text/base-url.js


/** A URL that paths are added to, without a final slash. */
function parseBaseUrl(text) {
    const value = text.trim();
    if (!/^https?:\/\//i.test(value) || /\s/.test(value) || !URL.canParse(value)) {
        return (0,expected/* expected */.p6)('a URL like https://shop.example.com', text);
    }
    const { username, password, search, hash } = new URL(value);
    // Shown nowhere: it may be a password.
    if (username !== '' || password !== '')
        return (0,problem/* err */._)('Expected a URL without a user and a password, found one with them');
    if (search !== '' || hash !== '') {
        return (0,expected/* expected */.p6)('a URL without a query and a fragment, which belong to the path of a check', text);
    }
    return (0,problem.ok)(value.replace(/\/+$/, ''));
}

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
    return parseBaseUrl(text);
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


/***/ })

};
