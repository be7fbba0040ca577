import { isObject, type Json, stringAt } from '../json/json.ts';
import { readShares } from './record.ts';
import type { Share } from './traffic.ts';

/** The annotation of the service that holds its last conclusions, newest first. */
export const HISTORY_ANNOTATION = 'run-delivery/history';
const LINES = 10;
const LIMIT_BYTES = 8192;
const REASON_LENGTH = 200;

/** How a rollout ended. */
export type Conclusion =
  | 'promoted'
  | 'rolled-back'
  | 'deployed'
  | 'held'
  | 'unchanged'
  | 'superseded'
  | 'conflict'
  | 'failed';

export type HistoryLine = {
  readonly id: string;
  readonly conclusion: Conclusion;
  readonly revision: string;
  readonly reason: string;
  /** RFC 3339, whole seconds. */
  readonly at: string;
  readonly run: string;
  readonly commit: string;
  /** What served before: the target of a later manual roll back, and whether it followed LATEST. */
  readonly previous: readonly Share[];
  /** The tag of a candidate that lost its traffic without having been found bad. */
  readonly kept?: string | undefined;
};

/** Reads the annotation; lines that cannot be read are left out, because history is never worth failing for. */
export function decodeHistory(text: string | undefined): HistoryLine[] {
  if (!text) return [];
  try {
    const raw = JSON.parse(text) as Json;
    return Array.isArray(raw) ? (raw as readonly Json[]).flatMap(readLine) : [];
  } catch {
    return [];
  }
}

/** The annotation's text with a line on top; the oldest lines go when there are more than ten or they grow too long. */
export function addToHistory(text: string | undefined, line: HistoryLine): string {
  const lines = [
    { ...line, reason: shortened(line.reason) },
    ...decodeHistory(text).filter(({ id }) => id !== line.id),
  ];
  const kept = lines.slice(0, LINES);
  while (kept.length > 1 && new TextEncoder().encode(JSON.stringify(kept)).length > LIMIT_BYTES) kept.pop();
  return JSON.stringify(kept);
}

/** At a word, so that no number is cut into another one. */
function shortened(reason: string): string {
  if (reason.length <= REASON_LENGTH) return reason;
  const cut = reason.slice(0, REASON_LENGTH - 1).toWellFormed();
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : cut.length)}…`;
}

/** Candidates of earlier rollouts that lost their traffic and kept their tag, newest first. */
export function keptCandidates(
  text: string | undefined,
): readonly { readonly revision: string; readonly tag: string }[] {
  return decodeHistory(text).flatMap(({ revision, kept }) =>
    kept === undefined ? [] : [{ revision, tag: kept }],
  );
}

function readLine(raw: Json): HistoryLine[] {
  if (!isObject(raw)) return [];
  const conclusion = CONCLUSIONS.find((known) => known === raw.conclusion);
  const id = stringAt(raw, 'id');
  if (!id || !conclusion) return [];
  return [
    {
      id,
      conclusion,
      revision: stringAt(raw, 'revision') ?? '',
      reason: stringAt(raw, 'reason') ?? '',
      at: stringAt(raw, 'at') ?? '',
      run: stringAt(raw, 'run') ?? '',
      commit: stringAt(raw, 'commit') ?? '',
      previous: readShares(raw.previous) ?? [],
      ...(stringAt(raw, 'kept') ? { kept: stringAt(raw, 'kept') } : {}),
    },
  ];
}

const CONCLUSIONS: readonly Conclusion[] = [
  'promoted',
  'rolled-back',
  'deployed',
  'held',
  'unchanged',
  'superseded',
  'conflict',
  'failed',
];
