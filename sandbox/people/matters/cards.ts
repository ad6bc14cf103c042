import type { Profile } from '../profile.ts';
import { addDays, addMonths, addYears, monthStart } from '../days.ts';

/** What the national library says of somebody who never had a card. */
const NO_CARD: Profile['records'] = { 'card-library/holder': { status: 'none', bank: null, city: null, expiresOn: null } };

const QUALIFICATION = { kind: 'qualification', issuedHere: true, inCatalogue: true, certificateNumber: '1513003000300123' };

/** People with skill certificates: the subsidy for one, and one that is lost. */
export function skilledPeople(today: string): readonly Profile[] {
  const certificate = (occupation: string, level: string, daysAgo: number): Pick<Profile, 'certificates'> => ({ certificates: [{ occupation, level, daysAgo }] });
  const paid = (number: number, daysAgo: number, occupation: string, level = 'elementary'): NonNullable<Profile['entries']>[number] => ({
    kind: 'subsidy.skill', data: { occupation, level, amount: 100_000, number }, daysAgo,
  });
  // Paid this year, whatever day it is.
  const daysIntoYear = (Date.parse(today) - Date.parse(`${today.slice(0, 4)}-01-01`)) / 86_400_000;
  return [
    {
      name: '蒋永康', sex: 'male', months: 60, ...certificate('electrician', 'advanced', 45),
      story: { zh: '在职缴费60个月，考到三级电工证：领技能提升补贴2000元，当场办好。', en: "In work, insured for 60 months, earned an electrician's certificate of level 3: 2,000 yuan at once." },
    },
    {
      name: '蒋春生', sex: 'male', months: 36, ...certificate('machinery', 'intermediate', 364),
      story: { zh: '缴费正好36个月，证书差一天满一年：来得及，1500元。', en: 'Insured for exactly 36 months, the certificate almost a year old: just in time, 1,500 yuan.' },
    },
    {
      name: '蒋文斌', sex: 'male', months: 35, ...certificate('welder', 'elementary', 30),
      story: { zh: '缴费35个月，差一个月：还领不了技能提升补贴，够了马上能来。', en: 'Insured for 35 months, one short: comes back as soon as it is enough.' },
    },
    {
      name: '蒋玉珍', sex: 'female', months: 88, ...certificate('eldercare', 'intermediate', 400),
      story: { zh: '证书已经超过12个月：过了申领期。', en: 'The certificate is older than 12 months: too late.' },
    },
    {
      name: '蒋立新', sex: 'male', months: 150, age: 42, ...certificate('manufacturing', 'technician', 60), records: { 'skill-registry/certificate': { ...QUALIFICATION, certificateNumber: '1513003000200456' } },
      story: { zh: '二级技师证：不在技能提升补贴范围；证书丢了可以补发。', en: "A technician's certificate: not subsidised here; if it is lost another one is issued." },
    },
    {
      name: '蒋海燕', sex: 'female', months: 72, ...certificate('catering', 'intermediate', 25), entries: [paid(1, 20, 'catering', 'intermediate')],
      story: { zh: '同一职业同一等级已经领过补贴：不能再领。', en: 'Was paid for this occupation and level already.' },
    },
    {
      name: '蒋有为', sex: 'male', months: 110, age: 39, ...certificate('electrician', 'elementary', 15), entries: [paid(3, Math.min(10, daysIntoYear), 'welder')],
      story: { zh: '今年已经领过三次：要等明年。', en: 'Was paid three times this year: has to wait for the next.' },
    },
    {
      name: '蒋传芳', sex: 'female', months: 130, age: 41, ...certificate('welder', 'advanced', 2600), records: { 'skill-registry/certificate': QUALIFICATION },
      story: { zh: '三级焊工资格证书丢了：作个承诺，当场补发。', en: "Lost a welder's certificate: issued again at once on her promise." },
    },
    {
      name: '蒋守成', sex: 'male', months: 140, age: 45, ...certificate('catering', 'advanced', 3900), records: { 'skill-registry/certificate': { ...QUALIFICATION, inCatalogue: false } },
      story: { zh: '证书的职业已退出国家职业资格目录：不补发，开书面证明。', en: 'The occupation has left the catalogue: a written statement instead of a certificate.' },
    },
    {
      name: '蒋远山', sex: 'male', months: 24, ...certificate('construction', 'intermediate', 1500), records: { 'skill-registry/certificate': { ...QUALIFICATION, issuedHere: false } },
      story: { zh: '证书是外省发的：向发证机构申请补发。', en: 'The certificate was issued in another province: the centre there issues it again.' },
    },
    {
      name: '蒋云霞', sex: 'female', months: 30, ...certificate('ecommerce', 'intermediate', 700), records: { 'skill-registry/certificate': { ...QUALIFICATION, kind: 'level' } },
      story: { zh: '丢的是职业技能等级证书：由评价机构补发，电子证书可以直接下载。', en: 'Lost a skill level certificate: the assessment body issues it again, the electronic one can be downloaded.' },
    },
  ];
}

/** Pensioners whose entitlement has to be confirmed: those the data see, those they do not, and those whom nobody paid meanwhile. */
export function pensioners(today: string): readonly Profile[] {
  const pensioner = (age: number, since: number): Pick<Profile, 'age' | 'sex' | 'separation' | 'months' | 'pensionSinceDays'> =>
    ({ age, sex: 'female', separation: { reason: 'pension', daysAgo: since + 10 }, months: 260, pensionSinceDays: since });
  const suspended = (months: number): NonNullable<Profile['entries']>[number] => {
    const from = addMonths(monthStart(today), 1 - months);
    return { kind: 'payout.suspended', data: { fund: 'pension', monthly: 312_000, account: '6210000000000008105' }, daysAgo: (Date.parse(today) - Date.parse(from)) / 86_400_000 };
  };
  return [
    { name: '柳春华', ...pensioner(68, 4500), story: { zh: '领养老金，上个月看过病：数据比对就认证通过，什么都不用做。', en: 'Draws a pension and saw a doctor last month: confirmed by data alone.' } },
    {
      name: '柳素云', ...pensioner(83, 9800), records: { 'data-comparison/trace': { seen: null } },
      story: { zh: '83岁，一年没出远门，数据查不到：由工作人员视频或者上门核实，不用刷脸。', en: 'Aged 83 and at home for a year, so that no data show her: an officer calls or visits, no face has to be scanned.' },
    },
    { name: '柳秋月', ...pensioner(71, 5600), entries: [suspended(3)], story: { zh: '逾期没认证，停发3个月：认证后恢复，三个月一次补齐。', en: 'Not confirmed in time, 3 months suspended: paid at once after the confirmation.' } },
    { name: '柳冬梅', ...pensioner(76, 7300), entries: [suspended(14)], story: { zh: '停发14个月：补发金额大，由第二人复核。', en: 'Suspended for 14 months: a large amount, so a second officer confirms.' } },
  ];
}

/** People for the social security card: one for each state of it. Whoever is not told of here holds a card in use. */
export function cardPeople(today: string): readonly Profile[] {
  const card = (status: string, daysAgo: number, expiresOn: string | null = '2033-06-30', city = '371300'): Pick<Profile, 'entries'> => ({
    entries: [{ kind: 'card', data: { status, bank: 'psbc', city, expiresOn }, daysAgo }],
  });
  return [
    {
      name: '方若晴', sex: 'female', birthDate: addYears(today, -22), months: 2, account: 'none', records: NO_CARD,
      story: { zh: '刚参加工作，从来没有社保卡：申领，选好银行和网点，当场通知制卡。', en: 'Just began to work and never had a card: applies for one, and its making is ordered at once.' },
    },
    {
      name: '方小满', sex: 'male', birthDate: addYears(today, -13), months: null, separation: null, account: 'none', records: NO_CARD,
      story: { zh: '13岁，没有社保卡：由监护人代办，工作人员核对监护关系。', en: '13 years old and without a card: the guardian applies and an officer checks the guardianship.' },
    },
    {
      name: '方启明', sex: 'male', months: 14, account: 'none', ...card('issued', 4, null),
      story: { zh: '新卡已领到，还没启用：启用后社保功能马上能用。', en: 'Has collected a new card: activating it makes it work at once.' },
    },
    {
      name: '方书航', sex: 'male', months: 9, account: 'none', ...card('issued', 2, null), records: { 'card-bank/card': { collected: false, accountActive: false, expiresOn: null } },
      story: { zh: '新卡还在网点，没有领：启用不了，告诉去哪里领。', en: 'The new card is still at the branch: it cannot be activated, and he is told where to collect it.' },
    },
    {
      name: '方若兰', sex: 'female', months: 20, account: 'inactive', ...card('issued', 6, null), records: { 'card-bank/card': { collected: true, accountActive: false, expiresOn: '2036-12-31' } },
      story: { zh: '卡已领到，银行账户还没激活：社保功能先启用，账户要到银行激活。', en: 'Has the card, its account is not active: the card works, the account has to be activated at the bank.' },
    },
    {
      name: '方志成', sex: 'male', months: 60, ...card('active', 700),
      story: { zh: '社保卡正常使用：可以试挂失、补领、换领、重置密码。', en: 'A card in use: for reporting it lost, replacing it and resetting its PIN.' },
    },
    {
      name: '方玉梅', sex: 'female', months: 48, ...card('suspended', 3),
      story: { zh: '卡已临时挂失：找到了可以解挂，找不到可以转正式挂失并补领。', en: 'The card is blocked for now: it can be restored, or reported lost and replaced.' },
    },
    {
      name: '方国栋', sex: 'male', months: 36, ...card('lost', 5),
      story: { zh: '卡已正式挂失：不能解挂，可以直接补领。', en: 'The card is reported lost: it cannot be restored, only replaced.' },
    },
    {
      name: '方建华', sex: 'male', months: 130, age: 44, ...card('active', 3600, addDays(today, 40)),
      story: { zh: '卡还有40天到期：可以换发。', en: 'The card expires in 40 days: it can be renewed.' },
    },
    {
      name: '方思远', sex: 'male', months: 7, elsewhere: true, ...card('active', 1500, '2032-03-31', 'elsewhere'),
      story: { zh: '外地户籍，卡是外地发的，来本市工作：可以领本市的卡。', en: 'From elsewhere with a card of another city, works here: can have a card of this city.' },
    },
    {
      name: '方海涛', sex: 'male', months: 96, separation: { reason: 'resigned', daysAgo: 60 }, ...card('active', 1200), story: { zh: '准备出国定居，养老保险关系还在：要先结清个人账户，才能注销社保卡。', en: 'About to settle abroad with the pension account still open: it is settled before the card can be cancelled.' },
    },
    {
      name: '秦桂芳', sex: 'female', age: 62, separation: { reason: 'pension', daysAgo: 2600 }, months: 280, pensionSinceDays: 2580,
      story: { zh: '领养老金：把发放账户换到社保卡，当场办好；领着养老金不能注销社保卡。', en: 'Draws a pension: changes the account to that of her card at once; the card cannot be cancelled meanwhile.' },
    },
    {
      name: '秦守义', sex: 'male', age: 66, separation: { reason: 'pension', daysAgo: 1900 }, months: 320, pensionSinceDays: 1880,
      records: { 'card-bank/payout-account': { socialCard: false, bankName: '沂蒙样例银行' } },
      story: { zh: '领养老金：换到本人的普通储蓄卡，由第二人复核。', en: 'Draws a pension: changes to another account of his own, which a second officer confirms.' },
    },
    {
      name: '秦玉兰', sex: 'female', age: 64, separation: { reason: 'pension', daysAgo: 3300 }, months: 240, pensionSinceDays: 3290,
      records: { 'card-bank/payout-account': { ownAccount: false } },
      story: { zh: '领养老金：填的是儿子的账号，银行核对户名不符，不予变更。', en: "Draws a pension: gives her son's account; the bank says that it is not hers and nothing is changed." },
    },
    {
      name: '秦铁生', sex: 'male', age: 47, months: 180, separation: { reason: 'dismissed-notice', daysAgo: 900 },
      entries: [{ kind: 'payout.injury', data: { bankName: '临沂示范银行', account: '6210000000000004701' }, daysAgo: 880 }],
      story: { zh: '按月领伤残津贴：可以换发放账户。', en: 'Draws a monthly injury allowance: can change the account it is paid to.' },
    },
  ];
}
