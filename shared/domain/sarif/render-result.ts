import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { repositoryUri } from '../text/repository-uri.ts';
import { sarifText, shortenTo } from './plain-message.ts';
import type { SarifLocation, SarifResult } from './sarif-log.ts';
import { LEVELS } from './severity-score.ts';
import type { SarifFinding } from './tool-run.ts';

/** One alert. Its fingerprint is made of the finding's key, so it stays the same when a version is bumped or a line moves. */
export function renderResult(
  finding: SarifFinding,
  rule: { readonly id: string; readonly index: number },
  fallbackPath: string,
): SarifResult {
  const uri = finding.place === undefined ? undefined : repositoryUri(finding.place.path);
  return {
    ruleId: rule.id,
    ruleIndex: rule.index,
    level: LEVELS[finding.counted],
    message: { text: sarifText(messageOf(finding, uri === undefined)) },
    locations: [locationOf(finding, uri ?? repositoryUri(fallbackPath) ?? 'README.md', uri === undefined)],
    partialFingerprints: { primaryLocationLineHash: fingerprintOf(finding.key) },
    properties: propertiesOf(finding),
  };
}

/** In the form of those that code scanning's own uploader makes of source lines: a hash, and which one of its kind. */
export function fingerprintOf(key: string): string {
  return `${bytesToHex(sha256(utf8ToBytes(key))).slice(0, 16)}:1`;
}

function messageOf(finding: SarifFinding, elsewhere: boolean): string {
  const { title, message, package: of, artifact, seenBy, commit, remedy } = finding;
  const fix = of?.fixedVersions.length ? `Fixed in ${of.fixedVersions.join(', ')}.` : (remedy ?? '');
  const others = [...new Set(seenBy.map(({ tool }) => tool))];
  return [
    title === '' || message.startsWith(title) ? message : `${title}${message === '' ? '' : `: ${message}`}`,
    of === undefined ? '' : `Package: ${of.name} ${of.version}`.trimEnd(),
    fix,
    artifact === undefined ? '' : imageOf(artifact),
    commit === undefined ? '' : `In commit ${commit}.`,
    others.length > 1 ? `Seen by ${others.join(', ')}.` : '',
    elsewhere ? 'It has no place in this repository: the file shown stands for it.' : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function imageOf({ image, digest, layer, path }: NonNullable<SarifFinding['artifact']>): string {
  const parts = [
    `Image: ${image}`,
    ...(digest === undefined || image.includes(digest) ? [] : [digest]),
    ...(layer === undefined ? [] : [`layer ${layer}`]),
    ...(path === undefined ? [] : [`at ${path}`]),
  ];
  return parts.join(', ');
}

function locationOf({ place }: SarifFinding, uri: string, elsewhere: boolean): SarifLocation {
  const { startLine, endLine, startColumn, endColumn } = (elsewhere ? undefined : place) ?? {};
  const line = atLeast(1, startLine);
  const last = atLeast(line, endLine);
  const column = atLeast(1, startColumn);
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: {
        startLine: line,
        startColumn: column,
        endLine: last,
        endColumn: atLeast(last === line ? column : 1, endColumn),
      },
    },
  };
}

function atLeast(least: number, value: number | undefined): number {
  return value === undefined || !Number.isSafeInteger(value) || value < least ? least : value;
}

function propertiesOf(finding: SarifFinding): SarifResult['properties'] {
  const { key, kind, counted, package: of, artifact, commit, seenBy, aliases } = finding;
  // Nobody renders these: they are for programs that read the file.
  const plain = (value: string): string => shortenTo(value.toWellFormed(), 500);
  return {
    key: plain(key),
    kind,
    severity: counted,
    seenBy: [...new Set(seenBy.map(({ tool }) => tool))],
    ...(aliases.length > 0 && { aliases: aliases.slice(0, 20).map(plain) }),
    ...(of !== undefined && { package: plain(of.purl ?? `${of.name} ${of.version}`) }),
    ...(artifact !== undefined && { image: plain(artifact.image) }),
    ...(artifact?.digest !== undefined && { digest: plain(artifact.digest) }),
    ...(artifact?.layer !== undefined && { layer: plain(artifact.layer) }),
    ...(commit !== undefined && { commit: plain(commit) }),
  };
}
