import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Officer } from '#core/assignment/draw.ts';
import { actionsOn, mayAct, type Acting } from '#core/cases/act.ts';
import { actorThrough } from '#core/parties/acting.ts';
import { ACTIONS, type Action } from '#core/cases/actions.ts';
import { brokenLink } from '#core/cases/chain.ts';
import { answerCorrection, askCorrection } from '#core/cases/correct-item.ts';
import { confirmItem, decideItem, returnItem } from '#core/cases/decide-item.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { goOn } from '#core/cases/go-on.ts';
import type { Item } from '#core/cases/item.ts';
import { replay } from '#core/cases/replay.ts';
import { answerObjection, recordObjection } from '#core/cases/objection.ts';
import { switchItemLimit } from '#core/cases/switch-limit.ts';
import { cn } from '../support/calendar.ts';
import { noClockIsLost, somebodyHasIt } from '../support/case-invariants.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { hasEnded, type CaseState } from '#core/cases/state.ts';
import { CLUB, COMMAND, compiledClub, ENTRIES, entry, fitness, given, NUMBER, officer, poolOf, runOf } from '../support/swim-club.ts';
import { submitCase } from '#core/cases/submit.ts';
import { awaitRelatives } from '#core/cases/await-relatives.ts';
import { extendCorrection, noteUnanswered } from '#core/cases/lapse.ts';
import { lastDayOf, silentFrom } from '#core/cases/silence.ts';
import { withdrawItems } from '#core/cases/withdraw.ts';
import { moveVersion } from '#core/cases/move-version.ts';
import { pinOf } from '#core/cases/pinned.ts';
import { orderVisit } from '#core/cases/order-visit.ts';
import { askOtherTimes, chooseTime, proposeTimes } from '#core/cases/appoint-visit.ts';
import { missVisit, reportVisit } from '#core/cases/report-visit.ts';
import { openVisit } from '#core/cases/visit.ts';
import { handBack } from '#core/cases/hand-back.ts';
import { urgeItem } from '#core/cases/urge.ts';
import { answerAgain, askAgain } from '#core/cases/again.ts';
import { transferItem } from '#core/cases/transfer.ts';
import { openOrder, openRequest } from '#core/cases/supervised.ts';
import { answerOrder, orderItem } from '#core/cases/order.ts';
import { escalate } from '#core/cases/escalate.ts';
import { AFTER_ACTIONS, type AfterAction } from '#core/cases/after-actions.ts';
import { changesFor, confirmChange, proposeChange, returnChange, upholdItem } from '#core/cases/change-item.ts';
import { recheckItem, reopenItem } from '#core/cases/reopen.ts';
import { redrawAbsent } from '#core/cases/redraw.ts';
import { explainDelay, onceExplained } from '#core/cases/delay.ts';
import { isOverdue } from '#core/clocks/read-clock.ts';
import type { Link } from '#core/cases/chain.ts';
import type { DepartmentAnswer, Given } from '#core/cases/given.ts';
import { applyEffects } from '#core/register/realise.ts';
import type { Fact } from '#core/fact.ts';
import type { Instant } from '#core/instant/bar.ts';
import type { BrakeScope } from '#core/instant/brake.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { record } from '#usecases/record.ts';
import { sha256 } from '../support/hash.ts';
import { seeded } from '../support/seed.ts';

/* A random person hands in; then random actors do random things, hundreds of them, most of which are refused. */

const PEOPLE = ['person:s-1', 'person:s-2', ...['o-1', 'o-2', 'o-3', 'o-4', 'o-5'].map((id) => `officer:${id}`), 'officer:undefined', 'supervisor:v-1', 'supervisor:o-1', 'system'];
const officersArbitrary: fc.Arbitrary<readonly Officer[]> = fc.tuple(...['o-1', 'o-2', 'o-3', 'o-4', 'o-5'].map((id) => fc.record({
  competences: fc.constantFrom(['pool'], ['pool'], ['pool', 'gym']), roles: fc.subarray<Officer['roles'][number]>(['officer', 'reviewer', 'clerk'], { minLength: 1 }), present: fc.constantFrom(true, true, true, false), recusals: fc.constantFrom([], [], [], ['p-1']), load: fc.nat({ max: 2 }),
}).map((change) => officer(id, change))));

const submission = fc.record({
  pass: fc.constantFrom(true, true, false), coach: fc.boolean(), sauna: fc.boolean(), lengths: fc.constantFrom(5, 40, 500, 600), fit: fc.constantFrom(true, false, 'silent' as const, 'failed' as const), contest: fc.boolean(),
  accepter: fc.constantFrom(null, 'o-1', 'o-4'), young: fc.boolean(), officers: officersArbitrary,
});
/** What is done to a case: by somebody, or by the worker. */
type Step = Exclude<Action, OfAppraisal> | AfterAction | 'go-on' | 'redraw' | 'escalate' | 'lapse' | 'die';
/** Some acts do what the item waits for, so that long stories come about: a correction is answered, a second one asked for and granted. */
type Picked = Step | 'next' | 'visit' | 'look-again';
const BY_WORKER: readonly Step[] = ['go-on', 'redraw', 'escalate', 'lapse', 'die'];
const BY_SUPERVISOR: readonly Action[] = ['grant-again', 'decline-again', 'order', 'move-version'];

/** An appraisal is of no matter of this club, no desk is asked for assistance and nobody else has to agree; see appraisals.test.ts, assistance.test.ts, joint.test.ts. */
type OfAppraisal = 'order-appraisal' | 'replace-expert' | 'give-opinion' | 'leave-group' | 'ask-assistance' | 'drop-assistance' | 'answer-assistance' | 'pass-assistance' | 'joint-speak' | 'joint-leave' | 'joint-rule';
const OF_CLUB = ACTIONS.filter((action): action is Exclude<Action, OfAppraisal> => !/appraisal|expert|opinion|group|assistance|joint/u.test(action));
/** All but visits, which have histories of their own. */
const OTHERS = OF_CLUB.filter((action) => !action.endsWith('-time') && !action.endsWith('-times') && !action.endsWith('-visit'));

const act = fc.record({
  action: fc.constantFrom<Picked>(...OTHERS, 'approve', 'approve', 'approve', 'return', 'return', 'return', 'return', 'return', 'return', 'switch-limit', 'switch-limit', 'switch-limit', 'transfer', 'transfer', 'transfer', 'go-on', 'redraw', 'escalate', 'lapse', 'lapse', 'die', 'next', 'next', 'next', 'next', 'next', 'next', 'next', 'next', 'next', 'next'), actor: fc.constantFrom(...PEOPLE), holder: fc.constantFrom(true, true, true, false), no: fc.integer({ min: 1, max: 5 }), finding: fc.constantFrom(true, true, false, undefined),
  criterion: fc.constantFrom('recommended', 'swims', 'fit', 'grown', undefined), officers: officersArbitrary, answered: fc.constantFrom<'fit' | 'unfit' | 'failed' | undefined>('fit', 'unfit', 'failed', undefined),
});
/** The same in which an officer orders visits, and all that can happen meanwhile. */
const visiting = act.chain((one) => fc.constantFrom<Picked>('visit', 'visit', 'visit', 'visit', 'visit', 'visit', 'hand-back', 'transfer', 'ask-correction', 'answer-correction', 'approve', 'withdraw', 'redraw', 'go-on', 'escalate', ...OF_CLUB.filter((action) => !OTHERS.includes(action))).map((action) => ({ ...one, action })));
/** The same in which results are looked at again, by the wish of the applicant or by the house, proposed, sent back, given back and drawn anew. */
const again = act.chain((one) => fc.constantFrom<Picked>(...Array<Picked>(12).fill('look-again'), 'give-back', 'return-change', 'return-change', 'explain-delay', 'redraw', 'redraw', 'go-on', 'escalate', 'escalate', ...AFTER_ACTIONS, 'approve', 'refuse', 'withdraw', 'order').map((action) => ({ ...one, action })));
type Braked = { readonly brake?: BrakeScope | undefined };
type Submission = (typeof submission extends fc.Arbitrary<infer T> ? T : never) & Braked;
type PickedAct = (typeof act extends fc.Arbitrary<infer T> ? T : never) & Braked;
/** The same, and now and then instant decisions of one matter, or of all, are stopped. */
const braked = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T & Braked> => fc.tuple(one, fc.constantFrom<BrakeScope | undefined>(undefined, undefined, { service: '9.1' }, { service: '9.2' }, {})).map(([each, brake]) => ({ ...each, brake }));
type Act = Omit<PickedAct, 'action'> & { readonly action: Step };

function settled(state: CaseState, one: PickedAct): Act {
  // A visit is of whatever an officer has.
  if (one.action === 'visit') {
    const item = state.items.find((each) => each.status === 'officer');
    return { ...one, no: item?.no ?? one.no, holder: true, action: visitOf(item, one.finding) };
  }
  if (one.action === 'look-again') return lookingAgain(state, one);
  return { ...one, action: one.action === 'next' ? nextOf(state.items.find(({ no }) => no === one.no), one.finding === false) : one.action };
}

function nextOf(item: Item | undefined, declines: boolean): Step {
  if (!item) return 'go-on';
  if (openOrder(item)) return 'answer-order';
  if (openRequest(item)) return declines ? 'decline-again' : 'grant-again';
  if (item.status === 'correction') return 'answer-correction';
  if (item.status === 'review') return 'return';
  if (item.again) return 'approve';
  if (item.status === 'officer') return item.correction ? 'ask-again' : 'ask-correction';
  return 'go-on';
}

/** How looking again at a result goes on, once it is wanted: proposed and confirmed, or upheld. */
function lookingAgain({ items }: CaseState, one: PickedAct): Act {
  const item = items.find(({ no }) => no === one.no);
  const kind = one.finding === true ? 'own' : one.finding === false ? 'by-person' : 'appeal';
  if (!item?.reopened) return { ...one, holder: true, action: kind };
  if (item.reopened.proposal) return { ...one, holder: true, action: one.finding === false ? 'return-change' : 'confirm-change' };
  return { ...one, holder: true, action: one.answered === undefined ? 'uphold' : 'change' };
}

/** How a visit goes on, once it is ordered. */
function visitOf(item: Item | undefined, finding: boolean | undefined): Step {
  const visit = item && openVisit(item);
  if (!visit) return 'order-visit';
  if (finding === undefined) return 'report-visit';
  if (visit.others) return 'propose-times';
  const declines = finding === false;
  if (visit.chosen !== undefined) return declines || visit.missed.length > 0 ? 'report-visit' : 'miss-visit';
  return declines ? 'other-times' : 'choose-time';
}

/** A case with everything that was recorded of it, and the register of its person. */
type World = { readonly state: CaseState; readonly head: string; readonly stated: readonly Fact[]; readonly links: readonly Link[]; readonly entries: readonly RegisterEntry[]; readonly at: string };

const START = Date.parse('2026-11-23T01:00:00.000Z');
const timeOf = (step: number): string => new Date(START + step * 8 * 3_600_000).toISOString();
const ANSWERS: Readonly<Record<'fit' | 'unfit' | 'failed', DepartmentAnswer>> = { fit: fitness(), unfit: fitness({ fit: false }), failed: fitness({}, { failure: 'garbage' }) };

/** The club with another line of work beside it, to which items can be passed on. */
const names = { zh: 'x', en: 'x' };
/** Nobody has long to answer: one matter is closed by silence, the others go on. */
const quick = new Map([...CLUB.services].map(([code, service]) => [code, { ...service, silence: [{ then: code === '9.4' ? 'closed' as const : 'decided' as const, within: '2d', basis: 'house rules', confidence: 'law' as const }] }]));
const club = compiledClub({ ...CLUB, services: quick, codes: new Map([...CLUB.codes, ['authorities', { ...names, codes: { pool: names, gym: names } }]]) });
/** A later version, by which fewer lengths are enough for coaching. */
const later = compiledClub({ ...club.catalog, version: 'club-2', services: new Map([...quick].map(([code, service]) => [code, { ...service, criteria: service.criteria.map((each) => (each.id === 'swims' ? { ...each, pass: 'swimmer.lengths >= 5' } : each)) }])) });

const underBrake = (scope: BrakeScope | undefined): Instant => ({ subject: COMMAND.subject, channel: COMMAND.channel, enterprises: [], brakes: scope ? [{ id: 'b-1', scope }] : [] });

function begin(one: Submission): World | undefined {
  const asked: Given = given(
    { 'answers.wantsPass': one.pass, 'answers.wantsCoach': one.coach, ...(one.pass && { 'answers.wantsSauna': one.sauna }), 'swimmer.lengths': one.lengths },
    { promises: ['swimmer.healthy'], contests: one.contest ? { 'swimmer.fit': { statement: 'I am fit', files: [] } } : {} },
  );
  const entries = one.young ? [...ENTRIES, entry('birth', { date: '2020-01-01' }, { id: 'e-young', from: '2021-01-01' })] : ENTRIES;
  const departments = one.fit === 'silent' ? [] : [one.fit === 'failed' ? ANSWERS.failed : fitness({ fit: one.fit })];
  const outcome = submitCase({ ...COMMAND, accepter: one.accepter }, { ...runOf({ given: asked, entries, departments }), instant: underBrake(one.brake) }, poolOf(one.officers));
  return outcome.kind === 'done' ? commit({ region: COMMAND.region, number: NUMBER }, [], entries, outcome, timeOf(0)) : undefined;
}

function commit(before: Parameters<typeof record>[0], links: readonly Link[], entries: readonly RegisterEntry[], outcome: Outcome, at: string): World {
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const recording = record(before, outcome.steps, at, sha256);
  const after = outcome.steps.reduce((now, { event }) => (event.type === 'decided' ? applyEffects(now, event.effects) : now), entries);
  return { state: recording.state, stated: recording.stated, head: recording.head, links: [...links, ...recording.links], entries: after, at };
}

/** Whoever has a result in hand that is looked at again, and who can want that. */
const holderAgain = ({ reopened }: Item, action?: Action | Step): string | undefined => (action === 'own' || action === 'inspection' ? 'officer:o-9' : action === 'by-person' || action === 'appeal' ? 'person:s-1' : reopened && (action === 'explain-delay' || AFTER_ACTIONS.some((each) => each === action)) ? `officer:${reopened.proposal ? reopened.reviewer : reopened.officer}` : undefined);
/** Whoever has the item in hand, by the words of the house: drawn officer, drawn reviewer, or the applicant. */
const holderOf = ({ status, officer: first, reviewer }: Item, action?: Action | Step): string => (BY_SUPERVISOR.includes(action as Action) ? 'supervisor:v-1' : action === 'withdraw' || action === 'urge' || action === 'choose-time' || action === 'other-times' ? 'person:s-1' : status === 'officer' || (status === 'correction' && (action === 'hand-back' || action === 'answer-order' || action === 'report-visit' || action === 'propose-times' || action === 'miss-visit')) ? `officer:${first}` : status === 'review' ? `officer:${reviewer}` : 'person:s-1');

/** A rating as cases of earlier releases have it in their chain. */
function ratedBefore(acting: Pick<Acting, 'state' | 'no' | 'actor'>): Outcome {
  const item = mayAct(acting, 'rate');
  return 'code' in item ? { kind: 'refused', refusal: item } : { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'rated', no: item.no, rating: { score: 3, comment: '' } } }] };
}

function perform(world: World, one: Act, step: number): { outcome: Outcome; world: World; actor: string } {
  const { state, entries } = world;
  const item = state.items.find(({ no }) => no === one.no);
  const actor = one.holder && item ? holderAgain(item, one.action) ?? holderOf(item, one.action) : one.actor;
  const at = timeOf(step);
  const known = { entries, departments: state.departments, given: state.given, findings: state.items.flatMap(({ findings }) => findings), at, on: at.slice(0, 10) };
  const acting = { state, no: one.no, actor, run: { ...runOf(known, pinOf(state, item) === later.catalog.version ? later : club), instant: underBrake(one.brake) }, pool: poolOf(one.officers) };
  const findings: Record<string, boolean> = one.finding === undefined || !item ? {} : { [item.service === '9.4' ? 'swimmer.recommended' : 'swimmer.fit']: one.finding };
  const commands: Record<Step, () => Outcome> = {
    approve: () => onceExplained(acting, cn, (each) => decideItem(each, { outcome: 'approve', findings, note: '' })),
    refuse: () => onceExplained(acting, cn, (each) => decideItem(each, { outcome: 'refuse', findings, note: '', ...(one.criterion && { criterion: one.criterion }) })),
    'ask-correction': () => askCorrection(acting, { elements: ['swimmer.lengths'], evidence: [], note: '' }, cn),
    'extend-correction': () => extendCorrection(acting, 'on a journey', cn),
    lapse: () => noteUnanswered({ ...acting, actor: 'system' }, cn, true, state.items.find(({ correction }) => correction?.death !== undefined)?.correction?.death),
    die: () => awaitRelatives({ ...acting, actor: 'system' }, '2026-11-20'),
    'answer-correction': () => answerCorrection(acting, { answers: { 'swimmer.lengths': 12 }, files: {}, proven: 'single' }),
    confirm: () => onceExplained(acting, cn, (each) => confirmItem(each, '')), return: () => returnItem(acting, 'again'), rate: () => ratedBefore(acting),
    object: () => recordObjection(acting, { note: 'no' }, cn),
    'answer-objection': () => answerObjection(acting, { upheld: false, note: 'seen' }),
    'switch-limit': () => switchItemLimit(acting, { variant: 'trial', note: 'somebody has to watch the swimmer' }, cn),
    'hand-back': () => handBack(acting, { kind: one.finding === true ? 'recusal' : 'unable', reason: 'kin' }),
    'explain-delay': () => explainDelay(acting, 'too many', cn),
    urge: () => urgeItem(acting, cn),
    withdraw: () => withdrawItems(acting, { items: [one.no] }),
    'ask-again': () => askAgain(acting, { elements: ['swimmer.lengths'], evidence: [], note: 'in metres', reason: 'the answer said yards' }),
    'grant-again': () => answerAgain(acting, { granted: true, note: 'yes' }, cn),
    'decline-again': () => answerAgain(acting, { granted: false, note: 'no' }, cn),
    'move-version': () => moveVersion(acting, later, 'the new rule asks for less'),
    order: () => orderItem(acting, { what: 'go on', until: at.slice(0, 10) }),
    'answer-order': () => answerOrder(acting, 'did'),
    transfer: () => transferItem(acting, { to: 'gym', reason: 'the coach works in the gym' }),
    'order-visit': () => orderVisit(acting, { reason: 'whether there is a pool at all', place: 'the pool', times: [timeOf(step + 2), timeOf(step + 12)] }, cn),
    'propose-times': () => proposeTimes(acting, [timeOf(step + 2), timeOf(step + 12)]),
    'choose-time': () => chooseTime(acting, item === undefined ? '' : openVisit(item)?.times.find((time) => time > at) ?? ''),
    'other-times': () => askOtherTimes(acting, 'in the evening'),
    'miss-visit': () => missVisit(acting, { note: 'nobody was there', times: [timeOf(step + 2), timeOf(step + 12)] }),
    'report-visit': () => reportVisit(acting, { on: at, met: one.finding !== false, note: 'there is a pool, and it is full', files: [], findings }),
    redraw: () => redrawAbsent({ ...acting, actor: 'system' }, { officer: (item?.reopened ? (item.reopened.proposal ? item.reopened.reviewer : item.reopened.officer) : item?.status === 'review' ? item.reviewer : item?.officer) ?? '', from: '2026-11-23', to: null }),
    'by-person': () => reopenItem(acting, 'by-person', ''), appeal: () => reopenItem(acting, 'appeal', REASON), inspection: () => reopenItem(acting, 'inspection', REASON, { inspection: 'n-1' }), own: () => recheckItem(acting, ['pool', 'gym'], REASON),
    uphold: () => onceExplained(acting, cn, (each) => upholdItem(each, REASON)),
    change: () => onceExplained(acting, cn, (each) => { const all = item ? changesFor(item) : ['revoke' as const]; const change = all[one.finding === true ? 1 : 0] ?? all[0]!; return proposeChange(each, { change, ground: change === 'reinstate' ? 'unjust' : 'wrong', findings: change === 'revoke' || change === 'reinstate' ? {} : findings, note: REASON }); }),
    'confirm-change': () => onceExplained(acting, cn, (each) => confirmChange(each, '')), 'return-change': () => returnChange(acting, REASON),
    'give-back': () => handBack(acting, { kind: one.finding === true ? 'recusal' : 'unable', reason: 'kin' }),
    escalate: () => escalate({ ...acting, actor: 'system' }, cn, 2),
    'go-on': () => goOn({ ...acting, actor: 'system' }, one.answered ? [ANSWERS[one.answered]] : []),
  };
  const outcome = commands[one.action]();
  return { outcome, actor, world: outcome.kind === 'done' && outcome.steps.length > 0 ? commit({ state, head: world.head, stated: world.stated }, world.links, entries, outcome, at) : world };
}

/** Run a history and look at every step of it. @param stride eight hours each, between two acts */
const histories = (look: (before: World, after: World, one: Act, actor: string, outcome: Outcome) => void, end: (world: World, first: Submission) => void = () => undefined, acts: fc.Arbitrary<PickedAct> = act, stride = 1, first: fc.Arbitrary<Submission> = submission) =>
  fc.assert(fc.property(first, fc.array(acts, { minLength: 20, maxLength: 40 }), (one, picks) => {
    let world = begin(one);
    if (!world) return;
    for (const [index, picked] of picks.entries()) {
      const each = settled(world.state, picked);
      const done = perform(world, each, (index + 1) * stride);
      look(world, done.world, each, done.actor, done.outcome);
      world = done.world;
    }
    end(world, one);
  }), seeded(200));

const REASON = 'there is a better reason than that';
const eventsOf = ({ links }: World): CaseEvent[] => links.map(({ data }) => JSON.parse(data) as CaseEvent);

describe('whatever is done to a case', () => {
  test('its events alone make the state, and their chain is whole', () => {
    const seen = new Set<string>();
    histories(() => undefined, (world) => {
      world.links.forEach(({ type }) => seen.add(type));
      expect(replay(world.links)).toMatchObject({ state: world.state, stated: world.stated });
      expect(brokenLink(sha256, COMMAND.region, NUMBER, world.links)).toBeNull();
      expect(world.links.at(-1)?.hash).toBe(world.head);
    });
    // The histories are worth something: everything that can happen to a case happens in them.
    expect([...seen].toSorted()).toEqual(['again-answered', 'answered', 'asked-again', 'assigned', 'corrected', 'correction-asked', 'correction-extended', 'correction-lapsed', 'decided', 'delay-explained', 'dropped', 'escalated', 'handed-back', 'held', 'limit-switched', 'moved', 'order-answered', 'ordered', 'proposed', 'rated', 'referred', 'returned', 'submitted', 'transferred', 'urged', 'withdrawn']);
  });

  test('no clock is lost: it starts with the case, stops with the result, and stands still only while the applicant corrects', () => {
    histories((_, { state }) => noClockIsLost(state));
  });

  test('no item is left without somebody who has it: the applicant, an officer, a reviewer, an item before, a department or the next draw', () => {
    histories((_, { state }) => somebodyHasIt(state));
  });

  test('while instant decisions are stopped, the rules alone decide nothing that the brake concerns; else they never hand over for it', () => {
    let stopped = 0;
    histories((before, after, one) => {
      for (const event of eventsOf(after).slice(before.links.length)) {
        if (event.type !== 'decided' && event.type !== 'referred') continue;
        const { service } = after.state.items.find(({ no }) => no === event.no)!;
        const concerned = one.brake !== undefined && (one.brake.service ?? service) === service;
        if (event.type === 'decided' && event.by === 'rules') expect(concerned).toBe(false);
        if (event.type === 'referred' && event.decision.because === 'braked') { expect(concerned).toBe(true); stopped += 1; }
      }
    }, undefined, braked(act), 1, braked(submission));
    expect(stopped).toBeGreaterThan(0);
  });

  test('an item that has its result never changes but by a rating; the version it was decided under is noted where the case moves on to another', () => {
    histories((before, after) => {
      for (const item of before.state.items.filter(hasEnded)) {
        const { rating: _before, pinned, ...was } = item;
        const { rating: _after, pinned: now, ...is } = after.state.items.find(({ no }) => no === item.no)!;
        expect(is).toEqual(was);
        expect(pinOf(after.state, { pinned: now })).toBe(pinOf(before.state, { pinned }));
      }
    });
  });

  test('every effect has its decision: approved, without a failing or unknown condition, once', () => {
    histories(() => undefined, (world) => {
      const decided = eventsOf(world).filter((event) => event.type === 'decided');
      expect(new Set(decided.map(({ no }) => no)).size).toBe(decided.length);
      for (const { decision, effects } of decided) {
        if (decision.outcome === 'approve') expect(decision.criteria.filter(({ result }) => result === 'fail')).toEqual([]);
        else expect(effects).toEqual([]);
      }
      const kinds = world.entries.filter(({ origin }) => origin.kind === 'case').map(({ kind }) => kind).toSorted();
      expect(kinds).toEqual(decided.flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === 'opened' ? [effect.entry.kind] : []))).toSorted());
      expect(new Set(kinds).size).toBe(kinds.length);
    });
  });

  test('a second correction follows only what a supervisor granted, no third one follows, and each report upwards is made once', () => {
    histories(() => undefined, (world) => {
      const events = eventsOf(world);
      for (const { no } of world.state.items) {
        const own = events.map((event, index) => ({ event, actor: world.links[index]?.actor ?? '' })).filter(({ event }) => 'no' in event && event.no === no);
        const asked = own.flatMap(({ event }, index) => (event.type === 'correction-asked' ? [index] : []));
        expect(asked.length).toBeLessThanOrEqual(2);
        if (asked[1] !== undefined) expect(own[asked[1] - 1]).toMatchObject({ event: { type: 'again-answered', granted: true }, actor: expect.stringMatching(/^supervisor:/u) });
        const reports = own.flatMap(({ event }) => (event.type === 'escalated' ? [`${event.to}/${event.because}/${event.order ?? ''}`] : []));
        expect(new Set(reports).size).toBe(reports.length);
      }
    });
  });

  test('no correction is without an end: it has its last day, is put off once at most, and is over by silence after that day and never before', () => {
    histories((before, after, one, actor, outcome) => {
      for (const item of after.state.items.filter(({ status }) => status === 'correction')) {
        expect(lastDayOf(item.correction ?? {})).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
        expect(silentFrom(item)).not.toBeNull();
      }
      const asked = before.state.items.filter(({ status }) => status === 'correction');
      const news = eventsOf(after).slice(before.links.length);
      for (const { no, correction } of asked) {
        const over = after.at > `${lastDayOf(correction ?? {})}T15:59:59.999Z`;
        if (news.some((event) => event.type === 'correction-lapsed' && event.no === no)) expect(over).toBe(true);
        if (one.action === 'lapse' && outcome.kind === 'done' && over && outcome.steps.length > 0) expect(after.state.items.find((each) => each.no === no)?.status).not.toBe('correction');
      }
      if (outcome.kind === 'done' && one.action === 'extend-correction') expect(actor).not.toBe('system');
    }, (world) => {
      const events = eventsOf(world);
      for (const { no, lapsed, status } of world.state.items) {
        const own = events.filter((event) => 'no' in event && event.no === no);
        const asks = own.filter(({ type }) => type === 'correction-asked').length;
        const longer = own.filter((event) => event.type === 'correction-extended');
        expect(longer.filter(({ death }) => death === undefined).length).toBeLessThanOrEqual(asks);
        // A relative is waited for once for each request, and only after that it ends for the death.
        const waits = longer.filter(({ death }) => death !== undefined).length;
        expect(waits).toBeLessThanOrEqual(asks);
        if (lapsed?.death !== undefined) expect(waits).toBeGreaterThan(0);
        // What is closed by silence was judged by nobody, and no answer came first.
        if (lapsed) expect([status, own.some(({ type }) => type === 'decided')]).toEqual(['withdrawn', false]);
      }
    });
  });

  test('nobody supervises what they have in hand themselves', () => {
    histories((before, _, one, actor, outcome) => {
      const item = before.state.items.find(({ no }) => no === one.no);
      if (outcome.kind === 'done' && BY_SUPERVISOR.includes(one.action as Action)) expect([`supervisor:${item?.officer}`, `supervisor:${item?.reviewer}`]).not.toContain(actor);
    });
  });

  test('whatever an officer decides late has its reason', () => {
    histories((_, { state }) => {
      for (const item of state.items.filter(({ by, endedAt }) => by === 'officer' && endedAt !== undefined)) {
        if (isOverdue({ ...item.clock, stoppedAt: null }, cn, item.endedAt!)) expect(item.delay?.reason).toBe('too many');
      }
    });
  });

  test('what was refused is in the state of nobody else: a dependent item is approved only after the one before it', () => {
    histories((_, { state }) => {
      for (const item of state.items.filter(({ status }) => status === 'approved')) {
        for (const no of item.after) expect(state.items.find((each) => each.no === no)?.status).toBe('approved');
      }
    });
  });
});

describe('whatever is done while a place has to be seen', () => {
  test('no clock is lost, no item is left without somebody, and nothing is decided before the report', () => {
    const seen = new Set<string>();
    histories((before, { state }, one, _, outcome) => {
      noClockIsLost(state);
      somebodyHasIt(state);
      const was = before.state.items.find(({ no }) => no === one.no);
      if (was && openVisit(was) && !hasEnded(was) && (one.action === 'approve' || one.action === 'refuse')) expect(outcome.kind).toBe('refused');
      for (const { visits = [] } of state.items) expect(visits.slice(0, -1).every(({ report }) => report !== undefined)).toBe(true);
    }, (world) => {
      world.links.forEach(({ type }) => seen.add(type));
      expect(replay(world.links)).toMatchObject({ state: world.state });
    }, visiting);
    expect([...seen].filter((type) => type.startsWith('visit-')).toSorted()).toEqual(['visit-chosen', 'visit-missed', 'visit-ordered', 'visit-others', 'visit-proposed', 'visit-reported']);
  });
});

describe('whatever is done while results are looked at again', () => {
  test('no clock is lost, no item is left without somebody, whoever gave it back never has it again, and what is late has its reason', () => {
    const seen = new Set<string>();
    histories((before, { state, at }) => {
      noClockIsLost(state);
      somebodyHasIt(state);
      for (const item of state.items) {
        const was = before.state.items.find(({ no }) => no === item.no);
        if (!was?.reopened) continue;
        // The end of it has its reason where it came late.
        if (!item.reopened && isOverdue(was.reopened.clock, cn, at)) expect(was.reopened.delay?.reason).toBe('too many');
      }
    }, (world) => {
      world.links.forEach(({ type }) => seen.add(type));
      expect(replay(world.links)).toMatchObject({ state: world.state });
      for (const { no } of world.state.items) {
        let back: string[] = [];
        for (const [index, event] of eventsOf(world).entries()) {
          if (!('no' in event) || event.no !== no) continue;
          if (event.type === 'reopened') back = [];
          if (event.type === 'handed-back') back.push(world.links[index]!.actor);
          if (event.type === 'assigned') expect(back).not.toContain(`officer:${event.officer}`);
        }
      }
    }, again, 4);
    expect([...seen]).toEqual(expect.arrayContaining(['reopened', 'upheld', 'change-proposed', 'change-returned', 'changed', 'handed-back', 'escalated', 'delay-explained']));
  });
});

describe('authorisation, whatever is done', () => {
  test('an act is carried out only by who has the item in hand; a refused one changes nothing', () => {
    histories((before, after, one, actor, outcome) => {
      if (BY_WORKER.includes(one.action)) return;
      const item = before.state.items.find(({ no }) => no === one.no);
      // The officer can give more time, too.
      if (one.action === 'extend-correction' && actor === `officer:${item?.officer}`) return;
      if (outcome.kind === 'done') expect(actor).toBe(BY_SUPERVISOR.includes(one.action as Action) && actor.startsWith('supervisor:') ? actor : holderOf(item!, one.action));
      else expect(after).toBe(before);
    });
  });

  test('for everybody else every button is closed', () => {
    histories((before, { state }) => {
      // What an act has left as it was, was looked at before.
      for (const item of state.items.filter((each) => before.state.items.every((was) => was !== each))) {
        for (const action of ACTIONS) {
          const givesTime = (actor: string): boolean => action === 'extend-correction' && actor === `officer:${item.officer}`;
          const supervising = BY_SUPERVISOR.includes(action);
          for (const actor of PEOPLE.filter((each) => each !== holderOf(item, action) && !(supervising && each.startsWith('supervisor:')) && !givesTime(each))) expect(mayAct({ state, no: item.no, actor }, action)).toHaveProperty('code');
        }
      }
    });
  }, 120_000);

  test('whoever acts as a party may do what the party may, no more and no less', () => {
    histories((before, { state }) => {
      for (const item of state.items.filter((each) => before.state.items.every((was) => was !== each))) {
        for (const party of [`person:${state.applicant}`, `enterprise:${state.applicant}`, 'person:nobody']) {
          expect(actionsOn({ state, no: item.no, actor: actorThrough(party, 'hand') }, ACTIONS)).toEqual(actionsOn({ state, no: item.no, actor: party }, ACTIONS));
        }
      }
    });
  }, 120_000);

  test('whoever accepted is never drawn, nobody reviews the own proposal, nobody recused or absent is drawn', () => {
    histories(() => undefined, (world, { accepter }) => {
      for (const event of eventsOf(world)) {
        if (event.type !== 'assigned') continue;
        expect(event.officer).not.toBe(accepter);
        expect(event.draw.excluded.map(({ officer: id }) => id)).not.toContain(event.officer);
        if (event.role === 'reviewer') expect(event.officer).not.toBe(world.state.items.find(({ no }) => no === event.no)?.officer);
      }
    });
  });

  test('who has given an item back never has it again, and no new officer has had it before', () => {
    histories(() => undefined, (world) => {
      const events = eventsOf(world).map((event, index) => ({ event, actor: world.links[index]?.actor ?? '' }));
      for (const [index, { event }] of events.entries()) {
        if (event.type !== 'assigned') continue;
        const before = events.slice(0, index).filter((each) => 'no' in each.event && each.event.no === event.no);
        expect(before.filter((each) => each.event.type === 'handed-back').map(({ actor }) => actor)).not.toContain(`officer:${event.officer}`);
        if (event.role === 'officer') expect(before.flatMap((each) => (each.event.type === 'assigned' ? [each.event.officer] : []))).not.toContain(event.officer);
      }
      const draws = events.flatMap(({ event }) => (event.type === 'assigned' ? [event.drawId] : []));
      expect(new Set(draws).size).toBe(draws.length);
    });
  });

  test('what once needed a second reviewer is never decided by one officer alone', () => {
    histories(() => undefined, (world) => {
      const events = eventsOf(world);
      for (const [index, event] of events.entries()) {
        if (event.type !== 'decided' || event.by === 'rules') continue;
        const before = events.slice(0, index).filter((each) => 'no' in each && each.no === event.no);
        const needed = before.some((each) => (each.type === 'referred' || each.type === 'proposed') && each.decision.secondReview);
        if (needed) expect(before.findLast(({ type }) => type !== 'rated')?.type).toBe('assigned');
        if (needed) expect(world.links[index]?.actor).toBe(`officer:${before.flatMap((each) => (each.type === 'assigned' && each.role === 'reviewer' ? [each.officer] : [])).at(-1)}`);
      }
    });
  });
});
