import { bundleOf } from '../catalog/bundle.ts';
import { notHere } from '../catalog/offered.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import { explainAbsence, type Explained } from '../decisions/explain.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import { whenApplies } from '../decisions/when-applies.ts';
import { runItems, type Outcome as ItemOutcome, type Run, type RunItem } from '../decisions/run-items.ts';
import type { Withheld } from '../cases/invitation.ts';
import type { Fact } from '../fact.ts';
import type { Localized } from '../value.ts';
import { UNKNOWN, type Result } from '../feel/values/value.ts';
import { collect, factsOf, needsOf } from './collect.ts';
import { valuesOf } from './each.ts';
import { searchIn, type Gathered, type Search } from './gather.ts';
import { neededElements } from './needed.ts';
import { statedIn, withAnswers } from './wanted.ts';

/** A service of the event for this person: `yes`, `no`, or `open` while a question or a fact is unanswered. */
export type PlanChoice = { readonly service: string; readonly applies: 'yes' | 'no' | 'open'; /** Why it is on nobody's list now, whatever the rules say. */ readonly keptOff?: Localized };

/** Something only the person can give, and the items that need it. */
export type Ask = { readonly kind: 'element' | 'evidence' | 'promise'; readonly id: string; readonly for: readonly string[] };

/** What is chosen and known before any rule has decided. */
export type Choice = {
  /** Questions of the event that apply, in their order, and the ids among them that are not answered yet. */
  readonly questions: readonly string[];
  readonly open: readonly string[];
  /** How many more questions could come, depending on what is not answered yet. */
  readonly mayFollow: number;
  readonly choices: readonly PlanChoice[];
  /** Services that wait for what an employer has reported, and may be for this person then. */
  readonly waiting: readonly string[];
  readonly items: readonly RunItem[];
  readonly asks: readonly Ask[];
  /** Materials of earlier cases that serve again, by the evidence they are. */
  readonly reused: Readonly<Record<string, readonly string[]>>;
  readonly silent: readonly { readonly department: string; readonly scenario: string; readonly for: readonly string[] }[];
};

/** The personal list: which items and why not the others, what is known, what is promised, what must be given, who has not answered, and what the rules would say now. */
export type PersonalPlan = Choice & { /** What is known and matters. */ readonly facts: readonly Fact[]; /** What the person has answered beyond the questions of the event, where it matters. */ readonly stated: readonly Fact[]; readonly absences: ReadonlyMap<string, Explained>; readonly outcomes: readonly ItemOutcome[] };

/**
 * Work out the personal list of a life event. Pure: the same knowledge gives the same list.
 * Each data element and each evidence is asked at most once over all items, and never when a source can answer.
 */
export function preparePlan(run: Run, lifeEvent: string): PersonalPlan {
  const search = searchIn(run.compiled.catalog, run.known);
  const choice = chooseItems(run, lifeEvent, search);
  const facts = factsOf(run, search, choice.items);
  return { ...choice, facts, stated: statedBeside(run, lifeEvent, search, choice.items, facts), absences: absencesOf(run, lifeEvent, choice.choices, search), outcomes: runItems(run, choice.items, search).outcomes };
}

/** What was answered on the list itself, where a rule still looks at it: what the questions of the event ask stands with them. */
function statedBeside(run: Run, lifeEvent: string, search: Search, items: readonly RunItem[], facts: readonly Fact[]): readonly Fact[] {
  const questions = new Set(bundleOf(run.compiled.catalog, lifeEvent)?.questions.map(({ id }) => id));
  const used = new Set(facts.map(({ element }) => element));
  const gathered = search.gather(neededElements(run.compiled, items.map(({ service }) => service)));
  return statedIn(run, gathered).filter(({ element }) => used.has(element) && !questions.has(element));
}

/** Why services are not on the list of this person, by service; nothing where the catalogue does not say. */
export function absencesOf(run: Run, lifeEvent: string, choices: readonly PlanChoice[], search: Search): PersonalPlan['absences'] {
  const { compiled, known } = run;
  return new Map(choices.filter(({ applies }) => applies === 'no').flatMap(({ service, keptOff: words }) => {
    if (words !== undefined) return [[service, { words, notable: true }]];
    const names = compiled.lifeEvents.get(lifeEvent)?.absences.get(service)?.flatMap((absence) => absence.names) ?? [];
    const gathered = search.gather(neededElements(compiled, [], names));
    const because = explainAbsence(compiled, lifeEvent, service, { facts: withAnswers(gathered, run), region: run.region, on: known.on });
    return because === undefined ? [] : [[service, because] as const];
  }));
}

/** Why a service is on nobody's list now, whatever the rules say: it is not on in the region yet, it cannot follow, or it is open in another case. */
function keptOff({ compiled, region, pending, withheld }: Run, service: string, values: readonly (string | undefined)[]): Localized | undefined {
  const why = withheld?.get(service);
  if (why !== undefined) return WITHHELD[why];
  const handled = values.map((value) => pending?.[keyOf(service, value)]);
  const number = handled.includes(undefined) ? undefined : handled[0];
  return notHere(compiled.catalog, region, service) ?? (number === undefined ? undefined : beingHandled(number));
}

/** What a matter, or one of several of it, is called where it is being handled elsewhere. */
function keyOf(service: string, value: string | undefined): string {
  return value === undefined ? service : `${service}/${value}`;
}

const WITHHELD: Readonly<Record<Withheld, Localized>> = {
  barred: { zh: '单位报的事没有办成，这一项现在接不上', en: 'What the employer reported was not done, so this cannot follow now' },
  waits: { zh: '这一项要等单位报的事有结果，到时再请您确认；其他的现在就能办', en: 'This waits for the result of what the employer has reported; you are asked about it then, and the others need not wait' },
  answered: { zh: '这一项您已经确认过，不用重复来', en: 'You have confirmed this before; there is no need to do so again' },
};

/** Why a service that is open in another case is not on the list; without a number for who is not to know it. */
export function beingHandled(number: string): Localized {
  if (number === '') return { zh: '这一项正在另一件里办，不用再申请', en: 'It is being handled in another case; there is no need to apply again' };
  return { zh: `办件 ${number} 里正在办这一项，不用再申请`, en: `It is being handled in case ${number}; there is no need to apply again` };
}

/**
 * Which questions and items apply to this person, what is known, what only the person can give, and who has not answered yet.
 * @param search a search in what the run knows, for whoever goes on with it
 */
export function chooseItems(run: Run, lifeEvent: string, search: Search = searchIn(run.compiled.catalog, run.known)): Choice {
  const { compiled, known } = run;
  const { catalog } = compiled;
  const event = bundleOf(catalog, lifeEvent);
  if (!event) throw new Error(`no life event ${lifeEvent}`);
  const gathered = search.gather(decisive(compiled, lifeEvent));
  const scope = decisionScope(compiled, { facts: withAnswers(gathered, run), region: run.region, on: known.on });
  const listOf = (service: string, at: typeof scope): Result => {
    const list = catalog.services.get(service)?.each?.in;
    return list === undefined ? null : at.get(list);
  };
  const choices = Object.keys(event.services).map((service): PlanChoice => {
    const off = keptOff(run, service, valuesOf(catalog.services.get(service)?.each, listOf(service, scope)));
    if (off !== undefined) return { service, applies: 'no', keptOff: off };
    const applies = whenApplies(compiled, lifeEvent, { service }, scope);
    // How many items it makes must be known before it can be handed in.
    return { service, applies: applies === true ? (listOf(service, scope) === UNKNOWN ? 'open' : 'yes') : applies === false ? 'no' : 'open' };
  });
  const waiting = Object.keys(event.services).filter((service) => run.withheld?.get(service) === 'waits' && whenApplies(compiled, lifeEvent, { service }, scope) !== false);
  const chosen = choices.filter((choice) => choice.applies === 'yes').map((choice) => choice.service);
  const items = arrange(compiled, lifeEvent, chosen, (service) => valuesOf(catalog.services.get(service)?.each, listOf(service, scope)).filter((value) => run.pending?.[keyOf(service, value)] === undefined));
  const undecided = choices.filter((choice) => choice.applies === 'open').map((choice) => choice.service);
  const needs = needsOf(run, search, items);
  const { wants, ...collected } = collect(run, search, needs, new Set(event.questions.map((question) => question.id)));
  const isOpen = (id: string): boolean => known.given.answers[id] === undefined || known.given.answers[id] === null;
  // Of an element that no condition of the event reads the items on the list say whether it is asked.
  const leftTo = (id: string): 'now' | 'later' | 'never' => {
    if (!isOpen(id) || !compiled.catalog.elements.has(id) || conditional(compiled, lifeEvent).has(id) || neededElements(compiled, undecided).has(id) || wants(id)) return 'now';
    return needs.some(({ asked }) => asked.possible.has(id)) ? 'later' : 'never';
  };
  const possible = event.questions.map(({ id }) => {
    const applies = leftToSources(gathered, id) ? false : whenApplies(compiled, lifeEvent, { question: id }, scope);
    const now = applies === false ? 'never' : leftTo(id);
    return { id, applies: now === 'never' ? false : now === 'later' ? UNKNOWN : applies };
  });
  const questions = possible.filter(({ applies }) => applies === true).map(({ id }) => id);
  const open = questions.filter(isOpen);
  return { questions, open, mayFollow: possible.filter(({ applies }) => applies === UNKNOWN).length, choices, waiting, items, ...collected, silent: [...collected.silent, ...silentAbout(compiled, search, lifeEvent, undecided, collected.silent)] };
}

/**
 * The items of a bundle in the order of the event, each with the numbers of those before it that this person has.
 * @param values for which a service comes, one item each
 */
export function arrange(compiled: CompiledCatalog, lifeEvent: string, chosen: readonly string[], values: (service: string) => readonly (string | undefined)[] = () => [undefined]): RunItem[] {
  const services = bundleOf(compiled.catalog, lifeEvent)?.services ?? {};
  const several = chosen.flatMap((service) => values(service).map((of) => ({ service, of })));
  const numbers = (service: string): number[] => several.flatMap((each, index) => (each.service === service ? [index + 1] : []));
  return several.map(({ service, of }, index) => {
    const { after = [], once = [], with: along } = services[service] ?? {};
    const before = along === undefined ? after : [...after, along];
    const ended = once.flatMap(numbers);
    return { no: index + 1, service, ...(of !== undefined && { of }), after: before.flatMap(numbers), ...(ended.length > 0 && { once: ended }), open: true, passed: false };
  });
}

/** What was worked out before for a compiled catalogue: it never changes, and every plan asks. */
const worked = new WeakMap<CompiledCatalog, Map<string, ReadonlySet<string>>>();

/** The elements that the conditions of an event rest on. */
function conditional(compiled: CompiledCatalog, lifeEvent: string): ReadonlySet<string> {
  const event = compiled.lifeEvents.get(lifeEvent);
  return neededElements(compiled, [], [...(event?.services.values() ?? []), ...(event?.questions.values() ?? [])].flatMap(({ names }) => names));
}

/** The elements that decide which questions and items apply, and those that questions are about. */
function decisive(compiled: CompiledCatalog, lifeEvent: string): ReadonlySet<string> {
  const known = worked.get(compiled) ?? new Map<string, ReadonlySet<string>>();
  worked.set(compiled, known);
  const event = compiled.lifeEvents.get(lifeEvent);
  const found = known.get(lifeEvent) ?? neededElements(compiled, [], [
    ...Object.keys(event?.lifeEvent.services ?? {}).flatMap((service) => compiled.catalog.services.get(service)?.each?.in ?? []),
    ...conditional(compiled, lifeEvent), ...(event?.lifeEvent.questions ?? []).map(({ id }) => id),
  ]);
  known.set(lifeEvent, found);
  return found;
}

/** A question about an element is for the person only where the person is the source whose turn it is. */
function leftToSources({ facts, missing }: Gathered, id: string): boolean {
  const fact = facts.get(id);
  return fact ? fact.source.kind !== 'asked' : (missing.get(id)?.from ?? 'ask') !== 'ask';
}

type Silent = Choice['silent'][number];

/** Who could still tell whether an item belongs to the list of this person, or how many there are. */
function silentAbout(compiled: CompiledCatalog, search: Search, lifeEvent: string, undecided: readonly string[], named: readonly Silent[]): Silent[] {
  const event = compiled.lifeEvents.get(lifeEvent);
  const found = new Map<string, Silent>();
  for (const service of undecided) {
    const along = event?.lifeEvent.services[service]?.with;
    const names = [service, along].flatMap((code) => [...(event?.services.get(code ?? '')?.names ?? []), compiled.catalog.services.get(code ?? '')?.each?.in ?? []].flat());
    for (const who of search.gather(neededElements(compiled, [], names)).missing.values()) {
      if (who.from !== 'department' || named.some((each) => each.department === who.department && each.scenario === who.scenario)) continue;
      const key = `${who.department}/${who.scenario}`;
      found.set(key, { department: who.department, scenario: who.scenario, for: [...new Set([...(found.get(key)?.for ?? []), service])] });
    }
  }
  return [...found.values()];
}
