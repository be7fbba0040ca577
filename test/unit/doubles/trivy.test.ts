import { describe, expect, test } from '@jest/globals';
import { parseArguments } from '../../doubles/trivy/parse-arguments.ts';

describe('The double of Trivy', () => {
  test('reads flags in every form that cobra knows', () => {
    const { command, flags, targets } = parseArguments([
      'fs',
      '--format=json',
      '-o',
      'r.json',
      '--quiet',
      '--scanners',
      'vuln,secret',
      'dir',
    ]);
    expect({ command, targets }).toEqual({ command: 'filesystem', targets: ['dir'] });
    expect(Object.fromEntries(flags)).toEqual({
      ...{ format: ['json'], output: ['r.json'], quiet: ['true'], scanners: ['vuln', 'secret'] },
    });
  });

  test.each([
    [['imgae', 'x'], 'unknown command "imgae" for "trivy"'],
    [['image', '--no-such', 'x'], 'unknown flag: --no-such'],
    [['sbom', '--skip-dirs', 'a', 'x'], 'unknown flag: --skip-dirs'],
    [['config', '--scanners', 'vuln', 'x'], 'unknown flag: --scanners'],
    [['image', '--format', 'josn', 'x'], 'invalid argument "josn" for "--format" flag'],
    [['image', '--exit-code', 'one', 'x'], 'invalid argument "one" for "--exit-code" flag: parse error'],
    [['image', '--timeout', '5', 'x'], 'invalid argument "5" for "--timeout" flag: time: invalid duration'],
    [['image', '--output'], 'flag needs an argument: --output'],
    [['image', '-x', 'y'], "unknown shorthand flag: 'x' in -x"],
    [['image'], 'Require at least 1 argument'],
    [['image', 'a', 'b'], 'multiple targets cannot be specified'],
  ])('refuses %j', (args, message) => {
    expect(() => parseArguments(args)).toThrow(message);
  });
});
