import type { JsonObject } from '../../../../../shared/domain/json/json.ts';

/** By its digest, as the action deploys it. */
export const SERVING_IMAGE = `europe-docker.pkg.dev/p/r/app@sha256:${'1'.repeat(64)}`;

/** A template as Cloud Run shows it: with the defaults that it filled in, and a field that this suite has never heard of. */
export const SERVING: JsonObject = {
  revision: 'app-00007-abc',
  labels: { 'managed-by': 'github-actions', 'commit-sha': 'old', team: 'blue' },
  scaling: { maxInstanceCount: 100 },
  timeout: '300s',
  serviceAccount: '123-compute@developer.gserviceaccount.com',
  maxInstanceRequestConcurrency: 80,
  futureField: { kept: true },
  containers: [
    {
      image: SERVING_IMAGE,
      futureContainerField: [1, 2],
      env: [
        { name: 'PLAIN', value: 'a' },
        { name: 'EMPTY' },
        { name: 'TOKEN', valueSource: { secretKeyRef: { secret: 'token', version: '3' } } },
      ],
      resources: { limits: { cpu: '1000m', memory: '512Mi' }, cpuIdle: true, futureResource: 'x' },
      ports: [{ name: 'http1', containerPort: 8080 }],
      volumeMounts: [{ name: 'certs', mountPath: '/certs' }],
      startupProbe: {
        timeoutSeconds: 240,
        periodSeconds: 240,
        failureThreshold: 1,
        tcpSocket: { port: 8080 },
      },
    },
  ],
  volumes: [{ name: 'certs', secret: { secret: 'certs', items: [{ path: 'tls.pem', version: '1' }] } }],
};

/** The service around it. */
export const SERVICE: JsonObject = {
  name: 'projects/p/locations/l/services/app',
  labels: { 'managed-by': 'github-actions', 'commit-sha': 'old', team: 'blue' },
  ingress: 'INGRESS_TRAFFIC_ALL',
  scaling: { scalingMode: 'AUTOMATIC' },
  template: SERVING,
};
