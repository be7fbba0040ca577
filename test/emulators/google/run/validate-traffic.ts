import {
  arrayAt,
  isObject,
  type JsonObject,
  numberAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import type { Violation } from './refusal.ts';
import { latestType, revisionType } from './traffic.ts';

/** The rules of a traffic table. Whether its revisions exist is not among them: that shows when it is brought about. */
export function validateTraffic(spec: JsonObject, service: string): readonly Violation[] {
  const targets = arrayAt(spec, 'traffic').filter(isObject);
  if (targets.length === 0) return [];
  return [
    ...sum(targets),
    ...duplicates(targets),
    ...targets.flatMap((target, at) => validateTarget(target, at, service)),
  ];
}

function sum(targets: readonly JsonObject[]): Violation[] {
  const total = targets.reduce((percents, target) => percents + (numberAt(target, 'percent') ?? 0), 0);
  if (total === 100) return [];
  return [
    { field: 'traffic', description: `Traffic percentages must sum to 100, but they sum to ${total}.` },
  ];
}

function duplicates(targets: readonly JsonObject[]): Violation[] {
  const tags = targets.map((target) => stringAt(target, 'tag') ?? '').filter((tag) => tag !== '');
  const twice = new Set(tags.filter((tag, index) => tags.indexOf(tag) !== index));
  return [...twice].map((tag) => ({
    field: 'traffic',
    description: `traffic tag '${tag}' is used more than once.`,
  }));
}

function validateTarget(target: JsonObject, at: number, service: string): Violation[] {
  const percent = numberAt(target, 'percent') ?? 0;
  const problems: Violation[] = [...validateAllocation(target, at), ...validateTag(target, at, service)];
  if (percent < 0 || percent > 100) {
    problems.push({
      field: `traffic[${at}].percent`,
      description: `percent must be between 0 and 100, but is ${percent}.`,
    });
  }
  return problems;
}

function validateAllocation(target: JsonObject, at: number): Violation[] {
  const revision = stringAt(target, 'revision') ?? '';
  if (target.type === latestType) {
    if (revision === '') return [];
    return [
      {
        field: `traffic[${at}].revision`,
        description: 'must be empty when traffic goes to the latest revision.',
      },
    ];
  }
  if (target.type !== revisionType) {
    return [{ field: `traffic[${at}].type`, description: 'traffic allocation type must be specified.' }];
  }
  if (/^[a-z][a-z0-9-]{0,62}$/.test(revision)) return [];
  return [{ field: `traffic[${at}].revision`, description: `'${revision}' is not the name of a revision.` }];
}

function validateTag(target: JsonObject, at: number, service: string): Violation[] {
  const tag = stringAt(target, 'tag') ?? '';
  const field = `traffic[${at}].tag`;
  if (tag === '') return [];
  if (!/^[a-z][a-z0-9-]*[a-z0-9]$/.test(tag) || tag.length < 3) {
    const rule = `must have at least 3 characters, only lowercase letters, digits and hyphens, begin with a letter and not end with a hyphen.`;
    return [{ field, description: `traffic tag '${tag}' ${rule}` }];
  }
  if (tag.length + service.length <= 46) return [];
  const limit = 'Combined traffic tag and service name cannot exceed 46 characters.';
  return [
    {
      field,
      description: `traffic tag '${tag}' and service name '${service}' together are too long. ${limit}`,
    },
  ];
}
