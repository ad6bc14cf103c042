import { expect, it } from 'vitest';
import { renamed } from './rename.ts';

const NAMES: Readonly<Record<string, string>> = { 'person.age': 'person_age', 'pay.day': 'pay_day', months: 'value_months', 'codes.kinds': 'codes.kinds.itself' };
const other = (text: string, top: 'Expression' | 'UnaryTests' = 'Expression'): string => renamed(text, top, (name) => NAMES[name] ?? name);

it.each([
  ['person.age  >= region.leastAge', 'person_age  >= region.leastAge'],
  ['date( pay.start ).year + person . age', 'date( pay.start ).year + person_age'],
  ['pay.date.day', 'pay.date.day'],
  ['for person in people return person.age + months', 'for person in people return person.age + value_months'],
  ['{months: 1, more: months}.more + months', '{months: 1, more: months}.more + value_months'],
  ['(function(months) months * person.age)(months)', '(function(months) months * person_age)(value_months)'],
  ['some kind in codes.kinds satisfies kind = "person.age"', 'some kind in codes.kinds.itself satisfies kind = "person.age"'],
  ['months[item > months]', 'value_months[item > value_months]'],
])('%s becomes %s', (text, expected) => {
  expect(other(text)).toBe(expected);
});

it('renames in the cells of a table too', () => {
  expect(other('[1..months), > person.age', 'UnaryTests')).toBe('[1..value_months), > person_age');
  expect(other('-', 'UnaryTests')).toBe('-');
});

it('leaves local names alone, and what is a step on one', () => {
  expect(renamed('months + person.age + pay.day', 'Expression', () => 'other', ['months', 'person'])).toBe('months + person.age + other.day');
});

it('refuses what cannot be read', () => {
  expect(() => other('1 +')).toThrow(/ends too early/);
});
