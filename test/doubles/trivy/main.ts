import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrivyBehaviour } from './behaviour.ts';
import { type Call, parseArguments } from './parse-arguments.ts';

/** A double of the trivy executable: it takes the arguments that Trivy 0.74.0 takes, refuses all others, and answers with a given report. */
const [folder = '', ...args] = process.argv.slice(2);
const behaviour = JSON.parse(readFileSync(join(folder, 'behaviour.json'), 'utf8')) as TrivyBehaviour;
// It is given to Node by the script that starts it, not by whoever called.
delete process.env.NODE_COMPILE_CACHE;
const note = { args, cwd: process.cwd(), env: Object.keys(process.env).sort(), pid: process.pid };
appendFileSync(join(folder, 'calls.jsonl'), `${JSON.stringify(note)}\n`);

try {
  answer(parseArguments(args));
} catch (error) {
  log('FATAL', `Fatal error\t${(error as Error).message}`);
  process.exitCode = 1;
}

function answer(call: Call): void {
  const config = call.flags.get('config')?.[0];
  if (config !== undefined && !existsSync(config))
    throw new Error(`config file "${config}" loading error: no such file`);
  const cache = call.flags.get('cache-dir')?.[0] ?? '';
  if (call.command === 'version') tellVersion(cache, call.flags.get('format')?.[0]);
  else if (call.flags.has('download-db-only')) download(cache);
  else scan(call, cache);
}

function tellVersion(cache: string, format: string | undefined): void {
  const Version = behaviour.version ?? '0.74.0';
  const metadata = cache === '' ? '' : join(cache, 'db', 'metadata.json');
  const database = existsSync(metadata) ? (JSON.parse(readFileSync(metadata, 'utf8')) as object) : undefined;
  if (format === 'json') console.log(JSON.stringify({ Version, VulnerabilityDB: database }));
  else console.log(`Version: ${Version}`);
}

function download(cache: string): void {
  const UpdatedAt = behaviour.databaseUpdatedAt;
  if (UpdatedAt === undefined)
    throw new Error(
      'init error: DB error: failed to download vulnerability DB: TOOMANYREQUESTS: retry-after',
    );
  mkdirSync(join(cache, 'db'), { recursive: true });
  const times = { NextUpdate: UpdatedAt, UpdatedAt, DownloadedAt: UpdatedAt };
  writeFileSync(join(cache, 'db', 'metadata.json'), JSON.stringify({ Version: 2, ...times }));
}

function scan({ command, flags, targets }: Call, cache: string): void {
  const scanners = flags.get('scanners') ?? (command === 'config' ? ['misconfig'] : ['vuln', 'secret']);
  if (scanners.includes('vuln') && command !== 'convert') needDatabase(flags, cache);
  if (scanners.includes('secret')) log('INFO', '[secret] Secret scanning is enabled');
  for (const line of behaviour.log ?? []) process.stderr.write(`${line}\n`);
  if (behaviour.hangs === true) {
    setInterval(() => undefined, 60_000);
    return;
  }
  spend(behaviour.busyMs ?? 0, behaviour.waitMs ?? 0);
  const { reportInTarget, reports } = behaviour;
  const path =
    reportInTarget === undefined
      ? (reports?.[command] ?? behaviour.report)
      : join(targets[0] ?? '', reportInTarget);
  const text = path === undefined ? '' : readFileSync(path, 'utf8');
  write(text, flags.get('output')?.[0]);
  process.exitCode = behaviour.exitCode ?? 0;
}

/** The computing is measured as such, so that it takes longer on a machine whose cores are taken. */
function spend(busyMs: number, waitMs: number): void {
  const before = process.cpuUsage();
  const spentMs = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  while (spentMs() < busyMs);
  if (waitMs > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
}

function needDatabase(flags: Call['flags'], cache: string): void {
  if (existsSync(join(cache, 'db', 'metadata.json'))) return;
  if (flags.has('skip-db-update'))
    throw new Error(
      'init error: DB error: database error: --skip-db-update cannot be specified on the first run',
    );
  download(cache);
}

function write(text: string, output: string | undefined): void {
  const how = behaviour.writes ?? 'as-asked';
  if (how === 'nothing') return;
  if (how === 'to-stderr') process.stderr.write(text);
  else {
    const told = how === 'half' ? text.slice(0, text.length / 2) : text;
    if (output === undefined) process.stdout.write(told);
    else writeFileSync(output, told);
  }
}

function log(level: string, message: string): void {
  process.stderr.write(`2026-09-01T00:00:00Z\t${level}\t${message}\n`);
}
