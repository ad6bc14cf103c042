import { expect, test } from 'vitest';
import { apiDocument } from './document.ts';
import { PARTS, partOf } from './part.ts';

test('given the description of the API, when it is taken apart, then each operation stands in each part that it is tagged with, and each part has the shapes it points at and no others', async () => {
  const whole = await apiDocument();
  const parts = PARTS.map(({ name }) => partOf(whole, name));
  const operations = (document: typeof whole) => Object.entries(document.paths).flatMap(([path, of]) => Object.keys(of).map((method) => `${method} ${path}`));
  expect([...new Set(parts.flatMap(operations))].toSorted()).toEqual(operations(whole).toSorted());
  for (const part of parts) {
    const pointed = new Set([...JSON.stringify(part).matchAll(/#\/components\/schemas\/([^"]+)"/gu)].map(([, name]) => name));
    expect([...pointed].toSorted()).toEqual(Object.keys(part.components.schemas).toSorted());
    expect(operations(part).length).toBeGreaterThan(0);
    expect(part.tags).toHaveLength(1);
    expect(part.components.responses).toEqual(whole.components.responses);
  }
});
