import { ok, type Result } from '../errors/problem.ts';
import { expected } from '../text/expected.ts';

/** The workflow whose signature counts, and at which ref of it. */
export type GateSigner = {
  /** `OWNER/REPO` */
  readonly repository: string;
  /** `.github/workflows/security.yml` */
  readonly path: string;
  /** `refs/heads/main`, a commit, or a beginning like `refs/tags/v1.*`. */
  readonly ref: string;
};

const WANTED = 'a workflow at its ref like OWNER/REPO/.github/workflows/security.yml@refs/heads/main';

/**
 * Reads a signer. A ref is always part of it: without one, whoever may push any branch, or call an old version of a shared workflow,
 * could sign a pass. In the repository of the run the ref may be left out and is that of the run.
 */
export function parseGateSigner(
  text: string,
  run: { readonly repository: string; readonly ref: string },
): Result<GateSigner, string> {
  const found =
    /^(?<repository>[\w.-]+\/[\w.-]+)\/(?<path>\.github\/workflows\/[^@\s/]+\.ya?ml)(?:@(?<ref>\S+))?$/.exec(
      text.trim(),
    )?.groups;
  if (found === undefined) return expected(WANTED, text);
  const { repository = '', path = '', ref } = found;
  if (ref === undefined) {
    if (sameRepository(repository, run.repository) && run.ref !== '')
      return ok({ repository, path, ref: run.ref });
    return expected(`${WANTED}, with the ref because it is a workflow of another repository`, text);
  }
  if (/^[0-9a-f]{40}$/.test(ref) || /^refs\/(?:heads|tags)\/[^*\s]+\*?$/.test(ref))
    return ok({ repository, path, ref });
  return expected(`${WANTED}, whose ref begins with refs/heads/ or refs/tags/ or is a whole commit`, text);
}

/** `OWNER/REPO/.github/workflows/security.yml@refs/heads/main` */
export function formatGateSigner({ repository, path, ref }: GateSigner): string {
  return `${repository}/${path}@${ref}`;
}

/** Whether a workflow ref, as a certificate names it, is that of the signer. */
export function isSigner(signer: GateSigner, workflowRef: string): boolean {
  const at = workflowRef.indexOf('@');
  const [workflow, ref] = [workflowRef.slice(0, at), workflowRef.slice(at + 1)];
  const path = `/${signer.path}`;
  if (at === -1 || !workflow.endsWith(path)) return false;
  if (!sameRepository(workflow.slice(0, -path.length), signer.repository)) return false;
  return signer.ref.endsWith('*') ? ref.startsWith(signer.ref.slice(0, -1)) : ref === signer.ref;
}

/** GitHub's names are the same in any case. */
export function sameRepository(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
