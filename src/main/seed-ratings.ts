import { officesOf } from '#core/catalog/places.ts';
import { randomUUID } from 'node:crypto';
import { sha256 } from '#adapters/crypto/hash.ts';
import { caseNumber } from '#core/cases/number.ts';
import { hasService } from '#core/catalog/offered.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import { quartersBefore } from '#core/ratings/figures.ts';
import { isLow, ratingOf, type RatingRecord, type Score, type Until } from '#core/ratings/rating.ts';
import type { Context } from '#usecases/context.ts';
import type { RatingStore } from '#usecases/ports/ratings.ts';
import { rate } from '#usecases/ratings/rate.ts';

const DAY_MS = 86_400_000;
/** Of the two quarters before: how one after the other rated, by which channel, at which of the offices (none: the city’s own). */
const SCORES: readonly Score[] = [5, 5, 4, 5, 3, 5, 4, 5, 5, 4, 5, 4, 5, 2, 5];
const CHANNELS = ['web', 'mobile', 'counter', 'kiosk', 'web', 'counter'] as const;
const [QUARTERS, EACH, MATTERS] = [2, 48, 4];
/** Numbers that no case of this house will have: what was rated was dealt with in an old system. */
const [OF_CASES, OF_RATINGS] = [800_000, 900_000];

/**
 * Ratings from before the demonstration began, so that a newcomer finds figures: of matters that were dealt with in an old system; and a low one of yesterday,
 * which is to be put right. Nobody is told of them. Run again it adds nothing.
 */
export async function seedRatings(context: Context, ratings: RatingStore, region: string, low: { readonly case: string; readonly person: string } | undefined): Promise<void> {
  const { catalog } = context.compiled;
  const today = dayOf(context.now());
  const matters = [...catalog.services.keys()].filter((service) => hasService(catalog, region, service)).slice(0, MATTERS);
  const reason = firstLow(catalog);
  const offices = officesOf(catalog, region).map(({ id }) => id);
  for (const [turn, { id: quarter, from }] of quartersBefore(today, QUARTERS).entries()) {
    for (let at = 0; at < EACH; at += 1) {
      const day = addDays(from, 10 + (at % 3) * 25);
      const channel = CHANNELS[at % CHANNELS.length]!;
      const office = channel === 'counter' ? offices[at % (offices.length + 1)] : undefined;
      const service = matters[Math.floor(at / 7) % Math.max(1, matters.length)];
      if (service === undefined) return;
      const serial = turn * EACH + at;
      const number = caseNumber(region, day, OF_RATINGS + serial);
      const actor = `person:${idOf(sha256, `demo/rating/${region}/${quarter}/${at}`)}`;
      const score = SCORES[(at + turn) % SCORES.length]!;
      const first: RatingRecord = { seq: 1, at: morning(day), actor, event: {
        type: 'given', case: caseNumber(region, day, OF_CASES + serial), no: 1, service, line: '', channel, ...(office !== undefined && { office }), day, officers: [], score, reasons: isLow(score) ? reason : [], words: '', via: channel, ...(isLow(score) && { repair: { ...terms(day), urgency: 'usual' as const } }),
      } };
      const records = isLow(score) ? [first, ...repaired(day)] : [first];
      await ratings.give({ rating: ratingOf({ region, number }, records), records, notices: [] }, idOf(sha256, `demo/rating/${number}`));
    }
  }
  const read = low && await context.cases.read(region, low.case);
  if (!read || (await ratings.ofCase(region, low.case, `person:${low.person}`)).length > 0) return;
  const yesterday = { ...context, now: () => new Date(Date.parse(context.now()) - DAY_MS).toISOString() };
  await rate({ context: yesterday, ratings, newId: randomUUID }, read, 1, `person:${low.person}`, { score: 2, reasons: reason, words: '打了两次电话才知道办好了，应该早点告诉我', via: 'web' });
}

const morning = (day: string): string => `${day}T02:00:00.000Z`;
const terms = (day: string): Until => ({ due: addDays(day, 7), limit: '5wd', basis: '平台设定' });

/** How a low one was put right then: checked after two days, answered after four, and that was enough. */
function repaired(day: string): readonly RatingRecord[] {
  const after = (days: number): string => morning(addDays(day, days));
  return [
    { seq: 2, at: after(2), actor: 'system', event: { type: 'checked', reached: true, said: '原系统的整改记录：等候时间长', holds: true, told: '原系统的整改记录：等候时间长', complex: false, until: terms(day), appeal: terms(day) } },
    { seq: 3, at: after(4), actor: 'system', event: { type: 'answered', answer: '原系统的整改记录：增加了窗口，已经向本人说明', until: terms(addDays(day, 4)) } },
    { seq: 4, at: after(5), actor: 'system', event: { type: 'called-back', outcome: 'satisfied', words: '' } },
  ];
}

/** A reason for a low level that needs no words. */
function firstLow({ codes }: Context['compiled']['catalog']): string[] {
  return Object.entries(codes.get('ratingReasons')?.codes ?? {}).flatMap(([id, { tags = [] }]) => (tags.includes('usual') ? [id] : [])).slice(0, 1);
}
