import type { Observation } from '../policy.ts';

/** Observations that say the same of the same place, at least one. */
export type Same = readonly [Observation, ...Observation[]];

/** A module's line is seen from each root and environment that uses it, under other addresses. What differs only in these is one thing. */
export function groupSame(observations: readonly Observation[]): readonly Same[] {
  const groups = Map.groupBy(observations, (one) => {
    const { path, start, end } = one.at;
    return [one.saw, path, start.line, start.column, end.line, end.column, plainMessage(one)].join('\n');
  });
  // No group is without a member.
  return [...groups.values()] as unknown as readonly Same[];
}

/** `google_cloud_run_v2_service.main` of `module.api["eu"].google_cloud_run_v2_service.main[0]`: how the file itself names it. */
export function localAddress(anchor: string): string {
  const inside = anchor.replace(CALLS, '');
  return inside === anchor && !RESOURCE.test(anchor) ? anchor : inside.replace(LAST_KEY, '');
}

const KEY = String.raw`\[(?:"(?:[^"\\]|\\.)*"|\d+|\?)\]`;
const CALLS = new RegExp(String.raw`^(?:module\.[\w-]+(?:${KEY})?\.)+(?=[\w-]+\.)`);
const RESOURCE = /^(?:data\.)?\w+\.[\w-]+\[/;
const LAST_KEY = new RegExp(`${KEY}$`);

function plainMessage({ message, anchor, environment }: Observation): string {
  const plain = message.replaceAll(anchor, localAddress(anchor));
  return environment === undefined || environment === ''
    ? plain
    : plain.replaceAll(` in ${environment}`, ' in …');
}
