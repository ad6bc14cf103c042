import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { loadCatalog } from '#adapters/catalog/load-catalog.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { decideService } from '#core/decisions/decide-service.ts';
import type { Decision } from '#core/decisions/decision.ts';
import { evaluateEffects } from '#core/decisions/evaluate-effects.ts';
import { isBarred } from '#core/instant/bar-words.ts';
import { explainCriteria } from '#core/decisions/explain-criterion.ts';
import { explainResult } from '#core/decisions/explain.ts';
import { factsOf, UNKNOWN } from '#core/decisions/run-examples.ts';
import { expected, fits } from '#core/evidence/check-given.ts';
import { nearestName } from '#core/feel/nearest-name.ts';
import { readDay } from '#core/clocks/read-day.ts';
import type { Value } from '#core/value.ts';
import { mistake, paint } from './print.ts';
import { homeRegion } from '../home-region.ts';

const FOLDER = resolve(import.meta.dirname, '../../../catalog');

const USAGE = `kuaiban decide 编码 --facts 文件|- [--on 日期] [--region 地区] [--json]
按规则判定一个事项 / let the rules decide one service
  --facts    数据元和值，JSON 对象，不知道的写 "unknown"；- 为标准输入 / elements and values as a JSON object, "unknown" where nobody knows; - is standard input
             {"unemployment.insuredMonths": 76, "separation.reason": "layoff"}
  --on       按哪一天的规则，默认今天 / whose day's rules, today by default
  --region   地区代码，默认 KUAIBAN_REGION 或 371300 / code of the region, by default KUAIBAN_REGION or 371300`;

type Question = { readonly code: string; readonly facts: Readonly<Record<string, Value>>; readonly on: string; readonly region?: string; readonly json: boolean };

/** `kuaiban decide`. Answers 0 with a decision, whatever it is; 1 when the catalogue is wrong; 2 when the question cannot be read. */
export async function decide(args: readonly string[]): Promise<number> {
  const question = await readQuestion(args);
  if (typeof question === 'string') return refuse(question);
  const loaded = await loadCatalog(FOLDER);
  if ('errors' in loaded) {
    console.error(loaded.errors.map(mistake).join('\n'));
    return 1;
  }
  const { code, facts, on, region = homeRegion(), json } = question;
  const wrong = wrongIn(loaded.compiled, { code, facts, region });
  if (wrong !== undefined) return refuse(wrong);
  const decision = decideService(loaded.compiled, code, { facts: factsOf(facts, on), region, on });
  console.log(json ? JSON.stringify(answer(loaded.compiled, decision, region), null, 2) : sentence(loaded.compiled, decision, region));
  return 0;
}

function refuse(reason: string): number {
  console.error(reason === '' ? USAGE : `${reason}\n\n${USAGE}`);
  return 2;
}

async function readQuestion(args: readonly string[]): Promise<Question | string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { facts: { type: 'string' }, on: { type: 'string', default: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) }, region: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [code, ...more] = positionals;
    if (code === undefined || more.length > 0 || values.facts === undefined) return '';
    if (readDay(values.on) === null) return `没有这一天：${values.on} / there is no such day`;
    const facts: unknown = JSON.parse(values.facts === '-' ? await textOf(process.stdin) : await readFile(values.facts, 'utf8'));
    if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return '--facts 应为 JSON 对象 / must be a JSON object';
    return { code, facts: facts as Record<string, Value>, on: values.on, region: values.region, json: values.json };
  } catch (error) {
    if (error instanceof SyntaxError) return `--facts 不是 JSON：${error.message} / is not JSON`;
    if (error instanceof Error && 'code' in error) return error.message;
    throw error;
  }
}

/** What names something that the catalogue does not have, or is not of its type: nothing is decided by a fact nobody declared. */
function wrongIn({ catalog }: CompiledCatalog, { code, region, facts }: { readonly code: string; readonly region: string; readonly facts: Question['facts'] }): string | undefined {
  const unknown = (what: string, name: string, known: Iterable<string>): string => {
    const near = nearestName(name, [...known]);
    return `没有${what} ${name}${near.length > 0 ? `，是不是 ${near.join('、')}？` : ''} / unknown: ${name}`;
  };
  if (!catalog.services.has(code)) return unknown('事项', code, catalog.services.keys());
  if (!catalog.regions.has(region)) return unknown('地区', region, catalog.regions.keys());
  const stranger = Object.keys(facts).find((name) => !catalog.elements.has(name));
  if (stranger !== undefined) return unknown('数据元', stranger, catalog.elements.keys());
  const wrong = Object.entries(facts).flatMap(([name, value]) => mistyped(catalog, name, value));
  return wrong.length === 0 ? undefined : wrong.join('\n');
}

/** A value that is not of the type of its element, with what is expected and what was given. */
function mistyped(catalog: Catalog, name: string, value: Value): readonly string[] {
  const element = catalog.elements.get(name);
  if (element === undefined || value === UNKNOWN || fits(catalog, element.type, value)) return [];
  const { zh, en } = expected(catalog, element.type);
  const codes = typeof element.type === 'object' && 'code' in element.type ? `（${Object.keys(catalog.codes.get(element.type.code)?.codes ?? {}).join('、')}）` : '';
  return [`${name}（${element.zh} / ${element.en}）：${zh}${codes}，给的是 ${JSON.stringify(value)} / ${en}, got ${JSON.stringify(value)}`];
}

/** The stable shape of `--json`. `effects` is what an approval would do; empty for the others. */
function answer(compiled: CompiledCatalog, decision: Decision, region: string): unknown {
  const service = compiled.catalog.services.get(decision.service);
  const explained = explainCriteria(compiled, decision, { region, sources: false });
  return {
    service: decision.service, name: { zh: service?.zh, en: service?.en }, on: decision.on, region, catalogVersion: decision.catalogVersion,
    outcome: decision.outcome, because: decision.because ?? null, secondReview: decision.secondReview,
    result: decision.outcome === 'approve' ? explainResult(compiled, decision, region) : null,
    values: decision.values,
    criteria: decision.criteria.map((each) => {
      const criterion = service?.criteria.find(({ id }) => id === each.id);
      return { ...each, text: { zh: criterion?.zh, en: criterion?.en }, explanation: explained.get(each.id)?.words ?? null, basis: criterion?.basis, ...(each.result === 'fail' && { remedy: criterion?.remedy }) };
    }),
    effects: decision.outcome === 'approve' ? evaluateEffects(compiled, decision, { region }) : [],
    facts: decision.facts.map(({ element, value, source }) => ({ element, value, source: source.kind })),
  };
}

const SIGNS = { pass: paint('green', '✓'), fail: paint('red', '✗'), unknown: paint('yellow', '?') } as const;
const OUTCOMES = { approve: '通过 / approved', refuse: '不通过 / refused', officer: '由工作人员办理 / for an officer' } as const;
const BECAUSE = { mode: '这个事项由人决定 / a person decides this service', 'second-review': '需要复核 / a second review is needed', undetermined: '有结果算不出来 / a value cannot be determined', 'taken-over': '接管自原系统 / taken over from an old system' } as const;

function sentence(compiled: CompiledCatalog, decision: Decision, region: string): string {
  const service = compiled.catalog.services.get(decision.service);
  // Where the facts come from is known to whoever gave the file.
  const explained = explainCriteria(compiled, decision, { region, sources: false });
  const lines = decision.criteria.flatMap(({ id, result, missing }) => {
    const criterion = service?.criteria.find((each) => each.id === id);
    const why = explained.get(id)?.words;
    return [
      `${SIGNS[result]} ${criterion?.zh ?? id} / ${criterion?.en ?? ''}  ${paint('dim', criterion?.basis ?? '')}`,
      ...(why ? [`    ${why.zh}`, `    ${why.en}`] : []),
      ...(result === 'fail' ? [`    → ${criterion?.remedy.zh ?? ''}`, `      ${criterion?.remedy.en ?? ''}`] : []),
      ...(result === 'unknown' && missing.length > 0 ? [`    缺 / missing: ${missing.join(', ')}`] : []),
    ];
  });
  const result = decision.outcome === 'approve' ? explainResult(compiled, decision, region) : undefined;
  return [
    paint('bold', `${decision.service} ${service?.zh ?? ''} / ${service?.en ?? ''} · ${decision.on} · ${region}`),
    ...lines,
    paint('bold', `= ${OUTCOMES[decision.outcome]}`) + (decision.because && !isBarred(decision.because) ? `：${BECAUSE[decision.because]}` : ''),
    ...(result ? [`  ${result.zh}`, `  ${result.en}`] : []),
  ].join('\n');
}
