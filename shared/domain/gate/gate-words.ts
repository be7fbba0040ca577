/** The words of a judgement that differ by what is judged. */
export type GateWords = {
  /** Who looks. */
  readonly looker: 'scanner' | 'step';
  /** One look of it. */
  readonly look: 'scan' | 'step';
  /** By what it is judged. */
  readonly rule: 'policy' | 'settings';
};

export const SCANNERS_BY_POLICY: GateWords = { looker: 'scanner', look: 'scan', rule: 'policy' };

export const STEPS_BY_SETTINGS: GateWords = { looker: 'step', look: 'step', rule: 'settings' };

/** A verb as it stands after the rule: the policy `allows`, the settings `allow`. */
export function agreeing({ rule }: Pick<GateWords, 'rule'>, verb: string): string {
  return rule === 'settings' ? verb : `${verb}s`;
}
