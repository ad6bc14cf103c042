import type { Profile } from '../profile.ts';

/** Whoever wants to settle in two cities at once: the police of both know of it. */
export function settlingTwice(): readonly Profile[] {
  return [
    {
      publicSecurity: { household: 'other-urban' }, elsewhere: true, name: '顾双城', sex: 'male', age: 35, months: 60,
      records: { 'checkup-hospitals/report': { conclusion: 'fit' }, 'academic-records/qualification': { level: 'bachelor', regular: true, graduatedOn: '2014-06-30' }, 'shenzhen-public-security/moving-elsewhere': { elsewhere: true } },
      story: { zh: '人才引进：同时在另一个城市申请了落户，不符合。', en: 'Talent settlement: has applied in another city at the same time; refused.' },
    },
  ];
}
