import type { BlockTable, NestedTable } from '../schema.ts';

const PROBE: NestedTable = {
  times: 'once',
  has: 'initial_delay_seconds?:number timeout_seconds?:number period_seconds?:number failure_threshold?:number',
  blocks: {
    http_get: { times: 'once', has: 'path? port?:number' },
    tcp_socket: { times: 'once', has: 'port?:number' },
    grpc: { times: 'once', has: 'port?:number service?' },
  },
};

const ENV: NestedTable = {
  times: 'many',
  has: 'name! value?',
  blocks: {
    value_source: {
      times: 'once',
      has: '',
      blocks: { secret_key_ref: { times: 'once', has: 'secret! version?' } },
    },
  },
};

const SERVICE: BlockTable = {
  has: 'id= uri= uid= name! location! project? description? ingress? client? client_version? launch_stage? deletion_protection?:bool invoker_iam_disabled?:bool iap_enabled?:bool labels?:map(string) annotations?:map(string)',
  blocks: {
    template: {
      times: 'one',
      has: 'revision? service_account? timeout? execution_environment? max_instance_request_concurrency?:number session_affinity?:bool labels?:map(string) annotations?:map(string)',
      blocks: {
        scaling: { times: 'once', has: 'min_instance_count?:number max_instance_count?:number' },
        containers: {
          times: 'many',
          has: 'name? image! command?:list(string) args?:list(string) working_dir? depends_on?:list(string)',
          blocks: {
            env: ENV,
            ports: { times: 'once', has: 'name? container_port?:number' },
            resources: {
              times: 'once',
              has: 'limits?:map(string) cpu_idle?:bool startup_cpu_boost?:bool',
            },
            startup_probe: PROBE,
            liveness_probe: PROBE,
            volume_mounts: { times: 'many', has: 'name! mount_path!' },
          },
        },
        volumes: {
          times: 'many',
          has: 'name!',
          blocks: {
            cloud_sql_instance: { times: 'once', has: 'instances?:set(string)' },
            secret: {
              times: 'once',
              has: 'secret! default_mode?:number',
              blocks: { items: { times: 'many', has: 'path! version? mode?:number' } },
            },
          },
        },
        vpc_access: { times: 'once', has: 'connector? egress?' },
      },
    },
    scaling: { times: 'once', has: 'min_instance_count?:number max_instance_count?:number' },
    traffic: { times: 'many', has: 'type? revision? percent?:number tag?' },
  },
};

const MEMBER = 'id= etag= name! location? project? role! member!';
const BINDING = 'id= etag= name! location? project? role! members!:set(string)';

/** Cloud Run, as far as fixtures use it. */
export const CLOUD_RUN: Readonly<Record<string, BlockTable>> = {
  google_cloud_run_v2_service: SERVICE,
  google_cloud_run_v2_service_iam_member: { has: MEMBER },
  google_cloud_run_v2_service_iam_binding: { has: BINDING },
  google_iap_web_cloud_run_service_iam_member: {
    has: 'id= etag= cloud_run_service_name! location? project? role! member!',
  },
  google_cloud_run_service_iam_member: { has: MEMBER.replace('name!', 'service!') },
};
