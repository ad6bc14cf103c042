import type { Refusal } from '../cases/refusal.ts';
import type { Localized } from '../value.ts';
import type { Inspection } from './inspection.ts';
import { CONSEQUENCES, type Consequence, type Orders } from './kind.ts';
import { lacking } from './lacking.ts';

const NOTHING: Localized = { zh: '请选择要怎么处理', en: 'Choose what shall follow' };
const NO_PROMISE: Localized = { zh: '这个决定没有用到还可以认定的告知承诺', en: 'This decision rests on no promise that could be found untrue' };
const WHICH: Localized = { zh: '请选择哪一份承诺不属实', en: 'Choose which promise is untrue' };
const UNHEARD: Localized = { zh: '这项处理没有告诉过当事人，请先告知并听取意见', en: 'Hear the person about this first' };

/**
 * What is intended, or ordered, in the order of the catalogue of consequences and of the promises; or what is wrong with it: nothing at all, a promise that the decision does not
 * rest on or that cannot be found untrue any more, or none where one is to be. One rule for what is told and for what is concluded, so that nobody is told of what cannot follow.
 * @param breakable the promises that the decision rests on and that could be found untrue, by element
 */
export function ordersOf({ consequences, promises }: Orders, breakable: readonly string[]): Orders | Refusal {
  if (consequences.length === 0) return lacking(NOTHING, ['/consequences']);
  const breaks = consequences.includes('break-promise');
  if (breaks && breakable.length === 0) return lacking(NO_PROMISE, ['/consequences']);
  if (breaks ? promises.length === 0 || !promises.every((element) => breakable.includes(element)) : promises.length > 0) return lacking(WHICH, ['/promises']);
  return { consequences: CONSEQUENCES.filter((each) => consequences.includes(each)), promises: breakable.filter((element) => promises.includes(element)) };
}

/** Whether something can be concluded to follow now: not what the decision gives no hold for, and nothing that those concerned were not told of and heard about (行政处罚法 第四十四条，行政许可法 第七条). `undefined`: it can; else why not. */
export function whyNotFollow({ hearing }: Pick<Inspection, 'hearing'>, consequence: Consequence, breakable: readonly string[]): Localized | undefined {
  if (consequence === 'break-promise' && breakable.length === 0) return NO_PROMISE;
  return hearing?.intended?.consequences.includes(consequence) ? undefined : UNHEARD;
}

/** The same for one promise to be found untrue. */
export function whyNotBreak({ hearing }: Pick<Inspection, 'hearing'>, element: string): Localized | undefined {
  return hearing?.intended?.promises.includes(element) ? undefined : UNHEARD;
}

/** What speaks against orders that nobody was heard about, at the field that goes beyond. Who was heard before it was told what is intended was heard about nothing that could be ordered. */
export function unheardIn(inspection: Pick<Inspection, 'hearing'>, { consequences, promises }: Orders, breakable: readonly string[]): Refusal | undefined {
  const beyond = [...(consequences.some((each) => whyNotFollow(inspection, each, breakable)) ? ['/consequences'] : []), ...(promises.some((each) => whyNotBreak(inspection, each)) ? ['/promises'] : [])];
  return beyond.length === 0 ? undefined : lacking(UNHEARD, beyond);
}
