export const id = 990;
export const ids = [990];
export const modules = {

/***/ 85041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeAttestations: () => (/* binding */ makeAttestations)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
;// CONCATENATED MODULE: ./build/shared/adapters/attest/permissions.js
/** The lines to add, whole: naming one permission takes all others away. */
function attestationPermissions(attestations) {
    const lines = ['contents: read', 'id-token: write', `attestations: ${attestations}`];
    return ['Add to the job:', '  permissions:', ...lines.map((line) => `    ${line}`)].join('\n');
}

;// CONCATENATED MODULE: ./build/shared/adapters/attest/attestations.js



/** Of the newest; an image is not scanned more often within the age that a deployment accepts. */
const PAGE = 100;
/** One plain request: GitHub's client costs more than the call. */
function makeAttestations({ http, env, token, retry }) {
    const api = (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/$/, '');
    return {
        list: async (digest, predicateType) => {
            const query = `per_page=${PAGE}&predicate_type=${encodeURIComponent(predicateType)}`;
            const what = `list the attestations of ${digest} in ${env.GITHUB_REPOSITORY}`;
            const answer = await retry(what, async () => {
                const given = await http.send({
                    method: 'GET',
                    url: `${api}/repos/${env.GITHUB_REPOSITORY}/attestations/${digest}?${query}`,
                    headers: {
                        accept: 'application/vnd.github+json',
                        // The last version whose answer holds the bundles themselves.
                        'x-github-api-version': '2022-11-28',
                        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
                    },
                    timeoutMs: 30_000,
                    followRedirects: 'same-host',
                });
                if (given.status === 429 || given.status >= 500)
                    throw failure(given, what);
                return given;
            });
            // Also of a repository that the token may not see: either way there is nothing to rely on.
            if (answer.status === 404)
                return [];
            if (answer.status !== 200)
                throw failure(answer, what);
            return bundlesIn(answer, what);
        },
    };
}
function bundlesIn(answer, what) {
    const body = parsed(answer.body);
    if (!(0,json/* isObject */.Gv)(body) || !Array.isArray(body.attestations))
        throw strange(what);
    return (0,json/* arrayAt */.RD)(body, 'attestations').map((entry) => {
        const bundle = (0,json/* isObject */.Gv)(entry) ? entry.bundle : undefined;
        if (!(0,json/* isObject */.Gv)(bundle))
            throw strange(what);
        return bundle;
    });
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function strange(what) {
    return new action_error/* ActionError */.l({
        code: 'unavailable',
        message: `Could not ${what}: expected bundles, found an answer without them`,
        hint: 'GitHub may have changed its API; see whether a newer release of this action knows it.',
    });
}
function failure({ status, body }, what) {
    const answer = parsed(body);
    const told = (0,json/* isObject */.Gv)(answer) && typeof answer.message === 'string' ? `: ${answer.message}` : '';
    const denied = status === 401 || status === 403;
    return new action_error/* ActionError */.l({
        code: status === 401 ? 'unauthenticated' : denied ? 'permission-denied' : 'unavailable',
        message: `Could not ${what}: GitHub answered ${status}${told}`,
        hint: denied ? attestationPermissions('read') : undefined,
        status,
    });
}


/***/ }),

/***/ 65123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeTrustedRoots: () => (/* binding */ makeTrustedRoots)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/shared/domain/errors/refuse.js
var refuse = __webpack_require__(11389);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
;// CONCATENATED MODULE: ./build/shared/adapters/sigstore/github-tuf-root.json
const github_tuf_root_namespaceObject = /*#__PURE__*/JSON.parse('{"signatures":[{"keyid":"4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228","sig":""},{"keyid":"eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62","sig":""},{"keyid":"539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a","sig":""},{"keyid":"a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf","sig":"3046022100ca341d3ba2ef7657d69c2825729959681f55aec497b612e81a547e2abb616b49022100cd605b412a3d991f92e0818e07e60383bbd23904723eec221d6e39fdfeae3104"},{"keyid":"5e01c9a0b2641a8965a4a74e7df0bc7b2d8278a2c3ca0cf7a3f2f783d3c69800","sig":"3046022100d0f70effe60d6a18319e2890088cd01d45c654ee6d2ce1d5c3cdcf2dc7f637570221008f947a2d7334d948f1c4794b0a465f1dfb99a578dd8d1f4563cee0581f457db2"},{"keyid":"54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44","sig":"304502201ae931db1c48020fb37af54d446ac856306f619dfc3f93ddcff70d2880e443dc022100992b70451aa74805adef24e85ec352e598812267f623979bd4ce719b66b62d22"},{"keyid":"88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3","sig":"3045022023bba8e14c177609f43873aa0087ef983ddd2bad9a0a832c0cf279e1be8798f2022100facfaecc1d7ee793042eaaa6970fb9ca700c3bdbf4ee43ed0f8d0fc3aef96563"},{"keyid":"d6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c","sig":"3046022100d2f6cceb05d135ce6a6ce7fe1dc76c24508154ad71c433028e64ca95ba716ffb022100f0592d60eb67508dd5f9cc593a4cca33bbaf94882c3d74a560fda845a456c6cc"},{"keyid":"8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12","sig":"30450221009af2f0c534ed92de909a3b727f7101319c18e10623de8f48a0eba980d3d54d830220095842b16c58567c71f9dfa0b54e79daca1b2fecf3cb2ea4ee6d8393bdf93294"}],"signed":{"_type":"root","consistent_snapshot":true,"expires":"2025-04-11T14:36:57Z","keys":{"4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228":{"keytype":"ecdsa","keyval":{"public":"-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENki7aZVips5SgRzCd/Om0CGzQKY/\\nnv84giqVDmdwb2ys82Z6soFLasvYYEEQcwqaC170n9gr93wHUgPc796uJA==\\n-----END PUBLIC KEY-----\\n"},"scheme":"ecdsa-sha2-nistp256","x-tuf-on-ci-keyowner":"@ashtom"},"539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a":{"keytype":"ecdsa","keyval":{"public":"-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAElD0o2sOZN9n3RKQ7PtMLAoXj+2Ai\\nn4PKT/pfnzDlNLrD3VTQwCc4sR4t+OLu4KQ+qk+kXkR9YuBsu3bdJZ1OWw==\\n-----END PUBLIC KEY-----\\n"},"scheme":"ecdsa-sha2-nistp256","x-tuf-on-ci-keyowner":"@nerdneha"},"54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44":{"keytype":"ecdsa","keyval":{"public":"-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEimKcdST+ORD+g0aGEFDOVZDAaIYg\\nIgesNKiIe2L7MUsYx5UHhzQ08quvew13eYSCNJnfwooFZu7cdTu8AwqFjQ==\\n-----END PUBLIC KEY-----\\n"},"scheme":"ecdsa-sha2-nistp256","x-tuf-on-ci-keyowner":"@alexiswales"},"88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3":{"keytype":"ecdsa","keyval":{"public":"-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEBagkskNOpOTbetTX5CdnvMy+LiWn\\nonRrNrqAHL4WgiebH7Uig7GLhC3bkeA/qgb926/vr9qhOPG9Buj2HatrPw==\\n-----END PUBLIC KEY-----\\n"},"scheme":"ecdsa-sha2-nistp256","x-tuf-on-ci-keyowner":"@gregose"},"8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12":{"keytype":"ecdsa","keyval":{"public":"-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE7IEoVNwrprchXGhT5sAhSax7SOd3\\n8duuISghCzfmHdKJWSbV2wJRamRiUVRtmA83K/qm5cT20WXMCT5QeM/D3A==\\n-----END PUBLIC KEY-----\\n"},"scheme":"ecdsa-sha2-nistp256","x-tuf-on-ci-keyowner":"@trevrosen"},"a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf":{"keytype":"ecdsa","keyval":{"public":"-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEC2wJ3xscyXxBLybJ9FVjwkyQMe53\\nRHUz77AjMO8MzVaT8xw6ZvJqdNZiytYtigWULlINxw6frNsWJKb/f7lC8A==\\n-----END PUBLIC KEY-----\\n"},"scheme":"ecdsa-sha2-nistp256","x-tuf-on-ci-keyowner":"@kommendorkapten"},"d6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c":{"keytype":"ecdsa","keyval":{"public":"-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEDdORwcruW3gqAgaLjH/nNdGMB4kQ\\nAvA+wD6DyO4P/wR8ee2ce83NZHq1ZADKhve0rlYKaKy3CqyQ5SmlZ36Zhw==\\n-----END PUBLIC KEY-----\\n"},"scheme":"ecdsa-sha2-nistp256","x-tuf-on-ci-keyowner":"@krukow"},"eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62":{"keytype":"ecdsa","keyval":{"public":"-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENynVdQnM9h7xU71G7PiJpQaDemub\\nkbjsjYwLlPJTQVuxQO8WeIpJf8MEh5rf01t2dDIuCsZ5gRx+QvDv0UzfsA==\\n-----END PUBLIC KEY-----\\n"},"scheme":"ecdsa-sha2-nistp256","x-tuf-on-ci-keyowner":"@mph4"},"eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f":{"keytype":"ecdsa","keyval":{"public":"-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENKNcNcX+d73lS1TRFb9Vnp8JvOoh\\nzYQ+in43iGenbG8RGo9L/6FJ2hoRbVU6xskvyuErcdPbCdI4GxrQ5i8hkw==\\n-----END PUBLIC KEY-----\\n"},"scheme":"ecdsa-sha2-nistp256","x-tuf-on-ci-online-uri":"azurekms://production-tuf-root.vault.azure.net/keys/Online-Key/aaf375fd8ed24acb949a5cc173700b05"}},"roles":{"root":{"keyids":["a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf","4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228","88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3","d6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c","eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62","8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12","539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a","54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44"],"threshold":3},"snapshot":{"keyids":["eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f"],"threshold":1,"x-tuf-on-ci-expiry-period":21,"x-tuf-on-ci-signing-period":7},"targets":{"keyids":["a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf","4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228","88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3","d6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c","eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62","8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12","539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a","54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44"],"threshold":3},"timestamp":{"keyids":["eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f"],"threshold":1,"x-tuf-on-ci-expiry-period":7,"x-tuf-on-ci-signing-period":6}},"spec_version":"1.0.31","version":3,"x-tuf-on-ci-expiry-period":240,"x-tuf-on-ci-signing-period":60}}');
;// CONCATENATED MODULE: ./build/shared/adapters/sigstore/trusted-roots.js




/**
 * Sigstore's and GitHub's roots of trust by TUF, from the first roots that this release carries. Into a new folder each time: a cache that
 * other steps and jobs can write to would be what they trust, and there is one fetch in a job anyway.
 */
function fetchTrustedRoots(temporaryFolder) {
    const fetched = new Map();
    return {
        of: (instance) => {
            const known = fetched.get(instance) ?? fetchRoot(instance, temporaryFolder);
            fetched.set(instance, known);
            return known;
        },
    };
}
async function fetchRoot(instance, temporaryFolder) {
    const { getTrustedRoot } = await Promise.all(/* import() | sigstore */[__webpack_require__.e(830), __webpack_require__.e(303), __webpack_require__.e(81)]).then(__webpack_require__.t.bind(__webpack_require__, 84423, 19));
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryFolder, 'sigstore-'));
    try {
        if (instance === 'public-good')
            return await getTrustedRoot({ cachePath: folder });
        const rootPath = (0,external_node_path_.join)(folder, 'first-root.json');
        // As GitHub's command line client carries it: version 3, from which TUF walks to the newest.
        await (0,promises_.writeFile)(rootPath, JSON.stringify(github_tuf_root_namespaceObject));
        return await getTrustedRoot({ mirrorURL: GITHUB_MIRROR, rootPath, cachePath: folder });
    }
    catch (error) {
        throw unavailable(instance, error);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
const GITHUB_MIRROR = 'https://tuf-repo.github.com';
function unavailable(instance, cause) {
    const whose = instance === 'github' ? `GitHub (${GITHUB_MIRROR})` : 'Sigstore (tuf-repo-cdn.sigstore.dev)';
    return new action_error/* ActionError */.l({
        code: 'unavailable',
        message: `Could not fetch the root of trust of ${whose}: ${cause instanceof Error ? cause.message : cause}`,
        hint: 'Let the runner reach it, or save it with "gh attestation trusted-root > FILE" and give gate_trusted_root the file.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/shared/adapters/sigstore/roots.js



/** The roots of trust of the user's file, or else those of Sigstore and GitHub. */
function makeTrustedRoots({ files, env, gate }) {
    const path = gate.kind === 'attestation' ? gate.trustedRoot : undefined;
    const fetched = fetchTrustedRoots(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)());
    if (path === undefined)
        return fetched;
    return { ...fetched, given: () => readRoots(path, files) };
}
async function readRoots(path, files) {
    const text = await files.read(path);
    if (text === undefined) {
        const message = 'Expected the file of the roots of trust, found none of that name';
        throw (0,refuse/* refuse */.T)('file-invalid', [{ where: path, message }]);
    }
    const { parseTrustedRoots } = await Promise.all(/* import() | sigstore */[__webpack_require__.e(830), __webpack_require__.e(303), __webpack_require__.e(81)]).then(__webpack_require__.bind(__webpack_require__, 98965));
    return parseTrustedRoots(text, path);
}


/***/ }),

/***/ 90197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeAttestationVerifier: () => (/* binding */ makeAttestationVerifier)
});

;// CONCATENATED MODULE: ./build/shared/adapters/sigstore/certificate.js
/** Fulcio's extensions of a certificate, as far as a gate asks for them (1.3.6.1.4.1.57264.1). */
function signingCertificate(certificate) {
    const text = (number) => {
        const extension = certificate.extension(`1.3.6.1.4.1.57264.1.${number}`);
        // A DER-encoded UTF8String within the octets of the extension.
        return extension?.valueObj.subs[0]?.value.toString('utf8') ?? '';
    };
    return {
        issuer: text(ISSUER),
        subject: certificate.subjectAltName ?? '',
        buildSigner: text(BUILD_SIGNER_URI),
        sourceRepository: text(SOURCE_REPOSITORY_URI),
        sourceRepositoryId: text(SOURCE_REPOSITORY_ID),
        sourceCommit: text(SOURCE_REPOSITORY_DIGEST),
        notAfterMs: certificate.notAfter.getTime(),
    };
}
const ISSUER = 8;
const BUILD_SIGNER_URI = 9;
const SOURCE_REPOSITORY_URI = 12;
const SOURCE_REPOSITORY_DIGEST = 13;
const SOURCE_REPOSITORY_ID = 15;

// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
;// CONCATENATED MODULE: ./build/shared/adapters/sigstore/in-toto.js

const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const STATEMENT = 'https://in-toto.io/Statement/v1';
/** What the signature of a bundle is about, from the very bytes that were signed. */
function readStatement(bundle) {
    if (bundle.content.$case !== 'dsseEnvelope')
        return undefined;
    const { payload, payloadType } = bundle.content.dsseEnvelope;
    const statement = payloadType === PAYLOAD_TYPE ? JSON.parse(payload.toString('utf8')) : null;
    if (!(0,json/* isObject */.Gv)(statement) || statement._type !== STATEMENT)
        return undefined;
    return {
        subjects: (0,json/* arrayAt */.RD)(statement, 'subject').flatMap((subject) => {
            const digest = (0,json/* isObject */.Gv)(subject) ? (0,json/* stringAt */.bX)((0,json/* objectAt */.lJ)(subject, 'digest'), 'sha256') : undefined;
            return digest === undefined ? [] : [`sha256:${digest}`];
        }),
        predicateType: (0,json/* stringAt */.bX)(statement, 'predicateType') ?? '',
        predicate: statement.predicate ?? null,
    };
}

;// CONCATENATED MODULE: ./build/shared/adapters/sigstore/instance.js
/** Which of the two issued a certificate, by the organisation in its issuer. */
function instanceOf(issuer) {
    return issuer.includes('GitHub, Inc.') ? 'github' : 'public-good';
}

;// CONCATENATED MODULE: ./build/shared/adapters/sigstore/verifier.js



/** Sigstore's own verifier over the bundles of GitHub attestations. */
function makeAttestationVerifier(roots) {
    return { verify: (bundle) => verify(bundle, roots) };
}
async function verify(json, roots) {
    const [{ bundleFromJSON }, { toSignedEntity }] = await Promise.all([
        Promise.all(/* import() | sigstore */[__webpack_require__.e(830), __webpack_require__.e(303), __webpack_require__.e(81)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19)),
        Promise.all(/* import() | sigstore */[__webpack_require__.e(830), __webpack_require__.e(303), __webpack_require__.e(81)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
    ]);
    try {
        const bundle = bundleFromJSON(json);
        const entity = toSignedEntity(bundle);
        if (entity.key.$case !== 'certificate')
            return untrusted('it was signed with a key, not by a workflow');
        const statement = readStatement(bundle);
        if (statement === undefined)
            return untrusted('it holds no in-toto statement');
        const { certificate } = entity.key;
        const candidates = await rootsFor(certificate.issuer, roots);
        const refusals = [];
        for (const root of candidates) {
            const why = await refusalOf(entity, root);
            if (why === undefined)
                return {
                    kind: 'verified',
                    statement: { ...statement, certificate: signingCertificate(certificate) },
                };
            refusals.push(why);
        }
        return untrusted(`its signature was not verified: ${[...new Set(refusals)].join('; ')}`);
    }
    catch (error) {
        if (error instanceof UnavailableRoot)
            throw error.reason;
        return untrusted(`it is no bundle that can be verified: ${messageOf(error)}`);
    }
}
/**
 * What a root of trust names is asked for. Sigstore's public instance has logs, so a bundle needs its entries there. GitHub's has a timestamp
 * authority alone. A time that somebody else vouches for is needed always: certificates live ten minutes.
 */
async function refusalOf(entity, root) {
    const { toTrustMaterial, Verifier } = await Promise.all(/* import() | sigstore */[__webpack_require__.e(830), __webpack_require__.e(303), __webpack_require__.e(81)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    const thresholds = {
        tlogThreshold: root.tlogs.length === 0 ? 0 : 1,
        ctlogThreshold: root.ctlogs.length === 0 ? 0 : 1,
        timestampThreshold: 1,
    };
    try {
        new Verifier(toTrustMaterial(root), thresholds).verify(entity);
        return undefined;
    }
    catch (error) {
        return messageOf(error);
    }
}
async function rootsFor(issuer, roots) {
    try {
        if (roots.given !== undefined)
            return await roots.given();
        // Not yet proven: it only says which of the two roots to prove it by.
        return [await roots.of(instanceOf(issuer.toString('latin1')))];
    }
    catch (error) {
        throw new UnavailableRoot(error);
    }
}
/** Not the fault of the bundle: it must not be taken for a bad signature. */
class UnavailableRoot extends Error {
    reason;
    constructor(reason) {
        super('The root of trust cannot be had');
        this.reason = reason;
    }
}
const untrusted = (why) => ({ kind: 'untrusted', why });
/** With its causes, of which the innermost tells people more than the outermost. */
function messageOf(error) {
    if (!(error instanceof Error))
        return String(error);
    return error.cause instanceof Error ? `${error.message} (${messageOf(error.cause)})` : error.message;
}


/***/ }),

/***/ 71483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  passGate: () => (/* binding */ passGate)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
;// CONCATENATED MODULE: ./build/shared/domain/gate/gate-outcome.js
/** The bad half of an outcome. */
function refused(code, wanted, found, hint) {
    return { kind: 'refused', code, wanted, found, hint };
}

;// CONCATENATED MODULE: ./build/shared/domain/gate/gate-statement.js
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

// EXTERNAL MODULE: ./build/shared/domain/gate/gate-signer.js
var gate_signer = __webpack_require__(83525);
// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __webpack_require__(33941);
;// CONCATENATED MODULE: ./build/shared/domain/gate/judge-statement.js



/** Clocks of two runners differ by less. */
const SKEW_MS = 60_000;
const SCAN_AGAIN = 'Run action-security-gate on this very image again, in the run that deploys it';
/** What the statement is about: an answer about something else is no answer. */
function mismatch(statement, wanted) {
    const { digest, repository, policyHash } = statement;
    if (digest !== wanted.digest) {
        const found = digest === '' ? 'one that is about no image' : `one about ${digest}`;
        const hint = 'Scan what is deployed: give action-security-gate and this action the same image by its digest. An image for several platforms has the digest of its index';
        return refused('other-digest', `a verdict about ${wanted.digest}`, found, hint);
    }
    if (!(0,gate_signer/* sameRepository */.RB)(repository, wanted.repository)) {
        const found = `one of ${repository}`;
        return refused('other-repository', `a verdict of ${wanted.repository}`, found, SCAN_AGAIN);
    }
    if (wanted.policyHash !== undefined && policyHash !== wanted.policyHash) {
        const hint = 'Scan by the policy of gate_policy, or give it the output policy_hash of the gate that you trust';
        return refused('other-policy', `a verdict by the policy ${wanted.policyHash}`, `one by ${policyHash}`, hint);
    }
    return undefined;
}
/** What a statement that is about the right thing says, and whether it still holds. */
function judgeStatement(statement, wanted) {
    const { verdict, judgedAtMs, run } = statement;
    const ageMs = wanted.nowMs - judgedAtMs;
    const judgedAt = new Date(judgedAtMs).toISOString();
    if (verdict !== 'pass')
        return refused('not-pass', 'the verdict pass', `${verdict} (${run})`, `See the findings of ${run}`);
    if (ageMs < -SKEW_MS) {
        const hint = 'Set the clocks of the runners: no verdict is of a time to come';
        return refused('from-the-future', `a verdict of before ${timeText(wanted.nowMs)}`, judgedAt, hint);
    }
    if (ageMs > wanted.maxAgeMs) {
        const hint = `${SCAN_AGAIN}, or raise gate_max_age: advisories of the meantime were not asked about`;
        const limit = (0,duration/* formatDuration */.a)(wanted.maxAgeMs);
        return refused('too-old', `a verdict of at most ${limit} ago`, `one of ${judgedAt}`, hint);
    }
    return { kind: 'pass', statement };
}
const timeText = (ms) => new Date(ms).toISOString();

// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
;// CONCATENATED MODULE: ./build/shared/domain/gate/read-gate-statement.js

/** A statement from a file or an attestation; undefined for anything else, and for a schema that this release does not know. */
function readGateStatement(value) {
    if (!(0,json/* isObject */.Gv)(value) || value.schemaVersion !== 1)
        return undefined;
    const { verdict } = value;
    if (verdict !== 'pass' && verdict !== 'fail' && verdict !== 'inconclusive')
        return undefined;
    const judgedAtMs = timeAt(value, 'judgedAt');
    const texts = ['repository', 'commit', 'run', 'policyHash'].map((key) => (0,json/* stringAt */.bX)(value, key));
    const [repository, commit, run, policyHash] = texts;
    if (judgedAtMs === undefined || repository === undefined || commit === undefined)
        return undefined;
    if (run === undefined || policyHash === undefined)
        return undefined;
    const digest = (0,json/* stringAt */.bX)((0,json/* objectAt */.lJ)(value, 'image'), 'digest') ?? '';
    return { verdict, repository, commit, run, job: (0,json/* stringAt */.bX)(value, 'job'), policyHash, digest, judgedAtMs };
}
/** With its zone, or it is nobody's time. */
function timeAt(value, key) {
    const text = (0,json/* stringAt */.bX)(value, key) ?? '';
    const ms = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(ms) ? undefined : ms;
}

;// CONCATENATED MODULE: ./build/shared/domain/gate/require-attestation.js





/**
 * The verdict of signed attestations about one image. Of all that count, the newest has the last word: a pass of yesterday does not outlive a
 * fail of today. Where none counts, the refusal is that of the one which came nearest.
 */
function requireAttestation(attestations, wanted) {
    const looks = attestations.map((attestation) => look(attestation, wanted));
    const counting = looks
        .flatMap((one) => (one.kind === 'counts' ? [one.statement] : []))
        .sort((one, other) => other.judgedAtMs - one.judgedAtMs);
    const [newest] = counting;
    if (newest !== undefined)
        return judgeStatement(newest, wanted);
    const refusals = looks.flatMap((one) => (one.kind === 'counts' ? [] : [one]));
    return refusals.sort((one, other) => nearness(other) - nearness(one))[0] ?? missing(wanted);
}
function look(attestation, wanted) {
    const who = `an attestation that ${(0,gate_signer/* formatGateSigner */.DE)(wanted.signer)} signed`;
    if (attestation.kind === 'untrusted')
        return refused('not-signed', who, attestation.why, SIGN_AGAIN);
    const { statement } = attestation;
    const stranger = strangerOf(statement, wanted);
    if (stranger !== undefined)
        return stranger;
    if (!statement.subjects.includes(wanted.digest)) {
        const found = `one about ${statement.subjects.join(', ') || 'nothing'}`;
        return refused('other-digest', `an attestation about ${wanted.digest}`, found, SIGN_AGAIN);
    }
    const read = statement.predicateType === GATE_PREDICATE ? readGateStatement(statement.predicate) : undefined;
    if (read === undefined) {
        const found = `one of ${statement.predicateType} that this release cannot read`;
        return refused('unreadable', 'a verdict of action-security-gate', found, SAME_RELEASE);
    }
    return mismatch(read, wanted) ?? untrue(read, statement) ?? { kind: 'counts', statement: read };
}
/** Signed well, by somebody else. All of it is what GitHub told the certificate authority, none of it what the signer says. */
function strangerOf({ certificate }, wanted) {
    const { signer, server, repository, repositoryId } = wanted;
    const who = `an attestation that ${(0,gate_signer/* formatGateSigner */.DE)(signer)} signed`;
    const issuer = issuerOf(server);
    if (certificate.issuer !== issuer && !certificate.issuer.startsWith(`${issuer}/`)) {
        const found = `one whose signer logged in at ${certificate.issuer || 'an unknown place'}`;
        return refused('other-signer', who, found, SIGN_AGAIN);
    }
    const by = pathOn(server, certificate.subject);
    if (by === undefined || !(0,gate_signer/* isSigner */.Jz)(signer, by) || certificate.buildSigner !== certificate.subject) {
        const hint = 'Give gate_signer the workflow that runs action-security-gate, at the ref at which it runs';
        return refused('other-signer', who, `one by ${by ?? certificate.subject}`, hint);
    }
    const source = pathOn(server, certificate.sourceRepository) ?? certificate.sourceRepository;
    const sameId = repositoryId === '' || certificate.sourceRepositoryId === repositoryId;
    if ((0,gate_signer/* sameRepository */.RB)(source, repository) && sameId)
        return undefined;
    const found = `one of a run of ${source || 'an unknown repository'}${sameId ? '' : `, whose id is ${certificate.sourceRepositoryId || 'unknown'}`}`;
    const id = repositoryId === '' ? '' : ` (id ${repositoryId})`;
    return refused('other-repository', `an attestation of a run of ${repository}${id}`, found, SIGN_AGAIN);
}
/** Whether the statement agrees with what is known of its signing by others than its signer. */
function untrue(read, { certificate }) {
    if (read.commit !== certificate.sourceCommit) {
        const wanted = `a verdict on the commit of the run that signed it, ${certificate.sourceCommit || 'unknown'}`;
        return refused('other-commit', wanted, `one on ${read.commit}`, SIGN_AGAIN);
    }
    if (read.judgedAtMs <= certificate.notAfterMs)
        return undefined;
    const wanted = 'a verdict of before it was signed';
    const found = new Date(read.judgedAtMs).toISOString();
    return refused('from-the-future', wanted, found, SIGN_AGAIN);
}
function missing({ digest, repository }) {
    const wanted = `an attestation of ${repository} that says pass about ${digest}`;
    return refused('no-statement', wanted, 'none', `${SIGN_AGAIN}. ${MAY_READ}`);
}
/** GitHub's issuer of ID tokens. */
function issuerOf(server) {
    const host = server.replace(/^https:\/\//, '');
    return `https://token.actions.${host === 'github.com' ? 'githubusercontent.com' : host}`;
}
function pathOn(server, url) {
    return url.startsWith(`${server}/`) ? url.slice(server.length + 1) : undefined;
}
/** Late refusals are those of attestations that came near. */
function nearness({ code }) {
    return (['not-signed', 'other-signer', 'other-repository', 'other-digest', 'unreadable'].indexOf(code) + 1 || 10);
}
const SIGN_AGAIN = 'Run action-security-gate with attest: true and this image in a job before, with permissions: {id-token: write, attestations: write}';
const MAY_READ = 'If one was made, let this job read it: permissions: {attestations: read}';
const SAME_RELEASE = 'Use the same release of action-security-gate and of this action';

;// CONCATENATED MODULE: ./build/shared/domain/gate/require-file.js




/**
 * The verdict of a file that the gate wrote earlier in this very job. Nothing about it is signed: it keeps a verdict of another job, run, commit
 * or image from being taken for this one's, and is no defence against a step that writes files to deceive.
 */
function requireFile(text, wanted) {
    if (text === undefined)
        return refused('no-statement', 'the file of gate_file', 'none of that name', RUN_IT);
    const read = readGateStatement(parsed(text));
    if (read === undefined)
        return refused('unreadable', 'a verdict of action-security-gate in gate_file', 'something else', RUN_IT);
    return mismatch(read, wanted) ?? elsewhere(read, wanted) ?? judgeStatement(read, wanted);
}
function elsewhere({ run, job, commit }, wanted) {
    if (run !== wanted.run)
        return refused('other-run', `a verdict of this run, ${wanted.run}`, run, RUN_IT);
    if (wanted.job === '' || job !== wanted.job) {
        const found = job === undefined ? 'one that names no job' : `one of the job ${job}`;
        return refused('other-run', `a verdict of this job, ${wanted.job || 'which has no name'}`, found, RUN_IT);
    }
    if (commit === wanted.commit)
        return undefined;
    return refused('other-commit', `a verdict on ${wanted.commit}`, `one on ${commit}`, RUN_IT);
}
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return (0,json/* isObject */.Gv)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const RUN_IT = 'Run action-security-gate with this image earlier in the same job, and give gate_file its output gate; a verdict of another job counts only signed, with require_gate: attestation';

;// CONCATENATED MODULE: ./build/shared/engine/gate/pass-gate.js





/** Lets an image pass, or throws `gate-refused`. Reads only. */
async function passGate(image, wish, context, ports) {
    await ports.log.group(`Gate of ${image}`, async () => {
        const outcome = await judged(image, wish, context, ports);
        if (outcome.kind === 'refused')
            throw refusal(image, outcome);
        const { judgedAtMs, run, policyHash } = outcome.statement;
        const when = new Date(judgedAtMs).toISOString();
        ports.log.info(`The gate passed it at ${when} by the policy ${policyHash.slice(0, 12)}: ${run}`);
    });
}
async function judged(image, wish, context, ports) {
    const digest = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
    if (digest === undefined)
        return withoutDigest(image);
    const { maxAgeMs, policyHash } = wish;
    const { repository, commit, url: run } = context;
    const wanted = { digest, repository, maxAgeMs, policyHash };
    if (wish.kind === 'file') {
        const text = await ports.files.read(wish.path);
        const job = ports.env.GITHUB_JOB ?? '';
        return requireFile(text, { ...wanted, nowMs: ports.clock.now(), commit, run, job });
    }
    return signed({
        ...wanted,
        signer: wish.signer,
        server: (ports.env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/$/, ''),
        repositoryId: ports.env.GITHUB_REPOSITORY_ID ?? '',
        nowMs: ports.clock.now(),
    }, ports);
}
async function signed(wanted, { attestations, verifier, log }) {
    const bundles = await attestations.list(wanted.digest, GATE_PREDICATE);
    const checked = await Promise.all(bundles.map((bundle) => verifier.verify(bundle)));
    for (const attestation of checked) {
        if (attestation.kind === 'untrusted')
            log.info(`An attestation counts for nothing: ${attestation.why}`);
    }
    return requireAttestation(checked, wanted);
}
function withoutDigest(image) {
    const hint = 'Give image its digest (NAME@sha256:…), as the push printed it: a tag can be moved between the scan and the deployment';
    return refused('no-digest', 'an image whose digest is known', image, hint);
}
function refusal(image, { code, wanted, found, hint }) {
    return new action_error/* ActionError */.l({
        code: 'gate-refused',
        message: `The gate does not let ${image} pass (${code}): expected ${wanted}, found ${found}. Nothing was changed`,
        hint,
    });
}


/***/ })

};
