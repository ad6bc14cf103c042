import { addDays } from '../days.ts';
import type { Profile } from '../profile.ts';

/** People who stand on a list that another department sends by the day or the month. */
export function listedPeople(today: string): readonly Profile[] {
  return [
    {
      name: '竺晓明', sex: 'male', birthDate: '1986-03-12', months: 60, disabilityLevel: 2, featured: true, separation: { reason: 'contract-expired', daysAgo: 30 },
      records: { 'disabled-federation/certificate-list': { from: addDays(today, -700), certified: true, level: 2 } },
      story: { zh: '残联每天的名单里有他的残疾人证：不用申报，“我的数据”里就有，写明来源。', en: 'The daily list of the disabled persons’ federation has his certificate: it stands in “My data” with its source, without being filed.' },
    },
    {
      name: '皮秀英', sex: 'female', birthDate: '1979-09-02', months: 40, civilAffairs: { lowIncome: true }, separation: { reason: 'layoff', daysAgo: 25 },
      records: { 'civil-affairs/aid-list': { from: addDays(today, -200), drawing: true } },
      story: { zh: '民政每月的名单里有她家的低保。', en: 'The monthly list of civil affairs has the subsistence allowance of her family.' },
    },
    {
      name: '钮春兰', sex: 'female', birthDate: '1975-06-21', months: 90, disabilityLevel: 3, featured: true, separation: { reason: 'contract-expired', daysAgo: 20 },
      entries: [{ kind: 'disability.certificate', data: { certified: true, level: 4 }, daysAgo: 1500 }],
      records: { 'disabled-federation/certificate-list': { from: addDays(today, -300), certified: true, level: 3 } },
      story: { zh: '旧系统里登记的残疾等级是四级，残联的名单说三级：机器不替人决定，由登记管理人员在“名单不一致”里核对。', en: 'The old system has her disability as level 4, the federation’s list says 3: no machine decides, a keeper of the register looks into it under “Lists at odds”.' },
    },
  ];
}
