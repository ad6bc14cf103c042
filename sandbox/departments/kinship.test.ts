import { describe, expect, test } from 'vitest';
import { generatePeople } from '../people/generate-people.ts';
import { dossiersOf } from './dossier.ts';
import { DUTIES, findDossier, type Fields } from './scenarios.ts';

const people = generatePeople('kuaiban', '2026-11-21');
const dossiers = dossiersOf(people, '371300');
const numberOf = (name: string): string => people.persons.findLast((person) => person.name === name)!.idNumber;

function ask(scenario: string, key: string, deceased: string): Fields | undefined {
  const question = DUTIES['kinship']!.asks[scenario]!;
  const found = findDossier(question, dossiers, key, { 'person.name': deceased });
  return found && question.answer(found, {});
}

describe('given somebody who died and the family', () => {
  test('then the tie is told to whoever asks about both, without the name of the other', () => {
    expect(ask('relation', numberOf('邵丽华'), '邵广田')).toEqual({ confirmed: true, relation: 'child' });
  });
  test('then nothing is told of a stranger, nor of a relative of somebody else', () => {
    expect(ask('relation', numberOf('姜大姐'), '姜小满')).toBeUndefined();
    expect(ask('relation', numberOf('邵丽华'), '梁守业')).toBeUndefined();
  });
  test('then a child that draws the benefit is found by its own number', () => {
    expect(ask('dependant', numberOf('巩小雨'), '巩大山')).toMatchObject({ relation: 'child', represented: true });
  });
  test('then the story of a relative tells the number of the deceased', () => {
    expect(people.persons.findLast(({ name }) => name === '邵丽华')?.story.zh).toContain(numberOf('邵广田'));
  });
});
