import { compileTable, type CompiledTable } from '../dmn/decision-table/rule-table.ts';
import { advised } from '../feel/advice.ts';
import type { Expression } from '../feel/expression.ts';
import { nearestName } from '../feel/nearest-name.ts';
import type { Localized } from '../value.ts';
import { bundleOf, ownPartOf, wholeOfOwn } from './bundle.ts';
import type { Catalog } from './catalog.ts';
import type { CodeList } from './codes.ts';
import { attempt, wrong } from './compile-error.ts';
import type { CompileError, Findings, NamesRead, Where } from './compile-error.ts';
import { compileService } from './compile-service.ts';
import type { CompiledService } from './compile-service.ts';
import { findCycle } from './find-cycle.ts';
import type { Absence, Filing, LifeEvent } from './life-event.ts';
import type { Offer } from './offer.ts';
import type { Stage } from './region.ts';
import { compileRule, outputOf } from './rule.ts';
import type { Rule } from './rule.ts';
import { templateNames } from './template.ts';

/** A life event with its conditions compiled: only what has a condition stands in the maps. */
export type CompiledLifeEvent = {
  readonly lifeEvent: LifeEvent;
  /** `when` of an item, by service code. */
  readonly services: ReadonlyMap<string, Expression>;
  /** `when` of a question, by its id. */
  readonly questions: ReadonlyMap<string, Expression>;
  /** `otherwise` of an item, by service code, in the order written; each with the names in its words. */
  readonly absences: ReadonlyMap<string, readonly CompiledAbsence[]>;
  /** Who may hand it in, by role. */
  readonly filings: ReadonlyMap<Filing['by'], CompiledFiling>;
};

/** A stage with its condition compiled. */
export type CompiledStage = { readonly stage: Stage; readonly where?: Expression };

export type CompiledFiling = { readonly filing: Filing; readonly may?: Expression };

export type CompiledAbsence = { readonly when?: Expression; readonly notable: boolean; readonly words: Localized; readonly names: readonly string[] };

/** An offer with its condition compiled. */
export type CompiledOffer = { readonly offer: Offer; readonly when: Expression };

/** Between what an answer has to lie; a side that is not there is open. */
export type Bounds = { readonly from?: Expression; readonly to?: Expression };

/** The catalogue with every expression compiled once. */
export type CompiledCatalog = {
  readonly catalog: Catalog;
  readonly services: ReadonlyMap<string, CompiledService>;
  /** By the id of what is applied for: the life events, the parts that are the person's own, and each service on its own. */
  readonly lifeEvents: ReadonlyMap<string, CompiledLifeEvent>;
  /** How computed elements are computed, by element. */
  readonly derived: ReadonlyMap<string, Rule>;
  /** `when` of an element, by its id: where it holds somebody is asked for it. */
  readonly wanted: ReadonlyMap<string, Expression>;
  /** `when` of an evidence, by its id: where it holds somebody is asked for it. */
  readonly demanded: ReadonlyMap<string, Expression>;
  /** `answer.from` and `answer.to` of an element, by its id. */
  readonly bounds: ReadonlyMap<string, Bounds>;
  readonly tables: ReadonlyMap<string, CompiledTable>;
  /** What is found for people who have not applied, by its id. */
  readonly offers: ReadonlyMap<string, CompiledOffer>;
  /** Stages of the rollout, by `region/id` of the life event or service. */
  readonly stages: ReadonlyMap<string, readonly CompiledStage[]>;
  /** What the names `codes.<list>` and `codes.<list>.<tag>` stand for. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** Every compiled text with the names it reads. */
  readonly read: readonly NamesRead[];
};

/** Compiles everything in the catalogue. Where something does not compile, all the errors and nothing else. */
export function compileCatalog(catalog: Catalog): { readonly compiled: CompiledCatalog } | { readonly errors: readonly CompileError[] } {
  const findings: Findings = { errors: [], read: [] };
  const tables = new Map([...catalog.tables].map(([id, table]) => {
    const compiled = compileTable({ ...table, id }, ({ error, text, path }) => findings.errors.push({ where: { in: 'tables', id, path }, text, error: advised(text, error) }));
    findings.read.push({ where: { in: 'tables', id, path: [] }, text: id, names: compiled.names });
    return [id, compiled] as const;
  }));
  const fromTable = (table: string, output: string, where: Where): Rule | undefined => {
    const found = tables.get(table);
    return found === undefined
      ? wrong(findings, where, table, { zh: `没有决策表“${table}”`, en: `There is no table “${table}”` }, nearestName(table, [...tables.keys()]))
      : outputOf(found, output);
  };
  const derived = compileDerived(catalog, findings, fromTable);
  const whenOf = (kind: 'elements' | 'evidence'): ReadonlyMap<string, Expression> => new Map([...catalog[kind]].flatMap(([id, { when }]) => {
    const expression = when === undefined ? undefined : attempt(findings, { in: kind, id, path: ['when'] }, when, compileRule);
    return expression === undefined ? [] : [[id, expression] as const];
  }));
  const [wanted, demanded] = [whenOf('elements'), whenOf('evidence')];
  const bounds = new Map([...catalog.elements].flatMap(([id, { answer }]) => {
    const side = (key: 'from' | 'to'): Expression | undefined => (answer?.[key] === undefined ? undefined : attempt(findings, { in: 'elements', id, path: ['answer', key] }, answer[key], compileRule));
    const [from, to] = [side('from'), side('to')];
    return from || to ? [[id, { ...(from && { from }), ...(to && { to }) }] as const] : [];
  }));
  const services = new Map([...catalog.services].map(([code, service]) => [code, compileService(code, service, findings, fromTable)]));
  const lifeEvents = new Map([...[...catalog.lifeEvents.keys()].flatMap((id) => [id, ownPartOf(catalog, id) ?? []].flat()), ...catalog.services.keys()].map((id) => [id, compileLifeEvent(catalog, id, findings)]));
  const stages = new Map([...catalog.regions].flatMap(([region, { rollout = {} }]) => Object.entries(rollout).map(([id, each]) => [`${region}/${id}`, each.map((stage, index): CompiledStage => {
    const where = stage.where === undefined ? undefined : attempt(findings, { in: 'regions', id: region, path: ['rollout', id, index, 'where'] }, stage.where, compileRule);
    return { stage, ...(where && { where }) };
  })] as const)));
  const offers = new Map([...catalog.offers].flatMap(([id, offer]) => {
    const when = attempt(findings, { in: 'offers', id, path: ['when'] }, offer.when, compileRule);
    return when === undefined ? [] : [[id, { offer, when }] as const];
  }));
  if (findings.errors.length > 0) return { errors: findings.errors };
  return { compiled: { catalog, services, lifeEvents, derived, wanted, demanded, bounds, tables, offers, stages, codes: codeNames(catalog.codes), read: findings.read } };
}

function compileDerived(catalog: Catalog, findings: Findings, fromTable: (table: string, output: string, where: Where) => Rule | undefined): ReadonlyMap<string, Rule> {
  const derived = new Map<string, Rule>();
  for (const [id, element] of catalog.elements) {
    for (const [index, source] of element.sources.entries()) {
      if (typeof source === 'string' || !('derive' in source) || derived.has(id)) continue;
      const where: Where = { in: 'elements', id, path: ['sources', index, 'derive'] };
      const rule = typeof source.derive === 'string'
        ? attempt(findings, where, source.derive, compileRule)
        : fromTable(source.derive.table, id, { ...where, path: [...where.path, 'table'] });
      if (rule !== undefined) derived.set(id, rule);
    }
  }
  const cycle = findCycle(new Map([...derived].map(([id, { names }]) => [id, names])));
  const [first] = cycle;
  if (first !== undefined) {
    const path = cycle.join(' → ');
    wrong(findings, { in: 'elements', id: first, path: ['sources'] }, path, { zh: `数据元互相推算，成了循环：${path}`, en: `The elements are computed from each other in a circle: ${path}` });
  }
  return derived;
}

function compileLifeEvent(catalog: Catalog, part: string, findings: Findings): CompiledLifeEvent {
  const lifeEvent = bundleOf(catalog, part)!;
  // What does not compile is found where it is written: in the whole event.
  const { id, questions } = wholeOfOwn(catalog, part) ?? catalog.lifeEvents.get(part) ?? lifeEvent;
  const conditions = (entries: readonly (readonly [string, string | undefined, Where['path']])[]): ReadonlyMap<string, Expression> =>
    new Map(entries.flatMap(([key, text, path]) => {
      const expression = text === undefined ? undefined : attempt(findings, { in: 'lifeEvents', id, path }, text, compileRule);
      return expression === undefined ? [] : [[key, expression] as const];
    }));
  return {
    lifeEvent,
    services: conditions(Object.entries(lifeEvent.services).map(([code, { when }]) => [code, when, ['services', code, 'when']])),
    questions: conditions(lifeEvent.questions.map((question) => [question.id, question.when, ['questions', questions.indexOf(question), 'when']])),
    absences: new Map(Object.entries(lifeEvent.services).map(([code, { otherwise = [] }]) => [code, compileAbsences(id, code, otherwise, findings)])),
    filings: compileFilings(id, lifeEvent.filedBy ?? [{ by: 'self' }], findings),
  };
}

function compileFilings(id: string, filings: readonly Filing[], findings: Findings): CompiledLifeEvent['filings'] {
  return new Map(filings.map((filing, index) => {
    const may = filing.may === undefined ? undefined : attempt(findings, { in: 'lifeEvents', id, path: ['filedBy', index, 'may'] }, filing.may, compileRule);
    return [filing.by, { filing, ...(may && { may }) }];
  }));
}

function compileAbsences(id: string, code: string, absences: readonly Absence[], findings: Findings): readonly CompiledAbsence[] {
  return absences.map(({ when, notable = false, ...words }, index) => {
    const where = (key: string): Where => ({ in: 'lifeEvents', id, path: ['services', code, 'otherwise', index, key] });
    const names = templateNames(words);
    findings.read.push({ where: where('zh'), text: words.zh, names });
    const condition = when === undefined ? undefined : attempt(findings, where('when'), when, compileRule);
    return { ...(condition && { when: condition }), notable, words, names: [...names, ...(condition?.names ?? [])] };
  });
}

function codeNames(lists: ReadonlyMap<string, CodeList>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [list, { codes }] of lists) {
    names.set(`codes.${list}`, Object.keys(codes));
    for (const [code, { tags = [] }] of Object.entries(codes)) {
      for (const tag of tags) names.set(`codes.${list}.${tag}`, [...(names.get(`codes.${list}.${tag}`) ?? []), code]);
    }
  }
  return names;
}
