import { cited } from '#core/catalog/cited.ts';
import { lastDayOf, silenceOf } from '#core/cases/silence.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import type { DocumentSection } from '#usecases/ports/document.ts';
import type { Writing } from './document-of.ts';
import { elementName } from './fact-view.ts';

/** What a request for a correction says: everything that is missing, told once, and that the clock waits. */
export function correctionSections({ compiled: { catalog }, state, event: { no, correction, basis } }: Writing<'correction-asked'>): DocumentSection[] {
  const asked = [
    ...correction.elements.map((id) => `回答：${(catalog.elements.get(id)?.question ?? elementName(catalog, id)).zh}`),
    ...correction.evidence.map((id) => `补交：${catalog.evidence.get(id)?.zh ?? id}`),
  ];
  const item = state.items.find((each) => each.no === no);
  const service = catalog.services.get(item?.service ?? '');
  const day = lastDayOf(correction);
  const silence = silenceOf(service ?? {}, state.region);
  const again = item?.second?.answer?.granted;
  return [
    { heading: '请您补充', lines: asked.map((text, index) => ({ text: `${index + 1}. ${text}` })) },
    { heading: '说明', lines: [{ text: correction.note, verbatim: true }, { text: `依据：${cited(basis)}`, soft: true }] },
    ...(day === undefined ? [] : [{ heading: '最晚补到哪天', lines: [
      { text: `最晚到${formatValue(day, 'date', new Map()).zh}（当天 24 时前）。来不及的，可以在到期前写明原因延期一次。` },
      { text: silence.then === 'closed' ? '到期没有交回的，视为撤回申请，这一项不再办理；不是不予通过，随时可以再申请，交过的材料都还在。' : '到期没有交回的，按已有的材料接着办理，作出决定。' },
      { text: `依据：${cited(silence.basis)}`, soft: true as const },
    ] }]),
    { heading: '怎么补、时限怎么算', lines: [{ text: `登录后在这个办件里补，也可以到任一窗口补。要补的都列在上面，${again ? '这是经督办人员准许的第二次补正，不会再有下一次' : '只会要求这一次'}。` }, { text: '从发出这份告知书起办理时限暂停，收到补正后接着算。' }] },
  ];
}
