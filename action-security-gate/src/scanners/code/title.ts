import { shortened } from '../../../../shared/domain/text/expected.ts';

const LONGEST = 120;

/** The first sentence of what a tool says. Neither place nor rule: both stand beside the title. */
export function titleOf(text: string, otherwise: string): string {
  const [sentence = ''] = text.trim().split(/(?<=[.?!])\s|\r?\n/, 1);
  const title = sentence.trim().replace(/[.:]+$/, '');
  return title === '' ? otherwise : shortened(title, LONGEST);
}
