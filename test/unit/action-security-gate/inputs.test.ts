import { describe, expect, test } from '@jest/globals';
import { type INPUTS, type Inputs, parseInputs } from '../../../action-security-gate/src/inputs.ts';

const DIGEST = 'a'.repeat(64);

function variables(given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

function read(given: Readonly<Record<string, string>> = {}): Inputs {
  const parsed = parseInputs(variables(given));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function problems(given: Readonly<Record<string, string>>): readonly string[] {
  const parsed = parseInputs(variables(given));
  return parsed.ok ? [] : parsed.error.map(({ where, message }) => `${where}: ${message}`);
}

describe('parseInputs', () => {
  test('needs nothing at all', () => {
    expect(read()).toEqual({
      scanners: 'auto',
      folder: '.',
      trivyScanners: ['vuln', 'secret', 'misconfig'],
      secretsIn: { kind: 'auto' },
      exclude: [],
      tools: [],
      scanTimeoutMs: 600_000,
      policy: { path: '.github/security-gate.yml', required: false },
      knownFile: 'keep',
      enforce: true,
      uploadSarif: 'auto',
      comment: 'auto',
      name: 'security-gate',
      uploadArtifact: true,
      cyclonedx: false,
      attest: false,
      logFormat: 'text',
    });
  });

  test.each<[keyof typeof INPUTS, string, (inputs: Inputs) => unknown, unknown]>([
    ['scanners', 'gitleaks\nTrivy', ({ scanners }) => scanners, ['gitleaks', 'trivy']],
    ['working_directory', './services/web/', ({ folder }) => folder, 'services/web'],
    [
      'image',
      `ghcr.io/octo/shop@sha256:${DIGEST}`,
      ({ image }) => image,
      `ghcr.io/octo/shop@sha256:${DIGEST}`,
    ],
    ['dockerfile', 'docker\\Dockerfile', ({ dockerfile }) => dockerfile, 'docker/Dockerfile'],
    ['sbom', 'bom.json', ({ sbom }) => sbom, 'bom.json'],
    ['trivy_scanners', 'license', ({ trivyScanners }) => trivyScanners, ['license']],
    ['secrets_in', 'main..HEAD', ({ secretsIn }) => secretsIn, { kind: 'range', range: 'main..HEAD' }],
    ['secrets_in', 'files', ({ secretsIn }) => secretsIn, { kind: 'files' }],
    ['exclude', 'test/**, docs', ({ exclude }) => exclude, ['test/**', 'docs']],
    ['tools', 'trivy=v0.70.0', ({ tools }) => tools, [{ tool: 'trivy', version: '0.70.0' }]],
    [
      'tools',
      `gitleaks=8.30.0@sha256:${DIGEST}`,
      ({ tools }) => tools,
      [{ tool: 'gitleaks', version: '8.30.0', sha256: DIGEST }],
    ],
    ['scan_timeout', '90s', ({ scanTimeoutMs }) => scanTimeoutMs, 90_000],
    ['policy', 'ops/gate.yml', ({ policy }) => policy, { path: 'ops/gate.yml', required: true }],
    ['compare_with', 'base', ({ compareWith }) => compareWith, 'base'],
    ['known_file', 'prune', ({ knownFile }) => knownFile, 'prune'],
    ['mode', 'report', ({ enforce }) => enforce, false],
    ['upload_sarif', 'false', ({ uploadSarif }) => uploadSarif, 'false'],
    ['comment', 'true', ({ comment }) => comment, 'true'],
    ['upload_artifact', 'false', ({ uploadArtifact }) => uploadArtifact, false],
    ['name', 'gate-eu', ({ name }) => name, 'gate-eu'],
    ['cyclonedx', 'true', ({ cyclonedx }) => cyclonedx, true],
    ['github_token', 't', ({ token }) => token, 't'],
    ['log_format', 'json', ({ logFormat }) => logFormat, 'json'],
  ])('reads %s %j', (name, text, of, wanted) => {
    expect(of(read({ [name]: text }))).toEqual(wanted);
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a scanner of another name', { scanners: 'trivvy' }, 'did you mean "trivy"'],
    ['an empty list of scanners', { scanners: ', ,' }, 'found none'],
    ['a folder outside the workspace', { working_directory: '../other' }, 'a path below the workspace'],
    ['an absolute folder', { working_directory: 'C:\\temp' }, 'a path below the workspace'],
    ['an image with a scheme', { image: 'https://ghcr.io/octo/shop' }, 'without a scheme'],
    ['a range that git would take for an option', { secrets_in: '--output=x..y' }, 'a range of commits'],
    ['a range with a blank', { secrets_in: 'main..HEAD --all' }, 'a range of commits'],
    ['a commit that git would take for an option', { compare_with: '-x' }, 'a branch, tag or commit'],
    ['a tool that is not downloaded', { tools: 'bandit=1.9.0' }, 'run as they are found'],
    ['a version that is none', { tools: 'trivy=latest' }, 'a tool with a version'],
    ['a tool twice', { tools: 'trivy=0.70.0\ntrivy=0.69.3' }, 'found it twice'],
    ['a name that an artifact cannot have', { name: 'a/b' }, 'a name without'],
    ['an image without trivy', { image: 'ghcr.io/octo/shop', scanners: 'bandit' }, 'Expected trivy among'],
    ['an SBOM without trivy', { sbom: 'bom.json', scanners: 'bandit' }, 'Expected trivy among'],
    ['half a login', { image: 'ghcr.io/octo/shop', registry_username: 'me' }, 'found one of the two'],
    ['a login without an image', { registry_username: 'me', registry_password: 'p' }, 'Expected an image'],
    ['an attestation of nothing', { attest: 'true', github_token: 't' }, 'Expected an image to attest'],
    ['an attestation without a token', { attest: 'true', image: 'ghcr.io/octo/shop' }, 'Expected a token'],
    ['an SBOM to write without trivy', { cyclonedx: 'true', scanners: 'bandit' }, 'Expected trivy among'],
    ['an input of another action', { severity: 'HIGH' }, 'Expected an input of this action'],
  ])('refuses %s', (_, given, message) => {
    expect(problems(given)).toEqual([expect.stringContaining(message)]);
  });

  test('says all that is wrong at once', () => {
    expect(problems({ scanners: 'x', secrets_in: '', mode: 'soft', tools: 'trivy' })).toHaveLength(3);
  });

  test('says what to write in place of an input of another scanner', () => {
    const parsed = parseInputs(variables({ ignore_unfixed: 'true' }));
    expect(parsed).toMatchObject({ error: [{ hint: expect.stringContaining('fixable_only') }] });
  });

  test('never shows a password', () => {
    const said = problems({ registry_password: 'hunter2-hunter2', secrets_in: '--x' }).join('\n');
    expect(said).not.toContain('hunter2');
  });
});
