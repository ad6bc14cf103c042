import type { Catalog } from '../catalog/catalog.ts';
import { addDays, endOfDay } from '../clocks/day.ts';
import type { Localized } from '../value.ts';

/** Which payments of a region are held: of a matter, of a fund, to a person, or what is all of these that are named. With none of them: all. */
export type HaltScope = { readonly service: string | null; readonly fund: string | null; readonly payee: string | null };

/** Somebody wants payments held. `ground`: a code of `paymentHalts`, in whose words the payee reads it; `reason`: the officer’s own words, for officers; `until`: the last day. */
export type HaltWish = Omit<HaltScope, 'payee'> & { readonly payee: string | null; readonly everything: boolean; readonly ground: string; readonly reason: string; readonly basis: string; readonly until: string };

/** The code list of what a payee reads of a hold. */
export const GROUNDS = 'paymentHalts';
/** A hold that is to last longer is decided anew. */
const LONGEST_DAYS = 366;

export type HaltFault = { readonly pointer: string; readonly detail: Localized };

/** What is wrong with a wish, field by field. Nothing is held by leaving fields empty: who means all payments of the region says so. */
export function haltFaults({ services, codes }: Pick<Catalog, 'services' | 'codes'>, wish: HaltWish, today: string): readonly HaltFault[] {
  const { service, fund, payee, everything, ground, reason, basis, until } = wish;
  const none = service === null && fund === null && payee === null;
  const faults: (HaltFault | false)[] = [
    service !== null && !services.has(service) && { pointer: '/service', detail: { zh: '没有这个事项', en: 'There is no such matter' } },
    fund !== null && codes.get('funds')?.codes[fund] === undefined && { pointer: '/fund', detail: { zh: '没有这个基金', en: 'There is no such fund' } },
    none !== everything && { pointer: '/everything', detail: { zh: '请选定暂停哪些：事项、基金或者领取人；要暂停本地区全部发放的，单独说明', en: 'Say what is held: a matter, a fund or a payee; to hold everything in the region, say so and name none of them' } },
    codes.get(GROUNDS)?.codes[ground] === undefined && { pointer: '/ground', detail: { zh: '请选一个对领取人说明的原因', en: 'Choose what the payee reads' } },
    reason.trim() === '' && { pointer: '/reason', detail: { zh: '请写明理由', en: 'Give the reason' } },
    basis.trim() === '' && { pointer: '/basis', detail: { zh: '请写明依据', en: 'Give the basis' } },
    until < today && { pointer: '/until', detail: { zh: '截止日期已经过去', en: 'The last day is over' } },
    until > addDays(today, LONGEST_DAYS) && { pointer: '/until', detail: { zh: '最长一年，到期需要继续的，重新决定', en: 'A year at most; decide anew if it is to go on' } },
  ];
  return faults.filter((each) => each !== false);
}

/** The last moment of a hold, by its last day. */
export function haltEnd(until: string): string {
  return endOfDay(until);
}
