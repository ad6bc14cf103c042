/** A part of what dotted names have in common: `person` with the parts `age` and `sex`. `of` is the whole name that ends here. */
export type Branch = { readonly name: string; readonly of?: string; readonly parts: readonly Branch[] };

/** The part that a name takes where other names go on after it. */
const ITSELF = 'itself';

/** Where a name stands as a path: as it is written, or at a part of its own where other names go on after it (`a` beside `a.b`). */
export function pathOf(name: string, names: readonly string[]): string {
  return names.some((other) => other.startsWith(`${name}.`)) ? `${name}.${ITSELF}` : name;
}

/** Dotted names as structures, in the order in which they first come. */
export function branches(names: readonly string[]): readonly Branch[] {
  const grow = (entries: readonly { readonly steps: readonly string[]; readonly of: string }[]): readonly Branch[] =>
    [...Map.groupBy(entries, ({ steps: [first = ''] }) => first)].map(([name, within]) => {
      const leaf = within.find(({ steps }) => steps.length === 1);
      return { name, ...(leaf && { of: leaf.of }), parts: grow(within.filter(({ steps }) => steps.length > 1).map(({ steps, of }) => ({ steps: steps.slice(1), of }))) };
    });
  return grow(names.map((of) => ({ steps: pathOf(of, names).split('.'), of })));
}
