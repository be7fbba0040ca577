data "google_project" "watched" {
  project_id = var.project_id
}

resource "google_billing_budget" "project" {
  billing_account = var.billing_account
  display_name    = "Cost of ${var.project_id}"

  budget_filter {
    projects        = ["projects/${data.google_project.watched.number}"]
    calendar_period = "MONTH"
  }

  amount {
    specified_amount {
      units         = tostring(var.amount)
      currency_code = var.currency
    }
  }

  dynamic "threshold_rules" {
    for_each = var.spent
    content {
      threshold_percent = threshold_rules.value
      spend_basis       = "CURRENT_SPEND"
    }
  }

  dynamic "threshold_rules" {
    for_each = var.forecast
    content {
      threshold_percent = threshold_rules.value
      spend_basis       = "FORECASTED_SPEND"
    }
  }

  all_updates_rule {
    monitoring_notification_channels = var.notification_channels
    disable_default_iam_recipients   = false
  }
}
