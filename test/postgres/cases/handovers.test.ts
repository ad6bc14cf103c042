import { beforeAll, expect, test } from 'vitest';
import { createHandoverStore } from '#adapters/postgres/handovers/handover-store.ts';
import type { Acting } from '#core/cases/act.ts';
import type { Region } from '#core/catalog/region.ts';
import { chooseHandover, handThing, makeReady, parcelBack, sendParcel } from '#core/cases/hand-over.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { awayParcel, awayParcels } from '#usecases/away-parcels.ts';
import { bookParcel } from '#usecases/book-parcel.ts';
import { collectionCode } from '#usecases/collection-code.ts';
import { followParcels } from '#usecases/follow-parcels.ts';
import type { Carrier, Whereabouts } from '#usecases/ports/carrier.ts';
import { recipientBinding } from '#usecases/seal-answers.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const PASS = '9.2';
const recipient = { name: '张䶮', phone: '13800001234', address: '临沂市兰山区金雀山路 1 号' };
/** A city at whose counters the card can be collected, as long as the two have agreed. */
const HELPER = '450200';
const helping = (helps: NonNullable<Region['helps']>) => new Map([...CLUB.regions, [HELPER, { ...CLUB.regions.get(REGION)!, code: HELPER, helps }]]);
const compiled = compiledClub({ ...CLUB, regions: helping([{ city: REGION, mutual: true, basis: 'notice', confidence: 'to-verify', note: 'x' }]), services: new Map([...CLUB.services, [PASS, { ...CLUB.services.get(PASS)!, handover: { thing: { zh: '年卡', en: 'the card' }, ways: ['counter', 'post'], basis: 'house' } }]]) });
let club: ReturnType<typeof createClub>;
let [number, subject] = ['', ''];

const item = async () => (await club.context.cases.read(REGION, number))!.state.items.find(({ service }) => service === PASS)!;
const act = async (actor: string, command: (acting: Acting) => Outcome) => actOnCase(club.context, { region: REGION, number, no: (await item()).no, actor }, command);
const listed = async () => (await createHandoverStore(database.pool).list(REGION, 10)).map(({ number: each, mark }) => [each, mark.phase, mark.recipient]);

/** Somebody who gets the card. */
async function approved(): Promise<void> {
  subject = await club.person();
  const submitted = await submitCase(club.context, submission(subject));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  ({ number } = submitted.case.state);
}

beforeAll(async () => {
  club = createClub(database.pool, compiled);
  await club.prepare();
  await approved();
});

test('given an approval from which a thing comes, then no counter sees it before its way is chosen', async () => {
  expect(await listed()).toEqual([]);
  expect((await act(`person:${subject}`, (acting) => chooseHandover(acting, { way: 'post', recipient }))).kind).toBe('done');
  expect(await listed()).toEqual([[number, 'making', '张* 138****1234']]);
});

test('then the address stands nowhere in the database, and can be opened for its own item only', async () => {
  const { rows } = await database.owner.query<{ data: string }>(`select data::text as data from case_event where case_number = $1 and type = 'handover-chosen'`, [number]);
  for (const secret of [recipient.address, recipient.phone]) expect(rows[0]?.data).not.toContain(secret);
  const { no, handovers } = await item();
  expect(JSON.parse(vault.open(handovers!.at(-1)!.recipient!, recipientBinding(number, no)))).toEqual(recipient);
  expect(() => vault.open(handovers!.at(-1)!.recipient!, recipientBinding(number, no + 1))).toThrow();
});

test('when it is collected, two clerks at once hand it over once, and it leaves the list', async () => {
  await act(`person:${subject}`, (acting) => chooseHandover(acting, { way: 'counter' }));
  const chosenAt = (await item()).handovers!.at(-1)!.at;
  await act('clerk:o-4', (acting) => makeReady(acting, chosenAt));
  expect(await listed()).toEqual([[number, 'ready', undefined]]);
  const code = collectionCode(club.context, number, await item());
  const both = await Promise.all(['o-4', 'o-5'].map((clerk) => act(`clerk:${clerk}`, (acting) => handThing(acting, { code, expected: code, shown: 'identity-card' }))));
  expect(both.filter(({ kind }) => kind === 'done')).toHaveLength(1);
  expect(await listed()).toEqual([]);
  expect((await item()).handovers).toHaveLength(1);
});

test('given a thing for the counter of another city, then no carrier is told an address; delivered it waits for that counter without trouble, and what the carrier brings back has come back', async () => {
  await approved();
  await act(`person:${subject}`, (acting) => chooseHandover(acting, { way: 'counter', place: HELPER }));
  const { no, handovers } = await item();
  const chosenAt = handovers!.at(-1)!.at;
  let where: Whereabouts = { where: 'delivered' };
  const carrier: Carrier = { name: 'EMS', book: async () => ({ tracking: 'EA123456789CN' }), whereabouts: async () => where };
  expect(await bookParcel(club.context, carrier, { region: REGION, number, no, actor: 'clerk:o-4' }, 'thing', chosenAt)).toMatchObject({ kind: 'refused', refusal: { code: 'not-allowed' } });
  await act('clerk:o-4', (acting) => sendParcel(acting, 'thing', { carrier: 'EMS', tracking: 'EA123456789CN', chosenAt }));
  const trouble: string[] = [];
  const follow = () => followParcels({ context: club.context, handovers: createHandoverStore(database.pool), carrier, onTrouble: (_, why) => trouble.push(why) }, [REGION]);
  expect([await follow(), await listed(), trouble]).toEqual([0, [[number, 'sent', undefined]], []]);
  where = { where: 'returned', note: '窗口无人签收' };
  expect([await follow(), await listed(), trouble]).toEqual([1, [[number, 'back', undefined]], []]);
});

test('given a thing that was sent to another city whose agreement has ended since, then that counter still finds it, and no other does, until it has come back', async () => {
  await approved();
  await act(`person:${subject}`, (acting) => chooseHandover(acting, { way: 'counter', place: HELPER }));
  const { no, handovers } = await item();
  const ended = { ...club.context, compiled: compiledClub({ ...CLUB, regions: helping([]) }) };
  const found = async (at: string) => [(await awayParcels(ended, createHandoverStore(database.pool), at, 10)).map((each) => [each.city, each.number, each.mark.phase]), (await awayParcel(ended, at, number, no))?.city];
  expect(await found(HELPER)).toEqual([[], undefined]);
  const chosenAt = handovers!.at(-1)!.at;
  await act('clerk:o-4', (acting) => sendParcel(acting, 'thing', { carrier: '顺丰', tracking: 'SF1234567890', chosenAt }));
  await act(`counter:${HELPER}/0302`, (acting) => makeReady(acting, chosenAt, { region: HELPER, desk: '0302' }));
  expect([await found(HELPER), await found(REGION), await found('330200')]).toEqual([[[[REGION, number, 'ready']], REGION], [[], undefined], [[], undefined]]);
  await act(`counter:${HELPER}/0302`, (acting) => parcelBack(acting, 'thing', '没有人来领'));
  expect(await found(HELPER)).toEqual([[], undefined]);
});
