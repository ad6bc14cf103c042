import { numberParameter } from '#core/catalog/number-parameter.ts';
import { dayOf } from '#core/clocks/day.ts';
import { callerQuestions, fitsCaller } from '#core/identity/caller.ts';
import { normaliseNumber } from '#core/identity/identity-number.ts';
import { BY_QUESTIONS, callConsentWords } from '#core/parties/telephone.ts';
import { endOfVisit, type Visit } from '#core/parties/visit.ts';
import type { Context } from '../context.ts';
import { nameParty, type Named } from '../name-party.ts';
import type { CallStore } from '../ports/calls.ts';
import type { RegisterStore } from '../ports/register.ts';
import type { VisitStore } from '../ports/visits.ts';

type Services = { readonly context: Context; readonly calls: Pick<CallStore, 'try'>; readonly visits: Pick<VisitStore, 'begin' | 'find'>; readonly register: Pick<RegisterStore, 'noteAccess'> };
/** Who calls, as they say, and what they answered, by question. */
export type Caller = { readonly id: string; readonly name: string; readonly number: string; readonly answers: Readonly<Record<string, string>> };
/** `unlike`: it does not fit, whatever of it. `number`, `agent`: no more tries today. `reused`: the id was another caller's. */
export type CallBegun = { readonly kind: 'begun'; readonly visit: Visit } | { readonly kind: 'unlike'; readonly left: number } | { readonly kind: 'number' | 'agent' | 'reused' | 'busy' } | Extract<Named, { readonly kind: 'fault' }>;

/** How many answers have to be right, and how many tries that do not fit are let pass in a day: for one number, and at one agent. */
export function callTerms({ compiled: { catalog } }: Pick<Context, 'compiled'>, region: string, on: string): { readonly needed: number; readonly tries: number; readonly ofAgent: number } {
  return { needed: numberParameter(catalog, region, 'callerAnswers', on, 3), tries: numberParameter(catalog, region, 'callerTries', on, 3), ofAgent: numberParameter(catalog, region, 'callerTriesOfAgent', on, 10) };
}

/**
 * Somebody calls and says who they are. Where what they answer fits the register, and they agree, the call begins and the agent may fill in for them, as at a counter.
 * A number of nobody, another name and a wrong answer are one and the same: it does not fit. Every try is kept and stands in the record of whoever has the number.
 */
export async function beginCall({ context, calls, visits, register }: Services, { region, agent }: { readonly region: string; readonly agent: string }, { id, name, number, answers }: Caller): Promise<CallBegun> {
  const at = context.now();
  const today = dayOf(at);
  const { needed, tries, ofAgent } = callTerms(context, region, today);
  const named = await nameParty(context, { region, id: '' }, name, number);
  if (named.kind === 'fault') return named;
  const party = named.kind === 'named' ? await context.cases.party(region, named.subject.id) : undefined;
  const fits = party !== undefined && fitsCaller(callerQuestions(context.compiled.catalog), party.entries, answers, needed, today);
  const told = context.lookup(`number/${normaliseNumber(number)}`);
  const tried = await calls.try({ region, id, agent, number: told, fits, at }, { since: new Date(`${today}T00:00:00+08:00`).toISOString(), number: tries, agent: ofAgent });
  if (tried.kind !== 'kept') return tried;
  if (!tried.fits || !party) {
    const holder = await context.cases.whose(told);
    if (holder?.region === region && holder.kind === 'person') await register.noteAccess(region, { id, at, actor: agent, actorKind: 'staff', subject: holder.id, what: 'telephone-try', why: 'telephone-try', case: null });
    return { kind: 'unlike', left: Math.max(0, tries - tried.failed) };
  }
  const visit: Visit = { region, id, clerk: agent, subject: party.subject.id, shown: BY_QUESTIONS, consent: callConsentWords(party.subject), begunAt: at, until: endOfVisit(at) };
  if ((await visits.begin(visit)) === 'busy') return { kind: 'busy' };
  return { kind: 'begun', visit: (await visits.find(region, id)) ?? visit };
}
