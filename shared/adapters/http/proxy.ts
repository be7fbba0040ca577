import type { Environment } from '../../ports/endpoints.ts';

/**
 * Makes fetch use the proxy of a self-hosted runner. Node does it by itself only when NODE_USE_ENV_PROXY was set
 * before it started, which the runner does not do. Loopback is never proxied: emulators live there.
 * @returns 'direct' without a proxy, 'proxied', or 'unsupported' on a Node too old to be told at run time.
 */
export function useProxies(env: Environment): 'direct' | 'proxied' | 'unsupported' {
  const https = env.HTTPS_PROXY || env.https_proxy;
  const http = env.HTTP_PROXY || env.http_proxy;
  if (!https && !http) return 'direct';
  if (env.NODE_USE_ENV_PROXY === '1') return 'proxied';
  // Few jobs have a proxy, and the module takes longer to load than a call on loopback takes.
  const nodeHttp = process.getBuiltinModule('node:http');
  if (typeof nodeHttp.setGlobalProxyFromEnv !== 'function') return 'unsupported';
  nodeHttp.setGlobalProxyFromEnv({
    ...(https ? { HTTPS_PROXY: https } : {}),
    ...(http ? { HTTP_PROXY: http } : {}),
    NO_PROXY: [env.NO_PROXY || env.no_proxy, '127.0.0.1', 'localhost', '::1'].filter(Boolean).join(','),
  });
  return 'proxied';
}
