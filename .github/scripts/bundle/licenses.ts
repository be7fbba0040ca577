import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from './packages.ts';

/** The text of dist/licenses.txt: every package in the bundle, with the words its licence asks us to pass on. */
export function licenseFile(packages: readonly Package[]): string {
  const sections = packages.map((found) => `${heading(found)}\n\n${licenseText(found)}\n`);
  return `${sections.join('\n')}`.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

/** The line that starts a package's section; tests look for it. */
export function heading({ name, version, license }: Pick<Package, 'name' | 'version' | 'license'>): string {
  const title = `${name}@${version} (${license || 'licence not declared'})`;
  return `${'='.repeat(100)}\n${title}`;
}

function licenseText(found: Package): string {
  const names = readdirSync(found.folder).sort();
  const texts = names.filter((name) => /^(licen[cs]e|copying|unlicense|notice)([.-]|$)/i.test(name));
  if (texts.some((name) => !/^notice/i.test(name)))
    return texts.map((name) => read(found, name)).join('\n\n');

  const readme = names.find((name) => /^readme/i.test(name));
  const section = readme === undefined ? undefined : licenseSection(read(found, readme));
  if (section !== undefined) return section;
  if (found.license === 'Apache-2.0') return apacheText();
  throw new Error(
    `${found.name}@${found.version} ships no licence text and declares ${JSON.stringify(found.license)}. ` +
      'Put its text into .github/scripts/bundle/licenses.ts after reading it, or drop the package.',
  );
}

function read({ folder }: Package, name: string): string {
  return readFileSync(join(folder, name), 'utf8').trim();
}

/** A section counts only when it holds the grant itself, not a link to it. */
function licenseSection(readme: string): string | undefined {
  const [, section] = readme.split(/^(?:#+ *licen[cs]e.*|licen[cs]e *\r?\n[-=]+ *)$/im);
  const text = section?.split(/^#+ /m)[0]?.trim();
  return text !== undefined && /permission is hereby granted|redistribution and use/i.test(text)
    ? text
    : undefined;
}

/** Apache-2.0 is the same words for everybody, so a package that leaves them out gets this project's copy. */
function apacheText(): string {
  return readFileSync(new URL('../../../LICENSE', import.meta.url), 'utf8').trimEnd();
}
