import { wholeOf } from '../bundle.ts';
import { neededElements } from '../../evidence/needed.ts';
import type { NamesRead } from '../compile-error.ts';
import type { CompiledCatalog } from '../compiled.ts';
import type { Finding } from '../finding.ts';
import { unknownName } from './reference.ts';

/** That every name in an expression is declared, and that a service needs what its rules read. */
export function checkNames(compiled: CompiledCatalog): readonly Finding[] {
  const parameters = [...compiled.catalog.parameters.keys()].map((name) => `region.${name}`);
  const everywhere = new Set([...compiled.catalog.elements.keys(), ...compiled.codes.keys(), ...parameters]);
  return compiled.read.flatMap((read) => {
    const own = namesHere(compiled, read);
    const undeclared = read.names.filter((name) => !everywhere.has(name) && !own.includes(name));
    return [
      ...undeclared.map((name): Finding => ({ ...unknownName(read.where, { zh: '名称', en: 'name' }, name, [...everywhere, ...own]), ...refersTo(name) })),
      ...(read.where.in === 'services' ? checkNeeds(compiled, read) : []),
    ];
  });
}

/** Names that hold only at this place: values determined before, what an effect may read, answers of the event. */
function namesHere({ catalog }: CompiledCatalog, { where }: NamesRead): readonly string[] {
  if (where.in === 'lifeEvents') return (wholeOf(catalog, where.id)?.questions ?? []).map(({ id }) => id).filter((id) => id.startsWith('answers.'));
  if (where.in === 'tables') return [...catalog.services.values()].flatMap(({ determine = {} }) => Object.keys(determine));
  if (where.in !== 'services') return [];
  const determined = Object.keys(catalog.services.get(where.id)?.determine ?? {});
  const [section, name] = where.path;
  if (section === 'limits') return ['case.channel'];
  if (section === 'criteria') return ['contested', 'case.receivedOn'];
  if (section === 'determine') return ['contested', 'case.receivedOn', ...determined.slice(0, determined.indexOf(String(name)))];
  return section === 'effects' ? ['contested', 'case.number', ...determined] : ['contested', ...determined];
}

/** What a rule reads must be among what the service says it needs, or follow from it: else nobody gathers it. */
function checkNeeds(compiled: CompiledCatalog, { where, names }: NamesRead): readonly Finding[] {
  const needed = neededElements(compiled, [where.id]);
  return names.filter((name) => compiled.catalog.elements.has(name) && !needed.has(name)).map((name) => ({
    at: where,
    message: { zh: `用到了 ${name}，但 needs.elements 里没有它`, en: `${name} is read here, but needs.elements does not hold it` },
    remedy: { zh: `请在 needs.elements 里加上 ${name}`, en: `Add ${name} to needs.elements` },
  }));
}

function refersTo(name: string): Pick<Finding, 'refersTo'> {
  if (name.startsWith('codes.')) return { refersTo: { in: 'codes', id: name.split('.')[1] ?? '' } };
  return name.startsWith('region.') ? {} : { refersTo: { in: 'elements', id: name } };
}
