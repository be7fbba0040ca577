import type { KnownFinding } from '../../domain/findings/known/known-finding.ts';
import { parseValidation } from '../../domain/validation/parse-validation.ts';
import { DEFAULT_VALIDATION, type ValidationSettings } from '../../domain/validation/validation-settings.ts';
import type { Files } from '../../ports/files.ts';
import { readDocument } from '../files/read-document.ts';
import { readKnown } from '../gate/read-known.ts';

export type SettingsRead = {
  readonly settings: ValidationSettings;
  readonly known: readonly KnownFinding[];
};

/** The settings and the known findings that they name. No tool is started before all of it could be read. */
export async function readSettings(
  { path, required }: { readonly path: string; readonly required: boolean },
  { nowMs, policyIds }: { readonly nowMs: number; readonly policyIds: readonly string[] },
  files: Files,
): Promise<SettingsRead> {
  const parse = (text: string, where: string) => parseValidation(text, where, nowMs, policyIds);
  const settings = (await readDocument(path, required, parse, files)) ?? DEFAULT_VALIDATION;
  return { settings, known: await readKnown(settings.policy.known, files) };
}
