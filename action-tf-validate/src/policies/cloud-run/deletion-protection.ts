import type { Policy } from '../policy.ts';
import { inEach, isProduction } from '../reading/environments.ts';
import { breach, undecided } from '../reading/observe.ts';
import { boolAt } from '../reading/setting.ts';

/** The provider refuses to delete a service unless somebody switched that off. */
export const cloudRunDeletionProtection: Policy = {
  id: 'cloud-run/deletion-protection',
  severity: 'high',
  title: 'A Cloud Run service of production is protected against deletion',
  rationale:
    'A renamed resource, a changed region or a removed module makes Terraform delete the service, with its URL, its revisions and every way back. With deletion_protection, which is on unless it is switched off, the apply stops instead. An environment without a name counts as production.',
  remedy: 'Remove deletion_protection = false, or make it depend on the environment.',
  url: 'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloud_run_v2_service#deletion_protection',
  check: (estate) =>
    inEach(estate, ['google_cloud_run_v2_service'], (resource, { environment }) => {
      if (!isProduction(environment.name)) return [];
      const set = boolAt(resource.body, ['deletion_protection'], resource.block.headRange);
      if (set.kind === 'unknown')
        return [undecided(resource, set.at, 'The deletion protection', set.unknown)];
      if (set.kind === 'absent' || set.value) return [];
      return [
        breach(
          resource,
          set.at,
          'switches its deletion protection off; wanted it on where people are served',
        ),
      ];
    }),
};
