import { expect, test } from 'vitest';
import { checkWording } from '#core/catalog/check/life-events.ts';
import { linyi } from '../support/linyi.ts';

test('given a question to “you” that an employer answers as well and no other wording, then it is found', () => {
  const element = linyi.catalog.elements.get('file.direction')!;
  const { forOther: _, ...bare } = element;
  const compiled = { ...linyi, catalog: { ...linyi.catalog, elements: new Map([...linyi.catalog.elements, ['file.direction', bare]]) } };
  expect(checkWording(compiled).map(({ at }) => at.id)).toEqual(['file.direction']);
  expect(checkWording(linyi)).toEqual([]);
});
