import { isObject, type Json, type JsonObject } from '../../../../shared/domain/json/json.ts';
import { type Comparison, comparisonsOf, type Filter } from './filter.ts';
import { matches } from './filter-match.ts';

// From LogSeverity; the order is what >= compares.
const SEVERITIES = [
  'DEFAULT',
  'DEBUG',
  'INFO',
  'NOTICE',
  'WARNING',
  'ERROR',
  'CRITICAL',
  'ALERT',
  'EMERGENCY',
];
const NUMBERS = [0, 100, 200, 300, 400, 500, 600, 700, 800];
const FIELDS =
  /^(?:logName|severity|timestamp|receiveTimestamp|insertId|trace|spanId|textPayload|(?:resource|labels|jsonPayload|httpRequest)\b.*)$/;

/** Why a filter cannot be answered, or undefined when it can. */
export function filterProblem(filter: Filter): string | undefined {
  for (const { field, operator, values } of comparisonsOf(filter)) {
    if (!FIELDS.test(field)) return `Field not found: '${field}'.`;
    if (field === 'severity' && rankOf(values[0] ?? '') === undefined)
      return `Invalid severity '${values[0]}'.`;
    if (/imestamp$/.test(field) && Number.isNaN(Date.parse(values[0] ?? '')))
      return `Invalid timestamp '${values[0]}'.`;
    if (operator.includes('~') && !values.every(isRegex)) return `Invalid regular expression '${values[0]}'.`;
  }
  return undefined;
}

/** Whether an entry passes the filter of a request. */
export function isSelected(message: JsonObject, filter: Filter): boolean {
  return matches(
    filter,
    (field) => fieldOf(message, field),
    compare,
    () => JSON.stringify(message),
  );
}

function fieldOf(message: JsonObject, field: string): string | undefined {
  if (field === 'severity') return String(message.severity ?? 'DEFAULT');
  const found = valueAt(message, field.split('.'));
  return found === undefined || found === null
    ? undefined
    : isObject(found)
      ? JSON.stringify(found)
      : String(found);
}

// Label names hold dots themselves, so the longest name that fits is taken.
function valueAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  if (path.length === 0 || !isObject(value)) return path.length === 0 ? value : undefined;
  for (let length = path.length; length > 0; length -= 1) {
    const found = valueAt(value[path.slice(0, length).join('.')], path.slice(length));
    if (found !== undefined) return found;
  }
  return undefined;
}

function compare(found: string, { field, operator, values }: Comparison): boolean {
  if (operator === '!=') return !values.some((value) => isEqual(field, found, value));
  if (operator === '!~') return !values.some((value) => new RegExp(value).test(found));
  return values.some((value) => holds(field, operator, found, value));
}

function holds(field: string, operator: string, found: string, value: string): boolean {
  switch (operator) {
    case '=':
      return isEqual(field, found, value);
    case ':':
      return value === '*' || found.toLowerCase().includes(value.toLowerCase());
    case '=~':
      return new RegExp(value).test(found);
    default:
      return isOrdered(operator, orderOf(field, found), orderOf(field, value));
  }
}

function isEqual(field: string, found: string, value: string): boolean {
  if (field === 'severity' || /imestamp$/.test(field)) return orderOf(field, found) === orderOf(field, value);
  return found.toLowerCase() === value.toLowerCase();
}

function isOrdered(operator: string, left: number, right: number): boolean {
  if (operator === '>=') return left >= right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left < right;
}

function orderOf(field: string, text: string): number {
  if (field === 'severity') return rankOf(text) ?? 0;
  if (/imestamp$/.test(field)) return Date.parse(text);
  return Number(text.replace(/s$/, ''));
}

function rankOf(text: string): number | undefined {
  const named = SEVERITIES.indexOf(text.toUpperCase());
  const rank = named >= 0 ? named : NUMBERS.indexOf(Number(text));
  return rank >= 0 ? rank : undefined;
}

function isRegex(text: string): boolean {
  try {
    return new RegExp(text) !== undefined;
  } catch {
    return false;
  }
}
