import type { Starts } from '#core/catalog/department.ts';
import { caseOfOrder, saidIn } from '#core/cases/booking.ts';
import { idOf } from '#core/id.ts';
import { dayOf } from '#core/clocks/day.ts';
import { startedBy } from '#core/partners/department-word.ts';
import type { Value } from '#core/value.ts';
import type { Context } from '../context.ts';
import type { Subject } from '../ports/cases.ts';
import type { DepartmentEventStore, TakenWord, WordDone } from '../ports/department-events.ts';
import { takeVerdict } from '../orders/take-verdict.ts';
import { submitCase } from '../submit-case.ts';

type Parts = { readonly context: Context; readonly store: DepartmentEventStore; readonly onTrouble?: (word: Pick<TakenWord, 'id' | 'department'>, error: unknown) => void };

const BATCH = 20;
/** A word that was taken by a worker that died is due again after this. */
const LEASE_MS = 60_000;
const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 30 * 60_000;
/** A word that takes back another may have overtaken it: so often it waits for what it takes back. */
const WAITS_FOR_OTHER = 5;
const NOTHING_GIVEN = { answers: {}, contests: {}, promises: [], files: {} };

/** Start what departments' words begin. A worker that dies in the middle changes nothing: a case is handed in under the id of its word, once. */
export async function workOnWords({ context, store, onTrouble }: Parts): Promise<number> {
  let done = 0;
  for (;;) {
    const now = context.now();
    const words = await store.due(now, new Date(Date.parse(now) + LEASE_MS).toISOString(), BATCH);
    for (const word of words) {
      const result = await start(context, store, word).catch((error: unknown): 'later' => {
        onTrouble?.(word, error);
        return 'later';
      });
      if (result === 'later') await store.later(word, new Date(Date.parse(context.now()) + Math.min(FIRST_WAIT_MS * 2 ** (word.attempts - 1), LONGEST_WAIT_MS)).toISOString());
      else {
        await store.done(word, result, context.now());
        done += 1;
      }
    }
    if (words.length < BATCH) return done;
  }
}

async function start(context: Context, store: DepartmentEventStore, taken: TakenWord & { readonly attempts: number }): Promise<WordDone | 'later'> {
  const { word, department, scenario: name, region } = taken;
  const scenario = context.compiled.catalog.departments.get(department)?.scenarios[name];
  const starts = scenario?.starts;
  if (starts && 'books' in starts) return bookedBy(context, taken, starts.books);
  const lifeEvent = scenario && startedBy(context.compiled.catalog, scenario, region);
  if (!starts || (lifeEvent === undefined && scenario.holds === undefined && !('releases' in starts))) return { outcome: 'not-offered' };
  const found = await context.cases.whose(context.lookup(`number/${word.number}`)) ?? (await newcomer(context, store, taken, starts));
  if (!found || found.kind !== word.kind) return { outcome: 'unknown-person' };
  // A department that means somebody else gives itself away by the name: nothing is started about whoever has the number.
  if (found.name.normalize() !== word.name.normalize()) return { outcome: 'other-person' };
  if ('releases' in starts) return release(store, taken, found, starts.releases);
  const done: WordDone | 'later' = lifeEvent === undefined ? { outcome: 'not-offered' } : 'file' in starts ? await file(context, taken, found, lifeEvent) : await notify(context, taken, found, lifeEvent);
  if (done === 'later' || scenario.holds === undefined) return done;
  return { ...done, ...(!done.case && !done.prompts && { outcome: 'held' }), holds: { subject: found.id, from: since(word.values[scenario.holds], taken.at) } };
}

/** From when on nothing more is due: the day that the department names, where it does not lie ahead, else that on which it was said. */
function since(day: Value | undefined, saidAt: string): string {
  const said = dayOf(saidAt);
  return typeof day === 'string' && day <= said ? day : said;
}

/** What the department said before counts no more: what was held is paid with the next run. */
async function release(store: DepartmentEventStore, taken: TakenWord & { readonly attempts: number }, { id: subject }: Subject, scenario: string): Promise<WordDone | 'later'> {
  if (await store.holds(taken, subject, scenario)) return { outcome: 'taken-back', releases: { subject, scenario } };
  return taken.attempts < WAITS_FOR_OTHER ? 'later' : { outcome: 'nothing-to-do' };
}

/** A core system answers an order without being asked. Whom it means has to be whose order it was. */
async function bookedBy(context: Context, { word: { number, values }, department, region }: TakenWord, field: string): Promise<WordDone | 'later'> {
  const [about, said, order] = [await context.cases.whose(context.lookup(`number/${number}`)), saidIn(values), values[field]];
  if (!about) return { outcome: 'unknown-person' };
  if (!said || typeof order !== 'string') return { outcome: 'wrong-order' };
  const outcome = await takeVerdict(context, { region, master: department, order, said, about: about.id });
  return outcome === 'later' ? outcome : { outcome, ...(outcome !== 'wrong-order' && { case: caseOfOrder(order)?.number ?? '' }) };
}

/** Who is new to us is entered where a matter is filed for them; a person nobody knows is not made one by being named. */
async function newcomer({ lookup, hash, now, cases }: Context, store: DepartmentEventStore, { word: { kind, number, name }, region }: TakenWord, starts: Starts): Promise<Subject | undefined> {
  if (kind !== 'enterprise' || !('file' in starts)) return undefined;
  const numberHash = lookup(`number/${number}`);
  await store.enter({ region, id: idOf(hash, `subject/${region}/${numberHash}`), kind, number, numberHash, name }, now());
  return cases.whose(numberHash);
}

async function file(context: Context, { id, department, region }: TakenWord, { id: subject }: Subject, lifeEvent: string): Promise<WordDone | 'later'> {
  const submitted = await submitCase(context, { region, subject, applicant: subject, by: `department:${department}`, lifeEvent, given: NOTHING_GIVEN, channel: 'department', accepter: null, key: `department-event/${id}`, requestHash: context.hash(`department-event/${id}`) });
  switch (submitted.kind) {
    case 'accepted':
    case 'replayed': return { outcome: 'filed', case: submitted.case.state.number };
    case 'open-case': return { outcome: 'open-case', case: submitted.number };
    case 'refused': return submitted.refusal.code === 'departments-silent' ? 'later' : { outcome: submitted.refusal.code === 'nothing-to-do' ? 'nothing-to-do' : 'refused' };
    case 'busy': return 'later';
    default: return { outcome: 'unknown-person' };
  }
}

/** Those of the people named who are in this city's register: an offer each. Whether they may apply is decided when they do. */
async function notify(context: Context, { word, region }: TakenWord, about: Subject, lifeEvent: string): Promise<WordDone> {
  const found = await Promise.all(word.people.map((number) => context.cases.whose(context.lookup(`number/${number}`))));
  const prompts = found.flatMap((person) => (person?.kind === 'person' && person.region === region && person.id !== about.id ? [{ subject: person.id, about: about.id, lifeEvent }] : []));
  return prompts.length === 0 ? { outcome: 'nobody-known' } : { outcome: 'notified', prompts };
}
