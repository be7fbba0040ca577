import { parseArgs } from 'node:util';
import { ActionError } from '../../shared/domain/errors/action-error.ts';
import { suggestion } from '../../shared/domain/text/nearest.ts';

export type Arguments = {
  readonly mode: 'run' | 'list' | 'help';
  /** Both or none: none means the emulator. */
  readonly sandbox?: { readonly project: string; readonly region: string };
  readonly image?: string;
  readonly brokenImage?: string;
  readonly transcript?: string;
  /** One: the run is compared with it. Two: they are compared with each other and nothing is run. */
  readonly compare: readonly string[];
  readonly keep: boolean;
};

const options = {
  project: { type: 'string', about: 'a sandbox project: the script makes and deletes services in it' },
  region: { type: 'string', about: 'where in it, such as us-central1' },
  image: { type: 'string', about: 'an image that serves on $PORT' },
  'broken-image': { type: 'string', about: 'an image whose container ends or never listens' },
  transcript: { type: 'string', about: 'write what was answered to this file' },
  compare: {
    type: 'string',
    multiple: true,
    about: 'a transcript to compare with; two are compared without a run',
  },
  keep: { type: 'boolean', about: 'leave the services that were made in a real project' },
  list: { type: 'boolean', about: 'show the steps and what is only recalled, and ask nothing' },
  help: { type: 'boolean', about: 'show this' },
} as const;

/** Reads the arguments, or throws ActionError with all that is wrong with them. */
export function parseArguments(args: readonly string[]): Arguments {
  const { values, tokens } = parseArgs({
    ...{ args: [...args], options, strict: false, allowPositionals: true, tokens: true },
  });
  const text = (name: keyof typeof options): string | undefined => {
    const value = values[name];
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const problems = tokens.flatMap((token) => problemOf(token));
  const [project, region] = [text('project'), text('region')];
  if ((project === undefined) !== (region === undefined)) {
    const lacks = project === undefined ? '--project' : '--region';
    problems.push(`A real project is asked only with --project and --region, found no ${lacks}.`);
  }
  problems.push(...shapeProblems(project, region));
  if (values.keep === true && project === undefined) {
    problems.push('--keep needs --project and --region: the emulator ends with the run.');
  }
  const compare = [values.compare ?? []].flat().map(String);
  if (compare.length > 2) problems.push(`--compare takes one or two files, found ${compare.length}.`);
  if (compare.length === 2 && (project ?? values.transcript) !== undefined) {
    problems.push('Two files are compared without a run: leave out --project, --region and --transcript.');
  }
  if (problems.length > 0 && values.help !== true) {
    throw new ActionError({ code: 'input-invalid', message: problems.join('\n'), hint: 'See --help.' });
  }
  return {
    mode: values.help === true ? 'help' : values.list === true ? 'list' : 'run',
    ...(project !== undefined && region !== undefined ? { sandbox: { project, region } } : {}),
    ...given('image', text('image')),
    ...given('brokenImage', text('broken-image')),
    ...given('transcript', text('transcript')),
    compare,
    keep: values.keep === true,
  };
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

function problemOf(token: Token): string[] {
  if (token.kind === 'positional') return [`Unexpected argument '${token.value}'.`];
  if (token.kind !== 'option') return [];
  const names = Object.keys(options);
  const known = Object.entries(options).find(
    ([name]) => name === token.name && token.rawName.startsWith('--'),
  )?.[1];
  if (!known) return [`Unknown argument '${token.rawName}'${suggestion(token.name, names)}`];
  const value = token.value ?? '';
  if (known.type === 'string' && (value.trim() === '' || value.startsWith('--'))) {
    return [`${token.rawName} needs a value.`];
  }
  return known.type === 'boolean' && token.value !== undefined ? [`${token.rawName} takes no value.`] : [];
}

function shapeProblems(project = 'fits', region = 'fits-1'): string[] {
  const problems: string[] = [];
  if (!/^([a-z][a-z0-9.:-]{2,}[a-z0-9]|\d+)$/.test(project)) {
    problems.push(`--project must be the id or the number of a project, found '${project}'.`);
  }
  if (!/^[a-z]+-[a-z]*\d+$/.test(region)) {
    problems.push(`--region must be one region such as us-central1, found '${region}'.`);
  }
  return problems;
}

function given<K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: string };
}

/** What --help prints. */
export function helpText(): string {
  const lines = Object.entries(options).map(([name, { type, about }]) => {
    const value = type === 'string' ? ' VALUE' : '';
    return `  ${`--${name}${value}`.padEnd(24)}${about}`;
  });
  return [
    'One script of Cloud Run Admin API v2 calls, and what differs from what is expected of the answers.',
    '',
    'npm run conformance                                      against the emulator, which it starts',
    'npm run conformance -- --project SANDBOX --region R      against a real project',
    '',
    ...lines,
    '',
    'A real project is entered with the token in GOOGLE_OAUTH_ACCESS_TOKEN or CLOUDSDK_AUTH_ACCESS_TOKEN,',
    'else with Application Default Credentials. Exit code: 0, or 1 where an answer differs from what is',
    'documented or was observed, or 2 where the script could not be run.',
  ].join('\n');
}
