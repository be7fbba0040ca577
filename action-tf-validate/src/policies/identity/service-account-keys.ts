import { inEachEnvironment } from '../in-each-environment.ts';
import type { Policy } from '../policy.ts';

/** A key is a password that does not end. */
export const serviceAccountKeys: Policy = {
  id: 'identity/service-account-keys',
  severity: 'high',
  title: 'No key of a service account is made',
  rationale:
    'A key works from anywhere, for whoever has it, until somebody remembers it. Made by Terraform, it also lies in the state in plain text, for everybody who may read that bucket.',
  remedy:
    'Remove the resource; jobs log in by Workload Identity Federation, workloads on Google Cloud by the account that they run as. Revoke keys that were made.',
  url: 'https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys',
  check: (estate) =>
    inEachEnvironment(estate, ({ resources }) =>
      resources
        .filter(({ mode, type }) => mode === 'managed' && type === 'google_service_account_key')
        .map(({ address, block }) => ({
          saw: 'breach',
          message: 'A key of a service account is made here, and its private half is kept in the state.',
          at: block.headRange,
          anchor: address,
        })),
    ),
};
