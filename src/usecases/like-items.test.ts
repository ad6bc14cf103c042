import { expect, test } from 'vitest';
import { askPastOnce } from './like-items.ts';
import type { StaffStore } from './ports/staff.ts';

const WHO = { officer: '', roles: [] };
const but = (no: number) => ({ number: 'N', no });

test('given several items of one matter, when each asks what became of the matter before, then it is read once; another matter is read by itself', async () => {
  const asked: string[] = [];
  const staff = askPastOnce({ past: async (_region, service) => { asked.push(service); return []; } });
  await Promise.all([staff.past('371300', 'a', 'x', but(1), WHO), staff.past('371300', 'a', 'y', but(2), WHO), staff.past('371300', 'b', 'x', but(1), WHO)]);
  expect(asked).toEqual(['a', 'b']);
});

test('given that it could not be read for one, then it is tried again for the next', async () => {
  let times = 0;
  const past: StaffStore['past'] = async () => { times += 1; if (times === 1) throw new Error('away'); return []; };
  const staff = askPastOnce({ past });
  await expect(staff.past('371300', 'a', 'x', but(1), WHO)).rejects.toThrow('away');
  expect(await staff.past('371300', 'a', 'x', but(2), WHO)).toEqual([]);
});
