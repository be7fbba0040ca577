/** Artifacts of the workflow run. Throws ActionErrors: `failed-precondition` off a runner, `already-exists`, `unavailable`. */
export interface Artifacts {
  upload(artifact: {
    readonly name: string;
    /** Absolute. */
    readonly folder: string;
    /** Absolute, below the folder. */
    readonly files: readonly string[];
  }): Promise<{ readonly id: number; readonly bytes: number }>;
}
