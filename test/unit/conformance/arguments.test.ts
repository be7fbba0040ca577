import { describe, expect, test } from '@jest/globals';
import { helpText, parseArguments } from '../../conformance/arguments.ts';

describe('the arguments of the script', () => {
  test('without any, the emulator is asked', () => {
    expect(parseArguments([])).toEqual({ mode: 'run', compare: [], keep: false });
  });

  test('a project is asked with its region, and with images of the caller', () => {
    const args = [
      '--project',
      'my-sandbox',
      '--region=europe-west1',
      '--image',
      'a',
      '--broken-image',
      'b',
      '--keep',
    ];
    expect(parseArguments(args)).toEqual({
      ...{ mode: 'run', compare: [], keep: true, image: 'a', brokenImage: 'b' },
      sandbox: { project: 'my-sandbox', region: 'europe-west1' },
    });
  });

  test.each([
    [['--project', 'my-sandbox'], /only with --project and --region, found no --region/],
    [['--region', 'us-central1'], /only with --project and --region, found no --project/],
    [['--project', 'My Project', '--region', 'us-central1'], /found 'My Project'/],
    [['--project', 'my-sandbox', '--region', '-'], /found '-'/],
    [['--project', 'my-sandbox', '--region', 'us-central1-a'], /found 'us-central1-a'/],
    [['--projct', 'x'], /Unknown argument '--projct'; did you mean "project"\?/],
    [['-k'], /Unknown argument '-k'/],
    [['sandbox'], /Unexpected argument 'sandbox'/],
    [['--transcript'], /--transcript needs a value/],
    [['--transcript', '--list'], /--transcript needs a value/],
    [['--list=yes'], /--list takes no value/],
    [['--compare', 'a', '--compare', 'b', '--transcript', 'c'], /without a run/],
    [['--keep'], /--keep needs --project and --region/],
    [['--compare', 'a', '--compare', 'b', '--compare', 'c'], /one or two files, found 3/],
  ])('%j is refused in words that help', (args, words) => {
    expect(() => parseArguments(args)).toThrow(words);
  });

  test('all that is wrong is told at once', () => {
    expect(() => parseArguments(['--projct', '--region', 'nowhere'])).toThrow(
      /--projct.*\n.*found no --project.*\n.*'nowhere'/,
    );
  });

  test('help is given whatever else is wrong, and names every flag', () => {
    expect(parseArguments(['--help', '--nonsense']).mode).toBe('help');
    for (const flag of ['--project', '--region', '--transcript', '--compare', '--keep', '--list']) {
      expect(helpText()).toContain(flag);
    }
  });
});
