/** What one look at one thing means, as a sentence. The worst finding makes the verdict. */
export type Finding = { readonly means: Meaning; readonly text: string };

/** `suspect` and `unproven` both keep the stage; a suspect says why not to go on, unproven what is missing. */
export type Meaning = 'unhealthy' | 'shared-outage' | 'suspect' | 'unproven' | 'proven';

/** Of the findings that say the same, the sentences. */
export function textsOf(findings: readonly Finding[], ...meanings: readonly Meaning[]): string[] {
  return meanings.flatMap((meaning) =>
    findings.filter(({ means }) => means === meaning).map(({ text }) => text),
  );
}
