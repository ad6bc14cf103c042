import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Risk } from '#core/catalog/risk.ts';
import { createRiskStore } from '#adapters/postgres/supervision/risk-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import type { Context } from '#usecases/context.ts';
import type { RiskStore } from '#usecases/ports/risks.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { readRisks } from '#usecases/supervision/read-risks.ts';
import { createClub, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let store: RiskStore;
const NOW = '2026-11-23T01:00:00.000Z';

beforeAll(async () => {
  club = createClub(database.pool);
  store = createRiskStore(database.pool);
  await club.prepare();
});
beforeEach(async () => {
  club.time.now = NOW;
  await database.owner.query('truncate kuaiban.risk_note, kuaiban.blocked_ask, kuaiban.message, kuaiban.payment_file');
});

const risk = (level: Risk['level'], signs: Risk['signs']): Risk => ({ zh: '风险', en: 'risk', level, where: 'all', signs, plan: [{ who: 'supervisor', within: '1wd', zh: '督办', en: 'order' }], basis: 'notice', reviewed: '2026-11-20' });
const watching = (risks: Readonly<Record<string, Risk>>): Context => ({ ...club.context, compiled: { ...club.context.compiled, catalog: { ...club.context.compiled.catalog, risks: new Map(Object.entries(risks)) } } });
const read = (risks: Readonly<Record<string, Risk>>) => readRisks(watching(risks), createSupervisionStore(database.pool), store, REGION);
const blocked = (region: string, at: string) => database.owner.query(`insert into kuaiban.blocked_ask (region, id, officer, case_number, item_no, service, evidence, at) values ($1, $2, 'o', 'c', 1, '9.4', 'e', $3)`, [region, randomUUID(), at]);

test('given nothing that is wrong, then no figure counts and no risk shows, however grave', async () => {
  const { figures, risks } = await read({ low: risk('low', [{ figure: 'blocked', above: 0 }]), high: risk('high', [{ seen: { zh: '看', en: 'look' } }]) });
  expect(Object.entries(figures).filter(([, count]) => count > 0)).toEqual([]);
  expect(risks.map(({ id, shows }) => [id, shows])).toEqual([['high', false], ['low', false]]);
});

test('given attempts of this region within ninety days, then a risk shows where there are more than its register allows, and comes first', async () => {
  await blocked(REGION, '2026-11-20T01:00:00Z');
  await blocked(REGION, '2026-08-25T01:00:00+08:00');
  await blocked(REGION, '2026-08-24T23:59:59+08:00');
  await blocked('999999', '2026-11-20T01:00:00Z');
  const { figures, risks } = await read({ high: risk('high', [{ figure: 'blocked', above: 2 }]), low: risk('low', [{ figure: 'blocked', above: 1 }]) });
  expect(figures.blocked).toBe(2);
  expect(risks.map(({ id, shows }) => [id, shows])).toEqual([['low', true], ['high', false]]);
});

test('given a file of the bank that does not fit and a message that fails, then they count until they are settled', async () => {
  const file = randomUUID(), message = randomUUID();
  await database.owner.query(`insert into kuaiban.payment_file (region, id, fund, lines, total_fen, status, made_at, next_at, trouble) values ($1, $2, 'f', 1, 1, 'sent', $3, $3, 'unknown lines')`, [REGION, file, NOW]);
  await database.owner.query(`insert into kuaiban.message (region, id, case_number, department, scenario, payload, status, next_at, queued_at) values ($1, $2, 'c', 'd', 's', 'x', 'failing', $3, $3)`, [REGION, message, NOW]);
  expect((await read({})).figures).toMatchObject({ troubled: 1, undelivered: 1 });
  await database.owner.query(`update kuaiban.payment_file set status = 'settled'`);
  await database.owner.query(`update kuaiban.message set status = 'delivered'`);
  expect((await read({})).figures).toMatchObject({ troubled: 0, undelivered: 0 });
});

test('given an item past its limit, then it counts as supervision counts it', async () => {
  const submitted = await submitCase(club.context, submission(await club.person(), WITH_OFFICER));
  expect(submitted.kind).toBe('accepted');
  expect((await read({})).figures.overdue).toBe(0);
  club.time.now = '2027-03-01T01:00:00.000Z';
  expect((await read({})).figures.overdue).toBe(1);
});

test('given notes of a risk, then the five latest stand with it, a note sent again is written once, and another region has its own', async () => {
  const note = (id: string, day: number, kind: 'reviewed' | 'happened' = 'reviewed') => store.addNote(REGION, { id, risk: 'late', kind, note: `day ${day}`, by: 'o-1', at: `2026-11-0${day}T01:00:00.000Z` });
  const same = randomUUID();
  for (const day of [1, 2, 3, 4, 5]) await note(randomUUID(), day);
  await Promise.all([note(same, 6, 'happened'), note(same, 6, 'happened'), note(same, 6, 'happened')]);
  const { risks } = await read({ late: risk('low', [{ figure: 'overdue', above: 0 }]) });
  expect(risks[0]?.notes.map(({ note: said, kind }) => [said, kind])).toEqual([['day 6', 'happened'], ['day 5', 'reviewed'], ['day 4', 'reviewed'], ['day 3', 'reviewed'], ['day 2', 'reviewed']]);
  expect(await store.notes('999999', 5)).toEqual([]);
});
