import { mastersIn } from '#core/catalog/master-of.ts';
import { caseNumber, queryCode } from '#core/cases/number.ts';
import { takeOver } from '#core/cases/take-over.ts';
import { dayOf, startOfDay } from '#core/clocks/day.ts';
import type { Reason } from '#core/legacy/dump-row.ts';
import { matterFaults } from '#core/legacy/place-matter.ts';
import type { AskedMatter } from '#core/legacy/read-matter.ts';
import type { Context } from '../context.ts';
import { knownAbout } from '../known-about.ts';
import type { Parties } from '../parties.ts';
import { readPool } from '../read-pool.ts';
import { record } from '../record.ts';
import { sealAnswers } from '../seal-answers.ts';
import { writeOf } from '../write-case.ts';

/** A running matter of somebody in the directory. `import`: by which it comes · `digest`: of its row · `taken`: the case that its number has become before. */
export type Opening = { readonly region: string; readonly import: string; readonly system: string; readonly subject: string; readonly matter: AskedMatter; readonly digest: string; readonly taken?: string };
export type OpenedMatter = { readonly kind: 'opened'; readonly number: string } | { readonly kind: 'rejected'; readonly reasons: readonly Reason[] };

/** No draft is handed in with it: what the person has begun here stays theirs. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Open the case that a running matter becomes, within the import: `context` has the stores of its transaction, in which the person is held, so that
 * nobody else can begin the same meanwhile. No department is asked in it: what waits for one is asked for by the worker, as for every case.
 */
export async function openTakenOver(context: Context, { region, import: importId, system, subject, matter, digest, taken }: Opening): Promise<OpenedMatter> {
  const { compiled } = context;
  const at = context.now();
  const key = `legacy/${importId}/${system}/${matter.number}`;
  const read = await context.cases.readForSubmission(region, subject, matter.service, key, null);
  if (!read.subject) throw new Error(`nobody in the directory for a matter of ${system}`);
  const reasons = matterFaults(compiled, region, dayOf(at), matter, { pending: read.pending, ...(taken !== undefined && { taken }) });
  if (reasons.length > 0) return { kind: 'rejected', reasons };
  const parties: Parties = { subject: read.subject, entries: read.entries };
  const number = caseNumber(region, dayOf(at), read.serial);
  const { service, received, accepted, since, stage, papers, missing, answers } = matter;
  const given = { answers, contests: {}, promises: [], files: {}, legacy: { system, elements: Object.keys(answers), at: startOfDay(accepted) } };
  const run = { compiled, region, hash: context.hash, case: number, masters: mastersIn(compiled.catalog, region), known: knownAbout(parties, { departments: [], given }, at, compiled.catalog) };
  const command = { region, number, service, subject, nonce: context.hash(`${key}\n${digest}`), missing, takenOver: { system, number: matter.number, receivedOn: received, acceptedOn: accepted, stage, ...(since !== undefined && { since }), papers } };
  const calendar = context.calendarOf(region);
  let outcome = takeOver(command, run, undefined, calendar);
  if (outcome.kind === 'needs-pool') outcome = takeOver(command, run, await readPool(context, read.subject), calendar);
  if (outcome.kind !== 'done') throw new Error(`a running matter that cannot be opened: ${outcome.kind}`);
  const recording = record({ region, number }, sealAnswers(outcome.steps, compiled.catalog, number, context.seal), at, context.hash);
  const code = queryCode(context.random(8));
  const result = await context.cases.open(writeOf(context, compiled, recording, parties, at), { employer: null, invites: null, follows: [], left: [], draftOf: NOBODY, under: null, origin: null, registerVersion: read.registerVersion, brakes: read.brakes, key, requestHash: digest, queryCode: code, queryHash: context.lookup(`query/${number}/${code}`) });
  // The person is held: whoever else could have written has not.
  if (result !== 'committed') throw new Error(`case ${number} of a running matter was not written: ${result}`);
  return { kind: 'opened', number };
}
