import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';

export type Screen = {
  title(text: string): void;
  say(text: string): void;
  /** A line of a step that runs, after so many milliseconds. */
  progress(who: string, ms: number, text: string): void;
  good(text: string): void;
  bad(text: string): void;
};

const WIDTH = 120;

/** Lines for a person who looks on; colours only where the terminal has them. */
export function createScreen(stream: WriteStream): Screen {
  const styled = (format: Parameters<typeof styleText>[0], text: string) =>
    styleText(format, text, { stream });
  const put = (text: string) => void stream.write(`${text}\n`);
  const width = Math.max(60, stream.columns ?? WIDTH);
  return {
    title: (text) => put(`\n${styled('bold', text)}`),
    say: put,
    progress: (who, ms, text) => {
      const prefix = `${(ms / 1000).toFixed(1).padStart(5)} s ${who} │ `;
      const format = formatOf(text);
      wrapped(text, width - prefix.length).forEach((line, index) => {
        const before = index === 0 ? prefix : `${' '.repeat(prefix.length - 2)}│ `;
        put(`${styled('dim', before)}${format === undefined ? line : styled(format, line)}`);
      });
    },
    good: (text) => put(styled('green', text)),
    bad: (text) => put(styled('red', text)),
  };
}

/** Broken at blanks; what follows the first line stands two columns further in. */
function wrapped(text: string, width: number): readonly string[] {
  const indent = `${/^ */.exec(text)?.[0] ?? ''}  `;
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const blank = rest.lastIndexOf(' ', width);
    const end = blank > indent.length ? blank : width;
    lines.push(rest.slice(0, end));
    rest = `${indent}${rest.slice(end).trimStart()}`;
  }
  return [...lines, rest];
}

function formatOf(text: string): 'green' | 'red' | 'yellow' | undefined {
  if (/^(✔|✓)|: healthy;/.test(text)) return 'green';
  if (/^(✘|Error: |Rolling back )|: unhealthy;/.test(text)) return 'red';
  return text.startsWith('Warning: ') ? 'yellow' : undefined;
}
