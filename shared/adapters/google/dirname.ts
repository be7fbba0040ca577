// google-gax reads __dirname while it loads, and ES modules, hence the bundles, have none.
const scope = globalThis as { __dirname?: string };
scope.__dirname ??= import.meta.dirname;
