import type { Localized } from '#core/value.ts';
import { minuteOf } from '#core/clocks/day.ts';
import type { SheetColumn, WorkbookContent } from '#usecases/ports/spreadsheet.ts';
import type { RegisterEntryView } from '../schemas/case.ts';
import type { PersonKnown } from '../schemas/person-known.ts';
import type { UseView, UseViewKind } from '../schemas/uses.ts';

type Language = keyof Localized;
export type CopyContent = { readonly person: PersonKnown; readonly entries: readonly RegisterEntryView[]; readonly uses: readonly UseView[]; /** There are more uses than the copy holds. */ readonly cut: boolean; readonly at: string };

const HEADINGS: Readonly<Record<string, Localized>> = {
  person: { zh: '本人', en: 'Person' }, entries: { zh: '登记信息', en: 'Register' }, uses: { zh: '谁看过、用过', en: 'Who used it' },
  item: { zh: '项目', en: 'Item' }, value: { zh: '内容', en: 'Content' }, name: { zh: '姓名或者名称', en: 'Name' }, number: { zh: '号码（部分隐去）', en: 'Number, partly hidden' }, born: { zh: '出生日期', en: 'Date of birth' }, sex: { zh: '性别', en: 'Sex' },
  source: { zh: '来源', en: 'Source' }, made: { zh: '导出时间', en: 'Made at' }, cut: { zh: '说明', en: 'Note' }, line: { zh: '业务', en: 'Line of work' }, entry: { zh: '登记', en: 'Entry' }, from: { zh: '起', en: 'From' }, to: { zh: '止', en: 'To' }, recorded: { zh: '记入', en: 'Recorded' },
  kind: { zh: '类别', en: 'Kind' }, at: { zh: '时间', en: 'When' }, who: { zh: '谁', en: 'Who' }, why: { zh: '为了什么', en: 'Why' }, what: { zh: '什么', en: 'What' }, basis: { zh: '依据', en: 'Basis' }, case: { zh: '办件', en: 'Case' }, outcome: { zh: '结果', en: 'Outcome' },
};
const CUT: Localized = { zh: '记录很多，这里是最近的 10000 条；更早的请在网页上看', en: 'There are many records: these are the newest 10,000; earlier ones are on the page' };
const KINDS: Readonly<Record<UseViewKind, Localized>> = { look: { zh: '有人看过', en: 'Somebody looked' }, asked: { zh: '向部门查询', en: 'A department was asked' }, told: { zh: '告知部门', en: 'A department was told' }, said: { zh: '部门告知', en: 'A department told us' } };

/** A copy of what is kept about somebody and what was done with it (个人信息保护法 第四十五条), as a workbook of three sheets. */
export function myCopy({ person, entries, uses, cut, at }: CopyContent, language: Language): WorkbookContent {
  const h = (key: string): string => HEADINGS[key]![language];
  const column = (key: string, width: number, holds: SheetColumn['holds'] = 'text'): SheetColumn => ({ heading: h(key), width, holds });
  const facts: readonly (readonly [string, string])[] = [
    ['name', person.name], ['number', person.number], ...(person.birthDate !== undefined ? [['born', person.birthDate] as const] : []), ...(person.sex ? [['sex', person.sex[language]] as const] : []),
    ['source', person.source[language]], ['made', minuteOf(at)], ...(cut ? [['cut', CUT[language]] as const] : []),
  ];
  return [
    { name: h('person'), columns: [column('item', 22), column('value', 70, 'words')], rows: facts.map(([key, value]) => [h(key), value]) },
    {
      name: h('entries'), columns: [column('line', 16), column('entry', 22), column('from', 12), column('to', 12), column('value', 60, 'words'), column('source', 40, 'words'), column('recorded', 18)],
      rows: entries.map((entry) => [entry.line[language], entry.name[language], entry.from, entry.to ?? '', entry.fields.map(({ name, text }) => `${name[language]} ${text[language]}`).join('\n'), entry.origin[language], minuteOf(entry.recordedAt)]),
    },
    {
      name: h('uses'), columns: [column('at', 18), column('kind', 16), column('who', 28, 'words'), column('why', 40, 'words'), column('what', 40, 'words'), column('basis', 36, 'words'), column('case', 30), column('outcome', 18, 'words')],
      rows: uses.map((use) => [minuteOf(use.at), KINDS[use.kind][language], use.who[language], use.why[language], use.what[language], use.basis ?? '', use.case ?? '', use.outcome?.[language] ?? '']),
    },
  ];
}
