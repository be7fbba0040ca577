import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { compareFiles } from '../../conformance/conformance.ts';
import { listLines } from '../../conformance/render.ts';
import { script } from '../../conformance/script.ts';
import { readTranscript, type Transcript, transcriptText } from '../../conformance/transcript.ts';

const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, steps: Transcript['steps'], side: Transcript['side'] = 'google'): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, transcriptText({ schemaVersion: 1, side, steps }));
  return path;
}

const step = (id: string, aspects: Transcript['steps'][number]['aspects']) => ({
  id,
  request: 'GET /',
  aspects,
});

describe('two transcripts', () => {
  const lines: string[] = [];
  const compared = (left: Transcript['steps'], right: Transcript['steps']) => {
    lines.length = 0;
    return compareFiles(written('left', left, 'emulator'), written('right', right), (line) =>
      lines.push(line),
    );
  };

  test('that are the same have no difference', () => {
    expect(compared([step('create-again', { http: 409 })], [step('create-again', { http: 409 })])).toBe(0);
    expect(lines.at(-1)).toBe('The transcripts say the same.');
  });

  test('differ where what was observed differs', () => {
    expect(compared([step('create-again', { http: 409 })], [step('create-again', { http: 400 })])).toBe(1);
    expect(lines.join('\n')).toMatch(/first \(emulator\) +second \(google\)/);
    expect(lines.at(-1)).toMatch(/≠ +create-again +http +409 +400 +observed/);
  });

  test.each([
    [
      'what is only recalled',
      'delete-latest-revision',
      { rpc: 'FAILED_PRECONDITION' },
      { rpc: 'INVALID_ARGUMENT' },
    ],
    ['what nobody expects', 'create-again', { domain: 'run.googleapis.com' }, {}],
    [
      'words around those expected',
      'create-again',
      words('already exists.'),
      words('already exists. Sorry.'),
    ],
  ])('only settle %s', (_, id, left, right) => {
    expect(compared([step(id, left)], [step(id, right)])).toBe(0);
    expect(lines.at(-1)).toMatch(/^ +\?/);
  });

  test('differ where one lacks a step of the other', () => {
    expect(compared([step('create-again', { http: 409 })], [step('get-missing', { http: 404 })])).toBe(1);
  });
});

function words(end: string) {
  return { message: `Resource '<main>' ${end}` };
}

describe('a transcript', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['something else', '[1]'],
    ['no steps', '{"schemaVersion":1,"side":"google","steps":[]}'],
    ['a later version', '{"schemaVersion":2,"side":"google","steps":[{"id":"a"}]}'],
    ['no side', '{"schemaVersion":1,"steps":[{"id":"a"}]}'],
  ])('that holds %s is refused by its name', (_, text) => {
    const path = join(folder, 'bad.json');
    writeFileSync(path, text);
    expect(() => readTranscript(path)).toThrow(`${path}: expected a transcript of this script`);
  });

  test('that is not there is refused by its name', () => {
    expect(() => readTranscript(join(folder, 'none.json'))).toThrow(/none\.json: expected .*ENOENT/);
  });
});

describe('the list of steps', () => {
  const text = listLines(script).join('\n');

  test('shows what is known about each answer', () => {
    expect(text).toMatch(/create-again +A name that is taken is refused\. \[documented, observed\]/);
  });

  test('shows which steps settle a point, and why none can', () => {
    expect(text).toMatch(/An empty etag asks for no check\. \(empty-etag\)/);
    expect(text).toMatch(/ACCESS_TOKEN_EXPIRED\. \(no step: a token would have to be an hour old\)/);
  });
});
