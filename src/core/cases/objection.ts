import type { Calendar } from '../clocks/clock.ts';
import type { Localized } from '../value.ts';
import { mayAct, refused, type Acting } from './act.ts';
import { OBJECTED_ALREADY, PUBLICITY_OVER } from './actions.ts';
import { isOver } from './end-publicity.ts';
import type { Item } from './item.ts';
import { objectionToAnswer } from './objections.ts';
import type { Outcome, Refusal } from './refusal.ts';
import { partyIn } from '../parties/acting.ts';

/** The item, where an objection to it can still be made: after its last day only the end of the publicity is awaited, whether or not somebody has got round to it. */
export function mayObject(acting: Pick<Acting, 'state' | 'no' | 'actor'>, calendar: Calendar, at: string): Item | Refusal {
  const item = mayAct(acting, 'object');
  if ('code' in item || !item.publicity || !isOver(item.publicity, calendar, at)) return item;
  return { code: 'not-allowed', detail: PUBLICITY_OVER };
}

/**
 * Somebody objects to what is published, or an officer records it for them: the officer looks into it, and the publicity goes on to its
 * last day, so that nobody is cut off by whoever was faster. The objection is for the applicant to answer, so it stands without the objector's name.
 * @param files what the objector gives with it, by identity
 */
export function recordObjection(acting: Acting, { note, files = [] }: { readonly note: string; readonly files?: readonly string[] }, calendar: Calendar): Outcome {
  const item = mayObject(acting, calendar, acting.run.known.at);
  if ('code' in item) return { kind: 'refused', refusal: item };
  if (note.trim() === '') return wordless({ zh: '请写明异议的内容', en: 'Say what is objected to' });
  const isOfficer = acting.actor.startsWith('officer:');
  if (!isOfficer && item.publicity?.objections?.some(({ by, answer }) => by === partyIn(acting.actor) && !answer)) return refused('not-allowed', OBJECTED_ALREADY);
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'objected', no: item.no, note: note.trim(), ...(files.length > 0 && { files }) } }] };
}

/**
 * The officer has looked into an objection (see `objectionToAnswer`): it holds, or it does not, with the reason that both sides read. What
 * the publicity could not settle is settled by it, against the applicant where any objection holds. Until the item has its result the officer may answer anew, as after the second reviewer has sent it back.
 */
export function answerObjection(acting: Acting, { upheld, note }: { readonly upheld: boolean; readonly note: string }): Outcome {
  const item = mayAct(acting, 'answer-objection');
  if ('code' in item) return { kind: 'refused', refusal: item };
  if (note.trim() === '') return wordless({ zh: '请写明核实的情况和理由', en: 'Say what was found and why' });
  const officer = acting.actor.slice('officer:'.length);
  const { clears = '', objections = [] } = item.publicity ?? {};
  const which = objectionToAnswer(objections);
  const holds = upheld || objections.some(({ answer }, index) => index !== which && answer?.upheld);
  const finding = { element: clears, value: !holds, source: { kind: 'officer' as const, officer }, at: acting.run.known.at };
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'objection-answered', no: item.no, objection: which, upheld, note: note.trim(), finding } }] };
}

function wordless(detail: Localized): Outcome {
  return refused('incomplete', detail, [{ pointer: '/note', detail }]);
}
