import type { DataElement } from '../catalog/element.ts';
import { missingIn, tryItem } from '../decisions/run-items.ts';
import { answerFault } from '../evidence/check-given.ts';
import { eachOf, isOfItem } from '../evidence/each.ts';
import { gather } from '../evidence/gather.ts';
import { neededElements } from '../evidence/needed.ts';
import { isSamePersonFinding, samePersonFinding } from '../evidence/same-person.ts';
import type { Fact } from '../fact.ts';
import { masked } from '../register/mask.ts';
import { NOT_BY_OFFICER } from '../register/masked-account.ts';
import type { Localized, Value } from '../value.ts';
import type { Acting } from './act.ts';
import { settledByAppraisal } from './appraisal.ts';
import { answersFor, type DepartmentAnswer } from './given.ts';
import type { Item } from './item.ts';
import { rejectedBooking } from './booking.ts';
import { toPublish } from './publish.ts';
import type { Refusal } from './refusal.ts';

/**
 * What an officer may establish of an item: whether an answer that contradicts the register is about this person, what nobody else can,
 * what is contested, what stayed unknown, and again what was established before.
 */
export function establishable(acting: Pick<Acting, 'state' | 'run'>, item: Item): string[] {
  const { decision, missing } = tryItem(acting.run, item, acting.run.known.entries);
  const { catalog } = acting.run.compiled;
  const needed = new Set(catalog.services.get(item.service)?.needs.elements);
  const confirmable = contradictions(acting, item).map(samePersonFinding);
  const contested = Object.keys(acting.state.given.contests).filter((name) => needed.has(name));
  const unknown = [...missingIn(decision), ...(item.decision ? missingIn(item.decision) : [])];
  const byOfficer = [...missing].flatMap(([name, who]) => (who.from === 'officer' ? [name] : []));
  const before = item.findings.map((fact) => fact.element);
  // Whoever looks again at a decision, or at one that the master has rejected, may find that any fact it rests on is another; what nobody may read whole, and who somebody is, is not found by an officer.
  const rested = item.reopened || rejectedBooking(item) ? (item.decision?.facts ?? []).flatMap(({ element, source }) => (source.kind === 'derived' || source.kind === 'sign-in' || catalog.elements.get(element)?.mask ? [] : [element])) : [];
  // Before the publicity nobody can say how it ends; then its end does, or the answers to what was objected.
  const ahead = item.publicity ? item.publicity.clears : toPublish(acting.run, item, decision)?.clears;
  // What an appraisal settles is for the experts.
  const appraised = settledByAppraisal(catalog, item.service);
  // What another agency has said is for it to say otherwise, unless the person disputes it or the result is looked at again.
  const said = new Set(item.reopened ? [] : item.findings.flatMap(({ element, source }) => (source.kind === 'assistance' && !contested.includes(element) ? [element] : [])));
  return [...new Set([...confirmable, ...byOfficer, ...contested, ...unknown, ...before, ...rested])].filter((name) => name !== ahead && !appraised.has(name) && !said.has(name) && (isSamePersonFinding(name) || catalog.elements.has(name)));
}

/** What an officer is asked for now: not for an element that an answer brings once it is confirmed, unless the officer said that it is about somebody else. */
export function openToEstablish(acting: Pick<Acting, 'state' | 'run'>, item: Item): string[] {
  const { known } = acting.run;
  const usable = contradictions(acting, item).filter((answer) => known.findings.findLast((fact) => fact.element === samePersonFinding(answer))?.value !== false);
  if (usable.length === 0) return establishable(acting, item);
  const assumed = usable.map((answer): Fact => ({ element: samePersonFinding(answer), value: true, source: { kind: 'officer', officer: '' }, at: known.at }));
  const { facts } = gather(acting.run.compiled.catalog, neededElements(acting.run.compiled, [item.service]), { ...known, findings: [...known.findings, ...assumed], each: eachOf(acting.run.compiled.catalog, item) });
  const exchanges = new Set(usable.map(({ exchange }) => exchange));
  return establishable(acting, item).filter((name) => {
    const source = facts.get(name)?.source;
    return source?.kind !== 'department' || !exchanges.has(source.exchange);
  });
}

/** The answers that contradict the register and that this item would use. */
export function contradictions(acting: Pick<Acting, 'state' | 'run'>, item: Pick<Item, 'service' | 'of'>): DepartmentAnswer[] {
  const { compiled } = acting.run;
  const asked = new Set([...neededElements(compiled, [item.service])].flatMap((name) => (compiled.catalog.elements.get(name)?.sources ?? []).flatMap((source) => (typeof source === 'object' && 'department' in source ? [`${source.department}/${source.scenario}`] : []))));
  const latest = new Map(answersFor(acting.state.departments, item).map((answer) => [`${answer.department}/${answer.scenario}`, answer]));
  return [...latest].flatMap(([name, answer]) => (answer.contradicts && asked.has(name) ? [answer] : []));
}

/** What an officer found as facts, or what of it is not the officer's to establish or has the wrong type. */
export function establishing(acting: Pick<Acting, 'state' | 'run'>, item: Item, findings: Readonly<Record<string, Value>>, officer: string): readonly Fact[] | Refusal {
  const allowed = new Set(establishable(acting, item));
  const { compiled, region } = acting.run;
  const { catalog } = compiled;
  const errors = Object.entries(findings).flatMap(([name, value]) => {
    if (isSamePersonFinding(name) && allowed.has(name)) return typeof value === 'boolean' ? [] : [{ pointer: `/findings/${name}`, detail: { zh: '填写的内容类型不对', en: 'The value has the wrong type' } }];
    const element = catalog.elements.get(name);
    if (!element || !allowed.has(name)) return [{ pointer: `/findings/${name}`, detail: { zh: '这一项不需要经办人核实', en: 'This is not for the officer to establish' } }];
    const detail = answerFault({ compiled, region, on: acting.run.known.on }, name, element.type, value) ?? accountFault(acting, item, name, value);
    return detail === undefined ? [] : [{ pointer: `/findings/${name}`, detail }];
  });
  if (errors.length > 0) return { code: 'wrong-type', detail: { zh: '核实结果填得不对', en: 'The findings are not right' }, errors };
  return Object.entries(findings).map(([element, value]) => ({
    element, value: hiddenValue(catalog.elements.get(element)?.mask, value), source: { kind: 'officer' as const, officer }, at: acting.run.known.at,
    // What an officer finds of one earlier place says nothing of another.
    ...(item.of !== undefined && isOfItem(catalog, element) && { of: item.of }),
  }));
}

/** An account is kept masked where an officer has found it, so that it only confirms the one that is known whole. */
function accountFault({ run }: Pick<Acting, 'run'>, item: Item, name: string, value: Value): Localized | undefined {
  const { catalog } = run.compiled;
  if (catalog.elements.get(name)?.mask !== 'account' || typeof value !== 'string') return undefined;
  const known = gather(catalog, [name], { ...run.known, findings: run.known.findings.filter(({ element }) => element !== name), each: eachOf(catalog, item) }).facts.get(name)?.value;
  return typeof known === 'string' && masked(known, 'account') === masked(value, 'account') ? undefined : NOT_BY_OFFICER;
}

/** The same with what an officer has found just now. */
export function withFindings<Some extends Pick<Acting, 'run'>>(acting: Some, found: readonly Fact[]): Some {
  return { ...acting, run: { ...acting.run, known: { ...acting.run.known, findings: [...acting.run.known.findings, ...found] } } };
}

/** Nobody reads a whole number in an event, an officer's finding neither. */
function hiddenValue(mask: DataElement['mask'], value: Value): Value {
  return mask && typeof value === 'string' ? masked(value, mask) : value;
}
