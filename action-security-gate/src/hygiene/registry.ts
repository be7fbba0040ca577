import type { HygieneRule } from './rule.ts';
import { baseImageDigest } from './rules/base-image-digest.ts';
import { dockerignore } from './rules/dockerignore.ts';
import { endOfLifeSystem } from './rules/end-of-life-system.ts';
import { imageSize } from './rules/image-size.ts';
import { latestTag } from './rules/latest-tag.ts';
import { privilegedContainer } from './rules/privileged-container.ts';
import { runsAsRoot } from './rules/runs-as-root.ts';
import { secretInSettings } from './rules/secret-in-settings.ts';
import { writableRootFilesystem } from './rules/writable-root-filesystem.ts';

/** No rule asks for a HEALTHCHECK: Cloud Run has probes of its own and does not read it. */
export const HYGIENE_RULES: readonly HygieneRule[] = [
  secretInSettings,
  endOfLifeSystem,
  runsAsRoot,
  privilegedContainer,
  baseImageDigest,
  latestTag,
  dockerignore,
  imageSize,
  writableRootFilesystem,
];
