import type { Plan } from '../../domain/tools/choose.ts';
import { beforeItRuns, judgeOnPath } from '../../domain/tools/on-path.ts';
import type { ToolRefusal } from '../../domain/tools/refusal.ts';
import type { LocatedTool, ToolParts, ToolRequest } from './tool-request.ts';

/** The tool that the PATH has, if it may be used; undefined when there is none, or a release is to be fetched in its place. */
export async function lookOnPath(
  plan: Plan,
  request: ToolRequest,
  parts: ToolParts,
): Promise<LocatedTool | ToolRefusal | undefined> {
  const { tool } = request;
  const path = await parts.programs.which(tool, parts.env);
  if (path === undefined) return undefined;
  const sha256 = await parts.store.sha256(path);
  const before = beforeItRuns(tool, { path, sha256 });
  if ('message' in before) return before;
  const version = before.kind === 'known' ? before.version : await ask(path, request, parts);
  const verdict = judgeOnPath(plan, parts.platform, { path, sha256, version });
  switch (verdict.kind) {
    case 'take':
      parts.log.debug(`${tool} ${verdict.version}: ${path}, sha256 ${sha256}`);
      return {
        kind: 'tool',
        path,
        version: verdict.version,
        ...(verdict.verified && { sha256 }),
        source: 'path',
      };
    case 'pass-over':
      parts.log[verdict.suspicious ? 'warning' : 'info'](`${tool} on the PATH is not used: ${verdict.why}.`);
      return undefined;
    default:
      return verdict;
  }
}

/** Some print their version on stderr, and some end with a code of their own after it. */
async function ask(path: string, { version }: ToolRequest, parts: ToolParts): Promise<string | undefined> {
  const { end, stdout, stderr } = await parts.processes.run({
    file: path,
    args: version.args,
    cwd: parts.neutralFolder,
    env: parts.env,
    timeoutMs: ASKED_MS,
    maxOutputBytes: 64 * 1024,
    signal: parts.signal,
  });
  return end === 'exited' ? version.read(`${stdout}\n${stderr}`)?.replace(/^v(?=\d)/, '') : undefined;
}

/** Python tools load for seconds on a busy runner. */
const ASKED_MS = 30_000;
