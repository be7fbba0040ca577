import type { CheckName } from './wish.ts';

/** `left-out` as the user wished; `not-asked` where it could not be, or nobody should wait for it any more. */
export type CheckState = 'passed' | 'failed' | 'left-out' | 'not-asked';

/** How one of the six ended. */
export type VerifiedCheck = {
  readonly name: CheckName;
  readonly state: CheckState;
  /** `GET /health`, `Cloud Monitoring`; empty where nothing was asked. */
  readonly asked: string;
  /** What was seen, or why nothing was, in one sentence. */
  readonly seen: string;
  /** What the reader can do about it. */
  readonly hint?: string | undefined;
  readonly durationMs?: number | undefined;
  /** Of the last request, by which the service's log knows it; absent where none was sent. */
  readonly requestId?: string | undefined;
  readonly traceparent?: string | undefined;
};
