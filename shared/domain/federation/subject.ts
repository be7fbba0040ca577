/** What a `sub`, or the beginning of one, fixes. A part that the text does not end is left out. */
export type Subject = {
  readonly owner?: string | undefined;
  readonly repository?: string | undefined;
  /** The form with ids, which every repository made, renamed or moved since 2026-07-15 has. */
  readonly immutable: boolean;
  readonly context?:
    | { readonly kind: 'environment' | 'ref'; readonly value: string; readonly whole: boolean }
    | { readonly kind: 'pull-request' }
    | undefined;
};

/** Reads `repo:octo/shop:ref:refs/heads/main` and `repo:octo@1/shop@2:environment:production`; `whole` is false for a prefix. */
export function readSubject(text: string, whole: boolean): Subject | undefined {
  const parts = /^repo:([^/:]+)\/(?:([^:]+):(.*)|([^:]*))$/s.exec(text);
  if (parts === null) return undefined;
  const [, ownerText = '', ended, rest = '', unended = ''] = parts;
  const name = ended ?? (whole ? unended : undefined);
  const [owner = '', ownerId] = ownerText.split('@');
  const repository = name?.split('@')[0];
  const immutable = ownerId !== undefined && (name === undefined || name.includes('@'));
  return {
    owner,
    immutable,
    ...(repository === undefined ? {} : { repository: `${owner}/${repository}` }),
    ...(ended === undefined ? {} : { context: contextOf(rest, whole) }),
  };
}

function contextOf(text: string, whole: boolean): Subject['context'] {
  if (text.startsWith('pull_request')) return { kind: 'pull-request' };
  const [, kind, value = ''] = /^(environment|ref):(.*)$/s.exec(text) ?? [];
  if (kind !== 'environment' && kind !== 'ref') return undefined;
  return { kind, value: value.replaceAll('%3A', ':'), whole };
}

export type SubjectParts = {
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  readonly environment: string | undefined;
  readonly eventName: string;
  readonly ref: string;
};

/** What GitHub would present, in one form or the other. */
export function subjectText(job: SubjectParts, form: 'names' | 'ids'): string {
  const [owner = '', name = ''] = job.repository.split('/');
  const repository =
    form === 'names' ? job.repository : `${owner}@${job.ownerId}/${name}@${job.repositoryId}`;
  return `repo:${repository}:${contextText(job)}`;
}

function contextText({ environment, eventName, ref }: SubjectParts): string {
  if (environment !== undefined) return `environment:${environment.replaceAll(':', '%3A')}`;
  return eventName === 'pull_request' ? 'pull_request' : `ref:${ref.replaceAll(':', '%3A')}`;
}
