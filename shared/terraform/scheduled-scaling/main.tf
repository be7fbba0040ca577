locals {
  ticks = merge([
    for service, of in var.services : {
      for name, schedule in var.schedules : "${service}-${name}" => {
        service  = service
        location = of.location
        cron     = schedule.cron
        minimum  = schedule.minimum
      }
    }
  ]...)
}

resource "google_project_service" "scheduler" {
  project            = var.project_id
  service            = "cloudscheduler.googleapis.com"
  disable_on_destroy = false
}

resource "google_service_account" "scaler" {
  project      = var.project_id
  account_id   = var.account_id
  display_name = "Minimum instances by schedule"
}

# roles/run.developer would create and delete services too.
resource "google_project_iam_custom_role" "scaler" {
  project     = var.project_id
  role_id     = var.role_id
  title       = "Change the scaling of a service"
  permissions = ["run.services.get", "run.services.update"]
}

resource "google_cloud_run_v2_service_iam_member" "scaler" {
  for_each = var.services

  project  = var.project_id
  location = each.value.location
  name     = each.key
  role     = google_project_iam_custom_role.scaler.name
  member   = "serviceAccount:${google_service_account.scaler.email}"
}

resource "google_service_account_iam_member" "runtime" {
  for_each = { for name, service in var.services : name => service.runtime_account }

  service_account_id = each.value
  role               = "roles/iam.serviceAccountUser"
  member             = "serviceAccount:${google_service_account.scaler.email}"
}

resource "google_cloud_scheduler_job" "minimum" {
  for_each = local.ticks

  project          = var.project_id
  region           = coalesce(var.scheduler_region, each.value.location)
  name             = "${each.key}-minimum"
  description      = "${each.value.service} keeps at least ${each.value.minimum} instances"
  schedule         = each.value.cron
  time_zone        = var.time_zone
  attempt_deadline = "60s"

  retry_config {
    retry_count          = 5
    min_backoff_duration = "10s"
    max_backoff_duration = "300s"
  }

  http_target {
    http_method = "PATCH"
    # The mask names one field of the service. Template, traffic and annotations stay as they are, whatever a rollout does.
    uri     = "https://run.googleapis.com/v2/projects/${var.project_id}/locations/${each.value.location}/services/${each.value.service}?updateMask=scaling.minInstanceCount"
    headers = { "Content-Type" = "application/json" }
    body    = base64encode(jsonencode({ scaling = { minInstanceCount = each.value.minimum } }))

    oauth_token {
      service_account_email = google_service_account.scaler.email
      scope                 = "https://www.googleapis.com/auth/cloud-platform"
    }
  }

  depends_on = [google_project_service.scheduler]
}
