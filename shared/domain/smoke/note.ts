import type { Path, PathPart } from '../yaml/locate.ts';

/** Notes a problem at a path of the file; parsing goes on, so that all of them are found. */
export type Note = (path: Path, message: string, part?: PathPart) => void;
