import type { Plugin } from 'vite';

const COLOURS = '\0no-colours';

/** Stands for every tag, and for what makes a tag of others. */
const NO_COLOURS = `
const tag = () => tag;
export const tags = new Proxy({}, { get: () => tag });
export const styleTags = () => () => undefined;
`;

/** How the parser asks whether it shall tell each of its steps. */
const TELLS = /typeof process != ['"]undefined['"] && process\.env && \/[^/]+\/\.test\(process\.env\.LOG\)/g;

/** Leaves out of a parser what only an editor (its colours) and its makers (its logs) need: a device has to load it to decide. */
export function leanParser(): Plugin {
  return {
    name: 'lean-parser',
    enforce: 'pre',
    resolveId: (source) => (source === '@lezer/highlight' ? COLOURS : undefined),
    load: (id) => (id === COLOURS ? NO_COLOURS : undefined),
    transform: (code, id) => (/[\\/](?:@lezer|lezer-feel)[\\/]/.test(id) ? code.replaceAll(TELLS, 'false') : undefined),
  };
}
