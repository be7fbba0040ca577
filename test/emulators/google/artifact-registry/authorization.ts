import type { Access } from '../../access.ts';
import type { EmulatorRequest, EmulatorResponse } from '../../http.ts';
import { json } from '../../http.ts';

/** Registries take an access token in two ways; the rest of the emulator knows the Bearer way alone. */
export function withBearer(request: EmulatorRequest): EmulatorRequest {
  const basic = /^basic\s+(\S+)\s*$/i.exec(request.headers.authorization ?? '')?.[1];
  const credentials = basic === undefined ? '' : Buffer.from(basic, 'base64').toString('utf8');
  if (!credentials.startsWith('oauth2accesstoken:')) return request;
  const token = credentials.slice('oauth2accesstoken:'.length);
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
}

/** 401 with the place where a registry client goes for a token. */
export function challenge(request: EmulatorRequest, path: string | undefined): EmulatorResponse {
  const host = request.headers.host ?? '127.0.0.1';
  const scope = path === undefined ? '' : `,scope="repository:${path}:pull"`;
  const answer = json(
    401,
    { errors: [{ code: 'UNAUTHORIZED', message: 'Unauthenticated request.' }] },
    { 'www-authenticate': `Bearer realm="http://${host}/v2/token",service="${host}"${scope}` },
  );
  return request.method === 'HEAD' ? { ...answer, body: '' } : answer;
}

/** The token service behind the challenge: Google hands back the access token that came as the password. */
export function registryToken(access: Access, request: EmulatorRequest): EmulatorResponse {
  const asBearer = withBearer(request);
  if ('refusal' in access.authenticate(asBearer)) return challenge(request, undefined);
  return json(200, { token: asBearer.headers.authorization?.replace(/^bearer\s+/i, ''), expires_in: 3600 });
}
