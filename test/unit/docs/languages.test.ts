import { describe, expect, test } from '@jest/globals';
import { treeSitterHcl } from '../../../shared/adapters/hcl/hcl.ts';
import { documents, examplesIn } from './markdown.ts';
import { shellProblem } from './shell-problem.ts';

const examples = documents().flatMap((path) => examplesIn(path));
const of = (language: string) => examples.filter((example) => example.language === language);

describe('an example in HCL', () => {
  test.each(of('hcl'))('can be read: $where', async ({ text }) => {
    const { problems } = await treeSitterHcl().parse('main.tf', text);
    expect(problems).toEqual([]);
  });

  test('would be refused with an error of syntax', async () => {
    expect((await treeSitterHcl().parse('main.tf', 'module "x" {')).problems).not.toEqual([]);
  });
});

describe('an example for a shell', () => {
  test.each(of('sh'))('closes what it opens: $where', ({ text }) => {
    expect(shellProblem(text)).toBeUndefined();
  });

  test.each(of('sh').filter(({ text }) => /^gcloud run/m.test(text)))(
    'says of each call of gcloud for which project and region: $where',
    ({ text, where }) => {
      // The emulator's own page leads gcloud by variables.
      if (where.startsWith('test/emulators/')) return;
      for (const [call] of text.matchAll(/^gcloud run .*$/gm)) {
        expect(call).toMatch(/ --project=/);
        expect(call).toMatch(/ --region=/);
      }
    },
  );

  test.each([
    ["echo 'a", /quote/],
    ['echo "a', /quote/],
    ['echo $(date', /\$\(/],
    ['gcloud x \\\n', /last line/],
    ['for a in b; do echo $a', /done/],
  ])('would be refused as %s', (text, problem) => {
    expect(shellProblem(text)).toMatch(problem);
  });

  test.each(["echo 'it''s' # don't", 'echo "$(echo "a (b)")"', 'a \\\n  b\n', 'for a in b; do\n  c\ndone'])(
    'is well as %s',
    (text) => {
      expect(shellProblem(text)).toBeUndefined();
    },
  );
});
