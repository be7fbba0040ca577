import { ActionError } from '../../domain/errors/action-error.ts';

/** Why a source gave nothing, with what to do about it. A cancelled job and a fault of our own are no trouble of a source: they are thrown. */
export function troubleOf(error: unknown): string {
  if (!(error instanceof ActionError) || error.code === 'cancelled') throw error;
  const { message, hint } = error;
  return hint === undefined ? message : `${message} (${hint.split('\n', 1)[0]})`;
}
