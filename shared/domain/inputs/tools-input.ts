import { err, ok, type Result } from '../errors/problem.ts';
import { expected, shown } from '../text/expected.ts';
import { parseList } from '../text/list.ts';
import { suggestion } from '../text/nearest.ts';

/** A version of a tool, and the digest of its archive where the user vouches for it. */
export type ToolVersion = {
  readonly tool: string;
  readonly version: string;
  readonly sha256?: string | undefined;
};

const ENTRY = /^([a-z-]+)\s*=\s*v?(\d+\.\d+\.\d+)(?:@sha256:([0-9a-f]{64}))?$/;

/** `trivy=0.74.0@sha256:…`, one a line or parted by commas, of the tools that an action downloads; all others are run as they are found. */
export function parseTools(text: string, known: readonly string[]): Result<readonly ToolVersion[], string> {
  const list = parseList(text);
  if (!list.ok) return list;
  const wishes: ToolVersion[] = [];
  for (const item of list.value) {
    const [, tool = '', version = '', sha256] = ENTRY.exec(item) ?? [];
    const [first] = known;
    if (tool === '')
      return expected(`a tool with a version, like ${first}=1.2.3 or ${first}=1.2.3@sha256:…`, item);
    if (!known.includes(tool))
      return err(
        `Expected one of ${known.join(', ')}, found ${shown(tool)}${suggestion(tool, known)}; other tools are run as they are found on the PATH`,
      );
    if (wishes.some((wish) => wish.tool === tool)) return err(`Expected ${tool} once, found it twice`);
    wishes.push({ tool, version, sha256 });
  }
  return ok(wishes);
}
