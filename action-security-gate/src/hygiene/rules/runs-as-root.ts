import type { Dockerfile, Stage } from '../../../../shared/domain/dockerfile/dockerfile.ts';
import { finalStage, lineage } from '../../../../shared/domain/dockerfile/read-dockerfile.ts';
import { objectAt, stringAt } from '../../../../shared/domain/json/json.ts';
import type { TrivyReport } from '../../../../shared/domain/trivy/report.ts';
import type { HygieneRule, Observation } from '../rule.ts';

export const runsAsRoot: HygieneRule = {
  id: 'runs-as-root',
  severity: 'high',
  title: 'The image runs as root',
  rationale:
    'Whoever takes over the process may change every file of the container and use every hole in its sandbox',
  remedy: 'End the Dockerfile with a USER that is not root; a number, such as 65532, works everywhere',
  url: 'https://docs.docker.com/build/building/best-practices/#user',
  check: ({ trivyReport, artifact, read }) => [
    ...(trivyReport === undefined ? [] : ofImage(trivyReport).map((seen) => ({ ...seen, artifact }))),
    // The image itself knows better than the Dockerfile of which base it stands on.
    ...read.slice(trivyReport === undefined ? 0 : 1).flatMap(ofDockerfile),
  ],
};

type Seen = Exclude<Observation, { saw: 'gap' }>;

function ofImage({ metadata }: TrivyReport): readonly Seen[] {
  const imageConfig = objectAt(metadata, 'ImageConfig');
  if (imageConfig.rootfs === undefined && imageConfig.config === undefined)
    return [{ saw: 'undecided', message: 'The report of trivy holds no configuration of the image' }];
  const user = stringAt(objectAt(imageConfig, 'config'), 'User') ?? '';
  if (!isRoot(user)) return [];
  const named = user === '' ? 'names no user, which is root' : `names the user ${user}`;
  return [{ saw: 'fault', message: `The configuration of the image ${named}` }];
}

function ofDockerfile(file: Dockerfile): readonly Seen[] {
  const stage = finalStage(file);
  if (stage === undefined) return [];
  const line = lineage(file, stage);
  const user = line.map((one) => one.user).find((one) => one !== undefined);
  if (user === undefined) return withoutUser(file.path, line.at(-1) ?? stage);
  const place = { path: file.path, ...user.at };
  if (!user.ok)
    return [
      { saw: 'undecided', message: `USER ${user.written} depends on ${user.variables.join(', ')}`, place },
    ];
  return isRoot(user.text) ? [{ saw: 'fault', message: `The last USER is ${user.text}`, place }] : [];
}

/** Then it is the user of the base image, which nobody has looked at here; only some say in their name that it is not root. */
function withoutUser(path: string, { base }: Stage): readonly Seen[] {
  const place = { path, ...base.at };
  if (base.kind === 'image' && /[:/@-]nonroot\b/.test(base.image)) return [];
  if (base.kind === 'undecided')
    return [
      { saw: 'undecided', message: `No USER, and the base ${base.written} depends on the build`, place },
    ];
  return [
    {
      ...{ saw: 'guess', title: 'The image may run as root', severity: 'medium', place },
      message: `No USER is set, so it is that of ${base.written}, mostly root`,
    },
  ];
}

const isRoot = (user: string): boolean => /^(|root|0+)(:.*)?$/.test(user.trim());
