/** A Dockerfile as far as rules ask: its stages, and what each says of its base, its user and its settings. */
export type Dockerfile = {
  readonly path: string;
  /** In their order; none where the file has no FROM. */
  readonly stages: readonly Stage[];
  /** ARGs before the first FROM. */
  readonly globals: readonly Setting[];
};

export type Stage = {
  readonly name?: string | undefined;
  readonly base: Base;
  /** The last USER of the stage. */
  readonly user?: (Resolved & { readonly at: Span }) | undefined;
  readonly settings: readonly Setting[];
};

/** What a stage stands on. */
export type Base =
  | { readonly kind: 'image'; readonly image: string; readonly written: string; readonly at: Span }
  | { readonly kind: 'stage'; readonly index: number; readonly written: string; readonly at: Span }
  | { readonly kind: 'scratch'; readonly written: string; readonly at: Span }
  /** It depends on what the build is given. */
  | {
      readonly kind: 'undecided';
      readonly variables: readonly string[];
      readonly written: string;
      readonly at: Span;
    };

/** Text whose variables were replaced by what the file says of them, or the variables of which it says nothing. */
export type Resolved =
  | { readonly ok: true; readonly text: string; readonly written: string }
  | { readonly ok: false; readonly variables: readonly string[]; readonly written: string };

/** A name that ENV or ARG sets. */
export type Setting = {
  readonly keyword: 'ENV' | 'ARG';
  readonly name: string;
  /** As written, quotes taken off; undefined for an ARG without default. */
  readonly value?: string | undefined;
  readonly at: Span;
};

/** 1-based. */
export type Span = {
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number;
  readonly endColumn: number;
};
