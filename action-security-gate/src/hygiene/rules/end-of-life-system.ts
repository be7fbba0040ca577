import { objectAt, stringAt } from '../../../../shared/domain/json/json.ts';
import type { HygieneRule } from '../rule.ts';

export const endOfLifeSystem: HygieneRule = {
  id: 'end-of-life-system',
  severity: 'high',
  title: 'The operating system of the image is at the end of its life',
  rationale: 'Nobody publishes fixes for it any more, nor advisories: scanners find less in it every month',
  remedy: 'Take a base image with a release that is maintained',
  url: 'https://endoflife.date/',
  check: ({ trivyReport, artifact }) => {
    const system = objectAt(trivyReport?.metadata ?? {}, 'OS');
    if (system.EOSL !== true) return [];
    const name = `${stringAt(system, 'Family') ?? ''} ${stringAt(system, 'Name') ?? ''}`.trim();
    return [{ saw: 'fault', message: `${name} gets no more fixes`, artifact, anchor: name }];
  },
};
