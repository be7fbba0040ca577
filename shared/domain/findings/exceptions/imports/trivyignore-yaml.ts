import type { Schema } from '../../../yaml/check-schema.ts';
import { parseDocument } from '../../../yaml/parse-document.ts';
import type { EntryReader, ImportedEntry, ReadEntries } from './imported-entry.ts';

type IgnoreFile = { readonly [section in (typeof SECTIONS)[number]]?: readonly IgnoredFinding[] };
type IgnoredFinding = {
  readonly id: string;
  readonly paths?: readonly string[];
  readonly purls?: readonly string[];
  readonly statement?: string;
  readonly expired_at?: string;
};

const SECTIONS = ['vulnerabilities', 'misconfigurations', 'secrets', 'licenses'] as const;

/** `.trivyignore.yaml`. Keys that later releases of Trivy add are passed over, unless they would narrow an entry. */
export const readTrivyignoreYaml: EntryReader = (text, where): ReadEntries => {
  const parsed = parseDocument<IgnoreFile | null>(text, where, SCHEMA);
  if (!parsed.ok) return { entries: [], problems: parsed.error };
  const { value, locate } = parsed.value;
  const problems: ReadEntries['problems'][number][] = [];
  const entries = SECTIONS.flatMap((section) =>
    (value?.[section] ?? []).flatMap((entry, index): readonly ImportedEntry[] => {
      const { line, column } = locate([section, index]);
      if (section === 'secrets' && (entry.paths ?? []).length === 0) {
        const message = `Expected paths with the secret ${entry.id}, found none: without them it would excuse secrets that are still to be leaked`;
        problems.push({ where, line, column, message });
        return [];
      }
      return [
        {
          line,
          id: entry.id,
          ...(entry.purls && { packages: entry.purls }),
          ...(entry.paths && { paths: entry.paths }),
          ...(entry.statement && { reason: entry.statement }),
          ...(entry.expired_at && { expires: entry.expired_at }),
        },
      ];
    }),
  );
  return { entries, problems };
};

const TEXTS = { type: 'array', items: { type: 'string', minLength: 1 } };

const SCHEMA: Schema = {
  title: 'the ignore file of Trivy',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    SECTIONS.map((section) => [
      section,
      {
        title: 'a list of entries with an id each',
        type: 'array',
        items: {
          type: 'object',
          required: ['id'],
          additionalProperties: false,
          properties: {
            id: { type: 'string', minLength: 1 },
            paths: TEXTS,
            purls: TEXTS,
            statement: { type: 'string' },
            expired_at: { type: 'string', title: 'a day like 2026-03-31' },
          },
        },
      },
    ]),
  ),
};
