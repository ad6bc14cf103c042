import { readCode } from '#core/card/code.ts';
import { ownerBar } from '#core/card/owner.ts';
import { tellReader } from '#core/card/tell.ts';
import { dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import type { Context } from '../context.ts';
import type { CardStore } from '../ports/cards.ts';
import type { RegisterStore } from '../ports/register.ts';
import type { WardStore } from '../ports/wards.ts';

export type PartnerCardPorts = {
  readonly context: Pick<Context, 'compiled' | 'now' | 'hash' | 'lookup' | 'cases'>; readonly cards: Pick<CardStore, 'ask'>;
  readonly register: Pick<RegisterStore, 'noteAccess'>; readonly wards: Pick<WardStore, 'reportedOn'>;
};

export type PartnerCardAnswer =
  | { readonly kind: 'not-allowed' | 'too-many' | 'reused' }
  /** `valid: false`: over, used, revoked, unknown or of somebody who has died; which of these, a partner does not learn. */
  | { readonly kind: 'answered'; readonly valid: boolean; readonly told: Readonly<Record<string, string | boolean>> };

/** Answers a partner whether a code is good, and what its purpose lets it know besides. The owner reads in their record who it was and why: what cannot be written there is not told. */
export async function readForPartner({ context, cards, register, wards }: PartnerCardPorts, partner: string, { exchange, code }: { readonly exchange: string; readonly code: string }): Promise<PartnerCardAnswer> {
  const { catalog } = context.compiled;
  const reader = catalog.departments.get(partner)?.readsCards;
  if (!reader) return { kind: 'not-allowed' };
  const found = readCode(code);
  if (!found || !catalog.regions.has(found.region)) return { kind: 'answered', valid: false, told: {} };
  const { region } = found, at = context.now(), on = dayOf(at);
  const asked = await cards.ask({ region, partner, exchange, purpose: reader.why.zh, hash: context.lookup(`card/${found.code}`), at }, reader.perMinute);
  if (asked.outcome === 'too-many' || asked.outcome === 'reused') return { kind: asked.outcome };
  const party = asked.outcome === 'read' ? await context.cases.party(region, asked.person) : undefined;
  if (asked.outcome !== 'read' || !party) return { kind: 'answered', valid: false, told: {} };
  const reportedOn = await wards.reportedOn(region, asked.person, payingKinds(catalog).stops);
  if (ownerBar(catalog, { number: party.subject.number, entries: party.entries }, on, reportedOn) === 'dead') return { kind: 'answered', valid: false, told: {} };
  await register.noteAccess(region, { id: idOf(context.hash, `card/${partner}/${exchange}`), at, actor: partner, actorKind: 'system', subject: asked.person, what: 'card-partner', why: 'card-partner', case: null });
  return { kind: 'answered', valid: true, told: tellReader(reader, { name: party.subject.name, entries: party.entries }, on) };
}
