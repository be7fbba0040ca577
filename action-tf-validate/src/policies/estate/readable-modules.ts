import { inEachEnvironment } from '../in-each-environment.ts';
import type { Policy } from '../policy.ts';
import { unreadCalls } from '../reading/environments.ts';

/** What is not read is not judged, and that must be said. */
export const readableModules: Policy = {
  id: 'estate/readable-modules',
  severity: 'info',
  title: 'What modules from elsewhere make is known to be unread',
  rationale:
    'A module from a registry or from another repository is not in this checkout, so no policy sees what it makes. Nothing that it lacks is told, and what other policies miss may be in it. This is said once for each such call, and nowhere else.',
  remedy:
    'Validate the module where it is kept, and allow this with that as the reason; or keep the module in this repository.',
  check: (estate) =>
    inEachEnvironment(estate, (environment, root) =>
      unreadCalls([{ root, environment }]).map(({ name, source }) => ({
        saw: 'undecided',
        message: `What module.${name} makes is not known, because its source (${source.kind}) is not in this checkout`,
        at: source.range,
        anchor: `module.${name}`,
      })),
    ),
};
