import { byText } from '../text-order.ts';

/** Databases whose names tools pass on, the best known first: the first of an advisory's names is the one that reports show. */
const AUTHORITIES = [
  'CVE',
  'GHSA',
  'PYSEC',
  'GO',
  'RUSTSEC',
  'MAL',
  'OSV',
  'GMS',
  'SNYK',
  'DSA',
  'DLA',
  'USN',
];

/** A name as its own database writes it: tools differ in case. */
export function advisoryName(text: string): string {
  const name = text.trim();
  if (name.startsWith('CVE-')) return name;
  const dash = name.indexOf('-');
  const prefix = name.slice(0, Math.max(dash, 0)).toUpperCase();
  if (!AUTHORITIES.includes(prefix)) return name;
  const rest = name.slice(dash);
  return prefix + (prefix === 'GHSA' ? rest.toLowerCase() : rest);
}

export function isCve(name: string): boolean {
  return name.startsWith('CVE-');
}

/** CVE first, then GHSA, and so on; what is unknown last; within one database as text. */
export function byAuthority(one: string, other: string): number {
  return authority(one) - authority(other) || byText(one, other);
}

function authority(name: string): number {
  const found = AUTHORITIES.indexOf(name.slice(0, Math.max(name.indexOf('-'), 0)));
  return found === -1 ? AUTHORITIES.length : found;
}
