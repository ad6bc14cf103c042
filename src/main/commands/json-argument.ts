import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Value } from '#core/value.ts';

/** What a person gave as JSON could not be read. */
export class ArgumentError extends Error {}

/** A JSON object given on the command line itself, in a file, or on standard input (`-`). Throws ArgumentError in both languages. */
export async function jsonObject(option: string, argument: string): Promise<Readonly<Record<string, Value>>> {
  const given = argument.trim();
  const source = given.startsWith('{') ? given : given === '-' ? await text(process.stdin) : await readFile(given, 'utf8').catch(() => {
    throw new ArgumentError(`${option}：没有文件 ${given}，JSON 对象要以 { 开头 / there is no file ${given}; a JSON object begins with {`);
  });
  let value: Value;
  try {
    value = JSON.parse(source) as Value;
  } catch (error) {
    throw new ArgumentError(`${option} 不是 JSON：${error instanceof Error ? error.message : ''} / is not JSON`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ArgumentError(`${option} 应为 JSON 对象 / must be a JSON object`);
  return value as Readonly<Record<string, Value>>;
}
