import type { Attribute, Block, HclFile, HclProblem } from '../hcl/hcl-file.ts';
import { placeText } from '../hcl/range.ts';
import { shown } from '../text/expected.ts';
import { isOverride } from './files-that-count.ts';
import { overridden } from './override.ts';
import { nameOf } from './paths.ts';

/** The top-level blocks of all files of a folder, each name once, overrides merged in. */
export type Gathered = {
  readonly blocks: readonly Block[];
  readonly locals: ReadonlyMap<string, Attribute>;
  readonly problems: readonly HclProblem[];
};

export function gather(files: readonly HclFile[]): Gathered {
  const problems: HclProblem[] = files.flatMap((file) => file.problems);
  const named = new Map<string, Block>();
  const others: Block[] = [];
  const locals = new Map<string, Attribute>();
  for (const file of files) {
    const overrides = isOverride(nameOf(file.path));
    for (const attribute of file.attributes) problems.push(strayed(attribute));
    for (const block of file.blocks) {
      if (block.type === 'locals') addLocals(block, locals, overrides, problems);
      else if (isNamed(block)) addNamed(block, named, overrides, problems);
      else others.push(block);
    }
  }
  return { blocks: [...named.values(), ...others], locals, problems };
}

/** By the number of labels of a block; `terraform` blocks are merged in any file. */
const LABELS: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  variable: 1,
  output: 1,
  module: 1,
  provider: 1,
  check: 1,
};

const isNamed = ({ type, labels }: Block) => LABELS[type] !== undefined && labels.length === LABELS[type];

function addNamed(block: Block, named: Map<string, Block>, overrides: boolean, problems: HclProblem[]): void {
  const key = keyOf(block);
  const before = named.get(key);
  if (before === undefined) {
    named.set(key, block);
    if (overrides && block.type !== 'provider') {
      const message = `Expected a ${title(block)} to override, found none in the other files`;
      problems.push({ range: block.headRange, message });
    }
  } else if (overrides) named.set(key, overridden(before, block));
  else {
    const message = `Expected ${title(block)} once, found it again (first at ${placeText(before.headRange)})`;
    problems.push({ range: block.headRange, message });
  }
}

/** Providers of one name differ by their alias. */
function keyOf(block: Block): string {
  const alias =
    block.type === 'provider' ? block.attributes.find(({ name }) => name === 'alias')?.value : undefined;
  return [block.type, ...block.labels, alias?.kind === 'literal' ? alias.value : ''].join(' ');
}

const title = ({ type, labels }: Block) => shown([type, ...labels].join(' '));

function addLocals(
  block: Block,
  locals: Map<string, Attribute>,
  overrides: boolean,
  problems: HclProblem[],
): void {
  for (const attribute of block.attributes) {
    const before = locals.get(attribute.name);
    if (before !== undefined && !overrides) {
      const message = `Expected the local ${shown(attribute.name)} once, found it again (first at ${placeText(before.range)})`;
      problems.push({ range: attribute.nameRange, message });
    } else locals.set(attribute.name, attribute);
  }
}

function strayed({ name, range }: Attribute): HclProblem {
  return { range, message: `Expected blocks at the top of the file, found the argument ${shown(name)}` };
}
