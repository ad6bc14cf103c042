import type { Refusal } from '../cases/refusal.ts';

/** What was counted on the day. */
export type FairFigures = { readonly visitors: number; readonly talks: number; readonly hired: number };
export type Fair = {
  readonly id: string; readonly title: string; readonly about: string; readonly place: string; readonly startsAt: string; readonly endsAt: string; readonly stands: number;
  readonly cancelledAt: string | null; readonly figures: FairFigures | null;
};
/** How many stands are taken, who waits, and how many people are coming. */
export type FairCounts = { readonly booked: number; readonly waiting: number; readonly visitors: number };

/** What an announcement lacks (人力资源市场暂行条例：举办现场招聘会应提前向社会公布招聘会信息). */
export function wrongFair(fair: Pick<Fair, 'title' | 'about' | 'place' | 'startsAt' | 'endsAt'>, now: string): Refusal | undefined {
  const errors = [
    ...(fair.title.trim().length < 4 ? [{ pointer: '/title', detail: { zh: '请写明招聘会的名称', en: 'Name the fair' } }] : []),
    ...(fair.place.trim().length < 4 ? [{ pointer: '/place', detail: { zh: '请写明地点', en: 'Say where' } }] : []),
    ...(fair.about.trim().length < 10 ? [{ pointer: '/about', detail: { zh: '请写明面向谁、怎么参加，至少十个字', en: 'Say whom it is for and how to take part, in at least ten characters' } }] : []),
    ...(Date.parse(fair.startsAt) <= Date.parse(now) ? [{ pointer: '/startsAt', detail: { zh: '开始时间要在以后', en: 'It begins later than now' } }] : []),
    ...(Date.parse(fair.endsAt) <= Date.parse(fair.startsAt) || Date.parse(fair.endsAt) - Date.parse(fair.startsAt) > 3 * 86_400_000 ? [{ pointer: '/endsAt', detail: { zh: '结束在开始之后，最长三天', en: 'It ends after it begins, within three days' } }] : []),
  ];
  return errors.length === 0 ? undefined : { code: 'incomplete', detail: errors[0]!.detail, errors };
}

/** Why nobody can join or leave a fair now. */
export function notOpen({ cancelledAt, startsAt }: Pick<Fair, 'cancelledAt' | 'startsAt'>, now: string): Refusal | undefined {
  if (cancelledAt !== null) return { code: 'not-allowed', detail: { zh: '招聘会已取消', en: 'The fair was cancelled' } };
  return Date.parse(startsAt) <= Date.parse(now) ? { code: 'not-allowed', detail: { zh: '招聘会已经开始，请直接到现场', en: 'The fair has begun: just come' } } : undefined;
}

/** Why figures cannot be entered yet. */
export function notOver({ cancelledAt, endsAt }: Pick<Fair, 'cancelledAt' | 'endsAt'>, now: string): Refusal | undefined {
  if (cancelledAt !== null) return { code: 'not-allowed', detail: { zh: '招聘会已取消', en: 'The fair was cancelled' } };
  return Date.parse(endsAt) > Date.parse(now) ? { code: 'not-allowed', detail: { zh: '招聘会结束后再填', en: 'Figures come after the fair' } } : undefined;
}
