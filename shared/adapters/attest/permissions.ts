/** The lines to add, whole: naming one permission takes all others away. */
export function attestationPermissions(attestations: 'read' | 'write'): string {
  const lines = ['contents: read', 'id-token: write', `attestations: ${attestations}`];
  return ['Add to the job:', '  permissions:', ...lines.map((line) => `    ${line}`)].join('\n');
}
