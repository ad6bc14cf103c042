import { addDays, addYears, bornToRetireIn } from './days.ts';
import type { Profile } from './profile.ts';

const left = (reason: string, daysAgo = 22): { separation: { reason: string; daysAgo: number } } => ({ separation: { reason, daysAgo } });
const employer = left('mutual-by-employer');

/** Both sides of every boundary of the rules, one person each. */
export function edgeProfiles(today: string): readonly Profile[] {
  const insured = [0, 1, 11, 12, 13, 58, 59, 60, 61, 119, 120, 121, 180, 240, 300].map((months): Profile => ({
    ...employer, months, age: months > 200 ? 49 : months > 100 ? 44 : 37, story: { zh: `缴费${months}个月。`, en: `Insured for ${months} months.` },
  }));
  const unused = [[12, 1], [24, 6], [60, 6], [76, 7], [120, 3], [130, 24]].map(([months, unusedMonths]): Profile => ({
    ...employer, months, unusedMonths, age: 42, story: { zh: `缴费${months}个月，上次还剩${unusedMonths}个月没领。`, en: `Insured for ${months} months, ${unusedMonths} left from an earlier benefit.` },
  }));
  const reasons = [
    'contract-expired', 'employer-bankrupt', 'employer-closed', 'dismissed-fault', 'dismissed-notice', 'layoff',
    'mutual-by-employer', 'resigned-employer-fault', 'removed', 'resigned', 'mutual-by-worker',
  ].map((reason, i): Profile => ({ ...left(reason, 10 + i), months: 30 + i * 5, story: { zh: `解除原因代码：${reason}。`, en: `The employment ended by: ${reason}.` } }));
  return [
    ...insured, ...unused, ...reasons, ...byAge(today), ...bySupport(), ...byRecord(),
    { months: 50, story: { zh: '仍在职。', en: 'Still in work.' } },
    { months: 170, age: 45, story: { zh: '仍在职，缴费170个月。', en: 'Still in work, insured for 170 months.' } },
    { ...left('mutual-by-employer', 0), months: 40, story: { zh: '今天刚刚解除劳动合同。', en: 'The employment ended today.' } },
    { ...left('layoff', 700), months: 40, story: { zh: '离职将近两年，未登记。', en: 'Left almost two years ago and never registered.' } },
    { ...left('layoff'), months: 70, elsewhere: true, story: { zh: '常住地在外市，参保地在本市。', en: 'Lives in another city, insured here.' } },
    { separation: null, months: null, age: 23, graduatedDays: 150, story: { zh: '应届毕业生，从未就业。', en: 'A recent graduate, never employed.' } },
  ];
}

function byAge(today: string): readonly Profile[] {
  return [
    { age: 15, separation: null, months: null, account: 'none', story: { zh: '未满16周岁。', en: 'Under 16.' } },
    { birthDate: addYears(today, -16), separation: null, months: null, story: { zh: '今天满16周岁。', en: 'Turns 16 today.' } },
    { sex: 'male', birthDate: addYears(today, -50), ...employer, months: 90, story: { zh: '男，今天满50周岁。', en: 'A man who turns 50 today.' } },
    { sex: 'male', birthDate: addDays(addYears(today, -50), 1), ...employer, months: 90, story: { zh: '男，明天满50周岁。', en: 'A man who turns 50 tomorrow.' } },
    { sex: 'female', birthDate: addYears(today, -40), ...employer, months: 70, story: { zh: '女，今天满40周岁。', en: 'A woman who turns 40 today.' } },
    { sex: 'female', birthDate: addDays(addYears(today, -40), 1), ...employer, months: 70, story: { zh: '女，明天满40周岁。', en: 'A woman who turns 40 tomorrow.' } },
    { sex: 'male', birthDate: bornToRetireIn(7, today, 'male'), ...left('layoff'), months: 240, story: { zh: '男，距法定退休年龄不足1年。', en: 'A man less than a year from the statutory retirement age.' } },
    { sex: 'male', birthDate: bornToRetireIn(13, today, 'male'), ...left('layoff'), months: 240, story: { zh: '男，距法定退休年龄13个月。', en: 'A man 13 months from the statutory retirement age.' } },
    { sex: 'female', birthDate: bornToRetireIn(5, today, 'female50'), position: 'worker', ...left('layoff'), months: 200, story: { zh: '女工人，距法定退休年龄不足1年。', en: 'A woman in a worker position less than a year from the statutory retirement age.' } },
    { sex: 'female', birthDate: bornToRetireIn(6, today, 'female55'), position: 'management', ...left('layoff'), months: 260, story: { zh: '女管理技术岗位，距法定退休年龄不足1年。', en: 'A woman in a management position less than a year from the statutory retirement age.' } },
    { sex: 'male', age: 63, ...left('pension', 200), months: 300, pensionSinceDays: 195, story: { zh: '已享受基本养老保险待遇。', en: 'Draws a pension.' } },
    { sex: 'female', age: 56, ...left('pension', 900), months: 290, pensionSinceDays: 890, position: 'worker', story: { zh: '女，已享受基本养老保险待遇。', en: 'A woman who draws a pension.' } },
  ];
}

/** Hardship by every class, and who draws or drew benefit. */
function bySupport(): readonly Profile[] {
  const ended = { zh: '期满', en: 'The granted months are over' };
  return [
    { ...employer, months: 20, age: 30, disabilityLevel: 1, story: { zh: '持有一级残疾人证。', en: 'Certified disability, level 1.' } },
    { ...employer, months: 36, age: 27, disabilityLevel: 4, story: { zh: '持有四级残疾人证。', en: 'Certified disability, level 4.' } },
    { ...employer, months: 28, age: 31, civilAffairs: { lowIncome: true }, story: { zh: '低保家庭。', en: 'The family draws the subsistence allowance.' } },
    { ...employer, months: 33, age: 35, civilAffairs: { zeroEmployment: true }, story: { zh: '零就业家庭。', en: 'Nobody of the family is in work.' } },
    { ...left('layoff', 380), months: 40, age: 33, registeredDays: 366, seeks: { occupation: 'retail' }, story: { zh: '登记失业刚满一年。', en: 'Registered unemployed for just over a year.' } },
    { ...left('layoff', 380), months: 40, age: 33, registeredDays: 360, seeks: { occupation: 'logistics' }, story: { zh: '登记失业差几天满一年。', en: 'Registered unemployed for a few days less than a year.' } },
    { separation: null, months: null, age: 39, landLostDays: 420, story: { zh: '失地农民，从未参保。', en: 'Lost the land to requisition, never insured.' } },
    { ...employer, months: 14, age: 24, graduatedDays: 600, story: { zh: '毕业不到两年。', en: 'Graduated less than two years ago.' } },
    { ...employer, months: 14, age: 25, graduatedDays: 760, story: { zh: '毕业已超过两年。', en: 'Graduated more than two years ago.' } },
    { ...left('layoff', 160), months: 62, age: 40, registeredDays: 150, benefit: { months: 18, passed: 5 }, seeks: { occupation: 'driving' }, story: { zh: '正在领取失业保险金，已领5个月。', en: 'Draws the benefit, 5 months have passed.' } },
    { ...left('layoff', 340), months: 14, age: 29, registeredDays: 330, benefit: { months: 12, passed: 11 }, seeks: { occupation: 'catering' }, story: { zh: '正在领取失业保险金，只剩最后一个月。', en: 'Draws the benefit, one month is left.' } },
    { ...left('layoff', 420), months: 20, age: 34, registeredDays: 410, benefit: { months: 12, passed: 13, ended }, seeks: { occupation: 'sales' }, story: { zh: '失业保险金已领满，仍未就业。', en: 'The benefit has run out, still without work.' } },
    { months: 16, earlierMonths: 14, age: 37, benefit: { months: 12, passed: 22, drawn: 4, ended: { zh: '重新就业', en: 'Employed again' } }, story: { zh: '以前领过失业保险金，现已重新就业，还剩8个月。', en: 'Drew the benefit earlier and works again; 8 months are left.' } },
    { ...left('layoff', 12), months: 5, earlierMonths: 40, age: 36, benefit: { months: 12, passed: 14, drawn: 5, ended: { zh: '重新就业', en: 'Employed again' } }, story: { zh: '领了5个月重新就业，不满一年又被裁：接着领剩下的7个月。', en: 'Drew for 5 months, worked again and was laid off within a year: goes on drawing the 7 months left.' } },
    { ...left('layoff', 12), months: 8, earlierMonths: 20, age: 34, benefit: { months: 12, passed: 24, ended }, story: { zh: '上次的已经领满，重新就业后只缴了8个月。', en: 'Drew all of the earlier benefit, then contributed for only 8 months.' } },
    { ...left('layoff', 100), months: 66, age: 32, registeredDays: 95, benefit: { months: 18, passed: 3 }, seeks: { occupation: 'electrician' }, certificates: [{ occupation: 'electrician', level: 'advanced', daysAgo: 10 }], story: { zh: '领金期间取得高级电工证书。', en: "Earned an advanced electrician's certificate while drawing the benefit." } },
    { ...left('layoff', 100), months: 66, age: 32, registeredDays: 95, benefit: { months: 18, passed: 3 }, seeks: { occupation: 'welder' }, certificates: [{ occupation: 'welder', level: 'elementary', daysAgo: 500 }], story: { zh: '证书是在领金之前取得的。', en: 'Holds a certificate from before the benefit.' } },
    { ...left('layoff', 200), months: 50, age: 51, sex: 'male', registeredDays: 190, hardship: 'older', seeks: { occupation: 'security' }, story: { zh: '已认定为就业困难人员。', en: 'Already recognised as in hardship.' } },
    { ...employer, months: 48, age: 36, certificates: [{ occupation: 'manufacturing', level: 'technician', daysAgo: 90 }], story: { zh: '在职期间取得技师证书，未领金。', en: "Earned a technician's certificate while employed; draws no benefit." } },
  ];
}

/** Departments that know something else, or accounts that cannot receive money. */
function byRecord(): readonly Profile[] {
  return [
    { ...employer, months: 55, account: 'inactive', story: { zh: '社保卡银行账户未激活。', en: 'The account of the card is not active.' } },
    { ...employer, months: 48, account: 'none', story: { zh: '没有社保卡银行账户。', en: 'Has no account with the card.' } },
    { ...employer, months: 41, account: 'unregistered', story: { zh: '银行有社保卡账户，登记里没有：自己填账号，由银行核验。账号 {account}', en: 'The bank has the account of the card, the register does not: it is typed and the bank checks it. Account {account}' } },
    { ...employer, months: 39, account: 'other-holder', story: { zh: '银行账户户名与本人不一致。', en: 'The account runs under another name.' } },
    { ...employer, months: 150, age: 51, publicSecurity: { alive: false }, story: { zh: '公安人口库登记为已死亡。', en: 'Public security has a record of death.' } },
    { ...employer, months: 44, age: 33, publicSecurity: { birthDate: '1990-01-01' }, story: { zh: '公安人口库的出生日期不一致。', en: 'Public security has another date of birth.' } },
    { ...employer, months: 27, age: 30, sex: 'female', publicSecurity: { sex: 'male' }, story: { zh: '公安人口库的性别不一致。', en: 'Public security has another sex.' } },
    { ...employer, months: 31, age: 28, name: '陈嘉豪', sex: 'male', numberPrefix: '810000', elsewhere: true, publicSecurity: { household: 'other-urban' }, story: { zh: '持港澳居民居住证（810000）。', en: 'Holds a residence permit for residents of Hong Kong (810000).' } },
    { ...employer, months: 37, age: 40, name: '林佩君', sex: 'female', numberPrefix: '830000', elsewhere: true, publicSecurity: { household: 'other-urban' }, story: { zh: '持台湾居民居住证（830000）。', en: 'Holds a residence permit for residents of Taiwan (830000).' } },
    { ...employer, months: 26, age: 35, name: 'MARIA SILVA', sex: 'female', numberPrefix: '937076', elsewhere: true, publicSecurity: { household: 'other-urban' }, story: { zh: '持外国人永久居留身份证（9开头）。', en: "Holds a foreigner's permanent residence card (begins with 9)." } },
    { ...employer, months: 52, age: 45, name: '阿依古丽·买买提', sex: 'female', story: { zh: '姓名含间隔号。', en: 'A middle dot in the name.' } },
    { ...employer, months: 29, age: 27, name: '欧阳𫖮', sex: 'male', story: { zh: '复姓，名为生僻字“𫖮”。', en: 'A surname of two characters and a rare given name (𫖮).' } },
  ];
}

