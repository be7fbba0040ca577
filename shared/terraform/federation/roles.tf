locals {
  deployer = "serviceAccount:${google_service_account.deployer.email}"

  # Operations belong to the project, so that they are read there even where services are written one by one.
  project_roles = concat(
    length(var.services) > 0 ? ["roles/run.viewer"] : ["roles/run.developer"],
    ["roles/monitoring.viewer", "roles/logging.viewer"],
    var.audit_log ? ["roles/logging.logWriter"] : [],
  )
}

resource "google_project_iam_member" "deployer" {
  for_each = toset(local.project_roles)

  project = var.project_id
  role    = each.value
  member  = local.deployer
}

resource "google_cloud_run_v2_service_iam_member" "developer" {
  for_each = var.services

  project  = var.project_id
  location = each.value.location
  name     = coalesce(each.value.name, each.key)
  role     = "roles/run.developer"
  member   = local.deployer
}

resource "google_cloud_run_v2_service_iam_member" "invoker" {
  for_each = { for key, service in var.services : key => service if service.invoke }

  project  = var.project_id
  location = each.value.location
  name     = coalesce(each.value.name, each.key)
  role     = "roles/run.invoker"
  member   = local.deployer
}

resource "google_iap_web_cloud_run_service_iam_member" "accessor" {
  for_each = { for key, service in var.services : key => service if service.iap }

  project                = var.project_id
  location               = each.value.location
  cloud_run_service_name = coalesce(each.value.name, each.key)
  role                   = "roles/iap.httpsResourceAccessor"
  member                 = local.deployer
}

# For Identity-Aware Proxy without an OAuth client the account signs its token itself.
resource "google_service_account_iam_member" "signer" {
  count = anytrue([for service in var.services : service.iap]) ? 1 : 0

  service_account_id = google_service_account.deployer.name
  role               = "roles/iam.serviceAccountTokenCreator"
  member             = local.deployer
}

resource "google_service_account_iam_member" "runtime" {
  for_each = var.runtime_accounts

  service_account_id = each.value
  role               = "roles/iam.serviceAccountUser"
  member             = local.deployer
}

resource "google_artifact_registry_repository_iam_member" "images" {
  for_each = var.image_repositories

  project    = coalesce(each.value.project, var.project_id)
  location   = each.value.location
  repository = each.value.repository
  role       = "roles/artifactregistry.${each.value.role}"
  member     = local.deployer
}

resource "google_secret_manager_secret_iam_member" "secrets" {
  for_each = var.secrets

  secret_id = each.value
  role      = "roles/secretmanager.secretAccessor"
  member    = local.deployer
}
