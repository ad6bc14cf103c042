import { compiler } from './compile-syntax.ts';
import { parse, type Top } from './parse/syntax.ts';

/**
 * A text of the catalogue with other names, everything else as it was written. Every name it reads is asked for, the dotted ones whole;
 * names of its own making (loops, parameters, entries) and those in `locals` stay. Throws FeelError where the text cannot be read.
 */
export function renamed(text: string, top: Top, newName: (name: string) => string, locals: readonly string[] = []): string {
  const places = new Map<number, { readonly to: number; readonly name: string }>();
  compiler({ dotted: true, whenRead: (name, { from, to }) => places.set(from, { to, name }) }).within(locals)(parse(text, top));
  let written = '';
  let end = 0;
  for (const [from, { to, name }] of [...places].toSorted(([a], [b]) => a - b)) {
    const other = newName(name);
    written += text.slice(end, from) + (other === name ? text.slice(from, to) : other);
    end = to;
  }
  return written + text.slice(end);
}
