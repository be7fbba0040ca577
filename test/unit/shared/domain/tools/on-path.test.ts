import { describe, expect, test } from '@jest/globals';
import { choose, type Plan, type ToolWish } from '../../../../../shared/domain/tools/choose.ts';
import { beforeItRuns, judgeOnPath } from '../../../../../shared/domain/tools/on-path.ts';

const MINE = 'ab'.repeat(32);
const TRIVY_EXECUTABLE = 'd89bcc6510a267f11b773398cbf1be5520ce39f9e8b6633178c4487f05b7d791';
const path = '/usr/bin/x';

function judged(tool: string, wish: ToolWish, found: { sha256?: string; version?: string | undefined }) {
  const plan = choose(tool, wish, 'linux-x64') as Plan;
  return judgeOnPath(plan, 'linux-x64', { path, sha256: MINE, version: undefined, ...found });
}

describe('before a file is run', () => {
  test('it is refused when an advisory names it, under any tool', () => {
    const sha256 = '6328a34b26a63423b555a61f89a6a0525a534e9c88584c815d937910f1ddd538';
    expect(beforeItRuns('gitleaks', { path, sha256 })).toMatchObject({
      kind: 'refused-tool',
      message: expect.stringContaining(`${path} (sha256 ${sha256}) is refused`),
    });
  });

  test('it needs not be asked when the table knows it', () => {
    expect(beforeItRuns('trivy', { path, sha256: TRIVY_EXECUTABLE })).toEqual({
      kind: 'known',
      version: '0.74.0',
    });
    const bare = 'ca69b3d3cd08f889a49dc0a383122f71cc528b83803671df5fd874d97485b108';
    expect(beforeItRuns('osv-scanner', { path, sha256: bare })).toEqual({ kind: 'known', version: '2.6.0' });
  });

  test('it is unknown otherwise, also when it is the archive of a release', () => {
    expect(beforeItRuns('trivy', { path, sha256: MINE })).toEqual({ kind: 'unknown' });
    const archive = '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a';
    expect(beforeItRuns('trivy', { path, sha256: archive })).toEqual({ kind: 'unknown' });
  });
});

describe('a copy on the PATH', () => {
  test('is taken as verified when it is the file of its release', () => {
    const found = { sha256: TRIVY_EXECUTABLE, version: '0.74.0' };
    expect(judged('trivy', { version: 'default' }, found)).toEqual({
      kind: 'take',
      version: '0.74.0',
      verified: true,
    });
  });

  test('is taken as it is when nobody knows the digest of its version', () => {
    expect(judged('trivy', { version: 'default' }, { version: '0.60.0' })).toEqual({
      kind: 'take',
      version: '0.60.0',
      verified: false,
    });
    expect(judged('bandit', { version: 'default' }, { version: '1.8.0' })).toMatchObject({
      kind: 'take',
      verified: false,
    });
  });

  test('is taken when it is what the user vouches for, though somebody else built it', () => {
    expect(judged('trivy', { version: '0.74.0', sha256: MINE }, { version: '0.74.0' })).toEqual({
      kind: 'take',
      version: '0.74.0',
      verified: true,
    });
    expect(judged('gitleaks', { version: 'default', sha256: MINE }, {})).toEqual({
      kind: 'take',
      version: 'unknown',
      verified: true,
    });
  });

  test('is passed over for a release, and that is suspicious, when it is not the file that it says it is', () => {
    expect(judged('trivy', { version: 'default' }, { version: '0.74.0' })).toEqual({
      kind: 'pass-over',
      suspicious: true,
      why: expect.stringContaining(`its SHA-256 is ${MINE}, that of the release ${TRIVY_EXECUTABLE}`),
    });
  });

  test.each([
    [
      'it has another version',
      'trivy',
      { version: '0.73.0' },
      { version: '0.60.0' },
      'is trivy 0.60.0, not 0.73.0',
    ],
    [
      'it does not say its version, and some must not run',
      'trivy',
      { version: 'default' },
      {},
      'does not say which version',
    ],
    [
      'it does not say its version, and one is wanted',
      'gitleaks',
      { version: '8.30.1' },
      {},
      'does not say which version',
    ],
    [
      'it has another digest than the given one',
      'trivy',
      { version: '0.60.0', sha256: 'cd'.repeat(32) },
      { version: '0.60.0' },
      `not ${'cd'.repeat(32)} as given`,
    ],
  ])('is passed over when %s', (_, tool, wish, found, why) => {
    expect(judged(tool, wish, found)).toEqual({
      kind: 'pass-over',
      suspicious: false,
      why: expect.stringContaining(why),
    });
  });

  test('is taken without a version where no version is known to be bad', () => {
    expect(judged('gitleaks', { version: 'default' }, {})).toEqual({
      kind: 'take',
      version: 'unknown',
      verified: false,
    });
  });

  test('is refused when nothing can be had in its place', () => {
    expect(judged('trivy', { version: '0.68.1' }, { version: '0.60.0' })).toMatchObject({
      kind: 'refused-tool',
      message: expect.stringMatching(/is trivy 0\.60\.0, not 0\.68\.1\. trivy 0\.68\.1 is not on the PATH/),
      hint: expect.stringContaining('give the SHA-256'),
    });
    expect(judged('bandit', { version: '1.9.4' }, { version: '1.8.0' })).toEqual({
      kind: 'refused-tool',
      message: `${path} is bandit 1.8.0, not 1.9.4.`,
      hint: expect.stringContaining('bandit==1.9.4'),
    });
  });

  test.each(['0.69.4', '0.69.5', '0.69.6'])(
    'is refused when it is trivy %s, though a good release could be had',
    (version) => {
      for (const wish of [
        { version: 'default' },
        { version: '0.74.0' },
        { version: '0.69.3', sha256: MINE },
      ]) {
        expect(judged('trivy', wish, { version })).toMatchObject({
          kind: 'refused-tool',
          message: expect.stringContaining('GHSA-69fq-xp46-6x23'),
          hint: expect.stringContaining('replace every secret'),
        });
      }
    },
  );
});
