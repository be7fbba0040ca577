import { bool, duration, enumeration, int32, list, map, message, string } from './schema-types.ts';

const probe = message('Probe', {
  initialDelaySeconds: int32,
  timeoutSeconds: int32,
  periodSeconds: int32,
  failureThreshold: int32,
  httpGet: message('HTTPGetAction', {
    path: string,
    port: int32,
    httpHeaders: list(message('HTTPHeader', { name: string, value: string })),
  }),
  tcpSocket: message('TCPSocketAction', { port: int32 }),
  grpc: message('GRPCAction', { port: int32, service: string }),
});

const secretKeyRef = message('SecretKeySelector', { secret: string, version: string });

const envVar = message('EnvVar', {
  name: string,
  value: { kind: 'string', optional: true },
  valueSource: message('EnvVarSource', { secretKeyRef }),
});

const container = message('Container', {
  name: string,
  image: string,
  command: list(string),
  args: list(string),
  env: list(envVar),
  resources: message('ResourceRequirements', { limits: map, cpuIdle: bool, startupCpuBoost: bool }),
  ports: list(message('ContainerPort', { name: string, containerPort: int32 })),
  volumeMounts: list(message('VolumeMount', { name: string, mountPath: string, subPath: string })),
  workingDir: string,
  livenessProbe: probe,
  startupProbe: probe,
  readinessProbe: probe,
  dependsOn: list(string),
  baseImageUri: string,
});

const volume = message('Volume', {
  name: string,
  secret: message('SecretVolumeSource', {
    secret: string,
    items: list(message('VersionToPath', { path: string, version: string, mode: int32 })),
    defaultMode: int32,
  }),
  cloudSqlInstance: message('CloudSqlInstance', { instances: list(string) }),
  emptyDir: message('EmptyDirVolumeSource', {
    medium: enumeration('EmptyDirVolumeSource.Medium', ['MEDIUM_UNSPECIFIED', 'MEMORY']),
    sizeLimit: string,
  }),
  nfs: message('NFSVolumeSource', { server: string, path: string, readOnly: bool }),
  gcs: message('GCSVolumeSource', { bucket: string, readOnly: bool, mountOptions: list(string) }),
});

const vpcAccess = message('VpcAccess', {
  connector: string,
  egress: enumeration('VpcAccess.VpcEgress', [
    'VPC_EGRESS_UNSPECIFIED',
    'ALL_TRAFFIC',
    'PRIVATE_RANGES_ONLY',
  ]),
  networkInterfaces: list(
    message('VpcAccess.NetworkInterface', { network: string, subnetwork: string, tags: list(string) }),
  ),
});

const revocationAction = enumeration('EncryptionKeyRevocationAction', [
  'ENCRYPTION_KEY_REVOCATION_ACTION_UNSPECIFIED',
  'PREVENT_NEW',
  'SHUTDOWN',
]);

/** What a template and a revision have in common. */
export const templateFields = {
  labels: map,
  annotations: map,
  scaling: message('RevisionScaling', { minInstanceCount: int32, maxInstanceCount: int32 }),
  vpcAccess,
  timeout: duration,
  serviceAccount: string,
  containers: list(container),
  volumes: list(volume),
  executionEnvironment: enumeration('ExecutionEnvironment', [
    'EXECUTION_ENVIRONMENT_UNSPECIFIED',
    'EXECUTION_ENVIRONMENT_GEN1',
    'EXECUTION_ENVIRONMENT_GEN2',
  ]),
  encryptionKey: string,
  maxInstanceRequestConcurrency: int32,
  serviceMesh: message('ServiceMesh', { mesh: string }),
  encryptionKeyRevocationAction: revocationAction,
  encryptionKeyShutdownDuration: duration,
  sessionAffinity: bool,
  nodeSelector: message('NodeSelector', { accelerator: string }),
  gpuZonalRedundancyDisabled: { kind: 'bool', optional: true },
} as const;

export const templateMessage = message('RevisionTemplate', {
  revision: string,
  healthCheckDisabled: bool,
  ...templateFields,
});
