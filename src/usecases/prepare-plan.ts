import type { Given } from '#core/cases/given.ts';
import { chooseItems, type Choice, preparePlan as resolve, type PersonalPlan } from '#core/evidence/plan.ts';
import type { Run } from '#core/decisions/run-items.ts';
import { plainAnswer, questionAbout } from './ask-departments.ts';
import type { Context } from './context.ts';
import { knownAbout } from './known-about.ts';
import type { SubmissionRead, Subject } from './ports/cases.ts';

export type Prepared = { readonly plan: PersonalPlan; readonly subject: Subject; readonly openCase: string | undefined; readonly run: Run };

/**
 * The personal list of a life event: read the register, ask the departments that this person's items need and that have not
 * answered lately, and let the rules say what they would decide. One read, one write of the answers, department calls in parallel.
 */
export async function preparePlan(context: Context, who: { region: string; subject: string }, lifeEvent: string, given: Given): Promise<Prepared | undefined> {
  const read = await context.cases.readForSubmission(who.region, who.subject, lifeEvent, '');
  if (!read.subject) return undefined;
  const { run } = await askWhatIsMissing(context, read, read.subject, lifeEvent, given, 'plan');
  return { plan: resolve(run, lifeEvent), subject: read.subject, openCase: read.openCase, run };
}

/** Build the run over what has been read, and complete it by the departments that the chosen items need. */
export async function askWhatIsMissing(context: Context, read: SubmissionRead, subject: Subject, lifeEvent: string, given: Given, number: string): Promise<{ readonly run: Run; readonly choice: Choice }> {
  const told = { entries: read.entries, answers: given.answers };
  const runWith = (answers: SubmissionRead['answers'], when: string): Run => ({
    compiled: context.compiled, region: subject.region, hash: context.hash, case: number,
    known: knownAbout(subject, { entries: read.entries, departments: answers.map(plainAnswer), given, locker: read.locker }, when),
  });
  // An answer about another account than the one that counts now says nothing.
  const fitting = read.answers.filter((answer) => answer.about === questionAbout(context, subject, told, answer).about);
  const run = runWith(fitting, context.now());
  const choice = chooseItems(run, lifeEvent);
  if (choice.silent.length === 0) return { run, choice };
  const answers = await context.ask(subject, choice.silent.map((each) => questionAbout(context, subject, told, each)));
  if (answers.length === 0) return { run, choice };
  await context.cases.keepAnswers(subject.region, subject.id, answers);
  const completed = runWith([...fitting, ...answers], context.now());
  return { run: completed, choice: chooseItems(completed, lifeEvent) };
}
