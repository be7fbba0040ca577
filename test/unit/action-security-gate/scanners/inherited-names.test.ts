import { describe, expect, test } from '@jest/globals';
import { bandit } from '../../../../action-security-gate/src/scanners/bandit.ts';
import { semgrep } from '../../../../action-security-gate/src/scanners/semgrep.ts';
import { zizmor } from '../../../../action-security-gate/src/scanners/zizmor.ts';
import { parseImageSize } from '../../../../shared/domain/gate/image-size.ts';
import { folderTarget, recorded, WISH } from './recorded.ts';
import { readOf, report, folderTarget as trivyFolder } from './trivy/scene.ts';

const ANY_FILES = { ...folderTarget(), files: undefined };

/** What every object of the language has by inheritance: as the word of a report it means nothing. */
const INHERITED = ['toString', 'constructor', '__proto__', 'valueOf', 'hasOwnProperty'];

describe.each(INHERITED)('%s as a word of a report', (word) => {
  test('is no severity and no status that Trivy knows', () => {
    const Vulnerabilities = [
      { VulnerabilityID: word, PkgName: word, InstalledVersion: '1', Severity: word, Status: word },
    ];
    const ExperimentalModifiedFindings = [{ Type: word, Status: 'ignored', Finding: Vulnerabilities[0] }];
    const Results = [
      { Target: 'go.mod', Class: 'lang-pkgs', Type: 'gomod', Vulnerabilities, ExperimentalModifiedFindings },
    ];
    const { findings } = readOf(report({ Results }), trivyFolder());
    expect(findings.map(({ severity }) => severity)).toEqual(['unknown']);
    expect(findings[0]?.package?.status).toBeUndefined();
  });

  test.each([
    ['bandit', bandit, 'findings', /"issue_severity":"[^"]*"/g, `"issue_severity":"${word}"`],
    ['semgrep', semgrep, 'findings', /"severity":"[^"]*"/g, `"severity":"${word}"`],
    ['zizmor', zizmor, 'findings', /"severity":"[^"]*"/g, `"severity":"${word}"`],
  ] as const)('is no severity that %s knows', (name, scanner, run, from, to) => {
    const made = recorded(name, run);
    const changed = { ...made, report: made.report?.replaceAll(from, to) };
    const { findings, gaps } = scanner.read(changed, ANY_FILES, WISH);
    const told = new Set(findings.map(({ severity }): string => severity));
    expect([...told, ...gaps.map(({ kind }) => kind)]).toEqual(['unknown']);
  });

  test('is no unit of a size', () => {
    expect(parseImageSize(`200${word}`).ok).toBe(false);
  });
});
