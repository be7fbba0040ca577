import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const { DOUBLE_ARTIFACTS: store = '', INPUT_NAME: name = '', INPUT_PATH: path = '' } = process.env;
const kept = join(store, name);
if (existsSync(kept) && process.env.INPUT_OVERWRITE !== 'true')
  throw new Error(`There is an artifact ${name}`);
rmSync(kept, { recursive: true, force: true });
cpSync(path, kept, { recursive: true });
