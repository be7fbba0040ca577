import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  packageIdentity,
  packageUrl,
  readPackageUrl,
} from '../../../../../shared/domain/package-url/package-url.ts';

describe('A package URL', () => {
  test.each([
    ['npm', 'lodash', '4.17.20', 'pkg:npm/lodash@4.17.20'],
    ['npm', '@angular/core', '12.0.1', 'pkg:npm/%40angular/core@12.0.1'],
    ['PyPI', 'Foo__Bar.baz', '1.0+local', 'pkg:pypi/foo-bar-baz@1.0+local'],
    ['Go', 'github.com/Foo/bar/v2', '2.0.1', 'pkg:golang/github.com/Foo/bar/v2@v2.0.1'],
    ['Go', 'stdlib', '1.22.0', 'pkg:golang/stdlib@v1.22.0'],
    [
      'Maven',
      'org.apache.logging.log4j:log4j-core',
      '2.14.1',
      'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
    ],
    ['crates.io', 'serde', '1.0.0', 'pkg:cargo/serde@1.0.0'],
    ['RubyGems', 'rails', '7.0.0', 'pkg:gem/rails@7.0.0'],
    ['Packagist', 'Symfony/Http', '6.0.0', 'pkg:composer/symfony/http@6.0.0'],
    ['Debian:12', 'openssl', '3.0.11-1', 'pkg:deb/debian/openssl@3.0.11-1'],
    ['npm', 'lodash', undefined, 'pkg:npm/lodash'],
  ])('of %s names %s %s', (ecosystem, name, version, expected) => {
    expect(packageUrl({ ecosystem, name, version })).toBe(expected);
  });

  test('is not made up where the ecosystem has none or the name breaks its rules', () => {
    expect(packageUrl({ ecosystem: 'Nowhere', name: 'x' })).toBeUndefined();
    expect(packageUrl({ ecosystem: 'Maven', name: 'no-group', version: '1' })).toBeUndefined();
    expect(packageUrl({ ecosystem: 'npm', name: '' })).toBeUndefined();
  });

  test('is read with the name that its ecosystem uses', () => {
    expect(readPackageUrl('pkg:npm/%40angular/core@12.0.1')).toEqual({
      type: 'npm',
      namespace: '@angular',
      name: 'core',
      version: '12.0.1',
      plainName: '@angular/core',
    });
    expect(readPackageUrl('pkg:maven/org.a/b@1')?.plainName).toBe('org.a:b');
    expect(readPackageUrl('pkg:deb/debian/openssl@1:1.2~3?arch=amd64')).toMatchObject({
      plainName: 'openssl',
      version: '1:1.2~3',
    });
    expect(readPackageUrl('pkg:pypi/Foo_Bar')?.name).toBe('foo-bar');
    expect(readPackageUrl('pkg:bitnami/wordpress@6')?.plainName).toBe('wordpress');
  });

  test.each(['', 'lodash@4', 'pkg:', 'pkg:npm', 'pkg:maven/x@1', 'pkg:cargo/%zz@1'])(
    'is not read of %j',
    (text) => {
      expect(readPackageUrl(text)).toBeUndefined();
      expect(packageIdentity(text)).toBeUndefined();
    },
  );
});

describe('The identity of a package', () => {
  test.each([
    ['pkg:npm/@angular/core@12.0.1', 'pkg:npm/%40angular/core'],
    ['pkg:pypi/Foo.Bar@1.0', 'pkg:pypi/foo-bar'],
    ['pkg:deb/debian/openssl@3.0?arch=amd64&distro=debian-12', 'pkg:deb/debian/openssl'],
    ['pkg:golang/github.com/Foo/bar@v1.2.3#cmd', 'pkg:golang/github.com/foo/bar'],
    ['pkg:golang/github.com/foo/bar@v1', 'pkg:golang/github.com/foo/bar'],
    ['pkg:nuget/Newtonsoft.Json@13.0.1', 'pkg:nuget/newtonsoft.json'],
  ])('of %s is %s', (purl, identity) => {
    expect(packageIdentity(purl)).toBe(identity);
  });

  test('is the same for every version, and of itself', () => {
    const name = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
    const version = fc.stringMatching(/^[0-9]{1,3}(\.[0-9]{1,3}){1,3}(-[a-z0-9]{1,5})?$/);
    const ecosystem = fc.constantFrom('npm', 'PyPI', 'Go', 'crates.io', 'RubyGems', 'NuGet');
    fc.assert(
      fc.property(ecosystem, name, version, version, (of, called, one, other) => {
        const [first, second] = [one, other].map((each) =>
          packageUrl({ ecosystem: of, name: called, version: each }),
        );
        const identity = packageIdentity(first ?? '');
        expect(identity).toBeDefined();
        expect(packageIdentity(second ?? '')).toBe(identity);
        expect(packageIdentity(identity ?? '')).toBe(identity);
        expect(readPackageUrl(first ?? '')?.type).toBeDefined();
      }),
    );
  });
});
