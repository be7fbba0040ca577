import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Finding } from './finding.ts';
import { namesOf } from './merge/advisories.ts';
import { byAuthority, isCve } from './merge/advisory-name.ts';
import { packageIdentity } from './merge/package-identity.ts';
import type { MergedFinding } from './merged-finding.ts';
import { placeOfUse } from './place-of-use.ts';

/** What a key is made of. */
export type KeyParts = {
  readonly kind: string;
  readonly id: string;
  /** Package without its version, or ''. */
  readonly package: string;
  /** As `placeOfUse` has it. */
  readonly where: string;
  readonly anchor: string;
  /** 1, or more where several findings cannot be told apart without their lines. */
  readonly ordinal: number;
};

/**
 * Names a finding across runs: `vulnerability CVE-2021-23337 pkg:npm/lodash web/package-lock.json`. It holds no version, no line, no tag and
 * no digest, so it survives a bump, a moved line and a rebuilt image.
 */
export function keyOf(finding: Finding, ordinal = 1): string {
  return formatKey({ ...partsOf(finding), ordinal });
}

/** The parts of a finding's key, under the canonical name of its advisory; of several that are alike, all are the first. */
export function partsOf(
  finding: Finding,
  id = canonicalId(finding),
  identityOf: typeof packageIdentity = packageIdentity,
): KeyParts {
  return {
    kind: finding.kind,
    id,
    package: finding.package === undefined ? '' : identityOf(finding.package),
    where: placeOfUse(finding),
    anchor: plainAnchor(anchorOf(finding)),
    ordinal: 1,
  };
}

export function formatKey({ kind, id, package: name, where, anchor, ordinal }: KeyParts): string {
  const parts = [kind, id, name, where, anchor].map(encode);
  while (parts.at(-1) === '-') parts.pop();
  return [...parts, ...(ordinal > 1 ? [`#${ordinal}`] : [])].join(' ');
}

/** The parts again, of a text that `formatKey` made; undefined of any other. */
export function readKey(key: string): KeyParts | undefined {
  const [, rest = '', ordinal] = /^(.*?)(?: #([1-9]\d*))?$/s.exec(key) ?? [];
  const [kind = '', id = '', name = '', where = '', anchor = ''] = rest.split(' ').map(decoded);
  const parts = { kind, id, package: name, where, anchor, ordinal: Number(ordinal ?? 1) };
  return kind !== '' && id !== '' && formatKey(parts) === key ? parts : undefined;
}

/** Of one that was not merged by its own names alone: its CVE where it has just one. */
function canonicalId(finding: Finding | MergedFinding): string {
  if (finding.kind !== 'vulnerability' || 'seenBy' in finding) return finding.id;
  const names = namesOf(finding);
  const [id = ''] = names;
  const cves = names.filter(isCve);
  const [only] = cves;
  if (isCve(id)) return id;
  if (cves.length === 1 && only !== undefined) return only;
  return names.filter((name) => !isCve(name)).sort(byAuthority)[0] ?? id;
}

/** A package is found again by its name, and a secret in a file that no commit holds by its turn: tools have no anchor in common. */
function anchorOf({ kind, package: affected, commit, anchor = '' }: Finding): string {
  return affected !== undefined || (kind === 'secret' && commit === undefined) ? '' : anchor;
}

const LONGEST_ANCHOR = 120;

/** Without blanks, as indentation is no change; a long line of code by its start and its hash. */
function plainAnchor(anchor: string): string {
  const plain = anchor.replaceAll(/\s+/gu, '');
  if (plain.length <= LONGEST_ANCHOR) return plain;
  const hash = bytesToHex(sha256(utf8ToBytes(plain))).slice(0, 16);
  return `${[...plain].slice(0, 60).join('')}…${hash}`;
}

/** Blanks part the parts, and a leading `#` is an ordinal. */
function encode(text: string): string {
  if (text === '') return '-';
  if (!/[%\s]|^[#-]/u.test(text)) return text;
  const safe = text.replaceAll(/[%\s]/gu, (char) => encodeURIComponent(char));
  return safe.replace(/^[#-]/, (first) => (first === '#' ? '%23' : '%2D'));
}

/** '' of what was never encoded: no key is made of it again. */
function decoded(text: string): string {
  try {
    return text === '-' ? '' : decodeURIComponent(text);
  } catch {
    return '';
  }
}
