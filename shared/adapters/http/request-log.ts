import { ActionError } from '../../domain/errors/action-error.ts';
import type { Http, HttpRequest } from '../../ports/http.ts';
import type { Log } from '../../ports/log.ts';

/** One debug line a call: method, host, path, status, time. Never headers, queries or bodies. */
export function withRequestLog(http: Http, log: Log): Http {
  return {
    send: async (request) => {
      const started = performance.now();
      try {
        const answer = await http.send(request);
        log.debug(`${target(request)} ${answer.status} ${answer.durationMs} ms`);
        return answer;
      } catch (error) {
        const outcome = error instanceof ActionError ? error.code : 'failed';
        log.debug(`${target(request)} ${outcome} ${Math.round(performance.now() - started)} ms`);
        throw error;
      }
    },
  };
}

function target({ method, url }: HttpRequest): string {
  if (!URL.canParse(url)) return method;
  const { host, pathname } = new URL(url);
  return `${method} ${host}${pathname}`;
}
