import { approval } from './judge.ts';
import type { Value } from '../value.ts';
import type { Fact } from '../fact.ts';
import type { Decision } from '../decisions/decision.ts';
import { tryItem } from '../decisions/run-items.ts';
import { refused, thenSettle, type Acting } from './act.ts';
import { mayAfter } from './after-actions.ts';
import { assign } from './assign.ts';
import { authorityOf } from './authority-of.ts';
import { asDecided, changeEffects } from './change-effects.ts';
import { establishing, withFindings } from './establish.ts';
import type { Item } from './item.ts';
import { masterFor, orderingOf } from './order-booking.ts';
import { lookAgainAtWhatRests } from './rests-on.ts';
import type { Outcome, Refusal } from './refusal.ts';
import { ofHouse, type Change } from './reopening.ts';
import { sameValues } from './publish.ts';

const NOTE_WORDS = 10;
const GROUNDS = 'changeGrounds';

/** What an officer says of an item that is looked at again. `ground`: a code of the list `changeGrounds` that allows the change. */
export type ChangeVerdict = { readonly change: Change; readonly ground: string; readonly findings: Readonly<Record<string, Value>>; readonly note: string };

/** Which changes there are for an item as it stands. What the applicant has asked for makes nobody worse off (as 行政复议法 第六十三条第二款): only the house revokes. */
export function changesFor({ status, reopened }: Pick<Item, 'status' | 'reopened'>): readonly Change[] {
  if (status === 'refused') return ['approve'];
  if (status === 'revoked') return ['reinstate'];
  return reopened && ofHouse(reopened.kind) ? ['correct', 'revoke'] : ['correct'];
}

/** The decision stands: whoever was drawn has looked at it, and says why. */
export function upholdItem(acting: Acting, note: string): Outcome {
  const item = mayAfter(acting, 'uphold');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const short = tooShort(note);
  if (short) return short;
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'upheld', no: item.no, note: note.trim() } }] };
}

/** The officer proposes what shall become of the decision, on which ground and why; a second reviewer is drawn. Nothing has an effect yet. */
export function proposeChange(acting: Acting, { change, ground, findings: said, note }: ChangeVerdict): Outcome {
  const item = mayAfter(acting, 'change');
  if ('code' in item) return { kind: 'refused', refusal: item };
  if (!changesFor(item).includes(change)) return refused('not-allowed', { zh: '这个结果不能这样改', en: 'The result cannot be changed in this way' }, [{ pointer: '/change', detail: { zh: '请从列出的办法里选择', en: 'Choose one of those that are listed' } }]);
  const { catalog } = acting.run.compiled;
  if (!catalog.codes.get(GROUNDS)?.codes[ground]?.tags?.includes(change)) return refused('not-in-catalogue', { zh: '请选择依据', en: 'Choose the ground' }, [{ pointer: '/ground', detail: { zh: '请从列出的依据里选择', en: 'Choose one of those that are listed' } }]);
  const short = tooShort(note);
  if (short) return short;
  const found = establishing(asDecided(acting, item), item, said, acting.actor.slice('officer:'.length));
  if ('code' in found) return { kind: 'refused', refusal: found };
  const decision = decisionOf(acting, item, change, found);
  if ('code' in decision) return { kind: 'refused', refusal: decision };
  if (change === 'correct' && item.decision && sameValues(decision.values, item.decision.values) && found.length === 0) return refused('incomplete', { zh: '没有可以更正的：请先填写核实后的内容', en: 'There is nothing to correct: enter what was found first' });
  if (!acting.pool) return { kind: 'needs-pool' };
  const findings = [...item.findings.filter((old) => !(old.element in said)), ...found];
  const drawn = assign(acting.state, item, authorityOf(catalog, item), 'reviewer', acting.state.version, acting.pool, acting.run.hash);
  if (!drawn) return refused('not-allowed', { zh: '现在没有可以复核的人，请稍后再提交', en: 'Nobody is available for the second review now; try again later' });
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'change-proposed', no: item.no, change, ground, note: note.trim(), decision, findings } }, drawn] };
}

/** The second reviewer confirms: the decision is another from now on, and so is what follows from it. What changed since the proposal sends it back. */
export function confirmChange(acting: Acting, note: string): Outcome {
  const item = mayAfter(acting, 'confirm-change');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const proposal = item.reopened?.proposal;
  if (!proposal) return refused('not-allowed', { zh: '还没有需要复核的意见', en: 'There is no proposal to review yet' });
  const { change, ground, decision, findings } = proposal;
  const still = decisionOf(acting, { ...item, findings }, change, findings);
  if ('code' in still || !sameValues(still.values, decision.values)) return refused('not-allowed', { zh: '提出意见以后情况有变化，请退回经办人', en: 'Something has changed since the proposal; send it back to the officer' });
  const effects = changeEffects(acting, item, change, decision);
  const said = [proposal.note, note.trim()].filter(Boolean).join('\n');
  const master = masterFor(acting.run, item, effects);
  if (master) return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'change-ordered', no: item.no, note: said, version: acting.state.version, ...orderingOf(acting.run, item, master, effects) } }] };
  return thenSettle(acting, [{ actor: acting.actor, event: { type: 'changed', no: item.no, change, ground, note: said, decision, findings, effects } }, ...lookAgainAtWhatRests(acting, change)]);
}

/** The second reviewer sends the proposal back, with the reason. */
export function returnChange(acting: Acting, note: string): Outcome {
  const item = mayAfter(acting, 'return-change');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const short = tooShort(note);
  return short ?? { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'change-returned', no: item.no, note: note.trim() } }] };
}

/** What the decision would be. One that is revoked stays as it was made, and one that comes back as well; all others are what the rules say for the day on which it was decided. */
function decisionOf(acting: Acting, item: Item, change: Change, found: readonly Fact[]): Decision | Refusal {
  if (!item.decision) throw new Error(`item ${item.no} was never decided`);
  if (change === 'revoke' || change === 'reinstate') return item.decision;
  const then = withFindings(asDecided(acting, item), found);
  return approval(acting.run.compiled.catalog, tryItem(then.run, item, then.run.known.entries).decision);
}

function tooShort(note: string): Outcome | undefined {
  return note.trim().length >= NOTE_WORDS ? undefined : refused('incomplete', { zh: `请至少用 ${NOTE_WORDS} 个字写明理由，申请人会看到`, en: `Give the reason in at least ${NOTE_WORDS} characters; the applicant reads it` }, [{ pointer: '/note', detail: { zh: '请写明理由', en: 'Give the reason' } }]);
}
