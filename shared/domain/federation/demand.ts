import { type Cel, pathsOf, UNKNOWN_PART } from '../cel/cel.ts';
import type { Literal } from '../cel/normal-form.ts';
import { beginningsOf } from './pattern-beginnings.ts';

/** What one comparison demands of one claim. */
export type Demand =
  | { readonly kind: 'one-of'; readonly claim: string; readonly values: readonly string[] }
  /** `whole`: those of the values that nothing may follow. */
  | {
      readonly kind: 'begins';
      readonly claim: string;
      readonly values: readonly string[];
      readonly whole?: readonly string[] | undefined;
    }
  /** `contains`, `endsWith`, a pattern without anchors: whoever chooses the text gets past it. */
  | { readonly kind: 'loose'; readonly claim: string }
  | { readonly kind: 'not-one-of'; readonly claim: string; readonly values: readonly string[] }
  /** Says something about these claims that is not understood. */
  | { readonly kind: 'unread'; readonly claims: readonly string[] };

/** Whether a value of a demand is all that the claim may be. */
export function isWhole(demand: Demand & { readonly values: readonly string[] }, value: string): boolean {
  return demand.kind !== 'begins' || demand.whole?.includes(value) === true;
}

/** Claims by their name; a mapped attribute that no claim stands for keeps its own (`attribute.team`). */
export function demandsOf({ atom, negated }: Literal): readonly Demand[] {
  const found = atom.kind === 'call' ? demandsOfCall(atom.name, atom.arguments) : undefined;
  const demands = found ?? [{ kind: 'unread' as const, claims: claimsOf(atom) }];
  return negated ? demands.flatMap((demand) => contraryOf(demand, demands.length)) : demands;
}

function contraryOf(demand: Demand, number: number): readonly Demand[] {
  if (demand.kind === 'unread') return [demand];
  return demand.kind === 'one-of' && number === 1 ? [{ ...demand, kind: 'not-one-of' }] : [];
}

function demandsOfCall(name: string, values: readonly Cel[]): readonly Demand[] | undefined {
  const [first, second] = values;
  if (first === undefined || second === undefined) return name === 'has' ? [] : undefined;
  switch (name) {
    case 'equal':
      return equality(first, second) ?? equality(second, first);
    case 'in': {
      const claim = claimOf(first);
      const texts = second.kind === 'list' ? second.items.map(textOf) : [undefined];
      if (claim === undefined || texts.includes(undefined)) return undefined;
      return [{ kind: 'one-of', claim, values: texts.filter((text) => text !== undefined) }];
    }
    case 'startsWith': {
      const [claim, text] = [claimOf(first), textOf(second)];
      return claim === undefined || text === undefined
        ? undefined
        : [{ kind: 'begins', claim, values: [text] }];
    }
    case 'matches':
      return pattern(claimOf(first), textOf(second));
    case 'contains':
    case 'endsWith': {
      const claim = claimOf(first);
      return claim === undefined || textOf(second) === undefined ? undefined : [{ kind: 'loose', claim }];
    }
    default:
      return undefined;
  }
}

function pattern(claim: string | undefined, text: string | undefined): readonly Demand[] | undefined {
  if (claim === undefined || text === undefined) return undefined;
  const beginnings = beginningsOf(text);
  if (beginnings === undefined) return [{ kind: 'loose', claim }];
  const { whole, open } = beginnings;
  if (open.length === 0) return [{ kind: 'one-of', claim, values: whole }];
  const ended = whole.filter((each) => !open.includes(each));
  return [{ kind: 'begins', claim, values: [...ended, ...open], whole: ended }];
}

function equality(side: Cel, other: Cel): readonly Demand[] | undefined {
  const [claim, text] = [claimOf(side), textOf(other)];
  if (text === undefined) return undefined;
  return claim === undefined ? joined(side, text) : [{ kind: 'one-of', claim, values: [text] }];
}

/** `assertion.repository + '|' + assertion.ref == 'octo/shop|refs/heads/main'`: the marks between are in no name, so each claim is fixed. */
function joined(side: Cel, text: string): readonly Demand[] | undefined {
  const terms = termsOf(side);
  const claims = terms.map(claimOf).filter((claim) => claim !== undefined);
  if (claims.length < 2 || terms.some((term) => claimOf(term) === undefined && textOf(term) === undefined)) {
    return undefined;
  }
  const between = terms
    .slice(1)
    .filter((term, at) => claimOf(term) !== undefined && claimOf(terms[at]) !== undefined);
  const marks = terms
    .slice(1, -1)
    .map(textOf)
    .filter((mark) => mark !== undefined);
  if (between.length > 0 || !marks.every((mark) => /[|:;,@#&=]/.test(mark))) return undefined;
  const source = terms.map((term) => (claimOf(term) === undefined ? escaped(textOf(term) ?? '') : '(.+?)'));
  const found = new RegExp(`^${source.join('')}$`, 's').exec(text);
  if (found === null) return undefined;
  return claims.map((claim, at) => ({ kind: 'one-of', claim, values: [found[at + 1] ?? ''] }));
}

function termsOf(node: Cel): readonly Cel[] {
  return node.kind === 'call' && node.name === 'plus' ? node.arguments.flatMap(termsOf) : [node];
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.|?*+()[\]{}]/g, '\\$&');

function claimOf(node: Cel | undefined): string | undefined {
  return node?.kind === 'path' ? nameOf(node.names) : undefined;
}

function nameOf([root = '', ...names]: readonly string[]): string {
  return root === 'assertion' ? names.join('.') : [root, ...names].join('.');
}

/** Every claim that an expression reads. */
export function claimsOf(node: Cel): readonly string[] {
  return [...new Set(pathsOf(node).map(nameOf))];
}

function textOf(node: Cel | undefined): string | undefined {
  if (node?.kind !== 'constant' || typeof node.value !== 'string') return undefined;
  return node.value.includes(UNKNOWN_PART) ? undefined : node.value;
}
