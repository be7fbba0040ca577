import { err, ok, type Result } from '../../shared/domain/errors/problem.ts';
import { expected, shown } from '../../shared/domain/text/expected.ts';
import { parseList } from '../../shared/domain/text/list.ts';
import { suggestion } from '../../shared/domain/text/nearest.ts';

/** A version of a tool, and the digest of its archive where the user vouches for it. */
export type ToolWish = {
  readonly tool: string;
  readonly version: string;
  readonly sha256?: string | undefined;
};

/** The tools that are downloaded; all others are run as they are found. */
const DOWNLOADED = ['trivy', 'gitleaks', 'osv-scanner'];
const ENTRY = /^([a-z-]+)\s*=\s*v?(\d+\.\d+\.\d+)(?:@sha256:([0-9a-f]{64}))?$/;

/** `trivy=0.70.0@sha256:…`, one a line or parted by commas. */
export function parseTools(text: string): Result<readonly ToolWish[], string> {
  const list = parseList(text);
  if (!list.ok) return list;
  const wishes: ToolWish[] = [];
  for (const item of list.value) {
    const [, tool = '', version = '', sha256] = ENTRY.exec(item) ?? [];
    if (tool === '')
      return expected('a tool with a version, like trivy=0.70.0 or trivy=0.70.0@sha256:…', item);
    if (!DOWNLOADED.includes(tool))
      return err(
        `Expected one of ${DOWNLOADED.join(', ')}, found ${shown(tool)}${suggestion(tool, DOWNLOADED)}; other tools are run as they are found on the PATH`,
      );
    if (wishes.some((wish) => wish.tool === tool)) return err(`Expected ${tool} once, found it twice`);
    wishes.push({ tool, version, sha256 });
  }
  return ok(wishes);
}
