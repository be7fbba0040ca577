/** The inputs without which nothing can be deployed. */
export const NEEDED = { service: 'app', project_id: 'my-project', image: 'gcr.io/p/app:1' };

/** The environment that the runner makes of `with:`. */
export function environment(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, text]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, text]),
  );
}
