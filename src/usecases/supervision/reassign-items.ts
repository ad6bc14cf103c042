import { inHand } from '#core/cases/in-hand.ts';
import { reassign } from '#core/cases/reassign.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { Localized } from '#core/value.ts';
import { actOnCase } from '../act-on-case.ts';
import type { Context } from '../context.ts';

/** An item with whoever had it in hand (their id) when the supervisor looked. */
export type ToReassign = { readonly case: string; readonly no: number; readonly from: string };
/** What became of one: who has it now (their id), or why it stays. */
export type Reassigned = { readonly case: string; readonly no: number; readonly to?: string; readonly because?: Localized };

const NOT_THERE = { zh: '没有这个办件', en: 'There is no such case' };
const MEANWHILE = { zh: '刚才有人改动过，没有改分，请再试一次', en: 'Somebody was faster, so it stays; try it again' };
const FAILED = { zh: '系统没有办成，仍在原经办人手上，请再试一次', en: 'It could not be done, so it stays; try it again' };
/** A second look where somebody was faster. */
const TRIES = 2;

/**
 * Draw others for several items, one after the other, each with an event and in a transaction of its own: what stands in the way of one stops no other. Sent again, what has been passed on stays where it is.
 * @returns what became of each, in the order in which they were named; or the refusal where what was sent is wrong for all, and nothing was changed
 */
export async function reassignItems(context: Context, { region, supervisor, reason, items }: { readonly region: string; readonly supervisor: string; readonly reason: string; readonly items: readonly ToReassign[] }, onTrouble?: (number: string, error: unknown) => void): Promise<readonly Reassigned[] | Refusal> {
  const results: Reassigned[] = [];
  for (const { case: number, no, from } of items) {
    const one = await passOn(context, { region, number, no, from, supervisor, reason }).catch((error: unknown) => {
      onTrouble?.(number, error);
      return { because: FAILED };
    });
    if ('code' in one) return one;
    results.push({ case: number, no, ...one });
  }
  return results;
}

async function passOn(context: Context, { region, number, no, from, supervisor, reason }: { readonly region: string; readonly number: string; readonly no: number; readonly from: string; readonly supervisor: string; readonly reason: string }): Promise<Refusal | Pick<Reassigned, 'to' | 'because'>> {
  if (!number.startsWith(region)) return { because: NOT_THERE };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const acted = await actOnCase(context, { region, number, no, actor: `supervisor:${supervisor}` }, (acting) => reassign(acting, { from, reason }));
    if (acted.kind === 'no-case') return { because: NOT_THERE };
    // What is wrong with the reason is wrong for all.
    if (acted.kind === 'refused') return acted.refusal.errors ? acted.refusal : { because: acted.refusal.detail };
    if (acted.kind === 'done') {
      const item = acted.case.state.items.find((each) => each.no === no);
      const holder = item && inHand(item).officer;
      return holder === undefined ? {} : { to: holder };
    }
  }
  return { because: MEANWHILE };
}
