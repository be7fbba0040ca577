export type Target = {
  /** Of the target's artifact. */
  readonly key: string;
  readonly service: string;
  readonly region: string;
  readonly image: string;
};

export type TargetsWanted = {
  readonly service: string;
  readonly region: string;
  readonly image: string;
  readonly needDigest: boolean;
  /** What no other call of the workflow has, in this run or in an attempt before. */
  readonly call: string;
};

export type TargetsPlan = {
  readonly targets: readonly Target[];
  readonly images: readonly { readonly name: string; readonly image: string }[];
  readonly problems: readonly string[];
};

const SERVICE = /^[a-z]([a-z0-9-]*[a-z0-9])?$/;
const REGION = /^[a-z]+-[a-z]+\d+$/;
const DIGEST = /@sha256:[0-9a-f]{64}$/;
/** GitHub makes no more jobs of one matrix. */
const MOST = 256;

/** Every service in every region, or all that is wrong with the names: a matrix of a wrong name would fail job by job. */
export function planTargets(wanted: TargetsWanted): TargetsPlan {
  const services = namesIn(wanted.service);
  const regions = namesIn(wanted.region);
  const targets = services.flatMap((service) =>
    regions.map((region) => ({
      ...{ key: `${service}.${region}.${wanted.call}`, service, region },
      image: wanted.image.replaceAll('{service}', service).replaceAll('{region}', region),
    })),
  );
  const images = [...new Set(targets.map(({ image }) => image))];
  return {
    targets,
    images: images.map((image, at) => ({ name: at === 0 ? 'deploy' : `deploy-${at + 1}`, image })),
    problems: [
      ...nameProblems('service', services, SERVICE, 'shop'),
      ...nameProblems('region', regions, REGION, 'europe-west1'),
      ...imageProblems(images, wanted.needDigest),
      ...(targets.length > MOST
        ? [`service, region: Expected at most ${MOST} targets, found ${targets.length}`]
        : []),
    ],
  };
}

function namesIn(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((name) => name !== '');
}

function nameProblems(
  input: string,
  names: readonly string[],
  form: RegExp,
  example: string,
): readonly string[] {
  if (names.length === 0) return [`${input}: Expected a name like ${example}, found nothing`];
  const twice = names.filter((name, at) => names.indexOf(name) < at);
  return [
    ...names
      .filter((name) => !form.test(name))
      .map((name) => `${input}: Expected a name like ${example}, found '${name}'`),
    ...twice.map((name) => `${input}: Expected each name once, found '${name}' again`),
  ];
}

function imageProblems(images: readonly string[], needDigest: boolean): readonly string[] {
  const unknown = images.flatMap((image) => image.match(/\{[^}]*\}/g) ?? []);
  return [
    ...images
      .filter((image) => /\s/.test(image))
      .map((image) => `image: Expected one image without blanks, found '${image}'`),
    ...[...new Set(unknown)].map(
      (name) => `image: Expected {service} or {region} in braces, found '${name}'`,
    ),
    ...(needDigest ? images : [])
      .filter((image) => !DIGEST.test(image))
      .map(
        (image) =>
          `image: Expected an image by its digest (…@sha256:…), because provenance is of a digest and a tag can move, found '${image}'`,
      ),
  ];
}
