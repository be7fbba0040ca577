import type { Attribute, Block } from '../hcl/hcl-file.ts';
import type { ModuleSource } from './module.ts';
import { folderFrom } from './paths.ts';

/** Where the called module comes from. */
export function sourceOf(attribute: Attribute | undefined, block: Block, folder: string): ModuleSource {
  if (attribute === undefined) return { kind: 'unreadable', text: '', range: block.headRange };
  const { value, range } = attribute;
  if (value.kind !== 'literal' || typeof value.value !== 'string') {
    return { kind: 'unreadable', text: value.text, range };
  }
  const text = value.value;
  if (/^\.\.?(\/|\\|$)/.test(text)) {
    const path = text.replaceAll('\\', '/').replace(/\/\/.*$/, '');
    return { kind: 'local', text, folder: folderFrom(folder, path), range };
  }
  return { kind: kindOf(text), text, range };
}

function kindOf(text: string): 'git' | 'http' | 'registry' | 'other' {
  if (/^git::|^(github\.com|bitbucket\.org)\/|^git@|^ssh:|\.git(\/\/|\?|$)/.test(text)) return 'git';
  if (/^https?:\/\//.test(text)) return 'http';
  return /^([a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?\/)?[\w-]+\/[\w-]+\/[\w-]+(\/\/.*)?$/i.test(text)
    ? 'registry'
    : 'other';
}
