import { test } from '@jest/globals';
import { isInstalled } from '../tools/tool.ts';

/** Where act is not on the PATH nothing is proven, and jest says so by name. The doubles on the PATH are scripts for a shell. */
export const testWithAct = isInstalled('act') && process.platform !== 'win32' ? test : test.skip;

/** A run of some jobs takes seconds, on a busy machine more. */
export const PATIENCE_MS = 120_000;
