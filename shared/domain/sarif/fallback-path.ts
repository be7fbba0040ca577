/**
 * A file that exists, for findings without a place in the repository, such as those of an image whose Dockerfile is not known: that of the
 * image if there is one, else the workflow that scanned it.
 */
export function fallbackPath(
  files: readonly string[],
  /** `owner/name/.github/workflows/security.yml@refs/heads/main`, of GITHUB_WORKFLOW_REF. */
  workflowRef: string | undefined,
  dockerfile?: string | undefined,
): string {
  const there = new Set(files);
  const workflow = /^[^/]+\/[^/]+\/(.+)@[^@]*$/.exec(workflowRef ?? '')?.[1];
  const wanted = [dockerfile, 'Dockerfile', 'Containerfile', workflow, 'README.md'];
  return wanted.find((path) => path !== undefined && there.has(path)) ?? files[0] ?? 'README.md';
}
