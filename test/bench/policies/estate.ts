/** Files of a company's estate by path: services with databases, alerts and secrets, in two environments, over modules; 2,600 lines. */
export function estateFiles(services = 18): Readonly<Record<string, string>> {
  const names = Array.from({ length: services }, (_, index) => `shop${index}`);
  return {
    ...Object.fromEntries(names.map((name) => [`apps/${name}/main.tf`, application(name)])),
    ...Object.fromEntries(
      names.flatMap((name) => ENVIRONMENTS.map((one) => [`apps/${name}/${one}.tfvars`, values(one)])),
    ),
    'modules/service/main.tf': MODULE,
    'platform/main.tf': PLATFORM,
    ...Object.fromEntries(ENVIRONMENTS.map((one) => [`platform/${one}.tfvars`, values(one)])),
  };
}

const ENVIRONMENTS = ['staging', 'production'];

function values(environment: string): string {
  return `environment = "${environment}"\nproject     = "shop-${environment}"\n`;
}

function application(name: string): string {
  return `terraform {
  backend "gcs" {
    bucket = "shop-state"
    prefix = "apps/${name}"
  }
}

${VARIABLES}
provider "google" {
  project = var.project
  region  = local.region
}

locals {
  region = "europe-west1"
  labels = { app = "${name}", environment = var.environment }
  sizes  = { staging = 2, production = 4 }
}

module "service" {
  source     = "../../modules/service"
  for_each   = toset(["web", "worker"])
  name       = "${name}-\${each.key}"
  region     = local.region
  most       = local.sizes[var.environment]
  pool       = 5
  connection = google_sql_database_instance.main.connection_name
  secrets    = { for key in ["STRIPE_KEY", "SESSION_SECRET"] : key => google_secret_manager_secret.all[key].secret_id }
}

resource "google_secret_manager_secret" "all" {
  for_each  = toset(["STRIPE_KEY", "SESSION_SECRET"])
  secret_id = lower(replace("${name}-\${each.key}", "_", "-"))
  labels    = local.labels
  replication {
    auto {}
  }
}

resource "google_sql_database_instance" "main" {
  name                = "${name}"
  database_version    = "POSTGRES_17"
  region              = local.region
  deletion_protection = true
  settings {
    tier                        = "db-custom-2-7680"
    deletion_protection_enabled = true
    backup_configuration {
      enabled                        = true
      point_in_time_recovery_enabled = true
    }
    dynamic "database_flags" {
      for_each = { log_lock_waits = "on", max_connections = "200" }
      content {
        name  = database_flags.key
        value = database_flags.value
      }
    }
  }
}

resource "google_service_account" "deploy" {
  account_id = "${name}-\${var.environment}"
}

resource "google_service_account_iam_member" "deploy" {
  service_account_id = google_service_account.deploy.name
  role               = "roles/iam.workloadIdentityUser"
  member             = "principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/github/attribute.repository_id/7\${length(var.environment)}"
}

${ALERTS.map(([metric, limit]) => alert(name, metric, limit)).join('\n')}`;
}

const VARIABLES = `variable "environment" {
  type = string
}

variable "project" {
  type = string
}
`;

const ALERTS = [
  ['run.googleapis.com/request_count', '0.05'],
  ['run.googleapis.com/request_latencies', '2000'],
  ['cloudsql.googleapis.com/database/postgresql/num_backends', '160'],
] as const;

function alert(name: string, metric: string, limit: string): string {
  const short = metric.slice(metric.lastIndexOf('/') + 1);
  return `resource "google_monitoring_alert_policy" "${short}" {
  display_name          = "${name} ${short}"
  combiner              = "OR"
  notification_channels = ["projects/\${var.project}/notificationChannels/1"]
  conditions {
    display_name = "${short}"
    condition_threshold {
      filter             = "metric.type = \\"${metric}\\" AND metric.labels.response_code_class = \\"5xx\\""
      ${short === 'request_count' ? `denominator_filter = "metric.type = \\"${metric}\\""` : ''}
      comparison         = "COMPARISON_GT"
      threshold_value    = ${limit}
      duration           = "300s"
      aggregations {
        alignment_period   = "60s"
        per_series_aligner = "ALIGN_PERCENTILE_95"
      }
    }
  }
}
`;
}

const MODULE = `variable "name" {}
variable "region" {}
variable "most" {}
variable "pool" {}
variable "connection" {}
variable "secrets" {}

resource "google_cloud_run_v2_service" "main" {
  name     = var.name
  location = var.region
  template {
    max_instance_request_concurrency = 40
    scaling {
      max_instance_count = var.most
    }
    volumes {
      name = "sql"
      cloud_sql_instance {
        instances = [var.connection]
      }
    }
    containers {
      image = "europe-docker.pkg.dev/shop/images/\${var.name}:v1"
      startup_probe {
        http_get {
          path = "/healthz"
        }
      }
      env {
        name  = "DB_POOL_SIZE"
        value = var.pool
      }
      dynamic "env" {
        for_each = var.secrets
        content {
          name = env.key
          value_source {
            secret_key_ref {
              secret  = env.value
              version = "latest"
            }
          }
        }
      }
    }
  }
}
`;

const PLATFORM = `${VARIABLES}
resource "google_iam_workload_identity_pool" "github" {
  workload_identity_pool_id = "github"
}

resource "google_iam_workload_identity_pool_provider" "github" {
  workload_identity_pool_id          = google_iam_workload_identity_pool.github.workload_identity_pool_id
  workload_identity_pool_provider_id = "github"
  attribute_mapping = {
    "google.subject"          = "assertion.sub"
    "attribute.repository_id" = "assertion.repository_id"
  }
  attribute_condition = "assertion.repository_owner_id == '7' && assertion.repository_id in ['71', '72'] && assertion.ref == 'refs/heads/main'"
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}
`;
