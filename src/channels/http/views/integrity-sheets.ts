import { minuteOf } from '#core/clocks/day.ts';
import type { Localized } from '#core/value.ts';
import type { SheetColumn, SheetContent } from '#usecases/ports/spreadsheet.ts';
import type { Integrity, IntegrityHands } from '../schemas/integrity.ts';
import type { Language } from './batch-workbook.ts';

type Words = readonly [zh: string, en: string];
type Column<T> = { readonly heading: Words; readonly of: (row: T) => string; readonly width?: number; readonly holds?: SheetColumn['holds'] };

const KINDS: Readonly<Record<Integrity['passed'][number]['kind'], Words>> = { recusal: ['回避', 'recused'], unable: ['不能办理', 'unable'], absence: ['不在岗', 'away'], reassigned: ['督办改分', 'passed on by a supervisor'] };
const CASE: Words = ['办件编号', 'Case'], NO: Words = ['第几项', 'Item'], CODE: Words = ['事项编码', 'Code'], MATTER: Words = ['事项', 'Matter'], OFFICER: Words = ['工号', 'Officer'], COUNT: Words = ['次数', 'Count'];

/** The parts of the board, in the order of their sheets. */
export const INTEGRITY_PARTS = ['alone', 'grounds', 'hands', 'discretion', 'officers', 'deviations', 'passed'] as const;
export type IntegrityPart = (typeof INTEGRITY_PARTS)[number];

/** Each part of the board as a sheet. */
export function integritySheets(board: Integrity, { hands, more }: IntegrityHands, language: Language): Readonly<Record<IntegrityPart, SheetContent>> {
  const say = ([zh, en]: Words): string => (language === 'zh' ? zh : en);
  const text = (words: Localized | undefined): string => words?.[language] ?? '';
  const lines = (texts: readonly string[]): string => [...new Set(texts.filter((each) => each !== ''))].join('\n');
  const share = ({ decided, alone }: { readonly decided: number; readonly alone: number }): string => (decided === 0 ? '' : `${String(Math.round((alone / decided) * 1000) / 10)}%`);
  const sheet = <T>(name: Words, columns: readonly Column<T>[], rows: readonly T[]): SheetContent => ({ name: say(name), columns: columns.map(({ heading, width = 18, holds = 'text' }) => ({ heading: say(heading), width, holds })), rows: rows.map((row) => columns.map((column) => column.of(row))) });
  return {
    alone: sheet<Integrity['items'][number]>(['不经手办结', 'Without a hand'], [
      { heading: CODE, of: ({ service }) => service }, { heading: MATTER, of: ({ name }) => text(name), width: 30 }, { heading: ['作出决定', 'Decided'], of: ({ decided }) => String(decided) }, { heading: ['不经手', 'Without a hand'], of: ({ alone }) => String(alone) }, { heading: ['占比', 'Share'], of: share },
      ...board.months.map((month, at): Column<Integrity['items'][number]> => ({ heading: [month, month], of: ({ trend }) => (trend[at] ? share(trend[at]) : '') })),
    ], board.items),
    grounds: sheet<Integrity['grounds'][number]>(['为什么有人经手', 'Why a hand'], [
      { heading: ['原因', 'Ground'], of: (row) => text(row.text), width: 30 }, { heading: ['部门', 'Department'], of: ({ department }) => text(department), width: 30 }, { heading: ['缺什么', 'What lacked'], of: ({ element }) => text(element), width: 30 }, { heading: COUNT, of: ({ count }) => String(count) },
    ], board.grounds),
    hands: sheet<IntegrityHands['hands'][number]>(more ? [`哪些件有人经手（最近${hands.length}件）`, `Where a person stepped in (newest ${hands.length})`] : ['哪些件有人经手', 'Where a person stepped in'], [
      { heading: CASE, of: (row) => row.case, width: 26 }, { heading: NO, of: ({ no }) => String(no) }, { heading: CODE, of: ({ service }) => service }, { heading: MATTER, of: ({ name }) => text(name), width: 30 }, { heading: ['时间', 'When'], of: ({ at }) => minuteOf(at) },
      { heading: ['原因', 'Ground'], of: ({ grounds }) => lines(grounds.map((each) => text(each.text))), width: 30, holds: 'words' }, { heading: ['缺什么', 'What lacked'], of: ({ grounds }) => lines(grounds.map(({ element }) => text(element))), width: 30, holds: 'words' }, { heading: ['部门', 'Department'], of: ({ grounds }) => lines(grounds.map(({ department }) => text(department))), width: 30, holds: 'words' },
    ], hands),
    discretion: sheet<Integrity['discretion'][number]>(['留给人的判断', 'Discretion left'], [
      { heading: CODE, of: ({ service }) => service }, { heading: MATTER, of: ({ name }) => text(name), width: 30 }, { heading: ['条件', 'Conditions'], of: ({ criteria }) => String(criteria) }, { heading: ['由人核实的', 'For a person'], of: ({ left }) => String(left.length) },
      { heading: ['是哪些', 'Which'], of: ({ left }) => left.map((each) => `${text(each.text)}（${each.basis}）`).join('\n'), width: 60, holds: 'words' }, { heading: ['由人决定', 'Decided by a person'], of: ({ decidedByPerson }) => say(decidedByPerson ? ['是', 'yes'] : ['否', 'no']) }, { heading: ['复核', 'Second review'], of: ({ secondReview }) => say(secondReview ? ['有', 'yes'] : ['无', 'no']) },
    ], board.discretion),
    officers: sheet<Integrity['officers'][number]>(['经办人', 'Officers'], [
      { heading: OFFICER, of: ({ officer }) => officer }, { heading: ['抽到', 'Drawn'], of: ({ drawn }) => String(drawn) }, { heading: ['没按先后办理', 'Out of order'], of: ({ deviated }) => String(deviated) }, { heading: ['退回', 'Given back'], of: ({ passed }) => String(passed) },
      { heading: ['作出决定', 'Decided'], of: ({ decided }) => String(decided) }, { heading: ['其中由人判断的', 'Judged items'], of: ({ judgedItems }) => String(judgedItems) }, { heading: ['由人判断的条件数', 'Judged conditions'], of: ({ judgedCriteria }) => String(judgedCriteria) }, { heading: ['其中批量决定的', 'Decided in bulk'], of: ({ inBulk }) => String(inBulk) },
    ], board.officers),
    deviations: sheet<Integrity['deviations'][number]>(['先办后到', 'Out of order'], [
      { heading: OFFICER, of: ({ officer }) => officer }, { heading: CASE, of: (row) => row.case, width: 26 }, { heading: NO, of: ({ no }) => String(no) }, { heading: ['动手时间', 'Taken up'], of: ({ at }) => minuteOf(at) }, { heading: ['越过的办件', 'Passed over'], of: ({ before }) => before.case, width: 26 }, { heading: NO, of: ({ before }) => String(before.no) }, { heading: ['承诺答复日', 'Promised by'], of: ({ before }) => before.due, holds: 'day' },
    ], board.deviations),
    passed: sheet<Integrity['passed'][number]>(['换人', 'Passed on'], [
      { heading: CASE, of: (row) => row.case, width: 26 }, { heading: NO, of: ({ no }) => String(no) }, { heading: MATTER, of: ({ name }) => text(name), width: 30 }, { heading: ['时间', 'When'], of: ({ at }) => minuteOf(at) }, { heading: ['原因', 'Why'], of: ({ kind }) => say(KINDS[kind]) }, { heading: ['谁提出', 'By'], of: ({ by = '' }) => by },
    ], board.passed),
  };
}
