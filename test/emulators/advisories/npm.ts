import {
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  stringAt,
} from '../../../shared/domain/json/json.ts';
import { type EmulatorRequest, type EmulatorResponse, type Handler, json } from '../http.ts';
import { type Advisory, advisoriesFor } from './advisory.ts';

/** Versions of packages, for which npm asks when it looks for one that mends a finding. */
export type Packages = Readonly<
  Record<string, Readonly<Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>>>
>;

/** The calls that `npm audit` makes of a registry: advisories in bulk (npm 7 and later), the older quick audit, packages. */
export function createNpmHandler(table: readonly Advisory[], packages: Packages = {}): Handler {
  return (request) => {
    const { method, path } = request;
    if (method === 'POST' && path === '/-/npm/v1/security/advisories/bulk') return bulk(table, request);
    if (method === 'POST' && path === '/-/npm/v1/security/audits/quick') return quick(table, request);
    return method === 'GET' ? packument(packages, path.slice(1)) : undefined;
  };
}

/** Versions by name in, advisories by name out; what nothing is known of is left out. */
function bulk(table: readonly Advisory[], request: EmulatorRequest): EmulatorResponse {
  const asked = bodyOf(request);
  if (asked === undefined) return json(400, { error: 'Expected versions of packages by their names' });
  const told = Object.entries(asked).flatMap(([name, versions]) => {
    const list = Array.isArray(versions) ? versions.filter((version) => typeof version === 'string') : [];
    const known = new Set(list.flatMap((version) => advisoriesFor(table, 'npm', name, version)));
    return known.size === 0 ? [] : [[name, [...known].map((advisory) => asNpm(table, advisory))] as const];
  });
  return json(200, Object.fromEntries(told));
}

/** The tree of a lockfile in, one map of advisories out. */
function quick(table: readonly Advisory[], request: EmulatorRequest): EmulatorResponse {
  const tree = bodyOf(request);
  if (tree === undefined) return json(400, { error: 'Expected the tree of a lockfile' });
  const known = new Set(
    [...packagesOf(tree)].flatMap(([name, version]) => advisoriesFor(table, 'npm', name, version)),
  );
  const advisories = [...known].map((advisory) => {
    const told = asNpm(table, advisory);
    return [String(told.id), { ...told, module_name: advisory.package }] as const;
  });
  return json(200, { actions: [], advisories: Object.fromEntries(advisories), muted: [], metadata: {} });
}

function* packagesOf(tree: JsonObject): Generator<readonly [string, string]> {
  for (const [name, entry] of Object.entries(objectAt(tree, 'dependencies'))) {
    if (!isObject(entry)) continue;
    yield [name, stringAt(entry, 'version') ?? ''];
    yield* packagesOf(entry);
  }
}

function packument(packages: Packages, name: string): EmulatorResponse {
  const versions = Object.hasOwn(packages, name) ? packages[name] : undefined;
  if (versions === undefined) return json(404, { error: 'Not found' });
  const manifests = Object.entries(versions).map(([version, more]) => [version, { name, version, ...more }]);
  return json(200, {
    name,
    'dist-tags': { latest: Object.keys(versions).at(-1) },
    versions: Object.fromEntries(manifests),
  });
}

function asNpm(table: readonly Advisory[], advisory: Advisory) {
  return {
    id: 1_100_000 + table.indexOf(advisory),
    url: `https://github.com/advisories/${advisory.id}`,
    title: advisory.summary,
    severity: advisory.severity,
    vulnerable_versions: range(advisory),
    cwe: advisory.cwes ?? [],
    cvss: advisory.cvss ?? { score: 0, vectorString: null },
  };
}

function range({ introduced, fixed }: Advisory): string {
  const bounds = [introduced && `>=${introduced}`, fixed && `<${fixed}`].filter(Boolean);
  return bounds.length === 0 ? '*' : bounds.join(' ');
}

function bodyOf({ body }: EmulatorRequest): JsonObject | undefined {
  try {
    const value: Json = JSON.parse(body);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
