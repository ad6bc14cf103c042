import type { Value } from '../value.ts';
import type { RealisedEffect } from './realise.ts';

const some = (name: string, lines: Value[]): Record<string, Value> => (lines.length > 0 ? { [name]: lines } : {});

/** What an order tells a core system to do in its register: the entries to open and to end, and what is taken back or holds again. */
export function asOrder(effects: readonly RealisedEffect[]): Readonly<Record<string, Value>> {
  return {
    ...some('open', effects.flatMap((effect) => (effect.kind === 'opened' ? [{ id: effect.entry.id, register: effect.entry.kind, from: effect.entry.from, to: effect.entry.to, data: { ...effect.entry.data } }] : []))),
    ...some('end', effects.flatMap((effect) => (effect.kind === 'ended' ? [{ entry: effect.entry, register: effect.register, to: effect.end.to, basis: effect.end.basis }] : []))),
    ...some('back', effects.flatMap((effect) => (effect.kind === 'reversed' ? [{ of: effect.of, id: effect.of === 'entry' ? effect.entry.id : effect.of === 'end' ? effect.entry : effect.id, standing: effect.standing }] : []))),
  };
}
