import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ActionError } from '../../domain/errors/action-error.ts';
import { MAX_GZIP_BYTES } from '../../domain/sarif/limits.ts';
import type { CodeScanning, SarifStatus } from '../../ports/code-scanning.ts';
import { asked } from './asked.ts';
import { type GitHubOptions, repositoryClient } from './octokit.ts';

const PERMISSION = 'security-events: write';
const packed = promisify(gzip);

/** Code scanning by GitHub's own client. Files travel gzipped, in base64. */
export function makeCodeScanning(options: GitHubOptions): CodeScanning {
  const { repository, load } = repositoryClient(options);
  return {
    upload: async ({ sarif, commit, ref, startedAt }) => {
      const small = await packed(sarif);
      if (small.byteLength > MAX_GZIP_BYTES) throw tooLarge(small.byteLength);
      const { data } = await asked(`upload findings of ${ref} to code scanning`, PERMISSION, async () =>
        (await load()).codeScanning.uploadSarif({
          ...repository,
          commit_sha: commit,
          ref,
          sarif: small.toString('base64'),
          started_at: startedAt,
        }),
      );
      if (typeof data.id === 'string' && data.id !== '') return { id: data.id };
      throw new ActionError({
        code: 'internal',
        message: `Could not upload findings of ${ref} to code scanning: GitHub's answer names no upload`,
      });
    },
    status: async (id) => {
      const { data } = await asked(`read what became of upload ${id}`, PERMISSION, async () =>
        (await load()).codeScanning.getSarif({ ...repository, sarif_id: id }),
      );
      return { state: stateOf(data.processing_status), errors: data.errors ?? [] };
    },
  };
}

function tooLarge(bytes: number): ActionError {
  return new ActionError({
    code: 'failed-precondition',
    message: `Expected a SARIF file of at most ${MAX_GZIP_BYTES / 1_000_000} MB after gzip, found ${(bytes / 1_000_000).toFixed(1)} MB`,
  });
}

/** What is not known yet may still become something. */
function stateOf(status: string | undefined): SarifStatus['state'] {
  return status === 'complete' || status === 'failed' ? status : 'pending';
}
