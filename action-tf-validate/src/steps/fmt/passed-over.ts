/** Names of files and folders that Terraform takes for those of editors, and looks at only where it is told to. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || (name.startsWith('#') && name.endsWith('#'));
}
