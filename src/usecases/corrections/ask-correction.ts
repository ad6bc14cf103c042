import { caseNumber } from '#core/cases/number.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { dayOf } from '#core/clocks/day.ts';
import { askCorrection, isSameWish, type Wish } from '#core/corrections/ask.ts';
import { correctionOf, type Correction, type CorrectionRecord } from '#core/corrections/correction.ts';
import { drawFor } from '#core/corrections/draw.ts';
import type { Context } from '../context.ts';
import type { ClerkAct } from '../ports/clerks.ts';
import type { CorrectionStore } from '../ports/corrections.ts';
import { readPool } from '../read-pool.ts';

export type AskedFor = { readonly kind: 'asked' | 'same' | 'another' | 'open' } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Somebody asks for an entry of theirs to be corrected; an officer of the line of work is drawn at once. @param by who asks, as events name them: for themselves, as clerk or guardian, or about somebody who has died */
export async function askForCorrection({ context, corrections }: { readonly context: Context; readonly corrections: CorrectionStore }, region: string, person: string, wish: Wish, by: string, acts: readonly ClerkAct[] = []): Promise<AskedFor> {
  const party = await context.cases.party(region, person);
  if (!party) return { kind: 'refused', refusal: { code: 'no-such-item', detail: { zh: '没有找到您的登记', en: 'You are not in the register' } } };
  const at = context.now();
  // The same request sent again meets the one that is there, also where it has been carried out by now.
  const before = (await corrections.of(region, person)).find(({ key }) => key === wish.key);
  if (before) return { kind: isSameWish(before, wish) ? 'same' : 'another' };
  const asked = askCorrection(context.compiled.catalog, region, wish, party.entries, context.calendarOf(region), at);
  if ('code' in asked) return { kind: 'refused', refusal: asked };
  const name = { region, number: caseNumber(region, dayOf(at), await corrections.serial()), subject: person };
  const first: CorrectionRecord = { seq: 1, at, actor: by, event: { type: 'asked', ...asked } };
  const begun = correctionOf(name, [first]);
  const drawn = drawFor(begun, 'officer', await readPool(context, party.subject), nonceOf(context, begun), context.hash);
  const records = drawn ? [first, { seq: 2, at, ...drawn }] : [first];
  return { kind: await corrections.ask({ correction: correctionOf(name, records), records, effects: [], notices: [], seen: 0, acts }) };
}

/** What of the person's own goes into a draw: the request as it was sent. */
export function nonceOf({ hash }: Pick<Context, 'hash'>, { key, number, wrong, should }: Pick<Correction, 'key' | 'number' | 'wrong' | 'should'>): string {
  return hash(`${number}/${key}/${wrong}/${should}`);
}
