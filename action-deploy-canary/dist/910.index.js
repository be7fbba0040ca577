export const id = 910;
export const ids = [910];
export const modules = {

/***/ 94910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseVerification: () => (/* binding */ parseVerification)
});

;// CONCATENATED MODULE: ./build/shared/schemas/verification.v1.json
const verification_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/OWNER/run-delivery/v1/shared/schemas/verification.v1.json","title":"none, all, or a map of the checks to tune or leave out","description":"The input verification of action-smoke-rollback: six checks of a deployment that need no suite. Those that are not named are asked with their defaults.","type":"object","additionalProperties":false,"properties":{"health":{"$ref":"#/$defs/request","description":"GET to the path of the revision\'s liveness probe, else of its startup or readiness probe, else /."},"readiness":{"$ref":"#/$defs/request","description":"GET to the path of the revision\'s readiness probe, else of its startup or liveness probe, else /."},"sample":{"$ref":"#/$defs/request","description":"GET to /."},"metrics":{"title":"on, off, a path that begins with /, or a map","description":"Cloud Monitoring counts requests of the revision, or the endpoint at a path answers with metrics in the text format of Prometheus.","anyOf":[{"$ref":"#/$defs/onOff"},{"$ref":"#/$defs/path"},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"path":{"$ref":"#/$defs/path","description":"Path of the metrics endpoint."},"source":{"const":"cloud-monitoring","description":"Where the revision must show."},"within":{"$ref":"#/$defs/duration","description":"How long Cloud Monitoring may take, 5m when it is left out."}}}]},"logs":{"title":"on, off, a duration, or a map","description":"Cloud Logging has lines of the revision since the first request.","anyOf":[{"$ref":"#/$defs/onOff"},{"$ref":"#/$defs/duration"},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"within":{"$ref":"#/$defs/duration","description":"How long Cloud Logging may take, 2m when it is left out."}}}]},"latency":{"title":"on, off, a duration, or a map","description":"Quantiles over repeated requests, one after the other; p95 of 2s when none is named. A duration alone is that of the p95.","anyOf":[{"$ref":"#/$defs/onOff"},{"$ref":"#/$defs/duration"},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"path":{"$ref":"#/$defs/path","description":"What is asked, the path of the sample request when it is left out."},"p50":{"$ref":"#/$defs/duration","description":"Limit of the median."},"p90":{"$ref":"#/$defs/duration","description":"Limit of the 90th percentile."},"p95":{"$ref":"#/$defs/duration","description":"Limit of the 95th percentile."},"p99":{"$ref":"#/$defs/duration","description":"Limit of the 99th percentile."},"requests":{"description":"Most requests, 100 when it is left out.","type":"integer","minimum":2,"maximum":2000},"prove":{"description":"Whether the check also fails when the requests do not prove that the limits hold.","type":"boolean"}}}]}},"$defs":{"onOff":{"enum":["on","off",true,false]},"path":{"title":"a path that begins with /","type":"string","pattern":"^/[!-~]*$"},"request":{"title":"on, off, a path that begins with /, or a map of path and status","anyOf":[{"$ref":"#/$defs/onOff"},{"$ref":"#/$defs/path"},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"path":{"$ref":"#/$defs/path","description":"What is asked, with its query."},"status":{"description":"What must be answered, 2xx when it is left out; redirects within the host are followed then.","anyOf":[{"$ref":"#/$defs/oneStatus"},{"$ref":"#/$defs/statusList"}]}}}]},"duration":{"title":"a duration like 500ms, 5s or 2m","anyOf":[{"type":"number","exclusiveMinimum":0},{"type":"string","pattern":"^\\\\s*(\\\\d+(\\\\.\\\\d+)?\\\\s*(ms|s|m|h)\\\\s*)+$"}]},"oneStatus":{"title":"a status like 200, 2xx or 200-299","anyOf":[{"type":"integer","minimum":100,"maximum":599},{"type":"string","pattern":"^([1-5]xx|[1-5][0-9]{2}(\\\\s*-\\\\s*[1-5][0-9]{2})?)$"}]},"statusList":{"title":"a list of statuses","type":"array","minItems":1,"items":{"$ref":"#/$defs/oneStatus"}}}}');
// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var problem = __webpack_require__(48338);
// EXTERNAL MODULE: ./build/shared/domain/yaml/in-order.js
var in_order = __webpack_require__(60523);
// EXTERNAL MODULE: ./build/shared/domain/yaml/parse-document.js + 2 modules
var parse_document = __webpack_require__(54030);
// EXTERNAL MODULE: ./build/shared/domain/smoke/parse-expectation.js + 1 modules
var parse_expectation = __webpack_require__(37248);
// EXTERNAL MODULE: ./build/shared/domain/smoke/parse-latency.js
var parse_latency = __webpack_require__(55803);
// EXTERNAL MODULE: ./build/shared/domain/smoke/parse-time.js
var parse_time = __webpack_require__(89892);
;// CONCATENATED MODULE: ./build/shared/domain/smoke/verification/wish.js
/** The six that are asked of a deployment without a suite, in the order in which they are told. */
const CHECK_NAMES = ['health', 'readiness', 'sample', 'metrics', 'logs', 'latency'];

;// CONCATENATED MODULE: ./build/shared/domain/smoke/verification/parse-verification.js








/** Reads the input `verification`. Every problem comes at once, each with its line and column within the value. */
function parseVerification(text, 
/** Whether a service is named: a URL alone has no logs and no metrics that anybody could be asked for. */
about) {
    const document = (0,parse_document/* parseDocument */.T)(text.trim().toLowerCase() === 'all' ? '' : text, 'verification', verification_v1_namespaceObject);
    if (!document.ok)
        return document;
    const problems = [];
    const { value: raw, problemAt } = document.value;
    const note = (path, message, part) => problems.push(problemAt(path, message, part));
    const wish = {
        health: request(raw.health, ['health'], note),
        readiness: request(raw.readiness, ['readiness'], note),
        sample: request(raw.sample, ['sample'], note),
        metrics: metrics(raw.metrics, note),
        logs: isOff(raw.logs) ? 'off' : { withinMs: within(raw.logs, 'logs', note) ?? LOGS_MS },
        latency: latency(raw.latency, note),
    };
    if (CHECK_NAMES.every((name) => wish[name] === 'off'))
        note([], `Expected a check that is asked, found all six left out; write verification: none`);
    if (!about.service)
        noteWithoutService(raw, wish, note);
    return problems.length > 0 ? (0,problem/* err */._)((0,in_order/* inOrder */.a)(problems)) : (0,problem.ok)(wish);
}
const METRICS_MS = 300_000;
const LOGS_MS = 120_000;
const LATENCY = '2s';
const isOff = (raw) => raw === 'off' || raw === false;
const isOn = (raw) => raw === undefined || raw === 'on' || raw === true;
function request(raw, path, note) {
    if (isOff(raw))
        return 'off';
    if (isOn(raw))
        return {};
    if (typeof raw !== 'object')
        return { path: String(raw) };
    const { status } = raw;
    return {
        path: raw.path,
        status: status === undefined ? undefined : (0,parse_expectation/* checkedStatuses */.c)(status, [...path, 'status'], note),
    };
}
function metrics(raw, note) {
    if (isOff(raw))
        return 'off';
    if (typeof raw === 'string' && raw.startsWith('/'))
        return { kind: 'endpoint', path: raw };
    if (typeof raw !== 'object')
        return { kind: 'cloud-monitoring', withinMs: METRICS_MS };
    const { path } = raw;
    const withinMs = within(raw, 'metrics', note) ?? METRICS_MS;
    if (path === undefined)
        return { kind: 'cloud-monitoring', withinMs };
    for (const key of ['source', 'within']) {
        if (raw[key] !== undefined)
            note(['metrics', key], `Expected path or ${key}, found both: an endpoint is asked once, Cloud Monitoring is waited for`, 'key');
    }
    return { kind: 'endpoint', path };
}
function within(raw, name, note) {
    if (isOn(raw))
        return undefined;
    return typeof raw === 'object'
        ? (0,parse_time/* parseTime */.p)(raw.within, [name, 'within'], note)
        : (0,parse_time/* parseTime */.p)(raw, [name], note);
}
function latency(raw, note) {
    if (isOff(raw))
        return 'off';
    const { path, ...given } = typeof raw === 'object' ? raw : { p95: isOn(raw) ? LATENCY : raw };
    const named = ['p50', 'p90', 'p95', 'p99'].some((name) => name in given);
    return { goal: (0,parse_latency/* parseLatency */.C)(named ? given : { p95: LATENCY, ...given }, ['latency'], note), path };
}
/** What was named was wished for; what was not is said to be not asked. */
function noteWithoutService(raw, { metrics, logs }, note) {
    const unasked = (name, instead) => note([name], `Expected a service with ${name}, found a url alone, of which nobody could be asked; ${instead}`, 'key');
    if (raw.metrics !== undefined && metrics !== 'off' && metrics.kind === 'cloud-monitoring')
        unasked('metrics', 'name the path of an endpoint, the service, or write metrics: off');
    if (raw.logs !== undefined && logs !== 'off')
        unasked('logs', 'name the service, or write logs: off');
}


/***/ })

};
