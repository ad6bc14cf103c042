import { resolve } from 'node:path';
import { loadRules } from '#main/load-rules.ts';
import type { DepartmentAnswer } from '#core/cases/given.ts';
import { decisionScope } from '#core/decisions/decision-scope.ts';
import { runItems, tryItem, type Run } from '#core/decisions/run-items.ts';
import { gather, type Known } from '#core/evidence/gather.ts';
import { neededElements } from '#core/evidence/needed.ts';
import { chooseItems, preparePlan } from '#core/evidence/plan.ts';
import { toJson } from '#core/feel/values/json.ts';
import { UNKNOWN } from '#core/feel/values/value.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Value } from '#core/value.ts';
import { sha256 } from './hash.ts';
import { entry, given } from './swim-club.ts';

/*
 * The real catalogue over a register that a test writes: what the register holds before and after a life event or a decision.
 */

export const linyi = await loadRules(resolve(import.meta.dirname, '../../catalog'));

export const DAY = '2026-11-23';
const ANSWERS = { 'job.seeking': true, 'job.occupation': 'logistics', 'job.district': '371302', 'answers.wantsCard': false, 'hardship.class': 'none' } as const;

/** Somebody in the middle of life, or born on another day, whose departments all answer. */
export const departments = (at: string, birthDate = '1985-06-15'): DepartmentAnswer[] => [
  { department: 'public-security', scenario: 'identity', values: { name: '王小琳', birthDate, sex: 'male', alive: true, household: 'local-urban' }, exchange: 'x-1', at },
  { department: 'bank', scenario: 'account', values: { active: true, bankName: '银行', tail: '0017' }, exchange: 'x-2', at },
];

/** 76 months insured, laid off lately, with a card. */
export const JOB = entry('employment', { employer: 'A', employerName: '甲', position: 'worker', separationReason: 'layoff' }, { id: 'e-job', from: '2020-07-01', to: '2026-11-15' });
export const insured = (months: number, data: Readonly<Record<string, Value>> = {}): RegisterEntry => entry('insurance.unemployment', { months, unusedMonths: 0, ...data }, { from: '2020-07-01' });
export const CARD = entry('account.socialCard', { account: '6217000000000000017', bankName: '银行' });
export const ORDINARY: readonly RegisterEntry[] = [JOB, insured(76), CARD];

type Change = { readonly on?: string; readonly answers?: Readonly<Record<string, Value>>; readonly known?: Partial<Known>; readonly case?: string };

export function runOf(entries: readonly RegisterEntry[], { on = DAY, answers = {}, known = {}, case: number = `c-${on}` }: Change = {}): Run {
  const at = `${on}T01:00:00.000Z`;
  return { compiled: linyi, region: '371300', hash: sha256, case: number, known: { entries, departments: departments(at), given: given({ ...ANSWERS, ...answers }), findings: [], locker: [], signedIn: { 'person.name': '王小琳' }, on, at, ...known } };
}

/** What the rules say of one service. */
export const decide = (service: string, entries: readonly RegisterEntry[], change: Change = {}) => tryItem(runOf(entries, change), { service }, entries).decision;

/** What an element is, found by its sources or computed. */
export function valueOf(element: string, entries: readonly RegisterEntry[], change: Change = {}): Value | undefined {
  const { known, region } = runOf(entries, change);
  const { facts } = gather(linyi.catalog, neededElements(linyi, [], [element]), known);
  const value = decisionScope(linyi, { facts, region, on: known.on }).get(element);
  return value === UNKNOWN ? undefined : toJson(value);
}

/** The life event handed in: what came of each item that belongs to this person, and the register after it. */
export function lose(entries: readonly RegisterEntry[], change: Change = {}) {
  const run = runOf(entries, change);
  const { choices, items } = chooseItems(run, 'unemployment');
  const done = runItems(run, items);
  const outcomeOf = (service: string) => done.outcomes.find(({ no }) => items.find((item) => item.no === no)?.service === service);
  return { choices: Object.fromEntries(choices.map(({ service, applies }) => [service, applies])), entries: done.entries, outcomeOf };
}

/** Why an item is not on the list, in words. */
export const absence = (service: string, entries: readonly RegisterEntry[], change: Change = {}): string | undefined => preparePlan(runOf(entries, change), 'unemployment').absences.get(service)?.words.zh;
