import type { ScanWish } from '../../shared/domain/gate/scanner.ts';
import type { Environment } from '../../shared/domain/inputs/read-inputs.ts';

/**
 * Where scanners ask in place of the public services: mirrors of a company, databases on the machine. The variables are those of the scanners
 * themselves, where they have one.
 */
export function scanServices(env: Environment): ScanWish['services'] {
  return {
    npm: env.GHA_ENDPOINT_OVERRIDE_npm || env.GHA_ENDPOINT_OVERRIDE_NPM || undefined,
    osv: env.GHA_ENDPOINT_OVERRIDE_osv || env.GHA_ENDPOINT_OVERRIDE_OSV || undefined,
    osvDatabases: env.OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY || undefined,
    safetyDatabase: env.SAFETY_DB_DIR || undefined,
    trivyDatabase: env.TRIVY_DB_REPOSITORY || undefined,
    trivyJavaDatabase: env.TRIVY_JAVA_DB_REPOSITORY || undefined,
  };
}
