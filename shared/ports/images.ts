/** The registry of the image. */
export interface Images {
  /** The reference with its digest (`host/path@sha256:…`); the reference itself where the registry does not tell. Throws `not-found` for a tag that does not exist. */
  resolveDigest(image: string): Promise<string>;
}
