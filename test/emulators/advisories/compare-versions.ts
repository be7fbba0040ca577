/** Orders plain versions, `1.10.0` after `1.9`, `2.0.0-rc.1` before `2.0.0`: all that a small table of advisories needs. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [parts(one), parts(other)];
  for (let at = 0; at < Math.max(left.numbers.length, right.numbers.length); at++) {
    const difference = (left.numbers[at] ?? 0) - (right.numbers[at] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  if (left.preview === right.preview) return 0;
  if (left.preview === '' || right.preview === '') return left.preview === '' ? 1 : -1;
  return left.preview.localeCompare(right.preview, 'en', { numeric: true }) < 0 ? -1 : 1;
}

function parts(version: string): { readonly numbers: readonly number[]; readonly preview: string } {
  const [, release = '', preview = ''] = /^v?([\d.]*)[-.]?([^+]*)/.exec(version) ?? [];
  return { numbers: release.split('.').filter(Boolean).map(Number), preview };
}
