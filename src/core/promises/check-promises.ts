import type { Acting } from '../cases/act.ts';
import type { Item } from '../cases/item.ts';
import type { DepartmentAnswer } from '../cases/given.ts';
import type { Outcome, Step } from '../cases/refusal.ts';
import { startOfDay, dayOf, addDays } from '../clocks/day.ts';
import type { CaseState } from '../cases/state.ts';
import type { PromiseState } from './promise-state.ts';

/** When a promise is due for its check: so many days after the last item that rests on it was approved; `undefined` where none is due. */
export function dueForCheck({ items }: Pick<CaseState, 'items'>, { check, standing, items: resting }: Pick<PromiseState, 'check' | 'standing' | 'items'>): string | undefined {
  if (standing !== 'made' || check.class !== 'full') return undefined;
  const ends = items.filter(({ no, status }) => resting.includes(no) && status === 'approved').flatMap(({ endedAt }) => endedAt ?? []).toSorted();
  const last = ends.at(-1);
  const open = items.some(({ no, status }) => resting.includes(no) && OPEN.has(status));
  return last === undefined || open ? undefined : startOfDay(addDays(dayOf(last), check.after));
}

const OPEN: ReadonlySet<Item['status']> = new Set(['waiting', 'officer', 'correction', 'review', 'publicity', 'booking']);

/** The next moment at which a promise that rests on an item first has to be checked. */
export function nextPromiseCheck(state: Pick<CaseState, 'items' | 'promises'>, no: number): string | undefined {
  return state.promises?.filter(({ items }) => items[0] === no).flatMap((promise) => dueForCheck(state, promise) ?? []).toSorted()[0];
}

/** The promises that are due now, or were due and have nobody's answer yet. */
export function promisesToCheck(state: Pick<CaseState, 'items' | 'promises'>, at: string): readonly PromiseState[] {
  return (state.promises ?? []).filter((promise) => promise.standing === 'due' || Date.parse(dueForCheck(state, promise) ?? '') <= Date.parse(at));
}

/** Note what is due, and what departments have answered: confirmed is kept; contradicted is doubted, and for an inspection to find out; silence leaves it due. */
export function checkPromises({ state, run }: Pick<Acting, 'state' | 'run'>, answers: readonly DepartmentAnswer[]): Outcome {
  const steps = promisesToCheck(state, run.known.at).flatMap(({ element, standing, check, items }): Step[] => {
    const [no] = items as readonly [number];
    const by = check.class === 'full' ? check.by : undefined;
    const answer = by && answers.findLast(({ department, scenario, failure }) => department === by.department && scenario === by.scenario && failure === undefined);
    const value = by && answer?.values[by.field];
    const due: Step[] = standing === 'due' ? [] : [{ actor: 'system', event: { type: 'promise-due', no, element } }];
    if (by === undefined || answer === undefined || typeof value !== 'boolean') return due;
    return [...due, { actor: 'system', event: value ? { type: 'promise-kept', no, element, by: answer.exchange } : { type: 'promise-doubted', no, element, department: by.department, scenario: by.scenario, exchange: answer.exchange } }];
  });
  return { kind: 'done', steps };
}
