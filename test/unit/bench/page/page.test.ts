import { expect, test } from '@jest/globals';
import { fixed } from '../../../bench/figure.ts';
import { LEGEND } from '../../../bench/page/legend.ts';
import { renderPage } from '../../../bench/page/page.ts';
import { plotsOf } from '../../../bench/page/plots.ts';
import { renderTable } from '../../../bench/page/table.ts';
import { SIDE_BY_SIDE } from '../side-by-side/runs.ts';

const GROUPS = [
  {
    title: 'Size',
    columns: { value: 'bundle', beside: '', ratio: '' },
    figures: [{ what: 'dist', unit: 'MB', value: fixed(7.8) } as const],
  },
];

test('the page holds the table as it is printed, each plot by its file, the machine, and how it was measured', () => {
  const plots = plotsOf({ groups: GROUPS, sideBySide: SIDE_BY_SIDE }, 'npm run bench; today');
  const page = renderPage(GROUPS, plots, ['date: 2026-11-21', 'node: 24.21.0']);
  expect(page).toContain(`\n\n${renderTable(GROUPS)}\n\n`);
  for (const { file } of plots) expect(page).toContain(`](benchmarks/${file})`);
  expect(page).toContain('- date: 2026-11-21\n- node: 24.21.0\n');
  for (const line of LEGEND) expect(page).toContain(`- ${line}\n`);
  expect(page.endsWith('\n')).toBe(true);
});

test('both jobs have a plot with both sides, and where its numbers come from', () => {
  const plots = plotsOf({ groups: [], sideBySide: SIDE_BY_SIDE }, 'npm run bench; today');
  expect(plots.map(({ file }) => file)).toEqual(['rollout.svg', 'roll-back.svg']);
  for (const { svg } of plots) {
    expect(svg).toContain('gcloud and curl');
    expect(svg).toContain('npm run bench; today');
  }
});
