import type { Gap } from '../../../shared/domain/gate/scan.ts';
import { readWorkflow } from '../../../shared/domain/workflows/read-workflow.ts';
import type { Workflow } from '../../../shared/domain/workflows/workflow.ts';
import type { Root } from '../policies/policy.ts';

export type WorkflowText = { readonly path: string; readonly text: string };

export type WorkflowsRead = {
  readonly read: readonly Workflow[];
  readonly gaps: readonly Gap[];
  readonly notes: readonly string[];
};

/** Reads the workflows. One that is broken is a gap only where the repository declares whom it lets in: else no policy asks. */
export function readWorkflows(texts: readonly WorkflowText[], roots: readonly Root[]): WorkflowsRead {
  const results = texts.map(({ path, text }) => readWorkflow(path, text));
  const told = results.flatMap((result) => {
    if (result.ok) return [];
    const { where, line, message } = result.error;
    return [`${where}:${line} is no workflow that can be read: ${message}`];
  });
  const letsIn = roots.some(({ environments }) =>
    environments.some(({ resources }) => resources.some(({ type }) => type === PROVIDER)),
  );
  return {
    read: results.flatMap((result) => (result.ok ? [result.value] : [])),
    gaps: letsIn ? told.map((message) => ({ kind: 'unparsed-files', message })) : [],
    notes: letsIn ? [] : told,
  };
}

const PROVIDER = 'google_iam_workload_identity_pool_provider';
