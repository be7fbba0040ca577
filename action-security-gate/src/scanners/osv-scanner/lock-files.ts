import type { Checkout } from '../../../../shared/domain/gate/scanner.ts';
import { fileOf, isInstalled } from '../packages/paths.ts';

/** What osv-scanner reads whole. It guesses the version of what a requirements file does not pin, so those are left to pip-audit. */
const LOCK_FILES = new Set([
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
export function osvLockFiles({ files }: Checkout): readonly string[] {
  return files.filter((path) => LOCK_FILES.has(fileOf(path)) && !isInstalled(path));
}

/** A file whose name osv-scanner does not know is told as what it is. */
export function lockFileArgument(path: string, absolute: string): string {
  return fileOf(path) === 'npm-shrinkwrap.json' ? `package-lock.json:${absolute}` : absolute;
}
