locals {
  day_in_seconds = 86400
}

resource "google_artifact_registry_repository" "images" {
  #checkov:skip=CKV_GCP_84:Google's own key encrypts the images; a key of yours is a decision of its own.
  project       = var.project_id
  location      = var.location
  repository_id = var.repository_id
  description   = var.description
  format        = "DOCKER"

  cleanup_policy_dry_run = var.dry_run

  docker_config {
    immutable_tags = var.immutable_tags
  }

  cleanup_policies {
    id     = "delete-untagged"
    action = "DELETE"
    condition {
      tag_state  = "UNTAGGED"
      older_than = "${var.untagged_days * local.day_in_seconds}s"
    }
  }

  dynamic "cleanup_policies" {
    for_each = var.tagged_days == null ? [] : [var.tagged_days]
    content {
      id     = "delete-old"
      action = "DELETE"
      condition {
        tag_state  = "TAGGED"
        older_than = "${cleanup_policies.value * local.day_in_seconds}s"
      }
    }
  }

  # What a policy keeps, no other one deletes.
  cleanup_policies {
    id     = "keep-newest"
    action = "KEEP"
    most_recent_versions {
      keep_count = var.keep_versions
    }
  }

  dynamic "cleanup_policies" {
    for_each = length(var.keep_tags) > 0 ? [var.keep_tags] : []
    content {
      id     = "keep-releases"
      action = "KEEP"
      condition {
        tag_state    = "TAGGED"
        tag_prefixes = cleanup_policies.value
      }
    }
  }
}
