import type { Refusal } from '../cases/refusal.ts';

/** `booked`: ahead · `held`: it took place and has a record · `missed`: the person did not come · `unrecorded`: its time is over, its person has booked another, and what came of it is to be recorded still. */
export type AdviceStatus = 'booked' | 'cancelled' | 'held' | 'missed' | 'unrecorded';
/** Whether what came of a talk is still to be recorded, once its time has come. */
export const toRecord = (status: AdviceStatus): boolean => status === 'booked' || status === 'unrecorded';
/** What an adviser keeps of a talk, for the person to read: what was said, and what comes next. */
export type AdviceRecord = { readonly text: string; readonly next: readonly string[] };
/** A time at which an adviser can be met. */
export type AdviceTime = { readonly id: string; readonly adviser: string; readonly startsAt: string; readonly minutes: number; readonly place: string };
export type Advice = { readonly id: string; readonly subject: string; readonly status: AdviceStatus; readonly topic: string; readonly wish: string; readonly record: AdviceRecord | null; readonly at: string; readonly version: number; readonly time: AdviceTime };

const WORDS = 6;
/** An adviser opens times at most so far ahead, and so many at once. */
const MOST_DAYS = 90;
const DAY_MS = 86_400_000;

/** Why a time cannot be opened: it is over, or too far ahead. */
export function wrongTime({ startsAt, place }: Pick<AdviceTime, 'startsAt' | 'place'>, now: string): Refusal | undefined {
  const errors = [
    ...(Date.parse(startsAt) <= Date.parse(now) || Date.parse(startsAt) > Date.parse(now) + MOST_DAYS * DAY_MS ? [{ pointer: '/startsAt', detail: { zh: `请选以后 ${MOST_DAYS} 天以内的时间`, en: `Choose a time within the next ${MOST_DAYS} days` } }] : []),
    ...(place.trim().length < 2 ? [{ pointer: '/place', detail: { zh: '请写明在哪里见面', en: 'Say where to meet' } }] : []),
  ];
  return errors.length === 0 ? undefined : { code: 'incomplete', detail: errors[0]!.detail, errors };
}

/** Why a talk cannot be taken back or moved now: it is no longer ahead. */
export function notAhead({ status, time }: Pick<Advice, 'status' | 'time'>, now: string): Refusal | undefined {
  if (status !== 'booked') return { code: 'not-allowed', detail: { zh: '这个预约已经结束或取消', en: 'This appointment is over or cancelled' } };
  return Date.parse(time.startsAt) <= Date.parse(now) ? { code: 'not-allowed', detail: { zh: '已经到了约定的时间，请直接联系指导员', en: 'Its time has come; please talk to the adviser' } } : undefined;
}

/** What an adviser records once the time has come (就业服务与就业管理规定 第二十五条（三）), complete, or what is missing. */
export function recordAdvice(advice: Pick<Advice, 'status' | 'time'>, adviser: string, written: { readonly status: 'held' | 'missed' } & AdviceRecord, now: string): AdviceRecord | null | Refusal {
  if (advice.time.adviser !== adviser) return { code: 'not-yours', detail: { zh: '这不是约您的', en: 'This talk is not yours' } };
  if (!toRecord(advice.status)) return { code: 'not-allowed', detail: { zh: '已经记录过或取消了', en: 'It was recorded or cancelled before' } };
  if (Date.parse(advice.time.startsAt) > Date.parse(now)) return { code: 'not-allowed', detail: { zh: '还没到约定的时间', en: 'Its time has not come yet' } };
  if (written.status === 'missed') return null;
  const text = written.text.trim();
  if (text.length < WORDS) return { code: 'incomplete', detail: { zh: `请写明谈了什么，至少 ${WORDS} 个字`, en: `Say what it was about, in at least ${WORDS} characters` }, errors: [{ pointer: '/text', detail: { zh: '请写明谈了什么', en: 'Say what it was about' } }] };
  return { text, next: written.next.map((each) => each.trim()).filter((each) => each !== '') };
}
