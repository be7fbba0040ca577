/** GitHub drops a step's whole summary above 1 MiB: what does not fit is cut at a line, and said. */
export function fittingSummary(markdown: string, limit = LIMIT_BYTES): string {
  if (Buffer.byteLength(markdown) <= limit) return markdown;
  const room = limit - Buffer.byteLength(CUT);
  const start = Buffer.from(markdown)
    .subarray(0, room)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
  return start.slice(0, start.lastIndexOf('\n') + 1) + CUT;
}

// A little less than the limit: earlier steps of the action may have written some lines.
const LIMIT_BYTES = 1_000_000;
const CUT =
  '\n> [!NOTE]\n> The summary was cut here: it is larger than GitHub shows. The report file holds everything.\n';
