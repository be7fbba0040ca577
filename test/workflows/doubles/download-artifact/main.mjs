import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const { DOUBLE_ARTIFACTS: store = '', INPUT_PATTERN: pattern = '', INPUT_PATH: path = '' } = process.env;
const [before = '', after = ''] = pattern.split('*');
const wanted = readdirSync(store).filter((name) => name.startsWith(before) && name.endsWith(after));
// As the real one at the pinned version: one artifact alone has no folder of its own.
const flat = process.env['INPUT_MERGE-MULTIPLE'] === 'true' || wanted.length === 1;
for (const name of wanted) cpSync(join(store, name), flat ? path : join(path, name), { recursive: true });
console.log(`${wanted.length} artifacts`);
