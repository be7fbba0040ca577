output "service_account" {
  description = "Account that changes the minimum: it shows in the audit log."
  value       = google_service_account.scaler.email
}

output "jobs" {
  description = "Names of the jobs of Cloud Scheduler."
  value       = [for job in google_cloud_scheduler_job.minimum : job.name]
}
