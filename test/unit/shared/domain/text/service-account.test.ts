import { describe, expect, test } from '@jest/globals';
import { parseServiceAccount } from '../../../../../shared/domain/text/service-account.ts';

describe('parseServiceAccount', () => {
  test.each([
    ['deployer@my-project.iam.gserviceaccount.com', 'my-project'],
    ['deployer@my-project.example.com.iam.gserviceaccount.com', 'example.com:my-project'],
    ['123-compute@developer.gserviceaccount.com', undefined],
    ['service-123@gcp-sa-run.iam.gserviceaccount.com', undefined],
    ['my-project@appspot.gserviceaccount.com', undefined],
  ])('reads %s, whose project is %s', (email, projectId) => {
    expect(parseServiceAccount(` ${email} `)).toEqual({
      ok: true,
      value: projectId === undefined ? { email } : { email, projectId },
    });
  });

  test('takes off the prefix that IAM policies write', () => {
    expect(parseServiceAccount('serviceAccount:a@p-12345.iam.gserviceaccount.com')).toMatchObject({
      value: { email: 'a@p-12345.iam.gserviceaccount.com' },
    });
  });

  test.each([
    '',
    'deployer',
    'someone@example.com',
    'a b@p.iam.gserviceaccount.com',
    '@p.iam.gserviceaccount.com',
  ])('refuses %j', (text) => {
    expect(parseServiceAccount(text).ok).toBe(false);
  });
});
