import { maskNumber } from '../register/mask.ts';
import type { Localized } from '../value.ts';

/** What somebody shows at a counter so that the clerk knows who they are. */
export type Shown = 'identity-card' | 'social-card' | 'electronic-card' | 'residence-permit';

/** The counter of another city that a person went to: the city, and the public number of its clerk. It accepts; the city whose matter it is decides. */
export type Helper = { readonly region: string; readonly desk: string };

/** Somebody at a counter: a clerk may fill in with them what they have come for, and sees their data for as long. */
export type Visit = {
  /** The city that decides, where everything of the visit is written. */
  readonly region: string;
  /** Nothing at a counter of that city itself. */
  readonly helper?: Helper;
  /** The office below the city that the clerk works at; nothing: the city's own hall. */
  readonly office?: string;
  readonly id: string; readonly clerk: string; readonly subject: string; /** `telephone`: nothing was shown, they are on the telephone and answered questions. */ readonly shown: Shown | 'telephone'; readonly consent: string;
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

/** A case that the clerk has accepted in a visit, for whomever the person at the counter may act. In another city also what its counters accepted of this person before: they come back there for the result. */
export function isOfVisit({ id, subject, helper }: Pick<Visit, 'id' | 'subject' | 'helper'>, state: { readonly subject: string; readonly through?: readonly string[]; readonly helper?: Helper }): boolean {
  if (helper) return state.subject === subject && state.helper?.region === helper.region;
  return state.through?.includes(id) ?? false;
}

/**
 * What the person agrees to, read to them by the clerk (个人信息保护法 第十四条: 同意由个人在充分知情的前提下自愿、明确作出). At a counter of another city they
 * agree to who there sees their data too (第二十三条: 向其他个人信息处理者提供的，告知接收方、处理目的、方式和信息种类，并取得单独同意).
 * @param across the names of the city whose counter it is, and of the one that decides
 */
export function consentWords({ name, number }: { readonly name: string; readonly number: string }, across?: { readonly helper: string; readonly city: string }): string {
  const who = `本人${name}（${maskNumber(number)}）`;
  const filled = '并按本人所说代为填写。内容由本人确认后提交';
  if (!across) return `${who}到窗口办事，已出示证件，同意工作人员在本次办理期间查看与所办事项有关的本人信息，${filled}。替单位、被监护人、委托人或者亲属办的，只查看、填写本人有权查看和办理的。`;
  return `${who}在${across.helper}的窗口办理${across.city}的事项，已出示证件，同意${across.city}把与所办事项有关的本人信息提供给${across.helper}窗口的工作人员在本次办理期间查看，${filled}，由${across.city}审核决定。办完以后${across.helper}窗口只留办件编号、事项和办到哪一步；有结果时由本人再到窗口核验身份后打印。`;
}

/** The channel of a case that was handed in at a counter. */
export const COUNTER = 'counter';

export const VISIT_OVER: Localized = { zh: '这次窗口办理已经结束，不能再查看或填写。需要时请重新核验本人', en: 'This visit to the counter is over: nothing can be seen or filled in any more. Identify the person again' };
export const NOT_AGREED: Localized = { zh: '那个市没有和本市约定互相受理，不能在这个窗口办', en: 'That city has no agreement with this one: its matters are not accepted at this counter' };
export const ONE_AT_A_TIME: Localized = { zh: '上一位还没有办完，请先结束', en: 'Another person is still at your counter; end that visit first' };
