import { evaluateEffects } from '../decisions/evaluate-effects.ts';
import type { Decision } from '../decisions/decision.ts';
import { idOf } from '../id.ts';
import { applyEffects, type Act, type RealisedEffect } from '../register/realise.ts';
import { endsOf, realiseBack, restore, undo, type Both } from '../register/reverse.ts';
import type { Acting } from './act.ts';
import type { Item } from './item.ts';
import type { Change } from './reopening.ts';

/** The register and what was taken out of it, as an act finds them. */
function bothOf({ run: { known } }: Pick<Acting, 'run'>): Both {
  return { entries: known.entries, voided: known.voided ?? [] };
}

function actOf({ run, state }: Pick<Acting, 'run' | 'state'>, item: Pick<Item, 'no' | 'service'>, version = state.version): Act {
  return { at: run.known.at, on: run.known.on, origin: { kind: 'case', case: run.case, service: item.service }, key: `${run.case}/${item.no}/${version}`, hash: run.hash };
}

/** The same with the register as if the item had no effect, on the day for which it was decided: what the rules are asked when a decision is made anew. */
export function asDecided(acting: Acting, item: Item): Acting {
  const { known, compiled } = acting.run;
  const isOurs = item.status === 'approved';
  const entries = isOurs ? applyEffects(known.entries, undo(item.effects ?? [], bothOf(acting), compiled.catalog.registerKinds, actOf(acting, item))) : known.entries;
  return { ...acting, run: { ...acting.run, known: { ...known, entries, on: item.decision?.on ?? known.on } } };
}

/**
 * What a change does in the world: the old effects undone or brought back, new ones for the day of the decision, and everybody told who was told before.
 * @param version of the case that the change was ordered from, where a core system has booked it since: what it opens and pays bears the names it was ordered under
 */
export function changeEffects(acting: Acting, item: Item, change: Change, decision: Decision, version = acting.state.version): RealisedEffect[] {
  const { run } = acting;
  const kinds = run.compiled.catalog.registerKinds;
  const both = bothOf(acting);
  const act = actOf(acting, item, version);
  const before = item.effects ?? [];
  if (change === 'revoke') return [...undo(before, both, kinds, act), ...toldAgain(before, change, act)];
  if (change === 'reinstate') return [...restore(before, both, kinds, act), ...toldAgain(before, change, act)];
  const undone = change === 'correct' ? undo(before, both, kinds, act) : [];
  const standing = applyEffects(both.entries, undone);
  const planned = evaluateEffects(run.compiled, decision, { region: run.region, case: run.case });
  const fresh = correcting(realiseBack(planned, standing, kinds, { ...act, on: decision.on }), before);
  return [...undone, ...fresh, ...endsOf(fresh, undone, both.entries, kinds, act), ...(change === 'correct' ? toldAgain(before, change, act) : [])];
}

/** A payment that takes the place of another of the same fund names it: what was paid by that one counts. */
function correcting(fresh: readonly RealisedEffect[], before: readonly RealisedEffect[]): RealisedEffect[] {
  const left = before.flatMap((effect) => (effect.kind === 'payment' ? [effect] : []));
  return fresh.map((effect) => {
    const at = effect.kind === 'payment' ? left.findIndex(({ fund, every }) => fund === effect.fund && every === effect.every) : -1;
    const [old] = at < 0 ? [] : left.splice(at, 1);
    return old && effect.kind === 'payment' ? { ...effect, corrects: old.id } : effect;
  });
}

/** Whoever was told of the decision is told what became of it, by the message that it was told with. */
function toldAgain(before: readonly RealisedEffect[], change: Change, act: Act): RealisedEffect[] {
  return before.flatMap((effect): RealisedEffect[] => (effect.kind === 'told' && effect.payload['ofMessage'] === undefined
    ? [{ ...effect, id: idOf(act.hash, `${act.key}/${effect.id}`), payload: { ...effect.payload, ofMessage: effect.id, change: { revoke: 'revoked', reinstate: 'reinstated', correct: 'corrected', approve: 'approved' }[change], changedOn: act.on } }]
    : []));
}
