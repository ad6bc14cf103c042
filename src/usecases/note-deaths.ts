import { awaitRelatives } from '#core/cases/await-relatives.ts';
import { dayOf } from '#core/clocks/day.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import { actOnCase } from './act-on-case.ts';
import type { Context } from './context.ts';
import { deathOf } from './death-of.ts';
import type { WardStore } from './ports/wards.ts';

/** Cases in which something is asked of somebody of whom it is not noted yet that they have died, or no more that they live. */
export type BereavedStore = Pick<WardStore, 'reportedOn'> & {
  /** @param stops kinds of entries by which the register knows of a death; `on`: the day that counts (`YYYY-MM-DD`) */
  bereaved(region: string, stops: readonly string[], on: string, limit: number): Promise<readonly string[]>;
};

const AT_ONCE = 200;

/**
 * Put off what is asked of people who have died, for a relative to go on with it, and say so where a death turns out to be none. A case that
 * cannot be read is told and holds up no other; whatever fails is found again on the next run. Answers in how many cases something was noted.
 */
export async function noteDeaths(context: Context, store: BereavedStore, regions: readonly string[], onTrouble?: (number: string, error: unknown) => void): Promise<number> {
  const { stops } = payingKinds(context.compiled.catalog);
  let noted = 0;
  for (const region of regions) {
    for (const number of await store.bereaved(region, stops, dayOf(context.now()), AT_ONCE)) {
      try {
        const read = await context.cases.read(region, number);
        if (!read) continue;
        const died = await deathOf(context, store, read);
        const acted = await actOnCase(context, { region, number, no: 0, actor: 'system' }, (acting) => awaitRelatives(acting, died));
        if (acted.kind === 'done' && acted.changed) noted += 1;
      } catch (error) {
        onTrouble?.(number, error);
      }
    }
  }
  return noted;
}
