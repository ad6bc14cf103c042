// The letters of a cased alphabet end well below this; a table over all code points would cost a hundred times as much.
const LAST_CASED = 0x1e943;

let variants: ReadonlyMap<number, readonly number[]> | undefined;

/** The code points that are the same letter but for its case, itself among them (XPath and XQuery Functions 3.1, 5.6.2, flag `i`). */
export function caseVariants(code: number): readonly number[] {
  variants ??= tabulate();
  return variants.get(fold(code)) ?? [code];
}

/** One code point that stands for all case variants of a letter. */
export function fold(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  return alone(alone(code, (text) => text.toUpperCase()), (text) => text.toLowerCase());
}

/** The other case where it is a single code point: `ß` in capitals is two letters, and two letters are no variant of one. */
function alone(code: number, change: (text: string) => string): number {
  const changed = change(String.fromCodePoint(code));
  const other = changed.codePointAt(0) ?? code;
  return changed.length === (other > 0xffff ? 2 : 1) ? other : code;
}

function tabulate(): ReadonlyMap<number, readonly number[]> {
  const byFold = new Map<number, number[]>();
  for (let code = 0; code <= LAST_CASED; code++) {
    const folded = fold(code);
    if (folded === code) continue;
    const group = byFold.get(folded);
    if (group === undefined) byFold.set(folded, [folded, code]);
    else group.push(code);
  }
  return byFold;
}
