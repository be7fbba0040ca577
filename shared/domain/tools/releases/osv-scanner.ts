import type { ReleaseTable } from './release-table.ts';

/** Released as bare executables: the downloaded file is what runs. */
export const OSV_SCANNER: ReleaseTable = {
  defaultVersion: '2.6.0',
  folder: 'https://github.com/google/osv-scanner/releases/download/v{version}',
  files: {
    'linux-x64': 'osv-scanner_linux_amd64',
    'linux-arm64': 'osv-scanner_linux_arm64',
    'darwin-x64': 'osv-scanner_darwin_amd64',
    'darwin-arm64': 'osv-scanner_darwin_arm64',
    'win32-x64': 'osv-scanner_windows_amd64.exe',
    'win32-arm64': 'osv-scanner_windows_arm64.exe',
  },
  versions: {
    '2.6.0': {
      'linux-x64': { archive: 'ca69b3d3cd08f889a49dc0a383122f71cc528b83803671df5fd874d97485b108' },
      'linux-arm64': { archive: '2c71403eb443d05891c4f268c3ad771cf4f16e5443463fd7851ef8f454d3c7e4' },
      'darwin-x64': { archive: '60c5296637e977b28eeda5c7f13573e447659a632922737f94d11fa7e30ad6ca' },
      'darwin-arm64': { archive: '98c460dcd37de25819babd757d04542045b6243113e209edcd4d89fedb0256b4' },
      'win32-x64': { archive: 'e0ed7644118b717b028c249ee9d3515024e55e8510747ca08906eb96765354d6' },
      'win32-arm64': { archive: 'ca1379da0e408279ef2c85cde0846a903495738a91c7b065a208048437c1686c' },
    },
  },
};
