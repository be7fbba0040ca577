/** One thing that is wrong with an input or a file. All of them are collected before anything is refused. */
export type Problem = {
  /** Input name, or path of the file as the user wrote it. */
  readonly where: string;
  /** 1-based; absent for inputs. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** What was wanted and what was found. */
  readonly message: string;
  readonly hint?: string | undefined;
};

export type Result<T, E = readonly Problem[]> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** The good half of a Result. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** The bad half of a Result. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
