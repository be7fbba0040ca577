import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, ToolsBehaviour } from './behaviour.ts';

/** A double of terraform, tofu, tflint and checkov: it takes the arguments that a validation gives them, refuses all others, and answers as it was told. */
const [folder = '', tool = '', ...args] = process.argv.slice(2);
const behaviour = JSON.parse(readFileSync(join(folder, 'behaviour.json'), 'utf8')) as ToolsBehaviour;
// It is given to Node by the script that starts it, not by whoever called.
delete process.env.NODE_COMPILE_CACHE;
const cwd = process.cwd().replaceAll('\\', '/');
const note = { tool, args, cwd, env: Object.keys(process.env).sort() };
appendFileSync(join(folder, 'calls.jsonl'), `${JSON.stringify(note)}\n`);

/** Arguments of each command; one that ends in `=` takes a value, and paths may follow where `paths` is among them. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  init: ['-backend=false', '-input=false', '-no-color', '-json', '-plugin-dir='],
  validate: ['-json', '-no-color'],
  fmt: ['-list=true', '-write=false', '-diff', '-no-color', '-recursive', 'paths'],
  tflint: ['--format=json', '--no-color', '--recursive', '--config=', '--chdir='],
  checkov: [
    ...[
      '--directory=',
      '--external-checks-dir=',
      'paths',
      '--framework',
      '--skip-download',
      '--compact',
      '--quiet',
    ],
    ...['--output', '--config-file'],
  ],
};

const CHECKED: Answer = {
  exitCode: 0,
  stdout: JSON.stringify({
    check_type: 'terraform',
    results: { passed_checks: [], failed_checks: [], skipped_checks: [], parsing_errors: [] },
    summary: { passed: 9, failed: 0, skipped: 0, parsing_errors: 0, resource_count: 3 },
  }),
};

const QUIET: Readonly<Record<string, Answer>> = {
  init: {
    exitCode: 0,
    stdout: '{"@level":"info","type":"init_output","message_code":"output_init_success_message"}',
  },
  validate: {
    exitCode: 0,
    stdout: '{"format_version":"1.0","valid":true,"error_count":0,"warning_count":0,"diagnostics":[]}',
  },
  fmt: { exitCode: 0 },
  tflint: { exitCode: 0, stdout: '{"issues":[],"errors":[]}' },
  checkov: CHECKED,
};

const VERSIONS: Readonly<Record<string, (version: string) => string>> = {
  terraform: (version) => `Terraform v${version}\non linux_amd64`,
  tofu: (version) => `OpenTofu v${version}\non linux_amd64`,
  tflint: (version) => `TFLint version ${version}`,
  checkov: (version) => version,
};

if (args[0] === 'version' || args[0] === '--version') {
  const known: Readonly<Record<string, string>> = { tflint: '0.64.0', checkov: '3.3.30' };
  console.log(VERSIONS[tool]?.(behaviour.versions?.[tool] ?? known[tool] ?? '1.11.4'));
} else {
  const command = tool === 'tflint' || tool === 'checkov' ? tool : (args[0] ?? '');
  const refused = unknownOf(command, command === tool ? args : args.slice(1));
  if (refused !== undefined) {
    console.error(`${tool}: unknown argument ${refused}`);
    process.exitCode = 97;
  } else answer(command);
}

function unknownOf(command: string, given: readonly string[]): string | undefined {
  const taken = TAKEN[command];
  if (taken === undefined) return command;
  return given.find((one) =>
    one.startsWith('-')
      ? !taken.some((known) => (known.endsWith('=') ? one.startsWith(known) : one === known))
      : !taken.includes('paths'),
  );
}

function answer(command: string): void {
  if (behaviour.hangs === command) {
    setInterval(() => undefined, 60_000);
    return;
  }
  const { exitCode, stdout = '', stderr = '' } = answerOf(command) ?? (QUIET[command] as Answer);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = exitCode;
}

function answerOf(command: string): Answer | undefined {
  if (command === 'init' || command === 'validate')
    return Object.entries(behaviour[command] ?? {}).find(([end]) => cwd.endsWith(`/${end}`))?.[1];
  return behaviour[command as 'fmt' | 'tflint' | 'checkov'];
}
