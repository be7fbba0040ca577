import type { Bundles } from './bundles.ts';
import { countCalls } from './calls.ts';
import type { Group } from './figure.ts';
import { measureGate } from './gate/measure.ts';
import { measureScanners } from './gate/scanners.ts';
import { missingTools } from './gcloud/missing.ts';
import { growthGroup } from './growth/figures.ts';
import { measureGrowth, type PointCosts } from './growth/growth.ts';
import { measureLooks } from './looks.ts';
import type { Options, Part } from './options.ts';
import { measurePolicies } from './policies/measure.ts';
import { sideBySideGroups } from './side-by-side/figures.ts';
import { runSideBySide, type SideBySide } from './side-by-side/rounds.ts';
import { measureSizes } from './sizes.ts';
import { measureStartUp } from './start-up.ts';
import { measureSuite } from './suite.ts';
import { measureValidate } from './validate/measure.ts';
import { measureParallelInit } from './validate/parallel-init.ts';

/** Everything that was asked for; what the plots show beside what the table shows. */
export type Measurements = {
  readonly groups: readonly Group[];
  readonly sideBySide?: SideBySide | undefined;
  readonly growth?: readonly PointCosts[] | undefined;
};

/** As often as the promise says. */
const COLD_STARTS = 100;

/** Measures part after part, never two at once. */
export async function measureParts(
  { only, rounds }: Options,
  bundles: Bundles,
  tell: (text: string) => void,
): Promise<Measurements> {
  const groups: Group[] = [];
  const wanted = (part: Part) => only.includes(part) && tell(`Measuring: ${part}`) === undefined;
  let sideBySide: SideBySide | undefined;
  let growth: readonly PointCosts[] | undefined;
  if (wanted('side-by-side')) {
    const missing = missingTools();
    if (missing.length > 0)
      tell(`\nTHE GCLOUD SIDE IS NOT MEASURED: this machine lacks ${missing.join(', ')}\n`);
    sideBySide = await runSideBySide(bundles, rounds ?? 7, missing.length === 0);
    groups.push(...sideBySideGroups(sideBySide));
  }
  if (wanted('start-up')) groups.push(await measureStartUp(bundles, rounds ?? 11));
  if (wanted('suite')) groups.push(await measureSuite(bundles, rounds ?? 11));
  if (wanted('sizes')) groups.push(measureSizes(bundles));
  if (wanted('growth')) {
    growth = await measureGrowth(bundles, rounds ?? 9);
    groups.push(growthGroup(growth));
  }
  if (wanted('calls')) groups.push(await countCalls(bundles));
  if (wanted('looks')) groups.push(measureLooks(rounds ?? 5));
  if (wanted('gate')) groups.push(await measureGate(rounds ?? 5));
  if (wanted('scanners')) groups.push(await measureScanners(bundles, rounds ?? 3));
  if (wanted('policies')) groups.push(await measurePolicies(rounds ?? 5));
  if (wanted('validate')) {
    const found = [
      await measureValidate(bundles, rounds ?? 3, tell),
      await measureParallelInit(rounds ?? COLD_STARTS),
    ];
    groups.push(...found.filter((group) => group !== undefined));
  }
  return { groups, sideBySide, growth };
}
