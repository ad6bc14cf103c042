import { redrawGone } from '#core/cases/redraw.ts';
import { actOnCase } from '../act-on-case.ts';
import type { Context } from '../context.ts';
import type { SupervisionStore } from '../ports/supervision.ts';

/** Items of a region in one run; the next run goes on. */
const AT_ONCE = 200;

/**
 * Take what officers have in hand who have left, or have lost the role by which they have it, and draw somebody else. Broken off and begun again
 * it goes on where it was. An item that cannot be read is told and holds up no other. Answers how many were taken.
 */
export async function redrawForGone(context: Context, store: Pick<SupervisionStore, 'leftBehind'>, regions: readonly string[], onTrouble?: (number: string, error: unknown) => void): Promise<number> {
  let taken = 0;
  for (const region of regions) {
    for (const { number, no, officer, ended } of await store.leftBehind(region, AT_ONCE)) {
      let done = false;
      try {
        const acted = await actOnCase(context, { region, number, no, actor: 'system' }, (acting) => {
          const outcome = redrawGone(acting, { officer, reason: ended ? '已离开岗位' : '不再担任这项工作' });
          done = outcome.kind === 'done' && outcome.steps.length > 0;
          return outcome;
        });
        if (acted.kind === 'done' && done) taken += 1;
      } catch (error) {
        onTrouble?.(number, error);
      }
    }
  }
  return taken;
}
