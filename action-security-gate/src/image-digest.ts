import { readTrivyReport } from '../../shared/domain/trivy/report.ts';
import { sceneOf } from './scanners/trivy/whereabouts.ts';

/** The digest of the image that was scanned, as Trivy's report has it: a tag may have moved since. */
export function imageDigest(image: string, report: string | undefined): string | undefined {
  const read = readTrivyReport(report);
  if (!read.ok) return undefined;
  return sceneOf(read.value, { kind: 'image', what: image, title: '', because: '' }).image?.digest;
}
