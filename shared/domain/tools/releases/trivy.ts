import type { ReleaseTable } from './release-table.ts';

export const TRIVY: ReleaseTable = {
  defaultVersion: '0.74.0',
  folder: 'https://github.com/aquasecurity/trivy/releases/download/v{version}',
  files: {
    'linux-x64': 'trivy_{version}_Linux-64bit.tar.gz',
    'linux-arm64': 'trivy_{version}_Linux-ARM64.tar.gz',
    'darwin-x64': 'trivy_{version}_macOS-64bit.tar.gz',
    'darwin-arm64': 'trivy_{version}_macOS-ARM64.tar.gz',
    'win32-x64': 'trivy_{version}_windows-64bit.zip',
  },
  versions: {
    '0.74.0': {
      'linux-x64': {
        archive: '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
        executable: 'd89bcc6510a267f11b773398cbf1be5520ce39f9e8b6633178c4487f05b7d791',
      },
      'linux-arm64': { archive: 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5' },
      'darwin-x64': { archive: '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485' },
      'darwin-arm64': { archive: '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11' },
      'win32-x64': {
        archive: '94c40e0696e4b907a74b7b2e1438d5d72ebaca83115817407f568a002d520842',
        executable: '4c532e1f28f53282dc364671e87381cd77760fa9cafab143f576449c2207cdd5',
      },
    },
    '0.73.0': {
      'linux-x64': { archive: '2edd39da482bb4e9831962487b68f68e3928ec3137794757f54d00383d79547b' },
      'linux-arm64': { archive: '13833d97e8a1a5367471c372a173180157f593bece570e20d5d925fef552f5dd' },
      'darwin-x64': { archive: 'd39d1374dd3e35d48621b82df9b6625fe69f9920cc67d2739ed81bb679f16f51' },
      'darwin-arm64': { archive: '80cc25faaf6378e37701202d0b4f9f43d9e413d198d594ba60fdf559fe44a683' },
      'win32-x64': { archive: 'd2d3ad5292aae470a03eb6506db86fce81b1894592b8451cadaf60eaa22f2025' },
    },
    '0.72.0': {
      'linux-x64': {
        archive: 'bbb64b9695866ce4a7a8f5c9592002c5961cab378577fa3f8a040df362b9b2ea',
        executable: '0e69edd134a3c338baa1a6806920773615d682b18cbc6a0cba2a3b658ef9b63e',
      },
      'linux-arm64': { archive: '2ca2c023109c2db6b2b77366b6717291452d4531167377d95c79547f0c8e3467' },
      'darwin-x64': { archive: 'ee5e60df8a98e5b89fd74a6d86f9e5c7e9a266a35002cb1e43291698b3bfee08' },
      'darwin-arm64': { archive: '88f208680dc05da2b459e19b4f5aa2b4dc7c2117892ba4aab2ae63baba330016' },
      'win32-x64': { archive: 'ed3cf122060f61818fe1f735fd97557954e16e10bc8b058af9852271cf2e91b3' },
    },
    '0.70.0': {
      'linux-x64': { archive: '8b4376d5d6befe5c24d503f10ff136d9e0c49f9127a4279fd110b727929a5aa9' },
      'linux-arm64': { archive: '2f6bb988b553a1bbac6bdd1ce890f5e412439564e17522b88a4541b4f364fc8d' },
      'darwin-x64': { archive: '52d531452b19e7593da29366007d02a810e1e0080d02f9cf6a1afb46c35aaa93' },
      'darwin-arm64': { archive: '68e543c51dcc96e1c344053a4fde9660cf602c25565d9f09dc17dd41e13b838a' },
      'win32-x64': { archive: 'eea5442eab86f9e26cd718d7618d43899e72a83767619e8bee47911bddbfb825' },
    },
  },
};
