import { minuteInWords } from '#core/clocks/day-in-words.ts';
import { formatLimit } from '#core/clocks/limit.ts';
import { officeOnce } from '#core/catalog/office.ts';
import { handWords, type Hands } from '#core/parties/acting.ts';
import type { DocumentSection } from '#usecases/ports/document.ts';
import type { Writing } from './document-of.ts';
import { elementName } from './fact-view.ts';
import { signatureLine } from './signature-view.ts';
import { cityName, counterName, deskName, itemNames } from './names.ts';

/** What a receipt says: where and through whom it was accepted, what was accepted, in what time it will be decided, and what came with it. */
export function receiptSections({ compiled, state, event }: Writing<'submitted'>, through: readonly Hands[string][]): DocumentSection[] {
  const { catalog } = compiled;
  // The paper keeps the office as it was on that day.
  const then = state.submittedAt;
  const given = [
    ...Object.entries(event.given.files).filter(([, files]) => files.length > 0).map(([id, files]) => `${catalog.evidence.get(id)?.zh ?? id} ${files.length} 份`),
    ...Object.keys(event.given.shown ?? {}).map((id) => `${catalog.evidence.get(id)?.zh ?? id}（原件已当面核对，退还本人）`),
    ...event.given.promises.map((id) => `承诺：${elementName(catalog, id).zh}`),
    ...Object.keys(event.given.contests).map((id) => `更正：${elementName(catalog, id).zh}`),
  ];
  const items = state.items.map((item) => {
    const { promised, statutory } = item.clock;
    return { text: `${item.no}. ${itemNames(compiled, item).name.zh}：承诺时限 ${formatLimit(promised).zh}，${statutory ? `法定时限 ${formatLimit(statutory).zh}` : '法律没有规定时限'}` };
  });
  const { hotline = '' } = catalog.regions.get(state.region)?.contact ?? {};
  const [counter] = through.filter((hand) => hand.as === 'counter');
  const office = officeOnce(catalog, event.helper?.region ?? state.region, event.office, then);
  const people = through.flatMap((hand) => (hand.as === 'counter' ? [] : [handWords(hand).zh]));
  const points = event.readBack ?? [];
  const phone = counter?.phone ? `由${deskName(catalog, counter, then).zh} 按登记信息核验来电人、代为填写。提交以前逐条念给本人，本人逐条同意。` : undefined;
  const here = counter === undefined || counter.phone ? undefined : `在${counterName(catalog, { region: counter.city, desk: counter.desk, office: counter.office ?? undefined }, then).zh} 受理${office ? `（${office.address}）` : ''}${people.length > 0 ? `，${people.join('、')}到窗口办理` : ''}。`;
  const taken = event.helper && `在${counterName(catalog, { ...event.helper, office: event.office }, then).zh} 受理，由${cityName(catalog, state.region).zh}审核决定。有结果后可以带证件到${cityName(catalog, event.helper.region).zh}的窗口打印，也可以网上看。`;
  return [
    ...(taken === undefined ? [] : [{ heading: '跨城通办', lines: [{ text: taken }] }]),
    ...(taken !== undefined || here === undefined ? [] : [{ heading: '窗口受理', lines: [{ text: here }] }]),
    ...(phone === undefined ? [] : [{ heading: '电话受理', lines: [{ text: phone }, ...points.map(({ zh, at }, index) => ({ text: `${index + 1}. ${zh}（${minuteInWords(at).zh} 同意）`, verbatim: true as const }))] }]),
    { heading: `已经受理，共 ${items.length} 件`, lines: [...items, { text: '上面是受理时的时限。规则不能确定、要由人审核的，按那时告知的时限办；办到哪一步，以网上查询为准。', soft: true }] },
    ...(event.signature ? [{ heading: '本人核对签名', lines: [{ text: signatureLine(event.signature), verbatim: true as const }] }] : []),
    { heading: '收到的材料', lines: [{ text: given.length > 0 ? given.join('；') : '没有要您交材料。' }] },
    { lines: [{ text: `每一件办完后另有审批结论。对自动作出的结果有异议，可以要求由人重新办理（个人信息保护法 第二十四条）${hotline === '' ? '' : `，打 ${hotline} 报办件编号`}。`, soft: true }] },
  ];
}
