resource "google_monitoring_alert_policy" "errors" {
  for_each = var.services

  project               = var.project_id
  display_name          = "${each.key}: errors"
  combiner              = "AND"
  severity              = "CRITICAL"
  notification_channels = var.notification_channels

  conditions {
    display_name = "5xx answers above ${var.error_ratio * 100} % over ${var.error_seconds} s"
    condition_threshold {
      filter             = local.errors[each.key]
      denominator_filter = local.requests[each.key]
      comparison         = "COMPARISON_GT"
      threshold_value    = var.error_ratio
      duration           = "0s"

      aggregations {
        alignment_period     = "${var.error_seconds}s"
        per_series_aligner   = "ALIGN_DELTA"
        cross_series_reducer = "REDUCE_SUM"
      }
      denominator_aggregations {
        alignment_period     = "${var.error_seconds}s"
        per_series_aligner   = "ALIGN_DELTA"
        cross_series_reducer = "REDUCE_SUM"
      }
    }
  }

  conditions {
    display_name = "more than ${coalesce(each.value.minimum_requests, var.minimum_requests)} requests in that time"
    condition_threshold {
      filter          = local.requests[each.key]
      comparison      = "COMPARISON_GT"
      threshold_value = coalesce(each.value.minimum_requests, var.minimum_requests)
      duration        = "0s"

      aggregations {
        alignment_period     = "${var.error_seconds}s"
        per_series_aligner   = "ALIGN_DELTA"
        cross_series_reducer = "REDUCE_SUM"
      }
    }
  }

  documentation {
    mime_type = "text/markdown"
    content = join("\n\n", concat([
      "Of the requests to **${each.key}** in ${each.value.location}, more than ${var.error_ratio * 100} % ended in a 5xx answer. If a deployment is young, roll it back first and look for the cause afterwards.",
    ], local.links))
  }

  alert_strategy {
    auto_close = "1800s"
  }
}

resource "google_monitoring_alert_policy" "latency" {
  for_each = var.services

  project               = var.project_id
  display_name          = "${each.key}: latency"
  combiner              = "OR"
  severity              = "WARNING"
  notification_channels = var.notification_channels

  conditions {
    display_name = "95th percentile above ${var.latency_ms} ms for 5 minutes"
    condition_threshold {
      filter          = local.latency[each.key]
      comparison      = "COMPARISON_GT"
      threshold_value = var.latency_ms
      duration        = "300s"

      # The percentile of all requests: one of the percentiles of revisions would mean nothing.
      aggregations {
        alignment_period     = "60s"
        per_series_aligner   = "ALIGN_DELTA"
        cross_series_reducer = "REDUCE_PERCENTILE_95"
      }
    }
  }

  documentation {
    mime_type = "text/markdown"
    content = join("\n\n", concat([
      "The slowest 5 % of the requests to **${each.key}** in ${each.value.location} have taken longer than ${var.latency_ms} ms for 5 minutes. The dashboard shows whether one revision is slower than the others; if all are, look at the database and at what the service calls.",
    ], local.links))
  }

  alert_strategy {
    auto_close = "1800s"
  }
}

resource "google_monitoring_alert_policy" "memory" {
  for_each = var.services

  project               = var.project_id
  display_name          = "${each.key}: memory"
  combiner              = "OR"
  severity              = "WARNING"
  notification_channels = var.notification_channels

  conditions {
    display_name = "memory above ${var.memory_ratio * 100} % for 5 minutes"
    condition_threshold {
      filter          = local.memory[each.key]
      comparison      = "COMPARISON_GT"
      threshold_value = var.memory_ratio
      duration        = "300s"

      aggregations {
        alignment_period     = "60s"
        per_series_aligner   = "ALIGN_DELTA"
        cross_series_reducer = "REDUCE_PERCENTILE_99"
        group_by_fields      = ["resource.label.revision_name"]
      }
    }
  }

  documentation {
    mime_type = "text/markdown"
    content = join("\n\n", concat([
      "Containers of **${each.key}** in ${each.value.location} use more than ${var.memory_ratio * 100} % of their memory. At 100 % Cloud Run ends an instance with all its requests. A new revision that needs more than the last one leaks, or needs a larger limit.",
    ], local.links))
  }

  alert_strategy {
    auto_close = "1800s"
  }
}

resource "google_monitoring_alert_policy" "connections" {
  for_each = var.databases

  project               = var.project_id
  display_name          = "${each.key}: connections"
  combiner              = "OR"
  severity              = "CRITICAL"
  notification_channels = var.notification_channels

  conditions {
    display_name = "more than ${floor(each.value.max_connections * var.connection_ratio)} of ${each.value.max_connections} connections"
    condition_threshold {
      filter          = "resource.type = \"cloudsql_database\" AND resource.labels.database_id = \"${var.project_id}:${each.value.instance}\" AND metric.type = \"${local.connections[each.value.engine]}\""
      comparison      = "COMPARISON_GT"
      threshold_value = floor(each.value.max_connections * var.connection_ratio)
      duration        = "60s"

      aggregations {
        alignment_period     = "60s"
        per_series_aligner   = "ALIGN_MAX"
        cross_series_reducer = "REDUCE_SUM"
      }
    }
  }

  documentation {
    mime_type = "text/markdown"
    content = join("\n\n", concat([
      "**${each.value.instance}** has ${var.connection_ratio * 100} % of its ${each.value.max_connections} connections in use. At all of them every service that needs it fails. During a rollout both revisions have their pools: stop the rollout, or lower the pools.",
    ], local.links))
  }

  alert_strategy {
    auto_close = "1800s"
  }
}
