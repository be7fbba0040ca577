/** A root that gives every module everything that it takes. */
export const EVERY_OPTION = `
module "federation" {
  source = "../shared/terraform/federation"

  project_id          = "acme-shop"
  repository_id       = "700100200"
  repository_owner_id = "5001"
  environments        = ["live"]
  refs                = ["refs/heads/main"]
  ref_prefixes        = ["refs/tags/v"]
  events              = ["push", "workflow_dispatch"]
  pool_id             = "github-shop"
  account_id          = "shop-deployer"
  services = {
    shop = { location = "europe-west1", invoke = true, iap = true }
    eu   = { location = "europe-west4", name = "shop-eu" }
  }
  runtime_accounts = {
    shop = "projects/acme-shop/serviceAccounts/shop-runtime@acme-shop.iam.gserviceaccount.com"
  }
  image_repositories = {
    own    = { location = "europe", repository = "shop", role = "writer" }
    shared = { location = "europe", repository = "base", project = "acme-images" }
  }
  secrets   = { smoke = "projects/acme-shop/secrets/smoke-password" }
  audit_log = true
}

module "without_environments" {
  source = "../shared/terraform/federation"

  project_id          = "acme-blog"
  repository_id       = "700100201"
  repository_owner_id = "5001"
  environments        = []
  runtime_accounts = {
    blog = "projects/acme-blog/serviceAccounts/blog-runtime@acme-blog.iam.gserviceaccount.com"
  }
}

module "observability" {
  source = "../shared/terraform/observability"

  project_id = "acme-shop"
  services = {
    shop    = { location = "europe-west1", host = "shop.example.com", path = "/health", minimum_requests = 0 }
    private = { location = "europe-west1" }
  }
  notification_channels = ["projects/acme-shop/notificationChannels/1"]
  runbook_url           = "https://example.com/runbook"
  databases = {
    orders = { instance = "orders", max_connections = 101 }
    legacy = { instance = "legacy", max_connections = 4000, engine = "mysql" }
  }
}

module "scheduled_scaling" {
  source = "../shared/terraform/scheduled-scaling"

  project_id = "acme-shop"
  services = {
    shop = {
      location        = "europe-west1"
      runtime_account = "projects/acme-shop/serviceAccounts/shop-runtime@acme-shop.iam.gserviceaccount.com"
    }
    api = {
      location        = "europe-west4"
      runtime_account = "projects/acme-shop/serviceAccounts/api-runtime@acme-shop.iam.gserviceaccount.com"
    }
  }
  schedules = {
    morning = { cron = "0 7 * * 1-5", minimum = 3 }
    evening = { cron = "0 20 * * 1-5", minimum = 0 }
  }
  time_zone        = "Europe/Berlin"
  scheduler_region = "europe-west1"
}

module "budget" {
  source = "../shared/terraform/budget"

  billing_account       = "012345-6789AB-CDEF01"
  project_id            = "acme-shop"
  amount                = 300
  currency              = "EUR"
  spent                 = [0.25, 1]
  forecast              = []
  notification_channels = ["projects/acme-shop/notificationChannels/1"]
}

module "images" {
  source = "../shared/terraform/artifact-clean-up"

  project_id     = "acme-shop"
  location       = "europe"
  repository_id  = "shop"
  tagged_days    = 90
  keep_versions  = 11
  keep_tags      = []
  immutable_tags = true
}
`;
