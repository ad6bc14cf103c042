import { abolishedFor } from '#core/catalog/abolished.ts';
import { mustBeSubmitted } from '#core/catalog/burden.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { Evidence } from '#core/catalog/evidence.ts';
import type { Service } from '#core/catalog/service.ts';
import type { Localized } from '#core/value.ts';
import type { FormerMaterials, MaterialView, StandIn } from '../schemas/guide.ts';
import { elementName } from './fact-view.ts';

type Test = keyof NonNullable<Evidence['dispensable']>;

/** The six tests of 人社部发〔2020〕26号 二（三）: a proof is dropped where … */
const TESTS: Readonly<Record<Test, Localized>> = {
  noLegalBasis: { zh: '没有法律法规依据', en: 'No law or regulation asks for it' },
  licence: { zh: '现有证照可以证明', en: 'A licence at hand proves it' },
  promise: { zh: '可以书面承诺', en: 'A written promise can stand for it' },
  online: { zh: '可以网络核验', en: 'It can be checked online' },
  substitute: { zh: '其他材料可以涵盖或代替', en: 'Another document covers it' },
  issuerCannotVerify: { zh: '开具单位无法调查核实', en: 'Its issuer cannot verify it' },
};

/** The proofs of a service: what stands for each, and how it came out in the six tests. */
export function materialViews(catalog: Catalog, service: Service): MaterialView[] {
  return service.needs.evidence.flatMap((id): MaterialView[] => {
    const evidence = catalog.evidence.get(id);
    if (!evidence) return [];
    const tests = Object.entries(evidence.dispensable ?? {}).map(([test, answer]) => ({ name: TESTS[test as Test], yes: 'yes' in answer, reason: 'yes' in answer ? answer.yes : answer.no }));
    return [{
      id, name: { zh: evidence.zh, en: evidence.en }, form: evidence.kind === 'form', byHand: mustBeSubmitted(evidence), never: tests.some(({ yes }) => yes),
      proves: evidence.proves.map((element) => elementName(catalog, element)), stands: evidence.sources.flatMap((source) => standsFor(catalog, evidence, source)), tests,
      ...(evidence.voluntary && { voluntary: evidence.voluntary }), ...(evidence.basis !== undefined && { basis: evidence.basis }),
    }];
  });
}

/** What a service took when it was filed alone, beside what it still takes of that; nothing where no old way is recorded. */
export function formerMaterials(catalog: Catalog, { code, needs }: Service): { formerly?: FormerMaterials } {
  const old = catalog.oldWays.get(code)?.materials;
  if (!old || old.ids.length === 0) return {};
  const { ids, source, confidence } = old;
  const materials = ids.map((id) => {
    const evidence = catalog.evidence.get(id);
    return { id, name: { zh: evidence?.zh ?? id, en: evidence?.en ?? id }, form: evidence?.kind === 'form', still: needs.evidence.includes(id) && mustBeSubmitted(evidence) };
  });
  return { formerly: { materials, source, toVerify: confidence === 'to-verify' } };
}

/** What a service may never ask for again; what was abolished for it alone stands first. */
export function abolishedViews(catalog: Catalog, service: Service): { name: string; by: string }[] {
  const alone = (id: string): boolean => catalog.evidence.get(id)?.abolished?.for !== undefined;
  return abolishedFor(catalog, service.code).toSorted((a, b) => Number(alone(b.id)) - Number(alone(a.id))).map(({ name, by }) => ({ name, by }));
}

const PLACES = {
  'e-card': { zh: '电子社保卡', en: 'the electronic card' }, 'locker': { zh: '以前交过的', en: 'what was given before' }, 'merged-form': { zh: '一次申请', en: 'the one application' }, 'show-at-counter': { zh: '到窗口出示原件', en: 'the original, shown at a counter' },
} as const satisfies Partial<Record<StandIn['kind'], Localized>>;

function standsFor(catalog: Catalog, evidence: Evidence, source: Evidence['sources'][number]): StandIn[] {
  if (typeof source === 'object') {
    const department = catalog.departments.get(source.department);
    const why = department?.scenarios[source.scenario]?.why;
    return [{ kind: 'department', name: department?.system ?? { zh: source.department, en: source.department }, ...(why && { why }) }];
  }
  if (source === 'register') return registersOf(catalog, evidence).map((name) => ({ kind: 'register', name }));
  if (source === 'promise') return [{ kind: 'promise', name: { zh: '您的承诺', en: 'your promise' }, ...promiseOf(catalog, evidence) }];
  // What is scanned there is handed in all the same.
  return source === 'upload' || (source === 'show-at-counter' && evidence.scan) ? [] : [{ kind: source, name: PLACES[source] }];
}

/** The kinds of entry from which what the proof says is read. */
function registersOf(catalog: Catalog, { proves }: Evidence): Localized[] {
  const kinds = proves.flatMap((element) => (catalog.elements.get(element)?.sources ?? []).flatMap((source) => (typeof source === 'object' && 'register' in source ? [source.register.kind] : [])));
  const names = [...new Set(kinds)].flatMap((kind) => { const found = catalog.registerKinds.get(kind); return found ? [{ zh: found.zh, en: found.en }] : []; });
  return names.length === 0 ? [{ zh: '人社登记', en: 'our own register' }] : names;
}

function promiseOf(catalog: Catalog, { proves }: Evidence): { why?: Localized } {
  const [why] = proves.flatMap((element) => (catalog.elements.get(element)?.sources ?? []).flatMap((source) => (typeof source === 'object' && 'promise' in source ? [{ zh: source.promise.zh, en: source.promise.en }] : [])));
  return why ? { why } : {};
}
