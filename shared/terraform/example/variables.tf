variable "environment" {
  description = "What this is: staging or production."
  type        = string
}

variable "github_environments" {
  description = "GitHub environments whose jobs deploy here."
  type        = list(string)
}

variable "project_id" {
  description = "Project of this environment alone."
  type        = string
}

variable "region" {
  description = "Region of the service."
  type        = string
  default     = "europe-west1"
}

variable "repository_id" {
  description = "Id of the GitHub repository."
  type        = string
  default     = "700100200"
}

variable "repository_owner_id" {
  description = "Id of the owner of that repository."
  type        = string
  default     = "5001"
}

variable "host" {
  description = "Address that users use. Null where nobody may ask from outside."
  type        = string
  default     = null
}

variable "team" {
  description = "Who alone may reach the service: then it stands behind Identity-Aware Proxy. Null where everybody may."
  type        = string
  default     = null
}

variable "max_instances" {
  description = "Most instances of a revision."
  type        = number
}

variable "pool_size" {
  description = "Connections that one instance keeps."
  type        = number
  default     = 5
}

variable "database_tier" {
  description = "Size of the database."
  type        = string
}

variable "database_max_connections" {
  description = "Most connections of the database. Twice the instances times the pool must fit, because a rollout runs two revisions."
  type        = number
}

variable "schedules" {
  description = "Minimum instances by the clock. Empty: none."
  type = map(object({
    cron    = string
    minimum = number
  }))
  default = {}
}

variable "billing_account" {
  description = "Id of the billing account."
  type        = string
}

variable "monthly_budget" {
  description = "What a month is planned to cost."
  type        = number
}

variable "alert_email" {
  description = "Who is told."
  type        = string
}
