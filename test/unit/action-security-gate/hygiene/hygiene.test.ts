import { describe, expect, test } from '@jest/globals';
import { examineHygiene } from '../../../../action-security-gate/src/hygiene/hygiene.ts';
import { HYGIENE_RULES } from '../../../../action-security-gate/src/hygiene/registry.ts';
import type { HygieneInput } from '../../../../action-security-gate/src/hygiene/rule.ts';
import { readTrivyReport } from '../../../../shared/domain/trivy/report.ts';
import { golden, IMAGE, report } from '../scanners/trivy/scene.ts';

const DIGEST = `@sha256:${'a'.repeat(64)}`;

const input = (changes: Partial<HygieneInput>): HygieneInput => ({
  ...{ dockerfiles: [], manifests: [], wish: { maxImageMegabytes: 200 } },
  ...changes,
});

const dockerfile = (...lines: readonly string[]): Partial<HygieneInput> => ({
  dockerfiles: [{ path: 'Dockerfile', text: lines.join('\n') }],
});

const image = (Metadata: object): Partial<HygieneInput> => {
  const read = readTrivyReport(report({ ArtifactType: 'container_image', Metadata }));
  if (!read.ok) throw new Error(read.error.message);
  return { image: IMAGE, trivyReport: read.value };
};

const config = (changes: object) =>
  image({ Size: 1, ImageConfig: { config: { User: '65532', ...changes } } });
const manifest = (text: string): Partial<HygieneInput> => ({ manifests: [{ path: 'k8s.yaml', text }] });
const ignore = (text: string): Partial<HygieneInput> => ({
  ...dockerfile('FROM a'),
  dockerignore: { path: '.dockerignore', text },
});

const pod = (container: string, spec = ''): Partial<HygieneInput> =>
  manifest(`apiVersion: v1
kind: Pod
metadata: {name: shop}
spec:
${spec}  containers:
    - name: web
      image: x
${container}`);

/** Each rule with what it finds fault with, and with what it does not. */
const FIXTURES: Readonly<
  Record<
    string,
    { readonly bad: readonly Partial<HygieneInput>[]; readonly good: readonly Partial<HygieneInput>[] }
  >
> = {
  'image-size': {
    bad: [
      image({ Size: 200_000_001 }),
      image({ Layers: [{ Size: 150_000_000 }, { Size: 60_000_000 }] }),
      { ...image({ Size: 60_000_000 }), wish: { maxImageMegabytes: 50 } },
    ],
    good: [image({ Size: 200_000_000 }), image({ Layers: [{ Size: 1 }] }), dockerfile('FROM huge')],
  },
  'runs-as-root': {
    bad: [
      config({ User: '' }),
      config({ User: 'root' }),
      config({ User: '0:0' }),
      dockerfile('FROM node'),
      dockerfile('FROM node', 'USER app', 'USER root'),
      dockerfile('FROM node AS a', 'USER app', 'FROM node'),
      dockerfile('ARG U=root', 'FROM node', 'ARG U', 'USER $U:grp'),
    ],
    good: [
      config({ User: '65532' }),
      config({ User: 'node' }),
      dockerfile('FROM node', 'USER root', 'USER node'),
      dockerfile('FROM node AS a', 'USER app', 'FROM a'),
      dockerfile('FROM gcr.io/distroless/static:nonroot'),
      { ...config({}), ...dockerfile('FROM company/base') },
    ],
  },
  'base-image-digest': {
    bad: [
      dockerfile('FROM node:22'),
      dockerfile(`FROM node:22${DIGEST} AS a`, 'FROM alpine', 'COPY --from=a /x /x'),
    ],
    good: [
      dockerfile(`FROM node:22${DIGEST} AS a`, 'FROM a'),
      dockerfile('FROM scratch'),
      dockerfile(`ARG B=node:22${DIGEST}`, 'FROM $B'),
    ],
  },
  'latest-tag': {
    bad: [
      dockerfile('FROM node'),
      dockerfile('FROM node:latest'),
      dockerfile('FROM host:5000/node'),
      dockerfile('ARG T=latest', 'FROM node:$T'),
    ],
    good: [
      dockerfile('FROM node:22'),
      dockerfile(`FROM node${DIGEST}`),
      dockerfile('FROM node:22 AS latest', 'FROM latest'),
    ],
  },
  'end-of-life-system': {
    bad: [image({ OS: { Family: 'alpine', Name: '3.10.2', EOSL: true } })],
    good: [image({ OS: { Family: 'alpine', Name: '3.22.1' } }), image({}), dockerfile('FROM alpine:3.10')],
  },
  'secret-in-settings': {
    bad: [
      dockerfile('FROM a', 'ENV DB_PASSWORD=hunter22'),
      dockerfile('ARG NPM_TOKEN=npm_abc', 'FROM a'),
      dockerfile('FROM a AS b', 'ENV apiKey k-123456', 'FROM c'),
      config({ Env: ['PATH=/bin', 'STRIPE_SECRET_KEY=sk_live_1'] }),
    ],
    good: [
      dockerfile('FROM a', 'ARG NPM_TOKEN', 'ENV TOKEN=$NPM_TOKEN DB_PASSWORD= SECRET_PATH=/run/secrets/x'),
      dockerfile(
        'FROM a',
        'ENV PASSWORD_FILE=/run/secrets/db TOKEN_TTL=3600 GPG_KEY=A035C8C19219BA82 PUBLIC_KEY=abc',
      ),
      config({ Env: ['PWD=/app', 'API_KEY=projects/p/secrets/k'] }),
    ],
  },
  dockerignore: {
    bad: [dockerfile('FROM a'), ignore('node_modules\n'), ignore('.git\n'), ignore('*\n!.env\n!.git\n')],
    good: [
      ignore('# all\n*\n!src\n'),
      ignore('.git/\n/.env*\n'),
      ignore('**/.git\n**/.env\n'),
      manifest('a: b'),
    ],
  },
  'privileged-container': {
    bad: [
      pod('      securityContext: {privileged: true}\n'),
      pod('      securityContext: {allowPrivilegeEscalation: true}\n'),
      pod('      securityContext: {capabilities: {drop: [ALL], add: [SYS_ADMIN]}}\n'),
      pod('', '  hostNetwork: true\n'),
    ],
    good: [
      pod(
        '      securityContext: {privileged: false, capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}}\n',
      ),
      manifest('apiVersion: v1\nkind: ConfigMap\ndata: {privileged: "true"}\n'),
    ],
  },
  'writable-root-filesystem': {
    bad: [pod(''), pod('      securityContext: {readOnlyRootFilesystem: false}\n')],
    good: [
      pod('      securityContext: {readOnlyRootFilesystem: true}\n'),
      manifest(
        'apiVersion: serving.knative.dev/v1\nkind: Service\nspec: {template: {spec: {containers: [{image: x}]}}}\n',
      ),
    ],
  },
};

const idsOf = (changes: Partial<HygieneInput>) => examineHygiene(input(changes)).findings.map(({ id }) => id);

describe('Rules of hygiene', () => {
  test('each have a good and a bad example', () => {
    expect(Object.keys(FIXTURES).sort()).toEqual(HYGIENE_RULES.map(({ id }) => id).sort());
  });

  test.each(HYGIENE_RULES.map((rule) => [rule.id, rule] as const))(
    '%s finds fault with its bad examples',
    (id) => {
      for (const bad of FIXTURES[id]?.bad ?? []) expect(idsOf(bad)).toContain(id);
    },
  );

  test.each(HYGIENE_RULES.map((rule) => [rule.id, rule] as const))(
    '%s finds none with its good ones',
    (id) => {
      for (const good of FIXTURES[id]?.good ?? []) expect(idsOf(good)).not.toContain(id);
    },
  );

  test('say why, what to do and where to read more', () => {
    for (const rule of HYGIENE_RULES) {
      for (const text of [rule.title, rule.rationale, rule.remedy]) expect(text).toMatch(/^[A-Z].*[^.]$/);
      expect(rule.url).toMatch(/^https:\/\//);
    }
  });

  test('ask for no HEALTHCHECK, which Cloud Run does not read', () => {
    const good = dockerfile(`FROM node:22${DIGEST}`, 'USER node');
    expect(
      examineHygiene(input({ ...good, dockerignore: { path: '.dockerignore', text: '*' } })).findings,
    ).toEqual([]);
  });
});

describe('A finding of hygiene', () => {
  const first = (changes: Partial<HygieneInput>) => examineHygiene(input(changes)).findings[0];

  test('stands at its line and columns', () => {
    expect(first(dockerfile('FROM a:1', 'ENV A=1 DB_PASSWORD="hunter22"'))).toMatchObject({
      ...{
        kind: 'hygiene',
        tool: 'hygiene',
        id: 'secret-in-settings',
        severity: 'critical',
        anchor: 'DB_PASSWORD',
      },
      place: { path: 'Dockerfile', startLine: 2, startColumn: 9 },
    });
  });

  test('never tells the value of a secret', () => {
    const read = examineHygiene(
      input({ ...dockerfile('FROM a', 'ENV DB_PASSWORD=hunter22'), ...config({ Env: ['TOKEN=hunter22'] }) }),
    );
    expect(read.findings.filter(({ id }) => id === 'secret-in-settings')).toHaveLength(2);
    expect(JSON.stringify(read)).not.toContain('hunter22');
  });

  test('of an image names the image', () => {
    expect(first(config({ User: 'root' }))).toMatchObject({ id: 'runs-as-root', artifact: { image: IMAGE } });
  });

  test('of a user that only the base image knows is a guess, and no reason to block; a USER that is root is', () => {
    const severities = (...lines: readonly string[]) =>
      examineHygiene(input(dockerfile(...lines)))
        .findings.filter(({ id }) => id === 'runs-as-root')
        .map(({ severity, title }) => `${severity}: ${title}`);
    expect(severities('FROM node:22')).toEqual(['medium: The image may run as root']);
    expect(severities('FROM node:22', 'USER root')).toEqual(['high: The image runs as root']);
    expect(first(config({ User: '' }))).toMatchObject({ id: 'runs-as-root', severity: 'high' });
  });

  test('of a manifest stands at the key that gives the right', () => {
    expect(first(pod('      securityContext:\n        privileged: true\n'))).toMatchObject({
      ...{
        place: { path: 'k8s.yaml', startLine: 9, startColumn: 9 },
        message: expect.stringContaining('Pod shop has privileged: true of web'),
      },
    });
  });

  test('of Cloud Run is information: it honours no securityContext', () => {
    const service = manifest(`apiVersion: serving.knative.dev/v1
kind: Service
metadata: {name: shop}
spec: {template: {spec: {containers: [{image: x, securityContext: {privileged: true}}]}}}
`);
    expect(examineHygiene(input(service)).findings).toMatchObject([
      { severity: 'info', title: 'A field has no effect on Cloud Run' },
    ]);
  });
});

describe('What cannot be decided', () => {
  test('is told as information, never passed over', () => {
    const { findings } = examineHygiene(input(dockerfile('ARG BASE', 'FROM $BASE', 'USER $APP')));
    const undecided = findings.filter(({ title }) => title.startsWith('Cannot be decided'));
    expect(undecided.map(({ id, severity }) => [id, severity])).toEqual([
      ...[
        ['runs-as-root', 'info'],
        ['base-image-digest', 'info'],
      ],
    ]);
    expect(undecided[1]?.message).toContain('FROM $BASE depends on BASE');
  });

  test('is a gap where the size of the image is not known', () => {
    expect(examineHygiene(input(image({ ImageConfig: { config: { User: '1' } } }))).gaps).toMatchObject([
      { kind: 'nothing-scanned', message: expect.stringContaining('size of the image') },
    ]);
  });

  test('is a gap where a manifest is no YAML, or a Dockerfile has no FROM', () => {
    const read = examineHygiene(input({ ...manifest('a: [\n'), ...dockerfile('RUN true') }));
    expect(read.gaps.map(({ kind, message }) => `${kind} ${message.split(':')[0]}`)).toEqual([
      ...['unparsed-files k8s.yaml', 'unparsed-files Dockerfile has no FROM'],
    ]);
  });
});

describe('The proof', () => {
  test('names what the rules were asked of', () => {
    const all = { ...config({}), ...dockerfile('FROM a'), ...pod('') };
    expect(examineHygiene(input(all)).proof).toEqual([
      '9 rules asked of the image, 1 Dockerfile, 1 manifest',
    ]);
  });

  test('is empty where there was nothing to ask', () => {
    expect(examineHygiene(input({}))).toEqual({ findings: [], proof: [], gaps: [] });
  });

  test('of a true report: an old Alpine, small, as root', () => {
    const read = readTrivyReport(golden('alpine-310.json'));
    const trivyReport = read.ok ? read.value : undefined;
    expect(idsOf({ image: IMAGE, trivyReport })).toEqual(['end-of-life-system', 'runs-as-root']);
  });
});
