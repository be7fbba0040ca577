import { describe, expect, test } from '@jest/globals';
import { readValidate } from '../../../../action-tf-validate/src/steps/terraform/validate.ts';
import { fetchedModules } from '../../../../shared/domain/validation/fetched-modules.ts';
import { done, recorded, subject } from './recorded.ts';

const errors = done({ exitCode: 1, stdout: recorded('validate-errors.json') });

describe('validate', () => {
  test('is read with the range of each fault, told from the root of the checkout', () => {
    const { findings, proof, gaps } = readValidate(errors, subject('envs/prod'));
    expect(gaps).toEqual([]);
    expect(proof).toEqual(['envs/prod validated']);
    expect(findings[1]).toMatchObject({
      ...{ kind: 'code', tool: 'validate', id: 'unsupported-argument', severity: 'high' },
      title: 'Unsupported argument',
      message: expect.stringContaining('Did you mean "display_name"?'),
      place: { path: 'envs/prod/main.tf', startLine: 10, endLine: 10, startColumn: 3, endColumn: 14 },
    });
  });

  test('takes a provider that does not start for no fault of the code', () => {
    const broken = done({ exitCode: 1, stdout: recorded('validate-plugin-fault.json') });
    const { findings, proof, gaps } = readValidate(broken, subject('app'));
    expect({ findings, proof }).toEqual({ findings: [], proof: [] });
    expect(gaps).toMatchObject([
      { kind: 'crashed', message: expect.stringMatching(/^Failed to load plugin schemas: /) },
    ]);
    expect(gaps[0]?.message).toContain('Unrecognized remote plugin message');
  });

  test('gives a fault of a module the same place and the same name from every root', () => {
    const from = (folder: string, file: string) =>
      readValidate(
        done({ exitCode: 1, stdout: errors.stdout.replaceAll('"main.tf"', JSON.stringify(file)) }),
        subject(folder),
      ).findings;
    expect(from('envs/prod', '../../modules/db/main.tf')).toEqual(from('modules/db', 'main.tf'));
    expect(from('envs/prod', '..\\..\\modules\\db\\main.tf')).toEqual(from('modules/db', 'main.tf'));
  });

  test('shows a fault of a fetched module where the checkout calls it', () => {
    const fetched = fetchedModules(recorded('modules.json'), subject('envs/prod'), new Map());
    const { findings } = readValidate(
      done({ exitCode: 1, stdout: recorded('validate-remote-module.json') }),
      subject('envs/prod', {
        fetched: fetched.map((one) => ({ ...one, call: { path: 'envs/prod/net.tf', line: 7 } })),
      }),
    );
    expect(findings[0]).toMatchObject({
      place: { path: 'envs/prod/net.tf', startLine: 7 },
      message: expect.stringContaining(
        '(at main.tf:1 of module net, which comes from git::file:///checkout/remote)',
      ),
    });
  });

  test('says nothing of a file that was made for the run', () => {
    const { findings } = readValidate(errors, subject('m', { made: ['main.tf'] }));
    expect(findings).toEqual([]);
  });

  test('is read behind the lines of a wrapper', () => {
    const wrapped = `[command]/opt/terraform-bin validate -json\n${errors.stdout}\n::debug::exited\n`;
    expect(readValidate({ ...errors, stdout: wrapped }, subject('a')).findings).toHaveLength(2);
  });

  test.each([
    ['no JSON', { exitCode: 1, stdout: recorded('validate-bad-flag.txt') }, 'unreadable-report'],
    ['nothing', { exitCode: 0 }, 'unreadable-report'],
    ['half a report', { exitCode: 1, stdout: errors.stdout.slice(0, 400) }, 'unreadable-report'],
    ['errors with exit code 0', { exitCode: 0, stdout: errors.stdout }, 'unreadable-report'],
    ['another format', { exitCode: 1, stdout: errors.stdout.replace('"1.0"', '"2.0"') }, 'unknown-schema'],
  ])('proves nothing by %s', (_, end, kind) => {
    const reading = readValidate(done(end), subject('a'));
    expect(reading).toMatchObject({ findings: [], proof: [], gaps: [{ kind }] });
  });
});
