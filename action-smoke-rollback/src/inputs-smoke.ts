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
import { parseBaseUrl } from '../../shared/domain/text/base-url.ts';
import { parseBoolean } from '../../shared/domain/text/boolean.ts';
import { parseDuration } from '../../shared/domain/text/duration.ts';
import { parseRevisionName } from '../../shared/domain/text/revision-name.ts';
import { parseTagUrl } from '../../shared/domain/text/tag-url.ts';
import { parseTrafficTag } from '../../shared/domain/text/traffic-tag.ts';

const HOUR_MS = 3_600_000;

/** What is asked, and what follows from the answer. */
export const SMOKE_INPUTS = {
  mode: withDefault(oneOf('verify', 'rollback'), 'verify'),
  url: optional(parseBaseUrl),
  tag: optional(parseTrafficTag),
  revision: optional(parseRevisionName),
  suite: withDefault(anyText, '.github/smoke.yml'),
  on_success: withDefault(oneOf('keep', 'promote'), 'keep'),
  on_failure: withDefault(oneOf('keep', 'rollback'), 'keep'),
  reason: optional(anyText),
  config: optional(anyText),
  tag_url: optional(parseTagUrl),
  on_busy: withDefault(oneOf('wait', 'fail', 'supersede'), 'wait'),
  busy_timeout: withDefault((text) => parseDuration(text, { maxMs: 6 * HOUR_MS }), '60m'),
  ready_timeout: withDefault((text) => parseDuration(text, { minMs: 1_000, maxMs: HOUR_MS / 2 }), '10m'),
  dry_run: withDefault(parseBoolean, 'false'),
  environment: optional(anyText),
  github_token: filledByRunner(anyText),
  log_format: withDefault(oneOf('text', 'json'), 'text'),
} as const satisfies { readonly [name: string]: Input<unknown> };

type Given = Partial<Values<typeof SMOKE_INPUTS> & { readonly service: string | undefined }>;

/** What is wrong between inputs that are right by themselves. */
export function smokeProblems(given: Given): readonly Problem[] {
  return [
    ...(given.mode === 'rollback' ? buttonProblems(given) : verifyProblems(given)),
    ...tokenProblems(given),
  ];
}

/** The button asks nobody, so that whatever belongs to a suite has no meaning. */
function buttonProblems(given: Given): readonly Problem[] {
  const strangers = (['url', 'tag', 'tag_url', 'config'] as const).filter(
    (name) => given[name] !== undefined,
  );
  return [
    ...(given.service === undefined ? [serviceNeeded('mode: rollback')] : []),
    ...strangers.map((where) => ({
      where,
      message: `Expected no ${where} with mode: rollback, which runs no suite; found one`,
      hint:
        where === 'url' || where === 'tag'
          ? 'Name what shall serve with revision, or leave it out for what served before'
          : undefined,
    })),
    ...(given.on_success === 'promote' ? [onlyVerify('on_success: promote')] : []),
    ...(given.on_failure === 'rollback' ? [onlyVerify('on_failure: rollback')] : []),
  ];
}

function verifyProblems(given: Given): readonly Problem[] {
  const { service, url, suite, on_success, on_failure } = given;
  const named = (['url', 'tag', 'revision'] as const).filter((name) => given[name] !== undefined);
  const problems: Problem[] = [];
  if (named.length > 1) {
    problems.push({
      where: named[1] ?? '',
      message: `Expected one of url, tag and revision, found ${named.join(' and ')}`,
      hint: 'A tag behind a load balancer is reached with tag and tag_url',
    });
  }
  if (service === undefined) problems.push(...withoutService(given));
  if (url !== undefined && on_success === 'promote') {
    problems.push({
      where: 'on_success',
      message:
        'Expected tag or revision with on_success: promote, found url, which does not say what to promote',
      hint: 'A tag behind a load balancer is reached with tag and tag_url',
    });
  }
  if (given.reason !== undefined) {
    problems.push({
      where: 'reason',
      message: 'Expected reason with mode: rollback only, found it with mode: verify',
      hint: 'The reason of a roll back after a suite is what failed in it',
    });
  }
  if (suite === 'none' && on_success === 'keep') {
    problems.push({
      where: 'suite',
      message:
        'Expected something to do, found suite: none with on_success: keep, which asks nothing and changes nothing',
      hint: `Leave suite out to run .github/smoke.yml${on_failure === 'rollback' ? '; to roll back without a suite, write mode: rollback' : ''}`,
    });
  }
  return problems;
}

function withoutService({ url, on_success, on_failure }: Given): readonly Problem[] {
  if (on_success === 'promote') return [serviceNeeded('on_success: promote')];
  if (on_failure === 'rollback') return [serviceNeeded('on_failure: rollback')];
  return url === undefined
    ? [
        {
          where: 'service',
          message: 'Expected a service or a url to verify, found neither',
          hint: 'Write service: NAME, or url: https://… for anything that answers there',
        },
      ]
    : [];
}

function tokenProblems({ environment, github_token }: Given): readonly Problem[] {
  if (environment === undefined || github_token !== undefined) return [];
  return [
    {
      where: 'github_token',
      message: 'Expected a token for the deployment status of environment, found none',
      hint: 'Leave github_token out to use the token of the job, and write permissions: {deployments: write}',
    },
  ];
}

const serviceNeeded = (because: string): Problem => ({
  where: 'service',
  message: `Expected the name of a service with ${because}, found none`,
  hint: 'Write service: NAME, and region where it is not us-central1',
});

const onlyVerify = (found: string): Problem => ({
  where: found.split(':')[0] ?? '',
  message: `Expected ${found} with mode: verify only, found it with mode: rollback`,
  hint: 'mode: rollback runs no suite: leave it out, or write mode: verify',
});
