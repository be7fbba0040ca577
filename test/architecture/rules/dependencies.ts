import { importsOf } from '../imports.ts';
import { isShipped } from '../places.ts';
import type { Rule, Tree } from '../tree.ts';

type Versions = Readonly<Record<string, string>>;
type Manifest = { readonly dependencies?: Versions; readonly devDependencies?: Versions };
type Lock = { readonly packages: Readonly<Record<string, Locked>> };
type Locked = { readonly resolved?: string; readonly optionalDependencies?: Versions };

const PUBLIC_REGISTRY = 'https://registry.npmjs.org/';

/** A range would let two machines build two bundles from one commit. */
export const exactVersions: Rule = (tree) => {
  const { dependencies, devDependencies } = manifestOf(tree);
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version))
    .map(([name, version]) => `package.json does not pin ${name} exactly: ${version}`);
};

/** What is shipped is built from dependencies; devDependencies are for the people who build it. */
export const declaredPackages: Rule = (tree) => {
  const declared = new Set(Object.keys(manifestOf(tree).dependencies ?? {}));
  return importsOf(tree)
    .filter(({ from, to, kind }) => kind === 'package' && isShipped(from) && !declared.has(to))
    .map(({ from, to }) => `${from} imports ${to}, which is not in the dependencies of package.json`);
};

/** Two copies of google-gax would be two sets of retry and error types, and 2.5 MB more. */
export const oneGoogleGax: Rule = (tree) => {
  const copies = Object.keys(lockOf(tree).packages).filter((path) =>
    /(^|\/)node_modules\/google-gax$/.test(path),
  );
  return copies.length > 1
    ? [`package-lock.json has ${copies.length} copies of google-gax: ${copies.join(', ')}`]
    : [];
};

/** A mirror's address in the lock file would send every user's npm ci there. */
export const publicRegistryOnly: Rule = (tree) =>
  Object.entries(lockOf(tree).packages)
    .filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith(PUBLIC_REGISTRY))
    .map(([path]) => `package-lock.json does not take ${path} from the public registry`);

/** `npm ci` refuses a lock file that leaves out the packages of other systems, as one written on a thin mirror does. */
export const everySystemLocked: Rule = (tree) => {
  const entries = Object.entries(lockOf(tree).packages);
  const locked = new Set(entries.map(([path]) => path.split('node_modules/').at(-1)));
  return entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.has(name))
      .map((name) => `package-lock.json lacks ${name}, which ${path} needs on another system`),
  );
};

function manifestOf(tree: Tree): Manifest {
  return JSON.parse(tree.get('package.json') ?? '{}') as Manifest;
}

function lockOf(tree: Tree): Lock {
  return JSON.parse(tree.get('package-lock.json') ?? '{"packages": {}}') as Lock;
}
