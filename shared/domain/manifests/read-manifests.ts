import { type Document, LineCounter, parseAllDocuments } from 'yaml';
import { isObject, type Json, objectAt, stringAt } from '../json/json.ts';
import { locator } from '../yaml/locate.ts';
import type { BrokenManifest, Manifest } from './manifest.ts';

export type ReadManifests = {
  readonly manifests: readonly Manifest[];
  readonly broken: readonly BrokenManifest[];
};

/** Every document with an apiVersion and a kind; other YAML is no manifest, and no fault. */
export function readManifests(path: string, text: string): ReadManifests {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const manifests: Manifest[] = [];
  const broken: BrokenManifest[] = [];
  for (const document of documents) {
    const [error] = document.errors;
    if (error !== undefined) {
      broken.push({ path, line: place(error.pos[0]).line, message: error.message });
      continue;
    }
    const body = valueOfDocument(document);
    if (typeof body === 'string') broken.push({ path, line: place(document.range[0]).line, message: body });
    if (!isObject(body)) continue;
    const apiVersion = stringAt(body, 'apiVersion');
    const kind = stringAt(body, 'kind');
    if (apiVersion === undefined || kind === undefined) continue;
    const name = stringAt(objectAt(body, 'metadata'), 'name') ?? '';
    manifests.push({ path, apiVersion, kind, name, body, locate: locator(document, place) });
  }
  return { manifests, broken };
}

/** Why it has no value, as text: an alias without its anchor, or aliases of aliases that grow without end. */
function valueOfDocument(document: Document): Json {
  try {
    const value = document.toJS({ maxAliasCount: 100 }) as Json;
    return isObject(value) ? value : null;
  } catch (error) {
    return (error as Error).message;
  }
}
