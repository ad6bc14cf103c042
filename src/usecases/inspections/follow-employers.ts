import type { Catalog } from '#core/catalog/catalog.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { asksOfEmployer, changedSince, employerOn, followNote, knownThen, type Employer } from '#core/inspection/follow.ts';
import { RECHECK_TRIES, recheckAt } from '#core/inspection/recheck.ts';
import type { InspectionTerms } from '#core/inspection/terms.ts';
import { diedOn } from '#core/parties/successor.ts';
import { plainAnswer, questionAbout } from '../ask-departments.ts';
import type { Context } from '../context.ts';
import { deathOf } from '../death-of.ts';
import type { CaseRead } from '../ports/cases.ts';
import type { Recheck, RecheckOutcome, RecheckStore } from '../ports/rechecks.ts';
import type { InspectionParts } from './act-on-inspection.ts';
import { openInspection } from './open-inspection.ts';
import { standingDecision } from './standing-decision.ts';
import type { SaidAgain } from './ask-again.ts';

type Planning = { readonly context: Pick<Context, 'compiled' | 'hash'>; readonly rechecks: Pick<RecheckStore, 'unfollowed' | 'plan'> };

/** Plan for every approval by the rules alone of a matter that follows employers on which days that is done, each spread over its day. Answers how many times are new. */
export async function planFollowing({ context, rechecks }: Planning, region: string, { followDays }: Pick<InspectionTerms, 'followDays'>, since: string, limit: number): Promise<number> {
  const services = following(context.compiled.catalog);
  if (services.length === 0 || followDays.length === 0) return 0;
  const found = await rechecks.unfollowed(region, since, services, limit);
  return rechecks.plan(region, found.flatMap(({ case: number, no, at }) => followDays.map((afterDays) => ({ kind: 'employer' as const, case: number, no, afterDays, decidedOn: dayOf(at), dueAt: recheckAt(dayOf(at), afterDays, `${number}/${no}/employer`, context.hash) }))));
}

function following({ services }: Catalog): readonly string[] {
  return [...services.values()].flatMap(({ code, follow }) => (follow === undefined ? [] : [code]));
}

/**
 * Look at the employer that somebody had when they were approved: what departments say of it now, and whether what held then holds still. What the matter's `follow` calls a change opens an
 * inspection that names it with its source; a change that an earlier one has named opens no second. What is followed stands in the catalogue of today: it is a duty of the house and decides nothing.
 * Answers what came of it; `undefined` where a department has to be asked again.
 */
export async function followEmployer({ context, inspections }: InspectionParts, region: string, { case: number, no, afterDays, decidedOn, tries }: Recheck): Promise<RecheckOutcome | undefined> {
  const { catalog } = context.compiled;
  const read = await context.cases.read(region, number);
  const item = read && standingDecision(read, no);
  const follow = item && catalog.services.get(item.service)?.follow;
  if (!read || !item || !follow || item.decision.outcome !== 'approve' || await hasDied(context, read)) return 'moot';
  const then = knownThen([...read.entries, ...(read.voided ?? [])], item.endedAt ?? context.now());
  const employer = employerOn(catalog, follow, then, decidedOn);
  if (!employer) return 'none';
  const { answers, silent } = await askAbout(context, region, number, employer, asksOfEmployer(follow));
  if (silent && tries < RECHECK_TRIES) return undefined;
  const changed = changedSince(follow, { employer, then, decidedOn, now: read.entries, on: dayOf(context.now()), answers });
  if (changed.length === 0) return silent ? 'silent' : 'same';
  const named = (await inspections.ofCase(region, number)).flatMap((each) => (each.kind === 'employer' && each.no === no ? each.followed?.changed ?? [] : []));
  const fresh = changed.filter(({ id }) => !named.includes(id));
  // Opened before it is noted: whoever begins again finds it there.
  if (fresh.length > 0) await openInspection({ context, inspections }, region, { kind: 'employer', case: number, no, day: addDays(decidedOn, afterDays), note: followNote(catalog, { employer, days: afterDays, changed: fresh }), followed: { employer, days: afterDays, changed: fresh.map(({ id }) => id) } });
  return 'differs';
}

/** Departments are asked by the code of the enterprise alone, over the way of every other question: with its deadlines, signatures, limits and record of each exchange. */
async function askAbout(context: Context, region: string, number: string, employer: Employer, asks: ReturnType<typeof asksOfEmployer>): Promise<SaidAgain> {
  if (asks.length === 0) return { answers: [], silent: false };
  const enterprise = { kind: 'enterprise' as const, ...employer };
  const questions = asks.map((by) => questionAbout(context, { ...enterprise, entries: [], answers: {}, on: dayOf(context.now()) }, by));
  // The directory need not know it: it may be registered anywhere.
  const answers = (await context.ask({ region, id: '', numberHash: '', ...enterprise }, questions, number)).map(plainAnswer).filter(({ failure }) => failure === undefined);
  return { answers, silent: answers.length < questions.length };
}

/** Nobody is followed beyond their death. */
async function hasDied(context: Context, read: CaseRead): Promise<boolean> {
  const { deaths, compiled: { catalog } } = context;
  return (deaths ? await deathOf(context, deaths, read) : diedOn(catalog, read.entries, dayOf(context.now()), {})) !== undefined;
}
