import type { Catalog } from '../catalog/catalog.ts';
import type { Refusal } from '../cases/refusal.ts';
import { lacking } from '../inspection/lacking.ts';
import { same } from '../same.ts';
import { allowsRating } from './actions.ts';
import { isLow, type Rated, type Rating, type RatingStep, type Said, type Score } from './rating.ts';
import { fitsScore, mustBeSaid, ratingReasons, urgencyOf } from './reasons.ts';
import type { TermOf } from './terms.ts';

/** What somebody chooses and writes. */
export type Giving = { readonly score: Score; readonly reasons: readonly string[]; readonly words: string; readonly via: string };
/** What is known when somebody rates. `rated`: of the item, where it has no rating yet. */
export type Rater = { readonly catalog: Pick<Catalog, 'codes'>; readonly terms: TermOf | undefined; readonly actor: string; readonly party: string; readonly today: string };

/** Words that say something. */
const SAID = 4;
/** Whoever says otherwise more often than this only plays. */
const CHANGES = 10;

/**
 * Rate an item for the first time (一事一评, 国办发〔2019〕51号), or say otherwise. The two lowest levels need a reason and begin a repair, once for each rating.
 * @returns the steps (none where nothing is otherwise), or what is wrong at which field
 */
export function giveRating({ catalog, terms, actor, party, today }: Rater, rated: Rated, before: Rating | undefined, { score, words, via, ...giving }: Giving): readonly RatingStep[] | Refusal {
  const known = ratingReasons(catalog);
  const reasons = [...new Set(giving.reasons)];
  if (reasons.some((id) => !known.some((each) => each.id === id && fitsScore(each, score)))) return lacking({ zh: '请从列出的理由里选择', en: 'Choose from the reasons that are listed' }, ['/reasons']);
  if (isLow(score) && reasons.length === 0) return lacking({ zh: '不满意的，请选一个理由，我们好去改', en: 'Choose a reason, so that it can be put right' }, ['/reasons']);
  if (mustBeSaid(catalog, reasons) && words.trim().length < SAID) return lacking({ zh: `请至少用 ${SAID} 个字写明`, en: `Say it in at least ${SAID} characters` }, ['/comment']);
  const begins = isLow(score) && (before === undefined || before.status === 'kept');
  const urgency = urgencyOf(catalog, reasons);
  const said: Said = { score, reasons, words: words.trim(), via, ...(begins && terms && { repair: { ...terms(urgency), urgency } }) };
  if (!before) return [{ actor, event: { type: 'given', ...rated, ...said } }];
  const allowed = allowsRating(before, 'change', party, today);
  if (allowed !== true) return { code: 'not-yours', detail: allowed };
  if (same([before.score, before.reasons, before.words], [said.score, said.reasons, said.words])) return [];
  if (before.history.filter(({ event }) => event.type === 'changed').length >= CHANGES) return { code: 'not-allowed', detail: { zh: `已经改过 ${CHANGES} 次，不能再改`, en: `It was changed ${CHANGES} times and cannot be changed any more` } };
  return [{ actor, event: { type: 'changed', ...said } }];
}
