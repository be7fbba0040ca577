import { describe, expect, test } from '@jest/globals';
import { candidates } from '../../../../../shared/adapters/process/which.ts';

describe('where a program is looked for', () => {
  test('are the absolute folders of the PATH, in their order', () => {
    expect(candidates('npm', { PATH: '/a:/b/c' }, 'linux')).toEqual(['/a/npm', '/b/c/npm']);
  });

  test('is no folder that a checkout could fill', () => {
    expect(candidates('npm', { PATH: ':.:bin:./x:/a' }, 'linux')).toEqual(['/a/npm']);
    const windows = { Path: '.;node_modules\\.bin;\\rootless;C:\\a', PATHEXT: '.CMD' };
    expect(candidates('npm', windows, 'win32')).toEqual(['\\rootless\\npm.cmd', 'C:\\a\\npm.cmd']);
  });

  test('is its absolute path', () => {
    expect(candidates('/opt/x', { PATH: '/a' }, 'linux')).toEqual(['/opt/x']);
  });

  test.each(['bin/x', './x', '../x'])(
    'is nowhere for a path that is neither a name nor absolute: %s',
    (file) => {
      expect(candidates(file, { PATH: '/a' }, 'linux')).toEqual([]);
    },
  );

  test('has the endings that Windows can start, under any spelling of the variables', () => {
    const env = { Path: '"C:\\Program Files\\nodejs";D:\\b', PathExt: '.JS;.EXE;.CMD' };
    expect(candidates('npm', env, 'win32')).toEqual([
      'C:\\Program Files\\nodejs\\npm.exe',
      'C:\\Program Files\\nodejs\\npm.cmd',
      'D:\\b\\npm.exe',
      'D:\\b\\npm.cmd',
    ]);
    expect(candidates('npm.cmd', env, 'win32')[0]).toBe('C:\\Program Files\\nodejs\\npm.cmd');
    expect(candidates('C:\\x\\trivy', {}, 'win32')).toEqual([
      'C:\\x\\trivy.com',
      'C:\\x\\trivy.exe',
      'C:\\x\\trivy.bat',
      'C:\\x\\trivy.cmd',
    ]);
  });

  test('is nowhere without a PATH', () => {
    expect(candidates('npm', {}, 'linux')).toEqual([]);
    expect(candidates('npm', {}, 'win32')).toEqual([]);
  });
});
