import { faultsOf, givenIn } from './check-batch-row.ts';
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
  const submitted = await submitCase(context, {
    region, subject, applicant: enterprise, by: actor, lifeEvent, given, channel: 'web', accepter: null, sheet: id,
    key: `batch/${id}/${no}`, requestHash: context.hash(JSON.stringify([lifeEvent, given.answers, enterprise])),
  });
  switch (submitted.kind) {
    case 'accepted': case 'replayed': return { to: 'filed', caseNumber: submitted.case.state.number };
    case 'refused': return { to: 'failed', faults: faultsOf(submitted.refusal) };
    case 'no-subject': return { to: 'failed', faults: [{ detail: NOBODY }] };
    case 'open-case': return { to: 'failed', faults: [{ detail: submitted.own ? { zh: `您单位已经为这名员工报过，正在办：${submitted.number}`, en: `You have filed this for the worker already, and it is being handled: ${submitted.number}` } : { zh: '现在不能为这名员工办，请稍后再试', en: 'This cannot be filed for the worker now, try again later' } }] };
    case 'key-reused': throw new Error(`the key of row ${no} of batch ${id} was used for something else`);
    case 'busy': return { to: 'later' };
  }
}
