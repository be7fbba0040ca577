import type { Dockerfile } from '../../../../shared/domain/dockerfile/dockerfile.ts';
import { arrayAt, objectAt } from '../../../../shared/domain/json/json.ts';
import type { TrivyReport } from '../../../../shared/domain/trivy/report.ts';
import type { HygieneRule, Observation } from '../rule.ts';
import { smellsOfSecret } from '../secret-names.ts';

/** The value is never shown, nor looked at beyond whether it is one: a name is enough to go by. */
export const secretInSettings: HygieneRule = {
  id: 'secret-in-settings',
  severity: 'critical',
  title: 'A secret is set in the image',
  rationale:
    'ENV and ARG stay in the configuration and the history of the image, for everybody who may pull it',
  remedy:
    'Revoke it; at build time use RUN --mount=type=secret, at run time a secret of Secret Manager in the service',
  url: 'https://docs.docker.com/build/building/secrets/',
  check: ({ trivyReport, artifact, read }) => [
    ...read.flatMap(ofDockerfile),
    ...(trivyReport === undefined ? [] : ofImage(trivyReport).map((seen) => ({ ...seen, artifact }))),
  ],
};

type Seen = Exclude<Observation, { saw: 'gap' }>;

const ofDockerfile = ({ path, stages, globals }: Dockerfile): readonly Seen[] =>
  [...globals, ...stages.flatMap(({ settings }) => settings)].flatMap(({ keyword, name, value, at }) =>
    smellsOfSecret(name, value)
      ? [{ saw: 'fault', message: `${keyword} ${name} has a value`, place: { path, ...at }, anchor: name }]
      : [],
  );

const ofImage = ({ metadata }: TrivyReport): readonly Seen[] =>
  arrayAt(objectAt(objectAt(metadata, 'ImageConfig'), 'config'), 'Env').flatMap((entry) => {
    const [, name = '', value] = /^([^=]*)=(.*)$/s.exec(String(entry)) ?? [];
    return smellsOfSecret(name, value)
      ? [{ saw: 'fault', message: `The variable ${name} of the image has a value`, anchor: name }]
      : [];
  });
