locals {
  behind_iap = var.team != null
}

data "google_project" "this" {
  project_id = var.project_id
}

resource "google_service_account" "shop" {
  project      = var.project_id
  account_id   = "shop-runtime"
  display_name = "Service shop"

  depends_on = [google_project_service.needed]
}

resource "google_cloud_run_v2_service" "shop" {
  project             = var.project_id
  location            = var.region
  name                = "shop"
  deletion_protection = true
  iap_enabled         = local.behind_iap

  template {
    service_account                  = google_service_account.shop.email
    max_instance_request_concurrency = 80
    timeout                          = "60s"

    scaling {
      max_instance_count = var.max_instances
    }

    containers {
      # Stands until the first deployment; from then on images are the matter of rollouts.
      image = "us-docker.pkg.dev/cloudrun/container/hello:latest"

      ports {
        container_port = 8080
      }
      resources {
        limits = {
          cpu    = "1"
          memory = "512Mi"
        }
      }
      env {
        name  = "DB_POOL_SIZE"
        value = tostring(var.pool_size)
      }
      startup_probe {
        period_seconds    = 2
        failure_threshold = 30
        tcp_socket {
          port = 8080
        }
      }
      liveness_probe {
        period_seconds    = 10
        failure_threshold = 3
        http_get {
          path = "/"
        }
      }
      volume_mounts {
        name       = "cloudsql"
        mount_path = "/cloudsql"
      }
    }

    volumes {
      name = "cloudsql"
      cloud_sql_instance {
        instances = [google_sql_database_instance.shop.connection_name]
      }
    }
  }

  depends_on = [google_project_service.needed]

  lifecycle {
    # What rollouts and schedules set is left to them.
    ignore_changes = [
      annotations,
      client,
      client_version,
      labels,
      scaling,
      template[0].containers[0].image,
      template[0].labels,
      template[0].revision,
      traffic,
    ]
  }
}

# Users of production come through whatever stands in front of the service; staging is for the team alone.
resource "google_iap_web_cloud_run_service_iam_member" "team" {
  count = local.behind_iap ? 1 : 0

  project                = var.project_id
  location               = var.region
  cloud_run_service_name = google_cloud_run_v2_service.shop.name
  role                   = "roles/iap.httpsResourceAccessor"
  member                 = var.team
}

resource "google_cloud_run_v2_service_iam_member" "proxy" {
  count = local.behind_iap ? 1 : 0

  project  = var.project_id
  location = var.region
  name     = google_cloud_run_v2_service.shop.name
  role     = "roles/run.invoker"
  member   = "serviceAccount:service-${data.google_project.this.number}@gcp-sa-iap.iam.gserviceaccount.com"
}
