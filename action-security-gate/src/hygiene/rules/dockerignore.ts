import { leavesOut } from '../ignore-patterns.ts';
import type { HygieneRule } from '../rule.ts';

/** What no image should be given, whatever it copies. */
const LEFT_OUT = ['.git', '.env'];

export const dockerignore: HygieneRule = {
  id: 'dockerignore',
  severity: 'low',
  title: 'The build is given what does not belong into an image',
  rationale:
    'COPY . takes everything that .dockerignore does not leave out: the history with what was deleted from it, and local secrets',
  remedy: `Write a .dockerignore with ${LEFT_OUT.join(' and ')} beside the Dockerfile`,
  url: 'https://docs.docker.com/build/concepts/context/#dockerignore-files',
  check: ({ dockerfiles: [dockerfile], dockerignore: file }) => {
    if (dockerfile === undefined) return [];
    if (file === undefined)
      return [
        {
          saw: 'fault',
          message: 'There is no .dockerignore',
          place: { path: dockerfile.path, startLine: 1 },
        },
      ];
    const given = LEFT_OUT.filter((path) => !leavesOut(file.text, path));
    if (given.length === 0) return [];
    const message = `${file.path} does not leave out ${given.join(' and ')}`;
    return [{ saw: 'fault', message, place: { path: file.path, startLine: 1 }, anchor: given.join(' ') }];
  },
};
