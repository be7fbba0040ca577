/** Who looked at what, and whether it proved that it saw all of it: only then does silence mean that nothing is there. */
export type Looks = readonly Look[];

export type Look = {
  readonly tool: string;
  /** The image it looked into; undefined: the checkout. */
  readonly image?: string | undefined;
  readonly proven: boolean;
};

/** Whether everything that a tool looked at is proven; without a tool, everything that any looked at. */
export function everythingLooked(looks: Looks, tool?: string): boolean {
  const asked = tool === undefined ? looks : looks.filter((look) => look.tool === tool);
  return asked.length > 0 && asked.every(({ proven }) => proven);
}
