/** Where a file stands in the table of who may import whom. */
export type Place =
  | { readonly layer: 'domain' | 'engine' | 'adapters'; readonly subject: string }
  | { readonly layer: 'ports' | 'schemas' }
  | { readonly layer: 'pure' | 'story' | 'main'; readonly action: string }
  | { readonly layer: 'outside' };

/** Pure is the default in an action, so a file of a new name starts under the strictest rule. */
export function placeOf(path: string): Place {
  const [top = '', second = '', third = ''] = path.split('/');
  if (top === 'shared') return placeInShared(second, third);
  if (top.startsWith('action-') && second === 'src') return { layer: layerInAction(third), action: top };
  return { layer: 'outside' };
}

/** Shared and the actions: what is shipped, as against tests and tools. */
export function isShipped(path: string): boolean {
  return placeOf(path).layer !== 'outside';
}

function placeInShared(folder: string, entry: string): Place {
  switch (folder) {
    case 'domain':
    case 'engine':
    case 'adapters':
      return { layer: folder, subject: entry.replace(/\.ts$/, '') };
    case 'ports':
    case 'schemas':
      return { layer: folder };
    default:
      return { layer: 'outside' };
  }
}

function layerInAction(file: string): 'pure' | 'story' | 'main' {
  if (file === 'main.ts') return 'main';
  return ['run.ts', 'restore.ts', 'publish.ts'].includes(file) ? 'story' : 'pure';
}
