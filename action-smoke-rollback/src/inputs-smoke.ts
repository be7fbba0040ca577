import { ok, type Problem, type Result } from '../../shared/domain/errors/problem.ts';
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
import { parseBaseUrl } from '../../shared/domain/text/base-url.ts';
import { parseBoolean } from '../../shared/domain/text/boolean.ts';
import { parseDuration } from '../../shared/domain/text/duration.ts';
import { parseRevisionName } from '../../shared/domain/text/revision-name.ts';
import { parseTagUrl } from '../../shared/domain/text/tag-url.ts';
import { parseTrafficTag } from '../../shared/domain/text/traffic-tag.ts';
import { parseMode, strayProblems } from './inputs-modes.ts';

const HOUR_MS = 3_600_000;

/** What is asked, and what follows from the answer. */
export const SMOKE_INPUTS = {
  mode: withDefault(parseMode, 'verify'),
  url: optional(parseBaseUrl),
  tag: optional(parseTrafficTag),
  revision: optional(parseRevisionName),
  suite: withDefault(anyText, '.github/smoke.yml'),
  tags: optional(parseTags),
  id_token_audience: optional(parseAudience),
  verification: withDefault(parseChecks, 'none'),
  on_success: withDefault(oneOf('keep', 'promote'), 'keep'),
  on_failure: withDefault(oneOf('keep', 'rollback'), 'keep'),
  target: withDefault(parseRevisionName, 'previous'),
  reason: optional(anyText),
  force: withDefault(parseBoolean, 'false'),
  stages: optional(parseStageLine),
  config: optional(anyText),
  tag_url: optional(parseTagUrl),
  guard_window: withDefault((text) => parseDuration(text, { maxMs: 24 * HOUR_MS }), '30m'),
  on_busy: withDefault(oneOf('wait', 'fail', 'supersede'), 'wait'),
  busy_timeout: withDefault((text) => parseDuration(text, { maxMs: 6 * HOUR_MS }), '60m'),
  ready_timeout: withDefault((text) => parseDuration(text, { minMs: 1_000, maxMs: HOUR_MS / 2 }), '10m'),
  delete_failed_revisions: withDefault(parseBoolean, 'false'),
  dry_run: withDefault(parseBoolean, 'false'),
  environment: optional(anyText),
  github_token: filledByRunner(anyText),
  log_format: withDefault(oneOf('text', 'json'), 'text'),
} as const satisfies { readonly [name: string]: Input<unknown> };

/** Read as it stands, because problems name its lines; what reads YAML is loaded late. */
function parseChecks(text: string): Result<string | undefined, string> {
  return ok(text.trim().toLowerCase() === 'none' ? undefined : text);
}

type Given = Partial<Values<typeof SMOKE_INPUTS> & { readonly service: string | undefined }>;

/** What is wrong between inputs that are right by themselves. */
export function smokeProblems(given: Given): readonly Problem[] {
  const { mode = 'verify', service } = given;
  return [
    ...strayProblems(mode, (name) => saysMore(name as keyof typeof SMOKE_INPUTS, given)),
    ...(mode !== 'verify' && service === undefined ? [serviceNeeded(`mode: ${mode}`)] : []),
    ...(mode === 'verify' || mode === 'promote' ? namedProblems(given) : []),
    ...(mode === 'verify' ? verifyProblems(given) : []),
    ...tagProblems('tags', given.tags, given.suite),
    ...tokenProblems(given),
  ];
}

/** Whether an input says anything else than its default. */
function saysMore(name: keyof typeof SMOKE_INPUTS, given: Given): boolean {
  const input: Input<unknown> = SMOKE_INPUTS[name];
  const usual = input.default === undefined ? undefined : input.parse(input.default, name);
  return given[name] !== undefined && !(usual?.ok === true && usual.value === given[name]);
}

function namedProblems(given: Given): readonly Problem[] {
  const named = (['url', 'tag', 'revision'] as const).filter((name) => given[name] !== undefined);
  if (named.length < 2) return [];
  return [
    {
      where: named[1] ?? '',
      message: `Expected one of url, tag and revision, found ${named.join(' and ')}`,
      hint: 'A tag behind a load balancer is reached with tag and tag_url',
    },
  ];
}

function verifyProblems(given: Given): readonly Problem[] {
  const { service, url, suite, verification, on_success, on_failure, delete_failed_revisions } = given;
  const problems: Problem[] = [];
  if (service === undefined) problems.push(...withoutService(given));
  if (url !== undefined && on_success === 'promote') {
    problems.push({
      where: 'on_success',
      message:
        'Expected tag or revision with on_success: promote, found url, which does not say what to promote',
      hint: 'A tag behind a load balancer is reached with tag and tag_url',
    });
  }
  if (suite === 'none' && verification === undefined && on_success === 'keep') {
    problems.push({
      where: 'suite',
      message:
        'Expected something to do, found suite: none with on_success: keep, which asks nothing and changes nothing',
      hint: `Leave suite out to run .github/smoke.yml, or ask what needs no suite: verification: all${on_failure === 'rollback' ? '; to roll back without a suite, write mode: rollback' : ''}`,
    });
  }
  if (delete_failed_revisions === true && on_success === 'keep' && on_failure === 'keep') {
    problems.push({
      where: 'delete_failed_revisions',
      message:
        'Expected on_success: promote or on_failure: rollback with delete_failed_revisions, found keep, which changes nothing',
      hint: 'Leave it out, or write mode: rollback',
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
