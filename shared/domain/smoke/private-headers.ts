import { secretForms } from '../text/secret-forms.ts';

/** A shorter value, such as `test`, is too common a word to be blotted out wherever it stands. */
const TELLING = 8;
const NAMES = /auth|cookie|token|secret|passw|credential|session|signature|assertion|jwt|api-?key|-key$/;

/** Whether the value of a header says who somebody is: it is never shown, whether or not it was declared as a secret. */
export const isPrivateHeader = (name: string): boolean => NAMES.test(name.toLowerCase());

/** Every form of what private headers hold: a service that repeats its request must not make them public. */
export function privateForms(headers: Readonly<Record<string, string>>): readonly string[] {
  const values = Object.entries(headers).flatMap(([name, value]) =>
    isPrivateHeader(name) ? partsOf(name.toLowerCase(), value) : [],
  );
  return [...new Set(values.filter((value) => value.length >= TELLING).flatMap(secretForms))];
}

function partsOf(name: string, value: string): string[] {
  if (name.includes('cookie')) {
    const crumbs = value.split(';').map((crumb) => crumb.slice(crumb.indexOf('=') + 1).trim());
    return [value, ...crumbs];
  }
  const [, scheme = '', credential = ''] = /^(\S+)\s+(\S.*)$/.exec(value.trim()) ?? [];
  if (credential === '') return [value];
  return [value, credential, ...(scheme.toLowerCase() === 'basic' ? namedIn(credential) : [])];
}

/** The password of basic authentication; it may be told without its user. */
function namedIn(credential: string): string[] {
  try {
    const text = atob(credential);
    return [text, text.slice(text.indexOf(':') + 1)];
  } catch {
    return [];
  }
}
