import type { Limit } from '../clocks/clock.ts';
import { formatLimit, parseLimit } from '../clocks/limit.ts';
import type { Localized } from '../value.ts';
import type { Node } from './cpsv-terms.ts';
import { CHINESE } from './cpsv-terms.ts';
import type { LimitVariant, Service } from './service.ts';

type Stated = Pick<LimitVariant, 'statutory' | 'promised'>;

/** Days of a week and of a working week. */
const WEEK = 7, WORKING_WEEK = 5;

/** A limit as ISO 8601 knows it. It has no working days: five of them are a week, as without holidays. */
export function durationOf({ amount, unit }: Limit): string {
  if (unit === 'min') return `PT${amount}M`;
  if (unit === 'mo') return `P${amount}M`;
  return `P${unit === 'wd' ? Math.floor(amount / WORKING_WEEK) * WEEK + (amount % WORKING_WEEK) : amount}D`;
}

/** The limits in words and as durations: promised, and by law where it sets one. */
export function limitTerms({ promised, statutory }: Stated): { readonly description: Localized; readonly promisedWithin: string; readonly byLawWithin?: string } {
  const said = parseLimit(promised.is);
  const legal = 'is' in statutory ? parseLimit(statutory.is) : undefined;
  return {
    description: { zh: `承诺时限${formatLimit(said).zh}${legal ? `，法定时限${formatLimit(legal).zh}` : ''}`, en: `Promised: ${formatLimit(said).en}${legal ? `; by law: ${formatLimit(legal).en}` : ''}` },
    promisedWithin: durationOf(said), ...(legal && { byLawWithin: durationOf(legal) }),
  };
}

/**
 * One rule for each special limit of a service (annex 2: clear facts, a complex injury, filed at a counter): who it is for, who says so, and how long.
 * @param iri names a rule · @param law names a legal resource
 */
export function variantRules({ code, limits: { variants = [] } }: Service, iri: (id: string) => string, law: (text: string) => string): readonly Node[] {
  return variants.map((variant) => {
    const { description, ...terms } = limitTerms(variant);
    const chosen = variant.when === undefined ? { zh: '由经办人说明理由后适用', en: 'where an officer says so, with the reason' } : variant.byOfficer ? { zh: '按已知的情况适用，经办人也可以说明理由后适用', en: 'by what is known, or where an officer says so with the reason' } : { zh: '按已知的情况适用', en: 'by what is known' };
    return {
      id: iri(`${code}/limit/${variant.id}`), type: 'cpsv:Rule', identifier: `${code}/limit/${variant.id}`, title: { zh: variant.zh, en: variant.en }, language: CHINESE,
      description: { zh: `${variant.zh}（${chosen.zh}）：${description.zh}`, en: `${variant.en} (${chosen.en}). ${description.en}` }, ...terms,
      implements: [law(variant.promised.basis), ...('is' in variant.statutory ? [law(variant.statutory.basis)] : [])],
    };
  });
}
