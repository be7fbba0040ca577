export const id = 702;
export const ids = [702];
export const modules = {

/***/ 61980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ inEachEnvironment)
/* harmony export */ });
/* harmony import */ var _shared_domain_hcl_range_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67232);

/** Looks at every environment of every root. What holds in all of a root's environments is said once, without their names. */
function inEachEnvironment({ roots }, look) {
    return roots.flatMap((root) => {
        const byText = new Map();
        for (const environment of root.environments) {
            for (const observation of look(environment, root)) {
                const key = [
                    observation.saw,
                    observation.anchor,
                    (0,_shared_domain_hcl_range_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z)(observation.at),
                    observation.message,
                ].join('\n');
                const entry = byText.get(key) ?? { observation, where: new Set() };
                entry.where.add(environment);
                byText.set(key, entry);
            }
        }
        const seenFrom = (environments) => ({
            root: root.folder,
            environments: [...new Set([...environments].map(({ name }) => name))].filter((name) => name !== ''),
        });
        return [...byText.values()].flatMap(({ observation, where }) => where.size === root.environments.length
            ? [{ ...observation, seenFrom: seenFrom(where) }]
            : [...where].map((environment) => ({
                ...observation,
                environment: environment.name,
                seenFrom: seenFrom([environment]),
            })));
    });
}


/***/ }),

/***/ 48444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ resourcesIn),
/* harmony export */   B1: () => (/* binding */ inEach),
/* harmony export */   KV: () => (/* binding */ isProduction),
/* harmony export */   Nh: () => (/* binding */ withoutRegion),
/* harmony export */   VD: () => (/* binding */ unreadCalls),
/* harmony export */   c1: () => (/* binding */ groupsOf),
/* harmony export */   iZ: () => (/* binding */ environmentWord),
/* harmony export */   tO: () => (/* binding */ isThrowaway)
/* harmony export */ });
/* harmony import */ var _in_each_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61980);

/** Names that say: nobody is served from here. What says nothing is taken for production, because somebody may be. */
const LESSER = /(^|[-_./\d])(stag(e|ing)|stg|pre-?prod|non-?prod|uat|qa|int(egration)?|acc(eptance)?|tst|playground|poc|dev(elop(ment)?)?|test(ing)?|sandbox|sbx|demo|preview|ephemeral|pr-?\d+)(?=$|[-_./\d])/i;
const THROWAWAY = /(^|[-_./\d])(tst|playground|poc|dev(elop(ment)?)?|test(ing)?|sandbox|sbx|demo|preview|ephemeral|pr-?\d+)(?=$|[-_./\d])/i;
const PRODUCTION = /(^|[-_./\d])(prod(uction)?|prd)(?=$|[-_./\d])/i;
/** The part of a name that tells an environment: `staging` of `shop-staging`; undefined where nothing does. */
function environmentWord(name) {
    return (LESSER.exec(name) ?? PRODUCTION.exec(name))?.[2];
}
const REGION = /(^|[-_./])(?:eu|us|uk|ap|apac|emea|amer|asia|africa|australia|me|europe|northamerica|southamerica)(?:-?(?:north|south|east|west|central){1,2}-?\d*)?(?=$|[-_./])/gi;
/** One environment may stand in several regions: `prod` of `prod-eu` and `prod-us-east1`, '' of `eu`. */
function withoutRegion(environment) {
    return environment.replaceAll(REGION, '').replace(/^[-_./]+/, '');
}
/** Whether people may be served from it. */
const isProduction = (environment) => !LESSER.test(environment);
/** Whether it is made and deleted as a matter of course. */
const isThrowaway = (environment) => THROWAWAY.test(environment);
/** One group for each environment of the estate. */
function groupsOf({ roots }) {
    const all = roots.flatMap((root) => root.environments.map((environment) => ({ root, environment })));
    const unnamed = all.filter(({ environment }) => environment.name === '');
    return [...new Set(all.map(({ environment }) => environment.name))].map((name) => ({
        name,
        places: all.filter(({ environment }) => environment.name === name),
        shared: name === '' ? [] : unnamed,
    }));
}
/** The resources of some types that are made at some places. */
function resourcesIn(places, types) {
    return places.flatMap(({ environment }) => environment.resources.filter(({ mode, type }) => mode === 'managed' && types.includes(type)));
}
/** Calls of modules that are not in this checkout. What is missed may be made there, and that is told by itself. */
function unreadCalls(places) {
    const calls = places.flatMap(({ root, environment }) => (environment.modules ?? [root]).flatMap(({ module }) => [...module.calls.values()]));
    return [...new Set(calls)].filter(({ source }) => source.kind !== 'local' || source.folder === undefined);
}
/** Asks for each resource of some types, wherever it is made. */
function inEach(estate, types, check) {
    return (0,_in_each_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .inEachEnvironment */ .c)(estate, (environment, root) => {
        const place = { root, environment };
        return resourcesIn([place], types).flatMap((resource) => check(resource, place));
    });
}


/***/ }),

/***/ 93592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   cH: () => (/* binding */ breach),
/* harmony export */   oo: () => (/* binding */ undecided)
/* harmony export */ });
/** A breach of a resource. The message goes on after the address. */
function breach({ address }, at, rest) {
    return { saw: 'breach', message: `${address} ${rest}`, at, anchor: address };
}
/** What files cannot tell of a resource, and why. */
function undecided({ address }, at, what, { reason }) {
    return {
        saw: 'undecided',
        message: `${what} of ${address} is not known: ${reason}`,
        at,
        anchor: address,
    };
}
/** `a, b and c`. */
function listed(items, word = 'and') {
    return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}


/***/ }),

/***/ 27557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ POLICIES)
});

// EXTERNAL MODULE: ./build/shared/domain/hcl/evaluate/read.js
var read = __webpack_require__(86521);
;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/reading/setting.js

/** The attribute at the end of a path of blocks; `whole` is told as the place where something is missing. */
function settingAt(body, path, whole) {
    const [name = '', ...rest] = path;
    if (rest.length === 0) {
        const found = body.attributes.get(name);
        return found === undefined ? { kind: 'absent', at: whole } : settingOf(found.value, found.range);
    }
    const block = body.blocks.find(({ type }) => type === name);
    if (block === undefined)
        return { kind: 'absent', at: whole };
    const setting = settingAt(block.body, rest, block.headRange);
    return block.number === 'one'
        ? setting
        : { kind: 'unknown', unknown: undecidedBlock(block), at: block.headRange };
}
/** A value as a setting. */
function settingOf(value, at) {
    if (value.kind === 'unknown')
        return { kind: 'unknown', unknown: value, at };
    return value.kind === 'null' ? { kind: 'absent', at } : { kind: 'set', value, at, from: value.from };
}
function numberAt(body, path, whole) {
    return narrowed(settingAt(body, path, whole), read/* asNumber */.i, (value) => value.kind === 'number' ? value.value : undefined);
}
function boolAt(body, path, whole) {
    return narrowed(settingAt(body, path, whole), read/* asBool */.XL, (value) => value.kind === 'bool' ? value.value : undefined);
}
function textAt(body, path, whole) {
    return asTextSetting(settingAt(body, path, whole));
}
function asTextSetting(setting) {
    return narrowed(setting, read/* asText */.e1, (value) => (value.kind === 'string' ? value.value : undefined));
}
function asNumberSetting(setting) {
    return narrowed(setting, read/* asNumber */.i, (value) => (value.kind === 'number' ? value.value : undefined));
}
/** The value of one key of a map: annotations, labels. */
function entryOf(setting, key) {
    if (setting.kind !== 'set' || setting.value.kind !== 'map')
        return setting.kind === 'set' ? { kind: 'absent', at: setting.at } : setting;
    const value = setting.value.entries.get(key);
    return value === undefined ? { kind: 'absent', at: setting.at } : settingOf(value, setting.at);
}
/** The blocks at the end of a path of blocks. */
function blocksAt(body, path) {
    const [name = '', ...rest] = path;
    const found = body.blocks.filter(({ type }) => type === name);
    return rest.length === 0 ? found : found.flatMap((block) => blocksAt(block.body, rest));
}
/** Why nobody can say whether a block is there. */
function undecidedBlock({ type, headRange }) {
    return {
        kind: 'unknown',
        code: 'no-value',
        reason: `Whether the dynamic block ${type} makes anything is not known`,
        at: headRange,
    };
}
function narrowed(setting, as, take) {
    if (setting.kind !== 'set')
        return setting;
    const { at, from } = setting;
    const value = as(setting.value, at);
    if (value.kind === 'unknown')
        return { kind: 'unknown', unknown: value, at };
    const taken = take(value);
    return taken === undefined ? { kind: 'absent', at } : { kind: 'set', value: taken, at, from };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/reading/cloud-run.js

const V1 = 'google_cloud_run_service';
const JOB = 'google_cloud_run_v2_job';
/** Both generations of a service. */
const SERVICES = ['google_cloud_run_v2_service', V1];
/** Everything that runs containers. */
const WORKLOADS = [...SERVICES, JOB, 'google_cloud_run_v2_worker_pool'];
/** Whether it is written as Knative writes services. */
const isV1 = ({ type }) => type === V1;
function containersOf(resource) {
    if (isV1(resource))
        return blocksAt(resource.body, ['template', 'spec', 'containers']);
    const template = resource.type === JOB ? ['template', 'template'] : ['template'];
    return blocksAt(resource.body, [...template, 'containers']);
}
/** The container that requests go to, and its number: of several it is the one with a port. */
function servingContainer(resource) {
    const all = containersOf(resource);
    const withPort = all.findIndex(({ body }) => body.blocks.some(({ type }) => type === 'ports'));
    const index = withPort === -1 ? 0 : withPort;
    const container = all[index];
    return container && { container, index };
}
/** The name of the service, where it is written. */
function nameOf(resource) {
    return textAt(resource.body, ['name'], resource.block.headRange);
}
/** An annotation of the service, or of its revisions. */
function annotationOf(resource, of, key) {
    const metadata = isV1(resource) ? ['metadata', 'annotations'] : ['annotations'];
    const path = of === 'service' ? metadata : ['template', ...metadata];
    return asTextSetting(entryOf(settingAt(resource.body, path, resource.block.headRange), key));
}
/** The most instances that one revision can have. Zero leaves it to Cloud Run, as nothing does. */
function mostInstances(resource) {
    const whole = resource.block.headRange;
    const found = isV1(resource)
        ? [
            annotatedNumber(resource, 'revision', 'autoscaling.knative.dev/maxScale'),
            annotatedNumber(resource, 'service', 'run.googleapis.com/maxScale'),
        ]
        : [
            numberAt(resource.body, ['template', 'scaling', 'max_instance_count'], whole),
            numberAt(resource.body, ['scaling', 'max_instance_count'], whole),
            numberAt(resource.body, ['scaling', 'manual_instance_count'], whole),
        ];
    const [least] = found
        .flatMap((setting) => (setting.kind === 'set' && setting.value > 0 ? [setting] : []))
        .toSorted((a, b) => a.value - b.value);
    return (least ?? found.find(({ kind }) => kind === 'unknown') ?? { kind: 'absent', at: templateRange(resource) });
}
function annotatedNumber(resource, of, key) {
    const setting = annotationOf(resource, of, key);
    if (setting.kind !== 'set')
        return setting;
    return asNumberSetting({ ...setting, value: { kind: 'string', value: setting.value, from: setting.from } });
}
/** Where something of the revisions is missing. */
function templateRange(resource) {
    return blocksAt(resource.body, ['template'])[0]?.headRange ?? resource.block.headRange;
}

// EXTERNAL MODULE: ./build/action-tf-validate/src/policies/reading/environments.js
var environments = __webpack_require__(48444);
// EXTERNAL MODULE: ./build/action-tf-validate/src/policies/reading/observe.js
var observe = __webpack_require__(93592);
;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/cloud-run/concurrency.js




/** How many requests an instance takes at once decides what its pool and its memory must carry. */
const concurrency = {
    id: 'cloud-run/concurrency',
    severity: 'low',
    title: 'A Cloud Run service says how many requests an instance takes at once',
    rationale: 'The default of 80 is right for few services. Too many requests wait for the pool of connections inside an instance while others would have room; too few start more instances, each with a pool, than are needed. Whoever does not set it has not measured it.',
    remedy: 'Measure, then set max_instance_request_concurrency in the template (v1: template.spec.container_concurrency).',
    url: 'https://cloud.google.com/run/docs/about-concurrency',
    check: (estate) => (0,environments/* inEach */.B1)(estate, SERVICES, (resource) => {
        const path = isV1(resource)
            ? ['template', 'spec', 'container_concurrency']
            : ['template', 'max_instance_request_concurrency'];
        const set = numberAt(resource.body, path, templateRange(resource));
        if (set.kind === 'unknown')
            return [(0,observe/* undecided */.oo)(resource, set.at, 'The concurrency', set.unknown)];
        if (set.kind === 'set' && set.value > 0)
            return [];
        return [
            (0,observe/* breach */.cH)(resource, set.at, `does not say how many requests an instance takes at once, so Cloud Run's default of 80 holds; wanted ${path.join('.')}`),
        ];
    }),
};

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/cloud-run/deletion-protection.js



/** The provider refuses to delete a service unless somebody switched that off. */
const cloudRunDeletionProtection = {
    id: 'cloud-run/deletion-protection',
    severity: 'high',
    title: 'A Cloud Run service of production is protected against deletion',
    rationale: 'A renamed resource, a changed region or a removed module makes Terraform delete the service, with its URL, its revisions and every way back. With deletion_protection, which is on unless it is switched off, the apply stops instead. An environment without a name counts as production.',
    remedy: 'Remove deletion_protection = false, or make it depend on the environment.',
    url: 'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloud_run_v2_service#deletion_protection',
    check: (estate) => (0,environments/* inEach */.B1)(estate, ['google_cloud_run_v2_service'], (resource, { environment }) => {
        if (!(0,environments/* isProduction */.KV)(environment.name))
            return [];
        const set = boolAt(resource.body, ['deletion_protection'], resource.block.headRange);
        if (set.kind === 'unknown')
            return [(0,observe/* undecided */.oo)(resource, set.at, 'The deletion protection', set.unknown)];
        if (set.kind === 'absent' || set.value)
            return [];
        return [
            (0,observe/* breach */.cH)(resource, set.at, 'switches its deletion protection off; wanted it on where people are served'),
        ];
    }),
};

// EXTERNAL MODULE: ./build/shared/domain/hcl/hcl-file.js
var hcl_file = __webpack_require__(81193);
;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/reading/ignored-changes.js


/** What `lifecycle { ignore_changes }` names: `template[0].containers[0].image`. */
function ignoredChanges({ block }) {
    const lists = (0,hcl_file/* blocksOf */.S)(block, 'lifecycle').flatMap((lifecycle) => (0,hcl_file/* attributeOf */.w)(lifecycle, 'ignore_changes') ?? []);
    const paths = lists.flatMap(({ value }) => (value.kind === 'tuple' ? value.items : [value]).flatMap(pathOf));
    return { paths, all: paths.includes('all'), at: lists[0]?.range ?? block.headRange };
}
/** Whether changes of something below the template are left to others. */
function ignores(resource, path) {
    const below = isV1(resource) ? 'template[0].spec[0].' : 'template[0].';
    return isCovered(ignoredChanges(resource), `${below}${path}`);
}
/** A path is covered by itself and by whatever it lies in. */
function isCovered({ paths, all }, path) {
    return (all ||
        paths.some((covering) => path === covering || (/^[.[]/.test(path.slice(covering.length)) && path.startsWith(covering))));
}
/** Names stand bare in HCL, and in quotes in its JSON form and in old files. */
function pathOf(item) {
    if (item.kind === 'literal')
        return typeof item.value === 'string' ? [item.value] : [];
    return item.kind === 'reference' ? [item.text.replace(/\s/g, '')] : [];
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/cloud-run/ignored-changes.js




/** An apply must not undo a rollout. */
const ignoredChangesPolicy = {
    id: 'cloud-run/ignored-changes',
    severity: 'high',
    title: 'An apply leaves image, revision, traffic and client of a service to its deployments',
    rationale: 'A deployment sets the image, the name of the revision, the traffic and the client of a service. Terraform sees that as drift: the next apply, of whatever change, puts the image of the file back, makes a new revision and gives it all requests, in the middle of a rollout and without any check.',
    remedy: 'Add lifecycle { ignore_changes = [template[0].containers[0].image, template[0].revision, traffic, client, client_version] } to the service. Where Terraform is what deploys, allow this with that as the reason.',
    url: 'https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes',
    check: (estate) => (0,environments/* inEach */.B1)(estate, SERVICES, (resource) => {
        const ignored = ignoredChanges(resource);
        const missing = wantedPaths(resource).filter((path) => !isCovered(ignored, path));
        if (missing.length === 0)
            return [];
        return [
            (0,observe/* breach */.cH)(resource, ignored.at, `does not ignore changes of ${(0,observe/* listed */.KE)(missing)}, so the next apply undoes what a rollout sets there; wanted them in ignore_changes`),
        ];
    }),
};
function wantedPaths(resource) {
    const container = `containers[${servingContainer(resource)?.index ?? 0}].image`;
    return isV1(resource)
        ? [`template[0].spec[0].${container}`, 'template[0].metadata[0].name', V1_CLIENT, 'traffic']
        : [`template[0].${container}`, 'template[0].revision', 'traffic', 'client', 'client_version'];
}
const V1_CLIENT = 'template[0].metadata[0].annotations["run.googleapis.com/client-name"]';

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/reading/probe.js



/** What the container that takes requests lacks in a probe of a kind; `without` says what follows. */
function probeObservations(resource, kind, without) {
    const serving = servingContainer(resource);
    if (serving === undefined)
        return [];
    const { container } = serving;
    const probe = container.body.blocks.find(({ type }) => type === kind);
    const wanted = `wanted a ${kind} with http_get or grpc`;
    if (probe === undefined) {
        return [(0,observe/* breach */.cH)(resource, container.headRange, `has no ${kind}, so ${without}; ${wanted}`)];
    }
    if (probe.number === 'many')
        return [(0,observe/* undecided */.oo)(resource, probe.headRange, `The ${kind}`, undecidedBlock(probe))];
    if (asksSomething(probe))
        return [];
    return [(0,observe/* breach */.cH)(resource, probe.headRange, `has a ${kind} that asks nothing; ${wanted}`)];
}
/** A port that is asked for by name is a choice; a probe without any is Cloud Run's own. */
function asksSomething({ body }) {
    return body.blocks.some(({ type }) => ['http_get', 'grpc', 'tcp_socket'].includes(type));
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/cloud-run/liveness-probe.js



/** Without it an instance that hangs goes on taking its share of the requests. */
const livenessProbe = {
    id: 'cloud-run/liveness-probe',
    severity: 'low',
    title: 'A Cloud Run service has a liveness probe',
    rationale: 'An instance that is deadlocked or out of some resource still runs, so Cloud Run goes on sending it requests until each of them times out. A liveness probe has it replaced.',
    remedy: 'Add liveness_probe { http_get { path = "/livez" } } to the container that takes requests; let it answer without the database, or an outage there restarts every instance.',
    url: 'https://cloud.google.com/run/docs/configuring/healthchecks',
    check: (estate) => (0,environments/* inEach */.B1)(estate, SERVICES, (resource) => probeObservations(resource, 'liveness_probe', 'an instance that hangs keeps its share of the requests')),
};

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/cloud-run/max-instances.js



/** Without a limit of its own a service grows into its database and its bill. */
const maxInstances = {
    id: 'cloud-run/max-instances',
    severity: 'medium',
    title: 'A Cloud Run service says how many instances it may have',
    rationale: 'Without a limit Cloud Run takes its own of 100 instances a revision. A burst, a loop of retries or an attack then opens a hundred pools of connections to the database and costs a hundred times as much.',
    remedy: 'Set scaling { max_instance_count = N } in the template (v1: the annotation autoscaling.knative.dev/maxScale) to what the database and the budget can carry.',
    url: 'https://cloud.google.com/run/docs/configuring/max-instances',
    check: (estate) => (0,environments/* inEach */.B1)(estate, SERVICES, (resource) => {
        const most = mostInstances(resource);
        if (most.kind === 'set')
            return [];
        if (most.kind === 'unknown')
            return [(0,observe/* undecided */.oo)(resource, most.at, 'The limit of instances', most.unknown)];
        const wanted = isV1(resource)
            ? 'the annotation autoscaling.knative.dev/maxScale'
            : 'scaling.max_instance_count';
        return [
            (0,observe/* breach */.cH)(resource, most.at, `sets no limit of instances, so that of Cloud Run holds, which is 100; wanted ${wanted}`),
        ];
    }),
};

// EXTERNAL MODULE: ./build/shared/domain/text/path-matcher.js
var path_matcher = __webpack_require__(4005);
;// CONCATENATED MODULE: ./build/shared/domain/cel/cel.js
/** Stands in a text for a part that files do not tell. */
const UNKNOWN_PART = '\uE000';
/** Every path that an expression reads, in order, each as often as it is read. */
function pathsOf(node) {
    switch (node.kind) {
        case 'constant':
            return [];
        case 'path':
            return [node.names];
        case 'list':
            return node.items.flatMap(pathsOf);
        case 'call':
            return node.arguments.flatMap(pathsOf);
        case 'opaque':
            return node.reads.flatMap(pathsOf);
    }
}
/** The expression with other expressions for its paths; a path that is given none stays. */
function withPaths(node, replace) {
    const inside = (child) => withPaths(child, replace);
    switch (node.kind) {
        case 'constant':
            return node;
        case 'path':
            return replace(node.names) ?? node;
        case 'list':
            return { ...node, items: node.items.map(inside) };
        case 'call':
            return { ...node, arguments: node.arguments.map(inside) };
        case 'opaque':
            return { ...node, reads: node.reads.map(inside) };
    }
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/text.js

/** The text of an attribute; undefined where it is absent or null. */
function text_textAt(body, name) {
    const attribute = body?.attributes.get(name);
    return attribute === undefined ? undefined : textOf(attribute.value, attribute.range);
}
/** The texts of a list, each at its own place; one unknown text where the list is not known. */
function textsAt(body, name) {
    const attribute = body.attributes.get(name);
    return attribute === undefined ? [] : textsOf(attribute.value, attribute.range);
}
/** The texts of a list that is no attribute of its own. */
function textsOf(value, at) {
    const items = value.kind === 'list' ? value.items : [value];
    return items.flatMap((item) => textOf(item, placeOf(item) ?? at) ?? []);
}
/** A text of which nothing is known. */
function unknownText(reason, at) {
    return { text: UNKNOWN_PART, unknowns: [{ kind: 'unknown', code: 'no-value', reason, at }], at };
}
/** A value as text. */
function textOf(value, at) {
    switch (value.kind) {
        case 'null':
            return undefined;
        case 'string':
        case 'number':
        case 'bool':
            return { text: String(value.value), unknowns: [], at };
        case 'unknown': {
            const parts = value.parts ?? [value];
            return {
                text: parts.map((part) => (typeof part === 'string' ? part : UNKNOWN_PART)).join(''),
                unknowns: parts.filter((part) => typeof part !== 'string'),
                at,
            };
        }
        default:
            return {
                text: UNKNOWN_PART,
                unknowns: [{ kind: 'unknown', code: 'invalid', reason: 'This is no text', at }],
                at,
            };
    }
}
function placeOf(value) {
    return value.kind === 'unknown' ? value.at : value.from[0];
}
/** Whether all of it is known. */
function isKnown({ unknowns }) {
    return unknowns.length === 0;
}
/** Why a text is not known, as the end of a sentence. */
function reasonOf({ unknowns }) {
    return unknowns[0]?.reason ?? 'it is not known';
}

// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __webpack_require__(49360);
;// CONCATENATED MODULE: ./build/shared/domain/terraform/resource-instance.js
/** Whether an unknown value is a part of this instance. Of an unknown number of instances, each stands for all. */
function isPartOf(reference, { address, number }) {
    const key = reference.key === undefined ? '' : `[${JSON.stringify(reference.key)}]`;
    return address === `${reference.address}${number === 'many' && address.endsWith('[?]') ? '[?]' : key}`;
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/policy-documents.js




/** Reads `policy_data`. What cannot be read is a binding of which nothing is known, so that nobody takes it for none. */
function attachedBy(resource, environment) {
    const data = resource.body.attributes.get('policy_data');
    if (data === undefined)
        return [];
    const encoded = encodedValue(resource, environment);
    if (encoded !== undefined)
        return [{ kind: 'own', bindings: bindingsIn(encoded, data.range) }];
    const { value, range } = data;
    if (value.kind !== 'unknown')
        return [{ kind: 'own', bindings: bindingsOfJson(data) }];
    const { reference } = value;
    const documents = environment.resources.filter((one) => one.type === DOCUMENT && reference !== undefined && isPartOf(reference, one));
    if (documents.length > 0)
        return documents.map((document) => ({ kind: 'document', document }));
    return [{ kind: 'own', bindings: [unknownBinding(unknownText(value.reason, range))] }];
}
const DOCUMENT = 'google_iam_policy';
/** The object inside of `jsonencode(…)`: as text, one unknown member would hide all the others. */
function encodedValue({ block, address }, environment) {
    const written = (0,hcl_file/* attributeOf */.w)(block, 'policy_data')?.value;
    if (written?.kind !== 'call' || written.name !== 'jsonencode')
        return undefined;
    const [argument] = written.arguments;
    const inside = block.labels.join('.');
    const module = environment.modules?.find((one) => address.startsWith(one.address === '' ? inside : `${one.address}.${inside}`));
    return argument && module?.evaluate(argument);
}
function bindingsIn(value, at) {
    const bindings = value.kind === 'map' ? value.entries.get('bindings') : value;
    if (bindings?.kind === 'list')
        return bindings.items.map((item) => bindingIn(item, at));
    if (bindings === undefined)
        return [];
    return [unknownBinding(unknownText(bindings.kind === 'unknown' ? bindings.reason : NO_LIST, at))];
}
function bindingIn(value, at) {
    if (value.kind !== 'map')
        return unknownBinding(unknownText(value.kind === 'unknown' ? value.reason : NO_LIST, at));
    const [role, members] = [value.entries.get('role'), value.entries.get('members')];
    return {
        role: role && textOf(role, (role.kind === 'unknown' ? role.at : role.from[0]) ?? at),
        members: members === undefined ? [] : textsOf(members, at),
    };
}
const NO_LIST = 'policy_data holds no list of bindings';
function bindingsOfJson({ value, range }) {
    const document = value.kind === 'string' ? parsed(value.value) : undefined;
    if (!(0,json/* isObject */.Gv)(document))
        return [unknownBinding(unknownText('policy_data is no JSON', range))];
    const text = (each) => ({ text: each, unknowns: [], at: range });
    return (0,json/* arrayAt */.RD)(document, 'bindings')
        .filter(json/* isObject */.Gv)
        .map((binding) => ({
        role: text((0,json/* stringAt */.bX)(binding, 'role') ?? ''),
        members: (0,json/* arrayAt */.RD)(binding, 'members').flatMap((each) => (typeof each === 'string' ? [text(each)] : [])),
    }));
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const unknownBinding = (text) => ({ role: text, members: [text] });

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/reading/members.js



/** Everybody that an IAM resource names: `member`, `members`, or the bindings of its policy. */
function membersOf(resource, environment) {
    const attached = attachedBy(resource, environment).flatMap((one) => one.kind === 'own'
        ? one.bindings.flatMap(({ members }) => members)
        : one.document.body.blocks
            .filter(({ type }) => type === 'binding')
            .flatMap(({ body }) => membersIn(body)));
    return [...membersIn(resource.body), ...attached];
}
/** Whether a member is everybody: undefined where that cannot be decided. */
function isEverybody(member) {
    if (isKnown(member))
        return EVERYBODY.includes(member.text);
    const start = member.text.split(UNKNOWN_PART)[0] ?? '';
    if (start === '' && isOfAccount(member.unknowns[0]?.reference?.address))
        return false;
    return EVERYBODY.some((name) => name.startsWith(start)) ? undefined : false;
}
const EVERYBODY = ['allUsers', 'allAuthenticatedUsers'];
/** `member` of a service account begins with `serviceAccount:`. */
function isOfAccount(address) {
    return /(^|\.)google_(service_account|project_service_identity)\./.test(address ?? '');
}
function membersIn(body) {
    const member = text_textAt(body, 'member');
    return [...(member === undefined ? [] : [member]), ...textsAt(body, 'members')];
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/cloud-run/public-invoker.js







const GRANTS = [
    'google_cloud_run_v2_service_iam',
    'google_cloud_run_service_iam',
    'google_cloud_run_v2_job_iam',
].flatMap((type) => ['member', 'binding', 'policy'].map((form) => `${type}_${form}`));
/** Who may call a service is said once, in the file of the action; everything else asks who calls. */
const publicInvoker = {
    id: 'cloud-run/public-invoker',
    severity: 'high',
    title: 'Nobody calls a service without saying who they are, unless it is meant to be public',
    rationale: 'allUsers is the whole internet and allAuthenticatedUsers is everybody with a Google account, which is the same. A service that was only meant for other services is then found by its URL within days.',
    remedy: 'Give roles/run.invoker to the accounts that call the service. If it is meant for everybody, name it under public_services in the file of the action.',
    url: 'https://cloud.google.com/run/docs/authenticating/overview',
    check: (estate) => {
        const open = openServices(estate);
        return [
            ...(0,environments/* inEach */.B1)(estate, GRANTS, (resource, { environment }) => ofGrant(resource, environment, open)),
            ...(0,environments/* inEach */.B1)(estate, SERVICES, (resource) => ofService(resource, open)),
        ];
    },
};
function openServices({ options }) {
    return { some: options.publicServices.length > 0, has: (0,path_matcher/* pathMatcher */.k)(options.publicServices) };
}
function ofGrant(resource, environment, open) {
    const named = serviceName(resource, environment);
    if (named.kind === 'set' && open.has(named.value))
        return [];
    const service = named.kind === 'set' ? `the service ${named.value}` : 'a service';
    return membersOf(resource, environment).flatMap((member) => {
        const everybody = isEverybody(member);
        if (everybody === false)
            return [];
        if (everybody === undefined)
            return [(0,observe/* undecided */.oo)(resource, member.at, 'The members', { reason: reasonOf(member) })];
        if (named.kind === 'unknown' && open.some) {
            return [(0,observe/* undecided */.oo)(resource, named.at, 'The service', named.unknown)];
        }
        const found = (0,observe/* breach */.cH)(resource, member.at, `lets everybody call ${service}; wanted only those who need it`);
        return [{ ...found, about: member.text }];
    });
}
function ofService(resource, open) {
    const off = invokerCheckOff(resource);
    if (off.kind === 'unknown')
        return [(0,observe/* undecided */.oo)(resource, off.at, 'The invoker check', off.unknown)];
    if (off.kind === 'absent' || !off.value)
        return [];
    const named = nameOf(resource);
    if (named.kind === 'set' && open.has(named.value))
        return [];
    if (named.kind === 'unknown' && open.some)
        return [(0,observe/* undecided */.oo)(resource, named.at, 'The name', named.unknown)];
    return [(0,observe/* breach */.cH)(resource, off.at, 'does not check who calls it (its invoker check is off); wanted it on')];
}
function invokerCheckOff(resource) {
    const set = boolAt(resource.body, ['invoker_iam_disabled'], resource.block.headRange);
    if (set.kind !== 'absent')
        return set;
    const annotated = annotationOf(resource, 'service', 'run.googleapis.com/invoker-iam-disabled');
    return annotated.kind === 'set' ? { ...annotated, value: annotated.value === 'true' } : annotated;
}
/** The name as it is written, or that of the service which is referred to. */
function serviceName(resource, { resources }) {
    const [name, service] = ['name', 'service'].map((key) => textAt(resource.body, [key], resource.block.headRange));
    const found = [name, service].find((setting) => setting !== undefined && setting.kind !== 'absent');
    if (found === undefined)
        return { kind: 'absent', at: resource.block.headRange };
    if (found.kind === 'set')
        return { ...found, value: found.value.replace(/^.*\/services\//, '') };
    const target = resources.find(({ place }) => place === found.unknown.reference?.address);
    return target === undefined ? found : nameOf(target);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/reading/known-text.js

/** Stands for what is not known of a text: no character that anybody writes. */
const GAP = '\u0000';
/** A text with a gap for each part that is not known: enough to look for a name in a filter or a port in a URL. */
function textWithGaps(value) {
    if (value.kind === 'unknown') {
        return value.parts?.map((part) => (typeof part === 'string' ? part : GAP)).join('') ?? GAP;
    }
    if (value.kind === 'list')
        return value.items.map(textWithGaps).join(',');
    const text = value.kind === 'map' ? undefined : (0,read/* asText */.e1)(value, NOWHERE);
    return text?.kind === 'string' ? text.value : '';
}
/** What a value, or a part of it, is an attribute of. */
function referencesIn(value) {
    switch (value.kind) {
        case 'unknown':
            return [
                ...own(value),
                ...(value.parts ?? []).flatMap((part) => (typeof part === 'string' ? [] : own(part))),
            ];
        case 'list':
            return value.items.flatMap(referencesIn);
        case 'map':
            return [...value.entries.values()].flatMap(referencesIn);
        default:
            return [];
    }
}
function own({ reference }) {
    return reference === undefined ? [] : [reference];
}
const NOWHERE = { path: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/reading/secret-words.js
/** Whether a variable of the environment sounds as if it held a secret, and not the name, place or age of one. */
function soundsSecret(name) {
    const words = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase();
    return SECRET.test(words) && !ABOUT.test(words);
}
/** What a text holds that is a secret whatever it is called; what is not known of it may stand in the place of the password. */
function secretIn(text) {
    if (/[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i.test(text))
        return 'a URL with a password in it';
    if (/(?:^|[\s;])(?:password|pwd)\s*=\s*[^\s;]+/i.test(text))
        return 'a connection string with a password in it';
    return text.includes('PRIVATE KEY-----') ? 'a private key' : undefined;
}
/** Whether a value cannot be a secret: nothing, a switch, a small number, or where a secret is kept. */
function isHarmless(value) {
    return /^(|true|false|yes|no|on|off|\d{1,5}|\d+ ?(?:ms|s|m|h|d)|projects\/[^/]+\/secrets\/.*|sm:\/\/.*|\/[\w./-]+)$/i.test(value.trim());
}
const SECRET = /(^|_)([A-Z\d]*PASS(WORD|WD|PHRASE)|PASS|PWD|SECRETS?|TOKEN|API_?KEY|APIKEY|ACCESS_?KEY|PRIVATE_?KEY|SIGNING_?KEY|ENCRYPTION_?KEY|CLIENT_?KEY|AUTH_?KEY|MASTER_?KEY|CREDENTIALS?|SALT|PEPPER)(_|$)/;
const ABOUT = /(^|_)(PUBLIC)_|_(FILE|PATH|DIR|NAME|ID|IDS|URL|URI|ENDPOINT|HOST|TTL|EXPIRY|EXPIRES(_IN)?|AGE|LIFETIME|VERSION|LENGTH|HEADER|ISSUER|AUDIENCE|TYPE|ALGORITHM|ENABLED|REQUIRED|PROVIDER|PROJECT|PREFIX|ROUNDS|LIMIT|POLICY|STORE|BACKEND|MANAGER|STRATEGY|HASHER|METHOD|FORMAT|REGION)$/;

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/reading/sensitive.js

/** Attributes of resources that are secrets themselves. */
const SECRET_ATTRIBUTES = [
    ['google_secret_manager_secret_version', 'secret_data'],
    ['google_secret_manager_secret_version_access', 'secret_data'],
    ['google_service_account_key', 'private_key'],
    ['google_sql_user', 'password'],
    ['google_redis_instance', 'auth_string'],
    ['google_apikeys_key', 'key_string'],
    ['random_password', 'result'],
    ['random_password', 'bcrypt_hash'],
    ['tls_private_key', 'private_key_pem'],
];
/** What makes a value a secret: the resource that it comes from, or a variable on its way that is marked sensitive. */
function sensitiveSource(value, written, resource, place) {
    const made = referencesIn(value).find(({ address, path }) => SECRET_ATTRIBUTES.some(([type, attribute]) => typeIn(address) === type && path.startsWith(attribute)));
    if (made !== undefined)
        return `${made.address}.${made.path}`;
    const name = sensitiveVariable(written, resource, place);
    return name === undefined ? undefined : `the sensitive variable ${name}`;
}
function typeIn(address) {
    return address.split('.').at(-2);
}
/** Follows the names from the attribute outwards, through the calls that lead to it. */
function sensitiveVariable(written, resource, place) {
    const modules = new Map((place.environment.modules ?? [place.root]).map(({ module }) => [module.folder, module]));
    let module = modules.get(resource.folder);
    let expressions = expressionsAt(resource.block, written);
    for (const caller of [...resource.callers.toReversed(), undefined]) {
        if (module === undefined)
            return undefined;
        const names = namesBehind(expressions, module);
        const found = names.find((name) => module?.variables.get(name)?.sensitive);
        if (found !== undefined || caller === undefined)
            return found;
        const outer = callAt(modules, caller);
        expressions = (outer?.call.arguments ?? [])
            .filter(({ name }) => names.includes(name))
            .map(({ value }) => value);
        module = outer?.module;
    }
    return undefined;
}
function expressionsAt(body, at) {
    const here = body.attributes.filter(({ range }) => isSameStart(range, at)).map(({ value }) => value);
    return [...here, ...body.blocks.flatMap((block) => expressionsAt(block, at))];
}
/** Variables that expressions name, also by way of a local. */
function namesBehind(expressions, { locals }) {
    const texts = expressions.map(({ text }) => text);
    for (const text of texts) {
        if (texts.length > MOST_STEPS)
            break;
        for (const [, name = ''] of text.matchAll(/\blocal\.([\w-]+)/g)) {
            const behind = locals.get(name)?.value.text;
            if (behind !== undefined && !texts.includes(behind))
                texts.push(behind);
        }
    }
    return texts.flatMap((text) => [...text.matchAll(/\bvar\.([\w-]+)/g)].map(([, name = '']) => name));
}
/** Nobody writes a secret behind more locals than this. */
const MOST_STEPS = 50;
function callAt(modules, caller) {
    for (const module of modules.values()) {
        const call = [...module.calls.values()].find(({ block }) => isSameStart(block.range, caller) || isSameStart(block.headRange, caller));
        if (call !== undefined)
            return { module, call };
    }
    return undefined;
}
function isSameStart(one, other) {
    return (one.path === other.path && one.start.line === other.start.line && one.start.column === other.start.column);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/cloud-run/secrets-by-reference.js







/** A secret by value can be read by everybody who may look at the service, its revisions or the state. */
const secretsByReference = {
    id: 'cloud-run/secrets-by-reference',
    severity: 'high',
    title: 'Secrets reach a container by reference, never by value',
    rationale: 'The value of a variable of the environment stands in the file or the plan, in the state, in every revision and in the console, for everybody with a viewer role; changing it takes a deployment, and old revisions keep the old one. A reference to Secret Manager shows only a name, and who reads it is told in the audit log.',
    remedy: 'Keep the value in Secret Manager and name it: value_source { secret_key_ref { secret = google_secret_manager_secret.NAME.secret_id, version = "latest" } } (v1: value_from). Change a value that was committed.',
    url: 'https://cloud.google.com/run/docs/configuring/services/secrets',
    check: (estate) => (0,environments/* inEach */.B1)(estate, WORKLOADS, (resource, place) => containersOf(resource).flatMap(({ body }) => body.blocks
        .filter(({ type }) => type === 'env')
        .flatMap((env) => {
        const name = textAt(env.body, ['name'], env.headRange);
        const about = name.kind === 'set' ? name.value : undefined;
        return ofVariable(resource, env, place).map((found) => ({ ...found, about }));
    }))),
};
const WANTED = 'wanted a reference to Secret Manager';
function ofVariable(resource, env, place) {
    const given = env.body.attributes.get('value');
    if (given === undefined || given.value.kind === 'null')
        return [];
    const named = textAt(env.body, ['name'], env.headRange);
    const name = named.kind === 'set' ? named.value : undefined;
    const called = name === undefined ? 'a variable' : `the variable ${name}`;
    const source = sensitiveSource(given.value, given.range, resource, place);
    if (source !== undefined)
        return [(0,observe/* breach */.cH)(resource, given.range, `gives ${called} the value of ${source}; ${WANTED}`)];
    const text = textWithGaps(given.value);
    const held = secretIn(text);
    if (held !== undefined)
        return [(0,observe/* breach */.cH)(resource, given.range, `gives ${called} ${held}; ${WANTED}`)];
    if (name === undefined || !soundsSecret(name) || isNameOfSecret(given.value, place))
        return [];
    if (given.value.kind === 'unknown') {
        const what = `Whether ${called} is given a secret by value in the environment`;
        return [(0,observe/* undecided */.oo)(resource, given.range, what, given.value)];
    }
    if (isHarmless(text))
        return [];
    return [(0,observe/* breach */.cH)(resource, given.range, `gives ${called}, which sounds like a secret, by value; ${WANTED}`)];
}
const SECRETS = ['google_secret_manager_secret', 'google_secret_manager_regional_secret'];
/** What Secret Manager calls a secret is none. */
function isNameOfSecret(value, place) {
    if (value.kind === 'unknown') {
        return SECRETS.includes(value.reference?.address.split('.').at(-2) ?? '');
    }
    return (0,environments/* resourcesIn */.$d)([place], SECRETS).some(({ block }) => value.from.some(({ path, start }) => path === block.range.path &&
        start.line >= block.range.start.line &&
        start.line <= block.range.end.line));
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/cloud-run/startup-probe.js



/** Without it traffic reaches instances that have only opened their port. */
const startupProbe = {
    id: 'cloud-run/startup-probe',
    severity: 'medium',
    title: 'A Cloud Run service has a startup probe',
    rationale: 'Cloud Run takes an instance for started as soon as its port is open. A service that opens its port before it can answer (no connection to the database yet, caches empty) then gets requests that fail, at each deployment and each time it scales out.',
    remedy: 'Add startup_probe { http_get { path = "/healthz" } } to the container that takes requests, and answer it once the service can work.',
    url: 'https://cloud.google.com/run/docs/configuring/healthchecks',
    check: (estate) => (0,environments/* inEach */.B1)(estate, SERVICES, (resource) => probeObservations(resource, 'startup_probe', 'an open port counts as started')),
};

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/cloud-run/unneeded-latest.js





/** A tag that moves makes two applies of one commit run different code. */
const unneededLatest = {
    id: 'cloud-run/unneeded-latest',
    severity: 'medium',
    title: 'No image is taken by the tag latest',
    rationale: 'What latest means is decided when a revision is made. The next change of any setting then brings whatever was pushed last, unreviewed, and going back to the last commit does not bring the last image back. Where deployments replace the image and ignore_changes holds it, the image in the file only starts the service, and its tag does not matter.',
    remedy: 'Name the image by its digest, or by a tag that is never moved, such as the commit.',
    url: 'https://cloud.google.com/run/docs/deploying#images',
    check: (estate) => (0,environments/* inEach */.B1)(estate, WORKLOADS, unneeded_latest_observe),
};
function unneeded_latest_observe(resource) {
    return containersOf(resource).flatMap((container, index) => {
        const image = container.body.attributes.get('image');
        if (image === undefined || ignores(resource, `containers[${index}].image`))
            return [];
        return ofImage(resource, image);
    });
}
function ofImage(resource, { value, range }) {
    const text = textWithGaps(value);
    if (text.includes('@'))
        return [];
    const last = text.slice(text.lastIndexOf('/') + 1);
    const tag = /:(.*)$/s.exec(last)?.[1];
    if (tag === 'latest')
        return [
            (0,observe/* breach */.cH)(resource, range, 'takes an image by the tag latest; wanted a digest or a tag that is never moved'),
        ];
    if (value.kind === 'unknown' && (tag === undefined || tag === GAP)) {
        return isByDigest(value.reference?.address)
            ? []
            : [(0,observe/* undecided */.oo)(resource, range, 'The tag of the image', value)];
    }
    if (tag !== undefined || last === '')
        return [];
    return [
        (0,observe/* breach */.cH)(resource, range, 'takes an image without a tag, which means latest; wanted a digest or a tag that is never moved'),
    ];
}
/** The data source of the registry gives an image by its digest. */
function isByDigest(address) {
    return /(^|\.)google_artifact_registry_docker_image\./.test(address ?? '');
}

// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __webpack_require__(33941);
;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/cost/artifact-clean-up.js




/** Each build leaves an image that nobody can name any more. */
const artifactCleanUp = {
    id: 'cost/artifact-clean-up',
    severity: 'low',
    advice: true,
    title: 'A repository of images deletes what has had no tag for 7 days',
    rationale: 'Each build that moves a tag leaves the old image behind without one. Nobody can pull it by name, everybody pays for it, and scanners report its holes for ever.',
    remedy: 'Add cleanup_policies { id = "untagged", action = "DELETE", condition { tag_state = "UNTAGGED", older_than = "7d" } }, and keep images that run by a tag. See that cleanup_policy_dry_run is off.',
    url: 'https://cloud.google.com/artifact-registry/docs/repositories/cleanup-policy',
    check: (estate) => (0,environments/* inEach */.B1)(estate, ['google_artifact_registry_repository'], artifact_clean_up_observe),
};
const artifact_clean_up_WANTED = 'wanted a policy that deletes what has had no tag for at most 7 days';
const WEEK_MS = 7 * 86_400_000;
function artifact_clean_up_observe(repository) {
    const { body, block } = repository;
    const mode = textAt(body, ['mode'], block.headRange);
    if (mode.kind === 'set' && mode.value === 'VIRTUAL_REPOSITORY')
        return [];
    const policies = blocksAt(body, ['cleanup_policies']);
    const open = policies.find(({ number }) => number === 'many');
    if (open !== undefined)
        return [(0,observe/* undecided */.oo)(repository, open.headRange, 'The clean-up', undecidedBlock(open))];
    if (!policies.some(deletesUntagged)) {
        const at = policies[0]?.headRange ?? block.headRange;
        return [(0,observe/* breach */.cH)(repository, at, `keeps images that have no tag any more; ${artifact_clean_up_WANTED}`)];
    }
    const dryRun = boolAt(body, ['cleanup_policy_dry_run'], block.headRange);
    if (dryRun.kind === 'unknown')
        return [(0,observe/* undecided */.oo)(repository, dryRun.at, 'Whether the clean-up deletes', dryRun.unknown)];
    if (dryRun.kind === 'absent' || !dryRun.value)
        return [];
    return [
        (0,observe/* breach */.cH)(repository, dryRun.at, 'only tries its clean-up and deletes nothing; wanted cleanup_policy_dry_run = false'),
    ];
}
function deletesUntagged({ body, headRange }) {
    const text = (path) => {
        const found = textAt(body, path, headRange);
        return found.kind === 'set' ? found.value : undefined;
    };
    if (text(['action']) !== 'DELETE')
        return false;
    if (!['UNTAGGED', 'ANY', undefined].includes(text(['condition', 'tag_state'])))
        return false;
    const age = (0,duration/* parseDuration */.E)(text(['condition', 'older_than']) ?? '0s');
    return age.ok && age.value <= WEEK_MS;
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/cost/budget.js




const BUDGET = 'google_billing_budget';
/** A bill tells of a mistake a month late. */
const budget = {
    id: 'cost/budget',
    severity: 'low',
    advice: true,
    title: 'A budget with thresholds tells when more is spent than planned',
    rationale: 'A loop of retries or a forgotten minimum of instances runs until the end of the month before anybody sees it.',
    remedy: 'Add a google_billing_budget with threshold_rules, for instance at 50 %, 90 % and 100 %.',
    url: 'https://cloud.google.com/billing/docs/how-to/budgets',
    check: (estate) => {
        const all = (0,environments/* groupsOf */.c1)(estate).flatMap(({ places }) => places);
        if ((0,environments/* resourcesIn */.$d)(all, [BUDGET]).length > 0) {
            return (0,environments/* inEach */.B1)(estate, [BUDGET], (resource) => {
                const rules = resource.body.blocks.filter(({ type }) => type === 'threshold_rules');
                const [first] = rules;
                if (rules.some(({ number }) => number === 'one'))
                    return [];
                if (first !== undefined)
                    return [(0,observe/* undecided */.oo)(resource, first.headRange, 'The thresholds', undecidedBlock(first))];
                return [
                    (0,observe/* breach */.cH)(resource, resource.block.headRange, 'has no threshold_rules, so it tells nobody; wanted some'),
                ];
            });
        }
        const [service] = (0,environments/* resourcesIn */.$d)(all, SERVICES);
        if (service === undefined || (0,environments/* unreadCalls */.VD)(all).length > 0)
            return [];
        const message = `No budget watches what ${service.address} and the rest cost; wanted a ${BUDGET} with threshold_rules`;
        return [{ saw: 'breach', message, at: service.block.headRange, anchor: service.address }];
    },
};

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/cost/secrets-rotate.js



/** A secret that is never changed is known to everybody who ever worked here. */
const secretsRotate = {
    id: 'cost/secrets-rotate',
    severity: 'low',
    advice: true,
    title: 'A secret is changed from time to time',
    rationale: 'Whoever saw a secret once, in a log, on a laptop or in an old job, can use it until it is changed. A rotation also proves that it can be changed, before the day on which it must be.',
    remedy: 'Add rotation { rotation_period = "7776000s", next_rotation_time = … } and a topic that starts the change.',
    url: 'https://cloud.google.com/secret-manager/docs/secret-rotation',
    check: (estate) => (0,environments/* inEach */.B1)(estate, ['google_secret_manager_secret'], (secret) => {
        const rotation = secret.body.blocks.find(({ type }) => type === 'rotation');
        if (rotation?.number === 'one')
            return [];
        if (rotation !== undefined)
            return [(0,observe/* undecided */.oo)(secret, rotation.headRange, 'The rotation', undecidedBlock(rotation))];
        return [(0,observe/* breach */.cH)(secret, secret.block.headRange, 'is never changed; wanted a rotation')];
    }),
};

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/cost/staging-behind-iap.js




/** What is not finished is for those who work on it. */
const stagingBehindIap = {
    id: 'cost/staging-behind-iap',
    severity: 'low',
    advice: true,
    title: 'Services of staging can be reached by people of the team alone',
    rationale: 'A staging service holds what is not announced, often with copies of true data and weaker checks. Identity-Aware Proxy asks for a Google account of the team before the first request reaches it, and costs nothing.',
    remedy: 'Set iap_enabled = true on the service (and grant roles/iap.httpsResourceAccessor), or set its ingress to internal.',
    url: 'https://cloud.google.com/run/docs/securing/identity-aware-proxy-cloud-run',
    check: (estate) => (0,environments/* inEach */.B1)(estate, SERVICES, (service, place) => (0,environments/* isProduction */.KV)(place.environment.name) ? [] : staging_behind_iap_ofService(service, place)),
};
function staging_behind_iap_ofService(service, place) {
    const iap = iapOf(service);
    if (iap.kind === 'set' && iap.value)
        return [];
    const ingress = ingressOf(service);
    for (const setting of [iap, ingress]) {
        if (setting.kind === 'unknown')
            return [(0,observe/* undecided */.oo)(service, setting.at, 'The reach', setting.unknown)];
    }
    if (ingress.kind === 'set' && /^(internal|INGRESS_TRAFFIC_INTERNAL_ONLY)$/.test(ingress.value))
        return [];
    if (ingress.kind === 'set' && /load-?_?balanc/i.test(ingress.value)) {
        if ((0,environments/* resourcesIn */.$d)([place], BACKENDS).some(hasIap))
            return [];
        const reason = 'it stands behind a load balancer, and no backend with iap is in this root';
        return [(0,observe/* undecided */.oo)(service, ingress.at, 'The reach', { reason })];
    }
    return [
        (0,observe/* breach */.cH)(service, iap.at, 'can be reached by everybody, though it is not production; wanted iap_enabled = true or an internal ingress'),
    ];
}
function iapOf(service) {
    if (!isV1(service))
        return boolAt(service.body, ['iap_enabled'], service.block.headRange);
    const annotated = annotationOf(service, 'service', 'run.googleapis.com/iap-enabled');
    return annotated.kind === 'set' ? { ...annotated, value: annotated.value === 'true' } : annotated;
}
function ingressOf(service) {
    if (isV1(service))
        return annotationOf(service, 'service', 'run.googleapis.com/ingress');
    return textAt(service.body, ['ingress'], service.block.headRange);
}
const BACKENDS = ['google_compute_backend_service', 'google_compute_region_backend_service'];
function hasIap({ body }) {
    return body.blocks.some((iap) => {
        if (iap.type !== 'iap')
            return false;
        const enabled = boolAt(iap.body, ['enabled'], iap.headRange);
        return enabled.kind !== 'set' || enabled.value;
    });
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/reading/databases.js

const DATABASE = 'google_sql_database_instance';
/** A replica follows another instance: it is made anew from it, and has no backups of its own. */
function isReplica({ body, block }) {
    const type = textAt(body, ['instance_type'], block.headRange);
    return (textAt(body, ['master_instance_name'], block.headRange).kind !== 'absent' ||
        (type.kind === 'set' && type.value === 'READ_REPLICA_INSTANCE'));
}
/** What kind of database it is, by its version. */
function engineOf({ body, block }) {
    const version = textAt(body, ['database_version'], block.headRange);
    if (version.kind !== 'set')
        return version;
    const engine = ENGINES.find(([prefix]) => version.value.toUpperCase().startsWith(prefix))?.[1];
    return engine === undefined ? { kind: 'absent', at: version.at } : { ...version, value: engine };
}
const ENGINES = [
    ['POSTGRES', 'postgres'],
    ['MYSQL', 'mysql'],
    ['SQLSERVER', 'sqlserver'],
];

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/database/backups.js




/** A backup of last night loses a day; the log loses minutes. */
const backups = {
    id: 'database/backups',
    severity: 'high',
    title: 'A database has backups and can be put back to any minute',
    rationale: 'A bad migration or a wrong DELETE is found hours later. Without backups the data are gone; with nightly backups alone everything since the night is. Point-in-time recovery keeps the log as well. Replicas and environments that are made and deleted as a matter of course are left alone.',
    remedy: 'Set backup_configuration { enabled = true, point_in_time_recovery_enabled = true } in settings; MySQL wants binary_log_enabled in place of the second.',
    url: 'https://cloud.google.com/sql/docs/postgres/backup-recovery/backups',
    check: (estate) => (0,environments/* inEach */.B1)(estate, [DATABASE], (resource, { environment }) => (0,environments/* isThrowaway */.tO)(environment.name) || isReplica(resource) ? [] : ofInstance(resource)),
};
function ofInstance(resource) {
    const enabled = backupSetting(resource, 'enabled');
    if (enabled.kind === 'unknown')
        return [(0,observe/* undecided */.oo)(resource, enabled.at, 'Whether there are backups', enabled.unknown)];
    if (enabled.kind === 'absent' || !enabled.value) {
        return [(0,observe/* breach */.cH)(resource, enabled.at, 'has no backups; wanted backup_configuration.enabled = true')];
    }
    const engine = engineOf(resource);
    if (engine.kind === 'unknown')
        return [(0,observe/* undecided */.oo)(resource, engine.at, 'The kind of database', engine.unknown)];
    const mysql = engine.kind === 'set' && engine.value === 'mysql';
    const name = mysql ? 'binary_log_enabled' : 'point_in_time_recovery_enabled';
    const log = backupSetting(resource, name);
    if (log.kind === 'unknown')
        return [(0,observe/* undecided */.oo)(resource, log.at, 'Whether the log is kept', log.unknown)];
    if (log.kind === 'set' && log.value)
        return [];
    return [
        (0,observe/* breach */.cH)(resource, log.at, `can only be put back to its last backup; wanted backup_configuration.${name} = true`),
    ];
}
function backupSetting({ body, block }, name) {
    return boolAt(body, ['settings', 'backup_configuration', name], block.headRange);
}

// EXTERNAL MODULE: ./build/action-tf-validate/src/policies/in-each-environment.js
var in_each_environment = __webpack_require__(61980);
;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/database/capacity/fit.js
/** During a rollout the old and the new revision can both be at their most. */
const REVISIONS = 2;
/** Connections that services can ask for at once, at worst. */
function peak(demands) {
    return REVISIONS * demands.reduce((sum, { instances, pool }) => sum + instances * pool, 0);
}
/** Connections that services can have. */
function roomOf(limit) {
    return Math.max(0, limit.most - limit.reserved);
}
/** The largest pool that all services can have alike: one more and they do not fit. 0 where not even one connection each does. */
function largestPool(instances, room) {
    const all = REVISIONS * instances.reduce((sum, count) => sum + count, 0);
    return all === 0 ? undefined : Math.floor(room / all);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/database/capacity/default-limit.js
/** Memory of the smallest machine in GB, and the connections that PostgreSQL on Cloud SQL takes from there on. */
const POSTGRES = [
    [120, 1000],
    [60, 800],
    [30, 600],
    [15, 500],
    [7.5, 400],
    [6, 200],
    [3.75, 100],
    [1.7, 50],
    [0.5, 25],
];
/** The max_connections that Cloud SQL documents for a tier without the flag; undefined where it documents none. */
function defaultLimit(engine, tier) {
    if (engine === 'mysql')
        return ofMysql(tier);
    const memory = engine === 'postgres' ? memoryOf(tier) : undefined;
    return memory === undefined ? undefined : POSTGRES.find(([from]) => memory >= from)?.[1];
}
function ofMysql(tier) {
    if (tier === 'db-f1-micro')
        return 250;
    if (tier === 'db-g1-small')
        return 1000;
    return /^db-(n1-|custom-)/.test(tier) ? 4000 : undefined;
}
function memoryOf(tier) {
    if (tier === 'db-f1-micro')
        return 0.6;
    if (tier === 'db-g1-small')
        return 1.7;
    const custom = /^db-custom-(?:N4-)?\d+-(\d+)$/.exec(tier)?.[1];
    if (custom !== undefined)
        return Number(custom) / 1024;
    const [, family = '', cpus = ''] = /^db-(n1-standard|n1-highmem|perf-optimized-N)-(\d+)$/.exec(tier) ?? [];
    const perCpu = GB_PER_CPU[family];
    return perCpu === undefined ? undefined : perCpu * Number(cpus);
}
const GB_PER_CPU = {
    'n1-standard': 3.75,
    'n1-highmem': 6.5,
    'perf-optimized-N': 8,
};

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/database/capacity/limit.js



/** By the flag, else as Cloud SQL documents it for the tier. */
function limitOf(database) {
    const { body, block } = database;
    const engine = engineOf(database);
    const unknown = (reason, at) => ({ kind: 'unknown', reason, at });
    if (engine.kind === 'unknown')
        return unknown(engine.unknown.reason, engine.at);
    if (engine.kind === 'absent')
        return unknown('Its database_version is none that is known here', engine.at);
    const pooling = boolAt(body, ['settings', 'connection_pool_config', 'connection_pooling_enabled'], block.headRange);
    if (pooling.kind === 'set' && pooling.value) {
        return unknown('Its managed pool shares connections between clients', pooling.at);
    }
    const superusers = engine.value === 'postgres' ? SUPERUSERS : 0;
    const flag = flagOf(database);
    if (flag.kind === 'unknown')
        return unknown(flag.unknown.reason, flag.at);
    if (flag.kind === 'set')
        return { kind: 'known', most: flag.value, superusers, by: 'its flag max_connections', at: flag.at };
    const tier = textAt(body, ['settings', 'tier'], block.headRange);
    if (tier.kind === 'unknown')
        return unknown(tier.unknown.reason, tier.at);
    if (tier.kind === 'absent')
        return unknown('Neither the flag max_connections nor a tier is set', tier.at);
    if (isReplica(database))
        return unknown('A replica without the flag takes after its primary', tier.at);
    const most = defaultLimit(engine.value, tier.value);
    if (most === undefined)
        return unknown(`No default of max_connections is documented for ${tier.value}`, tier.at);
    return { kind: 'known', most, superusers, by: `the default of ${tier.value}`, at: tier.at };
}
/** What PostgreSQL keeps by superuser_reserved_connections, which Cloud SQL does not let anybody change. */
const SUPERUSERS = 3;
function flagOf({ body, block }) {
    const flags = blocksAt(body, ['settings', 'database_flags']);
    for (const flag of flags) {
        if (flag.number === 'many')
            return { kind: 'unknown', unknown: undecidedBlock(flag), at: flag.headRange };
        const name = textAt(flag.body, ['name'], flag.headRange);
        if (name.kind === 'unknown')
            return name;
        if (name.kind === 'set' && name.value === 'max_connections') {
            return asNumberSetting(settingAt(flag.body, ['value'], flag.headRange));
        }
    }
    return { kind: 'absent', at: block.headRange };
}

// EXTERNAL MODULE: ./build/shared/domain/hcl/range.js
var range = __webpack_require__(67232);
;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/database/capacity/pool.js



/** By a variable of the environment that the team named, else by a parameter of a connection URL. */
function poolOf(service, variables) {
    const env = containersOf(service).flatMap(({ body }) => blocksAt(body, ['env']));
    return byVariable(env, variables) ?? byUrl(env) ?? nowhere(service, variables);
}
function byVariable(env, variables) {
    for (const wanted of variables) {
        for (const { body, headRange } of env) {
            const name = textAt(body, ['name'], headRange);
            if (name.kind !== 'set' || name.value !== wanted)
                continue;
            const size = asNumberSetting(settingAt(body, ['value'], headRange));
            if (size.kind === 'set' && size.value > 0)
                return { kind: 'known', size: size.value, at: size.at };
            const reason = size.kind === 'unknown' ? size.unknown.reason : withoutSize(wanted, size);
            return { kind: 'unknown', reason, at: size.at };
        }
    }
    return undefined;
}
/** 0 is what its driver makes of it, which is often as many as it likes. */
function withoutSize(name, size) {
    if (size.kind !== 'set')
        return `${name} has no value in the file`;
    return `${name} is ${size.value}, which is no size of a pool`;
}
function byUrl(env) {
    for (const { body } of env) {
        const value = body.attributes.get('value');
        const size = value && PARAMETER.exec(textWithGaps(value.value))?.[1];
        if (value !== undefined && size !== undefined && Number(size) > 0)
            return { kind: 'known', size: Number(size), at: value.range };
    }
    return undefined;
}
/** As Prisma, SQLAlchemy, pgx and HikariCP call it. */
const PARAMETER = /[?&](?:connection_limit|pool_size|pool_max_conns|max_pool_size|maximumPoolSize|maxPoolSize)=(\d+)(?!\d)/;
function nowhere({ block }, variables) {
    const reason = `No variable says how large its pool is (${variables.join(', ')}), nor does a URL`;
    return { kind: 'unknown', reason, at: block.headRange };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/database/capacity/term.js



/** What Cloud Run takes for a service that sets no limit. */
const DEFAULT_INSTANCES = 100;
function termOf(service, poolVariables) {
    return { service, instances: instancesOf(service), pool: poolOf(service, poolVariables) };
}
function term_isKnown(term) {
    return term.instances.kind === 'known' && term.pool.kind === 'known';
}
/** `20 x 10 (google_cloud_run_v2_service.api, main.tf:12 and main.tf:31)`. */
function termText({ service, instances, pool }) {
    const places = new Set([(0,range/* placeText */.Z)(instances.at), (0,range/* placeText */.Z)(pool.at)]);
    return `${instances.count} x ${pool.size} (${service.address}, ${[...places].join(' and ')})`;
}
/** The places of both factors, for those who show them beside the finding. */
function placesOfTerm({ service, instances, pool }) {
    return [
        {
            at: instances.at,
            message: instances.kind === 'known'
                ? `${service.address}: at most ${instances.count} instances${instances.by}`
                : `${service.address}: ${instances.reason}`,
        },
        {
            at: pool.at,
            message: `${service.address}: ${pool.kind === 'known' ? `a pool of ${pool.size}` : pool.reason}`,
        },
    ];
}
function instancesOf(service) {
    const { number, block } = service;
    if (number === 'many') {
        return { kind: 'unknown', reason: 'How many such services there are is not known', at: block.headRange };
    }
    const most = mostInstances(service);
    if (most.kind === 'unknown')
        return { kind: 'unknown', reason: most.unknown.reason, at: most.at };
    if (most.kind === 'set')
        return { kind: 'known', count: most.value, at: most.at, by: '' };
    return { kind: 'known', count: DEFAULT_INSTANCES, at: most.at, by: ', because no limit is set' };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/database/capacity/judge.js



/** Whether what services can ask for fits into what a database gives. */
function judgeCapacity(database, terms, reservedConnections) {
    const limit = limitOf(database);
    const { address } = database;
    if (limit.kind === 'unknown') {
        const message = `Whether ${address} has connections for all its services is not known: ${limit.reason}`;
        return [{ saw: 'undecided', message, at: limit.at, anchor: address }];
    }
    const reserved = limit.superusers + reservedConnections;
    const room = roomOf({ most: limit.most, reserved });
    const known = terms.filter(term_isKnown);
    const asked = peak(known.map(({ instances, pool }) => ({ instances: instances.count, pool: pool.size })));
    const also = [
        ...terms.flatMap(placesOfTerm),
        { at: limit.at, message: `${limit.most} connections by ${limit.by}` },
    ];
    const found = { at: limit.at, also, anchor: address };
    const roomText = `room for ${room}, which is ${limit.most} by ${limit.by}${lessText(limit, reservedConnections)}`;
    if (asked > room) {
        const least = known.length < terms.length ? 'at least ' : '';
        const message = `${address} can be asked for ${least}${sumText(known)} = ${asked} connections during a rollout, found ${roomText}; ${remedyText(terms, room)}`;
        return [{ saw: 'breach', message, ...found }];
    }
    const [open] = terms.filter((term) => !term_isKnown(term));
    if (open === undefined)
        return [];
    const message = `Whether ${address} has connections for ${open.service.address} is not known: ${judge_reasonOf(open)}; found ${roomText}; ${remedyText(terms, room)}`;
    return [{ saw: 'undecided', message, ...found }];
}
function sumText(terms) {
    return `2 x (${terms.map(termText).join(' + ')})`;
}
function lessText({ superusers }, reserved) {
    const less = [
        ...(superusers > 0 ? [`${superusers} for superusers`] : []),
        ...(reserved > 0 ? [`${reserved} reserved`] : []),
    ];
    return less.length === 0 ? '' : `, less ${less.join(' and ')}`;
}
/** What would fit, where the number of instances tells. */
function remedyText(terms, room) {
    const counts = terms.flatMap(({ instances }) => (instances.kind === 'known' ? [instances.count] : []));
    const pool = counts.length === terms.length ? largestPool(counts, room) : undefined;
    if (pool === undefined)
        return 'wanted a limit of instances that can be read, to tell which pool fits';
    if (pool > 0)
        return `a pool of at most ${pool} an instance fits`;
    return `not even a pool of 1 fits: wanted at most ${Math.floor(room / 2)} instances in all`;
}
function judge_reasonOf({ instances, pool }) {
    if (instances.kind === 'unknown')
        return instances.reason;
    return pool.kind === 'unknown' ? pool.reason : '';
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/database/capacity/links.js




/** Every value by which a service may reach a database: the volume, the annotation, and its variables. */
function linksOf(service) {
    return [...volumes(service), ...annotated(service), ...variables(service)];
}
/** Whether a link leads to a database. */
function leadsTo(link, from, database, at) {
    const name = nameOf(database);
    const isNamed = (text) => name.kind === 'set' && name.value === text;
    const named = [...textWithGaps(link.value).matchAll(CONNECTION_NAME)].some(([, last = '']) => isNamed(last));
    return (named ||
        referencesIn(link.value).some(({ address, key }) => {
            if (from.environment === at.environment && address === database.place) {
                return key === undefined || database.key === undefined || key === database.key;
            }
            return isNamed(looked(address, from) ?? '');
        }));
}
/** Whether nothing tells where a link leads, though it leads to some database. */
function leadsNowhere({ value, sure }, from) {
    if (!sure || value.kind !== 'unknown')
        return false;
    if ([...textWithGaps(value).matchAll(CONNECTION_NAME)].length > 0)
        return false;
    return referencesIn(value).every(({ address }) => !isDatabase(address) || (address.includes('data.') && looked(address, from) === undefined));
}
/** `project:region:name`, also inside of a socket's path or a URL. */
const CONNECTION_NAME = /[^\s:/@,]+:[^\s:/@,]+:([a-z][\w-]*)/g;
/** The name that a data source looks up. */
function looked(address, { environment }) {
    if (!isDatabase(address))
        return undefined;
    const data = environment.resources.find(({ mode, place }) => mode === 'data' && place === address);
    const name = data && nameOf(data);
    return name?.kind === 'set' ? name.value : undefined;
}
function isDatabase(address) {
    return address.split('.').at(-2) === DATABASE;
}
function volumes({ body }) {
    return blocksAt(body, ['template', 'volumes', 'cloud_sql_instance']).flatMap((volume) => {
        const instances = volume.body.attributes.get('instances');
        if (instances === undefined)
            return [];
        const { value, range } = instances;
        return (value.kind === 'list' ? value.items : [value]).map((item) => ({
            value: item,
            at: range,
            sure: true,
        }));
    });
}
function annotated({ body, block }) {
    return [
        ['template', 'metadata', 'annotations'],
        ['template', 'annotations'],
    ].flatMap((path) => {
        const annotations = settingAt(body, path, block.headRange);
        if (annotations.kind !== 'set' || annotations.value.kind !== 'map')
            return [];
        const value = annotations.value.entries.get('run.googleapis.com/cloudsql-instances');
        return value === undefined ? [] : [{ value, at: annotations.at, sure: true }];
    });
}
/** Also the arguments of a proxy that runs beside. */
function variables(service) {
    return containersOf(service).flatMap(({ body }) => [
        ...blocksAt(body, ['env']).flatMap((env) => linkAt(env.body, 'value')),
        ...['command', 'args'].flatMap((name) => linkAt(body, name)),
    ]);
}
function linkAt({ attributes }, name) {
    const found = attributes.get(name);
    return found === undefined ? [] : [{ value: found.value, at: found.range, sure: false }];
}
/** A variable whose name says that it holds where a database is, though its value is a secret or an address that nothing here has. */
function addressVariable(service) {
    for (const { body } of containersOf(service))
        for (const { body: env, headRange } of blocksAt(body, ['env'])) {
            const name = textAt(env, ['name'], headRange);
            if (name.kind === 'set' && ADDRESS.test(name.value))
                return { name: name.value, at: headRange };
        }
    return undefined;
}
const ADDRESS = /^(?:[A-Z0-9]+_)*(?:DATABASE|DATASOURCE|DB|POSTGRES(?:QL)?|PG|MYSQL|SQL|JDBC)(?:_[A-Z0-9]+)*_(?:UR[IL]|DSN|HOST(?:NAME)?|ADDR(?:ESS)?|SERVER|CONNECTION_STRING)$|^PGHOST$/i;

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/database/capacity.js








/** Cloud Run can start more instances than a database has connections for, and a rollout doubles them. */
const capacity = {
    id: 'database/capacity',
    severity: 'high',
    title: 'All instances of all services fit into the connections of their database, also during a rollout',
    rationale: 'Each instance opens a pool of its own, and during a rollout the old and the new revision can both be at their most: twice the sum of instances times pool must fit into max_connections, less what the database keeps for superusers and what the team reserves. Where it does not, new instances fail to connect just when there is most to do, and so does whoever tries to help.',
    remedy: 'Lower the pool to the size that the message names, or the limit of instances; raise max_connections only with the memory for it. Say the size of a pool in a variable of the environment that pool_variables names, so that it can be counted. A service whose address of a database is a secret is counted where its environment has one database alone.',
    url: 'https://cloud.google.com/sql/docs/postgres/manage-connections',
    check: (estate) => {
        const services = servicesOf(estate);
        return (0,in_each_environment/* inEachEnvironment */.c)(estate, (environment, root) => {
            const place = { root, environment };
            const databases = (0,environments/* resourcesIn */.$d)([place], [DATABASE]).flatMap((database) => {
                const terms = termsOf({ database, at: place }, services, estate);
                return terms.length === 0 ? [] : judgeCapacity(database, terms, estate.options.reservedConnections);
            });
            return [...databases, ...lost(place, services, estate)];
        });
    },
};
/** Every service of the estate with its links, which are looked for once and not for each database. */
function servicesOf(estate) {
    const all = placesOf(estate);
    const databases = all.flatMap((at) => (0,environments/* resourcesIn */.$d)([at], [DATABASE]).map((database) => ({ database, at })));
    return all.flatMap((place) => (0,environments/* resourcesIn */.$d)([place], SERVICES).map((service) => {
        const [links, address] = [linksOf(service), addressVariable(service)];
        const beside = databases.filter(({ at }) => isBeside(place, at));
        const isTold = links.some((link) => leadsNowhere(link, place) || beside.some(({ database, at }) => leadsTo(link, place, database, at)));
        const isOpen = address !== undefined && !isTold;
        return {
            ...{ service, place, links, address },
            meant: isOpen ? beside.filter(({ database }) => !isReplica(database)) : [],
        };
    }));
}
function placesOf({ roots }) {
    return roots.flatMap((root) => root.environments.map((environment) => ({ root, environment })));
}
/** Of every service in the same environment that reaches the database, whichever root makes it. */
function termsOf({ database, at }, services, { options }) {
    return services
        .filter(({ place }) => isBeside(place, at))
        .filter(({ links, place, meant }) => (meant.length === 1 && meant[0]?.database === database) ||
        links.some((link) => leadsTo(link, place, database, at)))
        .map(({ service }) => termOf(service, options.poolVariables));
}
function isBeside({ root, environment }, at) {
    if (root === at.root)
        return environment === at.environment;
    return environment.name === at.environment.name || environment.name === '' || at.environment.name === '';
}
/** Services that reach some database, and nothing tells which. */
function lost(place, services, estate) {
    if ((0,environments/* resourcesIn */.$d)(placesOf(estate), [DATABASE]).length === 0)
        return [];
    const here = services.filter((one) => one.place.environment === place.environment);
    return here.flatMap(({ service, links, meant, address }) => {
        const link = links.find((one) => leadsNowhere(one, place));
        if (link?.value.kind === 'unknown')
            return [capacity_nowhere(service, link.at, link.value.reason)];
        if (address === undefined || meant.length < 2)
            return [];
        const which = (0,observe/* listed */.KE)(meant.map(({ database }) => database.address));
        return [capacity_nowhere(service, address.at, `${address.name} does not tell which of ${which} it means`)];
    });
}
function capacity_nowhere({ address }, at, why) {
    const message = `Which database ${address} connects to is not known, so its connections are counted nowhere: ${why}`;
    return { saw: 'undecided', message, at, anchor: address };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/database/deletion-protection.js




/** Two locks, because two hands can delete a database: Terraform, and everybody else. */
const databaseDeletionProtection = {
    id: 'database/deletion-protection',
    severity: 'high',
    title: 'A database is protected against deletion, by Terraform and by Cloud SQL',
    rationale: 'Several changes (the region, the name, the encryption key) make Terraform delete a database and create an empty one, and its backups go with it. deletion_protection stops Terraform; settings.deletion_protection_enabled stops the console, gcloud and the API too, and is off unless it is set. Environments that are made and deleted as a matter of course (dev, test, preview) are left alone.',
    remedy: 'Leave deletion_protection at true, and set deletion_protection_enabled = true in settings.',
    url: 'https://cloud.google.com/sql/docs/postgres/deletion-protection',
    check: (estate) => (0,environments/* inEach */.B1)(estate, [DATABASE], (resource, { environment }) => (0,environments/* isThrowaway */.tO)(environment.name) ? [] : [...ofTerraform(resource), ...ofCloudSql(resource)]),
};
function ofTerraform(resource) {
    const set = boolAt(resource.body, ['deletion_protection'], resource.block.headRange);
    if (set.kind === 'unknown')
        return [(0,observe/* undecided */.oo)(resource, set.at, 'The deletion protection', set.unknown)];
    if (set.kind === 'absent' || set.value)
        return [];
    return [(0,observe/* breach */.cH)(resource, set.at, 'lets Terraform delete the database; wanted deletion_protection = true')];
}
function ofCloudSql(resource) {
    if (isReplica(resource))
        return [];
    const set = boolAt(resource.body, ['settings', 'deletion_protection_enabled'], resource.block.headRange);
    if (set.kind === 'unknown') {
        return [(0,observe/* undecided */.oo)(resource, set.at, 'The deletion protection of Cloud SQL', set.unknown)];
    }
    if (set.kind === 'set' && set.value)
        return [];
    const wanted = 'wanted settings.deletion_protection_enabled = true';
    return [(0,observe/* breach */.cH)(resource, set.at, `can be deleted by everybody outside of Terraform who may; ${wanted}`)];
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/estate/readable-modules.js


/** What is not read is not judged, and that must be said. */
const readableModules = {
    id: 'estate/readable-modules',
    severity: 'info',
    title: 'What modules from elsewhere make is known to be unread',
    rationale: 'A module from a registry or from another repository is not in this checkout, so no policy sees what it makes. Nothing that it lacks is told, and what other policies miss may be in it. This is said once for each such call, and nowhere else.',
    remedy: 'Validate the module where it is kept, and allow this with that as the reason; or keep the module in this repository.',
    check: (estate) => (0,in_each_environment/* inEachEnvironment */.c)(estate, (environment, root) => (0,environments/* unreadCalls */.VD)([{ root, environment }]).map(({ name, source }) => ({
        saw: 'undecided',
        message: `What module.${name} makes is not known, because its source (${source.kind}) is not in this checkout`,
        at: source.range,
        anchor: `module.${name}`,
    }))),
};

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/estate/same-project.js





/** A project is the only wall that permissions, quotas and mistakes all stop at. */
const sameProject = {
    id: 'estate/same-project',
    severity: 'high',
    title: 'Production and everything else have projects of their own',
    rationale: 'Within one project a role on the project holds for staging and production alike, their quotas are one, and a mistake in the one can be an outage of the other. Only a project parts them.',
    remedy: 'Make a project for each environment and give its name in the values of that environment.',
    url: 'https://cloud.google.com/docs/enterprise/best-practices-for-enterprise-organizations#project-structure',
    check: (estate) => {
        const uses = usesOf(estate);
        const lesser = uses.filter(({ environment }) => !(0,environments/* isProduction */.KV)(environment));
        return lesser.flatMap(({ project, environment, at }) => {
            const production = uses.find((use) => use.project === project && (0,environments/* isProduction */.KV)(use.environment));
            if (production === undefined)
                return [];
            const message = `${environment} is made in the project ${project}, and so is ${production.environment} (${(0,range/* placeText */.Z)(production.at)}); wanted one for each`;
            const also = [{ at: production.at, message: `${production.environment} is made in ${project} too` }];
            return [{ saw: 'breach', message, at, also, anchor: `project ${project}`, environment }];
        });
    },
};
/** Where people are served from or their data are kept; what is shared on purpose, such as a registry, is not asked. */
const TYPES = [
    ...WORKLOADS,
    DATABASE,
    'google_project',
    'google_spanner_instance',
    'google_secret_manager_secret',
];
/** The first use of each project in each environment that has a name. */
function usesOf(estate) {
    const all = (0,environments/* groupsOf */.c1)(estate)
        .filter(({ name }) => name !== '')
        .flatMap(({ name, places }) => places.flatMap((place) => projectsAt(place).map(({ value, at }) => ({ project: same_project_textOf(value, at), environment: name, at }))));
    const first = new Map();
    for (const { project, environment, at } of all) {
        const key = `${environment} ${project}`;
        if (project !== undefined && !first.has(key))
            first.set(key, { project, environment, at });
    }
    return [...first.values()];
}
function projectsAt(place) {
    const resources = (0,environments/* resourcesIn */.$d)([place], TYPES);
    const explicit = resources.flatMap(({ type, body }) => {
        const project = body.attributes.get(type === 'google_project' ? 'project_id' : 'project');
        return project === undefined ? [] : [project];
    });
    const isWithout = ({ body }) => (body.attributes.get('project')?.value.kind ?? 'null') === 'null';
    const inherited = resources.some(isWithout) ? providerProjects(place) : [];
    return [...explicit, ...inherited].map(({ value, range }) => ({
        value,
        at: value.kind === 'unknown' ? range : (value.from[0] ?? range),
    }));
}
function providerProjects({ environment }) {
    return (environment.modules ?? []).flatMap(({ module, body }) => module.providers
        .filter(({ name }) => name === 'google' || name === 'google-beta')
        .flatMap(({ block }) => body(block).attributes.get('project') ?? []));
}
function same_project_textOf(value, at) {
    const text = (0,read/* asText */.e1)(value, at);
    return text.kind === 'string' ? text.value : undefined;
}

// EXTERNAL MODULE: ./build/shared/domain/validation/folder-path.js
var folder_path = __webpack_require__(55621);
;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/estate/same-state.js


/** Two writers of one state delete each other's resources. */
const sameState = {
    id: 'estate/same-state',
    severity: 'critical',
    title: 'No two roots, and no two environments, keep their state in one place',
    rationale: 'Terraform deletes what is in the state and not in the files. Where two roots share a state, or staging is applied over the state of production, each apply plans to delete everything of the other.',
    remedy: 'Give each root, and each environment, a prefix (gcs) or key (s3) of its own, and move what is there by terraform init -migrate-state.',
    url: 'https://developer.hashicorp.com/terraform/language/backend/gcs',
    check: ({ roots }) => {
        const kept = roots.flatMap((root) => root.environments.flatMap((environment) => keptBy(root, environment)));
        const seen = new Map();
        return kept.flatMap((one) => {
            const first = seen.get(one.where);
            if (first === undefined)
                seen.set(one.where, one);
            return first === undefined ? [] : shared(first, one);
        });
    },
};
/** What names the place of a state, by the kind of backend; the first must be known. */
const NAMES = {
    gcs: ['bucket', 'prefix'],
    s3: ['bucket', 'key', 'workspace_key_prefix'],
    azurerm: ['storage_account_name', 'container_name', 'key'],
    http: ['address'],
    cloud: ['workspaces.name', 'organization', 'hostname'],
    remote: ['workspaces.name', 'organization', 'hostname'],
    local: ['path'],
};
function keptBy(root, environment) {
    const { backend } = environment;
    const [first, ...more] = NAMES[backend?.type ?? ''] ?? [];
    if (backend === undefined || first === undefined)
        return [];
    const bucket = backend.type === 'local' ? localPath(root, backend) : backend.settings.get(first);
    if (bucket === undefined || more.some((name) => isUnknown(name, root, backend)))
        return [];
    const rest = more.map((name) => (backend.settings.get(name) ?? '').replace(/^\/+|\/+$/g, ''));
    return [{ root, environment, backend, where: [backend.type, bucket, ...rest].join(' ').trim() }];
}
/** What is written, though not as a text that can be read, may be another place each time. */
function isUnknown(name, { module }, { settings }) {
    return !settings.has(name) && module.backend?.block.attributes.some((one) => one.name === name) === true;
}
/** A path is one from the folder of the root. */
function localPath({ folder }, { settings }) {
    const path = settings.get('path');
    return path === undefined ? undefined : ((0,folder_path/* fromFolder */.FC)(folder, path) ?? path);
}
function shared(first, second) {
    const { at } = second.backend;
    const also = [{ at: first.backend.at, message: `${same_state_nameOf(first)} keeps its state here too` }];
    const anchor = `${second.backend.type} backend of ${folderOf(second.root)}`;
    if (first.root !== second.root || (0,range/* placeText */.Z)(first.backend.at) !== (0,range/* placeText */.Z)(at)) {
        const message = `${same_state_nameOf(second)} keeps its state where ${same_state_nameOf(first)} does (${second.where}, ${(0,range/* placeText */.Z)(first.backend.at)}); wanted one place for each`;
        return [{ saw: 'breach', message, at, also, anchor }];
    }
    const message = `Whether ${same_state_nameOf(first)} and ${same_state_nameOf(second)} share a state is not known: one backend (${second.where}) is written for both, and only a workspace would part them`;
    return [{ saw: 'undecided', message, at, anchor }];
}
function same_state_nameOf({ root, environment }) {
    return environment.name === '' || root.environments.length === 1
        ? folderOf(root)
        : `${environment.name} of ${folderOf(root)}`;
}
const folderOf = ({ folder }) => (folder === '' ? 'the workspace' : folder);

;// CONCATENATED MODULE: ./build/shared/domain/federation/subject.js
/** Reads `repo:octo/shop:ref:refs/heads/main` and `repo:octo@1/shop@2:environment:production`; `whole` is false for a prefix. */
function readSubject(text, whole) {
    const parts = /^repo:([^/:]+)\/(?:([^:]+):(.*)|([^:]*))$/s.exec(text);
    if (parts === null)
        return undefined;
    const [, ownerText = '', ended, rest = '', unended = ''] = parts;
    const name = ended ?? (whole ? unended : undefined);
    const [owner = '', ownerId] = ownerText.split('@');
    const repository = name?.split('@')[0];
    const immutable = ownerId !== undefined && (name === undefined || name.includes('@'));
    return {
        owner,
        immutable,
        ...(repository === undefined ? {} : { repository: `${owner}/${repository}` }),
        ...(ended === undefined ? {} : { context: contextOf(rest, whole) }),
    };
}
function contextOf(text, whole) {
    if (text.startsWith('pull_request'))
        return { kind: 'pull-request' };
    const [, kind, value = ''] = /^(environment|ref):(.*)$/s.exec(text) ?? [];
    if (kind !== 'environment' && kind !== 'ref')
        return undefined;
    return { kind, value: value.replaceAll('%3A', ':'), whole };
}
/** What GitHub would present, in one form or the other. */
function subjectText(job, form) {
    const [owner = '', name = ''] = job.repository.split('/');
    const repository = form === 'names' ? job.repository : `${owner}@${job.ownerId}/${name}@${job.repositoryId}`;
    return `repo:${repository}:${contextText(job)}`;
}
function contextText({ environment, eventName, ref }) {
    if (environment !== undefined)
        return `environment:${environment.replaceAll(':', '%3A')}`;
    return eventName === 'pull_request' ? 'pull_request' : `ref:${ref.replaceAll(':', '%3A')}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/cel/cel-text.js
const BETWEEN = {
    and: '&&',
    or: '||',
    equal: '==',
    unequal: '!=',
    in: 'in',
    plus: '+',
};
/** An expression as it could have been written, for sentences. */
function celText(node) {
    switch (node.kind) {
        case 'constant':
            return typeof node.value === 'string' ? `'${node.value}'` : String(node.value);
        case 'path':
            return node.names.join('.');
        case 'list':
            return `[${node.items.map(celText).join(', ')}]`;
        case 'opaque':
            return node.text;
        case 'call':
            return callText(node.name, node.arguments);
    }
}
function callText(name, values) {
    const [first = '', ...rest] = values.map(celText);
    const between = BETWEEN[name];
    if (between !== undefined)
        return `${inner(values[0], first)} ${between} ${inner(values[1], rest[0] ?? '')}`;
    if (name === 'not')
        return `!${inner(values[0], first)}`;
    if (name === 'if')
        return `(${first} ? ${rest.join(' : ')})`;
    return name === 'has' ? `has(${first})` : `${first}.${name}(${rest.join(', ')})`;
}
/** Operators inside operators stand in brackets. */
function inner(node, written) {
    return node?.kind === 'call' && node.name in BETWEEN ? `(${written})` : written;
}

;// CONCATENATED MODULE: ./build/shared/domain/cel/normal-form.js

const MOST_ARMS = 512;
/**
 * The ways in which a condition can be true: it is, exactly when every literal of one arm is. Undefined where there are more than
 * anybody could look at. Errors count as in CEL: what fails is neither true nor false, so both of its literals do not hold.
 */
function armsOf(condition) {
    try {
        return arms(condition, false);
    }
    catch (error) {
        if (error instanceof TooManyArms)
            return undefined;
        throw error;
    }
}
class TooManyArms extends Error {
}
function arms(node, negated) {
    if (node.kind === 'constant' && typeof node.value === 'boolean')
        return node.value !== negated ? [[]] : [];
    if (node.kind !== 'call')
        return [[{ atom: node, negated }]];
    const [first, second, third] = node.arguments;
    switch (node.name) {
        case 'not':
            return first === undefined ? [] : arms(first, !negated);
        case 'and':
        case 'or':
            return (node.name === 'and') === negated
                ? either(node.arguments, negated)
                : normal_form_all(node.arguments.map((each) => arms(each, negated)));
        case 'if':
            if (first === undefined || second === undefined || third === undefined)
                return [];
            return united([
                normal_form_all([arms(first, false), arms(second, negated)]),
                normal_form_all([arms(first, true), arms(third, negated)]),
            ]);
        case 'equal':
        case 'unequal':
            return comparison(node, negated !== (node.name === 'unequal'));
        case 'in':
            return membership(node, negated);
        default:
            return [[{ atom: node, negated }]];
    }
}
function either(nodes, negated) {
    return united(nodes.map((each) => arms(each, negated)));
}
/** Equality of truths, of a choice, and of constants is taken apart; any other is an atom. */
function comparison(node, negated) {
    const [left, right] = node.arguments;
    if (left === undefined || right === undefined)
        return [];
    if (left.kind === 'constant' && right.kind === 'constant') {
        return (left.value === right.value) !== negated ? [[]] : [];
    }
    if (isTruth(left) && isTruth(right)) {
        return united([
            normal_form_all([arms(left, false), arms(right, negated)]),
            normal_form_all([arms(left, true), arms(right, !negated)]),
        ]);
    }
    const choice = [left, right].find((side) => side.kind === 'call' && side.name === 'if');
    if (choice?.kind === 'call') {
        const other = choice === left ? right : left;
        const [condition, whenTrue, whenFalse] = choice.arguments;
        if (condition === undefined || whenTrue === undefined || whenFalse === undefined)
            return [];
        const equals = (side) => call('equal', side, other);
        return arms(call('if', condition, equals(whenTrue), equals(whenFalse)), negated);
    }
    return [[{ atom: call('equal', left, right), negated }]];
}
/** Of a written list of constants the atom stays whole: one arm, not one for each item. */
function membership(node, negated) {
    const [item, list] = node.arguments;
    if (item === undefined || list?.kind !== 'list')
        return [[{ atom: node, negated }]];
    const simple = item.kind === 'path' && list.items.every((each) => each.kind === 'constant');
    if (simple && list.items.length > 0)
        return [[{ atom: node, negated }]];
    const found = list.items.reduce((left, each) => call('or', left, call('equal', item, each)), {
        kind: 'constant',
        value: false,
    });
    return arms(found, negated);
}
function call(name, ...values) {
    return { kind: 'call', name, arguments: values };
}
function isTruth(node) {
    if (node.kind === 'constant')
        return typeof node.value === 'boolean';
    if (node.kind !== 'call')
        return false;
    return node.name === 'if' ? node.arguments.slice(1).every(isTruth) : node.name !== 'plus';
}
function normal_form_all(parts) {
    return parts.reduce((left, right) => {
        if (left.length * right.length > MOST_ARMS)
            throw new TooManyArms();
        return left.flatMap((one) => right.map((other) => [...one, ...other]));
    }, [[]]);
}
function united(parts) {
    const found = parts.flat();
    if (found.length > MOST_ARMS)
        throw new TooManyArms();
    return found;
}
/** An arm as a sentence can hold it. */
function armText(arm) {
    if (arm.length === 0)
        return 'true';
    return arm.map(({ atom, negated }) => (negated ? `!(${celText(atom)})` : celText(atom))).join(' && ');
}

// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/parse.js + 3 modules
var parse = __webpack_require__(53340);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/unparse.js
var unparse = __webpack_require__(55604);
// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var problem = __webpack_require__(48338);
;// CONCATENATED MODULE: ./build/shared/domain/cel/parse-cel.js


/** Reads a condition or a mapping. The error is one sentence with its place in the text. */
function parseCel(source) {
    try {
        const { expr } = (0,parse/* parse */.q)(source);
        return expr === undefined ? (0,problem/* err */._)('it is empty') : (0,problem.ok)(parse_cel_read(expr, new Map()));
    }
    catch (error) {
        return (0,problem/* err */._)(problemText(error instanceof Error ? error.message : String(error)));
    }
}
function problemText(message) {
    const [, line, column, rest] = /<input>:(\d+):(\d+): (.*)$/s.exec(message) ?? [];
    return line === undefined ? message : `line ${line}, column ${column}: ${rest}`;
}
const FUNCTIONS = new Map([
    ['_&&_', 'and'],
    ['_||_', 'or'],
    ['!_', 'not'],
    ['_?_:_', 'if'],
    ['_==_', 'equal'],
    ['_!=_', 'unequal'],
    ['@in', 'in'],
    ['_+_', 'plus'],
    ['startsWith', 'startsWith'],
    ['endsWith', 'endsWith'],
    ['contains', 'contains'],
    ['matches', 'matches'],
]);
function parse_cel_read(expr, bound) {
    const { exprKind } = expr;
    switch (exprKind.case) {
        case 'constExpr':
            return readConstant(expr);
        case 'identExpr':
            return bound.get(exprKind.value.name) ?? { kind: 'path', names: [exprKind.value.name] };
        case 'selectExpr': {
            const { operand, field, testOnly } = exprKind.value;
            const path = step(operand && parse_cel_read(operand, bound), field);
            if (path === undefined)
                return opaque(expr, bound);
            return testOnly ? { kind: 'call', name: 'has', arguments: [path] } : path;
        }
        case 'listExpr':
            return { kind: 'list', items: exprKind.value.elements.map((item) => parse_cel_read(item, bound)) };
        case 'callExpr':
            return readCall(expr, bound);
        case 'comprehensionExpr':
            return readMacro(expr, bound) ?? opaque(expr, bound);
        default:
            return opaque(expr, bound);
    }
}
function readConstant(expr) {
    const constant = expr.exprKind.case === 'constExpr' ? expr.exprKind.value.constantKind : undefined;
    switch (constant?.case) {
        case 'stringValue':
        case 'boolValue':
        case 'doubleValue':
            return { kind: 'constant', value: constant.value };
        case 'int64Value':
        case 'uint64Value':
            return { kind: 'constant', value: Number(constant.value) };
        case 'nullValue':
            return { kind: 'constant', value: null };
        default:
            return opaque(expr, new Map());
    }
}
function readCall(expr, bound) {
    if (expr.exprKind.case !== 'callExpr')
        return opaque(expr, bound);
    const { function: called, target, args } = expr.exprKind.value;
    const values = [...(target === undefined ? [] : [target]), ...args].map((each) => parse_cel_read(each, bound));
    const [first, second] = values;
    if (called === '_[_]' && second?.kind === 'constant' && typeof second.value === 'string') {
        return step(first, second.value) ?? opaque(expr, bound);
    }
    // `'environment' in assertion` asks what `has(assertion.environment)` asks.
    if (called === '@in' && first?.kind === 'constant' && second?.kind === 'path') {
        const path = step(second, String(first.value));
        if (path !== undefined)
            return { kind: 'call', name: 'has', arguments: [path] };
    }
    const name = FUNCTIONS.get(called);
    return name === undefined ? opaque(expr, bound) : { kind: 'call', name, arguments: values };
}
function step(from, name) {
    return from?.kind === 'path' ? { kind: 'path', names: [...from.names, name] } : undefined;
}
/** `[…].exists(x, p)` and `[…].all(x, p)` over a written list are an or and an and. */
function readMacro(expr, bound) {
    if (expr.exprKind.case !== 'comprehensionExpr')
        return undefined;
    const { iterVar, iterVar2, iterRange, accuVar, loopStep, result } = expr.exprKind.value;
    const range = iterRange && parse_cel_read(iterRange, bound);
    const call = loopStep?.exprKind.case === 'callExpr' ? loopStep.exprKind.value : undefined;
    const name = call && FUNCTIONS.get(call.function);
    const [accumulated, predicate] = call?.args ?? [];
    const plain = iterVar2 === '' && isName(accumulated, accuVar) && isName(result, accuVar) && predicate !== undefined;
    if (range?.kind !== 'list' || !plain || (name !== 'or' && name !== 'and'))
        return undefined;
    const terms = range.items.map((item) => parse_cel_read(predicate, new Map([...bound, [iterVar, item]])));
    return terms.reduce((left, right) => ({ kind: 'call', name, arguments: [left, right] }), {
        kind: 'constant',
        value: name === 'and',
    });
}
function isName(expr, name) {
    return expr?.exprKind.case === 'identExpr' && expr.exprKind.value.name === name;
}
function opaque(expr, bound) {
    return { kind: 'opaque', text: (0,unparse/* unparse */.r)(expr), reads: childrenOf(expr).map((child) => parse_cel_read(child, bound)) };
}
function childrenOf({ exprKind }) {
    const present = (...children) => children.filter((child) => child !== undefined);
    switch (exprKind.case) {
        case 'selectExpr':
            return present(exprKind.value.operand);
        case 'callExpr':
            return present(exprKind.value.target, ...exprKind.value.args);
        case 'comprehensionExpr': {
            const { iterRange, accuInit, loopCondition, loopStep, result } = exprKind.value;
            return present(iterRange, accuInit, loopCondition, loopStep, result);
        }
        case 'structExpr':
            return exprKind.value.entries.flatMap((entry) => present(entry.keyKind.case === 'mapKey' ? entry.keyKind.value : undefined, entry.value));
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./build/shared/domain/federation/condition.js




/** Every way through a condition, about claims alone: what the mapping makes of them stands in its place. */
function readCondition(source, mapping) {
    const parsed = parseCel(source);
    if (!parsed.ok)
        return (0,problem/* err */._)(`It is no condition in CEL: ${parsed.error}`);
    const arms = armsOf(withMapping(parsed.value, mapping));
    return arms === undefined ? (0,problem/* err */._)('It can be true in more ways than are looked at') : (0,problem.ok)(arms);
}
/** The expression with what the mapping says for `google.subject` and `attribute.NAME`. */
function withMapping(condition, { targets, complete }) {
    return withPaths(condition, (names) => {
        const [root = '', name = ''] = names;
        if (names.length !== 2 || (root !== 'attribute' && root !== 'google'))
            return undefined;
        const source = targets.get(`${root}.${name}`) ?? (complete ? undefined : UNKNOWN_PART);
        if (source === undefined)
            return undefined;
        const parsed = parseCel(source);
        return parsed.ok ? parsed.value : couldReadAnything(names.join('.'));
    });
}
function couldReadAnything(text) {
    return { kind: 'opaque', text, reads: [{ kind: 'path', names: ['assertion'] }] };
}

;// CONCATENATED MODULE: ./build/shared/domain/federation/pattern-beginnings.js
/**
 * The literal beginnings of a pattern that is anchored, such as `^refs/heads/(main|release/.+)$`. Undefined where it is not: then
 * it fits in the middle of a text too, and whoever chooses the text chooses what stands around.
 */
function beginningsOf(pattern) {
    if (!pattern.startsWith('^') || hasFreeBar(pattern))
        return undefined;
    return follow(pattern.slice(1), ['']);
}
/** Reads on from texts that are still open. */
function follow(rest, texts) {
    if (rest === '$')
        return { whole: texts, open: [] };
    const group = groupAt(rest);
    if (group !== undefined) {
        const choices = group.choices.map((choice) => follow(`${choice}$`, ['']));
        const joined = (ends) => texts.flatMap((text) => ends.map((each) => text + each));
        const ended = joined(choices.flatMap(({ whole }) => whole));
        const left = joined(choices.flatMap(({ open }) => open));
        const further = ended.length === 0 ? NOTHING : follow(group.rest, ended);
        return { whole: further.whole, open: [...further.open, ...left] };
    }
    const [found, escaped, plain] = /^(?:\\([^A-Za-z0-9])|([^\\^$.|?*+()[\]{}]))(?![*?{])/.exec(rest) ?? [];
    const character = escaped ?? plain;
    if (found === undefined || character === undefined)
        return { whole: [], open: texts };
    const next = texts.map((text) => text + character);
    return rest[found.length] === '+' ? { whole: [], open: next } : follow(rest.slice(found.length), next);
}
const NOTHING = { whole: [], open: [] };
/** The choices of the group that a pattern begins with, unless it may be there more or less often than once. */
function groupAt(pattern) {
    const start = /^\((?:\?:)?(?!\?)/.exec(pattern)?.[0].length;
    if (start === undefined)
        return undefined;
    const bars = [start - 1];
    for (const { token, depth, index } of tokensOf(pattern)) {
        if (token === '|' && depth === 1)
            bars.push(index);
        if (token !== ')' || depth > 0)
            continue;
        const rest = pattern.slice(index + 1);
        if (/^[*+?{]/.test(rest))
            return undefined;
        return { choices: bars.map((bar, at) => pattern.slice(bar + 1, bars[at + 1] ?? index)), rest };
    }
    return undefined;
}
/** A bar outside of every group: the anchors belong to one side of it only. */
function hasFreeBar(pattern) {
    return tokensOf(pattern).some(({ token, depth }) => token === '|' && depth === 0);
}
/** Brackets and bars, with the number of groups that are open after each. */
function tokensOf(pattern) {
    let depth = 0;
    return [...pattern.matchAll(/\\.|\[(?:\\.|[^\]])*\]|[()|]/gs)].map(({ 0: token, index }) => {
        if (token === '(')
            depth += 1;
        if (token === ')')
            depth -= 1;
        return { token, depth, index };
    });
}

;// CONCATENATED MODULE: ./build/shared/domain/federation/demand.js


/** Whether a value of a demand is all that the claim may be. */
function isWhole(demand, value) {
    return demand.kind !== 'begins' || demand.whole?.includes(value) === true;
}
/** Claims by their name; a mapped attribute that no claim stands for keeps its own (`attribute.team`). */
function demandsOf({ atom, negated }) {
    const found = atom.kind === 'call' ? demandsOfCall(atom.name, atom.arguments) : undefined;
    const demands = found ?? [{ kind: 'unread', claims: claimsOf(atom) }];
    return negated ? demands.flatMap((demand) => contraryOf(demand, demands.length)) : demands;
}
function contraryOf(demand, number) {
    if (demand.kind === 'unread')
        return [demand];
    return demand.kind === 'one-of' && number === 1 ? [{ ...demand, kind: 'not-one-of' }] : [];
}
function demandsOfCall(name, values) {
    const [first, second] = values;
    if (first === undefined || second === undefined)
        return name === 'has' ? [] : undefined;
    switch (name) {
        case 'equal':
            return equality(first, second) ?? equality(second, first);
        case 'in': {
            const claim = claimOf(first);
            const texts = second.kind === 'list' ? second.items.map(demand_textOf) : [undefined];
            if (claim === undefined || texts.includes(undefined))
                return undefined;
            return [{ kind: 'one-of', claim, values: texts.filter((text) => text !== undefined) }];
        }
        case 'startsWith': {
            const [claim, text] = [claimOf(first), demand_textOf(second)];
            return claim === undefined || text === undefined
                ? undefined
                : [{ kind: 'begins', claim, values: [text] }];
        }
        case 'matches':
            return pattern(claimOf(first), demand_textOf(second));
        case 'contains':
        case 'endsWith': {
            const claim = claimOf(first);
            return claim === undefined || demand_textOf(second) === undefined ? undefined : [{ kind: 'loose', claim }];
        }
        default:
            return undefined;
    }
}
function pattern(claim, text) {
    if (claim === undefined || text === undefined)
        return undefined;
    const beginnings = beginningsOf(text);
    if (beginnings === undefined)
        return [{ kind: 'loose', claim }];
    const { whole, open } = beginnings;
    if (open.length === 0)
        return [{ kind: 'one-of', claim, values: whole }];
    const ended = whole.filter((each) => !open.includes(each));
    return [{ kind: 'begins', claim, values: [...ended, ...open], whole: ended }];
}
function equality(side, other) {
    const [claim, text] = [claimOf(side), demand_textOf(other)];
    if (text === undefined)
        return undefined;
    return claim === undefined ? joined(side, text) : [{ kind: 'one-of', claim, values: [text] }];
}
/** `assertion.repository + '|' + assertion.ref == 'octo/shop|refs/heads/main'`: the marks between are in no name, so each claim is fixed. */
function joined(side, text) {
    const terms = demand_termsOf(side);
    const claims = terms.map(claimOf).filter((claim) => claim !== undefined);
    if (claims.length < 2 || terms.some((term) => claimOf(term) === undefined && demand_textOf(term) === undefined)) {
        return undefined;
    }
    const between = terms
        .slice(1)
        .filter((term, at) => claimOf(term) !== undefined && claimOf(terms[at]) !== undefined);
    const marks = terms
        .slice(1, -1)
        .map(demand_textOf)
        .filter((mark) => mark !== undefined);
    if (between.length > 0 || !marks.every((mark) => /[|:;,@#&=]/.test(mark)))
        return undefined;
    const source = terms.map((term) => (claimOf(term) === undefined ? escaped(demand_textOf(term) ?? '') : '(.+?)'));
    const found = new RegExp(`^${source.join('')}$`, 's').exec(text);
    if (found === null)
        return undefined;
    return claims.map((claim, at) => ({ kind: 'one-of', claim, values: [found[at + 1] ?? ''] }));
}
function demand_termsOf(node) {
    return node.kind === 'call' && node.name === 'plus' ? node.arguments.flatMap(demand_termsOf) : [node];
}
const escaped = (text) => text.replaceAll(/[\\^$.|?*+()[\]{}]/g, '\\$&');
function claimOf(node) {
    return node?.kind === 'path' ? demand_nameOf(node.names) : undefined;
}
function demand_nameOf([root = '', ...names]) {
    return root === 'assertion' ? names.join('.') : [root, ...names].join('.');
}
/** Every claim that an expression reads. */
function claimsOf(node) {
    return [...new Set(pathsOf(node).map(demand_nameOf))];
}
function demand_textOf(node) {
    if (node?.kind !== 'constant' || typeof node.value !== 'string')
        return undefined;
    return node.value.includes(UNKNOWN_PART) ? undefined : node.value;
}

;// CONCATENATED MODULE: ./build/shared/domain/federation/ref-beginning.js
/**
 * Whether a beginning of refs is one that a rule of the repository can protect: `refs/heads/release/`, `refs/tags/v`. That of a branch
 * has to end its word: `refs/heads/main` is the beginning of `refs/heads/main-of-somebody` too.
 */
function isProtectable(beginning) {
    return /^refs\/(?:tags\/.|heads\/[^/]*[^A-Za-z0-9])/.test(beginning);
}

;// CONCATENATED MODULE: ./build/shared/domain/federation/arm-binding.js



/** Looks at all comparisons of an arm together. */
function bindingOf(arm) {
    const demands = arm.flatMap(demandsOf);
    const subjects = demands.flatMap(subjectsOf);
    const workflows = demands.flatMap(workflowsOf);
    const every = (test) => demands.some((each) => isFixing(each) && test(each));
    const ids = every(exact('repository_id')) || subjects.some(everySubject((each) => immutableRepository(each)));
    const ownerId = every(exact('repository_owner_id')) || subjects.some(everySubject(({ immutable }) => immutable));
    return {
        impossible: isImpossible(demands),
        repository: repositoryOf(demands, subjects, workflows, ids, ownerId),
        ref: refOf(demands, subjects, workflows),
        pullRequest: admitsPullRequests(demands, subjects),
        hasId: ids || ownerId,
        namesOwner: every(exact('repository_owner')),
        oldSubject: subjects.some((group) => group.some(({ immutable }) => !immutable)),
    };
}
const isFixing = (demand) => demand.kind === 'one-of' || demand.kind === 'begins';
const exact = (claim) => (demand) => demand.kind === 'one-of' && demand.claim === claim;
const everySubject = (test) => (group) => group.every(test);
const immutableRepository = ({ immutable, repository }) => immutable && repository !== undefined;
/** The alternatives of one demand on `sub`; one that is no subject at all makes the group worthless. */
function subjectsOf(demand) {
    if (!isFixing(demand) || demand.claim !== 'sub')
        return [];
    const read = demand.values.map((value) => readSubject(value, isWhole(demand, value)));
    const subjects = read.filter((subject) => subject !== undefined);
    return subjects.length === read.length && read.length > 0 ? [subjects] : [];
}
/** `octo/shop/.github/workflows/deploy.yml@refs/heads/main` is the workflow that started, with its repository and ref. */
function workflowsOf(demand) {
    if (!isFixing(demand) || demand.claim !== 'workflow_ref' || demand.values.length === 0)
        return [];
    return [
        demand.values.map((value) => ({
            repository: /^[^/]+\/[^/]+\//.test(value),
            ref: /@(.+)$/.exec(value)?.[1],
            whole: isWhole(demand, value),
        })),
    ];
}
function repositoryOf(demands, subjects, workflows, ids, ownerId) {
    const some = (test) => demands.some((each) => isFixing(each) && test(each));
    if (ids)
        return 'id';
    const named = some((each) => exact('repository')(each) && each.values.every((value) => value.includes('/')));
    if (named || subjects.some(everySubject(({ repository }) => repository !== undefined)))
        return 'name';
    if (workflows.some((group) => group.every(({ repository }) => repository)))
        return 'name';
    const owned = some(({ claim, values }) => claim === 'repository' && values.every((each) => each.includes('/')));
    if (unreadOf(demands, ['repository', 'repository_id', 'sub', 'workflow_ref']))
        return 'unread';
    if (owned || ownerId || some(exact('repository_owner')) || subjects.length > 0)
        return 'owner';
    return touches(demands, ['repository', 'sub', 'workflow_ref', 'repository_owner']) ? 'loose' : 'none';
}
function refOf(demands, subjects, workflows) {
    const refs = [
        ...demands.flatMap((each) => (isFixing(each) && each.claim === 'ref' ? [refsOf(each)] : [])),
        ...subjects.map((group) => group.flatMap(({ context }) => (context === undefined ? ['none'] : [strengthOf(context)]))),
        ...workflows.map((group) => group.map(({ ref, whole }) => (ref === undefined ? 'none' : refStrength(ref, whole)))),
        ...demands.flatMap((each) => isFixing(each) && each.claim === 'environment'
            ? [[each.kind === 'one-of' ? 'environment' : 'any-environment']]
            : []),
    ].map(weakest);
    const best = STRENGTHS.find((strength) => refs.includes(strength));
    if (best === 'environment' || best === 'ref')
        return best;
    if (unreadOf(demands, ['ref', 'environment', 'sub', 'workflow_ref']))
        return 'unread';
    if (best !== undefined && best !== 'none')
        return best;
    return touches(demands, ['ref', 'environment', 'workflow_ref']) ? 'loose' : 'none';
}
const STRENGTHS = ['environment', 'ref', 'loose', 'any-environment', 'any-ref', 'none'];
const refsOf = (demand) => demand.values.map((value) => refStrength(value, isWhole(demand, value)));
function strengthOf(context) {
    if (context.kind === 'pull-request')
        return 'ref';
    if (context.kind === 'ref')
        return refStrength(context.value, context.whole);
    return context.whole ? 'environment' : 'any-environment';
}
/** `refs/heads/` is a beginning of every branch, and `refs/heads/main` one of whatever somebody calls `mainly`. */
function refStrength(ref, whole) {
    if (whole || isProtectable(ref))
        return 'ref';
    return /^refs\/heads\/./.test(ref) ? 'loose' : 'any-ref';
}
/** Alternatives are as strong as the weakest of them. */
function weakest(group) {
    return STRENGTHS.findLast((strength) => group.includes(strength)) ?? 'none';
}
function admitsPullRequests(demands, subjects) {
    const events = demands.some((each) => each.kind === 'one-of' &&
        ((each.claim === 'event_name' && each.values.some((value) => value.startsWith('pull_request'))) ||
            (each.claim === 'ref' && each.values.some((value) => value.startsWith('refs/pull/')))));
    const refs = demands.some((each) => each.kind === 'begins' &&
        each.claim === 'ref' &&
        each.values.some((value) => value.startsWith('refs/pull/')));
    return (events || refs || subjects.some((group) => group.some(({ context }) => context?.kind === 'pull-request')));
}
function unreadOf(demands, claims) {
    return demands.some((each) => each.kind === 'unread' && each.claims.some((claim) => matters(claim, claims)));
}
/** An attribute that is mapped elsewhere, or not at all, could be anything. */
function matters(claim, claims) {
    return claims.includes(claim) || claim === '';
}
function touches(demands, claims) {
    return demands.some((each) => 'claim' in each && each.kind !== 'not-one-of' && claims.includes(each.claim));
}
/** Sets of one claim without a common value, or one whose values are all excluded. */
function isImpossible(demands) {
    const left = new Map();
    for (const each of demands) {
        if (each.kind !== 'one-of')
            continue;
        const before = left.get(each.claim);
        left.set(each.claim, new Set(each.values.filter((value) => before?.has(value) ?? true)));
    }
    for (const each of demands) {
        const values = each.kind === 'not-one-of' ? left.get(each.claim) : undefined;
        if (each.kind === 'not-one-of' && values !== undefined) {
            left.set(each.claim, new Set([...values].filter((value) => !each.values.includes(value))));
        }
    }
    return [...left.values()].some((values) => values.size === 0);
}

;// CONCATENATED MODULE: ./build/shared/domain/federation/weakness.js


/** What each way is worth. A way that nobody can go is left out. */
function judgeArms(arms) {
    return arms.flatMap((arm) => {
        const binding = bindingOf(arm);
        return binding.impossible ? [] : [{ text: armText(arm), binding, weakness: weaknessOf(arm, binding) }];
    });
}
function weaknessOf(arm, { repository, ref, pullRequest }) {
    if (arm.length === 0)
        return 'everything';
    if (pullRequest)
        return 'pull-request';
    if (repository === 'none')
        return 'no-repository';
    if (repository === 'loose')
        return 'loose-repository';
    if (repository === 'owner')
        return 'owner-only';
    if (ref === 'none')
        return 'no-ref';
    if (ref === 'loose')
        return 'loose-ref';
    if (ref === 'any-ref' || ref === 'any-environment')
        return ref;
    return repository === 'unread' || ref === 'unread' ? 'unread' : undefined;
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/once-for-each.js
/** A function that looks at an object once, however many policies ask: what they look at never changes. */
function onceForEach(look) {
    const known = new WeakMap();
    return (key) => {
        const found = known.get(key) ?? { value: look(key) };
        known.set(key, found);
        return found.value;
    };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/arms-of-provider.js




/** Reads the condition of a provider; `and` is a demand that is made besides, as a principal makes one. */
function waysInto(provider, and) {
    return and === undefined ? waysAlone(provider) : waysWith(provider, and);
}
const waysAlone = onceForEach((provider) => waysWith(provider, undefined));
function waysWith({ condition, mapping }, and) {
    if (condition === undefined && and === undefined)
        return { kind: 'no-condition' };
    const asked = [condition?.text, and].filter((text) => text !== undefined);
    const source = asked.length === 1 ? (asked[0] ?? '') : asked.map((text) => `(${text})`).join(' && ');
    const unknown = condition === undefined || isKnown(condition) ? undefined : reasonOf(condition);
    const arms = readCondition(source, mapping);
    if (arms.ok)
        return { kind: 'ways', arms: judgeArms(arms.value), unknown };
    return { kind: 'unreadable', reason: unknown ?? arms.error, sure: unknown === undefined };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/grants.js




/** Every member, binding and policy document of an environment, whatever it is on. */
const grantsOf = onceForEach((environment) => {
    const { resources } = environment;
    const whole = resources.flatMap((resource) => {
        const on = resource.mode === 'managed' ? /^google_(.+)_iam_policy$/.exec(resource.type)?.[1] : undefined;
        return on === undefined
            ? []
            : attachedBy(resource, environment).map((attached) => ({ resource, on, attached }));
    });
    return [
        ...resources.flatMap((resource) => {
            const { mode, type } = resource;
            if (mode === 'data' && type === DOCUMENT)
                return grantsInDocument(resource, grants_placesOf(resource, whole));
            const on = /^google_(.+)_iam_(?:member|binding)$/.exec(type)?.[1];
            return mode === 'managed' && on !== undefined ? grantsIn(resource, on, resource.body) : [];
        }),
        ...whole.flatMap(({ resource, on, attached }) => attached.kind === 'own'
            ? attached.bindings.flatMap(({ role, members }) => members.map((member) => ({ resource, on, role, member })))
            : []),
    ];
});
/** What a document is attached to; `policy` where nothing here attaches it. */
function grants_placesOf(document, whole) {
    const places = whole.flatMap(({ on, attached }) => attached.kind === 'document' && attached.document === document ? [on] : []);
    return places.length === 0 ? ['policy'] : [...new Set(places)];
}
function grantsInDocument(document, places) {
    return document.body.blocks
        .filter(({ type }) => type === 'binding')
        .flatMap(({ body }) => places.flatMap((on) => grantsIn(document, on, body)));
}
function grantsIn(resource, on, body) {
    const member = text_textAt(body, 'member');
    const members = [...(member === undefined ? [] : [member]), ...textsAt(body, 'members')];
    return members.map((each) => ({ resource, on, role: text_textAt(body, 'role'), member: each }));
}
/** Every role once for each resource or document that gives it, and what it is on. */
function rolesOf(environment) {
    const roles = grantsOf(environment).flatMap(({ resource, on, role }) => role === undefined ? [] : [{ resource, on, role }]);
    const once = Map.groupBy(roles, ({ resource, on, role: { text, at } }) => [resource.address, on, text, (0,range/* placeText */.Z)(at), at.start.column].join('\n'));
    return [...once.values()].flatMap(([first]) => first ?? []);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/pools.js

const POOL = 'google_iam_workload_identity_pool';
/** The pool that a text names by id or by reference; undefined where neither is known. */
function poolKeyOf(text, environment) {
    return isKnown(text) ? `id:${text.text.split('/').at(-1)}` : poolKeyAt(text.unknowns.at(-1), environment);
}
/** The pool that a value is an attribute of. */
function poolKeyAt(unknown, { resources }) {
    const address = unknown?.reference?.address;
    if (address === undefined)
        return undefined;
    const pool = resources.find(({ place }) => place === address);
    if (pool === undefined)
        return undefined;
    if (pool.type !== POOL && pool.type !== `${POOL}_provider`)
        return undefined;
    const id = text_textAt(pool.body, 'workload_identity_pool_id');
    return id !== undefined && isKnown(id) ? `id:${id.text}` : `at:${address}`;
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/principal.js


const ANYWHERE = /^principal(?:Set)?:\/\/iam\.googleapis\.com\/(.*)$/s;
const NAMED = /^projects\/[^/]+\/locations\/[^/]+\/workloadIdentityPools\/([^/]+)(?:\/(.*))?$/s;
const REFERRED = new RegExp(`^${UNKNOWN_PART}(?:/(.*))?$`, 's');
/** Reads a federated member; undefined for a member of another kind. */
function principalOf(member, environment) {
    const name = ANYWHERE.exec(member.text)?.[1];
    if (name === undefined)
        return undefined;
    const named = NAMED.exec(name);
    if (named !== null) {
        const [, id = '', rest] = named;
        const pool = id.includes(UNKNOWN_PART)
            ? poolKeyAt(unknownIn(member, name.indexOf(id)), environment)
            : `id:${id}`;
        return { pool, who: whoOf(rest) };
    }
    const referred = REFERRED.exec(name);
    if (referred === null)
        return { pool: undefined, who: { kind: 'unknown' } };
    return { pool: poolKeyAt(member.unknowns[0], environment), who: whoOf(referred[1]) };
}
/** The unknown part at a place of the name. */
function unknownIn(member, at) {
    const before = member.text.slice(0, member.text.indexOf('iam.googleapis.com/') + 'iam.googleapis.com/'.length + at);
    return member.unknowns[before.split(UNKNOWN_PART).length - 1];
}
function whoOf(rest) {
    if (rest === undefined || rest === '' || rest === '*')
        return { kind: 'everyone' };
    const [, kind, name, value = ''] = /^(subject|group|attribute\.([^/]+))\/(.*)$/s.exec(rest) ?? [];
    if (kind === undefined)
        return { kind: 'unknown' };
    if (kind === 'group')
        return { kind: 'group' };
    return { kind: 'attribute', target: kind === 'subject' ? 'google.subject' : `attribute.${name}`, value };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/providers.js



/** The providers that an environment makes. */
const providersOf = onceForEach((environment) => environment.resources
    .filter(({ mode, type }) => mode === 'managed' && type === 'google_iam_workload_identity_pool_provider')
    .map((resource) => {
    const { body, block } = resource;
    const pool = text_textAt(body, 'workload_identity_pool_id');
    const id = text_textAt(body, 'workload_identity_pool_provider_id');
    const condition = text_textAt(body, 'attribute_condition');
    return {
        resource,
        pool: pool && poolKeyOf(pool, environment),
        id: id !== undefined && isKnown(id) ? id.text : undefined,
        issuer: issuerOf(resource),
        condition: condition?.text.trim() === '' ? undefined : condition,
        mapping: mappingOf(resource),
        at: condition?.at ?? block.headRange,
    };
}));
function issuerOf({ body }) {
    const oidc = body.blocks.find(({ type }) => type === 'oidc');
    if (oidc === undefined)
        return { kind: 'other', text: undefined };
    const issuer = text_textAt(oidc.body, 'issuer_uri');
    if (issuer === undefined)
        return { kind: 'unknown', reason: 'issuer_uri is missing' };
    const isGitHub = /^https:\/\/token\.actions\.githubusercontent\.com(?:\/|$)/.test(issuer.text);
    if (isGitHub || /\/_services\/token\/?$/.test(issuer.text))
        return { kind: 'github' };
    return isKnown(issuer)
        ? { kind: 'other', text: issuer.text }
        : { kind: 'unknown', reason: reasonOf(issuer) };
}
function mappingOf({ body }) {
    const attribute = body.attributes.get('attribute_mapping');
    if (attribute === undefined)
        return { targets: new Map(), complete: true };
    if (attribute.value.kind !== 'map')
        return { targets: new Map(), complete: false };
    const texts = [...attribute.value.entries].map(([target, value]) => [target, textOf(value, attribute.range)]);
    return {
        targets: new Map(texts.flatMap(([target, text]) => (text === undefined ? [] : [[target, text.text]]))),
        complete: texts.every(([, text]) => text === undefined || isKnown(text)),
    };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/weakness-text.js

const WHO = {
    everything: 'asks for nothing, so that every job of every repository on GitHub gets in',
    'pull-request': 'admits pull requests, whose code nobody has approved',
    'no-repository': 'does not ask for the repository, so that any repository on GitHub can fit',
    'loose-repository': 'compares a part of the name of the repository, which a stranger can choose to contain it',
    'owner-only': 'asks for the owner alone, so that every repository of that owner gets in, also the next one',
    'no-ref': 'asks for neither ref nor environment, so that every branch and tag of the repository gets in',
    'loose-ref': 'compares a part of the ref, which whoever names a branch can make contain it',
    'any-ref': 'admits every branch or tag: the beginning that it asks for is one that all of them have',
    'any-environment': 'admits every environment whose name begins so, and a job makes a new one by naming it',
};
/** Who gets in by such a way, as the end of a sentence that begins with the way. */
function weaknessText(weakness) {
    return WHO[weakness];
}
/** A condition in a sentence: one line, and not all of a long one. */
function quoted(condition) {
    const line = condition.replaceAll(/\s+/g, ' ').replaceAll(UNKNOWN_PART, '…');
    return `\`${line.length > 160 ? `${line.slice(0, 159)}…` : line}\``;
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/old-subject.js







/** Since 2026-07-15 the subject of a new repository carries ids. */
const oldSubject = {
    id: 'identity/old-subject',
    severity: 'medium',
    title: 'No condition and no principal rests on a subject in the form without ids alone',
    rationale: 'Repositories that are made, renamed or moved since 2026-07-15 present `repo:octo@45/shop@123:ref:refs/heads/main`; others can change over at any time. A condition on `repo:octo/shop:ref:refs/heads/main` refuses them from one day to the next, and admits whoever takes the names over.',
    remedy: "Ask for the claims instead of the subject (`assertion.repository_id == '123' && assertion.ref == 'refs/heads/main'`), or admit both forms until the repository has changed over.",
    url: 'https://docs.github.com/en/actions/reference/security/oidc',
    check: (estate) => (0,in_each_environment/* inEachEnvironment */.c)(estate, (environment) => [...inConditions(environment), ...inPrincipals(environment)]),
};
function inConditions(environment) {
    return providersOf(environment).flatMap((provider) => {
        const ways = provider.issuer.kind === 'github' ? waysInto(provider) : undefined;
        if (ways?.kind !== 'ways')
            return [];
        const old = ways.arms.find(({ binding }) => binding.oldSubject);
        const others = ways.arms.filter(({ binding }) => !binding.oldSubject && binding.repository !== 'none');
        const both = others.length > 0 || (old !== undefined && bothForms(old.text));
        if (old === undefined || both)
            return [];
        return [
            {
                saw: 'breach',
                message: `${quoted(old.text)} knows the subject without ids alone: a repository with immutable subjects is refused.`,
                at: provider.at,
                anchor: provider.resource.address,
            },
        ];
    });
}
/** `sub in [old, new]` is one way for both. */
function bothForms(arm) {
    return /'repo:[^'/@]+@[^'/]+\/[^']*'/.test(arm);
}
function inPrincipals(environment) {
    const subjects = grantsOf(environment).flatMap((grant) => {
        const who = principalOf(grant.member, environment)?.who;
        if (who?.kind !== 'attribute' || who.target !== 'google.subject')
            return [];
        const subject = readSubject(who.value, true);
        return subject === undefined ? [] : [{ grant, subject, value: who.value }];
    });
    return subjects
        .filter(({ subject, grant }) => !subject.immutable &&
        !subjects.some((other) => other.subject.immutable &&
            other.subject.repository === subject.repository &&
            other.grant.role?.text === grant.role?.text))
        .map(({ grant, value }) => ({
        saw: 'breach',
        message: `The principal ${quoted(value)} is a subject without ids: a repository with immutable subjects is somebody else.`,
        at: grant.member.at,
        anchor: grant.resource.address,
    }));
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/accounts.js


/** Every service account that an environment makes, runs as, lets somebody act as, or gives a role. Google's own are left out. */
function accountsOf(environment) {
    const found = [
        ...environment.resources.flatMap((resource) => [
            ...(resource.type === 'google_service_account' ? [declared(resource, environment)] : []),
            ...(resource.mode === 'managed' ? runsAs(resource) : []),
        ]),
        ...grantsOf(environment).flatMap(({ resource, member }) => member.text.startsWith('serviceAccount:') ? [named(resource, member)] : []),
    ];
    return found.filter((use) => use !== undefined).filter(({ account }) => isOwn(account));
}
/** Google's agents have addresses of their own and are the same for everybody. */
const OF_A_PROJECT = /@(?:(?!gcp-sa-)[^.@]+\.iam|developer)\.gserviceaccount\.com$/;
function isOwn(account) {
    return account.kind === 'without-project' || OF_A_PROJECT.test(account.email);
}
function declared(resource, environment) {
    const { body } = resource;
    const id = text_textAt(body, 'account_id');
    if (id === undefined || !isKnown(id))
        return undefined;
    if (id.text.includes('@'))
        return { resource, at: id.at, account: { kind: 'known', email: emailIn(id.text) } };
    const own = text_textAt(body, 'project');
    const project = own ?? projectOfProvider(resource, environment);
    const account = project !== undefined && isKnown(project)
        ? { kind: 'known', email: `${id.text}@${project.text}.iam.gserviceaccount.com` }
        : { kind: 'without-project', id: id.text };
    return { resource, at: id.at, account };
}
/** The project of the default provider of the root, which a resource without one of its own gets. */
function projectOfProvider({ block }, { modules }) {
    const [root] = modules ?? [];
    if (root === undefined || block.attributes.some(({ name }) => name === 'provider'))
        return undefined;
    const provider = root.module.providers.find(({ name, alias }) => name === 'google' && alias === undefined);
    return provider && text_textAt(root.body(provider.block), 'project');
}
/** `service_account` of a template, `service_account_name` of the first API, `service_account_id` of a grant. */
function runsAs(resource) {
    return attributesIn(resource.body).flatMap(([name, text]) => /^service_account(?:_(?:name|id|email))?$/.test(name) ? [named(resource, text)] : []);
}
function attributesIn(body) {
    return [
        ...[...body.attributes].flatMap(([name, { value, range }]) => {
            const text = value.kind === 'string' ? textOf(value, range) : undefined;
            return text === undefined ? [] : [[name, text]];
        }),
        ...body.blocks.flatMap((block) => attributesIn(block.body)),
    ];
}
function named(resource, text) {
    if (!isKnown(text) || !text.text.includes('@'))
        return undefined;
    return { resource, at: text.at, account: { kind: 'known', email: emailIn(text.text) } };
}
/** Of `serviceAccount:…` and `projects/-/serviceAccounts/…` too. */
function emailIn(text) {
    return /([^/:]+@[^/:]+)$/.exec(text)?.[1]?.toLowerCase() ?? text;
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/federated-uses.js



/** Jobs of a pool that an environment gives roles to. Of a pool whose project is not written nobody knows whether it is the same elsewhere. */
function federatedUsesOf(environment) {
    return grantsOf(environment).flatMap(({ resource, member }) => {
        if (!isKnown(member))
            return [];
        const principal = principalOf(member, environment);
        // That everybody of a pool is meant is told by itself.
        if (principal === undefined || principal.who.kind === 'everyone')
            return [];
        return [{ resource, at: member.at, account: { kind: 'known', email: member.text } }];
    });
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/one-account-per-environment.js




/** What staging may do must say nothing about production. */
const oneAccountPerEnvironment = {
    id: 'identity/one-account-per-environment',
    severity: 'high',
    title: 'No service account, and no jobs of a pool, belong to two environments',
    rationale: 'A principal of a pool that both environments give roles to lets the jobs of the one act in the other, whatever else parts them. And staging runs code that nobody has approved yet. If it runs, or deploys, as an account that production knows, that code has the rights of production, and the audit log cannot tell the two apart.',
    remedy: 'Make one account for each environment, in the project of that environment, and give each of them the roles of its own environment alone. Bind the jobs of each by what tells them apart: `attribute.environment/production`, or a whole subject.',
    url: 'https://cloud.google.com/iam/docs/best-practices-service-accounts',
    check: (estate) => [...Map.groupBy(usesIn(estate), keyOf).values()].flatMap((uses) => {
        const [first, ...others] = [
            ...new Map(uses.map((use) => [(0,environments/* withoutRegion */.Nh)(use.environment), use]).reverse()).values(),
        ].reverse();
        return first === undefined || others.length === 0 ? [] : [observation(first, others)];
    }),
};
/** An environment without a name belongs to none that it could be told from. */
function usesIn({ roots }) {
    return roots.flatMap(({ environments }) => environments
        .filter(({ name }) => name !== '')
        .flatMap((environment) => [...accountsOf(environment), ...federatedUsesOf(environment)].map((use) => ({
        ...use,
        environment: environment.name,
    }))));
}
/** An id without a project is compared only with itself: the same line in two environments. */
function keyOf({ account, at }) {
    return account.kind === 'known' ? account.email : `${account.id} at ${(0,range/* placeText */.Z)(at)}`;
}
function observation(first, others) {
    const names = [first, ...others].map(({ environment }) => environment);
    const all = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
    const { account } = first;
    return {
        saw: account.kind === 'known' ? 'breach' : 'undecided',
        message: account.kind === 'known'
            ? `${account.email} belongs to ${all}; each environment needs an account of its own.`
            : `Whether ${account.id} is one account in ${all} cannot be told: its project is not written here.`,
        at: first.at,
        also: others.map(({ at, environment }) => ({ at, message: `The same account in ${environment}.` })),
        anchor: first.resource.address,
    };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/pool-wide-principal.js








/** A role belongs to a job, not to a pool. */
const poolWidePrincipal = {
    id: 'identity/pool-wide-principal',
    severity: 'critical',
    title: 'A role goes to one repository at one ref or environment, never to all of a pool',
    rationale: 'A pool outlives the condition of the provider that it was made with: the next provider, or a looser condition, hands every role of `principalSet://…/*` to its jobs. And a binding by repository lets every branch act as the account where the condition does not ask for one.',
    remedy: 'Bind by an attribute that names the repository (`principalSet://…/attribute.repository_id/123`) and let the condition of the provider ask for ref or environment; or bind one subject (`principal://…/subject/…`).',
    url: 'https://cloud.google.com/iam/docs/principal-identifiers',
    check: (estate) => (0,in_each_environment/* inEachEnvironment */.c)(estate, (environment) => grantsOf(environment).flatMap((grant) => {
        if (pool_wide_principal_isEverybody(grant))
            return [actsForEverybody(grant)];
        const principal = principalOf(grant.member, environment);
        return principal === undefined
            ? nameless(grant)
            : judge(grant, principal, providersFor(principal, environment, estate));
    })),
};
/** Whoever may act as an account, or make its tokens and keys, is on its own policy. */
function pool_wide_principal_isEverybody({ on, member }) {
    return on === 'service_account' && /^all(?:Authenticated)?Users$/.test(member.text);
}
function actsForEverybody({ resource, role, member }) {
    const message = `${role === undefined ? 'The role' : quoted(role.text)} on a service account goes to ${member.text}, which is everybody.`;
    return { saw: 'breach', message, at: member.at, anchor: resource.address };
}
/** A member of which not even the beginning is known, where it may be one of a pool. */
function nameless({ resource, on, role, member }) {
    const mayActAs = role === undefined || !isKnown(role) || role.text === 'roles/iam.workloadIdentityUser';
    const [first] = member.unknowns;
    if (on !== 'service_account' || !mayActAs || first === undefined)
        return [];
    if (!member.text.startsWith(UNKNOWN_PART) || pool_wide_principal_isOfAccount(first.reference?.address))
        return [];
    const message = `Who gets ${role !== undefined && isKnown(role) ? quoted(role.text) : 'the role'} is not known: ${first.reason}.`;
    return [{ saw: 'undecided', message, at: member.at, anchor: resource.address }];
}
const pool_wide_principal_isOfAccount = (address = '') => /(^|\.)google_service_account\./.test(address);
/** The providers of its pool: those of the same environment, or else any that have the pool's id. */
function providersFor({ pool }, environment, { roots }) {
    const inside = (each) => providersOf(each).filter((provider) => pool !== undefined && provider.pool === pool);
    const own = inside(environment);
    if (own.length > 0 || pool?.startsWith('id:') !== true)
        return own;
    return roots.flatMap(({ environments }) => environments.flatMap(inside));
}
function judge({ resource, role, member }, { who }, providers) {
    const say = (saw, message) => [
        { saw, message, at: member.at, anchor: resource.address, about: aboutOf(role, member) },
    ];
    const given = role === undefined ? 'The role' : quoted(role.text);
    if (who.kind === 'everyone')
        return say('breach', `${given} goes to everybody who gets into the pool.`);
    if (who.kind !== 'attribute')
        return say('undecided', `Who gets ${given} is not known: ${quoted(member.text)}.`);
    if (providers.length > 0 && providers.every(({ issuer }) => issuer.kind === 'other'))
        return [];
    const demand = `${who.target} == ${JSON.stringify(who.value)}`;
    const ways = providers
        .filter(({ issuer }) => issuer.kind !== 'other')
        .map((provider) => waysInto(provider, demand));
    for (const way of ways) {
        const open = way.kind === 'ways'
            ? way.arms.find(({ weakness }) => weakness !== undefined && weakness !== 'unread')
            : undefined;
        if (open?.weakness !== undefined && open.weakness !== 'unread') {
            return say('breach', `${given} goes to ${quoted(`${who.target}/${who.value}`)}, and with the condition of the provider that ${weaknessText(open.weakness)}.`);
        }
    }
    const settled = ways.every((way) => way.kind === 'ways' &&
        way.unknown === undefined &&
        way.arms.every(({ weakness }) => weakness === undefined));
    if (ways.length > 0 && settled)
        return [];
    if (ways.length === 0 && bindsAlone(who))
        return [];
    const why = ways.length === 0
        ? 'the provider of its pool is not declared here'
        : 'the condition of its provider cannot be judged';
    return say('undecided', `Who gets ${given} by ${quoted(`${who.target}/${who.value}`)} cannot be told: ${why}.`);
}
function aboutOf(role, { text }) {
    return `${role?.text ?? ''} to ${text.replace(/^.*?workloadIdentityPools\//, '')}`.replaceAll(UNKNOWN_PART, '…');
}
/** A whole subject says repository and ref whatever the condition asks. */
function bindsAlone({ target, value }) {
    return target === 'google.subject' && /^repo:[^:]+:(?:environment|ref):./.test(value);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/primitive-roles.js



const PRIMITIVE = new Set(['owner', 'editor', 'viewer', 'admin', 'writer', 'reader'].map((name) => `roles/${name}`));
const WIDE = /^(?:project|folder|organization|policy)$/;
/** Three roles that are older than IAM, and those that take their place. */
const primitiveRoles = {
    id: 'identity/primitive-roles',
    severity: 'high',
    title: 'No owner, editor or viewer of a project, a folder or an organization',
    rationale: 'Each of the three holds thousands of permissions on every service, also on those that are enabled next year. Whoever takes over one job with such a role has the project; even viewer reads every log and every configuration.',
    remedy: 'Give the roles of the services that are used: for a rollout `roles/run.developer` on the service and `roles/iam.serviceAccountUser` on the account that it runs as.',
    url: 'https://cloud.google.com/iam/docs/roles-overview',
    check: (estate) => (0,in_each_environment/* inEachEnvironment */.c)(estate, (environment) => rolesOf(environment)
        .filter(({ on }) => WIDE.test(on))
        .flatMap(({ resource, role }) => {
        const place = { at: role.at, anchor: resource.address };
        if (!isKnown(role)) {
            return [
                { saw: 'undecided', message: `Which role is given is not known: ${reasonOf(role)}.`, ...place },
            ];
        }
        if (!PRIMITIVE.has(role.text))
            return [];
        return [
            {
                saw: 'breach',
                message: `${role.text} is given, which reaches every service of the project.`,
                about: role.text,
                ...place,
            },
        ];
    })),
};

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/provider-condition.js




/** The door itself: whoever passes the condition is an identity of the project. */
const providerCondition = {
    id: 'identity/provider-condition',
    severity: 'critical',
    title: 'A provider for GitHub binds repository and ref or environment on every way through its condition',
    rationale: 'GitHub signs tokens for every repository in the world with one issuer. What the condition does not ask, anybody can present: one `||` whose other side asks less is enough, and a pull request runs code that nobody has approved. Of another issuer these policies know nothing; it is told as undecided.',
    remedy: "Ask for the ids and for the ref or the environment on each side of every `||`: `assertion.repository_id == '123' && assertion.repository_owner_id == '45' && assertion.ref == 'refs/heads/main'`.",
    url: 'https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines',
    check: (estate) => (0,in_each_environment/* inEachEnvironment */.c)(estate, (environment) => providersOf(environment).flatMap(observationsOf)),
};
function observationsOf(provider) {
    const { issuer, at, resource } = provider;
    const say = (saw, message) => ({
        saw,
        message,
        at,
        anchor: resource.address,
    });
    if (issuer.kind === 'unknown')
        return [say('undecided', `Who issues the tokens is not known: ${issuer.reason}.`)];
    if (issuer.kind === 'other') {
        if (issuer.text === undefined)
            return [];
        return [
            say('undecided', `The tokens are those of ${issuer.text}, not of GitHub, and nothing is known of its claims.`),
        ];
    }
    const ways = waysInto(provider);
    if (ways.kind === 'no-condition') {
        return [
            say('breach', 'There is no attribute_condition: every job of every repository on GitHub gets in.'),
        ];
    }
    if (ways.kind === 'unreadable') {
        return [say('undecided', `The condition cannot be judged: ${ways.reason}.`)];
    }
    const open = byWeakness(ways.arms);
    const breaches = [...open].flatMap(([weakness, arms]) => weakness === 'unread'
        ? []
        : [{ ...say('breach', breachText(weakness, arms, ways.arms.length)), about: weakness }]);
    if (breaches.length > 0)
        return breaches;
    const [unread] = open.get('unread') ?? [];
    if (unread === undefined && ways.unknown === undefined)
        return [];
    return [
        say('undecided', ways.unknown === undefined
            ? `What ${quoted(unread?.text ?? '')} asks is not understood, so it cannot be told whether it binds repository and ref.`
            : `The condition cannot be judged: ${ways.unknown}.`),
    ];
}
function byWeakness(arms) {
    const open = arms.flatMap((arm) => (arm.weakness === undefined ? [] : [[arm.weakness, arm]]));
    return new Map([...Map.groupBy(open, ([weakness]) => weakness)].map(([weakness, group]) => [
        weakness,
        group.map(([, arm]) => arm),
    ]));
}
function breachText(weakness, [first, ...others], total) {
    const way = quoted(first?.text ?? '');
    if (total === 1)
        return `The condition ${way} ${weaknessText(weakness)}.`;
    const more = others.length === 0 ? '' : `, like ${others.length} more`;
    return `One of ${total} ways through the condition, ${way}${more}, ${weaknessText(weakness)}.`;
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/recyclable-names.js




/** A name belongs to whoever has it today. */
const recyclableNames = {
    id: 'identity/recyclable-names',
    severity: 'medium',
    title: 'A provider for GitHub asks for an id, not for a name that somebody else can take',
    rationale: 'When an owner is renamed or deleted, its name is free again. Whoever registers it and makes a repository of the same name presents the same `repository` and the same old `sub`, and passes a condition that asks for names alone. Ids are never given twice.',
    remedy: "Add the ids to each way through the condition: `assertion.repository_owner_id == '45' && assertion.repository_id == '123'`. `gh api repos/OWNER/NAME --jq '.id, .owner.id'` shows them.",
    url: 'https://docs.github.com/en/actions/reference/security/oidc',
    check: (estate) => (0,in_each_environment/* inEachEnvironment */.c)(estate, (environment) => providersOf(environment).flatMap((provider) => {
        const ways = provider.issuer.kind === 'github' ? waysInto(provider) : undefined;
        if (ways?.kind !== 'ways')
            return [];
        const named = ways.arms.find(({ binding: { repository, hasId, namesOwner } }) => !hasId && (repository === 'name' || (repository === 'owner' && namesOwner)));
        if (named === undefined)
            return [];
        return [
            {
                saw: 'breach',
                message: `${quoted(named.text)} tells the repository by its name alone, which somebody else can take over; repository_id or repository_owner_id is not asked for.`,
                at: provider.at,
                anchor: provider.resource.address,
            },
        ];
    })),
};

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/service-account-keys.js

/** A key is a password that does not end. */
const serviceAccountKeys = {
    id: 'identity/service-account-keys',
    severity: 'high',
    title: 'No key of a service account is made',
    rationale: 'A key works from anywhere, for whoever has it, until somebody remembers it. Made by Terraform, it also lies in the state in plain text, for everybody who may read that bucket.',
    remedy: 'Remove the resource; jobs log in by Workload Identity Federation, workloads on Google Cloud by the account that they run as. Revoke keys that were made.',
    url: 'https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys',
    check: (estate) => (0,in_each_environment/* inEachEnvironment */.c)(estate, ({ resources }) => resources
        .filter(({ mode, type }) => mode === 'managed' && type === 'google_service_account_key')
        .map(({ address, block }) => ({
        saw: 'breach',
        message: 'A key of a service account is made here, and its private half is kept in the state.',
        at: block.headRange,
        anchor: address,
    }))),
};

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/identity/token-creator-on-project.js


const ACTS_AS = new Map([
    ['roles/iam.serviceAccountTokenCreator', 'makes tokens of'],
    ['roles/iam.serviceAccountOpenIdTokenCreator', 'makes ID tokens of'],
    ['roles/iam.serviceAccountUser', 'deploys as'],
    ['roles/iam.workloadIdentityUser', 'is let in as'],
    ['roles/iam.serviceAccountKeyAdmin', 'makes keys of'],
]);
/** Acting as one account is a right on that account. */
const tokenCreatorOnProject = {
    id: 'identity/token-creator-on-project',
    severity: 'high',
    title: 'The right to act as a service account is given on that account, not on a project',
    rationale: 'Given on a project, the role holds for every service account in it, also for the default ones with editor rights and for those that are made tomorrow: whoever has it has the sum of all their roles.',
    remedy: 'Use `google_service_account_iam_member` with the one account as `service_account_id`.',
    url: 'https://cloud.google.com/iam/docs/service-account-permissions',
    check: (estate) => (0,in_each_environment/* inEachEnvironment */.c)(estate, (environment) => rolesOf(environment).flatMap(({ resource, on, role }) => {
        const does = ACTS_AS.get(role.text);
        if (does === undefined || !['project', 'folder', 'organization'].includes(on))
            return [];
        return [
            {
                saw: 'breach',
                message: `${role.text} on a ${on}: whoever has it ${does} every service account in it.`,
                at: role.at,
                anchor: resource.address,
                about: role.text,
            },
        ];
    })),
};

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/reading/alerts.js


const ALERT = 'google_monitoring_alert_policy';
/** All conditions of all alerts that are switched on. */
function conditionsOf(alerts) {
    return alerts
        .filter(isOn)
        .flatMap((alert) => alert.body.blocks
        .filter(({ type }) => type === 'conditions')
        .flatMap(({ body }) => body.blocks.flatMap((block) => conditionOf(alert, block) ?? [])));
}
function isOn({ body, block }) {
    const enabled = boolAt(body, ['enabled'], block.headRange);
    return enabled.kind !== 'set' || enabled.value;
}
function conditionOf(alert, block) {
    switch (block.type) {
        case 'condition_threshold':
            return byThreshold(alert, block);
        case 'condition_prometheus_query_language':
        case 'condition_monitoring_query_language':
            return byQuery(alert, block);
        default:
            return undefined;
    }
}
function byThreshold(alert, block) {
    const threshold = numberAt(block.body, ['threshold_value'], block.headRange);
    return {
        ...{ alert, block, text: everyText(block) },
        threshold: threshold.kind === 'set' ? threshold.value : undefined,
        isRatio: block.body.attributes.has('denominator_filter'),
        seconds: longest([secondsAt(block, 'duration'), ...windows(block)]),
    };
}
function byQuery(alert, block) {
    const query = block.body.attributes.get('query');
    const text = query === undefined ? '' : textWithGaps(query.value);
    const spans = [
        ...text.matchAll(/\[(\d+)([smh])\]|\b(?:within|align\s+\w+|sliding)\s*\(?(\d+)([smh])/g),
    ].map(([, size, unit, other, otherUnit]) => secondsOf(size ?? other, unit ?? otherUnit));
    return {
        ...{ alert, block, text },
        threshold: thresholdIn(text),
        isRatio: /[\w)}\]]\s*\/\s*[\w(]|\bratio\b/.test(text),
        seconds: longest([secondsAt(block, 'duration'), ...spans]),
    };
}
/** The number after the last comparison, as a part of one where it is written in percent. */
function thresholdIn(text) {
    const [, plain, called, unit = ''] = [...text.matchAll(/(?:>=?\s*([\d.]+)|gt\(\s*val\(\)\s*,\s*([\d.]+))\s*('[^']*'|%)?/g)].at(-1) ?? [];
    const number = Number(plain ?? called ?? Number.NaN);
    if (Number.isNaN(number))
        return undefined;
    const isPercent = unit.includes('%') || /\*\s*100\b|\b100\s*\*/.test(text);
    if (isPercent)
        return number / 100;
    return unit === "'s'" ? number * 1000 : number;
}
function everyText({ body }) {
    const own = [...body.attributes.values()].map(({ value }) => textWithGaps(value));
    return [...own, ...body.blocks.map(everyText)].join('\n');
}
function windows({ body }) {
    return body.blocks
        .filter(({ type }) => type === 'aggregations')
        .map((aggregation) => secondsAt(aggregation, 'alignment_period'));
}
function secondsAt({ body }, name) {
    const found = body.attributes.get(name);
    if (found === undefined)
        return 0;
    const [, size, unit] = /^(\d+)([smh])$/.exec(textWithGaps(found.value)) ?? [];
    return size === undefined ? undefined : secondsOf(size, unit);
}
function secondsOf(size, unit) {
    return Number(size) * ({ s: 1, m: 60, h: 3600 }[unit ?? 's'] ?? 1);
}
function longest(seconds) {
    return seconds.includes(undefined) ? undefined : Math.max(0, ...seconds.map((one) => one ?? 0));
}
/** Whether parts of what it asks are not known. */
const hasGaps = ({ text }) => text.includes(GAP);

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/observability/alert-channels.js




/** An alert that reaches nobody only looks like one. */
const alertChannels = {
    id: 'observability/alert-channels',
    severity: 'medium',
    advice: true,
    title: 'Every alert goes to somebody',
    rationale: 'An alert policy without a notification channel opens incidents on a page that nobody looks at.',
    remedy: 'Set notification_channels = [google_monitoring_notification_channel.NAME.id].',
    url: 'https://cloud.google.com/monitoring/support/notification-options',
    check: (estate) => (0,environments/* inEach */.B1)(estate, [ALERT], (alert) => {
        const channels = settingAt(alert.body, ['notification_channels'], alert.block.headRange);
        if (channels.kind === 'unknown') {
            const isComputed = channels.unknown.code === 'computed';
            return isComputed
                ? []
                : [(0,observe/* undecided */.oo)(alert, channels.at, 'The notification channels', channels.unknown)];
        }
        const isList = channels.kind === 'set' && channels.value.kind === 'list';
        if (isList && channels.value.items.some(({ kind }) => kind !== 'null'))
            return [];
        return [(0,observe/* breach */.cH)(alert, channels.at, 'tells nobody; wanted at least one notification channel')];
    }),
};

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/reading/wanted-alert.js


/** Looks in each environment of production for one alert that fits: the nearest miss is told, or that there is none. */
function wantAlert(estate, wanted) {
    return (0,environments/* groupsOf */.c1)(estate)
        .filter(({ name }) => (0,environments/* isProduction */.KV)(name))
        .flatMap((group) => ofGroup(group, wanted));
}
function ofGroup(group, { types, what, judge }) {
    const [first] = (0,environments/* resourcesIn */.$d)(group.places, types);
    if (first === undefined)
        return [];
    const conditions = conditionsOf((0,environments/* resourcesIn */.$d)([...group.places, ...group.shared], [ALERT]));
    const fits = conditions.map((condition) => ({ condition, verdict: judge(condition, first) }));
    if (fits.some(({ verdict }) => verdict === 'fits'))
        return [];
    const environment = group.name === '' ? {} : { environment: group.name };
    for (const { condition, verdict } of fits) {
        if (typeof verdict !== 'object' || !('unknown' in verdict))
            continue;
        const { address } = condition.alert;
        const message = `Whether ${address} is ${what} is not known: ${verdict.unknown}`;
        return [{ saw: 'undecided', message, at: condition.block.headRange, anchor: address, ...environment }];
    }
    for (const { condition, verdict } of fits) {
        if (typeof verdict !== 'object' || !('but' in verdict))
            continue;
        const { address } = condition.alert;
        const message = `${address} ${verdict.but}; wanted ${what}`;
        return [{ saw: 'breach', message, at: condition.block.headRange, anchor: address, ...environment }];
    }
    if ((0,environments/* unreadCalls */.VD)([...group.places, ...group.shared]).length > 0)
        return [];
    const message = `Nothing watches ${first.address}; wanted ${what}`;
    return [{ saw: 'breach', message, at: first.block.headRange, anchor: first.address, ...environment }];
}
/** A limit that a threshold must not be above. */
function withinLimit(condition, most, shown) {
    const { threshold } = condition;
    if (threshold === undefined)
        return { unknown: 'its threshold cannot be read' };
    return threshold <= most ? 'fits' : { but: `fires above ${shown(threshold)} only` };
}
/** A time that a condition must not need longer than. */
function withinTime(condition, most) {
    const { seconds } = condition;
    if (seconds === undefined)
        return { unknown: 'its duration cannot be read' };
    return seconds <= most ? 'fits' : { but: `fires after ${seconds} s only` };
}
/** The first thing that keeps a condition from fitting. */
function bothOf(one, other) {
    return one === 'fits' ? other : one;
}
/** For a condition that names nothing of what is wanted: it may still do so in what is not known of it. */
function unrelated(condition) {
    return hasGaps(condition) && !/googleapis/.test(condition.text)
        ? { unknown: 'what it asks for is not known' }
        : 'other';
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/observability/alert-on-connections.js



/** A database out of connections takes every service down at once. */
const alertOnConnections = {
    id: 'observability/alert-on-connections',
    severity: 'medium',
    advice: true,
    title: 'An alert tells when a database has 80 % of its connections in use',
    rationale: 'At 100 % all services fail together, and nobody can connect to see why. At 80 % there is time to lower a pool or to stop a rollout.',
    remedy: 'Add a google_monitoring_alert_policy on cloudsql.googleapis.com/database/postgresql/num_backends (MySQL: database/network/connections) above 80 % of max_connections.',
    url: 'https://cloud.google.com/sql/docs/postgres/admin-api/metrics',
    check: (estate) => wantAlert(estate, {
        types: [DATABASE],
        what: 'an alert on the connections of the database, above at most 80 % of its maximum',
        judge: fitConnections,
    }),
};
const METRIC = /cloudsql(\.|_)googleapis(\.|_)com[/:]database_?\/?(postgresql_?\/?num_backends|mysql_?\/?connections|network_?\/?connections)/;
function fitConnections(condition, database) {
    if (!METRIC.test(condition.text))
        return unrelated(condition);
    if (condition.isRatio)
        return withinLimit(condition, 0.8, (value) => `${value * 100} %`);
    const limit = limitOf(database);
    if (limit.kind === 'unknown')
        return { unknown: `the maximum of ${database.address} is not known (${limit.reason})` };
    return withinLimit(condition, limit.most * 0.8, (value) => `${value} of ${limit.most} connections`);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/observability/alert-on-errors.js


/** Somebody must hear of it when one request in twenty fails. */
const alertOnErrors = {
    id: 'observability/alert-on-errors',
    severity: 'medium',
    advice: true,
    title: 'An alert tells when 5 % of the requests fail over 300 s',
    rationale: 'Without it users are the ones who tell. A count of errors in place of a ratio is silent at night and cries at noon.',
    remedy: 'Add a google_monitoring_alert_policy on run.googleapis.com/request_count: response_code_class 5xx divided by all, above 0.05, for 300s or less. Threshold (with denominator_filter), PromQL and MQL are all read.',
    url: 'https://cloud.google.com/run/docs/monitoring',
    check: (estate) => wantAlert(estate, {
        types: SERVICES,
        what: 'an alert on the share of 5xx answers, above at most 5 % and within 300 s',
        judge: fitErrors,
    }),
};
function fitErrors(condition) {
    const { text, isRatio } = condition;
    if (!/run(\.|_)googleapis(\.|_)com[/:]request_count/.test(text))
        return unrelated(condition);
    if (!/5xx|5\.\*|5\[0-9\]|\b500\b|"5/.test(text))
        return 'other';
    if (!isRatio)
        return { but: 'counts errors and divides them by nothing' };
    return bothOf(withinLimit(condition, 0.05, (value) => `${Number((value * 100).toPrecision(6))} %`), withinTime(condition, 300));
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/observability/alert-on-latency.js


/** Slow is the first form that most outages take. */
const alertOnLatency = {
    id: 'observability/alert-on-latency',
    severity: 'medium',
    advice: true,
    title: 'An alert tells when the slowest 5 % of the requests take longer than 2000 ms',
    rationale: 'A full pool of connections, a missing index and a cold cache all show as latency long before they show as errors. A mean hides them.',
    remedy: 'Add a google_monitoring_alert_policy on run.googleapis.com/request_latencies with ALIGN_PERCENTILE_95 (or histogram_quantile(0.95, …)) above 2000.',
    url: 'https://cloud.google.com/run/docs/monitoring',
    check: (estate) => wantAlert(estate, {
        types: SERVICES,
        what: 'an alert on the 95th percentile of the latency, above at most 2000 ms',
        judge: fitLatency,
    }),
};
function fitLatency(condition) {
    const { text } = condition;
    if (!/run(\.|_)googleapis(\.|_)com[/:]request_latencies/.test(text))
        return unrelated(condition);
    if (!/PERCENTILE_9[59]|(quantile|percentile)\w*\W[\s\S]*?\b(0?\.9[59]|9[59])\b/i.test(text)) {
        return { but: 'asks for no 95th percentile' };
    }
    return withinLimit(condition, 2000, (value) => `${value} ms`);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/observability/uptime-check.js


/** A service that gets no requests has no errors. */
const uptimeCheck = {
    id: 'observability/uptime-check',
    severity: 'low',
    advice: true,
    title: 'Somebody from outside asks whether the services of production answer',
    rationale: 'When DNS, a certificate or a load balancer fails, no request arrives, and no metric of the service shows an error. Only a question from outside does.',
    remedy: 'Add a google_monitoring_uptime_check_config for the address that users use.',
    url: 'https://cloud.google.com/monitoring/uptime-checks',
    check: (estate) => (0,environments/* groupsOf */.c1)(estate)
        .filter(({ name }) => (0,environments/* isProduction */.KV)(name))
        .flatMap(({ name, places, shared }) => {
        const all = [...places, ...shared];
        const [service] = (0,environments/* resourcesIn */.$d)(places, SERVICES);
        if (service === undefined || (0,environments/* unreadCalls */.VD)(all).length > 0)
            return [];
        if ((0,environments/* resourcesIn */.$d)(all, ['google_monitoring_uptime_check_config']).length > 0)
            return [];
        const message = `Nobody asks from outside whether ${service.address} answers; wanted an uptime check`;
        const environment = name === '' ? {} : { environment: name };
        return [
            { saw: 'breach', message, at: service.block.headRange, anchor: service.address, ...environment },
        ];
    }),
};

// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/func.js
var func = __webpack_require__(98558);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/type.js
var type = __webpack_require__(54540);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/plan.js + 9 modules
var plan = __webpack_require__(78217);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/env.js + 31 modules
var env = __webpack_require__(89735);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/error.js
var error = __webpack_require__(42108);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/ext/strings.js
var strings = __webpack_require__(65480);
;// CONCATENATED MODULE: ./build/shared/domain/cel/evaluate.js


const functions = [
    ...strings/* default */.A,
    (0,func/* celMethod */.y)('extract', type/* CelScalar */.ZR.STRING, [type/* CelScalar */.ZR.STRING], type/* CelScalar */.ZR.STRING, function (template) {
        return extract(String(this), template);
    }),
];
/** Evaluates an expression over claims and mapped attributes; a missing key is an error, as in Google's CEL. */
function evaluate(expression, bindings) {
    return evaluator(expression)(bindings);
}
const MOST_KNOWN = 500;
const known = new Map();
/** The same for many claims: an expression is read once, however many providers have it. */
function evaluator(expression) {
    const found = known.get(expression) ?? planned(expression);
    if (known.size >= MOST_KNOWN)
        known.clear();
    known.set(expression, found);
    return found;
}
function planned(expression) {
    try {
        const run = (0,plan/* plan */.e)(environment(), (0,parse/* parse */.q)(expression));
        return (bindings) => guarded(() => run({ ...bindings }));
    }
    catch (error) {
        return () => failed(error);
    }
}
let made;
/** It takes longer to make than many expressions take to evaluate. */
function environment() {
    made ??= (0,env/* celEnv */.U)({ funcs: functions });
    return made;
}
function guarded(evaluation) {
    try {
        const value = evaluation();
        return (0,error/* isCelError */.Jr)(value) ? failed(value) : { kind: 'value', value };
    }
    catch (error) {
        return failed(error);
    }
}
function failed(error) {
    return { kind: 'error', message: error instanceof Error ? error.message : String(error) };
}
/** Google's addition to CEL: the part of the text that stands where the template has `{name}`; '' when it does not fit. */
function extract(text, template) {
    const [, prefix = '', suffix = ''] = /^([^{]*)\{[^}]*\}(.*)$/s.exec(template) ?? [];
    const found = text.indexOf(prefix);
    if (found < 0)
        return '';
    const start = found + prefix.length;
    if (suffix === '')
        return text.slice(start);
    const end = text.indexOf(suffix, start);
    return end < 0 ? '' : text.slice(start, end);
}

;// CONCATENATED MODULE: ./build/shared/domain/federation/admission.js

/** A provider that can be asked about many jobs: mapping and condition are read once. */
function doorOf(condition, { targets }) {
    const mappings = [...targets].map(([target, source]) => [target, evaluator(source)]);
    const holds = condition === undefined ? undefined : evaluator(condition);
    const asksClaimsAlone = condition !== undefined && !/\b(?:attribute|google)\b/.test(condition);
    return (claims) => {
        // Most that are tried are refused: then nothing needs to be mapped.
        if (asksClaimsAlone && !isTrue(holds?.({ assertion: claims })))
            return undefined;
        const mapped = new Map();
        for (const [target, map] of mappings) {
            const value = textIn(map({ assertion: claims }));
            if (value !== undefined)
                mapped.set(target, value);
            else if (target !== 'google.groups')
                return undefined;
        }
        if (holds === undefined || asksClaimsAlone)
            return mapped;
        const attribute = Object.fromEntries([...mapped].flatMap(([target, value]) => target.startsWith('attribute.') ? [[target.slice('attribute.'.length), value]] : []));
        const google = { subject: mapped.get('google.subject') ?? '' };
        return isTrue(holds({ assertion: claims, google, attribute })) ? mapped : undefined;
    };
}
function isTrue(outcome) {
    return outcome?.kind === 'value' && outcome.value === true;
}
function textIn(outcome) {
    return outcome.kind === 'value' && typeof outcome.value === 'string' ? outcome.value : undefined;
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/trust/doors.js






/** The providers of an environment that trust GitHub, or might. */
const doorsOf = onceForEach((environment) => providersOf(environment).flatMap((provider) => {
    const { issuer, condition, mapping } = provider;
    const unknown = (reason) => [
        { kind: 'unknown', provider, environment, reason },
    ];
    if (issuer.kind === 'other')
        return [];
    if (issuer.kind === 'unknown')
        return unknown(issuer.reason);
    if (condition !== undefined && !isKnown(condition))
        return unknown(reasonOf(condition));
    if (!mapping.complete)
        return unknown('its mapping is not known');
    const arms = readCondition(condition?.text ?? 'true', mapping);
    if (!arms.ok)
        return unknown(arms.error);
    const admits = doorOf(condition?.text, mapping);
    const texts = [...new Set(arms.value.flat().flatMap(({ atom }) => textsIn(atom)))];
    return [{ kind: 'door', provider, environment, admits, arms: arms.value, texts }];
}));
/** All doors of an estate. */
function everyDoor({ roots }) {
    return roots.flatMap(({ environments }) => environments.flatMap(doorsOf));
}
function textsIn(node) {
    switch (node.kind) {
        case 'constant':
            return typeof node.value === 'string' && !node.value.includes(UNKNOWN_PART) ? [node.value] : [];
        case 'list':
            return node.items.flatMap(textsIn);
        case 'call':
            return node.arguments.flatMap(textsIn);
        case 'opaque':
            return node.reads.flatMap(textsIn);
        case 'path':
            return [];
    }
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/trust/nearest-way.js



/** The way through a condition that the fewest demands are missing of, with those demands. */
function nearestWay(arms, presented) {
    const misses = arms.flatMap((arm) => {
        const demands = arm.map(({ atom, negated }) => {
            const text = negated ? `!(${celText(atom)})` : celText(atom);
            return { text, holds: evaluator(text) };
        });
        return presented.map((claims) => ({
            way: armText(arm),
            missing: demands.filter(({ holds }) => !nearest_way_isTrue(holds({ assertion: claims }))).map(({ text }) => text),
        }));
    });
    return misses.toSorted((a, b) => a.missing.length - b.missing.length)[0];
}
function nearest_way_isTrue(outcome) {
    return outcome.kind === 'value' && outcome.value === true;
}

;// CONCATENATED MODULE: ./build/shared/domain/federation/job-claims.js

/** What GitHub would put into the token of a job; `form` says which kind of subject its repository has. */
function claimsOfJob(job, form) {
    const { repository, ref, eventName } = job;
    const environment = job.environment;
    const isPullRequest = eventName.startsWith('pull_request');
    const actor = job.actor ?? 'somebody';
    return {
        iss: 'https://token.actions.githubusercontent.com',
        actor,
        actor_id: actor === 'somebody' ? '9000001' : '9000002',
        base_ref: isPullRequest ? 'main' : '',
        head_ref: isPullRequest ? 'change' : '',
        event_name: eventName,
        job_workflow_ref: workflowRef(job, job.calledWorkflow ?? job.workflow),
        ref,
        ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        ref_protected: 'false',
        repository,
        repository_id: job.repositoryId,
        repository_owner: repository.split('/')[0] ?? '',
        repository_owner_id: job.ownerId,
        repository_visibility: 'private',
        runner_environment: 'github-hosted',
        run_attempt: '1',
        run_id: '1',
        run_number: '1',
        workflow: 'Workflow',
        workflow_ref: workflowRef(job, job.workflow),
        ...(environment === undefined ? {} : { environment }),
        ...job.others,
        sub: subjectText({ ...job, environment }, form),
    };
}
function workflowRef({ repository, ref }, workflow) {
    return workflow.includes('@') ? workflow : `${repository}/${workflow.replace(/^(?:\.|\$)\//, '')}@${ref}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/federation/named-values.js


/** The values that an arm, or all arms, name for each claim: with them somebody is let in, if anybody is. */
function namedValues(arms) {
    const found = new Map();
    const add = (claim, value) => {
        if (value === undefined || value === '')
            return;
        found.set(claim, (found.get(claim) ?? new Set()).add(value));
    };
    for (const demand of arms.flat().flatMap(demandsOf)) {
        if (demand.kind !== 'one-of' && demand.kind !== 'begins')
            continue;
        for (const value of demand.values) {
            if (demand.claim === 'sub')
                addSubject(value, isWhole(demand, value), add);
            else if (demand.claim === 'workflow_ref') {
                add('repository', /^[^/]+\/[^/]+(?=\/)/.exec(value)?.[0]);
                add('workflow', /^[^/]+\/[^/]+\/([^@]+)@/.exec(value)?.[1]);
                add('ref', /@(.+)$/.exec(value)?.[1]);
            }
            else
                add(demand.claim, isWhole(demand, value) ? value : instanceOf(demand.claim, value));
        }
    }
    return new Map([...found].map(([claim, values]) => [claim, [...values]]));
}
/** Something that begins so. */
function instanceOf(claim, beginning) {
    if (claim === 'repository' && beginning.endsWith('/'))
        return `${beginning}any`;
    return claim === 'ref' && /^refs\/(?:heads|tags)\/./.test(beginning) ? `${beginning}1` : beginning;
}
function addSubject(text, whole, add) {
    const subject = readSubject(text, whole);
    const [, ownerId, repositoryId] = /^repo:[^@/:]+@(\d+)\/[^@/:]+@(\d+)(?=:)/.exec(text) ?? [];
    add('repository', subject?.repository);
    add('repository_owner_id', ownerId);
    add('repository_id', repositoryId);
    const context = subject?.context;
    if (context?.kind === 'environment')
        add('environment', context.value);
    if (context?.kind === 'ref')
        add('ref', context.value);
    if (context?.kind === 'pull-request')
        add('event_name', 'pull_request');
}

;// CONCATENATED MODULE: ./build/shared/domain/workflows/workflow.js
/** Whether a text is decided at run time. */
const isDynamic = (text) => text.includes('${{');

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/trust/presented.js



/** What the run presents to a door. What is not written is taken to be what the condition names, and something else. */
function presentedBy(run, { arms }, { repository }) {
    const values = namedValues(arms);
    const named = (claim) => values.get(claim) ?? [];
    const repositories = repository === undefined ? orElse(named('repository'), 'owner/repository') : [repository.name];
    const ids = repository?.id === undefined ? orElse(named('repository_id'), '9000001') : [repository.id];
    const owners = repository?.ownerId === undefined
        ? orElse(named('repository_owner_id'), '9000002')
        : [repository.ownerId];
    const environments = run.environment !== undefined && isDynamic(run.environment)
        ? [...named('environment'), 'another']
        : [run.environment];
    const actors = [...named('actor'), 'somebody'];
    const cases = [];
    for (const form of ['names', 'ids']) {
        for (const environment of environments) {
            for (const actor of actors) {
                const jobs = product(repositories, ids, owners, presented_refsOf(run.trigger, named('ref'))).map(([name = '', repositoryId = '', ownerId = '', ref = '']) => ({
                    repository: name,
                    repositoryId,
                    ownerId,
                    eventName: run.trigger.event,
                    ref,
                    environment,
                    workflow: run.workflow,
                    calledWorkflow: run.calledWorkflow,
                    actor,
                }));
                cases.push(jobs.map((job) => claimsOfJob(job, form)));
            }
        }
    }
    return cases;
}
const orElse = (values, other) => values.length > 0 ? values : [other];
function product(...lists) {
    return lists.reduce((left, right) => left.flatMap((one) => right.slice(0, 20).map((value) => [...one, value])), [[]]);
}
/** The refs that an event can run on, first those that the condition names. */
function presented_refsOf({ event, branches, tags }, named) {
    if (event === 'pull_request' || event === 'pull_request_review')
        return ['refs/pull/1/merge'];
    if (event !== 'push')
        return [
            ...named,
            'refs/heads/main',
            'refs/heads/master',
            ...(event === 'release' ? ['refs/tags/v1'] : []),
        ];
    const all = branches === undefined && tags === undefined;
    return [
        ...refsLike('refs/heads/', all ? ['**'] : branches, named),
        ...refsLike('refs/tags/', all ? ['**'] : tags, named),
    ];
}
function refsLike(start, globs, named) {
    if (globs === undefined)
        return [];
    const taken = globs.filter((glob) => !glob.startsWith('!'));
    const left = globs.flatMap((glob) => (glob.startsWith('!') ? [glob.slice(1)] : []));
    const known = named.flatMap((ref) => (ref.startsWith(start) ? [ref.slice(start.length)] : []));
    const fitting = known.filter((name) => fits(taken, name) && !fits(left, name));
    const samples = taken.map((glob) => glob.replaceAll(/\*+/g, '1'));
    return [...fitting, ...samples].map((name) => `${start}${name}`);
}
/** In filters of branches one star ends at a slash and two do not. */
function fits(globs, name) {
    return globs.some((glob) => {
        const source = glob
            .replaceAll(/[\\^$.|+()[\]{}?]/g, '\\$&')
            .replaceAll(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'));
        return new RegExp(`^${source}$`).test(name);
    });
}

;// CONCATENATED MODULE: ./build/shared/domain/workflows/runs.js

/** Every job that logs in, for every event that starts it. A callee of another repository counts as its caller's login alone. */
function runsOf(workflows) {
    const byPath = new Map(workflows.map((workflow) => [workflow.path, workflow]));
    return workflows.flatMap((workflow) => workflow.triggers
        .filter(({ event }) => event !== 'workflow_call')
        .flatMap((trigger) => jobsIn(workflow, { inputs: new Map(), idToken: undefined, conditional: false, asksOrigin: false }, byPath, []).map((found) => ({ ...found, workflow: workflow.path, trigger }))));
}
/** GitHub allows ten levels of calls. */
function jobsIn(workflow, caller, byPath, trail) {
    if (trail.length > 10 || trail.includes(workflow.path))
        return [];
    return workflow.jobs.flatMap((job) => {
        const conditional = caller.conditional || isConditional(job, workflow);
        const asksOrigin = caller.asksOrigin || asksForOrigin(job, workflow);
        // A callee never has more than its caller, and what its caller has where it says nothing.
        const idToken = caller.idToken === false ? false : (job.idToken ?? caller.idToken);
        const fill = (text) => filled(text, caller.inputs);
        const callee = job.calls && byPath.get(ownPath(job.calls.uses));
        if (job.calls !== undefined && callee !== undefined) {
            const inputs = new Map([...job.calls.inputs].map(([name, value]) => [name, fill(value)]));
            return jobsIn(callee, { inputs, idToken: idToken ?? false, conditional, asksOrigin }, byPath, [
                ...trail,
                workflow.path,
            ]);
        }
        return job.logins.map((login) => ({
            calledWorkflow: job.calls?.uses ?? workflow.path,
            job,
            login: {
                ...login,
                provider: fill(login.provider),
                serviceAccount: login.serviceAccount && fill(login.serviceAccount),
            },
            environment: job.environment && fill(job.environment),
            idToken: idToken ?? false,
            conditional: conditional || login.conditional,
            asksOrigin,
        }));
    });
}
/** `./.github/workflows/x.yml`, and `$/…`, which is the same in the repository itself. */
function ownPath(uses) {
    return uses.replace(/^(?:\.|\$)\//, '');
}
function isConditional(job, workflow) {
    return waitsFor(job, workflow, ({ conditional }) => conditional);
}
function asksForOrigin(job, workflow) {
    return waitsFor(job, workflow, ({ asksOrigin }) => asksOrigin);
}
/** Whether something holds of a job or of one that it needs. */
function waitsFor(job, workflow, holds, seen = []) {
    if (holds(job))
        return true;
    if (seen.includes(job.id))
        return false;
    return job.needs.some((id) => {
        const needed = workflow.jobs.find((other) => other.id === id);
        return needed !== undefined && waitsFor(needed, workflow, holds, [...seen, job.id]);
    });
}
/** The caller's values in place of `${{ inputs.x }}`. */
function filled(text, inputs) {
    if (!isDynamic(text))
        return text;
    return text.replaceAll(/\$\{\{\s*inputs\.([\w-]+)\s*\}\}/g, (whole, name) => inputs.get(name.toLowerCase().replaceAll('-', '_')) ?? whole);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/trust/runs-in.js



/** Every job of the repository that logs in to a provider, for each event that starts it. */
const runsIn = onceForEach(({ workflows }) => runsOf(workflows));
/** Where a run logs in; of a workflow that another one calls, in the file of the callee. */
function placeOfRun({ login, job, calledWorkflow, workflow }) {
    const path = job.calls === undefined ? calledWorkflow : workflow;
    const start = { line: login.line, column: login.column };
    return { path, start, end: start };
}
/** The providers that a login can mean: those of its name, or any where the name is only known at run time. */
function doorsFor({ provider }, doors) {
    if (isDynamic(provider))
        return doors;
    const [, pool, id] = /workloadIdentityPools\/([^/]+)\/providers\/([^/]+)$/.exec(provider) ?? [];
    return doors.filter(({ provider: each }) => (each.pool === undefined || !each.pool.startsWith('id:') || each.pool === `id:${pool}`) &&
        (each.id === undefined || each.id === id));
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/trust/refused-workflow.js





/** A deployment that cannot log in is found before it is needed. */
const refusedWorkflow = {
    id: 'trust/refused-workflow',
    severity: 'medium',
    title: 'Every job that logs in is let in by a provider of this repository',
    rationale: 'A condition that was tightened, a branch that was renamed, an environment that a job does not name, a subject that now carries ids: the next deployment fails with `The given credential is rejected by the attribute condition`, often the one that was to repair something.',
    remedy: 'Let the job run on the ref or in the environment that the condition asks for, or add a way to the condition; give the job `permissions: id-token: write`.',
    url: 'https://docs.github.com/en/actions/reference/security/oidc',
    check: (estate) => {
        const doors = everyDoor(estate);
        const byJob = Map.groupBy(runsIn(estate), ({ workflow, job, login, calledWorkflow }) => [workflow, calledWorkflow, job.id, login.line].join('\n'));
        return [...byJob.values()].flatMap((runs) => judgeJob(runs, doors, estate));
    },
};
function judgeJob(runs, doors, estate) {
    const judged = runs.map((run) => ({ run, answer: answerTo(run, doors, estate) }));
    const admitted = judged.some(({ answer }) => answer.kind === 'admitted' || answer.kind === 'elsewhere');
    const refused = judged.filter(({ answer }) => answer.kind === 'refused');
    const doubtful = judged.filter(({ answer }) => answer.kind === 'undecided');
    // An `if` may keep a job from the events that it is refused on.
    const told = refused.filter(({ run }) => !admitted || !run.conditional);
    if (told.length > 0 && (admitted || doubtful.length === 0))
        return [refused_workflow_observation('breach', told)];
    return admitted || doubtful.length === 0 ? [] : [refused_workflow_observation('undecided', doubtful)];
}
function refused_workflow_observation(saw, judged) {
    const [first] = judged;
    const { run, answer } = first;
    const events = [...new Set(judged.map((each) => each.run.trigger.event))].join(', ');
    const why = 'why' in answer ? answer.why : '';
    const what = saw === 'breach' ? 'would be refused' : 'may be refused';
    return {
        saw,
        message: `${run.job.id} of ${run.workflow} ${what} on ${events}: ${why}.`,
        at: placeOfRun(run),
        anchor: `${run.workflow}#${run.job.id}`,
    };
}
function answerTo(run, doors, estate) {
    const possible = doorsFor(run.login, doors);
    if (possible.length === 0)
        return { kind: 'elsewhere' };
    if (!run.idToken)
        return { kind: 'refused', why: 'it asks for a token without `permissions: id-token: write`' };
    const answers = [];
    for (const door of possible) {
        const answer = answerOf(door, run, estate);
        if (answer.kind === 'admitted')
            return answer;
        answers.push(answer);
    }
    return answers.find(({ kind }) => kind === 'undecided') ?? answers[0] ?? { kind: 'elsewhere' };
}
function answerOf(door, run, { options }) {
    const { address } = door.provider.resource;
    if (door.kind === 'unknown')
        return { kind: 'undecided', why: `${address} cannot be tried: ${door.reason}` };
    const cases = presentedBy(run, door, options);
    const admitted = cases.filter((refs) => refs.some((claims) => door.admits(claims) !== undefined));
    if (admitted.length === cases.length)
        return { kind: 'admitted' };
    if (admitted.length > 0) {
        return {
            kind: 'undecided',
            why: `${address} admits it in some forms only (subject with or without ids, actor, or an environment that is known at run time)`,
        };
    }
    const near = nearestWay(door.arms, cases.flat());
    const missing = near?.missing.map(quoted).join(' and ');
    return {
        kind: 'refused',
        why: near === undefined || missing === '' ? `${address} admits nobody` : `${address} asks for ${missing}`,
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/federation/homes.js

/** For each way through a condition a job that it was written for: what the way does not name is that of the own repository. */
function homesOf(arms, repository) {
    return arms.map((arm) => {
        const values = namedValues([arm]);
        const first = (claim) => values.get(claim)?.[0];
        const others = [...values].flatMap(([claim, [value]]) => value === undefined || DERIVED.has(claim) ? [] : [[claim, value]]);
        return {
            repository: first('repository') ?? repository?.name ?? `${first('repository_owner') ?? 'owner'}/repository`,
            repositoryId: first('repository_id') ?? repository?.id ?? '9000001',
            ownerId: first('repository_owner_id') ?? repository?.ownerId ?? '9000002',
            eventName: first('event_name') ?? 'push',
            ref: first('ref') ?? 'refs/heads/main',
            environment: first('environment'),
            workflow: first('workflow') ?? '.github/workflows/deploy.yml',
            actor: first('actor'),
            others: Object.fromEntries(others),
        };
    });
}
/** Claims that follow from the facts of a job. */
const DERIVED = new Set([
    'actor',
    'base_ref',
    'environment',
    'event_name',
    'head_ref',
    'ref',
    'ref_type',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'sub',
    'workflow',
]);

;// CONCATENATED MODULE: ./build/shared/domain/federation/strangers.js


const OTHER_BRANCH = 'refs/heads/stranger';
/**
 * Jobs that differ from one that is meant to get in by what somebody else can choose. `texts` are those of the condition: names are
 * made to contain them, for conditions that compare a part only; `beginnings` are refs that the condition admits on purpose.
 */
function strangersTo(home, texts, beginnings) {
    const [owner = '', name = ''] = home.repository.split('/');
    const outside = { repositoryId: '9000003', ownerId: '9000004', actor: 'stranger', others: {} };
    const { environment: _, ...bare } = home;
    const branches = [OTHER_BRANCH, ...texts.flatMap(branchesLike)].filter((ref) => ref !== home.ref && !beginnings.some((beginning) => ref.startsWith(beginning)) && !texts.includes(ref));
    const repositories = (names) => names.filter((each) => !texts.includes(each) && each !== home.repository);
    return [
        {
            who: 'a pull request from a fork',
            job: { ...bare, actor: 'stranger', eventName: 'pull_request', ref: 'refs/pull/7/merge' },
        },
        ...branches.map((ref) => ({ who: 'another branch', job: { ...bare, eventName: 'push', ref } })),
        { who: 'any tag', job: { ...bare, eventName: 'push', ref: 'refs/tags/stranger' } },
        {
            who: 'a run that somebody starts by hand on another branch',
            job: { ...bare, eventName: 'workflow_dispatch', ref: OTHER_BRANCH },
        },
        {
            who: 'another environment on another branch',
            job: { ...home, ref: OTHER_BRANCH, environment: 'stranger' },
        },
        ...repositories([`${owner}/stranger`, `${owner}/${name}-stranger`]).map((repository) => ({
            who: `another repository of ${owner}`,
            job: { ...home, ...outside, ownerId: home.ownerId, repository },
        })),
        ...repositories([`stranger/${name}`, `stranger-${owner}/${name}`, `${owner}-stranger/${name}`]).map((repository) => ({
            who: 'a repository of somebody else',
            job: { ...home, ...outside, repository },
        })),
    ];
}
function branchesLike(text) {
    if (!/^[\w./-]+$/.test(text))
        return [];
    // What a branch is compared with may be no more than its beginning.
    const longer = /^refs\/heads\/./.test(text) ? [`${text}-stranger`] : [];
    return [
        ...longer,
        ...[`stranger/${text}`, `stranger${text}`, `stranger${text}stranger`].map((name) => `refs/heads/${name}`),
    ];
}
/** Beginnings of refs that a condition asks for and that a rule of the repository can protect, such as `refs/heads/release/`. */
function admittedBeginnings(arms) {
    return arms
        .flat()
        .flatMap(demandsOf)
        .flatMap((demand) => (demand.kind === 'begins' && demand.claim === 'ref' ? demand.values : []))
        .filter(isProtectable);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/trust/opened-by-strangers.js



/** Events that anybody on GitHub can cause, whose jobs run with the rights of the default branch. */
const BY_ANYBODY = new Map([
    ['pull_request_target', 'opens a pull request'],
    ['issue_comment', 'writes a comment'],
    ['issues', 'opens an issue'],
    ['discussion', 'opens a discussion'],
    ['discussion_comment', 'writes in a discussion'],
    ['pull_request_review_comment', 'comments on a pull request'],
    ['fork', 'forks the repository'],
    ['watch', 'stars the repository'],
]);
/** Jobs with a login that a stranger starts: their claims are those of the default branch, so that most conditions hold. */
function openedByStrangers(estate) {
    const doors = everyDoor(estate);
    return runsIn(estate).flatMap((run) => {
        const afterAnother = isAfterPullRequest(run, estate);
        const does = afterAnother ? AFTER_ANOTHER : BY_ANYBODY.get(run.trigger.event);
        if (does === undefined || !run.idToken)
            return [];
        const admitted = doorsFor(run.login, doors).some((door) => door.kind === 'door' &&
            presentedBy(run, door, estate.options).some((refs) => refs.some((claims) => door.admits(claims) !== undefined)));
        if (!admitted)
            return [];
        const place = { at: placeOfRun(run), anchor: `${run.workflow}#${run.job.id}` };
        const story = `Whoever ${does} starts ${run.job.id} of ${run.workflow} (${run.trigger.event})`;
        return [
            run.conditional || afterAnother
                ? {
                    saw: 'undecided',
                    message: `${story}, which is let in ${run.conditional ? 'where its `if` allows it' : 'whatever started the other'}.`,
                    ...place,
                }
                : { saw: 'breach', message: `${story}, and it is let in.`, ...place },
        ];
    });
}
const AFTER_ANOTHER = 'opens a pull request, for which the workflow that is waited for runs,';
/** It runs with the rights of the default branch, whoever started what it waits for. What is not in this repository nobody knows. */
function isAfterPullRequest({ trigger, asksOrigin }, { workflows }) {
    if (trigger.event !== 'workflow_run' || asksOrigin)
        return false;
    return workflows.some(({ name, triggers }) => trigger.awaited?.includes(name) && triggers.some(({ event }) => event.startsWith('pull_request')));
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/trust/reach.js




/** Compares the mapped attributes with every principal of the pool. */
function reachThrough({ provider, environment }, estate) {
    const everywhere = provider.pool?.startsWith('id:') === true;
    const principals = (everywhere ? principalsOf(estate) : principalsIn(environment))
        .filter(({ pool }) => pool === undefined || pool === provider.pool)
        .map(({ who }) => who);
    return (mapped) => {
        if (principals.length === 0)
            return 'unknown';
        const matching = principals.some((who) => {
            if (who.kind !== 'attribute' || who.value.includes(UNKNOWN_PART))
                return true;
            return mapped.get(who.target) === who.value;
        });
        return matching ? 'something' : 'nothing';
    };
}
const principalsOf = onceForEach(({ roots }) => roots.flatMap(({ environments }) => environments.flatMap(principalsIn)));
const principalsIn = onceForEach((environment) => grantsOf(environment).flatMap(({ member }) => principalOf(member, environment) ?? []));

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/trust/stranger-let-in.js







/** Conditions are tried, not only read. */
const strangerLetIn = {
    id: 'trust/stranger-let-in',
    severity: 'critical',
    title: 'No job of a fork, of another branch or of another repository is let in',
    rationale: 'The mapping and the condition of the provider are evaluated on the claims that strangers would present: a pull request from a fork, another branch or tag, another environment, another repository of the owner and of somebody else; and on those of jobs here that strangers can start (`pull_request_target`, comments). Each that is let in, and that a principal of the pool fits, can do what was meant for the deployment.',
    remedy: "Make the condition ask for repository_id, repository_owner_id and for ref or environment on every way; and keep logins out of workflows that strangers can start: after workflow_run, let the job ask `if: github.event.workflow_run.event == 'push'`.",
    url: 'https://docs.github.com/en/actions/reference/security/oidc',
    check: (estate) => [
        ...(0,in_each_environment/* inEachEnvironment */.c)(estate, (environment) => doorsOf(environment).flatMap((door) => {
            const { at, resource } = door.provider;
            const place = { at, anchor: resource.address };
            if (door.kind === 'unknown') {
                return [{ saw: 'undecided', message: `Who is let in cannot be tried: ${door.reason}.`, ...place }];
            }
            const found = letIn(door, estate);
            return found.length === 0 ? [] : [{ saw: 'breach', message: messageOf(found), ...place }];
        })),
        ...openedByStrangers(estate),
    ],
};
function letIn(door, estate) {
    const reaches = reachThrough(door, estate);
    return homesOf(door.arms, estate.options.repository)
        .flatMap((home) => strangersTo(home, door.texts, admittedBeginnings(door.arms)))
        .filter(({ job }) => ['names', 'ids'].some((form) => {
        const mapped = door.admits(claimsOfJob(job, form));
        return mapped !== undefined && reaches(mapped) !== 'nothing';
    }));
}
function messageOf(found) {
    const who = [...new Set(found.map((stranger) => stranger.who))];
    const sample = found[0]?.job;
    const shown = sample === undefined ? '' : ` (tried: ${sample.repository}, ${sample.eventName}, ${sample.ref})`;
    const all = who.length === 1 ? who[0] : `${who.slice(0, -1).join(', ')} and ${who.at(-1)}`;
    return `Strangers are let in: ${all}${shown}.`;
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/registry.js


































/** Every policy, in the order of the docs. */
const POLICIES = [
    providerCondition,
    recyclableNames,
    oldSubject,
    poolWidePrincipal,
    oneAccountPerEnvironment,
    serviceAccountKeys,
    primitiveRoles,
    tokenCreatorOnProject,
    strangerLetIn,
    refusedWorkflow,
    startupProbe,
    livenessProbe,
    maxInstances,
    concurrency,
    secretsByReference,
    publicInvoker,
    unneededLatest,
    cloudRunDeletionProtection,
    ignoredChangesPolicy,
    capacity,
    databaseDeletionProtection,
    backups,
    sameState,
    sameProject,
    readableModules,
    alertOnErrors,
    alertOnLatency,
    alertOnConnections,
    alertChannels,
    uptimeCheck,
    budget,
    artifactCleanUp,
    secretsRotate,
    stagingBehindIap,
];


/***/ }),

/***/ 64675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

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

// EXTERNAL MODULE: ./build/shared/domain/validation/configuration-files.js
var configuration_files = __webpack_require__(92941);
// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
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

// EXTERNAL MODULE: ./build/action-tf-validate/src/policies/registry.js + 89 modules
var registry = __webpack_require__(27557);
;// CONCATENATED MODULE: ./build/action-tf-validate/src/publish.js









/** What a policy says of itself, for code scanning. */
const RULES = new Map(registry/* POLICIES */.P.map((policy) => [policy.id, policy]));
/** Writes every report, then tells whoever is to be told. What cannot be told changes no verdict. */
async function publish(found, asked, ports) {
    const { judgement, fallbackPath, roots, modules } = found;
    const { inputs, event, context } = asked;
    const { name } = inputs;
    const about = aboutOf(found, asked, ports.clock.now());
    const validation = { program: (0,configuration_files/* flavorOf */.cJ)(inputs.flavour), rules: RULES };
    const written = await writeReports({ judgement, about, name, fallbackPath, validation }, ports.job);
    const known = await writeKnown({
        ...{ judgement, known: found.known, knownFile: inputs.knownFile, nowMs: found.startedMs },
        ...{ path: found.policy.known, named: 'the settings name' },
    }, ports.folders);
    const published = await publishFindings({
        uploadSarif: inputs.uploadSarif,
        comment: inputs.comment,
        findings: {
            sarif: (resultsPerRun) => renderGateSarif(judgement, { category: name, fallbackPath, resultsPerRun, validation }),
            at: uploadPlace(context, event, found.head),
            startedAt: about.startedAt,
        },
        commentToWrite: event.pullRequest && {
            pullRequest: event.pullRequest.number,
            marker: gateMarker(name, report_subject/* TERRAFORM_VALIDATION */.JL),
            body: renderGateComment(judgement, about, name),
        },
        artifact: inputs.uploadArtifact
            ? {
                ...{ name, folder: written.report.replace(/[\\/][^\\/]*$/, '') },
                files: [written.report, written.sarif],
            }
            : undefined,
    }, ports);
    return {
        ...{ judgement, roots, modules },
        about: { ...about, notes: [...about.notes, ...written.warnings, ...published.notices, ...known] },
        paths: { report: written.report, sarif: written.sarif },
        failures: published.failures,
    };
}
function aboutOf({ notes, startedMs, roots, modules, ran, changed }, { inputs, context }, nowMs) {
    const { url, commit, actor } = context;
    return {
        subject: report_subject/* TERRAFORM_VALIDATION */.JL,
        run: { url, commit, actor },
        startedAt: new Date(startedMs).toISOString(),
        durationMs: nowMs - startedMs,
        enforce: inputs.enforce,
        facts: [
            ['roots', String(roots.length)],
            ['modules', String(modules.length)],
            ['folders that were run', String(ran)],
        ],
        ...{ notes, changed },
    };
}


/***/ }),

/***/ 87706:
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

;// CONCATENATED MODULE: ./build/action-tf-validate/src/report.js


const OUTPUTS = {
    verdict: ({ judgement }) => judgement.verdict,
    reason: JUDGED.reason,
    blocking: JUDGED.blocking,
    findings: JUDGED.findings,
    roots: ({ roots }) => JSON.stringify(roots),
    modules: ({ modules }) => JSON.stringify(modules),
    sarif: ({ paths }) => paths.sarif,
    report: ({ paths }) => paths.report,
};
/** Makes an outcome what people and later steps read. */
function report(outcome) {
    return { ...findingsReport(outcome), outputs: outputsOf(OUTPUTS, outcome) };
}
/** The sentence for the log. */
const headlineOf = ({ judgement, about }) => (0,gate_headline/* gateHeadline */.S)(judgement, about);


/***/ }),

/***/ 88311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

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

// EXTERNAL MODULE: ./build/shared/domain/package-url/package-url.js + 1 modules
var package_url = __webpack_require__(51080);
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
// EXTERNAL MODULE: ./build/shared/domain/report/gate/report-subject.js
var report_subject = __webpack_require__(46519);
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

;// CONCATENATED MODULE: ./build/shared/domain/validation/block-address.js
const KEY = String.raw `\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]`;
const MODULES = new RegExp(String.raw `^(?:module\.[^.[\]]+(?:${KEY})?\.)+`);
const INSTANCE = new RegExp(`^${KEY}`);
const BLOCK = /^(?:data\.)?[\w-]+\.[\w-]+/;
/** A resource by its own module, however that is called: `google_x.y["a"]` of `module.m["eu"].google_x.y["a"]`. */
function withoutModules(address) {
    return address.replace(MODULES, '');
}
/** The block that all instances of a resource are made of: `google_x.y`. undefined of what is no address of a resource. */
function blockAddress(address) {
    const own = withoutModules(address);
    return own.startsWith('module.') ? undefined : BLOCK.exec(own)?.[0];
}
/** `["a"]` of `google_x.y["a"]`; undefined where all instances of a block are meant. */
function instanceKey(address) {
    const block = blockAddress(address);
    return block === undefined ? undefined : INSTANCE.exec(withoutModules(address).slice(block.length))?.[0];
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/equal-rules.js
/**
 * Rules of several tools that say the same of one block, in a row each: where two of a row are told of one block, it is one fault. The first
 * that was told lends its name, its words and its remedy; a policy of this suite comes first, as it knows the environment and says what to write.
 * Whatever a later rule finds in a block, the earlier ones of its row find too, so nothing is lost in their words.
 *
 * What only overlaps is not here. CKV_GCP_118 and 125 and GCP-0068 look at whether a provider has a condition, the policy at what it lets
 * in. CKV_GCP_44, 45 and 49 want a hundred other roles away too. CKV2_GCP_20 wants the log of MySQL where `database/backups` may miss the backups.
 * CKV2_GCP_3 is about keys that are uploaded. GCP-0017 is a public address or an open network, which checkov keeps apart.
 */
const EQUAL_RULES = [
    // Identity: the role stands on one project, one folder or one organization.
    ['identity/primitive-roles', 'CKV_GCP_117'],
    ['identity/primitive-roles', 'CKV_GCP_116'],
    ['identity/primitive-roles', 'CKV_GCP_115'],
    ['identity/token-creator-on-project', 'CKV_GCP_41', 'GCP-0011'],
    ['identity/token-creator-on-project', 'GCP-0005'],
    ['identity/token-creator-on-project', 'GCP-0009'],
    // A default account has a role.
    ['CKV_GCP_46', 'GCP-0006'],
    ['CKV_GCP_48', 'GCP-0004'],
    ['CKV_GCP_47', 'GCP-0008'],
    // An account is an administrator.
    ['CKV_GCP_42', 'GCP-0007'],
    // Who may come in.
    ['cloud-run/public-invoker', 'CKV_GCP_102'],
    ['CKV_GCP_28', 'GCP-0001'],
    ['CKV_GCP_15', 'GCP-0046'],
    // Cloud SQL: backups, transport, and flags.
    ['database/backups', 'CKV_GCP_14', 'GCP-0024'],
    ['CKV_GCP_6', 'GCP-0015'],
    ['CKV_GCP_50', 'GCP-0026'],
    ['CKV_GCP_51', 'GCP-0025'],
    ['CKV_GCP_52', 'GCP-0016'],
    ['CKV_GCP_53', 'GCP-0022'],
    ['CKV_GCP_54', 'GCP-0020'],
    ['CKV_GCP_56', 'GCP-0014'],
    ['CKV_GCP_57', 'GCP-0021'],
    ['CKV_GCP_58', 'GCP-0019'],
    ['CKV_GCP_59', 'GCP-0023'],
    // Buckets, keys, networks and zones.
    ['CKV_GCP_29', 'GCP-0002'],
    ['CKV_GCP_62', 'GCP-0077'],
    ['CKV_GCP_78', 'GCP-0078'],
    ['CKV_GCP_43', 'GCP-0065'],
    ['CKV_GCP_26', 'GCP-0029', 'GCP-0076'],
    ['CKV_GCP_74', 'GCP-0075'],
    ['CKV_GCP_27', 'GCP-0010'],
    ['CKV_GCP_16', 'GCP-0013'],
    ['CKV_GCP_17', 'GCP-0012'],
];

;// CONCATENATED MODULE: ./build/shared/domain/validation/unite-equals.js




/** Tells what several tools say of one block in the words of the first of them, so that merging makes one finding of it, seen by all. */
function uniteEquals(scans) {
    const byRule = Map.groupBy(scans.flatMap(({ findings }) => findings).filter(isFound), ruleOf);
    const echoes = new Map();
    for (const rules of EQUAL_RULES)
        gather(rules, byRule, echoes);
    if (echoes.size === 0)
        return scans;
    const retold = new Map([...echoes].flatMap(([first, others]) => {
        const all = [first, ...others];
        return all.map((finding) => [finding, inWordsOf(first, finding, all)]);
    }));
    return scans.map((scan) => ({
        ...scan,
        findings: scan.findings.map((finding) => retold.get(finding) ?? finding),
    }));
}
/** A policy that could not decide only tells so: what another tool found is not put in its words. */
const isFound = ({ severity }) => severity !== 'info';
/** Trivy's older releases write `AVD-` before the name of a rule. */
const ruleOf = ({ id }) => id.replace(/^AVD-/, '');
/** Each finding goes to the first one of an earlier rule that is about its block; one that has none waits for those of later rules. */
function gather(rules, byRule, echoes) {
    const firsts = [];
    for (const rule of rules) {
        const own = byRule.get(rule) ?? [];
        const alone = own.filter((finding) => {
            const first = firstAt(finding, firsts);
            if (first !== undefined)
                echoes.set(first, [...(echoes.get(first) ?? []), finding]);
            return first === undefined;
        });
        firsts.push(...alone);
    }
}
/** Of several instances of a block the same one, where both tools know which; a tool that means the block means all of them. */
function firstAt(finding, firsts) {
    const key = instanceKey(finding.anchor ?? '');
    const there = firsts.filter((first) => isSameBlock(first, finding));
    const same = there.find(({ anchor = '' }) => instanceKey(anchor) === key);
    return same ?? there.find(({ anchor = '' }) => key === undefined || instanceKey(anchor) === undefined);
}
/** By its address; by its first line where a tool does not know the address. */
function isSameBlock(one, other) {
    if (one.place === undefined || one.place.path !== other.place?.path)
        return false;
    const [a, b] = [one, other].map(({ anchor = '' }) => blockAddress(anchor));
    if (a !== undefined && b !== undefined)
        return a === b;
    return one.place.startLine !== undefined && one.place.startLine === other.place.startLine;
}
function inWordsOf(first, { tool, id, severity }, all) {
    const remedy = all.find((one) => one.remedy !== undefined)?.remedy;
    const url = all.find((one) => one.url !== undefined)?.url;
    return {
        ...first,
        aliases: (0,text_order/* distinct */.d)(all.flatMap((one) => [one.id, ...one.aliases])).filter((name) => name !== first.id),
        severity: all.map((one) => one.severity).reduce(findings_severity/* worse */.JJ),
        ...(remedy !== undefined && { remedy }),
        ...(url !== undefined && { url }),
        seenBy: [{ tool, id, severity }],
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/echoes.js

/** Makes what several tools tell of one place alike, so that it is merged into one: faults of the code at one line, equal rules at one block. */
function alignAnchors(scans) {
    return uniteEquals(alignCode(scans));
}
/** The anchor that the first of the tools gave: TFLint quotes no code, so it cannot know by itself what Terraform calls the place. */
function alignCode(scans) {
    const known = new Map();
    for (const { findings } of scans)
        for (const finding of findings)
            if (finding.kind === 'code' && finding.anchor !== undefined && !known.has(echoes_spotOf(finding)))
                known.set(echoes_spotOf(finding), finding.anchor);
    return scans.map((scan) => ({
        ...scan,
        findings: scan.findings.map((finding) => finding.kind === 'code' && finding.anchor === undefined && known.has(echoes_spotOf(finding))
            ? { ...finding, anchor: known.get(echoes_spotOf(finding)) }
            : finding),
    }));
}
const echoes_spotOf = ({ id, place }) => `${id}\n${place?.path}\n${place?.startLine}`;

// EXTERNAL MODULE: ./build/shared/domain/terraform/paths.js
var terraform_paths = __webpack_require__(70470);
// EXTERNAL MODULE: ./build/shared/domain/text/path-matcher.js
var path_matcher = __webpack_require__(4005);
// EXTERNAL MODULE: ./build/shared/domain/validation/folder-path.js
var folder_path = __webpack_require__(55621);
;// CONCATENATED MODULE: ./build/shared/domain/validation/tofu-alone.js




const NAMED = 3;
/** Folders that only OpenTofu reads, in a sentence, where Terraform is what runs: to Terraform they are empty. undefined where there are none. */
function tofuAlone(files, { folder, exclude, flavour, }) {
    if (flavour === 'tofu')
        return undefined;
    const isExcluded = (0,path_matcher/* pathMatcher */.k)(exclude);
    const own = files.filter((path) => (folder === '.' || path.startsWith(`${folder}/`)) && !isExcluded(path));
    const foldersWith = (form) => new Set(own.filter((path) => form.test(path)).map(terraform_paths/* folderOf */.yS));
    const alone = [...foldersWith(/\.tofu(?:\.json)?$/).difference(foldersWith(/\.tf(?:\.json)?$/))].sort();
    if (alone.length === 0)
        return undefined;
    const named = alone.slice(0, NAMED).map(folder_path/* folderText */.ON).join(', ');
    const [verb, more] = [alone.length === 1 ? 'holds' : 'hold', alone.length > NAMED ? ', …' : ''];
    return `${(0,figures/* counted */.hS)(alone.length, 'folder')} (${named}${more}) ${verb} files of OpenTofu alone, which Terraform does not read: tool: tofu runs them`;
}

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __webpack_require__(56548);
;// CONCATENATED MODULE: ./build/shared/engine/files/require-path.js

/** The file or folder of an input, absolute: it is there, and no link that leads out of the checkout. */
async function requirePath(path, { input, kind }, folders) {
    const { workspace } = folders;
    const found = path === '.' ? workspace : folders.join(workspace, path);
    if (path !== '.' && folders.sift(workspace, [path]).outside.length > 0)
        throw new action_error/* ActionError */.l({
            code: 'file-invalid',
            message: `Expected ${path} in the checkout, found a link that leads out of it`,
            hint: `Put the files themselves there, or correct ${input}`,
        });
    if (await folders.exists(found))
        return found;
    throw new action_error/* ActionError */.l({
        code: 'file-not-found',
        message: `Expected the ${kind} ${path}, found nothing there`,
        hint: `Is the repository checked out before this step (actions/checkout)? ${input} is relative to the workspace.`,
    });
}

// EXTERNAL MODULE: ./build/shared/domain/findings/known/known-from.js
var known_from = __webpack_require__(25684);
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

;// CONCATENATED MODULE: ./build/shared/engine/gate/changed-files.js
/** Paths that differ between a commit and what is checked out, from the folder that git is asked in; undefined where the clone cannot tell. */
async function changedFiles(commit, git) {
    const fork = (await git('merge-base', commit, 'HEAD'))?.trim();
    if (fork === undefined || fork === '')
        return undefined;
    const [committed, touched, untracked] = await Promise.all([
        git('diff', '--name-only', '--no-renames', '--relative', '-z', fork, 'HEAD'),
        // Not a comparison of contents, which would run filters that a checkout's configuration names: what only looks touched is run once more.
        git('diff-files', '--name-only', '--relative', '-z'),
        git('ls-files', '--others', '--exclude-standard', '-z'),
    ]);
    if (committed === undefined || touched === undefined || untracked === undefined)
        return undefined;
    return [...new Set(`${committed}${touched}${untracked}`.split('\0').filter((path) => path !== ''))].sort();
}

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

;// CONCATENATED MODULE: ./build/shared/domain/text/absolute-path.js
/** Whether a path says from the top where it leads, on any system. A shell knows what `~` is, and a variable of a workflow meets none. */
const isAbsolutePath = (path) => /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path);

;// CONCATENATED MODULE: ./build/shared/engine/validate/cli-settings.js

/**
 * The user's settings of Terraform, by a path that holds from every folder. Where there is no such file Terraform only whispers so, and goes on
 * without the mirror that was to keep providers out.
 */
async function withCliSettings(env, folders) {
    const named = env.TF_CLI_CONFIG_FILE;
    if (named === undefined || named === '')
        return { env, notes: [] };
    const path = isAbsolutePath(named) ? named : folders.join(folders.workspace, named);
    if (await folders.exists(path))
        return { env: { ...env, TF_CLI_CONFIG_FILE: path }, notes: [] };
    const note = `TF_CLI_CONFIG_FILE names ${named}, which is not there: Terraform went on without these settings, such as a mirror of providers`;
    return { env, notes: [note] };
}

;// CONCATENATED MODULE: ./build/shared/schemas/tf-validate.v1.json
const tf_validate_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/OWNER/run-delivery/v1/shared/schemas/tf-validate.v1.json","title":"the settings of the Terraform validation","description":"What findings in Terraform are held to, and what only the team can know. Every key may be left out; the defaults are those of the descriptions.","type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string","description":"Address of this schema, for editors."},"limits":{"$ref":"#/$defs/limits","description":"How many findings of each severity pass, over all steps. Default: critical 0, high 0, medium 0, low any, info any."},"unknown_severity":{"$ref":"#/$defs/severity","description":"What a finding counts as whose severity no tool knows. Default: medium."},"inconclusive":{"description":"What happens when a step did not prove its work: block fails the job, warn does not. The verdict is inconclusive either way. Default: block.","enum":["block","warn"]},"steps":{"title":"a map of steps","description":"What holds for one step alone.","type":"object","additionalProperties":false,"properties":{"fmt":{"$ref":"#/$defs/scanner"},"init":{"$ref":"#/$defs/scanner"},"validate":{"$ref":"#/$defs/scanner"},"tflint":{"$ref":"#/$defs/scanner"},"checkov":{"$ref":"#/$defs/scanner"},"trivy":{"$ref":"#/$defs/scanner"},"policies":{"$ref":"#/$defs/scanner"}}},"policies":{"title":"a map with off, advice, undecided, public_services, reserved_connections, pool_variables and environments","description":"Policies of our own.","type":"object","additionalProperties":false,"properties":{"off":{"title":"a list of policies that are off","description":"Policies that are switched off, for a reason and until a day.","type":"array","items":{"$ref":"#/$defs/ruleOff"}},"advice":{"description":"Whether advice (observability, cost) counts with its severity (block), or is told without counting (tell). Default: tell.","enum":["tell","block"]},"undecided":{"description":"Whether what files alone cannot tell counts with the severity of its policy (count), or is told without counting (tell). Default: count.","enum":["count","tell"]},"public_services":{"title":"a list of names of services","description":"Services that everybody may call, each a name or a glob. Default: none.","type":"array","items":{"type":"string","minLength":1}},"reserved_connections":{"title":"a whole number from 0","description":"Connections of each database that no service may count on: maintenance, migrations. Default: 5.","type":"integer","minimum":0,"maximum":100000},"pool_variables":{"title":"a list of names of variables","description":"Variables of the environment that hold the size of a service\'s connection pool. Default: DB_POOL_SIZE, DB_MAX_CONNECTIONS, POOL_SIZE.","type":"array","minItems":1,"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"}},"environments":{"title":"a map of names of environments to lists of files of values","description":"Which files of values make which environment, relative to the checkout; globs. A folder of a root stands for the root, and a file that is in no root counts for each root that nothing else places. Default: by the names of the files (staging.tfvars) and of the folders of roots (environments/staging).","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9_-]+$","title":"a name of letters, digits, _ and -"},"additionalProperties":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}}}},"exception_days":{"title":"a map with maximum and warning","description":"How long exceptions may last.","type":"object","additionalProperties":false,"properties":{"maximum":{"title":"a whole number of days from 1 to 366","description":"The most days that an exception may reach ahead. Default: 180.","type":"integer","minimum":1,"maximum":366},"warning":{"title":"a whole number of days from 0 to 366","description":"From how many days before its end an exception is announced. Default: 14.","type":"integer","minimum":0,"maximum":366}}},"exceptions":{"title":"a list of exceptions","description":"Findings that somebody answers for until a day.","type":"array","items":{"$ref":"#/$defs/exception"}},"known":{"$ref":"#/$defs/path","description":"File of known findings, relative to the checkout: only what is new or became worse counts. Default: none."}},"$defs":{"severity":{"description":"From worst to least.","enum":["critical","high","medium","low","info"]},"limit":{"title":"a whole number from 0, or any","description":"How many findings of this severity pass; any: all of them.","anyOf":[{"type":"integer","minimum":0,"maximum":1000000},{"const":"any"}]},"limits":{"title":"a map of limits by severity","type":"object","additionalProperties":false,"properties":{"critical":{"$ref":"#/$defs/limit"},"high":{"$ref":"#/$defs/limit"},"medium":{"$ref":"#/$defs/limit"},"low":{"$ref":"#/$defs/limit"},"info":{"$ref":"#/$defs/limit"}}},"scanner":{"title":"a map with required, limits and gaps","description":"What is asked of this step alone.","type":"object","additionalProperties":false,"properties":{"required":{"description":"Whether it is a gap that this step did not run. Default: false.","type":"boolean"},"limits":{"$ref":"#/$defs/limits","description":"How many findings pass that this step saw, beside the limits over all. Default: any number."},"gaps":{"title":"a list of gaps that pass","description":"What this step need not have looked at. Each is reported as a warning.","type":"array","items":{"$ref":"#/$defs/gap"}}}},"gap":{"title":"a gap with kind and reason","type":"object","additionalProperties":false,"required":["kind","reason"],"properties":{"kind":{"description":"What sort of gap.","enum":["not-installed","refused-tool","crashed","timed-out","cancelled","output-too-large","unreadable-report","unknown-schema","nothing-scanned","skipped-packages","unparsed-files","stale-database","incomplete-history","unreachable","no-credentials","not-initialised"]},"reason":{"$ref":"#/$defs/reason"},"expires":{"$ref":"#/$defs/day","description":"The last day on which it passes, in UTC. Default: none."}}},"exception":{"title":"an exception with id, reason, owner and expires","type":"object","additionalProperties":false,"required":["id","reason","owner","expires"],"properties":{"id":{"title":"an id, an alias, or *","description":"Rule, under the name that the tool gives it; or * for everything at a path.","type":"string","minLength":1},"path":{"$ref":"#/$defs/texts","description":"Glob over paths of the checkout, or of the image; a folder ends with a slash. Needed for secrets. Default: any."},"tool":{"title":"the name of a step","description":"Excuses only what this step saw and no other. Default: any.","enum":["fmt","init","validate","tflint","checkov","trivy","policies"]},"reason":{"$ref":"#/$defs/reason"},"owner":{"$ref":"#/$defs/owner"},"expires":{"$ref":"#/$defs/day"}}},"ruleOff":{"title":"a rule with reason, owner and expires","type":"object","additionalProperties":false,"required":["rule","reason","owner","expires"],"properties":{"rule":{"title":"the id of a rule","description":"The id of the policy, as findings name it.","type":"string","minLength":1},"reason":{"$ref":"#/$defs/reason"},"owner":{"$ref":"#/$defs/owner"},"expires":{"$ref":"#/$defs/day"}}},"texts":{"title":"text, or a list of texts","anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}]},"path":{"title":"a path relative to the checkout","type":"string","minLength":1},"reason":{"title":"a reason in words","description":"Why this may stay.","type":"string","pattern":"\\\\S"},"owner":{"title":"the name of an owner","description":"Who answers for it: a person or a team.","type":"string","pattern":"\\\\S"},"day":{"title":"a day like 2026-03-31","description":"The last day on which it holds, in UTC.","type":"string"}}}');
// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var problem = __webpack_require__(48338);
// EXTERNAL MODULE: ./build/shared/domain/yaml/check-schema.js + 3 modules
var check_schema = __webpack_require__(90144);
// EXTERNAL MODULE: ./build/shared/domain/yaml/parse-document.js + 2 modules
var parse_document = __webpack_require__(54030);
;// CONCATENATED MODULE: ./build/shared/domain/gate/open-policy.js




/** Holds a file against its schema, and goes on with the rest, so that the finer checks need no second attempt. */
function openPolicy(text, path, schema) {
    const parsed = (0,parse_document/* parseDocument */.T)(text, path, {});
    if (!parsed.ok)
        return parsed;
    const { value, locate, problemAt } = parsed.value;
    const violations = (0,check_schema/* checkSchema */._)(value ?? {}, schema);
    const sound = without(value, violations.map((violation) => violation.path));
    return (0,problem.ok)({
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

// EXTERNAL MODULE: ./build/shared/domain/text/expected.js
var expected = __webpack_require__(98589);
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

// EXTERNAL MODULE: ./build/shared/domain/text/nearest.js
var nearest = __webpack_require__(56231);
// EXTERNAL MODULE: ./build/shared/domain/yaml/in-order.js
var in_order = __webpack_require__(60523);
;// CONCATENATED MODULE: ./build/shared/domain/validation/validation-settings.js

/** Without a file. A file that terraform refuses or that is not formatted blocks; what a tool only remarks does not. */
const DEFAULT_VALIDATION = {
    policy: {
        ...DEFAULT_POLICY,
        limits: { critical: 0, high: 0, medium: 0, low: 'any', info: 'any' },
        unknownSeverity: 'medium',
    },
    policies: {
        adviceBlocks: false,
        undecidedCounts: true,
        publicServices: [],
        reservedConnections: 5,
        poolVariables: ['DB_POOL_SIZE', 'DB_MAX_CONNECTIONS', 'POOL_SIZE'],
        environments: undefined,
    },
};

;// CONCATENATED MODULE: ./build/shared/domain/validation/parse-validation.js









/** Reads tf-validate.yml. An empty file means the defaults; every problem of the file comes at once, with its line and column. */
function parseValidation(text, path, nowMs, policyIds) {
    const opened = openPolicy(text, path, tf_validate_v1_namespaceObject);
    if (!opened.ok)
        return opened;
    const { value, problems } = opened.value;
    const exceptionBounds = boundsOf(value.exception_days);
    const reader = new PolicyReader(opened.value, path, exceptionBounds, nowMs);
    const { policy: defaults, policies } = DEFAULT_VALIDATION;
    const { policies: own = {} } = value;
    const known = value.known === undefined ? undefined : reader.path(value.known, ['known']);
    const settings = {
        policy: {
            ...defaults,
            limits: { ...defaults.limits, ...value.limits },
            toolLimits: toolLimits(value.steps),
            unknownSeverity: value.unknown_severity ?? defaults.unknownSeverity,
            exceptions: [
                ...(value.exceptions ?? []).flatMap((entry, index) => reader.exception(entry, ['exceptions', index])),
                ...(own.off ?? []).flatMap((entry, index) => reader.ruleOff(entry, 'policies', ['policies', 'off', index])),
            ],
            exceptionBounds,
            scanners: toolPolicies('steps', value.steps, reader),
            inconclusive: value.inconclusive ?? defaults.inconclusive,
            ...(known !== undefined && { known }),
        },
        policies: {
            adviceBlocks: own.advice === 'block',
            undecidedCounts: own.undecided !== 'tell',
            publicServices: own.public_services ?? policies.publicServices,
            reservedConnections: own.reserved_connections ?? policies.reservedConnections,
            poolVariables: own.pool_variables ?? policies.poolVariables,
            environments: own.environments,
        },
    };
    // Not by entries(): one that the schema refuses is a hole in the list.
    (own.off ?? []).forEach(({ rule }, index) => {
        reader.take(knownPolicy(rule, policyIds), ['policies', 'off', index, 'rule']);
    });
    const all = [...problems, ...reader.problems];
    return all.length > 0 ? (0,problem/* err */._)((0,in_order/* inOrder */.a)(all)) : (0,problem.ok)(settings);
}
/** A misspelt one would switch nothing off, and nobody would hear of it. */
function knownPolicy(rule, ids) {
    return ids.includes(rule) || rule.includes('*')
        ? (0,problem.ok)(rule)
        : (0,problem/* err */._)(`Expected the id of a policy, found ${(0,expected/* shown */.SP)(rule)}${(0,nearest/* suggestion */.h)(rule, ids)}`);
}

// EXTERNAL MODULE: ./build/shared/domain/errors/refuse.js
var refuse = __webpack_require__(11389);
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

;// CONCATENATED MODULE: ./build/shared/engine/validate/read-settings.js




/** The settings and the known findings that they name. No tool is started before all of it could be read. */
async function readSettings({ path, required }, { nowMs, policyIds }, files) {
    const parse = (text, where) => parseValidation(text, where, nowMs, policyIds);
    const settings = (await readDocument(path, required, parse, files)) ?? DEFAULT_VALIDATION;
    return { settings, known: await readKnown(settings.policy.known, files) };
}

;// CONCATENATED MODULE: ./build/shared/domain/findings/in-folder.js
/** A finding of a folder, told by its path from the root of the checkout. */
function inFolder(finding, folder) {
    const { place } = finding;
    if (folder === '.' || place === undefined)
        return finding;
    return { ...finding, place: { ...place, path: `${folder}/${place.path}` } };
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/environment.js

/** The environments of a root: one for each file of values that must be named, on top of those that Terraform reads by itself. */
function environmentsOf(root, { automatic, named }, nameFor = ({ path }) => environmentName(path, root)) {
    if (named.length === 0)
        return [environmentOf('', automatic)];
    return named.map((file) => environmentOf(nameFor(file), [...automatic, file]));
}
/** The files that belong to a root: those of which it is the nearest of `folders` above them. */
function valuesOfRoot(root, files, folders) {
    const own = files
        .filter(({ path }) => ownerOf(path, folders) === root)
        .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const isAutomatic = ({ path }) => (0,terraform_paths/* folderOf */.yS)(path) === root && AUTOMATIC.test((0,terraform_paths/* nameOf */.Vb)(path));
    return {
        automatic: own.filter(isAutomatic).toSorted((a, b) => rank(a.path) - rank(b.path)),
        named: own.filter((file) => !isAutomatic(file)),
    };
}
/** The nearest of some folders above a file; undefined where there is none. */
function ownerOf(path, folders) {
    for (let folder = (0,terraform_paths/* folderOf */.yS)(path);; folder = (0,terraform_paths/* folderOf */.yS)(folder)) {
        if (folders.has(folder))
            return folder;
        if (folder === '')
            return undefined;
    }
}
/** The values of some files, of which a later one wins. */
function environmentOf(name, files) {
    const attributes = files.flatMap((file) => file.attributes);
    return {
        name,
        files: files.map(({ path }) => path),
        values: new Map(attributes.map((attribute) => [attribute.name, attribute])),
    };
}
/** Of `env/staging/terraform.tfvars` the folder is the name. */
function environmentName(path, root) {
    const name = (0,terraform_paths/* nameOf */.Vb)(path).replace(/(\.auto)?\.tfvars(\.json)?$/, '');
    const folder = (0,terraform_paths/* folderOf */.yS)(path);
    return GENERAL.has(name) && folder !== root ? (0,terraform_paths/* nameOf */.Vb)(folder) : name;
}
const GENERAL = new Set(['terraform', 'variables', 'vars', 'values', 'main', 'common']);
const AUTOMATIC = /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/;
function rank(path) {
    const at = ['terraform.tfvars', 'terraform.tfvars.json'].indexOf((0,terraform_paths/* nameOf */.Vb)(path));
    return at < 0 ? 2 : at;
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/step-target.js


/** What the tools that look at many folders at once are asked of, by paths from the folder that they are started in. */
function stepTarget(seen, { folder, chosen, exclude, flavour }) {
    const isExcluded = (0,path_matcher/* pathMatcher */.k)(exclude);
    const within = insideOf(folder);
    const isRead = (path) => ownerOf(path, chosen) !== undefined && !isExcluded(path);
    const modules = seen.modules.filter((module) => chosen.has(module.folder));
    return {
        folders: [...chosen].flatMap((one) => within(one) ?? []).sort(),
        files: seen.files.filter(isRead).flatMap((path) => within(path) ?? []),
        resources: modules.reduce((sum, { resources, data }) => sum + resources.size + data.size, 0),
        texts: Object.fromEntries(Object.entries(seen.texts).flatMap(([path, text]) => {
            const inside = within(path);
            return inside === undefined ? [] : [[inside, text]];
        })),
        flavour,
    };
}
/** A path of the checkout as one of a folder in it; undefined for those outside. */
function insideOf(folder) {
    if (folder === '')
        return (path) => path;
    return (path) => path === folder ? '' : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/folder-gaps.js


const folder_gaps_NAMED = 5;
/** One gap for each reason: a registry or a plugin that is not there is missing for every folder. */
function inOne(gaps) {
    const alike = Map.groupBy(gaps, ({ kind, message }) => `${kind} ${message}`);
    return [...alike.values()].flatMap((same) => {
        const [first] = same;
        if (first === undefined)
            return [];
        const { folder: _, ...gap } = first;
        const folders = [...new Set(same.map(({ folder }) => (0,folder_path/* folderText */.ON)(folder)))];
        const more = folders.length > folder_gaps_NAMED ? ', …' : '';
        const where = folders.length === 1
            ? (folders[0] ?? '')
            : `${(0,figures/* counted */.hS)(folders.length, 'folder')} (${folders.slice(0, folder_gaps_NAMED).join(', ')}${more})`;
        return [{ ...gap, message: `${where}: ${gap.message}` }];
    });
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/summed.js

/** Scans of many folders by one tool as one, for reports: nothing of what was found or not looked at is lost, and no reason is told twice. */
function summed(folders, told) {
    const scans = folders.map(({ scan }) => scan);
    return {
        ...told,
        tool: scans.find(({ tool }) => tool !== undefined)?.tool,
        findings: scans.flatMap(({ findings }) => findings),
        gaps: inOne(folders.flatMap(({ folder, scan }) => scan.gaps.map((gap) => ({ ...gap, folder })))),
        durationMs: scans.reduce((total, { durationMs }) => total + durationMs, 0),
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/module-credentials.js
/**
 * Text of a global configuration of git that gives a token to one host alone, however a module names the repository there. git
 * reads only the global one for modules: that of the checkout is not theirs. The user's own is read before it.
 */
function gitConfigFor(credentials, toBase64) {
    return [
        '[include]\n\tpath = ~/.gitconfig\n',
        ...credentials.map(({ host, token }) => {
            const url = `https://${host}/`;
            const basic = toBase64(`x-access-token:${token}`);
            const ssh = [`git@${host}:`, `ssh://git@${host}/`].map((form) => `\tinsteadOf = ${form}\n`).join('');
            return `[http "${url}"]\n\textraheader = AUTHORIZATION: basic ${basic}\n[url "${url}"]\n${ssh}`;
        }),
    ].join('');
}

;// CONCATENATED MODULE: ./build/shared/engine/validate/module-login.js

/** Lets git read private modules while `work` goes on, by a configuration that is gone afterwards. The user's own is not touched. */
async function withModuleLogin(credentials, { folders, log }, work) {
    if (credentials.length === 0)
        return await work({});
    for (const { token } of credentials) {
        log.mask(token);
        log.mask(btoa(`x-access-token:${token}`));
    }
    // Only the user of the job may enter it.
    const scratch = await folders.scratch('modules');
    try {
        const path = folders.join(scratch, 'gitconfig');
        await folders.write(path, gitConfigFor(credentials, btoa));
        return await work({ GIT_CONFIG_GLOBAL: path });
    }
    finally {
        await folders.remove(scratch);
    }
}

;// CONCATENATED MODULE: ./build/shared/engine/validate/in-pool.js
/** Works on all items, at most so many at once. The answers come in the order of the items. */
async function inPool(items, width, work) {
    const results = new Array(items.length);
    let next = 0;
    const worker = async () => {
        while (next < items.length) {
            const at = next;
            next += 1;
            results[at] = await work(items[at]);
        }
    };
    await Promise.all(Array.from({ length: Math.min(Math.max(width, 1), items.length) }, worker));
    return results;
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

;// CONCATENATED MODULE: ./build/shared/engine/validate/tool-call.js

/** Runs a tool to its end: what it said, or the gap that its end is. */
async function callTool({ name, file, args, cwd, env, timeoutMs }, { processes, childEnv, log, signal }) {
    log.debug(`${name}: ${JSON.stringify(args)}`);
    const end = await processes.run({
        ...{ file, args, cwd, timeoutMs, signal },
        env: { ...childEnv, ...env },
        maxOutputBytes: gap_of_end_OUTPUT_BYTES,
    });
    if (end.end !== 'exited')
        return {
            gap: gapOfEnd(end, name, {
                timeoutMs,
                timeInput: 'step_timeout says how long each call of a tool may take',
            }),
        };
    return { exitCode: end.exitCode ?? 0, stdout: end.stdout, stderr: end.stderr };
}

;// CONCATENATED MODULE: ./build/shared/engine/validate/run-step.js



/** Runs one step to its end. However it ends there is a scan to tell of: what went wrong is a gap in it. */
async function runStep(job, ports) {
    const { step, tool, title } = job;
    const started = ports.clock.now();
    const told = (reading) => ({
        ...{ scanner: step.name, target: title, tool: tool.ok ? tool.tool : undefined },
        ...reading,
        durationMs: ports.clock.now() - started,
    });
    const failed = (gap) => told({ findings: [], proof: [], gaps: [gap] });
    if (!tool.ok)
        return failed(tool.gap);
    const scratch = await ports.folders.scratch(step.name);
    try {
        return told(await runCalls(job, tool.file, scratch, ports));
    }
    catch (error) {
        const message = `${step.name} could not be run: ${error instanceof Error ? error.message : String(error)}`;
        return failed({ kind: 'crashed', message });
    }
    finally {
        await ports.folders.remove(scratch).catch(() => undefined);
    }
}
async function runCalls({ step, target, checkout, config, timeoutMs }, file, scratch, ports) {
    const at = { checkout, scratch, config };
    const gaps = [];
    const run = async (calls) => {
        const ends = await inPool(calls, ports.width, async (call) => {
            const { args, cwd, env, files = {} } = call;
            for (const [path, text] of Object.entries(files))
                await ports.folders.write(ports.folders.join(scratch, path), text);
            return { call, end: await callTool({ name: step.name, file, args, cwd, env, timeoutMs }, ports) };
        });
        return ends.flatMap(({ call, end }) => {
            if (!('gap' in end))
                return [{ call, ...end }];
            // Whoever cancels a job cancels all of it.
            if (end.gap.kind !== 'cancelled')
                gaps.push(run_step_inFolder(end.gap, call));
            else if (!gaps.some(({ kind }) => kind === 'cancelled'))
                gaps.push(end.gap);
            return [];
        });
    };
    const first = await run(step.calls(target, at));
    const further = step.more === undefined || ports.signal.aborted ? [] : await run(step.more(first, target, at));
    const done = [...first, ...further];
    if (done.length === 0 && gaps.length > 0)
        return { findings: [], proof: [], gaps };
    const reading = step.read(done, target, at);
    return { ...reading, gaps: [...gaps, ...reading.gaps] };
}
/** What ended otherwise than by itself says nothing of where it was. */
function run_step_inFolder(gap, { folder }) {
    return folder === undefined ? gap : { ...gap, message: `${(0,folder_path/* folderText */.ON)(folder)}: ${gap.message}` };
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/circle-findings.js

/** Every circle of modules, at each call that is part of it: init would go round until a path is too long for the system. */
function circleFindings({ circles, folders }) {
    const modules = new Map(folders.map(({ folder, module }) => [folder, module]));
    return circles.flatMap((circle) => circle.slice(0, -1).flatMap((folder, at) => {
        const next = circle[at + 1];
        const calls = [...(modules.get(folder)?.calls.values() ?? [])];
        return calls
            .filter(({ source }) => source.kind === 'local' && source.folder === next)
            .map(({ name, block }) => {
            const { path, start, end } = block.headRange;
            return {
                ...{ kind: 'code', tool: 'init', id: 'module-circle', aliases: [], severity: 'high' },
                title: 'Modules call each other in a circle',
                message: `module.${name} leads back to its own folder: ${circle.map(folder_path/* folderText */.ON).join(' -> ')}`,
                remedy: 'Take one of these calls out: no version of Terraform or OpenTofu can initialise this.',
                place: { path, startLine: start.line, endLine: end.line },
                anchor: `module ${name}`,
            };
        });
    }));
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/lock-file.js
/** The providers of a `.terraform.lock.hcl`. Tools write it, always in one form; what is not of that form is passed over. */
function readLock(text) {
    return [...text.matchAll(lock_file_BLOCK)].map(({ 0: block, 1: source = '', index }) => ({
        source,
        version: /^\s*version\s*=\s*"([^"]*)"/m.exec(block)?.[1] ?? '',
        hashes: [...block.matchAll(/"((?:h1|zh):[^"]*)"/g)].map(([, hash = '']) => hash),
        line: text.slice(0, index).split('\n').length,
    }));
}
/**
 * A lock file with digests that were learnt of the very releases that it names. Two lists that share a digest are about one release, for
 * a registry signs the list of all its platforms; so what another lock file was verified against holds for this one.
 */
function withKnownHashes(text, learnt) {
    return changed(text, ({ source, version, hashes }) => {
        const same = learnt.filter((other) => other.source === source &&
            other.version === version &&
            other.hashes.some((hash) => hashes.includes(hash)));
        return [...new Set([...hashes, ...same.flatMap((other) => other.hashes)])];
    });
}
/** A lock file that still says which versions, and takes any package of them. */
function withoutHashes(text) {
    return changed(text, () => []);
}
const lock_file_BLOCK = /^provider\s+"([^"]+)"\s*\{[\s\S]*?^\}/gm;
function changed(text, hashesOf) {
    return text.replace(lock_file_BLOCK, (block) => {
        const [provider] = readLock(block);
        if (provider === undefined)
            return block;
        const hashes = [...hashesOf(provider)].sort();
        const list = hashes.length === 0 ? '' : `  hashes = [\n${hashes.map((hash) => `    "${hash}",\n`).join('')}  ]\n`;
        const bare = block.replace(/^\s*hashes\s*=\s*\[[\s\S]*?\]\n/m, '');
        return bare.replace(/\}$/, `${list}}`);
    });
}

;// CONCATENATED MODULE: ./build/shared/engine/validate/one-at-a-time.js
/** Lets one piece of work go on at a time, in the order in which they came. */
function makeOneAtATime() {
    let last = Promise.resolve();
    return (work) => {
        const mine = last.then(work, work);
        last = mine.catch(() => undefined);
        return mine;
    };
}

;// CONCATENATED MODULE: ./build/shared/engine/validate/plugins.js


/** One may be a connection that was lost. */
const TRIES = 2;
/** A folder of packages, empty at first. */
function makePlugins(places, trees) {
    const inTurn = makeOneAtATime();
    const resolved = new Set();
    const learnt = [];
    const misses = new Map();
    let generation = 0;
    return {
        ...places,
        inTurn,
        generation: () => generation,
        isResolved: (wanted) => resolved.has(wanted),
        learnt: () => learnt,
        missed: (wanted, reading) => void misses.set(wanted, [...(misses.get(wanted) ?? []), reading]),
        outOfReach: (wanted) => misses.get(wanted)?.[TRIES - 1],
        takeIn: async ({ folder: from, lock, wanted }) => {
            generation += await trees.adopt(from, places.folder);
            resolved.add(wanted);
            learnt.push(...readLock(lock));
        },
    };
}

// EXTERNAL MODULE: ./build/shared/domain/validation/circles.js
var validation_circles = __webpack_require__(55972);
;// CONCATENATED MODULE: ./build/shared/engine/validate/show-tree.js

/** A tree in which Terraform may work: what an earlier init left in the checkout is not in it, and lock files are copies. */
async function showTree(tree, { trees }) {
    await trees.show({ ...tree, without: ['.terraform'], copied: ['.terraform.lock.hcl'] });
}
/** Folders with all modules that they use: Terraform follows links, and would name what lies behind one by its place in the checkout. */
function withModules(folders, discovery) {
    const uses = new Map(discovery.folders.map((one) => [one.folder, one.uses]));
    return [...(0,validation_circles/* reachable */.G)(folders, uses)];
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/alias-providers.js
/** Name of the file with the providers that a module expects of its callers: nobody calls it where it is validated alone. */
const ALIAS_FILE = 'run_delivery_aliases.tf';
function aliasProviders(aliases) {
    return aliases
        .map(({ provider, alias }) => `provider "${provider}" {\n  alias = "${alias}"\n}\n`)
        .join('\n');
}

// EXTERNAL MODULE: ./build/shared/domain/validation/child-environment.js
var child_environment = __webpack_require__(20475);
;// CONCATENATED MODULE: ./build/shared/domain/validation/fetched-modules.js


/** The modules from elsewhere that an init of a folder fetched, by its `modules.json`, each with the call of the checkout that leads to it. */
function fetchedModules(manifest, { folder, checkout }, modules) {
    const entries = entriesOf(manifest);
    const local = new Map(entries.map(({ key, folder: at }) => [key, (0,folder_path/* fromFolder */.FC)(folder, at, checkout)]));
    return entries
        .filter(({ key }) => local.get(key) === undefined)
        .map((entry) => ({ ...entry, call: callOf(entry.key, local, modules) }));
}
function entriesOf(manifest) {
    if (manifest === undefined)
        return [];
    try {
        const parsed = JSON.parse(manifest);
        if (!(0,json_json/* isObject */.Gv)(parsed))
            return [];
        return (0,json_json/* arrayAt */.RD)(parsed, 'Modules').flatMap((entry) => {
            if (!(0,json_json/* isObject */.Gv)(entry))
                return [];
            const [key, at] = [(0,json_json/* stringAt */.bX)(entry, 'Key'), (0,json_json/* stringAt */.bX)(entry, 'Dir')];
            if (key === undefined || at === undefined)
                return [];
            return [{ key, folder: at.replaceAll('\\', '/'), source: (0,json_json/* stringAt */.bX)(entry, 'Source') ?? '' }];
        });
    }
    catch {
        return [];
    }
}
/** The first call on the way that leaves the checkout. */
function callOf(key, local, modules) {
    const names = key.split('.');
    for (const [at, name] of names.entries()) {
        const caller = local.get(names.slice(0, at).join('.'));
        if (local.get(names.slice(0, at + 1).join('.')) !== undefined)
            continue;
        const call = caller === undefined ? undefined : modules.get(caller)?.calls.get(name);
        return call && { path: call.block.headRange.path, line: call.block.headRange.start.line };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/wanted-providers.js


/**
 * What an init without a lock file would choose its providers by: two folders that want the same choose the same. Modules from elsewhere
 * bring their own wishes, so they count by name and version.
 */
function wantedProviders(folder, folders) {
    const modules = new Map(folders.map((one) => [one.folder, one]));
    const uses = new Map(folders.map((one) => [one.folder, one.uses]));
    const all = [...(0,validation_circles/* reachable */.G)([folder], uses)].flatMap((one) => modules.get(one)?.module ?? []);
    return canonicalJson([...new Set(all.flatMap(wishesOf))].sort());
}
function wishesOf({ requiredProviders, providers, resources, data, calls }) {
    const required = [...requiredProviders.values()].map(({ name, source, version }) => `${source ?? `hashicorp/${name}`} ${version ?? ''}`);
    const implied = [
        ...providers.map(({ name }) => name),
        ...[...resources.values(), ...data.values()].map(({ type }) => type.split('_')[0] ?? type),
    ].filter((name) => !requiredProviders.has(name));
    const remote = [...calls.values()].flatMap(({ source, version }) => source.kind === 'local' ? [] : [`module ${source.text} ${version?.value.text ?? ''}`]);
    return [...required, ...implied.map((name) => `hashicorp/${name} `), ...remote];
}

;// CONCATENATED MODULE: ./build/shared/engine/validate/initialise.js


/**
 * Initialises one folder while others do the same. All read their providers from one folder of packages, which is safe in any number; what is
 * not there is fetched by one at a time, into its own folder, and handed over whole. Two inits never write to one cache: Terraform does not
 * promise that this works, and it leaves lock files with digests of half a file.
 */
async function initialise(job, parts) {
    const { reading, first } = await settle(job, parts);
    const { lock } = job.subject;
    if (reading.kind !== 'failed' || lock === undefined || !isOfLock(first, reading))
        return reading;
    // A lock file that is wrong is told, and the folder is validated all the same.
    for (const text of [withoutHashes(lock), undefined]) {
        const again = { ...job, subject: { ...job.subject, lock: text } };
        if (text === undefined)
            await parts.folders.remove(lockPath(job, parts));
        const { reading: second } = await settle(again, parts);
        if (second.kind === 'initialised')
            return {
                ...second,
                findings: [...reading.findings, ...second.findings],
                gaps: [...reading.gaps, ...second.gaps],
            };
    }
    return reading;
}
/** The network may be away although another folder brought what this one needs: then its lock file could not be verified. */
function isOfLock(first, last) {
    const fault = (one) => (one?.kind === 'failed' ? one.fault : undefined);
    return fault(last) === 'lock' || (fault(last) === 'network' && fault(first) === 'lock');
}
/** How it ended, and how it went with the packages that were here at first. */
async function settle(job, parts) {
    const { plugins } = parts;
    const seen = plugins.generation();
    const mayRead = () => job.subject.lock !== undefined || plugins.isResolved(job.wanted);
    const first = mayRead() ? await fromPlugins(job, parts) : undefined;
    if (first !== undefined && !wantsMore(first))
        return { reading: first };
    const reading = await plugins.inTurn(async () => {
        if (mayRead() && (first === undefined || plugins.generation() !== seen)) {
            const again = await fromPlugins(job, parts);
            if (!wantsMore(again))
                return again;
        }
        const lost = plugins.outOfReach(job.wanted);
        if (lost === undefined)
            return await tryToFetch(job, parts);
        // What is wrong with the code itself is told without the network too.
        const offline = first ?? (await fromPlugins(job, parts));
        return wantsMore(offline) ? lost : offline;
    });
    return { reading: reading ?? (await fromPlugins(job, parts)), first };
}
const wantsMore = (reading) => reading.kind === 'failed' && reading.elsewhere;
/** From the packages of this run alone. Digests that other lock files of the same releases were verified against are known here too. */
async function fromPlugins(job, parts) {
    const { lock } = job.subject;
    const { plugins, folders } = parts;
    if (lock !== undefined)
        await folders.write(lockPath(job, parts), withKnownHashes(lock, plugins.learnt()));
    const cache = folders.join(job.data, 'cache', 'none');
    await folders.write(folders.join(cache, 'empty'), '');
    return await attempt(job, parts, { plugins: plugins.folder, env: { TF_PLUGIN_CACHE_DIR: cache } });
}
async function tryToFetch(job, parts) {
    const reading = await fetchPlugins(job, parts);
    if (reading?.kind === 'failed' && reading.findings.length === 0 && isAway(reading))
        parts.plugins.missed(job.wanted, reading);
    return reading;
}
/** A host that answers nothing at all may hold an init until it is ended. */
function isAway({ fault, gaps }) {
    return fault === 'network' || gaps.some(({ kind }) => kind === 'timed-out');
}
/** From wherever the user's settings say; undefined where that went well. */
async function fetchPlugins(job, parts) {
    const { folders, plugins, log } = parts;
    const providers = folders.join(job.data, 'providers');
    await folders.remove(providers);
    if (job.subject.lock !== undefined)
        await folders.write(lockPath(job, parts), job.subject.lock);
    log.debug(`${job.subject.folder || '.'}: providers are fetched`);
    const reading = await attempt(job, parts, { env: cacheOf(job, parts) });
    if (reading.kind === 'failed')
        return reading;
    const lock = (await folders.read(lockPath(job, parts))) ?? '';
    await plugins.takeIn({ folder: providers, lock, wanted: job.wanted });
    await folders.remove(providers);
    return undefined;
}
/**
 * One at a time may use a cache. Where a lock file names digests Terraform itself holds the cache to them; where there is none it would
 * fetch anew what is in the cache, unless it is told that no lock file of worth can break.
 */
function cacheOf({ subject: { lock } }, { plugins }) {
    if (lock === undefined)
        return { TF_PLUGIN_CACHE_DIR: plugins.cache, TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: '1' };
    return plugins.isUsersCache ? { TF_PLUGIN_CACHE_DIR: plugins.cache } : {};
}
function lockPath({ cwd }, { folders }) {
    return folders.join(cwd, '.terraform.lock.hcl');
}
async function attempt(job, parts, how) {
    const { initialising } = parts;
    const call = (asText) => callTool({
        ...{ name: 'init', file: job.file, cwd: job.cwd, timeoutMs: job.timeoutMs },
        args: initialising.initArgs({ plugins: how.plugins, asText }),
        env: { ...job.env, ...how.env, TF_DATA_DIR: job.data },
    }, parts);
    const json = await call(false);
    const end = !('gap' in json) && initialising.wantsText(json) ? await call(true) : json;
    return 'gap' in end ? stopped(end.gap) : initialising.readInit(end, job.subject);
}
function stopped(gap) {
    return { kind: 'failed', fault: 'tool', elsewhere: false, findings: [], gaps: [gap] };
}

;// CONCATENATED MODULE: ./build/shared/engine/validate/validate-folder.js








/**
 * One folder through init and validate. Whatever happens to it, there are two scans, and the others go on. That of validate is empty where nobody asked
 * for it. Gaps do not name the folder: others may have the same.
 */
async function validateFolder(found, at, shared) {
    const { folder } = found;
    const tell = teller(folder, shared.ports.clock);
    const failed = (gap, tool, findings = []) => ({
        ...{ folder, init: tell('init', { findings, gaps: [gap] }, tool) },
        validate: tell('validate', { gaps: [NOT_INITIALISED] }, tool),
    });
    if (found.endless)
        return failed(ENDLESS, undefined, shared.circles);
    const tool = await shared.job.toolFor(folder);
    if (!tool.ok)
        return failed(tool.gap);
    try {
        const work = await prepare(found, at, tool.file, shared);
        const { kind, findings, gaps } = await initialise(work, partsOf(shared));
        const proof = gaps.length > 0 ? [] : [`${(0,folder_path/* folderText */.ON)(folder)} ${PROVEN[kind]}`];
        const init = tell('init', { findings, gaps, proof }, tool);
        if (kind === 'failed')
            return { folder, init, validate: tell('validate', { gaps: [NOT_INITIALISED] }, tool) };
        const reading = shared.job.validates ? await validate(work, shared) : {};
        return { folder, init, validate: tell('validate', reading, tool) };
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return failed({ kind: 'crashed', message }, tool);
    }
}
/** A fault of the code is a finding: init did its work. */
const PROVEN = { initialised: 'initialised', failed: 'read by init' };
/** Scans of one folder; each lasts from the end of the one before it. */
function teller(folder, clock) {
    let mark = clock.now();
    return (scanner, reading, tool) => {
        const started = mark;
        mark = clock.now();
        return {
            ...{ scanner, target: (0,folder_path/* folderText */.ON)(folder), findings: [], proof: [], gaps: [], ...reading },
            tool: tool?.ok === true ? tool.tool : undefined,
            durationMs: mark - started,
        };
    };
}
/** A module that expects providers of its callers has a tree of its own, with a file that gives them: in another's tree it would be its. */
async function prepare(found, at, file, shared) {
    const { job, ports, scratch } = shared;
    const { folder, module, aliases, locked } = found;
    const { folders } = ports;
    const own = aliases.length > 0;
    const tree = own ? folders.join(scratch, `tree-${at}`) : shared.tree;
    const cwd = folders.join(tree, folder);
    if (own) {
        await showTree({ checkout: job.checkout, into: tree, own: withModules([folder], job.discovery) }, ports);
        await folders.write(folders.join(cwd, ALIAS_FILE), aliasProviders(aliases));
    }
    const lock = locked ? await folders.read(folders.join(cwd, '.terraform.lock.hcl')) : undefined;
    const subject = {
        ...{
            folder,
            lock,
            checkout: job.checkout,
            platform: job.platform,
            fetched: [],
            made: own ? [ALIAS_FILE] : [],
        },
        file: module.files[0]?.path ?? (0,folder_path/* below */.Gz)(folder, 'main.tf'),
    };
    return {
        ...{ subject, cwd, file, env: { ...job.env, ...job.credentials }, timeoutMs: job.timeoutMs },
        data: folders.join(scratch, 'data', String(at)),
        wanted: wantedProviders(folder, job.discovery.folders),
    };
}
const partsOf = ({ job, ports, plugins }) => ({
    ...ports,
    initialising: job.initialising,
    plugins,
});
async function validate({ subject, cwd, data, file, timeoutMs }, { job, ports, modules }) {
    const manifest = await ports.folders.read(ports.folders.join(data, 'modules', 'modules.json'));
    const fetched = fetchedModules(manifest, subject, modules);
    const end = await callTool({
        ...{ name: 'validate', file, args: job.initialising.validateArgs, cwd, timeoutMs },
        env: { ...(0,child_environment/* withoutCredentials */.r)(job.env), TF_DATA_DIR: data },
    }, ports);
    if (!('gap' in end))
        return job.initialising.readValidate(end, { ...subject, fetched });
    return { findings: [], proof: [], gaps: [end.gap] };
}
const NOT_INITIALISED = {
    kind: 'not-initialised',
    message: 'not validated, as init failed there',
    hint: 'Mend what init tells, and it is validated',
};
const ENDLESS = {
    kind: 'not-initialised',
    message: 'modules call each other in a circle',
    hint: 'Take one of the calls of the circle out',
};

;// CONCATENATED MODULE: ./build/shared/engine/validate/validate-folders.js







/** Initialises and validates folders side by side, each validated as soon as it is initialised, in trees beside the checkout. */
async function validateFolders(job, ports) {
    const { discovery, checkout } = job;
    const { folders, trees, width } = ports;
    const chosen = discovery.folders.filter(({ folder }) => job.chosen.has(folder));
    const scratch = await folders.scratch('validate');
    try {
        const tree = folders.join(scratch, 'tree');
        const plain = chosen.filter(({ aliases, endless }) => aliases.length === 0 && !endless);
        const own = withModules(plain.map(({ folder }) => folder), discovery);
        await showTree({ checkout, into: tree, own }, ports);
        const plugins = makePlugins(await pluginPlaces(job, scratch, ports), trees);
        const shared = {
            ...{ job, ports, scratch, tree, plugins },
            modules: new Map(discovery.folders.map(({ folder, module }) => [folder, module])),
            circles: circleFindings(discovery),
        };
        let done = 0;
        return await inPool([...chosen.entries()], width, async ([at, found]) => {
            const scans = await validateFolder(found, at, shared);
            done += 1;
            ports.log.info(`${done} of ${chosen.length}: ${scanLine(lastOf(scans, job))}`);
            return scans;
        });
    }
    finally {
        await folders.remove(scratch).catch(() => undefined);
    }
}
/** What says most of how it went. */
function lastOf({ init, validate }, { validates }) {
    return init.gaps.length > 0 || !validates ? init : validate;
}
async function pluginPlaces({ pluginCache }, scratch, { folders, log }) {
    const isUsersCache = pluginCache !== undefined && isAbsolutePath(pluginCache) && (await folders.exists(pluginCache));
    if (pluginCache !== undefined && !isUsersCache)
        log.warning(`TF_PLUGIN_CACHE_DIR is not used: expected the absolute path of a folder that is there, found ${pluginCache}`);
    const own = folders.join(scratch, 'cache');
    const folder = folders.join(scratch, 'plugins');
    // Terraform refuses a folder that is not there.
    for (const made of [own, folder])
        await folders.write(folders.join(made, '.made'), '');
    return { folder, isUsersCache, cache: isUsersCache ? pluginCache : own };
}

;// CONCATENATED MODULE: ./build/shared/engine/validate/run-steps.js









/** Runs every step of the tools side by side. Whatever happens to one, all others are told. */
async function runSteps(job, ports) {
    const { modules, files } = job.seen.read;
    const target = stepTarget({ modules, files, texts: job.seen.texts }, job);
    const programs = job.programs.filter(({ name }) => job.steps.has(name));
    const [initialised, ...others] = await Promise.all([
        job.steps.has('init') ? initAndValidate(job, ports) : [],
        ...programs.map((step) => runProgram(step, target, job, ports)),
    ]);
    return [...initialised, ...others];
}
async function runProgram(step, target, job, ports) {
    const { seen, folder, tools, timeoutMs } = job;
    const { folders } = ports;
    const config = step.name === 'tflint' ? configOf(job) : undefined;
    const scan = await runStep({
        ...{ step, target, timeoutMs, tool: await tools.forStep(step.name) },
        title: (0,figures/* counted */.hS)(target.folders.length, 'folder'),
        checkout: folder === '' ? seen.root : folders.join(seen.root, folder),
        config: config === undefined ? undefined : folders.join(seen.root, config),
    }, ports);
    ports.log.info(scanLine(scan));
    return { ...scan, findings: scan.findings.map((finding) => inFolder(finding, (0,folder_path/* folderText */.ON)(folder))) };
}
/** TFLint takes that of the folder it is started in by itself, and of no folder above it. */
function configOf({ tflintConfig, folder, seen: { texts } }) {
    if (tflintConfig !== undefined)
        return tflintConfig;
    return [(0,folder_path/* below */.Gz)(folder, '.tflint.hcl'), '.tflint.hcl'].find((path) => texts[path] !== undefined);
}
async function initAndValidate(job, ports) {
    const { seen, chosen, tools, credentials, terraformEnv, pluginCache, timeoutMs, initialising } = job;
    const { discovery, root: checkout } = seen;
    const scans = await withModuleLogin(credentials, ports, (login) => validateFolders({
        ...{ discovery, chosen, checkout, initialising, pluginCache, timeoutMs },
        ...{ validates: job.steps.has('validate'), platform: job.platform },
        toolFor: tools.forFolder,
        env: terraformEnv,
        credentials: login,
    }, ports));
    const target = (0,figures/* counted */.hS)(chosen.size, 'folder');
    const told = INITIALISING.filter(({ step }) => job.steps.has(step)).map(({ step, ends }) => {
        const own = scans.map((one) => ({ folder: one.folder, scan: one[step] }));
        return summed(own, { scanner: step, target, proof: proofOf(own, ends) });
    });
    for (const scan of told)
        ports.log.info(scanLine(scan));
    return told;
}
/** What `init` brings, and how the proof of one folder ends. */
const INITIALISING = [
    { step: 'init', ends: ['initialised', 'read by init'] },
    { step: 'validate', ends: ['validated'] },
];
function proofOf(all, ends) {
    return ends.flatMap((end) => {
        const proven = all.filter(({ scan }) => scan.proof.some((one) => one.endsWith(` ${end}`))).length;
        return proven === 0 ? [] : [`${(0,figures/* counted */.hS)(proven, 'folder')} ${end}`];
    });
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/discover.js



/** Tells roots from modules, and who calls whom. A folder that is excluded is still known to its callers: only its own run is left out. */
function discover(modules, { files, exclude }) {
    const known = new Set(modules.map(({ folder }) => folder));
    const uses = new Map(modules.map((module) => [module.folder, localCalls(module, known)]));
    const usedBy = callersOf(uses);
    const circles = (0,validation_circles/* circlesOf */.$)(uses);
    const endless = (0,validation_circles/* reachable */.G)(circles.flat(), usedBy);
    const locks = new Set(files.filter((path) => /(?:^|\/)\.terraform\.lock\.hcl$/.test(path)));
    const isExcluded = (0,path_matcher/* pathMatcher */.k)(exclude);
    const all = modules
        .map((module) => ({
        ...{ folder: module.folder, module },
        ...kindOf(module, usedBy.get(module.folder) ?? [], locks),
        uses: uses.get(module.folder) ?? [],
        usedBy: usedBy.get(module.folder) ?? [],
        locked: locks.has((0,folder_path/* below */.Gz)(module.folder, '.terraform.lock.hcl')),
        aliases: aliasesOf(module),
        endless: endless.has(module.folder),
    }))
        .sort((a, b) => (a.folder < b.folder ? -1 : 1));
    const left = all.filter(({ folder }) => folder !== '' && isExcluded(folder));
    return {
        folders: all.filter((one) => !left.includes(one)),
        circles,
        notes: left.map(({ folder }) => `${folder} is left out: it is excluded`),
    };
}
function localCalls({ calls }, known) {
    const called = [...calls.values()].flatMap(({ source }) => source.kind === 'local' && source.folder !== undefined && known.has(source.folder) ? [source.folder] : []);
    return [...new Set(called)].sort();
}
function callersOf(uses) {
    const callers = new Map();
    for (const [folder, called] of uses)
        for (const one of called)
            callers.set(one, [...(callers.get(one) ?? []), folder].sort());
    return callers;
}
/** What is applied says so: it keeps its state somewhere, or has chosen its providers. Of the rest, what nobody calls is a root. */
function kindOf({ folder, backend, providers, requiredProviders }, usedBy, locks) {
    const root = (because) => ({ kind: 'root', because });
    if (backend !== undefined)
        return root(`it has the backend ${backend.type}`);
    const expects = [...requiredProviders.values()].some(({ configurationAliases }) => configurationAliases.length > 0);
    const others = usedBy.filter((one) => one !== folder);
    const [caller] = others;
    if (caller !== undefined) {
        const more = others.length === 1 ? '' : ` and ${others.length - 1} more`;
        return { kind: 'module', because: `${(0,folder_path/* folderText */.ON)(caller)} calls it${more}` };
    }
    if (expects)
        return { kind: 'module', because: 'it expects providers of its callers' };
    if (locks.has((0,folder_path/* below */.Gz)(folder, '.terraform.lock.hcl')))
        return root('it has a lock file');
    if (providers.length > 0)
        return root('it configures a provider');
    if (/(?:^|\/)modules(?:\/|$)/.test(folder))
        return { kind: 'module', because: 'it lies below a folder called modules' };
    return root('nobody calls it');
}
function aliasesOf({ requiredProviders }) {
    return [...requiredProviders.values()].flatMap(({ configurationAliases }) => configurationAliases.flatMap((text) => {
        const [provider, alias] = text.split('.');
        return provider === undefined || alias === undefined ? [] : [{ provider, alias }];
    }));
}

// EXTERNAL MODULE: ./build/shared/domain/validation/pinned-version.js
var pinned_version = __webpack_require__(55490);
;// CONCATENATED MODULE: ./build/shared/engine/gate/read-checkout.js

/** What is in the checkout: the files that git would know, else all that lie there; without those that nobody is to read. */
async function readCheckout(folder, { git, folders, exclude, }) {
    const [listed, staged, repository] = await Promise.all([
        git('ls-files', '-z', '--cached', '--others', '--exclude-standard'),
        git('ls-files', '-z', '--stage'),
        git('rev-parse', '--is-shallow-repository', '--absolute-git-dir'),
    ]);
    const history = repository === undefined ? undefined : historyOf(repository);
    const isExcluded = (0,path_matcher/* pathMatcher */.k)(exclude);
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

;// CONCATENATED MODULE: ./build/shared/domain/terraform/files-of-values.js

/** Whether a file gives values to variables. */
function isValuesFile(path) {
    return /[^/]\.tfvars(\.json)?$/.test(path);
}
/** Whether a file gives settings to a backend: nothing but its name tells. */
function isBackendFile(path) {
    const name = (0,terraform_paths/* nameOf */.Vb)(path);
    return /^[^.].*\.tfbackend(\.json)?$|^backend([-_.].*)?\.hcl$|^[^.].*[-_.]backend\.hcl$/.test(name);
}
/** The environment in the name of a backend file: `staging` of `staging.gcs.tfbackend` and of `backend-staging.hcl`; '' where there is none. */
function backendFileName(path) {
    const words = (0,terraform_paths/* nameOf */.Vb)(path)
        .replace(/\.(tfbackend(\.json)?|hcl)$/, '')
        .replace(/\.(gcs|s3|azurerm|http|remote|local|consul|kubernetes|pg|oss|cos)$/, '')
        .replace(/^backend[-_.]?|[-_.]backend$/, '');
    return files_of_values_GENERAL.has(words) ? '' : words;
}
const files_of_values_GENERAL = new Set(['', 'config', 'terraform', 'state', 'main', 'common', 'default']);

;// CONCATENATED MODULE: ./build/shared/domain/terraform/files-that-count.js
/** Names of files of one folder that are read as configuration, in their order: overrides come last. */
function filesThatCount(names, flavor) {
    const present = new Set(names);
    const counting = names.filter((name) => isConfiguration(name, flavor) && !isReplaced(name, present, flavor));
    const sorted = counting.toSorted((a, b) => (a < b ? -1 : 1));
    return [...sorted.filter((name) => !isOverride(name)), ...sorted.filter(isOverride)];
}
/** `override.tf`, `eu_override.tf.json`. */
function isOverride(name) {
    return /(^|_)override\.(tf|tofu)(\.json)?$/.test(name);
}
/** Whether a name is one of a configuration at all, for whichever program. */
function isConfiguration(name, flavor) {
    const form = flavor === 'opentofu' ? /\.(tf|tofu)(\.json)?$/ : /\.tf(\.json)?$/;
    return form.test(name) && !/^\.|~$|^#.*#$/.test(name);
}
/** OpenTofu reads `main.tofu` in place of `main.tf`. */
function isReplaced(name, present, flavor) {
    return (flavor === 'opentofu' &&
        present.has(name.replace(/\.tf(\.json)?$/, '.tofu$1')) &&
        /\.tf(\.json)?$/.test(name));
}

// EXTERNAL MODULE: ./build/shared/domain/hcl/hcl-file.js
var hcl_file = __webpack_require__(81193);
// EXTERNAL MODULE: ./build/shared/domain/hcl/range.js
var range = __webpack_require__(67232);
;// CONCATENATED MODULE: ./build/shared/domain/terraform/override.js
/**
 * A block with what an override file says of it, as Terraform merges: an argument replaces the one of its name, nested
 * blocks of a type replace all of that type, and `lifecycle` is merged argument by argument.
 */
function overridden(block, override) {
    return { ...block, ...mergedBody(block, override) };
}
function mergedBody(body, override) {
    const replaced = new Set(override.blocks.map(override_kindOf));
    const kept = body.blocks.filter((block) => MERGED.has(block.type) || !replaced.has(override_kindOf(block)));
    const merged = kept.map((block) => (MERGED.has(block.type) ? mergedWithSame(block, override) : block));
    const isNew = (block) => !MERGED.has(block.type) || kept.every((old) => !areSame(old, block));
    return {
        attributes: mergedAttributes(body.attributes, override.attributes),
        blocks: [...merged, ...override.blocks.filter(isNew)],
    };
}
/** Inside of these, arguments are merged one by one. */
const MERGED = new Set(['lifecycle', 'required_providers']);
function mergedWithSame(block, override) {
    const others = override.blocks.filter((other) => areSame(block, other));
    return others.reduce(overridden, block);
}
const areSame = (a, b) => a.type === b.type && a.labels.join('.') === b.labels.join('.');
/** A dynamic block makes blocks of its label; a cloud block and a backend are the same choice. */
function override_kindOf({ type, labels }) {
    if (type === 'dynamic')
        return labels[0] ?? '';
    return type === 'cloud' ? 'backend' : type;
}
function mergedAttributes(old, fresh) {
    const replaced = new Set(fresh.map(({ name }) => name));
    return [...old.filter(({ name }) => !replaced.has(name)), ...fresh];
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/gathered.js





function gathered_gather(files) {
    const problems = files.flatMap((file) => file.problems);
    const named = new Map();
    const others = [];
    const locals = new Map();
    for (const file of files) {
        const overrides = isOverride((0,terraform_paths/* nameOf */.Vb)(file.path));
        for (const attribute of file.attributes)
            problems.push(strayed(attribute));
        for (const block of file.blocks) {
            if (block.type === 'locals')
                addLocals(block, locals, overrides, problems);
            else if (isNamed(block))
                addNamed(block, named, overrides, problems);
            else
                others.push(block);
        }
    }
    return { blocks: [...named.values(), ...others], locals, problems };
}
/** By the number of labels of a block; `terraform` blocks are merged in any file. */
const LABELS = {
    resource: 2,
    data: 2,
    ephemeral: 2,
    variable: 1,
    output: 1,
    module: 1,
    provider: 1,
    check: 1,
};
const isNamed = ({ type, labels }) => LABELS[type] !== undefined && labels.length === LABELS[type];
function addNamed(block, named, overrides, problems) {
    const key = keyOf(block);
    const before = named.get(key);
    if (before === undefined) {
        named.set(key, block);
        if (overrides && block.type !== 'provider') {
            const message = `Expected a ${title(block)} to override, found none in the other files`;
            problems.push({ range: block.headRange, message });
        }
    }
    else if (overrides)
        named.set(key, overridden(before, block));
    else {
        const message = `Expected ${title(block)} once, found it again (first at ${(0,range/* placeText */.Z)(before.headRange)})`;
        problems.push({ range: block.headRange, message });
    }
}
/** Providers of one name differ by their alias. */
function keyOf(block) {
    const alias = block.type === 'provider' ? block.attributes.find(({ name }) => name === 'alias')?.value : undefined;
    return [block.type, ...block.labels, alias?.kind === 'literal' ? alias.value : ''].join(' ');
}
const title = ({ type, labels }) => (0,expected/* shown */.SP)([type, ...labels].join(' '));
function addLocals(block, locals, overrides, problems) {
    for (const attribute of block.attributes) {
        const before = locals.get(attribute.name);
        if (before !== undefined && !overrides) {
            const message = `Expected the local ${(0,expected/* shown */.SP)(attribute.name)} once, found it again (first at ${(0,range/* placeText */.Z)(before.range)})`;
            problems.push({ range: attribute.nameRange, message });
        }
        else
            locals.set(attribute.name, attribute);
    }
}
function strayed({ name, range }) {
    return { range, message: `Expected blocks at the top of the file, found the argument ${(0,expected/* shown */.SP)(name)}` };
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/module-source.js

/** Where the called module comes from. */
function sourceOf(attribute, block, folder) {
    if (attribute === undefined)
        return { kind: 'unreadable', text: '', range: block.headRange };
    const { value, range } = attribute;
    if (value.kind !== 'literal' || typeof value.value !== 'string') {
        return { kind: 'unreadable', text: value.text, range };
    }
    const text = value.value;
    if (/^\.\.?(\/|\\|$)/.test(text)) {
        const path = text.replaceAll('\\', '/').replace(/\/\/.*$/, '');
        return { kind: 'local', text, folder: (0,terraform_paths/* folderFrom */.ZU)(folder, path), range };
    }
    return { kind: module_source_kindOf(text), text, range };
}
function module_source_kindOf(text) {
    if (/^git::|^(github\.com|bitbucket\.org)\/|^git@|^ssh:|\.git(\/\/|\?|$)/.test(text))
        return 'git';
    if (/^https?:\/\//.test(text))
        return 'http';
    return /^([a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?\/)?[\w-]+\/[\w-]+\/[\w-]+(\/\/.*)?$/i.test(text)
        ? 'registry'
        : 'other';
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/settings.js




/** What the `terraform` blocks say, together: there may be several, and those of override files replace. */
function settingsOf(blocks, files) {
    const overriding = new Set(files.filter(({ path }) => isOverride((0,terraform_paths/* nameOf */.Vb)(path))).map(({ path }) => path));
    const isLate = ({ range }) => overriding.has(range.path);
    const first = blocks.filter((block) => !isLate(block));
    const late = blocks.filter(isLate);
    const backends = [...first, ...late].flatMap((block) => [
        ...(0,hcl_file/* blocksOf */.S)(block, 'backend'),
        ...(0,hcl_file/* blocksOf */.S)(block, 'cloud'),
    ]);
    const replacing = late
        .flatMap((block) => block.attributes)
        .filter(({ name }) => name === 'required_version');
    return {
        backend: backendFrom(backends.at(-1)),
        requiredVersions: replacing.length > 0 ? replacing : versionsIn(first),
        requiredProviders: providersIn(first, late),
    };
}
function backendFrom(block) {
    return block && { type: block.type === 'cloud' ? 'cloud' : (block.labels[0] ?? ''), block };
}
function versionsIn(blocks) {
    return blocks.flatMap((block) => (0,hcl_file/* attributeOf */.w)(block, 'required_version') ?? []);
}
function providersIn(first, late) {
    const [head, ...more] = [...first, ...late];
    if (head === undefined)
        return new Map();
    const merged = more.reduce(overridden, head);
    const attributes = (0,hcl_file/* blocksOf */.S)(merged, 'required_providers').flatMap((block) => block.attributes);
    return new Map(attributes.map((attribute) => [attribute.name, providerFrom(attribute)]));
}
function providerFrom({ name, value, range }) {
    const aliases = itemOf(value, 'configuration_aliases');
    return {
        name,
        source: textOf(itemOf(value, 'source')),
        version: textOf(value) ?? textOf(itemOf(value, 'version')),
        configurationAliases: aliases?.kind === 'tuple' ? aliases.items.map((item) => textOf(item) ?? item.text) : [],
        range,
    };
}
function itemOf(value, wanted) {
    if (value.kind !== 'object')
        return undefined;
    return value.items.find(({ key }) => key.kind === 'literal' && key.value === wanted)?.value;
}
function textOf(value) {
    return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/read-module.js






/** One folder as a module. Files that do not count for this program are left out, and so are those of other folders. */
function readModule(folder, files, flavor = 'terraform') {
    const byName = new Map(files.map((file) => [(0,terraform_paths/* nameOf */.Vb)(file.path), file]));
    const counting = filesThatCount([...byName.keys()], flavor).flatMap((name) => byName.get(name) ?? []);
    const { blocks, locals, problems } = gathered_gather(counting);
    const of = (type) => blocks.filter((block) => block.type === type);
    return {
        folder,
        files: counting,
        resources: keyed(of('resource').flatMap((block) => resourceFrom(block, 'managed')), address),
        data: keyed(of('data').flatMap((block) => resourceFrom(block, 'data')), address),
        variables: keyed(of('variable').map(variableFrom), ({ name }) => name),
        locals,
        outputs: keyed(of('output').map(outputFrom), ({ name }) => name),
        calls: keyed(of('module').map((block) => callFrom(block, folder)), ({ name }) => name),
        providers: of('provider').map(read_module_providerFrom),
        ...settingsOf(of('terraform'), counting),
        moved: of('moved'),
        imports: of('import'),
        removed: of('removed'),
        problems,
    };
}
const address = ({ type, name }) => `${type}.${name}`;
function keyed(items, key) {
    return new Map(items.map((item) => [key(item), item]));
}
const valueAt = (block, name) => (0,hcl_file/* attributeOf */.w)(block, name)?.value;
const isTrue = (block, name) => {
    const value = valueAt(block, name);
    return value?.kind === 'literal' && value.value === true;
};
function resourceFrom(block, mode) {
    const [type, name] = block.labels;
    if (type === undefined || name === undefined)
        return [];
    return [
        {
            mode,
            type,
            name,
            block,
            provider: valueAt(block, 'provider'),
            count: valueAt(block, 'count'),
            forEach: valueAt(block, 'for_each'),
        },
    ];
}
function variableFrom(block) {
    return {
        name: block.labels[0] ?? '',
        block,
        type: valueAt(block, 'type'),
        default: valueAt(block, 'default'),
        sensitive: isTrue(block, 'sensitive'),
        validations: block.blocks.filter(({ type }) => type === 'validation'),
    };
}
function outputFrom(block) {
    return {
        name: block.labels[0] ?? '',
        block,
        value: valueAt(block, 'value'),
        sensitive: isTrue(block, 'sensitive'),
    };
}
const META = new Set(['source', 'version', 'count', 'for_each', 'providers', 'depends_on']);
function callFrom(block, folder) {
    const providers = valueAt(block, 'providers');
    const items = providers?.kind === 'object' ? providers.items : [];
    return {
        name: block.labels[0] ?? '',
        block,
        source: sourceOf((0,hcl_file/* attributeOf */.w)(block, 'source'), block, folder),
        version: (0,hcl_file/* attributeOf */.w)(block, 'version'),
        arguments: block.attributes.filter(({ name }) => !META.has(name)),
        count: valueAt(block, 'count'),
        forEach: valueAt(block, 'for_each'),
        providers: new Map(items.map(({ key, value }) => [key.kind === 'literal' ? String(key.value) : key.text, value])),
    };
}
function read_module_providerFrom(block) {
    const alias = valueAt(block, 'alias');
    return {
        name: block.labels[0] ?? '',
        alias: alias?.kind === 'literal' ? String(alias.value) : undefined,
        block,
    };
}

// EXTERNAL MODULE: ./build/shared/domain/validation/configuration-files.js
var configuration_files = __webpack_require__(92941);
;// CONCATENATED MODULE: ./build/shared/engine/validate/read-modules.js






const read_modules_AT_ONCE = 32;
/** A generated file of a megabyte is read, in a second or two. What is larger than two was not written by people. */
const MOST_BYTES = 2 * 1024 * 1024;
/** Reads every configuration of a checkout. Files that are broken are read as far as they can be, and say so themselves. */
async function readModules(checkout, all, flavour, { folders, hcl }) {
    const flavor = (0,configuration_files/* flavorOf */.cJ)(flavour);
    const own = all.filter((path) => !(0,configuration_files/* isOfTools */.Ds)(path));
    const isModule = (path) => isConfiguration((0,terraform_paths/* nameOf */.Vb)(path), flavor);
    const paths = own.filter((path) => isModule(path) || isValuesFile(path) || isBackendFile(path));
    const outside = new Set(folders.sift(checkout, paths).outside);
    const read = await inPool(paths, read_modules_AT_ONCE, async (path) => {
        if (outside.has(path))
            return unread(path, 'it leads out of the checkout');
        try {
            const text = await folders.read(folders.join(checkout, path), MOST_BYTES);
            if (text === undefined)
                return unread(path, 'it leads to nothing');
            return text.includes('\0') ? unread(path, 'it is no text in UTF-8') : await hcl.parse(path, text);
        }
        catch (error) {
            return unread(path, error.message);
        }
    });
    const files = read.filter((one) => 'syntax' in one);
    const byFolder = Map.groupBy(files.filter(({ path }) => isModule(path)), ({ path }) => (0,terraform_paths/* folderOf */.yS)(path));
    return {
        modules: [...byFolder].map(([folder, inFolder]) => readModule(folder, inFolder, flavor)),
        values: files.filter(({ path }) => isValuesFile(path)),
        backends: files.filter(({ path }) => isBackendFile(path)),
        files: own.filter((path) => isModule(path) || (0,configuration_files/* isFormatted */.$w)(path, flavour)),
        gaps: read.filter((one) => 'kind' in one),
    };
}
function unread(path, why) {
    return { kind: 'unparsed-files', message: `${path} cannot be read: ${why.slice(0, 200)}` };
}

;// CONCATENATED MODULE: ./build/shared/engine/validate/see-checkout.js






/** Reads the whole repository, whichever part of it is run: its modules call each other across folders. */
async function seeCheckout(root, { exclude, flavour }, ports) {
    const { files, outside } = await readCheckout(root, { ...ports, exclude: [] });
    const [read, settings, workflows] = await Promise.all([
        readModules(root, files, flavour, ports),
        readTexts(files.filter((path) => SETTINGS.has((0,terraform_paths/* nameOf */.Vb)(path))), root, ports.folders),
        readTexts(files.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)), root, ports.folders),
    ]);
    return {
        ...{ root, files, outside, read, workflows },
        discovery: discover(read.modules, { files, exclude }),
        texts: Object.fromEntries(settings.map(({ path, text }) => [path, text])),
    };
}
const SETTINGS = new Set(['.tflint.hcl', ...Object.values(pinned_version/* PIN_FILES */.m)]);

// EXTERNAL MODULE: ./build/shared/domain/hcl/evaluate/make.js
var evaluate_make = __webpack_require__(9619);
;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/scope.js
/** Enough for any configuration that people plan with. */
const newBudget = () => ({ depth: 0, left: 2_000_000 });
const DEEPEST = 300;
const MOST_ITEMS = 10_000;
/** A scope in which nothing has a name. */
function emptyScope(budget = newBudget()) {
    return { look: () => undefined, budget };
}
/** The names of a `for`, before those around it. */
function withNames(scope, names) {
    return {
        budget: scope.budget,
        look: (root, steps, at) => {
            const value = names.get(root);
            return value === undefined ? scope.look(root, steps, at) : { value, rest: steps };
        },
    };
}

// EXTERNAL MODULE: ./build/shared/domain/hcl/evaluate/read.js
var evaluate_read = __webpack_require__(86521);
;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/access.js


/** `.name`, `[0]`, `["eu"]`, one after the other. */
function take(value, steps, scope, evaluate) {
    return steps.reduce((current, step) => {
        if (step.kind === 'attribute')
            return attribute(current, step.name, step.range);
        return index(current, evaluate(step.key, scope), step.range);
    }, value);
}
/** The steps in each element; null has none, and what is no list is the one element. */
function splat(source, steps, at, scope, evaluate) {
    if (source.kind === 'unknown')
        return beyond(source, '[*]', at);
    if (source.kind === 'null')
        return (0,evaluate_make/* list */.p_)([], source.from);
    const items = source.kind === 'list' ? source.items : [source];
    return (0,evaluate_make/* list */.p_)(items.map((item) => take(item, steps, scope, evaluate)), source.from);
}
function attribute(value, name, at) {
    if (value.kind === 'unknown')
        return beyond(value, `.${name}`, at);
    if (value.kind !== 'map') {
        return (0,evaluate_make/* unknown */.L5)('invalid', `Expected a map with "${name}", found ${(0,evaluate_read/* kindName */.Ep)(value)}`, at);
    }
    return value.entries.get(name) ?? (0,evaluate_make/* unknown */.L5)('invalid', `Expected the key "${name}", found none of it`, at);
}
/** `list[0]`, `map["key"]`. */
function index(value, key, at) {
    if (value.kind === 'unknown')
        return beyond(value, keyText(key), at);
    if (key.kind === 'unknown')
        return key;
    if (value.kind === 'map') {
        const name = (0,evaluate_read/* asText */.e1)(key, at);
        if (name.kind !== 'string')
            return name.kind === 'unknown' ? name : (0,evaluate_make/* unknown */.L5)('invalid', 'The key is null', at);
        return attribute(value, name.value, at);
    }
    if (value.kind !== 'list' || value.isSet) {
        return (0,evaluate_make/* unknown */.L5)('invalid', `Expected a list or a map, found ${value.kind === 'list' ? 'a set' : (0,evaluate_read/* kindName */.Ep)(value)}`, at);
    }
    const position = (0,evaluate_read/* asNumber */.i)(key, at);
    if (position.kind === 'unknown')
        return position;
    const found = position.kind === 'number' ? value.items[position.value] : undefined;
    return found ?? (0,evaluate_make/* unknown */.L5)('invalid', `Expected one of ${value.items.length} items, found no such index`, at);
}
function keyText(key) {
    if (key.kind === 'number')
        return `[${key.value}]`;
    return key.kind === 'string' ? `[${JSON.stringify(key.value)}]` : '[?]';
}
/** Something inside of what is not known: still not known, but it is known whose part it is. */
function beyond(value, step, at) {
    const { parts: _, ...whole } = value;
    const { reference } = value;
    if (reference === undefined)
        return whole;
    const path = `${reference.path}${step}`.replace(/^\./, '');
    const reason = `${reference.address}.${path} is known after an apply only`;
    return {
        ...whole,
        at,
        reason: value.code === 'computed' ? reason : value.reason,
        reference: { ...reference, path },
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/equal.js

/** Whether two values are the same; a value where that cannot be decided. */
function areEqual(a, b, at) {
    if (a.kind === 'unknown')
        return a;
    if (b.kind === 'unknown')
        return b;
    if (a.kind !== b.kind)
        return false;
    if (a.kind === 'list' && b.kind === 'list')
        return listsEqual(a, b, at);
    if (a.kind === 'map' && b.kind === 'map')
        return mapsEqual(a, b, at);
    return a.kind === 'null' || plain(a) === plain(b);
}
/** Collections alike in all items may still differ in type, for which Terraform says that they differ. */
const TYPES = 'Collections with the same items may be of different types';
function listsEqual(a, b, at) {
    if (a.items.length !== b.items.length)
        return false;
    const results = a.items.map((item, index) => areEqual(item, b.items[index] ?? item, at));
    return equal_all(results, at);
}
function mapsEqual(a, b, at) {
    if (a.entries.size !== b.entries.size)
        return false;
    const results = [...a.entries].map(([key, item]) => {
        const other = b.entries.get(key);
        return other === undefined ? false : areEqual(item, other, at);
    });
    return equal_all(results, at);
}
function equal_all(results, at) {
    if (results.includes(false))
        return false;
    return results.find((result) => typeof result !== 'boolean') ?? (0,evaluate_make/* unknown */.L5)('not-understood', TYPES, at);
}
const plain = (value) => ('value' in value ? value.value : undefined);

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/functions/function.js


/** Thrown inside a function alone, and caught by `fn`. */
class Undecided extends Error {
    value;
    constructor(value) {
        super(value.reason);
        this.value = value;
    }
}
/** A function that reads its arguments with the readers below: what they cannot read is its result. */
function fn(body) {
    return (given, at) => {
        try {
            return body(new Arguments(given, at), at);
        }
        catch (error) {
            if (error instanceof Undecided)
                return error.value;
            throw error;
        }
    };
}
/** Arguments by position; each reader gives what it was asked for, or ends the function. */
class Arguments {
    all;
    at;
    constructor(all, at) {
        this.all = all;
        this.at = at;
    }
    value(index) {
        return (this.all[index] ?? this.refuse(`Expected at least ${index + 1} arguments, found ${this.all.length}`));
    }
    known(index) {
        const value = this.value(index);
        if (value.kind === 'unknown')
            throw new Undecided(withoutParts(value));
        return value;
    }
    /** Known to the last item. */
    whole(index) {
        const value = this.known(index);
        const open = (0,evaluate_read/* unknownIn */.e3)(value);
        if (open !== undefined)
            throw new Undecided(open);
        return value;
    }
    text(index) {
        return this.textOf(this.value(index));
    }
    textOf(value) {
        const read = (0,evaluate_read/* asText */.e1)(value, this.at);
        if (read.kind === 'unknown')
            throw new Undecided(withoutParts(read));
        return read.kind === 'string' ? read.value : this.refuse('Expected text, found null');
    }
    number(index) {
        const read = (0,evaluate_read/* asNumber */.i)(this.value(index), this.at);
        if (read.kind === 'unknown')
            throw new Undecided(withoutParts(read));
        return read.kind === 'number' ? read.value : this.refuse('Expected a number, found null');
    }
    bool(value) {
        const read = (0,evaluate_read/* asBool */.XL)(value, this.at);
        if (read.kind === 'unknown')
            throw new Undecided(withoutParts(read));
        return read.kind === 'bool' ? read.value : this.refuse('Expected true or false, found null');
    }
    list(index) {
        const value = this.known(index);
        return value.kind === 'list' ? value : this.refuse('Expected a list, found something else');
    }
    map(index) {
        const value = this.known(index);
        return value.kind === 'map' ? value : this.refuse('Expected a map, found something else');
    }
    refuse(reason) {
        throw new Undecided((0,evaluate_make/* unknown */.L5)('invalid', reason, this.at));
    }
    leave(reason) {
        throw new Undecided((0,evaluate_make/* unknown */.L5)('function', reason, this.at));
    }
}
/** The known parts of a text say nothing of what a function makes of it. */
function withoutParts({ parts: _, ...value }) {
    return value;
}

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/functions/collections.js





/** Functions that ask collections, and those that choose among values. */
const collectionFunctions = {
    length: fn((given) => {
        const value = given.known(0);
        const from = (0,evaluate_make/* placesOf */.ek)(given.all);
        if (value.kind === 'list')
            return (0,evaluate_make/* number */.ai)(value.items.length, from);
        if (value.kind === 'map')
            return (0,evaluate_make/* number */.ai)(value.entries.size, from);
        return (0,evaluate_make/* number */.ai)([...new Intl.Segmenter().segment(given.text(0))].length, from);
    }),
    contains: fn((given, at) => {
        const wanted = given.value(1);
        const results = given.list(0).items.map((item) => areEqual(item, wanted, at));
        if (results.includes(true))
            return (0,evaluate_make/* bool */.lc)(true, (0,evaluate_make/* placesOf */.ek)(given.all));
        const open = results.find((result) => typeof result !== 'boolean');
        return open === undefined || typeof open === 'boolean' ? (0,evaluate_make/* bool */.lc)(false, (0,evaluate_make/* placesOf */.ek)(given.all)) : open;
    }),
    element: fn((given, at) => {
        const { items } = given.list(0);
        if (items.length === 0)
            given.refuse('Expected at least one item, found none');
        const position = given.number(1);
        if (position < 0)
            given.refuse('Expected an index of at least 0');
        return index(given.list(0), (0,evaluate_make/* number */.ai)(position % items.length, []), at);
    }),
    index: fn((given, at) => {
        const results = given.list(0).items.map((item) => areEqual(item, given.value(1), at));
        const found = results.findIndex((result) => result !== false);
        const open = results[found];
        if (open === undefined)
            return given.refuse('The value is not in the list');
        return typeof open === 'boolean' ? (0,evaluate_make/* number */.ai)(found, (0,evaluate_make/* placesOf */.ek)(given.all)) : open;
    }),
    one: fn((given) => {
        const { items, from } = given.list(0);
        if (items.length > 1)
            given.refuse('Expected at most one item, found several');
        return items[0] ?? { kind: 'null', from };
    }),
    alltrue: fn((given) => every(given, true)),
    anytrue: fn((given) => every(given, false)),
    coalesce: fn((given) => {
        const isText = given.all.some(({ kind }) => kind === 'string');
        const found = given.all.find((value) => value.kind !== 'null' && !(value.kind === 'string' && value.value === ''));
        if (found === undefined)
            return given.refuse('Every value is null or empty');
        return isText && (found.kind === 'number' || found.kind === 'bool') ? (0,evaluate_read/* asText */.e1)(found, given.at) : found;
    }),
    coalescelist: fn((given) => {
        for (const [position] of given.all.entries()) {
            const value = given.list(position);
            if (value.items.length > 0)
                return value;
        }
        return given.refuse('Every list is empty');
    }),
};
/** `alltrue`, or with `false` its mirror image: one item decides, whatever the others are. */
function every(given, wanted) {
    const { items } = given.list(0);
    const decisive = items.find((item) => item.kind !== 'unknown' && (item.kind === 'null' ? wanted : given.bool(item) !== wanted));
    if (decisive !== undefined)
        return (0,evaluate_make/* bool */.lc)(!wanted, (0,evaluate_make/* placesOf */.ek)([given.value(0), decisive]));
    const open = items.find(({ kind }) => kind === 'unknown');
    return open ?? (0,evaluate_make/* bool */.lc)(wanted, (0,evaluate_make/* placesOf */.ek)(given.all));
}

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/functions/json-text.js

/** JSON as Terraform writes it: sorted keys, no blanks, and what HTML would take for its own as escapes. */
function jsonText(value) {
    switch (value.kind) {
        case 'string':
            return JSON.stringify(value.value).replaceAll(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
        case 'number':
            return (0,evaluate_read/* numberText */.$4)(value.value);
        case 'bool':
            return String(value.value);
        case 'list':
            return `[${value.items.map(jsonText).join(',')}]`;
        case 'map': {
            const pairs = [...value.entries].map(([key, item]) => `${jsonText({ kind: 'string', value: key, from: [] })}:${jsonText(item)}`);
            return `{${pairs.join(',')}}`;
        }
        default:
            return 'null';
    }
}

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/functions/encoding.js



/** Functions that write values as text, and read them again. */
const encodingFunctions = {
    jsonencode: fn((given) => (0,evaluate_make/* text */.Qq)(jsonText(given.whole(0)), (0,evaluate_make/* placesOf */.ek)(given.all))),
    jsondecode: fn((given) => {
        const from = (0,evaluate_make/* placesOf */.ek)(given.all);
        try {
            return fromJson(JSON.parse(given.text(0)), from);
        }
        catch (error) {
            if (error instanceof SyntaxError)
                return given.refuse('Expected JSON, found other text');
            throw error;
        }
    }),
    base64encode: fn((given) => {
        const bytes = new TextEncoder().encode(given.text(0));
        return (0,evaluate_make/* text */.Qq)(btoa(String.fromCharCode(...bytes)), (0,evaluate_make/* placesOf */.ek)(given.all));
    }),
    urlencode: fn((given) => {
        const encoded = encodeURIComponent(given.text(0)).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
        return (0,evaluate_make/* text */.Qq)(encoded.replaceAll('%20', '+'), (0,evaluate_make/* placesOf */.ek)(given.all));
    }),
};
function fromJson(value, from) {
    if (value === null)
        return (0,evaluate_make/* nothing */.s6)(from);
    if (typeof value === 'string')
        return (0,evaluate_make/* text */.Qq)(value, from);
    if (typeof value === 'number')
        return (0,evaluate_make/* number */.ai)(value, from);
    if (typeof value === 'boolean')
        return (0,evaluate_make/* bool */.lc)(value, from);
    if (Array.isArray(value)) {
        return (0,evaluate_make/* list */.p_)(value.map((item) => fromJson(item, from)), from);
    }
    return (0,evaluate_make/* map */.Tj)(Object.entries(value).map(([key, item]) => [key, fromJson(item ?? null, from)]), from);
}

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/functions/set-of.js

/** Each value once, in the order in which Terraform goes through a set. */
function asSet(items, from, given) {
    const open = items.find((item) => item.kind === 'unknown');
    if (open !== undefined)
        given.textOf(open);
    const same = asOneType(items, given);
    const once = new Map(same.map((item) => [jsonText(item), item]));
    const sorted = [...once.values()].sort((a, b) => inOrder(a, b));
    return { kind: 'list', items: sorted, isSet: true, from };
}
/** A list has items of one type: text, where one of them is text. */
function asOneType(items, given) {
    if (items.every(({ kind }) => kind !== 'string'))
        return items;
    return items.map((item) => item.kind === 'number' || item.kind === 'bool'
        ? { kind: 'string', value: given.textOf(item), from: item.from }
        : item);
}
function inOrder(a, b) {
    if (a.kind === 'number' && b.kind === 'number')
        return a.value - b.value;
    const [first, second] = [jsonText(a), jsonText(b)];
    return first < second ? -1 : first > second ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/functions/lists.js





/** Functions that make lists of lists. */
const listFunctions = {
    concat: fn((given) => (0,evaluate_make/* list */.p_)(given.all.flatMap((_, index) => given.list(index).items), (0,evaluate_make/* placesOf */.ek)(given.all))),
    flatten: fn((given) => (0,evaluate_make/* list */.p_)(flat(given.list(0).items, given), (0,evaluate_make/* placesOf */.ek)(given.all))),
    compact: fn((given, at) => {
        const kept = given.list(0).items.filter((item) => {
            const read = (0,evaluate_read/* asText */.e1)(item, at);
            if (read.kind === 'unknown')
                given.textOf(read);
            return read.kind === 'string' && read.value !== '';
        });
        return (0,evaluate_make/* list */.p_)(kept, (0,evaluate_make/* placesOf */.ek)(given.all));
    }),
    distinct: fn((given) => {
        given.whole(0);
        const once = new Map();
        for (const item of asOneType(given.list(0).items, given)) {
            const key = jsonText(item);
            if (!once.has(key))
                once.set(key, item);
        }
        return (0,evaluate_make/* list */.p_)([...once.values()], (0,evaluate_make/* placesOf */.ek)(given.all));
    }),
    reverse: fn((given) => (0,evaluate_make/* list */.p_)(given.list(0).items.toReversed(), (0,evaluate_make/* placesOf */.ek)(given.all))),
    sort: fn((given) => {
        const texts = given.list(0).items.map((item) => given.textOf(item));
        const from = (0,evaluate_make/* placesOf */.ek)(given.all);
        const sorted = texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        return (0,evaluate_make/* list */.p_)(sorted.map((value) => (0,evaluate_make/* text */.Qq)(value, from)), from);
    }),
    slice: fn((given) => {
        const { items } = given.list(0);
        const [start, end] = [given.number(1), given.number(2)];
        if (start < 0 || end > items.length || start > end)
            given.refuse('The range is not inside the list');
        return (0,evaluate_make/* list */.p_)(items.slice(start, end), (0,evaluate_make/* placesOf */.ek)(given.all));
    }),
    chunklist: fn((given) => {
        const { items } = given.list(0);
        const size = given.number(1);
        if (!Number.isInteger(size) || size < 1)
            given.refuse('Expected a size of at least 1');
        const from = (0,evaluate_make/* placesOf */.ek)(given.all);
        const starts = items.map((_, index) => index).filter((index) => index % size === 0);
        return (0,evaluate_make/* list */.p_)(starts.map((start) => (0,evaluate_make/* list */.p_)(items.slice(start, start + size), from)), from);
    }),
    range: fn((given) => {
        const numbers = given.all.map((_, index) => given.number(index));
        const [start = 0, limit = 0] = numbers.length > 1 ? numbers : [0, numbers[0]];
        const step = numbers[2] ?? (start <= limit ? 1 : -1);
        const size = Math.max(0, Math.ceil((limit - start) / step));
        if (step === 0 || !Number.isFinite(size))
            given.refuse('Expected a step that leads to the limit');
        if (size > 1024)
            given.refuse('A range has at most 1024 items');
        const from = (0,evaluate_make/* placesOf */.ek)(given.all);
        return (0,evaluate_make/* list */.p_)(Array.from({ length: size }, (_, index) => (0,evaluate_make/* number */.ai)(start + index * step, from)), from);
    }),
};
function flat(items, given) {
    return items.flatMap((item) => {
        if (item.kind === 'unknown')
            given.textOf(item);
        return item.kind === 'list' ? flat(item.items, given) : [item];
    });
}

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/functions/maps.js



/** Functions of maps. Their values may be unknown, their keys not. */
const mapFunctions = {
    keys: fn((given) => {
        const { entries, from } = given.map(0);
        return (0,evaluate_make/* list */.p_)([...entries.keys()].map((key) => (0,evaluate_make/* text */.Qq)(key, from)), from);
    }),
    values: fn((given) => {
        const { entries, from } = given.map(0);
        return (0,evaluate_make/* list */.p_)([...entries.values()], from);
    }),
    merge: fn((given) => {
        const maps = given.all
            .map((_, index) => given.known(index))
            .map((value) => value.kind === 'null'
            ? []
            : value.kind === 'map'
                ? [...value.entries]
                : given.refuse('Expected maps, found something else'));
        return (0,evaluate_make/* map */.Tj)(maps.flat(), (0,evaluate_make/* placesOf */.ek)(given.all));
    }),
    lookup: fn((given, at) => {
        const key = (0,evaluate_read/* asText */.e1)(given.known(1), at);
        const found = key.kind === 'string' ? given.map(0).entries.get(key.value) : undefined;
        if (found !== undefined)
            return found;
        return given.all.length > 2 ? given.value(2) : given.refuse('The key is not in the map');
    }),
    zipmap: fn((given) => {
        const [keys, values] = [given.list(0).items, given.list(1).items];
        if (keys.length !== values.length)
            given.refuse('Expected as many values as keys');
        const pairs = keys.map((key, index) => [
            given.textOf(key),
            values[index] ?? given.value(1),
        ]);
        return (0,evaluate_make/* map */.Tj)(pairs, (0,evaluate_make/* placesOf */.ek)(given.all));
    }),
};

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/functions/numbers.js


/** Functions of numbers. */
const numberFunctions = {
    abs: ofNumber(Math.abs),
    ceil: ofNumber(Math.ceil),
    floor: ofNumber(Math.floor),
    signum: ofNumber(Math.sign),
    max: fn((given) => extreme(given, Math.max)),
    min: fn((given) => extreme(given, Math.min)),
    sum: fn((given) => {
        const { items } = given.list(0);
        if (items.length === 0)
            given.refuse('Expected at least one number, found none');
        const total = items.map((_, index) => numberAt(given, items, index)).reduce((a, b) => a + b, 0);
        return (0,evaluate_make/* number */.ai)(Number(total.toPrecision(15)), (0,evaluate_make/* placesOf */.ek)([given.value(0), ...items]));
    }),
    parseint: fn((given) => {
        const [digits, base] = [given.text(0), given.number(1)];
        const parsed = Number.parseInt(digits, base);
        const isWhole = /^[+-]?[0-9a-z]+$/i.test(digits) && Number.isSafeInteger(parsed);
        const isAll = isWhole && parsed.toString(base) === digits.toLowerCase().replace(/^\+?0*(?=.)/, '');
        return isAll ? (0,evaluate_make/* number */.ai)(parsed, (0,evaluate_make/* placesOf */.ek)(given.all)) : given.refuse('Expected a whole number in that base');
    }),
};
function ofNumber(make) {
    return fn((given) => (0,evaluate_make/* number */.ai)(make(given.number(0)), (0,evaluate_make/* placesOf */.ek)(given.all)));
}
function extreme(given, choose) {
    if (given.all.length === 0)
        given.refuse('Expected at least one number, found none');
    return (0,evaluate_make/* number */.ai)(choose(...given.all.map((_, index) => given.number(index))), (0,evaluate_make/* placesOf */.ek)(given.all));
}
function numberAt(given, items, index) {
    const value = Number(given.textOf(items[index] ?? given.value(0)));
    return Number.isFinite(value) ? value : given.refuse('Expected numbers, found other text');
}

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/functions/sets.js




/** Functions of sets. */
const setFunctions = {
    setunion: ofSets((sets) => sets.flat()),
    setintersection: ofSets(([first = [], ...others]) => first.filter((item) => others.every((other) => holds(other, item)))),
    setsubtract: ofSets(([first = [], second = []]) => first.filter((item) => !holds(second, item))),
    setproduct: fn((given) => {
        const sets = given.all.map((_, index) => itemsAt(given, index));
        const size = sets.reduce((product, { length }) => product * length, 1);
        if (size > 10_000)
            given.leave('setproduct() of this size is not evaluated here');
        const rows = sets.reduce((done, items) => done.flatMap((row) => items.map((item) => [...row, item])), [[]]);
        const from = (0,evaluate_make/* placesOf */.ek)(given.all);
        return (0,evaluate_make/* list */.p_)(rows.map((row) => (0,evaluate_make/* list */.p_)(row, from)), from);
    }),
};
function ofSets(make) {
    return fn((given) => {
        const sets = given.all.map((_, index) => itemsAt(given, index));
        return asSet(make(sets), (0,evaluate_make/* placesOf */.ek)(given.all), given);
    });
}
function itemsAt(given, index) {
    given.whole(index);
    return given.list(index).items;
}
const holds = (items, wanted) => items.some((item) => jsonText(item) === jsonText(wanted));

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/elements.js


/** What a `for` goes through, in its order; why that is not known, else. */
function elementsOf(value, at) {
    switch (value.kind) {
        case 'unknown': {
            const { parts: _, ...whole } = value;
            return whole;
        }
        case 'map':
            return [...value.entries].map(([key, item]) => ({ key: (0,evaluate_make/* text */.Qq)(key, value.from), value: item }));
        case 'list':
            return value.items.map((item, index) => ({
                key: value.isSet ? item : (0,evaluate_make/* number */.ai)(index, value.from),
                value: item,
            }));
        default:
            return (0,evaluate_make/* unknown */.L5)('invalid', `Expected a list or a map, found ${(0,evaluate_read/* kindName */.Ep)(value)}`, at);
    }
}
/** The names that a `for` gives to an element. */
function elements_namesFor(form, element) {
    const names = new Map([[form.valueName, element.value]]);
    return form.keyName === undefined ? names : names.set(form.keyName, element.key);
}

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/template.js




/** What a template comes to. Where a part of it cannot be decided, the other parts are kept. */
function template(parts, at, scope, evaluate) {
    return joined(parts.flatMap((part) => valuesOf(part, scope, evaluate)), at);
}
/** Texts one after the other, with a gap for each that is not known. */
function joined(values, at) {
    const unknowns = values.filter((value) => value.kind === 'unknown');
    const [first] = unknowns;
    if (first === undefined) {
        return (0,evaluate_make/* text */.Qq)(values.map((value) => (value.kind === 'string' ? value.value : '')).join(''), (0,evaluate_make/* placesOf */.ek)(values, [at]));
    }
    const worst = unknowns.find(({ code }) => code === 'invalid') ?? first;
    return { kind: 'unknown', code: worst.code, reason: worst.reason, at: worst.at, parts: pieces(values) };
}
function valuesOf(part, scope, evaluate) {
    switch (part.kind) {
        case 'text':
            return [(0,evaluate_make/* text */.Qq)(part.value, [])];
        case 'interpolation': {
            const value = (0,evaluate_read/* asText */.e1)(evaluate(part.expression, scope), part.range);
            return [value.kind === 'null' ? (0,evaluate_make/* unknown */.L5)('invalid', 'Expected text, found null', part.range) : value];
        }
        case 'if': {
            const condition = (0,evaluate_read/* asBool */.XL)(evaluate(part.condition, scope), part.range);
            if (condition.kind === 'unknown')
                return [condition];
            if (condition.kind !== 'bool')
                return [(0,evaluate_make/* unknown */.L5)('invalid', 'The condition is null', part.range)];
            const chosen = condition.value ? part.whenTrue : part.whenFalse;
            return chosen.flatMap((inner) => valuesOf(inner, scope, evaluate));
        }
        case 'for': {
            const elements = elementsOf(evaluate(part.collection, scope), part.range);
            if ('kind' in elements)
                return [elements];
            return elements.flatMap((element) => {
                const inner = withNames(scope, elements_namesFor(part, element));
                return part.body.flatMap((piece) => valuesOf(piece, inner, evaluate));
            });
        }
    }
}
function pieces(values) {
    const found = [];
    for (const value of values) {
        const last = found.at(-1);
        if (value.kind === 'unknown')
            found.push(...(value.parts ?? [value]));
        else if (value.kind === 'string' && typeof last === 'string')
            found.splice(-1, 1, last + value.value);
        else if (value.kind === 'string')
            found.push(value.value);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/functions/format.js



/** `format("%s-%02d", …)`, for the verbs that configurations use: its texts in order, of which those that are not known keep their place. */
function formatted(given) {
    const pattern = given.text(0);
    const found = [];
    let next = 1;
    let end = 0;
    for (const { 0: verb, 1: flags = '', 2: width, 3: digits, 4: letter = '', index } of pattern.matchAll(VERB)) {
        found.push((0,evaluate_make/* text */.Qq)(pattern.slice(end, index), []));
        end = index + verb.length;
        if (letter === '%') {
            if (verb !== '%%')
                given.leave(`format() with ${verb} is not evaluated here`);
            found.push((0,evaluate_make/* text */.Qq)('%', []));
            continue;
        }
        const value = given.value(next);
        const isOpen = value.kind === 'unknown' && /^%[sv]$/.test(verb);
        found.push(isOpen
            ? value
            : (0,evaluate_make/* text */.Qq)(padded(shown(given.whole(next), letter, digits, given), flags, Number(width || 0), given), []));
        next += 1;
    }
    if (next < given.all.length)
        given.refuse('There are more arguments than the format has verbs');
    return [...found, (0,evaluate_make/* text */.Qq)(pattern.slice(end), [])];
}
const VERB = /%([-+ 0#]*)(\d*)(?:\.(\d+))?(.|$)/gs;
function shown(value, letter, digits, given) {
    const isPlain = value.kind === 'string' || value.kind === 'number' || value.kind === 'bool';
    switch (letter) {
        case 's':
            if (!isPlain)
                given.refuse('Expected text for %s, found something else');
            return given.textOf(value).slice(0, digits === undefined ? undefined : Number(digits));
        case 'v':
            if (value.kind === 'string')
                return value.value;
            return isPlain ? given.textOf(value) : jsonText(value);
        case 'q':
            return isPlain ? JSON.stringify(given.textOf(value)) : given.refuse('Expected text for %q');
        case 't':
            return String(given.bool(value));
        case 'd':
            return (0,evaluate_read/* numberText */.$4)(Math.trunc(numberIn(value, given)));
        case 'f':
            return numberIn(value, given).toFixed(Number(digits ?? 6));
        default:
            return given.leave(`format() with %${letter} is not evaluated here`);
    }
}
function numberIn(value, given) {
    const number = Number(given.textOf(value));
    return Number.isFinite(number) ? number : given.refuse('Expected a number, found other text');
}
function padded(value, flags, width, given) {
    if (/[+ #]/.test(flags))
        given.leave('format() with this flag is not evaluated here');
    if (flags.includes('-'))
        return value.padEnd(width);
    if (!flags.includes('0'))
        return value.padStart(width);
    const sign = value.startsWith('-') ? '-' : '';
    return sign + value.slice(sign.length).padStart(width - sign.length, '0');
}

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/functions/texts.js




/** Functions that make or ask texts. */
const textFunctions = {
    lower: ofText((value) => value.toLowerCase()),
    upper: ofText((value) => value.toUpperCase()),
    title: ofText((value) => value.replaceAll(/(?<![\p{L}\p{N}_])\p{L}/gu, (letter) => letter.toUpperCase())),
    trimspace: ofText((value) => value.trim()),
    chomp: ofText((value) => value.replace(/[\r\n]+$/, '')),
    strrev: ofText((value) => [...value].reverse().join('')),
    trimprefix: ofText((value, given) => {
        const prefix = given.text(1);
        return value.startsWith(prefix) ? value.slice(prefix.length) : value;
    }),
    trimsuffix: ofText((value, given) => {
        const suffix = given.text(1);
        return suffix !== '' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value;
    }),
    trim: ofText((value, given) => {
        const set = new Set(given.text(1));
        const all = [...value];
        const first = all.findIndex((character) => !set.has(character));
        const last = all.findLastIndex((character) => !set.has(character));
        return first < 0 ? '' : all.slice(first, last + 1).join('');
    }),
    replace: ofText((value, given) => {
        const [search, replacement] = [given.text(1), given.text(2)];
        if (search.length > 1 && search.startsWith('/') && search.endsWith('/')) {
            given.leave('replace() with a pattern is not evaluated here');
        }
        return value.replaceAll(search, () => replacement);
    }),
    substr: ofText((value, given) => {
        const characters = [...value];
        const offset = given.number(1);
        const start = offset < 0 ? Math.max(0, characters.length + offset) : offset;
        const length = given.number(2);
        return characters.slice(start, length < 0 ? undefined : start + length).join('');
    }),
    basename: ofText((value) => value.replace(/\/+$/, '').split('/').at(-1) ?? ''),
    startswith: question((value, other) => value.startsWith(other)),
    endswith: question((value, other) => value.endsWith(other)),
    strcontains: question((value, other) => value.includes(other)),
    split: fn((given) => {
        const from = (0,evaluate_make/* placesOf */.ek)(given.all);
        const [separator, value] = [given.text(0), given.text(1)];
        const pieces = value === '' && separator === '' ? [] : value.split(separator);
        return (0,evaluate_make/* list */.p_)(pieces.map((piece) => (0,evaluate_make/* text */.Qq)(piece, from)), from);
    }),
    join: fn((given, at) => {
        const items = given.all.slice(1).flatMap((_, index) => given.list(index + 1).items);
        const separator = (0,evaluate_make/* text */.Qq)(given.text(0), []);
        const values = items.map((item) => (item.kind === 'unknown' ? item : (0,evaluate_make/* text */.Qq)(given.textOf(item), [])));
        const result = joined(values.flatMap((value, index) => (index === 0 ? [value] : [separator, value])), at);
        return result.kind === 'unknown' ? result : { ...result, from: (0,evaluate_make/* placesOf */.ek)([...given.all, ...items]) };
    }),
    format: fn((given, at) => {
        const result = joined(formatted(given), at);
        return result.kind === 'unknown' ? result : { ...result, from: (0,evaluate_make/* placesOf */.ek)(given.all) };
    }),
};
function ofText(make) {
    return fn((given) => (0,evaluate_make/* text */.Qq)(make(given.text(0), given), (0,evaluate_make/* placesOf */.ek)(given.all)));
}
function question(ask) {
    return fn((given) => (0,evaluate_make/* bool */.lc)(ask(given.text(0), given.text(1)), (0,evaluate_make/* placesOf */.ek)(given.all)));
}

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/functions/types.js




/** Functions that ask for another type of the same value. */
const typeFunctions = {
    tostring: fn((given, at) => (0,evaluate_read/* asText */.e1)(given.value(0), at)),
    tonumber: fn((given, at) => (0,evaluate_read/* asNumber */.i)(given.value(0), at)),
    tobool: fn((given, at) => (0,evaluate_read/* asBool */.XL)(given.value(0), at)),
    tolist: fn((given) => {
        const value = given.list(0);
        return (0,evaluate_make/* list */.p_)(asOneType(value.items, given), value.from);
    }),
    toset: fn((given) => asSet(given.list(0).items, (0,evaluate_make/* placesOf */.ek)([given.value(0)]), given)),
    tomap: fn((given) => {
        const value = given.map(0);
        return (0,evaluate_make/* map */.Tj)(value.entries, value.from);
    }),
    sensitive: fn((given) => given.value(0)),
    nonsensitive: fn((given) => given.value(0)),
};

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/call.js










const FUNCTIONS = {
    ...collectionFunctions,
    ...encodingFunctions,
    ...listFunctions,
    ...mapFunctions,
    ...numberFunctions,
    ...setFunctions,
    ...textFunctions,
    ...typeFunctions,
};
/** The functions that are evaluated; any other makes a value that cannot be decided. */
const knownFunctions = [...Object.keys(FUNCTIONS), 'try', 'can'].sort();
function call(expression, scope, evaluate) {
    const name = expression.name.replace(/^core::/, '');
    const { range } = expression;
    if (name === 'try')
        return firstValid(expression, scope, evaluate);
    if (name === 'can')
        return canBe(expression, scope, evaluate);
    const found = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (found === undefined)
        return (0,evaluate_make/* unknown */.L5)('function', `${name}() is not evaluated here`, range);
    const given = expression.arguments.map((argument) => evaluate(argument, scope));
    const values = expression.expanded ? expanded(given, range) : given;
    return Array.isArray(values) ? found(values, range) : values;
}
/** `f(list...)`. */
function expanded(given, at) {
    const last = given.at(-1);
    if (last?.kind === 'list')
        return [...given.slice(0, -1), ...last.items];
    return last?.kind === 'unknown' ? last : (0,evaluate_make/* unknown */.L5)('invalid', 'Expected a list before "..."', at);
}
/** Goes on over what Terraform would refuse, but not over what is merely not known. */
function firstValid({ arguments: given, range }, scope, evaluate) {
    for (const argument of given) {
        const value = evaluate(argument, scope);
        const unknowns = (0,evaluate_read/* unknownsIn */.Fw)(value);
        if (unknowns.some(({ code }) => code === 'invalid'))
            continue;
        return unknowns.some(({ code }) => code !== 'computed') ? undecided(value, range) : value;
    }
    return (0,evaluate_make/* unknown */.L5)('invalid', 'None of the values can be used', range);
}
/** What is not known might be an error, which would make another argument the result. */
function undecided(value, at) {
    const [first] = (0,evaluate_read/* unknownsIn */.Fw)(value);
    return first ?? (0,evaluate_make/* unknown */.L5)('not-understood', 'It is not known which value is used', at);
}
function canBe({ arguments: [argument], range }, scope, evaluate) {
    if (argument === undefined)
        return (0,evaluate_make/* unknown */.L5)('invalid', 'Expected one argument, found none', range);
    const unknowns = (0,evaluate_read/* unknownsIn */.Fw)(evaluate(argument, scope));
    if (unknowns.some(({ code }) => code === 'invalid'))
        return (0,evaluate_make/* bool */.lc)(false, [range]);
    return unknowns[0] ?? (0,evaluate_make/* bool */.lc)(true, [range]);
}

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/for.js




/** `[for x in c : x]`, `{for k, v in c : k => v}`. */
function forValue(expression, scope, evaluate) {
    const collection = evaluate(expression.collection, scope);
    const elements = elementsOf(collection, expression.range);
    if ('kind' in elements)
        return elements;
    if (elements.length > MOST_ITEMS)
        return (0,evaluate_make/* unknown */.L5)('too-large', 'The list is too long to go through', expression.range);
    const scopes = elements.map((element) => withNames(scope, elements_namesFor(expression, element)));
    const kept = [];
    for (const inner of scopes) {
        const condition = conditionOf(expression, inner, evaluate);
        if (typeof condition !== 'boolean')
            return condition;
        if (condition)
            kept.push(inner);
    }
    const from = (0,evaluate_make/* placesOf */.ek)([collection]);
    const { key } = expression;
    if (key === undefined)
        return (0,evaluate_make/* list */.p_)(kept.map((inner) => evaluate(expression.value, inner)), from);
    const pairs = [];
    for (const inner of kept) {
        const name = (0,evaluate_read/* asText */.e1)(evaluate(key, inner), expression.range);
        if (name.kind === 'unknown')
            return name;
        if (name.kind !== 'string')
            return (0,evaluate_make/* unknown */.L5)('invalid', 'A key is null', expression.range);
        pairs.push([name.value, evaluate(expression.value, inner)]);
    }
    return expression.grouped ? grouped(pairs, from) : single(pairs, expression, from);
}
function conditionOf({ condition }, scope, evaluate) {
    if (condition === undefined)
        return true;
    const value = (0,evaluate_read/* asBool */.XL)(evaluate(condition, scope), condition.range);
    if (value.kind === 'bool')
        return value.value;
    return value.kind === 'unknown' ? value : (0,evaluate_make/* unknown */.L5)('invalid', 'The condition is null', condition.range);
}
function grouped(pairs, from) {
    const groups = Map.groupBy(pairs, ([key]) => key);
    const lists = [...groups].map(([key, those]) => [
        key,
        (0,evaluate_make/* list */.p_)(those.map(([, value]) => value), from),
    ]);
    return (0,evaluate_make/* map */.Tj)(lists, from);
}
function single(pairs, { range }, from) {
    const keys = new Set(pairs.map(([key]) => key));
    return keys.size < pairs.length
        ? (0,evaluate_make/* unknown */.L5)('invalid', 'Two elements have the same key', range)
        : (0,evaluate_make/* map */.Tj)(pairs, from);
}

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate/operators.js



/** `a == b`, `a && b`, `a + b`. */
function binary({ operator, range }, left, right) {
    if (operator === '&&' || operator === '||')
        return logical(operator === '||', left, right, range);
    const other = right();
    const from = (0,evaluate_make/* placesOf */.ek)([left, other]);
    if (operator === '==' || operator === '!=') {
        const equal = areEqual(left, other, range);
        return typeof equal === 'boolean' ? (0,evaluate_make/* bool */.lc)(equal === (operator === '=='), from) : equal;
    }
    const [a, b] = [(0,evaluate_read/* asNumber */.i)(left, range), (0,evaluate_read/* asNumber */.i)(other, range)];
    if (a.kind === 'unknown')
        return a;
    if (b.kind === 'unknown')
        return b;
    if (a.kind !== 'number' || b.kind !== 'number')
        return (0,evaluate_make/* unknown */.L5)('invalid', 'Expected two numbers, found null', range);
    const result = arithmetic(operator, a.value, b.value);
    if (typeof result === 'boolean')
        return (0,evaluate_make/* bool */.lc)(result, from);
    return Number.isFinite(result)
        ? (0,evaluate_make/* number */.ai)(result, from)
        : (0,evaluate_make/* unknown */.L5)('invalid', 'The result is no number', range);
}
/** One side can decide alone, whatever the other comes to. */
function logical(decisive, left, right, at) {
    const a = (0,evaluate_read/* asBool */.XL)(left, at);
    if (a.kind === 'bool' && a.value === decisive)
        return a;
    const b = (0,evaluate_read/* asBool */.XL)(right(), at);
    if (a.kind === 'unknown' && a.code === 'invalid')
        return a;
    if (b.kind === 'bool' && b.value === decisive)
        return b;
    if (a.kind === 'unknown')
        return a;
    if (b.kind === 'unknown')
        return b;
    if (a.kind !== 'bool' || b.kind !== 'bool')
        return (0,evaluate_make/* unknown */.L5)('invalid', 'Expected true or false, found null', at);
    return (0,evaluate_make/* bool */.lc)(!decisive, (0,evaluate_make/* placesOf */.ek)([a, b]));
}
function arithmetic(operator, a, b) {
    switch (operator) {
        case '<':
            return a < b;
        case '>':
            return a > b;
        case '<=':
            return a <= b;
        case '>=':
            return a >= b;
        case '+':
            return decimal(a + b);
        case '-':
            return decimal(a - b);
        case '*':
            return decimal(a * b);
        case '/':
            return b === 0 ? Number.NaN : a / b;
        case '%':
            return b === 0 ? Number.NaN : a % b;
        default:
            return Number.NaN;
    }
}
/** Terraform counts in decimals of many digits: 0.1 + 0.2 is 0.3. What a double cannot hold is no number. */
function decimal(value) {
    if (Number.isInteger(value))
        return Number.isSafeInteger(value) ? value : Number.NaN;
    return Number(value.toPrecision(15));
}
/** `!a`, `-a`. */
function unary(operator, operand, at) {
    const value = operator === '!' ? (0,evaluate_read/* asBool */.XL)(operand, at) : (0,evaluate_read/* asNumber */.i)(operand, at);
    if (value.kind === 'bool')
        return (0,evaluate_make/* bool */.lc)(!value.value, value.from);
    if (value.kind === 'number')
        return (0,evaluate_make/* number */.ai)(-value.value, value.from);
    return value.kind === 'unknown' ? value : (0,evaluate_make/* unknown */.L5)('invalid', 'Expected a value, found null', at);
}
/** Both results of a choice have one type: text, where one of them is text. */
function unified(value, other, at) {
    return isPlain(value) && other.kind === 'string' ? (0,evaluate_read/* asText */.e1)(value, at) : value;
}
const isPlain = ({ kind }) => kind === 'number' || kind === 'bool';

;// CONCATENATED MODULE: ./build/shared/domain/hcl/evaluate.js









/** What an expression comes to, as far as that can be decided. Terminates for every expression and every scope. */
const evaluate = (expression, scope) => {
    const { budget } = scope;
    if (budget.depth >= DEEPEST || budget.left <= 0) {
        return (0,evaluate_make/* unknown */.L5)('too-large', 'This is deeper or larger than what is followed', expression.range);
    }
    budget.depth += 1;
    budget.left -= 1;
    const value = resultOf(expression, scope);
    budget.depth -= 1;
    return value;
};
function resultOf(expression, scope) {
    const { range } = expression;
    switch (expression.kind) {
        case 'literal':
            return literal(expression);
        case 'template': {
            const [only] = expression.parts;
            if (expression.parts.length === 1 && only?.kind === 'interpolation')
                return evaluate(only.expression, scope);
            return template(expression.parts, range, scope, evaluate);
        }
        case 'heredoc':
            return template(expression.parts, range, scope, evaluate);
        case 'tuple':
            return (0,evaluate_make/* list */.p_)(expression.items.map((item) => evaluate(item, scope)), [range]);
        case 'object':
            return object(expression, scope);
        case 'reference':
            return reference(expression, scope);
        case 'access':
            return take(evaluate(expression.source, scope), expression.steps, scope, evaluate);
        case 'splat':
            return splat(evaluate(expression.source, scope), expression.steps, range, scope, evaluate);
        case 'call':
            return call(expression, scope, evaluate);
        case 'unary':
            return unary(expression.operator, evaluate(expression.operand, scope), range);
        case 'binary':
            return binary(expression, evaluate(expression.left, scope), () => evaluate(expression.right, scope));
        case 'conditional':
            return conditional(expression, scope);
        case 'for':
            return forValue(expression, scope, evaluate);
        case 'parenthesised':
            return evaluate(expression.inner, scope);
        case 'opaque':
            return (0,evaluate_make/* unknown */.L5)('not-understood', 'This expression could not be read', range);
    }
}
function literal({ value, range }) {
    switch (typeof value) {
        case 'string':
            return (0,evaluate_make/* text */.Qq)(value, [range]);
        case 'boolean':
            return (0,evaluate_make/* bool */.lc)(value, [range]);
        case 'number':
            if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
                return (0,evaluate_make/* unknown */.L5)('too-large', 'This number has more digits than are kept', range);
            }
            return (0,evaluate_make/* number */.ai)(value, [range]);
        default:
            return (0,evaluate_make/* nothing */.s6)([range]);
    }
}
function object(expression, scope) {
    const entries = [];
    for (const { key, value } of expression.items) {
        const name = (0,evaluate_read/* asText */.e1)(evaluate(key, scope), key.range);
        if (name.kind === 'unknown')
            return name;
        if (name.kind !== 'string')
            return (0,evaluate_make/* unknown */.L5)('invalid', 'A key is null', key.range);
        entries.push([name.value, evaluate(value, scope)]);
    }
    return (0,evaluate_make/* map */.Tj)(entries, [expression.range]);
}
function reference({ root, steps, range, text: written }, scope) {
    const looked = scope.look(root, steps, range);
    if (looked === undefined)
        return (0,evaluate_make/* unknown */.L5)('no-value', `${written} has no value here`, range);
    return take(looked.value, looked.rest, scope, evaluate);
}
function conditional({ condition, whenTrue, whenFalse, range }, scope) {
    const decided = (0,evaluate_read/* asBool */.XL)(evaluate(condition, scope), condition.range);
    if (decided.kind === 'null')
        return (0,evaluate_make/* unknown */.L5)('invalid', 'The condition is null', condition.range);
    const [first, second] = [evaluate(whenTrue, scope), evaluate(whenFalse, scope)];
    if (decided.kind === 'bool') {
        return decided.value ? unified(first, second, range) : unified(second, first, range);
    }
    const [a, b] = [unified(first, second, range), unified(second, first, range)];
    if (areEqual(a, b, range) === true)
        return a;
    return decided.kind === 'unknown' ? decided : (0,evaluate_make/* unknown */.L5)('invalid', 'The condition is no truth value', range);
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/expand/evaluated-body.js





/** A body with values for its expressions. What `lifecycle` names is no value, so that block is left out. */
function evaluatedBody(body, scope) {
    const attributes = body.attributes.map(({ name, value, range }) => [name, { value: evaluate(value, scope), range }]);
    return {
        attributes: new Map(attributes),
        blocks: body.blocks.flatMap((block) => blocksFrom(block, scope)),
    };
}
function blocksFrom(block, scope) {
    if (block.type === 'lifecycle')
        return [];
    if (block.type === 'dynamic')
        return dynamicBlocks(block, scope);
    return [evaluatedBlock(block, block.type, block.labels, scope, 'one')];
}
function evaluatedBlock(block, type, labels, scope, number) {
    const { range, headRange } = block;
    return { type, labels, range, headRange, number, body: evaluatedBody(block, scope) };
}
/** One block for each element; one for all of them where they are not known. */
function dynamicBlocks(block, scope) {
    const [type] = block.labels;
    const [content] = (0,hcl_file/* blocksOf */.S)(block, 'content');
    const forEach = (0,hcl_file/* attributeOf */.w)(block, 'for_each');
    if (type === undefined || content === undefined || forEach === undefined)
        return [];
    const placed = { ...content, headRange: block.headRange };
    const iterator = (0,hcl_file/* attributeOf */.w)(block, 'iterator')?.value;
    const name = iterator?.kind === 'reference'
        ? iterator.root
        : iterator?.kind === 'literal'
            ? String(iterator.value)
            : type;
    const make = (key, value, number) => {
        const names = new Map([
            [
                name,
                (0,evaluate_make/* map */.Tj)([
                    ['key', key],
                    ['value', value],
                ], []),
            ],
        ]);
        return evaluatedBlock(placed, type, [], withNames(scope, names), number);
    };
    const elements = elementsOf(evaluate(forEach.value, scope), forEach.range);
    if ('kind' in elements)
        return [make(elements, elements, 'many')];
    return elements.map(({ key, value }) => make(key, value, 'one'));
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/expand/keys.js




/** More of one block than anybody plans with. */
const MOST = 1000;
function keysOf({ count, forEach }, scope) {
    if (forEach !== undefined)
        return fromEach(evaluate(forEach, scope), forEach);
    return count === undefined ? { kind: 'single' } : fromCount(evaluate(count, scope), count);
}
function fromEach(value, { range }) {
    const many = (why) => ({ kind: 'many', form: 'each', why });
    if (value.kind === 'unknown')
        return many(value);
    if (value.kind === 'map' && value.entries.size <= MOST) {
        return { kind: 'keys', form: 'each', values: value.entries };
    }
    if (value.kind !== 'list' || !value.isSet || value.items.length > MOST) {
        return many((0,evaluate_make/* unknown */.L5)('invalid', `Expected a map or a set of at most ${MOST} texts for "for_each"`, range));
    }
    const values = new Map();
    for (const item of value.items) {
        if (item.kind !== 'string')
            return many((0,evaluate_make/* unknown */.L5)('invalid', 'Expected a set of texts for "for_each"', range));
        values.set(item.value, item);
    }
    return { kind: 'keys', form: 'each', values };
}
function fromCount(value, { range }) {
    const read = (0,evaluate_read/* asNumber */.i)(value, range);
    if (read.kind === 'unknown')
        return { kind: 'many', form: 'count', why: read };
    const isCount = read.kind === 'number' && Number.isInteger(read.value) && read.value >= 0 && read.value <= MOST;
    if (!isCount) {
        const why = (0,evaluate_make/* unknown */.L5)('invalid', `Expected a whole number up to ${MOST} for "count"`, range);
        return { kind: 'many', form: 'count', why };
    }
    const numbers = Array.from({ length: read.value }, (_, index) => index);
    return {
        kind: 'keys',
        form: 'count',
        values: new Map(numbers.map((index) => [index, (0,evaluate_make/* number */.ai)(index, read.from)])),
    };
}
function madeBy(keys, scope) {
    switch (keys.kind) {
        case 'single':
            return [{ key: undefined, number: 'one', scope }];
        case 'many': {
            const names = keys.form === 'each' ? { key: keys.why, value: keys.why } : { index: keys.why };
            return [{ key: undefined, number: 'many', scope: named(scope, keys.form, names) }];
        }
        case 'keys':
            return [...keys.values].map(([key, value]) => ({
                key,
                number: 'one',
                scope: oneOf(scope, keys.form, key, value),
            }));
    }
}
function oneOf(scope, form, key, value) {
    if (form === 'count')
        return named(scope, 'count', { index: value });
    const from = value.kind === 'unknown' ? [] : value.from;
    return named(scope, 'each', { key: (0,evaluate_make/* text */.Qq)(String(key), from), value });
}
function named(scope, name, values) {
    return withNames(scope, new Map([[name, (0,evaluate_make/* map */.Tj)(Object.entries(values), [])]]));
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/expand/names.js
/** An address inside of the module, as seen from the root. */
function addressIn({ owner }, address) {
    return owner.address === '' ? address : `${owner.address}.${address}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/expand/called-module.js




/** `module.api.url`, `module.api["eu"].url`, `module.api`. */
function calledModule(names, call, steps, at) {
    const children = names.owner.children(call);
    const [first, ...rest] = steps;
    if (children.keys.kind === 'single')
        return oneChild(names, call, children, undefined, steps, at);
    if (first?.kind !== 'index')
        return { value: everyChild(names, call, children, at), rest: steps };
    const key = (0,evaluate_read/* asText */.e1)(evaluate(first.key, names.scope), at);
    if (key.kind === 'unknown')
        return { value: key, rest };
    if (children.keys.kind === 'many')
        return { value: children.keys.why, rest };
    return oneChild(names, call, children, key.kind === 'string' ? key.value : '', rest, at);
}
function oneChild(names, call, children, key, steps, at) {
    const [step, ...rest] = steps;
    const found = children.made.find((one) => key === undefined || String(one.key) === key);
    if (found === undefined)
        return { value: elsewhere(names, call, children, key, at), rest: steps };
    if (step?.kind !== 'attribute')
        return { value: outputsOf(names, found.instance, at), rest: steps };
    return { value: output(names, found.instance, step.name, at), rest };
}
function everyChild(names, call, children, at) {
    const { keys, made } = children;
    if (keys.kind === 'many')
        return keys.why;
    const isElsewhere = made.length === 0 && keys.kind === 'keys' && keys.values.size > 0;
    if (isElsewhere)
        return elsewhere(names, call, children, undefined, at);
    const outputs = made.map(({ key, instance }) => [String(key), outputsOf(names, instance, at)]);
    if (keys.kind === 'keys' && keys.form === 'each')
        return (0,evaluate_make/* map */.Tj)(outputs, [at]);
    return (0,evaluate_make/* list */.p_)(outputs.map(([, value]) => value), [at]);
}
function outputsOf(names, instance, at) {
    const declared = [...instance.module.outputs.keys()];
    return (0,evaluate_make/* map */.Tj)(declared.map((name) => [name, output(names, instance, name, at)]), [at]);
}
function output({ once }, instance, name, at) {
    const value = instance.module.outputs.get(name)?.value;
    if (value === undefined)
        return (0,evaluate_make/* unknown */.L5)('invalid', `${instance.place} has no output "${name}"`, at);
    return once(`${instance.address}.${name}`, at, () => evaluate(value, instance.scope));
}
/** The source is no folder of the workspace, or there is no instance of this key. */
function elsewhere(names, call, { keys }, key, at) {
    const address = addressIn(names, `module.${call.name}`);
    const isMissing = keys.kind === 'keys' && key !== undefined && ![...keys.values.keys()].map(String).includes(key);
    if (isMissing)
        return (0,evaluate_make/* unknown */.L5)('invalid', `${address} has no instance "${key}"`, at);
    const reason = `${address} was not read, so what it gives is not known`;
    return { ...(0,evaluate_make/* unknown */.L5)('computed', reason, at), reference: { address, key, path: '' } };
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/expand/convert.js





/** A value as a variable of that type holds it: `"3"` is a number where one is asked, and optional attributes get their defaults. */
function convert(value, type, at) {
    if (type === undefined || value.kind === 'unknown' || value.kind === 'null')
        return value;
    if (type.kind === 'literal')
        return convertByName(value, String(type.value), at);
    if (type.kind === 'reference')
        return convertByName(value, type.root, at);
    return type.kind === 'call' ? convertTo(value, type, at) : value;
}
function convertByName(value, name, at) {
    switch (name) {
        case 'string':
            return (0,evaluate_read/* asText */.e1)(value, at);
        case 'number':
            return (0,evaluate_read/* asNumber */.i)(value, at);
        case 'bool':
            return (0,evaluate_read/* asBool */.XL)(value, at);
        case 'list':
        case 'set':
        case 'map':
            return convertTo(value, { kind: 'call', name, arguments: [], expanded: false }, at);
        default:
            return value;
    }
}
function convertTo(value, { name, arguments: [inner] }, at) {
    switch (name) {
        case 'list':
            if (value.kind !== 'list')
                return refused('a list', at);
            return (0,evaluate_make/* list */.p_)(value.items.map((item) => convert(item, inner, at)), value.from);
        case 'set':
            return value.kind === 'list' ? setOf(value, inner, at) : refused('a set', at);
        case 'map': {
            if (value.kind !== 'map')
                return refused('a map', at);
            return (0,evaluate_make/* map */.Tj)([...value.entries].map(([key, item]) => [key, convert(item, inner, at)]), value.from);
        }
        case 'object':
            return value.kind === 'map' ? objectOf(value, inner, at) : refused('an object', at);
        case 'tuple': {
            if (value.kind !== 'list')
                return refused('a tuple', at);
            const types = inner?.kind === 'tuple' ? inner.items : [];
            return (0,evaluate_make/* list */.p_)(value.items.map((item, index) => convert(item, types[index], at)), value.from);
        }
        default:
            return value;
    }
}
const refused = (wanted, at) => (0,evaluate_make/* unknown */.L5)('invalid', `Expected ${wanted} for this variable, found something else`, at);
function setOf(value, inner, at) {
    const items = value.items.map((item) => convert(item, inner, at));
    const open = items.find((item) => item.kind === 'unknown');
    if (open !== undefined)
        return open;
    const once = new Map(items.map((item) => [jsonText(item), item]));
    const sorted = [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
    return { kind: 'list', items: sorted, isSet: true, from: value.from };
}
/** What the type does not name is dropped, as Terraform does. */
function objectOf(value, inner, at) {
    if (inner?.kind !== 'object')
        return value;
    const entries = inner.items.map(({ key, value: type }) => {
        const name = key.kind === 'literal' ? String(key.value) : key.text;
        const optional = type.kind === 'call' && type.name === 'optional' ? type.arguments : undefined;
        const given = value.entries.get(name);
        if (given !== undefined && !(given.kind === 'null' && optional?.[1] !== undefined)) {
            return [name, convert(given, optional?.[0] ?? (optional === undefined ? type : undefined), at)];
        }
        if (optional === undefined)
            return [name, (0,evaluate_make/* unknown */.L5)('invalid', `Expected the attribute "${name}", found none`, at)];
        const [innerType, fallback] = optional;
        const preset = fallback === undefined ? (0,evaluate_make/* nothing */.s6)([type.range]) : evaluate(fallback, emptyScope());
        return [name, convert(preset, innerType, at)];
    });
    return (0,evaluate_make/* map */.Tj)(entries, value.from);
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/expand/lazily.js

function lazily() {
    const done = new Map();
    const underway = new Set();
    return (name, at, work) => {
        const known = done.get(name);
        if (known !== undefined)
            return known;
        if (underway.has(name))
            return (0,evaluate_make/* unknown */.L5)('cycle', `${name} depends on itself`, at);
        underway.add(name);
        const value = work();
        underway.delete(name);
        done.set(name, value);
        return value;
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/expand/resource-value.js




/** `google_x.y.name`: what the configuration gives the resource is known, everything else only after an apply. */
function resourceValue(names, resource, steps, at) {
    if (resource === undefined)
        return undefined;
    const [first] = steps;
    const isKeyed = first?.kind === 'index';
    const key = isKeyed ? keyIn(evaluate(first.key, names.scope)) : undefined;
    const rest = isKeyed ? steps.slice(1) : steps;
    const isRepeated = resource.count !== undefined || resource.forEach !== undefined;
    if (isRepeated && !isKeyed)
        return { value: everyOne(names, resource, at), rest };
    const [attribute, ...others] = rest;
    if (attribute?.kind !== 'attribute')
        return { value: afterApply(names, resource, key, '', at), rest };
    const value = configured(names, resource, key, attribute.name, at);
    return value === undefined
        ? { value: afterApply(names, resource, key, '', at), rest }
        : { value, rest: others };
}
function configured(names, resource, key, name, at) {
    const attribute = resource.block.attributes.findLast((one) => one.name === name);
    if (attribute === undefined || resource_value_META.has(name))
        return undefined;
    return names.once(`${addressOf(resource)}[${JSON.stringify(key ?? '')}].${name}`, at, () => {
        const made = madeBy(keysOf(resource, names.scope), names.scope).find((one) => one.key === key);
        if (made === undefined)
            return afterApply(names, resource, key, name, at);
        const value = evaluate(attribute.value, made.scope);
        if (value.kind !== 'unknown' || value.reference !== undefined)
            return value;
        return { ...value, reference: afterApply(names, resource, key, name, at).reference };
    });
}
const resource_value_META = new Set(['count', 'for_each', 'provider', 'depends_on']);
function everyOne(names, resource, at) {
    const keys = keysOf(resource, names.scope);
    if (keys.kind !== 'keys')
        return afterApply(names, resource, undefined, '', at);
    const values = [...keys.values.keys()].map((key) => [String(key), afterApply(names, resource, key, '', at)]);
    if (keys.form === 'each')
        return (0,evaluate_make/* map */.Tj)(values, [at]);
    return (0,evaluate_make/* list */.p_)(values.map(([, value]) => value), [at]);
}
function afterApply(names, resource, key, path, at) {
    const address = addressIn(names, addressOf(resource));
    const what = path === '' ? address : `${address}.${path}`;
    return {
        ...(0,evaluate_make/* unknown */.L5)('computed', `${what} is known after an apply only`, at),
        reference: { address, key, path },
    };
}
/** As references name it. */
function addressOf({ mode, type, name }) {
    return `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
}
function keyIn(value) {
    return value.kind === 'string' || value.kind === 'number' ? value.value : undefined;
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/expand/module-scope.js






/** What names mean inside of one module: `var`, `local`, `module`, `data`, `path`, `terraform` and its resources. */
function moduleScope(module, inputs, owner, expanding) {
    const scope = {
        budget: expanding.budget,
        look: (root, steps, at) => lookUp(names, inputs, root, steps, at),
    };
    const names = { module, owner, expanding, once: lazily(), scope };
    return scope;
}
function lookUp(names, inputs, root, [first, ...rest], at) {
    const { module } = names;
    if (first?.kind !== 'attribute')
        return undefined;
    const { name } = first;
    switch (root) {
        case 'var':
            return { value: variable(names, inputs, name, at), rest };
        case 'local':
            return { value: local(names, name, at), rest };
        case 'module': {
            const call = module.calls.get(name);
            return call && calledModule(names, call, rest, at);
        }
        case 'path':
            return { value: pathOf(names, name, at), rest };
        case 'terraform':
            return { value: workspace(names, name, at), rest };
        case 'data': {
            const [second, ...others] = rest;
            const label = second?.kind === 'attribute' ? second.name : undefined;
            return resourceValue(names, module.data.get(`${name}.${label}`), others, at);
        }
        default:
            return resourceValue(names, module.resources.get(`${root}.${name}`), rest, at);
    }
}
function variable({ module, once, scope, expanding }, inputs, name, at) {
    const declared = module.variables.get(name);
    if (declared === undefined)
        return (0,evaluate_make/* unknown */.L5)('no-value', `var.${name} is not declared`, at);
    return once(`var.${name}`, at, () => {
        const preset = declared.default;
        const given = inputs(name) ?? (preset && evaluate(preset, scope));
        const { environment } = expanding;
        const where = environment.name === '' ? '' : ` in ${environment.name}`;
        return given === undefined
            ? (0,evaluate_make/* unknown */.L5)('no-value', `var.${name} has no value${where}`, at)
            : convert(given, declared.type, at);
    });
}
function local({ module, once, scope }, name, at) {
    const declared = module.locals.get(name);
    if (declared === undefined)
        return (0,evaluate_make/* unknown */.L5)('no-value', `local.${name} is not declared`, at);
    return once(`local.${name}`, at, () => evaluate(declared.value, scope));
}
function pathOf({ module, expanding }, name, at) {
    if (name === 'root')
        return (0,evaluate_make/* text */.Qq)('.', [at]);
    if (name !== 'module')
        return (0,evaluate_make/* unknown */.L5)('no-value', 'This path depends on where the program runs', at);
    return (0,evaluate_make/* text */.Qq)(module.folder === expanding.root ? '.' : module.folder, [at]);
}
function workspace({ expanding }, name, at) {
    const known = name === 'workspace' ? expanding.environment.workspace : undefined;
    return known === undefined
        ? (0,evaluate_make/* unknown */.L5)('no-value', 'The workspace is not known from files', at)
        : (0,evaluate_make/* text */.Qq)(known, [at]);
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/expand/module-instance.js



/** Calls inside calls, and all of them together: far more than people plan with. */
const module_instance_DEEPEST = 20;
const module_instance_MOST = 2000;
/** A module with its names, and the modules that it calls as soon as somebody asks for them. */
function moduleInstance(module, inputs, where, expanding) {
    const known = new Map();
    const children = (call) => {
        const found = known.get(call);
        if (found !== undefined)
            return found;
        known.set(call, { keys: keysOf({ count: undefined, forEach: undefined }, instance.scope), made: [] });
        const made = childrenOf(instance, call, expanding);
        known.set(call, made);
        return made;
    };
    const scope = moduleScope(module, inputs, { address: where.address, children }, expanding);
    const instance = { module, scope, children, ...where };
    return instance;
}
function childrenOf(parent, call, expanding) {
    const keys = keysOf(call, parent.scope);
    const module = calledFolder(parent, call, expanding);
    if (module === undefined)
        return { keys, made: [] };
    const made = madeBy(keys, parent.scope).flatMap((one) => {
        expanding.instances += 1;
        if (expanding.instances === module_instance_MOST) {
            note(expanding, call.block.headRange, `Expected at most ${module_instance_MOST} modules in all, found more: the rest is left out`);
        }
        if (expanding.instances >= module_instance_MOST)
            return [];
        return [{ key: one.key, instance: childOf(parent, call, module, one, expanding) }];
    });
    return { keys, made };
}
function calledFolder(parent, call, expanding) {
    const { source } = call;
    if (source.kind !== 'local' || source.folder === undefined)
        return undefined;
    const module = expanding.modules.get(source.folder);
    if (module === undefined) {
        note(expanding, source.range, `Expected a module in ${source.folder || 'the workspace'}, found none there`);
    }
    else if (parent.folders.includes(source.folder)) {
        note(expanding, source.range, `Expected modules that end somewhere, found ${source.folder || 'the workspace'} inside of itself`);
        return undefined;
    }
    else if (parent.folders.length >= module_instance_DEEPEST) {
        note(expanding, source.range, `Expected at most ${module_instance_DEEPEST} modules inside each other, found more`);
        return undefined;
    }
    return module;
}
function childOf(parent, call, module, one, expanding) {
    const given = new Map(call.arguments.map(({ name, value }) => [name, value]));
    const inputs = (name) => {
        const value = given.get(name);
        return value && evaluate(value, one.scope);
    };
    const prefix = (address) => (address === '' ? '' : `${address}.`);
    return moduleInstance(module, inputs, {
        address: `${prefix(parent.address)}module.${call.name}${module_instance_keyText(one)}`,
        place: `${prefix(parent.place)}module.${call.name}`,
        number: parent.number === 'many' ? 'many' : one.number,
        callers: [...parent.callers, call.block.headRange],
        folders: [...parent.folders, module.folder],
    }, expanding);
}
/** `[0]`, `["eu"]`, `[?]` where the keys are not known. */
function module_instance_keyText({ key, number }) {
    if (number === 'many')
        return '[?]';
    return key === undefined ? '' : `[${JSON.stringify(key)}]`;
}
function note(expanding, range, message) {
    const isNew = expanding.problems.every((one) => one.message !== message || one.range !== range);
    if (isNew)
        expanding.problems.push({ range, message });
}

;// CONCATENATED MODULE: ./build/shared/domain/terraform/expand-root.js







/** All resources of a root as one environment makes them. `modules` holds every folder of the workspace by its path. */
function expandRoot(modules, root, environment = NO_VALUES) {
    const expanding = {
        modules,
        environment,
        root,
        budget: newBudget(),
        problems: [],
        instances: 0,
    };
    const module = modules.get(root);
    if (module === undefined)
        return { root, environment, resources: [], modules: [], problems: [] };
    const values = emptyScope(expanding.budget);
    const instance = moduleInstance(module, (name) => {
        const given = environment.values.get(name);
        if (given !== undefined)
            return evaluate(given.value, values);
        const declared = environment.isOpen && module.variables.get(name);
        return declared && (0,evaluate_make/* unknown */.L5)('no-value', `var.${name} is what callers give`, declared.block.headRange);
    }, { address: '', place: '', number: 'one', callers: [], folders: [root] }, expanding);
    const instances = [...everyInstance(instance)];
    return {
        root,
        environment,
        resources: instances.flatMap(resourcesOf),
        modules: instances.map(expandedModule),
        problems: expanding.problems,
    };
}
const NO_VALUES = { name: '', files: [], values: new Map() };
function* everyInstance(instance) {
    yield instance;
    for (const call of instance.module.calls.values()) {
        for (const child of instance.children(call).made)
            yield* everyInstance(child.instance);
    }
}
function expandedModule({ module, address, scope }) {
    return {
        module,
        address,
        evaluate: (expression) => evaluate(expression, scope),
        body: (body) => evaluatedBody(body, scope),
    };
}
function resourcesOf(instance) {
    const { resources, data } = instance.module;
    return [...resources.values(), ...data.values()].flatMap((resource) => madeBy(keysOf(resource, instance.scope), instance.scope).map((one) => resourceInstance(instance, resource, one)));
}
function resourceInstance(instance, resource, one) {
    const { mode, type, name, block } = resource;
    const inside = (prefix) => `${prefix === '' ? '' : `${prefix}.`}${addressOf(resource)}`;
    return {
        mode,
        type,
        name,
        block,
        address: `${inside(instance.address)}${module_instance_keyText(one)}`,
        place: inside(instance.place),
        folder: instance.module.folder,
        callers: instance.callers,
        number: instance.number === 'many' ? 'many' : one.number,
        key: one.key,
        body: lazyBody(block, one.scope),
    };
}
/** Policies ask for a few types: the others are never evaluated. */
function lazyBody(block, scope) {
    let made;
    const body = () => {
        made ??= evaluatedBody(block, scope);
        return made;
    };
    return {
        get attributes() {
            return body().attributes;
        },
        get blocks() {
            return body().blocks;
        },
    };
}

// EXTERNAL MODULE: ./build/action-tf-validate/src/policies/reading/environments.js
var environments = __webpack_require__(48444);
;// CONCATENATED MODULE: ./build/action-tf-validate/src/estate/environment-names.js

/** The environment that the folder of a root tells: `staging` of `envs/staging/network` and of `shop-staging`. */
function environmentOfFolder(folder) {
    const segments = folder.split('/');
    const at = segments.findLastIndex((segment) => /^env(ironment)?s?$/i.test(segment));
    const below = at < 0 ? undefined : segments[at + 1];
    if (below !== undefined)
        return (0,environments/* environmentWord */.iZ)(below) ?? below;
    const words = segments.toReversed().flatMap((segment) => {
        const word = (0,environments/* environmentWord */.iZ)(segment);
        return word === undefined ? [] : [{ word, isWhole: word === segment }];
    });
    // An application may be called demo, but hardly prod.
    const best = words.find(({ word, isWhole }) => isWhole && (0,environments/* isProduction */.KV)(word)) ??
        words.find(({ isWhole }) => isWhole) ??
        words[0];
    return best?.word;
}
/** Whether two names mean one environment: `prod` and `production`. */
function areSameEnvironment(one, other) {
    return meaningOf(one) === meaningOf(other);
}
/** One spelling for each environment, so that roots that spell it otherwise are still compared: a preferred one, or else the longest. */
function spellingFor(names, preferred) {
    const byLength = [...new Set(names)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const spelling = new Map();
    for (const name of [...preferred, ...byLength])
        if (!spelling.has(meaningOf(name)))
            spelling.set(meaningOf(name), name);
    return (name) => (preferred.includes(name) ? name : (spelling.get(meaningOf(name)) ?? name));
}
const MEANINGS = new Map([
    ['prd', 'production'],
    ['prod', 'production'],
    ['stage', 'staging'],
    ['stg', 'staging'],
    ['dev', 'development'],
    ['develop', 'development'],
    ['testing', 'test'],
    ['tst', 'test'],
    ['int', 'integration'],
    ['acc', 'acceptance'],
    ['pre-prod', 'preprod'],
    ['non-prod', 'nonprod'],
    ['sbx', 'sandbox'],
]);
function meaningOf(name) {
    const plain = name.toLowerCase();
    return MEANINGS.get(plain) ?? plain;
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/estate/backend.js





/** The backend files that belong to a root. */
function backendFilesOf(root, backends, folders) {
    return backends
        .filter(({ path }) => ownerOf(path, folders) === root)
        .map((file) => {
        const folder = (0,terraform_paths/* folderOf */.yS)(file.path);
        const name = backendFileName(file.path);
        return { file, name: name === '' && folder !== root ? (0,terraform_paths/* nameOf */.Vb)(folder) : name };
    });
}
/** The settings as they are written, and over them those of the file that the environment is initialised with. */
function backendOf({ backend }, expanded, files, environment) {
    const [root] = expanded;
    if (backend === undefined || root === undefined)
        return undefined;
    const chosen = chosenOf(files, environment);
    const texts = [backend.block, ...chosen].flatMap((body) => textsIn(root.body(body)));
    const at = chosen.flatMap(({ attributes }) => attributes)[0]?.range ?? backend.block.headRange;
    return { type: backend.type, settings: new Map(texts), at };
}
/** `workspaces.name` for what is in a block. */
function textsIn({ attributes, blocks }) {
    return [
        ...[...attributes].flatMap(([key, { value }]) => value.kind === 'string' ? [[key, value.value]] : []),
        ...blocks.flatMap(({ type, body }) => textsIn(body).map(([key, text]) => [`${type}.${key}`, text])),
    ];
}
/** Those of its name; else the only one without a name; else the only one of a root that is applied in one way. */
function chosenOf(files, { name, isOnly }) {
    const named = files.filter((one) => one.name !== '' && isOf(one.name, name));
    const general = files.filter((one) => one.name === '');
    const fitting = [named, general, isOnly ? files : []].find((some) => some.length > 0) ?? [];
    return fitting === named || fitting.length === 1 ? fitting.map(({ file }) => file) : [];
}
function isOf(file, environment) {
    if (areSameEnvironment(file, environment))
        return true;
    const [one, other] = [(0,environments/* environmentWord */.iZ)(file), (0,environments/* environmentWord */.iZ)(environment)];
    return one !== undefined && other === environment && areSameEnvironment(one, other);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/estate/environments.js




/** The environments of the settings, in their order. */
function givenEnvironments(environments = {}) {
    return Object.entries(environments).map(([name, globs]) => ({ name, fits: (0,path_matcher/* pathMatcher */.k)(globs) }));
}
/**
 * What a root is applied with. First the settings say it, by the root's own files or its folder; then, for a root whose own names tell
 * nothing, by files that are in no root; then the names of files and folders.
 */
function environmentsOfRoot(root, values, folders, given) {
    const own = valuesOfRoot(root, values, folders);
    const all = [...own.automatic, ...own.named];
    const inNoRoot = values.filter(({ path }) => ownerOf(path, folders) === undefined);
    const withFiles = ({ name, fits }) => {
        const chosen = [...inNoRoot, ...own.named].filter(({ path }) => fits(path));
        return environmentOf(name, [...own.automatic, ...chosen]);
    };
    const byOwn = given.filter(({ fits }) => fits(root) || all.some(({ path }) => fits(path)));
    if (byOwn.length > 0)
        return byOwn.map(withFiles);
    const told = environmentOfFolder(root);
    if (own.named.length === 0 && told === undefined) {
        const byOthers = given.filter(({ fits }) => inNoRoot.some(({ path }) => fits(path)));
        if (byOthers.length > 0)
            return byOthers.map(withFiles);
    }
    const nameFor = ({ path }) => {
        const name = environmentName(path, root);
        return (0,environments/* environmentWord */.iZ)(name) === undefined ? (told ?? name) : name;
    };
    return environmentsOf(root, own, nameFor).map((one) => one.name === '' && told !== undefined ? { ...one, name: told } : one);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/estate/gaps.js



/** Folders that lead into a circle: nobody knows what they make. A circle that no root leads to is told by itself. */
function circleGaps({ circles, folders }) {
    const uses = new Map(folders.map((one) => [one.folder, one.uses]));
    const lost = folders
        .filter(({ kind, endless }) => kind === 'root' && endless)
        .map(({ folder }) => ({ folder, reach: (0,validation_circles/* reachable */.G)([folder], uses) }));
    const told = lost.map(({ folder, reach }) => {
        const circle = circles.find(([first = '']) => reach.has(first));
        return `${(0,folder_path/* folderText */.ON)(folder)} calls modules in a circle${circle === undefined ? '' : ` (${circleText(circle)})`}`;
    });
    const alone = circles
        .filter((circle) => circle.some((folder) => uses.has(folder)))
        .filter(([first = '']) => !lost.some(({ reach }) => reach.has(first)))
        .map((circle) => `Modules call each other in a circle (${circleText(circle)})`);
    return [...told, ...alone].map((what) => ({
        kind: 'unparsed-files',
        message: `${what}: policies did not look at them`,
    }));
}
const circleText = (circle) => circle.map(folder_path/* folderText */.ON).join(' -> ');
/** One gap for each file, by its first place that could not be read. The rest of the file was. */
function problemGaps(problems) {
    const once = new Map(problems.map((one) => [`${(0,range/* placeText */.Z)(one.range)} ${one.message}`, one]));
    const byFile = Map.groupBy(once.values(), ({ range }) => range.path);
    return [...byFile]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, ofFile]) => {
        const [first, ...others] = ofFile.toSorted((a, b) => a.range.start.line - b.range.start.line);
        if (first === undefined)
            return [];
        const more = others.length === 0 ? '' : ` (and ${others.length} more in this file)`;
        return [{ kind: 'unparsed-files', message: `${(0,range/* placeText */.Z)(first.range)}: ${first.message}${more}` }];
    });
}

// EXTERNAL MODULE: ./build/action-tf-validate/src/policies/reading/observe.js
var observe = __webpack_require__(93592);
;// CONCATENATED MODULE: ./build/action-tf-validate/src/estate/notes.js





/** What was read and is looked at by no policy, and settings that mean nothing: mostly somebody meant it otherwise. */
function unreadNotes(source, roots) {
    return [...uncalledNote(source, roots), ...valuesNotes(source, roots), ...settingsNotes(source)];
}
function uncalledNote({ discovery, modules }, roots) {
    const uses = new Map(modules.map(({ folder, calls }) => [
        folder,
        [...calls.values()].flatMap(({ source }) => (source.kind === 'local' ? (source.folder ?? []) : [])),
    ]));
    const reached = (0,validation_circles/* reachable */.G)(roots.map(({ folder }) => folder), uses);
    const left = discovery.folders.filter(({ folder, endless }) => !endless && !reached.has(folder));
    if (left.length === 0)
        return [];
    const which = someOf(left.map(({ folder }) => (0,folder_path/* folderText */.ON)(folder)));
    return [`No root calls ${which}: policies tell only what is wrong there whatever its callers give`];
}
/** Values that lie beside no root that is looked at, and that no environment of the settings names. */
function valuesNotes({ discovery, modules, values }, roots) {
    const used = new Set(roots.flatMap(({ environments }) => environments.flatMap(({ files }) => files)));
    const folders = new Set(modules.map(({ folder }) => folder));
    const looked = new Set(discovery.folders.map(({ folder }) => folder));
    const left = values.filter(({ path }) => {
        const owner = ownerOf(path, folders);
        return !used.has(path) && (owner === undefined || looked.has(owner));
    });
    if (left.length === 0)
        return [];
    const which = someOf(left.map(({ path }) => path));
    return [`The values in ${which} are those of no root: policies.environments can say where they count`];
}
function settingsNotes({ settings, values, discovery }) {
    const paths = [...values.map(({ path }) => path), ...discovery.folders.map(({ folder }) => folder)];
    return givenEnvironments(settings.environments)
        .filter(({ fits }) => !paths.some(fits))
        .map(({ name }) => `policies.environments.${name} fits no file of values and no folder of a root`);
}
const SHOWN = 5;
function someOf(names) {
    const left = names.length - SHOWN;
    return (0,observe/* listed */.KE)(left > 0 ? [...names.slice(0, SHOWN), `${left} more`] : names);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/estate/uncalled.js

/** Modules that no root calls, by whatever way, and no other such module either: with these all of them are seen. */
function uncalledFolders({ folders }) {
    const uses = new Map(folders.map((one) => [one.folder, one.uses]));
    const reached = (0,validation_circles/* reachable */.G)(folders.flatMap(({ kind, folder }) => (kind === 'root' ? [folder] : [])), uses);
    const left = folders.filter(({ folder, endless }) => !endless && !reached.has(folder));
    const names = new Set(left.map(({ folder }) => folder));
    return left.filter(({ folder, usedBy }) => !usedBy.some((one) => one !== folder && names.has(one)));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/shared/domain/workflows/without-aliases.js

/** More than any workflow has, also where aliases repeat much of it. */
const MOST_NODES = 100_000;
/** Each is looked for from the beginning of the file. */
const COST_OF_ALIAS = 200;
/** Puts what an alias stands for in its place, as GitHub does; false where that has no end, or hardly one. */
function resolveAliases(document) {
    let left = MOST_NODES;
    (0,dist/* visit */.YR)(document, (_, node, path) => {
        left -= (0,dist/* isAlias */.Vj)(node) ? COST_OF_ALIAS : 1;
        if (left < 0)
            return dist/* visit */.YR.BREAK;
        if (!(0,dist/* isAlias */.Vj)(node))
            return undefined;
        const target = node.resolve(document);
        if (target !== undefined && !path.includes(target))
            return target;
        left = -1;
        return dist/* visit */.YR.BREAK;
    });
    return left >= 0;
}

;// CONCATENATED MODULE: ./build/shared/domain/workflows/read-workflow.js



/** Reads one file. Of what GitHub would not run either, the first reason is told. */
function readWorkflow(path, text) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
    const { contents } = document;
    const [fault] = document.errors;
    if (fault !== undefined) {
        const { line, col } = lines.linePos(fault.pos[0]);
        return (0,problem/* err */._)({ where: path, line, column: col, message: fault.message });
    }
    if (!resolveAliases(document))
        return (0,problem/* err */._)({
            where: path,
            line: 1,
            column: 1,
            message: 'Expected aliases that end somewhere, found more',
        });
    const jobs = (0,dist/* isMap */.jh)(contents) ? contents.get('jobs') : undefined;
    if (!(0,dist/* isMap */.jh)(contents) || !(0,dist/* isMap */.jh)(jobs))
        return (0,problem/* err */._)({ where: path, line: 1, column: 1, message: 'Expected a map with jobs, found none' });
    const at = (node) => {
        const start = node?.range?.[0] ?? 0;
        const { line, col } = lines.linePos(start);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const permissions = idTokenOf(contents);
    return (0,problem.ok)({
        path,
        name: read_workflow_textOf(contents.get('name')) ?? path,
        triggers: triggersOf(contents.get('on')),
        jobs: jobs.items.flatMap(({ key, value }) => (0,dist/* isMap */.jh)(value) ? [jobFrom(read_workflow_textOf(key) ?? '', at(key), value, permissions, at)] : []),
    });
}
function triggersOf(on) {
    const plain = (event) => ({ event, branches: undefined, tags: undefined });
    if ((0,dist/* isScalar */.jn)(on))
        return [plain(String(on.value))];
    if (typeof on === 'string')
        return [plain(on)];
    if ((0,dist/* isSeq */.oP)(on))
        return textsOf(on).map(plain);
    if (!(0,dist/* isMap */.jh)(on))
        return [];
    return on.items.map(({ key, value }) => ({
        event: read_workflow_textOf(key) ?? '',
        branches: globsOf(value, 'branches'),
        tags: globsOf(value, 'tags'),
        awaited: (0,dist/* isMap */.jh)(value) ? textsOf(value.get('workflows')) : undefined,
    }));
}
/** What is ignored is taken out of all. */
function globsOf(trigger, name) {
    if (!(0,dist/* isMap */.jh)(trigger))
        return undefined;
    const wanted = trigger.get(name);
    if (wanted !== undefined)
        return textsOf(wanted);
    const ignored = trigger.get(`${name}-ignore`);
    return ignored === undefined ? undefined : ['**', ...textsOf(ignored).map((glob) => `!${glob}`)];
}
function idTokenOf(node) {
    const permissions = node.get('permissions');
    if (permissions === 'write-all')
        return true;
    if ((0,dist/* isMap */.jh)(permissions))
        return permissions.get('id-token') === 'write';
    return permissions === undefined ? undefined : false;
}
function jobFrom(id, place, node, permissions, at) {
    const uses = node.get('uses');
    const environment = node.get('environment');
    const steps = node.get('steps');
    const called = typeof uses === 'string' ? loginOf(node, place) : undefined;
    return {
        id,
        ...place,
        needs: textsOf(node.get('needs')),
        conditional: node.has('if'),
        asksOrigin: /workflow_run\.(?:event\b|head_repository)/.test(read_workflow_textOf(node.get('if')) ?? ''),
        idToken: idTokenOf(node) ?? permissions,
        environment: (0,dist/* isMap */.jh)(environment) ? read_workflow_textOf(environment.get('name')) : read_workflow_textOf(environment),
        calls: typeof uses === 'string' ? { uses, inputs: inputsOf(node) } : undefined,
        logins: [
            ...(called === undefined ? [] : [called]),
            ...((0,dist/* isSeq */.oP)(steps)
                ? steps.items.flatMap((step) => ((0,dist/* isMap */.jh)(step) ? (loginOf(step, at(step)) ?? []) : []))
                : []),
        ],
    };
}
/** Whoever takes a provider as an input logs in by it: Google's action, those of this suite, and others. */
function loginOf(step, place) {
    const inputs = inputsOf(step);
    const provider = inputs.get('workload_identity_provider');
    if (typeof step.get('uses') !== 'string' || provider === undefined || provider === '')
        return undefined;
    return { ...place, provider, serviceAccount: inputs.get('service_account'), conditional: step.has('if') };
}
/** A hyphen and an underscore are the same to us, and so is the case to GitHub. */
function inputsOf(node) {
    const given = node.get('with');
    if (!(0,dist/* isMap */.jh)(given))
        return new Map();
    return new Map(given.items.map(({ key, value }) => [
        (read_workflow_textOf(key) ?? '').toLowerCase().replaceAll('-', '_'),
        (read_workflow_textOf(value) ?? '').trim(),
    ]));
}
function textsOf(node) {
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.flatMap((item) => read_workflow_textOf(item) ?? []);
    const text = read_workflow_textOf(node);
    return text === undefined ? [] : [text];
}
function read_workflow_textOf(node) {
    const value = (0,dist/* isScalar */.jn)(node) ? node.value : node;
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/estate/workflows.js

/** Reads the workflows. One that is broken is a gap only where the repository declares whom it lets in: else no policy asks. */
function readWorkflows(texts, roots) {
    const results = texts.map(({ path, text }) => readWorkflow(path, text));
    const told = results.flatMap((result) => {
        if (result.ok)
            return [];
        const { where, line, message } = result.error;
        return [`${where}:${line} is no workflow that can be read: ${message}`];
    });
    const letsIn = roots.some(({ environments }) => environments.some(({ resources }) => resources.some(({ type }) => type === PROVIDER)));
    return {
        read: results.flatMap((result) => (result.ok ? [result.value] : [])),
        gaps: letsIn ? told.map((message) => ({ kind: 'unparsed-files', message })) : [],
        notes: letsIn ? [] : told,
    };
}
const PROVIDER = 'google_iam_workload_identity_pool_provider';

;// CONCATENATED MODULE: ./build/action-tf-validate/src/estate.js








/** Everything that policies look at: each root as each of its environments makes it, and the workflows that log in. */
function estateOf(source) {
    const { discovery, modules, backends, settings, repository } = source;
    const byFolder = new Map(modules.map((module) => [module.folder, module]));
    const folders = new Set(byFolder.keys());
    const expanded = plannedRoots(source, folders).map(({ found, environments }) => ({
        found,
        files: backendFilesOf(found.folder, backends, folders),
        expansions: environments.map((environment) => expandRoot(byFolder, found.folder, environment)),
    }));
    const roots = expanded.map(rootFrom);
    const workflows = readWorkflows(source.workflows, roots);
    const { publicServices, reservedConnections, poolVariables } = settings;
    return {
        estate: {
            roots,
            uncalled: uncalledFolders(discovery).map((found) => rootFrom({ found, files: [], expansions: [expandRoot(byFolder, found.folder, OPEN)] })),
            workflows: workflows.read,
            options: { publicServices, reservedConnections, poolVariables, repository },
        },
        gaps: [...circleGaps(discovery), ...problemGaps(problemsIn(source, expanded)), ...workflows.gaps],
        notes: [...unreadNotes(source, roots), ...workflows.notes],
    };
}
/** One for whoever calls it. */
const OPEN = { name: '', files: [], values: new Map(), isOpen: true };
/** Names come first: what is evaluated tells them. */
function plannedRoots({ discovery, values, settings }, folders) {
    const given = givenEnvironments(settings.environments);
    const roots = discovery.folders.filter(({ kind, endless }) => kind === 'root' && !endless);
    const planned = roots.map((found) => ({
        found,
        environments: environmentsOfRoot(found.folder, values, folders, given),
    }));
    const spelling = spellingFor(planned.flatMap(({ environments }) => environments.map(({ name }) => name)), given.map(({ name }) => name));
    return planned.map(({ found, environments }) => ({
        found,
        environments: environments.map((one) => ({ ...one, name: spelling(one.name) })),
    }));
}
function rootFrom({ found: { folder, module }, files, expansions }) {
    const isOnly = expansions.length === 1;
    return {
        folder,
        module,
        environments: expansions.map(({ environment: { name, files: from }, resources, modules }) => ({
            ...{ name, files: from, resources, modules },
            backend: backendOf(module, modules, files, { name, isOnly }),
        })),
    };
}
/** Of every file that was chosen or is used by one that was. */
function problemsIn({ discovery, values }, expanded) {
    const expansions = expanded.flatMap((root) => root.expansions);
    const modules = new Set([
        ...discovery.folders.map(({ module }) => module),
        ...expansions.flatMap((one) => one.modules.map(({ module }) => module)),
    ]);
    const used = new Set(expansions.flatMap(({ environment }) => environment.files));
    return [
        ...[...modules].flatMap(({ problems }) => problems),
        ...values.filter(({ path }) => used.has(path)).flatMap(({ problems }) => problems),
        ...expanded.flatMap(({ files }) => files.flatMap(({ file }) => file.problems)),
        ...expansions.flatMap(({ problems }) => problems),
    ];
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/files-read.js

/** Whether a module may read a file by a function, such as `file("${path.module}/../settings/app.json")`: its name, or that of its folder, is written there. */
function filesRead({ files }) {
    const texts = files.flatMap(readingTexts);
    return (path) => {
        const folder = (0,terraform_paths/* nameOf */.Vb)((0,terraform_paths/* folderOf */.yS)(path));
        const names = [(0,terraform_paths/* nameOf */.Vb)(path), ...(folder === '' ? [] : [`${folder}/`, `${folder}"`])];
        return texts.some((text) => names.some((name) => text.includes(name)));
    };
}
const READING = /\b(?:file\w*|templatefile)\s*\(/;
function readingTexts({ attributes, blocks }) {
    const own = attributes.map(({ value }) => value.text).filter((text) => READING.test(text));
    return [...own, ...blocks.flatMap(readingTexts)];
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/changed-folders.js





/** Settings by which everything below their folder is read. */
const changed_folders_SETTINGS = /(?:^|\/)(?:\.tflint\.hcl|\.terraform-version|\.opentofu-version|\.checkov\.ya?ml)$/;
/**
 * The folders that a change touches: those in which a file changed, and all that call them, through any number of modules. A file that
 * is no configuration (a template, a policy) counts for the nearest folder above it.
 */
function changedFolders({ folders }, changed, settings = []) {
    const known = new Set(folders.map(({ folder }) => folder));
    const named = new Set(settings);
    const touched = new Set();
    for (const path of changed) {
        if (named.has(path))
            return known;
        if (changed_folders_SETTINGS.test(path)) {
            const above = (0,terraform_paths/* folderOf */.yS)(path);
            for (const folder of known)
                if ((0,folder_path/* isBelow */.Yw)(folder, above))
                    touched.add(folder);
            continue;
        }
        const nearest = ownerOf(path, known);
        if (nearest !== undefined)
            touched.add(nearest);
    }
    for (const { folder, module } of folders)
        if (changed.some(filesRead(module)))
            touched.add(folder);
    // A module that is gone has no folder, but its callers still name it.
    for (const { folder, module } of folders)
        for (const { source } of module.calls.values())
            if (source.kind === 'local' && source.folder !== undefined && liesIn(changed, source.folder))
                touched.add(folder);
    const callers = new Map(folders.map(({ folder, usedBy }) => [folder, usedBy]));
    return new Set([...(0,validation_circles/* reachable */.G)(touched, callers)].filter((folder) => known.has(folder)).sort());
}
const liesIn = (changed, folder) => changed.some((path) => (0,terraform_paths/* folderOf */.yS)(path) === folder);

// EXTERNAL MODULE: ./build/shared/domain/validation/step.js
var step = __webpack_require__(66691);
;// CONCATENATED MODULE: ./build/action-tf-validate/src/plan.js




/** Chooses steps and folders: those that were named, else all that apply. */
function planValidation({ steps: wanted, folder, tflintConfig, config, }, discovery, change) {
    const found = discovery.folders.filter((one) => (0,folder_path/* isBelow */.Yw)(one.folder, folder === '.' ? '' : folder));
    const changed = change &&
        changedFolders(discovery, change.files, [
            config.path.replace(/^\.\//, ''),
            ...(tflintConfig === undefined ? [] : [tflintConfig]),
        ]);
    const chosen = new Set(found.map((one) => one.folder).filter((one) => changed === undefined || changed.has(one)));
    const named = wanted !== 'auto';
    return {
        steps: step/* STEPS */.U.filter((step) => (named ? wanted.includes(step) : !ONLY_NAMED.has(step))),
        mayBeAbsent: new Set(named ? [] : OPTIONAL),
        ...{ found, chosen },
        notes: [
            ...found.map((one) => `${(0,folder_path/* folderText */.ON)(one.folder)}: a ${one.kind}, because ${one.because}${chosen.has(one.folder) ? '' : '; left out, nothing that it reads changed'}`),
            ...discovery.notes,
            ...(change === undefined
                ? []
                : [
                    `${(0,figures/* counted */.hS)(chosen.size, 'folder')} of ${found.length} to run: ${(0,figures/* counted */.hS)(change.files.length, 'file')} changed since ${change.since}`,
                ]),
        ],
    };
}
/** Without Terraform nothing here was validated; without these something was. */
const OPTIONAL = ['tflint', 'checkov'];
/** What looks for the same as others does so for those who ask for it. */
const ONLY_NAMED = new Set(['trivy']);

// EXTERNAL MODULE: ./build/action-tf-validate/src/policies/registry.js + 89 modules
var registry = __webpack_require__(27557);
;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/telling/same.js
/** A module's line is seen from each root and environment that uses it, under other addresses. What differs only in these is one thing. */
function groupSame(observations) {
    const groups = Map.groupBy(observations, (one) => {
        const { path, start, end } = one.at;
        return [one.saw, path, start.line, start.column, end.line, end.column, plainMessage(one)].join('\n');
    });
    // No group is without a member.
    return [...groups.values()];
}
/** `google_cloud_run_v2_service.main` of `module.api["eu"].google_cloud_run_v2_service.main[0]`: how the file itself names it. */
function localAddress(anchor) {
    const inside = anchor.replace(CALLS, '');
    return inside === anchor && !RESOURCE.test(anchor) ? anchor : inside.replace(LAST_KEY, '');
}
const same_KEY = String.raw `\[(?:"(?:[^"\\]|\\.)*"|\d+|\?)\]`;
const CALLS = new RegExp(String.raw `^(?:module\.[\w-]+(?:${same_KEY})?\.)+(?=[\w-]+\.)`);
const RESOURCE = /^(?:data\.)?\w+\.[\w-]+\[/;
const LAST_KEY = new RegExp(`${same_KEY}$`);
function plainMessage({ message, anchor, environment }) {
    const plain = message.replaceAll(anchor, localAddress(anchor));
    return environment === undefined || environment === ''
        ? plain
        : plain.replaceAll(` in ${environment}`, ' in …');
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/telling/seen-from.js

/** The environments that a group names, each once. */
function environmentsIn(group) {
    const names = group.flatMap(({ environment, seenFrom }) => seenFrom?.environments ?? environment ?? []);
    return [...new Set(names)].filter((name) => name !== '');
}
/** The roots that a group was seen from. */
function rootsIn(group) {
    return [...new Set(group.flatMap(({ seenFrom }) => seenFrom?.root ?? []))].map(folder_path/* folderText */.ON);
}
/** `apps/shop (staging, production)`, for each root. */
function viewsOf(group) {
    const views = group.flatMap(({ seenFrom }) => seenFrom ?? []);
    return [...Map.groupBy(views, ({ root }) => root)].map(([root, ofRoot]) => {
        const names = [...new Set(ofRoot.flatMap(({ environments }) => environments))];
        return names.length === 0 ? (0,folder_path/* folderText */.ON)(root) : `${(0,folder_path/* folderText */.ON)(root)} (${names.join(', ')})`;
    });
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/telling/anchors.js


/**
 * The name of what each group is about, as its own file has it: it stays when a root is added that uses the module too. Only where one place
 * has several things wrong with one resource they are told apart, by what differs.
 */
function anchorsOf(groups) {
    const plain = groups.map(([{ anchor, about }]) => about === undefined ? localAddress(anchor) : `${localAddress(anchor)} (${about})`);
    const alike = Map.groupBy(groups.keys(), (index) => anchors_spotOf(groups[index]));
    const anchors = [...plain];
    for (const indexes of alike.values()) {
        if (indexes.length === 1)
            continue;
        const names = anchors_namesFor(indexes.map((index) => groups[index]));
        for (const [at, index] of indexes.entries())
            anchors[index] = `${plain[index]} (${names[at]})`;
    }
    return anchors;
}
function anchors_spotOf([{ at, anchor, about = '' }]) {
    const { path, start, end } = at;
    return [path, start.line, start.column, end.line, end.column, localAddress(anchor), about].join('\n');
}
/** By environment where that is enough, else by root, else by address, and at last by their order. */
function anchors_namesFor(groups) {
    const ways = [
        (group) => environmentsIn(group).join(', '),
        (group) => [...rootsIn(group), ...environmentsIn(group)].join(', '),
        ([{ anchor }]) => anchor,
    ];
    for (const way of ways) {
        const names = groups.map(way);
        if (new Set(names).size === groups.length && !names.includes(''))
            return names;
    }
    return groups.map((_, index) => String(index + 1));
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/telling/message.js




/** What was found, then where else, and whence it was seen where that is not plain from the file. */
function messageOf(group) {
    const [{ saw, message }] = group;
    const said = saw === 'undecided' ? `Cannot be decided: ${message}` : message;
    const more = [othersText(group), whereText(group), placesText(group)].filter((text) => text !== '');
    if (more.length === 0)
        return said;
    return [said.replace(/\.?$/, '.'), ...more.map((text) => `${text}.`)].join(' ');
}
/** Instances of one block. */
function othersText([first, ...others]) {
    const addresses = new Set(others.map(({ anchor }) => anchor));
    addresses.delete(first.anchor);
    return addresses.size === 0 ? '' : `The same holds for ${message_someOf([...addresses])}`;
}
function whereText(group) {
    const [{ at, message }] = group;
    const roots = new Set(group.flatMap(({ seenFrom }) => seenFrom?.root ?? []));
    const isOfOneRoot = roots.size === 0 || (roots.size === 1 && roots.has((0,terraform_paths/* folderOf */.yS)(at.path)));
    if (!isOfOneRoot)
        return `Seen from ${message_someOf(viewsOf(group))}`;
    const isEverywhere = group.some(({ environment }) => environment === undefined);
    const names = environmentsIn(group);
    if (isEverywhere || names.every((name) => message.includes(name)))
        return '';
    return `In ${(0,observe/* listed */.KE)(names)}`;
}
/** Other places that belong to it. */
function placesText(group) {
    const places = group.flatMap(({ at: own, also, message }) => (also ?? [])
        .filter(({ at }) => (0,range/* placeText */.Z)(at) !== (0,range/* placeText */.Z)(own) && !names(message, (0,range/* placeText */.Z)(at)))
        .map((one) => `${(0,range/* placeText */.Z)(one.at)} (${one.message.replace(/\.$/, '')})`));
    return places.length === 0 ? '' : `See ${message_someOf([...new Set(places)], 8)}`;
}
/** Not `main.tf:1` by `network/main.tf:17`. */
function names(message, place) {
    return message.split(/[\s,;()]+/).some((word) => word === place || word.replace(/[.:]$/, '') === place);
}
function message_someOf(items, most = 4) {
    const left = items.length - most;
    return (0,observe/* listed */.KE)(left > 0 ? [...items.slice(0, most), `${left} more`] : items);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/telling/findings-from.js



/** What one policy saw, as findings: what several roots and environments show of one line is one of them. */
function findingsFrom(policy, observations, counts) {
    const groups = groupSame(observations);
    const anchors = anchorsOf(groups);
    const { id, title, remedy, url } = policy;
    return groups.map((group, index) => {
        const [{ saw, at }] = group;
        return {
            ...{ kind: 'misconfiguration', tool: 'policies', id, aliases: [], title, remedy },
            severity: severityOf(policy, saw, counts),
            message: messageOf(group),
            ...(url !== undefined && { url }),
            place: placeOf(at),
            anchor: anchors[index],
        };
    });
}
/** Advice is told, and counts only where the team wants it. What cannot be decided is as grave as what it may hide. */
function severityOf({ severity, advice }, saw, counts) {
    const isTold = (advice === true && !counts.adviceBlocks) || (saw === 'undecided' && !counts.undecidedCounts);
    return isTold ? 'info' : severity;
}
/** Columns of several lines would mark all of a line's rest, and those of a point nothing. */
function placeOf({ path, start, end }) {
    const lines = { path, startLine: start.line, endLine: end.line };
    if (start.line !== end.line || start.column === end.column)
        return lines;
    return { ...lines, startColumn: start.column, endColumn: end.column };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/policies/check-policies.js



/** What all policies say of an estate. One that fails takes no other with it, and is told. */
function checkPolicies(estate, settings, policies = registry/* POLICIES */.P) {
    const findings = [];
    const gaps = [];
    for (const policy of policies) {
        const seen = observationsOf(policy, estate);
        if ('kind' in seen)
            gaps.push(seen);
        else
            findings.push(...findingsFrom(policy, seen.observations, settings));
    }
    return { findings, gaps, proof: check_policies_proofOf(estate, policies.length - gaps.length) };
}
function observationsOf(policy, estate) {
    try {
        return { observations: [...policy.check(estate), ...breachesOfUncalled(policy, estate)] };
    }
    catch (error) {
        const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
        return {
            kind: 'crashed',
            message: `The policy ${policy.id} failed, so that nothing is known of what it looks for: ${why.slice(0, 300)}`,
            hint: 'This is a fault of run-delivery itself: please report it with the files that it was given',
        };
    }
}
/** What one resource declares by itself is wrong whoever calls its module; what a module lacks, its callers may have beside it. */
const OF_RESOURCES = /^(?:identity|cloud-run|database)\//;
function breachesOfUncalled(policy, { uncalled = [], ...estate }) {
    if (uncalled.length === 0 || policy.advice === true || !OF_RESOURCES.test(policy.id))
        return [];
    return policy.check({ ...estate, roots: uncalled }).filter(({ saw }) => saw === 'breach');
}
function check_policies_proofOf({ roots, uncalled = [] }, ended) {
    if (ended === 0)
        return [];
    const policies = `${ended} ${ended === 1 ? 'policy' : 'policies'}`;
    const modules = `${(0,figures/* counted */.hS)(uncalled.length, 'module')} that no root calls`;
    const looked = [
        ...(roots.length === 0 ? [] : [(0,figures/* counted */.hS)(roots.length, 'root')]),
        ...(uncalled.length === 0 ? [] : [modules]),
    ];
    if (looked.length === 0)
        return [`${policies} had no root to look at`];
    const all = [...roots, ...uncalled].flatMap(({ environments }) => environments);
    const resources = all.reduce((sum, one) => sum + one.resources.length, 0);
    const names = new Set(all.flatMap(({ name }) => (name === '' ? [] : [name])));
    const where = names.size === 0 ? '' : ` in ${(0,figures/* counted */.hS)(names.size, 'environment')}`;
    return [`${policies} on ${looked.join(' and ')}, ${(0,figures/* counted */.hS)(resources, 'resource')}${where}`];
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/reading/parse-json.js
/** JSON that may stand between lines of a wrapper; undefined where there is none, or only the beginning of some. */
function parseJson(text) {
    for (const { index } of text.matchAll(/^\s*[{[]/gm)) {
        const rest = text.slice(index);
        const end = Math.max(rest.lastIndexOf('}'), rest.lastIndexOf(']'));
        const json = parsed(rest.slice(0, end + 1));
        if (json !== undefined)
            return json;
        // What follows the first brace is inside of it, and no report by itself.
        if (/^\s*\{/.test(rest))
            return undefined;
    }
    return undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/checkov/seen.js
const SEEN_ID = 'CKV2_RUN_DELIVERY_1';
/**
 * A check that every resource passes. checkov answers with zeros, as if it had seen nothing, where none of its own checks is about the resources that
 * there are; with this one its count is that of what it saw.
 */
const SEEN_CHECK = `metadata:
  id: ${SEEN_ID}
  name: Seen
  category: GENERAL_SECURITY
definition:
  cond_type: attribute
  resource_types: all
  attribute: run_delivery_never
  operator: not_exists
`;

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/checkov/report.js



/** Its three shapes: a summary where nothing ran, one report, or a list of them by framework. undefined of anything else. */
function parseCheckovReport(text) {
    const parsed = parseJson(text);
    const parts = Array.isArray(parsed) ? parsed : [parsed];
    const reports = parts.map(reportOf);
    if (reports.length === 0 || !reports.every((one) => one !== undefined))
        return undefined;
    return {
        failed: reports.flatMap(({ failed }) => failed),
        skipped: reports.flatMap(({ skipped }) => skipped),
        unparsed: reports.flatMap(({ unparsed }) => unparsed),
        passed: sum(reports, ({ passed }) => passed),
        resources: sum(reports, ({ resources }) => resources),
        parsingErrors: sum(reports, ({ parsingErrors }) => parsingErrors),
    };
}
const sum = (reports, of) => reports.reduce((total, report) => total + of(report), 0);
function reportOf(value) {
    if (!(0,json_json/* isObject */.Gv)(value))
        return undefined;
    const summary = 'summary' in value ? (0,json_json/* objectAt */.lJ)(value, 'summary') : value;
    const resources = (0,json_json/* numberAt */.tk)(summary, 'resource_count');
    if (resources === undefined)
        return undefined;
    const results = (0,json_json/* objectAt */.lJ)(value, 'results');
    const failed = (0,json_json/* arrayAt */.RD)(results, 'failed_checks').map(checkOf);
    const skipped = (0,json_json/* arrayAt */.RD)(results, 'skipped_checks').map(checkOf);
    if (![...failed, ...skipped].every((check) => check !== undefined))
        return undefined;
    return {
        failed: failed.filter((check) => check !== undefined),
        skipped: skipped.filter((check) => check !== undefined),
        unparsed: (0,json_json/* arrayAt */.RD)(results, 'parsing_errors').filter((path) => typeof path === 'string'),
        passed: ((0,json_json/* numberAt */.tk)(summary, 'passed') ?? 0) - (0,json_json/* arrayAt */.RD)(results, 'passed_checks').filter(isOurs).length,
        parsingErrors: (0,json_json/* numberAt */.tk)(summary, 'parsing_errors') ?? 0,
        resources,
    };
}
const isOurs = (value) => (0,json_json/* isObject */.Gv)(value) && (0,json_json/* stringAt */.bX)(value, 'check_id') === SEEN_ID;
function checkOf(value) {
    if (!(0,json_json/* isObject */.Gv)(value))
        return undefined;
    const id = (0,json_json/* stringAt */.bX)(value, 'check_id');
    const path = (0,json_json/* stringAt */.bX)(value, 'file_path');
    const [start, end] = (0,json_json/* arrayAt */.RD)(value, 'file_line_range');
    if (id === undefined || path === undefined || typeof start !== 'number')
        return undefined;
    return {
        ...{
            id,
            startLine: Math.max(start, 1),
            endLine: typeof end === 'number' ? Math.max(end, start, 1) : start,
        },
        name: (0,json_json/* stringAt */.bX)(value, 'check_name') ?? id,
        path: relative(path),
        resource: (0,json_json/* stringAt */.bX)(value, 'resource') ?? '',
        link: (0,json_json/* stringAt */.bX)(value, 'guideline'),
        excuse: (0,json_json/* stringAt */.bX)((0,json_json/* objectAt */.lJ)(value, 'check_result'), 'suppress_comment'),
        caller: callerOf(value),
    };
}
function callerOf(value) {
    const path = (0,json_json/* stringAt */.bX)(value, 'caller_file_path');
    const [line] = (0,json_json/* arrayAt */.RD)(value, 'caller_file_line_range');
    return path === undefined || typeof line !== 'number' ? undefined : { path: relative(path), line };
}
/** `/infra/main.tf`, from the folder that it was started in. */
function relative(path) {
    return path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/checkov/severity.js
/**
 * checkov tells a severity to paying users alone, so these are ours: what opens something to everybody is critical, what an attacker or
 * an accident can use is high, what is only hygiene is low, and all else is medium.
 */
function checkovSeverity(id) {
    return SEVERITIES.get(id) ?? (/^CKV_SECRET_/.test(id) ? 'high' : 'medium');
}
const gcp = (numbers) => numbers.map((number) => `CKV_GCP_${number}`);
const graph = (numbers) => numbers.map((number) => `CKV2_GCP_${number}`);
const OPEN_TO_ALL = [...gcp([11, 15, 28, 98, 99, 100, 101, 102, 112, 113]), ...graph([6, 7, 8, 9])];
/** Firewalls, transport, roles, keys, backups, protection against deletion. */
const USABLE = [
    ...gcp([2, 3, 6, 14, 18, 29, 30, 31, 40, 41, 42, 44, 45, 46, 47, 48, 49, 60, 64, 73, 75, 77, 88, 95, 97]),
    ...gcp([106, 107, 114, 115, 116, 117, 119, 120, 121, 122, 124]),
    ...graph([3, 5, 10, 12, 20]),
];
/** Keys of one's own, labels, flags of logs, tags of modules. */
const HYGIENE = [
    ...gcp([21, 37, 38, 51, 52, 53, 54, 55, 56, 57, 62, 80, 81, 83, 84, 85, 90, 91, 92, 93, 96]),
    ...gcp([104, 105, 108, 109, 110, 111, 123]),
    ...graph([13, 14, 15, 16, 17, 21, 22, 23, 24, 25, 26, 27, 29, 30, 31, 35]),
    ...['CKV_TF_1', 'CKV_TF_2'],
];
/** A policy of this suite reads the condition itself; these look for words, and refuse conditions that Google recommends. */
const BETTER_KNOWN = gcp([118, 125]);
const SEVERITIES = new Map([
    ...OPEN_TO_ALL.map((id) => [id, 'critical']),
    ...USABLE.map((id) => [id, 'high']),
    ...HYGIENE.map((id) => [id, 'low']),
    ...BETTER_KNOWN.map((id) => [id, 'info']),
]);

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/reading/forms.js

/** What a tool proves of files whose form it passes over without a word, so that nobody takes its silence for their praise. */
function notRead(files, isRead, tool) {
    const forms = new Map();
    for (const path of files) {
        const [form] = /\.(?:tf|tofu)(?:\.json)?$/.exec(path) ?? [];
        if (form !== undefined && !isRead.test(path))
            forms.set(form, (forms.get(form) ?? 0) + 1);
    }
    return [...forms].map(([form, count]) => `${(0,figures/* counted */.hS)(count, 'file')} in ${form} not read, which ${tool} does not know`);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/reading/plain.js
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const ANSI = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** What a tool says, without colours and what else a terminal would act on. */
function plain_plain(text) {
    return text.replaceAll(ANSI, '').replaceAll('\r\n', '\n').replaceAll(CONTROL, '');
}
/** The last line that says something, after a colon; '' where nothing was said. */
function lastWords(text) {
    const lines = plain_plain(text)
        .split('\n')
        .map((line) => line.replace(/^[│╷╵\s]+/, '').trim())
        .filter((line) => line !== '');
    const last = lines.find((line) => line.startsWith('Error')) ?? lines.at(-1);
    return last === undefined ? '' : `: ${last.slice(0, 300)}`;
}
/** `a-rule-like-this` of a heading. */
function slug(text) {
    const words = text
        .toLowerCase()
        .replaceAll(/"[^"]*"/g, '')
        .match(/[a-z0-9]+/g) ?? [];
    return words.slice(0, 8).join('-') || 'unnamed';
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/checkov.js






/**
 * checkov, without its services: nothing is fetched, nothing is sent, and its levels are ours. A `.checkov.yaml` of the checkout is not followed:
 * it switches checks off without a word, a reason or a last day, which exceptions of the settings have. checkov looks for it in the folder that it is
 * started in, and in the one behind an argument that is `--directory` alone.
 */
const checkov = {
    name: 'checkov',
    calls: (target, { checkout, scratch }) => [
        {
            args: [
                `--directory=${checkout}`,
                `--external-checks-dir=${scratch}/${CHECKS}`,
                '--framework',
                'terraform',
                '--skip-download',
                '--compact',
                '--output',
                'json',
            ],
            cwd: scratch,
            files: { [`${CHECKS}/seen.yaml`]: SEEN_CHECK },
            env: {
                ...{ CKV_PARSE_ERROR_FAIL: 'true', PYTHONUTF8: '1', LOG_LEVEL: 'ERROR' },
                ...(target.files.some(isHidden) && { CKV_IGNORE_HIDDEN_DIRECTORIES: 'false' }),
            },
        },
    ],
    read,
};
const CHECKS = 'checks';
/** JSON it takes for no configuration of Terraform, and passes over. */
const IS_READ = /\.tf$/;
const isHidden = (path) => path
    .split('/')
    .slice(0, -1)
    .some((part) => part.startsWith('.'));
function read([done], target, { checkout }) {
    const nothing = (gap) => ({ findings: [], proof: [], gaps: [gap] });
    if (done === undefined)
        return nothing({ kind: 'nothing-scanned', message: 'checkov was not started' });
    const report = parseCheckovReport(done.stdout);
    if (report === undefined)
        return nothing({
            kind: done.exitCode === 0 || done.exitCode === 1 ? 'unreadable-report' : 'crashed',
            message: `checkov gave no report that can be read (exit code ${done.exitCode})${lastWords(done.stderr)}`,
        });
    const own = new Set(target.files);
    return {
        findings: [
            ...report.failed.filter(({ path }) => own.has(path)).map(findingOf),
            ...report.skipped.filter(({ path }) => own.has(path)).map(skippedFinding),
        ],
        proof: checkov_proofOf(report, target),
        gaps: gapsOf(report, target, done, checkout),
    };
}
function findingOf({ id, name, path, startLine, endLine, resource, link, caller }) {
    // A block of a module has the address of each of its uses; it is one block.
    const address = resource.replace(/^(?:module\.[^.]+\.)+/, '');
    return {
        ...{
            kind: 'misconfiguration',
            tool: 'checkov',
            id,
            aliases: [],
            severity: checkovSeverity(id),
            url: link,
        },
        title: name,
        message: caller === undefined
            ? `${name}: ${address}`
            : `${name}: ${address} (called at ${caller.path}:${caller.line})`,
        place: { path, startLine, endLine },
        anchor: address,
    };
}
/** Told, and counted for nothing: whoever reads the report sees what a comment excuses, and by which words. */
function skippedFinding(check) {
    const finding = findingOf(check);
    const excuse = check.excuse?.trim() ?? '';
    return {
        ...finding,
        severity: 'info',
        message: `Skipped by a comment in the code${excuse === '' ? '' : ` (${excuse})`}: ${finding.message}`,
    };
}
function checkov_proofOf({ resources, passed, failed, skipped }, target) {
    if (resources === 0)
        return target.resources === 0 ? ['no resource to check'] : [];
    const checks = passed + failed.length;
    return [
        `${(0,figures/* counted */.hS)(resources, 'resource')} checked (${(0,figures/* counted */.hS)(checks, 'check')})`,
        ...notRead(target.files, IS_READ, 'checkov'),
        ...(skipped.length === 0 ? [] : [`${(0,figures/* counted */.hS)(skipped.length, 'check')} skipped by comments in the code`]),
    ];
}
/** It ends with 0 where it found no folder and no resource, so the figures decide. */
function gapsOf(report, { files, resources }, { exitCode, stderr }, checkout) {
    const own = new Set(files);
    const named = report.unparsed.map((path) => inCheckout(path, checkout)).filter((path) => own.has(path));
    const gaps = named.map((path) => ({
        kind: 'unparsed-files',
        message: `checkov cannot read ${path}`,
        hint: 'Mend the file: init or validate shows its error at the line',
    }));
    if (report.parsingErrors > report.unparsed.length)
        gaps.push({
            kind: 'unparsed-files',
            message: `checkov cannot read ${(0,figures/* counted */.hS)(report.parsingErrors, 'file')}, and does not say which`,
        });
    if (report.resources === 0 && resources > 0)
        gaps.push({
            kind: 'nothing-scanned',
            message: `checkov saw none of ${(0,figures/* counted */.hS)(resources, 'resource')}${lastWords(stderr)}`,
            hint: notRead(files, IS_READ, 'checkov').length === 0 ? undefined : ONLY_TF,
        });
    if (exitCode > 1)
        gaps.push({ kind: 'crashed', message: `checkov ended with exit code ${exitCode}${lastWords(stderr)}` });
    return gaps;
}
const ONLY_TF = 'checkov reads .tf alone: leave it out of the input steps where there are other forms alone, or let this gap pass in the settings';
/** It names them by their absolute path, in the form of the system. */
function inCheckout(path, checkout) {
    const [plain, root] = [path, checkout].map((one) => one.replaceAll('\\', '/'));
    return plain?.startsWith(`${root}/`) ? plain.slice(`${root}/`.length) : relative(path);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/fmt/passed-over.js
/** Names of files and folders that Terraform takes for those of editors, and looks at only where it is told to. */
function isPassedOver(name) {
    return name.startsWith('.') || name.endsWith('~') || (name.startsWith('#') && name.endsWith('#'));
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/terraform/text-diagnostics.js

/** What a version says that cannot say it as JSON: boxes on stderr, `Error: …`, `on main.tf line 3, in …:`, and the detail. */
function diagnosticsInText(text) {
    const lines = plain_plain(text)
        .split('\n')
        .map((line) => line.replace(/^[│╷╵]\s?/, ''));
    const starts = lines.flatMap((line, at) => (/^(?:Error|Warning): /.test(line) ? [at] : []));
    return starts.map((start, index) => diagnosticOf(lines.slice(start, starts[index + 1])));
}
const PLACE = /^\s*on (.+) line (\d+)(?:, in (.*))?:$/;
function diagnosticOf([head = '', ...rest]) {
    const at = rest.findIndex((line) => PLACE.test(line));
    const [, file, line, context = ''] = PLACE.exec(rest[at] ?? '') ?? [];
    const [quoted = ''] = at === -1 ? [] : rest.slice(at + 1);
    const detail = rest.slice(at === -1 ? 0 : at + 1).filter((one) => !/^\s*\d+:/.test(one));
    return {
        severity: head.startsWith('Warning') ? 'warning' : 'error',
        summary: head.replace(/^\w+: /, '').trim(),
        detail: detail.join('\n').trim(),
        range: file === undefined
            ? undefined
            : { file, startLine: Number(line), startColumn: 1, endLine: Number(line), endColumn: 1 },
        context,
        code: quoted.replace(/^\s*\d+:\s?/, ''),
    };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/fmt/complaints.js

/** What fmt said beside its list: files that it could not read. `isExplained` is false where its end has another reason, or none. */
function complaintsOf({ exitCode, stderr }) {
    if (exitCode === 0)
        return { unread: [], isExplained: true };
    const errors = diagnosticsInText(stderr).filter(({ severity }) => severity === 'error');
    const read = errors.map(({ range, summary, detail }) => {
        if (range !== undefined)
            return { path: range.file, why: `line ${range.startLine}: ${summary}` };
        const text = `${summary}\n${detail}`;
        // It starts the program diff, which a machine may not have. The file is in the list all the same.
        if (/Failed to generate diff for/.test(text))
            return 'no diff';
        const [, path] = /Failed to read file (.+)/.exec(text) ?? [];
        return path === undefined
            ? undefined
            : { path: path.trim(), why: 'it leads to nothing, or may not be read' };
    });
    return {
        unread: read.filter((one) => typeof one === 'object'),
        isExplained: exitCode === 2 && read.length > 0 && read.every((one) => one !== undefined),
    };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/fmt/findings.js

const LONGEST_FIX = 40;
const BASE = {
    kind: 'format',
    tool: 'fmt',
    id: 'not-formatted',
    aliases: [],
    severity: 'medium',
    title: 'Not in canonical form',
};
/** One change of fmt, with what it would write as the remedy. */
function hunkFinding({ path, startLine, endLine, before, after }) {
    const fix = after.length > LONGEST_FIX ? [...after.slice(0, LONGEST_FIX), '…'] : after;
    const where = startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`;
    return {
        ...BASE,
        message: `${path} is not in canonical form at ${where}`,
        remedy: fix.length === 0 ? 'Take these lines out.' : `Write:\n${fix.join('\n')}`,
        place: { path, startLine, endLine },
        anchor: codeAnchor(before[0] ?? after[0] ?? ''),
    };
}
/** Where there is no program to make a diff with. */
function wholeFileFinding(path) {
    const message = `${path} is not in canonical form`;
    return { ...BASE, message, remedy: 'Run fmt on this file.', place: { path } };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/fmt/hunks.js
/** The unified diffs of `fmt -diff`, each hunk cut down to what it changes. Paths are those that fmt was given. */
function hunksOf(output) {
    const hunks = [];
    let path;
    let open;
    const close = () => {
        if (open !== undefined && path !== undefined)
            hunks.push(hunks_closed(open, path));
        open = undefined;
    };
    for (const line of output.split('\n')) {
        if (open !== undefined && open.rest > 0) {
            open = taken(open, line);
            continue;
        }
        close();
        const start = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
        if (start !== null)
            open = opened(start);
        else if (line.startsWith('+++ new/'))
            path = line.slice('+++ new/'.length).replaceAll('\\', '/');
    }
    close();
    return hunks.filter(({ before, after }) => before.length + after.length > 0);
}
/** Files that fmt named as such: their diff may be missing. */
function namedFiles(output) {
    const lines = output.split('\n');
    const alone = lines.filter((line, at) => /^[^\s@+\-\\].*\.(?:tf|tofu|tfvars|hcl)$/.test(line) && !isInHunk(lines, at));
    return [...new Set(alone.map((line) => line.replaceAll('\\', '/')))];
}
function opened([, start = '1', old = '1', fresh = '1']) {
    // A hunk of no old lines names the line before it.
    const at = Number(start) + (old === '0' ? 1 : 0);
    return { rest: Number(old) + Number(fresh), at, lines: [] };
}
/** A line of context counts for both sides; an empty one may have lost its blank. */
function taken({ rest, at, lines }, line) {
    const mark = line[0] === '-' || line[0] === '+' ? line[0] : ' ';
    if (line.startsWith('\\'))
        return { rest, at, lines };
    return {
        rest: rest - (mark === ' ' ? 2 : 1),
        at: mark === '+' ? at : at + 1,
        lines: [...lines, { mark, text: line.slice(1).replace(/\r$/, ''), line: at }],
    };
}
function hunks_closed({ lines }, path) {
    const first = lines.findIndex(({ mark }) => mark !== ' ');
    const last = lines.findLastIndex(({ mark }) => mark !== ' ');
    const changed = first === -1 ? [] : lines.slice(first, last + 1);
    const before = changed.filter(({ mark }) => mark !== '+');
    const start = before[0]?.line ?? Math.max((changed[0]?.line ?? 1) - 1, 1);
    return {
        path,
        startLine: start,
        endLine: before.at(-1)?.line ?? start,
        before: before.map(({ text }) => text),
        after: changed.filter(({ mark }) => mark !== '-').map(({ text }) => text),
    };
}
/** fmt names a file before its diff, or at the end of a list where it made none. */
function isInHunk(lines, at) {
    const next = lines[at + 1] ?? '';
    return !(next === '' || next.startsWith('--- old/') || /^[^\s@+\-\\]/.test(next));
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/fmt/read.js









/** Of all calls: what they would change, and which files nobody could read. */
function readFmt(done, target) {
    const own = new Set(target.files.filter((path) => (0,configuration_files/* isFormatted */.$w)(path, target.flavour) && !isPassedOver(nameOf(path))));
    const output = done.map(({ stdout }) => plain_plain(stdout)).join('\n');
    const hunks = hunksOf(output).map((hunk) => ({ ...hunk, path: read_pathOf(hunk.path) }));
    const withHunks = new Set(hunks.map(({ path }) => path));
    const bare = namedFiles(output)
        .map(read_pathOf)
        .filter((path) => !withHunks.has(path));
    const complaints = done.map((one) => ({ one, ...complaintsOf(one) }));
    const unread = [
        ...complaints.flatMap((one) => one.unread).map((one) => ({ ...one, path: read_pathOf(one.path) })),
        ...[...own].filter(isTornApart).map((path) => ({ path, why: 'its path has a line break' })),
    ].filter(({ path }) => own.has(path));
    const failed = complaints.filter(({ isExplained }) => !isExplained).map(({ one }) => one);
    const unseen = new Set(unread.map(({ path }) => path));
    const seen = [...own].filter((path) => !unseen.has(path) && !failed.some((one) => covers(one, path)));
    return {
        findings: [...hunks.map(hunkFinding), ...bare.map(wholeFileFinding)].filter(({ place }) => place !== undefined && own.has(place.path)),
        proof: read_proofOf(seen.length, own.size, failed.length),
        gaps: [
            ...[...Map.groupBy(unread, ({ path }) => path).values()].flatMap(unreadGap),
            ...failed.map(failedGap),
        ],
    };
}
/** JSON has no canonical form: a checkout of nothing else has nothing to check. */
function read_proofOf(seen, own, failed) {
    if (own === 0 && failed === 0)
        return ['no file whose form fmt knows'];
    return seen === 0 ? [] : [`the form of ${(0,figures/* counted */.hS)(seen, 'file')} checked`];
}
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
/** fmt names files by lines. */
const isTornApart = (path) => /[\r\n]/.test(path);
/** Whether a call that failed was the one that would have looked at a file. */
const covers = ({ call }, path) => call.folder === undefined || call.folder === (0,terraform_paths/* folderOf */.yS)(path);
const read_pathOf = (path) => (0,folder_path/* fromFolder */.FC)('', path) ?? path;
function unreadGap([first]) {
    if (first === undefined)
        return [];
    return [
        {
            kind: 'unparsed-files',
            message: `fmt cannot read ${isTornApart(first.path) ? JSON.stringify(first.path) : first.path} (${first.why})`,
            hint: 'Mend the file: init or validate shows its error at the line',
        },
    ];
}
function failedGap({ call, exitCode, stderr }) {
    const where = call.folder === undefined ? '' : `${(0,folder_path/* folderText */.ON)(call.folder)}: `;
    return { kind: 'crashed', message: `${where}fmt ended with exit code ${exitCode}${lastWords(stderr)}` };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/fmt.js




/** Not `-check`: with it, one file that cannot be parsed hides every other that is not in form. */
const ARGS = ['fmt', '-list=true', '-write=false', '-diff', '-no-color'];
/** Any command asks the maker for a newer version, but where it is told not to. */
const ENV = { TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1' };
/** The form of every file. A recursive call leaves out folders such as those that begin with a dot, so each of those has one of its own. */
const fmt = {
    name: 'fmt',
    calls: (target, { checkout }) => [
        { args: [...ARGS, '-recursive', '.'], cwd: checkout, env: ENV },
        // From `./`: a folder may begin with a dash too.
        ...hiddenFolders(target).map((folder) => ({
            args: [...ARGS, `./${folder}`],
            cwd: checkout,
            env: ENV,
            folder,
        })),
    ],
    read: readFmt,
};
function hiddenFolders({ files, flavour }) {
    const folders = new Set(files.filter((path) => (0,configuration_files/* isFormatted */.$w)(path, flavour)).map(terraform_paths/* folderOf */.yS));
    return [...folders].filter((folder) => folder.split('/').some(isPassedOver));
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/tflint/findings.js


const findings_SEVERITIES = { error: 'high', warning: 'low', notice: 'info' };
/** What a rule found. TFLint names files from the folder that it was started in. */
function issueFinding(issue) {
    const { rule, severity, message, link, range, callers, fixable } = issue;
    const [caller] = callers;
    return {
        ...{ kind: 'code', tool: 'tflint', id: rule, aliases: [], url: link },
        severity: findings_SEVERITIES[severity] ?? 'unknown',
        title: rule.replace(/^terraform_/, '').replaceAll('_', ' '),
        message: caller === undefined ? message : `${message} (called at ${caller.file}:${caller.startLine})`,
        remedy: fixable ? 'tflint --fix mends it.' : undefined,
        place: findings_placeOf(range),
        anchor: /[`"']([^`"']+)[`"']/.exec(message)?.[1],
    };
}
/** What it could not parse: the same fault that validate tells, under the same name. */
function errorFinding({ summary, message, range }) {
    if (range === undefined)
        return undefined;
    return {
        ...{ kind: 'code', tool: 'tflint', aliases: [], severity: 'high', message },
        id: slug(summary === '' ? message : summary),
        title: summary === '' ? message : summary,
        place: findings_placeOf(range),
    };
}
function findings_placeOf({ file, startLine, endLine, startColumn, endColumn }) {
    const path = (0,folder_path/* fromFolder */.FC)('', file) ?? file;
    if (startLine !== endLine)
        return { path, startLine, endLine };
    return startColumn === endColumn
        ? { path, startLine, endLine }
        : { path, startLine, endLine, startColumn, endColumn };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/tflint/gaps.js


/** An error of TFLint's own report. */
function errorGap(folder, { summary, message, range }, checkout) {
    const text = message
        .replaceAll(/\s*\n\s*/g, ' ')
        .trim()
        .slice(0, 400);
    if (range !== undefined) {
        const file = (0,folder_path/* fromFolder */.FC)('', range.file, checkout) ?? range.file;
        return {
            ...{ folder, kind: 'unparsed-files' },
            message: `TFLint could not read ${file}:${range.startLine}: ${summary || text}`,
        };
    }
    const plugin = /Plugin "([^"]+)" not found/.exec(message)?.[1];
    if (plugin === undefined && summary !== '')
        return { folder, kind: 'unparsed-files', message: `TFLint could not read it: ${summary}: ${text}` };
    if (plugin === undefined)
        return { folder, kind: 'crashed', message: text };
    return {
        ...{ folder, kind: 'not-installed' },
        message: `the plugin ${plugin} of TFLint is not installed`,
        hint: 'Run tflint --init in an earlier step, with GITHUB_TOKEN set, so that GitHub does not limit its downloads',
    };
}
/** An answer that is no report. */
function unreadableGap(folder, { exitCode, stderr, stdout }) {
    const words = lastWords(stderr === '' ? stdout : stderr);
    return {
        ...{ folder, kind: 'unreadable-report' },
        message: `TFLint gave no report that can be read (exit code ${exitCode})${words}`,
    };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/tflint/report.js



/** undefined where the text is not a report of TFLint, whole. */
function parseTflintReport(text) {
    const report = parseJson(text);
    if (!(0,json_json/* isObject */.Gv)(report) || !Array.isArray(report.issues) || !Array.isArray(report.errors))
        return undefined;
    const issues = report.issues.map(issueOf);
    if (!issues.every((issue) => issue !== undefined))
        return undefined;
    return { issues, errors: report.errors.map(errorOf) };
}
function issueOf(value) {
    if (!(0,json_json/* isObject */.Gv)(value))
        return undefined;
    const rule = (0,json_json/* objectAt */.lJ)(value, 'rule');
    const range = rangeOf(value.range);
    const name = (0,json_json/* stringAt */.bX)(rule, 'name');
    if (range === undefined || name === undefined)
        return undefined;
    return {
        ...{ rule: name, range },
        severity: (0,json_json/* stringAt */.bX)(rule, 'severity') ?? '',
        link: (0,json_json/* stringAt */.bX)(rule, 'link') || undefined,
        message: plain_plain((0,json_json/* stringAt */.bX)(value, 'message') ?? ''),
        callers: (0,json_json/* arrayAt */.RD)(value, 'callers').flatMap((one) => rangeOf(one) ?? []),
        fixable: value.fixable === true,
    };
}
function errorOf(value) {
    const error = (0,json_json/* isObject */.Gv)(value) ? value : {};
    // Of a file that cannot be opened it gives an empty one.
    const range = rangeOf(error.range);
    return {
        message: plain_plain((0,json_json/* stringAt */.bX)(error, 'message') ?? ''),
        summary: plain_plain((0,json_json/* stringAt */.bX)(error, 'summary') ?? ''),
        range: range?.file === '' ? undefined : range,
    };
}
function rangeOf(value) {
    if (!(0,json_json/* isObject */.Gv)(value))
        return undefined;
    const file = (0,json_json/* stringAt */.bX)(value, 'filename');
    const [start, end] = [(0,json_json/* objectAt */.lJ)(value, 'start'), (0,json_json/* objectAt */.lJ)(value, 'end')];
    const startLine = (0,json_json/* numberAt */.tk)(start, 'line');
    if (file === undefined || startLine === undefined)
        return undefined;
    return {
        ...{ file: file.replaceAll('\\', '/'), startLine },
        startColumn: (0,json_json/* numberAt */.tk)(start, 'column') ?? 1,
        endLine: Math.max((0,json_json/* numberAt */.tk)(end, 'line') ?? startLine, startLine),
        endColumn: (0,json_json/* numberAt */.tk)(end, 'column') ?? 1,
    };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/tflint/switched-off.js
/**
 * What configurations of TFLint switch off, in sentences. They are followed, as they also switch rules on, but not without a word: a rule that is
 * off has no reason, owner or last day.
 */
function switchedOff(texts) {
    const configs = Object.entries(texts).filter(([path]) => /(?:^|\/)\.tflint\.hcl$/.test(path));
    return configs.flatMap(([path, text]) => {
        const plain = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?:#|\/\/).*$/gm, '');
        const rules = [...plain.matchAll(/^\s*rule\s+"([^"]+)"\s*\{([^}]*)\}/gm)].flatMap(([, name = '', body = '']) => (/\benabled\s*=\s*false\b/.test(body) ? [name] : []));
        const named = /\bdisabled_by_default\s*=\s*true\b/.test(plain);
        return [
            ...(named ? [`${path} switches off every rule that it does not name`] : []),
            ...(rules.length === 0 ? [] : [`${path} switches off ${rules.join(', ')}`]),
        ];
    });
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/tflint.js









const CONFIG = '.tflint.hcl';
const TOO_DEEP = 'Module stack level too deep';
/**
 * TFLint folder by folder, by the configuration of the checkout's root where one has none of its own. A recursive call takes as long, leaves out
 * folders that begin with a dot, tells no lines of what is broken, and one file that takes for ever takes all others with it.
 */
const tflint = {
    name: 'tflint',
    calls: (target, at) => readable(target).map((folder) => tflint_callOf(folder, target, at)),
    // It follows modules ten levels down; each of them is linted by itself.
    more: (done, target, at) => done
        .filter(isTooDeep)
        .map(({ call }) => withArgument(tflint_callOf(call.folder ?? '', target, at), '--call-module-type=none')),
    read: tflint_read,
};
/** What OpenTofu alone knows it passes over: such a folder would be one without findings. */
const tflint_IS_READ = /\.tf(?:\.json)?$/;
function readable({ files, folders }) {
    const holding = new Set(files.filter((path) => tflint_IS_READ.test(path)).map(terraform_paths/* folderOf */.yS));
    return folders.filter((folder) => holding.has(folder));
}
function tflint_callOf(folder, target, { checkout, config }) {
    const own = folder !== '' && target.texts[(0,folder_path/* below */.Gz)(folder, CONFIG)] !== undefined;
    return {
        args: [
            ...['--format=json', '--no-color', `--chdir=${(0,folder_path/* folderText */.ON)(folder)}`],
            ...(own || config === undefined ? [] : [`--config=${config}`]),
        ],
        cwd: checkout,
        folder,
    };
}
const withArgument = (call, more) => ({ ...call, args: [...call.args, more] });
function isTooDeep({ stdout }) {
    const report = parseTflintReport(stdout);
    return report?.errors.some(({ summary }) => summary === TOO_DEEP) === true;
}
function tflint_read(done, target, at) {
    // A folder that was asked again has its word in the second answer.
    const last = new Map(done.map((one) => [one.call.folder ?? '', one]));
    const readings = [...last].map(([folder, one]) => readOne(folder, one, at));
    const own = new Set(target.files);
    const linted = readings.filter(({ gaps }) => gaps.length === 0).length;
    return {
        findings: readings
            .flatMap(({ findings }) => findings)
            .filter(({ place }) => place !== undefined && own.has(place.path)),
        proof: linted === 0
            ? []
            : [
                `${(0,figures/* counted */.hS)(linted, 'folder')} linted`,
                ...notRead(target.files, tflint_IS_READ, 'TFLint'),
                ...switchedOff(target.texts),
            ],
        gaps: readings.length === 0 ? [NOTHING] : inOne(readings.flatMap(({ gaps }) => gaps)),
    };
}
const NOTHING = {
    kind: 'nothing-scanned',
    message: 'TFLint reads .tf and .tf.json alone, and there is none',
    hint: 'Leave tflint out of the input steps, or let this gap pass in the settings',
};
function readOne(folder, done, { checkout }) {
    const report = parseTflintReport(done.stdout);
    if (report === undefined)
        return { findings: [], gaps: [unreadableGap(folder, done)] };
    return {
        findings: [
            ...report.issues.map(issueFinding),
            ...report.errors.flatMap((one) => errorFinding(one) ?? []),
        ],
        gaps: report.errors.map((error) => errorGap(folder, error, checkout)),
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/trivy/report.js


/** Only of the schema that is known, and only whole. */
function readTrivyReport(text) {
    if (text === undefined || text.trim() === '')
        return (0,problem/* err */._)(unreadable('it wrote no report'));
    const json = report_parsed(text);
    if (!(0,json_json/* isObject */.Gv)(json))
        return (0,problem/* err */._)(unreadable('its report is no JSON object, or not a whole one'));
    if (json.SchemaVersion !== 2)
        return (0,problem/* err */._)(unknownSchema(json.SchemaVersion));
    const results = json.Results;
    if (results !== undefined && !Array.isArray(results))
        return (0,problem/* err */._)(unreadable('Results is no list'));
    const read = [];
    for (const [index, result] of (results ?? []).entries()) {
        const one = readResult(result);
        if (typeof one === 'string')
            return (0,problem/* err */._)(unreadable(`Results[${index}]${one}`));
        read.push(one);
    }
    return (0,problem.ok)({
        artifactName: (0,json_json/* stringAt */.bX)(json, 'ArtifactName') ?? '',
        artifactType: (0,json_json/* stringAt */.bX)(json, 'ArtifactType') ?? '',
        metadata: (0,json_json/* objectAt */.lJ)(json, 'Metadata'),
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
    if (!(0,json_json/* isObject */.Gv)(result))
        return ' is no object';
    if (typeof result.Target !== 'string' && typeof result.Class !== 'string')
        return ' has no Target';
    for (const [list, needed] of Object.entries(LISTS)) {
        if (result[list] !== undefined && !Array.isArray(result[list]))
            return `.${list} is no list`;
        for (const [index, entry] of (0,json_json/* arrayAt */.RD)(result, list).entries()) {
            if (!(0,json_json/* isObject */.Gv)(entry))
                return `.${list}[${index}] is no object`;
            const missing = needed.find((key) => typeof entry[key] !== 'string');
            if (missing !== undefined)
                return `.${list}[${index}] has no ${missing}`;
        }
    }
    const summary = (0,json_json/* objectAt */.lJ)(result, 'MisconfSummary');
    const listed = (key) => (0,json_json/* arrayAt */.RD)(result, key).filter(json_json/* isObject */.Gv);
    return {
        target: (0,json_json/* stringAt */.bX)(result, 'Target') ?? '',
        class: (0,json_json/* stringAt */.bX)(result, 'Class') ?? '',
        type: (0,json_json/* stringAt */.bX)(result, 'Type'),
        packages: listed('Packages'),
        vulnerabilities: listed('Vulnerabilities'),
        misconfigurations: listed('Misconfigurations'),
        secrets: listed('Secrets'),
        licenses: listed('Licenses'),
        suppressed: listed('ExperimentalModifiedFindings'),
        checks: Number(summary.Successes ?? 0) + Number(summary.Failures ?? 0),
    };
}
function report_parsed(text) {
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

;// CONCATENATED MODULE: ./build/shared/domain/trivy/lines.js

/** The first and last line of an entry that has them. */
function linesOf(value) {
    const startLine = (0,json_json/* numberAt */.tk)(value, 'StartLine');
    if (startLine === undefined || startLine < 1)
        return undefined;
    const endLine = (0,json_json/* numberAt */.tk)(value, 'EndLine');
    return endLine === undefined || endLine < startLine ? { startLine } : { startLine, endLine };
}

;// CONCATENATED MODULE: ./build/shared/domain/trivy/severity.js

const WORDS = new Map([
    ['CRITICAL', 'critical'],
    ['HIGH', 'high'],
    ['MEDIUM', 'medium'],
    ['LOW', 'low'],
]);
/** How grave Trivy finds it, whatever sort of finding it is. */
const severity_severityOf = (finding) => WORDS.get((0,json_json/* stringAt */.bX)(finding, 'Severity') ?? '') ?? 'unknown';

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/trivy/findings.js





/** Checks that failed, each once: a module that several roots call is told once a root. `own` are the files that are looked at. */
function findingsOf(results, folder, own) {
    const all = results.flatMap((result) => result.misconfigurations
        .filter(({ Status }) => Status === 'FAIL')
        .flatMap((one) => findings_findingOf(one, result.target, folder, own) ?? []));
    return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
function findings_findingOf(one, target, folder, own) {
    const cause = (0,json_json/* objectAt */.lJ)(one, 'CauseMetadata');
    const spot = findings_spotOf(cause, target, folder, own);
    if (spot === undefined)
        return undefined;
    const id = (0,json_json/* stringAt */.bX)(one, 'ID') ?? '';
    const title = (0,json_json/* stringAt */.bX)(one, 'Title') ?? id;
    const told = (0,json_json/* stringAt */.bX)(one, 'Message') ?? title;
    return {
        ...{ kind: 'misconfiguration', tool: 'trivy', id, title, severity: severity_severityOf(one) },
        aliases: [(0,json_json/* stringAt */.bX)(one, 'AVDID') ?? ''].filter((name) => name !== '' && name !== id),
        message: spot.elsewhere ? `${told} (${spot.anchor}, in ${target})` : `${told} (${spot.anchor})`,
        remedy: (0,json_json/* stringAt */.bX)(one, 'Resolution'),
        url: (0,json_json/* stringAt */.bX)(one, 'PrimaryURL'),
        place: spot.place,
        anchor: spot.anchor,
    };
}
/** In its file; or, of a module from elsewhere, where the nearest file of the checkout calls it. undefined of what is not looked at. */
function findings_spotOf(cause, target, folder, own) {
    const address = findings_addressIn(cause, target);
    const path = (0,folder_path/* fromFolder */.FC)(folder, target) ?? '';
    if (own.has(path))
        return { place: { path, ...linesOf(cause) }, anchor: address, elsewhere: false };
    // The innermost comes first.
    const calls = (0,json_json/* arrayAt */.RD)(cause, 'Occurrences').filter(json_json/* isObject */.Gv);
    for (const call of calls) {
        const file = (0,json_json/* stringAt */.bX)(call, 'Filename') ?? '';
        const from = (0,folder_path/* fromFolder */.FC)(folder, file) ?? '';
        if (file === target || !own.has(from))
            continue;
        const module = (0,json_json/* stringAt */.bX)(call, 'Resource') ?? '';
        const anchor = address === module ? module : `${module}.${address}`;
        return { place: { path: from, ...linesOf((0,json_json/* objectAt */.lJ)(call, 'Location')) }, anchor, elsewhere: true };
    }
    return undefined;
}
/**
 * The resource, by its own module. `Resource` names the outermost call, so it is taken from the blocks around the fault that lie in the same
 * file; where the fault is the block itself, from the code that is quoted.
 */
function findings_addressIn(cause, target) {
    const around = (0,json_json/* arrayAt */.RD)(cause, 'Occurrences')
        .filter(json_json/* isObject */.Gv)
        .filter((one) => (0,json_json/* stringAt */.bX)(one, 'Filename') === target)
        .map((one) => (0,json_json/* stringAt */.bX)(one, 'Resource') ?? '')
        .findLast((address) => address !== '' && !address.startsWith('module.'));
    const outermost = (0,json_json/* stringAt */.bX)(cause, 'Resource') ?? '';
    if (around !== undefined)
        return withoutModules(around);
    return outermost.startsWith('module.') ? (quotedAddress(cause) ?? outermost) : outermost;
}
function quotedAddress(cause) {
    for (const line of (0,json_json/* arrayAt */.RD)((0,json_json/* objectAt */.lJ)(cause, 'Code'), 'Lines').filter(json_json/* isObject */.Gv)) {
        const head = /^\s*(resource|data)\s+"([^"]+)"\s+"([^"]+)"/.exec((0,json_json/* stringAt */.bX)(line, 'Content') ?? '');
        if (head !== null)
            return `${head[1] === 'data' ? 'data.' : ''}${head[2]}.${head[3]}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/trivy/log.js


/** What its report leaves out, and only its log tells. `folder` is what it scanned. */
function readTrivyLog(stderr, folder) {
    const lines = plain_plain(stderr).split('\n');
    const paths = lines
        .filter((line) => line.includes('Error parsing file'))
        .map((line) => (0,folder_path/* fromFolder */.FC)(folder, unquoted(/ ?file_path=("(?:[^"\\]|\\.)*")/.exec(line)?.[1] ?? '""')) ?? '');
    return {
        unparsed: [...new Set(paths)].sort(),
        roots: lines.filter((line) => line.includes('Scanning root module')).length,
        ignored: lines.filter((line) => line.includes('Ignore finding')).length,
        unloaded: new Set(lines
            .filter((line) => line.includes('Failed to load module.'))
            .map((line) => /\bloc="((?:[^"\\]|\\.)*)"/.exec(line)?.[1])).size,
    };
}
/** Why it ended, after a colon. Of its other lines none is told: those about files quote what is written in them. */
function lastError(stderr) {
    const lines = plain_plain(stderr).split('\n');
    const fatal = lines.findIndex((line) => /\tFATAL\t/.test(line));
    const said = fatal === -1 ? (lines.find((line) => line.startsWith('Error:')) ?? '') : lines.slice(fatal).join(' ');
    const words = said
        .replace(/^.*?\tFATAL\t/, '')
        .replaceAll(/\s+/g, ' ')
        .trim();
    return words === '' ? '' : `: ${words.slice(0, 300)}`;
}
function unquoted(text) {
    try {
        return String(JSON.parse(text));
    }
    catch {
        return text.slice(1, -1);
    }
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/trivy.js





/**
 * Trivy over all folders, by the checks that it was built with, so that the same code has the same findings every day. It runs in a folder
 * of this run: no trivy.yaml and no .trivyignore of the checkout switches anything off.
 */
const trivy = {
    name: 'trivy',
    calls: (target, at) => ['', ...PASSED_OVER.filter((top) => hasFolder(target, top))].map((top) => trivy_callOf(top, at)),
    read: trivy_read,
};
/** At the top of what it scans it takes these for folders of a system, and leaves them out without a word: each needs a call of its own. */
const PASSED_OVER = ['dev', 'proc', 'sys'];
const hasFolder = ({ folders }, top) => folders.some((folder) => folder === top || folder.startsWith(`${top}/`));
function trivy_callOf(folder, { checkout, scratch }) {
    return {
        args: [
            ...['config', '--cache-dir', `${scratch}/cache`, '--module-dir', `${scratch}/modules`],
            // The engine ends what takes too long; Trivy's own limit of five minutes would be a second one.
            ...['--timeout', '24h', '--format', 'json', '--exit-code', '0'],
            ...['--misconfig-scanners', 'terraform', '--skip-check-update'],
            folder === '' ? checkout : `${checkout}/${folder}`,
        ],
        cwd: scratch,
        folder,
        // Calls to its maker that no check needs. Releases that make none would refuse them as flags.
        env: { TRIVY_SKIP_VERSION_CHECK: 'true', TRIVY_DISABLE_TELEMETRY: 'true' },
    };
}
function trivy_read(done, target) {
    const all = done.map((one) => trivy_readOne(one, target));
    const sum = (key) => all.reduce((total, one) => total + one[key], 0);
    const gaps = all.flatMap((one) => one.gaps);
    const [checks, roots, ignored, unloaded] = [sum('checks'), sum('roots'), sum('ignored'), sum('unloaded')];
    const proof = [
        ...(checks + roots > 0 ? [`${(0,figures/* counted */.hS)(roots, 'root')} evaluated (${(0,figures/* counted */.hS)(checks, 'check')})`] : []),
        ...(checks + roots === 0 && gaps.length === 0 ? ['no resource to check'] : []),
        ...(ignored > 0 ? [`${(0,figures/* counted */.hS)(ignored, 'finding')} left out, as comments in the code ask`] : []),
        ...(unloaded > 0
            ? [`${(0,figures/* counted */.hS)(unloaded, 'call')} of a module not followed, as it could not be loaded`]
            : []),
    ];
    return { findings: all.flatMap((one) => one.findings), proof, gaps };
}
function trivy_readOne({ call: { folder = '' }, exitCode, stdout, stderr }, target) {
    const { unparsed, ...told } = readTrivyLog(stderr, folder);
    const own = new Set(target.files);
    const gaps = unparsed
        .filter((path) => own.has(path))
        .map((path) => ({
        kind: 'unparsed-files',
        message: `trivy cannot read ${path}`,
        hint: 'Mend the file: init or validate shows its error at the line',
    }));
    // It is called with `--exit-code 0`, so any other is a crash, whatever it may have written before.
    if (exitCode !== 0)
        gaps.push({ kind: 'crashed', message: `trivy ended with exit code ${exitCode}${lastError(stderr)}` });
    const report = readTrivyReport(stdout);
    if (!report.ok)
        return {
            findings: [],
            gaps: exitCode === 0 ? [...gaps, report.error] : gaps,
            ...{ checks: 0, ...told },
        };
    const results = (report.value.results ?? []).filter((result) => result.class === 'config');
    const checks = results.reduce((total, result) => total + Math.max(result.checks, result.misconfigurations.length), 0);
    if (checks + told.roots === 0 && exitCode === 0 && isExpected(target, folder))
        gaps.push({
            kind: 'nothing-scanned',
            message: `trivy looked at nothing in ${(0,folder_path/* folderText */.ON)(folder)}, where there are resources`,
        });
    return { findings: findingsOf(results, folder, own), gaps, checks, ...told };
}
/** Whether there is something in what one call looks at: how many resources each folder has, nobody counted. */
function isExpected({ resources, folders }, folder) {
    if (resources === 0)
        return false;
    return (folder !== '' ||
        folders.some((one) => !PASSED_OVER.some((top) => one === top || one.startsWith(`${top}/`))));
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/all.js




/** The steps that look at many folders in one call. */
const PROGRAMS = [fmt, tflint, checkov, trivy];

;// CONCATENATED MODULE: ./build/shared/domain/validation/initialising.js
/** Why `init` failed. Only some of it is a fault of the code, and only that is a finding. */
const INIT_FAULTS = ['network', 'credential', 'lock', 'module', 'code', 'tool'];

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/terraform/diagnostic.js



/** Of `init -json`: one message a line, of which some are diagnostics. */
function diagnosticsInLines(stdout) {
    return stdout.split('\n').flatMap((line) => {
        const message = line.startsWith('{') ? parseJson(line) : undefined;
        return (0,json_json/* isObject */.Gv)(message) && message.type === 'diagnostic' ? diagnosticsOf([message.diagnostic]) : [];
    });
}
function diagnosticsOf(values) {
    return values.flatMap((value) => {
        if (!(0,json_json/* isObject */.Gv)(value))
            return [];
        const snippet = (0,json_json/* objectAt */.lJ)(value, 'snippet');
        return [
            {
                severity: (0,json_json/* stringAt */.bX)(value, 'severity') === 'warning' ? 'warning' : 'error',
                summary: plain_plain((0,json_json/* stringAt */.bX)(value, 'summary') ?? ''),
                detail: plain_plain((0,json_json/* stringAt */.bX)(value, 'detail') ?? ''),
                range: diagnostic_rangeOf((0,json_json/* objectAt */.lJ)(value, 'range')),
                context: (0,json_json/* stringAt */.bX)(snippet, 'context') ?? '',
                code: (0,json_json/* stringAt */.bX)(snippet, 'code') ?? '',
            },
        ];
    });
}
function diagnostic_rangeOf(range) {
    const file = (0,json_json/* stringAt */.bX)(range, 'filename');
    const [start, end] = [(0,json_json/* objectAt */.lJ)(range, 'start'), (0,json_json/* objectAt */.lJ)(range, 'end')];
    const startLine = (0,json_json/* numberAt */.tk)(start, 'line');
    if (file === undefined || startLine === undefined)
        return undefined;
    const startColumn = (0,json_json/* numberAt */.tk)(start, 'column') ?? 1;
    return {
        ...{ file, startLine, startColumn },
        endLine: Math.max((0,json_json/* numberAt */.tk)(end, 'line') ?? startLine, startLine),
        endColumn: (0,json_json/* numberAt */.tk)(end, 'column') ?? startColumn,
    };
}
/** The whole answer of `validate -json`; undefined where it is none. */
function validateAnswer(stdout) {
    const answer = parseJson(stdout);
    if (!(0,json_json/* isObject */.Gv)(answer) || typeof answer.valid !== 'boolean')
        return undefined;
    return {
        version: (0,json_json/* stringAt */.bX)(answer, 'format_version') ?? '',
        valid: answer.valid,
        diagnostics: diagnosticsOf((0,json_json/* arrayAt */.RD)(answer, 'diagnostics')),
    };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/terraform/finding.js



/** A diagnostic told by its place in the checkout: the same fault of a module is the same finding from whichever root it was seen. */
function finding_findingOf(tool, one, folder) {
    const { severity, summary, detail, context, code } = one;
    const { place, elsewhere } = finding_placeOf(one, folder);
    const [headline = summary] = summary.split('\n');
    const said = detail === '' ? summary : detail;
    return {
        ...{ kind: 'code', tool, id: slug(headline), aliases: [] },
        severity: severity === 'error' ? 'high' : 'low',
        title: headline,
        message: elsewhere === undefined ? said : `${said} (${elsewhere})`,
        place,
        anchor: [context, codeAnchor(code.split('\n')[0] ?? '')].filter((part) => part !== '').join(' ') || undefined,
    };
}
/** Whether it is about a file that was made for this run: its author is not the user. */
function isOfMadeFile({ range }, { folder, made, checkout }) {
    if (range === undefined)
        return false;
    const path = (0,folder_path/* fromFolder */.FC)(folder, range.file, checkout);
    return made.some((name) => (0,folder_path/* below */.Gz)(folder, name) === path);
}
function finding_placeOf({ range, detail }, { folder, file, fetched, checkout }) {
    if (range === undefined)
        return { place: placeInWords(detail, folder) ?? { path: file } };
    const source = range.file.replaceAll('\\', '/');
    const module = fetched.find((one) => source.startsWith(`${one.folder}/`));
    if (module !== undefined)
        return inFetched(range, source, module, file);
    const path = (0,folder_path/* fromFolder */.FC)(folder, source, checkout);
    return path === undefined
        ? { place: { path: file }, elsewhere: `at ${source}:${range.startLine}` }
        : { place: { path, ...finding_linesOf(range) } };
}
/** Some are told in the text alone: a call with its line, or a file that cannot be opened. */
function placeInWords(detail, folder) {
    const [, caller, line] = /\bat ([^\s:"]+\.(?:tf|tofu)(?:\.json)?):(\d+)/.exec(detail) ?? [];
    const name = caller ?? /The (?:configuration )?file "([^"]+)" could not be read/.exec(detail)?.[1];
    const path = name === undefined ? undefined : (0,folder_path/* fromFolder */.FC)(folder, name);
    if (path === undefined)
        return undefined;
    return line === undefined ? { path } : { path, startLine: Number(line), endLine: Number(line) };
}
function inFetched({ startLine }, source, { folder, key, call, source: from }, file) {
    const place = call === undefined ? { path: file } : { path: call.path, startLine: call.line };
    const name = source.slice(folder.length + 1);
    return { place, elsewhere: `at ${name}:${startLine} of module ${key}, which comes from ${from}` };
}
/** Columns of several lines would mark all of a line's rest. */
function finding_linesOf({ startLine, endLine, startColumn, endColumn }) {
    return startLine === endLine ? { startLine, endLine, startColumn, endColumn } : { startLine, endLine };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/terraform/init-fault.js
/** What kind of fault an error of `init` is. The order counts: git says "access rights" also of a host that it cannot reach. */
function faultOf({ summary, detail }) {
    const said = `${summary}\n${detail}`;
    return FAULTS.find(([pattern]) => pattern.test(said))?.[1] ?? 'code';
}
const FAULTS = [
    [/checksums previously recorded in the dependency lock file/, 'lock'],
    [/does not match configured version constraint|Inconsistent dependency lock file/, 'lock'],
    [
        /no such host|Could not resolve host|Temporary failure in name resolution|Name or service not known/i,
        'network',
    ],
    [
        /connection refused|connection reset|Failed to connect|Couldn't connect|network is unreachable|no route to host/i,
        'network',
    ],
    [/i\/o timeout|timed out|deadline exceeded|TLS handshake|unexpected EOF|proxyconnect|x509:/i, 'network'],
    [/\b(?:429 Too Many Requests|50[0234] \w+)|returned error: (?:429|50[0234])/, 'network'],
    [
        /could not read (?:Username|Password)|terminal prompts disabled|Authentication failed|Invalid username or token/i,
        'credential',
    ],
    [/Permission denied \(publickey|Host key verification failed|correct access rights/i, 'credential'],
    [/\b401\b|\b403\b|unauthorized|forbidden|access denied/i, 'credential'],
    // A private repository does not exist for whoever may not see it.
    [/repository '[^']*' not found|Repository not found|bad response code: 404/i, 'credential'],
    [
        /Failed to download module|Error accessing remote module registry|Module not found|Unreadable module directory|Unresolvable module version constraint/,
        'module',
    ],
];
/** Whether providers from another place may do: those on offer are not what was asked for. */
function mayBeElsewhere({ detail }) {
    return /checksums previously recorded|was not found in any of the search locations|no available releases match|not available for|there is no package for/.test(detail);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/terraform/lock-finding.js


/** What is wrong with the lock file, at the block of the provider in it. */
function lockFinding({ detail }, { folder, lock = '', platform }) {
    const name = /([\w.-]+\/[\w.-]+\/[\w.-]+) \d|while installing ([\w.-]+\/[\w.-]+)|provider ([\w./-]+)/.exec(detail);
    const source = name?.slice(1).find((one) => one !== undefined) ?? '';
    const locked = readLock(lock).find((one) => one.source === source || one.source.endsWith(`/${source}`));
    const outdated = /does not match configured version constraint/.test(detail);
    const [first = detail] = detail.split('\n');
    return {
        ...{ kind: 'code', tool: 'init', aliases: [], severity: 'high' },
        id: outdated ? 'lock-file-outdated' : 'lock-file-lacks-checksum',
        title: outdated
            ? 'The lock file holds a version that the configuration excludes'
            : 'The lock file has no checksum for this platform',
        message: first,
        remedy: outdated
            ? 'Run init -upgrade in this folder and commit the lock file.'
            : `Run providers lock -platform=${platform} (and one -platform for each other system that runs it) in this folder and commit the lock file.`,
        place: {
            path: (0,folder_path/* below */.Gz)(folder, '.terraform.lock.hcl'),
            ...(locked !== undefined && { startLine: locked.line, endLine: locked.line }),
        },
        anchor: locked?.source ?? source,
    };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/terraform/init.js







/** Never with a backend: it would want credentials of the cloud, and could migrate a state. */
function initArgs({ plugins, asText = false }) {
    return [
        ...['init', '-backend=false', '-input=false', '-no-color'],
        ...(asText ? [] : ['-json']),
        ...(plugins === undefined ? [] : [`-plugin-dir=${plugins}`]),
    ];
}
/** Versions before 1.9 have no `init -json`. */
function wantsText({ exitCode, stdout, stderr }) {
    return exitCode !== 0 && /flag provided but not defined: -json/.test(stdout + stderr);
}
/** Tells faults of the code from those of the network, of credentials and of the lock file: only the code is the author's. */
function readInit(done, folder) {
    const told = diagnosticsInLines(done.stdout);
    const all = (told.length > 0 ? told : diagnosticsInText(`${done.stdout}\n${done.stderr}`)).filter((one) => !isAboutThisRun(one) && !isOfMadeFile(one, folder));
    const warnings = all.filter(({ severity }) => severity === 'warning');
    if (done.exitCode === 0)
        return { kind: 'initialised', findings: warnings.map((one) => finding_findingOf('init', one, folder)), gaps: [] };
    const errors = all
        .filter((one) => one.severity === 'error' && !isSaidBetter(one, all))
        .map((one) => ({ one, fault: faultOf(one) }));
    const fault = INIT_FAULTS.find((kind) => errors.some((error) => error.fault === kind)) ?? 'tool';
    return {
        kind: 'failed',
        fault,
        elsewhere: errors.some(({ one }) => mayBeElsewhere(one)),
        findings: [
            ...warnings.map((one) => finding_findingOf('init', one, folder)),
            ...errors.flatMap((error) => init_findingsOf(error, folder)),
        ],
        gaps: errors.length === 0 ? [unexplained(done)] : init_gapsOf(errors),
    };
}
/** What follows from our own way of installing providers, and the frame that Terraform puts around errors. */
function isAboutThisRun({ summary }) {
    return /^Incomplete lock file information|^Terraform encountered problems during initiali|^OpenTofu encountered problems/.test(summary);
}
/** Of a module whose folder is missing it tells first how it failed, and then which call it is. */
function isSaidBetter({ summary, detail }, all) {
    if (!detail.startsWith('Unable to evaluate directory symlink'))
        return false;
    return all.some((other) => other.summary === summary && other.detail !== detail);
}
function init_findingsOf({ one, fault }, folder) {
    if (fault === 'network' || fault === 'credential')
        return [];
    return [fault === 'lock' ? lockFinding(one, folder) : finding_findingOf('init', one, folder)];
}
/** The network and credentials are not of the code: what could not be fetched was not looked at. */
function init_gapsOf(errors) {
    return errors.flatMap(({ one, fault }) => {
        const message = firstLine(one);
        if (fault === 'network')
            return [
                {
                    kind: 'unreachable',
                    message,
                    hint: 'Can this runner reach the registry, or a mirror of it (TF_CLI_CONFIG_FILE)?',
                },
            ];
        if (fault === 'credential')
            return [
                {
                    kind: 'no-credentials',
                    message,
                    hint: 'Give a token that may read the module (git_credentials), or a key for ssh (SSH_AUTH_SOCK), in an earlier step',
                },
            ];
        return [];
    });
}
function unexplained({ exitCode, stdout, stderr }) {
    const words = lastWords(stderr.trim() === '' ? stdout : stderr);
    return { kind: 'crashed', message: `init ended with exit code ${exitCode}${words}` };
}
/** git tells its reason last, behind the progress of the clone. */
function firstLine({ summary, detail }) {
    const lines = detail.split('\n').map((line) => line.trim());
    const reason = lines.find((line) => /^(?:fatal|ssh|remote):/.test(line)) ?? lines[0] ?? '';
    return `${summary}: ${reason}`.slice(0, 400);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/terraform/validate.js




const VALIDATE_ARGS = ['validate', '-json', '-no-color'];
/** `validate` ends with 0 also where it warns, and in a folder without configuration: its answer decides. */
function readValidate(done, folder) {
    const answer = validateAnswer(done.stdout);
    const gap = (kind, what) => ({
        findings: [],
        proof: [],
        gaps: [{ kind, message: what }],
    });
    if (answer === undefined)
        return gap('unreadable-report', `validate gave no answer that can be read${lastWords(done.stderr || done.stdout)}`);
    if (!answer.version.startsWith('1.'))
        return gap('unknown-schema', `validate answers in format ${answer.version || 'without a version'}, expected 1`);
    const hasErrors = answer.diagnostics.some(({ severity }) => severity === 'error');
    if (answer.valid === hasErrors || (done.exitCode === 0) !== answer.valid)
        return gap('unreadable-report', `validate ended with exit code ${done.exitCode} and says ${answer.valid ? 'valid' : 'invalid'}: the two do not fit`);
    const told = answer.diagnostics.filter((one) => !isOfMadeFile(one, folder));
    const broken = told.filter(({ summary }) => PLUGIN_FAULT.test(summary));
    const findings = told
        .filter((one) => !broken.includes(one))
        .map((one) => finding_findingOf('validate', one, folder));
    const [first] = broken;
    return first === undefined
        ? { findings, proof: [`${(0,folder_path/* folderText */.ON)(folder.folder)} validated`], gaps: [] }
        : { findings, proof: [], gaps: [pluginGap(first)] };
}
/** Not the author's: Terraform could not ask a provider what its resources look like, so nothing of them was validated. */
const PLUGIN_FAULT = /^(?:Failed to (?:load plugin schemas|instantiate provider|read provider schema)|Plugin (?:did not respond|error)|Could not load plugin)/;
function pluginGap({ summary, detail }) {
    // What follows is a list of what may be wrong, the same for all.
    const said = plain_plain(detail.split('\n')[0] ?? '')
        .trim()
        .slice(0, 400);
    return {
        kind: 'crashed',
        message: `${summary}${said === '' ? '' : `: ${said}`}`,
        hint: 'Look whether the provider is built for this machine, and whether another version of it starts',
    };
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/steps/terraform.js


/** `init` and `validate`, of Terraform and of OpenTofu. */
const initialising = {
    initArgs: initArgs,
    wantsText: wantsText,
    readInit: readInit,
    validateArgs: VALIDATE_ARGS,
    readValidate: readValidate,
};

;// CONCATENATED MODULE: ./build/action-tf-validate/src/run.js























/** One validation, from reading its settings to its judgement. */
async function run(inputs, event, ports) {
    const startedMs = ports.clock.now();
    const { settings, known } = await readSettings(inputs.config, { nowMs: startedMs, policyIds: registry/* POLICIES */.P.map(({ id }) => id) }, ports.files);
    const { workspace } = ports.folders;
    await requirePath(inputs.folder, { input: 'working_directory', kind: 'folder' }, ports.folders);
    if (inputs.tflintConfig !== undefined)
        await requirePath(inputs.tflintConfig, { input: 'tflint_config', kind: 'file' }, ports.folders);
    const git = gitIn({ ...ports, folder: workspace, env: ports.childEnv });
    const cli = await withCliSettings(ports.terraformEnv, ports.folders);
    const work = { inputs, settings, ports: { ...ports, terraformEnv: cli.env } };
    const seen = await see(workspace, work);
    const change = await changeSince(baseCommit(inputs.changedSince, event), git);
    const plan = planValidation(inputs, seen.discovery, change.known);
    await ports.log.group('Plan', async () => {
        for (const line of [...plan.notes, ...change.notes])
            ports.log.info(line);
    });
    const scans = await ports.log.group('Run', () => examine(seen, plan, work));
    const { kept, left } = withoutAbsent(scans, plan);
    const tofu = tofuAlone(seen.files, inputs);
    const base = await examineBase(baseCommit(inputs.compareWith, event), kept, work);
    return {
        judgement: judge(kept, settings.policy, [...known, ...base.known], startedMs, report_subject/* TERRAFORM_VALIDATION */.JL),
        ...{ policy: settings.policy, known, startedMs },
        roots: foldersOf(plan, 'root'),
        modules: foldersOf(plan, 'module'),
        ran: plan.chosen.size,
        changed: await changedLines(event, git),
        head: (await git('rev-parse', '--verify', '--quiet', 'HEAD'))?.trim(),
        fallbackPath: plan.found[0]?.module.files[0]?.path ?? seen.files[0] ?? 'README.md',
        notes: [
            ...cli.notes,
            ...change.notes,
            ...left,
            ...base.notes,
            ...(tofu === undefined ? [] : [tofu]),
            ...run_notRead(seen.outside),
        ],
    };
}
async function see(root, { inputs, ports }) {
    const git = gitIn({ ...ports, folder: root, env: ports.childEnv });
    return seeCheckout(root, inputs, { ...ports, git });
}
async function changeSince(commit, git) {
    if (commit === undefined)
        return { notes: [] };
    const files = await changedFiles(commit, git);
    if (files !== undefined)
        return { known: { since: commit.slice(0, 40), files }, notes: [] };
    return {
        notes: [
            `Everything was run: the checkout does not hold ${commit} (actions/checkout with fetch-depth: 0 brings it)`,
        ],
    };
}
/** Every step over one checkout. */
async function examine(seen, plan, work) {
    const { inputs, ports } = work;
    const folder = inputs.folder === '.' ? '' : inputs.folder;
    if (plan.found.length === 0)
        return [nothingFound(inputs, seen)];
    const steps = new Set(plan.steps);
    const ofTools = plan.chosen.size === 0
        ? unchanged(plan)
        : await runSteps({
            ...{ seen, folder, steps, initialising: initialising, programs: PROGRAMS, chosen: plan.chosen },
            ...{ exclude: inputs.exclude, flavour: inputs.flavour, credentials: inputs.credentials },
            ...{ tflintConfig: inputs.tflintConfig, timeoutMs: inputs.stepTimeoutMs },
            ...{ terraformEnv: ports.terraformEnv, pluginCache: ports.pluginCache },
            platform: ports.terraformPlatform,
            tools: ports.toolsFor(seen),
        }, ports);
    const scans = [...ofTools, ...(steps.has('policies') ? [policies(seen, plan, work)] : [])];
    return alignAnchors(scans.toSorted((a, b) => plan.steps.indexOf(stepOf(a)) - plan.steps.indexOf(stepOf(b))));
}
const stepOf = ({ scanner }) => scanner;
/** Rules over everything that the folders declare together: what changed in one may break with another. */
function policies(seen, plan, { settings, ports }) {
    const startedMs = ports.clock.now();
    const { read, discovery, workflows } = seen;
    const { estate, gaps, notes } = estateOf({
        ...{ discovery: { ...discovery, folders: plan.found }, modules: read.modules, workflows },
        ...{ values: read.values, backends: read.backends, settings: settings.policies },
        repository: ports.repository,
    });
    for (const note of notes)
        ports.log.info(note);
    const checked = checkPolicies(estate, settings.policies);
    const scan = {
        scanner: 'policies',
        target: (0,figures/* counted */.hS)(estate.roots.length, 'root'),
        ...checked,
        gaps: [...read.gaps, ...gaps, ...checked.gaps],
        durationMs: ports.clock.now() - startedMs,
    };
    ports.log.info(scanLine(scan));
    return scan;
}
function nothingFound(inputs, { files }) {
    const { folder, exclude } = inputs;
    const without = exclude.length === 0 ? '' : ' that is not excluded';
    return {
        ...{ scanner: 'init', target: folder, findings: [], proof: [], durationMs: 0 },
        gaps: [
            {
                kind: 'nothing-scanned',
                message: `Expected Terraform configuration${without} below ${folder}, found none among ${(0,figures/* counted */.hS)(files.length, 'file')}`,
                hint: tofuAlone(files, inputs) ??
                    'Check working_directory and exclude, and that the repository is checked out before this step',
            },
        ],
    };
}
/** A step that had nothing to do has proven so. */
function unchanged({ steps, found }) {
    return steps
        .filter((step) => step !== 'policies')
        .map((scanner) => ({
        ...{ scanner, target: '0 folders', findings: [], gaps: [], durationMs: 0 },
        proof: [`none of ${(0,figures/* counted */.hS)(found.length, 'folder')} reads what changed`],
    }));
}
/** A step that nobody named and whose tool is not here has not failed: it is told, and no scan. */
function withoutAbsent(scans, { mayBeAbsent }) {
    const isAbsent = (scan) => mayBeAbsent.has(stepOf(scan)) && scan.tool === undefined && scan.gaps[0]?.kind === 'not-installed';
    return {
        kept: scans.filter((scan) => !isAbsent(scan)),
        left: scans
            .filter(isAbsent)
            .map(({ scanner, gaps }) => (0,with_hint/* withHint */.m)(`${scanner} did not run: ${gaps[0]?.message}`, gaps[0]?.hint)),
    };
}
/** The same steps on the files of another commit. */
async function examineBase(commit, scans, { inputs, settings, ports }) {
    const names = new Set(scans.map(stepOf));
    return atBase({ commit, checkout: ports.folders.workspace }, ports, async (root, log) => {
        const work = { inputs, settings, ports: { ...ports, log } };
        const seen = await see(root, work);
        const plan = planValidation(inputs, seen.discovery, undefined);
        return examine(seen, { ...plan, steps: plan.steps.filter((step) => names.has(step)) }, work);
    });
}
const foldersOf = ({ found }, kind) => found.filter((one) => one.kind === kind).map(({ folder }) => folder || '.');
function run_notRead(outside) {
    if (outside.length === 0)
        return [];
    return [
        `${(0,figures/* counted */.hS)(outside.length, 'file')} not read, being links that lead out of the checkout: ${outside.slice(0, 3).join(', ')}${outside.length > 3 ? ', …' : ''}`,
    ];
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
// EXTERNAL MODULE: ./build/shared/domain/yaml/parse-document.js + 2 modules
var parse_document = __webpack_require__(54030);
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
/* harmony import */ var _package_url_package_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51080);

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

/***/ 9619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Tj: () => (/* binding */ map),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   lc: () => (/* binding */ bool),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   s6: () => (/* binding */ nothing)
/* harmony export */ });
/** Makers of values. `from` says where each was written. */
const text = (value, from) => ({ kind: 'string', value, from });
const number = (value, from) => ({
    kind: 'number',
    value,
    from,
});
const bool = (value, from) => ({ kind: 'bool', value, from });
const nothing = (from) => ({ kind: 'null', from });
const list = (items, from) => ({
    kind: 'list',
    items,
    isSet: false,
    from,
});
/** Keys are kept in the order in which Terraform goes through them. */
function map(entries, from) {
    const last = new Map(entries);
    return { kind: 'map', entries: new Map([...last].sort(([a], [b]) => (a < b ? -1 : 1))), from };
}
function unknown(code, reason, at) {
    return { kind: 'unknown', code, reason, at };
}
/** A handful of places explains a value; a thousand explain nothing. */
const MOST_PLACES = 12;
/** Where several values were written. */
function placesOf(values, first = []) {
    const places = new Set(first);
    for (const value of values) {
        if (value.kind === 'unknown')
            continue;
        for (const place of value.from) {
            if (places.size >= MOST_PLACES)
                return [...places];
            places.add(place);
        }
    }
    return [...places];
}


/***/ }),

/***/ 86521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ numberText),
/* harmony export */   Ep: () => (/* binding */ kindName),
/* harmony export */   Fw: () => (/* binding */ unknownsIn),
/* harmony export */   XL: () => (/* binding */ asBool),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   e3: () => (/* binding */ unknownIn),
/* harmony export */   i: () => (/* binding */ asNumber)
/* harmony export */ });
/* unused harmony export jsonOf */
/* harmony import */ var _make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9619);

/** The text that a value is in a place where Terraform wants text. */
function asText(value, at) {
    switch (value.kind) {
        case 'string':
        case 'unknown':
        case 'null':
            return value;
        case 'number':
            return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(numberText(value.value), value.from);
        case 'bool':
            return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(String(value.value), value.from);
        default:
            return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)('invalid', `Expected text, found ${kindName(value)}`, at);
    }
}
function asNumber(value, at) {
    if (value.kind === 'number' || value.kind === 'unknown' || value.kind === 'null')
        return value;
    const isNumber = value.kind === 'string' && /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value.value);
    if (!isNumber)
        return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)('invalid', `Expected a number, found ${kindName(value)}`, at);
    return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(Number(value.value), value.from);
}
function asBool(value, at) {
    if (value.kind === 'bool' || value.kind === 'unknown' || value.kind === 'null')
        return value;
    if (value.kind === 'string' && (value.value === 'true' || value.value === 'false')) {
        return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .bool */ .lc)(value.value === 'true', value.from);
    }
    return (0,_make_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)('invalid', `Expected true or false, found ${kindName(value)}`, at);
}
/** Whole numbers without an exponent, as Terraform writes them. */
function numberText(value) {
    return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
function kindName({ kind }) {
    return {
        string: 'text',
        number: 'a number',
        bool: 'true or false',
        null: 'null',
        list: 'a list',
        map: 'a map',
    }[kind];
}
/** The first thing in a value that cannot be decided, however deep. */
function unknownIn(value) {
    return unknownsIn(value)[0];
}
/** Everything in a value that cannot be decided. */
function unknownsIn(value) {
    switch (value.kind) {
        case 'unknown':
            return [value];
        case 'list':
            return value.items.flatMap(unknownsIn);
        case 'map':
            return [...value.entries.values()].flatMap(unknownsIn);
        default:
            return [];
    }
}
/** The value as JSON; undefined where any of it cannot be decided. */
function jsonOf(value) {
    return unknownIn(value) === undefined ? knownJson(value) : undefined;
}
function knownJson(value) {
    switch (value.kind) {
        case 'unknown':
        case 'null':
            return null;
        case 'list':
            return value.items.map(knownJson);
        case 'map':
            return Object.fromEntries([...value.entries].map(([key, item]) => [key, knownJson(item)]));
        default:
            return value.value;
    }
}


/***/ }),

/***/ 81193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ blocksOf),
/* harmony export */   w: () => (/* binding */ attributeOf)
/* harmony export */ });
/** The attribute of a name; the last one where it was written twice, which is a problem of the file. */
function attributeOf(body, name) {
    return body.attributes.findLast((attribute) => attribute.name === name);
}
/** The nested blocks of a type. */
function blocksOf(body, type) {
    return body.blocks.filter((block) => block.type === type);
}


/***/ }),

/***/ 67232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ placeText)
/* harmony export */ });
/* unused harmony export span */
/** From the start of one piece to the end of another piece of the same file. */
function span(from, to) {
    return { path: from.path, start: from.start, end: to.end };
}
/** `modules/api/main.tf:12`, for a sentence. */
function placeText({ path, start }) {
    return `${path}:${start.line}`;
}


/***/ }),

/***/ 51080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lM: () => (/* binding */ packageIdentity),
  ic: () => (/* binding */ readPackageUrl)
});

// UNUSED EXPORTS: packageUrl

// EXTERNAL MODULE: ./node_modules/packageurl-js/index.js
var packageurl_js = __webpack_require__(87091);
;// CONCATENATED MODULE: ./build/shared/domain/package-url/ecosystems.js
/** By the lower-case name of OSV, without the release that Debian and its like add: `Debian:12`. */
function ecosystems_ecosystemOf(name) {
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

;// CONCATENATED MODULE: ./build/shared/domain/package-url/package-url.js


/** The package URL of a package; undefined where its ecosystem has none or its name breaks the rules of it. */
function packageUrl({ ecosystem, name, version }) {
    const known = ecosystemOf(ecosystem);
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
    const name = type === 'pypi' ? normalPythonName(read.name) : read.name;
    const parts = { ...(read.namespace ? { namespace: read.namespace } : {}), name };
    return {
        type,
        ...parts,
        ...(read.version ? { version: read.version } : {}),
        plainName: ecosystemOfType(type)?.plain(parts) ?? [read.namespace, name].filter(Boolean).join('/'),
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
        return new packageurl_js.PackageURL(type, namespace, name, version, undefined, undefined).toString();
    }
    catch {
        return undefined;
    }
}
/** A version that the library does not take must not hide which package it is of. */
function parsed(text) {
    for (const candidate of [text, text.replace(/@[^@/?#]+(?=[?#]|$)/, '')]) {
        try {
            return packageurl_js.PackageURL.fromString(candidate);
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
/* harmony export */   JL: () => (/* binding */ TERRAFORM_VALIDATION),
/* harmony export */   im: () => (/* binding */ lookersTitle)
/* harmony export */ });
/* unused harmony export SECURITY_GATE */
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

/***/ 4005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ pathMatcher)
/* harmony export */ });
/* harmony import */ var picomatch_posix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98016);

/** Whether a path, relative and with `/`, fits one of the globs. A folder stands for all that is in it. */
function pathMatcher(globs) {
    const patterns = globs
        .map((glob) => glob.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, ''))
        .filter((glob) => glob !== '');
    if (patterns.length === 0)
        return () => false;
    return picomatch_posix_js__WEBPACK_IMPORTED_MODULE_0__(patterns.flatMap((glob) => [glob, `${glob}/**`]), { dot: true });
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

/***/ 92941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ isFormatted),
/* harmony export */   Ds: () => (/* binding */ isOfTools),
/* harmony export */   cJ: () => (/* binding */ flavorOf)
/* harmony export */ });
/** Whether `fmt` has an opinion about the form of a file. */
function isFormatted(path, flavour) {
    if (/(?:\.tf|\.tfvars|\.tftest\.hcl|\.tfmock\.hcl)$/.test(path))
        return true;
    return flavour === 'tofu' && /(?:\.tofu|\.tofutest\.hcl)$/.test(path);
}
/** Folders that tools make, at any depth: what lies there is nobody's configuration. */
function isOfTools(path) {
    return path.split('/').some((part) => part === '.terraform' || part === '.terragrunt-cache');
}
/** The program by the name of its language. */
const flavorOf = (flavour) => (flavour === 'tofu' ? 'opentofu' : 'terraform');


/***/ }),

/***/ 55621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ fromFolder),
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   ON: () => (/* binding */ folderText),
/* harmony export */   Yw: () => (/* binding */ isBelow)
/* harmony export */ });
/** A path that a tool gave from within a folder, as one of the checkout; undefined where it leads out of it. */
function fromFolder(folder, path, checkout) {
    const plain = path.replaceAll('\\', '/');
    // Links are told by where they lead to.
    const root = checkout === undefined ? undefined : `${checkout.replaceAll('\\', '/')}/`;
    if (root !== undefined && plain.startsWith(root))
        return plain.slice(root.length);
    if (plain.startsWith('/') || /^[A-Za-z]:/.test(plain))
        return undefined;
    const parts = [];
    for (const part of [...folder.split('/'), ...plain.split('/')]) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}
/** Whether a folder is another one or lies in it; '' is the top. */
const isBelow = (folder, above) => above === '' || folder === above || folder.startsWith(`${above}/`);
/** A path below a folder, where '' is the top. */
function below(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}
/** A folder for people and for arguments: `.` at the top. */
function folderText(folder) {
    return folder === '' ? '.' : folder;
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
