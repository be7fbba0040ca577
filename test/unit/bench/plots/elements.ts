type Found = { readonly attributes: Readonly<Record<string, string>>; readonly text: string };

/** The elements of one name in markup that our own writer made, with the text that is directly in them. */
export function elementsOf(svg: string, name: string): readonly Found[] {
  return [...svg.matchAll(new RegExp(`<${name}((?: [^>]*?)?)/?>([^<]*)`, 'g'))].map(
    ([, listed = '', text = '']) => ({
      attributes: Object.fromEntries(
        [...listed.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      ),
      text,
    }),
  );
}
