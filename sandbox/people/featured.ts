import type { Profile } from './profile.ts';

/** The people to sign in as first: one for each way a case can go. Their birthdays are fixed, so that their numbers are the same every day. */
export const FEATURED: readonly Profile[] = [
  {
    name: '王小明', sex: 'male', birthDate: '1992-03-18', district: '371302', months: 76, position: 'worker', wageFen: 520_000, separation: { reason: 'mutual-by-employer', daysAgo: 20 },
    story: { zh: '最普通的情形：缴费76个月，单位提出协商解除，社保卡正常。全部事项可当场办结，无需上传材料。', en: 'The ordinary case: insured for 76 months, ended by agreement that the employer proposed, card in order. Everything can be decided at once, nothing has to be uploaded.' },
  },
  {
    name: '李桂兰', sex: 'female', birthDate: '1979-05-06', district: '371311', months: 59, position: 'worker', wageFen: 310_000, separation: { reason: 'layoff', daysAgo: 35 },
    story: { zh: '女满40周岁，被裁员，缴费59个月：可以认定为就业困难人员（大龄）。', en: 'A woman of over 40, laid off, insured for 59 months: may be recognised as an older jobseeker in hardship.' },
  },
  {
    name: '张䶮', sex: 'male', birthDate: '1997-09-12', district: '371312', months: 24, separation: { reason: 'contract-expired', daysAgo: 9 },
    story: { zh: '姓名含生僻字“䶮”，合同期满终止，缴费24个月。', en: 'A rare character (䶮) in the name; the contract ran out after 24 months of insurance.' },
  },
  {
    name: '陈立强', sex: 'male', birthDate: '1988-02-27', district: '371302', months: 96, separation: { reason: 'resigned', daysAgo: 15 },
    story: { zh: '本人辞职：失业登记可以办，失业保险金按规则不能领取，并说明理由和救济途径。', en: 'Resigned: the registration goes through, the benefit is refused with its reason and what can be done.' },
  },
  {
    name: '赵敏', sex: 'female', birthDate: '2000-07-15', district: '371321', months: 11, separation: { reason: 'contract-expired', daysAgo: 12 },
    story: { zh: '缴费11个月，差一个月满一年。', en: 'Insured for 11 months, one short of a year.' },
  },
  {
    name: '孙建国', sex: 'male', birthDate: '1974-04-30', district: '371302', months: 246, position: 'management', wageFen: 880_000, separation: { reason: 'employer-bankrupt', daysAgo: 28 },
    story: { zh: '单位破产，缴费246个月，可领24个月：金额大，需要第二人复核。男满50周岁，也属于大龄。', en: 'Employer bankrupt after 246 months of insurance: 24 months of benefit, so a second officer confirms. Over 50, hence an older jobseeker too.' },
  },
  {
    name: '周丽华', sex: 'female', birthDate: '1990-06-08', district: '371302', months: 88, separation: { reason: 'mutual-by-employer', daysAgo: 130 },
    registeredDays: 120, seeks: { occupation: 'accounting', district: '371302' }, benefit: { months: 18, passed: 4 },
    certificates: [{ occupation: 'accounting', level: 'intermediate', daysAgo: 40 }],
    story: { zh: '正在领取失业保险金，领金期间取得技能证书；重新就业后停发并保留剩余月数。', en: 'Draws the benefit and earned a skill certificate meanwhile; a new job stops the benefit and keeps the months left.' },
  },
  {
    name: '吴㙍', sex: 'male', birthDate: '1985-01-25', district: '371327', months: 130, separation: { reason: 'resigned', daysAgo: 18 },
    story: { zh: '姓名含生僻字“㙍”。单位报送为本人辞职，本人不认可并举证，由工作人员重新核实。', en: 'A rare character (㙍) in the name. The employer reported a resignation; he disputes it with evidence, and an officer checks again.' },
  },
  {
    name: '郑𬭚', sex: 'female', birthDate: '1993-03-03', district: '371311', months: 45, separation: { reason: 'dismissed-notice', daysAgo: 400 }, registeredDays: 395, disabilityLevel: 3, seeks: { occupation: 'ecommerce' },
    story: { zh: '姓名含生僻字“𬭚”（基本平面之外）。持有残疾人证，登记失业超过一年。', en: 'A rare character beyond the basic plane (𬭚) in the name. Holds a disability certificate, registered unemployed for more than a year.' },
  },
  {
    name: '刘春燕', sex: 'female', birthDate: '1982-10-10', district: '371302', months: 64, separation: { reason: 'mutual-by-employer', daysAgo: 25 }, publicSecurity: { name: '刘春艳' },
    story: { zh: '公安人口库中的姓名是“刘春艳”，与参保姓名不一致：转人工核对。', en: 'Public security has her name as 刘春艳, another character than in the insurance: an officer compares.' },
  },
];
