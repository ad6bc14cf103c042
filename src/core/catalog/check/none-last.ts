import type { Catalog } from '../catalog.ts';
import type { Finding } from '../finding.ts';

/** What an option is called that denies all the others of its list. */
const NONE = /^(?:以上)?都(?:不是|没有)$/u;

/**
 * That the option which denies all others stands last: whoever reads from the top and takes it first
 * has not read what may be theirs, and loses it without being told.
 */
export function checkNoneLast({ codes }: Catalog): readonly Finding[] {
  return [...codes].flatMap(([id, list]) => Object.entries(list.codes).slice(0, -1).filter(([, { zh }]) => NONE.test(zh)).map(([code, { zh, en }]) => ({
    at: { in: 'codes' as const, id, path: ['codes', code] },
    message: { zh: `“${zh}”没有排在最后，后面的选项容易被漏看`, en: `“${en}” does not stand last: what follows is easily overlooked` },
    remedy: { zh: '请把它移到这一组的最后', en: 'Move it to the end of the list' },
  })));
}
