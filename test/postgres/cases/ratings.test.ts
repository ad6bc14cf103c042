import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createSealStore } from '#adapters/postgres/audit/seal-store.ts';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { allRatingChains } from '#adapters/postgres/ratings/rating-chains.ts';
import { createRatingStore } from '#adapters/postgres/ratings/rating-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import type { RatingCommand } from '#core/ratings/act-on.ts';
import type { Giving } from '#core/ratings/give.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { actOn } from '#usecases/ratings/act-on-rating.ts';
import { drawHandlers } from '#usecases/ratings/draw-handlers.ts';
import { rate } from '#usecases/ratings/rate.ts';
import type { Visit } from '#core/parties/visit.ts';
import { repairByLink } from '#channels/http/views/rating-view.ts';
import { linkOf, linkOfVisit, openLink, rateByLink } from '#usecases/ratings/rating-link.ts';
import { rememberVisitLinks } from '#usecases/ratings/visit-links.ts';
import { remindOfRepairs } from '#usecases/ratings/remind-of-repairs.ts';
import { sealDays } from '#usecases/seal-days.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { verifyAudit } from '#usecases/verify-audit.ts';
import { verifyDraws } from '#usecases/verify-draws.ts';
import { sha256 } from '../../support/hash.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const both = (text: string) => ({ zh: text, en: text });
const limit = (value: string) => ({ ...both('x'), unit: 'limit', in: { [REGION]: [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const, note: 'x' }] } });
const catalog = {
  ...CLUB, messages: new Map([['rating-answered', { on: 'rating-answered' as const, class: 'progress' as const, to: ['applicant' as const], title: both('{matters}'), text: both('{case} {until}'), short: both('{city}') }]]),
  codes: new Map([...CLUB.codes, ['ratingReasons', { ...both('x'), codes: { slow: { ...both('slow'), tags: ['low', 'usual'] } } }]]),
  parameters: new Map([...CLUB.parameters, ...['ratingContactUrgent', 'ratingContactUsual', 'ratingContactMinor', 'ratingRepairSimple', 'ratingRepairComplex', 'ratingCallBack', 'ratingAppeal'].map((name): [string, ReturnType<typeof limit>] => [name, limit('5wd')])]),
};
const TEXT = '办理过程已经逐项核对，没有多收材料';
const LOW: Giving = { score: 1, reasons: ['slow'], words: '等了很久', via: 'web' };
const CHECK: RatingCommand = { act: 'check', reached: true, said: TEXT, holds: true, told: TEXT, complex: false };

let club: ReturnType<typeof createClub>;
let parts: { context: ReturnType<typeof createClub>['context']; ratings: ReturnType<typeof createRatingStore>; newId: () => string };
const store = () => createRatingStore(database.pool, vault, sha256);
const drawing = () => drawHandlers({ ...parts, absences: createSupervisionStore(database.pool), onTrouble: (what, error) => { throw new Error(what, { cause: error }); } }, [REGION]);
const audit = async (seals = false) => (await verifyAudit({ chains: (async function* none() { /* only ratings */ })(), ratings: allRatingChains(database.pool), seals: seals ? await createSealStore(database.pool).all() : [], store: seals ? createSealStore(database.pool) : { leaves: async () => [], missing: async () => [] }, before: '2026-11-24', hash: sha256, verify: () => true, publicKey: 'k' })).findings;

async function filed(): Promise<{ read: CaseRead; person: string }> {
  const subject = await club.person();
  const done = await submitCase(club.context, submission(subject));
  if (done.kind !== 'accepted') throw new Error(done.kind);
  return { read: (await club.context.cases.read(REGION, done.case.state.number))!, person: `person:${subject}` };
}
async function rated(giving = LOW) {
  const { read, person } = await filed();
  expect(await rate(parts, read, 1, person, giving)).toEqual({ kind: 'done' });
  const [rating] = await parts.ratings.ofCase(REGION, read.state.number, person);
  return { read, person, number: rating!.number };
}
const now = async (number: string) => (await parts.ratings.read(REGION, number))!;
const acts = async (number: string, command: RatingCommand, actor?: string) => (await actOn(parts, { region: REGION, number, actor: actor ?? `officer:${(await now(number)).handler}` }, command)).kind;

beforeAll(async () => {
  club = createClub(database.pool, compiledClub(catalog));
  await club.prepare();
  await importOfficers(database.pool, REGION, ['i-1', 'i-2'].map((id) => ({ id, number: id, name: id, competences: ['pool'], roles: ['inspector'] })));
  parts = { context: club.context, ratings: store(), newId: randomUUID };
});

test('given a result, when it is rated, then the rating lies sealed beside the case, whose chain says nothing of it; again it is changed, and never two', async () => {
  const { read, person, number } = await rated({ score: 5, reasons: [], words: '很好', via: 'kiosk' });
  expect((await database.pool.query('select from case_event where case_number = $1 and type = $2', [read.state.number, 'rated'])).rowCount).toBe(0);
  const { rows } = await database.pool.query<{ data: string }>('select data from rating_event where number = $1', [number]);
  expect(rows.map(({ data }) => data.includes('很好'))).toEqual([false]);
  expect(await rate(parts, read, 1, person, { score: 5, reasons: [], words: '很好', via: 'web' })).toEqual({ kind: 'done' });
  expect((await now(number)).version).toBe(1);
  // Two who have both seen it as it was: one is first.
  const seen = async (of: CaseRead) => { const found = await parts.ratings.ofCase(REGION, of.state.number, person); return { ...parts, ratings: { ...parts.ratings, ofCase: async () => found } }; };
  const stale = await seen(read);
  expect([(await rate(stale, read, 1, person, { score: 4, reasons: [], words: '', via: 'web' })).kind, (await rate(stale, read, 1, person, { score: 3, reasons: [], words: '', via: 'web' })).kind]).toEqual(['done', 'changed-meanwhile']);
  expect(await parts.ratings.ofCase(REGION, read.state.number, person)).toHaveLength(1);
  const first = await filed();
  const none = await seen(first.read);
  expect([(await rate(none, first.read, 1, first.person, LOW)).kind, (await rate(none, first.read, 1, first.person, LOW)).kind]).toEqual(['done', 'changed-meanwhile']);
  expect((await rate(parts, first.read, 1, 'person:nobody', LOW)).kind).toBe('refused');
});

test('given a low one, then somebody is drawn, checks, answers and calls back, and its author is told of the answer', async () => {
  const { number, person, read } = await rated();
  expect([await drawing() > 0, await drawing()]).toEqual([true, 0]);
  const { handler } = await now(number);
  const other = handler === 'i-1' ? 'i-2' : 'i-1';
  expect([await acts(number, CHECK, `officer:${other}`), await acts(number, CHECK), await acts(number, CHECK)]).toEqual(['refused', 'done', 'refused']);
  expect([await acts(number, { act: 'call-back', outcome: 'satisfied', words: '' }), await acts(number, { act: 'answer', answer: TEXT })]).toEqual(['refused', 'done']);
  const told = await database.pool.query<{ cause: string; case_number: string }>('select cause, case_number from notice where person_id = $1 and cause = $2', [person.slice('person:'.length), 'rating-answered']);
  expect(told.rows).toEqual([{ cause: 'rating-answered', case_number: read.state.number }]);
  expect(await acts(number, { act: 'confirm', satisfied: false, words: '还是没有说清楚为什么这么久' }, person)).toBe('done');
  expect([await acts(number, { act: 'answer', answer: TEXT }), await acts(number, { act: 'confirm', satisfied: true, words: '' }, person)]).toEqual(['done', 'done']);
  expect(await now(number)).toMatchObject({ status: 'closed', ending: 'satisfied' });
  expect((await parts.ratings.inHand(REGION, handler!)).map((row) => row.number)).not.toContain(number);
  expect((await verifyDraws(club.draws, sha256)).findings).toEqual([]);
});

test('given a low one of somebody’s work, then they find it only by its other name and only once it was checked, and a supervisor finds nothing of their own', async () => {
  const { number } = await rated();
  await drawing();
  // Somebody who had a part in it: the club decides by rules alone, so it is written in.
  await database.owner.query(`update rating set officers = array['o-1', 'v-1'] where number = $1`, [number]);
  const { rows: [row] } = await database.pool.query<{ id: string }>('select id from rating where number = $1', [number]);
  expect([await parts.ratings.said(REGION, 'o-1', 9), await parts.ratings.about(REGION, row!.id, 'o-1')]).toEqual([[], undefined]);
  expect(await acts(number, CHECK)).toBe('done');
  expect((await parts.ratings.said(REGION, 'o-1', 9)).map(({ id }) => id)).toEqual([row!.id]);
  expect(await parts.ratings.about(REGION, row!.id, 'o-9')).toBeUndefined();
  expect((await parts.ratings.open(REGION, 'v-2', 99)).map((each) => each.number)).toContain(number);
  // A supervisor finds nothing of what was said of themself.
  expect((await parts.ratings.open(REGION, 'v-1', 99)).map((each) => each.number)).not.toContain(number);
});

test('given somebody who is off duty, then another is drawn; what is due is told once, and again once it is late', async () => {
  const { number } = await rated();
  await drawing();
  const { handler } = await now(number);
  await database.owner.query('update officer set present = false where id = $1', [handler]);
  await drawing();
  const { handler: next, had } = await now(number);
  expect([next === handler, had]).toEqual([false, [handler, next]]);
  await database.owner.query('update officer set present = true');
  const told = async () => (await database.pool.query('select from staff_notice where officer = $1 and cause = $2 and case_number = $3', [next, 'repair-due', (await now(number)).case])).rowCount;
  await remindOfRepairs(parts, [REGION]);
  expect(await told()).toBe(0);
  const at = (time: string) => ({ ...parts, context: { ...club.context, now: () => time } });
  await remindOfRepairs(at('2026-11-29T01:00:00.000Z'), [REGION]);
  await remindOfRepairs(at('2026-11-30T01:00:00.000Z'), [REGION]);
  expect(await told()).toBe(1);
  await remindOfRepairs(at('2026-12-01T01:00:00.000Z'), [REGION]);
  expect(await told()).toBe(2);
});

test('given a changed byte, a row that was cut off or a changed end, then the audit names it; a seal binds what was said', async () => {
  const { number } = await rated();
  expect(await audit()).toEqual([]);
  const { rows: [row] } = await database.owner.query<{ data: string }>('select data from rating_event where number = $1 and seq = 1', [number]);
  await database.owner.query('update rating_event set data = data || $2 where number = $1 and seq = 1', [number, 'x']);
  expect(await audit()).toEqual([{ where: `${number} #1`, what: 'broken link: hash' }]);
  await database.owner.query('update rating_event set data = $2 where number = $1 and seq = 1', [number, row!.data]);
  await database.owner.query(`update rating set head_hash = 'x' where number = $1`, [number]);
  expect((await audit()).map(({ where }) => where)).toEqual([number]);
  const { rows: [head] } = await database.owner.query<{ hash: string }>('select hash from rating_event where number = $1 order by seq desc limit 1', [number]);
  await database.owner.query('update rating set head_hash = $2 where number = $1', [number, head!.hash]);
  await sealDays({ store: createSealStore(database.pool), regions: [REGION], signer: { publicKey: 'k', sign: () => 's' }, hash: sha256, today: '2026-11-24', now: club.context.now });
  expect(await audit(true)).toEqual([]);
  const { rows: [gone] } = await database.owner.query<{ row: object }>('delete from rating_event where number = $1 returning to_jsonb(rating_event) as row', [number]);
  expect((await audit(true)).some(({ what }) => what === 'the events of this day are not those that were sealed')).toBe(true);
  await database.owner.query('insert into rating_event select * from jsonb_populate_record(null::rating_event, $1)', [JSON.stringify(gone!.row)]);
  expect(await audit(true)).toEqual([]);
});

test('given ratings of a quarter, then they are counted by matter, channel and office; what an appeal took out is named and counts no more', async () => {
  const before = await parts.ratings.figures(REGION, '2026-10-01', '2027-01-01');
  expect(await parts.ratings.figures(REGION, '2026-07-01', '2026-10-01')).toEqual({ services: [], channels: [], offices: [], uncounted: 0 });
  const { number } = await rated();
  await drawing();
  expect([await acts(number, CHECK), await acts(number, { act: 'answer', answer: TEXT })]).toEqual(['done', 'done']);
  const after = await parts.ratings.figures(REGION, '2026-10-01', '2027-01-01');
  const [was, is] = [before.channels[0]!, after.channels[0]!];
  expect([is.key, is.levels[0] - was.levels[0], is.answered - was.answered, is.inTime - was.inTime, after.offices[0]?.key]).toEqual(['web', 1, 1, 1, '']);
  await database.owner.query('update rating set counts = false where number = $1', [number]);
  const without = await parts.ratings.figures(REGION, '2026-10-01', '2027-01-01');
  expect([without.channels[0]!.levels[0], without.uncounted]).toEqual([was.levels[0], 1]);
});

test('given a message about one result, then it carries an address that rates this item once, until a day; one to whom it is not carries none', async () => {
  const { read, person } = await filed();
  const told = { region: REGION, person: person.slice('person:'.length), cause: 'approved' as const, case: read.state.number, item: 1 };
  const token = (await linkOf(parts, told))!;
  expect([token.length, await linkOf(parts, told)]).toEqual([32, token]);
  expect(await Promise.all([linkOf(parts, { ...told, cause: 'accepted' }), linkOf(parts, { ...told, person: (await club.person()) })])).toEqual([undefined, undefined]);
  expect((await database.pool.query('select from rating_link where token_hash = $1', [token])).rowCount).toBe(0);
  expect(await openLink(parts, token)).toMatchObject({ rated: false, link: { until: '2026-12-23' } });
  expect([await openLink(parts, 'x'), await rateByLink(parts, 'x', LOW)]).toEqual([undefined, undefined]);
  const later = { ...parts, context: { ...club.context, now: () => '2026-12-24T01:00:00.000Z' } };
  expect([await openLink(later, token), await rateByLink(later, token, LOW)]).toEqual([undefined, undefined]);
  expect(await rateByLink(parts, token, LOW)).toEqual({ kind: 'done' });
  expect((await rateByLink(parts, token, { ...LOW, score: 5, reasons: [] }))?.kind).toBe('refused');
  expect(await parts.ratings.ofCase(REGION, read.state.number, person)).toMatchObject([{ score: 1, via: 'sms', status: 'open' }]);
  const served = (await openLink(parts, token))!;
  expect(served.rated).toBe(true);
  // By when somebody calls is told to who has only the message, and no word of what was said.
  expect(repairByLink(served.given!)).toEqual({ number: served.given!.number, status: 'open', ...(served.given!.until?.due && { due: served.given!.until.due }) });
});

test('given a message about several results, then its one address opens each of them, and each is rated once by its own', async () => {
  const { read, person } = await filed();
  const told = { region: REGION, person: person.slice('person:'.length), cause: 'approved' as const, case: read.state.number, item: null };
  const token = (await linkOf(parts, told))!;
  expect(await linkOf(parts, told)).toBe(token);
  const opened = (await openLink(parts, token))!;
  const ended = read.state.items.filter(({ status }) => status === 'approved' || status === 'refused');
  expect([opened.rated, opened.each?.length, opened.each?.every(({ rated: done }) => !done)]).toEqual([false, ended.length, true]);
  expect(ended.length).toBeGreaterThan(1);
  // Sent again, or before the others had ended, it is the same: a gateway takes no other text under the same number.
  const early = { ...read, state: { ...read.state, items: read.state.items.map((item) => (item.no === ended[0]!.no || !ended.includes(item) ? item : { ...item, status: 'officer' as const })) } };
  expect(await linkOf({ ...parts, context: { ...parts.context, cases: { ...parts.context.cases, read: async () => early } } }, told)).toBe(token);
  // The address of all rates nothing by itself.
  expect(await rateByLink(parts, token, LOW)).toBeUndefined();
  const [first] = opened.each!;
  expect(first!.token).toBe(await linkOf(parts, { ...told, item: ended[0]!.no }));
  expect(await rateByLink(parts, first!.token, LOW)).toEqual({ kind: 'done' });
  expect((await rateByLink(parts, first!.token, { ...LOW, words: '又想了想' }))?.kind).toBe('refused');
  expect((await openLink(parts, token))?.each?.map(({ rated: done }) => done)).toEqual(ended.map((_, at) => at === 0));
  expect(await linkOf(parts, { ...told, person: await club.person() })).toBeUndefined();
});

test('given a result that is told of once more, then its address serves as long as one that is new; that it is opened prolongs nothing', async () => {
  const { read, person } = await filed();
  const told = { region: REGION, person: person.slice('person:'.length), cause: 'approved' as const, case: read.state.number, item: 1 };
  const on = (day: string) => ({ ...parts, context: { ...club.context, now: () => `${day}T01:00:00.000Z` } });
  const untilOf = async (token: string, day: string) => (await openLink(on(day), token))?.link.until;
  const one = (await linkOf(parts, told))!;
  expect([await untilOf(one, '2026-12-20'), await untilOf(one, '2026-12-20')]).toEqual(['2026-12-23', '2026-12-23']);
  expect(await linkOf(on('2027-01-10'), told)).toBe(one);
  // What was meant to go out earlier and goes out late takes nothing away.
  expect(await linkOf(on('2026-12-01'), told)).toBe(one);
  expect(await untilOf(one, '2027-01-11')).toBe('2027-02-09');
  // Of several: the page, and each that it leads to, also those that somebody had opened before.
  const all = (await linkOf(parts, { ...told, item: null }))!;
  const last = (await openLink(parts, all))!.each!.at(-1)!.token;
  await linkOf(on('2027-01-10'), { ...told, item: null });
  expect([await untilOf(all, '2027-01-11'), await untilOf(last, '2027-01-11'), (await rateByLink(on('2027-02-01'), last, LOW))?.kind]).toEqual(['2027-02-09', '2027-02-09', 'done']);
  // Whoever opens the page of all does not make what it leads to last longer.
  await database.owner.query(`update rating_link set until = '2027-03-01' where token_hash = $1`, [club.context.hash(all)]);
  await openLink(on('2027-02-01'), all);
  expect(await untilOf(last, '2027-02-02')).toBe('2027-02-09');
});

test('given two who rate by the same address at one moment, then it is rated once; whoever says the same again is answered as the first time', async () => {
  const { read, person } = await filed();
  const token = (await linkOf(parts, { region: REGION, person: person.slice('person:'.length), cause: 'approved', case: read.state.number, item: 1 }))!;
  const [looked, high] = [Promise.withResolvers<void>(), { score: 5 as const, reasons: [], words: '很快' }];
  let came = 0;
  // Neither writes before both have looked.
  const meeting = { ...parts, ratings: { ...parts.ratings, give: async (...given: Parameters<typeof parts.ratings.give>) => { came += 1; if (came === 2) looked.resolve(); await looked.promise; return parts.ratings.give(...given); } } };
  const kinds = (await Promise.all([rateByLink(meeting, token, LOW), rateByLink(meeting, token, high)])).map((each) => each?.kind);
  expect(kinds.toSorted()).toEqual(['done', 'refused']);
  const first = kinds[0] === 'done' ? LOW : high;
  expect(await parts.ratings.ofCase(REGION, read.state.number, person)).toMatchObject([{ score: first.score, version: 1 }]);
  expect([(await rateByLink(parts, token, first))?.kind, (await rateByLink(parts, token, first === LOW ? high : LOW))?.kind, (await rateByLink(parts, token, { ...LOW, reasons: [] }))?.kind]).toEqual(['done', 'refused', 'refused']);
  expect((await parts.ratings.ofCase(REGION, read.state.number, person))[0]!.version).toBe(1);
});

test('given a visit at a counter in which something was handed in and has its result, then the screen that faces the person has an address to rate it until the end of the day, and nobody else’s visit has', async () => {
  const { read } = await filed();
  const [subject, clerk] = [read.state.subject, 'o-clerk'];
  const visit = { region: REGION, id: 'v', clerk, subject, shown: 'identity-card', consent: '', begunAt: '2026-11-23T00:00:00.000Z', until: '2026-11-23T09:00:00.000Z' } as Visit;
  const accepted = { ...read, state: { ...read.state, accepter: clerk } };
  const here = (of: Visit = visit, numbers: readonly string[] = [read.state.number], found = accepted) => linkOfVisit({ ...parts, context: { ...parts.context, cases: { ...parts.context.cases, read: async () => found } }, visits: { acceptedIn: async () => numbers.map((number) => ({ number, version: 1 })) } }, of);
  const link = (await here())!;
  expect([link.token.length, link.since]).toEqual([32, read.state.submittedAt]);
  expect((await openLink(parts, link.token))?.link).toMatchObject({ via: 'counter', until: '2026-11-23' });
  // What another clerk accepted, what was handed in before, a counter of another city, a call, nothing handed in, and another person.
  expect(await Promise.all([here({ ...visit, clerk: 'o-other' }), here({ ...visit, begunAt: '2026-11-23T05:00:00.000Z' }), here({ ...visit, helper: { region: '330200', desk: '1' } }), here({ ...visit, shown: 'telephone' }), here(visit, []), here({ ...visit, subject: await club.person() })])).toEqual(Array.from({ length: 6 }, () => undefined));
  // Asked every other second, it reads the case and writes the address only when the case has changed.
  let [version, reads] = [1, 0];
  const often = rememberVisitLinks({ ...parts, context: { ...parts.context, cases: { ...parts.context.cases, read: async () => { reads += 1; return accepted; } } }, visits: { acceptedIn: async (of) => (of.id === 'v' ? [{ number: read.state.number, version }] : []) } });
  expect([await often(visit), await often(visit), await often({ ...visit, id: 'w' }), reads]).toEqual([link, link, undefined, 1]);
  version = 2;
  expect([await often(visit), await often(visit), reads]).toEqual([link, link, 2]);
  const [first] = (await openLink(parts, link.token))?.each ?? [link];
  expect(await rateByLink(parts, first!.token, LOW)).toEqual({ kind: 'done' });
  expect(await parts.ratings.ofCase(REGION, read.state.number, `person:${subject}`)).toMatchObject([{ score: 1, via: 'counter', status: 'open' }]);
  const tomorrow = { ...parts, context: { ...parts.context, now: () => '2026-11-24T01:00:00.000Z' } };
  expect(await openLink(tomorrow, link.token)).toBeUndefined();
});
