/** The repository that the event's code comes from, where it is another one: what it says must not be deployed. */
export function foreignCode(event: unknown, repository: string): string | undefined {
  const head = at(event, 'pull_request') ?? at(event, 'workflow_run');
  if (head === undefined) return undefined;
  const source = at(at(at(head, 'head'), 'repo') ?? at(head, 'head_repository'), 'full_name');
  if (typeof source === 'string' && source.toLowerCase() === repository.toLowerCase()) return undefined;
  return typeof source === 'string' ? source : 'a repository that is not there any more';
}

function at(value: unknown, key: string): unknown {
  const found =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return found ?? undefined;
}
