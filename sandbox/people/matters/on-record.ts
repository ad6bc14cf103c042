import type { Profile } from '../profile.ts';

/** Who has promised what was not so: one whose record stands and who objects to it, one who has made it good. */
export const ON_RECORD = { standing: '庾守诺', repaired: '晁改之' } as const;

/** People whose education nobody can look up, so that they promise it. */
export function peopleOnRecord(): readonly Profile[] {
  return [
    {
      name: ON_RECORD.standing, sex: 'female', age: 39, months: 180,
      story: { zh: '一份承诺查实不属实，记录还在，已经提出异议：“我的信用记录”里看得到，办事照常，但不能用承诺。督办人员 0402 在“承诺和信用”里答复。', en: 'A promise of hers was found untrue; the record stands and she objects to it: see “My credit records”. Everything can be applied for, without promises. Supervisor 0402 answers under “Promises and credit”.' },
    },
    {
      name: ON_RECORD.repaired, sex: 'male', age: 44, months: 230,
      story: { zh: '承诺不属实的记录已经改正修复，又可以用承诺：“我的信用记录”里看得到经过。', en: 'The record of an untrue promise was made good and repaired, promises are open again: “My credit records” tells how it went.' },
    },
  ];
}
