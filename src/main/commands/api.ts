import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { apiDocument } from '#channels/http/openapi/document.ts';

const FILE = resolve(import.meta.dirname, '../../../docs/openapi.json');
const USAGE = 'kuaiban api describe   重新生成 docs/openapi.json / write the description of the API';

/** The text of `docs/openapi.json`. */
export async function apiText(): Promise<string> {
  return `${JSON.stringify(await apiDocument(), null, 2)}\n`;
}

/** `kuaiban api describe`: the pages take the types of their client from the file it writes. Answers 2 when the command cannot be read. */
export async function api(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== 'describe') {
    console.error(USAGE);
    return 2;
  }
  await writeFile(FILE, await apiText());
  console.log(FILE);
  return 0;
}
