/** How much of the long parts a page shows. */
export type Room = {
  /** Rows of a table, lines of a log. */
  readonly rows: number;
  /** Characters of one value. */
  readonly characters: number;
  /** Services; each further one is only counted. */
  readonly targets: number;
};

const ROOMS: readonly Room[] = [
  { rows: 500, characters: 2_000, targets: 200 },
  { rows: 100, characters: 500, targets: 200 },
  { rows: 30, characters: 200, targets: 100 },
  { rows: 10, characters: 100, targets: 50 },
  { rows: 3, characters: 50, targets: 20 },
];

// GitHub drops the summary of a step above 1 MiB; something else may write into the same one.
const LIMIT_BYTES = 900_000;

/** The fullest page that GitHub shows: what is longest gives way first, and each place says what it left out. */
export function renderWithin(render: (room: Room) => string, limitBytes = LIMIT_BYTES): string {
  let page = '';
  for (const room of ROOMS) {
    page = render(room);
    if (new TextEncoder().encode(page).length <= limitBytes) return page;
  }
  return page;
}
