import { momentInWords } from '#core/clocks/day-in-words.ts';
import { tellOf } from '#core/employment/tell.ts';
import type { Context } from '../context.ts';
import type { AdviceStore, TellOfTalks } from '../ports/advice.ts';

type Parts = { readonly context: Pick<Context, 'compiled' | 'hash' | 'now'>; readonly advice: AdviceStore };

/** Times of a region in one run; the next run goes on. */
const AT_ONCE = 200;

/** An adviser takes a time back; whoever has booked it is told. `false` where it was away before. */
export async function withdrawTime({ context: { compiled: { catalog }, hash, now }, advice }: Parts, region: string, time: string, adviser: string): Promise<boolean> {
  const tell: TellOfTalks = (talks) => talks.flatMap((talk) => tellOf(catalog, hash, region, talk.subject, 'advice-changed', `advice/${talk.id}/${talk.version}`, now(), { time: momentInWords(talk.startsAt) }));
  return advice.withdraw(region, time, adviser, tell, now());
}

/** Take back what advisers have offered who have left, or advise no longer: nobody comes for a talk that nobody holds. Answers how many times went. */
export async function withdrawTimesOfGone(parts: Parts, regions: readonly string[], onTrouble: (time: string, error: unknown) => void): Promise<number> {
  let count = 0;
  for (const region of regions) {
    for (const { id, adviser } of await parts.advice.leftBehind(region, parts.context.now(), AT_ONCE)) {
      if (await withdrawTime(parts, region, id, adviser).catch((error: unknown) => onTrouble(id, error))) count += 1;
    }
  }
  return count;
}
