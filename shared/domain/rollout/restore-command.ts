import { type Share, weightsOf } from './traffic.ts';

/** The gcloud line that restores a traffic table by hand, should everything else be down. */
export function restoreCommand(
  service: { readonly project: string; readonly region: string; readonly service: string },
  shares: readonly Share[],
): string {
  // LATEST would be the candidate by then, so the revision that it stood for is named.
  const table = [...weightsOf(shares)].map(([revision, percent]) => `${revision}=${percent}`);
  return [
    `gcloud run services update-traffic ${service.service}`,
    `--project=${service.project} --region=${service.region}`,
    `--to-revisions=${table.join(',')}`,
  ].join(' ');
}
