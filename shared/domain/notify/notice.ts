import type { Outcome } from '../report/outcome.ts';
import type { Conclusion } from '../rollout/history.ts';
import type { Share } from '../rollout/traffic.ts';

/** What people are told of one conclusion, whichever service carries it to them. Texts are as they came: each format escapes them. */
export type Notice = {
  readonly action: Outcome['action'];
  readonly mode: string;
  readonly conclusion: Conclusion;
  /** Absent for a URL that belongs to no service. */
  readonly place?: Place | undefined;
  readonly url?: string | undefined;
  /** One plain sentence with all that matters. */
  readonly headline: string;
  readonly reason: string;
  /** The first thing to do now. */
  readonly advice?: string | undefined;
  readonly severity: Severity;
  readonly revision?: string | undefined;
  readonly image?: string | undefined;
  /** What served before and what serves now. */
  readonly from: readonly Share[];
  readonly to: readonly Share[];
  /** The gcloud line that restores the previous traffic by hand. */
  readonly restoreCommand?: string | undefined;
  readonly actor: string;
  readonly commit: string;
  readonly runUrl: string;
  /** RFC 3339. */
  readonly at: string;
};

export type Place = { readonly project: string; readonly region: string; readonly service: string };
export type Severity = 'info' | 'warning' | 'error' | 'critical';

/** Who or what the notice is about, in a few characters. */
export const subjectOf = ({ place, url }: Pick<Notice, 'place' | 'url'>): string =>
  place?.service ?? url ?? 'run-delivery';
