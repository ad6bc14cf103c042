import { Parser } from 'saxen';
import { DmnError } from '#core/dmn/dmn-error.ts';

/** An element of XML with its local name; `text` is what stands directly in it. */
export type XmlElement = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly XmlElement[]; readonly text: string };

type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string };

/** Elements stand inside of each other so many levels deep at most: whoever walks through them needs no more of the stack. */
const DEEPEST = 500;

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
      if (stack.push(element) > DEEPEST) throw tooDeep();
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

/** Throws DmnError where the elements of XML are nested too deeply. What else is wrong with it is for others to tell. */
export function checkDepth(xml: string): void {
  let depth = 0;
  new Parser()
    .on('openTag', () => {
      depth += 1;
      if (depth > DEEPEST) throw tooDeep();
    })
    .on('closeTag', () => { depth -= 1; })
    .on('error', () => undefined)
    .parse(xml);
}

function tooDeep(): DmnError {
  return new DmnError({ zh: `XML 的元素嵌套超过 ${String(DEEPEST)} 层`, en: `The elements of the XML are nested more than ${String(DEEPEST)} levels deep` });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
