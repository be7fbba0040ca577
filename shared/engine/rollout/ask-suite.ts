import type { RunContext } from '../../domain/inputs/run-context.ts';
import type { Outcome } from '../../domain/report/outcome.ts';
import { tokenAudience } from '../../domain/smoke/audience.ts';
import { doorOf } from '../../domain/smoke/door.ts';
import { type Proof, prove } from '../probe/prove.ts';
import type { Asked } from './ask-verification.ts';
import type { Session } from './session.ts';

const NO_SUITE: Proof = { passed: true, reason: 'no smoke suite was run, as asked (suite: none)' };

/** Asks at a URL what was wished for, where it is not part of a rollout: the suite, the checks that need none, or both. */
export async function askDeployment(
  asked: Asked & { readonly percent: number },
  session: Session,
): Promise<Proof> {
  const { ports, options, narrator } = session;
  const { url, percent, view } = asked;
  const audience = tokenAudience(options.idTokenAudience, options.suite, { url, serviceUrl: asked.audience });
  const at = { ...asked, audience, door: view && doorOf(view.raw, url) };
  const suite =
    options.suite === 'none'
      ? NO_SUITE
      : await ports.log.group(`Smoke suite on ${url}`, () => prove(options.suite, at, ports));
  if (suite.report !== undefined) narrator.say(`Smoke suite: ${suite.reason}`);
  const proof = await checked(suite, at, session);
  if (proof.report !== undefined) narrator.smoke({ when: 'verify', percent, report: proof.report });
  return proof;
}

/** Whoever asks no such check loads none. */
async function checked(suite: Proof, at: Asked, session: Session): Promise<Proof> {
  const { verification } = session.options;
  if (verification === undefined) return suite;
  const { askVerification } = await import('./ask-verification.ts');
  return askVerification(verification, at, suite, session);
}

/** Verifies a URL that belongs to no service that is known: there is nothing to change, and nobody at Google to ask. */
export async function verifyUrl(
  url: string,
  about: { readonly dryRun: boolean; readonly context: RunContext; readonly startedMs: number },
  session: Session,
): Promise<Outcome> {
  const { dryRun, context, startedMs } = about;
  const { passed, reason } = await askDeployment(
    { url, audience: new URL(url).origin, percent: 100 },
    session,
  );
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
