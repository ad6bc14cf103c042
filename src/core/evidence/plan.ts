import { bundleOf } from '../catalog/bundle.ts';
import { notHere } from '../catalog/offered.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import { explainAbsence, type Explained } from '../decisions/explain.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import { whenApplies } from '../decisions/when-applies.ts';
import { runItems, type Outcome as ItemOutcome, type Run, type RunItem } from '../decisions/run-items.ts';
import type { Fact } from '../fact.ts';
import type { Localized } from '../value.ts';
import { UNKNOWN } from '../feel/values/value.ts';
import { searchIn, type Gathered, type Missing, type Search } from './gather.ts';
import { neededElements } from './needed.ts';
import { statedIn, wantedIn, withAnswers } from './wanted.ts';

/** A service of the event for this person: `yes`, `no`, or `open` while a question or a fact is unanswered. */
export type PlanChoice = { readonly service: string; readonly applies: 'yes' | 'no' | 'open' };

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
  readonly items: readonly RunItem[];
  readonly facts: readonly Fact[];
  /** What the person has answered beyond the questions of the event, where it matters to these items. */
  readonly stated: readonly Fact[];
  readonly asks: readonly Ask[];
  /** Materials of earlier cases that serve again, by the evidence they are. */
  readonly reused: Readonly<Record<string, readonly string[]>>;
  readonly silent: readonly { readonly department: string; readonly scenario: string; readonly for: readonly string[] }[];
};

/** The personal list: which items and why not the others, what is known, what is promised, what must be given, who has not answered, and what the rules would say now. */
export type PersonalPlan = Choice & { readonly absences: ReadonlyMap<string, Explained>; readonly outcomes: readonly ItemOutcome[] };

/**
 * Work out the personal list of a life event. Pure: the same knowledge gives the same list.
 * Each data element and each evidence is asked at most once over all items, and never when a source can answer.
 */
export function preparePlan(run: Run, lifeEvent: string): PersonalPlan {
  const search = searchIn(run.compiled.catalog, run.known);
  const choice = chooseItems(run, lifeEvent, search);
  return { ...choice, absences: absencesOf(run, lifeEvent, choice.choices, search), outcomes: runItems(run, choice.items, search).outcomes };
}

function absencesOf(run: Run, lifeEvent: string, choices: readonly PlanChoice[], search: Search): PersonalPlan['absences'] {
  const { compiled, known } = run;
  return new Map(choices.filter(({ applies }) => applies === 'no').flatMap(({ service }) => {
    const words = keptOff(run, service);
    if (words !== undefined) return [[service, { words, notable: true }]];
    const names = compiled.lifeEvents.get(lifeEvent)?.absences.get(service)?.flatMap((absence) => absence.names) ?? [];
    const gathered = search.gather(neededElements(compiled, [], names));
    const because = explainAbsence(compiled, lifeEvent, service, { facts: withAnswers(gathered, run), region: run.region, on: known.on });
    return because === undefined ? [] : [[service, because] as const];
  }));
}

/** Why a service is on nobody's list now, whatever the rules say: it is not on in the region yet, or it is open in another case. */
function keptOff({ compiled, region, pending }: Run, service: string): Localized | undefined {
  const number = pending?.[service];
  return notHere(compiled.catalog, region, service) ?? (number === undefined ? undefined : beingHandled(number));
}

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
  const event = bundleOf(compiled.catalog, lifeEvent);
  if (!event) throw new Error(`no life event ${lifeEvent}`);
  const gathered = search.gather(decisive(compiled, lifeEvent));
  const scope = decisionScope(compiled, { facts: withAnswers(gathered, run), region: run.region, on: known.on });
  const possible = event.questions.map(({ id }) => ({ id, applies: leftToSources(gathered, id) ? false : whenApplies(compiled, lifeEvent, { question: id }, scope) }));
  const questions = possible.filter(({ applies }) => applies === true).map(({ id }) => id);
  const open = questions.filter((id) => known.given.answers[id] === undefined || known.given.answers[id] === null);
  const choices = Object.keys(event.services).map((service): PlanChoice => {
    const applies = keptOff(run, service) === undefined ? whenApplies(compiled, lifeEvent, { service }, scope) : false;
    return { service, applies: applies === true ? 'yes' : applies === false ? 'no' : 'open' };
  });
  const chosen = choices.filter((choice) => choice.applies === 'yes').map((choice) => choice.service);
  const items = arrange(compiled, lifeEvent, chosen);
  const asked = new Set(event.questions.map((question) => question.id));
  const undecided = choices.filter((choice) => choice.applies === 'open').map((choice) => choice.service);
  const collected = collect(run, search, chosen, asked);
  return { questions, open, mayFollow: possible.filter(({ applies }) => applies === UNKNOWN).length, choices, items, ...collected, silent: [...collected.silent, ...silentAbout(compiled, search, lifeEvent, undecided, collected.silent)] };
}

/** The items of a bundle in the order of the event, each with the numbers of those before it that this person has. */
export function arrange(compiled: CompiledCatalog, lifeEvent: string, chosen: readonly string[]): RunItem[] {
  const services = bundleOf(compiled.catalog, lifeEvent)?.services ?? {};
  const no = new Map(chosen.map((service, index) => [service, index + 1]));
  return chosen.map((service, index) => {
    const { after = [], once = [], with: along } = services[service] ?? {};
    const before = along === undefined ? after : [...after, along];
    const ended = once.flatMap((each) => no.get(each) ?? []);
    return { no: index + 1, service, after: before.flatMap((each) => no.get(each) ?? []), ...(ended.length > 0 && { once: ended }), open: true, passed: false };
  });
}

/** What was worked out before for a compiled catalogue: it never changes, and every plan asks. */
const worked = new WeakMap<CompiledCatalog, Map<string, ReadonlySet<string>>>();

/** The elements that decide which questions and items apply, and those that questions are about. */
function decisive(compiled: CompiledCatalog, lifeEvent: string): ReadonlySet<string> {
  const known = worked.get(compiled) ?? new Map<string, ReadonlySet<string>>();
  worked.set(compiled, known);
  const event = compiled.lifeEvents.get(lifeEvent);
  const found = known.get(lifeEvent) ?? neededElements(compiled, [], [
    ...[...(event?.services.values() ?? []), ...(event?.questions.values() ?? [])].flatMap(({ names }) => names), ...(event?.lifeEvent.questions ?? []).map(({ id }) => id),
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

/** Who could still tell whether an item belongs to the list of this person. */
function silentAbout(compiled: CompiledCatalog, search: Search, lifeEvent: string, undecided: readonly string[], named: readonly Silent[]): Silent[] {
  const event = compiled.lifeEvents.get(lifeEvent);
  const found = new Map<string, Silent>();
  for (const service of undecided) {
    const along = event?.lifeEvent.services[service]?.with;
    const names = [service, along].flatMap((code) => [...(event?.services.get(code ?? '')?.names ?? [])]);
    for (const who of search.gather(neededElements(compiled, [], names)).missing.values()) {
      if (who.from !== 'department' || named.some((each) => each.department === who.department && each.scenario === who.scenario)) continue;
      const key = `${who.department}/${who.scenario}`;
      found.set(key, { department: who.department, scenario: who.scenario, for: [...new Set([...(found.get(key)?.for ?? []), service])] });
    }
  }
  return [...found.values()];
}

function collect(run: Run, search: Search, chosen: readonly string[], asked: ReadonlySet<string>): Pick<PersonalPlan, 'facts' | 'stated' | 'asks' | 'reused' | 'silent'> {
  const { compiled } = run;
  const gathered = search.gather(neededElements(compiled, chosen));
  const { facts, missing } = gathered;
  const isWanted = wantedIn(run, gathered);
  const asks = new Map<string, { kind: Ask['kind']; id: string; for: string[] }>();
  const silent = new Map<string, { department: string; scenario: string; for: string[] }>();
  const reused: Record<string, readonly string[]> = {};
  const note = (kind: Ask['kind'], id: string, service: string): void => {
    const key = `${kind}/${id}`;
    const ask = asks.get(key) ?? { kind, id, for: [] };
    asks.set(key, { ...ask, for: [...ask.for, service] });
  };
  for (const service of chosen) {
    const needed = neededElements(compiled, [service]);
    for (const [name, who] of missing) {
      if (!needed.has(name) || !isWanted(name)) continue;
      if (who.from === 'ask' && !asked.has(name)) note('element', name, service);
      if (who.from === 'promise') note('promise', name, service);
      if (who.from === 'department') {
        const key = `${who.department}/${who.scenario}`;
        const asking = silent.get(key) ?? { department: who.department, scenario: who.scenario, for: [] };
        silent.set(key, asking.for.includes(service) ? asking : { ...asking, for: [...asking.for, service] });
      }
    }
    for (const id of compiled.catalog.services.get(service)?.needs.evidence ?? []) {
      const earlier = inLocker(run, id);
      if (earlier.length > 0) reused[id] = earlier;
      else if (mustBeGiven(run, id, (name) => (needed.has(name) ? missing.get(name) : undefined))) note('evidence', id, service);
    }
  }
  return { facts: [...facts.values()], stated: statedIn(run, gathered, isWanted).filter(({ element }) => !asked.has(element)), asks: [...asks.values()], reused, silent: [...silent.values()] };
}

/** What the person gave earlier as this evidence, where the catalogue lets it serve again and nothing newer was given. */
function inLocker({ compiled, known }: Run, id: string): readonly string[] {
  if ((known.given.files[id]?.length ?? 0) > 0 || !compiled.catalog.evidence.get(id)?.sources.includes('locker')) return [];
  return known.locker.filter(({ evidence }) => evidence === id).map(({ file }) => file);
}

/** A material is asked only when nothing else can stand for it: no licence, register, department, locker or promise. */
function mustBeGiven(run: Run, id: string, missing: (element: string) => Missing | undefined): boolean {
  const evidence = run.compiled.catalog.evidence.get(id);
  if (!evidence || evidence.kind === 'form' || evidence.voluntary || (run.known.given.files[id]?.length ?? 0) > 0) return false;
  if (evidence.sources.some((source) => source !== 'upload' && source !== 'show-at-counter' && source !== 'locker')) return false;
  return evidence.proves.length === 0 || evidence.proves.some((element) => !['department', 'promise', undefined].includes(missing(element)?.from));
}
