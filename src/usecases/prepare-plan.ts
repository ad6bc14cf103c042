import type { Given } from '#core/cases/given.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { beginsWork } from '#core/cases/patience.ts';
import { checkGiven } from '#core/evidence/check-given.ts';
import { searchIn, type Search } from '#core/evidence/gather.ts';
import { chooseItems, type Choice, preparePlan as resolve, type PersonalPlan } from '#core/evidence/plan.ts';
import type { Run } from '#core/decisions/run-items.ts';
import { plainAnswer, questionAbout } from './ask-departments.ts';
import type { Context } from './context.ts';
import { knownAbout } from './known-about.ts';
import type { SubmissionRead, Subject } from './ports/cases.ts';

export type Prepared = { readonly kind: 'prepared'; readonly plan: PersonalPlan; readonly subject: Subject; readonly openCase: string | undefined; readonly run: Run };

export type Planned = Prepared | { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'no-subject' };

/**
 * The personal list of a life event: read the register, ask the departments that this person's items need and that have not
 * answered lately, and let the rules say what they would decide. One read, one write of the answers, department calls in parallel.
 * What was given is held against the catalogue first: nobody is asked for the sake of what cannot be handed in.
 */
export async function preparePlan(context: Context, who: { region: string; subject: string }, lifeEvent: string, given: Given): Promise<Planned> {
  const wrong = checkGiven(context.compiled.catalog, lifeEvent, given);
  if (wrong) return { kind: 'refused', refusal: wrong };
  const read = await context.cases.readForSubmission(who.region, who.subject, lifeEvent, '');
  if (!read.subject) return { kind: 'no-subject' };
  const { run } = await askWhatIsMissing(context, read, read.subject, lifeEvent, given, 'plan');
  return { kind: 'prepared', plan: resolve(run, lifeEvent), subject: read.subject, openCase: read.openCase, run };
}

/** What is known, what was chosen from it, and the search that may go on in it. */
type Begun = { readonly run: Run; readonly choice: Choice; readonly search: Search };

function begin(run: Run, lifeEvent: string): Begun {
  const search = searchIn(run.compiled.catalog, run.known);
  return { run, search, choice: chooseItems(run, lifeEvent, search) };
}

/** Build the run over what has been read, and complete it by the departments that the chosen items need. */
export async function askWhatIsMissing(context: Context, read: SubmissionRead, subject: Subject, lifeEvent: string, given: Given, number: string): Promise<Begun> {
  const told = { entries: read.entries, answers: given.answers };
  const runWith = (answers: SubmissionRead['answers'], when: string): Run => ({
    compiled: context.compiled, region: subject.region, hash: context.hash, case: number, pending: read.pending,
    known: knownAbout(subject, { entries: read.entries, departments: answers.map(plainAnswer), given, locker: read.locker }, when),
  });
  // An answer about another account than the one that counts now says nothing.
  const fitting = read.answers.filter((answer) => answer.about === questionAbout(context, subject, told, answer).about);
  const begun = begin(runWith(fitting, context.now()), lifeEvent);
  // Work on the other side begins with the case, once it is certain that there is one; until then its items wait.
  const silent = begun.choice.silent.filter(({ department, scenario }) => !beginsWork(context.compiled.catalog, department, scenario));
  if (silent.length === 0) return begun;
  const answers = await context.ask(subject, silent.map((each) => questionAbout(context, subject, told, each)));
  if (answers.length === 0) return begun;
  await context.cases.keepAnswers(subject.region, subject.id, answers);
  return begin(runWith([...fitting, ...answers], context.now()), lifeEvent);
}
