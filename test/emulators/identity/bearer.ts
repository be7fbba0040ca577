import type { EmulatorRequest } from '../http.ts';

/** The token of an `Authorization: Bearer` header; GitHub's older `token` scheme is the same thing to it. */
export function bearerToken(request: EmulatorRequest): string | undefined {
  return /^(?:bearer|token)\s+(\S+)\s*$/i.exec(request.headers.authorization ?? '')?.[1];
}
