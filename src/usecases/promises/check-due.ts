import { eachOf, asksOfItem } from '#core/evidence/each.ts';
import { checkPromises, promisesToCheck } from '#core/promises/check-promises.ts';
import { actOnCase, actingOn } from '../act-on-case.ts';
import { plainAnswer, questionAbout, tellingOf } from '../ask-departments.ts';
import type { Context } from '../context.ts';
import type { CaseRead } from '../ports/cases.ts';
import { openAnswers } from '../seal-answers.ts';

/**
 * Ask departments about the promises of a case that are due for their check. Who stays silent is asked again with the next run; the promise stays due.
 * Tells whether anything has changed: the case is then to be read anew.
 */
export async function checkDuePromises(context: Context, read: CaseRead): Promise<boolean> {
  const { state } = read;
  const due = promisesToCheck(state, context.now());
  if (due.length === 0) return false;
  const { run } = await actingOn(context, read, { no: 0, actor: 'system' });
  const { catalog } = run.compiled;
  const telling = tellingOf(read, openAnswers(state.given, state.number, context.unseal), context.now());
  const questions = due.flatMap(({ check, items }) => {
    const by = check.class === 'full' ? check.by : undefined;
    const item = state.items.find(({ no }) => no === items[0]);
    const each = by && item && asksOfItem(catalog, by.department, by.scenario) ? eachOf(catalog, item) : undefined;
    return by ? [questionAbout(context, telling, by, each)] : [];
  });
  const answers = questions.length === 0 ? [] : await context.ask(read.subject, questions, state.number);
  const acted = await actOnCase(context, { region: state.region, number: state.number, no: 0, actor: 'system' }, (acting) => checkPromises(acting, answers.map(plainAnswer)));
  return acted.kind === 'done' && acted.changed;
}
