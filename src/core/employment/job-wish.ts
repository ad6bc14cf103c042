import type { Localized } from '../value.ts';

/** What somebody looks for: codes of `occupations` and `districts`, the least monthly wage in fen. What is empty excludes nothing. */
export type JobWish = { readonly occupations: readonly string[]; readonly districts: readonly string[]; readonly wageFrom: number | null };
/** What the register knows beside it: occupations of skill certificates, and the names of employers just left, to whom nobody wants to be sent back unasked. */
export type Background = { readonly skills: readonly string[]; readonly left: readonly string[] };

type Offer = { readonly id: string; readonly occupation: string; readonly district: string; readonly wageFrom: number; readonly wageTo: number; readonly publishedOn: string; readonly employer: string };
export type JobMatch<T extends Offer> = { readonly vacancy: T; readonly score: number; readonly because: readonly Localized[] };

const OCCUPATION = { weight: 60, words: { zh: '是您想做的工作', en: 'The work you want' } };
const SKILL = { weight: 25, words: { zh: '用得上您的技能证书', en: 'Your skill certificate counts here' } };
const DISTRICT = { weight: 15, words: { zh: '在您想去的县区', en: 'In a district you want' } };
const WAGE = { weight: 10, words: { zh: '工资达到您的要求', en: 'The wage is what you want' } };

/**
 * Rank vacancies by what somebody wants and what the register knows, each with its reasons: nobody has to guess why it stands there
 * (个人信息保护法 第二十四条). One that has nothing of it is left out; equal ones go by the higher wage, then the newer.
 */
export function matchJobs<T extends Offer>(wish: JobWish, { skills, left }: Background, vacancies: readonly T[], limit: number): JobMatch<T>[] {
  return vacancies
    .filter(({ employer }) => !left.includes(employer))
    .map((vacancy): JobMatch<T> => {
      const reasons = [
        ...(wish.occupations.includes(vacancy.occupation) ? [OCCUPATION] : []), ...(skills.includes(vacancy.occupation) ? [SKILL] : []),
        ...(wish.districts.includes(vacancy.district) ? [DISTRICT] : []), ...(wish.wageFrom !== null && vacancy.wageTo >= wish.wageFrom ? [WAGE] : []),
      ];
      return { vacancy, because: reasons.map(({ words }) => words), score: reasons.reduce((sum, { weight }) => sum + weight, 0) };
    })
    .filter(({ score }) => score > WAGE.weight)
    .toSorted((a, b) => b.score - a.score || b.vacancy.wageTo - a.vacancy.wageTo || b.vacancy.publishedOn.localeCompare(a.vacancy.publishedOn) || a.vacancy.id.localeCompare(b.vacancy.id))
    .slice(0, limit);
}
