type Variables = Readonly<Record<string, string | undefined>>;

/** Set here, or able to change what is said and done. `TF_VAR_*` are no business of a validation, and may be secret; nor is where a state is kept. */
const NOT_PASSED =
  /^TF_(?:DATA_DIR|PLUGIN_CACHE_.*|CLI_ARGS.*|LOG.*|VAR_.*|INPUT|WORKSPACE|REATTACH_.*|STATE_.*|ENCRYPTION|HTTP_.*)$/;

/** How modules and providers are reached: the user's settings, credentials of registries, the agent that holds keys for git. */
const PASSED =
  /^(?:TF_[A-Z0-9_]+|TF_TOKEN_.+|SSH_AUTH_SOCK|SSH_AGENT_PID|GIT_SSH|GIT_SSH_COMMAND|GIT_SSL_NO_VERIFY|NETRC)$/;

/** What Terraform and OpenTofu may see beyond the clean environment of children, and how they are to behave in a job. */
export function terraformEnvironment(env: Variables): Readonly<Record<string, string>> {
  const passed = Object.entries(env).filter(([name]) => PASSED.test(name) && !NOT_PASSED.test(name));
  return {
    ...Object.fromEntries(passed.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    CHECKPOINT_DISABLE: '1',
    GIT_TERMINAL_PROMPT: '0',
    GCM_INTERACTIVE: 'never',
  };
}

/** By which modules and providers are fetched, and what is fetched no longer needs. */
const CREDENTIALS =
  /^(?:TF_TOKEN_.+|TF_.*(?:TOKEN|PASSWORD|SECRET|CREDENTIAL).*|SSH_AUTH_SOCK|SSH_AGENT_PID|GIT_SSH|GIT_SSH_COMMAND|NETRC)$/;

/** For `validate`, which starts the providers that the configuration names and fetches nothing. */
export function withoutCredentials(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !CREDENTIALS.test(name)));
}
