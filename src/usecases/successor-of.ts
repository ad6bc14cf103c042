import { dayOf } from '#core/clocks/day.ts';
import { successionOf, type DeathKnown } from '#core/parties/successor.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Context } from './context.ts';
import type { Subject } from './ports/cases.ts';
import type { WardStore } from './ports/wards.ts';

type Services = { readonly context: Pick<Context, 'cases' | 'now' | 'compiled'>; readonly wards: Pick<WardStore, 'retracted' | 'reportedOn'> };
/** Somebody who has died, with the relative who goes on with their cases and the entry that lets them. */
export type Succession = { readonly entry: RegisterEntry; readonly deceased: Subject; readonly relative: Subject };

/** What is known of a death beside the register. */
export async function deathKnown({ context: { compiled }, wards }: Services, region: string, subject: string): Promise<DeathKnown> {
  const { stops } = payingKinds(compiled.catalog);
  const [retractedAt, reportedOn] = await Promise.all([wards.retracted(region, subject, stops), wards.reportedOn(region, subject, stops)]);
  return { retractedAt, reportedOn };
}

/** By which entry of the register a person goes on with the cases of another who has died, with both; nothing where they do not. Read anew each time. */
export async function successorOf(services: Services, region: string, deceased: string, relative: string): Promise<Succession | undefined> {
  const { cases, now, compiled } = services.context;
  if (deceased === relative) return undefined;
  const [of, who] = await Promise.all([cases.party(region, deceased), cases.party(region, relative)]);
  if (of?.subject.kind !== 'person' || who?.subject.kind !== 'person') return undefined;
  const entry = successionOf(compiled.catalog, of.entries, who.subject, dayOf(now()), await deathKnown(services, region, deceased));
  return entry && { entry, deceased: of.subject, relative: who.subject };
}
