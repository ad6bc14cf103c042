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
export type Instant = Omit<Concerned, 'service' | 'employers' | 'accounts' | 'departments'> & { readonly enterprises: readonly string[]; readonly brakes: readonly Brake[]; readonly today?: Pick<Catalog, 'registerKinds'>; /** Accounts by the keyed hash of a brake: those that were typed, and how another is hashed; not where no brake is on one. */ readonly accounts?: { readonly typed: readonly string[]; readonly hashed: (account: string) => string } };

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
export function barOf(catalog: Catalog, { enterprises, brakes, accounts, today = catalog, ...concerned }: Instant, about: About, decision: Pick<Decision, 'outcome' | 'facts'>, effects: readonly RealisedEffect[]): Bar | undefined {
  const { service, entries, on } = about;
  const both = [...entries, ...about.applicantEntries];
  const paidTo = accounts ? [...accounts.typed, ...accountsIn(catalog, decision, both.filter((entry) => isOpen(entry, on))).map(accounts.hashed)] : [];
  const departments = brakes.some(({ scope }) => scope.department !== undefined) ? departmentsOf(catalog, decision, both) : [];
  const brake = brakes.find((each) => concerns(each, { ...concerned, service, employers: [...enterprises, ...employersIn(today, entries, on)], accounts: paidTo, departments }));
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

/** The accounts that a decision goes by, and those on record, to which it would be paid. */
function accountsIn({ elements, registerKinds }: Catalog, { facts }: Pick<Decision, 'facts'>, open: readonly RegisterEntry[]): readonly string[] {
  const masked = (of: string | undefined, value: unknown): string[] => (of === 'account' && typeof value === 'string' ? [value] : []);
  return [
    ...facts.flatMap(({ element, value }) => masked(elements.get(element)?.mask, value)),
    ...open.flatMap(({ kind, data }) => Object.entries(registerKinds.get(kind)?.fields ?? {}).flatMap(([field, { mask }]) => masked(mask, data[field]))),
  ];
}

/** By whose word it would be decided: what departments answered, what their lists entered in the register, and that there is no entry of a kind which their lists would bring. */
function departmentsOf({ departments }: Catalog, { facts }: Pick<Decision, 'facts'>, entries: readonly RegisterEntry[]): readonly string[] {
  const listed = new Map(entries.flatMap(({ id, origin }) => (origin.kind === 'pulled' ? [[id, origin.department] as const] : [])));
  const listing = (register: string): string[] => [...departments].flatMap(([id, { scenarios }]) => (Object.values(scenarios).some(({ pull }) => pull?.register === register) ? [id] : []));
  return facts.flatMap(({ source }) => {
    if (source.kind === 'department') return [source.department];
    if (source.kind !== 'register') return [];
    return source.entry === undefined ? listing(source.register) : listed.get(source.entry) ?? [];
  });
}
