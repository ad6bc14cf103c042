import { isDay } from '#core/clocks/day.ts';
import { isId } from '#core/id.ts';
import type { VacancyPlace } from '../ports/employment.ts';

/** Where a page of vacancies begins, as the page before names it; undefined where it is no such place. */
export function placeOf(after: string): VacancyPlace | undefined {
  const [publishedOn = '', id = '', ...rest] = after.split('_');
  return rest.length === 0 && isDay(publishedOn) && isId(id) ? { publishedOn, id } : undefined;
}

/** The name of the place behind a vacancy, for the next page. */
export function placeAfter({ publishedOn, id }: VacancyPlace): string {
  return `${publishedOn}_${id}`;
}
