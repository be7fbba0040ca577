import type { BlockTable, NestedTable } from '../schema.ts';

const AGGREGATIONS: NestedTable = {
  times: 'many',
  has: 'alignment_period? per_series_aligner? cross_series_reducer? group_by_fields?:list(string)',
};

/** What stands around a service, as far as fixtures use it. */
export const AROUND: Readonly<Record<string, BlockTable>> = {
  google_project_service: { has: 'id= service! project? disable_on_destroy?:bool' },
  google_secret_manager_secret: {
    has: 'id= name= secret_id! project? labels?:map(string) deletion_protection?:bool',
    blocks: {
      replication: { times: 'one', has: '', blocks: { auto: { times: 'once', has: '' } } },
      rotation: { times: 'once', has: 'next_rotation_time? rotation_period?' },
      topics: { times: 'many', has: 'name!' },
    },
  },
  google_secret_manager_secret_version: { has: 'id= name= secret! secret_data? enabled?:bool' },
  google_secret_manager_secret_iam_member: { has: 'id= etag= secret_id! project? role! member!' },
  google_sql_database_instance: {
    has: 'id= connection_name= self_link= name? project? region? database_version! deletion_protection?:bool root_password?',
    blocks: {
      settings: {
        times: 'once',
        has: 'tier! edition? availability_type? disk_size?:number disk_autoresize?:bool deletion_protection_enabled?:bool user_labels?:map(string)',
        blocks: {
          backup_configuration: {
            times: 'once',
            has: 'enabled?:bool start_time? point_in_time_recovery_enabled?:bool',
            blocks: {
              backup_retention_settings: { times: 'once', has: 'retained_backups!:number retention_unit?' },
            },
          },
          database_flags: { times: 'many', has: 'name! value!' },
          ip_configuration: {
            times: 'once',
            has: 'ipv4_enabled?:bool private_network? ssl_mode?',
            blocks: { authorized_networks: { times: 'many', has: 'name? value!' } },
          },
        },
      },
    },
  },
  google_sql_database: { has: 'id= name! instance! project?' },
  google_sql_user: { has: 'id= name! instance! password? type? project?' },
  google_storage_bucket: {
    has: 'id= url= name! location! project? storage_class? force_destroy?:bool uniform_bucket_level_access?:bool public_access_prevention? labels?:map(string)',
    blocks: { versioning: { times: 'once', has: 'enabled!:bool' } },
  },
  google_artifact_registry_repository: {
    has: 'id= name= repository_id! format! location? project? description? mode? labels?:map(string) cleanup_policy_dry_run?:bool',
    blocks: {
      docker_config: { times: 'once', has: 'immutable_tags?:bool' },
      cleanup_policies: {
        times: 'many',
        has: 'id! action?',
        blocks: {
          condition: {
            times: 'once',
            has: 'tag_state? older_than? newer_than? tag_prefixes?:list(string)',
          },
          most_recent_versions: { times: 'once', has: 'keep_count?:number' },
        },
      },
    },
  },
  google_artifact_registry_repository_iam_member: {
    has: 'id= etag= repository! location? project? role! member!',
  },
  google_monitoring_notification_channel: {
    has: 'id= name= type! display_name? project? labels?:map(string) enabled?:bool',
  },
  google_monitoring_alert_policy: {
    has: 'id= name= display_name! combiner! project? enabled?:bool severity? user_labels?:map(string) notification_channels?:list(string)',
    blocks: {
      documentation: { times: 'once', has: 'content? mime_type? subject?' },
      alert_strategy: { times: 'once', has: 'auto_close?' },
      conditions: {
        times: 'many',
        has: 'display_name! name=',
        blocks: {
          condition_threshold: {
            times: 'once',
            has: 'filter! comparison! duration! threshold_value?:number denominator_filter? evaluation_missing_data?',
            blocks: {
              aggregations: AGGREGATIONS,
              denominator_aggregations: AGGREGATIONS,
              trigger: { times: 'once', has: 'count?:number percent?:number' },
            },
          },
        },
      },
    },
  },
  google_monitoring_dashboard: { has: 'id= dashboard_json! project?' },
  google_monitoring_uptime_check_config: {
    has: 'id= name= uptime_check_id= display_name! timeout! period? project? selected_regions?:list(string) user_labels?:map(string)',
    blocks: {
      http_check: {
        times: 'once',
        has: 'path? port?:number request_method? use_ssl?:bool validate_ssl?:bool headers?:map(string) body? content_type?',
      },
      monitored_resource: { times: 'once', has: 'type! labels!:map(string)' },
    },
  },
  google_cloud_scheduler_job: {
    has: 'id= state= name! region? project? description? schedule? time_zone? paused?:bool attempt_deadline?',
    blocks: {
      retry_config: {
        times: 'once',
        has: 'retry_count?:number max_retry_duration? min_backoff_duration? max_backoff_duration? max_doublings?:number',
      },
      http_target: {
        times: 'once',
        has: 'uri! http_method? body? headers?:map(string)',
        blocks: {
          oauth_token: { times: 'once', has: 'service_account_email! scope?' },
          oidc_token: { times: 'once', has: 'service_account_email! audience?' },
        },
      },
    },
  },
  google_billing_budget: {
    has: 'id= name= billing_account! display_name? ownership_scope?',
    blocks: {
      budget_filter: {
        times: 'once',
        has: 'projects?:set(string) services?:list(string) calendar_period? credit_types_treatment?',
      },
      all_updates_rule: {
        times: 'once',
        has: 'pubsub_topic? schema_version? monitoring_notification_channels?:list(string) disable_default_iam_recipients?:bool',
      },
      amount: {
        times: 'one',
        has: '',
        blocks: { specified_amount: { times: 'once', has: 'currency_code? units?' } },
      },
      threshold_rules: { times: 'many', has: 'threshold_percent!:number spend_basis?' },
    },
  },
};

/** Data sources. */
export const DATA: Readonly<Record<string, BlockTable>> = {
  google_project: { has: 'id= number= name= project_id?' },
  google_secret_manager_secret_version: { has: 'id= secret_data= secret! version? project?' },
  google_service_account: { has: 'id= email= name= account_id! project?' },
};
