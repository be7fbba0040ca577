import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import type {
  InitFault,
  InitialisedFolder,
  InitReading,
  InitWish,
} from '../../../../shared/domain/validation/initialising.ts';
import { INIT_FAULTS } from '../../../../shared/domain/validation/initialising.ts';
import type { FinishedCall } from '../../../../shared/domain/validation/step.ts';
import { lastWords } from '../reading/plain.ts';
import { type Diagnostic, diagnosticsInLines } from './diagnostic.ts';
import { findingOf, isOfMadeFile } from './finding.ts';
import { faultOf, mayBeElsewhere } from './init-fault.ts';
import { lockFinding } from './lock-finding.ts';
import { diagnosticsInText } from './text-diagnostics.ts';

/** Never with a backend: it would want credentials of the cloud, and could migrate a state. */
export function initArgs({ plugins, asText = false }: InitWish): readonly string[] {
  return [
    ...['init', '-backend=false', '-input=false', '-no-color'],
    ...(asText ? [] : ['-json']),
    ...(plugins === undefined ? [] : [`-plugin-dir=${plugins}`]),
  ];
}

/** Versions before 1.9 have no `init -json`. */
export function wantsText({ exitCode, stdout, stderr }: FinishedCall): boolean {
  return exitCode !== 0 && /flag provided but not defined: -json/.test(stdout + stderr);
}

/** Tells faults of the code from those of the network, of credentials and of the lock file: only the code is the author's. */
export function readInit(done: FinishedCall, folder: InitialisedFolder): InitReading {
  const told = diagnosticsInLines(done.stdout);
  const all = (told.length > 0 ? told : diagnosticsInText(`${done.stdout}\n${done.stderr}`)).filter(
    (one) => !isAboutThisRun(one) && !isOfMadeFile(one, folder),
  );
  const warnings = all.filter(({ severity }) => severity === 'warning');
  if (done.exitCode === 0)
    return { kind: 'initialised', findings: warnings.map((one) => findingOf('init', one, folder)), gaps: [] };
  const errors = all
    .filter((one) => one.severity === 'error' && !isSaidBetter(one, all))
    .map((one) => ({ one, fault: faultOf(one) }));
  const fault = INIT_FAULTS.find((kind) => errors.some((error) => error.fault === kind)) ?? 'tool';
  return {
    kind: 'failed',
    fault,
    elsewhere: errors.some(({ one }) => mayBeElsewhere(one)),
    findings: [
      ...warnings.map((one) => findingOf('init', one, folder)),
      ...errors.flatMap((error) => findingsOf(error, folder)),
    ],
    gaps: errors.length === 0 ? [unexplained(done)] : gapsOf(errors),
  };
}

type Told = { readonly one: Diagnostic; readonly fault: InitFault };

/** What follows from our own way of installing providers, and the frame that Terraform puts around errors. */
function isAboutThisRun({ summary }: Diagnostic): boolean {
  return /^Incomplete lock file information|^Terraform encountered problems during initiali|^OpenTofu encountered problems/.test(
    summary,
  );
}

/** Of a module whose folder is missing it tells first how it failed, and then which call it is. */
function isSaidBetter({ summary, detail }: Diagnostic, all: readonly Diagnostic[]): boolean {
  if (!detail.startsWith('Unable to evaluate directory symlink')) return false;
  return all.some((other) => other.summary === summary && other.detail !== detail);
}

function findingsOf({ one, fault }: Told, folder: InitialisedFolder): readonly Finding[] {
  if (fault === 'network' || fault === 'credential') return [];
  return [fault === 'lock' ? lockFinding(one, folder) : findingOf('init', one, folder)];
}

/** The network and credentials are not of the code: what could not be fetched was not looked at. */
function gapsOf(errors: readonly Told[]): readonly Gap[] {
  return errors.flatMap(({ one, fault }): readonly Gap[] => {
    const message = firstLine(one);
    if (fault === 'network')
      return [
        {
          kind: 'unreachable',
          message,
          hint: 'Can this runner reach the registry, or a mirror of it (TF_CLI_CONFIG_FILE)?',
        },
      ];
    if (fault === 'credential')
      return [
        {
          kind: 'no-credentials',
          message,
          hint: 'Give a token that may read the module (git_credentials), or a key for ssh (SSH_AUTH_SOCK), in an earlier step',
        },
      ];
    return [];
  });
}

function unexplained({ exitCode, stdout, stderr }: FinishedCall): Gap {
  const words = lastWords(stderr.trim() === '' ? stdout : stderr);
  return { kind: 'crashed', message: `init ended with exit code ${exitCode}${words}` };
}

/** git tells its reason last, behind the progress of the clone. */
function firstLine({ summary, detail }: Diagnostic): string {
  const lines = detail.split('\n').map((line) => line.trim());
  const reason = lines.find((line) => /^(?:fatal|ssh|remote):/.test(line)) ?? lines[0] ?? '';
  return `${summary}: ${reason}`.slice(0, 400);
}
