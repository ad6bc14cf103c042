import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadRules } from '#main/load-rules.ts';
import { createLanguage } from '#adapters/language/language.ts';
import { createKnowledgeStore } from '#adapters/postgres/knowledge/knowledge-store.ts';
import type { EntryText } from '#core/knowledge/entry.ts';
import { demoKnowledge, seedKnowledge } from '#main/seed-knowledge.ts';
import { releaseEntry, withdrawEntry, writeEntry } from '#usecases/knowledge/edit-knowledge.ts';
import { searchIn, type Find, type Search } from '#usecases/knowledge/search-knowledge.ts';
import { usingDatabase } from '../harness.ts';
import { NAMES, QUESTIONS } from './questions.ts';

const database = usingDatabase();
const REGION = '371300';
const [ANNA, BO] = ['officer-anna', 'officer-bo'];
const time = { now: '2026-11-20T01:00:00.000Z' };
const now = () => time.now;
type Parts = Parameters<typeof writeEntry>[0];
let parts: Parts;
let search: Search;

beforeAll(async () => {
  const { catalog } = await loadRules(join(import.meta.dirname, '../../../catalog'));
  parts = { catalog, language: createLanguage(), store: createKnowledgeStore(database.pool), now };
  search = searchIn(parts);
  await seedKnowledge({ pool: database.pool, now }, REGION, [ANNA, BO], demoKnowledge());
});

const nameOf = ({ of }: Find): string => ('entry' in of ? NAMES.get(of.entry.title.zh) ?? of.entry.title.zh : of.guide.id);
const found = async (typed: string, audiences: readonly ('public' | 'staff')[] = ['public']) => (await search(REGION, { typed, from: 'a', audiences })).finds.map(nameOf);
const written = (change: Partial<EntryText> = {}): EntryText => ({ kind: 'question', audience: 'public', title: { zh: '热气球怎么登记', en: '' }, text: { zh: '热气球驾驶员到窗口登记就可以。', en: '' }, source: '热气球条例 第一条', words: ['热气球'], related: [], from: '2026-11-01', ...change });
const write = (id: string, seen: number, change: Partial<EntryText> = {}, editor = ANNA) => writeEntry(parts, REGION, id, editor, seen, written(change));
const released = async (change: Partial<EntryText> = {}): Promise<string> => {
  const id = randomUUID();
  expect(await write(id, 0, change)).toEqual({ kind: 'done' });
  expect(await releaseEntry(parts, REGION, id, BO, 1)).toEqual({ kind: 'done' });
  return id;
};

describe('questions in everyday words', () => {
  test('are answered by what should stand first', async () => {
    const results = await Promise.all(QUESTIONS.map(async ([typed, first]) => { const names = await found(typed); return { typed, first, names: names.slice(0, 3), at: names.findIndex((name) => first.includes(name)) }; }));
    const [first, three] = [results.filter(({ at }) => at === 0).length, results.filter(({ at }) => at >= 0 && at < 3).length];
    console.log(`${QUESTIONS.length} questions: ${first} right at first, ${three} among the first three`);
    for (const { typed, first: wanted, names, at } of results) if (at !== 0) console.log(`  ${typed}: ${names.join(' ')} (${wanted.join(' or ')})`);
    expect(results.filter(({ at }) => at < 0 || at > 2).map(({ typed }) => typed)).toEqual([]);
    expect(first / QUESTIONS.length).toBeGreaterThanOrEqual(0.9);
  });

  test('what was found is marked in an excerpt', async () => {
    const { finds } = await search(REGION, { typed: '失业登记', from: 'a', audiences: ['public'] });
    expect(finds.flatMap(({ excerpt }) => excerpt.zh).filter(({ hit }) => hit).map(({ text }) => text)).toContain('失业登记');
  });
});

describe('what is found', () => {
  test('staff entries are for the staff alone', async () => {
    expect(await found('离职原因不一致')).not.toContain('staff-reason-of-leaving');
    expect((await found('离职原因不一致', ['public', 'staff']))[0]).toBe('staff-reason-of-leaving');
  });

  test('nothing is found before it was released, before it holds, after it ended, once it was withdrawn, or in another region', async () => {
    const id = randomUUID();
    await write(id, 0, { title: { zh: '滑翔伞怎么登记', en: '' }, words: ['滑翔伞'] });
    expect(await found('滑翔伞')).toEqual([]);
    await releaseEntry(parts, REGION, id, BO, 1);
    expect(await found('滑翔伞')).toEqual(['滑翔伞怎么登记']);
    expect((await search('330200', { typed: '滑翔伞', from: 'a', audiences: ['public'] })).finds).toEqual([]);
    expect(await withdrawEntry(parts, REGION, id, ANNA, 1, '规定已经改了')).toEqual({ kind: 'done' });
    expect(await found('滑翔伞')).toEqual([]);
    await released({ title: { zh: '皮划艇怎么登记', en: '' }, words: ['皮划艇'], from: '2026-12-01', until: '2026-12-31' });
    const seen: (readonly string[])[] = [];
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01']) { time.now = `${day}T02:00:00.000Z`; seen.push(await found('皮划艇')); }
    time.now = '2026-11-20T01:00:00.000Z';
    expect(seen).toEqual([[], ['皮划艇怎么登记'], ['皮划艇怎么登记'], []]);
  });

  test('a released version stands in the place of the one before from its first day on', async () => {
    const id = await released({ title: { zh: '独轮车旧规定', en: '' }, words: ['独轮车'] });
    await write(id, 1, { title: { zh: '独轮车新规定', en: '' }, words: ['独轮车'], from: '2026-12-01' }, BO);
    expect(await found('独轮车')).toEqual(['独轮车旧规定']);
    await releaseEntry(parts, REGION, id, ANNA, 2);
    expect(await found('独轮车')).toEqual(['独轮车旧规定']);
    time.now = '2026-12-01T02:00:00.000Z';
    expect(await found('独轮车')).toEqual(['独轮车新规定']);
    time.now = '2026-11-20T01:00:00.000Z';
  });

  test.each([`'; drop table knowledge; --`, '\\', '!!!', ':* & |', '🎈', ' '])('marks do no harm: %s', async (typed) => expect(await found(typed)).toEqual([]));
});

describe('two pairs of eyes', () => {
  test('nobody releases what they wrote, an older version, or one twice', async () => {
    const id = randomUUID();
    await write(id, 0);
    expect(await releaseEntry(parts, REGION, id, ANNA, 1)).toMatchObject({ kind: 'refused' });
    await write(id, 1, {}, BO);
    expect(await releaseEntry(parts, REGION, id, BO, 1)).toMatchObject({ kind: 'refused' });
    expect(await releaseEntry(parts, REGION, id, ANNA, 2)).toEqual({ kind: 'done' });
    expect(await releaseEntry(parts, REGION, id, ANNA, 2)).toMatchObject({ kind: 'refused' });
    expect(await releaseEntry(parts, REGION, id, ANNA, 7)).toEqual({ kind: 'not-found' });
    await expect(database.owner.query('update kuaiban.knowledge set released_by = written_by where id = $1', [id])).rejects.toThrow('knowledge_');
  });

  test('who has read an older version changes nothing', async () => {
    const id = await released();
    await write(id, 1);
    expect(await write(id, 1)).toEqual({ kind: 'changed-meanwhile' });
    expect((await parts.store.versions(REGION, id)).map(({ version }) => version)).toEqual([2, 1]);
  });

  test.each<readonly [string, Partial<EntryText>, string]>([
    ['a title too short', { title: { zh: '气', en: '' } }, '/title/zh'], ['no text', { text: { zh: ' ', en: '' } }, '/text/zh'], ['no source', { source: '' }, '/source'], ['an end before the beginning', { until: '2026-10-01' }, '/until'],
    ['a matter that is not there', { related: ['9.9.9'] }, '/related'], ['half of the English', { title: { zh: '热气球怎么登记', en: 'Balloons' } }, '/text/en'], ['a telephone number', { text: { zh: '请打 13812345678 找老张', en: '' } }, '/text/zh'],
  ])('given %s, then its field says so and nothing is written', async (_, change, pointer) => {
    const id = randomUUID();
    expect(await write(id, 0, change)).toMatchObject({ kind: 'refused', refusal: { errors: [{ pointer }] } });
    expect(await parts.store.versions(REGION, id)).toEqual([]);
  });

  test('a reason is given for taking back, and a draft is not taken back', async () => {
    const id = await released();
    expect(await withdrawEntry(parts, REGION, id, ANNA, 1, ' ')).toMatchObject({ kind: 'refused', refusal: { errors: [{ pointer: '/reason' }] } });
    await write(id, 1);
    expect(await withdrawEntry(parts, REGION, id, ANNA, 2, '规定已经改了')).toMatchObject({ kind: 'refused' });
  });
});

describe('what nobody found', () => {
  test('is counted by its words alone, digits masked, until an editor settles it; missed again it comes back', async () => {
    // The second time it is another reader; the same one, who comes back to the page, counts once.
    for (const [from, typed] of [['a', '养鸽子 编号 12345'], ['a', '养鸽子 编号 12345'], ['b', '养鸽子  编号 67890'], ['a', 'Someone@example.com'], ['a', '13812345678']] as const) await search(REGION, { typed, from, audiences: ['public'] });
    const open = async () => (await parts.store.missed(REGION, 50)).filter(({ words }) => words.includes('鸽') || words.includes('@') || words.includes('1')).map(({ words, times }) => [words, times]);
    expect(await open()).toEqual([['养鸽子 编号 *****', 2]]);
    expect(await parts.store.settle(REGION, '养鸽子 编号 *****', time.now)).toBe(true);
    expect(await parts.store.settle(REGION, '养鸽子 编号 *****', time.now)).toBe(false);
    expect(await open()).toEqual([]);
    await search(REGION, { typed: '养鸽子 编号 1', from: 'a', audiences: ['public'] });
    expect(await open()).toEqual([['养鸽子 编号 *', 1]]);
  });

  test('what is found is not counted', async () => {
    await search(REGION, { typed: '失业金能领多久', from: 'a', audiences: ['public'] });
    expect((await parts.store.missed(REGION, 50)).map(({ words }) => words)).not.toContain('失业金能领多久');
  });
});
