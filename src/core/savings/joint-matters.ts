import type { Catalog } from '../catalog/catalog.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import { hasService } from '../catalog/offered.ts';
import type { Service } from '../catalog/service.ts';
import { neededElements } from '../evidence/needed.ts';
import { wayBefore, wayNow } from './way.ts';

/**
 * A matter that does not end at its own counter: the other lines of work inside human resources and social security whose register it
 * reads or writes or whose system it asks, and the other departments that it asks or tells (`told`: the person need not carry the result there).
 * Asking who somebody is joins no matter: all ask it.
 */
export type JointMatter = { readonly code: string; readonly inside: readonly string[]; readonly outside: readonly string[]; readonly told: readonly string[]; readonly tripsAvoided: number };

/** The joint matters of a catalogue. `tripsAvoided` is for one application of each: visits of old that are none now, and one for every body that is told. */
export type JointMatters = { readonly services: number; readonly inside: number; readonly outside: number; readonly told: number; readonly tripsAvoided: number; readonly matters: readonly JointMatter[] };

/** Counts them from what each service needs and does; a region counts those that it has. */
export function jointMatters(compiled: CompiledCatalog, region?: string): JointMatters {
  const services = [...compiled.catalog.services.values()].filter(({ code }) => region === undefined || hasService(compiled.catalog, region, code));
  const all = services.map((service) => jointMatter(compiled, service, region));
  const matters = all.filter(({ inside, outside }) => inside.length + outside.length > 0);
  return {
    services: services.length, inside: matters.filter(({ inside }) => inside.length > 0).length, outside: matters.filter(({ outside }) => outside.length > 0).length, told: matters.filter(({ told }) => told.length > 0).length,
    tripsAvoided: all.reduce((sum, each) => sum + each.tripsAvoided, 0), matters,
  };
}

function jointMatter(compiled: CompiledCatalog, service: Service, region?: string): JointMatter {
  const { catalog } = compiled;
  const { code, authority, effects } = service;
  const sources = [...neededElements(compiled, [code])].flatMap((name) => catalog.elements.get(name)?.sources ?? []).filter((source) => typeof source === 'object');
  const lineOfKind = (kind: string): string[] => { const line = catalog.registerKinds.get(kind)?.line; return line === undefined ? [] : [line]; };
  const asked = sources.flatMap((source) => ('department' in source && !isRoutine(catalog, source) ? [source.department] : []));
  const told = [...new Set(effects.flatMap((effect) => ('tell' in effect ? [effect.tell.department] : [])))];
  const lineOf = (department: string): string | undefined => catalog.departments.get(department)?.line;
  const lines = [
    ...sources.flatMap((source) => ('register' in source ? lineOfKind(source.register.kind) : [])),
    ...effects.flatMap((effect) => ('open' in effect ? lineOfKind(effect.open) : 'end' in effect ? lineOfKind(effect.end) : [])),
    ...[...asked, ...told].flatMap((department) => lineOf(department) ?? []),
  ];
  const visits = wayBefore(catalog, code)?.visits;
  return {
    code, inside: [...new Set(lines)].filter((line) => line !== authority), outside: [...new Set([...asked, ...told])].filter((department) => lineOf(department) === undefined), told,
    tripsAvoided: visits === undefined ? 0 : visits - wayNow(catalog, service, region).visits + told.filter((department) => lineOf(department) !== authority).length,
  };
}

function isRoutine({ departments }: Catalog, { department, scenario }: { readonly department: string; readonly scenario: string }): boolean {
  return departments.get(department)?.scenarios[scenario]?.routine === true;
}
