import type { Localized } from '../value.ts';

/** What a person looks for: codes of `occupations` and `districts`; unknown wishes match nothing and exclude nothing. */
export type Wish = { readonly occupation?: string; readonly district?: string; readonly skills: readonly string[]; /** Names of the employers just left: nobody wants to be sent back unasked. */ readonly left?: readonly string[] };

/** What matching needs of a vacancy. Wages in fen a month. */
export type Offer = { readonly id: string; readonly occupation: string; readonly district: string; readonly wageFrom: number; readonly wageTo: number; readonly publishedOn: string; readonly employer?: string };

export type Match<T extends Offer> = { readonly vacancy: T; readonly score: number; readonly because: readonly Localized[] };

const SAME_OCCUPATION: Localized = { zh: '工种符合', en: 'The work you want' };
const SAME_DISTRICT: Localized = { zh: '就在您想去的县区', en: 'In the district you want' };
const SKILL: Localized = { zh: '用得上您的技能证书', en: 'Your skill certificate counts here' };

/**
 * Rank vacancies for a person: the work wanted weighs most, then a certificate that fits, then the place; equal matches go by the higher
 * wage, then the newer notice. A vacancy that matches nothing is left out unless the person has no wish at all.
 */
export function matchVacancies<T extends Offer>(wish: Wish, vacancies: readonly T[], limit: number): Match<T>[] {
  const anything = wish.occupation === undefined && wish.district === undefined && wish.skills.length === 0;
  return vacancies
    .filter(({ employer }) => employer === undefined || !wish.left?.includes(employer))
    .map((vacancy): Match<T> => {
      const because = [
        ...(vacancy.occupation === wish.occupation ? [SAME_OCCUPATION] : []),
        ...(wish.skills.includes(vacancy.occupation) ? [SKILL] : []),
        ...(vacancy.district === wish.district ? [SAME_DISTRICT] : []),
      ];
      return { vacancy, because, score: because.reduce((sum, reason) => sum + (reason === SAME_OCCUPATION ? 60 : reason === SKILL ? 25 : 15), 0) };
    })
    .filter((match) => anything || match.score > 0)
    .toSorted((a, b) => b.score - a.score || b.vacancy.wageTo - a.vacancy.wageTo || b.vacancy.publishedOn.localeCompare(a.vacancy.publishedOn) || a.vacancy.id.localeCompare(b.vacancy.id))
    .slice(0, limit);
}
