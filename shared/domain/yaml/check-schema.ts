import { type Schema as LibrarySchema, type OutputUnit, Validator } from '@cfworker/json-schema';
import { isObject, type Json } from '../json/json.ts';
import { choose } from './choose-branch.ts';
import type { Path, PathPart } from './locate.ts';
import { atPointer, nodeAt, segments } from './pointer.ts';
import { explain } from './wording.ts';

/** A JSON Schema (draft 2020-12) with local references only. Its `title`s are noun phrases: messages say `Expected {title}, found …`. */
export type Schema = { readonly [keyword: string]: unknown };

/** Something in a value that its schema does not allow. */
export type Violation = { readonly path: Path; readonly part: PathPart; readonly message: string };

/** Keywords whose errors only say that an error follows. */
const WRAPPERS = new Set([
  '$ref',
  'allOf',
  'if',
  'then',
  'else',
  'properties',
  'patternProperties',
  'items',
  'prefixItems',
  'propertyNames',
  'dependentSchemas',
]);

/** Everything that is wrong with a value, worded for the one who wrote it. */
export function checkSchema(value: Json, given: Schema): readonly Violation[] {
  const schema = given as LibrarySchema;
  const { errors } = validatorOf(schema).validate(value);
  const violations = relevant(foldUnknownKeys(errors), schema).map((error) => {
    const path = segments(error.instanceLocation);
    const node = nodeAt(schema, error.keywordLocation);
    const isName =
      error.keyword === 'additionalProperties' || error.keywordLocation.includes('/propertyNames/');
    const found = isName ? path.at(-1) : atPointer(value, path);
    return {
      path,
      part: isName ? 'key' : 'value',
      message: `${explain(error, node, found)}${meaning(error, schema, found)}`,
    } as const;
  });
  const seen = new Set<string>();
  return violations.filter(({ path, message }) => {
    const id = JSON.stringify([path, message]);
    return !seen.has(id) && seen.add(id);
  });
}

/** What the one key that is missing would hold, where the schema has a name for it. */
function meaning(
  { keyword, keywordLocation }: OutputUnit,
  schema: LibrarySchema,
  found: Json | undefined,
): string {
  if (keyword !== 'required') return '';
  const keys = isObject(found) ? Object.keys(found) : [];
  const { required = [], properties = {} } = nodeAt(schema, keywordLocation);
  const [key, ...more] = required.filter((name) => !keys.includes(name));
  if (key === undefined || more.length > 0 || properties[key] === undefined) return '';
  const property = `${keywordLocation.replace(/required$/, 'properties')}/${encodeURIComponent(key)}/title`;
  const { title } = nodeAt(schema, property) as { readonly title?: unknown };
  return typeof title === 'string' ? `; "${key}" is ${title}` : '';
}

const made = new WeakMap<LibrarySchema, Validator>();

/** Made once for each schema: a suite checks some part of every check by the same one, and making it takes longer than to validate. */
function validatorOf(schema: LibrarySchema): Validator {
  const before = made.get(schema);
  if (before !== undefined) return before;
  // It writes absolute references into the schema that it is given.
  const validator = new Validator(structuredClone(schema), '2020-12', false);
  made.set(schema, validator);
  return validator;
}

/** `additionalProperties: false` arrives as two errors, and only together do they say which key of which map is unknown. */
function foldUnknownKeys(errors: readonly OutputUnit[]): readonly OutputUnit[] {
  return errors.flatMap((error, index) => {
    const next = errors[index + 1];
    if (error.keyword === 'additionalProperties') {
      return next?.keyword === 'false' ? [{ ...error, instanceLocation: next.instanceLocation }] : [];
    }
    return error.keyword === 'false' && errors[index - 1]?.keyword === 'additionalProperties' ? [] : [error];
  });
}

/** The errors worth telling: of alternatives, only those of the one that was meant. */
function relevant(errors: readonly OutputUnit[], schema: LibrarySchema): readonly OutputUnit[] {
  const told: OutputUnit[] = [];
  for (let index = 0; index < errors.length; ) {
    const error = errors[index++] as OutputUnit;
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      if (!WRAPPERS.has(error.keyword)) told.push(error);
      continue;
    }
    const start = index;
    while (errors[index]?.keywordLocation.startsWith(`${error.keywordLocation}/`)) index++;
    const inside = errors.slice(start, index);
    const branch = speaksForItself(error, inside, schema) ? [] : choose(error, inside);
    told.push(...(branch.length > 0 ? relevant(branch, schema) : [error]));
  }
  return told;
}

/** Alternatives with a title of their own say better what a single value should be than the pattern of one of them. */
function speaksForItself(union: OutputUnit, errors: readonly OutputUnit[], schema: LibrarySchema): boolean {
  const named = typeof nodeAt(schema, union.keywordLocation).title === 'string';
  return (
    named &&
    errors.every(
      ({ instanceLocation, keyword }) =>
        instanceLocation === union.instanceLocation && keyword !== 'required',
    )
  );
}
