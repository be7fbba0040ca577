import type { Base, Dockerfile } from '../../../../shared/domain/dockerfile/dockerfile.ts';
import type { HygieneRule, Observation } from '../rule.ts';

export const baseImageDigest: HygieneRule = {
  id: 'base-image-digest',
  severity: 'low',
  title: 'A base image is not pinned by its digest',
  rationale: 'A tag can be moved: the same Dockerfile then builds another image, which nobody has looked at',
  remedy: 'Write FROM name:tag@sha256:…; Dependabot and Renovate keep the digest up to date',
  url: 'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
  check: ({ read }) =>
    eachBase(read).flatMap<Observation>(({ path, base }) => {
      const place = { path, ...base.at };
      if (base.kind === 'undecided')
        return [
          {
            saw: 'undecided',
            message: `FROM ${base.written} depends on ${base.variables.join(', ')}`,
            place,
          },
        ];
      if (base.kind !== 'image' || /@sha256:[0-9a-f]{64}$/.test(base.image)) return [];
      return [{ saw: 'fault', message: `FROM ${base.image} names no digest`, place, anchor: base.image }];
    }),
};

/** Every base of every file. */
export function eachBase(
  files: readonly Dockerfile[],
): readonly { readonly path: string; readonly base: Base }[] {
  return files.flatMap(({ path, stages }) => stages.map(({ base }) => ({ path, base })));
}
