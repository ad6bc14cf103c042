import { describe, expect, test } from 'vitest';
import type { DemoPerson } from '#sandbox/people/person.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import { benchPeople } from '../../bench/people.ts';
import { DAY, lose } from '../support/linyi.ts';
import { entry } from '../support/swim-club.ts';

/** The life event of a made-up person, whose departments all answer. */
function lost(person: DemoPerson) {
  const { publicSecurity, civilAffairs, disabledFederation, bank } = person.departments;
  const answer = (department: string, scenario: string, values: object) => ({ department, scenario, values: { ...values } as never, exchange: 'x', at: `${DAY}T01:00:00.000Z` });
  const entries = person.entries.map((each, index) => entry(each.kind, each.data, { id: `e-${index}`, from: each.from, to: each.to }));
  return lose(entries, { known: { departments: [
    answer('public-security', 'identity', publicSecurity), answer('civil-affairs', 'family-aid', civilAffairs), answer('disabled-federation', 'disability', disabledFederation), ...(bank ? [answer('bank', 'account', bank)] : []),
  ] } });
}
const SERVICES = ['2.4.1', '2.2.1', '1.8.1', '1.8.6', '1.8.7'];

test('given the people of the bench, then everything is decided at once', () => {
  for (const person of benchPeople(25, DAY)) {
    const { outcomeOf } = lost(person);
    expect(SERVICES.map((service) => outcomeOf(service)?.kind)).toEqual(SERVICES.map(() => 'approve'));
  }
});

describe('given the people of the demo, then their stories hold', () => {
  const people = generatePeople('kuaiban', DAY).persons;
  const benefitOf = (find: string) => {
    const person = people.find(({ name, story }) => name === find || story.zh.startsWith(find))!;
    const { choices, outcomeOf } = lost(person);
    const outcome = outcomeOf('1.8.1');
    return choices['1.8.1'] === 'no' ? 'not on the list' : [outcome?.kind, outcome && 'decision' in outcome ? outcome.decision.values['months'] : undefined, outcome && 'decision' in outcome ? outcome.decision.values['start'] : undefined];
  };

  test.each<[string, unknown]>([
    ['王小明', ['approve', 18, DAY]], ['赵敏', 'not on the list'], ['孙建国', ['officer', 24, DAY]], ['周丽华', 'not on the list'], ['郑𬭚', ['approve', 12, DAY]],
    ['领了5个月重新就业', ['approve', 7, DAY]], ['上次的已经领满', 'not on the list'], ['失业保险金已领满', 'not on the list'],
  ])('%s: %j', (who, told) => expect(benefitOf(who)).toEqual(told));

  test('whoever works again has kept the months that the story tells', () => {
    const person = people.find(({ story }) => story.zh.includes('还剩8个月'))!;
    const benefit = person.entries.find(({ kind }) => kind === 'benefit.unemployment')!;
    expect(benefit.data).toMatchObject({ months: 12, countedMonths: 14 });
    const [from, to] = [benefit.from, benefit.to!].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
    expect(to! - from!).toBe(4);
  });
});
