import type { Finding } from './finding.ts';

/** A finding of a folder, told by its path from the root of the checkout. */
export function inFolder(finding: Finding, folder: string): Finding {
  const { place } = finding;
  if (folder === '.' || place === undefined) return finding;
  return { ...finding, place: { ...place, path: `${folder}/${place.path}` } };
}
