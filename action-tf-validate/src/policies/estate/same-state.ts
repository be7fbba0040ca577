import { placeText } from '../../../../shared/domain/hcl/range.ts';
import { fromFolder } from '../../../../shared/domain/validation/folder-path.ts';
import type { Observation, Policy, Root, RootEnvironment } from '../policy.ts';

/** Two writers of one state delete each other's resources. */
export const sameState: Policy = {
  id: 'estate/same-state',
  severity: 'critical',
  title: 'No two roots, and no two environments, keep their state in one place',
  rationale:
    'Terraform deletes what is in the state and not in the files. Where two roots share a state, or staging is applied over the state of production, each apply plans to delete everything of the other.',
  remedy:
    'Give each root, and each environment, a prefix (gcs) or key (s3) of its own, and move what is there by terraform init -migrate-state.',
  url: 'https://developer.hashicorp.com/terraform/language/backend/gcs',
  check: ({ roots }) => {
    const kept = roots.flatMap((root) =>
      root.environments.flatMap((environment) => keptBy(root, environment)),
    );
    const seen = new Map<string, Kept>();
    return kept.flatMap((one) => {
      const first = seen.get(one.where);
      if (first === undefined) seen.set(one.where, one);
      return first === undefined ? [] : shared(first, one);
    });
  },
};

type Kept = {
  readonly root: Root;
  readonly environment: RootEnvironment;
  readonly backend: NonNullable<RootEnvironment['backend']>;
  readonly where: string;
};

/** What names the place of a state, by the kind of backend; the first must be known. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  gcs: ['bucket', 'prefix'],
  s3: ['bucket', 'key', 'workspace_key_prefix'],
  azurerm: ['storage_account_name', 'container_name', 'key'],
  http: ['address'],
  cloud: ['workspaces.name', 'organization', 'hostname'],
  remote: ['workspaces.name', 'organization', 'hostname'],
  local: ['path'],
};

function keptBy(root: Root, environment: RootEnvironment): readonly Kept[] {
  const { backend } = environment;
  const [first, ...more] = NAMES[backend?.type ?? ''] ?? [];
  if (backend === undefined || first === undefined) return [];
  const bucket = backend.type === 'local' ? localPath(root, backend) : backend.settings.get(first);
  if (bucket === undefined || more.some((name) => isUnknown(name, root, backend))) return [];
  const rest = more.map((name) => (backend.settings.get(name) ?? '').replace(/^\/+|\/+$/g, ''));
  return [{ root, environment, backend, where: [backend.type, bucket, ...rest].join(' ').trim() }];
}

/** What is written, though not as a text that can be read, may be another place each time. */
function isUnknown(name: string, { module }: Root, { settings }: Kept['backend']): boolean {
  return !settings.has(name) && module.backend?.block.attributes.some((one) => one.name === name) === true;
}

/** A path is one from the folder of the root. */
function localPath({ folder }: Root, { settings }: Kept['backend']): string | undefined {
  const path = settings.get('path');
  return path === undefined ? undefined : (fromFolder(folder, path) ?? path);
}

function shared(first: Kept, second: Kept): readonly Observation[] {
  const { at } = second.backend;
  const also = [{ at: first.backend.at, message: `${nameOf(first)} keeps its state here too` }];
  const anchor = `${second.backend.type} backend of ${folderOf(second.root)}`;
  if (first.root !== second.root || placeText(first.backend.at) !== placeText(at)) {
    const message = `${nameOf(second)} keeps its state where ${nameOf(first)} does (${second.where}, ${placeText(first.backend.at)}); wanted one place for each`;
    return [{ saw: 'breach', message, at, also, anchor }];
  }
  const message = `Whether ${nameOf(first)} and ${nameOf(second)} share a state is not known: one backend (${second.where}) is written for both, and only a workspace would part them`;
  return [{ saw: 'undecided', message, at, anchor }];
}

function nameOf({ root, environment }: Kept): string {
  return environment.name === '' || root.environments.length === 1
    ? folderOf(root)
    : `${environment.name} of ${folderOf(root)}`;
}

const folderOf = ({ folder }: Root): string => (folder === '' ? 'the workspace' : folder);
