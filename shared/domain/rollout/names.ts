import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../errors/problem.ts';
import { canonicalJson } from '../json/canonical.ts';
import type { JsonObject } from '../json/json.ts';

/** Names of a candidate: the same run that asks again asks for the same ones. */
export type CandidateNames = {
  /** Identifies the rollout in its record: 16 base32 characters. */
  readonly id: string;
  readonly revision: string;
  readonly tag: string;
};

/** Cloud Run's limit for a tag and its service's name together. */
const TAG_AND_SERVICE = 46;
const TAG_MIN = 3;
const TAG_WISH = 10;

/**
 * Derives the names from what makes the rollout itself: run, attempt, commit and the template that it deploys. A fresh
 * tag cannot answer from an older revision, and a repeat after a lost answer is the same request.
 * Fails when the service's name leaves no room for a tag.
 */
export function nameCandidate(
  service: string,
  origin: { readonly runId: string; readonly attempt: string; readonly commit: string },
  template: JsonObject,
): Result<CandidateNames, string> {
  const room = Math.min(TAG_WISH, TAG_AND_SERVICE - service.length);
  if (room < TAG_MIN) {
    return err(
      `Expected a service name of at most ${TAG_AND_SERVICE - TAG_MIN} characters, so that a tag of ${TAG_MIN} fits beside it ` +
        `(Cloud Run allows ${TAG_AND_SERVICE} for both), found ${service.length}: "${service}"`,
    );
  }
  const hash = base32(
    sha256(utf8ToBytes([origin.runId, origin.attempt, origin.commit, canonicalJson(template)].join('\n'))),
  );
  return ok({
    id: hash.slice(0, 16),
    revision: `${service}-r${hash.slice(0, 10)}`,
    tag: `c${hash.slice(0, room - 1)}`,
  });
}

/** Whether a tag and its revision carry names that this file gave: used to report candidates that lost their record. */
export function isCandidate(
  service: string,
  target: { readonly revision: string; readonly tag?: string | undefined },
): boolean {
  const hash = target.revision.startsWith(`${service}-r`) ? target.revision.slice(service.length + 2) : '';
  return hash.length === 10 && target.tag?.startsWith('c') === true && hash.startsWith(target.tag.slice(1));
}

/** RFC 4648 base32 in lower case, without padding. */
function base32(bytes: Uint8Array): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      text += alphabet[(value >>> (bits - 5)) & 31];
      bits -= 5;
    }
    value &= 0xff;
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}
