import { describe, expect, test } from '@jest/globals';
import { parseWorkloadIdentityProvider } from '../../../../../shared/domain/text/workload-identity-provider.ts';

const NAME = 'projects/123456789/locations/global/workloadIdentityPools/my-pool/providers/my-provider';

describe('parseWorkloadIdentityProvider', () => {
  test.each(['', '//iam.googleapis.com/', 'https://iam.googleapis.com/', 'https://iam.googleapis.com/v1/'])(
    'reads the full name after %j',
    (prefix) => {
      expect(parseWorkloadIdentityProvider(`${prefix}${NAME}\n`)).toEqual({
        ok: true,
        value: { projectNumber: '123456789', pool: 'my-pool', provider: 'my-provider', name: NAME },
      });
    },
  );

  test('says how to find the project number where an id is given', () => {
    expect(parseWorkloadIdentityProvider(NAME.replace('123456789', 'my-project'))).toEqual({
      ok: false,
      error:
        'Expected the project number in projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER, ' +
        'found the id "my-project"; gcloud projects describe my-project --format="value(projectNumber)" prints the number',
    });
  });

  test.each([
    'my-provider',
    NAME.replace('/providers/my-provider', ''),
    NAME.replace('global', 'us'),
    NAME.replace('my-pool', 'My_Pool'),
    NAME.replace('my-provider', 'abc'),
    '',
  ])('refuses %j', (text) => {
    expect(parseWorkloadIdentityProvider(text).ok).toBe(false);
  });
});
