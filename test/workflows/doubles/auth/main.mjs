import { appendFileSync } from 'node:fs';

const { GITHUB_OUTPUT = '', INPUT_SERVICE_ACCOUNT: account = '' } = process.env;
console.log(`A token for ${account}`);
console.log('::add-mask::token-of-the-double');
appendFileSync(GITHUB_OUTPUT, 'access_token=token-of-the-double\n');
