import type { Expression, TemplatePart } from '../../../domain/hcl/expression.ts';
import { type Conversion, located, opaque } from './conversion.ts';
import type { SyntaxNode } from './syntax-node.ts';
import type { TemplateToken } from './template-tokens.ts';

/** Texts, values and the directives around them. */
export function partsOf(tokens: readonly TemplateToken[], conversion: Conversion): readonly TemplatePart[] {
  return partsUntil({ tokens, at: 0 }, [], conversion);
}

type Reader = { readonly tokens: readonly TemplateToken[]; at: number };
type Order = Extract<TemplateToken, { kind: 'order' }>;

/** Leaves the order that ends it to the caller. */
function partsUntil(
  reader: Reader,
  ends: readonly Order['order'][],
  conversion: Conversion,
): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined || (token.kind === 'order' && ends.includes(token.order))) return parts;
    reader.at += 1;
    if (token.kind === 'order') parts.push(partOf(token, reader, conversion));
    else if (token.value !== '') addText(parts, token, conversion);
  }
}

/** Lines of one text are one part again. */
function addText(
  parts: TemplatePart[],
  token: Extract<TemplateToken, { kind: 'text' }>,
  conversion: Conversion,
): void {
  const { range } = located(conversion, token);
  const last = parts.at(-1);
  if (last?.kind !== 'text') parts.push({ kind: 'text', value: token.value, range });
  else {
    parts.splice(-1, 1, {
      kind: 'text',
      value: last.value + token.value,
      range: { ...last.range, end: range.end },
    });
  }
}

function partOf(token: Order, reader: Reader, conversion: Conversion): TemplatePart {
  const expression = expressionIn(token.node, conversion);
  if (token.order === 'if') {
    const whenTrue = partsUntil(reader, ['else', 'endif'], conversion);
    const other = reader.tokens[reader.at];
    const hasElse = other?.kind === 'order' && other.order === 'else';
    if (hasElse) reader.at += 1;
    const whenFalse = hasElse ? partsUntil(reader, ['endif'], conversion) : [];
    return {
      kind: 'if',
      condition: expression,
      whenTrue,
      whenFalse,
      range: closed(token, reader, conversion),
    };
  }
  if (token.order === 'for') {
    const names = token.node.children.filter(({ type }) => type === 'identifier');
    const texts = names.map((name) => located(conversion, name).text);
    const body = partsUntil(reader, ['endfor'], conversion);
    return {
      kind: 'for',
      keyName: texts.length > 1 ? texts[0] : undefined,
      valueName: texts.at(-1) ?? '',
      collection: expression,
      body,
      range: closed(token, reader, conversion),
    };
  }
  return { kind: 'interpolation', expression, range: located(conversion, token).range };
}

function expressionIn(node: SyntaxNode, conversion: Conversion): Expression {
  const found = node.children.find(({ type }) => type === 'expression');
  const isBroken = node.children.some(({ type }) => type === 'ERROR');
  return found === undefined || isBroken ? opaque(conversion, node) : conversion.expression(found);
}

/** Steps over the end of a directive. */
function closed(token: Order, reader: Reader, conversion: Conversion) {
  const last = reader.tokens[reader.at];
  reader.at += 1;
  return located(conversion, { start: token.start, end: last?.end ?? token.end }).range;
}
