import type { AnalysisSettings } from '../analysis/analysis-settings.ts';
import { err, ok, type Result } from '../errors/problem.ts';
import { parseBaseUrl } from '../text/base-url.ts';
import type { Path } from '../yaml/locate.ts';
import type { Entry, PrometheusEntry } from './rollout-file.ts';
import type { SettingsReader } from './settings-reader.ts';
import { looksLikeToken } from './token-like.ts';

/** Where the queries go. What may be a secret is refused without being shown: the log is no place for it. */
export function readPrometheus(
  entry: Entry<PrometheusEntry>,
  at: Path,
  reader: SettingsReader,
): AnalysisSettings['prometheus'] {
  const url = typeof entry?.url === 'string' ? reader.take(parseUrl(entry.url), [...at, 'url']) : undefined;
  const tokenEnv =
    typeof entry?.token_env === 'string'
      ? reader.take(parseTokenEnv(entry.token_env), [...at, 'token_env'])
      : undefined;
  return url === undefined ? undefined : { url, ...(tokenEnv !== undefined && { tokenEnv }) };
}

function parseUrl(text: string): Result<string, string> {
  if (!/^https?:/i.test(text.trim()) || !URL.canParse(text.trim())) {
    return err('Expected an https URL like https://prometheus.example.com, found something else (not shown)');
  }
  const { protocol, hostname, search, hash } = new URL(text.trim());
  if (search !== '' || hash !== '') {
    return err('Expected a URL without a query and a fragment, found one with them (not shown)');
  }
  if (protocol === 'http:' && !isLoopback(hostname)) {
    return err(`Expected an https URL, because plain http is for loopback alone, found http to ${hostname}`);
  }
  return parseBaseUrl(text);
}

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);

function parseTokenEnv(text: string): Result<string, string> {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(text) && !looksLikeToken(text)) return ok(text);
  return err(
    'Expected the name of the environment variable that holds the token, like PROMETHEUS_TOKEN, found something else (not shown: it may be the token itself)',
  );
}
