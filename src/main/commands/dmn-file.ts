import { readFile } from 'node:fs/promises';
import { readModel } from '#adapters/dmn/read-model.ts';
import type { DmnError } from '#core/dmn/dmn-error.ts';
import type { Definitions } from '#core/dmn/model.ts';
import { ArgumentError } from './json-argument.ts';
import { paint } from './print.ts';

/** The model in a file. Throws ArgumentError where there is no such file, DmnError where it holds none; what is not understood is told. */
export async function modelIn(file: string): Promise<Definitions> {
  const xml = await readFile(file, 'utf8').catch(() => {
    throw new ArgumentError(`没有文件 ${file}，请检查路径 / there is no file ${file}; check the path`);
  });
  const { definitions, ignored } = await readModel(xml);
  for (const each of ignored) console.error(`${paint('yellow', '!')} 看不懂，没有读 / not understood, left out: ${each}`);
  return definitions;
}

/** What is wrong with a model, in both languages. */
export function described({ element, reason: { zh, en } }: DmnError): string {
  return `${paint('red', '✗')} ${element === undefined ? '' : `${paint('bold', element)}  `}${zh}\n  ${en}`;
}
