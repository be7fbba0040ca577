import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { err, ok, type Problem, type Result } from '../errors/problem.ts';
import { resolveAliases } from './without-aliases.ts';
import type { Job, Login, Trigger, Workflow } from './workflow.ts';

type At = (node: unknown) => { readonly line: number; readonly column: number };

/** Reads one file. Of what GitHub would not run either, the first reason is told. */
export function readWorkflow(path: string, text: string): Result<Workflow, Problem> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const { contents } = document;
  const [fault] = document.errors;
  if (fault !== undefined) {
    const { line, col } = lines.linePos(fault.pos[0]);
    return err({ where: path, line, column: col, message: fault.message });
  }
  if (!resolveAliases(document))
    return err({
      where: path,
      line: 1,
      column: 1,
      message: 'Expected aliases that end somewhere, found more',
    });
  const jobs = isMap(contents) ? contents.get('jobs') : undefined;
  if (!isMap(contents) || !isMap(jobs))
    return err({ where: path, line: 1, column: 1, message: 'Expected a map with jobs, found none' });
  const at: At = (node) => {
    const start = (node as { readonly range?: readonly [number, ...unknown[]] | null })?.range?.[0] ?? 0;
    const { line, col } = lines.linePos(start);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const permissions = idTokenOf(contents);
  return ok({
    path,
    name: textOf(contents.get('name')) ?? path,
    triggers: triggersOf(contents.get('on')),
    jobs: jobs.items.flatMap(({ key, value }) =>
      isMap(value) ? [jobFrom(textOf(key) ?? '', at(key), value, permissions, at)] : [],
    ),
  });
}

function triggersOf(on: unknown): readonly Trigger[] {
  const plain = (event: string): Trigger => ({ event, branches: undefined, tags: undefined });
  if (isScalar(on)) return [plain(String(on.value))];
  if (typeof on === 'string') return [plain(on)];
  if (isSeq(on)) return textsOf(on).map(plain);
  if (!isMap(on)) return [];
  return on.items.map(({ key, value }) => ({
    event: textOf(key) ?? '',
    branches: globsOf(value, 'branches'),
    tags: globsOf(value, 'tags'),
    awaited: isMap(value) ? textsOf(value.get('workflows')) : undefined,
  }));
}

/** What is ignored is taken out of all. */
function globsOf(trigger: unknown, name: 'branches' | 'tags'): readonly string[] | undefined {
  if (!isMap(trigger)) return undefined;
  const wanted = trigger.get(name);
  if (wanted !== undefined) return textsOf(wanted);
  const ignored = trigger.get(`${name}-ignore`);
  return ignored === undefined ? undefined : ['**', ...textsOf(ignored).map((glob) => `!${glob}`)];
}

function idTokenOf(node: YAMLMap): boolean | undefined {
  const permissions = node.get('permissions');
  if (permissions === 'write-all') return true;
  if (isMap(permissions)) return permissions.get('id-token') === 'write';
  return permissions === undefined ? undefined : false;
}

function jobFrom(
  id: string,
  place: ReturnType<At>,
  node: YAMLMap,
  permissions: boolean | undefined,
  at: At,
): Job {
  const uses = node.get('uses');
  const environment = node.get('environment');
  const steps = node.get('steps');
  const called = typeof uses === 'string' ? loginOf(node, place) : undefined;
  return {
    id,
    ...place,
    needs: textsOf(node.get('needs')),
    conditional: node.has('if'),
    asksOrigin: /workflow_run\.(?:event\b|head_repository)/.test(textOf(node.get('if')) ?? ''),
    idToken: idTokenOf(node) ?? permissions,
    environment: isMap(environment) ? textOf(environment.get('name')) : textOf(environment),
    calls: typeof uses === 'string' ? { uses, inputs: inputsOf(node) } : undefined,
    logins: [
      ...(called === undefined ? [] : [called]),
      ...(isSeq(steps)
        ? steps.items.flatMap((step) => (isMap(step) ? (loginOf(step, at(step)) ?? []) : []))
        : []),
    ],
  };
}

/** Whoever takes a provider as an input logs in by it: Google's action, those of this suite, and others. */
function loginOf(step: YAMLMap, place: ReturnType<At>): Login | undefined {
  const inputs = inputsOf(step);
  const provider = inputs.get('workload_identity_provider');
  if (typeof step.get('uses') !== 'string' || provider === undefined || provider === '') return undefined;
  return { ...place, provider, serviceAccount: inputs.get('service_account'), conditional: step.has('if') };
}

/** A hyphen and an underscore are the same to us, and so is the case to GitHub. */
function inputsOf(node: YAMLMap): ReadonlyMap<string, string> {
  const given = node.get('with');
  if (!isMap(given)) return new Map();
  return new Map(
    given.items.map(({ key, value }) => [
      (textOf(key) ?? '').toLowerCase().replaceAll('-', '_'),
      (textOf(value) ?? '').trim(),
    ]),
  );
}

function textsOf(node: unknown): readonly string[] {
  if (isSeq(node)) return node.items.flatMap((item) => textOf(item) ?? []);
  const text = textOf(node);
  return text === undefined ? [] : [text];
}

function textOf(node: unknown): string | undefined {
  const value = isScalar(node) ? node.value : node;
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}
