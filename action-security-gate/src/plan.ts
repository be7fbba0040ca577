import type { Scan } from '../../shared/domain/gate/scan.ts';
import type { Checkout, Scanner, ScanTarget, ScanWish } from '../../shared/domain/gate/scanner.ts';
import type { GitHubEvent } from '../../shared/domain/inputs/github-event.ts';
import type { Inputs } from './inputs.ts';

/** What will be scanned by whom, and what will not. */
export type Plan = {
  readonly scans: readonly PlannedScan[];
  /** Scanners that were named and have nothing to look at: a scan without proof each. */
  readonly idle: readonly Scan[];
  /** Why each scanner runs or does not, for the log. */
  readonly notes: readonly string[];
};

export type PlannedScan = {
  readonly scanner: Scanner;
  readonly target: ScanTarget;
  /** Whether it may be missing: nobody asked for it by name, and Trivy looks for much of what it does. */
  readonly mayBeAbsent: boolean;
};

/** Always fetched where they are not there: without them nobody would have looked at packages or for secrets. */
const NEVER_ABSENT: ReadonlySet<string> = new Set(['trivy', 'gitleaks']);

/** Chooses the scanners: those that were named, else those that apply to the checkout. */
export function planScans(
  { scanners: wanted }: Pick<Inputs, 'scanners'>,
  all: readonly Scanner[],
  checkout: Checkout,
  wish: ScanWish,
): Plan {
  const named = wanted !== 'auto';
  const chosen = named ? all.filter(({ name }) => wanted.includes(name)) : all;
  const found = chosen.map((scanner) => ({ scanner, targets: scanner.detect(checkout, wish) }));
  return {
    scans: found.flatMap(({ scanner, targets }) =>
      targets.map((target) => ({
        ...{ scanner, target },
        mayBeAbsent: !named && !NEVER_ABSENT.has(scanner.name),
      })),
    ),
    idle: found
      .filter(({ targets }) => named && targets.length === 0)
      .map(({ scanner }) => idleScan(scanner)),
    notes: found.flatMap(({ scanner, targets }) => [
      ...(targets.length === 0
        ? [`${scanner.name}: nothing here that it applies to`]
        : targets.map(({ title, because }) => `${scanner.name}: ${title}, because ${because}`)),
      ...(scanner.leaves?.(checkout, wish) ?? []).map((left) => `${scanner.name}: ${left}`),
    ]),
  };
}

function idleScan({ name }: Scanner): Scan {
  const message = `${name} was asked for, and there is nothing here that it applies to`;
  const hint = `Take ${name} out of scanners, or check working_directory`;
  return {
    scanner: name,
    target: 'the checkout',
    findings: [],
    proof: [],
    gaps: [{ kind: 'nothing-scanned', message, hint }],
    durationMs: 0,
  };
}

export type SecretsPlan = { readonly in: ScanWish['secretsIn']; readonly note?: string | undefined };

/**
 * Where gitleaks looks. `auto` takes what the checkout can give and says what it could not: a range that is named and not
 * there is a gap of the scanner.
 */
export function planSecrets(
  { secretsIn }: Pick<Inputs, 'secretsIn'>,
  { history }: Checkout,
  { pullRequest }: GitHubEvent,
  holdsCommit: (sha: string) => boolean,
): SecretsPlan {
  if (secretsIn.kind === 'range') return { in: { kind: 'range', range: secretsIn.range } };
  if (secretsIn.kind !== 'auto') return { in: { kind: secretsIn.kind } };
  if (history === undefined)
    return {
      in: { kind: 'files' },
      note: 'Secrets were looked for in the files alone: this is no git repository',
    };
  if (
    pullRequest !== undefined &&
    holdsCommit(pullRequest.baseSha) &&
    holdsCommit(pullRequest.headSha) &&
    !history.shallow
  )
    return { in: { kind: 'range', range: `${pullRequest.baseSha}..${pullRequest.headSha}` } };
  if (history.shallow)
    return {
      in: { kind: 'files' },
      note: 'Secrets were looked for in the files alone: the checkout is shallow (actions/checkout with fetch-depth: 0 brings the history)',
    };
  return { in: { kind: 'history' } };
}
