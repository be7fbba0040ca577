import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

type With = Readonly<Record<string, string | boolean | number>>;

export type CallerOptions = {
  readonly on?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  /** Names of the repository's secrets, by those of the called workflow. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Outputs of the called workflow that the caller's next job reads. */
  readonly outputs?: readonly string[];
};

/** A workflow of a user that calls one of this repository, with a job after it that reads what came back. */
export function callerOf(workflow: string, inputs: With, options: CallerOptions = {}): string {
  const { on = 'push', permissions = ALL_OF_DEPLOY, secrets = {}, outputs = [] } = options;
  const lines = outputs.map((name) => `echo "${name}=$${name}" >> "$GITHUB_OUTPUT"`);
  return stringify({
    name: 'caller',
    on,
    permissions: {},
    jobs: {
      call: {
        uses: `OWNER/run-delivery/.github/workflows/${workflow}@v1`,
        permissions,
        with: inputs,
        secrets: expressions('secrets', secrets),
      },
      after: {
        needs: 'call',
        if: 'always()',
        'runs-on': 'ubuntu-latest',
        steps: [
          {
            env: expressions('needs.call.outputs', Object.fromEntries(outputs.map((name) => [name, name]))),
            run: ['echo "called"', ...lines].join('\n'),
          },
        ],
      },
    },
  });
}

function expressions(context: string, names: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, `\${{ ${context}.${name} }}`]));
}

/** What deploy.yml says at its head. */
const ALL_OF_DEPLOY = {
  contents: 'write',
  'id-token': 'write',
  attestations: 'write',
  'security-events': 'write',
  actions: 'read',
};

/** The checkout of a user whose stages take a second. */
export function filesOf(checkout: 'fast' | 'fast-probing', more: Readonly<Record<string, string>> = {}) {
  const folder = join(import.meta.dirname, '../fixtures/e2e', checkout, '.github');
  return {
    '.github/smoke.yml': readFileSync(join(folder, 'smoke.yml'), 'utf8'),
    '.github/rollout.yml': readFileSync(join(folder, 'rollout.yml'), 'utf8'),
    ...more,
  };
}
