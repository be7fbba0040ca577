import { afterEach, expect, test } from '@jest/globals';
import { findProject } from '../../../emulators/google/iam/state.ts';
import { closeAll, started, templateOf } from './started.ts';

afterEach(closeAll);

test('a service that is created under the number of its project is named by the id', async () => {
  const { emulator, call } = await started();
  const id = emulator.identity.inputs.project_id;
  const number = findProject(emulator.identity.iam, id)?.number ?? '';
  const services = (project: string) => `/v2/projects/${project}/locations/europe-west1/services`;

  const created = await call('POST', `${services(number)}?serviceId=shop`, templateOf('projects-api:v1'));
  const { body } = await call('POST', `/v2/${created.body.name}:wait`, { timeout: '30s' });

  const name = `projects/${id}/locations/europe-west1/services/shop`;
  expect(body.response.name).toBe(name);
  expect(created.body.name).toMatch(new RegExp(`^projects/${id}/`));
  expect(number).toMatch(/^\d+$/);
  for (const project of [id, number]) {
    expect((await call('GET', `${services(project)}/shop`)).body.name).toBe(name);
  }
});
