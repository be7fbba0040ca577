import { describe, expect, test } from '@jest/globals';
import { treeOf } from '../proof.ts';
import { noFileCycles, noSubjectCycles } from './no-cycles.ts';

describe('circles are found', () => {
  test('among files, through types as well', () => {
    const files = {
      'shared/domain/x/a.ts': "import type { B } from './b.ts';",
      'shared/domain/x/b.ts': "export * from './c.ts';",
      'shared/domain/x/c.ts': "import './a.ts';",
    };
    expect(noFileCycles(treeOf(files))).toEqual([
      'Files in a circle: shared/domain/x/a.ts -> shared/domain/x/b.ts -> shared/domain/x/c.ts -> shared/domain/x/a.ts',
    ]);
    expect(noSubjectCycles(treeOf(files))).toEqual([]);
  });

  test('in a file that imports itself', () => {
    expect(noFileCycles(treeOf({ 'test/a.ts': "import './a.ts';" }))).toHaveLength(1);
  });

  test('among subjects of the domain, where no two files are in one', () => {
    const files = {
      'shared/domain/x/a.ts': "import '../y/a.ts';",
      'shared/domain/y/a.ts': 'export {};',
      'shared/domain/y/b.ts': "import '../x/b.ts';",
      'shared/domain/x/b.ts': 'export {};',
    };
    expect(noFileCycles(treeOf(files))).toEqual([]);
    expect(noSubjectCycles(treeOf(files))).toEqual(['Subjects of the domain in a circle: x -> y -> x']);
  });

  test('and a diamond is not one', () => {
    const files = {
      'test/a.ts': "import './b.ts'; import './c.ts';",
      'test/b.ts': "import './d.ts';",
      'test/c.ts': "import './d.ts';",
      'test/d.ts': 'export {};',
    };
    expect(noFileCycles(treeOf(files))).toEqual([]);
  });
});
