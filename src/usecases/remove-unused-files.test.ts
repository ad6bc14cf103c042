import { expect, test } from 'vitest';
import type { Draft } from './ports/drafts.ts';
import { removeUnusedFiles, type FileToLeave } from './remove-unused-files.ts';

const NOW = '2026-11-23T19:20:00.000Z';
const file = (id: string, change: Partial<FileToLeave> = {}): FileToLeave => ({ region: '371300', id, owner: 's-1', leavingAt: null, referred: false, ...change });
const draft = (body: Partial<Draft['body']>): Draft => ({ id: 'd', lifeEvent: 'joining', about: 's-1', version: 1, updatedAt: NOW, body: { answers: {}, contests: {}, promises: [], ...body } });

/** What is done about these files. */
async function run(files: readonly FileToLeave[], drafts: readonly Draft[] | Error = []) {
  const acts: string[] = [];
  const troubles: string[] = [];
  const done = await removeUnusedFiles({
    now: () => NOW,
    drafts: { list: async () => {
      acts.push('drafts');
      if (drafts instanceof Error) throw drafts;
      return drafts;
    } },
    files: {
      async *candidates(before) {
        acts.push(`before ${before}`);
        yield files;
      },
      leave: async ({ id }, at) => void acts.push(at === null ? `${id} stays` : `${id} leaves`),
      remove: async ({ id }) => void acts.push(`${id} goes`),
      forgetDays: async (day) => void acts.push(`days before ${day}`),
    },
    onTrouble: (owner) => void troubles.push(owner),
  });
  return { acts: acts.slice(1, -1), first: acts[0], last: acts.at(-1), troubles, done };
}

test('given a file that nobody refers to for a week, then it leaves, and goes with the next run', async () => {
  const { first, acts, last, done } = await run([file('new'), file('marked', { leavingAt: '2026-11-22T19:20:00.000Z' })]);
  expect([first, acts, last]).toEqual(['before 2026-11-16T19:20:00.000Z', ['drafts', 'new leaves', 'marked goes'], 'days before 2026-11-24']);
  expect(done).toEqual({ leaving: 1, removed: 1 });
});

test('given one that has only just begun to leave, then it waits: whoever saw it before may be handing it in', async () => {
  expect((await run([file('a', { leavingAt: '2026-11-23T18:30:00.000Z' })])).acts).toEqual(['drafts']);
});

test('given one that is referred to meanwhile, then it stays', async () => {
  expect((await run([file('a', { leavingAt: '2026-11-22T19:20:00.000Z', referred: true })])).acts).toEqual(['drafts', 'a stays']);
});

test('given drafts that name files, in whatever spelling, then those stay', async () => {
  const drafts = [draft({ files: { note: ['a', 'B'] } }), draft({ contests: { fit: { statement: 'no', files: ['c'] } } })];
  expect((await run([file('a'), file('b'), file('c', { leavingAt: '2026-11-22T19:20:00.000Z' }), file('d')], drafts)).acts).toEqual(['drafts', 'c stays', 'd leaves']);
});

test('given drafts that cannot be read, then the files of that person stay, and it is told', async () => {
  const { acts, troubles } = await run([file('a'), file('b', { leavingAt: '2026-11-22T19:20:00.000Z' })], new Error('sealed with another key'));
  expect([acts, troubles]).toEqual([['drafts', 'b stays'], ['s-1']]);
});
