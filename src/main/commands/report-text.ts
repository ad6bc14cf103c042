import type { CatalogReport } from '#core/catalog/report.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import { columns, paint } from './print.ts';

/** The figures of the catalogue for people: what each event saves, each item's limits, what is still to be verified. */
export function reportText(report: CatalogReport): string {
  const { counts, parameters, remedies, masters } = report;
  const limit = (text: string | null): string => (text === null ? '—' : formatLimit(parseLimit(text)).zh);
  return [
    paint('bold', '一件事 / Life events'),
    ...report.lifeEvents.flatMap(({ id, zh, en, items, demands, materials, forms, distinct, submitted }) => [
      `  ${zh} / ${en} (${id})：${items} 项 / items`,
      `    逐项办 / one by one        ${demands} 份（${materials} 份材料 + ${forms} 张表）/ demands (${materials} materials + ${forms} forms)`,
      `    去掉重复 / distinct        ${distinct}`,
      `    一次办要交 / to submit     ${paint('green', String(submitted))}`,
    ]),
    '', paint('bold', '事项 / Services'),
    indent(columns([
      ['编码', '名称', '方式', '材料', '表单', '法定', '承诺', '条件', '示例'],
      ...report.services.map(({ code, zh, mode, materials, forms, statutory, promised, criteria, examples }) =>
        [code, zh, mode === 'instant' ? '即时' : '人工', String(materials), String(forms), limit(statutory), limit(promised), String(criteria), String(examples)]),
    ], [3, 4, 7, 8])),
    '', paint('bold', '已取消的证明 / Abolished proofs'),
    ...report.abolished.map(({ name, by }) => `  ${name} ← ${by}`),
    '', paint('bold', `待核参数 / Parameters to verify: ${parameters.toVerify.length} / ${parameters.total}`),
    indent(columns(parameters.toVerify.map(({ region, name, from, zh, note }) => [region, from, name, zh, note]))),
    '', paint('bold', `待核的救济机关 / Bodies for a remedy to verify: ${remedies.length}`),
    indent(columns(remedies.map(({ region, name, zh, note }) => [region, name, zh, note]))),
    '', paint('bold', `待核的省级主系统 / Core systems of a province to verify: ${masters.length}`),
    indent(columns(masters.map(({ region, name, zh, note }) => [region, name, zh, note]))),
    '', `${counts.services} 个事项，${counts.elements} 个数据元，${counts.evidence} 种材料，${counts.tables} 张决策表，${counts.criteria} 个条件，${counts.examples} 个示例`,
    `services, elements, evidence, tables, criteria, examples · 版本 / version ${report.version}`,
  ].join('\n');
}

function indent(text: string): string {
  return text.split('\n').map((line) => `  ${line}`).join('\n');
}
