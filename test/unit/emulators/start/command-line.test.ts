import { describe, expect, test } from '@jest/globals';
import { helpText, parseCommandLine } from '../../../emulators/command-line.ts';

describe('the command line of the emulator', () => {
  test('reads every flag, with its value behind it or after an equals sign', () => {
    const args =
      '--port 8080 --images=my.yml --metrics-interval 1s --metrics-delay 500ms --operation-delay 0s';
    expect(parseCommandLine([...args.split(' '), '--start-timeout', '4m', '--request-timeout=2.5s'])).toEqual(
      {
        kind: 'start',
        exitWithStdin: false,
        options: {
          ...{
            port: 8080,
            images: 'my.yml',
            metricsIntervalMs: 1000,
            metricsDelayMs: 500,
            operationDelayMs: 0,
          },
          ...{ startTimeoutMs: 240_000, requestTimeoutMs: 2500 },
        },
      },
    );
    expect(parseCommandLine(['--exit-with-stdin'])).toMatchObject({ exitWithStdin: true, options: {} });
  });

  test('refuses all that is wrong at once, and names the nearest flag', () => {
    const args = [
      '--prot',
      '80',
      '--metrics-delay',
      'soon',
      '--port',
      '70000',
      '--images',
      '--metrics-interval=0s',
    ];
    expect(() => parseCommandLine(args)).toThrow(
      [
        "Unknown argument '--prot'. Did you mean '--port'?",
        "Unknown argument '80'. Did you mean '--port'?",
        '--images needs a value: --images FILE',
        '--metrics-interval must be above zero.',
        "--port must be a number from 0 to 65535, got '70000'.",
        "--metrics-delay must be a time such as 500ms, 60s or 3m, got 'soon'.",
      ].join('\n'),
    );
  });

  test('shows its help with every flag', () => {
    expect(parseCommandLine(['--help', '--port', 'x'])).toEqual({ kind: 'help' });
    expect(helpText()).toContain('--metrics-interval TIME');
  });
});
