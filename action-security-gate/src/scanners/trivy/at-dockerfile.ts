import type { Dockerfile } from '../../../../shared/domain/dockerfile/dockerfile.ts';
import { finalStage, lineage } from '../../../../shared/domain/dockerfile/read-dockerfile.ts';
import type { Finding } from '../../../../shared/domain/findings/finding.ts';

/** Findings of an image, shown on the FROM that its last stage stands on: code scanning takes none without a file of the checkout. */
export function atDockerfile(findings: readonly Finding[], dockerfile: Dockerfile): readonly Finding[] {
  const stage = finalStage(dockerfile);
  if (stage === undefined) return findings;
  const { at } = (lineage(dockerfile, stage).at(-1) ?? stage).base;
  const place = { path: dockerfile.path, ...at };
  return findings.map((finding) =>
    finding.artifact === undefined || finding.place !== undefined ? finding : { ...finding, place },
  );
}
