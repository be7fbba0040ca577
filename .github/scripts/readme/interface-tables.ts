import { parse } from 'yaml';

type Input = { readonly description?: unknown; readonly required?: unknown; readonly default?: unknown };
type Output = { readonly description?: unknown };
type Manifest = {
  readonly inputs?: Readonly<Record<string, Input | null>>;
  readonly outputs?: Readonly<Record<string, Output | null>>;
};

/** The README with its two tables as action.yml has them, or every reason why that cannot be done. */
export function withTables(
  readme: string,
  actionYaml: string,
): { readonly text: string; readonly problems: readonly string[] } {
  const { inputs = {}, outputs = {} } = parse(actionYaml) as Manifest;
  const problems = [...withoutDescription('input', inputs), ...withoutDescription('output', outputs)];
  let text = readme;
  for (const [marker, table] of [
    ['inputs', inputTable(inputs)],
    ['outputs', outputTable(outputs)],
  ] as const) {
    const next = fill(text, marker, table);
    if (next === undefined) {
      problems.push(
        `README.md has no lines <!-- ${marker} --> and <!-- /${marker} --> to write the table between`,
      );
    } else {
      text = next;
    }
  }
  return { text, problems };
}

function withoutDescription(kind: string, entries: Readonly<Record<string, Output | null>>): string[] {
  return Object.entries(entries)
    .filter(([, entry]) => typeof entry?.description !== 'string' || entry.description.trim() === '')
    .map(([name]) => `action.yml has no description of the ${kind} ${name}`);
}

function inputTable(inputs: Readonly<Record<string, Input | null>>): string {
  return table(
    ['Input', 'Required', 'Default', 'Description'],
    Object.entries(inputs).map(([name, input]) => [
      `\`${name}\``,
      input?.required === true ? 'yes' : 'no',
      defaultCell(input?.default),
      cell(input?.description),
    ]),
  );
}

function outputTable(outputs: Readonly<Record<string, Output | null>>): string {
  return table(
    ['Output', 'Description'],
    Object.entries(outputs).map(([name, output]) => [`\`${name}\``, cell(output?.description)]),
  );
}

function defaultCell(value: unknown): string {
  return value === undefined || value === '' ? '' : `\`${cell(value)}\``;
}

/** A table row is one line, and a bar would end the cell. */
function cell(value: unknown): string {
  return String(value ?? '')
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.';
  return [head, head.map(() => '---'), ...rows].map((columns) => `| ${columns.join(' | ')} |`).join('\n');
}

function fill(readme: string, marker: string, content: string): string | undefined {
  const [open, close] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
  const [start, end] = [readme.indexOf(open), readme.indexOf(close)];
  if (start < 0 || end < start) return undefined;
  return `${readme.slice(0, start + open.length)}\n\n${content}\n\n${readme.slice(end)}`;
}
