import { dayOf, isInstant, millisecondsOf } from '../clocks/day.ts';
import type { Value } from '../value.ts';
import { mayAct, refused, type Acting } from './act.ts';
import { establishing } from './establish.ts';
import { byMoment, timesFault, VISIT_WORDS } from './order-visit.ts';
import type { Outcome } from './refusal.ts';
import { openVisit, type VisitReport } from './visit.ts';

/** When the officer was there, whether anybody was met, what was seen, the photographs, and what of the item is established by it. */
export type Reporting = Pick<VisitReport, 'on' | 'met' | 'note' | 'files'> & { readonly findings: Readonly<Record<string, Value>> };

/** Nobody was met at the time that had been agreed on: that is on record, and a second appointment is proposed. A second time it is reported. */
export function missVisit(acting: Acting, { note, times }: { readonly note: string; readonly times: readonly string[] }): Outcome {
  const item = mayAct(acting, 'miss-visit');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const chosen = openVisit(item)?.chosen;
  if (chosen === undefined || millisecondsOf(chosen) > millisecondsOf(acting.run.known.at)) return refused('not-allowed', { zh: '约定的时间还没有到', en: 'The agreed time has not come yet' });
  const needed = { zh: '请写明到场的情况', en: 'Say what was found there' };
  if (note.trim() === '') return refused('incomplete', needed, [{ pointer: '/note', detail: needed }]);
  const fault = timesFault(times, acting.run.known.at);
  if (fault) return { kind: 'refused', refusal: fault };
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'visit-missed', no: item.no, time: chosen, note: note.trim(), times: times.toSorted(byMoment) } }] };
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
  const first = { zh: '第一次没有见到人的，请先记录并重新约时间', en: 'The first time nobody is met, record it and propose other times' };
  if (!met && visit.missed.length === 0) return refused('not-allowed', first, [{ pointer: '/met', detail: first }]);
  const words = { zh: `请至少用 ${VISIT_WORDS} 个字写明看到了什么`, en: `Say in at least ${VISIT_WORDS} characters what was seen` };
  if (note.trim().length < VISIT_WORDS) return refused('incomplete', words, [{ pointer: '/note', detail: words }]);
  const officer = acting.actor.slice('officer:'.length);
  const found = establishing(acting, item, findings, officer);
  if ('code' in found) return { kind: 'refused', refusal: found };
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'visit-reported', no: item.no, report: { on, met, note: note.trim(), files }, findings: [...item.findings.filter(({ element }) => !(element in findings)), ...found] } }] };
}
