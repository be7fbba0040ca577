import { Arg, DockerfileParser, Env, From, type Instruction } from 'dockerfile-ast';
import type { Base, Dockerfile, Resolved, Setting, Span, Stage } from './dockerfile.ts';
import { expandVariables } from './expand-variables.ts';

/** Reads any text: what is no instruction is passed over, as this is no linter. */
export function readDockerfile(path: string, text: string): Dockerfile {
  const globals: Setting[] = [];
  const stages: Draft[] = [];
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const current = stages.at(-1);
    if (instruction instanceof From) {
      const stage = readFrom(instruction, stages, globals);
      if (stage !== undefined) stages.push(stage);
    } else if (current === undefined) globals.push(...settingsOf(instruction));
    else {
      current.settings.push(...settingsOf(instruction));
      if (instruction.getKeyword() === 'USER') current.user = readUser(instruction, current, globals);
    }
  }
  return { path, stages, globals };
}

/** The stage that the build ends with, unless it is told another. */
export const finalStage = ({ stages }: Dockerfile): Stage | undefined => stages.at(-1);

/** The stage, and those it stands on, itself first. */
export function lineage({ stages }: Pick<Dockerfile, 'stages'>, stage: Stage): readonly Stage[] {
  const parent = stage.base.kind === 'stage' ? stages[stage.base.index] : undefined;
  return parent === undefined ? [stage] : [stage, ...lineage({ stages }, parent)];
}

type Draft = { name?: string; base: Base; user?: Stage['user']; settings: Setting[] };

function readFrom(from: From, stages: readonly Draft[], globals: readonly Setting[]): Draft | undefined {
  const written = from.getImage();
  const range = from.getImageRange();
  if (written === null || range === null) return undefined;
  const name = from.getBuildStage()?.toLowerCase();
  return {
    ...(name !== undefined && { name }),
    base: baseOf(expandVariables(written, globals), stages, spanOf(range)),
    settings: [],
  };
}

function baseOf(resolved: Resolved, stages: readonly Draft[], at: Span): Base {
  const { written } = resolved;
  if (!resolved.ok) return { kind: 'undecided', variables: resolved.variables, written, at };
  // A later stage of the same name is not there yet, and the last of two is meant.
  const index = stages.findLastIndex(({ name }) => name === resolved.text.toLowerCase());
  if (index !== -1) return { kind: 'stage', index, written, at };
  if (resolved.text === 'scratch') return { kind: 'scratch', written, at };
  return { kind: 'image', image: resolved.text, written, at };
}

function readUser(instruction: Instruction, stage: Draft, globals: readonly Setting[]): Stage['user'] {
  const [argument] = instruction.getArguments();
  if (argument === undefined) return stage.user;
  const known = visibleIn(stage, globals);
  return { ...expandVariables(argument.getValue(), known), at: spanOf(argument.getRange()) };
}

/** An ARG of a stage without default takes that of the same name before the first FROM. */
function visibleIn({ settings }: Draft, globals: readonly Setting[]): readonly Setting[] {
  return settings.map((setting) =>
    setting.keyword === 'ARG' && setting.value === undefined
      ? { ...setting, value: globals.findLast(({ name }) => name === setting.name)?.value }
      : setting,
  );
}

function settingsOf(instruction: Instruction): readonly Setting[] {
  if (!(instruction instanceof Env || instruction instanceof Arg)) return [];
  const keyword = instruction instanceof Env ? 'ENV' : 'ARG';
  return instruction.getProperties().map((property) => ({
    keyword,
    name: property.getName(),
    value: property.getValue() ?? undefined,
    at: spanOf(property.getRange()),
  }));
}

type Range = ReturnType<Instruction['getRange']>;

const spanOf = ({ start, end }: Range): Span => ({
  startLine: start.line + 1,
  endLine: end.line + 1,
  startColumn: start.character + 1,
  endColumn: end.character + 1,
});
