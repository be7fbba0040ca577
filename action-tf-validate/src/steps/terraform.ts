import type { Initialising } from '../../../shared/domain/validation/initialising.ts';
import { initArgs, readInit, wantsText } from './terraform/init.ts';
import { readValidate, VALIDATE_ARGS } from './terraform/validate.ts';

/** `init` and `validate`, of Terraform and of OpenTofu. */
export const initialising: Initialising = {
  initArgs,
  wantsText,
  readInit,
  validateArgs: VALIDATE_ARGS,
  readValidate,
};
