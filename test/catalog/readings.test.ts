import { describe, expect, test } from 'vitest';
import { saidOf } from '#core/reading/said-of.ts';
import { linyi } from '../support/linyi.ts';

const { catalog } = linyi;
const says = (kind: string, field: string, value: string) => saidOf(catalog, catalog.documentKinds.get(kind)!.fields[field]!, value);

describe('what a photograph says of what is asked', () => {
  // Read and filled in: of each of these documents something is asked of people, and not only known already.
  test.each(['identity-card', 'diploma', 'business-licence', 'labour-contract', 'medical-note'])('%s fills in something that a form asks', (kind) => {
    const asked = Object.values(catalog.documentKinds.get(kind)!.fields).flatMap(({ elements = [] }) => elements).filter((name) => catalog.elements.get(name)!.sources.includes('ask'));
    expect(asked).not.toEqual([]);
    for (const name of asked) expect([...catalog.services.values()].some(({ needs }) => needs.elements.includes(name)), name).toBe(true);
  });
  test.each(['diploma', 'business-licence', 'labour-contract', 'medical-note'])('%s is compared with what the register or a department says', (kind) => {
    const known = Object.values(catalog.documentKinds.get(kind)!.fields).flatMap(({ elements = [] }) => elements).filter((name) => catalog.elements.get(name)!.sources.some((source) => source === 'sign-in' || (typeof source === 'object' && ('register' in source || 'department' in source))));
    expect(known).not.toEqual([]);
  });
  test('given the day on which a contract begins, then it answers since when somebody works', () => {
    expect(says('labour-contract', 'begin', '2023-03-01')).toContainEqual({ element: 'work.since', answer: '2023-03-01', text: { zh: '2023年3月1日', en: '1 March 2023' } });
  });
  test('given a level of education, then it is the code of each list that means it', () => {
    expect(says('diploma', 'level', '本科').map(({ element, answer, text: { zh } }) => [element, answer, zh])).toEqual([['graduate.level', 'bachelor', '本科'], ['exam.ground', 'bachelor', '大学本科或学士学位']]);
  });
  test('given words that mean no code, then they say nothing', () => expect(says('diploma', 'level', '小学')).toEqual([]));
});
