import type { Value } from '#core/value.ts';
import type { DemoPerson } from '../person.ts';
import { TOUR } from './tour.ts';

type Answers = Readonly<Record<string, Value>>;
/** Something to apply for, and the matter of it that a story follows. */
export type Plot = { readonly event: string; readonly matter: string; readonly answers: Answers };

const seeksWork: Answers = { 'job.seeking': true, 'job.occupation': 'administration', 'job.district': '371302', 'answers.wantsCard': true, 'hardship.class': 'none' };

/** An officer looks at it, a reviewer confirms, it is published first. `confirmed` is what the officer finds out, `asked` what can be asked for again. */
export const BY_OFFICER = { event: 'unemployment', matter: '2.6.1', answers: { ...seeksWork, 'hardship.class': 'older' }, confirmed: 'hardship.confirmed', asked: 'hardship.class', answer: 'older', criterion: 'confirmed', publicity: 'publicity', otherLine: 'social-insurance' } as const;
/** How the rules of `BY_OFFICER` are others in the next version: a shorter limit, and an age that nobody of that situation has. */
export const NEXT_RULES = {
  better: { file: 'services/2.6.1.yaml', from: 'promised: { is: 7wd,', to: 'promised: { is: 5wd,' },
  worse: { file: 'services/2.6.1.yaml', from: 'then person.age >= region.hardshipMaleAge else person.age >= region.hardshipFemaleAge', to: 'then person.age >= region.hardshipMaleAge + 40 else person.age >= region.hardshipFemaleAge + 40' },
} as const;
/** The rules decide it, and it is paid each month. */
export const PAID = { event: 'unemployment', matter: '1.8.1', answers: seeksWork } as const satisfies Plot;
/** What a look-back finds wrong with it months later, and why it was ordered. */
export const LOOKED_BACK = { ...PAID, found: '用人单位的用工记录显示，申领前已经重新就业', why: '收到反映：有人领取时已经重新就业，定期复查一遍' } as const satisfies Plot & { readonly found: string; readonly why: string };
/** A draft of its rules by which nobody would get it. */
export const HARDER = { file: 'services/1.8.1.yaml', from: 'unemployment.countingMonths >= 12 or unemployment.unusedMonths > 0', to: 'unemployment.countingMonths >= 600' } as const;
/** The same where the province keeps the register: who finds something wrong with it later. */
export const ORDERED = { ...PAID, finder: '0173', register: 'benefit.unemployment' } as const;
/** The rules decide it at once, and that is the whole case. */
export const AT_ONCE = { event: '2.4.1', matter: '2.4.1', answers: seeksWork } as const satisfies Plot;
/** A result that is a thing to collect or to have sent, and who applies for it. */
export const THING = { event: '3.5.2', matter: '3.5.2', answers: {}, who: '蒋传芳' } as const satisfies Plot & { readonly who: string };
/** A card that is damaged: the new one is a thing, made by a bank. */
export const CARD = { event: '1.10.7', matter: '1.10.7', answers: { 'card.matter': 'damaged', 'card.pickup': '371302' } } as const satisfies Plot;
/** What somebody is sent for under a mandate, what that leaves out, and what nobody may be sent for. */
export const MANDATED = { event: 'social-card', answers: { 'card.matter': 'lost' }, outside: 'retirement', never: 'unemployment' } as const;
/** Whose personnel file comes in, and whose goes out. */
export const DOSSIERS = {
  comes: { event: '3.4.1', matter: '3.4.1', answers: { 'file.direction': 'in' }, who: '鹿鸣谦' },
  goes: { event: '3.4.1', matter: '3.4.1', answers: { 'file.direction': 'out', 'file.destination': 'state' }, who: '蓝采薇', found: { 'file.keeperMay': true } },
} as const satisfies Readonly<Record<string, Plot & { readonly who: string; readonly found?: Answers }>>;
/** What is paid, while a department is down without which it is not decided. */
export const OUTAGE = { ...PAID, department: 'bank' } as const;
/** What an employer files for many at once: the headings of the sheet, and what stands below them after name and number. */
export const MANY = { event: 'hiring', answers: { 'labour.position': 'worker', 'labour.wage': 500_000, 'work.occupation': 'logistics', 'work.since': '2026-01-05' }, headings: '姓名,身份证号,招用的岗位,从事的工作,就业起始日期,约定的月工资（元）', rest: ',工人岗位,仓储物流,2026-01-05,5000', restWithoutPost: ',,仓储物流,2026-01-05,5000' } as const;
/** What departments say by themselves, and about whom. */
export const DEATH = { department: 'death-register', scenario: 'death-recorded', dead: '邵广田', relative: '邵丽华', event: 'bereavement' } as const;
/** Whose data a close relative sees after their death, and who arranged that nobody may. */
export const REMEMBERED = { dead: '伍德海', relative: '伍小梅', event: 'deceased-data', answers: { 'deceased.purpose': 'inheritance' }, arranged: { dead: '阙长林', relative: '阙晓晴' }, arrange: { event: 'after-death', answers: { 'arrangement.who': 'nobody' } }, disputed: 'pension' } as const;
/** Who is entered as whose guardian, and what is applied for as the ward then. */
export const GUARDED = { guardian: '乐志强', ward: '乐小宝', age: 18, entry: { event: 'guardianship', answers: { 'guardian.ground': 'parent' } }, event: 'local.entitlement-statement', answers: {} } as const;
/** Whose relative no register knows: the tie is established first, then what follows from the death is applied for. */
export const UNKNOWN_TIE = { dead: '邬长河', entry: { event: 'kinship', matter: 'local.kinship', answers: { 'tie.relation': 'child' } }, established: 'tie.established', criterion: 'established', event: 'bereavement' } as const;
export const FOUNDED = { department: 'market-regulation', scenario: 'enterprise-registered', number: '91371300MA0PUTH0NG', name: '临沂新设样例科技有限公司' } as const;
/** Granted, without being asked for, to whoever draws what `PAID` gives and has applied for no more than that, one after the other. */
export const OFFERED = { offer: 'price-subsidy', before: [AT_ONCE, { event: '1.8.1', matter: '1.8.1', answers: seeksWork }] } as const satisfies { readonly offer: string; readonly before: readonly Plot[] };
/** Experts appraise it: of which specialities, what most of them and one of them find, and the criterion of who does not come. */
export const APPRAISED = { event: '1.7.5', matter: '1.7.5', who: '侯利民', answers: {}, specialities: ['orthopaedics', 'neurology'], most: { 'assessment.newGrade': 9, 'assessment.newCare': 'none' }, one: { 'assessment.newGrade': 8, 'assessment.newCare': 'none' }, concluded: '9级' } as const;
/** Which desk of another agency is asked about the matter of `BY_OFFICER`, to which other one it hands it on, and who answers at each. */
export const ASSISTED = { department: 'subdistrict', desk: 'community', to: 'affairs', people: ['0702', '0703'] } as const;
/** Another line of work has to agree: who applies, what the leading officer finds out, what the other one can need corrected, and who is of that line. */
export const JOINT = { event: '1.6.3', matter: '1.6.3', who: '韩卫东', answers: { 'retirement.form': 'special' }, found: { 'special.fileAgrees': true, 'deemed.fromFile': 0 }, asked: 'retirement.form', answer: 'special', line: 'social-insurance-administration', officers: ['0324', '0337'], sees: ['special.trade', 'special.months', 'special.neededMonths', 'special.age', 'special.fileAgrees', 'person.age', 'person.birthDate', 'person.sex', 'retirement.form'] } as const;
/** What nobody can look up of most people, so that it is promised, and the element that an inspection finds untrue. */
export const PROMISED = { event: 'professional-exam', matter: 'local.exam-registration', answers: { 'exam.ground': 'college', 'exam.yearsWorked': 20 }, element: 'exam.educationHeld' } as const satisfies Plot & { readonly element: string };
/** Who stands on the list that a department sends every day, and as what it is entered. */
export const LISTED = { who: '竺晓明', register: 'disability.certificate' } as const;
/** Who is registered otherwise than a department's list says, and as what. */
export const AT_ODDS = { who: '钮春兰', department: 'disabled-federation', scenario: 'certificate-list', register: LISTED.register, from: '2026-01-05', values: { certified: true, level: 3 } } as const;
/** Whom a story can be about, from the people without a story of their own. */
/** Settles in a city by rules alone: who is approved, who is refused by which condition, who has applied in another city as well, and who waits for a department that gives no usable answer. */
export const SETTLING = {
  event: 'talent-settlement', matter: 'local.talent-introduction', answers: { 'answers.track': 'introduction', 'settlement.place': 'talent-office' },
  approved: '何志远', refused: { who: '马立群', criterion: 'noCrime' }, twice: { who: '顾双城', criterion: 'oneCity' }, unknown: '方敏敏', told: ['development-reform', 'shenzhen-public-security'], asked: { department: 'shenzhen-public-security', scenario: 'criminal-record' },
} as const;
export type Part = 'ordinary' | 'older' | 'resigned' | 'worker' | 'anybody';

const latest = (person: DemoPerson, kind: string) => person.entries.findLast((entry) => entry.kind === kind);
const has = (person: DemoPerson, ...kinds: readonly string[]): boolean => person.entries.some(({ kind }) => kinds.includes(kind));

/** Who can play a part while all departments tell the truth: nobody whom the visits of the tour need, nobody whose name others bear. */
export function castFor(people: readonly DemoPerson[], part: Part): readonly DemoPerson[] {
  const busy = new Set([APPRAISED.who, ...TOUR.flatMap(({ who, about }) => [who, about])]);
  const names = Map.groupBy(people, ({ name }) => name);
  return people.filter((person) => !person.featured && !busy.has(person.name) && names.get(person.name)?.length === 1 && isKnownWell(person) && fits(person, part));
}

/** Public security and bank say the same as the register. */
function isKnownWell({ name, birthDate, sex, departments: { publicSecurity, bank } }: DemoPerson): boolean {
  return publicSecurity.alive && publicSecurity.name === name && publicSecurity.birthDate === birthDate && publicSecurity.sex === sex && bank?.active === true && bank.holder === name;
}

function fits(person: DemoPerson, part: Part): boolean {
  const job = latest(person, 'employment');
  if (part === 'anybody') return true;
  if (!job?.to || has(person, 'unemployment', 'benefit.unemployment', 'pension', 'hardship') || !has(person, 'account.socialCard')) return false;
  if (part === 'worker') return true;
  const reason = String(job.data['separationReason']);
  if (part === 'resigned') return reason === 'resigned';
  const age = Number(latestYear(person)) - Number(person.birthDate.slice(0, 4));
  if (part === 'older') return person.sex === 'female' ? age > 40 && age < 49 : age > 50 && age < 58;
  const insured = latest(person, 'insurance.unemployment')?.data;
  const months = Number(insured?.['months'] ?? 0);
  return months >= 12 && months < 60 && insured?.['unusedMonths'] === 0 && age > 20 && age < 40 && ['layoff', 'mutual-by-employer', 'contract-expired'].includes(reason);
}

/** The year in which the person lost the work: histories count back from the day on which they were made. */
const latestYear = (person: DemoPerson): string => person.entries.map(({ from, to }) => to ?? from).toSorted().at(-1)!.slice(0, 4);
