import type { Portal } from '#core/identity/portal.ts';
import type { Given } from '#core/cases/given.ts';
import { caseNumber, queryCode } from '#core/cases/number.ts';
import type { HandoverChoice } from '#core/cases/hand-over.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { dayOf } from '#core/clocks/day.ts';
import { submitCase as decide } from '#core/cases/submit.ts';
import { mastersIn } from '#core/catalog/master-of.ts';
import { ownPartOf } from '#core/catalog/bundle.ts';
import { checkGiven } from '#core/evidence/check-given.ts';
import type { Run } from '#core/decisions/run-items.ts';
import type { ActingFor } from '#core/parties/acting.ts';
import type { ReadPoint } from '#core/parties/read-back.ts';
import type { Signature } from '#core/counter/signing.ts';
import type { Helper } from '#core/parties/visit.ts';
import type { Mandate } from '#core/parties/mandate.ts';
import type { Context } from './context.ts';
import { apartIn, employerIn, type Parties } from './parties.ts';
import type { CaseRead, CaseWrite, SubmissionRead } from './ports/cases.ts';
import type { Assurance } from '#core/identity/assurance.ts';
import { askWhatIsMissing, isOwn, readApplicant, type Who } from './prepare-plan.ts';
import { agencyOf, forAgent } from './mandates/agency-of.ts';
import { actingEnded } from './acting-ended.ts';
import { originOf, type Sender } from './origin-of.ts';
import { readPool } from './read-pool.ts';
import { record } from './record.ts';
import { sealAnswers } from './seal-answers.ts';
import { writeOf } from './write-case.ts';

export type Submission = Who & {
  readonly lifeEvent: string; readonly given: Given;
  /** Who hands it in, as events name them. */
  readonly by: string;
  /** Whoever has signed in acts as the applicant: by what, which has to be in force still when it is written. */
  readonly acting?: Pick<ActingFor, 'as' | 'id' | 'person'>;
  readonly channel: string; readonly accepter: string | null;
  /** The counter of another city that accepts it. */
  readonly helper?: Helper;
  /** What was signed in place of proofs, by element: the digest that the plan names. */
  readonly signed?: Readonly<Record<string, string>>;
  /** How the things that come of it are to get to the applicant, by matter. */
  readonly handovers?: Readonly<Record<string, HandoverChoice>>;
  /** What the person put to it on the second screen; whether it is taken without. */
  readonly signature?: Signature; readonly mustSign?: boolean;
  /** The office that accepts it, where that is not the city's own hall. */
  readonly office?: string;
  /** The place of others from which whoever hands it in has come, and how they are known there. */
  readonly portal?: Portal & { readonly subject: string };
  /** It was received while the line was down: when, and under which provisional number. */
  readonly received?: { readonly at: string; readonly offline: string };
  /** By telephone: what was read to the caller, and when they agreed to each point. */
  readonly readBack?: readonly ReadPoint[];
  /** The spreadsheet that it comes from: the applicant is told of that as a whole. */
  readonly sheet?: string;
  /** From which device, where one did. */
  readonly sender?: Sender;
  /** How surely whoever hands it in has signed in; nothing where it comes from no sign-in (a spreadsheet, a paper of a counter). */
  readonly proven?: Assurance;
  /** The client's idempotency key, and the digest of what it sent with it. */
  readonly key: string; readonly requestHash: string;
};

export type Submitted =
  | { readonly kind: 'accepted' | 'replayed'; readonly case: CaseRead }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'busy' } | { readonly kind: 'key-reused'; readonly number: string } | { readonly kind: 'open-case'; readonly number: string; /** Whether the applicant has handed that one in, or it is about them. */ readonly own: boolean } | { readonly kind: 'no-subject' };

/** Tries at a submission that lost a race: each next one sees what the winner wrote, and every loss is somebody else’s progress. */
const ATTEMPTS = 10;

/**
 * Hand in a life event: one read, the rules, one commit. The same key sent again, at once or days later, finds the same case.
 */
export async function submitCase(context: Context, submission: Submission): Promise<Submitted> {
  const receivedAt = context.now();
  const { region, subject, lifeEvent, key } = submission;
  let applicant = await readApplicant(context, submission);
  const apart = apartIn(context.compiled, lifeEvent, applicant);
  for (let attempt = 1; ; attempt += 1) {
    const read = await context.cases.readForSubmission(region, subject, lifeEvent, key, apart, submission.given.promises.length > 0);
    if (!read.subject) return { kind: 'no-subject' };
    if (read.replay) return replay(context, region, read.replay, submission.requestHash);
    const parties: Parties = { subject: read.subject, entries: read.entries, ...applicant };
    const mandate = await agencyOf(context, submission, read.entries, lifeEvent);
    if (mandate && 'code' in mandate) return { kind: 'refused', refusal: mandate };
    // A guardianship stands in the register that is written on: its end makes this a lost race.
    const ended = await actingEnded(context, submission);
    if (ended) return { kind: 'refused', refusal: ended };
    if (read.openCase) {
      // Whoever may not apply for this person does not learn either that somebody else does.
      const begun = parties.applicant ? await askWhatIsMissing(context, read, parties, lifeEvent, submission.given, '', handedBy(submission, mandate)) : undefined;
      return begun?.kind === 'refused' ? begun : { kind: 'open-case', number: read.openCase, own: await isOwn(context, region, read.openCase, submission) };
    }
    const done = await begin(context, submission, forAgent(read, mandate), parties, receivedAt, mandate);
    // A refusal may rest on a moment in between: half of what was read from before somebody else's case, half from after it.
    if (done !== 'lost' && (done.kind !== 'refused' || attempt === ATTEMPTS || !(await hasMovedOn(context, submission, read.registerVersion, apart)))) return done;
    if (attempt === ATTEMPTS) return { kind: 'busy' };
    applicant = await readApplicant(context, submission);
  }
}

/** Whether something was written about the person since a version of their register was read. */
async function hasMovedOn(context: Context, { region, subject, lifeEvent }: Submission, seen: number, employer: string | null): Promise<boolean> {
  return (await context.cases.readForSubmission(region, subject, lifeEvent, '', employer)).registerVersion !== seen;
}

async function begin(context: Context, submission: Submission, read: SubmissionRead, parties: Parties, receivedAt: string, mandate: Mandate | undefined): Promise<Submitted | 'lost'> {
  const { region } = submission;
  const { subject } = parties;
  // Before anybody is asked and anything is kept for the sake of what cannot be handed in; core looks again when it decides.
  const wrong = checkGiven({ compiled: context.compiled, region, on: dayOf(receivedAt) }, submission.lifeEvent, submission.given);
  if (wrong) return { kind: 'refused', refusal: wrong };
  const begun = await askWhatIsMissing(context, read, parties, submission.lifeEvent, submission.given, '', handedBy(submission, mandate));
  if (begun.kind === 'refused') return begun;
  const { run, choice, search, follows, left } = begun;
  const { at, on } = run.known;
  const number = caseNumber(region, on, read.serial);
  const named: Run = { ...run, case: number, masters: mastersIn(context.compiled.catalog, region), };
  const command = { region, number, lifeEvent: submission.lifeEvent, subject: subject.id, applicant: submission.applicant, by: submission.by, ...(mandate && { agent: { id: mandate.agent, mandate: mandate.id } }), channel: submission.channel, accepter: submission.accepter, ...(submission.helper && { helper: submission.helper }), ...(submission.handovers && { handovers: submission.handovers }), ...(submission.signed && { signed: submission.signed }), ...(submission.office !== undefined && { office: submission.office }), ...(submission.portal && { portal: { id: submission.portal.id, zh: submission.portal.zh, en: submission.portal.en } }), ...(submission.signature && { signature: submission.signature }), ...(submission.mustSign && { mustSign: true }), ...(submission.received && { received: submission.received }), ...(submission.readBack && { readBack: submission.readBack }), ...(submission.proven && { proven: submission.proven }), earlier: read.earlier, nonce: context.hash(`${submission.key}\n${submission.requestHash}`), receivedAt, ...(follows.length > 0 && { follows }), ...(Object.keys(left).length > 0 && { left }) };
  let outcome = decide(command, named, undefined, search, choice);
  if (outcome.kind === 'needs-pool') outcome = decide(command, named, await readPool(context, subject), search, choice);
  if (outcome.kind !== 'done') return outcome.kind === 'refused' ? { kind: 'refused', refusal: outcome.refusal } : 'lost';
  const recording = record({ region, number }, sealAnswers(outcome.steps, context.compiled.catalog, number, context.seal), at, context.hash);
  const code = queryCode(context.random(8));
  const write = behindSheet(writeOf(context, context.compiled, recording, parties, at), submission);
  const employer = apartIn(context.compiled, submission.lifeEvent, parties);
  const invites = employerIn(parties) === null ? null : ownPartOf(context.compiled.catalog, submission.lifeEvent) ?? null;
  const result = await context.cases.open(write, { employer, invites, follows, left: Object.keys(left), draftOf: submission.agent ?? submission.applicant, under: mandate ? { by: 'mandate', id: mandate.id, on } : submission.acting?.as === 'clerk' ? { by: 'clerk', id: submission.acting.id, on } : null, registerVersion: read.registerVersion, brakes: read.brakes, applicantVersion: parties.applicant?.registerVersion, key: submission.key, requestHash: submission.requestHash, portal: submission.portal ?? null, origin: originOf(context, submission), queryCode: code, queryHash: context.lookup(`query/${number}/${code}`) });
  if (result !== 'committed') return 'lost';
  return { kind: 'accepted', case: { state: recording.state, stated: recording.stated, history: recording.history, head: recording.head, ...parties, registerVersion: read.registerVersion + 1, queryCode: code } };
}

/** How it is handed in: by the agent whom the mandate names, as the case will say; who has several numbers may have signed in by another. */
function handedBy(submission: Submission, mandate: Mandate | undefined): Submission {
  return mandate ? { ...submission, agent: mandate.agent } : submission;
}

/** What the applicant is told of a row stands behind the message about its sheet. */
function behindSheet(write: CaseWrite, { sheet, applicant }: Submission): CaseWrite {
  return sheet === undefined ? write : { ...write, notices: write.notices.map((notice) => (notice.person === applicant ? { ...notice, sheet } : notice)) };
}

async function replay(context: Context, region: string, found: { caseNumber: string; requestHash: string }, requestHash: string): Promise<Submitted> {
  if (found.requestHash !== requestHash) return { kind: 'key-reused', number: found.caseNumber };
  const existing = await context.cases.read(region, found.caseNumber);
  if (!existing) throw new Error(`submission without its case ${found.caseNumber}`);
  return { kind: 'replayed', case: existing };
}
