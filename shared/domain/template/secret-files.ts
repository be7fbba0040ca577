import { err, ok, type Result } from '../errors/problem.ts';
import { arrayAt, isObject, type JsonObject, objectAt, stringAt } from '../json/json.ts';
import type { SecretReference } from '../text/secret-reference.ts';
import type { SecretChange } from './changes.ts';
import { same, withKey } from './edit.ts';
import { secretName } from './env.ts';

/** The volumes of a template beside the mounts of the container that is changed, and those of the others. */
export type Mounting = {
  readonly volumes: readonly JsonObject[];
  readonly mounts: readonly JsonObject[];
  readonly otherMounts: readonly JsonObject[];
};

/**
 * Secrets as files, as gcloud means `/dir/file=secret:version`: a volume for each directory, mounted there. Cloud Run puts one secret into a
 * volume, so that two secrets in one directory are refused.
 */
export function changeSecretFiles(
  before: Mounting,
  change: SecretChange,
): Result<Mounting, readonly string[]> {
  const directories = Map.groupBy(change.files, ([path]) => path.slice(0, path.lastIndexOf('/')));
  const problems: string[] = [];
  let now = change.strategy === 'overwrite' ? withoutOthers(before, new Set(directories.keys())) : before;
  for (const [directory, files] of directories) {
    const next = mount(now, directory, new Map(files), change);
    if (next.ok) now = next.value;
    else problems.push(next.error);
  }
  return problems.length > 0 ? err(problems) : ok(now);
}

function mount(
  now: Mounting,
  directory: string,
  files: ReadonlyMap<string, SecretReference>,
  { strategy }: SecretChange,
): Result<Mounting, string> {
  const secrets = [...new Set([...files.values()].map(secretName))];
  const [secret = ''] = secrets;
  if (secrets.length > 1) return err(oneSecret(directory, secrets));
  const mounted = now.mounts.find((one) => directoryOf(one) === directory);
  const volume = now.volumes.find(({ name }) => name === mounted?.name);
  const source = volume?.secret;
  if (mounted !== undefined && !isObject(source)) {
    return err(`Expected ${directory} to be free or to hold a secret, found another volume mounted there`);
  }
  const old = isObject(source) ? source : {};
  const oldItems = arrayAt(old, 'items').filter(isObject);
  const isSame = stringAt(old, 'secret') === secret;
  const lost = oldItems.filter(({ path }) => !files.has(`${directory}/${String(path)}`));
  if (
    mounted !== undefined &&
    !isSame &&
    strategy === 'merge' &&
    (lost.length > 0 || oldItems.length === 0)
  ) {
    return err(oneSecret(directory, [stringAt(old, 'secret') ?? '', secret]));
  }
  const kept = isSame && strategy === 'merge' ? lost : [];
  const items = [...kept, ...[...files].map(([path, reference]) => item(path, reference, oldItems))];
  const next = {
    ...(isSame ? old : withKey(old, 'items', undefined)),
    secret,
    items: inOrder(items, oldItems),
  };
  return ok(same(next, old) ? now : withVolume(now, directory, mounted, next));
}

function item(path: string, { version }: SecretReference, before: readonly JsonObject[]): JsonObject {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return { ...before.find((one) => one.path === file), path: file, version };
}

/** Files that were there keep their places, so that asking for the same again changes nothing. */
function inOrder(items: readonly JsonObject[], before: readonly JsonObject[]): readonly JsonObject[] {
  const place = ({ path }: JsonObject): number => {
    const index = before.findIndex((one) => one.path === path);
    return index === -1 ? before.length : index;
  };
  return items.toSorted((a, b) => place(a) - place(b));
}

/** A volume that others mount too is left to them. */
function withVolume(
  now: Mounting,
  directory: string,
  mounted: JsonObject | undefined,
  secret: JsonObject,
): Mounting {
  const mounts = [...now.mounts, ...now.otherMounts];
  const own = mounted !== undefined && mounts.filter(({ name }) => name === mounted.name).length === 1;
  if (own) {
    const volumes = now.volumes.map((one) => (one.name === mounted.name ? { ...one, secret } : one));
    return { ...now, volumes };
  }
  const name = freeName(directory, now.volumes);
  const added = mounted === undefined ? [{ name, mountPath: directory }] : [];
  return {
    ...now,
    volumes: [...now.volumes, { name, secret }],
    mounts: [...now.mounts.map((one) => (one === mounted ? { ...one, name } : one)), ...added],
  };
}

/** Named after its directory: the same request must give the same template. */
function freeName(directory: string, volumes: readonly JsonObject[]): string {
  const words = directory.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const base = `secret-${words.join('-')}`.slice(0, 58).replace(/-$/, '');
  const taken = volumes.map(({ name }) => name);
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}-${count}`;
    if (!taken.includes(name)) return name;
  }
}

/** Unmounts every secret of the container that is not named, and drops the volumes that nobody mounts then. */
function withoutOthers(now: Mounting, directories: ReadonlySet<string>): Mounting {
  const isSecret = ({ name }: JsonObject): boolean =>
    now.volumes.some((one) => one.name === name && Object.keys(objectAt(one, 'secret')).length > 0);
  const mounts = now.mounts.filter((one) => directories.has(directoryOf(one)) || !isSecret(one));
  const gone = now.mounts.filter((one) => !mounts.includes(one)).map(({ name }) => name);
  const used = [...mounts, ...now.otherMounts].map(({ name }) => name);
  const volumes = now.volumes.filter(({ name }) => !gone.includes(name) || used.includes(name));
  return { ...now, mounts, volumes };
}

const directoryOf = (mounted: JsonObject): string =>
  (stringAt(mounted, 'mountPath') ?? '').replace(/\/+$/, '');

function oneSecret(directory: string, secrets: readonly string[]): string {
  return (
    `Expected one secret in the directory ${directory}, found ${secrets.join(' and ')}: ` +
    'Cloud Run mounts one secret at a path, so give each a directory of its own'
  );
}
