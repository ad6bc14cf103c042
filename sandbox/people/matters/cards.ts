import type { Profile } from '../profile.ts';
import { addDays, addYears } from '../days.ts';

/** What the national library says of somebody who never had a card. */
const NO_CARD: Profile['records'] = { 'card-library/holder': { status: 'none', bank: null, city: null, expiresOn: null } };

/** People for the social security card: one for each state of it. Whoever is not told of here holds a card in use. */
export function cardPeople(today: string): readonly Profile[] {
  const card = (status: string, daysAgo: number, expiresOn: string | null = '2033-06-30', city = '371300'): Pick<Profile, 'entries'> => ({
    entries: [{ kind: 'card', data: { status, bank: 'psbc', city, expiresOn }, daysAgo }],
  });
  return [
    {
      name: '方晓雨', sex: 'female', birthDate: addYears(today, -22), months: 2, account: 'none', records: NO_CARD,
      story: { zh: '刚参加工作，从来没有社保卡：申领，选好银行和网点，当场通知制卡。', en: 'Just began to work and never had a card: applies for one, and its making is ordered at once.' },
    },
    {
      name: '方小满', sex: 'male', birthDate: addYears(today, -8), months: null, separation: null, account: 'none', records: NO_CARD,
      story: { zh: '8岁，没有社保卡：由监护人代办，工作人员核对监护关系。', en: 'Eight years old and without a card: the guardian applies and an officer checks the guardianship.' },
    },
    {
      name: '方启明', months: 14, account: 'none', ...card('issued', 4, null),
      story: { zh: '新卡已领到，还没启用：启用后社保功能马上能用。', en: 'Has collected a new card: activating it makes it work at once.' },
    },
    {
      name: '方书航', months: 9, account: 'none', ...card('issued', 2, null), records: { 'card-bank/card': { collected: false, accountActive: false, expiresOn: null } },
      story: { zh: '新卡还在网点，没有领：启用不了，告诉去哪里领。', en: 'The new card is still at the branch: it cannot be activated, and he is told where to collect it.' },
    },
    {
      name: '方若兰', months: 20, account: 'inactive', ...card('issued', 6, null), records: { 'card-bank/card': { collected: true, accountActive: false, expiresOn: '2036-12-31' } },
      story: { zh: '卡已领到，银行账户还没激活：社保功能先启用，账户要到银行激活。', en: 'Has the card, its account is not active: the card works, the account has to be activated at the bank.' },
    },
    {
      name: '方志成', months: 60, ...card('active', 700),
      story: { zh: '社保卡正常使用：可以试挂失、补领、换领、重置密码。', en: 'A card in use: for reporting it lost, replacing it and resetting its PIN.' },
    },
    {
      name: '方玉梅', months: 48, ...card('suspended', 3),
      story: { zh: '卡已临时挂失：找到了可以解挂，找不到可以转正式挂失并补领。', en: 'The card is blocked for now: it can be restored, or reported lost and replaced.' },
    },
    {
      name: '方国栋', months: 36, ...card('lost', 5),
      story: { zh: '卡已正式挂失：不能解挂，可以直接补领。', en: 'The card is reported lost: it cannot be restored, only replaced.' },
    },
    {
      name: '方建华', months: 130, age: 44, ...card('active', 3600, addDays(today, 40)),
      story: { zh: '卡还有40天到期：可以换发。', en: 'The card expires in 40 days: it can be renewed.' },
    },
    {
      name: '方思远', months: 7, elsewhere: true, ...card('active', 1500, '2032-03-31', 'elsewhere'),
      story: { zh: '外地户籍，卡是外地发的，来本市工作：可以领本市的卡。', en: 'From elsewhere with a card of another city, works here: can have a card of this city.' },
    },
    {
      name: '方海涛', months: 96, separation: { reason: 'resigned', daysAgo: 60 }, ...card('active', 1200), story: { zh: '准备出国定居，养老保险关系还在：要先结清个人账户，才能注销社保卡。', en: 'About to settle abroad with the pension account still open: it is settled before the card can be cancelled.' },
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
