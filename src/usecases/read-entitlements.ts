import { dayOf } from '#core/clocks/day.ts';
import { bundleOf } from '#core/catalog/bundle.ts';
import { benefitsOf, entitlementsOf, kindsPaid, type Entitlement } from '#core/offers/entitled.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { plainAnswer, questionAbout, tellingOf } from './ask-departments.ts';
import type { Context } from './context.ts';
import { knownAbout } from './known-about.ts';

/** What is somebody's due by what is known of them, what of it is being handled in an open case, and what they have had: entries under which a benefit is paid. */
export type Entitled = { readonly on: string; readonly entitlements: readonly Entitlement[]; readonly pending: Readonly<Record<string, string>>; readonly had: readonly RegisterEntry[] };

/**
 * What every benefit of the region is to one person, by their register and by what departments have answered before and may still be used: nobody is
 * asked for a mere look (个人信息保护法 第六条: no more is gathered than the purpose needs). `undefined` where the register has no such person.
 */
export async function readEntitlements(context: Context, region: string, subject: string): Promise<Entitled | undefined> {
  const { compiled } = context;
  const at = context.now();
  // Any matter: only an open case of that very one is read by it.
  const read = await context.cases.readForSubmission(region, subject, benefitsOf(compiled.catalog, region)[0] ?? '', '', null);
  if (!read.subject) return undefined;
  const parties = { subject: read.subject, entries: read.entries };
  const telling = tellingOf(parties, {}, at);
  const departments = read.answers.filter((answer) => answer.about === questionAbout(context, telling, answer).about).map(plainAnswer);
  const known = knownAbout(parties, { departments, given: { answers: {}, contests: {}, promises: [], files: {} } }, at, compiled.catalog);
  const kinds = new Set(benefitsOf(compiled.catalog, region).flatMap((service) => kindsPaid(compiled.catalog, service)));
  return {
    on: dayOf(at), entitlements: entitlementsOf(compiled, { region, number: read.subject.number, known }), had: read.entries.filter(({ kind }) => kinds.has(kind)),
    pending: Object.fromEntries(Object.entries(read.pending).filter(([service]) => bundleOf(compiled.catalog, service) !== undefined)),
  };
}
