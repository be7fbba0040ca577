import { test } from '@jest/globals';
import { GCLOUD } from './gcloud.ts';

/** Where there is no gcloud nothing is proven, and jest says so by name. One after the other: each keeps a core busy. */
export const testWithGcloud = GCLOUD === undefined ? test.skip : test;
