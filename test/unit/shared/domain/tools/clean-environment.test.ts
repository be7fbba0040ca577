import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanEnvironment } from '../../../../../shared/domain/tools/clean-environment.ts';

test('a tool sees what it needs, under the names that the machine uses', () => {
  const needed = {
    PATH: '/usr/bin',
    HOME: '/home/runner',
    LANG: 'C.UTF-8',
    TMPDIR: '/tmp',
    https_proxy: 'http://proxy:3128',
    NO_PROXY: '127.0.0.1',
    SSL_CERT_FILE: '/etc/ca.pem',
    NODE_EXTRA_CA_CERTS: '/etc/ca.pem',
    RUNNER_TRACKING_ID: 'github_1',
    TRIVY_CACHE_DIR: '/cache',
    npm_config_cache: '/cache/npm',
  };
  expect(cleanEnvironment(needed)).toEqual(needed);
});

test('no token, no credential and nothing that loads code reaches a tool', () => {
  const job = {
    GITHUB_TOKEN: 'ghs_x',
    GH_TOKEN: 'x',
    ACTIONS_RUNTIME_TOKEN: 'x',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'x',
    ACTIONS_CACHE_URL: 'x',
    INPUT_TOKEN: 'x',
    GOOGLE_APPLICATION_CREDENTIALS: 'x',
    CLOUDSDK_AUTH_ACCESS_TOKEN: 'x',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    AZURE_CLIENT_SECRET: 'x',
    NPM_TOKEN: 'x',
    NODE_AUTH_TOKEN: 'x',
    NPM_CONFIG_USERCONFIG: 'x',
    PIP_INDEX_URL: 'x',
    TF_TOKEN_app_terraform_io: 'x',
    SSH_AUTH_SOCK: 'x',
    GITHUB_ENV: 'x',
    GITHUB_PATH: 'x',
    GITHUB_OUTPUT: 'x',
    GITHUB_STEP_SUMMARY: 'x',
    NODE_OPTIONS: '--require x',
    LD_PRELOAD: 'x',
    DYLD_INSERT_LIBRARIES: 'x',
    PYTHONPATH: 'x',
    GIT_SSH_COMMAND: 'x',
    BASH_ENV: 'x',
  };
  expect(cleanEnvironment({ ...job, PATH: '/bin' })).toEqual({ PATH: '/bin' });
});

test('what is not on the list is not seen, whatever it is called', () => {
  const name = fc.stringMatching(/^[A-Z_]{1,20}$/).filter((each) => !['CI', 'OS', 'TZ'].includes(each));
  const suffix = fc.constantFrom('_TOKEN', '_SECRET', '_KEY', '_PASSWORD', '_CREDENTIALS', '_URL');
  fc.assert(
    fc.property(fc.tuple(name, suffix), ([prefix, end]) => {
      expect(cleanEnvironment({ [`${prefix}${end}`]: 'x' })).toEqual({});
    }),
  );
});

test('on Windows names have any spelling, and cmd.exe is told not to look into the checkout', () => {
  const windows = {
    Path: 'C:\\bin',
    SystemRoot: 'C:\\Windows',
    ComSpec: 'cmd.exe',
    'ProgramFiles(x86)': 'C:\\p',
    Github_Token: 'x',
  };
  expect(cleanEnvironment(windows)).toEqual({
    Path: 'C:\\bin',
    SystemRoot: 'C:\\Windows',
    ComSpec: 'cmd.exe',
    'ProgramFiles(x86)': 'C:\\p',
    NoDefaultCurrentDirectoryInExePath: '1',
  });
});

test('a variable that is not set stays so', () => {
  expect(cleanEnvironment({ PATH: undefined, HOME: '' })).toEqual({ HOME: '' });
});
