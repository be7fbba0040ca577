import { err, ok, type Result } from '../errors/problem.ts';

export type SecretReference = {
  /** undefined means the project of the run. */
  readonly project?: string | undefined;
  /** Set for a regional secret. */
  readonly location?: string | undefined;
  readonly secret: string;
  /** A number, an alias, or `latest`. */
  readonly version: string;
};

const FULL =
  /^projects\/([^/]+)(?:\/locations\/([a-z0-9-]+))?\/secrets\/([^/:]+)(?:(?:\/versions\/|:)([^/:]+))?$/;
const SHORT = /^([^/:]+)(?:[/:]([^/:]+))?$/;

/**
 * `name`, `name/version`, `name:version` (as gcloud writes it), or a full resource name, global or regional. The text is not
 * repeated in the error: those who put a secret's value in place of its name should not read it in the log.
 */
export function parseSecretReference(text: string): Result<SecretReference, string> {
  const value = text.trim();
  const short = SHORT.exec(value);
  const [, project, location, secret = '', version = 'latest'] = short
    ? ['', undefined, undefined, ...short.slice(1)]
    : (FULL.exec(value) ?? []);
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(secret)) {
    return err(
      `Expected the name of a secret, as NAME, NAME/VERSION or projects/PROJECT/secrets/NAME/versions/VERSION, found ${outline(value)}`,
    );
  }
  if (!/^([1-9]\d*|[A-Za-z][A-Za-z0-9_-]{0,62})$/.test(version)) {
    return err(
      `Expected "latest", a version number or an alias for the secret "${secret}", found ${outline(version)}`,
    );
  }
  return ok({
    ...(project !== undefined && { project }),
    ...(location !== undefined && { location }),
    secret,
    version,
  });
}

/** The shortest form that means the same. */
export function formatSecretReference({ project, location, secret, version }: SecretReference): string {
  if (project === undefined) return `${secret}/${version}`;
  const place = location === undefined ? '' : `/locations/${location}`;
  return `projects/${project}${place}/secrets/${secret}/versions/${version}`;
}

function outline(text: string): string {
  return text === '' ? 'nothing' : `${text.length} characters of another form`;
}
