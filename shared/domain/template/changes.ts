import type { JsonObject } from '../json/json.ts';
import type { SecretReference } from '../text/secret-reference.ts';

/** `merge` keeps what is not named, `overwrite` takes it away. */
export type Strategy = 'merge' | 'overwrite';

export type MapChange = {
  readonly strategy: Strategy;
  readonly values: ReadonlyMap<string, string>;
};

export type SecretChange = {
  readonly strategy: Strategy;
  /** By name of the environment variable. */
  readonly env: ReadonlyMap<string, SecretReference>;
  /** By full path of the file. */
  readonly files: ReadonlyMap<string, SecretReference>;
};

export type NetworkChange = {
  readonly network?: string | undefined;
  readonly subnet?: string | undefined;
  readonly connector?: string | undefined;
  readonly egress?: 'ALL_TRAFFIC' | 'PRIVATE_RANGES_ONLY' | undefined;
};

/** What a candidate has that the serving revision has not. Absent fields stay as they are. */
export type TemplateChanges = {
  /** A fragment of a RevisionTemplate, laid over the serving one before everything else. */
  readonly fragment?: JsonObject | undefined;
  readonly image?: string | undefined;
  readonly command?: readonly string[] | undefined;
  readonly args?: readonly string[] | undefined;
  readonly port?: number | undefined;
  readonly envVars?: MapChange | undefined;
  readonly secrets?: SecretChange | undefined;
  readonly cpuMilli?: number | undefined;
  readonly memoryBytes?: number | undefined;
  readonly cpuBoost?: boolean | undefined;
  readonly cpuThrottling?: boolean | undefined;
  readonly startupProbe?: JsonObject | undefined;
  readonly livenessProbe?: JsonObject | undefined;
  readonly concurrency?: number | undefined;
  readonly timeoutSeconds?: number | undefined;
  readonly serviceAccount?: string | undefined;
  readonly executionEnvironment?: 'EXECUTION_ENVIRONMENT_GEN1' | 'EXECUTION_ENVIRONMENT_GEN2' | undefined;
  readonly sessionAffinity?: boolean | undefined;
  readonly network?: NetworkChange | undefined;
  readonly labels?: MapChange | undefined;
  /** Labels that every deployment sets; those that the user names win over them. */
  readonly defaultLabels?: ReadonlyMap<string, string> | undefined;
  /** Of the service, as the fields below: they hold from the first write on, for all its revisions. */
  readonly minInstances?: number | undefined;
  readonly maxInstances?: number | undefined;
  readonly ingress?: string | undefined;
  readonly description?: string | undefined;
};
