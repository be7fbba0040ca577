import { readDockerfile } from '../../../shared/domain/dockerfile/read-dockerfile.ts';
import type { Finding, FindingArtifact } from '../../../shared/domain/findings/finding.ts';
import type { Gap } from '../../../shared/domain/gate/scan.ts';
import type { Reading } from '../../../shared/domain/gate/scanner.ts';
import { type ReadManifests, readManifests } from '../../../shared/domain/manifests/read-manifests.ts';
import { counted } from '../../../shared/domain/report/figures.ts';
import { sceneOf } from '../scanners/trivy/whereabouts.ts';
import { HYGIENE_RULES } from './registry.ts';
import type { Examined, HygieneInput, HygieneRule, Observation } from './rule.ts';

/** What our own rules say of the image, its Dockerfiles and the manifests that run it. */
export function examineHygiene(input: HygieneInput): Reading {
  const read = input.manifests.map(({ path, text }) => readManifests(path, text));
  const examined: Examined = {
    ...input,
    read: input.dockerfiles.map(({ path, text }) => readDockerfile(path, text)),
    objects: read.flatMap(({ manifests }) => manifests),
    artifact: artifactOf(input),
  };
  const findings: Finding[] = [];
  const gaps: Gap[] = [...brokenManifests(read), ...withoutStages(examined)];
  for (const rule of HYGIENE_RULES)
    for (const observation of rule.check(examined))
      if (observation.saw === 'gap') gaps.push(observation.gap);
      else findings.push(findingOf(rule, observation));
  return { findings, proof: proofOf(examined), gaps };
}

function findingOf(rule: HygieneRule, observation: Exclude<Observation, { saw: 'gap' }>): Finding {
  return {
    kind: 'hygiene',
    tool: 'hygiene',
    id: rule.id,
    aliases: [],
    ...weightOf(rule, observation),
    message: `${observation.message}. ${rule.rationale}`,
    remedy: rule.remedy,
    url: rule.url,
    place: observation.place,
    artifact: observation.artifact,
    anchor: observation.anchor,
  };
}

function weightOf(
  { title, severity }: HygieneRule,
  observation: Exclude<Observation, { saw: 'gap' }>,
): Pick<Finding, 'title' | 'severity'> {
  switch (observation.saw) {
    case 'fault':
      return { title, severity };
    case 'guess':
      return { title: observation.title, severity: observation.severity };
    case 'note':
      return { title: observation.title, severity: 'info' };
    default:
      return { title: `Cannot be decided: ${title}`, severity: 'info' };
  }
}

function proofOf({ trivyReport, read, objects }: Examined): readonly string[] {
  const rules = counted(HYGIENE_RULES.length, 'rule');
  const matter = [
    ...(trivyReport === undefined ? [] : ['the image']),
    ...(read.length === 0 ? [] : [counted(read.length, 'Dockerfile')]),
    ...(objects.length === 0 ? [] : [counted(objects.length, 'manifest')]),
  ];
  return matter.length === 0 ? [] : [`${rules} asked of ${matter.join(', ')}`];
}

const brokenManifests = (read: readonly ReadManifests[]): readonly Gap[] =>
  read
    .flatMap(({ broken }) => broken)
    .map(({ path, line, message }) => ({
      kind: 'unparsed-files',
      message: `${path}:${line} is no YAML: ${message}`,
    }));

const withoutStages = ({ read }: Examined): readonly Gap[] =>
  read
    .filter(({ stages }) => stages.length === 0)
    .map(({ path }) => ({ kind: 'unparsed-files', message: `${path} has no FROM: it is no Dockerfile` }));

function artifactOf({ image, trivyReport }: HygieneInput): FindingArtifact | undefined {
  if (image === undefined || trivyReport === undefined) return undefined;
  return sceneOf(trivyReport, { kind: 'image', what: image, title: '', because: '' }).image;
}
