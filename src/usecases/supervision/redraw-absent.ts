import { lastDayAway } from '#core/assignment/absence.ts';
import { inHand } from '#core/cases/in-hand.ts';
import { jointSeatOf } from '#core/cases/joint.ts';
import { redrawExpert } from '#core/cases/chase-opinions.ts';
import { awayInWords, redrawAbsent } from '#core/cases/redraw.ts';
import { actOnCase } from '../act-on-case.ts';
import type { Context } from '../context.ts';
import type { KeptAbsence, SupervisionStore } from '../ports/supervision.ts';
import { awayForLong } from './away-for-long.ts';

/** Items of one officer in one run; the next run goes on. */
const AT_ONCE = 200;

/**
 * Draw somebody else for what officers have in hand, and for what experts have still to appraise, who are away for long. Broken off and begun again it goes on where it was: what was drawn
 * anew is in other hands. An item that cannot be drawn is told and holds up no other. Answers how many were drawn anew.
 */
export async function redrawForAbsent(context: Context, store: Pick<SupervisionStore, 'absences' | 'handsOf' | 'appraisedBy'>, regions: readonly string[], onTrouble?: (number: string, error: unknown) => void): Promise<number> {
  let drawn = 0;
  for (const region of regions) {
    for (const absence of await awayForLong(context, store, region)) {
      const away = { officer: absence.officer, from: absence.from, to: lastDayAway(absence) };
      for (const { number, no } of await store.handsOf(region, absence.officer, AT_ONCE)) {
        try {
          const acted = await actOnCase(context, { region, number, no, actor: 'system' }, (acting) => redrawAbsent(acting, away));
          if (acted.kind === 'done' && acted.case.state.items.some((item) => item.no === no && inHand(item).officer !== absence.officer && !jointSeatOf(item, absence.officer))) drawn += 1;
        } catch (error) {
          onTrouble?.(number, error);
        }
      }
      drawn += await redrawForExpert(context, store, region, absence, onTrouble);
    }
  }
  return drawn;
}

/** The same for the places of an expert who has still to speak. */
async function redrawForExpert(context: Context, store: Pick<SupervisionStore, 'appraisedBy'>, region: string, absence: KeptAbsence, onTrouble?: (number: string, error: unknown) => void): Promise<number> {
  let drawn = 0;
  const reason = awayInWords({ from: absence.from, to: lastDayAway(absence) });
  for (const { number, no } of await store.appraisedBy(region, absence.officer, AT_ONCE)) {
    let done = false;
    try {
      const acted = await actOnCase(context, { region, number, no, actor: 'system' }, (acting) => {
        const outcome = redrawExpert(acting, { expert: absence.officer, reason });
        done = outcome.kind === 'done' && outcome.steps.length > 0;
        return outcome;
      });
      if (acted.kind === 'done' && done) drawn += 1;
    } catch (error) {
      onTrouble?.(number, error);
    }
  }
  return drawn;
}
