/** Whose ignore file it is, and so how it reads. */
export const IMPORT_FORMATS = [
  'trivyignore',
  'trivyignore-yaml',
  'osv-scanner',
  'gitleaksignore',
  'pip-audit',
  'bandit',
] as const;

export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** An ignore file or baseline of a scanner, and what its entries lack. */
export type ImportedFile = {
  /** Relative to the checkout, as the policy has it. */
  readonly path: string;
  readonly format: ImportFormat;
  /** Of every entry that has none of its own. */
  readonly reason?: string | undefined;
  readonly owner?: string | undefined;
  readonly expires?: string | undefined;
};
