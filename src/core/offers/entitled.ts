import { ownPartOf } from '../catalog/bundle.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { LifeEvent } from '../catalog/life-event.ts';
import { hasService, notHere } from '../catalog/offered.ts';
import { decideService } from '../decisions/decide-service.ts';
import type { CriterionResult, Decision } from '../decisions/decision.ts';
import { restingOn } from '../decisions/resting-on.ts';
import { searchIn, type Known, type Search } from '../evidence/gather.ts';
import { neededElements } from '../evidence/needed.ts';
import type { Fact } from '../fact.ts';
import { numberFacts } from './number-facts.ts';

/** Who settles what the register does not tell: another matter of the same application, a department, the person, or an officer. */
export type Settles = 'along' | 'department' | 'person' | 'officer';

/**
 * How a benefit stands for somebody by what is known without asking anybody. `due`: nothing stands against it, and something that not everybody has speaks for it ·
 * `near`: one condition fails that can change · `none`: several fail, or what fails is that it was had already · `open`: the register says nothing either way.
 */
export type Standing = 'due' | 'near' | 'none' | 'open';

/** What the rules say of one benefit. `through`: under which id it is applied for; `along`: what is done with it there; `settles`: by criterion that is unknown, who settles it. */
export type Entitlement = { readonly service: string; readonly standing: Standing; readonly decision: Decision; readonly through: string; readonly along: readonly string[]; readonly settles: ReadonlyMap<string, Settles> };

/** A person, by the register and by what departments have answered before: `number` in clear is read for birth date and sex (GB 11643). */
export type Somebody = { readonly region: string; readonly number: string; readonly known: Known };

/** The benefits of a region that a person may apply for alone: matters that pay money to somebody and that nobody else has to hand in. */
export function benefitsOf(catalog: Catalog, region: string): readonly string[] {
  return [...catalog.services.values()].flatMap(({ code, subject, effects, filedBy }) => {
    const own = subject === 'person' && (filedBy === undefined || filedBy.some(({ by }) => by === 'self'));
    return own && effects.some((effect) => 'pay' in effect) && kindsPaid(catalog, code).length > 0 && hasService(catalog, region, code) && !notHere(catalog, region, code) ? [code] : [];
  });
}

/** The kinds of entry that show a benefit being had: those under which it is paid. A payment belongs to the entry that is opened before it. */
export function kindsPaid(catalog: Catalog, service: string): readonly string[] {
  const effects = catalog.services.get(service)?.effects ?? [];
  return [...new Set(effects.flatMap((effect, at) => {
    const before = 'pay' in effect ? effects.slice(0, at).findLast((each) => 'open' in each) : undefined;
    if (!('pay' in effect) || !before || !('open' in before)) return [];
    // What is paid once under an entry that is about something else is no benefit of that entry: what was missed comes with a confirmation.
    return effect.pay.every === 'month' || holdsMoney(catalog, before.open) ? [before.open] : [];
  }))];
}

function holdsMoney({ registerKinds }: Catalog, kind: string): boolean {
  return Object.values(registerKinds.get(kind)?.fields ?? {}).some(({ type }) => typeof type === 'object' && 'money' in type);
}

/** What the rules say of every benefit of a region for one person, without asking anybody: the reader is told what is theirs, and what is missing for the rest. */
export function entitlementsOf(compiled: CompiledCatalog, somebody: Somebody): readonly Entitlement[] {
  const { catalog } = compiled;
  const { known, region } = somebody;
  const [search, nobody] = [searchIn(catalog, known), searchIn(catalog, { ...known, entries: [], departments: [], signedIn: {} })];
  const looking = { compiled, somebody, search };
  return benefitsOf(catalog, region).map((service) => {
    const alone = decideFor(looking, service);
    // What another matter of the same application opens is not in the way; where that cannot be had either, it is far.
    const inTheWay = restingOn(compiled, failing(alone).flatMap(({ reads }) => reads));
    const ways = inTheWay.length === 0 ? [] : waysTo(compiled, region, service).filter(({ opened }) => inTheWay.some((name) => opened.has(name)));
    const way = ways.find(({ before }) => before.every((each) => failing(decideFor(looking, each)).length === 0));
    const decision = way ? decideFor(looking, service, way.opened) : alone;
    const standing = standingOf(decision, decideFor({ ...looking, search: nobody }, service));
    return { service, standing: standing === 'near' && !way && ways.length > 0 ? 'none' : standing, decision, through: way?.event.id ?? service, along: way?.before ?? [], settles: settledBy(search, service, compiled, decision, way?.opened ?? NONE) };
  });
}

const NONE: ReadonlySet<string> = new Set();
type Looking = { readonly compiled: CompiledCatalog; readonly somebody: Somebody; readonly search: Search };

function decideFor({ compiled, somebody: { region, number, known }, search }: Looking, service: string, unsettled: ReadonlySet<string> = NONE): Decision {
  const needed = neededElements(compiled, [service]);
  const ofNumber = new Map(numberFacts(number, known.at).map((fact) => [fact.element, fact]));
  const get = (name: string): Fact | undefined => (unsettled.has(name) || !needed.has(name) ? undefined : search.fact(name) ?? ofNumber.get(name));
  return decideService(compiled, service, { facts: { get }, region, on: known.on });
}

const failing = ({ criteria }: Decision): readonly CriterionResult[] => criteria.filter(({ result }) => result === 'fail');

/** The life events of a region in which somebody hands in a matter for themself, after others. */
function eventsWith({ lifeEvents, regions }: Catalog, region: string, service: string): readonly LifeEvent[] {
  return (regions.get(region)?.lifeEvents ?? []).flatMap((id) => {
    const event = lifeEvents.get(id);
    const own = event?.subject === 'person' && ownPartOf({ lifeEvents } as Catalog, id) === undefined && (event.filedBy === undefined || event.filedBy.some(({ by }) => by === 'self'));
    return own && event.services[service] && beforeIn(event, service).length > 0 ? [event] : [];
  });
}

/** The matters of an event that have to be approved before another. */
function beforeIn(event: LifeEvent, service: string, seen: ReadonlySet<string> = new Set()): readonly string[] {
  const direct = (event.services[service]?.after ?? []).filter((each) => !seen.has(each));
  return [...new Set(direct.flatMap((each) => [...beforeIn(event, each, new Set([...seen, service])), each]))];
}

/** What the matters before it in an event will have entered in the register: only what they open, as what they end was there before. */
function openedBefore({ catalog, services }: CompiledCatalog, event: LifeEvent, service: string): ReadonlySet<string> {
  const kinds = new Set(beforeIn(event, service).flatMap((each) => (services.get(each)?.effects ?? []).flatMap((effect) => (effect.kind === 'open' ? [effect.register] : []))));
  return new Set([...catalog.elements].flatMap(([name, { sources }]) => (sources.some((source) => typeof source === 'object' && 'register' in source && kinds.has(source.register.kind)) ? [name] : [])));
}

/** An event by which a matter is reached after others, and what those open. */
type Way = { readonly event: LifeEvent; readonly before: readonly string[]; readonly opened: ReadonlySet<string> };

/** What was worked out before for a catalogue: it never changes, and everybody asks. */
const worked = new WeakMap<CompiledCatalog, Map<string, readonly Way[]>>();

function waysTo(compiled: CompiledCatalog, region: string, service: string): readonly Way[] {
  const known = worked.get(compiled) ?? new Map<string, readonly Way[]>();
  worked.set(compiled, known);
  const key = `${region}/${service}`;
  const found = known.get(key) ?? eventsWith(compiled.catalog, region, service).map((event) => ({ event, before: beforeIn(event, service), opened: openedBefore(compiled, event, service) }));
  known.set(key, found);
  return found;
}

/** @param plain what the rules say of somebody of the same age and sex of whom nothing else is known: what holds for everybody speaks for nobody */
function standingOf({ criteria }: Decision, plain: Decision): Standing {
  const everybody = new Set(plain.criteria.filter(({ result }) => result === 'pass').map(({ id }) => id));
  const failed = criteria.filter(({ result }) => result === 'fail');
  const speaks = criteria.some(({ id, result }) => result === 'pass' && !everybody.has(id));
  if (failed.length === 0) return speaks ? 'due' : 'open';
  return failed.length === 1 && speaks && !failed.some(({ id }) => everybody.has(id)) ? 'near' : 'none';
}

function settledBy(search: Search, service: string, compiled: CompiledCatalog, { criteria }: Decision, unsettled: ReadonlySet<string>): ReadonlyMap<string, Settles> {
  const { missing } = search.gather(neededElements(compiled, [service]));
  const who = (name: string): Settles => {
    if (unsettled.has(name)) return 'along';
    const from = missing.get(name)?.from;
    return from === 'department' ? 'department' : from === 'ask' || from === 'promise' ? 'person' : 'officer';
  };
  return new Map(criteria.filter(({ result }) => result === 'unknown').map(({ id, missing: names }) => {
    const each = new Set(names.map(who));
    return [id, ORDER.find((one) => each.has(one)) ?? 'officer'];
  }));
}

/** Whoever comes last has the last word. */
const ORDER: readonly Settles[] = ['officer', 'person', 'department', 'along'];
