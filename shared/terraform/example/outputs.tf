output "workload_identity_provider" {
  description = "For the input of the same name."
  value       = module.federation.workload_identity_provider
}

output "service_account" {
  description = "For the input of the same name."
  value       = module.federation.service_account
}

output "image" {
  description = "What images of the service begin with."
  value       = "${module.images.address}/shop"
}
