import type { Group, Step } from './step.ts';
import { access } from './steps/access.ts';
import { beforeCreation } from './steps/before-creation.ts';
import { creation } from './steps/creation.ts';
import { deletion } from './steps/deletion.ts';
import { failures } from './steps/failures.ts';
import { operations } from './steps/operations.ts';
import { revisions } from './steps/revisions.ts';
import { traffic } from './steps/traffic.ts';
import { writes } from './steps/writes.ts';

/** All steps in their order: later ones stand on the services and revisions of earlier ones. */
export const script: readonly Group[] = [
  beforeCreation,
  creation,
  traffic,
  writes,
  failures,
  revisions,
  access,
  operations,
  deletion,
];

export const allSteps: readonly Step[] = script.flatMap(({ steps }) => steps);
