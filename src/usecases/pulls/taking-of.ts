import type { Scenario } from '#core/catalog/department.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Act } from '#core/register/realise.ts';
import type { Taking } from '#core/register/take-record.ts';
import type { Context } from '../context.ts';
import type { PullKey } from '../ports/pulls.ts';

/** A scenario whose records come as a list. */
export type Pulled = Scenario & { readonly pull: NonNullable<Scenario['pull']> };

export function isPulled(scenario: Scenario): scenario is Pulled {
  return scenario.pull !== undefined;
}

/** A record as core takes it into the register: of which kind it is, and why an entry of it ends. */
export function takingOf({ compiled }: Pick<Context, 'compiled'>, { department }: PullKey, scenario: Pulled, said: Pick<Taking, 'record' | 'digest' | 'both'>): Omit<Taking, 'before'> {
  const { zh, en } = compiled.catalog.departments.get(department)!;
  return { ...said, register: scenario.pull.register, ending: { because: { zh: `${zh}通报已经结束`, en: `${en} says that it has ended` }, basis: scenario.basis } };
}

/** By which list of which department it is written. @param key what the ids of its entries are made of */
export function actOf({ hash, now }: Pick<Context, 'hash' | 'now'>, { department, scenario, period }: PullKey, key: string): Act {
  const at = now();
  return { at, on: dayOf(at), origin: { kind: 'pulled', department, scenario, period }, key, hash };
}
