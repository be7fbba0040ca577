/** Kinds of values that a flag takes, as pflag has them. Only `bool` takes none. */
export type FlagKind = 'bool' | 'string' | 'strings' | 'int' | 'float' | 'duration';
export type FlagTable = Partial<Readonly<Record<FlagKind, readonly string[]>>>;

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Flags that every subcommand inherits. */
export const GLOBAL_FLAGS: FlagTable = {
  bool: words(`
      debug generate-default-config insecure quiet version
    `),
  duration: words(`
      timeout
    `),
  string: words(`
      cacert cache-dir config
    `),
};

/** Flags of each subcommand that the gate has a use for, in Trivy 0.74.0. */
export const FLAGS: Readonly<Record<string, FlagTable>> = {
  image: {
    bool: words(`
      dependency-tree disable-telemetry download-db-only download-java-db-only help ignore-unfixed
      include-deprecated-checks include-non-failures license-full list-all-pkgs no-progress
      offline-scan password-stdin redis-tls removed-pkgs show-suppressed skip-check-update
      skip-db-update skip-java-db-update skip-version-check skip-vex-repo-update
      tf-exclude-downloaded-modules trace-rego
    `),
    duration: words(`
      cache-ttl
    `),
    float: words(`
      license-confidence-level
    `),
    int: words(`
      exit-code exit-on-eol parallel rego-error-limit
    `),
    string: words(`
      cache-backend checks-bundle-repository compliance detection-priority distro docker-host format
      helm-kube-version ignore-policy ignorefile input max-image-size module-dir output
      output-plugin-arg platform podman-host redis-ca redis-cert redis-key registry-token rekor-url
      report secret-config server template token token-header
    `),
    strings: words(`
      ansible-extra-vars ansible-inventory ansible-playbook check-namespaces config-check config-data
      config-file-schemas custom-headers db-repository enable-modules file-patterns helm-api-versions
      helm-set helm-set-file helm-set-string helm-values ignore-status ignored-licenses
      image-config-scanners image-src java-db-repository misconfig-scanners password pkg-relationships
      pkg-types raw-config-scanners render-cause sbom-sources scanners severity skip-dirs skip-files
      table-mode username vex vuln-severity-source
    `),
  },
  filesystem: {
    bool: words(`
      dependency-tree disable-telemetry download-db-only download-java-db-only help ignore-unfixed
      include-deprecated-checks include-dev-deps include-non-failures license-full list-all-pkgs
      no-progress offline-scan password-stdin redis-tls show-suppressed skip-check-update
      skip-db-update skip-java-db-update skip-version-check skip-vex-repo-update
      tf-exclude-downloaded-modules trace-rego
    `),
    duration: words(`
      cache-ttl
    `),
    float: words(`
      license-confidence-level
    `),
    int: words(`
      exit-code parallel rego-error-limit
    `),
    string: words(`
      cache-backend checks-bundle-repository compliance detection-priority distro format
      helm-kube-version ignore-policy ignorefile module-dir output output-plugin-arg redis-ca
      redis-cert redis-key registry-token rekor-url report secret-config server template token
      token-header
    `),
    strings: words(`
      ansible-extra-vars ansible-inventory ansible-playbook cf-params check-namespaces config-check
      config-data config-file-schemas custom-headers db-repository enable-modules file-patterns
      helm-api-versions helm-set helm-set-file helm-set-string helm-values ignore-status
      ignored-licenses java-db-repository misconfig-scanners password pkg-relationships pkg-types
      raw-config-scanners render-cause sbom-sources scanners severity skip-dirs skip-files table-mode
      tf-vars username vex vuln-severity-source
    `),
  },
  config: {
    bool: words(`
      disable-telemetry help include-deprecated-checks include-non-failures password-stdin redis-tls
      skip-check-update skip-version-check tf-exclude-downloaded-modules trace-rego
    `),
    duration: words(`
      cache-ttl
    `),
    int: words(`
      exit-code rego-error-limit
    `),
    string: words(`
      cache-backend checks-bundle-repository compliance format helm-kube-version ignore-policy
      ignorefile k8s-version module-dir output output-plugin-arg redis-ca redis-cert redis-key
      registry-token report template
    `),
    strings: words(`
      ansible-extra-vars ansible-inventory ansible-playbook cf-params check-namespaces config-check
      config-data config-file-schemas enable-modules file-patterns helm-api-versions helm-set
      helm-set-file helm-set-string helm-values misconfig-scanners password raw-config-scanners
      render-cause severity skip-dirs skip-files table-mode tf-vars username
    `),
  },
  sbom: {
    bool: words(`
      disable-telemetry download-db-only download-java-db-only help ignore-unfixed list-all-pkgs
      no-progress offline-scan password-stdin redis-tls show-suppressed skip-db-update
      skip-java-db-update skip-version-check skip-vex-repo-update
    `),
    duration: words(`
      cache-ttl
    `),
    int: words(`
      exit-code exit-on-eol
    `),
    string: words(`
      cache-backend compliance detection-priority distro format ignore-policy ignorefile output
      output-plugin-arg redis-ca redis-cert redis-key registry-token rekor-url server template token
      token-header
    `),
    strings: words(`
      custom-headers db-repository file-patterns ignore-status ignored-licenses java-db-repository
      password pkg-relationships pkg-types sbom-sources scanners severity table-mode username vex
      vuln-severity-source
    `),
  },
  convert: {
    bool: words(`
      dependency-tree help list-all-pkgs show-suppressed
    `),
    int: words(`
      exit-code exit-on-eol
    `),
    string: words(`
      compliance format ignore-policy ignorefile output output-plugin-arg report template
    `),
    strings: words(`
      scanners severity table-mode
    `),
  },
  version: {
    bool: words(`
      help
    `),
    string: words(`
      format
    `),
  },
};

export const SHORTHANDS: Readonly<Record<string, string>> = {
  f: 'format',
  h: 'help',
  o: 'output',
  s: 'severity',
  t: 'template',
  c: 'config',
  d: 'debug',
  q: 'quiet',
  v: 'version',
};

export const ALIASES: Readonly<Record<string, string>> = { i: 'image', fs: 'filesystem' };

/** Values that Trivy accepts, where it names them. */
export const VALUES: Readonly<Record<string, readonly string[]>> = {
  format: words('table json template sarif cyclonedx spdx spdx-json github cosign-vuln'),
  'image-src': words('docker containerd podman remote'),
  'image-config-scanners': words('misconfig secret'),
  scanners: words('vuln misconfig secret license'),
};
