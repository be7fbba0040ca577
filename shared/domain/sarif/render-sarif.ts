import { inertLine } from '../report/plain.ts';
import { fitLength } from './fit-length.ts';
import { KEPT_RESULTS, MAX_RUNS } from './limits.ts';
import { renderRun } from './render-run.ts';
import type { SarifLog, SarifRun } from './sarif-log.ts';
import type { SarifDocument, SarifOptions, ToolRun } from './tool-run.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * A SARIF 2.1.0 file that code scanning takes the first time: one run for each tool, each limit kept, the worst findings kept where there are too
 * many, and what was left out said in the run itself.
 */
export function renderSarif(toolRuns: readonly ToolRun[], options: SarifOptions): SarifDocument {
  const { resultsPerRun = KEPT_RESULTS } = options;
  const shown = toolRuns.slice(0, MAX_RUNS);
  const warnings = toolRuns
    .slice(MAX_RUNS)
    .map(
      ({ tool, findings }) =>
        `The SARIF file has no run of ${inertLine(tool.name)} (${findings.length} findings): code scanning takes ${MAX_RUNS} runs a file`,
    );
  const fitted = fitLength(
    shown.map(({ findings }) => Math.min(findings.length, resultsPerRun)),
    (counts) => rendered(shown, counts, options),
  );
  return { ...fitted, warnings: [...warnings, ...fitted.warnings] };
}

function rendered(
  toolRuns: readonly ToolRun[],
  counts: readonly number[],
  { fallbackPath }: SarifOptions,
): SarifDocument {
  const warnings: string[] = [];
  const runs: SarifRun[] = toolRuns.map((toolRun, index) => {
    const { run, leftOut } = renderRun(toolRun, counts[index] ?? 0, fallbackPath);
    if (leftOut !== undefined) warnings.push(leftOut);
    return run;
  });
  const log: SarifLog = { $schema: SCHEMA, version: '2.1.0', runs };
  return { log, text: `${JSON.stringify(log)}\n`, warnings };
}
