import type { Json } from '../../shared/domain/json/json.ts';
import { missingImage, type Names, type Setting } from './world.ts';

export type Normalise = <T extends Json>(value: T) => T;

/** Puts placeholders for all that differs from run to run or tells whose project it was. */
export function normaliser(setting: Setting, names: Names): Normalise {
  const known: [string, string][] = [
    [missingImage(setting.image), '<missing-image>'],
    [setting.brokenImage, '<broken-image>'],
    [setting.image, '<image>'],
    [setting.origin, '<origin>'],
    [names.second, '<second>'],
    [names.broken, '<broken>'],
    [names.missing, '<missing>'],
    [names.main, '<main>'],
  ];
  const project = wholeWord(setting.project);
  const region = wholeWord(setting.region);
  const text = (value: string) =>
    replaceShapes(known.reduce(replaceName, value).replace(project, '<project>').replace(region, '<region>'));
  const walk = (value: Json | undefined): Json => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value ?? null;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [text(key), field(key, item)]));
  };
  const field = (key: string, value: Json | undefined): Json =>
    key === 'etag' && typeof value === 'string' && value !== '' ? '<etag>' : walk(value);
  return ((value: Json) => walk(value)) as Normalise;
}

function replaceName(text: string, [name, placeholder]: [string, string]): string {
  return text.replaceAll(name, placeholder);
}

/** A project may be called as a word is called that messages hold. */
function wholeWord(name: string): RegExp {
  // A link holds it after `%2F` or the like, whose last letter is no part of a word.
  return new RegExp(`(?:(?<![\\w.-])|(?<=%[0-9A-F]{2}))${RegExp.escape(name)}(?![\\w-])`, 'g');
}

/** In this order: what holds other shapes comes before them. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/"?[\w+/-]{6,}={0,2}\/cHJvamVjdHMv[\w+/=-]*"?/g, '<etag>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '<uuid>'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '<time>'],
  [/https?:\/\/(127\.0\.0\.1:\d+|[\w.<>-]+\.run\.app)/g, '<url>'],
  [/(<main>|<second>|<broken>)-(\d{5})-[a-z0-9]{3}\b/g, '$1-$2-<suffix>'],
  [/(pageToken=)[^&\s]+/g, '$1<token>'],
  [/\b\d{16}\b/g, '<micros>'],
  [/\b\d{9,13}\b/g, '<number>'],
  [/[\w.+-]+@(?!developer\.gserviceaccount\.com)[\w.<>-]+\.[a-z]{2,}\b/g, '<account>'],
];

function replaceShapes(text: string): string {
  return shapes.reduce((changed, [shape, placeholder]) => changed.replace(shape, placeholder), text);
}
