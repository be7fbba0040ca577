/** What a check looks at: one answer as it came. */
export type Answer = {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly durationMs: number;
  /** Where a check expects something of it: the version such as `1.3`, and how long the certificate is still valid. */
  readonly tls?: { readonly version: string; readonly validForMs: number } | undefined;
};
