/**
 * The forms in which a secret may come to light: as it is, trimmed, line by line (the runner masks by line), encoded in
 * base64, for a URL, and inside JSON. Lines under four characters are left out: masking a brace would mask every brace.
 */
export function secretForms(value: string): readonly string[] {
  const trimmed = value.trim();
  if (trimmed.length < SHORTEST) return [...new Set([value, trimmed])].filter((form) => form !== '');
  const lines = value.split(/\r\n|\r|\n/).flatMap((line) => [line, line.trim()]);
  const encoded = [value, trimmed].flatMap(encodings);
  const forms = [value, trimmed, ...lines, ...encoded].filter((form) => form.trim().length >= SHORTEST);
  // Longest first, so that replacing one never leaves the rest of another.
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}

/** Below this a mask hides half of the log and the value can be guessed anyway. */
export const SHORTEST = 4;

function encodings(text: string): string[] {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  const base64 = btoa(bytes.join(''));
  const unpadded = base64.replace(/=+$/, '');
  return [
    base64,
    unpadded,
    unpadded.replaceAll('+', '-').replaceAll('/', '_'),
    encodeURIComponent(text.toWellFormed()),
    new URLSearchParams({ '': text }).toString().slice(1),
    JSON.stringify(text).slice(1, -1),
  ];
}
