import type {
  EvaluatedBlock,
  ResourceInstance,
} from '../../../../shared/domain/terraform/resource-instance.ts';
import { GAP, textWithGaps } from './known-text.ts';
import { boolAt, numberAt } from './setting.ts';

export const ALERT = 'google_monitoring_alert_policy';

/** One condition of an alert policy, in whichever language it is written. */
export type Condition = {
  readonly alert: ResourceInstance;
  readonly block: EvaluatedBlock;
  /** All that it asks for as one text, with gaps for what is not known. */
  readonly text: string;
  /** Above what it fires, in the unit of its query; undefined where that cannot be read. */
  readonly threshold: number | undefined;
  /** Whether it divides one number by another. */
  readonly isRatio: boolean;
  /** Over how long it must hold, and over how long it counts: the longer one. Undefined where that cannot be read. */
  readonly seconds: number | undefined;
};

/** All conditions of all alerts that are switched on. */
export function conditionsOf(alerts: readonly ResourceInstance[]): readonly Condition[] {
  return alerts
    .filter(isOn)
    .flatMap((alert) =>
      alert.body.blocks
        .filter(({ type }) => type === 'conditions')
        .flatMap(({ body }) => body.blocks.flatMap((block) => conditionOf(alert, block) ?? [])),
    );
}

function isOn({ body, block }: ResourceInstance): boolean {
  const enabled = boolAt(body, ['enabled'], block.headRange);
  return enabled.kind !== 'set' || enabled.value;
}

function conditionOf(alert: ResourceInstance, block: EvaluatedBlock): Condition | undefined {
  switch (block.type) {
    case 'condition_threshold':
      return byThreshold(alert, block);
    case 'condition_prometheus_query_language':
    case 'condition_monitoring_query_language':
      return byQuery(alert, block);
    default:
      return undefined;
  }
}

function byThreshold(alert: ResourceInstance, block: EvaluatedBlock): Condition {
  const threshold = numberAt(block.body, ['threshold_value'], block.headRange);
  return {
    ...{ alert, block, text: everyText(block) },
    threshold: threshold.kind === 'set' ? threshold.value : undefined,
    isRatio: block.body.attributes.has('denominator_filter'),
    seconds: longest([secondsAt(block, 'duration'), ...windows(block)]),
  };
}

function byQuery(alert: ResourceInstance, block: EvaluatedBlock): Condition {
  const query = block.body.attributes.get('query');
  const text = query === undefined ? '' : textWithGaps(query.value);
  const spans = [
    ...text.matchAll(/\[(\d+)([smh])\]|\b(?:within|align\s+\w+|sliding)\s*\(?(\d+)([smh])/g),
  ].map(([, size, unit, other, otherUnit]) => secondsOf(size ?? other, unit ?? otherUnit));
  return {
    ...{ alert, block, text },
    threshold: thresholdIn(text),
    isRatio: /[\w)}\]]\s*\/\s*[\w(]|\bratio\b/.test(text),
    seconds: longest([secondsAt(block, 'duration'), ...spans]),
  };
}

/** The number after the last comparison, as a part of one where it is written in percent. */
function thresholdIn(text: string): number | undefined {
  const [, plain, called, unit = ''] =
    [...text.matchAll(/(?:>=?\s*([\d.]+)|gt\(\s*val\(\)\s*,\s*([\d.]+))\s*('[^']*'|%)?/g)].at(-1) ?? [];
  const number = Number(plain ?? called ?? Number.NaN);
  if (Number.isNaN(number)) return undefined;
  const isPercent = unit.includes('%') || /\*\s*100\b|\b100\s*\*/.test(text);
  if (isPercent) return number / 100;
  return unit === "'s'" ? number * 1000 : number;
}

function everyText({ body }: EvaluatedBlock): string {
  const own = [...body.attributes.values()].map(({ value }) => textWithGaps(value));
  return [...own, ...body.blocks.map(everyText)].join('\n');
}

function windows({ body }: EvaluatedBlock): readonly (number | undefined)[] {
  return body.blocks
    .filter(({ type }) => type === 'aggregations')
    .map((aggregation) => secondsAt(aggregation, 'alignment_period'));
}

function secondsAt({ body }: EvaluatedBlock, name: string): number | undefined {
  const found = body.attributes.get(name);
  if (found === undefined) return 0;
  const [, size, unit] = /^(\d+)([smh])$/.exec(textWithGaps(found.value)) ?? [];
  return size === undefined ? undefined : secondsOf(size, unit);
}

function secondsOf(size: string | undefined, unit: string | undefined): number {
  return Number(size) * ({ s: 1, m: 60, h: 3600 }[unit ?? 's'] ?? 1);
}

function longest(seconds: readonly (number | undefined)[]): number | undefined {
  return seconds.includes(undefined) ? undefined : Math.max(0, ...seconds.map((one) => one ?? 0));
}

/** Whether parts of what it asks are not known. */
export const hasGaps = ({ text }: Condition): boolean => text.includes(GAP);
