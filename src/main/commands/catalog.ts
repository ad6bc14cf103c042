import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalog, type CatalogError, type LoadedCatalog } from '#adapters/catalog/load-catalog.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { cpsvApOf } from '#core/catalog/cpsv-ap.ts';
import { publishedSchemas } from '#core/catalog/file-kinds.ts';
import { NOTICE, type AnnexFigures } from '#core/catalog/annex.ts';
import type { SpeedUps } from '#core/catalog/speed-ups.ts';
import { checkParametersOn } from '#core/catalog/check/parameters.ts';
import { reportOn } from '#core/catalog/report.ts';
import type { TableNote } from '#core/catalog/table-notes.ts';
import { checkStandIns } from '../check-stand-ins.ts';
import { runExamples, type ExampleRun } from '#core/decisions/run-examples.ts';
import { savingsOf } from '#core/savings/savings.ts';
import { homeRegion } from '../home-region.ts';
import { mistake, paint } from './print.ts';
import { reportText } from './report-text.ts';
import { savingsText } from './savings-text.ts';

const FOLDER = resolve(import.meta.dirname, '../../../catalog');

const USAGE = `kuaiban catalog check [--json]            检查事项目录，一次指出全部错误 / check the catalogue and name every mistake at once
kuaiban catalog examples [编码] [--json]  跑一遍事项里的示例 / run the worked examples
kuaiban catalog report [--json] [--region 371300]  目录的数字：以前和现在、材料、表单、时限、待核参数 / the catalogue in figures, before and now
kuaiban catalog export --format cpsv-ap [--region 371300] [--base URL]  开放数据 JSON-LD（CPSV-AP 3）/ open data
kuaiban catalog schema                    重新生成 catalog/schema/ / write the published JSON Schemas
  --folder 目录   别的目录文件夹 / another catalogue folder`;

type Options = { readonly folder: string; readonly json: boolean; readonly only?: string; readonly format?: string; readonly region?: string; readonly base: string };

/** `kuaiban catalog …`. Answers 0 when all is well, 1 when the catalogue is wrong, 2 when the command cannot be read. */
export async function catalog(args: readonly string[]): Promise<number> {
  const read = readArgs(args);
  if (typeof read === 'string') {
    console.error(read === '' ? USAGE : `${read}\n\n${USAGE}`);
    return 2;
  }
  if (read.verb === 'schema') return writeSchemas(read.options.folder);
  const loaded = await loadCatalog(read.options.folder);
  if ('errors' in loaded) return tellErrors(loaded.errors, read.options.json);
  if (read.verb === 'report') return report(loaded, read.options);
  if (read.verb === 'export') return exportOpenData(loaded, read.options);
  return read.verb === 'check' ? check(loaded, read.options) : examples(loaded, read.options);
}

const VERBS = ['check', 'examples', 'report', 'export', 'schema'] as const;

function readArgs(args: readonly string[]): { readonly verb: (typeof VERBS)[number]; readonly options: Options } | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean', default: false }, folder: { type: 'string', default: FOLDER }, format: { type: 'string' }, region: { type: 'string' }, base: { type: 'string', default: 'http://localhost:8080' } } });
    const [verb, only, ...more] = positionals;
    const known = VERBS.find((each) => each === verb);
    if (known === undefined || more.length > 0 || (only !== undefined && known !== 'examples')) return '';
    return { verb: known, options: { ...values, only } };
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return error.message;
    throw error;
  }
}

/** The figures of the whole catalogue, with before and now for it or for one region. */
function report({ catalog: whole, compiled }: LoadedCatalog, { region, json }: Options): number {
  if (region !== undefined && !whole.regions.has(region)) return noRegion(whole, region);
  const [figures, savings] = [reportOn(whole), savingsOf(compiled, region)];
  console.log(json ? JSON.stringify({ ...figures, savings }, null, 2) : `${reportText(figures)}\n\n${savingsText(savings)}`);
  return 0;
}

function noRegion({ regions }: Catalog, region: string): number {
  console.error(`没有这个地区：${region} / no such region\n${[...regions.keys()].join(' ')}`);
  return 2;
}

/** The catalogue of a region in the public-service vocabulary of the field. */
function exportOpenData({ catalog: loaded }: LoadedCatalog, { format, region = homeRegion(), base }: Options): number {
  if (format !== 'cpsv-ap') {
    console.error(USAGE);
    return 2;
  }
  if (!loaded.regions.has(region)) return noRegion(loaded, region);
  console.log(JSON.stringify(cpsvApOf(loaded, region, base.replace(/\/$/, '')), null, 2));
  return 0;
}

function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

function tellErrors(errors: readonly CatalogError[], json: boolean): number {
  console.log(json ? JSON.stringify({ ok: false, errors }, null, 2) : `${errors.map(mistake).join('\n')}\n\n${errors.length} 处错误 / mistakes`);
  return 1;
}

/** Files, references, examples, the parameters of today and the stand-ins of the departments: a catalogue is right only when all of them are. */
function check(loaded: LoadedCatalog, { json }: Options): number {
  const runs = runExamples(loaded.compiled, today());
  const lapsed = checkParametersOn(loaded.catalog, today()).map((finding) => loaded.errorAt(finding));
  const alone = checkStandIns(loaded.catalog).map((finding) => loaded.errorAt(finding));
  const wrong = [...lapsed, ...alone, ...runs.filter(({ differences }) => differences.length > 0).map((run) => errorOf(loaded, run))];
  if (wrong.length > 0) return tellErrors(wrong, json);
  const { version, counts, tables, annex, speedUps } = reportOn(loaded.catalog);
  console.log(json ? JSON.stringify({ ok: true, errors: [], notes: tables, version, counts, annex, notice: NOTICE, speedUps }, null, 2)
    : `${paint('green', '✓')} 目录没有错误 / the catalogue is right\n  ${counts.services} 个事项，${counts.lifeEvents} 件事，${counts.criteria} 个条件，${counts.examples} 个示例 / services, life events, criteria, examples\n${annexText(annex)}\n${speedUps.map((each) => halvedText(loaded, each)).join('\n')}\n  版本 / version ${version}${tables.map(note).join('')}`);
  return 0;
}

/** What stands in the files beside what the notice has. */
function annexText(annex: AnnexFigures): string {
  const of = (name: keyof typeof NOTICE): string => `${annex[name]}/${NOTICE[name]}`;
  return `  附件1：${of('annexEvents')} 件事，${of('entries')} 条事项，${of('mentions')} 次编码，${of('codes')} 个编码；连附件2共 ${of('services')} 个有编码的事项；本地事项 ${annex.localServices} 个 / annex 1: events, entries, code mentions, codes; coded services with annex 2; local services`;
}

function halvedText({ catalog: { regions } }: LoadedCatalog, { region, halved, setHere, notSet }: SpeedUps): string {
  return `  ${regions.get(region)?.zh ?? region}：附件2提速50%以上 ${halved.length} 项（第 ${halved.join('、')} 项），地方自定的 ${setHere.length + notSet.length} 项中已定 ${setHere.length} 项 / rows of annex 2 halved; of those left to the region, set`;
}

/** Something to think about, no mistake. */
function note({ table, said }: TableNote): string {
  return `\n${paint('yellow', '!')} 决策表 / rule table ${table}\n  ${said.zh}\n  ${said.en}`;
}

function errorOf(loaded: LoadedCatalog, { service, index, example, differences }: ExampleRun): CatalogError {
  return loaded.errorAt({
    at: { in: 'services', id: service, path: ['examples', index] },
    message: { zh: `示例“${example.zh}”不成立：${differences.map(({ zh }) => zh).join('；')}`, en: `The example does not hold: ${differences.map(({ en }) => en).join('; ')}` },
    remedy: { zh: '请改正规则，或改正示例的预期', en: 'Mend the rule, or what the example expects' },
  });
}

function examples(loaded: LoadedCatalog, { json, only }: Options): number {
  if (only !== undefined && !loaded.catalog.services.has(only)) {
    console.error(`没有事项 ${only} / there is no service ${only}`);
    return 2;
  }
  const runs = runExamples(loaded.compiled, today(), only);
  const failed = runs.filter(({ differences }) => differences.length > 0).length;
  if (json) {
    console.log(JSON.stringify({ total: runs.length, failed, examples: runs.map(({ service, index, example, decision, differences }) => ({ service, index, zh: example.zh, outcome: decision.outcome, holds: differences.length === 0, differences })) }, null, 2));
    return failed === 0 ? 0 : 1;
  }
  for (const [code, own] of Map.groupBy(runs, ({ service }) => service)) {
    const service = loaded.catalog.services.get(code);
    console.log(paint('bold', `${code} ${service?.zh ?? ''} / ${service?.en ?? ''}`));
    for (const { example, decision, differences } of own) {
      const holds = differences.length === 0;
      console.log(`  ${holds ? paint('green', '✓') : paint('red', '✗')} ${OUTCOMES[decision.outcome]}  ${example.zh}`);
      for (const { zh, en } of differences) console.log(`      ${zh} / ${en}`);
    }
  }
  console.log(`\n${failed === 0 ? paint('green', '✓') : paint('red', '✗')} ${runs.length} 个示例，${failed} 个不成立 / examples, not holding`);
  return failed === 0 ? 0 : 1;
}

const OUTCOMES = { approve: '通过  ', refuse: '不通过', officer: '人工  ' } as const;

async function writeSchemas(folder: string): Promise<number> {
  await mkdir(join(folder, 'schema'), { recursive: true });
  const schemas = publishedSchemas();
  for (const [name, schema] of schemas) await writeFile(join(folder, 'schema', name), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`${paint('green', '✓')} ${schemas.size} 个 JSON Schema → ${join(folder, 'schema')}`);
  return 0;
}
