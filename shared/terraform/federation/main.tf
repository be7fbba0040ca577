locals {
  refs = concat(
    length(var.refs) > 0 ? ["assertion.ref in [${join(", ", [for ref in var.refs : "'${ref}'"])}]"] : [],
    [for beginning in var.ref_prefixes : "assertion.ref.startsWith('${beginning}')"],
  )

  # Everything is asked of every job. Only refs have alternatives, and those stand within one demand.
  condition = join(" && ", concat(
    [
      "assertion.repository_owner_id == '${var.repository_owner_id}'",
      "assertion.repository_id == '${var.repository_id}'",
    ],
    length(var.environments) > 0 ? ["assertion.environment in [${join(", ", [for name in var.environments : "'${name}'"])}]"] : [],
    length(local.refs) > 0 ? ["(${join(" || ", local.refs)})"] : [],
    ["assertion.event_name in [${join(", ", [for event in var.events : "'${event}'"])}]"],
  ))

  # A principalSet compares one attribute, so that repository and environment are one.
  members = length(var.environments) > 0 ? [
    for name in var.environments : "attribute.repository_environment/${var.repository_id}:${name}"
  ] : ["attribute.repository_id/${var.repository_id}"]
}

resource "google_project_service" "needed" {
  for_each = toset([
    "artifactregistry.googleapis.com",
    "cloudresourcemanager.googleapis.com",
    "iam.googleapis.com",
    "iamcredentials.googleapis.com",
    "logging.googleapis.com",
    "monitoring.googleapis.com",
    "run.googleapis.com",
    "sts.googleapis.com",
  ])

  project            = var.project_id
  service            = each.value
  disable_on_destroy = false
}

resource "google_iam_workload_identity_pool" "github" {
  project                   = var.project_id
  workload_identity_pool_id = var.pool_id
  display_name              = "GitHub Actions"
  description               = "Jobs of repository ${var.repository_id}"

  depends_on = [google_project_service.needed]
}

resource "google_iam_workload_identity_pool_provider" "actions" {
  #checkov:skip=CKV_GCP_125:The check wants the text of sub or a name. The condition asks for ids, which nobody can take over.
  project                            = var.project_id
  workload_identity_pool_id          = google_iam_workload_identity_pool.github.workload_identity_pool_id
  workload_identity_pool_provider_id = "actions"
  display_name                       = "GitHub Actions"

  attribute_mapping = {
    # The audit log shows the subject: the repository and its run.
    "google.subject"                   = "assertion.repository_id + ':' + assertion.run_id"
    "attribute.repository_id"          = "assertion.repository_id"
    "attribute.repository_owner_id"    = "assertion.repository_owner_id"
    "attribute.ref"                    = "assertion.ref"
    "attribute.environment"            = "has(assertion.environment) ? assertion.environment : ''"
    "attribute.repository_environment" = "assertion.repository_id + ':' + (has(assertion.environment) ? assertion.environment : '')"
  }
  attribute_condition = local.condition

  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }

  lifecycle {
    precondition {
      condition     = length(var.environments) + length(local.refs) > 0
      error_message = "Neither environments nor refs are named: every branch of the repository would be let in."
    }
  }
}

resource "google_service_account" "deployer" {
  project      = var.project_id
  account_id   = var.account_id
  display_name = "Deployments of repository ${var.repository_id}"

  depends_on = [google_project_service.needed]
}

resource "google_service_account_iam_member" "jobs" {
  for_each = toset(local.members)

  service_account_id = google_service_account.deployer.name
  role               = "roles/iam.workloadIdentityUser"
  member             = "principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.github.name}/${each.value}"
}
