import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAccountStore } from '#adapters/identity/accounts.ts';
import { createPasskeyStore } from '#adapters/identity/passkey-store.ts';
import { decideItem } from '#core/cases/decide-item.ts';
import { createDraftStore } from '#adapters/postgres/drafts/draft-store.ts';
import { createMandateStore } from '#adapters/postgres/mandates/mandate-store.ts';
import { createAdviceStore } from '#adapters/postgres/employment/advice-store.ts';
import { createCourseStore } from '#adapters/postgres/employment/course-store.ts';
import { createFairStore } from '#adapters/postgres/employment/fair-store.ts';
import { createEmploymentStore } from '#adapters/postgres/employment/employment-store.ts';
import { createWishStore } from '#adapters/postgres/employment/wish-store.ts';
import { createVacancyStore } from '#adapters/postgres/vacancies/vacancy-store.ts';
import { createWardStore } from '#adapters/postgres/parties/ward-store.ts';
import { createContactStore } from '#adapters/postgres/notices/contact-store.ts';
import { createNoticeStore } from '#adapters/postgres/notices/notice-store.ts';
import { createPaymentStore } from '#adapters/postgres/payments/payment-store.ts';
import type { Draft } from '#usecases/ports/drafts.ts';
import { addMonths, dayOf } from '#core/clocks/day.ts';
import { orderPayments } from '#usecases/payments/order-payments.ts';
import { requestOf } from '#core/employment/request.ts';
import type { Access } from '#usecases/ports/register.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { askOnceMore } from '#usecases/employment/ask-service.ts';
import { readPool } from '#usecases/read-pool.ts';
import { actOnMerge, readMerge, seenOf } from '#usecases/merges/act-on-merge.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { createMergesWorld, loginOf, numberOf, type Holder } from '../../support/merges-world.ts';
import { ACCOUNT, INSTANT, REGION, secretFields, submission, vault, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let world: ReturnType<typeof createMergesWorld>;
beforeAll(async () => {
  world = createMergesWorld(database.pool);
  await world.club.prepare();
});
const job = (employer: string, from = '2024-01-01') => ({ kind: 'employment', data: { employer }, from, to: null });
const later = () => { world.club.time.now = new Date(Date.parse(world.club.time.now) + 1000).toISOString(); };
const columns = async (id: string) => (await database.pool.query('select e.id, e.kind, e.data, e.secret, e.void_at, n.to_day, n.void_at as ended_void from register_entry e left join register_end n on n.subject_id = e.subject_id and n.entry_id = e.id where e.subject_id = $1 order by e.id, n.recorded_at', [id])).rows;

describe('given two numbers of one person', () => {
  test('when one officer proposes and another confirms, then whoever is read is read with all, and nothing was rewritten', async () => {
    const [a, b] = [await world.holder([job('x')]), await world.holder([job('y')])];
    const before = [await columns(a.id), await columns(b.id)];
    const number = await world.proposed(a, b);
    expect(await world.kinds(a)).toEqual(['birth', 'employment']);
    expect(await world.act(number, 'o-1', { act: 'confirm' })).toMatchObject({ kind: 'refused', refusal: { code: 'not-allowed' } });
    expect(await world.act(number, 'o-2', { act: 'confirm' })).toMatchObject({ kind: 'done', merge: { status: 'merged', confirmedBy: 'officer:o-2' } });
    for (const who of [a, b]) expect(await world.kinds(who)).toEqual(['birth', 'birth', 'employment', 'employment']);
    expect([await columns(a.id), await columns(b.id)]).toEqual(before);
    expect((await world.context.cases.whose(world.context.lookup(`number/${b.number}`)))?.id).toBe(a.id);
    const { rows } = await database.pool.query('select title, text from notice where person_id = $1', [a.id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(b.number);
  });

  test('when the proposal is sent again, then it is one; by another key there is one already, in both directions', async () => {
    const [a, b] = [await world.holder(), await world.holder()];
    const key = randomUUID();
    const first = await world.propose(a.number, b.number, { key });
    expect(first.kind).toBe('proposed');
    expect(await world.propose(a.number, b.number, { key })).toMatchObject({ kind: 'same', merge: { number: first.kind === 'proposed' && first.merge.number } });
    expect(await world.propose(a.number, b.number, { key, by: 'o-3' })).toEqual({ kind: 'another' });
    for (const [kept, merged] of [[a, b], [b, a]] as const) expect(await world.propose(kept.number, merged.number)).toMatchObject({ kind: 'refused', refusal: { code: 'not-allowed', errors: [{ pointer: '/merged' }] } });
  });

  test('when A→B and B→A are proposed at once, or the same one twice, then there is one', async () => {
    const [a, b] = [await world.holder(), await world.holder()];
    const done = await Promise.all([world.propose(a.number, b.number), world.propose(b.number, a.number, { by: 'o-2' }), world.propose(a.number, b.number, { by: 'o-3' })]);
    expect(done.map(({ kind }) => kind).toSorted()).toEqual(['proposed', 'refused', 'refused']);
  });

  test('when two officers confirm at once, then one does, and the other is told that it has changed', async () => {
    const [a, b] = [await world.holder(), await world.holder()];
    const number = await world.proposed(a, b);
    const done = await Promise.all(['o-2', 'o-3'].map((officer) => world.act(number, officer, { act: 'confirm' })));
    expect(done.map(({ kind }) => kind).filter((kind) => kind === 'done')).toHaveLength(1);
  });

  test('when something was written about one of them since it was looked at, then nothing is confirmed', async () => {
    const [a, b] = [await world.holder([], { account: ACCOUNT }), await world.holder()];
    const number = await world.proposed(a, b);
    const found = (await readMerge(world.parts, REGION, number))!;
    expect((await submitCase(world.context, submission(a.id, INSTANT))).kind).toBe('accepted');
    expect(await actOnMerge(world.parts, { region: REGION, number, officer: 'o-2', seen: seenOf(found.merge, found.read) }, { act: 'confirm' })).toEqual({ kind: 'changed-meanwhile' });
  });
});

describe('given somebody who looked for work under a number that was merged', () => {
  const at = '2026-11-23T01:00:00.000Z';
  const [advice, courses, fairs, wishes] = [() => createAdviceStore(database.pool, vault), () => createCourseStore(database.pool), () => createFairStore(database.pool), () => createWishStore(database.pool, vault)];
  const vacancies = () => createVacancyStore(database.pool, vault, secretFields);

  test('then all of it is theirs under the one that stays, nothing is taken twice, and what they leave is left', async () => {
    const [a, b] = [await world.holder(), await world.holder()];
    const [first, second, talk, fair, vacancy, enterprise] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string];
    await advice().open(REGION, [first, second].map((id, index) => ({ id, adviser: `a-${a.id}`, startsAt: `2026-12-0${index + 1}T01:00:00.000Z`, minutes: 30, place: 'x' })));
    expect(await advice().book(REGION, { id: talk, time: first, subject: b.id, topic: 'cv', wish: '' }, at)).toBe('done');
    expect(await courses().enrol(REGION, 'c', b.id, 10, at)).toBe('done');
    await fairs().announce(REGION, { id: fair, title: '招聘会', about: '', place: 'x', startsAt: '2026-12-01T01:00:00.000Z', endsAt: '2026-12-01T09:00:00.000Z', stands: 1, cancelledAt: null, figures: null }, 'o-1', at);
    expect(await fairs().join(REGION, fair, b.id, at)).toBe(true);
    const wish = { occupations: ['x'], districts: [], wageFrom: 0 };
    await wishes().keep(REGION, b.id, wish as never, at);
    const referral = { id: randomUUID(), case: 'c', subject: b.id, vacancy, enterprise, status: 'sent' as const, note: null, startsOn: null, version: 1, at, answeredAt: null, direct: true, due: null };
    expect(await vacancies().refer(REGION, referral)).toMatchObject({ id: referral.id });
    await world.merged(a, b);
    expect((await advice().of(REGION, a.id, 50)).map(({ id }) => id)).toEqual([talk]);
    expect(await advice().book(REGION, { id: randomUUID(), time: second, subject: a.id, topic: 'cv', wish: '' }, at)).toBe('another');
    expect(await advice().book(REGION, { id: talk, time: first, subject: a.id, topic: 'cv', wish: '' }, at)).toBe('there');
    expect([await courses().of(REGION, a.id), await courses().enrol(REGION, 'c', a.id, 10, at)]).toEqual([new Set(['c']), 'there']);
    await fairs().join(REGION, fair, a.id, at);
    expect(await fairs().joined(REGION, a.id)).toEqual(new Set([fair]));
    expect((await database.pool.query('select from fair_visitor where fair_id = $1', [fair])).rowCount).toBe(1);
    expect(await wishes().of(REGION, a.id)).toEqual(wish);
    expect((await vacancies().referralsOfSubject(REGION, a.id)).map(({ id }) => id)).toEqual([referral.id]);
    expect(await vacancies().refer(REGION, { ...referral, id: randomUUID(), subject: a.id })).toBeUndefined();
    await Promise.all([courses().leave(REGION, 'c', a.id), fairs().leave(REGION, fair, a.id), wishes().forget(REGION, a.id)]);
    expect([(await courses().of(REGION, a.id)).size, (await fairs().joined(REGION, a.id)).size, await wishes().of(REGION, a.id)]).toEqual([0, 0, undefined]);
  });

  test('then a question asked under it is theirs, and can be asked once more', async () => {
    const [a, b, stranger] = [await world.holder(), await world.holder(), await world.holder()];
    const employment = createEmploymentStore(database.pool, vault);
    const number = `q-${b.id}`;
    const asked = { type: 'asked', kind: 'question', key: randomUUID(), vacancy: null, topic: null, text: 'How long does it last?', publish: false, due: null } as never;
    const record = { seq: 1, at, actor: `person:${b.id}`, event: asked };
    const request = requestOf({ region: REGION, number, subject: b.id }, [record]);
    expect(await employment.commit({ region: REGION, actor: `person:${b.id}`, at, requests: [{ request, records: [record] }], notices: [] })).toBe('done');
    await world.merged(a, b);
    expect((await employment.requestsOf(REGION, a.id)).map((each) => each.number)).toEqual([number]);
    const more = async (who: string) => { const done = await askOnceMore({ context: world.context, employment } as never, REGION, who, number, 'And after that?'); return done.kind === 'refused' ? done.refusal.code : done.kind; };
    // Not answered yet it cannot be asked again, which only its own person is told.
    expect([await more(a.id), await more(stranger.id)]).toEqual(['not-allowed', 'no-such-item']);
  });
});

describe('given an officer who is recused from somebody under one number', () => {
  test('then the draw leaves them out under every number, and the person is known by all of them', async () => {
    const [a, b] = [await world.holder(), await world.holder()];
    await world.merged(a, b);
    const [kept, merged] = [(await world.context.cases.party(REGION, a.id))!.subject, (await world.context.cases.party(REGION, b.id))!.subject];
    expect([kept.others, merged.others]).toEqual([[b.number], [a.number]]);
    for (const who of [kept, merged]) expect(new Set((await readPool(world.context, who)).personHashes)).toEqual(new Set([kept.numberHash, merged.numberHash]));
  });
});

test('given a death that was taken back under either number, then who may have read the deceased is told of it', async () => {
  const wards = createWardStore(database.pool);
  const [a, b] = [await world.holder(), await world.holder([{ kind: 'death', data: {}, from: '2026-01-01', to: null }])];
  expect(await wards.retracted(REGION, b.id, ['death'])).toBeUndefined();
  await database.owner.query(`update register_entry set void_at = now() where subject_id = $1 and kind = 'death'`, [b.id]);
  expect([await wards.retracted(REGION, a.id, ['death']), await wards.retracted(REGION, b.id, ['death']), await wards.retracted(REGION, b.id, ['birth'])]).toEqual([undefined, expect.any(String), undefined]);
  await world.merged(a, b);
  expect(await wards.retracted(REGION, a.id, ['death'])).toEqual(expect.any(String));
});

describe('what cannot be', () => {
  test('itself, nobody, another region, a number that is part of another, too few words: each says at which field', async () => {
    const [a, b, c] = [await world.holder(), await world.holder(), await world.holder()];
    const refused = async (kept: string, merged: string, more = {}) => { const done = await world.propose(kept, merged, more); return done.kind === 'refused' ? [done.refusal.code, ...(done.refusal.errors ?? []).map(({ pointer }) => pointer)] : [done.kind]; };
    expect(await refused(a.number, a.number)).toEqual(['wrong-type', '/merged']);
    expect(await refused(a.number, numberOf())).toEqual(['wrong-type', '/merged']);
    expect(await refused('', 'x')).toEqual(['wrong-type', '/kept', '/merged']);
    expect(await refused(a.number, b.number, { reason: ' ' })).toEqual(['incomplete', '/reason']);
    const away = await world.elsewhere();
    expect(await refused(a.number, away)).toEqual(['wrong-type', '/merged']);
    await world.merged(a, b);
    expect(await refused(c.number, b.number)).toEqual(['not-allowed', '/merged']);
    expect(await refused(b.number, c.number)).toEqual(['not-allowed', '/kept']);
    expect(await refused(a.number, b.number)).toEqual(['not-allowed', '/merged']);
  });

  test('other days of birth, and a death, have to be answered for one by one', async () => {
    const [a, b] = [await world.holder(), await world.holder([{ kind: 'death', data: {}, from: '2025-01-01', to: null }], { birth: '19910501' })];
    expect(await world.propose(a.number, b.number)).toMatchObject({ kind: 'refused', refusal: { code: 'incomplete', errors: [{ pointer: '/despite' }] } });
    expect(await world.propose(a.number, b.number, { despite: ['birth'] })).toMatchObject({ kind: 'refused' });
    expect(await world.propose(a.number, b.number, { despite: ['birth', 'death', 'sex'] })).toMatchObject({ kind: 'proposed' });
  });

  test('a death that was entered after the proposal keeps it from being confirmed', async () => {
    const [a, b] = [await world.holder(), await world.holder()];
    const number = await world.proposed(a, b);
    await database.owner.query(`insert into register_entry (region, subject_id, id, kind, data, from_day, recorded_at, origin) values ($1, $2, gen_random_uuid(), 'death', '{}', '2026-01-01', now(), '{"kind":"import","system":"t"}')`, [REGION, b.id]);
    expect(await world.act(number, 'o-2', { act: 'confirm' })).toMatchObject({ kind: 'refused', refusal: { code: 'not-allowed' } });
    expect(await world.act(number, 'o-2', { act: 'decline', reason: '其中一个号已登记死亡' })).toMatchObject({ kind: 'done', merge: { status: 'declined' } });
  });
});

describe('what is under way', () => {
  test('a case of the merged number goes on under it, is in the list of the one that stays, and stands in the way of a second one', async () => {
    const [a, b] = [await world.holder([], { account: ACCOUNT }), await world.holder([], { account: ACCOUNT })];
    const begun = await submitCase(world.context, submission(b.id, WITH_OFFICER));
    if (begun.kind !== 'accepted') throw new Error(begun.kind);
    const { number } = begun.case.state;
    await world.merged(a, b);
    expect((await world.context.cases.summaries(REGION, a.id, dayOf(world.club.time.now))).map(({ state, own }) => [state.number, own])).toEqual([[number, true]]);
    expect(await submitCase(world.context, submission(a.id, WITH_OFFICER))).toMatchObject({ kind: 'open-case', number });
    expect((await world.context.cases.read(REGION, number))?.ones).toEqual([[a.id, b.id]]);
    const coach = begun.case.state.items.find(({ service }) => service === '9.4')!;
    const done = await actOnCase(world.context, { region: REGION, number, no: coach.no, actor: `officer:${coach.officer}` }, (acting) => decideItem(acting, { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' }));
    expect(done.kind).toBe('done');
  });

  test('the same submission sent again under the number that stays makes no second case', async () => {
    const [a, b] = [await world.holder([], { account: ACCOUNT }), await world.holder([], { account: ACCOUNT })];
    const key = randomUUID();
    const first = await submitCase(world.context, submission(b.id, INSTANT, key));
    await world.merged(a, b);
    const again = await submitCase(world.context, submission(a.id, INSTANT, key));
    expect([first.kind, again.kind]).toEqual(['accepted', 'replayed']);
  });

  test('of submissions under both numbers at once, in the very moment of the merge, no benefit is granted twice', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [a, b] = [await world.holder([], { account: ACCOUNT }), await world.holder([], { account: ACCOUNT })];
      const number = await world.proposed(a, b);
      const confirm = async (): Promise<void> => { for (let tries = 0; tries < 20 && (await world.act(number, 'o-2', { act: 'confirm' })).kind === 'changed-meanwhile'; tries += 1); };
      await Promise.all([confirm(), submitCase(world.context, submission(a.id, INSTANT)), submitCase(world.context, submission(b.id, INSTANT))]);
      await submitCase(world.context, submission(b.id, INSTANT));
      const { rows } = await database.pool.query<{ running: number }>(`select count(*)::int as running from payment_plan p where p.subject_id = any($1) and p.next_month is not null and p.revoked_at is null and p.held_at is null
        and not exists (select from standing_end n where n.region = p.region and n.subject_id = p.subject_id and n.entry_id = p.entry_id)`, [[a.id, b.id]]);
      expect(rows[0]!.running).toBe(1);
    }
  });

  test('the same benefit that runs under both is paid under one: the later is held, and goes on after a separation', async () => {
    const [a, b] = [await world.holder([], { account: ACCOUNT }), await world.holder([], { account: ACCOUNT })];
    for (const who of [a, b]) expect((await submitCase(world.context, submission(who.id, INSTANT))).kind).toBe('accepted');
    const held = async () => (await database.pool.query<{ payee: string; held: boolean }>('select payee_id as payee, held_at is not null as held from payment_plan where payee_id = any($1) order by held', [[a.id, b.id]])).rows.map(({ held: is }) => is);
    const number = await world.merged(a, b);
    expect(await held()).toEqual([false, true]);
    later();
    expect(await world.act(number, 'o-1', { act: 'separate', reason: '不是同一个人', proof: '公安机关更正证明', given: [] })).toMatchObject({ kind: 'done' });
    expect(await world.act(number, 'o-1', { act: 'confirm-separation' })).toMatchObject({ kind: 'refused' });
    expect(await world.act(number, 'o-2', { act: 'confirm-separation' })).toMatchObject({ kind: 'done', merge: { status: 'separated' } });
    expect(await held()).toEqual([false, false]);
  });

  describe('and their accounts', () => {
    const accounts = () => createAccountStore(database.pool, vault);
    const passkeys = () => createPasskeyStore(database.pool);
    const login = ({ number }: Holder) => loginOf({ kind: 'person', number });
    const noteOf = (subject: string): Access => ({ id: randomUUID(), at: world.club.time.now, actor: 'phone', actorKind: 'system', subject, what: 'password-set', why: 'password-phone', case: null });
    const accountOf = (subject: string, by: Holder) => ({ kind: 'person' as const, region: REGION, id: randomUUID(), subject, login: login(by), passwordHash: `of-${subject}`, totpSecret: null, operator: null, createdAt: new Date(world.club.time.now) });
    const signedIn = async (who: Holder, by: Holder = who): Promise<string> => {
      const { id } = (await accounts().byLogin(login(by)))!;
      await database.pool.query(`insert into session (region, id_hash, account_id, kind, subject, amr, created_at, expires_at, last_seen) values ($1, $2, $3, 'person', $4, '{pwd}', $5, 'infinity', $5)`, [REGION, `session-of-${id}`, id, who.id, world.club.time.now]);
      await passkeys().add({ region: REGION, kind: 'person', id }, { id: `key-of-${id}`, name: '手机', publicKey: 'x', counter: 0, transports: [], backedUp: false, strong: true, createdAt: world.club.time.now, usedAt: null }, 5);
      return id;
    };
    const open = async (id: string) => [(await database.pool.query('select from session where account_id = $1', [id])).rowCount, (await passkeys().list({ region: REGION, kind: 'person', id })).length];
    const separate = async (number: string): Promise<void> => {
      later();
      await world.act(number, 'o-1', { act: 'separate', reason: '不是同一个人', proof: '公安机关更正证明', given: [] });
      expect(await world.act(number, 'o-2', { act: 'confirm-separation' })).toMatchObject({ kind: 'done' });
    };

    test('given one that both numbers opened, then the other opens it no more, its password and passkeys are void, and its owner sets another', async () => {
      const [a, b] = [await world.holder(), await world.holder()];
      await accounts().add([accountOf(a.id, a)]);
      const number = await world.merged(a, b);
      const byOther = { made: 'phone' as const, login: login(b), note: noteOf(b.id) };
      expect(await accounts().setPassword((await accounts().byLogin(login(a)))!, 'set-by-the-other', byOther)).toBe(true);
      const id = await signedIn(a);
      expect([(await accounts().byLogin(login(b)))?.id, await open(id)]).toEqual([id, [1, 1]]);
      await separate(number);
      const own = (await accounts().byLogin(login(a)))!;
      expect([await accounts().byLogin(login(b)), own.subject, own.passwordHash, await open(id)]).toEqual([null, a.id, '!', [0, 0]]);
      // Whoever turned out to be another person sets no password of this account; its owner does.
      expect(await accounts().setPassword(own, 'once-more', byOther)).toBe(false);
      expect(await accounts().setPassword(own, 'my-own', { made: 'phone', login: login(a), note: noteOf(a.id) })).toBe(true);
    });

    test('given one of each, then both are void: either may have set a password at a counter by the number of the other', async () => {
      const [a, b] = [await world.holder(), await world.holder()];
      await accounts().add([accountOf(a.id, a), accountOf(b.id, b)]);
      const number = await world.merged(a, b);
      const ids = [await signedIn(a), await signedIn(b)];
      await separate(number);
      expect(await Promise.all([a, b].map(async (who) => (await accounts().byLogin(login(who)))?.passwordHash))).toEqual(['!', '!']);
      expect(await Promise.all(ids.map(open))).toEqual([[0, 0], [0, 0]]);
    });

    test('given one that was made by the number of the other, then that number leads nowhere, and each gets an account of their own', async () => {
      const [a, b] = [await world.holder(), await world.holder()];
      const number = await world.merged(a, b);
      await accounts().add([accountOf(a.id, b)]);
      await separate(number);
      expect([await accounts().byLogin(login(a)), await accounts().byLogin(login(b))]).toEqual([null, null]);
      expect(await accounts().add([accountOf(b.id, b)])).toBe(1);
      const own = (await accounts().ofPerson(REGION, a.id))!;
      expect(await accounts().setPassword(own, 'my-own', { made: 'phone', login: login(a), note: noteOf(a.id) })).toBe(true);
      expect([(await accounts().byLogin(login(a)))?.subject, (await accounts().byLogin(login(b)))?.subject]).toEqual([a.id, b.id]);
    });

    test('given three of one person and one that leaves, then the others still lead to the account that stays', async () => {
      const [a, b, c] = [await world.holder(), await world.holder(), await world.holder()];
      await accounts().add([accountOf(a.id, a)]);
      await world.merged(a, b);
      const leaves = await world.merged(a, c);
      for (const by of [b, c]) expect(await accounts().setPassword((await accounts().byLogin(login(a)))!, `by-${by.id}`, { made: 'phone', login: login(by), note: noteOf(by.id) })).toBe(true);
      await separate(leaves);
      expect(await Promise.all([a, b, c].map(async (who) => (await accounts().byLogin(login(who)))?.subject))).toEqual([a.id, a.id, undefined]);
    });

    test('given one of them is at a counter, then the visit ends', async () => {
      const [a, b] = [await world.holder(), await world.holder()];
      const number = await world.merged(a, b);
      await database.pool.query(`insert into counter_visit (region, id, clerk, subject_id, shown, consent, begun_at, until) values ($1, $2, 'c-1', $3, 'card', '', $4, $4::timestamptz + interval '1 hour')`, [REGION, randomUUID(), a.id, world.club.time.now]);
      await separate(number);
      expect((await database.pool.query('select from counter_visit where region = $1 and subject_id = $2 and ended_at is null', [REGION, a.id])).rowCount).toBe(0);
    });
  });

  test('a payment that a death of the other had stopped goes on after a separation, with the months gone by', async () => {
    const [a, b] = [await world.holder([], { account: ACCOUNT }), await world.holder([], { account: ACCOUNT })];
    expect((await submitCase(world.context, submission(b.id, INSTANT))).kind).toBe('accepted');
    const number = await world.merged(a, b);
    const { rows: [plan] } = await database.pool.query<{ id: string; first: string }>(`select id, first_month as first from payment_plan where payee_id = $1 and every = 'month'`, [b.id]);
    const month = (after: number): string => addMonths(plan!.first, after);
    const run = (to: string) => orderPayments(createPaymentStore(database.pool, vault, { accounts: [], stops: ['death'], suspends: [] }), REGION, { month: to, once: to }, to, () => world.club.time.now);
    const ordered = async () => (await database.pool.query<{ month: string }>('select month from payment_order where plan_id = $1 order by month', [plan!.id])).rows.map((row) => row.month);
    await database.owner.query(`insert into register_entry (region, subject_id, id, kind, data, from_day, recorded_at, origin) values ($1, $2, $3, 'death', '{}', $4, $5, '{"kind":"import","system":"test"}')`, [REGION, a.id, randomUUID(), month(0), world.club.time.now]);
    await run(month(1));
    expect(await ordered()).toEqual([]);
    later();
    await world.act(number, 'o-1', { act: 'separate', reason: '不是同一个人', proof: '公安机关更正证明', given: [] });
    expect(await world.act(number, 'o-2', { act: 'confirm-separation' })).toMatchObject({ kind: 'done', merge: { status: 'separated' } });
    await run(month(2));
    expect(await ordered()).toEqual([month(0), month(1), month(2)]);
  });
});

describe('what people have begun and said', () => {
  test('a draft of the merged number is opened, saved and thrown away under the one that stays; what was typed then is neither’s after a separation', async () => {
    const drafts = createDraftStore(database.pool, vault);
    const [a, b] = [await world.holder(), await world.holder()];
    const body = { answers: { 'answers.wantsPass': true }, contests: {}, promises: [] } as unknown as Draft['body'];
    const draft = { id: randomUUID(), lifeEvent: 'joining', about: b.id, body, at: world.club.time.now };
    await drafts.save(REGION, b.id, draft, 0);
    later();
    const number = await world.merged(a, b);
    expect(await drafts.list(REGION, a.id)).toMatchObject([{ lifeEvent: 'joining', about: a.id, version: 1 }]);
    expect(await drafts.save(REGION, a.id, { ...draft, id: randomUUID(), about: a.id }, 0)).toBeUndefined();
    expect(await drafts.save(REGION, a.id, { ...draft, about: a.id, at: world.club.time.now }, 1)).toMatchObject({ version: 2, about: a.id });
    later();
    await world.act(number, 'o-1', { act: 'separate', reason: '不是同一个人', proof: '公安机关更正证明', given: [] });
    await world.act(number, 'o-2', { act: 'confirm-separation' });
    expect([await drafts.list(REGION, a.id), await drafts.list(REGION, b.id)]).toEqual([[], []]);
  });

  test('mandates, messages, payments and contact of both are read under either', async () => {
    const [a, b, agent] = [await world.holder([], { account: ACCOUNT }), await world.holder([], { account: ACCOUNT }), await world.holder()];
    const at = world.club.time.now;
    await createMandateStore(database.pool, vault).give(REGION, { id: randomUUID(), principal: b.id, agent: agent.id, events: null, from: '2026-11-01', to: '2027-11-01', sees: true, statement: '委托', signedAt: at, revokedAt: null } as never);
    expect((await submitCase(world.context, submission(b.id, INSTANT))).kind).toBe('accepted');
    const contacts = createContactStore(database.pool, vault);
    await contacts.keep(REGION, b.id, { addresses: {}, channels: {} as never, hidden: [], quiet: null, language: null }, at);
    await world.merged(a, b);
    for (const who of [a, b]) {
      expect(await world.context.cases.mandates(REGION, who.id, agent.id)).toHaveLength(1);
      expect(await createPaymentStore(database.pool, vault, { accounts: [], stops: [], suspends: [] }).next(REGION, who.id, world.context.now())).toHaveLength(1);
      expect((await createNoticeStore(database.pool).of(REGION, who.id, [])).notices.map(({ cause }) => cause)).toContain('numbers-joined');
      expect(await contacts.of(REGION, who.id)).toMatchObject({ hidden: [] });
    }
  });
});

describe('a separation', () => {
  test('gives each exactly what it had; what was written between goes where its source says, or where an officer says', async () => {
    const [a, b] = [await world.holder([], { account: ACCOUNT }), await world.holder([job('y')], { account: ACCOUNT })];
    const had = [await world.kinds(a), await world.kinds(b)];
    const number = await world.merged(a, b);
    later();
    expect((await submitCase(world.context, submission(a.id, { ...INSTANT, answers: { ...INSTANT.answers, 'answers.wantsPass': false } }))).kind).toBe('accepted');
    const written = (await world.register.entries(REGION, a.id)).filter(({ origin }) => origin.kind === 'case');
    expect(written.map(({ kind }) => kind)).toEqual(['membership']);
    expect(await world.act(number, 'o-1', { act: 'separate', reason: '不是同一个人', proof: '公安机关更正证明', given: [] })).toMatchObject({ kind: 'refused', refusal: { code: 'incomplete', errors: [{ pointer: `/given/${written[0]!.id}` }] } });
    expect(await world.act(number, 'o-1', { act: 'separate', reason: '不是同一个人', proof: '公安机关更正证明', given: [{ entry: written[0]!.id, to: 'merged' }] })).toMatchObject({ kind: 'done', merge: { status: 'separating' } });
    later();
    const done = await world.act(number, 'o-2', { act: 'confirm-separation' });
    expect(done).toMatchObject({ kind: 'done', merge: { status: 'separated' } });
    expect(await world.kinds(a)).toEqual(had[0]);
    expect(await world.kinds(b)).toEqual([...had[1]!, 'membership'].toSorted());
    expect((await world.register.entries(REGION, b.id)).find(({ kind }) => kind === 'membership')?.origin).toEqual({ kind: 'separation', merge: number });
    expect((await world.context.cases.whose(world.context.lookup(`number/${b.number}`)))?.id).toBe(b.id);
    expect((await world.merges.mine(REGION, b.id))[0]).toMatchObject({ number, endedAt: expect.any(String) as string });
  });

  test('of a chain leaves the others one, in whatever order', async () => {
    const [a, b, c] = [await world.holder([job('a')]), await world.holder([job('b')]), await world.holder([job('c')])];
    const first = await world.merged(a, b);
    later();
    const second = await world.merged(c, a);
    for (const who of [a, b, c]) expect((await world.kinds(who)).length).toBe(6);
    expect((await world.context.cases.whose(world.context.lookup(`number/${b.number}`)))?.id).toBe(c.id);
    later();
    await world.act(first, 'o-1', { act: 'separate', reason: '不是同一个人', proof: '公安机关更正证明', given: [] });
    expect(await world.act(first, 'o-2', { act: 'confirm-separation' })).toMatchObject({ kind: 'done' });
    expect([(await world.kinds(a)).length, (await world.kinds(b)).length, (await world.kinds(c)).length]).toEqual([4, 2, 4]);
    await world.act(second, 'o-1', { act: 'separate', reason: '不是同一个人', proof: '公安机关更正证明', given: [] });
    expect(await world.act(second, 'o-2', { act: 'confirm-separation' })).toMatchObject({ kind: 'done' });
    expect([(await world.kinds(a)).length, (await world.kinds(c)).length]).toEqual([2, 2]);
  });
});
