import { beforeEach, expect, test } from 'vitest';
import { createDeliveryStore } from '#adapters/postgres/deliveries/delivery-store.ts';
import { createHandoverStore } from '#adapters/postgres/handovers/handover-store.ts';
import { createDeadlineStore } from '#adapters/postgres/notices/deadline-store.ts';
import { createNoticeStore } from '#adapters/postgres/notices/notice-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import type { MessageTemplate } from '#core/catalog/message-template.ts';
import type { RegisterKind } from '#core/catalog/register-kind.ts';
import type { Acting } from '#core/cases/act.ts';
import { confirmChange, proposeChange } from '#core/cases/change-item.ts';
import { handPaper } from '#core/cases/hand-over.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { recheckItem } from '#core/cases/reopen.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { bookParcel } from '#usecases/book-parcel.ts';
import { followParcels } from '#usecases/follow-parcels.ts';
import type { Carrier, Whereabouts } from '#usecases/ports/carrier.ts';
import type { UnopenedDecision } from '#usecases/ports/handovers.ts';
import { postUnopened } from '#usecases/post-unopened.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { warnOfDeadlines } from '#usecases/warn-of-deadlines.ts';
import { CLUB, compiledClub, given } from '../../support/swim-club.ts';
import { createClub, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const both = (text: string) => ({ zh: text, en: text });
const nowhere: MessageTemplate = { on: 'paper-nowhere', class: 'deadline', to: ['applicant'], title: both('{matters}'), text: both('{case}'), short: both('{city}') };
const days = { ...both('days'), unit: 'day', in: { 371300: [{ from: '2020-01-01', value: 7, source: 'law', confidence: 'law' as const }] } };
const unopened: MessageTemplate = { ...nowhere, on: 'unopened', title: both('unopened {matters}') };
const ends: MessageTemplate = { ...nowhere, on: 'remedy-ends', title: both('{remedy} {lastDay}') };
const parameter = (value: number) => ({ ...days, in: { 371300: [{ ...days.in[371300][0]!, value }] } });
const remedies = new Map([['review', { ...both('review'), within: '60d', basis: 'law', to: both('body'), toBasis: 'law' }]]);
const contact: RegisterKind = { ...both('contact'), line: 'a', subject: 'person', exclusive: true, letters: 'address', fields: { phone: { ...both('phone'), type: 'text', mask: 'phone' }, address: { ...both('address'), type: 'text', secret: true } } };
const compiled = compiledClub({ ...CLUB, parameters: new Map([...CLUB.parameters, ['deliveryPostDays', days], ['deliveryReminderDays', parameter(3)], ['remedyWarningDays', parameter(10)]]), remedies, registerKinds: new Map([...CLUB.registerKinds, ['contact', contact]]), messages: new Map([['paper-nowhere', nowhere], ['unopened', unopened], ['remedy-ends', ends]]) });
const HOME = { kind: 'contact', data: { phone: '13800001234', address: '临沂市兰山区金雀山路 1 号' }, from: '2020-01-01', to: null };

let club: ReturnType<typeof createClub>;
const handovers = () => createHandoverStore(database.pool);
const posted = () => postUnopened({ context: club.context, handovers: handovers(), register: createRegisterStore(database.pool, vault) }, [REGION]);
const papers = async (number: string) => (await handovers().list(REGION, 50)).filter((row) => row.number === number && row.parcel === 'paper').map(({ no, mark }) => ({ no, ...mark }));

beforeEach(async () => {
  club = createClub(database.pool, compiled);
  await club.prepare();
});

/** A case of somebody whom the hospital finds unfit, and its refused items. */
async function refusedCase(entries: Parameters<typeof club.person>[2] = []) {
  club.hospital.fit = false;
  const person = await club.person(undefined, undefined, entries);
  const submitted = await submitCase(club.context, submission(person));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  const { number, items } = submitted.case.state;
  const refused = items.filter(({ status }) => status === 'refused').map(({ no }) => no);
  expect(refused.length).toBeGreaterThan(0);
  return { person, number, refused };
}

test('given a refusal that lies unopened for a week, then it is to be sent to the registered address, once, and not before', async () => {
  const { number, refused } = await refusedCase([HOME]);
  club.time.now = '2026-11-29T01:00:00.000Z';
  await posted();
  expect(await papers(number)).toEqual([]);
  club.time.now = '2026-11-30T02:00:00.000Z';
  expect(await posted()).toBe(refused.length);
  expect(await papers(number)).toEqual(refused.map((no) => ({ no, phase: 'making', way: 'post', recipient: '张* 138****1234', papers: [`D${no}`] })));
  expect(await posted()).toBe(0);
  const { rows } = await database.owner.query<{ data: string }>(`select data::text as data from case_event where case_number = $1 and type = 'paper-due'`, [number]);
  for (const secret of [HOME.data.address, HOME.data.phone]) expect(rows[0]?.data).not.toContain(secret);
});

test('given a refusal of an enterprise that nobody has opened for four months, then it is to be sent, and asked after page by page', async () => {
  const { person, number, refused } = await refusedCase();
  await database.owner.query(`update subject set kind = 'enterprise' where id = $1`, [person]);
  club.time.now = '2027-03-23T02:00:00.000Z';
  const found: UnopenedDecision[] = [];
  const next = () => handovers().unopened(REGION, '2026-11-01T00:00:00.000Z', '2027-03-01T00:00:00.000Z', [], 1, found.at(-1));
  for (let page = await next(); page.length > 0; page = await next()) found.push(...page);
  expect(found.filter((each) => each.number === number).map(({ no }) => no)).toEqual(refused);
  expect(new Set(found.map((each) => `${each.number}/${each.no}`)).size).toBe(found.length);
  const [one] = found.filter((each) => each.number === number);
  const pages: (UnopenedDecision | undefined)[] = [];
  const many = Array.from({ length: 500 }, (_, index) => ({ ...one!, number: `${REGION}-20261123-${index}` }));
  const paged = { unopened: async (_region: string, _from: string, _to: string, _alsoServed: readonly string[], _limit: number, after?: UnopenedDecision) => { pages.push(after); return after ? [one!] : many; } };
  expect(await postUnopened({ context: club.context, handovers: paged, register: createRegisterStore(database.pool, vault) }, [REGION])).toBe(1);
  expect(pages).toEqual([undefined, many.at(-1)]);
  await posted();
  expect(await papers(number)).toEqual(refused.map((no) => ({ no, phase: 'choose', way: 'post', papers: [`D${no}`] })));
});

test('given one that was opened, then nothing is sent', async () => {
  const { person, number, refused } = await refusedCase([HOME]);
  for (const no of refused) await createDeliveryStore(database.pool).opened(REGION, number, `D${no}`, person, 'a'.repeat(64), '2026-11-24T01:00:00.000Z');
  club.time.now = '2026-11-30T02:00:00.000Z';
  await posted();
  expect(await papers(number)).toEqual([]);
});

test('given one that was opened under another number of its applicant, then nothing is sent, and whoever agreed under it has agreed', async () => {
  const { person, number, refused } = await refusedCase([HOME]);
  const other = await club.person();
  await database.owner.query('update subject set one = $1 where id = any($1)', [[person, other]]);
  const deliveries = createDeliveryStore(database.pool);
  await deliveries.say(REGION, other, true, '2026-11-22T01:00:00.000Z');
  for (const no of refused) await deliveries.opened(REGION, number, `D${no}`, other, 'a'.repeat(64), '2026-11-24T01:00:00.000Z');
  expect(await deliveries.consent(REGION, person, '2026-11-24T01:00:00.000Z')).toMatchObject({ given: true });
  expect((await deliveries.openings(REGION, number, person)).map(({ paper }) => paper)).toEqual(refused.map((no) => `D${no}`));
  club.time.now = '2026-11-30T02:00:00.000Z';
  await posted();
  expect(await papers(number)).toEqual([]);
});

test('given nobody knows where letters reach its applicant, then they are asked, and a counter sees it', async () => {
  const { person, number, refused } = await refusedCase();
  club.time.now = '2026-11-30T02:00:00.000Z';
  await posted();
  expect(await papers(number)).toEqual(refused.map((no) => ({ no, phase: 'choose', way: 'post', papers: [`D${no}`] })));
  expect((await createNoticeStore(database.pool).of(REGION, person, [])).notices.map(({ case: about }) => about)).toEqual(refused.map(() => number));
  for (const no of refused) expect((await actOnCase(club.context, { region: REGION, number, no, actor: 'clerk:o-4' }, (acting) => handPaper(acting, 'paper', { shown: 'identity-card' }))).kind).toBe('done');
  expect(await papers(number)).toEqual([]);
});

/** A carrier that keeps what it was given and says where it is. */
function carrying(where: Whereabouts | { readonly failed: string }) {
  const booked = new Map<string, string>();
  const carrier: Carrier = {
    name: 'EMS',
    async book({ id, to }) {
      booked.set(id, to.address);
      return { tracking: `EA${id.replaceAll('-', '').slice(0, 12).toUpperCase()}CN` };
    },
    whereabouts: async () => where,
  };
  return { carrier, booked };
}

test('when a counter books it twice, also after a crash between booking and recording, then it is one parcel, and what becomes of it is recorded once', async () => {
  const { number, refused } = await refusedCase([HOME]);
  club.time.now = '2026-11-30T02:00:00.000Z';
  await posted();
  const [no = 0] = refused;
  const act = { region: REGION, number, no, actor: 'clerk:o-4' };
  const since = (await handovers().list(REGION, 50)).find((row) => row.number === number && row.no === no)!.since;
  const { carrier, booked } = carrying({ where: 'delivered' });
  const dies = { ...club.context, cases: { ...club.context.cases, advance: async () => { throw new Error('died'); } } };
  await expect(bookParcel(dies, carrier, act, 'paper', since)).rejects.toThrow('died');
  expect((await bookParcel(club.context, carrier, act, 'paper', since)).kind).toBe('done');
  expect((await bookParcel(club.context, carrier, act, 'paper', since)).kind).toBe('refused');
  expect([...booked.values()]).toEqual([HOME.data.address]);
  const follow = (by: Carrier): Promise<number> => followParcels({ context: club.context, handovers: handovers(), carrier: by }, [REGION]);
  expect(await follow(carrying({ failed: 'down' }).carrier)).toBe(0);
  expect(await follow(carrying({ where: 'under-way' }).carrier)).toBe(0);
  expect(await follow({ ...carrier, name: 'SF' })).toBe(0);
  const both2 = await Promise.all([follow(carrier), follow(carrier)]);
  expect(both2[0] + both2[1]).toBe(1);
  expect((await papers(number)).filter((row) => row.no === no)).toEqual([]);
});

test('given no carrier, or one that is silent or does not take it, then nothing is recorded and it says what to do', async () => {
  const { number, refused } = await refusedCase([HOME]);
  club.time.now = '2026-11-30T02:00:00.000Z';
  await posted();
  const [no = 0] = refused;
  const act = { region: REGION, number, no, actor: 'clerk:o-4' };
  const since = (await handovers().list(REGION, 50)).find((row) => row.number === number && row.no === no)!.since;
  const { carrier } = carrying({ where: 'under-way' });
  expect(await bookParcel(club.context, undefined, act, 'paper', since)).toMatchObject({ kind: 'no-carrier' });
  expect(await bookParcel(club.context, { ...carrier, book: async () => ({ failed: '500' }) }, act, 'paper', since)).toMatchObject({ kind: 'no-carrier' });
  expect(await bookParcel(club.context, { ...carrier, book: async () => ({ refused: '超出派送范围' }) }, act, 'paper', since)).toMatchObject({ kind: 'refused', refusal: { detail: { zh: expect.stringContaining('超出派送范围') } } });
  expect((await papers(number)).find((row) => row.no === no)).toMatchObject({ phase: 'making' });
});

/** An officer proposes that an item is revoked, and a reviewer confirms. */
async function revoke(number: string, no: number): Promise<void> {
  const act = async (actor: string, command: (acting: Acting) => Outcome): Promise<void> => expect((await actOnCase(club.context, { region: REGION, number, no, actor }, command)).kind).toBe('done');
  const reopened = async () => (await club.context.cases.read(REGION, number))!.state.items.find((item) => item.no === no)!.reopened;
  await act('officer:o-9', (acting) => recheckItem(acting, ['pool'], '核查发现当时的情况不是这样'));
  const officer = `officer:${(await reopened())?.officer}`;
  await act(officer, (acting) => proposeChange(acting, { change: 'revoke', ground: 'wrong', findings: {}, note: '核查发现当时的情况不是这样' }));
  await act(`officer:${(await reopened())?.reviewer}`, (acting) => confirmChange(acting, ''));
}

test('given an approval that was revoked, when the revocation lies unopened though the approval was read, then they are reminded of it and it goes on paper, and remedies are reminded of from the day on which it was handed over', async () => {
  const person = await club.person(undefined, undefined, [HOME]);
  const submitted = await submitCase(club.context, submission(person));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  const { number, items } = submitted.case.state;
  const { no } = items.find(({ service }) => service === '9.2')!;
  const deliveries = createDeliveryStore(database.pool);
  await deliveries.say(REGION, person, true, '2026-11-22T01:00:00.000Z');
  await deliveries.opened(REGION, number, `D${no}`, person, 'a'.repeat(64), '2026-11-24T01:00:00.000Z');
  club.time.now = '2026-11-26T01:00:00.000Z';
  await revoke(number, no);
  const due = async () => (await papers(number)).filter((row) => row.no === no).map(({ phase, papers: of }) => [phase, of]);
  const reminded = async (cause: string, day: string) => {
    club.time.now = `${day}T02:00:00.000Z`;
    await warnOfDeadlines({ context: club.context, store: createDeadlineStore(database.pool), regions: [REGION] });
    return (await createNoticeStore(database.pool).of(REGION, person, [])).notices.filter(({ item, title }) => item === no && title.zh.startsWith(cause)).length;
  };
  expect(await reminded('unopened', '2026-11-28')).toBe(0);
  expect(await reminded('unopened', '2026-11-29')).toBe(1);
  await posted();
  expect(await due()).toEqual([]);
  club.time.now = '2026-12-03T01:00:00.000Z';
  await posted();
  await posted();
  expect(await due()).toEqual([['making', [`G${no}`]]]);
  expect((await actOnCase(club.context, { region: REGION, number, no, actor: 'clerk:o-4' }, (acting) => handPaper(acting, 'paper', { shown: 'identity-card' }))).kind).toBe('done');
  await posted();
  expect(await due()).toEqual([]);
  expect([await reminded('review', '2027-01-15'), await reminded('review', '2027-01-21'), await reminded('review', '2027-01-22')]).toEqual([0, 0, 1]);
  expect((await createNoticeStore(database.pool).of(REGION, person, [])).notices.map(({ title }) => title.zh)).toContain('review 2027年2月1日');
});

test('given what an employer has applied for in a matter that is served on the person as well, when the person has not opened it, then their copy is posted to them alone, and their last day counts from its delivery', async () => {
  const fit = CLUB.services.get('9.2')!.criteria.find(({ id }) => id === 'fit')!;
  const services = new Map([...CLUB.services, ['9.1', { ...CLUB.services.get('9.1')!, needs: { elements: ['swimmer.fit'], evidence: [] }, criteria: [fit], alsoServed: { basis: 'law', confidence: 'law' as const } }]]);
  const joining = CLUB.lifeEvents.get('joining')!;
  const lifeEvents = new Map([['joining', { ...joining, filedBy: [{ by: 'employer' as const }], settles: { 'swimmer.lengths': 50, 'answers.wantsCoach': false, 'answers.wantsSauna': false }, questions: joining.questions.filter(({ id }) => id === 'answers.wantsPass'), services: { '9.1': {} } }]]);
  const { catalog } = compiled;
  const messages = new Map([...catalog.messages, ['sent', { ...nowhere, on: 'sent' as const, title: both('sent {thing}') }], ['remedy-ends', { ...ends, to: ['applicant' as const, 'subject' as const] }]]);
  club = createClub(database.pool, compiledClub({ ...catalog, services, lifeEvents, messages }));
  await club.prepare();
  club.hospital.fit = false;
  const person = await club.person(undefined, undefined, [HOME]);
  const employer = await club.person();
  await database.owner.query(`update subject set kind = 'enterprise' where id = $1`, [employer]);
  const submitted = await submitCase(club.context, { ...submission(person, given({ 'answers.wantsPass': false })), applicant: employer, by: `enterprise:${employer}` });
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  const { number, items } = submitted.case.state;
  expect(items.map(({ status }) => status)).toEqual(['refused']);
  const copies = async () => (await handovers().list(REGION, 50)).filter((row) => row.number === number && row.parcel === 'copy').map(({ name, mark }) => ({ name, ...mark }));
  const told = async (who: string) => (await createNoticeStore(database.pool).of(REGION, who, [])).notices.map(({ title }) => title.zh);
  await createDeliveryStore(database.pool).opened(REGION, number, 'D1', employer, 'a'.repeat(64), '2026-11-24T01:00:00.000Z');
  club.time.now = '2026-11-30T02:00:00.000Z';
  expect(await posted()).toBe(1);
  const { name } = (await createRegisterStore(database.pool, vault).subject(REGION, person))!;
  expect(await copies()).toEqual([{ name, phase: 'making', way: 'post', recipient: expect.stringContaining('138****1234'), papers: ['D1'] }]);
  expect(await posted()).toBe(0);
  const { carrier, booked } = carrying({ where: 'delivered' });
  const chosenAt = (await handovers().list(REGION, 50)).find((row) => row.number === number)!.since;
  expect((await bookParcel(club.context, carrier, { region: REGION, number, no: 1, actor: 'clerk:o-4' }, 'copy', chosenAt)).kind).toBe('done');
  expect([...booked.values()]).toEqual([HOME.data.address]);
  expect([(await told(person)).filter((title) => title.startsWith('sent')), (await told(employer)).filter((title) => title.startsWith('sent'))]).toEqual([['sent 纸质的文书'], []]);
  club.time.now = '2026-12-02T02:00:00.000Z';
  expect(await followParcels({ context: club.context, handovers: handovers(), carrier }, [REGION])).toBe(1);
  expect(await copies()).toEqual([]);
  const known = (await createDeadlineStore(database.pool).adverseSince(REGION, '2026-11-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')).find((each) => each.case === number)?.known;
  expect(known).toMatchObject([{ as: 'applicant', deliveredAt: null }, { as: 'subject', person, openedAt: null, deliveredAt: expect.stringContaining('2026-12-02') }]);
});
