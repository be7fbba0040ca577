import type { Oidc } from '../github/oidc/handler.ts';
import type { GitHubRest } from '../github/rest/state.ts';
import type { Iam } from '../google/iam/state.ts';

/** What `/_emulator/identity` shows and changes. */
export type AdminState = { readonly iam: Iam; readonly oidc: Oidc; readonly github: GitHubRest };
