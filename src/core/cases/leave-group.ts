import { mayAct, refused, thenSettle, type Acting } from './act.ts';
import { isUndecided, type LeftBecause } from './appraisal.ts';
import type { Outcome } from './refusal.ts';

/** Why somebody leaves the group. */
export type Leaving = { readonly kind: LeftBecause; readonly reason: string };

/** An expert must not take part (工伤保险条例 第二十七条: 与当事人有利害关系的，应当回避) or cannot: another of the same speciality is drawn at once. Who has given an opinion stays, unless the group found none and has to confer: it is not held up by one who cannot. */
export function leaveGroup(acting: Acting, leaving: Leaving): Outcome {
  const item = mayAct(acting, 'leave-group');
  if ('code' in item) return { kind: 'refused', refusal: item };
  return leaves(acting, acting.actor.slice('expert:'.length), leaving);
}

/** The officer takes an expert out, named by the place in the group: the person asks for a recusal and is right, or the expert did not come. */
export function replaceExpert(acting: Acting, { seat: place, ...leaving }: Leaving & { readonly seat: number }): Outcome {
  const item = mayAct(acting, 'replace-expert');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const seat = item.appraisal?.seats[place];
  const given = seat?.opinion !== undefined && !isUndecided(item);
  const detail = given ? { zh: '这位专家已经提出意见', en: 'This expert has given an opinion already' } : { zh: '请从专家组里选一位', en: 'Choose one of the group' };
  if (seat?.expert === undefined || given) return refused('wrong-type', detail, [{ pointer: '/seat', detail }]);
  return leaves(acting, seat.expert, leaving);
}

function leaves(acting: Acting, expert: string, { kind, reason }: Leaving): Outcome {
  const detail = { zh: '请写明原因', en: 'Say why' };
  if (reason.trim() === '') return refused('incomplete', detail, [{ pointer: '/reason', detail }]);
  return thenSettle(acting, [{ actor: acting.actor, event: { type: 'expert-left', no: acting.no, expert, kind, reason: reason.trim() } }]);
}
