import { expect, test } from 'vitest';
import { leftOver, standsFor } from './replaces.ts';

const [wang, li, zhao] = [{ name: '王一', number: '1' }, { name: '李二', number: '2' }, { name: '赵三', number: '3' }];

test.each([
  ['everybody who was left over', [wang, li], [wang, li], true],
  ['somebody whose number was mended', [{ ...li, number: '22' }], [li], true],
  ['somebody whose name was mended', [{ ...li, name: '李贰' }], [li], true],
  ['not everybody', [wang], [wang, li], false],
  ['only others', [zhao], [wang], false],
  ['somebody, and of a row without name and number nobody knows whose it is', [wang], [{ name: '', number: '' }], false],
  ['somebody, where nothing was left over', [wang], [], false],
])('given a sheet that has %s, then whether it stands for the one before follows', (_, rows, left, stands) => expect(standsFor(rows, left)).toBe(stands));

test('given a sheet whose filing was asked for, then its good rows need no other sheet', () => expect([leftOver(false).includes('checked'), leftOver(true).includes('checked')]).toEqual([true, false]));
