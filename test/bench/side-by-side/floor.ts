import { kindOf, type LoggedRequest } from './requests.ts';

/** In words, for whoever reads the table. */
export const NEEDED =
  'the first of each call of the login, the first read of the service, each write that was accepted, and the waits for its operation';

/** The time that no client could save: the emulator's own, for the calls that are needed. */
export function floorMs(requests: readonly LoggedRequest[]): number {
  return needed(requests).reduce((sum, { ms }) => sum + ms, 0);
}

/** The calls without which the job cannot be done. */
export function needed(requests: readonly LoggedRequest[]): readonly LoggedRequest[] {
  const seen = new Set<string>();
  const first = (key: string) => !seen.has(key) && seen.add(key) !== undefined;
  return requests.filter((request) => {
    switch (kindOf(request)) {
      case 'log in':
        return first(request.path);
      case 'wait':
        return true;
      case 'read':
        return first('read');
      case 'write':
        return request.status === 200;
      default:
        return false;
    }
  });
}

/** As above, had the job ended with its first write. */
export function firstWriteFloorMs(requests: readonly LoggedRequest[]): number {
  const all = needed(requests);
  const writes = all.flatMap((request, index) => (kindOf(request) === 'write' ? [index] : []));
  return floorMs(all.slice(0, writes[1] ?? all.length));
}

/**
 * The last moment of the first write: when what a roll back is for is done, whatever is tidied up after it.
 * undefined where nothing was written.
 */
export function firstWriteDoneMs(requests: readonly LoggedRequest[]): number | undefined {
  const write = requests.findIndex((request) => kindOf(request) === 'write' && request.status === 200);
  if (write < 0) return undefined;
  const wait = requests.slice(write).find((request) => kindOf(request) === 'wait');
  const last = wait ?? requests[write];
  return last === undefined ? undefined : Date.parse(last.at) + last.ms;
}

/** When the first write arrived. */
export function firstWriteMs(requests: readonly LoggedRequest[]): number | undefined {
  const write = requests.find((request) => kindOf(request) === 'write');
  return write === undefined ? undefined : Date.parse(write.at);
}
