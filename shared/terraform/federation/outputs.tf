output "workload_identity_provider" {
  description = "Value of the input `workload_identity_provider` of the actions."
  value       = google_iam_workload_identity_pool_provider.actions.name
}

output "service_account" {
  description = "Value of the input `service_account` of the actions."
  value       = google_service_account.deployer.email
}

output "attribute_condition" {
  description = "What a token of GitHub must say to be let in."
  value       = local.condition
}
