import type { ImageFaults } from './image-faults.ts';

/** What one image runs as on this machine. */
export type CatalogueImage = {
  /** Image reference in which `*` stands for any characters. */
  readonly pattern: string;
  /** Stands for the image's entrypoint; relative arguments resolve against `directory`. */
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly faults: ImageFaults;
};

/** The images that can be pulled; anything else is an image that does not exist. */
export type Catalogue = {
  /** Working directory of every command: where the catalogue file lies. */
  readonly directory: string;
  readonly images: readonly CatalogueImage[];
};

/**
 * The first pattern in file order that one of the image's names fits, or undefined for an image that does not exist.
 * An image has several names when a digest in it is known to stand for a tag.
 */
export function findImage(catalogue: Catalogue, names: readonly string[]): CatalogueImage | undefined {
  return catalogue.images.find(({ pattern }) => {
    const expression = patternExpression(pattern);
    return names.some((name) => expression.test(name));
  });
}

function patternExpression(pattern: string): RegExp {
  return new RegExp(`^${pattern.split('*').map(literally).join('.*')}$`);
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
