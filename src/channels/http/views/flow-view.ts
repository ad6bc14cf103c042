import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { ElementSource } from '#core/catalog/element.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import { promisedIn } from '#core/catalog/promised-in.ts';
import type { Service } from '#core/catalog/service.ts';
import { jointLines } from '#core/cases/joint.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import { neededElements } from '#core/evidence/needed.ts';
import type { Localized } from '#core/value.ts';
import type { FlowStep } from '../schemas/guide.ts';
import { effectViews } from './effect-view.ts';
import { elementName } from './fact-view.ts';
import { ruleText } from './rule-text.ts';

const APPLICANT: Localized = { zh: '您', en: 'You' };
const SYSTEM: Localized = { zh: '系统', en: 'The system' };

type Where = { readonly region: string; readonly on: string };

/** The way through a service from its own file: hand in, checks, decision, second review, publicity, result, what follows by itself. */
export function flowOf(compiled: CompiledCatalog, service: Service, where: Where): FlowStep[] {
  const { catalog } = compiled;
  const needed = [...neededElements(compiled, [service.code])];
  const having = (is: (source: ElementSource) => boolean, first = false): string[] => needed.filter((id) => { const sources = catalog.elements.get(id)?.sources ?? []; return first ? sources.slice(0, 1).some(is) : sources.some(is); });
  const asked = having((source) => source === 'ask', true);
  const promised = having((source) => typeof source === 'object' && 'promise' in source);
  const officers = having((source) => source === 'officer').filter((id) => id !== service.publicity?.clears);
  const authority = codeName(catalog, 'authorities', service.authority);
  const instant = service.mode === 'instant';
  const limit = formatLimit(parseLimit(promisedIn(catalog, service, where.region).is));
  const [outputs, effects] = [service.outputs.map((output) => codeName(catalog, 'outputs', output)), effectViews(compiled, service)];
  const { secondReview } = service;
  const other: Localized = service.limits.variants ? { zh: '；有的情况另有时限，见“时限”', en: '; some cases have another limit, see “Time limits”' } : { zh: '', en: '' };
  const published = publicityOf(catalog, service, where);
  const steps: (FlowStep | false)[] = [
    { kind: 'hand-in', title: { zh: '提交一次申请', en: 'Hand in one application' }, by: APPLICANT, lines: [
      ...said(asked.map((id) => elementName(catalog, id)), { zh: '要您回答：', en: 'You answer: ' }),
      ...said(promised.map((id) => elementName(catalog, id)), { zh: '由您承诺、不用证明：', en: 'You promise, without a proof: ' }),
      ...(asked.length + promised.length === 0 ? [{ zh: '不用填写，确认提交就行', en: 'Nothing to fill in: just confirm' }] : []),
    ] },
    { kind: 'check', title: { zh: '向登记和部门核对', en: 'Registers and departments are asked' }, by: SYSTEM, lines: [
      ...said(registersOf(catalog, needed), { zh: '看登记：', en: 'Registers: ' }), ...departmentsOf(catalog, needed),
    ] },
    { kind: 'decide', title: instant ? { zh: '按规则逐条核对', en: 'The rules check each condition' } : { zh: '由经办人审核', en: 'An officer decides' }, by: instant ? SYSTEM : authority, lines: [
      ...(instant
        ? [{ zh: `${service.criteria.length} 个条件全部满足，当场办成；有一条不满足，写明是哪一条、依据和补救办法；查不清的，转给随机抽取的经办人（${authority.zh}）`, en: `With all ${service.criteria.length} conditions met it is done at once; where one is not, it is named with its article and what helps; what cannot be told goes to an officer drawn at random (${authority.en})` }]
        : [{ zh: `经办人由系统随机抽取，不与您见面；逐条核对 ${service.criteria.length} 个条件`, en: `The officer is drawn at random and never meets you; ${service.criteria.length} conditions are checked one by one` }]),
      ...said(officers.map((id) => elementName(catalog, id)), { zh: '只能由经办人核实：', en: 'Only an officer can establish: ' }),
      ...jointLines(service, where.region).map((each) => jointText(catalog, each)),
    ] },
    secondReview !== undefined && { kind: 'review', title: { zh: '另一名经办人复核', en: 'A second officer confirms' }, by: authority, lines: [secondReview.when === 'true' ? { zh: '这些情况要复核：每一件', en: 'Reviewed are: all of them' } : reviewed(ruleText(compiled, service, secondReview.when).words), ...(secondReview.why ? [{ zh: `因为${secondReview.why.zh}`, en: `Because ${secondReview.why.en}` }] : [])] },
    published !== undefined && { kind: 'publish', title: { zh: '公示', en: 'Public notice' }, by: SYSTEM, lines: [published] },
    { kind: 'result', title: { zh: '出结果', en: 'The result' }, by: { zh: '系统', en: 'The system' }, lines: [
      instant ? { zh: `即时；要人来办的，${limit.zh}内${other.zh}`, en: `At once; within ${limit.en} where a person has to decide${other.en}` } : { zh: `${limit.zh}内${other.zh}`, en: `Within ${limit.en}${other.en}` },
      ...said(outputs, { zh: '您收到：', en: 'You receive: ' }),
    ] },
    effects.length > 0 && { kind: 'follow', title: { zh: '之后自动办', en: 'Then by itself' }, by: SYSTEM, lines: distinct([...effects.map(({ text }) => text), ...effects.flatMap(({ follows }) => follows.map(({ text }) => text))]) },
  ];
  return steps.filter((step) => step !== false && step.lines.length > 0) as FlowStep[];
}

/** What is reviewed, with signs said as people say them. */
function reviewed({ zh, en }: Localized): Localized {
  const say = (text: string, signs: Readonly<Record<string, string>>): string => Object.entries(signs).reduce((spoken, [sign, words]) => spoken.replaceAll(` ${sign} `, words), text);
  return { zh: `这些情况要复核：${say(zh, { '>': '超过 ', '≥': '不少于 ', '<': '不到 ', '≤': '不超过 ' })}`, en: `Reviewed are: ${say(en, { '>': ' more than ', '≥': ' at least ', '<': ' less than ', '≤': ' at most ' })}` };
}

/** Who has to agree besides, in parallel; the person goes to nobody for it. */
function jointText(catalog: Catalog, { line, part, within, confidence }: ReturnType<typeof jointLines>[number]): Localized {
  const [name, time] = [codeName(catalog, 'authorities', line), formatLimit(parseLimit(within))];
  const [zh, en] = confidence === 'to-verify' ? ['（待当地核定）', ' (to be verified locally)'] : ['', ''];
  return { zh: `同时由${name.zh}会同审查：${part.zh}，${time.zh}内${zh}，不用您跑`, en: `Reviewed jointly, in parallel, by “${name.en}”: ${part.en}, within ${time.en}${en}; you need not go there` };
}

/** What is published before an approval, as long as the region has set for the day asked; nothing where it has set none. */
function publicityOf(catalog: Catalog, { publicity }: Service, { region, on }: Where): Localized | undefined {
  if (!publicity) return undefined;
  const { for: length, what } = publicity;
  const value = typeof length === 'string' ? undefined : parameterOn(catalog, region, length.parameter, on)?.value;
  const limit = typeof length === 'string' ? parseLimit(length) : typeof value === 'number' && value > 0 ? { amount: value, unit: length.unit } : undefined;
  const time = limit && formatLimit(limit);
  return time && {
    zh: `${what.zh} ${time.zh}，公示期间不计入时限；有异议由经办人核实，没有成立的异议就期满自动办成`,
    en: `${time.en} that do not count towards the limit: ${what.en}; the officer looks into every objection, and unless one holds it is done by itself at the end`,
  };
}

function said(names: readonly Localized[], before: Localized): Localized[] {
  const all = distinct(names);
  return all.length === 0 ? [] : [{ zh: `${before.zh}${all.map(({ zh }) => zh).join('、')}`, en: `${before.en}${all.map(({ en }) => en).join(', ')}` }];
}

function distinct(names: readonly Localized[]): Localized[] {
  return [...new Map(names.map((name) => [name.zh, name])).values()];
}

function registersOf(catalog: Catalog, elements: readonly string[]): Localized[] {
  return elements.flatMap((id) => (catalog.elements.get(id)?.sources ?? []).flatMap((source) => {
    const kind = typeof source === 'object' && 'register' in source ? catalog.registerKinds.get(source.register.kind) : undefined;
    return kind ? [{ zh: kind.zh, en: kind.en }] : [];
  }));
}

/** Each department once for every scenario: who is asked, and why. */
function departmentsOf(catalog: Catalog, elements: readonly string[]): Localized[] {
  return distinct(elements.flatMap((id) => (catalog.elements.get(id)?.sources ?? []).flatMap((source) => {
    const department = typeof source === 'object' && 'department' in source ? catalog.departments.get(source.department) : undefined;
    const scenario = typeof source === 'object' && 'department' in source ? department?.scenarios[source.scenario] : undefined;
    return department && scenario ? [{ zh: `问${department.zh}：${scenario.why.zh}`, en: `${department.en}: ${scenario.why.en}` }] : [];
  })));
}
