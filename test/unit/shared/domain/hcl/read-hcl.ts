import { treeSitterHcl } from '../../../../../shared/adapters/hcl/hcl.ts';
import type { Expression } from '../../../../../shared/domain/hcl/expression.ts';
import type { HclFile } from '../../../../../shared/domain/hcl/hcl-file.ts';

const hcl = treeSitterHcl();

export const readHcl = (text: string, path = 'main.tf'): Promise<HclFile> => hcl.parse(path, text);

/** The expression behind `a = `. */
export async function readExpression(text: string): Promise<Expression> {
  const { attributes, problems } = await readHcl(`a = ${text}\n`);
  const [attribute] = attributes;
  if (attribute === undefined || problems.length > 0) throw new Error(problems[0]?.message ?? 'no attribute');
  return attribute.value;
}
