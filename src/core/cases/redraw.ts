import { thenSettle, type Acting } from './act.ts';
import { allows } from './actions.ts';
import type { Outcome } from './refusal.ts';

/** Who is away for long, on which items of a case. */
export type Away = { readonly officer: string; readonly from: string; readonly to: string | null };

/**
 * Draw somebody else for what an absent officer has in hand, as if they had given it back: the clock goes on as it was. Where nobody else can
 * be drawn it stays with them: to wait for somebody who is back soon is better than to wait for nobody.
 */
export function redrawAbsent(acting: Acting, { officer, from, to }: Away): Outcome {
  const item = acting.state.items.find(({ no }) => no === acting.no);
  const role = item?.status === 'review' ? 'reviewer' : 'officer';
  if (!item || allows(item.status, 'hand-back') !== true || item[role] !== officer) return { kind: 'done', steps: [] };
  const reason = to === null ? `${from} 起不在岗` : `${from} 至 ${to} 不在岗`;
  const outcome = thenSettle(acting, [{ actor: acting.actor, event: { type: 'handed-back', no: item.no, role, kind: 'absence', reason } }]);
  const drawn = outcome.kind === 'done' && outcome.steps.some(({ event }) => event.type === 'assigned' && event.no === item.no && event.role === role);
  return outcome.kind === 'done' && !drawn ? { kind: 'done', steps: [] } : outcome;
}
