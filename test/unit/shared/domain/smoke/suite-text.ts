/** A suite with a bit of everything. */
export const SUITE = `
defaults:
  timeout: 3s
  headers: { X-Smoke: "1" }
checks:
  - name: health
    request: GET /health
    expect: 200
  - request: GET /api/status?full=1
    expect: { status: 200, json: { status: ok, "data.items[0]": { id: { exists: true }, user.type: admin } }, headers: { content-type: application/json } }
  - request: POST /api/projects
    body: { name: smoke }
    headers: { x-smoke: "2" }
    expect: { status: [200, "201", 210-219] }
    timeout: 5s
    retries: { attempts: 3, backoff: 250ms }
`;

/** One check with the given lines, each at column 5. */
export const check = (...lines: string[]): string => `checks:\n  - ${lines.join('\n    ')}\n`;
