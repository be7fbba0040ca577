import { inertLine, shorten } from '../report/plain.ts';
import { NAME_LENGTH } from './limits.ts';
import { sarifText } from './plain-message.ts';
import { renderResult } from './render-result.ts';
import { type RuleOfResult, renderRules } from './render-rules.ts';
import type { SarifDriver, SarifInvocation, SarifRun } from './sarif-log.ts';
import type { ToolInvocation, ToolRun } from './tool-run.ts';

/** One tool's run with its first `count` findings, and a sentence on the rest. */
export function renderRun(
  toolRun: ToolRun,
  count: number,
  fallbackPath: string,
): { readonly run: SarifRun; readonly leftOut: string | undefined } {
  const { tool, category, findings } = toolRun;
  const shown = count < findings.length ? findings.slice(0, count) : findings;
  const { rules, ofResults } = renderRules(shown, toolRun.rules);
  const leftOut = leftOutSentence(tool.name, findings.length - shown.length, findings.length);
  const driver: SarifDriver = {
    name: shorten(inertLine(tool.name), NAME_LENGTH),
    ...(tool.version !== undefined && tool.version !== '' && { version: inertLine(tool.version) }),
    ...(tool.url !== undefined && { informationUri: tool.url }),
    rules,
  };
  return {
    run: {
      tool: { driver },
      automationDetails: { id: `${category}/` },
      invocations: invocationsOf(toolRun.invocations, leftOut),
      columnKind: 'utf16CodeUnits',
      results: shown.map((finding, index) =>
        renderResult(finding, ofResults[index] as RuleOfResult, fallbackPath),
      ),
    },
    leftOut,
  };
}

function leftOutSentence(tool: string, left: number, all: number): string | undefined {
  return left <= 0
    ? undefined
    : `${left} of the ${all} findings of ${inertLine(tool)}, the least grave, are left out of the SARIF file, as code scanning takes no more; the report file has them`;
}

/** The standard asks for none, but a run without any says nothing of how it went. */
function invocationsOf(
  invocations: readonly ToolInvocation[],
  leftOut: string | undefined,
): readonly SarifInvocation[] {
  const told = invocations.map(
    ({ successful, notes }): SarifInvocation => ({
      executionSuccessful: successful,
      toolExecutionNotifications: notes.map(({ level, id, text }) => ({
        level,
        descriptor: { id },
        message: { text: sarifText(text) },
      })),
    }),
  );
  if (leftOut === undefined) return told;
  const note = {
    level: 'warning',
    descriptor: { id: 'results-left-out' },
    message: { text: leftOut },
  } as const;
  const [first = { executionSuccessful: true, toolExecutionNotifications: [] }, ...more] = told;
  return [{ ...first, toolExecutionNotifications: [...first.toolExecutionNotifications, note] }, ...more];
}
