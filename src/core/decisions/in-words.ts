import { unquoted } from '../feel/nodes/literal.ts';
import { childOf, operands, parse, spelled, type Syntax } from '../feel/parse/syntax.ts';
import { temporalOf } from '../feel/values/temporal.ts';
import type { Localized } from '../value.ts';
import { callInWords } from './call-in-words.ts';
import { temporalInWords } from './temporal-in-words.ts';

/**
 * How a name or a text constant of an expression is called; undefined where it stays as written. `?` is the column of a table.
 * A constant comes with what it is compared with or is a value of, as far as the expression tells: the same code means something else in another list.
 */
export type Naming = (name: string, constant?: Constant) => Localized | undefined;
export type Constant = { readonly of?: string };

/** A naming whose constants belong to a name, where the expression itself does not say to which. */
export function valuesOf(name: string | undefined, naming: Naming): Naming {
  return (each, constant) => naming(each, constant && { ...(name !== undefined && { of: name }), ...constant });
}

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '!=': '≠', '*': '×', '/': '÷', '-': '−', '**': '^' };
const PROPERTIES: Readonly<Record<string, Localized>> = {
  year: { zh: '年份', en: 'year' }, month: { zh: '月份', en: 'month' }, day: { zh: '日', en: 'day' }, weekday: { zh: '星期', en: 'weekday' },
  years: { zh: '整年数', en: 'whole years' }, months: { zh: '余下的月数', en: 'remaining months' }, days: { zh: '整天数', en: 'whole days' },
};
const EMPTY: Localized = { zh: '', en: '' };

/** An expression as somebody reads it who does not write any: names by their words, signs as in a school book. */
export function inWords(text: string, naming: Naming): Localized {
  return syntaxInWords(parse(text, 'Expression'), naming);
}

/** The same for a piece of an expression. */
export function syntaxInWords(syntax: Syntax, naming: Naming): Localized {
  const parts = operands(syntax);
  const say = (index: number): Localized => (parts[index] === undefined ? EMPTY : syntaxInWords(parts[index], naming));
  switch (syntax.kind) {
    case 'Expression':
    case 'PositiveUnaryTest': return say(0);
    case 'ParenthesizedExpression': return { zh: `（${say(0).zh}）`, en: `(${say(0).en})` };
    case 'Conjunction': return joined([say(0), say(1)], '，并且', ' and ');
    case 'Disjunction': return joined([say(0), say(1)], '，或者', ' or ');
    case 'IfExpression': return { zh: `如果 ${say(0).zh} 则 ${say(1).zh} 否则 ${say(2).zh}`, en: `if ${say(0).en} then ${say(1).en} else ${say(2).en}` };
    case 'ArithmeticExpression': return parts.length === 1 ? prefixed('−', say(0)) : signed(say(0), childOf(syntax, 'ArithOp')?.text, say(1));
    case 'Comparison': { const near = valuesOf(nameAmong(parts), naming); return comparison(syntax, parts.map((part) => syntaxInWords(part, near))); }
    case 'PositiveUnaryTests': return joined(parts.map((part) => syntaxInWords(part, naming)), '、', ', ');
    case 'SimplePositiveUnaryTest': return childOf(syntax, 'CompareOp') === undefined ? say(0) : prefixed(sign(childOf(syntax, 'CompareOp')?.text ?? ''), say(0), ' ');
    case 'Interval': return { zh: `${open(syntax, '不少于', '多于')} ${say(0).zh}、${close(syntax, '不多于', '少于')} ${say(1).zh}`, en: `${open(syntax, 'from', 'above')} ${say(0).en} ${close(syntax, 'to', 'to under')} ${say(1).en}` };
    case 'List': return joined(parts.map((part) => syntaxInWords(part, naming)), '、', ', ');
    case 'QuantifiedExpression': return quantified(syntax, naming);
    case 'FunctionInvocation':
    case 'DateTimeLiteral': return call(syntax, naming);
    case 'PathExpression': return naming(spelled(syntax)) ?? path(syntax, naming);
    case 'StringLiteral': return quoted(unquoted(syntax.text), naming);
    case 'NumericLiteral': return same(syntax.text.replace('-', '−'));
    case 'BooleanLiteral': return syntax.text === 'true' ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    case 'NullLiteral': return { zh: '无', en: 'none' };
    case 'InputValue': return naming('?') ?? same('?');
    case 'VariableName': return naming(spelled(syntax)) ?? same(spelled(syntax));
    default: return rebuilt(syntax, naming);
  }
}

/** What the opening bracket of a range says: one word for `[`, another for `(`. */
export function open({ text }: Syntax, included: string, excluded: string): string {
  return text.startsWith('[') ? included : excluded;
}

/** The same for its closing bracket. */
export function close({ text }: Syntax, included: string, excluded: string): string {
  return text.endsWith(']') ? included : excluded;
}

function comparison(syntax: Syntax, [first = EMPTY, second = EMPTY, third = EMPTY, ...more]: readonly Localized[]): Localized {
  if (childOf(syntax, 'in') !== undefined) {
    const tests = joined([second, third, ...more].filter(({ zh }) => zh !== ''), '、', ', ');
    return { zh: `${first.zh}${/[\x21-\x7e]$/u.test(first.zh) ? ' ' : ''}属于${tests.zh}`, en: `${first.en} is one of ${tests.en}` };
  }
  if (childOf(syntax, 'between') !== undefined) return { zh: `${first.zh} 在 ${second.zh} 到 ${third.zh} 之间`, en: `${first.en} is from ${second.en} to ${third.en}` };
  return signed(first, childOf(syntax, 'CompareOp')?.text, second);
}

function quantified(syntax: Syntax, naming: Naming): Localized {
  const parts = operands(syntax);
  const condition = parts.at(-1);
  const loops = operands(childOf(syntax, 'InExpressions') ?? syntax).map((each) => operands(each).map((part) => syntaxInWords(part, naming)));
  const said = condition === undefined ? EMPTY : syntaxInWords(condition, naming);
  const lists = joined(loops.map(([name = EMPTY, list = EMPTY]) => ({ zh: `${list.zh} 中的 ${name.zh}`, en: `${name.en} of ${list.en}` })), '、', ', ');
  return childOf(syntax, 'some') === undefined
    ? { zh: `${lists.zh} 每一项都 ${said.zh}`, en: `for every ${lists.en}: ${said.en}` }
    : { zh: `${lists.zh} 至少有一项 ${said.zh}`, en: `for some ${lists.en}: ${said.en}` };
}

function call(syntax: Syntax, naming: Naming): Localized {
  const [called, ...rest] = operands(syntax);
  const given = rest.flatMap((each) => operands(each));
  const [only] = given;
  const literal = called?.kind === 'AtLiteral' ? operands(called)[0] : only?.kind === 'StringLiteral' && given.length === 1 && syntax.kind === 'DateTimeLiteral' ? only : undefined;
  const value = literal === undefined ? null : temporalOf(unquoted(literal.text));
  const near = valuesOf(nameAmong(given), naming);
  if (called !== undefined && spelled(called) === 'not' && only !== undefined && given.length === 1 && isName(only)) return denied(syntaxInWords(only, near));
  return temporalInWords(value) ?? callInWords(called === undefined ? '' : spelled(called), given.map((each) => syntaxInWords(each, near)));
}

/** A plain yes or no that is denied: what is not so stands in quotes. */
function denied({ zh, en }: Localized): Localized {
  return { zh: `不属于“${zh}”`, en: `not “${en}”` };
}

function isName({ kind }: Syntax): boolean {
  return kind === 'VariableName' || kind === 'PathExpression';
}

/** The first of some operands that is a name. */
function nameAmong(parts: readonly Syntax[]): string | undefined {
  const found = parts.find(isName);
  return found && spelled(found);
}

function path(syntax: Syntax, naming: Naming): Localized {
  const [source, property] = operands(syntax);
  const name = property === undefined ? '' : spelled(property);
  const of = PROPERTIES[name];
  if (source === undefined || of === undefined) return rebuilt(syntax, naming);
  const said = syntaxInWords(source, naming);
  return { zh: `${said.zh}的${of.zh}`, en: `${of.en} of ${said.en}` };
}

function quoted(text: string, naming: Naming): Localized {
  const said = naming(text, {}) ?? same(text);
  return { zh: `“${said.zh}”`, en: `“${said.en}”` };
}

/** As it is written, with what is in it in words. */
function rebuilt(syntax: Syntax, naming: Naming): Localized {
  const say = (language: keyof Localized): string => {
    let end = syntax.from;
    const pieces = operands(syntax).map((part) => {
      const piece = `${syntax.text.slice(end - syntax.from, part.from - syntax.from)}${syntaxInWords(part, naming)[language]}`;
      end = part.to;
      return piece;
    });
    return pieces.join('') + syntax.text.slice(end - syntax.from);
  };
  return { zh: say('zh'), en: say('en') };
}

function signed(left: Localized, written: string | undefined, right: Localized): Localized {
  return joined([left, right], ` ${sign(written ?? '')} `, ` ${sign(written ?? '')} `);
}

function sign(written: string): string {
  return SIGNS[written] ?? written;
}

function prefixed(before: string, { zh, en }: Localized, gap = ''): Localized {
  return { zh: `${before}${gap}${zh}`, en: `${before}${gap}${en}` };
}

function joined(parts: readonly Localized[], zh: string, en: string): Localized {
  return { zh: parts.map((part) => part.zh).join(zh), en: parts.map((part) => part.en).join(en) };
}

function same(text: string): Localized {
  return { zh: text, en: text };
}
