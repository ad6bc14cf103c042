import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RegisterKind } from '#core/catalog/register-kind.ts';
import type { PlannedEffect } from '#core/decisions/evaluate-effects.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { applyEffects, realise, type Act, type RealisedEffect } from '#core/register/realise.ts';
import { endsOf, realiseBack, restore, undo } from '#core/register/reverse.ts';
import { endOf } from '#core/register/open.ts';
import { sha256 } from '../support/hash.ts';
import { seeded } from '../support/seed.ts';

/* Decisions of one person are made, revoked, reinstated and corrected in any order. The register and the plans must be what the decisions that stand say. */

const both = (text: string) => ({ zh: text, en: text });
const kind = (exclusive: boolean, opens: RegisterKind['opens'] = []): RegisterKind => ({ ...both('kind'), line: 'pool', subject: 'person', exclusive, opens, fields: {} });
/** Of one kind only one can hold; work ends the benefit; a note ends nothing. */
const KINDS = new Map([['benefit', kind(true)], ['work', kind(true, [{ ends: 'benefit', because: both('work'), basis: 'law 51' }])], ['note', kind(false)]]);
const START = Date.parse('2026-01-01T00:00:00.000Z');
const dayOf = (step: number): string => new Date(START + step * 86_400_000).toISOString().slice(0, 10);
const origin = (name: number) => ({ kind: 'case' as const, case: String(name), service: 'x' });
const act = (step: number, name: number, on = dayOf(step)): Act => ({ at: `${dayOf(step)}T08:00:00.000Z`, on, origin: origin(name), key: `${name}/${step}`, hash: sha256 });

const planned = fc.record({ opens: fc.subarray(['benefit', 'work', 'note'], { minLength: 0 }), pays: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }) }).map(({ opens, pays }): readonly PlannedEffect[] => [
  ...opens.map((register): PlannedEffect => ({ kind: 'open', register, data: {}, from: null, to: null })),
  ...(pays === undefined ? [] : [{ kind: 'pay' as const, fund: 'club', every: 'month' as const, amount: pays, times: null, first: 'now' as const, account: 'a' }]),
]);
const moves = fc.array(fc.record({ move: fc.constantFrom('decide', 'decide', 'revoke', 'revoke', 'reinstate', 'correct'), which: fc.nat({ max: 9 }), planned }), { minLength: 4, maxLength: 16 });
type Moves = typeof moves extends fc.Arbitrary<infer T> ? T : never;

type Decision = { readonly on: string; planned: readonly PlannedEffect[]; effects: readonly RealisedEffect[]; standing: boolean };
type World = { entries: readonly RegisterEntry[]; voided: readonly RegisterEntry[]; readonly plans: Map<string, { readonly amount: number; standing: boolean }>; readonly decisions: Decision[]; readonly seen: RegisterEntry[] };

/** As the database keeps it: what is taken back goes aside with its end, and comes back with it. */
function commit(world: World, effects: readonly RealisedEffect[]): void {
  const gone = effects.flatMap((effect) => (effect.kind === 'reversed' && effect.of === 'entry' && !effect.standing ? world.entries.filter(({ id }) => id === effect.entry.id) : []));
  const back = new Set(effects.flatMap((effect) => (effect.kind === 'reversed' && effect.of === 'entry' && effect.standing ? [effect.entry.id] : [])));
  const ends = effects.filter((effect) => effect.kind === 'ended' || (effect.kind === 'reversed' && effect.of === 'end'));
  world.voided = applyEffects([...world.voided.filter(({ id }) => !back.has(id)), ...gone], ends);
  world.entries = applyEffects(world.entries, effects);
  world.seen.push(...effects.flatMap((effect) => (effect.kind === 'opened' ? [effect.entry] : [])));
  for (const effect of effects) {
    if (effect.kind === 'payment') world.plans.set(effect.id, { amount: effect.amountFen, standing: true });
    if (effect.kind === 'reversed' && effect.of === 'payment') world.plans.get(effect.id)!.standing = effect.standing;
  }
}

function play(steps: Moves): World {
  const world: World = { entries: [], voided: [], plans: new Map(), decisions: [], seen: [] };
  for (const [step, { move, which, planned: wanted }] of steps.entries()) {
    const decision = world.decisions[which % Math.max(1, world.decisions.length)];
    const name = world.decisions.indexOf(decision!);
    if (move === 'decide') {
      const effects = realise(wanted, world.entries, KINDS, act(step, world.decisions.length));
      commit(world, effects);
      world.decisions.push({ on: dayOf(step), planned: wanted, effects, standing: true });
    } else if (decision && move === 'revoke' && decision.standing) {
      commit(world, undo(decision.effects, world, KINDS, act(step, name)));
      decision.standing = false;
    } else if (decision && move === 'reinstate' && !decision.standing) {
      const effects = restore(decision.effects, world, KINDS, act(step, name));
      commit(world, effects);
      decision.effects = [...decision.effects, ...effects.filter((effect) => effect.kind === 'ended')];
      decision.standing = true;
    } else if (decision && move === 'correct' && decision.standing) {
      const now = act(step, name);
      const undone = undo(decision.effects, world, KINDS, now);
      const fresh = realiseBack(wanted, applyEffects(world.entries, undone), KINDS, { ...now, on: decision.on });
      const ends = endsOf(fresh, undone, world.entries, KINDS, now);
      commit(world, [...undone, ...fresh, ...ends]);
      decision.planned = wanted;
      decision.effects = [...fresh, ...ends].filter((effect) => effect.kind !== 'reversed');
    }
  }
  return world;
}

/** What the decisions that stand say, made one after the other as if there had never been another. */
function asSaid({ decisions }: World): { readonly entries: readonly RegisterEntry[]; readonly amounts: readonly number[] } {
  let entries: readonly RegisterEntry[] = [];
  const amounts: number[] = [];
  for (const [name, { on, planned: wanted, standing }] of decisions.entries()) {
    if (!standing) continue;
    const effects = realise(wanted, entries, KINDS, { ...act(0, name, on), at: `${on}T08:00:00.000Z`, key: String(name) });
    entries = applyEffects(entries, effects);
    amounts.push(...effects.flatMap((effect) => (effect.kind === 'payment' ? [effect.amountFen] : [])));
  }
  return { entries, amounts };
}

const said = (entries: readonly RegisterEntry[]): string[] => entries.map((entry) => `${entry.kind} ${entry.from} ${endOf(entry) ?? ''} ${entry.origin.kind === 'case' ? entry.origin.case : ''}`).toSorted();

describe('whatever is decided, revoked, reinstated and corrected', () => {
  test('the register and the plans that run are what the standing decisions say', () => {
    fc.assert(fc.property(moves, (steps) => {
      const world = play(steps);
      const expected = asSaid(world);
      expect(said(world.entries)).toEqual(said(expected.entries));
      expect([...world.plans.values()].filter(({ standing }) => standing).map(({ amount }) => amount).toSorted()).toEqual(expected.amounts.toSorted());
    }), seeded(500));
  });

  test('nothing is ever lost: every entry that was opened stands or can come back', () => {
    fc.assert(fc.property(moves, (steps) => {
      const { entries, voided, seen } = play(steps);
      expect([...entries, ...voided].map(({ id }) => id).toSorted()).toEqual(seen.map(({ id }) => id).toSorted());
    }), seeded(200));
  });
});
