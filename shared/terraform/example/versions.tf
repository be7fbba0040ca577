terraform {
  required_version = ">= 1.5.0"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 6.40.0, < 8.0.0"
    }
  }

  # The bucket and the prefix are those of the environment: terraform init -backend-config=staging.tfbackend
  backend "gcs" {}
}

provider "google" {
  project = var.project_id
  region  = var.region

  # The budget is asked for in the name of this project.
  user_project_override = true
  billing_project       = var.project_id
}
