/** The part of SARIF 2.1.0 that we write. Every place of it is in the standard under the same name. */
export type SarifLog = {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly SarifRun[];
};

export type SarifRun = {
  readonly tool: { readonly driver: SarifDriver };
  /** What code scanning parts analyses by: all up to the last slash. */
  readonly automationDetails: { readonly id: string };
  readonly invocations: readonly SarifInvocation[];
  readonly columnKind: 'utf16CodeUnits';
  readonly results: readonly SarifResult[];
};

export type SarifDriver = {
  readonly name: string;
  readonly version?: string;
  readonly informationUri?: string;
  readonly rules: readonly SarifRule[];
};

export type SarifRule = {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: SarifText;
  readonly fullDescription: SarifText;
  readonly help: SarifText & { readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: {
    readonly tags: readonly string[];
    readonly precision: SarifPrecision;
    /** A number as text: code scanning refuses a number. */
    readonly 'security-severity'?: string;
    readonly 'problem.severity'?: 'error' | 'warning' | 'recommendation';
  };
};

export type SarifResult = {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: SarifText;
  readonly locations: readonly [SarifLocation];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
  readonly properties: Readonly<Record<string, string | number | readonly string[]>>;
};

export type SarifLocation = {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    };
  };
};

export type SarifInvocation = {
  readonly executionSuccessful: boolean;
  readonly toolExecutionNotifications: readonly SarifNotification[];
};

export type SarifNotification = {
  readonly level: SarifLevel;
  readonly descriptor: { readonly id: string };
  readonly message: SarifText;
};

export type SarifText = { readonly text: string };
export type SarifLevel = 'error' | 'warning' | 'note';
export type SarifPrecision = 'very-high' | 'high' | 'medium' | 'low';
