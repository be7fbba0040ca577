import type { Policy } from '../policy.ts';
import { inEach } from '../reading/environments.ts';
import { breach, undecided } from '../reading/observe.ts';
import { undecidedBlock } from '../reading/setting.ts';

/** A secret that is never changed is known to everybody who ever worked here. */
export const secretsRotate: Policy = {
  id: 'cost/secrets-rotate',
  severity: 'low',
  advice: true,
  title: 'A secret is changed from time to time',
  rationale:
    'Whoever saw a secret once, in a log, on a laptop or in an old job, can use it until it is changed. A rotation also proves that it can be changed, before the day on which it must be.',
  remedy:
    'Add rotation { rotation_period = "7776000s", next_rotation_time = … } and a topic that starts the change.',
  url: 'https://cloud.google.com/secret-manager/docs/secret-rotation',
  check: (estate) =>
    inEach(estate, ['google_secret_manager_secret'], (secret) => {
      const rotation = secret.body.blocks.find(({ type }) => type === 'rotation');
      if (rotation?.number === 'one') return [];
      if (rotation !== undefined)
        return [undecided(secret, rotation.headRange, 'The rotation', undecidedBlock(rotation))];
      return [breach(secret, secret.block.headRange, 'is never changed; wanted a rotation')];
    }),
};
