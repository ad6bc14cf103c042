/** What takes the place of a match: texts, and groups of the match by their number. */
export type Replacement = readonly (string | number)[];

/** Read a replacement for a pattern with so many groups (XPath and XQuery Functions 3.1, 5.6.4); null where it is none. */
export function replacementOf(text: string, groups: number): Replacement | null {
  const parts: (string | number)[] = [];
  let at = 0;
  while (at < text.length) {
    const plain = /^[^\\$]+/.exec(text.slice(at))?.[0];
    if (plain !== undefined) {
      parts.push(plain);
      at += plain.length;
      continue;
    }
    const next = text[at + 1] ?? '';
    if (text[at] === '\\') {
      if (next !== '\\' && next !== '$') return null;
      parts.push(next);
      at += 2;
      continue;
    }
    const digits = groupDigits(text, at + 1, groups);
    if (digits === '') return null;
    parts.push(Number(digits));
    at += 1 + digits.length;
  }
  return parts;
}

/** The digits after a `$`: as many as still name a group, but at least one. */
function groupDigits(text: string, from: number, groups: number): string {
  let digits = '';
  for (let at = from; /^[0-9]$/.test(text[at] ?? '') && (digits === '' || Number(digits + (text[at] ?? '')) <= groups); at++) digits += text[at] ?? '';
  return digits;
}
