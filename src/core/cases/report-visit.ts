import { parameterOn } from '../catalog/parameter-on.ts';
import type { Service } from '../catalog/service.ts';
import { dayOf, isInstant, millisecondsOf } from '../clocks/day.ts';
import type { Value } from '../value.ts';
import { mayAct, refused, type Acting } from './act.ts';
import { establishing } from './establish.ts';
import { byMoment, timesFault, VISIT_WORDS } from './order-visit.ts';
import type { Item } from './item.ts';
import type { Outcome } from './refusal.ts';
import { openVisit, type Visit, type VisitReport } from './visit.ts';

/** When the officer was there, whether anybody was met, what was seen, the photographs, and what of the item is established by it. */
export type Reporting = Pick<VisitReport, 'on' | 'met' | 'note' | 'files'> & { readonly findings: Readonly<Record<string, Value>> };

/**
 * Nobody was met at the time that had been agreed on: that is on record, and a second appointment is proposed. A second time it is reported.
 * An examination that was missed with good reason (`excused`) is always appointed anew, and the limit grows by the time between.
 */
export function missVisit(acting: Acting, { note, times, excused = false }: { readonly note: string; readonly times: readonly string[]; readonly excused?: boolean }): Outcome {
  const item = mayAct(acting, 'miss-visit');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const visit = openVisit(item);
  const chosen = visit?.chosen;
  if (chosen === undefined || millisecondsOf(chosen) > millisecondsOf(acting.run.known.at)) return refused('not-allowed', { zh: '约定的时间还没有到', en: 'The agreed time has not come yet' });
  const needed = { zh: '请写明到场的情况', en: 'Say what was found there' };
  if (note.trim() === '') return refused('incomplete', needed, [{ pointer: '/note', detail: needed }]);
  const appraisal = visit?.kind === 'examination' ? acting.run.compiled.catalog.services.get(item.service)?.appraisal : undefined;
  if (visit && appraisal && !excused && endsIt(acting, appraisal, visit)) return refused('not-allowed', { zh: '没有正当理由又没有来，请记录现场鉴定：没有来', en: 'Missed again without good reason: record that the person did not come' }, [{ pointer: '/excused', detail: { zh: '有正当理由的才能再约', en: 'Another appointment needs a good reason' } }]);
  const fault = timesFault(times, acting.run.known.at);
  if (fault) return { kind: 'refused', refusal: fault };
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'visit-missed', no: item.no, time: chosen, note: note.trim(), times: times.toSorted(byMoment), ...(appraisal && excused && { excused: appraisal.postponed }) } }] };
}

/**
 * The officer reports what was seen at the place. What is established by it holds as any finding of an officer. That nobody was met ends a
 * visit only at the second appointment. The limit stays as it is: the days at the place have been spent.
 */
export function reportVisit(acting: Acting, { on, met, note, files, findings }: Reporting): Outcome {
  const item = mayAct(acting, 'report-visit');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const visit = openVisit(item);
  const { at } = acting.run.known;
  const when = { zh: '核查的时间要在安排以后、现在以前', en: 'The time must be after the visit was ordered, and not ahead' };
  if (!visit || !isInstant(on) || dayOf(on) < dayOf(visit.at) || millisecondsOf(on) > millisecondsOf(at)) return refused('wrong-type', when, [{ pointer: '/on', detail: when }]);
  if (visit.kind === 'examination') return reportExamination(acting, item, visit, { on, met, note, files, findings });
  const first = { zh: '第一次没有见到人的，请先记录并重新约时间', en: 'The first time nobody is met, record it and propose other times' };
  if (!met && visit.missed.length === 0) return refused('not-allowed', first, [{ pointer: '/met', detail: first }]);
  const words = { zh: `请至少用 ${VISIT_WORDS} 个字写明看到了什么`, en: `Say in at least ${VISIT_WORDS} characters what was seen` };
  if (note.trim().length < VISIT_WORDS) return refused('incomplete', words, [{ pointer: '/note', detail: words }]);
  const officer = acting.actor.slice('officer:'.length);
  const found = establishing(acting, item, findings, officer);
  if ('code' in found) return { kind: 'refused', refusal: found };
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'visit-reported', no: item.no, report: { on, met, note: note.trim(), files }, findings: [...item.findings.filter(({ element }) => !(element in findings)), ...found] } }] };
}

/** Whether one more absence without good reason ends the appraisal, by the parameter of the region. */
function endsIt({ run }: Acting, { absences }: NonNullable<Service['appraisal']>, { missed }: Visit): boolean {
  const most = parameterOn(run.compiled.catalog, run.region, absences, run.known.on)?.value;
  return missed.filter(({ excused }) => excused === undefined).length + 1 >= (typeof most === 'number' ? most : 1);
}

/** Whether the person came to be examined is established by the record; that they did not, often enough and without good reason, ends the appraisal. */
function reportExamination(acting: Acting, item: Item, visit: Visit, { on, met, note, files, findings }: Reporting): Outcome {
  const appraisal = acting.run.compiled.catalog.services.get(item.service)?.appraisal;
  const what = { zh: '现场鉴定只记录本人来没来，鉴定意见由专家提', en: 'Only whether the person came is recorded; the opinion is for the experts' };
  if (!appraisal || Object.keys(findings).length > 0 || files.length > 0) return refused('wrong-type', what, [{ pointer: '/findings', detail: what }]);
  const needed = { zh: '请写明现场的情况', en: 'Say how it went' };
  if (note.trim() === '') return refused('incomplete', needed, [{ pointer: '/note', detail: needed }]);
  const early = { zh: '还没有到约定的时间', en: 'The agreed time has not come yet' };
  if (visit.chosen === undefined || millisecondsOf(on) < millisecondsOf(visit.chosen)) return refused('wrong-type', early, [{ pointer: '/on', detail: early }]);
  const again = { zh: '还可以再约一次：请记录没有来并另约时间', en: 'There is another appointment first: record that nobody came and propose other times' };
  if (!met && !endsIt(acting, appraisal, visit)) return refused('not-allowed', again, [{ pointer: '/met', detail: again }]);
  const found = { element: appraisal.attended, value: met, source: { kind: 'officer' as const, officer: acting.actor.slice('officer:'.length) }, at: acting.run.known.at };
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'visit-reported', no: item.no, report: { on, met, note: note.trim(), files }, findings: [...item.findings.filter(({ element }) => element !== appraisal.attended), found] } }] };
}
