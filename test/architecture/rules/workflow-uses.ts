import { isMap, isPair, isScalar, parseDocument, type Scalar, visit } from 'yaml';
import type { Rule } from '../tree.ts';

/** A tag can be moved to other code, a commit cannot; the comment says which version the commit is. */
export const pinnedUses: Rule = (tree) =>
  workflowsOf(tree).flatMap(([path, text]) =>
    usesOf(text)
      .filter(({ value }) => !isOwn(value))
      .flatMap(({ value, comment }) => {
        if (!/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(value))
          return [`${path}: ${value} is not pinned by a commit SHA`];
        return /^ ?v\d+(\.\d+)*$/.test(comment)
          ? []
          : [`${path}: ${value} has no version comment (# v1.2.3)`];
      }),
  );

/** In a called workflow `./` would be the caller's checkout; `$/` is this repository at the commit that runs. */
export const ownUses: Rule = (tree) =>
  workflowsOf(tree).flatMap(([path, text]) =>
    usesOf(text).flatMap(({ value }) => {
      if (isCallable(text) && value.startsWith('./'))
        return [`${path} is callable, so ${value} must start with $/`];
      const target = isOwn(value) ? value.replace(/^(\$|\.)\//, '') : undefined;
      if (target === undefined || tree.has(target) || tree.has(`${target}/action.yml`)) return [];
      return [`${path}: ${value} is not in this repository`];
    }),
  );

function workflowsOf(tree: Parameters<Rule>[0]): readonly (readonly [string, string])[] {
  return [...tree].filter(([path]) => /^\.github\/workflows\/.*\.ya?ml$|(^|\/)action\.ya?ml$/.test(path));
}

function usesOf(text: string): readonly { readonly value: string; readonly comment: string }[] {
  const found: { value: string; comment: string }[] = [];
  visit(parseDocument(text), {
    Pair(_, pair) {
      if (!isScalar(pair.key) || pair.key.value !== 'uses' || !isScalar(pair.value)) return;
      const scalar = pair.value as Scalar;
      found.push({ value: String(scalar.value), comment: scalar.comment ?? '' });
    },
  });
  return found;
}

function isOwn(value: string): boolean {
  return value.startsWith('$/') || value.startsWith('./');
}

function isCallable(text: string): boolean {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return false;
  const on = contents.items.find(
    (pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === 'on',
  );
  return on !== undefined && /\bworkflow_call\b/.test(JSON.stringify(on.value));
}
