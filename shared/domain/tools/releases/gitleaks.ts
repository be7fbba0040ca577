import type { ReleaseTable } from './release-table.ts';

export const GITLEAKS: ReleaseTable = {
  defaultVersion: '8.30.1',
  folder: 'https://github.com/gitleaks/gitleaks/releases/download/v{version}',
  files: {
    'linux-x64': 'gitleaks_{version}_linux_x64.tar.gz',
    'linux-arm64': 'gitleaks_{version}_linux_arm64.tar.gz',
    'darwin-x64': 'gitleaks_{version}_darwin_x64.tar.gz',
    'darwin-arm64': 'gitleaks_{version}_darwin_arm64.tar.gz',
    'win32-x64': 'gitleaks_{version}_windows_x64.zip',
    'win32-arm64': 'gitleaks_{version}_windows_arm64.zip',
  },
  versions: {
    '8.30.1': {
      'linux-x64': {
        archive: '551f6fc83ea457d62a0d98237cbad105af8d557003051f41f3e7ca7b3f2470eb',
        executable: '88f91962aa2f93ac6ab281d553b9e125f5197bbbce38f9f2437f7299c32e5509',
      },
      'linux-arm64': {
        archive: 'e4a487ee7ccd7d3a7f7ec08657610aa3606637dab924210b3aee62570fb4b080',
        executable: '00e91bbe655bd7c47753e8cfe61cb76ea1a5d7e7702fe161ee40102b46b3823b',
      },
      'darwin-x64': {
        archive: 'dfe101a4db2255fc85120ac7f3d25e4342c3c20cf749f2c20a18081af1952709',
        executable: 'cee01fea7173f1b779dff188e1c26ecbcb4027d394acc573b23aaf0be260e291',
      },
      'darwin-arm64': {
        archive: 'b40ab0ae55c505963e365f271a8d3846efbc170aa17f2607f13df610a9aeb6a5',
        executable: 'ba52fb1bfabbcde42f032afad3d6e0b19dff8ed105229a16e7caa338bbc0e84f',
      },
      'win32-x64': { archive: 'd29144deff3a68aa93ced33dddf84b7fdc26070add4aa0f4513094c8332afc4e' },
      'win32-arm64': { archive: 'b95f5e4f5c425cedca7ee203d9afd29597e692c4924a12ed42f970537c72cc0f' },
    },
  },
};
