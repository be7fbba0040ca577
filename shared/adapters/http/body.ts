/** Reads at most `limit` bytes and drops the rest, so that no answer can fill the runner's memory. */
export async function readBody(response: Response, limit: number): Promise<string> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    const kept = chunk.subarray(0, limit - size);
    chunks.push(kept);
    size += kept.byteLength;
    if (size >= limit) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
