import { ActionError } from '../../../domain/errors/action-error.ts';

/** What became of one thing that somebody was to be told. It never changes the verdict. */
export type Told =
  | { readonly kind: 'done'; readonly text: string; readonly url?: string | undefined }
  /** Nothing was tried, as was asked for or as there was nothing to tell. */
  | { readonly kind: 'left-out'; readonly text: string }
  /** The token may not, or GitHub does not offer it here: no fault of this run. */
  | { readonly kind: 'refused'; readonly text: string; readonly hint?: string | undefined }
  | { readonly kind: 'failed'; readonly text: string; readonly hint?: string | undefined };

/** `auto`: where the token may. */
export type Choice = 'auto' | 'true' | 'false';

const REFUSALS: readonly ActionError['code'][] = ['permission-denied', 'not-found', 'unauthenticated'];

/** Tells of a failure; what GitHub refuses is told apart from what went wrong. */
export function failedBy(error: unknown): Told {
  if (!(error instanceof ActionError)) {
    return { kind: 'failed', text: error instanceof Error ? error.message : String(error) };
  }
  const { code, message, hint } = error;
  return { kind: REFUSALS.includes(code) ? 'refused' : 'failed', text: message, hint };
}
