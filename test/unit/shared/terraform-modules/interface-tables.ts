import type { Expression } from '../../../../shared/domain/hcl/expression.ts';
import type { Block } from '../../../../shared/domain/hcl/hcl-file.ts';
import { attributeOf } from '../../../../shared/domain/hcl/hcl-file.ts';
import type { Module } from '../../../../shared/domain/terraform/module.ts';

/** What a README has to say of the inputs and outputs of a module: its tables, in the order of the files. */
export function interfaceTables({
  variables,
  outputs,
}: Module): Readonly<Record<'inputs' | 'outputs', string>> {
  return {
    inputs: table(
      ['Input', 'Type', 'Default', 'Description'],
      [...variables.values()].map(({ name, type, default: standard, block }) => [
        `\`${name}\``,
        `\`${shortType(type)}\``,
        standard === undefined ? 'required' : `\`${oneLine(standard.text)}\``,
        descriptionOf(block),
      ]),
    ),
    outputs: table(
      ['Output', 'Description'],
      [...outputs.values()].map(({ name, block }) => [`\`${name}\``, descriptionOf(block)]),
    ),
  };
}

/** Of an object the names are enough: its description says what they hold. */
function shortType(type: Expression | undefined): string {
  const text = oneLine(type?.text ?? 'any');
  const [, fields] = /^map\(object\(\{(.*)\}\)\)$/.exec(text) ?? [];
  if (fields === undefined) return text;
  const names = [...fields.matchAll(/(\w+) = (optional)?/g)].map(
    ([, name, optional]) => `${name}${optional ? '?' : ''}`,
  );
  return `map({ ${names.join(', ')} })`;
}

function descriptionOf(block: Block): string {
  const value = attributeOf(block, 'description')?.value;
  if (value?.kind !== 'literal' || typeof value.value !== 'string') return '';
  return value.value.replaceAll('|', '\\|');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
