import { ActionError } from '../../domain/errors/action-error.ts';
import type { GateStatement } from '../../domain/gate/gate-statement.ts';
import type { AttestationSigner } from '../../ports/attestations.ts';
import type { Log } from '../../ports/log.ts';

/** What became of the wish to sign: a verdict stands without its signature, and the deployment that asks for one refuses. */
export type Attested =
  | { readonly kind: 'signed'; readonly url: string }
  /** Nothing that a deployment could rely on. */
  | { readonly kind: 'unsigned'; readonly because: string }
  | { readonly kind: 'failed'; readonly warning: string; readonly hint: string | undefined };

/** Signs a pass about an image. Anything else is not signed: an attestation is there to be relied on. */
export async function attestVerdict(
  statement: GateStatement,
  ports: { readonly signer: AttestationSigner; readonly log: Log },
): Promise<Attested> {
  const { verdict, image } = statement;
  if (verdict !== 'pass') return { kind: 'unsigned', because: `the verdict is ${verdict}` };
  if (image === undefined) return { kind: 'unsigned', because: 'no image was scanned' };
  if (!/^sha256:[0-9a-f]{64}$/.test(image.digest))
    return { kind: 'unsigned', because: `the digest of ${image.reference} is not known` };
  try {
    const url = await ports.log.group(`Sign the verdict on ${image.digest}`, () =>
      ports.signer.sign({ ...statement, image }),
    );
    return { kind: 'signed', url };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { kind: 'failed', warning: error.message, hint: error.hint };
  }
}
