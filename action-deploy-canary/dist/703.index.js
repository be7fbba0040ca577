export const id = 703;
export const ids = [703];
export const modules = {

/***/ 98703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  defaultCredentials: () => (/* binding */ defaultCredentials)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
// EXTERNAL MODULE: ./build/shared/adapters/google/dirname.js
var dirname = __webpack_require__(14373);
// EXTERNAL MODULE: ./node_modules/google-auth-library/build/src/index.js
var src = __webpack_require__(492);
// EXTERNAL MODULE: ./build/shared/adapters/google/endpoints.js
var endpoints = __webpack_require__(72435);
// EXTERNAL MODULE: ./build/shared/adapters/google/federation.js + 3 modules
var federation = __webpack_require__(66336);
// EXTERNAL MODULE: ./build/shared/adapters/google/fetch-through.js
var fetch_through = __webpack_require__(30537);
// EXTERNAL MODULE: ./build/shared/adapters/google/transport.js
var transport = __webpack_require__(17780);
;// CONCATENATED MODULE: ./build/shared/adapters/google/file-federation.js








/**
 * A credentials file as google-github-actions/auth writes it. Taken apart rather than handed to the library, which
 * cannot mint ID tokens from it, nor renew a token that lives five minutes in time.
 * @returns undefined when the file is of another kind.
 */
function federatedByFile(options, credentials, description) {
    const provider = PROVIDER.exec((0,json/* stringAt */.bX)(credentials, 'audience') ?? '')?.[1];
    const tokenUrl = (0,json/* stringAt */.bX)(credentials, 'token_url');
    const source = (0,json/* objectAt */.lJ)(credentials, 'credential_source');
    const hasSource = (0,json/* stringAt */.bX)(source, 'url') !== undefined || (0,json/* stringAt */.bX)(source, 'file') !== undefined;
    if ((0,json/* stringAt */.bX)(credentials, 'type') !== 'external_account' || !provider || !tokenUrl || !hasSource)
        return undefined;
    if ((0,json/* stringAt */.bX)(source, 'environment_id') !== undefined)
        return undefined;
    (0,endpoints/* checkedOrigin */.M)(new URL(tokenUrl).origin, 'token_url of the credentials file');
    const impersonation = (0,json/* stringAt */.bX)(credentials, 'service_account_impersonation_url');
    return (0,federation/* federate */.X)({
        ...options,
        provider,
        tokenUrl,
        serviceAccount: serviceAccountIn(impersonation),
        iamOrigin: originOf(impersonation) ?? options.endpoints.origin('iamcredentials'),
        subjectToken: () => subjectToken(options.http, credentials),
        description,
        noIdToken: 'the credentials that an earlier step left are those of direct Workload Identity Federation, which cannot mint one: set service_account in that step (google-github-actions/auth), or workload_identity_provider and service_account here, to an account that has roles/run.invoker on the service',
    });
}
const PROVIDER = /^\/\/iam\.googleapis\.com\/(projects\/.+\/workloadIdentityPools\/.+\/providers\/.+)$/;
function serviceAccountIn(url) {
    const found = /\/serviceAccounts\/([^:/]+):generateAccessToken$/.exec(url ?? '')?.[1];
    return found === undefined ? undefined : decodeURIComponent(found);
}
function originOf(url) {
    return url === undefined
        ? undefined
        : (0,endpoints/* checkedOrigin */.M)(new URL(url).origin, 'service_account_impersonation_url of the credentials file');
}
async function subjectToken(http, credentials) {
    const fetchImplementation = (0,fetch_through/* fetchThrough */.s)(http, transport/* CALL_TIMEOUT_MS */.M);
    const client = new src.IdentityPoolClient({
        ...credentials,
        transporterOptions: { fetchImplementation },
    });
    try {
        return await client.retrieveSubjectToken();
    }
    catch (error) {
        throw new action_error/* ActionError */.l({
            code: 'id-token-unavailable',
            message: `The source that the credentials file names gave no token: ${error instanceof Error ? error.message : String(error)}`,
            hint: 'The step that wrote the file must run in the same job, with `permissions: id-token: write`.',
        });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/shared/domain/text/audience.js
var text_audience = __webpack_require__(37731);
// EXTERNAL MODULE: ./build/shared/adapters/google/id-tokens.js
var id_tokens = __webpack_require__(89007);
// EXTERNAL MODULE: ./build/shared/adapters/google/jwt-claims.js
var jwt_claims = __webpack_require__(13940);
// EXTERNAL MODULE: ./build/shared/adapters/google/time-limit.js
var time_limit = __webpack_require__(24498);
;// CONCATENATED MODULE: ./build/shared/adapters/google/library-credentials.js












/** Keys, user credentials and the metadata server, by Google's own library, which keeps and renews their tokens. */
function libraryCredentials({ http, clock, log }, credentials, description) {
    const tokens = toTokenUri(http, (0,json/* stringAt */.bX)(credentials ?? {}, 'token_uri'));
    const client = clientOf(credentials, (0,fetch_through/* fetchThrough */.s)(tokens, transport/* CALL_TIMEOUT_MS */.M));
    const auth = new src.GoogleAuth(client === undefined ? { scopes: SCOPES } : { authClient: client });
    const mint = (0,id_tokens/* idTokens */.S)(clock, async (audience) => {
        if ((0,text_audience/* guardOf */.HY)(audience) === 'iap-url')
            return signed(credentials, audience, clock.now(), log);
        const client = await asked(description, auth.getIdTokenClient(audience));
        const token = await asked(description, client.idTokenProvider.fetchIdToken(audience));
        log.mask(token);
        return token;
    });
    return {
        description,
        accessToken: async () => {
            const token = await asked(description, auth.getAccessToken());
            if (!token)
                throw unauthenticated(description, 'no access token came back');
            log.mask(token);
            return token;
        },
        // A user's own credentials cannot mint ID tokens for a service.
        noIdToken: `${description} cannot mint one: log in as a service account that has roles/run.invoker on the service, by the inputs workload_identity_provider and service_account`,
        idToken: async (audience) => credentials === undefined || credentials.type === 'service_account' ? mint(audience) : undefined,
    };
}
/** As the account would be asked to sign by the API; its key is at hand. */
function signed(credentials, audience, nowMs, log) {
    const text = (key) => (0,json/* stringAt */.bX)(credentials ?? {}, key) ?? '';
    if (text('private_key') === '') {
        throw new action_error/* ActionError */.l({
            code: 'id-token-unavailable',
            message: `Could not sign a token for ${audience}: the machine's own credentials hold no key`,
            hint: 'Name the OAuth client ID of Identity-Aware Proxy in id_token_audience, or log in by workload_identity_provider and service_account',
        });
    }
    const header = { alg: 'RS256', typ: 'JWT', kid: text('private_key_id') };
    const parts = [header, (0,jwt_claims/* jwtClaims */.v)(text('client_email'), audience, nowMs)];
    const unsigned = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    const signature = (0,external_node_crypto_.sign)('RSA-SHA256', Buffer.from(unsigned), text('private_key')).toString('base64url');
    log.mask(`${unsigned}.${signature}`);
    return `${unsigned}.${signature}`;
}
const SCOPES = ['https://www.googleapis.com/auth/cloud-platform'];
// By type, as the library asks: what a file names must not choose any code that it likes. The rest is found by the
// library itself, through GOOGLE_APPLICATION_CREDENTIALS or the metadata server.
function clientOf(credentials, fetchImplementation) {
    const common = { transporterOptions: { fetchImplementation } };
    const text = (key) => (0,json/* stringAt */.bX)(credentials ?? {}, key) ?? '';
    if (credentials?.type === 'service_account') {
        const key = { email: text('client_email'), key: text('private_key'), keyId: text('private_key_id') };
        return new src.JWT({ ...common, ...key, scopes: SCOPES });
    }
    if (credentials?.type === 'authorized_user') {
        const [clientId, clientSecret, refreshToken] = [
            text('client_id'),
            text('client_secret'),
            text('refresh_token'),
        ];
        return new src.UserRefreshClient({ ...common, clientId, clientSecret, refreshToken });
    }
    return undefined;
}
// The file says where its tokens come from, as every other client of Google reads it; the library asks Google always.
function toTokenUri(http, uri = GOOGLE_TOKEN_URI) {
    (0,endpoints/* checkedOrigin */.M)(URL.canParse(uri) ? new URL(uri).origin : uri, 'token_uri of the credentials file');
    return {
        send: (request) => http.send(request.url === GOOGLE_TOKEN_URI ? { ...request, url: uri } : request),
    };
}
const GOOGLE_TOKEN_URI = 'https://oauth2.googleapis.com/token';
async function asked(description, work) {
    try {
        return await (0,time_limit/* withinTime */.d)(transport/* CALL_TIMEOUT_MS */.M, `log in with ${description}`, work);
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.l)
            throw error;
        throw unauthenticated(description, error instanceof Error ? error.message : String(error));
    }
}
function unauthenticated(description, found) {
    return new action_error/* ActionError */.l({
        code: 'unauthenticated',
        message: `Could not log in with ${description}: ${found}`,
        hint: "Set the input 'workload_identity_provider' (and 'service_account'), or run google-github-actions/auth before this step.",
    });
}

// EXTERNAL MODULE: ./build/shared/adapters/google/rpc-status.js
var rpc_status = __webpack_require__(74137);
;// CONCATENATED MODULE: ./build/shared/adapters/google/default-credentials.js







/** Application Default Credentials, as google-github-actions/auth or the machine itself set them up. */
async function defaultCredentials(options) {
    const path = credentialsPath(options.env);
    if (path === undefined)
        return libraryCredentials(options, undefined, "the machine's own credentials");
    const credentials = await readCredentials(path);
    const description = describe(credentials, path);
    return (federatedByFile(options, credentials, description) ??
        libraryCredentials(options, credentials, description));
}
function credentialsPath(env) {
    return env.GOOGLE_APPLICATION_CREDENTIALS || env.GOOGLE_GHA_CREDS_PATH || undefined;
}
async function readCredentials(path) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        throw refused(`Expected the credentials file '${path}', but it cannot be read: ${error.message}`, 'google-github-actions/auth writes it into the workspace, which a later actions/checkout empties: check out first.');
    }
    const parsed = (0,rpc_status/* parseJson */.q)(text);
    if ((0,json/* isObject */.Gv)(parsed))
        return parsed;
    throw refused(`Expected the credentials file '${path}' to hold JSON, found something else.`);
}
function refused(message, ...hints) {
    return new action_error/* ActionError */.l({
        code: 'unauthenticated',
        message,
        hint: [
            ...hints,
            "The path comes from GOOGLE_APPLICATION_CREDENTIALS or GOOGLE_GHA_CREDS_PATH. Set the input 'workload_identity_provider' to log in without a file.",
        ].join(' '),
    });
}
function describe(credentials, path) {
    const account = (0,json/* stringAt */.bX)(credentials, 'client_email') ??
        /serviceAccounts\/([^:]+):/.exec((0,json/* stringAt */.bX)(credentials, 'service_account_impersonation_url') ?? '')?.[1];
    const type = (0,json/* stringAt */.bX)(credentials, 'type') ?? 'unknown type';
    return `${account ?? 'an identity'} (${type} credentials from ${(0,external_node_path_.basename)(path)})`;
}


/***/ }),

/***/ 14373:
/***/ (() => {

// google-gax reads __dirname while it loads, and ES modules, hence the bundles, have none.
const scope = globalThis;
scope.__dirname ??= import.meta.dirname;



/***/ }),

/***/ 30537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ fetchThrough)
/* harmony export */ });
/** Lends Google's libraries our one way to the network, with its proxy, time limit and log. */
function fetchThrough(http, timeoutMs) {
    return async (input, init = {}) => {
        // Built as fetch builds it: a form brings its content type by itself.
        const request = new Request(input, {
            method: init.method ?? 'GET',
            headers: init.headers,
            body: init.body ?? null,
        });
        const body = await request.text();
        const answer = await http.send({
            method: request.method,
            url: String(input),
            headers: Object.fromEntries(request.headers),
            body: body === '' ? undefined : body,
            timeoutMs,
            ...(init.signal == null ? {} : { signal: init.signal }),
        });
        return new Response(NO_BODY.has(answer.status) ? null : answer.body, {
            status: answer.status,
            headers: { ...answer.headers },
        });
    };
}
const NO_BODY = new Set([204, 205, 304]);


/***/ })

};
