import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

export type ServiceAccount = {
  readonly email: string;
  /** Where the e-mail names its project: the default accounts of Compute Engine and Google's own do not. */
  readonly projectId?: string | undefined;
};

/** The e-mail of a service account. */
export function parseServiceAccount(text: string): Result<ServiceAccount, string> {
  const email = text.trim().replace(/^serviceAccount:/, '');
  const domain = /^[a-z0-9][a-z0-9.-]*@([a-z0-9][a-z0-9.-]*)\.gserviceaccount\.com$/.exec(email)?.[1];
  if (domain === undefined) {
    return expected('the e-mail of a service account, like name@project.iam.gserviceaccount.com', text);
  }
  const projectId = projectOf(domain);
  return ok({ email, ...(projectId !== undefined && { projectId }) });
}

/** `project.iam`, or `project.example.com.iam` for a project of the older form `example.com:project`. */
function projectOf(domain: string): string | undefined {
  const [id, ...organisation] = /^(.+)\.iam$/.exec(domain)?.[1]?.split('.') ?? [];
  if (id === undefined || id.startsWith('gcp-sa-')) return undefined;
  return organisation.length === 0 ? id : `${organisation.join('.')}:${id}`;
}
