resource "google_sql_database_instance" "shop" {
  #checkov:skip=CKV_GCP_6:ssl_mode has taken the place of require_ssl.
  #checkov:skip=CKV_GCP_60:No network is authorized. The connector asks for an account, and its way is encrypted.
  #checkov:skip=CKV_GCP_79:Which major version it is, the team decides.
  #checkov:skip=CKV_GCP_108:A look-up of names for each connection costs more than the addresses tell.
  #checkov:skip=CKV2_GCP_13:A line for each statement is for the hour in which somebody looks for something.
  project             = var.project_id
  region              = var.region
  name                = "shop"
  database_version    = "POSTGRES_17"
  deletion_protection = true

  settings {
    tier                        = var.database_tier
    edition                     = "ENTERPRISE"
    availability_type           = var.environment == "production" ? "REGIONAL" : "ZONAL"
    deletion_protection_enabled = true

    backup_configuration {
      enabled                        = true
      point_in_time_recovery_enabled = true
    }
    ip_configuration {
      ipv4_enabled = true
      ssl_mode     = "ENCRYPTED_ONLY"
    }
    database_flags {
      name  = "max_connections"
      value = tostring(var.database_max_connections)
    }
    database_flags {
      name  = "cloudsql.iam_authentication"
      value = "on"
    }
    database_flags {
      name  = "cloudsql.enable_pgaudit"
      value = "on"
    }
    database_flags {
      name  = "log_checkpoints"
      value = "on"
    }
    database_flags {
      name  = "log_connections"
      value = "on"
    }
    database_flags {
      name  = "log_disconnections"
      value = "on"
    }
    database_flags {
      name  = "log_lock_waits"
      value = "on"
    }
    database_flags {
      name  = "log_min_error_statement"
      value = "error"
    }
    database_flags {
      name  = "log_statement"
      value = "ddl"
    }
  }

  depends_on = [google_project_service.needed]
}

# The service logs in with its own account, so that there is no password to keep.
resource "google_sql_user" "shop" {
  project  = var.project_id
  instance = google_sql_database_instance.shop.name
  name     = trimsuffix(google_service_account.shop.email, ".gserviceaccount.com")
  type     = "CLOUD_IAM_SERVICE_ACCOUNT"
}

resource "google_project_iam_member" "shop_database" {
  for_each = toset(["roles/cloudsql.client", "roles/cloudsql.instanceUser"])

  project = var.project_id
  role    = each.value
  member  = "serviceAccount:${google_service_account.shop.email}"
}
