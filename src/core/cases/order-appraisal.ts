import { mayAct, refused, type Acting } from './act.ts';
import { NO_APPRAISAL } from './actions.ts';
import { authorityOf } from './authority-of.ts';
import { byMoment, timesFault } from './order-visit.ts';
import type { Outcome } from './refusal.ts';
import { emptySeats, seatExperts } from './seat-experts.ts';

/** Of which specialities the experts are (the first gets the most places), how many, where the person is examined, what they bring, and the times to choose from. */
export type AppraisalOrder = { readonly specialities: readonly string[]; readonly experts: number; readonly place: string; readonly bring: string; readonly times: readonly string[] };

/**
 * The officer has an item appraised: the group is drawn in the same breath from the committee's pool, so that nobody chooses an expert, and
 * the person is asked for a time of the examination (提前通知时间、地点和应当携带的材料). The limit stays as it is.
 */
export function orderAppraisal(acting: Acting, { specialities, experts, place, bring, times }: AppraisalOrder): Outcome {
  const item = mayAct(acting, 'order-appraisal');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const { run: { compiled: { catalog }, known: { at }, hash } } = acting;
  const appraisal = catalog.services.get(item.service)?.appraisal;
  if (!appraisal) return refused('not-allowed', NO_APPRAISAL);
  const wrong = (field: string, zh: string, en: string): Outcome => refused('wrong-type', { zh, en }, [{ pointer: `/${field}`, detail: { zh, en } }]);
  if (!appraisal.experts.includes(experts)) return wrong('experts', `专家组由 ${appraisal.experts.join(' 名或 ')} 名专家组成`, `A group has ${appraisal.experts.join(' or ')} experts`);
  const known = catalog.codes.get(appraisal.specialities)?.codes ?? {};
  const few = specialities.length === 0 || specialities.length > experts || new Set(specialities).size !== specialities.length;
  if (few || specialities.some((one) => !Object.hasOwn(known, one))) return wrong('specialities', `请选择 1 到 ${experts} 个与伤情相关的科别`, `Choose 1 to ${experts} specialities that the injury concerns`);
  if (place.trim() === '') return wrong('place', '请写明到哪里鉴定', 'Say where the examination is');
  if (bring.trim() === '') return wrong('bring', '请写明要带什么', 'Say what to bring');
  const fault = timesFault(times, at);
  if (fault) return { kind: 'refused', refusal: fault };
  if (!acting.pool) return { kind: 'needs-pool' };
  const committee = authorityOf(catalog, item);
  const seats = Array.from({ length: experts }, (_, place_) => specialities[place_ % specialities.length]!).toSorted((a, b) => specialities.indexOf(a) - specialities.indexOf(b));
  const group = { ...item, appraisal: { committee, by: acting.actor, at, draws: 0, seats: seats.map((speciality) => ({ speciality })), left: [] } };
  const drawn = seatExperts(acting.state, group, acting.pool, hash);
  if (drawn.length < experts) {
    const taken = new Set(drawn.flatMap(({ event }) => (event.type === 'assigned' && event.seat !== undefined ? [event.seat] : [])));
    const lacking = known[seats[emptySeats(group).find((seat) => !taken.has(seat)) ?? 0]!];
    return wrong('specialities', `专家库里现在能抽取的${lacking?.zh ?? ''}专家不够，请改选科别或者人数`, `The pool has too few experts of ${lacking?.en ?? ''} to draw from; choose another speciality or number`);
  }
  const { clock, variant } = item;
  return { kind: 'done', steps: [
    { actor: acting.actor, event: { type: 'appraisal-ordered', no: item.no, committee, specialities: seats, basis: appraisal.basis } },
    ...drawn,
    { actor: acting.actor, event: { type: 'visit-ordered', no: item.no, visit: { kind: 'examination', reason: bring.trim(), place: place.trim(), times: times.toSorted(byMoment) }, statutory: clock.statutory, promised: clock.promised, basis: appraisal.basis, ...(variant !== undefined && { variant }) } },
  ] };
}
