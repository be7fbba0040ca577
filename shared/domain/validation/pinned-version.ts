import { folderOf } from '../terraform/paths.ts';
import type { Flavour } from './step.ts';

/** A version that a file of the checkout asks for. */
export type Pin = { readonly version: string; readonly path: string };

/** Names of the files that version managers read. */
export const PIN_FILES: Readonly<Record<Flavour, string>> = {
  terraform: '.terraform-version',
  tofu: '.opentofu-version',
};

/** What the nearest file in or above a folder asks for; a word like `latest` asks for nothing that could be verified. */
export function pinFor(
  folder: string,
  texts: Readonly<Record<string, string>>,
  flavour: Flavour,
): Pin | undefined {
  for (let at = folder; ; at = folderOf(at)) {
    const path = at === '' ? PIN_FILES[flavour] : `${at}/${PIN_FILES[flavour]}`;
    const text = texts[path];
    if (text !== undefined) {
      const [line = ''] = text.split(/\r?\n/).filter((one) => one.trim() !== '' && !one.startsWith('#'));
      const version = /^\s*v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)\s*$/.exec(line)?.[1];
      return version === undefined ? undefined : { version, path };
    }
    if (at === '') return undefined;
  }
}
