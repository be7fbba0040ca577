import type { RunContext } from '../../domain/inputs/run-context.ts';
import type { Outcome } from '../../domain/report/outcome.ts';
import { type Proof, prove } from '../probe/prove.ts';
import type { Session } from './session.ts';

/** Runs the suite on a URL, where it is not part of a rollout. */
export async function askSuite(
  at: { readonly url: string; readonly audience: string; readonly percent: number },
  { ports, options, narrator }: Session,
): Promise<Proof> {
  const { url, audience, percent } = at;
  const proof = await ports.log.group(`Smoke suite on ${url}`, () =>
    prove(options.suite, { url, audience }, ports),
  );
  narrator.smoke({ when: 'verify', percent, report: proof.report });
  narrator.say(`Smoke suite: ${proof.reason}`);
  return proof;
}

/** Verifies a URL that belongs to no service that is known: there is nothing to change, and nobody at Google to ask. */
export async function verifyUrl(
  url: string,
  about: { readonly dryRun: boolean; readonly context: RunContext; readonly startedMs: number },
  session: Session,
): Promise<Outcome> {
  const { dryRun, context, startedMs } = about;
  const { passed, reason } = await askSuite({ url, audience: new URL(url).origin, percent: 100 }, session);
  const [smoke] = session.narrator.told().smoke;
  return {
    ...{ schemaVersion: 1, action: 'action-smoke-rollback', mode: 'verify', dryRun },
    startedAt: new Date(startedMs).toISOString(),
    durationMs: session.ports.clock.now() - startedMs,
    run: { url: context.url, commit: context.commit, actor: context.actor },
    targets: [],
    url: {
      url,
      conclusion: passed ? 'unchanged' : 'failed',
      reason,
      smoke: smoke ?? { when: 'verify', percent: 100 },
    },
  };
}
