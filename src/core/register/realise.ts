import type { EndTold, RegisterKind } from '../catalog/register-kind.ts';
import type { PlannedEffect } from '../decisions/evaluate-effects.ts';
import { same } from '../same.ts';
import { idOf, type Hash } from '../id.ts';
import type { Localized, Value } from '../value.ts';
import type { EntryEnd, EntryOrigin, RegisterEntry } from './entry.ts';

/** What a decision did in the world, as its event keeps it. */
export type RealisedEffect =
  /** `of`: about who has applied, where the case is about somebody else. */
  | { readonly kind: 'opened'; readonly entry: RegisterEntry; readonly whole?: Readonly<Record<string, string>>; readonly of?: 'applicant' }
  | { readonly kind: 'ended'; readonly entry: string; readonly register: string; readonly end: EntryEnd; readonly origin: EntryOrigin; readonly of?: 'applicant' }
  | { readonly kind: 'payment'; readonly id: string; readonly entry: string | null; readonly fund: string; readonly every: 'month' | 'once'; readonly amountFen: number; /** Null: until the entry ends. */ readonly times: number | null; readonly firstMonth: string; readonly account: Value; readonly whole?: string; readonly payee?: 'applicant'; /** The plan that it corrects. */ readonly corrects?: string }
  | { readonly kind: 'told'; readonly id: string; readonly department: string; readonly scenario: string; readonly payload: Readonly<Record<string, Value>>; readonly of?: 'applicant' }
  | Reversal;

/** What an earlier act did is taken back, or (`standing`) holds again: an entry, the end of one, the payments of a plan. */
export type Reversal = { readonly kind: 'reversed'; readonly standing: boolean; readonly at: string; readonly origin: EntryOrigin } & (
  | { readonly of: 'entry'; readonly entry: RegisterEntry }
  | { readonly of: 'end'; readonly entry: string; readonly register: string; readonly end: EntryEnd }
  | { readonly of: 'payment'; readonly id: string }
);

export const REPLACED = { because: { zh: '由新的登记接替', en: 'Replaced by a newer entry' }, basis: '一人一号：同类登记只有一条有效' };

/** The moment and the origin of the act, and what identities are made from. */
export type Act = { readonly at: string; readonly on: string; readonly origin: EntryOrigin; readonly key: string; readonly hash: Hash };

/**
 * Turn planned effects into dated entries, ends, payments and messages. What the opening of one entry ends (a new employment
 * ends the running benefit, 社会保险法 第五十一条) follows from the register kinds of the catalogue.
 */
export function realise(planned: readonly PlannedEffect[], entries: readonly RegisterEntry[], kinds: ReadonlyMap<string, RegisterKind>, act: Act): RealisedEffect[] {
  const done: RealisedEffect[] = [];
  let last: RegisterEntry | null = null;
  for (const [index, effect] of planned.entries()) {
    const id = idOf(act.hash, `${act.key}/${index}`);
    if (effect.kind === 'open') {
      const from = effect.from ?? act.on;
      const ended = endedBy(effect.register, { from, id }, applyEffects(entries, done), kinds, act);
      done.push(...ended.map((each) => each.effect));
      last = { id, kind: effect.register, data: effect.data, from, to: effect.to ?? null, recordedAt: act.at, origin: act.origin };
      done.push({ kind: 'opened', entry: last, ...(effect.whole && { whole: effect.whole }) });
      done.push(...ended.flatMap((each) => tellingOf(each, id, act)));
    } else if (effect.kind === 'end') {
      const { where = {} } = effect;
      const concerned = applyEffects(entries, done).filter((entry) => entry.kind === effect.register && holds(entry, where));
      done.push(...endAll(effect.register, effect.on ?? act.on, effect, concerned, act).map((each) => each.effect));
    } else if (effect.kind === 'pay') {
      // A payment starts with the entry it belongs to: of one that began earlier the months gone by are due as well.
      const firstMonth = effect.first === 'nextMonth' ? nextMonth(last?.from ?? act.on) : `${act.on.slice(0, 7)}-01`;
      done.push({ kind: 'payment', id, entry: last?.id ?? null, fund: effect.fund, every: effect.every, amountFen: effect.amount, times: effect.times, firstMonth, account: effect.account, ...(effect.whole !== undefined && { whole: effect.whole }), ...(effect.payee && { payee: effect.payee }) });
    } else {
      done.push({ kind: 'told', id, department: effect.department, scenario: effect.scenario, payload: effect.payload });
    }
  }
  return done;
}

/** The register after the effects, in their order: what was opened is there, what was ended says so, what was taken back is gone. */
export function applyEffects(entries: readonly RegisterEntry[], effects: readonly RealisedEffect[]): RegisterEntry[] {
  const now = new Map(entries.map((entry) => [entry.id, entry]));
  const endAt = (id: string, end: EntryEnd | undefined): void => {
    const entry = now.get(id);
    if (entry === undefined) return;
    const { end: _before, ...rest } = entry;
    now.set(id, end ? { ...rest, end } : rest);
  };
  for (const effect of effects) {
    if (effect.kind === 'opened') now.set(effect.entry.id, effect.entry);
    else if (effect.kind === 'ended') endAt(effect.entry, effect.end);
    else if (effect.kind === 'reversed' && effect.of === 'end') endAt(effect.entry, effect.standing ? effect.end : undefined);
    else if (effect.kind === 'reversed' && effect.of === 'entry') {
      if (effect.standing) now.set(effect.entry.id, effect.entry);
      else now.delete(effect.entry.id);
    }
  }
  return [...now.values()];
}

/** An entry that ends, and whom the catalogue says to tell. */
type Ending = { readonly effect: Extract<RealisedEffect, { kind: 'ended' }>; readonly entry: RegisterEntry; readonly tell?: EndTold };

/** What the catalogue says ends, and the earlier entry of a kind of which only one may hold. */
function endedBy(register: string, { from, id }: Pick<RegisterEntry, 'from' | 'id'>, entries: readonly RegisterEntry[], kinds: ReadonlyMap<string, RegisterKind>, act: Act): Ending[] {
  const kind = kinds.get(register);
  return [...(kind?.opens ?? []), ...(kind?.exclusive ? [{ ends: register, ...REPLACED }] : [])].flatMap((rule) => endAll(rule.ends, from, { ...rule, by: id }, entries, act));
}

/** What would still hold on that day ends; what is over by then stays as it was. A day that lies back cuts short what ended of itself since. */
function endAll(register: string, to: string, why: { because: Localized; basis: string; tell?: EndTold; by?: string }, entries: readonly RegisterEntry[], act: Act): Ending[] {
  return entries
    .filter((entry) => entry.kind === register && entry.end === undefined && (entry.to === null || entry.to > to))
    .map((entry) => ({ entry, tell: why.tell, effect: { kind: 'ended', entry: entry.id, register, origin: act.origin, end: { to, because: why.because, basis: why.basis, recordedAt: act.at, ...(why.by !== undefined && { by: why.by }) } } }));
}

/** The message that an entry has ended, with the days it held: what runs because of it elsewhere must not go on. */
function tellingOf({ entry, tell, effect }: Ending, opened: string, act: Act): RealisedEffect[] {
  if (!tell || !holds(entry, tell.where ?? {})) return [];
  return [{ kind: 'told', id: idOf(act.hash, `${opened}/ended/${entry.id}`), department: tell.department, scenario: tell.scenario, payload: { from: entry.from, until: effect.end.to } }];
}

/** Whether the fields of an entry hold these values. */
function holds(entry: RegisterEntry, where: Readonly<Record<string, Value>>): boolean {
  return Object.entries(where).every(([field, value]) => same(entry.data[field] ?? null, value));
}

/** The first day of the month after a day. */
function nextMonth(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
