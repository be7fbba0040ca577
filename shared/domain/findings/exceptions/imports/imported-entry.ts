import type { Problem } from '../../../errors/problem.ts';
import type { ExceptionSpot } from '../exception.ts';

/** What one entry of a foreign file says; what it leaves out, the policy says for the whole file. */
export type ImportedEntry = {
  readonly line: number;
  readonly id: string;
  readonly packages?: readonly string[] | undefined;
  readonly paths?: readonly string[] | undefined;
  readonly spot?: ExceptionSpot | undefined;
  readonly reason?: string | undefined;
  /** As it is written there, with or without a time. */
  readonly expires?: string | undefined;
};

/** The entries that could be read, and what is wrong with the others. */
export type ReadEntries = {
  readonly entries: readonly ImportedEntry[];
  readonly problems: readonly Problem[];
};

/** Reads one foreign format. */
export type EntryReader = (text: string, where: string) => ReadEntries;
