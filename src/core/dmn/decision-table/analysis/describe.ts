import type { Localized, Value } from '../../../value.ts';
import type { DecisionTable } from '../decision-table.ts';
import type { Example, ExampleValue, Finding } from './finding.ts';

/** How an input is called. */
type Naming = (expression: string) => Localized | undefined;

/** A finding in a sentence. Rules are counted from 1, as people do. Inputs are called by `naming`, else by their labels. */
export function describe(finding: Finding, table: DecisionTable, naming: Naming = () => undefined): Localized {
  const nameOf = (expression: string): Localized => {
    const label = table.inputs.find((input) => input.expression.trim() === expression)?.label ?? expression;
    return naming(expression) ?? { zh: label, en: label };
  };
  switch (finding.kind) {
    case 'gap': {
      const example = inWords(finding.example, nameOf);
      return { zh: `没有一行适用：${example.zh}`, en: `No row applies: ${example.en}` };
    }
    case 'overlap': {
      const example = inWords(finding.example, nameOf);
      const [a, b] = finding.rules.map((rule) => String(rule + 1));
      if (finding.conflict) return { zh: `第 ${String(a)} 行与第 ${String(b)} 行同时适用：${example.zh}`, en: `Rows ${String(a)} and ${String(b)} both apply: ${example.en}` };
      return { zh: `第 ${String(a)} 行与第 ${String(b)} 行部分重叠、结果不同，以先列的为准：${example.zh}`, en: `Rows ${String(a)} and ${String(b)} overlap in part and differ; the earlier one counts: ${example.en}` };
    }
    case 'unreachable': {
      const row = String(finding.rule + 1);
      if (finding.coveredBy.length === 0) return { zh: `第 ${row} 行不可能适用`, en: `Row ${row} can never apply` };
      const rows = finding.coveredBy.map((rule) => String(rule + 1));
      return { zh: `第 ${row} 行永远轮不到：已被第 ${rows.join('、')} 行全部覆盖`, en: `Row ${row} is never reached: ${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')} ${rows.length === 1 ? 'covers' : 'cover'} all of it` };
    }
    case 'boundary': {
      const [a, b] = finding.rules.map((rule) => String(rule + 1));
      const name = nameOf(table.inputs[finding.input]?.expression.trim() ?? '');
      const value = written(finding.value);
      return finding.included
        ? { zh: `${name.zh} 为 ${value} 时第 ${String(a)} 行与第 ${String(b)} 行都适用`, en: `Rows ${String(a)} and ${String(b)} both take ${name.en} = ${value}` }
        : { zh: `${name.zh} 为 ${value} 时第 ${String(a)} 行与第 ${String(b)} 行都不适用`, en: `Neither row ${String(a)} nor row ${String(b)} takes ${name.en} = ${value}` };
    }
  }
}

function inWords(example: Example, nameOf: (expression: string) => Localized): Localized {
  const told = example.filter(({ any }) => any !== true);
  if (told.length === 0) return { zh: '任何情形', en: 'whatever the case' };
  const parts = told.map((one) => ({ name: nameOf(one.expression), value: valueInWords(one) }));
  return { zh: parts.map(({ name, value }) => `${name.zh} 为${value.zh}`).join('，'), en: parts.map(({ name, value }) => `${name.en} is ${value.en}`).join(', ') };
}

function valueInWords({ value, low, high, other }: ExampleValue): Localized {
  if (other === true) return { zh: '其他值', en: 'any other' };
  const text = written(value);
  const from = low === undefined ? undefined : written(low);
  const to = high === undefined ? undefined : written(high);
  if (from !== undefined && to !== undefined) return { zh: ` ${from} 与 ${to} 之间，如 ${text}`, en: `between ${from} and ${to}, say ${text}` };
  if (from !== undefined) return { zh: `大于 ${from}，如 ${text}`, en: `more than ${from}, say ${text}` };
  if (to !== undefined) return { zh: `小于 ${to}，如 ${text}`, en: `less than ${to}, say ${text}` };
  return { zh: ` ${text}`, en: text };
}

function written(value: Value): string {
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}
