import type { Json } from '../../shared/domain/json/json.ts';
import { type EmulatorRequest, type EmulatorResponse, googleError, type Handler } from './http.ts';

/** The first handler that knows the path answers; what nobody knows is refused as Google refuses an unknown method. */
export function createRouter(
  handlers: readonly Handler[],
): (request: EmulatorRequest) => Promise<EmulatorResponse> {
  return async (request) => {
    const malformed = refuseMalformedJson(request);
    if (malformed) return malformed;
    for (const handler of handlers) {
      const response = await handler(request);
      if (response) return response;
    }
    return googleError(404, 'NOT_FOUND', `Method not found: ${request.method} ${request.path}`);
  };
}

/** JSON, or the refusal in Google's words. */
export function parseJson(text: string): { readonly value: Json } | { readonly refusal: EmulatorResponse } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const description = 'Invalid JSON payload received. Unexpected token.';
    const detail = {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: [{ description }],
    };
    return { refusal: googleError(400, 'INVALID_ARGUMENT', description, [detail]) };
  }
}

function refuseMalformedJson({ headers, body }: EmulatorRequest): EmulatorResponse | undefined {
  if (!(headers['content-type'] ?? '').includes('json') || body.trim() === '') return undefined;
  const parsed = parseJson(body);
  return 'refusal' in parsed ? parsed.refusal : undefined;
}
