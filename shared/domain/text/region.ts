import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

/** A Google Cloud region such as `europe-west1`; the list of regions grows, so only the form is checked. */
export function parseRegion(text: string): Result<string, string> {
  const value = text.trim();
  if (/^[a-z]+(-[a-z]+)+\d{1,2}$/.test(value)) return ok(value);
  const zone = /^([a-z]+(?:-[a-z]+)+\d{1,2})-[a-z]$/.exec(value);
  return expected(
    'a region like europe-west1',
    text,
    zone === null ? '' : `, which is a zone; its region is ${zone[1]}`,
  );
}
