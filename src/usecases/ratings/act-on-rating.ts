import { itemNames } from '#core/catalog/item-names.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { dayInWords } from '#core/clocks/day-in-words.ts';
import { noticesOf, same, type Notice } from '#core/notices/notice.ts';
import { partyId } from '#core/inspection/inspection.ts';
import { actOnRating, type RatingCommand } from '#core/ratings/act-on.ts';
import { ratingOf, type Rating, type RatingStep } from '#core/ratings/rating.ts';
import { ratingTerms } from '#core/ratings/terms.ts';
import type { Context } from '../context.ts';
import type { CaseRead } from '../ports/cases.ts';
import type { RatingStore } from '../ports/ratings.ts';
import { readPool } from '../read-pool.ts';

export type RatingParts = { readonly context: Context; readonly ratings: RatingStore };
export type ActedOnRating = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'changed-meanwhile' } | { readonly kind: 'no-rating' };

/** Who acts on which rating. `version` is what the actor saw; without it any version will do. */
export type ActOnRating = { readonly region: string; readonly number: string; readonly actor: string; readonly version?: number };

/** Read a rating, let a command decide, commit once with what the person is told. */
export async function actOn(parts: RatingParts, { region, number, actor, version }: ActOnRating, command: RatingCommand): Promise<ActedOnRating> {
  const { context, ratings } = parts;
  const rating = await ratings.read(region, number);
  if (!rating) return { kind: 'no-rating' };
  if (version !== undefined && version !== rating.version) return { kind: 'changed-meanwhile' };
  const at = context.now();
  const { catalog } = context.compiled;
  const terms = ratingTerms(catalog, context.calendarOf(region), region, at);
  const read = await context.cases.read(region, rating.case);
  if (!read || !terms) return { kind: 'no-rating' };
  const recused = actor.startsWith('supervisor:') && await isRecused(context, read, actor.slice('supervisor:'.length));
  const acted = actOnRating({ catalog, terms, rating, actor, at, names: namesOf(read), recused }, command);
  if ('code' in acted) return { kind: 'refused', refusal: acted };
  return { kind: await commitRating(parts, rating, acted) };
}

/** What would say who rated. */
function namesOf({ subject, applicant, agent, state }: CaseRead): readonly string[] {
  return [subject.name, subject.number, applicant?.subject.name ?? '', applicant?.subject.number ?? '', agent?.name ?? '', state.number];
}

/** Whether a supervisor has to stay away from somebody of a case. */
export async function isRecused(context: Context, read: CaseRead, supervisor: string): Promise<boolean> {
  const { officers, personHashes } = await readPool(context, read.subject, read.applicant?.subject);
  return officers.find(({ id }) => id === supervisor)?.recusals.some((each) => personHashes.includes(each)) ?? false;
}

/** Record steps on a rating as it was read, with what its author is told. */
export async function commitRating({ context, ratings }: RatingParts, before: Rating, steps: readonly RatingStep[]): Promise<'done' | 'changed-meanwhile'> {
  const at = context.now();
  const history = [...before.history, ...steps.map((step, index) => ({ seq: before.version + index + 1, at, ...step }))];
  const rating = ratingOf(before, history);
  return ratings.advance({ rating, records: history.slice(before.history.length), notices: noticesFor(context, before, rating, at) });
}

/** Who rated is told of an answer, and asked whether it is enough. */
function noticesFor({ compiled, hash }: Context, before: Rating, { region, number, party, answers, until, ...of }: Rating, at: string): Notice[] {
  if (answers.length === before.answers.length) return [];
  const { catalog } = compiled;
  const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
  const places = { case: same(of.case), matters: itemNames(compiled, of).short, until: (until?.due ?? null) === null ? { zh: '通知的日子', en: 'the day that is told' } : dayInWords(until!.due!) };
  return noticesOf(catalog.messages, { cause: 'rating-answered', key: `rating/${region}/${number}/answered/${answers.length}`, case: of.case, item: of.no, at, places }, { applicant: [partyId(party)] }, { zh, en }, hash);
}
