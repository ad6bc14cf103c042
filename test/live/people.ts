import { generatePeople } from '#sandbox/people/generate-people.ts';
import { castFor, type Part } from '#sandbox/people/tour/plots.ts';
import type { Instance } from './instance.ts';

/** Histories count back from the day, names and numbers do not change with it. */
const people = generatePeople('kuaiban', '2026-11-23').persons;

function named(name: string): { readonly number: string; readonly name: string } {
  const found = people.find((person) => person.featured && person.name === name);
  if (!found) throw new Error(`nobody with a story is called ${name}`);
  return { number: found.idNumber, name };
}

/** The people of the demo whose stories the tests follow. */
export const PERSON = {
  /** The ordinary case: everything at once, nothing to upload. */
  wang: named('王小明'),
  /** Over 40 and laid off: the recognition of hardship needs an officer. */
  li: named('李桂兰'),
  /** Public security writes her name otherwise: an officer compares. */
  liu: named('刘春燕'),
  /** A rare character in the name. */
  zhang: named('张䶮'),
  /** Resigned: no benefit. */
  chen: named('陈立强'),
  /** A month short of the year. */
  zhao: named('赵敏'),
  /** 24 months of benefit: a second officer confirms. */
  sun: named('孙建国'),
  /** Draws the benefit. */
  zhou: named('周丽华'),
  /** The employer says that he resigned, he does not. */
  wu: named('吴㙍'),
  /** A character beyond the basic plane in the name. */
  zheng: named('郑𬭚'),
} as const;

/**
 * Somebody without a story of their own who can play a part: tests that share an instance take somebody else each, so that none finds what another has done.
 * @param place which of those who can, from 0
 */
export function generated({ people: { persons } }: Pick<Instance, 'people'>, part: Part, place: number): { readonly number: string; readonly name: string } {
  const found = castFor(persons, part)[place];
  if (!found) throw new Error(`there are not ${place + 1} people for the part "${part}"`);
  return { number: found.idNumber, name: found.name };
}
