/** Where progress goes. Values given to `mask` never appear in what follows. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warning(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** Runs work inside a foldable chapter of the log. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  mask(secret: string): void;
}

export type LogFields = { readonly [key: string]: string | number | boolean | undefined };
