import type { Catalog } from '../catalog.ts';
import type { Finding } from '../finding.ts';

/** Occupations and districts that are listed, wages and days in their order, and a note where a figure is to be verified. */
export function checkLabourMarkets({ labourMarkets, codes, regions }: Catalog): readonly Finding[] {
  const listed = (list: string, code: string): boolean => codes.get(list)?.codes[code] !== undefined;
  return [...labourMarkets].flatMap(([id, { wageGuide, courses }]) => {
    const wrong = (path: readonly string[], zh: string, en: string): Finding => ({ at: { in: 'labourMarkets', id, path }, message: { zh, en }, remedy: { zh: '请改正', en: 'Mend it' } });
    const unsure = (part: 'wageGuide' | 'courses', said: { readonly confidence: string; readonly note?: string } | undefined): Finding[] => (said?.confidence === 'to-verify' && !said.note ? [wrong([part, 'confidence'], '标为 to-verify 的要写 note', 'to-verify needs a note')] : []);
    return [
      ...(regions.has(id) ? [] : [wrong(['code'], `没有地区“${id}”`, `There is no region “${id}”`)]),
      ...unsure('wageGuide', wageGuide), ...unsure('courses', courses),
      ...Object.entries(wageGuide?.wages ?? {}).flatMap(([occupation, { low, median, high }]) => [
        ...(listed('occupations', occupation) ? [] : [wrong(['wageGuide', 'wages', occupation], `没有职业“${occupation}”`, `There is no occupation “${occupation}”`)]),
        ...(low <= median && median <= high ? [] : [wrong(['wageGuide', 'wages', occupation], '低、中、高位数要从小到大', 'Low, median and high in their order')]),
      ]),
      ...Object.entries(courses?.list ?? {}).flatMap(([course, { occupation, district, from, to }]) => [
        ...(listed('occupations', occupation) ? [] : [wrong(['courses', 'list', course, 'occupation'], `没有职业“${occupation}”`, `There is no occupation “${occupation}”`)]),
        ...(listed('districts', district) ? [] : [wrong(['courses', 'list', course, 'district'], `没有县区“${district}”`, `There is no district “${district}”`)]),
        ...(from <= to ? [] : [wrong(['courses', 'list', course, 'to'], '结束不能早于开始', 'It ends after it begins')]),
      ]),
    ];
  });
}
