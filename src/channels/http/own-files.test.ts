import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { FileStore } from '#usecases/ports/files.ts';
import { checkOwnFiles, type NamedFiles } from './own-files.ts';

const who = { region: '371300', subjectId: 's-1' };
const mine: readonly string[] = Array.from({ length: 30 }, () => randomUUID());

/** What a request is told, and how often the files were looked up for it. */
async function check(...named: NamedFiles[]): Promise<{ wrong: string[]; looks: number }> {
  let looks = 0;
  const files = { owned: async (_region: string, _owner: string, ids: readonly string[]) => {
    looks += 1;
    return new Map(ids.filter((id) => mine.includes(id)).map((id) => [id, {}]));
  } } as unknown as FileStore;
  const wrong = await checkOwnFiles(files, who, named).then(() => [], (problem: { errors: { pointer: string }[] }) => problem.errors.map(({ pointer }) => pointer));
  return { wrong, looks };
}

test('given many files in many places, then they are looked up once', async () => {
  expect(await check(...mine.map((id, at) => ({ pointer: `/${at}`, ids: [id, mine[0]!] })))).toEqual({ wrong: [], looks: 1 });
});

test('given one that is not the own or no file at all, then its place is told and no other', async () => {
  expect(await check({ pointer: '/a', ids: [mine[0]!] }, { pointer: '/b', ids: [mine[1]!, randomUUID()] }, { pointer: '/c', ids: ['../../etc/passwd'] })).toEqual({ wrong: ['/b', '/c'], looks: 1 });
});

test('given an identity in capital letters, then it is the same file', async () => expect((await check({ pointer: '/a', ids: [mine[0]!.toUpperCase()] })).wrong).toEqual([]));

test('given nothing to look up, then nothing is asked', async () => expect(await check({ pointer: '/a', ids: [] })).toEqual({ wrong: [], looks: 0 }));
