import type { ActionRun } from './run-action.ts';
import type { World } from './world.ts';

/** A signed token, whoever made it. */
const SIGNED = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/;

/** Places where a step left a token that the emulator issued, or another secret; empty when it kept them all. */
export function leaksOf({ runs, emulator }: World, more: readonly string[] = []): readonly string[] {
  const { iam, oidc, github } = emulator.identity;
  const secrets = [...iam.tokens.keys(), oidc.requestToken, github.token, ...more];
  return runs.flatMap((run, index) =>
    Object.entries(textsOf(run))
      .filter(([, text]) => SIGNED.test(text) || secrets.some((secret) => text.includes(secret)))
      .map(([place]) => `the ${place} of step ${index + 1}`),
  );
}

function textsOf({ log, outputs, summary, state, report }: ActionRun): Readonly<Record<string, string>> {
  return {
    log,
    summary,
    outputs: JSON.stringify(outputs),
    state: JSON.stringify(state),
    report: JSON.stringify(report ?? null),
  };
}
