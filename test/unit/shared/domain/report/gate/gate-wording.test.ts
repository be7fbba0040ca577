import { describe, expect, test } from '@jest/globals';
import type { JudgedFinding } from '../../../../../../shared/domain/gate/judgement.ts';
import { gateAnnotations } from '../../../../../../shared/domain/report/gate/gate-annotations.ts';
import { renderGateSummary } from '../../../../../../shared/domain/report/gate/gate-summary.ts';
import { ABOUT, FAILED, finding, judgement, scan } from './judgements.ts';

const tableOf = (...findings: readonly JudgedFinding[]) =>
  renderGateSummary({ ...FAILED, findings }, ABOUT).split('\n| --- |')[1] ?? '';
const affected = (more: object) => finding({ package: { ...packageOf, ...more } });
const packageOf = { name: 'lodash', version: '4.17.20', fixedVersions: [] };

describe('The words of a finding', () => {
  test('of what is no package are what to do, in a column of that name', () => {
    const hygiene = finding({
      kind: 'hygiene',
      package: undefined,
      remedy: 'End with a USER',
      title: 'As root',
    });
    const summary = renderGateSummary({ ...FAILED, findings: [hygiene] }, ABOUT);
    expect(summary).toContain('| package | what to do | where |');
    expect(summary).toContain('| End with a USER |');
  });

  test.each([
    [{ fixedVersions: ['3.1.0', '2.6.9'] }, 'update to 3.1.0 or 2.6.9'],
    [{ status: 'will-not-fix' }, 'no fix: its publisher will not make one'],
    [{ status: 'fixed' }, 'update; the version is not told'],
    [{}, 'no fix is known'],
  ])('of a package %p are %p', (more, words) => {
    expect(tableOf(affected(more))).toContain(`| ${words} |`);
  });

  test('do not name the advisory twice', () => {
    const without = finding({ id: 'CVE-2019-14697', title: 'CVE-2019-14697 in musl', url: undefined });
    expect(tableOf(without)).toContain('| CVE-2019-14697 in musl |');
  });

  test('of the history lead to the commit that holds it', () => {
    const removed = finding({ kind: 'secret', package: undefined, commit: 'abc123'.repeat(6) });
    expect(tableOf(removed)).toContain(`/blob/${'abc123'.repeat(6)}/web/package-lock.json#L12`);
  });

  test('of an image begin with the image', () => {
    const inImage = finding({ package: undefined, message: 'It ends', artifact: { image: 'shop:v2' } });
    const [annotation] = gateAnnotations({ ...FAILED, findings: [inImage] }, ABOUT);
    expect(annotation?.message).toBe('In the image shop:v2: It ends');
  });
});

describe('The words of a gap', () => {
  const hint = 'Install it.';
  const gap = { kind: 'not-installed', message: 'bandit is not on the PATH.', hint } as const;
  const open = judgement({
    ...{
      verdict: 'inconclusive',
      blocks: true,
      reasons: [`bandit: ${gap.message}`, `zizmor: ${gap.message}`],
    },
    scans: ['bandit', 'zizmor'].map((scanner) => scan({ scanner, gaps: [gap], proof: ['1 file scanned'] })),
  });

  test('end with one point before what to do', () => {
    const [annotation] = gateAnnotations(open, ABOUT);
    expect(annotation?.message).toBe('web/package-lock.json: bandit is not on the PATH. Install it.');
    expect(renderGateSummary(open, ABOUT)).not.toMatch(/\.\. /);
  });

  test('say once what to do, and for which scanners', () => {
    expect(renderGateSummary(open, ABOUT)).toContain('- bandit, zizmor: Install it.\n');
  });
});
