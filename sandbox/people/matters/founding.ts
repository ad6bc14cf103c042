import type { Value } from '#core/value.ts';
import { addDays } from '../days.ts';
import type { Profile } from '../profile.ts';
import { relations } from './relations.ts';

type Records = NonNullable<Profile['records']>;

/** Codes whose check characters are right; no enterprise has them. */
const CODES = ['91371300MA09547786', '91371300MA72576844', '91371300MA22723917', '91371300MA4065994P'] as const;

/** People who start a business: one for each way the list can go, from no licence yet to a company with its founder on the payroll. */
export function founders(today: string): readonly Profile[] {
  const ago = (days: number): string => addDays(today, -days);
  const licensed = (days: number, kind: string, businessName: string, creditCode: string, more: Readonly<Record<string, Value>> = {}): Records => ({
    'market-regulation/own-business': { registered: true, kind, businessName, creditCode, registeredOn: ago(days), first: true, ...more }, 'taxation/business-operation': { operating: true },
  });
  const agreed: Records = { 'guarantee-fund/guarantee': { agreed: true }, 'loan-bank/credit': { otherLoans: false, agreed: true } };
  const laidOff = { separation: { reason: 'layoff', daysAgo: 100 }, registeredDays: 95 } as const;
  return [
    {
      ...laidOff, name: '华思远', sex: 'male', birthDate: '1991-04-12', district: '371312', months: 66, benefit: { months: 18, passed: 3 },
      records: {
        ...licensed(20, 'small', '临沂思远示范科技有限公司', CODES[0]), ...agreed, ...relations({ enterprise: ['320500'], unemployment: ['320500'] }),
        'other-agency/pension-statement': { obstacle: 'none', months: 40, balance: 2_800_000 }, 'other-agency/pension-money': { received: 2_800_000 },
        'other-agency/unemployment-statement': { obstacle: 'none', months: 40, unusedMonths: 0, fee: 900_000 }, 'other-agency/unemployment-money': { received: 900_000 },
      },
      story: { zh: '领着失业保险金开了公司，自己领工资：企业社保登记随执照办好，失业金停发，三项社保一起增加，外地缴过的转来，贷款三家都同意。', en: 'Draws the benefit and has founded a company that pays him: registered with the licence, the benefit stops, all three insurances begin, months elsewhere follow, and the loan goes through.' },
    },
    {
      ...laidOff, name: '程一帆', sex: 'female', birthDate: '1995-10-02', district: '371302', months: 30,
      story: { zh: '想开店，还没有执照：先约创业导师，告诉她领照后再来办什么。', en: 'Wants to open a shop and has no licence yet: an adviser first, and she is told what follows after it.' },
    },
    {
      name: '娄远峰', sex: 'male', birthDate: '1988-01-25', district: '371321', months: 100, separation: { reason: 'resigned', daysAgo: 40 },
      records: licensed(35, 'individual', '沂南县远峰修理部', CODES[1]),
      story: { zh: '个体工商户，不雇人：只办就业登记，不用单位社保登记，自己按灵活就业缴费；创业补贴满一年再来。', en: 'A business of one person: registration of work only, no social insurance of an employer; the subsidy follows after a year.' },
    },
    {
      name: '尹秀娟', sex: 'female', birthDate: '1993-06-30', district: '371327', months: 50, separation: { reason: 'contract-expired', daysAgo: 60 }, elsewhere: true,
      records: licensed(30, 'individual', '莒南县秀娟服装店', CODES[2]),
      story: { zh: '户籍和常住地都在外地，店开在本市：就业登记办不了，告诉她先登记常住地。', en: 'Household and home elsewhere, the shop here: her registration is refused, and she is told to register her residence first.' },
    },
    {
      name: '焦雨桐', sex: 'female', birthDate: '2003-12-09', district: '371311', months: null, separation: null, graduatedDays: 500,
      records: {
        ...licensed(400, 'small', '临沂雨桐样例文化有限公司', CODES[3]), 'education/diploma': { found: true, level: 'bachelor', leftOn: ago(500) },
        'education/destination': { registered: true, destination: 'business', fileHolder: '临沂示例大学' }, 'file-keeper/dispatch': { dispatched: true }, 'party-organisation/membership': { member: true, letterIssuedOn: ago(15) },
      },
      story: { zh: '毕业后办公司满一年：毕业生接收、档案、组织关系一起转来，一次性创业补贴等核实和公示。', en: 'Founded a company after leaving school a year ago: reception, file and membership come along, and the start-up subsidy waits for the publicity.' },
    },
  ];
}
