import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { readYaml } from './yaml-text.ts';

const CATALOG = resolve(import.meta.dirname, '../../../catalog');

test('given every file of the catalogue, then both parsers read the same', () => {
  const files = globSync(`${CATALOG}/**/*.yaml`);
  expect(files.length).toBeGreaterThan(200);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    expect(readYaml(text).value, file).toEqual(parse(text));
  }
});

describe('given a text', () => {
  test.each([
    ['a day stays a text', 'from: 2020-01-01', { from: '2020-01-01' }],
    ['no and yes are words', 'a: no\nb: yes\nc: true', { a: 'no', b: 'yes', c: true }],
    ['a number with a point', 'a: 0.5', { a: 0.5 }],
    ['nothing', '', undefined],
    ['null', 'a: null\nb: ~\nc:', { a: null, b: null, c: null }],
  ])('%s', (_what, text, value) => expect(readYaml(text)).toMatchObject({ value, errors: [] }));

  test('that has a key twice, then its line is told', () => expect(readYaml('a: 1\nb: 2\na: 3').errors).toMatchObject([{ line: 3 }]));
  test('that is not closed, then where', () => expect(readYaml('a: 1\nb: [1, 2\nc: 3').errors[0]).toMatchObject({ message: { en: expect.stringContaining('YAML syntax') } }));
  test('with a path, then the line it stands on', () => expect(readYaml('a:\n  b:\n    - c: 1\n    - c: 2').lineOf(['a', 'b', 1, 'c'])).toBe(4));
});
