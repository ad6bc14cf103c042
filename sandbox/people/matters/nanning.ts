import { addDays } from '../days.ts';
import type { Profile } from '../profile.ts';

/** A month of a flexible worker on the lowest base of Guangxi, in fen: 20 % of `flexibleBaseFloor`. */
const MONTHLY_FEN = 79_200;

/** People for flexible work in Nanning and Liuzhou. */
export function nanningPeople(today: string): readonly Profile[] {
  const own = { separation: null, months: null } as const;
  const flexible = (daysAgo: number, occupation: string): NonNullable<Profile['entries']> => [
    { kind: 'employment', data: { employerName: '灵活就业' }, daysAgo },
    { kind: 'registration.employment', data: { form: 'flexible', occupation }, daysAgo },
  ];
  return [
    {
      ...own, name: '韦小妹', sex: 'female', age: 28,
      story: { zh: '灵活就业：送外卖，什么都没办过：登记就业、领就业创业证、自己缴社保一次办好。', en: 'Flexible work: delivers meals and has done nothing yet; registration, certificate and contributions at once.' },
    },
    {
      ...own, name: '覃建国', sex: 'male', age: 52, registeredDays: 100,
      story: { zh: '灵活就业：登记失业、满50周岁，先认定困难，公示后再登记灵活就业。', en: 'Flexible work: registered as unemployed and over 50; recognised first, then registered in flexible work.' },
    },
    {
      ...own, name: '莫秀英', sex: 'female', age: 45,
      records: { 'taxation/flexible-contributions': { months: 9, paid: 9 * MONTHLY_FEN, firstOn: addDays(today, -280) } },
      entries: [{ kind: 'hardship', data: { class: 'older' }, daysAgo: 400 }, ...flexible(300, 'domestic'), { kind: 'insurance.flexible', data: { base: MONTHLY_FEN * 5, monthly: MONTHLY_FEN }, daysAgo: 285 }],
      story: { zh: '灵活就业：困难人员缴了9个月，系统自己查到，一点就领回三分之二。', en: 'Flexible work: hard to place with nine months paid; found by itself, two thirds come back at a tap.' },
    },
    {
      ...own, name: '黄柳江', sex: 'male', age: 31, entries: flexible(90, 'driving'),
      story: { zh: '灵活就业：开网约车，已登记，还没缴社保：只办缴费，补贴说明给谁。', en: 'Flexible work: drives for a platform, registered and not insured; pays contributions, and is told whom the subsidy is for.' },
    },
    {
      name: '蓝天明', sex: 'male', age: 35, months: 60,
      story: { zh: '灵活就业：登记里还在单位上班，告诉他由单位缴、离开了先报终止。', en: 'Flexible work: on record as employed, so he is told that the employer pays or has to report the end.' },
    },
  ];
}
