import type { CaseEvent } from '../cases/event.ts';
import { inHand } from '../cases/in-hand.ts';
import type { Item } from '../cases/item.ts';
import type { Chained } from '../cases/replay.ts';
import type { CaseState } from '../cases/state.ts';
import { idOf, type Hash } from '../id.ts';
import type { Localized } from '../value.ts';

/** What officers and supervisors are told, and the words of it. None says anything of a person: the matter and the case stand beside them. */
export const STAFF_CAUSES = {
  assigned: { zh: '新分到您手上', en: 'Drawn for you' },
  review: { zh: '等您复核', en: 'Waits for your review' },
  joint: { zh: '请您会同审查', en: 'Waits for your joint review' },
  again: { zh: '有结果的事项，请您重新看', en: 'A result to look at again' },
  taken: { zh: '您不在岗或者不再担任，已另抽一人', en: 'Drawn for somebody else: you are away, or have it no more by your role' },
  reassigned: { zh: '督办人员已改由他人办理', en: 'Passed on to somebody else by the supervisor' },
  returned: { zh: '复核退回', en: 'Sent back by the reviewer' },
  corrected: { zh: '补正已回', en: 'The correction is back' },
  unanswered: { zh: '到期没有补正，按已有的材料办理', en: 'No correction came; decide by what is there' },
  closed: { zh: '到期没有补正，已视为撤回', en: 'No correction came; it counts as withdrawn' },
  withdrawn: { zh: '申请人已撤回', en: 'Withdrawn by the applicant' },
  'taken-back': { zh: '接管已撤回，仍在原系统办理', en: 'Its import was taken back; the old system goes on with it' },
  objected: { zh: '公示有异议，请核实', en: 'Somebody objected; look into it' },
  urged: { zh: '申请人催办', en: 'Urged by the applicant' },
  ordered: { zh: '督办人员督办，请按期答复', en: 'The supervisor ordered something; answer in time' },
  warned: { zh: '时限将到、已过，或者督办、协查到期没有答复，已上报', en: 'Its limit ends or is over, or an order or a request to another agency is not answered; it was reported' },
  reported: { zh: '自动上报，请处理', en: 'Reported to you; see to it' },
  request: { zh: '申请第二次补正，请答复', en: 'A second correction is asked for; answer it' },
  granted: { zh: '第二次补正已准许，通知已发出', en: 'The second correction was granted and sent' },
  declined: { zh: '第二次补正没有准许', en: 'The second correction was declined' },
  disagrees: { zh: '会同审查有不同意见，请裁定', en: 'A line of work disagrees; decide on it' },
  spoken: { zh: '会同审查已提意见', en: 'A line of work has spoken' },
  assisted: { zh: '协查已答复', en: 'The other agency has answered' },
  'assistance-late': { zh: '协查到期没有答复', en: 'The other agency is late' },
  appraise: { zh: '抽到您鉴定', en: 'Drawn for you to appraise' },
  'opinion-due': { zh: '鉴定意见快到期了，请尽快提', en: 'Your opinion is due soon; please give it' },
  'opinion-over': { zh: '到期没有提意见，或者不在岗，已另抽一位专家', en: 'You kept silent beyond the last day, or are away: another expert was drawn' },
  'expert-replaced': { zh: '鉴定专家到期没有提意见或者不在岗，已另抽一位', en: 'An expert kept silent or is away; another was drawn' },
  'expert-silent': { zh: '鉴定专家到期没有提意见，现在没有别的专家可抽', en: 'An expert is silent beyond the last day, and nobody else can be drawn' },
  'experts-undecided': { zh: '专家组久未形成多数意见，请看是否要换专家', en: 'The experts have long found no majority; see whether one is to be replaced' },
  'visit-agreed': { zh: '核查时间已约定', en: 'A time for the visit is agreed on' },
  'visit-others': { zh: '申请人要求另给核查时间', en: 'The applicant wants other times' },
  'receipt-late': { zh: '档案转递久无回执，请督促', en: 'The receipt of a personnel file is long over; see to it' },
  'file-missing': { zh: '转出的档案对方没有收到，请督促查找', en: 'A personnel file that was sent has not arrived; see that it is looked for' },
  register: { zh: '登记有了新的变化，请重新看一下事实', en: 'The register says something new; look at the facts again' },
  'message-refused': { zh: '部门拒收结果通知，请重发或者另行处理', en: 'A department refused what it was told; send it again or settle it' },
  alarm: { zh: '异常预警，请您牵头核查', en: 'An alarm: you are in charge of looking into it' },
  'repair-due': { zh: '差评整改将到期或者已经过期，请尽快处理', en: 'A repair of a low rating is due soon, or late' },
  'not-booked': { zh: '省级系统没有入账，请核实', en: 'The province did not book it; look into it' },
} as const satisfies Readonly<Record<string, Localized>>;
export type StaffCause = keyof typeof STAFF_CAUSES;

/** To whom: an officer, or everybody with a role in the region. */
type To = { readonly officer: string } | { readonly role: 'supervisor' | 'head' };

/** What somebody of the house is told of an item. */
export type StaffNotice = { readonly id: string; readonly to: To; readonly cause: StaffCause; readonly no: number; readonly service: string; readonly at: string };

/** What officers and supervisors are told of what one command has done, by the case after it. Nobody is told of what they did themselves. */
export function noticesOfStaff(state: CaseState, history: readonly Chained[], hash: Hash): StaffNotice[] {
  return history.flatMap(({ event, seq, at, actor }) => {
    const item = 'no' in event ? state.items.find(({ no }) => no === event.no) : undefined;
    if (!item) return [];
    return toldOf(event, item).filter(({ to }) => !('officer' in to) || actor !== `officer:${to.officer}`).map(({ to, cause }): StaffNotice => ({
      id: idOf(hash, `staff-notice/${state.number}/${seq}/${cause}/${'officer' in to ? to.officer : to.role}`), to, cause, no: item.no, service: item.service, at,
    }));
  });
}

type Told = { readonly to: To; readonly cause: StaffCause };

function toldOf(event: CaseEvent, item: Item): Told[] {
  const officer = item.reopened ? item.reopened.officer : item.officer;
  const { officer: holder } = inHand(item);
  const tell = (to: string | undefined, cause: StaffCause): Told[] => (to === undefined ? [] : [{ to: { officer: to }, cause }]);
  switch (event.type) {
    case 'assigned': return event.role === 'expert' ? tell(event.officer, 'appraise') : tell(event.officer, item.reopened && event.role === 'officer' ? 'again' : event.role === 'reviewer' ? 'review' : event.role === 'joint' ? 'joint' : 'assigned');
    case 'handed-back': return event.kind === 'absence' || event.kind === 'reassigned' ? tell(item.had?.findLast(({ gaveBack }) => gaveBack === event.kind)?.officer, event.kind === 'absence' ? 'taken' : 'reassigned') : [];
    case 'returned':
    case 'change-returned': return tell(officer, 'returned');
    case 'corrected': return tell(officer, 'corrected');
    case 'correction-lapsed': return tell(officer, event.then === 'closed' ? 'closed' : 'unanswered');
    case 'withdrawn': return tell(holder, event.back ? 'taken-back' : 'withdrawn');
    case 'objected': return tell(holder, 'objected');
    case 'urged': return tell(holder, 'urged');
    case 'ordered': return tell(holder, 'ordered');
    case 'escalated': return [{ to: { role: event.to }, cause: 'reported' }, ...tell(holder, 'warned')];
    case 'asked-again': return [{ to: { role: 'supervisor' }, cause: 'request' }];
    case 'again-answered': return tell(officer, event.granted ? 'granted' : 'declined');
    case 'joint-spoken': return [...(event.word.kind === 'disagree' ? [{ to: { role: 'supervisor' as const }, cause: 'disagrees' as const }] : []), ...tell(officer, 'spoken')];
    case 'expert-left': return event.kind === 'silent' || event.kind === 'absent' ? [...tell(event.expert, 'opinion-over'), ...tell(officer, 'expert-replaced'), ...(event.kind === 'silent' ? [{ to: { role: 'supervisor' as const }, cause: 'expert-replaced' as const }] : [])] : [];
    case 'opinion-chased': return event.how === 'reminded' ? tell(item.appraisal?.seats[event.seat ?? -1]?.expert, 'opinion-due') : ofSilence(event.how, officer);
    case 'assistance-answered': return tell(officer, 'assisted');
    case 'assistance-chased': return event.how === 'late' ? tell(officer, 'assistance-late') : [];
    case 'visit-chosen': return tell(officer, 'visit-agreed');
    case 'visit-others': return tell(officer, 'visit-others');
    case 'dossier-chased': return event.how === 'late' ? [{ to: { role: 'supervisor' }, cause: 'receipt-late' }] : [];
    case 'dossier-missing': return [{ to: { role: 'supervisor' }, cause: 'file-missing' }];
    case 'booking-answered': return event.accepted ? [] : tell(officer, 'not-booked');
    default: return [];
  }
}

/** Officer and supervisor are told of opinions that went beyond their last day. */
function ofSilence(how: 'late' | 'undecided', officer: string | undefined): Told[] {
  const cause = how === 'late' ? 'expert-silent' : 'experts-undecided';
  return [{ to: { role: 'supervisor' }, cause }, ...(officer === undefined ? [] : [{ to: { officer }, cause } as const])];
}
