import { stringAt } from '../../shared/domain/json/json.ts';
import type { Api } from './api.ts';

/** Deletes what a run made, or may have made: what is left is told with the line that removes it. */
export async function cleanUp(api: Api, parent: string, made: Iterable<string>): Promise<readonly string[]> {
  const left: string[] = [];
  for (const service of made) {
    const gone = await remove(api, `${parent}/services/${service}`).catch(() => false);
    if (!gone) left.push(service);
  }
  return left;
}

async function remove(api: Api, path: string): Promise<boolean> {
  const before = await api.ask({ method: 'GET', path });
  // A name that the API refuses to look up cannot have been made.
  if (before.status === 404 || before.status === 400) return true;
  const answer = await api.ask({ method: 'DELETE', path });
  if (answer.status === 200 && stringAt(answer.body, 'name')) await api.follow(answer.body);
  return (await api.ask({ method: 'GET', path })).status === 404;
}

/** Which of the services that a run may have made are there. */
export async function standing(api: Api, parent: string, made: Iterable<string>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const service of made) {
    const path = `${parent}/services/${service}`;
    const there = await api.ask({ method: 'GET', path }).catch(() => undefined);
    if (there === undefined || there.status === 200) found.push(service);
  }
  return found;
}
