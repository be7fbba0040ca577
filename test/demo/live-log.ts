/**
 * What a person would read of a step's log while it runs: chapters and annotations as plain lines, no debug lines, and of
 * looks that say the same only the first.
 */
export function createLiveLog(): (line: string) => string | undefined {
  let lastLook = '';
  return (line) => {
    const [, name = '', , message = ''] = /^::([a-z-]+)( [^:]*)?::(.*)$/.exec(line) ?? [];
    if (name !== '') return command(name, message);
    const look = /^\d+ %, .* elapsed, .*?: (.*)$/.exec(line)?.[1];
    if (look === undefined) return shortened(line);
    const percent = line.slice(0, line.indexOf(','));
    if (`${percent} ${look}` === lastLook) return undefined;
    lastLook = `${percent} ${look}`;
    return line;
  };
}

const SIGNS: Readonly<Record<string, string>> = { notice: '✔', error: '✘' };

/** Warnings have been said as lines before. */
function command(name: string, message: string): string | undefined {
  if (name === 'group') return decoded(message);
  const sign = SIGNS[name];
  return sign === undefined ? undefined : `${sign} ${decoded(message).split('\n')[0] ?? ''}`;
}

function decoded(message: string): string {
  return message.replaceAll('%0A', '\n').replaceAll('%0D', '').replaceAll('%25', '%');
}

/** Of a digest the first digits tell enough. */
function shortened(line: string): string {
  return line.replace(/(@sha256:[0-9a-f]{8})[0-9a-f]{56}/g, '$1…');
}
