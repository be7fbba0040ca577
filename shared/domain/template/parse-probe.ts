import { err, ok, type Result } from '../errors/problem.ts';
import type { JsonObject } from '../json/json.ts';
import type { Schema } from '../yaml/check-schema.ts';
import { parseDocument } from '../yaml/parse-document.ts';

const seconds: Schema = { title: 'a whole number of seconds', type: 'integer', minimum: 0, maximum: 3600 };
const port: Schema = { title: 'a port from 1 to 65535', type: 'integer', minimum: 1, maximum: 65_535 };

const SCHEMA: Schema = {
  title: 'a probe in YAML, like "httpGet: {path: /health}"',
  type: 'object',
  additionalProperties: false,
  properties: {
    httpGet: {
      title: 'a map like {path: /health, port: 8080}',
      type: 'object',
      additionalProperties: false,
      properties: {
        path: { title: 'a path that begins with "/"', type: 'string', pattern: '^/' },
        port,
        httpHeaders: {
          title: 'a list of headers, each with name and value',
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['name'],
            properties: { name: { type: 'string' }, value: { type: 'string' } },
          },
        },
      },
    },
    tcpSocket: {
      title: 'a map like {port: 8080}',
      type: 'object',
      additionalProperties: false,
      properties: { port },
    },
    grpc: {
      title: 'a map like {port: 8080, service: my.Health}',
      type: 'object',
      additionalProperties: false,
      properties: { port, service: { type: 'string' } },
    },
    initialDelaySeconds: { ...seconds, maximum: 240 },
    timeoutSeconds: { ...seconds, minimum: 1 },
    periodSeconds: { ...seconds, minimum: 1 },
    failureThreshold: { title: 'a whole number of at least 1', type: 'integer', minimum: 1 },
  },
};

/** Reads a probe as the Admin API v2 names its fields. */
export function parseProbe(text: string, where: string): Result<JsonObject> {
  const parsed = parseDocument<JsonObject>(text, where, SCHEMA);
  if (!parsed.ok) return parsed;
  const { value, problemAt } = parsed.value;
  const handlers = ['httpGet', 'tcpSocket', 'grpc'].filter((name) => value[name] !== undefined);
  if (handlers.length === 1) return ok(value);
  const found = handlers.length === 0 ? 'none' : handlers.join(' and ');
  return err([problemAt([], `Expected one of httpGet, tcpSocket and grpc, found ${found}`)]);
}
