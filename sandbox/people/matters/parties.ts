import { addDays, addYears } from '../days.ts';
import type { Profile } from '../profile.ts';

/** Whom an enterprise lets act for it: by names, with scopes and matters as the platform knows them. */
export type DemoClerk = { readonly enterprise: string; readonly person: string; readonly scopes: readonly string[]; readonly events: readonly string[] | null };

/** The clerk of the demonstration. */
export const DEMO_CLERKS: readonly DemoClerk[] = [{ enterprise: '临沂蒙山示范板材有限公司', person: '阮文静', scopes: ['matters', 'sheets', 'vacancies'], events: ['hiring', 'termination'] }];

/** Somebody who is on record as the guardian of a child. */
const watches = (ward: string): NonNullable<Profile['records']> => ({ 'kinship/guardianship': { deceased: ward, confirmed: true } });
const tied = (deceased: string): NonNullable<Profile['records']> => ({ 'kinship/relation': { deceased, confirmed: true, relation: 'child' } });
const child = (name: string, birthDate: string): Pick<Profile, 'name' | 'birthDate' | 'sex' | 'months' | 'separation' | 'account'> & { readonly name: string } => ({ name, birthDate, sex: 'female', months: null, separation: null, account: 'none' });

/** People who act as somebody else. */
export function partyProfiles(today: string): readonly Profile[] {
  const yearsAgo = (years: number): string => addYears(today, -years);
  return [
    {
      name: '阮文静', sex: 'female', birthDate: '1991-05-06', months: 70, employer: '临沂蒙山示范板材有限公司',
      featured: true,
      story: { zh: '蒙山示范板材的经办人：点“换身份办事”，代表单位招用、解除和答复推荐，其他的看不到。', en: 'Clerk of Mengshan Sample Boards: “Act as another” lets her hire, end employments and answer referrals for it, and see nothing else.' },
    },
    {
      name: '乐明慧', sex: 'female', birthDate: '1990-03-15', months: 120, records: watches('乐小宝'), featured: true,
      story: { zh: '替孩子办事：乐小宝的号码 {number of 乐小宝}，亲子关系查到，当场登记为监护人，然后点“换身份办事”。', en: 'Acts for her child 乐小宝 ({number of 乐小宝}): the tie is on record, she is entered as guardian at once and then acts as the child.' },
    },
    { name: '乐志强', sex: 'male', birthDate: '1988-10-02', months: 150, records: watches('乐小宝'), story: { zh: '乐小宝（{number of 乐小宝}）的父亲：父母都可以登记为监护人。', en: 'Father of 乐小宝 ({number of 乐小宝}): both parents can be entered.' } },
    { ...child('乐小宝', yearsAgo(10)), story: { zh: '10岁，由父母代办。', en: 'Ten years old; the parents act.' } },
    { name: '贺秋兰', sex: 'female', birthDate: '1960-06-06', months: 200, story: { zh: '替孙女贺朵朵（{number of 贺朵朵}）办事：登记里查不到监护，凭居委会的指定书由工作人员核实。', en: 'Acts for her granddaughter 贺朵朵 ({number of 贺朵朵}): no record, so an officer looks at the paper that named her.' } },
    { ...child('贺朵朵', yearsAgo(6)), story: { zh: '6岁，父母不能监护，奶奶被指定为监护人。', en: 'Six years old; the grandmother was named guardian.' } },
    { name: '查建平', sex: 'male', birthDate: '1985-01-09', months: 90, records: { 'kinship/guardianship': { deceased: '查乐乐', confirmed: false } }, story: { zh: '孩子查乐乐（{number of 查乐乐}）已被别人收养：不再是监护人。', en: 'His child 查乐乐 ({number of 查乐乐}) was adopted by others: he is the guardian no more.' } },
    { ...child('查乐乐', yearsAgo(8)), story: { zh: '8岁，已被收养。', en: 'Eight years old, adopted.' } },
    { name: '成永年', sex: 'male', birthDate: '1978-02-20', months: 130, records: watches('成小龙'), story: { zh: '孩子成小龙（{number of 成小龙}）今天满18周岁：请孩子本人办。', en: 'His child 成小龙 ({number of 成小龙}) is 18 today and acts himself.' } },
    { ...child('成小龙', yearsAgo(18)), story: { zh: '今天满18周岁。', en: 'Eighteen today.' } },
    {
      name: '伍德海', sex: 'male', age: 79, months: 260, separation: { reason: 'pension', daysAgo: 7000 }, pensionSinceDays: 6990, publicSecurity: { alive: false },
      records: { 'death-register/death': { recorded: true, missing: false, diedOn: addDays(today, -40), cause: 'illness' } }, story: { zh: '去世，没有另作安排。', en: 'Has died and arranged nothing else.' },
    },
    {
      name: '伍小梅', sex: 'female', birthDate: '1976-04-09', months: 180, records: tied('伍德海'), featured: true,
      story: { zh: '看父亲伍德海（{number of 伍德海}）的登记信息：打开“逝者的信息”，查到亲属关系和死亡登记，说明用途就能看、能下载。', en: 'Sees the data of her late father 伍德海 ({number of 伍德海}) under “Data of the deceased”: tie and death are on record, the purpose is stated.' },
    },
    {
      name: '阙长林', sex: 'male', age: 81, months: 300, separation: { reason: 'pension', daysAgo: 7600 }, pensionSinceDays: 7590, publicSecurity: { alive: false },
      records: { 'death-register/death': { recorded: true, missing: false, diedOn: addDays(today, -50), cause: 'illness' } }, entries: [{ kind: 'afterDeath', data: { who: 'nobody' }, daysAgo: 400 }],
      story: { zh: '生前安排：谁都不能看他的信息。', en: 'Arranged that nobody may see his data.' },
    },
    {
      name: '邬长河', sex: 'male', age: 77, months: 280, separation: { reason: 'pension', daysAgo: 6200 }, pensionSinceDays: 6190, publicSecurity: { alive: false },
      records: { 'death-register/death': { recorded: true, missing: false, diedOn: addDays(today, -20), cause: 'illness' } }, story: { zh: '去世，登记里查不到女儿。', en: 'Has died; no register knows his daughter.' },
    },
    {
      name: '邬晓芸', sex: 'female', birthDate: '1979-08-16', months: 150, featured: true,
      story: { zh: '父亲邬长河（{number of 邬长河}）去世，登记里查不到他们的关系：带户口簿到窗口（或者网上传），先核实关系，再办丧葬费。', en: 'Her father 邬长河 ({number of 邬长河}) has died and no register knows the tie: she has it established from the household register, then files.' },
    },
    { name: '阙晓晴', sex: 'female', birthDate: '1974-12-01', months: 160, records: tied('阙长林'), story: { zh: '父亲阙长林（{number of 阙长林}）生前安排谁都不能看：不能查阅。', en: 'Her father 阙长林 ({number of 阙长林}) arranged that nobody may see: she cannot.' } },
  ];
}
