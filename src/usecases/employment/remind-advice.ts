import { tellOf } from '#core/employment/tell.ts';
import { numberParameter } from '#core/catalog/number-parameter.ts';
import { dayOf } from '#core/clocks/day.ts';
import { momentInWords } from '#core/clocks/day-in-words.ts';

import { same } from '#core/notices/notice.ts';
import type { Context } from '../context.ts';
import type { AdviceStore } from '../ports/advice.ts';

const DAY_MS = 86_400_000;

/** Remind people of talks that are near, of each once. */
export async function remindOfAdvice({ context: { compiled: { catalog }, hash, now }, advice }: { readonly context: Context; readonly advice: AdviceStore }, regions: readonly string[]): Promise<void> {
  const at = now();
  for (const region of regions) {
    const days = numberParameter(catalog, region, 'adviceReminderDays', dayOf(at), 0);
    const near = await advice.ahead(region, at, new Date(Date.parse(at) + days * DAY_MS).toISOString());
    if (near.length === 0) continue;
    const notices = near.flatMap(({ id, version, subject, time }) => tellOf(catalog, hash, region, subject, 'advice-ahead', `advice/${id}/${version}/ahead`, at, { time: momentInWords(time.startsAt), where: same(time.place) }));
    await advice.remind(region, near.map(({ id }) => id), notices, at);
  }
}
