import { hasService } from '#core/catalog/offered.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { cited } from '#core/catalog/cited.ts';
import { dayOf } from '#core/clocks/day.ts';
import { discretionIn } from '#core/integrity/discretion.ts';
import { countGrounds, groundInWords, groundsOf, type Ground } from '#core/integrity/hand.ts';
import type { Localized } from '#core/value.ts';
import type { Alone, Integrity as Read } from '#usecases/integrity/read-integrity.ts';
import type { Hand } from '#usecases/ports/integrity.ts';
import type { Integrity, IntegrityHands } from '../schemas/integrity.ts';
import { elementName } from './fact-view.ts';
import { serviceNames } from './names.ts';

/** The board of a region. @param officers public numbers by identity @param service only the grounds of this matter @param listed as many deviations, and as many items that went to somebody else, the newest first; without it all */
export function integrityView(compiled: CompiledCatalog, region: string, read: Read, { officers, service, listed }: { readonly officers: ReadonlyMap<string, string>; readonly service?: string | undefined; readonly listed?: number | undefined }): Integrity {
  const { catalog } = compiled;
  const discretion = [...catalog.services.values()].filter(({ code }) => hasService(catalog, region, code)).map((each) => discretionIn(compiled, each));
  const isFree = ({ left, decidedByPerson }: (typeof discretion)[number]): boolean => left.length === 0 && !decidedByPerson;
  const touches = service === undefined ? read.touches : read.touches.filter((each) => each.service === service);
  return {
    at: read.at, months: [...read.months], since: `${read.months.at(-2) ?? dayOf(read.at).slice(0, 7)}-01`,
    total: trendOf(read.months, read.decided), items: itemsOf(compiled, read),
    grounds: countGrounds(catalog, touches).map((ground) => groundView(compiled, ground)),
    discretion: discretion.filter((each) => !isFree(each)).map(({ service: code, left, ...rest }) => ({ service: code, name: serviceNames(compiled, code).name, ...rest, left: left.map(({ text, basis, elements }) => ({ text, basis: cited(basis), elements: elements.map((name) => elementName(catalog, name)) })) })),
    free: discretion.filter(isFree).length,
    officers: officerRows(read, officers),
    deviations: read.deviations.slice(0, listed).map(({ officer, before, ...each }) => ({ ...each, officer: officers.get(officer) ?? '', before: { case: before.case, no: before.no, due: dayOf(before.dueAt) } })),
    passed: read.passed.slice(0, listed).map(({ case: number, no, service: code, at: when, kind, by }) => {
      const who = officers.get(by.replace(/^(officer|supervisor):/, ''));
      return { case: number, no, name: serviceNames(compiled, code).name, at: when, kind, ...(who !== undefined && { by: who }) };
    }),
  };
}

function trendOf(months: readonly string[], decided: readonly Alone[]): Integrity['total'] {
  return months.map((month) => {
    const rows = decided.filter((row) => row.month === month);
    return { month, decided: sum(rows.map((row) => row.decided)), alone: sum(rows.map((row) => row.alone)) };
  });
}

function itemsOf(compiled: CompiledCatalog, { months, decided }: Read): Integrity['items'] {
  return [...Map.groupBy(decided, ({ service }) => service)].map(([service, rows]) => ({
    service, name: serviceNames(compiled, service).name, decided: sum(rows.map((row) => row.decided)), alone: sum(rows.map((row) => row.alone)), trend: trendOf(months, rows),
  })).toSorted((a, b) => (b.decided - b.alone) - (a.decided - a.alone) || b.decided - a.decided || (a.service < b.service ? -1 : 1));
}

/** Single hands, each with its grounds. @param most as many are shown */
export function handsView(compiled: CompiledCatalog, hands: readonly Hand[], most: number): IntegrityHands {
  return {
    hands: hands.slice(0, most).map(({ case: number, no, service, at, ...hand }) => ({
      case: number, no, service, name: serviceNames(compiled, service).name, at,
      grounds: groundsOf(compiled.catalog, hand).map((ground) => {
        const { text, department, element } = groundView(compiled, { ...ground, count: 1 });
        return { text, ...(department && { department }), ...(element && { element }) };
      }),
    })),
    more: hands.length > most,
  };
}

function groundView({ catalog }: CompiledCatalog, { id, department, element, count }: Ground): Integrity['grounds'][number] {
  const asked = department === undefined ? undefined : catalog.departments.get(department);
  const name: Localized | undefined = asked && { zh: asked.zh, en: asked.en };
  return { id, text: groundInWords(id), ...(name && { department: name }), ...(element !== undefined && { element: elementName(catalog, element) }), count };
}

/** Everybody who was drawn for something, passed something on, or decided. */
function officerRows({ drawn, deviated, passedBy, judged }: Read, officers: ReadonlyMap<string, string>): Integrity['officers'] {
  const acts = new Map(judged.map((each) => [each.officer, each]));
  return [...new Set([...drawn.keys(), ...passedBy.keys(), ...acts.keys()])].map((id) => ({
    officer: officers.get(id) ?? '', drawn: drawn.get(id) ?? 0, deviated: deviated.get(id) ?? 0, passed: passedBy.get(id) ?? 0,
    decided: acts.get(id)?.decided ?? 0, judgedItems: acts.get(id)?.items ?? 0, judgedCriteria: acts.get(id)?.criteria ?? 0, inBulk: acts.get(id)?.bulk ?? 0,
  })).toSorted((a, b) => b.deviated - a.deviated || b.judgedCriteria - a.judgedCriteria || (a.officer < b.officer ? -1 : 1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
