const KEY = String.raw`\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]`;
const MODULES = new RegExp(String.raw`^(?:module\.[^.[\]]+(?:${KEY})?\.)+`);
const INSTANCE = new RegExp(`^${KEY}`);
const BLOCK = /^(?:data\.)?[\w-]+\.[\w-]+/;

/** A resource by its own module, however that is called: `google_x.y["a"]` of `module.m["eu"].google_x.y["a"]`. */
export function withoutModules(address: string): string {
  return address.replace(MODULES, '');
}

/** The block that all instances of a resource are made of: `google_x.y`. undefined of what is no address of a resource. */
export function blockAddress(address: string): string | undefined {
  const own = withoutModules(address);
  return own.startsWith('module.') ? undefined : BLOCK.exec(own)?.[0];
}

/** `["a"]` of `google_x.y["a"]`; undefined where all instances of a block are meant. */
export function instanceKey(address: string): string | undefined {
  const block = blockAddress(address);
  return block === undefined ? undefined : INSTANCE.exec(withoutModules(address).slice(block.length))?.[0];
}
