import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Needs, type Planned, sumUp } from './sum-up.ts';

const { env } = process;
const input = (name: string): string => env[`INPUT_${name.toUpperCase()}`] ?? '';

const planned = JSON.parse(input('targets') || '[]') as readonly Planned[];
const sum = sumUp(planned, JSON.parse(input('needs')) as Needs, (key) => {
  const path = join(input('folder'), key, 'outcome.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
});
const [only, ...more] = sum.results;
const one = more.length === 0 ? only : undefined;
const outputs = {
  conclusion: sum.conclusion,
  results: JSON.stringify(sum.results),
  revision: one?.revision ?? '',
  service_url: one?.service_url ?? '',
  candidate_url: one?.candidate_url ?? '',
};
for (const [name, value] of Object.entries(outputs)) write('GITHUB_OUTPUT', `${name}=${value}\n`);
write('GITHUB_STEP_SUMMARY', `${sum.summary}\n`);
console.log(sum.summary);
if (!sum.succeeded) {
  console.log(`::error title=run-delivery::Not every target went well: ${sum.conclusion}`);
  process.exitCode = 1;
}

function write(file: 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY', text: string): void {
  const path = env[file];
  if (path !== undefined && path !== '') appendFileSync(path, text);
}
