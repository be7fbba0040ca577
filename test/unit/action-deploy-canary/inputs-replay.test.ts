import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../action-deploy-canary/src/inputs.ts';
import { environment } from './with-inputs.ts';

const REPLAY = {
  service: 'app',
  project_id: 'my-project',
  mode: 'replay',
  revision: 'app-00002-abc',
  since: '2h',
};

const parsed = (inputs: Record<string, string>) => parseInputs(environment({ ...REPLAY, ...inputs }));

function problems(inputs: Record<string, string>) {
  const result = parsed(inputs);
  return result.ok ? [] : result.error;
}

describe('mode: replay', () => {
  test('takes a revision, another one, a time and a file, and what the runner fills in', () => {
    expect(
      parsed({
        baseline_revision: 'app-00001-xyz',
        until: '2026-11-21T12:00:00+01:00',
        config: 'strict.yml',
        log_format: 'json',
        github_token: 'x',
        smoke: '.github/smoke.yml',
        dry_run: 'false',
      }),
    ).toMatchObject({
      ok: true,
      value: {
        mode: 'replay',
        replay: {
          revision: 'app-00002-abc',
          baselineRevision: 'app-00001-xyz',
          since: { kind: 'ago', agoMs: 7_200_000 },
          until: { kind: 'at', atMs: Date.UTC(2026, 10, 21, 11) },
        },
        config: { path: 'strict.yml', required: true },
      },
    });
  });

  test('asks for a revision and a beginning, both at once', () => {
    expect(problems({ revision: '', since: '' })).toEqual([
      { where: 'revision', message: expect.stringContaining('Expected the revision that is judged again') },
      { where: 'since', message: expect.stringContaining('like 2h') },
    ]);
  });

  test('refuses the candidate as its own baseline', () => {
    expect(problems({ baseline_revision: REPLAY.revision })).toEqual([
      expect.objectContaining({ where: 'baseline_revision', message: expect.stringContaining('for both') }),
    ]);
  });

  const useless = {
    image: 'gcr.io/p/app:1',
    env_vars_update_strategy: 'overwrite',
    stages: '100%',
    smoke: 'none',
    tag_url: 'https://{tag}.example.com',
    on_inconclusive: 'hold',
    on_busy: 'fail',
    busy_timeout: '1m',
    ready_timeout: '1m',
    delete_failed_revisions: 'true',
    dry_run: 'true',
    environment: 'production',
    port: 'x',
  };

  test.each(Object.entries(useless))('has no use for %s: %s', (name, text) => {
    expect(problems({ [name]: text })).toEqual([expect.objectContaining({ where: name })]);
  });

  test('refuses all of them at once', () => {
    expect(
      problems(useless)
        .map(({ where }) => where)
        .sort(),
    ).toEqual(Object.keys(useless).sort());
  });
});

describe('another mode', () => {
  test.each(['rollout', 'deploy'])('has no use for the time of a replay: %s', (mode) => {
    const inputs = { mode, image: 'gcr.io/p/app:1', revision: '', until: '1h', baseline_revision: 'app-1-x' };
    expect(problems(inputs)).toEqual(
      ['baseline_revision', 'since', 'until'].map((where) => ({
        where,
        message: `Expected ${where} with mode: replay only, found it with mode: ${mode}`,
      })),
    );
  });
});
