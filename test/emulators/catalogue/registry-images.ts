import { type Catalogue, type CatalogueImage, findImage } from './catalogue.ts';

/** The image behind `project/repository/image:tag`: a registry that is asked at the emulator's own host does not see the image's. */
export function findByPath(catalogue: Catalogue, path: string): CatalogueImage | undefined {
  const images = catalogue.images.filter(({ faults }) => !faults.missing);
  return (
    findImage({ ...catalogue, images }, [path]) ??
    images.find(({ pattern }) => {
      const withoutHost = {
        pattern: pattern.replace(/^[^/*]+\.[^/*]+\//, ''),
        command: [],
        env: {},
        faults: {},
      };
      return findImage({ ...catalogue, images: [withoutHost] }, [path]) !== undefined;
    })
  );
}
