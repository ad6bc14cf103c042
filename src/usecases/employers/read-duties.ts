import { stageOf } from '#core/batch/row.ts';
import { isOffered } from '#core/catalog/offered.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import { appointmentOf } from '#core/cases/asked-of.ts';
import { lastDayOf, openCorrection } from '#core/cases/silence.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { promiseOf } from '#core/catalog/promise.ts';
import { dutiesInOrder, nextDayOfMonth, type Duty } from '#core/employers/duty.ts';
import { clerkStatus, covers, type Clerk } from '#core/parties/clerk.ts';
import { dueForCheck } from '#core/promises/check-promises.ts';
import type { Context } from '../context.ts';
import type { BatchStore } from '../ports/batches.ts';
import type { ClerkStore } from '../ports/clerks.ts';
import type { RegisterStore } from '../ports/register.ts';
import type { StatementStore } from '../ports/statements.ts';
import { staffKinds } from './staff-kinds.ts';
import type { Referral, VacancyStore } from '../ports/vacancies.ts';

type Parts = { readonly context: Pick<Context, 'compiled' | 'cases' | 'now'>; readonly vacancies: Pick<VacancyStore, 'referralsOfEnterprise'>; readonly register: Pick<RegisterStore, 'subject' | 'entries'>; readonly batches: Pick<BatchStore, 'list'>; readonly clerks: Pick<ClerkStore, 'of'>; readonly statements: Pick<StatementStore, 'leavers'> };
type Of = { readonly region: string; readonly enterprise: string; readonly on: string; /** A clerk who asks. */ readonly clerk: Pick<Clerk, 'events'> | undefined };

/** So many cases of an enterprise are looked at; those that ask something come first. */
const CASES = 200;
/** A report that is late stays on the calendar for so long; then it is a matter for whoever supervises. */
const LATE_DAYS = 180;
/** An appointment of a clerk that ends is told so many days before. */
const ENDS_SOON_DAYS = 30;

/** What an enterprise has to do, from what is registered: referrals to answer, hirings and leavings to report, contributions to declare, corrections, appointments and promises of its cases, sheets that wait, clerks whose time ends. */
export async function readDuties(parts: Parts, of: Omit<Of, 'on'>): Promise<readonly Duty[]> {
  const at = { ...of, on: dayOf(parts.context.now()) };
  return dutiesInOrder((await Promise.all([ofReferrals(parts, at), ofCases(parts, at), ofSheets(parts, at), ofClerks(parts, at), ofStaff(parts, at)])).flat());
}

async function ofReferrals({ context: { compiled: { catalog } }, vacancies, register }: Parts, { region, enterprise, on }: Of): Promise<readonly Duty[]> {
  const [referrals, employer] = await Promise.all([vacancies.referralsOfEnterprise(region, enterprise), register.subject(region, enterprise)]);
  const nameOf = async (subject: string): Promise<string> => (await register.subject(region, subject))?.name ?? '';
  const answers = referrals.filter(({ status }) => status === 'sent').map(async ({ id, subject, due }): Promise<Duty> => {
    const name = await nameOf(subject);
    return { id: `answer-${id}`, kind: 'answer', on: due, what: { zh: `答复求职者${name}`, en: `Answer the applicant ${name}` }, source: parameterOn(catalog, region, 'referralAnswerLimit', on)?.source ?? null, href: '/employer', scope: 'vacancies' };
  });
  const days = parameterOn(catalog, region, 'hireFilingDays', on);
  const events = parameterOn(catalog, region, 'hiringEvents', on)?.value;
  const event = Array.isArray(events) ? events.find((id) => isOffered(catalog, region, id)) : undefined;
  const hired = typeof days?.value === 'number' && event !== undefined ? referrals.filter(({ status, startsOn }) => status === 'hired' && startsOn !== null && addDays(startsOn, LATE_DAYS) >= on) : [];
  const reports = hired.map(async ({ id, subject, startsOn }): Promise<readonly Duty[]> => {
    if (await isReported(register, region, { subject, startsOn }, employer?.number)) return [];
    const name = await nameOf(subject);
    return [{ id: `report-${id}`, kind: 'report', on: addDays(startsOn ?? on, Number(days?.value)), what: { zh: `给${name}办用工备案和参保`, en: `Report the hiring of ${name} and insure them` }, source: days?.source ?? null, href: `/life-events/${event}`, about: subject, scope: 'matters' }];
  });
  return [...(await Promise.all(answers)), ...(await Promise.all(reports)).flat()];
}

/** Whether a case has registered somebody with an employer since they began. What the answer to a referral has entered is the employer's word, and no report. */
async function isReported(register: Parts['register'], region: string, { subject, startsOn }: Pick<Referral, 'subject' | 'startsOn'>, employer: string | undefined): Promise<boolean> {
  const entries = await register.entries(region, subject);
  return entries.some(({ origin, data, from }) => origin.kind === 'case' && data['employer'] === employer && from >= (startsOn ?? ''));
}

async function ofCases({ context }: Parts, { region, enterprise, on, clerk }: Of): Promise<readonly Duty[]> {
  const { catalog } = context.compiled;
  const found = await context.cases.summaries(region, enterprise, on, { limit: CASES, ...(clerk?.events && { events: clerk.events }) });
  const within = parameterOn(catalog, region, 'correctionWithin', on)?.source ?? null;
  return found.flatMap(({ state }) => state.items.flatMap((item): readonly Duty[] => {
    const service = catalog.services.get(item.service);
    const name = service ? { zh: service.zh, en: service.en } : { zh: item.service, en: item.service };
    const [correction, appointment] = [openCorrection(item), appointmentOf(item)];
    const href = `/cases/${state.number}`, id = `${state.number}-${item.no}`;
    const promised = (state.promises ?? []).filter(({ items }) => items[0] === item.no).flatMap((promise): readonly Duty[] => {
      const due = dueForCheck(state, promise), asked = catalog.elements.get(promise.element) ?? { zh: promise.element, en: promise.element };
      return due === undefined || dayOf(due) < on ? [] : [{ id: `promise-${id}-${promise.element}`, kind: 'promise', on: dayOf(due), what: { zh: `承诺的“${asked.zh}”开始核查，请备好证明`, en: `What was promised is checked: have the proof ready (${asked.en})` }, source: promiseOf(catalog, promise.element)?.basis ?? null, href, scope: 'matters' }];
    });
    return [
      ...promised,
      ...(correction ? [{ id: `correct-${id}`, kind: 'correct' as const, on: lastDayOf(correction) ?? null, what: { zh: `补正“${name.zh}”`, en: `Send what is missing for “${name.en}”` }, source: within, href, scope: 'matters' as const }] : []),
      ...(appointment === undefined || dayOf(appointment) < on ? [] : [{ id: `appear-${id}`, kind: 'appear' as const, on: dayOf(appointment), what: { zh: `“${name.zh}”约好的时间`, en: `Appointment for “${name.en}”` }, source: null, href, scope: 'matters' as const }]),
    ];
  }));
}

/** Staff whose employment has ended on record and whose leaving has to be reported: at a counter, because the report that is filed here ends an employment that is open (社会保险法 第五十条、劳动合同法 第五十条), and the day by which contributions are declared and paid (社会保险法 第六十条): whether the tax office has them this house does not know. */
async function ofStaff({ context: { compiled: { catalog } }, register, statements }: Parts, { region, enterprise, on }: Of): Promise<readonly Duty[]> {
  const employer = await register.subject(region, enterprise);
  if (!employer) return [];
  const { left, insures } = await statements.leavers(region, employer.number, staffKinds(catalog), addDays(on, -LATE_DAYS), on);
  const filing = parameterOn(catalog, region, 'separationFilingDays', on), declaring = parameterOn(catalog, region, 'contributionDeclareDay', on);
  const leaves = typeof filing?.value !== 'number' ? [] : left.map(({ subject, name, on: day }): Duty =>
    ({ id: `leave-${subject}-${day}`, kind: 'leave', on: addDays(day, Number(filing.value)), what: { zh: `${name}的用工登记已经结束，没有写怎样结束的：到窗口补报，并停保、转档案`, en: `The employment of ${name} has ended on record and nothing says how: report it at a counter, end the insurance, forward the file` }, source: filing.source, href: null, scope: 'matters' }));
  const due = insures && typeof declaring?.value === 'number' ? nextDayOfMonth(on, declaring.value) : undefined;
  return [...leaves, ...(due === undefined ? [] : [{ id: `declare-${due}`, kind: 'declare' as const, on: due, what: { zh: `向税务机关申报、缴纳${Number(due.slice(5, 7))}月社会保险费`, en: `Declare and pay the contributions of ${due.slice(0, 7)} to the tax office` }, source: declaring?.source ?? null, href: null, scope: null }])];
}

async function ofSheets({ batches }: Parts, { region, enterprise, clerk }: Of): Promise<readonly Duty[]> {
  return (await batches.list(region, enterprise)).filter(({ lifeEvent, replacedBy }) => replacedBy === null && covers(clerk, lifeEvent)).flatMap(({ id, fileName, counts, pressedAt }): readonly Duty[] => {
    const href = `/employer/batches/${id}`, bad = counts.bad + counts.failed;
    const shared = { on: null, source: null, href, scope: 'sheets' as const };
    return [
      ...(bad > 0 ? [{ ...shared, id: `mend-${id}`, kind: 'mend' as const, what: { zh: `改好表格“${fileName}”里的 ${bad} 行`, en: `Mend ${bad} rows of the sheet “${fileName}”` } }] : []),
      ...(stageOf(counts, pressedAt !== null) === 'checked' && counts.checked > 0 ? [{ ...shared, id: `file-${id}`, kind: 'file' as const, what: { zh: `提交表格“${fileName}”里检查好的 ${counts.checked} 行`, en: `File ${counts.checked} checked rows of the sheet “${fileName}”` } }] : []),
    ];
  });
}

async function ofClerks({ clerks }: Parts, { region, enterprise, on }: Of): Promise<readonly Duty[]> {
  return (await clerks.of(region, enterprise)).filter((clerk) => clerkStatus(clerk, on) === 'in-force' && clerk.to <= addDays(on, ENDS_SOON_DAYS)).map(({ id, name, to }): Duty =>
    ({ id: `renew-${id}`, kind: 'renew', on: to, what: { zh: `${name}的经办授权到期，还要用就续上`, en: `The mandate of ${name} ends; renew it if it is still needed` }, source: '民法典 第一百七十条、第一百七十三条（一）', href: '/employer/clerks', scope: null }));
}
