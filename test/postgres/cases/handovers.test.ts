import { beforeAll, expect, test } from 'vitest';
import { createHandoverStore } from '#adapters/postgres/handovers/handover-store.ts';
import type { Acting } from '#core/cases/act.ts';
import { chooseHandover, handThing, makeReady } from '#core/cases/hand-over.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { collectionCode } from '#usecases/collection-code.ts';
import { recipientBinding } from '#usecases/seal-answers.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const PASS = '9.2';
const recipient = { name: '张䶮', phone: '13800001234', address: '临沂市兰山区金雀山路 1 号' };
const compiled = compiledClub({ ...CLUB, services: new Map([...CLUB.services, [PASS, { ...CLUB.services.get(PASS)!, handover: { thing: { zh: '年卡', en: 'the card' }, ways: ['counter', 'post'], basis: 'house' } }]]) });
let club: ReturnType<typeof createClub>;
let [number, subject] = ['', ''];

const item = async () => (await club.context.cases.read(REGION, number))!.state.items.find(({ service }) => service === PASS)!;
const act = async (actor: string, command: (acting: Acting) => Outcome) => actOnCase(club.context, { region: REGION, number, no: (await item()).no, actor }, command);
const listed = async () => (await createHandoverStore(database.pool).list(REGION, 10)).map(({ number: each, mark }) => [each, mark.phase, mark.recipient]);

beforeAll(async () => {
  club = createClub(database.pool, compiled);
  await club.prepare();
  subject = await club.person();
  const submitted = await submitCase(club.context, submission(subject));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  ({ number } = submitted.case.state);
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
