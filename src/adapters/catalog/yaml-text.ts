import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Localized } from '#core/value.ts';

/** A YAML text with the lines of what stands in it. */
export type YamlText = {
  readonly value: unknown;
  /** What is no YAML at all, or has the same key twice. */
  readonly errors: readonly { readonly line: number; readonly message: Localized }[];
  /** The line of what a path of keys leads to, or of the nearest thing above it that is there. Counts from 1. */
  lineOf(path: readonly (string | number)[]): number;
};

/** Parses a YAML text (1.2 core schema: dates stay texts). */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number | undefined): number => (offset === undefined ? 1 : lines.linePos(offset).line);

  const startOf = (path: readonly (string | number)[]): number | undefined => {
    const key = path.at(-1);
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    }
    const node = document.getIn(path, true) as { readonly range?: readonly number[] } | undefined;
    return node?.range?.[0];
  };

  return {
    value: document.errors.length > 0 ? undefined : document.toJS(),
    errors: document.errors.map(({ pos, message }) => ({ line: at(pos[0]), message: { zh: `YAML 语法错误：${message}`, en: `YAML syntax: ${message}` } })),
    lineOf: (path) => {
      for (let depth = path.length; depth > 0; depth -= 1) {
        const start = startOf(path.slice(0, depth));
        if (start !== undefined) return at(start);
      }
      return 1;
    },
  };
}
