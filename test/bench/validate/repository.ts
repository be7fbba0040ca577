export const ROOTS = 60;
export const MODULES = 40;
export const FILES = 20;

/** Files by path: roots that call modules, each of twenty files, over one provider. Nothing in it that a tool would call broken. */
export function repositoryFiles(): Readonly<Record<string, string>> {
  const modules = Array.from({ length: MODULES }, (_, at) => `modules/m${at}`);
  const roots = Array.from({ length: ROOTS }, (_, at) => `envs/e${at}`);
  const folders = [
    ...modules.map((folder) => [folder, []] as const),
    ...roots.map((folder, at) => [folder, [modules[at % MODULES], modules[(at * 7 + 3) % MODULES]]] as const),
  ];
  return Object.fromEntries(
    folders.flatMap(([folder, called]) => [
      [`${folder}/versions.tf`, VERSIONS],
      [`${folder}/variables.tf`, VARIABLES],
      [`${folder}/locals.tf`, LOCALS],
      [
        `${folder}/main.tf`,
        called.map((one, at) => callOf(one ?? '', at)).join('\n') || '# Parts lie in files of their own.\n',
      ],
      ...Array.from({ length: FILES - 4 }, (_, at) => [`${folder}/part_${at}.tf`, partOf(at)]),
    ]),
  );
}

const VERSIONS = `terraform {
  required_version = ">= 1.5"
  required_providers {
    time = {
      source  = "hashicorp/time"
      version = "~> 0.14"
    }
  }
}
`;

const VARIABLES = `variable "environment" {
  description = "Where this runs."
  type        = string
  default     = "staging"

  validation {
    condition     = contains(["staging", "production"], var.environment)
    error_message = "Expected staging or production."
  }
}

variable "days" {
  description = "How long keys live, by environment."
  type        = map(number)
  default     = { staging = 30, production = 90 }
}
`;

const LOCALS = `locals {
  name   = "shop-\${var.environment}"
  days   = var.days[var.environment]
  labels = { app = "shop", environment = var.environment }
}
`;

const callOf = (folder: string, at: number): string => `module "uses_${at}" {
  source      = "../../${folder}"
  environment = var.environment
}
`;

const partOf = (
  at: number,
): string => `# Rotation ${at} of the keys of this service, and when it was last due.
locals {
  part_${at} = {
    name   = "\${local.name}-${at}"
    labels = merge(local.labels, { part = "${at}" })
    keys   = [for key in ["api", "worker"] : upper(replace("\${key}-${at}", "-", "_"))]
  }
}

resource "time_rotating" "part_${at}" {
  rotation_days = local.days + ${at}

  triggers = {
    name = local.part_${at}.name
    keys = join(",", local.part_${at}.keys)
  }
}

resource "time_offset" "part_${at}" {
  base_rfc3339 = time_rotating.part_${at}.rfc3339
  offset_hours = ${at + 1}
}

output "part_${at}" {
  description = "When part ${at} is due, with its labels."
  value       = { due = time_offset.part_${at}.rfc3339, labels = local.part_${at}.labels }
}
`;
