import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { INPUTS } from '../../../action-deploy-canary/src/inputs.ts';
import { ELSEWHERE } from '../../../action-deploy-canary/src/inputs-elsewhere.ts';
import type { Input } from '../../../shared/domain/inputs/input.ts';

type Manifest = {
  readonly runs: object;
  readonly inputs: Record<string, { description: string; required?: boolean; default?: unknown }>;
  readonly outputs: Record<string, { description: string }>;
};
const manifest = parse(
  readFileSync(new URL('../../../action-deploy-canary/action.yml', import.meta.url), 'utf8'),
) as Manifest;
const table: Readonly<Record<string, Input<unknown>>> = INPUTS;

describe('action.yml', () => {
  test('runs one bundle for main and post', () => {
    expect(manifest.runs).toEqual({
      using: 'node24',
      main: 'dist/index.js',
      post: 'dist/index.js',
      'post-if': 'always()',
    });
  });

  test('names the inputs that the code reads', () => {
    expect(Object.keys(manifest.inputs).sort()).toEqual(Object.keys(table).sort());
  });

  test.each(Object.entries(table))('says of %s what the code holds', (name, input) => {
    const said = manifest.inputs[name];
    expect(said?.required === true).toBe(input.presence === 'required');
    if (input.filledByRunner !== true) expect(said?.default).toBe(input.default);
    expect(said?.description.trim()).toMatch(/^[A-Z`(].*\.$/s);
  });

  test('says the default of every input that may be left out', () => {
    const silent = Object.entries(manifest.inputs).filter(
      ([, { description, required, default: text }]) =>
        required !== true && text === undefined && !/By\s+default/.test(description),
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  test('describes every output in a sentence', () => {
    for (const { description } of Object.values(manifest.outputs))
      expect(description.trim()).toMatch(/^[A-Z].*\.$/s);
  });

  test('gives no advice for an input that exists', () => {
    expect(Object.keys(ELSEWHERE).filter((name) => name in table)).toEqual([]);
  });
});
