import type { Random } from './random.ts';

/** Below it, counting arrivals one by one is the fastest. */
const FEW = 10;

/** How many of events with this mean happen. Exact for every mean: no normal curve stands in for rare failures. */
export function poisson(random: Random, mean: number): number {
  if (mean <= 0) return 0;
  return mean < FEW ? byArrival(random, mean) : byRejection(random, mean);
}

function byArrival(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

/** Transformed rejection with squeeze (Hörmann 1993). */
function byRejection(random: Random, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverse = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return count;
    if (count < 0 || (us < 0.013 && v > us)) continue;
    const bound = count * Math.log(mean) - mean - logFactorial(count);
    if (Math.log((v * inverse) / (a / (us * us) + b)) <= bound) return count;
  }
}

const TABLE: number[] = [0];
for (let n = 1; n < 256; n += 1) TABLE.push((TABLE[n - 1] ?? 0) + Math.log(n));

/** ln n!, beyond the table by Stirling's series. */
export function logFactorial(n: number): number {
  const known = TABLE[n];
  if (known !== undefined) return known;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
}
