import { afterAll, describe, expect } from '@jest/globals';
import { checkPolicies } from '../../action-tf-validate/src/policies/check-policies.ts';
import { checkov } from '../../action-tf-validate/src/steps/checkov.ts';
import { mergeFindings } from '../../shared/domain/findings/merge/merge-findings.ts';
import { alignAnchors } from '../../shared/domain/validation/echoes.ts';
import { removeFolders } from '../e2e/run-action.ts';
import { estateOf } from '../unit/action-tf-validate/policies/estate-of.ts';
import { newFiles } from './repository.ts';
import { look, runReal } from './terraform-world.ts';
import { PATIENCE_MS, testWith } from './tool.ts';

const test = testWith({ executable: 'checkov' });
afterAll(removeFolders);

const FILES = {
  'mods/db/main.tf': `resource "google_sql_database_instance" "db" {
  for_each         = toset(["a", "b"])
  name             = each.key
  database_version = "POSTGRES_16"
  settings {
    tier = "db-f1-micro"
  }
}
`,
  'prod/main.tf': `module "one" {
  source = "../mods/db"
}

resource "google_project_iam_member" "ci" {
  for_each = toset(["roles/owner", "roles/iam.serviceAccountTokenCreator"])
  project  = "p"
  role     = each.value
  member   = "serviceAccount:ci@p.iam.gserviceaccount.com"
}

resource "google_cloud_run_service_iam_member" "all" {
  service = "s"
  role    = "roles/run.invoker"
  member  = "allUsers"
}
`,
};

describe('checkov and the policies', () => {
  test(
    'tell the same fault of the same block once, also of a module and of each of several instances',
    async () => {
      const ofCheckov = await runReal(checkov, 'checkov', await look(await newFiles(FILES)));
      const settings = { adviceBlocks: false, undecidedCounts: false };
      const ofPolicies = checkPolicies(await estateOf(FILES), settings);
      const scans = [ofCheckov, { ...ofCheckov, scanner: 'policies', ...ofPolicies }];
      const both = mergeFindings(alignAnchors(scans).flatMap(({ findings }) => findings)).filter(
        ({ seenBy }) => new Set(seenBy.map(({ tool }) => tool)).size > 1,
      );
      expect(both.map(({ id, aliases, anchor }) => [id, ...aliases, anchor]).sort()).toEqual([
        ['cloud-run/public-invoker', 'CKV_GCP_102', 'google_cloud_run_service_iam_member.all (allUsers)'],
        ['database/backups', 'CKV_GCP_14', 'google_sql_database_instance.db'],
        ['identity/primitive-roles', 'CKV_GCP_117', 'google_project_iam_member.ci (roles/owner)'],
        [
          'identity/token-creator-on-project',
          'CKV_GCP_41',
          'google_project_iam_member.ci (roles/iam.serviceAccountTokenCreator)',
        ],
      ]);
    },
    PATIENCE_MS,
  );
});
