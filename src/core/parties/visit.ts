import { maskNumber } from '../register/mask.ts';
import type { Localized } from '../value.ts';

/** What somebody shows at a counter so that the clerk knows who they are. */
export type Shown = 'identity-card' | 'social-card' | 'residence-permit';

/** Somebody at a counter: a clerk may fill in with them what they have come for, and sees their data for as long. */
export type Visit = {
  readonly id: string; readonly clerk: string; readonly subject: string; readonly shown: Shown; readonly consent: string;
  readonly begunAt: string;
  /** Left open it ends here by itself. */
  readonly until: string;
  readonly endedAt?: string;
};

/** How long a visit may last. */
const LASTS_MS = 2 * 3_600_000;

/** When a visit that begins now ends by itself: nobody's data stays open at a counter overnight. */
export function endOfVisit(begunAt: string): string {
  return new Date(Date.parse(begunAt) + LASTS_MS).toISOString();
}

/** Whether the person is still at the counter. */
export function isGoingOn({ endedAt, until }: Pick<Visit, 'endedAt' | 'until'>, now: string): boolean {
  return endedAt === undefined && Date.parse(now) < Date.parse(until);
}

/** A case that the clerk has accepted in a visit. */
export function isOfVisit({ clerk, subject, begunAt }: Pick<Visit, 'clerk' | 'subject' | 'begunAt'>, state: { readonly accepter: string | null; readonly subject: string; readonly submittedAt: string }): boolean {
  return state.accepter === clerk && state.subject === subject && Date.parse(state.submittedAt) >= Date.parse(begunAt);
}

/** What the person agrees to, read to them by the clerk (个人信息保护法 第十四条: 同意由个人在充分知情的前提下自愿、明确作出). */
export function consentWords({ name, number }: { readonly name: string; readonly number: string }): string {
  return `本人${name}（${maskNumber(number)}）到窗口办事，已出示证件，同意工作人员在本次办理期间查看与所办事项有关的本人信息，并按本人所说代为填写。内容由本人确认后提交。`;
}

/** The channel of a case that was handed in at a counter. */
export const COUNTER = 'counter';

export const VISIT_OVER: Localized = { zh: '这次窗口办理已经结束，不能再查看或填写。需要时请重新核验本人', en: 'This visit to the counter is over: nothing can be seen or filled in any more. Identify the person again' };
export const ONE_AT_A_TIME: Localized = { zh: '上一位还没有办完，请先结束', en: 'Another person is still at your counter; end that visit first' };
