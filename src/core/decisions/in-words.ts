import type { Localized } from '../value.ts';

/** How a name or a text constant of an expression is called; undefined where it stays as written. */
export type Naming = (name: string) => Localized | undefined;

const TOKEN = /"[^"]*"|[A-Za-z_][\w]*(?:\.\w+)*|>=|<=|!=|[*/-]/g;
const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '!=': '≠', '*': '×', '/': '÷', '-': '−' };
const FUNCTIONS: Readonly<Record<string, Localized>> = {
  floor: { zh: '舍去零头', en: 'rounded down' }, ceiling: { zh: '进一取整', en: 'rounded up' }, min: { zh: '取较小', en: 'the smaller of' }, max: { zh: '取较大', en: 'the larger of' },
  if: { zh: '如果', en: 'if' }, then: { zh: '则', en: 'then' }, else: { zh: '否则', en: 'else' }, and: { zh: '并且', en: 'and' }, or: { zh: '或者', en: 'or' }, not: { zh: '不是', en: 'not' }, true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' },
};

/** An expression as somebody reads it who does not write any: names by their words, signs as in a school book. */
export function inWords(text: string, naming: Naming): Localized {
  const say = (language: keyof Localized): string => text.replaceAll(TOKEN, (token) => {
    if (token.startsWith('"')) return `“${naming(token.slice(1, -1))?.[language] ?? token.slice(1, -1)}”`;
    return SIGNS[token] ?? (naming(token) ?? FUNCTIONS[token])?.[language] ?? token;
  });
  return { zh: say('zh').replaceAll('(', '（').replaceAll(')', '）').replaceAll(', ', '、'), en: say('en').replaceAll(/(of|up|down)\(/g, '$1 (') };
}

const RANGE = /^([[(\]])\s*([^.\s]+)\s*\.\.\s*([^\])[\s]+)\s*([\])[])$/;

/** A cell of a table over what its column says: `[60..120)` is 满 60、不满 120. */
export function testInWords(column: Localized, cell: string, naming: Naming): Localized {
  const text = cell.trim();
  if (text === 'true') return column;
  const range = RANGE.exec(text);
  if (range) {
    const [, open, from = '', to = '', close] = range;
    return {
      zh: `${column.zh}${open === '[' ? '满' : '超过'} ${from}、${close === ']' ? '不超过' : '不满'} ${to}`,
      en: `${column.en} ${open === '[' ? 'from' : 'above'} ${from} ${close === ']' ? 'to' : 'to under'} ${to}`,
    };
  }
  const said = inWords(text, naming);
  if (/^[<>=]/.test(text)) return { zh: `${column.zh} ${said.zh}`, en: `${column.en} ${said.en}` };
  return { zh: `${column.zh}：${said.zh}`, en: `${column.en}: ${said.en}` };
}
