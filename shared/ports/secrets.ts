/** Secret Manager. The value is masked before it is returned. */
export interface Secrets {
  /**
   * @param reference `name`, `name/version`, `projects/P/secrets/S[/versions/V]` or
   *   `projects/P/locations/L/secrets/S[/versions/V]`; the version defaults to `latest`.
   */
  access(reference: string): Promise<Secret>;
}

export type Secret = {
  readonly value: string /** The resolved version's full name. */;
  readonly version: string;
};
