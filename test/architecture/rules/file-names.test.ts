import { test } from '@jest/globals';
import { expectRows } from '../proof.ts';
import { fileNames } from './file-names.ts';

test('file names are kebab-case and say what is inside', () => {
  expectRows(fileNames, [
    ['shared/domain/text/service-name.ts', '', undefined],
    ['test/unit/a-b.test.ts', '', undefined],
    ['.github/scripts/bundle/ncc.d.ts', '', undefined],
    ['shared/domain/text/serviceName.ts', '', 'serviceName is not kebab-case'],
    ['shared/domain/some_thing/a.ts', '', 'some_thing is not kebab-case'],
    ['shared/domain/text/utils.ts', '', 'utils does not say'],
    ['shared/helpers/a.ts', '', 'helpers does not say'],
    ['test/unit/common.test.ts', '', 'common does not say'],
  ]);
});
