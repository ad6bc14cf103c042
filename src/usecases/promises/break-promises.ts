import { breakPromise, type BreakOrder } from '#core/promises/break-promise.ts';
import { actOnCase, type Acted } from '../act-on-case.ts';
import type { Context } from '../context.ts';

/** A promise of a case, and what an inspection has found of it. */
export type PromiseToBreak = BreakOrder & { readonly region: string; readonly number: string };

/** Tries at a case that somebody else goes on with at the same moment. */
const ATTEMPTS = 5;

/**
 * Carry out what inspections order: the promise is broken, on record, the credit platform and the person told, all in one transaction. The same order again,
 * also after a crash between two of them, does nothing more. Tells what became of each, in their order.
 */
export async function breakPromises(context: Context, orders: readonly PromiseToBreak[]): Promise<readonly Acted[]> {
  const done: Acted[] = [];
  for (const { region, number, ...order } of orders) {
    let acted: Acted = { kind: 'changed-meanwhile' };
    for (let attempt = 0; attempt < ATTEMPTS && acted.kind === 'changed-meanwhile'; attempt += 1) {
      acted = await actOnCase(context, { region, number, no: 0, actor: 'system' }, (acting) => breakPromise(acting, order));
    }
    done.push(acted);
  }
  return done;
}
