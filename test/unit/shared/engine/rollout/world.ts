import { ActionError, type ErrorCode } from '../../../../../shared/domain/errors/action-error.ts';
import { isObject, type Json, type JsonObject, stringAt } from '../../../../../shared/domain/json/json.ts';
import type { Clock } from '../../../../../shared/ports/clock.ts';
import type { CloudRun, Operation, ServiceName } from '../../../../../shared/ports/cloud-run.ts';
import { emulateService, PATH, type Previous } from './emulated-service.ts';
import { type ForeignWrite, metadataOf, type Theirs, writeAsOther } from './foreign-write.ts';

export const SERVICE: ServiceName = { project: 'demo', region: 'us-central1', service: 'shop' };

/** Thrown where the machine of a job dies: nothing after it runs. */
export class Crash extends Error {}

/** A wait for another's lease looks some 1500 times; who takes many more steps than that goes round in a circle. */
const MOST_STEPS = 5000;

/** What goes wrong with one call of the actor, once. */
export type WorldFault =
  | { readonly kind: 'answer-lost' | 'request-lost' }
  | { readonly kind: 'refused'; readonly code: ErrorCode }
  | { readonly kind: 'late-failure' }
  /** Somebody else writes just before the call arrives. */
  | { readonly kind: 'foreign'; readonly write: ForeignWrite };

export type Upset = {
  /** The cloud call that is hit, from 1. */
  readonly faultAt?: number | undefined;
  readonly fault?: WorldFault | undefined;
  /** The step of any kind before which the actor dies, from 1, counted from the fault where there is one. */
  readonly crashAt?: number | undefined;
  /** The step at which somebody cancels the job, from 1. */
  readonly cancelAt?: number | undefined;
};

/** An actor's ports onto one service of the emulator, and everything that may go wrong between them. */
export function createWorld(previous: Previous) {
  const emulated = emulateService(previous);
  const { handle, pass } = emulated;
  let upset: Upset = {};
  let calls = 0;
  let steps = 0;
  let taken = 0;
  let foreignWrites = 0;
  let writesAfterForeign = 0;
  let struck = false;
  let theirs: Theirs | undefined;
  let opened: JsonObject | undefined;
  const cancelled = new AbortController();

  function step(): void {
    taken += 1;
    if (taken > MOST_STEPS) throw new Error('it goes on for ever');
    if (upset.fault !== undefined && !struck) return;
    steps += 1;
    if (steps === upset.crashAt) throw new Crash('the machine died');
    if (steps === upset.cancelAt) cancelled.abort();
  }

  function call(method: string, path: string, body?: Json): JsonObject {
    step();
    calls += 1;
    const fault = calls === upset.faultAt ? upset.fault : undefined;
    struck ||= fault !== undefined;
    if (method === 'PATCH' && foreignWrites > 0) writesAfterForeign += 1;
    if (fault?.kind === 'foreign') {
      foreignWrites += 1;
      theirs = writeAsOther(fault.write, handle, opened);
    }
    if (fault?.kind === 'request-lost') throw lost();
    if (fault?.kind === 'refused')
      throw new ActionError({ code: fault.code, message: `refused: ${fault.code}` });
    const answer = handle(method, path, body);
    if (method === 'PATCH') opened ??= metadataOf(answer);
    if (fault?.kind === 'answer-lost') throw lost();
    const name = stringAt(answer, 'name') ?? '';
    if (fault?.kind === 'late-failure' && name.includes('/operations/')) emulated.failOperation(name);
    return answer;
  }

  /** Reads are repeated by the adapter; here once is enough, because faults come once. */
  function readCall(path: string): JsonObject {
    try {
      return call('GET', path);
    } catch (error) {
      if (
        error instanceof ActionError &&
        ['answer-lost', 'unavailable', 'timeout', 'rate-limited', 'internal'].includes(error.code)
      ) {
        return call('GET', path);
      }
      throw error;
    }
  }

  const clock: Clock = {
    now: emulated.now,
    sleep: async (ms, signal) => {
      step();
      if (signal?.aborted) throw new ActionError({ code: 'cancelled', message: 'The wait was cancelled.' });
      pass(ms);
    },
  };

  const cloudRun: CloudRun = {
    getService: async () => {
      const answer = readCall(PATH);
      return answer.missing === true ? undefined : answer;
    },
    createService: async () => {
      throw new Error('the explored rollouts have a service');
    },
    updateService: async (_name, body, { updateMask }) =>
      operation(call('PATCH', `${PATH}?updateMask=${updateMask.join(',')}`, body)),
    waitOperation: async (name, timeoutMs) => {
      const path = `/v2/${name}`;
      let answer = call('POST', `${path}:wait`, { timeout: `${timeoutMs / 1000}s` });
      for (const end = emulated.now() + timeoutMs; answer.done !== true && emulated.now() < end; ) {
        pass(350);
        answer = handle('GET', path);
      }
      return operation(answer);
    },
    getRevision: async () => undefined,
    listRevisions: async () => [],
    deleteRevision: async () => {},
    testPermissions: async (_name, permissions) => permissions,
  };

  return {
    clock,
    cloudRun,
    step,
    signal: cancelled.signal,
    /** What is due to go wrong from here on; counts start anew. */
    upsetBy(next: Upset) {
      upset = next;
      calls = 0;
      steps = 0;
      struck = false;
      taken = 0;
    },
    counts: () => ({ calls, steps, foreignWrites, writesAfterForeign }),
    /** What somebody else wrote, once they have. */
    theirs: () => theirs,
    watchers: emulated.watchers,
    /** The service without any fault, as a bystander reads it. */
    look: () => handle('GET', PATH),
    /** A revision of it, as a bystander reads it. */
    revision: (name: string) => handle('GET', `${PATH}/revisions/${name}`),
    /** Somebody deletes a revision. */
    remove: (name: string) => handle('DELETE', `${PATH}/revisions/${name}`),
    pass,
  };
}

export type World = ReturnType<typeof createWorld>;

function operation(answer: JsonObject): Operation {
  const error = isObject(answer.error) ? answer.error : undefined;
  const response = isObject(answer.response) ? answer.response : undefined;
  return {
    name: stringAt(answer, 'name') ?? '',
    done: answer.done === true,
    service: response ?? (isObject(answer.metadata) ? answer.metadata : undefined),
    ...(error ? { error: { code: Number(error.code), message: String(error.message) } } : {}),
  };
}

const lost = (): ActionError => new ActionError({ code: 'answer-lost', message: 'the connection was cut' });
