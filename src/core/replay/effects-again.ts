import type { CompiledCatalog } from '../catalog/compiled.ts';
import { hereOf } from '../cases/order-booking.ts';
import type { CaseState } from '../cases/state.ts';
import type { Decision } from '../decisions/decision.ts';
import { evaluateEffects, type PlannedEffect } from '../decisions/evaluate-effects.ts';
import { idOf, type Hash } from '../id.ts';
import type { EntryOrigin, RegisterEntry } from '../register/entry.ts';
import { realise, type RealisedEffect } from '../register/realise.ts';
import { effectsIn, type Ruled } from './ruled.ts';

/** Where and when a decision took effect. */
type Where = { readonly compiled: CompiledCatalog; readonly state: CaseState; readonly at: string; readonly hash: Hash };

/**
 * What a decision does by its rules and facts: entries, payments and messages with the very identities that they had. What an opening ends hangs on
 * the register of that moment, which goes on since: an end that the event keeps is held against the rule that it names, from an entry as that rule
 * needs it.
 * @param decision what the rules say now · @param event what the case keeps
 */
export function effectsAgain({ compiled, state, at, hash }: Where, decision: Decision, event: Ruled): readonly RealisedEffect[] {
  if (event.type === 'referred' || decision.outcome !== 'approve') return [];
  const planned = evaluateEffects(compiled, decision, { region: state.region, case: state.number });
  const origin: EntryOrigin = { kind: 'case', case: state.number, service: decision.service };
  const effects = realise(planned, entriesFor({ compiled, hash }, planned, effectsIn(event)), compiled.catalog.registerKinds, { at, on: decision.on, origin, key: `${state.number}/${event.no}`, hash });
  const booking = state.items.find(({ no }) => no === event.no)?.bookings?.at(-1);
  return event.type === 'decided' && booking ? hereOf(effects, booking.pays) : effects;
}

/** The entries that were ended, with what the rule that ended them asks of an entry. */
function entriesFor({ compiled, hash }: Pick<Where, 'compiled' | 'hash'>, planned: readonly PlannedEffect[], stored: readonly RealisedEffect[]): RegisterEntry[] {
  const opened = new Set(stored.flatMap((effect) => (effect.kind === 'opened' ? [effect.entry.id] : [])));
  const told = new Map(stored.flatMap((effect) => (effect.kind === 'told' ? [[effect.id, effect] as const] : [])));
  return stored.flatMap((effect): RegisterEntry[] => {
    if (effect.kind !== 'ended' || opened.has(effect.entry)) return [];
    const by = stored.find((each) => each.kind === 'opened' && each.entry.id === effect.end.by);
    const rule = by?.kind === 'opened' ? compiled.catalog.registerKinds.get(by.entry.kind)?.opens?.find(({ ends }) => ends === effect.register) : undefined;
    const message = by?.kind === 'opened' ? told.get(idOf(hash, `${by.entry.id}/ended/${effect.entry}`)) : undefined;
    const where = planned.flatMap((each) => (each.kind === 'end' && each.register === effect.register ? [each.where ?? {}] : []));
    const from = message?.payload['from'];
    return [{ id: effect.entry, kind: effect.register, data: Object.assign({}, ...where, message ? rule?.tell?.where : {}) as RegisterEntry['data'], from: typeof from === 'string' ? from : '', to: null, recordedAt: '', origin: effect.origin }];
  });
}
