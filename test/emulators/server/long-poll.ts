import { setTimeout as sleep } from 'node:timers/promises';
import type { EmulatorRequest, EmulatorResponse } from '../http.ts';
import { parseJson } from '../router.ts';

const lookMs = 20;
const defaultMs = 60_000;

/** `:wait` holds its answer until the operation is done or the caller's time is up; everything else is asked once. */
export async function pollLong(
  request: EmulatorRequest,
  ask: () => Promise<EmulatorResponse>,
  signal: AbortSignal,
): Promise<EmulatorResponse> {
  const response = await ask();
  if (!isWait(request)) return response;
  return await waitUntilDone(response, ask, performance.now() + timeoutOf(request), signal);
}

async function waitUntilDone(
  first: EmulatorResponse,
  ask: () => Promise<EmulatorResponse>,
  deadline: number,
  signal: AbortSignal,
): Promise<EmulatorResponse> {
  let response = first;
  while (isPending(response) && performance.now() < deadline) {
    await sleep(Math.max(1, Math.min(lookMs, deadline - performance.now())), undefined, { signal });
    response = await ask();
  }
  return response;
}

function isWait({ method, path }: EmulatorRequest): boolean {
  return method === 'POST' && path.includes('/operations/') && path.endsWith(':wait');
}

function timeoutOf({ body }: EmulatorRequest): number {
  const seconds = /^(\d+(?:\.\d+)?)s$/.exec(String(fieldOf(body, 'timeout')))?.[1];
  return seconds === undefined ? defaultMs : Number(seconds) * 1000;
}

function isPending({ status, body }: EmulatorResponse): boolean {
  return status === 200 && fieldOf(body, 'done') !== true;
}

function fieldOf(text: string, field: string): unknown {
  const parsed = parseJson(text);
  return 'value' in parsed ? Object(parsed.value)[field] : undefined;
}
