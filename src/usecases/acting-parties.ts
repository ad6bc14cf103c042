import { actingKinds } from '#core/parties/guardian.ts';
import { succeedingKinds } from '#core/parties/successor.ts';
import type { Context } from './context.ts';
import { guardianOf } from './guardian-of.ts';
import { successorOf, type Succession } from './successor-of.ts';
import type { ClerkOf, ClerkStore } from './ports/clerks.ts';
import type { WardStore } from './ports/wards.ts';

type Services = { readonly context: Pick<Context, 'cases' | 'now' | 'compiled'>; readonly clerks: Pick<ClerkStore, 'held'>; readonly wards: Pick<WardStore, 'of'> };
export type Ward = NonNullable<Awaited<ReturnType<typeof guardianOf>>>;

/** Whose cases somebody goes on with as a close relative, because they have died. */
export async function succeeded(services: { readonly context: Pick<Context, 'cases' | 'now' | 'compiled'>; readonly wards: WardStore }, region: string, person: string): Promise<readonly Succession[]> {
  const ids = await services.wards.of(region, person, [...succeedingKinds(services.context.compiled.catalog).keys()]);
  return (await Promise.all(ids.map((id) => successorOf(services, region, id, person)))).flatMap((each) => each ?? []);
}

/** As whom somebody may act beside themself: the appointments that enterprises have not ended, and those whose guardian they are by the register today. */
export async function actingParties({ context, clerks, wards }: Services, region: string, person: string): Promise<{ readonly employers: readonly ClerkOf[]; readonly wards: readonly Ward[] }> {
  const [employers, ids] = await Promise.all([clerks.held(region, person), wards.of(region, person, [...actingKinds(context.compiled.catalog).keys()])]);
  const found = await Promise.all(ids.map((id) => guardianOf(context, region, id, person)));
  return { employers, wards: found.flatMap((each) => each ?? []) };
}
