import type { KnownValue, Value } from '../../value.ts';
import { text } from '../make.ts';
import { numberText } from '../read.ts';
import type { Arguments } from './function.ts';
import { jsonText } from './json-text.ts';

/** `format("%s-%02d", …)`, for the verbs that configurations use: its texts in order, of which those that are not known keep their place. */
export function formatted(given: Arguments): readonly Value[] {
  const pattern = given.text(0);
  const found: Value[] = [];
  let next = 1;
  let end = 0;
  for (const { 0: verb, 1: flags = '', 2: width, 3: digits, 4: letter = '', index } of pattern.matchAll(
    VERB,
  )) {
    found.push(text(pattern.slice(end, index), []));
    end = index + verb.length;
    if (letter === '%') {
      if (verb !== '%%') given.leave(`format() with ${verb} is not evaluated here`);
      found.push(text('%', []));
      continue;
    }
    const value = given.value(next);
    const isOpen = value.kind === 'unknown' && /^%[sv]$/.test(verb);
    found.push(
      isOpen
        ? value
        : text(padded(shown(given.whole(next), letter, digits, given), flags, Number(width || 0), given), []),
    );
    next += 1;
  }
  if (next < given.all.length) given.refuse('There are more arguments than the format has verbs');
  return [...found, text(pattern.slice(end), [])];
}

const VERB = /%([-+ 0#]*)(\d*)(?:\.(\d+))?(.|$)/gs;

function shown(value: KnownValue, letter: string, digits: string | undefined, given: Arguments): string {
  const isPlain = value.kind === 'string' || value.kind === 'number' || value.kind === 'bool';
  switch (letter) {
    case 's':
      if (!isPlain) given.refuse('Expected text for %s, found something else');
      return given.textOf(value).slice(0, digits === undefined ? undefined : Number(digits));
    case 'v':
      if (value.kind === 'string') return value.value;
      return isPlain ? given.textOf(value) : jsonText(value);
    case 'q':
      return isPlain ? JSON.stringify(given.textOf(value)) : given.refuse('Expected text for %q');
    case 't':
      return String(given.bool(value));
    case 'd':
      return numberText(Math.trunc(numberIn(value, given)));
    case 'f':
      return numberIn(value, given).toFixed(Number(digits ?? 6));
    default:
      return given.leave(`format() with %${letter} is not evaluated here`);
  }
}

function numberIn(value: KnownValue, given: Arguments): number {
  const number = Number(given.textOf(value));
  return Number.isFinite(number) ? number : given.refuse('Expected a number, found other text');
}

function padded(value: string, flags: string, width: number, given: Arguments): string {
  if (/[+ #]/.test(flags)) given.leave('format() with this flag is not evaluated here');
  if (flags.includes('-')) return value.padEnd(width);
  if (!flags.includes('0')) return value.padStart(width);
  const sign = value.startsWith('-') ? '-' : '';
  return sign + value.slice(sign.length).padStart(width - sign.length, '0');
}
