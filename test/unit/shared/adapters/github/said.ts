import * as core from '@actions/core';

/** What work writes to the output of the step, with the ends of line of one system. */
export function said(work: () => void): string {
  const { stdout } = process;
  const real = stdout.write;
  let written = '';
  stdout.write = ((text: string) => {
    written += text;
    return true;
  }) as typeof stdout.write;
  try {
    work();
  } finally {
    stdout.write = real;
  }
  return written.replaceAll('\r\n', '\n');
}

/** GitHub's own toolkit, already loaded, and what it said so far. */
export function loadedToolkit() {
  let text = '';
  const toolkit = {
    use: (work: (loaded: typeof core) => void): void => {
      text += said(() => work(core));
    },
    load: async () => core,
  };
  return { toolkit, text: () => text };
}
