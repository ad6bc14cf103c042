import type { Calendar } from '../clocks/clock.ts';
import { dayOf, endOfDay, millisecondsOf } from '../clocks/day.ts';
import { mayAct, refused, thenSettle, type Acting } from './act.ts';
import { correctionEnds, extendedTo, lastDayOf, openCorrection, silenceOf, silentFrom } from './silence.ts';
import { BASIS as DIED_BASIS, isOwn, waitOf } from './await-relatives.ts';
import type { Item } from './item.ts';
import { decidedBy, papersIn, papersToGo } from './papers-to-go.ts';
import type { Outcome, Step } from './refusal.ts';

/** Why the house puts off a last day: the request has reached nobody, and no time runs before it has. */
export const UNREACHED = '补正通知还没有送达';

/** Why the house puts off a last day once a request has come on paper. */
export const SERVED = '补正通知书已经送达，补正期限从送达之日起算';

/** As few words as a reason can be understood by. */
export const EXTENSION_WORDS = 4;

/**
 * The applicant, or the officer for them, puts off the last day of a correction: once, with a reason, and while it is not over. By how much is the
 * region's to say (`correctionExtension`). 行政复议法 第三十一条 knows the same for a good reason.
 */
export function extendCorrection(acting: Acting, reason: string, calendar: Calendar): Outcome {
  const item = mayAct(acting, 'extend-correction');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const { at, on } = acting.run.known;
  const lastDay = lastDayOf(item.correction ?? {}) ?? dayOf(at);
  const over = { zh: '补正期限已经过了，不能再延', en: 'The time for the correction is over; it cannot be put off any more' };
  if (millisecondsOf(at) > millisecondsOf(endOfDay(lastDay))) return refused('not-allowed', over);
  const why = { zh: `请至少用 ${EXTENSION_WORDS} 个字写明为什么要延期`, en: `Say in at least ${EXTENSION_WORDS} characters why more time is needed` };
  if (reason.trim().length < EXTENSION_WORDS) return refused('incomplete', why, [{ pointer: '/reason', detail: why }]);
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'correction-extended', no: item.no, until: extendedTo(acting.run.compiled.catalog, acting.run.region, lastDay, on, calendar), reason: reason.trim() } }] };
}

/**
 * Nobody has answered up to the last second of the last day: the item ends as if taken back, or goes on and is decided by what is there, as its matter
 * says. It is no refusal: nothing was judged, and it can be applied for again at once. Whatever is committed first counts: an answer that is there
 * before this one is an answer, also a second late. What an earlier release asked for without a last day is given one from now on. No steps where nothing is due.
 * @param reached whether the request has come to somebody who can answer it; where not, its time begins anew
 * @param died the day on which the applicant died: a relative is waited for first, and only then it ends, for that reason
 */
export function noteUnanswered(acting: Omit<Acting, 'no'>, calendar: Calendar, reached = true, died?: string): Outcome {
  const { state, run } = acting;
  const { catalog } = run.compiled;
  const now = millisecondsOf(run.known.at);
  const due = state.items.filter((item) => millisecondsOf(silentFrom(item) ?? run.known.at) <= now && openCorrection(item) !== undefined);
  if (due.length === 0) return { kind: 'done', steps: [] };
  return thenSettle({ ...acting, no: 0 }, due.map((item): Step => ({ actor: acting.actor, event: lapseOf(item) })));

  function lapseOf(item: Item): Step['event'] {
    const { no, service, correction } = item;
    if (lastDayOf(correction ?? {}) === undefined) return { type: 'correction-extended', no, until: correctionEnds(catalog, run.region, service, run.known.at, calendar), reason: '补记补正期限' };
    const mortal = isOwn(state) ? died : undefined;
    if (mortal !== undefined && item.correction?.death === undefined) return waitOf(catalog, run.region, item, run.known.on, mortal);
    // Who has died learns of nothing any more: what was told is told to the relatives who are known.
    if (mortal !== undefined) return { type: 'correction-lapsed', no, then: silenceOf(catalog.services.get(service) ?? {}, run.region).then, basis: DIED_BASIS, death: mortal };
    if (!reached) return { type: 'correction-extended', no, until: correctionEnds(catalog, run.region, service, run.known.at, calendar), reason: UNREACHED };
    const { then, basis } = silenceOf(catalog.services.get(service) ?? {}, run.region);
    return { type: 'correction-lapsed', no, then, basis };
  }
}

/**
 * A request that came on paper is answered within the time that begins with its service: the last day is put off, where that is later than what was
 * told. @param outcome what was recorded of a parcel; everything that serves no open request stays as it is
 */
export function countFromService(acting: Acting, outcome: Outcome, calendar: Calendar): Outcome {
  const { state, no, run } = acting;
  const item = state.items.find((each) => each.no === no);
  const correction = item && openCorrection(item);
  if (!item || !correction || outcome.kind !== 'done' || !outcome.steps.some(({ event }) => event.type === 'paper-handed' || event.type === 'paper-arrived')) return outcome;
  // What was on its way from before may be another paper.
  const onWay = item.papers?.at(-1);
  const served = onWay?.sent && !onWay.back ? papersIn(onWay, item) : papersToGo(item);
  const until = correctionEnds(run.compiled.catalog, run.region, item.service, run.known.at, calendar);
  if (!served.some((name) => decidedBy(item).includes(name)) || until <= (lastDayOf(correction) ?? '')) return outcome;
  return { ...outcome, steps: [...outcome.steps, { actor: 'system', event: { type: 'correction-extended', no, until, reason: SERVED } }] };
}
