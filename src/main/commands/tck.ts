import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DmnError } from '#core/dmn/dmn-error.ts';
import { textOf } from '#core/feel/values/text.ts';
import type { FeelValue } from '#core/feel/values/value.ts';
import { columns, paint } from './print.ts';
import { runKit, type Outcome } from './tck-run.ts';

const USAGE = `kuaiban tck 文件夹 [--json]
跑 DMN 技术兼容性套件（compliance-level-2、compliance-level-3）/ run the DMN Technology Compatibility Kit`;

/** `kuaiban tck FOLDER`. Answers 0 when every result is as expected, 1 when one is not, 2 when the folder cannot be read. */
export async function tck(args: readonly string[]): Promise<number> {
  const question = read(args);
  if (question === undefined) return refuse(USAGE);
  try {
    const outcomes = await runKit(resolve(question.folder));
    if (outcomes.length === 0) return refuse(`${question.folder}: 没有测试 / there are no tests\n\n${USAGE}`);
    console.log(question.json ? JSON.stringify(report(outcomes), null, 2) : text(outcomes));
    return outcomes.every(({ passed }) => passed) ? 0 : 1;
  } catch (error) {
    if (error instanceof DmnError) return refuse(`${error.reason.zh}\n${error.reason.en}`);
    if (error instanceof Error && 'code' in error) return refuse(`读不了文件夹 ${question.folder}，请检查路径 / the folder ${question.folder} cannot be read; check the path\n${error.message}`);
    throw error;
  }
}

function read(args: readonly string[]): { readonly folder: string; readonly json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
    const [folder, ...more] = positionals;
    return folder === undefined || more.length > 0 ? undefined : { folder, json: values.json };
  } catch {
    return undefined;
  }
}

function refuse(reason: string): number {
  console.error(reason);
  return 2;
}

function levels(outcomes: readonly Outcome[]): readonly { readonly level: string; readonly passed: number; readonly total: number }[] {
  return [...Map.groupBy(outcomes, ({ level }) => level)].map(([level, all]) => ({ level, passed: all.filter(({ passed }) => passed).length, total: all.length }));
}

/** The stable shape of `--json`. */
function report(outcomes: readonly Outcome[]): unknown {
  return {
    levels: levels(outcomes),
    failures: outcomes.filter(({ passed }) => !passed).map(({ level, folder, id, name, expected, actual, problems }) => ({ level, folder, id, name, expected: shown(expected), actual: shown(actual), problems })),
  };
}

function text(outcomes: readonly Outcome[]): string {
  const failures = outcomes.filter(({ passed }) => !passed).map(({ folder, id, name, expected, actual, problems }) => [
    `${paint('red', '✗')} ${folder} ${id} ${name}`,
    `    应为 / expected  ${shown(expected)}`, `    实为 / actual    ${shown(actual)}`,
    ...problems.map((problem) => `    ${problem}`),
  ].join('\n'));
  return [...failures, columns(levels(outcomes).map(({ level, passed, total }) => [level, `${String(passed)}/${String(total)}`, `${(100 * passed / total).toFixed(2)} %`]), [1, 2])].join('\n');
}

function shown(value: FeelValue): string {
  return typeof value === 'string' ? JSON.stringify(value) : textOf(value);
}
