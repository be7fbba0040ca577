import { utc } from './figures.ts';
import { codeBlock, details } from './markdown.ts';
import { inert, inertLine, shorten } from './plain.ts';
import type { Room } from './room.ts';

type Line = { readonly timestamp: string; readonly severity: string; readonly text: string };

/** The newest log lines, folded under a title that is given their number. */
export function logBlock(
  lines: readonly Line[],
  { rows, characters }: Room,
  title: (shown: number) => string,
): string {
  const shown = lines
    .slice(-rows)
    .map(({ timestamp, severity, text }) =>
      inert([utc(timestamp), severity.padEnd(8), inertLine(shorten(text, characters))].join('  ')).replaceAll(
        '\n',
        ' ',
      ),
    );
  return details(title(shown.length), codeBlock(shown.join('\n')));
}
