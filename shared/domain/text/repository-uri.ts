/** A path of the checkout as a relative URI, percent-encoded; undefined where it lies outside or is none. */
export function repositoryUri(path: string): string | undefined {
  if (PLAIN.test(path)) return path;
  const parts: string[] = [];
  const slashed = path.toWellFormed().replaceAll('\\', '/');
  if (/^(?:\/|[A-Za-z]:\/)/.test(slashed)) return undefined;
  for (const part of slashed.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.length === 0 ? undefined : parts.map(encodePart).join('/');
}

// Most paths by far, and a report has one for each finding.
const PLAIN = /^\w[\w-]*(?:[./][\w-]+)*$/;

/** What may stand in a segment of a path stays readable (RFC 3986, 3.3); a colon could be taken for the end of a scheme. */
function encodePart(part: string): string {
  return encodeURIComponent(part).replace(/%(?:24|26|2B|2C|3B|3D|40)/g, decodeURIComponent);
}
