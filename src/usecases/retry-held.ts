import { goOn } from '#core/cases/go-on.ts';
import { PATIENCE_MS } from '#core/cases/patience.ts';
import { gather } from '#core/evidence/gather.ts';
import { neededElements } from '#core/evidence/needed.ts';
import { freshAnswers, type DepartmentAnswer } from '#core/cases/given.ts';
import { actingOn, actOnCase } from './act-on-case.ts';
import { plainAnswer, questionAbout } from './ask-departments.ts';
import type { Context } from './context.ts';
import { openAnswers } from './seal-answers.ts';

/** A case with an item that waits for somebody. */
export type Held = { readonly region: string; readonly number: string };
export type HeldStore = { due(now: string, limit: number): Promise<readonly Held[]>; later(held: Held, at: string): Promise<void> };

const LATER_MS = 60_000;

/** Ask again for every held item; what answers goes on, what stayed silent too long goes to a person. A case that cannot be read or decided is told and holds up no other. */
export async function retryHeld(context: Context, store: HeldStore, onTrouble?: (held: Held, error: unknown) => void): Promise<number> {
  const held = await store.due(context.now(), 100);
  for (const each of held) {
    const done = await retry(context, each).catch((error: unknown) => {
      onTrouble?.(each, error);
      return false;
    });
    if (!done) await store.later(each, new Date(Date.parse(context.now()) + LATER_MS).toISOString());
  }
  return held.length;
}

async function retry(context: Context, held: Held): Promise<boolean> {
  const read = await context.cases.read(held.region, held.number);
  if (!read) return false;
  const { run } = await actingOn(context, read, { no: 0, actor: 'system' });
  const waiting = read.state.items.filter((item) => item.status === 'waiting' && item.waitingFor.departments.length > 0);
  const { missing } = gather(run.compiled.catalog, neededElements(run.compiled, waiting.map((item) => item.service)), { ...run.known, departments: freshAnswers(run.known.departments, run.known.at) });
  const scenarios = new Map([...missing.values()].flatMap((who) => (who.from === 'department' ? [[`${who.department}/${who.scenario}`, { department: who.department, scenario: who.scenario }]] : [])));
  const told = { entries: read.entries, answers: openAnswers(read.state.given, held.number, context.unseal) };
  const answers = scenarios.size === 0 ? [] : await context.ask(read.subject, [...scenarios.values()].map((each) => questionAbout(context, read.subject, told, each)), held.number);
  const since = Math.min(...waiting.map((item) => Date.parse(item.heldAt ?? read.state.submittedAt)));
  const tired = Date.parse(context.now()) - since > PATIENCE_MS;
  const silent = [...scenarios.values()].filter((each) => !answers.some((answer) => answer.department === each.department && answer.scenario === each.scenario));
  const given: DepartmentAnswer[] = [...answers.map(plainAnswer), ...(tired ? silent.map((each) => ({ ...each, values: {}, exchange: '', at: context.now(), failure: 'deadline' })) : [])];
  const unassigned = read.state.items.some((item) => item.status === 'waiting' && item.decision !== undefined);
  if (given.length === 0 && !unassigned) return false;
  const acted = await actOnCase(context, { region: held.region, number: held.number, no: 0, actor: 'system' }, (acting) => goOn({ ...acting, actor: 'system' }, given));
  return acted.kind === 'done' && acted.case.state.version > read.state.version;
}
