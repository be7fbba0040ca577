import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InitialisedFolder } from '../../../../shared/domain/validation/initialising.ts';
import type {
  CallDone,
  FinishedCall,
  StepCall,
  StepTarget,
} from '../../../../shared/domain/validation/step.ts';

/** What a tool really said. */
export function recorded(name: string): string {
  return readFileSync(join(process.cwd(), 'test', 'fixtures', 'terraform', 'recorded', name), 'utf8');
}

export const AT = { checkout: '/checkout', scratch: '/scratch' };

export function target(files: readonly string[], more: Partial<StepTarget> = {}): StepTarget {
  const folders = [...new Set(files.map((path) => path.slice(0, Math.max(path.lastIndexOf('/'), 0))))].sort();
  return { files, folders, resources: 1, texts: {}, flavour: 'terraform', ...more };
}

export function done(end: Partial<FinishedCall>, call: Partial<StepCall> = {}): CallDone {
  return { call: { args: [], cwd: '/checkout', ...call }, exitCode: 0, stdout: '', stderr: '', ...end };
}

export function subject(folder: string, more: Partial<InitialisedFolder> = {}): InitialisedFolder {
  return {
    checkout: '/checkout',
    platform: 'darwin_arm64',
    folder,
    file: `${folder}/main.tf`,
    made: [],
    fetched: [],
    ...more,
  };
}
