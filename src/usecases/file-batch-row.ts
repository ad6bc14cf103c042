import { handsIn, type ActingFor } from '#core/parties/acting.ts';
import { faultsOf, givenIn, inHand } from './check-batch-row.ts';
import type { Context } from './context.ts';
import { NOBODY } from './name-party.ts';
import type { Settled, TakenRow } from './ports/batches.ts';
import { submitCase } from './submit-case.ts';

/**
 * Hand a good row in, as a case of its own. Its key is that of the batch and the row: whoever files the row again, after a crash or beside
 * another process, finds the case that there is.
 */
export async function fileBatchRow(context: Context, row: TakenRow): Promise<Settled> {
  const { batch: { region, id, enterprise, lifeEvent, actor }, no, subject } = row;
  if (subject === null) throw new Error(`row ${no} of batch ${id} was not checked`);
  const given = givenIn(row);
  const acting = await clerkBehind(context, region, enterprise, actor);
  const submitted = await submitCase(context, {
    region, subject, applicant: enterprise, by: actor, lifeEvent, given, channel: 'web', accepter: null, ...(acting && { acting }), sheet: id,
    key: `batch/${id}/${no}`, requestHash: context.hash(JSON.stringify([lifeEvent, given.answers, enterprise])),
  });
  switch (submitted.kind) {
    case 'accepted': case 'replayed': return { to: 'filed', caseNumber: submitted.case.state.number };
    case 'refused': return { to: 'failed', faults: faultsOf(submitted.refusal) };
    case 'no-subject': return { to: 'failed', faults: [{ detail: NOBODY }] };
    case 'open-case': return submitted.own ? inHand(submitted.number) : { to: 'failed', faults: [{ detail: { zh: '现在不能为这名员工办，请稍后再试', en: 'This cannot be filed for the worker now, try again later' } }] };
    case 'key-reused': throw new Error(`the key of row ${no} of batch ${id} was used for something else`);
    case 'busy': return { to: 'later' };
  }
}

/** The clerk who had a sheet filed: whose appointment has ended meanwhile hands in no further row. Nothing for one that the enterprise's own account had filed. */
async function clerkBehind(context: Context, region: string, enterprise: string, actor: string): Promise<Pick<ActingFor, 'as' | 'id' | 'person'> | undefined> {
  const [appointment] = handsIn(actor);
  const clerk = appointment === undefined ? undefined : await context.cases.appointment(region, enterprise, appointment);
  if (!clerk) return undefined;
  // On other terms it is another appointment: what they allow now holds.
  const now = await context.cases.clerk(region, enterprise, clerk.person);
  return { as: 'clerk', id: now?.id ?? clerk.id, person: clerk.person };
}
