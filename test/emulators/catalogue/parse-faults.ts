import { isMap, isScalar, type ParsedNode } from 'yaml';
import type { ErrorShare, ImageFaults, Latency } from './image-faults.ts';
import type { YamlReader } from './yaml-reader.ts';

const KNOWN = ['missing', 'never-listens', 'crashes', 'slow', 'errors', 'bad-from', 'hangs'];

/** Reads the `faults` of one image; each absent key is a virtue. */
export function parseFaults(reader: YamlReader, node: ParsedNode | null): ImageFaults {
  const fields = reader.fields(node, 'faults', KNOWN);
  const read = <T>(key: string, parse: (value: ParsedNode | null) => T | undefined): T | undefined =>
    fields.has(key) ? parse(fields.get(key) ?? null) : undefined;
  return withoutAbsent({
    missing: read('missing', (value) => reader.flag(value, 'missing')),
    neverListens: read('never-listens', (value) => reader.flag(value, 'never-listens')),
    crashAfterMs: read('crashes', (value) => parseCrash(reader, value)),
    slow: read('slow', (value) => parseLatency(reader, value)),
    errors: read('errors', (value) => parseErrors(reader, value)),
    badFrom: read('bad-from', (value) => parseBadFrom(reader, value)),
    hangs: read('hangs', (value) => reader.flag(value, 'hangs')),
  });
}

function parseCrash(reader: YamlReader, node: ParsedNode | null): number | undefined {
  if (!isMap(node)) return reader.flag(node, 'crashes') ? 0 : undefined;
  const fields = reader.fields(node, 'crashes', ['after']);
  return reader.milliseconds(fields.get('after') ?? null, 'crashes.after');
}

function parseLatency(reader: YamlReader, node: ParsedNode | null): Latency | undefined {
  if (isScalar(node)) {
    const ms = reader.milliseconds(node, 'slow');
    return ms === undefined ? undefined : { kind: 'fixed', ms };
  }
  const fields = reader.fields(node, 'slow', ['p50', 'p99']);
  const p50Ms = reader.milliseconds(fields.get('p50') ?? null, 'slow.p50');
  const p99Ms = reader.milliseconds(fields.get('p99') ?? null, 'slow.p99');
  if (p50Ms === undefined || p99Ms === undefined) return undefined;
  if (p50Ms > 0 && p50Ms <= p99Ms) return { kind: 'distribution', p50Ms, p99Ms };
  return reader.problem(
    node,
    `Expected slow.p50 above 0 and not above slow.p99, got ${p50Ms} and ${p99Ms} ms.`,
  );
}

function parseErrors(reader: YamlReader, node: ParsedNode | null): ErrorShare | undefined {
  return parseShare(reader, reader.fields(node, 'errors', ['ratio', 'status']), 'errors');
}

function parseBadFrom(reader: YamlReader, node: ParsedNode | null): ImageFaults['badFrom'] {
  const fields = reader.fields(node, 'bad-from', ['percent', 'ratio', 'status']);
  const percent = reader.number(fields.get('percent') ?? node, 'bad-from.percent', 0, 100);
  const share = parseShare(reader, fields, 'bad-from');
  return percent === undefined || share === undefined ? undefined : { percent, ...share };
}

function parseShare(
  reader: YamlReader,
  fields: ReadonlyMap<string, ParsedNode | null>,
  what: string,
): ErrorShare | undefined {
  const ratio = fields.has('ratio') ? reader.number(fields.get('ratio') ?? null, `${what}.ratio`, 0, 1) : 1;
  const status = fields.has('status')
    ? reader.number(fields.get('status') ?? null, `${what}.status`, 400, 599)
    : 500;
  return ratio === undefined || status === undefined ? undefined : { ratio, status };
}

function withoutAbsent(
  faults: { readonly [K in keyof ImageFaults]: ImageFaults[K] | undefined },
): ImageFaults {
  return Object.fromEntries(Object.entries(faults).filter(([, value]) => value !== undefined));
}
