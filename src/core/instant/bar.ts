import type { Catalog } from '../catalog/catalog.ts';
import type { Decision } from '../decisions/decision.ts';
import { isOpen } from '../register/open.ts';
import type { RegisterEntry } from '../register/entry.ts';
import type { RealisedEffect } from '../register/realise.ts';
import { concerns, type Brake, type Concerned } from './brake.ts';
import { limitOf } from './limit.ts';

/**
 * What may stand in the way of the rules' deciding alone besides the rules: about whom, by which enterprises (their codes), by which channel and through whom, and
 * the brakes that are pulled in the region. `today`: the catalogue of now, which says what an entry restricts and whose staff it makes of somebody; a case that goes by an
 * earlier version may be of a time that did not know it. Nothing: the version of the case is that of now.
 */
export type Instant = Omit<Concerned, 'service' | 'employers'> & { readonly enterprises: readonly string[]; readonly brakes: readonly Brake[]; readonly today?: Pick<Catalog, 'registerKinds'> };

/** Why the rules may not decide alone what they could. braked: somebody has stopped it · restricted: by what is on record about whoever it is about, or about whoever applies for them (`whose`) · risk, channel, amount: beyond what the region lets rules decide */
export type Bar = { readonly because: 'braked'; readonly brake: string } | { readonly because: 'restricted'; readonly whose: 'subject' | 'applicant' } | { readonly because: 'risk' | 'channel' | 'amount' };

type About = { readonly region: string; readonly on: string; readonly service: string; readonly entries: readonly RegisterEntry[]; /** Of whoever applies, where that is somebody else. */ readonly applicantEntries: readonly RegisterEntry[] };

/** Of what runs as long as an entry holds, the months that count as its amount. */
const RUNNING_MONTHS = 12;

/**
 * Whether a person has to look at what the rules have concluded. A brake stops all that they say; what the region's parameters set (`instantRisks`,
 * `instantChannels`, `instantAmountLow` …) and what is on record stop approvals alone: a refusal burdens nobody's money, and who is refused can have a person decide.
 * Bad credit refuses nobody: it costs the way without a person.
 * Source: 推广地方典型经验的通知 附件2 四（出现预警立即启动人工干预；“失信者”处处受限）.
 */
export function barOf(catalog: Catalog, { enterprises, brakes, today = catalog, ...concerned }: Instant, about: About, decision: Pick<Decision, 'outcome'>, effects: readonly RealisedEffect[]): Bar | undefined {
  const { service, entries, on } = about;
  const brake = brakes.find((each) => concerns(each, { ...concerned, service, employers: [...enterprises, ...employersIn(today, entries, on)] }));
  if (brake) return { because: 'braked', brake: brake.id };
  if (decision.outcome !== 'approve') return undefined;
  if (restricts(today, entries, on)) return { because: 'restricted', whose: 'subject' };
  if (restricts(today, about.applicantEntries, on)) return { because: 'restricted', whose: 'applicant' };
  const limit = limitOf(catalog, { region: about.region, on, service, channel: concerned.channel, amountFen: amountOf(effects) });
  return limit && { because: limit };
}

/** What an approval pays in all, in fen. */
export function amountOf(effects: readonly RealisedEffect[]): number {
  return effects.reduce((sum, effect) => sum + (effect.kind === 'payment' ? effect.amountFen * (effect.times ?? RUNNING_MONTHS) : 0), 0);
}

/** Whether something on record keeps somebody from being approved by the rules alone; what its person contests does not, until that is settled. */
function restricts({ registerKinds }: Pick<Catalog, 'registerKinds'>, entries: readonly RegisterEntry[], on: string): boolean {
  return entries.some((entry) => !entry.contested && isOpen(entry, on) && registerKinds.get(entry.kind)?.restricts?.instant === true);
}

/** The codes of the enterprises whose staff somebody is. */
function employersIn({ registerKinds }: Pick<Catalog, 'registerKinds'>, entries: readonly RegisterEntry[], on: string): readonly string[] {
  return entries.flatMap((entry) => {
    const field = registerKinds.get(entry.kind)?.employer;
    const code = field === undefined || !isOpen(entry, on) ? undefined : entry.data[field];
    return typeof code === 'string' ? [code] : [];
  });
}
