/** Whether a path says from the top where it leads, on any system. A shell knows what `~` is, and a variable of a workflow meets none. */
export const isAbsolutePath = (path: string): boolean => /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path);
