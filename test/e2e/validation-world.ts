import { existsSync, symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import gateSchema from '../../shared/schemas/security-gate-report.v1.json' with { type: 'json' };
import schema from '../../shared/schemas/tf-validate-report.v1.json' with { type: 'json' };
import type { Answer, ToolsBehaviour } from '../doubles/terraform-tools/behaviour.ts';
import { installToolDoubles, type ToolDoubles } from '../doubles/terraform-tools/install.ts';
import { checkSarif } from '../emulators/github/rest/code-scanning/rules.ts';
import { newRepository, type Repository } from '../tools/repository.ts';
import { schemaErrors } from '../unit/shared/domain/sarif/sarif-schema.ts';
import { type ActionRun, entryOf, newFolder, type RunningAction, startAction } from './run-action.ts';
import { systemVariables } from './runner/system-variables.ts';

type Variables = Readonly<Record<string, string>>;

/** A repository, doubles of the tools on the PATH, and steps of action-tf-validate. */
export type ValidationWorld = {
  readonly repository: Repository;
  readonly tools: ToolDoubles;
  run(inputs?: Variables, env?: Variables): Promise<ValidationStep>;
  start(inputs?: Variables, env?: Variables): Promise<RunningAction>;
};

/** What a step left, with its files read. */
export type ValidationStep = ActionRun & {
  // biome-ignore lint/suspicious/noExplicitAny: the fields are the test's to know
  readonly sarif: any;
  /** Commands of the runner that make annotations, in order. */
  readonly annotations: readonly string[];
};

export type ValidationOptions = {
  /** Of the one commit. */
  readonly files?: Variables;
  /** Those on the PATH. */
  readonly installed?: readonly string[];
  readonly answers?: ToolsBehaviour;
};

const ALL = ['terraform', 'tflint', 'checkov'];

/** Tells nobody outside of the job, but where a test says otherwise. */
export async function openValidation({
  files = {},
  installed = ALL,
  answers = {},
}: ValidationOptions = {}): Promise<ValidationWorld> {
  const repository = await newRepository();
  const commit = await repository.commit('begin', { 'README.md': '# Shop\n', ...files });
  const bin = await newFolder();
  const tools = installToolDoubles(bin, installed, answers);
  const start: ValidationWorld['start'] = async (inputs, env) => {
    const temp = await newFolder();
    return startAction({
      entry: entryOf('action-tf-validate'),
      inputs: { ...QUIET, ...inputs },
      workspace: repository.folder,
      temp,
      env: {
        ...{ GITHUB_REPOSITORY: 'octo/shop', GITHUB_REPOSITORY_ID: '7001', GITHUB_REPOSITORY_OWNER_ID: '42' },
        ...{ GITHUB_RUN_ID: '77', GITHUB_ACTOR: 'ada', GITHUB_JOB: 'terraform' },
        ...{ GITHUB_REF: 'refs/heads/main', GITHUB_SHA: commit },
        RUNNER_TOOL_CACHE: join(temp, 'tools'),
        // Nothing answers there: a tool that is not on the PATH cannot be fetched.
        GHA_ENDPOINT_OVERRIDE_toolreleases: 'http://127.0.0.1:1',
        PATH: pathWithoutTools(bin),
        ...env,
      },
    });
  };
  return {
    ...{ repository, tools, start },
    run: async (inputs, env) => withFiles(await (await start(inputs, env)).done),
  };
}

/** The machine's PATH without folders that hold a real tool, as which tools there are is the test's to say; git, where it lies in one of them, by a link. */
function pathWithoutTools(bin: string): string {
  const path = systemVariables().PATH ?? systemVariables().Path ?? '';
  const real = [...ALL, 'tofu', 'trivy'].flatMap((tool) => [tool, `${tool}.exe`, `${tool}.cmd`]);
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const holding = folders.filter((folder) => real.some((name) => existsSync(join(folder, name))));
  const git = holding.map((folder) => join(folder, 'git')).find((file) => existsSync(file));
  if (git !== undefined && !existsSync(join(bin, 'git'))) symlinkSync(git, join(bin, 'git'));
  return [bin, ...folders.filter((folder) => !holding.includes(folder))].join(delimiter);
}

const QUIET = { upload_sarif: 'false', comment: 'false', upload_artifact: 'false' };

export type Diagnostic = {
  readonly file: string;
  readonly line: number;
  readonly summary: string;
  readonly detail?: string;
};

/** What validate says of faults, in the form of Terraform 1.11. */
export function invalid(diagnostics: readonly Diagnostic[]): Answer {
  return {
    exitCode: 1,
    stdout: JSON.stringify({
      ...{ format_version: '1.0', valid: false, error_count: diagnostics.length, warning_count: 0 },
      diagnostics: diagnostics.map(({ file, line, summary, detail = '' }) => ({
        ...{ severity: 'error', summary, detail },
        range: {
          filename: file,
          start: { line, column: 3, byte: 10 },
          end: { line, column: 12, byte: 19 },
        },
        snippet: {
          ...{ context: null, code: '  acount_id = "shop"', start_line: line },
          ...{ highlight_start_offset: 2, highlight_end_offset: 11, values: [] },
        },
      })),
    }),
  };
}

/** Recorded outputs of the real tools. */
export function said(name: string): Promise<string> {
  return readFile(join(process.cwd(), 'test', 'fixtures', 'terraform', 'recorded', name), 'utf8');
}

/** Files of a fixture policy by their place below a folder. */
export function below(folder: string, files: Variables): Variables {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

const checkReport = new Ajv2020({ strict: true, allowUnionTypes: true })
  .addSchema(gateSchema, 'security-gate-report.v1.json')
  .compile(schema);

/** What the standard, code scanning and our own schema have against the files of a step; a tool that failed is none of it. */
export function flawsOf({ sarif, report }: ValidationStep): readonly unknown[] {
  const { errors, flaws } = checkSarif(sarif);
  return [
    ...schemaErrors(sarif),
    ...errors.filter((error) => !error.startsWith('unsuccessful execution')),
    ...flaws,
    ...(checkReport(report) ? [] : (checkReport.errors ?? [])),
  ];
}

async function withFiles(run: ActionRun): Promise<ValidationStep> {
  const { sarif } = run.outputs;
  return {
    ...run,
    sarif: sarif ? JSON.parse(await readFile(sarif, 'utf8')) : undefined,
    annotations: run.log.split('\n').filter((line) => /^::(error|warning|notice) /.test(line)),
  };
}
