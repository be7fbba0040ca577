import { type Arm, armText } from '../cel/normal-form.ts';
import { type ArmBinding, bindingOf } from './arm-binding.ts';

/** Why one way through a condition is open to strangers; the first that holds, the worst first. */
export type Weakness =
  | 'everything'
  | 'pull-request'
  | 'no-repository'
  | 'loose-repository'
  | 'owner-only'
  | 'no-ref'
  | 'loose-ref'
  | 'any-ref'
  | 'any-environment';

export type ArmVerdict = {
  readonly text: string;
  readonly binding: ArmBinding;
  readonly weakness: Weakness | 'unread' | undefined;
};

/** What each way is worth. A way that nobody can go is left out. */
export function judgeArms(arms: readonly Arm[]): readonly ArmVerdict[] {
  return arms.flatMap((arm) => {
    const binding = bindingOf(arm);
    return binding.impossible ? [] : [{ text: armText(arm), binding, weakness: weaknessOf(arm, binding) }];
  });
}

function weaknessOf(arm: Arm, { repository, ref, pullRequest }: ArmBinding): ArmVerdict['weakness'] {
  if (arm.length === 0) return 'everything';
  if (pullRequest) return 'pull-request';
  if (repository === 'none') return 'no-repository';
  if (repository === 'loose') return 'loose-repository';
  if (repository === 'owner') return 'owner-only';
  if (ref === 'none') return 'no-ref';
  if (ref === 'loose') return 'loose-ref';
  if (ref === 'any-ref' || ref === 'any-environment') return ref;
  return repository === 'unread' || ref === 'unread' ? 'unread' : undefined;
}
