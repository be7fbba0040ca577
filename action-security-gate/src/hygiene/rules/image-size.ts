import { arrayAt, isObject, numberAt } from '../../../../shared/domain/json/json.ts';
import type { TrivyReport } from '../../../../shared/domain/trivy/report.ts';
import type { HygieneRule } from '../rule.ts';

const MEGABYTE = 1_000_000;

export const imageSize: HygieneRule = {
  id: 'image-size',
  severity: 'low',
  title: 'The image is larger than its budget',
  rationale:
    'Each new instance of a service reads its image first, and all that a web service does not need is more to patch',
  remedy: 'Build in one stage and copy what runs into a slim one; leave package managers and caches behind',
  url: 'https://cloud.google.com/run/docs/tips/general',
  check: ({ trivyReport, artifact, wish }) => {
    if (trivyReport === undefined) return [];
    const bytes = sizeOf(trivyReport);
    if (bytes === undefined)
      return [
        {
          saw: 'gap',
          gap: {
            kind: 'nothing-scanned',
            message: 'The size of the image is not known: the report of trivy tells none',
            hint: 'Newer versions of Trivy tell it',
          },
        },
      ];
    const megabytes = Math.ceil(bytes / MEGABYTE);
    if (bytes <= wish.maxImageMegabytes * MEGABYTE) return [];
    const message = `The layers of the image are ${megabytes} MB unpacked, more than ${wish.maxImageMegabytes} MB`;
    return [{ saw: 'fault', message, artifact }];
  },
};

/** Unpacked. An old Trivy tells only the sizes of layers, and a still older one nothing. */
function sizeOf({ metadata }: TrivyReport): number | undefined {
  const size = numberAt(metadata, 'Size');
  if (size !== undefined && size > 0) return size;
  const layers = arrayAt(metadata, 'Layers').filter(isObject);
  const sizes = layers.map((layer) => numberAt(layer, 'Size'));
  return sizes.length > 0 && sizes.every((one) => one !== undefined)
    ? sizes.reduce((sum, one) => sum + one, 0)
    : undefined;
}
