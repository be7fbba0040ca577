import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseArguments } from '../../conformance/arguments.ts';
import { conform } from '../../conformance/conformance.ts';
import { beyondTheScript, type Point, points } from '../../conformance/points.ts';
import { markOf, type Result } from '../../conformance/result.ts';
import { allSteps } from '../../conformance/script.ts';
import { emulatorSide, type Side } from '../../conformance/sides.ts';
import { transcriptOf, transcriptText } from '../../conformance/transcript.ts';

// Written anew by: npm run conformance -- --transcript test/fixtures/conformance/emulator.json
const FIXTURE = join(import.meta.dirname, '../../fixtures/conformance/emulator.json');

describe('the script of calls, asked of the emulator', () => {
  let side: Side;
  let results: readonly Result[] = [];
  const lines: string[] = [];
  let exitCode = -1;

  beforeAll(async () => {
    side = await emulatorSide(parseArguments([]), { operationDelayMs: 30 });
    const signal = new AbortController().signal;
    const say = (line: string) => void lines.push(line);
    ({ results, exitCode } = await conform({ args: parseArguments([]), side, id: 'ab12cd', say, signal }));
  });
  afterAll(() => side.close());

  test('answers every step as documented and as observed', () => {
    expect(results.filter((result) => markOf(result) === 'differs')).toEqual([]);
    expect(results.map(({ step }) => step.id)).toEqual(allSteps.map(({ id }) => id));
    expect(exitCode).toBe(0);
  });

  test('differs from what is recalled only where the step says why', () => {
    const open = results.filter((result) => markOf(result) === 'to settle');
    expect(open.map(({ step }) => step.id)).toEqual(['field-unknown']);
    expect(open.every(({ step }) => step.note !== undefined)).toBe(true);
  });

  test('leaves the transcript that is kept beside the tests', () => {
    const text = transcriptText(transcriptOf('emulator', results));
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(FIXTURE, 'utf8')));
  });

  test('keeps the project, the region, the names of the run and the ports out of the transcript', () => {
    const text = transcriptText(transcriptOf('emulator', results));
    const { project, region, origin } = side.setting;
    for (const secret of [project, region, origin, 'ab12cd', '127.0.0.1', '123456789012', 'deployer']) {
      expect(text).not.toContain(secret);
    }
  });

  test('leaves no service behind', async () => {
    const { origin, project, region } = side.setting;
    const answer = await fetch(`${origin}/v2/projects/${project}/locations/${region}/services`, {
      headers: await side.headers(),
    });
    expect(await answer.json()).toEqual({});
    expect(lines.filter((line) => line.startsWith('Left:'))).toEqual([]);
  });

  test('tells the words of a refusal beside its status', () => {
    const at = lines.findIndex((line) => line.includes('✓ create-again'));
    expect(lines[at]).toMatch(/409 · ALREADY_EXISTS$/);
    expect(lines[at + 1]?.trim()).toBe(`"Resource '<main>' already exists."`);
  });
});

describe('the steps', () => {
  test('have names of their own, in kebab-case', () => {
    const ids = allSteps.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test('each expect something, and say what they show in a sentence', () => {
    expect(allSteps.filter(({ expect: expected }) => Object.keys(expected).length === 0)).toEqual([]);
    expect(allSteps.filter(({ shows }) => !/^[A-Z].*\.$|^validateOnly.*\.$/.test(shows))).toEqual([]);
  });

  test('settle each point that is only recalled, unless it is said why none can', () => {
    const settled = new Set(allSteps.flatMap((step) => Object.values(step.expect).map(({ point }) => point)));
    const all = Object.keys(points) as Point[];
    expect(all.filter((point) => !settled.has(point))).toEqual(Object.keys(beyondTheScript));
  });

  test('rest on words of messages only where those were observed, or to settle them', () => {
    const words = allSteps.flatMap(({ expect: { message } }) => (message ? [message.evidence] : []));
    expect(new Set(words)).toEqual(new Set(['observed', 'recalled']));
  });
});
