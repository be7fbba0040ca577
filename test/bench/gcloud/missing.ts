import { spawnSync } from 'node:child_process';

const TOOLS = ['bash', 'gcloud', 'curl', 'jq'];

/** The tools of the script that this machine lacks. */
export function missingTools(): string[] {
  if (process.platform === 'win32') return TOOLS;
  return TOOLS.filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error !== undefined);
}

/** As gcloud gives it. */
export function gcloudVersion(): string {
  const { stdout } = spawnSync('gcloud', ['version', '--format=value("Google Cloud SDK")'], {
    encoding: 'utf8',
  });
  return stdout?.trim() || 'unknown';
}
