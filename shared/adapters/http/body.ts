/** Reads at most `limit` bytes and drops the rest, so that no answer can fill the runner's memory. */
export async function readBody(body: AsyncIterable<Uint8Array> | null, limit: number): Promise<string> {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    const kept = chunk.subarray(0, limit - size);
    chunks.push(kept);
    size += kept.byteLength;
    if (size >= limit) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
