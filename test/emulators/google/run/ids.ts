/** Where names come from that the server makes up. */
export type Ids = {
  uuid(): string;
  /** The last three characters of a revision name: consonants and digits. */
  suffix(): string;
};

const letters = 'bcdfghjklmnpqrstvwxz2456789';

export function createRandomIds(): Ids {
  const letter = () => letters[Math.floor(Math.random() * letters.length)] ?? 'b';
  return { uuid: () => crypto.randomUUID(), suffix: () => letter() + letter() + letter() };
}

/** The same names in the same order at every run: for simulations and for tests that compare answers. */
export function createSequentialIds(): Ids {
  let uuids = 0;
  let suffixes = 0;
  return {
    uuid: () => `00000000-0000-4000-8000-${String(++uuids).padStart(12, '0')}`,
    suffix: () => {
      const number = suffixes++;
      return [number / letters.length ** 2, number / letters.length, number]
        .map((digit) => letters[Math.floor(digit) % letters.length])
        .join('');
    },
  };
}
