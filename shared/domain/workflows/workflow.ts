/** What of a workflow decides which tokens its jobs get. */
export type Workflow = {
  /** `.github/workflows/deploy.yml`. */
  readonly path: string;
  /** By which others wait for it; GitHub takes the path where there is none. */
  readonly name: string;
  readonly triggers: readonly Trigger[];
  readonly jobs: readonly Job[];
};

export type Trigger = {
  readonly event: string;
  /** Globs; undefined where all are meant. `!` takes out again. */
  readonly branches: readonly string[] | undefined;
  readonly tags: readonly string[] | undefined;
  /** Of `workflow_run`: the names of those that it waits for. */
  readonly awaited?: readonly string[] | undefined;
};

export type Job = {
  readonly id: string;
  readonly line: number;
  readonly column: number;
  readonly needs: readonly string[];
  /** Runs in some of the cases only, by an `if` of its own. */
  readonly conditional: boolean;
  /** Its `if` looks at what started the workflow that was waited for. */
  readonly asksOrigin: boolean;
  /** Whether the job may ask for a token; undefined where nothing says so, which is no for GitHub and the caller's for a callee. */
  readonly idToken: boolean | undefined;
  readonly environment: Given | undefined;
  /** The reusable workflow that it calls, and what it hands over. */
  readonly calls: { readonly uses: string; readonly inputs: ReadonlyMap<string, string> } | undefined;
  readonly logins: readonly Login[];
};

/** A text as it is written: with `${{ … }}` it is only known at run time. */
export type Given = string;

/** A step, or a called workflow, that is given a provider. */
export type Login = {
  readonly line: number;
  readonly column: number;
  readonly provider: Given;
  readonly serviceAccount: Given | undefined;
  readonly conditional: boolean;
};

/** Whether a text is decided at run time. */
export const isDynamic = (text: Given): boolean => text.includes('${{');
