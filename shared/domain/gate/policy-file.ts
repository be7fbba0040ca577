import type { ImportFormat } from '../findings/exceptions/imported-file.ts';
import type { Limits } from '../findings/limits/limits.ts';
import type { KnownSeverity } from '../findings/severity.ts';
import type { GapKind } from './scan.ts';

/** security-gate.yml as its schema lets it through. */
export type PolicyFile = {
  readonly limits?: Partial<Limits>;
  readonly unknown_severity?: KnownSeverity;
  readonly fixable_only?: readonly KnownSeverity[];
  readonly inconclusive?: 'block' | 'warn';
  readonly database_max_age?: string;
  readonly scanners?: Readonly<Record<string, ScannerEntry>>;
  readonly exception_days?: { readonly maximum?: number; readonly warning?: number };
  readonly exceptions?: readonly ExceptionEntry[];
  readonly imports?: readonly ImportEntry[];
  readonly known?: string;
  readonly hygiene?: { readonly max_image_size?: string; readonly off?: readonly RuleOffEntry[] };
};

export type ScannerEntry = {
  readonly required?: boolean;
  readonly limits?: Partial<Limits>;
  readonly gaps?: readonly { readonly kind: GapKind; readonly reason: string; readonly expires?: string }[];
};

export type Answered = { readonly reason: string; readonly owner: string; readonly expires: string };

export type ExceptionEntry = Answered & {
  readonly id: string;
  readonly package?: string | readonly string[];
  readonly path?: string | readonly string[];
  readonly tool?: string;
};

export type ImportEntry = Partial<Answered> & { readonly file: string; readonly format?: ImportFormat };
export type RuleOffEntry = Answered & { readonly rule: string };
