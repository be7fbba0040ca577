// docs.github.com, "SARIF support for code scanning": beyond any of these the whole file is refused, or the rest of a list is not kept.

/** Runs of a file. */
export const MAX_RUNS = 20;

/** Results of a run that are kept, of 25,000 that are taken. Which ones is left to nobody: we send the worst. */
export const KEPT_RESULTS = 5_000;

/** Tags of a rule that are shown, of 20 that are taken. */
export const SHOWN_TAGS = 10;

/** Characters of a rule's name. */
export const NAME_LENGTH = 255;

/** Characters of a rule's descriptions. */
export const DESCRIPTION_LENGTH = 1_024;

/** Bytes of the file after gzip. */
export const MAX_GZIP_BYTES = 10_000_000;

/**
 * Characters of the file that are safely below it: keys and rules repeat, so gzip leaves a tenth of most files and a fourth of any that a scanner wrote.
 * Where it leaves more after all, whoever compresses says so and the file is made again with fewer results.
 */
export const MAX_LENGTH = 38_000_000;
