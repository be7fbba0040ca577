import { ActionError } from '../../domain/errors/action-error.ts';

export type SecretReference = {
  /** Full resource name of the version to access. */
  readonly name: string;
  /** Of a regional secret, which lives on a host of its own. */
  readonly region: string | undefined;
};

/** Reads `name`, `name/version`, and full global or regional names; the version defaults to `latest`. */
export function parseSecretReference(reference: string, project: string | undefined): SecretReference {
  const text = reference.trim();
  const full = FULL.exec(text)?.groups;
  if (full !== undefined) {
    const { parent = '', region, secret = '', version = 'latest' } = full;
    return { name: `${parent}/secrets/${secret}/versions/${version}`, region };
  }
  const short = SHORT.exec(text)?.groups;
  if (short === undefined) throw malformed(reference);
  if (!project) throw needsProject(reference);
  const { secret = '', version = 'latest' } = short;
  return { name: `projects/${project}/secrets/${secret}/versions/${version}`, region: undefined };
}

const FULL =
  /^(?<parent>projects\/[^/\s]+(?:\/locations\/(?<region>[a-z0-9-]+))?)\/secrets\/(?<secret>[\w-]+)(?:\/versions\/(?<version>[\w-]+))?$/;
const SHORT = /^(?<secret>[\w-]+)(?:\/(?<version>[\w-]+))?$/;

function malformed(reference: string): ActionError {
  return new ActionError({
    code: 'input-invalid',
    message: `Expected a secret as 'name', 'name/version', 'projects/P/secrets/S[/versions/V]' or 'projects/P/locations/L/secrets/S[/versions/V]', found '${reference}'.`,
  });
}

function needsProject(reference: string): ActionError {
  return new ActionError({
    code: 'input-invalid',
    message: `The secret '${reference}' names no project, and the job knows none.`,
    hint: `Set the input 'project_id', or write projects/PROJECT/secrets/${reference.split('/')[0]}.`,
  });
}
