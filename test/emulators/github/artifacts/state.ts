/** An artifact of the workflow run. */
export type StoredArtifact = {
  readonly id: number;
  readonly name: string;
  /** What its upload URL is signed with. */
  readonly signature: string;
  /** Staged, by id; the list says which of them make the file. */
  readonly blocks: Map<string, Uint8Array>;
  /** The zip file, once its blocks are listed. */
  content?: Uint8Array;
  finalized: boolean;
};

export type Artifacts = {
  /** The runner's `ACTIONS_RUNTIME_TOKEN`. */
  readonly token: string;
  readonly stored: StoredArtifact[];
};

/** A run without artifacts; its token names run and job, as the runner's does. */
export function createArtifacts(): Artifacts {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { scp: 'Actions.GenericRead:x Actions.Results:run-backend-id:job-backend-id' };
  return { token: `${part({ alg: 'none' })}.${part(claims)}.`, stored: [] };
}
