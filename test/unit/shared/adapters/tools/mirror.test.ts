import { expect, test } from '@jest/globals';
import { toolMirror } from '../../../../../shared/adapters/tools/mirror.ts';
import { mirrored, parseMirror } from '../../../../../shared/domain/tools/mirror.ts';

const URL_OF_TRIVY =
  'https://github.com/aquasecurity/trivy/releases/download/v0.74.0/trivy_0.74.0_Linux-64bit.tar.gz';

test('a mirror has the same paths below its own', () => {
  expect(mirrored(URL_OF_TRIVY, undefined)).toBe(URL_OF_TRIVY);
  expect(mirrored(URL_OF_TRIVY, 'https://mirror.example.com/releases')).toBe(
    'https://mirror.example.com/releases/aquasecurity/trivy/releases/download/v0.74.0/trivy_0.74.0_Linux-64bit.tar.gz',
  );
});

test.each([
  'https://mirror.example.com/releases/',
  'https://mirror.example.com:8443',
  'http://127.0.0.1:4000',
])('is taken as %s', (value) => {
  expect(parseMirror(value)).toEqual({ ok: true, value: value.replace(/\/$/, '') });
});

test.each([
  'http://mirror.example.com',
  'ftp://x',
  'mirror',
  'https://user:word@x',
  'https://x/?a=b',
  'https://x/#a',
])('is refused as %s, without what may be a password', (value) => {
  const mirror = parseMirror(value);
  expect(mirror.ok).toBe(false);
  expect(JSON.stringify(mirror)).not.toContain('word');
});

test('comes from the environment, in both spellings', () => {
  expect(toolMirror({})).toBeUndefined();
  expect(toolMirror({ GHA_ENDPOINT_OVERRIDE_toolreleases: ' http://127.0.0.1:1 ' })).toBe(
    'http://127.0.0.1:1',
  );
  expect(toolMirror({ GHA_ENDPOINT_OVERRIDE_TOOLRELEASES: 'https://x' })).toBe('https://x');
  expect(() => toolMirror({ GHA_ENDPOINT_OVERRIDE_toolreleases: 'http://x' })).toThrow(
    "GHA_ENDPOINT_OVERRIDE_toolreleases: expected an https URL such as 'https://mirror.example.com/releases', or plain http on loopback, found 'http://x'.",
  );
});
