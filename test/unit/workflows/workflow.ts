import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Values = Readonly<Record<string, unknown>>;

export type Step = {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly if?: string;
  readonly with?: Values;
  readonly 'continue-on-error'?: unknown;
};

export type Job = {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly with?: Values;
  readonly secrets?: Values;
  readonly needs?: string | readonly string[];
  readonly strategy?: { readonly 'fail-fast'?: boolean };
  readonly concurrency?: {
    readonly group: string;
    readonly 'cancel-in-progress'?: unknown;
    readonly queue?: string;
  };
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly 'timeout-minutes'?: unknown;
  readonly if?: string;
  readonly environment?: unknown;
};

type Input = {
  readonly type?: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly description?: string;
};

export type Trigger = {
  readonly inputs?: Readonly<Record<string, Input>>;
  readonly secrets?: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
};

export type Workflow = {
  readonly on: Readonly<Record<string, Trigger | null>>;
  readonly permissions?: unknown;
  readonly defaults?: { readonly run?: { readonly shell?: string } };
  readonly concurrency?: Job['concurrency'];
  readonly jobs: Readonly<Record<string, Job>>;
};

export type Action = {
  readonly inputs?: Readonly<Record<string, Input>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
};

const FOLDER = '.github/workflows';

export const workflowNames = (): readonly string[] =>
  readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));

export const textOf = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');

export const readWorkflow = (name: string): Workflow => parse(textOf(name)) as Workflow;

export const callable = (): readonly string[] =>
  workflowNames().filter((name) => 'workflow_call' in readWorkflow(name).on);

/** An action of this repository that a step uses; undefined where it is that of others. */
export function ownAction(uses: string | undefined): Action | undefined {
  const path = /^\$\/(.+)$/.exec(uses ?? '')?.[1];
  if (path === undefined || !existsSync(`${path}/action.yml`)) return undefined;
  return parse(readFileSync(`${path}/action.yml`, 'utf8')) as Action;
}
