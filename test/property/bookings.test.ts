import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerBooking } from '#core/cases/answer-booking.ts';
import { openBooking, type BookingAnswer } from '#core/cases/booking.ts';
import { confirmChange, proposeChange, returnChange } from '#core/cases/change-item.ts';
import { confirmItem, decideItem, returnItem } from '#core/cases/decide-item.ts';
import { brokenLink, type Link } from '#core/cases/chain.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { goOn } from '#core/cases/go-on.ts';
import type { Item } from '#core/cases/item.ts';
import { recheckItem } from '#core/cases/reopen.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { replay } from '#core/cases/replay.ts';
import { hasEnded, type CaseState } from '#core/cases/state.ts';
import { submitCase } from '#core/cases/submit.ts';
import { withdrawItems } from '#core/cases/withdraw.ts';
import type { Master } from '#core/catalog/region.ts';
import type { Run } from '#core/decisions/run-items.ts';
import type { Fact } from '#core/fact.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { applyEffects } from '#core/register/realise.ts';
import { record } from '#usecases/record.ts';
import { sha256 } from '../support/hash.ts';
import { seeded } from '../support/seed.ts';
import { ANSWERS, COMMAND, ENTRIES, fitness, given, NUMBER, OFFICERS, poolOf, runOf } from '../support/swim-club.ts';

/*
 * A city whose province is master, and two worlds that know of each other only by messages: orders get lost, arrive twice and late, are booked,
 * rejected, answered twice and answered wrongly, in any order; a process that dies between two lines is an order that is sent again.
 */

const MASTER: Master = { department: 'core', lines: ['pool'], from: '2020-01-01', order: 'order', result: 'order-result', pays: true, basis: 'law', confidence: 'law' };
const START = Date.parse('2026-11-23T01:00:00.000Z');
const timeOf = (step: number): string => new Date(START + step * 3_600_000).toISOString();
const REASON = 'something about it was not as it seemed';

const move = fc.record({
  what: fc.constantFrom('send', 'send', 'send', 'answer', 'answer', 'answer', 'answer', 'wrong-system', 'invented', 'contradict', 'approve', 'approve', 'refuse', 'refuse-by-master', 'confirm', 'confirm', 'return', 'reopen', 'change', 'confirm-change', 'confirm-change', 'return-change', 'withdraw', 'go-on', ...Array.from({ length: 16 }, () => 'next' as const)),
  no: fc.integer({ min: 1, max: 4 }), rejects: fc.constantFrom(true, false, false), which: fc.nat({ max: 9 }), change: fc.constantFrom('correct' as const, 'revoke' as const, 'reinstate' as const, 'approve' as const),
});
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

/** What the core system has: each order once, with the answer that it has decided on. */
type Core = Map<string, BookingAnswer>;
type World = { readonly state: CaseState; readonly head: string; readonly stated: readonly Fact[]; readonly links: readonly Link[]; readonly entries: readonly RegisterEntry[]; readonly voided: readonly RegisterEntry[]; readonly core: Core };

function commit(world: Pick<World, 'links' | 'entries' | 'voided' | 'core'>, before: Parameters<typeof record>[0], outcome: Outcome, at: string): World {
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const recording = record(before, outcome.steps, at, sha256);
  const effects = outcome.steps.flatMap(({ event }) => ('effects' in event ? event.effects : []));
  const gone = effects.flatMap((effect) => (effect.kind === 'reversed' && effect.of === 'entry' && !effect.standing ? world.entries.filter(({ id }) => id === effect.entry.id) : []));
  return { state: recording.state, stated: recording.stated, head: recording.head, links: [...world.links, ...recording.links], entries: applyEffects(world.entries, effects), voided: [...world.voided, ...gone], core: world.core };
}

const runAt = ({ state, entries, voided }: Pick<World, 'state' | 'entries' | 'voided'>, at: string): Run =>
  ({ ...runOf({ entries, voided, departments: [fitness({ fit: true }, { at })], given: state.given, findings: state.items.flatMap(({ findings }) => findings), at, on: at.slice(0, 10) }), masters: [MASTER] });

function begin(): World {
  const outcome = submitCase(COMMAND, { ...runOf({ given: given(ANSWERS) }), masters: [MASTER] }, poolOf());
  return commit({ links: [], entries: ENTRIES, voided: [], core: new Map() }, { region: COMMAND.region, number: NUMBER }, outcome, timeOf(0));
}

const ordersIn = ({ items }: CaseState) => items.flatMap((item) => (item.bookings ?? []).map((booking) => ({ item, booking })));

/** What an item waits for, so that long stories come about: it is sent, answered, decided, looked at again, changed. */
function nextOf(item: Item | undefined, core: Core): Exclude<Move['what'], 'next'> {
  if (!item) return 'go-on';
  const open = openBooking(item);
  if (open) return core.has(open.order) ? 'answer' : 'send';
  if (item.reopened) return item.reopened.proposal ? 'confirm-change' : 'change';
  if (item.status === 'officer') return 'approve';
  if (item.status === 'review') return 'confirm';
  return hasEnded(item) ? 'reopen' : 'go-on';
}

function settled(world: World, one: Move): Move {
  if (one.what !== 'next') return one;
  const item = world.state.items.find(({ no }) => no === one.no);
  const orders = ordersIn(world.state);
  const which = orders.findIndex(({ booking }) => booking === (item && openBooking(item)));
  const fits = item?.status === 'revoked' ? 'reinstate' : item?.status === 'refused' ? 'approve' : one.change === 'correct' ? 'correct' : 'revoke';
  return { ...one, what: nextOf(item, world.core), change: fits, ...(which >= 0 && { which }) };
}

function commandFor(world: World, { what, no, rejects, which, change }: Move, at: string): Outcome | undefined {
  const { state, core } = world;
  const item = state.items.find((each) => each.no === no);
  const acting = (actor: string) => ({ state, no, actor, run: runAt(world, at), pool: poolOf(OFFICERS) });
  const orders = ordersIn(state);
  const picked = orders[which % Math.max(1, orders.length)]?.booking;
  const says = (order: string, said: BookingAnswer, master = 'core'): Outcome => answerBooking(acting(`department:${master}`), { order, master, said });
  const holder = `officer:${item?.officer}`, second = `officer:${item?.reviewer}`;
  switch (what) {
    case 'send':
      // At least once: an order that has arrived is decided on once, however often it is sent.
      if (picked && !core.has(picked.order)) core.set(picked.order, rejects ? { accepted: false, code: 'x', reason: 'no' } : { accepted: true, booking: `B-${picked.order}` });
      return undefined;
    case 'answer': return picked && core.has(picked.order) ? says(picked.order, core.get(picked.order)!) : undefined;
    case 'wrong-system': return picked && says(picked.order, { accepted: true, booking: 'B' }, 'other');
    case 'invented': return says(`${NUMBER}-${no}-99`, { accepted: true, booking: 'B' });
    case 'contradict': return picked?.answer && says(picked.order, picked.answer.accepted ? { accepted: false, code: 'x', reason: 'no' } : { accepted: true, booking: 'B' });
    case 'approve': return decideItem(acting(holder), { outcome: 'approve', findings: item?.service === '9.4' ? { 'swimmer.recommended': true } : {}, note: 'good' });
    case 'refuse-by-master': return decideItem(acting(holder), { outcome: 'refuse', criterion: 'notYet', judged: true, findings: {}, note: 'the core system says that there is one' });
    case 'refuse': return decideItem(acting(holder), { outcome: 'refuse', criterion: 'fit', findings: { 'swimmer.fit': false }, note: 'not fit' });
    case 'confirm': return confirmItem(acting(second), '');
    case 'return': return returnItem(acting(second), 'again');
    case 'reopen': return recheckItem(acting('officer:o-9'), ['pool'], REASON);
    case 'change': return proposeChange(acting(`officer:${item?.reopened?.officer}`), { change, ground: change === 'reinstate' ? 'unjust' : 'wrong', findings: {}, note: REASON });
    case 'confirm-change': return confirmChange(acting(`officer:${item?.reopened?.reviewer}`), 'yes');
    case 'return-change': return returnChange(acting(`officer:${item?.reopened?.reviewer}`), REASON);
    case 'withdraw': return withdrawItems(acting('person:s-1'), { items: [no] });
    default: return goOn({ ...acting('system') }, []);
  }
}

const histories = (look: (before: World, after: World, one: Move, outcome: Outcome | undefined) => void, end: (world: World) => void = () => undefined) =>
  fc.assert(fc.property(fc.array(move, { minLength: 20, maxLength: 60 }), (moves) => {
    let world = begin();
    for (const [step, picked] of moves.entries()) {
      const one = settled(world, picked);
      const at = timeOf(step + 1);
      const outcome = commandFor(world, one, at);
      const after = outcome?.kind === 'done' && outcome.steps.length > 0 ? commit(world, world, outcome, at) : world;
      look(world, after, one, outcome);
      world = after;
    }
    end(world);
  }), seeded(300));

const eventsOf = ({ links }: World): CaseEvent[] => links.map(({ data }) => JSON.parse(data) as CaseEvent);

describe('whatever orders and answers go back and forth', () => {
  test('every effect on the register follows the acceptance of its own order, once; none follows a rejection', () => {
    histories(() => undefined, (world) => {
      const events = eventsOf(world);
      for (const [index, event] of events.entries()) {
        if (!('effects' in event) || event.effects.every(({ kind }) => kind === 'told')) continue;
        const before = events[index - 1];
        expect(before).toMatchObject({ type: 'booking-answered', no: event.no, accepted: true });
        expect(event.effects.filter(({ kind }) => kind === 'payment')).toEqual([]);
      }
      const answers = events.flatMap((event) => (event.type === 'booking-answered' ? [event.order] : []));
      expect(new Set(answers).size).toBe(answers.length);
    });
  });

  test('both worlds agree: what is booked here is booked there, what is rejected there has done nothing here', () => {
    histories(() => undefined, ({ state, core }) => {
      for (const { booking } of ordersIn(state)) {
        if (booking.answer) expect(core.get(booking.order)).toMatchObject(booking.answer.accepted ? { accepted: true, booking: booking.answer.booking } : { accepted: false });
      }
      for (const item of state.items) {
        const last = item.bookings?.findLast(({ answer }) => answer?.accepted);
        const standing = (item.effects ?? []).some(({ kind }) => kind === 'opened');
        if (standing) expect(last).toBeDefined();
      }
    });
  });

  test('nothing is lost: an item that waits for its order has one, by a number of its own, and an answer to it is always taken', () => {
    histories(() => undefined, (world) => {
      const orders = ordersIn(world.state).map(({ booking }) => booking.order);
      expect(new Set(orders).size).toBe(orders.length);
      for (const item of world.state.items) {
        const open = openBooking(item);
        expect(item.status === 'booking').toBe(open !== undefined && open.change === undefined);
        if (!open) continue;
        const at = timeOf(100);
        const outcome = answerBooking({ state: world.state, no: item.no, actor: 'department:core', run: runAt(world, at), pool: poolOf(OFFICERS) }, { order: open.order, master: 'core', said: { accepted: true, booking: 'B' } });
        expect(outcome.kind).toBe('done');
      }
    });
  });

  test('clocks run on while the master works, and stop with the result alone', () => {
    histories((_, { state }) => {
      for (const { clock, endedAt, status } of state.items) {
        expect(clock.startedAt).toBe(state.submittedAt);
        expect(clock.stoppedAt).toBe(endedAt ?? null);
        if (status === 'booking') expect(clock.pauses.every(({ to }) => to !== null)).toBe(true);
      }
    });
  });

  test('somebody always has it: an officer, a reviewer, an item before, the master or the next draw; and the chain makes the state', () => {
    const seen = new Set<string>();
    histories(() => undefined, (world) => {
      for (const item of world.state.items.filter((each) => !hasEnded(each))) {
        const before = item.after.some((no) => !world.state.items.some((each) => each.no === no && hasEnded(each)));
        expect(before || heldBySomebody(item)).toBe(true);
      }
      expect(replay(world.links)).toMatchObject({ state: world.state });
      expect(brokenLink(sha256, COMMAND.region, NUMBER, world.links)).toBeNull();
      eventsOf(world).forEach(({ type }) => seen.add(type));
    });
    // The histories are worth something.
    expect(['booking-ordered', 'booking-answered', 'change-ordered', 'changed', 'decided', 'change-proposed'].filter((type) => !seen.has(type))).toEqual([]);
  });

  test('what contradicts, what is invented, and what another system says is refused', () => {
    histories((before, after, { what }, outcome) => {
      if (what !== 'wrong-system' && what !== 'invented' && what !== 'contradict') return;
      if (outcome) expect(outcome.kind).toBe('refused');
      expect(after).toBe(before);
    });
  });
});

const heldBySomebody = ({ status, officer, reviewer, waitingFor, bookings }: Item): boolean =>
  (status === 'booking' ? openBooking({ bookings }) !== undefined : status === 'review' ? reviewer !== undefined : officer !== undefined || waitingFor.departments.length > 0);
