import type { ScanTarget, ScanWish } from '../../../../shared/domain/gate/scanner.ts';
import { parseImageReference } from '../../../../shared/domain/text/image-reference.ts';

export type RegistryLogin = {
  readonly env: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
};

/**
 * The login of the image's registry, through the environment of this one process. Trivy offers it to every registry that it asks, those of
 * its databases too: so that process fetches nothing but the image, and the Java database from the same house or not at all.
 */
export function registryLogin({ kind }: ScanTarget, wish: ScanWish): RegistryLogin {
  const { trivyJavaDatabase } = wish.services;
  const asksJava = kind !== 'sbom' && wish.trivy.includes('vuln');
  const named =
    trivyJavaDatabase === undefined || !asksJava ? [] : ['--java-db-repository', trivyJavaDatabase];
  if (kind !== 'image' || wish.registry === undefined || wish.image === undefined)
    return { env: {}, flags: named };
  const { username, password } = wish.registry;
  const house = javaDatabaseOf(wish.image);
  const java = house === undefined ? ['--skip-java-db-update'] : ['--java-db-repository', house];
  return {
    env: { TRIVY_USERNAME: username, TRIVY_PASSWORD: password },
    flags: ['--skip-check-update', ...(named.length > 0 || !asksJava ? named : java)],
  };
}

function javaDatabaseOf(image: string): string | undefined {
  const parsed = parseImageReference(image);
  const registry = parsed.ok ? parsed.value.registry : '';
  if (/(^|\.)gcr\.io$|-docker\.pkg\.dev$/.test(registry)) return 'mirror.gcr.io/aquasec/trivy-java-db:1';
  return registry === 'ghcr.io' ? 'ghcr.io/aquasecurity/trivy-java-db:1' : undefined;
}
