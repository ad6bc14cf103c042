import type { CaseState } from '#core/cases/state.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { dayInWords } from '#core/clocks/day-in-words.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Localized } from '#core/value.ts';
import { elementName } from './fact-view.ts';

/** What became of the result, by the standing of a promise that was found untrue. */
const SINCE = {
  broken: { zh: '结果没有因此自动改变；要重新审核的，会另外通知您', en: 'That alone changes nothing about the result; if it is looked at again, you are told' },
  revoked: { zh: '凭它得到的结果已经撤销', en: 'What was granted by it is revoked' },
  repaired: { zh: '信用记录后来已经修复', en: 'The credit record was repaired since' },
} as const;

/** The promises that an item rested on and that were found untrue, each in a sentence; one whose record was removed as wrong is none. By element. */
export function untruePromises(catalog: Catalog, { promises = [] }: Pick<CaseState, 'promises'>, no: number): ReadonlyMap<string, Localized> {
  return new Map(promises.flatMap(({ element, items, standing, broken }) => {
    if (!broken || !items.includes(no) || !Object.hasOwn(SINCE, standing)) return [];
    const [name, day, since] = [elementName(catalog, element), dayInWords(dayOf(broken.at)), SINCE[standing as keyof typeof SINCE]];
    return [[element, { zh: `${day.zh}查实：“${name.zh}”的承诺不属实。${since.zh}`, en: `Found on ${day.en}: the promise “${name.en}” was untrue. ${since.en}` }] as const];
  }));
}
