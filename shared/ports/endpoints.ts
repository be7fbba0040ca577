/** The Google APIs that the suite calls, by the names that `GHA_ENDPOINT_OVERRIDE_<name>` uses. */
export type GoogleApi =
  | 'run'
  | 'secretmanager'
  | 'monitoring'
  | 'logging'
  | 'sts'
  | 'iamcredentials'
  | 'artifactregistry';

/** Where each API is reached. */
export interface Endpoints {
  /** Scheme, host and port, without a final slash. A regional API is asked for by its region. */
  origin(api: GoogleApi, region?: string): string;
  /** The origin that the user ordered for this API; undefined where Google's own host serves. */
  override(api: GoogleApi): string | undefined;
}

/** The environment as data: only main.ts reads the real one. */
export type Environment = Readonly<Record<string, string | undefined>>;
