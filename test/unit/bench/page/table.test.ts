import { expect, test } from '@jest/globals';
import { fixed } from '../../../bench/figure.ts';
import { renderTable } from '../../../bench/page/table.ts';
import { sampleOf } from '../../../bench/statistics.ts';

const COLUMNS = { value: 'bundles', beside: 'gcloud', ratio: 'gcloud ÷ bundles' };

test('a table shows median, spread, ratio and limit, group after group', () => {
  const text = renderTable([
    {
      title: 'Roll back',
      columns: COLUMNS,
      figures: [
        {
          ...{
            what: 'wall',
            unit: 'ms',
            value: sampleOf([390, 400, 420]),
            beside: sampleOf([900, 910, 950]),
          },
          ...{ ratio: 2.275, limit: { of: 'ratio', kind: 'at least', than: 2.5 } },
          note: '3 rounds',
        },
        { what: 'API calls', unit: 'calls', value: sampleOf([1, 1]) },
      ],
    },
    {
      title: 'Size',
      columns: { value: 'bundle', beside: '', ratio: '' },
      figures: [
        {
          ...{ what: 'dist', unit: 'MB', value: fixed(7.84) },
          limit: { of: 'value', kind: 'at most', than: 8 },
        },
      ],
    },
  ]);
  const cells = text.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(cells[2]).toEqual(['**Roll back**', '**bundles**', '**gcloud**', '**gcloud ÷ bundles**', '', '']);
  expect(cells[3]).toEqual([
    ...['wall', '400 ms (390–420)', '910 ms (900–950)', '2.27 ×', 'at least 2.5 × **MISSED**', '3 rounds'],
  ]);
  expect(cells[4]).toEqual(['API calls', '1 call', '', '', '', '']);
  expect(cells[5]).toEqual(['**Size**', '**bundle**', '', '', '', '']);
  expect(cells[6]).toEqual(['dist', '7.8 MB', '', '', 'at most 8.0 MB', '']);
  expect(new Set(cells.map((row) => row.length))).toEqual(new Set([6]));
});
