import { describe, expect, test } from '@jest/globals';
import { renderBars } from '../../../bench/plots/bars.ts';
import { logScale, renderLines } from '../../../bench/plots/lines.ts';
import { COLOURS, element, frame, label } from '../../../bench/plots/svg.ts';
import { contrast } from './contrast.ts';
import { elementsOf } from './elements.ts';

const BARS = {
  ...{ title: 'Roll back', unit: 'ms', source: 'npm run bench', series: ['bundles', 'gcloud'] },
  rows: [
    { label: 'wall', values: [400, 800] },
    { label: 'CPU', values: [200, undefined] },
  ],
};

describe('a plot', () => {
  test('has a title for people and for readers of screens, and says where its numbers come from', () => {
    const svg = frame({ title: 'A & B', source: 'measured < today', width: 10, height: 10 }, []);
    expect(elementsOf(svg, 'title').map(({ text }) => text)).toEqual(['A &amp; B']);
    expect(elementsOf(svg, 'text').map(({ text }) => text)).toEqual(['A &amp; B', 'measured &lt; today']);
  });

  test('escapes what would end an attribute or an element', () => {
    expect(element('g', { id: '"><script>' }, [label('</svg>', { x: 1 / 3 })])).toBe(
      '<g id="&quot;&gt;&lt;script&gt;"><text x="0.3">&lt;/svg&gt;</text></g>',
    );
  });

  test.each(['#ffffff', '#0d1117'])('can be read on %s', (background) => {
    for (const colour of [COLOURS.text, ...COLOURS.series])
      expect(contrast(colour, background)).toBeGreaterThanOrEqual(3);
  });
});

describe('bars', () => {
  test('are as long as their values, and name them with their unit', () => {
    const svg = renderBars(BARS);
    const widths = elementsOf(svg, 'rect')
      .map(({ attributes }) => Number(attributes.width))
      .filter((width) => width !== 12);
    expect(widths).toHaveLength(3);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(0.5, 2);
    expect((widths[2] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(0.25, 2);
    expect(svg).toContain('400 ms');
  });

  test('stay inside the picture', () => {
    for (const { attributes } of elementsOf(renderBars(BARS), 'rect'))
      expect(Number(attributes.x) + Number(attributes.width)).toBeLessThan(760);
  });
});

describe('lines', () => {
  test('are level where a cost does not grow', () => {
    const points = [1, 10, 1000].map((x) => ({ x, y: 550 }));
    const svg = renderLines({
      ...{ title: 'Growth', unit: 'ms', across: 'count', source: 'npm run bench' },
      series: [{ name: 'revisions', points }],
    });
    const circles = elementsOf(svg, 'circle').map(({ attributes }) => attributes);
    expect(circles).toHaveLength(3);
    expect(new Set(circles.map(({ cy }) => cy)).size).toBe(1);
    expect(svg).toContain('1,000 ms');
  });

  test('lie between whole powers of ten, which are equally far from each other', () => {
    const scale = logScale([2, 200], 0, 300);
    expect(scale.ticks).toEqual([1, 10, 100, 1000]);
    expect(scale.ticks.map(scale.at).map(Math.round)).toEqual([0, 100, 200, 300]);
  });

  test('have a scale where all values are the same power of ten', () => {
    expect(logScale([10, 10], 0, 100).ticks).toEqual([10, 100]);
  });
});
