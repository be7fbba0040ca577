import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gateAnnotations } from '../../../../../../shared/domain/report/gate/gate-annotations.ts';
import { gateMarker, renderGateComment } from '../../../../../../shared/domain/report/gate/gate-comment.ts';
import { gateHeadline } from '../../../../../../shared/domain/report/gate/gate-headline.ts';
import { renderGateSummary } from '../../../../../../shared/domain/report/gate/gate-summary.ts';
import { renderGateSarif } from '../../../../../../shared/domain/sarif/gate-sarif.ts';
import { HOSTILE } from '../arbitrary-text.ts';
import { inspectPage, withoutCode } from '../inspect-page.ts';
import { abouts, judgements } from './judgement-arbitrary.ts';
import { ABOUT, finding, judgement, scan } from './judgements.ts';

const ESCAPE = String.fromCharCode(27);
const bytes = (page: string): number => new TextEncoder().encode(page).length;
const withoutMarker = (comment: string): string =>
  comment.replace(gateMarker('security-gate', ABOUT.subject), '');
/** No image is loaded, and no link goes where a text says, but one to an address of the web under the name of the finding. */
const noImages = (page: string): void => expect(withoutCode(page)).not.toMatch(/!\[[^\]\\]*\]\(/);

describe('reports of hostile texts', () => {
  test('hold no tag, mention, image or command but their own, and whole tables', () => {
    fc.assert(
      fc.property(judgements, abouts, (judged, about) => {
        for (const page of [
          renderGateSummary(judged, about),
          withoutMarker(renderGateComment(judged, about)),
        ]) {
          inspectPage(page);
          noImages(page);
        }
        expect(gateHeadline(judged, about)).not.toMatch(/\n|##\[|^\s*::/);
      }),
      { numRuns: 60 },
    );
  });

  test.each(HOSTILE.map((value) => [value.slice(0, 30), value]))(
    'are whole with %j everywhere',
    (_, value) => {
      const all = finding({
        ...{
          id: value,
          title: value,
          message: value,
          remedy: value,
          url: value,
          commit: value,
          anchor: value,
          tool: value,
        },
        package: { purl: value, name: value, version: value, fixedVersions: [value] },
        place: { path: value, startLine: 1 },
        artifact: { image: value, digest: value, layer: value, path: value },
        seenBy: [{ tool: value, id: value, severity: 'high' }],
        exception: { reason: value, owner: value, expires: value, expired: true },
      });
      const judged = judgement({
        ...{ verdict: 'fail', blocks: true, reasons: [value, value], warnings: [value] },
        findings: [all, { ...all, package: undefined }],
        scans: [
          scan({
            scanner: value,
            target: value,
            proof: [value],
            gaps: [{ kind: 'crashed', message: value, hint: value }],
          }),
        ],
        exceptions: { used: 1, unused: [value], unchecked: [value], expired: [value], expiring: [value] },
        known: { count: 1, fixed: [{ key: value, title: value }] },
      });
      const about = { ...ABOUT, notes: [value], run: { ...ABOUT.run, actor: value } };
      inspectPage(renderGateSummary(judged, about));
      inspectPage(withoutMarker(renderGateComment(judged, about)));
      for (const { title, message } of gateAnnotations(judged, about)) {
        expect(`${title}${message}`).not.toMatch(/\n|##\[|^\s*::/);
      }
      const [run] = renderGateSarif(judged, { fallbackPath: 'Dockerfile' }).log.runs;
      for (const { text } of (run?.results ?? []).map(({ message }) => message)) {
        expect(text).not.toMatch(/\]\(|^\s*::|##\[|(^|\W)@(?=org|me)/);
        expect(text).not.toContain(ESCAPE);
      }
    },
  );
});

describe('reports of very much', () => {
  const much = 'é|@<'.repeat(1_250);
  const findings = Array.from({ length: 1_500 }, (_, index) =>
    finding({
      key: `${index}`,
      id: `${index}${much}`,
      title: much,
      message: much,
      remedy: much,
      place: { path: much },
    }),
  );
  const judged = judgement({
    ...{ verdict: 'fail', blocks: true, findings, reasons: Array.from({ length: 900 }, () => much) },
    scans: Array.from({ length: 300 }, () =>
      scan({ gaps: [{ kind: 'crashed', message: much, hint: much }] }),
    ),
    warnings: Array.from({ length: 900 }, () => much),
  });

  test('stay below what GitHub shows, and say what they left out', () => {
    const summary = renderGateSummary(judged, ABOUT);
    expect(bytes(summary)).toBeLessThanOrEqual(900_000);
    expect(summary).toMatch(/\d+ more rows are in the report file/);
    const comment = renderGateComment(judged, ABOUT);
    expect(comment.length).toBeLessThan(65_536);
    expect(comment).toMatch(/\d+ more rows are in the report file/);
    expect(comment.startsWith(gateMarker('security-gate', ABOUT.subject))).toBe(true);
  });

  test('annotate no more than a step shows, and say how many are left', () => {
    const annotations = gateAnnotations(judged, ABOUT);
    for (const level of ['error', 'warning'] as const) {
      const of = annotations.filter((one) => one.level === level);
      expect(of).toHaveLength(10);
      expect(of.at(-1)?.message).toMatch(/^\d+ more: see the job summary$/);
    }
  });
});
