import { expect, test } from 'vitest';
import type { CorrectionRead } from '#usecases/ports/corrections.ts';
import { correctionFor } from './correction-for.ts';

const read = { correction: { officer: 'o-1', reviewer: 'o-2' } } as CorrectionRead;
const open = (id: string, roles: readonly string[], region = '371300') => correctionFor({ corrections: { read: async () => Promise.resolve(read) } }, { region, officer: { id }, roles }, '371300202611230001');

test('given a request, then whoever was drawn for it opens it by the role in which they have it', async () => {
  expect(await open('o-1', ['officer'])).toBe(read);
  expect(await open('o-2', ['reviewer', 'registrar'])).toBe(read);
});

test.each([['o-1', []], ['o-1', ['reviewer']], ['o-2', ['officer']], ['o-3', ['officer', 'reviewer']]] as const)('given that %s has the roles %j, then the request is not theirs', async (id, roles) => {
  await expect(open(id, roles)).rejects.toMatchObject({ code: 'not-yours' });
});

test('given a request of another region, then there is none', async () => {
  await expect(open('o-1', ['officer'], '440300')).rejects.toMatchObject({ code: 'not-found' });
});
