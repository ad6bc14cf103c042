import type { Acting } from '#core/cases/act.ts';
import { chaseAssistance } from '#core/cases/answer-assistance.ts';
import { chaseOpinions } from '#core/cases/chase-opinions.ts';
import { openBooking } from '#core/cases/booking.ts';
import { emptySeats } from '#core/cases/seat-experts.ts';
import { emptyJointSeats } from '#core/cases/joint.ts';
import { noteUnanswered } from '#core/cases/lapse.ts';
import { noteSilence } from '#core/cases/speak-joint.ts';
import { roleToDraw } from '#core/cases/assign.ts';
import { isOver, publicityEnds } from '#core/cases/end-publicity.ts';
import { goOn } from '#core/cases/go-on.ts';
import type { Item } from '#core/cases/item.ts';
import { papersToGo } from '#core/cases/papers-to-go.ts';
import { patienceEnds, patienceWith } from '#core/cases/patience.ts';
import { openCorrection, silentFrom } from '#core/cases/silence.ts';
import { LEGACY } from '#core/cases/taken-over.ts';
import { contactBinding, type Contact } from '#core/notices/contact.ts';
import { phoneIn } from '#core/register/phone-in.ts';
import { dayOf } from '#core/clocks/day.ts';
import { termsOf } from '#core/supervision/terms.ts';
import type { Calendar } from '#core/clocks/clock.ts';
import type { Run } from '#core/decisions/run-items.ts';
import { silentFor } from '#core/evidence/collect.ts';
import { asksOfItem, eachOf, type Each } from '#core/evidence/each.ts';
import { freshAnswers, type DepartmentAnswer } from '#core/cases/given.ts';
import { actingOn, actOnCase } from './act-on-case.ts';
import { plainAnswer, questionAbout, tellingOf } from './ask-departments.ts';
import type { Context } from './context.ts';
import { deathOf } from './death-of.ts';
import { endPublicities } from './end-publicities.ts';
import { inLanes } from './in-lanes.ts';
import { followOrders } from './orders/follow-orders.ts';
import { checkDuePromises } from './promises/check-due.ts';
import { openAnswers } from './seal-answers.ts';

/** Where somebody wants to be told, sealed for `contactBinding`. */
export type SealedContact = { readonly person: string; readonly addresses: string };
/** A case with an item that waits for somebody. */
export type Held = { readonly region: string; readonly number: string };
export type HeldStore = {
  due(now: string, limit: number): Promise<readonly Held[]>;
  /** Put off until a moment what was due now; what is due later anyway (the end of a publicity) keeps its day. */
  later(held: Held, now: string, at: string): Promise<void>;
  /** Whether one of `people` (nobody where only what was opened counts) has signed in since `since`, or the correction of the case asked for then was opened or handed out at a counter. */
  reached(held: Held, people: readonly string[], since: string): Promise<boolean>;
  /** What is kept of where people want to be told, under any of their numbers: sealed, and there may be no address in it. */
  contacts(region: string, people: readonly string[]): Promise<readonly SealedContact[]>;
  /** The day (`YYYY-MM-DD`) on which somebody died as a department says, while nobody has lifted it and no entry of these kinds says so. */
  reportedOn(region: string, subject: string, kinds: readonly string[]): Promise<string | undefined>;
};

/** Who has waited for minutes is asked for after a minute, who has waited for days after an hour. */
const SOONEST_MS = 60_000, LATEST_MS = 3_600_000, SHARE = 0.1;

/** So many are read together and so many of them are under way at once, beside the visitors; how long one run works: after an outage of a department there are thousands. */
const AT_A_TIME = 100, AT_ONCE = 4, RUN_MS = 50_000;

/** Decide what has been published long enough, remind desks of what they were asked and experts of their opinions, or draw others for those, say whose time in a joint review is over and which correction nobody has answered, ask core systems about their orders, and ask again for every held item; what answers goes on, what stayed silent too long goes to a person. A case that cannot be read or decided is told and holds up no other. */
export async function retryHeld(context: Context, store: HeldStore, onTrouble?: (held: Held, error: unknown) => void): Promise<number> {
  const ends = Date.parse(context.now()) + RUN_MS;
  const seen = new Set<string>();
  for (;;) {
    const due = await store.due(context.now(), AT_A_TIME);
    // What is due again at once is for the next run: none goes round in circles.
    const held = due.filter(({ region, number }) => !seen.has(`${region}/${number}`));
    for (const { region, number } of held) seen.add(`${region}/${number}`);
    await inLanes(held, AT_ONCE, (each) => retryOne(context, store, each, onTrouble));
    if (due.length < AT_A_TIME || held.length === 0 || Date.parse(context.now()) >= ends) return seen.size;
  }
}

async function retryOne(context: Context, store: HeldStore, each: Held, onTrouble?: (held: Held, error: unknown) => void): Promise<void> {
  const { done, since } = await retry(context, store, each).catch((error: unknown) => {
    onTrouble?.(each, error);
    return WAITS;
  });
  const waited = Date.parse(context.now()) - Date.parse(since ?? context.now());
  if (!done) await store.later(each, context.now(), new Date(Date.parse(context.now()) + Math.min(LATEST_MS, Math.max(SOONEST_MS, waited * SHARE))).toISOString());
}

type Retried = { readonly done: boolean; readonly since: string | undefined };
const WAITS: Retried = { done: false, since: undefined };

async function retry(context: Context, store: Pick<HeldStore, 'reached' | 'contacts' | 'reportedOn'>, held: Held): Promise<Retried> {
  const read = await context.cases.read(held.region, held.number);
  if (!read) return WAITS;
  // What ends here wakes the case again for whatever still waits in it.
  if (await endPublicities(context, read)) return { done: true, since: undefined };
  if (await checkDuePromises(context, read)) return { done: true, since: undefined };
  const calendar = context.calendarOf(held.region);
  const acting = await actingOn(context, read, { no: 0, actor: 'system' });
  const unanswered = read.state.items.some((item) => openCorrection(item) !== undefined && Date.parse(silentFrom(item) ?? '') <= Date.parse(acting.run.known.at));
  const died = unanswered ? await deathOf(context, store, read) : undefined;
  const terms = termsOf(context.compiled.catalog, held.region, dayOf(context.now()));
  const reached = await isReached(context, store, held, acting);
  for (const command of [chaseAssistance, (here: Acting) => noteSilence(here, calendar), (here: Acting) => noteUnanswered(here, calendar, reached, died), (here: Acting) => chaseOpinions(here, calendar, terms)]) {
    // The case is read again only where there is something to note.
    const noted = command(acting);
    if (noted.kind === 'refused' || (noted.kind === 'done' && noted.steps.length === 0)) continue;
    const acted = await actOnCase(context, { region: held.region, number: held.number, no: 0, actor: 'system' }, command);
    if (acted.kind === 'done' && acted.case.state.version > read.state.version) return { done: true, since: undefined };
  }
  if (await followOrders(context, read.state)) return { done: true, since: undefined };
  const { run } = acting;
  const fresh = { ...run, known: { ...run.known, departments: freshAnswers(run.known.departments, run.known.at) } };
  const waiting = read.state.items.flatMap((item): readonly Waiting[] => {
    const since = waitsSince(item, read.state.submittedAt, calendar, run.known.at);
    return since === undefined ? [] : [{ item, since, asks: questionsFor(fresh, item) }];
  });
  const questions = new Map(waiting.flatMap(({ asks }) => asks).map((each) => [`${each.department}/${each.scenario}/${each.each?.value ?? ''}`, each]));
  const telling = tellingOf(read, openAnswers(read.state.given, held.number, context.unseal), context.now());
  const answers = questions.size === 0 ? [] : await context.ask(read.subject, [...questions.values()].map((question) => questionAbout(context, telling, question, question.each)), held.number);
  const sinceOf = (department?: string): string => waiting.filter((each) => department === undefined || waitsFor(each, department)).map((each) => each.since).toSorted()[0] ?? read.state.submittedAt;
  const isTired = ({ department, scenario }: { department: string; scenario: string }): boolean => {
    const due = patienceEnds(patienceWith(run.compiled.catalog, department, scenario), sinceOf(department), calendar);
    return due.known && Date.parse(due.at) < Date.parse(context.now());
  };
  const silent = [...questions.values()].filter(({ department, scenario, each }) => !answers.some((answer) => answer.department === department && answer.scenario === scenario && answer.of === each?.value));
  const given: DepartmentAnswer[] = [...answers.map(plainAnswer), ...silent.filter(isTired).map(({ department, scenario, each }) => ({ department, scenario, ...(each && { of: each.value }), values: {}, exchange: '', at: context.now(), failure: 'deadline' }))];
  const unassigned = read.state.items.some((item) => roleToDraw(item) !== undefined || emptySeats(item).length > 0 || emptyJointSeats(item).length > 0);
  const since = [...read.state.items.flatMap((item) => openBooking(item)?.at ?? []), ...(waiting.length > 0 ? [sinceOf()] : [])].toSorted()[0] ?? read.state.submittedAt;
  // What was asked for stands in the register meanwhile.
  const answered = waiting.some(({ item, asks }) => item.status === 'waiting' && asks.length === 0);
  if (given.length === 0 && !unassigned && !answered) return { done: false, since };
  const acted = await actOnCase(context, { region: held.region, number: held.number, no: 0, actor: 'system' }, (here) => goOn({ ...here, actor: 'system' }, given));
  const done = acted.kind === 'done' && acted.case.state.version > read.state.version;
  // What a publicity has been waiting for may have been said.
  if (done) await endPublicities(context, acted.case);
  return { done, since };
}

/** Where somebody applied in a hall or in an old system, and may never have been here. */
const IN_A_HALL: ReadonlySet<string> = new Set(['counter', LEGACY]);

/** Whether what is asked of the applicant has come to somebody who can answer it. Who applied here themself looks here, unless it lay unopened so long that it had to go on paper: then it has to be opened or delivered. */
async function isReached(context: Context, store: Pick<HeldStore, 'reached' | 'contacts'>, held: Held, { state, run: { compiled, known } }: Pick<Acting, 'state' | 'run'>): Promise<boolean> {
  const due = state.items.filter((item) => Date.parse(silentFrom(item) ?? '') <= Date.parse(known.at));
  const [since] = due.flatMap((item) => openCorrection(item)?.at ?? []).toSorted();
  if (since === undefined || due.every((item) => papersToGo(item).length === 0)) return true;
  if (due.some((item) => item.paperDue !== undefined && papersToGo(item).length > 0)) return store.reached(held, [], since);
  if (!IN_A_HALL.has(state.channel) || phoneIn(compiled.catalog, known.entries, known.on) !== undefined) return true;
  const people = [state.applicant, state.subject, ...(state.agent ? [state.agent.id] : [])];
  return (await store.reached(held, people, since)) || (await store.contacts(held.region, people)).some((contact) => hasAddress(context, contact));
}

/** Whether messages go anywhere: who has switched classes off only has given no address. */
function hasAddress({ unseal }: Pick<Context, 'unseal'>, { person, addresses }: SealedContact): boolean {
  return Object.values(JSON.parse(unseal(addresses, contactBinding(person))) as Contact['addresses']).some((address) => address.trim() !== '');
}

/** An item that waits for departments, since when, and what is to be asked for it. */
type Waiting = { readonly item: Item; readonly since: string; readonly asks: readonly Asking[] };

/** Held, or published long enough and not decided by answers that are too old; `undefined` where it waits for no department. */
function waitsSince(item: Item, submittedAt: string, calendar: Calendar, at: string): string | undefined {
  if (item.status === 'waiting') return item.waitingFor.departments.length > 0 ? item.heldAt ?? submittedAt : undefined;
  if (item.status !== 'publicity' || !item.publicity || !isOver(item.publicity, calendar, at)) return undefined;
  const due = publicityEnds(item.publicity, calendar);
  return due.known ? new Date(due.at).toISOString() : undefined;
}

function waitsFor({ item, asks }: Waiting, department: string): boolean {
  return item.status === 'waiting' ? item.waitingFor.departments.includes(department) : asks.some((each) => each.department === department);
}

type Asking = { readonly department: string; readonly scenario: string; readonly each?: Each };

/** What an item still has to learn from departments; a question that is the same for all items is put once. */
function questionsFor(run: Run, item: Item): Asking[] {
  const { catalog } = run.compiled;
  const each = eachOf(catalog, item);
  return silentFor(run, item).map(({ department, scenario }) => ({ department, scenario, ...(each && asksOfItem(catalog, department, scenario) && { each }) }));
}
