environment         = "staging"
github_environments = ["staging"]
project_id          = "acme-shop-staging"
billing_account     = "012345-6789AB-CDEF01"
monthly_budget      = 100
alert_email         = "shop-staging@example.com"

# Only the team reaches it, by Identity-Aware Proxy.
team = "group:shop-team@example.com"

max_instances            = 2
database_tier            = "db-custom-1-3840"
database_max_connections = 50
