import { githubIssuer } from '../../emulators/github/oidc/handler.ts';
import { defaultJob } from '../../emulators/github/oidc/job-context.ts';
import type { Provider } from '../../emulators/google/iam/state.ts';
import { read } from './markdown.ts';

/** The provider of the gcloud line in the README, with the ids of the emulator's job in place of the shell's variables. */
export function providerOfReadme(): Provider {
  const text = read('README.md');
  const [, mapping = ''] = /--attribute-mapping="([^"]+)"/.exec(text) ?? [];
  const [, condition = ''] = /--attribute-condition="([^"]+)"/.exec(text) ?? [];
  return {
    name: 'projects/1/locations/global/workloadIdentityPools/github/providers/actions',
    issuer: githubIssuer,
    allowedAudiences: [],
    attributeMapping: Object.fromEntries(mapping.split(',').map((pair) => pair.split('='))),
    attributeCondition: condition
      .replace('$OWNER_ID', defaultJob.repositoryOwnerId)
      .replace('$REPOSITORY_ID', defaultJob.repositoryId),
    disabled: false,
  };
}
