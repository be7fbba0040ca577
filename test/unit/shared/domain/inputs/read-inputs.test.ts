import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { err, ok } from '../../../../../shared/domain/errors/problem.ts';
import {
  anyText,
  filledByRunner,
  oneOf,
  optional,
  required,
  withDefault,
} from '../../../../../shared/domain/inputs/input.ts';
import { readInputs } from '../../../../../shared/domain/inputs/read-inputs.ts';
import { parseServiceName } from '../../../../../shared/domain/text/service-name.ts';

const TABLE = {
  service: required(parseServiceName),
  project_id: optional(anyText),
  mode: withDefault(oneOf('rollout', 'deploy'), 'rollout'),
  github_token: filledByRunner(anyText),
  suite: optional((_, name) =>
    err([
      { where: name, line: 2, column: 1, message: 'Expected this' },
      { where: name, line: 3, column: 1, message: 'Expected that' },
    ]),
  ),
};
const read = (env: Record<string, string | undefined>) => readInputs(env, TABLE);

describe('readInputs', () => {
  test('reads what the runner sets, and leaves the rest of the environment alone', () => {
    const env = { INPUT_SERVICE: ' app \n', INPUT_PROJECT_ID: 'p', PATH: '/bin', SERVICE: 'x' };
    expect(read(env)).toEqual({ values: { service: 'app', project_id: 'p', mode: 'rollout' }, problems: [] });
  });

  test('takes an empty input for none', () => {
    const env = {
      INPUT_SERVICE: 'app',
      INPUT_PROJECT_ID: '',
      INPUT_MODE: '  ',
      INPUT_GITHUB_TOKEN: undefined,
    };
    expect(read(env)).toEqual({ values: { service: 'app', mode: 'rollout' }, problems: [] });
  });

  test('asks for what is required in the words of its parser', () => {
    expect(read({}).problems).toEqual([
      { where: 'service', message: expect.stringMatching(/^Expected a service name .*, found nothing$/) },
    ]);
  });

  test('reads a hyphen as an underscore', () => {
    expect(read({ INPUT_SERVICE: 'app', 'INPUT_PROJECT-ID': 'p' }).values.project_id).toBe('p');
  });

  test('lets the hyphenated form win over a default that the runner filled in', () => {
    const table = {
      on_busy: withDefault(oneOf('wait', 'fail'), 'wait'),
      github_token: filledByRunner(anyText),
    };
    const env = {
      INPUT_ON_BUSY: 'wait',
      'INPUT_ON-BUSY': 'fail',
      INPUT_GITHUB_TOKEN: 'ghs_1',
      'INPUT_GITHUB-TOKEN': 'mine',
    };
    expect(readInputs(env, table)).toEqual({
      values: { on_busy: 'fail', github_token: 'mine' },
      problems: [],
    });
  });

  test('refuses both forms of one input', () => {
    expect(read({ INPUT_SERVICE: 'app', INPUT_PROJECT_ID: 'a', 'INPUT_PROJECT-ID': 'b' }).problems).toEqual([
      { where: 'project_id', message: 'Expected the input once, found it as project_id and as project-id' },
    ]);
  });

  test.each([
    ['INPUT_SERVCE', 'servce', 'Expected an input of this action, found "servce"; did you mean "service"?'],
    [
      'INPUT_PROJECT-I',
      'project-i',
      'Expected an input of this action, found "project-i"; did you mean "project_id"?',
    ],
    ['INPUT_ZZZZZZ', 'zzzzzz', 'Expected an input of this action, found "zzzzzz"'],
    ['INPUT___PROTO__', '__proto__', 'Expected an input of this action, found "__proto__"'],
  ])('refuses the unknown %s', (variable, where, message) => {
    expect(read({ INPUT_SERVICE: 'app', [variable]: 'x' }).problems).toEqual([
      { where, message, hint: expect.stringContaining('Take it out of "with:"') },
    ]);
  });

  test('says where the input of another action went', () => {
    const { problems } = readInputs({ INPUT_NO_TRAFFIC: 'true' }, {}, { no_traffic: 'Write mode: deploy' });
    expect(problems).toEqual([
      {
        where: 'no_traffic',
        message: 'Expected an input of this action, found "no_traffic"',
        hint: 'Write mode: deploy',
      },
    ]);
  });

  test('collects every problem, and still gives what it could read', () => {
    const env = {
      INPUT_SERVICE: 'App',
      INPUT_MODE: 'now',
      INPUT_SUITE: 'x',
      INPUT_OTHER: 'y',
      INPUT_PROJECT_ID: 'p',
    };
    const { values, problems } = read(env);
    expect(values).toEqual({ project_id: 'p' });
    expect(problems.map(({ where, line }) => [where, line])).toEqual([
      ['service', undefined],
      ['mode', undefined],
      ['suite', 2],
      ['suite', 3],
      ['other', undefined],
    ]);
  });

  test('finds every input again under the name that the runner gives it', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/);
    const text = fc.string({ minLength: 1 }).filter((value) => value.trim() !== '');
    fc.assert(
      fc.property(fc.dictionary(name, text), fc.boolean(), (inputs, hyphens) => {
        const table = Object.fromEntries(Object.keys(inputs).map((key) => [key, required((t) => ok(t))]));
        const variable = (key: string) =>
          `INPUT_${(hyphens ? key.replaceAll('_', '-') : key).replaceAll(' ', '_').toUpperCase()}`;
        const env = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [variable(key), value]));
        expect(readInputs(env, table)).toEqual({ values: { ...inputs }, problems: [] });
      }),
    );
  });
});
