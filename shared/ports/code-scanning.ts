/** GitHub's code scanning. Throws ActionErrors: `permission-denied`, `not-found`, `invalid-argument`, `unavailable`, `rate-limited`. */
export interface CodeScanning {
  upload(request: SarifUpload): Promise<{ readonly id: string }>;
  status(id: string): Promise<SarifStatus>;
}

export type SarifUpload = {
  /** The SARIF file itself; how it travels is for the adapter. */
  readonly sarif: string;
  readonly commit: string;
  /** `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string;
  /** RFC 3339. */
  readonly startedAt: string;
};

export type SarifStatus = {
  readonly state: 'pending' | 'complete' | 'failed';
  readonly errors: readonly string[];
};
