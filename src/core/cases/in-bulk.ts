import { tryItem } from '../decisions/run-items.ts';
import { neededElements } from '../evidence/needed.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { Hash } from '../id.ts';
import type { Localized } from '../value.ts';
import { mayAct, refused, type Acting } from './act.ts';
import { allows } from './actions.ts';
import { questionOf, type Question } from './alike.ts';
import type { Item, ItemStatus } from './item.ts';
import { toPublish } from './publish.ts';
import type { Outcome } from './refusal.ts';

/** What can be done with several like items at once: what the rules propose, one request for a correction, giving them back. A refusal, and what a reviewer agrees to, is never one of many. */
export const BULK_ACTIONS = ['approve', 'ask-correction', 'hand-back'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** So many at once. */
export const MOST_IN_BULK = 50;

const ALONE: Localized = { zh: '要逐件判断，请打开这一件办理', en: 'It has to be judged by itself; open it' };
const OTHERS: Localized = { zh: '和一起办的其他件不再相同，请打开这一件办理', en: 'It is not like the others any more; open it' };
const TWO_LOOK: Localized = { zh: '要由两个人先后看过，不能批量通过', en: 'Two people look at it one after the other; it is not approved in bulk' };

/** What makes items like ones: the same matter, in the same state, with the same question. */
export function alikeKey(hash: Hash, { service, status }: Pick<Item, 'service' | 'status'>, question: Question): string {
  return hash(JSON.stringify([service, status, question])).slice(0, 24);
}

/** The question of an item as far as it concerns its matter. */
export function questionIn(compiled: CompiledCatalog, service: string, decision: Parameters<typeof questionOf>[0], contested: readonly string[]): Question {
  const needed = neededElements(compiled, [service]);
  return questionOf(decision, contested.filter((element) => needed.has(element)));
}

/** Whether one of several may be acted on so, by its state and its question: the same table as for one alone, and besides nothing that has to be judged. `true`, or why not. */
export function allowsInBulk(status: ItemStatus, question: Question, action: BulkAction): true | Localized {
  const table = allows(status, action);
  if (table !== true) return table;
  if (status !== 'officer') return ALONE;
  // Only what the law alone gives to a person, with every condition met, is approved with others: a doubt, a brake or a record on somebody is looked at each by itself.
  return action !== 'approve' || question.every((mark) => mark === 'because/mode') ? true : ALONE;
}

/** One of several like items, each by its own command over its own facts as they are now. @param alike the key of all of them @param others how many besides it */
export function inBulk(acting: Acting, { action, alike, key, others }: { readonly action: BulkAction; readonly alike: string; readonly key: string; readonly others: number }, command: (acting: Acting) => Outcome): Outcome {
  const item = mayAct(acting, action);
  if ('code' in item) return { kind: 'refused', refusal: item };
  const fault = bulkFault(acting, item, action, alike);
  if (fault) return refused('not-allowed', fault);
  const outcome = command(acting);
  if (outcome.kind !== 'done') return outcome;
  return { kind: 'done', steps: [...outcome.steps, { actor: acting.actor, event: { type: 'in-bulk', no: item.no, action, key, others } }] };
}

function bulkFault(acting: Acting, item: Item, action: BulkAction, alike: string): Localized | undefined {
  const { compiled, hash } = acting.run;
  const question = item.decision && questionIn(compiled, item.service, item.decision, Object.keys(acting.state.given.contests));
  if (item.returned || item.reopened || !question) return ALONE;
  if (alikeKey(hash, item, question) !== alike) return OTHERS;
  const allowed = allowsInBulk(item.status, question, action);
  if (allowed !== true) return allowed;
  if (action !== 'approve') return undefined;
  const { decision } = tryItem(acting.run, item, acting.run.known.entries);
  if (decision.secondReview) return TWO_LOOK;
  return decision.criteria.every(({ result }) => result === 'pass') && !toPublish(acting.run, item, decision) ? undefined : ALONE;
}
