import { asDecided } from '#core/cases/change-effects.ts';
import type { DepartmentAnswer } from '#core/cases/given.ts';
import type { Item } from '#core/cases/item.ts';
import { sameValues } from '#core/cases/publish.ts';
import { tryItem } from '#core/decisions/run-items.ts';
import type { Decision } from '#core/decisions/decision.ts';
import { asksOfItem, eachOf } from '#core/evidence/each.ts';
import { askedBehind, changedFacts } from '#core/inspection/recheck.ts';
import { actingOn } from '../act-on-case.ts';
import { plainAnswer, questionAbout, tellingOf } from '../ask-departments.ts';
import type { Context } from '../context.ts';
import type { CaseRead } from '../ports/cases.ts';
import { openAnswers } from '../seal-answers.ts';

/** What departments say when they are asked the same again. `silent`: not all have answered in a way that can be used. */
export type SaidAgain = { readonly answers: readonly DepartmentAnswer[]; readonly silent: boolean };

/** Put some questions to departments again, over the very way they were put first: with its deadlines, its signatures, its limits and its record of every exchange. */
export async function askAgain(context: Context, read: CaseRead, item: Pick<Item, 'service' | 'no' | 'of'>, asks: readonly { readonly department: string; readonly scenario: string }[]): Promise<SaidAgain> {
  if (asks.length === 0) return { answers: [], silent: false };
  const { state } = read;
  const { run: { compiled: { catalog } } } = await actingOn(context, read, { no: item.no, actor: 'system' });
  const telling = tellingOf(read, openAnswers(state.given, state.number, context.unseal), context.now());
  const questions = asks.map((by) => questionAbout(context, telling, by, asksOfItem(catalog, by.department, by.scenario) ? eachOf(catalog, item) : undefined));
  // One that contradicts what is known of the person says something; every other failure says nothing.
  const answers = (await context.ask(read.subject, questions, state.number)).map(plainAnswer).filter(({ failure }) => failure === undefined || failure === 'contradicts');
  return { answers, silent: answers.length < questions.length };
}

/** The facts of a decision asked for again. */
export function askFactsAgain(context: Context, read: CaseRead, item: Item & { readonly decision: Decision }): Promise<SaidAgain> {
  return askAgain(context, read, item, askedBehind(item.decision.facts));
}

/**
 * What the rules say otherwise of a decision, for the same day, over what the register says of that day by now and departments when they are asked again; `undefined` where they
 * say the same. What the case itself brought about later is taken out first: no decision is held against its own consequences. The decision stays as it is.
 */
export async function saidOtherwise(context: Context, read: CaseRead, item: Item & { readonly decision: Decision }, answers: readonly DepartmentAnswer[]): Promise<string | undefined> {
  const acting = await actingOn(context, read, { no: item.no, actor: 'system' });
  const later = read.state.items.filter((each) => each.no !== item.no && each.status === 'approved' && (each.endedAt ?? '') >= (item.endedAt ?? '') && !item.after.includes(each.no));
  const then = asDecided(later.reduce(asDecided, acting), item);
  const run = { ...then.run, known: { ...then.run.known, departments: [...then.run.known.departments, ...answers] } };
  const { decision } = tryItem(run, item, run.known.entries);
  const { catalog } = run.compiled;
  const words = changedFacts(item.decision.facts, decision.facts).flatMap(({ element }) => catalog.elements.get(element)?.zh ?? []);
  const why = words.length === 0 ? '' : `（现在不一样的：${words.join('、')}）`;
  if (decision.outcome !== item.decision.outcome) return `再问部门、按现在知道的情况，同一天的规则结果是“${OUTCOMES[decision.outcome]}”，原来是“${OUTCOMES[item.decision.outcome]}”${why}`;
  return sameValues(decision.values, item.decision.values) ? undefined : `再问部门、按现在知道的情况，同一天算出的结果和原来的不一样${why}`;
}

const OUTCOMES = { approve: '通过', refuse: '不通过', officer: '要由人来看' } as const;
