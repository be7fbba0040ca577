import { readFaultOrder } from '../fault-order.ts';
import type { Faults } from '../faults.ts';
import { type EmulatorRequest, type EmulatorResponse, googleError, json } from '../http.ts';
import type { RequestLog } from '../request-log.ts';
import { parseJson } from '../router.ts';

export function isControl({ path }: EmulatorRequest): boolean {
  return path.startsWith('/_emulator/');
}

/** The emulator's own calls: order faults, see what was asked, see what stands. They are neither logged nor faulted. */
export function createControl(
  faults: Faults,
  log: RequestLog,
  state: Readonly<Record<string, () => unknown>>,
): (request: EmulatorRequest) => EmulatorResponse | undefined {
  return (request) => {
    switch (`${request.method} ${request.path}`) {
      case 'GET /_emulator/faults':
        return json(200, { faults: faults.list() });
      case 'POST /_emulator/faults':
        return orderFaults(faults, request.body);
      case 'DELETE /_emulator/faults':
        faults.clear();
        return json(200, {});
      case 'GET /_emulator/requests':
        return json(200, { requests: log.list() });
      case 'DELETE /_emulator/requests':
        log.clear();
        return json(200, {});
      case 'GET /_emulator/state':
        return json(200, Object.fromEntries(Object.entries(state).map(([name, show]) => [name, show()])));
      default:
        return undefined;
    }
  };
}

/** One order or a list of them; all or none. */
function orderFaults(faults: Faults, body: string): EmulatorResponse {
  const parsed = parseJson(body);
  if ('refusal' in parsed) return parsed.refusal;
  const orders = [parsed.value].flat().map((value) => readFaultOrder(value));
  const problem = orders.find((order) => typeof order === 'string');
  if (problem !== undefined) return googleError(400, 'INVALID_ARGUMENT', problem);
  for (const order of orders) if (typeof order !== 'string') faults.order(order);
  return json(200, {});
}
