import type { JsonObject } from '../json/json.ts';
import type { Locate } from '../yaml/locate.ts';

/** One object of a YAML file of Kubernetes or Cloud Run. */
export type Manifest = {
  readonly path: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly body: JsonObject;
  readonly locate: Locate;
};

/** A file that cannot be read as manifests. */
export type BrokenManifest = { readonly path: string; readonly line: number; readonly message: string };
