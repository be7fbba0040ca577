import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { isObject, type Json, type JsonObject } from '../../../shared/domain/json/json.ts';
import { documents, examplesIn, read } from './markdown.ts';

const BASE = 'https://raw.githubusercontent.com/OWNER/run-delivery/v1/shared/schemas/';
const NAMES = readdirSync('shared/schemas');
const SCHEMAS: Record<string, JsonObject> = Object.fromEntries(
  NAMES.map((name) => [name, JSON.parse(read(`shared/schemas/${name}`)) as JsonObject]),
);
/** Those of files that people write. */
const WRITTEN = ['smoke', 'rollout', 'security-gate', 'tf-validate'] as const;

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
for (const schema of Object.values(SCHEMAS)) ajv.addSchema(schema);

describe.each(NAMES)('the schema %s', (name) => {
  const schema = SCHEMAS[name] ?? {};

  test('compiles beside all others', () => {
    expect(() => ajv.getSchema(`${BASE}${name}`)).not.toThrow();
    expect(ajv.getSchema(`${BASE}${name}`)).toBeDefined();
  });

  test('names the address at which an editor finds it', () => {
    expect(schema.$id).toBe(`${BASE}${name}`);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  test('describes itself and each of its keys', () => {
    expect(schema.description).toMatch(/\.$/);
    expect(undescribed(name, schema, '')).toEqual([]);
  });
});

test('a key without a description would be found, also behind a reference', () => {
  const schema = {
    properties: { a: {}, b: { description: 'B.' }, c: { $ref: '#/$defs/c' } },
    $defs: { c: { properties: { d: {} } } },
  };
  SCHEMAS['probe.json'] = schema;
  expect(undescribed('probe.json', schema, '')).toEqual(['.a', '.c', '/$defs/c.d']);
});

describe('a file in an example', () => {
  const files = documents()
    .flatMap((path) => examplesIn(path))
    .filter(({ language }) => language === 'yaml')
    .flatMap((example) => {
      const kind = kindOf(parse(example.text) as Json);
      return kind === undefined ? [] : [{ ...example, kind }];
    });

  test.each(files)('names its schema for editors, and keeps it: $where', ({ text, kind }) => {
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${BASE}${kind}.v1.json`);
    const validate = ajv.getSchema(`${BASE}${kind}.v1.json`);
    expect(validate?.(parse(text)) ? [] : validate?.errors).toEqual([]);
  });

  test('is there for each kind of file that people write', () => {
    expect(new Set(files.map(({ kind }) => kind))).toEqual(new Set(WRITTEN));
  });
});

test('the files of the demo name their schemas as a checkout has them, and keep them', () => {
  for (const kind of ['smoke', 'rollout']) {
    const text = read(`test/fixtures/e2e/demo/.github/${kind}.yml`);
    expect(text.split('\n')[0]).toBe(
      `# yaml-language-server: $schema=../../../../../shared/schemas/${kind}.v1.json`,
    );
    const validate = ajv.getSchema(`${BASE}${kind}.v1.json`);
    expect(validate?.(parse(text)) ? [] : validate?.errors).toEqual([]);
  }
});

function kindOf(content: Json): (typeof WRITTEN)[number] | undefined {
  if (!isObject(content) || 'jobs' in content) return undefined;
  if ('checks' in content) return 'smoke';
  if ('stages' in content || 'analysis' in content) return 'rollout';
  if ('steps' in content || 'policies' in content) return 'tf-validate';
  return 'limits' in content ? 'security-gate' : undefined;
}

/** Keys for which an editor has nothing to say. */
function undescribed(file: string, node: Json | undefined, path: string): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((item, at) => undescribed(file, item, `${path}/${at}`));
  if (!isObject(node)) return [];
  const own = isObject(node.properties) ? Object.entries(node.properties) : [];
  return [
    ...own.filter(([, value]) => !isDescribed(file, value)).map(([key]) => `${path}.${key}`),
    ...Object.entries(node)
      .filter(([key]) => key !== 'enum' && key !== 'const')
      .flatMap(([key, value]) => undescribed(file, value, `${path}/${key}`)),
  ];
}

function isDescribed(file: string, node: Json | undefined): boolean {
  if (!isObject(node)) return false;
  if (typeof node.description === 'string') return true;
  if (typeof node.$ref !== 'string') return false;
  const [other = '', pointer = ''] = node.$ref.split('#');
  const target = other === '' ? file : other;
  const steps = pointer.split('/').slice(1);
  const found = steps.reduce<Json | undefined>(
    (value, step) => (isObject(value) ? value[step] : undefined),
    SCHEMAS[target],
  );
  return isDescribed(target, found);
}
