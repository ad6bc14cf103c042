import { caseNumber } from '#core/cases/number.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import { numberParameter } from '#core/catalog/number-parameter.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { dueOfLimit } from '#core/clocks/due.ts';
import { parseLimit } from '#core/clocks/limit.ts';
import { tellOf } from '#core/employment/tell.ts';
import { idOf } from '#core/id.ts';
import { same } from '#core/notices/notice.ts';
import type { Context } from '../context.ts';
import type { EmploymentStore } from '../ports/employment.ts';
import type { Referral, VacancyStore } from '../ports/vacancies.ts';

type Stores = { readonly context: Context; readonly vacancies: VacancyStore; readonly employment: Pick<EmploymentStore, 'serial'> };
export type Applied = { readonly kind: 'applied' | 'same'; readonly referral: Referral } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** So many applications of one person can wait at once: who sends himself everywhere is looked at by nobody. */
const MOST_OPEN = 30;
const refused = (code: Refusal['code'], zh: string, en: string): Applied => ({ kind: 'refused', refusal: { code, detail: { zh, en } } });

/** A person applies for a vacancy that is open; the employer is told and has a day to answer by. Applied for again it is the same application. */
export async function applyForJob({ context, vacancies, employment }: Stores, region: string, person: string, id: string): Promise<Applied> {
  const at = context.now();
  const on = dayOf(at);
  const vacancy = await vacancies.get(region, id, on);
  if (!vacancy) return refused('no-such-item', '没有这个岗位', 'There is no such vacancy');
  const mine = await vacancies.referralsOfSubject(region, person);
  const before = mine.find((each) => each.vacancy === id);
  if (before) return { kind: 'same', referral: before };
  if (!vacancy.open) return refused('not-allowed', '这个岗位已经招满、到期或关闭', 'This vacancy is filled, expired or closed');
  if (mine.filter(({ status }) => status === 'sent').length >= MOST_OPEN) return refused('not-allowed', `已有 ${MOST_OPEN} 个申请在等答复，请先撤回几个`, `${MOST_OPEN} applications are waiting; withdraw some first`);
  const { catalog } = context.compiled;
  const limit = parameterOn(catalog, region, 'referralAnswerLimit', on)?.value;
  const due = typeof limit === 'string' ? dueOfLimit(parseLimit(limit), { startedAt: at, pauses: [] }, context.calendarOf(region)) : undefined;
  const referral: Referral = {
    id: idOf(context.hash, `application/${region}/${person}/${id}`), case: caseNumber(region, on, await employment.serial()), subject: person, vacancy: id, enterprise: vacancy.enterprise,
    status: 'sent', note: null, startsOn: null, version: 1, at, answeredAt: null, direct: true, due: due?.known ? due.day : null,
  };
  const sent = await vacancies.refer(region, referral, tellOf(catalog, context.hash, region, vacancy.enterprise, 'job-applied', referral.id, at, { vacancy: vacancy.title }));
  if (sent) return { kind: 'applied', referral: sent };
  const there = (await vacancies.referralsOfSubject(region, person)).find((each) => each.vacancy === id);
  return there ? { kind: 'same', referral: there } : refused('not-allowed', '请稍后再试', 'Try again later');
}

/** Remind employers of applications that should be answered soon. Of each once; a duty that dies in between reminds when it runs again. */
export async function remindOfApplications({ context, vacancies }: Omit<Stores, 'employment'>, regions: readonly string[]): Promise<void> {
  const at = context.now();
  const on = dayOf(at);
  const { catalog } = context.compiled;
  for (const region of regions) {
    const ahead = numberParameter(catalog, region, 'referralReminderDays', on, 0);
    const due = await vacancies.unreminded(region, addDays(on, ahead));
    if (due.length === 0) continue;
    const notices = await Promise.all(due.map(async (each) => tellOf(catalog, context.hash, region, each.enterprise, 'job-due', `${each.id}/due`, at, { vacancy: (await vacancies.get(region, each.vacancy))?.title ?? same(''), until: same(each.due ?? '') })));
    await vacancies.remind(region, due.map(({ id }) => id), notices.flat(), at);
  }
}
