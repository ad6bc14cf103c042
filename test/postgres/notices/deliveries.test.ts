import { beforeEach, expect, test } from 'vitest';
import { createDeliveryStore } from '#adapters/postgres/deliveries/delivery-store.ts';
import { createDeadlineStore } from '#adapters/postgres/notices/deadline-store.ts';
import { createNoticeStore } from '#adapters/postgres/notices/notice-store.ts';
import type { MessageTemplate } from '#core/catalog/message-template.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { warnOfDeadlines } from '#usecases/warn-of-deadlines.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, submission } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const REGION = '371300';
const both = (text: string) => ({ zh: text, en: text });
const reminder: MessageTemplate = { on: 'unopened', class: 'deadline', to: ['applicant'], title: both('{matters}'), text: both('{days}'), short: both('{city}') };
const days = { ...both('days'), unit: 'day', in: { 371300: [{ from: '2020-01-01', value: 3, source: 'law', confidence: 'law' as const }] } };
const services = new Map([...CLUB.services, ['9.2', { ...CLUB.services.get('9.2')!, alsoServed: { basis: 'law', confidence: 'law' as const } }]]);
const compiled = compiledClub({ ...CLUB, services, parameters: new Map([...CLUB.parameters, ['deliveryReminderDays', days]]), messages: new Map([['unopened', reminder], ['unopened-own', { ...reminder, on: 'unopened-own', to: ['subject'] }]]) });

let club: ReturnType<typeof createClub>;
let deliveries: ReturnType<typeof createDeliveryStore>;
let person = '';
beforeEach(async () => {
  club = createClub(database.pool, compiled);
  deliveries = createDeliveryStore(database.pool);
  person = await club.person();
});

async function decide() {
  const submitted = await submitCase(club.context, submission(person));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  return submitted.case.state;
}
async function remindedOn(day: string): Promise<readonly (number | null)[]> {
  club.time.now = `${day}T01:00:00.000Z`;
  await warnOfDeadlines({ context: club.context, store: createDeadlineStore(database.pool), regions: [REGION] });
  return (await createNoticeStore(database.pool).of(REGION, person, [])).notices.map(({ item }) => item);
}

test('given somebody who agreed, when a decision lies unopened for three days, then they are reminded of it once, and not of the one they opened', async () => {
  await deliveries.say(REGION, person, true, '2026-11-22T01:00:00.000Z');
  club.time.now = '2026-11-23T00:59:00.000Z';
  const state = await decide();
  await deliveries.opened(REGION, state.number, 'D1', person, 'a'.repeat(64), '2026-11-23T02:00:00.000Z');
  expect(await remindedOn('2026-11-25')).toEqual([]);
  const reminded = await remindedOn('2026-11-26');
  expect([reminded.length, reminded.includes(1)]).toEqual([state.items.length - 1, false]);
  expect(await remindedOn('2026-11-27')).toHaveLength(reminded.length);
});

test('given somebody who never agreed, who took it back before the decision, or who agreed only after it, then nobody is reminded', async () => {
  await decide();
  expect(await remindedOn('2026-11-27')).toEqual([]);
  await deliveries.say(REGION, person, true, '2026-11-27T02:00:00.000Z');
  expect(await remindedOn('2026-11-28')).toEqual([]);
  club = createClub(database.pool, compiled);
  person = await club.person();
  await deliveries.say(REGION, person, true, '2026-11-20T01:00:00.000Z');
  await deliveries.say(REGION, person, false, '2026-11-22T01:00:00.000Z');
  await decide();
  expect(await remindedOn('2026-11-27')).toEqual([]);
});

test('given a decision that an employer applied for in a matter that is served on the person as well, when the person has not opened it, then they are reminded, without having agreed, and not of other matters', async () => {
  const state = await decide();
  const employer = await club.person();
  await database.owner.query(`update subject set kind = 'enterprise' where id = $1`, [employer]);
  await database.owner.query('update case_file set applicant_id = $2, employer_id = $2 where number = $1', [state.number, employer]);
  const served = state.items.find(({ service }) => service === '9.2')!.no;
  expect(await remindedOn('2026-11-25')).toEqual([]);
  expect(await remindedOn('2026-11-26')).toEqual([served]);
  expect(await remindedOn('2026-11-27')).toEqual([served]);
  expect((await createNoticeStore(database.pool).of(REGION, employer, [])).notices).toEqual([]);
  person = await club.person();
  const opened = await decide();
  await database.owner.query('update case_file set applicant_id = $2, employer_id = $2 where number = $1', [opened.number, employer]);
  await deliveries.opened(REGION, opened.number, `D${served}`, person, 'a'.repeat(64), '2026-11-27T02:00:00.000Z');
  expect(await remindedOn('2026-12-01')).toEqual([]);
});

test('given a document that is opened twice, then the first time and its bytes stay; given a consent, then the latest word at a moment holds', async () => {
  await deliveries.opened(REGION, 'c', 'D1', person, 'a'.repeat(64), '2026-11-23T02:00:00.000Z');
  await deliveries.opened(REGION, 'c', 'D1', person, 'b'.repeat(64), '2026-11-24T02:00:00.000Z');
  expect(await deliveries.openings(REGION, 'c', person)).toEqual([{ paper: 'D1', at: '2026-11-23T02:00:00.000Z', sha256: 'a'.repeat(64) }]);
  await deliveries.say(REGION, person, true, '2026-11-23T02:00:00.000Z');
  await deliveries.say(REGION, person, false, '2026-11-25T02:00:00.000Z');
  const at = async (moment: string) => (await deliveries.consent(REGION, person, moment))?.given;
  expect([await at('2026-11-22T00:00:00.000Z'), await at('2026-11-24T00:00:00.000Z'), await at('2026-11-26T00:00:00.000Z')]).toEqual([undefined, true, false]);
});
