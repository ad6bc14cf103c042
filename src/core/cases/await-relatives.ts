import type { Catalog } from '../catalog/catalog.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import { addDays } from '../clocks/day.ts';
import type { Acting } from './act.ts';
import type { CaseEvent } from './event.ts';
import type { Item } from './item.ts';
import type { Outcome } from './refusal.ts';
import { lastDayOf, openCorrection } from './silence.ts';
import type { CaseState } from './state.ts';

/** Why the house puts off a last day once it knows that the applicant has died. */
export const DIED = '申请人去世，等待近亲属接办';

/** Why it says that they live. */
export const ALIVE = '去世的登记或者通报已经更正';

/** With what the house begins where a region has no figure of its own. */
const DAYS = 60;
/** No law settles it for benefits; this is the nearest rule: the review pauses, and ends after sixty days in which no relative has come. */
export const BASIS = '参照 行政复议法 第三十九条、第四十一条';

/** Whether a case is one that its own person has applied for: nobody else is there to answer what is asked in it once that person has died. */
export function isOwn({ subject, applicant }: Pick<CaseState, 'subject' | 'applicant'>): boolean {
  return subject === applicant;
}

/**
 * The applicant has died: the time to answer each open correction stands still for so many days (`successionWaitDays` of the region), and goes on
 * afterwards. Once for each request; no steps where none is open. Where the death turns out to be none, that is said, and nobody loses the time.
 * @param died the day of the death (`YYYY-MM-DD`); `undefined` of the living
 */
export function awaitRelatives(acting: Omit<Acting, 'no'>, died: string | undefined): Outcome {
  const { state, run } = acting;
  const due = isOwn(state) ? state.items.filter((item) => openCorrection(item) !== undefined && (item.correction?.death === undefined) === (died !== undefined)) : [];
  return { kind: 'done', steps: due.map((item) => ({ actor: acting.actor, event: died === undefined ? aliveAgain(item, run.known.on) : waitOf(run.compiled.catalog, run.region, item, run.known.on, died) })) };
}

/** The event by which a relative is waited for. The day on which the house learns of a death is the first that counts: nobody loses days for what was reported late. */
export function waitOf(catalog: Pick<Catalog, 'parameters'>, region: string, item: Item, on: string, died: string): Extract<CaseEvent, { type: 'correction-extended' }> {
  const found = parameterOn(catalog, region, 'successionWaitDays', on);
  const last = lastDayOf(item.correction ?? {}) ?? on;
  return { type: 'correction-extended', no: item.no, until: addDays(last > on ? last : on, typeof found?.value === 'number' ? found.value : DAYS), reason: DIED, death: { on: died, basis: found?.source ?? BASIS } };
}

function aliveAgain(item: Item, on: string): CaseEvent {
  return { type: 'correction-extended', no: item.no, until: lastDayOf(item.correction ?? {}) ?? on, reason: ALIVE, alive: true };
}
