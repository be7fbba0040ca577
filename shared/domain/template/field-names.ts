/** Fields of a RevisionTemplate and of what is in it. Newer ones pass: the list only serves to recognise other spellings. */
const FIELDS = `
  annotations containers encryptionKey executionEnvironment gpuZonalRedundancyDisabled healthCheckDisabled labels
  maxInstanceRequestConcurrency nodeSelector scaling serviceAccount serviceMesh sessionAffinity timeout volumes vpcAccess
  minInstanceCount maxInstanceCount connector egress networkInterfaces network subnetwork tags accelerator mesh
  name image command args env resources ports volumeMounts workingDir dependsOn startupProbe livenessProbe readinessProbe
  value valueSource secretKeyRef secret version limits cpuIdle startupCpuBoost containerPort mountPath subPath
  initialDelaySeconds timeoutSeconds periodSeconds failureThreshold successThreshold httpGet tcpSocket grpc path port
  httpHeaders service cloudSqlInstance instances emptyDir medium sizeLimit nfs server readOnly gcs bucket mountOptions
  items mode defaultMode
`
  .trim()
  .split(/\s+/);

/** Names of the Knative form (v1), and how the Admin API v2 says the same. */
const KNATIVE: Readonly<Record<string, string>> = {
  spec: 'the content of "spec" one level up, without "spec"',
  metadata: '"labels" and "annotations" at the top',
  containerConcurrency: '"maxInstanceRequestConcurrency"',
  serviceAccountName: '"serviceAccount"',
  valueFrom: '"valueSource: {secretKeyRef: {secret: NAME, version: latest}}"',
  secretName: '"secret"',
};

const plain = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, '');
const SPELLINGS = new Map(FIELDS.map((name) => [plain(name), name]));

/** What should stand in place of a field's name: undefined when it is right, or when it is unknown here and may be newer. */
export function betterName(name: string): string | undefined {
  const knative = Object.hasOwn(KNATIVE, name) ? KNATIVE[name] : undefined;
  const spelling = SPELLINGS.get(plain(name));
  return knative ?? (spelling === undefined || spelling === name ? undefined : `"${spelling}"`);
}
