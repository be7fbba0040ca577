import { type JsonObject, objectAt } from '../../../../../shared/domain/json/json.ts';
import { ingressContainer, portOf } from '../defaults.ts';

/** Says in v1 whether the startup probe is the server's own or the user's. */
export const probeTypeLabel = 'run.googleapis.com/startupProbeType';

export function probeType(template: JsonObject): 'Default' | 'Custom' {
  const container = ingressContainer(template);
  const probe = objectAt(container, 'startupProbe');
  return isDefaultProbe(probe) && objectAt(probe, 'tcpSocket').port === portOf(container)
    ? 'Default'
    : 'Custom';
}

/** The probe that the server fills in, of whatever port. */
export function isDefaultProbe(probe: JsonObject): boolean {
  const { timeoutSeconds, periodSeconds, failureThreshold, tcpSocket, ...more } = probe;
  const numbers = [timeoutSeconds, periodSeconds, failureThreshold];
  return tcpSocket !== undefined && String(numbers) === '240,240,1' && Object.keys(more).length === 0;
}
