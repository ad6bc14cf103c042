import { escalate } from '#core/cases/escalate.ts';
import { dayOf } from '#core/clocks/day.ts';
import { termsOf } from '#core/supervision/terms.ts';
import { actOnCase } from '../act-on-case.ts';
import type { Context } from '../context.ts';
import type { SupervisionStore } from '../ports/supervision.ts';

/** Cases of a region in one run; the next run goes on. */
const AT_ONCE = 200;
/** What could not be reported, has nothing to report after all, or what somebody else has just changed, is looked at again after so long. */
const AGAIN_MS = 300_000;

/** Report upwards what is due. Each report is an event of its case, so that a crash or a second worker makes none twice. Answers how many cases were reported. */
export async function escalateItems(context: Context, store: Pick<SupervisionStore, 'toEscalate' | 'escalateLater'>, regions: readonly string[], onTrouble?: (number: string, error: unknown) => void): Promise<number> {
  let reported = 0;
  for (const region of regions) {
    const now = context.now();
    const { headAfter } = termsOf(context.compiled.catalog, region, dayOf(now));
    for (const number of await store.toEscalate(region, now, AT_ONCE)) {
      const done = await report(context, { region, number, headAfter }).catch((error: unknown) => {
        onTrouble?.(number, error);
        return false;
      });
      if (done) reported += 1;
      else await store.escalateLater(region, number, now, new Date(Date.parse(now) + AGAIN_MS).toISOString());
    }
  }
  return reported;
}

async function report(context: Context, { region, number, headAfter }: { readonly region: string; readonly number: string; readonly headAfter: number }): Promise<boolean> {
  const calendar = context.calendarOf(region);
  let due = false;
  const acted = await actOnCase(context, { region, number, no: 0, actor: 'system' }, (acting) => {
    const outcome = escalate(acting, calendar, headAfter);
    due = outcome.kind === 'done' && outcome.steps.length > 0;
    return outcome;
  });
  return acted.kind === 'done' && due;
}
