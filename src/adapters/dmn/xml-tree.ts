import { Parser } from 'saxen';
import { DmnError } from '#core/dmn/dmn-error.ts';

/** An element of XML with its local name; `text` is what stands directly in it. */
export type XmlElement = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly XmlElement[]; readonly text: string };

type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string };

const NAMESPACES = { 'http://www.w3.org/2001/XMLSchema-instance': 'xsi' };

/** Reads XML as a tree. Throws DmnError with the place where it cannot be read. */
export function xmlTree(xml: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const top = (): Open => stack.at(-1) ?? root;
  new Parser().ns(NAMESPACES)
    .on('openTag', (name, attributes, decode) => {
      const element: Open = { name: localName(name), attributes: Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decode(value)])), children: [], text: '' };
      top().children.push(element);
      stack.push(element);
    })
    .on('closeTag', () => { stack.pop(); })
    .on('text', (text, decode) => { top().text += decode(text); })
    .on('cdata', (text) => { top().text += text; })
    .on('error', ({ message }, where) => {
      const { line, column } = where();
      const place = `${String(line + 1)}:${String(column + 1)}`;
      throw new DmnError({ zh: `XML 第 ${place} 处读不懂：${message}`, en: `The XML cannot be read at ${place}: ${message}` });
    })
    .parse(xml.replace(/^\uFEFF/, ''));
  const [element] = root.children;
  if (element === undefined) throw new DmnError({ zh: 'XML 是空的', en: 'The XML is empty' });
  return element;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
