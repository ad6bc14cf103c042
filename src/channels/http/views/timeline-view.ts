import { signatureWords } from './signature-view.ts';
import { dayInWords } from '#core/clocks/day-in-words.ts';
import { minuteOf } from '#core/clocks/day.ts';
import { handsIn, handWords, type Hands } from '#core/parties/acting.ts';
import { TELEPHONE } from '#core/parties/telephone.ts';
import { COUNTER } from '#core/parties/visit.ts';
import { PROACTIVE } from '#core/offers/channel.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { officeOnce } from '#core/catalog/office.ts';
import { codeName } from '#core/catalog/code-name.ts';
import type { Chained } from '#core/cases/replay.ts';
import { answersFor } from '#core/cases/given.ts';
import type { Correction } from '#core/cases/item.ts';
import { hasEnded, type CaseState } from '#core/cases/state.ts';
import { saidOfAnswer, whyPerson } from '#core/decisions/why-person.ts';
import { formatLimit } from '#core/clocks/limit.ts';
import type { Localized } from '#core/value.ts';
import { isWithdrawn } from './headline.ts';
import { afterLine } from './after-line.ts';
import { assistanceLine } from './assistance-view.ts';
import { appraisalLine } from './appraisal-view.ts';
import { jointLine } from './joint-view.ts';
import { bookingLine } from './booking-view.ts';
import { dossierLine } from './dossier-view.ts';
import { isPromiseEvent, promiseLine } from './promise-view.ts';
import { handoverLine } from './handover-view.ts';
import { silenceLine } from './silence-view.ts';
import { visitLine } from './visit-view.ts';
import { counterName, deskName, nameOfItem } from './names.ts';

/** `only`: of this item · `discreet`: without what departments said and what is known of the person · `forPerson`: what officers have still to agree on, why one of them gave it back, and what they write to their supervisor, stays with them · `agent`: the name of who acts for the applicant · `hands`: through whom a party acted. */
export type Shown = { readonly only?: number; readonly discreet?: boolean; readonly forPerson?: boolean; readonly agent?: string; readonly hands?: Hands };

/** Who hands in a case because a department told of something. */
const DEPARTMENT = 'department:';

/** What stays among officers. */
const INSIDE: ReadonlySet<Chained['event']['type']> = new Set(['handed-back', 'asked-again', 'again-answered', 'order-answered', 'departed', 'in-bulk']);

/** What happened to a case, one line for each event. Officers are named by their public number only. */
export function timelineView(compiled: CompiledCatalog, state: CaseState, history: readonly Chained[], officers: ReadonlyMap<string, string>, { only, discreet = false, forPerson = false, agent, hands = {} }: Shown = {}): { at: string; text: Localized; hash: string }[] {
  return history.flatMap((chained) => {
    const { event, at, hash } = chained;
    const hidden = (only !== undefined && 'no' in event && event.no !== only) || (discreet && event.type === 'answered') || (forPerson ? INSIDE.has(event.type) : event.type === 'rated');
    return hidden ? [] : [{ at, text: through(compiled, signedToo(event, lineOf(compiled, state, chained, officers, { discreet, forPerson, ...(agent !== undefined && { agent }) })), handsOf(chained, hands)), hash }];
  });
}

function lineOf(compiled: CompiledCatalog, state: CaseState, { event, actor, at }: Pick<Chained, 'event' | 'actor' | 'at'>, officers: ReadonlyMap<string, string>, { discreet = false, forPerson = false, agent }: Shown): Localized {
  if (event.type === 'submitted' && event.takenOver) {
    const { system, number } = event.takenOver;
    const [received, accepted] = [dayInWords(event.takenOver.receivedOn), dayInWords(event.takenOver.acceptedOn)];
    const { zh, en } = compiled.catalog.legacySystems.get(system) ?? { zh: system, en: system };
    return { zh: `接管自${zh}，原编号 ${number}：${received.zh} 收件，${accepted.zh} 受理，时限从那天算起`, en: `Taken over from “${en}”, number there ${number}: received on ${received.en}, accepted on ${accepted.en}, from which its time counts` };
  }
  if (event.type === 'submitted' && event.channel === PROACTIVE) return { zh: `不用申请，按登记替您办理，共 ${event.items.length} 件`, en: `Handed in for you by the register, without an application, ${itemsIn(event.items)}` };
  if (event.type === 'submitted' && actor.startsWith(DEPARTMENT)) {
    const said = compiled.catalog.departments.get(actor.slice(DEPARTMENT.length));
    return { zh: `${said?.zh ?? ''}推送，自动受理，共 ${event.items.length} 件`, en: `Told by ${said?.en ?? ''} and accepted by itself, ${itemsIn(event.items)}` };
  }
  if (event.type === 'submitted' && event.agent && event.channel !== COUNTER) return { zh: `由受托人${agent === undefined ? '' : ` ${agent} `}代办，提交并受理，共 ${event.items.length} 件`, en: `Handed in by the agent ${agent ?? ''} and accepted, ${itemsIn(event.items)}` };
  if (event.type === 'submitted' && event.helper) {
    const counter = counterName(compiled.catalog, { ...event.helper, office: event.office }, at);
    return { zh: `跨城办理，由${counter.zh} 代为填写并受理，共 ${event.items.length} 件`, en: `Filled in at ${counter.en}, another city, and accepted, ${itemsIn(event.items)}` };
  }
  if (event.type === 'submitted' && event.channel === COUNTER) {
    const [desk, office] = [officers.get(event.accepter ?? '') ?? '', officeOnce(compiled.catalog, state.region, event.office, at)];
    const clerk = { zh: office ? `${office.zh} ${desk}` : ` ${desk}`, en: office ? `${desk} of ${office.en}` : desk };
    const came = event.agent ? { zh: `受托人${agent === undefined ? '' : ` ${agent} `}到窗口代办`, en: `By the agent ${agent ?? ''}, filled in` } : { zh: '到窗口办理', en: 'Filled in' };
    const when = event.offlineAt === undefined ? { zh: '', en: '' } : { zh: ` 于 ${minuteOf(event.offlineAt)}`, en: ` at ${minuteOf(event.offlineAt)}` };
    if (event.offline !== undefined) return { zh: `断网时到窗口办理，由${clerk.zh}${when.zh} 收件（离线收件号 ${event.offline}），网络恢复后受理，共 ${event.items.length} 件`, en: `Received offline at the counter by ${clerk.en}${when.en} under ${event.offline}, and accepted once the line was back, ${itemsIn(event.items)}` };
    return { zh: `${came.zh}，由${clerk.zh} 代为填写并受理，共 ${event.items.length} 件`, en: `${came.en} at the counter by ${clerk.en} and accepted, ${itemsIn(event.items)}` };
  }
  if (event.type === 'submitted' && event.channel === TELEPHONE) {
    const [desk, last] = [officers.get(event.accepter ?? '') ?? '', event.readBack?.at(-1)?.at];
    const read = last === undefined ? { zh: '', en: '' } : { zh: `，逐条回读 ${event.readBack!.length} 点，本人于 ${minuteOf(last)} 全部同意`, en: `, read back in ${event.readBack!.length} points and consented at ${minuteOf(last)}` };
    return { zh: `电话办理，由 12333 话务 ${desk} 核验后代为填写${read.zh}，提交并受理，共 ${event.items.length} 件`, en: `By telephone, filled in by agent ${desk}${read.en}, handed in and accepted, ${itemsIn(event.items)}` };
  }
  if (event.type === 'submitted' && event.portal) return { zh: `经${event.portal.zh}提交并受理，共 ${event.items.length} 件`, en: `Submitted by way of ${event.portal.en} and accepted, ${itemsIn(event.items)}` };
  if (event.type === 'submitted') return { zh: `提交并受理，共 ${event.items.length} 件`, en: `Submitted and accepted, ${itemsIn(event.items)}` };
  if (event.type === 'answered') {
    const said = event.departments.map((answer) => saidOfAnswer(compiled, answer));
    return { zh: said.map((each) => each.zh).join('；'), en: upper(said.map((each) => each.en).join('; ')) };
  }
  const item = nameOfItem(compiled, state, event.no);
  const line = (zh: string, en: string): Localized => ({ zh: `${item.zh}：${zh}`, en: `${item.en}: ${en}` });
  if (isPromiseEvent(event)) return line(...promiseLine(compiled.catalog, event, { discreet }));
  switch (event.type) {
    case 'held':
      return line('等待部门答复', 'waits for a department');
    case 'decided':
      return event.decision.outcome === 'approve' ? line(event.by === 'rules' ? '按规则即时办结' : '经办人办结，通过', event.by === 'rules' ? 'decided by the rules at once' : 'approved by an officer') : line('不予通过，已说明理由', 'refused, with the reason');
    case 'dropped':
      return state.items.some((each) => each.no === event.no && isWithdrawn(state, each)) ? line('前面的事项已撤回或者视为撤回，不再办理', 'not done, because the item before it was withdrawn') : line('前面的事项没有通过，不再办理', 'not done, because the item before it was refused');
    case 'withdrawn': {
      const { reason, back } = event;
      if (back) return line(reason ?? '接管撤回', 'not taken over after all: it goes on in the old system, and no longer here');
      return line(`申请人撤回${reason === undefined ? '' : `：${reason}`}`, `withdrawn by the applicant${reason === undefined ? '' : `: ${reason}`}`);
    }
    case 'referred':
      return person(line, discreet ? undefined : whyPerson(compiled, event.decision, { departments: answersFor(state.departments, state.items.find((each) => each.no === event.no) ?? {}), contested: Object.keys(state.given.contests) }));
    case 'assigned': {
      const who = officers.get(event.officer) ?? '';
      if (event.role === 'expert') return line(`随机抽取鉴定专家 ${who}`, `expert ${who} was drawn at random`);
      if (event.role === 'joint') return line(`随机抽取会同审查人员 ${who}`, `officer ${who} was drawn at random for the joint review`);
      if (event.role === 'reviewer') return line(`随机抽取复核人 ${who}`, `reviewer ${who} was drawn at random`);
      return event.draw.subject.endsWith('/1') ? line(`随机抽取经办人 ${who}`, `officer ${who} was drawn at random`) : line(`重新随机抽取经办人 ${who}`, `another officer, ${who}, was drawn at random`);
    }
    case 'handed-back': {
      if (event.kind === 'absence') return line(`${event.reason}，收回重新分配`, `taken back to be drawn anew, because the officer is away or has left: ${event.reason}`);
      const who = nameOfActor(officers, actor);
      if (event.kind === 'reassigned') return line(`督办人员改由他人办理，重新分配${forPerson || discreet ? '' : `：${event.reason}`}`, `passed on by the supervisor, to be drawn anew${forPerson || discreet ? '' : `: ${event.reason}`}`);
      const [zh, en] = event.kind === 'recusal' ? ['应当回避', 'must not decide it'] : ['不能办理', 'cannot decide it'];
      return line(`${who} 退回重新分配，${zh}：${event.reason}`, `${who} gave it back and ${en}: ${event.reason}`);
    }
    case 'limit-switched': {
      const name = compiled.catalog.services.get(state.items.find((each) => each.no === event.no)?.service ?? '')?.limits.variants?.find(({ id }) => id === event.variant);
      const limit = formatLimit(event.promised);
      const because = discreet ? { zh: '', en: '' } : { zh: `：${event.because}`, en: `: ${event.because}` };
      return line(`改按“${name?.zh ?? ''}”的时限办理，${limit.zh}${because.zh}`, `the limit “${name?.en ?? ''}” applies, ${limit.en}${because.en}`);
    }
    case 'correction-asked': {
      const you = forPerson ? '您' : '申请人';
      if (state.items.some(({ no, second }) => no === event.no && second?.answer?.granted && second.answer.at === event.correction.at)) return line(`经督办人员准许，请${you}再补正一次${by(event.correction).zh}，时限暂停`, `with the supervisor’s consent a second correction was asked for${by(event.correction).en}; the clock is paused`);
      return line(`请${you}补正一次${by(event.correction).zh}，时限暂停`, `a correction was asked for${by(event.correction).en}; the clock is paused`);
    }
    case 'corrected':
      return line('补正已交回，时限继续', 'the correction came back; the clock goes on');
    case 'correction-extended':
    case 'correction-lapsed':
      return line(...silenceLine(event, actor, { discreet, who: nameOfActor(officers, actor) }));
    case 'proposed':
      return line('经办人提出意见，等待复核', 'the officer made a proposal for the second review');
    case 'published':
      return line(`同意，公示 ${formatLimit(event.publicity.for).zh}（${event.publicity.what.zh}），时限暂停`, `approved, subject to ${formatLimit(event.publicity.for).en} of public notice (${event.publicity.what.en}); the clock is paused`);
    case 'objected':
      return discreet ? line('公示期间有异议，由经办人核实', 'an objection was made during the public notice; the officer looks into it') : line(`公示期间有异议，由经办人核实：${event.note}`, `an objection was made during the public notice; the officer looks into it: ${event.note}`);
    case 'objection-answered': {
      if (forPerson && state.items.some((each) => each.no === event.no && !hasEnded(each))) return line('异议已经核实，结论和理由随办理结果一并告知', 'the objection was examined; what was found is told with the result');
      const [zh, en] = event.upheld ? ['异议经核实成立', 'the objection was examined and holds'] : ['异议经核实不成立', 'the objection was examined and does not hold'];
      return discreet ? line(zh, en) : line(`${zh}：${event.note}`, `${en}: ${event.note}`);
    }
    case 'publicity-ended':
      return line('公示期满，还有要核实的情况，退回经办人', 'the public notice ended; something has still to be looked into, so it is back with the officer');
    case 'publicity-over':
      return line('公示期满，等部门再次确认，时限继续计算', 'the public notice ended; a department has to confirm once more, and the clock runs');
    case 'delay-explained':
      return discreet ? line('已说明超过时限的原因', 'why it is late was said') : line(`超过时限的原因：${event.reason}`, `why it is late: ${event.reason}`);
    case 'urged':
      return line('申请人催办', 'urged by the applicant');
    case 'transferred': {
      const to = codeName(compiled.catalog, 'authorities', event.to);
      const because = forPerson || discreet ? { zh: '', en: '' } : { zh: `：${event.reason}`, en: `: ${event.reason}` };
      return line(`移送${to.zh}办理，时限不停${because.zh}`, `passed on to “${to.en}”; the clock runs on${because.en}`);
    }
    case 'moved': {
      const because = forPerson || discreet ? { zh: '', en: '' } : { zh: `：${event.reason}`, en: `: ${event.reason}` };
      return line(`整件改按现行规则办理，时限不变${because.zh}`, `the whole case goes on by the rules of today; its clocks run on${because.en}`);
    }
    case 'visit-ordered':
    case 'visit-proposed':
    case 'visit-chosen':
    case 'visit-others':
    case 'visit-missed':
    case 'visit-reported':
      return line(...visitLine(event, { discreet, forPerson }, at, state.items.find((each) => each.no === event.no)?.visits));
    case 'appraisal-ordered':
    case 'expert-left':
    case 'opinion-chased':
    case 'opinion-given':
    case 'appraised':
      return line(...appraisalLine(event, { who: (id) => officers.get(id) ?? '', actor, shut: forPerson || discreet }));
    case 'assistance-asked':
    case 'assistance-passed':
    case 'assistance-chased':
    case 'assistance-answered':
    case 'assistance-dropped':
      return line(...assistanceLine(compiled.catalog, state, event, { shut: forPerson || discreet, discreet }));
    case 'joint-opened':
    case 'joint-spoken':
    case 'joint-left':
    case 'joint-silent':
    case 'joint-ruled':
      return line(...jointLine(compiled.catalog, state, event, { actor, who: (id) => officers.get(id) ?? '', shut: forPerson || discreet }));
    case 'asked-again':
      return line(`经办人申请第二次补正：${event.reason}`, `the officer asks the supervisor for a second correction: ${event.reason}`);
    case 'again-answered': {
      const who = nameOfActor(officers, actor);
      return event.granted ? line(`督办人员 ${who} 准许第二次补正：${event.note}`, `supervisor ${who} granted a second correction: ${event.note}`) : line(`督办人员 ${who} 没有准许第二次补正：${event.note}`, `supervisor ${who} declined a second correction: ${event.note}`);
    }
    case 'ordered': {
      const [who, until] = [nameOfActor(officers, actor), dayInWords(event.until)];
      if (forPerson || discreet) return line(`督办人员 ${who} 已督办，要求 ${until.zh}前处理并答复`, `supervisor ${who} ordered that it be dealt with by ${until.en}`);
      return line(`督办人员 ${who} 督办，${until.zh}前：${event.what}`, `supervisor ${who} ordered, by ${until.en}: ${event.what}`);
    }
    case 'order-answered':
      return line(`${nameOfActor(officers, actor)} 答复督办：${event.answer}`, `${nameOfActor(officers, actor)} answered the order: ${event.answer}`);
    case 'in-bulk':
      return line(`与另外 ${event.others} 件同类事项一起批量办理`, `done in bulk with ${event.others} like items`);
    case 'departed': {
      const { of, otherwise, days, reason } = event.departure;
      const [zh, en] = discreet ? ['，经办人说明了原因', ', for which the officer gave a reason'] : [`，经办人说明：${reason}`, `; the officer’s reason: ${reason}`];
      return line(`与近 ${days} 天同类 ${of} 件中的 ${otherwise} 件不同${zh}`, `differs from ${otherwise} of ${of} like items of the last ${days} days${en}`);
    }
    case 'escalated': {
      const [zh, en] = event.to === 'head' ? ['负责人', 'the head'] : ['督办人员', 'the supervisor'];
      if (event.because === 'assistance') return line(`协查到期没有答复，自动报${zh}`, `the other agency did not answer in time; reported to ${en} by itself`);
      return event.because === 'order' ? line(`督办到期没有答复，自动报${zh}`, `the order was not answered in time; reported to ${en} by itself`) : line(`时限将到或者已过，自动报${zh}`, `its limit ends or is over; reported to ${en} by itself`);
    }
    case 'returned':
      return line('复核退回经办人', 'the reviewer sent it back to the officer');
    case 'handover-chosen':
    case 'thing-ready':
    case 'thing-sent':
    case 'thing-handed':
    case 'thing-arrived':
    case 'thing-back':
    case 'paper-due':
    case 'paper-chosen':
    case 'paper-sent':
    case 'paper-handed':
    case 'paper-arrived':
    case 'paper-back':
    case 'copy-due':
    case 'copy-chosen':
    case 'copy-sent':
    case 'copy-handed':
    case 'copy-arrived':
    case 'copy-back':
      return line(...handoverLine(compiled, event, discreet));
    case 'dossier-registered':
    case 'dossier-accepted':
    case 'dossier-sent-back':
    case 'dossier-acknowledged':
    case 'dossier-packed':
    case 'dossier-sent':
    case 'dossier-chased':
    case 'dossier-receipted':
    case 'dossier-returned':
    case 'dossier-missing':
      return line(...dossierLine(event, discreet));
    case 'booking-ordered':
    case 'change-ordered':
    case 'booking-answered':
      return line(...bookingLine(compiled, event, actor, { discreet, forPerson }));
    case 'rated':
      return line(`评价 ${event.rating.score} 分`, `rated ${event.rating.score} of 5`);
    default:
      return line(...afterLine(compiled.catalog, event, { discreet, forPerson }));
  }
}

/** How many items a case has, in English. */
function itemsIn({ length }: readonly unknown[]): string {
  return `${String(length)} ${length === 1 ? 'item' : 'items'}`;
}

/** Up to which day a correction can be answered. */
function by({ lastDay }: Pick<Correction, 'lastDay'>): Localized {
  return lastDay === undefined ? { zh: '', en: '' } : { zh: `，最晚到${dayInWords(lastDay).zh}`, en: `, by ${dayInWords(lastDay).en}` };
}

/** With what the person at the counter has put to it. */
function signedToo(event: Chained['event'], line: Localized): Localized {
  const words = event.type === 'submitted' && event.signature ? signatureWords(event.signature) : undefined;
  return words ? { zh: `${line.zh}；${words.zh}`, en: `${line.en}; ${words.en}` } : line;
}

/** Through whose hands something was done; what the first line says by itself, which counter has filled it in, is not said twice. */
function handsOf({ event, actor }: Pick<Chained, 'event' | 'actor'>, hands: Hands): readonly Hands[string][] {
  const found = handsIn(actor).flatMap((id) => hands[id] ?? []);
  return event.type === 'submitted' ? found.filter(({ as }) => as !== 'counter') : found;
}

/** An act of an enterprise or of a ward, or one at a counter, says who did it. */
function through({ catalog }: CompiledCatalog, line: Localized, hands: readonly Hands[string][]): Localized {
  if (hands.length === 0) return line;
  const words = hands.map((hand) => (hand.as === 'counter' ? deskName(catalog, hand) : handWords(hand)));
  return { zh: `${line.zh}（${words.map(({ zh }) => zh).join('，')}）`, en: `${line.en} (${words.map(({ en }) => en).join(', ')})` };
}

/** The public number of an officer or supervisor that an event names. */
function nameOfActor(officers: ReadonlyMap<string, string>, actor: string): string {
  return officers.get(actor.slice(actor.indexOf(':') + 1)) ?? '';
}

/** Handed to a person, for the reason that is true: not every such item is one the rules cannot tell. */
function person(line: (zh: string, en: string) => Localized, why: Localized | undefined): Localized {
  return line(`转由人来办${why ? `（${why.zh}）` : ''}`, `handed to a person${why ? ` (${why.en})` : ''}`);
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
