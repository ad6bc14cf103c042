import type { CaseEvent } from '../cases/event.ts';
import type { CaseState } from '../cases/state.ts';
import type { PromiseState } from './promise-state.ts';
import type { Signed } from './signed.ts';

type Happened = { readonly event: CaseEvent; readonly at: string; readonly actor: string };

/** Promises as they were handed in. */
export function begun(signed: readonly Signed[], { at, actor }: Omit<Happened, 'event'>): readonly PromiseState[] {
  return signed.map((one) => ({ ...one, signedAt: at, by: actor, standing: 'made', answers: [] }));
}

/** The promises of a case after one more event, and what the person has given by then. */
export function promisesAfter({ promises, given }: Pick<CaseState, 'promises' | 'given'>, happened: Happened): Partial<Pick<CaseState, 'promises' | 'given'>> {
  const { event } = happened;
  if (promises === undefined) return {};
  if (event.type === 'promise-withdrawn') return { promises: mapped(promises, event.element, happened), given: { ...given, promises: given.promises.filter((name) => name !== event.element) } };
  if ('element' in event) return { promises: mapped(promises, event.element, happened) };
  if (event.type !== 'changed') return {};
  // What rested on a broken promise is taken back, or lives again.
  return { promises: promises.map((one) => {
    if (!one.items.includes(event.no)) return one;
    if (event.change === 'revoke' && one.standing === 'broken') return { ...one, standing: 'revoked' };
    return event.change === 'reinstate' && one.standing === 'revoked' ? { ...one, standing: 'broken' } : one;
  }) };
}

function mapped(promises: readonly PromiseState[], element: string, happened: Happened): readonly PromiseState[] {
  return promises.map((one) => (one.element === element ? after(one, happened) : one));
}

function after(one: PromiseState, { event, at, actor }: Happened): PromiseState {
  switch (event.type) {
    case 'promise-due': return { ...one, standing: 'due', dueAt: at };
    case 'promise-kept': return { ...one, standing: 'kept', checked: { at, by: event.by } };
    case 'promise-doubted': return { ...one, standing: 'doubted', checked: { at, by: `${event.department}/${event.scenario}` } };
    case 'promise-withdrawn': return { ...one, standing: 'withdrawn', withdrawn: { at, reason: event.reason } };
    case 'promise-broken': {
      const { order, finding, basis, by, record, restriction, until, restrictedUntil } = event;
      return { ...one, standing: 'broken', broken: { at, order, finding, basis, ...(by && { by }), record, restriction, until, restrictedUntil } };
    }
    case 'credit-asked': return { ...one, asked: { kind: event.kind, reason: event.reason, by: actor, at, until: event.until } };
    case 'credit-answered': return answered(one, event, at, actor);
    default: return one;
  }
}

function answered({ asked, ...one }: PromiseState, { granted, note }: Extract<CaseEvent, { type: 'credit-answered' }>, at: string, by: string): PromiseState {
  if (asked === undefined) return one;
  const standing = !granted ? one.standing : asked.kind === 'repair' ? 'repaired' : 'cleared';
  return { ...one, standing, answers: [...one.answers, { kind: asked.kind, reason: asked.reason, askedAt: asked.at, granted, note, by, at }] };
}
