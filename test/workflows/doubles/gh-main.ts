import { answerAsGh } from './gh.ts';

const [folder = '', ...args] = process.argv.slice(2);
process.exitCode = answerAsGh(folder, args);
