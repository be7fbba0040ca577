import type { Answer } from './answer.ts';
import type { Failure } from './report.ts';
import type { Expectation } from './suite.ts';

const DAY_MS = 86_400_000;

/** What the connection owes, however good the answer is: a certificate that ends next week is the next outage. */
export function checkTls(wanted: Expectation['tls'], { tls }: Answer): readonly Failure[] {
  if (wanted === undefined) return [];
  if (tls === undefined)
    return [{ kind: 'no-answer', subject: 'tls', wanted: 'a TLS connection', found: 'plain HTTP' }];
  const failures: Failure[] = [];
  const { minVersion, daysLeft } = wanted;
  if (minVersion !== undefined && Number(tls.version) < Number(minVersion)) {
    const found = `TLS ${tls.version}`;
    failures.push({ kind: 'no-answer', subject: 'tls version', wanted: `TLS ${minVersion} or newer`, found });
  }
  const days = Math.floor(tls.validForMs / DAY_MS);
  if (daysLeft !== undefined && days < daysLeft) {
    const hint =
      'A certificate that Google manages is renewed a month before it ends: see its status and its DNS records';
    failures.push({
      ...{ kind: 'no-answer', subject: 'tls certificate', wanted: `${daysLeft} days left` },
      ...{ found: `${days}`, hint },
    });
  }
  return failures;
}
