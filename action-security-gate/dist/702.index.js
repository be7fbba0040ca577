export const id = 702;
export const ids = [702];
export const modules = {

/***/ 27605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./build/shared/domain/gate/gate-statement.js
var gate_statement = __webpack_require__(36078);
// EXTERNAL MODULE: ./build/shared/domain/report/figures.js
var figures = __webpack_require__(40901);
// EXTERNAL MODULE: ./build/shared/domain/report/markdown.js
var markdown = __webpack_require__(13791);
// EXTERNAL MODULE: ./build/shared/domain/report/room.js
var room = __webpack_require__(15113);
// EXTERNAL MODULE: ./build/shared/domain/report/gate/finding-cells.js + 1 modules
var finding_cells = __webpack_require__(78009);
// EXTERNAL MODULE: ./build/shared/domain/report/gate/gate-advice.js
var gate_advice = __webpack_require__(59684);
// EXTERNAL MODULE: ./build/shared/domain/report/gate/gate-headline.js + 1 modules
var gate_headline = __webpack_require__(1213);
// EXTERNAL MODULE: ./build/shared/domain/report/gate/policy-sections.js
var policy_sections = __webpack_require__(10003);
;// CONCATENATED MODULE: ./build/shared/domain/report/gate/gate-comment.js







// GitHub refuses a comment of more than 65,536 characters; a character is at least a byte.
const LIMIT_BYTES = 64_000;
/** By what the comment of an earlier run is found; each of a subject in a repository needs another `name`. */
function gateMarker(name, subject) {
    return `<!-- run-delivery ${subject.name} ${encodeURIComponent(name.toWellFormed()).replaceAll('-', '%2D')} -->`;
}
/** The comment of a pull request: what is new and blocks, and where the rest is. */
function renderGateComment(judgement, about, name = about.subject.name) {
    return (0,room/* renderWithin */.A)((room) => page(judgement, about, name, atMost(room, ROWS)), LIMIT_BYTES);
}
const ROWS = 50;
const atMost = (room, rows) => ({ ...room, rows: Math.min(room.rows, rows) });
function page(judgement, about, name, room) {
    const { verdict, findings, limits, scans, known } = judgement;
    const blocking = findings.filter(({ standing }) => standing === 'blocking');
    const gaps = scans.flatMap(({ scanner, target, gaps: own }) => own.map(({ message }) => `${scanner}, ${target}: ${message}`));
    const advice = verdict === 'pass' ? [] : (0,gate_advice/* gateAdvice */.a)(judgement, about.subject);
    return `${(0,markdown/* blocks */.Bv)(gateMarker(name, about.subject), `### ${(0,markdown/* text */.Qq)((0,gate_headline/* gateHeadline */.S)(judgement, about), room.characters)}`, (0,markdown/* list */.p_)(advice.slice(0, room.rows).map((line) => (0,markdown/* text */.Qq)(line, Math.max(500, room.characters)))), blocking.length === 0 ? '' : (0,finding_cells/* findingTable */.c)(blocking, about, room), (0,policy_sections/* limitSection */.DA)(limits.filter(({ exceeded }) => exceeded), about.subject, room), gaps.length === 0 ? '' : (0,markdown/* blocks */.Bv)('**Did not prove that they looked:**', shortList(gaps, room)), known.fixed.length === 0 ? '' : `${(0,figures/* counted */.hS)(known.fixed.length, 'known finding')} gone: thank you.`, footer(about))}\n`;
}
function shortList(lines, { rows, characters }) {
    const shown = lines.slice(0, rows).map((line) => (0,markdown/* text */.Qq)(line, characters));
    const more = lines.length - shown.length;
    return (0,markdown/* list */.p_)(more > 0 ? [...shown, `${more} more`] : shown);
}
function footer({ run }) {
    const commit = run.commit === '' ? '' : ` of commit ${run.commit.slice(0, 12)}`;
    return run.url === ''
        ? ''
        : `${(0,markdown/* link */.nf)('The whole report', run.url)}${commit}. This comment is updated in place.`;
}

// EXTERNAL MODULE: ./build/shared/domain/report/gate/report-subject.js
var report_subject = __webpack_require__(46519);
// EXTERNAL MODULE: ./build/shared/domain/report/plain.js
var plain = __webpack_require__(61232);
// EXTERNAL MODULE: ./build/shared/domain/text/with-hint.js
var with_hint = __webpack_require__(27967);
// EXTERNAL MODULE: ./build/shared/domain/sarif/render-sarif.js + 8 modules
var render_sarif = __webpack_require__(67403);
;// CONCATENATED MODULE: ./build/shared/domain/sarif/gate-sarif.js



const SHOWN = ['blocking', 'counted', 'unfixable', 'known'];
/** The judgement as a SARIF file. */
function renderGateSarif(judgement, options) {
    return (0,render_sarif/* renderSarif */.W)(toolRuns(judgement, options), options);
}
/** One run for each scanner or step, also for those that found nothing or did not run: their silence has to be told apart. */
function toolRuns({ findings, scans }, { category = 'security-gate', standings = SHOWN, validation }) {
    const byScanner = Map.groupBy(scans, ({ scanner }) => nameOf(scanner));
    const runOf = ({ tool, seenBy }) => [tool, ...seenBy.map((sighting) => sighting.tool)].map(nameOf).find((name) => byScanner.has(name)) ??
        nameOf(tool);
    const shown = findings.filter(({ standing }) => standings.includes(standing));
    const byRun = Map.groupBy(shown, runOf);
    const names = [...new Set([...byScanner.keys(), ...byRun.keys()])];
    return names.map((name) => {
        const own = byScanner.get(name) ?? [];
        return {
            tool: {
                name,
                version: own.find(({ tool }) => tool !== undefined)?.tool?.version,
                url: URLS.get(validation !== undefined && COMMANDS.has(name) ? validation.program : name),
            },
            category: `${category}/${name}`,
            invocations: own.map(invocationOf),
            findings: byRun.get(name) ?? [],
            rules: validation?.rules,
        };
    });
}
/** A run is found again by it. */
const nameOf = (tool) => (0,plain/* inertLine */.Fq)(tool) || 'unnamed';
function invocationOf({ gaps, proof, target }) {
    return {
        successful: gaps.every(({ kind }) => ONLY_INCOMPLETE.has(kind)),
        notes: [
            ...gaps.map(({ kind, message, hint }) => ({
                level: 'error',
                id: kind,
                text: (0,with_hint/* withHint */.m)(`${target}: ${message}`, hint),
            })),
            ...proof.map((sentence) => ({ level: 'note', id: 'proof', text: `${target}: ${sentence}` })),
        ],
    };
}
/** After these it had ended well, and what it found holds. */
const ONLY_INCOMPLETE = new Set([
    'skipped-packages',
    'unparsed-files',
    'stale-database',
    'incomplete-history',
]);
/** Steps that are commands of one program. */
const COMMANDS = new Set(['fmt', 'init', 'validate']);
const URLS = new Map([
    ['trivy', 'https://github.com/aquasecurity/trivy'],
    ['gitleaks', 'https://github.com/gitleaks/gitleaks'],
    ['npm-audit', 'https://docs.npmjs.com/cli/commands/npm-audit'],
    ['pip-audit', 'https://github.com/pypa/pip-audit'],
    ['bandit', 'https://github.com/PyCQA/bandit'],
    ['safety', 'https://github.com/pyupio/safety'],
    ['osv-scanner', 'https://github.com/google/osv-scanner'],
    ['zizmor', 'https://github.com/zizmorcore/zizmor'],
    ['semgrep', 'https://github.com/semgrep/semgrep'],
    ['terraform', 'https://github.com/hashicorp/terraform'],
    ['opentofu', 'https://github.com/opentofu/opentofu'],
    ['tflint', 'https://github.com/terraform-linters/tflint'],
    ['checkov', 'https://github.com/bridgecrewio/checkov'],
]);

;// CONCATENATED MODULE: ./build/shared/domain/sarif/upload-place.js
/**
 * Names the commit that was really scanned, and the ref that it belongs to. A job of a pull request has the merge commit checked out, unless it
 * chose the head; and a job of `pull_request_target` runs for the base, whose alerts it would replace by those of the head that it checked out.
 */
function uploadPlace({ commit, ref }, { pullRequest }, 
/** HEAD of the checkout; undefined where there is none to be read. */
head) {
    const merge = /^refs\/pull\/(\d+)\/merge$/.exec(ref);
    if (merge !== null && head !== undefined && head !== commit) {
        return { commit: head, ref: `refs/pull/${merge[1]}/head` };
    }
    if (merge === null && pullRequest !== undefined && head !== undefined && head === pullRequest.headSha) {
        return { commit: head, ref: `refs/pull/${pullRequest.number}/head` };
    }
    return { commit: head ?? commit, ref };
}

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
;// CONCATENATED MODULE: ./build/shared/engine/gate/attest-verdict.js

/** Signs a pass about an image. Anything else is not signed: an attestation is there to be relied on. */
async function attestVerdict(statement, ports) {
    const { verdict, image } = statement;
    if (verdict !== 'pass')
        return { kind: 'unsigned', because: `the verdict is ${verdict}` };
    if (image === undefined)
        return { kind: 'unsigned', because: 'no image was scanned' };
    if (!/^sha256:[0-9a-f]{64}$/.test(image.digest))
        return { kind: 'unsigned', because: `the digest of ${image.reference} is not known` };
    try {
        const url = await ports.log.group(`Sign the verdict on ${image.digest}`, () => ports.signer.sign({ ...statement, image }));
        return { kind: 'signed', url };
    }
    catch (error) {
        if (!(error instanceof action_error/* ActionError */.l))
            throw error;
        return { kind: 'failed', warning: error.message, hint: error.hint };
    }
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/publish/told.js

const REFUSALS = ['permission-denied', 'not-found', 'unauthenticated'];
/** Tells of a failure; what GitHub refuses is told apart from what went wrong. */
function failedBy(error) {
    if (!(error instanceof action_error/* ActionError */.l)) {
        return { kind: 'failed', text: error instanceof Error ? error.message : String(error) };
    }
    const { code, message, hint } = error;
    return { kind: REFUSALS.includes(code) ? 'refused' : 'failed', text: message, hint };
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/publish/comment-verdict.js

/** Writes the one comment of a pull request, or brings it up to date. */
async function commentVerdict({ pullRequest, marker, body }, comments) {
    try {
        const found = await comments.find(pullRequest, marker);
        if (found?.body === body)
            return { kind: 'done', text: 'The comment says it already', url: found.url };
        const { url } = found === undefined ? await comments.create(pullRequest, body) : await comments.update(found.id, body);
        return { kind: 'done', text: found === undefined ? 'Wrote a comment' : 'Updated the comment', url };
    }
    catch (error) {
        return failedBy(error);
    }
}

// EXTERNAL MODULE: ./build/shared/domain/sarif/limits.js
var limits = __webpack_require__(60663);
;// CONCATENATED MODULE: ./build/shared/domain/sarif/split-log.js
/** The runs of tools that worked, and those of tools that did not. */
function splitLog(log) {
    const failed = log.runs.filter(hasFailed);
    const succeeded = log.runs.filter((run) => !hasFailed(run));
    const logOf = (runs) => runs.length === 0 ? undefined : { ...log, runs };
    return { succeeded: logOf(succeeded), failed: logOf(failed) };
}
const hasFailed = ({ invocations }) => invocations.some(({ executionSuccessful }) => !executionSuccessful);

// EXTERNAL MODULE: ./build/shared/engine/retry/retry.js + 1 modules
var retry = __webpack_require__(37441);
;// CONCATENATED MODULE: ./build/shared/engine/gate/publish/upload-findings.js






/**
 * Brings the findings to code scanning and waits until it has read them. Runs of scanners that failed go by themselves: it processes nothing of
 * a file that holds one, and their alerts then stay as they were.
 */
async function uploadFindings(findings, ports) {
    try {
        return await uploadFitting(findings, ports, limits/* KEPT_RESULTS */.uU);
    }
    catch (error) {
        return failedBy(error);
    }
}
/** Each part is uploaded whole; where one is too large, both are made again with half of the results. */
async function uploadFitting(findings, ports, resultsPerRun) {
    const { log } = findings.sarif(resultsPerRun);
    const { succeeded, failed } = splitLog(log);
    if (succeeded === undefined && failed === undefined) {
        return { kind: 'left-out', text: 'Nothing ran, so there was nothing to upload to code scanning' };
    }
    try {
        const [done, kept] = await Promise.all([
            succeeded && uploadOne(succeeded, findings, ports),
            failed && uploadOne(failed, findings, ports),
        ]);
        return outcomeOf(succeeded, done, failed, kept);
    }
    catch (error) {
        const tooLarge = error instanceof action_error/* ActionError */.l && error.code === 'failed-precondition';
        if (!tooLarge || resultsPerRun <= 1)
            throw error;
        ports.log.debug(`The SARIF file is made again with fewer results: ${error.message}`);
        return uploadFitting(findings, ports, Math.floor(resultsPerRun / 2));
    }
}
// To upload the same analysis again replaces it, so a lost answer is no reason to give up.
const ASKING = { attempts: 4, baseMs: 1_000, capMs: 15_000, effect: 'read' };
/** Processing takes some seconds at least; a large file takes minutes. */
const LOOKS_AFTER_MS = [3_000, 3_000, 5_000, 10_000, 20_000, 40_000, 60_000];
async function uploadOne(log, { at, startedAt }, { codeScanning, clock, random, log: told, signal }) {
    const asking = { clock, random, policy: ASKING, log: told, signal };
    const sarif = JSON.stringify(log);
    const { id } = await (0,retry/* retry */.L)(() => codeScanning.upload({ sarif, ...at, startedAt }), {
        ...asking,
        what: 'uploading the findings',
    });
    told.debug(`Code scanning took upload ${id} for ${at.ref} at ${at.commit}`);
    for (const pauseMs of LOOKS_AFTER_MS) {
        await clock.sleep(pauseMs, signal);
        const { state, errors } = await (0,retry/* retry */.L)(() => codeScanning.status(id), {
            ...asking,
            what: 'asking what became of the findings',
        });
        if (state === 'complete')
            return { state };
        if (state === 'failed')
            return { state, errors };
    }
    return { state: 'pending' };
}
function outcomeOf(succeeded, done, failed, kept) {
    const errors = [
        ...(done?.state === 'failed' ? done.errors : []),
        ...(kept?.state === 'failed' ? kept.errors.filter((error) => !isExpected(error)) : []),
    ];
    const refusedWithoutReason = done?.state === 'failed' && done.errors.length === 0;
    if (errors.length > 0 || refusedWithoutReason) {
        const said = errors.length === 0 ? 'it gave no reason' : errors.join('; ');
        return { kind: 'failed', text: `Code scanning could not process the findings: ${said}` };
    }
    return {
        kind: 'done',
        text: sentenceOf(succeeded, failed, [done, kept].some((one) => one?.state === 'pending')),
    };
}
/** What code scanning answers to the run of a tool that failed. */
const isExpected = (error) => error.startsWith('unsuccessful execution');
function sentenceOf(succeeded, failed, pending) {
    const results = (succeeded?.runs ?? []).reduce((sum, run) => sum + run.results.length, 0);
    const names = (failed?.runs ?? []).map(({ tool }) => tool.driver.name).join(', ');
    return [
        `Code scanning has ${(0,figures/* counted */.hS)(results, 'finding')} of ${(0,figures/* counted */.hS)(succeeded?.runs.length ?? 0, 'tool')}`,
        ...(names === '' ? [] : [`the alerts of ${names} stay as they were, as it did not prove its work`]),
        ...(pending ? ['GitHub was still reading them when we stopped waiting'] : []),
    ].join('; ');
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/publish-findings.js




/** Tells everybody who was to be told, side by side. Whatever GitHub answers, the verdict stays what it was. */
async function publishFindings(wish, ports) {
    const [sarif, comment, artifact] = await Promise.all([
        tellCodeScanning(wish, ports),
        tellPullRequest(wish, ports),
        keepArtifact(wish, ports),
    ]);
    const told = [
        { what: 'upload_sarif', choice: wish.uploadSarif, told: sarif },
        { what: 'comment', choice: wish.comment, told: comment },
        { what: 'upload_artifact', choice: 'auto', told: artifact },
    ];
    const undone = told.flatMap(({ what, choice, told: one }) => one.kind === 'refused' || one.kind === 'failed' ? [{ choice, sentence: publish_findings_sentenceOf(what, one) }] : []);
    for (const one of [sarif, comment, artifact])
        if (one.kind === 'done')
            ports.log.info(doneLine(one));
    return {
        ...{ sarif, comment, artifact },
        failures: undone.filter(({ choice }) => choice === 'true').map(({ sentence }) => sentence),
        notices: undone.filter(({ choice }) => choice !== 'true').map(({ sentence }) => sentence),
    };
}
const doneLine = ({ text, url }) => url === undefined ? text : `${text}: ${url}`;
const publish_findings_sentenceOf = (what, { text, hint }) => (0,with_hint/* withHint */.m)(`${what}: ${text}`, hint);
const NO_TOKEN = {
    kind: 'refused',
    text: 'There is no token for GitHub',
    hint: 'Leave github_token out, so that the token of the job is taken',
};
async function tellCodeScanning({ uploadSarif, findings }, { codeScanning, ...ports }) {
    if (uploadSarif === 'false')
        return { kind: 'left-out', text: 'upload_sarif is false' };
    return codeScanning === undefined ? NO_TOKEN : uploadFindings(findings, { ...ports, codeScanning });
}
async function tellPullRequest({ comment, commentToWrite }, { comments }) {
    if (comment === 'false')
        return { kind: 'left-out', text: 'comment is false' };
    if (commentToWrite === undefined)
        return { kind: 'left-out', text: 'The run belongs to no pull request' };
    return comments === undefined ? NO_TOKEN : commentVerdict(commentToWrite, comments);
}
async function keepArtifact({ artifact }, { artifacts }) {
    if (artifact === undefined)
        return { kind: 'left-out', text: 'upload_artifact is false' };
    try {
        const { id, bytes } = await artifacts.upload(artifact);
        return { kind: 'done', text: `Uploaded artifact ${artifact.name} (number ${id}, ${bytes} bytes)` };
    }
    catch (error) {
        return failedBy(error);
    }
}

// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
;// CONCATENATED MODULE: ./build/shared/engine/gate/to-cyclonedx.js

const TIME_MS = 120_000;
const OUTPUT_BYTES = 256 * 1024 * 1024;
/** Makes a CycloneDX SBOM of the report that Trivy wrote (with all packages): nothing is scanned a second time. */
async function toCycloneDx(
/** Absolute path of the executable that made the report. */
trivy, report, { processes, folders, childEnv, signal }) {
    const scratch = await folders.scratch('cyclonedx');
    try {
        const [from, to] = [folders.join(scratch, 'report.json'), folders.join(scratch, 'bom.json')];
        await folders.write(from, report);
        const { end, exitCode, stderr, problem } = await processes.run({
            file: trivy,
            args: convertArgs(from, to),
            cwd: scratch,
            env: childEnv,
            timeoutMs: TIME_MS,
            maxOutputBytes: OUTPUT_BYTES,
            signal,
        });
        if (end !== 'exited' || exitCode !== 0) {
            const said = problem ?? stderr.trim().split(/\r?\n/).at(-1) ?? '';
            return {
                ok: false,
                problem: `trivy convert ended with ${end === 'exited' ? `exit code ${exitCode}` : end}: ${said.slice(0, 300)}`,
            };
        }
        return checked(await folders.read(to));
    }
    finally {
        await folders.remove(scratch).catch(() => undefined);
    }
}
/** `trivy convert` renders a report of its own in another format. */
function convertArgs(from, to) {
    return ['convert', '--quiet', '--format', 'cyclonedx', '--output', to, from];
}
function checked(text) {
    try {
        const bom = JSON.parse(text ?? '');
        if (text !== undefined && (0,json/* isObject */.Gv)(bom) && bom.bomFormat === 'CycloneDX')
            return { ok: true, text };
    }
    catch {
        // Told below.
    }
    return { ok: false, problem: 'trivy convert exited with 0 and wrote no CycloneDX document' };
}

// EXTERNAL MODULE: ./build/shared/domain/findings/exceptions/day.js
var day = __webpack_require__(4201);
// EXTERNAL MODULE: ./build/shared/domain/findings/known/known-file.js + 1 modules
var known_file = __webpack_require__(58964);
// EXTERNAL MODULE: ./build/shared/domain/findings/known/known-from.js
var known_from = __webpack_require__(25684);
;// CONCATENATED MODULE: ./build/shared/engine/gate/write-known.js



/** Brings the file of known findings up to date, as was asked for. Gives what people should hear of it. */
async function writeKnown({ knownFile, path, named, known, judgement, nowMs }, folders) {
    if (knownFile === 'keep')
        return [];
    if (path === undefined)
        return [`known_file: ${knownFile} did nothing, because ${named} no file of known findings`];
    const kept = knownFile === 'prune'
        ? (0,known_from/* prunedKnown */.q8)(known, judgement.known)
        : (0,known_from/* adoptedKnown */.N5)(known, judgement.findings, judgement.known, (0,day/* dayOf */.kb)(nowMs));
    await folders.write(folders.join(folders.workspace, path), (0,known_file/* formatKnown */.J)(kept));
    return [`${path} now holds ${kept.length} known findings; a later step has to commit it`];
}

// EXTERNAL MODULE: ./build/shared/domain/findings/severity.js
var severity = __webpack_require__(32641);
;// CONCATENATED MODULE: ./build/shared/domain/report/gate/gate-json.js

const STANDINGS = ['blocking', 'counted', 'unfixable', 'excepted', 'known'];
/**
 * The report file: `shared/schemas/security-gate-report.v1.json` and `tf-validate-report.v1.json` describe it. Keys stand in a fixed order and
 * a finding on one line, so that two reports can be compared, and many findings be written fast.
 */
function renderGateJson(judgement, about) {
    const { verdict, blocks, reasons, findings, limits, scans, exceptions, known, policyHash, warnings } = judgement;
    const { subject, run, image, facts, startedAt, durationMs, enforce, notes } = about;
    const report = {
        ...{ schemaVersion: 1, action: subject.action, verdict, blocks, enforced: enforce, reasons },
        ...{ startedAt, durationMs },
        run: { url: run.url, commit: run.commit, actor: run.actor },
        image: image && { reference: image.reference, digest: image.digest },
        facts: facts && Object.fromEntries(facts),
        policyHash,
        counts: countsOf(findings),
        limits: limits.map(({ scope, severity, count, limit, exceeded }) => ({
            scope,
            severity,
            count,
            limit,
            exceeded,
        })),
        [`${subject.look}s`]: scans.map((scan) => scanJson(scan, subject)),
        exceptions: {
            used: exceptions.used,
            expired: exceptions.expired,
            expiring: exceptions.expiring,
            unused: exceptions.unused,
            unchecked: exceptions.unchecked,
        },
        known: { count: known.count, fixed: known.fixed.map(({ key, title }) => ({ key, title })) },
        ...{ warnings, notes },
    };
    const head = JSON.stringify(report, null, 2).replace(/\n\}$/, '');
    const lines = findings.map((finding) => `\n    ${JSON.stringify(findingJson(finding))}`);
    return `${head},\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}
/** How many of each standing there are, by severity. */
function countsOf(findings) {
    const none = () => Object.fromEntries(severity/* SEVERITIES */.oC.map((severity) => [severity, 0]));
    const counts = Object.fromEntries(STANDINGS.map((name) => [name, none()]));
    for (const { standing, counted } of findings) {
        const of = counts[standing];
        if (of !== undefined)
            of[counted] = (of[counted] ?? 0) + 1;
    }
    return counts;
}
function scanJson({ scanner, target, image, tool, findings, proof, gaps, durationMs }, { looker }) {
    return {
        ...{ [looker]: scanner, target, image },
        tool: tool && { version: tool.version, sha256: tool.sha256, source: tool.source },
        findings: findings.length,
        proof,
        gaps: gaps.map(({ kind, message, hint }) => ({ kind, message, hint })),
        durationMs,
    };
}
function findingJson(finding) {
    const { key, kind, tool, id, aliases, counted, standing, severity, raisedFrom, score, title, message } = finding;
    const { remedy, url, cwes, package: of, place, artifact, commit, anchor, seenBy, exception } = finding;
    return {
        ...{ key, kind, tool, id, aliases, counted, standing, severity, raisedFrom, score, title, message },
        ...{ remedy, url, cwes },
        package: of && {
            ...{ purl: of.purl, name: of.name, version: of.version },
            ...{ fixedVersions: of.fixedVersions, status: of.status },
        },
        place: place && {
            ...{ path: place.path, startLine: place.startLine, endLine: place.endLine },
            ...{ startColumn: place.startColumn, endColumn: place.endColumn },
        },
        artifact: artifact && {
            ...{ image: artifact.image, digest: artifact.digest, layer: artifact.layer, path: artifact.path },
        },
        ...{ commit, anchor },
        seenBy: seenBy.map((sighting) => ({ tool: sighting.tool, id: sighting.id, severity: sighting.severity })),
        exception: exception && {
            ...{ reason: exception.reason, owner: exception.owner },
            ...{ expires: exception.expires, expired: exception.expired },
        },
    };
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/write-reports.js


/** Every report as a file, before anybody is told: an upload that fails takes none of them with it. */
async function writeReports(judged, job) {
    const { judgement, about, name, fallbackPath, validation } = judged;
    const { text, warnings } = renderGateSarif(judgement, { category: name, fallbackPath, validation });
    const [report, sarif] = await Promise.all([
        job.writeReport('report.json', renderGateJson(judgement, about)),
        job.writeReport('results.sarif', text),
    ]);
    return { report, sarif, warnings };
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/write-statement.js
/** The verdict as a deployment asks for it: a file beside the reports. */
function writeStatement(statement, job) {
    return job.writeReport('gate.json', `${JSON.stringify(statement, undefined, 2)}\n`);
}

// EXTERNAL MODULE: ./build/shared/domain/trivy/report.js
var trivy_report = __webpack_require__(88086);
// EXTERNAL MODULE: ./build/action-security-gate/src/scanners/trivy/whereabouts.js
var whereabouts = __webpack_require__(40859);
;// CONCATENATED MODULE: ./build/action-security-gate/src/image-digest.js


/** The digest of the image that was scanned, as Trivy's report has it: a tag may have moved since. */
function imageDigest(image, report) {
    const read = (0,trivy_report/* readTrivyReport */.h)(report);
    if (!read.ok)
        return undefined;
    return (0,whereabouts/* sceneOf */.cO)(read.value, { kind: 'image', what: image, title: '', because: '' }).image?.digest;
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/publish.js













/** Writes every report, then tells whoever is to be told. What cannot be told changes no verdict. */
async function publish(found, asked, ports) {
    const { judgement, fallbackPath } = found;
    const { inputs } = asked;
    const about = aboutOf(found, asked, ports.clock.now());
    const statement = statementOf(found, asked, about, ports.clock.now());
    const { name } = inputs;
    const [written, gate] = await Promise.all([
        writeReports({ judgement, about, name, fallbackPath }, ports.job),
        writeStatement(statement, ports.job),
    ]);
    const [cyclonedx, known] = await Promise.all([
        inputs.cyclonedx ? writeSbom(found, ports) : undefined,
        writeKnown({
            ...{ judgement, known: found.known, knownFile: inputs.knownFile, nowMs: found.startedMs },
            ...{ path: found.policy.known, named: 'the policy names' },
        }, ports.folders),
    ]);
    const files = [
        written.report,
        written.sarif,
        gate,
        ...(cyclonedx?.path === undefined ? [] : [cyclonedx.path]),
    ];
    const published = await publishFindings({
        uploadSarif: inputs.uploadSarif,
        comment: inputs.comment,
        findings: {
            sarif: (resultsPerRun) => renderGateSarif(judgement, { category: name, fallbackPath, resultsPerRun }),
            at: uploadPlace(asked.context, asked.event, found.head),
            startedAt: about.startedAt,
        },
        commentToWrite: asked.event.pullRequest && {
            pullRequest: asked.event.pullRequest.number,
            marker: gateMarker(name, report_subject/* SECURITY_GATE */.z8),
            body: renderGateComment(judgement, about, name),
        },
        artifact: inputs.uploadArtifact ? { name, folder: folderOf(written.report), files } : undefined,
    }, ports);
    const signed = await attest(statement, inputs, ports);
    return {
        judgement,
        statement,
        about: {
            ...about,
            notes: [...about.notes, ...written.warnings, ...published.notices, ...known, ...signed.notes],
        },
        paths: { report: written.report, sarif: written.sarif, gate, cyclonedx: cyclonedx?.path },
        attestation: signed.url,
        failures: [...published.failures, ...(cyclonedx?.failures ?? []), ...signed.failures],
    };
}
function aboutOf({ notes, startedMs, imageReport, changed }, { inputs, context }, nowMs) {
    const { url, commit, actor } = context;
    const reference = inputs.image;
    return {
        subject: report_subject/* SECURITY_GATE */.z8,
        run: { url, commit, actor },
        startedAt: new Date(startedMs).toISOString(),
        durationMs: nowMs - startedMs,
        enforce: inputs.enforce,
        image: reference === undefined ? undefined : { reference, digest: imageDigest(reference, imageReport) },
        ...{ notes, changed },
    };
}
/** About the commit of the run: it is what a signature's certificate names. Off a runner it is that of the checkout. */
function statementOf({ judgement, head }, { context }, { image }, nowMs) {
    const { repository, commit, url, job } = context;
    const bound = image?.digest === undefined ? undefined : { reference: image.reference, digest: image.digest };
    const about = { repository, commit: commit || (head ?? ''), run: url, job, image: bound, nowMs };
    return (0,gate_statement/* gateStatement */.f)(judgement, about);
}
async function writeSbom({ trivy }, ports) {
    if (trivy === undefined)
        return { failures: ['cyclonedx: Trivy wrote no report that an SBOM could be made of'] };
    const bom = await toCycloneDx(trivy.file, trivy.report, ports);
    if (!bom.ok)
        return { failures: [`cyclonedx: ${bom.problem}`] };
    return { path: await ports.job.writeReport('sbom.cdx.json', bom.text), failures: [] };
}
async function attest(statement, { attest: wanted }, { signer, log }) {
    if (!wanted || signer === undefined)
        return { notes: [], failures: [] };
    const attested = await attestVerdict(statement, { signer, log });
    switch (attested.kind) {
        case 'signed':
            return { url: attested.url, notes: [], failures: [] };
        case 'unsigned':
            return { notes: [`Nothing was attested: ${attested.because}`], failures: [] };
        case 'failed':
            return {
                notes: [],
                failures: [(0,with_hint/* withHint */.m)(`attest: ${attested.warning}`, attested.hint)],
            };
    }
}
const folderOf = (path) => path.replace(/[\\/][^\\/]*$/, '');


/***/ }),

/***/ 78475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OUTPUTS: () => (/* binding */ OUTPUTS),
  headlineOf: () => (/* binding */ headlineOf),
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./build/shared/domain/findings/severity.js
var severity = __webpack_require__(32641);
;// CONCATENATED MODULE: ./build/shared/domain/findings/severity-counts.js

/** Findings by what they count as, for an output: `{"critical":0,"high":2,…}`. */
function severityCounts(findings) {
    const of = Map.groupBy(findings, ({ counted }) => counted);
    return JSON.stringify(Object.fromEntries(severity/* SEVERITIES */.oC.map((severity) => [severity, of.get(severity)?.length ?? 0])));
}

// EXTERNAL MODULE: ./build/shared/domain/report/plain.js
var plain = __webpack_require__(61232);
// EXTERNAL MODULE: ./build/shared/domain/findings/changed-lines.js
var changed_lines = __webpack_require__(81054);
// EXTERNAL MODULE: ./build/shared/domain/text/with-hint.js
var with_hint = __webpack_require__(27967);
// EXTERNAL MODULE: ./build/shared/domain/report/annotation.js
var annotation = __webpack_require__(1571);
;// CONCATENATED MODULE: ./build/shared/domain/report/gate/gate-annotations.js





const LONGEST = 1_000;
/** Remarks at file and line, worst first and those of the change before others of their severity, as many as a step shows. */
function gateAnnotations(judgement, { enforce, subject, changed }, room) {
    const { blocks, reasons, findings, scans, warnings } = judgement;
    const fails = blocks && enforce ? 'error' : 'warning';
    const gaps = scans.flatMap((scan) => 
    // A gap that the policy lets pass is no reason; it is among the warnings.
    scan.gaps
        .filter(({ message }) => reasons.some((reason) => reason.includes(message)))
        .map((gap) => gapAnnotation(scan, gap, fails)));
    const of = (standing, level) => changedFirst(findings, changed)
        .filter((finding) => finding.standing === standing)
        .map((finding) => annotationOf(finding, level, subject));
    return (0,annotation/* withinCaps */.p)([
        ...(judgement.verdict === 'inconclusive' ? gaps : []),
        ...of('blocking', fails),
        ...(judgement.verdict === 'inconclusive' ? [] : gaps),
        ...warnings.map((message) => ({ level: 'warning', title: subject.title, message: gate_annotations_plain(message) })),
        ...of('counted', 'notice'),
    ], room);
}
function changedFirst(findings, changed) {
    if (changed === undefined)
        return findings;
    const isLate = (finding) => Number(!(0,changed_lines/* isOnChange */._)(finding, changed));
    return findings.toSorted((a, b) => (0,severity/* rank */.Tm)(a.counted) - (0,severity/* rank */.Tm)(b.counted) || isLate(a) - isLate(b));
}
function gapAnnotation({ scanner, target }, { message, hint }, level) {
    return {
        level,
        title: gate_annotations_plain(`${scanner} did not prove its work`),
        message: gate_annotations_plain((0,with_hint/* withHint */.m)(`${target}: ${message}`, hint)),
    };
}
function annotationOf(finding, level, { messagesOf }) {
    const { id, counted, title, message, remedy, package: of, place, artifact } = finding;
    const fixed = of?.fixedVersions.length ? `, fixed in ${of.fixedVersions.join(', ')}` : '';
    const what = of === undefined ? (message === '' ? title : message) : `${title} (${of.name} ${of.version}${fixed})`;
    const where = artifact === undefined ? '' : `In the image ${artifact.image}: `;
    return {
        level,
        title: gate_annotations_plain(`${counted}: ${id}`, 200),
        message: messagesOf === 'rules' ? gate_annotations_plain(`${where}${what}`) : withRemedy(gate_annotations_plain(what), remedy),
        ...(place !== undefined && { file: place.path, line: place.startLine, column: place.startColumn }),
    };
}
/** On lines of its own: it may be what is to be written there, where every blank counts. */
function withRemedy(what, remedy) {
    return remedy === undefined ? what : `${what}\n${(0,plain/* inert */.tJ)((0,plain/* shorten */.ml)(remedy, LONGEST)).trimEnd()}`;
}
const gate_annotations_plain = (text, limit = LONGEST) => (0,plain/* inertLine */.Fq)((0,plain/* shorten */.ml)(text, limit));

// EXTERNAL MODULE: ./build/shared/domain/gate/gate-words.js
var gate_words = __webpack_require__(17874);
// EXTERNAL MODULE: ./build/shared/domain/report/figures.js
var figures = __webpack_require__(40901);
// EXTERNAL MODULE: ./build/shared/domain/report/markdown.js
var markdown = __webpack_require__(13791);
// EXTERNAL MODULE: ./build/shared/domain/report/room.js
var room = __webpack_require__(15113);
// EXTERNAL MODULE: ./build/shared/domain/report/gate/finding-cells.js + 1 modules
var finding_cells = __webpack_require__(78009);
// EXTERNAL MODULE: ./build/shared/domain/report/gate/gate-advice.js
var gate_advice = __webpack_require__(59684);
// EXTERNAL MODULE: ./build/shared/domain/report/gate/gate-headline.js + 1 modules
var gate_headline = __webpack_require__(1213);
// EXTERNAL MODULE: ./build/shared/domain/report/gate/policy-sections.js
var policy_sections = __webpack_require__(10003);
// EXTERNAL MODULE: ./build/shared/domain/report/gate/report-subject.js
var report_subject = __webpack_require__(46519);
;// CONCATENATED MODULE: ./build/shared/domain/report/gate/scanner-section.js




/** Who scanned what, with which executable, and how it showed that it looked. */
function scannerSection(scans, { subject, facts = [] }, room) {
    if (scans.length === 0)
        return '';
    return (0,markdown/* blocks */.Bv)(`### ${(0,report_subject/* lookersTitle */.im)(subject)}`, facts.map(([name, value]) => `${(0,markdown/* text */.Qq)(name)}: **${(0,markdown/* text */.Qq)(value, room.characters)}**`).join(' · '), (0,markdown/* table */.tp)([subject.looker, 'target', 'version', 'from', 'findings', 'time', 'proof of its work'], scans, (scan) => scanRow(scan, room), room.rows));
}
function scanRow(scan, room) {
    const { scanner, target, tool, findings, durationMs } = scan;
    return [
        (0,markdown/* text */.Qq)(scanner),
        (0,markdown/* text */.Qq)(target, room.characters),
        tool === undefined || tool.version === '' ? '–' : (0,markdown/* code */.aY)(tool.version),
        tool === undefined ? '' : originOf(tool),
        String(findings.length),
        (0,figures/* timeSpan */.wL)(durationMs),
        proofCell(scan, room),
    ];
}
const SOURCES = { path: 'PATH', cache: 'tool cache', download: 'download' };
function originOf({ source, sha256 }) {
    return sha256 === undefined ? SOURCES[source] : `${SOURCES[source]}, sha256 ${(0,markdown/* code */.aY)(sha256.slice(0, 16))}`;
}
function proofCell({ proof, gaps }, { characters, rows }) {
    const shown = gaps.slice(0, Math.min(rows, 5)).map((gap) => gapText(gap, characters));
    const more = gaps.length - shown.length;
    return [
        ...(gaps.length === 0
            ? []
            : [`**None for:** ${shown.join('; ')}${more > 0 ? `; and ${(0,figures/* counted */.hS)(more, 'more gap')}` : ''}`]),
        ...(proof.length === 0 ? [] : [(0,markdown/* text */.Qq)(proof.join(', '), characters)]),
        ...(gaps.length === 0 && proof.length === 0 ? ['**none**'] : []),
    ].reduce((whole, part) => (0,with_hint/* withHint */.m)(whole, part));
}
const gapText = ({ kind, message }, characters) => `${(0,markdown/* code */.aY)(kind)} ${(0,markdown/* text */.Qq)(message, characters)}`;

;// CONCATENATED MODULE: ./build/shared/domain/report/gate/gate-summary.js









/** The job summary: why, what to do now, and everything that was found, within what GitHub shows. */
function renderGateSummary(judgement, about) {
    return (0,room/* renderWithin */.A)((room) => page(judgement, about, room));
}
function page(judgement, about, room) {
    const { findings, limits, scans, exceptions, known, warnings } = judgement;
    const { rule } = about.subject;
    const of = (standing) => findings.filter((finding) => finding.standing === standing);
    const blocking = of('blocking');
    return `${(0,markdown/* blocks */.Bv)(`## ${(0,markdown/* text */.Qq)((0,gate_headline/* gateHeadline */.S)(judgement, about), room.characters)}`, reasonList(judgement, room), adviceList(judgement, about, room), blocking.length === 0
        ? ''
        : (0,markdown/* blocks */.Bv)(`### Findings that block (${blocking.length})`, (0,finding_cells/* findingTable */.c)(blocking, about, room)), (0,policy_sections/* limitSection */.DA)(limits, about.subject, room), scannerSection(scans, about, room), warningSection([...warnings, ...about.notes], room), others('Within the limits', of('counted'), about, room), others(`Cannot be mended yet, and the ${rule} ${(0,gate_words/* agreeing */.HD)(about.subject, 'count')} only what can`, of('unfixable'), about, room), others('Excused by an exception', of('excepted'), about, room), others('Known from before', of('known'), about, room), (0,policy_sections/* exceptionSection */.$X)(exceptions, room), (0,policy_sections/* knownSection */.PK)(known, room), factTable(judgement, about, room))}\n`;
}
/** The headline tells the first where it stands alone. */
function reasonList({ reasons }, room) {
    if (reasons.length < 2)
        return '';
    const shown = reasons.slice(0, room.rows).map((reason) => (0,markdown/* text */.Qq)(reason, room.characters));
    const more = reasons.length - shown.length;
    return (0,markdown/* list */.p_)(more > 0 ? [...shown, `${more} more`] : shown);
}
function adviceList(judgement, { subject }, room) {
    const advice = (0,gate_advice/* gateAdvice */.a)(judgement, subject);
    if (advice.length === 0)
        return '';
    return (0,markdown/* blocks */.Bv)('### What to do now', (0,markdown/* list */.p_)(advice.map((line) => (0,markdown/* text */.Qq)(line, Math.max(1_000, room.characters)))));
}
function warningSection(warnings, room) {
    if (warnings.length === 0)
        return '';
    const shown = warnings.slice(0, room.rows).map((line) => (0,markdown/* text */.Qq)(line, room.characters));
    const more = warnings.length - shown.length;
    return (0,markdown/* blocks */.Bv)('### To know', (0,markdown/* list */.p_)(more > 0 ? [...shown, `${more} more`] : shown));
}
function others(title, findings, about, room) {
    if (findings.length === 0)
        return '';
    return (0,markdown/* details */.zH)(`${title} (${findings.length})`, (0,finding_cells/* findingTable */.c)(findings, about, room));
}
function factTable({ policyHash }, about, room) {
    const { subject, run, image, startedAt, durationMs, facts: looked = [] } = about;
    const facts = [
        ['commit', (0,markdown/* code */.aY)(run.commit)],
        ['image', image === undefined ? '' : (0,markdown/* code */.aY)(image.reference, room.characters)],
        ['digest', (0,markdown/* code */.aY)(image?.digest ?? '')],
        ...looked.map(([name, value]) => [(0,markdown/* text */.Qq)(name), (0,markdown/* text */.Qq)(value, room.characters)]),
        [subject.rule, `sha256 ${(0,markdown/* code */.aY)(policyHash)}`],
        ['by', (0,markdown/* text */.Qq)(run.actor)],
        ['run', (0,markdown/* link */.nf)((0,markdown/* text */.Qq)(run.url.replace(/^.*\/runs\//, 'run ')), run.url)],
        ['began', (0,figures/* utc */.n$)(startedAt)],
        ['took', (0,figures/* timeSpan */.wL)(durationMs)],
    ].filter(([, value]) => value !== '');
    return (0,markdown/* details */.zH)(`What was judged, and by which ${subject.rule}`, (0,markdown/* table */.tp)(['', ''], facts, (fact) => fact));
}

;// CONCATENATED MODULE: ./build/shared/domain/report/gate/findings-report.js




/** Makes an outcome what people read. */
function findingsReport({ judgement, about, failures }) {
    const { remark: title } = about.subject;
    return {
        summary: renderGateSummary(judgement, about),
        annotations: [
            ...failures.map((message) => ({ level: 'error', title, message: (0,plain/* inertLine */.Fq)(message) })),
            ...gateAnnotations(judgement, about, ROOM),
        ],
        fails: failures.length > 0 || (judgement.blocks && about.enforce),
    };
}
/** Ten of each level are shown for a step; failures to publish take one or two of the errors. */
const ROOM = { error: 8, warning: 10, notice: 10 };
/** Outputs that every judgement has. */
const JUDGED = {
    reason: ({ judgement }) => (0,plain/* shorten */.ml)((0,plain/* inertLine */.Fq)(judgement.reasons[0] ?? ''), 1_000),
    blocking: ({ judgement }) => String(judgement.findings.filter(({ standing }) => standing === 'blocking').length),
    findings: ({ judgement }) => severityCounts(judgement.findings),
};
/** The values of a table of outputs. */
function outputsOf(table, outcome) {
    const names = Object.keys(table);
    return Object.fromEntries(names.map((name) => [name, table[name](outcome)]));
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/report.js


const OUTPUTS = {
    verdict: ({ judgement }) => judgement.verdict,
    reason: JUDGED.reason,
    blocking: JUDGED.blocking,
    findings: JUDGED.findings,
    policy_hash: ({ judgement }) => judgement.policyHash,
    gate: ({ paths }) => paths.gate,
    attestation: ({ attestation }) => attestation ?? '',
    sarif: ({ paths }) => paths.sarif,
    cyclonedx: ({ paths }) => paths.cyclonedx ?? '',
    report: ({ paths }) => paths.report,
};
/** Makes an outcome what people and later steps read. */
function report(outcome) {
    return { ...findingsReport(outcome), outputs: outputsOf(OUTPUTS, outcome) };
}
/** The sentence for the log. */
const headlineOf = ({ judgement, about }) => (0,gate_headline/* gateHeadline */.S)(judgement, about);


/***/ }),

/***/ 65623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
// EXTERNAL MODULE: ./build/shared/domain/findings/exceptions/day.js
var exceptions_day = __webpack_require__(4201);
// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json_json = __webpack_require__(49360);
;// CONCATENATED MODULE: ./build/shared/domain/json/canonical.js

/** JSON with sorted keys and without undefined: equal values give equal text. */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
    if ((0,json_json/* isObject */.Gv)(value)) {
        const entries = Object.entries(value)
            .filter(([, item]) => item !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
            .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
        return `{${entries.join(',')}}`;
    }
    return JSON.stringify(value ?? null);
}

// EXTERNAL MODULE: ./build/shared/domain/findings/key.js
var findings_key = __webpack_require__(65663);
// EXTERNAL MODULE: ./build/shared/domain/findings/severity.js
var findings_severity = __webpack_require__(32641);
// EXTERNAL MODULE: ./build/shared/domain/findings/text-order.js
var text_order = __webpack_require__(13052);
// EXTERNAL MODULE: ./build/shared/domain/findings/merge/advisories.js + 1 modules
var advisories = __webpack_require__(9282);
// EXTERNAL MODULE: ./build/shared/domain/findings/merge/package-identity.js
var package_identity = __webpack_require__(18262);
;// CONCATENATED MODULE: ./build/shared/domain/findings/merge/group-findings.js


/** Findings that tell of the same thing, in groups. Every finding is in exactly one. */
function groupFindings(members) {
    const ofPackages = members.filter(({ finding }) => finding.package !== undefined);
    const others = members.filter(({ finding }) => finding.package === undefined);
    return [...groupByPackage(ofPackages), ...groupBySpot(others)];
}
/** The same advisory for the same package at the same place of use: versions and lines are many of one. */
function groupByPackage(members) {
    const nameless = members.filter(({ finding }) => finding.package?.purl === undefined);
    const wanted = new Set(nameless.map(({ parts }) => plainSpot(parts)));
    const withPurl = new Map();
    for (const { finding, parts } of wanted.size === 0 ? [] : members) {
        const spot = plainSpot(parts);
        if (finding.package?.purl === undefined || !wanted.has(spot))
            continue;
        withPurl.set(spot, (withPurl.get(spot) ?? new Set()).add(parts.package));
    }
    const groups = Map.groupBy(members, ({ finding, parts }) => {
        const same = finding.package?.purl === undefined ? withPurl.get(plainSpot(parts)) : undefined;
        const [only] = same ?? [];
        return spotOf(parts, only === undefined || same?.size !== 1 ? parts.package : only);
    });
    return [...groups.values()];
}
const plainSpot = (parts) => spotOf(parts, (0,package_identity/* plainName */.MH)(parts.package));
function spotOf({ kind, id, where }, name) {
    return `${kind}\n${id}\n${where}\n${name}`;
}
/** The same rule at the same line. What one tool tells twice of a line are two; what two tools tell of it is one. */
function groupBySpot(members) {
    const spots = Map.groupBy(members, ({ finding: { place, commit }, parts }) => JSON.stringify([parts, place?.startLine, commit]));
    return [...spots.values()].flatMap((spot) => (spot.length === 1 ? [spot] : slotsOf(spot)));
}
function slotsOf(spot) {
    const slots = [];
    for (const same of [...Map.groupBy(spot, toldBy).entries()].sort(([a], [b]) => (0,text_order/* byText */.z)(a, b))) {
        const tools = same[1].flatMap(({ finding }) => toolsOf(finding));
        const free = slots.find((slot) => !tools.some((tool) => slot.tools.has(tool)));
        const slot = free ?? { tools: new Set(), members: [] };
        if (free === undefined)
            slots.push(slot);
        for (const tool of tools)
            slot.tools.add(tool);
        slot.members.push(...same[1]);
    }
    return slots.map(({ members }) => members);
}
/** From left to right; what one tool tells of one column twice is one thing. */
function toldBy({ finding }) {
    const { startColumn = 0, endColumn = 0 } = finding.place ?? {};
    const columns = [startColumn, endColumn].map((column) => String(column).padStart(9, '0')).join(' ');
    return `${columns} ${toolsOf(finding).join(' ')}`;
}
function toolsOf(finding) {
    return 'seenBy' in finding ? [...new Set(finding.seenBy.map(({ tool }) => tool))] : [finding.tool];
}

// EXTERNAL MODULE: ./build/shared/domain/findings/merge/advisory-name.js
var advisory_name = __webpack_require__(22022);
;// CONCATENATED MODULE: ./build/shared/domain/findings/merge/unite.js





/** One finding of all that tell the same: the gravest one speaks, the others add what it leaves out. */
function unite(group) {
    return group.length === 1 ? alone(group) : together(group.toSorted(byWeight));
}
/** Most findings are seen by one tool; what it told stays as it is. */
function alone(group) {
    const [{ finding }] = group;
    const { cwes, package: affected } = finding;
    return {
        ...finding,
        ...identityOf(group),
        ...(cwes !== undefined && { cwes: (0,text_order/* distinct */.d)(cwes) }),
        ...(affected !== undefined && { package: unitedPackage([affected]) }),
        seenBy: sightings([finding]),
    };
}
function together(members) {
    const findings = members.map(({ finding }) => finding);
    const [first] = findings;
    const firstOf = (key) => findings.find((finding) => finding[key] !== undefined && finding[key] !== '')?.[key];
    const { id, aliases } = identityOf(members);
    const scores = findings.flatMap(({ score }) => score ?? []);
    return {
        kind: first.kind,
        tool: first.tool,
        id,
        aliases,
        severity: findings.map(({ severity }) => severity).reduce(findings_severity/* worse */.JJ),
        ...(scores.length > 0 && { score: Math.max(...scores) }),
        title: firstOf('title') ?? '',
        message: firstOf('message') ?? '',
        ...present('remedy', firstOf('remedy')),
        ...present('url', firstOf('url')),
        ...present('cwes', unitedTexts(findings.map(({ cwes }) => cwes))),
        ...present('package', unitedPackage(findings.flatMap((finding) => finding.package ?? []))),
        ...present('place', topmost(findings.flatMap(({ place }) => place ?? []))),
        ...present('artifact', firstOf('artifact')),
        ...present('commit', firstOf('commit')),
        ...present('anchor', firstOf('anchor')),
        seenBy: sightings(findings),
    };
}
function identityOf(members) {
    const [{ advisory, finding }] = members;
    if (advisory === undefined) {
        const aliases = (0,text_order/* distinct */.d)(members.flatMap((member) => member.finding.aliases));
        return { id: finding.id, aliases: aliases.filter((name) => name !== finding.id) };
    }
    // Other CVEs that a tool names beside this one are no names of it, but the reader may look for them.
    const others = members.flatMap((member) => (0,advisories/* namesOf */.e)(member.finding)).filter(advisory_name/* isCve */.vQ);
    const own = new Set([advisory.id, ...advisory.aliases]);
    return {
        id: advisory.id,
        aliases: [...advisory.aliases, ...(0,text_order/* distinct */.d)(others).filter((name) => !own.has(name))],
    };
}
function unitedPackage(packages) {
    const [first] = packages;
    if (first === undefined)
        return undefined;
    const fixedVersions = naturally(packages.flatMap((one) => one.fixedVersions));
    const versions = naturally(packages.flatMap(({ version }) => version.split(', ')));
    const statuses = packages.map(({ status }) => status);
    return {
        ...present('purl', packages.find(({ purl }) => purl !== undefined)?.purl),
        name: first.name,
        version: versions.join(', '),
        fixedVersions,
        ...present('status', statuses.find((status) => status === 'fixed') ?? statuses.find((one) => one)),
    };
}
const PARTS = /\d+|\D+/g;
/** 1.9 before 1.10. */
function naturally(versions) {
    if (versions.length === 1 && versions[0] !== '')
        return versions;
    return (0,text_order/* distinct */.d)(versions.filter((version) => version !== '')).toSorted(byNumbers);
}
function byNumbers(one, other) {
    const a = one.match(PARTS) ?? [];
    const b = other.match(PARTS) ?? [];
    for (const [index, part] of a.entries()) {
        const against = b[index] ?? '';
        const numeric = /^\d/.test(part) && /^\d/.test(against);
        const order = (numeric ? Number(part) - Number(against) : 0) || (0,text_order/* byText */.z)(part, against);
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
function unitedTexts(lists) {
    const texts = (0,text_order/* distinct */.d)(lists.flatMap((list) => list ?? []));
    return texts.length === 0 ? undefined : texts;
}
function topmost(places) {
    return places.toSorted((a, b) => line(a) - line(b) || (a.startColumn ?? 0) - (b.startColumn ?? 0) || tie(a, b))[0];
}
/** A finding without a line says less of its place than one with it. */
const line = (place) => place.startLine ?? Number.MAX_SAFE_INTEGER;
function sightings(findings) {
    const all = findings.flatMap((finding) => 'seenBy' in finding
        ? finding.seenBy
        : [{ tool: finding.tool, id: finding.id, severity: finding.severity }]);
    const once = new Map(all.map((one) => [JSON.stringify([one.tool, one.id, one.severity]), one]));
    return [...once.values()].sort((a, b) => (0,text_order/* byText */.z)(a.tool, b.tool) || (0,text_order/* byText */.z)(a.id, b.id) || (0,findings_severity/* rank */.Tm)(a.severity) - (0,findings_severity/* rank */.Tm)(b.severity));
}
/** The gravest first; of equals the tool, and at last the text decides, so that no order of input matters. */
function byWeight({ finding: a }, { finding: b }) {
    return (0,findings_severity/* rank */.Tm)(a.severity) - (0,findings_severity/* rank */.Tm)(b.severity) || (0,text_order/* byText */.z)(a.tool, b.tool) || (0,text_order/* byText */.z)(a.id, b.id) || tie(a, b);
}
function tie(one, other) {
    return (0,text_order/* byText */.z)(canonicalJson(one), canonicalJson(other));
}
function present(key, value) {
    return value === undefined ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./build/shared/domain/findings/merge/merge-findings.js








/** What several tools saw, told once, worst first. The order of the findings does not matter, and merging again changes nothing. */
function mergeFindings(findings) {
    const advisoryOf = (0,advisories/* advisoriesOf */.f)(findings.filter(({ kind }) => kind === 'vulnerability'));
    const identityOf = (0,package_identity/* packageIdentities */.Nw)();
    const members = findings.map((finding) => {
        const advisory = finding.kind === 'vulnerability' ? advisoryOf(finding) : undefined;
        return { finding, advisory, parts: (0,findings_key/* partsOf */.CI)(finding, advisory?.id, identityOf) };
    });
    const groups = groupFindings(members).map((group) => ({ finding: unite(group), parts: leading(group) }));
    return withKeys(fillSeverities(groups)).sort((a, b) => (0,findings_severity/* rank */.Tm)(a.severity) - (0,findings_severity/* rank */.Tm)(b.severity) || (0,text_order/* byText */.z)(a.key, b.key));
}
/** Of a package that only some tools give a package URL, the parts with it. */
function leading(group) {
    const [first] = group;
    return (group.find(({ finding }) => finding.package?.purl !== undefined) ?? first).parts;
}
/** A tool that knows no severity takes that of the tools that know one for the same advisory, in whatever package. */
function fillSeverities(groups) {
    const known = new Map();
    for (const { finding } of groups) {
        const { kind, id, severity, score = -1 } = finding;
        if (kind !== 'vulnerability')
            continue;
        const so = known.get(id) ?? { severity: 'unknown', score: -1 };
        known.set(id, { severity: (0,findings_severity/* worse */.JJ)(so.severity, severity), score: Math.max(so.score, score) });
    }
    return groups.map((group) => {
        const { finding } = group;
        const told = finding.kind === 'vulnerability' ? known.get(finding.id) : undefined;
        if (told === undefined)
            return group;
        const severity = finding.severity === 'unknown' ? told.severity : finding.severity;
        const score = finding.score ?? (told.score < 0 ? undefined : told.score);
        if (severity === finding.severity && score === finding.score)
            return group;
        return { ...group, finding: { ...finding, severity, ...(score !== undefined && { score }) } };
    });
}
/** Numbers those that nothing but their lines tells apart, from top to bottom. */
function withKeys(groups) {
    const alike = Map.groupBy(groups, ({ parts }) => (0,findings_key/* formatKey */.TD)(parts));
    return [...alike].flatMap(([key, same]) => same
        .toSorted((a, b) => byLine(a.finding, b.finding))
        .map(({ finding, parts }, index) => ({
        ...finding,
        key: index === 0 ? key : (0,findings_key/* formatKey */.TD)({ ...parts, ordinal: index + 1 }),
    })));
}
function byLine(a, b) {
    return ((a.place?.startLine ?? 0) - (b.place?.startLine ?? 0) ||
        (a.place?.startColumn ?? 0) - (b.place?.startColumn ?? 0) ||
        (0,text_order/* byText */.z)(a.commit ?? '', b.commit ?? '') ||
        (0,text_order/* byText */.z)(canonicalJson(a), canonicalJson(b)));
}

;// CONCATENATED MODULE: ./build/shared/domain/findings/looks.js
/** Whether everything that a tool looked at is proven; without a tool, everything that any looked at. */
function everythingLooked(looks, tool) {
    const asked = tool === undefined ? looks : looks.filter((look) => look.tool === tool);
    return asked.length > 0 && asked.every(({ proven }) => proven);
}

// EXTERNAL MODULE: ./build/shared/domain/package-url/package-url.js
var package_url = __webpack_require__(19242);
;// CONCATENATED MODULE: ./build/shared/domain/findings/code-anchor.js
const QUOTED = /("""|'''|"|'|`)(?:\\.|(?!\1).)*(?:\1|$)/g;
/**
 * A line of code as it stays when it moves: without blanks, comments and all that stands in quotes, where a password may stand.
 * A quote that is not closed on the line takes the rest of it.
 */
function codeAnchor(line) {
    const bare = line.replaceAll(QUOTED, '""').replace(/(?:#|\/\/).*$/, '');
    return bare.replaceAll(/\s+/g, '').slice(0, 200);
}
/** An anchor without the number that tells alike lines apart. */
function withoutOrdinal(anchor) {
    return anchor.replace(/#\d+$/, '');
}

// EXTERNAL MODULE: ./build/shared/domain/findings/place-of-use.js
var place_of_use = __webpack_require__(96723);
// EXTERNAL MODULE: ./node_modules/picomatch/lib/picomatch.js
var picomatch = __webpack_require__(98016);
;// CONCATENATED MODULE: ./build/shared/domain/findings/exceptions/path-glob.js

/** Whether a path, or a package, is one of those that a glob means. `*` stays within a folder, `**` does not, and `docs/` is all below docs. */
function matcherOf(glob) {
    const plain = glob.replace(/^(?:\.?\/)+/, '').replace(/\/$/, '/**');
    return picomatch(plain, { dot: true, nonegate: true, noextglob: true, strictSlashes: true });
}
/** A glob that means just this text. */
function literalGlob(text) {
    return text.replaceAll(/[\\*?[\]{}()!+@|^$]/g, '\\$&');
}
/** Whether a text would be taken for a pattern. */
function isGlob(text) {
    return /[*?[\]{}]/.test(text);
}
const MOST_STARS = 3;
/** Whether so many stars stand in it that holding a long name against it would take minutes. */
function isTooWild(glob) {
    const segments = glob.split('/');
    const whole = segments.filter((segment) => segment === '**');
    const stars = segments.map((segment) => segment.match(/\*+/g)?.length ?? 0);
    return whole.length > MOST_STARS || stars.some((count) => count > MOST_STARS);
}

;// CONCATENATED MODULE: ./build/shared/domain/findings/exceptions/match-exceptions.js






/** Which exceptions mean a finding. They are sorted by id once, so that many of both take no time. */
function matchExceptions(exceptions) {
    const compiled = exceptions.map((exception) => ({ exception, means: compile(exception) }));
    const byId = Map.groupBy(compiled, ({ exception }) => (0,advisory_name/* advisoryName */.NG)(exception.id));
    const forAll = byId.get('*') ?? [];
    const identityOf = (0,package_identity/* packageIdentities */.Nw)();
    return (finding) => {
        const named = namesFor(finding).flatMap((name) => byId.get(name) ?? []);
        if (named.length + forAll.length === 0)
            return [];
        const identity = finding.package === undefined ? undefined : identityOf(finding.package);
        const subject = { finding, identity, path: (0,place_of_use/* pathOf */.XM)(finding) };
        return [...named, ...forAll].filter(({ means }) => means(subject)).map(({ exception }) => exception);
    };
}
/** The names under which a finding may be excused. A CVE excuses only what is about that CVE: not an advisory that lists it with another. */
function namesFor({ kind, id, aliases, seenBy }) {
    const names = [...new Set([id, ...aliases, ...seenBy.map((one) => one.id)].map(advisory_name/* advisoryName */.NG))];
    return kind === 'vulnerability' ? names.filter((name) => name === id || !(0,advisory_name/* isCve */.vQ)(name)) : names;
}
function compile({ packages, paths, spot }) {
    const packageTests = packages.map(packageTest);
    const pathTests = paths.map(matcherOf);
    return (subject) => {
        const { finding, path } = subject;
        // Who excuses a secret says where it is: the rule alone would excuse those that are still to be leaked.
        if (finding.kind === 'secret' && paths.length === 0)
            return false;
        if (packages.length > 0 && !packageTests.some((test) => test(subject)))
            return false;
        if (paths.length > 0 && (path === undefined || !pathTests.some((test) => test(path))))
            return false;
        return spot === undefined || isAt(spot, finding);
    };
}
function packageTest(pattern) {
    const plain = pattern.replaceAll('%40', '@');
    if (isGlob(plain)) {
        const test = matcherOf(plain);
        return ({ identity }) => identity !== undefined && test(identity);
    }
    const wanted = (0,package_identity/* packageIdentity */.lM)({ purl: pattern, name: pattern });
    const version = (0,package_url/* readPackageUrl */.ic)(pattern)?.version;
    return ({ finding: { package: found }, identity }) => {
        if (found === undefined)
            return false;
        const same = found.purl === undefined ? (0,package_identity/* plainName */.MH)(found.name) === (0,package_identity/* plainName */.MH)(wanted) : identity === wanted;
        return same && (version === undefined || found.version.split(', ').every((one) => one === version));
    };
}
function isAt({ commit, line, anchor }, { commit: foundCommit, place, anchor: foundAnchor }) {
    if (commit !== undefined && commit !== foundCommit)
        return false;
    if (anchor !== undefined && withoutOrdinal(foundAnchor ?? '') !== '')
        return anchor === foundAnchor;
    return line === undefined || line === place?.startLine;
}

;// CONCATENATED MODULE: ./build/shared/domain/findings/exceptions/apply-exceptions.js




/** Excuses findings, and says of each exception whether it is still of use. */
function applyExceptions(findings, { exceptions, exceptionBounds }, looks, nowMs) {
    const matching = matchExceptions(exceptions);
    const excuses = new Map();
    const used = new Set();
    const matched = new Set();
    const isOver = ({ expires }) => (0,exceptions_day/* daysUntil */.AQ)(expires, nowMs) < 0;
    for (const finding of findings) {
        const found = matching(finding);
        for (const one of found)
            matched.add(one);
        const valid = found.filter((one) => !isOver(one));
        const excused = valid.length > 0 && coversAll(valid, finding);
        if (excused)
            for (const one of valid)
                used.add(one);
        const over = found.filter(isOver);
        const told = lastToEnd(excused ? valid : coversAll(over, finding) ? over : []);
        if (told !== undefined) {
            const { reason, owner, expires } = told;
            excuses.set(finding.key, { reason, owner, expires, expired: !excused });
        }
    }
    const silent = exceptions.filter((one) => !isOver(one) && !matched.has(one));
    return {
        excuses,
        review: {
            used: used.size,
            unused: silent.filter((one) => everythingLooked(looks, one.tool)).map(described),
            unchecked: silent.filter((one) => !everythingLooked(looks, one.tool)).map(described),
            expired: exceptions.filter(isOver).map(described),
            expiring: exceptions.filter((one) => isEnding(one, exceptionBounds, nowMs)).map(described),
        },
    };
}
/** One line for reports: where it is written, and what it excuses. */
function described({ id, packages, paths, tool, spot, owner, expires, source }) {
    const what = [
        id === '*' ? 'everything' : id,
        ...(packages.length > 0 ? [`in ${packages.join(', ')}`] : []),
        ...(paths.length > 0 ? [`at ${paths.join(', ')}${spot?.line === undefined ? '' : `:${spot.line}`}`] : []),
        ...(tool === undefined ? [] : [`seen by ${tool}`]),
    ];
    return `${source.where}:${source.line}: ${what.join(' ')} (${owner}, until ${expires})`;
}
/** One for a single tool answers for no other that saw the same. */
function coversAll(exceptions, { seenBy }) {
    return (exceptions.length > 0 &&
        seenBy.every((sighting) => exceptions.some(({ tool }) => tool === undefined || tool === sighting.tool)));
}
function lastToEnd(exceptions) {
    return exceptions.toSorted((a, b) => (0,text_order/* byText */.z)(b.expires, a.expires) || (0,text_order/* byText */.z)(a.source.where, b.source.where) || a.source.line - b.source.line)[0];
}
function isEnding({ expires }, { warningDays }, nowMs) {
    const days = (0,exceptions_day/* daysUntil */.AQ)(expires, nowMs);
    return days >= 0 && days <= warningDays;
}

// EXTERNAL MODULE: ./build/shared/domain/findings/known/match-known.js
var match_known = __webpack_require__(59239);
;// CONCATENATED MODULE: ./build/shared/domain/findings/known/compare-known.js





/** What was there before, what became worse since, and what is gone. */
function compareKnown(findings, known, looks, countAs) {
    const matches = (0,match_known/* matchKnown */.B)(findings, known);
    const standings = new Map();
    let secrets = 0;
    for (const { key, kind, severity } of findings) {
        const entry = matches.get(key);
        if (entry === undefined)
            continue;
        const before = countAs(entry.severity);
        if (kind === 'secret' && entry.reason === undefined)
            secrets++;
        else
            standings.set(key, (0,findings_severity/* isWorse */.Bx)(countAs(severity), before) ? { raisedFrom: before } : {});
    }
    const present = new Set([...matches.values()].map(({ key }) => key));
    const gone = known.filter((entry) => !present.has(entry.key) && wasLookedFor(entry, looks));
    return {
        standings,
        review: {
            count: [...standings.values()].filter(({ raisedFrom }) => raisedFrom === undefined).length,
            fixed: gone.map(({ key, title }) => ({ key, title })),
        },
        warnings: secrets === 0 ? [] : [secretsWarning(secrets)],
    };
}
/** Gone is only what its own tools would have seen again, at the same place. */
function wasLookedFor({ key, tools }, looks) {
    const where = (0,findings_key/* readKey */.YZ)(key)?.where ?? '';
    const image = where.startsWith('image:') ? where.slice('image:'.length) : undefined;
    const there = looks.filter((look) => image === undefined
        ? look.image === undefined
        : look.image !== undefined && (0,place_of_use/* imageName */.tO)(look.image) === image);
    return tools.length === 0 ? everythingLooked(there) : tools.every((tool) => everythingLooked(there, tool));
}
function secretsWarning(count) {
    const many = count > 1;
    return (`${count} ${many ? 'secrets are' : 'secret is'} among the known findings without a reason, and ${many ? 'count' : 'counts'} as new: ` +
        `a secret that leaked is to be revoked. Add a "reason" to the entry where that was done`);
}

;// CONCATENATED MODULE: ./build/shared/domain/findings/limits/count-limits.js


/** Every limit beside its count: those over all tools, then those of single tools. */
function countLimits(findings, { limits, toolLimits }) {
    const tools = Object.keys(toolLimits).sort(text_order/* byText */.z);
    return [
        ...rowsOf('all', findings, limits),
        ...tools.flatMap((tool) => rowsOf(tool, findings.filter((one) => isSeenBy(one, tool)), toolLimits[tool] ?? {})),
    ];
}
/** The row that a finding exceeds together with its like. */
function exceededBy(finding, rows) {
    return rows.find(({ scope, severity, exceeded }) => exceeded && severity === finding.counted && (scope === 'all' || isSeenBy(finding, scope)));
}
function rowsOf(scope, findings, limits) {
    return findings_severity/* SEVERITIES */.oC.flatMap((severity) => {
        const limit = limits[severity];
        if (limit === undefined)
            return [];
        const count = findings.filter(({ counted }) => counted === severity).length;
        const most = limit === 'any' ? undefined : limit;
        return [{ scope, severity, count, limit: most, exceeded: most !== undefined && count > most }];
    });
}
function isSeenBy({ seenBy }, tool) {
    return seenBy.some((sighting) => sighting.tool === tool);
}

;// CONCATENATED MODULE: ./build/shared/domain/findings/weigh-findings.js





/** What follows from each finding: excused, known, left out because nothing mends it, or counted against the limits. */
function weighFindings(findings, rules, known, looks, nowMs) {
    const countAs = (severity) => severity === 'unknown' ? rules.unknownSeverity : severity;
    const { excuses, review: exceptions } = applyExceptions(findings, rules, looks, nowMs);
    const compared = compareKnown(findings, known, looks, countAs);
    const weighed = findings.map((finding) => {
        const counted = countAs(finding.severity);
        const exception = excuses.get(finding.key);
        const before = compared.standings.get(finding.key);
        const standing = standingOf(finding, counted, exception, before, rules);
        return { finding, counted, seenBy: finding.seenBy, standing, exception, raisedFrom: before?.raisedFrom };
    });
    const limits = countLimits(weighed.filter(({ standing }) => standing === 'counted'), rules);
    const judged = weighed.map((one) => {
        const { finding, counted, standing, exception, raisedFrom } = one;
        return {
            ...finding,
            counted,
            standing: standing === 'counted' && exceededBy(one, limits) !== undefined ? 'blocking' : standing,
            ...(exception !== undefined && { exception }),
            ...(raisedFrom !== undefined && { raisedFrom }),
        };
    });
    return {
        findings: judged.sort((a, b) => (0,findings_severity/* rank */.Tm)(a.counted) - (0,findings_severity/* rank */.Tm)(b.counted) || (0,text_order/* byText */.z)(a.key, b.key)),
        limits,
        exceptions,
        known: compared.review,
        warnings: compared.warnings,
    };
}
function standingOf(finding, counted, exception, before, { fixableOnly }) {
    if (exception?.expired === false)
        return 'excepted';
    if (before !== undefined && before.raisedFrom === undefined)
        return 'known';
    return fixableOnly.includes(counted) && !isMendable(finding) ? 'unfixable' : 'counted';
}
/** Only of a package somebody else must make the fix. */
function isMendable({ kind, package: affected }) {
    if (kind !== 'vulnerability' || affected === undefined)
        return true;
    return affected.fixedVersions.length > 0 || affected.status === 'fixed';
}

// EXTERNAL MODULE: ./build/shared/domain/text/with-hint.js
var with_hint = __webpack_require__(27967);
// EXTERNAL MODULE: ./build/shared/domain/gate/gate-words.js
var gate_words = __webpack_require__(17874);
// EXTERNAL MODULE: ./node_modules/@noble/hashes/sha2.js + 2 modules
var sha2 = __webpack_require__(65108);
// EXTERNAL MODULE: ./node_modules/@noble/hashes/utils.js
var utils = __webpack_require__(42565);
;// CONCATENATED MODULE: ./build/shared/domain/gate/policy-hash.js




/**
 * SHA-256 of what judges: equal for two files that differ in comments, order, places of their lines or in spelling out a default.
 * Imported entries count as exceptions, so `withImports` comes first.
 */
function policyHash(policy) {
    const { imports: _, exceptions, scanners, fixableOnly, ...rest } = policy;
    const canonical = {
        ...rest,
        fixableOnly: [...fixableOnly].sort(text_order/* byText */.z),
        exceptions: sorted(exceptions.map(({ source: _where, ...exception }) => exception)),
        scanners: Object.fromEntries(Object.entries(scanners)
            .filter(([, { required, allowedGaps }]) => required || allowedGaps.length > 0)
            .map(([name, { required, allowedGaps }]) => [name, { required, allowedGaps: sorted(allowedGaps) }])),
        toolLimits: Object.fromEntries(Object.entries(policy.toolLimits).filter(([, limits]) => Object.keys(limits).length > 0)),
    };
    return (0,utils/* bytesToHex */.My)((0,sha2/* sha256 */.sc)((0,utils/* utf8ToBytes */.AI)(canonicalJson(canonical))));
}
function sorted(values) {
    return values
        .map((value) => canonicalJson(value))
        .sort(text_order/* byText */.z)
        .map((text) => JSON.parse(text));
}

;// CONCATENATED MODULE: ./build/shared/domain/gate/reasons.js

function nothingRan({ looker }) {
    return `No ${looker} ran, so nothing is known of what is there`;
}
/** `3 critical findings, where the policy allows none`. */
function exceededReason({ scope, severity, count, limit }, words) {
    const seen = scope === 'all' ? '' : ` seen by ${scope}`;
    const allowed = limit === 0 ? 'none' : `at most ${limit}`;
    return `${count} ${severity} finding${count === 1 ? '' : 's'}${seen}, where the ${words.rule} ${(0,gate_words/* agreeing */.HD)(words, 'allow')} ${allowed}`;
}
/** Why silence means nothing. */
function gapReason({ scanner, target }, { message }, ended, { rule }) {
    const over = ended === undefined ? '' : `; the ${rule} let this pass until ${ended}`;
    return `${scanner} (${target}) did not prove its work: ${message}${over}`;
}
/** What a pass stands on. */
function passReason(findings, scans, { look }) {
    const counted = findings.filter(({ standing }) => standing === 'counted').length;
    const rest = findings.length - counted;
    const more = rest === 0 ? '' : `, and ${rest} more that ${rest === 1 ? 'is' : 'are'} not counted`;
    const proven = scans.filter(({ gaps }) => gaps.length === 0).length;
    return (`${counted} counted finding${counted === 1 ? '' : 's'}${more}, no limit exceeded; ` +
        `${proven} of ${scans.length} ${look}${scans.length === 1 ? '' : 's'} proved all of ${scans.length === 1 ? 'its' : 'their'} work`);
}

;// CONCATENATED MODULE: ./build/shared/domain/gate/judge.js







/**
 * Judges everything that was found, and whether everything was looked at. A limit that is exceeded fails; else a gap that the policy does
 * not let pass makes it inconclusive, for what was not looked at may hold anything.
 */
function judge(scans, policy, known, nowMs, words = gate_words/* SCANNERS_BY_POLICY */.Z8) {
    const shown = [...scans.map(withProofOfWork), ...missingScans(scans, policy, words)];
    const gaps = shown.flatMap((scan) => scan.gaps.map((gap) => ({ scan, gap, allowed: allowedBy(policy, scan, gap) })));
    const open = gaps.filter(({ allowed }) => allowed === undefined || isOver(allowed, nowMs));
    const weighed = weighFindings(mergeFindings(scans.flatMap(({ findings }) => findings)), policy, known, looksOf(shown), nowMs);
    const exceeded = weighed.limits.filter((row) => row.exceeded);
    const unproven = scans.length === 0 || open.length > 0;
    const verdict = exceeded.length > 0 ? 'fail' : unproven ? 'inconclusive' : 'pass';
    return {
        verdict,
        blocks: verdict === 'fail' || (verdict === 'inconclusive' && policy.inconclusive === 'block'),
        reasons: [
            ...exceeded.map((row) => exceededReason(row, words)),
            ...(scans.length === 0 ? [nothingRan(words)] : []),
            ...open.map(({ scan, gap, allowed }) => gapReason(scan, gap, allowed?.expires, words)),
            ...(verdict === 'pass' ? [passReason(weighed.findings, shown, words)] : []),
        ],
        findings: weighed.findings,
        limits: weighed.limits,
        scans: shown,
        exceptions: weighed.exceptions,
        known: weighed.known,
        policyHash: policyHash(policy),
        warnings: [
            ...gaps.flatMap(({ scan, gap, allowed }) => allowed === undefined || isOver(allowed, nowMs)
                ? []
                : [
                    (0,with_hint/* withHint */.m)(`${scan.scanner} (${scan.target}): ${gap.message}`, `The ${words.rule} ${(0,gate_words/* agreeing */.HD)(words, 'let')} this pass: ${allowed.reason}`),
                ]),
            ...weighed.warnings,
            ...weighed.exceptions.expired.map((one) => `This exception has ended and excuses nothing any more: ${one}`),
            ...weighed.exceptions.expiring.map((one) => `This exception ends soon: ${one}`),
        ],
    };
}
/** A scanner that says neither what it saw nor what it missed has shown nothing. */
function withProofOfWork(scan) {
    if (scan.proof.length > 0 || scan.gaps.length > 0)
        return scan;
    return { ...scan, gaps: [nothingScanned(`${scan.scanner} did not show that it looked at anything`)] };
}
function missingScans(scans, { scanners }, words) {
    const ran = new Set(scans.map(({ scanner }) => scanner));
    return Object.entries(scanners)
        .filter(([name, { required }]) => required && !ran.has(name))
        .map(([name]) => ({
        scanner: name,
        target: 'the checkout',
        findings: [],
        proof: [],
        gaps: [nothingScanned(`The ${words.rule} ${(0,gate_words/* agreeing */.HD)(words, 'require')} ${name}, and it did not run`)],
        durationMs: 0,
    }));
}
function nothingScanned(message) {
    return { kind: 'nothing-scanned', message };
}
/** Of several, the one that lasts longest. */
function allowedBy({ scanners }, { scanner }, { kind }) {
    const allowed = (scanners[scanner]?.allowedGaps ?? []).filter((one) => one.kind === kind);
    const forever = allowed.find(({ expires }) => expires === undefined);
    return forever ?? allowed.toSorted((a, b) => ((a.expires ?? '') < (b.expires ?? '') ? 1 : -1))[0];
}
function isOver({ expires }, nowMs) {
    return expires !== undefined && (0,exceptions_day/* daysUntil */.AQ)(expires, nowMs) < 0;
}
function looksOf(scans) {
    return scans.map(({ scanner, image, proof, gaps }) => ({
        tool: scanner,
        image,
        proven: gaps.length === 0 && proof.length > 0,
    }));
}

;// CONCATENATED MODULE: ./build/shared/domain/inputs/base-commit.js
/** The commit that is compared with, where one is asked for: `base` is that of the pull request, or of the push. */
function baseCommit(wanted, { pullRequest, before }) {
    return wanted === 'base' ? (pullRequest?.baseSha ?? before) : wanted;
}

// EXTERNAL MODULE: ./build/shared/domain/report/figures.js
var figures = __webpack_require__(40901);
// EXTERNAL MODULE: ./build/shared/domain/findings/changed-lines.js
var changed_lines = __webpack_require__(81054);
;// CONCATENATED MODULE: ./build/shared/engine/gate/changed-lines.js

/** Lines that a pull request changes, where the clone holds its base: people read the remarks at them first. */
async function changedLines({ pullRequest }, git) {
    if (pullRequest === undefined || pullRequest.baseSha === '')
        return undefined;
    const fork = (await git('merge-base', pullRequest.baseSha, 'HEAD'))?.trim();
    if (fork === undefined || fork === '')
        return undefined;
    const options = [
        '--unified=0',
        '--no-prefix',
        '--no-color',
        '--no-ext-diff',
        '--no-textconv',
        '--no-renames',
    ];
    const diff = await git('-c', 'core.quotePath=false', 'diff', ...options, '--relative', fork, 'HEAD');
    return diff === undefined ? undefined : (0,changed_lines/* readChangedLines */.H)(diff);
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/commits-without-lines.js
/**
 * How many commits a range has, where none of them adds a line; undefined where one does, where there are none, or where git does not tell. A pull
 * request that only deletes, moves or adds binary files gives a scanner of lines nothing to count.
 */
async function commitsWithoutLines(range, 
/** Pathspecs of what is left out. */
without, git) {
    const [count, stats] = await Promise.all([
        git('rev-list', '--count', '--end-of-options', range),
        git(...['log', '--format=', '--numstat', '--full-history', '--remerge-diff', '--diff-filter=d'], ...['--no-color', '--no-textconv', '--no-ext-diff', '--submodule=short', '--end-of-options', range], ...['--', ...without]),
    ]);
    const commits = Number(count);
    if (stats === undefined || !(commits > 0))
        return undefined;
    // `added TAB removed TAB path`; of a binary file both are a dash.
    return stats.split('\n').every((line) => /^(0\t|-\t-\t|$)/.test(line)) ? commits : undefined;
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/git.js
const TIME_MS = 120_000;
const OUTPUT_BYTES = 64 * 1024 * 1024;
/** Asks git about a checkout that another user may have made, as in a container job, and runs nothing that its configuration names. */
function gitIn({ processes, folder, env, signal }) {
    return async (...args) => {
        const end = await processes.run({
            file: 'git',
            args,
            cwd: folder,
            env: { ...env, ...trusting(folder), GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
            timeoutMs: TIME_MS,
            maxOutputBytes: OUTPUT_BYTES,
            signal,
        });
        return end.end === 'exited' && end.exitCode === 0 ? end.stdout : undefined;
    };
}
/**
 * Lets one process read a repository that belongs to another user (git's `safe.directory`), and no other process. A checkout that came as an
 * artifact brings a configuration of its own, and any folder of a pull request can look like a repository: neither may name programs.
 */
function trusting(folder) {
    const settings = {
        'safe.directory': folder,
        'safe.bareRepository': 'explicit',
        'core.fsmonitor': 'false',
        'core.hooksPath': '/dev/null',
    };
    const entries = Object.entries(settings).flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    return {
        GIT_CONFIG_COUNT: String(Object.keys(settings).length),
        ...Object.fromEntries(entries),
        GIT_NO_LAZY_FETCH: '1',
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/text/path-matcher.js

/** Whether a path, relative and with `/`, fits one of the globs. A folder stands for all that is in it. */
function pathMatcher(globs) {
    const patterns = globs
        .map((glob) => glob.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, ''))
        .filter((glob) => glob !== '');
    if (patterns.length === 0)
        return () => false;
    return picomatch(patterns.flatMap((glob) => [glob, `${glob}/**`]), { dot: true });
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/read-checkout.js

/** What is in the checkout: the files that git would know, else all that lie there; without those that nobody is to read. */
async function readCheckout(folder, { git, folders, exclude, }) {
    const [listed, staged, repository] = await Promise.all([
        git('ls-files', '-z', '--cached', '--others', '--exclude-standard'),
        git('ls-files', '-z', '--stage'),
        git('rev-parse', '--is-shallow-repository', '--absolute-git-dir'),
    ]);
    const history = repository === undefined ? undefined : historyOf(repository);
    const isExcluded = pathMatcher(exclude);
    // git lists a file in a conflict several times, and one that was deleted all the same.
    const named = listed === undefined
        ? await folders.list(folder)
        : [...new Set([...pathsOf(listed), ...(await inSubmodules(folder, staged ?? '', folders))])].sort();
    const { inside, outside } = folders.sift(folder, named.filter((path) => !isExcluded(path)));
    return { files: inside, history, outside };
}
function historyOf(answer) {
    const [shallow = '', gitFolder = ''] = answer.split(/\r?\n/);
    return { shallow: shallow === 'true', gitFolder };
}
const pathsOf = (listed) => listed.split('\0').filter((path) => path !== '');
/** git names a submodule alone. What was checked out of it lies in the checkout like everything else. */
async function inSubmodules(folder, staged, folders) {
    const submodules = pathsOf(staged).flatMap((entry) => /^160000 \S+ \d\t(.+)$/s.exec(entry)?.[1] ?? []);
    const { outside } = folders.sift(folder, submodules);
    const files = await Promise.all(submodules
        .filter((path) => !outside.includes(path))
        .map(async (path) => {
        const at = folders.join(folder, path);
        return (await folders.exists(at)) ? (await folders.list(at)).map((file) => `${path}/${file}`) : [];
    }));
    return files.flat();
}

// EXTERNAL MODULE: ./build/shared/domain/errors/refuse.js
var refuse = __webpack_require__(11389);
;// CONCATENATED MODULE: ./build/shared/schemas/security-gate.v1.json
const security_gate_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/OWNER/run-delivery/v1/shared/schemas/security-gate.v1.json","title":"the policy of the security gate","description":"What findings of scanners are held to. Every key may be left out; the defaults are those of the descriptions.","type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string","description":"Address of this schema, for editors."},"limits":{"$ref":"#/$defs/limits","description":"How many findings of each severity pass, over all scanners. Default: critical 0, high 0, medium any, low any, info any."},"unknown_severity":{"$ref":"#/$defs/severity","description":"What a finding counts as whose severity no scanner knows. Default: high."},"fixable_only":{"title":"a list of severities","description":"Severities of which only those vulnerabilities count that have a fixed version. Default: none.","type":"array","uniqueItems":true,"items":{"$ref":"#/$defs/severity"}},"inconclusive":{"description":"What happens when a scanner did not prove its work: block fails the job, warn does not. The verdict is inconclusive either way. Default: block.","enum":["block","warn"]},"database_max_age":{"title":"a duration like 48h","description":"Age from which a vulnerability database proves nothing. Default: 48h.","type":"string"},"scanners":{"title":"a map of scanners","description":"What holds for one scanner alone.","type":"object","additionalProperties":false,"properties":{"trivy":{"$ref":"#/$defs/scanner"},"gitleaks":{"$ref":"#/$defs/scanner"},"npm-audit":{"$ref":"#/$defs/scanner"},"pip-audit":{"$ref":"#/$defs/scanner"},"bandit":{"$ref":"#/$defs/scanner"},"safety":{"$ref":"#/$defs/scanner"},"osv-scanner":{"$ref":"#/$defs/scanner"},"zizmor":{"$ref":"#/$defs/scanner"},"semgrep":{"$ref":"#/$defs/scanner"},"hygiene":{"$ref":"#/$defs/scanner"}}},"exception_days":{"title":"a map with maximum and warning","description":"How long exceptions may last.","type":"object","additionalProperties":false,"properties":{"maximum":{"title":"a whole number of days from 1 to 366","description":"The most days that an exception may reach ahead. Default: 180.","type":"integer","minimum":1,"maximum":366},"warning":{"title":"a whole number of days from 0 to 366","description":"From how many days before its end an exception is announced. Default: 14.","type":"integer","minimum":0,"maximum":366}}},"exceptions":{"title":"a list of exceptions","description":"Findings that somebody answers for until a day.","type":"array","items":{"$ref":"#/$defs/exception"}},"imports":{"title":"a list of ignore files","description":"Ignore files and baselines of scanners, whose entries become exceptions. What an entry lacks of reason and expiry is taken from here; the owner always is.","type":"array","items":{"$ref":"#/$defs/import"}},"known":{"$ref":"#/$defs/path","description":"File of known findings, relative to the checkout: only what is new or became worse counts. Default: none."},"hygiene":{"title":"a map with max_image_size and off","description":"Rules of image hygiene.","type":"object","additionalProperties":false,"properties":{"max_image_size":{"title":"a size like 200MB or 1GiB","description":"What an image may weigh. Default: 200MB.","type":"string"},"off":{"title":"a list of rules that are off","description":"Rules that are switched off, for a reason and until a day.","type":"array","items":{"$ref":"#/$defs/ruleOff"}}}}},"$defs":{"severity":{"description":"From worst to least.","enum":["critical","high","medium","low","info"]},"limit":{"title":"a whole number from 0, or any","description":"How many findings of this severity pass; any: all of them.","anyOf":[{"type":"integer","minimum":0,"maximum":1000000},{"const":"any"}]},"limits":{"title":"a map of limits by severity","type":"object","additionalProperties":false,"properties":{"critical":{"$ref":"#/$defs/limit"},"high":{"$ref":"#/$defs/limit"},"medium":{"$ref":"#/$defs/limit"},"low":{"$ref":"#/$defs/limit"},"info":{"$ref":"#/$defs/limit"}}},"scanner":{"title":"a map with required, limits and gaps","description":"What is asked of this scanner alone.","type":"object","additionalProperties":false,"properties":{"required":{"description":"Whether it is a gap that this scanner did not run. Default: false.","type":"boolean"},"limits":{"$ref":"#/$defs/limits","description":"How many findings pass that this scanner saw, beside the limits over all. Default: any number."},"gaps":{"title":"a list of gaps that pass","description":"What this scanner need not have looked at. Each is reported as a warning.","type":"array","items":{"$ref":"#/$defs/gap"}}}},"gap":{"title":"a gap with kind and reason","type":"object","additionalProperties":false,"required":["kind","reason"],"properties":{"kind":{"description":"What sort of gap.","enum":["not-installed","refused-tool","crashed","timed-out","cancelled","output-too-large","unreadable-report","unknown-schema","nothing-scanned","skipped-packages","unparsed-files","stale-database","incomplete-history","unreachable","no-credentials","not-initialised"]},"reason":{"$ref":"#/$defs/reason"},"expires":{"$ref":"#/$defs/day","description":"The last day on which it passes, in UTC. Default: none."}}},"exception":{"title":"an exception with id, reason, owner and expires","type":"object","additionalProperties":false,"required":["id","reason","owner","expires"],"properties":{"id":{"title":"an id, an alias, or *","description":"Advisory or rule, under any of its names; or * for everything in a package or at a path.","type":"string","minLength":1},"package":{"$ref":"#/$defs/texts","description":"Package URL without version, or with the one version that is meant; or a glob such as pkg:npm/@angular/*. Default: any."},"path":{"$ref":"#/$defs/texts","description":"Glob over paths of the checkout, or of the image; a folder ends with a slash. Needed for secrets. Default: any."},"tool":{"title":"the name of a scanner","description":"Excuses only what this scanner saw and no other. Default: any.","enum":["trivy","gitleaks","npm-audit","pip-audit","bandit","safety","osv-scanner","zizmor","semgrep","hygiene"]},"reason":{"$ref":"#/$defs/reason"},"owner":{"$ref":"#/$defs/owner"},"expires":{"$ref":"#/$defs/day"}}},"import":{"title":"an ignore file with file, owner and perhaps format, reason and expires","type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"$ref":"#/$defs/path","description":"Relative to the checkout."},"format":{"description":"How the file reads. Default: by its name.","enum":["trivyignore","trivyignore-yaml","osv-scanner","gitleaksignore","pip-audit","bandit"]},"reason":{"$ref":"#/$defs/reason"},"owner":{"$ref":"#/$defs/owner"},"expires":{"$ref":"#/$defs/day"}}},"ruleOff":{"title":"a rule with reason, owner and expires","type":"object","additionalProperties":false,"required":["rule","reason","owner","expires"],"properties":{"rule":{"title":"the id of a rule","description":"The id of the rule, as findings name it.","type":"string","minLength":1},"reason":{"$ref":"#/$defs/reason"},"owner":{"$ref":"#/$defs/owner"},"expires":{"$ref":"#/$defs/day"}}},"texts":{"title":"text, or a list of texts","anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}]},"path":{"title":"a path relative to the checkout","type":"string","minLength":1},"reason":{"title":"a reason in words","description":"Why this may stay.","type":"string","pattern":"\\\\S"},"owner":{"title":"the name of an owner","description":"Who answers for it: a person or a team.","type":"string","pattern":"\\\\S"},"day":{"title":"a day like 2026-03-31","description":"The last day on which it holds, in UTC.","type":"string"}}}');
// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var errors_problem = __webpack_require__(48338);
// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __webpack_require__(33941);
// EXTERNAL MODULE: ./build/shared/domain/yaml/in-order.js
var in_order = __webpack_require__(60523);
// EXTERNAL MODULE: ./build/shared/domain/text/expected.js
var expected = __webpack_require__(98589);
;// CONCATENATED MODULE: ./build/shared/domain/gate/image-size.js


const UNITS = new Map([
    ['kb', 1e3],
    ['mb', 1e6],
    ['gb', 1e9],
    ['kib', 1024],
    ['mib', 1024 ** 2],
    ['gib', 1024 ** 3],
]);
/** `200MB` or `1GiB` as bytes. */
function parseImageSize(text) {
    const [, count, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(text.trim()) ?? [];
    const size = UNITS.get(unit.toLowerCase());
    if (count === undefined || size === undefined || Number(count) === 0) {
        return (0,expected/* expected */.p6)('a size above 0 like 200MB or 1GiB', text);
    }
    return (0,errors_problem.ok)(Math.round(Number(count) * size));
}

// EXTERNAL MODULE: ./build/shared/domain/yaml/check-schema.js + 3 modules
var check_schema = __webpack_require__(90144);
// EXTERNAL MODULE: ./build/shared/domain/yaml/parse-document.js + 1 modules
var parse_document = __webpack_require__(40763);
;// CONCATENATED MODULE: ./build/shared/domain/gate/open-policy.js




/** Holds a file against its schema, and goes on with the rest, so that the finer checks need no second attempt. */
function openPolicy(text, path, schema) {
    const parsed = (0,parse_document/* parseDocument */.T)(text, path, {});
    if (!parsed.ok)
        return parsed;
    const { value, locate, problemAt } = parsed.value;
    const violations = (0,check_schema/* checkSchema */._)(value ?? {}, schema);
    const sound = without(value, violations.map((violation) => violation.path));
    return (0,errors_problem.ok)({
        value: (sound ?? {}),
        locate,
        problemAt,
        problems: violations.map(({ path: at, message, part }) => problemAt(at, message, part)),
    });
}
/** The places of a list's entries stay as they are: those that were refused are holes. */
function without(value, refused) {
    if (refused.length === 0)
        return value;
    if (refused.some((path) => path.length === 0))
        return undefined;
    const below = (key) => refused.filter(([first]) => String(first) === String(key)).map(([, ...rest]) => rest);
    if (Array.isArray(value)) {
        const holed = new Array(value.length);
        for (const [index, item] of value.entries())
            if (below(index).length === 0)
                holed[index] = item;
        return holed;
    }
    if (!(0,json_json/* isObject */.Gv)(value))
        return value;
    const entries = Object.entries(value).map(([key, item]) => [key, without(item ?? null, below(key))]);
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

;// CONCATENATED MODULE: ./build/shared/domain/findings/exceptions/exception.js
const DEFAULT_EXCEPTION_BOUNDS = { maxDays: 180, warningDays: 14 };

;// CONCATENATED MODULE: ./build/shared/domain/gate/policy.js

/**
 * Without a file: nothing critical and nothing high. What no tool knows the severity of counts as high: an advisory that nobody has
 * rated yet is new rather than harmless, and where it is harmless an exception says so with a name and a date.
 */
const DEFAULT_POLICY = {
    limits: { critical: 0, high: 0, medium: 'any', low: 'any', info: 'any' },
    toolLimits: {},
    unknownSeverity: 'high',
    fixableOnly: [],
    exceptions: [],
    exceptionBounds: DEFAULT_EXCEPTION_BOUNDS,
    scanners: {},
    inconclusive: 'block',
    imports: [],
    databaseMaxAgeMs: 48 * 3_600_000,
    hygiene: { maxImageBytes: 200_000_000 },
};

;// CONCATENATED MODULE: ./build/shared/domain/findings/exceptions/check-exception.js



/** Everything for which an exception is refused: too long, too wide, or no day at all. One that has ended is none of it. */
function checkException(draft, bounds, nowMs) {
    const expiry = expiryFault(draft.expires, bounds, nowMs);
    const id = idFault(draft.id);
    const packages = draft.packages.flatMap((text) => wildFault('package', text) ?? packageFault(text));
    const paths = draft.paths.flatMap((text) => wildFault('path', text) ?? pathFault(text));
    const breadth = id === undefined && packages.length + paths.length === 0 ? breadthFault(draft) : undefined;
    return [id, ...packages, ...paths, breadth, expiry].filter((fault) => fault !== undefined);
}
function expiryFault(text, { maxDays }, nowMs) {
    const day = (0,exceptions_day/* parseDay */.Iq)(text);
    if (!day.ok)
        return { part: 'expires', message: day.error };
    const days = (0,exceptions_day/* daysUntil */.AQ)(day.value, nowMs);
    if (days <= maxDays)
        return undefined;
    const message = `Expected a day at most ${maxDays} days ahead, found ${day.value}, which is ${days} days ahead`;
    return { part: 'expires', message };
}
function idFault(id) {
    if (id === '*' || (/^\S+$/.test(id) && !id.includes('*')))
        return undefined;
    return { part: 'id', message: `Expected one id, or * alone with a package or a path, found ${(0,expected/* shown */.SP)(id)}` };
}
function wildFault(part, text) {
    if (!isTooWild(text))
        return undefined;
    return {
        part,
        message: `Expected at most three * between two slashes and three ** in all, found ${(0,expected/* shown */.SP)(text)}`,
    };
}
function packageFault(text) {
    if (/^pkg:[^/\s]+\/\S+$/i.test(text))
        return [];
    const wanted = 'Expected a package URL like pkg:npm/lodash or pkg:npm/@angular/*';
    return [{ part: 'package', message: `${wanted}, found ${(0,expected/* shown */.SP)(text)}` }];
}
function pathFault(text) {
    if (text.trim() === '' || text.length > 300 || /^(\/|[A-Za-z]:|\.\.(\/|$))/.test(text)) {
        const message = `Expected a path relative to the checkout or the image, with globs, found ${(0,expected/* shown */.SP)(text)}`;
        return [{ part: 'path', message }];
    }
    if (/[^*/.]/.test(text))
        return [];
    return [{ part: 'path', message: `Expected a path that leaves something out, found ${(0,expected/* shown */.SP)(text)}` }];
}
/** `*` for every id needs something narrow beside it: one folder, one file, one package, or one scope of packages. */
function breadthFault({ id, packages, paths }) {
    if (id !== '*')
        return undefined;
    const wanted = 'Expected * beside a package or a path that names what it means';
    if (packages.length + paths.length === 0) {
        return { part: 'id', message: `${wanted}, found neither: that would excuse everything` };
    }
    const wide = paths.length > 0 ? paths.find(isWidePath) : packages.find(isWidePackage);
    if (wide === undefined)
        return undefined;
    const part = paths.length > 0 ? 'path' : 'package';
    return { part, message: `${wanted}, found ${(0,expected/* shown */.SP)(wide)}; name a folder, a file or a package` };
}
// A glob without a folder of one name, like **/package.json, means the whole checkout.
function isWidePath(path) {
    const segments = path
        .replace(/^(?:\.\/)+/, '')
        .split('/')
        .filter((segment) => segment !== '');
    return isGlob(path) && !segments.slice(0, -1).some((segment) => !isGlob(segment));
}
function isWidePackage(purl) {
    const name = purl.split('/').slice(1);
    return name.every((segment) => isGlob(segment) && !/[a-z0-9]{3}/i.test(segment));
}

;// CONCATENATED MODULE: ./build/shared/domain/gate/policy-reader.js



/** Reads single entries out of the file, and keeps what a schema cannot see. */
class PolicyReader {
    problems = [];
    #opened;
    #where;
    #bounds;
    #nowMs;
    constructor(opened, where, bounds, nowMs) {
        this.#opened = opened;
        this.#where = where;
        this.#bounds = bounds;
        this.#nowMs = nowMs;
    }
    exception(entry, at) {
        const { id, reason, owner, expires, tool } = entry;
        const packages = listed(entry.package);
        const paths = listed(entry.path);
        const { line } = this.#opened.locate(at);
        for (const { part, message } of checkException({ id, packages, paths, expires }, this.#bounds, this.#nowMs)) {
            this.#refuse([...at, part], message);
        }
        const source = { where: this.#where, line };
        return { id, packages, paths, ...(tool && { tool }), reason, owner, expires: expires.trim(), source };
    }
    /** A rule of our own that is off is an exception for all that it would find. */
    ruleOff({ rule, ...answered }, tool, at) {
        return this.exception({ ...answered, id: rule, tool }, at);
    }
    importedFile({ file, format, ...answered }, at) {
        const known = format ?? formatOf(file);
        const path = this.path(file, [...at, 'file']);
        if (answered.owner === undefined) {
            this.#refuse(at, `Expected an owner for the entries of ${(0,expected/* shown */.SP)(file)}, found none: ignore files name nobody`);
        }
        if (answered.expires !== undefined)
            this.day(answered.expires, [...at, 'expires']);
        if (known === undefined) {
            const message = `Expected a format (trivyignore, trivyignore-yaml, osv-scanner, gitleaksignore, pip-audit or bandit) for ${(0,expected/* shown */.SP)(file)}, found none; its name does not tell`;
            this.#refuse(at, message);
        }
        return known === undefined || path === undefined ? [] : [{ path, format: known, ...answered }];
    }
    day(text, at) {
        this.take((0,exceptions_day/* parseDay */.Iq)(text), at);
    }
    path(text, at) {
        const path = text
            .trim()
            .replaceAll('\\', '/')
            .replace(/^(?:\.\/)+/, '');
        if (path !== '' && !/^(\/|[A-Za-z]:)/.test(path) && !path.split('/').includes('..'))
            return path;
        this.#refuse(at, `Expected a path below the checkout, found ${(0,expected/* shown */.SP)(text)}`);
        return undefined;
    }
    take(result, at) {
        if (result.ok)
            return result.value;
        this.#refuse(at, result.error);
        return undefined;
    }
    #refuse(at, message) {
        this.problems.push(this.#opened.problemAt(at, message));
    }
}
function listed(value) {
    return value === undefined ? [] : [value].flat();
}
function formatOf(file) {
    const name = file.split(/[\\/]/).at(-1) ?? '';
    if (/^\.?trivyignore\.ya?ml$/.test(name))
        return 'trivyignore-yaml';
    if (/^\.?trivyignore$/.test(name))
        return 'trivyignore';
    if (name === 'osv-scanner.toml')
        return 'osv-scanner';
    return name === '.gitleaksignore' ? 'gitleaksignore' : undefined;
}

;// CONCATENATED MODULE: ./build/shared/domain/gate/tool-sections.js

/** What holds for one tool alone, under the key of the file that names the tools. */
function toolPolicies(key, section, reader) {
    return Object.fromEntries(Object.entries(section ?? {}).map(([name, entry]) => [
        name,
        { required: entry.required ?? false, allowedGaps: allowedGaps([key, name, 'gaps'], entry, reader) },
    ]));
}
function allowedGaps(at, { gaps = [] }, reader) {
    // Not map: an entry that the schema refused is a hole, and stays out.
    return gaps.flatMap(({ kind, reason, expires }, index) => {
        if (expires !== undefined)
            reader.day(expires, [...at, index, 'expires']);
        return [{ kind, reason, ...(expires !== undefined && { expires }) }];
    });
}
/** Only of those tools that have limits of their own. */
function toolLimits(section) {
    const limited = Object.entries(section ?? {}).flatMap(([name, { limits }]) => limits === undefined ? [] : [[name, limits]]);
    return Object.fromEntries(limited);
}
function boundsOf(days) {
    const { maxDays, warningDays } = DEFAULT_POLICY.exceptionBounds;
    return { maxDays: days?.maximum ?? maxDays, warningDays: days?.warning ?? warningDays };
}

;// CONCATENATED MODULE: ./build/shared/domain/gate/parse-policy.js









/** Reads security-gate.yml. An empty file means the defaults; every problem of the file comes at once, with its line and column. */
function parsePolicy(text, path, nowMs) {
    const opened = openPolicy(text, path, security_gate_v1_namespaceObject);
    if (!opened.ok)
        return opened;
    const { value, problems } = opened.value;
    const exceptionBounds = boundsOf(value.exception_days);
    const reader = new PolicyReader(opened.value, path, exceptionBounds, nowMs);
    const defaults = DEFAULT_POLICY;
    const maxAge = value.database_max_age ?? '';
    const maxSize = value.hygiene?.max_image_size ?? '';
    const known = value.known === undefined ? undefined : reader.path(value.known, ['known']);
    const policy = {
        limits: { ...defaults.limits, ...value.limits },
        toolLimits: toolLimits(value.scanners),
        unknownSeverity: value.unknown_severity ?? defaults.unknownSeverity,
        fixableOnly: value.fixable_only ?? defaults.fixableOnly,
        exceptions: [
            ...(value.exceptions ?? []).flatMap((entry, index) => reader.exception(entry, ['exceptions', index])),
            ...(value.hygiene?.off ?? []).flatMap((entry, index) => reader.ruleOff(entry, 'hygiene', ['hygiene', 'off', index])),
        ],
        exceptionBounds,
        scanners: toolPolicies('scanners', value.scanners, reader),
        inconclusive: value.inconclusive ?? defaults.inconclusive,
        imports: (value.imports ?? []).flatMap((entry, index) => reader.importedFile(entry, ['imports', index])),
        ...(known !== undefined && { known }),
        databaseMaxAgeMs: (maxAge && reader.take((0,duration/* parseDuration */.E)(maxAge, { minMs: 3_600_000 }), ['database_max_age'])) ||
            defaults.databaseMaxAgeMs,
        hygiene: {
            maxImageBytes: (maxSize && reader.take(parseImageSize(maxSize), ['hygiene', 'max_image_size'])) ||
                defaults.hygiene.maxImageBytes,
        },
    };
    const all = [...problems, ...reader.problems];
    return all.length > 0 ? (0,errors_problem/* err */._)((0,in_order/* inOrder */.a)(all)) : (0,errors_problem.ok)(policy);
}

;// CONCATENATED MODULE: ./build/shared/domain/findings/exceptions/imports/baselines.js





/** A report of pip-audit (`--format json`) that was kept: every vulnerability in it, for its package in any version. */
const readPipAudit = (text, where) => readReport(text, where, 'dependencies', 'pip-audit --format json', (dependency, line) => (0,json_json/* arrayAt */.RD)(dependency, 'vulns')
    .filter(json_json/* isObject */.Gv)
    .map((vulnerability) => {
    const purl = (0,package_url/* packageUrl */.EH)({ ecosystem: 'PyPI', name: (0,json_json/* stringAt */.bX)(dependency, 'name') ?? '' });
    return { line, id: (0,json_json/* stringAt */.bX)(vulnerability, 'id') ?? '', packages: purl === undefined ? [] : [purl] };
}));
/** A baseline of bandit (`--format json`): each result at its line of code, wherever that has moved to. */
const readBandit = (text, where) => {
    const counts = new Map();
    return readReport(text, where, 'results', 'bandit --format json', (result, line) => {
        const at = (0,json_json/* numberAt */.tk)(result, 'line_number');
        const code = lineOfCode((0,json_json/* stringAt */.bX)(result, 'code') ?? '', at);
        const file = ((0,json_json/* stringAt */.bX)(result, 'filename') ?? '').replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
        const id = (0,json_json/* stringAt */.bX)(result, 'test_id') ?? '';
        const alike = `${id}\n${file}\n${code}`;
        counts.set(alike, (counts.get(alike) ?? 0) + 1);
        const anchor = code === undefined ? undefined : `${code}#${counts.get(alike)}`;
        const spot = { ...(at !== undefined && { line: at }), ...(anchor !== undefined && { anchor }) };
        return [{ line, id, paths: [literalGlob(file)], spot }];
    });
};
function readReport(text, where, listKey, command, read) {
    const parsed = (0,parse_document/* parseDocument */.T)(text, where, {});
    if (!parsed.ok)
        return { entries: [], problems: parsed.error };
    const { value, locate, problemAt } = parsed.value;
    const list = (0,json_json/* isObject */.Gv)(value) ? value[listKey] : undefined;
    if (!Array.isArray(list)) {
        const message = `Expected a report of ${command} with ${listKey}, found none`;
        return { entries: [], problems: [problemAt([], message)] };
    }
    const entries = list.flatMap((item, index) => (0,json_json/* isObject */.Gv)(item) ? read(item, locate([listKey, index]).line) : []);
    const nameless = entries.filter(({ id }) => id === '');
    return {
        entries: entries.filter(({ id }) => id !== ''),
        problems: nameless.map(({ line }) => ({
            where,
            line,
            message: 'Expected an id in the entry, found none',
        })),
    };
}
/** bandit writes its code with numbers: `12 import os`. */
function lineOfCode(code, line) {
    const found = code.split('\n').find((one) => line !== undefined && one.startsWith(`${line} `));
    const anchor = codeAnchor(found?.replace(/^\d+/, '') ?? '');
    return anchor === '' ? undefined : anchor;
}

;// CONCATENATED MODULE: ./build/shared/domain/findings/exceptions/imports/commented-lines.js
/** The lines of an ignore file that say something, each with the comment that explains it. */
function commentedLines(text) {
    const found = [];
    let above = [];
    let isOpen = false;
    for (const [index, raw] of text
        .replace(/^\uFEFF/, '')
        .split(/\r\n?|\n/)
        .entries()) {
        const line = raw.trim();
        if (line === '')
            above = [];
        if (line.startsWith('#')) {
            if (!isOpen)
                above = [];
            above.push(line.replace(/^[#\s]+/, ''));
        }
        isOpen = line.startsWith('#');
        if (line === '' || isOpen)
            continue;
        const [, said = '', behind] = /^(.*?)(?:\s+#+\s*(.*))?$/.exec(line) ?? [];
        const comment = [behind ?? '', above.filter(isProse).join(' ')].find((one) => one !== '');
        found.push({ line: index + 1, text: said, ...(comment !== undefined && { comment }) });
    }
    return found;
}
/** An entry that was put out of use by a # is no reason for its neighbour. */
function isProse(comment) {
    return /\s/.test(comment.replace(/\s+exp:\S+/, ''));
}

;// CONCATENATED MODULE: ./build/shared/domain/findings/exceptions/imports/gitleaksignore.js



const FINGERPRINT = /^(?:([0-9a-f]{40}):)?(.+):([^:\s]+):(\d+)$/;
/** `.gitleaksignore`: `commit:file:rule:line`, or without the commit where only files were scanned. */
const readGitleaksignore = (text, where) => {
    const read = commentedLines(text).map(({ line, text: said, comment }) => {
        const [, commit, file, id, at] = FINGERPRINT.exec(said) ?? [];
        if (file === undefined || id === undefined) {
            return { problem: { where, line, message: `Expected commit:file:rule:line, found ${(0,expected/* shown */.SP)(said)}` } };
        }
        const entry = {
            line,
            id,
            paths: [literalGlob(file)],
            spot: { line: Number(at), ...(commit !== undefined && { commit }) },
            ...(comment !== undefined && { reason: comment }),
        };
        return { entry };
    });
    return {
        entries: read.flatMap(({ entry }) => entry ?? []),
        problems: read.flatMap(({ problem }) => problem ?? []),
    };
};

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./build/shared/domain/findings/exceptions/imports/osv-scanner.js



/** `osv-scanner.toml`: its IgnoredVulns, and the packages that its PackageOverrides ignore. */
const readOsvScanner = (text, where) => {
    const parsed = parsedToml(text);
    if (parsed instanceof dist/* TomlError */.zx) {
        const [message = ''] = parsed.message.split('\n');
        const problem = { where, line: parsed.line, column: parsed.column };
        return { entries: [], problems: [{ ...problem, message: `Expected valid TOML: ${message}` }] };
    }
    const read = [
        ...(0,json_json/* arrayAt */.RD)(parsed, 'IgnoredVulns').map((entry, index) => {
            const line = lineOf(text, 'IgnoredVulns', index);
            return ignoredVuln((0,json_json/* isObject */.Gv)(entry) ? entry : {}, line, where);
        }),
        ...(0,json_json/* arrayAt */.RD)(parsed, 'PackageOverrides').map((entry, index) => {
            const line = lineOf(text, 'PackageOverrides', index);
            return packageOverride((0,json_json/* isObject */.Gv)(entry) ? entry : {}, line, where);
        }),
    ];
    return {
        entries: read.flatMap((one) => (one !== undefined && 'id' in one ? one : [])),
        problems: read.flatMap((one) => (one !== undefined && 'message' in one ? one : [])),
    };
};
function ignoredVuln(entry, line, where) {
    const id = (0,json_json/* stringAt */.bX)(entry, 'id') ?? '';
    if (id === '')
        return { where, line, message: 'Expected an id in the entry of IgnoredVulns, found none' };
    return { line, id, ...explained(entry, 'ignoreUntil') };
}
function packageOverride(entry, line, where) {
    const ignores = entry.ignore === true || (0,json_json/* objectAt */.lJ)(entry, 'vulnerability').ignore === true;
    if (!ignores)
        return undefined;
    const [name, ecosystem] = [(0,json_json/* stringAt */.bX)(entry, 'name') ?? '', (0,json_json/* stringAt */.bX)(entry, 'ecosystem') ?? ''];
    const version = (0,json_json/* stringAt */.bX)(entry, 'version') ?? '';
    const purl = (0,package_url/* packageUrl */.EH)({ ecosystem, name, ...(version !== '' && { version }) });
    if (name === '' || purl === undefined) {
        const message = `Expected the name and the ecosystem of one package in the entry of PackageOverrides, found ${JSON.stringify({ name, ecosystem })}`;
        return { where, line, message };
    }
    return { line, id: '*', packages: [purl], ...explained(entry, 'effectiveUntil') };
}
function explained(entry, untilKey) {
    const reason = (0,json_json/* stringAt */.bX)(entry, 'reason');
    const expires = (0,json_json/* stringAt */.bX)(entry, untilKey);
    return { ...(reason && { reason }), ...(expires && { expires }) };
}
function parsedToml(text) {
    try {
        return plain((0,dist/* parse */.qg)(text));
    }
    catch (error) {
        if (error instanceof dist/* TomlError */.zx)
            return error;
        throw error;
    }
}
/** Dates as they are written. */
function plain(value) {
    if (value instanceof dist/* TomlDate */.PJ)
        return value.toISOString();
    if (Array.isArray(value))
        return value.map(plain);
    if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
    return typeof value === 'bigint' ? String(value) : value;
}
/** The library keeps no places: the header of that entry, or where the list begins. */
function lineOf(text, table, index) {
    const lines = text.split(/\r\n?|\n/);
    const named = lines.flatMap((line, at) => {
        const name = /^\s*\[\[\s*["']?(\w+)["']?\s*\]\]/.exec(line)?.[1];
        return name === table ? [at + 1] : [];
    });
    const list = lines.findIndex((line) => new RegExp(`^\\s*["']?${table}["']?\\s*=`).test(line));
    return named[index] ?? Math.max(list + 1, 1);
}

;// CONCATENATED MODULE: ./build/shared/domain/findings/exceptions/imports/trivyignore.js


/** `.trivyignore`, or any list of ids: `CVE-2018-14618 exp:2026-01-01`, its reason in a comment. */
const readTrivyignore = (text, where) => {
    const entries = [];
    const problems = [];
    for (const { line, text: said, comment } of commentedLines(text)) {
        const [id = '', ...more] = said.split(/\s+/);
        const expires = more.find((word) => word.startsWith('exp:'))?.slice('exp:'.length);
        const unknown = more.find((word) => !word.startsWith('exp:'));
        if (unknown !== undefined) {
            const message = `Expected an id and perhaps exp:2026-03-31, found ${(0,expected/* shown */.SP)(unknown)} behind ${(0,expected/* shown */.SP)(id)}`;
            problems.push({ where, line, message });
            continue;
        }
        entries.push({ line, id, ...(expires && { expires }), ...(comment && { reason: comment }) });
    }
    return { entries, problems };
};

;// CONCATENATED MODULE: ./build/shared/domain/findings/exceptions/imports/trivyignore-yaml.js

const SECTIONS = ['vulnerabilities', 'misconfigurations', 'secrets', 'licenses'];
/** `.trivyignore.yaml`. Keys that later releases of Trivy add are passed over, unless they would narrow an entry. */
const readTrivyignoreYaml = (text, where) => {
    const parsed = (0,parse_document/* parseDocument */.T)(text, where, SCHEMA);
    if (!parsed.ok)
        return { entries: [], problems: parsed.error };
    const { value, locate } = parsed.value;
    const problems = [];
    const entries = SECTIONS.flatMap((section) => (value?.[section] ?? []).flatMap((entry, index) => {
        const { line, column } = locate([section, index]);
        if (section === 'secrets' && (entry.paths ?? []).length === 0) {
            const message = `Expected paths with the secret ${entry.id}, found none: without them it would excuse secrets that are still to be leaked`;
            problems.push({ where, line, column, message });
            return [];
        }
        return [
            {
                line,
                id: entry.id,
                ...(entry.purls && { packages: entry.purls }),
                ...(entry.paths && { paths: entry.paths }),
                ...(entry.statement && { reason: entry.statement }),
                ...(entry.expired_at && { expires: entry.expired_at }),
            },
        ];
    }));
    return { entries, problems };
};
const TEXTS = { type: 'array', items: { type: 'string', minLength: 1 } };
const SCHEMA = {
    title: 'the ignore file of Trivy',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(SECTIONS.map((section) => [
        section,
        {
            title: 'a list of entries with an id each',
            type: 'array',
            items: {
                type: 'object',
                required: ['id'],
                additionalProperties: false,
                properties: {
                    id: { type: 'string', minLength: 1 },
                    paths: TEXTS,
                    purls: TEXTS,
                    statement: { type: 'string' },
                    expired_at: { type: 'string', title: 'a day like 2026-03-31' },
                },
            },
        },
    ])),
};

;// CONCATENATED MODULE: ./build/shared/domain/findings/exceptions/imports/import-exceptions.js








/** The exceptions of a foreign file, or everything that keeps its entries from being any: each with its line. */
function importExceptions(text, file, bounds, nowMs) {
    const { entries, problems } = READERS[file.format](text, file.path);
    const read = entries.map((entry) => complete(entry, file, bounds, nowMs));
    const all = [...problems, ...read.flatMap((one) => (one.ok ? [] : one.error))];
    return all.length > 0 ? (0,errors_problem/* err */._)((0,in_order/* inOrder */.a)(all)) : (0,errors_problem.ok)(read.flatMap((one) => (one.ok ? [one.value] : [])));
}
const READERS = {
    trivyignore: readTrivyignore,
    'trivyignore-yaml': readTrivyignoreYaml,
    'osv-scanner': readOsvScanner,
    gitleaksignore: readGitleaksignore,
    'pip-audit': readPipAudit,
    bandit: readBandit,
};
/** What the entry says goes before what the policy says of the whole file. */
function complete(entry, file, bounds, nowMs) {
    const { line, id, packages = [], paths = [], spot } = entry;
    const problem = (message) => ({ where: file.path, line, message });
    const reason = entry.reason ?? file.reason;
    const { owner } = file;
    const expires = entry.expires?.slice(0, 'yyyy-mm-dd'.length) ?? file.expires;
    if (reason === undefined || owner === undefined || expires === undefined) {
        const missing = Object.entries({ reason, owner, expires }).flatMap(([name, value]) => value ? [] : name);
        const message = `Expected a reason, an owner and an expiry for ${id}, found no ${missing.join(' and no ')}`;
        const hint = `Add ${missing.join(', ')} to the entry of ${file.path} under imports in the policy`;
        return (0,errors_problem/* err */._)([{ ...problem(message), hint }]);
    }
    const faults = checkException({ id, packages, paths, spot, expires }, bounds, nowMs);
    if (faults.length > 0)
        return (0,errors_problem/* err */._)(faults.map(({ message }) => problem(`${id}: ${message}`)));
    const source = { where: file.path, line };
    return (0,errors_problem.ok)({ id, packages, paths, ...(spot && { spot }), reason, owner, expires, source });
}

;// CONCATENATED MODULE: ./build/shared/domain/gate/with-imports.js


/** The policy with the entries of its ignore files as exceptions; all problems of all files at once. `texts` holds each file by its path. */
function withImports(policy, texts, nowMs) {
    const read = policy.imports.map((file) => {
        const text = texts.get(file.path);
        if (text === undefined)
            return (0,errors_problem/* err */._)([missing(file.path)]);
        return importExceptions(text, file, policy.exceptionBounds, nowMs);
    });
    const problems = read.flatMap((one) => (one.ok ? [] : one.error));
    const imported = read.flatMap((one) => (one.ok ? one.value : []));
    return problems.length > 0
        ? (0,errors_problem/* err */._)(problems)
        : (0,errors_problem.ok)({ ...policy, exceptions: [...policy.exceptions, ...imported] });
}
function missing(path) {
    return { where: path, message: 'Expected the ignore file that the policy imports, found none' };
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

// EXTERNAL MODULE: ./build/shared/domain/findings/known/known-file.js + 1 modules
var known_file = __webpack_require__(58964);
;// CONCATENATED MODULE: ./build/shared/engine/gate/read-known.js


/** The file of known findings. The first run has none yet: `known_file: adopt` writes it. */
async function readKnown(path, files) {
    if (path === undefined)
        return [];
    const text = await files.read(path);
    if (text === undefined)
        return [];
    const known = (0,known_file/* parseKnown */.d)(text, path);
    if (known.ok)
        return known.value;
    throw (0,refuse/* refuse */.T)('file-invalid', known.error);
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/read-policy.js






/** The policy with all that it names: ignore files of scanners and the known findings. Nothing is scanned before all of it could be read. */
async function readPolicy({ path, required }, nowMs, files) {
    const parse = (text, where) => parsePolicy(text, where, nowMs);
    const written = (await readDocument(path, required, parse, files)) ?? DEFAULT_POLICY;
    const texts = new Map();
    for (const { path: imported } of written.imports) {
        const text = await files.read(imported);
        if (text !== undefined)
            texts.set(imported, text);
    }
    const policy = withImports(written, texts, nowMs);
    if (!policy.ok)
        throw (0,refuse/* refuse */.T)('file-invalid', policy.error);
    return { policy: policy.value, known: await readKnown(written.known, files) };
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/read-texts.js

const AT_ONCE = 32;
/** The texts of files below a folder, in their order; what is not there, what leads out of the checkout, and what `wanted` turns down, is left out. */
async function readTexts(paths, folder, folders, wanted) {
    const read = [];
    const { inside } = folders.sift(folder, paths);
    for (let at = 0; at < inside.length; at += AT_ONCE) {
        const texts = await Promise.all(inside.slice(at, at + AT_ONCE).map(async (path) => ({
            path,
            text: await folders.read(folders.join(folder, path)).catch((error) => {
                // Among many that are looked through, a dump of data is none that is wanted.
                if (wanted !== undefined && error instanceof action_error/* ActionError */.l)
                    return undefined;
                throw error;
            }),
        })));
        for (const { path, text } of texts)
            if (text !== undefined && wanted?.(text) !== false)
                read.push({ path, text });
    }
    return read;
}

;// CONCATENATED MODULE: ./build/shared/domain/report/gate/scan-line.js


/** `trivy, image shop:v2: 3 findings in 12.3 s (412 packages)`, or why its silence means nothing. */
function scanLine({ scanner, target, findings, proof, gaps, durationMs }, { mayBeAbsent } = {}) {
    const [absent] = gaps.filter(({ kind }) => mayBeAbsent === true && kind === 'not-installed');
    if (absent !== undefined)
        return (0,with_hint/* withHint */.m)(`${scanner}, ${target}: left out. ${absent.message}`, absent.hint);
    const time = `${(durationMs / 1_000).toFixed(1)} s`;
    const shown = gaps.length > 0
        ? `DID NOT PROVE ITS WORK: ${gaps.map(({ message }) => message).join('; ')}`
        : proof.join(', ');
    return `${scanner}, ${target}: ${(0,figures/* counted */.hS)(findings.length, 'finding')} in ${time} (${shown})`;
}

;// CONCATENATED MODULE: ./build/shared/engine/tools/gap-of-end.js
/** The most that a tool may write to one stream. */
const gap_of_end_OUTPUT_BYTES = 256 * 1024 * 1024;
/** Why a tool that did not end by itself proved nothing. `timeInput` says by which input it may take longer. */
function gapOfEnd({ end, problem, stderr }, name, { timeoutMs, timeInput }) {
    const last = stderr.trim().split(/\r?\n/).at(-1) ?? '';
    const said = last === '' ? '' : `; it said last: ${last.slice(0, 300)}`;
    switch (end) {
        case 'timed-out':
            return {
                kind: 'timed-out',
                message: `${name} did not end within ${timeoutMs / 1_000} s${said}`,
                hint: timeInput,
            };
        case 'cancelled':
            return { kind: 'cancelled', message: `${name} was ended, because the job was cancelled` };
        case 'output-too-large':
            return {
                kind: 'output-too-large',
                message: `${name} wrote more than ${gap_of_end_OUTPUT_BYTES / 1024 / 1024} MB`,
            };
        default:
            return { kind: 'crashed', message: `${name} ${problem ?? 'was ended from outside'}${said}` };
    }
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/scan-target.js


/** Runs one scanner to its end. However it ends there is a scan to tell of: what went wrong is a gap in it. */
async function scanTarget(job, ports) {
    const { scanner, target } = job;
    const started = ports.clock.now();
    const told = (ready, { findings, proof, gaps, report }) => ({
        scan: {
            ...{ scanner: scanner.name, target: target.title, tool: ready?.tool, findings, proof, gaps },
            image: target.kind === 'image' ? target.what : undefined,
            durationMs: ports.clock.now() - started,
        },
        ...{ target, report },
        file: ready?.file,
    });
    const found = await ports.findTool(scanner);
    if (!found.ok)
        return told(undefined, nothing(found.gap));
    const scratch = await ports.folders.scratch(scanner.name);
    try {
        return told(found, await runScanner(job, found, scratch, ports));
    }
    catch (error) {
        const message = `${scanner.name} could not be run: ${error instanceof Error ? error.message : String(error)}`;
        return told(found, nothing({ kind: 'crashed', message }));
    }
    finally {
        await ports.folders.remove(scratch).catch(() => undefined);
    }
}
async function runScanner({ scanner, target, wish, checkout, timeoutMs }, { file, tool }, scratch, { processes, folders, childEnv, log, signal }) {
    const at = {
        checkout,
        report: folders.join(scratch, 'report'),
        scratch,
        cache: await folders.cache(scanner.name),
    };
    const { version } = tool;
    const texts = await textsOf(target, checkout, folders);
    const command = scanner.command(target, at, wish, { version, texts });
    for (const [path, text] of Object.entries(command.files ?? {}))
        await folders.write(path, text);
    const call = (args, env) => {
        log.debug(`${scanner.name}: ${JSON.stringify(args)}`);
        return processes.run({
            ...{ file, args, cwd: command.cwd, timeoutMs, signal },
            env: { ...childEnv, ...env },
            maxOutputBytes: gap_of_end_OUTPUT_BYTES,
        });
    };
    // Told by the scan itself where it matters: a database that could not be fetched is missing or old there.
    if (command.before !== undefined)
        tellErrors(scanner.name, await call(command.before), log);
    const end = await call(command.args, command.env);
    tellErrors(scanner.name, end, log);
    if (end.end !== 'exited')
        return nothing(gapOfEnd(end, scanner.name, {
            timeoutMs,
            timeInput: 'scan_timeout says how long each scanner may take',
        }));
    const after = command.after === undefined ? undefined : await call(command.after);
    const report = command.report === 'stdout' ? end.stdout : await folders.read(at.report);
    const { exitCode = 0, stdout, stderr } = end;
    const run = { exitCode, stdout, stderr, report, version, texts, after: saidBy(after) };
    return { ...scanner.read(run, target, wish), report };
}
const saidBy = (end) => end?.end === 'exited' && end.exitCode === 0 ? end.stdout : undefined;
const DEBUG_LINES = 200;
function tellErrors(name, { stderr }, log) {
    for (const line of stderr.split(/\r?\n/).slice(-DEBUG_LINES))
        if (line !== '')
            log.debug(`${name}: ${line}`);
}
async function textsOf({ reads = [] }, checkout, folders) {
    const read = await readTexts(reads, checkout, folders);
    return Object.fromEntries(read.map(({ path, text }) => [path, text]));
}
const nothing = (gap) => ({ findings: [], proof: [], gaps: [gap] });

;// CONCATENATED MODULE: ./build/shared/engine/gate/scan-all.js


/** Runs all scanners side by side; the scans come in the order of the jobs. A scanner is located once, however many targets it has. */
async function scanAll(jobs, ports) {
    const located = new Map();
    const shared = {
        ...ports,
        findTool: (scanner) => {
            const known = located.get(scanner.name) ?? ports.findTool(scanner);
            located.set(scanner.name, known);
            return known;
        },
    };
    const inTurn = new Map();
    return Promise.all(jobs.map(async (job) => {
        const { name } = job.scanner;
        const before = job.scanner.inTurn === true ? inTurn.get(name) : undefined;
        const scan = (async () => {
            await before;
            return scanTarget(job, shared);
        })();
        inTurn.set(name, scan);
        const done = await scan;
        ports.log.info(scanLine(done.scan, job));
        return done;
    }));
}

;// CONCATENATED MODULE: ./build/shared/domain/findings/in-folder.js
/** A finding of a folder, told by its path from the root of the checkout. */
function inFolder(finding, folder) {
    const { place } = finding;
    if (folder === '.' || place === undefined)
        return finding;
    return { ...finding, place: { ...place, path: `${folder}/${place.path}` } };
}

// EXTERNAL MODULE: ./build/shared/domain/findings/known/known-from.js
var known_from = __webpack_require__(25684);
;// CONCATENATED MODULE: ./build/shared/engine/gate/write-base.js

/**
 * Writes the files of another commit into a folder. undefined where the clone does not hold that commit. It is done by a repository of our own
 * that borrows the objects alone: neither the checkout nor its index is touched, and no filter or hook that its configuration names is run.
 */
async function writeBase(commit, scratch, on) {
    const { folders, env } = on;
    const theirs = gitIn(on);
    const sha = (await theirs('rev-parse', '--verify', '--quiet', `${commit}^{commit}`))?.trim();
    const objects = (await theirs('rev-parse', '--path-format=absolute', '--git-path', 'objects'))?.trim();
    if (sha === undefined || objects === undefined)
        return undefined;
    const [own, base] = [folders.join(scratch, 'git'), folders.join(scratch, 'base')];
    // The longer names are those of SHA-256.
    const format = sha.length === 64 ? 'sha256' : 'sha1';
    const alone = {
        ...env,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: folders.join(scratch, 'no-gitconfig'),
    };
    const made = await gitIn({ ...on, folder: scratch, env: alone })(...['init', '--quiet', '--bare', '--template=', `--object-format=${format}`, own]);
    if (made === undefined)
        return undefined;
    const git = gitIn({
        ...{ ...on, folder: scratch },
        env: { ...alone, GIT_DIR: own, GIT_WORK_TREE: scratch, GIT_OBJECT_DIRECTORY: objects },
    });
    const read = await git('read-tree', sha);
    const written = read === undefined ? read : await git('checkout-index', '--all', `--prefix=${base}/`);
    return written === undefined ? undefined : base;
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/at-base.js




/**
 * What was there before: `scan` on the files of another commit, by paths from the root of the repository. A base that cannot be scanned makes
 * nothing known, so that more blocks, never less.
 */
async function atBase({ commit, checkout }, { processes, folders, childEnv, signal, clock, log }, scan) {
    if (commit === undefined)
        return { known: [], notes: [] };
    const scratch = await folders.scratch('base');
    try {
        const root = await writeBase(commit, scratch, {
            ...{ processes, folders, env: childEnv, signal, folder: checkout },
        });
        if (root === undefined)
            return { known: [], notes: [absent(commit)] };
        const scans = await scan(root, quiet(log));
        const unproven = scans.filter(({ gaps }) => gaps.length > 0).map(({ scanner }) => scanner);
        return {
            known: (0,known_from/* knownFrom */.Yx)(mergeFindings(scans.flatMap(({ findings }) => findings)), (0,exceptions_day/* dayOf */.kb)(clock.now())),
            notes: unproven.length === 0 ? [] : [incomplete(commit, unproven)],
        };
    }
    finally {
        await folders.remove(scratch);
    }
}
const absent = (commit) => `Nothing was compared: the checkout does not hold ${commit} (actions/checkout with fetch-depth: 0 brings it), so everything counts as new`;
const incomplete = (commit, scanners) => `The comparison with ${commit} is incomplete: ${[...new Set(scanners)].join(', ')} did not prove the work there, so what it missed counts as new`;
/** Its lines would be taken for those of the checkout. */
function quiet(log) {
    return { ...log, info: (line) => log.debug(`base: ${line}`) };
}

;// CONCATENATED MODULE: ./build/shared/engine/gate/scan-base.js





/** What was there before: the same scanners on the files of another commit. */
async function scanBase(base, ports) {
    const { folder, scanners, timeoutMs } = base;
    const { folders, childEnv: env } = ports;
    return atBase(base, ports, async (root, log) => {
        const at = folder === '.' ? root : folders.join(root, folder);
        // Its files alone: an image has no base, and the history was there all along.
        const wish = { ...base.wish, image: undefined, sbom: undefined, secretsIn: { kind: 'files' } };
        const git = gitIn({ ...ports, env, folder: at });
        const found = await readCheckout(at, { git, folders, exclude: wish.exclude });
        const jobs = scanners.flatMap((scanner) => scanner
            .detect({ files: found.files }, wish)
            .map((target) => ({ scanner, target, wish, checkout: at, timeoutMs })));
        const done = await scanAll(jobs, { ...ports, log });
        return done.map(({ scan }) => ({
            ...scan,
            findings: scan.findings.map((finding) => inFolder(finding, folder)),
        }));
    });
}

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(78390);
;// CONCATENATED MODULE: ./build/shared/domain/dockerfile/expand-variables.js
const REFERENCE = /\\\$|\$(?:(\w+)|\{(\w+)(?:(:?[-+])((?:[^{}]|\{[^{}]*\})*))?\})/g;
/** `$NAME`, `${NAME}`, `${NAME:-word}` and `${NAME:+word}` by the defaults that the file gives. A form that it does not know decides nothing. */
function expandVariables(written, known) {
    const variables = new Set();
    const text = unquoted(written).replace(REFERENCE, (all, plain, braced, operator, word = '') => {
        if (all === '\\$')
            return all;
        const name = plain ?? braced;
        const index = known.findLastIndex((setting) => setting.name === name);
        const value = known[index]?.value;
        const given = value !== undefined && !(operator?.startsWith(':') && value === '');
        const chosen = operator?.endsWith('+') ? (given ? word : '') : given ? value : operator && word;
        if (chosen === undefined) {
            variables.add(name);
            return all;
        }
        // The word of a reference sees what the reference sees, a value what stood above it.
        return nested(chosen, chosen === value ? known.slice(0, index) : known, variables);
    });
    const unknown = /(?<!\\)\$\{(\w+)/.exec(text)?.[1];
    if (unknown !== undefined)
        variables.add(unknown);
    return variables.size === 0
        ? { ok: true, text, written }
        : { ok: false, variables: [...variables], written };
}
/** A default may name others that were set before it, which also ends one that names itself. */
function nested(text, before, variables) {
    if (!text.includes('$'))
        return text;
    const inner = expandVariables(text, before);
    if (inner.ok)
        return inner.text;
    for (const name of inner.variables)
        variables.add(name);
    return text;
}
const unquoted = (text) => /^"(.*)"$|^'(.*)'$/s
    .exec(text)
    ?.slice(1)
    .find((part) => part !== undefined) ?? text;

;// CONCATENATED MODULE: ./build/shared/domain/dockerfile/read-dockerfile.js


/** Reads any text: what is no instruction is passed over, as this is no linter. */
function readDockerfile(path, text) {
    const globals = [];
    const stages = [];
    for (const instruction of main.DockerfileParser.parse(text).getInstructions()) {
        const current = stages.at(-1);
        if (instruction instanceof main.From) {
            const stage = readFrom(instruction, stages, globals);
            if (stage !== undefined)
                stages.push(stage);
        }
        else if (current === undefined)
            globals.push(...settingsOf(instruction));
        else {
            current.settings.push(...settingsOf(instruction));
            if (instruction.getKeyword() === 'USER')
                current.user = readUser(instruction, current, globals);
        }
    }
    return { path, stages, globals };
}
/** The stage that the build ends with, unless it is told another. */
const finalStage = ({ stages }) => stages.at(-1);
/** The stage, and those it stands on, itself first. */
function lineage({ stages }, stage) {
    const parent = stage.base.kind === 'stage' ? stages[stage.base.index] : undefined;
    return parent === undefined ? [stage] : [stage, ...lineage({ stages }, parent)];
}
function readFrom(from, stages, globals) {
    const written = from.getImage();
    const range = from.getImageRange();
    if (written === null || range === null)
        return undefined;
    const name = from.getBuildStage()?.toLowerCase();
    return {
        ...(name !== undefined && { name }),
        base: baseOf(expandVariables(written, globals), stages, spanOf(range)),
        settings: [],
    };
}
function baseOf(resolved, stages, at) {
    const { written } = resolved;
    if (!resolved.ok)
        return { kind: 'undecided', variables: resolved.variables, written, at };
    // A later stage of the same name is not there yet, and the last of two is meant.
    const index = stages.findLastIndex(({ name }) => name === resolved.text.toLowerCase());
    if (index !== -1)
        return { kind: 'stage', index, written, at };
    if (resolved.text === 'scratch')
        return { kind: 'scratch', written, at };
    return { kind: 'image', image: resolved.text, written, at };
}
function readUser(instruction, stage, globals) {
    const [argument] = instruction.getArguments();
    if (argument === undefined)
        return stage.user;
    const known = visibleIn(stage, globals);
    return { ...expandVariables(argument.getValue(), known), at: spanOf(argument.getRange()) };
}
/** An ARG of a stage without default takes that of the same name before the first FROM. */
function visibleIn({ settings }, globals) {
    return settings.map((setting) => setting.keyword === 'ARG' && setting.value === undefined
        ? { ...setting, value: globals.findLast(({ name }) => name === setting.name)?.value }
        : setting);
}
function settingsOf(instruction) {
    if (!(instruction instanceof main.Env || instruction instanceof main.Arg))
        return [];
    const keyword = instruction instanceof main.Env ? 'ENV' : 'ARG';
    return instruction.getProperties().map((property) => ({
        keyword,
        name: property.getName(),
        value: property.getValue() ?? undefined,
        at: spanOf(property.getRange()),
    }));
}
const spanOf = ({ start, end }) => ({
    startLine: start.line + 1,
    endLine: end.line + 1,
    startColumn: start.character + 1,
    endColumn: end.character + 1,
});

// EXTERNAL MODULE: ./build/shared/domain/trivy/report.js
var trivy_report = __webpack_require__(88086);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/shared/domain/yaml/locate.js
var locate = __webpack_require__(81495);
;// CONCATENATED MODULE: ./build/shared/domain/manifests/read-manifests.js



/** Every document with an apiVersion and a kind; other YAML is no manifest, and no fault. */
function readManifests(path, text) {
    const lineCounter = new yaml_dist/* LineCounter */.HN();
    const documents = (0,yaml_dist/* parseAllDocuments */.hR)(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
    const place = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const manifests = [];
    const broken = [];
    for (const document of documents) {
        const [error] = document.errors;
        if (error !== undefined) {
            broken.push({ path, line: place(error.pos[0]).line, message: error.message });
            continue;
        }
        const body = valueOfDocument(document);
        if (typeof body === 'string')
            broken.push({ path, line: place(document.range[0]).line, message: body });
        if (!(0,json_json/* isObject */.Gv)(body))
            continue;
        const apiVersion = (0,json_json/* stringAt */.bX)(body, 'apiVersion');
        const kind = (0,json_json/* stringAt */.bX)(body, 'kind');
        if (apiVersion === undefined || kind === undefined)
            continue;
        const name = (0,json_json/* stringAt */.bX)((0,json_json/* objectAt */.lJ)(body, 'metadata'), 'name') ?? '';
        manifests.push({ path, apiVersion, kind, name, body, locate: (0,locate/* locator */.f)(document, place) });
    }
    return { manifests, broken };
}
/** Why it has no value, as text: an alias without its anchor, or aliases of aliases that grow without end. */
function valueOfDocument(document) {
    try {
        const value = document.toJS({ maxAliasCount: 100 });
        return (0,json_json/* isObject */.Gv)(value) ? value : null;
    }
    catch (error) {
        return error.message;
    }
}

// EXTERNAL MODULE: ./build/action-security-gate/src/scanners/trivy/whereabouts.js
var whereabouts = __webpack_require__(40859);
;// CONCATENATED MODULE: ./build/action-security-gate/src/hygiene/rules/base-image-digest.js
const baseImageDigest = {
    id: 'base-image-digest',
    severity: 'low',
    title: 'A base image is not pinned by its digest',
    rationale: 'A tag can be moved: the same Dockerfile then builds another image, which nobody has looked at',
    remedy: 'Write FROM name:tag@sha256:…; Dependabot and Renovate keep the digest up to date',
    url: 'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
    check: ({ read }) => eachBase(read).flatMap(({ path, base }) => {
        const place = { path, ...base.at };
        if (base.kind === 'undecided')
            return [
                {
                    saw: 'undecided',
                    message: `FROM ${base.written} depends on ${base.variables.join(', ')}`,
                    place,
                },
            ];
        if (base.kind !== 'image' || /@sha256:[0-9a-f]{64}$/.test(base.image))
            return [];
        return [{ saw: 'fault', message: `FROM ${base.image} names no digest`, place, anchor: base.image }];
    }),
};
/** Every base of every file. */
function eachBase(files) {
    return files.flatMap(({ path, stages }) => stages.map(({ base }) => ({ path, base })));
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/hygiene/ignore-patterns.js
/** Whether a `.dockerignore` leaves out a path: the last line that fits decides, and `!` takes back. */
function leavesOut(text, path) {
    let out = false;
    for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
        const trimmed = line.trim();
        if (trimmed === '' || line.startsWith('#'))
            continue;
        const back = trimmed.startsWith('!');
        if (fits(cleaned(back ? trimmed.slice(1) : trimmed), path))
            out = !back;
    }
    return out;
}
const cleaned = (pattern) => pattern
    .trim()
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
/** A pattern that fits a folder fits all that is in it; `.git/**` leaves an empty folder, which is as good. */
function fits(pattern, path) {
    const bare = pattern.replace(/\/\*{1,2}$/, '');
    return bare !== '' && expressionOf(bare).test(path);
}
function expressionOf(pattern) {
    const body = pattern.replace(/\*\*\/|\*\*|\*|\?|\[[^\]]*\]|[\\^$.|+(){}[\]]/g, (part) => {
        if (part === '**/')
            return '(?:.*/)?';
        if (part === '**')
            return '.*';
        if (part === '*')
            return '[^/]*';
        if (part === '?')
            return '[^/]';
        return part.length > 1 ? part.replace(/^\[!/, '[^') : `\\${part}`;
    });
    return new RegExp(`^${body}$`);
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/hygiene/rules/dockerignore.js

/** What no image should be given, whatever it copies. */
const LEFT_OUT = ['.git', '.env'];
const dockerignore = {
    id: 'dockerignore',
    severity: 'low',
    title: 'The build is given what does not belong into an image',
    rationale: 'COPY . takes everything that .dockerignore does not leave out: the history with what was deleted from it, and local secrets',
    remedy: `Write a .dockerignore with ${LEFT_OUT.join(' and ')} beside the Dockerfile`,
    url: 'https://docs.docker.com/build/concepts/context/#dockerignore-files',
    check: ({ dockerfiles: [dockerfile], dockerignore: file }) => {
        if (dockerfile === undefined)
            return [];
        if (file === undefined)
            return [
                {
                    saw: 'fault',
                    message: 'There is no .dockerignore',
                    place: { path: dockerfile.path, startLine: 1 },
                },
            ];
        const given = LEFT_OUT.filter((path) => !leavesOut(file.text, path));
        if (given.length === 0)
            return [];
        const message = `${file.path} does not leave out ${given.join(' and ')}`;
        return [{ saw: 'fault', message, place: { path: file.path, startLine: 1 }, anchor: given.join(' ') }];
    },
};

;// CONCATENATED MODULE: ./build/action-security-gate/src/hygiene/rules/end-of-life-system.js

const endOfLifeSystem = {
    id: 'end-of-life-system',
    severity: 'high',
    title: 'The operating system of the image is at the end of its life',
    rationale: 'Nobody publishes fixes for it any more, nor advisories: scanners find less in it every month',
    remedy: 'Take a base image with a release that is maintained',
    url: 'https://endoflife.date/',
    check: ({ trivyReport, artifact }) => {
        const system = (0,json_json/* objectAt */.lJ)(trivyReport?.metadata ?? {}, 'OS');
        if (system.EOSL !== true)
            return [];
        const name = `${(0,json_json/* stringAt */.bX)(system, 'Family') ?? ''} ${(0,json_json/* stringAt */.bX)(system, 'Name') ?? ''}`.trim();
        return [{ saw: 'fault', message: `${name} gets no more fixes`, artifact, anchor: name }];
    },
};

;// CONCATENATED MODULE: ./build/action-security-gate/src/hygiene/rules/image-size.js

const MEGABYTE = 1_000_000;
const imageSize = {
    id: 'image-size',
    severity: 'low',
    title: 'The image is larger than its budget',
    rationale: 'Each new instance of a service reads its image first, and all that a web service does not need is more to patch',
    remedy: 'Build in one stage and copy what runs into a slim one; leave package managers and caches behind',
    url: 'https://cloud.google.com/run/docs/tips/general',
    check: ({ trivyReport, artifact, wish }) => {
        if (trivyReport === undefined)
            return [];
        const bytes = sizeOf(trivyReport);
        if (bytes === undefined)
            return [
                {
                    saw: 'gap',
                    gap: {
                        kind: 'nothing-scanned',
                        message: 'The size of the image is not known: the report of trivy tells none',
                        hint: 'Newer versions of Trivy tell it',
                    },
                },
            ];
        const megabytes = Math.ceil(bytes / MEGABYTE);
        if (bytes <= wish.maxImageMegabytes * MEGABYTE)
            return [];
        const message = `The layers of the image are ${megabytes} MB unpacked, more than ${wish.maxImageMegabytes} MB`;
        return [{ saw: 'fault', message, artifact }];
    },
};
/** Unpacked. An old Trivy tells only the sizes of layers, and a still older one nothing. */
function sizeOf({ metadata }) {
    const size = (0,json_json/* numberAt */.tk)(metadata, 'Size');
    if (size !== undefined && size > 0)
        return size;
    const layers = (0,json_json/* arrayAt */.RD)(metadata, 'Layers').filter(json_json/* isObject */.Gv);
    const sizes = layers.map((layer) => (0,json_json/* numberAt */.tk)(layer, 'Size'));
    return sizes.length > 0 && sizes.every((one) => one !== undefined)
        ? sizes.reduce((sum, one) => sum + one, 0)
        : undefined;
}

// EXTERNAL MODULE: ./build/shared/domain/text/image-reference.js
var image_reference = __webpack_require__(35788);
;// CONCATENATED MODULE: ./build/action-security-gate/src/hygiene/rules/latest-tag.js


const latestTag = {
    id: 'latest-tag',
    severity: 'medium',
    title: 'A base image is taken by the tag latest',
    rationale: 'What is latest changes with every release of its publisher, from one major version to the next',
    remedy: 'Name the version, best with its digest',
    url: 'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
    check: ({ read }) => eachBase(read).flatMap(({ path, base }) => {
        // base-image-digest tells of a base that cannot be decided.
        if (base.kind !== 'image')
            return [];
        const reference = (0,image_reference/* parseImageReference */.o)(base.image);
        const place = { path, ...base.at };
        if (!reference.ok)
            return [{ saw: 'undecided', message: `FROM ${base.image} is no image reference`, place }];
        const { tag, digest } = reference.value;
        if (digest !== undefined || (tag !== undefined && tag !== 'latest'))
            return [];
        const why = tag === undefined ? 'names no tag, which is latest' : 'asks for the tag latest';
        return [{ saw: 'fault', message: `FROM ${base.image} ${why}`, place, anchor: base.image }];
    }),
};

;// CONCATENATED MODULE: ./build/shared/domain/manifests/containers.js

/** Cloud Run reads the form of Knative, but of a securityContext it honours nothing. */
const isOfCloudRun = ({ apiVersion }) => /^(serving\.knative\.dev|run\.googleapis\.com)\//.test(apiVersion);
/** The specification of the pods that an object makes. */
function podSpecOf({ kind, body }) {
    const way = WAYS[kind];
    if (way === undefined)
        return undefined;
    let value = body;
    for (const key of way)
        value = (0,json_json/* isObject */.Gv)(value) ? value[key] : undefined;
    return (0,json_json/* isObject */.Gv)(value) ? { spec: value, way } : undefined;
}
const TEMPLATE = ['spec', 'template', 'spec'];
const WAYS = {
    Pod: ['spec'],
    Deployment: TEMPLATE,
    StatefulSet: TEMPLATE,
    DaemonSet: TEMPLATE,
    ReplicaSet: TEMPLATE,
    Service: TEMPLATE,
    Job: TEMPLATE,
    CronJob: ['spec', 'jobTemplate', ...TEMPLATE],
};
/** All of them, those that only prepare too. */
function containersOf({ spec, way }) {
    return ['initContainers', 'containers'].flatMap((key) => (0,json_json/* arrayAt */.RD)(spec, key).flatMap((body, index) => (0,json_json/* isObject */.Gv)(body)
        ? [{ name: (0,json_json/* stringAt */.bX)(body, 'name') ?? String(index), body, way: [...way, key, index] }]
        : []));
}
const securityOf = ({ body }) => (0,json_json/* objectAt */.lJ)(body, 'securityContext');

;// CONCATENATED MODULE: ./build/action-security-gate/src/hygiene/rules/privileged-container.js


const privilegedContainer = {
    id: 'privileged-container',
    severity: 'high',
    title: 'A container has more rights than it needs',
    rationale: 'With them, who takes over the container takes over the machine',
    remedy: 'Take out privileged, host namespaces and added capabilities; write capabilities: {drop: [ALL]}',
    url: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    check: ({ objects }) => objects.flatMap((manifest) => {
        const pod = podSpecOf(manifest);
        if (pod === undefined)
            return [];
        const rights = [...ofPod(pod), ...containersOf(pod).flatMap(ofContainer)];
        return rights.map((right) => observationOf(right, manifest));
    }),
};
const ofPod = ({ spec, way }) => ['hostNetwork', 'hostPID', 'hostIPC']
    .filter((key) => spec[key] === true)
    .map((key) => ({ what: `${key}: true`, way: [...way, key] }));
function ofContainer(container) {
    const security = securityOf(container);
    const way = [...container.way, 'securityContext'];
    const flags = ['privileged', 'allowPrivilegeEscalation'].filter((key) => security[key] === true);
    return [
        ...flags.map((key) => ({ what: `${key}: true of ${container.name}`, way: [...way, key] })),
        ...addedTo(security).map(({ capability, index }) => ({
            what: `the capability ${capability} of ${container.name}`,
            way: [...way, 'capabilities', 'add', index],
        })),
    ];
}
/** To listen on a port below 1024 is no more than a web server needs. */
const addedTo = (security) => (0,json_json/* arrayAt */.RD)((0,json_json/* objectAt */.lJ)(security, 'capabilities'), 'add')
    .map((capability, index) => ({ capability: (0,json_json/* isObject */.Gv)(capability) ? '' : String(capability), index }))
    .filter(({ capability }) => capability !== 'NET_BIND_SERVICE');
function observationOf({ what, way }, manifest) {
    const { line, column } = manifest.locate(way, 'key');
    const where = {
        place: { path: manifest.path, startLine: line, startColumn: column },
        anchor: `${manifest.kind}/${manifest.name} ${what}`,
    };
    const message = `${manifest.kind} ${manifest.name} has ${what}`;
    return isOfCloudRun(manifest)
        ? {
            saw: 'note',
            title: 'A field has no effect on Cloud Run',
            message: `${message}, which Cloud Run does not honour`,
            ...where,
        }
        : { saw: 'fault', message, ...where };
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/hygiene/rules/runs-as-root.js


const runsAsRoot = {
    id: 'runs-as-root',
    severity: 'high',
    title: 'The image runs as root',
    rationale: 'Whoever takes over the process may change every file of the container and use every hole in its sandbox',
    remedy: 'End the Dockerfile with a USER that is not root; a number, such as 65532, works everywhere',
    url: 'https://docs.docker.com/build/building/best-practices/#user',
    check: ({ trivyReport, artifact, read }) => [
        ...(trivyReport === undefined ? [] : ofImage(trivyReport).map((seen) => ({ ...seen, artifact }))),
        // The image itself knows better than the Dockerfile of which base it stands on.
        ...read.slice(trivyReport === undefined ? 0 : 1).flatMap(ofDockerfile),
    ],
};
function ofImage({ metadata }) {
    const imageConfig = (0,json_json/* objectAt */.lJ)(metadata, 'ImageConfig');
    if (imageConfig.rootfs === undefined && imageConfig.config === undefined)
        return [{ saw: 'undecided', message: 'The report of trivy holds no configuration of the image' }];
    const user = (0,json_json/* stringAt */.bX)((0,json_json/* objectAt */.lJ)(imageConfig, 'config'), 'User') ?? '';
    if (!isRoot(user))
        return [];
    const named = user === '' ? 'names no user, which is root' : `names the user ${user}`;
    return [{ saw: 'fault', message: `The configuration of the image ${named}` }];
}
function ofDockerfile(file) {
    const stage = finalStage(file);
    if (stage === undefined)
        return [];
    const line = lineage(file, stage);
    const user = line.map((one) => one.user).find((one) => one !== undefined);
    if (user === undefined)
        return withoutUser(file.path, line.at(-1) ?? stage);
    const place = { path: file.path, ...user.at };
    if (!user.ok)
        return [
            { saw: 'undecided', message: `USER ${user.written} depends on ${user.variables.join(', ')}`, place },
        ];
    return isRoot(user.text) ? [{ saw: 'fault', message: `The last USER is ${user.text}`, place }] : [];
}
/** Then it is the user of the base image, which nobody has looked at here; only some say in their name that it is not root. */
function withoutUser(path, { base }) {
    const place = { path, ...base.at };
    if (base.kind === 'image' && /[:/@-]nonroot\b/.test(base.image))
        return [];
    if (base.kind === 'undecided')
        return [
            { saw: 'undecided', message: `No USER, and the base ${base.written} depends on the build`, place },
        ];
    return [
        {
            ...{ saw: 'guess', title: 'The image may run as root', severity: 'medium', place },
            message: `No USER is set, so it is that of ${base.written}, mostly root`,
        },
    ];
}
const isRoot = (user) => /^(|root|0+)(:.*)?$/.test(user.trim());

;// CONCATENATED MODULE: ./build/action-security-gate/src/hygiene/secret-names.js
/** Parts of a name, in its end where most names say what they are. */
const SECRET = /(^|_)(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?|SECRET_?KEY|AUTH_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|PWD)$/;
/** Names that end so and hold no secret. */
const PLAIN = /^(PWD|OLDPWD)$|(PUBLIC|ANON|PUBLISHABLE)_?(API_?)?(KEY|TOKEN)$/;
/** A value that only points elsewhere, or says that it comes later. */
const POINTER = /^\$|^(\/|\.\/|[a-z]+:\/\/|projects\/)|^(changeme|change-me|todo|xxx+|<.*>|true|false|none|null|\d{1,4})$/i;
/** By its name, and by whether it has a value that could be one. */
function smellsOfSecret(name, value) {
    const upper = name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replace(/[-.]/g, '_')
        .toUpperCase();
    if (value === undefined || value.trim() === '')
        return false;
    return SECRET.test(upper) && !PLAIN.test(upper) && !POINTER.test(value.trim());
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/hygiene/rules/secret-in-settings.js


/** The value is never shown, nor looked at beyond whether it is one: a name is enough to go by. */
const secretInSettings = {
    id: 'secret-in-settings',
    severity: 'critical',
    title: 'A secret is set in the image',
    rationale: 'ENV and ARG stay in the configuration and the history of the image, for everybody who may pull it',
    remedy: 'Revoke it; at build time use RUN --mount=type=secret, at run time a secret of Secret Manager in the service',
    url: 'https://docs.docker.com/build/building/secrets/',
    check: ({ trivyReport, artifact, read }) => [
        ...read.flatMap(secret_in_settings_ofDockerfile),
        ...(trivyReport === undefined ? [] : secret_in_settings_ofImage(trivyReport).map((seen) => ({ ...seen, artifact }))),
    ],
};
const secret_in_settings_ofDockerfile = ({ path, stages, globals }) => [...globals, ...stages.flatMap(({ settings }) => settings)].flatMap(({ keyword, name, value, at }) => smellsOfSecret(name, value)
    ? [{ saw: 'fault', message: `${keyword} ${name} has a value`, place: { path, ...at }, anchor: name }]
    : []);
const secret_in_settings_ofImage = ({ metadata }) => (0,json_json/* arrayAt */.RD)((0,json_json/* objectAt */.lJ)((0,json_json/* objectAt */.lJ)(metadata, 'ImageConfig'), 'config'), 'Env').flatMap((entry) => {
    const [, name = '', value] = /^([^=]*)=(.*)$/s.exec(String(entry)) ?? [];
    return smellsOfSecret(name, value)
        ? [{ saw: 'fault', message: `The variable ${name} of the image has a value`, anchor: name }]
        : [];
});

;// CONCATENATED MODULE: ./build/action-security-gate/src/hygiene/rules/writable-root-filesystem.js

/** Not asked of Cloud Run: it has no such field, and what a container writes there is in memory and gone with the instance. */
const writableRootFilesystem = {
    id: 'writable-root-filesystem',
    severity: 'low',
    title: 'A container may write to its own image',
    rationale: 'An intruder can then change the program, or leave tools beside it',
    remedy: 'Write securityContext: {readOnlyRootFilesystem: true}, and mount an emptyDir where the program writes',
    url: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    check: ({ objects }) => objects
        .filter((manifest) => !isOfCloudRun(manifest))
        .flatMap((manifest) => {
        const pod = podSpecOf(manifest);
        const writable = (pod === undefined ? [] : containersOf(pod)).filter((container) => securityOf(container).readOnlyRootFilesystem !== true);
        return writable.map(({ name, way }) => {
            const { line, column } = manifest.locate([...way, 'securityContext', 'readOnlyRootFilesystem']);
            return {
                saw: 'fault',
                message: `${manifest.kind} ${manifest.name}: readOnlyRootFilesystem of ${name} is not true`,
                place: { path: manifest.path, startLine: line, startColumn: column },
                anchor: `${manifest.kind}/${manifest.name} ${name}`,
            };
        });
    }),
};

;// CONCATENATED MODULE: ./build/action-security-gate/src/hygiene/registry.js









/** No rule asks for a HEALTHCHECK: Cloud Run has probes of its own and does not read it. */
const HYGIENE_RULES = [
    secretInSettings,
    endOfLifeSystem,
    runsAsRoot,
    privilegedContainer,
    baseImageDigest,
    latestTag,
    dockerignore,
    imageSize,
    writableRootFilesystem,
];

;// CONCATENATED MODULE: ./build/action-security-gate/src/hygiene/hygiene.js





/** What our own rules say of the image, its Dockerfiles and the manifests that run it. */
function examineHygiene(input) {
    const read = input.manifests.map(({ path, text }) => readManifests(path, text));
    const examined = {
        ...input,
        read: input.dockerfiles.map(({ path, text }) => readDockerfile(path, text)),
        objects: read.flatMap(({ manifests }) => manifests),
        artifact: artifactOf(input),
    };
    const findings = [];
    const gaps = [...brokenManifests(read), ...withoutStages(examined)];
    for (const rule of HYGIENE_RULES)
        for (const observation of rule.check(examined))
            if (observation.saw === 'gap')
                gaps.push(observation.gap);
            else
                findings.push(findingOf(rule, observation));
    return { findings, proof: proofOf(examined), gaps };
}
function findingOf(rule, observation) {
    return {
        kind: 'hygiene',
        tool: 'hygiene',
        id: rule.id,
        aliases: [],
        ...weightOf(rule, observation),
        message: `${observation.message}. ${rule.rationale}`,
        remedy: rule.remedy,
        url: rule.url,
        place: observation.place,
        artifact: observation.artifact,
        anchor: observation.anchor,
    };
}
function weightOf({ title, severity }, observation) {
    switch (observation.saw) {
        case 'fault':
            return { title, severity };
        case 'guess':
            return { title: observation.title, severity: observation.severity };
        case 'note':
            return { title: observation.title, severity: 'info' };
        default:
            return { title: `Cannot be decided: ${title}`, severity: 'info' };
    }
}
function proofOf({ trivyReport, read, objects }) {
    const rules = (0,figures/* counted */.hS)(HYGIENE_RULES.length, 'rule');
    const matter = [
        ...(trivyReport === undefined ? [] : ['the image']),
        ...(read.length === 0 ? [] : [(0,figures/* counted */.hS)(read.length, 'Dockerfile')]),
        ...(objects.length === 0 ? [] : [(0,figures/* counted */.hS)(objects.length, 'manifest')]),
    ];
    return matter.length === 0 ? [] : [`${rules} asked of ${matter.join(', ')}`];
}
const brokenManifests = (read) => read
    .flatMap(({ broken }) => broken)
    .map(({ path, line, message }) => ({
    kind: 'unparsed-files',
    message: `${path}:${line} is no YAML: ${message}`,
}));
const withoutStages = ({ read }) => read
    .filter(({ stages }) => stages.length === 0)
    .map(({ path }) => ({ kind: 'unparsed-files', message: `${path} has no FROM: it is no Dockerfile` }));
function artifactOf({ image, trivyReport }) {
    if (image === undefined || trivyReport === undefined)
        return undefined;
    return (0,whereabouts/* sceneOf */.cO)(trivyReport, { kind: 'image', what: image, title: '', because: '' }).image;
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/at-dockerfile.js

/** Findings of an image, shown on the FROM that its last stage stands on: code scanning takes none without a file of the checkout. */
function atDockerfile(findings, dockerfile) {
    const stage = finalStage(dockerfile);
    if (stage === undefined)
        return findings;
    const { at } = (lineage(dockerfile, stage).at(-1) ?? stage).base;
    const place = { path: dockerfile.path, ...at };
    return findings.map((finding) => finding.artifact === undefined || finding.place !== undefined ? finding : { ...finding, place });
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/examine.js





/** The scans with that of our own rules, and every finding told by its place in the repository. */
function examine(scans, given) {
    const { folder, image, imageReport, dockerfiles, dockerignore, manifests, maxImageBytes } = given;
    const report = imageReport === undefined ? undefined : (0,trivy_report/* readTrivyReport */.h)(imageReport);
    const reading = examineHygiene({
        ...{ image, dockerfiles, dockerignore, manifests },
        trivyReport: report?.ok === true ? report.value : undefined,
        wish: { maxImageMegabytes: maxImageBytes / 1_000_000 },
    });
    const own = {
        scanner: 'hygiene',
        target: 'image, Dockerfiles and manifests',
        ...reading,
        durationMs: 0,
    };
    const asked = reading.proof.length > 0 || reading.gaps.length > 0;
    const [first] = dockerfiles;
    const dockerfile = first === undefined ? undefined : readDockerfile(first.path, first.text);
    const raw = [...scans, ...(asked ? [{ scan: own, fromRoot: false }] : [])];
    return raw.map(({ scan, fromRoot }) => {
        const placed = dockerfile === undefined ? scan.findings : atDockerfile(scan.findings, dockerfile);
        const findings = fromRoot ? placed : placed.map((finding) => inFolder(finding, folder));
        return { ...scan, findings };
    });
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/hygiene/choose-files.js
/** Dockerfiles of a checkout, that of the image first: the one that is named, else `Dockerfile`. */
function dockerfilesOf(files, named) {
    const found = files.filter((path) => /(^|\/)(Dockerfile|Containerfile)(\.[\w-]+)?$|\.dockerfile$/i.test(path));
    const others = found.filter((path) => !/\.dockerignore$/i.test(path));
    const first = named ?? others.find((path) => path === 'Dockerfile');
    return first === undefined ? others : [first, ...others.filter((path) => path !== first)];
}
/** What the build leaves out: Docker prefers a file that is named after the Dockerfile to the one in the root of the build. */
function ignoreFileOf(dockerfile, files) {
    const folder = dockerfile.includes('/') ? dockerfile.slice(0, dockerfile.lastIndexOf('/') + 1) : '';
    const candidates = [`${dockerfile}.dockerignore`, `${folder}.dockerignore`, '.dockerignore'];
    return candidates.find((path) => files.includes(path));
}
const mayBeManifest = (path) => /\.ya?ml$/i.test(path) && !path.startsWith('.github/');
/** Objects of Kubernetes and of Cloud Run say so; what a template engine still has to fill in is no YAML yet. */
const isManifest = (text) => /^apiVersion:/m.test(text) && /^kind:/m.test(text) && !text.includes('{{');

;// CONCATENATED MODULE: ./build/action-security-gate/src/plan.js
/** Always fetched where they are not there: without them nobody would have looked at packages or for secrets. */
const NEVER_ABSENT = new Set(['trivy', 'gitleaks']);
/** Chooses the scanners: those that were named, else those that apply to the checkout. */
function planScans({ scanners: wanted }, all, checkout, wish) {
    const named = wanted !== 'auto';
    const chosen = named ? all.filter(({ name }) => wanted.includes(name)) : all;
    const found = chosen.map((scanner) => ({ scanner, targets: scanner.detect(checkout, wish) }));
    return {
        scans: found.flatMap(({ scanner, targets }) => targets.map((target) => ({
            ...{ scanner, target },
            mayBeAbsent: !named && !NEVER_ABSENT.has(scanner.name),
        }))),
        idle: found
            .filter(({ targets }) => named && targets.length === 0)
            .map(({ scanner }) => idleScan(scanner)),
        notes: found.flatMap(({ scanner, targets }) => [
            ...(targets.length === 0
                ? [`${scanner.name}: nothing here that it applies to`]
                : targets.map(({ title, because }) => `${scanner.name}: ${title}, because ${because}`)),
            ...(scanner.leaves?.(checkout, wish) ?? []).map((left) => `${scanner.name}: ${left}`),
        ]),
    };
}
function idleScan({ name }) {
    const message = `${name} was asked for, and there is nothing here that it applies to`;
    const hint = `Take ${name} out of scanners, or check working_directory`;
    return {
        scanner: name,
        target: 'the checkout',
        findings: [],
        proof: [],
        gaps: [{ kind: 'nothing-scanned', message, hint }],
        durationMs: 0,
    };
}
/**
 * Where gitleaks looks. `auto` takes what the checkout can give and says what it could not: a range that is named and not
 * there is a gap of the scanner.
 */
function planSecrets({ secretsIn }, { history }, { pullRequest }, holdsCommit) {
    if (secretsIn.kind === 'range')
        return { in: { kind: 'range', range: secretsIn.range } };
    if (secretsIn.kind !== 'auto')
        return { in: { kind: secretsIn.kind } };
    if (history === undefined)
        return {
            in: { kind: 'files' },
            note: 'Secrets were looked for in the files alone: this is no git repository',
        };
    if (pullRequest !== undefined &&
        holdsCommit(pullRequest.baseSha) &&
        holdsCommit(pullRequest.headSha) &&
        !history.shallow)
        return { in: { kind: 'range', range: `${pullRequest.baseSha}..${pullRequest.headSha}` } };
    if (history.shallow)
        return {
            in: { kind: 'files' },
            note: 'Secrets were looked for in the files alone: the checkout is shallow (actions/checkout with fetch-depth: 0 brings the history)',
        };
    return { in: { kind: 'history' } };
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/bandit/command.js
/** Folders that tools fill, passed over unless a file of the checkout lies in one. */
const MADE_BY_TOOLS = ['.git', '.venv', 'venv', '.tox', '.nox', '.eggs', '__pycache__', 'node_modules'];
/** `--ini` takes the place of any `.bandit` that bandit would find in the tree, and it is empty. */
function banditCommand({ files = [] }, { checkout, report, scratch }, { exclude }) {
    const ini = `${scratch}/bandit.ini`;
    const made = MADE_BY_TOOLS.filter((name) => !files.some((path) => path.split('/').includes(name)));
    const excluded = [...made.map((name) => `*/${name}/*`), ...exclude.flatMap(patternsOf)];
    return {
        args: [
            ...['--recursive', '--quiet', '--format', 'json', '--output', report],
            ...['--ignore-nosec', '--severity-level', 'all', '--confidence-level', 'all'],
            ...['--ini', ini, '--exclude', excluded.join(','), '.'],
        ],
        cwd: checkout,
        report: 'file',
        files: { [ini]: '[bandit]\n' },
        env: { PYTHONUTF8: '1' },
    };
}
/**
 * bandit compares whole paths that begin with `./`, and takes any path that only contains a pattern for excluded: `.git`, which it
 * excludes by itself, hides `.github` too. So each pattern says where it begins. A comma would end it.
 */
function patternsOf(glob) {
    const pattern = glob
        .replace(/^(?:\.?\/)+/, '')
        .replace(/\/+$/, '')
        .replaceAll(',', '?');
    const anywhere = pattern.startsWith('**/') ? [`./${pattern.slice(3)}`] : [];
    return [...anywhere, `./${pattern}`].flatMap((one) => [endless(one), `${one}/*`]);
}
/** A pattern without a wildcard would be looked for anywhere in the path, so that `a.py` fits `a.py.py`. */
const endless = (pattern) => /[*?[]/.test(pattern) ? pattern : pattern.replace(/.$/, '[$&]');

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/code/named.js
/** `a, b, c and 4 more`. */
function named(items, limit = 5) {
    const shown = items.slice(0, limit).join(', ');
    return items.length > limit ? `${shown} and ${items.length - limit} more` : shown;
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/code/ordinals.js
/** Each with its number, from 1, among those of the same group. */
function withOrdinals(items, groupOf) {
    const counts = new Map();
    return items.map((item) => {
        const group = groupOf(item);
        const ordinal = (counts.get(group) ?? 0) + 1;
        counts.set(group, ordinal);
        return [item, ordinal];
    });
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/code/title.js

const LONGEST = 120;
/** The first sentence of what a tool says. Neither place nor rule: both stand beside the title. */
function titleOf(text, otherwise) {
    const [sentence = ''] = text.trim().split(/(?<=[.?!])\s|\r?\n/, 1);
    const title = sentence.trim().replace(/[.:]+$/, '');
    return title === '' ? otherwise : (0,expected/* shortened */.vI)(title, LONGEST);
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/code/parse-report.js
/** undefined where there is no JSON, or only the beginning of some. */
function parseReport(text) {
    if (text === undefined)
        return undefined;
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/bandit/report.js


/** undefined where the text is not a report of bandit, whole. */
function parseBanditReport(text) {
    const report = parseReport(text);
    if (!(0,json_json/* isObject */.Gv)(report))
        return undefined;
    const { errors, results, metrics } = report;
    if (!Array.isArray(errors) || !Array.isArray(results) || !(0,json_json/* isObject */.Gv)(metrics))
        return undefined;
    if (!(0,json_json/* isObject */.Gv)(metrics._totals))
        return undefined;
    const issues = results.map(issueOf);
    if (!issues.every((issue) => issue !== undefined))
        return undefined;
    return {
        issues,
        errors: errors.map(errorOf),
        files: Object.keys(metrics)
            .filter((key) => key !== '_totals')
            .map(relative),
        lines: (0,json_json/* numberAt */.tk)(metrics._totals, 'loc') ?? 0,
    };
}
function errorOf(value) {
    const error = (0,json_json/* isObject */.Gv)(value) ? value : {};
    return {
        path: relative((0,json_json/* stringAt */.bX)(error, 'filename') ?? 'a file without a name'),
        reason: (0,json_json/* stringAt */.bX)(error, 'reason') ?? 'no reason given',
    };
}
function issueOf(value) {
    if (!(0,json_json/* isObject */.Gv)(value))
        return undefined;
    const path = (0,json_json/* stringAt */.bX)(value, 'filename');
    const test = (0,json_json/* stringAt */.bX)(value, 'test_id');
    const severity = (0,json_json/* stringAt */.bX)(value, 'issue_severity');
    const line = (0,json_json/* numberAt */.tk)(value, 'line_number');
    if (path === undefined || test === undefined || severity === undefined || line === undefined)
        return undefined;
    const cwe = (0,json_json/* stringAt */.bX)((0,json_json/* objectAt */.lJ)(value, 'issue_cwe'), 'id');
    return {
        ...{ path: relative(path), test, severity, line },
        name: (0,json_json/* stringAt */.bX)(value, 'test_name') ?? test,
        confidence: (0,json_json/* stringAt */.bX)(value, 'issue_confidence') ?? 'UNDEFINED',
        text: (0,json_json/* stringAt */.bX)(value, 'issue_text') ?? '',
        url: (0,json_json/* stringAt */.bX)(value, 'more_info'),
        cwe: cwe === undefined || cwe === '0' ? undefined : `CWE-${cwe}`,
        endLine: lastLine(value, line),
        code: quotedLine((0,json_json/* stringAt */.bX)(value, 'code') ?? '', line),
    };
}
function lastLine(issue, line) {
    return Math.max(line, ...(0,json_json/* arrayAt */.RD)(issue, 'line_range').filter((one) => typeof one === 'number'));
}
/** From `12 import os\n13 os.system(x)\n`. */
function quotedLine(code, line) {
    const found = code.split('\n').find((text) => text.startsWith(`${line} `));
    return found?.slice(String(line).length + 1) ?? '';
}
/** `./a/b.py`, or `.\a\b.py` on Windows. */
function relative(path) {
    return path.replaceAll('\\', '/').replace(/^\.\//, '');
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/bandit/read.js







/** bandit's own three levels; what it calls undefined is unknown. */
const SEVERITIES = new Map([
    ['HIGH', 'high'],
    ['MEDIUM', 'medium'],
    ['LOW', 'low'],
]);
/** Tests whose text quotes the password that they found. */
const QUOTING = new Set(['B105', 'B106', 'B107']);
/** bandit ends with 0 although it could not parse a file or found none, and with 1 when it found something as well: the report decides. */
function read_readBandit(run, target, wish) {
    const report = parseBanditReport(run.report);
    const crashed = run.exitCode === 0 || run.exitCode === 1
        ? []
        : [{ kind: 'crashed', message: `bandit ended with exit code ${run.exitCode}${lastWords(run.stderr)}` }];
    if (report === undefined) {
        const message = `bandit wrote no report that can be read${lastWords(run.stderr)}`;
        return {
            findings: [],
            proof: [],
            gaps: crashed.length > 0 ? crashed : [{ kind: 'unreadable-report', message }],
        };
    }
    return {
        findings: findingsOf(report, target),
        proof: read_proofOf(report, run),
        gaps: [...crashed, ...contradiction(run, report), ...gapsOf(report, target, wish)],
    };
}
/** Of files that git does not know, as in an environment of Python under a name of its own, nothing is told. */
function findingsOf({ issues }, { files }) {
    const own = files === undefined ? undefined : new Set(files);
    const kept = issues.filter(({ path }) => own?.has(path) ?? true);
    const anchors = kept.map((issue) => ({
        issue,
        code: QUOTING.has(issue.test) ? '' : codeAnchor(issue.code),
    }));
    const numbered = withOrdinals(anchors, ({ issue, code }) => `${issue.test}\n${issue.path}\n${code}`);
    return numbered.map(([{ issue, code }, ordinal]) => read_findingOf(issue, `${code}#${ordinal}`));
}
function read_findingOf(issue, anchor) {
    const { test, name, path, severity, confidence, line, endLine, url, cwe } = issue;
    const text = QUOTING.has(test) ? issue.text.replace(/: .*$/s, '') : issue.text;
    return {
        ...{ kind: 'code', tool: 'bandit', id: test, aliases: [] },
        severity: SEVERITIES.get(severity) ?? 'unknown',
        title: titleOf(text, name.replaceAll('_', ' ')),
        message: `${text} (confidence: ${confidence.toLowerCase()})`,
        url,
        ...(cwe !== undefined && { cwes: [cwe] }),
        place: { path, startLine: line, endLine },
        anchor,
    };
}
function gapsOf(report, { files = [] }, { exclude }) {
    const isExcluded = pathMatcher(exclude);
    const known = new Set(files);
    const broken = report.errors.filter(({ path }) => files.length === 0 || known.has(path) || !path.endsWith('.py'));
    const seen = new Set([...report.files, ...report.errors.map(({ path }) => path)]);
    const missed = files.filter((path) => !seen.has(path) && !isExcluded(path));
    const gaps = broken.map(({ path, reason }) => ({
        kind: 'unparsed-files',
        message: `bandit could not read ${path}: ${reason}`,
        hint: /syntax error/.test(reason)
            ? 'Its Python may be older than the one that the file is written for'
            : undefined,
    }));
    const scanned = report.files.length - report.errors.length;
    if (scanned <= 0)
        gaps.push({ kind: 'nothing-scanned', message: 'bandit scanned no Python file' });
    else if (missed.length > 0)
        gaps.push({ kind: 'unparsed-files', message: `bandit did not scan ${named(missed)}` });
    return gaps;
}
function contradiction({ exitCode }, { issues }) {
    if (exitCode > 1 || issues.length > 0 === (exitCode === 1))
        return [];
    const message = `bandit ended with exit code ${exitCode} and reported ${(0,figures/* counted */.hS)(issues.length, 'issue')}: the two do not fit`;
    return [{ kind: 'unreadable-report', message }];
}
function read_proofOf({ files, errors, lines }, { texts }) {
    const broken = new Set(errors.map(({ path }) => path));
    const scanned = files.filter((path) => !broken.has(path)).length;
    if (scanned === 0)
        return [];
    const own = ['.bandit', 'pyproject.toml'].filter((path) => isConfig(path, texts?.[path]));
    return [
        `${(0,figures/* counted */.hS)(scanned, 'Python file')} scanned (${(0,figures/* counted */.hS)(lines, 'line')})`,
        ...(own.length === 0 ? [] : [`without what ${own.join(' and ')} would switch off`]),
    ];
}
function isConfig(path, text) {
    if (text === undefined)
        return false;
    return path === '.bandit' || /^\s*\[tool\.bandit\b/m.test(text);
}
function lastWords(stderr) {
    const last = stderr.trim().split(/\r?\n/).at(-1) ?? '';
    return last === '' ? '' : `: ${last.slice(0, 300)}`;
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/bandit.js


/**
 * Python code. What switches tests or lines off without a reason, an owner and an expiry is not followed: `# nosec`, `.bandit`,
 * `[tool.bandit]` and baselines; exceptions of the policy do their work.
 */
const bandit = {
    name: 'bandit',
    executable: 'bandit',
    version: { args: ['--version'], read: (output) => /^bandit (\d+\.\d+\S*)/m.exec(output)?.[1] },
    detect: pythonFiles,
    command: banditCommand,
    read: read_readBandit,
};
function pythonFiles({ files: all }) {
    const files = all.filter((path) => path.endsWith('.py'));
    const [first] = files;
    if (first === undefined)
        return [];
    const because = files.length === 1 ? `${first} is there` : `${first} and ${files.length - 1} more are there`;
    return [
        { kind: 'folder', what: '.', title: 'Python code', because, files, reads: ['.bandit', 'pyproject.toml'] },
    ];
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/gitleaks/files.js
/** Files of the repository that change what gitleaks tells. */
const CONFIG = '.gitleaks.toml';
const IGNORE_FILE = '.gitleaksignore';

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/gitleaks/git-log.js
/** Stands before a path that git shows with the notes of a conflict: gitleaks then takes the mark of the new side for a folder. */
const RESOLVED = '@resolved@/';
/**
 * Options of `git log`, which gitleaks parts at blanks. Its own leave out what a merge adds by hand, the first commit where `log.showRoot` is
 * off, and a link that became a file. What stands after `--end-of-options` is a commit to git, whatever it looks like, and after `--` a path.
 */
function logOptions(range, exclude) {
    // No name of a commit holds a `?`: git refuses what holds a blank instead of reading two words.
    const commits = range === undefined ? [] : [range.replace(/\s/g, '?')];
    return [
        ...(range === undefined ? ['--all'] : []),
        '--full-history',
        ...['--remerge-diff', '--diff-filter=d', '--src-prefix=@before@/', `--dst-prefix=${RESOLVED}`],
        ...[
            '--pretty=medium',
            '--date=default',
            '--no-color',
            '--no-decorate',
            '--no-show-signature',
            '--no-notes',
        ],
        ...['--no-textconv', '--no-ext-diff', '--submodule=short', '--inter-hunk-context=0'],
        ...['--end-of-options', ...commits, '--', ...pathspecsWithout(exclude)],
    ].join(' ');
}
/** What `exclude` leaves of the commits, in the words of git. */
const pathspecsWithout = (exclude) => exclude.flatMap(withoutPath);
/** A folder stands for all that is in it. */
function withoutPath(glob) {
    const path = glob
        .replace(/^(?:\.?\/)+/, '')
        .replace(/\/+$/, '')
        .replace(/\s/g, '?');
    return path === '' ? [] : [`:(top,exclude,glob)${path}`, `:(top,exclude,glob)${path}/**`];
}
/**
 * What the git of gitleaks sees. The folder of git is named, so git does not ask whose checkout it is: a container job runs as another user
 * than the one who checked out. The working folder is a foreign one, so no `.gitattributes` of the commits calls a text file binary.
 */
function gitEnvironment(gitFolder, { scratch }) {
    const settings = {
        ...{ 'log.showRoot': 'true', 'core.attributesFile': '', 'core.quotePath': 'true' },
        // Programs that the configuration of the checkout may name.
        ...{ 'core.fsmonitor': 'false', 'core.hooksPath': `${scratch}/no-hooks` },
    };
    const entries = Object.entries(settings).flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    return {
        GIT_DIR: gitFolder,
        GIT_WORK_TREE: scratch,
        GIT_INDEX_FILE: `${scratch}/no-index`,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: `${scratch}/no-gitconfig`,
        GIT_ATTR_NOSYSTEM: '1',
        GIT_CONFIG_COUNT: String(Object.keys(settings).length),
        ...Object.fromEntries(entries),
        GIT_NO_REPLACE_OBJECTS: '1',
        // The second is for git before 2.44, which does not know the first.
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        LC_ALL: 'C',
    };
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/gitleaks/command.js


/** Not a code that gitleaks gives to anything else: 1 is a failure, 126 a wrong flag. */
const LEAKS_FOUND = 113;
function gitleaksCommand(target, at, { exclude }, { texts }) {
    const shared = [
        ...['--report-format', 'json', '--report-path', at.report, '--exit-code', String(LEAKS_FOUND)],
        ...['--redact=100', '--no-banner', '--no-color', '--log-level', 'info'],
        ...['--ignore-gitleaks-allow', '--gitleaks-ignore-path', at.scratch],
    ];
    if (target.kind === 'folder') {
        return { args: ['dir', ...shared, sourceOf(at, texts)], cwd: at.checkout, report: 'file' };
    }
    // Rules of the repository are looked for in the source, which is a foreign folder here, and so are exceptions.
    const config = texts[CONFIG] === undefined ? [] : ['--config', `${at.checkout}/${CONFIG}`];
    const range = target.kind === 'range' ? target.what : undefined;
    return {
        args: [
            'git',
            ...shared,
            '--platform',
            'none',
            ...config,
            '--log-opts',
            logOptions(range, exclude),
            at.scratch,
        ],
        cwd: at.checkout,
        report: 'file',
        env: gitEnvironment(target.history?.gitFolder ?? `${at.checkout}/.git`, at),
    };
}
/**
 * gitleaks always follows the `.gitleaksignore` of its source, by paths as it prints them. Named from its parent folder, every path begins with
 * `../`, and no entry fits; paths in `.gitleaks.toml` that are bound to their beginning then do not fit either, so it is done only where needed.
 */
function sourceOf({ checkout }, texts) {
    const name = checkout.split(/[\\/]/).findLast((part) => part !== '');
    return texts[IGNORE_FILE] === undefined || name === undefined ? '.' : `../${name}`;
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/gitleaks/detect.js

/** Any checkout may hold a secret. Commits that are wanted where there are none to read are a gap, which the scan itself shows. */
function gitleaksTargets({ files, history }, { secretsIn }) {
    const reads = [CONFIG, IGNORE_FILE];
    switch (secretsIn.kind) {
        case 'history':
            return [
                {
                    ...{ kind: 'history', what: '.', title: 'history of all branches', reads, history },
                    because: 'any commit may hold a secret',
                },
            ];
        case 'range':
            return [
                {
                    ...{
                        kind: 'range',
                        what: secretsIn.range,
                        title: `commits ${shortened(secretsIn.range)}`,
                        reads,
                        history,
                    },
                    because: 'these commits may hold a secret',
                },
            ];
        case 'files':
            return [
                {
                    ...{ kind: 'folder', what: '.', title: 'files of the checkout', reads, files },
                    because: 'any file may hold a secret',
                },
            ];
    }
}
/** Ten digits tell commits apart for people. */
const shortened = (range) => range.replace(/\b([0-9a-f]{10})[0-9a-f]{30,54}\b/g, '$1');

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/gitleaks/findings.js




/** gitleaks does not weigh its rules. A live credential that others can read is high until someone says otherwise. */
const SEVERITY = 'high';
/**
 * One finding a leak. A commit never changes, so within it the ordinal of a leak tells it from others of its rule and file for good; of files as
 * they are, only the ordinal can, without the secret.
 */
function secretFindings(leaks, exclude) {
    const isExcluded = pathMatcher(exclude);
    const all = leaks.map((leak) => ({ ...leak, path: pathOf(leak.path) }));
    const kept = all.filter(({ path }) => !isExcluded(path)).sort(inOrder);
    const numbered = withOrdinals(kept, ({ commit = '', rule, path }) => `${commit}\n${rule}\n${path}`);
    return numbered.map(([leak, ordinal]) => findings_findingOf(leak, ordinal));
}
function findings_findingOf({ rule, description, path, startLine, endLine, commit }, ordinal) {
    const where = commit === undefined ? '' : ` since commit ${commit.slice(0, 10)}`;
    // Behind the first comma comes what somebody could do with it.
    const title = titleOf(description.split(',')[0] ?? '', 'What looks like a secret');
    const told = description === '' ? 'It looks like a secret.' : sentence(description);
    return {
        ...{ kind: 'secret', tool: 'gitleaks', id: rule, aliases: [], severity: SEVERITY, title },
        message: `${told} It is in ${path}${where}.`,
        remedy: 'Revoke it where it was issued, then take it out; whoever can read the repository can read it',
        place: { path, startLine, endLine },
        ...(commit !== undefined && { commit }),
        anchor: commit === undefined ? `#${ordinal}` : `${commit}#${ordinal}`,
    };
}
/** Relative to the checkout, wherever gitleaks looked at it from. */
function pathOf(path) {
    const slashes = path.replaceAll('\\', '/');
    if (slashes.startsWith(RESOLVED))
        return slashes.slice(RESOLVED.length);
    return slashes.replace(/^\.\.\/[^/]+\//, '').replace(/^\.\//, '');
}
const sentence = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);
/** gitleaks reads many files at once and tells in the order in which it is done. */
function inOrder(one, other) {
    return (compare(one.date, other.date) ||
        compare(one.commit ?? '', other.commit ?? '') ||
        compare(one.path, other.path) ||
        (one.startLine ?? 0) - (other.startLine ?? 0) ||
        compare(one.rule, other.rule));
}
const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/gitleaks/git-problem.js
/** What an error in the log means, and what to do. */
function gitProblem(error, { kind, what }) {
    const message = `gitleaks did not read all that it should: ${error}`;
    const gap = (hint) => ({ kind: 'incomplete-history', message, hint });
    if (kind === 'folder')
        return { kind: 'unparsed-files', message };
    if (/dubious ownership/.test(error))
        return gap('The checkout belongs to another user than the one who scans');
    if (/not a git repository/.test(error))
        return gap('Check out with actions/checkout, or set `secrets_in: files`');
    if (/bad revision|unknown revision|invalid revision|ambiguous argument|bad object/i.test(error))
        return gap(kind === 'range'
            ? `Is all of ${what} in the clone? Give actions/checkout \`fetch-depth: 0\``
            : 'Give actions/checkout `fetch-depth: 0`');
    if (/unrecognized argument|unknown option/.test(error))
        return gap('It needs git 2.35 or newer');
    if (/promisor|lazy fetch|could not fetch/.test(error))
        return gap('The clone leaves out contents: check out without `filter`');
    return gap();
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/gitleaks/log.js
/** `3:04PM INF 12 commits scanned.` */
function readLog(stderr) {
    const lines = withoutColours(stderr)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const told = lines.flatMap((line) => {
        const [, level, text] = /^\S+ (TRC|DBG|INF|WRN|ERR|FTL|PNC) (.*)$/.exec(line) ?? [];
        return level === undefined || text === undefined ? [] : [{ level, text: text.slice(0, 300) }];
    });
    const of = (...levels) => told.filter(({ level }) => levels.includes(level)).map(({ text }) => text);
    const errors = of('ERR');
    // The line that follows those of git says only that there were some.
    const telling = errors.filter((text) => !/^error="stderr is not empty"$/.test(text));
    return {
        commits: numberIn(of('INF'), /^(\d+) commits scanned\.?$/),
        bytes: numberIn(of('INF', 'WRN'), /^scanned ~(\d+) bytes/),
        errors: telling.length > 0 ? telling : errors,
        fatal: of('FTL', 'PNC').at(-1),
        skipped: of('WRN').filter((text) => /skipping|issue reading/.test(text)),
        last: lines.find((line) => line.startsWith('Error:'))?.slice(0, 300) ?? lines.at(-1)?.slice(0, 300),
    };
}
function numberIn(texts, pattern) {
    const found = texts.map((text) => pattern.exec(text)?.[1]).find((digits) => digits !== undefined);
    return found === undefined ? undefined : Number(found);
}
// Said before the flag that turns them off is read.
function withoutColours(text) {
    const [first = '', ...rest] = text.split('\u001b');
    return first + rest.map((part) => part.replace(/^\[[0-9;]*m/, '')).join('');
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/gitleaks/report.js


/** undefined where it is not a list of leaks to the last one. */
function parseGitleaksReport(text) {
    const report = parseReport(text);
    if (!Array.isArray(report))
        return undefined;
    const leaks = report.map(leakOf);
    return leaks.every((leak) => leak !== undefined) ? leaks : undefined;
}
function leakOf(value) {
    if (!(0,json_json/* isObject */.Gv)(value))
        return undefined;
    const rule = (0,json_json/* stringAt */.bX)(value, 'RuleID');
    const path = (0,json_json/* stringAt */.bX)(value, 'File');
    if (rule === undefined || rule === '' || path === undefined || path === '')
        return undefined;
    const commit = (0,json_json/* stringAt */.bX)(value, 'Commit') ?? '';
    return {
        ...{ rule, path, commit: commit === '' ? undefined : commit },
        description: (0,json_json/* stringAt */.bX)(value, 'Description') ?? '',
        ...{ startLine: report_lineOf((0,json_json/* numberAt */.tk)(value, 'StartLine')), endLine: report_lineOf((0,json_json/* numberAt */.tk)(value, 'EndLine')) },
        date: (0,json_json/* stringAt */.bX)(value, 'Date') ?? '',
    };
}
/** A rule that looks at the name of the file alone has line 0. */
const report_lineOf = (line) => line !== undefined && line > 0 ? line : undefined;

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/gitleaks/read.js








/**
 * An empty report is no proof: gitleaks writes one and ends with 0 where git refused to work. The count of commits or bytes, and a log
 * without errors, are.
 */
function readGitleaks(run, target, wish) {
    const log = readLog(run.stderr);
    const report = parseGitleaksReport(run.report);
    const findings = secretFindings(report ?? [], wish.exclude);
    const ended = run.exitCode === 0 || run.exitCode === LEAKS_FOUND;
    const gaps = [
        ...endGaps(run, log, report?.length),
        ...log.errors.map((error) => gitProblem(error, target)),
        ...(ended ? workGaps(log, target, wish) : []),
        ...hiddenGaps(run, target),
    ];
    return { findings, proof: gitleaks_read_proofOf(run, log, target, wish), gaps: uniqueGaps(gaps) };
}
function endGaps({ exitCode }, log, count) {
    if (exitCode !== 0 && exitCode !== LEAKS_FOUND) {
        const said = log.fatal ?? log.last;
        const message = `gitleaks ended with exit code ${exitCode}${said === undefined ? '' : `: ${said}`}`;
        return [
            { kind: 'crashed', message, hint: /config|toml/i.test(said ?? '') ? `See ${CONFIG}` : undefined },
        ];
    }
    if (count === undefined)
        return [{ kind: 'unreadable-report', message: 'gitleaks wrote no report that can be read' }];
    if (count > 0 === (exitCode === LEAKS_FOUND))
        return [];
    const message = `gitleaks ended with exit code ${exitCode} and reported ${(0,figures/* counted */.hS)(count, 'finding')}: the two do not fit`;
    return [{ kind: 'unreadable-report', message }];
}
function workGaps(log, target, wish) {
    const { exclude } = wish;
    const skipped = log.skipped.map((what) => ({ kind: 'unparsed-files', message: `gitleaks could not read ${what}` }));
    if (target.kind === 'folder') {
        // It reads what is excluded too; of that nothing is told.
        if (exclude.length > 0 && target.files?.length === 0)
            return [...skipped, allExcluded(exclude)];
        return [...skipped, ...((log.bytes ?? 0) > 0 ? [] : [read_nothingScanned(target)])];
    }
    const shallow = target.kind === 'history' && target.history?.shallow === true
        ? [
            {
                kind: 'incomplete-history',
                message: 'The clone is shallow: the commits before it were not scanned',
                hint: 'Give actions/checkout `fetch-depth: 0`',
            },
        ]
        : [];
    const looked = (log.commits ?? 0) > 0 || log.errors.length > 0 || nothingToScan(log, wish) !== undefined;
    const empty = looked ? [] : [read_nothingScanned(target)];
    return [...skipped, ...shallow, ...empty];
}
/** That gitleaks counts no commit is right where git itself finds no line in them. */
function nothingToScan({ commits, errors }, { secretsIn }) {
    return commits === 0 && errors.length === 0 && secretsIn.kind === 'range'
        ? secretsIn.withoutLines
        : undefined;
}
const allExcluded = (exclude) => ({
    kind: 'nothing-scanned',
    message: `The input exclude (${named(exclude)}) leaves no file of the checkout to look at`,
});
function read_nothingScanned({ kind, what }) {
    if (kind === 'folder')
        return { kind: 'nothing-scanned', message: 'gitleaks found no file with anything in it' };
    if (kind === 'history')
        return { kind: 'nothing-scanned', message: 'gitleaks found no commit that adds a line' };
    const hint = 'A range is written OLD..NEW; one that only removes lines has nothing to scan';
    return { kind: 'nothing-scanned', message: `No commit of ${what} adds a line`, hint };
}
/** The one way in which an entry could still hide a file from the scan of the files. */
function hiddenGaps({ texts }, { kind }) {
    const hides = /^\s*\.\.[\\/]/m.test(texts?.[IGNORE_FILE] ?? '');
    if (kind !== 'folder' || !hides)
        return [];
    const message = `${IGNORE_FILE} names files by ../, which hides their findings from every reader`;
    return [{ kind: 'unparsed-files', message, hint: 'Write an exception into the policy instead' }];
}
function gitleaks_read_proofOf(run, log, { kind }, wish) {
    const { commits, bytes } = log;
    const { exclude } = wish;
    const empty = nothingToScan(log, wish);
    if (empty !== undefined)
        return [`${(0,figures/* counted */.hS)(empty, 'commit')}, none of which adds a line`];
    const work = kind === 'folder'
        ? bytesText(bytes)
        : (commits ?? 0) > 0
            ? [`${(0,figures/* counted */.hS)(commits ?? 0, 'commit')} scanned`]
            : [];
    if (work.length === 0)
        return [];
    return [
        ...work,
        ...(run.texts?.[CONFIG] === undefined ? [] : [`by the rules of ${CONFIG}`]),
        ...(exclude.length > 0 ? [`without ${named(exclude)}`] : []),
    ];
}
const bytesText = (bytes = 0) => (bytes > 0 ? [`${(0,figures/* counted */.hS)(bytes, 'byte')} scanned`] : []);
function uniqueGaps(gaps) {
    return gaps.filter(({ message }, index) => gaps.findIndex((gap) => gap.message === message) === index);
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/gitleaks.js



/**
 * Secrets in commits or files. What would hide findings without a word is not followed: `gitleaks:allow` comments, `.gitleaksignore` and
 * baselines give no reason, owner or expiry, which exceptions of the policy do. A `.gitleaks.toml` is followed, as it also adds rules, and told.
 */
const gitleaks = {
    name: 'gitleaks',
    executable: 'gitleaks',
    // One that was made by `go install` does not know its version.
    version: { args: ['version'], read: (output) => /^v?(\d+\.\d+\.\d+\S*)/m.exec(output)?.[1] },
    detect: gitleaksTargets,
    command: gitleaksCommand,
    read: readGitleaks,
};

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./build/shared/domain/versions/npm-range.js

const LOOSE = { includePrerelease: true, loose: true };
/** Whether npm takes the version for one of the range; undefined where either is no version or range of npm. */
function inNpmRange(version, range) {
    if (semver.valid(version, LOOSE) === null || semver.validRange(range, LOOSE) === null)
        return undefined;
    return semver.satisfies(version, range, LOOSE);
}
/** The versions right after each part of a range of bad versions: `<4.17.21 || >=5.0.0 <5.2.1` ends at two. */
function endsOfNpmRange(range) {
    if (semver.validRange(range, LOOSE) === null)
        return [];
    const ends = new semver.Range(range, LOOSE).set
        .flat()
        .filter(({ operator }) => operator === '<')
        .map((comparator) => comparator.semver.version.replace(/-0$/, ''));
    return semver.sort([...new Set(ends)], LOOSE);
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/packages/named-list.js
const SHOWN = 5;
/** `a, b and 3 others`: enough to act on. */
function namedList(names) {
    const shown = names.slice(0, SHOWN);
    const left = names.length - shown.length;
    if (left > 0)
        return `${shown.join(', ')} and ${left} ${left === 1 ? 'other' : 'others'}`;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/packages/severity.js
/** The words of registries and databases: GitHub says `moderate` where CVSS says `medium`. */
function severityOfWord(word) {
    switch (word?.toLowerCase()) {
        case 'critical':
            return 'critical';
        case 'high':
            return 'high';
        case 'moderate':
        case 'medium':
            return 'medium';
        case 'low':
            return 'low';
        case 'info':
        case 'none':
            return 'info';
        default:
            return 'unknown';
    }
}
/** The bands of CVSS 3 and 4. A score of 0 says that there is none. */
function severityOfScore(score) {
    if (score === undefined || !(score > 0))
        return 'unknown';
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/npm-audit/brought-by.js
/** Follows the tree of a lock file from a package up to what the project and its workspaces ask for themselves. */
function createBroughtBy({ packages }) {
    const needing = new Map();
    for (const one of packages.values()) {
        for (const name of one.needs) {
            const found = resolve(packages, one.path, name);
            if (found !== undefined)
                needing.set(found, [...(needing.get(found) ?? []), one.path]);
        }
    }
    return (path) => {
        const direct = new Set();
        const seen = new Set([path]);
        for (const at of seen) {
            for (const by of needing.get(at) ?? []) {
                if (isProject(packages.get(by)))
                    direct.add(packages.get(at)?.name ?? at);
                else
                    seen.add(by);
            }
        }
        return [...direct].sort();
    };
}
/** Node.js looks in every folder on the way up. */
function resolve(packages, from, name) {
    const parts = from === '' ? [] : from.split('/');
    for (let length = parts.length; length >= 0; length--) {
        if (parts[length - 1] === 'node_modules')
            continue;
        const candidate = [...parts.slice(0, length), 'node_modules', name].join('/');
        if (packages.has(candidate))
            return candidate;
    }
    return undefined;
}
const isProject = (one) => one !== undefined && !one.path.split('/').includes('node_modules');

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/npm-audit/findings.js






/** One finding for each advisory and installed version; packages that only need a bad one are named in it. */
function npmFindings(report, path, lock) {
    const directOf = directNames(report, lock);
    return report.vulnerabilities.flatMap((vulnerability) => vulnerability.advisories.flatMap((advisory) => affected(vulnerability, advisory, lock).map((each) => finding(vulnerability, advisory, each, { path, lock, direct: directOf(vulnerability, each) }))));
}
function finding({ name, fix }, advisory, { version, nodes }, { path, lock, direct }) {
    const called = version === '' ? name : `${name} ${version}`;
    const fixedVersions = endsOfNpmRange(advisory.range);
    const development = nodes.length > 0 && nodes.every((node) => lock?.packages.get(node)?.development);
    const line = nodes.map((node) => lock?.lineOf(node)).find((found) => found !== undefined);
    const { score, url, cwes } = advisory;
    return {
        kind: 'vulnerability',
        tool: 'npm-audit',
        id: idOf(advisory),
        aliases: [],
        severity: severityOfWord(advisory.severity),
        ...(score === undefined ? {} : { score }),
        title: advisory.title === '' ? `${name} is vulnerable` : advisory.title,
        message: `${called} is in the range ${advisory.range || '*'}${broughtIn(name, direct)}${development ? '; for development only' : ''}.`,
        remedy: remedyOf(name, fix),
        ...(url === undefined ? {} : { url }),
        ...(cwes.length === 0 ? {} : { cwes }),
        package: {
            purl: (0,package_url/* packageUrl */.EH)({ ecosystem: 'npm', name, version }),
            name,
            version,
            fixedVersions,
            status: fixedVersions.length > 0 ? 'fixed' : 'affected',
        },
        place: { path, ...(line === undefined ? {} : { startLine: line }) },
    };
}
/** npm tests every version of a package against every advisory, and lists the places of all of them together. */
function affected({ nodes }, { range }, lock) {
    const byVersion = new Map();
    for (const node of nodes) {
        const version = lock?.packages.get(node)?.version ?? '';
        if (version !== '' && inNpmRange(version, range) === false)
            continue;
        byVersion.set(version, [...(byVersion.get(version) ?? []), node]);
    }
    if (byVersion.size === 0)
        byVersion.set('', []);
    return [...byVersion].map(([version, places]) => ({ version, nodes: places }));
}
/** By the lock file; without it by npm's own chains, which leave out what a newer version in range would mend. */
function directNames(report, lock) {
    const broughtBy = lock && createBroughtBy(lock);
    const byName = new Map(report.vulnerabilities.map((each) => [each.name, each]));
    return (vulnerability, { nodes }) => {
        const found = new Set(nodes.flatMap((node) => broughtBy?.(node) ?? []));
        if (found.size > 0)
            return [...found].sort();
        const seen = new Set([vulnerability.name]);
        for (const name of seen)
            for (const effect of byName.get(name)?.effects ?? [])
                seen.add(effect);
        return [...seen].filter((name) => byName.get(name)?.direct).sort();
    };
}
function broughtIn(name, direct) {
    const others = direct.filter((each) => each !== name);
    if (others.length === direct.length)
        return others.length === 0 ? '' : `, brought by ${namedList(others)}`;
    return others.length === 0
        ? ', a direct dependency'
        : `, a direct dependency, brought by ${namedList(others)} too`;
}
/** What `npm audit fix` could do. */
function remedyOf(name, fix) {
    if (fix === true)
        return `Update ${name} within its range: npm audit fix`;
    if (!(0,json_json/* isObject */.Gv)(fix))
        return `No version of the direct dependency mends it: override ${name}, or replace what needs it`;
    const to = `${(0,json_json/* stringAt */.bX)(fix, 'name') ?? name} to ${(0,json_json/* stringAt */.bX)(fix, 'version') ?? 'a newer version'}`;
    return fix.isSemVerMajor === true
        ? `Update ${to}, a major version: npm audit fix --force`
        : `Update ${to}: npm audit fix --force, which changes the range in package.json`;
}
function idOf({ url, source }) {
    return /GHSA(-[0-9a-z]{4}){3}/i.exec(url ?? '')?.[0] ?? `npm:${source}`;
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/npm-audit/lock-file.js

/** What package-lock.json or npm-shrinkwrap.json pins, of every version of the format; undefined where it is none. */
function readLockFile(text, manifest = {}) {
    const json = parsed(text ?? '');
    if (text === undefined || !(0,json_json/* isObject */.Gv)(json))
        return undefined;
    const list = (0,json_json/* isObject */.Gv)(json.packages)
        ? Object.entries(json.packages).flatMap(([path, entry]) => ((0,json_json/* isObject */.Gv)(entry) ? [locked(path, entry)] : []))
        : [root(manifest), ...lock_file_nested(json, '')];
    const lines = linesOfKeys(text);
    return {
        packages: new Map(list.map((each) => [each.path, each])),
        lineOf: (path) => lines.get(path) ?? lines.get(nameOf(path)),
    };
}
/** A file of JSON that may be anything; {} where it is no object. */
function readManifest(text) {
    const json = parsed(text ?? '');
    return (0,json_json/* isObject */.Gv)(json) ? json : {};
}
/** All that a manifest asks to be installed. */
function needsOf(manifest) {
    const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'];
    return [...new Set(kinds.flatMap((kind) => Object.keys((0,json_json/* objectAt */.lJ)(manifest, kind))))];
}
function locked(path, entry) {
    return {
        path,
        name: (0,json_json/* stringAt */.bX)(entry, 'name') ?? nameOf(path),
        version: (0,json_json/* stringAt */.bX)(entry, 'version'),
        link: entry.link === true,
        development: entry.dev === true,
        needs: [...needsOf(entry), ...Object.keys((0,json_json/* objectAt */.lJ)(entry, 'peerDependencies'))],
    };
}
const root = (manifest) => locked('', { ...manifest, link: false });
/** The format of npm 5 and 6: packages within packages. */
function lock_file_nested(json, within) {
    return Object.entries((0,json_json/* objectAt */.lJ)(json, 'dependencies')).flatMap(([name, entry]) => {
        if (!(0,json_json/* isObject */.Gv)(entry))
            return [];
        const path = `${within === '' ? '' : `${within}/`}node_modules/${name}`;
        const one = locked(path, { ...entry, dependencies: (0,json_json/* objectAt */.lJ)(entry, 'requires') });
        return [one, ...lock_file_nested(entry, path)];
    });
}
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
function linesOfKeys(text) {
    const lines = new Map();
    for (const [index, line] of text.split('\n').entries()) {
        const key = /^\s*"([^"\\]+)": \{/.exec(line)?.[1];
        if (key !== undefined && !lines.has(key))
            lines.set(key, index + 1);
    }
    return lines;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/packages/last-words.js
const last_words_LONGEST = 400;
/** What a program said last, on one line and short, without colours and without what opens an address. */
function last_words_lastWords(text) {
    const lines = withoutLogin(text)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal.
        .replace(/\x1b\[[0-9;]*[A-Za-z]/g, '')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !NOISE.test(line));
    const said = lines.slice(-3).join(' / ');
    return said.length > last_words_LONGEST ? `${said.slice(0, last_words_LONGEST)}…` : said;
}
/** An address may hold a name and a password, or a token. */
function withoutLogin(text) {
    return text.replace(/(:\/\/)[^\s/@]+@/g, '$1***@');
}
/** Where a log lies, and advice on how to use the tool: neither says what went wrong. */
const NOISE = /complete log of this run|--no-deps is supported|Consider using a tool like|^\^+$|~~\^|^File "/;

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/packages/open-report.js



/** The report as an object, or why there is none: the scanner crashed, wrote elsewhere, or not all of it. */
function openReport(tool, run) {
    const text = (run.report ?? '').trim();
    if (text === '') {
        const where = run.stderr.trimStart().startsWith('{') ? ', what looks like one is on stderr' : '';
        return (0,errors_problem/* err */._)(run.exitCode === 0
            ? unreadable(tool, `it ended with 0 and wrote none${where}`)
            : crashed(tool, run, where));
    }
    const json = open_report_parsed(text);
    return (0,json_json/* isObject */.Gv)(json)
        ? (0,errors_problem.ok)(json)
        : (0,errors_problem/* err */._)(unreadable(tool, 'it is no JSON object, or not a whole one', last_words_lastWords(run.stderr)));
}
/** The scanner gave up; its own last words say why. */
function crashed(tool, { exitCode, stderr }, more = '', hint) {
    const words = last_words_lastWords(stderr);
    return {
        kind: 'crashed',
        message: `${tool} ended with ${exitCode}${more}${words === '' ? '' : `: ${words}`}`,
        ...(hint === undefined ? {} : { hint }),
    };
}
/** What was read is not what this scanner writes when all went well. */
function unreadable(tool, why, words = '') {
    return {
        kind: 'unreadable-report',
        message: `The report of ${tool} cannot be read: ${why}${words === '' ? '' : `. It said: ${words}`}`,
    };
}
function open_report_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/npm-audit/report.js




const TOOL = 'npm audit';
/** A whole report of version 2, or why there is none. Findings and faults both end with 1: only the JSON tells. */
function readNpmReport(run) {
    const opened = openReport(TOOL, run);
    if (!opened.ok)
        return opened;
    const json = opened.value;
    if (json.auditReportVersion === undefined && isFault(json))
        return (0,errors_problem/* err */._)(fault(json, run));
    if (json.auditReportVersion !== 2)
        return (0,errors_problem/* err */._)(unknownSchema(json));
    if (run.exitCode !== 0 && run.exitCode !== 1)
        return (0,errors_problem/* err */._)(crashed(TOOL, run));
    const vulnerabilities = readVulnerabilities(json.vulnerabilities);
    if (vulnerabilities === undefined)
        return (0,errors_problem/* err */._)(unreadable(TOOL, 'its vulnerabilities are not as npm writes them'));
    const metadata = (0,json_json/* objectAt */.lJ)(json, 'metadata');
    const promised = (0,json_json/* numberAt */.tk)((0,json_json/* objectAt */.lJ)(metadata, 'vulnerabilities'), 'total');
    const total = (0,json_json/* numberAt */.tk)((0,json_json/* objectAt */.lJ)(metadata, 'dependencies'), 'total');
    if (promised !== vulnerabilities.length || total === undefined)
        return (0,errors_problem/* err */._)(unreadable(TOOL, `it counts ${promised ?? 'no'} vulnerable packages and tells ${vulnerabilities.length}`));
    if (run.exitCode === 1 && vulnerabilities.length === 0)
        return (0,errors_problem/* err */._)(crashed(TOOL, run, ' and found nothing'));
    return (0,errors_problem.ok)({ vulnerabilities, total });
}
const isFault = (json) => json.error !== undefined || json.message !== undefined || json.statusCode !== undefined;
/** In the words of the registry where it said anything. */
function fault(json, run) {
    const error = (0,json_json/* objectAt */.lJ)(json, 'error');
    const told = [
        (0,json_json/* stringAt */.bX)(json, 'message'),
        (0,json_json/* stringAt */.bX)(error, 'summary'),
        typeof json.error === 'string' ? json.error : undefined,
        (0,json_json/* stringAt */.bX)((0,json_json/* objectAt */.lJ)(json, 'body'), 'error') ?? (0,json_json/* stringAt */.bX)(json, 'body'),
    ].find((text) => text !== undefined && text.trim() !== '');
    return {
        kind: 'crashed',
        message: `${TOOL} ended with ${run.exitCode}: ${last_words_lastWords(told ?? run.stderr)}`,
        hint: hintOf((0,json_json/* stringAt */.bX)(json, 'statusCode') ?? (0,json_json/* stringAt */.bX)(error, 'code')),
    };
}
function hintOf(code) {
    if (code === '401' || code === '403' || code === 'E401' || code === 'E403')
        return 'Scanners are given no tokens: name a registry that tells its advisories without one, or audit with osv-scanner or Trivy';
    if (code === '404' || code === '405')
        return 'This registry tells no advisories: name one that does, or audit with osv-scanner or Trivy';
    if (code === 'ENOLOCK')
        return 'Commit the lock file that npm install writes';
    return 'Run the job again; while the registry is down, osv-scanner and Trivy audit the same file from other data';
}
function unknownSchema(json) {
    const found = json.auditReportVersion ?? (json.advisories === undefined ? undefined : 1);
    return {
        kind: 'unknown-schema',
        message: `Expected a report of ${TOOL} of version 2, found ${found === undefined ? 'none' : `version ${JSON.stringify(found)}`}`,
        hint: 'Use npm 7 or later; a newer version of the report needs a newer release of this action',
    };
}
function readVulnerabilities(value) {
    if (!(0,json_json/* isObject */.Gv)(value))
        return undefined;
    const read = Object.entries(value).map(([name, entry]) => readVulnerability(name, entry));
    return read.every((each) => each !== undefined) ? read : undefined;
}
function readVulnerability(name, entry) {
    if (!(0,json_json/* isObject */.Gv)(entry) || !Array.isArray(entry.via) || !Array.isArray(entry.nodes))
        return undefined;
    const texts = (key) => (0,json_json/* arrayAt */.RD)(entry, key).filter((item) => typeof item === 'string');
    return {
        name,
        direct: entry.isDirect === true,
        advisories: entry.via.filter(json_json/* isObject */.Gv).map(readAdvisory),
        effects: texts('effects'),
        nodes: texts('nodes'),
        fix: entry.fixAvailable,
    };
}
function readAdvisory(via) {
    const score = (0,json_json/* numberAt */.tk)((0,json_json/* objectAt */.lJ)(via, 'cvss'), 'score');
    return {
        source: (0,json_json/* stringAt */.bX)(via, 'source') ?? '',
        title: (0,json_json/* stringAt */.bX)(via, 'title') ?? '',
        url: (0,json_json/* stringAt */.bX)(via, 'url'),
        severity: (0,json_json/* stringAt */.bX)(via, 'severity'),
        cwes: (0,json_json/* arrayAt */.RD)(via, 'cwe').filter((item) => typeof item === 'string'),
        score: score !== undefined && score > 0 ? score : undefined,
        range: (0,json_json/* stringAt */.bX)(via, 'range') ?? '',
    };
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/packages/paths.js
/** `shop/package-lock.json` lies in `shop`, `package-lock.json` in ''. */
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
/** The last part of a path. */
function fileOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** A file beside another one. */
function beside(path, name) {
    const folder = folderOf(path);
    return folder === '' ? name : `${folder}/${name}`;
}
/** Whether a package manager put it there: the lock files of what is installed are not the project's. */
function isInstalled(path) {
    return path.split('/').some((part) => INSTALLED.has(part));
}
const INSTALLED = new Set(['node_modules', 'site-packages', '.venv', 'venv', 'vendor', '.tox', '.git']);

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/npm-audit.js






/** npm lets a shrinkwrap win over a lock file beside it. */
const LOCK_FILES = ['npm-shrinkwrap.json', 'package-lock.json'];
/** Lock files that only look as if npm could audit them. */
const OTHERS = new Set(['pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb']);
/**
 * npm's own audit. It sees copies of the lock file and the manifest in a folder of ours: the .npmrc of the checkout could make
 * it silent (`offline`, `omit`) or lead it elsewhere (`registry`, `proxy`), and no script and no token is anywhere near.
 */
const npmAudit = {
    name: 'npm-audit',
    executable: 'npm',
    version: { args: ['--version'], read: (output) => /^\d+\.\d+\.\d+\S*/m.exec(output)?.[0] },
    detect: (checkout) => lockFiles(checkout).map((path) => ({
        kind: 'lockfile',
        what: path,
        title: path,
        because: `${path} is there`,
        reads: [path, beside(path, 'package.json')],
    })),
    leaves: ({ files }) => files
        .filter((path) => OTHERS.has(fileOf(path)) && !isInstalled(path))
        .map((path) => `${path} is audited by osv-scanner or Trivy, not by npm audit`),
    command: (_, { scratch }, { services }, { texts }) => ({
        args: [
            'audit',
            '--json',
            '--package-lock-only',
            '--ignore-scripts',
            '--no-offline',
            ...['dev', 'optional', 'peer'].map((kind) => `--include=${kind}`),
            ...(services.npm === undefined ? [] : ['--registry', services.npm]),
        ],
        cwd: scratch,
        report: 'stdout',
        env: {
            npm_config_userconfig: `${scratch}/no-user.npmrc`,
            npm_config_globalconfig: `${scratch}/no-global.npmrc`,
            npm_config_cache: `${scratch}/npm-cache`,
            npm_config_update_notifier: 'false',
        },
        // Without a manifest beside the lock file npm would look for one in the folders above.
        files: Object.fromEntries(Object.entries({ 'package.json': '{}', ...byName(texts) }).map(([name, text]) => [
            `${scratch}/${name}`,
            text,
        ])),
    }),
    read: (run, target) => {
        const report = readNpmReport(run);
        if (!report.ok)
            return { findings: [], proof: [], gaps: [report.error] };
        const manifest = readManifest(run.texts?.[beside(target.what, 'package.json')]);
        const lock = readLockFile(run.texts?.[target.what], manifest);
        return {
            findings: npmFindings(report.value, target.what, lock),
            ...workOf(run, target, report.value.total, lock, needsOf(manifest)),
        };
    },
};
const byName = (texts) => Object.fromEntries(Object.entries(texts).map(([path, text]) => [fileOf(path), text]));
function lockFiles({ files }) {
    const found = files.filter((path) => LOCK_FILES.includes(fileOf(path)) && !isInstalled(path));
    const shrunk = new Set(found.filter((path) => fileOf(path) === 'npm-shrinkwrap.json').map((path) => folderOf(path)));
    return found.filter((path) => fileOf(path) === 'npm-shrinkwrap.json' || !shrunk.has(folderOf(path)));
}
/** What it looked at. The count in the report is of the tree, not of what was asked of the registry, so the lock file is counted too. */
function workOf(run, { what }, total, lock, wanted) {
    const installed = [...(lock?.packages.values() ?? [])].filter(({ path, link }) => path.includes('node_modules/') && !link);
    if (lock !== undefined && total === 0 && installed.length === 0 && wanted.length === 0)
        return { proof: [`${what} names no package`], gaps: [] };
    if (total === 0)
        return { proof: [], gaps: [npm_audit_nothing(what)] };
    const gaps = [];
    const unversioned = installed.filter(({ version }) => version === undefined).map(({ name }) => name);
    if (unversioned.length > 0)
        gaps.push(skipped(`${what} gives no version of ${namedList(unversioned)}`, 'Run npm install and commit what it writes'));
    const missing = lock === undefined ? [] : wanted.filter((name) => !lock.packages.has(`node_modules/${name}`));
    if (missing.length > 0)
        gaps.push(skipped(`package.json asks for ${namedList(missing)}, which ${what} does not hold`, 'Run npm install and commit the lock file'));
    if (lock !== undefined && total < installed.length)
        gaps.push(skipped(`npm audit looked at ${total} of ${installed.length} packages of ${what}`));
    const audited = lock === undefined ? total : installed.length - unversioned.length;
    return {
        proof: [`${(0,figures/* counted */.hS)(audited, 'package')} of ${what} audited by npm ${run.version}`.trimEnd()],
        gaps,
    };
}
const npm_audit_nothing = (what) => ({
    kind: 'nothing-scanned',
    message: `npm audit found no package in ${what}`,
    hint: 'Commit the lock file that npm install writes',
});
const skipped = (message, hint) => ({
    kind: 'skipped-packages',
    message,
    ...(hint === undefined ? {} : { hint }),
});

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/packages/title.js
const title_LONGEST = 120;
/** The first sentence of a description, short enough for a table. */
function title_titleOf(description, name) {
    const [first = ''] = (description ?? '').trim().split(/(?<=[.!?])\s|\n/, 1);
    if (first === '' || first === 'N/A')
        return `${name} is vulnerable`;
    return first.length > title_LONGEST ? `${first.slice(0, title_LONGEST).trimEnd()}…` : first;
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/osv-scanner/findings.js




/** One finding for each package and group of names; aliases are those that OSV itself puts together. */
function osvFinding({ name, version, ecosystem }, group, path) {
    const { ids, aliases, score, advisory } = group;
    const id = ids[0] ?? aliases[0] ?? '';
    const fixedVersions = fixesIn(advisory, name, ecosystem);
    const summary = (0,json_json/* stringAt */.bX)(advisory, 'summary') ?? firstLine((0,json_json/* stringAt */.bX)(advisory, 'details'));
    const specific = (0,json_json/* objectAt */.lJ)(advisory, 'database_specific');
    const byScore = severityOfScore(score);
    const cwes = (0,json_json/* arrayAt */.RD)(specific, 'cwe_ids').filter((item) => typeof item === 'string');
    const purl = (0,package_url/* packageUrl */.EH)({ ecosystem, name, version });
    return {
        kind: 'vulnerability',
        tool: 'osv-scanner',
        id,
        aliases: [...new Set([...ids, ...aliases])].filter((alias) => alias !== id),
        severity: byScore === 'unknown' ? severityOfWord((0,json_json/* stringAt */.bX)(specific, 'severity')) : byScore,
        ...(score === undefined ? {} : { score }),
        title: title_titleOf(summary, name),
        message: `${name} ${version}${summary === '' ? '' : `: ${summary}`}`,
        ...(fixedVersions.length === 0 ? {} : { remedy: `Update ${name} to ${fixedVersions.join(' or ')}` }),
        url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
        ...(cwes.length === 0 ? {} : { cwes }),
        package: {
            ...(purl === undefined ? {} : { purl }),
            name: (0,package_url/* readPackageUrl */.ic)(purl ?? '')?.plainName ?? name,
            version,
            fixedVersions,
            status: fixedVersions.length > 0 ? 'fixed' : 'affected',
        },
        place: { path },
    };
}
/** The advisory may be about several packages: only what mends this one counts. */
function fixesIn(advisory, name, ecosystem) {
    const about = (0,json_json/* arrayAt */.RD)(advisory, 'affected')
        .filter(json_json/* isObject */.Gv)
        .filter((each) => {
        const of = (0,json_json/* objectAt */.lJ)(each, 'package');
        return (0,json_json/* stringAt */.bX)(of, 'name') === name && sameEcosystem((0,json_json/* stringAt */.bX)(of, 'ecosystem'), ecosystem);
    });
    const events = about
        .flatMap((each) => (0,json_json/* arrayAt */.RD)(each, 'ranges'))
        .filter(json_json/* isObject */.Gv)
        .filter(({ type }) => type !== 'GIT')
        .flatMap((range) => (0,json_json/* arrayAt */.RD)(range, 'events'))
        .filter(json_json/* isObject */.Gv);
    return [...new Set(events.flatMap((event) => (0,json_json/* stringAt */.bX)(event, 'fixed') ?? []))];
}
/** Debian and its like add the release. */
const sameEcosystem = (one, other) => one?.split(':', 1)[0] === other.split(':', 1)[0];
const firstLine = (text) => text
    ?.split('\n')
    .find((line) => line.trim() !== '')
    ?.trim() ?? '';

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/osv-scanner/lock-files.js

/** What osv-scanner reads whole. It guesses the version of what a requirements file does not pin, so those are left to pip-audit. */
const lock_files_LOCK_FILES = new Set([
    'Cargo.lock',
    'Gemfile.lock',
    'Pipfile.lock',
    'buildscript-gradle.lockfile',
    'bun.lock',
    'cabal.project.freeze',
    'composer.lock',
    'conan.lock',
    'gems.locked',
    'go.mod',
    'gradle.lockfile',
    'mix.lock',
    'npm-shrinkwrap.json',
    'package-lock.json',
    'packages.config',
    'packages.lock.json',
    'pdm.lock',
    'pnpm-lock.yaml',
    'poetry.lock',
    'pom.xml',
    'pubspec.lock',
    'pylock.toml',
    'renv.lock',
    'stack.yaml.lock',
    'uv.lock',
    'yarn.lock',
]);
/** The lock files of the checkout that osv-scanner is given, one by one: a broken one costs only itself. */
function osvLockFiles({ files }) {
    return files.filter((path) => lock_files_LOCK_FILES.has(fileOf(path)) && !isInstalled(path));
}
/** A file whose name osv-scanner does not know is told as what it is. */
function lockFileArgument(path, absolute) {
    return fileOf(path) === 'npm-shrinkwrap.json' ? `package-lock.json:${absolute}` : absolute;
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/osv-scanner/report.js



const report_TOOL = 'osv-scanner';
/**
 * The packages that it found and what is known of them, or why there is none. The exit code comes first: without its database
 * or its API it still writes a whole report, in which nothing is vulnerable.
 */
function readOsvReport(run) {
    if (run.exitCode === 128)
        return (0,errors_problem/* err */._)({ kind: 'nothing-scanned', message: `${report_TOOL} found no package: ${whatItSaid(run)}` });
    if (run.exitCode !== 0 && run.exitCode !== 1)
        return (0,errors_problem/* err */._)(crashed(report_TOOL, run, whyOf(run), report_hintOf(run)));
    const opened = openReport(report_TOOL, run);
    if (!opened.ok)
        return opened;
    const { results } = opened.value;
    if (!Array.isArray(results))
        return (0,errors_problem/* err */._)({ kind: 'unknown-schema', message: `Expected a report of ${report_TOOL} with results, found none` });
    const packages = results.flatMap((result) => (0,json_json/* isObject */.Gv)(result) ? (0,json_json/* arrayAt */.RD)(result, 'packages') : [null]);
    const read = packages.map(readPackage);
    if (!read.every((each) => each !== undefined))
        return (0,errors_problem/* err */._)(unreadable(report_TOOL, 'a package has no name, or a vulnerability that is in no group'));
    const found = read.some(({ groups }) => groups.length > 0);
    if ((run.exitCode === 1) !== found)
        return (0,errors_problem/* err */._)(unreadable(report_TOOL, `it ended with ${run.exitCode} and tells ${found ? 'some' : 'no'} vulnerabilities`));
    return (0,errors_problem.ok)(read);
}
function readPackage(entry) {
    const of = (0,json_json/* isObject */.Gv)(entry) ? (0,json_json/* objectAt */.lJ)(entry, 'package') : {};
    const name = (0,json_json/* stringAt */.bX)(of, 'name');
    if (!(0,json_json/* isObject */.Gv)(entry) || name === undefined)
        return undefined;
    const advisories = new Map((0,json_json/* arrayAt */.RD)(entry, 'vulnerabilities')
        .filter(json_json/* isObject */.Gv)
        .map((each) => [(0,json_json/* stringAt */.bX)(each, 'id') ?? '', each]));
    const groups = (0,json_json/* arrayAt */.RD)(entry, 'groups')
        .filter(json_json/* isObject */.Gv)
        .map((group) => readGroup(group, advisories));
    const grouped = new Set(groups.flatMap(({ ids }) => ids));
    if ([...advisories.keys()].some((id) => !grouped.has(id)))
        return undefined;
    const [version, ecosystem] = [(0,json_json/* stringAt */.bX)(of, 'version') ?? '', (0,json_json/* stringAt */.bX)(of, 'ecosystem') ?? ''];
    return { name, version, ecosystem, groups };
}
function readGroup(group, advisories) {
    const texts = (key) => (0,json_json/* arrayAt */.RD)(group, key).filter((item) => typeof item === 'string');
    const ids = texts('ids');
    const score = (0,json_json/* numberAt */.tk)(group, 'max_severity');
    return {
        ids,
        aliases: texts('aliases'),
        score: score !== undefined && score > 0 ? score : undefined,
        advisory: ids.map((id) => advisories.get(id)).find((each) => each !== undefined) ?? {},
    };
}
/** 1.x tells an API that is down by a code of its own, 2.x does not. */
function whyOf({ exitCode, stderr }) {
    if (exitCode === 129 || /querybatch|API query failed/.test(stderr))
        return ', its API did not answer';
    if (DATABASE.test(stderr))
        return ', it has no database of this ecosystem';
    return '';
}
function report_hintOf({ stderr }) {
    if (/could not determine extractor/.test(stderr))
        return 'This version does not read the file: osv-scanner 2 reads more';
    if (DATABASE.test(stderr))
        return 'Each ecosystem needs its all.zip in the folder of databases';
    return undefined;
}
const DATABASE = /could not (find local databases|load db) for/;
const whatItSaid = ({ stderr }) => /No package sources found|found 0 packages/.test(stderr) ? 'the file names none' : 'it gave no reason';

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/packages/line-of-package.js
/**
 * Where a lock file of any kind names a package: a line with its name right above one with its version, or one with both. Formats
 * differ too much to read each of them for a line number.
 */
function lineOfPackage(text, name, version) {
    if (text === undefined || name === '')
        return undefined;
    const lines = text.split('\n');
    const called = new RegExp(`(^|[\\s"'/@(])${escaped(name)}($|[\\s"'@:=,)])`);
    const named = lines.flatMap((line, index) => (called.test(line) ? [index] : []));
    const says = (index) => lines[index]?.includes(version) ?? false;
    const found = named.find((index) => !says(index) && (says(index + 1) || says(index + 2))) ??
        named.find(says) ??
        named[0];
    return found === undefined ? undefined : found + 1;
}
const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/osv-scanner.js





/** osv-scanner over lock files, under a configuration of ours: an osv-scanner.toml in the checkout would hide findings in silence. */
const osvScanner = {
    name: 'osv-scanner',
    executable: 'osv-scanner',
    version: { args: ['--version'], read: (output) => /version:?\s+v?(\d+\.\d+\S*)/.exec(output)?.[1] },
    detect: (checkout) => osvLockFiles(checkout).map((path) => ({
        kind: 'lockfile',
        what: path,
        title: path,
        because: `${path} is there`,
        reads: [path],
    })),
    command: ({ what }, { checkout, scratch }, { services }, { version }) => {
        const config = `${scratch}/osv-scanner.toml`;
        const { osvDatabases } = services;
        return {
            args: [
                ...(isFirst(version) ? ['scan'] : ['scan', 'source']),
                ...['--format', 'json', '--config', config, '--no-call-analysis=all'],
                isFirst(version) ? '--experimental-all-packages' : '--all-packages',
                ...(osvDatabases === undefined ? [] : offline(version, osvDatabases)),
                ...['--lockfile', lockFileArgument(what, `${checkout}/${what}`)],
            ],
            cwd: scratch,
            report: 'stdout',
            files: { [config]: '' },
            ...(osvDatabases === undefined || !isFirst(version)
                ? {}
                : { env: { OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: osvDatabases } }),
        };
    },
    read: (run, { what }, { services }) => {
        const report = readOsvReport(run);
        if (!report.ok)
            return { findings: [], proof: [], gaps: [report.error] };
        const packages = report.value;
        if (packages.length === 0)
            return {
                findings: [],
                proof: [],
                gaps: [{ kind: 'nothing-scanned', message: `osv-scanner found no package in ${what}` }],
            };
        const text = run.texts?.[what];
        const database = services.osvDatabases === undefined ? '' : ', in databases whose age it does not tell';
        return {
            findings: packages.flatMap((one) => one.groups.map((group) => {
                const found = osvFinding(one, group, what);
                const startLine = lineOfPackage(text, one.name, one.version);
                return startLine === undefined ? found : { ...found, place: { path: what, startLine } };
            })),
            proof: [
                `${(0,figures/* counted */.hS)(packages.length, 'package')} of ${what} looked up by osv-scanner ${run.version}${database}`,
            ],
            gaps: [],
        };
    },
};
/** The first generation has other names for what it called experimental. */
const isFirst = (version) => version.startsWith('1.') || version.startsWith('0.');
const offline = (version, databases) => isFirst(version) ? ['--experimental-offline'] : ['--offline', '--local-db-path', databases];

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/packages/requirement-files.js

/** `requirements.txt`, `requirements-dev.txt`, `dev-requirements.txt`, `requirements/base.txt`. */
function requirementTargets({ files }) {
    return files
        .filter((path) => isRequirements(path) && !isInstalled(path))
        .map((path) => ({
        kind: 'requirements',
        what: path,
        title: path,
        because: `${path} is there`,
        reads: [path],
    }));
}
/** What Python projects pin elsewhere, for the log of a scanner that reads requirements files alone. */
function otherPythonFiles({ files }, tool) {
    return files
        .filter((path) => requirement_files_OTHERS.has(fileOf(path)) && !isInstalled(path))
        .map((path) => `${path} is audited by osv-scanner or Trivy, not by ${tool}`);
}
const requirement_files_OTHERS = new Set(['poetry.lock', 'uv.lock', 'pdm.lock', 'Pipfile.lock', 'pylock.toml']);
function isRequirements(path) {
    if (/^([\w.-]*[-_.])?requirements([-_.][\w.-]*)?\.txt$/i.test(fileOf(path)))
        return true;
    return /(^|\/)requirements\/[^/]+\.txt$/i.test(path);
}

// EXTERNAL MODULE: ./build/shared/domain/package-url/ecosystems.js
var ecosystems = __webpack_require__(45305);
;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/packages/requirements.js

/** What a requirements file asks for, line by line, as far as it must be known which of it can be audited. */
function readRequirements(text) {
    const found = [];
    let begun;
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const whole = `${begun?.text ?? ''}${raw}`;
        const line = begun?.line ?? index + 1;
        if (/\\$/.test(raw) && !raw.trimStart().startsWith('#')) {
            begun = { line, text: `${whole.slice(0, -1)} ` };
            continue;
        }
        begun = undefined;
        const said = whole.replace(/(^|\s)#.*$/, '').trim();
        if (said !== '')
            found.push(requirement(line, said));
    }
    return found;
}
/** Whether a tool that resolves everything wrote the file: what it lists is then all there is. */
function isResolved(text, requirements) {
    const packages = requirements.filter(({ kind }) => kind !== 'option');
    if (packages.length === 0 || packages.some(({ kind }) => kind !== 'pinned'))
        return false;
    return packages.every(({ hashed }) => hashed) || COMPILED.test(text);
}
/** The first lines of pip-compile and uv. */
const COMPILED = /^#.*autogenerated by (pip-compile|uv)\b/im;
function requirement(line, text) {
    const hashed = /\s--hash[= ]/.test(text);
    const [body = '', condition] = text
        .replace(/\s--(hash|config-settings?|global-option)[= ].*$/, '')
        .split(/\s*;\s*/, 2);
    const base = { line, text, hashed, conditional: condition !== undefined, name: '', version: '' };
    if (/^(-r|-c|--requirement|--constraint)\b/.test(body))
        return { ...base, kind: 'file' };
    if (/^(-e|--editable)\b/.test(body))
        return { ...base, kind: 'source' };
    if (body.startsWith('-'))
        return { ...base, kind: 'option' };
    const [, name, spec] = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(|[(<>=!~@].*)$/.exec(body) ?? [];
    if (name === undefined || spec === undefined)
        return { ...base, kind: 'source' };
    const named = { ...base, name: (0,ecosystems/* normalPythonName */.VD)(name) };
    const version = /^\(?={2,3}\s*([^\s,*()]+)\s*\)?$/.exec(spec)?.[1];
    if (version !== undefined)
        return { ...named, kind: 'pinned', version };
    return { ...named, kind: spec.startsWith('@') ? 'source' : 'ranged' };
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/pip-audit/mode.js

/** Decides it by the text; without the text nothing may be resolved. */
function modeOf(text) {
    if (text === undefined)
        return 'partial';
    const requirements = readRequirements(text);
    if (isResolved(text, requirements))
        return 'listed';
    return requirements.every(isHarmless) ? 'resolved' : 'partial';
}
/** What stands in the way of resolving the file. */
function harmfulLines(text) {
    return readRequirements(text).filter((each) => !isHarmless(each));
}
/** An address, a path, another file, or an option such as `--no-binary` and `--index-url` could each lead pip to code. */
const isHarmless = ({ kind }) => kind === 'pinned' || kind === 'ranged';

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/pip-audit/report.js



const pip_audit_report_TOOL = 'pip-audit';
/** A whole report, or why there is none. Findings and crashes both end with 1; a crash writes nothing to stdout. */
function readPipReport(run) {
    const opened = openReport(pip_audit_report_TOOL, run);
    if (!opened.ok)
        return (0,errors_problem/* err */._)(hinted(opened.error, run.stderr));
    if (!Array.isArray(opened.value.dependencies))
        return (0,errors_problem/* err */._)({
            kind: 'unknown-schema',
            message: `Expected a report of ${pip_audit_report_TOOL} with a list of dependencies, found ${namesOf(opened.value)}`,
        });
    const audited = [];
    const skipped = [];
    for (const entry of opened.value.dependencies) {
        const name = (0,json_json/* isObject */.Gv)(entry) ? (0,json_json/* stringAt */.bX)(entry, 'name') : undefined;
        if (!(0,json_json/* isObject */.Gv)(entry) || name === undefined)
            return (0,errors_problem/* err */._)(unreadable(pip_audit_report_TOOL, 'a dependency has no name'));
        const reason = (0,json_json/* stringAt */.bX)(entry, 'skip_reason');
        if (reason !== undefined) {
            skipped.push({ name, reason });
            continue;
        }
        const one = readAudited(name, entry);
        if (one === undefined)
            return (0,errors_problem/* err */._)(unreadable(pip_audit_report_TOOL, `${name} has neither a version with vulns nor a skip_reason`));
        audited.push(one);
    }
    const found = audited.some(({ vulnerabilities }) => vulnerabilities.length > 0);
    return run.exitCode === (found ? 1 : 0)
        ? (0,errors_problem.ok)({ audited, skipped })
        : (0,errors_problem/* err */._)(crashed(pip_audit_report_TOOL, run, ' beside its report'));
}
function readAudited(name, entry) {
    const version = (0,json_json/* stringAt */.bX)(entry, 'version');
    if (version === undefined || !Array.isArray(entry.vulns))
        return undefined;
    const vulnerabilities = entry.vulns.map(report_readVulnerability);
    return vulnerabilities.every((each) => each !== undefined) ? { name, version, vulnerabilities } : undefined;
}
function report_readVulnerability(entry) {
    const id = (0,json_json/* isObject */.Gv)(entry) ? (0,json_json/* stringAt */.bX)(entry, 'id') : undefined;
    if (!(0,json_json/* isObject */.Gv)(entry) || id === undefined)
        return undefined;
    const texts = (key) => (0,json_json/* arrayAt */.RD)(entry, key).filter((item) => typeof item === 'string');
    return {
        id,
        aliases: texts('aliases').filter((alias) => alias !== id),
        fixedVersions: texts('fix_versions'),
        description: (0,json_json/* stringAt */.bX)(entry, 'description') ?? '',
    };
}
function hinted(gap, stderr) {
    if (/is not pinned|not pinned to an exact version/.test(stderr))
        return { ...gap, hint: 'Pin every version and hash, as pip-compile --generate-hashes or uv export does' };
    if (/Failed to install packages|No matching distribution|internal pip failure/.test(stderr))
        return {
            ...gap,
            hint: 'Only wheels are resolved, so that no setup.py runs: commit a resolved file, as pip-compile --generate-hashes or uv export writes it',
        };
    return gap;
}
const namesOf = (json) => Object.keys(json).slice(0, 5).join(', ') || 'an empty object';

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/pip-audit.js









/**
 * pip-audit over requirements files, in its own Python and never the caller's. It starts in a folder of ours: the pip that it may
 * start looks for modules in the current folder, which must not be the checkout.
 */
const pipAudit = {
    name: 'pip-audit',
    executable: 'pip-audit',
    version: { args: ['--version'], read: (output) => /pip-audit (\d+\.\d+\S*)/.exec(output)?.[1] },
    detect: requirementTargets,
    leaves: (checkout) => otherPythonFiles(checkout, 'pip-audit'),
    command: ({ what }, { checkout, scratch }, { services }, { texts }) => ({
        args: [
            ...['--requirement', `${checkout}/${what}`, '--format', 'json', '--progress-spinner', 'off'],
            ...['--desc', 'on', '--aliases', 'on', '--cache-dir', `${scratch}/pip-audit-cache`],
            ...(modeOf(texts[what]) === 'resolved' ? [] : ['--no-deps', '--disable-pip']),
            ...(services.osv === undefined
                ? []
                : ['--vulnerability-service', 'osv', '--osv-url', queryUrl(services.osv)]),
        ],
        cwd: scratch,
        report: 'stdout',
        env: {
            PIP_ONLY_BINARY: ':all:',
            PIP_NO_INPUT: '1',
            PIP_CONFIG_FILE: `${scratch}/no-pip.conf`,
            PYTHONSAFEPATH: '1',
            PYTHONNOUSERSITE: '1',
            PYTHONUTF8: '1',
        },
    }),
    read: (run, { what }) => {
        const report = readPipReport(run);
        if (!report.ok)
            return { findings: [], proof: [], gaps: [report.error] };
        const text = run.texts?.[what];
        const requirements = readRequirements(text ?? '');
        return {
            findings: report.value.audited.flatMap((one) => one.vulnerabilities.map((each) => pip_audit_finding(one, each, what, requirements))),
            ...pip_audit_workOf(run, what, report.value, text),
        };
    },
};
const queryUrl = (origin) => `${origin.replace(/\/+$/, '')}/v1/query`;
/** pip-audit knows no severity: other tools that saw the same advisory fill it in. */
function pip_audit_finding({ name, version }, { id, aliases, fixedVersions, description }, path, requirements) {
    const line = requirements.find((each) => each.name === name)?.line;
    return {
        kind: 'vulnerability',
        tool: 'pip-audit',
        id,
        aliases,
        severity: 'unknown',
        title: title_titleOf(description, name),
        message: `${name} ${version}: ${description || id}`,
        ...(fixedVersions.length === 0 ? {} : { remedy: `Update ${name} to ${fixedVersions.join(' or ')}` }),
        url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
        package: {
            purl: (0,package_url/* packageUrl */.EH)({ ecosystem: 'PyPI', name, version }),
            name,
            version,
            fixedVersions,
            status: fixedVersions.length > 0 ? 'fixed' : 'affected',
        },
        place: { path, ...(line === undefined ? {} : { startLine: line }) },
    };
}
/** pip-audit passes when it skipped everything: what it skipped is counted here. */
function pip_audit_workOf({ version }, what, { audited, skipped }, text) {
    const gaps = [];
    if (skipped.length > 0)
        gaps.push({
            kind: 'skipped-packages',
            message: `pip-audit skipped ${(0,figures/* counted */.hS)(skipped.length, 'package')} of ${what}: ${withoutLogin(namedList(skipped.map(({ name, reason }) => `${name} (${reason})`)))}`,
        });
    gaps.push(...gapOfMode(what, text));
    const requirements = readRequirements(text ?? '');
    if (audited.length === 0 && skipped.length === 0) {
        if (text !== undefined && requirements.every(({ kind }) => kind === 'option'))
            return { proof: [`${what} names no package`], gaps: [] };
        gaps.push({ kind: 'nothing-scanned', message: `pip-audit found no package in ${what}` });
    }
    const names = new Set([...audited, ...skipped].map(({ name }) => name));
    const absent = requirements.filter(({ name }) => name !== '' && !names.has(name));
    const elsewhere = absent.filter(({ conditional }) => conditional).map(({ name }) => name);
    const lost = absent.filter(({ conditional }) => !conditional).map(({ name }) => name);
    if (lost.length > 0)
        gaps.push({
            kind: 'skipped-packages',
            message: `pip-audit did not look at ${namedList(lost)} of ${what}`,
        });
    const proof = audited.length === 0
        ? []
        : [`${(0,figures/* counted */.hS)(audited.length, 'package')} of ${what} audited by pip-audit ${version}`];
    if (elsewhere.length > 0 && proof.length > 0)
        proof.push(`${(0,figures/* counted */.hS)(elsewhere.length, 'package')} not for this machine: ${namedList(elsewhere)}`);
    return { proof, gaps };
}
const IS = {
    pinned: 'a version',
    ranged: 'a range',
    source: 'an address or a path',
    file: 'another file',
    option: 'an option of pip',
};
function gapOfMode(what, text) {
    if (modeOf(text) !== 'partial')
        return [];
    const lines = harmfulLines(text ?? '').map(({ line, kind }) => `line ${line}: ${IS[kind]}`);
    const why = lines.length === 0 ? '' : ` (${namedList(lines)})`;
    return [
        {
            kind: 'skipped-packages',
            message: `What the packages of ${what} need in turn was not looked at: to resolve it could run code${why}`,
            hint: 'Commit a file with every version and hash, as pip-compile --generate-hashes or uv export writes it',
        },
    ];
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/safety/report.js




const safety_report_TOOL = 'safety';
/** What each exit code means, where it is neither clean (0) nor findings (64). */
const FAULTS = {
    2: 'it was called with options that this version does not know',
    65: 'it was given a key that is not valid',
    66: 'its service had too many requests',
    67: 'its database is not where it was looked for',
    68: 'its database could not be fetched',
    69: 'its database is malformed',
};
const HINTS = {
    67: 'The folder has to hold insecure.json and insecure_full.json',
    68: 'Give it a database of your own, or audit with pip-audit, which needs no account',
    69: 'The database needs $meta.base_domain beside $meta.timestamp',
};
/** A whole report, or why there is none. */
function readSafetyReport(run) {
    const fault = FAULTS[run.exitCode];
    if (fault !== undefined)
        return (0,errors_problem/* err */._)(crashed(safety_report_TOOL, run, `, ${fault}`, HINTS[run.exitCode]));
    if (run.exitCode !== 0 && run.exitCode !== 64)
        return (0,errors_problem/* err */._)(crashed(safety_report_TOOL, run, '', hintOfVersion(run.version)));
    const opened = openReport(safety_report_TOOL, run);
    if (!opened.ok)
        return opened;
    const { value: json } = opened;
    const meta = (0,json_json/* objectAt */.lJ)(json, 'report_meta');
    if (!Array.isArray(json.vulnerabilities) ||
        !(0,json_json/* isObject */.Gv)(json.scanned_packages) ||
        meta.json_version === undefined)
        return (0,errors_problem/* err */._)({
            kind: 'unknown-schema',
            message: `Expected a report of ${safety_report_TOOL} with scanned_packages and vulnerabilities, found ${Object.keys(json).slice(0, 5).join(', ') || 'nothing'}`,
        });
    const ignored = (0,json_json/* arrayAt */.RD)(json, 'ignored_vulnerabilities');
    const vulnerabilities = [...json.vulnerabilities, ...ignored].map(safety_report_readVulnerability);
    if (!vulnerabilities.every((each) => each !== undefined))
        return (0,errors_problem/* err */._)(unreadable(safety_report_TOOL, 'a vulnerability has no id, package or version'));
    const found = json.vulnerabilities.length;
    if ((0,json_json/* numberAt */.tk)(meta, 'vulnerabilities_found') !== found || (run.exitCode === 64) !== found > 0)
        return (0,errors_problem/* err */._)(unreadable(safety_report_TOOL, `it counts ${(0,json_json/* stringAt */.bX)(meta, 'vulnerabilities_found') ?? 'no'} vulnerabilities, tells ${found} and ended with ${run.exitCode}`));
    const scanned = new Set(Object.keys(json.scanned_packages).map(ecosystems/* normalPythonName */.VD));
    return (0,errors_problem.ok)({ scanned, vulnerabilities });
}
function safety_report_readVulnerability(entry) {
    if (!(0,json_json/* isObject */.Gv)(entry))
        return undefined;
    const [id, name] = [(0,json_json/* stringAt */.bX)(entry, 'vulnerability_id'), (0,json_json/* stringAt */.bX)(entry, 'package_name')];
    const version = (0,json_json/* stringAt */.bX)(entry, 'analyzed_version');
    if (id === undefined || name === undefined || version === undefined)
        return undefined;
    return {
        id,
        name: (0,ecosystems/* normalPythonName */.VD)(name),
        version,
        cve: (0,json_json/* stringAt */.bX)(entry, 'CVE'),
        severity: (0,json_json/* objectAt */.lJ)(entry, 'severity'),
        advisory: (0,json_json/* stringAt */.bX)(entry, 'advisory') ?? '',
        spec: (0,json_json/* stringAt */.bX)(entry, 'vulnerable_spec') ?? (0,json_json/* arrayAt */.RD)(entry, 'vulnerable_spec').join(' || '),
        fixedVersions: (0,json_json/* arrayAt */.RD)(entry, 'fixed_versions').filter((item) => typeof item === 'string'),
        url: pageOf((0,json_json/* stringAt */.bX)(entry, 'more_info_url')),
    };
}
/** Of an older database it is but the front page. */
const pageOf = (url) => url !== undefined && /^https:\/\/[^/]+\/./.test(url) ? url : undefined;
const hintOfVersion = (version) => Number.parseInt(version, 10) >= 3
    ? 'safety 3 asks its service before anything else, also with a database of your own: 2.3.5 does not'
    : undefined;

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/safety.js









/**
 * safety's `check`, which needs no account as `scan` does. It reads pinned versions alone, and passes over the rest in silence. It
 * starts in a folder of ours, where no .safety-policy.yml of the checkout can hide anything.
 */
const safety = {
    name: 'safety',
    executable: 'safety',
    version: { args: ['--version'], read: (output) => /version:?\s+(\d+\.\d+\S*)/.exec(output)?.[1] },
    detect: requirementTargets,
    leaves: (checkout) => otherPythonFiles(checkout, 'safety'),
    command: ({ what }, { checkout, scratch, report }, { services }, { version }) => ({
        args: [
            Number.parseInt(version, 10) >= 3
                ? '--disable-optional-telemetry'
                : '--disable-optional-telemetry-data',
            ...['check', '--file', `${checkout}/${what}`, '--json', '--save-json', report],
            ...(services.safetyDatabase === undefined ? [] : ['--db', services.safetyDatabase]),
        ],
        cwd: scratch,
        report: 'file',
        env: { PYTHONSAFEPATH: '1', PYTHONNOUSERSITE: '1', PYTHONUTF8: '1' },
    }),
    read: (run, { what }, { services }) => {
        const report = readSafetyReport(run);
        if (!report.ok)
            return { findings: [], proof: [], gaps: [report.error] };
        const requirements = readRequirements(run.texts?.[what] ?? '');
        const findings = report.value.vulnerabilities.map((each) => safety_finding(each, what, requirements));
        return { findings, ...safety_workOf(run, what, report.value, services.safetyDatabase !== undefined) };
    },
};
function safety_finding({ id, name, version, cve, severity, advisory, spec, fixedVersions, url }, path, requirements) {
    const line = requirements.find((each) => each.name === name)?.line;
    const cvss = (0,json_json/* objectAt */.lJ)(severity, 'cvssv3');
    const score = (0,json_json/* numberAt */.tk)(cvss, 'base_score') || undefined;
    const told = severityOfWord((0,json_json/* stringAt */.bX)(cvss, 'base_severity'));
    return {
        kind: 'vulnerability',
        tool: 'safety',
        id: cve ?? `safety:${id}`,
        aliases: cve === undefined ? [] : [`safety:${id}`],
        severity: told === 'unknown' ? severityOfScore(score) : told,
        ...(score === undefined ? {} : { score }),
        title: title_titleOf(advisory, name),
        message: `${name} ${version} is in the range ${spec || '*'}: ${advisory || id}`,
        ...(fixedVersions.length === 0 ? {} : { remedy: `Update ${name} to ${fixedVersions.join(' or ')}` }),
        ...(url === undefined ? {} : { url }),
        package: {
            purl: (0,package_url/* packageUrl */.EH)({ ecosystem: 'PyPI', name, version }),
            name,
            version,
            fixedVersions,
            status: fixedVersions.length > 0 ? 'fixed' : 'unknown',
        },
        place: { path, ...(line === undefined ? {} : { startLine: line }) },
    };
}
/** safety says nothing, or a line of warning, of what it did not look at. */
function safety_workOf(run, what, { scanned }, ownDatabase) {
    const text = run.texts?.[what];
    const requirements = readRequirements(text ?? '');
    if (text !== undefined && requirements.every(({ kind }) => kind === 'option'))
        return { proof: [`${what} names no package`], gaps: [] };
    const gaps = [];
    const unseen = requirements
        .filter(({ kind, name }) => kind !== 'option' && kind !== 'file' && !scanned.has(name))
        .map(({ name, line }) => (name === '' ? `line ${line}` : name));
    const warned = [...run.stderr.matchAll(/unpinned requirement '([^']+)'/g)].map(([, name = '']) => name);
    const skipped = [...new Set([...unseen, ...warned])];
    if (skipped.length > 0)
        gaps.push({
            kind: 'skipped-packages',
            message: `safety did not look at ${namedList(skipped)} of ${what}: it reads exact versions alone`,
            hint: 'Pin every version, as pip-compile or uv export does',
        });
    if (scanned.size === 0)
        gaps.push({ kind: 'nothing-scanned', message: `safety found no package in ${what}` });
    const database = ownDatabase ? ', in a database whose age it does not tell' : '';
    const proof = scanned.size === 0
        ? []
        : [`${(0,figures/* counted */.hS)(scanned.size, 'package')} of ${what} checked by safety ${run.version}${database}`];
    return { proof, gaps };
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/semgrep/command.js
/** Its own files go to the scratch folder, as the home of a runner may not be writable. Its time-outs come back as errors. */
function semgrepCommand({ files = [] }, { checkout, report, scratch }, { exclude }) {
    return {
        args: [
            ...['scan', '--metrics=off', '--disable-version-check', '--oss-only', '--no-force-color'],
            ...['--disable-nosem', '--no-rewrite-rule-ids', '--max-target-bytes=0'],
            // Without it the report does not say which files were passed over.
            ...['--verbose', '--json', '--output', report],
            ...files.map((path) => `--config=${path}`),
            ...exclude.map((glob) => `--exclude=${glob}`),
            '.',
        ],
        cwd: checkout,
        report: 'file',
        env: {
            SEMGREP_SETTINGS_FILE: `${scratch}/semgrep-settings.yml`,
            SEMGREP_LOG_FILE: `${scratch}/semgrep.log`,
            SEMGREP_VERSION_CACHE_PATH: `${scratch}/semgrep-version`,
            // It asks git which files are ignored, also in a checkout that another user made.
            GIT_CONFIG_COUNT: '3',
            GIT_CONFIG_KEY_0: 'safe.directory',
            GIT_CONFIG_VALUE_0: '*',
            GIT_CONFIG_KEY_1: 'safe.bareRepository',
            GIT_CONFIG_VALUE_1: 'explicit',
            GIT_CONFIG_KEY_2: 'core.fsmonitor',
            GIT_CONFIG_VALUE_2: 'false',
            PYTHONUTF8: '1',
        },
    };
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/semgrep/messages.js


/**
 * What each rule says, as its file has it: `Do not eval $X`. In the report semgrep puts the code that matched in the place of `$X`, which may be
 * a secret.
 */
function ruleMessages(texts) {
    return new Map(Object.entries(texts).flatMap(([file, text]) => rulesIn(text, file).flatMap(messageOf)));
}
function rulesIn(text, file) {
    const parsed = (0,parse_document/* parseDocument */.T)(text, file, { type: 'object' });
    return parsed.ok ? (0,json_json/* arrayAt */.RD)(parsed.value.value, 'rules').filter(json_json/* isObject */.Gv) : [];
}
function messageOf(rule) {
    const id = (0,json_json/* stringAt */.bX)(rule, 'id');
    const message = (0,json_json/* stringAt */.bX)(rule, 'message')?.replaceAll(/\s+/g, ' ').trim() ?? '';
    return id === undefined || message === '' ? [] : [[id, message]];
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/semgrep/report.js


/** undefined where the text is not a report of semgrep, whole. */
function parseSemgrepReport(text) {
    const report = parseReport(text);
    if (!(0,json_json/* isObject */.Gv)(report))
        return undefined;
    const { results, errors, paths } = report;
    if (!Array.isArray(results) || !Array.isArray(errors) || !(0,json_json/* isObject */.Gv)(paths))
        return undefined;
    if (!Array.isArray(paths.scanned))
        return undefined;
    const matches = results.map(matchOf);
    if (!matches.every((match) => match !== undefined))
        return undefined;
    return {
        matches,
        errors: errors.map(report_errorOf),
        scanned: paths.scanned.filter((path) => typeof path === 'string').map(slashed),
        skipped: (0,json_json/* arrayAt */.RD)(paths, 'skipped').filter(json_json/* isObject */.Gv).map(skippedOf),
    };
}
function matchOf(value) {
    if (!(0,json_json/* isObject */.Gv)(value))
        return undefined;
    const rule = (0,json_json/* stringAt */.bX)(value, 'check_id');
    const path = (0,json_json/* stringAt */.bX)(value, 'path');
    const [start, end, extra] = [(0,json_json/* objectAt */.lJ)(value, 'start'), (0,json_json/* objectAt */.lJ)(value, 'end'), (0,json_json/* objectAt */.lJ)(value, 'extra')];
    const startLine = (0,json_json/* numberAt */.tk)(start, 'line');
    const severity = (0,json_json/* stringAt */.bX)(extra, 'severity');
    if (rule === undefined || path === undefined || startLine === undefined || severity === undefined)
        return undefined;
    const metadata = (0,json_json/* objectAt */.lJ)(extra, 'metadata');
    return {
        ...{ rule, path: slashed(path), startLine, severity },
        endLine: (0,json_json/* numberAt */.tk)(end, 'line') ?? startLine,
        ...{ startColumn: (0,json_json/* numberAt */.tk)(start, 'col'), endColumn: (0,json_json/* numberAt */.tk)(end, 'col') },
        cwes: textsAt(metadata, 'cwe').flatMap((text) => /CWE-\d+/.exec(text) ?? []),
        url: textsAt(metadata, 'references').find((text) => /^https:\/\//.test(text)),
    };
}
function report_errorOf(value) {
    const error = (0,json_json/* isObject */.Gv)(value) ? value : {};
    const path = (0,json_json/* stringAt */.bX)(error, 'path');
    const message = (0,json_json/* stringAt */.bX)(error, 'short_msg') ??
        (0,json_json/* stringAt */.bX)(error, 'message') ??
        (0,json_json/* stringAt */.bX)(error, 'long_msg') ??
        'no reason given';
    return { path: path === undefined ? undefined : slashed(path), message };
}
function skippedOf(value) {
    return { path: slashed((0,json_json/* stringAt */.bX)(value, 'path') ?? ''), reason: (0,json_json/* stringAt */.bX)(value, 'reason') ?? '' };
}
/** Rule authors write one text or a list of them. */
function textsAt(value, key) {
    const found = value[key];
    return (Array.isArray(found) ? found : [found]).filter((text) => typeof text === 'string');
}
const slashed = (path) => path.replaceAll('\\', '/').replace(/^\.\//, '');

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/semgrep/read.js






/** The words of its rules, old and new. */
const read_SEVERITIES = new Map([
    ['CRITICAL', 'critical'],
    ['ERROR', 'high'],
    ['HIGH', 'high'],
    ['WARNING', 'medium'],
    ['MEDIUM', 'medium'],
    ['LOW', 'low'],
    ['INFO', 'low'],
    ['INVENTORY', 'info'],
    ['EXPERIMENT', 'info'],
]);
/** semgrep ends with 0 whatever it found, and although it could parse only a part: the report decides. */
function readSemgrep(run) {
    const report = parseSemgrepReport(run.report);
    if (run.exitCode !== 0) {
        const said = report?.errors.map(({ message }) => oneLine(message)).join('; ') ?? '';
        const message = `semgrep ended with exit code ${run.exitCode}${said === '' ? '' : `: ${said.slice(0, 400)}`}`;
        return {
            findings: report === undefined ? [] : read_findingsOf(report, run),
            proof: [],
            gaps: [{ kind: 'crashed', message }],
        };
    }
    if (report === undefined) {
        const message = 'semgrep wrote no report that can be read';
        return { findings: [], proof: [], gaps: [{ kind: 'unreadable-report', message }] };
    }
    return { findings: read_findingsOf(report, run), proof: semgrep_read_proofOf(report), gaps: read_gapsOf(report) };
}
/**
 * The report quotes no code without a login, so only the ordinal tells matches of one rule in one file apart. The messages are those of the rules:
 * into those of the report semgrep writes what it matched, which may be a secret.
 */
function read_findingsOf({ matches }, { texts = {} }) {
    const messages = ruleMessages(texts);
    const numbered = withOrdinals(matches, ({ rule, path }) => `${rule}\n${path}`);
    return numbered.map(([match, ordinal]) => semgrep_read_findingOf(match, `#${ordinal}`, messages.get(match.rule)));
}
function semgrep_read_findingOf(match, anchor, told) {
    const { rule, path, startLine, endLine, startColumn, endColumn, severity, cwes, url } = match;
    return {
        ...{ kind: 'code', tool: 'semgrep', id: rule, aliases: [] },
        severity: read_SEVERITIES.get(severity.toUpperCase()) ?? 'unknown',
        title: titleOf(told ?? '', 'A rule of the repository matches'),
        message: told ?? `The rule ${rule} of the repository matches here.`,
        url,
        ...(cwes.length > 0 && { cwes }),
        place: { path, startLine, endLine, startColumn, endColumn },
        anchor,
    };
}
function read_gapsOf({ errors, scanned }) {
    const gaps = errors.map(({ path, message }) => {
        const where = path === undefined ? '' : ` ${path}`;
        return { kind: 'unparsed-files', message: `semgrep could not read all of${where}: ${oneLine(message)}` };
    });
    if (scanned.length > 0)
        return gaps;
    return [...gaps, { kind: 'nothing-scanned', message: 'No file fits the rules that semgrep was given' }];
}
function semgrep_read_proofOf({ scanned, skipped }) {
    if (scanned.length === 0)
        return [];
    const ignored = skipped
        .filter(({ reason }) => reason === 'semgrepignore_patterns_match')
        .map(({ path }) => path);
    return [
        `${(0,figures/* counted */.hS)(scanned.length, 'file')} scanned`,
        ...(ignored.length === 0 ? [] : [`${ignored.length} left out by .semgrepignore: ${named(ignored, 3)}`]),
    ];
}
/** Without the code that a syntax error quotes. */
const oneLine = (text) => (text.split('\n')[0] ?? '').trim().replace(/:$/, '').slice(0, 200);

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/semgrep.js


/**
 * The rules that the repository holds itself, never those of a registry: they would be fetched over the network, and change from day to day.
 * `nosem` comments are not followed. A `.semgrepignore`, or the list that semgrep has in its place, is, and told.
 */
const semgrep = {
    name: 'semgrep',
    executable: 'semgrep',
    version: {
        args: ['--version', '--disable-version-check'],
        read: (output) => /^(\d+\.\d+\.\d+\S*)/m.exec(output)?.[1],
    },
    detect: rulesOf,
    command: semgrepCommand,
    read: readSemgrep,
};
function rulesOf({ files }) {
    const rules = files.filter((path) => /^\.semgrep(?:\.ya?ml$|\/.*\.ya?ml$)/.test(path));
    const [first] = rules;
    if (first === undefined)
        return [];
    const because = rules.length === 1 ? `${first} is there` : `${first} and ${rules.length - 1} more are there`;
    return [
        {
            kind: 'folder',
            what: '.',
            title: 'code by rules of the repository',
            because,
            files: rules,
            reads: rules,
        },
    ];
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/known-files.js
const known_files_LOCK_FILES = new Set([
    'Cargo.lock',
    'Gemfile.lock',
    'Manifest.toml',
    'Package.resolved',
    'Pipfile.lock',
    'Podfile.lock',
    'bun.lock',
    'composer.lock',
    'conan.lock',
    'go.mod',
    'gradle.lockfile',
    'mix.lock',
    'package-lock.json',
    'packages.lock.json',
    'packages.config',
    'pnpm-lock.yaml',
    'poetry.lock',
    'pom.xml',
    'pubspec.lock',
    'pylock.toml',
    'requirements.txt',
    'uv.lock',
    'yarn.lock',
]);
/** Whether Trivy reads packages from a file of this name. Lock files of installed packages are the package manager's own. */
function isLockFile(path) {
    const parts = path.split('/');
    return known_files_LOCK_FILES.has(parts.at(-1) ?? '') && !parts.includes('node_modules');
}
/** Whether Trivy may have checks for a file of this name: which YAML is a manifest, only its text tells. */
function isConfigFile(path) {
    const name = path.split('/').at(-1) ?? '';
    return /^(Dockerfile|Containerfile)(\..+)?$|\.(dockerfile|tf|tf\.json|tfvars|ya?ml)$/i.test(name);
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/detect.js


/** The image and the SBOM that were named, and the checkout where something of it is Trivy's to read. */
function trivyTargets(checkout, wish) {
    const targets = [];
    if (wish.image !== undefined)
        targets.push({
            ...{ kind: 'image', what: wish.image, title: `image ${wish.image}` },
            because: 'an image is named',
        });
    if (wish.sbom !== undefined && sbomScanners(wish).length > 0)
        targets.push({
            ...{ kind: 'sbom', what: wish.sbom, title: `SBOM ${wish.sbom}` },
            because: 'an SBOM is named',
        });
    const because = reasonForFolder(checkout.files, wish);
    if (because !== undefined)
        targets.push({
            kind: 'folder',
            what: '.',
            title: 'files of the checkout',
            because,
            files: checkout.files,
        });
    return [...targets, ...PASSED_OVER.flatMap((top) => passedOver(top, checkout, wish))];
}
/**
 * At the top of what it scans Trivy takes these for folders of a system, and leaves them out without a word (pkg/fanal/walker, 0.60 to 0.74): each
 * is scanned by itself, where its names mean nothing.
 */
const PASSED_OVER = ['dev', 'proc', 'sys'];
function passedOver(top, { files: all }, wish) {
    const files = all.filter((path) => path.startsWith(`${top}/`));
    const because = reasonForFolder(files, wish);
    if (because === undefined)
        return [];
    return [{ kind: 'folder', what: top, title: `files of the checkout below ${top}`, because, files }];
}
/** An SBOM holds packages alone. */
const sbomScanners = ({ trivy }) => trivy.filter((one) => one === 'vuln' || one === 'license');
function reasonForFolder(files, { trivy }) {
    const asksPackages = trivy.includes('vuln') || trivy.includes('license');
    const lockFiles = asksPackages ? files.filter(isLockFile) : [];
    const configFiles = trivy.includes('misconfig') ? files.filter(isConfigFile) : [];
    const named = lockFiles[0] ?? configFiles[0];
    if (named !== undefined) {
        const more = lockFiles.length + configFiles.length - 1;
        return more === 0 ? `${named} is there` : `${named} and ${(0,figures/* counted */.hS)(more, 'other file')} are there`;
    }
    return trivy.includes('secret') && files.length > 0
        ? `${(0,figures/* counted */.hS)(files.length, 'file')} may hold secrets`
        : undefined;
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/registry-login.js

/**
 * The login of the image's registry, through the environment of this one process. Trivy offers it to every registry that it asks, those of
 * its databases too: so that process fetches nothing but the image, and the Java database from the same house or not at all.
 */
function registryLogin({ kind }, wish) {
    const { trivyJavaDatabase } = wish.services;
    const asksJava = kind !== 'sbom' && wish.trivy.includes('vuln');
    const named = trivyJavaDatabase === undefined || !asksJava ? [] : ['--java-db-repository', trivyJavaDatabase];
    if (kind !== 'image' || wish.registry === undefined || wish.image === undefined)
        return { env: {}, flags: named };
    const { username, password } = wish.registry;
    const house = javaDatabaseOf(wish.image);
    const java = house === undefined ? ['--skip-java-db-update'] : ['--java-db-repository', house];
    return {
        env: { TRIVY_USERNAME: username, TRIVY_PASSWORD: password },
        flags: ['--skip-check-update', ...(named.length > 0 || !asksJava ? named : java)],
    };
}
function javaDatabaseOf(image) {
    const parsed = (0,image_reference/* parseImageReference */.o)(image);
    const registry = parsed.ok ? parsed.value.registry : '';
    if (/(^|\.)gcr\.io$|-docker\.pkg\.dev$/.test(registry))
        return 'mirror.gcr.io/aquasec/trivy-java-db:1';
    return registry === 'ghcr.io' ? 'ghcr.io/aquasecurity/trivy-java-db:1' : undefined;
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/command.js


/**
 * Nothing that lies in the checkout may switch something off: the working folder is a foreign one, and every file that Trivy would look for
 * beside itself (trivy.yaml, .trivyignore, trivy-secret.yaml, modules) is named and holds nothing.
 */
function trivyCommand(target, at, wish, known) {
    const config = `${at.scratch}/trivy.yaml`;
    const ignoreFile = `${at.scratch}/trivyignore`;
    const shared = ['--config', config, '--cache-dir', at.cache];
    const vulnerabilities = wish.trivy.includes('vuln');
    return {
        args: [
            subcommandOf(target, wish),
            ...shared,
            // The engine ends what takes too long; Trivy's own limit of five minutes would be a second one.
            ...['--timeout', '24h', '--format', 'json', '--output', at.report, '--exit-code', '0'],
            ...['--ignorefile', ignoreFile, ...quietOnes(known.version)],
            ...scanFlags(target, at, wish),
            command_pathOf(target, at),
        ],
        cwd: at.scratch,
        report: 'file',
        files: { [config]: '{}\n', [ignoreFile]: '' },
        env: registryLogin(target, wish).env,
        ...(vulnerabilities && {
            before: ['image', ...shared, '--download-db-only', '--no-progress', ...databaseFlags(wish)],
            after: ['version', ...shared, '--format', 'json'],
        }),
    };
}
/** `filesystem`, never `repository`: it asks no git, which refuses a checkout of another user without a word. */
function subcommandOf({ kind }, wish) {
    if (kind === 'image' || kind === 'sbom')
        return kind;
    return onlyMisconfiguration(wish) ? 'config' : 'filesystem';
}
function scanFlags(target, at, wish) {
    const wanted = target.kind === 'sbom' ? sbomScanners(wish) : wish.trivy;
    // What it passes over without a word at other times, it tells as debug text: the files that it could not parse.
    const debug = target.kind === 'folder' ? ['--debug'] : [];
    const moduleDir = target.kind === 'sbom' ? [] : ['--module-dir', `${at.scratch}/modules`];
    const skipped = target.kind === 'folder' ? skipFlags(globsIn(target, wish)) : [];
    if (target.kind === 'folder' && onlyMisconfiguration(wish))
        return [...debug, ...moduleDir, ...skipped];
    const secrets = target.kind !== 'sbom' && wanted.includes('secret')
        ? ['--secret-config', `${at.scratch}/no-secret-config`]
        : [];
    return [
        ...debug,
        ...moduleDir,
        // In memory: a cache on the disk is locked by the first process that opens it.
        ...['--scanners', wanted.join(','), '--cache-backend', 'memory', '--no-progress'],
        ...['--list-all-pkgs', '--show-suppressed'],
        ...secrets,
        ...(wanted.includes('vuln') ? ['--skip-db-update'] : []),
        ...registryLogin(target, wish).flags,
        ...(target.kind === 'image' ? imageFlags(wish) : skipped),
    ];
}
/** From the registry alone: an image of that name which the machine happens to hold is not the one that is shipped. */
function imageFlags({ trivy }) {
    const ofConfig = trivy.filter((one) => one === 'misconfig' || one === 'secret');
    return [
        '--image-src',
        'remote',
        ...(ofConfig.length > 0 ? ['--image-config-scanners', ofConfig.join(',')] : []),
    ];
}
/** Globs are told from the folder that is scanned on; those of other folders would mean another one there. */
function globsIn({ what }, { exclude }) {
    if (what === '.')
        return exclude;
    return exclude.flatMap((glob) => {
        if (glob.startsWith(`${what}/`))
            return [glob.slice(what.length + 1)];
        return glob.startsWith('**/') ? [glob] : [];
    });
}
const onlyMisconfiguration = ({ trivy }) => trivy.every((one) => one === 'misconfig');
/** A glob may mean a folder or a file. The flags read their value as a line of CSV. */
const skipFlags = (globs) => globs.flatMap((glob) => {
    const value = /[",]/.test(glob) ? `"${glob.replaceAll('"', '""')}"` : glob;
    return ['--skip-dirs', value, '--skip-files', value];
});
const databaseFlags = ({ services }) => services.trivyDatabase === undefined ? [] : ['--db-repository', services.trivyDatabase];
/** Calls to its maker that no scan needs; Trivy before 0.63 made none and knows no such flags. */
function quietOnes(version) {
    const [, major = 0, minor = 0] = /^(\d+)\.(\d+)/.exec(version)?.map(Number) ?? [0, 0, 99];
    return major > 0 || minor >= 63 ? ['--skip-version-check', '--disable-telemetry'] : [];
}
function command_pathOf({ kind, what }, { checkout }) {
    if (kind === 'image')
        return what;
    return what === '.' ? checkout : `${checkout}/${what}`;
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/database.js

const HOUR_MS = 3_600_000;
/** How old the vulnerability database is, as `trivy version --format json` tells after the scan: a report does not name it. */
function databaseAge(versionJson, wish) {
    if (!wish.trivy.includes('vuln'))
        return { proof: [], gaps: [] };
    const updated = updatedAt(versionJson);
    const updatedMs = Date.parse(updated ?? '');
    if (Number.isNaN(updatedMs))
        return stale('trivy did not tell how old its vulnerability database is');
    const hours = Math.floor((wish.nowMs - updatedMs) / HOUR_MS);
    if (hours > wish.databaseMaxAgeHours)
        return stale(`The vulnerability database of trivy is ${hours} hours old (${updated}), more than ${wish.databaseMaxAgeHours}`);
    // A day of clocks that differ is let pass; more is no date to rely on.
    if (hours < -24)
        return stale(`The vulnerability database of trivy is of the future (${updated})`);
    return { proof: [`database of ${updated}`], gaps: [] };
}
function updatedAt(text) {
    try {
        const version = JSON.parse(text ?? '');
        const database = (0,json_json/* isObject */.Gv)(version) ? version.VulnerabilityDB : undefined;
        return (0,json_json/* isObject */.Gv)(database) ? (0,json_json/* stringAt */.bX)(database, 'UpdatedAt') : undefined;
    }
    catch {
        return undefined;
    }
}
const stale = (message) => ({
    proof: [],
    gaps: [
        {
            kind: 'stale-database',
            message,
            hint: 'Let the job reach mirror.gcr.io or ghcr.io, where the database is published every few hours',
        },
    ],
});

;// CONCATENATED MODULE: ./build/shared/domain/trivy/severity.js

const WORDS = new Map([
    ['CRITICAL', 'critical'],
    ['HIGH', 'high'],
    ['MEDIUM', 'medium'],
    ['LOW', 'low'],
]);
/** How grave Trivy finds it, whatever sort of finding it is. */
const severityOf = (finding) => WORDS.get((0,json_json/* stringAt */.bX)(finding, 'Severity') ?? '') ?? 'unknown';

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/license.js



/** A licence of a package, or of a file that carries its text. */
function licenseFinding(one, result, scene) {
    const id = (0,json_json/* stringAt */.bX)(one, 'Name') ?? '';
    const category = (0,json_json/* stringAt */.bX)(one, 'Category') ?? 'unknown';
    const name = (0,json_json/* stringAt */.bX)(one, 'PkgName') ?? '';
    const file = (0,json_json/* stringAt */.bX)(one, 'FilePath') ?? '';
    const [known, ...more] = scene.packages.get(name) ?? [];
    const single = more.length === 0 ? known : undefined;
    const inFile = file === '' ? ((0,whereabouts/* checkoutPath */.o8)(scene, result.target) === undefined ? undefined : result.target) : file;
    return {
        kind: 'license',
        tool: 'trivy',
        id,
        aliases: [],
        severity: severityOf(one),
        title: `${name === '' ? file : name} is licensed as ${id}`,
        message: `${name === '' ? file : name} is under ${id}, a licence of the category ${category}`,
        url: (0,json_json/* stringAt */.bX)(one, 'Link') === '' ? undefined : (0,json_json/* stringAt */.bX)(one, 'Link'),
        package: name === ''
            ? undefined
            : {
                purl: single && (0,json_json/* stringAt */.bX)((0,json_json/* objectAt */.lJ)(single, 'Identifier'), 'PURL'),
                name,
                version: (single && (0,json_json/* stringAt */.bX)(single, 'Version')) ?? '',
                fixedVersions: [],
            },
        ...(0,whereabouts/* whereabouts */.CJ)(scene, inFile, { layer: (0,json_json/* objectAt */.lJ)(one, 'Layer') }),
    };
}

// EXTERNAL MODULE: ./build/shared/domain/trivy/lines.js
var lines = __webpack_require__(68425);
;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/misconfiguration.js




/** Of a check that failed. What lies in a module from elsewhere is shown where the checkout calls the module. */
function misconfigurationFinding(one, result, scene) {
    const id = (0,json_json/* stringAt */.bX)(one, 'ID') ?? '';
    const cause = (0,json_json/* objectAt */.lJ)(one, 'CauseMetadata');
    const title = (0,json_json/* stringAt */.bX)(one, 'Title') ?? id;
    const told = (0,json_json/* stringAt */.bX)(one, 'Message') ?? (0,json_json/* stringAt */.bX)(one, 'Description') ?? title;
    const found = placeOf(cause, result, scene);
    const elsewhere = scene.image === undefined && found.path !== result.target && result.target !== '.';
    return {
        kind: 'misconfiguration',
        tool: 'trivy',
        id,
        aliases: [(0,json_json/* stringAt */.bX)(one, 'AVDID') ?? ''].filter((name) => name !== '' && name !== id),
        severity: severityOf(one),
        title,
        message: elsewhere ? `${told} (in ${result.target})` : told,
        remedy: (0,json_json/* stringAt */.bX)(one, 'Resolution'),
        url: (0,json_json/* stringAt */.bX)(one, 'PrimaryURL'),
        anchor: (0,json_json/* stringAt */.bX)(cause, 'Resource'),
        ...(0,whereabouts/* whereabouts */.CJ)(scene, found.path, { lines: found.lines, layer: (0,json_json/* objectAt */.lJ)(one, 'Layer') }),
    };
}
function placeOf(cause, { target }, scene) {
    if (scene.image !== undefined)
        return { path: target === scene.artifactName ? undefined : target };
    if ((0,whereabouts/* checkoutPath */.o8)(scene, target) !== undefined)
        return { path: target, lines: (0,lines/* linesOf */.D)(cause) };
    // The innermost comes first; the first that the checkout holds is the nearest place where it can be mended.
    for (const occurrence of (0,json_json/* arrayAt */.RD)(cause, 'Occurrences').filter(json_json/* isObject */.Gv)) {
        const path = (0,json_json/* stringAt */.bX)(occurrence, 'Filename');
        if (path !== target && (0,whereabouts/* checkoutPath */.o8)(scene, path) !== undefined)
            return { path, lines: (0,lines/* linesOf */.D)((0,json_json/* objectAt */.lJ)(occurrence, 'Location')) };
    }
    return { path: undefined };
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/proof.js



/**
 * What shows that Trivy looked. Where it rightly finds nothing (a checkout without lock files), its report is empty; then its log has to say
 * that each part ran.
 */
function proof_proofOf(report, run, target, wish) {
    const results = report.results ?? [];
    const wanted = target.kind === 'sbom' ? sbomScanners(wish) : wish.trivy;
    const parts = [
        ...(wanted.includes('vuln') || wanted.includes('license')
            ? [proof_packages(report, results, run, target)]
            : []),
        ...(wanted.includes('misconfig') ? [configuration(results, run, target)] : []),
        ...(wanted.includes('secret') ? [secrets(results, run, target)] : []),
    ];
    const suppressed = results.reduce((sum, result) => sum + result.suppressed.length, 0);
    const told = suppressed === 0
        ? []
        : [`${(0,figures/* counted */.hS)(suppressed, 'finding')} that trivy was told to leave out counted all the same`];
    return {
        proof: [...parts.flatMap(({ proof }) => proof), ...told],
        gaps: parts.flatMap(({ gaps }) => gaps),
    };
}
function proof_packages(report, results, run, target) {
    const count = results.reduce((sum, result) => sum + packagesIn(result), 0);
    const os = report.metadata.OS;
    const family = (0,json_json/* isObject */.Gv)(os) ? (0,json_json/* stringAt */.bX)(os, 'Family') : undefined;
    const ofSystem = results.filter((result) => result.class === 'os-pkgs');
    if (target.kind === 'image' && family !== undefined && family !== 'none' && !ofSystem.some(packagesIn))
        return lacking(`trivy found ${family} in the image, but none of its packages`, 'Keep the package database (lib/apk/db, var/lib/dpkg, var/lib/rpm) in the image: without it nobody can tell what is installed');
    if (count > 0)
        return proven(`${(0,figures/* counted */.hS)(count, 'package')} in ${(0,figures/* counted */.hS)(results.filter(packagesIn).length, 'place')}`);
    if (target.kind === 'image')
        return lacking('trivy found neither an operating system nor a package in the image', BARE_IMAGE);
    if (target.kind === 'sbom')
        return lacking('trivy found no package in the SBOM');
    const files = /Number of language-specific files\s+num=(\d+)/.exec(run.stderr)?.[1];
    if (files === '0')
        return proven('no file with packages');
    return lacking('trivy reported no package, nor that it looked for any');
}
const BARE_IMAGE = 'A program alone in an empty image tells nothing of what it is built from: scan its lock file or its SBOM, and let the policy accept nothing-scanned for the image';
/** Without a list of packages, those with a vulnerability are known to be there. */
const packagesIn = ({ packages: listed, vulnerabilities, licenses }) => listed.length > 0
    ? listed.length
    : new Set([...vulnerabilities, ...licenses].map((one) => `${one.PkgName}@${one.InstalledVersion}@${one.PkgPath}`)).size;
function configuration(results, { stderr }, target) {
    const read = results.filter((result) => result.class === 'config');
    const checks = read.reduce((sum, result) => sum + Math.max(result.checks, result.misconfigurations.length), 0);
    if (read.length > 0)
        return proven(`${(0,figures/* counted */.hS)(checks, 'check')} on ${(0,figures/* counted */.hS)(read.length, 'configuration file')}`);
    if (/Detected config files\s+num=0/.test(stderr))
        return proven('no configuration file');
    return lacking(target.kind === 'image'
        ? 'trivy did not say that it checked the configuration of the image'
        : 'trivy checked no configuration file, nor said that it looked for any');
}
/** A report tells only of files with secrets in them. */
function secrets(results, { stderr }, target) {
    const found = results.filter((result) => result.class === 'secret').length;
    if (found > 0)
        return proven(`secrets looked for, found in ${(0,figures/* counted */.hS)(found, 'file')}`);
    if (!/Secret scanning is enabled/.test(stderr))
        return lacking('trivy did not say that it looked for secrets');
    const files = target.files?.length;
    return proven(`secrets looked for${files === undefined ? '' : ` in a checkout of ${(0,figures/* counted */.hS)(files, 'file')}`}`);
}
const proven = (sentence) => ({ proof: [sentence], gaps: [] });
const lacking = (message, hint) => ({
    proof: [],
    gaps: [{ kind: 'nothing-scanned', message, hint }],
});

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/secret.js




/** `Match` and `Code` stay where they are: one is masked, but the lines around it are not. */
function secretFinding(one, result, scene) {
    const id = (0,json_json/* stringAt */.bX)(one, 'RuleID') ?? '';
    const kind = (0,json_json/* stringAt */.bX)(one, 'Title') ?? id;
    const where = isOfConfig(result, scene) ? 'the configuration of the image' : result.target;
    return {
        kind: 'secret',
        tool: 'trivy',
        id,
        aliases: [],
        severity: severityOf(one),
        title: kind,
        message: `What looks like a secret (${kind}) stands in ${where}`,
        remedy: 'Revoke it first, then take it out: whoever could read this has it',
        ...(0,whereabouts/* whereabouts */.CJ)(scene, secret_pathOf(result, scene), {
            lines: (0,lines/* linesOf */.D)(one),
            layer: (0,json_json/* objectAt */.lJ)(one, 'Layer'),
        }),
    };
}
/** What stands in the configuration of an image has the name of the image for its file. */
const isOfConfig = ({ target }, { image, artifactName }) => image !== undefined && target === artifactName;
function secret_pathOf(result, scene) {
    if (isOfConfig(result, scene))
        return undefined;
    return scene.image === undefined ? result.target : result.target.replace(/^\//, '');
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/score.js

/** The base score of the source that gave the severity, else of the first one that people trust; version 4 before 3, never 2. */
function scoreOf(vulnerability) {
    const scores = (0,json_json/* objectAt */.lJ)(vulnerability, 'CVSS');
    const own = (0,json_json/* stringAt */.bX)(vulnerability, 'SeveritySource') ?? '';
    const order = [own, 'nvd', 'ghsa', 'redhat', ...Object.keys(scores).sort()];
    for (const source of order) {
        const given = scores[source];
        const score = (0,json_json/* isObject */.Gv)(given) ? ((0,json_json/* numberAt */.tk)(given, 'V40Score') ?? (0,json_json/* numberAt */.tk)(given, 'V3Score')) : undefined;
        if (score !== undefined && score > 0 && score <= 10)
            return score;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/vulnerability.js




function vulnerabilityFinding(one, result, scene) {
    const id = (0,json_json/* stringAt */.bX)(one, 'VulnerabilityID') ?? '';
    const affected = packageOf(one);
    const title = (0,json_json/* stringAt */.bX)(one, 'Title') ?? `${id} in ${affected.name}`;
    const cwes = (0,json_json/* arrayAt */.RD)(one, 'CweIDs').filter((cwe) => typeof cwe === 'string');
    const path = (0,json_json/* stringAt */.bX)(one, 'PkgPath') ?? (0,whereabouts/* pathOfPackages */.aL)(result);
    return {
        kind: 'vulnerability',
        tool: 'trivy',
        id,
        aliases: aliasesOf(one, id),
        severity: severityOf(one),
        score: scoreOf(one),
        title,
        message: `${affected.name} ${affected.version}: ${(0,json_json/* stringAt */.bX)(one, 'Description') ?? title}`,
        remedy: vulnerability_remedyOf(affected),
        url: (0,json_json/* stringAt */.bX)(one, 'PrimaryURL'),
        cwes: cwes.length > 0 ? cwes : undefined,
        package: affected,
        ...(0,whereabouts/* whereabouts */.CJ)(scene, path, { lines: (0,whereabouts/* linesOfPackage */.L_)(one, result), layer: (0,json_json/* objectAt */.lJ)(one, 'Layer') }),
    };
}
function packageOf(one) {
    return {
        purl: (0,json_json/* stringAt */.bX)((0,json_json/* objectAt */.lJ)(one, 'PkgIdentifier'), 'PURL'),
        name: (0,json_json/* stringAt */.bX)(one, 'PkgName') ?? '',
        version: (0,json_json/* stringAt */.bX)(one, 'InstalledVersion') ?? '',
        fixedVersions: ((0,json_json/* stringAt */.bX)(one, 'FixedVersion') ?? '')
            .split(',')
            .map((version) => version.trim())
            .filter((version) => version !== ''),
        status: STATUSES.get((0,json_json/* stringAt */.bX)(one, 'Status') ?? ''),
    };
}
const STATUSES = new Map([
    ['fixed', 'fixed'],
    ['affected', 'affected'],
    ['will_not_fix', 'will-not-fix'],
    ['end_of_life', 'end-of-life'],
    ['fix_deferred', 'fix-deferred'],
    ['under_investigation', 'unknown'],
    ['unknown', 'unknown'],
]);
function vulnerability_remedyOf({ name, fixedVersions, status }) {
    if (fixedVersions.length === 1)
        return `Update ${name} to ${fixedVersions[0]} or later`;
    if (fixedVersions.length > 1)
        return `Update ${name} to the one of ${fixedVersions.join(', ')} that is of your line`;
    if (status === 'will-not-fix')
        return `Its publisher will not fix it: do without ${name}, or take another base image`;
    if (status === 'end-of-life')
        return `${name} is no longer maintained: take a release that is`;
    return undefined;
}
/** Ids that stand for one vulnerability each. An advisory of a distribution (RHSA, DSA, USN) covers many, so it is no other name of one. */
const ONE_TO_ONE = /^(CVE-\d{4}-\d+|GHSA(-[23456789cfghjmpqrvwx]{4}){3}|PYSEC-\d{4}-\d+|GO-\d{4}-\d+|RUSTSEC-\d{4}-\d+|GMS-\d{4}-\d+)$/;
function aliasesOf(one, id) {
    const vendors = (0,json_json/* arrayAt */.RD)(one, 'VendorIDs').filter((name) => typeof name === 'string');
    const found = [...vendors, ...advisoryOf(one)].filter((name) => ONE_TO_ONE.test(name) && name !== id);
    return [...new Set(found)].sort();
}
/** The GitHub advisory that it comes from: only where GitHub is the source, and the references name no second one. */
function advisoryOf(one) {
    if ((0,json_json/* stringAt */.bX)((0,json_json/* objectAt */.lJ)(one, 'DataSource'), 'ID') !== 'ghsa')
        return [];
    const named = (0,json_json/* arrayAt */.RD)(one, 'References').flatMap((url) => {
        const [, ghsa] = /^https:\/\/github\.com\/advisories\/(GHSA-[\w-]+)$/.exec(String(url)) ?? [];
        return ghsa === undefined ? [] : [ghsa];
    });
    const distinct = [...new Set(named)];
    return distinct.length === 1 ? distinct : [];
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/suppressed.js





/**
 * What Trivy was told to leave out (an ignore file, a VEX document) is a finding all the same: what the gate excuses, its policy says.
 * Its message names who said so and why, for whoever writes the exception.
 */
function suppressedFinding(one, result, scene) {
    const make = KINDS.get((0,json_json/* stringAt */.bX)(one, 'Type') ?? '');
    if (make === undefined)
        return [];
    const finding = make((0,json_json/* objectAt */.lJ)(one, 'Finding'), result, scene);
    const status = ((0,json_json/* stringAt */.bX)(one, 'Status') ?? 'ignored').replaceAll('_', ' ');
    const reason = ((0,json_json/* stringAt */.bX)(one, 'Statement') ?? '').replaceAll('_', ' ');
    const source = (0,json_json/* stringAt */.bX)(one, 'Source') ?? '';
    const told = `${source === '' ? 'Trivy was told' : `${source} says`}: ${status}${reason === '' ? '' : ` (${reason})`}`;
    return [{ ...finding, message: `${finding.message} ${told}.` }];
}
const KINDS = new Map([
    ['vulnerability', vulnerabilityFinding],
    ['misconfiguration', misconfigurationFinding],
    ['secret', secretFinding],
    ['license', licenseFinding],
]);

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/unparsed-files.js

/**
 * A lock file that Trivy cannot parse, and a file that it may not read, it passes over: exit code 0, and one line of debug text.
 * The text of the error stays out: it may quote the file.
 */
function unparsedFiles(stderr, { kind }) {
    if (kind !== 'folder')
        return [];
    const files = new Set();
    for (const line of stderr.split(/\r?\n/)) {
        const [, , file] = /\tDEBUG\t.*?(Walk error|Permission error)\t.*?file_path=("(?:[^"\\]|\\.)*")/.exec(line) ?? [];
        if (file !== undefined)
            files.add(unparsed_files_unquoted(file));
    }
    if (files.size === 0)
        return [];
    const named = [...files].sort();
    const more = named.length > 5 ? `, and ${named.length - 5} more` : '';
    return [
        {
            kind: 'unparsed-files',
            message: `trivy could not read ${(0,figures/* counted */.hS)(named.length, 'file')}: ${named.slice(0, 5).join(', ')}${more}`,
            hint: 'Mend them, or leave them out with the input exclude',
        },
    ];
}
function unparsed_files_unquoted(text) {
    try {
        return String(JSON.parse(text)).replaceAll('\\', '/');
    }
    catch {
        return text.slice(1, -1);
    }
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy/read.js










/** It is called with `--exit-code 0`, so any other code is a crash, whatever it may have written before. */
function readTrivy(run, target, wish) {
    const crashed = run.exitCode === 0 ? [] : [crash(run, wish)];
    const read = (0,trivy_report/* readTrivyReport */.h)(run.report);
    if (!read.ok)
        return { findings: [], proof: [], gaps: crashed.length > 0 ? crashed : [read.error] };
    const report = read.value;
    const foreign = foreignReport(report, target);
    if (foreign !== undefined)
        return { findings: [], proof: [], gaps: [...crashed, foreign] };
    const proven = proof_proofOf(report, run, target, wish);
    const database = databaseAge(run.after, wish);
    return {
        findings: trivy_read_findingsOf(report, target),
        proof: [...proven.proof, ...database.proof],
        gaps: [...crashed, ...proven.gaps, ...unparsedFiles(run.stderr, target), ...database.gaps],
    };
}
function trivy_read_findingsOf(report, target) {
    const scene = (0,whereabouts/* sceneOf */.cO)(report, target);
    return (report.results ?? []).flatMap((result) => [
        ...result.vulnerabilities.map((one) => vulnerabilityFinding(one, result, scene)),
        ...result.misconfigurations
            .filter(({ Status }) => Status === 'FAIL')
            .map((one) => misconfigurationFinding(one, result, scene)),
        ...result.secrets.map((one) => secretFinding(one, result, scene)),
        ...result.licenses.map((one) => licenseFinding(one, result, scene)),
        ...result.suppressed.flatMap((one) => suppressedFinding(one, result, scene)),
    ]);
}
const TYPES = {
    image: ['container_image'],
    sbom: ['cyclonedx', 'spdx'],
    folder: ['filesystem', 'repository'],
};
function foreignReport({ artifactType }, { kind, title }) {
    const wanted = TYPES[kind] ?? [];
    if (wanted.includes(artifactType))
        return undefined;
    const message = `Expected a report of trivy on the ${title} (${wanted.join(' or ')}), found one on ${artifactType === '' ? 'nothing that it names' : `a ${artifactType}`}`;
    return { kind: 'unreadable-report', message };
}
function crash({ exitCode, stderr }, { registry }) {
    const lines = stderr.trim().split(/\r?\n/);
    const fatal = lines.findIndex((line) => /\tFATAL\t/.test(line));
    // After FATAL come the causes, the outermost first, each on its own line.
    const told = fatal === -1 ? (lines.at(-1) ?? '') : lines.slice(fatal, fatal + 8).join(' ');
    const hidden = registry === undefined ? told : told.replaceAll(registry.password, '***');
    const said = hidden.replace(/\s+/g, ' ').trim().slice(0, 400);
    const message = `trivy ended with exit code ${exitCode}${said === '' ? '' : `: ${said}`}`;
    return { kind: 'crashed', message, hint: read_hintOf(hidden, registry !== undefined) };
}
function read_hintOf(said, hasLogin) {
    if (/UNAUTHORIZED|DENIED|403 Forbidden|401 Unauthorized/.test(said))
        return hasLogin
            ? 'The login of registry_username may not read the image: it needs roles/artifactregistry.reader on its repository'
            : 'Give registry_username (oauth2accesstoken for Artifact Registry) and registry_password, if the image is private';
    if (/TOOMANYREQUESTS/.test(said))
        return 'The registry of the database limits calls: keep the cache of the tool from run to run';
    return undefined;
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/trivy.js



/**
 * One call for each target, all of one cache: in turn, because Trivy replaces its database in place and locks nothing that another process
 * of it would see.
 */
const trivy = {
    name: 'trivy',
    executable: 'trivy',
    version: {
        args: ['--version'],
        read: (output) => /^Version: v?(\d+\.\d+\.\d+\S*)/m.exec(output)?.[1],
    },
    detect: trivyTargets,
    command: trivyCommand,
    read: readTrivy,
    inTurn: true,
};

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/zizmor/command.js
/**
 * Not with `--strict-collection`, which ends without a word on the good files when one is broken: that each file was audited is seen from the
 * log. `./` stands before each, as a name could look like an option.
 */
function zizmorCommand({ files = [] }, { checkout, scratch }) {
    return {
        args: [
            ...['--offline', '--format', 'json-v1', '--no-ignores', '--persona', 'regular'],
            ...['--no-progress', '--color', 'never', '--cache-dir', scratch],
            ...files.map((path) => `./${path}`),
        ],
        cwd: checkout,
        report: 'stdout',
    };
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/zizmor/configs.js
/** Where zizmor looks for its settings. */
const CONFIGS = ['zizmor.yml', 'zizmor.yaml', '.github/zizmor.yml', '.github/zizmor.yaml'];

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/zizmor/report.js


/** undefined where the text is not a list of results of the first form of its JSON. */
function parseZizmorReport(text) {
    const report = parseReport(text);
    if (!Array.isArray(report))
        return undefined;
    const results = report.map(resultOf);
    return results.every((result) => result !== undefined) ? results : undefined;
}
function resultOf(value) {
    if (!(0,json_json/* isObject */.Gv)(value))
        return undefined;
    const determinations = (0,json_json/* objectAt */.lJ)(value, 'determinations');
    const audit = (0,json_json/* stringAt */.bX)(value, 'ident');
    const severity = (0,json_json/* stringAt */.bX)(determinations, 'severity');
    const place = report_placeOf((0,json_json/* arrayAt */.RD)(value, 'locations').filter(json_json/* isObject */.Gv));
    if (audit === undefined || severity === undefined || place === undefined)
        return undefined;
    return {
        ...{ audit, severity },
        description: (0,json_json/* stringAt */.bX)(value, 'desc') ?? audit,
        url: (0,json_json/* stringAt */.bX)(value, 'url'),
        confidence: (0,json_json/* stringAt */.bX)(determinations, 'confidence') ?? 'Unknown',
        ignored: value.ignored === true,
        ...place,
    };
}
/** Rows and columns count from 0; a span that ends at column 0 ends with the line before. */
function report_placeOf(locations) {
    const kindOf = (location) => (0,json_json/* stringAt */.bX)((0,json_json/* objectAt */.lJ)(location, 'symbolic'), 'kind');
    const chosen = locations.find((location) => kindOf(location) === 'Primary') ?? locations[0];
    if (chosen === undefined)
        return undefined;
    const symbolic = (0,json_json/* objectAt */.lJ)(chosen, 'symbolic');
    const concrete = (0,json_json/* objectAt */.lJ)(chosen, 'concrete');
    const path = (0,json_json/* stringAt */.bX)((0,json_json/* objectAt */.lJ)((0,json_json/* objectAt */.lJ)(symbolic, 'key'), 'Local'), 'verbatim_path');
    const [start, end] = ['start_point', 'end_point'].map((key) => (0,json_json/* objectAt */.lJ)((0,json_json/* objectAt */.lJ)(concrete, 'location'), key));
    const row = (0,json_json/* numberAt */.tk)(start ?? {}, 'row');
    if (path === undefined || row === undefined)
        return undefined;
    const endRow = (0,json_json/* numberAt */.tk)(end ?? {}, 'row') ?? row;
    const endsBefore = (0,json_json/* numberAt */.tk)(end ?? {}, 'column') === 0 && endRow > row;
    return {
        path: path.replaceAll('\\', '/').replace(/^\.\//, ''),
        annotation: (0,json_json/* stringAt */.bX)(symbolic, 'annotation') ?? '',
        route: (0,json_json/* arrayAt */.RD)((0,json_json/* objectAt */.lJ)(symbolic, 'route'), 'route').filter(json_json/* isObject */.Gv).map(stepOf),
        feature: (0,json_json/* stringAt */.bX)(concrete, 'feature') ?? '',
        startLine: row + 1,
        endLine: endRow + (endsBefore ? 0 : 1),
        startColumn: ((0,json_json/* numberAt */.tk)(start ?? {}, 'column') ?? 0) + 1,
    };
}
const stepOf = (step) => (0,json_json/* stringAt */.bX)(step, 'Key') ?? '*';

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/zizmor/read.js





const zizmor_read_SEVERITIES = new Map([
    ['High', 'high'],
    ['Medium', 'medium'],
    ['Low', 'low'],
    ['Informational', 'info'],
]);
/** 0: nothing. 11 to 14: something, by the severity of the worst. 3: none of the files can be audited. Anything else: a failure. */
function readZizmor(run, target) {
    const found = run.exitCode >= 11 && run.exitCode <= 14;
    if (run.exitCode === 3)
        return { findings: [], proof: [], gaps: missed([], target) };
    if (run.exitCode !== 0 && !found)
        return read_nothing(endGap(run));
    const results = parseZizmorReport(run.report);
    if (results === undefined)
        return read_nothing({ kind: 'unreadable-report', message: 'zizmor wrote no report that can be read' });
    const contradiction = results.length > 0 || !found
        ? []
        : [
            {
                kind: 'unreadable-report',
                message: `zizmor ended with exit code ${run.exitCode} and reported nothing: the two do not fit`,
            },
        ];
    const audited = auditedFiles(run.stderr);
    return {
        findings: zizmor_read_findingsOf(results),
        proof: zizmor_read_proofOf(results, audited, run),
        gaps: [...contradiction, ...missed(audited, target)],
    };
}
/** ` INFO audit: zizmor: 🌈 completed ./.github/workflows/ci.yml` */
function auditedFiles(stderr) {
    const completed = stderr.matchAll(/ completed (.+?)\r?$/gm);
    return [...completed].map(([, path = '']) => path.replaceAll('\\', '/').replace(/^\.\//, ''));
}
function missed(audited, { files = [] }) {
    const seen = new Set(audited);
    const gaps = files
        .filter((path) => !seen.has(path))
        .map((path) => ({ kind: 'unparsed-files', message: `zizmor did not audit ${path}`, hint: HINT }));
    if (audited.length > 0)
        return gaps;
    return [...gaps, { kind: 'nothing-scanned', message: 'zizmor did not audit any file' }];
}
const HINT = 'It may not be valid: GitHub would not run it either';
function endGap({ exitCode, stderr }) {
    // A backtrace of its own follows the causes.
    const [told = ''] = stderr.split(/\n\s*Stack backtrace:/);
    const lines = told.split(/\r?\n/).map((line) => line.trim());
    const said = lines.filter((line) => line !== '' && !/^(?:INFO|WARN|\||=)/.test(line)).join(' ');
    return { kind: 'crashed', message: `zizmor ended with exit code ${exitCode}: ${said.slice(0, 400)}` };
}
function zizmor_read_findingsOf(results) {
    const anchored = results.map((result) => ({ result, anchor: anchorOf(result) }));
    const numbered = withOrdinals(anchored, ({ result, anchor }) => `${result.audit}\n${result.path}\n${anchor}`);
    return numbered.map(([{ result, anchor }, ordinal]) => zizmor_read_findingOf(result, `${anchor}#${ordinal}`));
}
function zizmor_read_findingOf(result, anchor) {
    const { audit, description, url, severity, confidence, ignored, path, annotation } = result;
    const here = annotation === '' ? '' : `: ${annotation}`;
    const told = ignored ? ', which zizmor was told to ignore' : '';
    return {
        ...{ kind: 'misconfiguration', tool: 'zizmor', id: audit, aliases: [], url },
        severity: zizmor_read_SEVERITIES.get(severity) ?? 'unknown',
        title: titleOf(description, audit),
        message: `${description}${here} (confidence: ${confidence.toLowerCase()})${told}`,
        place: { path, startLine: result.startLine, endLine: result.endLine, startColumn: result.startColumn },
        anchor,
    };
}
/** The way to it by keys, as steps move; of an action that is used its name, without the version. Other text may hold a password. */
function anchorOf({ route, feature }) {
    const used = route.at(-1) === 'uses' ? feature : /^uses:\s*(.+)/.exec(feature)?.[1];
    const [, action = ''] = /^([^\s@]+)@/.exec(used ?? '') ?? [];
    return `${route.join('/')}${action === '' ? '' : ` ${action}`}`;
}
function zizmor_read_proofOf(results, audited, { texts = {} }) {
    if (audited.length === 0)
        return [];
    const ignored = results.filter((result) => result.ignored).length;
    const config = CONFIGS.find((path) => texts[path] !== undefined);
    return [
        `${(0,figures/* counted */.hS)(audited.length, 'file')} audited`,
        ...(config === undefined ? [] : [`by the settings of ${config}`]),
        ...(ignored === 0 ? [] : [`${(0,figures/* counted */.hS)(ignored, 'finding')} told that comments or settings ignore`]),
    ];
}
const read_nothing = (gap) => ({ findings: [], proof: [], gaps: [gap] });

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/zizmor.js




/**
 * Workflows, actions and the settings of Dependabot, offline. Ignored findings are told all the same; other settings of a `zizmor.yml` are
 * followed, as it also says which references need no pin, and told.
 */
const zizmor = {
    name: 'zizmor',
    executable: 'zizmor',
    version: { args: ['--version'], read: (output) => /^zizmor (\d+\.\d+\.\d+\S*)/m.exec(output)?.[1] },
    detect: workflowsOf,
    command: zizmorCommand,
    read: readZizmor,
};
const AUDITED = /^(?:\.github\/workflows\/[^/]+|\.github\/dependabot|(?:.*\/)?action)\.ya?ml$/;
/** Each is named to zizmor: by itself it leaves out what a `.gitignore` names, though git keeps it and GitHub runs it. */
function workflowsOf({ files: all }, { exclude }) {
    const isExcluded = pathMatcher(exclude);
    const files = all.filter((path) => AUDITED.test(path) && !isExcluded(path));
    const [first] = files;
    if (first === undefined)
        return [];
    const because = files.length === 1 ? `${first} is there` : `${first} and ${files.length - 1} more are there`;
    return [{ kind: 'workflows', what: '.', title: 'workflows and actions', because, files, reads: CONFIGS }];
}

;// CONCATENATED MODULE: ./build/action-security-gate/src/scanners/all.js









/** In the order in which they are told of. */
const ALL_SCANNERS = [
    trivy,
    gitleaks,
    npmAudit,
    pipAudit,
    bandit,
    safety,
    osvScanner,
    zizmor,
    semgrep,
];

;// CONCATENATED MODULE: ./build/action-security-gate/src/run.js


















/** One run of the gate, from reading its policy to its judgement. */
async function run(inputs, event, ports) {
    const startedMs = ports.clock.now();
    const read = await readPolicy(inputs.policy, startedMs, ports.files);
    const work = await run_open(inputs, ports);
    const checkout = await readCheckout(work.folder, {
        ...{ git: work.git, folders: ports.folders, exclude: inputs.exclude },
    });
    const secrets = await weighed(planSecrets(inputs, checkout, event, await commitsHeld(event, work.git)), work);
    const wish = wishOf(work, read.policy, secrets, startedMs);
    const plan = planScans(inputs, ALL_SCANNERS, checkout, wish);
    await tellPlan(plan, secrets, ports);
    const [done, base] = await ports.log.group('Scan', () => Promise.all([
        scanAll(plan.scans.map((scan) => ({ ...scan, wish, checkout: work.folder, timeoutMs: inputs.scanTimeoutMs })), ports),
        scanBase({
            ...{ commit: baseCommit(inputs.compareWith, event), wish, checkout: work.folder },
            ...{ folder: inputs.folder, timeoutMs: inputs.scanTimeoutMs },
            scanners: plan.scans
                .map(({ scanner }) => scanner)
                .filter((one, at, all) => all.indexOf(one) === at),
        }, ports),
    ]));
    const { kept, left } = withoutAbsent(done, plan);
    const scans = examine([
        ...kept.map(({ scan, target: { kind } }) => ({
            scan,
            fromRoot: kind === 'history' || kind === 'range',
        })),
        ...plan.idle.map((scan) => ({ scan, fromRoot: true })),
    ], await examinationOf(checkout, kept, read, work));
    return {
        judgement: judge(scans, read.policy, [...read.known, ...base.known], startedMs),
        ...read,
        imageReport: reportOfImage(kept),
        trivy: kept.flatMap(({ scan, file, report }) => scan.scanner === 'trivy' && file !== undefined && report !== undefined ? [{ file, report }] : [])[0],
        changed: await changedLines(event, work.git),
        head: (await work.git('rev-parse', '--verify', '--quiet', 'HEAD'))?.trim(),
        fallbackPath: fallbackPath(checkout, inputs.folder),
        notes: [
            ...(secrets.note === undefined ? [] : [secrets.note]),
            ...notRead(checkout.outside),
            ...left,
            ...base.notes,
        ],
        startedMs,
    };
}
async function run_open(inputs, ports) {
    const { folders, childEnv } = ports;
    const folder = inputs.folder === '.' ? folders.workspace : folders.join(folders.workspace, inputs.folder);
    for (const path of [inputs.folder, inputs.dockerfile, inputs.sbom])
        if (path !== undefined)
            refuseOutside(path, path === inputs.folder ? folders.workspace : folder, folders);
    const missing = [];
    if (!(await folders.exists(folder)))
        missing.push(`the folder ${inputs.folder}`);
    for (const path of [inputs.dockerfile, inputs.sbom])
        if (path !== undefined && !(await folders.exists(folders.join(folder, path))))
            missing.push(`the file ${path}`);
    if (missing.length > 0)
        throw new action_error/* ActionError */.l({
            code: 'file-not-found',
            message: `Expected ${missing.join(' and ')}, found nothing there`,
            hint: 'Is the repository checked out before this step (actions/checkout)? dockerfile and sbom are relative to working_directory.',
        });
    return { inputs, ports, folder, git: gitIn({ ...ports, folder, env: childEnv }) };
}
/** What a pull request may have made a link. */
function refuseOutside(path, folder, folders) {
    if (folders.sift(folder, [path]).outside.length === 0)
        return;
    throw new action_error/* ActionError */.l({
        code: 'file-invalid',
        message: `Expected ${path} in the checkout, found a link that leads out of it`,
        hint: 'Put the files themselves there, or correct the input',
    });
}
function notRead(outside) {
    const [first, ...more] = outside;
    if (first === undefined)
        return [];
    if (more.length === 0)
        return [`${first} was not read: it is a link that leads out of the checkout`];
    return [
        `${first} and ${(0,figures/* counted */.hS)(more.length, 'other file')} were not read: they are links that lead out of the checkout`,
    ];
}
/** The commits of the event that the clone holds. */
async function commitsHeld({ pullRequest }, git) {
    const wanted = pullRequest === undefined ? [] : [pullRequest.baseSha, pullRequest.headSha];
    const held = await Promise.all(wanted.map((sha) => git('rev-parse', '--verify', '--quiet', `${sha}^{commit}`)));
    return (sha) => held[wanted.indexOf(sha)] !== undefined;
}
async function weighed(plan, { git, inputs }) {
    if (plan.in.kind !== 'range')
        return plan;
    const { range } = plan.in;
    const withoutLines = await commitsWithoutLines(range, pathspecsWithout(inputs.exclude), git);
    return { ...plan, in: { ...plan.in, withoutLines } };
}
function wishOf({ inputs, ports }, { databaseMaxAgeMs }, secrets, nowMs) {
    const { image, sbom, trivyScanners, exclude, registry } = inputs;
    return {
        ...{ image, sbom, exclude, registry, nowMs },
        secretsIn: secrets.in,
        trivy: trivyScanners,
        databaseMaxAgeHours: databaseMaxAgeMs / 3_600_000,
        services: ports.services,
    };
}
async function tellPlan({ notes }, { note }, { log }) {
    await log.group('Plan', async () => {
        for (const line of [...notes, ...(note === undefined ? [] : [note])])
            log.info(line);
    });
}
/** Who was not asked for by name and is not here has not failed: it is told, and no scan. */
function withoutAbsent(done, { scans }) {
    const isAbsent = ({ scan }, at) => scans[at]?.mayBeAbsent === true && scan.gaps.some(({ kind }) => kind === 'not-installed');
    const absent = done.filter(isAbsent).map(({ scan }) => scan);
    return {
        kept: done.filter((one, at) => !isAbsent(one, at)),
        left: [
            ...new Set(absent.map(({ scanner, gaps }) => (0,with_hint/* withHint */.m)(`${scanner} applies here and did not run: ${gaps[0]?.message}`, gaps[0]?.hint))),
        ],
    };
}
async function examinationOf({ files }, kept, { policy }, { inputs, ports, folder }) {
    const { folders } = ports;
    const dockerfiles = dockerfilesOf(files, inputs.dockerfile);
    const [first] = dockerfiles;
    const ignore = first === undefined ? undefined : ignoreFileOf(first, files);
    const [texts, ignored, manifests] = await Promise.all([
        readTexts(dockerfiles, folder, folders),
        readTexts(ignore === undefined ? [] : [ignore], folder, folders),
        readTexts(files.filter(mayBeManifest), folder, folders, isManifest),
    ]);
    return {
        ...{ folder: inputs.folder, image: inputs.image, imageReport: reportOfImage(kept), manifests },
        ...{ dockerfiles: texts, dockerignore: ignored[0], maxImageBytes: policy.hygiene.maxImageBytes },
    };
}
/** A file that is there, for findings that have no place: code scanning takes none without. */
function fallbackPath({ files }, folder) {
    const found = files.find((path) => /^readme/i.test(path)) ?? files[0] ?? 'README.md';
    return folder === '.' ? found : `${folder}/${found}`;
}
/** Trivy alone reads images. */
const reportOfImage = (kept) => kept.find(({ target }) => target.kind === 'image')?.report;


/***/ }),

/***/ 40859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ whereabouts),
/* harmony export */   L_: () => (/* binding */ linesOfPackage),
/* harmony export */   aL: () => (/* binding */ pathOfPackages),
/* harmony export */   cO: () => (/* binding */ sceneOf),
/* harmony export */   o8: () => (/* binding */ checkoutPath)
/* harmony export */ });
/* harmony import */ var _shared_domain_json_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49360);
/* harmony import */ var _shared_domain_text_image_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35788);
/* harmony import */ var _shared_domain_trivy_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68425);



function sceneOf(report, target) {
    const packages = new Map();
    for (const one of (report.results ?? []).flatMap((result) => result.packages)) {
        const name = (0,_shared_domain_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(one, 'Name') ?? '';
        const known = packages.get(name);
        if (known === undefined)
            packages.set(name, [one]);
        else
            known.push(one);
    }
    return {
        target,
        artifactName: report.artifactName,
        image: target.kind === 'image' ? { image: target.what, digest: digestOf(report, target.what) } : undefined,
        files: target.files === undefined ? undefined : new Set(target.files),
        packages,
    };
}
/** In the image for an image, else in the checkout. `path` is as Trivy names it, relative to what it scanned. */
function whereabouts(scene, path, found) {
    if (scene.image !== undefined) {
        const layer = found.layer && ((0,_shared_domain_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(found.layer, 'Digest') ?? (0,_shared_domain_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(found.layer, 'DiffID'));
        return { artifact: { ...scene.image, layer, path } };
    }
    if (scene.target.kind === 'sbom')
        return { place: { path: scene.target.what } };
    const inCheckout = checkoutPath(scene, path);
    return inCheckout === undefined ? {} : { place: { path: inCheckout, ...found.lines } };
}
/** undefined for a path that is not of the checkout, such as that of a Terraform module from a registry. */
function checkoutPath({ target, files }, path) {
    if (path === undefined || path === '' || path === '.')
        return undefined;
    const inside = target.what === '.' ? path : `${target.what}/${path}`;
    if (files !== undefined)
        return files.has(inside) ? inside : undefined;
    return /^([A-Za-z]:|\/)|:\/\/|::|^\.\.(\/|$)/.test(path) ? undefined : inside;
}
/** Names that Trivy gives to groups of packages are no paths. */
function pathOfPackages({ target, class: kind }) {
    if (kind !== 'lang-pkgs')
        return undefined;
    return GROUPS.has(target) ? undefined : target;
}
const GROUPS = new Set([
    'Node.js',
    'Python',
    'Ruby',
    'Java',
    'Conda',
    '.NET',
    'PHP',
    'Rust',
    'Julia',
    'Kubernetes',
]);
/** Where a lock file names the package. */
function linesOfPackage(vulnerability, { packages }) {
    const uid = (0,_shared_domain_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)((0,_shared_domain_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(vulnerability, 'PkgIdentifier'), 'UID');
    const id = (0,_shared_domain_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(vulnerability, 'PkgID');
    const named = packages.find((one) => uid === undefined ? id !== undefined && one.ID === id : (0,_shared_domain_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(one, 'Identifier').UID === uid);
    const [location] = named === undefined ? [] : (0,_shared_domain_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(named, 'Locations').filter(_shared_domain_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
    return location === undefined ? undefined : (0,_shared_domain_trivy_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .D)(location);
}
function digestOf({ metadata }, image) {
    const asked = (0,_shared_domain_text_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageReference */ .o)(image);
    if (asked.ok && asked.value.digest !== undefined)
        return asked.value.digest;
    const digests = (0,_shared_domain_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(metadata, 'RepoDigests').flatMap((one) => {
        const parsed = typeof one === 'string' ? (0,_shared_domain_text_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageReference */ .o)(one) : undefined;
        return parsed?.ok === true ? [parsed.value] : [];
    });
    const same = digests.find(({ registry, repository }) => asked.ok && registry === asked.value.registry && repository === asked.value.repository);
    return (same ?? digests[0])?.digest;
}


/***/ }),

/***/ 81054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readChangedLines),
/* harmony export */   _: () => (/* binding */ isOnChange)
/* harmony export */ });
/** Reads a unified diff without context (`git diff --unified=0 --no-prefix`). A file whose name git quotes is left out. */
function readChangedLines(diff) {
    const found = new Map();
    let path;
    let left = 0;
    for (const line of diff.split('\n')) {
        if (left > 0 && /^[+-]/.test(line)) {
            left -= 1;
            continue;
        }
        const file = /^\+\+\+ (?!"|\/dev\/null)(.+?)\t?$/.exec(line)?.[1];
        if (line.startsWith('+++ '))
            path = file;
        const [, removed = '1', first, added = '1'] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
        if (first === undefined)
            continue;
        left = Number(removed) + Number(added);
        if (path === undefined || Number(added) === 0)
            continue;
        const span = { first: Number(first), last: Number(first) + Number(added) - 1 };
        found.set(path, [...(found.get(path) ?? []), span]);
    }
    return found;
}
/** Whether a finding stands on a line of the change. */
function isOnChange({ place }, changed) {
    if (place === undefined)
        return false;
    const { path, startLine, endLine = startLine } = place;
    return (changed.get(path) ?? []).some(({ first, last }) => first <= (endLine ?? 1) && (startLine ?? 1) <= last);
}


/***/ }),

/***/ 4201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ daysUntil),
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   kb: () => (/* binding */ dayOf)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48338);
/* harmony import */ var _text_expected_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98589);


const DAY_MS = 86_400_000;
/** A day as `2026-03-31`; one that its month does not have is refused. */
function parseDay(text) {
    const day = text.trim();
    const startMs = startOf(day);
    const exists = startMs !== undefined && dayOf(startMs) === day;
    return exists ? (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__.ok)(day) : (0,_text_expected_js__WEBPACK_IMPORTED_MODULE_1__/* .expected */ .p6)('a day like 2026-03-31', text);
}
/** Days from today to that day, in UTC: 0 is today, below 0 it is over. */
function daysUntil(day, nowMs) {
    return ((startOf(day) ?? 0) - Math.floor(nowMs / DAY_MS) * DAY_MS) / DAY_MS;
}
/** Today, in UTC. */
function dayOf(nowMs) {
    return new Date(nowMs).toISOString().slice(0, 10);
}
function startOf(day) {
    const startMs = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
    return Number.isNaN(startMs) ? undefined : startMs;
}


/***/ }),

/***/ 65663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   TD: () => (/* binding */ formatKey),
/* harmony export */   YZ: () => (/* binding */ readKey)
/* harmony export */ });
/* unused harmony export keyOf */
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65108);
/* harmony import */ var _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42565);
/* harmony import */ var _merge_advisories_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9282);
/* harmony import */ var _merge_advisory_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22022);
/* harmony import */ var _merge_package_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18262);
/* harmony import */ var _place_of_use_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96723);






/**
 * Names a finding across runs: `vulnerability CVE-2021-23337 pkg:npm/lodash web/package-lock.json`. It holds no version, no line, no tag and
 * no digest, so it survives a bump, a moved line and a rebuilt image.
 */
function keyOf(finding, ordinal = 1) {
    return formatKey({ ...partsOf(finding), ordinal });
}
/** The parts of a finding's key, under the canonical name of its advisory; of several that are alike, all are the first. */
function partsOf(finding, id = canonicalId(finding), identityOf = _merge_package_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .packageIdentity */ .lM) {
    return {
        kind: finding.kind,
        id,
        package: finding.package === undefined ? '' : identityOf(finding.package),
        where: (0,_place_of_use_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOfUse */ .ct)(finding),
        anchor: plainAnchor(anchorOf(finding)),
        ordinal: 1,
    };
}
function formatKey({ kind, id, package: name, where, anchor, ordinal }) {
    const parts = [kind, id, name, where, anchor].map(encode);
    while (parts.at(-1) === '-')
        parts.pop();
    return [...parts, ...(ordinal > 1 ? [`#${ordinal}`] : [])].join(' ');
}
/** The parts again, of a text that `formatKey` made; undefined of any other. */
function readKey(key) {
    const [, rest = '', ordinal] = /^(.*?)(?: #([1-9]\d*))?$/s.exec(key) ?? [];
    const [kind = '', id = '', name = '', where = '', anchor = ''] = rest.split(' ').map(decoded);
    const parts = { kind, id, package: name, where, anchor, ordinal: Number(ordinal ?? 1) };
    return kind !== '' && id !== '' && formatKey(parts) === key ? parts : undefined;
}
/** Of one that was not merged by its own names alone: its CVE where it has just one. */
function canonicalId(finding) {
    if (finding.kind !== 'vulnerability' || 'seenBy' in finding)
        return finding.id;
    const names = (0,_merge_advisories_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .e)(finding);
    const [id = ''] = names;
    const cves = names.filter(_merge_advisory_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isCve */ .vQ);
    const [only] = cves;
    if ((0,_merge_advisory_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isCve */ .vQ)(id))
        return id;
    if (cves.length === 1 && only !== undefined)
        return only;
    return names.filter((name) => !(0,_merge_advisory_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isCve */ .vQ)(name)).sort(_merge_advisory_name_js__WEBPACK_IMPORTED_MODULE_3__/* .byAuthority */ .tq)[0] ?? id;
}
/** A package is found again by its name, and a secret in a file that no commit holds by its turn: tools have no anchor in common. */
function anchorOf({ kind, package: affected, commit, anchor = '' }) {
    return affected !== undefined || (kind === 'secret' && commit === undefined) ? '' : anchor;
}
const LONGEST_ANCHOR = 120;
/** Without blanks, as indentation is no change; a long line of code by its start and its hash. */
function plainAnchor(anchor) {
    const plain = anchor.replaceAll(/\s+/gu, '');
    if (plain.length <= LONGEST_ANCHOR)
        return plain;
    const hash = (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesToHex */ .My)((0,_noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc)((0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_4__/* .utf8ToBytes */ .AI)(plain))).slice(0, 16);
    return `${[...plain].slice(0, 60).join('')}…${hash}`;
}
/** Blanks part the parts, and a leading `#` is an ordinal. */
function encode(text) {
    if (text === '')
        return '-';
    if (!/[%\s]|^[#-]/u.test(text))
        return text;
    const safe = text.replaceAll(/[%\s]/gu, (char) => encodeURIComponent(char));
    return safe.replace(/^[#-]/, (first) => (first === '#' ? '%23' : '%2D'));
}
/** '' of what was never encoded: no key is made of it again. */
function decoded(text) {
    try {
        return text === '-' ? '' : decodeURIComponent(text);
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 58964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ formatKnown),
  d: () => (/* binding */ parseKnown)
});

;// CONCATENATED MODULE: ./build/shared/schemas/known-findings.v1.json
const known_findings_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/OWNER/run-delivery/v1/shared/schemas/known-findings.v1.json","title":"a file of known findings","description":"Findings that were there before and block nothing until they become worse. Written by the action, one finding a line, sorted by key.","type":"object","additionalProperties":false,"required":["schemaVersion","findings"],"properties":{"$schema":{"type":"string","description":"Address of this schema, for editors."},"schemaVersion":{"title":"schemaVersion 1","description":"Version of the form of this file.","const":1},"findings":{"title":"a list of known findings","description":"What is known, one finding each.","type":"array","items":{"$ref":"#/$defs/finding"}}},"$defs":{"texts":{"title":"a list of texts","type":"array","items":{"title":"text that is not empty","type":"string","minLength":1}},"finding":{"title":"a known finding with key, severity, title and firstSeen","type":"object","additionalProperties":false,"required":["key","severity","title","firstSeen"],"properties":{"key":{"title":"the key of a finding","description":"What names the finding across runs: its sort, its rule or advisory, its package without version, its place and its anchor.","type":"string","minLength":3},"severity":{"description":"How grave it was when it became known. Worse than that counts as new.","enum":["critical","high","medium","low","info","unknown"]},"title":{"title":"the title of the finding","description":"What it was called when it became known, for people.","type":"string"},"firstSeen":{"title":"a day like 2026-03-31","description":"The day on which it became known, in UTC.","type":"string"},"tools":{"$ref":"#/$defs/texts","description":"Who saw it. It is gone once all of them looked again and none saw it."},"aliases":{"$ref":"#/$defs/texts","description":"Other names of its advisory."},"reason":{"title":"the reason why it may stay","description":"Needed for a secret: without it the secret stays blocking.","type":"string","pattern":"\\\\S"}}}}}');
// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var problem = __webpack_require__(48338);
// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
// EXTERNAL MODULE: ./build/shared/domain/yaml/parse-document.js + 1 modules
var parse_document = __webpack_require__(40763);
// EXTERNAL MODULE: ./build/shared/domain/findings/exceptions/day.js
var exceptions_day = __webpack_require__(4201);
// EXTERNAL MODULE: ./build/shared/domain/findings/key.js
var findings_key = __webpack_require__(65663);
// EXTERNAL MODULE: ./build/shared/domain/findings/text-order.js
var text_order = __webpack_require__(13052);
;// CONCATENATED MODULE: ./build/shared/domain/findings/known/known-file.js







/** The committed file: one finding a line, sorted, so that two branches which change different ones merge without a conflict. */
function formatKnown(known) {
    const lines = known.toSorted((a, b) => (0,text_order/* byText */.z)(a.key, b.key)).map((entry) => `    ${lineOf(entry)}`);
    return `{\n  "schemaVersion": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}
/** Reads it again; every problem at once, with its line. */
function parseKnown(text, path) {
    const conflict = /^(<{7}|={7}|>{7})( .*)?$/m.exec(text);
    if (conflict !== null) {
        const line = text.slice(0, conflict.index).split('\n').length;
        const message = 'Expected JSON, found the mark of a merge conflict: keep the lines of both sides';
        return (0,problem/* err */._)([{ where: path, line, column: 1, message }]);
    }
    return readQuickly(text) ?? readThoroughly(text, path);
}
function lineOf({ key, severity, title, firstSeen, tools, aliases, reason }) {
    const told = { tools: (0,text_order/* distinct */.d)(tools), ...(aliases.length > 0 && { aliases }), ...(reason && { reason }) };
    return JSON.stringify({ key, severity, title, firstSeen, ...told });
}
/** A file of ten thousand findings that is as this suite wrote it is read at once; only a broken one needs lines and columns. */
function readQuickly(text) {
    const value = parsedJson(text);
    const list = (0,json/* isObject */.Gv)(value) && value.schemaVersion === 1 && isKnownKeys(value, ['schemaVersion', 'findings']);
    const findings = list && Array.isArray(value.findings) ? value.findings.map(readEntry) : [undefined];
    const whole = findings.filter((one) => one !== undefined);
    const keys = new Set(whole.map(({ key }) => key));
    return whole.length === findings.length && keys.size === whole.length ? (0,problem.ok)(whole) : undefined;
}
function readThoroughly(text, path) {
    const parsed = (0,parse_document/* parseDocument */.T)(text, path, known_findings_v1_namespaceObject);
    if (!parsed.ok)
        return parsed;
    const { value, problemAt } = parsed.value;
    if (parsedJson(text) === undefined) {
        return (0,problem/* err */._)([problemAt([], 'Expected JSON, found another form of YAML')]);
    }
    const seen = new Set();
    const problems = value.findings.flatMap((entry, index) => {
        const at = (part, message) => problemAt(['findings', index, part], message);
        const day = (0,exceptions_day/* parseDay */.Iq)(entry.firstSeen);
        const found = [
            ...((0,findings_key/* readKey */.YZ)(entry.key) === undefined
                ? [at('key', `Expected a key as this suite writes it, found ${JSON.stringify(entry.key)}`)]
                : []),
            ...(seen.has(entry.key) ? [at('key', 'Expected each key once, found it again')] : []),
            ...(day.ok ? [] : [at('firstSeen', day.error)]),
        ];
        seen.add(entry.key);
        return found;
    });
    return problems.length > 0 ? (0,problem/* err */._)(problems) : (0,problem.ok)(value.findings.map(entryOf));
}
const KEYS = Object.keys(known_findings_v1_namespaceObject.$defs.finding.properties);
function readEntry(entry) {
    if (!(0,json/* isObject */.Gv)(entry) || !isKnownKeys(entry, KEYS))
        return undefined;
    const { key, severity, title, firstSeen, tools = [], aliases = [], reason } = entry;
    const isWhole = typeof key === 'string' &&
        (0,findings_key/* readKey */.YZ)(key) !== undefined &&
        typeof title === 'string' &&
        known_findings_v1_namespaceObject.$defs.finding.properties.severity["enum"].includes(severity) &&
        typeof firstSeen === 'string' &&
        (0,exceptions_day/* parseDay */.Iq)(firstSeen).ok &&
        isTexts(tools) &&
        isTexts(aliases) &&
        (reason === undefined || (typeof reason === 'string' && reason.trim() !== ''));
    return isWhole ? entryOf(entry) : undefined;
}
function entryOf({ tools = [], aliases = [], reason, ...entry }) {
    return { ...entry, tools, aliases, ...(reason !== undefined && { reason }) };
}
function isKnownKeys(value, known) {
    return Object.keys(value).every((key) => known.includes(key));
}
function isTexts(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');
}
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 25684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N5: () => (/* binding */ adoptedKnown),
/* harmony export */   Yx: () => (/* binding */ knownFrom),
/* harmony export */   q8: () => (/* binding */ prunedKnown)
/* harmony export */ });
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13052);
/* harmony import */ var _match_known_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59239);


/** What a scan of the base ref saw, in the shape of the committed file. */
function knownFrom(findings, day) {
    return findings.map((finding) => ({
        key: finding.key,
        severity: finding.severity,
        title: finding.title,
        firstSeen: day,
        tools: (0,_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .distinct */ .d)(finding.seenBy.map(({ tool }) => tool)),
        aliases: finding.kind === 'vulnerability' ? finding.aliases : [],
    }));
}
/** The known findings without those that are gone. */
function prunedKnown(known, { fixed }) {
    const gone = new Set(fixed.map(({ key }) => key));
    return known.filter(({ key }) => !gone.has(key));
}
/**
 * The known findings with everything that counts today, and without what is gone. What an exception excuses stays with the exception;
 * a secret is left out, because each needs a reason that a person writes.
 */
function adoptedKnown(known, findings, review, day) {
    const matches = (0,_match_known_js__WEBPACK_IMPORTED_MODULE_0__/* .matchKnown */ .B)(findings, known);
    const present = new Set([...matches.values()].map(({ key }) => key));
    const kept = prunedKnown(known, review).filter(({ key }) => !present.has(key));
    const today = findings.flatMap((finding) => {
        const before = matches.get(finding.key);
        const [fresh] = knownFrom([finding], before?.firstSeen ?? day);
        if (finding.standing === 'excepted' || fresh === undefined)
            return before === undefined ? [] : [before];
        if (finding.kind === 'secret' && before?.reason === undefined)
            return before === undefined ? [] : [before];
        return [{ ...fresh, ...(before?.reason !== undefined && { reason: before.reason }) }];
    });
    return [...kept, ...today];
}


/***/ }),

/***/ 59239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ matchKnown)
/* harmony export */ });
/* harmony import */ var _key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65663);
/* harmony import */ var _merge_advisory_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22022);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13052);



/**
 * The known finding that each finding is, by key of the finding. A tool that joins, or leaves, may change by which name an advisory goes:
 * then its other names find it. One known finding answers for one finding, so an advisory that comes to mean two CVEs is one known and one new.
 */
function matchKnown(findings, known) {
    const byKey = new Map(known.map((entry) => [entry.key, entry]));
    const matches = new Map();
    const strangers = [];
    for (const finding of findings) {
        const same = byKey.get(finding.key);
        if (same === undefined)
            strangers.push(finding);
        else
            matches.set(finding.key, same);
    }
    const taken = new Set([...matches.values()].map(({ key }) => key));
    const byName = namedOtherwise(known.filter(({ key }) => !taken.has(key)));
    for (const finding of byName.size === 0 ? [] : strangers.sort((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byText */ .z)(a.key, b.key))) {
        const found = otherKeys((0,_key_js__WEBPACK_IMPORTED_MODULE_0__/* .readKey */ .YZ)(finding.key), finding.aliases)
            .flatMap((key) => byName.get(key) ?? [])
            .find((entry) => !taken.has(entry.key) && !areTwoCves(entry.key, finding.key));
        if (found === undefined)
            continue;
        taken.add(found.key);
        matches.set(finding.key, found);
    }
    return matches;
}
function namedOtherwise(known) {
    const byName = new Map();
    for (const entry of known) {
        for (const key of otherKeys((0,_key_js__WEBPACK_IMPORTED_MODULE_0__/* .readKey */ .YZ)(entry.key), entry.aliases)) {
            const same = byName.get(key);
            if (same === undefined)
                byName.set(key, [entry]);
            else
                same.push(entry);
        }
    }
    return byName;
}
/** The keys that a vulnerability would have under each of its names. */
function otherKeys(parts, aliases) {
    if (parts?.kind !== 'vulnerability')
        return [];
    return [parts.id, ...aliases].map((id) => (0,_key_js__WEBPACK_IMPORTED_MODULE_0__/* .formatKey */ .TD)({ ...parts, id }));
}
function areTwoCves(one, other) {
    const [a = '', b = ''] = [one, other].map((key) => (0,_key_js__WEBPACK_IMPORTED_MODULE_0__/* .readKey */ .YZ)(key)?.id);
    return (0,_merge_advisory_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isCve */ .vQ)(a) && (0,_merge_advisory_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isCve */ .vQ)(b) && a !== b;
}


/***/ }),

/***/ 9282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ advisoriesOf),
  e: () => (/* binding */ namesOf)
});

// EXTERNAL MODULE: ./build/shared/domain/findings/merge/advisory-name.js
var advisory_name = __webpack_require__(22022);
;// CONCATENATED MODULE: ./build/shared/domain/findings/merge/union-find.js
/** Sets that grow together: who was ever joined, by whatever chain, has one root. */
class UnionFind {
    #parents = new Map();
    join(one, other) {
        this.#parents.set(this.root(one), this.root(other));
    }
    root(name) {
        let root = name;
        for (let up = this.#parents.get(root); up !== undefined && up !== root; up = this.#parents.get(root))
            root = up;
        // The next question along the same way is short.
        for (let at = name; at !== root;) {
            const up = this.#parents.get(at) ?? root;
            this.#parents.set(at, root);
            at = up;
        }
        return root;
    }
}

;// CONCATENATED MODULE: ./build/shared/domain/findings/merge/advisories.js


/**
 * Which advisory each finding is about, by what all findings say together.
 *
 * A name means the CVEs beside which it stands in any finding; a finding whose own id is a CVE is about that one alone. A name
 * that stands beside no CVE means what the names beside it mean, along any chain, as long as they all mean the same;
 * otherwise it means itself. Two findings are about the same advisory if their ids mean the same. So an advisory that lists two CVEs
 * is one of its own, and can never glue the two together.
 */
function advisoriesOf(findings) {
    const names = new NameTable(findings);
    const advisories = new Map();
    return ({ id }) => {
        const meaning = names.meaningOf((0,advisory_name/* advisoryName */.NG)(id));
        const found = advisories.get(meaning.key) ?? advisory(meaning, names);
        advisories.set(meaning.key, found);
        return found;
    };
}
/** The names of one finding. */
function namesOf({ id, aliases }) {
    return aliases.length === 0 ? [(0,advisory_name/* advisoryName */.NG)(id)] : [...new Set([id, ...aliases].map(advisory_name/* advisoryName */.NG))];
}
function advisory({ key, cves }, names) {
    const own = names.meaning(key);
    const collective = cves[0] === undefined ? [] : names.beside(cves[0], cves);
    const all = [...new Set([...own, ...collective, ...cves])].sort(advisory_name/* byAuthority */.tq);
    // Several CVEs: none of them is the advisory's own name.
    const id = (cves.length === 1 ? cves[0] : [...own].sort(advisory_name/* byAuthority */.tq)[0]) ?? key;
    return { id, aliases: all.filter((name) => name !== id) };
}
class NameTable {
    #cves = new Map();
    #chains = new UnionFind();
    #meanings = new Map();
    #names = new Map();
    #collective = new Map();
    constructor(findings) {
        for (const finding of findings)
            this.#hear(namesOf(finding));
        const chains = Map.groupBy(this.#cves.keys(), (name) => this.#chains.root(name));
        for (const chain of chains.values())
            this.#settle(chain);
    }
    meaningOf(name) {
        return this.#meanings.get(name) ?? { key: name, cves: [name] };
    }
    /** The names that mean just that. */
    meaning(key) {
        return this.#names.get(key) ?? [];
    }
    /** The names that mean these CVEs and others. */
    beside(first, cves) {
        const found = this.#collective.get(first) ?? [];
        return found.filter((one) => cves.every((cve) => one.cves.includes(cve))).map(({ name }) => name);
    }
    #hear(names) {
        const [id = ''] = names;
        const cves = (0,advisory_name/* isCve */.vQ)(id) ? [id] : names.filter(advisory_name/* isCve */.vQ);
        for (const name of names) {
            if ((0,advisory_name/* isCve */.vQ)(name))
                continue;
            const known = this.#cves.get(name) ?? new Set();
            for (const cve of cves)
                known.add(cve);
            this.#cves.set(name, known);
            if (cves.length === 0)
                this.#chains.join(name, id);
        }
    }
    #settle(chain) {
        const direct = chain.map((name) => [...(this.#cves.get(name) ?? [])].sort(advisory_name/* byAuthority */.tq));
        const known = new Map(direct.filter((cves) => cves.length > 0).map((cves) => [cves.join(' '), cves]));
        const [agreed = []] = known.values();
        const head = [...chain].sort(advisory_name/* byAuthority */.tq)[0] ?? '';
        for (const [index, name] of chain.entries()) {
            const own = direct[index] ?? [];
            const cves = own.length > 0 ? own : known.size === 1 ? agreed : [];
            const alone = known.size > 1 ? name : head;
            this.#mean(name, { key: cves.length > 0 ? cves.join(' ') : ` ${alone}`, cves });
        }
    }
    #mean(name, meaning) {
        this.#meanings.set(name, meaning);
        const same = this.#names.get(meaning.key);
        if (same === undefined)
            this.#names.set(meaning.key, [name]);
        else
            same.push(name);
        if (meaning.cves.length < 2)
            return;
        for (const cve of meaning.cves) {
            const list = this.#collective.get(cve) ?? [];
            list.push({ name, cves: meaning.cves });
            this.#collective.set(cve, list);
        }
    }
}


/***/ }),

/***/ 22022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NG: () => (/* binding */ advisoryName),
/* harmony export */   tq: () => (/* binding */ byAuthority),
/* harmony export */   vQ: () => (/* binding */ isCve)
/* harmony export */ });
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13052);

/** Databases whose names tools pass on, the best known first: the first of an advisory's names is the one that reports show. */
const AUTHORITIES = [
    'CVE',
    'GHSA',
    'PYSEC',
    'GO',
    'RUSTSEC',
    'MAL',
    'OSV',
    'GMS',
    'SNYK',
    'DSA',
    'DLA',
    'USN',
];
/** A name as its own database writes it: tools differ in case. */
function advisoryName(text) {
    const name = text.trim();
    if (name.startsWith('CVE-'))
        return name;
    const dash = name.indexOf('-');
    const prefix = name.slice(0, Math.max(dash, 0)).toUpperCase();
    if (!AUTHORITIES.includes(prefix))
        return name;
    const rest = name.slice(dash);
    return prefix + (prefix === 'GHSA' ? rest.toLowerCase() : rest);
}
function isCve(name) {
    return name.startsWith('CVE-');
}
/** CVE first, then GHSA, and so on; what is unknown last; within one database as text. */
function byAuthority(one, other) {
    return authority(one) - authority(other) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byText */ .z)(one, other);
}
function authority(name) {
    const found = AUTHORITIES.indexOf(name.slice(0, Math.max(name.indexOf('-'), 0)));
    return found === -1 ? AUTHORITIES.length : found;
}


/***/ }),

/***/ 18262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   Nw: () => (/* binding */ packageIdentities),
/* harmony export */   lM: () => (/* binding */ packageIdentity)
/* harmony export */ });
/* harmony import */ var _package_url_package_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19242);

/** A package whatever its version, distribution or architecture: `pkg:npm/@angular/core`. Its name where no package URL is known. */
function packageIdentity({ purl, name }) {
    const identity = purl === undefined ? undefined : (0,_package_url_package_url_js__WEBPACK_IMPORTED_MODULE_0__/* .packageIdentity */ .lM)(purl);
    return identity?.replaceAll('%40', '@') ?? name;
}
/** The same for many findings of few packages: reading a package URL costs more than finding its package again. */
function packageIdentities() {
    const read = new Map();
    return ({ purl, name }) => {
        if (purl === undefined)
            return name;
        const bare = purl.replace(/[?#].*$/s, '').replace(/@[^@/]*$/, '');
        const identity = read.get(bare) ?? packageIdentity({ purl: bare, name });
        read.set(bare, identity);
        return identity;
    };
}
/** A name by which a package without a package URL is held against one that has it. */
function plainName(identity) {
    const name = identity.startsWith('pkg:') ? identity.slice(identity.indexOf('/') + 1) : identity;
    return name
        .toLowerCase()
        .replaceAll(':', '/')
        .replaceAll(/[-_.]+/g, '-');
}


/***/ }),

/***/ 96723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   ct: () => (/* binding */ placeOfUse),
/* harmony export */   tO: () => (/* binding */ imageName)
/* harmony export */ });
/** Where it counts, whatever the line, tag or digest: `image:europe-docker.pkg.dev/p/r/shop`, `web/package-lock.json`, or ''. */
function placeOfUse({ artifact, place }) {
    if (artifact !== undefined)
        return `image:${imageName(artifact.image)}`;
    return place === undefined ? '' : plainPath(place.path);
}
/** The path of the finding in the checkout or in the image. */
function pathOf({ artifact, place }) {
    const path = artifact === undefined ? place?.path : (artifact.path ?? place?.path);
    return path === undefined ? undefined : plainPath(path);
}
/** An image without tag and digest, under its full name on Docker Hub. */
function imageName(image) {
    const named = image.replace(/@sha256:.*$/s, '').replace(/:[^:/]*$/, '');
    const slash = named.indexOf('/');
    if (/[.:]|^localhost$/.test(named.slice(0, Math.max(slash, 0))))
        return named;
    return `docker.io/${slash === -1 ? 'library/' : ''}${named}`;
}
function plainPath(path) {
    return path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
}


/***/ }),

/***/ 17874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ STEPS_BY_SETTINGS),
/* harmony export */   HD: () => (/* binding */ agreeing),
/* harmony export */   Z8: () => (/* binding */ SCANNERS_BY_POLICY)
/* harmony export */ });
const SCANNERS_BY_POLICY = { looker: 'scanner', look: 'scan', rule: 'policy' };
const STEPS_BY_SETTINGS = { looker: 'step', look: 'step', rule: 'settings' };
/** A verb as it stands after the rule: the policy `allows`, the settings `allow`. */
function agreeing({ rule }, verb) {
    return rule === 'settings' ? verb : `${verb}s`;
}


/***/ }),

/***/ 45305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ ecosystemOfType),
/* harmony export */   Mg: () => (/* binding */ ecosystemOf),
/* harmony export */   VD: () => (/* binding */ normalPythonName)
/* harmony export */ });
/** By the lower-case name of OSV, without the release that Debian and its like add: `Debian:12`. */
function ecosystemOf(name) {
    const key = name.toLowerCase().split(':', 1)[0] ?? '';
    return ECOSYSTEMS.get(key);
}
/** By the type of a package URL. */
function ecosystemOfType(type) {
    return BY_TYPE.get(type.toLowerCase());
}
/** PEP 503: `Foo__Bar.baz` and `foo-bar-baz` are one project. */
function normalPythonName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
const whole = (name) => ({ name });
/** `a/b/c` is the name `c` in `a/b`. */
const lastSlash = (name) => {
    const at = name.lastIndexOf('/');
    return at < 1 ? { name } : { namespace: name.slice(0, at), name: name.slice(at + 1) };
};
const colon = (name) => {
    const at = name.indexOf(':');
    return at < 1 ? { name } : { namespace: name.slice(0, at), name: name.slice(at + 1) };
};
const withSlash = ({ namespace, name }) => (namespace ? `${namespace}/${name}` : name);
const withColon = ({ namespace, name }) => (namespace ? `${namespace}:${name}` : name);
const nameAlone = ({ name }) => name;
const ecosystem = (type, parts = whole, plain = withSlash) => ({ type, parts, plain });
const system = (type, namespace) => ecosystem(type, (name) => ({ namespace, name }), nameAlone);
const ECOSYSTEMS = new Map([
    ['npm', ecosystem('npm', lastSlash)],
    ['pypi', ecosystem('pypi', (name) => ({ name: normalPythonName(name) }))],
    ['go', ecosystem('golang', lastSlash)],
    ['maven', ecosystem('maven', colon, withColon)],
    ['crates.io', ecosystem('cargo')],
    ['rubygems', ecosystem('gem')],
    ['nuget', ecosystem('nuget')],
    ['packagist', ecosystem('composer', lastSlash)],
    ['hex', ecosystem('hex')],
    ['pub', ecosystem('pub')],
    ['conancenter', ecosystem('conan')],
    ['hackage', ecosystem('hackage')],
    ['cran', ecosystem('cran')],
    ['swifturl', ecosystem('swift', lastSlash)],
    ['debian', system('deb', 'debian')],
    ['ubuntu', system('deb', 'ubuntu')],
    ['alpine', system('apk', 'alpine')],
]);
const BY_TYPE = new Map([...ECOSYSTEMS.values()].map((each) => [each.type, each]));


/***/ }),

/***/ 19242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ packageUrl),
/* harmony export */   ic: () => (/* binding */ readPackageUrl),
/* harmony export */   lM: () => (/* binding */ packageIdentity)
/* harmony export */ });
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87091);
/* harmony import */ var _ecosystems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45305);


/** The package URL of a package; undefined where its ecosystem has none or its name breaks the rules of it. */
function packageUrl({ ecosystem, name, version }) {
    const known = (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_1__/* .ecosystemOf */ .Mg)(ecosystem);
    if (known === undefined)
        return undefined;
    const parts = known.parts(name.trim());
    // The library takes only true semantic versions after a v; what else Go people write goes in as it is.
    return written(known.type, parts, versionOf(known.type, version)) ?? written(known.type, parts, version);
}
/** Reads a package URL that any tool wrote; undefined where it is none. */
function readPackageUrl(text) {
    const read = parsed(text);
    if (read === undefined)
        return undefined;
    const { type } = read;
    const name = type === 'pypi' ? (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_1__/* .normalPythonName */ .VD)(read.name) : read.name;
    const parts = { ...(read.namespace ? { namespace: read.namespace } : {}), name };
    return {
        type,
        ...parts,
        ...(read.version ? { version: read.version } : {}),
        plainName: (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_1__/* .ecosystemOfType */ .C1)(type)?.plain(parts) ?? [read.namespace, name].filter(Boolean).join('/'),
    };
}
/**
 * The package without its version, and without what tools disagree on: qualifiers, subpaths, upper case where the
 * ecosystem does not care. Findings of several tools are about one package when this is equal.
 */
function packageIdentity(text) {
    const read = readPackageUrl(text);
    if (read === undefined)
        return undefined;
    const { type, namespace, name } = CASELESS.has(read.type) ? lowerCase(read) : read;
    return written(type, { namespace, name }, undefined);
}
/** Modules that differ in case alone do not live side by side in these. */
const CASELESS = new Set(['golang', 'nuget', 'composer', 'hex']);
function lowerCase({ type, namespace, name }) {
    return { type, namespace: namespace?.toLowerCase(), name: name.toLowerCase() };
}
/** Go writes `v1.2.3`, OSV leaves the v out. */
function versionOf(type, version) {
    return type === 'golang' && /^\d+\.\d+\.\d+/.test(version ?? '') ? `v${version}` : version;
}
function written(type, { namespace, name }, version) {
    try {
        return new packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL(type, namespace, name, version, undefined, undefined).toString();
    }
    catch {
        return undefined;
    }
}
/** A version that the library does not take must not hide which package it is of. */
function parsed(text) {
    for (const candidate of [text, text.replace(/@[^@/?#]+(?=[?#]|$)/, '')]) {
        try {
            return packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL.fromString(candidate);
        }
        catch {
            // The next one.
        }
    }
    return undefined;
}


/***/ }),

/***/ 78009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ findingTable)
});

// EXTERNAL MODULE: ./build/shared/domain/text/repository-uri.js
var repository_uri = __webpack_require__(21506);
// EXTERNAL MODULE: ./build/shared/domain/text/with-hint.js
var with_hint = __webpack_require__(27967);
// EXTERNAL MODULE: ./build/shared/domain/report/markdown.js
var markdown = __webpack_require__(13791);
// EXTERNAL MODULE: ./build/shared/domain/report/plain.js
var plain = __webpack_require__(61232);
;// CONCATENATED MODULE: ./build/shared/domain/report/gate/prose.js


/** Sentences of any author as one line of Markdown, in which what they put between backticks is code. */
function prose(value, limit) {
    return (0,plain/* shorten */.ml)(value, limit)
        .split(/(\s*`[^`\n]+`\s*)/)
        .map((part, index) => (index % 2 === 0 ? (0,markdown/* text */.Qq)(part) : span(part)))
        .join('');
}
function span(part) {
    const blank = (at) => (at.test(part) ? ' ' : '');
    return `${blank(/^\s/)}${(0,markdown/* code */.aY)(part.trim().slice(1, -1))}${blank(/\s$/)}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/report/gate/finding-cells.js




/** Findings as rows: how grave, what, in which package, what to do about it, where, and who saw it. */
function findingTable(findings, about, room) {
    return (0,markdown/* table */.tp)(about.subject.columns, findings, (finding) => about.subject.columns.map((column) => CELLS[column](finding, about, room)), room.rows);
}
const CELLS = {
    severity: severityCell,
    finding: (finding, { subject }, room) => findingCell(finding, subject, room),
    package: (finding, _, room) => packageCell(finding, room),
    'what to do': (finding, { subject }, room) => remedyCell(finding, subject, room),
    where: whereCell,
    'seen by': ({ seenBy }, _, { characters }) => (0,markdown/* text */.Qq)([...new Set(seenBy.map(({ tool }) => tool))].join(', '), characters),
};
/** What the policy counts it as; what the tools said, where that is something else. */
function severityCell({ counted, severity, raisedFrom }) {
    const tools = severity === 'unknown' ? 'no tool rates it' : `tools say ${severity}`;
    const said = severity === counted ? '' : ` (${tools})`;
    const raised = raisedFrom === undefined ? '' : `, raised from ${raisedFrom}`;
    return `**${counted}**${said}${raised}`;
}
function findingCell({ id, url, title, message, exception }, { messagesOf }, { characters }) {
    const expired = exception?.expired === true ? `exception expired on ${exception.expires}` : undefined;
    const name = (0,markdown/* text */.Qq)(id, characters);
    const linked = url === undefined ? name : (0,markdown/* link */.nf)(name, url);
    if (messagesOf === 'places')
        return `${linked}: ${prose((0,with_hint/* withHint */.m)(message || title, expired && `Its ${expired}`), characters)}`;
    // Where a tool has no title of its own, the name of the advisory would stand there twice.
    const rest = title.startsWith(`${id} `) ? title.slice(id.length + 1) : title;
    return `${linked} ${(0,markdown/* text */.Qq)(expired === undefined ? rest : `${rest}; its ${expired}`, characters)}`.trim();
}
function packageCell({ package: of }, { characters }) {
    return of === undefined ? '' : (0,markdown/* code */.aY)(`${of.name} ${of.version}`.trim(), characters);
}
function remedyCell({ kind, package: of, remedy }, { messagesOf }, { characters }) {
    // A cell has one line, and keeps no blanks: what fmt would write stands at the line itself.
    if (kind === 'format')
        return 'run fmt';
    if (of === undefined && messagesOf === 'places')
        return prose(remedy ?? '', Math.min(characters, 600));
    if (of === undefined)
        return (0,markdown/* text */.Qq)(remedy ?? '', Math.min(characters, 200));
    if (of.fixedVersions.length > 0)
        return (0,markdown/* text */.Qq)(`update to ${of.fixedVersions.join(' or ')}`, characters);
    return WITHOUT_VERSION[of.status ?? 'unknown'];
}
const WITHOUT_VERSION = {
    fixed: 'update; the version is not told',
    affected: 'no fix is known',
    'will-not-fix': 'no fix: its publisher will not make one',
    'end-of-life': 'no fix: it is no longer maintained',
    'fix-deferred': 'no fix yet: its publisher put it off',
    unknown: 'no fix is known',
};
function whereCell(finding, about, { characters }) {
    const { place, artifact, commit } = finding;
    const parts = [
        ...(artifact === undefined
            ? []
            : [
                `image ${(0,markdown/* code */.aY)(artifact.image, characters)}${artifact.path === undefined ? '' : ` ${(0,markdown/* code */.aY)(artifact.path, characters)}`}`,
            ]),
        ...(place === undefined ? [] : [placeLink(place, commit ?? about.run.commit, about, characters)]),
        ...(commit === undefined ? [] : [`commit ${(0,markdown/* code */.aY)(commit.slice(0, 12))}`]),
    ];
    return parts.join(', ');
}
/** `src/a.ts:12`, as a link to that line of the commit that holds it: what the history holds need not be there any more. */
function placeLink({ path, startLine }, commit, { run }, characters) {
    const label = (0,markdown/* code */.aY)(startLine === undefined ? path : `${path}:${startLine}`, characters);
    const uri = (0,repository_uri/* repositoryUri */.L)(path);
    const [repository] = run.url.split('/actions/runs/');
    if (uri === undefined || commit === '' || repository === run.url)
        return label;
    return (0,markdown/* link */.nf)(label, `${repository}/blob/${commit}/${uri}${startLine === undefined ? '' : `#L${startLine}`}`);
}


/***/ }),

/***/ 59684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ gateAdvice)
/* harmony export */ });
/* harmony import */ var _findings_text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13052);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40901);


const NAMED = 10;
/** What to do now, most urgent first; plain sentences. */
function gateAdvice(judgement, subject) {
    const { verdict, findings, scans } = judgement;
    const blocking = findings.filter(({ standing }) => standing === 'blocking');
    const gaps = scans.flatMap(({ scanner, gaps: own }) => own.map((gap) => ({ scanner, ...gap })));
    return [
        ...secretAdvice(blocking),
        ...packageAdvice(blocking),
        ...formatAdvice(blocking),
        ...placeAdvice(blocking, subject),
        ...exceptionAdvice(blocking, subject),
        ...(verdict === 'pass' ? [] : gapAdvice(gaps)),
        ...(verdict === 'inconclusive' && gaps.length > 0 ? [silenceAdvice(subject)] : []),
    ];
}
/** What one hint mends for several is told once. */
function gapAdvice(gaps) {
    const byHint = Map.groupBy(gaps, ({ hint }) => hint ?? '');
    return [...byHint]
        .filter(([hint]) => hint !== '')
        .slice(0, NAMED)
        .map(([hint, of]) => `${[...new Set(of.map(({ scanner }) => scanner))].join(', ')}: ${hint}`);
}
function silenceAdvice({ looker, file }) {
    return `A ${looker} that did not prove its work says nothing, neither good nor bad. Mend that and run the job again; where it has to stay so, name the gap under ${looker}s in ${file}, with a reason.`;
}
function secretAdvice(blocking) {
    const secrets = blocking.filter(({ kind }) => kind === 'secret');
    if (secrets.length === 0)
        return [];
    return [
        `Revoke ${secrets.length === 1 ? 'the secret' : `the ${secrets.length} secrets`} that ${secrets.length === 1 ? 'was' : 'were'} found, at whoever issued ${secrets.length === 1 ? 'it' : 'them'}, before anything else: whoever could read the repository has a copy. To delete the line is not enough, its history keeps it.`,
    ];
}
function packageAdvice(blocking) {
    const updates = new Map();
    for (const { package: of } of blocking) {
        if (of === undefined || of.fixedVersions.length === 0)
            continue;
        const name = `${of.name} ${of.version}`.trim();
        const update = updates.get(name) ?? { to: new Set(), count: 0 };
        for (const version of of.fixedVersions)
            update.to.add(version);
        update.count += 1;
        updates.set(name, update);
    }
    if (updates.size === 0)
        return [];
    const most = [...updates].sort(([one, { count: first }], [other, { count: second }]) => second - first || (0,_findings_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byText */ .z)(one, other));
    const named = most
        .slice(0, NAMED)
        .map(([name, { to, count }]) => `${name} (${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(count, 'finding')}; fixed in ${[...to].join(', ')})`);
    const more = most.length - named.length;
    return [`Update ${named.join('; ')}${more > 0 ? `; and ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(more, 'more package')}` : ''}.`];
}
/** One call of the tool mends them all, so nobody is sent from line to line. */
function formatAdvice(blocking) {
    const formats = blocking.filter(({ kind }) => kind === 'format');
    if (formats.length === 0)
        return [];
    return [
        `Run fmt -recursive and commit what it writes: it mends ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(formats.length, 'place')} in ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(filesOf(formats), 'file')}.`,
    ];
}
const filesOf = (findings) => new Set(findings.map(({ place }) => place?.path)).size;
const NOT_CORRECTED_BY_HAND = ['secret', 'format'];
function placeAdvice(blocking, { source, file, messagesOf }) {
    const inCode = blocking.filter(({ kind, package: of }) => of === undefined && !NOT_CORRECTED_BY_HAND.includes(kind));
    if (inCode.length === 0)
        return [];
    const excused = messagesOf === 'rules'
        ? ''
        : ` What is right as it is gets an exception in ${file}, with reason, owner and expiry.`;
    return [`Correct ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(inCode.length, 'place')} in ${source}, as the table below says.${excused}`];
}
function exceptionAdvice(blocking, { file }) {
    const without = blocking.filter(({ package: of }) => of !== undefined && of.fixedVersions.length === 0);
    if (without.length === 0)
        return [];
    return [
        `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(without.length, 'finding')} of packages ${without.length === 1 ? 'has' : 'have'} no fix yet: replace the package, or write an exception with reason, owner and expiry into ${file}.`,
    ];
}


/***/ }),

/***/ 1213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ gateHeadline)
});

;// CONCATENATED MODULE: ./build/shared/domain/errors/assert-never.js
/** Makes a switch over a union exhaustive at compile time. */
function assertNever(value) {
    throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}

// EXTERNAL MODULE: ./build/shared/domain/gate/gate-words.js
var gate_words = __webpack_require__(17874);
// EXTERNAL MODULE: ./build/shared/domain/report/figures.js
var figures = __webpack_require__(40901);
// EXTERNAL MODULE: ./build/shared/domain/report/plain.js
var plain = __webpack_require__(61232);
;// CONCATENATED MODULE: ./build/shared/domain/report/gate/gate-headline.js




/** One plain sentence: what was judged, and why. */
function gateHeadline(judgement, { enforce, subject }) {
    const { verdict, blocks } = judgement;
    const spared = blocks && !enforce ? ' (mode report: the step does not fail)' : '';
    return (0,plain/* inertLine */.Fq)(`${subject.title} ${wordOf(verdict, blocks, subject)}: ${reasonOf(judgement, subject)}${spared}`);
}
function wordOf(verdict, blocks, subject) {
    switch (verdict) {
        case 'pass':
            return 'passed';
        case 'fail':
            return 'failed';
        case 'inconclusive':
            return blocks
                ? 'is inconclusive, which blocks'
                : `is inconclusive, which the ${subject.rule} only ${(0,gate_words/* agreeing */.HD)(subject, 'warn')} of`;
        default:
            return assertNever(verdict);
    }
}
/** The gravest reason; the others stand below it in the summary. */
function reasonOf({ verdict, reasons, findings, scans }, { look }) {
    const [first, ...more] = reasons;
    if (first !== undefined)
        return more.length === 0 ? first : `${first} (and ${(0,figures/* counted */.hS)(more.length, 'more reason')})`;
    if (verdict !== 'pass')
        return 'see the report';
    const within = findings.filter(({ standing }) => standing === 'counted').length;
    return `${(0,figures/* counted */.hS)(scans.length, look)} proved their work, ${(0,figures/* counted */.hS)(within, 'finding')} within the limits`;
}


/***/ }),

/***/ 10003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ exceptionSection),
/* harmony export */   DA: () => (/* binding */ limitSection),
/* harmony export */   PK: () => (/* binding */ knownSection)
/* harmony export */ });
/* unused harmony export folded */
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40901);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13791);


/** Each limit beside what was counted; limits of a single one only where they are exceeded or anything was counted. */
function limitSection(limits, { looker, rule }, room) {
    const shown = limits.filter(({ scope, count, exceeded }) => scope === 'all' || count > 0 || exceeded);
    if (shown.length === 0)
        return '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)(`### Limits of the ${rule}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['of', 'severity', 'found', 'allowed', ''], shown, ({ scope, severity, count, limit, exceeded }) => [
        scope === 'all' ? `all ${looker}s` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(scope),
        severity,
        String(count),
        limit === undefined ? 'any number' : String(limit),
        exceeded ? '**exceeded**' : 'kept',
    ], room.rows));
}
/** What the exceptions of the policy did, and which of them need somebody's hand. */
function exceptionSection(review, room) {
    const { used, unused, unchecked, expired, expiring } = review;
    const parts = [
        folded('Expired, so they excuse nothing any more', expired, room),
        folded('They end soon', expiring, room),
        folded('They match nothing and can go', unused, room),
        folded('They match nothing, but what could have seen it did not prove that it looked', unchecked, room),
    ].filter((part) => part !== '');
    if (used === 0 && parts.length === 0)
        return '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)('### Exceptions', `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(used, 'exception')} in use.`, ...parts);
}
/** What was there before, and what of it is gone. */
function knownSection({ count, fixed }, room) {
    if (count === 0 && fixed.length === 0)
        return '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)('### Known findings', `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(count, 'finding')} known from before, which block nothing.`, folded('Gone since then; known_file: prune takes out those that the file of known findings holds', fixed.map(({ title, key }) => (title === '' ? key : `${title} (${key})`)), room));
}
/** Lines of plain text behind a title that counts them; '' where there are none. */
function folded(title, lines, { rows, characters }) {
    if (lines.length === 0)
        return '';
    const shown = lines.slice(0, rows).map((line) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(line, characters));
    const more = lines.length - shown.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`${title} (${lines.length})`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(more > 0 ? [...shown, `${more} more`] : shown));
}


/***/ }),

/***/ 46519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   im: () => (/* binding */ lookersTitle),
/* harmony export */   z8: () => (/* binding */ SECURITY_GATE)
/* harmony export */ });
/* unused harmony export TERRAFORM_VALIDATION */
/* harmony import */ var _gate_gate_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17874);

const SECURITY_GATE = {
    ..._gate_gate_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SCANNERS_BY_POLICY */ .Z8,
    title: 'Security gate',
    action: 'action-security-gate',
    name: 'security-gate',
    remark: 'run-delivery: security gate',
    file: 'the policy',
    source: 'code and configuration',
    columns: ['severity', 'finding', 'package', 'what to do', 'where', 'seen by'],
    messagesOf: 'rules',
};
const TERRAFORM_VALIDATION = {
    ..._gate_gate_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STEPS_BY_SETTINGS */ .E7,
    title: 'Terraform validation',
    action: 'action-tf-validate',
    name: 'tf-validate',
    remark: 'run-delivery: Terraform validation',
    file: '.github/tf-validate.yml',
    source: 'the configuration',
    columns: ['severity', 'where', 'finding', 'what to do', 'seen by'],
    messagesOf: 'places',
};
/** `Scanners`, `Steps`. */
function lookersTitle({ looker }) {
    return `${looker.charAt(0).toUpperCase()}${looker.slice(1)}s`;
}


/***/ }),

/***/ 15113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ renderWithin)
/* harmony export */ });
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


/***/ }),

/***/ 27967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ withHint)
/* harmony export */ });
/** A sentence and what to do, with one point between them, however the sentence ends. */
function withHint(sentence, hint) {
    return hint === undefined ? sentence : `${sentence.replace(/[\s.?!]+$/, '')}. ${hint}`;
}


/***/ }),

/***/ 68425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
/* harmony import */ var _json_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49360);

/** The first and last line of an entry that has them. */
function linesOf(value) {
    const startLine = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(value, 'StartLine');
    if (startLine === undefined || startLine < 1)
        return undefined;
    const endLine = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(value, 'EndLine');
    return endLine === undefined || endLine < startLine ? { startLine } : { startLine, endLine };
}


/***/ }),

/***/ 88086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readTrivyReport)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48338);
/* harmony import */ var _json_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49360);


/** Only of the schema that is known, and only whole. */
function readTrivyReport(text) {
    if (text === undefined || text.trim() === '')
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(unreadable('it wrote no report'));
    const json = parsed(text);
    if (!(0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(json))
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(unreadable('its report is no JSON object, or not a whole one'));
    if (json.SchemaVersion !== 2)
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(unknownSchema(json.SchemaVersion));
    const results = json.Results;
    if (results !== undefined && !Array.isArray(results))
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(unreadable('Results is no list'));
    const read = [];
    for (const [index, result] of (results ?? []).entries()) {
        const one = readResult(result);
        if (typeof one === 'string')
            return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(unreadable(`Results[${index}]${one}`));
        read.push(one);
    }
    return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__.ok)({
        artifactName: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(json, 'ArtifactName') ?? '',
        artifactType: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(json, 'ArtifactType') ?? '',
        metadata: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, 'Metadata'),
        results: results === undefined ? undefined : read,
    });
}
/** Each list, and what an entry of it has to name. */
const LISTS = {
    Packages: ['Name'],
    Vulnerabilities: ['VulnerabilityID', 'PkgName'],
    Misconfigurations: ['ID', 'Status'],
    Secrets: ['RuleID'],
    Licenses: ['Name'],
    ExperimentalModifiedFindings: ['Type', 'Status'],
};
function readResult(result) {
    if (!(0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(result))
        return ' is no object';
    if (typeof result.Target !== 'string' && typeof result.Class !== 'string')
        return ' has no Target';
    for (const [list, needed] of Object.entries(LISTS)) {
        if (result[list] !== undefined && !Array.isArray(result[list]))
            return `.${list} is no list`;
        for (const [index, entry] of (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .arrayAt */ .RD)(result, list).entries()) {
            if (!(0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(entry))
                return `.${list}[${index}] is no object`;
            const missing = needed.find((key) => typeof entry[key] !== 'string');
            if (missing !== undefined)
                return `.${list}[${index}] has no ${missing}`;
        }
    }
    const summary = (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(result, 'MisconfSummary');
    const listed = (key) => (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .arrayAt */ .RD)(result, key).filter(_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv);
    return {
        target: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(result, 'Target') ?? '',
        class: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(result, 'Class') ?? '',
        type: (0,_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(result, 'Type'),
        packages: listed('Packages'),
        vulnerabilities: listed('Vulnerabilities'),
        misconfigurations: listed('Misconfigurations'),
        secrets: listed('Secrets'),
        licenses: listed('Licenses'),
        suppressed: listed('ExperimentalModifiedFindings'),
        checks: Number(summary.Successes ?? 0) + Number(summary.Failures ?? 0),
    };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const unreadable = (why) => ({
    kind: 'unreadable-report',
    message: `The report of trivy cannot be read: ${why}`,
});
const unknownSchema = (found) => ({
    kind: 'unknown-schema',
    message: `Expected a report of trivy with SchemaVersion 2, found ${JSON.stringify(found) ?? 'none'}`,
    hint: 'Pin a version of trivy that this release knows, with the input tools',
});


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

/***/ 81495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ locator)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Finds the places of a document's keys and values again. */
function locator(document, place) {
    return (path, part = 'value') => {
        let offset = offsetOf(document?.contents) ?? 0;
        let node = document?.contents;
        for (const [index, step] of path.entries()) {
            const container = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && document !== undefined ? node.resolve(document) : node;
            const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(container)
                ? container.items.find((item) => keyOf(item) === String(step))
                : undefined;
            const next = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(container) ? container.items[Number(step)] : pair?.value;
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
const keyOf = (pair) => String((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? pair.key.value : pair.key);


/***/ }),

/***/ 40763:
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
// EXTERNAL MODULE: ./build/shared/domain/yaml/locate.js
var yaml_locate = __webpack_require__(81495);
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
    const locate = (0,yaml_locate/* locator */.f)(document, place);
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
