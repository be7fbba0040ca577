import type { Finding } from '../findings/finding.ts';
import type { Gap } from './scan.ts';

export const SCANNERS = [
  'trivy',
  'gitleaks',
  'npm-audit',
  'pip-audit',
  'bandit',
  'safety',
  'osv-scanner',
  'zizmor',
  'semgrep',
] as const;

export type ScannerName = (typeof SCANNERS)[number];

/** One scanner, pure: what it would scan, how it is called, and what its answer means. The engine does the rest. */
export type Scanner = {
  readonly name: ScannerName;
  /** Name of the executable on the PATH: `trivy`, `npm`. */
  readonly executable: string;
  /** How its version is asked, and read from what it says. */
  readonly version: { readonly args: readonly string[]; read(output: string): string | undefined };
  /** What of this checkout it applies to, for `scanners: auto`, each with the reason for the log. Empty: nothing. */
  detect(checkout: Checkout, wish: ScanWish): readonly ScanTarget[];
  /** What it leaves to other scanners although it looks like its own, each in one sentence for the log. */
  leaves?(checkout: Checkout, wish: ScanWish): readonly string[];
  command(target: ScanTarget, at: ScanPlaces, wish: ScanWish, known: KnownBefore): ScanCommand;
  /** Of a process that exited by itself, whatever its code. Throws nothing: what cannot be read is a gap. */
  read(run: FinishedScan, target: ScanTarget, wish: ScanWish): Reading;
  /** Its processes cannot share what they keep on disk, so its targets are scanned one after the other. */
  readonly inTurn?: true | undefined;
};

/** What is in the checkout, as far as detection needs it. */
export type Checkout = {
  /** Every file that is not ignored, relative, with `/`, sorted. */
  readonly files: readonly string[];
  /** Absent where the folder is no git repository that this user may read. */
  readonly history?: CheckoutHistory | undefined;
};

export type CheckoutHistory = {
  /** Earlier commits are not in the clone. */
  readonly shallow: boolean;
  /** Absolute: the folder of git itself, where it is not `.git` of the checkout. */
  readonly gitFolder?: string | undefined;
};

/** What the user asked of the scanners, beyond their names. */
export type ScanWish = {
  /** Image to scan, `us-docker.pkg.dev/p/r/shop@sha256:…`. */
  readonly image?: string | undefined;
  /** SBOM file to scan, relative. */
  readonly sbom?: string | undefined;
  /** Which commits gitleaks reads: all of the history, a range, or none but the files as they are. */
  readonly secretsIn:
    | { readonly kind: 'history' }
    | {
        readonly kind: 'range';
        readonly range: string;
        /** How many commits it has, where git says that none of them adds a line. */
        readonly withoutLines?: number | undefined;
      }
    | { readonly kind: 'files' };
  /** What Trivy looks for. */
  readonly trivy: readonly ('vuln' | 'secret' | 'misconfig' | 'license')[];
  /** Folders and files left out, as globs. */
  readonly exclude: readonly string[];
  /** Hours after which a vulnerability database is too old to prove anything. */
  readonly databaseMaxAgeHours: number;
  readonly nowMs: number;
  /** Login of the registry of `image`. It reaches the one process that reads the image, and no other. */
  readonly registry?: { readonly username: string; readonly password: string } | undefined;
  /** Addresses of services in place of the public ones: `npm` is a registry, `osv` an OSV API. */
  readonly services: {
    readonly npm?: string | undefined;
    readonly osv?: string | undefined;
    /** Folder, absolute, with databases for osv-scanner in place of the API: `<folder>/osv-scanner/npm/all.zip`. */
    readonly osvDatabases?: string | undefined;
    /** Folder, absolute, with the database of safety: `insecure.json` and `insecure_full.json`. */
    readonly safetyDatabase?: string | undefined;
    /** OCI repositories of Trivy's databases, `mirror.example.com/trivy-db:2`. */
    readonly trivyDatabase?: string | undefined;
    readonly trivyJavaDatabase?: string | undefined;
  };
};

export type ScanTarget = {
  readonly kind:
    | 'image'
    | 'folder'
    | 'lockfile'
    | 'requirements'
    | 'history'
    | 'range'
    | 'sbom'
    | 'workflows';
  /** Relative to the checkout, `.` for all of it; the reference of an image; a range of commits. */
  readonly what: string;
  /** For people, as Scan.target has it. */
  readonly title: string;
  /** Why it applies: `package-lock.json is there`. */
  readonly because: string;
  /** Of commits: the history that they are part of. */
  readonly history?: CheckoutHistory | undefined;
  /** Files of the checkout whose text is wanted, relative; one that does not exist is left out. */
  readonly reads?: readonly string[] | undefined;
  /** Files of the checkout that lie in it, where `read` has to tell a path of the checkout from one that the scanner made up. */
  readonly files?: readonly string[] | undefined;
};

/** What is known before a scanner is started. */
export type KnownBefore = {
  /** As `version.read` gave it; '' where it gave nothing. */
  readonly version: string;
  /** Of the files that the target `reads`, by their path. */
  readonly texts: Readonly<Record<string, string>>;
};

/** Absolute paths. */
export type ScanPlaces = {
  readonly checkout: string;
  /** A file that does not exist yet, for the scanner's report. */
  readonly report: string;
  /** A folder of this run, for files that a scanner wants to be given. */
  readonly scratch: string;
  /** A folder that is kept from job to job, for databases. */
  readonly cache: string;
};

export type ScanCommand = {
  readonly args: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** Where the report is. */
  readonly report: 'stdout' | 'file';
  /** Added to the clean environment of the scan alone. Never a token, save that of `wish.registry`. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Files to write before the start, by absolute path below `scratch`. */
  readonly files?: Readonly<Record<string, string>> | undefined;
  /** Arguments of the same executable, run before the scan without `env`: it fetches a database. That it failed is for the scan to tell. */
  readonly before?: readonly string[] | undefined;
  /** Likewise after the scan, however that ended: what it says on stdout is handed to `read`. */
  readonly after?: readonly string[] | undefined;
};

export type FinishedScan = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The report's text, from where the command said; undefined where there is none. */
  readonly report: string | undefined;
  readonly version: string;
  /** Of the files that the target `reads`, as they were before the start. */
  readonly texts?: Readonly<Record<string, string>> | undefined;
  /** What the command of `after` said on stdout; absent where there was none or it failed. */
  readonly after?: string | undefined;
};

export type Reading = {
  readonly findings: readonly Finding[];
  readonly proof: readonly string[];
  readonly gaps: readonly Gap[];
};
