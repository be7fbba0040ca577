declare module '@vercel/ncc' {
  /** A module of the bundle. A concatenated module has several inside and no path of its own. */
  export type BundledModule = {
    readonly resource?: string;
    readonly modules?: readonly BundledModule[];
    readonly size: () => number;
  };

  /** One file of the output, or several. */
  export type Chunk = { readonly files: Iterable<string> };

  export type Compilation = Result['stats']['compilation'];

  type Result = {
    readonly code: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array }>>;
    readonly stats: {
      readonly compilation: {
        readonly modules: Iterable<BundledModule>;
        readonly chunks: Iterable<Chunk>;
        readonly chunkGraph: {
          readonly getModuleChunks: (module: BundledModule) => Iterable<unknown>;
          readonly getChunkModules: (chunk: Chunk) => readonly BundledModule[];
        };
        readonly warnings: readonly { readonly message: string }[];
      };
    };
  };

  type Options = {
    readonly cache: false;
    readonly esm: boolean;
    readonly filename: string;
    readonly filterAssetBase: string;
    readonly minify: boolean;
    readonly quiet: boolean;
  };

  export default function ncc(entry: string, options: Options): Promise<Result>;
}
