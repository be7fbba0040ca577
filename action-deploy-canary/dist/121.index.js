export const id = 121;
export const ids = [121];
export const modules = {

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


/***/ }),

/***/ 76886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FY: () => (/* binding */ ONE_ATTEMPT),
  s1: () => (/* binding */ clientOptions),
  El: () => (/* binding */ official)
});

// EXTERNAL MODULE: ./build/shared/adapters/google/dirname.js
var dirname = __webpack_require__(14373);
// EXTERNAL MODULE: ./node_modules/google-auth-library/build/src/index.js
var src = __webpack_require__(492);
// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
// EXTERNAL MODULE: ./build/shared/adapters/google/answer-lost.js
var answer_lost = __webpack_require__(94298);
// EXTERNAL MODULE: ./build/shared/adapters/google/api-error.js + 1 modules
var api_error = __webpack_require__(38215);
;// CONCATENATED MODULE: ./build/shared/adapters/google/causes.js
/** An error and what caused it, outermost first: libraries wrap what our transport throws. */
function* causes(error) {
    for (let at = error; typeof at === 'object' && at !== null; at = at.cause)
        yield at;
}

// EXTERNAL MODULE: ./build/shared/adapters/google/fetch-through.js
var fetch_through = __webpack_require__(30537);
// EXTERNAL MODULE: ./build/shared/adapters/google/transport.js
var transport = __webpack_require__(17780);
;// CONCATENATED MODULE: ./build/shared/adapters/google/official-client.js








/** Constructor options that bind one of Google's official clients to our transport and an origin. */
function clientOptions(parts, origin) {
    const url = new URL(origin);
    const secure = url.protocol === 'https:';
    return {
        // REST: gRPC would bring its own sockets, past proxies, time limits and the log.
        fallback: true,
        protocol: secure ? 'https' : 'http',
        apiEndpoint: url.hostname,
        port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
        authClient: new PortAuthClient(parts),
    };
}
/** Call options that leave retries to us: the client's own would turn a reset into a time-out. */
const ONE_ATTEMPT = { retry: null, timeout: transport/* CALL_TIMEOUT_MS */.M };
/** Runs a call of an official client and speaks of its failures as the raw transport does. */
async function official({ identity }, { wanted, kind }, work) {
    // Asked for first, so that a refused login is never taken for a lost answer.
    await identity.accessToken();
    try {
        return await work();
    }
    catch (error) {
        const found = origin(error);
        if (found instanceof AnswerError)
            throw (0,api_error/* apiError */.p)(found.answer, { wanted, kind, caller: identity.description, url: found.url });
        throw kind === 'write' ? (0,answer_lost/* asLostWrite */.Y)(found, wanted) : found;
    }
}
// The client wraps what the transport threw, sometimes twice.
function origin(error) {
    for (const cause of causes(error)) {
        if (cause instanceof action_error/* ActionError */.l || cause instanceof AnswerError)
            return cause;
    }
    const text = error instanceof Error ? error.message : String(error);
    return new action_error/* ActionError */.l({ code: 'internal', message: `Google's client failed: ${text}`, cause: error });
}
/** An error answer on its way through the client, which would drop its headers. */
class AnswerError extends Error {
    answer;
    url;
    constructor(answer, url) {
        super(`HTTP ${answer.status}`);
        this.answer = answer;
        this.url = url;
    }
}
class PortAuthClient extends src.AuthClient {
    #parts;
    constructor(parts) {
        super();
        this.#parts = parts;
    }
    async getAccessToken() {
        return { token: await this.#parts.identity.accessToken() };
    }
    async getRequestHeaders() {
        return new Headers({ authorization: `Bearer ${await this.#parts.identity.accessToken()}` });
    }
    request() {
        throw new Error('Only fetch is used by the REST transport.');
    }
    fetch = (async (input, init = {}) => {
        const headers = new Headers(init.headers);
        headers.set('authorization', `Bearer ${await this.#parts.identity.accessToken()}`);
        const response = await (0,fetch_through/* fetchThrough */.s)(this.#parts.http, transport/* CALL_TIMEOUT_MS */.M)(input, { ...init, headers });
        if (response.ok)
            return response;
        const body = await response.text();
        throw new AnswerError({ status: response.status, headers: Object.fromEntries(response.headers), body, durationMs: 0 }, String(input));
    });
}


/***/ }),

/***/ 93121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   secretClient: () => (/* binding */ secretClient)
/* harmony export */ });
/* harmony import */ var _dirname_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14373);
/* harmony import */ var _google_cloud_secret_manager_build_src_v1_secret_manager_service_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48302);
/* harmony import */ var _official_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76886);



/** Google's own client. Few jobs read a secret and it is a large part of the bundle: load this file when one does. */
function secretClient(parts, origin) {
    const client = new _google_cloud_secret_manager_build_src_v1_secret_manager_service_client_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretManagerServiceClient */ .m((0,_official_client_js__WEBPACK_IMPORTED_MODULE_2__/* .clientOptions */ .s1)(parts, origin));
    return {
        access: async (name) => {
            const wanted = `access secret '${name}'`;
            const [{ name: version, payload }] = await parts.retry(wanted, () => (0,_official_client_js__WEBPACK_IMPORTED_MODULE_2__/* .official */ .El)(parts, { wanted, kind: 'read' }, () => client.accessSecretVersion({ name }, _official_client_js__WEBPACK_IMPORTED_MODULE_2__/* .ONE_ATTEMPT */ .FY)));
            return {
                version: version ?? undefined,
                data: payload?.data ?? undefined,
                crc32c: payload?.dataCrc32c?.toString(),
            };
        },
    };
}


/***/ })

};
