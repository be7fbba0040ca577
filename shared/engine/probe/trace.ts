import type { Random } from '../../ports/random.ts';

/** Names by which a request is found again in logs and traces. */
export type RequestIds = { readonly requestId: string; readonly traceparent: string };

/** New names: a UUID (version 4) and a sampled W3C trace context. */
export function requestIds(random: Random): RequestIds {
  const hex = digits(random, 32);
  const variant = '89ab'[Math.floor(random() * 4)];
  const uuid = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ];
  return { requestId: uuid.join('-'), traceparent: `00-${nonZero(random, 32)}-${nonZero(random, 16)}-01` };
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('');
}

/** Ids of zeros alone mean "no trace". */
function nonZero(random: Random, count: number): string {
  return digits(random, count).replace(/^0+$/, (zeros) => `${zeros.slice(1)}1`);
}
