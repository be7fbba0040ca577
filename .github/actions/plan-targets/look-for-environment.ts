export type EnvironmentLook =
  | { readonly kind: 'found' }
  | { readonly kind: 'missing'; readonly others: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: string };

type Github = { readonly api: string; readonly repository: string; readonly token: string };

/**
 * Whether a GitHub environment exists. A job that names one that does not makes GitHub create it, without any of the rules
 * that the right name has.
 */
export async function lookForEnvironment(
  name: string,
  github: Github,
  ask: typeof fetch = fetch,
): Promise<EnvironmentLook> {
  const get = async (path: string): Promise<Response> =>
    ask(`${github.api}/repos/${github.repository}/environments${path}`, {
      headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${github.token}` },
      signal: AbortSignal.timeout(30_000),
    });
  try {
    const one = await get(`/${encodeURIComponent(name)}`);
    if (one.ok) return { kind: 'found' };
    if (one.status !== 404) return { kind: 'unknown', why: `GitHub answered ${one.status}` };
    const all = await get('?per_page=100');
    if (!all.ok) return { kind: 'unknown', why: `GitHub answered ${all.status}` };
    const { environments = [] } = (await all.json()) as { environments?: readonly { name: string }[] };
    return { kind: 'missing', others: environments.map((environment) => environment.name) };
  } catch (error) {
    return { kind: 'unknown', why: `GitHub could not be asked: ${error}` };
  }
}
