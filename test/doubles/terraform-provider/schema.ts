/** A block as the tables write it: `account_id!` must be given, `project?` may be, `email=` is made by the provider. */
export type BlockTable = {
  /** Names parted by blanks. A type other than string follows a colon: `port?:number`, `labels?:map(string)`. */
  readonly has: string;
  readonly blocks?: Readonly<Record<string, NestedTable>>;
};

/** `once` at most one, `one` exactly one, `many` any number. */
export type NestedTable = BlockTable & { readonly times: 'once' | 'one' | 'many' };

/** A table in the form of the protocol. */
export function schemaOf(table: BlockTable) {
  return { version: 0, block: blockOf(table) };
}

const LIST = 2;

function blockOf({ has, blocks = {} }: BlockTable): object {
  return {
    attributes: has.split(/\s+/).filter(Boolean).map(attributeOf),
    block_types: Object.entries(blocks).map(([name, nested]) => ({
      type_name: name,
      block: blockOf(nested),
      nesting: LIST,
      min_items: nested.times === 'one' ? 1 : 0,
      max_items: nested.times === 'many' ? 0 : 1,
    })),
  };
}

function attributeOf(text: string): object {
  const [, name = '', mark, type = 'string'] = /^(\w+)([!?=])(?::(.+))?$/.exec(text) ?? [];
  if (name === '') throw new Error(`'${text}' is no attribute of a table`);
  return {
    name,
    type: Buffer.from(JSON.stringify(typeOf(type))),
    required: mark === '!',
    optional: mark === '?',
    computed: mark === '=',
  };
}

function typeOf(text: string): unknown {
  const [, kind, of] = /^(list|set|map)\((.+)\)$/.exec(text) ?? [];
  return kind === undefined || of === undefined ? text : [kind, typeOf(of)];
}
