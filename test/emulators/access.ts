import type { EmulatorRequest, EmulatorResponse } from './http.ts';

/** What every Google handler asks before it answers: who calls, and may they. */
export interface Access {
  /** The caller's principal (`serviceAccount:…`, `principal://…`), or the 401 that Google would answer. */
  authenticate(
    request: EmulatorRequest,
  ): { readonly principal: string } | { readonly refusal: EmulatorResponse };
  /** @param resource full name as IAM knows it, such as `projects/p/locations/l/services/s`; bindings on `projects/p` are inherited. */
  allows(principal: string, permission: string, resource: string): boolean;
}
