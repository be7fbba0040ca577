import { describe, expect, test } from '@jest/globals';
import { foreignCode } from '../../../.github/actions/plan-targets/foreign-code.ts';
import { lookForEnvironment } from '../../../.github/actions/plan-targets/look-for-environment.ts';
import { planTargets } from '../../../.github/actions/plan-targets/plan-targets.ts';

const DIGEST = `sha256:${'0'.repeat(64)}`;
const plan = (wanted: Partial<Parameters<typeof planTargets>[0]>) =>
  planTargets({
    ...{ service: 'shop', region: 'europe-west1', image: '', needDigest: false, call: 'c0ffee' },
    ...wanted,
  });

describe('the targets of a deployment', () => {
  test('are every service in every region, each with its image', () => {
    const { targets, images, problems } = plan({
      service: 'shop, cart',
      region: 'europe-west1\nus-east1',
      image: '{region}-docker.pkg.dev/p/r/{service}:v1',
    });
    expect(problems).toEqual([]);
    expect(targets.map(({ key, image }) => `${key} ${image}`)).toEqual([
      'shop.europe-west1.c0ffee europe-west1-docker.pkg.dev/p/r/shop:v1',
      'shop.us-east1.c0ffee us-east1-docker.pkg.dev/p/r/shop:v1',
      'cart.europe-west1.c0ffee europe-west1-docker.pkg.dev/p/r/cart:v1',
      'cart.us-east1.c0ffee us-east1-docker.pkg.dev/p/r/cart:v1',
    ]);
    expect(images.map(({ name }) => name)).toEqual(['deploy', 'deploy-2', 'deploy-3', 'deploy-4']);
  });

  test('have one image to scan where they share it, and an empty one where none is named', () => {
    expect(plan({ service: 'shop, cart', image: 'a/b:c' }).images).toEqual([
      { name: 'deploy', image: 'a/b:c' },
    ]);
    expect(plan({}).images).toEqual([{ name: 'deploy', image: '' }]);
  });

  test.each([
    ['no service', { service: ' , ' }, ['service: Expected a name like shop, found nothing']],
    ['a service that is none', { service: 'Shop' }, ["service: Expected a name like shop, found 'Shop'"]],
    [
      'a script for a region',
      { region: '$(id)' },
      ["region: Expected a name like europe-west1, found '$(id)'"],
    ],
    ['a name twice', { service: 'a, b, a' }, ["service: Expected each name once, found 'a' again"]],
    [
      'a wrong brace',
      { image: 'r/{servce}:1' },
      ["image: Expected {service} or {region} in braces, found '{servce}'"],
    ],
    [
      'two images',
      { image: 'r/a:1 r/b:1' },
      ["image: Expected one image without blanks, found 'r/a:1 r/b:1'"],
    ],
    [
      'a tag where a digest is needed',
      { image: 'r/a:1', needDigest: true },
      [expect.stringContaining('by its digest')],
    ],
    ['no image where a digest is needed', { needDigest: true }, [expect.stringContaining('by its digest')]],
    [
      'more jobs than a matrix has',
      { service: Array.from({ length: 257 }, (_, at) => `s${at}`).join() },
      ['service, region: Expected at most 256 targets, found 257'],
    ],
  ])('are refused with %s', (_, wanted, problems) => {
    expect(plan(wanted).problems).toEqual(problems);
  });

  test('fit into one environment variable where there are as many as can be, as Linux limits it', () => {
    const { targets, problems } = plan({
      service: Array.from({ length: 256 }, (_, at) => `${'s'.repeat(40)}${at}`).join(),
      region: 'northamerica-northeast1',
      image: `{region}-docker.pkg.dev/${'p'.repeat(30)}/${'r'.repeat(30)}/{service}@${DIGEST}`,
    });
    expect(problems).toEqual([]);
    expect(JSON.stringify(targets).length).toBeLessThan(131_072);
  });

  test('may be named by digest', () => {
    expect(plan({ image: `r/a@${DIGEST}`, needDigest: true }).problems).toEqual([]);
  });
});

describe('code of another repository', () => {
  const own = { full_name: 'Octo/Shop' };
  const foreign = { full_name: 'mallory/shop' };

  test.each([
    ['a push', {}, undefined],
    ['a pull request of the repository', { pull_request: { head: { repo: own } } }, undefined],
    ['a pull request of a fork', { pull_request: { head: { repo: foreign } } }, 'mallory/shop'],
    [
      'a fork that was deleted',
      { pull_request: { head: { repo: null } } },
      'a repository that is not there any more',
    ],
    ['a run that a fork started', { workflow_run: { head_repository: foreign } }, 'mallory/shop'],
    ['a run of the repository', { workflow_run: { head_repository: own } }, undefined],
  ])('is seen in %s', (_, event, source) => {
    expect(foreignCode(event, 'octo/shop')).toBe(source);
  });
});

describe('the look for an environment', () => {
  const asked: string[] = [];
  const answering = (answers: Readonly<Record<string, [number, object]>>): typeof fetch => {
    return async (url) => {
      const path = String(url).replace('https://api.example/repos/octo/shop/environments', '');
      asked.push(path);
      const [status, body] = answers[path] ?? [500, {}];
      return new Response(JSON.stringify(body), { status });
    };
  };
  const look = (answers: Readonly<Record<string, [number, object]>>) =>
    lookForEnvironment(
      'eu/production',
      { api: 'https://api.example', repository: 'octo/shop', token: 't' },
      answering(answers),
    );

  test('finds it', async () => {
    expect(await look({ '/eu%2Fproduction': [200, { name: 'eu/production' }] })).toEqual({ kind: 'found' });
  });

  test('says which others there are', async () => {
    const list = { environments: [{ name: 'staging' }] };
    expect(await look({ '/eu%2Fproduction': [404, {}], '?per_page=100': [200, list] })).toEqual({
      kind: 'missing',
      others: ['staging'],
    });
  });

  test.each([
    ['may not be looked at', { '/eu%2Fproduction': [403, {}] }],
    [
      'may not be listed, and so is perhaps hidden',
      { '/eu%2Fproduction': [404, {}], '?per_page=100': [403, {}] },
    ],
  ] as const)('does not know where it %s', async (_, answers) => {
    expect(await look(answers as never)).toMatchObject({ kind: 'unknown', why: 'GitHub answered 403' });
  });
});
