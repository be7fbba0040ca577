variable "project_id" {
  description = "Project that is deployed to. Each environment has a project of its own."
  type        = string
  nullable    = false
}

variable "repository_id" {
  description = "Numeric id of the GitHub repository, which nobody else can ever get: `gh api repos/OWNER/NAME --jq .id`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[1-9][0-9]*$", var.repository_id))
    error_message = "repository_id is the number that `gh api repos/OWNER/NAME --jq .id` prints, not the name."
  }
}

variable "repository_owner_id" {
  description = "Numeric id of the owner of the repository: `gh api repos/OWNER/NAME --jq .owner.id`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[1-9][0-9]*$", var.repository_owner_id))
    error_message = "repository_owner_id is the number that `gh api repos/OWNER/NAME --jq .owner.id` prints, not the name."
  }
}

variable "environments" {
  description = "GitHub environments whose jobs are let in. Empty where the plan of the repository has none: then the refs decide alone."
  type        = list(string)
  nullable    = false

  validation {
    condition     = alltrue([for name in var.environments : can(regex("^[A-Za-z0-9._-]+$", name))])
    error_message = "A name of an environment may hold letters, digits, dots, underscores and hyphens here."
  }
}

variable "refs" {
  description = "Refs whose jobs are let in, whole. Where neither these nor ref_prefixes name one, the deployment branches of the environments decide alone."
  type        = list(string)
  default     = ["refs/heads/main"]
  nullable    = false

  validation {
    condition     = alltrue([for ref in var.refs : can(regex("^refs/(heads|tags)/[A-Za-z0-9._/-]+$", ref))])
    error_message = "A ref is written whole, without stars: refs/heads/main, refs/tags/v1.2.3."
  }
}

variable "ref_prefixes" {
  description = "Beginnings of refs whose jobs are let in too, such as refs/tags/v. Protect them by a ruleset: whoever may push such a ref may deploy."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for ref in var.ref_prefixes : can(regex("^refs/(heads|tags)/[A-Za-z0-9._/-]+$", ref))])
    error_message = "A beginning names more than refs/heads/ or refs/tags/, which all of them have: refs/tags/v."
  }
}

variable "events" {
  description = "Events whose jobs are let in. Never `pull_request_target` or `issue_comment`: strangers cause them, and they present the ref of the default branch."
  type        = list(string)
  default     = ["push", "release", "schedule", "workflow_dispatch"]
  nullable    = false

  validation {
    condition = length(var.events) > 0 && length(setsubtract(var.events, [
      "deployment", "merge_group", "push", "release", "repository_dispatch", "schedule", "workflow_dispatch", "workflow_run",
    ])) == 0
    error_message = "events holds at least one of deployment, merge_group, push, release, repository_dispatch, schedule, workflow_dispatch and workflow_run."
  }
}

variable "pool_id" {
  description = "Id of the pool. A second repository that deploys to the project gets a pool of its own. The id of a deleted pool is taken for 30 days."
  type        = string
  default     = "github"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9-]{4,32}$", var.pool_id)) && !startswith(var.pool_id, "gcp-")
    error_message = "pool_id has 4 to 32 lower case letters, digits and hyphens, and does not begin with gcp-."
  }
}

variable "account_id" {
  description = "Id of the service account that the jobs act as."
  type        = string
  default     = "deployer"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.account_id))
    error_message = "account_id has 6 to 30 lower case letters, digits and hyphens, and begins with a letter."
  }
}

variable "services" {
  description = "Services that are deployed, by a name of your choice; `name` is that of the service where it is another. With `invoke` the smoke suite may call it, with `iap` also through Identity-Aware Proxy. Empty: the role is given on the project, so that a first deployment can create services."
  type = map(object({
    location = string
    name     = optional(string)
    invoke   = optional(bool, false)
    iap      = optional(bool, false)
  }))
  default  = {}
  nullable = false
}

variable "runtime_accounts" {
  description = "Service accounts that the services run as, by a name of your choice: `google_service_account.shop.name`. Who deploys code acts as them."
  type        = map(string)
  nullable    = false

  validation {
    condition     = length(var.runtime_accounts) > 0
    error_message = "Without an account that the services run as, nothing can be deployed."
  }
}

variable "image_repositories" {
  description = "Repositories of images, by a name of your choice. `reader` resolves tags; `writer` also pushes, for jobs that build in this environment. `project` where it is another."
  type = map(object({
    location   = string
    repository = string
    project    = optional(string)
    role       = optional(string, "reader")
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for one in var.image_repositories : contains(["reader", "writer"], one.role)])
    error_message = "The role on a repository of images is reader or writer."
  }
}

variable "secrets" {
  description = "Secrets that the jobs themselves read, by a name of your choice: `google_secret_manager_secret.smoke.id`. Those of the services belong to the accounts that they run as."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "audit_log" {
  description = "Whether jobs write audit lines to Cloud Logging: `audit_log: true` of the actions."
  type        = bool
  default     = false
  nullable    = false
}
