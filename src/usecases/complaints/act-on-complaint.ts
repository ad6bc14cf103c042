import type { Refusal } from '#core/cases/refusal.ts';
import { whoHadAPart } from '#core/cases/who-had-a-part.ts';
import { actOnComplaint, type ComplaintCommand } from '#core/complaints/act-on.ts';
import type { Acting, Concerned } from '#core/complaints/actions.ts';
import { complaintOf, type Complaint, type ComplaintRecord } from '#core/complaints/complaint.ts';
import { CAUSE_OF } from '#core/complaints/told.ts';
import { noticesOf, same, type Notice } from '#core/notices/notice.ts';
import type { Context } from '../context.ts';
import type { ComplaintParts } from './hand-in-complaint.ts';

export type ActedOnComplaint = { readonly kind: 'done'; readonly complaint: Complaint } | { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'changed-meanwhile' };

/** Whom a complaint is about: the office it names; of a case, everybody of the staff who accepted it, had it or did something about it, and where it names no office, the one that accepted it. */
export async function concernedBy({ cases }: Pick<Context, 'cases'>, { region, about }: Pick<Complaint, 'region' | 'about'>): Promise<Concerned> {
  const read = about.kind === 'case' && about.ref !== undefined ? await cases.read(region, about.ref) : undefined;
  const acted = (read?.history ?? []).flatMap(({ actor, event }) => [...(/^(?:officer|supervisor|clerk):(.+)$/u.exec(actor)?.slice(1) ?? []), ...(event.type === 'assigned' ? [event.officer] : [])]);
  const people = read ? [...(read.state.accepter === null ? [] : [read.state.accepter]), ...read.state.items.flatMap((item) => whoHadAPart(item)), ...acted] : [];
  const unit = about.office ?? read?.state.office;
  return { people: [...new Set(people)], ...(unit !== undefined && { unit }) };
}

/** Let a command decide about a complaint as it was read, and commit once. */
export async function actOn({ context, complaints }: ComplaintParts, complaint: Complaint, acting: Acting, command: ComplaintCommand): Promise<ActedOnComplaint> {
  const { region, number, version, history } = complaint;
  const at = context.now();
  const event = actOnComplaint({ ...acting, catalog: context.compiled.catalog, calendar: context.calendarOf(region), complaint, concerned: await concernedBy(context, complaint), at }, command);
  if ('code' in event && !('type' in event)) return { kind: 'refused', refusal: event };
  const record = { seq: version + 1, at, actor: acting.actor, event };
  const now = complaintOf(region, number, [...history, record]);
  return await complaints.advance({ complaint: now, records: [record], notices: complaintNotices(context, now, record, await complaints.subjectOf(region, number)) }) === 'done' ? { kind: 'done', complaint: now } : { kind: 'changed-meanwhile' };
}

/** What whoever handed it in is told of an act, where they had signed in; who has not follows it by number and code. */
function complaintNotices({ compiled: { catalog }, hash }: Pick<Context, 'compiled' | 'hash'>, { region, number }: Complaint, { event, seq, at }: ComplaintRecord, subject: string | undefined): readonly Notice[] {
  const cause = CAUSE_OF[event.type];
  const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
  return cause === undefined || subject === undefined ? [] : noticesOf(catalog.messages, { cause, key: `complaint/${number}/${seq}`, case: null, item: null, at, places: { number: same(number) } }, { applicant: subject }, { zh, en }, hash);
}
