import { grammarProblem, namesIn } from './cel.ts';
import type { Iam, Provider } from './state.ts';

/** Names of a pool's providers; the number is caught whatever it is, to tell "wrong" from "not a name at all". */
export const providerName =
  /^projects\/(?<project>[^/]+)\/locations\/global\/workloadIdentityPools\/(?<pool>[^/]+)\/providers\/(?<provider>[^/]+)$/;

/** Adds or replaces a provider, with the refusals that Google gives at its creation. */
export function setProvider(iam: Iam, provider: Provider): void {
  const problem = checkProvider(provider);
  if (problem !== undefined) throw new Error(problem);
  iam.providers.set(provider.name, provider);
}

/** The pool that a provider's name lies in. */
export function poolOf(name: string): string {
  return name.slice(0, name.indexOf('/providers/'));
}

/** What Google would refuse about this provider, if anything. */
export function checkProvider(provider: Provider): string | undefined {
  if (!providerName.test(provider.name)) return `'${provider.name}' is not the full name of a provider.`;
  return mappingProblem(provider.attributeMapping) ?? conditionProblem(provider);
}

function mappingProblem(mapping: Provider['attributeMapping']): string | undefined {
  if (mapping['google.subject'] === undefined) return 'The attribute mapping must map google.subject.';
  for (const [target, expression] of Object.entries(mapping)) {
    if (!/^(?:google\.(?:subject|groups)|attribute\.[a-z0-9_]{1,100})$/.test(target)) {
      return `'${target}' is not an attribute that can be mapped.`;
    }
    const problem = grammarProblem(expression);
    if (problem !== undefined) return `The mapping of '${target}' is no CEL expression: ${problem}`;
  }
  return Object.keys(mapping).length > 52
    ? 'The attribute mapping has more than 50 custom attributes.'
    : undefined;
}

function conditionProblem(provider: Provider): string | undefined {
  const condition = provider.attributeCondition;
  const problem = condition === '' ? undefined : grammarProblem(condition);
  if (problem !== undefined) return `The attribute condition is no CEL expression: ${problem}`;
  if (!isShared(provider.issuer)) return undefined;
  const names = condition === '' ? new Set<string>() : namesIn(condition);
  return ['assertion', 'google', 'attribute'].some((name) => names.has(name))
    ? undefined
    : "The attribute condition must reference one of the provider's claims.";
}

/** Anyone can get a token from this issuer, so a provider that asks for nothing else would trust the world. */
function isShared(issuer: string): boolean {
  return issuer === 'https://token.actions.githubusercontent.com';
}
