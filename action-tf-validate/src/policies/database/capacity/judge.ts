import type { ResourceInstance } from '../../../../../shared/domain/terraform/resource-instance.ts';
import type { Observation } from '../../policy.ts';
import { largestPool, peak, roomOf } from './fit.ts';
import { type Limit, limitOf } from './limit.ts';
import { isKnown, type KnownTerm, placesOfTerm, type Term, termText } from './term.ts';

type KnownLimit = Extract<Limit, { kind: 'known' }>;

/** Whether what services can ask for fits into what a database gives. */
export function judgeCapacity(
  database: ResourceInstance,
  terms: readonly Term[],
  reservedConnections: number,
): readonly Observation[] {
  const limit = limitOf(database);
  const { address } = database;
  if (limit.kind === 'unknown') {
    const message = `Whether ${address} has connections for all its services is not known: ${limit.reason}`;
    return [{ saw: 'undecided', message, at: limit.at, anchor: address }];
  }
  const reserved = limit.superusers + reservedConnections;
  const room = roomOf({ most: limit.most, reserved });
  const known = terms.filter(isKnown);
  const asked = peak(known.map(({ instances, pool }) => ({ instances: instances.count, pool: pool.size })));
  const also = [
    ...terms.flatMap(placesOfTerm),
    { at: limit.at, message: `${limit.most} connections by ${limit.by}` },
  ];
  const found = { at: limit.at, also, anchor: address };

  const roomText = `room for ${room}, which is ${limit.most} by ${limit.by}${lessText(limit, reservedConnections)}`;
  if (asked > room) {
    const least = known.length < terms.length ? 'at least ' : '';
    const message = `${address} can be asked for ${least}${sumText(known)} = ${asked} connections during a rollout, found ${roomText}; ${remedyText(terms, room)}`;
    return [{ saw: 'breach', message, ...found }];
  }
  const [open] = terms.filter((term) => !isKnown(term));
  if (open === undefined) return [];
  const message = `Whether ${address} has connections for ${open.service.address} is not known: ${reasonOf(open)}; found ${roomText}; ${remedyText(terms, room)}`;
  return [{ saw: 'undecided', message, ...found }];
}

function sumText(terms: readonly KnownTerm[]): string {
  return `2 x (${terms.map(termText).join(' + ')})`;
}

function lessText({ superusers }: KnownLimit, reserved: number): string {
  const less = [
    ...(superusers > 0 ? [`${superusers} for superusers`] : []),
    ...(reserved > 0 ? [`${reserved} reserved`] : []),
  ];
  return less.length === 0 ? '' : `, less ${less.join(' and ')}`;
}

/** What would fit, where the number of instances tells. */
function remedyText(terms: readonly Term[], room: number): string {
  const counts = terms.flatMap(({ instances }) => (instances.kind === 'known' ? [instances.count] : []));
  const pool = counts.length === terms.length ? largestPool(counts, room) : undefined;
  if (pool === undefined) return 'wanted a limit of instances that can be read, to tell which pool fits';
  if (pool > 0) return `a pool of at most ${pool} an instance fits`;
  return `not even a pool of 1 fits: wanted at most ${Math.floor(room / 2)} instances in all`;
}

function reasonOf({ instances, pool }: Term): string {
  if (instances.kind === 'unknown') return instances.reason;
  return pool.kind === 'unknown' ? pool.reason : '';
}
