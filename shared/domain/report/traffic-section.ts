import type { Share } from '../rollout/traffic.ts';
import { blocks, code, table } from './markdown.ts';
import type { TargetOutcome } from './outcome.ts';

/** Who served before, and who serves now. */
export function trafficSection({ previousTraffic, trafficBefore, traffic, revision }: TargetOutcome): string {
  const before = trafficBefore ?? previousTraffic;
  const names = [...new Set([...before, ...traffic].map((share) => share.revision))];
  if (names.length === 0) return '';
  const lost = before.some(({ latest }) => latest) && !traffic.some(({ latest }) => latest);
  return blocks(
    '### Traffic',
    table(['revision', 'before', 'now'], names, (name) => [
      name === revision ? `${code(name)} (candidate)` : code(name),
      shareOf(name, before),
      shareOf(name, traffic),
    ]),
    lost
      ? 'Before, the traffic followed LATEST. Now it names its revisions, because LATEST may be a failed candidate; the next promotion lets it follow LATEST again.'
      : '',
  );
}

function shareOf(name: string, shares: readonly Share[]): string {
  const own = shares.filter(({ revision }) => revision === name);
  if (own.length === 0) return '–';
  const percent = own.reduce((sum, share) => sum + share.percent, 0);
  return `${percent} %${own.some(({ latest }) => latest) ? ', follows LATEST' : ''}`;
}
