import { shown } from '../../text/expected.ts';
import { daysUntil, parseDay } from './day.ts';
import type { Exception, ExceptionBounds } from './exception.ts';
import { isGlob, isTooWild } from './path-glob.ts';

/** An entry before it is known to hold: any part may be missing or wrong. */
export type ExceptionDraft = Pick<Exception, 'id' | 'packages' | 'paths' | 'spot'> & {
  readonly expires: string;
};

export type ExceptionFault = {
  readonly part: 'id' | 'package' | 'path' | 'expires';
  readonly message: string;
};

/** Everything for which an exception is refused: too long, too wide, or no day at all. One that has ended is none of it. */
export function checkException(
  draft: ExceptionDraft,
  bounds: ExceptionBounds,
  nowMs: number,
): readonly ExceptionFault[] {
  const expiry = expiryFault(draft.expires, bounds, nowMs);
  const id = idFault(draft.id);
  const packages = draft.packages.flatMap((text) => wildFault('package', text) ?? packageFault(text));
  const paths = draft.paths.flatMap((text) => wildFault('path', text) ?? pathFault(text));
  const breadth = id === undefined && packages.length + paths.length === 0 ? breadthFault(draft) : undefined;
  return [id, ...packages, ...paths, breadth, expiry].filter((fault) => fault !== undefined);
}

function expiryFault(text: string, { maxDays }: ExceptionBounds, nowMs: number): ExceptionFault | undefined {
  const day = parseDay(text);
  if (!day.ok) return { part: 'expires', message: day.error };
  const days = daysUntil(day.value, nowMs);
  if (days <= maxDays) return undefined;
  const message = `Expected a day at most ${maxDays} days ahead, found ${day.value}, which is ${days} days ahead`;
  return { part: 'expires', message };
}

function idFault(id: string): ExceptionFault | undefined {
  if (id === '*' || (/^\S+$/.test(id) && !id.includes('*'))) return undefined;
  return { part: 'id', message: `Expected one id, or * alone with a package or a path, found ${shown(id)}` };
}

function wildFault(part: 'package' | 'path', text: string): ExceptionFault | undefined {
  if (!isTooWild(text)) return undefined;
  return {
    part,
    message: `Expected at most three * between two slashes and three ** in all, found ${shown(text)}`,
  };
}

function packageFault(text: string): readonly ExceptionFault[] {
  if (/^pkg:[^/\s]+\/\S+$/i.test(text)) return [];
  const wanted = 'Expected a package URL like pkg:npm/lodash or pkg:npm/@angular/*';
  return [{ part: 'package', message: `${wanted}, found ${shown(text)}` }];
}

function pathFault(text: string): readonly ExceptionFault[] {
  if (text.trim() === '' || text.length > 300 || /^(\/|[A-Za-z]:|\.\.(\/|$))/.test(text)) {
    const message = `Expected a path relative to the checkout or the image, with globs, found ${shown(text)}`;
    return [{ part: 'path', message }];
  }
  if (/[^*/.]/.test(text)) return [];
  return [{ part: 'path', message: `Expected a path that leaves something out, found ${shown(text)}` }];
}

/** `*` for every id needs something narrow beside it: one folder, one file, one package, or one scope of packages. */
function breadthFault({ id, packages, paths }: ExceptionDraft): ExceptionFault | undefined {
  if (id !== '*') return undefined;
  const wanted = 'Expected * beside a package or a path that names what it means';
  if (packages.length + paths.length === 0) {
    return { part: 'id', message: `${wanted}, found neither: that would excuse everything` };
  }
  const wide = paths.length > 0 ? paths.find(isWidePath) : packages.find(isWidePackage);
  if (wide === undefined) return undefined;
  const part = paths.length > 0 ? 'path' : 'package';
  return { part, message: `${wanted}, found ${shown(wide)}; name a folder, a file or a package` };
}

// A glob without a folder of one name, like **/package.json, means the whole checkout.
function isWidePath(path: string): boolean {
  const segments = path
    .replace(/^(?:\.\/)+/, '')
    .split('/')
    .filter((segment) => segment !== '');
  return isGlob(path) && !segments.slice(0, -1).some((segment) => !isGlob(segment));
}

function isWidePackage(purl: string): boolean {
  const name = purl.split('/').slice(1);
  return name.every((segment) => isGlob(segment) && !/[a-z0-9]{3}/i.test(segment));
}
