import { jointLines } from '../cases/joint.ts';
import { neededElements } from '../evidence/needed.ts';
import { formatLimit, parseLimit } from '../clocks/limit.ts';
import type { Localized } from '../value.ts';
import type { CompiledCatalog } from './compiled.ts';
import { periodsIn } from './parameter.ts';
import type { Service } from './service.ts';

/** Which part of a matter: a condition, a proof, a limit, what is determined, what it does, a second review, a publicity, an appraisal by experts, for whose conclusions the limits stand still, who has to agree, a fact and where it comes from, an amount or age, a table, who decides. */
export const PARTS = ['mode', 'criterion', 'value', 'parameter', 'table', 'element', 'evidence', 'limit', 'effects', 'review', 'publicity', 'appraisal', 'conclusions', 'joint'] as const;
export type Part = (typeof PARTS)[number];

/** What of a matter is another in another version of the catalogue. Without `before` it is new, without `after` it is gone. */
export type Difference = { readonly part: Part; readonly name: Localized; readonly before?: Localized; readonly after?: Localized };

type Stated = { readonly name: Localized; readonly text: Localized };
type Parts = ReadonlyMap<string, Stated>;

const LIMITS = { statutory: { zh: '法定时限', en: 'Limit by law' }, promised: { zh: '承诺时限', en: 'Promised limit' } } as const;
const NO_LIMIT: Localized = { zh: '没有规定', en: 'none' };
const EFFECTS: Localized = { zh: '办成以后', en: 'What follows' };
const REVIEW: Localized = { zh: '复核', en: 'Second review' };
const PUBLICITY: Localized = { zh: '公示', en: 'Public notice' };
const APPRAISAL: Localized = { zh: '专家鉴定', en: 'Appraisal by experts' };
const CONCLUSIONS: Localized = { zh: '中止时限等待的结论', en: 'Conclusions the limit waits for' };
const JOINT: Localized = { zh: '联合审查', en: 'Joint review' };
const MODE: Localized = { zh: '办理方式', en: 'Who decides' };

/** What is decided by of one matter in one region, part by part, where two versions of the catalogue differ. Words that decide nothing are left out. */
export function serviceDifference(before: CompiledCatalog, after: CompiledCatalog, code: string, region: string): Difference[] {
  const [was, is] = [partsOf(before, code, region), partsOf(after, code, region)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Difference[] => {
    const [old, now] = [was.get(key), is.get(key)];
    if (old?.text.zh === now?.text.zh) return [];
    const part = PARTS.find((each) => key.startsWith(`${each}/`)) ?? 'mode';
    return [{ part, name: (now ?? old)!.name, ...(old && { before: old.text }), ...(now && { after: now.text }) }];
  }).toSorted((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
}

function partsOf(compiled: CompiledCatalog, code: string, region: string): Parts {
  const { catalog } = compiled;
  const service = catalog.services.get(code);
  if (!service) return new Map();
  return new Map<string, Stated>([
    ['mode/', { name: MODE, text: service.mode === 'instant' ? { zh: '按规则即时办结', en: 'the rules, at once' } : { zh: '由经办人办理', en: 'an officer' } }],
    ...service.criteria.map(({ id, zh, en, pass, when }) => [`criterion/${id}`, { name: { zh, en }, text: same(when === undefined ? pass : `${when} → ${pass}`) }] as const),
    ...Object.entries(service.determine ?? {}).map(([name, rule]) => [`value/${name}`, { name: rule.shown ?? rule.name ?? same(name), text: same('table' in rule ? rule.table : rule.value) }] as const),
    ...service.needs.evidence.map((id) => [`evidence/${id}`, { name: named(catalog.evidence.get(id), id), text: named(catalog.evidence.get(id), id) }] as const),
    ...limitsOf(service),
    ['effects/', { name: EFFECTS, text: same(JSON.stringify(service.effects)) }],
    ...(service.secondReview ? [['review/', { name: REVIEW, text: same(service.secondReview.when) }] as const] : []),
    ...(service.publicity ? [['publicity/', { name: PUBLICITY, text: same(JSON.stringify(service.publicity.for)) }] as const] : []),
    ...(service.appraisal ? [['appraisal/', { name: APPRAISAL, text: same(JSON.stringify(service.appraisal)) }] as const] : []),
    ...(service.conclusions ? [['conclusions/', { name: CONCLUSIONS, text: same(JSON.stringify(service.conclusions.of)) }] as const] : []),
    ...(jointLines(service, region).length > 0 ? [['joint/', { name: JOINT, text: same(JSON.stringify(jointLines(service, region).map(({ line, within }) => [line, within]))) }] as const] : []),
    ...readBy(compiled, code, region),
  ]);
}

function limitsOf({ limits }: Service): (readonly [string, Stated])[] {
  const { statutory, promised, variants = [] } = limits;
  return [
    ['limit/statutory', { name: LIMITS.statutory, text: lawText(statutory) }], ['limit/promised', { name: LIMITS.promised, text: formatLimit(parseLimit(promised.is)) }],
    ...variants.map(({ id, zh, en, promised: own, statutory: law }) => [`limit/${id}`, { name: { zh, en }, text: both(formatLimit(parseLimit(own.is)), lawText(law)) }] as const),
  ];
}

function lawText(limit: Service['limits']['statutory']): Localized {
  return 'is' in limit ? formatLimit(parseLimit(limit.is)) : NO_LIMIT;
}

function both(promised: Localized, law: Localized): Localized {
  return { zh: `承诺${promised.zh}，法定${law.zh}`, en: `promised ${promised.en}, by law ${law.en}` };
}

/** The facts that the matter rests on with where they come from, and the amounts and tables that its rules read. */
function readBy(compiled: CompiledCatalog, code: string, region: string): (readonly [string, Stated])[] {
  const { catalog, read } = compiled;
  const needed = neededElements(compiled, [code]);
  const tables = new Set(Object.values(catalog.services.get(code)?.determine ?? {}).flatMap((rule) => ('table' in rule ? [rule.table] : [])));
  const names = new Set(read.flatMap(({ where, names: each }) => ((where.in === 'services' && where.id === code) || (where.in === 'elements' && needed.has(where.id)) || (where.in === 'tables' && tables.has(where.id)) ? each : [])));
  return [
    ...[...needed].map((id) => [`element/${id}`, { name: named(catalog.elements.get(id), id), text: same(JSON.stringify(catalog.elements.get(id)?.sources)) }] as const),
    ...[...tables].map((id) => [`table/${id}`, { name: named(catalog.tables.get(id), id), text: same(JSON.stringify(catalog.tables.get(id))) }] as const),
    ...[...catalog.parameters].flatMap(([id, parameter]) => (names.has(`region.${id}`) ? [[`parameter/${id}`, { name: named(parameter, id), text: same(periodsIn(parameter, region).map(({ from, to, value }) => `${from}${to === undefined ? '' : `–${to}`}: ${String(value)}`).join('; ')) }] as const] : [])),
  ];
}

function named(found: Partial<Localized> | undefined, id: string): Localized {
  return { zh: found?.zh ?? id, en: found?.en ?? id };
}

function same(text: string): Localized {
  return { zh: text, en: text };
}
