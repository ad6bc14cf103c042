import { isUndecided, openAppraisal, type LeftBecause, type Opinion } from '#core/cases/appraisal.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type { Item } from '#core/cases/item.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { dayOf } from '#core/clocks/day.ts';
import { opinionUntil } from '#core/cases/opinion-due.ts';
import { termsOf } from '#core/supervision/terms.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { withUnit } from '#core/decisions/with-unit.ts';
import type { Localized } from '#core/value.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { AppraisalView } from '../schemas/appraisal.ts';
import type { ViewContext } from './case-view.ts';
import { elementName } from './fact-view.ts';

/** The name of a speciality of a matter's appraisal. */
export function specialityName(catalog: Catalog, service: string, speciality: string): Localized {
  return codeName(catalog, catalog.services.get(service)?.appraisal?.specialities ?? '', speciality);
}

/** What was found, by the names of the elements. */
export function opinionValues(catalog: Catalog, values: Opinion['values']): NonNullable<AppraisalView['group']> {
  return Object.entries(values).map(([element, value]) => {
    const type = catalog.elements.get(element)?.type ?? 'text';
    return { name: elementName(catalog, element), text: withUnit(formatValue(value, type, catalog.codes), type) };
  });
}

/** An opinion in words. */
export function opinionView(catalog: Catalog, { values, grounds, at }: Opinion): { values: NonNullable<AppraisalView['group']>; grounds: string; at: string } {
  return { values: opinionValues(catalog, values), grounds, at };
}

/** Where the draw of a place can be recomputed. */
export function seatDraw({ history, state }: Pick<CaseRead, 'history' | 'state'>, no: number, expert: string | undefined): string | undefined {
  const drawn = history.findLast(({ event }) => event.type === 'assigned' && event.role === 'expert' && event.no === no && event.officer === expert)?.event;
  return drawn?.type === 'assigned' ? `/api/v1/public/draws/${drawn.drawId}?region=${state.region}` : undefined;
}

/**
 * The appraisal of an item, for its officers and for its person. The person reads who was drawn and how far it is; single opinions stay
 * with officers, and what the group came to is told with the decision.
 */
export function appraisalView({ compiled: { catalog }, officers, calendar, now }: Pick<ViewContext, 'compiled' | 'officers' | 'calendar' | 'now'>, read: Pick<CaseRead, 'history' | 'state'>, item: Item, forPerson: boolean): { appraisal?: AppraisalView } {
  const { appraisal, service, no } = item;
  if (!appraisal) return {};
  const { committee, at, seats, left, opinion, absent } = appraisal;
  const terms = termsOf(catalog, read.state.region, dayOf(now));
  return { appraisal: {
    committee: codeName(catalog, 'authorities', committee), at, open: openAppraisal(item) !== undefined && item.endedAt === undefined, undecided: isUndecided(item),
    seats: seats.map((seat, index) => {
      const until = forPerson ? undefined : opinionUntil(item, index, terms, calendar);
      const draw = seatDraw(read, no, seat.expert);
      return { speciality: specialityName(catalog, service, seat.speciality), given: seat.opinion !== undefined, ...(until !== undefined && { until, ...(seat.chased === 'late' && { silent: true as const }) }), ...(seat.expert !== undefined && { expert: officers.get(seat.expert) ?? '' }), ...(seat.expert !== undefined && draw && { draw }), ...(seat.opinion && !forPerson && { opinion: opinionView(catalog, seat.opinion) }) };
    }),
    left: left.map(({ expert, kind, reason, at: leftAt }) => ({ expert: officers.get(expert) ?? '', kind, at: leftAt, ...(!forPerson && kind !== 'silent' && { reason }) })),
    ...(opinion && !forPerson && { group: opinionValues(catalog, opinion.values) }), ...(absent && { absent }),
  } };
}

/** Why an expert left, in words. */
const WHY_LEFT: Readonly<Record<LeftBecause, readonly [zh: string, en: string]>> = { recusal: ['应当回避', 'must not take part'], unable: ['不能参加', 'cannot take part'], silent: ['到期没有提出意见', 'gave no opinion in time'], absent: ['较长时间不在岗', 'is away for long'] };

type AppraisalEvent = Extract<CaseEvent, { type: 'appraisal-ordered' | 'expert-left' | 'opinion-chased' | 'opinion-given' | 'appraised' }>;
type Words = { readonly who: (id: string) => string; readonly actor: string; /** For who does not read why an expert left. */ readonly shut: boolean };

/** One line of the timeline. What experts found stands in none. */
export function appraisalLine(event: AppraisalEvent, { who, actor, shut }: Words): [zh: string, en: string] {
  switch (event.type) {
    case 'appraisal-ordered':
      return [`由 ${event.specialities.length} 名专家鉴定，专家从专家库随机抽取`, `appraised by ${event.specialities.length} experts, who are drawn at random from the pool`];
    case 'expert-left': {
      const [zh, en] = WHY_LEFT[event.kind];
      return [`专家 ${who(event.expert)} ${zh}，重新抽取${shut || event.kind === 'silent' ? '' : `：${event.reason}`}`, `expert ${who(event.expert)} ${en}; another is drawn${shut || event.kind === 'silent' ? '' : `: ${event.reason}`}`];
    }
    case 'opinion-chased':
      return event.how === 'reminded' ? ['已提醒专家按期提出鉴定意见', 'an expert was reminded of the last day of their opinion']
        : event.how === 'late' ? ['专家到期没有提出鉴定意见，现在没有别的专家可抽，已告知督办人员', 'an expert gave no opinion in time and nobody else can be drawn; the supervisor was told']
          : ['专家组久未形成多数意见，已告知督办人员', 'the experts have long found no majority; the supervisor was told'];
    case 'opinion-given':
      return [`专家 ${who(actor.slice('expert:'.length))} 提出了鉴定意见`, `expert ${who(actor.slice('expert:'.length))} gave an opinion`];
    case 'appraised':
      return ['专家组按多数形成鉴定意见', 'the group of experts came to its opinion by majority'];
  }
}
