export const id = 908;
export const ids = [908];
export const modules = {

/***/ 7968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeNotifiers: () => (/* binding */ makeNotifiers)
});

// EXTERNAL MODULE: ./build/shared/domain/report/figures.js
var figures = __webpack_require__(40901);
// EXTERNAL MODULE: ./build/shared/domain/report/plain.js
var plain = __webpack_require__(61232);
// EXTERNAL MODULE: ./build/shared/domain/notify/fitted.js
var fitted = __webpack_require__(39363);
;// CONCATENATED MODULE: ./build/shared/domain/notify/notice.js
/** Who or what the notice is about, in a few characters. */
const subjectOf = ({ place, url }) => place?.service ?? url ?? 'run-delivery';

;// CONCATENATED MODULE: ./build/shared/domain/notify/pagerduty-event.js




/** PagerDuty's limits; a detail is ours, so that all of them stay far below its 512 KB for an event. */
const SUMMARY = 1_024;
const DEDUP_KEY = 255;
const DETAIL = 4_000;
/** What a conclusion is to PagerDuty. One that nobody must tend to is none: an incident would be opened for it. */
function pagerDutyAction(conclusion) {
    switch (conclusion) {
        case 'promoted':
            return 'resolve';
        case 'deployed':
        case 'unchanged':
            return undefined;
        default:
            return 'trigger';
    }
}
/** The event for Events API v2; undefined for a conclusion that is none. One service has one incident at a time, whoever triggers it. */
function pagerDutyEvent(notice, { routingKey, severity }) {
    const action = pagerDutyAction(notice.conclusion);
    if (action === undefined)
        return undefined;
    const event = { routing_key: routingKey, event_action: action, dedup_key: dedupKey(notice) };
    return action === 'resolve' ? event : { ...event, ...triggered(notice, severity) };
}
function triggered(notice, severity) {
    const { place, headline, runUrl, at, conclusion } = notice;
    return {
        payload: {
            summary: (0,fitted/* fitted */.$)((0,plain/* inertLine */.Fq)(headline), SUMMARY),
            source: (0,fitted/* fitted */.$)((0,plain/* inertLine */.Fq)(sourceOf(notice)), SUMMARY),
            severity: severity ?? notice.severity,
            timestamp: at,
            component: (0,plain/* inertLine */.Fq)(subjectOf(notice)),
            group: place === undefined ? undefined : `${place.project}/${place.region}`,
            class: conclusion,
            custom_details: detailsOf(notice),
        },
        client: 'run-delivery',
        client_url: runUrl,
        links: [{ href: runUrl, text: 'Workflow run' }],
    };
}
function detailsOf(notice) {
    const { reason, advice, revision, image, from, to, restoreCommand, actor, commit, action, mode } = notice;
    const details = {
        ...{ reason, advice, revision, image },
        served_before: from.length === 0 ? undefined : (0,figures/* sharesText */.W5)(from),
        serves_now: to.length === 0 ? undefined : (0,figures/* sharesText */.W5)(to),
        restore_command: restoreCommand,
        ...{ actor, commit, action, mode },
    };
    return Object.fromEntries(Object.entries(details).flatMap(([key, value]) => value === undefined || value === '' ? [] : [[key, (0,fitted/* fitted */.$)((0,plain/* inert */.tJ)(value), DETAIL)]]));
}
function dedupKey(notice) {
    return (0,fitted/* fitted */.$)((0,plain/* inertLine */.Fq)(`run-delivery/${sourceOf(notice)}`), DEDUP_KEY);
}
const sourceOf = ({ place, url }) => place === undefined ? (url ?? 'run-delivery') : `${place.project}/${place.region}/${place.service}`;

// EXTERNAL MODULE: ./build/shared/domain/notify/secrets.js
var secrets = __webpack_require__(20810);
// EXTERNAL MODULE: ./build/shared/domain/report/outcome.js
var outcome = __webpack_require__(11796);
;// CONCATENATED MODULE: ./build/shared/domain/notify/wanted.js

/** Whether people want to hear of a conclusion. A roll back that a person ordered is one too: the others want to know. */
function isWanted(conclusion, on) {
    return on.includes('always') || on.includes(conclusion) || (on.includes('failure') && (0,outcome/* isBadEnd */.n)(conclusion));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
;// CONCATENATED MODULE: ./build/shared/adapters/notify/deliver.js



/** For one attempt. */
const TIMEOUT_MS = 10_000;
/** Posts a message until it is taken, refused, or out of attempts. Twice is better than never, and the key lets a receiver drop the second. */
async function deliver(parts, delivery) {
    const key = (0,external_node_crypto_.createHash)('sha256').update(delivery.body).digest('hex').slice(0, 32);
    await parts.retry(`tell ${delivery.name}`, async () => {
        const answer = await post(parts.http, delivery, key);
        if (answer.status < 200 || answer.status > 299)
            throw refusal(answer, delivery, parts.now());
    });
}
async function post(http, delivery, key) {
    const { url, body, headers } = delivery;
    try {
        return await http.send({
            ...{ method: 'POST', url, body, timeoutMs: TIMEOUT_MS },
            headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': key, ...headers },
        });
    }
    catch (error) {
        throw withoutSecrets(error, delivery);
    }
}
/** The cause is left behind: what it holds is not known. */
function withoutSecrets(error, delivery) {
    const { code = 'unavailable', hint } = error instanceof action_error/* ActionError */.l ? error : {};
    const text = error instanceof Error ? error.message : String(error);
    return new action_error/* ActionError */.l({
        code,
        message: `Could not tell ${named(delivery)}: ${deliver_hidden(text, delivery)}`,
        hint,
    });
}
function refusal(answer, delivery, now) {
    const { status, headers, body } = answer;
    const said = deliver_hidden((0,plain/* inertLine */.Fq)((0,plain/* shorten */.ml)(body, 200)), delivery);
    const redirect = status >= 300 && status < 400 ? ', a redirect, which is not followed' : '';
    return new action_error/* ActionError */.l({
        code: codeOf(status),
        message: `Could not tell ${named(delivery)}: it answered HTTP ${status}${redirect}${said === '' ? '' : `: ${said}`}`,
        hint: status >= 400 && status < 500 && !PATIENCE.has(status) ? delivery.hint : undefined,
        status,
        retryAfterMs: retryAfter(headers['retry-after'] ?? '', now),
    });
}
const PATIENCE = new Set([408, 429]);
function codeOf(status) {
    if (PATIENCE.has(status))
        return 'rate-limited';
    if (status >= 500)
        return 'unavailable';
    if (status === 401 || status === 403)
        return 'permission-denied';
    return status === 404 || status === 410 ? 'not-found' : 'invalid-argument';
}
function retryAfter(text, now) {
    if (/^\d+$/.test(text.trim()))
        return Number(text) * 1_000;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/** The host tells enough: of the URL of a webhook nothing else may be shown. */
const named = ({ name, url }) => `${name} (${new URL(url).host})`;
function deliver_hidden(text, { url, secrets }) {
    const { origin, pathname } = new URL(url);
    return [url, `${origin}${pathname}`, ...secrets]
        .filter((secret) => secret !== '' && secret !== origin)
        .toSorted((left, right) => right.length - left.length)
        .reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}

;// CONCATENATED MODULE: ./build/shared/adapters/notify/pagerduty.js




const HINT = 'Check the integration key, and whether it belongs to the EU region: notify_pagerduty_url: https://events.eu.pagerduty.com/v2/enqueue';
/** PagerDuty's Events API v2. A promotion always resolves, so that no incident outlives its fault; with none open PagerDuty drops it. */
function makePagerDuty(pagerDuty, choice, parts) {
    const name = 'PagerDuty';
    return {
        name,
        wants: ({ conclusion }) => {
            const action = pagerDutyAction(conclusion);
            return action === 'resolve' || (action === 'trigger' && isWanted(conclusion, choice.on));
        },
        send: async (notice) => {
            const event = pagerDutyEvent(notice, pagerDuty);
            if (event === undefined)
                return;
            await deliver(parts, {
                ...{ name, url: pagerDuty.url, hint: HINT, secrets: (0,secrets/* notifyTraces */.a)(choice) },
                body: JSON.stringify(event),
            });
        },
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/notify/slack-message.js




/** Slack's limits, in characters of what travels. */
const HEADER = 150;
const SECTION = 3_000;
const FIELD = 2_000;
/** What is shown where blocks are not: in a push message, and by services that only know `text`. */
const FALLBACK = 2_000;
/** The body for an incoming webhook of Slack, or of a service that takes the same. */
function slackMessage(notice) {
    const { headline, advice, restoreCommand } = notice;
    const title = titleOf(notice);
    return {
        text: fallbackOf(title, notice),
        blocks: [
            { type: 'header', text: { type: 'plain_text', text: (0,fitted/* fitted */.$)(title, HEADER), emoji: false } },
            section((0,fitted/* fitted */.$)((0,plain/* inertLine */.Fq)(headline), SECTION, literal)),
            { type: 'section', fields: fieldsOf(notice).map(mrkdwn) },
            ...(advice === undefined
                ? []
                : [section(`*What to do now:* ${(0,fitted/* fitted */.$)((0,plain/* inertLine */.Fq)(advice), SECTION - 30, literal)}`)]),
            ...(restoreCommand === undefined
                ? []
                : [
                    section(`*The line that restores the previous traffic by hand:*\n\`\`\`${(0,fitted/* fitted */.$)((0,plain/* inertLine */.Fq)(restoreCommand), SECTION - 100, coded)}\`\`\``),
                ]),
            { type: 'context', elements: [mrkdwn(contextOf(notice))] },
        ],
    };
}
function titleOf(notice) {
    const where = notice.place === undefined ? '' : ` in ${notice.place.region}`;
    return (0,plain/* inertLine */.Fq)(`${subjectOf(notice)}${where}: ${notice.conclusion}`);
}
function fallbackOf(title, { headline, runUrl }) {
    const end = `\n<${address(runUrl)}>`;
    return `${(0,fitted/* fitted */.$)(title, HEADER, escaped)}\n${(0,fitted/* fitted */.$)((0,plain/* inertLine */.Fq)(headline), FALLBACK - HEADER - end.length, literal)}${end}`;
}
function fieldsOf({ place, revision, to, actor, runUrl }) {
    const facts = [
        ['Service', place?.service],
        ['Where', place && `${place.region}, ${place.project}`],
        ['Revision', revision],
        ['Serves now', to.length === 0 ? undefined : (0,figures/* sharesText */.W5)(to)],
        ['By', actor],
    ];
    return [
        ...facts.flatMap(([label, value]) => value === undefined || value === ''
            ? []
            : [`*${label}*\n${(0,fitted/* fitted */.$)((0,plain/* inertLine */.Fq)(value), FIELD - 20, literal)}`]),
        `*Run*\n<${address(runUrl)}|Open the log>`,
    ];
}
function contextOf({ action, mode, commit, at }) {
    const words = [action, mode, commit.slice(0, 12), at];
    return (0,fitted/* fitted */.$)(words.filter((word) => word !== '').join(' · '), SECTION, literal);
}
const section = (text) => ({ type: 'section', text: mrkdwn(text) });
/** Verbatim: names and addresses in foreign text do not become links or calls to people. */
const mrkdwn = (text) => ({ type: 'mrkdwn', text, verbatim: true });
/** Slack's three control characters. */
const escaped = (mark) => ENTITIES[mark] ?? mark;
/** The same, and no mark begins bold, italic, struck or code text, an emoji or a call to people. */
const literal = (mark) => (/[*_~`@:]/.test(mark) ? `${plain/* BREAK */.sP}${mark}` : escaped(mark));
/** Inside a block of code only its own end must not be met. */
const coded = (mark) => (mark === '`' ? `${plain/* BREAK */.sP}${mark}` : escaped(mark));
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** An address inside `<…|…>`. */
function address(url) {
    return (0,plain/* inert */.tJ)(url)
        .replace(/[\s<>|`]/g, (mark) => encodeURIComponent(mark))
        .replaceAll('&', '&amp;')
        .slice(0, 1_000);
}

;// CONCATENATED MODULE: ./build/shared/adapters/notify/slack.js




const slack_HINT = 'Make the incoming webhook anew, and put its URL into the secret that notify_slack_webhook reads';
/** An incoming webhook of Slack, or of a service that takes the same: Mattermost, Rocket.Chat, Discord under /slack. */
function makeSlack(url, choice, parts) {
    const name = 'Slack';
    return {
        name,
        wants: ({ conclusion }) => isWanted(conclusion, choice.on),
        send: (notice) => deliver(parts, {
            ...{ name, url, hint: slack_HINT, secrets: (0,secrets/* notifyTraces */.a)(choice) },
            body: JSON.stringify(slackMessage(notice)),
        }),
    };
}

// EXTERNAL MODULE: ./build/shared/domain/report/json.js + 1 modules
var json = __webpack_require__(73242);
;// CONCATENATED MODULE: ./build/shared/domain/notify/webhook-body.js



/** Long enough for any reason, and short enough for receivers that keep what they get in a table. */
const TEXT = 8_000;
/** The body for a webhook of the user's own; `shared/schemas/notification.v1.json` describes it. */
function webhookBody(notice) {
    const { action, mode, conclusion, place, url, severity, revision, image, from, to } = notice;
    return {
        schemaVersion: 1,
        ...{ action, mode, conclusion, severity },
        ...(place === undefined ? {} : { project: place.project, region: place.region, service: place.service }),
        ...{
            url,
            headline: (0,fitted/* fitted */.$)((0,plain/* inertLine */.Fq)(notice.headline), TEXT),
            reason: (0,fitted/* fitted */.$)((0,plain/* inert */.tJ)(notice.reason), TEXT),
        },
        advice: notice.advice && (0,fitted/* fitted */.$)((0,plain/* inert */.tJ)(notice.advice), TEXT),
        ...{ revision, image, trafficBefore: from.map(json.shareJson), traffic: to.map(json.shareJson) },
        restoreCommand: notice.restoreCommand,
        run: { url: notice.runUrl, commit: notice.commit, actor: notice.actor },
        at: notice.at,
    };
}

;// CONCATENATED MODULE: ./build/shared/adapters/notify/webhook.js





/** `sha256=` and the HMAC-SHA256 of the body as it travels, in hexadecimal: the form of GitHub's own webhooks. */
const SIGNATURE_HEADER = 'x-run-delivery-signature-256';
const webhook_HINT = 'Check the URL in the secret that notify_webhook_url reads, and what its server expects';
/** A server of the user's own, which takes plain JSON and can know by the signature that it came from here. */
function makeWebhook({ url, secret }, choice, parts) {
    const name = 'the webhook';
    return {
        name,
        wants: ({ conclusion }) => isWanted(conclusion, choice.on),
        send: async (notice) => {
            const body = JSON.stringify(webhookBody(notice));
            const headers = secret === undefined ? undefined : { [SIGNATURE_HEADER]: signature(body, secret) };
            await deliver(parts, { ...{ name, url, body, headers, hint: webhook_HINT }, secrets: (0,secrets/* notifyTraces */.a)(choice) });
        },
    };
}
function signature(body, secret) {
    return `sha256=${(0,external_node_crypto_.createHmac)('sha256', secret).update(body).digest('hex')}`;
}

;// CONCATENATED MODULE: ./build/shared/adapters/notify/notifiers.js



/** The services that a user chose, each on its own: one that is down keeps no message from another. */
function makeNotifiers(choice, parts) {
    const { slack, pagerDuty, webhook } = choice;
    return [
        ...(slack === undefined ? [] : [makeSlack(slack.url, choice, parts)]),
        ...(pagerDuty === undefined ? [] : [makePagerDuty(pagerDuty, choice, parts)]),
        ...(webhook === undefined ? [] : [makeWebhook(webhook, choice, parts)]),
    ];
}


/***/ }),

/***/ 49946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   noticeOfFault: () => (/* binding */ noticeOfFault),
/* harmony export */   noticesOf: () => (/* binding */ noticesOf)
/* harmony export */ });
/* harmony import */ var _report_advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82743);
/* harmony import */ var _report_cause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8763);
/* harmony import */ var _report_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93256);
/* harmony import */ var _report_headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20302);
/* harmony import */ var _ended_at_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64589);





/** What an outcome gives to tell, one notice for each service. A dry run and a replay changed nothing, and tell nobody. */
function noticesOf(outcome) {
    if (outcome.dryRun)
        return [];
    const { url } = outcome;
    return [
        ...outcome.targets.filter(({ replay }) => replay === undefined).map((one) => ofTarget(one, outcome)),
        ...(url === undefined
            ? []
            : [
                {
                    ...about(outcome),
                    ...{ conclusion: url.conclusion, url: url.url, reason: url.reason, from: [], to: [] },
                    severity: SEVERITY[url.conclusion],
                    headline: url.conclusion === 'failed'
                        ? `${url.url} did not pass: ${url.reason}`
                        : `${url.url} answers as it should: ${url.reason}`,
                },
            ]),
    ];
}
/** What a fault gives to tell: nothing could be decided, and nobody but the log knows why. */
function noticeOfFault(error, where) {
    const { action, mode, place, url, context, nowMs } = where;
    const { failure } = (0,_report_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .renderFault */ .L)(error, { action });
    return {
        ...{ action, mode, place, url, from: [], to: [] },
        conclusion: 'failed',
        severity: SEVERITY.failed,
        headline: `${action} could not go on${place === undefined ? '' : ` with ${place.service} in ${place.region}`}: ${failure}`,
        reason: failure,
        ...{ actor: context.actor, commit: context.commit, runUrl: context.url },
        at: new Date(nowMs).toISOString(),
    };
}
function ofTarget(target, outcome) {
    const { project, region, service, conclusion, reason, revision, image, restoreCommand } = target;
    const lost = (0,_report_cause_js__WEBPACK_IMPORTED_MODULE_1__/* .causeOf */ .r)(target).kind === 'not-restored';
    return {
        ...about(outcome),
        ...{ conclusion, reason, revision, image, restoreCommand },
        place: { project, region, service },
        headline: (0,_report_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .headline */ .P)(target, outcome),
        advice: (0,_report_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceFor */ .c)(target, outcome)[0]?.text,
        severity: lost ? 'critical' : SEVERITY[conclusion],
        from: target.trafficBefore ?? target.previousTraffic,
        to: target.traffic,
    };
}
function about(outcome) {
    const { action, mode, run } = outcome;
    return {
        ...{ action, mode, actor: run.actor, commit: run.commit, runUrl: run.url },
        at: (0,_ended_at_js__WEBPACK_IMPORTED_MODULE_4__/* .endedAt */ .u)(outcome),
    };
}
/** What a conclusion deserves; users who are not where they were before make it critical. */
const SEVERITY = {
    promoted: 'info',
    deployed: 'info',
    unchanged: 'info',
    superseded: 'info',
    held: 'warning',
    conflict: 'warning',
    'rolled-back': 'error',
    failed: 'error',
};


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


/***/ })

};
