import { isAlias, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { err, ok, type Result } from '../../../shared/domain/errors/problem.ts';
import type { CatalogueImage } from './catalogue.ts';
import { parseFaults } from './parse-faults.ts';
import { YamlReader } from './yaml-reader.ts';

/** Reads the images of a catalogue file; all that is wrong with it is told at once. */
export function parseImages(text: string, where: string): Result<readonly CatalogueImage[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const reader = new YamlReader(where, lines);
  for (const error of document.errors) reader.problemAt(error.pos[0], error.message);
  if (reader.problems.length > 0) return err(reader.problems);
  const images = reader
    .entries(document.contents, 'the catalogue')
    .map(({ key, value }) => parseImage(reader, key, value));
  return reader.problems.length > 0 ? err(reader.problems) : ok(images);
}

function parseImage(reader: YamlReader, pattern: string, node: ParsedNode | null): CatalogueImage {
  const fields = reader.fields(node, `'${pattern}'`, ['command', 'env', 'faults']);
  const faults = fields.has('faults') ? parseFaults(reader, fields.get('faults') ?? null) : {};
  const command = fields.has('command') ? parseCommand(reader, fields.get('command') ?? null) : [];
  if (!fields.has('command') && !faults.missing) {
    reader.problem(node, `Expected a command for '${pattern}': a list such as [node, server.mjs].`);
  }
  const env = fields.has('env') ? parseEnv(reader, fields.get('env') ?? null) : {};
  return { pattern, command, env, faults };
}

function parseCommand(reader: YamlReader, node: ParsedNode | null): readonly string[] {
  if (!isSeq(node) || node.items.length === 0) {
    reader.problem(node, 'Expected command to be a list of a program and its arguments.');
    return [];
  }
  return node.items.flatMap((item) => reader.text(item as ParsedNode, 'each item of command') ?? []);
}

function parseEnv(reader: YamlReader, node: ParsedNode | null): Readonly<Record<string, string>> {
  if (isAlias(node)) {
    reader.problem(node, 'Expected env to be a mapping, got an alias.');
    return {};
  }
  return Object.fromEntries(
    reader.entries(node, 'env').map(({ key, value }) => [key, reader.text(value, `env.${key}`) ?? '']),
  );
}
