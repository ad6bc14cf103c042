import { goOn } from '#core/cases/go-on.ts';
import { patienceEnds, patienceWith } from '#core/cases/patience.ts';
import type { Run } from '#core/decisions/run-items.ts';
import { silentFor } from '#core/evidence/collect.ts';
import { asksOfItem, eachOf, type Each } from '#core/evidence/each.ts';
import type { Item } from '#core/cases/item.ts';
import { freshAnswers, type DepartmentAnswer } from '#core/cases/given.ts';
import { actingOn, actOnCase } from './act-on-case.ts';
import { plainAnswer, questionAbout, tellingOf } from './ask-departments.ts';
import type { Context } from './context.ts';
import { endPublicities } from './end-publicities.ts';
import { openAnswers } from './seal-answers.ts';

/** A case with an item that waits for somebody. */
export type Held = { readonly region: string; readonly number: string };
export type HeldStore = { due(now: string, limit: number): Promise<readonly Held[]>; later(held: Held, at: string): Promise<void> };

/** Who has waited for minutes is asked for after a minute, who has waited for days after an hour. */
const SOONEST_MS = 60_000, LATEST_MS = 3_600_000, SHARE = 0.1;

/** Decide what has been published long enough, and ask again for every held item; what answers goes on, what stayed silent too long goes to a person. A case that cannot be read or decided is told and holds up no other. */
export async function retryHeld(context: Context, store: HeldStore, onTrouble?: (held: Held, error: unknown) => void): Promise<number> {
  const held = await store.due(context.now(), 100);
  for (const each of held) {
    const { done, since } = await retry(context, each).catch((error: unknown) => {
      onTrouble?.(each, error);
      return WAITS;
    });
    const waited = Date.parse(context.now()) - Date.parse(since ?? context.now());
    if (!done) await store.later(each, new Date(Date.parse(context.now()) + Math.min(LATEST_MS, Math.max(SOONEST_MS, waited * SHARE))).toISOString());
  }
  return held.length;
}

type Retried = { readonly done: boolean; readonly since: string | undefined };
const WAITS: Retried = { done: false, since: undefined };

async function retry(context: Context, held: Held): Promise<Retried> {
  const read = await context.cases.read(held.region, held.number);
  if (!read) return WAITS;
  // What ends here wakes the case again for whatever still waits in it.
  if (await endPublicities(context, read)) return { done: true, since: undefined };
  const { run } = await actingOn(context, read, { no: 0, actor: 'system' });
  const waiting = read.state.items.filter((item) => item.status === 'waiting' && item.waitingFor.departments.length > 0);
  const fresh = { ...run, known: { ...run.known, departments: freshAnswers(run.known.departments, run.known.at) } };
  const questions = new Map(waiting.flatMap((item) => questionsFor(fresh, item)).map((each) => [`${each.department}/${each.scenario}/${each.each?.value ?? ''}`, each]));
  const telling = tellingOf(read, openAnswers(read.state.given, held.number, context.unseal), context.now());
  const answers = questions.size === 0 ? [] : await context.ask(read.subject, [...questions.values()].map((question) => questionAbout(context, telling, question, question.each)), held.number);
  const sinceOf = (department?: string): string => waiting.filter((item) => department === undefined || item.waitingFor.departments.includes(department)).map((item) => item.heldAt ?? read.state.submittedAt).toSorted()[0] ?? read.state.submittedAt;
  const isTired = ({ department, scenario }: { department: string; scenario: string }): boolean => {
    const due = patienceEnds(patienceWith(run.compiled.catalog, department, scenario), sinceOf(department), context.calendarOf(held.region));
    return due.known && Date.parse(due.at) < Date.parse(context.now());
  };
  const silent = [...questions.values()].filter(({ department, scenario, each }) => !answers.some((answer) => answer.department === department && answer.scenario === scenario && answer.of === each?.value));
  const given: DepartmentAnswer[] = [...answers.map(plainAnswer), ...silent.filter(isTired).map(({ department, scenario, each }) => ({ department, scenario, ...(each && { of: each.value }), values: {}, exchange: '', at: context.now(), failure: 'deadline' }))];
  const unassigned = read.state.items.some((item) => item.status === 'waiting' && item.decision !== undefined);
  const since = sinceOf();
  if (given.length === 0 && !unassigned) return { done: false, since };
  const acted = await actOnCase(context, { region: held.region, number: held.number, no: 0, actor: 'system' }, (acting) => goOn({ ...acting, actor: 'system' }, given));
  return { done: acted.kind === 'done' && acted.case.state.version > read.state.version, since };
}

type Asking = { readonly department: string; readonly scenario: string; readonly each?: Each };

/** What an item still has to learn from departments; a question that is the same for all items is put once. */
function questionsFor(run: Run, item: Item): Asking[] {
  const { catalog } = run.compiled;
  const each = eachOf(catalog, item);
  return silentFor(run, item).map(({ department, scenario }) => ({ department, scenario, ...(each && asksOfItem(catalog, department, scenario) && { each }) }));
}
