import { inputFor, type Run, type RunItem } from '../decisions/run-items.ts';
import { wantedBy, type Wanted } from '../decisions/wanted.ts';
import type { Fact } from '../fact.ts';
import { searchIn, type Missing, type Search } from './gather.ts';
import { neededElements } from './needed.ts';
import type { Ask, Choice } from './plan.ts';
import { unsettledFor } from './unsettled.ts';
import { isRestricted } from '../promises/withheld.ts';
import { wantedIn } from './wanted.ts';

/**
 * What an item on the list still wants to know, and what of it the applicant is asked for: an employer, who sees nothing of what is known
 * of the person, is asked the same whether or not the item will be refused.
 */
export type Need = { readonly service: string; readonly wanted: Wanted; readonly asked: Wanted };

type Collected = Pick<Choice, 'asks' | 'reused' | 'silent'> & { /** Whether the person is asked for an element now. */ readonly wants: (name: string) => boolean };

/** What each item would still have to learn, while those before it may change the register. An item of which nobody can say more now wants nothing. */
export function needsOf(run: Run, search: Search, items: readonly RunItem[]): readonly Need[] {
  return items.map((item) => {
    const { service } = item;
    const { missing } = search.of(item).gather(neededElements(run.compiled, [service]));
    if (![...missing].some(([name, { from }]) => canBeLearnt(from) || isProven(run, service, name))) return { service, wanted: NOTHING, asked: NOTHING };
    const wanted = wantedFor(run, search, item, items);
    return { service, wanted, asked: run.known.signedIn['applicant.as'] === 'employer' ? wantedFor(run, search, item, items, true) : wanted };
  });
}

/** What only an officer finds out, or nobody can tell, is asked of nobody before. */
function canBeLearnt(from: Missing['from']): boolean {
  return from === 'ask' || from === 'promise' || from === 'department';
}

/** Whether a material of a service is there to show an element. */
function isProven({ compiled: { catalog } }: Run, service: string, name: string): boolean {
  return (catalog.services.get(service)?.needs.evidence ?? []).some((id) => catalog.evidence.get(id)?.proves.includes(name));
}

const NOTHING: Wanted = { next: new Set(), possible: new Set(), facts: [] };

function wantedFor(run: Run, search: Search, item: RunItem, items: readonly RunItem[], evenIfRefused = false): Wanted {
  const { service } = item;
  return wantedBy(run.compiled, service, inputFor(search.of(item), run, service), { unsettled: unsettledFor(run.compiled, item, items), evenIfRefused });
}

/** What is known and matters to the items on the list: no fact that no rule looks at, or may. */
export function factsOf(run: Run, search: Search, items: readonly RunItem[]): readonly Fact[] {
  const used = new Set(items.flatMap((item) => {
    const { possible, facts } = wantedFor(run, search, item, items);
    return [...possible, ...facts.map(({ element }) => element)];
  }));
  return [...search.gather(neededElements(run.compiled, items.map(({ service }) => service))).facts.values()].filter(({ element }) => used.has(element));
}

/**
 * What only the person can give, what serves again, and who has not answered. Nobody is asked for what hangs on something that somebody
 * will have told before the case is handed in: the person not before an answer of theirs, a department not before another's answer either.
 * @param asked elements that a question of the event asks for
 */
export function collect(run: Run, search: Search, needs: readonly Need[], asked: ReadonlySet<string>): Collected {
  const { compiled } = run;
  const gathered = search.gather(neededElements(compiled, needs.map(({ service }) => service)));
  const { missing } = gathered;
  const isWanted = wantedIn(run, gathered);
  const asks = new Map<string, { kind: Ask['kind']; id: string; for: string[] }>();
  const silent = new Map<string, { department: string; scenario: string; for: string[] }>();
  const reused: Record<string, readonly string[]> = {};
  const fromPerson = new Set<string>();
  const note = (kind: Ask['kind'], id: string, service: string): void => {
    const key = `${kind}/${id}`;
    const ask = asks.get(key) ?? { kind, id, for: [] };
    asks.set(key, { ...ask, for: [...ask.for, service] });
  };
  for (const { service, wanted, asked: own } of needs) {
    const from = (name: string): Missing['from'] | undefined => (isWanted(name) ? missing.get(name)?.from : undefined);
    const next = [...wanted.next].map(from);
    const personal = [...own.next].some((name) => from(name) === 'ask') ? own.next : own.possible;
    const official = next.includes('ask') || next.includes('department') ? wanted.next : wanted.possible;
    for (const [name, who] of missing) {
      if (personal.has(name) && from(name) === 'ask') {
        fromPerson.add(name);
        if (!asked.has(name)) note('element', name, service);
      }
      if (personal.has(name) && from(name) === 'promise') note('promise', name, service);
      if (official.has(name) && who.from === 'department' && isWanted(name)) {
        const key = `${who.department}/${who.scenario}`;
        const asking = silent.get(key) ?? { department: who.department, scenario: who.scenario, for: [] };
        silent.set(key, asking.for.includes(service) ? asking : { ...asking, for: [...asking.for, service] });
      }
    }
    for (const id of compiled.catalog.services.get(service)?.needs.evidence ?? []) {
      const earlier = inLocker(run, id);
      if (earlier.length > 0) reused[id] = earlier;
      else if (isWanted.evidence(id) && mustBeGiven(run, id, (name) => (personal.has(name) ? missing.get(name) : undefined))) note('evidence', id, service);
    }
  }
  return { asks: [...asks.values()], reused, silent: [...silent.values()], wants: (name) => fromPerson.has(name) };
}

/** Whom else an item of a case would ask, now that nothing before it is open any more. */
export function silentFor(run: Run, { service, of }: Pick<RunItem, 'service' | 'of'>): readonly { readonly department: string; readonly scenario: string }[] {
  const item: RunItem = { no: 1, service, ...(of !== undefined && { of }), after: [], open: true, passed: false };
  const search = searchIn(run.compiled.catalog, run.known).of(item);
  return collect(run, search, needsOf(run, search, [item]), new Set()).silent;
}

/** What the person gave earlier as this evidence, where the catalogue lets it serve again and nothing newer was given. */
function inLocker({ compiled, known }: Run, id: string): readonly string[] {
  if ((known.given.files[id]?.length ?? 0) > 0 || !compiled.catalog.evidence.get(id)?.sources.includes('locker')) return [];
  return known.locker.filter(({ evidence }) => evidence === id).map(({ file }) => file);
}

/** Whether a clerk has looked at its original, where that is enough. */
export function wasShown({ compiled: { catalog }, known }: Run, id: string): boolean {
  return known.given.shown?.[id] !== undefined && catalog.evidence.get(id)?.scan !== true;
}

/** A material is asked only when nothing else can stand for it: no licence, register, department, locker or promise. */
function mustBeGiven(run: Run, id: string, missing: (element: string) => Missing | undefined): boolean {
  const evidence = run.compiled.catalog.evidence.get(id);
  if (!evidence || evidence.kind === 'form' || evidence.voluntary || (run.known.given.files[id]?.length ?? 0) > 0 || wasShown(run, id)) return false;
  // Whoever could not know at the counter that no promise was open to them has handed in what was asked for; an officer asks for the proof.
  if (run.offline && isRestricted(run.known) && evidence.proves.some((element) => run.known.given.promises.includes(element))) return false;
  // Whoever does not want to promise hands the proof in: whoever else could tell has not.
  const { declined = [] } = run.known.given;
  if (evidence.sources.includes('upload') && evidence.proves.some((element) => declined.includes(element) && missing(element)?.from === 'officer')) return true;
  // To whom no promise is open, the proof itself is asked for.
  const promised = isRestricted(run.known) && evidence.sources.includes('upload') ? 'promise' : undefined;
  if (evidence.sources.some((source) => source !== 'upload' && source !== 'show-at-counter' && source !== 'locker' && source !== promised)) return false;
  return evidence.proves.length === 0 || evidence.proves.some((element) => !['department', 'promise', undefined].includes(missing(element)?.from));
}
