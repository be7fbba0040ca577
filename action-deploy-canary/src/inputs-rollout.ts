import type { Problem } from '../../shared/domain/errors/problem.ts';
import {
  anyText,
  filledByRunner,
  type Input,
  oneOf,
  optional,
  type Values,
  withDefault,
} from '../../shared/domain/inputs/input.ts';
import { parseAudience, parseTags, tagProblems } from '../../shared/domain/inputs/suite-inputs.ts';
import { parseStageLine } from '../../shared/domain/settings/stage-line.ts';
import { parseBoolean } from '../../shared/domain/text/boolean.ts';
import { parseDuration } from '../../shared/domain/text/duration.ts';
import { parseRevisionName } from '../../shared/domain/text/revision-name.ts';
import { parseTagUrl } from '../../shared/domain/text/tag-url.ts';
import { type ReplayValues, strayProblems } from './inputs-replay.ts';

/** How the candidate comes to its traffic, and who is told. */
export const ROLLOUT_INPUTS = {
  mode: withDefault(oneOf('rollout', 'deploy', 'continue', 'replay'), 'rollout'),
  revision: optional(parseRevisionName),
  stages: optional(parseStageLine),
  config: optional(anyText),
  smoke: withDefault(anyText, '.github/smoke.yml'),
  smoke_tags: optional(parseTags),
  id_token_audience: optional(parseAudience),
  tag_url: optional(parseTagUrl),
  on_inconclusive: optional(oneOf('rollback', 'hold', 'promote')),
  on_busy: withDefault(oneOf('wait', 'fail', 'supersede'), 'wait'),
  busy_timeout: withDefault((text) => parseDuration(text, { maxMs: 6 * HOUR_MS }), '60m'),
  ready_timeout: withDefault((text) => parseDuration(text, { minMs: 1_000, maxMs: READY_LIMIT_MS }), '10m'),
  delete_failed_revisions: withDefault(parseBoolean, 'false'),
  dry_run: withDefault(parseBoolean, 'false'),
  environment: optional(anyText),
  github_token: filledByRunner(anyText),
  log_format: withDefault(oneOf('text', 'json'), 'text'),
} as const satisfies { readonly [name: string]: Input<unknown> };

type RolloutValues = Partial<Values<typeof ROLLOUT_INPUTS>> & ReplayValues;

/** What a mode that gives a candidate its traffic needs and what it has no use for. `changes` are the inputs given that change the template. */
export function modeProblems(values: RolloutValues, changes: readonly string[]): readonly Problem[] {
  const { mode, revision, environment, github_token } = values;
  const problems: Problem[] = [
    ...strayProblems(values),
    ...tagProblems('smoke_tags', values.smoke_tags, values.smoke),
  ];
  if (mode === 'continue') {
    problems.push(
      ...changes.map((where) => ({
        where,
        message: `Expected no ${where} with mode: continue, which takes a revision as it is; found one`,
        hint: 'mode: rollout creates a revision with the changes',
      })),
    );
  } else if (mode !== undefined) {
    if (revision !== undefined) {
      problems.push({
        where: 'revision',
        message: `Expected revision with mode: continue or replay only, found it with mode: ${mode}`,
        hint: 'The action names the revisions that it creates',
      });
    }
    if (changes.length === 0) {
      problems.push({
        where: 'image',
        message: `Expected an image, or another change, with mode: ${mode}; found none`,
        hint: 'mode: continue goes on with a revision that exists',
      });
    }
  }
  if (environment !== undefined && github_token === undefined) {
    problems.push({
      where: 'github_token',
      message: 'Expected a token for the deployment status of environment, found none',
      hint: 'Leave github_token out to use the token of the job, and write permissions: {deployments: write}',
    });
  }
  return problems;
}

const HOUR_MS = 3_600_000;
/** Below the lease of a rollout that creates its candidate, so that nobody takes it over meanwhile. */
const READY_LIMIT_MS = 30 * 60_000;
