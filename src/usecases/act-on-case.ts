import type { Acting } from '#core/cases/act.ts';
import type { Outcome, Refusal } from '#core/cases/refusal.ts';
import { mastersIn } from '#core/catalog/master-of.ts';
import { pinOf } from '#core/cases/pinned.ts';
import { findingsIn } from '#core/cases/state.ts';
import { heldAgainstAbolished } from '#core/cases/words.ts';
import type { Context } from './context.ts';
import { knownRelatives } from './known-successors.ts';
import { accountsOf, instantOf } from './instant-of.ts';
import { knownAbout } from './known-about.ts';
import type { CaseRead } from './ports/cases.ts';
import { readPool } from './read-pool.ts';
import { record } from './record.ts';
import { sealAnswers } from './seal-answers.ts';
import { writeOf } from './write-case.ts';

/** Who acts on which case. `version` is what the actor saw; without it any version will do. */
export type Act = { readonly region: string; readonly number: string; readonly no: number; readonly actor: string; readonly version?: number };

/** `changed`: whether this act itself wrote something; the case may have moved on by others, too. */
export type Acted = { readonly kind: 'done'; readonly case: CaseRead; readonly changed: boolean } | { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'changed-meanwhile' } | { readonly kind: 'no-case' };

/** How often an act that holds for any version is decided anew because the case has moved on: by a department's answer or another item, a moment each. */
const ATTEMPTS = 4;

/**
 * Read a case, let a command decide, commit once. Somebody who was faster is told about, never overwritten: who names the version they saw reads
 * first what has changed, what holds for any version is decided anew over the case as it stands now.
 * What an officer writes for the applicant asks for no abolished proof.
 * The case is decided under the catalogue version it was submitted under.
 */
export async function actOnCase(context: Context, act: Act, command: (acting: Acting) => Outcome): Promise<Acted> {
  for (let attempt = 1; ; attempt += 1) {
    const acted = await actOnce(context, act, command);
    if (acted.kind !== 'changed-meanwhile' || act.version !== undefined || attempt === ATTEMPTS) return acted;
  }
}

async function actOnce(context: Context, act: Act, command: (acting: Acting) => Outcome): Promise<Acted> {
  const read = await context.cases.read(act.region, act.number);
  if (!read) return { kind: 'no-case' };
  if (act.version !== undefined && act.version !== read.state.version) return { kind: 'changed-meanwhile' };
  const acting = await actingOn(context, read, act);
  let outcome = command(acting);
  if (outcome.kind === 'needs-pool') outcome = command({ ...acting, pool: await readPool(context, read.subject) });
  outcome = heldAgainstAbolished(outcome, act.actor, read.state, acting.run.compiled.catalog);
  if (outcome.kind === 'refused') return { kind: 'refused', refusal: outcome.refusal };
  if (outcome.kind === 'needs-pool') throw new Error('the pool was read and is still needed');
  if (outcome.steps.length === 0) return { kind: 'done', case: read, changed: false };
  const { at } = acting.run.known;
  const recording = record(read, sealAnswers(outcome.steps, acting.run.compiled.catalog, act.number, context.seal), at, context.hash);
  const compiled = await context.catalogOf(recording.state.catalogVersion);
  const relatives = (await knownRelatives(context, read)).map(({ id }) => id);
  const result = await context.cases.advance(writeOf(context, compiled, recording, { ...read, ...(relatives.length > 0 && { relatives }) }, at), { version: read.state.version, registerVersion: read.registerVersion, brakes: read.brakes ?? [], applicantVersion: read.applicant?.registerVersion });
  if (result !== 'committed') return { kind: 'changed-meanwhile' };
  return { kind: 'done', case: { ...read, state: recording.state, stated: recording.stated, head: recording.head, history: [...read.history, ...recording.history] }, changed: true };
}

/** What a command on a case works with. Who keeps the register is a fact of today, whatever version the case is pinned to. */
export async function actingOn(context: Context, read: CaseRead, act: Pick<Act, 'no' | 'actor'>): Promise<Acting> {
  const { state } = read;
  const pin = pinOf(state, state.items.find(({ no }) => no === act.no));
  const compiled = await context.catalogOf(pin);
  const ofCase = pin === state.catalogVersion ? {} : { ofCase: await context.catalogOf(state.catalogVersion) };
  const known = knownAbout(read, { departments: state.departments, given: state.given, givenAt: state.submittedAt, findings: findingsIn(state) }, context.now(), compiled.catalog);
  return { state, no: act.no, actor: act.actor, run: { compiled, region: state.region, known, hash: context.hash, case: state.number, masters: mastersIn(context.compiled.catalog, state.region), instant: instantOf(context, { ...state, agent: state.agent?.id }, read, read.brakes, accountsOf(context, state.given, state.number, read.brakes)) }, pool: undefined, ...ofCase };
}
