import { bool, type Codec, codec, exactly, hours, integer, jsonText, text, words } from './codecs.ts';

const run = 'run.googleapis.com';

/** Fields of a v2 service that are annotations of a v1 service. */
export const serviceCodecs: readonly Codec[] = [
  codec(`${run}/description`, 'description'),
  codec(`${run}/client-name`, 'client'),
  codec(`${run}/client-version`, 'clientVersion'),
  codec(`${run}/launch-stage`, 'launchStage', {
    ...text,
    write: (value) => (value === 'GA' ? '' : text.write(value)),
  }),
  codec(
    `${run}/ingress`,
    'ingress',
    words({
      all: 'INGRESS_TRAFFIC_ALL',
      internal: 'INGRESS_TRAFFIC_INTERNAL_ONLY',
      'internal-and-cloud-load-balancing': 'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER',
      none: 'INGRESS_TRAFFIC_NONE',
    }),
  ),
  codec(`${run}/binary-authorization`, 'binaryAuthorization.useDefault', exactly('default', true)),
  codec(`${run}/binary-authorization`, 'binaryAuthorization.policy', {
    read: (value) => (value === 'default' ? undefined : value),
    write: text.write,
  }),
  codec(`${run}/binary-authorization-breakglass`, 'binaryAuthorization.breakglassJustification'),
  codec(`${run}/minScale`, 'scaling.minInstanceCount', integer),
  codec(`${run}/maxScale`, 'scaling.maxInstanceCount', integer),
  codec(`${run}/scalingMode`, 'scaling.scalingMode', words({ automatic: 'AUTOMATIC', manual: 'MANUAL' })),
  codec(`${run}/manualInstanceCount`, 'scaling.manualInstanceCount', integer),
  codec(`${run}/invoker-iam-disabled`, 'invokerIamDisabled', bool),
  codec(`${run}/default-url-disabled`, 'defaultUriDisabled', bool),
  codec(`${run}/iap-enabled`, 'iapEnabled', bool),
  codec(`${run}/custom-audiences`, 'customAudiences', jsonText),
];

/** Fields of a v2 template that are annotations of a v1 template. */
export const templateCodecs: readonly Codec[] = [
  codec('autoscaling.knative.dev/minScale', 'scaling.minInstanceCount', integer),
  codec('autoscaling.knative.dev/maxScale', 'scaling.maxInstanceCount', integer),
  codec(`${run}/client-name`, 'client'),
  codec(`${run}/client-version`, 'clientVersion'),
  codec(
    `${run}/execution-environment`,
    'executionEnvironment',
    words({ gen1: 'EXECUTION_ENVIRONMENT_GEN1', gen2: 'EXECUTION_ENVIRONMENT_GEN2' }),
  ),
  codec(`${run}/sessionAffinity`, 'sessionAffinity', bool),
  codec(`${run}/health-check-disabled`, 'healthCheckDisabled', bool),
  codec(`${run}/vpc-access-connector`, 'vpcAccess.connector'),
  codec(
    `${run}/vpc-access-egress`,
    'vpcAccess.egress',
    words({
      'all-traffic': 'ALL_TRAFFIC',
      all: 'ALL_TRAFFIC',
      'private-ranges-only': 'PRIVATE_RANGES_ONLY',
    }),
  ),
  codec(`${run}/network-interfaces`, 'vpcAccess.networkInterfaces', jsonText),
  codec(`${run}/encryption-key`, 'encryptionKey'),
  codec(
    `${run}/post-key-revocation-action-type`,
    'encryptionKeyRevocationAction',
    words({ 'prevent-new': 'PREVENT_NEW', 'shut-down': 'SHUTDOWN' }),
  ),
  codec(`${run}/encryption-key-shutdown-hours`, 'encryptionKeyShutdownDuration', hours),
  codec(`${run}/gpu-zonal-redundancy-disabled`, 'gpuZonalRedundancyDisabled', bool),
  codec(`${run}/mesh`, 'serviceMesh.mesh'),
];
