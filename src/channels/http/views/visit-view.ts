import type { CaseEvent } from '#core/cases/event.ts';
import type { Item } from '#core/cases/item.ts';
import { momentInWords } from '#core/clocks/day-in-words.ts';
import { formatLimit } from '#core/clocks/limit.ts';
import type { VisitView } from '../schemas/visit.ts';

type File = { readonly id: string; readonly name: string; readonly type: string };

/**
 * The visits of an item, the oldest first, for its officer and for the person.
 * @param photo of an identity; who may not see it is given none · @param discreet without what officers wrote, which may tell of the person
 */
export function visitViews({ visits, endedAt }: Pick<Item, 'visits' | 'endedAt'>, photo: (id: string) => File | undefined, { discreet = false }: { readonly discreet?: boolean } = {}): { visits?: VisitView[] } {
  if (!visits) return {};
  return { visits: visits.map(({ kind, reason, place, at, times, chosen, others, missed, report }) => ({
    ...(kind && { kind }), place, at, times: [...times], open: report === undefined && endedAt === undefined, ...(chosen !== undefined && { chosen }), ...(others && { others: { ...others } }), missed: missed.map(({ time, note, excused }) => ({ time, ...(!discreet && { note }), ...(excused !== undefined && { excused: true as const }) })),
    ...(!discreet && { reason }),
    ...(report && { report: { on: report.on, met: report.met, at: report.at, photos: report.files.flatMap((id) => photo(id) ?? []), ...(!discreet && { note: report.note }) } }),
  })) };
}

/** Who reads a line: `discreet` without what officers wrote, `forPerson` whoever applies. */
type Reader = { readonly discreet: boolean; readonly forPerson: boolean };
type VisitEvent = Extract<CaseEvent, { type: `visit-${string}` }>;

/** One line of the timeline. `visits`: those of the item, of which the latest that was there `at` that moment is meant. */
export function visitLine(event: VisitEvent, { discreet, forPerson }: Reader, at: string, visits: Item['visits'] = []): [zh: string, en: string] {
  if (visits.findLast((visit) => Date.parse(visit.at) <= Date.parse(at))?.kind === 'examination') return examinationLine(event, { discreet, forPerson });
  const why = (text: string): string => (discreet ? '' : `：${text}`);
  const because = (text: string): string => (discreet ? '' : `: ${text}`);
  switch (event.type) {
    case 'visit-ordered': {
      const limit = formatLimit(event.promised);
      return [`需要实地核查，办理时限按 ${limit.zh}${why(event.visit.reason)}`, `a place has to be seen; the limit is ${limit.en}${because(event.visit.reason)}`];
    }
    case 'visit-proposed':
      return ['经办人另给了实地核查的时间', 'the officer proposed other times for the visit'];
    case 'visit-chosen':
      return [`约定 ${momentInWords(event.time).zh} 实地核查`, `the visit was agreed on for ${momentInWords(event.time).en}`];
    case 'visit-others':
      return [`申请人要求另给核查时间${why(event.note)}`, `the applicant asked for other times${because(event.note)}`];
    case 'visit-missed':
      return [`${momentInWords(event.time).zh} 到场没有见到人，另约时间${why(event.note)}`, `nobody was met at ${momentInWords(event.time).en}; another time is proposed${because(event.note)}`];
    case 'visit-reported':
      return event.report.met ? [`${momentInWords(event.report.on).zh} 实地核查${why(event.report.note)}`, `the place was seen at ${momentInWords(event.report.on).en}${because(event.report.note)}`] : [`${momentInWords(event.report.on).zh} 第二次到场仍没有见到人${why(event.report.note)}`, `at ${momentInWords(event.report.on).en} nobody was met again${because(event.report.note)}`];
  }
}

function examinationLine(event: VisitEvent, { discreet, forPerson }: Reader): [zh: string, en: string] {
  const why = (text: string): string => (discreet ? '' : `：${text}`);
  const because = (text: string): string => (discreet ? '' : `: ${text}`);
  switch (event.type) {
    case 'visit-ordered':
      return [`请${forPerson ? '' : '申请人'}选现场鉴定的时间，地点：${event.visit.place}`, `the person is asked for a time of the examination, at ${event.visit.place}`];
    case 'visit-proposed':
      return ['经办人另给了现场鉴定的时间', 'the officer proposed other times for the examination'];
    case 'visit-chosen':
      return [`约定 ${momentInWords(event.time).zh} 现场鉴定`, `the examination was agreed on for ${momentInWords(event.time).en}`];
    case 'visit-others':
      return [`申请人要求另给现场鉴定的时间${why(event.note)}`, `the applicant asked for other times of the examination${because(event.note)}`];
    case 'visit-missed': {
      const [zh, en] = event.excused === undefined ? ['没有来现场鉴定，另约时间', 'the person did not come to the examination; another time is proposed'] : ['有正当理由没有来现场鉴定，另约时间，期限顺延', 'the person did not come for good reason; another time is proposed and the limit grows by it'];
      return [`${momentInWords(event.time).zh} ${zh}${why(event.note)}`, `${momentInWords(event.time).en}: ${en}${because(event.note)}`];
    }
    case 'visit-reported':
      return event.report.met ? [`${momentInWords(event.report.on).zh} 参加了现场鉴定${why(event.report.note)}`, `the person was examined at ${momentInWords(event.report.on).en}${because(event.report.note)}`] : [`没有正当理由仍没有来现场鉴定，鉴定终止${why(event.report.note)}`, `the person did not come again without good reason, which ends the appraisal${because(event.report.note)}`];
  }
}
