import { childOf, operands, parse, type Syntax } from '../feel/parse/syntax.ts';
import type { Localized } from '../value.ts';
import { close, open, syntaxInWords, type Naming } from './in-words.ts';

/** A cell of a table over what its column says: `[60..120)` is 满 60、不满 120. */
export function testInWords(column: Localized, cell: string, naming: Naming): Localized {
  const tests = parse(cell, 'UnaryTests');
  const say = (syntax: Syntax | undefined): Localized => (syntax === undefined ? { zh: '', en: '' } : syntaxInWords(syntax, (name, constant) => (name === '?' ? column : naming(name, constant))));
  const [all] = operands(tests);
  const negated = childOf(tests, 'not') !== undefined;
  const only = all === undefined || negated ? undefined : alone(all);
  if (only?.kind === 'BooleanLiteral' && only.text === 'true') return column;
  if (only?.kind === 'Interval') {
    const [from, to] = operands(only).map(say);
    return {
      zh: `${column.zh}${open(only, '满', '超过')} ${from?.zh ?? ''}、${close(only, '不超过', '不满')} ${to?.zh ?? ''}`,
      en: `${column.en} ${open(only, 'from', 'above')} ${from?.en ?? ''} ${close(only, 'to', 'to under')} ${to?.en ?? ''}`,
    };
  }
  const said = say(all);
  if (negated) return { zh: `${column.zh}：不是 ${said.zh}`, en: `${column.en}: not ${said.en}` };
  if (only?.kind === 'SimplePositiveUnaryTest') return { zh: `${column.zh} ${said.zh}`, en: `${column.en} ${said.en}` };
  if (only !== undefined && readsColumn(only)) return said;
  return { zh: `${column.zh}：${said.zh}`, en: `${column.en}: ${said.en}` };
}

/** A cell under the heading of its column, which it does not repeat. */
export function cellInWords(cell: string, naming: Naming): Localized {
  if (cell.trim() === '-') return { zh: '不限', en: 'any' };
  const tests = parse(cell, 'UnaryTests');
  const [all] = operands(tests);
  const said = all === undefined ? { zh: cell, en: cell } : syntaxInWords(all, naming);
  return childOf(tests, 'not') === undefined ? said : { zh: `不是 ${said.zh}`, en: `not ${said.en}` };
}

/** The test of a cell that holds no other. */
function alone(syntax: Syntax): Syntax | undefined {
  const [inner, ...more] = operands(syntax);
  if (syntax.kind === 'PositiveUnaryTests' && more.length > 0) return undefined;
  const wraps = syntax.kind === 'PositiveUnaryTests' || syntax.kind === 'PositiveUnaryTest' || (syntax.kind === 'SimplePositiveUnaryTest' && childOf(syntax, 'CompareOp') === undefined);
  return wraps && inner !== undefined ? alone(inner) : syntax;
}

function readsColumn(syntax: Syntax): boolean {
  return syntax.kind === 'InputValue' || syntax.children.some(readsColumn);
}
