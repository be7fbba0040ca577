import { elementsOf } from '../../hcl/evaluate/elements.ts';
import { map } from '../../hcl/evaluate/make.ts';
import { type Scope, withNames } from '../../hcl/evaluate/scope.ts';
import { evaluate } from '../../hcl/evaluate.ts';
import { attributeOf, type Block, type Body, blocksOf } from '../../hcl/hcl-file.ts';
import type { Value } from '../../hcl/value.ts';
import type { EvaluatedBlock, EvaluatedBody } from '../resource-instance.ts';

/** A body with values for its expressions. What `lifecycle` names is no value, so that block is left out. */
export function evaluatedBody(body: Body, scope: Scope): EvaluatedBody {
  const attributes = body.attributes.map(
    ({ name, value, range }) => [name, { value: evaluate(value, scope), range }] as const,
  );
  return {
    attributes: new Map(attributes),
    blocks: body.blocks.flatMap((block) => blocksFrom(block, scope)),
  };
}

function blocksFrom(block: Block, scope: Scope): readonly EvaluatedBlock[] {
  if (block.type === 'lifecycle') return [];
  if (block.type === 'dynamic') return dynamicBlocks(block, scope);
  return [evaluatedBlock(block, block.type, block.labels, scope, 'one')];
}

function evaluatedBlock(
  block: Block,
  type: string,
  labels: readonly string[],
  scope: Scope,
  number: EvaluatedBlock['number'],
): EvaluatedBlock {
  const { range, headRange } = block;
  return { type, labels, range, headRange, number, body: evaluatedBody(block, scope) };
}

/** One block for each element; one for all of them where they are not known. */
function dynamicBlocks(block: Block, scope: Scope): readonly EvaluatedBlock[] {
  const [type] = block.labels;
  const [content] = blocksOf(block, 'content');
  const forEach = attributeOf(block, 'for_each');
  if (type === undefined || content === undefined || forEach === undefined) return [];
  const placed = { ...content, headRange: block.headRange };
  const iterator = attributeOf(block, 'iterator')?.value;
  const name =
    iterator?.kind === 'reference'
      ? iterator.root
      : iterator?.kind === 'literal'
        ? String(iterator.value)
        : type;
  const make = (key: Value, value: Value, number: EvaluatedBlock['number']) => {
    const names = new Map([
      [
        name,
        map(
          [
            ['key', key],
            ['value', value],
          ],
          [],
        ),
      ],
    ]);
    return evaluatedBlock(placed, type, [], withNames(scope, names), number);
  };
  const elements = elementsOf(evaluate(forEach.value, scope), forEach.range);
  if ('kind' in elements) return [make(elements, elements, 'many')];
  return elements.map(({ key, value }) => make(key, value, 'one'));
}
