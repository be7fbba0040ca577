/** Which keys of an object are blocks, with how many labels. Where it is `open`, only a provider knows. */
export type Shape = {
  readonly blocks: Readonly<Record<string, { readonly labels: number; readonly shape: Shape }>>;
  readonly open: boolean;
};

export function shapeOf(path: string): Shape {
  return path.endsWith('.tfvars.json') ? PLAIN : FILE;
}

const PLAIN: Shape = { blocks: {}, open: false };

const CONDITION = { labels: 0, shape: PLAIN };

/** A part of a resource. A getter, because it may hold itself. */
const PART: Shape = {
  open: true,
  get blocks() {
    return { dynamic: { labels: 1, shape: PART } };
  },
};

const LIFECYCLE: Shape = { blocks: { precondition: CONDITION, postcondition: CONDITION }, open: false };

const RESOURCE: Shape = {
  open: true,
  blocks: {
    dynamic: { labels: 1, shape: PART },
    lifecycle: { labels: 0, shape: LIFECYCLE },
    provisioner: { labels: 1, shape: PART },
    connection: { labels: 0, shape: PLAIN },
  },
};

const TERRAFORM: Shape = {
  open: false,
  blocks: {
    backend: { labels: 1, shape: PLAIN },
    cloud: { labels: 0, shape: { open: false, blocks: { workspaces: { labels: 0, shape: PLAIN } } } },
    required_providers: { labels: 0, shape: PLAIN },
    provider_meta: { labels: 1, shape: PLAIN },
  },
};

const FILE: Shape = {
  open: false,
  blocks: {
    resource: { labels: 2, shape: RESOURCE },
    data: { labels: 2, shape: RESOURCE },
    ephemeral: { labels: 2, shape: RESOURCE },
    variable: { labels: 1, shape: { open: false, blocks: { validation: CONDITION } } },
    output: { labels: 1, shape: { open: false, blocks: { precondition: CONDITION } } },
    module: { labels: 1, shape: PLAIN },
    provider: { labels: 1, shape: PART },
    check: {
      labels: 1,
      shape: { open: false, blocks: { data: { labels: 2, shape: RESOURCE }, assert: CONDITION } },
    },
    locals: { labels: 0, shape: PLAIN },
    terraform: { labels: 0, shape: TERRAFORM },
    moved: { labels: 0, shape: PLAIN },
    removed: { labels: 0, shape: { open: false, blocks: { lifecycle: { labels: 0, shape: PLAIN } } } },
    import: { labels: 0, shape: PLAIN },
  },
};
