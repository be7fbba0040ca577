import { err, ok, type Problem, type Result } from '../../shared/domain/errors/problem.ts';
import type { ScannerName, ScanWish } from '../../shared/domain/gate/scanner.ts';
import { type FindingsWish, findingsWish } from '../../shared/domain/inputs/findings-inputs.ts';
import type { InputTable, Values } from '../../shared/domain/inputs/input.ts';
import { type Environment, readInputs } from '../../shared/domain/inputs/read-inputs.ts';
import type { ToolVersion } from '../../shared/domain/inputs/tools-input.ts';
import { ELSEWHERE } from './inputs-elsewhere.ts';
import { REPORT_INPUTS } from './inputs-report.ts';
import { SCAN_INPUTS, type SecretsIn } from './inputs-scan.ts';

/** Every input of the action, by its name. */
export const INPUTS = { ...SCAN_INPUTS, ...REPORT_INPUTS } as const satisfies InputTable;

/** What the user asked for. Paths stay paths: reading files is for those who act. */
export type Inputs = FindingsWish & {
  readonly scanners: 'auto' | readonly ScannerName[];
  /** Below the workspace, `.` for all of it. */
  readonly folder: string;
  readonly image?: string | undefined;
  readonly dockerfile?: string | undefined;
  readonly sbom?: string | undefined;
  readonly trivyScanners: ScanWish['trivy'];
  readonly secretsIn: SecretsIn;
  readonly exclude: readonly string[];
  readonly tools: readonly ToolVersion[];
  readonly scanTimeoutMs: number;
  readonly registry?: { readonly username: string; readonly password: string } | undefined;
  readonly policy: { readonly path: string; readonly required: boolean };
  /** Of the artifact, the categories in code scanning and the comment. */
  readonly name: string;
  readonly cyclonedx: boolean;
  readonly attest: boolean;
};

/** Reads the inputs from the environment that the runner sets. Everything that is wrong is said at once. */
export function parseInputs(env: Environment): Result<Inputs> {
  const { values, problems: found } = readInputs(env, INPUTS, ELSEWHERE);
  const broken = new Set(found.map(({ where }) => where));
  const problems = [...found, ...ruleProblems(values).filter(({ where }) => !broken.has(where))];
  if (problems.length > 0) return err(problems);
  // Without problems every input that is required or has a default was read.
  const read = values as Values<typeof INPUTS>;
  return ok({
    ...findingsWish(read),
    scanners: read.scanners,
    folder: read.working_directory,
    image: read.image,
    dockerfile: read.dockerfile,
    sbom: read.sbom,
    trivyScanners: read.trivy_scanners,
    secretsIn: read.secrets_in,
    exclude: read.exclude,
    tools: read.tools,
    scanTimeoutMs: read.scan_timeout,
    registry: registryOf(read),
    policy: { path: read.policy ?? '.github/security-gate.yml', required: read.policy !== undefined },
    name: read.name,
    cyclonedx: read.cyclonedx,
    attest: read.attest,
  });
}

type Read = Partial<Values<typeof INPUTS>>;

/** Rules between inputs. */
function ruleProblems(read: Read): readonly Problem[] {
  const { image, scanners, registry_username, registry_password, attest, cyclonedx, github_token } = read;
  const problems: Problem[] = [];
  const withoutTrivy = scanners !== undefined && scanners !== 'auto' && !scanners.includes('trivy');
  for (const where of ['image', 'sbom'] as const) {
    if (read[where] !== undefined && withoutTrivy)
      problems.push({
        where,
        message: `Expected trivy among the scanners, which alone reads an ${where === 'sbom' ? 'SBOM' : where}; found ${scanners.join(', ')}`,
      });
  }
  if ((registry_username === undefined) !== (registry_password === undefined)) {
    const where = registry_username === undefined ? 'registry_username' : 'registry_password';
    problems.push({
      where,
      message: 'Expected a user and a password for the registry, found one of the two',
    });
  }
  if (registry_password !== undefined && image === undefined)
    problems.push({ where: 'image', message: 'Expected an image with a login for its registry, found none' });
  if (attest === true) {
    if (image === undefined)
      problems.push({
        where: 'image',
        message: 'Expected an image to attest, found none',
        hint: 'An attestation is bound to the digest of an image',
      });
    if (github_token === undefined)
      problems.push({
        where: 'github_token',
        message: 'Expected a token to store the attestation with, found none',
      });
  }
  if (cyclonedx === true && withoutTrivy)
    problems.push({
      where: 'cyclonedx',
      message: 'Expected trivy among the scanners, which makes the SBOM; found it missing',
    });
  return problems;
}

function registryOf({ registry_username, registry_password }: Read): Inputs['registry'] {
  return registry_username === undefined || registry_password === undefined
    ? undefined
    : { username: registry_username, password: registry_password };
}
