import { join } from 'node:path';
import type { CatalogueImage } from '../../../emulators/catalogue/catalogue.ts';
import type { InvokerVerdict } from '../../../emulators/runtime/invoker.ts';
import { LocalRuntime, type LocalRuntimeOptions } from '../../../emulators/runtime/local-runtime.ts';
import type { ContainerLine, ServedRequest } from '../../../emulators/runtime/observer.ts';
import type { RevisionSpec, Routes, ServiceKey, StartOutcome } from '../../../emulators/runtime.ts';

export const APPS = join(import.meta.dirname, '../../../fixtures/apps');
export const SERVICE: ServiceKey = { project: 'p', region: 'r', service: 'api' };

type Images = Readonly<Record<string, Partial<CatalogueImage>>>;

const opened: LocalRuntime[] = [];

/** To be called after each test: no process outlives it. */
export async function closeAll(): Promise<void> {
  await Promise.all(opened.splice(0).map((runtime) => runtime.close()));
}

/** The image that runs one of the small programs. */
export const app = (file: string): Partial<CatalogueImage> => ({ command: ['node', file] });

/** A runtime with real processes for the images given, and what it observed. */
export async function serving(
  images: Images,
  options: Partial<LocalRuntimeOptions> = {},
  verdict: InvokerVerdict = 'allowed',
) {
  const served: ServedRequest[] = [];
  const logged: ContainerLine[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const reading: { readonly pattern: RegExp; readonly resolve: (text: string) => void }[] = [];
  const runtime = new LocalRuntime({
    catalogue: {
      directory: APPS,
      images: Object.entries(images).map(([pattern, image]) => ({
        ...{ pattern, command: ['node', 'projects-api.mjs'], faults: {} },
        ...image,
        env: { HOST: '127.0.0.1', ...image.env },
      })),
    },
    imageNames: (image) => [image],
    invoker: { check: () => verdict, checkIap: () => verdict },
    observer: {
      served: (request) => {
        served.push(request);
        for (const { count, resolve } of waiting) if (served.length >= count) resolve();
      },
      logged: (line) => {
        logged.push(line);
        for (const { pattern, resolve } of reading) if (pattern.test(textOf(line))) resolve(textOf(line));
      },
    },
    random: Math.random,
    now: Date.now,
    startTimeoutMs: 10_000,
    requestTimeoutMs: 10_000,
    stopGraceMs: 2_000,
    ...options,
  });
  opened.push(runtime);
  await runtime.ready();
  return {
    runtime,
    served,
    logged,
    start: (revision: string, image: string, more: Partial<RevisionSpec> = {}): Promise<StartOutcome> =>
      new Promise((resolve) => runtime.start(specOf(revision, image, more), resolve)),
    /** The first line of text that fits, written already or yet to come. */
    line: (pattern: RegExp): Promise<string> =>
      new Promise((resolve) => {
        const found = logged.map(textOf).find((text) => pattern.test(text));
        if (found === undefined) reading.push({ pattern, resolve });
        else resolve(found);
      }),
    /** Answers are sent a moment before they are recorded. */
    servedAtLeast: (count: number): Promise<void> =>
      new Promise((resolve) => (served.length >= count ? resolve() : waiting.push({ count, resolve }))),
  };
}

function textOf({ payload }: ContainerLine): string {
  return 'text' in payload ? payload.text : '';
}

function specOf(revision: string, image: string, more: Partial<RevisionSpec>): RevisionSpec {
  return { service: SERVICE, revision, image, command: [], args: [], env: {}, port: 8080, ...more };
}

/** Routes of a public service: `{ one: 95, two: 5 }`. */
export function routes(percents: Readonly<Record<string, number>>, more: Partial<Routes> = {}): Routes {
  const weights = Object.entries(percents).map(([revision, percent]) => ({ revision, percent }));
  return { weights, tags: [], public: true, audiences: [], ...more };
}
