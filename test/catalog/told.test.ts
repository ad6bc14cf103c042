import { describe, expect, test } from 'vitest';
import { preparePlan } from '#core/evidence/plan.ts';
import { saidOfAnswer, whyPerson } from '#core/decisions/why-person.ts';
import { planView } from '#channels/http/views/plan-view.ts';
import type { Plan } from '#channels/http/schemas/plan.ts';
import { entry, given } from '../support/swim-club.ts';
import { CARD, DAY, decide, insured, JOB, linyi, ORDINARY, runOf } from '../support/linyi.ts';

const at = `${DAY}T01:00:00.000Z`;
const BANK = { department: 'bank', scenario: 'account', values: { active: true, bankName: '银行', tail: '0017' }, exchange: 'x-2', at };
const police = (failure: string) => ({ department: 'public-security', scenario: 'identity', values: { name: '别人' }, exchange: 'x-1', at, failure });
const RESIGNED = entry('employment', { employer: 'A', employerName: '甲', position: 'worker', separationReason: 'resigned' }, { id: 'e-job', from: '2020-07-01', to: '2026-11-15' });
const REGISTERED = entry('unemployment', {}, { from: DAY });

type Change = Parameters<typeof runOf>[1];
function plan(entries: Parameters<typeof runOf>[0], change: Change = {}): Plan {
  const run = runOf(entries, change);
  return planView({ plan: preparePlan(run, 'unemployment'), kind: 'prepared', as: 'self', subject: { name: '王小琳' } as never, discreet: false, openCase: undefined, again: [], earlier: 0, run }, 'unemployment');
}
const item = (view: Plan, service: string) => view.items.find((each) => each.service === service);

describe('a plan tells beforehand', () => {
  test('which condition is not met and what was found, and that what goes along with it is not done for that reason', () => {
    const view = plan([RESIGNED, insured(76), CARD]);
    expect(item(view, '1.8.1')).toMatchObject({ expected: 'refuse' });
    expect(item(view, '1.8.1')?.preview?.zh).toMatch(/^没有满足：不是本人自愿离职。终止或解除劳动合同的原因为“劳动者本人辞职”，要求是.*之一（来源：就业（用工备案），.*）。/u);
    expect(item(view, '1.8.6')).toMatchObject({ expected: 'refuse' });
    expect(item(view, '1.8.6')?.preview?.zh).toContain('“失业保险金”按现在查到的情况办不成');
  });

  test('that a silent department is waited for, until when, and never at the same time that a person decides', () => {
    const view = plan(ORDINARY, { known: { departments: [BANK] } });
    expect(item(view, '2.4.1')).toMatchObject({ expected: 'waits' });
    expect(item(view, '2.4.1')?.preview?.zh).toContain('2 小时还没有答复的，转由人来办');
    expect(item(view, '1.8.1')).toMatchObject({ expected: 'waits', preview: { zh: '“失业登记”有结果后自动接着办' } });
  });

  test('why a person looks when an answer contradicts the register, without what the other record says', () => {
    const view = plan(ORDINARY, { known: { departments: [police('contradicts'), BANK] } });
    expect(item(view, '2.4.1')).toMatchObject({ expected: 'officer', preview: { zh: expect.stringContaining('和您的参保登记不一致，由人核对') } });
    expect(JSON.stringify(view.items)).not.toContain('别人');
  });
});

describe('a plan that still asks for something', () => {
  const consulting = (answers: Parameters<typeof given>[0]) => {
    const run = runOf(ORDINARY, { known: { given: given({ 'answers.stage': 'worker', 'answers.working': false, 'job.seeking': false, 'answers.services': ['policy'], 'file.direction': 'stay', ...answers }) } });
    return planView({ plan: preparePlan(run, 'graduate-employment'), kind: 'prepared', as: 'self', discreet: false, subject: { name: '王小琳' } as never, openCase: undefined, again: [], earlier: 0, run }, 'graduate-employment');
  };

  test('says that it is asked, not that nobody could find it or that an officer will look', () => {
    const view = consulting({});
    expect(view.asks.map(({ id }) => id)).toEqual(['policy.topic']);
    expect(item(view, '2.1.1')).toMatchObject({ expected: 'none', preview: { zh: '“想了解的政策”还要您在下面填写，填了才知道能不能马上办' } });
  });
  test('and what the rules make of it once it is answered', () => expect(item(consulting({ 'policy.topic': 'graduates' }), '2.1.1')?.expected).toBe('instant'));
});

describe('why a person decides', () => {
  const why = (entries: Parameters<typeof runOf>[0], change: Change = {}, contested: readonly string[] = []) => whyPerson(linyi, decide('1.8.1', entries, change), { departments: change.known?.departments ?? [], contested })?.zh;

  test('is nothing where the rules do', () => expect(why([JOB, REGISTERED, insured(76), CARD])).toBeUndefined());
  test('is the amount where every condition is met', () => expect(why([JOB, REGISTERED, insured(246), CARD])).toBe('各项条件都符合；核定的月数超过18个月，金额大，要由两个人先后看过'));
  test('is the correction that the person asked for', () => {
    const contests = { 'separation.reason': { statement: '是公司让我走的', files: [] } };
    expect(why([RESIGNED, REGISTERED, insured(76), CARD], { known: { given: given({ 'job.seeking': true }, { contests }) } }, Object.keys(contests))).toMatch(/^您对“.*原因.*”提出了更正/u);
  });
  test.each([
    ['what an officer sees there, and what comes after', '2.6.1', ['hardship.confirmed', 'hardship.publicityClear'], '“街道社区核实属实”要由经办人看过才能定；审核同意以后还要公示'],
    ['the appraisal, of which nothing could be looked up', '1.7.5', ['assessment.attended', 'assessment.newGrade'], '要由专家鉴定，再由人作出决定'],
    ['a promise that was not given', 'local.deceased-data', ['deceased.promised'], '“已经承诺只用于所说的用途”这一条没有承诺，要由人核实'],
    ['what was looked for and not found', '1.8.1', ['separation.reason'], '“终止或解除劳动合同的原因”没有查到，要由人核实'],
  ])('is %s', (_, service, missing, said) => {
    const decision = { ...decide('1.8.1', []), service, outcome: 'officer' as const, criteria: [{ id: 'any', result: 'unknown' as const, reads: missing, missing }] };
    expect(whyPerson(linyi, decision, { departments: [], contested: [] })?.zh).toBe(said);
  });
  test('is an answer that cannot be used', () => {
    expect(why([JOB, REGISTERED, insured(76), CARD], { known: { departments: [police('signature'), BANK] } })).toBe('公安机关这次的答复不能用，由人核对');
    expect(saidOfAnswer(linyi, police('deadline')).zh).toContain('不再等了，由人来办');
    expect(saidOfAnswer(linyi, BANK).zh).toMatch(/已经答复$/u);
  });
});

describe('the limit that a plan promises for a matter with several', () => {
  const accident = (answers: Parameters<typeof given>[0], as: 'self' | 'employer' = 'self') => {
    const run = runOf([entry('employment', { employer: 'A', employerName: '甲', position: 'worker' }, { from: '2020-07-01' }), CARD], { known: { given: given({ 'accident.date': '2026-11-10', ...answers }) } });
    return planView({ plan: preparePlan(run, '1.7.4'), kind: 'prepared', as, discreet: as === 'employer', subject: { name: '王小琳' } as never, openCase: undefined, again: [], earlier: 0, run }, '1.7.4').items[0];
  };

  test('is that of this person where the facts say which', () =>
    expect(accident({ 'accident.situation': 'at-work' })).toMatchObject({ expected: 'officer', promised: { zh: '7 日' }, limitOf: { zh: '事实清楚、权利义务明确' } }));
  test('is the ordinary one where they rule the other out', () => {
    expect(accident({ 'accident.situation': 'commute' })).toMatchObject({ promised: { zh: '30 日' } });
    expect(accident({ 'accident.situation': 'commute' })).not.toHaveProperty('limitOf');
  });
  test('is the longest that is possible where they do not say yet, and for an employer, whom no facts of the person shall reach', () => {
    expect(accident({})?.promised).toEqual({ zh: '最长 30 日', en: 'at most 30 calendar days' });
    expect(accident({ 'accident.situation': 'at-work' }, 'employer')?.promised.zh).toBe('最长 30 日');
  });
});
