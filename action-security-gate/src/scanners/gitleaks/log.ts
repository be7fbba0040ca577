/** What gitleaks says on stderr, as far as it proves or disproves its work. */
export type GitleaksLog = {
  readonly commits?: number | undefined;
  readonly bytes?: number | undefined;
  readonly errors: readonly string[];
  readonly fatal?: string | undefined;
  /** Files that it names as not read. */
  readonly skipped: readonly string[];
  readonly last?: string | undefined;
};

type Line = { readonly level: string; readonly text: string };

/** `3:04PM INF 12 commits scanned.` */
export function readLog(stderr: string): GitleaksLog {
  const lines = withoutColours(stderr)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const told = lines.flatMap((line): readonly Line[] => {
    const [, level, text] = /^\S+ (TRC|DBG|INF|WRN|ERR|FTL|PNC) (.*)$/.exec(line) ?? [];
    return level === undefined || text === undefined ? [] : [{ level, text: text.slice(0, 300) }];
  });
  const of = (...levels: readonly string[]) =>
    told.filter(({ level }) => levels.includes(level)).map(({ text }) => text);
  const errors = of('ERR');
  // The line that follows those of git says only that there were some.
  const telling = errors.filter((text) => !/^error="stderr is not empty"$/.test(text));
  return {
    commits: numberIn(of('INF'), /^(\d+) commits scanned\.?$/),
    bytes: numberIn(of('INF', 'WRN'), /^scanned ~(\d+) bytes/),
    errors: telling.length > 0 ? telling : errors,
    fatal: of('FTL', 'PNC').at(-1),
    skipped: of('WRN').filter((text) => /skipping|issue reading/.test(text)),
    last: lines.find((line) => line.startsWith('Error:'))?.slice(0, 300) ?? lines.at(-1)?.slice(0, 300),
  };
}

function numberIn(texts: readonly string[], pattern: RegExp): number | undefined {
  const found = texts.map((text) => pattern.exec(text)?.[1]).find((digits) => digits !== undefined);
  return found === undefined ? undefined : Number(found);
}

// Said before the flag that turns them off is read.
function withoutColours(text: string): string {
  const [first = '', ...rest] = text.split('\u001b');
  return first + rest.map((part) => part.replace(/^\[[0-9;]*m/, '')).join('');
}
