import { expect, test } from 'vitest';
import { linyi } from '../../../../test/support/linyi.ts';
import { checkMarks } from './marks.ts';

test('given two events of a place with one mark, then the second is found and told which has it', () => {
  const [first, second] = linyi.catalog.regions.get('371300')!.lifeEvents.map((id) => linyi.catalog.lifeEvents.get(id)!);
  const lifeEvents = new Map([...linyi.catalog.lifeEvents, [first!.id, { ...first!, mark: '同' }], [second!.id, { ...second!, mark: '同' }]]);
  const found = checkMarks({ ...linyi.catalog, lifeEvents });
  expect(new Set(found.map(({ at }) => at.id))).toEqual(new Set([second!.id]));
  expect(found[0]!.message.zh).toContain(first!.id);
  expect(checkMarks(linyi.catalog)).toEqual([]);
});
