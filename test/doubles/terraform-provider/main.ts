import { join } from 'node:path';
import * as grpc from '@grpc/grpc-js';
import { load } from '@grpc/proto-loader';
import { type BlockTable, schemaOf } from './schema.ts';
import { AROUND, DATA } from './tables/around.ts';
import { CLOUD_RUN } from './tables/cloud-run.ts';
import { IDENTITY } from './tables/identity.ts';

/**
 * A double of the google provider: it knows the schema of what the fixtures use and takes every value, so that Terraform's own checks (missing
 * and unknown arguments, types, references) are real and those of the real provider are absent.
 */
const server = new grpc.Server();
const answer = (message: object) => (_: unknown, callback: grpc.sendUnaryData<object>) =>
  callback(null, message);
const schemas = (tables: Readonly<Record<string, BlockTable>>) =>
  Object.fromEntries(Object.entries(tables).map(([name, block]) => [name, schemaOf(block)]));

server.addService(await serviceOf('provider.proto', 'tfplugin5.Provider'), {
  GetSchema: answer({
    provider: schemaOf({ has: 'project? region? zone? user_project_override?:bool billing_project?' }),
    resource_schemas: schemas({ ...CLOUD_RUN, ...IDENTITY, ...AROUND }),
    data_source_schemas: schemas(DATA),
  }),
  PrepareProviderConfig: (
    { request }: { request: { config: Buffer } },
    callback: grpc.sendUnaryData<object>,
  ) => callback(null, { prepared_config: request.config }),
  ValidateResourceTypeConfig: answer({}),
  ValidateDataSourceConfig: answer({}),
  Stop: answer({}),
});
server.addService(await serviceOf('controller.proto', 'plugin.GRPCController'), {
  Shutdown: (_: unknown, callback: grpc.sendUnaryData<object>) => {
    callback(null, {});
    setImmediate(() => process.exit(0));
  },
});
server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error !== null) throw error;
  // What Terraform waits for: versions of the handshake and of the protocol, and where to call.
  console.log(`1|5|tcp|127.0.0.1:${port}|grpc|`);
});

async function serviceOf(file: string, name: string): Promise<grpc.ServiceDefinition> {
  const definitions = await load(join(import.meta.dirname, file), { keepCase: true });
  return definitions[name] as grpc.ServiceDefinition;
}
