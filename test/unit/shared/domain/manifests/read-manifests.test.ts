import { describe, expect, test } from '@jest/globals';
import { containersOf, isOfCloudRun, podSpecOf } from '../../../../../shared/domain/manifests/containers.ts';
import { readManifests } from '../../../../../shared/domain/manifests/read-manifests.ts';

describe('A file of manifests', () => {
  test('gives each document that is one, with the way to its lines', () => {
    const { manifests, broken } = readManifests(
      'k.yaml',
      'a: 1\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n---\n- 1\n',
    );
    expect(manifests.map(({ kind, name }) => [kind, name])).toEqual([['Pod', 'x']]);
    expect(manifests[0]?.locate(['metadata', 'name'])).toEqual({ line: 6, column: 9 });
    expect(broken).toEqual([]);
  });

  test('says of a document that is no YAML where it breaks, and reads the others', () => {
    const { manifests, broken } = readManifests('k.yaml', 'a: "\n---\napiVersion: v1\nkind: Pod\n');
    expect(broken[0]).toMatchObject({ path: 'k.yaml' });
    expect(broken.length + manifests.length).toBeGreaterThan(0);
  });

  test('with more aliases than a file needs is broken, not a wait', () => {
    const levels = ['a', 'b', 'c', 'd', 'e'].map((key, index, all) => {
      const below = index === 0 ? '1' : `*${all[index - 1]}`;
      return `${key}: &${key} [${Array.from({ length: 9 }, () => below).join(', ')}]`;
    });
    expect(readManifests('k.yaml', `apiVersion: v1\nkind: Pod\n${levels.join('\n')}\n`).broken).toHaveLength(
      1,
    );
  });
});

describe('The containers', () => {
  const containers = (yaml: string) => {
    const [manifest] = readManifests('k.yaml', yaml).manifests;
    const found = manifest === undefined ? undefined : podSpecOf(manifest);
    return found === undefined ? [] : containersOf(found).map(({ name, way }) => `${name} ${way.join('.')}`);
  };

  test.each([
    ['Deployment', 'template: {spec: {containers: [{name: a}]}}', 'a spec.template.spec.containers.0'],
    [
      'CronJob',
      'jobTemplate: {spec: {template: {spec: {containers: [{name: a}]}}}}',
      'a spec.jobTemplate.spec.template.spec.containers.0',
    ],
    ['Pod', 'initContainers: [{}]', '0 spec.initContainers.0'],
  ])('of a %s are found', (kind, spec, way) => {
    expect(containers(`apiVersion: v1\nkind: ${kind}\nspec: {${spec}}\n`)).toEqual([way]);
  });

  test('of a Service of Kubernetes are none, of one of Cloud Run those of its template', () => {
    expect(containers('apiVersion: v1\nkind: Service\nspec: {ports: []}\n')).toEqual([]);
    const run =
      'apiVersion: serving.knative.dev/v1\nkind: Service\nspec: {template: {spec: {containers: [{image: x}]}}}\n';
    expect(containers(run)).toEqual(['0 spec.template.spec.containers.0']);
    expect(readManifests('k', run).manifests.map(isOfCloudRun)).toEqual([true]);
  });
});
