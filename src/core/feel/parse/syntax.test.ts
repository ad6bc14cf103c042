import { expect, test } from 'vitest';
import { parse } from './syntax.ts';

test('given the same text again, then it is not read again, and as what it is read counts', () => {
  const first = parse('[12..60]', 'UnaryTests');
  expect(parse('[12..60]', 'UnaryTests')).toBe(first);
  expect(parse('[12..60]', 'Expression')).not.toEqual(first);
});

test('given always other texts, then those before are forgotten, and each is read as before', () => {
  const first = parse('person.age >= 16', 'Expression');
  for (let limit = 0; limit <= 3_000; limit += 1) parse(`person.age >= ${limit} + 1000`, 'Expression');
  const again = parse('person.age >= 16', 'Expression');
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

test('given names that are declared, then the text is read by them, whatever it was without', () => {
  const text = 'Profit and Loss > 0';
  const without = parse(text, 'Expression');
  expect(parse(text, 'Expression', { 'Profit and Loss': {} })).not.toEqual(without);
  expect(parse(text, 'Expression')).toBe(without);
});

test('given a text that cannot be read, then it is refused each time', () => {
  for (let time = 0; time < 2; time += 1) expect(() => parse('person.age >=', 'Expression')).toThrow();
});
