import { dayInWords } from '#core/clocks/day-in-words.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type { Item } from '#core/cases/item.ts';
import { SERVED, UNREACHED } from '#core/cases/lapse.ts';
import { lastDayOf, openCorrection, silenceOf } from '#core/cases/silence.ts';
import { mayAct } from '#core/cases/act.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { ItemView } from '../schemas/case.ts';
import type { StaffItem } from '../schemas/staff.ts';

type Silent = Extract<CaseEvent, { type: 'correction-extended' | 'correction-lapsed' }>;

/** The line of the history: more time for a correction, or its end without an answer. `who`: the public number of an officer. */
export function silenceLine(event: Silent, actor: string, { discreet, who }: { readonly discreet: boolean; readonly who: string }): [string, string] {
  const [until, died] = [dayInWords(event.type === 'correction-extended' ? event.until : ''), dayInWords(typeof event.death === 'string' ? event.death : event.death?.on ?? '')];
  if (event.type === 'correction-lapsed' && event.death !== undefined) {
    return event.then === 'closed'
      ? [`申请人${died.zh}去世，到期没有近亲属接办，终止办理（${event.basis}）；没有作出判断，近亲属可以依法另行申请`, `the applicant died on ${died.en} and no close relative has gone on with it: it ends (${event.basis}); nothing was judged`]
      : [`申请人${died.zh}去世，到期没有近亲属接办，按已有的材料接着办理（${event.basis}），时限继续`, `the applicant died on ${died.en} and no close relative has gone on with it: it goes on by what is there (${event.basis}), and so does the clock`];
  }
  if (event.type === 'correction-lapsed') {
    return event.then === 'closed'
      ? [`到期没有补正，视为撤回申请，不再办理（${event.basis}）；随时可以再申请`, `the correction was not answered in time: it counts as withdrawn (${event.basis}) and can be applied for again at once`]
      : [`到期没有补正，按已有的材料接着办理（${event.basis}），时限继续`, `the correction was not answered in time: it goes on by what is there (${event.basis}), and so does the clock`];
  }
  if (event.alive) return [`申请人去世的登记或者通报已经更正，照常等申请人补正，最晚到${until.zh}`, `the death that was told of the applicant was none: the correction is awaited as before, until ${until.en}`];
  if (event.death) return [`申请人${died.zh}去世，补正期限顺延，近亲属可以接着补正或者撤回，最晚到${until.zh}（${event.death.basis}）`, `the applicant died on ${died.en}: the time for the correction is put off, and a close relative can answer or withdraw until ${until.en} (${event.death.basis})`];
  if (actor === 'system' && event.reason === SERVED) return [`补正通知书已经送达，补正期限从送达起算，到${until.zh}`, `the request was served on paper, and the time for the correction counts from that: until ${until.en}`];
  if (actor === 'system' && event.reason === UNREACHED) return [`补正通知还没有送到申请人手里，补正期限重新起算，到${until.zh}`, `the request has not reached the applicant: the time for the correction begins anew, until ${until.en}`];
  if (actor === 'system') return [`补正期限定到${until.zh}`, `the correction can be answered until ${until.en}`];
  const by = actor.startsWith('officer:') ? { zh: `经办人 ${who} 同意`, en: `officer ${who} gave more time` } : { zh: '申请人申请延期', en: 'the applicant took more time' };
  const why = discreet ? { zh: '', en: '' } : { zh: `：${event.reason}`, en: `: ${event.reason}` };
  return [`${by.zh}，补正期限延到${until.zh}${why.zh}`, `${by.en} for the correction, until ${until.en}${why.en}`];
}

/** Until when a correction can be answered and what follows from silence, as the applicant reads it. */
export function silenceView({ services }: Pick<Catalog, 'services'>, region: string, item: Item): Pick<NonNullable<ItemView['correction']>, 'until' | 'then' | 'extended' | 'lapsedAt' | 'death'> {
  const { correction } = item;
  const until = lastDayOf(correction ?? {});
  return {
    ...(until !== undefined && { until, then: silenceOf(services.get(item.service) ?? {}, region).then }),
    ...(correction?.death !== undefined && { death: correction.death }), ...(correction?.extended && { extended: { reason: correction.extended.reason, at: correction.extended.at } }), ...(correction?.lapsedAt !== undefined && { lapsedAt: correction.lapsedAt }),
  };
}

/** The same for the officer who has it. */
export function awaitedView(catalog: Pick<Catalog, 'services'>, acting: Parameters<typeof mayAct>[0], item: Item): Pick<StaffItem, 'awaited' | 'unanswered'> {
  const open = openCorrection(item);
  const { until, then, extended, death } = silenceView(catalog, acting.state.region, item);
  return {
    ...(open && until !== undefined && then && { awaited: { until, then, note: open.note, mayExtend: !('code' in mayAct(acting, 'extend-correction')), ...(extended && { extended }), ...(death !== undefined && { death }) } }),
    ...(item.correction?.lapsedAt !== undefined && item.status === 'officer' && { unanswered: item.correction.lapsedAt }),
  };
}
