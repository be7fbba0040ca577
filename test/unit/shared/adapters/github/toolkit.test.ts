import { expect, test } from '@jest/globals';
import { makeLog } from '../../../../../shared/adapters/github/log.ts';
import { makeToolkit } from '../../../../../shared/adapters/github/toolkit.ts';
import { simulatedClock } from '../doubles.ts';

test('what is asked of it before it is there is done in order when it is, and the rest at once', async () => {
  const toolkit = makeToolkit();
  const done: string[] = [];
  toolkit.use(() => {
    done.push('first');
    toolkit.use(() => done.push('asked meanwhile'));
  });
  toolkit.use(() => done.push('second'));
  expect(done).toEqual([]);
  const core = await toolkit.load();
  expect(done).toEqual(['first', 'second', 'asked meanwhile']);
  toolkit.use((loaded) => done.push(String(loaded === core)));
  expect(done.at(-1)).toBe('true');
});

test('it is loaded once, and nothing is done twice', async () => {
  const toolkit = makeToolkit();
  let done = 0;
  toolkit.use(() => {
    done += 1;
  });
  const [one, two] = await Promise.all([toolkit.load(), toolkit.load()]);
  expect(one).toBe(two);
  expect(done).toBe(1);
});

test('a secret that is masked while it loads is in no line that waited', async () => {
  const toolkit = makeToolkit();
  const env = { GITHUB_ACTIONS: 'true' };
  const log = makeLog({ env, clock: simulatedClock(), format: 'people', traceId: '0'.repeat(32), toolkit });
  log.mask('hunter2');
  log.info('it is hunter2');
  const { stdout } = process;
  const real = stdout.write;
  const written: string[] = [];
  stdout.write = ((text: string) => {
    written.push(text.trimEnd());
    return true;
  }) as typeof stdout.write;
  try {
    await toolkit.load();
  } finally {
    stdout.write = real;
  }
  expect(written).toEqual(['::add-mask::hunter2', 'it is ***']);
});
