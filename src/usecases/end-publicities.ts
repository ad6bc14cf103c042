import { endPublicity } from '#core/cases/end-publicity.ts';
import { actOnCase } from './act-on-case.ts';
import type { Context } from './context.ts';
import type { CaseRead } from './ports/cases.ts';

/** Decide the items of a case whose publicity is over. Tells whether anything has changed: the case is then to be read anew. */
export async function endPublicities(context: Context, { state }: CaseRead): Promise<boolean> {
  let changed = false;
  for (const { no, status } of state.items) {
    if (status !== 'publicity') continue;
    const acted = await actOnCase(context, { region: state.region, number: state.number, no, actor: 'system' }, (acting) => endPublicity(acting, context.calendarOf(state.region)));
    changed ||= acted.kind === 'done' && acted.case.state.version > state.version;
  }
  return changed;
}
