import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Localized } from '#core/value.ts';

/** A YAML text with the lines of what stands in it. */
export type YamlText = {
  readonly value: unknown;
  /** What is no YAML at all, or has the same key twice. */
  readonly errors: readonly { readonly line: number; readonly message: Localized }[];
  /** The line of what a path of keys leads to, or of the nearest thing above it that is there. Counts from 1. */
  lineOf(path: readonly (string | number)[]): number;
};

/**
 * Reads a YAML text (1.2 core schema: dates stay texts). Two parsers: a quick one for the values, an eighth of the time of a start, and the
 * one that knows where everything stands only once a mistake is to be shown.
 */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  let parsed: Document | undefined;
  const document = (): Document => (parsed ??= parseDocument(text, { lineCounter: lines, prettyErrors: false }));
  const at = (offset: number | undefined): number => (offset === undefined ? 1 : lines.linePos(offset).line);

  const startOf = (path: readonly (string | number)[]): number | undefined => {
    const key = path.at(-1);
    const parent = path.length > 1 ? document().getIn(path.slice(0, -1), true) : document().contents;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    }
    const node = document().getIn(path, true) as { readonly range?: readonly number[] } | undefined;
    return node?.range?.[0];
  };

  const read = valueOf(text);
  const said = read === undefined ? document().errors.map(({ pos, message }) => ({ line: at(pos[0]), message })) : [];
  return {
    value: read?.value,
    errors: (read === undefined && said.length === 0 ? [{ line: 1, message: 'unreadable' }] : said).map(({ line, message }) => ({ line, message: { zh: `YAML 语法错误：${message}`, en: `YAML syntax: ${message}` } })),
    lineOf: (path) => {
      for (let depth = path.length; depth > 0; depth -= 1) {
        const start = startOf(path.slice(0, depth));
        if (start !== undefined) return at(start);
      }
      return 1;
    },
  };
}

function valueOf(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) };
  } catch {
    return undefined;
  }
}
