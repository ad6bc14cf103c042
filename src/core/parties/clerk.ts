import { dayInWords } from '../clocks/day-in-words.ts';
import { bundleOf } from '../catalog/bundle.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Refusal } from '../cases/refusal.ts';
import { addDays, addMonths, isDay } from '../clocks/day.ts';
import type { Localized } from '../value.ts';
import { turns } from './give-mandate.ts';

/** What an enterprise can let a clerk do, each by itself. Naming clerks is never among it. */
export const CLERK_SCOPES = ['matters', 'sheets', 'payments', 'vacancies', 'webhooks', 'register', 'corrections', 'statements'] as const;
export type ClerkScope = (typeof CLERK_SCOPES)[number];

/**
 * Whom an enterprise has named to act for it within its work (执行工作任务的人员, 民法典 第一百七十条): what for, from which day to which. Nothing in
 * it changes but that it ends; other terms are another appointment, which follows it.
 */
export type Clerk = {
  readonly id: string; readonly enterprise: string; readonly person: string; readonly scopes: readonly ClerkScope[];
  /** Life events and services by id; none named: all that the enterprise may hand in. Binds `matters` and `sheets`. */
  readonly events: readonly string[] | null;
  readonly from: string; readonly to: string; readonly namedAt: string;
  readonly endedAt?: string; /** Who ended it: the enterprise, the clerk, other terms that followed, or a separation of two numbers, after which nobody can tell who was named. */ readonly endedBy?: 'enterprise' | 'clerk' | 'changed' | 'parted';
};

export type ClerkStatus = 'in-force' | 'not-yet' | 'over' | 'ended';

/** How an appointment stands on a day of the region. */
export function clerkStatus({ from, to, endedAt }: Pick<Clerk, 'from' | 'to' | 'endedAt'>, on: string): ClerkStatus {
  if (endedAt !== undefined) return 'ended';
  if (on < from) return 'not-yet';
  return on > to ? 'over' : 'in-force';
}

/** Whether a clerk may see and hand in an event; everybody else is not bound by this. */
export function covers(clerk: Pick<Clerk, 'events'> | undefined, lifeEvent: string): boolean {
  return clerk?.events?.includes(lifeEvent) ?? true;
}

/** Whether an enterprise hands an event or a service in: for itself, or as an employer. */
export function isOfEnterprises(catalog: Catalog, id: string): boolean {
  const bundle = bundleOf(catalog, id);
  return bundle !== undefined && (bundle.subject === 'enterprise' || (bundle.filedBy?.some(({ by }) => by === 'employer') ?? false));
}

/** What an enterprise wants of a clerk. */
export type Terms = Pick<Clerk, 'scopes' | 'events' | 'from' | 'to'>;
export type Naming = Terms & Pick<Clerk, 'id' | 'enterprise'> & { readonly clerk: { readonly id: string; readonly number: string } };

/** From which age somebody may work, and with it act for whoever they work for (劳动法 第十五条；民法典 第十八条第二款). */
const MAY_WORK = 16;

/** The appointment, or all that is wrong with it. `maxMonths`: the longest that this region takes. */
export function nameClerk(catalog: Catalog, { id, enterprise, clerk, scopes, events, from, to }: Naming, at: string, on: string, maxMonths: number): Clerk | Refusal {
  const errors: { pointer: string; detail: Localized }[] = [];
  const wrong = (pointer: string, zh: string, en: string): void => void errors.push({ pointer, detail: { zh, en } });
  if (!isDay(from) || !isDay(to)) wrong(isDay(from) ? '/to' : '/from', '请填写日期', 'Give a date');
  else if (from < on) wrong('/from', '不能从过去的日子开始', 'It cannot begin in the past');
  else if (to < from) wrong('/to', '到期日不能早于开始日', 'It cannot end before it begins');
  else if (to >= addMonths(from, maxMonths)) wrong('/to', `最长 ${maxMonths} 个月，最晚到${dayInWords(addDays(addMonths(from, maxMonths), -1)).zh}`, `${maxMonths} months at most, to ${dayInWords(addDays(addMonths(from, maxMonths), -1)).en}`);
  if (turns(clerk.number, MAY_WORK) > on) wrong('/number', `经办人要年满 ${MAY_WORK} 周岁`, `A clerk has to be ${MAY_WORK}`);
  if (scopes.length === 0) wrong('/scopes', '请选择能办哪些', 'Choose what the clerk may do');
  const bound = scopes.includes('matters') || scopes.includes('sheets');
  if (bound && events?.length === 0) wrong('/events', '请选择能办哪些事', 'Choose which matters');
  for (const each of events ?? []) if (!isOfEnterprises(catalog, each)) wrong('/events', '有的事不是单位办的，请重新选择', 'Some of these are not for enterprises; choose again');
  if (errors.length > 0) return { code: 'wrong-type', detail: { zh: '经办人的授权填得不对', en: 'Some of the appointment is not right' }, errors };
  return { id, enterprise, person: clerk.id, scopes: CLERK_SCOPES.filter((scope) => scopes.includes(scope)), events: bound ? events : null, from, to, namedAt: at };
}

export const CLERK_ENDED: Localized = { zh: '您已经不是这家单位的经办人，或者授权已经到期，不能再代表它办事。需要时请单位重新授权', en: 'You are not a clerk of this enterprise any more, or your time is over, so you cannot act for it. It can name you again' };
export const CLERK_NOT_THIS: Localized = { zh: '单位没有授权您办这一项。需要时请单位的管理人员在“经办人”里加上', en: 'The enterprise has not let you do this. Whoever manages its account can add it under “Clerks”' };
