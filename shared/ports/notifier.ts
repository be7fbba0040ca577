import type { Notice } from '../domain/notify/notice.ts';

/** A service that tells people how something ended. */
export interface Notifier {
  /** For messages: `Slack`. */
  readonly name: string;
  /** Whether it has anything to tell of this conclusion. */
  wants(notice: Notice): boolean;
  /** Throws ActionError, without anything secret in it, when it could not be told. */
  send(notice: Notice): Promise<void>;
}
