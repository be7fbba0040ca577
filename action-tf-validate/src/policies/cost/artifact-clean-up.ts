import type {
  EvaluatedBlock,
  ResourceInstance,
} from '../../../../shared/domain/terraform/resource-instance.ts';
import { parseDuration } from '../../../../shared/domain/text/duration.ts';
import type { Observation, Policy } from '../policy.ts';
import { inEach } from '../reading/environments.ts';
import { breach, undecided } from '../reading/observe.ts';
import { blocksAt, boolAt, textAt, undecidedBlock } from '../reading/setting.ts';

/** Each build leaves an image that nobody can name any more. */
export const artifactCleanUp: Policy = {
  id: 'cost/artifact-clean-up',
  severity: 'low',
  advice: true,
  title: 'A repository of images deletes what has had no tag for 7 days',
  rationale:
    'Each build that moves a tag leaves the old image behind without one. Nobody can pull it by name, everybody pays for it, and scanners report its holes for ever.',
  remedy:
    'Add cleanup_policies { id = "untagged", action = "DELETE", condition { tag_state = "UNTAGGED", older_than = "7d" } }, and keep images that run by a tag. See that cleanup_policy_dry_run is off.',
  url: 'https://cloud.google.com/artifact-registry/docs/repositories/cleanup-policy',
  check: (estate) => inEach(estate, ['google_artifact_registry_repository'], observe),
};

const WANTED = 'wanted a policy that deletes what has had no tag for at most 7 days';
const WEEK_MS = 7 * 86_400_000;

function observe(repository: ResourceInstance): readonly Observation[] {
  const { body, block } = repository;
  const mode = textAt(body, ['mode'], block.headRange);
  if (mode.kind === 'set' && mode.value === 'VIRTUAL_REPOSITORY') return [];
  const policies = blocksAt(body, ['cleanup_policies']);
  const open = policies.find(({ number }) => number === 'many');
  if (open !== undefined)
    return [undecided(repository, open.headRange, 'The clean-up', undecidedBlock(open))];
  if (!policies.some(deletesUntagged)) {
    const at = policies[0]?.headRange ?? block.headRange;
    return [breach(repository, at, `keeps images that have no tag any more; ${WANTED}`)];
  }
  const dryRun = boolAt(body, ['cleanup_policy_dry_run'], block.headRange);
  if (dryRun.kind === 'unknown')
    return [undecided(repository, dryRun.at, 'Whether the clean-up deletes', dryRun.unknown)];
  if (dryRun.kind === 'absent' || !dryRun.value) return [];
  return [
    breach(
      repository,
      dryRun.at,
      'only tries its clean-up and deletes nothing; wanted cleanup_policy_dry_run = false',
    ),
  ];
}

function deletesUntagged({ body, headRange }: EvaluatedBlock): boolean {
  const text = (path: readonly string[]) => {
    const found = textAt(body, path, headRange);
    return found.kind === 'set' ? found.value : undefined;
  };
  if (text(['action']) !== 'DELETE') return false;
  if (!['UNTAGGED', 'ANY', undefined].includes(text(['condition', 'tag_state']))) return false;
  const age = parseDuration(text(['condition', 'older_than']) ?? '0s');
  return age.ok && age.value <= WEEK_MS;
}
