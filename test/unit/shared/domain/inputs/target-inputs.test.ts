import { describe, expect, test } from '@jest/globals';
import { readInputs } from '../../../../../shared/domain/inputs/read-inputs.ts';
import { resolveProject, TARGET_INPUTS } from '../../../../../shared/domain/inputs/target-inputs.ts';

const ACCOUNT = 'deployer@of-account.iam.gserviceaccount.com';

describe('resolveProject', () => {
  test.each([
    ['the input', 'of-input', ACCOUNT, { GOOGLE_CLOUD_PROJECT: 'of-variable' }, 'of-input'],
    [
      'what another step exported',
      undefined,
      ACCOUNT,
      { GOOGLE_CLOUD_PROJECT: 'of-variable' },
      'of-variable',
    ],
    [
      'an older name of the variable',
      undefined,
      undefined,
      { CLOUDSDK_CORE_PROJECT: 'of-gcloud' },
      'of-gcloud',
    ],
    ['the service account', undefined, ACCOUNT, { GOOGLE_CLOUD_PROJECT: '' }, 'of-account'],
  ])('takes %s', (_, input, account, env, value) => {
    expect(resolveProject(input, account, env)).toEqual({ ok: true, value });
  });

  test('refuses to guess', () => {
    const account = '1234-compute@developer.gserviceaccount.com';
    const result = resolveProject(undefined, account, {});
    expect(!result.ok && result.error).toEqual([
      expect.objectContaining({
        where: 'project_id',
        message: expect.stringMatching(
          /^Expected the id of the project, found neither the input nor GOOGLE_CLOUD_PROJECT/,
        ),
      }),
    ]);
  });

  test('names the variable that holds something else', () => {
    const result = resolveProject(undefined, undefined, { GCLOUD_PROJECT: '123456' });
    expect(!result.ok && result.error[0]?.message).toMatch(
      /project number.* in the variable GCLOUD_PROJECT$/,
    );
  });
});

describe('TARGET_INPUTS', () => {
  test('refuse several regions, and say how to reach them', () => {
    const { problems } = readInputs(
      { INPUT_SERVICE: 'app', INPUT_REGION: 'us-east1,us-west1' },
      TARGET_INPUTS,
    );
    expect(problems).toEqual([
      {
        where: 'region',
        message: 'Expected one region, found 2; a matrix runs the step once for each region',
      },
    ]);
  });
});
