/** What grows: each point is a region of its own, so that one emulator holds them all. */
export type Point = {
  readonly grows: 'services' | 'revisions' | 'tags';
  /** How many there are of what grows. */
  readonly count: number;
  readonly region: string;
  /** In the region, that which is deployed to included. */
  readonly services: number;
  /** Of that service. */
  readonly revisions: number;
  readonly tags: number;
};

const USUAL = { services: 1, revisions: 10, tags: 2 };

/**
 * Small, as large as Cloud Run allows or as teams let it become, and between. The first two of a kind are compared, so they
 * are measured one right after the other.
 */
export const POINTS: readonly Point[] = [
  point('services', 1, 'europe-west1'),
  point('services', 50, 'europe-west3'),
  point('services', 10, 'europe-west2'),
  point('revisions', 10, 'us-central1'),
  point('revisions', 1000, 'us-west1'),
  point('revisions', 100, 'us-east1'),
  point('tags', 2, 'asia-east1'),
  point('tags', 200, 'asia-south1'),
  point('tags', 20, 'asia-northeast1'),
];

function point(grows: Point['grows'], count: number, region: string): Point {
  return { ...USUAL, grows, count, region, [grows]: count };
}
