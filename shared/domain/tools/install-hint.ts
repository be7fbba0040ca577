/** How a step installs what is never downloaded here, at a version that is known to work. */
const INSTALLED_BY: Readonly<Record<string, string>> = {
  npm: 'It comes with Node.js: use actions/setup-node in an earlier step.',
  'pip-audit': 'Install it in an earlier step: python -m pip install pip-audit==2.10.1',
  bandit: 'Install it in an earlier step: python -m pip install bandit==1.9.4',
  safety: 'Install it in an earlier step: python -m pip install safety==2.3.5',
  semgrep: 'Install it in an earlier step: python -m pip install semgrep==1.182.0',
  zizmor: 'Install it in an earlier step: python -m pip install zizmor==1.32.0',
  checkov: 'Install it in an earlier step: python -m pip install checkov==3.3.30',
};

/** One line for a tool that was not found. */
export function installHint(tool: string): string {
  return INSTALLED_BY[tool] ?? `Install ${tool} in an earlier step, so that it is on the PATH.`;
}
