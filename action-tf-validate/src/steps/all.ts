import type { Step } from '../../../shared/domain/validation/step.ts';
import { checkov } from './checkov.ts';
import { fmt } from './fmt.ts';
import { tflint } from './tflint.ts';
import { trivy } from './trivy.ts';

/** The steps that look at many folders in one call. */
export const PROGRAMS: readonly Step[] = [fmt, tflint, checkov, trivy];
