import type { Finding } from '../../../shared/domain/findings/finding.ts';
import { SEVERITIES } from '../../../shared/domain/findings/severity.ts';
import type { Scan } from '../../../shared/domain/gate/scan.ts';

/**
 * Scans with so many findings in all, as a large repository has them: three scanners of dependencies that mostly see the same under different
 * names, an image, and two scanners of code.
 */
export function manyFindings(count: number): readonly Scan[] {
  const tools = ['trivy', 'npm-audit', 'osv-scanner', 'trivy-image', 'bandit', 'semgrep'] as const;
  const scans = new Map<string, Finding[]>(tools.map((tool) => [tool, []]));
  for (let index = 0; index < count; index += 1) {
    const tool = tools[index % tools.length] ?? 'trivy';
    const nth = Math.floor(index / tools.length);
    scans.get(tool)?.push(tool === 'bandit' || tool === 'semgrep' ? ofCode(tool, nth) : ofPackage(tool, nth));
  }
  return [...scans].map(([name, findings]) => ({
    scanner: name.replace('-image', ''),
    target: name === 'trivy-image' ? 'image europe-docker.pkg.dev/p/r/shop:v2' : 'the checkout',
    tool: { version: '1.2.3', source: 'path' },
    findings,
    proof: [`${findings.length} things looked at`],
    gaps: [],
    durationMs: 1_000,
  }));
}

function ofPackage(tool: string, nth: number): Finding {
  const [cve, ghsa] = [`CVE-2025-${10_000 + nth}`, `GHSA-${nth.toString(36).padStart(4, '0')}-aaaa-bbbb`];
  const image = tool === 'trivy-image';
  const name = `package-${nth % 900}`;
  return {
    kind: 'vulnerability',
    tool: image ? 'trivy' : tool,
    ...(tool === 'npm-audit' ? { id: ghsa, aliases: [cve] } : { id: cve, aliases: [ghsa] }),
    severity: SEVERITIES[nth % SEVERITIES.length] ?? 'unknown',
    score: (nth % 100) / 10,
    title: `${name} reads more than it was given`,
    message: `A request with a long header lets ${name} read beyond the end of its buffer, and answer with what lies there. All versions before the fixed one do so.`,
    url: `https://avd.example.com/${cve.toLowerCase()}`,
    cwes: ['CWE-125'],
    package: {
      purl: image ? `pkg:deb/debian/${name}@1.${nth % 7}.0?arch=amd64` : `pkg:npm/${name}@1.${nth % 7}.0`,
      name,
      version: `1.${nth % 7}.0`,
      fixedVersions: nth % 5 === 0 ? [] : [`1.${nth % 7}.1`],
    },
    ...(image
      ? {
          artifact: { image: 'europe-docker.pkg.dev/p/r/shop:v2', digest: `sha256:${'a'.repeat(64)}` },
          place: { path: 'Dockerfile', startLine: 1 },
        }
      : { place: { path: `apps/app-${nth % 40}/package-lock.json`, startLine: 1 + nth } }),
  };
}

function ofCode(tool: string, nth: number): Finding {
  return {
    kind: 'code',
    tool,
    id: `RULE-${nth % 150}`,
    aliases: [],
    severity: SEVERITIES[nth % SEVERITIES.length] ?? 'unknown',
    title: 'A command is made of text',
    message: 'What a user sends becomes part of a command of the shell. Give the arguments as a list.',
    remedy: 'Call subprocess.run with a list and without shell=True.',
    cwes: ['CWE-78'],
    place: { path: `src/module_${nth % 300}/handler.py`, startLine: 1 + (nth % 2_000), startColumn: 5 },
    anchor: `subprocess.run(f"convert {name_${nth}}", shell=True)`,
  };
}
