import { describe, expect, test } from 'vitest';
import { explainCriteria } from '#core/decisions/explain-criterion.ts';
import { benefitsOf, entitlementsOf, kindsPaid } from '#core/offers/entitled.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import { DAY, linyi } from '../support/linyi.ts';
import { entry, given } from '../support/swim-club.ts';

const REGION = '371300';
const { persons } = generatePeople('kuaiban', DAY);

/** What every benefit is to one of the demo people, by the register alone. */
function entitled(find: string) {
  const person = persons.find(({ name, story }) => name === find || story.zh.startsWith(find))!;
  const entries = person.entries.map((each, at) => entry(each.kind, each.data, { id: `e-${String(at)}`, from: each.from, to: each.to }));
  const at = `${DAY}T01:00:00.000Z`;
  const found = entitlementsOf(linyi, { region: REGION, number: person.idNumber, known: { entries, departments: [], given: given({}), findings: [], locker: [], signedIn: { 'person.name': person.name, 'applicant.as': 'self' }, on: DAY, at } });
  const of = (service: string) => found.find((each) => each.service === service)!;
  const plain = (service: string) => { const { decision } = of(service); const explained = explainCriteria(linyi, decision, { region: REGION, sources: false }); return decision.criteria.flatMap(({ id, result }) => (result === 'fail' ? explained.get(id)?.plain?.zh ?? [] : [])); };
  return { of, plain };
}

describe('what is the due of somebody', () => {
  test('given whoever lost a job after years of contributions, then the benefit is due, with its amount, through the event in which the registration comes first', () => {
    const { of } = entitled('王小明');
    expect(of('1.8.1')).toMatchObject({ standing: 'due', through: 'unemployment', along: ['2.4.1'], decision: { values: { months: 18, monthly: 198_000 } } });
    expect([...of('1.8.1').settles]).toEqual([['identity', 'department'], ['registered', 'person'], ['accountActive', 'department']]);
  });
  test('given that one condition fails, then it is near, and one sentence says what was found and what is wanted', () => {
    expect(entitled('赵敏').of('1.8.1').standing).toBe('near');
    expect(entitled('赵敏').plain('1.8.1')).toEqual(['本次可以计算的缴费月数为 11 个月，要满 12 个月，还差 1 个月']);
    expect(entitled('陈立强').of('1.8.1').standing).toBe('near');
    expect(entitled('陈立强').plain('1.8.1')).toEqual(['终止或解除劳动合同的原因为“劳动者本人辞职”，这种情形不能办']);
  });
  test('given somebody in work, then a benefit whose first matter is not open to them is not said to be near', () => {
    expect(entitled('在职，缴费217个月').of('1.8.1').standing).toBe('none');
  });
  test('given who draws one benefit already, then that one is not due again, and what follows from it is', () => {
    const { of } = entitled('周丽华');
    expect([of('1.8.1').standing, of('1.8.3').standing, of('1.8.10').standing]).toEqual(['none', 'due', 'near']);
  });
  test('given of whom the register knows nothing that speaks for it, then it is neither due nor near', () => {
    expect(entitled('王小明').of('2.5.1').standing).toBe('open');
  });
});

describe('what counts as a benefit', () => {
  test('then it is what pays a person who applies alone: not what an enterprise, or only a relative, has to hand in', () => {
    const found = benefitsOf(linyi.catalog, REGION);
    expect(found).toEqual(expect.arrayContaining(['1.8.1', '2.6.2', '1.6.1']));
    expect(found.filter((code) => ['1.8.9', '1.6.8', '2.4.1'].includes(code))).toEqual([]);
  });
  test('then it is had under the entry that it is paid by', () => {
    expect(kindsPaid(linyi.catalog, '1.8.1')).toEqual(['benefit.unemployment']);
    expect(kindsPaid(linyi.catalog, '1.6.1')).toEqual(['pension', 'benefit.injuryTopUp']);
    expect(kindsPaid(linyi.catalog, 'local.benefit-certification')).toEqual([]);
  });
});
