import { expect, test } from 'vitest';
import { checkWording } from '#core/catalog/check/life-events.ts';
import { linyi } from '../support/linyi.ts';

test('given a question to “you” that an employer answers as well and no other wording, then it is found', () => {
  const element = linyi.catalog.elements.get('work.form')!;
  const { forOther: _, ...bare } = element;
  const compiled = { ...linyi, catalog: { ...linyi.catalog, elements: new Map([...linyi.catalog.elements, ['work.form', bare]]) } };
  expect(checkWording(compiled).map(({ at }) => at.id)).toEqual(['work.form']);
  expect(checkWording(linyi)).toEqual([]);
});
