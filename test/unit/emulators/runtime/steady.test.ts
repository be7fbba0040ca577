import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { app, closeAll, routes, SERVICE, serving } from './serving.ts';

afterEach(closeAll);

describe('a service under load', () => {
  test('loses no request while routes change, revisions start and revisions are deleted', async () => {
    const { runtime, start, served, servedAtLeast } = await serving({
      img: {},
      slow: app('slow-answer.mjs'),
    });
    await Promise.all([start('api-0', 'img'), start('api-1', 'slow')]);
    runtime.route(SERVICE, routes({ 'api-0': 50, 'api-1': 50 }));
    const url = runtime.url(SERVICE);
    const failures: string[] = [];
    let over = false;
    let sent = 0;

    const user = async (index: number) => {
      while (!over) {
        sent += 1;
        const order = { method: 'POST', body: '{"name":"a"}' };
        const outcome = await fetch(`${url}/api/projects`, (sent + index) % 3 === 0 ? order : {})
          .then(async (answer) => ({ status: answer.status, text: await answer.text() }))
          .catch((error: unknown) => ({ status: 0, text: String(error) }));
        if (outcome.status !== 200 && outcome.status !== 201)
          failures.push(`${outcome.status} ${outcome.text}`);
      }
    };

    const operator = async () => {
      for (let round = 1; round <= 8; round += 1) {
        const next = `api-${round + 1}`;
        await start(next, round % 2 === 0 ? 'img' : 'slow');
        for (let percent = 5; percent <= 100; percent += 19) {
          runtime.route(SERVICE, routes({ [`api-${round}`]: 100 - percent, [next]: percent }));
          await pause(3);
        }
        runtime.stop(SERVICE, `api-${round - 1}`);
        runtime.route(SERVICE, routes({ [next]: 100 }));
        runtime.stop(SERVICE, `api-${round}`);
        await start(`api-${round}`, 'img');
      }
      over = true;
    };

    await Promise.all([operator(), ...Array.from({ length: 16 }, (_, index) => user(index))]);
    expect(failures).toEqual([]);
    expect(sent).toBeGreaterThan(200);
    await servedAtLeast(sent);
    expect(served.length).toBe(sent);
    expect(new Set(served.map(({ revision }) => revision)).size).toBeGreaterThan(4);
  });
});
