variable "billing_account" {
  description = "Id of the billing account that pays for the project."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9A-F]{6}-[0-9A-F]{6}-[0-9A-F]{6}$", var.billing_account))
    error_message = "billing_account looks like 012345-6789AB-CDEF01."
  }
}

variable "project_id" {
  description = "Project whose cost is watched."
  type        = string
  nullable    = false
}

variable "amount" {
  description = "What the project is planned to cost in a month, in whole units of the currency."
  type        = number
  nullable    = false

  validation {
    condition     = var.amount >= 1 && floor(var.amount) == var.amount
    error_message = "amount is a whole number of at least 1."
  }
}

variable "currency" {
  description = "Currency of the amount, such as EUR. By default that of the billing account, and it may be no other."
  type        = string
  default     = null
}

variable "spent" {
  description = "Parts of the amount at which people are told that so much is spent."
  type        = list(number)
  default     = [0.5, 0.8, 1]
  nullable    = false

  validation {
    condition     = length(var.spent) > 0 && alltrue([for part in var.spent : part > 0])
    error_message = "spent holds at least one part above 0: 0.5 is one half of the amount."
  }
}

variable "forecast" {
  description = "Parts of the amount at which people are told that so much will be spent by the end of the month."
  type        = list(number)
  default     = [1]
  nullable    = false
}

variable "notification_channels" {
  description = "Who is told: names of notification channels of type email, one to five."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.notification_channels) >= 1 && length(var.notification_channels) <= 5
    error_message = "A budget tells one to five notification channels."
  }
}
