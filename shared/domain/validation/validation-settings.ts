import { DEFAULT_POLICY, type Policy } from '../gate/policy.ts';

/** What a validation judges by, and what only the team can know. */
export type ValidationSettings = { readonly policy: Policy; readonly policies: PolicySettings };

export type PolicySettings = {
  /** Whether advice counts with its severity. */
  readonly adviceBlocks: boolean;
  /** Whether what files cannot tell counts with the severity of its policy; else it is told without counting. */
  readonly undecidedCounts: boolean;
  /** Names or globs of services that everybody may call. */
  readonly publicServices: readonly string[];
  /** Connections of each database that no service may count on. */
  readonly reservedConnections: number;
  /** Variables of the environment that hold the size of a pool. */
  readonly poolVariables: readonly string[];
  /** Globs of files of values by the environment that they make; undefined: by the names of files and folders. */
  readonly environments: Readonly<Record<string, readonly string[]>> | undefined;
};

/** Without a file. A file that terraform refuses or that is not formatted blocks; what a tool only remarks does not. */
export const DEFAULT_VALIDATION: ValidationSettings = {
  policy: {
    ...DEFAULT_POLICY,
    limits: { critical: 0, high: 0, medium: 0, low: 'any', info: 'any' },
    unknownSeverity: 'medium',
  },
  policies: {
    adviceBlocks: false,
    undecidedCounts: true,
    publicServices: [],
    reservedConnections: 5,
    poolVariables: ['DB_POOL_SIZE', 'DB_MAX_CONNECTIONS', 'POOL_SIZE'],
    environments: undefined,
  },
};
