/**
 * What configurations of TFLint switch off, in sentences. They are followed, as they also switch rules on, but not without a word: a rule that is
 * off has no reason, owner or last day.
 */
export function switchedOff(texts: Readonly<Record<string, string>>): readonly string[] {
  const configs = Object.entries(texts).filter(([path]) => /(?:^|\/)\.tflint\.hcl$/.test(path));
  return configs.flatMap(([path, text]) => {
    const plain = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?:#|\/\/).*$/gm, '');
    const rules = [...plain.matchAll(/^\s*rule\s+"([^"]+)"\s*\{([^}]*)\}/gm)].flatMap(
      ([, name = '', body = '']) => (/\benabled\s*=\s*false\b/.test(body) ? [name] : []),
    );
    const named = /\bdisabled_by_default\s*=\s*true\b/.test(plain);
    return [
      ...(named ? [`${path} switches off every rule that it does not name`] : []),
      ...(rules.length === 0 ? [] : [`${path} switches off ${rules.join(', ')}`]),
    ];
  });
}
