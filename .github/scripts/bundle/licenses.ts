import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from './packages.ts';

/**
 * The text of dist/licenses.txt: every package in the bundle, with the words its licence asks us to pass on. Words that
 * are the same for several packages stand once, below the names of all of them.
 */
export function licenseFile(packages: readonly Package[]): string {
  const sections = [...Map.groupBy(packages, licenseText)].map(
    ([text, those]) => `${RULE}\n${those.map(title).join('\n')}\n\n${text}\n`,
  );
  return sections.join('\n');
}

const RULE = '='.repeat(100);

function title({ name, version, license }: Package): string {
  return `${name}@${version} (${license || 'licence not declared'})`;
}

function licenseText(found: Package): string {
  return textOf(found).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

function textOf(found: Package): string {
  const names = readdirSync(found.folder).sort();
  const texts = names.filter((name) => /^(licen[cs]e|copying|unlicense|notice)([.-]|$)/i.test(name));
  if (texts.some((name) => !/^notice/i.test(name)))
    return texts.map((name) => read(found, name)).join('\n\n');

  const readme = names.find((name) => /^readme/i.test(name));
  const section = readme === undefined ? undefined : licenseSection(read(found, readme));
  if (section !== undefined) return section;
  if (found.license === 'Apache-2.0') return apacheText();
  const header = HEADERS.get(found.name);
  if (header !== undefined) return [apacheText(), sourceHeader(found, header)].join('\n\n');
  if (found.license === 'MIT' && found.author !== '') return mitText(found.author);
  if (found.license === 'ISC' && found.author !== '') return iscText(found.author);
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

/** Under Apache-2.0 but for a part, whose own licence stands at the head of this source alone. */
const HEADERS: ReadonlyMap<string, string> = new Map([['@bufbuild/protobuf', 'dist/esm/wire/varint.js']]);

/** The comment with which a source begins. */
function sourceHeader(found: Package, path: string): string {
  const lines = read(found, path).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const text = lines
    .slice(0, end)
    .map((line) => line.replace(/^\/\/ ?/, ''))
    .join('\n');
  if (/redistribution and use/i.test(text)) return text;
  throw new Error(`Expected a licence at the head of ${path} of ${found.name}@${found.version}, found none`);
}

/** The words of MIT are the same for everybody but the holder; a package that leaves them out names its author. */
function mitText(author: string): string {
  return `MIT License

Copyright (c) ${author}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}

/** Likewise ISC. */
function iscText(author: string): string {
  return `ISC License

Copyright (c) ${author}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;
}
