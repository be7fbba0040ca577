const SYSTEMS: Readonly<Record<string, string>> = { win32: 'windows' };
const MACHINES: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' };

/** What Terraform and OpenTofu call a machine, of Node's words for it: `linux_amd64`. */
export function terraformPlatform(system: string, machine: string): string {
  return `${SYSTEMS[system] ?? system}_${MACHINES[machine] ?? machine}`;
}
