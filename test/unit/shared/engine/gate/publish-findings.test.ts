import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeCodeScanning } from '../../../../../shared/adapters/github/code-scanning.ts';
import { makeComments } from '../../../../../shared/adapters/github/comments.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import type { Judgement } from '../../../../../shared/domain/gate/judgement.ts';
import { gateMarker, renderGateComment } from '../../../../../shared/domain/report/gate/gate-comment.ts';
import { renderGateSarif } from '../../../../../shared/domain/sarif/gate-sarif.ts';
import type { SarifLog } from '../../../../../shared/domain/sarif/sarif-log.ts';
import {
  type PublishPorts,
  type PublishWish,
  publishFindings,
} from '../../../../../shared/engine/gate/publish-findings.ts';
import { githubRestHandler } from '../../../../emulators/github/rest/handler.ts';
import { createGitHubRest, type GitHubRest } from '../../../../emulators/github/rest/state.ts';
import { createServer, type EmulatorServer } from '../../../../emulators/server.ts';
import { recordedLog, simulatedClock } from '../../adapters/doubles.ts';
import { ABOUT, FAILED, finding, judgement, scan } from '../../domain/report/gate/judgements.ts';

let github: GitHubRest;
let server: EmulatorServer;
let clock: ReturnType<typeof simulatedClock>;
let log: ReturnType<typeof recordedLog>;

beforeEach(async () => {
  github = createGitHubRest({ now: () => 0, shaOf: () => 'abc', repository: () => 'acme/shop' });
  server = await createServer({ handlers: [githubRestHandler(github)] });
  clock = simulatedClock();
  log = recordedLog();
});
afterEach(() => server.close());

function ports(more: Partial<PublishPorts> = {}, origin = server.origin): PublishPorts {
  const env = { GITHUB_API_URL: `${origin}/github/api`, GITHUB_REPOSITORY: 'acme/shop' };
  const options = { http: makeHttp({ maxBodyBytes: 16_000_000 }), env, token: github.token };
  return {
    codeScanning: makeCodeScanning(options),
    comments: makeComments(options),
    artifacts: { upload: async () => ({ id: 1, bytes: 2 }) },
    clock,
    random: () => 0.5,
    log: log.log,
    signal: new AbortController().signal,
    ...more,
  };
}

function wish(judged: Judgement = FAILED, more: Partial<PublishWish> = {}): PublishWish {
  const sarif = (resultsPerRun?: number) =>
    renderGateSarif(judged, { fallbackPath: 'Dockerfile', resultsPerRun });
  return {
    uploadSarif: 'auto',
    findings: { sarif, at: { commit: 'c'.repeat(40), ref: 'refs/heads/main' }, startedAt: ABOUT.startedAt },
    comment: 'auto',
    commentToWrite: {
      pullRequest: 7,
      marker: gateMarker('security-gate', ABOUT.subject),
      body: renderGateComment(judged, ABOUT),
    },
    ...more,
  };
}

describe('code scanning', () => {
  test('has the findings as soon as it has read them', async () => {
    const { sarif, failures, notices } = await publishFindings(wish(), ports());
    expect(sarif).toEqual({ kind: 'done', text: 'Code scanning has 1 finding of 1 tool' });
    expect([failures, notices]).toEqual([[], []]);
    expect(github.sarifs).toMatchObject([{ ref: 'refs/heads/main', errors: [], flaws: [], looks: 2 }]);
  });

  test('keeps the alerts of a scanner that failed, and shows those of the others', async () => {
    const crashed = scan({ scanner: 'trivy', proof: [], gaps: [{ kind: 'crashed', message: 'it broke' }] });
    const { sarif, failures } = await publishFindings(
      wish({ ...FAILED, scans: [crashed, scan()] }, { uploadSarif: 'true' }),
      ports(),
    );
    expect(sarif.text).toBe(
      'Code scanning has 1 finding of 1 tool; the alerts of trivy stay as they were, as it did not prove its work',
    );
    expect(failures).toEqual([]);
    const tools = github.sarifs.map(({ log: uploaded, errors }) => [
      (uploaded as unknown as SarifLog).runs.map(({ tool }) => tool.driver.name),
      errors.length,
    ]);
    expect(tools).toEqual(
      expect.arrayContaining([
        [['npm-audit'], 0],
        [['trivy'], 1],
      ]),
    );
  });

  test('that is still reading after minutes is left alone', async () => {
    github.looksUntilProcessed = 99;
    const before = clock.now();
    const { sarif } = await publishFindings(wish(), ports());
    expect(sarif).toMatchObject({ kind: 'done', text: expect.stringContaining('still reading') });
    expect(clock.now() - before).toBe(141_000);
  });

  test('that refuses a file is quoted, and fails the step only where the upload was asked for', async () => {
    const broken = () => ({ log: { version: '2.1.0' } as unknown as SarifLog, text: '', warnings: [] });
    const sarif = () => ({
      ...broken(),
      log: { ...broken().log, runs: [BAD_RUN] as unknown as SarifLog['runs'] },
    });
    const findings = { ...wish().findings, sarif };
    for (const uploadSarif of ['auto', 'true'] as const) {
      const told = await publishFindings(wish(FAILED, { uploadSarif, findings }), ports());
      const sentence = expect.stringMatching(
        /^upload_sarif: Code scanning could not process the findings: .*expected at least one location/,
      );
      expect(uploadSarif === 'true' ? told.failures : told.notices).toEqual([sentence]);
      expect(uploadSarif === 'true' ? told.notices : told.failures).toEqual([]);
    }
  });

  test.each([
    ['securityEventsPermission', 'none', /security-events: write/],
    ['codeScanning', false, /Switch it on under Settings/],
  ] as const)(
    'that may not be used (%s) is told with what to do, and changes nothing else',
    async (key, value, hint) => {
      Object.assign(github, { [key]: value });
      const { sarif, comment, notices, failures } = await publishFindings(wish(), ports());
      expect(sarif).toMatchObject({ kind: 'refused', hint: expect.stringMatching(hint) });
      expect(comment.kind).toBe('done');
      expect(notices).toEqual([expect.stringMatching(hint)]);
      expect(failures).toEqual([]);
      const asked = await publishFindings(wish(FAILED, { uploadSarif: 'true' }), ports());
      expect(asked.failures).toEqual([expect.stringMatching(hint)]);
    },
  );

  test('is not asked where it was not to be, where there is no token, or where nothing ran', async () => {
    const none = await publishFindings(wish(FAILED, { uploadSarif: 'false' }), ports());
    expect(none.sarif).toEqual({ kind: 'left-out', text: 'upload_sarif is false' });
    const anonymous = await publishFindings(wish(), ports({ codeScanning: undefined, comments: undefined }));
    expect(anonymous.notices).toHaveLength(2);
    const idle = await publishFindings(wish(judgement({ scans: [] })), ports());
    expect(idle.sarif.kind).toBe('left-out');
    expect(github.sarifs).toEqual([]);
  });

  test('gets fewer findings where the file was too large', async () => {
    const sizes: number[] = [];
    const codeScanning: PublishPorts['codeScanning'] = {
      upload: async ({ sarif }) => {
        const { runs } = JSON.parse(sarif) as SarifLog;
        sizes.push(runs[0]?.results.length ?? 0);
        if ((sizes.at(-1) ?? 0) > 2_000)
          throw new ActionError({ code: 'failed-precondition', message: 'too large' });
        return { id: '1' };
      },
      status: async () => ({ state: 'complete', errors: [] }),
    };
    const findings = Array.from({ length: 6_000 }, (_, at) => finding({ key: `${at}` }));
    const { sarif } = await publishFindings(wish(judgement({ findings })), ports({ codeScanning }));
    expect(sizes).toEqual([5_000, 2_500, 1_250]);
    expect(sarif.text).toContain('1250 findings');
  });

  test('that is down for a moment is asked again', async () => {
    let calls = 0;
    const real = ports().codeScanning as NonNullable<PublishPorts['codeScanning']>;
    const codeScanning: PublishPorts['codeScanning'] = {
      ...real,
      upload: async (request) => {
        calls += 1;
        if (calls < 3) throw new ActionError({ code: 'unavailable', message: 'down', status: 503 });
        return real.upload(request);
      },
    };
    expect((await publishFindings(wish(), ports({ codeScanning }))).sarif.kind).toBe('done');
  });
});

const BAD_RUN = {
  tool: { driver: { name: 't', rules: [] } },
  automationDetails: { id: 't/' },
  invocations: [],
  results: [{ message: { text: 'm' }, locations: [] }],
};

describe('the comment', () => {
  test('is written once and updated in place', async () => {
    const first = await publishFindings(wish(), ports());
    expect(first.comment).toMatchObject({
      text: 'Wrote a comment',
      url: expect.stringContaining('/pull/7#'),
    });
    const second = await publishFindings(wish(judgement()), ports());
    expect(second.comment.text).toBe('Updated the comment');
    const third = await publishFindings(wish(judgement()), ports());
    expect(third.comment.text).toBe('The comment says it already');
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('Security gate passed');
  });

  test('is found behind many others, and is neither a quote nor written by a stranger', async () => {
    const marker = gateMarker('security-gate', ABOUT.subject);
    const add = (body: string, type: 'Bot' | 'User', association: string) =>
      github.comments.push({
        id: github.nextId++,
        issue: 7,
        body,
        author: { login: 'x', type },
        association,
      });
    for (let at = 0; at < 150; at += 1) add('hello', 'User', 'MEMBER');
    add(`> ${marker}`, 'User', 'MEMBER');
    add(`${marker} all is well`, 'User', 'NONE');
    await publishFindings(wish(), ports());
    await publishFindings(wish(judgement()), ports());
    expect(github.comments).toHaveLength(153);
    expect(github.comments.at(-1)?.body).toContain('Security gate passed');
    expect(github.comments.at(-2)?.body).toBe(`${marker} all is well`);
  });

  test('that may not be written is a notice, and a failure where it was asked for', async () => {
    github.pullRequestsPermission = 'read';
    const { comment, notices } = await publishFindings(wish(), ports());
    expect(comment).toMatchObject({ kind: 'refused', hint: expect.stringContaining('pull-requests: write') });
    expect(notices).toHaveLength(1);
    expect((await publishFindings(wish(FAILED, { comment: 'true' }), ports())).failures).toHaveLength(1);
  });

  test('is left out where there is no pull request, or none was asked for', async () => {
    expect((await publishFindings(wish(FAILED, { commentToWrite: undefined }), ports())).comment.kind).toBe(
      'left-out',
    );
    expect((await publishFindings(wish(FAILED, { comment: 'false' }), ports())).comment.kind).toBe(
      'left-out',
    );
  });
});

test('an artifact that cannot be kept is a notice', async () => {
  const artifact = { name: 'security-gate', folder: '/r', files: ['/r/a'] };
  const kept = await publishFindings(wish(FAILED, { artifact }), ports());
  expect(kept.artifact.text).toBe('Uploaded artifact security-gate (number 1, 2 bytes)');
  const artifacts = {
    upload: () => Promise.reject(new ActionError({ code: 'already-exists', message: 'there is one' })),
  };
  const { notices, failures } = await publishFindings(wish(FAILED, { artifact }), ports({ artifacts }));
  expect([notices, failures]).toEqual([['upload_artifact: there is one'], []]);
});
