import { parseImageReference } from '../../../../shared/domain/text/image-reference.ts';
import type { HygieneRule, Observation } from '../rule.ts';
import { eachBase } from './base-image-digest.ts';

export const latestTag: HygieneRule = {
  id: 'latest-tag',
  severity: 'medium',
  title: 'A base image is taken by the tag latest',
  rationale: 'What is latest changes with every release of its publisher, from one major version to the next',
  remedy: 'Name the version, best with its digest',
  url: 'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
  check: ({ read }) =>
    eachBase(read).flatMap<Observation>(({ path, base }) => {
      // base-image-digest tells of a base that cannot be decided.
      if (base.kind !== 'image') return [];
      const reference = parseImageReference(base.image);
      const place = { path, ...base.at };
      if (!reference.ok)
        return [{ saw: 'undecided', message: `FROM ${base.image} is no image reference`, place }];
      const { tag, digest } = reference.value;
      if (digest !== undefined || (tag !== undefined && tag !== 'latest')) return [];
      const why = tag === undefined ? 'names no tag, which is latest' : 'asks for the tag latest';
      return [{ saw: 'fault', message: `FROM ${base.image} ${why}`, place, anchor: base.image }];
    }),
};
