variable "project_id" {
  description = "Project of the services."
  type        = string
  nullable    = false
}

variable "services" {
  description = "Services that are watched, by name. `host` is the address that users use, for the uptime check; without one nobody asks from outside, as for services that are private. `minimum_requests` in place of that of the module."
  type = map(object({
    location         = string
    host             = optional(string)
    path             = optional(string, "/")
    minimum_requests = optional(number)
  }))
  nullable = false

  validation {
    condition     = length(var.services) > 0
    error_message = "services names at least one service."
  }

  validation {
    condition     = alltrue([for one in var.services : one.host == null ? true : can(regex("^[a-z0-9.-]+$", one.host))])
    error_message = "A host is a name such as shop.example.com, without https:// and path."
  }
}

variable "notification_channels" {
  description = "Who is told: names of notification channels, at least one."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.notification_channels) > 0
    error_message = "An alert without a notification channel tells nobody."
  }
}

variable "runbook_url" {
  description = "Page that an alert links to. By default none."
  type        = string
  default     = null
}

variable "error_ratio" {
  description = "Part of the requests that may end in a 5xx answer."
  type        = number
  default     = 0.05
  nullable    = false

  validation {
    condition     = var.error_ratio > 0 && var.error_ratio < 1
    error_message = "error_ratio lies between 0 and 1: 0.05 is one request in twenty."
  }
}

variable "error_seconds" {
  description = "Time over which errors are counted. A multiple of 60."
  type        = number
  default     = 300
  nullable    = false

  validation {
    condition     = var.error_seconds >= 60 && var.error_seconds % 60 == 0
    error_message = "error_seconds is a multiple of 60."
  }
}

variable "minimum_requests" {
  description = "Requests in that time that a service must have had more than, so that one error of the night wakes nobody."
  type        = number
  default     = 20
  nullable    = false

  validation {
    condition     = var.minimum_requests >= 0
    error_message = "minimum_requests is at least 0."
  }
}

variable "latency_ms" {
  description = "Milliseconds that the 95th percentile of the latency may have."
  type        = number
  default     = 2000
  nullable    = false

  validation {
    condition     = var.latency_ms > 0
    error_message = "latency_ms is above 0."
  }
}

variable "memory_ratio" {
  description = "Part of its memory that a container may use."
  type        = number
  default     = 0.85
  nullable    = false

  validation {
    condition     = var.memory_ratio > 0 && var.memory_ratio < 1
    error_message = "memory_ratio lies between 0 and 1."
  }
}

variable "databases" {
  description = "Databases of Cloud SQL that are watched, by a name of your choice. `instance` is its name, `max_connections` what its flag or its tier gives."
  type = map(object({
    instance        = string
    max_connections = number
    engine          = optional(string, "postgres")
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for one in var.databases : contains(["postgres", "mysql"], one.engine)])
    error_message = "The engine of a database is postgres or mysql."
  }
}

variable "connection_ratio" {
  description = "Part of the connections of a database that may be in use."
  type        = number
  default     = 0.8
  nullable    = false

  validation {
    condition     = var.connection_ratio > 0 && var.connection_ratio < 1
    error_message = "connection_ratio lies between 0 and 1."
  }
}

variable "uptime_seconds" {
  description = "Time between two questions from outside: 60, 300, 600 or 900. Each place in the world asks on its own, and Cloud Run counts these requests as those of users."
  type        = number
  default     = 300
  nullable    = false

  validation {
    condition     = contains([60, 300, 600, 900], var.uptime_seconds)
    error_message = "uptime_seconds is 60, 300, 600 or 900."
  }
}
