import { test } from '@jest/globals';
import { GCLOUD } from './gcloud.ts';

/** Where there is no gcloud nothing is proven, and jest says so by name. One after the other: each keeps a core busy. */
export const testWithGcloud = GCLOUD === undefined ? test.skip : test;

/** A command takes most of a second on an idle machine, and a test gives several. */
export const PATIENCE_MS = 90_000;
