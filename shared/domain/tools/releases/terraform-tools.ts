import type { ReleaseTable } from './release-table.ts';

export const TERRAFORM: ReleaseTable = {
  defaultVersion: '1.16.2',
  folder: 'https://releases.hashicorp.com/terraform/{version}',
  files: {
    'linux-x64': 'terraform_{version}_linux_amd64.zip',
    'linux-arm64': 'terraform_{version}_linux_arm64.zip',
    'darwin-x64': 'terraform_{version}_darwin_amd64.zip',
    'darwin-arm64': 'terraform_{version}_darwin_arm64.zip',
    'win32-x64': 'terraform_{version}_windows_amd64.zip',
    'win32-arm64': 'terraform_{version}_windows_arm64.zip',
  },
  versions: {
    '1.16.2': {
      'linux-x64': { archive: '0d17011f0c4664539b164b044903d04e296c86c13cb9f28040076c65cfb3985a' },
      'linux-arm64': { archive: 'c040bd1e3122b4290f70f74288d8c5a54ddd4254a3e52a29e7cc666653f50a0a' },
      'darwin-x64': { archive: '275f50ed172af2f23e15a2ce7e3251aac8b17b768f2e62eceb81c353cd106abf' },
      'darwin-arm64': { archive: '7c0a0b31c8aa541351369bcf7b62a7289fbc21de7e577669aeba6d42f4e6cc41' },
      'win32-x64': { archive: '6ef140ce1d399dc43b8315194176ddc2dfb5c21d607968e82ef20a55cfff40d0' },
    },
    '1.15.6': {
      'linux-x64': { archive: 'a7150d3b0e1b5c466ad42e8c499954a3c54645f8b56b385fa025d34f7e88faa9' },
      'darwin-x64': { archive: 'ec7e3c2d314b5b0c975b6f7f8c6094d1806cb98f64f79e6f971cc87f786eb6e0' },
      'darwin-arm64': { archive: '8d4c6791a744332bc7ca3962c61ab2ed8e5d25a7299f176f5edffb9cb525e85f' },
    },
  },
};

export const OPENTOFU: ReleaseTable = {
  defaultVersion: '1.12.6',
  folder: 'https://github.com/opentofu/opentofu/releases/download/v{version}',
  files: {
    'linux-x64': 'tofu_{version}_linux_amd64.zip',
    'linux-arm64': 'tofu_{version}_linux_arm64.zip',
    'darwin-x64': 'tofu_{version}_darwin_amd64.zip',
    'darwin-arm64': 'tofu_{version}_darwin_arm64.zip',
    'win32-x64': 'tofu_{version}_windows_amd64.zip',
  },
  versions: {
    '1.12.6': {
      'linux-x64': { archive: '5dc43da4f750f33873dc25e94587128709e819e544b7be9016b255316153c3a8' },
      'linux-arm64': { archive: 'e573979ba68a17fe7b881752051a694a7efcd970e39521f6a25775197861ed4d' },
      'darwin-x64': { archive: '166388e5feed47e107e11721b6366bf91d21e47eccbced75f3cbe0c7184ffd9b' },
      'darwin-arm64': { archive: 'e083ee43790ab9e19ad66d9933e24a7244a1412e1d5728f37999ae2163fdac95' },
      'win32-x64': { archive: '0d1421721cf9ec24b41b698a9620dda218d47fa7e76ac3dc15cdbc13bd79b0bb' },
    },
  },
};

export const TFLINT: ReleaseTable = {
  defaultVersion: '0.64.0',
  folder: 'https://github.com/terraform-linters/tflint/releases/download/v{version}',
  files: {
    'linux-x64': 'tflint_linux_amd64.zip',
    'linux-arm64': 'tflint_linux_arm64.zip',
    'darwin-x64': 'tflint_darwin_amd64.zip',
    'darwin-arm64': 'tflint_darwin_arm64.zip',
    'win32-x64': 'tflint_windows_amd64.zip',
  },
  versions: {
    '0.64.0': {
      'linux-x64': { archive: 'cca9d13e2e1d7a2c627af60ff899a3c9b74212899416aeb96ec764d2ef954537' },
      'linux-arm64': { archive: '560da89aacf59389d4eb029730dd5b109b7288096c32f2726a0d9e783a5ea8eb' },
      'darwin-x64': { archive: '0f3a9fd17526014646a2dfc3f9122f7b4161abe3d6b0f0f03f9014483ddf4d19' },
      'darwin-arm64': { archive: '2496e9cb3d24992d553b45e7c87a0fdc9449ca975233876247a9bfeda857e6c0' },
      'win32-x64': { archive: 'fb42fb859d844b156a8ea9d3363078c4d8b85ca78782e60876b08c9b8e59f303' },
    },
  },
};
