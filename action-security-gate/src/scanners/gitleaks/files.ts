/** Files of the repository that change what gitleaks tells. */
export const CONFIG = '.gitleaks.toml';
export const IGNORE_FILE = '.gitleaksignore';
