import type { toSignedEntity } from '@sigstore/verify';
import type { SigningCertificate } from '../../domain/gate/signed-statement.ts';

type Key = ReturnType<typeof toSignedEntity>['key'];
export type Certificate = Extract<Key, { readonly $case: 'certificate' }>['certificate'];

/** Fulcio's extensions of a certificate, as far as a gate asks for them (1.3.6.1.4.1.57264.1). */
export function signingCertificate(certificate: Certificate): SigningCertificate {
  const text = (number: number): string => {
    const extension = certificate.extension(`1.3.6.1.4.1.57264.1.${number}`);
    // A DER-encoded UTF8String within the octets of the extension.
    return extension?.valueObj.subs[0]?.value.toString('utf8') ?? '';
  };
  return {
    issuer: text(ISSUER),
    subject: certificate.subjectAltName ?? '',
    buildSigner: text(BUILD_SIGNER_URI),
    sourceRepository: text(SOURCE_REPOSITORY_URI),
    sourceRepositoryId: text(SOURCE_REPOSITORY_ID),
    sourceCommit: text(SOURCE_REPOSITORY_DIGEST),
    notAfterMs: certificate.notAfter.getTime(),
  };
}

const ISSUER = 8;
const BUILD_SIGNER_URI = 9;
const SOURCE_REPOSITORY_URI = 12;
const SOURCE_REPOSITORY_DIGEST = 13;
const SOURCE_REPOSITORY_ID = 15;
