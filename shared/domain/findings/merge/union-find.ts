/** Sets that grow together: who was ever joined, by whatever chain, has one root. */
export class UnionFind {
  readonly #parents = new Map<string, string>();

  join(one: string, other: string): void {
    this.#parents.set(this.root(one), this.root(other));
  }

  root(name: string): string {
    let root = name;
    for (let up = this.#parents.get(root); up !== undefined && up !== root; up = this.#parents.get(root))
      root = up;
    // The next question along the same way is short.
    for (let at = name; at !== root; ) {
      const up = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = up;
    }
    return root;
  }
}
