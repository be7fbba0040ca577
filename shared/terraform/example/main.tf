module "federation" {
  source = "../federation"

  project_id          = var.project_id
  repository_id       = var.repository_id
  repository_owner_id = var.repository_owner_id
  environments        = var.github_environments

  services = {
    shop = {
      location = var.region
      name     = google_cloud_run_v2_service.shop.name
      invoke   = true
      iap      = local.behind_iap
    }
  }
  runtime_accounts = { shop = google_service_account.shop.name }
  image_repositories = {
    shop = {
      location   = var.region
      repository = module.images.repository_id
      role       = "writer"
    }
  }
}

module "images" {
  source = "../artifact-clean-up"

  project_id    = var.project_id
  location      = var.region
  repository_id = "shop"

  depends_on = [google_project_service.needed]
}

module "observability" {
  source = "../observability"

  project_id            = var.project_id
  services              = { (google_cloud_run_v2_service.shop.name) = { location = var.region, host = var.host } }
  notification_channels = [google_monitoring_notification_channel.team.name]

  databases = {
    shop = {
      instance        = google_sql_database_instance.shop.name
      max_connections = var.database_max_connections
    }
  }
}

module "scheduled_scaling" {
  source = "../scheduled-scaling"
  count  = length(var.schedules) > 0 ? 1 : 0

  project_id = var.project_id
  services = {
    (google_cloud_run_v2_service.shop.name) = {
      location        = var.region
      runtime_account = google_service_account.shop.name
    }
  }
  schedules = var.schedules
  time_zone = "Europe/Berlin"
}

module "budget" {
  source = "../budget"

  billing_account       = var.billing_account
  project_id            = var.project_id
  amount                = var.monthly_budget
  notification_channels = [google_monitoring_notification_channel.team.name]

  depends_on = [google_project_service.needed]
}

resource "google_monitoring_notification_channel" "team" {
  project      = var.project_id
  display_name = "Team of shop, ${var.environment}"
  type         = "email"
  labels       = { email_address = var.alert_email }

  depends_on = [google_project_service.needed]
}
