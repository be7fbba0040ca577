/** Where GitHub's REST API stands below the emulator's origin: `GITHUB_API_URL` is origin and this. */
export const githubApiPath = '/github/api';
