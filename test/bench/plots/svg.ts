export type Attributes = Readonly<Record<string, string | number>>;

/** One element; children are markup already. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const listed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(shown(value))}"`);
  const open = `<${name}${listed.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

/** A line of text at a place. */
export function label(text: string, attributes: Attributes): string {
  return element('text', attributes, [escapeText(text)]);
}

/**
 * The picture around a plot: its title for people and for readers of screens, and below it where the numbers come from.
 * Nothing is painted behind, and every colour can be read on white and on black.
 */
export function frame(
  on: {
    readonly title: string;
    readonly source: string;
    readonly width: number;
    readonly height: number;
  },
  content: readonly string[],
): string {
  const { title, source, width, height } = on;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      ...{
        width,
        height,
        role: 'img',
        'font-family': 'system-ui, Segoe UI, Helvetica, Arial, sans-serif',
        'font-size': 13,
      },
      fill: COLOURS.text,
    },
    [
      element('title', {}, [escapeText(title)]),
      label(title, { x: MARGIN, y: 26, 'font-size': 16, 'font-weight': 600 }),
      ...content,
      label(source, { x: MARGIN, y: height - 12, 'font-size': 11 }),
    ].map((line) => `\n${line}`),
  );
  return `${svg}\n`;
}

export const MARGIN = 16;

export const COLOURS = {
  text: '#768390',
  rule: '#768390',
  series: ['#2f81f7', '#bf6a02', '#2da44e'],
} as const;

export function colourOf(series: number): string {
  return COLOURS.series[series % COLOURS.series.length] ?? COLOURS.text;
}

/** A tenth of a pixel is as fine as anybody sees. */
function shown(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 10) / 10) : value;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
