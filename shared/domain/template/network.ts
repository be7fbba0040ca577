import { err, ok, type Problem, type Result } from '../errors/problem.ts';
import { arrayAt, isObject, type JsonObject, objectAt } from '../json/json.ts';
import type { NetworkChange } from './changes.ts';
import { withKey } from './edit.ts';

/** A template with its way into a VPC changed. A connector and direct egress exclude each other: naming one takes the other away. */
export function changeNetwork(
  template: JsonObject,
  change: NetworkChange | undefined,
): Result<JsonObject, Problem> {
  if (change === undefined) return ok(template);
  const { network, subnet, connector, egress } = change;
  let access = objectAt(template, 'vpcAccess');
  if (connector !== undefined) {
    access = { ...withKey(access, 'networkInterfaces', undefined), connector };
  } else if (network !== undefined || subnet !== undefined) {
    const [first, ...more] = arrayAt(access, 'networkInterfaces').filter(isObject);
    const next = {
      ...first,
      ...(network !== undefined && { network }),
      ...(subnet !== undefined && { subnetwork: subnet }),
    };
    access = { ...withKey(access, 'connector', undefined), networkInterfaces: [next, ...more] };
  }
  if (egress !== undefined) {
    if (access.connector === undefined && access.networkInterfaces === undefined) {
      return err({
        where: 'vpc_egress',
        message:
          'Expected vpc_network, vpc_subnet or vpc_connector beside vpc_egress, found no way into a VPC',
      });
    }
    access = { ...access, egress };
  }
  return ok({ ...template, vpcAccess: access });
}
