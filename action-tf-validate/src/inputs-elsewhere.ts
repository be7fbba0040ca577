import type { Elsewhere } from '../../shared/domain/inputs/read-inputs.ts';

/** Inputs of other actions for Terraform that have another name or no meaning here, and what to write instead. */
export const ELSEWHERE: Elsewhere = {
  path: 'Write it as working_directory',
  directory: 'Write it as working_directory',
  tf_actions_working_dir: 'Write it as working_directory',
  terraform_version: 'Write tools: terraform=VERSION',
  tofu_version: 'Write tool: tofu and tools: tofu=VERSION',
  tflint_version: 'Write tools: tflint=VERSION',
  terraform_wrapper: 'Leave it out: wrappers are seen through',
  soft_fail: 'Write mode: report, which never fails',
  skip_check: 'Write an exception with a reason, an owner and a last day in .github/tf-validate.yml',
  framework: 'Leave it out: checkov reads Terraform alone',
  policy: 'Write it as config',
};
