output "alert_policies" {
  description = "Names of the alert policies, by service or database and by what they watch."
  value = {
    errors      = { for key, policy in google_monitoring_alert_policy.errors : key => policy.name }
    latency     = { for key, policy in google_monitoring_alert_policy.latency : key => policy.name }
    memory      = { for key, policy in google_monitoring_alert_policy.memory : key => policy.name }
    connections = { for key, policy in google_monitoring_alert_policy.connections : key => policy.name }
    unreachable = { for key, policy in google_monitoring_alert_policy.unreachable : key => policy.name }
  }
}

output "dashboards" {
  description = "Names of the dashboards, by service."
  value       = { for key, dashboard in google_monitoring_dashboard.service : key => dashboard.id }
}
