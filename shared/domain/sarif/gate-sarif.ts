import type { JudgedFinding, Judgement } from '../gate/judgement.ts';
import type { GapKind, Scan } from '../gate/scan.ts';
import { inertLine } from '../report/plain.ts';
import { withHint } from '../text/with-hint.ts';
import { renderSarif } from './render-sarif.ts';
import type { RuleTexts } from './rule-text.ts';
import type { SarifDocument, SarifOptions, ToolInvocation, ToolRun } from './tool-run.ts';

export type GateSarifOptions = SarifOptions & {
  /** `security-gate`, or a name of its own for each of several gates in one repository. */
  readonly category?: string | undefined;
  /**
   * Findings that are shown. What is known is among them: code scanning tells by itself what is new, and would close the alert of what is left out. What is
   * excepted is not.
   */
  readonly standings?: readonly JudgedFinding['standing'][] | undefined;
  /** Present where steps of a Terraform validation are told, absent where scanners are. */
  readonly validation?: ValidationSarif | undefined;
};

export type ValidationSarif = {
  /** Whose fmt, init and validate ran. */
  readonly program: 'terraform' | 'opentofu';
  /** What is known of rules beside their findings: those of our own policies. */
  readonly rules: RuleTexts;
};

const SHOWN: readonly JudgedFinding['standing'][] = ['blocking', 'counted', 'unfixable', 'known'];

/** The judgement as a SARIF file. */
export function renderGateSarif(judgement: Judgement, options: GateSarifOptions): SarifDocument {
  return renderSarif(toolRuns(judgement, options), options);
}

/** One run for each scanner or step, also for those that found nothing or did not run: their silence has to be told apart. */
export function toolRuns(
  { findings, scans }: Pick<Judgement, 'findings' | 'scans'>,
  { category = 'security-gate', standings = SHOWN, validation }: Omit<GateSarifOptions, 'fallbackPath'>,
): readonly ToolRun[] {
  const byScanner = Map.groupBy(scans, ({ scanner }) => nameOf(scanner));
  const runOf = ({ tool, seenBy }: JudgedFinding): string =>
    [tool, ...seenBy.map((sighting) => sighting.tool)].map(nameOf).find((name) => byScanner.has(name)) ??
    nameOf(tool);
  const shown = findings.filter(({ standing }) => standings.includes(standing));
  const byRun = Map.groupBy(shown, runOf);
  const names = [...new Set([...byScanner.keys(), ...byRun.keys()])];
  return names.map((name) => {
    const own = byScanner.get(name) ?? [];
    return {
      tool: {
        name,
        version: own.find(({ tool }) => tool !== undefined)?.tool?.version,
        url: URLS.get(validation !== undefined && COMMANDS.has(name) ? validation.program : name),
      },
      category: `${category}/${name}`,
      invocations: own.map(invocationOf),
      findings: byRun.get(name) ?? [],
      rules: validation?.rules,
    };
  });
}

/** A run is found again by it. */
const nameOf = (tool: string): string => inertLine(tool) || 'unnamed';

function invocationOf({ gaps, proof, target }: Scan): ToolInvocation {
  return {
    successful: gaps.every(({ kind }) => ONLY_INCOMPLETE.has(kind)),
    notes: [
      ...gaps.map(({ kind, message, hint }) => ({
        level: 'error' as const,
        id: kind,
        text: withHint(`${target}: ${message}`, hint),
      })),
      ...proof.map((sentence) => ({ level: 'note' as const, id: 'proof', text: `${target}: ${sentence}` })),
    ],
  };
}

/** After these it had ended well, and what it found holds. */
const ONLY_INCOMPLETE: ReadonlySet<GapKind> = new Set([
  'skipped-packages',
  'unparsed-files',
  'stale-database',
  'incomplete-history',
]);

/** Steps that are commands of one program. */
const COMMANDS: ReadonlySet<string> = new Set(['fmt', 'init', 'validate']);

const URLS: ReadonlyMap<string, string> = new Map([
  ['trivy', 'https://github.com/aquasecurity/trivy'],
  ['gitleaks', 'https://github.com/gitleaks/gitleaks'],
  ['npm-audit', 'https://docs.npmjs.com/cli/commands/npm-audit'],
  ['pip-audit', 'https://github.com/pypa/pip-audit'],
  ['bandit', 'https://github.com/PyCQA/bandit'],
  ['safety', 'https://github.com/pyupio/safety'],
  ['osv-scanner', 'https://github.com/google/osv-scanner'],
  ['zizmor', 'https://github.com/zizmorcore/zizmor'],
  ['semgrep', 'https://github.com/semgrep/semgrep'],
  ['terraform', 'https://github.com/hashicorp/terraform'],
  ['opentofu', 'https://github.com/opentofu/opentofu'],
  ['tflint', 'https://github.com/terraform-linters/tflint'],
  ['checkov', 'https://github.com/bridgecrewio/checkov'],
]);
