import type { Catalog } from '../catalog/catalog.ts';
import type { DataElement, ElementSource } from '../catalog/element.ts';
import type { Precedence } from '../catalog/precedence.ts';
import type { Fact } from '../fact.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { lookUp } from '../register/look-up.ts';
import { masked } from '../register/mask.ts';
import { isOpen } from '../register/open.ts';
import type { Value } from '../value.ts';
import { asksOfItem } from './each.ts';
import type { Found, Known, Missing } from './gather.ts';
import { comparesEntries, precedenceOf, preferred, rankIn, type Said } from './precedence.ts';
import { withheldFrom } from '../promises/withheld.ts';
import { usable } from './same-person.ts';

type Find = (name: string) => Found;

/** Look for one element in the order of its sources. `find` finds the others by which the register is searched. */
export function lookFor(catalog: Catalog, name: string, known: Known, find: Find): Found {
  const element = catalog.elements.get(name);
  if (!element) return undefined;
  const finding = known.findings.findLast((fact) => fact.element === name && (fact.of === undefined || fact.of === known.each?.value));
  if (finding) return hidden(finding, element.mask);
  const precedence = precedenceOf(catalog, element);
  if (precedence) return byPrecedence(catalog, name, element, precedence, known, find);
  for (const source of element.sources) {
    if (isDerived(source)) return undefined;
    if (isOverruled(source, element.sources, known)) continue;
    const found = from(catalog, name, source, known, find);
    if (found) return 'element' in found ? hidden(found, element.mask) : found;
  }
  return { from: 'nobody' };
}

/**
 * Look for an element of which it is declared who is believed: everybody who has said something is heard, and what loses goes with what holds. A department that
 * stands before all who have spoken is asked first; the person is never asked for what another has said.
 */
function byPrecedence(catalog: Catalog, name: string, element: DataElement, precedence: Precedence, known: Known, find: Find): Found {
  const said: Said[] = [];
  const open: Missing[] = [];
  const disputed: number[] = [];
  let absent: Fact | undefined;
  for (const source of element.sources) {
    for (const one of parted(catalog, source, known)) {
      const found = from(catalog, name, source, one, find);
      if (found === undefined) continue;
      const contested = 'element' in found ? undefined : contestedBy(source, one, find);
      if (contested !== undefined) disputed.push(rankIn(precedence.order, contested));
      else if (!('element' in found)) open.push(found);
      else if (found.source.kind === 'register' && found.source.entry === undefined) absent ??= found;
      else said.push({ by: speakerOf(found, known), fact: hidden(found, element.mask) });
    }
  }
  const best = preferred(precedence, said);
  const first = Math.min(...disputed, best ? rankIn(precedence.order, best.by) : Number.POSITIVE_INFINITY);
  const asks = open.find((each) => each.from === 'department' && rankIn(precedence.order, `department:${each.department}`) < first);
  // What is contested is nothing that another wins over: where it would be believed, an officer finds out.
  if (!asks && disputed.includes(first)) return { from: 'officer' };
  return asks ?? best?.fact ?? absent ?? open[0] ?? { from: 'nobody' };
}

/** By whom a contested entry was made, where a source would give it: so it stands in an order of precedence. */
function contestedBy(source: ElementSource, known: Known, find: Find): string | undefined {
  if (typeof source !== 'object' || !('register' in source)) return undefined;
  const matching = source.register.matching && searchedBy(source.register.matching, find);
  if (matching === 'unknown') return undefined;
  const entries = source.register.of === 'applicant' ? known.applicantEntries ?? known.entries : known.entries;
  const { entry } = lookUp(source.register, entries, known.on, matching) ?? {};
  return entry?.contested ? entry.origin.kind : undefined;
}

/** The same source once for each entry that holds now where only one can, the one that began last first; else once, with all that is known. */
function parted(catalog: Catalog, source: ElementSource, known: Known): readonly Known[] {
  if (!comparesEntries(catalog, source)) return [known];
  const { kind, of } = source.register;
  const read = of === 'applicant' ? known.applicantEntries ?? known.entries : known.entries;
  const holding = read.filter((entry) => entry.kind === kind && isOpen(entry, known.on));
  if (holding.length < 2) return [known];
  const only = (entries: Known['entries'], { id }: RegisterEntry): Known['entries'] => entries.filter((entry) => entry.kind !== kind || entry.id === id);
  return holding.toSorted((a, b) => (`${a.from} ${a.recordedAt}` < `${b.from} ${b.recordedAt}` ? 1 : -1))
    .map((entry) => ({ ...known, entries: only(known.entries, entry), ...(known.applicantEntries && { applicantEntries: only(known.applicantEntries, entry) }) }));
}

/** By which name a fact's source stands in an order of precedence. */
function speakerOf({ source }: Fact, { entries, applicantEntries = [] }: Known): string {
  switch (source.kind) {
    case 'register': return [...entries, ...applicantEntries].find(({ id }) => id === source.entry)?.origin.kind ?? 'import';
    case 'department': return `department:${source.department}`;
    case 'asked':
    case 'legacy': return 'ask';
    default: return source.kind;
  }
}

/** A fact, who could give it, or `undefined` where this source knows nothing and the next one is asked. */
function from(catalog: Catalog, name: string, source: ElementSource, known: Known, find: Find): Found {
  if (source === 'sign-in') {
    const value = known.signedIn[name];
    return value === undefined ? undefined : { element: name, value, source: { kind: 'sign-in' }, at: known.givenAt ?? known.at };
  }
  if (source === 'item') return known.each?.element === name ? { element: name, value: known.each.value, source: { kind: 'item' }, at: known.givenAt ?? known.at } : undefined;
  if (source === 'officer') return { from: 'officer' };
  if (source === 'ask') return settled(name, known) ?? answered(name, known) ?? { from: 'ask' };
  if ('register' in source) return registered(catalog, name, source, known, find);
  if ('department' in source) return answeredBy(catalog, name, source, known);
  if ('promise' in source) {
    const given = settled(name, known);
    if (given) return given;
    if (withheldFrom(source.promise, known) || known.given.declined?.includes(name)) return { from: 'officer' };
    if (!known.given.promises.includes(name)) return { from: 'promise' };
    return { element: name, value: true, source: { kind: 'promise', promise: name }, at: known.givenAt ?? known.at };
  }
  return undefined;
}

/** What the event itself answers, in place of the person: also that there is nothing. */
function settled(name: string, { given, givenAt, at }: Known): Fact | undefined {
  const value = given.settled !== undefined && Object.hasOwn(given.settled, name) ? given.settled[name] : undefined;
  return value === undefined ? undefined : { element: name, value, source: { kind: 'asked' }, at: givenAt ?? at };
}

function answered(name: string, known: Known): Fact | undefined {
  const value: Value | undefined = known.given.answers[name];
  if (value === undefined || value === null) return undefined;
  const { legacy } = known.given;
  if (legacy?.elements.includes(name)) return { element: name, value, source: { kind: 'legacy', system: legacy.system }, at: legacy.at };
  return { element: name, value, source: { kind: 'asked' }, at: known.givenAt ?? known.at };
}

/** What is contested is for an officer to find out; an account is not, because officers never see one whole. */
function registered(catalog: Catalog, name: string, source: Extract<ElementSource, { register: unknown }>, known: Known, find: Find): Fact | Missing | undefined {
  const matching = source.register.matching && searchedBy(source.register.matching, find);
  if (matching === 'unknown') return undefined;
  const entries = source.register.of === 'applicant' ? known.applicantEntries ?? known.entries : known.entries;
  const found = lookUp(source.register, entries, known.on, matching);
  if (found?.entry?.contested && !catalog.elements.get(name)?.mask) return { from: 'officer' };
  return found && { element: name, value: found.value, source: { kind: 'register', register: source.register.kind, ...(found.entry && { entry: found.entry.id }) }, at: known.at };
}

/** The values by which the register is searched; unknown as long as one of them is. */
function searchedBy(matching: Readonly<Record<string, string>>, find: Find): Readonly<Record<string, Value>> | 'unknown' {
  const values: Record<string, Value> = {};
  for (const [field, element] of Object.entries(matching)) {
    const found = find(element);
    if (!found || !('element' in found)) return 'unknown';
    values[field] = found.value;
  }
  return values;
}

function answeredBy(catalog: Catalog, name: string, { department, scenario, field }: Extract<ElementSource, { department: string }>, known: Known): Fact | Missing | undefined {
  const of = asksOfItem(catalog, department, scenario) ? known.each?.value : undefined;
  const answer = known.departments.findLast((each) => each.department === department && each.scenario === scenario && each.of === of);
  if (!answer) return { from: 'department', department, scenario, ...(of !== undefined && { of }) };
  const { values, at } = usable(answer, known.findings);
  const value = values[field];
  if (value === undefined || value === null) return undefined;
  return { element: name, value, source: { kind: 'department', department, scenario, exchange: answer.exchange }, at };
}

/** Whether an entry stands behind a department that has said something: what was noted of its list is believed only where it has kept silent until nobody waited any longer. */
function isOverruled(source: ElementSource, sources: readonly ElementSource[], { departments }: Known): boolean {
  if (!isKept(source)) return false;
  const before = sources.slice(0, sources.indexOf(source));
  return before.some((each) => typeof each === 'object' && 'department' in each && departments.findLast(({ department, scenario }) => department === each.department && scenario === each.scenario)?.failure !== 'deadline');
}

function isKept(source: ElementSource): boolean {
  return typeof source === 'object' && 'register' in source;
}

function isDerived(source: ElementSource): boolean {
  return typeof source === 'object' && 'derive' in source;
}

/** Rules need to know that there is a number, never which: only the masked form goes into facts, decisions and events. */
function hidden(fact: Fact, mask: DataElement['mask']): Fact {
  if (!mask) return fact;
  const hide = (value: Value): Value => (typeof value === 'string' ? masked(value, mask) : value);
  return { ...fact, value: hide(fact.value), ...(fact.also && { also: fact.also.map((each) => ({ ...each, value: hide(each.value) })) }) };
}
