import { describe, expect, test } from '@jest/globals';
import { makeLog } from '../../../../../shared/adapters/github/log.ts';
import { failureOf, simulatedClock } from '../doubles.ts';
import { loadedToolkit } from './said.ts';

function written(env: Record<string, string>, format: 'people' | 'json' = 'people') {
  const { toolkit, text } = loadedToolkit();
  const log = makeLog({ env, clock: simulatedClock(), format, traceId: 'ab'.repeat(16), toolkit });
  return { log, text };
}

const RUNNER = { GITHUB_ACTIONS: 'true' };

describe('for people', () => {
  test('chapters fold, requests hide behind step debugging', async () => {
    const { log, text } = written(RUNNER);
    await log.group('Observe', async () => {
      log.info('read', { service: 'api', stage: '5 %', absent: undefined });
      log.debug('GET host/path 200 1 ms\n100%');
      await log.group('inner', async () => log.warning('careful'));
    });
    log.error('gone');
    expect(text()).toBe(
      '::group::Observe\nread service=api stage="5 %"\n::debug::GET host/path 200 1 ms%0A100%25\ninner\nWarning: careful\n::endgroup::\nError: gone\n',
    );
  });

  test('a chapter closes when its work fails', async () => {
    const { log, text } = written(RUNNER);
    await failureOf(log.group('Apply', () => Promise.reject(new Error('x'))));
    expect(text()).toBe('::group::Apply\n::endgroup::\n');
  });

  test('off a runner there are no commands, and debug only on request', async () => {
    const quiet = written({});
    await quiet.log.group('Observe', async () => quiet.log.debug('hidden'));
    quiet.log.mask('secret');
    expect(quiet.text()).toBe('Observe\n');
    const loud = written({ RUNNER_DEBUG: '1' });
    loud.log.debug('shown');
    expect(loud.text()).toBe('debug: shown\n');
  });

  test.each(['::set-output name=a::b', 'two\n  ::add-path::/x', 'x ##[command]y', '::stop-commands::z'])(
    'what a server says is never obeyed: %j',
    (message) => {
      const { log, text } = written(RUNNER);
      log.info(message);
      for (const line of text().split('\n')) {
        expect(line.trim().startsWith('::')).toBe(false);
        expect(line).not.toContain('##[');
      }
    },
  );
});

describe('masked values', () => {
  test.each(['people', 'json'] as const)('appear nowhere (%s)', async (format) => {
    const { log, text } = written({}, format);
    log.mask('hunter2');
    log.mask('hunter2-and-more');
    log.mask('"quoted"\nline');
    log.info('hunter2-and-more hunter2', { a: 'hunter2', b: '"quoted"\nline' });
    log.debug('hunter2');
    await log.group('hunter2', async () => log.error('hunter2'));
    expect(text()).not.toMatch(/hunter2|quoted|and-more/);
  });

  test('are told to a runner, whole', () => {
    const { log, text } = written(RUNNER);
    log.mask('a%b\nc');
    log.mask('');
    log.mask(' \n');
    expect(text()).toBe('::add-mask::a%25b%0Ac\n');
  });
});

test('JSON lines hold severity, time, trace, chapter and fields', async () => {
  const { log, text } = written(RUNNER, 'json');
  await log.group('Bake', async () => log.warning('slow\nvery', { p95: 1200, revision: 'api-2' }));
  log.debug('GET');
  const lines = text()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toEqual([
    {
      severity: 'WARNING',
      time: '2026-11-21T00:00:00.000Z',
      trace: 'ab'.repeat(16),
      chapter: 'Bake',
      message: 'slow\nvery',
      fields: { p95: 1200, revision: 'api-2' },
    },
    { severity: 'DEBUG', time: '2026-11-21T00:00:00.000Z', trace: 'ab'.repeat(16), message: 'GET' },
  ]);
});
