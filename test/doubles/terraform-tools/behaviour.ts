/** What the doubles answer, by the folder that they are started in; a call without an answer finds nothing. */
export type ToolsBehaviour = {
  /** By the end of the folder's path: `envs/prod`. */
  readonly init?: Readonly<Record<string, Answer>> | undefined;
  readonly validate?: Readonly<Record<string, Answer>> | undefined;
  /** Of any call. */
  readonly fmt?: Answer | undefined;
  readonly tflint?: Answer | undefined;
  readonly checkov?: Answer | undefined;
  /** By name of the tool. */
  readonly versions?: Readonly<Record<string, string>> | undefined;
  /** Step that never ends by itself. */
  readonly hangs?: 'init' | 'validate' | 'fmt' | 'tflint' | 'checkov' | undefined;
};

export type Answer = {
  readonly exitCode: number;
  readonly stdout?: string;
  readonly stderr?: string;
};

/** One call, as the double notes it: names of variables alone, never what they hold. */
export type ToolCalled = {
  readonly tool: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: readonly string[];
};
