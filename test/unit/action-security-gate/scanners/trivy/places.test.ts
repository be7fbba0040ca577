import { describe, expect, test } from '@jest/globals';
import { atDockerfile } from '../../../../../action-security-gate/src/scanners/trivy/at-dockerfile.ts';
import { readDockerfile } from '../../../../../shared/domain/dockerfile/read-dockerfile.ts';
import { folderTarget, golden, imageTarget, readOf, report } from './scene.ts';

const secretIn = (Target: string, image = true) =>
  readOf(
    report({
      ...(image ? { ArtifactType: 'container_image', ArtifactName: imageTarget.what } : {}),
      Results: [
        {
          Target,
          Class: 'secret',
          Secrets: [{ RuleID: 'r', Title: 'A Key', Severity: 'HIGH', StartLine: 2 }],
        },
      ],
    }),
    image ? imageTarget : { ...folderTarget(), what: 'web' },
    { wish: { trivy: ['secret'] } },
  ).findings[0];

describe('A finding', () => {
  test('of a file in an image names its path there, and no place in the checkout', () => {
    expect(secretIn('/app/.env')).toMatchObject({ artifact: { image: imageTarget.what, path: 'app/.env' } });
    expect(secretIn('/app/.env')?.place).toBeUndefined();
  });

  test('of the configuration of an image says so', () => {
    expect(secretIn(imageTarget.what)?.message).toContain('stands in the configuration of the image');
    expect(secretIn(imageTarget.what)?.artifact?.path).toBeUndefined();
  });

  test('of a folder below the checkout has its path from the root', () => {
    expect(secretIn('.env', false)?.place).toEqual({ path: 'web/.env', startLine: 2 });
  });

  test.each([
    'git::https:/github.com/o/m?ref=v1/main.tf',
    '../outside/main.tf',
    '/abs/main.tf',
    'C:/x/main.tf',
  ])('with the path %s has no place: it is none of the checkout', (path) =>
    expect(secretIn(path, false)?.place).toBeUndefined(),
  );

  test('of an image by digest has that digest', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const what = `us-docker.pkg.dev/p/r/shop@${digest}`;
    const [finding] = readOf(golden('alpine-310.json'), { ...imageTarget, what }).findings;
    expect(finding?.artifact?.digest).toBe(digest);
  });

  test('of an image by tag has the digest that its registry gave it, not that of another', () => {
    const [a, b] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`);
    const json = JSON.parse(golden('alpine-310.json')) as { Metadata: object };
    const RepoDigests = [`ghcr.io/o/shop@${a}`, `us-docker.pkg.dev/p/r/shop@${b}`];
    const text = JSON.stringify({ ...json, Metadata: { ...json.Metadata, RepoDigests } });
    expect(readOf(text, imageTarget).findings[0]?.artifact?.digest).toBe(b);
  });
});

describe('Findings of an image', () => {
  const { findings } = readOf(golden('alpine-310.json'), imageTarget);

  test('are shown on the FROM that the last stage stands on', () => {
    const file = readDockerfile(
      'Dockerfile',
      'FROM golang:1.26 AS build\nFROM alpine:3.10 AS base\nFROM base\n',
    );
    for (const finding of atDockerfile(findings, file))
      expect(finding.place).toEqual({
        path: 'Dockerfile',
        startLine: 2,
        endLine: 2,
        startColumn: 6,
        endColumn: 17,
      });
  });

  test('stay as they are beside a file without FROM', () => {
    expect(atDockerfile(findings, readDockerfile('Dockerfile', 'RUN true'))).toEqual(findings);
  });

  test('leave those of the checkout where they are', () => {
    const own = readOf(golden('pnpm.json'), folderTarget()).findings;
    expect(atDockerfile(own, readDockerfile('Dockerfile', 'FROM x'))).toEqual(own);
  });
});
