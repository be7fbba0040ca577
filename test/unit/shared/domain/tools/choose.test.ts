import { describe, expect, test } from '@jest/globals';
import { choose } from '../../../../../shared/domain/tools/choose.ts';
import { platformOf } from '../../../../../shared/domain/tools/platform.ts';

const DIGEST = 'ab'.repeat(32);
const TRIVY_074 = '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a';

describe('the release that is chosen', () => {
  test('is the default version, with everything that is needed to fetch and verify it', () => {
    expect(choose('trivy', { version: 'default' }, 'linux-x64')).toEqual({
      kind: 'plan',
      tool: 'trivy',
      version: undefined,
      sha256: undefined,
      source: {
        kind: 'release',
        release: {
          version: '0.74.0',
          url: 'https://github.com/aquasecurity/trivy/releases/download/v0.74.0/trivy_0.74.0_Linux-64bit.tar.gz',
          file: 'trivy_0.74.0_Linux-64bit.tar.gz',
          archive: 'tar.gz',
          executable: 'trivy',
          sha256: TRIVY_074,
          executableSha256: 'd89bcc6510a267f11b773398cbf1be5520ce39f9e8b6633178c4487f05b7d791',
        },
      },
    });
  });

  test.each([
    ['trivy', '0.70.0', 'win32-x64', 'zip', 'trivy.exe', 'v0.70.0/trivy_0.70.0_windows-64bit.zip'],
    [
      'gitleaks',
      'v8.30.1',
      'darwin-arm64',
      'tar.gz',
      'gitleaks',
      'v8.30.1/gitleaks_8.30.1_darwin_arm64.tar.gz',
    ],
    [
      'osv-scanner',
      '2.6.0',
      'win32-arm64',
      'none',
      'osv-scanner.exe',
      'v2.6.0/osv-scanner_windows_arm64.exe',
    ],
    ['terraform', '1.16.2', 'linux-arm64', 'zip', 'terraform', '1.16.2/terraform_1.16.2_linux_arm64.zip'],
    ['tofu', '1.12.6', 'darwin-x64', 'zip', 'tofu', 'v1.12.6/tofu_1.12.6_darwin_amd64.zip'],
    ['tflint', '0.64.0', 'linux-x64', 'zip', 'tflint', 'v0.64.0/tflint_linux_amd64.zip'],
  ] as const)('of %s %s on %s is a %s with %s', (tool, version, platform, archive, executable, end) => {
    const plan = choose(tool, { version }, platform);
    expect(plan).toMatchObject({ source: { release: { archive, executable } } });
    expect(plan).toMatchObject({
      version: version.replace('v', ''),
      source: { release: { url: expect.stringMatching(new RegExp(`/${end}$`)) } },
    });
  });

  test('of a bare executable has one digest for both', () => {
    const plan = choose('osv-scanner', { version: 'default' }, 'linux-x64');
    const digest = 'ca69b3d3cd08f889a49dc0a383122f71cc528b83803671df5fd874d97485b108';
    expect(plan).toMatchObject({ source: { release: { sha256: digest, executableSha256: digest } } });
  });

  test('is one that only the user vouches for, where the user gives its digest', () => {
    const plan = choose('trivy', { version: '0.68.1', sha256: DIGEST.toUpperCase() }, 'linux-x64');
    expect(plan).toMatchObject({
      sha256: DIGEST,
      source: {
        release: {
          version: '0.68.1',
          file: 'trivy_0.68.1_Linux-64bit.tar.gz',
          sha256: DIGEST,
          executableSha256: undefined,
        },
      },
    });
  });
});

describe('nothing is fetched', () => {
  test.each([
    [
      'of a version whose digest nobody gives',
      { version: '0.68.1' },
      'does not know the digest of trivy_0.68.1_Linux-64bit.tar.gz',
    ],
    [
      'of a version whose published digest is another than the one given',
      { version: '0.74.0', sha256: DIGEST },
      `is ${DIGEST}, but the checksums file of its release says ${TRIVY_074}`,
    ],
  ])('%s: the PATH may still have it', (_, wish, message) => {
    expect(choose('trivy', wish, 'linux-x64')).toMatchObject({
      kind: 'plan',
      source: {
        kind: 'path-only',
        otherwise: { kind: 'refused-tool', message: expect.stringContaining(message) },
      },
    });
  });

  test('for a machine without a release', () => {
    expect(choose('tflint', { version: 'default' }, 'win32-arm64')).toMatchObject({
      source: { otherwise: { message: 'tflint is not released for this machine (win32-arm64).' } },
    });
    expect(choose('trivy', { version: 'default' }, platformOf('aix', 'ppc64'))).toMatchObject({
      source: { otherwise: { message: 'trivy is not released for this machine (unknown).' } },
    });
  });

  test.each([
    ['bandit', 'python -m pip install bandit==1.9.4'],
    ['pip-audit', 'pip-audit==2.10.1'],
    ['npm', 'actions/setup-node'],
    ['another', 'Install another in an earlier step'],
  ])('of %s, which other installers bring', (tool, hint) => {
    expect(choose(tool, { version: 'default' }, 'linux-x64')).toMatchObject({
      source: { otherwise: { kind: 'not-installed', hint: expect.stringContaining(hint) } },
    });
  });
});

describe('what is refused outright', () => {
  test.each(['0.69.4', 'v0.69.5', '0.69.6'])('is trivy %s, whatever digest is given with it', (version) => {
    for (const wish of [{ version }, { version, sha256: DIGEST }]) {
      expect(choose('trivy', wish, 'linux-x64')).toEqual({
        kind: 'refused-tool',
        message: expect.stringContaining('CVE-2026-33634, GHSA-69fq-xp46-6x23'),
        hint: expect.stringContaining('https://github.com/advisories/GHSA-69fq-xp46-6x23'),
      });
    }
  });

  test('is a file that an advisory names, under any version', () => {
    const sha256 = '822dd269ec10459572dfaaefe163dae693c344249a0161953f0d5cdd110bd2a0';
    expect(choose('trivy', { version: '0.69.3', sha256 }, 'linux-x64')).toMatchObject({
      kind: 'refused-tool',
    });
  });

  test.each(['latest', '0.74', '', '^0.74.0', '0.74.0/../../x', 'v', 'main'])(
    'is a version that is none: %s',
    (version) => {
      expect(choose('trivy', { version }, 'linux-x64')).toMatchObject({
        kind: 'refused-tool',
        message: `Expected 'default' or an exact version of trivy, found '${version}'.`,
      });
    },
  );

  test.each(['abc', `${DIGEST}0`, `sha256:${DIGEST}`])('is a digest that is none: %s', (sha256) => {
    expect(choose('trivy', { version: 'default', sha256 }, 'linux-x64')).toMatchObject({
      kind: 'refused-tool',
      message: expect.stringContaining('64 hexadecimal digits'),
    });
  });
});
