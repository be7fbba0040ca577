import type { ActionRun } from '../e2e/run-action.ts';

/** One deployment of the demo, and how it must end. */
export type Rollout = {
  readonly version: string;
  readonly title: string;
  readonly conclusion: 'promoted' | 'rolled-back';
  /** Which version serves everybody afterwards. */
  readonly serves: string;
  readonly follows: 'latest' | 'its name';
};

export const ROLLOUTS: readonly Rollout[] = [
  {
    version: 'v1',
    title: 'the first deployment of the service',
    conclusion: 'promoted',
    serves: 'v1',
    follows: 'latest',
  },
  {
    version: 'v2',
    title: 'a healthy version: promoted through its stages',
    conclusion: 'promoted',
    serves: 'v2',
    follows: 'latest',
  },
  {
    version: 'v3',
    title: 'cannot create projects: fails its smoke suite, and no user ever meets it',
    conclusion: 'rolled-back',
    serves: 'v2',
    follows: 'its name',
  },
  {
    version: 'v4',
    title: 'fine when alone, failing from 25 % of the traffic on: rolled back',
    conclusion: 'rolled-back',
    serves: 'v2',
    follows: 'its name',
  },
];

/** A deployment of the demo that came to its end. */
export type Done = {
  readonly rollout: Rollout;
  readonly main: ActionRun;
  readonly post: ActionRun;
  readonly mainSeconds: number;
  readonly postSeconds: number;
};

/** The name of the revision that a version got. */
export function revisionOf({ main }: Pick<Done, 'main'>): string {
  return main.outputs.revision ?? '';
}
