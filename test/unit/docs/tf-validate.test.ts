import { describe, expect, test } from '@jest/globals';
import { checkPolicies } from '../../../action-tf-validate/src/policies/check-policies.ts';
import { GAP_KINDS } from '../../../shared/domain/gate/scan.ts';
import { RELEASES } from '../../../shared/domain/tools/releases/tables.ts';
import { terraformEnvironment } from '../../../shared/domain/validation/child-environment.ts';
import { STEPS } from '../../../shared/domain/validation/step.ts';
import { DEFAULT_VALIDATION } from '../../../shared/domain/validation/validation-settings.ts';
import { OUTPUT_BYTES } from '../../../shared/engine/tools/gap-of-end.ts';
import { MOST_BYTES } from '../../../shared/engine/validate/read-modules.ts';
import schema from '../../../shared/schemas/tf-validate.v1.json' with { type: 'json' };
import { estateOf } from '../action-tf-validate/policies/estate-of.ts';
import { type Example, examplesIn, read } from './markdown.ts';

const PATH = 'action-tf-validate/README.md';
const readme = read(PATH);

describe('a worked example of the README of action-tf-validate', () => {
  test.each([
    ['Trust across worlds', /^(?:identity|trust)\//],
    ['Capacity', /^database\/capacity$/],
  ])('says what policies say of its files: %s', async (title, ids) => {
    const examples = examplesOf(title);
    const files = Object.fromEntries(
      examples.flatMap(({ text }) => {
        const path = /^# (\S+\.\w+)\n/.exec(text)?.[1];
        return path === undefined ? [] : [[path, text]];
      }),
    );
    const estate = await estateOf(files, {
      ...DEFAULT_VALIDATION.policies,
      repository: { name: 'octo/shop', id: '700100200', ownerId: '5001' },
    });
    const told = checkPolicies(estate, DEFAULT_VALIDATION.policies)
      .findings.filter(({ id }) => ids.test(id))
      .map(
        ({ severity, place, id, message }) =>
          `${severity} ${place?.path}:${place?.startLine} ${id}\n${message}\n`,
      );
    expect(examples.find(({ language }) => language === 'text')?.text).toBe(told.join('\n'));
  });
});

describe('a table of the README of action-tf-validate', () => {
  test('names every step, in their order', () => {
    expect(firstCells('Proof of work')).toEqual(STEPS.map((step) => `\`${step}\``));
  });

  test('says what to do about every gap that a step can have', () => {
    const named = firstCells('When a step did not prove its work').flatMap(codes);
    const ofScannersAlone = ['skipped-packages', 'stale-database', 'incomplete-history'];
    expect(named.toSorted()).toEqual(GAP_KINDS.filter((kind) => !ofScannersAlone.includes(kind)).toSorted());
  });

  test('has every key of the settings, with its default', () => {
    const shown = Object.fromEntries(rowsOf('Settings').map(([key = '', value]) => [codes(key)[0], value]));
    expect(shown).toEqual(Object.fromEntries(keysOf(schema as Schema)));
  });
});

describe('the README of action-tf-validate', () => {
  test('names the releases whose digests are known', () => {
    const known = ['terraform', 'tofu', 'tflint'].map(
      (tool) => `${tool} ${Object.keys(RELEASES.get(tool)?.versions ?? {}).join(' and ')}`,
    );
    expect(readme).toContain(
      `This release knows the digests of ${known.slice(0, -1).join(', ')} and ${known.at(-1)}.`,
    );
  });

  test('installs what this repository is tested with', () => {
    const ci = read('.ci/run');
    const [, checkov] = /^readonly CHECKOV=(.*)$/m.exec(ci) ?? [];
    const [, tflint] = /^readonly TFLINT=(.*)$/m.exec(ci) ?? [];
    expect(readme).toContain(`checkov==${checkov}`);
    expect(readme).toContain(`tflint_version: ${tflint}`);
  });

  test('says what may be read at most', () => {
    expect(readme).toContain(`is larger than ${MOST_BYTES / 1024 / 1024} MB`);
    expect(readme).toContain(`wrote more than ${OUTPUT_BYTES / 1024 / 1024} MB`);
  });

  test('says which variables Terraform sees', () => {
    const [, sees = '', not = ''] = /Terraform sees (.*?)\. It sees no (.*?), and no/s.exec(readme) ?? [];
    const seen = (name: string) => name in terraformEnvironment({ [name]: 'x' });
    const names = (text: string) =>
      codes(text)
        .filter((name) => name === name.toUpperCase())
        .map((name) => name.replace('*', 'X'));
    expect([names(sees).length, names(not).length]).toEqual([3, 4]);
    expect(names(sees).filter((name) => !seen(name))).toEqual([]);
    expect(names(not).filter(seen)).toEqual([]);
  });
});

/** From its heading to the next one of any level. */
function chapterOf(title: string): { readonly from: number; readonly to: number; readonly text: string } {
  const lines = readme.split('\n');
  const from = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === title);
  if (from < 0) throw new Error(`${PATH} has no chapter ${title}`);
  const after = lines.findIndex((line, at) => at > from && /^#{2,} /.test(line));
  const to = after < 0 ? lines.length : after;
  return { from, to, text: lines.slice(from, to).join('\n') };
}

function examplesOf(title: string): readonly Example[] {
  const { from, to } = chapterOf(title);
  return examplesIn(PATH).filter(({ where }) => {
    const line = Number(where.split(':')[1]);
    return line > from && line <= to;
  });
}

/** Of the first table of a chapter, without its head. */
function rowsOf(title: string): readonly (readonly string[])[] {
  const [, table = ''] = /\n\n(\|.*?)\n\n/s.exec(`${chapterOf(title).text}\n\n`) ?? [];
  return table
    .split('\n')
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '));
}

const firstCells = (title: string): readonly string[] => rowsOf(title).map(([first = '']) => first);

const codes = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(({ 1: name = '' }) => name);

type Schema = {
  readonly description?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
};

/** Every key that is no map of others, with the default that its description ends with. */
function keysOf({ properties = {} }: Schema, above = ''): readonly (readonly [string, string])[] {
  return Object.entries(properties).flatMap(([name, entry]) => {
    const path = `${above}${name}`;
    if (path === '$schema') return [];
    if (path === 'steps') return keysOf(schema.$defs.scanner as Schema, 'steps.STEP.');
    if (entry.properties !== undefined) return keysOf(entry, `${path}.`);
    const [, value = 'none'] = /Default: (.*)\.$/.exec(entry.description ?? '') ?? [];
    return [[path, value] as const];
  });
}
