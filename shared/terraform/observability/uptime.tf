locals {
  asked = { for name, service in var.services : name => service if service.host != null }
}

resource "google_monitoring_uptime_check_config" "service" {
  for_each = local.asked

  project      = var.project_id
  display_name = each.key
  timeout      = "10s"
  period       = "${var.uptime_seconds}s"

  http_check {
    path         = each.value.path
    port         = 443
    use_ssl      = true
    validate_ssl = true
  }

  monitored_resource {
    type = "uptime_url"
    labels = {
      project_id = var.project_id
      host       = each.value.host
    }
  }
}

resource "google_monitoring_alert_policy" "unreachable" {
  for_each = local.asked

  project               = var.project_id
  display_name          = "${each.key}: not reached from outside"
  combiner              = "OR"
  severity              = "CRITICAL"
  notification_channels = var.notification_channels

  conditions {
    display_name = "two places in the world get no answer from ${each.value.host}"
    condition_threshold {
      filter          = "resource.type = \"uptime_url\" AND metric.type = \"monitoring.googleapis.com/uptime_check/check_passed\" AND metric.labels.check_id = \"${google_monitoring_uptime_check_config.service[each.key].uptime_check_id}\""
      comparison      = "COMPARISON_GT"
      threshold_value = 1
      duration        = "60s"

      aggregations {
        alignment_period     = "1200s"
        per_series_aligner   = "ALIGN_NEXT_OLDER"
        cross_series_reducer = "REDUCE_COUNT_FALSE"
        group_by_fields      = ["resource.label.*"]
      }
    }
  }

  documentation {
    mime_type = "text/markdown"
    content = join("\n\n", concat([
      "https://${each.value.host}${each.value.path} does not answer. If Cloud Run still counts requests, look at DNS, the certificate and the load balancer; a roll back does not help then.",
    ], local.links))
  }

  alert_strategy {
    auto_close = "1800s"
  }
}
