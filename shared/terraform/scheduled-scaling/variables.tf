variable "project_id" {
  description = "Project of the services."
  type        = string
  nullable    = false
}

variable "services" {
  description = "Services whose minimum follows the clock, by name. `runtime_account` is what they run as: `google_service_account.shop.name`. Cloud Run asks whoever changes a service for the right to act as it."
  type = map(object({
    location        = string
    runtime_account = string
  }))
  nullable = false

  validation {
    condition     = length(var.services) > 0
    error_message = "services names at least one service."
  }
}

variable "schedules" {
  description = "What happens when, by a name of your choice: `cron` in five fields, `minimum` instances from then on."
  type = map(object({
    cron    = string
    minimum = number
  }))
  nullable = false

  validation {
    condition     = alltrue([for one in var.schedules : can(regex("^(\\S+ ){4}\\S+$", one.cron))])
    error_message = "cron has five fields, parted by one blank each: 0 7 * * 1-5."
  }

  validation {
    condition     = alltrue([for one in var.schedules : one.minimum >= 0 && one.minimum <= 1000 && floor(one.minimum) == one.minimum])
    error_message = "minimum is a whole number from 0 to 1000."
  }

  validation {
    condition     = alltrue([for name in keys(var.schedules) : can(regex("^[a-zA-Z0-9_-]+$", name))])
    error_message = "A name of a schedule holds letters, digits, hyphens and underscores."
  }
}

variable "time_zone" {
  description = "Time zone of the schedules, such as Europe/Berlin."
  type        = string
  default     = "Etc/UTC"
  nullable    = false
}

variable "scheduler_region" {
  description = "Region of the jobs of Cloud Scheduler. By default that of each service, where Cloud Scheduler has it."
  type        = string
  default     = null
}

variable "account_id" {
  description = "Id of the service account that changes the minimum."
  type        = string
  default     = "run-scaler"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.account_id))
    error_message = "account_id has 6 to 30 lower case letters, digits and hyphens, and begins with a letter."
  }
}

variable "role_id" {
  description = "Id of the role of that account, which holds reading and updating a service and nothing else."
  type        = string
  default     = "runScaler"
  nullable    = false
}
