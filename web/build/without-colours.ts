import type { Plugin } from 'vite';

const COLOURS = '\0no-colours';

/** Stands for every tag, and for what makes a tag of others. */
const EMPTY = `
const tag = () => tag;
export const tags = new Proxy({}, { get: () => tag });
export const styleTags = () => () => undefined;
`;

/** Leaves the colours of an editor out of a parser that only reads: an eighth of what a device has to load to decide. */
export function withoutColours(): Plugin {
  return {
    name: 'without-colours',
    enforce: 'pre',
    resolveId: (source) => (source === '@lezer/highlight' ? COLOURS : undefined),
    load: (id) => (id === COLOURS ? EMPTY : undefined),
  };
}
