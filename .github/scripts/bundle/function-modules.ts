/**
 * Lets `await import('module')` find what hangs on a module that is a function, as `createRequire` does. The bundler's runtime
 * looks into objects alone; newer ones of webpack look into both.
 */
export function withFunctionModules(code: string): string {
  return code.replace(
    "typeof current == 'object' && !~leafPrototypes",
    "(typeof current == 'object' || typeof current == 'function') && !~leafPrototypes",
  );
}
