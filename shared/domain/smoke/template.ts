const HOLE = /\\\{\{|\{\{([^{}]*)(\}\})?/g;
const NAME = /^(env\.)?[A-Za-z_][A-Za-z0-9_]*$/;

/** The names that a text uses, and what in it looks like a variable and is none. */
export function holesIn(text: string): {
  readonly names: readonly string[];
  readonly faults: readonly string[];
} {
  const names: string[] = [];
  const faults: string[] = [];
  for (const [found, inside, end] of text.matchAll(HOLE)) {
    if (inside === undefined) continue;
    if (end !== undefined && NAME.test(inside.trim())) names.push(inside.trim());
    else faults.push(found);
  }
  return { names, faults };
}

/** The text with its variables filled in; `\{{` stands for the braces themselves. */
export function fillText(text: string, lookUp: (name: string) => string): string {
  return text.replaceAll(HOLE, (_, inside: string | undefined) =>
    inside === undefined ? '{{' : lookUp(inside.trim()),
  );
}

/** The name of a text that is one variable and nothing else: its value then keeps its type. */
export function soleName(text: string): string | undefined {
  return /^\{\{([^{}]*)\}\}$/.exec(text)?.[1]?.trim();
}
