import { addDays } from '../days.ts';
import type { Profile } from '../profile.ts';

type Records = NonNullable<Profile['records']>;

/** People for Ya'an's bank branches and its start-up loan. */
export function yaanPeople(today: string): readonly Profile[] {
  const business = (days: number, kind: string, businessName: string): Records =>
    ({ 'market-regulation/own-business': { registered: true, kind, businessName, registeredOn: addDays(today, -days), first: true }, 'taxation/business-operation': { operating: true } });
  const agreed: Records = { 'guarantee-fund/guarantee': { agreed: true }, 'loan-bank/credit': { otherLoans: false, agreed: true } };
  const own = { separation: null, months: null } as const;
  return [
    {
      name: '杨茂林', sex: 'male', age: 69, separation: { reason: 'pension', daysAgo: 3000 }, months: 250, pensionSinceDays: 2990,
      story: { zh: '雅安社银网点：在村口的银行做待遇认证，数据比对当场通过，顺便打一张参保证明。', en: 'At the bank in Ya’an: the pension is confirmed by data at once, and a statement comes with it.' },
    },
    {
      name: '高素英', sex: 'female', age: 84, separation: { reason: 'pension', daysAgo: 9000 }, months: 210, pensionSinceDays: 8990, records: { 'data-comparison/trace': { seen: null } },
      story: { zh: '雅安社银网点：84岁，数据查不到，由“背包客”上门核实，不用刷脸。', en: 'At the bank in Ya’an: aged 84 and not seen by data; somebody calls at home, no face has to be scanned.' },
    },
    {
      ...own, name: '骆小兰', sex: 'female', age: 27, account: 'none', records: { 'card-library/holder': { status: 'none', bank: null, city: null, expiresOn: null } },
      story: { zh: '雅安社银网点：办社保卡立等可取，查参保、自己缴社保一次办完。', en: 'At the bank in Ya’an: a card while she waits, enquiry and contributions at once.' },
    },
    {
      name: '任刚', sex: 'male', age: 34, months: 44,
      story: { zh: '雅安社银网点：在单位上班，选了“自己缴社保费”，告诉他由单位缴；查参保、开证明照办。', en: 'At the bank in Ya’an: employed, so his employer pays; enquiry and statement are done all the same.' },
    },
    {
      ...own, name: '郑茶香', sex: 'female', age: 38, registeredDays: 60, records: { ...business(420, 'individual', '名山区茶香茶叶店'), ...agreed },
      story: { zh: '雅安创业贷款：执照满一年，贷款几分钟办好，返乡创业补贴一起申领。', en: 'Start-up loan in Ya’an: licensed for a year, the loan in minutes and the subsidy along with it.' },
    },
    {
      ...own, name: '夏大山', sex: 'male', age: 30, registeredDays: 45, records: { ...business(50, 'small', '石棉县大山果业有限公司'), ...agreed },
      story: { zh: '雅安创业贷款：刚办执照，贷款当场办好，创业补贴要满一年再来。', en: 'Start-up loan in Ya’an: just licensed, the loan goes through, the subsidy comes after a year.' },
    },
    {
      ...own, name: '罗川东', sex: 'male', age: 33, registeredDays: 20,
      story: { zh: '雅安创业贷款：还没有执照，告诉他先登记再来。', en: 'Start-up loan in Ya’an: no licence yet, so he is told to register first.' },
    },
    {
      ...own, name: '刘雨城', sex: 'male', age: 36, registeredDays: 300, records: { ...business(800, 'individual', '雨城区雨后火锅店'), ...agreed },
      entries: [{ kind: 'loan.startup', data: { amount: 15_000_000, months: 36, times: 1 }, daysAgo: 400 }, { kind: 'subsidy.startup', data: { business: '雨城区雨后火锅店', amount: 1_000_000 }, daysAgo: 380 }],
      story: { zh: '雅安创业贷款：上一笔还没还清，补贴也领过，两样都说明为什么不在清单里。', en: 'Start-up loan in Ya’an: the last loan is open and the subsidy was paid; both reasons are given.' },
    },
  ];
}
