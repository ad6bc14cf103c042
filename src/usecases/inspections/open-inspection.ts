import { authorityOf } from '#core/cases/authority-of.ts';
import { caseNumber } from '#core/cases/number.ts';
import { decidingOffice } from '#core/catalog/office.ts';
import { officesOf } from '#core/catalog/places.ts';
import { dayOf } from '#core/clocks/day.ts';
import { dueOfLimit } from '#core/clocks/due.ts';
import { limitText } from '#core/clocks/limit.ts';
import { doubtsOf } from '#core/inspection/doubt.ts';
import { inspectionOf, type InspectionRecord, type Opened } from '#core/inspection/inspection.ts';
import type { InspectionKind } from '#core/inspection/kind.ts';
import { inspectionTerms } from '#core/inspection/terms.ts';
import type { Context } from '../context.ts';
import type { InspectionStore } from '../ports/inspections.ts';

/** What an inspection is opened for. `day`: the occasion, so that the same one is opened once. `note`: what was noticed. */
export type Occasion = { readonly kind: InspectionKind; readonly case: string; readonly no: number; readonly day: string; readonly note?: string; /** Which promises it is about, by element. */ readonly promises?: readonly string[]; /** The look-back that has drawn it. */ readonly order?: number; /** Of a follow-up of an employer: whom, when, and what was otherwise. */ readonly followed?: Opened['followed'] };

/** Open the inspection of a decision; nothing where it is there already, or the region has set no terms. Whoever dies after it and begins again opens no second. */
export async function openInspection({ context, inspections }: { readonly context: Context; readonly inspections: InspectionStore }, region: string, { kind, day, note, promises, order, followed, ...of }: Occasion): Promise<boolean> {
  const at = context.now();
  const { catalog } = context.compiled;
  const read = await context.cases.read(region, of.case);
  const item = read?.state.items.find(({ no }) => no === of.no);
  const terms = inspectionTerms(catalog, region, dayOf(at));
  if (!read || !item?.decision || item.endedAt === undefined || !terms) return false;
  const { state } = read;
  const employer = state.applicant === state.subject ? 1 : await inspections.decidedFor(region, state.applicant, dayOf(item.endedAt));
  const due = dueOfLimit(terms.limit, { startedAt: at, pauses: [] }, context.calendarOf(region));
  const unit = decidingOffice(officesOf(catalog, region), state.office, item.service);
  const doubt = doubtsOf({ decision: item.decision, effects: item.effects ?? [], at: item.endedAt }, { staleDays: terms.staleDays, employer });
  const opened: InspectionRecord = { seq: 1, at, actor: 'system', event: {
    type: 'opened', kind, case: of.case, no: of.no, service: item.service, line: authorityOf(catalog, item), decidedAt: item.endedAt, ...(unit !== undefined && { unit }), day, ...doubt, ...(order !== undefined && { order }), ...(note !== undefined && { note }), ...(promises && { promises }), ...(followed && { followed }),
    due: due.known ? due.day : null, limit: limitText(terms.limit), basis: terms.basis,
  } };
  const number = caseNumber(region, dayOf(at), await inspections.serial());
  return (await inspections.open({ inspection: inspectionOf({ region, number, subject: state.subject }, [opened]), records: [opened], notices: [] })) === 'opened';
}
