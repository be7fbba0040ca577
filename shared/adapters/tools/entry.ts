import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { ActionError } from '../../domain/errors/action-error.ts';
import type { Unpacked } from '../../ports/tools.ts';

/** The one file that is wanted of an archive, written as it is read: once, whole, and no longer than a tool can be. */
export class Entry {
  readonly #to: string;
  readonly #archive: string;
  readonly #wanted: Unpacked;
  readonly #hash = createHash('sha256');
  #file: number | undefined;
  #size = 0;

  constructor(to: string, archive: string, wanted: Unpacked) {
    this.#to = to;
    this.#archive = archive;
    this.#wanted = wanted;
  }

  isNamed(path: string): boolean {
    return path.replace(/^\.\//, '') === this.#wanted.executable;
  }

  start(isRegular: boolean): void {
    if (!isRegular) throw this.#refused('is no regular file there');
    if (this.#file !== undefined) throw this.#refused('is there twice');
    this.#file = openSync(this.#to, 'wx');
  }

  take(chunk: Uint8Array): void {
    this.#size += chunk.byteLength;
    if (this.#size > this.#wanted.maxBytes)
      throw this.#refused(`is larger than ${this.#wanted.maxBytes} bytes`);
    this.#hash.update(chunk);
    for (let at = 0; at < chunk.byteLength; ) at += writeSync(this.#file ?? -1, chunk, at);
  }

  /** @returns the SHA-256 of what was written */
  finish(): string {
    if (this.#file === undefined) {
      throw new ActionError({
        code: 'file-not-found',
        message: `Expected '${this.#wanted.executable}' in ${this.#archive}, found no file of that name.`,
      });
    }
    this.close();
    return this.#hash.digest('hex');
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #refused(why: string): ActionError {
    return new ActionError({
      code: 'file-invalid',
      message: `Expected '${this.#wanted.executable}' in ${this.#archive} to be one executable, but it ${why}.`,
    });
  }
}
