variable "project_id" {
  description = "Project that holds the images."
  type        = string
  nullable    = false
}

variable "location" {
  description = "Region or multi-region of the repository, such as europe-west1 or europe."
  type        = string
  nullable    = false
}

variable "repository_id" {
  description = "Id of the repository."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", var.repository_id))
    error_message = "repository_id has at most 63 lower case letters, digits and hyphens, and begins with a letter."
  }
}

variable "description" {
  description = "What the repository is for."
  type        = string
  default     = "Images that run on Cloud Run"
}

variable "untagged_days" {
  description = "Days after which a version without a tag is deleted."
  type        = number
  default     = 7
  nullable    = false

  validation {
    condition     = var.untagged_days >= 1 && floor(var.untagged_days) == var.untagged_days
    error_message = "untagged_days is a whole number of at least 1."
  }
}

variable "tagged_days" {
  description = "Days after which a version with a tag is deleted too. By default never."
  type        = number
  default     = null

  validation {
    condition     = var.tagged_days == null ? true : var.tagged_days >= 30
    error_message = "tagged_days is at least 30: a revision of last week must find its image."
  }
}

variable "keep_versions" {
  description = "Newest versions of each image that are never deleted, tagged or not. At least 11: the ten rollouts that a service remembers, and what served before them."
  type        = number
  default     = 50
  nullable    = false

  validation {
    condition     = var.keep_versions >= 11 && floor(var.keep_versions) == var.keep_versions
    error_message = "keep_versions is a whole number of at least 11, or a roll back may find no image."
  }
}

variable "keep_tags" {
  description = "Beginnings of tags whose versions are never deleted, such as those of releases."
  type        = list(string)
  default     = ["v"]
  nullable    = false
}

variable "immutable_tags" {
  description = "Whether a tag stays on the version that it was given to. Then nothing can push `latest` a second time."
  type        = bool
  default     = false
  nullable    = false
}

variable "dry_run" {
  description = "Whether deletions are only logged. For the first week on a repository that is full."
  type        = bool
  default     = false
  nullable    = false
}
