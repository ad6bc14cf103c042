import type { Catalog } from '../catalog/catalog.ts';
import { BAR_REASONS, isBarred } from '../instant/bar-words.ts';
import type { Localized } from '../value.ts';

/** How often a person was drawn into items of a service in a month for the same grounds, as the events of the cases say it. */
export type Touch = {
  readonly service: string; readonly month: string; readonly count: number;
  /** `referred`: the rules handed it over · `reopened`: a result was looked at again */
  readonly type: 'referred' | 'reopened';
  /** Of what was handed over: what the decision says why; of what was looked at again: who wanted it. */
  readonly because: string | null;
  /** What the rules did not know, and what of it the applicant has contested. */
  readonly missing: readonly string[]; readonly contested: readonly string[];
};

/** One ground on which a hand touched items: which, of which department where it is one's data that lacked, how often. */
export type Ground = { readonly id: string; readonly department?: string; readonly element?: string; readonly count: number };

/**
 * Why a hand touched items: contested by the applicant; a fact unknown, by the department (or none) that would have told it; for an officer or
 * experts to establish by the catalogue; what the law or the matter leaves to a person. An item counts once for each of its grounds.
 */
export function groundsOf(catalog: Pick<Catalog, 'elements'>, touch: Pick<Touch, 'type' | 'because' | 'missing' | 'contested'>): Omit<Ground, 'count'>[] {
  if (touch.type === 'reopened') return [{ id: `reopened:${touch.because ?? 'own'}` }];
  const contested = touch.missing.filter((name) => touch.contested.includes(name));
  const unknown = touch.missing.filter((name) => !touch.contested.includes(name)).map((element): Omit<Ground, 'count'> => {
    const sources = catalog.elements.get(element)?.sources ?? [];
    const asked = sources.find((source) => typeof source === 'object' && 'department' in source);
    if (asked) return { id: 'unknown', department: asked.department, element };
    return { id: sources.length > 0 && sources.every((source) => source === 'officer') ? 'establish' : 'unknown', element };
  });
  const found = [...contested.map((element) => ({ id: 'contested', element })), ...unknown, ...(touch.because !== null && touch.because !== 'undetermined' ? [{ id: touch.because }] : [])];
  return found.length > 0 ? found : [{ id: 'unclear' }];
}

/** All grounds of some touches, the most frequent first. */
export function countGrounds(catalog: Pick<Catalog, 'elements'>, touches: readonly Touch[]): Ground[] {
  const counted = new Map<string, Ground>();
  for (const touch of touches) {
    for (const ground of groundsOf(catalog, touch)) {
      const key = `${ground.id}/${ground.department ?? ''}/${ground.element ?? ''}`;
      counted.set(key, { ...ground, count: (counted.get(key)?.count ?? 0) + touch.count });
    }
  }
  return [...counted.values()].toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

const WORDS: Readonly<Record<string, Localized>> = {
  unknown: { zh: '查不到或者没有答复', en: 'Not found, or no answer' }, establish: { zh: '规定由人核实', en: 'For a person to establish' }, contested: { zh: '申请人有异议', en: 'Contested by the applicant' }, unclear: { zh: '查到的情况对不上', en: 'What was found does not fit together' },
  mode: { zh: '事项规定由人审核', en: 'The matter is decided by a person' }, 'second-review': { zh: '法规要求复核', en: 'Second review by law' }, 'taken-over': { zh: '接管自原系统', en: 'Taken over from an old system' },
  'reopened:by-person': { zh: '申请人要求由人决定', en: 'The applicant wanted a person' }, 'reopened:appeal': { zh: '申请人要求复核', en: 'The applicant wanted another look' }, 'reopened:own': { zh: '经办机构发起重新核查', en: 'The house looked again' }, 'reopened:inspection': { zh: '事后核查发起', en: 'After an inspection' },
};

/** A ground in words; one that a later release knows keeps its name. */
export function groundInWords(id: string): Localized {
  return isBarred(id) ? BAR_REASONS[id] : WORDS[id] ?? { zh: id, en: id };
}
