import { describe, expect, test } from 'vitest';
import { CLUB, compiledClub } from '../../../../test/support/swim-club.ts';
import type { DataElement } from '../element.ts';
import { checkAnswerBounds } from './answer-bounds.ts';
import { checkElements } from './elements.ts';

const lengths = CLUB.elements.get('swimmer.lengths')!;
const withElement = (change: Partial<DataElement>) => ({ ...CLUB, elements: new Map([['told', { ...lengths, question: { zh: '？', en: '?' }, ...change }]]) });
const found = (change: Partial<DataElement>) => checkElements(withElement(change)).filter(({ at }) => at.in === 'elements').map(({ at, remedy }) => [at.path.join('.'), remedy.zh]);

describe('given an element that a person is asked for', () => {
  test.each<[string, Partial<DataElement>, string]>([
    ['a text of any kind', { type: 'text' }, 'type'], ['a day of any year', { type: 'date' }, 'type'], ['a day without a last one', { type: 'date', answer: { from: 'today()' } }, 'type'],
    ['an amount without end', { type: { money: 'fen' } }, 'type'], ['a number without end', { type: { integer: 'months', min: 1 } }, 'type'],
    ['a form of a number', { answer: { form: 'mobile' } }, 'answer.form'], ['bounds of a text', { type: 'text', answer: { longest: 5, to: '5' } }, 'answer.to'], ['two greatest values', { answer: { to: '5' } }, 'answer.to'],
  ])('when it may be %s, then it is refused, with the place and a remedy', (_, change, place) => {
    const findings = found(change);
    expect(findings.map(([path]) => path)).toContain(place);
    expect(findings.every(([, remedy]) => remedy !== '')).toBe(true);
  });

  test.each<[string, Partial<DataElement>]>([
    ['a text of a form', { type: 'text', answer: { form: 'identity-number' } }], ['a text of a length', { type: 'text', answer: { longest: 50 } }], ['a day within bounds', { type: 'date', answer: { from: 'date("1995-01-01")', to: 'today()' } }],
    ['an amount up to another', { type: { money: 'fen' }, answer: { to: 'region.price' } }], ['a number of a bounded type', {}], ['a day that only an officer finds', { type: 'date', sources: ['officer'] }],
  ])('when it is %s, then nothing is wrong', (_, change) => {
    expect(found(change)).toEqual([]);
    expect(checkAnswerBounds(compiledClub(withClub(change)))).toEqual([]);
  });

  test.each<[string, Partial<DataElement>]>([
    ['what is not known before anything is asked', { type: 'date', answer: { from: 'swimmer.birthDate', to: 'today()' } }],
    ['a text in place of a number', { type: { money: 'fen' }, answer: { to: '"5"' } }], ['a number in place of a day', { type: 'date', answer: { from: '1995', to: 'today()' } }],
  ])('when a bound is %s, then it is refused', (_, change) => {
    expect(checkAnswerBounds(compiledClub(withClub(change))).map(({ at }) => at.id)).toEqual(['told']);
  });
});

/** The club with one more element. */
function withClub(change: Partial<DataElement>) {
  return { ...CLUB, elements: new Map([...CLUB.elements, ...withElement(change).elements]) };
}
