/** The user's files. */
export interface Files {
  /** undefined when the file does not exist. Paths are relative to the workspace. */
  read(path: string): Promise<string | undefined>;
}
