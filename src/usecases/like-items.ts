import { mostAlike, practiceOf, questionOf, type PastItem, type Practice, type Question } from '#core/cases/alike.ts';
import { pinOf } from '#core/cases/pinned.ts';
import { neededElements } from '#core/evidence/needed.ts';
import type { Context } from './context.ts';
import type { CaseRead } from './ports/cases.ts';
import type { StaffStore } from './ports/staff.ts';

/** Like items are looked for among those that ended within so many days. */
export const LIKE_DAYS = 90;

/** What was done lately with items that are like one. */
export type LikeItems = { readonly question: Question; readonly alike: readonly (PastItem & { readonly likeness: number })[]; readonly practice: Practice };

const NONE: LikeItems = { question: [], alike: [], practice: { of: 0, approved: 0, refused: 0 } };

/** For one call that acts on several: what became of a matter before is read once, not once for each. What the call itself decides of them counts from the next one on. */
export function askPastOnce(staff: Pick<StaffStore, 'past'>): Pick<StaffStore, 'past'> {
  const asked = new Map<string, ReturnType<StaffStore['past']>>();
  return {
    past(...[region, service, since, but, who]) {
      const key = JSON.stringify([region, service, who]);
      const found = asked.get(key) ?? staff.past(region, service, since, but, who);
      asked.set(key, found);
      // What could not be read for one may be read for the next.
      found.catch(() => asked.delete(key));
      return found;
    },
  };
}

/** Since when like items are looked for. */
export function likeSince(context: Pick<Context, 'now'>): string {
  return new Date(Date.parse(context.now()) - LIKE_DAYS * 86_400_000).toISOString();
}

/** How items of the same matter and region that a person had put the same question, and how they ended; nothing where no person was asked for. */
export async function likeItems(context: Pick<Context, 'catalogOf' | 'now'>, staff: Pick<StaffStore, 'past'>, read: CaseRead, no: number, who: Parameters<StaffStore['past']>[4] = { officer: '', roles: [] }): Promise<LikeItems> {
  const { state, history } = read;
  const item = state.items.find((each) => each.no === no);
  const referred = history.flatMap(({ event }) => (event.type === 'referred' && event.no === no ? [event.decision] : [])).at(-1);
  if (!item || !referred) return NONE;
  const [compiled, past] = await Promise.all([context.catalogOf(pinOf(state, item)), staff.past(state.region, item.service, likeSince(context), { number: state.number, no }, who)]);
  // What is contested counts where the matter needs it: a case has other items beside this one.
  const needed = neededElements(compiled, [item.service]);
  const own = (marks: Question): Question => marks.filter((mark) => !mark.startsWith('contested/') || needed.has(mark.slice('contested/'.length)));
  const question = own(questionOf(referred, Object.keys(state.given.contests)));
  const comparable = past.map((each) => ({ ...each, question: own(each.question) }));
  return { question, alike: mostAlike(question, comparable), practice: practiceOf(question, comparable) };
}
