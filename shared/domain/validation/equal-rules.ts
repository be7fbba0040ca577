/**
 * Rules of several tools that say the same of one block, in a row each: where two of a row are told of one block, it is one fault. The first
 * that was told lends its name, its words and its remedy; a policy of this suite comes first, as it knows the environment and says what to write.
 * Whatever a later rule finds in a block, the earlier ones of its row find too, so nothing is lost in their words.
 *
 * What only overlaps is not here. CKV_GCP_118 and 125 and GCP-0068 look at whether a provider has a condition, the policy at what it lets
 * in. CKV_GCP_44, 45 and 49 want a hundred other roles away too. CKV2_GCP_20 wants the log of MySQL where `database/backups` may miss the backups.
 * CKV2_GCP_3 is about keys that are uploaded. GCP-0017 is a public address or an open network, which checkov keeps apart.
 */
export const EQUAL_RULES: readonly (readonly string[])[] = [
  // Identity: the role stands on one project, one folder or one organization.
  ['identity/primitive-roles', 'CKV_GCP_117'],
  ['identity/primitive-roles', 'CKV_GCP_116'],
  ['identity/primitive-roles', 'CKV_GCP_115'],
  ['identity/token-creator-on-project', 'CKV_GCP_41', 'GCP-0011'],
  ['identity/token-creator-on-project', 'GCP-0005'],
  ['identity/token-creator-on-project', 'GCP-0009'],
  // A default account has a role.
  ['CKV_GCP_46', 'GCP-0006'],
  ['CKV_GCP_48', 'GCP-0004'],
  ['CKV_GCP_47', 'GCP-0008'],
  // An account is an administrator.
  ['CKV_GCP_42', 'GCP-0007'],

  // Who may come in.
  ['cloud-run/public-invoker', 'CKV_GCP_102'],
  ['CKV_GCP_28', 'GCP-0001'],
  ['CKV_GCP_15', 'GCP-0046'],

  // Cloud SQL: backups, transport, and flags.
  ['database/backups', 'CKV_GCP_14', 'GCP-0024'],
  ['CKV_GCP_6', 'GCP-0015'],
  ['CKV_GCP_50', 'GCP-0026'],
  ['CKV_GCP_51', 'GCP-0025'],
  ['CKV_GCP_52', 'GCP-0016'],
  ['CKV_GCP_53', 'GCP-0022'],
  ['CKV_GCP_54', 'GCP-0020'],
  ['CKV_GCP_56', 'GCP-0014'],
  ['CKV_GCP_57', 'GCP-0021'],
  ['CKV_GCP_58', 'GCP-0019'],
  ['CKV_GCP_59', 'GCP-0023'],

  // Buckets, keys, networks and zones.
  ['CKV_GCP_29', 'GCP-0002'],
  ['CKV_GCP_62', 'GCP-0077'],
  ['CKV_GCP_78', 'GCP-0078'],
  ['CKV_GCP_43', 'GCP-0065'],
  ['CKV_GCP_26', 'GCP-0029', 'GCP-0076'],
  ['CKV_GCP_74', 'GCP-0075'],
  ['CKV_GCP_27', 'GCP-0010'],
  ['CKV_GCP_16', 'GCP-0013'],
  ['CKV_GCP_17', 'GCP-0012'],
];
