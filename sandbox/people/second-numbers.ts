import type { Localized } from '#core/value.ts';
import { addYears } from './days.ts';
import { makeAccount, makeIdentityNumber, makePhone } from './numbers.ts';
import type { DemoEntry, Sex } from './person.ts';
import { HOME } from './places.ts';
import { randomFrom } from './random.ts';

/** Somebody who was entered under two numbers: the one that is right, and one that was mistyped at an employer long ago. */
export type TwoNumbers = { readonly name: string; readonly sex: Sex; readonly kept: string; readonly merged: string; readonly keptEntries: readonly DemoEntry[]; readonly mergedEntries: readonly DemoEntry[] };

/** Of the first pair a merge is proposed already; the others are for who tries it. */
const PEOPLE: readonly (readonly [name: string, sex: Sex, birthDate: string])[] = [['喻知秋', 'female', '1985-03-18'], ['乐正阳', 'male', '1988-03-18'], ['璩若兰', 'female', '1981-03-18'], ['逄大成', 'male', '1974-03-18']];

export const SECOND_NUMBER_STORY: Localized = {
  zh: '早年单位填错过一位号码，登记分在两个号下。登记管理人员 0441 已提出合并，等 0442 确认。',
  en: 'An employer once mistyped her number, so that what is known of her stands under two. Officer 0441 has proposed a merge; 0442 confirms it.',
};

/** People with two numbers of a city; their histories count back from `today`. They take part in nothing else. */
export function peopleWithTwoNumbers(homeSeed: string, today: string, region = HOME.code): readonly TwoNumbers[] {
  const random = randomFrom(`${homeSeed}/${region}/two-numbers`);
  const taken = new Set<string>();
  return PEOPLE.map(([name, sex, birthDate]): TwoNumbers => {
    const [kept, merged] = [makeIdentityNumber(random, taken, birthDate, sex, region), makeIdentityNumber(random, taken, birthDate, sex, region)];
    const job = (employerName: string, from: string, to: string | null): DemoEntry => ({ kind: 'employment', data: { employerName }, from, to, ...(to !== null && { endedBecause: { zh: '劳动合同到期', en: 'The contract ran out' } }) });
    const contact = (from: string): DemoEntry => ({ kind: 'contact', data: { phone: makePhone(random) }, from, to: null });
    return {
      name, sex, kept, merged,
      keptEntries: [contact(addYears(today, -4)), job('沂水样例商贸有限公司', addYears(today, -4), null), { kind: 'account.socialCard', data: { account: makeAccount(random, '621000') }, from: addYears(today, -4), to: null }],
      mergedEntries: [contact(addYears(today, -15)), job('蒙山示范机械厂', addYears(today, -15), addYears(today, -6))],
    };
  });
}
