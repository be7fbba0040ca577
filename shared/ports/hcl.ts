import type { HclFile } from '../domain/hcl/hcl-file.ts';

/** Reads HCL and its JSON form (by the end of the path: `.json`). Never throws for what a file says: that is in its `problems`. */
export interface Hcl {
  parse(path: string, text: string): Promise<HclFile>;
}
