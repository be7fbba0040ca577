import type { Json } from '../../../../../shared/domain/json/json.ts';

/** A field of v2 that is an annotation in v1. `undefined`: this codec has no word for the value. Empty: it goes without saying. */
export type Codec = {
  readonly annotation: string;
  readonly path: readonly string[];
  readonly read: (text: string) => Json | undefined;
  readonly write: (value: Json) => string | undefined;
};

type Form = Pick<Codec, 'read' | 'write'>;

/** A codec for `annotation`, and the field as a path with dots. */
export function codec(annotation: string, path: string, form: Form = text): Codec {
  return { annotation, path: path.split('.'), ...form };
}

export const text: Form = {
  read: (value) => value,
  write: (value) => (typeof value === 'string' ? value : undefined),
};

/** gcloud writes `True`. What is no truth value is handed on, for v2 to refuse. */
export const bool: Form = {
  read: (value) => ({ true: true, false: false })[value.toLowerCase()] ?? value,
  write: (value) => (typeof value === 'boolean' ? String(value) : undefined),
};

export const integer: Form = {
  read: (value) => (/^\d+$/.test(value) ? Number(value) : value),
  write: (value) => (typeof value === 'number' ? String(value) : undefined),
};

export const jsonText: Form = {
  read: (value) => {
    try {
      return JSON.parse(value) as Json;
    } catch {
      return value;
    }
  },
  write: (value) => JSON.stringify(value),
};

/** Seconds of v2 as hours. */
export const hours: Form = {
  read: (value) => (/^\d+(\.\d+)?$/.test(value) ? `${Number(value) * 3600}s` : value),
  write: (value) =>
    /^\d+s$/.test(String(value)) ? String(Number(String(value).slice(0, -1)) / 3600) : undefined,
};

/** The words of v1 for the names of v2; the first word of two that mean the same is the one that is written. */
export function words(names: Readonly<Record<string, string>>): Form {
  return {
    read: (value) => names[value] ?? value,
    write: (value) => Object.keys(names).find((word) => names[word] === value),
  };
}

/** One word alone for one value. */
export function exactly(word: string, meaning: Json): Form {
  return {
    read: (value) => (value === word ? meaning : undefined),
    write: (value) => (value === meaning ? word : undefined),
  };
}
