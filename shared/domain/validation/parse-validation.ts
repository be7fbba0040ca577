import schema from '../../schemas/tf-validate.v1.json' with { type: 'json' };
import { err, ok, type Result } from '../errors/problem.ts';
import { openPolicy } from '../gate/open-policy.ts';
import type { PolicyFile, RuleOffEntry } from '../gate/policy-file.ts';
import { PolicyReader } from '../gate/policy-reader.ts';
import { boundsOf, toolLimits, toolPolicies } from '../gate/tool-sections.ts';
import { shown } from '../text/expected.ts';
import { suggestion } from '../text/nearest.ts';
import { inOrder } from '../yaml/in-order.ts';
import { DEFAULT_VALIDATION, type ValidationSettings } from './validation-settings.ts';

type ValidationFile = Pick<
  PolicyFile,
  'limits' | 'unknown_severity' | 'inconclusive' | 'exception_days' | 'exceptions' | 'known'
> & {
  readonly steps?: PolicyFile['scanners'];
  readonly policies?: {
    readonly off?: readonly RuleOffEntry[];
    readonly advice?: 'tell' | 'block';
    readonly undecided?: 'count' | 'tell';
    readonly public_services?: readonly string[];
    readonly reserved_connections?: number;
    readonly pool_variables?: readonly string[];
    readonly environments?: Readonly<Record<string, readonly string[]>>;
  };
};

/** Reads tf-validate.yml. An empty file means the defaults; every problem of the file comes at once, with its line and column. */
export function parseValidation(
  text: string,
  path: string,
  nowMs: number,
  policyIds: readonly string[],
): Result<ValidationSettings> {
  const opened = openPolicy<ValidationFile>(text, path, schema);
  if (!opened.ok) return opened;
  const { value, problems } = opened.value;
  const exceptionBounds = boundsOf(value.exception_days);
  const reader = new PolicyReader(opened.value, path, exceptionBounds, nowMs);
  const { policy: defaults, policies } = DEFAULT_VALIDATION;
  const { policies: own = {} } = value;
  const known = value.known === undefined ? undefined : reader.path(value.known, ['known']);
  const settings: ValidationSettings = {
    policy: {
      ...defaults,
      limits: { ...defaults.limits, ...value.limits },
      toolLimits: toolLimits(value.steps),
      unknownSeverity: value.unknown_severity ?? defaults.unknownSeverity,
      exceptions: [
        ...(value.exceptions ?? []).flatMap((entry, index) => reader.exception(entry, ['exceptions', index])),
        ...(own.off ?? []).flatMap((entry, index) =>
          reader.ruleOff(entry, 'policies', ['policies', 'off', index]),
        ),
      ],
      exceptionBounds,
      scanners: toolPolicies('steps', value.steps, reader),
      inconclusive: value.inconclusive ?? defaults.inconclusive,
      ...(known !== undefined && { known }),
    },
    policies: {
      adviceBlocks: own.advice === 'block',
      undecidedCounts: own.undecided !== 'tell',
      publicServices: own.public_services ?? policies.publicServices,
      reservedConnections: own.reserved_connections ?? policies.reservedConnections,
      poolVariables: own.pool_variables ?? policies.poolVariables,
      environments: own.environments,
    },
  };
  // Not by entries(): one that the schema refuses is a hole in the list.
  (own.off ?? []).forEach(({ rule }, index) => {
    reader.take(knownPolicy(rule, policyIds), ['policies', 'off', index, 'rule']);
  });
  const all = [...problems, ...reader.problems];
  return all.length > 0 ? err(inOrder(all)) : ok(settings);
}

/** A misspelt one would switch nothing off, and nobody would hear of it. */
function knownPolicy(rule: string, ids: readonly string[]): Result<string, string> {
  return ids.includes(rule) || rule.includes('*')
    ? ok(rule)
    : err(`Expected the id of a policy, found ${shown(rule)}${suggestion(rule, ids)}`);
}
