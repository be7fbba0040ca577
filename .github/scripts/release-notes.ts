import { readFileSync } from 'node:fs';
import { releaseNotes } from './release/notes.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
try {
  const notes = releaseNotes(process.argv[2] ?? '', version, readFileSync('CHANGELOG.md', 'utf8'));
  process.stdout.write(notes);
} catch (error) {
  console.error(`::error::${(error as Error).message}`);
  process.exitCode = 1;
}
