# The metrics that the judge of a rollout reads, of the same resource.
locals {
  revisions = {
    for name, service in var.services : name => join(" AND ", [
      "resource.type = \"cloud_run_revision\"",
      "resource.labels.service_name = \"${name}\"",
      "resource.labels.location = \"${service.location}\"",
    ])
  }

  requests  = { for name, of in local.revisions : name => "${of} AND metric.type = \"run.googleapis.com/request_count\"" }
  errors    = { for name, of in local.requests : name => "${of} AND metric.labels.response_code_class = \"5xx\"" }
  refusals  = { for name, of in local.requests : name => "${of} AND metric.labels.response_code_class = \"4xx\"" }
  latency   = { for name, of in local.revisions : name => "${of} AND metric.type = \"run.googleapis.com/request_latencies\"" }
  memory    = { for name, of in local.revisions : name => "${of} AND metric.type = \"run.googleapis.com/container/memory/utilizations\"" }
  instances = { for name, of in local.revisions : name => "${of} AND metric.type = \"run.googleapis.com/container/instance_count\"" }

  connections = {
    postgres = "cloudsql.googleapis.com/database/postgresql/num_backends"
    mysql    = "cloudsql.googleapis.com/database/network/connections"
  }

  links = var.runbook_url == null ? [] : [var.runbook_url]
}
