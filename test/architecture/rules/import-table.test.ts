import { describe, expect, test } from '@jest/globals';
import { expectRows, treeOf } from '../proof.ts';
import { importTable } from './import-table.ts';

describe('the import table refuses', () => {
  test.each([
    ['an engine in the domain', 'shared/domain/rollout/a.ts', "import '../../engine/rollout/b.ts';"],
    [
      'a port in the domain, even its type',
      'shared/domain/rollout/a.ts',
      "import type { P } from '../../ports/p.ts';",
    ],
    ['an adapter in the domain', 'shared/domain/rollout/a.ts', "import { p } from '../../adapters/p.ts';"],
    ['node: in the domain', 'shared/domain/rollout/a.ts', "import { join } from 'node:path';"],
    [
      'node:fs/promises in the domain',
      'shared/domain/rollout/a.ts',
      "import type { Stats } from 'node:fs/promises';",
    ],
    [
      'a heavy package in the domain',
      'shared/domain/rollout/a.ts',
      "import { v2 } from '@google-cloud/run';",
    ],
    ['a package in the engine', 'shared/engine/retry/a.ts', "import 'cockatiel';"],
    ['node: in the engine', 'shared/engine/retry/a.ts', "import { setTimeout } from 'node:timers/promises';"],
    ['an adapter in the engine', 'shared/engine/retry/a.ts', "export * from '../../adapters/clock.ts';"],
    [
      'the value of a port in the engine',
      'shared/engine/retry/a.ts',
      "import { P } from '../../ports/p.ts';",
    ],
    [
      'a schema in the engine',
      'shared/engine/retry/a.ts',
      "import s from '../../schemas/s.v1.json' with { type: 'json' };",
    ],
    ['another adapter folder in an adapter', 'shared/adapters/google/a.ts', "import '../http/http.ts';"],
    ['the type of another adapter', 'shared/adapters/google/a.ts', "type T = import('../http/http.ts').T;"],
    ['an adapter that is one file', 'shared/adapters/google/a.ts', "import { clock } from '../clock.ts';"],
    [
      'the engine in an adapter',
      'shared/adapters/google/a.ts',
      "import { retry } from '../../engine/retry/retry.ts';",
    ],
    ['a package in a port', 'shared/ports/p.ts', "import type { T } from 'execa';"],
    ['an adapter in a port', 'shared/ports/p.ts', "import type { T } from '../adapters/clock.ts';"],
    [
      'an action in shared',
      'shared/engine/rollout/a.ts',
      "import type { I } from '../../../action-x/src/inputs.ts';",
    ],
    ['a test in shared', 'shared/engine/rollout/a.ts', "import '../../../test/emulators/http.ts';"],
    ['another action', 'action-x/src/run.ts', "import type { I } from '../../action-y/src/inputs.ts';"],
    [
      'the engine in plan.ts',
      'action-x/src/plan.ts',
      "import { drive } from '../../shared/engine/rollout/drive.ts';",
    ],
    [
      'a port in inputs.ts',
      'action-x/src/inputs.ts',
      "import type { F } from '../../shared/ports/files.ts';",
    ],
    ['a package in report.ts', 'action-x/src/report.ts', "import * as core from '@actions/core';"],
    ['a package in a scanner', 'action-x/src/scanners/trivy.ts', "import { execa } from 'execa';"],
    [
      'an adapter in run.ts',
      'action-x/src/run.ts',
      "import { clock } from '../../shared/adapters/clock.ts';",
    ],
    [
      'an adapter in restore.ts',
      'action-x/src/restore.ts',
      "await import('../../shared/adapters/clock.ts');",
    ],
    ['a package in main.ts', 'action-x/src/main.ts', "import * as core from '@actions/core';"],
    ['the story in a pure file', 'action-x/src/plan.ts', "import { run } from './run.ts';"],
    ['main.ts in the story', 'action-x/src/run.ts', "import './main.ts';"],
    ['an import that is computed', 'shared/adapters/google/a.ts', 'await import(name);'],
  ])('%s', (_, path, text) => {
    expect(importTable(treeOf({ [path]: text }))).toEqual([expect.stringContaining(`${path} (`)]);
  });

  test('what is split over lines, and nothing that is only quoted', () => {
    expectRows(importTable, [
      ['shared/domain/text/a.ts', "import {\n  join,\n} from\n  'node:path';", 'node:path'],
      [
        'shared/domain/text/a.ts',
        "export const text = \"import 'node:path'\"; // import 'node:fs'",
        undefined,
      ],
    ]);
  });
});

test('the import table allows what the design allows', () => {
  expectRows(importTable, [
    [
      'shared/domain/rollout/a.ts',
      "import { ok } from '../errors/problem.ts'; import { parse } from 'yaml';",
      undefined,
    ],
    [
      'shared/domain/smoke/a.ts',
      "import s from '../../schemas/smoke.v1.json' with { type: 'json' };",
      undefined,
    ],
    ['shared/domain/text/a.ts', "import { sha256 } from '@noble/hashes/sha2.js';", undefined],
    ['shared/engine/rollout/a.ts', "import type { Clock } from '../../ports/clock.ts';", undefined],
    ['shared/engine/rollout/a.ts', "import { type Clock } from '../../ports/clock.ts';", undefined],
    [
      'shared/adapters/google/a.ts',
      "import './b.ts'; import 'node:fs'; import 'google-auth-library';",
      undefined,
    ],
    [
      'action-x/src/run.ts',
      "import { plan } from './plan.ts'; import '../../shared/engine/rollout/drive.ts';",
      undefined,
    ],
    [
      'action-x/src/main.ts',
      "import { run } from './run.ts'; import '../../shared/adapters/clock.ts';",
      undefined,
    ],
    ['test/unit/a.test.ts', "import '../../shared/adapters/clock.ts'; import 'fast-check';", undefined],
  ]);
});
