const LOCK_FILES = new Set([
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
export function isLockFile(path: string): boolean {
  const parts = path.split('/');
  return LOCK_FILES.has(parts.at(-1) ?? '') && !parts.includes('node_modules');
}

/** Whether Trivy may have checks for a file of this name: which YAML is a manifest, only its text tells. */
export function isConfigFile(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return /^(Dockerfile|Containerfile)(\..+)?$|\.(dockerfile|tf|tf\.json|tfvars|ya?ml)$/i.test(name);
}
