import type { JsonObject } from '../../../../../shared/domain/json/json.ts';

const regions = [
  'asia-east1',
  'asia-northeast1',
  'asia-southeast1',
  'australia-southeast1',
  'europe-north1',
  'europe-west1',
  'europe-west3',
  'europe-west4',
  'northamerica-northeast1',
  'southamerica-east1',
  'us-central1',
  'us-east1',
  'us-west1',
];

/** What gcloud asks for when a region looks wrong. The emulator itself takes any name of that form. */
export function listLocations(project: string): JsonObject {
  const locations = regions.map((region) => ({
    name: `projects/${project}/locations/${region}`,
    locationId: region,
    displayName: region,
  }));
  return { locations };
}
