import type { Range } from './range.ts';

/** Every form that a value can be written in. */
export type Expression = { readonly range: Range; readonly text: string } & (
  | Literal
  | { readonly kind: 'template'; readonly parts: readonly TemplatePart[] }
  /** Indentation is already taken off where the marker is `<<-`. */
  | { readonly kind: 'heredoc'; readonly parts: readonly TemplatePart[] }
  | { readonly kind: 'tuple'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly items: readonly ObjectItem[] }
  /** `var.regions["eu"].name`: root `var`, three steps. */
  | { readonly kind: 'reference'; readonly root: string; readonly steps: readonly Step[] }
  /** Steps into something that is no name: `split(".", x)[0]`. */
  | { readonly kind: 'access'; readonly source: Expression; readonly steps: readonly Step[] }
  /** The steps are taken in each element: `google_x.y[*].name`, `google_x.y.*.name`. */
  | { readonly kind: 'splat'; readonly source: Expression; readonly steps: readonly Step[] }
  | Call
  | { readonly kind: 'unary'; readonly operator: '!' | '-'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'conditional';
      readonly condition: Expression;
      readonly whenTrue: Expression;
      readonly whenFalse: Expression;
    }
  | For
  | { readonly kind: 'parenthesised'; readonly inner: Expression }
  /** Not understood, or broken: only its text is known. */
  | { readonly kind: 'opaque' }
);

export type ExpressionKind = Expression['kind'];

/** A string without any `${…}` is a literal, in quotes or as the bare key of an object. */
export type Literal = { readonly kind: 'literal'; readonly value: string | number | boolean | null };

export type ObjectItem = {
  readonly key: Expression;
  readonly value: Expression;
  readonly range: Range;
};

export type Call = {
  readonly kind: 'call';
  /** `provider::google::region_from_zone` with its namespaces. */
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** The last argument is a list of arguments (`...`). */
  readonly expanded: boolean;
};

/** `[for k, v in c : value if condition]`, or with `key` the form in braces, where `grouped` is its `...`. */
export type For = {
  readonly kind: 'for';
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly collection: Expression;
  readonly key: Expression | undefined;
  readonly value: Expression;
  readonly grouped: boolean;
  readonly condition: Expression | undefined;
};

export type Step =
  | { readonly kind: 'attribute'; readonly name: string; readonly range: Range }
  | { readonly kind: 'index'; readonly key: Expression; readonly range: Range };

export type BinaryOperator =
  | '=='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '&&'
  | '||';

/** What `~` takes off the text around it is already taken off. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly value: string; readonly range: Range }
  | { readonly kind: 'interpolation'; readonly expression: Expression; readonly range: Range }
  | {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly whenTrue: readonly TemplatePart[];
      readonly whenFalse: readonly TemplatePart[];
      readonly range: Range;
    }
  | {
      readonly kind: 'for';
      readonly keyName: string | undefined;
      readonly valueName: string;
      readonly collection: Expression;
      readonly body: readonly TemplatePart[];
      readonly range: Range;
    };
