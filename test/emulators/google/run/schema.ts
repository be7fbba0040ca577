import { templateFields, templateMessage } from './schema-template.ts';
import {
  bool,
  type EnumField,
  enumeration,
  int32,
  int64,
  list,
  map,
  message,
  string,
  timestamp,
} from './schema-types.ts';

const launchStage: EnumField = {
  kind: 'enum',
  type: 'google.api.LaunchStage',
  values: {
    LAUNCH_STAGE_UNSPECIFIED: 0,
    EARLY_ACCESS: 1,
    ALPHA: 2,
    BETA: 3,
    GA: 4,
    DEPRECATED: 5,
    UNIMPLEMENTED: 6,
    PRELAUNCH: 7,
  },
};

const condition = message('Condition', {
  type: string,
  state: enumeration('Condition.State', [
    'STATE_UNSPECIFIED',
    'CONDITION_PENDING',
    'CONDITION_RECONCILING',
    'CONDITION_FAILED',
    'CONDITION_SUCCEEDED',
  ]),
  message: string,
  lastTransitionTime: timestamp,
  severity: enumeration('Condition.Severity', ['SEVERITY_UNSPECIFIED', 'ERROR', 'WARNING', 'INFO']),
  reason: enumeration('Condition.CommonReason', [
    'COMMON_REASON_UNDEFINED',
    'UNKNOWN',
    '',
    'REVISION_FAILED',
    'PROGRESS_DEADLINE_EXCEEDED',
    '',
    'CONTAINER_MISSING',
    'CONTAINER_PERMISSION_DENIED',
    'CONTAINER_IMAGE_UNAUTHORIZED',
    'CONTAINER_IMAGE_AUTHORIZATION_CHECK_FAILED',
    'ENCRYPTION_KEY_PERMISSION_DENIED',
    'ENCRYPTION_KEY_CHECK_FAILED',
    'SECRETS_ACCESS_CHECK_FAILED',
    'WAITING_FOR_OPERATION',
    'IMMEDIATE_RETRY',
    'POSTPONED_RETRY',
    'INTERNAL',
    'VPC_NETWORK_NOT_FOUND',
  ]),
  revisionReason: enumeration('Condition.RevisionReason', [
    'REVISION_REASON_UNDEFINED',
    'PENDING',
    'RESERVE',
    'RETIRED',
    'RETIRING',
    'RECREATING',
    'HEALTH_CHECK_CONTAINER_ERROR',
    'CUSTOMIZED_PATH_RESPONSE_PENDING',
    'MIN_INSTANCES_NOT_PROVISIONED',
    'ACTIVE_REVISION_LIMIT_REACHED',
    'NO_DEPLOYMENT',
    'HEALTH_CHECK_SKIPPED',
    'MIN_INSTANCES_WARMING',
  ]),
});

const allocationType = enumeration('TrafficTargetAllocationType', [
  'TRAFFIC_TARGET_ALLOCATION_TYPE_UNSPECIFIED',
  'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST',
  'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION',
]);
const target = { type: allocationType, revision: string, percent: int32, tag: string };

const common = {
  name: string,
  uid: string,
  generation: int64,
  createTime: timestamp,
  updateTime: timestamp,
  deleteTime: timestamp,
  expireTime: timestamp,
  creator: string,
  launchStage,
  reconciling: bool,
  observedGeneration: int64,
  conditions: list(condition),
  etag: string,
} as const;

/** google.cloud.run.v2.Service. */
export const serviceMessage = message('Service', {
  ...common,
  description: string,
  labels: map,
  annotations: map,
  lastModifier: string,
  client: string,
  clientVersion: string,
  ingress: enumeration('IngressTraffic', [
    'INGRESS_TRAFFIC_UNSPECIFIED',
    'INGRESS_TRAFFIC_ALL',
    'INGRESS_TRAFFIC_INTERNAL_ONLY',
    'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER',
    'INGRESS_TRAFFIC_NONE',
  ]),
  binaryAuthorization: message('BinaryAuthorization', {
    useDefault: bool,
    policy: string,
    breakglassJustification: string,
  }),
  template: templateMessage,
  traffic: list(message('TrafficTarget', target)),
  scaling: message('ServiceScaling', {
    minInstanceCount: int32,
    maxInstanceCount: int32,
    scalingMode: enumeration('ServiceScaling.ScalingMode', [
      'SCALING_MODE_UNSPECIFIED',
      'AUTOMATIC',
      'MANUAL',
    ]),
    manualInstanceCount: { kind: 'int32', optional: true },
  }),
  invokerIamDisabled: bool,
  defaultUriDisabled: bool,
  urls: list(string),
  iapEnabled: bool,
  customAudiences: list(string),
  terminalCondition: condition,
  latestReadyRevision: string,
  latestCreatedRevision: string,
  trafficStatuses: list(message('TrafficTargetStatus', { ...target, uri: string })),
  uri: string,
  threatDetectionEnabled: bool,
});

/** google.cloud.run.v2.Revision. */
export const revisionMessage = message('Revision', {
  ...common,
  ...templateFields,
  service: string,
  logUri: string,
  scalingStatus: message('RevisionScalingStatus', { desiredMinInstanceCount: int32 }),
});

/** Fields of a service that a caller cannot set: dropped from bodies, ignored in masks. */
export const outputOnly: ReadonlySet<string> = new Set([
  'name',
  'uid',
  'generation',
  'createTime',
  'updateTime',
  'deleteTime',
  'expireTime',
  'creator',
  'lastModifier',
  'observedGeneration',
  'terminalCondition',
  'conditions',
  'latestReadyRevision',
  'latestCreatedRevision',
  'trafficStatuses',
  'uri',
  'urls',
  'satisfiesPzs',
  'threatDetectionEnabled',
  'reconciling',
  'etag',
]);
