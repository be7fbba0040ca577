import type { Advisory } from './advisories.ts';

/** Why there is no tool to run. The kinds are those of a gap in what a scan proved. */
export type ToolRefusal = {
  readonly kind: 'not-installed' | 'refused-tool' | 'timed-out' | 'cancelled';
  readonly message: string;
  readonly hint?: string | undefined;
};

/** Not to be run at all. */
export function badRelease(
  tool: string,
  where: string,
  { name, what, url, versions }: Advisory,
): ToolRefusal {
  return {
    kind: 'refused-tool',
    message: `${where} is refused: ${what} (${name}).`,
    hint: `${tool} ${versions.join(', ')} must not run anywhere. Where it ran, replace every secret that job could read: ${url}`,
  };
}
