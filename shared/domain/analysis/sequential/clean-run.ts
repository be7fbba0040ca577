import { requestsNeeded } from './requests-needed.ts';

/** "72 clean probes prove < 5 % at 95 %": what a plan that relies on probes promises, and why it takes so many. */
export function cleanRunSentence(
  limit: number,
  threshold: number,
  noun: 'probes' | 'requests' = 'probes',
): string {
  const needed = requestsNeeded(limit, threshold);
  const proof = `< ${percent(limit)} at ${percent(1 - 1 / threshold)}`;
  return needed === undefined
    ? `no number of clean ${noun} proves ${proof}`
    : `${needed} clean ${noun} prove ${proof}`;
}

const percent = (ratio: number): string => `${Number((ratio * 100).toPrecision(4))} %`;
