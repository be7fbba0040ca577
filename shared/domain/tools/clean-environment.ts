/** What programs need to start, find their files, reach the network through a proxy and speak a language. */
const SHARED = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'TMP',
  'TEMP',
  'TMPDIR',
  'LANG',
  'LANGUAGE',
  'LC_ALL',
  'LC_CTYPE',
  'LC_MESSAGES',
  'TZ',
  'CI',
  'NO_COLOR',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_EXTRA_CA_CERTS',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
  'GIT_SSL_CAINFO',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'XDG_RUNTIME_DIR',
  'RUNNER_TOOL_CACHE',
  'RUNNER_TEMP',
  // By this the runner finds processes that outlived their step, also where we were killed before we could end them.
  'RUNNER_TRACKING_ID',
  'PYENV_ROOT',
  'PYENV_VERSION',
  'VIRTUAL_ENV',
  'DOCKER_HOST',
  'DOCKER_CONFIG',
  'TRIVY_CACHE_DIR',
  'NPM_CONFIG_CACHE',
  'PIP_CACHE_DIR',
  'TFLINT_PLUGIN_DIR',
] as const;

/** Without these Windows starts little. */
const WINDOWS = [
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'WINDIR',
  'COMSPEC',
  'PATHEXT',
  'OS',
  'USERPROFILE',
  'USERNAME',
  'USERDOMAIN',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'ALLUSERSPROFILE',
  'PUBLIC',
  'PROGRAMFILES',
  'PROGRAMFILES(X86)',
  'PROGRAMW6432',
  'COMMONPROGRAMFILES',
  'COMMONPROGRAMFILES(X86)',
  'COMMONPROGRAMW6432',
  'NUMBER_OF_PROCESSORS',
  'PROCESSOR_ARCHITECTURE',
] as const;

const ALLOWED: ReadonlySet<string> = new Set([...SHARED, ...WINDOWS]);

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The variables that a tool may see. A list of what is allowed, because nobody can list all names that secrets have: tokens of the job and of
 * clouds are not on it, nor is anything that makes a program load code (NODE_OPTIONS, LD_PRELOAD, PYTHONPATH).
 */
export function cleanEnvironment(env: Variables): Record<string, string> {
  const clean: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && ALLOWED.has(name.toUpperCase())) clean[name] = value;
  }
  // cmd.exe, which starts npm.cmd, looks into the current folder first: that is the checkout, which may hold a node.exe of its own.
  if (Object.keys(clean).some((name) => name.toUpperCase() === 'SYSTEMROOT')) {
    clean.NoDefaultCurrentDirectoryInExePath = '1';
  }
  return clean;
}
