import { describe, expect, test } from '@jest/globals';
import { withCliSettings } from '../../../../../shared/engine/validate/cli-settings.ts';

/** A workspace with one file in it. */
const folders = {
  workspace: '/checkout',
  join: (...parts: readonly string[]) => parts.join('/'),
  exists: async (path: string) => path === '/checkout/ci/mirror.tfrc',
};
const given = (path: string) => withCliSettings({ TF_CLI_CONFIG_FILE: path, A: 'b' }, folders);

describe('settings of Terraform that the user names', () => {
  test.each(['/checkout/ci/mirror.tfrc', 'ci/mirror.tfrc'])('at %s hold from every folder', async (path) => {
    expect(await given(path)).toEqual({
      env: { TF_CLI_CONFIG_FILE: '/checkout/ci/mirror.tfrc', A: 'b' },
      notes: [],
    });
  });

  test('that are not there are told: without them providers come from anywhere', async () => {
    for (const path of ['mirror.tfrc', '/ci/mirror.tfrc', 'C:\\ci\\mirror.tfrc', '\\\\host\\mirror.tfrc'])
      expect(await given(path)).toEqual({
        env: { TF_CLI_CONFIG_FILE: path, A: 'b' },
        notes: [expect.stringContaining(`TF_CLI_CONFIG_FILE names ${path}, which is not there`)],
      });
  });

  test('may be left out', async () => {
    expect(await withCliSettings({ A: 'b' }, folders)).toEqual({ env: { A: 'b' }, notes: [] });
    expect((await given('')).notes).toEqual([]);
  });
});
