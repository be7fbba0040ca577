import { expect, test } from '@jest/globals';
import { comparedWith, partialComparisons } from '../../../../../shared/domain/analysis/compared-with.ts';

const TARGET = { service: 'shop', region: 'us-central1', project: 'demo' };
const SPLIT = [
  { revision: 'a', percent: 30 },
  { revision: 'b', percent: 70 },
];

test('a pattern takes all revisions of the baseline', () => {
  const found = comparedWith('q{r=~"{{revision}}"}', SPLIT, TARGET);
  expect(found).toEqual({ query: 'q{r=~"(?:a|b)"}', revisions: ['a', 'b'] });
});

test('an equation takes the one that serves most, and the plan says so', () => {
  const query = 'q{r="{{revision}}"}';
  expect(comparedWith(query, SPLIT, TARGET)).toEqual({ query: 'q{r="b"}', revisions: ['b'] });
  const metrics = [
    { name: 'compared', query, versusBaseline: 2 },
    { name: 'alone', query },
    { name: 'whole', query: 'q{r=~"{{revision}}"}', versusBaseline: 2 },
  ];
  expect(partialComparisons(metrics, SPLIT, TARGET)).toEqual([
    expect.stringMatching(/^compared is compared with b alone/),
  ]);
  expect(partialComparisons(metrics, SPLIT.slice(0, 1), TARGET)).toEqual([]);
});

test('there is nobody to compare with where nobody else serves', () => {
  expect(comparedWith('q{r="{{revision}}"}', [], TARGET)).toBeUndefined();
});
