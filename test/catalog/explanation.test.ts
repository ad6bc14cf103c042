import { describe, expect, test } from 'vitest';
import { dayInWords } from '#core/clocks/day-in-words.ts';
import { explainCriteria } from '#core/decisions/explain-criterion.ts';
import type { Decision } from '#core/decisions/decision.ts';
import { decideService } from '#core/decisions/decide-service.ts';
import { reasonViews } from '#channels/http/views/reason-view.ts';
import { factsOf } from '#core/decisions/run-examples.ts';
import { decisionScope } from '#core/decisions/decision-scope.ts';
import { entry, given } from '../support/swim-club.ts';
import { CARD, DAY, decide, departments, insured, JOB, linyi, ORDINARY } from '../support/linyi.ts';

const SAID = dayInWords(DAY);
const REGISTERED = entry('unemployment', {}, { from: DAY });
const BORN = (day: string) => ({ known: { departments: departments(`${DAY}T01:00:00.000Z`, day) } });
type Asked = Parameters<typeof decide>;

function why(criterion: string, ...[service, entries, change = {}]: Asked): { zh: string; en: string } | undefined {
  return explainCriteria(linyi, decide(service, entries, change), { region: '371300', contested: Object.keys(change.known?.given?.contests ?? {}) }).get(criterion)?.words;
}

describe('given the facts of a person, then each criterion says the values, their sources and the limit', () => {
  test('a month short of a year: neither way was met, and by how much', () => {
    expect(why('contributed', '1.8.1', [JOB, REGISTERED, insured(11), CARD])).toEqual({
      zh: `有一项符合即可，但都不符合：本次可以计算的缴费月数为 11 个月，要求不少于 12 个月，还差 1 个月（根据以前核定过失业保险金：否、失业保险累计缴费月数 11 个月算出；来源：失业保险金、失业保险参保，${SAID.zh}）；上次没有领完的月数为 0 个月，要求多于 0 个月（根据转入时没有领完的月数 0 个月算出；来源：失业保险参保，${SAID.zh}）`,
      en: `One of these would be enough, and none is met: Months of contributions that count now: 11, required: at least 12, 1 month short (computed from A benefit was granted before: no, Months of unemployment insurance in all: 11 months; source: Unemployment benefit, Unemployment insurance, ${SAID.en}); Months left from an earlier benefit: 0, required: more than 0 (computed from Months not drawn, taken over from elsewhere: 0 months; source: Unemployment insurance, ${SAID.en})`,
    });
  });
  test('just a year', () => {
    expect(why('contributed', '1.8.1', [JOB, REGISTERED, insured(12), CARD])?.zh).toContain('本次可以计算的缴费月数为 12 个月，要求不少于 12 个月，刚好达到（');
  });
  test('a reason that is not among those of the law: which these are', () => {
    const resigned = entry('employment', { employer: 'A', employerName: '甲', position: 'worker', separationReason: 'resigned' }, { id: 'e-job', from: '2020-07-01', to: '2026-11-15' });
    const said = why('involuntary', '1.8.1', [resigned, REGISTERED, insured(76), CARD]);
    expect(said?.zh).toMatch(/^终止或解除劳动合同的原因为“劳动者本人辞职”，要求是“劳动合同期满，终止”、“用人单位被依法宣告破产”、.*“被用人单位辞退、除名或开除”之一（来源：就业（用工备案），2026年11月23日）$/u);
    expect(said?.en).toMatch(/^How the employment ended: “Resigned”, required: one of “The contract ran out”, .* \(source: Employment, 23 November 2026\)$/u);
    expect(why('involuntary', '1.8.1', [JOB, REGISTERED, insured(76), CARD])?.zh).toBe('终止或解除劳动合同的原因为“经济性裁员”，属于规定的情形（来源：就业（用工备案），2026年11月23日）');
  });
  test('only what was not met of several', () => {
    expect(why('registered', '1.8.1', ORDINARY)).toEqual({ zh: '已办失业登记：否，要“是”才符合（来源：失业登记，2026年11月23日）', en: 'Registered as unemployed: no, but it has to be yes (source: Registration of unemployment, 23 November 2026)' });
    expect(why('registered', '1.8.1', [...ORDINARY, REGISTERED])?.zh).toBe('已办失业登记：是（来源：失业登记，2026年11月23日）；想找工作：是（来源：本人填写，2026年11月23日）');
  });
  test('an age below a parameter of the region: its name, and since when it holds', () => {
    expect(why('ofAge', '2.4.1', ORDINARY, BORN('2010-12-01'))).toEqual({
      zh: '年龄为 15 岁，要求不低于 16 岁（最低就业年龄，1995年1月1日起执行），还差 1 岁（根据出生日期 2010年12月1日算出；来源：公安人口库，2026年11月23日）',
      en: 'Age: 15 years, required: at least 16 years (Lowest working age, in force since 1 January 1995), 1 year short (computed from Date of birth: 1 December 2010; source: Population register of public security, 23 November 2026)',
    });
  });
  test('an age that depends on the sex: both, and that the limit is not settled', () => {
    expect(why('older', '2.6.1', [...ORDINARY, REGISTERED], { answers: { 'hardship.class': 'older' }, ...BORN('1980-01-01') })?.zh)
      .toBe('性别为“男”（来源：公安人口库，2026年11月23日）；年龄为 46 岁，要求不低于 50 岁（大龄失业人员年龄（男），2020年1月1日起执行，该标准待当地核定），还差 4 岁（根据出生日期 1980年1月1日算出；来源：公安人口库，2026年11月23日）');
  });
  test('a yes or no with a negated name is said by what it means, never as “no criminal record: no”', () => {
    const ordinary = linyi.catalog.services.get('local.talent-introduction')?.ordinary ?? {};
    const said = (clear: boolean) => {
      const decision = decideService(linyi, 'local.talent-introduction', { facts: factsOf({ ...ordinary, 'conduct.noCrime': clear }, DAY), region: '440300', on: DAY });
      return explainCriteria(linyi, decision, { region: '440300', sources: false }).get('noCrime')?.words;
    };
    expect([said(false), said(true)]).toEqual([{ zh: '有刑事犯罪记录', en: 'There is a criminal record' }, { zh: '没有刑事犯罪记录', en: 'There is no criminal record' }]);
  });
  test('what only the person can say, and said no to, was not looked for in vain: the sentence says what was answered', () => {
    const decision = decide('2.4.1', [], { known: { given: given({ 'job.seeking': false }) } });
    expect(explainCriteria(linyi, decision, { region: '371300', sources: false }).get('wantsWork')?.plain).toEqual({ zh: '“想找工作”填的是“否”', en: '“Wants to work” was answered with no' });
  });

  test('a computed condition is explained by what it was computed from', () => {
    const drawing = entry('benefit.unemployment', { months: 18 }, { from: '2026-10-01' });
    const certificate = entry('certificate.skill', { occupation: 'electrician', level: 'advanced', issuedOn: '2026-09-29' }, { from: '2026-09-29' });
    expect(why('obtained', '1.8.3', [...ORDINARY, drawing, certificate])?.zh).toContain('技能证书的发证日期为 2026年9月29日，要求不早于“失业保险金起始日期”2026年10月1日，早了 2 天（来源：职业资格或技能等级证书、失业保险金，2026年11月23日）');
    expect(why('obtained', '1.8.3', [...ORDINARY, drawing])?.zh).toContain('没有“技能证书的发证日期”');
  });
});

describe('given what is not known, then it is said who could tell', () => {
  test('a department, or a register and an officer', () => {
    const at = `${DAY}T01:00:00.000Z`;
    expect(why('accountActive', '1.8.1', [...ORDINARY, REGISTERED], { known: { departments: departments(at).filter(({ department }) => department !== 'bank') } })).toEqual({ zh: '还不知道：银行账户可以收款（可由社会保障卡合作银行提供）', en: 'Not known yet: The account can receive money (Partner banks of the social security card can tell)' });
  });
  test('what is contested is for an officer', () => {
    const decision = decideService(linyi, '1.8.1', { facts: factsOf(linyi.catalog.services.get('1.8.1')?.ordinary ?? {}, DAY), region: '371300', on: DAY, contested: new Set(['separation.reason']) });
    expect(explainCriteria(linyi, decision, { region: '371300', contested: ['separation.reason'] }).get('involuntary')?.words.zh).toBe('还不知道：终止或解除劳动合同的原因（有异议，由经办人核实）');
  });
});

/** Whether the facts that an explanation rests on decide the criterion by themselves. */
function sufficient(code: string, decision: Decision, id: string, region: string): boolean {
  const result = decision.criteria.find((each) => each.id === id)?.result;
  const said = explainCriteria(linyi, decision, { region }).get(id)?.facts ?? new Set();
  const facts = new Map(decision.facts.filter(({ element, source }) => said.has(element) && source.kind !== 'derived').map((fact) => [fact.element, fact]));
  const passes = linyi.services.get(code)?.criteria.find((each) => each.id === id)?.pass.evaluate(decisionScope(linyi, { facts, region, on: decision.on, values: { 'case.receivedOn': decision.receivedOn ?? decision.on } }));
  return result === 'unknown' || passes === (result === 'pass');
}

// A service a test: all of them together take longer than one test may.
test.each([...linyi.services.values()].map(({ service }) => [service.code, service] as const))('every example of %s is explained, in both languages, by facts that suffice, and no fact is said twice', (code, service) => {
  for (const { given, on = DAY, received = on, contested = [], region = service.regions?.[0] ?? '371300' } of service.examples) {
    const facts = factsOf({ ...service.ordinary, ...given }, on);
    const decision = decideService(linyi, code, { facts, region, on, receivedOn: received, contested: new Set(contested) });
    for (const { id, explanation, facts: others } of reasonViews(linyi, decision, { region, contested })) {
      expect(explanation?.zh, `${code} ${id}`).toMatch(/\p{Script=Han}/u);
      expect(explanation?.en, `${code} ${id}`).toMatch(/^[A-Z0-9“]/u);
      expect(explanation?.en, `${code} ${id}`).not.toMatch(/\p{Script=Han}|undefined|\bnull\b/u);
      expect(sufficient(code, decision, id, region), `${code} ${id}`).toBe(true);
      for (const fact of others) expect(explanation?.zh.includes(`${fact.name.zh}为`), `${code} ${id} ${fact.element}`).toBe(false);
    }
  }
});
