import type { Catalog } from '../catalog/catalog.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import type { Fact } from '../fact.ts';
import { toJson } from '../feel/values/json.ts';
import { UNKNOWN } from '../feel/values/value.ts';
import type { Value } from '../value.ts';
import type { FindingInWords, VacancyFinding, VacancyText } from './vacancy.ts';

/** The tables of the catalogue that a vacancy is held against; each lists grounds. */
const TABLES = ['vacancy-wording', 'vacancy-filing'] as const;
/** The ground where nobody can say yet. */
const SILENT: VacancyFinding = { ground: 'silent', verdict: 'officer' };

/** The elements that the tables read and that others know: they are asked about the enterprise. */
export function askedForVacancy({ tables, catalog }: Pick<CompiledCatalog, 'tables' | 'catalog'>): readonly string[] {
  return [...new Set(TABLES.flatMap((id) => tables.get(id)?.names ?? []))].filter((name) => catalog.elements.get(name)?.sources.some((source) => typeof source === 'object'));
}

/**
 * Hold a vacancy against the tables of the catalogue (就业促进法 第三章; 人力资源市场暂行条例 第二十四条). What a registry has not answered
 * is no reason to refuse: an officer looks. A refusal that stands whatever the answer will be is told at once.
 * @param facts what is known of the enterprise, by element
 */
export function checkVacancy(compiled: CompiledCatalog, region: string, text: VacancyText, facts: ReadonlyMap<string, Fact>, on: string): readonly VacancyFinding[] {
  const own = { 'vacancy.text': `${text.title}\n${text.description}`, 'vacancy.wageFrom': text.wageFrom, 'vacancy.wageTo': text.wageTo, 'vacancy.places': text.places };
  const missing = askedForVacancy(compiled).filter((name) => !facts.has(name));
  // What is good for the enterprise stands for what is not known: what fails even so, fails.
  const values: Record<string, Value> = { ...own, ...Object.fromEntries(missing.map((name) => [name, true])) };
  const scope = decisionScope(compiled, { facts, region, on, values });
  const grounds = TABLES.flatMap((id) => {
    const table = compiled.tables.get(id);
    const found = table?.evaluate(scope)[table.outputs[0] ?? ''];
    if (found === undefined || found === null) return [];
    return found === UNKNOWN ? [SILENT.ground] : [toJson(found) as unknown].flat().flatMap((each) => (each === null ? [] : [String(each)]));
  });
  const list = compiled.catalog.codes.get('vacancyGrounds')?.codes ?? {};
  const findings = [...new Set(grounds)].map((ground): VacancyFinding => ({ ground, verdict: list[ground]?.tags?.includes('refused') ? 'refused' : 'officer' }));
  return missing.length > 0 && !findings.some(({ ground }) => ground === SILENT.ground) ? [...findings, SILENT] : findings;
}

/** Findings with their names, articles and remedies of the catalogue. */
export function findingsInWords({ codes }: Pick<Catalog, 'codes'>, findings: readonly VacancyFinding[]): FindingInWords[] {
  const [grounds, remedies] = [codes.get('vacancyGrounds')?.codes ?? {}, codes.get('vacancyRemedies')?.codes ?? {}];
  const words = (found: { zh: string; en: string } | undefined, code: string) => ({ zh: found?.zh ?? code, en: found?.en ?? code });
  return findings.map(({ ground, verdict }) => ({ ground, verdict, what: words(grounds[ground], ground), basis: grounds[ground]?.basis ?? '', remedy: words(remedies[ground], ground) }));
}
