import { describe, expect, test } from '@jest/globals';
import { parseFragment } from '../../../../../shared/domain/template/parse-fragment.ts';

const problems = (text: string) => {
  const result = parseFragment(text, 'template');
  return result.ok ? [] : result.error.map((p) => `${p.where} ${p.line}:${p.column} ${p.message}`);
};

describe('parseFragment', () => {
  test('reads sidecars, volumes, GPUs and what is newer than this suite', () => {
    const text = `
nodeSelector: {accelerator: nvidia-l4}
somethingNew: {deep: [1]}
containers:
  - resources: {limits: {cpu: 8, memory: 32Gi, nvidia.com/gpu: 1}, cpuIdle: false}
    livenessProbe: null
  - name: collector
    image: gcr.io/p/collector
    env: [{name: A, value: '1'}]
volumes:
  - name: models
    gcs: {bucket: models, readOnly: true}
`;
    expect(parseFragment(text, 'template')).toEqual({
      ok: true,
      value: {
        nodeSelector: { accelerator: 'nvidia-l4' },
        somethingNew: { deep: [1] },
        containers: [
          {
            resources: { limits: { cpu: '8', memory: '32Gi', 'nvidia.com/gpu': '1' }, cpuIdle: false },
            livenessProbe: null,
          },
          { name: 'collector', image: 'gcr.io/p/collector', env: [{ name: 'A', value: '1' }] },
        ],
        volumes: [{ name: 'models', gcs: { bucket: 'models', readOnly: true } }],
      },
    });
  });

  test.each([
    ['spec: {containers: []}', '1:1 Expected the content of "spec" one level up'],
    ['containerConcurrency: 80', '1:1 Expected "maxInstanceRequestConcurrency", as the Admin API v2 has it'],
    [
      'service_account: a@p.iam.gserviceaccount.com',
      '1:1 Expected "serviceAccount", as the Admin API v2 has it',
    ],
    ['containers:\n  - env:\n      - name: A\n        valueFrom: {}', '4:9 Expected "valueSource'],
    [
      'containers:\n  - env:\n      - {name: A, value: 1.10}',
      '3:26 Expected text as the value of a variable',
    ],
    ['labels: {build: 12}', '1:17 Expected text as the value of "build"; put it in quotes'],
    ['revision: app-1', '1:1 Expected no name of a revision'],
    ['timeout: 300', '1:10 Expected text of seconds like 300s, found 300'],
    ['containers: {image: x}', '1:13 Expected a list of containers'],
    ['containers: [app]', '1:14 Expected a map with the fields of a container, found "app"'],
    ['volumes: [{emptyDir: {}}]', '1:11 Expected .*'],
    ['image=x', '1:1 Expected a map with the fields of a RevisionTemplate, found "image=x"'],
    ['a: [', '1:\\d+ Expected valid YAML'],
  ])('refuses %j', (text, message) => {
    expect(problems(text)).toEqual([expect.stringMatching(`^template ${message}`)]);
  });

  test('never shows the value of a variable', () => {
    expect(problems('containers: [{env: [{name: A, value: 271828}]}]').join()).not.toContain('271828');
  });

  test('lists every problem', () => {
    expect(problems('Timeout: 1s\nlabels: {a: 1}\ncontainers: [{Image: x}]')).toHaveLength(3);
  });
});
