import type { Json } from '../../../../shared/domain/json/json.ts';

/** undefined where there is no JSON, or only the beginning of some. */
export function parseReport(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch {
    return undefined;
  }
}
