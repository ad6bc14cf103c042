import { roleToDraw } from '#core/cases/assign.ts';
import { openBooking } from '#core/cases/booking.ts';
import type { Item } from '#core/cases/item.ts';
import { longestPatience, patienceEnds } from '#core/cases/patience.ts';
import { publicityEnds } from '#core/cases/end-publicity.ts';
import { lastDayOf } from '#core/cases/silence.ts';
import type { CaseState } from '#core/cases/state.ts';
import { instantOf } from '#core/clocks/day.ts';
import { explainResult } from '#core/decisions/explain.ts';
import { formatLimit } from '#core/clocks/limit.ts';
import { dueOf } from '#core/clocks/due.ts';
import type { Localized } from '#core/value.ts';
import type { ViewContext } from './case-view.ts';
import { waitsForMaster } from './booking-view.ts';
import { nameOfItem } from './names.ts';

/** Who reads: the applicant, an employer who applied for somebody, or anybody with number and query code. */
export type Audience = 'applicant' | 'employer' | 'public';

const DONE: Localized = { zh: '已办结', en: 'Done' };

/** One line a person reads first: the result in plain words, or who will answer by when. An employer is told no amounts and reads the words that the service has for employers, the public no reasons either. */
export function headline({ compiled, calendar, officers, now }: ViewContext, state: CaseState, item: Item, audience: Audience = 'applicant'): Localized {
  switch (item.status) {
    case 'approved':
      if (item.decision && audience === 'applicant') return explainResult(compiled, item.decision, state.region);
      return (audience === 'employer' && compiled.catalog.services.get(item.service)?.resultForEmployer) || DONE;
    case 'refused': {
      const failed = refusedBy(item);
      const criterion = compiled.catalog.services.get(item.service)?.criteria.find((each) => each.id === failed);
      return criterion && audience !== 'public' ? { zh: `没有通过。没有满足的条件：${criterion.zh}`, en: `Refused: “${criterion.en}” is not met` } : { zh: '没有通过', en: 'Refused' };
    }
    case 'revoked':
      return { zh: '原来的决定已经撤销', en: 'The decision was revoked' };
    case 'dropped': {
      const before = nameOfItem(compiled, state, whatEndedIt(state, item));
      const [zh, en] = isWithdrawn(state, item) ? ['已撤回', 'was withdrawn'] : ['没有通过', 'was refused'];
      return { zh: `“${before.zh}”${zh}，这一项不再办理`, en: `Not done, because “${before.en}” ${en}` };
    }
    case 'withdrawn':
      if (item.lapsed?.death !== undefined && audience !== 'public') return { zh: '申请人去世，到期没有近亲属接办，终止办理；没有作出判断', en: 'The applicant died and no close relative went on with it, so it has ended; nothing was judged' };
      if (item.lapsed?.death !== undefined) return { zh: '已终止办理', en: 'It has ended' };
      if (item.lapsed) return { zh: '到期没有补正，视为撤回；随时可以再申请，交过的都还在', en: 'Not completed in time, so it counts as withdrawn; apply again at any time, everything given is kept' };
      return { zh: '申请人已撤回，需要时可以再申请', en: 'Withdrawn by the applicant; it can be applied for again' };
    case 'correction': {
      const until = lastDayOf(item.correction ?? {});
      const day = until === undefined ? undefined : monthDay(until);
      if (item.correction?.death !== undefined && audience !== 'public') return { zh: `申请人去世，近亲属可以接着补充或者撤回${day ? `，最晚到${day.zh}` : ''}，时限已暂停`, en: `The applicant has died; a close relative can complete or withdraw it${day ? ` by ${day.en}` : ''}; the clock is paused` };
      return { zh: `请您补充内容${day ? `，最晚到${day.zh}` : ''}，时限已暂停`, en: `Please complete your application${day ? ` by ${day.en}` : ''}; the clock is paused` };
    }
    case 'publicity': {
      if (item.publicity?.over !== undefined) return { zh: '公示期满，等部门再次确认，确认了就办结', en: 'The public notice has ended; a department has to confirm once more, then the result follows' };
      const due = item.publicity && publicityEnds(item.publicity, calendar);
      const until = due?.known ? monthDay(due.day) : { zh: '期满', en: 'its end' };
      const what = item.publicity?.what ?? { zh: '', en: '' };
      return { zh: `正在公示（${what.zh}）到 ${until.zh}，没有成立的异议就自动办结`, en: `Published (${what.en}) until ${until.en}; the result follows by itself unless an objection holds` };
    }
    case 'booking': {
      const booking = openBooking(item);
      return booking ? waitsForMaster(compiled, booking, (at) => clockTime(Date.parse(at))) : DONE;
    }
    case 'waiting':
      return waiting(compiled, calendar, state, item, audience);
    default: {
      if (roleToDraw(item) === 'reviewer') return { zh: '正在抽取复核人', en: 'A reviewer is being drawn' };
      const due = dueOf(item.clock, calendar, now);
      const day = due.known ? monthDay(due.day) : undefined;
      const who = officers.get((item.status === 'review' ? item.reviewer : item.officer) ?? '') ?? '';
      const role = item.status === 'review' ? { zh: '复核人', en: 'Reviewer' } : { zh: '经办人', en: 'Officer' };
      return day ? { zh: `${role.zh} ${who} 在 ${day.zh}前答复`, en: `${role.en} ${who} answers by ${day.en}` } : { zh: `${role.zh} ${who} 办理中，答复日期要等节假日安排公布`, en: `With the ${role.en.toLowerCase()} ${who}; the date follows when the holidays are published` };
    }
  }
}

/** The number of the item that was refused or withdrawn, behind others that were dropped with it. */
function whatEndedIt(state: Pick<CaseState, 'items'>, dropped: Item): number {
  const no = dropped.waitingFor.items[0] ?? 0;
  const before = state.items.find((each) => each.no === no);
  return before?.status === 'dropped' ? whatEndedIt(state, before) : no;
}

/** Whether an item was dropped because the applicant withdrew what it rests on, and not because that was refused. */
export function isWithdrawn(state: Pick<CaseState, 'items'>, dropped: Item): boolean {
  const no = whatEndedIt(state, dropped);
  return state.items.some((each) => each.no === no && each.status === 'withdrawn');
}

/** The criterion an item was refused by: the officer's choice, or the first that fails. */
export function refusedBy(item: Item): string | undefined {
  return item.criterion ?? item.decision?.criteria.find((criterion) => criterion.result === 'fail')?.id;
}

function waiting(compiled: ViewContext['compiled'], calendar: ViewContext['calendar'], state: CaseState, item: Item, audience: Audience): Localized {
  if (item.waitingFor.departments.length > 0) {
    const limit = longestPatience(compiled, item.service, item.waitingFor.departments);
    const due = patienceEnds(limit, item.heldAt ?? state.submittedAt, calendar);
    // Of hours the time is told, of days the day.
    const until = !due.known ? formatLimit(limit) : limit.unit === 'min' ? clockTime(Date.parse(due.at)) : monthDay(due.day);
    // Which body is asked about somebody follows from what is known of them.
    const names = audience === 'applicant' ? item.waitingFor.departments.map((id) => compiled.catalog.departments.get(id)) : [{ zh: '有关部门', en: 'the department concerned' }];
    return { zh: `等待${names.map((each) => each?.zh ?? '').join('、')}答复，一答复就自动办；${until.zh}还没有答复的，转由人来办`, en: `Waits for an answer from ${names.map((each) => (audience === 'applicant' ? `“${each?.en ?? ''}”` : each?.en ?? '')).join(' and ')} and then goes on by itself; without one by ${until.en} a person takes over` };
  }
  if (item.decision) return { zh: '正在抽取经办人', en: 'An officer is being drawn' };
  // What has ended already is nothing to wait for any more.
  const before = [...item.after, ...(item.once ?? [])].filter((no) => state.items.find((each) => each.no === no)?.endedAt === undefined).map((no) => nameOfItem(compiled, state, no));
  return { zh: `等“${before.map((each) => each.zh).join('、')}”有结果后自动办理`, en: `Goes on by itself once there is a result of ${before.map((each) => `“${each.en}”`).join(' and ')}` };
}

/** Day and time of day in China. */
function clockTime(milliseconds: number): Localized {
  const instant = instantOf(milliseconds);
  const day = monthDay(instant.slice(0, 10));
  return { zh: `${day.zh} ${instant.slice(11, 16)} `, en: `${instant.slice(11, 16)} on ${day.en}` };
}

function monthDay(day: string): Localized {
  const [, month, date] = day.split('-').map(Number) as [number, number, number];
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return { zh: `${month} 月 ${date} 日`, en: `${date} ${names[month - 1]}` };
}
