import type { Decision } from '../decisions/decision.ts';
import type { Fact } from '../fact.ts';
import type { CaseEvent } from './event.ts';

type WithDecision = Extract<CaseEvent, { decision: Decision }>;

/**
 * An event as its chain keeps it. A fact is stated once in a case, in the first event that rests on it, and cited by its place after
 * that; what the rules computed from other facts is left out, because the same rules compute it again. A case of seven items would
 * else be three times as long, most of it the same facts over and over.
 */
export type StoredEvent = Exclude<CaseEvent, WithDecision> | (Omit<WithDecision, 'decision'> & { readonly decision: Omit<Decision, 'facts'> & { readonly facts: readonly number[] }; readonly stated: readonly Fact[] });

/** What to keep of an event in a case that has stated these facts so far. */
export function citeFacts(event: CaseEvent, stated: readonly Fact[]): StoredEvent {
  if (!('decision' in event)) return event;
  const places = new Map(stated.map((fact, place) => [keyOf(fact), place]));
  const fresh: Fact[] = [];
  const cited = event.decision.facts.filter((fact) => fact.source.kind !== 'derived').map((fact) => {
    const key = keyOf(fact);
    const place = places.get(key) ?? stated.length + fresh.length;
    if (!places.has(key)) {
      places.set(key, place);
      fresh.push(fact);
    }
    return place;
  });
  return { ...event, decision: { ...event.decision, facts: cited }, stated: fresh };
}

/** The event with its facts again, and the facts the case has stated after it. Throws where a fact is cited that was never stated. */
export function resolveFacts(stored: StoredEvent, stated: readonly Fact[]): { readonly event: CaseEvent; readonly stated: readonly Fact[] } {
  if (!('stated' in stored)) return { event: stored, stated };
  const { stated: fresh, decision, ...rest } = stored;
  const all = fresh.length === 0 ? stated : [...stated, ...fresh];
  const facts = decision.facts.map((place) => {
    const fact = all[place];
    if (!fact) throw new Error(`fact ${place} is cited and was never stated`);
    return fact;
  });
  // The union loses which event this is when its decision is taken out; it is the same one that was put in.
  return { event: { ...rest, decision: { ...decision, facts } } as unknown as CaseEvent, stated: all };
}

/** Facts never change, and each event of a case looks at all that were stated before it. */
const keys = new WeakMap<Fact, string>();

function keyOf(fact: Fact): string {
  const known = keys.get(fact);
  if (known !== undefined) return known;
  const key = workOut(fact);
  keys.set(fact, key);
  return key;
}

function workOut(fact: Fact): string {
  const { source, value } = fact;
  const from = source.kind === 'register' ? `${source.register}/${source.entry ?? ''}` : source.kind === 'department' ? source.exchange : JSON.stringify(source);
  return `${fact.element}\n${fact.at}\n${source.kind}/${from}\n${typeof value}/${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
}
