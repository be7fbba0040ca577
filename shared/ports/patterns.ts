/** Looking for a user's regular expression in what a service answers. An adapter ends those that would never end. */
export type { Match } from '../domain/smoke/pattern.ts';
