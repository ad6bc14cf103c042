import type { LimitVariant } from '../catalog/service.ts';
import type { Calendar } from '../clocks/clock.ts';
import { millisecondsOf } from '../clocks/day.ts';
import { dueOf } from '../clocks/due.ts';
import { mayAct, refused, type Acting } from './act.ts';
import type { Item } from './item.ts';
import { holding, officerVariants } from './limits.ts';
import type { Outcome } from './refusal.ts';

/** A switch of the clock takes some words: what was found, not a wish for more time. */
const REASON_WORDS = 10;

/** The limits an officer may switch this item to. */
export function switchable(acting: Pick<Acting, 'run'>, item: Item): readonly LimitVariant[] {
  return officerVariants(acting.run.compiled.catalog, item.service).filter(({ id }) => id !== item.variant);
}

/**
 * An officer says that another limit of the matter applies, with the reason (工伤保险条例 20: 60 days, 15 where the facts are clear). It counts
 * from the same start. Refused once the promise is over: what is late already is not made timely by another limit.
 */
export function switchItemLimit(acting: Acting, { variant: id, note }: { readonly variant: string; readonly note: string }, calendar: Calendar): Outcome {
  const item = mayAct(acting, 'switch-limit');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const variant = switchable(acting, item).find((each) => each.id === id);
  if (!variant) return refused('not-in-catalogue', { zh: '这个事项没有这一种时限可以改用', en: 'This item has no such limit to switch to' }, [{ pointer: '/variant', detail: { zh: '请从列出的时限里选择', en: 'Choose one of those that are listed' } }]);
  if (note.trim().length < REASON_WORDS) {
    return refused('incomplete', { zh: `请至少用 ${REASON_WORDS} 个字写明为什么适用这一种时限`, en: `Say in at least ${REASON_WORDS} characters why this limit applies` }, [{ pointer: '/note', detail: { zh: '请写明理由，申请人会看到', en: 'Give the reason; the applicant sees it' } }]);
  }
  const due = dueOf(item.clock, calendar, acting.run.known.at);
  if (due.known && millisecondsOf(due.at) < millisecondsOf(acting.run.known.at)) {
    return refused('not-allowed', { zh: '承诺的时限已经过了，不能再改用别的时限', en: 'The promised limit is over; it can no longer be switched' });
  }
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'limit-switched', no: item.no, because: note.trim(), ...holding(variant, variant) } }] };
}
