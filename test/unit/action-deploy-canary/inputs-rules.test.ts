import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../action-deploy-canary/src/inputs.ts';
import { environment, NEEDED } from './with-inputs.ts';

function problems(inputs: Record<string, string>) {
  const result = parseInputs(environment({ ...NEEDED, ...inputs }));
  return result.ok ? [] : result.error;
}

describe('parseInputs refuses', () => {
  test.each<[string, Record<string, string>, string, string]>([
    [
      'nothing to deploy',
      { image: '', env_vars_update_strategy: 'overwrite' },
      'image',
      'Expected an image, or another change, with mode: rollout',
    ],
    [
      'nothing to deploy',
      { image: '', mode: 'deploy' },
      'image',
      'Expected an image, or another change, with mode: deploy',
    ],
    ['an image to go on with', { mode: 'continue' }, 'image', 'Expected no image with mode: continue'],
    [
      'a template to go on with',
      { image: '', template: 'timeout: 1s', mode: 'continue' },
      'template',
      'Expected no template with mode: continue',
    ],
    [
      'a revision to create',
      { revision: 'app-1-x' },
      'revision',
      'Expected revision with mode: continue or replay only, found it with mode: rollout',
    ],
    [
      'a revision in full',
      { mode: 'continue', image: '', revision: 'projects/p/x' },
      'revision',
      'Expected the short name of a revision',
    ],
    [
      'more at least than at most',
      { min_instances: '5', max_instances: '3' },
      'min_instances',
      'Expected at most max_instances (3), found 5',
    ],
    ['a name of both kinds', { env_vars: 'A=1', secrets: 'A=s:1' }, 'secrets', 'found A in both'],
    [
      'two ways into a VPC',
      { vpc_connector: 'c', vpc_network: 'n' },
      'vpc_network',
      'Expected either vpc_connector or vpc_network',
    ],
    [
      'impersonation without a provider',
      { service_account: 'a@p.iam.gserviceaccount.com' },
      'service_account',
      'Expected workload_identity_provider beside service_account',
    ],
    [
      'an audience without a provider',
      { audience: 'x' },
      'audience',
      'Expected workload_identity_provider beside audience',
    ],
    [
      'a deployment status without a token',
      { environment: 'prod' },
      'github_token',
      'Expected a token for the deployment status',
    ],
    ['an unknown input', { img: 'x' }, 'img', 'found "img"'],
    ['a misspelt input', { max_instance: '3' }, 'max_instance', 'did you mean "max_instances"?'],
    [
      'both spellings of one input',
      { 'project-id': 'other-project' },
      'project_id',
      'found it as project_id and as project-id',
    ],
  ])('%s', (_, inputs, where, message) => {
    expect(problems(inputs)).toEqual([
      expect.objectContaining({ where, message: expect.stringContaining(message) }),
    ]);
  });

  test.each([
    ['no_traffic', 'true', 'mode: deploy'],
    ['tag', 'canary', 'candidate_url'],
    ['flags', '--cpu=2', 'template'],
    ['revision_traffic', 'LATEST=100', 'mode: continue'],
    ['gcloud_version', '1.2.3', 'does not use gcloud'],
  ])('the input %s of deploy-cloudrun, with what to write instead', (name, text, hint) => {
    expect(problems({ [name]: text })).toEqual([
      expect.objectContaining({ where: name, hint: expect.stringContaining(hint) }),
    ]);
  });
});
