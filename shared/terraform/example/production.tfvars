environment = "production"
# The second one is for the guard and the button, which must not wait for a reviewer.
github_environments = ["production", "production-guard"]
project_id          = "acme-shop-production"
billing_account     = "012345-6789AB-CDEF01"
monthly_budget      = 800
alert_email         = "shop-oncall@example.com"
host                = "shop.example.com"

max_instances            = 10
database_tier            = "db-custom-2-7680"
database_max_connections = 200

schedules = {
  morning = { cron = "0 7 * * 1-5", minimum = 3 }
  evening = { cron = "0 20 * * 1-5", minimum = 0 }
}
