output "repository_id" {
  description = "Id of the repository."
  value       = google_artifact_registry_repository.images.repository_id
}

output "address" {
  description = "What an image of the repository begins with: ADDRESS/IMAGE:TAG."
  value       = "${var.location}-docker.pkg.dev/${var.project_id}/${var.repository_id}"
}
