import type { Given } from '#core/cases/given.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { admission } from '#core/cases/admission.ts';
import { followed, stillLeft, type Left } from '#core/cases/invitation.ts';
import { beginsWork } from '#core/cases/patience.ts';
import { dayOf } from '#core/clocks/day.ts';
import { bundleOf } from '#core/catalog/bundle.ts';
import type { Filing } from '#core/catalog/life-event.ts';
import { checkGiven } from '#core/evidence/check-given.ts';
import { searchIn, type Search } from '#core/evidence/gather.ts';
import { chooseItems, type Choice, preparePlan as resolve, type PersonalPlan } from '#core/evidence/plan.ts';
import type { Value } from '#core/value.ts';
import type { Run } from '#core/decisions/run-items.ts';
import { plainAnswer, questionAbout, tellingOf } from './ask-departments.ts';
import type { Context } from './context.ts';
import { accountsOf, instantOf, type Handed } from './instant-of.ts';
import { knownAbout } from './known-about.ts';
import { agencyOf, forAgent } from './mandates/agency-of.ts';
import { apartIn, roleOf, type Parties } from './parties.ts';
import type { KeptAnswer, SubmissionRead, Subject } from './ports/cases.ts';

/** Whom an application is about and who applies; the same where somebody applies for themself. `agent`: who hands it in for the applicant, under a mandate. */
export type Who = { readonly region: string; readonly subject: string; readonly applicant: string; readonly agent?: string; /** By which channel, at which office it is handed in; by itself where nothing is said. */ readonly channel?: string; readonly office?: string };

export type Prepared = { readonly kind: 'prepared'; readonly plan: PersonalPlan; readonly subject: Subject; readonly as: Filing['by'] | 'agent'; /** Whoever applies sees nothing of what is known of the person: an employer, an agent who was not let see it. */ readonly discreet: boolean; readonly openCase: string | undefined; /** Services that were refused in that case and would belong to a new one: each can be applied for by itself meanwhile. */ readonly again: readonly string[]; /** How many cases of the event the person has had. */ readonly earlier: number; readonly run: Run };

export type Planned = Prepared | { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'no-subject' };

/**
 * The personal list of a life event: read the register, ask the departments that this person's items need and that have not
 * answered lately, and let the rules say what they would decide. One read, one write of the answers, department calls in parallel.
 * What was given is held against the catalogue first: nobody is asked for the sake of what cannot be handed in.
 */
export async function preparePlan(context: Context, who: Who, lifeEvent: string, given: Given): Promise<Planned> {
  const wrong = checkGiven({ compiled: context.compiled, region: who.region, on: dayOf(context.now()) }, lifeEvent, given);
  if (wrong) return { kind: 'refused', refusal: wrong };
  const applicant = await readApplicant(context, who);
  const read = await context.cases.readForSubmission(who.region, who.subject, lifeEvent, '', apartIn(context.compiled, lifeEvent, applicant));
  if (!read.subject) return { kind: 'no-subject' };
  const parties: Parties = { subject: read.subject, entries: read.entries, ...applicant };
  const mandate = await agencyOf(context, who, read.entries, lifeEvent);
  if (mandate && 'code' in mandate) return { kind: 'refused', refusal: mandate };
  const begun = await askWhatIsMissing(context, forAgent(read, mandate), parties, lifeEvent, given, 'plan', { channel: 'web', ...who, ...(mandate && { agent: mandate.agent }) });
  if (begun.kind === 'refused') return begun;
  const openCase = read.openCase !== undefined && (await isOwn(context, who.region, read.openCase, who)) ? read.openCase : undefined;
  const plan = resolve(begun.run, lifeEvent);
  const again = openCase === undefined ? [] : await refusedIn(context, who.region, openCase, plan);
  return { kind: 'prepared', plan, subject: read.subject, as: mandate ? 'agent' : roleOf(parties), discreet: mandate ? !mandate.sees : roleOf(parties) === 'employer', openCase, again, earlier: read.earlier, run: begun.run };
}

/** What an open case has refused already does not wait for the rest of it. */
async function refusedIn(context: Context, region: string, number: string, { choices }: PersonalPlan): Promise<readonly string[]> {
  const items = (await context.cases.read(region, number))?.state.items ?? [];
  return choices.filter(({ service, applies }) => applies === 'yes' && items.some((item) => item.service === service && item.status === 'refused')).map(({ service }) => service);
}

/** Whether an open case is about the applicant, or was handed in by them; of an agent, only what they have handed in. */
export async function isOwn(context: Context, region: string, number: string, { subject, applicant, agent }: Pick<Who, 'subject' | 'applicant' | 'agent'>): Promise<boolean> {
  if (agent !== undefined) return (await context.cases.read(region, number))?.state.agent?.id === agent;
  return subject === applicant || (await context.cases.read(region, number))?.state.applicant === applicant;
}

/** Who applies, where that is somebody else. */
export async function readApplicant(context: Context, { region, subject, applicant }: Who): Promise<Pick<Parties, 'applicant'>> {
  if (applicant === subject) return {};
  const found = await context.cases.party(region, applicant);
  if (!found) throw new Error(`an applicant who is not in the register: ${applicant}`);
  return { applicant: found };
}

/** What is known, what was chosen from it, and the search that may go on in it. */
export type Begun = { readonly kind: 'begun'; readonly run: Run; readonly choice: Choice; readonly search: Search; /** The cases whose invitations it answers. */ readonly follows: readonly string[]; /** By those cases, what waits still and may be for this person then. */ readonly left: Left };

/**
 * Build the run over what has been read, see whether the applicant may hand this in, and complete it by the departments that the
 * chosen items need. Before that is certain nothing else is asked about somebody else.
 */
export async function askWhatIsMissing(context: Context, read: SubmissionRead, parties: Parties, lifeEvent: string, given: Given, number: string, handed: Handed): Promise<Begun | { readonly kind: 'refused'; readonly refusal: Refusal }> {
  const { subject } = parties;
  const following = followed(context.compiled, lifeEvent, read.invitations);
  if (following?.kind === 'refused') return following;
  const { cases: follows = [], settled = {}, withheld, left = {} } = following ?? {};
  const settles = { ...(bundleOf(context.compiled.catalog, lifeEvent)?.settles as Record<string, Value> | undefined), ...settled };
  const whole: Given = Object.keys(settles).length > 0 ? { ...given, settled: settles } : given;
  const telling = tellingOf(parties, { ...given.answers, ...whole.settled }, context.now());
  const runWith = (answers: SubmissionRead['answers']): { run: Run; search: Search } => {
    const run: Run = {
      compiled: context.compiled, region: subject.region, hash: context.hash, case: number, pending: pendingFor(parties, read.pending, apartIn(context.compiled, lifeEvent, parties) !== null), instant: instantOf(context, handed, parties, read.brakes, accountsOf(context, given, number, read.brakes)), ...(withheld && { withheld }), ...(handed.received !== undefined && { offline: true as const }),
      // What somebody has given for themself serves them again, not whoever applies for them.
      known: knownAbout(parties, { departments: answers.map(plainAnswer), given: whole, locker: parties.applicant ? [] : read.locker }, context.now(), context.compiled.catalog),
    };
    return { run, search: searchIn(context.compiled.catalog, run.known) };
  };
  const ask = async (silent: Choice['silent'][number][] | readonly { department: string; scenario: string }[]): Promise<readonly KeptAnswer[]> => {
    const answers = silent.length === 0 ? [] : await context.ask(subject, silent.map((each) => questionAbout(context, telling, each)));
    if (answers.length > 0) await context.cases.keepAnswers(subject.region, subject.id, answers);
    return answers;
  };
  // An answer about another account than the one that counts now says nothing.
  let answers: readonly KeptAnswer[] = read.answers.filter((answer) => answer.about === questionAbout(context, telling, answer).about);
  let begun = runWith(answers);
  const applying = { as: roleOf(parties), about: subject.kind };
  let admitted = admission(begun.run, lifeEvent, applying, begun.search);
  if (admitted.kind === 'silent') {
    answers = [...answers, ...(await ask(admitted.silent))];
    begun = runWith(answers);
    admitted = admission(begun.run, lifeEvent, applying, begun.search);
  }
  if (admitted.kind === 'silent') return { kind: 'refused', refusal: STILL_SILENT };
  if (admitted.kind === 'refused') return admitted;
  // What one department says may show that another has to be asked; none is asked twice.
  const asked = new Set<string>();
  for (;;) {
    const choice = chooseItems(begun.run, lifeEvent, begun.search);
    // Work on the other side begins with the case, once it is certain that there is one; until then its items wait.
    const silent = choice.silent.filter(({ department, scenario }) => !asked.has(`${department}/${scenario}`) && !beginsWork(context.compiled.catalog, department, scenario));
    const more = await ask(silent);
    if (more.length === 0) return { kind: 'begun', ...begun, choice, follows, left: stillLeft(left, choice.waiting) };
    for (const { department, scenario } of silent) asked.add(`${department}/${scenario}`);
    answers = [...answers, ...more];
    begun = runWith(answers);
  }
}

/**
 * What is open in another case of the person. A relative is told that it is, but not the number; an employer's report does not wait
 * for that of another employer: who has left here begins there; nor does whoever an event admits apart wait for another.
 */
function pendingFor(parties: Parties, pending: SubmissionRead['pending'], apart: boolean): SubmissionRead['pending'] {
  const role = roleOf(parties);
  if (role === 'self') return pending;
  return apart ? {} : Object.fromEntries(Object.keys(pending).map((service) => [service, '']));
}

const STILL_SILENT: Refusal = { code: 'departments-silent', detail: { zh: '有部门暂时没有答复，还不能确定您可以替他办。请稍后再试', en: 'A department has not answered, so it is not certain yet that you may apply for this person. Try again a little later' } };
