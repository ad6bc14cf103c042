import type { Catalog } from '../catalog/catalog.ts';
import type { Refusal } from '../cases/refusal.ts';
import { wordsFault } from '../cases/words.ts';
import { dayOf } from '../clocks/day.ts';
import { lacking, unsaid } from '../inspection/lacking.ts';
import { allowsRating, type RatingAction } from './actions.ts';
import type { CallBack, Rating, RatingStep } from './rating.ts';
import type { TermOf } from './terms.ts';

export type RatingCommand =
  | { readonly act: 'check'; readonly reached: boolean; readonly said: string; readonly holds: boolean; readonly told: string; readonly complex: boolean }
  | { readonly act: 'answer'; readonly answer: string }
  | { readonly act: 'hand-back'; readonly reason: string }
  /** By whoever was drawn. */
  | { readonly act: 'call-back'; readonly outcome: CallBack; readonly words: string }
  /** By who rated. */
  | { readonly act: 'confirm'; readonly satisfied: boolean; readonly words: string }
  | { readonly act: 'appeal'; readonly text: string }
  | { readonly act: 'rule'; readonly upheld: boolean; readonly reason: string };

/** What is known when a rating is acted on. `names`: what would say who rated: names and numbers. `recused`: whether the supervisor has to stay away from who rated. */
export type Repairing = { readonly catalog: Catalog; readonly terms: TermOf; readonly rating: Rating; readonly actor: string; readonly at: string; readonly names: readonly string[]; readonly recused: boolean };

/** Carry out what somebody wants with a rating, or say why not. Pure: who may stands in `allowsRating`. */
export function actOnRating(here: Repairing, command: RatingCommand): readonly RatingStep[] | Refusal {
  const { catalog, terms, rating, actor, at } = here;
  const act: RatingAction = command.act;
  const allowed = allowsRating(rating, act, actor, dayOf(at), here.recused);
  if (allowed !== true) return { code: 'not-allowed', detail: allowed };
  const only = (event: RatingStep['event']): readonly RatingStep[] => [{ actor, event }];
  switch (command.act) {
    case 'check': return check(here, command);
    case 'answer': return unsaid('/answer', command.answer) ?? wordsFault(catalog, rating.service, { tells: { answer: command.answer } }) ?? only({ type: 'answered', answer: command.answer.trim(), until: terms('call-back') });
    case 'hand-back': return unsaid('/reason', command.reason) ?? only({ type: 'handed-back', reason: command.reason.trim() });
    case 'call-back': return callBack(here, command.outcome, command.words);
    case 'confirm': return callBack(here, command.satisfied ? 'satisfied' : 'unsatisfied', command.words);
    case 'appeal': return unsaid('/text', command.text) ?? only({ type: 'appealed', text: command.text.trim() });
    case 'rule': return unsaid('/reason', command.reason) ?? named(here, '/reason', command.reason) ?? only({ type: 'ruled', upheld: command.upheld, reason: command.reason.trim() });
  }
}

/** What was found goes to those who were rated in words that do not say who has rated; where the rules decided alone, nobody was, and nothing is written for them. What is missing is said at once. */
function check(here: Repairing, { reached, said, holds, told, complex }: Extract<RatingCommand, { act: 'check' }>): readonly RatingStep[] | Refusal {
  const { terms, actor, rating } = here;
  const [fault, ...more] = [unsaid('/said', said), rating.officers.length > 0 ? unsaid('/told', told) : undefined].flatMap((each) => each ?? []);
  if (fault) return { ...fault, errors: [fault, ...more].flatMap(({ errors = [] }) => errors) };
  return named(here, '/told', told) ?? [{ actor, event: { type: 'checked', reached, said: said.trim(), holds, told: told.trim(), complex, until: terms(complex ? 'complex' : 'simple'), appeal: terms('appeal') } }];
}

/** What those who were rated read does not say who has rated. */
function named({ names }: Pick<Repairing, 'names'>, pointer: string, words: string): Refusal | undefined {
  return names.some((name) => name !== '' && words.includes(name)) ? lacking({ zh: '不能写出评价人的姓名、证件号码或者办件编号：被评价的人会看到这一段', en: 'Do not name who rated, their number or the case: those who were rated read this' }, [pointer]) : undefined;
}

/** Not satisfied with the first answer: it is put right once more; with the second: that is what stands. Who could not be reached is tried again on another day. */
function callBack({ terms, rating, actor, at }: Repairing, outcome: CallBack, words: string): readonly RatingStep[] | Refusal {
  if (outcome === 'unreached' && rating.calls.some((call) => call.outcome === 'unreached' && dayOf(call.at) === dayOf(at))) return lacking({ zh: '今天已经联系过了，请换一天再联系', en: 'There was a try today; try again on another day' }, ['/outcome']);
  const fault = outcome === 'unsatisfied' ? unsaid('/words', words) : undefined;
  if (fault) return fault;
  const again = outcome === 'unsatisfied' && rating.answers.length < 2;
  return [{ actor, event: { type: 'called-back', outcome, words: words.trim(), ...(again && { until: terms(rating.checked?.complex ? 'complex' : 'simple') }) } }];
}
