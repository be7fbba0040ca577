import type { RunContext } from '../inputs/run-context.ts';
import { adviceFor } from '../report/advice.ts';
import { causeOf } from '../report/cause.ts';
import { renderFault } from '../report/fault.ts';
import { headline } from '../report/headline.ts';
import type { Outcome, TargetOutcome } from '../report/outcome.ts';
import type { Conclusion } from '../rollout/history.ts';
import { endedAt } from './ended-at.ts';
import type { Notice, Place, Severity } from './notice.ts';

/** What an outcome gives to tell, one notice for each service. A dry run and a replay changed nothing, and tell nobody. */
export function noticesOf(outcome: Outcome): readonly Notice[] {
  if (outcome.dryRun) return [];
  const { url } = outcome;
  return [
    ...outcome.targets.filter(({ replay }) => replay === undefined).map((one) => ofTarget(one, outcome)),
    ...(url === undefined
      ? []
      : [
          {
            ...about(outcome),
            ...{ conclusion: url.conclusion, url: url.url, reason: url.reason, from: [], to: [] },
            severity: SEVERITY[url.conclusion],
            headline:
              url.conclusion === 'failed'
                ? `${url.url} did not pass: ${url.reason}`
                : `${url.url} answers as it should: ${url.reason}`,
          },
        ]),
  ];
}

/** What a fault gives to tell: nothing could be decided, and nobody but the log knows why. */
export function noticeOfFault(
  error: unknown,
  where: {
    readonly action: Outcome['action'];
    readonly mode: string;
    readonly place?: Place | undefined;
    readonly url?: string | undefined;
    readonly context: RunContext;
    readonly nowMs: number;
  },
): Notice {
  const { action, mode, place, url, context, nowMs } = where;
  const { failure } = renderFault(error, { action });
  return {
    ...{ action, mode, place, url, from: [], to: [] },
    conclusion: 'failed',
    severity: SEVERITY.failed,
    headline: `${action} could not go on${place === undefined ? '' : ` with ${place.service} in ${place.region}`}: ${failure}`,
    reason: failure,
    ...{ actor: context.actor, commit: context.commit, runUrl: context.url },
    at: new Date(nowMs).toISOString(),
  };
}

function ofTarget(target: TargetOutcome, outcome: Outcome): Notice {
  const { project, region, service, conclusion, reason, revision, image, restoreCommand } = target;
  const lost = causeOf(target).kind === 'not-restored';
  return {
    ...about(outcome),
    ...{ conclusion, reason, revision, image, restoreCommand },
    place: { project, region, service },
    headline: headline(target, outcome),
    advice: adviceFor(target, outcome)[0]?.text,
    severity: lost ? 'critical' : SEVERITY[conclusion],
    from: target.trafficBefore ?? target.previousTraffic,
    to: target.traffic,
  };
}

function about(outcome: Outcome) {
  const { action, mode, run } = outcome;
  return {
    ...{ action, mode, actor: run.actor, commit: run.commit, runUrl: run.url },
    at: endedAt(outcome),
  };
}

/** What a conclusion deserves; users who are not where they were before make it critical. */
const SEVERITY: Readonly<Record<Conclusion, Severity>> = {
  promoted: 'info',
  deployed: 'info',
  unchanged: 'info',
  superseded: 'info',
  held: 'warning',
  conflict: 'warning',
  'rolled-back': 'error',
  failed: 'error',
};
