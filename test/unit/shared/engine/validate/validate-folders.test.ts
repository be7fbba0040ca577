import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { removeFolders } from '../../../../e2e/run-action.ts';
import { calling } from '../../domain/validation/modules.ts';
import { diagnostic, terraformDouble, validated } from './world.ts';

afterAll(removeFolders);

const ROOT = 'resource "google_service_account" "a" {}\n';
const roots = (count: number, text = ROOT) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`r${at}/main.tf`, text]));
const fetches = (double: ReturnType<typeof terraformDouble>) =>
  double.calls.filter(({ args }) => args[0] === 'init' && !args.some((arg) => arg.startsWith('-plugin-dir')));

describe('folders that are initialised side by side', () => {
  test('fetch their providers once, and nobody sees half of a package', async () => {
    const double = terraformDouble();
    const { scans, leftOver } = await validated(roots(12), double);
    expect(scans.flatMap(({ init, validate }) => [...init.gaps, ...validate.gaps])).toEqual([]);
    expect(scans.every(({ validate }) => validate.proof.length === 1)).toBe(true);
    expect(fetches(double)).toHaveLength(1);
    expect(leftOver).toEqual([]);
  });

  test('fetch one at a time where they want different providers', async () => {
    const double = terraformDouble();
    const wants = (at: number) =>
      `terraform {\n  required_providers {\n    google = {\n      source = "hashicorp/google"\n      version = "> ${at}"\n    }\n  }\n}\n`;
    await validated(Object.fromEntries([0, 1, 2, 3].map((at) => [`r${at}/main.tf`, wants(at)])), double);
    expect(fetches(double)).toHaveLength(4);
    expect(double.fetchedAtOnce).toBe(1);
  });

  test('read packages that are here before they ask elsewhere, where a lock file names the version', async () => {
    const double = terraformDouble();
    const locked = Object.fromEntries(
      [0, 1, 2].flatMap((at) => [
        [`r${at}/main.tf`, ROOT],
        [`r${at}/.terraform.lock.hcl`, ''],
      ]),
    );
    const { scans } = await validated(locked, double);
    expect(scans.every(({ init }) => init.gaps.length === 0)).toBe(true);
    expect(fetches(double)).toHaveLength(1);
  });

  test('share what was fetched where no lock file has a say, and hold it to the lock file where one has', async () => {
    const seen = new Map<string, Readonly<Record<string, string>>>();
    const double = terraformDouble({
      instead: ({ args, cwd, env }) => {
        if (args[0] === 'init' && !args.some((arg) => arg.startsWith('-plugin-dir')))
          seen.set(cwd.replaceAll('\\', '/').split('/').at(-1) ?? '', env);
        return undefined;
      },
    });
    const other = `${ROOT}module "far" {\n  source = "acme/far/google"\n}\n`;
    await validated({ 'a/main.tf': ROOT, 'b/main.tf': other }, double);
    expect(seen.get('a')?.TF_PLUGIN_CACHE_DIR).toBe(seen.get('b')?.TF_PLUGIN_CACHE_DIR);
    expect(seen.get('b')?.TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE).toBe('1');
    await validated({ 'c/main.tf': ROOT, 'c/.terraform.lock.hcl': '' }, double);
    expect(seen.get('c')).toBeDefined();
    expect(seen.get('c')).not.toHaveProperty('TF_PLUGIN_CACHE_DIR');
  });

  test('are counted in the order in which they end', async () => {
    const double = terraformDouble();
    const { answer } = double;
    let others = 0;
    const last = {
      ...double,
      answer: async (request: Parameters<typeof answer>[0]) => {
        if (request.args[0] !== 'validate') return await answer(request);
        if (!request.cwd.endsWith('r0')) others += 1;
        else while (others < 2) await new Promise((resolve) => setImmediate(resolve));
        return await answer(request);
      },
    };
    const { lines } = await validated(roots(3), last);
    const told = lines.filter((line) => / of 3: /.test(line));
    expect(told.map((line) => line.slice(0, 6))).toEqual(['1 of 3', '2 of 3', '3 of 3']);
    expect(told.at(-1)).toContain('validate, r0');
  });

  test('are not validated where nobody asks for it', async () => {
    const double = terraformDouble();
    const { scans, lines } = await validated(roots(2), double, undefined, { validates: false });
    expect(double.calls.filter(({ args }) => args[0] === 'validate')).toEqual([]);
    expect(scans.map(({ init }) => init.proof)).toEqual([['r0 initialised'], ['r1 initialised']]);
    expect(lines.filter((line) => /^\d of 2: init, /.test(line))).toHaveLength(2);
  });

  test.each([
    ['~/plugins', false],
    ['plugins', false],
    ['C:\\nowhere\\plugins', false],
    [import.meta.dirname, true],
  ])('have the cache of the user at %s: %j', async (pluginCache, isUsed) => {
    const caches: (string | undefined)[] = [];
    const double = terraformDouble({
      instead: ({ args, env }) => {
        if (args[0] === 'init') caches.push(env.TF_PLUGIN_CACHE_DIR);
        return undefined;
      },
    });
    const { scans, lines } = await validated(roots(1), double, undefined, { pluginCache });
    expect(scans[0]?.validate.proof).toEqual(['r0 validated']);
    expect(caches.includes(pluginCache)).toBe(isUsed);
    expect(lines.some((line) => line.startsWith('TF_PLUGIN_CACHE_DIR is not used'))).toBe(!isUsed);
  });

  test('are only those that were chosen', async () => {
    const { scans } = await validated(roots(3), terraformDouble(), ['r1']);
    expect(scans.map(({ folder }) => folder)).toEqual(['r1']);
  });
});

describe('a fault of one folder', () => {
  test.each([
    ['the network', 'dial tcp: lookup registry.invalid: no such host', 'unreachable'],
    ['credentials', 'could not read Username for https://github.com', 'no-credentials'],
  ])('by %s is a gap there, and the others go on', async (_, detail, kind) => {
    const double = terraformDouble({
      instead: ({ args, cwd }) =>
        args[0] === 'init' && cwd.endsWith('r1') ? diagnostic('Failed', detail) : undefined,
    });
    const { scans, lines } = await validated(roots(3), double);
    expect(
      scans.map(({ init, validate }) => [...init.gaps, ...validate.gaps].map((gap) => gap.kind)),
    ).toEqual([[], [kind, 'not-initialised'], []]);
    expect(scans[1]?.init.findings).toEqual([]);
    expect(lines.join('\n')).toContain(
      `init, r1: 0 findings in 0.0 s (DID NOT PROVE ITS WORK: Failed: ${detail})`,
    );
  });

  test.each([
    ['unreachable', diagnostic('Failed to query', 'Get "https://registry.invalid": i/o timeout')],
    ['timed-out', { end: 'timed-out' as const }],
  ])(
    'of the network (%s) is met twice by folders that want the same, not by each, and hides no fault of their code',
    async (kind, away) => {
      const double = terraformDouble({
        instead: ({ args, cwd }) => {
          if (args[0] !== 'init') return undefined;
          if (cwd.endsWith('r5')) return diagnostic('Invalid expression', 'Expected one.');
          return args.some((arg) => arg.startsWith('-plugin-dir=')) ? undefined : away;
        },
      });
      const { scans } = await validated(roots(8), double);
      expect(fetches(double).filter(({ folder }) => folder !== 'r5')).toHaveLength(2);
      const kinds = scans.map(({ init }) => [
        ...init.gaps.map((gap) => gap.kind),
        ...init.findings.map(({ id }) => id),
      ]);
      expect(kinds).toEqual(scans.map((_, at) => [at === 5 ? 'invalid-expression' : kind]));
    },
  );

  test('of the code is a finding, and its init has done its work', async () => {
    const double = terraformDouble({
      instead: ({ args }) =>
        args[0] === 'init' ? diagnostic('Invalid expression', 'Expected one.') : undefined,
    });
    const { scans } = await validated(roots(1), double);
    expect(scans[0]?.init).toMatchObject({
      findings: [{ id: 'invalid-expression' }],
      gaps: [],
      proof: ['r0 read by init'],
    });
    expect(scans[0]?.validate.gaps).toMatchObject([{ kind: 'not-initialised' }]);
  });

  test.each([
    [{ end: 'timed-out' as const }, 'timed-out'],
    [{ end: 'cancelled' as const }, 'cancelled'],
    [{ end: 'not-started' as const, problem: 'EACCES' }, 'crashed'],
    [{ end: 'output-too-large' as const }, 'output-too-large'],
  ])('that ends as %j is the gap %s', async (end, kind) => {
    const { scans } = await validated(roots(1), terraformDouble({ instead: () => end }));
    expect(scans[0]?.init.gaps.map((gap) => gap.kind)).toEqual([kind]);
  });
});

describe('a lock file', () => {
  const LOCK =
    'provider "registry.terraform.io/hashicorp/google" {\n  version = "6.99.0"\n  hashes = [\n    "h1:other=",\n  ]\n}\n';
  const FILES = { 'a/main.tf': ROOT, 'a/.terraform.lock.hcl': LOCK };
  const CHECKSUMS =
    "the local package for registry.terraform.io/hashicorp/google 6.99.0 doesn't match any of the checksums previously recorded in the dependency lock file";
  const lockOf = async (cwd: string) =>
    await readFile(join(cwd, '.terraform.lock.hcl'), 'utf8').catch(() => undefined);

  test('that fits nothing is told once, the folder is validated, and the checkout keeps it', async () => {
    const texts: (string | undefined)[] = [];
    const double = terraformDouble();
    const answer = double.answer;
    const strict = {
      ...double,
      answer: async (request: Parameters<typeof answer>[0]) => {
        const text = await lockOf(request.cwd);
        texts.push(text);
        if (request.args[0] === 'init' && text?.includes('h1:other=') === true)
          return { ...(await answer(request)), ...diagnostic('Failed to install provider', CHECKSUMS) };
        return await answer(request);
      },
    };
    const { scans, checkout } = await validated(FILES, strict);
    expect(scans[0]?.init.findings.map(({ id }) => id)).toEqual(['lock-file-lacks-checksum']);
    expect(scans[0]?.validate).toMatchObject({ gaps: [], proof: ['a validated'] });
    expect(texts.at(-1)).toContain('version = "6.99.0"');
    expect(await lockOf(join(checkout, 'a'))).toBe(LOCK);
  });

  test('that can never be satisfied does not go round for ever', async () => {
    const double = terraformDouble({
      instead: ({ args }) =>
        args[0] === 'init' ? diagnostic('Failed to install provider', CHECKSUMS) : undefined,
    });
    const { scans } = await validated(FILES, double);
    expect(scans[0]?.init.findings).toHaveLength(1);
    expect(scans[0]?.validate.gaps).toMatchObject([{ kind: 'not-initialised' }]);
    expect(double.calls.length).toBeLessThan(12);
  });
});

test('a version that cannot answer in JSON is asked for text', async () => {
  const double = terraformDouble({
    instead: ({ args }) =>
      args.includes('-json') && args[0] === 'init'
        ? { exitCode: 1, stderr: 'flag provided but not defined: -json\n' }
        : undefined,
  });
  const { scans } = await validated(roots(1), double);
  expect(scans[0]?.init).toMatchObject({ gaps: [], proof: ['r0 initialised'] });
});

test('modules in a circle are told without starting anything', async () => {
  const double = terraformDouble();
  const { scans } = await validated({ 'a/main.tf': calling('../b'), 'b/main.tf': calling('../a') }, double);
  expect(double.calls).toEqual([]);
  expect(scans[0]?.init).toMatchObject({
    findings: [{ id: 'module-circle' }, { id: 'module-circle' }],
    gaps: [{ kind: 'not-initialised' }],
  });
});

test('a module that expects providers has a tree of its own with them, which its callers do not see', async () => {
  const seen: Record<string, string | undefined> = {};
  const double = terraformDouble();
  const answer = double.answer;
  const watching = {
    ...double,
    answer: async (request: Parameters<typeof answer>[0]) => {
      const place = request.cwd.endsWith('m') ? 'own' : 'seen by its caller';
      const file =
        place === 'own'
          ? join(request.cwd, 'run_delivery_aliases.tf')
          : join(request.cwd, '..', 'm', 'run_delivery_aliases.tf');
      seen[place] = await readFile(file, 'utf8').catch(() => undefined);
      return await answer(request);
    },
  };
  const text =
    'terraform {\n  required_providers {\n    google = {\n      source = "hashicorp/google"\n      configuration_aliases = [google.eu]\n    }\n  }\n}\n';
  await validated({ 'root/main.tf': calling('../m'), 'm/main.tf': text }, watching);
  expect(seen).toEqual({ own: 'provider "google" {\n  alias = "eu"\n}\n', 'seen by its caller': undefined });
});
