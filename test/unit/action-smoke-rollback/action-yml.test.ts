import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { INPUTS } from '../../../action-smoke-rollback/src/inputs.ts';
import { ELSEWHERE } from '../../../action-smoke-rollback/src/inputs-elsewhere.ts';
import { OUTPUTS } from '../../../action-smoke-rollback/src/report.ts';
import type { Input } from '../../../shared/domain/inputs/input.ts';

type Manifest = {
  readonly runs: object;
  readonly inputs: Record<string, { description: string; required?: boolean; default?: unknown }>;
  readonly outputs: Record<string, { description: string }>;
};
const file = (action: string) =>
  parse(readFileSync(new URL(`../../../${action}/action.yml`, import.meta.url), 'utf8')) as Manifest;
const manifest = file('action-smoke-rollback');
const table: Readonly<Record<string, Input<unknown>>> = INPUTS;

describe('action.yml', () => {
  test('runs one bundle for main and post, as its sister does', () => {
    expect(manifest.runs).toEqual(file('action-deploy-canary').runs);
  });

  test.each(Object.entries(table))('says of %s what the code holds', (name, input) => {
    const said = manifest.inputs[name];
    expect(said?.required === true).toBe(input.presence === 'required');
    if (input.filledByRunner !== true) expect(said?.default).toBe(input.default);
    expect(said?.description.trim()).toMatch(/^[A-Z`(].*\.$/s);
  });

  test('names every input and output that the code knows, and no other', () => {
    expect(Object.keys(manifest.inputs).sort()).toEqual(Object.keys(table).sort());
    expect(Object.keys(manifest.outputs)).toEqual(Object.keys(OUTPUTS));
  });

  test('says the default of every input that may be left out', () => {
    const silent = Object.entries(manifest.inputs).filter(
      ([, { description, default: text }]) => text === undefined && !/By\s+default/.test(description),
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  test('gives no advice for an input that exists', () => {
    expect(Object.keys(ELSEWHERE).filter((name) => name in table)).toEqual([]);
  });
});
