import { cited } from '#core/catalog/cited.ts';
import type { Item } from '#core/cases/item.ts';
import { lastDayOf } from '#core/cases/silence.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import type { DocumentSection } from '#usecases/ports/document.ts';
import { remedySections } from './decision-sections.ts';
import type { Writing } from './document-of.ts';

/** What is said where an item ended because its correction was not answered: that nothing was judged, that it can be applied for again at once, and what the law leaves open against it. */
export function closingSections(writing: Writing<'correction-lapsed'>, item: Item): DocumentSection[] {
  const { compiled: { catalog }, state, event: { basis, death } } = writing;
  const day = lastDayOf(item.correction ?? {});
  const hotline = catalog.regions.get(state.region)?.contact.hotline;
  const end: DocumentSection = { lines: [{ text: `由系统在补正期限届满后自动记入。${hotline === undefined || hotline === '' ? '' : `有疑问打 ${hotline}，报办件编号。`}`, soft: true }] };
  if (death !== undefined) {
    return [
      { heading: '结论：申请人去世，终止办理', lines: [{ text: `申请人于 ${formatValue(death, 'date', new Map()).zh} 去世。要求补正的内容${day === undefined ? '' : `到 ${formatValue(day, 'date', new Map()).zh} `}没有近亲属接着补正或者撤回，这一项不再办理。这不是不予通过，也不是撤回：没有对申请人的条件作出判断。` }, { text: `依据：${cited(basis)}`, soft: true }] },
      { heading: '近亲属可以这样做', lines: [{ text: '依法由近亲属享有的待遇，可以以自己的名义另行申请。以前交过的材料都还在。' }] },
      ...remedySections(writing, item),
      end,
    ];
  }
  return [
    { heading: '结论：视为撤回申请', lines: [{ text: `要求补正的内容${day === undefined ? '' : `到 ${formatValue(day, 'date', new Map()).zh} `}没有交回，这一项不再办理。这不是不予通过：没有对您的条件作出判断，也不影响您的信用。` }, { text: `依据：${cited(basis)}`, soft: true }] },
    { heading: '可以这样做', lines: [{ text: '随时可以再申请，不用等。以前交过的材料都还在，不用再交，补上次没交的就行。' }] },
    ...remedySections(writing, item),
    end,
  ];
}
