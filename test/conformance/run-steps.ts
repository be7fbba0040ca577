import { type JsonObject, stringAt } from '../../shared/domain/json/json.ts';
import type { Api } from './api.ts';
import { compare } from './compare.ts';
import { faultText } from './fault-text.ts';
import { normaliser } from './normalise.ts';
import { observe } from './observe.ts';
import type { Result } from './result.ts';
import type { Ask, Aspects, Group, Seen, Step } from './step.ts';
import { type Names, NotKept, type Setting, type World } from './world.ts';

export type Run = {
  readonly groups: readonly Group[];
  readonly setting: Setting;
  readonly names: Names;
  readonly api: Api;
  readonly signal: AbortSignal;
  /** Called before a request that may make a service: from then on it has to be deleted. */
  readonly mayMake: (service: string) => void;
  readonly told: (result: Result) => void;
};

/** Asks step after step and compares what is answered. A step that cannot be asked does not stop those behind it. */
export async function runSteps(run: Run): Promise<readonly Result[]> {
  const memory = createMemory(run);
  const normalise = normaliser(run.setting, run.names);
  const results: Result[] = [];
  for (const { title, steps } of run.groups) {
    for (const step of steps) {
      const result: Result = { group: title, ...(await runStep(run, step, memory, normalise)) };
      run.signal.throwIfAborted();
      results.push(result);
      run.told(result);
    }
  }
  return results;
}

type Memory = { readonly world: World; learn(step: Step, seen: Seen): void };

async function runStep(
  run: Run,
  step: Step,
  memory: Memory,
  normalise: ReturnType<typeof normaliser>,
): Promise<Omit<Result, 'group'>> {
  let request = '';
  try {
    const ask = step.ask(memory.world);
    request = normalise(requestText(ask));
    const made = madeBy(ask);
    if (made !== undefined) run.mayMake(made);
    const seen = await see(run.api, step, ask, memory.world);
    memory.learn(step, seen);
    const answered = { ...observe(seen), ...step.look?.(seen, memory.world) } as Aspects;
    const aspects = normalise(answered as JsonObject) as Aspects;
    return { step, request, aspects, differences: compare(step.expect, aspects) };
  } catch (error) {
    return { step, request, aspects: {}, differences: [], fault: faultText(error) };
  }
}

async function see(api: Api, step: Step, ask: Ask, world: World): Promise<Seen> {
  const answer = await api.ask(ask);
  const service = step.settle?.(world);
  if (answer.status !== 200) return { answer };
  if (service === undefined) {
    // What should have been refused is being carried out: later steps must not meet it half-way.
    if (step.expect.accepted?.value === false && isOperation(answer.body)) await api.follow(answer.body);
    return { answer };
  }
  const operation = await api.follow(answer.body);
  const after = await api.ask({ method: 'GET', path: `${world.parent}/services/${service}` });
  return { answer, operation, after };
}

function isOperation(body: JsonObject): boolean {
  return stringAt(body, 'name')?.includes('/operations/') ?? false;
}

function createMemory({ setting, names }: Run): Memory {
  const kept = new Map<string, string>();
  let service: JsonObject | undefined;
  const parent = `/v2/projects/${setting.project}/locations/${setting.region}`;
  return {
    world: {
      ...{ setting, names, parent },
      kept: (name) => {
        const value = kept.get(name);
        if (!value) throw new NotKept(name);
        return value;
      },
      service: () => {
        if (!service) throw new NotKept('service');
        return service;
      },
    },
    learn: (step, seen) => {
      for (const [name, value] of Object.entries(step.keep?.(seen) ?? {})) kept.set(name, value);
      const { after } = seen;
      if (after?.status === 200 && stringAt(after.body, 'name')?.endsWith(`/${names.main}`))
        service = after.body;
    },
  };
}

/** The service that a request would make, were it accepted. */
function madeBy({ method, path, query = {} }: Ask): string | undefined {
  if (query.validateOnly === 'true') return undefined;
  if (method === 'POST' && path.endsWith('/services')) return query.serviceId;
  return method === 'PATCH' && query.allowMissing === 'true' ? path.split('/').at(-1) : undefined;
}

function requestText({ method, path, query = {}, token }: Ask): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  const caller = token === undefined ? '' : ` (token: ${token})`;
  return `${method} ${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}${caller}`;
}
