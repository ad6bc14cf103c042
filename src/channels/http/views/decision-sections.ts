import { cited } from '#core/catalog/cited.ts';
import type { Item } from '#core/cases/item.ts';
import { paperLines, paperSays, type Giving } from '#core/cases/paper-lines.ts';
import { remediesAgainst } from '#core/cases/remedies.ts';
import { paperForm } from '#core/catalog/output-paper.ts';
import { remedyOf } from '#core/catalog/remedy-of.ts';
import { formatLimit } from '#core/clocks/limit.ts';
import { explainResult } from '#core/decisions/explain.ts';
import type { DocumentSection } from '#usecases/ports/document.ts';
import type { ValueView } from '../schemas/case.ts';
import { stated, statementOf, type Writing } from './document-of.ts';
import { refusedBy } from './headline.ts';
import { reasonViews } from './reason-view.ts';
import { valueViews } from './value-view.ts';
import { sentence } from './sentence.ts';
import { withoutBareAgreement } from './said-by-reviewer.ts';

type Lines = DocumentSection['lines'];
const ORDER = ['fail', 'unknown', 'pass'] as const;
const MARKS = { pass: '满足', fail: '没有满足', unknown: '还不清楚' } as const;

/** What a decision says: the result, why, by which articles, what is open against a refusal. The employer's copy tells nothing of the person. */
export function decisionSections(writing: Writing<'decided'>, item: Item): DocumentSection[] {
  const { compiled, state, copy, event } = writing;
  const { catalog } = compiled;
  const service = catalog.services.get(item.service);
  const statement = statementOf(catalog, item) !== undefined;
  const by = event.by === 'officer' ? '由经办人审核作出。' : '由系统按规则自动作出。对这个结果有异议，可以要求由人重新办理（个人信息保护法 第二十四条）。';
  return [
    { heading: statement ? '查到的情况' : item.status === 'approved' ? '结论：通过' : '结论：不予通过', lines: resultLines(writing, item) },
    ...(statement ? [] : [{ heading: '理由', lines: reasonLines(writing, item) }]),
    { heading: '依据', lines: [{ text: sentence((service?.basis ?? []).map(cited).join('；')) }] },
    ...remedySections(writing, item),
    { lines: [{ text: `${by}${hotlineOf(catalog.regions.get(state.region)?.contact.hotline)}`, soft: true }, ...(copy === 'employer' ? [{ text: '职工个人的情况不写在单位的这一份里，职工本人另有一份。', soft: true as const }] : [])] },
  ];
}

function hotlineOf(hotline: string | undefined): string {
  return hotline === undefined || hotline === '' ? '' : `有疑问打 ${hotline}，报办件编号。`;
}

function resultLines({ compiled, state, copy, event }: Writing<'decided'>, item: Item): Lines {
  const { decision } = event;
  const { catalog } = compiled;
  const service = catalog.services.get(item.service);
  if (item.status !== 'approved') {
    const failed = service?.criteria.find(({ id }) => id === refusedBy(item));
    const lines = paperForm(catalog, item.service, 'decision')?.refused !== undefined ? formLines({ compiled, state, copy, event }, item) : [];
    return [...lines, { text: failed ? `没有满足的条件：“${failed.zh}”（${cited(failed.basis)}）。` : '没有满足办理条件。' }];
  }
  if (copy === 'employer') return [{ text: sentence(service?.resultForEmployer?.zh ?? '已办结') }, ...formLines({ compiled, state, copy, event }, item)];
  return [
    ...stated(catalog, item, event).map(({ name, text }) => ({ text: `${name.zh}：${text.zh}` })),
    ...formLines({ compiled, state, copy, event }, item),
    { text: sentence(explainResult(compiled, decision, state.region).zh) },
    ...valueViews(compiled, decision, state.region).map((value) => ({ text: `${value.name.zh}：${value.text.zh}${sourcesOf(value)}` })),
  ];
}

/** By which rules a value came out: that of its table, and what the region has settled by law. */
function sourcesOf({ source, parameters }: ValueView): string {
  const all = new Set([source ?? [], parameters.filter(({ toVerify }) => !toVerify).map((each) => each.source)].flat());
  return all.size === 0 ? '' : `（${[...all].map(cited).join('；')}）`;
}

/** What has to stand on a decision that the law gives a form of its own; on the employer's copy the lines that its form gives to both. */
export function formLines({ compiled, state, copy, event }: Pick<Writing, 'compiled' | 'state' | 'copy'> & { readonly event: Giving }, item: Item): Lines {
  const form = paperForm(compiled.catalog, item.service, 'decision');
  if (!form) return [];
  const says = copy === 'person' ? paperSays(compiled, form, { state, item, event }) : undefined;
  const lines = paperLines(compiled, form, { state, item, event }).filter(({ employer }) => copy === 'person' || employer);
  return [...lines.map(({ name, text, given }) => ({ text: `${name.zh}：${text.zh}`, ...(given && { verbatim: given }) })), ...(says ? [{ text: says.zh }] : [])];
}

function reasonLines({ compiled, state, copy, event: { decision, note } }: Writing<'decided'>, item: Item): Lines {
  const reasons = reasonViews(compiled, decision, { region: state.region, contested: Object.keys(state.given.contests) });
  const refusal = item.status === 'refused' ? refusedBy(item) : undefined;
  const shown = copy === 'employer' ? reasons.filter(({ id }) => id === refusal) : reasons;
  // A paper is shown to others: what is known of the person stands on it only where a refusal rests on it (个人信息保护法 第六条).
  // What was not met comes first; beside it, what was met is small print.
  const ordered = ORDER.flatMap((which) => shown.filter(({ result }) => result === which));
  const small = ordered[0]?.result === 'fail';
  const lines = ordered.map(({ text, result, explanation, basis }) => ({ text: `${MARKS[result]}：“${text.zh}”（${cited(basis)}）。${explanation && result === 'fail' && copy === 'person' ? sentence(explanation.zh) : ''}`, ...(small && result === 'pass' && { soft: true as const }) }));
  return [
    ...(lines.length > 0 ? lines : [{ text: '符合办理条件。' }]),
    // What an officer wrote may tell of the person.
    ...(refusal !== undefined && note !== undefined && copy === 'person' ? [{ text: `经办人说明：${withoutBareAgreement(note)}`, verbatim: true as const }] : []),
  ];
}

/** What helps after a refusal, or what takes something away: what the person can do, and what the law leaves open. */
export function remedySections({ compiled, state }: Pick<Writing, 'compiled' | 'state'>, item: Item): DocumentSection[] {
  const failed = item.status === 'refused' ? compiled.catalog.services.get(item.service)?.criteria.find(({ id }) => id === refusedBy(item)) : undefined;
  const open = remediesAgainst(compiled.catalog, state.region, item);
  const ways = open.flatMap(({ name, to, likely, within, basis, note }, index): Lines => [
    { text: `${index + 1}. ${name.zh}：自收到（知道）这个决定之日起 ${formatLimit(within).zh}内，向${to.zh}${likely ? `（一般是${likely.zh}，以当地公布的为准）` : ''}提出（${basis.map(cited).join('；')}）。` },
    ...(note ? [{ text: sentence(note.zh), soft: true as const }] : []),
  ]);
  return [
    ...(failed ? [{ heading: '可以这样做', lines: [{ text: sentence(remedyOf(failed, true).zh) }] }] : []),
    ...(ways.length > 0 ? [{ heading: '不服这个决定的，还可以', lines: [...ways, { text: '收到（知道）决定的当天不算在期限里；最后一天是法定休假日的，顺延到休假后的第一天。', soft: true as const }] }] : []),
  ];
}
