import { existsSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { POLICIES } from '../../../../action-tf-validate/src/policies/registry.ts';
import { estateOf } from '../../action-tf-validate/policies/estate-of.ts';
import { interfaceTables } from './interface-tables.ts';
import { FILES, MODULES, madeBy, REPOSITORY } from './modules.ts';

const readme = (name: string): string => FILES[`shared/terraform/${name}/README.md`] ?? '';

/** The example of a README, as if this checkout were the place that it names. */
const usage = (name: string): string => {
  const [, text = ''] = /```hcl\n([\s\S]*?)```/.exec(readme(name)) ?? [];
  const source = `github.com/OWNER/run-delivery//shared/terraform/${name}?ref=v1`;
  expect(text).toContain(`"${source}"`);
  return text.replace(source, `../shared/terraform/${name}`);
};

const estateWith = (root: string) => estateOf({ ...FILES, 'own/main.tf': root }, { repository: REPOSITORY });

describe.each(MODULES)('the README of %s', (name) => {
  test('has the tables of its variables and outputs as they are', async () => {
    const { roots } = await estateWith(usage(name));
    const folder = `shared/terraform/${name}`;
    const module = roots
      .flatMap(({ environments }) => environments)
      .flatMap(({ modules = [] }) => modules)
      .find((each) => each.module.folder === folder)?.module;
    if (module === undefined) throw new Error(`${folder} is called by nobody`);
    for (const [marker, table] of Object.entries(interfaceTables(module))) {
      const text = readme(name);
      const open = `<!-- ${marker} -->\n\n`;
      const found = text.slice(text.indexOf(open) + open.length, text.indexOf(`\n\n<!-- /${marker} -->`));
      expect(found).toBe(table);
    }
  });

  test('calls the module with all that it wants, and with nothing that it does not know', async () => {
    const root = usage(name);
    expect((await madeBy(root)).length).toBeGreaterThan(0);
    const { roots } = await estateWith(root);
    const own = roots.find(({ folder }) => folder === 'own');
    const [call] = own?.module.calls.values() ?? [];
    const called = own?.environments[0]?.modules?.[1]?.module;
    if (call === undefined || called === undefined) throw new Error('the module is not called');
    const given = call.block.attributes
      .map((attribute) => attribute.name)
      .filter((each) => each !== 'source');
    const known = [...called.variables.keys()];
    const wanted = [...called.variables.values()].filter((each) => each.default === undefined);
    expect(known).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(wanted.map((each) => each.name)));
  });

  test('breaks no policy', async () => {
    const { roots } = await estateWith(usage(name));
    const options = { publicServices: [], reservedConnections: 3, poolVariables: [], repository: REPOSITORY };
    const own = { roots: roots.filter(({ folder }) => folder === 'own'), workflows: [], options };
    expect(POLICIES.flatMap((policy) => policy.check(own))).toEqual([]);
  });
});

test('links lead somewhere', () => {
  const broken = Object.entries(FILES)
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([path, text]) =>
      [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].flatMap(([, link = '']) =>
        existsSync(normalize(join(path, '..', link))) ? [] : [`${path}: ${link}`],
      ),
    );
  expect(broken).toEqual([]);
});
