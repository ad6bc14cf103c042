import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const NPM_RUN = /npm run (?:-s )?([a-z][a-z:-]*)/gu;

test('every script that the documents and the usage texts name is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };
  const told = globSync(['*.md', 'docs/**/*.md', '{src,sandbox,bench,test}/**/*.ts']).flatMap((path) => [...readFileSync(path, 'utf8').matchAll(NPM_RUN)].map(([, name]) => ({ path, name: name as string })));
  expect(new Set(told.map(({ name }) => name)).size).toBeGreaterThan(3);
  expect(told.filter(({ name }) => !Object.hasOwn(scripts, name))).toEqual([]);
});
