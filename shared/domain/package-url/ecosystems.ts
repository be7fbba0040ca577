/** How a package of one ecosystem, named as OSV and the tools of that ecosystem name it, is written in a package URL. */
export type NameParts = { readonly namespace?: string | undefined; readonly name: string };

type Ecosystem = {
  readonly type: string;
  readonly parts: (name: string) => NameParts;
  readonly plain: (parts: NameParts) => string;
};

/** By the lower-case name of OSV, without the release that Debian and its like add: `Debian:12`. */
export function ecosystemOf(name: string): Ecosystem | undefined {
  const key = name.toLowerCase().split(':', 1)[0] ?? '';
  return ECOSYSTEMS.get(key);
}

/** By the type of a package URL. */
export function ecosystemOfType(type: string): Ecosystem | undefined {
  return BY_TYPE.get(type.toLowerCase());
}

/** PEP 503: `Foo__Bar.baz` and `foo-bar-baz` are one project. */
export function normalPythonName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

const whole = (name: string): NameParts => ({ name });
/** `a/b/c` is the name `c` in `a/b`. */
const lastSlash = (name: string): NameParts => {
  const at = name.lastIndexOf('/');
  return at < 1 ? { name } : { namespace: name.slice(0, at), name: name.slice(at + 1) };
};
const colon = (name: string): NameParts => {
  const at = name.indexOf(':');
  return at < 1 ? { name } : { namespace: name.slice(0, at), name: name.slice(at + 1) };
};
const withSlash = ({ namespace, name }: NameParts) => (namespace ? `${namespace}/${name}` : name);
const withColon = ({ namespace, name }: NameParts) => (namespace ? `${namespace}:${name}` : name);
const nameAlone = ({ name }: NameParts) => name;

const ecosystem = (
  type: string,
  parts: Ecosystem['parts'] = whole,
  plain: Ecosystem['plain'] = withSlash,
): Ecosystem => ({ type, parts, plain });

const system = (type: string, namespace: string) =>
  ecosystem(type, (name) => ({ namespace, name }), nameAlone);

const ECOSYSTEMS: ReadonlyMap<string, Ecosystem> = new Map([
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

const BY_TYPE: ReadonlyMap<string, Ecosystem> = new Map(
  [...ECOSYSTEMS.values()].map((each) => [each.type, each]),
);
