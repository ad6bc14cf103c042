import type { Plan } from '../../ui/api-types.ts';

/** When a plan is worked out again by itself, in milliseconds: soon and then ever later, as long as somebody who was asked has not answered. */
export function againAfter(plan: Pick<Plan, 'silent'> | undefined, tries: number): number | false {
  return plan?.silent.some(({ within }) => within === undefined) === true ? Math.min(30_000, 2_000 * 2 ** Math.max(0, tries - 1)) : false;
}
