import { minuteOf } from '#core/clocks/day.ts';
import type { Localized } from '#core/value.ts';
import type { SheetColumn, WorkbookContent } from '#usecases/ports/spreadsheet.ts';
import type { CorrectionQueue } from '../schemas/correction.ts';
import type { MergeList } from '../schemas/merge.ts';
import type { PaymentHolds } from '../schemas/payment-hold.ts';
import type { ReportedDeathList } from '../schemas/reported-death.ts';
import type { Queue } from '../schemas/staff.ts';
import type { Supervision } from '../schemas/supervision.ts';
import type { Language } from './batch-workbook.ts';

type Words = readonly [zh: string, en: string];
/** A column of a list: its heading, and what a row says there. */
type Column<T> = { readonly heading: Words; readonly of: (row: T, language: Language) => string; readonly width?: number; readonly holds?: SheetColumn['holds'] };

const say = ([zh, en]: Words, language: Language): string => (language === 'zh' ? zh : en);
const of = <K extends string>(words: Readonly<Record<K, Words>>, key: K, language: Language): string => say(words[key], language);

/** A list as a workbook: the same rows, in the same order, no more of them than the page shows. */
function listed<T>(name: Words, columns: readonly Column<T>[], rows: readonly T[], language: Language): WorkbookContent {
  return [{ name: say(name, language), columns: columns.map(({ heading, width = 22, holds = 'text' }) => ({ heading: say(heading, language), width, holds })), rows: rows.map((row) => columns.map((column) => column.of(row, language))) }];
}

const CASE: Words = ['办件编号', 'Case'], NO: Words = ['第几项', 'Item'], MATTER: Words = ['事项', 'Matter'], STATUS: Words = ['状态', 'Status'], DUE: Words = ['承诺答复日', 'Promised by'];
const text = (words: Localized | undefined, language: Language): string => words?.[language] ?? '';
/** An instant as people read it: the day and the minute in China. */

const ITEM: Readonly<Record<Supervision['rows'][number]['status'], Words>> = { waiting: ['等待中', 'waiting'], officer: ['审核中', 'with an officer'], correction: ['等申请人补正', 'waits for the applicant'], review: ['复核中', 'under review'], publicity: ['公示中', 'on public notice'], booking: ['待入账', 'to be booked'], approved: ['已办成', 'approved'], refused: ['未通过', 'refused'], dropped: ['不再办理', 'not continued'], withdrawn: ['已撤回', 'withdrawn'], revoked: ['已撤销', 'revoked'] };
const FLAG: Readonly<Record<Supervision['rows'][number]['flags'][number], Words>> = { escalated: ['自动上报', 'reported'], request: ['申请第二次补正', 'asks for a second correction'], joint: ['会同审查有分歧', 'disagreement in a joint review'], experts: ['专家未提意见', 'experts silent'], overdue: ['已逾期', 'overdue'], red: ['今天到期', 'ends today'], order: ['督办未答复', 'order not answered'], undrawn: ['没有人可抽', 'nobody to draw'], absent: ['经办人不在岗', 'officer away'], held: ['部门久未答复', 'department silent'], bereaved: ['申请人去世', 'applicant died'], silent: ['补正快到期', 'correction ends'], yellow: ['快到期', 'ends soon'] };

/** What needs supervision: nothing of any person. */
export function supervisionSheet(rows: Supervision['rows'], language: Language): WorkbookContent {
  return listed<Supervision['rows'][number]>(['督办', 'Supervision'], [
    { heading: CASE, of: (row) => row.case, width: 26 }, { heading: NO, of: ({ no }) => String(no), width: 8 }, { heading: MATTER, of: ({ name }) => text(name, language), width: 30 }, { heading: STATUS, of: ({ status }) => of(ITEM, status, language) },
    { heading: ['为什么在这里', 'Why it is here'], of: ({ flags }) => flags.map((flag) => of(FLAG, flag, language)).join(language === 'zh' ? '、' : ', '), width: 30 }, { heading: DUE, of: ({ clock }) => clock.dueDay ?? '', holds: 'day', width: 14 },
    { heading: ['在谁手上', 'With'], of: ({ holder = '' }) => holder, width: 12 }, { heading: ['逾期原因', 'Why it is late'], of: ({ delay = '' }) => delay, width: 36, holds: 'words' },
    { heading: ['督办要求', 'Ordered'], of: ({ order }) => order?.what ?? '', width: 36, holds: 'words' }, { heading: ['督办期限', 'Ordered by'], of: ({ order }) => order?.until ?? '', holds: 'day', width: 14 },
  ], rows, language);
}

/** What an officer has in hand. */
export function queueSheet(rows: Queue['rows'], language: Language): WorkbookContent {
  return listed<Queue['rows'][number]>(['我的待办', 'My queue'], [
    { heading: CASE, of: (row) => row.case, width: 26 }, { heading: NO, of: ({ no }) => String(no), width: 8 }, { heading: MATTER, of: ({ name }) => text(name, language), width: 30 }, { heading: STATUS, of: ({ status }) => of(ITEM, status, language) },
    { heading: ['说明', 'Note'], of: ({ note }) => text(note, language), width: 36, holds: 'words' }, { heading: ['提交时间', 'Handed in'], of: ({ submittedAt }) => minuteOf(submittedAt) }, { heading: DUE, of: ({ clock }) => clock.dueDay ?? '', holds: 'day', width: 14 },
    { heading: ['催办次数', 'Urged'], of: ({ urged }) => (urged ? String(urged.count) : ''), width: 10 }, { heading: ['督办要求', 'Ordered'], of: ({ order }) => order?.what ?? '', width: 36, holds: 'words' },
  ], rows, language);
}

const WHO: Words = ['姓名（部分隐去）', 'Name, in part'], NUMBER: Words = ['身份证号（部分隐去）', 'Identity number, in part'];

/** Holds of payments. */
export function holdsSheet(holds: PaymentHolds['holds'], language: Language): WorkbookContent {
  return listed<PaymentHolds['holds'][number]>(['暂停发放', 'Holds'], [
    { heading: MATTER, of: ({ service }) => text(service, language), width: 30 }, { heading: ['基金', 'Fund'], of: ({ fund }) => text(fund, language) }, { heading: WHO, of: ({ payee }) => payee?.name ?? '' }, { heading: NUMBER, of: ({ payee }) => payee?.number ?? '' },
    { heading: ['事由', 'Ground'], of: ({ ground }) => text(ground, language) }, { heading: ['理由', 'Reason'], of: ({ reason }) => reason, width: 36, holds: 'words' }, { heading: ['依据', 'Basis'], of: ({ basis }) => basis, width: 30, holds: 'words' },
    { heading: ['何时', 'At'], of: ({ at }) => minuteOf(at) }, { heading: ['何人', 'By'], of: ({ by }) => by, width: 10 }, { heading: ['到哪一天', 'Until'], of: ({ until }) => until, holds: 'day', width: 14 },
    { heading: ['等着的笔数', 'Payments waiting'], of: ({ waiting }) => String(waiting), width: 12 }, { heading: ['恢复', 'Released'], of: ({ released }) => (released ? `${minuteOf(released.at)} ${released.by} ${released.because}` : ''), width: 36, holds: 'words' },
  ], holds, language);
}

const DEATH: Readonly<Record<ReportedDeathList['rows'][number]['state'], Words>> = { open: ['待核实', 'to make sure of'], confirmed: ['已核实，继续停发', 'made sure of, held'], registered: ['登记里已有', 'in the register'], lifted: ['通报有误，已恢复', 'wrong, released'] };

/** Deaths that departments told of. */
export function reportedDeathsSheet(rows: ReportedDeathList['rows'], language: Language): WorkbookContent {
  return listed<ReportedDeathList['rows'][number]>(['部门通报的死亡', 'Reported deaths'], [
    { heading: ['姓名', 'Name'], of: ({ name }) => name }, { heading: NUMBER, of: ({ number }) => number }, { heading: ['部门', 'Department'], of: ({ department }) => text(department, language), width: 26 }, { heading: ['死亡日期', 'Died on'], of: ({ diedOn }) => diedOn, holds: 'day', width: 14 },
    { heading: ['通报时间', 'Told at'], of: ({ at }) => minuteOf(at) }, { heading: STATUS, of: ({ state }) => of(DEATH, state, language) }, { heading: ['停发笔数', 'Held'], of: ({ plans }) => String(plans), width: 10 }, { heading: ['每月', 'A month'], of: ({ monthly }) => text(monthly, language), width: 14 },
  ], rows, language);
}

const MERGE: Readonly<Record<MergeList['rows'][number]['status'], Words>> = { proposed: ['待确认', 'to be confirmed'], merged: ['已合并', 'merged'], separating: ['分离待确认', 'separation to be confirmed'], separated: ['已分离', 'separated'], declined: ['不同意', 'declined'], withdrawn: ['已撤回', 'withdrawn'] };

/** Merges of numbers, as masked as in the list. */
export function mergesSheet(rows: MergeList['rows'], language: Language): WorkbookContent {
  return listed<MergeList['rows'][number]>(['号码合并', 'Merges'], [
    { heading: ['合并编号', 'Number'], of: ({ number }) => number, width: 26 }, { heading: STATUS, of: ({ status }) => of(MERGE, status, language) }, { heading: ['保留的号', 'Stays'], of: ({ kept }) => `${kept.name} ${kept.number}`, width: 30 },
    { heading: ['并入的号', 'Merged'], of: ({ merged }) => `${merged.name} ${merged.number}`, width: 30 }, { heading: ['提出时间', 'Proposed at'], of: ({ proposedAt }) => minuteOf(proposedAt) }, { heading: ['提出人', 'By'], of: ({ by }) => by, width: 10 },
  ], rows, language);
}

const CORRECTION: Readonly<Record<CorrectionQueue['rows'][number]['status'], Words>> = { open: ['核实中', 'being looked into'], referred: ['已转来源部门', 'with the department'], review: ['复核中', 'being confirmed'], booking: ['待入账', 'to be booked'], corrected: ['已更正', 'corrected'], removed: ['已撤销登记', 'entry taken back'], declined: ['没有更正', 'not corrected'], rechecked: ['已转重新办理', 'result looked at again'], withdrawn: ['已撤回', 'withdrawn'] };

/** Requests to correct entries that an officer has in hand. */
export function correctionsSheet(rows: CorrectionQueue['rows'], language: Language): WorkbookContent {
  return listed<CorrectionQueue['rows'][number]>(['更正请求', 'Corrections'], [
    { heading: ['请求编号', 'Number'], of: ({ number }) => number, width: 26 }, { heading: ['登记', 'Entry'], of: ({ name }) => text(name, language), width: 30 }, { heading: STATUS, of: ({ status }) => of(CORRECTION, status, language) },
    { heading: ['提出时间', 'Asked at'], of: ({ askedAt }) => minuteOf(askedAt) }, { heading: ['答复期限', 'Due'], of: ({ due = '' }) => due, holds: 'day', width: 14 }, { heading: ['是否逾期', 'Late'], of: ({ late }) => (late ? say(['已逾期', 'yes'], language) : ''), width: 10 },
  ], rows, language);
}
